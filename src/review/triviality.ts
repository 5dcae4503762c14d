/** Pure: whether a change is so small or harmless that a cheaper model will do. */
import type { ChangedFile } from '../diff/excerpt.ts';
import type { PathFilter } from '../diff/select.ts';
import { countWord } from '../report.ts';

const MAX_LINES = 10;
const MAX_FILES = 20;

const PROSE_ENDING = /\.(?:md|markdown|rst|adoc)$/i;

/** Texts by their names: `requirements.txt` and `CMakeLists.txt` are none. */
const PROSE_NAME =
  /^(?:readme|licen[cs]e|copying|notice|authors|contributors|contributing|change(?:log|s)|history|security|code_of_conduct)(?:\.txt)?$/i;

/** Prose by its ending, which programs obey: rules, skills and prompts of coding agents. */
const INSTRUCTIONS: readonly RegExp[] = [
  /(?:^|\/)(?:agents|claude|gemini|skill|copilot-instructions)\.md$/i,
  /(?:^|\/)REVIEW\.md$/,
  /\.(?:prompt|instructions|agent|chatmode)\.md$/i,
  /(?:^|\/)(?:prompts|skills|\.claude|\.cursor|\.windsurf|\.agents)\//i,
];

function isProse(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return (
    (PROSE_ENDING.test(name) || PROSE_NAME.test(name)) && !INSTRUCTIONS.some((pattern) => pattern.test(path))
  );
}

/** Both names of a file that was moved. */
function pathsOf({ path, previousPath }: ChangedFile): string[] {
  return previousPath === undefined ? [path] : [path, previousPath];
}

/**
 * Judges a whole change, whatever of it is selected or new. Lock and generated files make none less trivial, but any
 * file whose path is critical does.
 *
 * @param files all of them: where GitHub lists no more, nobody can know
 * @returns why it is trivial, in our own words; undefined where it is not
 */
export function findTriviality(
  files: readonly ChangedFile[],
  criticalPaths: PathFilter | undefined,
): string | undefined {
  const isCritical = files.flatMap(pathsOf).some((path) => criticalPaths?.matches(path));
  if (isCritical) return undefined;
  const written = files.filter(({ kind }) => kind !== 'lock file' && kind !== 'generated');
  const changed = written.filter(({ changedLines }) => changedLines > 0);
  if (changed.length === 0) return undefined;
  if (changed.every((file) => pathsOf(file).every(isProse))) return 'nothing but prose';
  const lines = changed.reduce((total, { changedLines }) => total + changedLines, 0);
  if (lines > MAX_LINES || written.length > MAX_FILES) return undefined;
  return `${countWord(lines, 'changed line')} in ${countWord(written.length, 'file')}`;
}
