import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { MAX_STATE_CHARACTERS } from '../../src/publish/comment-header.ts';
import { CATEGORIES, SCOPES } from '../../src/review/findings.ts';
import {
  EMPTY_STATE,
  encodeState,
  parseState,
  type ReviewState,
  type StoredFinding,
} from '../../src/review/review-state.ts';
import { SEVERITIES } from '../../src/severities.ts';
import { anyCharacter } from '../any-character.ts';
import { createRandom } from '../emulator/interleave.ts';

const FINDING: StoredFinding = {
  id: '0123456789abcdef',
  path: 'src/total.ts',
  side: 'RIGHT',
  lineCount: 1,
  code: 'abcdefghijkl',
  quote: '  let sum = 0;',
  startLine: 2,
  endLine: 2,
  severity: 'high',
  category: 'correctness',
  scope: 'introduced',
  title: 'The sum starts wrong',
  body: 'It starts at 0.',
  rule: undefined,
};

const id = fc.stringMatching(/^[0-9a-f]{16}$/);
const text = (maxLength: number) => fc.string({ unit: anyCharacter, maxLength });
const number = fc.nat();

const finding: fc.Arbitrary<StoredFinding> = fc.record({
  id,
  path: fc.string({ unit: anyCharacter, minLength: 1, maxLength: 60 }),
  side: fc.constantFrom('LEFT', 'RIGHT'),
  lineCount: number,
  code: fc.stringMatching(/^[\w-]{12}$/),
  quote: text(80),
  startLine: number,
  endLine: number,
  severity: fc.constantFrom(...SEVERITIES),
  category: fc.constantFrom(...CATEGORIES),
  scope: fc.constantFrom(...SCOPES),
  title: fc.string({ unit: anyCharacter, minLength: 1, maxLength: 40 }),
  // Half of a pair, too.
  body: fc.oneof(text(200), fc.constant('\ud800 x \udc00')),
  rule: fc.option(text(20), { nil: undefined }),
});

/** @param size how often each list is repeated, at most */
function states(size: number): fc.Arbitrary<ReviewState> {
  const repeated = <T>(items: fc.Arbitrary<T[]>) =>
    fc
      .tuple(items, fc.integer({ min: 1, max: size }))
      .map(([list, times]) => Array.from({ length: times }, () => list).flat());
  return fc.record({
    seen: repeated(fc.array(fc.stringMatching(/^[\w-]{12}$/), { maxLength: 20 })),
    unposted: repeated(fc.array(finding, { maxLength: 4 })),
    isPaused: fc.boolean(),
    unthreaded: fc.record({ found: number, fixed: number, dismissed: number }),
    knownIds: repeated(fc.array(id, { maxLength: 20 })),
    closedIds: repeated(fc.array(id, { maxLength: 20 })),
  });
}

/** Random texts, which no packing makes shorter. */
function createNoise(seed: number): (characters: number) => string {
  const random = createRandom(seed);
  return (characters) =>
    Array.from({ length: characters }, () => Math.floor(random() * 36).toString(36)).join('');
}

function fingerprints(count: number): string[] {
  return Array.from({ length: count }, (_, index) => String(index).padStart(12, '0'));
}

function someIds(count: number): string[] {
  return Array.from({ length: count }, (_, index) => index.toString(16).padStart(16, '0'));
}

describe('a state', () => {
  test('is read as it was written', () => {
    fc.assert(
      fc.property(states(1), (state) => {
        const { text: encoded, ...lost } = encodeState(state);
        expect(lost).toEqual({ forgottenChanges: 0, droppedFindings: [] });
        expect(parseState(encoded)).toEqual(state);
      }),
    );
  });

  test('fits, whatever it holds: what is left is a beginning of it, and the rest is told', () => {
    fc.assert(
      fc.property(states(300), (state) => {
        const { text: encoded, forgottenChanges, droppedFindings } = encodeState(state);
        expect(encoded).toMatch(/^[\w.-]{1,20000}$/);
        const left = parseState(encoded);
        expect(left?.seen).toEqual(state.seen.slice(0, state.seen.length - forgottenChanges));
        expect((left?.unposted.length ?? 0) + droppedFindings.length).toBe(state.unposted.length);
        for (const dropped of droppedFindings) expect(state.unposted).toContain(dropped);
        const { isPaused, unthreaded } = state;
        expect(left).toMatchObject({ isPaused, unthreaded });
        const ids = left?.knownIds ?? [];
        expect(state.knownIds.slice(state.knownIds.length - ids.length)).toEqual(ids);
      }),
      { numRuns: 30 },
    );
  });

  test('has room for over 1,600 changes where it holds next to nothing else', () => {
    const state = { ...EMPTY_STATE, seen: fingerprints(1_600) };
    expect(encodeState(state).forgottenChanges).toBe(0);
  });

  test('forgets the last of the changes that were seen', () => {
    const noise = createNoise(1);
    const unposted = Array.from({ length: 6 }, () => ({ ...FINDING, body: noise(900) }));
    const state = { ...EMPTY_STATE, seen: fingerprints(1_600), unposted };
    const { text: encoded, forgottenChanges, droppedFindings } = encodeState(state);
    expect(droppedFindings).toEqual([]);
    expect(forgottenChanges).toBeGreaterThan(200);
    expect(parseState(encoded)).toStrictEqual({ ...state, seen: state.seen.slice(0, -forgottenChanges) });
    expect(encoded.length).toBeGreaterThan(MAX_STATE_CHARACTERS - 12);
  });

  test('clips what findings say before it forgets anything', () => {
    const noise = createNoise(2);
    const lines = Array.from({ length: 300 }, () => noise(50)).join('\n');
    const unposted = [
      { ...FINDING, body: noise(20_000), quote: lines },
      { ...FINDING, body: noise(900) },
    ];
    const state = { ...EMPTY_STATE, unposted, seen: fingerprints(500), knownIds: someIds(50) };
    const { text: encoded, ...lost } = encodeState(state);
    expect(lost).toEqual({ forgottenChanges: 0, droppedFindings: [] });
    const left = parseState(encoded);
    expect(left?.unposted[1]).toEqual(unposted[1]);
    expect(left?.unposted[0]?.body).toBe(`${unposted[0]?.body.slice(0, 999)}…`);
    // Lines are whole, and a quote is read up to such a mark.
    expect(left?.unposted[0]?.quote).toBe(`${lines.split('\n').slice(0, 19).join('\n')}\n…`);
    expect(left?.knownIds).toEqual(state.knownIds);
  });

  test('drops findings last, those of the least weight first', () => {
    const noise = createNoise(3);
    const unposted = SEVERITIES.flatMap((severity) =>
      Array.from({ length: 8 }, () => ({ ...FINDING, severity, body: noise(999) })),
    );
    const { text: encoded, droppedFindings } = encodeState({ ...EMPTY_STATE, unposted });
    const kept = parseState(encoded)?.unposted ?? [];
    expect(kept.length).toBeGreaterThan(12);
    expect(kept).toEqual(unposted.slice(0, kept.length));
    expect(droppedFindings.toReversed()).toEqual(unposted.slice(kept.length));
  });

  test('keeps the newest ids where there is no room for all', () => {
    const state = { ...EMPTY_STATE, seen: fingerprints(1_600), knownIds: someIds(3_000) };
    expect(parseState(encodeState(state).text)?.knownIds).toEqual(state.knownIds.slice(-500));
  });
});

describe('anything else is no state', () => {
  const { text: whole } = encodeState({ ...EMPTY_STATE, unposted: [FINDING], seen: fingerprints(3) });
  const pack = (value: unknown) => `${deflateRawSync(JSON.stringify(value)).toString('base64url')}.`;
  const { seen: _seen, ...rest } = EMPTY_STATE;
  const good = { version: 1, ...rest, unposted: [FINDING] };

  test('but this is one', () => {
    expect(parseState(pack(good))).toEqual({ ...EMPTY_STATE, unposted: [FINDING] });
  });

  test.each([
    ['nothing', ''],
    ['a dot', '.'],
    ['one that is cut off', whole.slice(0, 40)],
    ['one whose fingerprints are cut off', whole.slice(0, -1)],
    ['one with more', `${whole}.x`],
    ['one that is too long', whole + 'a'.repeat(24_000)],
    [
      'one that unpacks to more than it may',
      `${deflateRawSync(' '.repeat(9_000_000)).toString('base64url')}.`,
    ],
    ['no JSON', `${deflateRawSync('{').toString('base64url')}.`],
    ['another version', pack({ ...good, version: 2 })],
    ['a member that is missing', pack({ version: 1 })],
    ['a negative count', pack({ ...good, unthreaded: { found: -1, fixed: 0, dismissed: 0 } })],
    ['an id that is none', pack({ ...good, knownIds: ['../..'] })],
    ['a finding of no known weight', pack({ ...good, unposted: [{ ...FINDING, severity: 'worst' }] })],
    ['a list', pack([])],
    ['null', pack(null)],
  ])('%s', (_what, encoded) => {
    expect(parseState(encoded)).toBeUndefined();
  });

  test('whatever it is, it is read without an error', () => {
    const json = fc.json().map((value) => `${deflateRawSync(value).toString('base64url')}.`);
    const edited = fc
      .tuple(fc.nat({ max: whole.length }), fc.stringMatching(/^[\w.-]{0,3}$/))
      .map(([at, inserted]) => whole.slice(0, at) + inserted + whole.slice(at + 1));
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.base64String(), json, edited), (encoded) => {
        parseState(encoded);
      }),
    );
  });

  test('members that nobody knows are left out', () => {
    const read = parseState(pack({ ...good, more: 1, unposted: [{ ...FINDING, event: 'APPROVE' }] }));
    expect(read).toEqual({ ...EMPTY_STATE, unposted: [FINDING] });
  });
});
