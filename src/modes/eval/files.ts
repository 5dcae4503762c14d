/** The prompt files that are evaluated, and their versions on the base. */
import { ActionError, describeError, GitHubError, InputError, WorkspaceFileError } from '../../errors.ts';
import { assertPromptValues, type EvalFile, readEvalFile, readEvalPrompt } from '../../eval/eval-file.ts';
import { isPromptChanged } from '../../eval/prompt-change.ts';
import type { ResponseFormat } from '../../inference/structured/format.ts';
import type { EvalInputs } from '../../inputs/index.ts';
import { readFileFormat } from '../../prompt/compose.ts';
import type { Prompt } from '../../prompt/file.ts';
import { findPaths } from '../../prompt/find.ts';
import { createCommitSource, type FindSource } from '../../prompt/source.ts';
import { fetchCommitSha, fetchMergeBase } from '../../pull-request/fetch.ts';
import type { Target } from '../../pull-request/target.ts';
import type { Run } from '../../run.ts';
import { readBuiltInPrompt } from '../../runner/action-files.ts';

/** What is asked, but for the case and the model. */
export interface AskedPrompt {
  prompt: Prompt;
  format: ResponseFormat;
}

/** A prompt file with its version on the base. */
export interface EvaluatedFile extends EvalFile {
  head: AskedPrompt;
  /** Undefined where it did not change, is new, or there is no base. */
  base: AskedPrompt | undefined;
}

/** @throws {WorkspaceFileError} a schema that can't be used */
async function readAskedPrompt(prompt: Prompt, path: string): Promise<AskedPrompt> {
  try {
    return { prompt, format: (await readFileFormat(prompt)) ?? { kind: 'text' } };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const problem = error.message.replace(/^Input `[\w-]+` /, '');
    throw new WorkspaceFileError(path, `its \`jsonSchema\` ${problem}`, { hint: error.hint, cause: error });
  }
}

/** Files of cases may be larger than prompts. */
const MAX_DATA_BYTES = 4_194_304;

/**
 * Reads all of them before anything is sent. A file without cases is left out, which is told.
 *
 * @throws {WorkspaceFileError} the first that can't be used, with file and line
 * @throws {InputError} no file has a case
 */
export async function readFiles(
  { promptFiles, repeat, minPasses, runner }: EvalInputs,
  findSource: FindSource,
  { log }: Run,
): Promise<Omit<EvaluatedFile, 'base'>[]> {
  const paths = await findPaths(runner.workspace, promptFiles, 'prompt-files');
  const files: Omit<EvaluatedFile, 'base'>[] = [];
  for (const path of paths) {
    const text = await findSource(path).read(path);
    const file = await readEvalFile(text, path, {
      defaults: { repeat, minPasses },
      readFile: (data) => findSource(data).read(data, { maxBytes: MAX_DATA_BYTES }),
      readBuiltIn: readBuiltInPrompt,
    });
    for (const warning of file.warnings) log.warning(warning);
    const head = await readAskedPrompt(file.prompt, path);
    if (file.cases.length > 0) files.push({ ...file, head });
    else log.notice(`${path} has no cases, and is not evaluated.`);
  }
  if (files.length > 0) return files;
  throw new InputError('prompt-files', 'names no file with cases', {
    hint: 'Add `testData`, or a `testDataFile`, to a prompt file.',
  });
}

/** The commit that the prompts are compared with. */
export interface Baseline {
  sha: string;
  /** In words. */
  description: string;
}

/** @throws {ActionError} it can't be told */
async function resolveBaseline(
  wanted: string | undefined,
  { context, pullRequest, github }: Target,
): Promise<Baseline> {
  if (wanted !== undefined && wanted !== 'base') {
    const sha = await fetchCommitSha(await github(), context, wanted).catch((error: unknown) => {
      if (!(error instanceof GitHubError) || (error.status !== 404 && error.status !== 422)) throw error;
      throw new InputError(
        'baseline',
        `is \`${wanted}\`, which GitHub knows as no commit of ${context.owner}/${context.repo}`,
        {
          hint: 'Name a branch, a tag or a commit that is pushed. The token needs `contents: read`.',
          cause: error,
        },
      );
    });
    return { sha, description: sha.startsWith(wanted) ? sha.slice(0, 7) : `${wanted}, ${sha.slice(0, 7)}` };
  }
  if (!pullRequest) {
    throw new InputError('baseline', 'is `base`, and this run belongs to no pull request', {
      hint: 'Name a branch or commit, or set `pull-request`.',
    });
  }
  const { base, head } = await pullRequest.describe();
  const sha = await fetchMergeBase(await github(), context, base.sha, head.sha);
  return { sha, description: `the base of the pull request, ${sha.slice(0, 7)}` };
}

/** @returns what is told of a base that can't be read, where it is the default @throws the same where it was asked for */
function tellOrThrow(error: unknown, what: string, wanted: string | undefined, { clock }: Run): string {
  const isEnd = clock.signal.aborted || !(error instanceof ActionError);
  if (isEnd || wanted !== undefined) throw error;
  return `${what}: ${describeError(error).message}`;
}

/** Whether GitHub said that the file is not there. */
function isMissing(error: unknown): boolean {
  if (!(error instanceof WorkspaceFileError)) return false;
  return error.cause instanceof GitHubError && error.cause.status === 404;
}

/** @throws {ActionError} a version that can’t be read, or that asks for what the cases of today don’t have */
async function readBasePrompt(
  file: EvalFile,
  text: string,
  isModelGiven: boolean,
): Promise<AskedPrompt | undefined> {
  try {
    const prompt = await readEvalPrompt(text, file.path);
    if (!isPromptChanged(file.prompt, prompt, isModelGiven)) return undefined;
    assertPromptValues(prompt, file.cases);
    return await readAskedPrompt(prompt, file.path);
  } catch (error) {
    if (!(error instanceof WorkspaceFileError)) throw error;
    throw new ActionError(`The prompt of the base can’t be asked: ${error.message}`, {
      hint: error.hint ?? 'Set `baseline: off` for this change.',
      cause: error,
    });
  }
}

/** Prompt files beside what they are compared with. */
export interface ComparedFiles {
  files: EvaluatedFile[];
  /** Undefined where nothing is to be compared. */
  baseline: Baseline | undefined;
  /** What could not be read of a base that nobody asked for. */
  notices: string[];
}

/**
 * The version of each file on the base, where its prompt asks something else there.
 *
 * @throws {ActionError} it can't be read, and a baseline was asked for
 */
export async function addBasePrompts(
  files: readonly Omit<EvaluatedFile, 'base'>[],
  { baseline: wanted, models, runner }: EvalInputs,
  target: Target,
  run: Run,
): Promise<ComparedFiles> {
  const { context, github, pullRequest } = target;
  const alone = { files: files.map((file) => ({ ...file, base: undefined })), baseline: undefined };
  if (wanted === 'off' || (wanted === undefined && !pullRequest)) return { ...alone, notices: [] };
  let baseline: Baseline;
  try {
    baseline = await resolveBaseline(wanted, target);
  } catch (error) {
    return { ...alone, notices: [tellOrThrow(error, 'Nothing is compared with the base', wanted, run)] };
  }
  const source = createCommitSource(github, context, async () => baseline.sha, runner.workspace);
  const notices: string[] = [];
  const read = async (file: EvalFile): Promise<AskedPrompt | undefined> => {
    try {
      return await readBasePrompt(file, await source.read(file.path), models.length > 0);
    } catch (error) {
      if (isMissing(error)) run.log.info(`${file.path} is new, and compared with nothing`);
      else notices.push(tellOrThrow(error, `${file.path} is not compared with the base`, wanted, run));
      return undefined;
    }
  };
  const compared = await Promise.all(files.map(async (file) => ({ ...file, base: await read(file) })));
  return { files: compared, baseline, notices };
}
