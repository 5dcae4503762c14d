/** Pure: what evaluators ask for in a case, its values filled in once. */
import { findPlaceholders, renderTemplate } from '../prompt/template.ts';
import { isJsonObject } from '../text/json.ts';
import type { Evaluator, StringCriterion } from './evaluators.ts';
import { COMPLETION } from './judge.ts';
import { type CaseValues, toTexts } from './values.ts';

/** YAML ends a block of text with a line end that nobody means; no answer ends with one. */
function dropLastLineEnds(text: string): string {
  return text.replace(/\n+$/, '');
}

/** A text to look for; of `matches` a pattern, in which values stand for themselves. */
export async function fillCriterion(
  criterion: StringCriterion,
  text: string,
  values: CaseValues,
): Promise<string> {
  const texts = toTexts(values);
  if (criterion !== 'matches') return dropLastLineEnds(renderTemplate(text, texts));
  const { quotePattern } = await import('./pattern.ts');
  const quoted = Array.from(texts, ([name, value]) => [name, quotePattern(value)] as const);
  return dropLastLineEnds(renderTemplate(text, new Map(quoted)));
}

/** Why a text to look for is none that tells good answers from others, which are trimmed and never empty. */
export function findVainCriterion(criterion: StringCriterion, filled: string): string | undefined {
  const never = 'so that no answer could pass: answers are trimmed';
  switch (criterion) {
    case 'equals':
      if (filled === '') return 'wants an empty answer, which never passes';
      return filled === filled.trim() ? undefined : `wants white space around the answer, ${never}`;
    case 'startsWith':
      if (filled !== filled.trimStart()) return `wants white space before the answer, ${never}`;
      break;
    case 'endsWith':
      if (filled !== filled.trimEnd()) return `wants white space behind the answer, ${never}`;
      break;
    default:
  }
  return filled === '' ? 'looks for nothing, so that any answer would pass' : undefined;
}

/** All of a text. */
const LONE_PLACEHOLDER = /^\{\{\s*([\w.-]+)\s*\}\}$/;

/** A string that is one placeholder alone becomes the value with its type. */
export function fillEquals(equals: unknown, values: CaseValues): unknown {
  if (typeof equals === 'string') {
    const [, name = ''] = LONE_PLACEHOLDER.exec(equals) ?? [];
    const alone = values.get(name);
    return alone === undefined ? renderTemplate(equals, toTexts(values)) : alone.value;
  }
  if (Array.isArray(equals)) return equals.map((item) => fillEquals(item, values));
  if (!isJsonObject(equals)) return equals;
  return Object.fromEntries(Object.entries(equals).map(([key, item]) => [key, fillEquals(item, values)]));
}

function listStrings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(listStrings) : [];
}

/** The texts of an evaluator in which placeholders are filled in. */
export function listTemplates(evaluator: Evaluator): string[] {
  switch (evaluator.kind) {
    case 'string':
      return [evaluator.text];
    case 'pointer':
      return listStrings(evaluator.equals);
    case 'judge':
      return evaluator.judge.messages.map(({ content }) => content);
    default:
      return [];
  }
}

/** The names of a case that an evaluator needs. */
export function findNeededNames(evaluator: Evaluator): Set<string> {
  const names = findPlaceholders(listTemplates(evaluator));
  if (evaluator.kind === 'judge') names.delete(COMPLETION);
  return names;
}
