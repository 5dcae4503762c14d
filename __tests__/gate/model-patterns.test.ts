import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findCheapest, isPattern, resolveModels } from '../../src/gate/model-patterns.ts';
import type { Catalog } from '../../src/inference/prices/catalog.ts';
import { anyCharacter } from '../any-character.ts';
import { catalogOf, priced } from './known.ts';

function catalogWith(ids: readonly string[]): Catalog {
  return new Map(ids.map((id) => [id, priced(1, 1)]));
}

async function idsOf(wanted: string, catalog: Catalog): Promise<readonly string[] | undefined> {
  const [resolved] = await resolveModels([wanted], catalog);
  return resolved?.ids;
}

describe('isPattern', () => {
  test.each(['openai/*', '**', '*', 'a*b', '{a,b}/*', 'a[bc]*'])('%s is one', (wanted) => {
    expect(isPattern(wanted)).toBe(true);
  });

  test.each([
    'openai/gpt-5.2',
    '@cf/meta/llama-3',
    'a:free',
    'a_b-c',
    'a+b',
    'a(b)',
    '@(a|b)',
    'a?',
    'a[bc]',
    '{a,b}',
    '!a',
    '',
  ])('%j is an id', (wanted) => {
    expect(isPattern(wanted)).toBe(false);
  });
});

describe('resolveModels', () => {
  const catalog = catalogWith([
    'anthropic/claude-opus-4-6',
    'anthropic/claude-sonnet-4-6',
    'openai/gpt-5.2',
    'openai/gpt-5-mini',
    'openai/.preview',
    'openai/tuned/gpt-5',
    'openai-eu/gpt-5.2',
    'my-openai/gpt-5.2',
    'local',
    'vendor/m[1]',
    'vendor/m1',
    'vendor/{a,b}',
  ]);

  test('takes an id for itself', async () => {
    expect(await resolveModels(['openai/gpt-5.2'], catalog)).toEqual([
      { wanted: 'openai/gpt-5.2', ids: ['openai/gpt-5.2'], nearest: [] },
    ]);
  });

  test.each([
    ['openai/*', ['openai/gpt-5.2', 'openai/gpt-5-mini', 'openai/.preview']],
    ['openai/**', ['openai/gpt-5.2', 'openai/gpt-5-mini', 'openai/.preview', 'openai/tuned/gpt-5']],
    ['openai/*/*', ['openai/tuned/gpt-5']],
    ['*/gpt-5.2', ['openai/gpt-5.2', 'openai-eu/gpt-5.2', 'my-openai/gpt-5.2']],
    ['**/gpt-5', ['openai/tuned/gpt-5']],
    ['*', ['local']],
    ['*l*', ['local']],
    ['OpenAI/*', []],
    ['openai/gpt-4*', []],
  ])('fills %s', async (pattern, ids) => {
    expect(await resolveModels([pattern], catalog)).toEqual([{ wanted: pattern, ids, nearest: [] }]);
  });

  test.each([
    ['openai/gpt-5.?2*', ['openai/gpt-5.2']],
    ['vendor/m[0-9]*', ['vendor/m1']],
    ['vendor/m\\[1\\]*', ['vendor/m[1]']],
    ['vendor/{*', ['vendor/{a,b}']],
    ['{anthropic,openai}/*', []],
    ['anthropic/!(*opus*)', []],
    ['!openai/**', []],
    ['openai/[*', []],
  ])('gives the other signs of %s the meaning that GitHub gives them', async (pattern, ids) => {
    expect(await idsOf(pattern, catalog)).toEqual(ids);
  });

  test.each(['*a*a*a*a*a*a*b', '**/a*/**/a*/**/b', '(a+)+*b', 'a+a+a+a+*b'])(
    'is done with %s also where ids are made to hold it up',
    async (pattern) => {
      // By trial and error this would outlast any time limit.
      const hostile = catalogWith(['a'.repeat(20_000), 'a/'.repeat(10_000)]);
      expect(await idsOf(pattern, hostile)).toEqual([]);
    },
  );

  test.each(['vendor/m[1]', 'vendor/{a,b}'])('takes %s for an id where the catalog has it', async (id) => {
    expect(await idsOf(id, catalog)).toEqual([id]);
  });

  test('takes brackets without a star for an id that is missing', async () => {
    expect(await resolveModels(['vendor/m[1]'], catalogWith(['vendor/m1']))).toEqual([
      { wanted: 'vendor/m[1]', ids: [], nearest: ['vendor/m1'] },
    ]);
  });

  test('names the ids nearest to one that is missing, nearest first', async () => {
    const [resolved] = await resolveModels(['anthropic/claude-sonet-4-6'], catalog);
    expect(resolved).toEqual({
      wanted: 'anthropic/claude-sonet-4-6',
      ids: [],
      nearest: expect.arrayContaining(['anthropic/claude-sonnet-4-6']),
    });
    expect(resolved?.nearest[0]).toBe('anthropic/claude-sonnet-4-6');
  });

  test('names none where nothing is near, or the catalog is empty', async () => {
    const nothing = { wanted: 'q', ids: [], nearest: [] };
    expect(await resolveModels(['q'], catalogWith(['openai/gpt-5.2']))).toEqual([nothing]);
    expect(await resolveModels(['q'], new Map())).toEqual([nothing]);
  });

  test('takes every id of the catalog for itself, whatever it is made of', async () => {
    const ids = fc.array(fc.string({ unit: anyCharacter, maxLength: 20 }), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(ids, async (given) => {
        const resolved = await resolveModels(given, catalogWith(given));
        expect(resolved).toEqual(given.map((id) => ({ wanted: id, ids: [id], nearest: [] })));
      }),
    );
  });

  test('fills `provider/*` with exactly the provider’s models, one level deep', async () => {
    const segment = fc.stringMatching(/^[a-z0-9][a-z0-9.:_-]{0,5}$/);
    const ids = fc.array(
      fc.array(segment, { minLength: 1, maxLength: 3 }).map((segments) => segments.join('/')),
      { maxLength: 12 },
    );
    await fc.assert(
      fc.asyncProperty(segment, ids, fc.array(segment, { maxLength: 3 }), async (provider, others, names) => {
        const own = names.map((name) => `${provider}/${name}`);
        const all = catalogWith([
          ...others,
          ...own,
          ...own.map((id) => `x${id}`),
          ...own.map((id) => `${id}/x`),
        ]);
        const expected = [...all.keys()].filter((id) => {
          const [first, ...rest] = id.split('/');
          return first === provider && rest.length === 1;
        });
        expect(await idsOf(`${provider}/*`, all)).toEqual(expected);
      }),
    );
  });
});

describe('findCheapest', () => {
  const catalog = catalogOf({
    dear: priced(3, 15),
    cheap: priced(0.1, 0.4),
    'cheap-too': priced(0.4, 0.1),
    'cheap-in': priced(0.05, 2),
    free: priced(0, 0),
    'no-price': priced(undefined, undefined),
    'no-input': priced(undefined, 0),
    'no-output': priced(0, undefined),
  });

  test.each([
    [['dear', 'cheap', 'cheap-in'], 'cheap'],
    [['dear', 'cheap', 'free'], 'free'],
    [['cheap-too', 'cheap'], 'cheap-too'],
    [['cheap', 'cheap-too'], 'cheap'],
    [['no-price', 'no-input', 'dear'], 'dear'],
    [['x/gone', 'dear'], 'dear'],
    [['no-output', 'dear'], 'dear'],
    [['no-price', 'no-input'], 'no-price'],
    [['no-output', 'no-input'], 'no-output'],
    [['x/gone'], 'x/gone'],
    [['dear'], 'dear'],
  ])('of %j is %s', (ids, cheapest) => {
    expect(findCheapest(ids, catalog)).toBe(cheapest);
  });

  test('of nothing is nothing', () => {
    expect(findCheapest([], catalog)).toBeUndefined();
  });

  test('is one of the ids, and costs no more than any, where what is not known costs more than all', () => {
    const price = fc.option(fc.double({ min: 0, max: 100, noNaN: true }), { nil: Number.POSITIVE_INFINITY });
    const prices = fc.array(fc.tuple(price, price), { minLength: 1, maxLength: 8 });
    const toKnown = (usd: number) => (Number.isFinite(usd) ? usd : undefined);
    fc.assert(
      fc.property(prices, (given) => {
        const costs = new Map(given.map(([input, output], index) => [`m${index}`, input + output]));
        const all = new Map(
          given.map(([input, output], index) => [`m${index}`, priced(toKnown(input), toKnown(output))]),
        );
        const cheapest = findCheapest([...all.keys()], all) ?? '';
        expect(costs.get(cheapest)).toBe(Math.min(...costs.values()));
      }),
    );
  });
});
