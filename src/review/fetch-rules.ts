/** The rules for a change, read from where nobody outside could write them. */
import * as v from 'valibot';
import { ActionError, describeError } from '../errors.ts';
import type { GithubClient } from '../github/client.ts';
import { parseGithubData } from '../github/parse-response.ts';
import type { PromptSource } from '../prompt/source.ts';
import type { Log } from '../runner/log.ts';
import { joinRules, parseRuleFile, type RuleFile, type Rules, selectRuleFiles } from './rules.ts';

const TreeSchema = v.looseObject({
  truncated: v.optional(v.boolean(), false),
  tree: v.array(v.looseObject({ path: v.string(), type: v.string() })),
});

/**
 * The paths of all files of a commit.
 *
 * @throws {GitHubError}
 */
export async function fetchPaths(
  github: GithubClient,
  { owner, repo }: { owner: string; repo: string },
  sha: string,
): Promise<{ paths: string[]; isWhole: boolean }> {
  const { data } = await github.request('GET /repos/{owner}/{repo}/git/trees/{tree_sha}', {
    owner,
    repo,
    tree_sha: sha,
    recursive: '1',
  });
  const { tree, truncated } = parseGithubData(TreeSchema, data, 'the files of the base commit');
  const paths = tree.filter(({ type }) => type === 'blob').map(({ path }) => path);
  return { paths, isWhole: !truncated };
}

/** Each is a request; a repository with more has rules for everything, and so for nothing. */
const MAX_RULE_FILES = 20;

/**
 * Reads those files that hold rules for the change. One that can't be read is told, and left out.
 *
 * @param paths all files there are
 * @param buildUrl the page of a file; undefined where there is none
 * @throws {InputError} a pattern that can't be read
 */
export async function readRules(
  source: PromptSource,
  paths: readonly string[],
  {
    changedPaths,
    rules,
    buildUrl,
    log,
  }: {
    changedPaths: readonly string[];
    rules: 'auto' | 'off' | readonly string[];
    buildUrl: (path: string) => string | undefined;
    log: Log;
  },
): Promise<Rules> {
  const selected = selectRuleFiles(paths, changedPaths, rules);
  if (selected.length > MAX_RULE_FILES) {
    log.warning(`There are ${selected.length} files with rules: the first ${MAX_RULE_FILES} are read.`);
  }
  const files = await Promise.all(
    selected.slice(0, MAX_RULE_FILES).map(async (path): Promise<RuleFile | undefined> => {
      try {
        return parseRuleFile(path, await source.read(path), changedPaths);
      } catch (error) {
        if (!(error instanceof ActionError)) throw error;
        log.warning(`The rules in ${path} are not used: ${describeError(error).message}`);
        return undefined;
      }
    }),
  );
  const joined = joinRules(
    files.filter((file) => file !== undefined),
    buildUrl,
  );
  if (joined.omittedPaths.length > 0) {
    log.warning(`There is no room for the rules of ${joined.omittedPaths.join(', ')}.`);
  }
  return joined;
}
