/**
 * The one gate for foreign text that leaves: comments, summaries, outputs and files. It hides this run's own secrets
 * and takes the power from forged markers.
 */
import { type Redacted, type Redactor, redactor } from '../runner/redact.ts';

/** Starts every hidden marker of this action. */
export const MARKER_PREFIX = '<!-- pinata-inference';

/** Characters that show nothing, but take a secret apart. */
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

/**
 * Cleans foreign text of all secrets the log was told to hide. Invisible characters stay (emoji need some), unless
 * they hide a secret.
 */
export function cleanOutbound(foreign: string, secrets: Redactor = redactor): Redacted {
  const wellFormed = foreign.toWellFormed();
  const asWritten = secrets.redact(wellFormed);
  const visible = wellFormed.replace(INVISIBLE, '');
  const asSeen = visible === wellFormed ? asWritten : secrets.redact(visible);
  const { text, redactions } = asSeen.redactions > asWritten.redactions ? asSeen : asWritten;
  return { text: text.replaceAll(/<!--(\s*pinata-inference)/gi, '&lt;!--$1'), redactions };
}
