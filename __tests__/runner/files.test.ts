import '../one-error-realm.ts';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { appendSummary, MAX_SUMMARY_CHARACTERS, writeTempFile } from '../../src/runner/files.ts';
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

  test.each(['a', 'é', '漢', '👋'])(
    'what may be appended fits into GitHub’s limit, in any script (%s)',
    (character) => {
      const text = character.repeat(Math.floor(MAX_SUMMARY_CHARACTERS / character.length));
      expect(Buffer.byteLength(`${text}\n`)).toBeLessThanOrEqual(1_048_576);
    },
  );
});
