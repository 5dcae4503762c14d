/** Pure: the job summary, and the comment around an answer. */

import { toFence, toWarning } from './markdown.ts';
import { cutMarkdown } from './split.ts';

/** What a run has to tell, filled in as it goes, so that a failure can tell what was known by then. */
export interface Report {
  title: string;
  /** Rows of the table; values are Markdown. */
  facts: Map<string, string>;
  /** Markdown below the table. */
  sections: string[];
}

export function createReport(): Report {
  return { title: 'Pinata Inference', facts: new Map(), sections: [] };
}

/** @param failure what went wrong, if anything did */
export function buildSummary(
  report: Report,
  failure: { title: string; text: string } | undefined,
  maxCharacters: number,
): string {
  const rows = [...report.facts].map(([name, value]) => `| ${name} | ${value} |`);
  const parts = [
    `## ${report.title}`,
    ...(failure ? [`**${failure.title}**\n\n${toFence(failure.text)}`] : []),
    ['| | |', '|---|---|', ...rows].join('\n'),
    ...report.sections,
  ];
  return cutMarkdown(parts.join('\n\n'), maxCharacters, '*The rest did not fit; the response file has it.*')
    .text;
}

/** Numbers as people write them: `12,345`. */
export function formatCount(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** The endpoint names the model, and may name it at any length. */
const MAX_FOOTER_CHARACTERS = 2_000;

/** GitHub's limit for the body of a comment, in characters. */
export const MAX_COMMENT_CHARACTERS = 65_536;

/**
 * The body of the comment: what to know first, the answer, and a footer.
 *
 * @param notices sentences shown above the answer as warnings
 * @param footer facts, each a piece of inline Markdown
 */
export function buildComment(options: {
  marker: string;
  notices: readonly string[];
  answer: string;
  footer: readonly string[];
}): { body: string; isCut: boolean } {
  const { marker, notices, answer, footer } = options;
  const head = [marker, ...notices.map(toWarning)].join('\n\n');
  const foot = `---\n<sub>${footer.join(' · ').slice(0, MAX_FOOTER_CHARACTERS)}</sub>`;
  const room = MAX_COMMENT_CHARACTERS - head.length - foot.length - 4;
  const notice = toWarning(
    'The answer is longer than a comment may be. The job summary and the response file have it whole.',
  );
  const { text, isCut } = cutMarkdown(answer, room, notice);
  return { body: `${head}\n\n${text}\n\n${foot}`, isCut };
}
