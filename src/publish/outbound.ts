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

/** Each of the texts. A secret that reaches from one into the next is looked for in fewer texts at a time. */
async function cleanTexts(texts: readonly string[]): Promise<string[]> {
  const joined = texts.map((text) => text.replaceAll('\u0000', '')).join(SEPARATOR);
  const clean = (await cleanText(joined)).text.split(SEPARATOR);
  if (clean.length === texts.length) return clean;
  const middle = Math.ceil(texts.length / 2);
  if (texts.length < 2) return [clean.join('')];
  return [...(await cleanTexts(texts.slice(0, middle))), ...(await cleanTexts(texts.slice(middle)))];
}

/** The same for each text in a JSON value, keys included; what is no text stays. */
export async function cleanValue(value: unknown): Promise<unknown> {
  const texts = new Set<string>();
  mapStrings(value, (text) => {
    texts.add(text);
    return text;
  });
  const list = [...texts];
  const cleaned = await cleanTexts(list);
  const byText = new Map(list.map((text, index) => [text, cleaned[index] ?? '']));
  return mapStrings(value, (text) => byText.get(text) ?? '');
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
