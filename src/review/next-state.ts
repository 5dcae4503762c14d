/** Pure: what a run leaves for later ones. */
import type { ShownFinding } from './finding-text.ts';
import { encodeState, parseState, type ReviewState, type StoredFinding } from './review-state.ts';
import { joinSeen } from './reviewed-changes.ts';

/** What a run has done. */
export interface RunResult {
  /** The state when it began. */
  before: ReviewState;
  /** Fingerprints of what was reviewed of the present change, by path. */
  reviewed: ReadonlyMap<string, readonly string[]>;
  /** Findings that count and have no thread. */
  unposted: readonly StoredFinding[];
  /** Ids of those that were posted now. */
  postedIds: readonly string[];
  /** Ids of those whose threads are closed because they were fixed. */
  closedIds: readonly string[];
  /** Findings without a thread that were fixed since. */
  fixedCount: number;
  /** Undefined: as it is. */
  isPaused: boolean | undefined;
}

/** What a finding needs to be posted later; undefined where it has no place in the diff. */
export function toStored(finding: ShownFinding): StoredFinding | undefined {
  const { anchor, code, fingerprint: id, earlier, path, quote, severity, category, scope } = finding;
  if (!anchor || !code) return earlier?.stored;
  const { title, body, rule } = finding;
  const { side, lineCount, code: hash } = code;
  const { startLine, endLine } = anchor;
  const place = { path, side, lineCount, code: hash, startLine, endLine };
  return { id, ...place, quote, severity, category, scope, title, body, rule };
}

function joinUnique(...lists: readonly (readonly string[])[]): string[] {
  return [...new Set(lists.flat())];
}

/** The first of each id. */
function joinFindings(one: readonly StoredFinding[], other: readonly StoredFinding[]): StoredFinding[] {
  return [...one, ...other.filter(({ id }) => !one.some((known) => known.id === id))];
}

function takeMost(one: ReviewState['unthreaded'], other: ReviewState['unthreaded']) {
  return {
    found: Math.max(one.found, other.found),
    fixed: Math.max(one.fixed, other.fixed),
    dismissed: Math.max(one.dismissed, other.dismissed),
  };
}

function joinTwo(one: ReviewState, other: ReviewState): ReviewState {
  return {
    seen: joinUnique(one.seen, other.seen),
    unposted: joinFindings(one.unposted, other.unposted),
    isPaused: one.isPaused || other.isPaused,
    unthreaded: takeMost(one.unthreaded, other.unthreaded),
    knownIds: joinUnique(one.knownIds, other.knownIds),
    closedIds: joinUnique(one.closedIds, other.closedIds),
  };
}

/**
 * What is kept, also where two runs have each begun a comment, of which one stays.
 *
 * @param otherwise where nothing is, or nothing that can be read
 */
export function readStates(texts: readonly string[], otherwise: ReviewState): ReviewState {
  const [first, ...others] = texts.flatMap((text) => parseState(text) ?? []);
  return first ? others.reduce(joinTwo, first) : otherwise;
}

export interface NextState {
  text: string;
  /** Changes that there is no room for: they are reviewed again. */
  forgottenCount: number;
}

/** What another run has left since this one began. */
function findAdded(there: ReviewState, { before, postedIds }: RunResult) {
  const known = new Set([...before.unposted.map(({ id }) => id), ...postedIds]);
  return {
    unposted: there.unposted.filter(({ id }) => !known.has(id)),
    closedIds: there.closedIds.filter((id) => !before.closedIds.includes(id)),
  };
}

/**
 * The state that follows. The same comes of it when `there` is what came of it before.
 *
 * @param there what is kept now, perhaps by another run since this one began
 */
export function buildNextState(there: ReviewState, result: RunResult): NextState {
  const { before, postedIds, fixedCount, isPaused } = result;
  const { found, fixed, dismissed } = before.unthreaded;
  const counted = { found: found + fixedCount, fixed: fixed + fixedCount, dismissed };
  const added = findAdded(there, result);
  const unposted = joinFindings(result.unposted, added.unposted);
  const build = (present: readonly string[], earlier: readonly string[], kept: readonly StoredFinding[]) => {
    const { seen, forgotten } = joinSeen(present, earlier);
    const encoded = encodeState({
      seen,
      unposted: kept,
      isPaused: isPaused ?? there.isPaused,
      unthreaded: takeMost(counted, there.unthreaded),
      knownIds: joinUnique(there.knownIds, postedIds),
      closedIds: joinUnique(added.closedIds, result.closedIds),
    });
    const keptCount = seen.length - encoded.forgottenChanges;
    const forgottenCount = forgotten + Math.max(0, new Set(present).size - forgotten - keptCount);
    return { ...encoded, forgottenCount };
  };
  const present = [...result.reviewed.values()].flat();
  const first = build(present, there.seen, unposted);
  const dropped = new Set(first.droppedFindings.map(({ id }) => id));
  if (dropped.size === 0) return first;
  // What can't be kept is found again: its file counts as not reviewed.
  const paths = first.droppedFindings.map(({ path }) => path);
  const forgotten = new Set(paths.flatMap((path) => result.reviewed.get(path) ?? []));
  const isLeft = (fingerprint: string) => !forgotten.has(fingerprint);
  return build(
    present.filter(isLeft),
    there.seen.filter(isLeft),
    unposted.filter(({ id }) => !dropped.has(id)),
  );
}
