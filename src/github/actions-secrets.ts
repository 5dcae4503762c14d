/** Actions secrets: sealed for GitHub's public key, so that nobody between can read them. */
import * as v from 'valibot';
import { GitHubError } from '../errors.ts';
import type { GithubClient } from './client.ts';
import { parseGithubData } from './parse-response.ts';

/** Where a secret lives. */
export type SecretScope =
  | { kind: 'repository'; owner: string; repo: string }
  | { kind: 'environment'; owner: string; repo: string; environment: string }
  | { kind: 'organization'; organization: string };

/** The scope as the inputs name it, placed in the repository of the run. */
export function resolveScope(
  scope: { kind: 'repository' } | { kind: 'environment' | 'organization'; name: string },
  { owner, repo }: { owner: string; repo: string },
): SecretScope {
  if (scope.kind === 'repository') return { kind: 'repository', owner, repo };
  return scope.kind === 'environment'
    ? { kind: 'environment', owner, repo, environment: scope.name }
    : { kind: 'organization', organization: scope.name };
}

/** How people write a scope. */
export function describeScope(scope: SecretScope): string {
  if (scope.kind === 'environment') return `environment ${scope.environment} of ${scope.owner}/${scope.repo}`;
  return scope.kind === 'organization'
    ? `organization ${scope.organization}`
    : `${scope.owner}/${scope.repo}`;
}

function folderOf(scope: SecretScope): string {
  const encode = encodeURIComponent;
  if (scope.kind === 'organization') return `/orgs/${encode(scope.organization)}/actions/secrets`;
  const repository = `/repos/${encode(scope.owner)}/${encode(scope.repo)}`;
  return scope.kind === 'environment'
    ? `${repository}/environments/${encode(scope.environment)}/secrets`
    : `${repository}/actions/secrets`;
}

const PublicKeySchema = v.looseObject({ key_id: v.string(), key: v.string() });

/** What a secret is sealed for. */
export type SecretPublicKey = v.InferOutput<typeof PublicKeySchema>;

/** @throws {GitHubError} 403 when the token has no right to secrets, 404 when there is no such place */
async function fetchSecretPublicKey(github: GithubClient, scope: SecretScope): Promise<SecretPublicKey> {
  const { data } = await github.request(`GET ${folderOf(scope)}/public-key`);
  return parseGithubData(PublicKeySchema, data, 'the public key for secrets');
}

/** https://docs.github.com/rest/guides/encrypting-secrets-for-the-rest-api */
async function seal(value: string, publicKey: string): Promise<string> {
  const { default: sodium } = await import('libsodium-wrappers');
  await sodium.ready;
  const sealed = sodium.crypto_box_seal(
    sodium.from_string(value),
    sodium.from_base64(publicKey, sodium.base64_variants.ORIGINAL),
  );
  return sodium.to_base64(sealed, sodium.base64_variants.ORIGINAL);
}

const VisibilitySchema = v.looseObject({ visibility: v.picklist(['all', 'private', 'selected']) });

/** Required by organisations: what it was, or for a new secret the narrowest that needs no list of repositories. */
async function readVisibility(github: GithubClient, scope: SecretScope, name: string): Promise<string> {
  try {
    const { data } = await github.request(`GET ${folderOf(scope)}/${encodeURIComponent(name)}`);
    return parseGithubData(VisibilitySchema, data, 'the secret').visibility;
  } catch (error) {
    if (error instanceof GitHubError && error.status === 404) return 'private';
    throw error;
  }
}

async function put(
  github: GithubClient,
  scope: SecretScope,
  name: string,
  value: string,
  publicKey: SecretPublicKey,
): Promise<void> {
  await github.request(`PUT ${folderOf(scope)}/${encodeURIComponent(name)}`, {
    encrypted_value: await seal(value, publicKey.key),
    key_id: publicKey.key_id,
    ...(scope.kind === 'organization' ? { visibility: await readVisibility(github, scope, name) } : {}),
  });
}

/**
 * Saves a secret. When GitHub has changed its key since `publicKey` was fetched, the new one is fetched, once.
 *
 * @throws {GitHubError}
 */
export async function saveSecret(
  github: GithubClient,
  scope: SecretScope,
  name: string,
  value: string,
  publicKey: SecretPublicKey,
): Promise<void> {
  try {
    await put(github, scope, name, value, publicKey);
  } catch (error) {
    if (!(error instanceof GitHubError) || error.status !== 422) throw error;
    await put(github, scope, name, value, await fetchSecretPublicKey(github, scope));
  }
}

/** @returns false when there was none */
export async function deleteSecret(github: GithubClient, scope: SecretScope, name: string): Promise<boolean> {
  try {
    await github.request(`DELETE ${folderOf(scope)}/${encodeURIComponent(name)}`);
    return true;
  } catch (error) {
    if (error instanceof GitHubError && error.status === 404) return false;
    throw error;
  }
}

/**
 * Finds out whether the token may write secrets, by writing one of another name and deleting it: nothing that only
 * reads tells that, and the real secret must not be touched before there is something to put into it.
 *
 * @returns the public key, for the save that follows
 * @throws {GitHubError}
 */
export async function checkSecretWrite(
  github: GithubClient,
  scope: SecretScope,
  name: string,
): Promise<SecretPublicKey> {
  const publicKey = await fetchSecretPublicKey(github, scope);
  const probe = `${name}_WRITE_CHECK`;
  await saveSecret(github, scope, probe, 'This secret can be deleted.', publicKey);
  try {
    await deleteSecret(github, scope, probe);
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    throw new GitHubError(
      `The secret ${probe}, by which writing was tried, could not be deleted: ${error.message}`,
      {
        status: error.status,
        hint: `Delete ${probe} by hand; it holds nothing. ${error.hint ?? ''}`.trim(),
        cause: error,
      },
    );
  }
  return publicKey;
}
