/** `ensure`: inference is on, and its key is masked and where it is needed. */
import { ActionError, describeError, EndpointError, GitHubError, InferenceError } from '../errors.ts';
import type { SecretPublicKey, SecretScope } from '../github/actions-secrets.ts';
import type { GithubClient } from '../github/client.ts';
import { readGithubContext } from '../github/event-context.ts';
import { type Grace, type RunClock, withGrace } from '../http/deadline.ts';
import { createTransport, type Transport } from '../http/transport.ts';
import { createInferenceClient, type InferenceClient } from '../inference/client.ts';
import type { EnsureInputs } from '../inputs/index.ts';
import {
  enableInference,
  fetchStatus,
  fetchTopup,
  type InferenceStatus,
  putTopup,
  type Topup,
} from '../pinata/account.ts';
import type { Run } from '../run.ts';
import { exportVariable, saveState } from '../runner/job-environment.ts';
import { turnOff } from './shared/turn-off.ts';

/** What is done about the key. */
type Plan = 'enable' | 'rotate' | 'keep';

const WAYS_OUT =
  'Its key can’t be read again. Give the key as `inference-key`; or set `rotate: true`, which makes a new key and revokes the one in use; or manage it in Pinata’s dashboard. With `require-key: false` this is no failure.';

/** @throws {InferenceError} inference is on, and nobody here knows its key */
function choosePlan({ isEnabled }: InferenceStatus, inputs: EnsureInputs): Plan {
  if (!isEnabled) return 'enable';
  if (inputs.isRotating) return 'rotate';
  if (inputs.inferenceKey === undefined && inputs.requiresKey) {
    throw new InferenceError('Inference is on already', { hint: WAYS_OUT });
  }
  return 'keep';
}

/** Where the new key is to be saved, with everything tried that could fail. */
interface Vault {
  scope: SecretScope;
  name: string;
  publicKey: SecretPublicKey;
  token: string;
}

/** The step's collaborators under one clock. */
interface Clients {
  client: InferenceClient;
  github: (token: string) => Promise<GithubClient>;
}

function createReach(inputs: EnsureInputs, transport: Transport, clock: RunClock, { log }: Run): Clients {
  return {
    client: createInferenceClient({
      endpoint: inputs.managementUrl,
      credential: { kind: 'jwt', token: inputs.jwt },
      transport,
      clock,
      log,
    }),
    github: async (token) => {
      const { createGithubClient } = await import('../github/client.ts');
      return createGithubClient({ apiUrl: inputs.runner.githubApiUrl, token, transport, clock, log });
    },
  };
}

const VAULT_HINTS: Record<number, string> = {
  401: 'The `secrets-token` is wrong or has expired.',
  404: 'Check `save-secret-scope`, and that the `secrets-token` may see that place.',
};

/** Tries to write a secret before there is one: a run that could enable but not save must never enable. */
async function openVault(inputs: EnsureInputs, reach: Clients): Promise<Vault | undefined> {
  if (!inputs.secret) return undefined;
  const { name, scope, token } = inputs.secret;
  const { checkSecretWrite, describeScope, resolveScope } = await import('../github/actions-secrets.ts');
  const place = resolveScope(scope, readGithubContext());
  try {
    const publicKey = await checkSecretWrite(await reach.github(token), place, name);
    return { scope: place, name, token, publicKey };
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    throw new ActionError(
      `A key could not be saved as secret ${name} in ${describeScope(place)}, so none was made: ${error.message}`,
      { hint: VAULT_HINTS[error.status] ?? error.hint, cause: error },
    );
  }
}

/** What to do when inference turns out to be on, by another's hand, while this run was about to turn it on. */
function alreadyOn(inputs: EnsureInputs, run: Run): undefined {
  run.outputs.enabled = 'true';
  const problem = 'Inference is already enabled: somebody else turned it on meanwhile';
  if (inputs.requiresKey) throw new InferenceError(problem, { hint: WAYS_OUT });
  run.log.notice(`${problem}. ${WAYS_OUT}`);
  return undefined;
}

/**
 * Turns inference on, once. A lost answer is never replayed: the status tells what became of it.
 *
 * @param readStatus undefined when it can't be read
 * @returns the key, or undefined when somebody else turned it on first
 */
async function enableOnce(
  { client }: Clients,
  readStatus: () => Promise<InferenceStatus | undefined>,
  inputs: EnsureInputs,
  run: Run,
): Promise<string | undefined> {
  const { log, outputs } = run;
  let failure: unknown;
  try {
    const { key, secret } = await enableInference(client);
    log.mask(secret);
    if (key !== undefined) {
      outputs.enabled = 'true';
      return key;
    }
  } catch (error) {
    failure = error;
  }
  const answered = failure instanceof EndpointError ? failure.status : undefined;
  const isUnclear = answered === undefined || answered === 408 || answered === 409 || answered >= 500;
  if (!isUnclear) throw failure;
  const status = await readStatus();
  outputs.enabled = status ? String(status.isEnabled) : '';
  // What Pinata answers when inference is on is not documented: an error, or success without a key.
  if (status?.isEnabled && (failure === undefined || answered === 409)) return alreadyOn(inputs, run);

  const reason = failure instanceof Error ? failure.message : 'the answer held no key';
  if (status && !status.isEnabled) {
    throw new InferenceError(`Inference was not enabled: ${reason}`, {
      hint: 'Run the job again.',
      cause: failure,
    });
  }
  // It may have been this run that turned it on: an ephemeral one turns it off again.
  if (outputs.changed === 'false') outputs.changed = '';
  if (inputs.isEphemeral) saveState('disable', 'true');
  throw new InferenceError(
    status
      ? `The answer with the key was lost (${reason}), and inference is now on with a key that nobody received`
      : `The answer with the key was lost (${reason}), and so was the question whether inference is on now`,
    { hint: 'Run the job again with `rotate: true`, which makes a new key.', cause: failure },
  );
}

async function saveKey(vault: Vault, key: string, reach: Clients, run: Run): Promise<void> {
  const { describeScope, saveSecret } = await import('../github/actions-secrets.ts');
  const { scope, name, token, publicKey } = vault;
  try {
    await saveSecret(await reach.github(token), scope, name, key, publicKey);
  } catch (cause) {
    const problem = cause instanceof Error ? cause.message : String(cause);
    throw new ActionError(`Inference is on, but its key could not be saved as secret ${name}: ${problem}`, {
      hint: 'The key is nowhere stored but in this job. Mend what failed, and run again with `rotate: true` for a new key.',
      cause,
    });
  }
  run.outputs['secret-saved'] = 'true';
  run.report.facts.set('Secret', `${name} in ${describeScope(scope)}: saved`);
  run.log.info(`Saved the key as secret ${name} in ${describeScope(scope)}`);
}

/** The runner kills a cancelled step 7.5 s after the first signal when it does not end: all of this must fit. */
const CRITICAL: Grace = { ms: 60_000, cancelledMs: 6_000 };
const LAST_LOOK: Grace = { ms: 30_000, cancelledMs: 7_000 };

/**
 * Gets a new key and puts it where it is needed. From here on a cancelled run is finished, not dropped.
 *
 * @returns false when somebody else turned inference on first
 */
async function obtainKey(
  plan: 'enable' | 'rotate',
  vault: Vault | undefined,
  inputs: EnsureInputs,
  transport: Transport,
  run: Run,
): Promise<boolean> {
  const { outputs, log } = run;
  /** Under a clock of its own: the one that ended the request would end this too. */
  const readStatus = () =>
    withGrace(LAST_LOOK, run.clock, (clock) =>
      fetchStatus(createReach(inputs, transport, clock, run).client, inputs.retries),
    ).catch(() => undefined);

  return withGrace(CRITICAL, run.clock, async (clock) => {
    const reach = createReach(inputs, transport, clock, run);
    if (plan === 'rotate') {
      log.warning(
        'Rotating the key: the one in use is revoked at once, and requests in flight may be cut off.',
      );
      await turnOff(reach.client, inputs.retries, outputs);
    }
    const key = await enableOnce(reach, readStatus, inputs, run).catch((error: unknown) => {
      if (plan === 'rotate' && outputs.enabled === 'false') {
        log.warning('The key that was in use is revoked, and inference is off now.');
      }
      throw error;
    });
    if (key === undefined) return false;
    outputs.changed = 'true';
    outputs['key-source'] = plan === 'rotate' ? 'rotated' : 'enabled';
    try {
      if (inputs.isEphemeral) saveState('disable', 'true');
      if (vault) await saveKey(vault, key, reach, run);
    } finally {
      giveKey(key, inputs, run);
    }
    return true;
  });
}

function giveKey(key: string, inputs: EnsureInputs, { log, outputs }: Run): void {
  outputs['inference-key'] = key;
  if (inputs.isExporting) exportVariable('PINATA_LLM_KEY', key);
  if (/[\r\n]/.test(key.trim())) {
    log.warning(
      'The key has several lines, and no HTTP header can carry it as it is: it can’t be used for inference in this form.',
    );
  }
}

function isSame(a: Topup, b: Topup): boolean {
  return a.threshold === b.threshold && a.amount === b.amount;
}

function describeTopup({ threshold, amount }: Topup): string {
  return threshold === undefined
    ? 'off'
    : `${amount} credits each time fewer than ${threshold} are available, charged to the payment method on file`;
}

async function ensureTopup(
  wanted: Topup,
  { client }: Clients,
  { retries }: EnsureInputs,
  run: Run,
): Promise<void> {
  const current = await fetchTopup(client, retries);
  const words = `Automatic top-up: ${describeTopup(wanted)}`;
  if (isSame(current, wanted)) {
    run.log.info(`${words} (as it was)`);
  } else {
    await putTopup(client, wanted, retries);
    run.log.warning(words);
  }
  run.report.facts.set('Automatic top-up', describeTopup(wanted));
}

/** When inference was turned on; a key that is at hand is not lost because that can't be asked. */
async function readCreatedAt({ client }: Clients, { retries }: EnsureInputs, run: Run): Promise<string> {
  try {
    const status = await fetchStatus(client, retries);
    run.outputs.enabled = String(status.isEnabled);
    return status.createdAt ?? '';
  } catch (error) {
    run.clock.signal.throwIfAborted();
    run.log.info(`Not known since when inference is on: ${describeError(error).message}`);
    return '';
  }
}

async function runWith(transport: Transport, inputs: EnsureInputs, run: Run): Promise<void> {
  const { log, outputs, report } = run;
  const reach = createReach(inputs, transport, run.clock, run);
  const before = await fetchStatus(reach.client, inputs.retries);
  outputs.enabled = String(before.isEnabled);
  outputs['created-at'] = before.createdAt ?? '';
  outputs['secret-saved'] = 'false';
  outputs['key-source'] = 'none';
  const plan = choosePlan(before, inputs);
  const vault = plan === 'keep' ? undefined : await openVault(inputs, reach);
  // Before there is a key: if this fails, none is lost.
  if (inputs.autoTopup) await ensureTopup(inputs.autoTopup, reach, inputs, run);

  let words = 'on already';
  if (plan !== 'keep') {
    outputs['created-at'] = '';
    // Trying out where to save took a while: a second look keeps two runs from making a key each.
    const isTaken = plan === 'enable' && vault && (await fetchStatus(reach.client, inputs.retries)).isEnabled;
    run.clock.signal.throwIfAborted();
    if (isTaken) {
      alreadyOn(inputs, run);
    } else if (await obtainKey(plan, vault, inputs, transport, run)) {
      words = plan === 'rotate' ? 'enabled with a new key' : 'enabled';
    }
    outputs['created-at'] = await readCreatedAt(reach, inputs, run);
  } else if (inputs.inferenceKey === undefined) {
    log.notice(`Inference is on already. ${WAYS_OUT}`);
  } else {
    outputs['key-source'] = 'input';
    giveKey(inputs.inferenceKey, inputs, run);
  }
  report.facts.set('Inference', words).set('Key', `from ${outputs['key-source']}`);
  log.info(`Inference is ${words}; key: ${outputs['key-source']}`);
  outputs.outcome = 'passed';
}

/** @throws {ActionError} */
export async function runEnsure(inputs: EnsureInputs, run: Run): Promise<void> {
  const transport = await createTransport([inputs.managementUrl, inputs.runner.githubApiUrl], inputs.proxy);
  try {
    await runWith(transport, inputs, run);
  } finally {
    await transport.close();
  }
}
