/** `ensure`: inference is on, and its key is masked and where it is needed. */
import { ActionError, InferenceError, StatusError } from '../errors.ts';
import type { GithubClient } from '../github/client.ts';
import { readGithubContext } from '../github/context.ts';
import type { SecretPublicKey, SecretScope } from '../github/secrets.ts';
import type { EnsureInputs } from '../inputs.ts';
import { RunClock } from '../network/deadline.ts';
import { createTransport, type Transport } from '../network/transport.ts';
import {
  disableInference,
  enableInference,
  fetchStatus,
  fetchTopup,
  type InferenceStatus,
  putTopup,
  type Topup,
} from '../pinata/account.ts';
import { createPinataClient, type PinataClient } from '../pinata/client.ts';
import type { Run } from '../run.ts';
import { exportVariable, saveState } from '../runner/environment.ts';

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
interface Reach {
  client: PinataClient;
  github: (token: string) => Promise<GithubClient>;
}

function createReach(inputs: EnsureInputs, transport: Transport, clock: RunClock, { log }: Run): Reach {
  return {
    client: createPinataClient({
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

/** Tries to write a secret before there is one: a run that could enable but not save must never enable. */
async function openVault(inputs: EnsureInputs, reach: Reach): Promise<Vault | undefined> {
  if (!inputs.secret) return undefined;
  const { name, scope, token } = inputs.secret;
  const { checkSecretWrite, resolveScope } = await import('../github/secrets.ts');
  const place = resolveScope(scope, readGithubContext());
  return {
    scope: place,
    name,
    token,
    publicKey: await checkSecretWrite(await reach.github(token), place, name),
  };
}

/** What to do when inference turns out to be on, by another's hand, while this run was about to turn it on. */
function alreadyOn(inputs: EnsureInputs): undefined {
  if (inputs.requiresKey) {
    throw new InferenceError('Inference was turned on by somebody else meanwhile', { hint: WAYS_OUT });
  }
  return undefined;
}

/**
 * Turns inference on, once. A lost answer is never replayed: the status tells what became of it.
 *
 * @returns the key, or undefined when somebody else turned it on first
 */
async function enableOnce({ client }: Reach, inputs: EnsureInputs, run: Run): Promise<string | undefined> {
  let failure: unknown;
  try {
    const key = await enableInference(client);
    if (key !== undefined) {
      run.log.mask(key);
      return key;
    }
  } catch (error) {
    const isRefused = error instanceof StatusError && error.status < 500 && error.status !== 408;
    if (isRefused && error.status !== 409) throw error;
    if (isRefused) return alreadyOn(inputs);
    failure = error;
  }
  const status = await fetchStatus(client, inputs.retries).catch(() => undefined);
  if (failure === undefined) {
    if (status?.isEnabled) return alreadyOn(inputs);
    throw new InferenceError(
      'Pinata answered the request to enable inference without a key, and inference is not on',
      {
        hint: 'Run the job again.',
      },
    );
  }
  const problem = failure instanceof Error ? failure.message : String(failure);
  if (status && !status.isEnabled) {
    throw new InferenceError(`Inference was not enabled: ${problem}`, {
      hint: 'Run the job again.',
      cause: failure,
    });
  }
  // It may have been this run that turned it on: an ephemeral one turns it off again.
  if (inputs.isEphemeral) saveState('disable', 'true');
  throw new InferenceError(
    status
      ? `The answer with the key was lost (${problem}), and inference is now on with a key that nobody received`
      : `The answer with the key was lost (${problem}), and so was the question whether inference is on now`,
    { hint: 'Run the job again with `rotate: true`, which makes a new key.', cause: failure },
  );
}

async function saveKey(vault: Vault, key: string, reach: Reach, run: Run): Promise<void> {
  const { describeScope, saveSecret } = await import('../github/secrets.ts');
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

/** The runner kills a cancelled step 10 s after the first signal: what saves the key must be done before. */
const CANCELLED_TIMEOUT_MS = 6_000;
const CRITICAL_TIMEOUT_MS = 60_000;

/** Gets a new key and puts it where it is needed. From here on a cancelled run is finished, not dropped. */
async function obtainKey(
  plan: 'enable' | 'rotate',
  vault: Vault | undefined,
  inputs: EnsureInputs,
  transport: Transport,
  run: Run,
): Promise<void> {
  run.clock.signal.throwIfAborted();
  const clock = new RunClock();
  clock.start(CRITICAL_TIMEOUT_MS);
  const hurry = () => clock.start(CANCELLED_TIMEOUT_MS);
  run.clock.signal.addEventListener('abort', hurry);
  try {
    const reach = createReach(inputs, transport, clock, run);
    if (plan === 'rotate') {
      run.log.warning(
        'Rotating the key: the one in use is revoked at once, and requests in flight may be cut off.',
      );
      await revoke(reach, inputs);
    }
    const key = await enableOnce(reach, inputs, run);
    if (key === undefined) return;
    if (inputs.isEphemeral) saveState('disable', 'true');
    const { outputs, log } = run;
    outputs.changed = 'true';
    outputs['key-source'] = plan === 'rotate' ? 'rotated' : 'enabled';
    giveKey(key, inputs, run);
    if (vault) await saveKey(vault, key, reach, run);
    if (/[\r\n]/.test(key.trim())) {
      log.warning(
        'The key has several lines, and no HTTP header can carry it as it is: it can’t be used for inference in this form.',
      );
    }
  } finally {
    run.clock.signal.removeEventListener('abort', hurry);
    clock.stop();
  }
}

async function revoke({ client }: Reach, { retries }: EnsureInputs): Promise<void> {
  await disableInference(client).catch(async (error: unknown) => {
    const status = await fetchStatus(client, retries);
    if (status.isEnabled) throw error;
  });
}

function giveKey(key: string, inputs: EnsureInputs, { outputs }: Run): void {
  outputs['inference-key'] = key;
  if (inputs.isExporting) exportVariable('PINATA_LLM_KEY', key);
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
  { client }: Reach,
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

async function runWith(transport: Transport, inputs: EnsureInputs, run: Run): Promise<void> {
  const { log, outputs, report } = run;
  const reach = createReach(inputs, transport, run.clock, run);
  const before = await fetchStatus(reach.client, inputs.retries);
  outputs.enabled = String(before.isEnabled);
  outputs.changed = 'false';
  outputs['secret-saved'] = 'false';
  outputs['key-source'] = 'none';
  const plan = choosePlan(before, inputs);

  if (plan === 'keep') {
    if (inputs.inferenceKey === undefined) log.notice(`Inference is on already. ${WAYS_OUT}`);
    else {
      outputs['key-source'] = 'input';
      giveKey(inputs.inferenceKey, inputs, run);
    }
  } else {
    await obtainKey(plan, await openVault(inputs, reach), inputs, transport, run);
  }
  const after = plan === 'keep' ? before : await fetchStatus(reach.client, inputs.retries);
  outputs.enabled = String(after.isEnabled);
  outputs['created-at'] = after.createdAt ?? '';
  const words = { enable: 'enabled', rotate: 'enabled with a new key', keep: 'on already' }[plan];
  report.facts.set('Inference', words).set('Key', `from ${outputs['key-source']}`);
  log.info(`Inference is ${words}; key: ${outputs['key-source']}`);
  if (inputs.autoTopup) await ensureTopup(inputs.autoTopup, reach, inputs, run);
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
