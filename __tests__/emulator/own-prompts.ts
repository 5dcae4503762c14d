// The prompt files that ship with this repository, and a stand-in for a model that answers those that grade.
import { globSync } from 'node:fs';

/** Paths in the repository. */
export const OWN_PROMPTS: readonly string[] = globSync([
  'prompts/*.prompt.yml',
  '.github/prompts/*.prompt.yml',
])
  .map((path) => path.replaceAll('\\', '/'))
  .toSorted();
