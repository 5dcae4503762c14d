import '../one-error-realm.ts';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { InputError } from '../../src/errors.ts';
import { RunClock } from '../../src/http/deadline.ts';
import { createTransport } from '../../src/http/transport.ts';
import { createInferenceClient, type InferenceClient } from '../../src/inference/client.ts';
import { isWord, parseCustomHeaders } from '../../src/prompt/custom-headers.ts';
import { anyCharacter } from '../any-character.ts';
import { closeAfterTest } from '../close-after-test.ts';
import { serveHttp } from '../http/loopback.ts';
import { createRecordedLog } from '../recorded-log.ts';
import { thrownBy } from '../thrown.ts';

const KEY = 'inference-key-0123456789';

/** Sends headers for real. */
async function startServer() {
  const received: Readonly<Record<string, string | string[] | undefined>>[] = [];
  const url = await serveHttp((request, response) => {
    received.push({ ...request.headers });
    response.end('{}');
  });
  const transport = closeAfterTest(
    await createTransport([url], { httpProxy: undefined, httpsProxy: undefined, noProxy: undefined }),
  );
  const clock = new RunClock();
  clock.start(60_000);
  closeAfterTest({ close: () => clock.stop() });
  const open = (headers: ReadonlyMap<string, string>): InferenceClient =>
    createInferenceClient({
      endpoint: url,
      credential: { kind: 'inference-key', token: KEY },
      headers,
      transport,
      clock,
      log: createRecordedLog(),
    });
  /** @returns what arrived */
  async function send(headers: ReadonlyMap<string, string>) {
    const { response, deadline } = await open(headers).send({
      method: 'POST',
      path: 'chat/completions',
      body: '{"a":1}',
      accept: 'application/json',
      isAuthenticated: true,
      firstPhase: { phase: 'headers', ms: 20_000 },
      retries: 0,
    });
    for await (const _chunk of response.body);
    deadline.stop();
    return received.at(-1) ?? {};
  }
  return { send };
}

describe('are read', () => {
  test.each<[string, string, [string, string][]]>([
    [
      'from lines',
      'X-Api-Key: abc\nX-Team: red, blue',
      [
        ['x-api-key', 'abc'],
        ['x-team', 'red, blue'],
      ],
    ],
    [
      'from JSON',
      '{"X-Api-Key": "abc", "b": 1.50}',
      [
        ['x-api-key', 'abc'],
        ['b', '1.50'],
      ],
    ],
    ['from nothing', '{}', []],
    ['with every sign that a name may have', "a1!#$%&'*+.^_`|~-: x", [["a1!#$%&'*+.^_`|~-", 'x']]],
    ['without the blanks around a value', 'a: "  x y\\t "', [['a', 'x y']]],
    ['with a tab inside', 'a: "x\\ty"', [['a', 'x\ty']]],
    ['with all that can be typed', 'a: "~ !{}[]"', [['a', '~ !{}[]']]],
    [
      'with nothing in them',
      'a:\nb: " "',
      [
        ['a', ''],
        ['b', ''],
      ],
    ],
    ['with a structure as JSON', 'a: {b: [1, c]}', [['a', '{"b":["1","c"]}']]],
    [
      'with names that only look like refused ones',
      'x-host: a\nauthorization-x: b\naccepts: c',
      [
        ['x-host', 'a'],
        ['authorization-x', 'b'],
        ['accepts', 'c'],
      ],
    ],
  ])('%s', async (_how, text, expected) => {
    expect([...(await parseCustomHeaders(text))]).toEqual(expected);
  });
});

describe('are refused', () => {
  const problemOf = async (text: string) => {
    const error = await thrownBy(() => parseCustomHeaders(text));
    expect(error).toMatchObject({ name: 'InputError', input: 'custom-headers' });
    const { message, hint } = Object(error);
    return [message, hint];
  };

  test.each([
    'Accept',
    'accept-encoding',
    'Connection',
    'content-encoding',
    'CONTENT-LENGTH',
    'Content-Type',
    'expect',
    'Host',
    'keep-alive',
    'proxy-authenticate',
    'Proxy-Authorization',
    'proxy-connection',
    'TE',
    'Trailer',
    'Transfer-Encoding',
    'upgrade',
  ])('that this action or the connection sets: %s', async (name) => {
    expect(await problemOf(`X-A: b\n${name}: c`)).toEqual([
      `Input \`custom-headers\` holds \`${name}\`, which this action sets itself`,
      'Leave it out.',
    ]);
  });

  test.each(['Authorization', 'authorization', 'AUTHORIZATION'])(
    'that carry the key, which has an input of its own: %s',
    async (name) => {
      expect(await problemOf(`${name}: Bearer c`)).toEqual([
        `Input \`custom-headers\` holds \`${name}\`, which this action sets itself`,
        'The key for the endpoint is `inference-key`.',
      ]);
    },
  );

  test('that stand there twice, in whatever case', async () => {
    expect(await problemOf('X-A: b\nx-a: c')).toEqual([
      'Input `custom-headers` holds `x-a`, twice',
      'Leave it out.',
    ]);
  });

  test.each(['"": x', '"a b": x', '"a:b": x', '"a\\nb": x', 'é: x', '"a(b)": x', '"a\\0": x', '[a]: x'])(
    'with a name that none can have: %j',
    async (text) => {
      const [message] = await problemOf(text);
      expect(message).toMatch(/, which can’t be the name of a header$|is not valid YAML/);
    },
  );

  test.each([
    'X-A: "secret-value\\nHost: evil"',
    'X-A: "secret-value\\r\\nb: c"',
    'X-A: "secret-value\\0"',
    'X-A: "secret-value\\x7f"',
    'X-A: "secret-value\\x1b"',
    'X-A: secret-value é',
    'X-A: secret-value 👋',
    'X-A: "secret-value\\u200b"',
  ])('with a value that can’t be sent, which is not shown: %j', async (text) => {
    expect(await problemOf(text)).toEqual([
      'Input `custom-headers` gives `X-A` a value that no HTTP header can carry',
      undefined,
    ]);
  });

  test.each([
    'X-A: ghs_0123456789abcdefghij',
    'X-A: Bearer ghp_0123456789abcdefghij',
    'X-A: token=github_pat_0123456789abcdefghij;',
    '{"X-A": {"token": "gho_0123456789abcdef"}}',
  ])('with a GitHub token, which is not shown: %j', async (text) => {
    expect(await problemOf(text)).toEqual([
      'Input `custom-headers` gives `X-A` a GitHub token, which no endpoint is sent',
      undefined,
    ]);
  });

  test.each([
    'secret-value',
    '- secret-value',
    'X-A: [secret-value',
    'X-A: "secret-value',
    'X-A: secret-value: b',
    'X-A: !secret-value c',
    'X-A: *secret-value',
    'X-A: @secret-value',
    'X-A: |secret-value',
    'X-A: "\\qsecret-value"',
    'X-A: b\nX-A: secret-value',
    'X-A: b\n  c: secret-value',
    '%secret-value\n---\na: b',
    '--- secret-value\n--- b',
  ])('that can’t be understood, of which nothing is shown: %j', async (text) => {
    const words = (await problemOf(text)).join(' ');
    expect(words).not.toContain('secret');
    expect(words).toContain('Write one `name: value` a line.');
  });
});

test.each([
  ['what is no token of GitHub’s', 'highs_0123456789abcdefghij'],
  ['what is too short for one', 'ghs_0123456789abcde'],
])('may hold %s', async (_what, value) => {
  expect([...(await parseCustomHeaders(`X-A: ${value}`))]).toEqual([['x-a', value]]);
});

describe('a value', () => {
  test.each([
    ['x-environment', 'production'],
    ['x-team', 'Blue'],
    ['accept-language', 'en-GB'],
  ])('is only a word in %s: %s', (name, value) => {
    expect(isWord(name, value)).toBe(true);
  });

  test.each([
    ['x-team', ''],
    ['x-team', 'blue2'],
    ['x-team', '2blue'],
    ['x-client', 'pinata inference action'],
    ['x-credential', 'correct-horse'],
    ['cookie', 'sunset'],
    ['x-client', 'my_app.ci'],
    ['x-team', 'a'.repeat(32)],
    ['x-team', 'one two three four five'],
    ['x-team', 'blue '],
    ['x-team', 'blue--red'],
    ['x-team', 'blue/red'],
    ['x-team', 'a'.repeat(33)],
    ['x-team', '-'],
    ['x-api-key', 'production'],
    ['x-auth-mode', 'production'],
    ['x-token', 'production'],
    ['x-secret', 'production'],
    ['x-password', 'production'],
    ['x-passphrase', 'correct horse battery staple'],
  ])('is a secret in %s: %j', (name, value) => {
    expect(isWord(name, value)).toBe(false);
  });
});

test('arrive beside those of the action, and replace none that matters', async () => {
  const { send } = await startServer();
  const headers = await parseCustomHeaders('X-Api-Key: abc\nX-Empty:\nUser-Agent: mine\nCookie: a=b; c=d');
  const arrived = await send(headers);
  expect(arrived).toMatchObject({
    'x-api-key': 'abc',
    'x-empty': '',
    'user-agent': 'mine',
    cookie: 'a=b; c=d',
    authorization: `Bearer ${KEY}`,
    accept: 'application/json',
    'content-type': 'application/json',
    'content-length': '7',
  });
});

test('arrive letter by letter, whatever a header can carry', async () => {
  const { send } = await startServer();
  const letter = fc.constantFrom(..."abcXYZ019!#$%&'*+.^_`|~-");
  const name = fc.array(letter, { minLength: 1, maxLength: 12 }).map((letters) => `x-${letters.join('')}`);
  const value = fc.string({
    unit: fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)),
  });
  const map = fc
    .uniqueArray(fc.tuple(name, value), { maxLength: 4, selector: ([key]) => key.toLowerCase() })
    .map((entries) => Object.fromEntries(entries));
  await fc.assert(
    fc.asyncProperty(map, async (given) => {
      const headers = await parseCustomHeaders(JSON.stringify(given));
      const expected = Object.entries(given).map(([key, item]) => [key.toLowerCase(), item.trim()]);
      expect([...headers]).toEqual(expected);
      expect(await send(headers)).toMatchObject(Object.fromEntries(expected));
    }),
    { numRuns: 60 },
  );
});

test('from any text are headers that can be sent, or an error without a value in it', async () => {
  const { send } = await startServer();
  const refusedOrNot = fc.constantFrom(
    ...['Host', 'TE', 'Content-Length', 'Transfer-Encoding', 'Upgrade', 'Expect', 'Keep-Alive', 'Connection'],
    ...[
      'Date',
      'Cookie',
      'Via',
      'Range',
      'If-Match',
      'Priority',
      'HTTP2-Settings',
      'Sec-Fetch-Mode',
      'Max-Forwards',
    ],
    ...['X-A', 'x-a', 'Forwarded', 'Prefer', 'toString', 'valueOf', '1', '-', '*'],
  );
  const name = fc.oneof(
    refusedOrNot,
    fc.string({ maxLength: 8 }),
    fc.string({ unit: anyCharacter, maxLength: 4 }),
  );
  const sign = fc.constantFrom(
    'a',
    '0',
    ' ',
    '\t',
    ',',
    ';',
    '"',
    '\\',
    '\r',
    '\n',
    '\0',
    '\x7f',
    'é',
    'ÿ',
    '👋',
  );
  const value = fc
    .oneof(
      fc.array(sign, { maxLength: 6 }).map((signs) => signs.join('')),
      fc.string({ maxLength: 20 }),
    )
    .map((text) => `VALUE-${text}-VALUE`);
  const entry = fc.tuple(
    name,
    fc.oneof(
      value,
      value.map((text) => [text]),
      fc.constant(''),
    ),
  );
  const map = fc.array(entry, { maxLength: 3 });
  const lines = map.map((entries) => entries.map(([key, item]) => `${key}: ${item}`).join('\n'));
  const text = fc.oneof(
    map.map((entries) => JSON.stringify(Object.fromEntries(entries))),
    lines,
    lines.map((given) => `${given}\n`),
    fc.string({ unit: anyCharacter }).map((given) => `${given}VALUE-`),
  );
  await fc.assert(
    fc.asyncProperty(text, async (given) => {
      let headers: ReadonlyMap<string, string>;
      try {
        headers = await parseCustomHeaders(given);
      } catch (error) {
        expect(error).toBeInstanceOf(InputError);
        const { input, message, hint } = Object(error);
        expect(input).toBe('custom-headers');
        // A name is shown; a text that is all name has no value.
        if (!message.includes(' holds `')) expect(`${message} ${hint}`).not.toContain('VALUE-');
        return;
      }
      const arrived = await send(headers);
      for (const [key, item] of headers) {
        expect(key).toBe(key.toLowerCase());
        expect([key, arrived[key]]).toEqual([key, item]);
      }
      expect(arrived).toMatchObject({ authorization: `Bearer ${KEY}`, 'content-type': 'application/json' });
    }),
    { numRuns: 300 },
  );
});
