/**
 * The body of a failure, in whatever shape a server gives it: text, object, list, nested, JSON within a text. Its words
 * are found wherever they stand, and everything that tells what it is about is gathered.
 */
import { quoteUntrusted } from '../runner/log.ts';
import { isJsonObject, readJson } from '../text/json.ts';

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
  'input inputs prompt messages request ctx failedgeneration choices usage headers requestheaders url links help documentationurl stack stacktrace trace traceback model id requestid'.split(
    ' ',
  ),
);

/** How servers call the time after which to come back, in seconds unless their names say otherwise. */
const COME_BACK_KEY =
  /^(?:retryafter|retrydelay|retryin|waitseconds|resetafter|resets?in)(?:ms|seconds|secs?)?$/;

/** Far more than any server says; what is longer is cut off unread, so that nothing takes long to be read. */
const MAX_NODES = 500;
const MAX_DEPTH = 24;
const MAX_TEXT_CHARACTERS = 4_096;
const MAX_EVIDENCE_CHARACTERS = 16_384;
const MAX_WORDS = 20;
const MAX_NAME_CHARACTERS = 100;

/** Of what stands somewhere below a name of words. */
const BELOW = WORD_KEYS.length;
/** Of what no name calls words. */
const NOWHERE = BELOW + 1;

/** Where a value stands. */
interface Position {
  depth: number;
  /** How telling its name is: into which of `WORD_KEYS` it belongs, else `BELOW` or `NOWHERE`. */
  rank: number;
}

interface Words extends Position {
  text: string;
}

interface Gathered {
  words: Words[];
  fields: string[];
  numbers: Map<string, number>;
  nodesLeft: number;
}

function parseNested(text: string): unknown {
  return /^\s*[[{"]/.test(text) ? readJson(text)?.value : undefined;
}

/** `["body", "temperature"]` and `body.temperature` → `temperature`. */
function nameField(value: unknown): string {
  const parts: unknown[] = Array.isArray(value) ? value.slice(0, 8) : [value];
  return parts
    .filter((part) => typeof part === 'string' || typeof part === 'number')
    .join('.')
    .slice(0, MAX_NAME_CHARACTERS)
    .replace(/^(?:body|request|json|\$)\./, '');
}

/** What tells the kind of a failure, and is shown only where nothing else was said. */
function addCode(text: string, into: Gathered): void {
  into.words.push({ text, depth: 0, rank: NOWHERE });
}

function gatherMember(name: string, value: unknown, { depth, rank }: Position, into: Gathered): void {
  const key = name.toLowerCase().replace(/[_-]/g, '');
  if (ECHO_KEYS.has(key)) return;
  const text = typeof value === 'string' ? value.slice(0, MAX_NAME_CHARACTERS) : value;
  const number = typeof text === 'string' && /^\d{1,9}(?:\.\d+)?$/.test(text) ? Number(text) : text;
  if (typeof number === 'number') into.numbers.set(key, into.numbers.get(key) ?? number);
  const isCode = CODE_KEYS.has(key);
  if (isCode && (typeof text === 'number' || (typeof text === 'string' && text !== '')))
    addCode(`${key}=${text}`, into);
  if (COME_BACK_KEY.test(key)) {
    if (isJsonObject(value) && typeof value['seconds'] === 'number') into.numbers.set(key, value['seconds']);
    else if (typeof text === 'string') addCode(`retry in ${text}`, into);
    return;
  }
  const isNamed = typeof value === 'string' || Array.isArray(value);
  if (FIELD_KEYS.has(key) && isNamed && nameField(value) !== '') {
    into.fields.push(nameField(value));
    return;
  }
  if (REQUEST_FIELDS.test(name) && typeof value === 'object' && value !== null) {
    into.fields.push(name);
    gather(value, { depth: depth + 1, rank: 0 }, into);
    return;
  }
  const own = WORD_KEYS.findIndex((keys) => keys.has(key));
  if (typeof value === 'string' && isCode && own === -1) return;
  // What a list or an object holds under a name of words are words, too, whatever they are called there.
  const below = rank === NOWHERE ? NOWHERE : BELOW;
  gather(value, { depth: depth + 1, rank: own === -1 ? below : own }, into);
}

function gather(value: unknown, position: Position, into: Gathered): void {
  into.nodesLeft -= 1;
  if (into.nodesLeft < 0) return;
  const below = { ...position, depth: position.depth + 1 };
  if (typeof value === 'string') {
    const nested = parseNested(value);
    const text = value.trim().slice(0, MAX_TEXT_CHARACTERS);
    if (nested !== undefined) gather(nested, below, into);
    else if (text !== '') into.words.push({ ...position, text });
  } else if (Array.isArray(value)) {
    for (const item of value.slice(0, into.nodesLeft)) gather(item, below, into);
  } else if (isJsonObject(value)) {
    const { loc, msg, type } = value;
    if (Array.isArray(loc) && typeof msg === 'string') {
      // As pydantic tells it: https://docs.pydantic.dev/latest/errors/errors/
      into.fields.push(nameField(loc));
      gather(`${nameField(loc)}: ${msg}`, { depth: below.depth, rank: 0 }, into);
      if (typeof type === 'string') addCode(type, into);
      return;
    }
    for (const [name, member] of Object.entries(value)) gatherMember(name, member, position, into);
  }
}

function gatherFrom(value: unknown): Gathered {
  const into: Gathered = { words: [], fields: [], numbers: new Map(), nodesLeft: MAX_NODES };
  gather(value, { depth: 0, rank: typeof value === 'string' ? 0 : NOWHERE }, into);
  return into;
}

function isSentence(text: string): boolean {
  return /\s/.test(text) || /[^\x20-\x7e]/.test(text);
}

function isNamed({ rank }: Words): boolean {
  return rank !== NOWHERE;
}

/** The most specific words, and behind them what else was said. */
function chooseWords(words: readonly Words[]): string | undefined {
  const said = words
    .slice(0, MAX_WORDS)
    .filter(({ text }) => !/^(?:ok|success|null|none|error)$/i.test(text))
    .toSorted(
      (a, b) =>
        Number(isSentence(b.text)) - Number(isSentence(a.text)) ||
        Number(a.rank >= BELOW) - Number(b.rank >= BELOW) ||
        b.depth - a.depth ||
        a.rank - b.rank,
    )
    .map(({ text }) => text);
  const [first, ...others] = said.filter(
    (text, index) => !said.slice(0, index).some((other) => other.toLowerCase().includes(text.toLowerCase())),
  );
  return first === undefined || others.length === 0 ? first : `${first} (${others.join('; ')})`;
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
  const [, before, after = before] = COME_BACK.exec(evidence) ?? [];
  if (after) return parseDurationMs(after);
  const header = /retry[-_ ]after:?\s{0,3}(\d{1,9})(?![\d.\s]*[a-z])/.exec(evidence)?.[1];
  if (header !== undefined) return Number(header) * 1_000;
  const date = /retry in (\d{4}-\d\d-\d\dt[\d:.]{5,15}z?)/.exec(evidence)?.[1];
  const atMs = Date.parse(date?.toUpperCase() ?? '');
  return Number.isNaN(atMs) ? undefined : Math.max(0, atMs - Date.now());
}

function findStatus(numbers: ReadonlyMap<string, number>): number | undefined {
  return ['status', 'statuscode', 'code']
    .map((name) => numbers.get(name))
    .find((status) => status !== undefined && status >= 400 && status < 600);
}

/** Whether words stand where servers put those of a failure. */
export function hasErrorWords(value: unknown): boolean {
  return chooseWords(gatherFrom(value).words.filter(isNamed)) !== undefined;
}

/** Reads the body of a failure that is parsed already. Never throws. */
export function readErrorValue(value: unknown): ErrorBody {
  const { words, fields, numbers } = gatherFrom(value);
  const texts = words.map(({ text }) => text).join('\n');
  const evidence = [texts.slice(0, MAX_EVIDENCE_CHARACTERS), ...fields].join('\n').toLowerCase();
  // Where no word stands where words stand, whatever reads like a sentence is better than nothing.
  const message = chooseWords(words.filter(isNamed)) ?? chooseWords(words);
  const microcredits = numbers.get('availablemicrocredits');
  return {
    message: message === undefined ? undefined : quoteUntrusted(message) || undefined,
    evidence,
    fields,
    status: findStatus(numbers),
    availableCredits: microcredits === undefined ? undefined : microcredits / 1_000_000,
    retryAfterMs: findRetryAfterMs(evidence, numbers),
  };
}

/** Reads the body of a failure. Never throws. */
export function parseErrorBody(text: string): ErrorBody {
  // Every branch either matches or fails within one tag, so that no page can make this slow.
  const words = /^\s*</.test(text)
    ? text.replace(/<(style|script)\b[\s\S]*?(?:<\/\1>|$)|<[^<>]*>/gi, ' ')
    : text;
  return readErrorValue(parseNested(text) ?? words);
}

/** Whether anything stands in a member `error`: an empty one, or one of empty members, is none. */
export function isSaid(error: unknown, depth = 0): boolean {
  if (typeof error === 'string') return !/^\s*(?:null|none|ok|success)?\s*$/i.test(error);
  if (typeof error === 'number') return error !== 0;
  if (typeof error !== 'object' || error === null) return error === true;
  // What is nested so deep is something.
  return depth > MAX_DEPTH || Object.values(error).some((member) => isSaid(member, depth + 1));
}
