/**
 * The one gate for foreign text that leaves: comments, summaries, outputs and files. It hides this run's own secrets
 * and takes the power from forged markers.
 */
import { deriveSecretForms } from '../runner/mask.ts';

/** Starts every hidden marker of this action. */
export const MARKER_PREFIX = '<!-- pinata-inference';

export interface Cleaned {
  text: string;
  /** How many places held a secret. */
  redactions: number;
}

/** Cleans foreign text. */
export type Outbound = (text: string) => Cleaned;

/** @param secrets as given to the step; every encoded form of each is hidden */
export function createOutbound(secrets: readonly string[]): Outbound {
  const forms = [...new Set(secrets.flatMap(deriveSecretForms))].sort((a, b) => b.length - a.length);
  return (foreign) => {
    let text = foreign;
    let redactions = 0;
    for (const form of forms) {
      const parts = text.split(form);
      redactions += parts.length - 1;
      text = parts.join('[redacted]');
    }
    return { text: text.replaceAll(/<!--(\s*pinata-inference)/gi, '&lt;!--$1'), redactions };
  };
}
