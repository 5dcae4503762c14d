/** Pure: which findings stand on lines, which only in the overview, and which count. */
import { createHash } from 'node:crypto';
import type { FileDiff } from '../diff/parse.ts';
import { SEVERITIES, type Severity } from '../severities.ts';
import { type Anchor, overlaps, placeFinding } from './anchor.ts';
import { type Finding, isAtLeast, isOfChange, isSameTitle } from './findings.ts';
import { isOnSameLines, isTwin, type KnownFinding } from './known-findings.ts';
import type { FindingState } from './ledger.ts';
import { type CodeMark, markCode } from './standing.ts';

/**
 * What becomes of a finding. `inline`, `overflow` and `open` count for the verdict. All but `inline` and `open` stand in
 * the overview only.
 */
export type FindingStatus =
  /** To be posted on its lines. */
  | 'inline'
  /** There is no room for it on lines. */
  | 'overflow'
  /** It stands on lines since an earlier run. */
  | 'open'
  /** An earlier run has said the same, or somebody has settled it. */
  | 'known'
  | 'pre-existing'
  /** What it speaks of is not in the diff. */
  | 'unplaced'
  /** Of less weight than `min-severity`. */
  | 'minor'
  /** The second request did not keep it. */
  | 'rejected';

export interface ReviewedFinding extends Finding {
  /** `F1`, `F2`…: as the second request offers it. */
  id: string;
  /** The same wherever the same is said of the same code; no two of one review have the same. */
  fingerprint: string;
  status: FindingStatus;
  /** Undefined where it is not in the diff. */
  anchor: Anchor | undefined;
  /** By which a later run finds its code again; undefined without an anchor. */
  code: CodeMark | undefined;
  /** What an earlier run said, and is this, or the same; undefined where it is new. */
  earlier: KnownFinding | undefined;
  /** Why it is not placed or not kept; a model's words where it was rejected. */
  reason: string | undefined;
  /** The text of the lines that would replace its own; undefined where there is none. */
  suggestion: string | undefined;
}

/** A finding, and where it belongs. */
export interface PlacedFinding {
  finding: Finding;
  /** Undefined where it is not in the diff. */
  anchor: Anchor | undefined;
  /** The file of the anchor, as the model saw it. */
  file: FileDiff | undefined;
  /** Why there is no anchor. */
  problem: string | undefined;
}

/** The same beside what is known of earlier runs. */
interface Placed extends Omit<PlacedFinding, 'file'> {
  /** Where its file was before it was renamed. */
  previousPath: string | undefined;
  code: CodeMark | undefined;
  /** The finding of an earlier run that it repeats, or is. */
  earlier: KnownFinding | undefined;
}

/** Findings are read from the worst to the least, and then in the order of the diff. */
function compare(a: Placed, b: Placed): number {
  return (
    SEVERITIES.indexOf(a.finding.severity) - SEVERITIES.indexOf(b.finding.severity) ||
    comparePaths(a.anchor?.path ?? a.finding.path, b.anchor?.path ?? b.finding.path) ||
    (a.anchor?.startLine ?? a.finding.startLine) - (b.anchor?.startLine ?? b.finding.startLine)
  );
}

/** The same on every machine. */
function comparePaths(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/**
 * Twice the same in one answer: on lines that overlap, of one category or with one title. What counts for nothing can't
 * stand for what counts.
 */
function isSame(a: Placed, b: Placed): boolean {
  if (!a.anchor || !b.anchor) return false;
  return (
    isOfChange(a.finding) === isOfChange(b.finding) &&
    overlaps(a.anchor, b.anchor) &&
    (a.finding.category === b.finding.category || isSameTitle(a.finding.title, b.finding.title))
  );
}

/** @param repetition how often the same was said before of code that is the same, elsewhere in the file */
function buildFingerprint(
  { finding, anchor, code }: Placed,
  repetition: number,
  path = anchor?.path ?? finding.path,
): string {
  const about = code?.code ?? finding.quote.trim();
  const parts = [path, anchor?.side ?? '', finding.category, about];
  if (repetition > 0) parts.push(`${repetition}`);
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
}

/** @param files as the model saw them, in the request that it answered */
export function placeFindings(findings: readonly Finding[], files: readonly FileDiff[]): PlacedFinding[] {
  return findings.map((finding) => {
    const placement = placeFinding(finding, files);
    if ('problem' in placement) return { finding, anchor: undefined, file: undefined, ...placement };
    const { anchor } = placement;
    return { finding, anchor, file: files.find(({ path }) => path === anchor.path), problem: undefined };
  });
}

function findEarlier({ file, ...placed }: PlacedFinding, known: readonly KnownFinding[]): Placed {
  const { finding, anchor } = placed;
  const previousPath = file?.previousPath;
  if (!anchor || !file) return { ...placed, previousPath, code: undefined, earlier: undefined };
  const code = markCode(file, anchor);
  const earlier =
    known.find((one) => isTwin(finding, anchor, code, one)) ??
    known.find((one) => isOnSameLines(finding, anchor, code, one));
  return { ...placed, previousPath, code, earlier };
}

/** One that counts and has no thread yet: it is posted as soon as there is room. */
function placeStored(known: readonly KnownFinding[]): Placed[] {
  return known.flatMap((earlier) => {
    const { stored, anchor, state } = earlier;
    if (!stored || !anchor || state !== 'open') return [];
    const { startLine, endLine, side } = anchor;
    const finding: Finding = { ...stored, path: anchor.path, startLine, endLine, side };
    return [{ finding, anchor, previousPath: undefined, code: earlier, problem: undefined, earlier }];
  });
}

const REASONS: Record<FindingState, string> = {
  open: 'it stands in a thread of an earlier run',
  fixed: 'an earlier run has said it',
  dismissed: 'it was settled',
};

const UNREAD = 'its lines are in no part of the change that can be read';

/** What earlier runs have said and is open, where it stands in a thread, or its code can't be seen now. */
export function listOpen(known: readonly KnownFinding[]): ReviewedFinding[] {
  return known.flatMap((earlier): ReviewedFinding[] => {
    const { thread, stored, state, anchor, id, path, side, severity, category, title, text } = earlier;
    if (state !== 'open' || (!thread && anchor)) return [];
    const line = anchor?.endLine ?? thread?.line ?? stored?.endLine ?? 1;
    return [
      {
        ...{ id, fingerprint: id, path, side, severity, category, title, anchor, earlier },
        ...{ startLine: anchor?.startLine ?? line, endLine: line },
        ...{ quote: '', scope: 'introduced', body: text, rule: undefined, code: earlier },
        ...(thread ? { status: 'open', reason: undefined } : { status: 'overflow', reason: UNREAD }),
        suggestion: undefined,
      },
    ];
  });
}

export interface TriageOptions {
  minSeverity: Severity;
  /** How many stand on lines at most. */
  maxFindings: number;
}

/** What is known of earlier runs. */
export interface Earlier {
  findings: readonly KnownFinding[];
  /** Of findings whose comments people have deleted. */
  deletedIds: ReadonlySet<string>;
}

const NOTHING_EARLIER: Earlier = { findings: [], deletedIds: new Set() };

/**
 * Takes doubles out, also across requests and runs, and decides where each stands.
 *
 * @returns from the worst to the least
 */
export function triageFindings(
  found: readonly PlacedFinding[],
  { minSeverity, maxFindings }: TriageOptions,
  { findings: known, deletedIds } = NOTHING_EARLIER,
): ReviewedFinding[] {
  const stored = placeStored(known);
  const placed = [...stored, ...found.map((one) => findEarlier(one, known))].toSorted(compare);
  const unique: Placed[] = [];
  for (const one of placed) {
    const isDouble = !stored.includes(one) && unique.some((other) => isSame(one, other));
    if (!isDouble) unique.push(one);
  }
  let inline = 0;
  const decide = (one: Placed, fingerprint: string): FindingStatus => {
    const { finding, anchor, earlier, previousPath } = one;
    if (!anchor) return 'unplaced';
    if (earlier && !stored.includes(one)) return 'known';
    const wasDeleted = previousPath !== undefined && deletedIds.has(buildFingerprint(one, 0, previousPath));
    if (wasDeleted || deletedIds.has(fingerprint)) return 'known';
    if (!isOfChange(finding)) return 'pre-existing';
    if (!isAtLeast(finding.severity, minSeverity)) return 'minor';
    inline += 1;
    return inline <= maxFindings ? 'inline' : 'overflow';
  };
  const taken = new Set(known.map(({ id }) => id));
  const identify = (one: Placed): string => {
    if (stored.includes(one) && one.earlier) return one.earlier.id;
    for (let repetition = 0; ; repetition += 1) {
      const fingerprint = buildFingerprint(one, repetition);
      if (taken.has(fingerprint)) continue;
      taken.add(fingerprint);
      return fingerprint;
    }
  };
  return unique.map((one, index) => {
    const { finding, anchor, code, earlier, problem } = one;
    const fingerprint = identify(one);
    const status = decide(one, fingerprint);
    return {
      ...finding,
      path: anchor?.path ?? finding.path,
      id: `F${index + 1}`,
      fingerprint,
      status,
      anchor,
      code,
      earlier,
      reason: status === 'known' ? REASONS[earlier?.state ?? 'dismissed'] : problem,
      suggestion: undefined,
    };
  });
}

/** Those that decide: on lines, or without room there. */
export function isCounted({ status }: Pick<ReviewedFinding, 'status'>): boolean {
  return status === 'inline' || status === 'overflow' || status === 'open';
}

/** @returns undefined where there is none that counts */
export function worstSeverity(findings: readonly ReviewedFinding[]): Severity | undefined {
  const counted = findings.filter(isCounted);
  return SEVERITIES.find((severity) => counted.some((finding) => finding.severity === severity));
}
