import type { Answer, Call, Handler, HandlerWorld } from './github-handlers.ts';
import { buildError } from './github-handlers.ts';
import type { SecretScope, SecretState } from './github-state.ts';
import { formatTime } from './github-state.ts';

type ScopeHandler = (world: HandlerWorld, call: Call, scope: SecretScope) => Answer;

/** https://docs.github.com/en/actions/reference/security/secrets#limits-for-secrets */
const MAX_VALUE_BYTES = 48 * 1024;

const VISIBILITIES = ['all', 'private', 'selected'] as const;

/** Where a call's secrets are. Null when there is no such place. Names are as they were declared, in any case. */
function findScope({ state }: HandlerWorld, { params }: Call): SecretScope | null {
  if (params['org'] !== undefined) return `organization:${state.repository.split('/')[0] ?? ''}`;
  const wanted = params['environment_name'];
  if (wanted === undefined) return 'repository';
  const name = state.environments.find((candidate) => candidate.toLowerCase() === wanted.toLowerCase());
  return name === undefined ? null : `environment:${name}`;
}

/** GitHub keeps names in upper case, however they were written. */
function readName({ params }: Call): string {
  return (params['secret_name'] ?? '').toUpperCase();
}

function findSecret({ state }: HandlerWorld, call: Call, scope: SecretScope): SecretState | undefined {
  return state.secrets.find((secret) => secret.scope === scope && secret.name === readName(call));
}

function notFound(call: Call): Answer {
  return buildError(404, 'Not Found', call.documentationUrl);
}

function refuse(call: Call, message: string): Answer {
  return buildError(422, message, call.documentationUrl);
}

/** The 422 of a name that no secret may have. Null when one may. */
function refuseName(call: Call): Answer | null {
  const name = readName(call);
  if (name.startsWith('GITHUB_')) return refuse(call, 'Secret names must not start with GITHUB_.');
  if (/^[A-Z_][A-Z0-9_]*$/.test(name)) return null;
  const message =
    'Secret names can only contain alphanumeric characters ([a-z], [A-Z], [0-9]) or underscores (_). ' +
    'Spaces are not allowed. Must start with a letter ([a-z], [A-Z]) or underscores (_).';
  return refuse(call, message);
}

/** The 422 of a body without a value. The description asks for one only in a repository and an environment. */
function refuseMissing(call: Call): Answer | null {
  const missing = ['encrypted_value', 'key_id'].filter((key) => call.body[key] === undefined);
  if (missing.length === 0) return null;
  const names = missing.map((key) => `"${key}"`).join(', ');
  return refuse(call, `Invalid request.\n\n${names} ${missing.length > 1 ? "weren't" : "wasn't"} supplied.`);
}

/** Who may use an organisation's secret, as a request says. */
function readAudience({ body }: Call): Pick<SecretState, 'visibility'> {
  const visibility = VISIBILITIES.find((candidate) => candidate === body['visibility']);
  return visibility === undefined ? {} : { visibility };
}

function getPublicKey(world: HandlerWorld, _: Call, scope: SecretScope): Answer {
  return { status: 200, json: world.vault.publicKey(scope) };
}

function getSecret(world: HandlerWorld, call: Call, scope: SecretScope): Answer {
  const secret = findSecret(world, call, scope);
  if (!secret) return notFound(call);
  const { name, created_at, updated_at, visibility } = secret;
  const json = { name, created_at, updated_at, ...(visibility ? { visibility } : {}) };
  return { status: 200, json };
}

/** A stale key and a box that doesn't open get the same answer here: the value can't be read in either case. */
function putSecret(world: HandlerWorld, call: Call, scope: SecretScope): Answer {
  const refusal = refuseName(call) ?? refuseMissing(call);
  if (refusal) return refusal;
  const value = world.vault.open(scope, String(call.body['key_id']), String(call.body['encrypted_value']));
  if (value === null) {
    return refuse(call, 'Bad request - validation failed due to an improperly encrypted secret');
  }
  if (Buffer.byteLength(value) > MAX_VALUE_BYTES) return refuse(call, 'Value is too large.');

  const existing = findSecret(world, call, scope);
  const now = formatTime();
  const audience = scope.startsWith('organization:') ? readAudience(call) : {};
  if (existing) {
    Object.assign(existing, { value, updated_at: now, ...audience });
    return { status: 204, json: null };
  }
  const times = { created_at: now, updated_at: now };
  world.state.secrets.push({ scope, name: readName(call), value, ...times, ...audience });
  return { status: 201, json: {} };
}

function deleteSecret(world: HandlerWorld, call: Call, scope: SecretScope): Answer {
  const secret = findSecret(world, call, scope);
  if (!secret) return notFound(call);
  world.state.secrets.splice(world.state.secrets.indexOf(secret), 1);
  return { status: 204, json: null };
}

function inScope(handler: ScopeHandler): Handler {
  return (world, call) => {
    const scope = findScope(world, call);
    return scope === null ? notFound(call) : handler(world, call, scope);
  };
}

/** Actions secrets, at home in a repository, in one of its environments, or in the organisation that owns it. */
export const SECRET_HANDLERS: Record<string, Handler> = Object.fromEntries(
  ['repo', 'environment', 'org'].flatMap((kind) => [
    [`actions/get-${kind}-public-key`, inScope(getPublicKey)],
    [`actions/get-${kind}-secret`, inScope(getSecret)],
    [`actions/create-or-update-${kind}-secret`, inScope(putSecret)],
    [`actions/delete-${kind}-secret`, inScope(deleteSecret)],
  ]),
);
