/** Pure: verdicts in the words and forms that people, dashboards and comments need. */
import { formatDuration } from '../http/deadline.ts';
import type { Catalog, Prices } from '../inference/prices/catalog.ts';
import { formatUsd } from '../inference/prices/cost.ts';
import { inlineCode } from '../markdown/inert.ts';
import { type GateOutcome, isHealthy, isInconclusive, worstOutcome } from '../outcomes.ts';
import { type ModelVerdict, outcomesOf, type Verdict } from './verdict.ts';

/** What the gate found, as a whole. */
export interface GateReport {
  outcome: GateOutcome;
  isHealthy: boolean;
  checkedAt: Date;
  endpoint: URL;
  verdicts: readonly Verdict[];
  /** What the probes cost, as far as it is known; undefined where nothing was probed. */
  costUsd: number | undefined;
  estimatedCostUsd: number | undefined;
  /** Undefined where it could not be read. */
  catalog: Catalog | undefined;
}

export type ReportFacts = Omit<GateReport, 'outcome' | 'isHealthy'>;

export function buildReport(facts: ReportFacts): GateReport {
  const outcome = worstOutcome(facts.verdicts.map((verdict) => verdict.outcome));
  return { ...facts, outcome, isHealthy: isHealthy(outcome) };
}

/** Three signs, so that what could not be told never looks like good or bad. */
export function signOf(outcome: GateOutcome): string {
  if (outcome === 'operational') return '✅';
  if (outcome === 'degraded') return '⚠️';
  return isInconclusive(outcome) ? '❔' : '❌';
}

/** Something is known to be wrong, whatever else could not be told. */
function isSurelyBad(verdict: Verdict): boolean {
  return outcomesOf(verdict).some((outcome) => !isHealthy(outcome) && !isInconclusive(outcome));
}

/** For the log and annotations: what was checked, what was expected, and what there was instead. */
export function describeVerdict(verdict: Verdict): string {
  const { check, outcome, expected, found } = verdict;
  if (isHealthy(outcome)) return `${check}: ${outcome}; ${found}`;
  const words = isSurelyBad(verdict) ? 'failed' : 'could not be checked';
  return `${check} ${words} (${outcome}): expected ${expected}; found: ${found}`;
}

function roundMs(ms: number | undefined): number | undefined {
  return ms === undefined ? undefined : Math.round(ms);
}

function toJsonModel({ model, outcome, found, latencyMs }: ModelVerdict): object {
  return { model, outcome, found, latencyMs: roundMs(latencyMs) };
}

function toJsonCheck({ latencyMs, models, isPermanent: _internal, ...verdict }: Verdict): object {
  return {
    ...verdict,
    latencyMs: roundMs(latencyMs),
    ...(models && { models: models.map(toJsonModel) }),
  };
}

/** Longer words are for the report file. */
const MAX_WORDS_CHARACTERS = 2_000;

function shorten(words: string): string {
  return words.length <= MAX_WORDS_CHARACTERS ? words : `${words.slice(0, MAX_WORDS_CHARACTERS)}…`;
}

/** With as many of its models as fit, those that are not as they should be first, and a note that says so. */
function toShortJsonCheck({ models = [], ...verdict }: Verdict, maxCharacters: number): object {
  const { expected, found } = verdict;
  const check = toJsonCheck({ ...verdict, expected: shorten(expected), found: shorten(found) });
  const words = (kept: number) => `${kept} of ${models.length} models; the report file has all`;
  let room = maxCharacters - JSON.stringify({ ...check, models: [], note: words(models.length) }).length;
  const isGood = ({ outcome }: ModelVerdict) => Number(outcome === 'operational');
  const kept = models
    .toSorted((a, b) => isGood(a) - isGood(b))
    .map(toJsonModel)
    .filter((model) => {
      room -= JSON.stringify(model).length + 1;
      return room >= 0;
    });
  return { ...check, models: kept, note: words(kept.length) };
}

/**
 * The output `checks`: one object for each check.
 *
 * @param maxCharacters more than that is shortened; it is valid JSON all the same
 */
export function buildChecksJson(verdicts: readonly Verdict[], maxCharacters: number): string {
  const whole = JSON.stringify(verdicts.map(toJsonCheck));
  if (whole.length <= maxCharacters) return whole;
  const share = Math.floor(maxCharacters / verdicts.length) - 1;
  return JSON.stringify(verdicts.map((verdict) => toShortJsonCheck(verdict, share)));
}

/** The report file of the format `json`. */
export function buildJsonReport(report: GateReport): string {
  const { outcome, checkedAt, endpoint, verdicts, costUsd, estimatedCostUsd } = report;
  const content = {
    outcome,
    healthy: report.isHealthy,
    checkedAt: checkedAt.toISOString(),
    endpoint: endpoint.href,
    costUsd,
    estimatedCostUsd,
    checks: verdicts.map(toJsonCheck),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

function buildRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function describeCells({ check, outcome, expected, found }: Verdict): string[] {
  return [signOf(outcome), `**${check}**`, outcome, inlineCode(expected), inlineCode(found)];
}

/** One row for each check. */
export function buildCheckTable(verdicts: readonly Verdict[]): string {
  return [
    '| | Check | Outcome | Expected | Found | Time |',
    '|---|---|---|---|---|---:|',
    ...verdicts.map((verdict) => buildRow([...describeCells(verdict), formatDuration(verdict.latencyMs)])),
  ].join('\n');
}

/** More rows are for the report file. */
const MAX_ROWS = 50;

/** What each check says of each model, by model. */
function gatherByModel(verdicts: readonly Verdict[]): Map<string, ModelVerdict[]> {
  const byModel = new Map<string, ModelVerdict[]>();
  for (const verdict of verdicts.flatMap(({ models = [] }) => models)) {
    byModel.set(verdict.model, [...(byModel.get(verdict.model) ?? []), verdict]);
  }
  return byModel;
}

function formatPrice(usd: number | undefined): string {
  return usd === undefined ? '–' : `$${formatUsd(usd)}`;
}

function buildModelRow(model: string, verdicts: readonly ModelVerdict[], prices: Prices | undefined): string {
  const outcome = worstOutcome(verdicts.map((verdict) => verdict.outcome));
  const bad = verdicts.filter((verdict) => verdict.outcome !== 'operational').map(({ found }) => found);
  const latencyMs = verdicts.find((verdict) => verdict.latencyMs !== undefined)?.latencyMs;
  return buildRow([
    signOf(outcome),
    inlineCode(model),
    formatPrice(prices?.inputUsdPerMillion),
    formatPrice(prices?.outputUsdPerMillion),
    latencyMs === undefined ? '–' : formatDuration(latencyMs),
    bad.length === 0 ? outcome : `${outcome}: ${inlineCode(bad.join('; '))}`,
  ]);
}

/** One row for each model; nothing where no model was checked. */
function buildModelTable({ verdicts, catalog }: GateReport): string[] {
  const byModel = [...gatherByModel(verdicts)];
  if (byModel.length === 0) return [];
  const rows = byModel
    .slice(0, MAX_ROWS)
    .map(([model, found]) => buildModelRow(model, found, catalog?.get(model)));
  const more = byModel.length - MAX_ROWS;
  return [
    ['| | Model | In, $/M | Out, $/M | First token | |', '|---|---|---:|---:|---:|---|', ...rows].join('\n'),
    ...(more > 0 ? [`And ${more} more; the report file has all.`] : []),
  ];
}

/** A label can't end the string it stands in, nor the line, nor the fence. */
function toLabel(model: string): string {
  return `"${model.replaceAll(/[^\w./:@ -]/g, '?').slice(0, 60)}"`;
}

const MAX_BARS = 20;

/** Bars of first-token latency, longest first: https://mermaid.js.org/syntax/xyChart.html */
function buildLatencyChart(verdicts: readonly Verdict[]): string[] {
  const models = verdicts.find(({ check }) => check === 'probe')?.models ?? [];
  const bars = models
    .flatMap(({ model, latencyMs }) =>
      latencyMs === undefined ? [] : [{ model, ms: Math.round(latencyMs) }],
    )
    .sort((a, b) => b.ms - a.ms)
    .slice(0, MAX_BARS);
  if (bars.length === 0) return [];
  return [
    [
      '```mermaid',
      'xychart-beta horizontal',
      '    title "First token, in milliseconds"',
      `    x-axis [${bars.map(({ model }) => toLabel(model)).join(', ')}]`,
      `    y-axis "ms" 0 --> ${Math.max(1, ...bars.map(({ ms }) => ms))}`,
      `    bar [${bars.map(({ ms }) => ms).join(', ')}]`,
      '```',
    ].join('\n'),
  ];
}

/** The sections of the job summary. */
export function buildSections(report: GateReport): string[] {
  return [
    buildCheckTable(report.verdicts),
    ...buildModelTable(report),
    ...buildLatencyChart(report.verdicts),
  ];
}

/** What a comment says: only what is wrong, and the same as long as that is. */
export function buildCommentText({ outcome, verdicts }: GateReport): string {
  const wrong = verdicts.filter((verdict) => verdict.outcome !== 'operational');
  const isSure = wrong.some(isSurelyBad);
  const words =
    !isSure && isInconclusive(outcome)
      ? 'could not tell whether a release can rely on inference'
      : 'found that a release can’t rely on inference';
  return [
    `### ${signOf(outcome)} Inference gate: ${outcome}`,
    `The gate ${words}.`,
    [
      '| | Check | Outcome | Expected | Found |',
      '|---|---|---|---|---|',
      ...wrong.map((verdict) => buildRow(describeCells(verdict))),
    ].join('\n'),
  ].join('\n\n');
}
