/** What others have put into a change and looks like a secret is not sent to the model. For the run's own: `pinata/ask`. */

import type { DiffSecret } from '../../diff/redact.ts';
import type { CompletionInputs } from '../../inputs/index.ts';
import type { ResolvedVariable } from '../../prompt/variables.ts';
import type { Run } from '../../run.ts';
import { redactDetected } from '../../secrets/detect.ts';

/** More would hide the other annotations of a step: GitHub shows ten of each kind. */
const MAX_REPORTED = 5;

/** Says where secrets are, and never what they are. */
export function reportDiffSecrets(found: readonly DiffSecret[], { log, report }: Run): void {
  if (found.length === 0) return;
  report.facts.set('Secrets in the diff', `${found.length}, not sent`);
  for (const { path, line, kind } of found.slice(0, MAX_REPORTED)) {
    log.warning(`This looks like a secret (${kind}). It was not sent to the model.`, {
      title: 'Secret in the diff',
      file: path,
      line,
    });
  }
  if (found.length > MAX_REPORTED) {
    log.warning(`${found.length - MAX_REPORTED} more of what looks like secrets was not sent to the model.`);
  }
}

function countLines(text: string, end: number): number {
  return text.slice(0, end).split('\n').length;
}

/** Values of placeholders, without what looks like a secret. */
export async function redactValues(
  values: ReadonlyMap<string, ResolvedVariable>,
  { redactsInput }: CompletionInputs,
  { log }: Run,
): Promise<ReadonlyMap<string, ResolvedVariable>> {
  if (!redactsInput || values.size === 0) return values;
  const redacted = new Map<string, ResolvedVariable>();
  for (const [name, variable] of values) {
    const { text, found } = await redactDetected(variable.text);
    redacted.set(name, { ...variable, text });
    for (const { kind, start } of found.slice(0, MAX_REPORTED)) {
      const line = countLines(variable.text, start);
      log.warning(
        `\`{{${name}}}\` holds what looks like a secret (${kind}) in line ${line}. It was not sent to the model.`,
      );
    }
  }
  return redacted;
}
