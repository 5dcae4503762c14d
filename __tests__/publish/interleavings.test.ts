// Runs that post at the same time, in a thousand orders of their requests and answers.
import { describe, expect, test } from '@jest/globals';
import { createGithubClient } from '../../src/github/client.ts';
import { RunClock } from '../../src/network/deadline.ts';
import { publishComment } from '../../src/publish/comment.ts';
import { type CommentKey, parseComment } from '../../src/publish/header.ts';
import { beginProgress, endProgress } from '../../src/publish/progress.ts';
import type { Publication } from '../../src/publish/publication.ts';
import { fetchPullRequest } from '../../src/pull-request/fetch.ts';
import { createRandom, interleave, type Program } from '../emulator/interleave.ts';
import { ADDRESS, startRepository, TOKEN } from '../github/open-client.ts';
import { createRecordedLog } from '../recorded-log.ts';

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
  return async (transport) => {
    const clock = new RunClock();
    const log = createRecordedLog();
    const github = createGithubClient({ apiUrl, token: TOKEN, transport, clock, log, pauseMs: 0 });
    const place = { github, address: ADDRESS, key: KEY };
    const edition = { id: run.id, head: run.head, startedAtMs: run.startedAtMs };
    const currentHead = async () => (await fetchPullRequest(github, ADDRESS)).head.sha;
    if (run.showsProgress) await beginProgress(place, { edition, currentHead }, '> [!NOTE]\n> Under way');
    if (run.isBroken) {
      const ending = { note: '> [!WARNING]\n> Failed', spentUsd: undefined, content: '' };
      await endProgress(place, edition, ending);
      return;
    }
    await publishComment(place, {
      edition,
      placement: run.placement,
      hidesPrevious: false,
      currentHead,
      spentUsd: undefined,
      build: () => Array.from({ length: run.parts }, (_, index) => textOf(run, index + 1)),
    });
  };
}

describe('a thousand interleavings of two and three runs', () => {
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
      for (let seed = 1; seed <= 250; seed += 1) {
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
