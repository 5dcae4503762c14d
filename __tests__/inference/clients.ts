// An emulated account and a client for each of its credentials, as `gate` makes them.
import { RunClock } from '../../src/http/deadline.ts';
import { createTransport } from '../../src/http/transport.ts';
import { type Credential, createInferenceClient } from '../../src/inference/client.ts';
import { closeAfterTest } from '../close-after-test.ts';
import { defaultInferenceKey, defaultJwt, type PinataOptions, startPinata } from '../emulator/pinata.ts';
import { createRecordedLog } from '../recorded-log.ts';

/** The clients share a transport and the clock of the run. */
export async function startClients(options: PinataOptions = {}) {
  const pinata = closeAfterTest(await startPinata(options));
  const endpoint = new URL(pinata.llmUrl);
  const transport = closeAfterTest(
    await createTransport([endpoint], { httpProxy: undefined, httpsProxy: undefined, noProxy: undefined }),
  );
  const clock = new RunClock();
  clock.start(60_000);
  closeAfterTest({ close: () => clock.stop() });
  const log = createRecordedLog();
  const open = (url: URL, credential: Credential | undefined) =>
    createInferenceClient({ endpoint: url, credential, transport, clock, log });
  return {
    pinata,
    clock,
    entries: log.entries,
    catalog: open(endpoint, undefined),
    account: open(new URL(pinata.url), { kind: 'jwt', token: defaultJwt }),
    inference: open(endpoint, { kind: 'inference-key', token: defaultInferenceKey }),
  };
}

export type StartedClients = Awaited<ReturnType<typeof startClients>>;
