import { afterEach, describe, expect, test } from '@jest/globals';
import { buildAnnotations } from '../../src/review/annotations.ts';
import { redactor } from '../../src/secrets/redactor.ts';
import { ANCHOR, buildShown } from './findings.ts';

test('each severity has a level, and the most severe come first', () => {
  const severities = ['low', 'medium', 'critical', 'high'] as const;
  const found = buildAnnotations(severities.map((severity) => buildShown({ severity })));
  expect(found.map(({ level, title }) => [level, title])).toEqual([
    ['error', 'critical: The sum starts wrong'],
    ['error', 'high: The sum starts wrong'],
    ['warning', 'medium: The sum starts wrong'],
    ['notice', 'low: The sum starts wrong'],
  ]);
});

test('those that count are told, and no others', () => {
  const statuses = ['inline', 'overflow', 'minor', 'rejected', 'pre-existing', 'unplaced'] as const;
  expect(buildAnnotations(statuses.map((status) => buildShown({ status })))).toHaveLength(2);
});

test('one has the lines of the diff, and says the rule', () => {
  const anchor = { ...ANCHOR, startLine: 3, endLine: 5 };
  expect(buildAnnotations([buildShown({ anchor, rule: 'AGENTS.md#errors-3' })])).toEqual([
    {
      level: 'error',
      title: 'high: The sum starts wrong',
      message:
        'It starts at 0, so that the first item is counted once too often.\n\nRule: AGENTS.md#errors-3',
      path: 'src/total.ts',
      startLine: 3,
      endLine: 5,
    },
  ]);
});

test('one about removed lines stands at the top of the file, and names them', () => {
  const anchor = { ...ANCHOR, side: 'LEFT' as const, startLine: 30, endLine: 31 };
  expect(buildAnnotations([buildShown({ anchor })])).toMatchObject([
    { startLine: 1, endLine: 1, message: expect.stringMatching(/^About removed lines: 30-31\n\n/) },
  ]);
});

test('one without words says its title', () => {
  expect(buildAnnotations([buildShown({ body: ' \n' })])).toMatchObject([
    { message: 'The sum starts wrong' },
  ]);
});

describe('texts', () => {
  const secret = 'kT7mQ2xV9bN4cR8wZ3hJ6yL1';
  redactor.add(secret);
  afterEach(() => expect(JSON.stringify(buildAnnotations([buildShown()]))).not.toContain(secret));

  test('hold no secret of the run, also where they are cut, and end nothing', () => {
    const title = `${'a'.repeat(235)} ${secret}`;
    const body = `${'b'.repeat(3_985)}${secret}\n::error::x\r##[add-mask]e \u202e`;
    const [found] = buildAnnotations([buildShown({ title, body })]);
    expect(found?.title.length).toBeLessThanOrEqual(255);
    expect(found?.message.length).toBeLessThanOrEqual(4_000);
    expect(JSON.stringify(found)).not.toContain(secret.slice(0, 8));
    const [short] = buildAnnotations([
      buildShown({ title: 'a\nb', body: 'x\r::add-mask::e ##[error]y \u202ez' }),
    ]);
    expect(short?.title).toBe('high: a b');
    expect(short?.message).toBe('x\n::add-mask::e # #[error]y z');
  });
});
