/** Files that an earlier step of the job wrote into a temporary folder; the credentials that lie there are left alone. */
import { WorkspaceFileError } from '../errors.ts';
import { findInside, type ReadOptions, readWorkspaceFile } from './workspace.ts';

/**
 * Names of files and folders that keep credentials, in lower case. The runner's own: files by which steps set outputs
 * and variables, the home of containers, and the scripts of `run:`, with secrets that expressions put into them. The
 * others are what steps write there: `actions/checkout` and `actions/setup-node`, logins to registries, clouds and
 * clusters, and whatever a home has where a job makes one of its own. The event (`_github_workflow`) is not among
 * them: it holds what others wrote, which `file_input` marks, and no secret.
 */
const CREDENTIALS = new RegExp(
  `^(?:${[
    '_runner_file_commands',
    '_github_home',
    '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\\.(?:sh|ps1|psm1|cmd|bat|py)',
    'git-credentials-.*\\.config(?:\\..*)?',
    '\\.git-credentials|\\.gitconfig|\\.gitcookies',
    '[._]netrc|\\.(?:npm|yarn|pnpm|pypi|wget|curl|terraform|bash|vault)rc(?:\\.ya?ml)?|_curlrc',
    '\\.pgpass|\\.my\\.cnf|\\.mylogin\\.cnf|\\.vault-token|\\.htpasswd|\\.env(?:\\..*)?|\\.envrc',
    '\\.dockercfg|\\.docker|docker_login_.*|\\.kube|kubeconfig[^.]*(?:\\.ya?ml)?|gha-creds-.*\\.json',
    '\\.(?:ssh|gnupg|aws|azure|config|oci|cargo|gem|m2|nuget|terraform\\.d|password-store|composer|gradle)',
    'id_(?:rsa|dsa|ecdsa|ed25519)(?:_sk)?|credentials(?:\\.(?:json|toml|xml|tfrc\\.json))?|nuget\\.config',
  ].join('|')})$`,
);

/** What Windows takes for the same name: streams (`name:stream`), dots and spaces at the end. */
function toPlainName(part: string): string {
  return part.replace(/[. ]*(?::.*)?$/s, '').toLowerCase();
}

/**
 * A private key in PEM, OpenSSH, RFC 4716 or PuTTY form, also within JSON, a diff, or encoded as in a kubeconfig. A
 * text that only speaks of the armour has no key behind it.
 */
const PRIVATE_KEY =
  /-{4,5} ?BEGIN [A-Z0-9 ]{0,64}PRIVATE KEY[A-Z0-9 ]{0,16}-{4,5}(?:[^\S\n\r]*(?:[\n\r]|\\+[nr])| {1,8}[A-Za-z0-9+/=]{32})|[A-Za-z0-9+/=](?:[\n\r]|\\[nr])[+ ]?-{4,5} ?END [A-Z0-9 ]{0,64}PRIVATE KEY|PuTTY-User-Key-File-\d|AGE-SECRET-KEY-1[0-9A-Z]|LS0tLS1CRUdJTi[A-Za-z0-9+/]{0,64}(?:UFJJVkFURSBLRV|BSSVZBVEUgS0VZ|QUklWQVRFIEtFW)/;

/**
 * Reads a text file under a temporary folder, with the checks of a file of the workspace.
 *
 * @param path absolute
 * @throws {WorkspaceFileError} also for what keeps credentials, by its name or by a private key in it
 */
export async function readTemporaryFile(
  folder: string,
  path: string,
  options: ReadOptions = {},
): Promise<string> {
  const parts = findInside(folder, path)?.split(/[/\\]/) ?? [];
  const keeper = parts.find((part) => CREDENTIALS.test(toPlainName(part)));
  if (keeper !== undefined) {
    throw new WorkspaceFileError(path, `may hold credentials, by the name of \`${keeper}\``, {
      hint: 'If it holds none, write it under another name.',
    });
  }
  const text = await readWorkspaceFile(folder, path, options);
  if (PRIVATE_KEY.test(text)) throw new WorkspaceFileError(path, 'holds a private key');
  return text;
}
