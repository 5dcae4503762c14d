/** Files whose hunks are kept elsewhere: a change of 3,000 files would fill the memory of a small runner. */
import type { KeepText } from '../runner/spool.ts';
import type { FileDiff, Hunk } from './parse.ts';

/** The text of all hunks of a file. */
type ReadText = () => string;

/** One getter for all, as a member of its own, which copies of a hunk have as well. */
const TEXT: PropertyDescriptor & ThisType<StoredHunk> = {
  enumerable: true,
  get() {
    return this.readText();
  },
};

class StoredHunk implements Hunk {
  declare readonly text: string;
  readonly oldStart: number;
  readonly oldLines: number;
  readonly newStart: number;
  readonly newLines: number;
  readonly additions: number;
  readonly deletions: number;
  readonly #read: ReadText;
  readonly #start: number;
  readonly #end: number;

  constructor(hunk: Hunk, read: ReadText, start: number) {
    this.oldStart = hunk.oldStart;
    this.oldLines = hunk.oldLines;
    this.newStart = hunk.newStart;
    this.newLines = hunk.newLines;
    this.additions = hunk.additions;
    this.deletions = hunk.deletions;
    this.#read = read;
    this.#start = start;
    this.#end = start + hunk.text.length;
    Object.defineProperty(this, 'text', TEXT);
  }

  readText(): string {
    return this.#read().slice(this.#start, this.#end);
  }
}

/**
 * @param keep where the texts go
 * @returns makes the same file of a file, in less memory; the text of a hunk is read again whenever it is asked for
 */
export function createCompactor(keep: KeepText): (file: FileDiff) => FileDiff {
  /** Of all files, the one that was read last: its hunks are read one after the other. */
  let last: { read: ReadText; text: string } | undefined;
  const remember = (read: ReadText) => (): string => {
    if (last?.read !== read) last = { read, text: read() };
    return last.text;
  };
  return (file) => {
    const read = remember(keep(file.hunks.map((hunk) => hunk.text).join('')));
    let start = 0;
    const hunks = file.hunks.map((hunk) => {
      const stored = new StoredHunk(hunk, read, start);
      start += hunk.text.length;
      return stored;
    });
    return { ...file, hunks };
  };
}
