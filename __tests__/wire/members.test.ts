// Further members of the classes of cases.json: what servers say in other words, places and shapes. One a line, with
// where it was seen; “from memory” where nobody could look again.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import * as v from 'valibot';
import { PartialAnswerError } from '../../src/errors.ts';
import { findRefusedField } from '../../src/inference/adapt.ts';
import { assertUsable, buildNotices } from '../../src/inference/answer.ts';
import { completeChat } from '../../src/inference/chat.ts';
import { readCompletion } from '../../src/inference/completion.ts';
import { parseErrorBody } from '../../src/inference/error-body.ts';
import { classifyEnd, readFinishReason } from '../../src/inference/finish-reason.ts';
import { splitReasoning } from '../../src/inference/reasoning.ts';
import { buildEndpointError } from '../../src/inference/refusal.ts';
import { findUsage } from '../../src/inference/usage.ts';
import { OPTIONS, openClient, REQUEST } from '../inference/inference.ts';

function read<T>(name: string, schema: v.GenericSchema<unknown, T>): [string, T][] {
  const lines = readFileSync(new URL(`members/${name}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line, index) => [`line ${index + 1}`, v.parse(schema, JSON.parse(line))]);
}

const RefusalSchema = v.object({
  status: v.number(),
  /** By a header. */
  retryAfterMs: v.optional(v.number()),
  body: v.string(),
  about: v.string(),
  field: v.optional(v.string()),
  /** Whether the same request without the field is sent. */
  isLeftOut: v.optional(v.boolean()),
  says: v.array(v.string()),
  bodySaysMs: v.optional(v.number()),
});

/** A request that sends whatever can be left out. */
function requestWith(field: string | undefined) {
  const cap = field === 'max_completion_tokens' ? { maxCompletionTokens: 5 } : { maxTokens: 5 };
  return { ...REQUEST, temperature: 1, topP: 1, ...cap };
}

test.each(read('refusals', RefusalSchema))('a refusal is read: %s', (_line, member) => {
  const { status, body, retryAfterMs, about, field, isLeftOut, says, bodySaysMs } = member;
  const error = buildEndpointError(parseErrorBody(body), {
    operation: 'h answered',
    status,
    kind: 'inference-key',
    isPublic: false,
    retryAfterMs,
  });
  expect(error).toMatchObject({ about, ...(field === undefined ? {} : { field }) });
  for (const words of says) expect(error.message.toLowerCase()).toContain(words.toLowerCase());
  if (isLeftOut !== undefined) {
    const left = findRefusedField(error, requestWith(field), true, new Set());
    expect(left !== undefined).toBe(isLeftOut);
  }
  if (bodySaysMs !== undefined) expect(parseErrorBody(body).retryAfterMs).toBeCloseTo(bodySaysMs, -3);
});

const ReasonSchema = v.object({ reason: v.string(), end: v.string() });

test.each(read('finish-reasons', ReasonSchema))(
  'the end of an answer is read: %s',
  (_line, { reason, end }) => {
    for (const word of [reason, ` ${reason} `, `FinishReason.${reason}`]) {
      const given = readFinishReason(word);
      expect(given === undefined ? 'none' : classifyEnd(given)).toBe(end);
    }
  },
);

const ReasoningSchema = v.object({ text: v.string(), answer: v.string(), hasReasoning: v.boolean() });

test.each(read('reasoning', ReasoningSchema))(
  'thought is no answer: %s',
  (_line, { text, answer, hasReasoning }) => {
    const split = splitReasoning(text);
    expect({ ...split, answer: split.answer.trim() }).toEqual({ answer: answer.trim(), hasReasoning });
  },
);

const MessageSchema = v.object({ message: v.unknown(), text: v.string(), hasMore: v.boolean() });

describe.each(['delta', 'message'])('what stands in a %s', (member) => {
  test.each(read('messages', MessageSchema))(
    'is text, or is not: %s',
    (_line, { message, text, hasMore }) => {
      const { piece } = readCompletion({ choices: [{ [member]: message }] });
      expect(piece?.text).toBe(text);
      expect(piece && (piece.hasReasoning || piece.refusal !== '' || piece.toolCalls > 0)).toBe(hasMore);
    },
  );
});

const UsageSchema = v.object({
  body: v.record(v.string(), v.unknown()),
  usage: v.nullable(v.record(v.string(), v.number())),
});

test.each(read('usage', UsageSchema))('tokens are counted: %s', (_line, { body, usage }) => {
  const found = findUsage(body);
  const named = found && {
    prompt_tokens: found.promptTokens,
    completion_tokens: found.completionTokens,
    total_tokens: found.totalTokens,
    cached_tokens: found.cachedTokens,
  };
  expect(named ?? null).toEqual(usage);
});

const BodySchema = v.object({
  contentType: v.nullable(v.string()),
  isStreaming: v.boolean(),
  body: v.string(),
  /** Any of them will do. */
  result: v.array(v.picklist(['whole', 'unconfirmed', 'fails'])),
  text: v.string(),
  says: v.array(v.string()),
});

describe('a body under status 200', () => {
  let member: v.InferOutput<typeof BodySchema> | undefined;
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      const type = member?.contentType ?? undefined;
      response.writeHead(200, type === undefined ? {} : { 'content-type': type });
      response.end(member?.body);
    });
  });
  let endpoint = new URL('http://127.0.0.1');

  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    if (typeof address === 'object') endpoint = new URL(`http://127.0.0.1:${address?.port}/v1`);
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  async function ask(isStreaming: boolean) {
    const { client } = await openClient(endpoint);
    try {
      const answer = await completeChat(client, REQUEST, { ...OPTIONS, isStreaming });
      assertUsable(answer);
      const notices = buildNotices(answer).join(' ');
      return { result: answer.isEndConfirmed ? 'whole' : 'unconfirmed', text: answer.text, said: notices };
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      const text = error instanceof PartialAnswerError ? error.partialText : '';
      return { result: 'fails', text, said: error.message };
    }
  }

  test.each(read('bodies', BodySchema))('is read by what it is: %s', async (_line, given) => {
    member = given;
    const { result, text, said } = await ask(given.isStreaming);
    expect(given.result).toContain(result);
    expect(text.trim()).toBe(given.text.trim());
    if (result === 'whole') expect(said).toBe('');
    for (const words of given.says) expect(said.toLowerCase()).toContain(words.toLowerCase().slice(0, 50));
  });
});
