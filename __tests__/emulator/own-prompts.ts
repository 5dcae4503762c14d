// The prompt files that ship with this repository.
import { globSync } from 'node:fs';

const PATTERNS = ['prompts/*.prompt.yml', '.github/prompts/*.prompt.yml'];

/** Paths in the repository. */
export const OWN_PROMPTS: readonly string[] = globSync(PATTERNS)
  .map((path) => path.replaceAll('\\', '/'))
  .toSorted();
