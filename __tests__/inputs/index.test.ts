import { tmpdir } from 'node:os';
import { describe, expect, test } from '@jest/globals';
import {
  type Environment,
  isPostStep,
  readInputs,
  readOnError,
  readPostInputs,
  readSummaryPath,
} from '../../src/inputs/index.ts';
import { thrownBy } from '../thrown.ts';
import { expectRefused, type Given, JWT, readGate, readPrompt, toEnvironment } from './read.ts';

const MODES: [string, (inputs?: Given, env?: Environment) => ReturnType<typeof readInputs>][] = [
  ['prompt', readPrompt],
  ['gate', readGate],
];

describe.each(MODES)('what %s has in common with others', (_mode, read) => {
  test('has the defaults that action.yml promises', () => {
    expect(read()).toMatchObject({
      endpoint: new URL('https://agents.pinata.cloud/v0/llm'),
      timeoutMs: 600_000,
      firstTokenTimeoutMs: 120_000,
      catalogTtlMs: 0,
      retries: 3,
      notices: [],
      minimumPermission: 'write',
      allowedBots: [],
      comment: 'sticky',
      commentTag: 'default',
      pullRequest: undefined,
      githubToken: undefined,
      proxy: { httpProxy: undefined, httpsProxy: undefined, noProxy: undefined },
      runner: {
        workspace: process.cwd(),
        tempFolder: tmpdir(),
        jobTempFolder: undefined,
        systemTempFolders: [...new Set([tmpdir(), '/tmp'])],
        githubApiUrl: new URL('https://api.github.com'),
        githubServerUrl: new URL('https://github.com'),
      },
    });
  });

  test.each<[string, string, string, unknown]>([
    ['timeout', '90s', 'timeoutMs', 90_000],
    ['first-token-timeout', '30s', 'firstTokenTimeoutMs', 30_000],
    ['retries', '0', 'retries', 0],
    ['catalog-ttl', '10m', 'catalogTtlMs', 600_000],
    ['comment', 'off', 'comment', 'off'],
    ['comment-tag', 'a.b-c_1', 'commentTag', 'a.b-c_1'],
    ['pull-request', '7', 'pullRequest', 7],
    ['github-token', ' ghs_x\n', 'githubToken', 'ghs_x'],
    ['model', '\nanthropic/claude-sonnet-4-6\n', 'model', 'anthropic/claude-sonnet-4-6'],
    ['minimum-permission', ' maintain\n', 'minimumPermission', 'maintain'],
    ['allowed-bots', 'dependabot\nrenovate[bot], x', 'allowedBots', ['dependabot', 'renovate[bot]', 'x']],
  ])('is read: %s %j', (input, value, property, expected) => {
    expect(read({ [input]: value })).toEqual({ ...read(), [property]: expected });
  });

  test.each([
    ['endpoint', 'agents.pinata.cloud', 'is not a URL'],
    ['endpoint', 'http://models.example/llm', 'must be an https:// address'],
    ['endpoint', 'https://169.254.169.254/llm', 'must not be a link-local address'],
    ['endpoint', 'https://models.example/llm?a=b', 'must not have a query'],
    ['endpoint', 'https://models.github.ai/inference', 'is that of GitHub Models'],
    ['model', 'two words', 'holds `two words`'],
    ['model', 'm'.repeat(257), 'holds `m'],
    ['model', 'modèle', 'holds `modèle`'],
    ['timeout', '0', 'is `0`'],
    ['first-token-timeout', 'soon', 'is `soon`'],
    ['retries', '11', 'is `11`'],
    ['catalog-ttl', '10', 'is `10`'],
    ['comment', 'on', 'is `on`'],
    ['comment-tag', 'a b', 'is `a b`'],
    ['comment-tag', '-->', 'is `-->`'],
    ['comment-tag', 'x'.repeat(65), 'is `x'],
    ['pull-request', '0', 'is `0`'],
    ['minimum-permission', 'owner', 'is `owner`'],
  ])('is refused: %s %j', (input, value, problem) =>
    expectRefused(() => read({ [input]: value }), input, problem),
  );

  test('is what the runner tells of the job', () => {
    const env = { GITHUB_WORKSPACE: '/w', RUNNER_TEMP: '/t', GITHUB_API_URL: 'https://ghe.example/api/v3' };
    expect(read({}, env)).toMatchObject({
      runner: {
        workspace: '/w',
        tempFolder: '/t',
        jobTempFolder: '/t',
        githubApiUrl: new URL('https://ghe.example/api/v3'),
      },
    });
  });

  test('is refused where the API’s address would get the token in clear', async () => {
    const error = await thrownBy(() => read({}, { GITHUB_API_URL: 'http://ghe.example/api/v3' }));
    expect(error).toMatchObject({ name: 'InputError', input: 'GITHUB_API_URL' });
  });

  test('is a proxy in either case; lower case wins, as it does for curl', () => {
    const env = { HTTP_PROXY: 'http://a', http_proxy: 'http://b', HTTPS_PROXY: 'http://c', no_proxy: 'x,y' };
    expect(read({}, env)).toMatchObject({
      proxy: { httpProxy: 'http://b', httpsProxy: 'http://c', noProxy: 'x,y' },
    });
  });
});

test.each([
  ['Prompt', 'is `Prompt`'],
  ['__proto__', 'is `__proto__`'],
  ['evaluate', 'is `evaluate`'],
])('mode %j is refused', (mode, problem) =>
  expectRefused(() => readInputs(toEnvironment({ mode })), 'mode', problem),
);

test('on-error softens no gate, and is refused where it is none', async () => {
  const read = (inputs: Given) => readOnError(toEnvironment(inputs));
  expect(read({})).toBe('fail');
  expect(read({ 'on-error': ' warn ' })).toBe('warn');
  expect(read({ 'on-error': 'warn', mode: 'gate' })).toBe('fail');
  const error = await thrownBy(() => read({ 'on-error': 'ignore' }));
  expect(error).toMatchObject({ name: 'InputError', input: 'on-error' });
});

test('the summary has a path where the runner tells one', () => {
  expect(readSummaryPath({ GITHUB_STEP_SUMMARY: '/s' })).toBe('/s');
  expect(readSummaryPath({ GITHUB_STEP_SUMMARY: '' })).toBeUndefined();
});

describe('the account modes', () => {
  const readMode = (mode: string, inputs: Given = {}) =>
    readInputs(toEnvironment({ mode, 'pinata-jwt': JWT, ...inputs }));

  test('need the account’s token, and manage beside the endpoint', () => {
    const common = {
      managementUrl: new URL('https://agents.pinata.cloud/v0'),
      jwt: JWT,
      secret: undefined,
      timeoutMs: 600_000,
      retries: 3,
    };
    expect(readMode('disable')).toMatchObject({ mode: 'disable', ...common });
    expect(readMode('ensure')).toMatchObject({
      mode: 'ensure',
      ...common,
      inferenceKey: undefined,
      isRotating: false,
      requiresKey: true,
      isExporting: false,
      isEphemeral: false,
      autoTopup: undefined,
    });
  });

  test.each([
    ['repository', { kind: 'repository' }],
    ['environment:production', { kind: 'environment', name: 'production' }],
    ['environment:a/b c', { kind: 'environment', name: 'a/b c' }],
    ['organization:octo', { kind: 'organization', name: 'octo' }],
  ])('save a secret in the scope %s', (value, scope) => {
    const inputs = { 'save-secret': 'PINATA_LLM_KEY', 'save-secret-scope': value, 'secrets-token': 'ghp_x' };
    expect(readMode('ensure', inputs)).toMatchObject({
      secret: { name: 'PINATA_LLM_KEY', scope, token: 'ghp_x' },
    });
  });

  test.each([
    ['off', { threshold: undefined, amount: undefined }],
    ['10:50', { threshold: 10, amount: 50 }],
    ['5.5:1', { threshold: 5.5, amount: 1 }],
  ])('top up %s', (value, autoTopup) => {
    expect(readMode('ensure', { 'auto-topup': value })).toMatchObject({ autoTopup });
  });

  const SAVE = { 'save-secret': 'KEY', 'secrets-token': 'x' };
  test.each<[string, Given, string]>([
    ['pinata-jwt', { 'pinata-jwt': '' }, 'is missing'],
    ['endpoint', { endpoint: 'https://models.example/v1' }, 'is not Pinata’s'],
    ['endpoint', { endpoint: 'https://models.example/v0/llm/chat' }, 'is not Pinata’s'],
    [
      'endpoint',
      { endpoint: 'http://models.example/llm', 'allow-http': 'true' },
      'must be an https:// address',
    ],
    ['rotate', { rotate: '1' }, 'is `1`'],
    ['require-key', { 'require-key': 'no' }, 'is `no`'],
    ...['1KEY', 'GITHUB_KEY', 'A KEY', 'KEY/../OTHER'].map((name): [string, Given, string] => [
      'save-secret',
      { ...SAVE, 'save-secret': name },
      `is \`${name}\``,
    ]),
    ['secrets-token', { 'save-secret': 'KEY' }, 'is missing, and `save-secret` needs it'],
    ...['environment', 'environment:', 'user:octo', 'team:x'].map((scope): [string, Given, string] => [
      'save-secret-scope',
      { ...SAVE, 'save-secret-scope': scope },
      `is \`${scope}\``,
    ]),
    ...['4:50', '4.99:50', '10:0', '10:1.5', '10:50:3', '1e3:50', `10:${'9'.repeat(20)}`, '10', 'x'].map(
      (value): [string, Given, string] => ['auto-topup', { 'auto-topup': value }, `is \`${value}\``],
    ),
    ['ephemeral', { ephemeral: 'true', ...SAVE }, 'is `true`, and so the key that `save-secret` saves'],
  ])('refuse a wrong %s (%j)', (input, inputs, problem) =>
    expectRefused(() => readMode('ensure', inputs), input, problem),
  );

  test('turn off in the post step where the state says so, and save nothing there', () => {
    expect(isPostStep({})).toBe(false);
    expect(isPostStep({ STATE_disable: 'false' })).toBe(false);
    expect(isPostStep({ STATE_disable: 'true' })).toBe(true);
    const env = toEnvironment({ mode: 'ensure', 'pinata-jwt': JWT, ...SAVE });
    expect(readPostInputs(env)).toMatchObject({ mode: 'disable', jwt: JWT, secret: undefined });
  });
});
