/** Pure: what each prompt costs on each model, and what it is worth, drawn. */
import { clipText } from '../../text/clip.ts';
import type { PromptResult } from '../results.ts';
import { costPerCase, formatDollars, formatPercent } from './figures.ts';

/** More can't be told apart. */
const MAX_POINTS = 40;

export interface ChartPoint {
  /** Its place among the prompts, from 1. */
  number: number;
  /** Foreign. */
  label: string;
  /** The pass rate, 0 to 1. */
  quality: number;
  /** For one case, in US dollars. */
  costUsd: number;
}

/** Those of which both are known, the first 40; none where there is nothing to compare. */
function listPoints(prompts: readonly PromptResult[]): ChartPoint[] {
  const isOnePrompt = new Set(prompts.map(({ path }) => path)).size === 1;
  const isOneModel = new Set(prompts.map(({ model }) => model)).size === 1;
  const points = prompts.flatMap((prompt, index) => {
    const { name, model, passRate } = prompt;
    const costUsd = costPerCase(prompt);
    if (passRate === undefined || costUsd === undefined) return [];
    const label = isOnePrompt ? model : isOneModel ? name : `${name} on ${model}`;
    return [{ number: index + 1, label, quality: passRate.value, costUsd }];
  });
  return points.length < 2 ? [] : points.slice(0, MAX_POINTS);
}

/** A label has room beside the last point. */
const BEYOND = 1.25;

/** Where the right end of the chart is, in US dollars. */
function endOf(points: readonly ChartPoint[]): number {
  return Math.max(...points.map(({ costUsd }) => costUsd)) * BEYOND || 1;
}

/** It reads `0`, `0.5` and `1`, and nothing like `1.00`. */
function toCoordinate(share: number): string {
  return String(Math.round(Math.min(1, Math.max(0, share)) * 100) / 100);
}

/**
 * Markdown: https://mermaid.js.org/syntax/quadrantChart.html. The points have the numbers of the prompts, from 1: names
 * would cover each other, and nothing foreign is drawn. Those in one place are one point.
 *
 * @returns an empty text where there is nothing to draw
 */
export function buildMermaidChart(prompts: readonly PromptResult[]): string {
  const points = listPoints(prompts);
  if (points.length === 0) return '';
  const end = endOf(points);
  const numbersByPlace = new Map<string, number[]>();
  for (const { number, quality, costUsd } of points) {
    const place = `[${toCoordinate(costUsd / end)}, ${toCoordinate(quality)}]`;
    numbersByPlace.set(place, [...(numbersByPlace.get(place) ?? []), number]);
  }
  return [
    '```mermaid',
    'quadrantChart',
    '    title Quality against cost, by the numbers of the table',
    `    x-axis "Free" --> "${formatDollars(end)} a case"`,
    '    y-axis "None pass" --> "All pass"',
    ...[...numbersByPlace].map(([place, numbers]) => `    "${numbers.join(', ')}": ${place}`),
    '```',
  ].join('\n');
}

const WIDTH = 640;
const HEIGHT = 300;
const MAX_LABEL_CHARACTERS = 50;
/** In which labels would cover each other. */
const NEAR = 20;
const MARGIN = { left: 60, right: 20, top: 24, bottom: 44 };

/**
 * The same as SVG, for a page that has the classes `axis` and `point`; names are shown where a pointer rests.
 *
 * @param escapeText for text in an element
 * @returns an empty text where there is nothing to draw
 */
export function buildSvgChart(
  prompts: readonly PromptResult[],
  escapeText: (untrusted: string) => string,
): string {
  const points = listPoints(prompts);
  if (points.length === 0) return '';
  const end = endOf(points);
  const right = WIDTH - MARGIN.right;
  const bottom = HEIGHT - MARGIN.bottom;
  const xOf = (costUsd: number) => Math.round(MARGIN.left + (costUsd / end) * (right - MARGIN.left));
  const yOf = (quality: number) => Math.round(bottom - quality * (bottom - MARGIN.top));
  const grid = [0, 0.25, 0.5, 0.75, 1].map((share) => {
    const y = yOf(share);
    return `<line class="axis" x1="${MARGIN.left}" y1="${y}" x2="${right}" y2="${y}"/><text x="${MARGIN.left - 8}" y="${y + 4}" text-anchor="end">${formatPercent(share)}</text>`;
  });
  const costs = [0, 0.5, 1].map(
    (share) =>
      `<text x="${xOf(share * end)}" y="${bottom + 18}" text-anchor="${share === 1 ? 'end' : 'middle'}">${formatDollars(share * end)}</text>`,
  );
  // Those that are too near to each other share a label.
  const labels: { x: number; y: number; numbers: number[] }[] = [];
  const marks = points.map(({ number, label, quality, costUsd }) => {
    const [x, y] = [xOf(costUsd), yOf(quality)];
    const near = labels.find((other) => Math.abs(other.x - x) < NEAR && Math.abs(other.y - y) < NEAR);
    if (near) near.numbers.push(number);
    else labels.push({ x, y, numbers: [number] });
    const title = `${number}. ${escapeText(clipText(label, MAX_LABEL_CHARACTERS))}: ${formatPercent(quality)}, ${formatDollars(costUsd)} a case`;
    return `<g class="point"><circle cx="${x}" cy="${y}" r="5"/><title>${title}</title></g>`;
  });
  const numbers = labels.map(
    ({ x, y, numbers }) => `<text x="${x}" y="${y - 8}" text-anchor="middle">${numbers.join(', ')}</text>`,
  );
  return `<svg class="chart" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="Pass rate against cost of a case, by the numbers of the table">${[...grid, ...costs].join('')}<text x="${(MARGIN.left + right) / 2}" y="${HEIGHT - 6}" text-anchor="middle">Cost of a case, by the numbers of the table</text>${marks.join('')}${numbers.join('')}</svg>`;
}
