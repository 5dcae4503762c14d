import { type FileDiff, joinFile } from '../../src/diff/parse.ts';

/** The text that the files were read from. */
export function joinDiff(files: readonly FileDiff[]): string {
  return files.map(joinFile).join('');
}
