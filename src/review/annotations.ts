/** Pure: findings as annotations, of the log or of a check run. */
import { type Annotation, toAnnotationMessage, toAnnotationTitle } from '../publish/annotation.ts';
import { SEVERITIES, type Severity } from '../severities.ts';
import { describeLines } from './finding-text.ts';
import { isCounted, type ReviewedFinding } from './triage.ts';

const LEVELS: Record<Severity, Annotation['level']> = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'notice',
};

function buildAnnotation({
  path,
  severity,
  title,
  body,
  rule,
  anchor,
  ...claim
}: ReviewedFinding): Annotation {
  const lines = anchor ?? claim;
  // Removed lines have no number in the file that annotations are about.
  const isRemoved = anchor?.side === 'LEFT';
  const removed = isRemoved ? `About removed lines: ${describeLines(lines)}` : '';
  const cited = rule === undefined ? '' : `Rule: ${rule}`;
  const message = [removed, body.trim() || title, cited].filter(Boolean).join('\n\n');
  return {
    level: LEVELS[severity],
    title: toAnnotationTitle(`${severity}: ${title}`),
    message: toAnnotationMessage(message),
    path,
    startLine: isRemoved ? 1 : Math.max(1, lines.startLine),
    endLine: isRemoved ? 1 : Math.max(1, lines.startLine, lines.endLine),
  };
}

/**
 * Those that count for the verdict, the most severe first: of a level, GitHub shows the first ten of a step.
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
 */
export function buildAnnotations(findings: readonly ReviewedFinding[]): Annotation[] {
  return findings
    .filter(isCounted)
    .toSorted((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity))
    .map(buildAnnotation);
}
