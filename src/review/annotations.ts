/** Pure: findings as annotations, of the log or of a check run. */
import { clipText } from '../inference/structured/schema.ts';
import { toInertLines } from '../runner/log.ts';
import { redactor } from '../secrets/redactor.ts';
import { SEVERITIES, type Severity } from '../severities.ts';
import { describeLines } from './finding-text.ts';
import { isCounted, type ReviewedFinding } from './triage.ts';

export interface Annotation {
  level: 'error' | 'warning' | 'notice';
  /** Plain text, redacted. */
  title: string;
  message: string;
  path: string;
  /** Of the new file, from 1. */
  startLine: number;
  endLine: number;
}

const LEVELS: Record<Severity, Annotation['level']> = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'notice',
};

/** https://docs.github.com/rest/checks/runs#create-a-check-run */
const MAX_TITLE_CHARACTERS = 255;

/** What is longer is read nowhere that annotations are shown. */
const MAX_MESSAGE_CHARACTERS = 4_000;

/** Redacted before it is cut: a secret that the cut goes through could not be told any more. */
function toPlainText(untrusted: string, separator: string, maxCharacters: number): string {
  const text = redactor.redact(toInertLines(untrusted.toWellFormed()).join(separator)).text;
  return clipText(text.trim(), maxCharacters);
}

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
    title: toPlainText(`${severity}: ${title}`, ' ', MAX_TITLE_CHARACTERS),
    message: toPlainText(message, '\n', MAX_MESSAGE_CHARACTERS),
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
