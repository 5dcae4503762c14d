import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { buildTextPrompt, parsePrompt, readPromptFile } from '../../src/prompt/file.ts';
import { anyCharacter } from '../any-character.ts';
import { thrownBy } from '../thrown.ts';

const MESSAGES = 'messages:\n  - role: user\n    content: hi\n';

test('a text is one message of the user, and sets nothing', () => {
  expect(buildTextPrompt('hi')).toEqual({
    messages: [{ role: 'user', content: 'hi' }],
    model: undefined,
    maxTokens: undefined,
    maxCompletionTokens: undefined,
    temperature: undefined,
    topP: undefined,
    responseFormat: undefined,
    variables: new Map(),
    warnings: [],
  });
});

describe('the name of a file says its format', () => {
  const TEXT = '---\nmessages: [{role: user, content: hi}]\nmodel: m\n---\nHi';

  test.each<[string, string | undefined, string]>([
    ['a.md', 'm', 'Hi'],
    ['a.MarkDown', 'm', 'Hi'],
    ['dir/A.MD', 'm', 'Hi'],
    ['.md', 'm', 'Hi'],
    ['a.prompt.md', 'm', 'Hi'],
    ['a.prompt.yml.md', 'm', 'Hi'],
    ['a.txt', undefined, TEXT],
    ['a.yml', undefined, TEXT],
    ['prompt.yml', undefined, TEXT],
    ['a.md.txt', undefined, TEXT],
    ['a.mdx', undefined, TEXT],
    ['md', undefined, TEXT],
  ])('%s', async (path, model, content) => {
    expect(await parsePrompt(TEXT, path)).toMatchObject({ model, messages: [{ role: 'user', content }] });
  });

  test.each(['a.prompt.yml', 'dir/a.prompt.yaml', 'A.PROMPT.YML', '.prompt.yml'])('%s', async (path) => {
    expect(await parsePrompt(`${MESSAGES}model: m`, path)).toMatchObject({
      model: 'm',
      messages: [{ role: 'user', content: 'hi' }],
    });
    expect(await thrownBy(() => parsePrompt(TEXT, path))).toMatchObject({ name: 'WorkspaceFileError', path });
  });

  test('also where the file is read from the workspace', async () => {
    const workspace = mkdtempSync(join(tmpdir(), 'prompt-file-'));
    try {
      writeFileSync(join(workspace, 'a.md'), '\ufeff---\r\nmodel: m\r\n---\r\nHi\r\n');
      writeFileSync(join(workspace, 'a.txt'), '---\nmodel: m\n---\nHi');
      writeFileSync(join(workspace, 'a.prompt.yml'), `${MESSAGES}model: 7\n`);
      expect(await readPromptFile(workspace, 'a.md')).toEqual({ ...buildTextPrompt('Hi\n'), model: 'm' });
      expect(await readPromptFile(workspace, 'a.txt')).toEqual(buildTextPrompt('---\nmodel: m\n---\nHi'));
      expect(await thrownBy(() => readPromptFile(workspace, 'a.prompt.yml'))).toMatchObject({
        message: 'a.prompt.yml:4:8: `model` must be text',
      });
    } finally {
      rmSync(workspace, { recursive: true });
    }
  });
});

describe('whatever the text,', () => {
  const line = fc.constantFrom(
    '---',
    '...',
    'model: m',
    'modelParameters:',
    '  topP: 1',
    '  top_p: {{x}}',
    'messages:',
    '  - role: user',
    '    content: "{{x}}"',
    '    content: hi',
    'system: x',
    'variables: &v',
    'variables:',
    '  a: *v',
    '  a: &v 1.50',
    '  __proto__: x',
    '__proto__: {model: m}',
    'constructor: [',
    'responseFormat: json_schema',
    'jsonSchema: \'{"name":"n","schema":{}}\'',
    'jsonSchema: {name: n, schema: {}}',
    'testData: []',
    '? x',
    '"\u2028',
    '\t',
    '',
    'text',
  );
  const text = fc.oneof(
    fc.array(line, { maxLength: 10 }).map((lines) => lines.join('\n')),
    fc.array(line, { maxLength: 10 }).map((lines) => `---\n${lines.join('\n')}\n---\nHi`),
    fc.string({ unit: anyCharacter }),
    fc.string({ unit: anyCharacter }).map((yaml) => `---\n${yaml}\n---\nHi`),
    // Below a setting, so that the value is what is odd.
    fc
      .tuple(
        fc.constantFrom(
          'model',
          'modelParameters',
          'responseFormat',
          'jsonSchema',
          'variables',
          'system',
          'name',
        ),
        fc.json(),
      )
      .map(([key, json]) => `---\n${key}: ${json}\n---\nHi`),
  );

  test.each(['a.prompt.yml', 'a.md', 'a.txt'])('%s is a prompt or a WorkspaceFileError', async (path) => {
    await fc.assert(
      fc.asyncProperty(text, async (given) => {
        try {
          const prompt = await parsePrompt(given, path);
          expect(prompt.messages.length).toBeGreaterThan(0);
          for (const message of prompt.messages)
            expect(Object.keys(message).sort()).toEqual(['content', 'role']);
          for (const name of prompt.variables.keys()) expect(name).toMatch(/^[\w.-]+$/);
          for (const warning of prompt.warnings) expect(warning).toMatch(/^a\.[a-z.]+:\d+: .+/);
        } catch (error) {
          expect(error).toMatchObject({ name: 'WorkspaceFileError', path });
        }
      }),
      { numRuns: 300 },
    );
  });

  test('Markdown without front matter is one user message, byte for byte', async () => {
    const plain = fc
      .oneof(
        text,
        fc.string({ unit: anyCharacter }).map((rest) => `---\n${rest}`),
      )
      .filter((given) => !/^---[ \t]*\n(?:[\s\S]*\n)?(?:---|\.\.\.)[ \t]*(?:\n|$)/.test(given));
    await fc.assert(
      fc.asyncProperty(plain, async (given) => {
        expect(await parsePrompt(given, 'a.md')).toEqual(buildTextPrompt(given));
      }),
      { numRuns: 300 },
    );
  });

  test('a body with front matter is the user message, byte for byte', async () => {
    const body = fc.string({ unit: anyCharacter }).filter((given) => given.trim() !== '');
    await fc.assert(
      fc.asyncProperty(body, async (given) => {
        const prompt = await parsePrompt(`---\nmodel: m\n---\n${given}`, 'a.md');
        expect(prompt).toEqual({ ...buildTextPrompt(given), model: 'm' });
      }),
      { numRuns: 200 },
    );
  });
});
