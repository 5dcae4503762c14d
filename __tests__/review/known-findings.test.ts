// What became of the findings of earlier runs: by their threads, and by the diff as it is now.
import { describe, expect, test } from '@jest/globals';
import { type FileDiff, parseDiff } from '../../src/diff/parse.ts';
import { buildFindingMarker, buildReplyMarker } from '../../src/review/finding-marker.ts';
import {
  isOnSameLines,
  isTwin,
  judgeEarlier,
  listSettlers,
  placeEarlier,
  readEarlier,
} from '../../src/review/known-findings.ts';
import { markCode } from '../../src/review/standing.ts';
import type { ReviewThread, ThreadComment } from '../../src/review/threads-api.ts';

const VIEWER = 'github-actions[bot]';
const ANCHOR = { path: 'a.ts', side: 'RIGHT', startLine: 2, endLine: 2, hunkIndex: 0 } as const;

function parse(hunks: string, path = 'a.ts'): FileDiff[] {
  return parseDiff(`diff --git a/${path} b/${path}\n--- a/${path}\n+++ b/${path}\n${hunks}`);
}

const FILES = parse('@@ -1 +1,3 @@\n one\n+two\n+three\n');
const GONE = parse('@@ -1 +1,3 @@\n one\n+zwei\n+three\n');
const ELSEWHERE = parse('@@ -1 +1,3 @@\n one\n+zwei\n+three\n', 'b.ts');

let ids = 0;

function comment(body: string, login?: string, isBot = false): ThreadComment {
  ids += 1;
  const author = login === undefined ? undefined : { login, isBot };
  return { id: ids, url: `https://github.com/c/${ids}`, body, isOurs: login === undefined, author };
}

function findingOf(files = FILES, id = '0123456789abcdef') {
  const [file] = files;
  if (!file) throw new Error('no file');
  const about = { id, runId: 'r1', head: 'abc', severity: 'high', category: 'correctness' } as const;
  return buildFindingMarker('default', { ...markCode(file, ANCHOR), ...about });
}

const BODY = `${findingOf()}\n\n**🟠 High** It is wrong\n\nBecause.`;

function thread(about: Partial<ReviewThread> = {}): ReviewThread {
  return {
    id: 'T1',
    isResolved: false,
    resolvedBy: undefined,
    path: 'a.ts',
    line: 2,
    first: comment(BODY),
    replies: [],
    thumbsDownBy: [],
    ...about,
  };
}

function judge(
  one: ReviewThread,
  files = FILES,
  settlers: string[] = ['maintainer'],
  unreadPaths: string[] = [],
  closedIds: string[] = [],
) {
  const { findings } = readEarlier([one], [], 'default');
  const places = placeEarlier(findings, { files, unreadPaths: new Set(unreadPaths), isWhole: true });
  const [finding] = findings;
  if (!finding) throw new Error('no finding');
  const authority = { viewer: VIEWER, settlers: new Set(settlers), closedIds: new Set(closedIds) };
  return judgeEarlier(finding, places.get(finding) ?? 'unknown', authority);
}

describe('a finding of an earlier run', () => {
  test('is read from its comment, under its tag only', () => {
    const read = readEarlier([thread()], [], 'default').findings;
    expect(read).toMatchObject([
      { id: '0123456789abcdef', title: 'It is wrong', text: 'Because.', side: 'RIGHT' },
    ]);
    expect(readEarlier([thread()], [], 'other').findings).toEqual([]);
  });

  test('is none in a comment of somebody else', () => {
    const forged = thread({ first: comment(BODY, 'mallory') });
    expect(readEarlier([forged], [], 'default').findings).toEqual([]);
  });

  test('is the first of two that say the same', () => {
    const first = thread();
    const second = thread({ id: 'T2', first: comment(BODY) });
    const { findings, doubles } = readEarlier([second, first], [], 'default');
    expect(findings.map((finding) => finding.thread?.id)).toEqual(['T1']);
    expect(doubles).toEqual([second.first?.id]);
  });

  const fixedByModel = comment(
    `${buildReplyMarker('default', { state: 'fixed', by: 'model' }, 'r2')}\n\nFixed`,
  );
  const fixedByCode = comment(
    `${buildReplyMarker('default', { state: 'fixed', by: 'code' }, 'r2')}\n\nFixed`,
  );

  test.each<[string, ReviewThread, string]>([
    ['stands', thread(), 'open'],
    [
      'was settled by a reply',
      thread({ replies: [comment("Won't fix, see #3", 'maintainer')] }),
      'dismissed',
    ],
    ['somebody else wants settled', thread({ replies: [comment('by design', 'author')] }), 'open'],
    [
      'a bot of that name wants settled',
      thread({ replies: [comment('by design', 'maintainer', true)] }),
      'open',
    ],
    ['has a 👎 of who may', thread({ thumbsDownBy: ['maintainer'] }), 'dismissed'],
    ['has a 👎 of anybody', thread({ thumbsDownBy: ['author'] }), 'open'],
    ['was resolved by who may', thread({ isResolved: true, resolvedBy: 'maintainer' }), 'dismissed'],
    ['was resolved by anybody', thread({ isResolved: true, resolvedBy: 'author' }), 'open'],
    [
      'was resolved by this action, and stands again',
      thread({ isResolved: true, resolvedBy: 'github-actions' }),
      'open',
    ],
    ['a model has called fixed', thread({ replies: [fixedByModel] }), 'fixed'],
    ['was gone, and stands again', thread({ replies: [fixedByCode] }), 'open'],
  ])('that %s', (_what, one, state) => {
    expect(judge(one).state).toBe(state);
  });

  test.each<[string, FileDiff[], string[], string]>([
    ['its code is gone', GONE, [], 'fixed'],
    ['its file is not in the change any more', ELSEWHERE, [], 'fixed'],
    ['its file is not read', ELSEWHERE, ['a.ts'], 'open'],
  ])('where %s', (_what, files, unread, state) => {
    expect(judge(thread(), files, [], unread).state).toBe(state);
  });

  test('that was settled in words stays so when its code is gone; one that was resolved is fixed', () => {
    expect(judge(thread({ replies: [comment('by design', 'maintainer')] }), GONE).state).toBe('dismissed');
    expect(judge(thread({ isResolved: true, resolvedBy: 'maintainer' }), GONE).state).toBe('fixed');
  });

  test('tells who closed it and may not settle it', () => {
    const closed = judge(
      thread({ isResolved: true, resolvedBy: 'author', thumbsDownBy: ['author', 'other'] }),
    );
    expect(closed.closedBy).toEqual(['author', 'other']);
    const { findings } = readEarlier([thread({ isResolved: true, resolvedBy: 'author' })], [], 'default');
    expect(listSettlers(findings, VIEWER)).toEqual(['author']);
  });

  test('of code that stands twice keeps its own place, by the line that GitHub still finds', () => {
    const twice = parse('@@ -1 +1,4 @@\n one\n+two\n+three\n+two\n');
    const early = thread({ first: comment(`${findingOf(FILES, 'a'.repeat(16))}\n\nx`), line: undefined });
    const late = thread({ id: 'T2', first: comment(`${findingOf(FILES, 'b'.repeat(16))}\n\nx`), line: 4 });
    const { findings } = readEarlier([early, late], [], 'default');
    const places = placeEarlier(findings, { files: twice, unreadPaths: new Set(), isWhole: true });
    expect(findings.map((finding) => places.get(finding))).toMatchObject([
      { at: { startLine: 2 } },
      { at: { startLine: 4 } },
    ]);
    const once = placeEarlier(findings, { files: FILES, unreadPaths: new Set(), isWhole: true });
    expect(findings.map((finding) => once.get(finding))).toMatchObject(['gone', { at: { startLine: 2 } }]);
  });
});

describe('a twin', () => {
  const claim = { category: 'correctness', title: 'Something else' } as const;
  const [file] = FILES;

  test('speaks of the same lines, with the same category or title', () => {
    const known = judge(thread());
    expect(isTwin(claim, ANCHOR, undefined, known)).toBe(true);
    expect(isTwin({ category: 'api', title: 'It is wrong!' }, ANCHOR, undefined, known)).toBe(true);
    expect(isTwin({ category: 'api', title: 'Something else' }, ANCHOR, undefined, known)).toBe(false);
    expect(isTwin(claim, { ...ANCHOR, startLine: 3, endLine: 3 }, undefined, known)).toBe(false);
  });

  test('may have another name on the very same lines, where nobody has called them fixed', () => {
    const code = file && markCode(file, ANCHOR);
    const wider = file && markCode(file, { ...ANCHOR, endLine: 3 });
    const known = judge(thread());
    const high = { severity: 'high' } as const;
    const critical = { severity: 'critical' } as const;
    expect(isOnSameLines(critical, ANCHOR, code, known)).toBe(true);
    expect(isOnSameLines(high, { ...ANCHOR, endLine: 3 }, wider, known)).toBe(false);
    expect(isOnSameLines(high, { ...ANCHOR, startLine: 9, endLine: 9 }, code, known)).toBe(false);
    expect(isOnSameLines(high, ANCHOR, code, { ...known, state: 'fixed' })).toBe(false);
    const settled = judge(thread({ thumbsDownBy: ['maintainer'] }));
    expect(isOnSameLines(high, ANCHOR, code, settled)).toBe(true);
    expect(isOnSameLines(critical, ANCHOR, code, settled)).toBe(false);
  });

  test('of what was settled may stand elsewhere in the file', () => {
    const settled = judge(thread({ thumbsDownBy: ['maintainer'] }));
    const code = file && markCode(file, ANCHOR);
    const elsewhere = { ...ANCHOR, startLine: 9, endLine: 9 };
    expect(isTwin(claim, elsewhere, code, settled)).toBe(true);
    expect(isTwin(claim, elsewhere, code, judge(thread()))).toBe(false);
  });
});

test('replies that say what the one before says are doubles, whoever posted them', () => {
  const reply = (state: 'fixed' | 'back', run: string) =>
    comment(buildReplyMarker('default', { state, by: 'code' }, run));
  const replies = [reply('fixed', 'r1'), reply('fixed', 'r2'), reply('back', 'r3'), reply('fixed', 'r4')];
  expect(readEarlier([thread({ replies })], [], 'default').doubles).toEqual([replies[1]?.id]);
});
