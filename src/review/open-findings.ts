/** Pure: the open findings of earlier runs, beside the code that they are about. */
import type { SentFile } from '../diff/fit.ts';
import type { FileDiff } from '../diff/parse.ts';
import { clipText } from '../text/clip.ts';
import { readHunkOf } from './anchor.ts';
import type { MeasureFile } from './batches.ts';
import { describeLines } from './finding-text.ts';
import type { KnownFinding } from './known-findings.ts';
import { measureNumbered, numberSentFile, toLine } from './numbered-diff.ts';

/** What the model is told of one: enough to know it again. */
const MAX_TEXT_CHARACTERS = 800;

/** An open finding under the name that the model answers with. */
export interface OpenFinding {
  /** `O1`, `O2`…: no two of a run have the same. */
  name: string;
  finding: KnownFinding;
}

/** Names those whose code stands in the diff; what stands elsewhere, no diff could show fixed. */
export function nameOpen(known: readonly KnownFinding[]): OpenFinding[] {
  return known
    .filter(({ state, anchor }) => state === 'open' && anchor !== undefined)
    .map((finding, index) => ({ name: `O${index + 1}`, finding }));
}

/** Whether a finding is told beside a file; of a file in several parts, beside the one that has its code. */
export function isToldBeside(file: FileDiff, { anchor }: KnownFinding): boolean {
  if (anchor?.path !== file.path) return false;
  return file.missingPatch !== 'part' || readHunkOf(file, anchor).length > 0;
}

/** Those of a file, behind its hunks; empty where there are none. Holds untrusted text. */
function describeOpen(file: FileDiff, open: readonly OpenFinding[]): string {
  const ofFile = open.filter(({ finding }) => isToldBeside(file, finding));
  if (ofFile.length === 0) return '';
  const items = ofFile.map(({ name, finding: { anchor, severity, category, title, text } }) => {
    const side = anchor?.side === 'LEFT' ? 'old ' : '';
    const lines = anchor && `${side}${describeLines(anchor)}`;
    return `${name} (${severity}, ${category}), lines ${lines}: ${toLine(title)}\n${clipText(text.trim(), MAX_TEXT_CHARACTERS)}`;
  });
  return `--- open findings of this file\n${items.join('\n')}\n`;
}

/** How a file of the diff is written, and how many bytes that takes at most. */
export interface FileWriter {
  write: (sent: SentFile) => string;
  measure: MeasureFile;
}

/** Files with numbered lines, and with what is open in them. */
export function createFileWriter(open: readonly OpenFinding[]): FileWriter {
  return {
    write: (sent) => numberSentFile(sent) + describeOpen(sent.file, open),
    measure: (file) => measureNumbered(file) + Buffer.byteLength(describeOpen(file, open)),
  };
}
