/** Pure: what a comment shows around an answer, in as many parts as it takes. */
import { toWarning } from '../markdown/inert.ts';
import { MARKER_PREFIX } from '../markdown/marker.ts';
import type { Part } from '../markdown/split.ts';

/** The endpoint names the model, and may name it at any length. */
const MAX_FOOTER_CHARACTERS = 2_000;

/** GitHub's limit for the body of a comment, in characters. */
export const MAX_COMMENT_CHARACTERS = 65_536;

/** The hidden lines without a state, the number of a part, and what a run under way says of itself. */
const MAX_HEADER_CHARACTERS = 2_000;

/** @param stateCharacters of the state that the header will have, at most */
function measureRoom(stateCharacters: number): number {
  return MAX_COMMENT_CHARACTERS - MAX_HEADER_CHARACTERS - stateCharacters;
}

/** What is said around an answer. */
export interface Surroundings {
  /** The workflow's own Markdown, above and below everything; empty where there is none. */
  header: string;
  trailer: string;
  /** Sentences shown above the answer as warnings. */
  notices: readonly string[];
  /** Measurements, each a piece of inline Markdown. */
  footer: readonly string[];
}

const CUT_NOTICE = 'The answer is longer than is shown here. The response file has all of it.';

/** As many pieces as fit, each whole: a cut through one could leave code open. */
function joinFooter(pieces: readonly string[]): string {
  return pieces.reduce((joined, piece) => {
    const longer = joined === '' ? piece : `${joined} · ${piece}`;
    return longer.length > MAX_FOOTER_CHARACTERS ? joined : longer;
  }, '');
}

function buildAround({ header, trailer, notices, footer }: Surroundings): { head: string; foot: string } {
  const facts = `---\n<sub>${joinFooter(footer)}</sub>`;
  return {
    head: [header, ...notices.map(toWarning)].filter(Boolean).join('\n\n'),
    foot: [facts, trailer].filter(Boolean).join('\n\n'),
  };
}

/** What is made harmless can grow: then the parts have to be smaller. */
const SHRINK = 0.8;
const MAX_TRIES = 6;
/** A text that takes longer was made to. */
const MAX_SPLITTING_MS = 10_000;

/** Makes a part of a text harmless, which it need not be by itself: cut, a text may come to mean something else. */
export type ToHarmless = (markdown: string) => Promise<string>;

interface Comment {
  parts: string[];
  /** Whether there is more than the parts show. */
  isCut: boolean;
}

/** @returns undefined where a part is too long */
async function tryParts(
  pieces: Iterable<Part>,
  {
    room,
    maxParts,
    toHarmless,
    endsAtMs,
  }: { room: number; maxParts: number; toHarmless: ToHarmless; endsAtMs: number },
): Promise<Comment | undefined> {
  const parts: string[] = [];
  for (const { prefix, text, suffix } of pieces) {
    if (parts.length === maxParts) return { parts, isCut: true };
    const part = await toHarmless(`${prefix}${text}${suffix}`);
    if (part.length > room) return undefined;
    parts.push(part);
    if (performance.now() > endsAtMs) return { parts, isCut: true };
  }
  return { parts, isCut: false };
}

async function splitAnswer(
  answer: string,
  room: number,
  maxParts: number,
  toHarmless: ToHarmless,
): Promise<Comment> {
  if (answer.length <= room) return { parts: [answer], isCut: false };
  const { splitMarkdown } = await import('../markdown/split.ts');
  const limits = { room, maxParts, toHarmless, endsAtMs: performance.now() + MAX_SPLITTING_MS };
  let size = room;
  for (let attempt = 1; attempt <= MAX_TRIES && performance.now() < limits.endsAtMs; attempt++) {
    const split = await tryParts(splitMarkdown(answer, Math.floor(size)), limits);
    if (split) return split;
    size *= SHRINK;
  }
  return { parts: [''], isCut: true };
}

/**
 * Without empty lines around it. What is indented is code, and stays so; and other white space than this is text to a
 * parser, so that without it a text could mean something else.
 */
function trimLines(text: string): string {
  return text.replace(/^(?:[ \t]*\n)+/, '').replace(/[ \t\r\n]+$/, '');
}

/**
 * What a comment shows: what to know first, the answer, and a footer. One part for each comment that it takes.
 *
 * @param answer harmless Markdown, which leaves nothing open
 * @param maxParts what does not fit in as many is left out, with a notice
 * @param toHarmless for the parts of an answer that is cut
 * @param stateCharacters of the state that the header of the first part will have, at most
 */
export async function buildComment(
  answer: string,
  surroundings: Surroundings,
  maxParts: number,
  toHarmless: ToHarmless,
  stateCharacters = 0,
): Promise<Comment> {
  const { head, foot } = buildAround(surroundings);
  const notice = toWarning(CUT_NOTICE);
  const room = measureRoom(stateCharacters) - head.length - foot.length - notice.length;
  const { parts: shown, isCut } = await splitAnswer(answer, room, maxParts, toHarmless);
  const parts = shown.map((piece, index) => {
    const isFirst = index === 0;
    const isLast = index === shown.length - 1;
    return [
      shown.length > 1 ? `<sub>Part ${index + 1} of ${shown.length}</sub>` : '',
      isFirst ? head : '',
      trimLines(piece),
      isLast && isCut ? notice : '',
      isLast ? foot : '',
    ]
      .filter(Boolean)
      .join('\n\n');
  });
  return { parts, isCut };
}

/** Between the results of runs that stand in one comment. */
const SECTION = `${MARKER_PREFIX} section -->`;

/**
 * The comment with one more result below the others. Where that is too long, the oldest are left out.
 *
 * @param content what the comment shows now
 * @param stateCharacters of the state that its header will have, at most
 */
export function appendSection(content: string, section: string, stateCharacters = 0): string {
  const separator = `\n\n${SECTION}\n\n`;
  const sections = [...content.split(separator), section];
  const room = measureRoom(stateCharacters);
  while (sections.length > 1 && sections.join(separator).length > room) sections.shift();
  return sections.join(separator);
}
