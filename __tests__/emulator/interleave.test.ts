import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import * as v from 'valibot';
import { createGithubClient } from '../../src/github/client.ts';
import { createTransport, readText, type Transport } from '../../src/http/transport.ts';
import { closeAfterTest } from '../close-after-test.ts';
import { startRepository, TOKEN } from '../github/open-client.ts';
import { serveHttp } from '../http/loopback.ts';
import { createRecordedLog } from '../recorded-log.ts';
import { tries } from '../thorough.ts';
import { thrownBy } from '../thrown.ts';
import { createRandom, interleave, type Program } from './interleave.ts';

const NO_PROXY = { httpProxy: undefined, httpsProxy: undefined, noProxy: undefined };
const SEEDS = Array.from({ length: 200 }, (_, seed) => seed);

async function openTransport(url: URL): Promise<Transport> {
  return closeAfterTest(await createTransport([url], NO_PROXY));
}

/** A server that takes the names of requests, and tells them in the order in which they came. */
async function serveNames() {
  const names: string[] = [];
  const url = await serveHttp((request, response) => {
    names.push(request.url?.slice(1) ?? '');
    response.end(request.url);
  });
  const transport = await openTransport(url);
  return { url, transport, take: () => names.splice(0).join(' ') };
}

async function ask(transport: Transport, url: URL, signal = new AbortController().signal): Promise<string> {
  return readText(await transport.request({ method: 'GET', url, headers: {}, signal }), 1_000_000);
}

/** One request after the other, each with the name of the program and its number. */
function asking(url: URL, name: string, count: number, between = async () => {}): Program {
  return async (transport) => {
    for (let number = 1; number <= count; number++) {
      await ask(transport, new URL(`${name}${number}`, url));
      await between();
    }
  };
}

const CommentSchema = v.object({ body: v.string() });

/** Reads a comment and writes it back with one more word. */
function appending(apiUrl: string, id: number, word: string): Program {
  const url = new URL(`${apiUrl}/repos/octo/hello/issues/comments/${id}`);
  const { signal } = new AbortController();
  return async (transport) => {
    const headers = { 'user-agent': word, authorization: `token ${TOKEN}` };
    const answer = await transport.request({ method: 'GET', url, headers, signal });
    const { body } = v.parse(CommentSchema, JSON.parse(await readText(answer, 100_000)));
    const changed = JSON.stringify({ body: `${body} ${word}` });
    await transport.request({ method: 'PATCH', url, headers, body: changed, signal });
  };
}

describe('two programs that read a comment and write it back', () => {
  async function startWithComment() {
    const { github } = await startRepository();
    const transport = await openTransport(new URL(github.url));
    const run = async (seed: number) => {
      github.reset();
      const id = github.addComment(7, 'start');
      const programs = [appending(github.url, id, 'a'), appending(github.url, id, 'b')];
      await interleave(programs, { transport, random: createRandom(seed) });
      const order = github.requests.map(({ method, headers }) => `${headers['user-agent']}:${method}`);
      return { order: order.join(' '), body: github.state.comments[0]?.body };
    };
    return { github, run };
  }

  test('meet in every order, and lose a word in some', async () => {
    const { github, run } = await startWithComment();
    const results = [];
    for (const seed of SEEDS) results.push(await run(seed));
    expect(new Set(results.map(({ order }) => order))).toEqual(
      new Set([
        'a:GET a:PATCH b:GET b:PATCH',
        'a:GET b:GET a:PATCH b:PATCH',
        'a:GET b:GET b:PATCH a:PATCH',
        'b:GET a:GET a:PATCH b:PATCH',
        'b:GET a:GET b:PATCH a:PATCH',
        'b:GET b:PATCH a:GET a:PATCH',
      ]),
    );
    expect(new Set(results.map(({ body }) => body))).toEqual(
      new Set(['start a b', 'start b a', 'start a', 'start b']),
    );
    expect(github.violations).toEqual([]);
  });

  test('end the same way for the same seed', async () => {
    const { run } = await startWithComment();
    await fc.assert(
      fc.asyncProperty(fc.integer(), async (seed) => {
        expect(await run(seed)).toEqual(await run(seed));
      }),
      { numRuns: tries(12, 100) },
    );
  });
});

describe('the order', () => {
  test('is that of the programs where no turn changes hands', async () => {
    const { url, transport, take } = await serveNames();
    const programs = ['a', 'b'].map((name) => asking(url, name, 3));
    await interleave(programs, { transport, random: () => 0 });
    expect(take()).toBe('a1 a2 a3 b1 b2 b3');
  });

  test('is not changed by how long a program sleeps', async () => {
    const { url, transport, take } = await serveNames();
    const run = async (seed: number, ms: number) => {
      const programs = [asking(url, 'a', 3, () => sleep(ms)), asking(url, 'b', 3)];
      await interleave(programs, { transport, random: createRandom(seed) });
      return take();
    };
    const orders = new Set<string>();
    for (const seed of SEEDS.slice(0, 25)) {
      const order = await run(seed, 0);
      expect(await run(seed, 4)).toBe(order);
      orders.add(order);
    }
    expect(orders.size).toBeGreaterThan(5);
  });
});

describe('requests side by side', () => {
  test('take effect and are answered in every order, one at a time', async () => {
    const { url, transport, take } = await serveNames();
    let underWay = 0;
    const watched: Transport = {
      ...transport,
      async request(request) {
        underWay++;
        expect(underWay).toBe(1);
        const response = await transport.request(request);
        underWay--;
        return response;
      },
    };
    const seen = new Set<string>();
    for (const seed of SEEDS) {
      const answers: string[] = [];
      const both: Program = async (own) => {
        const askFor = async (name: string) => answers.push(await ask(own, new URL(name, url)));
        await Promise.all([askFor('x'), askFor('y')]);
      };
      await interleave([both, asking(url, 'a', 1)], { transport: watched, random: createRandom(seed) });
      seen.add(`${take()} → ${answers.join(' ')}`);
    }
    const effects = ['a1 x y', 'a1 y x', 'x a1 y', 'y a1 x', 'x y a1', 'y x a1'];
    const orders = effects.flatMap((effect) => [`${effect} → /x /y`, `${effect} → /y /x`]);
    expect(seen).toEqual(new Set(orders));
  });
});

test('a pause lasts until any moment between the requests of others', async () => {
  const { url, transport } = await serveNames();
  const moments = new Set<number>();
  for (const seed of SEEDS) {
    let answered = 0;
    const count = async () => {
      answered++;
    };
    const pausing: Program = async (_, pause) => {
      await pause();
      moments.add(answered);
    };
    await interleave([pausing, asking(url, 'a', 3, count)], { transport, random: createRandom(seed) });
  }
  expect([...moments].sort()).toEqual([0, 1, 2, 3]);
});

describe('what fails', () => {
  test('is told in the end, the first of it, and stops nobody else', async () => {
    const { url, transport, take } = await serveNames();
    const failing =
      (words: string, requests: number): Program =>
      async (own) => {
        await asking(url, 'f', requests)(own, async () => {});
        throw new Error(words);
      };
    const programs = [failing('late', 2), asking(url, 'a', 3), failing('early', 0)];
    const error = await thrownBy(() => interleave(programs, { transport, random: createRandom(7) }));
    expect(error).toEqual(new Error('early'));
    expect(take().split(' ').sort()).toEqual(['a1', 'a2', 'a3', 'f1', 'f2']);
  });
});

test('a program that is cancelled gives up where it waits: before its request, after it, or not at all', async () => {
  const { url, transport, take } = await serveNames();
  const outcomes = new Set<string>();
  for (const seed of SEEDS) {
    const controller = new AbortController();
    let outcome = '';
    const cancelled: Program = async (own) => {
      outcome = await ask(own, new URL('x', url), controller.signal).catch(String);
    };
    const cancelling: Program = async (_, pause) => {
      await pause();
      controller.abort('cancelled');
    };
    await interleave([cancelled, cancelling], { transport, random: createRandom(seed) });
    outcomes.add(`${take()} ${outcome}`);
  }
  expect(outcomes).toEqual(new Set([' cancelled', 'x cancelled', 'x /x']));
});

test('clients of GitHub run side by side', async () => {
  const { github, clock } = await startRepository();
  const apiUrl = new URL(github.url);
  const transport = await openTransport(apiUrl);
  const program =
    (body: string): Program =>
    async (own) => {
      const log = createRecordedLog();
      const client = createGithubClient({ apiUrl, token: TOKEN, transport: own, clock, log });
      const place = { owner: 'octo', repo: 'hello', issue_number: 7 };
      const comments = 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments';
      const { data } = await client.request(comments, place);
      if (Object(data).length > 0) return;
      await client.request('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', { ...place, body });
    };
  const seen = new Set<string>();
  for (const seed of SEEDS.slice(0, 60)) {
    github.reset();
    await interleave([program('a'), program('b')], { transport, random: createRandom(seed) });
    seen.add(github.state.comments.map(({ body }) => body).join(' '));
  }
  expect(seen).toEqual(new Set(['a', 'b', 'a b', 'b a']));
  expect(github.violations).toEqual([]);
});
