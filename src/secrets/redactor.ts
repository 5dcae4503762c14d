/** What must not be seen is taken out of a text before it leaves. */
import { stripInvisible } from '../text/invisible.ts';
import { deriveSecretForms } from './encodings.ts';

/** A piece of a secret this long is as good as the secret to whoever can try the rest. */
export const FRAGMENT_LENGTH = 16;

/** What stands for a secret. Brackets of another kind would make links of what stands beside them. */
export const REDACTED = '(redacted)';

export interface Redacted {
  text: string;
  /** How many places held a secret, or a piece of one. */
  redactions: number;
}

/** In UTF-16 code units; `end` is after the last one. */
export interface Span {
  start: number;
  end: number;
}

export interface Redactor {
  /** Hides all forms of a secret from now on. @returns what the runner is to mask for that */
  add(secret: string): string[];
  redact(text: string): Redacted;
  /** Where forms stand, whole or in pieces of `FRAGMENT_LENGTH` and more; those that overlap or touch are one. */
  findPieces(text: string): Span[];
}

/** @param spans sorted, not overlapping */
export function replaceSpans(text: string, spans: readonly Span[]): string {
  const kept = spans.map(({ start }, index) => text.slice(spans[index - 1]?.end ?? 0, start) + REDACTED);
  return kept.join('') + text.slice(spans.at(-1)?.end ?? 0);
}

/** In any piece of `FRAGMENT_LENGTH`, one of this length begins at a multiple of `STRIDE`. */
const GRAM_LENGTH = 8;
const STRIDE = FRAGMENT_LENGTH - GRAM_LENGTH + 1;

function addGrams(grams: Set<string>, forms: Iterable<string>, length: number): void {
  for (const form of forms) {
    for (let at = 0; at + length <= form.length; at++) grams.add(form.slice(at, at + length));
  }
}

/** Whether a gram may be one of many is known by a few of its characters, without a string being made of them. */
const SKETCH_SIZE = 65_536;

function sketch(text: string, at: number): number {
  const middle = text.charCodeAt(at + 3) ^ (text.charCodeAt(at + 5) << 3);
  return (text.charCodeAt(at) ^ (text.charCodeAt(at + 1) << 5) ^ (middle << 9)) & (SKETCH_SIZE - 1);
}

/** Adds a span that does not begin before the last one. */
function addSpan(spans: Span[], start: number, end: number): void {
  const last = spans.at(-1);
  if (last && start <= last.end) last.end = Math.max(last.end, end);
  else spans.push({ start, end });
}

/** Hides the secrets it is told, in every form of each, whole or in pieces of `FRAGMENT_LENGTH` and more. */
export function createRedactor(): Redactor {
  const long: string[] = [];
  /** Forms too short to have pieces. */
  const short = new Set<string>();
  const grams = new Set<string>();
  const sketched = new Uint8Array(SKETCH_SIZE);
  /** Most runs meet no text that makes them look closer. */
  let fragments: Set<string> | undefined;

  function isFragment(text: string): boolean {
    if (!fragments) {
      fragments = new Set();
      addGrams(fragments, long, FRAGMENT_LENGTH);
    }
    return fragments.has(text);
  }

  function findLong(text: string): Span[] {
    const found: Span[] = [];
    if (grams.size === 0) return found;
    for (let gram = 0; gram + GRAM_LENGTH <= text.length; gram += STRIDE) {
      if (sketched[sketch(text, gram)] === 0 || !grams.has(text.slice(gram, gram + GRAM_LENGTH))) continue;
      // All pieces that this gram is a part of. The next one is a part of others.
      for (let at = Math.max(0, gram - STRIDE + 1); at <= gram; at++) {
        if (isFragment(text.slice(at, at + FRAGMENT_LENGTH))) addSpan(found, at, at + FRAGMENT_LENGTH);
      }
    }
    return found;
  }

  function findShort(text: string): Span[] {
    const found: Span[] = [];
    for (const form of short) {
      for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
        found.push({ start: at, end: at + form.length });
      }
    }
    return found;
  }

  function findPieces(text: string): Span[] {
    const found: Span[] = [];
    const spans = findLong(text).concat(findShort(text));
    for (const { start, end } of spans.sort((a, b) => a.start - b.start)) addSpan(found, start, end);
    return found;
  }

  return {
    add(secret) {
      const { whole, masks } = deriveSecretForms(secret);
      const added = whole.filter((form) => form.length >= FRAGMENT_LENGTH);
      long.push(...added);
      addGrams(grams, added, GRAM_LENGTH);
      for (const gram of grams) sketched[sketch(gram, 0)] = 1;
      fragments = undefined;
      for (const form of [...whole, ...masks]) if (form.length < FRAGMENT_LENGTH) short.add(form);
      return masks;
    },
    redact(text) {
      const found = findPieces(text);
      return { text: replaceSpans(text, found), redactions: found.length };
    },
    findPieces,
  };
}

/** The secrets of this process. */
export const redactor = createRedactor();

/** Redacts what a reader sees, too. Invisible characters stay (emoji need some), unless they hide a secret. */
export function redactRendered(text: string, secrets: Redactor): Redacted {
  const original = secrets.redact(text);
  const seen = stripInvisible(original.text);
  if (seen === text) return original;
  const asSeen = secrets.redact(seen);
  if (asSeen.redactions === 0) return original;
  return { text: asSeen.text, redactions: original.redactions + asSeen.redactions };
}
