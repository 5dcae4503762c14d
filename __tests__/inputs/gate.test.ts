import { tmpdir } from 'node:os';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import * as v from 'valibot';
import { type Environment, type GateInputs, readInputs } from '../../src/inputs/index.ts';
import { anyCharacter } from '../any-character.ts';
import { thrownBy } from '../thrown.ts';

type Given = Readonly<Record<string, string>>;

const JWT = 'eyJhbGciOiJIUzI1NiJ9.eyJhIjoxfQ.c2lnbmF0dXJl';
const KEY = 'inference-key-0123456789';

/** Inputs as the runner hands them over. */
function toEnvironment(inputs: Given): Environment {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
  );
}

function read(inputs: Given = {}, env: Environment = {}): GateInputs {
  const found = readInputs({ ...toEnvironment({ mode: 'gate', ...inputs }), ...env });
  if (found.mode !== 'gate') throw new Error(`The mode is ${found.mode}`);
  return found;
}

async function expectRefused(inputs: Given, input: string, problem: string, hint?: string): Promise<void> {
  const error = await thrownBy(() => read(inputs));
  expect(error).toMatchObject({ name: 'InputError', input, message: `Input \`${input}\` ${problem}` });
  if (hint !== undefined) expect(error).toMatchObject({ hint });
}

const ALL_BUT_DEGRADED = [
  'model-missing',
  'price-exceeded',
  'no-credits',
  'disabled',
  'auth',
  'unreachable',
  'unknown',
];

const TEXT_INPUTS = [
  'models',
  'models-from',
  'model',
  'price-file',
  'fail-on',
  'pinata-jwt',
  'inference-key',
];
const OTHER_INPUTS = [
  'endpoint',
  'status',
  'max-input-price',
  'max-output-price',
  'write-price-file',
  'tolerance',
  'min-credits',
  'expected-runs',
  'expected-input-tokens',
  'require-auto-topup',
  'probe',
  'probe-concurrency',
  'max-latency',
  'first-token-timeout',
  'timeout',
  'retries',
  'wait',
  'interval',
  'report-format',
  'catalog-ttl',
  'comment',
  'comment-tag',
  'pull-request',
  'github-token',
  'token',
];
const ALL_INPUTS = [...TEXT_INPUTS, ...OTHER_INPUTS];

describe('the inputs of gate', () => {
  test('take what action.yml promises as defaults where nothing is given', () => {
    expect(read()).toEqual({
      mode: 'gate',
      endpoint: new URL('https://agents.pinata.cloud/v0/llm'),
      managementUrl: new URL('https://agents.pinata.cloud/v0'),
      jwt: undefined,
      inferenceKey: undefined,
      isStatusChecked: true,
      notices: [],
      minimumPermission: 'write',
      allowedBots: [],
      models: [],
      modelsFrom: [],
      model: undefined,
      maxInputUsd: undefined,
      maxOutputUsd: undefined,
      priceFile: undefined,
      isPriceFileWritten: false,
      tolerancePercent: 0,
      minCredits: undefined,
      requiresAutoTopup: false,
      expectedRuns: 1,
      expectedInputTokens: 20_000,
      isProbing: false,
      probeConcurrency: 4,
      maxLatencyMs: undefined,
      firstTokenTimeoutMs: 120_000,
      waitMs: 0,
      intervalMs: 30_000,
      failOn: ALL_BUT_DEGRADED,
      reportFormat: 'json',
      catalogTtlMs: 0,
      timeoutMs: 600_000,
      retries: 3,
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

  test('count as not given where they are empty, as the runner gives unset ones', () => {
    for (const empty of ['', ' ', '\n', '\t \r\n']) {
      expect(read(Object.fromEntries(ALL_INPUTS.map((name) => [name, empty])))).toEqual(read());
    }
  });

  test.each<[Given, Partial<GateInputs>]>([
    [{ mode: ' gate\n' }, {}],
    [{ 'pinata-jwt': ` ${JWT}\n` }, { jwt: JWT }],
    [{ 'inference-key': ` ${KEY}\n` }, { inferenceKey: KEY }],
    [{ status: 'TRUE' }, {}],
    [{ status: 'False' }, { isStatusChecked: false, managementUrl: undefined }],
    [
      { status: 'false', 'min-credits': '1' },
      { isStatusChecked: false, minCredits: 1 },
    ],
    [
      { status: 'false', 'require-auto-topup': 'true' },
      { isStatusChecked: false, requiresAutoTopup: true },
    ],
    [{ model: '\nopenai/gpt-5.2\n' }, { model: 'openai/gpt-5.2' }],
    [{ 'models-from': 'a.prompt.yml' }, { modelsFrom: ['a.prompt.yml'] }],
    [{ 'models-from': '.github/**/*.yml\n a b.md ' }, { modelsFrom: ['.github/**/*.yml', 'a b.md'] }],
    [
      { models: 'm', 'max-input-price': '0' },
      { models: ['m'], maxInputUsd: 0 },
    ],
    [
      { models: 'm', 'max-output-price': '.5' },
      { models: ['m'], maxOutputUsd: 0.5 },
    ],
    [
      { model: 'm', 'max-output-price': '15' },
      { model: 'm', maxOutputUsd: 15 },
    ],
    [
      { 'models-from': 'a.md', 'max-input-price': '3.' },
      { modelsFrom: ['a.md'], maxInputUsd: 3 },
    ],
    [
      { 'price-file': ' p.json\n', 'max-input-price': '3' },
      { priceFile: 'p.json', maxInputUsd: 3 },
    ],
    [
      { 'price-file': 'p.json', probe: 'true' },
      { priceFile: 'p.json', isProbing: true },
    ],
    [
      { 'price-file': 'p.json', 'write-price-file': 'true' },
      { priceFile: 'p.json', isPriceFileWritten: true },
    ],
    [{ tolerance: '5%' }, { tolerancePercent: 5 }],
    [{ tolerance: '0.25 %' }, { tolerancePercent: 0.25 }],
    [{ tolerance: '1000%' }, { tolerancePercent: 1_000 }],
    [{ 'min-credits': '0' }, { minCredits: 0 }],
    [{ 'min-credits': '12.5' }, { minCredits: 12.5 }],
    [
      { 'min-credits': ' auto\n', 'models-from': 'a.md' },
      { minCredits: 'auto', modelsFrom: ['a.md'] },
    ],
    [{ 'expected-runs': '1' }, {}],
    [{ 'expected-runs': '250' }, { expectedRuns: 250 }],
    [{ 'expected-input-tokens': '0' }, { expectedInputTokens: 0 }],
    [{ 'expected-input-tokens': '1500' }, { expectedInputTokens: 1_500 }],
    [{ 'require-auto-topup': 'True' }, { requiresAutoTopup: true }],
    [
      { models: 'm', probe: 'true' },
      { models: ['m'], isProbing: true },
    ],
    [{ 'probe-concurrency': '1' }, { probeConcurrency: 1 }],
    [{ 'probe-concurrency': '32' }, { probeConcurrency: 32 }],
    [
      { models: 'm', probe: 'true', 'max-latency': '1.5s' },
      { models: ['m'], isProbing: true, maxLatencyMs: 1_500 },
    ],
    [{ 'first-token-timeout': '30s' }, { firstTokenTimeoutMs: 30_000 }],
    [{ interval: '250ms' }, { intervalMs: 250 }],
    [{ 'report-format': 'junit' }, { reportFormat: 'junit' }],
    [{ 'report-format': ' json ' }, {}],
    [{ 'catalog-ttl': '0' }, {}],
    [{ 'catalog-ttl': '10m' }, { catalogTtlMs: 600_000 }],
    [{ retries: '0' }, { retries: 0 }],
    [{ comment: 'off' }, { comment: 'off' }],
    [{ 'comment-tag': 'release-1' }, { commentTag: 'release-1' }],
    [{ 'pull-request': '7' }, { pullRequest: 7 }],
    [{ 'github-token': ' ghs_x\n' }, { githubToken: 'ghs_x' }],
  ])('are read as they are meant: %j', (inputs, expected) => {
    expect(read(inputs)).toEqual({ ...read(), ...expected });
  });

  const BOOLEAN = 'Use `true` or `false`.';
  const PRICE = 'Use a number of at least 0.';
  const DURATION = 'Use a number with a unit, such as `90s`, `10m` or `1h`, and at most 24 days.';
  const PERCENTAGE = 'Use a percentage, such as `5%`.';
  const MODEL = 'Use a model id such as `anthropic/claude-sonnet-4-6`.';

  test.each<[string, string, string]>([
    ['status', 'yes', BOOLEAN],
    ['write-price-file', '1', BOOLEAN],
    ['require-auto-topup', 'on', BOOLEAN],
    ['probe', 'tRUE', BOOLEAN],
    ['max-input-price', 'free', PRICE],
    ['max-input-price', '-1', PRICE],
    ['max-input-price', '$3', PRICE],
    ['max-input-price', '1e3', PRICE],
    ['max-output-price', '1,5', PRICE],
    ['max-output-price', 'NaN', PRICE],
    ['min-credits', '-0.1', PRICE],
    ['tolerance', '5', PERCENTAGE],
    ['tolerance', '-5%', PERCENTAGE],
    ['tolerance', '%', PERCENTAGE],
    ['tolerance', '.5%', PERCENTAGE],
    ['tolerance', 'five%', PERCENTAGE],
    ['tolerance', '10000%', PERCENTAGE],
    ['expected-runs', '0', 'Use a whole number of at least 1.'],
    ['expected-runs', '1.5', 'Use a whole number of at least 1.'],
    ['expected-input-tokens', '-1', 'Use a whole number of at least 0.'],
    ['expected-input-tokens', '20k', 'Use a whole number of at least 0.'],
    ['probe-concurrency', '0', 'Use a whole number from 1 to 32.'],
    ['probe-concurrency', '33', 'Use a whole number from 1 to 32.'],
    ['probe-concurrency', '2.5', 'Use a whole number from 1 to 32.'],
    ['retries', '11', 'Use a whole number from 0 to 10.'],
    ['pull-request', '#7', 'Use a whole number of at least 1.'],
    ['max-latency', '3', DURATION],
    ['max-latency', '0s', DURATION],
    ['wait', '15', DURATION],
    ['wait', '-1s', DURATION],
    ['wait', '1000h', DURATION],
    ['wait', 'forever', DURATION],
    ['interval', '0', DURATION],
    ['interval', '0ms', DURATION],
    ['first-token-timeout', '0', DURATION],
    ['timeout', '0', DURATION],
    ['catalog-ttl', '10', DURATION],
    ['report-format', 'xml', 'Use `json` or `junit`.'],
    ['report-format', 'JSON', 'Use `json` or `junit`.'],
    ['comment', 'always', 'Use `auto` or `sticky` or `off`.'],
    ['comment-tag', 'a b', 'Use up to 64 letters, digits, dots, hyphens or underscores.'],
  ])('refuse %s %j, and tell what is allowed', (input, value, hint) =>
    expectRefused({ [input]: value }, input, `is \`${value}\``, hint),
  );

  test('refuse `min-credits` of another form than a number or `auto`', () =>
    expectRefused({ 'min-credits': 'Auto', 'models-from': 'a.md' }, 'min-credits', 'is `Auto`'));

  test.each([
    ['models', 'two words', 'two words'],
    ['models', 'openai/gpt-5.2, modèle', 'modèle'],
    ['models', 'a\u200bb', 'a\u200bb'],
    ['model', 'two words', 'two words'],
  ])('refuse %s %j, which no model is called', (input, value, word) =>
    expectRefused({ [input]: value }, input, `holds \`${word}\``, MODEL),
  );
});

describe('a list of models', () => {
  test.each<[string, string[]]>([
    ['openai/gpt-5.2', ['openai/gpt-5.2']],
    ['a\nb\r\nc\rd', ['a', 'b', 'c', 'd']],
    ['a,b , c', ['a', 'b', 'c']],
    [' a \n\n, ,b,\n', ['a', 'b']],
    ['a,b\na,b', ['a', 'b']],
    ['openai/*,google/**', ['openai/*', 'google/**']],
    ['a{b,c', ['a{b', 'c']],
    [',\n,', []],
  ])('%j is %j', (value, expected) => {
    expect(read({ models: value }).models).toEqual(expected);
    expect(read({ 'models-from': value }).modelsFrom).toEqual(expected);
  });

  test('that holds nothing but commas names no models', () =>
    expectRefused({ models: ',\n,', probe: 'true' }, 'probe', 'is set, but no models to check'));
});

describe('fail-on', () => {
  test.each<[string, string[]]>([
    ['none', []],
    [' none \n', []],
    ['degraded', ['degraded']],
    ['auth, unreachable', ['auth', 'unreachable']],
    ['unknown\nno-credits\nunknown', ['unknown', 'no-credits']],
    [`degraded,${ALL_BUT_DEGRADED.join(',')}`, ['degraded', ...ALL_BUT_DEGRADED]],
    [',', ALL_BUT_DEGRADED],
  ])('%j is %j', (value, expected) => {
    expect(read({ 'fail-on': value }).failOn).toEqual(expected);
  });

  test.each([
    ['everything', 'everything'],
    ['auth, operational', 'operational'],
    ['operational', 'operational'],
    ['auth, none', 'none'],
    ['Auth', 'Auth'],
    ['auth unreachable', 'auth unreachable'],
    ['__proto__', '__proto__'],
  ])('%j is refused for its `%s`', (value, word) =>
    expectRefused(
      { 'fail-on': value },
      'fail-on',
      `holds \`${word}\``,
      'Use any of `degraded`, `model-missing`, `price-exceeded`, `no-credits`, `disabled`, `auth`, `unreachable`, `unknown`, or `none` alone.',
    ),
  );
});

describe('the time', () => {
  test.each([
    [{}, 0, 600_000],
    [{ wait: '0' }, 0, 600_000],
    [{ wait: '0s' }, 0, 600_000],
    [{ wait: '15m' }, 900_000, 1_500_000],
    [{ wait: '90s', timeout: '30s' }, 90_000, 120_000],
    [{ timeout: '1ms' }, 0, 1],
  ])('of %j is a wait of %d ms and %d ms for all', (inputs, waitMs, timeoutMs) => {
    expect(read(inputs)).toMatchObject({ waitMs, timeoutMs });
  });
});

describe('a limit that nothing is held against is refused:', () => {
  const NO_MODELS = 'is set, but no models to check';
  const NAME_THEM = 'Name them in `models`, or their prompt files in `models-from`.';

  test.each<[Given, string, string, string]>([
    [{ 'max-input-price': '3' }, 'max-input-price', NO_MODELS, NAME_THEM],
    [{ 'max-output-price': '15' }, 'max-output-price', NO_MODELS, NAME_THEM],
    [{ probe: 'true' }, 'probe', NO_MODELS, NAME_THEM],
    [{ probe: 'true', 'max-output-price': '15' }, 'max-output-price', NO_MODELS, NAME_THEM],
    [
      { models: 'm', 'max-latency': '3s' },
      'max-latency',
      'is set, and nothing measures it',
      'Set `probe: true`.',
    ],
    [
      { models: 'm', 'write-price-file': 'true' },
      'price-file',
      'is missing, and `write-price-file` needs it',
      'Set the path to write to, such as `.github/inference-prices.json`.',
    ],
    [
      { models: 'm', 'min-credits': 'auto' },
      'min-credits',
      'is `auto`, and there are no prompt files to estimate',
      'Name them in `models-from`.',
    ],
  ])('%j', expectRefused);
});

describe('an endpoint that is not Pinata’s', () => {
  const endpoint = 'https://models.example/v1';

  test('is fine where no check needs the account', () => {
    expect(read({ endpoint: `${endpoint}/`, status: 'false' })).toMatchObject({
      endpoint: new URL(endpoint),
      managementUrl: undefined,
    });
  });

  test.each<[Given]>([
    [{}],
    [{ status: 'true' }],
    [{ status: 'false', 'min-credits': '0' }],
    [{ status: 'false', 'min-credits': 'auto', 'models-from': 'a.md' }],
    [{ status: 'false', 'require-auto-topup': 'true' }],
  ])('is refused with %j', (inputs) =>
    expectRefused(
      { endpoint, ...inputs },
      'endpoint',
      'is not Pinata’s: only an address that ends in `/llm` has an account to manage',
      'Set `status: false` for another service, and leave `min-credits` and `require-auto-topup` out.',
    ),
  );

  test.each([
    ['agents.pinata.cloud', 'is not a URL'],
    ['http://models.example/llm', 'must be an https:// address (http:// is allowed on loopback only)'],
    ['https://169.254.169.254/llm', 'must not be a link-local address'],
  ])('is refused in any case where it is %s', (value, problem) =>
    expectRefused({ endpoint: value, status: 'false' }, 'endpoint', problem),
  );
});

describe('the credentials', () => {
  const SECRET = 'abcdefghijklmnopqrstuvwxyz0123456789';

  test('may be missing, also where a check needs them: that is for the check to say', () => {
    const inputs = { models: 'm', probe: 'true', 'min-credits': '5', 'require-auto-topup': 'true' };
    expect(read(inputs)).toMatchObject({ jwt: undefined, inferenceKey: undefined });
  });

  test('may come from PINATA_LLM_KEY', () => {
    expect(read({}, { PINATA_LLM_KEY: ` ${KEY}\n` }).inferenceKey).toBe(KEY);
    expect(read({ 'inference-key': KEY }, { PINATA_LLM_KEY: 'another' }).inferenceKey).toBe(KEY);
  });

  test.each([
    ['a job token', `ghs_${SECRET}`, /^Input `[\w-]+` holds a GitHub token/],
    ['a classic token', `ghp_${SECRET}`, /^Input `[\w-]+` holds a GitHub token/],
    ['a fine-grained token', `github_pat_${SECRET}`, /^Input `[\w-]+` holds a GitHub token/],
    ['several lines', `${SECRET}\r\nX-Evil: 1`, /has several lines/],
    ['a space', `Bearer ${SECRET}`, /holds a space/],
    ['a letter outside ASCII', `${SECRET}é`, /outside ASCII/],
  ])('that are or hold %s are refused, and not shown', async (_what, credential, message) => {
    for (const [inputs, env, input] of [
      [{ 'pinata-jwt': credential }, {}, 'pinata-jwt'] as const,
      [{ 'inference-key': credential }, {}, 'inference-key'] as const,
      [{}, { PINATA_LLM_KEY: credential }, 'PINATA_LLM_KEY'] as const,
    ]) {
      const error = await thrownBy(() => read(inputs, env));
      expect(error).toMatchObject({ name: 'InputError', input, message: expect.stringMatching(message) });
      const { message: text, hint } = Object(error);
      expect(`${text} ${hint}`).not.toContain(SECRET);
    }
  });

  test.each(['pinata-jwt', 'inference-key'])(
    '%s that equals a GitHub token is refused, whatever it looks like',
    async (input) => {
      const legacy = '0123456789abcdef0123456789abcdef01234567';
      for (const name of ['github-token', 'token', 'secrets-token']) {
        expect(await thrownBy(() => read({ [input]: legacy, [name]: legacy }))).toMatchObject({
          name: 'InputError',
          input,
        });
      }
    },
  );
});

describe('whatever is given', () => {
  const whole = (min: number, max = Number.MAX_SAFE_INTEGER) =>
    v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max));
  const number = v.pipe(v.number(), v.finite(), v.minValue(0));
  const duration = v.pipe(v.number(), v.minValue(0), v.maxValue(2 ** 31 - 1));
  const word = v.pipe(v.string(), v.trim(), v.nonEmpty());
  const model = v.pipe(v.string(), v.regex(/^[\x21-\x7e]+$/));
  const credential = v.optional(model);

  /** What the rest of the gate relies on. */
  const TypedInputs = v.looseObject({
    mode: v.literal('gate'),
    endpoint: v.instance(URL),
    managementUrl: v.optional(v.instance(URL)),
    jwt: credential,
    inferenceKey: credential,
    githubToken: credential,
    isStatusChecked: v.boolean(),
    models: v.array(model),
    modelsFrom: v.array(word),
    model: v.optional(model),
    maxInputUsd: v.optional(number),
    maxOutputUsd: v.optional(number),
    priceFile: v.optional(word),
    isPriceFileWritten: v.boolean(),
    tolerancePercent: number,
    minCredits: v.optional(v.union([v.literal('auto'), number])),
    requiresAutoTopup: v.boolean(),
    expectedRuns: whole(1),
    expectedInputTokens: whole(0),
    isProbing: v.boolean(),
    probeConcurrency: whole(1, 32),
    maxLatencyMs: v.optional(duration),
    firstTokenTimeoutMs: duration,
    waitMs: duration,
    intervalMs: v.pipe(duration, v.gtValue(0)),
    timeoutMs: v.pipe(v.number(), v.finite(), v.gtValue(0)),
    failOn: v.array(v.picklist(['degraded', ...ALL_BUT_DEGRADED])),
    reportFormat: v.picklist(['json', 'junit']),
    catalogTtlMs: duration,
    retries: whole(0, 10),
    comment: v.picklist(['sticky', 'off']),
    commentTag: v.pipe(v.string(), v.regex(/^[\w.-]+$/)),
    pullRequest: v.optional(whole(1)),
  });

  const anyText = fc.oneof(
    fc.string({ unit: anyCharacter }),
    fc.stringMatching(/^[-+]?[0-9]{0,12}\.?[0-9]{0,4}(ms|s|m|h|%| %|e[0-9]+)?$/),
    fc.stringMatching(/^[a-z*{},/\n ]{0,20}$/),
    fc.double().map(String),
    fc.constantFrom('', 'true', 'FALSE', 'auto', 'none', '-0', '1e999', '__proto__', 'constructor', 'a,b'),
    fc.constantFrom('https://h/llm', 'https://h/v1', 'http://localhost:1/llm', 'junit', 'off', 'degraded'),
  );

  function expectTypedOrRefused(inputs: Given): void {
    let found: GateInputs;
    try {
      found = read(inputs);
    } catch (error) {
      expect(error).toMatchObject({
        name: 'InputError',
        input: expect.any(String),
        message: expect.stringMatching(/^Input `[\w-]+` /),
      });
      expect(ALL_INPUTS).toContain(Object(error).input);
      return;
    }
    expect(v.safeParse(TypedInputs, found).issues).toBeUndefined();
  }

  test.each(ALL_INPUTS)('as %s gives typed inputs, or names an input', (input) => {
    fc.assert(
      fc.property(anyText, (text) => {
        expectTypedOrRefused({ [input]: text });
        expectTypedOrRefused({ models: 'm', 'models-from': 'a.md', 'price-file': 'p', [input]: text });
      }),
      { numRuns: 80 },
    );
  });

  test('in all inputs at once gives typed inputs, or names one', () => {
    fc.assert(fc.property(fc.dictionary(fc.constantFrom(...ALL_INPUTS), anyText), expectTypedOrRefused), {
      numRuns: 500,
    });
  });
});
