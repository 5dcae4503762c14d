import '../../one-error-realm.ts';
import { execFileSync } from 'node:child_process';
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { readCatalog } from '../../../src/inference/prices/catalog-cache.ts';
import { defaultInferenceKey, type PinataOptions } from '../../emulator/pinata.ts';
import { thrownBy } from '../../thrown.ts';
import { type Inference, startInference } from '../inference.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'catalog-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

const MINUTE = 60_000;

const read = ({ client }: Inference, ttlMs = MINUTE, where = folder) =>
  readCatalog(client, { ttlMs, folder: where });

/** Where the one catalog is kept. */
function keptPath(): string {
  const names = readdirSync(folder);
  expect(names).toEqual([expect.stringMatching(/^pinata-catalog-[0-9a-f]{16}\.json$/)]);
  return join(folder, names[0] ?? '');
}

/** An endpoint whose catalog was read and kept by an earlier step. */
async function startKept(options: PinataOptions = {}) {
  const inference = await startInference(options);
  await read(inference);
  expect(inference.pinata.requests).toHaveLength(1);
  return { ...inference, path: keptPath(), text: readFileSync(keptPath(), 'utf8') };
}

async function expectAskedAnew(inference: Inference, ttlMs = MINUTE): Promise<void> {
  const before = inference.pinata.requests.length;
  const { catalog, ageMs } = await read(inference, ttlMs);
  expect(inference.pinata.requests).toHaveLength(before + 1);
  expect(ageMs).toBe(0);
  expect(catalog.size).toBe(6);
}

async function expectRecalled(inference: Inference, ttlMs = MINUTE): Promise<void> {
  const before = inference.pinata.requests.length;
  await read(inference, ttlMs);
  expect(inference.pinata.requests).toHaveLength(before);
}

describe('a catalog that was read', () => {
  test('is not asked for again while it is young enough, and tells its age', async () => {
    const inference = await startInference();
    const startMs = Date.now();
    const first = await read(inference);
    expect(first.ageMs).toBe(0);
    const second = await read(inference);
    expect(second.catalog).toEqual(first.catalog);
    expect(second.ageMs).toBeGreaterThanOrEqual(0);
    expect(second.ageMs).toBeLessThanOrEqual(Date.now() - startMs);
    expect(inference.pinata.requests).toHaveLength(1);
  });

  test('is as old as the time says at which it was read', async () => {
    const inference = await startKept();
    const fetchedAtMs = Date.now() - 30_000;
    writeFileSync(inference.path, JSON.stringify({ ...JSON.parse(inference.text), fetchedAtMs }));
    const { ageMs } = await read(inference);
    expect(ageMs).toBeGreaterThanOrEqual(30_000);
    expect(ageMs).toBeLessThanOrEqual(Date.now() - fetchedAtMs);
    expect(inference.pinata.requests).toHaveLength(1);
  });

  test('is asked for each time without a time to live, and not kept', async () => {
    const inference = await startInference();
    await expectAskedAnew(inference, 0);
    await expectAskedAnew(inference, 0);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('is not taken from the file without a time to live', async () => {
    await expectAskedAnew(await startKept(), 0);
  });

  test('is kept where only the user of the job may read it', async () => {
    const { path } = await startKept();
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  test('is kept without any secret', async () => {
    const { text, pinata } = await startKept();
    expect(text).not.toContain(defaultInferenceKey);
    expect(text).not.toMatch(/authorization|bearer/i);
    expect(pinata.requests[0]?.headers).not.toHaveProperty('authorization');
  });

  test.each<[string, PinataOptions['variants']]>([
    ['prices that are text', { prices: 'string' }],
    ['no prices', { prices: 'absent' }],
    ['null for prices', { prices: 'null' }],
    ['OpenAI’s form', { catalog: 'openai' }],
    ['a wrapping', { catalog: 'models' }],
  ])('comes back as it was, also with %s', async (_what, variants) => {
    const inference = await startInference({ variants: variants ?? {} });
    const { catalog } = await read(inference);
    expect((await read(inference)).catalog).toEqual(catalog);
    expect(inference.pinata.requests).toHaveLength(1);
  });

  test('is nothing to another endpoint', async () => {
    await startKept();
    const other = await startInference();
    await expectAskedAnew(other);
    expect(readdirSync(folder)).toHaveLength(2);
    await expectRecalled(other);
  });

  test.each(['/v0/other', '/V0/llm'])('is nothing to %s of the same host', async (path) => {
    const inference = await startKept();
    const endpoint = new URL(path, inference.client.endpoint);
    await expectAskedAnew({ ...inference, client: { ...inference.client, endpoint } });
  });

  test('is kept by none of those that failed', async () => {
    const inference = await startInference();
    inference.pinata.fail({}, { kind: 'status', status: 503 });
    expect(await thrownBy(() => read(inference))).toMatchObject({ status: 503 });
    inference.pinata.fail({}, { kind: 'html', status: 200 });
    expect(await thrownBy(() => read(inference))).toMatchObject({ name: 'ResponseError' });
    expect(readdirSync(folder)).toEqual([]);
  });

  test('is whole when several steps keep it at the same time', async () => {
    const inference = await startInference();
    await Promise.all(Array.from({ length: 8 }, () => read(inference)));
    keptPath();
    await expectRecalled(inference);
  });

  test('may be empty', async () => {
    const inference = await startInference({ models: [] });
    expect((await read(inference)).catalog.size).toBe(0);
    expect((await read(inference)).catalog.size).toBe(0);
    expect(inference.pinata.requests).toHaveLength(1);
  });
});

describe('what is kept is asked for anew, and kept again, when', () => {
  const HOUR = 3_600_000;
  const MODELS = [{ model_id: 'evil/model', input_usd_per_1m_tokens: 0 }];

  /** @param change gives the new text; `kept` is what stood there */
  const rewrite =
    (change: (kept: Record<string, unknown>, text: string) => unknown) =>
    ({ path, text }: { path: string; text: string }) => {
      const changed = change(JSON.parse(text), text);
      writeFileSync(path, typeof changed === 'string' ? changed : JSON.stringify(changed));
    };

  test.each<[string, (kept: { path: string; text: string }) => void]>([
    ['its time has passed', rewrite((kept) => ({ ...kept, fetchedAtMs: Date.now() - MINUTE - 1_000 }))],
    ['it is from the future', rewrite((kept) => ({ ...kept, fetchedAtMs: Date.now() + HOUR }))],
    [
      'it is from the end of time',
      rewrite((_kept, text) => text.replace(/"fetchedAtMs":\d+/, '"fetchedAtMs":1e999')),
    ],
    ['it is from the beginning of time', rewrite((kept) => ({ ...kept, fetchedAtMs: 0 }))],
    ['its time is text', rewrite((kept) => ({ ...kept, fetchedAtMs: String(Date.now()) }))],
    ['its time is null', rewrite((kept) => ({ ...kept, fetchedAtMs: null }))],
    ['its time is missing', rewrite(({ fetchedAtMs: _time, ...kept }) => kept)],
    [
      'it is of another endpoint',
      rewrite((kept) => ({ ...kept, endpoint: 'https://evil.example/llm', models: MODELS })),
    ],
    ['its endpoint is missing', rewrite(({ endpoint: _endpoint, ...kept }) => kept)],
    ['its models are missing', rewrite(({ models: _models, ...kept }) => kept)],
    ['its models are text', rewrite((kept) => ({ ...kept, models: 'x' }))],
    ['its models are numbers', rewrite((kept) => ({ ...kept, models: [1, 2] }))],
    ['an id is a number', rewrite((kept) => ({ ...kept, models: [{ model_id: 7 }] }))],
    ['it is cut', rewrite((_kept, text) => text.slice(0, -1))],
    ['it is empty', rewrite(() => '')],
    ['it is no JSON', rewrite(() => 'MODELS = 6')],
    ['it holds two values', rewrite((_kept, text) => `${text}${text}`)],
    ['it is null', rewrite(() => null)],
    ['it is a list', rewrite(() => MODELS)],
    ['it is an empty map', rewrite(() => ({}))],
    ['it is an answer of the API as it came', rewrite(() => ({ data: MODELS }))],
    [
      'it is larger than a catalog may be',
      rewrite((_kept, text) => text + ' '.repeat(16_777_217 - text.length)),
    ],
    ['it is gone', ({ path }) => unlinkSync(path)],
  ])('%s', async (_what, spoil) => {
    const inference = await startKept();
    spoil(inference);
    await expectAskedAnew(inference);
    await expectRecalled(inference);
    expect(statSync(keptPath()).mode & 0o777).toBe(0o600);
  });

  test('a symbolic link is in its place, whose target stays as it is', async () => {
    const inference = await startKept();
    const target = join(folder, 'target.json');
    writeFileSync(target, inference.text);
    unlinkSync(inference.path);
    symlinkSync(target, inference.path);
    await expectAskedAnew(inference);
    expect(lstatSync(inference.path).isFile()).toBe(true);
    expect(readFileSync(target, 'utf8')).toBe(inference.text);
    await expectRecalled(inference);
  });

  test('a FIFO is in its place, which nobody writes to', async () => {
    const inference = await startKept();
    unlinkSync(inference.path);
    execFileSync('mkfifo', [inference.path]);
    await expectAskedAnew(inference);
    await expectRecalled(inference);
  });
});

describe('a catalog that can’t be kept is read all the same:', () => {
  test('a folder is in its place', async () => {
    const inference = await startKept();
    unlinkSync(inference.path);
    mkdirSync(inference.path);
    await expectAskedAnew(inference);
    await expectAskedAnew(inference);
    expect(keptPath()).toBe(inference.path);
  });

  test('the folder does not exist', async () => {
    const inference = await startInference();
    const missing = join(folder, 'missing');
    expect((await read(inference, MINUTE, missing)).catalog.size).toBe(6);
    expect((await read(inference, MINUTE, missing)).ageMs).toBe(0);
    expect(inference.pinata.requests).toHaveLength(2);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('the folder is a file', async () => {
    const inference = await startInference();
    const file = join(folder, 'file');
    writeFileSync(file, 'mine');
    expect((await read(inference, MINUTE, file)).catalog.size).toBe(6);
    expect(readFileSync(file, 'utf8')).toBe('mine');
  });

  test('the folder may not be written to', async () => {
    const inference = await startInference();
    expect((await read(inference, MINUTE, '/proc')).catalog.size).toBe(6);
  });
});
