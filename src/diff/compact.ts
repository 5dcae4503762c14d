/** Files whose hunks are kept elsewhere: a change of 3,000 files would fill the memory of a small runner. */
import type { KeepText } from '../runner/spool.ts';
import type { FileDiff, Hunk } from './parse.ts';

/** Of all files, the one that was read last: its hunks are read one after the other. */
interface LastRead {
  read: () => string;
  text: string;
}

/**
 * @param keep where the texts go
 * @returns makes the same file of a file, in less memory; the text of a hunk is read again whenever it is asked for
 */
export function createCompactor(keep: KeepText): (file: FileDiff) => FileDiff {
  let last: LastRead | undefined;
  return (file) => {
    const read = keep(file.hunks.map((hunk) => hunk.text).join(''));
    let start = 0;
    const hunks = file.hunks.map(({ text: { length }, ...numbers }): Hunk => {
      const from = start;
      start += length;
      return {
        ...numbers,
        get text() {
          if (last?.read !== read) last = { read, text: read() };
          return last.text.slice(from, from + length);
        },
      };
    });
    return { ...file, hunks };
  };
}
