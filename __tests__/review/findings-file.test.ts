import { expect, test } from '@jest/globals';
import { buildFindingItems, buildFindingsFile } from '../../src/review/findings-file.ts';
import { buildShown } from './findings.ts';

test('a finding has the members of public benchmarks, and ours', () => {
  const finding = buildShown({ rule: 'AGENTS.md#errors-3', suggestion: '  let sum = 1;' });
  const text = buildFindingsFile(buildFindingItems([finding], 'a/model', () => true));
  expect(text).toMatch(/\]\n$/);
  expect(JSON.parse(text)).toEqual([
    {
      file: 'src/total.ts',
      start_line: 2,
      end_line: 2,
      message: 'The sum starts wrong\n\nIt starts at 0, so that the first item is counted once too often.',
      producer: 'a/model',
      side: 'RIGHT',
      severity: 'high',
      category: 'correctness',
      scope: 'introduced',
      title: 'The sum starts wrong',
      body: 'It starts at 0, so that the first item is counted once too often.',
      rule: 'AGENTS.md#errors-3',
      quote: '  let sum = 0;',
      suggestion: '  let sum = 1;',
      id: '0123456789abcdef',
      status: 'posted',
      reason: null,
    },
  ]);
});

test.each([
  ['inline', true, 'posted'],
  ['inline', false, 'overview'],
  ['overflow', true, 'overview'],
  ['pre-existing', true, 'overview'],
  ['unplaced', true, 'overview'],
  ['minor', true, 'folded'],
  ['rejected', true, 'rejected'],
] as const)('one that is %s (comments: %s) is told as %s', (status, isPosted, word) => {
  const items: unknown = JSON.parse(
    buildFindingsFile(buildFindingItems([buildShown({ status })], '', () => isPosted)),
  );
  expect(items).toMatchObject([{ status: word }]);
});

test('one that has no place has the lines that it claims', () => {
  const finding = buildShown({
    status: 'unplaced',
    anchor: undefined,
    startLine: 9,
    endLine: 7,
    side: 'LEFT',
  });
  const items: unknown = JSON.parse(buildFindingsFile(buildFindingItems([finding], '', () => true)));
  expect(items).toMatchObject([{ start_line: 9, end_line: 7, side: 'LEFT' }]);
});

test('without findings it is an empty list', () => {
  expect(JSON.parse(buildFindingsFile(buildFindingItems([], '', () => true)))).toEqual([]);
});
