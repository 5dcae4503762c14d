// An emulated endpoint and everything a mode has around it: transport, clock, log, client.
import { RunClock } from '../../src/http/deadline.ts';
import { createTransport } from '../../src/http/transport.ts';
import type { ChatOptions, ChatRequest } from '../../src/inference/chat.ts';
import { createInferenceClient, type InferenceClient } from '../../src/inference/client.ts';
import type { Pace } from '../../src/inference/pace.ts';
import { closeAfterTest } from '../close-after-test.ts';
import {
  defaultInferenceKey,
  type PinataEmulator,
  type PinataOptions,
  startPinata,
} from '../emulator/pinata.ts';
import { createRecordedLog } from '../recorded-log.ts';

export const MODEL = 'anthropic/claude-sonnet-4-6';

export const REQUEST: ChatRequest = { model: MODEL, messages: [{ role: 'user', content: 'Say hi 👋' }] };

export const OPTIONS: ChatOptions = {
  isStreaming: true,
  firstTokenTimeoutMs: 20_000,
  timeoutMs: 20_000,
  retries: 0,
};

/** A client of any endpoint. */
export async function openClient(endpoint: URL, inferenceKey: string = defaultInferenceKey, pace?: Pace) {
  const transport = closeAfterTest(
    await createTransport([endpoint], { httpProxy: undefined, httpsProxy: undefined, noProxy: undefined }),
  );
  const clock = new RunClock();
  clock.start(60_000);
  closeAfterTest({ close: () => clock.stop() });
  const log = createRecordedLog();
  return {
    client: createInferenceClient({
      endpoint,
      credential: { kind: 'inference-key', token: inferenceKey },
      pace,
      transport,
      clock,
      log,
    }),
    clock,
    log,
  };
}

export interface Inference {
  pinata: PinataEmulator;
  client: InferenceClient;
  clock: RunClock;
  /** What was logged, each entry with its level. */
  entries: readonly string[];
}

/** A client of an emulator that was started for it. */
export async function startInference(options: PinataOptions = {}, pace?: Pace): Promise<Inference> {
  const pinata = closeAfterTest(await startPinata(options));
  const { client, clock, log } = await openClient(new URL(pinata.llmUrl), defaultInferenceKey, pace);
  return { pinata, client, clock, entries: log.entries };
}
