// What the comment says of a run while it is under way, and after one that gave no result.
import { describe, expect, test } from '@jest/globals';
import type { RunStamp } from '../../src/publish/comment-header.ts';
import { beginProgress, type Ending, endProgress } from '../../src/publish/progress.ts';
import { GITHUB_ACTIONS, type GithubEmulator } from '../emulator/github.ts';
import { startRepository } from '../github/open-client.ts';
import { thrownBy } from '../thrown.ts';
import { asked, earlier, HEAD, OLD_HEAD, publish, shown, stamp, thread } from './publications.ts';

const NOTE = '> [!NOTE]\n> Under way';
const FAILED = '> [!WARNING]\n> Failed';
const LIMIT = { kind: 'secondary-limit', retryAfterSeconds: 1 } as const;

/** Where one run says how it is going. */
async function start(about: Partial<RunStamp> = {}) {
  const repository = await startRepository();
  const at = thread(repository.client);
  const run = stamp(about);
  return {
    ...repository,
    begin: (currentHead = async (): Promise<string | undefined> => HEAD) =>
      beginProgress(at, { stamp: run, currentHead }, NOTE),
    end: (about: Partial<Ending> = {}) =>
      endProgress(at, run, { note: FAILED, spentUsd: undefined, content: 'Nothing', ...about }),
  };
}

/** Waits until a PATCH was refused, and then acts as another run. */
async function afterRefusal({ requests }: GithubEmulator, act: () => void): Promise<void> {
  while (!requests.some(({ method, status }) => method === 'PATCH' && status === 403)) {
    await new Promise((resolve) => setImmediate(resolve));
  }
  act();
}

describe('beginProgress', () => {
  test('makes the first comment', async () => {
    const { github, begin } = await start();
    await begin();
    expect(shown(github)).toEqual([NOTE]);
    expect(asked(github)).toEqual(['GET /issues/7/comments', 'POST /issues/7/comments']);
    expect(github.violations).toEqual([]);
  });

  test('stands above what an earlier run says', async () => {
    const { github, begin } = await start();
    github.addComment(7, earlier('Earlier', { head: OLD_HEAD }), GITHUB_ACTIONS);
    await begin();
    expect(shown(github)).toEqual([`${NOTE}\n\nEarlier`]);
  });

  test('replaces the note of an earlier run', async () => {
    const { github, begin, end, client } = await start();
    await begin();
    await end();
    await beginProgress(thread(client), { stamp: stamp(), currentHead: async () => HEAD }, NOTE);
    expect(shown(github)).toEqual([NOTE]);
  });

  test('leaves the result of a newer commit alone', async () => {
    const { github, begin } = await start({ head: OLD_HEAD });
    github.addComment(7, earlier('Newer'), GITHUB_ACTIONS);
    await begin();
    expect(shown(github)).toEqual(['Newer']);
  });

  test('makes the comment anew that is deleted meanwhile', async () => {
    const { github, begin } = await start();
    github.addComment(7, earlier('Earlier', { startedAtMs: 0 }), GITHUB_ACTIONS);
    await begin(async () => {
      github.state.comments.length = 0;
      return HEAD;
    });
    expect(shown(github)).toEqual([NOTE]);
  });

  test('stands above what is there once a limit has passed', async () => {
    const { github, begin } = await start();
    github.addComment(7, earlier('Earlier', { head: OLD_HEAD }), GITHUB_ACTIONS);
    github.fail({ method: 'PATCH' }, LIMIT);
    await Promise.all([
      begin(),
      afterRefusal(github, () => {
        const [comment] = github.state.comments;
        if (comment) comment.body = earlier('Meanwhile', { startedAtMs: 0 });
      }),
    ]);
    expect(shown(github)).toEqual([`${NOTE}\n\nMeanwhile`]);
  });

  test('is one comment although the answer to its POST was lost', async () => {
    const { github, begin } = await start();
    github.fail({ method: 'POST', path: /comments$/ }, { kind: 'reset', afterEffect: true });
    await begin();
    expect(shown(github)).toEqual([NOTE]);
  });

  test('fails where the token may not write', async () => {
    const { github, begin } = await start();
    github.fail({ method: 'POST', path: /comments$/ }, { kind: 'status', status: 403 });
    expect(await thrownBy(() => begin())).toMatchObject({ name: 'GitHubError', status: 403 });
  });
});

describe('endProgress', () => {
  test('replaces the run’s own note, above what an earlier one says', async () => {
    const { github, begin, end } = await start();
    const id = github.addComment(7, earlier('Earlier', { head: OLD_HEAD }), GITHUB_ACTIONS);
    await begin();
    expect(await end()).toEqual({ id, url: github.state.comments[0]?.html_url });
    expect(shown(github)).toEqual([`${FAILED}\n\nEarlier`]);
  });

  test('leaves another run’s result and note alone', async () => {
    const { github, begin, end, client } = await start();
    await begin();
    await publish(client, 'Result');
    await beginProgress(thread(client), { stamp: stamp(), currentHead: async () => HEAD }, NOTE);
    expect(await end()).toBeUndefined();
    expect(shown(github)).toEqual([`${NOTE}\n\nResult`]);
  });

  test('counts what it has cost all the same, below another run’s note', async () => {
    const { github, begin, end, client } = await start();
    await begin();
    await publish(client, 'Result', { spentUsd: 1 });
    await beginProgress(thread(client), { stamp: stamp(), currentHead: async () => HEAD }, NOTE);
    await end({ spentUsd: 0.5 });
    expect(shown(github)).toEqual([`${NOTE}\n\nResult`]);
    expect(github.state.comments[0]?.body).toContain('spent:1.50000000');
  });

  test('has nothing to say where there is no comment, and nothing was spent', async () => {
    const { github, end } = await start();
    expect(await end()).toBeUndefined();
    expect(asked(github)).toEqual(['GET /issues/7/comments']);
  });

  test('makes a comment to keep what was spent', async () => {
    const { github, end } = await start();
    expect(await end({ spentUsd: 0.5 })).toMatchObject({ id: github.state.comments[0]?.id });
    expect(shown(github)).toEqual(['Nothing']);
  });

  test.each([
    [undefined, []],
    [0.5, ['Nothing']],
  ])('where the comment is deleted meanwhile and %s was spent, leaves %j', async (spentUsd, left) => {
    const { github, begin, end } = await start();
    await begin();
    const pending = end({ spentUsd });
    while (!github.requests.some(({ path, status }) => path === '/graphql' && status === 200)) {
      await new Promise((resolve) => setImmediate(resolve));
    }
    github.state.comments.length = 0;
    expect(await pending).toEqual(
      spentUsd === undefined ? undefined : expect.objectContaining({ id: github.state.comments[0]?.id }),
    );
    expect(shown(github)).toEqual(left);
  });

  test('takes back its note where two runs have begun with one each', async () => {
    const { github, begin, end } = await start();
    await begin();
    const [note] = github.state.comments.splice(0);
    github.addComment(7, earlier('Result'), GITHUB_ACTIONS);
    github.addComment(7, note?.body ?? '', GITHUB_ACTIONS);
    await end();
    expect(shown(github)).toEqual(['Result']);
  });

  test('hides no result that came while a limit lasted', async () => {
    const { github, begin, end } = await start();
    await begin();
    github.fail({ method: 'PATCH' }, LIMIT);
    await Promise.all([
      end(),
      afterRefusal(github, () => {
        const [comment] = github.state.comments;
        if (comment) comment.body = earlier('Result');
      }),
    ]);
    expect(shown(github)).toEqual(['Result']);
  });

  test('sends nothing more where a limit outlasts the run', async () => {
    const { github, begin, end } = await start();
    await begin();
    github.fail({ method: 'PATCH' }, { ...LIMIT, retryAfterSeconds: 3_600 });
    expect(await thrownBy(() => end())).toMatchObject({ status: 403, retryAfterMs: 3_600_000 });
    expect(github.requests.at(-1)).toMatchObject({ method: 'PATCH', status: 403 });
  });
});
