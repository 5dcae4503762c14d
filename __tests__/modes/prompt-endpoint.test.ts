// Who is asked, how, and how often: endpoints of one's own, and requests that may be billed.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { defaultInferenceKey, defaultJwt } from '../emulator/pinata.ts';
import { someOf } from '../thorough.ts';
import type { WireAnswer } from '../wire/wire-case.ts';
import { startWireServer } from '../wire/wire-server.ts';
import { expectFailure, expectSuccess, messages } from './account.ts';
import { completions, questions, useJobs } from './prompt-runs.ts';
import { expectRefusal, inBuilt } from './refusals.ts';

const start = useJobs();

const CHAT = { path: /chat\/completions/ };
const INPUTS = { prompt: 'Say hello' };
const ANSWER: WireAnswer = {
  status: 200,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ choices: [{ message: { content: 'Hello.' }, finish_reason: 'stop' }] }),
  pausesMs: [],
  end: 'close',
};

describe('an endpoint of one’s own', () => {
  test.concurrent('without TLS takes the word of the workflow', async () => {
    const job = await start();
    const result = await job.run({ ...INPUTS, endpoint: 'http://ollama:11434/v1' });
    expectFailure(job, result, /^Input `endpoint` must be an https:\/\/ address.*`allow-http: true`/);
  });

  const LINK_LOCAL: [string, string][] = [
    ['169.254.169.254', 'http://169.254.169.254/v1'],
    ['its decimal form', 'http://2852039166/v1'],
    ['IPv6', 'http://[fe80::1]/v1'],
    ['IPv4 in IPv6', 'http://[::ffff:169.254.169.254]/v1'],
  ];
  const NOT_LINK_LOCAL = /^Input `endpoint` must not be a link-local address/;

  test.each(LINK_LOCAL)('is at no link-local address: %s', (_what, endpoint) =>
    expectRefusal({ endpoint, 'allow-http': 'true' }, NOT_LINK_LOCAL),
  );

  test.concurrent.each(inBuilt(LINK_LOCAL))('is asked at none either: %s', async (_what, endpoint) => {
    const job = await start();
    const result = await job.run({ ...INPUTS, endpoint, 'allow-http': 'true' });
    expectFailure(job, result, NOT_LINK_LOCAL);
  });

  test.concurrent('is at none by its name either', async () => {
    const job = await start();
    // What a name server of somebody else’s would say.
    const preload = join(job.workspace, 'names.mjs');
    await writeFile(
      preload,
      `import dns from 'node:dns';
       import { syncBuiltinESMExports } from 'node:module';
       const lookup = dns.lookup;
       dns.lookup = (name, options, callback) =>
         name === 'models.example'
           ? callback(null, options.all ? [{ address: '169.254.169.254', family: 4 }] : '169.254.169.254', 4)
           : lookup(name, options, callback);
       syncBuiltinESMExports();`,
    );
    const inputs = { ...INPUTS, endpoint: 'http://models.example/v1', 'allow-http': 'true' };
    const result = await job.run({ ...inputs, retries: '0' }, { nodeOptions: ['--import', preload] });
    expectFailure(job, result, /No connection to models\.example: its name leads to a link-local address/);
  });

  test.concurrent('never gets the JWT without TLS', async () => {
    const job = await start();
    const account = { 'pinata-jwt': defaultJwt, 'min-credits': '1' };
    const endpoint = 'http://pinata.example/v0/llm';
    const result = await job.run({ ...INPUTS, ...account, endpoint, 'allow-http': 'true' });
    expectFailure(
      job,
      result,
      /^Input `endpoint` must be an https.*the account’s JWT is never sent that way/,
    );
  });

  test.concurrent('that wants a key says so where there is none', async () => {
    const job = await start();
    const refusal = { ...ANSWER, status: 401, body: '{"error":{"message":"No key"}}' };
    const server = await startWireServer([refusal], []);
    const endpoint = `http://127.0.0.1:${server.port}/v1`;
    const result = await job.run({ ...INPUTS, endpoint, 'inference-key': '' });
    await server.close();
    expectFailure(job, result, /answered 401 .*: No key\. The request had no key.*forks and Dependabot/);
  });

  test.concurrent('keeps no answer in the cache without a key', async () => {
    const job = await start();
    const server = await startWireServer([ANSWER], []);
    const endpoint = `http://127.0.0.1:${server.port}/v1`;
    const result = await job.run({ ...INPUTS, endpoint, 'inference-key': '', cache: 'true' });
    await server.close();
    expectSuccess(job, result);
    expect(messages(result)).toContainEqual(expect.stringContaining('`cache` has no effect'));
  });
});

describe('a request whose answer was lost', () => {
  test.concurrent.each(
    someOf(
      [
        ['408', { kind: 'status', status: 408 }],
        ['504', { kind: 'status', status: 504 }],
        ['a reset', { kind: 'reset' }],
      ] as const,
      2,
    ),
  )('by %s is sent once more, and counts at its worst case', async (_what, fault) => {
    const job = await start();
    job.pinata.fail(CHAT, fault);
    const result = await job.run({ ...INPUTS, 'max-tokens': '1000', 'max-cost-usd': '1' });
    expectSuccess(job, result);
    expect(completions(job)).toHaveLength(2);
    expect(messages(result)).toEqual([
      expect.stringMatching(/^warning: .*It may be billed all the same, and is sent once more in /),
    ]);
    // Nobody knows what the first cost.
    expect(result.outputs['cost-usd']).toBe('');
    const ledger = await job.run({ ...INPUTS, 'max-tokens': '1000', 'max-cost-usd': '0.016' });
    expectSuccess(job, ledger);
  });

  test.concurrent('twice fails', async () => {
    const job = await start();
    job.pinata.fail({ ...CHAT, times: 9 }, { kind: 'status', status: 504 });
    expectFailure(job, await job.run(INPUTS), /answered 504/);
    expect(completions(job)).toHaveLength(2);
  });

  test.concurrent('is not sent again with `retries: 0`, nor beyond a limit in dollars', async () => {
    const job = await start();
    job.pinata.fail({ ...CHAT, times: 2 }, { kind: 'status', status: 504 });
    expectFailure(job, await job.run({ ...INPUTS, retries: '0' }), /answered 504/);
    expect(completions(job)).toHaveLength(1);
    // Enough for one answer of 1,000 tokens at $15 a million, not for two.
    const limited = await job.run({ ...INPUTS, 'max-tokens': '1000', 'max-cost-usd': '0.02' });
    expectFailure(job, limited, /answered 504/);
    expect(completions(job)).toHaveLength(2);
  });

  test.concurrent('leaves a failure that follows its own retries', async () => {
    const job = await start();
    job.pinata.fail(CHAT, { kind: 'status', status: 504, headers: { 'retry-after': '0' } });
    job.pinata.fail(CHAT, { kind: 'status', status: 503, headers: { 'retry-after': '0' } });
    expectSuccess(job, await job.run({ ...INPUTS, retries: '1' }));
    expect(completions(job)).toHaveLength(3);
  });
});

describe('what a model refuses by name', () => {
  const refuse = (message: string, param: string) =>
    ({ kind: 'status', status: 400, body: { error: { message, param } } }) as const;

  test.concurrent('is left out once, of all that is asked later too, and takes no retry', async () => {
    const job = await start();
    job.pinata.fail(CHAT, refuse("Unsupported parameter: 'temperature' is not supported.", 'temperature'));
    job.pinata.fail(CHAT, { kind: 'status', status: 503, headers: { 'retry-after': '0' } });
    job.pinata.fail(CHAT, { kind: 'answer', content: 'no JSON' });
    job.pinata.fail(CHAT, { kind: 'answer', content: '{"a":1}' });
    const inputs = { ...INPUTS, temperature: '0.2', retries: '1', 'response-format': 'json_object' };
    const result = await job.run(inputs);
    expect(result.outputs['fields']).toBe('{"a":1}');
    const temperatures = questions(job).map((asked) =>
      'temperature' in asked ? asked['temperature'] : 'none',
    );
    expect(temperatures).toEqual([0.2, 'none', 'none', 'none']);
    expect(messages(result)).toContainEqual(
      'notice: anthropic/claude-sonnet-4-6 does not take `temperature`: it was asked without.',
    );
  });

  test.concurrent('and is refused again, is told', async () => {
    const job = await start();
    const fault = refuse("Unsupported parameter: 'top_p' is not supported.", 'top_p');
    job.pinata.fail({ ...CHAT, times: 9 }, fault);
    expectFailure(job, await job.run({ ...INPUTS, 'top-p': '0.5' }), /'top_p' is not supported/);
    expect(completions(job)).toHaveLength(2);
  });
});

test.concurrent('the key reaches an endpoint of one’s own without TLS only where that is allowed', async () => {
  const job = await start();
  const server = await startWireServer([ANSWER], []);
  const endpoint = `http://127.0.0.1:${server.port}/v1/chat/completions/`;
  const result = await job.run({ ...INPUTS, endpoint });
  await server.close();
  expectSuccess(job, result);
  expect(server.requests.map(({ headers }) => headers['authorization'])).toEqual([
    `Bearer ${defaultInferenceKey}`,
  ]);
  expect(messages(result)).toEqual([expect.stringMatching(/^notice: `endpoint` is the base URL/)]);
});
