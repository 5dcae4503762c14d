/** Where prompt files come from: the checked-out workspace, or a commit that nobody outside could write. */
import { relative, resolve, sep } from 'node:path';
import * as v from 'valibot';
import { GitHubError, WorkspaceFileError } from '../errors.ts';
import type { GithubClient } from '../github/client.ts';
import { decodeText, MAX_FILE_BYTES, readWorkspaceFile } from '../runner/workspace.ts';

export interface PromptSource {
  /** For the log and the summary. */
  description: string;
  /** Only people of the repository could write what it holds. */
  isTrusted: boolean;
  /**
   * Reads a text file.
   *
   * @param path relative to the root of the repository
   * @throws {WorkspaceFileError} @throws {GitHubError}
   */
  read(path: string): Promise<string>;
}

/** Files as they lie in the workspace. */
export function createWorkspaceSource(workspace: string, isTrusted = true): PromptSource {
  return { description: 'the workspace', isTrusted, read: (path) => readWorkspaceFile(workspace, path) };
}

/** The same rule as in the workspace: a path, also an absolute one, stays within it. */
function toRepositoryPath(workspace: string, path: string): string {
  const inside = relative(workspace, resolve(workspace, path)).split(sep).join('/');
  if (inside === '' || inside === '..' || inside.startsWith('../') || inside.startsWith('/')) {
    throw new WorkspaceFileError(path, 'is outside the repository');
  }
  return inside;
}

const ContentSchema = v.looseObject({
  type: v.literal('file'),
  size: v.number(),
  encoding: v.literal('base64'),
  content: v.string(),
});

/**
 * Files as they are at a commit, read through GitHub: https://docs.github.com/rest/repos/contents
 *
 * @param findSha called only where a file is read
 */
export function createCommitSource(
  github: () => Promise<GithubClient>,
  { owner, repo }: { owner: string; repo: string },
  findSha: () => Promise<string>,
  workspace: string,
): PromptSource {
  const description = `the base commit of ${owner}/${repo}`;
  return {
    description,
    isTrusted: true,
    async read(path) {
      const inside = toRepositoryPath(workspace, path);
      const [client, ref] = await Promise.all([github(), findSha()]);
      try {
        const { data } = await client.request('GET /repos/{owner}/{repo}/contents/{path}', {
          owner,
          repo,
          path: inside,
          ref,
        });
        const parsed = v.safeParse(ContentSchema, data);
        if (!parsed.success)
          throw new WorkspaceFileError(path, `is no file of text in ${description}, or too large`);
        if (parsed.output.size > MAX_FILE_BYTES)
          throw new WorkspaceFileError(path, `is larger than ${MAX_FILE_BYTES / 1_048_576} MiB`);
        return decodeText(Buffer.from(parsed.output.content, 'base64'), path);
      } catch (error) {
        if (!(error instanceof GitHubError) || error.status !== 404) throw error;
        throw new WorkspaceFileError(path, `does not exist in ${description}`, {
          hint: 'Runs that others can trigger read prompt files from the base branch: merge the file there first. For a file that an earlier step wrote, set `prompt-source: workspace`. The token needs `contents: read`.',
          cause: error,
        });
      }
    },
  };
}
