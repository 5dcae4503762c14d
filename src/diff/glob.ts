/**
 * Patterns of paths as the filters of workflows have them:
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#filter-pattern-cheat-sheet
 *
 * Not by a library: their `?` is any one character and theirs alone are braces and groups. And all of them build
 * regular expressions that search by trial and error, while whoever opens a pull request picks the paths: 600
 * hyphens keep such an expression busy for half a minute. Here each character of a path is looked at once.
 */

/** One place in a pattern. */
interface Step {
  accepts(character: string): boolean;
  /** Takes any number of characters. */
  isRepeated: boolean;
  /** Where the match may go on without taking a character here, counted in steps. */
  skips: readonly number[];
}

const FOLDER = '/';

function buildStep(accepts: Step['accepts'], isRepeated = false, skips: readonly number[] = []): Step {
  return { accepts, isRepeated, skips };
}

const isAny = () => true;
const isWithinFolder = (character: string) => character !== FOLDER;
const isNone = () => false;

function buildCharacter(wanted: string): Step {
  return buildStep((character) => character === wanted);
}

/** What stands between brackets: letters, digits, and ranges of them. */
const SET = /^\[((?:[a-z](?:-[a-z])?|[A-Z](?:-[A-Z])?|[0-9](?:-[0-9])?)+)\]/;

function buildSet(members: string): Step {
  const ranges = [...members.matchAll(/(.)(?:-(.))?/g)].map(([, from = '', to = from]) => ({ from, to }));
  return buildStep((character) => ranges.some(({ from, to }) => from <= character && character <= to));
}

/** Whole folders, any number of them: takes nothing, or everything up to a slash. */
const FOLDERS: readonly Step[] = [
  buildStep(isNone, false, [1, 3]),
  buildStep(isAny, true, [1]),
  buildCharacter(FOLDER),
];

/** `?` and `+` speak of the character before them; after a wildcard, which takes any number, they add nothing. */
function quantify(step: Step | undefined, sign: string): Step | undefined {
  const isSingle = step && !step.isRepeated && step.skips.length === 0;
  if (!isSingle) return step;
  return sign === '?' ? { ...step, skips: [1] } : { ...step, isRepeated: true };
}

interface Piece {
  steps: readonly Step[];
  length: number;
}

function readWildcard(rest: string, isFolderStart: boolean): Piece {
  if (!rest.startsWith('**')) return { steps: [buildStep(isWithinFolder, true, [1])], length: 1 };
  if (isFolderStart && rest.startsWith('**/')) return { steps: FOLDERS, length: 3 };
  return { steps: [buildStep(isAny, true, [1])], length: 2 };
}

/** @returns undefined where a bracket or a backslash stands alone */
function readPiece(rest: string, isFolderStart: boolean): Piece | undefined {
  const first = String.fromCodePoint(rest.codePointAt(0) ?? 0);
  if (first === '*') return readWildcard(rest, isFolderStart);
  if (first === '[') {
    const members = SET.exec(rest)?.[1];
    return members === undefined ? undefined : { steps: [buildSet(members)], length: members.length + 2 };
  }
  if (first !== '\\') return { steps: [buildCharacter(first)], length: first.length };
  const escaped = rest.codePointAt(1);
  if (escaped === undefined) return undefined;
  const character = String.fromCodePoint(escaped);
  return { steps: [buildCharacter(character)], length: 1 + character.length };
}

function parsePattern(pattern: string): Step[] | undefined {
  const steps: Step[] = [];
  let position = 0;
  while (position < pattern.length) {
    const sign = pattern.charAt(position);
    if (steps.length > 0 && (sign === '?' || sign === '+')) {
      const last = quantify(steps.pop(), sign);
      if (last) steps.push(last);
      position += 1;
      continue;
    }
    const isFolderStart = position === 0 || pattern.charAt(position - 1) === FOLDER;
    const piece = readPiece(pattern.slice(position), isFolderStart);
    if (!piece) return undefined;
    steps.push(...piece.steps);
    position += piece.length;
  }
  return steps;
}

/** Adds a step, and those that can be reached from it without a character. */
function reach(steps: readonly Step[], index: number, reached: Set<number>): void {
  if (reached.has(index)) return;
  reached.add(index);
  for (const skip of steps[index]?.skips ?? []) reach(steps, index + skip, reached);
}

/** Keeps all the places where a match can be at once, so that no part of the path is read twice. */
function matchesWhole(steps: readonly Step[], path: string): boolean {
  let current = new Set<number>();
  reach(steps, 0, current);
  for (const character of path) {
    const next = new Set<number>();
    for (const index of current) {
      const step = steps[index];
      if (!step?.accepts(character)) continue;
      reach(steps, index + 1, next);
      if (step.isRepeated) reach(steps, index, next);
    }
    if (next.size === 0) return false;
    current = next;
  }
  return current.has(steps.length);
}

/** Whether a path, all of it, is what the pattern means. */
export type Matcher = (path: string) => boolean;

/**
 * Reads one pattern, without the `!` that lists of patterns know. `*` stops at `/`, `**` does not; `?` makes the
 * character before it optional and `+` lets it be repeated; `[a-z0-9]` is one letter or digit; `\` takes the meaning
 * from the character after it. Everything else, braces too, means itself. Takes time in proportion to the path.
 *
 * @returns undefined when the pattern can’t be read: a bracket that holds anything but letters, digits and ranges of
 * them, or is not closed; a backslash at the end
 */
export function createMatcher(pattern: string): Matcher | undefined {
  const steps = parsePattern(pattern);
  return steps && ((path) => matchesWhole(steps, path));
}

/** The one path that a pattern without wildcards means. */
export function readLiteral(pattern: string): string | undefined {
  if (/^[^*?+[\\]*$/.test(pattern)) return pattern;
  const plain = /^(?:[^*?+[\\]|\\.)*$/su.test(pattern);
  return plain ? pattern.replace(/\\(.)/gsu, '$1') : undefined;
}
