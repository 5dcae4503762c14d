/** Pure: which findings stand on lines, which only in the overview, and which count. */
import { createHash } from 'node:crypto';
import type { FileDiff } from '../diff/parse.ts';
import { SEVERITIES, type Severity } from '../severities.ts';
import { type Anchor, linesBetween, placeFinding } from './anchor.ts';
import { type Finding, isAtLeast, isOfChange } from './findings.ts';

/**
 * What becomes of a finding. `inline` and `overflow` count for the verdict: the first stands on its lines, the second
 * has no room there. All others stand in the overview only.
 */
export type FindingStatus =
  | 'inline'
  | 'overflow'
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

/** Findings are read from the worst to the least, and then in the order of the diff. */
function compare(a: PlacedFinding, b: PlacedFinding): number {
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

function normalize(title: string): string {
  return title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * Twice the same in one answer: on lines that overlap, of one category or with one title. What counts for nothing can't
 * stand for what counts.
 */
function isSame(a: PlacedFinding, b: PlacedFinding): boolean {
  if (!a.anchor || !b.anchor) return false;
  return (
    isOfChange(a.finding) === isOfChange(b.finding) &&
    a.anchor.path === b.anchor.path &&
    a.anchor.side === b.anchor.side &&
    a.anchor.startLine <= b.anchor.endLine &&
    b.anchor.startLine <= a.anchor.endLine &&
    (a.finding.category === b.finding.category || normalize(a.finding.title) === normalize(b.finding.title))
  );
}

/** @param repetition how often the same was said before of code that is the same, elsewhere in the file */
function buildFingerprint({ finding, anchor, file }: PlacedFinding, repetition: number): string {
  const code =
    file && anchor ? linesBetween(file, anchor).map(({ text }) => text.trim()) : [finding.quote.trim()];
  const parts = [anchor?.path ?? finding.path, anchor?.side ?? '', finding.category, ...code];
  if (repetition > 0) parts.push(`${repetition}`);
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
}

export interface TriageOptions {
  minSeverity: Severity;
  /** How many stand on lines at most. */
  maxFindings: number;
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

/**
 * Takes doubles out, also across requests, and decides where each stands.
 *
 * @returns from the worst to the least
 */
export function triageFindings(
  found: readonly PlacedFinding[],
  { minSeverity, maxFindings }: TriageOptions,
): ReviewedFinding[] {
  const placed = found.toSorted(compare);
  const unique: PlacedFinding[] = [];
  for (const one of placed) if (!unique.some((other) => isSame(one, other))) unique.push(one);
  let inline = 0;
  const decide = ({ finding, anchor }: PlacedFinding): FindingStatus => {
    if (!anchor) return 'unplaced';
    if (!isOfChange(finding)) return 'pre-existing';
    if (!isAtLeast(finding.severity, minSeverity)) return 'minor';
    inline += 1;
    return inline <= maxFindings ? 'inline' : 'overflow';
  };
  const fingerprints = new Set<string>();
  const identify = (one: PlacedFinding): string => {
    for (let repetition = 0; ; repetition += 1) {
      const fingerprint = buildFingerprint(one, repetition);
      if (fingerprints.has(fingerprint)) continue;
      fingerprints.add(fingerprint);
      return fingerprint;
    }
  };
  return unique.map((one, index) => ({
    ...one.finding,
    path: one.anchor?.path ?? one.finding.path,
    id: `F${index + 1}`,
    fingerprint: identify(one),
    status: decide(one),
    anchor: one.anchor,
    reason: one.problem,
    suggestion: undefined,
  }));
}

/** Those that decide: on lines, or without room there. */
export function isCounted({ status }: Pick<ReviewedFinding, 'status'>): boolean {
  return status === 'inline' || status === 'overflow';
}

/** @returns undefined where there is none that counts */
export function worstSeverity(findings: readonly ReviewedFinding[]): Severity | undefined {
  const counted = findings.filter(isCounted);
  return SEVERITIES.find((severity) => counted.some((finding) => finding.severity === severity));
}
