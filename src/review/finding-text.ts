/** Pure: how a finding reads, on its lines and in lists. What a model wrote is harmless Markdown by then. */
import { createHash } from 'node:crypto';
import { codeBlock, inlineCode } from '../markdown/inert.ts';
import type { Severity } from '../severities.ts';
import { buildSuggestionBlock } from './suggestion.ts';
import type { ReviewedFinding } from './triage.ts';

/** A finding whose texts may be shown. */
export interface ShownFinding extends ReviewedFinding {
  /** Markdown, each; title and reason by `toHarmlessLine`. */
  shown: { title: string; body: string; reason: string | undefined };
}

const SEVERITY_WORDS: Record<Severity, string> = {
  critical: '🔴 Critical',
  high: '🟠 High',
  medium: '🟡 Medium',
  low: '🔵 Low',
};

export function describeSeverity(severity: Severity): string {
  return SEVERITY_WORDS[severity];
}

/** Where links lead: the changed files of a pull request. */
export interface LinkTarget {
  /** `https://github.com/owner/repo/pull/1`; undefined where there is no pull request. */
  pullRequestUrl: string | undefined;
  /** The page of a rule, by its id. */
  ruleUrls: ReadonlyMap<string, string>;
}

/** `3-5`, or `3` for one line. */
export function describeLines({ startLine, endLine }: { startLine: number; endLine: number }): string {
  return startLine === endLine ? `${startLine}` : `${startLine}-${endLine}`;
}

/**
 * The place in the changed files of the pull request. GitHub names a file there by the SHA-256 of its path, and a line
 * by its side.
 */
function buildLineUrl({ anchor }: ReviewedFinding, { pullRequestUrl }: LinkTarget): string | undefined {
  if (!anchor || pullRequestUrl === undefined) return undefined;
  const file = createHash('sha256').update(anchor.path).digest('hex');
  const side = anchor.side === 'LEFT' ? 'L' : 'R';
  return `${pullRequestUrl}/files#diff-${file}${side}${anchor.startLine}`;
}

/** Its path and lines, as a link to its thread, or to the changed files where there is a page for them. */
export function describePlace(finding: ReviewedFinding, links: LinkTarget): string {
  const { anchor, path, earlier } = finding;
  const lines = anchor ?? finding;
  const removed = anchor?.side === 'LEFT' ? ' (removed)' : '';
  const code = inlineCode(`${path}:${describeLines(lines)}`);
  const url = earlier?.thread?.root.url || buildLineUrl(finding, links);
  return `${url === undefined ? code : `[${code}](${url})`}${removed}${describeClosing(finding)}`;
}

/** Whoever closed it, and may not settle it; a name in code calls nobody. */
function describeClosing({ earlier, status }: ReviewedFinding): string {
  const closedBy = earlier?.closedBy ?? [];
  if (status !== 'open' || closedBy.length === 0) return '';
  return `, which ${closedBy.map(inlineCode).join(', ')} may not settle`;
}

/** The rule that it rests on; empty where there is none. */
export function describeRule({ rule }: ReviewedFinding, { ruleUrls }: LinkTarget): string {
  if (rule === undefined) return '';
  const url = ruleUrls.get(rule);
  return url === undefined ? inlineCode(rule) : `[${inlineCode(rule)}](${url})`;
}

/** What is longer is folded. */
const MAX_UNFOLDED_CHARACTERS = 600;

/** GitHub's limit, and room for what stands around. */
const MAX_BODY_CHARACTERS = 40_000;

function foldLong(body: string): string {
  if (body.length <= MAX_UNFOLDED_CHARACTERS) return body;
  return `<details><summary>Why</summary>\n\n${body}\n\n</details>`;
}

/** Of a title or a reason one line: no other line of ours may begin in it. */
export function toOneLine(markdown: string): string {
  return markdown.replaceAll(/\s+/g, ' ').trim();
}

/** Behind a word, nothing begins a block: a fence that is harmless alone would be a tag in the middle of a line. */
const LEAD_IN = 'x ';

/**
 * Foreign text as one harmless line of Markdown, for the middle of a line of ours.
 *
 * @param toHarmless makes a text harmless where that is a comment of its own
 */
export async function toHarmlessLine(
  untrusted: string,
  toHarmless: (markdown: string) => Promise<string>,
): Promise<string> {
  const line = toOneLine(untrusted);
  const harmless = await toHarmless(LEAD_IN + line);
  const isLine = harmless.startsWith(LEAD_IN) && !/[\r\n]/.test(harmless);
  return isLine ? harmless.slice(LEAD_IN.length).trim() : inlineCode(line);
}

/** The comment on its lines: severity and title, why, the rule, and the suggestion. */
export function buildFindingComment(finding: ShownFinding, marker: string, links: LinkTarget): string {
  const { severity, shown, suggestion } = finding;
  const rule = describeRule(finding, links);
  const body =
    shown.body.length > MAX_BODY_CHARACTERS
      ? 'It is too long to be shown; `findings-file` has it.'
      : shown.body;
  return [
    `${marker}\n\n**${describeSeverity(severity)}** ${toOneLine(shown.title)}`,
    foldLong(body),
    rule && `Rule: ${rule}`,
    suggestion === undefined ? '' : buildSuggestionBlock(suggestion),
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** Plain text that a person can paste into a coding agent, as a block of code. */
export function buildAgentBlock(findings: readonly ReviewedFinding[]): string {
  const items = findings.map((finding, index) => {
    const { path, title, body, severity, anchor, suggestion } = finding;
    const lines = describeLines(anchor ?? finding);
    const change = suggestion === undefined ? '' : `\nReplace those lines by:\n${suggestion}`;
    return `${index + 1}. ${path}:${lines} (${severity}): ${title}\n${body}${change}`;
  });
  return codeBlock(
    `Check each of these review findings against the code, and mend those that are right.\n\n${items.join('\n\n')}`,
  );
}
