import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createOutputs, writeOutputs } from '../src/outputs.ts';
import { parseFileCommands } from './emulator/runner-log.ts';
import { thrownBy } from './thrown.ts';

const OUTPUTS = new URL('../src/outputs.ts', import.meta.url).href;

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

test('every output is written, also where nothing ran', async () => {
  await writeOutputs(createOutputs());
  expect(written()).toEqual(createOutputs());
  expect(written()).toMatchObject({ outcome: 'not-run', response: '' });
});

test('any text comes back as it was, delimiters and commands included', async () => {
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
  await fc.assert(
    fc.asyncProperty(text, async (response) => {
      writeFileSync(path, '');
      const outputs = { ...createOutputs(), response };
      await writeOutputs(outputs);
      expect(written()).toEqual(outputs);
    }),
    { numRuns: 50 },
  );
});

test('nothing happens outside of a runner', async () => {
  delete process.env['GITHUB_OUTPUT'];
  await writeOutputs(createOutputs());
  expect(readFileSync(path, 'utf8')).toBe('');
});

describe('a disk that is full', () => {
  const failure = {
    name: 'ActionError',
    message: 'The outputs could not be written',
    hint: 'Check that the disk of the runner is neither full nor read-only.',
  };

  test('is told', async () => {
    if (!existsSync('/dev/full')) return;
    process.env['GITHUB_OUTPUT'] = '/dev/full';
    expect(await thrownBy(() => writeOutputs(createOutputs()))).toMatchObject(failure);
  });

  test('leaves what was there, and no half of what is new', async () => {
    writeFileSync(path, 'before=1\n');
    const program = `
      import { createOutputs, writeOutputs } from ${JSON.stringify(OUTPUTS)};
      const outputs = { ...createOutputs(), response: 'x'.repeat(100_000) };
      await writeOutputs(outputs).catch(({ name, message, hint }) => {
        console.log(JSON.stringify({ name, message, hint }));
      });`;
    // A limit that a process has for its files ends a write in its middle, as the end of a disk does.
    const script = 'ulimit -f 8; exec "$0" --input-type=module --eval "$1"';
    const { stdout } = await promisify(execFile)('sh', ['-c', script, process.execPath, program], {
      env: { GITHUB_OUTPUT: path },
    });
    expect(JSON.parse(stdout)).toEqual(failure);
    expect(readFileSync(path, 'utf8')).toBe('before=1\n');
  });
});
