/** Pure: the comment that tells the whole review. */

import { codeBlock } from '../markdown/inert.ts';
import { countWord } from '../report.ts';
import { SEVERITIES } from '../severities.ts';
import { clipText } from '../text/clip.ts';
import {
  buildAgentBlock,
  describePlace,
  describeRule,
  describeSeverity,
  type LinkTarget,
  type ShownFinding,
  toOneLine,
} from './finding-text.ts';
import { isCounted, type ReviewedFinding } from './triage.ts';

/** What the overview tells beside the findings. */
export interface ReviewFacts {
  /** In our own words, such as `12 of 12 files, 340 of 340 changed lines`. */
  coverage: string;
  isComplete: boolean;
  /** Findings that did not have the form. */
  invalidCount: number;
  /** Why there are no verdicts of the second request; undefined where there are, or none was wanted. */
  verificationProblem: string | undefined;
  /** Findings on lines that the second request said nothing of. */
  unjudgedCount: number;
  /** Of findings that would stand on lines but have no comment there: why, in our own words, by id. */
  unposted: ReadonlyMap<string, string>;
  /** What else a reader should know, in our own words: sentences. */
  notes: readonly string[];
}

/** `3 findings: 1 critical, 2 high`; `2 new, 3 open in all: 1 critical, 2 high` where earlier runs have found some. */
export function describeCounted(
  findings: readonly Pick<ReviewedFinding, 'status' | 'severity' | 'earlier'>[],
): string {
  const counted = findings.filter(isCounted);
  const counts = SEVERITIES.map((severity) => ({
    severity,
    count: counted.filter((finding) => finding.severity === severity).length,
  })).filter(({ count }) => count > 0);
  const words = counts.map(({ severity, count }) => `${count} ${severity}`).join(', ');
  if (counted.length === 0) return 'No findings';
  const newCount = counted.filter(({ earlier }) => earlier === undefined).length;
  const said =
    newCount === counted.length
      ? countWord(counted.length, 'finding')
      : `${newCount} new, ${counted.length} open in all`;
  return `${said}: ${words}`;
}

/**
 * A title in a cell: it has one line, and no bar that ends the cell. A bar behind an odd number of backslashes is
 * escaped already: https://github.github.com/gfm/#example-200
 */
function toCell(markdown: string): string {
  return toOneLine(markdown).replaceAll(/(\\*)\|/g, (bar, backslashes: string) =>
    backslashes.length % 2 === 0 ? `${backslashes}\\|` : bar,
  );
}

/** The rule in a cell of its own: a mark that a title leaves open ends with its cell. */
function buildTable(findings: readonly ShownFinding[], links: LinkTarget): string {
  if (findings.length === 0) return '';
  const citesRules = findings.some(({ rule }) => rule !== undefined);
  const rows = findings.map((finding) => [
    describeSeverity(finding.severity),
    toCell(finding.shown.title),
    ...(citesRules ? [describeRule(finding, links)] : []),
    describePlace(finding, links),
  ]);
  const heading = ['Severity', 'Finding', ...(citesRules ? ['Rule'] : []), 'Where'];
  return [heading, heading.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function buildFold(summary: string, content: string): string {
  return `<details><summary>${summary}</summary>\n\n${content}\n\n</details>`;
}

/** The beginning of what a model claims to have read. */
const MAX_CLAIM_CHARACTERS = 1_000;

function buildItem(finding: ShownFinding, reason: string | undefined, links: LinkTarget): string {
  const { shown, severity, status, quote, suggestion } = finding;
  const rule = describeRule(finding, links);
  return [
    `#### ${describeSeverity(severity)} ${toOneLine(shown.title)}`,
    `${describePlace(finding, links)}${rule && `, rule ${rule}`}`,
    reason && `Reason: ${toOneLine(reason)}`,
    status === 'unplaced' && quote.trim() !== ''
      ? `It quotes:\n\n${codeBlock(clipText(quote, MAX_CLAIM_CHARACTERS))}`
      : '',
    shown.body,
    suggestion === undefined ? '' : `Its lines could become:\n\n${codeBlock(suggestion)}`,
  ]
    .filter(Boolean)
    .join('\n\n');
}

const FOLDS = [
  ['overflow', 'beyond `max-findings`'],
  ['known', 'known before'],
  ['minor', 'below `min-severity`'],
  ['pre-existing', 'from before this change'],
  ['rejected', 'not kept by the second look'],
  ['unplaced', 'not in the diff'],
] as const;

/** Each with all that it says, since that stands nowhere else. */
function buildFolds(
  findings: readonly ShownFinding[],
  unposted: ReadonlyMap<string, string>,
  links: LinkTarget,
): string[] {
  const alone = findings.filter(({ id, status }) => status === 'inline' && unposted.has(id));
  const groups = [
    { words: 'not posted on lines', found: alone },
    ...FOLDS.map(([status, words]) => ({
      words,
      found: findings.filter((finding) => finding.status === status),
    })),
  ];
  return groups
    .filter(({ found }) => found.length > 0)
    .map(({ words, found }) => {
      const items = found.map((finding) =>
        buildItem(finding, unposted.get(finding.id) ?? finding.shown.reason, links),
      );
      return buildFold(
        `${countWord(found.length, 'finding')} ${words.replaceAll(/`([^`]*)`/g, '<code>$1</code>')}`,
        items.join('\n\n'),
      );
    });
}

function buildNotes(facts: ReviewFacts): string {
  const { isComplete, invalidCount, verificationProblem, unjudgedCount, notes } = facts;
  return [
    isComplete ? '' : 'Not all of the change was reviewed.',
    verificationProblem && `The findings were not looked at a second time: ${verificationProblem}`,
    verificationProblem === undefined && unjudgedCount > 0
      ? `The second look said nothing of ${countWord(unjudgedCount, 'finding')}, kept all the same.`
      : '',
    invalidCount === 0 ? '' : `${countWord(invalidCount, 'finding')} could not be read.`,
    ...notes,
  ]
    .filter(Boolean)
    .join(' ');
}

/** The whole overview but for its footer. Where nothing was found, one sentence. */
export function buildOverview(
  findings: readonly ShownFinding[],
  facts: ReviewFacts,
  links: LinkTarget,
): string {
  const counted = findings.filter(isCounted);
  return [
    `**${describeCounted(findings)}.** Reviewed ${facts.coverage}.`,
    buildNotes(facts),
    buildTable(counted, links),
    ...buildFolds(findings, facts.unposted, links),
    counted.length === 0 ? '' : buildFold('For a coding agent', buildAgentBlock(counted)),
  ]
    .filter(Boolean)
    .join('\n\n');
}
