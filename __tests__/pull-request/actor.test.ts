import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { ActorInputs } from '../../src/inputs/comment.ts';
import { checkActor } from '../../src/pull-request/actor.ts';
import type { Account, GithubEvent } from '../emulator/github.ts';
import { startRepository } from '../github/open-client.ts';
import { thrownBy } from '../thrown.ts';

const POLICY: ActorInputs = { minimumPermission: 'write', allowedBots: [] };
const user = (login: string): Account => ({ login, id: 5, type: 'User' });
const bot = (login: string): Account => ({ login, id: 6, type: 'Bot' });
const BOB = user('bob');

async function start() {
  const { github, client } = await startRepository();
  let clients = 0;
  return {
    github,
    check(event: GithubEvent | { name: string; payload: unknown }, policy: Partial<ActorInputs> = {}) {
      const context = {
        owner: 'octo',
        repo: 'hello',
        eventName: event.name,
        actor: 'octocat',
        ref: 'refs/heads/main',
        sha: 'c'.repeat(40),
        repoUrl: 'https://github.com/octo/hello',
        runUrl: 'https://github.com/octo/hello/actions/runs/77',
        payload: event.payload,
      };
      const open = async () => {
        clients += 1;
        return client;
      };
      return checkActor(open, context, { ...POLICY, ...policy });
    },
    countClients: () => clients,
    comment: (by: Account) => github.events.issueComment(github.addComment(7, '/review', by)),
  };
}

describe('events that are not checked', () => {
  test('allow everybody, and ask nothing', async () => {
    const { github, check, countClients } = await start();
    for (const event of [
      github.events.pullRequest(7),
      github.events.pullRequestTarget(7),
      github.events.push('refs/heads/main', 'a'.repeat(40), 'b'.repeat(40)),
      github.events.mergeGroup(7),
      { name: 'schedule', payload: {} },
      { name: 'constructor', payload: null },
    ]) {
      expect(await check(event, { minimumPermission: 'admin' })).toEqual({ allowed: true });
    }
    expect(countClients()).toBe(0);
  });
});

describe('whoever commented', () => {
  test('is asked about by login, once, on all kinds of comments', async () => {
    const { github, check, comment } = await start();
    github.addCollaborator('bob', 'write');
    const { events } = github;
    const onIssue = comment(BOB);
    for (const event of [
      onIssue,
      { name: 'discussion_comment', payload: onIssue.payload },
      events.review(7, null, BOB),
      events.reviewComment(7, 'x', BOB),
    ]) {
      expect(await check(event)).toEqual({ allowed: true });
    }
    expect(github.requests.map(({ path }) => path)).toEqual(
      Array.from({ length: 4 }, () => '/repos/octo/hello/collaborators/bob/permission'),
    );
    expect(github.violations).toEqual([]);
  });

  const LEVELS: readonly ActorInputs['minimumPermission'][] = [
    'none',
    'read',
    'triage',
    'write',
    'maintain',
    'admin',
  ];

  test.each([
    ['none', 'none', 'none'],
    ['read', 'read', 'read'],
    ['read', 'triage', 'triage'],
    ['read', 'reviewer of our own', 'read'],
    ['read', 'admin', 'read'],
    ['write', 'write', 'write'],
    ['write', 'maintain', 'maintain'],
    ['write', 'security lead', 'write'],
    ['write', 'triage', 'write'],
    ['admin', 'admin', 'admin'],
    ['admin', 'read', 'admin'],
  ] as const)(
    'with the permission %s and the role %s may do what takes %s',
    async (permission, role, level) => {
      const { github, check, comment } = await start();
      github.addCollaborator('bob', permission, role);
      const event = comment(BOB);
      const allowed: ActorInputs['minimumPermission'][] = [];
      for (const minimumPermission of LEVELS) {
        const verdict = await check(event, { minimumPermission });
        if (verdict.allowed) allowed.push(minimumPermission);
        else
          expect(verdict.reason).toBe(
            `bob has the permission \`${level}\` here, and \`${minimumPermission}\` is needed`,
          );
      }
      expect(allowed).toEqual(LEVELS.slice(0, LEVELS.indexOf(level) + 1));
      expect(github.violations).toEqual([]);
    },
  );

  test('is denied with what to change', async () => {
    const { check, comment } = await start();
    expect(await check(comment(BOB))).toEqual({
      allowed: false,
      reason: 'bob has the permission `read` here, and `write` is needed',
      hint: 'Somebody with that permission can start it, or `minimum-permission` can be lowered.',
    });
  });

  test('has no permission where GitHub knows no such collaborator', async () => {
    const { github, check, comment } = await start();
    github.fail({ times: 2 }, { kind: 'status', status: 404 });
    const event = comment(BOB);
    expect(await check(event, { minimumPermission: 'read' })).toMatchObject({
      allowed: false,
      reason: expect.stringContaining('`none`'),
    });
  });

  test('is not asked about where nothing is needed', async () => {
    const { check, comment, countClients } = await start();
    expect(await check(comment(BOB), { minimumPermission: 'none' })).toEqual({ allowed: true });
    expect(countClients()).toBe(0);
  });

  test('counts as much as whoever edited the comment', async () => {
    const { github, check } = await start();
    github.addCollaborator('alice', 'admin');
    const byAlice = github.addComment(7, '/review', user('alice'));
    const byBob = github.addComment(7, '/review', BOB);
    const { events } = github;
    expect(await check(events.issueComment(byAlice, 'edited', user('ALICE')))).toEqual({ allowed: true });
    for (const event of [
      events.issueComment(byAlice, 'edited', BOB),
      events.issueComment(byBob, 'edited', user('alice')),
    ]) {
      expect(await check(event)).toMatchObject({ allowed: false, reason: expect.stringMatching(/^bob /) });
    }
  });
});

describe('a bot', () => {
  test.each([bot('renovate[bot]'), bot('Copilot'), user('renovate[bot]')])(
    'such as %j is denied unless it is listed, whatever its permission',
    async (account) => {
      const { github, check, comment, countClients } = await start();
      github.addCollaborator(account.login, 'admin');
      expect(await check(comment(account), { allowedBots: ['dependabot[bot]', ''] })).toEqual({
        allowed: false,
        reason: `${account.login} is a bot, and not among the allowed ones`,
        hint: expect.stringContaining('`allowed-bots`'),
      });
      expect(await check(comment(account), { minimumPermission: 'none' })).toMatchObject({ allowed: false });
      expect(countClients()).toBe(0);
    },
  );

  test.each([
    ['renovate[bot]', 'renovate[bot]'],
    ['renovate[bot]', 'renovate'],
    ['renovate[bot]', 'Renovate[Bot]'],
    ['Copilot', 'copilot'],
  ])('%s is allowed as %s, without a question', async (login, listed) => {
    const { check, comment, countClients } = await start();
    expect(await check(comment(bot(login)), { allowedBots: [listed] })).toEqual({ allowed: true });
    expect(countClients()).toBe(0);
  });

  test('on the list does not help a person of its name', async () => {
    const { check, comment } = await start();
    expect(
      await check(comment(user('renovate')), { allowedBots: ['renovate', 'renovate[bot]'] }),
    ).toMatchObject({
      allowed: false,
    });
  });
});

describe('the run before a `workflow_run`', () => {
  test.each([
    ['by somebody with the permission', 'alice', 'alice', true],
    ['by somebody without', 'bob', 'bob', false],
    ['that somebody without started again', 'alice', 'bob', false],
    ['of somebody without, that was started again', 'bob', 'alice', false],
  ])('%s', async (_what, actor, triggeringActor, allowed) => {
    const { github, check } = await start();
    github.addCollaborator('alice', 'write');
    const event = github.events.workflowRun(7, {
      actor: user(actor),
      triggeringActor: user(triggeringActor),
    });
    expect(await check(event)).toMatchObject({
      allowed,
      ...(allowed ? {} : { reason: expect.stringMatching(/^bob /) }),
    });
  });

  test('by a bot is denied unless it is listed', async () => {
    const { github, check } = await start();
    const event = github.events.workflowRun(7, { actor: bot('dependabot[bot]') });
    expect(await check(event)).toMatchObject({ allowed: false });
    expect(await check(event, { allowedBots: ['dependabot[bot]'] })).toEqual({ allowed: true });
  });

  test('counts instead of the sender', async () => {
    const { github, check } = await start();
    github.addCollaborator('alice', 'admin');
    const { payload } = github.events.workflowRun(7, { actor: BOB });
    expect(
      await check({ name: 'workflow_run', payload: { ...payload, sender: user('alice') } }),
    ).toMatchObject({
      allowed: false,
    });
  });
});

describe('whoever can’t be told', () => {
  const CHECKED = [
    'issue_comment',
    'discussion_comment',
    'pull_request_review',
    'pull_request_review_comment',
    'workflow_run',
  ];

  test.each(CHECKED)('is denied on %s, also where nothing is needed', async (name) => {
    const { check, countClients } = await start();
    const login = (text: unknown) => ({ login: text, type: 'User' });
    for (const who of [
      null,
      undefined,
      'bob',
      {},
      login(''),
      login(7),
      login('bob/../alice'),
      login('bob bob'),
    ]) {
      const payload = {
        comment: { user: who },
        review: { user: who },
        sender: login('alice'),
        workflow_run: { actor: login('alice'), triggering_actor: who },
      };
      expect(await check({ name, payload }, { minimumPermission: 'none' })).toEqual({
        allowed: false,
        reason: `the event (${name}) does not tell who is behind it`,
        hint: expect.any(String),
      });
    }
    expect(countClients()).toBe(0);
  });

  test('is denied whatever the payload is', async () => {
    const { check } = await start();
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...CHECKED), fc.anything(), async (name, payload) => {
        expect(await check({ name, payload }, { minimumPermission: 'none' })).toMatchObject({
          allowed: false,
        });
      }),
    );
  });
});

describe('a permission that can’t be read', () => {
  test.each([401, 403])('since GitHub answers %i, is a denial that says what to change', async (status) => {
    const { github, check, comment } = await start();
    github.fail({}, { kind: 'status', status, body: { message: 'Resource not accessible' } });
    expect(await check(comment(BOB))).toEqual({
      allowed: false,
      reason: 'the permission of bob could not be read',
      hint: expect.stringMatching(new RegExp(`^GitHub answered ${status} .*\`github-token\``)),
    });
  });

  test.each([
    {},
    [],
    { permission: 'owner', role_name: 'owner' },
    { permission: 'toString' },
    { permission: ['admin'] },
    { role_name: 'admin' },
  ])('since GitHub says %j, is a denial', async (body) => {
    const { github, check, comment } = await start();
    github.fail({}, { kind: 'status', status: 200, body });
    expect(await check(comment(BOB), { minimumPermission: 'read' })).toMatchObject({
      allowed: false,
      reason: 'the permission of bob could not be read',
    });
  });

  test('since GitHub is in trouble, is no verdict', async () => {
    const { github, check, comment } = await start();
    github.fail({ times: 9 }, { kind: 'secondary-limit', retryAfterSeconds: 90_000 });
    expect(await thrownBy(() => check(comment(BOB)))).toMatchObject({ name: 'GitHubError' });
  });

  test('since the client can’t be had, is no verdict', async () => {
    const { github } = await start();
    const context = {
      owner: 'octo',
      repo: 'hello',
      eventName: 'issue_comment',
      actor: '',
      ref: '',
      sha: '',
      repoUrl: '',
      runUrl: '',
      payload: github.events.issueComment(github.addComment(7, 'x', BOB)).payload,
    };
    const broken = new TypeError('broken');
    expect(await thrownBy(() => checkActor(() => Promise.reject(broken), context, POLICY))).toBe(broken);
  });
});
