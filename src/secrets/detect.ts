/** Secrets of others in untrusted text. The rules are loaded by the first text that has a piece of any. */
import { replaceSpans, type Span } from './redactor.ts';
import { mayHoldSecret } from './trigger.ts';

export interface FoundSecret extends Span {
  /** Our own words, such as `GitHub token`. */
  kind: string;
}

/** The same text is often looked through more than once: as it came, and as it is about to leave. */
let lastWithout: string | undefined;

/**
 * Where secrets stand in a text: of a URL its password, of a private key its body without the armour, else the whole
 * token. Placeholders (`ghp_xxxx…`) and what is no secret by itself, such as an account's number, are not found.
 *
 * @returns sorted, not overlapping
 */
export async function findSecretShapes(text: string): Promise<FoundSecret[]> {
  if (text === lastWithout || !mayHoldSecret(text)) return [];
  const found = await (await import('./patterns.ts')).findByPattern(text);
  if (found.length === 0) lastWithout = text;
  return found;
}

/** @returns the text with `(redacted)` for each secret, and what was found, by its place in the text as it was */
export async function redactDetected(text: string): Promise<{ text: string; found: FoundSecret[] }> {
  const found = await findSecretShapes(text);
  return { text: replaceSpans(text, found), found };
}
