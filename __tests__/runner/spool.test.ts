import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Spool } from '../../src/runner/spool.ts';
import { closeAfterTest } from '../close-after-test.ts';

function openSpool(): { spool: Spool; folder: string } {
  const folder = mkdtempSync(join(tmpdir(), 'spool-'));
  const spool = new Spool(folder);
  closeAfterTest({
    close: () => {
      spool.close();
      rmSync(folder, { recursive: true });
    },
  });
  return { spool, folder };
}

test('what is kept is given again, character by character, in any order', () => {
  const { spool } = openSpool();
  const text = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.constantFrom('', '\ud800', 'a\udc00b', '\r\n'),
  );
  fc.assert(
    fc.property(fc.array(text, { maxLength: 20 }), (texts) => {
      const readers = texts.map((each) => spool.keep(each));
      expect(readers.toReversed().map((read) => read())).toEqual(texts.toReversed());
    }),
    { numRuns: 100 },
  );
});

test('nothing of it can be found in the folder', () => {
  const { spool, folder } = openSpool();
  expect(spool.keep('a text')()).toBe('a text');
  expect(readdirSync(folder)).toEqual([]);
});

test('where nothing can be written, a text stays in memory', () => {
  const spool = new Spool(join(tmpdir(), 'there', 'is', 'no such folder'));
  const reader = spool.keep('a text');
  expect([reader(), spool.keep('another')()]).toEqual(['a text', 'another']);
  spool.close();
});

test('what is kept after the end stays in memory, too', () => {
  const { spool } = openSpool();
  spool.keep('a text');
  spool.close();
  expect(spool.keep('another')()).toBe('another');
});
