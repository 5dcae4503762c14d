import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createOutputs, writeOutputs } from '../src/outputs.ts';
import { parseFileCommands } from './emulator/runner-log.ts';

let folder: string;
let path: string;
const before = process.env['GITHUB_OUTPUT'];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'outputs-'));
  path = join(folder, 'output');
});
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => {
  writeFileSync(path, '');
  process.env['GITHUB_OUTPUT'] = path;
});
afterEach(() => {
  if (before === undefined) delete process.env['GITHUB_OUTPUT'];
  else process.env['GITHUB_OUTPUT'] = before;
});

const written = () => {
  const { pairs, error } = parseFileCommands(readFileSync(path, 'utf8'));
  expect(error).toBeUndefined();
  return Object.fromEntries(pairs);
};

test('every output is written, also where nothing ran', () => {
  writeOutputs(createOutputs());
  expect(written()).toEqual(createOutputs());
  expect(written()).toMatchObject({ outcome: 'not-run', response: '' });
});

test('any text comes back as it was, delimiters and commands included', () => {
  const text = fc
    .array(
      fc.oneof(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom(
          '\n',
          '\r\n',
          'ghadelimiter_',
          '<<',
          'outcome=passed\n',
          '::set-output name=a::b',
          'EOF\n',
          '=',
        ),
      ),
    )
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, (response) => {
      writeFileSync(path, '');
      const outputs = { ...createOutputs(), response };
      writeOutputs(outputs);
      expect(written()).toEqual(outputs);
    }),
    { numRuns: 50 },
  );
});

test('nothing happens outside of a runner', () => {
  delete process.env['GITHUB_OUTPUT'];
  expect(() => writeOutputs(createOutputs())).not.toThrow();
  expect(readFileSync(path, 'utf8')).toBe('');
});
