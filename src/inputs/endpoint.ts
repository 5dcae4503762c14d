/** Where inference is asked for, and where the account behind it is managed. */
import { InputError } from '../errors.ts';
import { parseBaseUrl } from '../http/base-url.ts';
import { type Environment, readBoolean, readWord } from './values.ts';

const PINATA_ENDPOINT = 'https://agents.pinata.cloud/v0/llm';

const RETIRED_HOSTS = ['models.github.ai', 'models.inference.ai.azure.com'];

/** What many give for the base URL: the address of its route. */
const ROUTE = /\/chat\/completions\/*$/;

/**
 * @param allowsHttp also to a host that is not this machine
 * @throws {InputError}
 */
function parseEndpoint(env: Environment, allowsHttp: boolean): URL {
  const value = readWord(env, 'endpoint') ?? PINATA_ENDPOINT;
  const url = parseBaseUrl(value.replace(ROUTE, ''), allowsHttp);
  if (url instanceof URL && RETIRED_HOSTS.includes(url.hostname)) {
    throw new InputError('endpoint', 'is that of GitHub Models, which was retired on 2026-07-30', {
      hint: 'Remove `endpoint` to use Pinata, and set `model` to an id of its catalog.',
    });
  }
  if (url instanceof URL) return url;
  throw new InputError('endpoint', url.problem, {
    hint: /^http:/i.test(value)
      ? 'For a service container or a server of your own set `allow-http: true`; the account’s JWT is never sent that way.'
      : `Give the base URL of an OpenAI-compatible API, such as ${PINATA_ENDPOINT}.`,
  });
}

/** What the workflow's author should know of how `endpoint` was read. */
export function listEndpointNotices(env: Environment): string[] {
  if (!ROUTE.test(readWord(env, 'endpoint') ?? '')) return [];
  return ['`endpoint` is the base URL: its end, `/chat/completions`, was taken off.'];
}

/** The base URL of the OpenAI-compatible routes. @throws {InputError} */
export function readEndpoint(env: Environment): URL {
  return parseEndpoint(env, readBoolean(env, 'allow-http', false));
}

/** Pinata's own service, or one with the routes of its account beside it. */
export function isPinata({ hostname, pathname }: URL): boolean {
  return hostname === new URL(PINATA_ENDPOINT).hostname || pathname.endsWith('/llm');
}

/**
 * The management routes stand beside Pinata's `llm/`; other services have none.
 *
 * @param hint what to change where the endpoint is another service
 * @throws {InputError}
 */
export function readManagementUrl(env: Environment, hint: string): URL {
  // The JWT opens the whole account: it never goes out in the clear.
  const url = parseEndpoint(env, false);
  if (!url.pathname.endsWith('/llm')) {
    throw new InputError(
      'endpoint',
      'is not Pinata’s: only an address that ends in `/llm` has an account to manage',
      { hint },
    );
  }
  url.pathname = url.pathname.slice(0, -'/llm'.length);
  return url;
}
