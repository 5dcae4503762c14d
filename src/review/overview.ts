/** Pure: the comment that tells the whole review. */

import { SEVERITIES } from '../severities.ts';
import {
  buildAgentBlock,
  describePlace,
  describeRule,
  describeSeverity,
  type LinkTarget,
  type ShownFinding,
} from './finding-text.ts';
import { isCounted } from './triage.ts';

/** What the overview tells beside the findings. */
export interface ReviewFacts {
  /** In our own words, such as `12 of 12 files, 340 of 340 changed lines`. */
  coverage: string;
  isComplete: boolean;
  /** Findings that did not have the form. */
  invalidCount: number;
  /** Why there are no verdicts of the second request; undefined where there are, or none was wanted. */
  verificationProblem: string | undefined;
}

function countWord(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

/** `3 findings: 1 critical, 2 high`. */
export function describeCounted(findings: readonly ShownFinding[]): string {
  const counted = findings.filter(isCounted);
  const counts = SEVERITIES.map((severity) => ({
    severity,
    count: counted.filter((finding) => finding.severity === severity).length,
  })).filter(({ count }) => count > 0);
  const words = counts.map(({ severity, count }) => `${count} ${severity}`).join(', ');
  return counted.length === 0 ? 'No findings' : `${countWord(counted.length, 'finding')}: ${words}`;
}

/** A title in a cell: it has one line, and no bar that ends the cell. */
function toCell(markdown: string): string {
  return markdown.replaceAll('\n', ' ').replaceAll('|', '\\|');
}

function buildTable(findings: readonly ShownFinding[], links: LinkTarget): string {
  if (findings.length === 0) return '';
  const rows = findings.map((finding) => {
    const rule = describeRule(finding, links);
    const where =
      finding.status === 'overflow' ? ` (no comment: ${finding.shown.reason ?? '`max-findings`'})` : '';
    return `| ${describeSeverity(finding.severity)} | ${toCell(finding.shown.title)}${rule && ` (${rule})`} | ${describePlace(finding, links)}${where} |`;
  });
  return `| Severity | Finding | Where |\n|---|---|---|\n${rows.join('\n')}`;
}

function buildFold(summary: string, content: string): string {
  return `<details><summary>${summary}</summary>\n\n${content}\n\n</details>`;
}

function buildItems(findings: readonly ShownFinding[], links: LinkTarget): string {
  return findings
    .map((finding) => {
      const { shown, severity } = finding;
      const reason = shown.reason === undefined ? '' : `\n\n*${shown.reason.replaceAll(/\s+/g, ' ').trim()}*`;
      return `#### ${describeSeverity(severity)} ${shown.title}\n\n${describePlace(finding, links)}${reason}\n\n${shown.body}`;
    })
    .join('\n\n');
}

const FOLDS = [
  ['overflow', 'without a comment on their lines'],
  ['minor', 'of less weight than `min-severity`'],
  ['pre-existing', 'that were there before this change'],
  ['rejected', 'that the second look did not keep'],
  ['unplaced', 'about what is not in the diff'],
] as const;

/** The whole overview but for its footer. Where nothing was found, one sentence. */
export function buildOverview(
  findings: readonly ShownFinding[],
  { coverage, isComplete, invalidCount, verificationProblem }: ReviewFacts,
  links: LinkTarget,
): string {
  const counted = findings.filter(isCounted);
  const notes = [
    ...(isComplete ? [] : ['Not all of the change was reviewed.']),
    ...(verificationProblem === undefined
      ? []
      : [`The findings were not looked at a second time: ${verificationProblem}`]),
    ...(invalidCount === 0 ? [] : [`${countWord(invalidCount, 'finding')} could not be read.`]),
  ];
  const folds = FOLDS.flatMap(([status, words]) => {
    const found = findings.filter((finding) => finding.status === status);
    return found.length === 0
      ? []
      : [buildFold(`${countWord(found.length, 'finding')} ${words}`, buildItems(found, links))];
  });
  return [
    `**${describeCounted(findings)}.** Reviewed ${coverage}.`,
    notes.join(' '),
    buildTable(counted, links),
    ...folds,
    counted.length === 0 ? '' : buildFold('For a coding agent', buildAgentBlock(counted)),
  ]
    .filter(Boolean)
    .join('\n\n');
}
