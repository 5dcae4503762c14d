import '../one-error-realm.ts';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { readPlan } from '../../src/gate/plan.ts';
import { thrownBy } from '../thrown.ts';

let workspace: string;

beforeEach(() => {
  workspace = mkdtempSync(join(tmpdir(), 'plan-'));
});

afterEach(() => rmSync(workspace, { recursive: true }));

function write(path: string, content: string): void {
  const file = join(workspace, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

type PlanInputs = Parameters<typeof readPlan>[0];

const ENDPOINT = new URL('https://agents.pinata.cloud/v0/llm');

function plan(inputs: Partial<PlanInputs> = {}) {
  return readPlan({
    runner: { workspace },
    endpoint: ENDPOINT,
    models: [],
    modelsFrom: [],
    model: undefined,
    priceFile: undefined,
    isPriceFileWritten: false,
    minCredits: undefined,
    expectedRuns: 1,
    expectedInputTokens: 20_000,
    ...inputs,
  });
}

interface PromptFile {
  model?: string;
  contents?: readonly string[];
  parameters?: Readonly<Record<string, number>>;
}

/** JSON is YAML too. */
function writePrompt(path: string, { model, contents = ['hi'], parameters }: PromptFile = {}): void {
  const messages = contents.map((content) => ({ role: 'user', content }));
  write(path, JSON.stringify({ model, messages, modelParameters: parameters }));
}

function writePrices(models: Readonly<Record<string, unknown>>): void {
  const unit = 'US dollars per million tokens';
  write('prices.json', JSON.stringify({ endpoint: ENDPOINT.href, date: '2026-07-01', unit, models }));
}

describe('the models', () => {
  test('are those of the inputs, then those of the files in the order of their paths, each once', async () => {
    writePrompt('prompts/b.prompt.yml', { model: 'openai/gpt-5.2' });
    writePrompt('prompts/a.prompt.yml', { model: 'google/gemini-3-flash' });
    writePrompt('prompts/c.prompt.yml', { model: 'openai/gpt-5-mini' });
    writePrompt('prompts/d.prompt.yml', { model: 'openai/gpt-5.2' });
    const { wanted } = await plan({
      models: ['openai/*', 'openai/gpt-5-mini'],
      model: 'anthropic/claude-haiku-4-5',
      modelsFrom: ['prompts/*.prompt.yml'],
    });
    expect(wanted).toEqual([
      'openai/*',
      'openai/gpt-5-mini',
      'anthropic/claude-haiku-4-5',
      'google/gemini-3-flash',
      'openai/gpt-5.2',
    ]);
  });

  test('of files that name none are the one that they are run with', async () => {
    writePrompt('a.prompt.yml');
    write('b.md', 'Say hi');
    expect((await plan({ modelsFrom: ['*'], model: 'openai/gpt-5.2' })).wanted).toEqual(['openai/gpt-5.2']);
  });

  test('of files that name none are a mistake where nothing else names one', async () => {
    writePrompt('a.prompt.yml');
    write('b.md', 'Say hi');
    expect(await thrownBy(() => plan({ modelsFrom: ['*'] }))).toMatchObject({
      name: 'InputError',
      input: 'models-from',
      message: 'Input `models-from` means prompt files of which none names a model',
      hint: 'Set `model`, as the step that runs them does.',
    });
  });
});

describe('a model that a prompt file names', () => {
  const REFUSED = [
    '*',
    'openai/*',
    '*a*a*a*a*a*a*a*a*b',
    'two words',
    'a\n::error::b',
    'a\u200bb',
    'a\u0000b',
    'm'.repeat(257),
  ];

  test.each(REFUSED)('must be one id, and not %j', async (model) => {
    writePrompt('a.prompt.yml', { model });
    const error = await thrownBy(() => plan({ models: ['m'], modelsFrom: ['*'] }));
    expect(error).toMatchObject({
      name: 'WorkspaceFileError',
      path: 'a.prompt.yml',
      message: expect.stringMatching(
        /^a\.prompt\.yml: names the model `[^\p{C}]{0,201}`, which can’t be an id$/u,
      ),
      hint: 'Use a model id such as `anthropic/claude-sonnet-4-6`.',
    });
  });

  test.each(['@cf/meta/llama-3', 'a:free', 'a+b', 'a(b)', 'a?', 'a[b]', '!{a,b}', 'modèle', 'm'.repeat(256)])(
    'may be %s',
    async (model) => {
      writePrompt('a.prompt.yml', { model });
      expect((await plan({ modelsFrom: ['*'] })).wanted).toEqual([model]);
    },
  );
});

describe('the price file', () => {
  const PRICES = { input: 1.75, output: 14, cacheRead: 0.175 };

  test('pins prices', async () => {
    writePrices({ 'openai/gpt-5.2': PRICES, 'openai/gpt-5-mini': { input: 0, output: 2 } });
    expect((await plan({ models: ['openai/gpt-5.2'], priceFile: 'prices.json' })).pinned).toEqual({
      path: 'prices.json',
      date: '2026-07-01',
      models: new Map([
        [
          'openai/gpt-5.2',
          { inputUsdPerMillion: 1.75, outputUsdPerMillion: 14, cacheReadUsdPerMillion: 0.175 },
        ],
        [
          'openai/gpt-5-mini',
          { inputUsdPerMillion: 0, outputUsdPerMillion: 2, cacheReadUsdPerMillion: undefined },
        ],
      ]),
    });
  });

  test('names the models where nothing else does', async () => {
    writePrices({ b: PRICES, a: PRICES });
    expect((await plan({ priceFile: 'prices.json' })).wanted).toEqual(['b', 'a']);
  });

  test.each<[string, Partial<PlanInputs>, string]>([
    ['models', { models: ['c'] }, 'c'],
    ['model', { model: 'd' }, 'd'],
    ['models-from', { modelsFrom: ['e.prompt.yml'] }, 'e'],
  ])('names no models where %s does', async (_input, inputs, model) => {
    writePrices({ b: PRICES, a: PRICES });
    writePrompt('e.prompt.yml', { model: 'e' });
    expect((await plan({ priceFile: 'prices.json', ...inputs })).wanted).toEqual([model]);
  });

  test('need not be there when it is to be written', async () => {
    expect(await plan({ models: ['m'], priceFile: '.github/prices.json', isPriceFileWritten: true })).toEqual(
      { wanted: ['m'], pinned: undefined, work: undefined },
    );
  });

  test('that is to be written again names the models too', async () => {
    writePrices({ a: PRICES });
    expect(await plan({ priceFile: 'prices.json', isPriceFileWritten: true })).toMatchObject({
      wanted: ['a'],
      pinned: { date: '2026-07-01' },
    });
  });

  test('must be there when it is compared with', async () => {
    expect(await thrownBy(() => plan({ models: ['m'], priceFile: 'prices.json' }))).toMatchObject({
      name: 'WorkspaceFileError',
      path: 'prices.json',
      message: 'prices.json: does not exist',
    });
  });

  test.each<[string, boolean, () => void]>([
    ['is missing', true, () => {}],
    ['holds none', true, () => writePrices({})],
    ['holds none', false, () => writePrices({})],
  ])(
    'that %s is a mistake where nothing names a model (to be written: %s)',
    async (_what, isWritten, prepare) => {
      prepare();
      expect(
        await thrownBy(() => plan({ priceFile: 'prices.json', isPriceFileWritten: isWritten })),
      ).toMatchObject({
        name: 'InputError',
        input: 'price-file',
        message: 'Input `price-file` is set, but no models whose prices it could hold',
        hint: 'Name them in `models`, or their prompt files in `models-from`.',
      });
    },
  );

  test.each<[string, () => void, string]>([
    ['is not JSON', () => write('prices.json', 'a: 1'), 'the file is not JSON'],
    ['lacks a price', () => writePrices({ m: { input: 1 } }), '`models.m.output` is missing'],
  ])('that %s is refused, also when it is to be written', async (_what, prepare, problem) => {
    prepare();
    for (const isPriceFileWritten of [false, true]) {
      expect(
        await thrownBy(() => plan({ models: ['m'], priceFile: 'prices.json', isPriceFileWritten })),
      ).toMatchObject({ name: 'WorkspaceFileError', message: `prices.json: ${problem}` });
    }
  });

  test.each([
    ['../prices.json', 'is outside the workspace'],
    ['/etc/passwd', 'is outside the workspace'],
    ['.git/config', 'is part of git’s own folder, which may hold credentials'],
    ['folder', 'is not a regular file'],
  ])('at %s is refused, also when it is to be written', async (priceFile, problem) => {
    mkdirSync(join(workspace, 'folder'));
    for (const isPriceFileWritten of [false, true]) {
      expect(await thrownBy(() => plan({ models: ['m'], priceFile, isPriceFileWritten }))).toMatchObject({
        name: 'WorkspaceFileError',
        message: `${priceFile}: ${problem}`,
      });
    }
  });
});

describe('the planned work', () => {
  const AUTO = { minCredits: 'auto', modelsFrom: ['*'] } as const;

  test.each([undefined, 0, 5])('is nobody’s question with min-credits %s', async (minCredits) => {
    writePrompt('a.prompt.yml', { model: 'm' });
    expect((await plan({ modelsFrom: ['*'], minCredits })).work).toBeUndefined();
  });

  test('is each prompt file with its own model, else with the one of the input', async () => {
    writePrompt('b.prompt.yml', { model: 'openai/gpt-5.2' });
    writePrompt('a.prompt.yml');
    write('c.md', 'Say hi');
    const { work } = await plan({ ...AUTO, model: 'openai/gpt-5-mini', expectedRuns: 250 });
    expect(work).toEqual({
      runs: 250,
      prompts: [
        { path: 'a.prompt.yml', model: 'openai/gpt-5-mini', inputTokens: 1, outputTokens: 4_096 },
        { path: 'b.prompt.yml', model: 'openai/gpt-5.2', inputTokens: 1, outputTokens: 4_096 },
        { path: 'c.md', model: 'openai/gpt-5-mini', inputTokens: 2, outputTokens: 4_096 },
      ],
    });
  });

  test('can’t be estimated where a file has no model', async () => {
    writePrompt('a.prompt.yml', { model: 'openai/gpt-5.2' });
    writePrompt('b.prompt.yml');
    expect(await thrownBy(() => plan({ ...AUTO, models: ['openai/gpt-5-mini'] }))).toMatchObject({
      name: 'InputError',
      input: 'model',
      message: 'Input `model` is missing, and b.prompt.yml names none, so its cost can’t be estimated',
      hint: 'Set the model that it is run with.',
    });
  });

  async function countInput(contents: readonly string[], expectedInputTokens = 20_000): Promise<number> {
    writePrompt('a.prompt.yml', { model: 'm', contents });
    const { work } = await plan({ ...AUTO, expectedInputTokens });
    return work?.prompts[0]?.inputTokens ?? Number.NaN;
  }

  test('counts a token for 3 or 4 characters of English, and none for nothing', async () => {
    expect(await countInput([''])).toBe(0);
    expect(await countInput(['a'])).toBe(1);
    const tokens = await countInput(['x'.repeat(1_200)]);
    expect(tokens).toBeGreaterThanOrEqual(300);
    expect(tokens).toBeLessThanOrEqual(400);
  });

  test('counts messages together', async () => {
    expect(await countInput(['abc', 'de', 'fgh'])).toBe(await countInput(['abcdefgh']));
  });

  test.each([0, 1_500, 20_000])('counts %d tokens more for what is put into a prompt', async (tokens) => {
    const without = await countInput(['{-pr.diff-}'], tokens);
    expect(without).toBeLessThan(10);
    expect(await countInput(['{{pr.diff}}'], tokens)).toBe(without + tokens);
  });

  test('counts that once, however many placeholders there are', async () => {
    const without = await countInput(['{-pr.diff-} {- x -}', '{-y-}']);
    expect(await countInput(['{{pr.diff}} {{ x }}', '{{y}}'])).toBe(without + 20_000);
  });

  test.each(['{ {a} }', '{{a b}}', '{{}}', '{a}', '{{a'])('does not count it for %s', async (text) => {
    expect(await countInput([text])).toBeLessThan(10);
  });

  test.each<[Readonly<Record<string, number>> | undefined, number]>([
    [undefined, 4_096],
    [{}, 4_096],
    [{ temperature: 1 }, 4_096],
    [{ maxTokens: 100 }, 100],
    [{ maxCompletionTokens: 8_000 }, 8_000],
    [{ maxTokens: 100, maxCompletionTokens: 300 }, 300],
  ])('counts the longest answer that %j allows: %d tokens', async (parameters, outputTokens) => {
    writePrompt('a.prompt.yml', { model: 'm', ...(parameters ? { parameters } : {}) });
    expect((await plan(AUTO)).work?.prompts).toEqual([expect.objectContaining({ outputTokens })]);
  });
});
