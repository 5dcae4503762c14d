/** Pure: which changes of a diff were reviewed before, told by what they are and not by the commit they came with. */
import { createHash } from 'node:crypto';
import { type DiffLine, readHunkLines } from '../diff/lines.ts';
import { countChanges, type FileDiff, type Hunk } from '../diff/parse.ts';

/** 72 bits: nobody can make a change that is taken for one of a few thousand others. */
const FINGERPRINT_BYTES = 9;

/** Of a fingerprint as it is written, in base64url. */
export const FINGERPRINT_CHARACTERS = 12;

/** A maximal run of removed and added lines within a hunk. */
interface Change {
  fingerprint: string;
  /** That of the first among equal changes of its path. */
  first: string;
}

const SIGNS: Readonly<Record<DiffLine['kind'], string>> = { added: '+', removed: '-', context: ' ' };

/** The lines of each change, with their signs. */
function listRuns(hunk: Hunk): string[][] {
  const runs: string[][] = [];
  let isInRun = false;
  for (const { kind, text } of readHunkLines(hunk)) {
    const isChanged = kind !== 'context';
    if (isChanged && !isInRun) runs.push([]);
    if (isChanged) runs.at(-1)?.push(SIGNS[kind] + text);
    isInRun = isChanged;
  }
  return runs;
}

function fingerprint(path: string, lines: readonly string[], ordinal: number): string {
  const digest = createHash('sha256')
    .update(JSON.stringify([path, lines, ordinal]))
    .digest();
  return digest.subarray(0, FINGERPRINT_BYTES).toString('base64url');
}

function listChanges(files: readonly FileDiff[]): Change[][][] {
  // Across files: a path can come twice.
  const counts = new Map<string, number>();
  const identify = (path: string, lines: readonly string[]): Change => {
    const first = fingerprint(path, lines, 0);
    const ordinal = counts.get(first) ?? 0;
    counts.set(first, ordinal + 1);
    return { first, fingerprint: ordinal === 0 ? first : fingerprint(path, lines, ordinal) };
  };
  return files.map(({ path, hunks }) =>
    hunks.map((hunk) => listRuns(hunk).map((lines) => identify(path, lines))),
  );
}

/**
 * The fingerprints of the changes, by file and hunk. They hold neither line numbers nor context, so that a change that
 * was moved, or whose surroundings changed, has the one that it had.
 *
 * @param files as they are, without anything taken out
 */
export function fingerprintChanges(files: readonly FileDiff[]): string[][][] {
  return listChanges(files).map((hunks) =>
    hunks.map((changes) => changes.map((change) => change.fingerprint)),
  );
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

/**
 * Parts a diff into the hunks that have a change which was not reviewed before, and those that have none. A hunk is
 * whole in either. Where one of several equal changes was not, which of them is the new one can't be told: none was.
 *
 * @param files as they are, without anything taken out
 * @param seen fingerprints
 */
export function splitSeen(files: readonly FileDiff[], seen: ReadonlySet<string>): SeenSplit {
  const changes = listChanges(files);
  const unseen = changes.flat(2).filter((change) => !seen.has(change.fingerprint));
  const unseenFirsts = new Set(unseen.map(({ first }) => first));
  const isUnseen = changes.map((hunks) =>
    hunks.map((ofHunk) => ofHunk.some(({ first }) => unseenFirsts.has(first))),
  );
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
