import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { PERMISSIONS } from '../../src/inputs/common.ts';
import { type Environment, type PromptInputs, readInputs } from '../../src/inputs/index.ts';
import { anyCharacter } from '../any-character.ts';
import { thrownBy } from '../thrown.ts';

type Given = Readonly<Record<string, string>>;

const KEY = 'inference-key-0123456789';
const JWT = 'eyJhbGciOiJIUzI1NiJ9.eyJhIjoxfQ.c2lnbmF0dXJl';

/** Inputs as the runner hands them over. */
function toEnvironment(inputs: Given): Environment {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
  );
}

function read(inputs: Given = {}, env: Environment = {}): PromptInputs {
  const found = readInputs({
    ...toEnvironment({ prompt: 'Say hi', 'inference-key': KEY, ...inputs }),
    ...env,
  });
  if (found.mode !== 'prompt') throw new Error(`The mode is ${found.mode}`);
  return found;
}

async function expectRefused(inputs: Given, input: string, problem: string, hint?: string): Promise<void> {
  const error = await thrownBy(() => read(inputs));
  expect(error).toMatchObject({ name: 'InputError', input, message: `Input \`${input}\` ${problem}` });
  if (hint !== undefined) expect(error).toMatchObject({ hint });
}

describe('the inputs of `prompt`', () => {
  test('are none where they are empty, as the runner gives what is unset', () => {
    const names = [
      ...['custom-headers', 'fallback-models', 'prompt-source', 'minimum-permission', 'allowed-bots'],
      ...['paths', 'paths-ignore', 'include-generated', 'max-input-tokens', 'response-format', 'json-schema'],
      ...[
        'json-schema-file',
        'fail-if',
        'max-cost-usd',
        'pr-budget-usd',
        'allow-unknown-price',
        'min-credits',
      ],
      ...['cache', 'dry-run', 'catalog-ttl', 'enable-github-mcp', 'github-mcp-toolsets', 'github-mcp-token'],
    ];
    for (const empty of ['', ' ', '\n', '\t \r\n']) {
      expect(read(Object.fromEntries(names.map((name) => [name, empty])))).toEqual(read());
    }
  });

  test.each<[string, string, keyof PromptInputs, unknown]>([
    ['custom-headers', 'X-A: b\nX-C: d\n', 'customHeaders', 'X-A: b\nX-C: d\n'],
    ['custom-headers', ' {"X-A": "b"}', 'customHeaders', ' {"X-A": "b"}'],
    ['fallback-models', 'a/b, c\n d/e:free \n\nc', 'fallbackModels', ['a/b', 'c', 'd/e:free']],
    ['prompt-source', 'auto', 'promptSource', 'auto'],
    ['prompt-source', ' workspace ', 'promptSource', 'workspace'],
    ['prompt-source', 'base', 'promptSource', 'base'],
    ['minimum-permission', 'none', 'minimumPermission', 'none'],
    ['minimum-permission', 'read', 'minimumPermission', 'read'],
    ['minimum-permission', 'triage', 'minimumPermission', 'triage'],
    ['minimum-permission', ' maintain\n', 'minimumPermission', 'maintain'],
    ['minimum-permission', 'admin', 'minimumPermission', 'admin'],
    ['allowed-bots', 'dependabot\nrenovate[bot], x', 'allowedBots', ['dependabot', 'renovate[bot]', 'x']],
    ['paths', 'src/**\n!src/a.ts', 'paths', ['src/**', '!src/a.ts']],
    ['paths-ignore', '*.md, docs/**', 'pathsIgnore', ['*.md', 'docs/**']],
    ['include-generated', 'true', 'isWholeDiff', true],
    ['include-generated', 'FALSE', 'isWholeDiff', false],
    ['max-input-tokens', '1', 'maxInputTokens', 1],
    ['max-input-tokens', '200000', 'maxInputTokens', 200_000],
    ['response-format', 'text', 'responseFormat', 'text'],
    ['response-format', 'json_object', 'responseFormat', 'json_object'],
    ['response-format', 'json_schema', 'responseFormat', 'json_schema'],
    ['json-schema', ' {"type": "object"}\n', 'jsonSchema', ' {"type": "object"}\n'],
    ['json-schema-file', ' a/b.json\n', 'jsonSchemaFile', 'a/b.json'],
    ['fail-if', "  fields.verdict != 'approve'\n", 'failIf', "fields.verdict != 'approve'"],
    ['max-cost-usd', '0', 'maxCostUsd', 0],
    ['max-cost-usd', '.05', 'maxCostUsd', 0.05],
    ['pr-budget-usd', '2.5', 'pullRequestBudgetUsd', 2.5],
    ['pr-budget-usd', '0', 'pullRequestBudgetUsd', 0],
    ['allow-unknown-price', 'True', 'allowsUnknownPrice', true],
    ['dry-run', 'true', 'isDryRun', true],
    ['catalog-ttl', '10m', 'catalogTtlMs', 600_000],
    ['catalog-ttl', '0', 'catalogTtlMs', 0],
    ['enable-github-mcp', 'true', 'wantsMcp', true],
    ['enable-github-mcp', 'false', 'wantsMcp', false],
    ['github-mcp-toolsets', 'repos,issues', 'wantsMcp', true],
    ['github-mcp-token', 'ghp_x', 'wantsMcp', false],
  ])('read %s %j', (input, value, property, expected) => {
    expect(read({ [input]: value })).toEqual({ ...read(), [property]: expected });
  });

  test.each([
    ['fallback-models', 'a, two words', 'holds `two words`'],
    ['fallback-models', 'modèle', 'holds `modèle`'],
    ['prompt-source', 'head', 'is `head`'],
    ['minimum-permission', 'Write', 'is `Write`'],
    ['minimum-permission', 'owner', 'is `owner`'],
    ['include-generated', 'yes', 'is `yes`'],
    ['max-input-tokens', '0', 'is `0`'],
    ['max-input-tokens', '1.5', 'is `1.5`'],
    ['max-input-tokens', '1e5', 'is `1e5`'],
    ['response-format', 'json', 'is `json`'],
    ['response-format', 'JSON_OBJECT', 'is `JSON_OBJECT`'],
    ['max-cost-usd', '-0.01', 'is `-0.01`'],
    ['max-cost-usd', '$1', 'is `$1`'],
    ['max-cost-usd', 'NaN', 'is `NaN`'],
    ['max-cost-usd', 'Infinity', 'is `Infinity`'],
    ['max-cost-usd', '1,50', 'is `1,50`'],
    ['pr-budget-usd', '-1', 'is `-1`'],
    ['pr-budget-usd', 'all', 'is `all`'],
    ['allow-unknown-price', '1', 'is `1`'],
    ['min-credits', '-1', 'is `-1`'],
    ['min-credits', 'auto', 'is `auto`'],
    ['cache', 'on', 'is `on`'],
    ['dry-run', 'no', 'is `no`'],
    ['catalog-ttl', '10', 'is `10`'],
    ['enable-github-mcp', 'maybe', 'is `maybe`'],
  ])('refuse %s %j', (input, value, problem) => expectRefused({ [input]: value }, input, problem));

  test('tell what is allowed', async () => {
    await expectRefused(
      { 'prompt-source': 'x' },
      'prompt-source',
      'is `x`',
      'Use `auto` or `workspace` or `base`.',
    );
    await expectRefused({ 'max-cost-usd': '-1' }, 'max-cost-usd', 'is `-1`', 'Use a number of at least 0.');
  });

  test('know permissions in the order of what they allow', () => {
    expect(PERMISSIONS).toEqual(['none', 'read', 'triage', 'write', 'maintain', 'admin']);
  });

  test('take a token that is none of GitHub’s for that of another service, which is not used', () => {
    const other = read({ token: 'sk-0123456789', 'github-token': 'ghs_default' });
    expect(other).toMatchObject({ hasForeignToken: true, githubToken: 'ghs_default' });
    for (const token of ['ghs_chosen', 'github_pat_chosen', '0123456789abcdef0123456789abcdef01234567']) {
      const own = read({ token, 'github-token': 'ghs_default' });
      expect(own).toMatchObject({ hasForeignToken: false, githubToken: token });
    }
  });

  test('whatever is given, hold a value in range or name the input', () => {
    const anyText = fc.oneof(
      fc.string({ unit: anyCharacter }),
      fc.stringMatching(/^[-+]?[0-9]{0,20}\.?[0-9]{0,5}(ms|s|m|h|e[0-9]+)?$/),
      fc.double().map(String),
      fc.constantFrom('', 'true', 'null', '-0', '1e999', '0b1', '__proto__', 'constructor', 'json_object'),
    );
    const isUsd = (value: unknown) =>
      value === undefined || (typeof value === 'number' && value >= 0 && value <= Number.MAX_SAFE_INTEGER);
    const isOneOf = (choices: readonly unknown[]) => (value: unknown) => choices.includes(value);
    const properties: readonly [string, keyof PromptInputs, (value: unknown) => boolean][] = [
      ['max-cost-usd', 'maxCostUsd', isUsd],
      ['pr-budget-usd', 'pullRequestBudgetUsd', isUsd],
      [
        'max-input-tokens',
        'maxInputTokens',
        (value) => isUsd(value) && (value === undefined || (Number.isInteger(value) && value !== 0)),
      ],
      ['prompt-source', 'promptSource', isOneOf(['auto', 'workspace', 'base'])],
      ['minimum-permission', 'minimumPermission', isOneOf(PERMISSIONS)],
      ['response-format', 'responseFormat', isOneOf([undefined, 'text', 'json_object', 'json_schema'])],
      ['allow-unknown-price', 'allowsUnknownPrice', isOneOf([true, false])],
      ['dry-run', 'isDryRun', isOneOf([true, false])],
      [
        'fallback-models',
        'fallbackModels',
        (value) => Array.isArray(value) && value.every((id) => /^[\x21-\x7e]{1,256}$/.test(id)),
      ],
    ];
    fc.assert(
      fc.property(fc.constantFrom(...properties), anyText, ([input, property, isFine], text) => {
        try {
          expect(isFine(read({ [input]: text })[property])).toBe(true);
        } catch (error) {
          expect(error).toMatchObject({ name: 'InputError', input });
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('the prompt', () => {
  test('may come from a file alone, or from both', () => {
    const ofFile = { prompt: '', 'prompt-file': ' a.md ' };
    expect(read(ofFile)).toMatchObject({ prompt: undefined, promptFile: 'a.md' });
    expect(read({ 'prompt-file': 'a.md' })).toMatchObject({ prompt: 'Say hi', promptFile: 'a.md' });
  });

  test('is missing where neither is there', () =>
    expectRefused({ prompt: '' }, 'prompt-file', 'is missing, and so is `prompt`', 'Set one of the two.'));
});

describe('`pr-budget-usd`', () => {
  test('needs the comment, in which what was spent is kept', () =>
    expectRefused(
      { 'pr-budget-usd': '1', comment: 'off' },
      'pr-budget-usd',
      'is set, and what was spent is kept in the comment that stays',
      'Set `comment: auto`, or use `max-cost-usd`.',
    ));

  test('also where it is 0', () =>
    expectRefused(
      { 'pr-budget-usd': '0', comment: 'off' },
      'pr-budget-usd',
      'is set, and what was spent is kept in the comment that stays',
    ));

  test('stands beside every other limit', () => {
    expect(read({ 'max-cost-usd': '1', comment: 'off' })).toMatchObject({ comment: 'off', maxCostUsd: 1 });
    expect(read({ 'pr-budget-usd': '1', 'max-cost-usd': '1', comment: 'sticky' })).toMatchObject({
      pullRequestBudgetUsd: 1,
      maxCostUsd: 1,
    });
  });
});

describe('`min-credits`', () => {
  test('comes with the account', () => {
    expect(read({ 'min-credits': '2.5', 'pinata-jwt': JWT })).toMatchObject({
      minCredits: 2.5,
      account: { managementUrl: new URL('https://agents.pinata.cloud/v0'), jwt: JWT },
    });
    expect(read({ 'min-credits': '0', 'pinata-jwt': JWT })).toMatchObject({
      minCredits: 0,
      account: { jwt: JWT },
    });
  });

  test('that is unset leaves the account alone', () => {
    expect(read({ 'pinata-jwt': JWT }).account).toBeUndefined();
    expect(
      read({ 'pinata-jwt': 'ghp_wrong', endpoint: 'https://models.example/v1' }).account,
    ).toBeUndefined();
  });

  test('needs the account’s token, and a token that is one', async () => {
    await expectRefused(
      { 'min-credits': '1' },
      'pinata-jwt',
      'is missing, and `min-credits` needs it',
      'Set `pinata-jwt: ${{ secrets.PINATA_JWT }}`, or check the balance in a `gate` of another job.',
    );
    const error = await thrownBy(() =>
      read({ 'min-credits': '1', 'pinata-jwt': 'ghp_abcdefghijklmnopqrstuvwxyz0123456789' }),
    );
    expect(error).toMatchObject({ name: 'InputError', input: 'pinata-jwt' });
    expect(Object(error).message).not.toContain('abcdefghij');
  });

  test('needs an endpoint that has an account', () =>
    expectRefused(
      { 'min-credits': '1', 'pinata-jwt': JWT, endpoint: 'https://models.example/v1' },
      'endpoint',
      'is not Pinata’s: only an address that ends in `/llm` has an account to manage',
      'Leave `min-credits` out for another service.',
    ));
});

describe('`cache`', () => {
  const ENVIRONMENT = {
    ACTIONS_RESULTS_URL: 'https://results.example/',
    ACTIONS_RUNTIME_TOKEN: 'runtime',
    HTTPS_PROXY: 'http://proxy.example',
  };

  test('brings what the runner tells of its cache service', () => {
    expect(read({ cache: 'true' }, ENVIRONMENT).cacheEnvironment).toEqual({
      resultsUrl: 'https://results.example/',
      runtimeToken: 'runtime',
      proxy: { httpProxy: undefined, httpsProxy: 'http://proxy.example', noProxy: undefined },
    });
  });

  test('that is off brings nothing', () => {
    expect(read({}, ENVIRONMENT).cacheEnvironment).toBeUndefined();
    expect(read({ cache: 'false' }, ENVIRONMENT).cacheEnvironment).toBeUndefined();
  });
});

describe('the key', () => {
  test('is not needed for a dry run, which asks nobody', () => {
    expect(read({ 'dry-run': 'true', 'inference-key': '' }).inferenceKey).toBeUndefined();
    expect(read({ 'dry-run': 'true' }).inferenceKey).toBe(KEY);
  });

  test('is needed for every other run', async () => {
    expect(await thrownBy(() => read({ 'dry-run': 'false', 'inference-key': '' }))).toMatchObject({
      name: 'MissingKeyError',
    });
  });

  test('is checked in a dry run too', async () => {
    const inputs = { 'dry-run': 'true', 'inference-key': 'ghp_abcdefghijklmnopqrstuvwxyz0123456789' };
    expect(await thrownBy(() => read(inputs))).toMatchObject({ name: 'InputError', input: 'inference-key' });
  });

  test.each<Given>([
    { 'max-cost-usd': 'much' },
    { 'fallback-models': 'two words' },
    { 'min-credits': '1' },
    { 'enable-github-mcp': 'maybe' },
  ])('that is missing hides no wrong input: %j', async (inputs) => {
    expect(await thrownBy(() => read({ ...inputs, 'inference-key': '' }))).toMatchObject({
      name: 'InputError',
    });
  });
});
