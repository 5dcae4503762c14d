// Runs that review one head at the same time, in hundreds of orders of their requests and answers.
import { expect, test } from '@jest/globals';
import { parseDiff } from '../../src/diff/parse.ts';
import { createGithubClient } from '../../src/github/client.ts';
import { RunClock } from '../../src/http/deadline.ts';
import type { TransportRequest } from '../../src/http/transport.ts';
import { keepThreads } from '../../src/modes/review/keep-threads.ts';
import { cleanFinding, postFindings } from '../../src/modes/review/post-findings.ts';
import { publishComment } from '../../src/publish/comment.ts';
import { type CommentKey, parseComment } from '../../src/publish/comment-header.ts';
import { lookAtComments } from '../../src/publish/comments-api.ts';
import { fetchPullRequest } from '../../src/pull-request/fetch.ts';
import { parseFindingMarker } from '../../src/review/finding-marker.ts';
import { judgeEarlier, placeEarlier, readEarlier } from '../../src/review/known-findings.ts';
import { buildNextState, readStates } from '../../src/review/next-state.ts';
import { EMPTY_STATE, parseState } from '../../src/review/review-state.ts';
import { fetchThreads } from '../../src/review/threads-api.ts';
import { placeFindings, triageFindings } from '../../src/review/triage.ts';
import type { Fault, FaultMatch, GithubEmulator } from '../emulator/github.ts';
import { createRandom, interleave, type Program } from '../emulator/interleave.ts';
import { ADDRESS, startRepository, TOKEN } from '../github/open-client.ts';
import { createRecordedLog } from '../recorded-log.ts';
import { buildDiff } from '../review/edited-file.ts';
import { isThorough, tries } from '../thorough.ts';
import { BAD_WORD } from './code.ts';

const KEY: CommentKey = { kind: 'comment', tag: 'default' };
const HEAD = '1'.repeat(40);
const TAG = { commentTag: KEY.tag };

const BASE = Array.from({ length: 40 }, (_, index) => `step(${index + 1});`);
const LINES = [5, 15, 25, 35];
const DIFF = buildDiff([
  { path: 'a.js', base: BASE, edits: new Map(LINES.map((line) => [line - 1, [`bug${line}();`]])) },
]);
const FILES = parseDiff(DIFF);

interface PlannedRun {
  id: string;
  /** Lines that its model reports. */
  lines: readonly number[];
}

/** In place of a clock: no two things happen at once. */
let moments = 0;

/** What a run does once it has been told what to review. */
function createProgram({ id, lines }: PlannedRun, apiUrl: URL, outcomes: Map<string, string>): Program {
  return async (transport, pause) => {
    const startedAt = ++moments;
    const log = createRecordedLog();
    const options = { apiUrl, token: TOKEN, transport, clock: new RunClock(), log, pauseMs: 0 };
    const github = createGithubClient(options);
    const place = { github, address: ADDRESS, key: KEY };
    const currentHead = async () => (await fetchPullRequest(github, ADDRESS)).head.sha;
    const [there, look] = await Promise.all([
      lookAtComments(place, currentHead),
      fetchThreads(github, ADDRESS),
    ]);
    const before = readStates(
      there.own.flatMap(({ header }) => header.state ?? []),
      EMPTY_STATE,
    );
    const { findings: read, doubles } = readEarlier(look.threads, before.unposted, KEY.tag);
    const places = placeEarlier(read, { files: FILES, unreadPaths: new Set(), isWhole: true });
    const authority = {
      viewer: look.viewer,
      settlers: new Set<string>(),
      closedIds: new Set(before.closedIds),
    };
    const known = read.map((one) => judgeEarlier(one, places.get(one) ?? 'unknown', authority));
    // The model thinks.
    for (let pauses = 3; pauses > 0; pauses -= 1) await pause();
    const claims = lines.map((line) => ({
      ...{ path: 'a.js', startLine: line, endLine: line, side: undefined, quote: `bug${line}();` },
      ...({ severity: 'high', category: 'correctness', scope: 'introduced', rule: undefined } as const),
      ...{ title: `bug${line} is wrong, says ${id}`, body: 'Because.' },
    }));
    const earlier = { findings: known, deletedIds: new Set<string>() };
    const triaged = triageFindings(
      placeFindings(claims, FILES),
      { minSeverity: 'low', maxFindings: 20 },
      earlier,
    );
    const findings = await Promise.all(triaged.map((one) => cleanFinding(one, async (text) => text)));
    const memory = { state: before, look, problem: undefined };
    const at = { opening: Promise.resolve(place), headSha: HEAD, runId: id, memory, isReview: true };
    const links = { pullRequestUrl: undefined, ruleUrls: new Map<string, string>() };
    const posted = await postFindings(findings, at, links, TAG, log);
    const settledAt = posted.url === '' ? undefined : ++moments;
    outcomes.set(id, posted.supersededBy ?? 'stands');
    if (posted.supersededBy) return;
    const keeper = { github, address: ADDRESS, tag: KEY.tag, runId: id, headSha: HEAD, log };
    const closedIds = await keepThreads(known, doubles, { fixed: new Set(), back: new Set() }, keeper);
    const result = {
      ...{ before, reviewed: new Map(), unposted: [], closedIds, fixedCount: 0, isPaused: undefined },
      postedIds: [
        ...known.map((one) => one.id),
        ...triaged.flatMap(({ status, fingerprint }) => (status === 'inline' ? [fingerprint] : [])),
      ],
    };
    await publishComment(place, {
      stamp: { id, head: HEAD, startedAtMs: settledAt ?? startedAt },
      placement: 'sticky',
      hidesPrevious: false,
      currentHead,
      spentUsd: undefined,
      state: (kept) => buildNextState(readStates(kept, before), result).text,
      build: () => [id],
    });
  };
}

/** The bad words of our threads, with the run that posted each. */
function listPosted({ state }: GithubEmulator): { word: string; runId: string }[] {
  return state.reviewComments.flatMap(({ body }) => {
    const mark = parseFindingMarker(body, KEY.tag);
    return mark ? [{ word: BAD_WORD.exec(body)?.[0] ?? '', runId: mark.runId }] : [];
  });
}

async function start(): Promise<{ github: GithubEmulator; apiUrl: URL }> {
  const { github } = await startRepository();
  github.addPullRequest({
    ...{ number: ADDRESS.number, title: 'Call them', body: null, author: 'alice', diff: DIFF },
    base: { ref: 'main', sha: 'b'.repeat(40) },
    head: { ref: 'call-them', sha: HEAD },
  });
  return { github, apiUrl: new URL(github.url) };
}

function planRuns(seed: number, random: () => number): PlannedRun[] {
  const count = random() < 0.7 ? 2 : 3;
  return Array.from({ length: count }, (_, index) => ({
    id: `${seed}-${index}`,
    // A model does not always find the same.
    lines: LINES.filter(() => random() < 0.8),
  })).map((run) => ({ ...run, lines: run.lines.length === 0 ? LINES : run.lines }));
}

/** Every order in full takes minutes. */
const TIMEOUT_MS = isThorough ? 900_000 : 30_000;

test(
  'two or three runs on one head end with the set of one, and its overview',
  async () => {
    const { github, apiUrl } = await start();
    for (let seed = 1; seed <= tries(8, 600); seed += 1) {
      github.reset();
      const random = createRandom(seed);
      const runs = planRuns(seed, random);
      const outcomes = new Map<string, string>();
      await interleave(
        runs.map((run) => createProgram(run, apiUrl, outcomes)),
        { transport: github.transport, random },
      );
      const posted = listPosted(github);
      const words = posted.map(({ word }) => word);
      // A run that began when the first had posted knows of that, and may add what is new.
      expect({ seed, words: words.toSorted() }).toEqual({ seed, words: [...new Set(words)].toSorted() });
      const standing = [...outcomes].filter(([, outcome]) => outcome === 'stands').map(([id]) => id);
      expect({ seed, standing }).toEqual({
        seed,
        standing: expect.arrayContaining(posted.map(({ runId }) => runId)),
      });
      const comments = github.state.comments.map(({ body }) => parseComment(body, KEY));
      expect({ seed, shown: comments.map((comment) => comment?.content) }).toEqual({
        seed,
        shown: [expect.stringMatching(new RegExp(`^(${standing.join('|')})$`))],
      });
      // Of two that write at the same moment one may not see what the other keeps; the threads tell it to the next run.
      await createProgram(
        { id: `${seed}-next`, lines: [] },
        apiUrl,
        new Map(),
      )(github.transport, async () => {});
      const [overview] = github.state.comments.map(({ body }) => parseComment(body, KEY));
      const kept = parseState(overview?.header.state ?? '')?.knownIds ?? [];
      expect({ seed, kept: kept.length }).toEqual({ seed, kept: words.length });
    }
    expect(github.violations).toEqual([]);
  },
  TIMEOUT_MS,
);

const LOST: Fault = { kind: 'status', status: 502, headers: { 'retry-after': '0' }, afterEffect: true };
const FAULTS: readonly Fault[] = [
  LOST,
  { ...LOST, afterEffect: false },
  { kind: 'secondary-limit', retryAfterSeconds: 0 },
];
const PLACES: readonly FaultMatch[] = [
  { method: 'POST', path: /\/reviews$/ },
  { method: 'DELETE', path: /pulls\/comments/ },
  { method: 'POST', path: /graphql/, body: /reviewThreads/, times: 5 },
];

test(
  'where GitHub fails now and then, one more run mends what is left',
  async () => {
    const { github, apiUrl } = await start();
    for (let seed = 1; seed <= tries(6, 300); seed += 1) {
      github.reset();
      const random = createRandom(seed);
      const runs = planRuns(seed, random).map((run) => ({ ...run, lines: LINES }));
      for (const match of PLACES) {
        const fault = FAULTS[Math.floor(random() * 6)];
        if (fault) github.fail(match, fault);
      }
      const programs = runs.map((run): Program => {
        const program = createProgram(run, apiUrl, new Map());
        return async (transport, pause) => {
          const request = (sent: TransportRequest) => transport.request(sent);
          await program({ ...transport, request }, pause).catch(() => {});
        };
      });
      await interleave(programs, { transport: github.transport, random });
      github.calm();
      const last = { id: `${seed}-last`, lines: LINES };
      await createProgram(last, apiUrl, new Map())(github.transport, async () => {});
      const words = listPosted(github).map(({ word }) => word);
      expect({ seed, words: words.toSorted() }).toEqual({
        seed,
        words: LINES.map((line) => `bug${line}`).toSorted(),
      });
    }
    expect(github.violations).toEqual([]);
  },
  TIMEOUT_MS,
);
