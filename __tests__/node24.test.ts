import { spawn } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';

let folder = '';

/** In place of npm: takes its time, and fails where another does the same meanwhile. */
const NPM = `#!${process.execPath}
const { appendFileSync, mkdirSync, rmSync, writeFileSync } = require('node:fs');
appendFileSync('installs', 'x');
rmSync('node_modules', { recursive: true, force: true });
mkdirSync('node_modules');
setTimeout(() => writeFileSync('node_modules/.package-lock.json', '{}', { flag: 'wx' }), 500);
`;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'node24-'));
  for (const name of ['scripts', 'bin']) mkdirSync(join(folder, name));
  cpSync('scripts/node24.mjs', join(folder, 'scripts/node24.mjs'));
  writeFileSync(join(folder, 'scripts/say.mjs'), `console.log(process.argv.slice(2).join(' '));`);
  writeFileSync(join(folder, 'package-lock.json'), '{}');
  writeFileSync(join(folder, 'bin/npm'), NPM);
  chmodSync(join(folder, 'bin/npm'), 0o755);
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function start(word: string): Promise<{ code: number | null; stdout: string }> {
  const child = spawn(process.execPath, ['scripts/node24.mjs', 'scripts/say.mjs', word], {
    cwd: folder,
    env: { PATH: `${join(folder, 'bin')}${delimiter}${process.env['PATH']}` },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let stdout = '';
  child.stdout.on('data', (data: Buffer) => {
    stdout += data.toString();
  });
  const code = await new Promise<number | null>((resolve) => {
    child.on('close', resolve);
  });
  return { code, stdout };
}

const countInstalls = () => readFileSync(join(folder, 'installs'), 'utf8').length;

test('of several that start at once one installs, and all run; nothing is left behind', async () => {
  const words = ['one', 'two', 'three'];
  const all = await Promise.all(words.map(start));
  expect(all).toEqual(words.map((word) => ({ code: 0, stdout: `${word}\n` })));
  expect(countInstalls()).toBe(1);
  expect(existsSync(join(folder, '.install-lock'))).toBe(false);
});

test('a lock that was never given back is taken over, by one', async () => {
  mkdirSync(join(folder, '.install-lock'));
  // No process has a number like this: Linux ends at 2 ^ 22.
  writeFileSync(join(folder, '.install-lock/99999999'), '');
  const all = await Promise.all(['one', 'two'].map(start));
  expect(all.map(({ code }) => code)).toEqual([0, 0]);
  expect(countInstalls()).toBe(1);
  expect(existsSync(join(folder, '.install-lock'))).toBe(false);
});

test('where npm fails, so does each that started', async () => {
  writeFileSync(join(folder, 'bin/npm'), `#!${process.execPath}\nprocess.exit(7);\n`);
  const all = await Promise.all(['one', 'two'].map(start));
  expect(all).toEqual([
    { code: 7, stdout: '' },
    { code: 7, stdout: '' },
  ]);
});
