import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  buildHeader,
  buildMarker,
  type CommentKey,
  type Header,
  MAX_STATE_CHARACTERS,
  parseComment,
  supersedes,
} from '../../src/publish/comment-header.ts';

const KEY: CommentKey = { kind: 'comment', tag: 'default' };

test.each([
  ['default', 1, '<!-- pinata-inference comment:default -->'],
  ['a.b-c_1', 1, '<!-- pinata-inference comment:a.b-c_1 -->'],
  ['default', 3, '<!-- pinata-inference comment:default part:3 -->'],
])('the marker of %s, part %i, is hidden', (tag, part, marker) => {
  expect(buildMarker({ kind: 'comment', tag }, part)).toBe(marker);
});

const headers = fc.record({
  key: fc.record({
    kind: fc.constantFrom('comment' as const, 'gate' as const),
    tag: fc.stringMatching(/^[\w.-]{1,64}$/),
  }),
  part: fc.integer({ min: 1, max: 20 }),
  parts: fc.constant(1),
  spentUsd: fc.option(
    fc.integer({ min: 0, max: 1e9 }).map((units) => units / 1e8),
    { nil: undefined },
  ),
  state: fc.option(
    fc.oneof(fc.stringMatching(/^[\w.-]{1,60}$/), fc.constant('-'.repeat(MAX_STATE_CHARACTERS))),
    { nil: undefined },
  ),
  stamp: fc.option(
    fc.record({
      id: fc.stringMatching(/^[0-9a-f]{16}$/),
      head: fc.option(fc.stringMatching(/^[0-9a-f]{40}$/), { nil: undefined }),
      startedAtMs: fc.integer({ min: 0, max: 4e12 }),
    }),
    { nil: undefined },
  ),
  progressOf: fc.constant(undefined),
});

describe('a comment', () => {
  test('is read as it was written, also with the line ends of a browser', () => {
    fc.assert(
      fc.property(headers, fc.string(), fc.boolean(), (header: Header, text, isEdited) => {
        const content = text.trim();
        const body = `${buildHeader(header)}\n\n${content}`;
        const parsed = parseComment(isEdited ? body.replaceAll('\n', '\r\n') : body, header.key);
        expect(parsed?.header).toEqual(header);
        expect(parsed?.content).toBe(content);
      }),
    );
  });

  test('is another one under any other key', () => {
    fc.assert(
      fc.property(headers, headers, (header, other) => {
        fc.pre(header.key.kind !== other.key.kind || header.key.tag !== other.key.tag);
        expect(parseComment(`${buildHeader(header)}\n\nx`, other.key)).toBeUndefined();
      }),
    );
  });

  test('says what a run says of itself apart from the rest', () => {
    const header: Header = {
      key: KEY,
      part: 1,
      parts: 1,
      spentUsd: 1,
      state: 'abc.def',
      stamp: undefined,
      progressOf: 'ab12',
    };
    const note = '> [!NOTE]\n> A run is under way';
    const parsed = parseComment(`${buildHeader(header)}\n\n${note}\n\n> [!TIP]\n> An answer`, KEY);
    expect(parsed).toEqual({ header, note, content: '> [!TIP]\n> An answer' });
    expect(parseComment(`${buildHeader(header)}\n\n${note}`, KEY)).toMatchObject({ note, content: '' });
  });

  test.each([
    ['a ledger that is no number', '<!-- pinata-inference spent:NaN -->'],
    ['a negative one', '<!-- pinata-inference spent:-1 -->'],
    ['one with more', '<!-- pinata-inference spent:1 --> x'],
    ['a run without a commit', '<!-- pinata-inference run:ab head: started:1 -->'],
    ['an empty state', '<!-- pinata-inference state: -->'],
    ['a state that holds anything else', '<!-- pinata-inference state:a+b -->'],
    ['one that is too long', `<!-- pinata-inference state:${'a'.repeat(20_001)} -->`],
    ['a line of no kind', '<!-- pinata-inference hello -->'],
  ])('takes %s for text', (_what, line) => {
    const parsed = parseComment(`${buildMarker(KEY)}\n${line}\n\nx`, KEY);
    expect(parsed?.header).toMatchObject({ spentUsd: undefined, state: undefined, stamp: undefined });
    expect(parsed?.content).toContain(line);
  });

  test('believes no line behind the text', () => {
    const body = `${buildMarker(KEY)}\n\ntext\n<!-- pinata-inference spent:99 -->`;
    expect(parseComment(body, KEY)?.header.spentUsd).toBeUndefined();
  });
});

test('of two runs, at most one is newer than the other; one whose commit is not the head gives way', () => {
  const [head = '', other = ''] = ['1'.repeat(40), '2'.repeat(40)];
  const editions = fc.record({
    id: fc.constantFrom('a', 'b'),
    head: fc.constantFrom(head, other, undefined),
    startedAtMs: fc.integer({ min: 0, max: 3 }),
  });
  fc.assert(
    fc.property(editions, editions, (one, two) => {
      fc.pre(one.id !== two.id);
      if (one.head === head && two.head === head) {
        expect([supersedes(one, two, head), supersedes(two, one, head)].sort()).toEqual([false, true]);
      }
      expect(supersedes(one, one, head)).toBe(false);
      if (two.head === other) expect(supersedes(one, two, head)).toBe(true);
      if (one.head === other && two.head === head) expect(supersedes(one, two, head)).toBe(false);
    }),
  );
});
