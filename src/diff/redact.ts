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

/** A line of a diff, or a path. */
interface Line {
  /** What stays as it is: the marker of a line, the ranges of a hunk’s heading. */
  before: string;
  /** What is searched. */
  text: string;
  /** The end of the line. */
  after: string;
  /** See `DiffSecret`. */
  line: number;
}

/** Lines in which a secret may go on from one to the next. */
interface Passage {
  lines: Line[];
  found: Omit<DiffSecret, 'path'>[];
  /** What was taken out of its lines because of its shape. */
  hidden: string[];
}

function splitLines(text: string): { text: string; after: string }[] {
  const lines = text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  return lines.map((line) => {
    const end = /\r?\n$/.exec(line)?.index ?? line.length;
    return { text: line.slice(0, end), after: line.slice(end) };
  });
}

/** A path, or the header of a file. */
function readHead(text: string): Passage {
  return { lines: splitLines(text).map((line) => ({ ...line, before: '', line: 1 })), found: [], hidden: [] };
}

const HEADING_RANGES = /^@@ [^@]*@@/;

function readHunk({ text, oldStart, newStart }: Hunk): Passage {
  let oldLine = oldStart;
  let newLine = newStart;
  const lines = splitLines(text).map(({ text: whole, after }, index): Line => {
    if (index === 0) {
      const before = HEADING_RANGES.exec(whole)?.[0] ?? '';
      return { before, text: whole.slice(before.length), after, line: newStart };
    }
    const marker = whole.charAt(0);
    // `\ No newline at end of file` is no text of the file.
    if (marker === '\\') return { before: whole, text: '', after, line: newLine };
    const line = marker === '-' ? oldLine : newLine;
    if (marker !== '+') oldLine += 1;
    if (marker !== '-') newLine += 1;
    return { before: marker, text: whole.slice(1), after, line };
  });
  return { lines, found: [], hidden: [] };
}

function joinLines({ lines }: Passage): string {
  return lines.map(({ before, text, after }) => before + text + after).join('');
}

/** Line by line: the pieces that it looks for hold no line ends. */
function hideOwn({ lines, found }: Passage, secrets: Redactor): void {
  for (const line of lines) {
    const { text, redactions } = secrets.redact(line.text);
    if (redactions === 0) continue;
    line.text = text;
    found.push({ line: line.line, kind: OWN_SECRET });
  }
}

/** What of secrets lies on a line, but for white space at both ends of that: its indentation stays. */
function findOnLine(text: string, lineStart: number, secrets: readonly FoundSecret[]): Span[] {
  return secrets.flatMap((secret) => {
    const start = Math.max(0, secret.start - lineStart);
    const hidden = text.slice(start, secret.end - lineStart);
    const body = hidden.trim();
    const bodyStart = start + hidden.indexOf(body);
    return body === '' ? [] : [{ start: bodyStart, end: bodyStart + body.length }];
  });
}

/** No pattern of a secret reaches across it. */
const SEPARATOR = '\n\0\n';

/** All passages are searched as one text: each search has a cost of its own, and a change can have 3,000 files. */
async function hideShapes(passages: readonly Passage[]): Promise<void> {
  const texts = passages.map(({ lines }) => lines.map(({ text }) => text).join('\n'));
  const secrets = await findSecretShapes(texts.join(SEPARATOR));
  let start = 0;
  /** The first secret that does not end before `start`. */
  let next = 0;
  for (const [index, { lines, found, hidden }] of passages.entries()) {
    // Of a passage without lines the separators remain.
    let at = start;
    for (const line of lines) {
      const end = at + line.text.length;
      const here: FoundSecret[] = [];
      for (let secret = secrets[next]; secret && secret.start < end; secret = secrets[next]) {
        here.push(secret);
        if (secret.start >= at) found.push({ line: line.line, kind: secret.kind });
        if (secret.end > end) break;
        next += 1;
      }
      const spans = findOnLine(line.text, at, here);
      for (const span of spans) hidden.push(line.text.slice(span.start, span.end));
      line.text = replaceSpans(line.text, spans);
      at = end + 1;
    }
    start += (texts[index]?.length ?? 0) + SEPARATOR.length;
  }
}

/** In a header, where paths are quoted, a token can be told from a letter before it that is not told in the path. */
function hideInPath(path: Passage, header: Passage): string {
  return [...new Set(header.hidden)].reduce(
    (text, hidden) => text.replaceAll(hidden, REDACTED),
    joinLines(path),
  );
}

/** A header has each path up to four times: that there is a secret is said once. */
function listHeadSecrets(heads: readonly Passage[]): Passage['found'] {
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
    path: readHead(file.path),
    previousPath: readHead(file.previousPath ?? ''),
    header: readHead(file.header),
    hunks: file.hunks.map((hunk) => ({ hunk, passage: readHunk(hunk) })),
  }));
  const passages = read.flatMap(({ path, previousPath, header, hunks }) => [
    path,
    previousPath,
    header,
    ...hunks.map(({ passage }) => passage),
  ]);
  for (const passage of passages) hideOwn(passage, secrets);
  await hideShapes(passages);

  const redacted = read.map(({ file, path, previousPath, header, hunks }) => {
    const clean: FileDiff = {
      ...file,
      path: hideInPath(path, header),
      previousPath: file.previousPath === undefined ? undefined : hideInPath(previousPath, header),
      header: joinLines(header),
      hunks: hunks.map(({ hunk, passage }) => ({ ...hunk, text: joinLines(passage) })),
    };
    const inHead = listHeadSecrets([path, previousPath, header]);
    const inHunks = hunks.flatMap(({ passage }) => passage.found);
    return { clean, found: [...inHead, ...inHunks].map((secret) => ({ path: clean.path, ...secret })) };
  });
  return { files: redacted.map(({ clean }) => clean), found: redacted.flatMap(({ found }) => found) };
}
