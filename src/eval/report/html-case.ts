/** Pure: one case of an evaluation as HTML. */
import { formatDuration } from '../../http/deadline.ts';
import { toCleanText } from '../../markdown/inert.ts';
import { countWord } from '../../report.ts';
import { clipText } from '../../text/clip.ts';
import type { Attempt, CaseResult, Score } from '../results.ts';
import { ATTEMPT_WORDS } from './failed-cases.ts';
import { costOfCase, formatDollars, latencyOfCase, SIGNS, scoreOfCase } from './figures.ts';
import { buildLineUrl } from './line-url.ts';
import type { DiffPart } from './text-diff.ts';

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
]);

function escapeText(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => ENTITIES.get(sign) ?? sign);
}

/** Foreign text of one line, for an element or an attribute. */
export function toHtmlLine(untrusted: string, maxCharacters = 300): string {
  return escapeText(clipText(toCleanText(untrusted, ' '), maxCharacters));
}

/** A sentence of our own, perhaps with foreign names in backticks. */
export function toHtmlSentence(untrusted: string): string {
  return toHtmlLine(untrusted, 2_000).replaceAll(/`([^`]+)`/g, '<code>$1</code>');
}

function buildPlace(result: CaseResult, filesUrl: string | undefined): string {
  const code = `<code>${toHtmlLine(`${result.path}:${result.line}`)}</code>`;
  const url = buildLineUrl(filesUrl, result);
  return url === undefined ? code : `<a rel="noreferrer" href="${escapeText(url)}">${code}</a>`;
}

/** How a page shows texts. */
export interface TextOptions {
  /** Of each text. */
  maxCharacters: number;
  filesUrl: string | undefined;
  /** Where something failed; undefined where nothing did. */
  diffWords: ((expected: string, actual: string) => DiffPart[]) | undefined;
}

function toShort(untrusted: string, { maxCharacters }: TextOptions): string {
  return clipText(toCleanText(untrusted, '\n'), maxCharacters);
}

function buildText(untrusted: string, options: TextOptions): string {
  return `<pre dir="auto">${escapeText(toShort(untrusted, options))}</pre>`;
}

function buildDiff({ expected, actual }: Score, options: TextOptions): string {
  const [wanted, there] = [toShort(expected, options), toShort(actual, options)];
  if (wanted === '' || there === '' || options.diffWords === undefined)
    return `${wanted && `<p>Expected</p>${buildText(wanted, options)}`}${there && `<p>Found</p>${buildText(there, options)}`}`;
  const parts = options.diffWords(wanted, there).map(({ kind, text }) => {
    if (kind === 'same') return escapeText(text);
    return kind === 'expected' ? `<del>${escapeText(text)}</del>` : `<ins>${escapeText(text)}</ins>`;
  });
  return `<p><del>Expected</del> and <ins>found</ins></p><pre dir="auto">${parts.join('')}</pre>`;
}

function buildScore(score: Score, options: TextOptions): string {
  const { evaluator, isPassed, reason } = score;
  const sign = isPassed === undefined ? SIGNS.unscored : isPassed ? SIGNS.passed : SIGNS.failed;
  const value = score.score === undefined ? '' : ` ${Number(score.score.toFixed(3))}`;
  const words = reason === '' ? '' : `: ${toHtmlSentence(reason)}`;
  return `<p>${sign} <b>${toHtmlLine(evaluator)}</b>${value}${words}</p>${isPassed === false ? buildDiff(score, options) : ''}`;
}

function buildAttempt(attempt: Attempt, count: number, options: TextOptions): string {
  const { outcome, answer, scores, reason, repeat, isCached, costUsd, latencyMs } = attempt;
  const facts = [
    ATTEMPT_WORDS[outcome],
    // An evaluator's stands with its score.
    ...(reason === '' || scores.length > 0 ? [] : [toHtmlSentence(reason)]),
    ...(costUsd === undefined ? [] : [formatDollars(costUsd)]),
    ...(latencyMs === undefined ? [] : [formatDuration(latencyMs)]),
    ...(isCached ? ['from the cache'] : []),
  ];
  const title = count === 1 ? '' : `Answer ${repeat + 1}: `;
  return `<p class="dim">${title}${facts.join(', ')}</p>${scores.map((score) => buildScore(score, options)).join('')}${answer === '' ? '' : buildText(answer, options)}`;
}

/** More repeats are for the JSON; those that failed are shown first. */
const MAX_ATTEMPTS = 5;

/** A case without its answers. */
function buildSummary(result: CaseResult, filesUrl: string | undefined): string {
  const { label, outcome, isRequired } = result;
  const latencyMs = latencyOfCase(result);
  const facts = [
    ...(isRequired ? ['required'] : []),
    formatDollars(costOfCase(result)),
    ...(latencyMs === undefined ? [] : [formatDuration(latencyMs)]),
  ];
  return `<span class="${outcome}">${SIGNS[outcome]}</span><span class="label">${toHtmlLine(label) || 'without variables'}</span><span class="dim">${facts.join(' · ')}</span>${buildPlace(result, filesUrl)}`;
}

function buildBase(result: CaseResult, base: CaseResult | undefined, options: TextOptions): string {
  if (base === undefined) return '';
  const [first] = base.attempts;
  const answer = base.outcome === result.outcome || !first?.answer ? '' : buildText(first.answer, options);
  return `<p>On the base: <span class="${base.outcome}">${SIGNS[base.outcome]} ${base.outcome}</span></p>${answer}`;
}

/** @param base the same case on the base; undefined where it was not asked there */
export function buildHtmlCase(
  result: CaseResult,
  base: CaseResult | undefined,
  options: TextOptions,
): string {
  const { attempts, outcome } = result;
  const order = attempts.toSorted((a, b) => Number(a.outcome === 'passed') - Number(b.outcome === 'passed'));
  const shown = order
    .slice(0, MAX_ATTEMPTS)
    .map((attempt) => buildAttempt(attempt, attempts.length, options));
  const left = attempts.length - shown.length;
  const data = Object.entries({
    score: scoreOfCase(result),
    cost: costOfCase(result),
    latency: latencyOfCase(result),
  })
    .map(([name, value]) => (value === undefined ? '' : ` data-${name}="${Number(value.toPrecision(6))}"`))
    .join('');
  const more = left > 0 ? `<p class="dim">And ${countWord(left, 'more answer')}.</p>` : '';
  return `<li data-outcome="${outcome}"${data}><details><summary>${buildSummary(result, options.filesUrl)}</summary><div class="body">${shown.join('')}${more}${buildBase(result, base, options)}</div></details></li>`;
}
