/** Inference off, and the outputs telling what is known of that. */
import type { InferenceClient } from '../../inference/client.ts';
import type { Outputs } from '../../outputs.ts';
import { disableInference } from '../../pinata/account.ts';

/**
 * Turns inference off, and tells in `enabled` and `changed` what came of it: empty where nobody can tell.
 *
 * @throws what failed where inference is not off
 */
export async function turnOff(client: InferenceClient, retries: number, outputs: Outputs): Promise<void> {
  const now = await disableInference(client, retries);
  outputs.enabled = String(now.isEnabled ?? '');
  outputs.changed = now.isEnabled === undefined ? '' : `${!now.isEnabled}`;
  if ('failure' in now) throw now.failure;
}
