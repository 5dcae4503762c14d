// The emulator's "model": an answer computed from the messages alone, so a wrong request shows in the answer.
import { createHash } from 'node:crypto';

/** A message with its content flattened to text. */
export interface Message {
  role: string;
  text: string;
}

/** One `diff --git` section: its path after the change, its counts, and its added lines. */
export interface DiffFile {
  path: string;
  added: number;
  deleted: number;
  addedLines: { line: number; text: string }[];
}

/** Something worth a remark in an added line; `line` counts in the new file. */
export interface Observation {
  path: string;
  line: number;
  text: string;
}

/** The last line of every Markdown answer. */
export const emulatorNotice =
  '_This answer was computed by an emulator from the request; no model was asked._';

const maxRows = 25;
const maxObservations = 5;

/** The plain rule all counts follow: one token for every four bytes of UTF-8, rounded up. */
export function countTokens(text: string): number {
  return Math.ceil(Buffer.byteLength(text) / 4);
}

/** The longest start of `text` within `tokens`, never inside a character. */
export function cutToTokens(text: string, tokens: number): string {
  return splitByTokens(text, tokens)[0] ?? '';
}

/** `text` in pieces of at most `tokens` each, never inside a character. */
export function splitByTokens(text: string, tokens: number): string[] {
  const pieces: string[] = [];
  let piece = '';
  let bytes = 0;
  for (const character of tokens > 0 ? text : '') {
    const size = Buffer.byteLength(character);
    if (bytes + size > tokens * 4) {
      pieces.push(piece);
      piece = '';
      bytes = 0;
    }
    piece += character;
    bytes += size;
  }
  if (piece) pieces.push(piece);
  return pieces;
}

/** Git quotes a path with unusual characters in C style, with octal bytes. */
function unquotePath(path: string): string {
  if (!path.startsWith('"') || !path.endsWith('"')) return path;
  const binary = path.slice(1, -1).replace(/\\([0-7]{3}|.)/g, (_whole, code: string) => {
    if (code.length === 3) return String.fromCharCode(Number.parseInt(code, 8));
    return { n: '\n', t: '\t', r: '\r' }[code] ?? code;
  });
  return Buffer.from(binary, 'latin1').toString();
}

function pathInHeader(header: string): string {
  // Both halves are equally long unless the file was renamed, and then `rename to` follows.
  const half = header.slice(Math.ceil(header.length / 2));
  const second = /^"?b\//.test(half) ? half : header.slice(header.lastIndexOf(' b/') + 1);
  return unquotePath(second).replace(/^b\//, '');
}

function readExtendedHeader(file: DiffFile, line: string): void {
  const path = /^(?:\+\+\+|rename to) ("?.+?)(?:\t.*)?$/.exec(line)?.[1];
  if (path === undefined || path === '/dev/null') return;
  file.path = line.startsWith('+') ? unquotePath(path).replace(/^b\//, '') : unquotePath(path);
}

/** Finds the `diff --git` sections of a text; what stands around them (fences, delimiters, prose) is ignored. */
export function readDiff(text: string): DiffFile[] {
  const files: DiffFile[] = [];
  let file: DiffFile | undefined;
  let hasHunk = false;
  let oldLeft = 0;
  let newLeft = 0;
  let newLine = 0;
  for (const line of text.split(/\r?\n/)) {
    const header = /^diff --git (.+)$/.exec(line)?.[1];
    if (header !== undefined) {
      file = { path: pathInHeader(header), added: 0, deleted: 0, addedLines: [] };
      files.push(file);
      hasHunk = false;
      oldLeft = newLeft = 0;
      continue;
    }
    if (!file) continue;
    if (oldLeft <= 0 && newLeft <= 0) {
      const hunk = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line);
      if (hunk) {
        hasHunk = true;
        oldLeft = Number(hunk[1] ?? 1);
        newLine = Number(hunk[2]);
        newLeft = Number(hunk[3] ?? 1);
      } else if (!hasHunk) {
        readExtendedHeader(file, line);
      }
      continue;
    }
    const sign = line.charAt(0);
    if (sign === '+') {
      file.added += 1;
      file.addedLines.push({ line: newLine, text: line.slice(1) });
    } else if (sign === '-') {
      file.deleted += 1;
    } else if (sign === '\\') {
      continue;
    } else if (sign !== ' ' && sign !== '') {
      oldLeft = newLeft = 0;
      continue;
    }
    if (sign !== '+') oldLeft -= 1;
    if (sign !== '-') newLeft -= 1;
    if (sign !== '-') newLine += 1;
  }
  return files;
}

function remarksOn(text: string, next: string | undefined): string[] {
  const remarks: string[] = [];
  const left = /\b(TODO|FIXME)\b/.exec(text)?.[1];
  if (left) remarks.push(`a \`${left}\` is left in the code.`);
  if (text.length > 120) remarks.push(`the line is ${text.length} characters long.`);
  if (text.includes('console.log')) remarks.push('`console.log` writes to the output.');
  const isEmptyCatch =
    /\bcatch\s*(\([^)]*\))?\s*\{\s*\}/.test(text) ||
    (/\bcatch\s*(\([^)]*\))?\s*\{\s*$/.test(text) && /^\s*\}/.test(next ?? ''));
  if (isEmptyCatch) remarks.push('the `catch` is empty, so the error is lost.');
  if (/\bhttp:\/\/(?!localhost\b|127\.|\[::1\])/.test(text))
    remarks.push('a plain `http://` address is hard-coded.');
  return remarks;
}

/** Up to five remarks on the added lines, in the order of the diff. */
export function observe(files: DiffFile[]): Observation[] {
  const observations: Observation[] = [];
  for (const { path, addedLines } of files) {
    for (const [index, { line, text }] of addedLines.entries()) {
      const following = addedLines[index + 1];
      const next = following?.line === line + 1 ? following.text : undefined;
      for (const remark of remarksOn(text, next)) observations.push({ path, line, text: remark });
      if (observations.length >= maxObservations) return observations.slice(0, maxObservations);
    }
  }
  return observations;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function summarise(files: DiffFile[]): string {
  const added = sum(files.map((file) => file.added));
  const deleted = sum(files.map((file) => file.deleted));
  return `This change touches ${plural(files.length, 'file')}: ${plural(added, 'line')} added, ${deleted} deleted.`;
}

function inTable(path: string): string {
  return `\`${path.replaceAll('`', "'").replaceAll('|', '\\|')}\``;
}

function reviewOf(files: DiffFile[]): string {
  const rows = files
    .slice(0, maxRows)
    .map(({ path, added, deleted }) => `| ${inTable(path)} | ${added} | ${deleted} |`);
  if (files.length > maxRows) rows.push(`| and ${files.length - maxRows} more | | |`);
  const observations = observe(files).map(({ path, line, text }) => `- \`${path}:${line}\`: ${text}`);
  return [
    summarise(files),
    '',
    '| File | + | − |',
    '| --- | ---: | ---: |',
    ...rows,
    '',
    '### Observations',
    '',
    ...(observations.length > 0 ? observations : ['No observations.']),
  ].join('\n');
}

function userTexts(messages: Message[]): string[] {
  return messages.filter(({ role }) => role === 'user').map(({ text }) => text);
}

function countRoles(messages: Message[]): string {
  const counts = new Map<string, number>();
  for (const { role } of messages) counts.set(role, (counts.get(role) ?? 0) + 1);
  return [...counts].map(([role, count]) => `${count} ${role}`).join(', ');
}

function echoOf(messages: Message[]): string {
  const last = userTexts(messages).at(-1) ?? '';
  const digest = createHash('sha256').update(last).digest('hex').slice(0, 12);
  const firstLine = last.split(/\r?\n/, 1)[0] ?? '';
  return [
    'The request holds no diff.',
    '',
    `- Messages: ${countRoles(messages)}.`,
    `- The last user message has ${plural(last.length, 'character')}; its SHA-256 starts with \`${digest}\`.`,
    '- Its first line:',
    '',
    `> ${cutToTokens(firstLine, 50)}`,
  ].join('\n');
}

/** The Markdown answer: a short review of the diff in the user messages, or facts of the request without one. */
export function answerInMarkdown(messages: Message[]): string {
  const files = readDiff(userTexts(messages).join('\n'));
  return `${files.length > 0 ? reviewOf(files) : echoOf(messages)}\n\n---\n${emulatorNotice}\n`;
}

/** True for what `JSON.parse` makes of an object. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

interface Measurements {
  root: unknown;
  summary: string;
  observations: Observation[];
}

function resolveSchema(schema: unknown, root: unknown): Record<string, unknown> {
  if (!isRecord(schema)) return {};
  const reference = schema['$ref'];
  if (typeof reference === 'string') {
    const steps = reference.replace(/^#\/?/, '').split('/').filter(Boolean);
    return resolveSchema(
      steps.reduce<unknown>((at, step) => (isRecord(at) ? at[step] : undefined), root),
      root,
    );
  }
  const options = schema['anyOf'] ?? schema['oneOf'];
  return Array.isArray(options) ? resolveSchema(options[0], root) : schema;
}

function typeOf(schema: Record<string, unknown>): unknown {
  const type = schema['type'];
  if (Array.isArray(type)) return type[0];
  return type ?? (isRecord(schema['properties']) ? 'object' : 'string');
}

function stringFor(name: string, facts: Measurements, about: Observation | undefined): string {
  if (/path|file/i.test(name) && about) return about.path;
  return about ? about.text : `${facts.summary} ${emulatorNotice.replaceAll('_', '')}`;
}

function numberFor(schema: Record<string, unknown>, name: string, about: Observation | undefined): number {
  if (/line/i.test(name) && about) return about.line;
  const minimum = schema['minimum'];
  return typeof minimum === 'number' ? minimum : 0;
}

function arrayFor(
  schema: Record<string, unknown>,
  name: string,
  facts: Measurements,
  depth: number,
): unknown[] {
  const items = resolveSchema(schema['items'], facts.root);
  const properties = isRecord(items['properties']) ? Object.keys(items['properties']) : [];
  if (properties.some((property) => /path|file|line/i.test(property))) {
    return facts.observations.map((observation) => valueFor(items, name, facts, observation, depth + 1));
  }
  const minimum = schema['minItems'];
  const length = typeof minimum === 'number' ? Math.min(minimum, 100) : 1;
  return Array.from({ length }, () => valueFor(items, name, facts, undefined, depth + 1));
}

function valueFor(
  unresolved: unknown,
  name: string,
  facts: Measurements,
  about: Observation | undefined,
  depth: number,
): unknown {
  const schema = resolveSchema(unresolved, facts.root);
  if ('const' in schema) return schema['const'];
  if (Array.isArray(schema['enum'])) return schema['enum'][0];
  switch (typeOf(schema)) {
    case 'object': {
      const properties = isRecord(schema['properties']) && depth < 20 ? schema['properties'] : {};
      const entries = Object.entries(properties);
      return Object.fromEntries(
        entries.map(([key, value]) => [key, valueFor(value, key, facts, about, depth + 1)]),
      );
    }
    case 'array':
      return arrayFor(schema, name, facts, depth);
    case 'number':
    case 'integer':
      return numberFor(schema, name, about);
    case 'boolean':
      return false;
    case 'null':
      return null;
    default:
      return stringFor(name, facts, about);
  }
}

/** The same answer as a JSON text: in the shape of `schema` when there is one. */
export function answerInJson(messages: Message[], schema: unknown): string {
  const files = readDiff(userTexts(messages).join('\n'));
  const observations = observe(files);
  const summary =
    files.length > 0 ? summarise(files) : `The request holds no diff; messages: ${countRoles(messages)}.`;
  if (isRecord(schema))
    return JSON.stringify(valueFor(schema, '', { root: schema, summary, observations }, undefined, 0));
  const counts = files.map(({ path, added, deleted }) => ({ path, added, deleted }));
  return JSON.stringify({ summary, files: counts, observations, note: emulatorNotice.replaceAll('_', '') });
}
