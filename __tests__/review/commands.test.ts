import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseCommand, parseReply } from '../../src/review/commands.ts';
import { anyCharacter } from '../any-character.ts';

const space = fc.stringMatching(/^[ \t]{0,5}$/);
const blank = fc.stringMatching(/^(?:[ \t]*\r?\n){0,3}$/);
const anyText = fc.string({ unit: anyCharacter, maxLength: 60 });

/** The same word in upper and lower case by turns. */
function inAnyCase(word: string): fc.Arbitrary<string> {
  return fc
    .nat({ max: 2 ** 20 })
    .map((bits) =>
      [...word].map((letter, index) => ((bits >> index) & 1 ? letter.toUpperCase() : letter)).join(''),
    );
}

describe('parseCommand', () => {
  test.each([
    ['/review', 'review'],
    ['/review full', 'full'],
    ['/review pause', 'pause'],
    ['/review resume', 'resume'],
    ['/REVIEW Full', 'full'],
    ['\n \n  /review\t \n\nand please look at the tests', 'review'],
    ['/review   pause\r\n', 'pause'],
  ])('%j asks for %s', (body, command) => {
    expect(parseCommand(body)).toEqual({ command });
  });

  test.each([
    '',
    ' \n',
    'review',
    '/reviewer',
    '/review please',
    '/review full now',
    '/review ignore',
    '/review fully',
    '/review: full',
    '/review full pause',
    'please /review',
    'Please\n/review',
    '> /review',
    '> hello\n/review',
    '```\n/review\n```',
    '~~~\n/review full',
    '    /review',
    '\t/review',
    '`/review`',
    '- /review',
    '**/review**',
    '<!-- -->/review',
    '<!--\n/review\n-->',
    '//review',
    '/ review',
    '/review\u00a0full',
    '/revi\u017fw',
  ])('%j asks for nothing', (body) => {
    expect(parseCommand(body)).toBeUndefined();
  });

  test('is told by the first line alone, in any case, with any line end', () => {
    const commands = fc.constantFrom('review', 'full', 'pause', 'resume');
    const written = commands.chain((command) =>
      inAnyCase(command === 'review' ? '/review' : `/review ${command}`).map((words) => ({ command, words })),
    );
    const lineEnd = fc.constantFrom('\n', '\r\n', '\r');
    fc.assert(
      fc.property(blank, written, space, lineEnd, anyText, (before, { command, words }, after, end, rest) => {
        expect(parseCommand(`${before}${words}${after}${end}${rest}`)).toEqual({ command });
      }),
    );
  });

  test('finds none where another line comes first, whatever the text', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('> ', '```', 'x', '    x', '<'), (text, before) => {
        expect(parseCommand(`${before}${text}\n/review`)).toBeUndefined();
      }),
    );
  });
});

describe('parseReply takes for a dismissal', () => {
  test.each([
    "won't fix",
    'Won’t fix.',
    'wont fix',
    'WONTFIX',
    "won't-fix: we drop this next week",
    'By design',
    'by design, see the README',
    '**By design**',
    '**By design:** callers check this',
    '_not a bug_',
    '***Not a bug***',
    'Not a bug — the caller checks',
    'False positive',
    'false-positive!',
    'False positive (the list is never empty)',
    '/review ignore',
    '/Review Ignore this, please',
    '> The sum starts wrong\n\nNot a bug',
    '> a\n>\n> b\r\n\r\n  by design',
    '> a\nby design',
    "won't fix\n\nfixed",
  ])('%j', (body) => {
    expect(parseReply(body)).toBe('dismissed');
  });

  test('each of the words, in any case, behind any quotation', () => {
    const words = ["won't fix", 'by design', 'not a bug', 'false positive', '/review ignore'];
    const quotation = fc.stringMatching(/^(?:> ?[^\r\n]{0,9}\n){0,3}$/);
    const mark = fc.constantFrom('', '*', '_', '**', '__', '***');
    const rest = fc.oneof(
      fc.constantFrom('', '.', ', really', ': yes', ' because of x', '!\n'),
      anyText.map((text) => `\n${text}`),
    );
    fc.assert(
      fc.property(
        quotation,
        blank,
        fc.constantFrom(...words).chain(inAnyCase),
        mark,
        rest,
        (quoted, before, word, emphasis, after) => {
          expect(parseReply(`${quoted}${before}${emphasis}${word}${emphasis}${after}`)).toBe('dismissed');
        },
      ),
    );
  });
});

describe('parseReply takes for a claim', () => {
  test.each([
    'fixed',
    'Fixed.',
    'FIXED!',
    'Done',
    'done :+1:',
    'Done ✅',
    'Done 👍',
    '**Done**',
    '**Fixed** in abc1234',
    '_Resolved in the last commit_',
    'Fixed in abc1234',
    'Fixed in `abc1234`',
    'fixed abc1234, thanks',
    'Fixed #12',
    'Fixed by 0123456789abcdef0123456789abcdef01234567',
    'Fixed: https://github.com/octo/hello/commit/abc1234',
    'Fixed https://github.com/octo/hello/commit/abc1234',
    'Fixed [here](https://github.com/octo/hello/commit/abc1234)',
    'Fixed - it starts at one now',
    'Fixed — it starts at one now',
    'Fixed, it starts at one now',
    'Fixed (and tested)',
    'Fixed and pushed',
    'Fixed it',
    'Fixed this',
    'Fixed now',
    'fixed up',
    'Fixed the sum',
    'Fixed a different way',
    'Fixed as suggested',
    'Fixed thanks!',
    'Done, thank you',
    'Done in 1a2b3c4',
    'Done in the latest push',
    'Done with a loop',
    'Addressed',
    'Addressed in latest commit',
    'Addressed all of it',
    'Resolved',
    'Resolved via #12',
    'Resolved.\n\nThanks for the catch',
    '> The sum starts wrong\n\nFixed',
  ])('%j', (body) => {
    expect(parseReply(body)).toBe('claims-fix');
  });
});

describe('parseReply takes for nothing', () => {
  test.each([
    '',
    '> fixed',
    'by designing it so',
    'by designers',
    "won't fixate",
    'Not a buggy one',
    'False positives are rare here',
    'by design-driven people',
    'By design?',
    '**False positive**?',
    'not a bug ?',
    "I won't fix this",
    'This is by design',
    'is it by design',
    '```\nby design\n```',
    '    by design',
    '`by design`',
    '~~by design~~',
    '- by design',
    'ignore',
    '/review',
    '/review ignored',
    '/review full',
    'Fixed income is not affected',
    'Fixed-size arrays',
    'Fixed point numbers',
    'Fixed?',
    'Fixed ?',
    '**Fixed**?',
    'Done? I think so',
    'Done deal',
    'Done nothing',
    'Resolved dependencies are cached',
    'Addressed memory',
    'Addressee',
    'fixedly',
    'fixed_point',
    'Fixed in-place arrays',
    'Fixed defaced pages',
    'Not fixed',
    'Will be fixed',
    'I fixed it',
    'Should be done',
    'Undone',
    '```\nfixed\n```',
    '    fixed',
    '~~fixed~~',
  ])('%j', (body) => {
    expect(parseReply(body)).toBeUndefined();
  });

  test('a word that is longer, or stands behind others, on whatever line', () => {
    const words = ["won't fix", 'by design', 'not a bug', 'false positive', 'fixed', 'done', 'resolved'];
    fc.assert(
      fc.property(fc.constantFrom(...words), anyText, (word, text) => {
        expect(parseReply(`${word}able${text}`)).toBeUndefined();
        expect(parseReply(`It is ${word}${text}`)).toBeUndefined();
        expect(parseReply(`No.\n${word}`)).toBeUndefined();
      }),
    );
  });

  test('whatever anybody writes, at any length, it is read', () => {
    const repeated = fc
      .tuple(fc.constantFrom('> ', '*', '_', ' ', '\t', '\r', '-', 'a', '/review ', "won't "), anyText)
      .map(([unit, rest]) => unit.repeat(60_000) + rest);
    const text = fc.oneof(anyText, repeated);
    const start = fc.constantFrom('', 'fixed', 'by design', '/review');
    fc.assert(
      fc.property(start, text, (first, rest) => {
        parseCommand(first + rest);
        parseReply(first + rest);
      }),
      { numRuns: 50 },
    );
  });
});
