// Findings as a model claims them, and as a review has them.

import type { Anchor } from '../../src/review/anchor.ts';
import type { ShownFinding } from '../../src/review/finding-text.ts';
import type { Finding } from '../../src/review/findings.ts';

export const FINDING: Finding = {
  path: 'src/total.ts',
  startLine: 2,
  endLine: 2,
  side: undefined,
  quote: '  let sum = 0;',
  severity: 'high',
  category: 'correctness',
  scope: 'introduced',
  title: 'The sum starts wrong',
  body: 'It starts at 0, so that the first item is counted once too often.',
  rule: undefined,
};

/** As an answer has it. */
export function toAnswer({ startLine, endLine, side, rule, ...finding }: Finding): Record<string, unknown> {
  return { ...finding, start_line: startLine, end_line: endLine, side, rule: rule ?? null };
}

export const ANCHOR: Anchor = { path: 'src/total.ts', side: 'RIGHT', startLine: 2, endLine: 2, hunkIndex: 0 };

export function buildShown(about: Partial<ShownFinding> = {}): ShownFinding {
  const finding: ShownFinding = {
    ...FINDING,
    id: 'F1',
    fingerprint: '0123456789abcdef',
    status: 'inline',
    anchor: ANCHOR,
    code: { side: 'RIGHT', lineCount: 1, code: 'abcdefghijkl' },
    earlier: undefined,
    reason: undefined,
    suggestion: undefined,
    shown: { title: FINDING.title, body: FINDING.body, reason: undefined },
    ...about,
  };
  return {
    ...finding,
    shown: about.shown ?? { title: finding.title, body: finding.body, reason: finding.reason },
  };
}
