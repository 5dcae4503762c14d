import { describe, expect, test } from '@jest/globals';
import * as v from 'valibot';
import { EndpointError, InputError } from '../../../src/errors.ts';
import {
  type Catalog,
  CatalogSchema,
  explainMissingModel,
  fetchCatalog,
  findNearestModels,
} from '../../../src/inference/prices/catalog.ts';
import type { Fault, Variants } from '../../emulator/pinata.ts';
import { thrownBy } from '../../thrown.ts';
import { startInference } from '../inference.ts';

const UNKNOWN = {
  inputUsdPerMillion: undefined,
  outputUsdPerMillion: undefined,
  cacheReadUsdPerMillion: undefined,
};

describe('fetchCatalog', () => {
  test.each<[Variants['catalog']]>([['bare'], ['data'], ['models']])('reads the form %s', async (catalog) => {
    const { client, pinata } = await startInference({ variants: { catalog } });
    const models = await fetchCatalog(client);
    expect(models.size).toBe(6);
    expect(models.get('anthropic/claude-sonnet-4-6')).toEqual({
      inputUsdPerMillion: 3,
      outputUsdPerMillion: 15,
      cacheReadUsdPerMillion: 0.3,
    });
    expect(pinata.requests[0]).toMatchObject({ method: 'GET', path: '/v0/llm/models' });
    expect(pinata.requests[0]?.headers).not.toHaveProperty('authorization');
  });

  test('reads OpenAI’s form, which has no prices', async () => {
    const { client } = await startInference({ variants: { catalog: 'openai' } });
    expect((await fetchCatalog(client)).get('openai/gpt-5.2')).toEqual(UNKNOWN);
  });

  test.each<[Variants['prices']]>([['null'], ['absent']])(
    'knows no prices when they are %s',
    async (prices) => {
      const { client } = await startInference({ variants: { prices } });
      expect((await fetchCatalog(client)).get('openai/gpt-5.2')).toEqual(UNKNOWN);
    },
  );

  test('reads prices that are strings', async () => {
    const { client } = await startInference({ variants: { prices: 'string' } });
    expect((await fetchCatalog(client)).get('openai/gpt-5.2')).toMatchObject({ inputUsdPerMillion: 1.75 });
  });

  test.each<[string, Fault, string]>([
    ['a page', { kind: 'html', status: 200 }, 'answered with something that is no list of models'],
    ['an empty body', { kind: 'empty' }, 'answered with something that is no list of models'],
    ['endless padding', { kind: 'huge', bytes: Number.POSITIVE_INFINITY }, 'sent more than 16 MiB'],
    ['a gzip bomb', { kind: 'gzip-bomb' }, 'sent more than 16 MiB'],
    ['an error', { kind: 'status', status: 503 }, 'answered 503'],
  ])('fails on %s, at once', async (_what, fault, message) => {
    const { client, pinata } = await startInference();
    pinata.fail({ times: 9 }, fault);
    expect(await thrownBy(() => fetchCatalog(client))).toMatchObject({
      message: expect.stringContaining(message),
    });
    expect(pinata.requests).toHaveLength(1);
  });
});

const catalog: Catalog = new Map(
  ['anthropic/claude-opus-4-6', 'anthropic/claude-sonnet-4-6', 'openai/gpt-5.2', 'openai/gpt-5-mini'].map(
    (id) => [id, UNKNOWN],
  ),
);

test.each([
  ['anthropic/claude-sonet-4-6', 'anthropic/claude-sonnet-4-6'],
  ['Anthropic/Claude-Sonnet-4-6', 'anthropic/claude-sonnet-4-6'],
  ['claude-sonnet-4-6', 'anthropic/claude-sonnet-4-6'],
  ['openai/gpt-5', 'openai/gpt-5.2'],
])('the nearest to %s is %s', async (id, nearest) => {
  const found = await findNearestModels(id, catalog);
  expect(found[0]).toBe(nearest);
  expect(found.length).toBeLessThanOrEqual(3);
});

test('nothing is near to something else', async () => {
  expect(await findNearestModels('q', catalog)).toEqual([]);
  expect(await findNearestModels('x', new Map())).toEqual([]);
});

describe('explainMissingModel', () => {
  const refusal = (status: number) =>
    new EndpointError('h answered', { status, about: status === 401 ? 'key' : 'model' });

  test.each([400, 403, 404, 422])('takes a %d for a model that the catalog does not have', async (status) => {
    const error = refusal(status);
    expect(await explainMissingModel(error, 'openai/gpt-5.3', async () => catalog)).toMatchObject({
      name: 'EndpointError',
      about: 'model',
      status,
      message: 'Model `openai/gpt-5.3` is not in the endpoint’s catalog (h answered)',
      hint: 'Did you mean `openai/gpt-5.2` or `openai/gpt-5-mini`?',
      cause: error,
    });
  });

  test('counts the models when none is near', async () => {
    expect(await explainMissingModel(refusal(404), 'q', async () => catalog)).toMatchObject({
      hint: 'The catalog has 4 other models.',
    });
  });

  test.each<[string, unknown, string, Catalog | undefined]>([
    ['the catalog has the model', refusal(404), 'openai/gpt-5.2', catalog],
    ['the status is about something else', refusal(401), 'q', catalog],
    ['the error is another', new InputError('model', 'x'), 'q', catalog],
    ['there is no catalog', refusal(404), 'q', undefined],
    ['the catalog is empty', refusal(404), 'q', new Map()],
  ])('gives the error back when %s', async (_what, error, id, models) => {
    expect(await explainMissingModel(error, id, async () => models)).toBe(error);
  });
});

describe('a catalog', () => {
  const priced = {
    model_id: 'a/b',
    input_usd_per_1m_tokens: 3,
    output_usd_per_1m_tokens: 15,
    cache_read_usd_per_1m_tokens: 0.3,
  };
  const prices = { inputUsdPerMillion: 3, outputUsdPerMillion: 15, cacheReadUsdPerMillion: 0.3 };
  const UNKNOWN = {
    inputUsdPerMillion: undefined,
    outputUsdPerMillion: undefined,
    cacheReadUsdPerMillion: undefined,
  };

  test.each([
    ['bare', [priced]],
    ['in `data`', { object: 'list', data: [priced] }],
    ['in `models`', { models: [priced] }],
  ])('%s is read', (_what, catalog) => {
    expect(v.parse(CatalogSchema, catalog)).toEqual(new Map([['a/b', prices]]));
  });

  test('of OpenAI’s own shape has no prices', () => {
    expect(v.parse(CatalogSchema, { data: [{ id: 'a/b', object: 'model', created: 1 }] })).toEqual(
      new Map([['a/b', UNKNOWN]]),
    );
  });

  test('prefers `model_id` to `id`, and leaves out entries without either', () => {
    expect([...v.parse(CatalogSchema, [{ ...priced, id: 'x' }, {}]).keys()]).toEqual(['a/b']);
  });

  test.each([
    [3, 3],
    [0, 0],
    ['3.5', 3.5],
    [' 3 ', 3],
    [null, undefined],
    [undefined, undefined],
    ['', undefined],
    [' ', undefined],
    ['free', undefined],
    ['NaN', undefined],
    ['Infinity', undefined],
    [Number.NaN, undefined],
    [Number.POSITIVE_INFINITY, undefined],
    [-1, undefined],
    ['-1', undefined],
    [{}, undefined],
    [[3], undefined],
    [true, undefined],
  ])('takes the price %j for %j', (given, expected) => {
    const catalog = v.parse(CatalogSchema, [{ model_id: 'm', input_usd_per_1m_tokens: given }]);
    expect(catalog.get('m')).toEqual({ ...UNKNOWN, inputUsdPerMillion: expected });
  });

  test.each([[null], ['text'], [7], [{}], [{ data: {} }], [{ models: 'x' }], [[7]], [[{ model_id: 7 }]]])(
    'is not %j',
    (value) => {
      expect(v.safeParse(CatalogSchema, value).success).toBe(false);
    },
  );
});
