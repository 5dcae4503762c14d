/** Pure: which changes of a diff were reviewed before, told by what they are and not by the commit they came with. */
import { hash } from 'node:crypto';
import { countChanges, type FileDiff, type Hunk } from '../diff/parse.ts';

/** In base64url. 72 bits: nobody can make a change that is taken for one of a few thousand others. */
export const FINGERPRINT_CHARACTERS = 12;

/** A maximal run of removed and added lines within a hunk. */
interface Change {
  fingerprint: string;
  /** That of the first among equal changes of its path. */
  first: string;
}

/** The lines of each change, with their signs. */
function listRuns({ text }: Hunk): string[][] {
  const runs: string[][] = [];
  let isInRun = false;
  // Not by `readHunkLines`: nobody asks for the numbers of 600,000 lines.
  for (const row of text.split('\n').slice(1)) {
    const sign = row.charAt(0);
    if (sign === '\\') continue;
    const isChanged = sign === '+' || sign === '-';
    if (isChanged && !isInRun) runs.push([]);
    if (isChanged) runs.at(-1)?.push(row.replace(/\r$/, ''));
    isInRun = isChanged;
  }
  return runs;
}

function fingerprint(path: string, lines: readonly string[], ordinal: number): string {
  const text = JSON.stringify([path, lines, ordinal]);
  return hash('sha256', text, 'base64url').slice(0, FINGERPRINT_CHARACTERS);
}

/** The changes of files, each read once: at once where they are asked for, or file by file before that. */
export class ChangeList {
  readonly #files: readonly FileDiff[];
  readonly #changes: Change[][][] = [];
  /** Across files: a path can come twice. */
  readonly #counts = new Map<string, number>();

  /** @param files as they are, without anything taken out */
  constructor(files: readonly FileDiff[]) {
    this.#files = files;
  }

  #identify(path: string, lines: readonly string[]): Change {
    const first = fingerprint(path, lines, 0);
    const ordinal = this.#counts.get(first) ?? 0;
    this.#counts.set(first, ordinal + 1);
    return { first, fingerprint: ordinal === 0 ? first : fingerprint(path, lines, ordinal) };
  }

  /** Reads one more file. @returns whether there was one */
  readNext(): boolean {
    const file = this.#files[this.#changes.length];
    if (!file) return false;
    const { path, hunks } = file;
    this.#changes.push(hunks.map((hunk) => listRuns(hunk).map((lines) => this.#identify(path, lines))));
    return true;
  }

  /** By file and hunk. */
  get all(): readonly (readonly (readonly Change[])[])[] {
    while (this.readNext());
    return this.#changes;
  }
}

/**
 * The fingerprints of the changes, by file and hunk. They hold neither line numbers nor context, so that a change that
 * was moved, or whose surroundings changed, has the one that it had.
 */
export function listFingerprints(changes: ChangeList): string[][][] {
  return changes.all.map((hunks) => hunks.map((ofHunk) => ofHunk.map((change) => change.fingerprint)));
}

/** What of a diff was reviewed before. */
export interface SeenSplit {
  /** The files with a hunk that was not, with those hunks only. */
  unseen: FileDiff[];
  /** By file and hunk: whether it is among those. For `keepHunks`, where the same files are at hand in another form. */
  isUnseen: boolean[][];
  /** Changed lines of the hunks that were. */
  seenLines: number;
  /** Files with hunks, all of which were. */
  seenFiles: number;
  /** Of files that GitHub gives in part, and that part was: what it does not give, as a file without a patch. */
  withheld: FileDiff[];
}

/** What GitHub counts beyond the hunks that it gives. */
function countMissing({ additions, deletions, hunks }: FileDiff): Pick<Hunk, 'additions' | 'deletions'> {
  const given = countChanges(hunks);
  return {
    additions: Math.max(0, additions - given.additions),
    deletions: Math.max(0, deletions - given.deletions),
  };
}

/**
 * Files with some of their hunks. What GitHub counts beyond the hunks that it gives is still counted; a file without a
 * hunk that is kept is left out.
 *
 * @param isKept by file and hunk
 */
export function keepHunks(files: readonly FileDiff[], isKept: readonly (readonly boolean[])[]): FileDiff[] {
  return files.flatMap((file, fileIndex) => {
    const hunks = file.hunks.filter((_, index) => isKept[fileIndex]?.[index] === true);
    if (hunks.length === 0) return [];
    if (hunks.length === file.hunks.length) return [file];
    const kept = countChanges(hunks);
    const missing = countMissing(file);
    const additions = kept.additions + missing.additions;
    const deletions = kept.deletions + missing.deletions;
    return [{ ...file, hunks, additions, deletions }];
  });
}

function findWithheldRest(files: readonly FileDiff[], isUnseen: readonly (readonly boolean[])[]): FileDiff[] {
  return files.flatMap((file, index): FileDiff[] => {
    const hasUnseen = isUnseen[index]?.includes(true) === true;
    if (file.missingPatch !== 'part' || hasUnseen) return [];
    return [{ ...file, ...countMissing(file), hunks: [], missingPatch: 'all' }];
  });
}

function findChanged({ hunks }: FileDiff): boolean[] {
  return hunks.map(({ additions, deletions }) => additions + deletions > 0);
}

function findUnseen({ all }: ChangeList, seen: ReadonlySet<string>): boolean[][] {
  const unseen = all.flat(2).filter((change) => !seen.has(change.fingerprint));
  const unseenFirsts = new Set(unseen.map(({ first }) => first));
  return all.map((hunks) => hunks.map((ofHunk) => ofHunk.some(({ first }) => unseenFirsts.has(first))));
}

/**
 * Parts a diff into the hunks that have a change which was not reviewed before, and those that have none. A hunk is
 * whole in either. Where one of several equal changes was not, which of them is the new one can't be told: none was.
 *
 * @param files as they are, without anything taken out
 * @param seen fingerprints
 * @param list of the same files; not read where nothing was seen
 */
export function splitSeen(
  files: readonly FileDiff[],
  seen: ReadonlySet<string>,
  list = new ChangeList(files),
): SeenSplit {
  const isUnseen = seen.size === 0 ? files.map(findChanged) : findUnseen(list, seen);
  const seenHunks = files.map(({ hunks }, fileIndex) =>
    hunks.filter((_, index) => isUnseen[fileIndex]?.[index] === false),
  );
  const { additions, deletions } = countChanges(seenHunks.flat());
  return {
    unseen: keepHunks(files, isUnseen),
    isUnseen,
    seenLines: additions + deletions,
    seenFiles: isUnseen.filter((hunks) => hunks.length > 0 && !hunks.includes(true)).length,
    withheld: findWithheldRest(files, isUnseen),
  };
}

/** As many as a state has room for where it holds next to nothing else. */
const MAX_SEEN_CHARACTERS = 19_200;

/**
 * What is to be remembered: the changes of the present diff, then earlier ones, which come back where somebody takes a
 * commit back.
 *
 * @param present those of the present diff that were reviewed, now or before
 * @returns each once; and how many of the present there is no room for
 */
export function joinSeen(
  present: readonly string[],
  earlier: readonly string[],
  maxCharacters = MAX_SEEN_CHARACTERS,
): { seen: string[]; forgotten: number } {
  const maxCount = Math.floor(maxCharacters / FINGERPRINT_CHARACTERS);
  const seen = [...new Set([...present, ...earlier])].slice(0, maxCount);
  return { seen, forgotten: Math.max(0, new Set(present).size - maxCount) };
}
