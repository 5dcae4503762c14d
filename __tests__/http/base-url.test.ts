import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { joinUrl, parseBaseUrl } from '../../src/http/base-url.ts';

/** The URL as text, or the problem. */
function parse(value: string): string {
  const url = parseBaseUrl(value);
  return url instanceof URL ? url.href : url.problem;
}

describe('parseBaseUrl', () => {
  test.each([
    ['https://agents.pinata.cloud/v0/llm', 'https://agents.pinata.cloud/v0/llm'],
    ['https://agents.pinata.cloud/v0/llm//', 'https://agents.pinata.cloud/v0/llm'],
    ['https://agents.pinata.cloud', 'https://agents.pinata.cloud/'],
    ['HTTPS://Agents.Pinata.Cloud:443/V0', 'https://agents.pinata.cloud/V0'],
    ['https://models.example:8443/a/../b', 'https://models.example:8443/b'],
    ['https://[2001:db8::1]/v1', 'https://[2001:db8::1]/v1'],
    ['https://10.0.0.1/v1', 'https://10.0.0.1/v1'],
    ['http://localhost:8080/v1', 'http://localhost:8080/v1'],
    ['http://LOCALHOST/v1', 'http://localhost/v1'],
    ['http://127.0.0.1:8080', 'http://127.0.0.1:8080/'],
    ['http://127.8.9.10', 'http://127.8.9.10/'],
    ['http://127.1', 'http://127.0.0.1/'],
    ['http://2130706433', 'http://127.0.0.1/'],
    ['http://0x7f.1', 'http://127.0.0.1/'],
    ['http://0177.0.0.1', 'http://127.0.0.1/'],
    ['http://127.0.0.1./', 'http://127.0.0.1/'],
    ['http://[::1]:8080/v1', 'http://[::1]:8080/v1'],
    ['http://[0:0:0:0:0:0:0:1]', 'http://[::1]/'],
  ])('takes %s', (value, expected) => {
    expect(parse(value)).toBe(expected);
  });

  test.each([
    '',
    'agents.pinata.cloud',
    '/v0/llm',
    'https://',
    'https://a b',
    'https://999.1.1.1',
    'https://[::1',
    'https://models.example:99999',
  ])('refuses %j, which is no URL', (value) => {
    expect(parse(value)).toBe('is not a URL');
  });

  test.each([
    'http://agents.pinata.cloud/v0/llm',
    'http://localhost.',
    'http://localhost.evil.example',
    'http://127.0.0.1.evil.example',
    'http://127.evil.example',
    'http://evil.example/127.0.0.1',
    'http://0.0.0.0',
    'http://[::]',
    'http://[::ffff:127.0.0.1]',
    'http://1111111111',
    'http://10.0.0.1',
    'ftp://localhost',
    'file:///etc/passwd',
    'data:text/plain,x',
    'javascript:alert(1)',
    'ws://localhost',
    'localhost:8080',
  ])('refuses %s, where a credential would go in clear or nowhere', (value) => {
    expect(parse(value)).toMatch(/^must be an https:\/\/ address/);
  });

  test.each([
    'https://user:password@models.example',
    'https://user@models.example',
    'https://:password@models.example',
    'http://user:password@localhost',
  ])('refuses the credentials in %s, and does not show them', (value) => {
    expect(parse(value)).toBe('must not hold credentials');
  });

  test.each([
    'https://169.254.169.254/latest/meta-data',
    'https://169.254.0.1',
    'https://2852039166',
    'https://0xa9fea9fe',
    'https://0xa9.0xfe.0xa9.0xfe',
    'https://0251.0376.0251.0376',
    'https://169.254.43518',
    'https://169.254.169.254.',
    'https://①⑥⑨.②⑤④.①⑥⑨.②⑤④',
    'https://[fe80::1]',
    'https://[FEBF:0:0::1]',
    'https://[::ffff:169.254.169.254]',
    'https://[::ffff:a9fe:a9fe]',
    'https://[0:0:0:0:0:ffff:a9fe:a9fe]',
    'https://[::169.254.169.254]',
    'https://[64:ff9b::169.254.169.254]',
  ])('refuses %s, which is link-local', (value) => {
    expect(parse(value)).toBe('must not be a link-local address');
  });

  test.each(['https://[fe8::1]/', 'https://[fec0::1]/', 'https://169.253.1.1/', 'https://169.254.example/'])(
    'does not take %s for link-local',
    (value) => {
      expect(parse(value)).toBe(value);
    },
  );

  test.each(['https://models.example/v1?key=1', 'https://models.example/#x'])('refuses %s', (value) => {
    expect(parse(value)).toBe('must not have a query or a fragment');
  });

  test('gives an address that is safe to send a credential to, or a problem, whatever it is given', () => {
    const parts = fc.array(
      fc.constantFrom(
        'http',
        'https',
        '://',
        'localhost',
        '127.0.0.1',
        '169.254.1.1',
        '@',
        ':',
        '.',
        '/',
        '[',
        ']',
        '::1',
        'a.example',
        '%',
        '?',
        '#',
        '\\',
        '\t',
        ' ',
        'fe80::1',
      ),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.webUrl(),
          parts.map((all) => all.join('')),
          fc.string(),
        ),
        (value) => {
          const url = parseBaseUrl(value);
          if (!(url instanceof URL)) return;
          const isLoopback = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname);
          expect(url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback)).toBe(true);
          expect(`${url.username}${url.password}${url.search}${url.hash}`).toBe('');
          expect(url.hostname).not.toMatch(/^169\.254\.\d|^\[fe[89ab]/);
        },
      ),
    );
  });
});

test.each([
  ['https://models.example', 'https://models.example/chat/completions'],
  ['https://models.example/v1', 'https://models.example/v1/chat/completions'],
  ['https://models.example/v1/', 'https://models.example/v1/chat/completions'],
  ['https://models.example/%2e%2e/a%20b', 'https://models.example/a%20b/chat/completions'],
])('joinUrl appends to %s, which stays as it is', (base, expected) => {
  const url = new URL(base);
  const before = url.href;
  expect(joinUrl(url, 'chat/completions').href).toBe(expected);
  expect(url.href).toBe(before);
});
