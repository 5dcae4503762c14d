/** Pure: the job summary. */
import { codeBlock } from '../markdown/inert.ts';
import { loadMarkdown } from '../markdown/load.ts';
import type { LongSection, Report } from '../report.ts';

const CUT_NOTICE = '*The rest did not fit; the response file has it.*';
const SEPARATOR = '\n\n';
/** A piece may grow when it is made harmless. */
const SHRINK = 0.8;
const MAX_TRIES = 5;
/** For less of a piece than this, nothing is cut. */
const MIN_CUT_BYTES = 2_000;

function countBytes(text: string): number {
  return Buffer.byteLength(text);
}

/** As much of the beginning as fits, without half a character at its end. */
function sliceBytes(text: string, bytes: number): string {
  return Buffer.from(text)
    .subarray(0, bytes)
    .toString()
    .replace(/\ufffd$/, '');
}

/** The beginning of a piece, with a notice; empty where there is no room for one. */
async function cutPiece(
  piece: string,
  maxBytes: number,
  toHarmless: LongSection['toHarmless'],
): Promise<string> {
  const { splitMarkdown } = await loadMarkdown();
  for (let size = maxBytes, tries = 0; size >= MIN_CUT_BYTES && tries < MAX_TRIES; size *= SHRINK, tries++) {
    const [first] = splitMarkdown(piece, sliceBytes(piece, size).length);
    const cut = await toHarmless(`${first?.text ?? ''}${first?.suffix ?? ''}`);
    if (countBytes(cut) <= maxBytes) return cut;
  }
  return '';
}

/** As much of a section as fits; what is cut says so. */
async function fitSection({ pieces, toHarmless }: LongSection, maxBytes: number): Promise<string> {
  const whole = pieces.join(SEPARATOR);
  if (countBytes(whole) <= maxBytes) return whole;
  const fitting: string[] = [];
  let leftBytes = maxBytes - countBytes(CUT_NOTICE);
  for (const piece of pieces) {
    const bytes = countBytes(piece) + SEPARATOR.length;
    const isCut = bytes > leftBytes;
    const shown = isCut ? await cutPiece(piece, leftBytes - SEPARATOR.length, toHarmless) : piece;
    if (shown !== '') fitting.push(shown);
    if (isCut) break;
    leftBytes -= bytes;
  }
  return [...fitting, CUT_NOTICE].join(SEPARATOR);
}

/**
 * The job summary. What answers have in it is closed already. Of what is too long for it, the sections that may be long
 * give way, as far as it takes.
 *
 * @param failure what went wrong, if anything did
 * @param maxBytes of UTF-8
 */
export async function buildSummary(
  report: Report,
  failure: { title: string; text: string } | undefined,
  maxBytes: number,
): Promise<string> {
  const rows = [...report.facts].map(([name, value]) => `| ${name} | ${value} |`);
  const parts: Report['sections'] = [
    `## ${report.title}`,
    ...(failure ? [`**${failure.title}**\n\n${codeBlock(failure.text)}`] : []),
    ['| | |', '|---|---|', ...rows].join('\n'),
    ...report.sections,
  ];
  const others = parts.map((part) => (typeof part === 'string' ? part : '')).join(SEPARATOR);
  let roomBytes = maxBytes - countBytes(others);
  const fitted: string[] = [];
  for (const part of parts) {
    const isLong = typeof part !== 'string';
    const text = isLong ? await fitSection(part, roomBytes) : part;
    if (isLong) roomBytes -= countBytes(text);
    fitted.push(text);
  }
  const summary = fitted.join(SEPARATOR);
  if (countBytes(summary) <= maxBytes) return summary;
  // Our own words alone are too many.
  const { cutMarkdown } = await loadMarkdown();
  return cutMarkdown(summary, Math.floor(maxBytes / 3), CUT_NOTICE);
}
