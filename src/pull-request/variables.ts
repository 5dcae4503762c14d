/** The placeholders that stand for parts of the pull request. */
import { InputError } from '../errors.ts';
import type { GithubClient } from '../github/client.ts';
import type { PullRequest } from './event.ts';
import { fetchChangedPaths, fetchDiff, fetchPullRequest, type PullRequestAddress } from './fetch.ts';

const DESCRIBED: Record<string, (pull: PullRequest) => string> = {
  'pr.number': (pull) => String(pull.number),
  'pr.title': (pull) => pull.title,
  'pr.body': (pull) => pull.body,
  'pr.author': (pull) => pull.author,
  'pr.base': (pull) => pull.base.ref,
  'pr.head': (pull) => pull.head.ref,
};

const FETCHED: Record<string, (github: GithubClient, address: PullRequestAddress) => Promise<string>> = {
  'pr.diff': fetchDiff,
  'pr.files': async (github, address) => (await fetchChangedPaths(github, address)).join('\n'),
};

/** The same names where there is no pull request: using one is an error, since a prompt without it means nothing. */
export function refusePullRequestVariables(eventName: string): ReadonlyMap<string, () => Promise<string>> {
  const refuse = async (name: string): Promise<string> => {
    throw new InputError(
      'pull-request',
      `is missing: the prompt uses \`{{${name}}}\`, and this run (${eventName}) belongs to no pull request`,
      { hint: 'Run on `pull_request`, or set `pull-request` to a number.' },
    );
  };
  const names = [...Object.keys(DESCRIBED), ...Object.keys(FETCHED)];
  return new Map(names.map((name) => [name, () => refuse(name)]));
}

/**
 * Name → how to get the value. The description is fetched at most once, and only where the event did not hold it.
 */
export function createPullRequestVariables(
  github: () => Promise<GithubClient>,
  address: PullRequestAddress,
  known: PullRequest | undefined,
): ReadonlyMap<string, () => Promise<string>> {
  let described: Promise<PullRequest> | undefined = known && Promise.resolve(known);
  const describe = () => {
    described ??= github().then((client) => fetchPullRequest(client, address));
    return described;
  };
  return new Map([
    ...Object.entries(DESCRIBED).map(([name, read]): [string, () => Promise<string>] => [
      name,
      async () => read(await describe()),
    ]),
    ...Object.entries(FETCHED).map(([name, fetch]): [string, () => Promise<string>] => [
      name,
      async () => fetch(await github(), address),
    ]),
  ]);
}
