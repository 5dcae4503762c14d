import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { buildCommitList, buildLog } from '../../src/pull-request/commits.ts';
import type { Commit } from '../../src/pull-request/fetch.ts';
import { anyCharacter } from '../any-character.ts';

const commit = (changes: Partial<Commit> = {}): Commit => ({
  sha: '1234567890abcdef1234567890abcdef12345678',
  message: 'Start the sum at zero\n\nAn empty basket made it fail.\n',
  authorName: 'Ada Lovelace',
  authoredAt: '2024-05-06T07:08:09Z',
  ...changes,
});

describe('buildCommitList', () => {
  test('has a line for each: seven digits and the subject', () => {
    expect(buildCommitList([commit(), commit({ sha: 'f'.repeat(40), message: 'Two' })])).toBe(
      '1234567 Start the sum at zero\nfffffff Two',
    );
  });

  test.each([
    ['\n\n  Late\nbody', 'Late'],
    ['Carriage\rreturn', 'Carriage'],
    ['Windows\r\nline', 'Windows'],
  ])('takes the subject of %j', (message, subject) => {
    expect(buildCommitList([commit({ message })])).toBe(`1234567 ${subject}`);
  });

  test('has the digits alone where there is no message', () => {
    expect(buildCommitList([commit({ message: '' })])).toBe('1234567');
  });

  test('is empty without commits', () => {
    expect(buildCommitList([])).toBe('');
  });

  test('keeps one line a commit, whatever the messages', () => {
    const commits = fc.array(fc.string({ unit: anyCharacter }).map((message) => commit({ message })));
    fc.assert(
      fc.property(commits, (given) => {
        const lines = buildCommitList(given).split(/\r\n|[\r\n]/);
        expect(lines).toHaveLength(Math.max(1, given.length));
        expect(lines.every((line) => given.length === 0 || line.startsWith('1234567'))).toBe(true);
      }),
    );
  });
});

describe('buildLog', () => {
  test('looks like git log, without addresses', () => {
    expect(buildLog([commit(), commit({ sha: 'f'.repeat(40), message: 'Two' })])).toBe(
      `commit 1234567890abcdef1234567890abcdef12345678
Author: Ada Lovelace
Date: 2024-05-06T07:08:09Z

    Start the sum at zero

    An empty basket made it fail.

commit ffffffffffffffffffffffffffffffffffffffff
Author: Ada Lovelace
Date: 2024-05-06T07:08:09Z

    Two`,
    );
  });

  test('leaves out what is not known', () => {
    expect(buildLog([commit({ authorName: '', authoredAt: '', message: '' })])).toBe(
      'commit 1234567890abcdef1234567890abcdef12345678',
    );
  });

  test('is empty without commits', () => {
    expect(buildLog([])).toBe('');
  });

  test('has as many heads as commits, whatever their authors write', () => {
    const foreign = fc.oneof(
      fc.string({ unit: anyCharacter }),
      fc.constantFrom('x\ncommit 1', 'x\r\ncommit 1', 'x\rcommit 1', 'commit 1', '\n\ncommit 1'),
    );
    const commits = fc.array(
      fc.record({ message: foreign, authorName: foreign }).map((changes) => commit(changes)),
    );
    fc.assert(
      fc.property(commits, (given) => {
        const lines = buildLog(given).split(/\r\n|[\r\n]/);
        expect(lines.filter((line) => /^commit\b/.test(line))).toHaveLength(given.length);
      }),
    );
  });
});

test('both say where GitHub’s list ends, and only there', () => {
  const note = '(GitHub lists the first 250 commits at most.)';
  const many = Array.from({ length: 250 }, () => commit());
  expect(buildCommitList(many).split('\n').at(-1)).toBe(note);
  expect(buildLog(many).split('\n\n').at(-1)).toBe(note);
  expect(buildCommitList(many.slice(1))).not.toContain('GitHub lists');
  expect(buildLog(many.slice(1))).not.toContain('GitHub lists');
});
