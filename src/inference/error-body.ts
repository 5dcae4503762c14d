/**
 * The body of a failure, in whatever shape a server gives it: text, object, list, nested, JSON within a text. Its words
 * are found wherever they stand, and everything that tells what it is about is gathered.
 */
import { quoteUntrusted } from '../runner/log.ts';
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
  'error errors err title exception innererror fault violations failures',
].map((words) => new Set(words.split(' ')));

/** What names the kind of a failure. */
const CODE_KEYS = new Set('code type status errorcode errortype reason name statuscode __type'.split(' '));

/** What names a field of the request. */
const FIELD_KEYS = new Set('param parameter field loc path property fieldviolations'.split(' '));

/** Fields of a request under whose names some validators tell what is wrong with them. */
const REQUEST_FIELDS =
  /^(?:temperature|top_?p|max_?(?:completion_?)?tokens|stream(?:_?options)?|response_?format|seed|stop|n|logprobs|(?:presence|frequency)_?penalty)$/i;

/** What a server gives back of the request, or says of itself: no reason, and it may say anything. */
const ECHO_KEYS = new Set(
  'input inputs messages prompt body request ctx failedgeneration choices usage headers url links help documentationurl stack trace traceback model id requestid'.split(
    ' ',
  ),
);

/** Far more than any server says; what is longer is cut off unread. */
const MAX_NODES = 2_000;
const MAX_DEPTH = 24;
const MAX_TEXT_CHARACTERS = 65_536;

interface Words {
  text: string;
  depth: number;
  /** Into which of `WORD_KEYS` it belongs. */
  rank: number;
}

interface Gathered {
  words: Words[];
  evidence: string[];
  fields: string[];
  numbers: Map<string, number>;
  nodesLeft: number;
}

function normalise(key: string): string {
  return key.toLowerCase().replace(/[_-]/g, '');
}

function rankOf(key: string): number {
  return WORD_KEYS.findIndex((keys) => keys.has(key));
}

function parseNested(text: string): unknown {
  if (!/^\s*[[{"]/.test(text)) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return value === text ? undefined : value;
  } catch {
    return undefined;
  }
}

/** `["body", "temperature"]` and `body.temperature` → `temperature`. */
function nameField(value: unknown): string {
  const parts = Array.isArray(value) ? value.map(String) : [String(value)];
  return parts.join('.').replace(/^(?:body|request|json|\$)\./, '');
}

function gatherText(text: string, rank: number, depth: number, into: Gathered): void {
  const nested = text.length <= MAX_TEXT_CHARACTERS ? parseNested(text) : undefined;
  if (nested !== undefined && nested !== null) {
    gather(nested, rank, depth + 1, into);
    return;
  }
  const words = text.trim().slice(0, MAX_TEXT_CHARACTERS);
  if (words === '') return;
  into.evidence.push(words);
  if (rank >= 0) into.words.push({ text: words, depth, rank });
}

function gatherMember(name: string, value: unknown, rank: number, depth: number, into: Gathered): void {
  const key = normalise(name);
  if (ECHO_KEYS.has(key)) return;
  if (typeof value === 'number') into.numbers.set(key, into.numbers.get(key) ?? value);
  if (CODE_KEYS.has(key) && (typeof value === 'string' || typeof value === 'number')) {
    into.evidence.push(`${key}=${String(value)}`);
  }
  if (FIELD_KEYS.has(key) && value !== null && value !== '' && !isJsonObject(value)) {
    into.fields.push(nameField(value));
    return;
  }
  if (REQUEST_FIELDS.test(name) && typeof value === 'object' && value !== null) {
    into.fields.push(name);
    gather(value, 0, depth + 1, into);
    return;
  }
  const own = rankOf(key);
  if (typeof value === 'string' && CODE_KEYS.has(key) && own === -1) return;
  if (/retry_?(?:after|delay)/i.test(name) && typeof value === 'string')
    into.evidence.push(`retry in ${value}`);
  // What a list or an object holds under a name of words are words, too, whatever they are called there.
  gather(value, own === -1 ? rank : own, depth + 1, into);
}

function gather(value: unknown, rank: number, depth: number, into: Gathered): void {
  into.nodesLeft -= 1;
  if (into.nodesLeft < 0 || depth > MAX_DEPTH) return;
  if (typeof value === 'string') gatherText(value, rank, depth, into);
  else if (Array.isArray(value)) for (const item of value) gather(item, rank, depth, into);
  else if (isJsonObject(value)) {
    const { loc, msg } = value;
    if (Array.isArray(loc) && typeof msg === 'string') {
      // As pydantic tells it: https://docs.pydantic.dev/latest/errors/errors/
      into.fields.push(nameField(loc));
      gatherText(`${nameField(loc)}: ${msg}`, 0, depth + 1, into);
      if (typeof value['type'] === 'string') into.evidence.push(value['type']);
      return;
    }
    for (const [name, member] of Object.entries(value)) gatherMember(name, member, rank, depth, into);
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

/** `1.5s`, `20 seconds`, `6m0s`, in milliseconds. */
function parseDurationMs(text: string): number | undefined {
  const units: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 };
  const parts = [...text.matchAll(/(\d+(?:\.\d+)?)\s*(ms|s|m|h)/g)];
  if (parts.length === 0) return undefined;
  return parts.reduce((sum, [, amount, unit = '']) => sum + Number(amount) * (units[unit] ?? 0), 0);
}

/** `try again in 20s`; `retryDelay` of https://cloud.google.com/apis/design/errors#error_details. */
const COME_BACK =
  /(?:try again|retry|come back|wait)(?: \w+){0,2} (?:in|after|for) ((?:\d+(?:\.\d+)?\s*(?:ms|s|m|h)[a-z]*[ \t]*)+)/;

function findRetryAfterMs(evidence: string, numbers: ReadonlyMap<string, number>): number | undefined {
  const ms = numbers.get('retryafterms');
  const seconds = numbers.get('retryafter') ?? numbers.get('retryafterseconds');
  if (ms !== undefined && ms >= 0) return ms;
  if (seconds !== undefined && seconds >= 0) return seconds * 1_000;
  const [, words] = COME_BACK.exec(evidence) ?? [];
  return words === undefined ? undefined : parseDurationMs(words);
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
  const gathered: Gathered = {
    words: [],
    evidence: [],
    fields: [],
    numbers: new Map(),
    nodesLeft: MAX_NODES,
  };
  gather(value, typeof value === 'string' ? 0 : -1, 0, gathered);
  return gathered;
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
    chooseWords(words) ?? chooseWords(gathered.evidence.map((text) => ({ text, depth: 0, rank: 0 })));
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
export function isSaid(error: unknown): boolean {
  if (typeof error === 'string')
    return error.trim() !== '' && !/^(?:null|none|ok|success)$/i.test(error.trim());
  if (typeof error === 'number') return error !== 0;
  if (Array.isArray(error)) return error.some(isSaid);
  return typeof error === 'object' && error !== null ? Object.values(error).some(isSaid) : error === true;
}
