/** What must not be seen is taken out of a text before it leaves. */
import { stripInvisible } from './invisible.ts';
import { deriveSecretForms } from './mask.ts';

/** A piece of a secret this long is as good as the secret to whoever can try the rest. */
export const FRAGMENT_LENGTH = 16;

const REPLACEMENT = '[redacted]';

export interface Redacted {
  text: string;
  /** How many places held a secret, or a piece of one. */
  redactions: number;
}

export interface Redactor {
  /** @returns the forms that are hidden from now on */
  add(secret: string): string[];
  redact(text: string): Redacted;
}

/** Hides the secrets it is told, in every form of each, whole or in pieces of `FRAGMENT_LENGTH` and more. */
export function createRedactor(): Redactor {
  /** Forms too short to have pieces, longest first. */
  let short: string[] = [];
  const fragments = new Set<string>();

  /** Fragments that overlap or touch are replaced as one. */
  function redactFragments(text: string): Redacted {
    const parts: string[] = [];
    let redactions = 0;
    let end = 0;
    for (let at = 0; at + FRAGMENT_LENGTH <= text.length; at++) {
      if (!fragments.has(text.slice(at, at + FRAGMENT_LENGTH))) continue;
      if (redactions === 0 || at > end) {
        parts.push(text.slice(end, at), REPLACEMENT);
        redactions++;
      }
      end = at + FRAGMENT_LENGTH;
    }
    parts.push(text.slice(end));
    return { text: parts.join(''), redactions };
  }

  return {
    add(secret) {
      const forms = deriveSecretForms(secret);
      for (const form of forms) {
        for (let at = 0; at + FRAGMENT_LENGTH <= form.length; at++) {
          fragments.add(form.slice(at, at + FRAGMENT_LENGTH));
        }
      }
      const added = forms.filter((form) => form.length < FRAGMENT_LENGTH);
      short = [...new Set([...short, ...added])].sort((a, b) => b.length - a.length);
      return forms;
    },
    redact(text) {
      let { text: clean, redactions } =
        fragments.size === 0 ? { text, redactions: 0 } : redactFragments(text);
      for (const form of short) {
        const parts = clean.split(form);
        redactions += parts.length - 1;
        clean = parts.join(REPLACEMENT);
      }
      return { text: clean, redactions };
    },
  };
}

/** The secrets of this process. */
export const redactor = createRedactor();

/** Redacts what a reader sees. Invisible characters stay (emoji need some), unless they hide a secret. */
export function redactAsSeen(text: string, secrets: Redactor): Redacted {
  const asWritten = secrets.redact(text);
  const visible = stripInvisible(text);
  const asSeen = visible === text ? asWritten : secrets.redact(visible);
  return asSeen.redactions > asWritten.redactions ? asSeen : asWritten;
}
