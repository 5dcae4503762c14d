// Runs that post at the same time, in a thousand orders of their requests and answers.
import { describe, expect, test } from '@jest/globals';
import { createGithubClient } from '../../src/github/client.ts';
import { RunClock } from '../../src/http/deadline.ts';
import type { TransportRequest } from '../../src/http/transport.ts';
import { publishComment } from '../../src/publish/comment.ts';
import { type CommentKey, parseComment } from '../../src/publish/comment-header.ts';
import { lookAtComments } from '../../src/publish/comments-api.ts';
import { beginProgress, endProgress } from '../../src/publish/progress.ts';
import type { Publication } from '../../src/publish/publication.ts';
import { fetchPullRequest } from '../../src/pull-request/fetch.ts';
import type { Fault, GithubEmulator } from '../emulator/github.ts';
import { createRandom, interleave, type Program } from '../emulator/interleave.ts';
import { ADDRESS, startRepository, TOKEN } from '../github/open-client.ts';
import { createRecordedLog } from '../recorded-log.ts';
import { tries } from '../thorough.ts';

const KEY: CommentKey = { kind: 'comment', tag: 'default' };
const HEADS = ['1'.repeat(40), '2'.repeat(40), '3'.repeat(40)];
const NEWEST = '3'.repeat(40);

/** One run: what it is about, and in how many parts it says so. */
interface PlannedRun {
  id: string;
  head: string;
  startedAtMs: number;
  parts: number;
  showsProgress: boolean;
  placement: Publication['placement'];
  /** It ends without a result. */
  isBroken: boolean;
  /** It has looked at the comments while its model was thinking. */
  looksAhead: boolean;
}

function pick<T>(random: () => number, values: readonly T[]): T {
  const value = values[Math.floor(random() * values.length)];
  if (value === undefined) throw new Error('Nothing to pick');
  return value;
}

function textOf({ id, head }: PlannedRun, part: number): string {
  return `run ${id} of ${head.slice(0, 4)}, part ${part}`;
}

function createProgram(run: PlannedRun, apiUrl: URL): Program {
  return async (transport, pause) => {
    const clock = new RunClock();
    const log = createRecordedLog();
    const github = createGithubClient({ apiUrl, token: TOKEN, transport, clock, log, pauseMs: 0 });
    const place = { github, address: ADDRESS, key: KEY };
    const stamp = { id: run.id, head: run.head, startedAtMs: run.startedAtMs };
    const currentHead = async () => (await fetchPullRequest(github, ADDRESS)).head.sha;
    if (run.showsProgress) await beginProgress(place, { stamp, currentHead }, '> [!NOTE]\n> Under way');
    if (run.isBroken) {
      const ending = { note: '> [!WARNING]\n> Failed', spentUsd: undefined, content: '' };
      await endProgress(place, stamp, ending);
      return;
    }
    const seen = run.looksAhead ? await lookAtComments(place, currentHead) : undefined;
    // The model thinks.
    for (let pauses = run.looksAhead ? 3 : 0; pauses > 0; pauses -= 1) await pause();
    const publication: Publication = {
      stamp,
      placement: run.placement,
      hidesPrevious: false,
      currentHead,
      spentUsd: undefined,
      build: (content) => {
        const texts = Array.from({ length: run.parts }, (_, index) => textOf(run, index + 1));
        return run.placement === 'append' && content ? [`${content}\n${texts.join('')}`] : texts;
      },
    };
    await publishComment(place, publication, seen);
  };
}

describe('interleavings of two and three runs', () => {
  test.each([
    ['that find no comment', false, false],
    ['that find an earlier one', true, false],
    ['that say how they are going, and may fail', true, true],
    ['that begin with nothing, say how they are going, and may fail', false, true],
  ])(
    '%s end with the comment of the newest head, and nothing else',
    async (_what, isEarlierThere, showsProgress) => {
      const { github } = await startRepository();
      github.addPullRequest({
        number: ADDRESS.number,
        title: 'Start the sum at zero',
        body: null,
        author: 'alice',
        base: { ref: 'main', sha: 'b'.repeat(40) },
        head: { ref: 'fix-total', sha: NEWEST },
        diff: '',
      });
      const apiUrl = new URL(github.url);
      for (let seed = 1; seed <= tries(15, 150); seed += 1) {
        github.reset();
        const random = createRandom(seed);
        const count = random() < 0.5 ? 2 : 3;
        const runs = Array.from({ length: count }, (_, index): PlannedRun => {
          const isNewest = index === 0;
          const head = isNewest ? NEWEST : pick(random, HEADS);
          return {
            id: `${seed}-${index}`,
            head,
            startedAtMs: Math.floor(random() * 1_000),
            parts: pick(random, [1, 1, 2, 3]),
            // One that posted its note while its commit was the head may answer over a result that comes in that moment.
            showsProgress: showsProgress && (isEarlierThere || head === NEWEST) && random() < 0.7,
            placement: 'sticky',
            // One on the newest head could hide a result that comes in the same moment: see `beginProgress`.
            isBroken: showsProgress && head !== NEWEST && random() < 0.4,
            looksAhead: (seed + index) % 2 === 0,
          };
        });
        if (isEarlierThere) {
          const earlier = {
            ...pick(random, runs),
            id: 'earlier',
            startedAtMs: 0,
            head: '0'.repeat(40),
            isBroken: false,
          };
          await createProgram({ ...earlier, head: NEWEST, showsProgress: false }, apiUrl)(
            github.transport,
            async () => {},
          );
        }
        await interleave(
          runs.map((run) => createProgram(run, apiUrl)),
          { transport: github.transport, random },
        );
        const shown = github.state.comments
          .map(({ body }) => parseComment(body, KEY)?.content ?? body)
          .sort();
        const allowed = runs
          .filter(({ head, isBroken }) => head === NEWEST && !isBroken)
          .map((run) => Array.from({ length: run.parts }, (_, index) => textOf(run, index + 1)));
        const found = allowed.some((texts) => JSON.stringify(texts) === JSON.stringify(shown));
        expect({ seed, runs, shown: found ? 'one set' : shown }).toEqual({ seed, runs, shown: 'one set' });
        const notes = github.state.comments.map(({ body }) => parseComment(body, KEY)?.note ?? '');
        expect(notes.join('')).not.toContain('Under way');
      }
      expect(github.violations).toEqual([]);
    },
  );
});

/** Names its run in each request, so that the emulator tells whose took effect when. */
function named(run: PlannedRun, program: Program): Program {
  return (transport, pause) => {
    const request = (sent: TransportRequest) =>
      transport.request({ ...sent, headers: { ...sent.headers, 'x-run': run.id } });
    return program({ ...transport, request }, pause);
  };
}

const WRITES = ['POST', 'PATCH', 'DELETE'];

/** When a run last looked at the comments, asked for the head, or wrote: a place among all requests, -1 for never. */
function lastOf(
  { requests }: GithubEmulator,
  run: PlannedRun | undefined,
  wanted: 'look' | 'head' | 'write',
): number {
  return requests.findLastIndex(({ headers, method, path }) => {
    const question = path.includes('/comments') ? 'look' : 'head';
    const isGraphql = path === '/graphql';
    return headers['x-run'] === run?.id && !isGraphql && (method === 'GET' ? question : 'write') === wanted;
  });
}

const LOST_ANSWER: Fault = {
  kind: 'status',
  status: 502,
  headers: { 'retry-after': '0' },
  afterEffect: true,
};
const FAULTS: Fault[] = [
  LOST_ANSWER,
  { ...LOST_ANSWER, afterEffect: false },
  { kind: 'secondary-limit', retryAfterSeconds: 0 },
];

describe('interleavings in which GitHub fails now and then', () => {
  const SEEDS = tries(12, 80);
  const OLD = HEADS[0] ?? '';

  async function start() {
    const { github } = await startRepository();
    const [pull] = github.state.pulls;
    const push = (sha: string) => {
      if (pull) github.addPullRequest({ ...pull, head: { ref: 'fix-total', sha } });
    };
    return { github, push, apiUrl: new URL(github.url) };
  }

  /** The last is about the newest commit, and began last. */
  function planRuns(seed: number, random: () => number, placement: Publication['placement']): PlannedRun[] {
    return Array.from({ length: 3 }, (_, index) => ({
      id: `${seed}-${index}`,
      head: index === 2 ? NEWEST : OLD,
      startedAtMs: index === 2 ? 2_000 : Math.floor(random() * 1_000),
      parts: placement === 'append' ? 1 : pick(random, [1, 1, 2]),
      showsProgress: false,
      placement,
      isBroken: false,
      looksAhead: (seed + index) % 2 === 0,
    }));
  }

  function failNowAndThen(github: GithubEmulator, random: () => number): void {
    for (const method of WRITES) {
      if (random() < 0.3) github.fail({ method, path: /comments/ }, pick(random, FAULTS));
    }
  }

  const TEXTS = 'one result: of the commit that was pushed, or of a run that could not know of that';

  test.each<[Publication['placement'], string, boolean]>([
    ['sticky', 'nothing', false],
    ['sticky', 'an earlier comment', true],
    ['recreate', 'nothing', false],
    ['recreate', 'an earlier comment', true],
  ])(`%s begins with %s, and ends with ${TEXTS}`, async (placement, _what, isEarlierThere) => {
    const { github, push, apiUrl } = await start();
    for (let seed = 1; seed <= SEEDS; seed += 1) {
      github.reset();
      push(OLD);
      const random = createRandom(seed);
      const runs = planRuns(seed, random, placement);
      const [first] = runs;
      if (first && isEarlierThere) {
        const earlier: PlannedRun = {
          ...first,
          id: 'earlier',
          startedAtMs: 0,
          parts: 2,
          placement: 'sticky',
        };
        await createProgram(earlier, apiUrl)(github.transport, async () => {});
      }
      failNowAndThen(github, random);
      const pauses = Math.floor(random() * 12);
      let pushedAt = 0;
      const programs = runs.map((run): Program => {
        const program = named(run, createProgram(run, apiUrl));
        if (run.head !== NEWEST) return program;
        return async (transport, pause) => {
          for (let count = 0; count < pauses; count += 1) await pause();
          push(NEWEST);
          pushedAt = github.requests.length;
          await program(transport, pause);
        };
      });
      await interleave(programs, { transport: github.transport, random });

      const shown = github.state.comments.map(({ body }) => parseComment(body, KEY)?.content ?? body).sort();
      // A run that knows of the push posts its first part only.
      const shownRun = runs.find((run) =>
        [1, run.parts].some((parts) => {
          const texts = Array.from({ length: parts }, (_, index) => textOf(run, index + 1));
          return JSON.stringify(texts) === JSON.stringify(shown);
        }),
      );
      expect({ seed, runs, shown: shownRun ? 'one result' : shown }).toMatchObject({ shown: 'one result' });
      if (shownRun?.head === NEWEST) continue;
      const hasAsked = lastOf(github, shownRun, 'head') < pushedAt;
      const isLast = lastOf(github, runs[2], 'look') < lastOf(github, shownRun, 'write');
      expect({ seed, runs, hasAsked, isLast }).toMatchObject({ hasAsked: true, isLast: true });
    }
    expect(github.violations).toEqual([]);
  });

  test('append ends with each result, once; without one only where its run had looked before the last was written', async () => {
    const { github, push, apiUrl } = await start();
    push(NEWEST);
    let complete = 0;
    for (let seed = 1; seed <= SEEDS; seed += 1) {
      github.reset();
      const random = createRandom(seed);
      const runs = planRuns(seed, random, 'append').map((run) => ({ ...run, head: NEWEST }));
      failNowAndThen(github, random);
      const programs = runs.map((run) => named(run, createProgram(run, apiUrl)));
      await interleave(programs, { transport: github.transport, random });

      const contents = github.state.comments.map(({ body }) => parseComment(body, KEY)?.content ?? body);
      expect({ seed, contents: contents.length }).toEqual({ seed, contents: 1 });
      const lastWrite = Math.max(...runs.map((run) => lastOf(github, run, 'write')));
      for (const run of runs) {
        const times = contents.join('').split(textOf(run, 1)).length - 1;
        const mayBeMissing = lastOf(github, run, 'look') < lastWrite;
        const wanted = times === 0 && mayBeMissing ? 0 : 1;
        expect({ seed, run, contents, times }).toEqual({ seed, run, contents, times: wanted });
      }
      if (runs.every((run) => contents.join('').includes(textOf(run, 1)))) complete += 1;
    }
    expect(complete).toBeGreaterThan(SEEDS / 2);
    expect(github.violations).toEqual([]);
  });
});
