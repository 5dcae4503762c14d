import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import {
  type Measurement,
  type MeasurementOptions,
  type Measurements,
  measure,
  type Probe,
} from '../../src/gate/measurements.ts';
import type { GateOutcome } from '../../src/outcomes.ts';
import {
  defaultInferenceKey,
  defaultJwt,
  type Fault,
  type PinataOptions,
  type RecordedRequest,
  type Variants,
} from '../emulator/pinata.ts';
import { type StartedClients, startClients } from '../inference/clients.ts';
import { thrownBy } from '../thrown.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'facts-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

const OPUS = 'anthropic/claude-opus-4-6';
const SONNET = 'anthropic/claude-sonnet-4-6';
const HAIKU = 'anthropic/claude-haiku-4-5';
const GPT = 'openai/gpt-5.2';
const MINI = 'openai/gpt-5-mini';
const GEMINI = 'google/gemini-3-flash';
const ALL = [OPUS, SONNET, HAIKU, GPT, MINI, GEMINI];

/** Only the catalog, unless told. */
function questions(asked: Partial<MeasurementOptions> = {}): MeasurementOptions {
  return {
    isStatusAsked: false,
    isBalanceAsked: false,
    isTopupAsked: false,
    probed: undefined,
    probeConcurrency: 4,
    firstTokenTimeoutMs: 20_000,
    timeoutMs: 20_000,
    retries: 0,
    cache: { ttlMs: 0, folder },
    ...asked,
  };
}

const EVERYTHING = { isStatusAsked: true, isBalanceAsked: true, isTopupAsked: true } as const;

function read(
  clients: StartedClients,
  asked: Partial<MeasurementOptions> = {},
  known?: ReadonlyMap<string, Measurement<Probe>>,
): Promise<Measurements> {
  return measure(clients, questions(asked), known);
}

function requestsTo({ pinata }: StartedClients, path: string): RecordedRequest[] {
  return pinata.requests.filter((request) => request.path === `/v0/${path}`);
}

function chats(clients: StartedClients): RecordedRequest[] {
  return requestsTo(clients, 'llm/chat/completions');
}

function modelsOf(requests: readonly RecordedRequest[]): unknown[] {
  return requests.map(({ body }) => Object(body).model);
}

/** What four ways of asking have in common. */
const ROUTES = [
  ['catalog', 'llm/models'],
  ['status', 'llm/status'],
  ['balance', 'credits/balance'],
  ['topup', 'credits/topup/config'],
] as const;

describe('what is asked for is a fact:', () => {
  test('everything at once', async () => {
    const clients = await startClients({ credits: { total: 20, loaned: 0.5 } });
    Object.assign(clients.pinata.state.topup, { threshold: 10, amount: 50 });
    const facts = await read(clients, { ...EVERYTHING, probed: [HAIKU] });
    const { host } = clients.catalog;
    const common = { latencyMs: expect.any(Number) };
    expect(facts).toEqual({
      catalog: {
        ...common,
        source: `${host}/v0/llm/models`,
        value: { ageMs: 0, catalog: expect.any(Map) },
      },
      status: {
        ...common,
        source: `${host}/v0/llm/status`,
        value: { isEnabled: true, createdAt: '2026-06-29T00:00:00.000Z' },
      },
      balance: { ...common, source: `${host}/v0/credits/balance`, value: { available: 19.5 } },
      topup: { ...common, source: `${host}/v0/credits/topup/config`, value: { threshold: 10, amount: 50 } },
      probes: new Map([
        [
          HAIKU,
          {
            ...common,
            source: `${host}/v0/llm/chat/completions`,
            value: {
              hasAnswered: true,
              firstTokenMs: expect.any(Number),
            },
          },
        ],
      ]),
      spendings: [
        {
          request: expect.objectContaining({ model: HAIKU }),
          usage: expect.objectContaining({ completionTokens: 16 }),
          answeredBy: HAIKU,
        },
      ],
    });
    expect(clients.pinata.requests).toHaveLength(5);
  });

  test('and only that', async () => {
    const clients = await startClients();
    expect(await read(clients)).toEqual({
      catalog: expect.objectContaining({ value: expect.anything() }),
      status: undefined,
      balance: undefined,
      topup: undefined,
      probes: undefined,
      spendings: [],
    });
    expect(clients.pinata.requests.map(({ path }) => path)).toEqual(['/v0/llm/models']);
  });

  test('all requests go out before the first answer comes', async () => {
    const clients = await startClients();
    for (const path of [/models$/, /status$/, /balance$/, /config$/, /completions$/]) {
      clients.pinata.fail({ path }, { kind: 'delay', ms: 300 });
    }
    await read(clients, { ...EVERYTHING, probed: [HAIKU] });
    const { requests } = clients.pinata;
    expect(requests).toHaveLength(5);
    const firstAnsweredAt = Math.min(
      ...requests.map(({ answeredAt }) => answeredAt ?? Number.POSITIVE_INFINITY),
    );
    expect(firstAnsweredAt).toBeLessThan(Number.POSITIVE_INFINITY);
    expect(Math.max(...requests.map(({ at }) => at))).toBeLessThan(firstAnsweredAt);
  });

  test.each<[Variants['statusWhenOff']]>([['null-date'], ['no-date'], ['404']])(
    'a status that is off in the form %s',
    async (statusWhenOff) => {
      const clients = await startClients({ enabled: false, variants: { statusWhenOff } });
      expect((await read(clients, EVERYTHING)).status).toMatchObject({
        value: { isEnabled: false, createdAt: undefined },
      });
    },
  );

  test.each<[Variants['topupUnset']]>([['nulls'], ['empty'], ['404']])(
    'a top-up that is not set in the form %s',
    async (topupUnset) => {
      const clients = await startClients({ variants: { topupUnset } });
      expect((await read(clients, EVERYTHING)).topup).toMatchObject({
        value: { threshold: undefined, amount: undefined },
      });
    },
  );

  test('and nothing else that an earlier step has read: status, credits and probes are asked for anew', async () => {
    const clients = await startClients({ credits: { total: 20, loaned: 0 } });
    const asked = { ...EVERYTHING, probed: [HAIKU], cache: { ttlMs: 60_000, folder } };
    await read(clients, asked);
    clients.pinata.state.credits.total = 5;
    const later = await read(clients, asked);
    expect(later.balance).toMatchObject({ value: { available: expect.closeTo(5, 2) } });
    const counts = ['llm/models', 'llm/status', 'credits/balance', 'credits/topup/config'].map(
      (path) => requestsTo(clients, path).length,
    );
    expect([...counts, chats(clients).length]).toEqual([1, 2, 2, 2, 2]);
    // What is kept has the models and their prices, and no more.
    const kept = readdirSync(folder).map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));
    expect(kept.map((entry) => Object.keys(entry).sort())).toEqual([['endpoint', 'fetchedAtMs', 'models']]);
  });

  test('what passes by itself, after it was asked for again', async () => {
    const clients = await startClients();
    for (const [, path] of ROUTES) {
      const fault: Fault = { kind: 'status', status: 503, headers: { 'retry-after': '0' } };
      clients.pinata.fail({ path: new RegExp(`${path}$`) }, fault);
    }
    const facts = await read(clients, { ...EVERYTHING, retries: 1 });
    for (const [name, path] of ROUTES) {
      expect(facts[name]).toHaveProperty('value');
      expect(requestsTo(clients, path)).toHaveLength(2);
    }
  });
});

const answers = (status: number): Fault => ({ kind: 'status', status });

/** Nobody is asked again, and nothing that is secret is told. */
function expectFailures(
  clients: StartedClients,
  facts: Measurements,
  outcome: GateOutcome,
  routes: readonly (typeof ROUTES)[number][] = ROUTES,
): void {
  for (const [name, path] of routes) {
    expect(facts[name]).toEqual({
      failure: { outcome, problem: expect.any(String) },
      latencyMs: expect.any(Number),
      source: `${clients.catalog.host}/v0/${path}`,
    });
    expect(requestsTo(clients, path)).toHaveLength(1);
  }
  expect(JSON.stringify(facts)).not.toContain(defaultJwt);
}

describe('what can’t be known is a fact too:', () => {
  test.each<[string, GateOutcome, Fault]>([
    ['400', 'unknown', answers(400)],
    ['401', 'auth', answers(401)],
    ['402', 'no-credits', answers(402)],
    ['403', 'auth', answers(403)],
    ['408', 'unreachable', answers(408)],
    ['418', 'unknown', answers(418)],
    ['429', 'unreachable', answers(429)],
    ['500', 'unreachable', answers(500)],
    ['502', 'unreachable', answers(502)],
    ['503', 'unreachable', answers(503)],
    ['529', 'unreachable', answers(529)],
    ['a reset connection', 'unreachable', { kind: 'reset' }],
    ['a connection that breaks in the answer', 'unreachable', { kind: 'cut', afterChunks: 0 }],
    ['a page with 200', 'unknown', { kind: 'html', status: 200 }],
    ['a page with 403', 'auth', { kind: 'html', status: 403 }],
    ['a page with 502', 'unreachable', { kind: 'html', status: 502 }],
    ['a redirect', 'unknown', { kind: 'redirect', status: 302, location: 'https://evil.example' }],
    ['an empty body', 'unknown', { kind: 'empty' }],
    ['a body without end', 'unknown', { kind: 'huge', bytes: Number.POSITIVE_INFINITY }],
    ['a gzip bomb', 'unknown', { kind: 'gzip-bomb' }],
    ['JSON of another kind', 'unknown', { kind: 'status', status: 200, body: 'null' }],
  ])('%s is %s, whatever was asked for', async (_what, outcome, fault) => {
    const clients = await startClients();
    clients.pinata.fail({ times: 9 }, fault);
    expectFailures(clients, await read(clients, EVERYTHING), outcome);
  });

  test('404 is unknown, where it does not say that something is off', async () => {
    const clients = await startClients();
    clients.pinata.fail({ times: 9 }, answers(404));
    const facts = await read(clients, EVERYTHING);
    const [catalog, , balance] = ROUTES;
    expectFailures(clients, facts, 'unknown', [catalog, balance]);
    expect(facts.status).toMatchObject({ value: { isEnabled: false } });
    expect(facts.topup).toMatchObject({ value: { threshold: undefined, amount: undefined } });
  });

  test.each<[string, Fault]>([
    ['no answer', { kind: 'hang' }],
    ['headers only', { kind: 'hang-after-headers' }],
    ['half an answer', { kind: 'stall', afterChunks: 0 }],
    ['an answer that drips', { kind: 'drip', bytesPerSecond: 20 }],
  ])('%s within the time of the run is unreachable', async (_what, fault) => {
    const clients = await startClients();
    clients.pinata.fail({ times: 9 }, fault);
    clients.clock.start(500);
    const facts = await read(clients, EVERYTHING);
    expectFailures(clients, facts, 'unreachable');
    expect(facts.balance).toMatchObject({ failure: { problem: expect.stringContaining('`timeout`') } });
  });

  test.each<[Variants['balance']]>([['string'], ['nan'], ['nan-string'], ['missing']])(
    'a balance in the form %s is unknown, and the rest is known',
    async (balance) => {
      const clients = await startClients({ variants: { balance } });
      const facts = await read(clients, EVERYTHING);
      expect(facts.balance).toMatchObject({ failure: { outcome: 'unknown' } });
      for (const name of ['catalog', 'status', 'topup'] as const) expect(facts[name]).toHaveProperty('value');
    },
  );

  test('the problem says what failed and what to change', async () => {
    const clients = await startClients();
    clients.pinata.fail({ path: /balance$/ }, answers(401));
    const { balance } = await read(clients, EVERYTHING);
    expect(balance).toMatchObject({
      failure: {
        problem: `${clients.account.host} answered 401 to GET /v0/credits/balance: Emulated failure 401. The Pinata JWT is wrong, was revoked or has expired.`,
      },
    });
  });
});

describe('a credential that is missing', () => {
  test('is auth for what needs it, and nobody is asked', async () => {
    const clients = await startClients();
    const facts = await measure(
      { catalog: clients.catalog, account: undefined, inference: undefined },
      questions({ ...EVERYTHING, probed: [HAIKU, GPT] }),
    );
    expect(facts.catalog).toHaveProperty('value');
    for (const [name, source] of ROUTES.slice(1)) {
      expect(facts[name]).toEqual({
        failure: {
          outcome: 'auth',
          problem: expect.stringMatching(/^There is no Pinata JWT\. .*`pinata-jwt/),
        },
        latencyMs: expect.any(Number),
        source,
      });
    }
    const unasked = {
      failure: {
        outcome: 'auth',
        problem: expect.stringMatching(/^There is no inference key\. .*`inference-key/),
      },
      latencyMs: expect.any(Number),
      source: 'chat/completions',
    };
    expect(facts.probes).toEqual(
      new Map([
        [HAIKU, unasked],
        [GPT, unasked],
      ]),
    );
    expect(clients.pinata.requests.map(({ path }) => path)).toEqual(['/v0/llm/models']);
  });
});

describe('a probe', () => {
  async function probe(options: PinataOptions, fault?: Fault, asked: Partial<MeasurementOptions> = {}) {
    const clients = await startClients(options);
    if (fault) clients.pinata.fail({ path: /completions$/ }, fault);
    const { probes, spendings } = await read(clients, { probed: [HAIKU], ...asked });
    expect([...(probes?.keys() ?? [])]).toEqual([HAIKU]);
    return {
      ...clients,
      fact: probes?.get(HAIKU),
      spendings,
      bodies: chats(clients).map(({ body }) => body),
    };
  }

  const MESSAGES = [{ role: 'user', content: expect.any(String) }];
  const STREAMED = { stream: true, stream_options: { include_usage: true } };

  test('is one small request with the inference key', async () => {
    const { pinata, bodies } = await probe({});
    expect(bodies).toEqual([{ model: HAIKU, messages: MESSAGES, max_tokens: 16, ...STREAMED }]);
    expect(pinata.requests.at(-1)?.headers).toMatchObject({
      authorization: `Bearer ${defaultInferenceKey}`,
    });
  });

  test.each<[string, PinataOptions['variants'], Fault | undefined]>([
    ['in a stream', {}, undefined],
    ['in plain JSON', { stream: { plainJson: true } }, undefined],
    ['without [DONE]', { stream: { done: false } }, undefined],
    ['without usage', { usage: 'absent' }, undefined],
    ['that is cut off by its cap', {}, { kind: 'answer', content: 'ok '.repeat(500) }],
    ['of thoughts only, which used up its cap', { reasoningTokens: 4_096 }, undefined],
    ['with a call of a tool', { toolCalls: true }, undefined],
  ])('is answered %s', async (_what, variants, fault) => {
    const { fact } = await probe({ variants: variants ?? {} }, fault);
    expect(fact).toMatchObject({ value: { hasAnswered: true, firstTokenMs: expect.any(Number) } });
  });

  test.each([true, false])('is not answered by nothing at all (plain JSON: %s)', async (plainJson) => {
    const { fact } = await probe({ variants: { stream: { plainJson } } }, { kind: 'empty' });
    expect(fact).toMatchObject({ value: { hasAnswered: false } });
  });

  const UNTOLD = [{ request: { model: HAIKU, inputTokens: expect.any(Number), outputTokens: 256 } }];
  const USED = { prompt_tokens: 9, completion_tokens: 2 };
  const body = `data: ${JSON.stringify({ choices: [{ delta: { content: 'o' } }], usage: USED })}\n\n`;
  const headers = { 'content-type': 'text/event-stream' };
  test.each<[string, Fault, object[]]>([
    ['breaks off counts at its worst', { kind: 'cut', afterChunks: 3 }, UNTOLD],
    ['breaks off before any token counts at its worst', { kind: 'cut', afterChunks: 1 }, UNTOLD],
    ['is lost after it was sent counts at its worst', { kind: 'reset' }, UNTOLD],
    [
      'breaks off and told its usage counts that',
      { kind: 'status', status: 200, headers, body },
      [{ usage: { promptTokens: 9, completionTokens: 2 } }],
    ],
    ['is refused counts nothing', answers(402), []],
  ])('that %s', async (_what, fault, spendings) => {
    expect(await probe({}, fault)).toMatchObject({ fact: { failure: {} }, spendings });
  });

  test.each<[string, GateOutcome, Fault]>([
    ['400', 'unknown', answers(400)],
    ['401', 'auth', answers(401)],
    ['402', 'no-credits', answers(402)],
    ['403', 'auth', answers(403)],
    ['404', 'model-missing', answers(404)],
    ['422', 'unknown', answers(422)],
    ['429', 'unreachable', answers(429)],
    ['500', 'unreachable', answers(500)],
    ['503', 'unreachable', answers(503)],
    ['a reset connection', 'unreachable', { kind: 'reset' }],
    ['a stream that breaks before any token', 'unreachable', { kind: 'cut', afterChunks: 1 }],
    ['a stream that breaks after some', 'unreachable', { kind: 'cut', afterChunks: 3 }],
    ['a stream that ends before any token', 'unknown', { kind: 'end-without-done', afterChunks: 1 }],
    ['a stream that ends after some', 'unknown', { kind: 'end-without-done', afterChunks: 3 }],
    ['an error in the stream', 'unreachable', { kind: 'error-mid-stream', afterChunks: 1 }],
    ['a page with 200', 'unknown', { kind: 'html', status: 200 }],
    ['a page with 502', 'unreachable', { kind: 'html', status: 502 }],
    ['a redirect', 'unknown', { kind: 'redirect', status: 307, location: 'https://evil.example' }],
    ['a gzip bomb', 'unknown', { kind: 'gzip-bomb' }],
  ])('that meets %s is %s', async (_what, outcome, fault) => {
    const { fact, bodies, inference } = await probe({}, fault);
    expect(fact).toEqual({
      failure: { outcome, problem: expect.any(String) },
      latencyMs: expect.any(Number),
      source: `${inference.host}/v0/llm/chat/completions`,
    });
    expect(bodies).toHaveLength(1);
    expect(JSON.stringify(fact)).not.toContain(defaultInferenceKey);
  });

  test.each<[string, Fault]>([
    ['says nothing', { kind: 'hang' }],
    ['stalls', { kind: 'stall', afterChunks: 1 }],
    ['keeps the connection alive', { kind: 'keep-alive-only', intervalMs: 5 }],
    ['sends headers only', { kind: 'hang-after-headers' }],
    ['drips', { kind: 'drip', bytesPerSecond: 20 }],
  ])('of a model that %s until its first token is due is unreachable', async (_what, fault) => {
    const { fact, bodies } = await probe({}, fault, { firstTokenTimeoutMs: 500, retries: 3 });
    expect(fact).toMatchObject({
      failure: { outcome: 'unreachable', problem: expect.stringContaining('sent no token within 500 ms') },
    });
    expect(bodies).toHaveLength(1);
  });

  test.each<[string, Fault]>([
    ['breaks', { kind: 'cut', afterChunks: 3 }],
    ['ends', { kind: 'end-without-done', afterChunks: 3 }],
  ])(
    'that %s after some tokens says why, and nothing of an answer that nobody kept',
    async (_what, fault) => {
      const { fact } = await probe({}, fault);
      expect(fact).toHaveProperty(
        'failure.problem',
        expect.not.stringMatching(/characters|summary|response file/),
      );
    },
  );

  test('that was refused for its rate is sent again', async () => {
    const fault: Fault = { kind: 'status', status: 429, headers: { 'retry-after': '0' } };
    const { fact, bodies } = await probe({}, fault, { retries: 1 });
    expect(fact).toHaveProperty('value');
    expect(bodies).toHaveLength(2);
  });

  test('that may have been billed is not sent again', async () => {
    const { fact, bodies } = await probe({}, { kind: 'reset' }, { retries: 3 });
    expect(fact).toMatchObject({ failure: { outcome: 'unreachable' } });
    expect(bodies).toHaveLength(1);
  });

  describe('whose cap is refused', () => {
    const refusal = (error: unknown): Fault => ({ kind: 'status', status: 400, body: { error } });
    const SMALL = { model: HAIKU, messages: MESSAGES, max_tokens: 16, ...STREAMED };
    const RENAMED = { model: HAIKU, messages: MESSAGES, max_completion_tokens: 16, ...STREAMED };
    const LARGE = { model: HAIKU, messages: MESSAGES, max_completion_tokens: 256, ...STREAMED };

    test.each<[string, unknown, object]>([
      [
        'in words',
        { message: "Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead." },
        RENAMED,
      ],
      ['by its name', { message: 'Unsupported parameter.', param: 'max_tokens' }, RENAMED],
      ['as too small', { message: 'max_completion_tokens must be at least 64.' }, LARGE],
      ['in plain text', "'max_tokens' is not supported with this model", RENAMED],
    ])('%s is sent once more with the other', async (_what, error, other) => {
      const { fact, bodies } = await probe({}, refusal(error));
      expect(fact).toMatchObject({ value: { hasAnswered: true } });
      expect(bodies).toEqual([SMALL, other]);
    });

    test('twice is given up', async () => {
      const clients = await startClients();
      clients.pinata.fail({ path: /completions$/, times: 9 }, refusal({ message: 'max_tokens: no' }));
      const { probes } = await read(clients, { probed: [HAIKU], retries: 3 });
      expect(probes?.get(HAIKU)).toMatchObject({ failure: { outcome: 'unknown' } });
      expect(chats(clients)).toHaveLength(2);
    });

    test('by who refuses the key is not sent again', async () => {
      const { bodies } = await probe({}, { kind: 'status', status: 401, body: { error: 'max_tokens: no' } });
      expect(bodies).toEqual([SMALL]);
    });

    test('after the wish for usage was refused is sent once more too', async () => {
      const clients = await startClients();
      clients.pinata.fail({ path: /completions$/ }, refusal({ message: 'stream_options: no' }));
      clients.pinata.fail({ path: /completions$/ }, refusal({ message: 'max_tokens: no' }));
      const { probes } = await read(clients, { probed: [HAIKU] });
      expect(probes?.get(HAIKU)).toMatchObject({ value: { hasAnswered: true } });
      const { stream_options: _usage, ...small } = SMALL;
      const { stream_options: _asked, ...large } = LARGE;
      expect(chats(clients).map(({ body }) => body)).toEqual([SMALL, small, large]);
    });
  });
});

describe('the probed models', () => {
  /** The most requests that were under way at the same time. */
  function countAtOnce(requests: readonly RecordedRequest[]): number {
    const isUnderWay = (time: number) => (other: RecordedRequest) =>
      other.at <= time && time < (other.answeredAt ?? other.lostAt ?? Number.POSITIVE_INFINITY);
    return Math.max(...requests.map(({ at }) => requests.filter(isUnderWay(at)).length));
  }

  test.each([
    [1, 1],
    [2, 2],
    [4, 4],
    [32, 6],
  ])('are asked at most %d at once: here %d', async (probeConcurrency, atOnce) => {
    const clients = await startClients();
    clients.pinata.fail({ path: /completions$/, times: 6 }, { kind: 'delay', ms: 60 });
    const { probes } = await read(clients, { probed: ALL, probeConcurrency });
    expect([...(probes?.keys() ?? [])].toSorted()).toEqual(ALL.toSorted());
    expect(modelsOf(chats(clients)).toSorted()).toEqual(ALL.toSorted());
    // On a busy machine, one may end before the last begins.
    expect(countAtOnce(chats(clients))).toBeLessThanOrEqual(atOnce);
    expect(countAtOnce(chats(clients))).toBeGreaterThanOrEqual(Math.min(2, atOnce));
  });

  test('go on after one that fails', async () => {
    const clients = await startClients();
    clients.pinata.fail({ path: /completions$/ }, answers(500));
    const { probes } = await read(clients, { probed: [GPT, HAIKU], probeConcurrency: 1 });
    expect(probes?.get(GPT)).toMatchObject({ failure: { outcome: 'unreachable' } });
    expect(probes?.get(HAIKU)).toHaveProperty('value');
  });

  test('are asked once each, also when a pattern means one of them', async () => {
    const clients = await startClients();
    const probed = [HAIKU, GPT, HAIKU, 'anthropic/*', 'openai/*'];
    await read(clients, { probed });
    expect(modelsOf(chats(clients)).toSorted()).toEqual([HAIKU, GPT, MINI].toSorted());
  });

  test.each<[string, string[]]>([
    ['openai/*', [MINI]],
    ['anthropic/*', [HAIKU]],
    ['openai/gpt-5*', [MINI]],
    ['anthropic/claude-[os]*', [SONNET]],
    ['**', [MINI]],
    ['*', []],
    ['mistral/*', []],
  ])('of %s are the cheapest only: %j', async (pattern, models) => {
    const clients = await startClients();
    const { probes } = await read(clients, { probed: [pattern] });
    expect([...(probes?.keys() ?? [])]).toEqual(models);
    expect(modelsOf(chats(clients))).toEqual(models);
  });

  test('with an id don’t wait for the catalog, and those of a pattern do', async () => {
    const clients = await startClients();
    clients.pinata.fail({ path: /models$/ }, { kind: 'delay', ms: 150 });
    await read(clients, { probed: ['openai/*', HAIKU] });
    const [catalog] = requestsTo(clients, 'llm/models');
    const [first, second] = chats(clients);
    expect(modelsOf(chats(clients))).toEqual([HAIKU, MINI]);
    expect(first?.at).toBeLessThan(catalog?.answeredAt ?? 0);
    expect(second?.at).toBeGreaterThan(catalog?.answeredAt ?? Number.POSITIVE_INFINITY);
  });

  test('of a pattern are not asked where there is no catalog, the others are', async () => {
    const clients = await startClients();
    clients.pinata.fail({ path: /models$/ }, answers(503));
    const { catalog, probes } = await read(clients, { probed: ['openai/*', HAIKU] });
    expect(catalog).toMatchObject({ failure: { outcome: 'unreachable' } });
    expect([...(probes?.keys() ?? [])]).toEqual([HAIKU]);
  });

  test('that are known already are not asked again', async () => {
    const clients = await startClients();
    const before = (await read(clients, { probed: [HAIKU, MINI] })).probes;
    const { probes, spendings } = await read(clients, { probed: ['openai/*', HAIKU, GPT] }, before);
    expect(spendings.map(({ request }) => request.model)).toEqual([GPT]);
    expect(modelsOf(chats(clients)).toSorted()).toEqual([HAIKU, MINI, GPT].toSorted());
    expect(probes?.get(HAIKU)).toBe(before?.get(HAIKU));
    expect(probes?.get(MINI)).toBe(before?.get(MINI));
    expect([...(probes?.keys() ?? [])].toSorted()).toEqual([HAIKU, GPT, MINI].toSorted());
  });

  test('that are known but no longer wanted are no fact', async () => {
    const clients = await startClients();
    const before = (await read(clients, { probed: [HAIKU] })).probes;
    expect([...((await read(clients, { probed: [GPT] }, before)).probes?.keys() ?? [])]).toEqual([GPT]);
  });
});

describe('a run that is cancelled', () => {
  async function cancelWhen(
    clients: StartedClients,
    isTime: () => boolean,
    asked: Partial<MeasurementOptions>,
    laterByMs = 0,
  ) {
    const pending = thrownBy(() => read(clients, asked));
    while (!isTime()) await sleep(5);
    await sleep(laterByMs);
    clients.clock.cancel('The run was cancelled');
    return pending;
  }

  const CANCELLED = { name: 'CancelledError', message: 'The run was cancelled' };

  test.each([/models$/, /status$/, /balance$/, /config$/, /completions$/])(
    'tells no facts while %s is waited for',
    async (path) => {
      const clients = await startClients();
      clients.pinata.fail({ path }, { kind: 'hang' });
      const isHanging = () => clients.pinata.requests.filter(({ status }) => status !== null).length === 4;
      expect(await cancelWhen(clients, isHanging, { ...EVERYTHING, probed: [HAIKU] })).toMatchObject(
        CANCELLED,
      );
    },
  );

  test('tells no facts where an answer has begun', async () => {
    const clients = await startClients();
    clients.pinata.fail({ path: /completions$/ }, { kind: 'stall', afterChunks: 3 });
    const hasBegun = () => chats(clients)[0]?.status === 200;
    const pending = cancelWhen(clients, hasBegun, { probed: [HAIKU] }, 100);
    expect(await pending).toMatchObject(CANCELLED);
  });

  test('tells no facts while it waits to ask again', async () => {
    const clients = await startClients();
    const fault: Fault = { kind: 'status', status: 429, headers: { 'retry-after': '30' } };
    clients.pinata.fail({ path: /balance$/, times: 9 }, fault);
    const isWaiting = () => clients.entries.length > 0;
    expect(await cancelWhen(clients, isWaiting, { ...EVERYTHING, retries: 3 })).toMatchObject(CANCELLED);
    expect(requestsTo(clients, 'credits/balance')).toHaveLength(1);
  });

  test('asks no further model', async () => {
    const clients = await startClients();
    clients.pinata.fail({ path: /completions$/, times: 9 }, { kind: 'hang' });
    const isAsking = () => chats(clients).length === 2;
    const asked = { probed: ALL, probeConcurrency: 2 };
    expect(await cancelWhen(clients, isAsking, asked)).toMatchObject(CANCELLED);
    await sleep(50);
    expect(chats(clients)).toHaveLength(2);
  });

  test('before it began tells no facts either', async () => {
    const clients = await startClients();
    clients.clock.cancel('The run was cancelled');
    expect(await thrownBy(() => read(clients, EVERYTHING))).toMatchObject(CANCELLED);
    expect(clients.pinata.requests).toEqual([]);
  });
});
