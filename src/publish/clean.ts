/**
 * The one gate for foreign text that leaves: comments, summaries, outputs, files and caches. It hides the run's own
 * secrets and those of well-known services, and takes the power from what is shown as Markdown.
 */

import { mayBeActive } from '../markdown/active.ts';
import { unmark } from '../markdown/marker.ts';
import type { SeenBlock } from '../markdown/sanitize/rendered-text.ts';
import type { Policy } from '../markdown/sanitize.ts';
import type { Part } from '../markdown/split.ts';
import { countWord } from '../report.ts';
import { findSecretShapes, redactDetected } from '../secrets/detect.ts';
import {
  REDACTED,
  type Redacted,
  type Redactor,
  redactor,
  redactRendered,
  type Span,
} from '../secrets/redactor.ts';
import { mayHoldSecret } from '../secrets/trigger.ts';
import { stripInvisible } from '../text/invisible.ts';

/** Short foreign text: hides the secrets that the log was told to hide. Invisible characters stay, unless they hide one. */
export function redactLine(untrusted: string, secrets: Redactor = redactor): Redacted {
  const { text, redactions } = redactRendered(untrusted.toWellFormed(), secrets);
  return { text: unmark(text), redactions };
}

export interface RedactedText {
  text: string;
  /** Places that held a secret of this run, or a piece of one. */
  redactions: number;
  /** What else looked like a secret, in our own words: `GitHub token`. */
  shapes: readonly string[];
}

function holdsSecrets({ redactions, shapes }: Omit<RedactedText, 'text'>): boolean {
  return redactions > 0 || shapes.length > 0;
}

/** Takes out both kinds of secrets, as they are written. */
async function redactWritten(text: string, secrets: Redactor): Promise<RedactedText> {
  const own = secrets.redact(text);
  const { text: clean, found } = await redactDetected(own.text);
  return { text: clean, redactions: own.redactions, shapes: found.map(({ kind }) => kind) };
}

/** Foreign text of any length, to be kept as it is but for secrets. Invisible characters stay, unless they hide one. */
export async function redactText(untrusted: string, secrets: Redactor = redactor): Promise<RedactedText> {
  const written = await redactWritten(untrusted.toWellFormed(), secrets);
  const visible = stripInvisible(written.text);
  const seen = visible === written.text ? undefined : await redactWritten(visible, secrets);
  if (!seen || !holdsSecrets(seen)) return { ...written, text: unmark(written.text) };
  return {
    text: unmark(seen.text),
    redactions: written.redactions + seen.redactions,
    shapes: [...written.shapes, ...seen.shapes],
  };
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

/** A secret that reaches from one into the next is looked for in fewer texts at a time. */
async function redactTogether(texts: readonly string[]): Promise<string[]> {
  const joined = texts.map((text) => text.replaceAll('\u0000', '')).join(SEPARATOR);
  const clean = (await redactText(joined)).text.split(SEPARATOR);
  if (clean.length === texts.length) return clean;
  const middle = Math.ceil(texts.length / 2);
  if (texts.length < 2) return [clean.join('')];
  return [...(await redactTogether(texts.slice(0, middle))), ...(await redactTogether(texts.slice(middle)))];
}

/** Searched together, in characters: one by one takes far longer, and all at once far more memory. */
const TOGETHER_CHARACTERS = 500_000;

/** The same for each of the texts, which may be many. */
export async function redactTexts(texts: readonly string[]): Promise<string[]> {
  const redacted: string[] = [];
  for (let start = 0; start < texts.length; ) {
    let end = start;
    for (
      let characters = 0;
      end < texts.length && (end === start || characters < TOGETHER_CHARACTERS);
      end += 1
    )
      characters += texts[end]?.length ?? 0;
    const together = texts.slice(start, end);
    const clean = await redactTogether(together);
    // A piece that `split` made holds on to all of what it is a piece of.
    for (const [index, text] of together.entries())
      redacted.push(clean[index] === text ? text : (clean[index] ?? ''));
    start = end;
  }
  return redacted;
}

/** The same for each text in a JSON value, keys included; what is no text stays. */
export async function redactValue(value: unknown): Promise<unknown> {
  const texts = new Set<string>();
  mapStrings(value, (text) => {
    texts.add(text);
    return text;
  });
  const list = [...texts];
  const cleaned = await redactTexts(list);
  const byText = new Map(list.map((text, index) => [text, cleaned[index] ?? '']));
  return mapStrings(value, (text) => byText.get(text) ?? '');
}

/** What is left in the Markdown of a model. */
export type MarkdownPolicy = Omit<Policy, 'allowsSuggestions'>;

export interface CleanMarkdown extends RedactedText {
  /** What was made harmless, by kind. */
  changes: ReadonlyMap<string, number>;
}

/** Those of the blocks that stand, one after the other, where something was found. */
function findTouched(
  blocks: readonly SeenBlock[],
  texts: readonly string[],
  found: readonly Span[],
  gap: number,
): SeenBlock[] {
  let start = 0;
  return blocks.filter((_, index) => {
    const from = start;
    const to = from + (texts[index] ?? '').length;
    start = to + gap;
    return found.some((secret) => secret.start < to && secret.end > from);
  });
}

/**
 * Pieces come together for a reader also where lines, cells, or our own marks keep them apart, and in what is drawn:
 * formulas know macros and groups, diagrams references of their own.
 */
function compactSeen(text: string): string {
  return text
    .replace(/#(\d{1,3});/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replace(/<br\b[^>]*>|\\[a-z]+|[\s·{}]+/gi, '');
}

/** The blocks of a text that hold a secret, or a part of one, for whoever reads them, where its source holds none. */
async function findSeenSecrets(
  source: string,
  seen: readonly SeenBlock[],
  secrets: Redactor,
): Promise<{ blocks: SeenBlock[]; redactions: number; shapes: string[] }> {
  const own = seen.filter(({ text }) => secrets.redact(text).redactions > 0);
  const compact = seen.map(({ text }) => compactSeen(text));
  const pieces = findTouched(seen, compact, secrets.findPieces(compact.join('')), 0);
  const unwritten = seen.filter(({ start, end, text }) => source.slice(start, end) !== text);
  const texts = unwritten.map(({ text }) => text);
  const found = await findSecretShapes(texts.join(SEPARATOR));
  const hidden = new Set([...own, ...pieces]);
  return {
    blocks: [...new Set([...hidden, ...findTouched(unwritten, texts, found, SEPARATOR.length)])],
    redactions: hidden.size,
    shapes: found.map(({ kind }) => kind),
  };
}

/** Whether a text has nothing active in it, and no piece of a secret, also for a reader who sees no marks of emphasis. */
function isPlain(text: string, secrets: Redactor): boolean {
  if (mayBeActive(text)) return false;
  const seen = compactSeen(text.replace(/[*_]/g, ''));
  return [text, seen, compactSeen(text)].every(
    (form) => !mayHoldSecret(form) && secrets.findPieces(form).length === 0,
  );
}

/** Replaces whole blocks; what stands within another goes with that. */
function redactBlocks(text: string, blocks: readonly SeenBlock[]): string {
  let result = '';
  let at = 0;
  for (const { start, end } of blocks.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (start < at) continue;
    result += text.slice(at, start) + REDACTED;
    at = end;
  }
  return result + text.slice(at);
}

/** A text that still holds secrets then, or takes longer, was made to. */
const MAX_CLEANINGS = 4;
const TIME_LIMIT_MS = 8_000;
/** To be shown as code at least. */
const MIN_TIME_MS = 50;

/**
 * Markdown as it may be shown: nothing in it loads, leads elsewhere, notifies, orders, hides, or tells a secret. One
 * step can undo the other — marks that are taken out bring together what they kept apart, and what stands for a secret
 * stands beside something — so that both are done until nothing is left to do.
 */
export async function sanitizeMarkdown(
  untrusted: string,
  policy: MarkdownPolicy,
  secrets: Redactor = redactor,
): Promise<CleanMarkdown> {
  // Most answers without code, links or names need no parser.
  if (isPlain(untrusted, secrets)) return { text: untrusted, redactions: 0, shapes: [], changes: new Map() };
  const [{ sanitize }, { unescapeMarkdown }] = await Promise.all([
    import('../markdown/sanitize.ts'),
    import('../markdown/parse.ts'),
  ]);
  const changes = new Map<string, number>();
  const endsAtMs = performance.now() + TIME_LIMIT_MS;
  // What is made harmless may be taken apart for that, a secret in it too.
  const unescaped = await redactText(unescapeMarkdown(untrusted), secrets);
  let { text, redactions } = holdsSecrets(unescaped) ? unescaped : { text: untrusted, redactions: 0 };
  const shapes = [...unescaped.shapes];
  for (let cleaning = 1; cleaning <= MAX_CLEANINGS; cleaning++) {
    const leftMs = Math.max(MIN_TIME_MS, endsAtMs - performance.now());
    const harmless = sanitize(text, { ...policy, allowsSuggestions: false }, leftMs);
    for (const [kind, count] of harmless.changes) changes.set(kind, (changes.get(kind) ?? 0) + count);
    const written = await redactText(harmless.text, secrets);
    const seen = holdsSecrets(written)
      ? undefined
      : await findSeenSecrets(harmless.text, harmless.seen, secrets);
    if (seen?.blocks.length === 0) return { text: harmless.text, redactions, shapes, changes };
    redactions += written.redactions + (seen?.redactions ?? 0);
    shapes.push(...written.shapes, ...(seen?.shapes ?? []));
    text = seen ? redactBlocks(harmless.text, seen.blocks) : written.text;
  }
  return { text: REDACTED, redactions, shapes, changes };
}

/** A parser takes more than twice the time for twice the text. */
const PIECE_CHARACTERS = 150_000;
/** More than any summary, or comments in as many parts as they may have, can show. */
const MAX_SHOWN_CHARACTERS = 1_500_000;
const MAX_SHOWN_MS = 20_000;
const UNREAD_NOTICE = '*The rest is not shown; the response file has it.*';

/** Most answers are one piece, for which no parser is loaded. */
async function splitLong(text: string): Promise<Iterable<Part>> {
  if (text.length <= PIECE_CHARACTERS) return [{ prefix: '', text, suffix: '' }];
  return (await import('../markdown/split.ts')).splitMarkdown(text, PIECE_CHARACTERS);
}

/** The same for Markdown of any length, piece by piece: each leaves nothing open. What nobody could be shown is left out. */
export async function cleanLongMarkdown(
  untrusted: string,
  policy: MarkdownPolicy,
): Promise<Omit<CleanMarkdown, 'text'> & { pieces: string[] }> {
  const endsAtMs = performance.now() + MAX_SHOWN_MS;
  const pieces: string[] = [];
  const shapes: string[] = [];
  const changes = new Map<string, number>();
  let redactions = 0;
  let characters = 0;
  for (const { prefix, text, suffix } of await splitLong(untrusted)) {
    if (characters > MAX_SHOWN_CHARACTERS || performance.now() > endsAtMs) {
      pieces.push(UNREAD_NOTICE);
      break;
    }
    const clean = await sanitizeMarkdown(`${prefix}${text}${suffix}`, policy);
    pieces.push(clean.text);
    characters += text.length;
    redactions += clean.redactions;
    shapes.push(...clean.shapes);
    for (const [kind, count] of clean.changes) changes.set(kind, (changes.get(kind) ?? 0) + count);
  }
  return { pieces, redactions, shapes, changes };
}

/** Kinds and their counts in words: `2 mentions, 1 link`. */
export function describeCounts(counts: ReadonlyMap<string, number>): string {
  return [...counts].map(([kind, count]) => countWord(count, kind)).join(', ');
}
