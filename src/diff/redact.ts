/** Takes secrets out of a diff before a model sees it; the diff stays one. */

import { type FoundSecret, findSecretShapes } from '../secrets/detect.ts';
import { REDACTED, type Redactor, redactor, replaceSpans, type Span } from '../secrets/redactor.ts';
import type { FileDiff, Hunk } from './parse.ts';

export interface DiffSecret {
  /** As it is in the redacted diff. */
  path: string;
  /** Where it begins: in the new file, in the old one for a removed line; 1 where it is in the path or the header. */
  line: number;
  /** Our own words, such as `GitHub token`. */
  kind: string;
}

const OWN_SECRET = 'a secret of this run';

/** Member by member: to spread a hunk is to read its text, which may lie in a file. */
function withText(
  { oldStart, oldLines, newStart, newLines, additions, deletions }: Hunk,
  text: string,
): Hunk {
  return { text, oldStart, oldLines, newStart, newLines, additions, deletions };
}

/** A path, the header of a file, or a hunk. */
interface Part {
  text: string;
  /** Undefined where that is no hunk. */
  hunk: Hunk | undefined;
  found: Omit<DiffSecret, 'path'>[];
  /** What was taken out of it. */
  hidden: string[];
}

function createPart(text: string, hunk?: Hunk): Part {
  return { text, hunk, found: [], hidden: [] };
}

/** The ranges of a hunk, and `\\ No newline at end of file`. */
const NO_CODE = /(?<=^|\n)(?:@@ [^@\n]*@@|\\[^\n]*)/g;

/** The first column of the lines; of what follows the ranges, too. */
const SIGNS = /(?<=\n)[ +-]/g;

/** What is searched: as long as the text, with line ends for all that is no text of the file. */
function toContent({ text, hunk }: Part): string {
  if (hunk === undefined) return text;
  return text.replace(NO_CODE, (mark) => '\n'.repeat(mark.length)).replace(SIGNS, '\n');
}

/** Where each line of a part ends, and its number; see `DiffSecret`. */
function listLines({ text, hunk }: Part): { end: number; number: number }[] {
  if (hunk === undefined) return [{ end: text.length, number: 1 }];
  let { oldStart: oldLine, newStart: newLine } = hunk;
  let end = 0;
  return text.split('\n').map((line, index) => {
    end += line.length + 1;
    const number = line.startsWith('-') ? oldLine : newLine;
    if (index === 0 || line.startsWith('\\')) return { end, number };
    if (!line.startsWith('+')) oldLine += 1;
    if (!line.startsWith('-')) newLine += 1;
    return { end, number };
  });
}

/** Takes secrets out of each line that they stand on, but for white space at both ends: its indentation stays. */
function hide(part: Part, content: string, secrets: readonly FoundSecret[]): void {
  if (secrets.length === 0) return;
  const lines = listLines(part);
  let line = 0;
  const spans: Span[] = [];
  for (const secret of secrets) {
    while ((lines[line]?.end ?? Number.POSITIVE_INFINITY) <= secret.start) line += 1;
    part.found.push({ line: lines[line]?.number ?? 1, kind: secret.kind });
    for (const { 0: run, index } of content.slice(secret.start, secret.end).matchAll(/\S(?:[^\n]*\S)?/g)) {
      const start = secret.start + index;
      spans.push({ start, end: start + run.length });
      part.hidden.push(run);
    }
  }
  part.text = replaceSpans(part.text, spans);
}

/** Each line with secrets of this run is told once. */
function hideOwn(part: Part, secrets: Redactor): void {
  const content = toContent(part);
  hide(
    part,
    content,
    secrets.findPieces(content).map((span) => ({ ...span, kind: OWN_SECRET })),
  );
  part.found = part.found.filter(({ line }, index) => line !== part.found[index - 1]?.line);
}

/** No pattern of a secret reaches across it. */
const SEPARATOR = '\n\0\n';

/** All parts are searched as one text: each search has a cost of its own, and a change can have 3,000 files. */
async function hideShapes(parts: readonly Part[]): Promise<void> {
  const contents = parts.map(toContent);
  const secrets = await findSecretShapes(contents.join(SEPARATOR));
  let offset = 0;
  let first = 0;
  for (const [index, part] of parts.entries()) {
    const content = contents[index] ?? '';
    let next = first;
    while ((secrets[next]?.start ?? Number.POSITIVE_INFINITY) < offset + content.length) next += 1;
    const here = secrets
      .slice(first, next)
      .map(({ start, end, kind }) => ({ start: start - offset, end: end - offset, kind }));
    hide(part, content, here);
    first = next;
    offset += content.length + SEPARATOR.length;
  }
}

/** In a header, where paths are quoted, a token can be told from a letter before it that is not told in the path. */
function hideInPath(path: Part, header: Part): string {
  return [...new Set(header.hidden)].reduce((text, hidden) => text.replaceAll(hidden, REDACTED), path.text);
}

/** A header has each path up to four times: that there is a secret is said once. */
function listHeadSecrets(heads: readonly Part[]): Part['found'] {
  const kinds = new Set(heads.flatMap(({ found }) => found.map(({ kind }) => kind)));
  return Array.from(kinds, (kind) => ({ line: 1, kind }));
}

/**
 * Takes secrets out of headers, paths and hunks: those of this run, and whatever looks like one of a well-known
 * service, also on several lines. Each line stays, with its marker and its end; so do the ranges of the hunks.
 *
 * @returns the files in their order, and what was found: each secret by its shape, each line with secrets of this run,
 * each kind of secret in a header
 */
export async function redactDiff(
  files: readonly FileDiff[],
  secrets: Redactor = redactor,
): Promise<{ files: FileDiff[]; found: DiffSecret[] }> {
  const read = files.map((file) => ({
    file,
    path: createPart(file.path),
    previousPath: createPart(file.previousPath ?? ''),
    header: createPart(file.header),
    hunks: file.hunks.map((hunk) => createPart(hunk.text, hunk)),
  }));
  const parts = read.flatMap(({ path, previousPath, header, hunks }) => [
    path,
    previousPath,
    header,
    ...hunks,
  ]);
  for (const part of parts) hideOwn(part, secrets);
  await hideShapes(parts);

  const redacted = read.map(({ file, path, previousPath, header, hunks }) => {
    const clean: FileDiff = {
      ...file,
      path: hideInPath(path, header),
      previousPath: file.previousPath === undefined ? undefined : hideInPath(previousPath, header),
      header: header.text,
      hunks: file.hunks.map((hunk, index) => withText(hunk, hunks[index]?.text ?? '')),
    };
    const inHead = listHeadSecrets([path, previousPath, header]);
    const inHunks = hunks.flatMap(({ found }) => found);
    return { clean, found: [...inHead, ...inHunks].map((secret) => ({ path: clean.path, ...secret })) };
  });
  return { files: redacted.map(({ clean }) => clean), found: redacted.flatMap(({ found }) => found) };
}
