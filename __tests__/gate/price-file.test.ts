import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { buildPriceFile, parsePriceFile } from '../../src/gate/price-file.ts';
import { anyCharacter } from '../any-character.ts';
import { thrownBy } from '../thrown.ts';
import { catalogOf, found, missing, priced } from './known.ts';

const PATH = '.github/inference-prices.json';
const ENDPOINT = new URL('https://agents.test/v0/llm');
const DATE = new Date('2026-01-31T23:59:59.999Z');

const CATALOG = catalogOf({
  'b/two': priced(1, 2),
  'a/one': priced(3, 15, 0.3),
  'c/free': priced(0, 0, 0),
  'd/no-input': priced(undefined, 2),
  'e/no-output': priced(2, undefined),
});

const GOOD = {
  endpoint: 'https://agents.test/v0/llm',
  date: '2026-01-31',
  unit: 'US dollars per million tokens',
  models: { 'a/one.5': { input: 3, output: 15, cacheRead: 0.3 }, 'b/two': { input: 0, output: 2 } },
};

describe('buildPriceFile', () => {
  test('writes one model after the other, in the order of their ids', () => {
    expect(buildPriceFile(ENDPOINT, DATE, found('b/two', 'a/one'), CATALOG)).toBe(`{
  "endpoint": "https://agents.test/v0/llm",
  "date": "2026-01-31",
  "unit": "US dollars per million tokens",
  "models": {
    "a/one": {
      "input": 3,
      "output": 15,
      "cacheRead": 0.3
    },
    "b/two": {
      "input": 1,
      "output": 2
    }
  }
}
`);
  });

  test.each([
    ['a model is missing', [...found('a/one'), missing('x/gone', 'a/one')]],
    ['a pattern means nothing', [...found('a/one'), missing('x/*')]],
    ['the catalog lost a model', found('a/one', 'x/gone')],
    ['an input price is not known', found('a/one', 'd/no-input')],
    ['an output price is not known', found('a/one', 'e/no-output')],
    ['there are no models', []],
  ])('writes nothing when %s', (_what, resolved) => {
    expect(buildPriceFile(ENDPOINT, DATE, resolved, CATALOG)).toBeUndefined();
  });
});

describe('parsePriceFile', () => {
  test('reads what it pins', () => {
    expect(parsePriceFile(JSON.stringify(GOOD), PATH, ENDPOINT)).toEqual({
      path: PATH,
      date: '2026-01-31',
      models: new Map([
        ['a/one.5', priced(3, 15, 0.3)],
        ['b/two', priced(0, 2)],
      ]),
    });
  });

  const { endpoint: _endpoint, ...WITHOUT_ENDPOINT } = GOOD;
  const { date: _date, ...WITHOUT_DATE } = GOOD;
  const { unit: _unit, ...WITHOUT_UNIT } = GOOD;
  const { models: _models, ...WITHOUT_MODELS } = GOOD;

  test.each<[string, unknown, string]>([
    ['null', null, 'the file must be a map'],
    ['a text', 'prices', 'the file must be a map'],
    ['a number', 1, 'the file must be a map'],
    ['a list', [], '`endpoint` is missing'],
    ['no endpoint', WITHOUT_ENDPOINT, '`endpoint` is missing'],
    ['an endpoint that is no text', { ...GOOD, endpoint: 1 }, '`endpoint` must be text'],
    ['no date', WITHOUT_DATE, '`date` is missing'],
    ['a date that is no text', { ...GOOD, date: 20260131 }, '`date` must be text'],
    ['a date with a time', { ...GOOD, date: DATE.toISOString() }, '`date` must be a date such as 2026-01-31'],
    ['a month that is none', { ...GOOD, date: '2026-13-01' }, '`date` must be a date such as 2026-01-31'],
    ['no unit', WITHOUT_UNIT, '`unit` is missing'],
    [
      'another unit',
      { ...GOOD, unit: 'US cents per token' },
      '`unit` must be `US dollars per million tokens`',
    ],
    ['no models', WITHOUT_MODELS, '`models` is missing'],
    ['models that are a text', { ...GOOD, models: 'all' }, '`models` must be a map'],
    ['models that are an empty list', { ...GOOD, models: [] }, '`models` must be a map'],
    ['models that are a list', { ...GOOD, models: [{ input: 1, output: 2 }] }, '`models` must be a map'],
    ['models that are null', { ...GOOD, models: null }, '`models` must be a map'],
    ['a model that is null', { ...GOOD, models: { 'a/one.5': null } }, '`models.a/one.5` must be a map'],
    ['a model that is a number', { ...GOOD, models: { 'a/one.5': 3 } }, '`models.a/one.5` must be a map'],
    ['no input price', { ...GOOD, models: { 'a/one': { output: 1 } } }, '`models.a/one.input` is missing'],
    ['no output price', { ...GOOD, models: { 'a/one': { input: 1 } } }, '`models.a/one.output` is missing'],
    [
      'a price that is text',
      { ...GOOD, models: { 'a/one': { input: '1', output: 1 } } },
      '`models.a/one.input` must be a number',
    ],
    [
      'a price that is null',
      { ...GOOD, models: { 'a/one': { input: 1, output: null } } },
      '`models.a/one.output` must be a number',
    ],
    [
      'a negative price',
      { ...GOOD, models: { 'a/one': { input: 1, output: -0.1 } } },
      '`models.a/one.output` must not be negative',
    ],
    [
      'a cached price that is null',
      { ...GOOD, models: { 'a/one': { input: 1, output: 1, cacheRead: null } } },
      '`models.a/one.cacheRead` must be a number',
    ],
    [
      'a negative cached price',
      { ...GOOD, models: { 'a/one': { input: 1, output: 1, cacheRead: -1 } } },
      '`models.a/one.cacheRead` must not be negative',
    ],
  ])('refuses %s', async (_what, file, problem) => {
    expect(await thrownBy(() => parsePriceFile(JSON.stringify(file), PATH, ENDPOINT))).toMatchObject({
      name: 'WorkspaceFileError',
      path: PATH,
      message: `${PATH}: ${problem}`,
      hint: 'Write it again with `write-price-file: true`.',
    });
  });

  test.each([
    ['nothing', ''],
    ['half a file', JSON.stringify(GOOD).slice(0, -1)],
    ['YAML', 'endpoint: https://agents.test/v0/llm'],
    ['a comment', `// ours\n${JSON.stringify(GOOD)}`],
    ['a conflict', `<<<<<<< HEAD\n${JSON.stringify(GOOD)}`],
  ])('refuses %s, which is no JSON', async (_what, text) => {
    expect(await thrownBy(() => parsePriceFile(text, PATH, ENDPOINT))).toMatchObject({
      name: 'WorkspaceFileError',
      message: `${PATH}: the file is not JSON`,
    });
  });

  test.each(['1e999', '-1e999'])('refuses the price %s, which is no finite number', async (price) => {
    const text = JSON.stringify(GOOD).replace('15', price);
    expect(await thrownBy(() => parsePriceFile(text, PATH, ENDPOINT))).toMatchObject({
      name: 'WorkspaceFileError',
      message: `${PATH}: \`models.a/one.5.output\` must be a number`,
    });
  });

  test.each([
    'https://other.test/v0/llm',
    'https://agents.test/v1/llm',
    'http://agents.test/v0/llm',
    'https://agents.test:8443/v0/llm',
    'not a url',
    '',
  ])('refuses the prices of %j', async (endpoint) => {
    const text = JSON.stringify({ ...GOOD, endpoint });
    expect(await thrownBy(() => parsePriceFile(text, PATH, ENDPOINT))).toMatchObject({
      name: 'WorkspaceFileError',
      message: `${PATH}: holds the prices of ${endpoint}, not of https://agents.test/v0/llm`,
    });
  });

  test('throws nothing but an error about the file, whatever its text', () => {
    const text = fc.oneof(
      fc.string({ unit: anyCharacter }),
      fc.json(),
      fc.json().map((json) => `{"models":${json}}`),
    );
    fc.assert(
      fc.property(text, (hostile) => {
        let thrown: unknown;
        try {
          parsePriceFile(hostile, PATH, ENDPOINT);
        } catch (error) {
          thrown = error;
        }
        expect(thrown).toMatchObject({
          name: 'WorkspaceFileError',
          message: expect.stringContaining(`${PATH}: `),
        });
      }),
    );
  });
});

describe('a file that was built', () => {
  const price = fc.oneof(
    fc.constant(0),
    fc.double({ min: 0, max: 1e6, noNaN: true, noDefaultInfinity: true }),
  );
  const id = fc
    .tuple(fc.stringMatching(/^[a-z]{1,8}$/), fc.stringMatching(/^[^\s*\p{C}]{0,12}$/u))
    .map(([provider, name]) => `${provider}/${name}`);
  const models = fc.array(
    fc
      .tuple(id, price, price, fc.option(price, { nil: undefined }))
      .map(([name, input, output, cacheRead]) => [name, priced(input, output, cacheRead)] as const),
    { minLength: 1, maxLength: 20 },
  );
  const date = fc.date({
    min: new Date('2000-01-01'),
    max: new Date('2999-12-31'),
    noInvalidDate: true,
  });

  test('reads back as what was pinned, to the last digit', () => {
    fc.assert(
      fc.property(models, date, (entries, today) => {
        const catalog = new Map(entries);
        const text = buildPriceFile(ENDPOINT, today, found(...catalog.keys()), catalog) ?? '';
        expect(parsePriceFile(text, PATH, ENDPOINT)).toEqual({
          path: PATH,
          date: today.toISOString().slice(0, 10),
          models: catalog,
        });
      }),
    );
  });
});
