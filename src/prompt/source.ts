/** Where prompt files come from: the checked-out workspace or a commit that nobody outside could write, and steps before. */
import { realpath } from 'node:fs/promises';
import { isAbsolute, resolve, sep } from 'node:path';
import * as v from 'valibot';
import { GitHubError, WorkspaceFileError } from '../errors.ts';
import type { GithubClient } from '../github/client.ts';
import { readTemporaryFile } from '../runner/temporary-files.ts';
import {
  decodeText,
  findInside,
  MAX_FILE_BYTES,
  type ReadOptions,
  readWorkspaceFile,
} from '../runner/workspace.ts';

export interface PromptSource {
  /** For the log and the summary. */
  description: string;
  /** Only people of the repository could write what it holds. */
  isTrusted: boolean;
  /**
   * Reads a text file.
   *
   * @param path relative to the root of the repository, or absolute
   * @param options of a file of the runner's own disk
   * @throws {WorkspaceFileError} @throws {GitHubError}
   */
  read(path: string, options?: ReadOptions): Promise<string>;
}

/** Files as they lie in the workspace. */
export function createWorkspaceSource(workspace: string, isTrusted = true): PromptSource {
  return {
    description: 'the workspace',
    isTrusted,
    read: (path, options) => readWorkspaceFile(workspace, path, options),
  };
}

const WRITTEN_HINT = 'A file that an earlier step writes is read from `${{ runner.temp }}`.';

/** The same rule as in the workspace: a path, also an absolute one, stays within it. */
function toRepositoryPath(workspace: string, path: string): string {
  const inside = findInside(workspace, path);
  if (inside === undefined || inside === '') {
    throw new WorkspaceFileError(path, 'is outside the repository', { hint: WRITTEN_HINT });
  }
  return inside.split(sep).join('/');
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
          hint: `Runs that others can trigger read prompt files from the base branch: merge the file there first. ${WRITTEN_HINT} The token needs \`contents: read\`.`,
          cause: error,
        });
      }
    },
  };
}

/** Files that a step of this job wrote. Nobody knows whose words they hold. */
function createTemporarySource(folder: string): PromptSource {
  return {
    description: 'a temporary folder',
    isTrusted: false,
    read: (path, options) => readTemporaryFile(folder, resolve(path), options),
  };
}

/** Where a file lies decides how it is read, and whether its text is data. */
export type FindSource = (path: string) => PromptSource;

/** A folder may be named through a link: on macOS `/tmp` is `/private/tmp`. */
async function listSpellings(folder: string): Promise<string[]> {
  return [resolve(folder), await realpath(folder).catch(() => resolve(folder))];
}

/**
 * Files are those of the repository, but for absolute paths into a temporary folder. Where one folder lies within
 * another, the inner one counts.
 *
 * @param repository how the files of the workspace are read, and whatever lies nowhere
 * @param temporaryFolders whose files are the work of this job alone
 */
export async function createFindSource(
  repository: PromptSource,
  workspace: string,
  temporaryFolders: readonly string[],
): Promise<FindSource> {
  const sources = [
    { folder: workspace, toSource: () => repository },
    ...temporaryFolders.map((folder) => ({ folder, toSource: createTemporarySource })),
  ];
  const places = await Promise.all(
    sources.map(async ({ folder, toSource }) =>
      (await listSpellings(folder)).map((spelling) => ({ spelling, source: toSource(spelling) })),
    ),
  );
  const innerFirst = places.flat().toSorted((a, b) => b.spelling.length - a.spelling.length);
  return (path) => {
    if (!isAbsolute(path)) return repository;
    const place = innerFirst.find(({ spelling }) => findInside(spelling, path) !== undefined);
    return place?.source ?? repository;
  };
}
