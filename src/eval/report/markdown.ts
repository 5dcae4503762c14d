/** Pure: an evaluation as Markdown, for the comment and the summary. Foreign text stands in code, and nowhere else. */

import { formatDuration } from '../../http/deadline.ts';
import { codeBlock, inertSentence, inlineCode, toCleanText } from '../../markdown/inert.ts';
import { unmark } from '../../markdown/marker.ts';
import { countWord, formatCount } from '../../report.ts';
import { clipText } from '../../text/clip.ts';
import type { CaseResult, EvalResult, JudgeResult, Problem, PromptResult, Score } from '../results.ts';
import { buildMermaidChart } from './chart.ts';
import { ATTEMPT_WORDS, type FailedCase, findTelling, listFailed, listUnmet } from './failed-cases.ts';
import {
  describeCases,
  describeComparison,
  describeOddAnswers,
  describeOutcome,
  explainFigures,
  formatDollars,
  formatPercent,
  formatRate,
  formatScore,
  UNKNOWN,
} from './figures.ts';
import { buildLineUrl } from './line-url.ts';
import { orderProblems } from './problems.ts';

export interface MarkdownOptions {
  /** Where the evaluated files are: `https://github.com/owner/repo/blob/sha`; undefined where nothing is to be linked. */
  filesUrl: string | undefined;
  /** What is more of failed cases is left out, with a word that says so. */
  maxCharacters: number;
}

/** As much as one comment has room for, beside its header and footer. */
export const COMMENT_CHARACTERS = 55_000;

/** More rows, problems or notices are for the other reports. */
const MAX_ROWS = 40;
const MAX_SENTENCES = 15;
const MAX_SENTENCE_CHARACTERS = 300;
const MAX_NAME_CHARACTERS = 80;
/** Of each side of a diff, of an answer, and of a reason. */
const MAX_TEXT_CHARACTERS = 1_200;
const MAX_UNMET = 3;

/** A name in a cell, or in the middle of a line. */
function toName(untrusted: string): string {
  return inlineCode(clipText(toCleanText(untrusted, ' '), MAX_NAME_CHARACTERS)) || UNKNOWN;
}

function toSentence(untrusted: string): string {
  return inertSentence(clipText(toCleanText(untrusted, ' '), MAX_SENTENCE_CHARACTERS));
}

function buildTable(heading: readonly string[], rows: readonly (readonly string[])[]): string {
  const shown = rows.slice(0, MAX_ROWS);
  const table = [heading, heading.map(() => '---'), ...shown]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
  const left = rows.length - shown.length;
  return left === 0
    ? table
    : `${table}\n\nAnd ${formatCount(left)} more; \`json-file\` and \`html-file\` have all.`;
}

function formatLatency(ms: number | undefined): string {
  return ms === undefined ? UNKNOWN : formatDuration(ms);
}

function buildChangeCell({ comparison }: PromptResult): string {
  if (comparison === undefined) return UNKNOWN;
  const { sign, verdict, details } = describeComparison(comparison);
  return [`${sign} ${verdict}`, ...details].join('<br>');
}

function buildPromptTable(prompts: readonly PromptResult[]): string {
  const hasRepeats = prompts.some(({ passAllRate }) => passAllRate !== undefined);
  const isCompared = prompts.some(({ comparison }) => comparison !== undefined);
  const k = prompts.find(({ passAllRate }) => passAllRate !== undefined)?.passAllRate?.k ?? 1;
  const heading = [
    'Prompt',
    'Model',
    'Pass rate',
    ...(hasRepeats ? [`All of ${k} pass`] : []),
    ...(isCompared ? ['Against the base'] : []),
    'Score',
    'Cost',
    'Latency p50, p95',
  ];
  const rows = prompts.map((prompt, index) => {
    const { name, model, cases, passRate, passAllRate, meanScore, costUsd } = prompt;
    const rate = passRate === undefined ? UNKNOWN : formatRate(passRate);
    return [
      prompts.length === 1 ? toName(name) : `${index + 1}. ${toName(name)}`,
      toName(model),
      `${rate}<br>${describeCases(cases)}`,
      ...(hasRepeats ? [passAllRate === undefined ? UNKNOWN : formatPercent(passAllRate.value)] : []),
      ...(isCompared ? [buildChangeCell(prompt)] : []),
      formatScore(meanScore),
      formatDollars(costUsd),
      `${formatLatency(prompt.latencyP50Ms)}, ${formatLatency(prompt.latencyP95Ms)}`,
    ];
  });
  return buildTable(heading, rows);
}

function describeJudgeStanding({ untestedReason }: JudgeResult): string {
  return untestedReason === undefined ? '✅ can fail the build' : `⚠️ ${toSentence(untestedReason)}`;
}

function buildJudgeTable(judges: readonly JudgeResult[]): string {
  if (judges.length === 0) return '';
  const flickers = judges.some(({ flickering }) => flickering > 0);
  const heading = [
    'Judge',
    'Model',
    'Labels',
    'Agreement with people',
    'Cohen’s κ',
    ...(flickers ? ['Flickers on'] : []),
    '',
  ];
  const rows = judges.map((judge) => [
    `${toName(judge.evaluator)} of ${toName(judge.path)}`,
    toName(judge.model),
    String(judge.labels),
    judge.agreement === undefined ? UNKNOWN : formatRate(judge.agreement),
    formatScore(judge.kappa),
    ...(flickers ? [String(judge.flickering)] : []),
    describeJudgeStanding(judge),
  ]);
  return `#### Judges\n\n${buildTable(heading, rows)}`;
}

function buildList(sentences: readonly string[]): string {
  const shown = sentences.slice(0, MAX_SENTENCES).map((sentence) => `- ${sentence}`);
  const left = sentences.length - shown.length;
  return [...shown, ...(left > 0 ? [`- And ${formatCount(left)} more; \`json-file\` has all.`] : [])].join(
    '\n',
  );
}

function buildProblems(problems: readonly Problem[]): string {
  return buildList(
    orderProblems(problems).map(
      ({ failsBuild, message }) => `${failsBuild ? '❌' : '⚠️'} ${toSentence(message)}`,
    ),
  );
}

function buildNotices(notices: readonly string[]): string {
  if (notices.length === 0) return '';
  return `> [!NOTE]\n${buildList(notices.map(toSentence)).replaceAll(/^/gm, '> ')}`;
}

function describePlace(result: CaseResult, filesUrl: string | undefined): string {
  const code = toName(`${result.path}:${result.line}`);
  const url = buildLineUrl(filesUrl, result);
  return url === undefined ? code : `[${code}](${url})`;
}

/** Redacted before it is cut: a secret that the cut goes through could not be told any more. */
function toShort(untrusted: string): string {
  return clipText(toCleanText(untrusted, '\n'), MAX_TEXT_CHARACTERS);
}

type BuildDiff = (expected: string, actual: string) => string;

function buildUnmet({ evaluator, reason, expected, actual }: Score, buildDiff: BuildDiff): string {
  const words = reason === '' ? '' : `: ${toSentence(reason)}`;
  const texts =
    expected === '' && actual === '' ? '' : codeBlock(buildDiff(toShort(expected), toShort(actual)), 'diff');
  return [`${toName(evaluator)}${words}`, texts].filter(Boolean).join('\n\n');
}

function buildCase(
  { result, isLost }: FailedCase,
  filesUrl: string | undefined,
  buildDiff: BuildDiff,
): string {
  const { attempts, label } = result;
  const telling = findTelling(attempts);
  const passed = attempts.filter(({ outcome }) => outcome === 'passed').length;
  const about = [
    ...(result.outcome === 'unscored' ? ['unscored'] : []),
    ...(result.isRequired ? ['required'] : []),
    ...(isLost ? ['passed on the base'] : []),
    ...(attempts.length > 1 ? [`${passed} of ${attempts.length} answers pass`] : []),
  ];
  const head = [
    `**${result.outcome === 'failed' ? '❌' : '❔'} Case** ${toName(label)}`,
    describePlace(result, filesUrl),
    ...about,
  ];
  if (telling === undefined) return head.join(', ');
  const unmet = listUnmet(telling);
  const isShown = unmet.some(({ actual }) => actual.trim() === telling.answer.trim());
  const left = unmet.length - MAX_UNMET;
  const why = `${ATTEMPT_WORDS[telling.outcome]}${telling.reason === '' ? '' : `: ${toSentence(telling.reason)}`}`;
  return [
    head.join(', '),
    telling.outcome === 'failed' && telling.reason === '' ? '' : `Why: ${why}`,
    ...unmet.slice(0, MAX_UNMET).map((score) => buildUnmet(score, buildDiff)),
    left > 0 ? `And ${countWord(left, 'more evaluator')}.` : '',
    isShown || telling.answer === '' ? '' : `The answer:\n\n${codeBlock(toShort(telling.answer))}`,
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** Around each prompt's cases, and the word that some were left out. */
const FRAME_CHARACTERS = 700;

/** As many as there is room for, by prompt and model. */
async function buildFailed(
  prompts: readonly PromptResult[],
  { filesUrl, maxCharacters }: MarkdownOptions,
): Promise<string[]> {
  const failed = listFailed(prompts);
  if (failed.length === 0) return [];
  const { buildLineDiff } = await import('./text-diff.ts');
  const byPrompt = new Map<PromptResult, string[]>();
  let roomCharacters = maxCharacters - FRAME_CHARACTERS;
  let shownCount = 0;
  for (const each of failed) {
    const text = buildCase(each, filesUrl, buildLineDiff);
    const shown = byPrompt.get(each.prompt) ?? [];
    roomCharacters -= text.length + 2 + (shown.length === 0 ? FRAME_CHARACTERS : 0);
    if (roomCharacters < 0) break;
    byPrompt.set(each.prompt, [...shown, text]);
    shownCount += 1;
  }
  const left = failed.length - shownCount;
  return [
    ...[...byPrompt].map(([prompt, texts]) => {
      const { passed } = countOf(prompt);
      const title = `#### ${toName(prompt.name)} on ${toName(prompt.model)}`;
      const summary = `${countWord(prompt.cases.length - passed, 'case')} failed or unscored`;
      return `${title}\n\n<details><summary>${summary}</summary>\n\n${texts.join('\n\n')}\n\n</details>`;
    }),
    ...(left > 0
      ? [`${countWord(left, 'more case')} failed or unscored; \`json-file\` and \`html-file\` have all.`]
      : []),
  ];
}

function countOf({ cases }: PromptResult): { passed: number } {
  return { passed: cases.filter(({ outcome }) => outcome === 'passed').length };
}

/** What an evaluation came to: verdict, table, judges, chart, failed cases. It leaves nothing open. */
export async function buildMarkdown(result: EvalResult, options: MarkdownOptions): Promise<string> {
  const { prompts, judges, problems, notices, baseline } = result;
  const { sign, verdict, passing } = describeOutcome(result);
  const odd = describeOddAnswers(prompts);
  const compared = baseline === undefined ? '' : ` Compared with ${toSentence(baseline)}.`;
  const sections = [
    `${sign} **${verdict}.** ${passing}.${compared}`,
    buildProblems(problems),
    buildPromptTable(prompts),
    explainFigures(prompts),
    odd === '' ? '' : `Answers that could not be judged: ${odd}.`,
    buildNotices(notices),
    buildJudgeTable(judges),
    buildMermaidChart(prompts),
  ].filter(Boolean);
  const room = options.maxCharacters - sections.join('\n\n').length;
  const failed = await buildFailed(prompts, { ...options, maxCharacters: room });
  // What is looked for in comments counts in code, too.
  return unmark([...sections, ...failed].join('\n\n'));
}

/** Measurements of the run, each inline Markdown, for the footer of a comment. */
export function buildFooter({ answers, cachedAnswers, costUsd, headSha, shard }: EvalResult): string[] {
  return [
    ...(headSha === undefined ? [] : [inlineCode(headSha.slice(0, 7))]),
    ...(shard === undefined ? [] : [`part ${shard.index} of ${shard.of}`]),
    countWord(answers, 'answer'),
    ...(cachedAnswers === 0 ? [] : [`${formatCount(cachedAnswers)} of them from the cache`]),
    ...(costUsd === undefined ? [] : [formatDollars(costUsd)]),
  ];
}
