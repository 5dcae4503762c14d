/** Files that this action brings along. */
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * A text of the folder `prompts/`, which stands beside `dist/`: the runner starts `dist/index.js` and has the whole
 * repository of the action.
 */
export function readBuiltInPrompt(name: string): Promise<string> {
  return readFile(join(dirname(process.argv[1] ?? ''), '..', 'prompts', name), 'utf8');
}
