import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import * as v from 'valibot';
import type { ShownFinding } from '../../src/review/finding-text.ts';
import { CATEGORIES } from '../../src/review/findings.ts';
import { buildSarif } from '../../src/review/sarif.ts';
import { SEVERITIES } from '../../src/severities.ts';
import { tries } from '../thorough.ts';
import { ANCHOR, buildShown } from './findings.ts';

const JsonObjectSchema = v.record(v.string(), v.unknown());

/**
 * The official schema, as `@microsoft/jest-sarif` ships it. It is written in draft 4, of which it uses nothing that
 * later drafts read in another way, but for the name of its id.
 */
const {
  $schema: _draft,
  id: _id,
  ...schema
} = v.parse(JsonObjectSchema, JSON.parse(readFileSync('__tests__/fixtures/sarif-2.1.0.json', 'utf8')));
const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);

const TextSchema = v.object({ text: v.pipe(v.string(), v.nonEmpty()) });

/** What code scanning needs: https://docs.github.com/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning */
const UploadSchema = v.object({
  version: v.literal('2.1.0'),
  runs: v.tuple([
    v.object({
      tool: v.object({
        driver: v.object({
          name: v.string(),
          rules: v.array(
            v.object({
              id: v.string(),
              shortDescription: TextSchema,
              fullDescription: TextSchema,
              help: TextSchema,
              helpUri: v.optional(v.string()),
              properties: v.object({
                tags: v.array(v.string()),
                'security-severity': v.optional(v.string()),
              }),
            }),
          ),
        }),
      }),
      results: v.array(
        v.object({
          ruleId: v.string(),
          level: v.picklist(['error', 'warning', 'note']),
          message: TextSchema,
          locations: v.tuple([
            v.object({
              physicalLocation: v.object({
                artifactLocation: v.object({ uri: v.string() }),
                region: v.object({ startLine: v.number(), endLine: v.number() }),
              }),
            }),
          ]),
          partialFingerprints: v.object({ primaryLocationLineHash: v.string() }),
        }),
      ),
    }),
  ]),
});

const URLS = new Map([['AGENTS.md#errors-3', 'https://github.test/o/r/blob/abc/AGENTS.md#errors']]);

function read(...findings: ShownFinding[]) {
  const log: unknown = JSON.parse(buildSarif(findings, URLS, '1.2.3'));
  validate(log);
  expect(validate.errors ?? []).toEqual([]);
  const { runs } = v.parse(UploadSchema, log);
  return { results: runs[0].results, rules: runs[0].tool.driver.rules };
}

test('the schema finds what is wrong', () => {
  expect(validate({ version: '2.1.0', runs: [{ tool: {}, results: [{ level: 'fatal' }] }] })).toBe(false);
});

test('a review without findings closes the alerts of those before', () => {
  expect(read()).toEqual({ results: [], rules: [] });
});

describe('a finding', () => {
  test('is a result with its rule, place and fingerprint', () => {
    const { results, rules } = read(buildShown({ rule: 'AGENTS.md#errors-3', category: 'security' }));
    expect(results).toEqual([
      {
        ruleId: 'AGENTS.md#errors-3',
        level: 'error',
        message: {
          text: 'The sum starts wrong\n\nIt starts at 0, so that the first item is counted once too often.',
        },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'src/total.ts' },
              region: { startLine: 2, endLine: 2 },
            },
          },
        ],
        partialFingerprints: { primaryLocationLineHash: '0123456789abcdef:1' },
      },
    ]);
    expect(rules).toMatchObject([
      {
        id: 'AGENTS.md#errors-3',
        helpUri: 'https://github.test/o/r/blob/abc/AGENTS.md#errors',
        properties: { tags: ['security'], 'security-severity': '8.0' },
      },
    ]);
  });

  test('without a rule goes by its category', () => {
    const { results, rules } = read(buildShown({ category: 'data-loss', body: ' ' }));
    expect(results).toMatchObject([{ ruleId: 'data-loss', message: { text: 'The sum starts wrong' } }]);
    expect(rules).toMatchObject([
      { id: 'data-loss', fullDescription: { text: 'The change can lose data.' } },
    ]);
  });

  test.each([
    ['critical', 'error'],
    ['high', 'error'],
    ['medium', 'warning'],
    ['low', 'note'],
  ] as const)('that is %s has the level %s', (severity, level) => {
    expect(read(buildShown({ severity })).results).toMatchObject([{ level }]);
  });

  test.each(['minor', 'pre-existing', 'rejected', 'unplaced'] as const)(
    'that is %s is no alert',
    (status) => {
      expect(read(buildShown({ status })).results).toEqual([]);
    },
  );

  test('on removed lines is no alert: they are not there', () => {
    expect(read(buildShown({ anchor: { ...ANCHOR, side: 'LEFT' } })).results).toEqual([]);
  });

  test('has a path that is a URI', () => {
    const { results } = read(buildShown({ path: 'a b/ü#?%.ts' }));
    const { uri } = results[0]?.locations[0].physicalLocation.artifactLocation ?? { uri: '' };
    expect(uri).toBe('a%20b/%C3%BC%23%3F%25.ts');
    expect(decodeURIComponent(new URL(uri, 'file:///').pathname)).toBe('/a b/ü#?%.ts');
  });

  test('leads nowhere', () => {
    const { results } = read(
      buildShown({ title: '[see](https://evil.test)', body: '![x](https://evil.test/?q)' }),
    );
    expect(results[0]?.message.text).not.toMatch(/\]\(/);
  });
});

test('a rule has the weight of its gravest finding', () => {
  const { rules } = read(
    buildShown({ severity: 'critical', category: 'security' }),
    buildShown({ severity: 'medium', category: 'security' }),
    buildShown({ severity: 'medium', category: 'api' }),
  );
  expect(rules).toMatchObject([
    { id: 'security', properties: { 'security-severity': '9.5' } },
    { id: 'api', properties: { tags: ['api'] } },
  ]);
  expect(rules[1]?.properties).not.toHaveProperty('security-severity');
});

test('whatever is found is valid', () => {
  const finding = fc
    .record({
      path: fc.string({ unit: 'binary', minLength: 1 }),
      title: fc.string({ unit: 'binary', minLength: 1 }),
      body: fc.string({ unit: 'binary' }),
      severity: fc.constantFrom(...SEVERITIES),
      category: fc.constantFrom(...CATEGORIES),
      rule: fc.option(fc.constantFrom('AGENTS.md#errors-3', 'ä b.md#ö'), { nil: undefined }),
      startLine: fc.nat(),
    })
    .map(({ startLine, ...about }) =>
      buildShown({ ...about, anchor: { ...ANCHOR, startLine, endLine: startLine + 1 } }),
    );
  fc.assert(
    fc.property(fc.array(finding), (findings) => {
      const { results, rules } = read(...findings);
      expect(results).toHaveLength(findings.length);
      expect(rules.map(({ id }) => id)).toEqual([...new Set(results.map(({ ruleId }) => ruleId))]);
    }),
    { numRuns: tries(30, 5_000) },
  );
});
