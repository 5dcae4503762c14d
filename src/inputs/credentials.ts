/** Keys, tokens and passwords: where they are given, and what is refused. */
import { InputError, MissingKeyError } from '../errors.ts';
import type { ProxySettings } from '../http/transport.ts';
import { type Environment, readInput, readWord } from './values.ts';

/** https://docs.github.com/authentication/keeping-your-account-and-data-secure/about-authentication-to-github#githubs-token-formats; the last is that of old. */
const GITHUB_TOKEN_SHAPE = /^(gh[a-z]_|github_pat_|[\da-f]{40}$)/;

/** In `actions/ai-inference`, `token` was the key of whatever `endpoint` named. */
export function isTokenOfAnother(env: Environment): boolean {
  const token = readWord(env, 'token');
  return token !== undefined && !GITHUB_TOKEN_SHAPE.test(token);
}

/** @throws {InputError} when no HTTP header can carry the credential, or when it is a token of GitHub's */
function checkCredential(value: string, name: string, env: Environment): string {
  assertNoGithubToken(value, name, env);
  return checkHeaderValue(value, name);
}

/** @throws {InputError} no GitHub token is ever handed to Pinata */
function assertNoGithubToken(value: string, name: string, env: Environment): void {
  const names = ['github-token', 'secrets-token', ...(isTokenOfAnother(env) ? [] : ['token'])];
  const githubTokens = names.map((input) => readWord(env, input));
  if (GITHUB_TOKEN_SHAPE.test(value) || githubTokens.includes(value)) {
    throw new InputError(
      name,
      'holds a GitHub token, and no GitHub token is ever sent to an inference endpoint',
      {
        hint: 'Give the credential of Pinata there.',
      },
    );
  }
}

/** https://www.rfc-editor.org/rfc/rfc9110#section-5.5 */
function checkHeaderValue(value: string, name: string): string {
  if (/[\r\n]/.test(value)) {
    throw new InputError(name, 'has several lines, and an HTTP header can carry only one', {
      hint: 'Store it as a single line.',
    });
  }
  if (!/^[\x21-\x7e]+$/.test(value)) {
    throw new InputError(
      name,
      'holds a space, a control character or a letter outside ASCII, which no HTTP header can carry',
      { hint: 'Copy it again.' },
    );
  }
  return value;
}

/** @throws {InputError} one that no header can carry, or a token of GitHub's */
export function readOptionalInferenceKey(env: Environment): string | undefined {
  const given = readInput(env, 'inference-key');
  const key = (given ?? env['PINATA_LLM_KEY'] ?? '').trim();
  if (key === '') return undefined;
  return checkCredential(key, given === undefined ? 'PINATA_LLM_KEY' : 'inference-key', env);
}

/** @throws {InputError} @throws {MissingKeyError} */
export function readInferenceKey(env: Environment): string {
  const key = readOptionalInferenceKey(env);
  if (key !== undefined) return key;
  throw new MissingKeyError('There is no inference key, so nothing was run', {
    hint: 'Set `inference-key: ${{ secrets.PINATA_LLM_KEY }}`. Runs for forks and Dependabot get no secrets: give Dependabot one of its own, and skip the step for forks or set `on-error: warn`.',
  });
}

export function readProxy(env: Environment): ProxySettings {
  const read = (name: string) => env[name.toLowerCase()] || env[name] || undefined;
  return { httpProxy: read('HTTP_PROXY'), httpsProxy: read('HTTPS_PROXY'), noProxy: read('NO_PROXY') };
}

export function readGithubToken(env: Environment): string | undefined {
  // `github-token` always has its default, so the alias can only mean something when it wins.
  const isAlias = readWord(env, 'token') !== undefined && !isTokenOfAnother(env);
  const name = isAlias ? 'token' : 'github-token';
  const token = readWord(env, name);
  return token === undefined ? undefined : checkHeaderValue(token, name);
}

/** The password in a proxy's address, which may lack its scheme: as it is written, and as the proxy gets it. */
function readProxyPasswords(env: Environment): string[] {
  return Object.values(readProxy(env)).flatMap((address = '') => {
    const [, written = ''] = /^(?:[a-z\d+.-]+:\/\/)?[^/@:]*:(.*)@/is.exec(address) ?? [];
    const urls = [address, `http://${address}`].flatMap((text) => URL.parse(text) ?? []);
    const sent = urls.flatMap(({ username, password }) => {
      if (password === '') return [];
      const decoded = decodeURIComponentSafely(password);
      const credentials = `${decodeURIComponentSafely(username)}:${decoded}`;
      return [password, decoded, Buffer.from(credentials).toString('base64')];
    });
    return [written, ...sent];
  });
}

/** Every secret of the environment this step was given, to be masked before anything else happens. Never throws. */
export function readSecrets(env: Environment): string[] {
  const names = ['inference-key', 'pinata-jwt', 'github-token', 'token', 'secrets-token', 'github-mcp-token'];
  const given = [
    ...names.map((name) => readInput(env, name)),
    env['PINATA_LLM_KEY'],
    // Long, and the forms of it take their time: only where it is used.
    ...(/^true$/i.test(readWord(env, 'cache') ?? '') ? [env['ACTIONS_RUNTIME_TOKEN']] : []),
    ...readProxyPasswords(env),
  ];
  return given.flatMap((secret) => (secret?.trim() ? [secret] : []));
}

function decodeURIComponentSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** @throws {InputError} one that no header can carry, or a token of GitHub's */
export function readOptionalJwt(env: Environment): string | undefined {
  const jwt = readWord(env, 'pinata-jwt');
  return jwt === undefined ? undefined : checkCredential(jwt, 'pinata-jwt', env);
}

/** @throws {InputError} */
export function readJwt(env: Environment): string {
  const jwt = readOptionalJwt(env);
  if (jwt !== undefined) return jwt;
  throw new InputError('pinata-jwt', 'is missing', {
    hint: 'Set `pinata-jwt: ${{ secrets.PINATA_JWT }}`; managing inference needs the account’s own token.',
  });
}

/** A key that is known already; it is handed on, not sent, and so may have several lines. */
export function readKnownKey(env: Environment): string | undefined {
  const key = readWord(env, 'inference-key') ?? env['PINATA_LLM_KEY']?.trim();
  if (!key) return undefined;
  assertNoGithubToken(key, 'inference-key', env);
  return key;
}
