import { describe, expect, test } from '@jest/globals';
import { readPullRequestRef } from '../../src/pull-request/event.ts';
import { createPullRequestVariables, refusePullRequestVariables } from '../../src/pull-request/variables.ts';
import { ADDRESS, startRepository } from '../github/open-client.ts';
import { thrownBy } from '../thrown.ts';

const NAMES = ['pr.number', 'pr.title', 'pr.body', 'pr.author', 'pr.base', 'pr.head', 'pr.diff', 'pr.files'];

test('where there is no pull request, every name is refused by name', async () => {
  const variables = refusePullRequestVariables('push');
  expect([...variables.keys()].sort()).toEqual([...NAMES].sort());
  for (const [name, read] of variables) {
    expect(await thrownBy(read)).toMatchObject({
      name: 'InputError',
      input: 'pull-request',
      message: expect.stringContaining(`\`{{${name}}}\`, and this run (push)`),
    });
  }
});

describe('createPullRequestVariables', () => {
  async function start(isKnown: boolean) {
    const { github, client } = await startRepository();
    const known = isKnown ? readPullRequestRef(github.event(7).payload, undefined)?.known : undefined;
    let clients = 0;
    const variables = createPullRequestVariables(
      async () => {
        clients += 1;
        return client;
      },
      ADDRESS,
      known,
    );
    return {
      github,
      variables,
      read: (name: string) => variables.get(name)?.(),
      countClients: () => clients,
    };
  }

  test('has a source for every name, and no other', async () => {
    const { variables } = await start(true);
    expect([...variables.keys()].sort()).toEqual([...NAMES].sort());
  });

  test.each([
    ['pr.number', '7'],
    ['pr.title', 'Start the sum at zero'],
    ['pr.body', ''],
    ['pr.author', 'alice'],
    ['pr.base', 'main'],
    ['pr.head', 'fix-total'],
  ])('%s comes from the event, without a request', async (name, value) => {
    const { github, read, countClients } = await start(true);
    expect(await read(name)).toBe(value);
    expect(github.requests).toEqual([]);
    expect(countClients()).toBe(0);
  });

  test('fetches the description once where the event does not tell', async () => {
    const { github, read } = await start(false);
    expect(await Promise.all([read('pr.title'), read('pr.head'), read('pr.title')])).toEqual([
      'Start the sum at zero',
      'fix-total',
      'Start the sum at zero',
    ]);
    expect(github.requests).toHaveLength(1);
  });

  test('fetches diff and files only when they are asked for', async () => {
    const { github, read } = await start(true);
    expect(await read('pr.files')).toBe('a.txt');
    expect(await read('pr.diff')).toMatch(/^diff --git a\/a\.txt/);
    expect(github.requests.map(({ path }) => path)).toEqual([
      '/repos/octo/hello/pulls/7/files',
      '/repos/octo/hello/pulls/7',
    ]);
  });

  test('fails with what GitHub says', async () => {
    const { github, read } = await start(false);
    github.fail({}, { kind: 'status', status: 404 });
    expect(await thrownBy(() => read('pr.title'))).toMatchObject({ name: 'GitHubError', status: 404 });
  });
});
