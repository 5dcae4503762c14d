import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import * as v from 'valibot';
import type { GateInputs } from '../../src/inputs/index.ts';
import { anyCharacter } from '../any-character.ts';
import { tries } from '../thorough.ts';
import { expectRefused, type Given, JWT, KEY, readGate as read } from './read.ts';

const refuse = (inputs: Given, input: string, problem: string, hint?: string) =>
  expectRefused(() => read(inputs), input, problem, hint);

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
    expect(read()).toMatchObject({
      mode: 'gate',
      managementUrl: new URL('https://agents.pinata.cloud/v0'),
      jwt: undefined,
      inferenceKey: undefined,
      isStatusChecked: true,
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
      waitMs: 0,
      intervalMs: 30_000,
      failOn: ALL_BUT_DEGRADED,
      reportFormat: 'json',
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
    [{ 'expected-runs': '250' }, { expectedRuns: 250 }],
    [{ 'expected-input-tokens': '0' }, { expectedInputTokens: 0 }],
    [{ 'expected-input-tokens': '1500' }, { expectedInputTokens: 1_500 }],
    [{ 'require-auto-topup': 'True' }, { requiresAutoTopup: true }],
    [
      { models: 'm', probe: 'true' },
      { models: ['m'], isProbing: true },
    ],
    [{ 'probe-concurrency': '32' }, { probeConcurrency: 32 }],
    [
      { models: 'm', probe: 'true', 'max-latency': '1.5s' },
      { models: ['m'], isProbing: true, maxLatencyMs: 1_500 },
    ],
    [{ interval: '250ms' }, { intervalMs: 250 }],
    [{ 'report-format': 'junit' }, { reportFormat: 'junit' }],
  ])('are read as they are meant: %j', (inputs, expected) => {
    expect(read(inputs)).toEqual({ ...read(), ...expected });
  });

  test.each([
    ['status', 'yes'],
    ['write-price-file', '1'],
    ['require-auto-topup', 'on'],
    ['probe', 'tRUE'],
    ['max-input-price', '-1'],
    ['max-output-price', '1,5'],
    ['min-credits', '-0.1'],
    ...['5', '-5%', '%', '.5%', 'five%', '10000%'].map((value) => ['tolerance', value] as const),
    ['expected-runs', '0'],
    ['expected-input-tokens', '-1'],
    ['probe-concurrency', '33'],
    ['max-latency', '0s'],
    ['wait', '15'],
    ['interval', '0'],
    ['report-format', 'xml'],
    ['comment', 'append'],
  ])('refuse %s %j', (input, value) => refuse({ [input]: value }, input, `is \`${value}\``));

  test('refuse `min-credits` of another form than a number or `auto`', () =>
    refuse({ 'min-credits': 'Auto', 'models-from': 'a.md' }, 'min-credits', 'is `Auto`'));

  test.each([
    ['models', 'two words', 'two words'],
    ['models', 'openai/gpt-5.2, modèle', 'modèle'],
    ['models', 'a\u200bb', 'a\u200bb'],
    ['models', `${'m'.repeat(256)}*`, `${'m'.repeat(256)}*`],
  ])('refuse %s %j, which no model is called', (input, value, word) =>
    refuse(
      { [input]: value },
      input,
      `holds \`${word}\``,
      'Use a model id such as `anthropic/claude-sonnet-4-6`.',
    ),
  );
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
    refuse(
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
  ])('%j', refuse);
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
    refuse(
      { endpoint, ...inputs },
      'endpoint',
      'is not Pinata’s: only an address that ends in `/llm` has an account to manage',
      'Set `status: false` for another service, and leave `min-credits` and `require-auto-topup` out.',
    ),
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
      { numRuns: tries(25, 500) },
    );
  });

  test('in all inputs at once gives typed inputs, or names one', () => {
    fc.assert(fc.property(fc.dictionary(fc.constantFrom(...ALL_INPUTS), anyText), expectTypedOrRefused), {
      numRuns: tries(150, 2_000),
    });
  });
});
