/**
 * The hidden lines that a comment of this action begins with. Anybody can write them, so that they mean nothing
 * in somebody else's comment.
 */
import { randomBytes } from 'node:crypto';
import { MARKER_PREFIX } from '../markdown/marker.ts';

/** Which of our comments it is. Those with different keys don't touch each other. */
export interface CommentKey {
  kind: 'comment' | 'gate';
  /** Word characters, dots and hyphens: `inputs.ts` sees to it. */
  tag: string;
}

/** The run whose result a comment shows. */
export interface RunStamp {
  /** Of this run only. */
  id: string;
  /** The commit it is about; undefined where there is none. */
  head: string | undefined;
  startedAtMs: number;
}

/** The stamp of a run that begins now. */
export function createRunStamp(head: string | undefined, startedAtMs = Date.now()): RunStamp {
  return { id: randomBytes(8).toString('hex'), head, startedAtMs };
}

/** What a comment carries for later runs: a third of what GitHub takes, so that there is room for what is shown. */
export const MAX_STATE_CHARACTERS = 20_000;

export interface Header {
  key: CommentKey;
  /** From 1. */
  part: number;
  /** How many there are. */
  parts: number;
  /** What the runs of the pull request have cost so far, in US dollars. */
  spentUsd: number | undefined;
  /** What runs keep for later ones: word characters, hyphens and dots; in the first part only. */
  state: string | undefined;
  stamp: RunStamp | undefined;
  /** The run that is under way; what it says of itself follows the header, as a quotation. */
  progressOf: string | undefined;
}

function line(words: string): string {
  return `${MARKER_PREFIX} ${words} -->`;
}

/** The first line. */
export function buildMarker({ kind, tag }: CommentKey, part = 1): string {
  return line(`${kind}:${tag}${part === 1 ? '' : ` part:${part}`}`);
}

export function buildHeader({ key, part, parts, spentUsd, state, stamp, progressOf }: Header): string {
  return [
    buildMarker(key, part),
    ...(spentUsd === undefined ? [] : [line(`spent:${spentUsd.toFixed(8)}`)]),
    ...(state === undefined ? [] : [line(`state:${state}`)]),
    ...(stamp
      ? [line(`run:${stamp.id} head:${stamp.head ?? 'none'} started:${stamp.startedAtMs} parts:${parts}`)]
      : []),
    ...(progressOf === undefined ? [] : [line(`progress:${progressOf}`)]),
  ].join('\n');
}

const SPENT = new RegExp(`^${MARKER_PREFIX} spent:(\\d{1,16}(?:\\.\\d{1,12})?) -->$`);
const STATE = new RegExp(`^${MARKER_PREFIX} state:([\\w.-]{1,${MAX_STATE_CHARACTERS}}) -->$`);
const RUN = new RegExp(
  `^${MARKER_PREFIX} run:([\\w.-]{1,64}) head:([0-9a-f]{7,64}|none) started:(\\d{1,16}) parts:(\\d{1,3}) -->$`,
);
const PROGRESS = new RegExp(`^${MARKER_PREFIX} progress:([\\w.-]{1,64}) -->$`);

/** A comment of ours, taken apart. */
export interface ParsedComment {
  header: Header;
  /** What is said of a run that is under way, or ended without a result: a quotation; empty where nothing is. */
  note: string;
  /** What else a reader sees. */
  content: string;
}

const NOTE = /^(?:>[^\n]*(?:\n|$))+/;

/** Whatever follows the marker of a first part on its line may be somebody's edit. */
function readPart(line: string, key: CommentKey): number | undefined {
  if (line.startsWith(buildMarker(key))) return 1;
  const [, digits] = / part:(\d{1,3}) -->$/.exec(line) ?? [];
  const part = Number(digits);
  return digits !== undefined && line === buildMarker(key, part) ? part : undefined;
}

/** @returns undefined where the comment does not begin with the marker of this key */
export function parseComment(body: string, key: CommentKey): ParsedComment | undefined {
  // Whoever edits a comment in a browser leaves its lines with CR.
  const [first = '', ...rest] = body.replaceAll('\r\n', '\n').split('\n');
  const part = readPart(first, key);
  if (part === undefined) return undefined;
  const header: Header = {
    key,
    part,
    parts: 1,
    spentUsd: undefined,
    state: undefined,
    stamp: undefined,
    progressOf: undefined,
  };
  let lines = 0;
  for (const text of rest) {
    const spent = SPENT.exec(text)?.[1];
    const state = STATE.exec(text)?.[1];
    const [, id, head, started, parts] = RUN.exec(text) ?? [];
    const progress = PROGRESS.exec(text)?.[1];
    if (spent !== undefined) header.spentUsd = Number(spent);
    else if (state !== undefined) header.state = state;
    else if (id !== undefined) {
      header.stamp = { id, head: head === 'none' ? undefined : head, startedAtMs: Number(started) };
      header.parts = Number(parts);
    } else if (progress !== undefined) header.progressOf = progress;
    else break;
    lines += 1;
  }
  const visible = rest.slice(lines).join('\n').replace(/^\n+/, '');
  const [note = ''] = (header.progressOf !== undefined && NOTE.exec(visible)) || [];
  return { header, note: note.trim(), content: visible.slice(note.length).replace(/^\n+/, '') };
}

/**
 * Whether a comment shows what this run must not replace: anything, where this run's commit is no longer the head;
 * else the result of a run on the same commit, or without one, that began later.
 *
 * @param currentHead of the pull request, now; undefined where there is none
 */
export function supersedes(
  shown: RunStamp | undefined,
  ours: RunStamp,
  currentHead: string | undefined,
): boolean {
  if (!shown || shown.id === ours.id) return false;
  const isStale = currentHead !== undefined && ours.head !== undefined && ours.head !== currentHead;
  if (isStale) return true;
  const isOfHead = currentHead === undefined || shown.head === currentHead;
  const isLater =
    shown.startedAtMs > ours.startedAtMs || (shown.startedAtMs === ours.startedAtMs && shown.id > ours.id);
  return isOfHead && isLater;
}
