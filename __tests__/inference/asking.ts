// A question to an emulated endpoint, with what is told and counted on the way.
import * as v from 'valibot';
import type { ChatAnswer, ChatOptions, Message } from '../../src/inference/chat.ts';
import type { InferenceClient } from '../../src/inference/client.ts';
import { ask, type Question } from '../../src/inference/complete.ts';
import {
  Budget,
  type BudgetLimits,
  type PlannedRequest,
  type Spending,
} from '../../src/inference/prices/budget.ts';
import { type Catalog, fetchCatalog } from '../../src/inference/prices/catalog.ts';
import type { JsonSchemaFormat, ResponseFormat } from '../../src/inference/structured/format.ts';
import type { Fault, PinataEmulator, PinataOptions } from '../emulator/pinata.ts';
import { createRecordedLog } from '../recorded-log.ts';
import { MODEL, OPTIONS, startInference } from './inference.ts';

export const OTHER = 'openai/gpt-5.2';
export const THIRD = 'google/gemini-3-flash';

export const LONG: readonly Message[] = [
  { role: 'system', content: 'Be brief' },
  { role: 'user', content: 'Say hi to all of them' },
];
export const SHORT: readonly Message[] = [{ role: 'user', content: 'Say hi' }];

export const TEXT: ResponseFormat = { kind: 'text' };
export const OBJECT: ResponseFormat = { kind: 'json_object' };
export const REVIEW: JsonSchemaFormat = {
  kind: 'json_schema',
  name: 'review',
  schema: { type: 'object', properties: { verdict: { enum: ['approve', 'reject'] } }, required: ['verdict'] },
};
export const VERSIONED: ResponseFormat = {
  kind: 'json_schema',
  name: 'versioned',
  schema: { type: 'object', properties: { 'v1.0': { type: 'integer' }, verdict: { type: 'string' } } },
};

const BodySchema = v.looseObject({
  model: v.string(),
  messages: v.array(v.object({ role: v.string(), content: v.string() })),
});

/** What was sent, chat requests only. */
function readChats({ requests }: PinataEmulator) {
  return requests
    .filter(({ path }) => path.endsWith('/chat/completions'))
    .map(({ body }) => v.parse(BodySchema, body));
}

/** A budget that keeps what it is asked, each with the number of requests so far. */
class RecordedBudget extends Budget {
  readonly asked: { request: PlannedRequest; requestsBefore: number }[] = [];
  readonly #count: () => number;

  constructor(limits: BudgetLimits, catalog: Catalog, count: () => number) {
    super(limits, catalog);
    this.#count = count;
  }

  override spend<Answer extends Pick<ChatAnswer, 'usage' | 'model'>>(
    request: PlannedRequest,
    send: () => Promise<Answer>,
    of: { signal: AbortSignal; spendings?: Spending[] },
  ): Promise<Answer> {
    this.asked.push({ request, requestsBefore: this.#count() });
    return super.spend(request, send, of);
  }
}

interface Given {
  pinata?: PinataOptions;
  models?: readonly string[];
  format?: ResponseFormat;
  settings?: Question['settings'];
  options?: Partial<ChatOptions>;
  /** Nothing of the prompt can be left out. */
  isMinimal?: boolean;
  maxCostUsd?: number;
  hasNoCatalog?: boolean;
  /** What stands in for the way to the endpoint. */
  client?: InferenceClient;
}

/** An endpoint, and a question for it. */
export async function open(given: Given = {}) {
  const { models = [MODEL], format = TEXT, settings = {}, maxCostUsd } = given;
  const shorter = given.isMinimal ? undefined : SHORT;
  const { pinata, client, clock } = await startInference(given.pinata);
  const catalog = await fetchCatalog(client);
  const log = createRecordedLog();
  const answers: ChatAnswer[] = [];
  const built: [model: string, isTooLong: boolean][] = [];
  const lookUps: number[] = [];
  const budget = new RecordedBudget(
    { maxCostUsd, pullRequestUsd: undefined, allowsUnknownPrice: false },
    catalog,
    () => readChats(pinata).length,
  );
  const run = async () => {
    const completion = await ask(
      {
        models,
        settings,
        format,
        build(model, isTooLong) {
          built.push([model, isTooLong]);
          const messages = isTooLong ? shorter : LONG;
          return messages && { messages, isShort: isTooLong };
        },
      },
      {
        client: given.client ?? client,
        clock,
        budget,
        log,
        options: { ...OPTIONS, ...given.options },
        catalog: async () => {
          lookUps.push(readChats(pinata).length);
          return given.hasNoCatalog ? undefined : catalog;
        },
      },
    );
    answers.push(...completion.answers);
    if ('failure' in completion) throw completion.failure;
    return completion.reply;
  };
  return {
    pinata,
    clock,
    catalog,
    budget,
    answers,
    built,
    lookUps,
    entries: log.entries,
    /** The next chat requests go wrong, one after the other. */
    fail(...faults: Fault[]) {
      for (const fault of faults) pinata.fail({ path: /chat/ }, fault);
    },
    run,
    chats: () => readChats(pinata),
  };
}

export type Opened = Awaited<ReturnType<typeof open>>;

export const modelsOf = ({ chats }: Opened) => chats().map(({ model }) => model);
export const status = (code: number, message?: string, param?: string): Fault => ({
  kind: 'status',
  status: code,
  ...(message === undefined ? {} : { body: { error: { message, param: param ?? null } } }),
});
export const answer = (content: string): Fault => ({ kind: 'answer', content });

export const REFUSAL = status(400, 'Unsupported parameter.', 'response_format');
export const TOO_LONG = status(400, 'This model’s maximum context length is 8192 tokens.', 'messages');
