/** Where files of the repository come from: the workspace, or, where others can trigger the run, the base commit. */
import type { CompletionInputs } from '../../inputs/index.ts';
import {
  createCommitSource,
  createFindSource,
  createWorkspaceSource,
  type FindSource,
  type PromptSource,
} from '../../prompt/source.ts';
import { isPrivileged } from '../../pull-request/event.ts';
import type { OpenTarget } from '../../pull-request/target.ts';

/** Where others can trigger a run, files of the repository come from where only its own people write. */
function chooseRepositorySource(
  { promptSource, runner }: CompletionInputs,
  { context, findPullRequest, github }: OpenTarget,
): PromptSource {
  const isBase = promptSource === 'base' || (promptSource === 'auto' && isPrivileged(context));
  if (!isBase) return createWorkspaceSource(runner.workspace, !isPrivileged(context));
  // Without a pull request, the commit of such a run is the default branch's.
  const findSha = async () => (await (await findPullRequest())?.describe())?.base.sha ?? context.sha;
  return createCommitSource(github, context, findSha, runner.workspace);
}

/**
 * What a step before wrote is the workflow's own, whoever triggered the run. But on a runner that outlives a job, a
 * run before may have left files in the system's temporary folder: one that others triggered is not to find them.
 */
export function chooseSources(inputs: CompletionInputs, target: OpenTarget): Promise<FindSource> {
  const { workspace, jobTempFolder, systemTempFolders } = inputs.runner;
  return createFindSource(chooseRepositorySource(inputs, target), workspace, [
    ...(jobTempFolder === undefined ? [] : [jobTempFolder]),
    ...(isPrivileged(target.context) ? [] : systemTempFolders),
  ]);
}
