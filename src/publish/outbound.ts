/**
 * The one gate for foreign text that leaves: comments, summaries, outputs, files and caches. It hides the run's own
 * secrets and those of well-known services, and takes the power from what is shown as Markdown.
 */
import { type Redacted, type Redactor, redactAsSeen, redactor } from '../runner/redact.ts';
import type { AddressPolicy } from './neutralise/address.ts';

/** Starts every hidden marker of this action. */
export const MARKER_PREFIX = '<!-- pinata-inference';

/** Short foreign text: hides the secrets that the log was told to hide. Invisible characters stay, unless they hide one. */
export function cleanOutbound(foreign: string, secrets: Redactor = redactor): Redacted {
  const { text, redactions } = redactAsSeen(foreign.toWellFormed(), secrets);
  return { text: text.replaceAll(/<!--(\s*pinata-inference)/gi, '&lt;!--$1'), redactions };
}

export interface CleanText {
  text: string;
  /** Places that held a secret of this run, or a piece of one. */
  redactions: number;
  /** What else looked like a secret, in our own words: `GitHub token`. */
  shapes: readonly string[];
}

/** Foreign text of any length, to be kept as it is but for secrets. */
export async function cleanText(foreign: string, secrets: Redactor = redactor): Promise<CleanText> {
  const { text, redactions } = cleanOutbound(foreign, secrets);
  const { redactShapes } = await import('../runner/secret-shapes.ts');
  const { text: clean, found } = await redactShapes(text);
  return { text: clean, redactions, shapes: found.map(({ kind }) => kind) };
}

/** Between texts that are searched as one: no secret has it. */
const SEPARATOR = '\n\u0000\n';

function mapStrings(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((item) => mapStrings(item, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [change(key), mapStrings(item, change)]),
  );
}

/** The same for each text in a JSON value, keys included; what is no text stays. */
export async function cleanValue(value: unknown): Promise<{ value: unknown; cleaned: CleanText }> {
  const texts = new Set<string>();
  mapStrings(value, (text) => {
    texts.add(text);
    return text;
  });
  const list = [...texts];
  const cleaned = await cleanText(list.join(SEPARATOR));
  const cleanTexts = cleaned.text.split(SEPARATOR);
  // A separator within a text, or a secret across two: each is cleaned alone then.
  const each =
    cleanTexts.length === list.length
      ? cleanTexts
      : await Promise.all(list.map(async (text) => (await cleanText(text)).text));
  const byText = new Map(list.map((text, index) => [text, each[index] ?? '']));
  return { value: mapStrings(value, (text) => byText.get(text) ?? ''), cleaned };
}

export interface CleanMarkdown {
  text: string;
  /** What was made harmless, by kind. */
  changes: ReadonlyMap<string, number>;
}

/** Text that was cleaned, as it may be shown: nothing in it loads, leads elsewhere, notifies, orders or hides. */
export async function cleanMarkdown(text: string, policy: AddressPolicy): Promise<CleanMarkdown> {
  const { neutralise } = await import('./neutralise.ts');
  return neutralise(text, { ...policy, allowsSuggestions: false });
}

/** Kinds and their counts in words: `2 mentions, 1 link`. */
export function describeCounts(counts: ReadonlyMap<string, number>): string {
  return [...counts].map(([kind, count]) => `${count} ${kind}${count === 1 ? '' : 's'}`).join(', ');
}
