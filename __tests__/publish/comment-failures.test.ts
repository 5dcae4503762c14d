import { describe, expect, test } from '@jest/globals';
import { publishComment } from '../../src/publish/comment.ts';
import type { Publication } from '../../src/publish/publication.ts';
import { type FaultMatch, GITHUB_ACTIONS, type GithubEmulator } from '../emulator/github.ts';
import { startRepository } from '../github/open-client.ts';
import { thrownBy } from '../thrown.ts';
import {
  asked,
  earlier,
  HEAD,
  OLD_HEAD,
  publication,
  publish,
  shown,
  stamp,
  thread,
} from './publications.ts';

describe('what fails once the result is there is a problem, and the result is told:', () => {
  /** Makes requests fail from the moment when the head is asked for. */
  const failing =
    (github: GithubEmulator, match: FaultMatch, status: number): Publication['currentHead'] =>
    async () => {
      github.fail({ ...match, times: 9 }, { kind: 'status', status });
      return HEAD;
    };

  test('to look again', async () => {
    const { github, client } = await startRepository();
    const currentHead = failing(github, { method: 'GET', path: /comments/ }, 404);
    expect(await publish(client, 'The answer', { currentHead })).toMatchObject({
      id: github.state.comments[0]?.id,
      url: github.state.comments[0]?.html_url,
      change: 'created',
      problem: { name: 'GitHubError', status: 404 },
    });
  });

  test('to take back a part that is not needed any more', async () => {
    const { github, client } = await startRepository();
    await publishComment(thread(client), publication(['one', 'two']));
    const currentHead = failing(github, { method: 'DELETE' }, 403);
    expect(await publish(client, '1', { currentHead })).toMatchObject({
      id: github.state.comments[0]?.id,
      change: 'updated',
      problem: { status: 403 },
    });
    expect(shown(github)).toEqual(['1', 'two']);
  });

  test('to take back what was made anew', async () => {
    const { github, client } = await startRepository();
    await publish(client, 'old');
    const currentHead = failing(github, { method: 'DELETE' }, 403);
    expect(await publish(client, 'new', { placement: 'recreate', currentHead })).toMatchObject({
      id: github.state.comments[1]?.id,
      change: 'created',
      problem: { status: 403 },
    });
    expect(shown(github)).toEqual(['old', 'new']);
  });

  test('to fold the one before away', async () => {
    const { github, client } = await startRepository();
    const about = { placement: 'new', hidesPrevious: true } as const;
    await publish(client, 'one', about);
    const currentHead = failing(github, { path: /graphql/ }, 403);
    expect(await publish(client, 'two', { ...about, currentHead })).toMatchObject({
      id: github.state.comments[1]?.id,
      change: 'created',
      problem: { status: 403 },
    });
  });

  test('to count what a run has cost whose result is not wanted', async () => {
    const { github, client } = await startRepository();
    const id = github.addComment(7, earlier('newer'), GITHUB_ACTIONS);
    github.fail({ method: 'PATCH' }, { kind: 'status', status: 403 });
    const about = { stamp: stamp({ head: OLD_HEAD }), spentUsd: 0.25 };
    expect(await publish(client, 'older', about)).toMatchObject({
      id,
      change: 'superseded',
      problem: { status: 403 },
    });
  });
});

describe('of which a part is refused', () => {
  test.each(['sticky', 'new'] as const)('says which parts are there, where it is %s', async (placement) => {
    const { github, client } = await startRepository();
    const tooLong = 'x'.repeat(65_537);
    const error = await thrownBy(() =>
      publishComment(thread(client), publication(['one', 'two', tooLong], { placement })),
    );
    expect(error).toMatchObject({
      message: expect.stringMatching(
        /^Only parts 1 to 2 of 3 could be written\. GitHub answered 422 to POST/,
      ),
    });
    expect(shown(github)).toEqual(['one', 'two']);
  });
});

describe('a limit', () => {
  const LIMIT = { kind: 'secondary-limit', retryAfterSeconds: 1 } as const;

  async function untilRefused(github: GithubEmulator): Promise<void> {
    while (!github.requests.some(({ method, status }) => method === 'PATCH' && status === 403)) {
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  test('is waited for, and then what is there decides anew: a newer commit’s result stays', async () => {
    const { github, client } = await startRepository();
    const id = github.addComment(7, earlier('old', { head: OLD_HEAD }), GITHUB_ACTIONS);
    github.fail({ method: 'PATCH' }, LIMIT);
    let head = HEAD;
    const pending = publish(client, 'ours', { currentHead: async () => head });
    await untilRefused(github);
    head = 'd'.repeat(40);
    const [comment] = github.state.comments;
    if (comment) comment.body = earlier('newer', { head });
    expect(await pending).toMatchObject({ id, change: 'superseded' });
    expect(shown(github)).toEqual(['newer']);
  });

  test('is waited for, and then the comment is updated, once', async () => {
    const { github, client } = await startRepository();
    const id = github.addComment(7, earlier('old'), GITHUB_ACTIONS);
    github.fail({ method: 'PATCH' }, LIMIT);
    expect(await publish(client, 'ours', { spentUsd: 1 })).toMatchObject({
      id,
      change: 'updated',
      problem: undefined,
    });
    expect(shown(github)).toEqual(['ours']);
    expect(github.state.comments[0]?.body).toContain('spent:1.00000000');
    expect(asked(github).filter((request) => request.startsWith('PATCH'))).toHaveLength(2);
  });

  test.each(['sticky', 'new'] as const)(
    'that goes on is waited for three times, where it is %s',
    async (placement) => {
      const { github, client } = await startRepository();
      const fault = { ...LIMIT, retryAfterSeconds: 0 };
      github.fail({ method: 'POST', path: /comments$/, times: 9 }, fault);
      expect(await thrownBy(() => publish(client, 'ours', { placement }))).toMatchObject({ status: 403 });
      expect(asked(github).filter((request) => request.startsWith('POST'))).toHaveLength(4);
      expect(github.state.comments).toEqual([]);
    },
  );

  test('on reading the comments is waited for', async () => {
    const { github, client } = await startRepository();
    github.fail({ method: 'GET' }, LIMIT);
    expect(await publish(client)).toMatchObject({ change: 'created' });
  });

  test('in the middle of a result that outlasts the run leaves its first part, and says so', async () => {
    const { github, client } = await startRepository();
    await publishComment(thread(client), publication(['one', 'two']));
    github.fail(
      { method: 'PATCH', path: new RegExp(`${github.state.comments[1]?.id}`) },
      {
        kind: 'secondary-limit',
        retryAfterSeconds: 3_600,
      },
    );
    expect(await thrownBy(() => publishComment(thread(client), publication(['1', '2'])))).toMatchObject({
      message: expect.stringMatching(/^Only part 1 of 2 could be written\. GitHub answered 403 to PATCH/),
      hint: 'GitHub limits the rate and asks to wait 60 min.',
    });
    expect(shown(github)).toEqual(['1', 'two']);
    // Nothing was sent after the refusal.
    expect(github.requests.at(-1)).toMatchObject({ method: 'PATCH', status: 403 });
  });
});

describe('where GitHub refuses, nothing is lost:', () => {
  test('a closed pull request takes comments', async () => {
    const { github, client } = await startRepository();
    const [pull] = github.state.pulls;
    if (pull) pull.state = 'closed';
    expect(await publish(client)).toMatchObject({ change: 'created' });
  });

  test('an archived repository does not', async () => {
    const { github, client } = await startRepository();
    github.addComment(7, earlier('old'), GITHUB_ACTIONS);
    github.state.archived = true;
    expect(await thrownBy(() => publish(client))).toMatchObject({
      status: 403,
      message: expect.stringContaining('archived'),
    });
    expect(shown(github)).toEqual(['old']);
  });

  test.each([410, 422])('a %i to its POST, which is sent once', async (status) => {
    const { github, client } = await startRepository();
    github.fail({ method: 'POST', path: /comments$/, times: 9 }, { kind: 'status', status });
    expect(await thrownBy(() => publish(client))).toMatchObject({ status });
    expect(asked(github).filter((request) => request.startsWith('POST /issues'))).toHaveLength(1);
  });

  test('whom the token belongs to can’t be told: no second comment is posted', async () => {
    const { github, client } = await startRepository();
    github.addComment(7, earlier('old'), GITHUB_ACTIONS);
    const body = { data: { viewer: null }, errors: [{ type: 'FORBIDDEN', message: 'No' }] };
    github.fail({ path: /graphql/ }, { kind: 'status', status: 200, body });
    expect(await thrownBy(() => publish(client))).toMatchObject({
      message: expect.stringContaining('did not tell whom the token belongs to'),
    });
    expect(shown(github)).toEqual(['old']);
  });
});
