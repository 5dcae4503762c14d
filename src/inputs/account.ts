/** The inputs of `ensure` and `disable`. */
import { InputError } from '../errors.ts';
import { type CommonInputs, readCommonInputs } from './common.ts';
import { readJwt, readKnownKey } from './credentials.ts';
import { readManagementUrl } from './endpoint.ts';
import { type Environment, readBoolean, readWord, unexpectedValue } from './values.ts';

/** A secret of GitHub's, and the token that may write it. */
export interface SecretInputs {
  name: string;
  scope: { kind: 'repository' } | { kind: 'environment' | 'organization'; name: string };
  token: string;
}

interface AccountInputs extends CommonInputs {
  /** Base URL of the management routes, such as `https://agents.pinata.cloud/v0`. */
  managementUrl: URL;
  jwt: string;
  secret: SecretInputs | undefined;
}

export interface EnsureInputs extends AccountInputs {
  mode: 'ensure';
  /** A key that is known already. */
  inferenceKey: string | undefined;
  isRotating: boolean;
  requiresKey: boolean;
  isExporting: boolean;
  isEphemeral: boolean;
  /** Both undefined: automatic top-up is to be off. */
  autoTopup: { threshold: number | undefined; amount: number | undefined } | undefined;
}

export interface DisableInputs extends AccountInputs {
  mode: 'disable';
}

function readSecretScope(env: Environment): SecretInputs['scope'] {
  const value = readWord(env, 'save-secret-scope') ?? 'repository';
  if (value === 'repository') return { kind: 'repository' };
  const [, kind, name] = /^(environment|organization):(.+)$/.exec(value) ?? [];
  if ((kind === 'environment' || kind === 'organization') && name) return { kind, name };
  throw unexpectedValue(
    'save-secret-scope',
    value,
    'Use `repository`, `environment:NAME` or `organization:NAME`.',
  );
}

function readSecretInputs(env: Environment): SecretInputs | undefined {
  const name = readWord(env, 'save-secret');
  const scope = readSecretScope(env);
  if (name === undefined) return undefined;
  // https://docs.github.com/actions/reference/security/secrets#naming-your-secrets
  if (!/^[A-Za-z_]\w*$/.test(name) || /^github_/i.test(name)) {
    throw unexpectedValue(
      'save-secret',
      name,
      'Use letters, digits and underscores; not a digit first, and not GITHUB_.',
    );
  }
  const token = readWord(env, 'secrets-token');
  if (token === undefined) {
    throw new InputError('secrets-token', 'is missing, and `save-secret` needs it', {
      hint: 'Give a token that may write secrets; the workflow’s own GITHUB_TOKEN never may.',
    });
  }
  return { name, scope, token };
}

function readAutoTopup(env: Environment): EnsureInputs['autoTopup'] {
  const value = readWord(env, 'auto-topup');
  if (value === undefined) return undefined;
  if (value === 'off') return { threshold: undefined, amount: undefined };
  const [, threshold, amount] = /^(\d{1,9}(?:\.\d+)?):(\d{1,9})$/.exec(value) ?? [];
  if (Number(threshold) >= 5 && Number(amount) >= 1) {
    return { threshold: Number(threshold), amount: Number(amount) };
  }
  throw unexpectedValue(
    'auto-topup',
    value,
    'Use `off`, or `THRESHOLD:AMOUNT` with a threshold of at least 5 and a whole amount of at least 1, such as `10:50`.',
  );
}

/** @throws {InputError} */
export function readAccountInputs(env: Environment): AccountInputs {
  return {
    ...readCommonInputs(env),
    managementUrl: readManagementUrl(env, 'Leave `endpoint` out for this mode.'),
    secret: readSecretInputs(env),
    jwt: readJwt(env),
  };
}

/** @throws {InputError} */
export function readEnsureInputs(env: Environment): EnsureInputs {
  const inputs: EnsureInputs = {
    mode: 'ensure',
    inferenceKey: readKnownKey(env),
    isRotating: readBoolean(env, 'rotate', false),
    requiresKey: readBoolean(env, 'require-key', true),
    isExporting: readBoolean(env, 'export', false),
    isEphemeral: readBoolean(env, 'ephemeral', false),
    autoTopup: readAutoTopup(env),
    ...readAccountInputs(env),
  };
  if (inputs.isEphemeral && inputs.secret) {
    throw new InputError(
      'ephemeral',
      'is `true`, and so the key that `save-secret` saves would be revoked at the end',
      {
        hint: 'Leave one of the two out.',
      },
    );
  }
  return inputs;
}
