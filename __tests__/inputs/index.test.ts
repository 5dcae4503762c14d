import { tmpdir } from 'node:os';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  type Environment,
  isPostStep,
  type PromptInputs,
  readInputs,
  readOnError,
  readPostInputs,
  readSecrets,
  readSummaryPath,
} from '../../src/inputs/index.ts';
import { anyCharacter } from '../any-character.ts';
import { thrownBy } from '../thrown.ts';

const KEY = 'inference-key-0123456789';

/** Inputs as the runner hands them over. */
function toEnvironment(inputs: Readonly<Record<string, string>>): Environment {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
  );
}

function read(inputs: Readonly<Record<string, string>> = {}, env: Environment = {}): PromptInputs {
  const found = readInputs({
    ...toEnvironment({ prompt: 'Say hi', 'inference-key': KEY, ...inputs }),
    ...env,
  });
  if (found.mode !== 'prompt') throw new Error(`The mode is ${found.mode}`);
  return found;
}

async function expectRefused(
  input: string,
  value: string,
  message: RegExp,
  name: string = input,
): Promise<void> {
  expect(await thrownBy(() => read({ [input]: value }))).toMatchObject({
    name: 'InputError',
    input: name,
    message: expect.stringMatching(message),
  });
}

describe('readInputs', () => {
  test('takes what action.yml promises as defaults where nothing is given', () => {
    expect(read()).toEqual({
      mode: 'prompt',
      inferenceKey: KEY,
      endpoint: new URL('https://agents.pinata.cloud/v0/llm'),
      customHeaders: undefined,
      model: undefined,
      fallbackModels: [],
      prompt: 'Say hi',
      promptFile: undefined,
      systemPrompt: undefined,
      systemPromptFile: undefined,
      promptSource: 'auto',
      notices: [],
      minimumPermission: 'write',
      allowedBots: [],
      variables: undefined,
      fileVariables: undefined,
      paths: [],
      pathsIgnore: [],
      isWholeDiff: false,
      maxInputTokens: undefined,
      maxTokens: undefined,
      maxCompletionTokens: undefined,
      temperature: undefined,
      topP: undefined,
      responseFormat: undefined,
      jsonSchema: undefined,
      jsonSchemaFile: undefined,
      failIf: undefined,
      maxCostUsd: undefined,
      pullRequestBudgetUsd: undefined,
      allowsUnknownPrice: false,
      minCredits: undefined,
      account: undefined,
      cacheEnvironment: undefined,
      isDryRun: false,
      wantsMcp: false,
      hasForeignToken: false,
      isStreaming: true,
      timeoutMs: 600_000,
      firstTokenTimeoutMs: 120_000,
      catalogTtlMs: 0,
      retries: 3,
      comment: 'sticky',
      allowedHosts: new Set(),
      redactsInput: true,
      commentOptions: {
        hidesPrevious: false,
        header: '',
        footer: '',
        maxParts: 5,
        showsProgress: false,
        isPublishErrorFatal: false,
      },
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

  test('takes an empty value, as the runner gives for an unset input, for none', () => {
    const names = [
      'mode',
      'endpoint',
      'model',
      'prompt-file',
      'system-prompt',
      'system-prompt-file',
      'input',
      'file_input',
      'max-tokens',
      'max-completion-tokens',
      'temperature',
      'top-p',
      'stream',
      'timeout',
      'first-token-timeout',
      'retries',
      'comment',
      'comment-tag',
      'comment-progress',
      'comment-hide-previous',
      'max-comment-parts',
      'on-publish-error',
      'redact-input',
      'pull-request',
      'github-token',
      'token',
    ];
    for (const empty of ['', ' ', '\n', '\t \r\n']) {
      expect(read(Object.fromEntries(names.map((name) => [name, empty])))).toEqual(read());
    }
  });

  test.each([
    ['mode', ' prompt ', 'mode', 'prompt'],
    ['endpoint', 'https://models.example/v1/', 'endpoint', new URL('https://models.example/v1')],
    ['model', '\nanthropic/claude-sonnet-4-6\n', 'model', 'anthropic/claude-sonnet-4-6'],
    ['prompt', ' two\nlines ', 'prompt', ' two\nlines '],
    ['prompt-file', ' a/b.prompt.yml\n', 'promptFile', 'a/b.prompt.yml'],
    ['system-prompt', ' Be brief ', 'systemPrompt', ' Be brief '],
    ['system-prompt-file', 'system.md', 'systemPromptFile', 'system.md'],
    ['input', 'name: value\n', 'variables', 'name: value\n'],
    ['file_input', 'name: path\n', 'fileVariables', 'name: path\n'],
    ['max-tokens', '1', 'maxTokens', 1],
    ['max-tokens', '200.0', 'maxTokens', 200],
    ['max-completion-tokens', '4096', 'maxCompletionTokens', 4096],
    ['temperature', '0', 'temperature', 0],
    ['temperature', '.5', 'temperature', 0.5],
    ['temperature', '2', 'temperature', 2],
    ['top-p', '1.', 'topP', 1],
    ['stream', 'TRUE', 'isStreaming', true],
    ['stream', 'False', 'isStreaming', false],
    ['timeout', '1ms', 'timeoutMs', 1],
    ['timeout', '90s', 'timeoutMs', 90_000],
    ['timeout', '1.5m', 'timeoutMs', 90_000],
    ['timeout', '1h', 'timeoutMs', 3_600_000],
    ['first-token-timeout', '30s', 'firstTokenTimeoutMs', 30_000],
    ['retries', '0', 'retries', 0],
    ['retries', '10', 'retries', 10],
    ['comment', 'off', 'comment', 'off'],
    ['comment', 'sticky', 'comment', 'sticky'],
    ['comment', 'append', 'comment', 'append'],
    ['redact-input', 'false', 'redactsInput', false],
    [
      'allowed-hosts',
      'Docs.example.com, *.example.org',
      'allowedHosts',
      new Set(['docs.example.com', '*.example.org']),
    ],
    ['comment-tag', 'a.b-c_1', 'commentTag', 'a.b-c_1'],
    ['pull-request', '7', 'pullRequest', 7],
    ['github-token', ' ghs_x\n', 'githubToken', 'ghs_x'],
  ])('reads %s %j', (input, value, property, expected) => {
    expect(read({ [input]: value })).toEqual({ ...read(), [property]: expected });
  });

  test.each([
    ['mode', 'Prompt', /is `Prompt`/],
    ['mode', '__proto__', /is `__proto__`/],
    ['mode', 'review', /is `review`, which is not available in this version/],
    ['endpoint', 'agents.pinata.cloud', /is not a URL/],
    ['endpoint', 'http://models.example/v1', /must be an https:\/\/ address/],
    ['endpoint', 'https://169.254.169.254/v1', /link-local/],
    ['endpoint', 'https://models.example/v1?a=b', /query/],
    ['model', 'two words', /holds `two words`/],
    ['model', 'modèle', /holds `modèle`/],
    ['max-tokens', '0', /is `0`/],
    ['max-tokens', '1.5', /is `1.5`/],
    ['max-tokens', '1e3', /is `1e3`/],
    ['max-tokens', '0x10', /is `0x10`/],
    ['max-tokens', '1_000', /is `1_000`/],
    ['max-tokens', '٣', /is `٣`/],
    ['max-tokens', 'NaN', /is `NaN`/],
    ['max-tokens', 'Infinity', /is `Infinity`/],
    ['max-tokens', '9'.repeat(400), /is `9{400}`/],
    ['max-completion-tokens', '-1', /is `-1`/],
    ['temperature', '2.1', /is `2.1`/],
    ['temperature', '1,5', /is `1,5`/],
    ['top-p', '-0.1', /is `-0.1`/],
    ['stream', 'yes', /is `yes`/],
    ['stream', 'tRUE', /is `tRUE`/],
    ['timeout', '10', /is `10`/],
    ['timeout', '0s', /is `0s`/],
    ['timeout', '10 m', /is `10 m`/],
    ['timeout', '-1s', /is `-1s`/],
    ['timeout', '10d', /is `10d`/],
    ['timeout', '1000h', /is `1000h`/],
    ['first-token-timeout', 'soon', /is `soon`/],
    ['retries', '11', /is `11`/],
    ['comment', 'on', /is `on`/],
    ['comment-hide-previous', 'true', /no comment is posted beside/],
    ['max-comment-parts', '0', /is `0`/],
    ['max-comment-parts', '21', /is `21`/],
    ['on-publish-error', 'ignore', /is `ignore`/],
    ['comment-header', 'x'.repeat(10_001), /has 10001 characters/],
    ['allowed-hosts', 'https://example.com', /holds `https:\/\/example\.com`/],
    ['allowed-hosts', 'example', /holds `example`/],
    ['allowed-hosts', '*', /holds `\*`/],
    ['comment-tag', 'a b', /is `a b`/],
    ['comment-tag', '-->', /is `-->`/],
    ['comment-tag', 'x'.repeat(65), /is `x{65}`/],
    ['pull-request', '#7', /is `#7`/],
    ['pull-request', '0', /is `0`/],
  ])('refuses %s %j', (input, value, message) => expectRefused(input, value, message));

  test('names both inputs when neither holds a prompt', () =>
    expectRefused('prompt', ' ', /`prompt-file` is missing, and so is `prompt`/, 'prompt-file'));

  test('tells what is allowed', async () => {
    expect(await thrownBy(() => read({ comment: 'on' }))).toMatchObject({
      hint: 'Use `auto` or `sticky` or `new` or `recreate` or `append` or `off`.',
    });
    expect(await thrownBy(() => read({ retries: '11' }))).toMatchObject({
      hint: 'Use a whole number from 0 to 10.',
    });
  });

  test('tells how long is too long', async () => {
    const { hint } = Object(await thrownBy(() => read({ timeout: '1000h' })));
    expect(hint).toMatch(/at most|up to|24 days/);
  });

  test('reads what the runner tells of the job', () => {
    const env = {
      GITHUB_WORKSPACE: '/w',
      RUNNER_TEMP: '/t',
      GITHUB_STEP_SUMMARY: '/s',
      GITHUB_API_URL: 'https://ghe.example/api/v3',
    };
    expect(read({}, env).runner).toEqual({
      workspace: '/w',
      tempFolder: '/t',
      jobTempFolder: '/t',
      systemTempFolders: [...new Set([tmpdir(), '/tmp'])],
      githubApiUrl: new URL('https://ghe.example/api/v3'),
      githubServerUrl: new URL('https://github.com'),
    });
    expect(readSummaryPath(env)).toBe('/s');
    expect(readSummaryPath({ GITHUB_STEP_SUMMARY: '' })).toBeUndefined();
  });

  test('refuses an API address that would get the token in clear', async () => {
    const error = await thrownBy(() => read({}, { GITHUB_API_URL: 'http://ghe.example/api/v3' }));
    expect(error).toMatchObject({ name: 'InputError', input: 'GITHUB_API_URL' });
  });

  test('reads the proxy in either case; lower case wins, as it does for curl', () => {
    const env = { HTTP_PROXY: 'http://a', http_proxy: 'http://b', HTTPS_PROXY: 'http://c', no_proxy: 'x,y' };
    expect(read({}, env).proxy).toEqual({ httpProxy: 'http://b', httpsProxy: 'http://c', noProxy: 'x,y' });
  });

  test('takes `token` for the GitHub token, over the default that `github-token` always has', () => {
    expect(read({ 'github-token': 'ghs_default', token: 'ghs_chosen' }).githubToken).toBe('ghs_chosen');
  });

  test.each([
    ['fail', 'fail'],
    [' warn ', 'warn'],
    ['', 'fail'],
  ])('reads on-error %j', (value, expected) => {
    expect(readOnError(toEnvironment({ 'on-error': value }))).toBe(expected);
  });

  test('refuses any other on-error', async () => {
    expect(await thrownBy(() => readOnError(toEnvironment({ 'on-error': 'ignore' })))).toMatchObject({
      name: 'InputError',
      input: 'on-error',
    });
  });

  describe('whatever is given, gives a value in range or names the input', () => {
    const anyText = fc.oneof(
      fc.string({ unit: anyCharacter }),
      fc.stringMatching(/^[-+]?[0-9]{0,20}\.?[0-9]{0,5}(ms|s|m|h|e[0-9]+)?$/),
      fc.double().map(String),
      fc.constantFrom('', 'true', 'FALSE', 'null', '-0', '1e999', '0b1', '__proto__', 'constructor'),
    );
    const inRange = (min: number, max: number) => (value: unknown) =>
      value === undefined || (typeof value === 'number' && value >= min && value <= max);
    const isWholeInRange = (min: number, max: number) => (value: unknown) =>
      value === undefined || (Number.isInteger(value) && inRange(min, max)(value));
    const isDuration = (value: unknown) => typeof value === 'number' && value > 0 && value < 2 ** 31;

    test.each([
      ['max-tokens', 'maxTokens', isWholeInRange(1, Number.MAX_SAFE_INTEGER)] as const,
      ['max-completion-tokens', 'maxCompletionTokens', isWholeInRange(1, Number.MAX_SAFE_INTEGER)] as const,
      ['pull-request', 'pullRequest', isWholeInRange(1, Number.MAX_SAFE_INTEGER)] as const,
      ['retries', 'retries', isWholeInRange(0, 10)] as const,
      ['temperature', 'temperature', inRange(0, 2)] as const,
      ['top-p', 'topP', inRange(0, 1)] as const,
      ['timeout', 'timeoutMs', isDuration] as const,
      ['first-token-timeout', 'firstTokenTimeoutMs', isDuration] as const,
      ['stream', 'isStreaming', (value: unknown) => typeof value === 'boolean'] as const,
      [
        'comment',
        'comment',
        (value: unknown) => ['sticky', 'new', 'recreate', 'append', 'off'].includes(String(value)),
      ] as const,
    ])('%s', (input, property, isFine) => {
      fc.assert(
        fc.property(anyText, (text) => {
          try {
            expect(isFine(read({ [input]: text })[property])).toBe(true);
          } catch (error) {
            expect(error).toMatchObject({ name: 'InputError', input });
          }
        }),
        { numRuns: 150 },
      );
    });
  });
});

describe('the inference key', () => {
  test('comes from the input, else from PINATA_LLM_KEY, trimmed', () => {
    expect(read({ 'inference-key': ` ${KEY}\n` }).inferenceKey).toBe(KEY);
    expect(read({ 'inference-key': '' }, { PINATA_LLM_KEY: ` ${KEY}\n` }).inferenceKey).toBe(KEY);
    expect(read({}, { PINATA_LLM_KEY: 'another-key-9876543210' }).inferenceKey).toBe(KEY);
  });

  test('that is missing is an error which on-error may soften, with the usual cause', async () => {
    expect(await thrownBy(() => read({ 'inference-key': ' \n' }))).toMatchObject({
      name: 'MissingKeyError',
      hint: expect.stringMatching(/forks and Dependabot/),
    });
  });

  test('that is missing hides no wrong input', async () => {
    expect(await thrownBy(() => read({ 'inference-key': '', timeout: 'soon' }))).toMatchObject({
      name: 'InputError',
      input: 'timeout',
    });
  });

  const SECRET = 'abcdefghijklmnopqrstuvwxyz0123456789';

  test.each([
    ['a classic token', `ghp_${SECRET}`, /GitHub token/],
    ['an OAuth token', `gho_${SECRET}`, /GitHub token/],
    ['a user-to-server token', `ghu_${SECRET}`, /GitHub token/],
    ['a job token', `ghs_${SECRET}`, /GitHub token/],
    ['a refresh token', `ghr_${SECRET}`, /GitHub token/],
    ['a fine-grained token', `github_pat_${SECRET}`, /GitHub token/],
    ['a padded token', `  ghp_${SECRET}\n`, /GitHub token/],
    ['several lines', `-----BEGIN PRIVATE KEY-----\n${SECRET}\n-----END PRIVATE KEY-----`, /several lines/],
    ['a bare carriage return', `${SECRET}\r${SECRET}`, /several lines/],
    ['a header of its own', `${SECRET}\r\nX-Evil: 1`, /several lines/],
    ['a space', `Bearer ${SECRET}`, /a space/],
    ['a control character', `${SECRET}\u0000`, /control character/],
    ['a zero-width space', `${SECRET}\u200b`, /outside ASCII/],
    ['a letter outside ASCII', `${SECRET}é`, /outside ASCII/],
  ])('that is or holds %s is refused, and not shown', async (_what, key, message) => {
    for (const [inputs, env, name] of [
      [{ 'inference-key': key }, {}, 'inference-key'] as const,
      [{ 'inference-key': '' }, { PINATA_LLM_KEY: key }, 'PINATA_LLM_KEY'] as const,
    ]) {
      const error = await thrownBy(() => read(inputs, env));
      expect(error).toMatchObject({
        name: 'InputError',
        input: name,
        message: expect.stringMatching(message),
      });
      const { message: text, hint } = Object(error);
      expect(`${text} ${hint}`).not.toContain(SECRET);
    }
  });

  test.each(['github-token', 'token'])('that equals %s is refused, whatever it looks like', async (name) => {
    const legacy = '0123456789abcdef0123456789abcdef01234567';
    expect(await thrownBy(() => read({ 'inference-key': legacy, [name]: legacy }))).toMatchObject({
      name: 'InputError',
      input: 'inference-key',
    });
  });

  test('that equals a GitHub token which was not chosen is refused as well', async () => {
    const legacy = '0123456789abcdef0123456789abcdef01234567';
    const inputs = { 'inference-key': legacy, 'github-token': legacy, token: 'ghp_chosen' };
    expect(await thrownBy(() => read(inputs))).toMatchObject({ name: 'InputError', input: 'inference-key' });
  });
});

describe('the account modes', () => {
  const JWT = 'eyJhbGciOiJIUzI1NiJ9.eyJhIjoxfQ.c2lnbmF0dXJl';
  const readMode = (mode: string, inputs: Readonly<Record<string, string>> = {}) =>
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

  test.each<[string, Record<string, string>, RegExp]>([
    ['pinata-jwt', { 'pinata-jwt': '' }, /is missing/],
    ['pinata-jwt', { 'pinata-jwt': 'ghp_abcdefghijklmnopqrstuvwxyz0123456789' }, /holds a GitHub token/],
    ['pinata-jwt', { 'pinata-jwt': `${JWT}\n${JWT}` }, /several lines/],
    ['endpoint', { endpoint: 'https://models.example/v1' }, /is not Pinata’s/],
    ['endpoint', { endpoint: 'http://models.example/llm' }, /https/],
    ['rotate', { rotate: 'maybe' }, /is `maybe`/],
    ['save-secret', { 'save-secret': '1KEY', 'secrets-token': 'x' }, /is `1KEY`/],
    ['save-secret', { 'save-secret': 'GITHUB_KEY', 'secrets-token': 'x' }, /is `GITHUB_KEY`/],
    ['save-secret', { 'save-secret': '../KEY', 'secrets-token': 'x' }, /is `\.\.\/KEY`/],
    ['secrets-token', { 'save-secret': 'KEY' }, /is missing, and `save-secret` needs it/],
    ['save-secret-scope', { 'save-secret-scope': 'environment:' }, /is `environment:`/],
    ['save-secret-scope', { 'save-secret-scope': 'team:x' }, /is `team:x`/],
    ['auto-topup', { 'auto-topup': '4:50' }, /is `4:50`/],
    ['auto-topup', { 'auto-topup': '10:0' }, /is `10:0`/],
    ['auto-topup', { 'auto-topup': '10:1.5' }, /is `10:1.5`/],
    ['auto-topup', { 'auto-topup': '10' }, /is `10`/],
    ['ephemeral', { ephemeral: 'true', 'save-secret': 'KEY', 'secrets-token': 'x' }, /would be revoked/],
  ])('refuse a wrong %s (%j)', async (input, inputs, message) => {
    const error = await thrownBy(() => readMode('ensure', inputs));
    expect(error).toMatchObject({ name: 'InputError', input, message: expect.stringMatching(message) });
    expect(Object(error).message).not.toContain(JWT);
  });

  test.each([
    [{}, false],
    [{ STATE_disable: 'false' }, false],
    [{ STATE_disable: 'true' }, true],
  ])('%j asks the post step to turn inference off: %s', (env, isAsked) => {
    expect(isPostStep(env)).toBe(isAsked);
  });

  test('turn off in the post step, and save nothing there', () => {
    const env = toEnvironment({
      mode: 'ensure',
      'pinata-jwt': JWT,
      'save-secret': 'KEY',
      'secrets-token': 'x',
    });
    expect(readPostInputs(env)).toMatchObject({ mode: 'disable', jwt: JWT, secret: undefined });
  });
});

describe('readSecrets', () => {
  test('lists every secret the step was given, as it was given', () => {
    const env = {
      ...toEnvironment({
        'inference-key': ' key-1\n',
        'pinata-jwt': 'jwt-2',
        'github-token': 'token-3',
        token: 'token-4',
        'secrets-token': 'token-8',
        'github-mcp-token': 'token-9',
        prompt: 'no secret',
      }),
      PINATA_LLM_KEY: 'key-5',
      ACTIONS_RUNTIME_TOKEN: 'token-of-the-cache',
      HTTP_PROXY: 'http://user:p%40ss-6@proxy.example:3128',
      https_proxy: 'http://user:pass-7@proxy.example:3128',
      GITHUB_STEP_SUMMARY: '/s',
    };
    const secrets = readSecrets(env);
    expect(new Set(secrets)).toEqual(
      new Set([
        ' key-1\n',
        'jwt-2',
        'token-3',
        'token-4',
        'key-5',
        'p%40ss-6',
        'p@ss-6',
        'pass-7',
        Buffer.from('user:p@ss-6').toString('base64'),
        Buffer.from('user:pass-7').toString('base64'),
        'token-8',
        'token-9',
      ]),
    );
  });

  test('lists the token of the cache service where the cache is used', () => {
    const env = { ACTIONS_RUNTIME_TOKEN: 'token-of-the-cache' };
    expect(readSecrets({ ...env, ...toEnvironment({ cache: ' true ' }) })).toEqual(['token-of-the-cache']);
    expect(readSecrets({ ...env, ...toEnvironment({ cache: 'false' }) })).toEqual([]);
    expect(readSecrets(toEnvironment({ cache: 'true' }))).toEqual([]);
  });

  test('lists nothing where nothing was given', () => {
    expect(readSecrets({})).toEqual([]);
    expect(readSecrets({ PINATA_LLM_KEY: ' ', 'INPUT_INFERENCE-KEY': '', HTTP_PROXY: 'proxy' })).toEqual([]);
  });

  test('finds the password of a proxy that was written without its scheme', () => {
    expect(readSecrets({ HTTPS_PROXY: 'user:proxy-password@proxy.example:3128' })).toContain(
      'proxy-password',
    );
  });

  test('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), (text) => {
        for (const value of [text, `http://u:${text}@h`, `http://u:%${text}@h`]) {
          readSecrets({ HTTP_PROXY: value, PINATA_LLM_KEY: value });
        }
      }),
    );
  });
});
