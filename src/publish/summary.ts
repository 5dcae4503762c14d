/** Pure: the job summary. */
import { toFence } from './markdown.ts';
import type { Report } from './report.ts';

/**
 * The job summary. What answers have in it is closed already.
 *
 * @param failure what went wrong, if anything did
 */
export async function buildSummary(
  report: Report,
  failure: { title: string; text: string } | undefined,
  maxCharacters: number,
): Promise<string> {
  const rows = [...report.facts].map(([name, value]) => `| ${name} | ${value} |`);
  const parts = [
    `## ${report.title}`,
    ...(failure ? [`**${failure.title}**\n\n${toFence(failure.text)}`] : []),
    ['| | |', '|---|---|', ...rows].join('\n'),
    ...report.sections,
  ];
  const summary = parts.join('\n\n');
  if (summary.length <= maxCharacters) return summary;
  const { cutMarkdown } = await import('./parts.ts');
  return cutMarkdown(summary, maxCharacters, '*The rest did not fit; the response file has it.*');
}
