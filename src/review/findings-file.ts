/** Pure: the findings as JSON, in the form that public review benchmarks read. */
import type { ReviewedFinding } from './triage.ts';

/** What became of a finding, in the words of the file. */
const STATUSES = {
  inline: 'posted',
  open: 'open',
  known: 'known',
  overflow: 'overview',
  'pre-existing': 'overview',
  unplaced: 'overview',
  minor: 'folded',
  rejected: 'rejected',
} as const;

/**
 * The findings as other tools read them, in their order.
 *
 * @param producer the model
 * @param isPosted whether a comment stands on its lines
 */
export function buildFindingItems<T extends ReviewedFinding>(
  findings: readonly T[],
  producer: string,
  isPosted: (finding: T) => boolean,
) {
  return findings.map((finding) => {
    const { path, anchor, startLine, endLine, severity, category, scope, title, body, rule, quote } = finding;
    const status = STATUSES[finding.status];
    return {
      file: path,
      start_line: anchor?.startLine ?? startLine,
      end_line: anchor?.endLine ?? endLine,
      message: body.trim() === '' ? title : `${title}\n\n${body}`,
      producer,
      side: anchor?.side ?? finding.side ?? 'RIGHT',
      severity,
      category,
      scope,
      title,
      body,
      rule: rule ?? null,
      quote,
      suggestion: finding.suggestion ?? null,
      id: finding.fingerprint,
      status: status === 'posted' && !isPosted(finding) ? 'overview' : status,
      reason: finding.reason ?? null,
    };
  });
}

/** The text of the file with that list. */
export function buildFindingsFile(items: ReturnType<typeof buildFindingItems>): string {
  return `${JSON.stringify(items, undefined, 2)}\n`;
}
