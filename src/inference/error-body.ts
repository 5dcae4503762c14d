/**
 * The body of a failure, in whatever shape a server gives it: text, object, list, nested, JSON within a text. Its words
 * are found wherever they stand, and everything that tells what it is about is gathered.
 */
import { quoteUntrusted } from '../runner/log.ts';
import { readJson } from '../text/json.ts';
import { isJsonObject } from './structured/extract-json.ts';

export interface ErrorBody {
  /** The server's own reason, the most specific words first, on one line of at most 200 characters. */
  message: string | undefined;
  /** All words, codes and names, in lower case: what a refusal is about is told by these. */
  evidence: string;
  /** The fields of the request that it names as such: `temperature`, `messages[0].role`. */
  fields: readonly string[];
  /** An HTTP status that stands in the body. */
  status: number | undefined;
  availableCredits: number | undefined;
  /** When to come back, in milliseconds, where the body says so. */
  retryAfterMs: number | undefined;
}

/** What servers call the words of a failure, the most telling first. Compared without case, `_` and `-`. */
const WORD_KEYS = [
  'message msg detail details statusmsg statusmessage errormessage errormsg errordescription raw',
  'description reason faultstring cause explanation hint',
  'error errors err title exception innererror fault violations fieldviolations failures',
].map((words) => new Set(words.split(' ')));

/** What names the kind of a failure. */
const CODE_KEYS = new Set('code type status errorcode errortype reason name statuscode __type'.split(' '));

/** What names a field of the request. */
const FIELD_KEYS = new Set('param parameter field loc path property'.split(' '));

/** Fields of a request under whose names some validators tell what is wrong with them. */
const REQUEST_FIELDS =
  /^(?:temperature|top_?p|max_?(?:completion_?)?tokens|stream(?:_?options)?|response_?format|seed|stop|n|logprobs|(?:presence|frequency)_?penalty)$/i;

/** What a server gives back of the request, or says of itself: no reason, and it may say anything. */
const ECHO_KEYS = new Set(
  'input inputs prompt request ctx failedgeneration choices usage headers requestheaders url links help documentationurl stack stacktrace trace traceback model id requestid'.split(
    ' ',
  ),
);

/** The same, unless nothing else says anything. */
const MAYBE_ECHO_KEYS = new Set(['messages', 'body']);

/** Far more than any server says; what is longer is cut off unread, so that nothing takes long to be read. */
const MAX_NODES = 500;
const MAX_DEPTH = 24;
const MAX_TEXT_CHARACTERS = 4_096;
const MAX_NESTED_CHARACTERS = 65_536;
const MAX_EVIDENCE_CHARACTERS = 16_384;
const MAX_WORDS = 20;
const MAX_FIELD_CHARACTERS = 100;

interface Words {
  text: string;
  depth: number;
  /** Into which of `WORD_KEYS` it belongs. */
  rank: number;
  /** It stands under such a name itself, and not somewhere below it. */
  isOwn: boolean;
}

interface Gathered {
  words: Words[];
  evidence: string[];
  evidenceCharacters: number;
  fields: string[];
  numbers: Map<string, number>;
  nodesLeft: number;
  skipped: (key: string) => boolean;
}

/** Where a value stands. */
interface Position {
  depth: number;
  /** Of the name that it has, or that something above it has; -1 where there is none. */
  rank: number;
  isOwn: boolean;
}

function normalise(key: string): string {
  return key.toLowerCase().replace(/[_-]/g, '');
}

function rankOf(key: string): number {
  return WORD_KEYS.findIndex((keys) => keys.has(key));
}

function parseNested(text: string): unknown {
  if (!/^\s*[[{"]/.test(text)) return undefined;
  const value = readJson(text)?.value;
  return value === text ? undefined : value;
}

/** `["body", "temperature"]` and `body.temperature` → `temperature`. */
function nameField(value: unknown): string {
  const parts: unknown[] = Array.isArray(value) ? value.slice(0, 8) : [value];
  const names = parts.filter((part) => typeof part === 'string' || typeof part === 'number');
  return names
    .join('.')
    .slice(0, MAX_FIELD_CHARACTERS)
    .replace(/^(?:body|request|json|\$)\./, '');
}

function addEvidence(text: string, into: Gathered): void {
  const left = MAX_EVIDENCE_CHARACTERS - into.evidenceCharacters;
  if (left <= 0) return;
  into.evidence.push(text.slice(0, left));
  into.evidenceCharacters += text.length;
}

function gatherText(text: string, { depth, rank, isOwn }: Position, into: Gathered): void {
  const nested = text.length <= MAX_NESTED_CHARACTERS ? parseNested(text) : undefined;
  if (nested !== undefined && nested !== null) {
    gather(nested, { depth: depth + 1, rank, isOwn }, into);
    return;
  }
  const words = text.trim().slice(0, MAX_TEXT_CHARACTERS);
  if (words === '') return;
  addEvidence(words, into);
  if (rank >= 0 && into.words.length < MAX_WORDS) into.words.push({ text: words, depth, rank, isOwn });
}

/** How servers call the time after which to come back, in seconds unless their names say otherwise. */
const COME_BACK_KEY =
  /^(?:retryafter|retrydelay|retryin|waitseconds|resetafter|resets?in)(?:ms|seconds|secs?)?$/;

function gatherMember(name: string, value: unknown, { depth, rank }: Position, into: Gathered): void {
  const key = normalise(name);
  if (into.skipped(key)) return;
  const number = typeof value === 'string' && /^\d{1,9}(?:\.\d+)?$/.test(value) ? Number(value) : value;
  if (typeof number === 'number') into.numbers.set(key, into.numbers.get(key) ?? number);
  if (CODE_KEYS.has(key) && (typeof value === 'string' || typeof value === 'number')) {
    addEvidence(`${key}=${String(value).slice(0, MAX_FIELD_CHARACTERS)}`, into);
  }
  if (COME_BACK_KEY.test(key)) {
    if (isJsonObject(value) && typeof value['seconds'] === 'number') into.numbers.set(key, value['seconds']);
    else if (typeof value === 'string') addEvidence(`retry in ${value.slice(0, MAX_FIELD_CHARACTERS)}`, into);
    return;
  }
  const isNamed = typeof value === 'string' || Array.isArray(value);
  if (FIELD_KEYS.has(key) && isNamed && nameField(value) !== '') {
    into.fields.push(nameField(value));
    return;
  }
  if (REQUEST_FIELDS.test(name) && typeof value === 'object' && value !== null) {
    into.fields.push(name);
    gather(value, { depth: depth + 1, rank: 0, isOwn: true }, into);
    return;
  }
  const own = rankOf(key);
  if (typeof value === 'string' && CODE_KEYS.has(key) && own === -1) return;
  // What a list or an object holds under a name of words are words, too, whatever they are called there.
  gather(value, { depth: depth + 1, rank: own === -1 ? rank : own, isOwn: own !== -1 }, into);
}

function gather(value: unknown, position: Position, into: Gathered): void {
  into.nodesLeft -= 1;
  if (into.nodesLeft < 0 || position.depth > MAX_DEPTH) return;
  const { depth } = position;
  if (typeof value === 'string') gatherText(value, position, into);
  else if (Array.isArray(value)) {
    for (const item of value.slice(0, into.nodesLeft)) gather(item, { ...position, depth: depth + 1 }, into);
  } else if (isJsonObject(value)) {
    const { loc, msg } = value;
    if (Array.isArray(loc) && typeof msg === 'string') {
      // As pydantic tells it: https://docs.pydantic.dev/latest/errors/errors/
      into.fields.push(nameField(loc));
      gatherText(`${nameField(loc)}: ${msg}`, { depth: depth + 1, rank: 0, isOwn: true }, into);
      if (typeof value['type'] === 'string') addEvidence(value['type'], into);
      return;
    }
    for (const [name, member] of Object.entries(value)) gatherMember(name, member, position, into);
  }
}

function isSentence(text: string): boolean {
  return /\s/.test(text) || /[^\x20-\x7e]/.test(text);
}

/** The most specific words, and behind them what else was said. */
function chooseWords(words: readonly Words[]): string | undefined {
  const said = words
    .filter(({ text }) => !/^(?:ok|success|null|none|error)$/i.test(text))
    .map((candidate, index) => ({ ...candidate, index, isSentence: isSentence(candidate.text) }))
    .sort(
      (a, b) =>
        Number(b.isSentence) - Number(a.isSentence) ||
        Number(b.isOwn) - Number(a.isOwn) ||
        b.depth - a.depth ||
        a.rank - b.rank ||
        a.index - b.index,
    )
    .map(({ text }) => text);
  const distinct = said.filter(
    (text, index) =>
      !said.some((other, at) => at < index && other.toLowerCase().includes(text.toLowerCase())),
  );
  const [first, ...others] = distinct;
  if (first === undefined) return undefined;
  return others.length === 0 ? first : `${first} (${others.join('; ')})`;
}

const UNITS_MS: readonly (readonly [name: RegExp, ms: number])[] = [
  [/^(?:ms|milli)/, 1],
  [/^(?:s|秒)/, 1_000],
  [/^(?:m|分)/, 60_000],
  [/^h/, 3_600_000],
  [/^d/, 86_400_000],
];

const DURATION =
  '\\d{1,9}(?:\\.\\d{1,9})?\\s{0,3}(?:milliseconds?|ms|seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|h|days?|d|秒|分钟)(?![a-z])';

/** `try again in 20s`, `wait 20 seconds before`, `resets in 6m0s`, `20秒后重试`. */
const COME_BACK = new RegExp(
  `(?:try again|retry(?:ing)?|come back|wait|resets?|available|请)[^\\n\\d]{0,30}((?:${DURATION}[ \\t]{0,3}){1,4})|(${DURATION})后`,
);

/** `1.5s`, `20 seconds`, `6m0s`, in milliseconds. */
function parseDurationMs(text: string): number {
  return [...text.matchAll(/(\d+(?:\.\d+)?)\s*([a-z]+|秒|分)/g)].reduce((sum, [, amount, unit = '']) => {
    const [, unitMs = 0] = UNITS_MS.find(([name]) => name.test(unit)) ?? [];
    return sum + Number(amount) * unitMs;
  }, 0);
}

/** Members first: `retry_after`, in seconds, and RetryInfo of https://cloud.google.com/apis/design/errors#error_details. */
function findRetryAfterMs(evidence: string, numbers: ReadonlyMap<string, number>): number | undefined {
  for (const [key, value] of numbers) {
    const isAsked = COME_BACK_KEY.test(key) && value >= 0 && Number.isFinite(value);
    if (isAsked) return key.endsWith('ms') ? value : value * 1_000;
  }
  const [, before, after] = COME_BACK.exec(evidence) ?? [];
  if (before ?? after) return parseDurationMs(before ?? after ?? '');
  const header = /retry[-_ ]after:?\s{0,3}(\d{1,9})(?![\d.\s]*[a-z])/.exec(evidence)?.[1];
  if (header !== undefined) return Number(header) * 1_000;
  const date = /retry in (\d{4}-\d\d-\d\dt[\d:.]{5,15}z?)/.exec(evidence)?.[1];
  const atMs = date === undefined ? Number.NaN : Date.parse(date.toUpperCase());
  return Number.isNaN(atMs) ? undefined : Math.max(0, atMs - Date.now());
}

function findStatus({ numbers, evidence }: Gathered): number | undefined {
  const told = [numbers.get('status'), numbers.get('statuscode'), numbers.get('code')];
  const written = /\b(?:code|status|statuscode)=([45]\d\d)\b/.exec(evidence.join('\n'))?.[1];
  return [...told, Number(written)].find((status) => status !== undefined && status >= 400 && status < 600);
}

/** Every branch either matches or fails within one tag, so that no page can make this slow. */
function readMarkup(text: string): string {
  return text.replace(/<(style|script)\b[\s\S]*?(?:<\/\1>|$)|<[^<>]*>/gi, ' ');
}

function gatherFrom(value: unknown): Gathered {
  const start = { depth: 0, rank: typeof value === 'string' ? 0 : -1, isOwn: true };
  const gatherWithout = (skipped: Gathered['skipped']) => {
    const into: Gathered = {
      words: [],
      evidence: [],
      evidenceCharacters: 0,
      fields: [],
      numbers: new Map(),
      nodesLeft: MAX_NODES,
      skipped,
    };
    gather(value, start, into);
    return into;
  };
  const gathered = gatherWithout((key) => ECHO_KEYS.has(key) || MAYBE_ECHO_KEYS.has(key));
  return gathered.words.length > 0 ? gathered : gatherWithout((key) => ECHO_KEYS.has(key));
}

/** Whether words stand where servers put those of a failure. */
export function hasErrorWords(value: unknown): boolean {
  return chooseWords(gatherFrom(value).words) !== undefined;
}

/** Reads the body of a failure that is parsed already. Never throws. */
export function readErrorValue(value: unknown): ErrorBody {
  const gathered = gatherFrom(value);
  const { words, fields, numbers } = gathered;
  const evidence = [...gathered.evidence, ...fields].join('\n').toLowerCase();
  // Where no word stands where words stand, whatever reads like a sentence is better than nothing.
  const message =
    chooseWords(words) ??
    chooseWords(
      gathered.evidence.slice(0, MAX_WORDS).map((text) => ({ text, depth: 0, rank: 0, isOwn: true })),
    );
  const microcredits = numbers.get('availablemicrocredits');
  return {
    message: message === undefined ? undefined : quoteUntrusted(message) || undefined,
    evidence,
    fields,
    status: findStatus(gathered),
    availableCredits: microcredits === undefined ? undefined : microcredits / 1_000_000,
    retryAfterMs: findRetryAfterMs(evidence, numbers),
  };
}

/** Reads the body of a failure. Never throws. */
export function parseErrorBody(text: string): ErrorBody {
  const value = parseNested(text);
  return readErrorValue(value ?? (/^\s*</.test(text) ? readMarkup(text) : text));
}

/** Whether anything stands in a member `error`: an empty one, or one of empty members, is none. */
export function isSaid(error: unknown, depth = 0): boolean {
  if (typeof error === 'string')
    return error.trim() !== '' && !/^(?:null|none|ok|success)$/i.test(error.trim());
  if (typeof error === 'number') return error !== 0;
  if (typeof error !== 'object' || error === null) return error === true;
  // What is nested so deep is something.
  return depth > MAX_DEPTH || Object.values(error).some((member) => isSaid(member, depth + 1));
}
