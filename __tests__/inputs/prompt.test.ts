import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { PERMISSIONS } from '../../src/inputs/comment.ts';
import type { PromptInputs } from '../../src/inputs/index.ts';
import { expectRefused, type Given, JWT, KEY, readPrompt as read } from './read.ts';

const refuse = (inputs: Given, input: string, problem: string, hint?: string) =>
  expectRefused(() => read(inputs), input, problem, hint);

describe('the inputs of `prompt`', () => {
  test('have the defaults that action.yml promises', () => {
    expect(read()).toMatchObject({
      mode: 'prompt',
      inferenceKey: KEY,
      customHeaders: undefined,
      model: undefined,
      fallbackModels: [],
      prompt: 'Say hi',
      promptFile: undefined,
      systemPrompt: undefined,
      systemPromptFile: undefined,
      promptSource: 'auto',
      variables: undefined,
      fileVariables: undefined,
      paths: [],
      pathsIgnore: [],
      isWholeDiff: false,
      maxInputTokens: undefined,
      maxTokens: undefined,
      maxCompletionTokens: undefined,
      temperature: undefined,
      topP: undefined,
      responseFormat: undefined,
      jsonSchema: undefined,
      jsonSchemaFile: undefined,
      failIf: undefined,
      maxCostUsd: undefined,
      pullRequestBudgetUsd: undefined,
      allowsUnknownPrice: false,
      minCredits: undefined,
      account: undefined,
      cacheEnvironment: undefined,
      isDryRun: false,
      wantsMcp: false,
      hasForeignToken: false,
      isStreaming: true,
      allowedHosts: new Set(),
      redactsInput: true,
      commentOptions: {
        hidesPrevious: false,
        header: '',
        footer: '',
        maxParts: 5,
        showsProgress: false,
        isPublishErrorFatal: false,
      },
    });
  });

  test('are none where they are empty, as the runner gives what is unset', () => {
    const names = Object.keys(parse(readFileSync('action.yml', 'utf8')).inputs);
    const given = names.filter((name) => name !== 'prompt' && name !== 'inference-key');
    for (const empty of ['', ' ', '\n', '\t \r\n']) {
      expect(read(Object.fromEntries(given.map((name) => [name, empty])))).toEqual(read());
    }
  });

  test.each<[string, string, keyof PromptInputs, unknown]>([
    ['endpoint', 'https://models.example/v1/', 'endpoint', new URL('https://models.example/v1')],
    ['prompt', ' two\nlines ', 'prompt', ' two\nlines '],
    ['prompt-file', ' a/b.prompt.yml\n', 'promptFile', 'a/b.prompt.yml'],
    ['system-prompt', ' Be brief ', 'systemPrompt', ' Be brief '],
    ['system-prompt-file', 'system.md', 'systemPromptFile', 'system.md'],
    ['input', 'name: value\n', 'variables', 'name: value\n'],
    ['file_input', 'name: path\n', 'fileVariables', 'name: path\n'],
    ['max-tokens', '1', 'maxTokens', 1],
    ['max-completion-tokens', '4096', 'maxCompletionTokens', 4096],
    ['temperature', '0', 'temperature', 0],
    ['temperature', '2', 'temperature', 2],
    ['top-p', '1', 'topP', 1],
    ['stream', 'False', 'isStreaming', false],
    ['comment', 'append', 'comment', 'append'],
    ['redact-input', 'false', 'redactsInput', false],
    ['allowed-hosts', 'D.example.com, *.e.org', 'allowedHosts', new Set(['d.example.com', '*.e.org'])],
    ['custom-headers', 'X-A: b\nX-C: d\n', 'customHeaders', 'X-A: b\nX-C: d\n'],
    ['custom-headers', ' {"X-A": "b"}', 'customHeaders', ' {"X-A": "b"}'],
    ['fallback-models', 'a/b, c\n d/e:free \n\nc', 'fallbackModels', ['a/b', 'c', 'd/e:free']],
    ['prompt-source', ' workspace ', 'promptSource', 'workspace'],
    ['prompt-source', 'base', 'promptSource', 'base'],
    ['paths', 'src/**\n!src/a.ts', 'paths', ['src/**', '!src/a.ts']],
    ['paths-ignore', '*.md, docs/**', 'pathsIgnore', ['*.md', 'docs/**']],
    ['include-generated', 'true', 'isWholeDiff', true],
    ['max-input-tokens', '1', 'maxInputTokens', 1],
    ['response-format', 'text', 'responseFormat', 'text'],
    ['response-format', 'json_object', 'responseFormat', 'json_object'],
    ['response-format', 'json_schema', 'responseFormat', 'json_schema'],
    ['json-schema', ' {"type": "object"}\n', 'jsonSchema', ' {"type": "object"}\n'],
    ['json-schema-file', ' a/b.json\n', 'jsonSchemaFile', 'a/b.json'],
    ['fail-if', "  fields.verdict != 'approve'\n", 'failIf', "fields.verdict != 'approve'"],
    ['max-cost-usd', '0', 'maxCostUsd', 0],
    ['max-cost-usd', '.05', 'maxCostUsd', 0.05],
    ['pr-budget-usd', '2.5', 'pullRequestBudgetUsd', 2.5],
    ['pr-budget-usd', '0', 'pullRequestBudgetUsd', 0],
    ['allow-unknown-price', 'True', 'allowsUnknownPrice', true],
    ['dry-run', 'true', 'isDryRun', true],
    ['enable-github-mcp', 'true', 'wantsMcp', true],
    ['enable-github-mcp', 'false', 'wantsMcp', false],
    ['github-mcp-toolsets', 'repos,issues', 'wantsMcp', true],
    ['github-mcp-token', 'ghp_x', 'wantsMcp', false],
  ])('read %s %j', (input, value, property, expected) => {
    expect(read({ [input]: value })).toEqual({ ...read(), [property]: expected });
  });

  test.each([
    ['fallback-models', 'a, two words', 'holds `two words`'],
    ['fallback-models', 'modèle', 'holds `modèle`'],
    ['prompt-source', 'head', 'is `head`'],
    ['include-generated', 'yes', 'is `yes`'],
    ['max-input-tokens', '0', 'is `0`'],
    ['max-tokens', '0', 'is `0`'],
    ['max-tokens', '1.5', 'is `1.5`'],
    ['max-completion-tokens', '-1', 'is `-1`'],
    ['temperature', '2.1', 'is `2.1`'],
    ['top-p', '-0.1', 'is `-0.1`'],
    ['stream', 'yes', 'is `yes`'],
    ['response-format', 'JSON_OBJECT', 'is `JSON_OBJECT`'],
    ['max-cost-usd', '-0.01', 'is `-0.01`'],
    ['pr-budget-usd', 'all', 'is `all`'],
    ['allow-unknown-price', '1', 'is `1`'],
    ['min-credits', '-1', 'is `-1`'],
    ['min-credits', 'auto', 'is `auto`'],
    ['cache', 'on', 'is `on`'],
    ['dry-run', 'no', 'is `no`'],
    ['enable-github-mcp', 'maybe', 'is `maybe`'],
    ['comment-hide-previous', 'true', 'is set, and no comment is posted beside'],
    ['max-comment-parts', '0', 'is `0`'],
    ['max-comment-parts', '21', 'is `21`'],
    ['on-publish-error', 'ignore', 'is `ignore`'],
    ['comment-header', 'x'.repeat(10_001), 'has 10001 characters'],
    ['allowed-hosts', 'https://example.com', 'holds `https://example.com`'],
    ['allowed-hosts', 'example', 'holds `example`'],
    ['allowed-hosts', '*', 'holds `*`'],
  ])('refuse %s %j', (input, value, problem) => refuse({ [input]: value }, input, problem));

  test('refuse to tell the progress in a comment that does not stay', () =>
    refuse(
      { 'comment-progress': 'true', comment: 'new' },
      'comment-progress',
      'is set, and `comment` is `new`',
    ));

  test('know permissions in the order of what they allow', () => {
    expect(PERMISSIONS).toEqual(['none', 'read', 'triage', 'write', 'maintain', 'admin']);
  });
});

describe('the prompt', () => {
  test('may come from a file alone, or from both', () => {
    const ofFile = { prompt: '', 'prompt-file': ' a.md ' };
    expect(read(ofFile)).toMatchObject({ prompt: undefined, promptFile: 'a.md' });
    expect(read({ 'prompt-file': 'a.md' })).toMatchObject({ prompt: 'Say hi', promptFile: 'a.md' });
  });

  test('is missing where neither is there', () =>
    refuse({ prompt: '' }, 'prompt-file', 'is missing, and so is `prompt`', 'Set one of the two.'));
});

describe('`pr-budget-usd`', () => {
  test.each(['off', 'new'])('needs the comment, in which what was spent is kept, and not %s', (comment) =>
    refuse(
      { 'pr-budget-usd': '0', comment },
      'pr-budget-usd',
      'is set, and what was spent is kept in the comment that stays',
      'Set `comment: auto`, or use `max-cost-usd`.',
    ),
  );

  test('stands beside every other limit', () => {
    expect(read({ 'max-cost-usd': '1', comment: 'off' })).toMatchObject({ comment: 'off', maxCostUsd: 1 });
    expect(read({ 'pr-budget-usd': '1', 'max-cost-usd': '1', comment: 'sticky' })).toMatchObject({
      pullRequestBudgetUsd: 1,
      maxCostUsd: 1,
    });
  });
});

describe('`min-credits`', () => {
  test('comes with the account', () => {
    expect(read({ 'min-credits': '2.5', 'pinata-jwt': JWT })).toMatchObject({
      minCredits: 2.5,
      account: { managementUrl: new URL('https://agents.pinata.cloud/v0'), jwt: JWT },
    });
    expect(read({ 'min-credits': '0', 'pinata-jwt': JWT })).toMatchObject({
      minCredits: 0,
      account: { jwt: JWT },
    });
  });

  test('that is unset leaves the account alone', () => {
    expect(read({ 'pinata-jwt': JWT }).account).toBeUndefined();
    expect(
      read({ 'pinata-jwt': 'ghp_wrong', endpoint: 'https://models.example/v1' }).account,
    ).toBeUndefined();
  });

  test('needs the account’s token', async () => {
    await refuse(
      { 'min-credits': '1' },
      'pinata-jwt',
      'is missing, and `min-credits` needs it',
      'Set `pinata-jwt: ${{ secrets.PINATA_JWT }}`, or check the balance in a `gate` of another job.',
    );
  });

  test('needs an endpoint that has an account', () =>
    refuse(
      { 'min-credits': '1', 'pinata-jwt': JWT, endpoint: 'https://models.example/v1' },
      'endpoint',
      'is not Pinata’s: only an address that ends in `/llm` has an account to manage',
      'Leave `min-credits` out for another service.',
    ));
});

describe('`cache`', () => {
  const ENVIRONMENT = {
    ACTIONS_RESULTS_URL: 'https://results.example/',
    ACTIONS_RUNTIME_TOKEN: 'runtime',
    HTTPS_PROXY: 'http://proxy.example',
  };

  test('brings what the runner tells of its cache service', () => {
    expect(read({ cache: 'true' }, ENVIRONMENT).cacheEnvironment).toEqual({
      resultsUrl: 'https://results.example/',
      runtimeToken: 'runtime',
      proxy: { httpProxy: undefined, httpsProxy: 'http://proxy.example', noProxy: undefined },
    });
  });

  test('that is off brings nothing', () => {
    expect(read({}, ENVIRONMENT).cacheEnvironment).toBeUndefined();
    expect(read({ cache: 'false' }, ENVIRONMENT).cacheEnvironment).toBeUndefined();
  });
});
