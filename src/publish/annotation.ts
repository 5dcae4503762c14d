/** Pure: an annotation on lines of a file, in the log or of a check run. */

import { toInertLines } from '../runner/log.ts';
import { redactor } from '../secrets/redactor.ts';
import { clipText } from '../text/clip.ts';

export interface Annotation {
  level: 'error' | 'warning' | 'notice';
  /** Plain text, redacted. */
  title: string;
  message: string;
  path: string;
  /** Of the new file, from 1. */
  startLine: number;
  endLine: number;
}

/** https://docs.github.com/rest/checks/runs#create-a-check-run */
const MAX_TITLE_CHARACTERS = 255;

/** What is longer is read nowhere that annotations are shown. */
const MAX_MESSAGE_CHARACTERS = 4_000;

/** Redacted before it is cut: a secret that the cut goes through could not be told any more. */
function toPlainText(untrusted: string, separator: string, maxCharacters: number): string {
  const text = redactor.redact(toInertLines(untrusted.toWellFormed()).join(separator)).text;
  return clipText(text.trim(), maxCharacters);
}

/** One line of foreign text, as a title. */
export function toAnnotationTitle(untrusted: string): string {
  return toPlainText(untrusted, ' ', MAX_TITLE_CHARACTERS);
}

/** Foreign text, as a message. */
export function toAnnotationMessage(untrusted: string): string {
  return toPlainText(untrusted, '\n', MAX_MESSAGE_CHARACTERS);
}
