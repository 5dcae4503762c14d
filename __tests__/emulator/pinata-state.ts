// What an account holds (token, key, credits, top-up) and the management routes that read and change it.
import { createHash, createHmac, randomBytes } from 'node:crypto';
import { isRecord } from './pinata-answer.ts';
import { type KeyFormat, keyFromSeed } from './pinata-key.ts';

/** The forms of a stream that the documentation leaves open. */
export interface StreamVariants {
  firstDelta: 'role-only' | 'content-null' | 'content';
  keepAliveComments: boolean;
  lineEnd: '\n' | '\r\n' | '\r';
  bom: boolean;
  spaceAfterColon: boolean;
  eventField: boolean;
  multiData: boolean;
  done: boolean;
  splitEveryByte: boolean;
  plainJson: boolean;
}

/** Every form the documentation leaves open; `defaultVariants` names the one that is used unless told. */
export interface Variants {
  keyFormat: KeyFormat;
  enableWhenOn: 'new-key' | 'conflict' | 'no-key';
  disableWhenOff: 'success' | '404';
  statusWhenOff: 'null-date' | 'no-date' | '404';
  microcreditsPlace: 'top' | 'error';
  retryAfter: 'none' | 'seconds' | 'date' | 'ms-header' | 'negative' | 'nan' | 'huge';
  /** `text` is `{"error":"…"}`, the form of the management routes. */
  errorShape: 'openai' | 'text' | 'plain' | 'html' | 'empty';
  requestId: 'x-request-id' | 'none';
  catalog: 'bare' | 'data' | 'models' | 'openai';
  prices: 'number' | 'string' | 'null' | 'absent';
  usage: 'last-chunk-empty-choices' | 'last-chunk-with-choices' | 'absent';
  cachedTokens: number;
  stream: StreamVariants;
  finishReason: string;
  reasoningTokens: number;
  toolCalls: boolean;
  structuredOutput: 'supported' | 'refused';
  topupUnset: 'nulls' | 'empty' | '404';
  /** `nan` is a bare `NaN`, which is not JSON; `nan-string` is the string. */
  balance: 'number' | 'string' | 'nan' | 'nan-string' | 'missing' | 'negative';
}

/** The form of each variant that is used unless told. */
export const defaultVariants: Variants = {
  keyFormat: 'base64',
  enableWhenOn: 'new-key',
  disableWhenOff: 'success',
  statusWhenOff: 'null-date',
  microcreditsPlace: 'top',
  retryAfter: 'none',
  errorShape: 'openai',
  requestId: 'x-request-id',
  catalog: 'bare',
  prices: 'number',
  usage: 'last-chunk-empty-choices',
  cachedTokens: 0,
  stream: {
    firstDelta: 'role-only',
    keepAliveComments: false,
    lineEnd: '\n',
    bom: false,
    spaceAfterColon: true,
    eventField: false,
    multiData: false,
    done: true,
    splitEveryByte: false,
    plainJson: false,
  },
  finishReason: 'stop',
  reasoningTokens: 0,
  toolCalls: false,
  structuredOutput: 'supported',
  topupUnset: 'nulls',
  balance: 'number',
};

/** The account. Tests may read and change it at any time. */
export interface PinataState {
  jwts: Set<string>;
  enabled: boolean;
  createdAt: string | null;
  inferenceKey: string | null;
  revokedKeys: Set<string>;
  /** In credits; `available` is `total - loaned`. */
  credits: { total: number; loaned: number };
  topup: { threshold: number | null; amount: number | null };
  /** One entry per chat call under way: cuts its connection. */
  inFlight: Set<() => void>;
}

/** A piece of a body. `kind` tells what a fault may do with it. */
export interface Frame {
  kind: 'body' | 'comment' | 'delta' | 'finish' | 'usage' | 'done';
  text: string;
  tokens: number;
}

/** What a route answers; `settle` ends the loan of a chat call and charges the tokens that were sent. */
export interface CompletionResult {
  status: number;
  headers: Record<string, string>;
  frames: Frame[];
  isStream: boolean;
  settle?: (sentTokens: number | 'all') => void;
}

/** A reply with a body in one piece. */
export function bodyReply(
  status: number,
  type: string,
  text: string,
  headers: Record<string, string> = {},
): CompletionResult {
  const frames: Frame[] = text === '' ? [] : [{ kind: 'body', text, tokens: 0 }];
  return { status, headers: { 'content-type': type, ...headers }, frames, isStream: false };
}

/** A reply with a JSON body. */
export function jsonReply(
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): CompletionResult {
  return bodyReply(status, 'application/json', JSON.stringify(body), headers);
}

/** An error in the form of the management routes. */
export function managementError(status: number, text: string): CompletionResult {
  return jsonReply(status, { error: text });
}

function encodeJson(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

// Computed rather than written out, so that no scanner takes them for real credentials.
function makeJwt(): string {
  const hex = (text: string) => createHash('sha256').update(text).digest('hex');
  const body = `${encodeJson({ alg: 'HS256', typ: 'JWT' })}.${encodeJson({
    userInformation: {
      id: '3f0c9a52-6f7e-4a55-9a0e-0d6a1c1f2b34',
      email: 'dev@example.com',
      email_verified: true,
    },
    authenticationType: 'scopedKey',
    scopedKeyKey: hex('scoped key').slice(0, 20),
    scopedKeySecret: hex('scoped secret'),
    exp: 1_924_992_000,
  })}`;
  return `${body}.${createHmac('sha256', 'emulator').update(body).digest('base64url')}`;
}

function makeKey(): string {
  const pkcs8Ed25519 = Buffer.from('302e020100300506032b657004220420', 'hex');
  return Buffer.concat([pkcs8Ed25519, createHash('sha256').update('emulator').digest()]).toString('base64');
}

/** The account's token unless told: the same in every run, shaped as Pinata's are. */
export const defaultJwt = makeJwt();

/** The key that is enabled at start unless told: a base64 Ed25519 key, the same in every run. */
export const defaultInferenceKey = makeKey();

/** A new Ed25519 private key as text. */
export function mintKey(format: KeyFormat): string {
  return keyFromSeed(format, randomBytes(32));
}

/** The token of an `Authorization: Bearer …` header. */
export function bearerOf(headers: Record<string, string>): string | undefined {
  return /^Bearer +(\S.*)$/i.exec(headers['authorization'] ?? '')?.[1];
}

function round(credits: number): number {
  return Math.round(credits * 1e9) / 1e9;
}

/** Credits that are not lent to calls under way. */
export function availableCredits(state: PinataState): number {
  return round(state.credits.total - state.credits.loaned);
}

function topUp(state: PinataState): void {
  const { threshold, amount } = state.topup;
  if (threshold === null || amount === null || availableCredits(state) >= threshold) return;
  state.credits.total = round(state.credits.total + amount);
}

/** Lends credits to a call; the returned function takes them back once and charges `cost`. */
export function lendCredits(state: PinataState, credits: number): (cost: number) => void {
  let isOpen = true;
  state.credits.loaned = round(state.credits.loaned + credits);
  return (cost) => {
    if (!isOpen) return;
    isOpen = false;
    state.credits.loaned = Math.max(0, round(state.credits.loaned - credits));
    state.credits.total = round(state.credits.total - cost);
    topUp(state);
  };
}

function enable(state: PinataState, variants: Variants): CompletionResult {
  if (state.enabled && variants.enableWhenOn === 'conflict') {
    return managementError(409, 'Inference is already enabled');
  }
  if (state.enabled && variants.enableWhenOn === 'no-key') return jsonReply(200, { success: true });
  if (state.inferenceKey !== null) state.revokedKeys.add(state.inferenceKey);
  const privateKey = mintKey(variants.keyFormat);
  state.enabled = true;
  state.createdAt = new Date().toISOString();
  state.inferenceKey = privateKey;
  return jsonReply(200, { success: true, privateKey });
}

function disable(state: PinataState, variants: Variants): CompletionResult {
  if (!state.enabled && variants.disableWhenOff === '404') {
    return managementError(404, 'Inference is not enabled');
  }
  if (state.inferenceKey !== null) state.revokedKeys.add(state.inferenceKey);
  state.enabled = false;
  state.createdAt = null;
  state.inferenceKey = null;
  for (const cut of state.inFlight) cut();
  return jsonReply(200, { success: true });
}

function readStatus(state: PinataState, variants: Variants): CompletionResult {
  if (state.enabled) return jsonReply(200, { enabled: true, createdAt: state.createdAt });
  if (variants.statusWhenOff === '404') return managementError(404, 'Inference is not enabled');
  return jsonReply(
    200,
    variants.statusWhenOff === 'no-date' ? { enabled: false } : { enabled: false, createdAt: null },
  );
}

function readBalance(state: PinataState, variants: Variants): CompletionResult {
  const { total, loaned } = state.credits;
  const available = availableCredits(state);
  switch (variants.balance) {
    case 'number':
      return jsonReply(200, { total, loaned, available });
    case 'string':
      return jsonReply(200, { total: `${total}`, loaned: `${loaned}`, available: `${available}` });
    case 'nan':
      return bodyReply(200, 'application/json', `{"total":NaN,"loaned":${loaned},"available":NaN}`);
    case 'nan-string':
      return jsonReply(200, { total: 'NaN', loaned, available: 'NaN' });
    case 'missing':
      return jsonReply(200, { total, loaned });
    case 'negative':
      return jsonReply(200, { total: -1.5, loaned, available: round(-1.5 - loaned) });
  }
}

function readTopup({ topup }: PinataState, variants: Variants): CompletionResult {
  const { threshold, amount } = topup;
  if (threshold !== null || amount !== null || variants.topupUnset === 'nulls') {
    return jsonReply(200, { threshold, amount });
  }
  return variants.topupUnset === 'empty'
    ? jsonReply(200, {})
    : managementError(404, 'Top-up is not configured');
}

function changeTopup(state: PinataState, body: unknown): CompletionResult {
  if (!isRecord(body)) return managementError(400, 'The body must be a JSON object');
  const { threshold, amount } = body;
  if (threshold === null && amount === null) {
    state.topup.threshold = state.topup.amount = null;
    return jsonReply(200, { ok: true });
  }
  if (typeof threshold !== 'number' || threshold < 5) {
    return managementError(400, 'threshold must be at least 5, or null together with amount');
  }
  if (typeof amount !== 'number' || !Number.isSafeInteger(amount) || amount < 1) {
    return managementError(400, 'amount must be a positive integer, or null together with threshold');
  }
  state.topup.threshold = threshold;
  state.topup.amount = amount;
  topUp(state);
  return jsonReply(200, { ok: true });
}

type ManagementRoute = (state: PinataState, variants: Variants, body: unknown) => CompletionResult;

/** The routes that take the account's token, by method and path below `/v0`. */
export const managementRoutes = new Map<string, ManagementRoute>([
  ['POST /llm/enable', enable],
  ['GET /llm/status', readStatus],
  ['DELETE /llm/disable', disable],
  ['GET /credits/balance', readBalance],
  ['GET /credits/topup/config', readTopup],
  ['PUT /credits/topup/config', (state, _variants, body) => changeTopup(state, body)],
]);
