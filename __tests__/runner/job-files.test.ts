import '../one-error-realm.ts';
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { appendSummary, keepTempFile, readTempFile, writeTempFile } from '../../src/runner/job-files.ts';
import { thrownBy } from '../thrown.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'files-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

const HINT = 'Check that the disk of the runner is neither full nor read-only.';

describe('writeTempFile', () => {
  test('writes the text where only the user may read it, under a name nobody foresees', async () => {
    const text = '\ufeffGrüße 👋\r\n\0';
    const first = await writeTempFile(folder, 'response', 'md', text);
    const second = await writeTempFile(folder, 'response', 'md', '');
    expect(readFileSync(first, 'utf8')).toBe(text);
    expect(readFileSync(second, 'utf8')).toBe('');
    expect(statSync(first).mode & 0o777).toBe(0o600);
    expect(first).not.toBe(second);
    expect(first.startsWith(join(folder, 'pinata-response-'))).toBe(true);
  });

  test.each([
    ['that does not exist', 'missing', 'ENOENT'],
    ['that is a file', 'file', 'ENOTDIR'],
  ])('says what is wrong with a folder %s', async (_what, name, code) => {
    writeFileSync(join(folder, 'file'), '');
    expect(await thrownBy(() => writeTempFile(join(folder, name), 'response', 'md', 'x'))).toMatchObject({
      name: 'ActionError',
      message: `The response file could not be written (${code})`,
      hint: HINT,
      cause: { code },
    });
    expect(readdirSync(folder)).toEqual(['file']);
  });
});

describe('keepTempFile', () => {
  test('leaves a text for a later step, where only the user may read it', async () => {
    const text = '\ufeffGrüße 👋\r\n\0';
    await keepTempFile(folder, 'kept.json', text);
    expect(readFileSync(join(folder, 'kept.json'), 'utf8')).toBe(text);
    expect(statSync(join(folder, 'kept.json')).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['kept.json']);
  });

  test('replaces what an earlier step left, whoever could read that', async () => {
    writeFileSync(join(folder, 'kept.json'), 'old', { mode: 0o666 });
    await keepTempFile(folder, 'kept.json', 'new');
    expect(readFileSync(join(folder, 'kept.json'), 'utf8')).toBe('new');
    expect(statSync(join(folder, 'kept.json')).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['kept.json']);
  });

  test('replaces a symbolic link, and not what it leads to', async () => {
    writeFileSync(join(folder, 'target'), 'mine');
    symlinkSync('target', join(folder, 'kept.json'));
    await keepTempFile(folder, 'kept.json', 'new');
    expect(lstatSync(join(folder, 'kept.json')).isFile()).toBe(true);
    expect(readFileSync(join(folder, 'target'), 'utf8')).toBe('mine');
  });

  test('gives up in silence where a folder is in its place, and leaves nothing behind', async () => {
    mkdirSync(join(folder, 'kept.json'));
    await keepTempFile(folder, 'kept.json', 'new');
    expect(readdirSync(folder, { recursive: true })).toEqual(['kept.json']);
  });

  test.each([
    ['does not exist', 'missing'],
    ['is a file', 'file'],
  ])('gives up in silence where the folder %s', async (_what, name) => {
    writeFileSync(join(folder, 'file'), 'mine');
    await keepTempFile(join(folder, name), 'kept.json', 'new');
    expect(readdirSync(folder, { recursive: true })).toEqual(['file']);
    expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('mine');
  });

  test('is whole when several steps keep the same', async () => {
    const texts = Array.from({ length: 10 }, (_, index) => String(index).repeat(100_000));
    await Promise.all(texts.map((text) => keepTempFile(folder, 'kept.json', text)));
    expect(texts).toContain(readFileSync(join(folder, 'kept.json'), 'utf8'));
    expect(readdirSync(folder)).toEqual(['kept.json']);
  });
});

describe('readTempFile', () => {
  const read = (maxBytes = 1_000) => readTempFile(folder, 'kept.json', maxBytes);

  test('gives a file up to the limit in bytes, and none above it', async () => {
    await keepTempFile(folder, 'kept.json', 'é'.repeat(10));
    expect(await read(20)).toBe('é'.repeat(10));
    expect(await read(19)).toBeUndefined();
  });

  test.each<[string, () => void]>([
    ['nothing is there', () => {}],
    ['a folder is there', () => mkdirSync(join(folder, 'kept.json'))],
    ['a FIFO is there, which nobody writes to', () => execFileSync('mkfifo', [join(folder, 'kept.json')])],
    ['a symbolic link to a file is there', () => linkTo('file')],
    ['a symbolic link to nothing is there', () => linkTo('missing')],
    ['a symbolic link to a device is there', () => linkTo('/dev/zero')],
    ['a symbolic link to itself is there', () => linkTo('kept.json')],
  ])('gives nothing where %s', async (_what, prepare) => {
    writeFileSync(join(folder, 'file'), 'text');
    prepare();
    expect(await read()).toBeUndefined();
  });

  function linkTo(target: string): void {
    symlinkSync(target, join(folder, 'kept.json'));
  }
});

describe('appendSummary', () => {
  test('keeps what earlier steps wrote', async () => {
    const path = join(folder, 'summary');
    await appendSummary(path, '# One');
    await appendSummary(path, '# Two');
    expect(readFileSync(path, 'utf8')).toBe('# One\n# Two\n');
  });

  test('says when the disk is full', async () => {
    if (!existsSync('/dev/full')) return;
    expect(await thrownBy(() => appendSummary('/dev/full', 'x'))).toMatchObject({
      name: 'ActionError',
      message: 'The job summary could not be written (ENOSPC)',
      hint: HINT,
    });
  });
});
