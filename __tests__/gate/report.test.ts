import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import * as v from 'valibot';
import {
  buildChecksJson,
  buildCheckTable,
  buildCommentText,
  buildJsonReport,
  buildReport,
  buildSections,
  describeVerdict,
  type GateReport,
  type ReportFacts,
  signOf,
} from '../../src/gate/report.ts';
import type { ModelVerdict, Verdict } from '../../src/gate/verdict.ts';
import { type GateOutcome, OUTCOMES } from '../../src/outcomes.ts';
import { anyCharacter } from '../any-character.ts';
import { hostileText } from './hostile.ts';
import { catalogOf, priced } from './known.ts';

const STATUS: Verdict = {
  check: 'status',
  outcome: 'operational',
  expected: 'inference is on',
  found: 'on',
  latencyMs: 41.6,
  source: 'api.test/v0/llm/status',
};

function verdict(change: Partial<Verdict> = {}): Verdict {
  return { ...STATUS, ...change };
}

function report(verdicts: readonly Verdict[], change: Partial<ReportFacts> = {}): GateReport {
  return buildReport({
    checkedAt: new Date('2026-01-31T12:00:00.500Z'),
    endpoint: new URL('https://agents.test/v0/llm'),
    verdicts,
    costUsd: undefined,
    estimatedCostUsd: undefined,
    catalog: undefined,
    ...change,
  });
}

function probe(models: readonly ModelVerdict[], outcome: GateOutcome = 'operational'): Verdict {
  return verdict({ check: 'probe', outcome, models });
}

function said(model: string, change: Partial<ModelVerdict> = {}): ModelVerdict {
  return { model, outcome: 'operational', found: 'fine', ...change };
}

/** The cells of each row below the header. */
function cellsOf(table: string): string[][] {
  return table
    .split('\n')
    .slice(2)
    .map((row) => row.split('|').slice(1, -1));
}

/** One piece of code, or nothing. */
const CODE_CELL = /^ (`(?:\t|[^`|\p{Cc}\u2028\u2029])+`)? $/u;

describe('buildReport', () => {
  test.each<[GateOutcome[], GateOutcome, boolean]>([
    [['operational', 'operational'], 'operational', true],
    [['operational', 'degraded'], 'degraded', true],
    [['degraded', 'no-credits', 'operational'], 'no-credits', false],
    [['auth', 'unknown'], 'unknown', false],
    [[], 'unknown', false],
  ])('sums up %j as %s', (outcomes, outcome, isHealthy) => {
    expect(report(outcomes.map((each) => verdict({ outcome: each })))).toMatchObject({ outcome, isHealthy });
  });
});

test.each<[GateOutcome, string, string]>([
  ['operational', '✅', 'status: operational; F'],
  ['degraded', '⚠️', 'status: degraded; F'],
  ['model-missing', '❌', 'status failed (model-missing): expected E; found: F'],
  ['price-exceeded', '❌', 'status failed (price-exceeded): expected E; found: F'],
  ['no-credits', '❌', 'status failed (no-credits): expected E; found: F'],
  ['disabled', '❌', 'status failed (disabled): expected E; found: F'],
  ['auth', '❌', 'status failed (auth): expected E; found: F'],
  ['unreachable', '❔', 'status could not be checked (unreachable): expected E; found: F'],
  ['unknown', '❔', 'status could not be checked (unknown): expected E; found: F'],
])('%s is %s, in words %s', (outcome, sign, words) => {
  expect(signOf(outcome)).toBe(sign);
  expect(describeVerdict(verdict({ outcome, expected: 'E', found: 'F' }))).toBe(words);
});

describe('buildChecksJson', () => {
  const ROOM = 400_000;
  const ChecksSchema = v.array(
    v.object({
      models: v.optional(v.array(v.looseObject({ model: v.string(), outcome: v.string() }))),
      note: v.optional(v.string()),
    }),
  );

  test('has one object for each check, on one line, with times in whole milliseconds', () => {
    const json = buildChecksJson(
      [
        STATUS,
        probe(
          [said('a/one', { latencyMs: 99.5 }), said('b/two', { outcome: 'unknown', found: 'odd' })],
          'unknown',
        ),
      ],
      ROOM,
    );
    expect(json).not.toContain('\n');
    expect(JSON.parse(json)).toEqual([
      {
        check: 'status',
        outcome: 'operational',
        expected: 'inference is on',
        found: 'on',
        latencyMs: 42,
        source: 'api.test/v0/llm/status',
      },
      {
        check: 'probe',
        outcome: 'unknown',
        expected: 'inference is on',
        found: 'on',
        latencyMs: 42,
        source: 'api.test/v0/llm/status',
        models: [
          { model: 'a/one', outcome: 'operational', found: 'fine', latencyMs: 100 },
          { model: 'b/two', outcome: 'unknown', found: 'odd' },
        ],
      },
    ]);
  });

  test('keeps to itself what only the gate needs', () => {
    const models = [
      said('a/one', { outcome: 'unknown', outcomes: ['price-exceeded', 'unknown'], isPermanent: true }),
    ];
    const verdicts = [verdict({ check: 'prices', outcome: 'unknown', isPermanent: true, models })];
    const check = {
      check: 'prices',
      outcome: 'unknown',
      expected: 'inference is on',
      found: 'on',
      latencyMs: 42,
      source: 'api.test/v0/llm/status',
      models: [{ model: 'a/one', outcome: 'unknown', found: 'fine' }],
    };
    expect(JSON.parse(buildChecksJson(verdicts, ROOM))).toEqual([check]);
    expect(JSON.parse(buildJsonReport(report(verdicts)))).toHaveProperty('checks', [check]);
  });

  test('of more than fits is valid and short, has what is wrong first, and says what it lacks', () => {
    const words = fc.string({ unit: anyCharacter, maxLength: 30 });
    const models = fc.array(fc.tuple(words, fc.constantFrom<GateOutcome>('operational', 'model-missing')), {
      maxLength: 800,
    });
    const long = fc.tuple(words, fc.nat(3_000)).map(([text, times]) => `x${text}`.repeat(times));
    fc.assert(
      fc.property(fc.array(fc.tuple(models, long), { minLength: 1, maxLength: 6 }), (all) => {
        const verdicts = all.map(([named, found]) =>
          verdict({
            expected: found,
            found,
            models: named.map(([model, outcome]) => said(model, { outcome, found: model })),
          }),
        );
        const room = ROOM / 4;
        const json = buildChecksJson(verdicts, room);
        expect(json.length).toBeLessThanOrEqual(room);
        const checks = v.parse(ChecksSchema, JSON.parse(json));
        expect(checks).toHaveLength(verdicts.length);
        for (const [index, { models: kept = [], note }] of checks.entries()) {
          const named = verdicts[index]?.models ?? [];
          const bad = named.filter(({ outcome }) => outcome !== 'operational').map(({ model }) => model);
          const keptBad = kept.filter(({ outcome }) => outcome !== 'operational').map(({ model }) => model);
          if (note === undefined || keptBad.length < kept.length) expect(keptBad).toEqual(bad);
          if (note === undefined) continue;
          expect(note).toBe(`${kept.length} of ${named.length} models; the report file has all`);
          expect(kept.slice(0, keptBad.length).map(({ model }) => model)).toEqual(keptBad);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('buildJsonReport', () => {
  test('has the whole, then each check', () => {
    const text = buildJsonReport(
      report([verdict({ outcome: 'degraded' })], { costUsd: 0.00012, estimatedCostUsd: 2.4 }),
    );
    expect(text).toMatch(/^\{\n {2}"outcome": "degraded",\n.*\n\}\n$/s);
    expect(JSON.parse(text)).toEqual({
      outcome: 'degraded',
      healthy: true,
      checkedAt: '2026-01-31T12:00:00.500Z',
      endpoint: 'https://agents.test/v0/llm',
      costUsd: 0.00012,
      estimatedCostUsd: 2.4,
      checks: [{ ...STATUS, outcome: 'degraded', latencyMs: 42 }],
    });
  });

  test('leaves out what was not asked, and holds no catalog', () => {
    const text = buildJsonReport(
      report([verdict({ outcome: 'auth' })], { catalog: catalogOf({ m: priced(1, 2) }) }),
    );
    expect(Object.keys(JSON.parse(text))).toEqual(['outcome', 'healthy', 'checkedAt', 'endpoint', 'checks']);
    expect(JSON.parse(text)).toMatchObject({ outcome: 'auth', healthy: false });
  });
});

describe('buildCheckTable', () => {
  test('has one row for each check', () => {
    expect(
      buildCheckTable([
        STATUS,
        verdict({ check: 'prices', outcome: 'price-exceeded', expected: 'at most $1 in', found: 'm: $3 in' }),
        verdict({ check: 'credits', outcome: 'unreachable', found: 'It broke.', latencyMs: 10_000 }),
      ]),
    ).toBe(
      [
        '| | Check | Outcome | Expected | Found | Time |',
        '|---|---|---|---|---|---:|',
        '| ✅ | **status** | operational | `inference is on` | `on` | 42 ms |',
        '| ❌ | **prices** | price-exceeded | `at most $1 in` | `m: $3 in` | 42 ms |',
        '| ❔ | **credits** | unreachable | `inference is on` | `It broke.` | 10 s |',
      ].join('\n'),
    );
  });

  test.each([
    ['a|b\\|c', '`a¦b\\¦c`'],
    ['`rm`', '`ˋrmˋ`'],
    ['a\n| ✅ | b |\r\n```\nc', '`a ¦ ✅ ¦ b ¦ ˋˋˋ c`'],
    ['<img src=x onerror=y>', '`<img src=x onerror=y>`'],
    ['[x](https://evil.test) @user', '`[x](https://evil.test) @user`'],
    ['a\u202eb\u001b[31mc', '`abc`'],
    ['', ''],
  ])('shows %j as text', (foreign, cell) => {
    expect(cellsOf(buildCheckTable([verdict({ found: foreign, expected: foreign })]))).toEqual([
      [' ✅ ', ' **status** ', ' operational ', ` ${cell} `, ` ${cell} `, ' 42 ms '],
    ]);
  });
});

describe('buildSections', () => {
  const catalog = catalogOf({ 'a/one': priced(3, 15), 'b/two': priced(0, undefined) });

  test('has only the checks where no model was checked', () => {
    expect(buildSections(report([STATUS]))).toEqual([buildCheckTable([STATUS])]);
    expect(buildSections(report([STATUS, probe([])]))).toHaveLength(1);
  });

  test('gathers what each check says of a model in one row', () => {
    const verdicts = [
      verdict({
        check: 'models',
        models: [
          said('a/one'),
          said('b/two'),
          said('x/*', { outcome: 'model-missing', found: 'not in the catalog' }),
        ],
      }),
      verdict({
        check: 'prices',
        outcome: 'unknown',
        models: [
          said('a/one', { outcome: 'degraded', found: '$3 in, +2 %' }),
          said('b/two', { outcome: 'unknown', found: 'no out price' }),
        ],
      }),
      probe([said('a/one', { outcome: 'degraded', found: 'slow', latencyMs: 2_500 })], 'degraded'),
    ];
    const [checks, models, ...rest] = buildSections(report(verdicts, { catalog }));
    expect(checks).toBe(buildCheckTable(verdicts));
    expect(models).toBe(
      [
        '| | Model | In, $/M | Out, $/M | First token | |',
        '|---|---|---:|---:|---:|---|',
        '| ⚠️ | `a/one` | $3 | $15 | 2.5 s | degraded: `$3 in, +2 %; slow` |',
        '| ❔ | `b/two` | $0 | – | – | unknown: `no out price` |',
        '| ❌ | `x/*` | – | – | – | model-missing: `not in the catalog` |',
      ].join('\n'),
    );
    expect(rest).toHaveLength(1);
  });

  test.each([
    [1, 1, []],
    [50, 50, []],
    [51, 50, ['And 1 more; the report file has all.']],
    [60, 50, ['And 10 more; the report file has all.']],
  ])('of %d models shows %d', (count, shown, more) => {
    const models = Array.from({ length: count }, (_, index) => said(`m/${index}`));
    const [, table = '', ...rest] = buildSections(report([verdict({ check: 'models', models })]));
    expect(cellsOf(table)).toHaveLength(shown);
    expect(cellsOf(table)[0]?.[1]).toBe(' `m/0` ');
    expect(rest).toEqual(more);
  });

  test('keeps every model and what was found in cells of their own', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (model, words) => {
        const models = [said(model, { outcome: 'unknown', found: words }), said(`${model}.`)];
        const [, table = ''] = buildSections(
          report([verdict({ check: 'models', outcome: 'unknown', models })]),
        );
        const rows = cellsOf(table);
        expect(rows).toHaveLength(2);
        for (const row of rows) {
          expect(row).toHaveLength(6);
          expect(row[1]).toMatch(CODE_CELL);
          expect(row.slice(2, 5)).toEqual([' – ', ' – ', ' – ']);
        }
        expect(rows[0]?.[5]).toMatch(/^ unknown: (`(?:\t|[^`|\p{Cc}\u2028\u2029])+`)? $/u);
        expect(rows[1]?.[5]).toBe(' operational ');
      }),
    );
  });
});

describe('the chart of latencies', () => {
  function chartOf(models: readonly ModelVerdict[]): string | undefined {
    return buildSections(report([probe(models)])).find((section) => section.startsWith('```mermaid'));
  }

  test('has a bar for each model that answered, the slowest first', () => {
    expect(
      chartOf([
        said('a/one', { latencyMs: 120.4 }),
        said('b/two', { outcome: 'auth', found: 'refused' }),
        said('c/three:free', { latencyMs: 2_500 }),
      ]),
    ).toBe(
      [
        '```mermaid',
        'xychart-beta horizontal',
        '    title "First token, in milliseconds"',
        '    x-axis ["c/three:free", "a/one"]',
        '    y-axis "ms" 0 --> 2500',
        '    bar [2500, 120]',
        '```',
      ].join('\n'),
    );
  });

  test('is left out where no model answered or none was asked', () => {
    expect(chartOf([said('a/one', { outcome: 'auth' }), said('b/two', { outcome: 'auth' })])).toBeUndefined();
    expect(chartOf([])).toBeUndefined();
    const models = [said('a/one', { latencyMs: 5 }), said('b/two', { latencyMs: 6 })];
    expect(buildSections(report([verdict({ check: 'models', models })]))).toHaveLength(2);
  });

  test('has the twenty slowest at most', () => {
    const models = Array.from({ length: 30 }, (_, index) => said(`m/${index}`, { latencyMs: index }));
    const slowest = Array.from({ length: 20 }, (_, index) => 29 - index);
    expect(chartOf(models)).toContain(`\n    bar [${slowest.join(', ')}]\n`);
    expect(chartOf(models)).toContain(
      `\n    x-axis [${slowest.map((index) => `"m/${index}"`).join(', ')}]\n`,
    );
  });

  test.each([
    ['a"], "b', '"a??? ?b"'],
    ['a\n```\n# b', '"a?????? b"'],
    ['<b>&amp;', '"?b??amp?"'],
    ['%%{init}%%', '"???init???"'],
    ['ü/模型', '"?/??"'],
    ['m'.repeat(61), `"${'m'.repeat(60)}"`],
  ])('labels %j harmlessly', (model, label) => {
    const chart = chartOf([said(model, { latencyMs: 2 }), said('z', { latencyMs: 1 })]);
    expect(chart?.split('\n')[3]).toBe(`    x-axis [${label}, "z"]`);
  });

  test('stays one chart in one fence, whatever a model is called', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (one, two) => {
        const lines = chartOf([said(one, { latencyMs: 2 }), said(two, { latencyMs: 1 })])?.split('\n');
        expect(lines).toEqual([
          '```mermaid',
          'xychart-beta horizontal',
          '    title "First token, in milliseconds"',
          expect.stringMatching(/^ {4}x-axis \["[\w./:@ ?-]{0,60}", "[\w./:@ ?-]{0,60}"\]$/),
          '    y-axis "ms" 0 --> 2',
          '    bar [2, 1]',
          '```',
        ]);
      }),
    );
  });
});

describe('buildCommentText', () => {
  const dear = verdict({
    check: 'prices',
    outcome: 'price-exceeded',
    expected: 'at most $1 in',
    found: 'm: $3 in',
  });

  test('says only what is wrong', () => {
    expect(buildCommentText(report([STATUS, dear]))).toBe(
      [
        '### ❌ Inference gate: price-exceeded',
        'The gate found that a release can’t rely on inference.',
        '| | Check | Outcome | Expected | Found |\n|---|---|---|---|---|\n| ❌ | **prices** | price-exceeded | `at most $1 in` | `m: $3 in` |',
      ].join('\n\n'),
    );
  });

  test('says that it is sure exactly where one check failed, or nothing is untold', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...OUTCOMES), { minLength: 1, maxLength: 6 }), (outcomes) => {
        const signs = outcomes.map(signOf);
        const text = buildCommentText(report(outcomes.map((outcome) => verdict({ outcome }))));
        const isSure = signs.includes('❌') || !signs.includes('❔');
        expect(text.includes('found that a release can’t rely on inference')).toBe(isSure);
        expect(text.includes('could not tell whether a release can rely on inference')).toBe(!isSure);
      }),
    );
  });

  test('has three paragraphs, whatever was found', () => {
    fc.assert(
      fc.property(hostileText, (words) => {
        const paragraphs = buildCommentText(report([verdict({ outcome: 'auth', found: words })])).split(
          '\n\n',
        );
        expect(paragraphs).toHaveLength(3);
        expect(paragraphs[2]?.split('\n')).toHaveLength(3);
      }),
    );
  });
});
