import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect, promisify } from 'node:util';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  createTransport,
  limitBytes,
  type ProxySettings,
  readText,
  type TransportRequest,
} from '../../src/http/transport.ts';
import { closeAfterTest } from '../close-after-test.ts';
import { runAction } from '../emulator/runner.ts';
import { thrownBy } from '../thrown.ts';
import { findClosedPort, forward, serveHttp, serveTcp, serveTls } from './loopback.ts';

const AUTHORIZATION = 'Bearer not-to-be-seen-0123456789';
const NO_PROXY: ProxySettings = { httpProxy: undefined, httpsProxy: undefined, noProxy: undefined };
const MIB = 1_048_576;

async function openTransport(origins: readonly URL[], proxy: Partial<ProxySettings> = {}) {
  return closeAfterTest(await createTransport(origins, { ...NO_PROXY, ...proxy }));
}

function get(url: URL, changes: Partial<TransportRequest> = {}): TransportRequest {
  return {
    method: 'GET',
    url,
    headers: { authorization: AUTHORIZATION },
    signal: new AbortController().signal,
    ...changes,
  };
}

/** Requests `url` from a transport that may contact it, and reads the answer. */
async function fetchText(url: URL, proxy: Partial<ProxySettings> = {}): Promise<string> {
  const transport = await openTransport([url], proxy);
  return readText(await transport.request(get(url)), MIB);
}

/** Nothing of the request's credential is in the error, however deep one looks. */
function expectNoCredential(error: unknown): void {
  const shown = inspect(error, { depth: Number.POSITIVE_INFINITY, showHidden: true, getters: true });
  expect(shown).not.toContain(AUTHORIZATION.slice('Bearer '.length));
  expect(shown).not.toContain('proxy-password');
}

describe('a request', () => {
  test('goes out as it was given, and its answer comes back', async () => {
    let seen: IncomingMessage | undefined;
    let body = '';
    const url = await serveHttp(async (request, response) => {
      seen = request;
      for await (const chunk of request) body += chunk;
      response.writeHead(201, { 'X-One': 'a', 'set-cookie': ['b', 'c'] }).end('Grüße 👋');
    });
    const transport = await openTransport([url]);
    const response = await transport.request(
      get(new URL('/v1/chat?a=b#c', url), { method: 'POST', body: '{"ä":1}' }),
    );
    expect(response).toMatchObject({ host: url.host, status: 201 });
    expect(response.headers.get('x-one')).toBe('a');
    expect(response.headers.get('set-cookie')).toBe('b, c');
    expect(await readText(response, MIB)).toBe('Grüße 👋');
    expect(seen).toMatchObject({ method: 'POST', url: '/v1/chat?a=b' });
    expect(seen?.headers).toMatchObject({ authorization: AUTHORIZATION, 'accept-encoding': 'identity' });
    expect(body).toBe('{"ä":1}');
  });

  test('asks for no compression, whatever its caller wants', async () => {
    let encoding: string | undefined;
    const url = await serveHttp((request, response) => {
      encoding = request.headers['accept-encoding'];
      response.end();
    });
    const transport = await openTransport([url]);
    const response = await transport.request(get(url, { headers: { 'accept-encoding': 'gzip' } }));
    await readText(response, MIB);
    expect(encoding).toBe('identity');
  });

  test.each([
    'http://localhost:PORT/',
    'http://127.0.0.1:1/',
    'https://127.0.0.1:PORT/',
    'https://models.example/',
  ])('to %s, which was not configured, is not sent', async (other) => {
    let requests = 0;
    const url = await serveHttp((_request, response) => {
      requests += 1;
      response.end();
    });
    const transport = await openTransport([url]);
    const error = await thrownBy(() => transport.request(get(new URL(other.replace('PORT', url.port)))));
    expect(error).toMatchObject({
      name: 'NetworkError',
      message: expect.stringContaining('is not one of the servers this run may contact'),
    });
    expect(requests).toBe(0);
  });

  test('is not sent when its signal was aborted before', async () => {
    let requests = 0;
    const url = await serveHttp((_request, response) => {
      requests += 1;
      response.end();
    });
    const transport = await openTransport([url]);
    const reason = new Error('over');
    expect(await thrownBy(() => transport.request(get(url, { signal: AbortSignal.abort(reason) })))).toBe(
      reason,
    );
    expect(requests).toBe(0);
  });

  test('ends with the reason of its signal while it waits for headers', async () => {
    const controller = new AbortController();
    const reason = new Error('too late');
    const url = await serveHttp(() => controller.abort(reason));
    const transport = await openTransport([url]);
    expect(await thrownBy(() => transport.request(get(url, { signal: controller.signal })))).toBe(reason);
  });

  test('ends with the reason of its signal while its answer comes in', async () => {
    const controller = new AbortController();
    const reason = new Error('too late');
    const url = await serveHttp((_request, response) => response.write('first'));
    const transport = await openTransport([url]);
    const response = await transport.request(get(url, { signal: controller.signal }));
    const error = await thrownBy(async () => {
      for await (const _chunk of response.body) controller.abort(reason);
    });
    expect(error).toBe(reason);
  });
});

describe('a redirect', () => {
  test.each([301, 302, 303, 307, 308])('by %d is not followed', async (status) => {
    const followed: IncomingMessage[] = [];
    const other = await serveHttp((request, response) => {
      followed.push(request);
      response.end();
    });
    const url = await serveHttp((_request, response) => {
      response.writeHead(status, { location: other.href }).end('Moved');
    });
    // Even to a server that may be contacted: the credential is not meant for it.
    const transport = await openTransport([url, other]);
    const error = await thrownBy(() => transport.request(get(url)));
    expect(error).toMatchObject({
      name: 'ResponseError',
      message: `${url.host} answered with a redirect (${status}), and none is followed`,
    });
    expect(followed).toEqual([]);
    expectNoCredential(error);
  });
});

describe('a failed connection', () => {
  async function failure(url: URL, proxy: Partial<ProxySettings> = {}): Promise<unknown> {
    const error = await thrownBy(() => fetchText(url, proxy));
    expectNoCredential(error);
    return error;
  }

  test('names the host that refused it', async () => {
    const url = await findClosedPort();
    expect(await failure(url)).toMatchObject({
      name: 'ConnectionError',
      message: `No connection to ${url.host}: it refused the connection (ECONNREFUSED)`,
      hint: expect.stringContaining('port'),
    });
  });

  test('names the host that was not found', async () => {
    expect(await failure(new URL('https://no-such-host.invalid'))).toMatchObject({
      name: 'ConnectionError',
      message: expect.stringMatching(
        /^No connection to no-such-host\.invalid: its name could not be (found|looked up) \((ENOTFOUND|EAI_AGAIN)\)$/,
      ),
    });
  });

  test('that was reset before the headers', async () => {
    const url = await serveHttp((request) => request.socket.resetAndDestroy());
    expect(await failure(url)).toMatchObject({
      name: 'ConnectionError',
      message: expect.stringContaining('it closed the connection'),
    });
  });

  test('that was closed without an answer', async () => {
    const url = await serveTcp((socket) => socket.once('data', () => socket.end()));
    expect(await failure(url)).toMatchObject({
      name: 'ConnectionError',
      message: expect.stringContaining('it closed the connection'),
    });
  });

  test('that was cut in the middle of the body', async () => {
    const url = await serveHttp((request, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('first', () => request.socket.destroy());
    });
    expect(await failure(url)).toMatchObject({
      name: 'ConnectionError',
      message: expect.stringContaining(url.host),
    });
  });

  test('to a server that speaks something else', async () => {
    const url = await serveTcp((socket) => socket.once('data', () => socket.end('SSH-2.0-OpenSSH_9.9\r\n')));
    expect(await failure(url)).toMatchObject({
      name: 'ConnectionError',
      message: expect.stringContaining(`No connection to ${url.host}: the connection failed`),
    });
  });

  test('to a server whose headers never end', async () => {
    const url = await serveTcp((socket) => {
      socket.once('data', () => socket.write(`HTTP/1.1 200 OK\r\nx: ${'a'.repeat(1_000_000)}`));
    });
    expect(await failure(url)).toMatchObject({ name: 'ResponseError' });
  });
});

describe('a body', () => {
  test('of the size that is allowed is read, one byte more is not', async () => {
    const url = await serveHttp((_request, response) => response.end('a'.repeat(MIB)));
    const transport = await openTransport([url]);
    expect(await readText(await transport.request(get(url)), MIB)).toHaveLength(MIB);
    const error = await thrownBy(async () => readText(await transport.request(get(url)), MIB - 1));
    expect(error).toMatchObject({ name: 'ResponseError', message: `${url.host} sent more than 1 MiB` });
  });

  test('without an end is left at the cap', async () => {
    let isOpen = true;
    const url = await serveHttp((_request, response) => {
      const send = () => {
        while (isOpen && response.write(Buffer.alloc(65_536))) {}
      };
      response.on('drain', send).on('close', () => {
        isOpen = false;
      });
      send();
    });
    const transport = await openTransport([url]);
    const response = await transport.request(get(url));
    expect(await thrownBy(() => readText(response, 3 * MIB))).toMatchObject({
      message: `${url.host} sent more than 3 MiB`,
    });
    while (isOpen) await new Promise((resolve) => setTimeout(resolve, 5));
  });

  test.each<[string, string | undefined, (text: string) => Buffer | string]>([
    ['gzip', 'gzip', gzipSync],
    ['gzip under its old name', 'x-gzip', gzipSync],
    ['gzip that nobody named', undefined, gzipSync],
    ['gzip in name only', 'gzip', (text) => text],
    ['deflate', 'deflate', deflateSync],
    ['deflate without its wrapper', 'deflate', deflateRawSync],
    ['deflate in name only', 'deflate', (text) => text],
    ['gzip twice', 'gzip', (text) => gzipSync(gzipSync(text))],
    ['a charset', 'utf-8', (text) => text],
    ['Brotli', 'br', brotliCompressSync],
    ['Zstandard', 'zstd', zstdCompressSync],
    ['two, one in the other', 'br, gzip', (text) => gzipSync(brotliCompressSync(text))],
    ['none, by its name', 'identity', (text) => text],
  ])('in the encoding %s is read, in whatever pieces', async (_what, encoding, encode) => {
    const text = `data: ${'Grüße 👋 '.repeat(200)}`;
    const url = await serveHttp(async (_request, response) => {
      response.writeHead(200, encoding === undefined ? {} : { 'content-encoding': encoding });
      for (const byte of Buffer.from(encode(text)))
        await new Promise((resolve) => response.write(Buffer.of(byte), resolve));
      response.end();
    });
    const transport = await openTransport([url]);
    expect(await readText(await transport.request(get(url)), MIB)).toBe(text);
  });

  test.each<[string, string, Buffer | string, string]>([
    [
      'that nobody knows',
      'x'.repeat(1_000),
      Buffer.of(0, 1, 2, 3),
      `in an encoding that nobody asked for (${'x'.repeat(20)})`,
    ],
    [
      'three deep',
      'gzip',
      gzipSync(gzipSync(gzipSync('text'))),
      'in an encoding that nobody asked for (gzip)',
    ],
    ['that is broken', 'br', 'text', 'that can’t be unpacked'],
    ['that is cut off', 'gzip', gzipSync('text'.repeat(99)).subarray(0, -9), 'that can’t be unpacked'],
    ['of a bomb', 'gzip', gzipSync(Buffer.alloc(4 * MIB)), 'sent more than 1 MiB'],
  ])('in an encoding %s is not read', async (_what, encoding, body, problem) => {
    const url = await serveHttp((_request, response) => {
      response.writeHead(200, { 'content-encoding': encoding }).end(body);
    });
    const transport = await openTransport([url]);
    const response = await transport.request(get(url));
    expect(await thrownBy(() => readText(response, MIB))).toMatchObject({
      name: 'ResponseError',
      message: expect.stringContaining(problem),
    });
  });

  test('keeps characters whole that its pieces cut', async () => {
    const bytes = Buffer.from('👋é');
    const url = await serveHttp(async (_request, response) => {
      for (const byte of bytes) await new Promise((resolve) => response.write(Buffer.of(byte), resolve));
      response.end();
    });
    const transport = await openTransport([url]);
    let pieces = '';
    for await (const chunk of limitBytes(await transport.request(get(url)), MIB))
      pieces += Buffer.from(chunk).toString('latin1');
    expect(pieces).toBe(bytes.toString('latin1'));
    expect(await fetchText(url)).toBe('👋é');
  });

  test('that is no UTF-8 is read with replacement characters', async () => {
    const url = await serveHttp((_request, response) => response.end(Buffer.from([0x61, 0xff, 0x62])));
    expect(await fetchText(url)).toBe('a\ufffdb');
  });
});

describe('a proxy', () => {
  /** A plain proxy; gives its address and what passed through it. */
  async function startProxy(): Promise<{ url: URL; passed: IncomingMessage[]; tunnels: IncomingMessage[] }> {
    const passed: IncomingMessage[] = [];
    const tunnels: IncomingMessage[] = [];
    const url = await serveHttp(
      forward((address, request) => {
        passed.push(request);
        return new URL(address);
      }),
      (server) =>
        server.on('connect', (request, client) => {
          tunnels.push(request);
          const [host = '', port = ''] = (request.url ?? '').split(':');
          const upstream = connect(Number(port), host, () => {
            client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
            upstream.pipe(client).pipe(upstream);
          });
          upstream.on('error', () => client.destroy());
          client.on('error', () => upstream.destroy()).on('close', () => upstream.destroy());
        }),
    );
    return { url, passed, tunnels };
  }

  const withPassword = (url: URL) => url.href.replace('://', '://user:proxy-password@');

  test('passes requests on, and gets its own credential', async () => {
    const proxy = await startProxy();
    const url = await serveHttp((request, response) => response.end(JSON.stringify(request.headers)));
    const answer = await fetchText(url, { httpProxy: withPassword(proxy.url) });
    expect(proxy.passed.map((request) => request.url)).toEqual([url.href]);
    expect(proxy.passed[0]?.headers['proxy-authorization']).toBe(
      `Basic ${Buffer.from('user:proxy-password').toString('base64')}`,
    );
    expect(answer).toContain(AUTHORIZATION);
  });

  test.each(['127.0.0.1', '*', 'example.com, 127.0.0.1'])(
    'is not used for what NO_PROXY=%s names',
    async (noProxy) => {
      const proxy = await startProxy();
      const url = await serveHttp((_request, response) => response.end('direct'));
      expect(await fetchText(url, { httpProxy: proxy.url.href, noProxy })).toBe('direct');
      expect(proxy.passed).toEqual([]);
    },
  );

  test('sees nothing of what goes to an https address but its host and port', async () => {
    const { key, cert } = identity;
    const proxy = await startProxy();
    const url = await serveTls((_request, response) => response.end('secure'), { key, cert });
    const error = await thrownBy(() => fetchText(url, { httpsProxy: proxy.url.href }));
    expect(error).toMatchObject({ message: expect.stringContaining('TLS certificate') });
    expect(proxy.tunnels.map((request) => request.url)).toEqual([url.host]);
    expect(proxy.tunnels[0]?.headers).not.toHaveProperty('authorization');
  });

  test('carries the TLS of a whole run', async () => {
    const proxy = await startProxy();
    const url = await serveTls((_request, response) => {
      response.setHeader('content-type', 'application/json');
      response.end(
        JSON.stringify({ choices: [{ message: { content: 'It works.' }, finish_reason: 'stop' }] }),
      );
    }, identity);
    const result = await runAction({
      inputs: {
        'inference-key': 'tunnel-key-0123456789',
        endpoint: new URL('/v1', url).href,
        model: 'a/b',
        prompt: 'Hello',
      },
      env: { HTTPS_PROXY: withPassword(proxy.url), NODE_EXTRA_CA_CERTS: identity.certPath },
    });
    closeAfterTest({ close: () => result.dispose() });
    expect(result.outputs['response']).toBe('It works.');
    expect(new Set(proxy.tunnels.map((request) => request.url))).toEqual(new Set([url.host]));
    expect(result.log).not.toContain('proxy-password');
  });

  test('that wants another credential is named, for https', async () => {
    const proxy = await serveHttp(
      () => {},
      (server) =>
        server.on('connect', (_request, socket) => {
          socket.end('HTTP/1.1 407 Proxy Authentication Required\r\nproxy-authenticate: Basic\r\n\r\n');
        }),
    );
    const error = await thrownBy(() =>
      fetchText(new URL('https://models.example'), { httpsProxy: withPassword(proxy) }),
    );
    expect(error).toMatchObject({
      name: 'ConnectionError',
      message: expect.stringContaining('the proxy refused the connection'),
      hint: 'Check HTTPS_PROXY and HTTP_PROXY, and the credentials in them.',
    });
    expectNoCredential(error);
  });

  test('that wants another credential is named, for http', async () => {
    const proxy = await serveHttp((_request, response) => {
      response.writeHead(407, { 'proxy-authenticate': 'Basic' }).end();
    });
    const error = await thrownBy(() =>
      fetchText(new URL('http://localhost:1'), { httpProxy: withPassword(proxy) }),
    );
    expect(error).toMatchObject({
      name: 'ConnectionError',
      message: expect.stringContaining('the proxy refused the connection'),
    });
    expectNoCredential(error);
  });

  test('that is down is what the error speaks of, not the host behind it', async () => {
    const proxy = await findClosedPort();
    const error = await thrownBy(() =>
      fetchText(new URL('https://models.example'), { httpsProxy: withPassword(proxy) }),
    );
    const { name, message, hint } = Object(error);
    expect(name).toBe('ConnectionError');
    expect(`${message}. ${hint}`).toMatch(/proxy/i);
    expectNoCredential(error);
  });

  test.each([
    'not a proxy',
    'user:proxy-password@proxy.example:3128',
    'ftp://u:proxy-password@h',
    'http://u:%@h',
  ])('at %j is refused without being shown', async (httpsProxy) => {
    const error = await thrownBy(() => fetchText(new URL('https://models.example'), { httpsProxy }));
    expect(error).toMatchObject({ name: 'InputError', input: 'HTTPS_PROXY' });
    expectNoCredential(error);
  });
});

let folder: string;
let identity: { key: string; cert: string; certPath: string };

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'transport-'));
  const [keyPath, certPath] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const subject = '/CN=127.0.0.1';
  execFileSync(
    'openssl',
    [
      'req',
      '-x509',
      '-newkey',
      'ed25519',
      '-nodes',
      '-keyout',
      keyPath,
      '-out',
      certPath,
      '-days',
      '2',
      '-subj',
      subject,
      '-addext',
      'subjectAltName=IP:127.0.0.1',
    ],
    { stdio: 'ignore' },
  );
  identity = { key: readFileSync(keyPath, 'utf8'), cert: readFileSync(certPath, 'utf8'), certPath };
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('TLS', () => {
  test('with a certificate of nobody known says how to make it known', async () => {
    let requests = 0;
    const url = await serveTls((_request, response) => {
      requests += 1;
      response.end();
    }, identity);
    const error = await thrownBy(() => fetchText(url));
    expect(error).toMatchObject({
      name: 'ConnectionError',
      message: `No connection to ${url.host}: its TLS certificate is not trusted (DEPTH_ZERO_SELF_SIGNED_CERT)`,
      hint: expect.stringContaining('NODE_EXTRA_CA_CERTS'),
    });
    expect(requests).toBe(0);
    expectNoCredential(error);
  });

  test('works with an authority that NODE_EXTRA_CA_CERTS names', async () => {
    const url = await serveTls((_request, response) => response.end('trusted'), identity);
    const script = `
      import { createTransport, readText } from '${new URL('../../src/http/transport.ts', import.meta.url).href}';
      const url = new URL('${url.href}');
      const transport = await createTransport([url], {});
      const { signal } = new AbortController();
      console.log(await readText(await transport.request({ method: 'GET', url, headers: {}, signal }), 100));
      await transport.close();`;
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--input-type=module', '--eval', script],
      { env: { ...process.env, NODE_OPTIONS: '', NODE_EXTRA_CA_CERTS: identity.certPath } },
    );
    expect(stdout).toBe('trusted\n');
  });

  test('with a server that speaks plain HTTP does not blame its certificate', async () => {
    const url = await serveHttp((_request, response) => response.end());
    url.protocol = 'https:';
    const error = await thrownBy(() => fetchText(new URL(`https://${url.host}`)));
    expect(error).toMatchObject({ name: 'ConnectionError' });
    expect(Object(error).message).not.toContain('certificate');
  });

  test('with the certificate of another host does not call it untrusted', async () => {
    const url = await serveTls((_request, response) => response.end(), identity);
    const script = `
      import { createTransport } from '${new URL('../../src/http/transport.ts', import.meta.url).href}';
      const url = new URL('https://localhost:${url.port}');
      const transport = await createTransport([url], {});
      const { signal } = new AbortController();
      await transport.request({ method: 'GET', url, headers: {}, signal }).catch((e) => console.log(e.message));
      await transport.close();`;
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--input-type=module', '--eval', script],
      { env: { ...process.env, NODE_OPTIONS: '', NODE_EXTRA_CA_CERTS: identity.certPath } },
    );
    expect(stdout).toContain('ERR_TLS_CERT_ALTNAME_INVALID');
    expect(stdout).toMatch(/another host|other name|does not match/);
  });
});

test('a closed transport drops what is under way', async () => {
  const url = await serveHttp(() => {});
  const transport = await createTransport([url], NO_PROXY);
  const pending = thrownBy(() => transport.request(get(url)));
  await new Promise((resolve) => setTimeout(resolve, 20));
  await transport.close();
  // No ConnectionError: that would be tried again.
  expect(await pending).toMatchObject({ name: 'NetworkError' });
});

test('closing ends a connection that is not made yet', async () => {
  // Takes the connection, and never begins with TLS.
  const server = createServer();
  const connected = new Promise<Socket>((resolve) => server.once('connection', resolve));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const url = new URL(`https://127.0.0.1:${port}/`);
  const transport = await createTransport([url], {
    httpProxy: undefined,
    httpsProxy: undefined,
    noProxy: undefined,
  });
  const controller = new AbortController();
  const asking = transport.request({ method: 'GET', url, headers: {}, signal: controller.signal });
  const socket = await connected;
  const closed = new Promise((resolve) => socket.once('close', resolve));
  socket.resume().on('error', () => {});
  controller.abort(new Error('stopped'));
  await expect(asking).rejects.toThrow('stopped');
  await transport.close();
  await closed;
  await new Promise((resolve) => server.close(resolve));
});
