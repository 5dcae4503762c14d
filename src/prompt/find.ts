/** Finds prompt files by patterns of their paths. */
import { InputError } from '../errors.ts';
import { type Prompt, readPromptFile } from './file.ts';

/** A check of that many prompts is a mistake in the pattern. */
const MAX_FILES = 500;

export interface FoundPrompt {
  path: string;
  prompt: Prompt;
}

/** Whatever a pattern says, these hold no prompts of the repository's own. */
const IGNORED = ['**/.git/**', '**/node_modules/**'];

/** The paths of all files of the workspace, links left out. */
export async function listWorkspaceFiles(workspace: string): Promise<string[]> {
  const { glob } = await import('tinyglobby');
  return glob('**', { cwd: workspace, dot: true, ignore: IGNORED, followSymbolicLinks: false });
}

/**
 * The paths of all files that the patterns mean, in order.
 *
 * @param patterns relative to the workspace; each must mean a file
 * @param input the input they were given in, as an error will name it
 * @throws {InputError} a pattern that means no file, or too many
 */
export async function findPaths(
  workspace: string,
  patterns: readonly string[],
  input: string,
): Promise<string[]> {
  const { glob } = await import('tinyglobby');
  const found = await Promise.all(
    patterns.map(async (pattern) => {
      if (pattern.length > 1_024 || /^(\/|[a-z]:)|(^|\/)\.\.(\/|$)|\\|\/\//i.test(pattern)) {
        throw new InputError(input, `holds \`${pattern}\``, {
          hint: 'Use patterns of paths in the workspace, with `/` between folders.',
        });
      }
      const paths = await glob(pattern, {
        cwd: workspace,
        // `**/*.prompt.yml` is meant to find those in `.github` too.
        dot: true,
        ignore: IGNORED,
        followSymbolicLinks: false,
        expandDirectories: false,
      });
      if (paths.length > 0) return paths;
      throw new InputError(input, `holds \`${pattern}\`, which means no file`, {
        hint: 'Check the path, and that `actions/checkout` runs before this step.',
      });
    }),
  );
  const paths = [...new Set(found.flat())].sort();
  if (paths.length > MAX_FILES) {
    throw new InputError(input, `means ${paths.length} files, and at most ${MAX_FILES} are read`, {
      hint: 'Make the patterns narrower.',
    });
  }
  return paths;
}

/**
 * Reads all prompt files that the patterns mean, in the order of their paths; see `findPaths`.
 *
 * @throws {InputError} a pattern that means no file, or too many
 * @throws {WorkspaceFileError} a file that can't be read or understood
 */
export async function findPrompts(
  workspace: string,
  patterns: readonly string[],
  input: string,
): Promise<FoundPrompt[]> {
  const paths = await findPaths(workspace, patterns, input);
  return Promise.all(paths.map(async (path) => ({ path, prompt: await readPromptFile(workspace, path) })));
}
