/** What a pull request's runs have cost, kept in the comment that they keep. */
import { MARKER_PREFIX } from './outbound.ts';

/** In the second line of a comment of ours; nobody else's comment is ever read. */
const LEDGER = new RegExp(`^.*\\n${MARKER_PREFIX} spent:(\\d{1,16}(?:\\.\\d{1,12})?) -->(?:\\n|$)`);

/** Whoever edits a comment in a browser leaves its lines with CR. */
function toLines(body: string): string {
  return body.replaceAll('\r\n', '\n');
}

/** @returns US dollars; 0 where the comment tells none */
export function readSpentUsd(body: string | undefined): number {
  return Number(LEDGER.exec(toLines(body ?? ''))?.[1] ?? 0);
}

/** The line under the marker. Hidden when rendered. */
export function buildLedger(spentUsd: number): string {
  return `${MARKER_PREFIX} spent:${spentUsd.toFixed(8)} -->`;
}

/** The comment with another sum, and otherwise as it is. */
export function replaceLedger(body: string, spentUsd: number): string {
  const [marker = '', ...rest] = toLines(body).split('\n');
  const isThere = rest[0]?.startsWith(`${MARKER_PREFIX} spent:`);
  return [marker, buildLedger(spentUsd), ...(isThere ? rest.slice(1) : rest)].join('\n');
}
