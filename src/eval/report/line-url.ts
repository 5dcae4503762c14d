/** Pure: where a line of an evaluated file is to be seen. */
import { toCleanText } from '../../markdown/inert.ts';

/** What `encodeURIComponent` leaves, and Markdown or HTML could take for something. */
const LEFT = /[!'()*~]/g;

/** A longer path is no file's. */
const MAX_PATH_CHARACTERS = 500;

/**
 * The page of a line.
 *
 * @param filesUrl `https://github.com/owner/repo/blob/sha`; undefined where nothing is to be linked
 * @returns undefined also where the path would lead out of there, or is no path as a reader sees it
 */
export function buildLineUrl(
  filesUrl: string | undefined,
  { path, line }: { path: string; line: number },
): string | undefined {
  const isClean =
    path.length <= MAX_PATH_CHARACTERS && path.isWellFormed() && toCleanText(path, ' ') === path;
  const parts = path.split('/');
  if (filesUrl === undefined || !isClean || parts.some((part) => /^\.{0,2}$/.test(part))) return undefined;
  const toPart = (part: string) =>
    encodeURIComponent(part).replaceAll(LEFT, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `${filesUrl}/${parts.map(toPart).join('/')}#L${line}`;
}
