/** Pure: files of a change → as few requests as the room in one allows, with what belongs together in one. */
import { halveHunk } from '../diff/cut-hunk.ts';
import type { FileDiff, Hunk } from '../diff/parse.ts';

/** A file, or some of its hunks. */
export interface PackedFile {
  /** Which of the files it is of, from 0. */
  index: number;
  /** A part says that another is missing, and counts the changed lines of the whole. */
  file: FileDiff;
  /** What it takes of the room. */
  size: number;
}

/** What one request shows, in the order of the change. */
export type Batch = readonly PackedFile[];

/** What a file takes of the room: of a part of it, the hunks add up. */
export type MeasureFile = (file: FileDiff) => number;

/** Folders that tell where code lies, and not what it is about: a test and its subject, a header and its source. */
const PLACE_FOLDER =
  /^(?:src|sources?|lib|include|inc|headers?|main|app|__tests__|__mocks__|tests?|specs?|e2e|testdata|fixtures)$/i;

const TEST_PREFIX = /^tests?[_-]/i;
const TEST_SUFFIX = /(?:[._-](?:tests?|specs?)|(?<=[a-z0-9])(?:Tests?|Specs?|IT))$/;

/** What a name is about: the same for `total.ts`, `total.test.ts`, `total.h`, `test_total.py` and `TotalTest.java`. */
function readSubject(name: string): string {
  const base = name.replace(/(?<=.)\.[^.]+$/, '');
  const subject = base.replace(TEST_PREFIX, '').replace(TEST_SUFFIX, '');
  return subject.replace(/(?<=.)\..*$/, '').toLowerCase();
}

/** Where a file belongs, from the widest to the nearest. */
function readPlace(path: string): { folder: string; subject: string } {
  const folders = path.split('/');
  const name = folders.pop() ?? '';
  return { folder: folders.filter((each) => !PLACE_FOLDER.test(each)).join('/'), subject: readSubject(name) };
}

/** What is to stay together. */
interface Unit {
  pieces: readonly PackedFile[];
  size: number;
}

export function sizeOf(pieces: readonly PackedFile[]): number {
  return pieces.reduce((total, { size }) => total + size, 0);
}

function joinPieces(pieces: readonly PackedFile[]): Unit {
  return { pieces, size: sizeOf(pieces) };
}

/** A part of a file says that it is one. */
function takeHunks(file: FileDiff, hunks: readonly Hunk[]): FileDiff {
  return { ...file, hunks, missingPatch: 'part' };
}

/** A hunk in parts that have room, as far as it can be parted. */
function cutHunk(hunk: Hunk, room: number, measureHunk: (hunk: Hunk) => number): Hunk[] {
  const halves = measureHunk(hunk) <= room ? undefined : halveHunk(hunk);
  return halves ? halves.flatMap((half) => cutHunk(half, room, measureHunk)) : [hunk];
}

/** A file that is larger than the room is shown in several parts, so that nothing is lost. */
function cutFile(file: FileDiff, index: number, room: number, measure: MeasureFile): PackedFile[] {
  const size = measure(file);
  if (size <= room || file.hunks.length === 0) return [{ index, file, size }];
  const head = measure({ ...file, hunks: [] });
  const measureHunk = (hunk: Hunk) => measure({ ...file, hunks: [hunk] }) - head;
  const parts: { hunks: Hunk[]; size: number }[] = [];
  for (const hunk of file.hunks.flatMap((each) => cutHunk(each, room - head, measureHunk))) {
    const hunkSize = measureHunk(hunk);
    const last = parts.at(-1);
    if (last && last.size + hunkSize <= room) {
      last.hunks.push(hunk);
      last.size += hunkSize;
    } else parts.push({ hunks: [hunk], size: head + hunkSize });
  }
  return parts.map((part) => ({ index, file: takeHunks(file, part.hunks), size: part.size }));
}

/** In the order in which each key first comes, by the keys themselves. */
function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  return [...Map.groupBy(items, keyOf)]
    .toSorted(([a], [b]) => (a < b ? -1 : Number(a > b)))
    .map(([, group]) => group);
}

/** Of the room: a folder that takes no more is not parted, and hardly any room is lost for that. */
const FOLDER_SHARE = 1 / 4;

/** A folder where it is small; else what is about one thing; else each file. */
function findUnits(pieces: readonly PackedFile[], room: number): Unit[] {
  const placed = pieces.map((piece) => ({ piece, ...readPlace(piece.file.path) }));
  return groupBy(placed, ({ folder }) => folder).flatMap((inFolder) => {
    const whole = joinPieces(inFolder.map(({ piece }) => piece));
    if (whole.size <= room * FOLDER_SHARE) return [whole];
    return groupBy(inFolder, ({ subject }) => subject).flatMap((ofSubject) => {
      const unit = joinPieces(ofSubject.map(({ piece }) => piece));
      return unit.size <= room ? [unit] : unit.pieces.map((piece) => joinPieces([piece]));
    });
  });
}

function comparePieces(a: PackedFile, b: PackedFile): number {
  return a.index - b.index;
}

/**
 * Packs files. Each unit goes where the last one went, else into the latest batch that has room, so that less than half
 * of all the room stays empty. The same files are packed in the same way on every machine.
 *
 * @param room of one batch, in the units of `measure`; only a line that is longer takes more, and then it is alone
 */
export function packFiles(files: readonly FileDiff[], room: number, measure: MeasureFile): Batch[] {
  const pieces = files.flatMap((file, index) => cutFile(file, index, room, measure));
  const batches: { pieces: PackedFile[]; size: number }[] = [];
  for (const unit of findUnits(pieces, room)) {
    const open = batches.findLast(({ size }) => size + unit.size <= room);
    if (open) {
      open.pieces.push(...unit.pieces);
      open.size += unit.size;
    } else batches.push({ pieces: [...unit.pieces], size: unit.size });
  }
  return batches
    .map((batch) => batch.pieces.toSorted(comparePieces))
    .toSorted(([a], [b]) => (a?.index ?? 0) - (b?.index ?? 0));
}

/** Where a list parts into halves of about the same size. */
function findMiddle(sizes: readonly number[]): number {
  const half = sizes.reduce((total, size) => total + size, 0) / 2;
  let before = 0;
  const middle = sizes.findIndex((size) => {
    before += size;
    return before >= half;
  });
  return Math.min(Math.max(1, middle), sizes.length - 1);
}

/** Whether a batch has more than a single line. */
export function canSplit(batch: Batch): boolean {
  const hunks = batch.flatMap(({ file }) => file.hunks);
  return batch.length > 1 || hunks.length > 1 || hunks.some((hunk) => hunk.oldLines + hunk.additions > 1);
}

/** What a model finds too long, in two. @returns undefined for a single line */
export function splitBatch(batch: Batch, measure: MeasureFile): [Batch, Batch] | undefined {
  const [first] = batch;
  if (!first) return undefined;
  if (batch.length > 1) {
    const middle = findMiddle(batch.map(({ size }) => size));
    return [batch.slice(0, middle), batch.slice(middle)];
  }
  const { index, file } = first;
  const [only, ...others] = file.hunks;
  const hunks = only && others.length === 0 ? halveHunk(only) : file.hunks;
  if (!hunks || hunks.length < 2) return undefined;
  const middle = findMiddle(hunks.map(({ text }) => text.length));
  const take = (some: readonly Hunk[]): Batch => {
    const part = takeHunks(file, some);
    return [{ index, file: part, size: measure(part) }];
  };
  return [take(hunks.slice(0, middle)), take(hunks.slice(middle))];
}
