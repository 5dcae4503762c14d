/**
 * The one gate for foreign text that leaves: comments, summaries, outputs and files. It hides this run's own secrets
 * and takes the power from forged markers.
 */
import { type Redacted, type Redactor, redactAsSeen, redactor } from '../runner/redact.ts';

/** Starts every hidden marker of this action. */
export const MARKER_PREFIX = '<!-- pinata-inference';

/**
 * Cleans foreign text of all secrets the log was told to hide. Invisible characters stay, unless they hide a secret.
 */
export function cleanOutbound(foreign: string, secrets: Redactor = redactor): Redacted {
  const { text, redactions } = redactAsSeen(foreign.toWellFormed(), secrets);
  return { text: text.replaceAll(/<!--(\s*pinata-inference)/gi, '&lt;!--$1'), redactions };
}
