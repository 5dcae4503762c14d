/** Pure: an evaluation as one page of HTML, readable without its script. What is foreign is text, and nothing else. */
import { formatDuration } from '../../http/deadline.ts';
import { countWord, formatCount } from '../../report.ts';
import type { CaseResult, EvalResult, JudgeResult, PromptResult } from '../results.ts';
import { buildSvgChart } from './chart.ts';
import {
  costPerCase,
  countCases,
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
import { buildHtmlCase, type TextOptions, toHtmlLine, toHtmlSentence } from './html-case.ts';
import { buildPage } from './page.ts';
import { orderProblems } from './problems.ts';

export interface HtmlOptions {
  /** Where the evaluated files are: `https://github.com/owner/repo/blob/sha`; undefined where nothing is to be linked. */
  filesUrl: string | undefined;
}

/** A cell, and what it is sorted by where that is not its text. */
type Cell = string | { html: string; value: number | undefined };

function buildTable(heading: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const toCell = (cell: Cell) => {
    if (typeof cell === 'string') return `<td>${cell}</td>`;
    return `<td data-value="${cell.value ?? '-Infinity'}">${cell.html}</td>`;
  };
  const body = rows.map((cells) => `<tr>${cells.map(toCell).join('')}</tr>`).join('\n');
  const head = heading.map((title) => `<th scope="col">${title}</th>`).join('');
  return `<div class="wide"><table><thead><tr>${head}</tr></thead><tbody>\n${body}\n</tbody></table></div>`;
}

function formatLatency(ms: number | undefined): Cell {
  return { html: ms === undefined ? UNKNOWN : formatDuration(ms), value: ms };
}

function buildChange({ comparison }: PromptResult): Cell {
  if (comparison === undefined) return { html: UNKNOWN, value: undefined };
  const { sign, verdict, details } = describeComparison(comparison);
  const html = `<span class="change">${[`${sign} ${verdict}`, ...details].join('<br>')}</span>`;
  return { html, value: comparison.difference };
}

function idOf(index: number): string {
  return `prompt-${index + 1}`;
}

function buildPromptRow(prompt: PromptResult, index: number): Cell[] {
  const { name, model, cases, passRate, passAllRate, meanScore, costUsd } = prompt;
  const all = passAllRate && `<br>all of ${passAllRate.k}: ${formatPercent(passAllRate.value)}`;
  return [
    {
      html: `${index + 1}. <a href="#${idOf(index)}">${toHtmlLine(name) || UNKNOWN}</a>`,
      value: index + 1,
    },
    toHtmlLine(model),
    {
      html: `${passRate === undefined ? UNKNOWN : formatRate(passRate)}<br>${describeCases(cases)}${all ?? ''}`,
      value: passRate?.value,
    },
    buildChange(prompt),
    { html: formatScore(meanScore), value: meanScore },
    { html: formatDollars(costUsd), value: costUsd },
    { html: formatDollars(costPerCase(prompt)), value: costPerCase(prompt) },
    formatLatency(prompt.latencyP50Ms),
    formatLatency(prompt.latencyP95Ms),
  ];
}

const PROMPT_HEADING = [
  'Prompt',
  'Model',
  'Pass rate',
  'Against the base',
  'Score',
  'Cost',
  'Cost of a case',
  'Latency p50',
  'Latency p95',
];

function buildJudges(judges: readonly JudgeResult[]): string {
  if (judges.length === 0) return '';
  const rows = judges.map((judge) => [
    toHtmlLine(judge.evaluator),
    `<code>${toHtmlLine(judge.path)}</code>`,
    toHtmlLine(judge.model),
    { html: String(judge.labels), value: judge.labels },
    { html: judge.agreement ? formatRate(judge.agreement) : UNKNOWN, value: judge.agreement?.value },
    {
      html: formatScore(judge.kappa),
      value: judge.kappa,
    },
    { html: String(judge.flickering), value: judge.flickering },
    judge.untestedReason === undefined
      ? '✅ can fail the build'
      : `⚠️ ${toHtmlSentence(judge.untestedReason)}`,
  ]);
  const heading = [
    'Judge',
    'Prompt',
    'Model',
    'Labels',
    'Agreement with people',
    'Cohen’s κ',
    'Flickers on',
    'Standing',
  ];
  return `<h2>Judges</h2>${buildTable(heading, rows)}`;
}

function buildList(sentences: readonly string[]): string {
  return sentences.length === 0
    ? ''
    : `<ul>${sentences.map((sentence) => `<li>${sentence}</li>`).join('')}</ul>`;
}

function buildHead(result: EvalResult): string {
  const { prompts, problems, notices, judges, headSha, endedAt, baseline, shard, costUsd } = result;
  const { sign, verdict, passing } = describeOutcome(result);
  const facts = [
    ...(headSha === undefined ? [] : [`Commit <code>${toHtmlLine(headSha.slice(0, 12))}</code>`]),
    ...(baseline === undefined ? [] : [`compared with ${toHtmlSentence(baseline)}`]),
    ...(shard === undefined ? [] : [`part ${shard.index} of ${shard.of}`]),
    `${toHtmlLine(endedAt.slice(0, 16).replace('T', ' '))} UTC`,
    `${countWord(result.answers, 'answer')}, ${formatCount(result.cachedAnswers)} of them from the cache`,
    ...(costUsd === undefined ? [] : [formatDollars(costUsd)]),
  ];
  const odd = describeOddAnswers(prompts);
  const figures = explainFigures(prompts);
  const chart = buildSvgChart(prompts, toHtmlLine);
  return [
    `<h1>${sign} ${verdict}</h1>`,
    `<p>${passing}.</p>`,
    `<p class="dim">${facts.join(' · ')}</p>`,
    buildList(
      orderProblems(problems).map(
        ({ failsBuild, message }) => `${failsBuild ? '❌' : '⚠️'} ${toHtmlSentence(message)}`,
      ),
    ),
    '<h2>Prompts</h2>',
    buildTable(PROMPT_HEADING, prompts.map(buildPromptRow)),
    figures === '' ? '' : `<p class="dim">${figures}</p>`,
    odd === '' ? '' : `<p>Answers that could not be judged: ${odd}.</p>`,
    notices.length === 0 ? '' : `<h2>Notices</h2>${buildList(notices.map(toHtmlSentence))}`,
    buildJudges(judges),
    chart === '' ? '' : `<h2>Quality against cost</h2>${chart}`,
    '<h2>Cases</h2>',
  ]
    .filter(Boolean)
    .join('\n');
}

/** What a page shows of all texts together, and of each at most and at least. */
const PAGE_CHARACTERS = 5_000_000;
const MAX_TEXT_CHARACTERS = 5_000;
const MIN_TEXT_CHARACTERS = 200;

/** A browser is slow with more; of those that passed, some are left out then. */
const MAX_CASES = 20_000;

/** So much of each text that all together stay a page. */
function shareRoom(prompts: readonly PromptResult[]): number {
  const texts = prompts
    .flatMap(({ cases }) => cases.flatMap(({ attempts }) => attempts))
    .reduce(
      (count, { scores }) => count + 1 + 2 * scores.filter(({ isPassed }) => isPassed === false).length,
      0,
    );
  return Math.max(
    MIN_TEXT_CHARACTERS,
    Math.min(MAX_TEXT_CHARACTERS, Math.floor(PAGE_CHARACTERS / Math.max(1, texts))),
  );
}

/** The cases that are shown, in their order; those that did not pass before any other. */
function chooseShown(prompts: readonly PromptResult[]): ReadonlySet<CaseResult> {
  const all = prompts.flatMap(({ cases }) => cases);
  const bad = all.filter(({ outcome }) => outcome !== 'passed');
  const good = all.filter(({ outcome }) => outcome === 'passed');
  return new Set([...bad, ...good].slice(0, MAX_CASES));
}

function buildPromptSection(
  prompt: PromptResult,
  index: number,
  shown: ReadonlySet<CaseResult>,
  options: TextOptions,
): string {
  const baseById = new Map(prompt.baseCases.map((base) => [base.caseId, base]));
  const cases = prompt.cases.filter((result) => shown.has(result));
  const items = cases.map((result) => buildHtmlCase(result, baseById.get(result.caseId), options));
  const left = prompt.cases.length - cases.length;
  const { failed, unscored } = countCases(prompt.cases);
  return [
    `<section class="prompt" id="${idOf(index)}">`,
    `<h3>${toHtmlLine(prompt.name)} on ${toHtmlLine(prompt.model)}</h3>`,
    `<p class="dim"><code>${toHtmlLine(prompt.path)}</code> ${countWord(prompt.cases.length, 'case')}, ${formatCount(failed)} failed, ${formatCount(unscored)} unscored</p>`,
    `<ol class="cases">\n${items.join('\n')}\n</ol>`,
    ...(left > 0 ? [`<p>${countWord(left, 'case')} left out here; <code>json-file</code> has all.</p>`] : []),
    '</section>',
  ].join('\n');
}

/** The text of `html-file`. Whoever calls it has taken secrets out. */
export async function buildHtml(result: EvalResult, { filesUrl }: HtmlOptions): Promise<string> {
  const { prompts } = result;
  const shown = chooseShown(prompts);
  const hasFailed = prompts.some(({ cases }) => cases.some(({ outcome }) => outcome === 'failed'));
  const options: TextOptions = {
    filesUrl,
    maxCharacters: shareRoom(prompts),
    diffWords: hasFailed ? (await import('./text-diff.ts')).diffWords : undefined,
  };
  const sections = prompts.map((prompt, index) => buildPromptSection(prompt, index, shown, options));
  const isCut = options.maxCharacters < MAX_TEXT_CHARACTERS;
  const note = isCut
    ? `<p class="dim">Of each text, the first ${formatCount(options.maxCharacters)} characters; <code>json-file</code> has all.</p>\n`
    : '';
  return buildPage(describeOutcome(result).verdict, buildHead(result), note + sections.join('\n'));
}
