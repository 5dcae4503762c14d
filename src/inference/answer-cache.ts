/**
 * Answers of earlier runs. A cache is written by whoever gets code to run with its token, and an answer decides things:
 * so an entry counts only with a tag that takes the inference key to make, and only for the very question it answered.
 */
import { createHash, createHmac, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import * as v from 'valibot';
import type { Saved, TextCache } from '../runner/cache-service.ts';
import { redactor, redactRendered } from '../secrets/redactor.ts';
import { assertUsable, buildNotices } from './answer.ts';
import type { ChatAnswer, ChatRequest } from './chat.ts';

/** Of keys and entries alike: a change makes all that was kept before a miss. */
const FORMAT_VERSION = 2;

/** What makes an answer the one it is, and what it is about. */
export interface Question {
  endpoint: URL;
  /** All of it counts, whatever fields it has. */
  request: ChatRequest;
  /** What is sent along, names in lower case. */
  headers?: ReadonlyMap<string, string> | undefined;
  /** The head commit of what is asked about: an answer is never used for another. */
  head?: string | undefined;
  /** The random word that this run put into its messages; no other run has the same, and all mean the same. */
  nonce?: string | undefined;
}

/** The key of a question's answer in the cache: a hash, which tells nothing of what was asked. */
export function buildAnswerKey({ endpoint, request, headers = new Map(), head, nonce }: Question): string {
  const question = JSON.stringify({
    version: FORMAT_VERSION,
    endpoint: endpoint.href,
    request,
    headers: [...headers].sort(),
    head,
  });
  // No JSON has a control character as it is, so that nothing else passes for a nonce.
  const anyNonce = nonce ? question.replaceAll(nonce, '\0') : question;
  return `pinata-answer-${createHash('sha256').update(anyNonce).digest('hex')}`;
}

const CountSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const EntrySchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    version: v.literal(FORMAT_VERSION),
    key: v.string(),
    answer: v.object({
      text: v.string(),
      model: v.string(),
      finishReason: v.optional(v.string()),
      usage: v.optional(
        v.object({
          promptTokens: CountSchema,
          completionTokens: CountSchema,
          totalTokens: CountSchema,
          cachedTokens: CountSchema,
        }),
      ),
      hasReasoning: v.boolean(),
    }),
  }),
);

/** A run has one inference key, and may have thousands of answers. */
const secrets = new Map<string, Promise<Buffer>>();

/** Slow on purpose: tags lie in the open, and must not help to guess a key that is short. */
function deriveSecret(inferenceKey: string): Promise<Buffer> {
  const derive = promisify<string, string, number, Buffer>(scrypt);
  const secret =
    secrets.get(inferenceKey) ?? derive(inferenceKey, `pinata-inference answers ${FORMAT_VERSION}`, 32);
  secrets.set(inferenceKey, secret);
  return secret;
}

async function buildTag(entry: string, inferenceKey: string): Promise<Buffer> {
  return createHmac('sha256', await deriveSecret(inferenceKey))
    .update(entry)
    .digest();
}

const TAG_SHAPE = /^[\da-f]{64}$/;

/** What was kept stands behind its tag, on a line of its own. @returns undefined where the tag is another's */
async function readTagged(text: string, inferenceKey: string): Promise<string | undefined> {
  const end = text.indexOf('\n');
  const tag = text.slice(0, Math.max(0, end));
  if (!TAG_SHAPE.test(tag)) return undefined;
  const entry = text.slice(end + 1);
  const isOurs = timingSafeEqual(Buffer.from(tag, 'hex'), await buildTag(entry, inferenceKey));
  return isOurs ? entry : undefined;
}

/** Only what is whole, and is an answer, can stand in for one. */
function isWhole(answer: ChatAnswer): boolean {
  try {
    assertUsable(answer);
  } catch {
    return false;
  }
  const wantedTool = answer.toolCalls > 0 || /tool|function/i.test(answer.finishReason ?? '');
  return !wantedTool && buildNotices(answer).length === 0;
}

function holdsSecret({ text, model, finishReason = '' }: ChatAnswer): boolean {
  return [text, model, finishReason].some((part) => redactRendered(part, redactor).redactions > 0);
}

/**
 * @param key from `buildAnswerKey`
 * @param inferenceKey that the endpoint is asked with
 * @returns undefined where nothing was kept under this key with this inference key, or nothing to be used. The answer
 *   is as foreign as any, and not redacted. Never throws.
 */
export async function recallAnswer(
  cache: TextCache,
  key: string,
  inferenceKey: string,
): Promise<ChatAnswer | undefined> {
  const text = await cache.restoreText(key);
  const entry = v.safeParse(EntrySchema, text && (await readTagged(text, inferenceKey)));
  if (!entry.success || entry.output.key !== key) return undefined;
  const kept = entry.output.answer;
  const answer: ChatAnswer = {
    ...kept,
    finishReason: kept.finishReason,
    usage: kept.usage,
    isEndConfirmed: true,
    refusal: '',
    toolCalls: 0,
    firstTokenMs: undefined,
    totalMs: undefined,
  };
  return isWhole(answer) ? answer : undefined;
}

/**
 * Keeps an answer for later runs, unless it is not whole or holds a secret of this run.
 *
 * @param answer as it came from the endpoint
 * @returns what `saveText` says, or why it was not asked; the latter is in no log yet. Never throws.
 */
export async function keepAnswer(
  cache: TextCache,
  key: string,
  inferenceKey: string,
  answer: ChatAnswer,
): Promise<Saved> {
  if (!isWhole(answer)) return { isSaved: false, reason: 'the answer is not a whole one' };
  if (holdsSecret(answer)) return { isSaved: false, reason: 'the answer holds a secret' };
  const { text, model, finishReason, usage, hasReasoning } = answer;
  const entry = JSON.stringify({
    version: FORMAT_VERSION,
    key,
    answer: { text, model, finishReason, usage, hasReasoning },
  });
  const tag = await buildTag(entry, inferenceKey);
  return cache.saveText(key, `${tag.toString('hex')}\n${entry}`);
}
