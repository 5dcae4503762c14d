import { spawnSync } from 'node:child_process';
import { createHash, generateKeyPairSync } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { rules } from '@secretlint/secretlint-rule-preset-recommend';
import fc from 'fast-check';
import { findSecretShapes, redactDetected } from '../../src/secrets/detect.ts';
import { FRAGMENT_LENGTH, REDACTED } from '../../src/secrets/redactor.ts';
import { anyCharacter } from '../any-character.ts';
import { tries } from '../thorough.ts';

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

const DIGITS = '0123456789';
const HEX = `${DIGITS}abcdef`;
const CAPITALS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const LETTERS = CAPITALS + CAPITALS.toLowerCase();
const WORD = LETTERS + DIGITS;
const BASE32 = `${CAPITALS}234567`;
const BASE64 = `${WORD}+/`;
const BASE64URL = `${WORD}-_`;

/** Characters of an alphabet, as random as a service's, and the same for the same seed. */
type Draw = (length: number, alphabet?: string) => string;

function createDraw(seed: string): Draw {
  let drawn = 0;
  return (length, alphabet = WORD) => {
    const characters = Array.from({ length }, () => {
      const hash = createHash('sha256').update(`${seed} ${drawn}`).digest();
      drawn += 1;
      return alphabet.charAt(hash.readUInt32BE() % alphabet.length);
    });
    return characters.join('');
  };
}

interface Planted {
  text: string;
  /** The parts of the text of which nothing may be left. */
  secrets: readonly string[];
}

const whole = (text: string): Planted => ({ text, secrets: [text] });
const around = (before: string, secret: string, after = ''): Planted => ({
  text: before + secret + after,
  secrets: [secret],
});

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

function drawWebToken(draw: Draw): string {
  return `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode({ sub: draw(12) })}.${draw(43, BASE64URL)}`;
}

function wrap(body: string, width = 64): string[] {
  return body.match(new RegExp(`.{1,${width}}`, 'g')) ?? [];
}

const begin = (label: string) => `-----BEGIN ${label}-----`;
const end = (label: string) => `-----END ${label}-----`;

function drawBlock(draw: Draw, label: string, start = 'MII'): Planted {
  const lines = wrap(`${start}${draw(300, BASE64)}==`);
  return { text: [begin(label), ...lines, end(label)].join('\n'), secrets: lines };
}

/** The forms that a service gives its secrets, with the kind that is told of each. No token stands in this file. */
const FORMS: readonly [name: string, kind: string, plant: (draw: Draw) => Planted][] = [
  ['GitHub, personal', 'GitHub token', (draw) => whole(`ghp_${draw(36)}`)],
  ['GitHub, OAuth', 'GitHub token', (draw) => whole(`gho_${draw(36)}`)],
  ['GitHub, user to server', 'GitHub token', (draw) => whole(`ghu_${draw(36)}`)],
  ['GitHub, server to server', 'GitHub token', (draw) => whole(`ghs_${draw(36)}`)],
  ['GitHub, refresh', 'GitHub token', (draw) => whole(`ghr_${draw(36)}`)],
  ['GitHub, fine-grained', 'GitHub token', (draw) => whole(`github_pat_${draw(22)}_${draw(59)}`)],
  ['GitHub, stateless', 'GitHub token', (draw) => whole(`ghs_${draw(6, DIGITS)}_${drawWebToken(draw)}`)],
  [
    'GitHub, as a user',
    'GitHub token',
    (draw) => around('https://', draw(40, HEX), ':x-oauth-basic@github.com/o/r.git'),
  ],
  ['npm', 'npm token', (draw) => whole(`npm_${draw(36)}`)],
  ['npm, in .npmrc', 'npm token', (draw) => around('//registry.npmjs.org/:_authToken=', draw(36, HEX))],
  ['npm, password in .npmrc', 'npm token', (draw) => around('//npm.corp/:_password="', draw(28), '"')],
  [
    'Slack, bot',
    'Slack token or webhook',
    (draw) => whole(`xoxb-${draw(12, DIGITS)}-${draw(13, DIGITS)}-${draw(24)}`),
  ],
  [
    'Slack, app, longer than the rule takes',
    'Slack token or webhook',
    (draw) => whole(`xapp-1-A${draw(10, BASE32)}-${draw(13, DIGITS)}-${draw(64, HEX)}`),
  ],
  ['Slack, refresh', 'Slack token or webhook', (draw) => whole(`xoxe-1-${draw(146)}`)],
  [
    'Slack, webhook',
    'Slack token or webhook',
    (draw) => whole(`https://hooks.slack.com/services/T${draw(8)}/B${draw(10)}/${draw(24)}`),
  ],
  ['AWS, environment', 'AWS secret access key', (draw) => around('AWS_SECRET_ACCESS_KEY=', draw(40, BASE64))],
  ['AWS, JSON', 'AWS secret access key', (draw) => around('"secretAccessKey" : "', draw(40, BASE64), '"')],
  ['AWS, settings', 'AWS secret access key', (draw) => around('aws_secret_access_key = ', draw(40, BASE64))],
  [
    'AWS, with a sign at its end',
    'AWS secret access key',
    (draw) => around("aws_secret_access_key => '", `${draw(39, BASE64)}/`, "'"),
  ],
  [
    'AWS, XML',
    'AWS secret access key',
    (draw) => around('<SecretAccessKey>', draw(40, BASE64), '</SecretAccessKey>'),
  ],
  ['AWS, id', 'AWS access key id', (draw) => whole(`AKIA${draw(16, BASE32)}`)],
  ['AWS, id of a session', 'AWS access key id', (draw) => whole(`ASIA${draw(16, BASE32)}`)],
  ['OpenAI, user', 'OpenAI key', (draw) => whole(`sk-${draw(20)}T3BlbkFJ${draw(20)}`)],
  [
    'OpenAI, project',
    'OpenAI key',
    (draw) => whole(`sk-proj-${draw(74, BASE64URL)}T3BlbkFJ${draw(73, BASE64URL)}x`),
  ],
  [
    'OpenAI, service',
    'OpenAI key',
    (draw) => whole(`sk-svcacct-${draw(58, BASE64URL)}T3BlbkFJ${draw(57, BASE64URL)}x`),
  ],
  ['like OpenAI, short', 'sk-… API key', (draw) => whole(`sk-${draw(20)}`)],
  ['like OpenAI, hex', 'sk-… API key', (draw) => whole(`sk-${draw(32, HEX)}`)],
  ['like OpenAI, several words', 'sk-… API key', (draw) => whole(`sk-or-v1-${draw(64, HEX)}`)],
  ['Anthropic', 'Anthropic key', (draw) => whole(`sk-ant-api03-${draw(93, BASE64URL)}AA`)],
  ['Anthropic, admin', 'sk-… API key', (draw) => whole(`sk-ant-admin01-${draw(93, BASE64URL)}AA`)],
  ['Groq', 'Groq key', (draw) => whole(`gsk_${draw(52)}`)],
  ['Hugging Face', 'Hugging Face token', (draw) => whole(`hf_${draw(34, LETTERS)}`)],
  ['Linear', 'Linear key', (draw) => whole(`lin_api_${draw(40)}`)],
  ['Notion', 'Notion token', (draw) => whole(`ntn_${draw(11, DIGITS)}${draw(35)}`)],
  [
    'SendGrid, also with hyphens',
    'SendGrid key',
    (draw) => whole(`SG.${draw(22, BASE64URL)}.${draw(43, BASE64URL)}`),
  ],
  [
    '1Password, whatever the length',
    '1Password token',
    (draw) => whole(`ops_${encode({ email: 'a@b.c', muk: draw(90 + draw(1).charCodeAt(0)), ok: {} })}`),
  ],
  ['Shopify, app', 'Shopify token', (draw) => whole(`shpss_${draw(32, HEX)}`)],
  ['Shopify, access', 'Shopify token', (draw) => whole(`shpat_${draw(32)}`)],
  ['Shopify, custom app', 'Shopify token', (draw) => whole(`shpca_${draw(38)}`)],
  ['Shopify, private app', 'Shopify token', (draw) => whole(`shppa_${draw(64)}`)],
  ['GitLab', 'GitLab token', (draw) => whole(`glpat-${draw(20, BASE64URL)}`)],
  [
    'GitLab, routable',
    'GitLab token',
    (draw) => whole(`glpat-${draw(38, BASE64URL)}.01.${draw(9, `${DIGITS}abcdefghijklmnopqrstuvwxyz`)}`),
  ],
  ['GitLab, runner', 'GitLab token', (draw) => whole(`glrt-${draw(20, BASE64URL)}`)],
  ['Grafana Cloud', 'Grafana token', (draw) => whole(`glc_eyJ${draw(81, BASE64)}=`)],
  ['Grafana, service account', 'Grafana token', (draw) => whole(`glsa_${draw(32)}_${draw(8, HEX)}`)],
  ['Vault, service', 'HashiCorp Vault token', (draw) => whole(`hvs.${draw(95, BASE64URL)}`)],
  ['Vault, batch', 'HashiCorp Vault token', (draw) => whole(`hvb.${draw(150, BASE64URL)}`)],
  ['Vault, recovery', 'HashiCorp Vault token', (draw) => whole(`hvr.${draw(95, BASE64URL)}`)],
  ['Vercel, personal', 'Vercel token', (draw) => whole(`vcp_${draw(24)}`)],
  ['Vercel, integration', 'Vercel token', (draw) => whole(`vci_${draw(24)}`)],
  ['Vercel, app', 'Vercel token', (draw) => whole(`vca_${draw(56)}`)],
  ['Vercel, refresh', 'Vercel token', (draw) => whole(`vcr_${draw(56)}`)],
  ['Vercel, gateway', 'Vercel token', (draw) => whole(`vck_${draw(56)}`)],
  ['Databricks', 'Databricks token', (draw) => whole(`dapi${draw(32, HEX)}`)],
  ['Databricks, numbered', 'Databricks token', (draw) => whole(`dapi${draw(32, HEX)}-2`)],
  ['Docker', 'Docker token', (draw) => whole(`dckr_pat_${draw(27, BASE64URL)}`)],
  ['Figma', 'Figma token', (draw) => whole(`figd_${draw(40, BASE64URL)}`)],
  ['Google', 'Google API key', (draw) => whole(`AIza${draw(35, BASE64URL)}`)],
  ['Stripe', 'Stripe key', (draw) => whole(`sk_live_${draw(24)}`)],
  ['Stripe, restricted', 'Stripe key', (draw) => whole(`rk_live_${draw(99)}`)],
  [
    'a URL',
    'password in a URL',
    (draw) => around(`https://bob-${draw(3)}:`, draw(12), '@git.corp.net/repo.git'),
  ],
  [
    'a URL, with signs',
    'password in a URL',
    (draw) => around('redis://:', `${draw(7)}9xY%21@:${draw(3)}!`, '@cache.corp.net:6379/0'),
  ],
  [
    'MongoDB',
    'password in a URL',
    (draw) => around('mongodb+srv://bob:', draw(12), '@c0.mongodb.net/db?retryWrites=true'),
  ],
  ['MySQL', 'password in a URL', (draw) => around('jdbc:mysql://bob:', draw(12), '@db.corp.net:3306/app')],
  ['PostgreSQL', 'password in a URL', (draw) => around('postgres://bob:', draw(12), '@db.corp.net/app')],
  ['a web token', 'JSON web token', (draw) => whole(drawWebToken(draw))],
  [
    'a web token, spaced out',
    'JSON web token',
    (draw) => {
      const header = Buffer.from('{\n  "kid": "a",\n  "alg": "RS256"\n}').toString('base64url');
      return whole(`${header}.${encode({ sub: 'x' })}.${draw(342, BASE64URL)}`);
    },
  ],
  [
    'a web token, encrypted',
    'JSON web token',
    (draw) =>
      whole(
        `${encode({ alg: 'dir', enc: 'A128GCM' })}..${draw(16, BASE64URL)}.${draw(60, BASE64URL)}.${draw(22, BASE64URL)}`,
      ),
  ],
  ['a key, PKCS #8', 'private key', (draw) => drawBlock(draw, 'PRIVATE KEY')],
  ['a key, RSA', 'private key', (draw) => drawBlock(draw, 'RSA PRIVATE KEY')],
  ['a key, OpenSSH', 'private key', (draw) => drawBlock(draw, 'OPENSSH PRIVATE KEY', 'b3BlbnNzaC1rZXktdjE')],
  ['a key, encrypted', 'private key', (draw) => drawBlock(draw, 'ENCRYPTED PRIVATE KEY')],
  ['a key, PGP', 'private key', (draw) => drawBlock(draw, 'PGP PRIVATE KEY BLOCK', 'lQ')],
  [
    'a key, without its end',
    'private key',
    (draw) => {
      const lines = wrap(`MII${draw(300, BASE64)}`);
      return { text: `${begin('EC PRIVATE KEY')}\n${lines.join('\n')}\n}`, secrets: lines };
    },
  ],
  [
    'a key, without its beginning',
    'private key',
    (draw) => {
      const lines = wrap(draw(290, BASE64));
      return { text: `}\n${lines.join('\n')}\n${end('PRIVATE KEY')}`, secrets: lines };
    },
  ],
  [
    'a key in base64',
    'private key',
    (draw) => {
      const encoded = Buffer.from(drawBlock(draw, 'PRIVATE KEY').text).toString('base64');
      return { text: encoded, secrets: wrap(encoded) };
    },
  ],
];

const CONTEXTS: readonly [string, (text: string) => string][] = [
  ['alone', (text) => text],
  ['among words', (text) => `see ${text} there`],
  ['as a line', (text) => `first\n${text}\nlast`],
  ['with other line ends', (text) => `first\r\n${text.replaceAll('\n', '\r\n')}\r\nlast`],
  ['after =', (text) => `TOKEN=${text}`],
  ['after :', (text) => `token: ${text}`],
  ['in double quotes', (text) => `const a = "${text}";`],
  ['in single quotes', (text) => `['${text}', 1]`],
  ['as code in Markdown', (text) => `use \`${text}\`, or`],
  ['in brackets', (text) => `f(${text})`],
  ['in HTML', (text) => `<td>${text}</td>`],
  ['in JSON, as a line', (text) => JSON.stringify({ env: `a=b\n${text}\nc=d` })],
  ['in JSON in JSON', (text) => JSON.stringify(JSON.stringify({ env: `x\t${text}` }))],
  ['escaped before it', (text) => `"\\x1b${text}" "\\u003d"`],
  ['in a URL, after an escape', (text) => `/?q%3D${text}`],
  ['as a quoted mail', (text) => text.replace(/^/gm, '> ')],
  ['as a comment', (text) => text.replace(/^/gm, '  # ')],
  ['after a byte order mark', (text) => `\ufeff${text}`],
  [
    'where secretlint would be told to look away',
    (text) => `/* secretlint-disable */\n// secretlint-disable-next-line\n${text}`,
  ],
];

/** All of them pass: a token of 30,000 looks like a placeholder. */
const SEEDS = 100;

const planted = fc
  .record({
    form: fc.constantFrom(...FORMS),
    context: fc.constantFrom(...CONTEXTS),
    seed: fc.nat(SEEDS - 1),
  })
  .map(({ form: [name, kind, plant], context: [, embed], seed }) => {
    const { text, secrets } = plant(createDraw(`${name} ${seed}`));
    return { name, kind, text: embed(text), secrets };
  });

/** What of a secret is left, if anything. */
function findRest(text: string, secret: string): string | undefined {
  const length = Math.min(FRAGMENT_LENGTH, secret.length);
  for (let at = 0; at + length <= secret.length; at += 1) {
    const piece = secret.slice(at, at + length);
    // The end of a wrapped key can be so short that it is anywhere.
    if (secret.length >= 8 && text.includes(piece)) return piece;
  }
  return undefined;
}

describe('finds', () => {
  test.each(FORMS)('%s', async (name, kind, plant) => {
    for (const [context, embed] of CONTEXTS) {
      const { text, secrets } = plant(createDraw(name));
      const embedded = embed(text);
      const clean = await redactDetected(embedded);
      expect([context, clean.found.map((found) => found.kind)]).toEqual([context, [kind]]);
      expect(secrets.map((secret) => findRest(clean.text, secret))).toEqual(secrets.map(() => undefined));
    }
  });

  test('each rule of the set, but for those that are left out', () => {
    const names = rules.map(({ meta }) => meta.id.replace('@secretlint/secretlint-rule-', ''));
    // A rule that is new here wants a kind in secret-shapes.ts and a form above.
    expect(names.sort()).toEqual([
      '1password',
      'anthropic',
      'aws',
      'basicauth',
      'database-connection-string',
      'databricks',
      'docker',
      'figma',
      'filter-comments',
      'gcp',
      'github',
      'gitlab',
      'grafana',
      'groq',
      'hashicorp-vault',
      'huggingface',
      'linear',
      'notion',
      'npm',
      'openai',
      'privatekey',
      'sendgrid',
      'shopify',
      'slack',
      'vercel',
    ]);
  });

  test('any secrets in any text, and leaves no piece of them', async () => {
    const filler = fc.string({ unit: 'grapheme' }).map((text) => `\n${text}\n`);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(filler, planted), { minLength: 1, maxLength: 6 }),
        filler,
        async (parts, last) => {
          const text = parts.map(([before, { text }]) => before + text).join('') + last;
          const clean = await redactDetected(text);
          expect(clean.found.map(({ kind }) => kind)).toEqual(parts.map(([, { kind }]) => kind));
          const secrets = parts.flatMap(([, { secrets }]) => secrets);
          expect(secrets.flatMap((secret) => findRest(clean.text, secret) ?? [])).toEqual([]);
          expect(await redactDetected(clean.text)).toEqual({ text: clean.text, found: [] });
        },
      ),
      { numRuns: tries(25, 200) },
    );
  });
});

describe('what it gives', () => {
  const pieces = fc.oneof(
    fc.string({ unit: anyCharacter }),
    planted.map(({ text }) => text),
    planted.map(({ text }) => text.slice(0, text.length / 2)),
    planted.map(({ text }) => text.slice(text.length / 2)),
    fc.constantFrom(REDACTED, begin('PRIVATE KEY'), end('PRIVATE KEY'), '\\', '\\n', '\n', '.', '"'),
  );

  test('is sorted, apart, and all that changes, for any text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(pieces), async (parts) => {
        const text = parts.join('');
        const { text: clean, found } = await redactDetected(text);
        expect(found).toEqual(await findSecretShapes(text));
        let end = 0;
        let expected = '';
        for (const secret of found) {
          expect(secret.start).toBeGreaterThanOrEqual(end);
          expect(secret.end).toBeGreaterThan(secret.start);
          expected += text.slice(end, secret.start) + REDACTED;
          end = secret.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
        expect(clean).toBe(expected + text.slice(end));
      }),
      { numRuns: tries(25, 200) },
    );
  });

  test('has a place in the text and a kind, and no word of the text', async () => {
    const token = `ghp_${createDraw('place')(36)}`;
    const text = `a\n"b: \\n${token}", ${token}`;
    const first = text.indexOf(token);
    const last = text.lastIndexOf(token);
    expect(await redactDetected(text)).toEqual({
      text: `a\n"b: \\n${REDACTED}", ${REDACTED}`,
      found: [
        { start: first, end: first + token.length, kind: 'GitHub token' },
        { start: last, end: last + token.length, kind: 'GitHub token' },
      ],
    });
  });

  test.each([
    ['https://bob:PASSWORD@git.corp.net/a.git'],
    ['postgres://bob:PASSWORD@db.corp.net:5432/app?sslmode=require'],
    ['https://x-access-token:PASSWORD@github.com/o/r'],
    ['amqps://bob:PASSWORD@mq.corp.net'],
  ])('of %s is only the password', async (url) => {
    const text = url.replace('PASSWORD', createDraw(url)(20));
    expect((await redactDetected(text)).text).toBe(url.replace('PASSWORD', REDACTED));
  });

  test('names the service of a token that is the password of a URL', async () => {
    const { found } = await redactDetected(`https://bob:${`ghp_${createDraw('url')(36)}`}@github.com/o/r`);
    expect(found.map(({ kind }) => kind)).toEqual(['GitHub token']);
  });
});

describe('a private key', () => {
  const { privateKey: ed25519 } = generateKeyPairSync('ed25519');
  const { privateKey: ec } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { privateKey: rsa } = generateKeyPairSync('rsa', { modulusLength: 1024 });
  const cipher = { cipher: 'aes-128-cbc', passphrase: 'x' };
  const KEYS: readonly [string, string | Buffer][] = [
    ['Ed25519', ed25519.export({ type: 'pkcs8', format: 'pem' })],
    ['EC', ec.export({ type: 'sec1', format: 'pem' })],
    ['RSA', rsa.export({ type: 'pkcs1', format: 'pem' })],
    ['encrypted', ec.export({ type: 'pkcs8', format: 'pem', ...cipher })],
  ];
  const bodyOf = (pem: string) => pem.trim().split('\n').slice(1, -1).join('\n');

  test.each(KEYS)('%s keeps its armour', async (_name, key) => {
    const pem = key.toString();
    expect((await redactDetected(`a\n${pem}b\n`)).text).toBe(`a\n${pem.replace(bodyOf(pem), REDACTED)}b\n`);
  });

  test('with headers keeps those', async () => {
    const pem = rsa.export({ type: 'pkcs1', format: 'pem', ...cipher }).toString();
    expect(pem).toMatch(/Proc-Type/);
    const body = pem.slice(pem.indexOf('\n\n') + 2, pem.indexOf('\n-----END'));
    // A plus at its start could as well be the mark of an added line: it stays.
    const hidden = body.replace(/^\+/, '');
    expect((await redactDetected(pem)).text).toBe(pem.replace(hidden, REDACTED));
  });

  const [first = '', second = '', last = ''] = wrap(`MII${createDraw('code')(140, BASE64)}`);
  const [open, close] = [begin('PRIVATE KEY'), end('PRIVATE KEY')];
  test.each([
    [
      'joined strings',
      `'${open}\\n' +\n  '${first}\\n' +\n  '${second}\\n' +\n  '${last}\\n' +\n  '${close}'`,
    ],
    ['a list', `["${open}",\n "${first}",\n "${second}",\n "${last}",\n "${close}"]`],
    ['one line', `KEY="${open} ${first} ${second} ${last} ${close}"`],
    [
      'escaped slashes',
      JSON.stringify(`${open}\n${first}\n${second}\n${last}\n${close}`).replaceAll('/', '\\/'),
    ],
    ['a list in YAML', `key: |\n  ${open}\n  ${first}\n  ${second}\n  ${last}\n  ${close}\nnext: 1`],
    [
      'SSH2 armour',
      `---- ${open.slice(5, -5)} ----\n${first}\n${second}\n${last}\n---- ${close.slice(5, -5)} ----`,
    ],
    ['two keys on top of each other', `${open}\n${first}\n${last}\n${second}\n${last}\n${close}`],
  ])('written as %s', async (_name, text) => {
    const { text: clean, found } = await redactDetected(text);
    expect(found.map(({ kind }) => kind)).toEqual(['private key']);
    for (const line of [first, second, last]) expect(findRest(clean, line)).toBeUndefined();
    expect(clean).toMatch(/BEGIN PRIVATE KEY[\s\S]+END PRIVATE KEY/);
  });

  test('without an end ends with its body', async () => {
    const text = `${open}\n${first}\n${last}\n\nexport const a = 1;\nreturn\n`;
    expect((await redactDetected(text)).text).toBe(`${open}\n${REDACTED}\n\nexport const a = 1;\nreturn\n`);
  });

  test('lies in the lines before its end, not in those before them', async () => {
    const text = `const a = 1;\nreturn\n${first}\n${last}\n${close}\n`;
    expect((await redactDetected(text)).text).toBe(`const a = 1;\nreturn\n${REDACTED}\n${close}\n`);
  });

  test('that was cut off, and another of which the end is left', async () => {
    const text = `${open}\n${first}\n${last}\n}\n\nclass A {\n${second}\n${last}\n${close}\n`;
    const clean = `${open}\n${REDACTED}\n}\n\nclass A {\n${REDACTED}\n${close}\n`;
    expect((await redactDetected(text)).text).toBe(clean);
  });

  test.each([
    ['code that reads keys', `pem.replace('${open}', '').replace('${close}', '').replaceAll('\\n', '')`],
    [
      'a sentence',
      `It stands between \`${open}\` and \`${close}\`, whatever internationalization makes of it.`,
    ],
    ['a placeholder', `${open}\nyour-key-here\n${close}`],
    ['words', `${open}\nTheBodyOfYourPrivateKey\n${close}`],
    ['dots', `${open}\nMIIEvQ...\n${close}`],
    ['a public key', `${begin('PUBLIC KEY')}\n${first}\n${last}\n${end('PUBLIC KEY')}`],
    ['a certificate', `${begin('CERTIFICATE')}\n${first}\n${last}\n${end('CERTIFICATE')}`],
    ['other fields', `key: ${open}\nsha: ${createDraw('sha')(40, HEX)}\nb: {}\n`],
  ])('is not %s', async (_name, text) => {
    expect(await redactDetected(text)).toEqual({ text, found: [] });
  });
});

describe('leaves alone', () => {
  const draw = createDraw('benign');
  test.each([
    ['a commit', `index ${draw(7, HEX)}..${draw(7, HEX)} ${draw(40, HEX)} ${draw(64, HEX)}`],
    ['a UUID', '"id": "3f2b8c1e-9d4a-4f6b-8e2d-1a2b3c4d5e6f"'],
    ['an image', `![](data:image/png;base64,iVBORw0KGgoAAAANSUhEUg${draw(400, BASE64)}==)`],
    ['an integrity hash', `"integrity": "sha512-${draw(86, BASE64)}=="`],
    ['a lock file', '"resolved": "https://registry.npmjs.org/@secretlint/core/-/core-12.0.0.tgz",'],
    ['a package', 'from sk-learn import x  # https://pypi.org/project/sk-learn-contrib-something-long'],
    [
      'classes',
      '<div class="sk-container-id-12 sk-fading-circle-animation-wrapper sk-toggleable__label-arrow">',
    ],
    ['camel case', 'sk-myVeryLongComponentNameIsHere task-0123456789abcdef0123456789abcdef'],
    [
      'minified code',
      'var a=function(e,t){return e.sk_live_mode?t[0]:n("AIza")};!function(){"use strict"}();',
    ],
    [
      'npm variables',
      'npm_config_cache_lock_retries_and_timeouts=1 npm_package_config_something_somewhere=2',
    ],
    [
      'placeholders',
      `ghp_${'x'.repeat(36)} AKIA${'X'.repeat(16)} glpat-${'0'.repeat(20)} sk-${'x'.repeat(48)}`,
    ],
    [
      'placeholders in words',
      'xoxb-your-bot-token-here sk-your-openai-api-key-here sk-proj-replace-this-with-yours',
    ],
    [
      'variables',
      'https://${USER}:${TOKEN}@github.com _authToken=${NPM_TOKEN} https://u:%TOKEN_OF_CI%@h.com',
    ],
    [
      'passwords of examples',
      'https://user:pass@example.com postgres://postgres:postgres@localhost:5432/test',
    ],
    ['ports', 'http://localhost:8080/a?b=me@example.com git://github.com:o/r redis://cache.corp.net:6379'],
    [
      'what AWS calls examples',
      'AKIAIOSFODNN7EXAMPLE aws_secret_access_key=wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
    ],
    ['the number of an account', 'AWS_ACCOUNT_ID=123456789012 arn:aws:iam::123456789012:role/AROAEXAMPLE'],
    ['host names', 'a.very-long-subdomain-of-something.some-company-production.example.com'],
    ['two parts of a web token', `${encode({ alg: 'none', typ: 'JWT' })}.${encode({ sub: 'somebody' })}.`],
    ['what a web token is not', `${encode({ version: 3, sources: [] })}.${draw(40)}.${draw(40)}`],
    ['what was redacted', `https://bob:${REDACTED}@db.corp.net postgres://bob:${REDACTED}@db.corp.net/a`],
    ['the start of a token', 'whole(`xapp-1-A${id}`) /^xoxb-1-B2/'],
    ['nothing', ''],
  ])('%s', async (_name, text) => {
    expect(await redactDetected(text)).toEqual({ text, found: [] });
  });

  test('hashes and base64 of all kinds', async () => {
    const bytes = fc.uint8Array({ minLength: 16, maxLength: 300 }).map((all) => Buffer.from(all));
    const encoding = fc.constantFrom('hex', 'base64', 'base64url');
    const before = fc.constantFrom('', 'sha512-', 'sha256:', 'hash=', '"', "'", '@', '/', 'v1.', 'key: ');
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(before, bytes, encoding)), async (values) => {
        const text = values.map(([start, all, name]) => start + all.toString(name)).join('\n');
        expect(await redactDetected(text)).toEqual({ text, found: [] });
      }),
    );
  });

  test('the source of this action', async () => {
    const folder = join(ROOT, 'src');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.ts'),
    );
    const texts = files.map((name) => readFileSync(join(folder, name), 'utf8'));
    expect(texts.length).toBeGreaterThan(50);
    expect(await findSecretShapes(texts.join('\n'))).toEqual([]);
  });
});

describe('is not held up by half a megabyte of', () => {
  const draw = createDraw('hostile');
  const key = wrap(draw(64 * 8, BASE64)).join('\n');
  test.each([
    ['the start of a token', 'ghp_'],
    ['the start of one with hyphens', 'sk-proj-'],
    ['parts of a token', 'xoxb-a-'],
    ['parts that are too long', `xoxb-a-${'b'.repeat(41)}-`],
    ['letters', 'a'],
    ['the start of a web token', 'eyJ'],
    ['parts of a web token that are too short', 'a.'],
    ['parts of a web token', `${'a'.repeat(16)}.`],
    ['headers of a web token', `${encode({ alg: 'HS256' })}.`],
    ['what SendGrid’s rule tries in each way', `SG.a.${'x'.repeat(300)} `],
    ['users', 'http://aa:bbbbbb'],
    ['schemes', 'a://'],
    ['schemes of any length', `${'a'.repeat(40)}://`],
    ['colons where a password may be', `ab://${':'.repeat(250)}`],
    ['dots', '.'],
    ['the name of a key', `secret_access_key${' '.repeat(50)}`],
    ['first lines of keys', `${begin('PRIVATE KEY')}\n`],
    ['keys without an end', `${begin('PRIVATE KEY')}\n${key}\n`],
    ['keys without a beginning', `${key}\n${end('PRIVATE KEY')}\n`],
    ['hyphens', '-'],
    ['backslashes', '\\'],
    ['escapes', '\\n'],
    ['white space', ' \n'],
  ])('%s', async (_name, piece) => {
    const text = piece.repeat(Math.ceil(500_000 / piece.length));
    const before = process.cpuUsage();
    const { text: clean, found } = await redactDetected(text);
    // No timing, but a hang: what is linear takes a fiftieth of this, and what is quadratic many times.
    expect(process.cpuUsage(before).user).toBeLessThan(20_000_000);
    expect(clean === text).toBe(found.length === 0);
  });

  test('tokens, and finds each', async () => {
    const tokens = Array.from(
      { length: 20_000 },
      (_, index) => `vcp_${draw(8)}${index + 100_000}${'aBcD1x'}`,
    );
    const { text, found } = await redactDetected(tokens.join(' '));
    expect(found.length).toBe(tokens.length);
    expect(text).toBe(tokens.map(() => REDACTED).join(' '));
  });
});

test('writes nothing, also where a workflow sets DEBUG', () => {
  const address = pathToFileURL(join(ROOT, 'src/secrets/detect.ts')).href;
  const token = `ghp_${createDraw('log')(36)}`;
  const script = `
    const { redactDetected } = await import(${JSON.stringify(address)});
    const { found } = await redactDetected(${JSON.stringify(token)});
    process.exitCode = found.length;`;
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '', DEBUG: '*' },
  });
  expect({ stdout, stderr, status }).toEqual({ stdout: '', stderr: '', status: 1 });
});

test('a text without a trigger loads no rules, and one with any form of a secret has a trigger', async () => {
  const { mayHoldSecret } = await import('../../src/secrets/trigger.ts');
  for (const [name, , plant] of FORMS) {
    const { text } = plant(createDraw(`trigger ${name}`));
    expect({ name, has: mayHoldSecret(text) }).toEqual({ name, has: true });
    expect({ name, has: mayHoldSecret(JSON.stringify(`in a text: ${text}`)) }).toEqual({ name, has: true });
  }
  const plain =
    'The change is fine: `createTotal` in src/total.ts, see https://github.com/octo/hello/pull/7.';
  expect(mayHoldSecret(plain)).toBe(false);
});
