/** Pure: what the second request shows of the findings. */
import { numberOn } from '../diff/lines.ts';
import type { FileDiff } from '../diff/parse.ts';
import { readHunkOf } from './anchor.ts';
import { numberLine, toLine } from './numbered-diff.ts';
import type { ReviewedFinding } from './triage.ts';

/** Lines around those of a finding. */
const CONTEXT_LINES = 12;

/** The lines of a finding, marked, with those around them in the hunk. */
function showCode({ anchor }: ReviewedFinding, files: readonly FileDiff[]): string {
  const file = files.find(({ path }) => path === anchor?.path);
  if (!file || !anchor) return '';
  const lines = readHunkOf(file, anchor);
  const first = lines.findIndex((line) => numberOn(anchor.side, line) === anchor.startLine);
  const last = lines.findIndex((line) => numberOn(anchor.side, line) === anchor.endLine);
  return lines
    .slice(Math.max(0, first - CONTEXT_LINES), last + 1 + CONTEXT_LINES)
    .map((line) => {
      const number = numberOn(anchor.side, line);
      const isOurs = number !== undefined && number >= anchor.startLine && number <= anchor.endLine;
      return `${isOurs ? '>' : ' '} ${numberLine(line)}`;
    })
    .join('\n');
}

/** One finding after the other: its claim, then its code. Untrusted. */
export function describeFindings(findings: readonly ReviewedFinding[], files: readonly FileDiff[]): string {
  return findings
    .map((finding) => {
      const { id, severity, category, title, body, path, anchor } = finding;
      const side = anchor?.side === 'LEFT' ? ', removed lines' : '';
      const lines = anchor && `lines ${anchor.startLine} to ${anchor.endLine}${side}`;
      return `=== ${id} (${severity}, ${category}) ${toLine(path)}, ${lines}\n${title}\n${body}\n\n${showCode(finding, files)}`;
    })
    .join('\n\n');
}
