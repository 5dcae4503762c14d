// Eval files as texts, read as a run reads them, with the built-in judges of `prompts/`.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { WorkspaceFileError } from '../../src/errors.ts';
import type { RepeatDefaults } from '../../src/eval/cases.ts';
import { type EvalFile, readEvalFile } from '../../src/eval/eval-file.ts';

export const PATH = 'prompts/a.prompt.yml';

export function readBuiltIn(name: string): Promise<string> {
  return readFile(join('prompts', name), 'utf8');
}

/** @param files by their path in the repository */
export function readEval(
  text: string,
  files: Readonly<Record<string, string>> = {},
  defaults: RepeatDefaults = { repeat: 1, minPasses: undefined },
): Promise<EvalFile> {
  return readEvalFile(text, PATH, {
    defaults,
    readBuiltIn,
    readFile: async (path) => {
      const found = files[path];
      if (found === undefined) throw new WorkspaceFileError(path, 'does not exist');
      return found;
    },
  });
}
