import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { deriveSecretForms } from '../../src/secrets/encodings.ts';
import { createRedactor } from '../../src/secrets/redactor.ts';
import { anyCharacter } from '../any-character.ts';
import type { Job } from '../emulator/job.ts';
import { defaultJwt, type FaultMatch } from '../emulator/pinata.ts';
import type { RunResult } from '../emulator/runner.ts';
import { renderLog } from '../emulator/runner-log.ts';
import { SecretMasker } from '../emulator/runner-mask.ts';
import { someOf, tries } from '../thorough.ts';
import { asked, ensure, everythingShown, expectSoundRun, SAVE, SECRET, startAccount } from './account.ts';
import {
  coreRenderings,
  KEY_FORMATS,
  type KeyFormat,
  keyFromSeed,
  moreRenderings,
  piecesOf,
  type Rendering,
  STORED_FORMS,
  seenIn,
} from './renderings.ts';

const jobs: Job[] = [];

async function start(key: string): Promise<Job> {
  const job = await startAccount({ enabled: true, inferenceKey: key });
  jobs.push(job);
  return job;
}

afterAll(async () => {
  await Promise.all(jobs.splice(0).map((job) => job.close()));
});

const SEED = Buffer.from('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60', 'hex');

function renderAll(key: string): Rendering[] {
  return [...coreRenderings(key), ...moreRenderings(key)];
}

/** The next failures of a request each say one rendering, and ask to try again at once. */
function sayEach(job: Job, match: FaultMatch, renderings: readonly Rendering[], status = 429): void {
  for (const { text } of renderings) {
    const body = { error: { message: `It is ${text}` } };
    job.pinata.fail(match, { kind: 'status', status, headers: { 'retry-after-ms': '1' }, body });
  }
}

/** Everything that a run leaves anywhere, but the output that is the key. */
function leftBehind(job: Job, result: RunResult): string {
  const file = result.outputs['response-file'];
  return [
    everythingShown(result),
    ...job.github.state.comments.map(({ body }) => body),
    ...(file ? [readFileSync(file, 'utf8')] : []),
  ].join('\n');
}

const CHAT = { path: /chat\/completions/ };
const STATUS = { path: /llm\/status/ };
const RETRIES = { retries: '10' };

describe('how many renderings the runner hides by its masks alone', () => {
  /** What can be read of a rendering when a later step prints it. */
  function visible(masks: readonly string[], renderings: readonly Rendering[]): string[] {
    const commands = masks.map((mask) =>
      mask.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A'),
    );
    const registering = commands.map((mask) => `::add-mask::${mask}\n`).join('');
    return renderings
      .filter(
        (one) => seenIn(renderLog(`${registering}> ${one.text}\n`, '').lines.join('\n'), [one]).length > 0,
      )
      .map(({ name }) => name);
  }

  const counts = KEY_FORMATS.map((format) => {
    const key = keyFromSeed(format, SEED);
    const core = coreRenderings(key);
    const plain = core.length - visible([key], core).length;
    const left = visible(deriveSecretForms(key).masks, core);
    return { format, all: core.length, plain, ours: core.length - left.length, left };
  });

  const line = ({ format, all, plain, ours }: (typeof counts)[number]) =>
    `${format}: setSecret ${plain} of ${all}, ours ${ours} of ${all}`;
  console.info(`Renderings of a key that masks alone hide:\n${counts.map(line).join('\n')}`);

  test.each(counts)(
    '$format: setSecret $plain of $all, ours $ours of $all',
    ({ format, all, plain, ours, left }) => {
      expect(all).toBe(format === 'opaque' ? 24 : 30);
      expect(ours).toBeGreaterThanOrEqual(all - 2);
      expect(ours).toBeGreaterThan(plain);
      // Our own output hides these too, but no mask can stand for every piece.
      expect(left).toEqual(left.filter((name) => name.endsWith('characters of the middle')));
    },
  );

  const stored = (['pem', 'openssh'] as const).flatMap((format) =>
    STORED_FORMS.map(([name, store]) => ({ format, name, plain: keyFromSeed(format, SEED), store })),
  );
  test.each(stored)('$format kept with $name: it and what it was, in all renderings', ({ plain, store }) => {
    const masker = new SecretMasker();
    const { masks } = deriveSecretForms(store(plain));
    for (const mask of masks) masker.add(mask);
    for (const key of [store(plain), plain]) {
      const core = coreRenderings(key);
      expect(core).toHaveLength(30);
      const left = core.filter((one) => seenIn(masker.mask(one.text), [one]).length > 0);
      const names = left.map(({ name }) => name);
      expect(names).toEqual(names.filter((name) => name.endsWith('characters of the middle')));
    }
    expect(masks.length).toBeLessThan(800);
  });
});

describe('a prompt whose endpoint echoes the key', () => {
  const SINGLE_LINE = ['base64', 'base64url', 'hex', 'jwk', 'opaque'] as const;

  test.concurrent.each(someOf(SINGLE_LINE, 2))(
    'in its answer, its model and its finish reason (%s)',
    async (format) => {
      const key = keyFromSeed(format, SEED);
      const renderings = renderAll(key);
      const job = await start(key);
      const all = renderings.map(({ name, text }) => `- ${name}: ${text}`).join('\n');
      const body = {
        model: all,
        choices: [{ index: 0, message: { role: 'assistant', content: all }, finish_reason: all }],
        usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
      };
      job.pinata.fail(CHAT, { kind: 'status', status: 200, body });
      const result = await job.run();
      expectSoundRun(job, result);
      expect(result.exitCode).toBe(0);
      expect(job.github.state.comments[0]?.body).toMatch(/base64 twice: .*\(redacted\)/);
      expect(result.outputs['response']).toContain('(redacted)');
      expect(seenIn(leftBehind(job, result), renderings)).toEqual([]);
    },
  );

  test.concurrent.each(someOf(SINGLE_LINE, 1))('in its stream (%s)', async (format) => {
    const key = keyFromSeed(format, SEED);
    const renderings = renderAll(key);
    const job = await start(key);
    job.pinata.variants.finishReason = renderings[0]?.text ?? '';
    const content = renderings.map(({ text }) => text).join('\n\n');
    job.pinata.fail(CHAT, { kind: 'answer', content });
    const result = await job.run({ 'max-tokens': '100000' });
    expectSoundRun(job, result);
    expect(result.outputs['response']).toContain('(redacted)');
    expect(seenIn(leftBehind(job, result), renderings)).toEqual([]);
  });

  test.concurrent.each(someOf(SINGLE_LINE, 1))('in its errors, and then breaks off (%s)', async (format) => {
    const key = keyFromSeed(format, SEED);
    const renderings = renderAll(key);
    const job = await start(key);
    const shown: string[] = [];
    for (let at = 0; at < renderings.length; at += 11) {
      const some = renderings.slice(at, at + 11);
      sayEach(job, CHAT, some.slice(0, -1));
      sayEach(job, CHAT, some.slice(-1), at === 0 ? 400 : 401);
      const result = await job.run(RETRIES);
      expectSoundRun(job, result);
      expect(result.exitCode).toBe(1);
      expect(result.log.split('It is').length).toBeGreaterThan(some.length);
      shown.push(leftBehind(job, result));
    }
    expect(asked(job, 'POST /llm/chat/completions')).toHaveLength(renderings.length);
    expect(seenIn(shown.join('\n'), renderings)).toEqual([]);
  });

  test.concurrent.each(someOf(['pem', 'pem-crlf', 'openssh'] as const, 1))(
    'a key of several lines is never sent (%s)',
    async (format) => {
      const key = keyFromSeed(format, SEED);
      const job = await start(key);
      const result = await job.run();
      expectSoundRun(job, result);
      expect(result.exitCode).toBe(1);
      expect(job.pinata.requests).toEqual([]);
      expect(seenIn(leftBehind(job, result), renderAll(key))).toEqual([]);
    },
  );
});

describe('an account that echoes the key', () => {
  test.concurrent.each(someOf(KEY_FORMATS, 2))('after it was enabled (%s)', async (format) => {
    const key = keyFromSeed(format, SEED);
    const renderings = renderAll(key);
    const job = await start(key);
    job.pinata.state.enabled = false;
    // The key is ours, so that its renderings are known beforehand.
    const enabling = { kind: 'status', status: 200, body: { success: true, privateKey: key } } as const;
    job.pinata.fail({ method: 'POST' }, enabling);
    const [date, ...rest] = renderings;
    const atGithub = rest.splice(0, 3);
    for (const { text } of atGithub) {
      job.github.fail(
        { method: 'PUT', path: /PINATA_LLM_KEY$/ },
        {
          kind: 'status',
          status: 429,
          headers: { 'retry-after-ms': '1' },
          body: { message: `It is ${text}` },
        },
      );
    }
    job.pinata.fail({ ...STATUS, times: 2 }, { kind: 'delay', ms: 0 });
    sayEach(job, STATUS, rest.splice(0, 10));
    const on = { enabled: true, createdAt: date?.text };
    job.pinata.fail(STATUS, { kind: 'status', status: 200, body: on });
    const first = await ensure(job, { ...SAVE, ...RETRIES });
    expectSoundRun(job, first);
    expect(first.exitCode).toBe(0);
    expect(job.github.state.secrets).toMatchObject([{ name: SECRET, value: key }]);
    expect(first.log.split('It is')).toHaveLength(14);

    job.pinata.state.enabled = true;
    const changing = rest.splice(Math.min(20, rest.length - 2));
    sayEach(job, STATUS, rest.splice(0, 10));
    sayEach(job, { method: 'GET', path: /topup/ }, rest);
    sayEach(job, { method: 'PUT', path: /topup/ }, changing.slice(0, -1));
    sayEach(job, { method: 'PUT', path: /topup/ }, changing.slice(-1), 400);
    const second = await ensure(job, { ...RETRIES, 'inference-key': key, 'auto-topup': '10:50' });
    expectSoundRun(job, second);
    expect(second.exitCode).toBe(1);
    expect(first.log.split('It is').length + second.log.split('It is').length).toBeGreaterThan(
      renderings.length,
    );
    expect(seenIn(leftBehind(job, first) + leftBehind(job, second), renderings)).toEqual([]);
  });

  test.concurrent('and one that echoes the JWT: its parts and the secret in its claims', async () => {
    const [, claims = '', signature = ''] = defaultJwt.split('.');
    const secret = String(JSON.parse(Buffer.from(claims, 'base64url').toString()).scopedKeySecret);
    expect(secret).toMatch(/^[\da-f]{64}$/);
    const renderings = [defaultJwt, claims, signature, secret].flatMap((text) => [
      { name: text, text, secrets: [text] },
      ...[Buffer.from(text).toString('base64'), Buffer.from(text).toString('hex')].map((encoded) => ({
        name: text,
        text: encoded,
        secrets: [encoded],
      })),
    ]);
    const job = await start(keyFromSeed('base64', SEED));
    sayEach(job, STATUS, renderings.slice(0, 10));
    sayEach(job, { path: /topup/ }, renderings.slice(10));
    const result = await ensure(job, { ...RETRIES, 'require-key': 'false', 'auto-topup': 'off' });
    expectSoundRun(job, result);
    expect(result.exitCode).toBe(0);
    expect(result.log.split('It is')).toHaveLength(13);
    expect(seenIn(leftBehind(job, result), renderings)).toEqual([]);
  });
});

test('whatever the key: none of it is shown when it is made, and saving it fails with words that hold it', async () => {
  async function checkSaving(format: KeyFormat, bytes: Buffer, at: number): Promise<void> {
    const key = keyFromSeed(format, bytes);
    const renderings = renderAll(key);
    const job = await start(key);
    job.pinata.state.enabled = false;
    const body = { success: true, privateKey: key };
    job.pinata.fail({ method: 'POST' }, { kind: 'status', status: 200, body });
    const echoed = [0, 1, 2].map((next) => renderings[(at + next) % renderings.length]?.text).join(' ');
    job.github.fail(
      { method: 'PUT', path: /PINATA_LLM_KEY$/ },
      { kind: 'status', status: 400, body: { message: `It is ${echoed}` } },
    );
    const result = await ensure(job, { ...SAVE, export: 'true' });
    expectSoundRun(job, result);
    expect(result.exitCode).toBe(1);
    expect(result.log).toContain('key could not be saved as secret PINATA_LLM_KEY: GitHub answered 400');
    expect(result.outputs['inference-key']).toBe(key);
    expect(seenIn(leftBehind(job, result), renderings)).toEqual([]);
  }

  const seed = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes));
  const attempt = fc.tuple(fc.constantFrom(...KEY_FORMATS), seed, fc.nat());
  // Four at once, since each waits for GitHub most of the time.
  const attempts = fc.array(attempt, { minLength: 4, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(attempts, async (all) => {
      await Promise.all(all.map((one) => checkSaving(...one)));
    }),
    { numRuns: tries(1, 10) },
  );
}, 60_000);

describe('whatever the key and the text around it', () => {
  const seed = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes));

  test.each(KEY_FORMATS)('no form of it is left, and no piece of 16 characters (%s)', (format) => {
    const words = fc.array(fc.string({ unit: anyCharacter, maxLength: 40 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(seed, words, fc.nat(), (bytes, around, at) => {
        const key = keyFromSeed(format, bytes);
        const redactor = createRedactor();
        redactor.add(key);
        const { whole, masks } = deriveSecretForms(key);
        const forms = [...whole, ...masks];
        const renderings = renderAll(key);
        const text = renderings
          .map((one, index) => `${around[(index + at) % around.length]}${one.text}`)
          .concat(forms)
          .join('');
        const clean = redactor.redact(text).text;
        expect(seenIn(clean, renderings)).toEqual([]);
        expect(forms.filter((form) => clean.includes(form))).toEqual([]);
      }),
      { numRuns: tries(8, 200) },
    );
  });

  test.each(KEY_FORMATS)('a piece of it gives no piece of 16 characters away (%s)', (format) => {
    fc.assert(
      fc.property(seed, fc.nat(), (bytes, at) => {
        const key = keyFromSeed(format, bytes);
        const redactor = createRedactor();
        redactor.add(key);
        const show = (text: string) => redactor.redact(`<${text}>`).text;
        const [asItIs, ...others] = renderAll(key);
        const pieces = asItIs ? piecesOf(asItIs) : [];
        expect(pieces.filter((piece) => show(piece).includes(piece))).toEqual([]);
        for (const one of others) {
          // Longer, since the ends of base64 depend on what stands around it.
          const longer = piecesOf(one, 24);
          const piece = longer[at % longer.length] ?? '';
          expect(seenIn(show(piece), [one])).toEqual([]);
        }
      }),
      { numRuns: tries(8, 200) },
    );
  });

  test('armour stays readable, and nothing short is masked', () => {
    const armour = '-----BEGIN PRIVATE KEY-----';
    for (const format of KEY_FORMATS) {
      const { masks } = deriveSecretForms(keyFromSeed(format, SEED));
      expect(masks).not.toContain(armour);
      expect(masks.filter((mask) => mask.length < 8 || /[\r\n]/.test(mask))).toEqual([]);
      const registering = masks.map((mask) => `::add-mask::${mask.replaceAll('%', '%25')}\n`).join('');
      expect(renderLog(`${registering}${armour}\n{\n  "kty": "OKP",\n`, '').lines.join('\n')).toBe(
        `${armour}\n{\n  "kty": "OKP",`,
      );
    }
  });
});
