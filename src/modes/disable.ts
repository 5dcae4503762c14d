/** `disable`: inference is off, and its key with it. Safe to run twice. */
import { readGithubContext } from '../github/event-context.ts';
import { createTransport } from '../http/transport.ts';
import { createInferenceClient } from '../inference/client.ts';
import type { DisableInputs } from '../inputs/index.ts';
import { fetchStatus } from '../pinata/account.ts';
import type { Run } from '../run.ts';
import { turnOff } from './shared/turn-off.ts';

const WHAT_BREAKS =
  'Inference is off: the key is revoked at once, requests in flight may be cut off, and agents fall back to the free tier. Credits are untouched; enabling again makes a new key.';

/** @throws {ActionError} */
export async function runDisable(inputs: DisableInputs, run: Run): Promise<void> {
  const { log, outputs, report, clock } = run;
  const transport = await createTransport([inputs.managementUrl, inputs.runner.githubApiUrl], inputs.proxy);
  try {
    const client = createInferenceClient({
      endpoint: inputs.managementUrl,
      credential: { kind: 'jwt', token: inputs.jwt },
      transport,
      clock,
      log,
    });
    const before = await fetchStatus(client, inputs.retries);
    outputs.enabled = String(before.isEnabled);
    if (before.isEnabled) {
      await turnOff(client, inputs.retries, outputs);
      log.warning(WHAT_BREAKS);
    } else {
      log.info('Inference was off already.');
    }
    report.facts.set('Inference', before.isEnabled ? 'disabled' : 'off already');
    if (inputs.secret) {
      const { createGithubClient } = await import('../github/client.ts');
      const { deleteSecret, describeScope, resolveScope } = await import('../github/actions-secrets.ts');
      const { name, scope, token } = inputs.secret;
      const place = resolveScope(scope, readGithubContext());
      const github = createGithubClient({ apiUrl: inputs.runner.githubApiUrl, token, transport, clock, log });
      const isDeleted = await deleteSecret(github, place, name);
      const what = isDeleted ? 'deleted' : 'there was none';
      report.facts.set('Secret', `${name}: ${what}`);
      log.info(`Secret ${name} in ${describeScope(place)}: ${what}`);
    }
    outputs.outcome = 'passed';
  } finally {
    await transport.close();
  }
}
