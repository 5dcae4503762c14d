/** Who is asked, with which credentials, and for what price. */
import { setTimeout as sleep } from 'node:timers/promises';
import { InputError } from '../../errors.ts';
import { createTransport, type Transport } from '../../http/transport.ts';
import { createInferenceClient, type InferenceClient } from '../../inference/client.ts';
import type { Pace } from '../../inference/pace.ts';
import type { Catalog } from '../../inference/prices/catalog.ts';
import { readCatalog } from '../../inference/prices/catalog-cache.ts';
import type { CompletionInputs } from '../../inputs/index.ts';
import type { Run } from '../../run.ts';

export interface Endpoint {
  client: InferenceClient;
  /** The workflow's own. */
  headers: ReadonlyMap<string, string>;
}

/** Works with a way to the endpoint, to GitHub and, where credits are checked, to the account. */
export async function withTransport(
  { endpoint, runner, account, proxy }: CompletionInputs,
  work: (transport: Transport) => Promise<void>,
): Promise<void> {
  const origins = [endpoint, runner.githubApiUrl, ...(account ? [account.managementUrl] : [])];
  const transport = await createTransport(origins, proxy);
  try {
    await work(transport);
  } finally {
    await transport.close();
  }
}

/** The values are secrets: they are masked before they can be seen anywhere. */
export async function createEndpoint(
  inputs: CompletionInputs,
  transport: Transport,
  { clock, log }: Run,
  pace?: Pace,
): Promise<Endpoint> {
  const { endpoint, inferenceKey: token, customHeaders } = inputs;
  let headers: ReadonlyMap<string, string> = new Map();
  if (customHeaders !== undefined) {
    const { isWord, parseCustomHeaders } = await import('../../prompt/custom-headers.ts');
    headers = await parseCustomHeaders(customHeaders);
    for (const [name, value] of headers) {
      if (inputs.githubToken !== undefined && value.includes(inputs.githubToken)) {
        throw new InputError(
          'custom-headers',
          `gives \`${name}\` the GitHub token, which no endpoint is sent`,
        );
      }
      log.mask(value, { isWord: isWord(name, value) });
    }
  }
  const credential = token === undefined ? undefined : ({ kind: 'inference-key', token } as const);
  const client = createInferenceClient({ endpoint, credential, headers, pace, transport, clock, log });
  return { client, headers };
}

export type LazyCatalog = () => Promise<Catalog | undefined>;

/** Asks for the price list once, when it is first needed. Never rejects. */
export function createLazyCatalog(
  client: InferenceClient,
  inputs: CompletionInputs,
  { log }: Run,
): LazyCatalog {
  const cache = { ttlMs: inputs.catalogTtlMs, folder: inputs.runner.tempFolder };
  let catalog: Promise<Catalog | undefined> | undefined;
  return () => {
    catalog ??= readCatalog(client, cache).then(
      (read) => read.catalog,
      (error: unknown) => {
        log.debug(`No prices: ${String(error)}`);
        return undefined;
      },
    );
    return catalog;
  };
}

/** A finished answer does not wait long for its price. */
const CATALOG_GRACE_MS = 1_000;

export function awaitCatalog(catalog: LazyCatalog): Promise<Catalog | undefined> {
  return Promise.race([catalog(), sleep(CATALOG_GRACE_MS, undefined, { ref: false })]);
}
