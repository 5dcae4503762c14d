import { describe, expect, test } from '@jest/globals';
import { parsePrompt } from '../../src/prompt/file.ts';

const parse = (text: string) => parsePrompt(text, 'a.prompt.yml');

const MESSAGES = 'messages:\n  - role: user\n    content: hi\n';

describe('a key that is not known', () => {
  test.each<[string, string]>([
    [`${MESSAGES}colour: red`, '4: the key `colour` is not known and has no effect'],
    [`${MESSAGES}modle: m`, '4: the key `modle` is not known and has no effect; did you mean `model`?'],
    [
      `${MESSAGES}response_format: text`,
      '4: the key `response_format` is not known and has no effect; did you mean `responseFormat`?',
    ],
    [
      `${MESSAGES}temperature: 1`,
      '4: the key `temperature` is not known and has no effect; did you mean `modelParameters.temperature`?',
    ],
    [
      `${MESSAGES}max-tokens: 1`,
      '4: the key `max-tokens` is not known and has no effect; did you mean `modelParameters.maxTokens`?',
    ],
    [
      `${MESSAGES}max_completion_tokens: 1`,
      '4: the key `max_completion_tokens` is not known and has no effect; did you mean `modelParameters.maxCompletionTokens`?',
    ],
    [
      `${MESSAGES}temperaturexy: 1`,
      '4: the key `temperaturexy` is not known and has no effect; did you mean `modelParameters.temperature`?',
    ],
    [`${MESSAGES}temperaturexyz: 1`, '4: the key `temperaturexyz` is not known and has no effect'],
    [`${MESSAGES}me: 1`, '4: the key `me` is not known and has no effect'],
    [`${MESSAGES}messagesges: 1`, '4: the key `messagesges` is not known and has no effect'],
    [`${MESSAGES}system: x`, '4: the key `system` is not known and has no effect'],
    [`${MESSAGES}"<<": {model: m}`, '4: the key `<<` is not known and has no effect'],
    [`${MESSAGES}"": x`, '4: the key `` is not known and has no effect'],
    [`${MESSAGES}__proto__: {model: m}`, '4: the key `__proto__` is not known and has no effect'],
    [`${MESSAGES}constructor: x`, '4: the key `constructor` is not known and has no effect'],
    [`${MESSAGES}toString: x`, '4: the key `toString` is not known and has no effect'],
    [
      `${MESSAGES}modelParameters:\n  topP: 1\n  temprature: 1`,
      '6: the key `temprature` is not known and has no effect; did you mean `temperature`?',
    ],
    [
      `${MESSAGES}modelParameters:\n  max_tokens: 1`,
      '5: the key `max_tokens` is not known and has no effect; did you mean `maxTokens`?',
    ],
    [
      `${MESSAGES}modelParameters:\n  top_p: 1`,
      '5: the key `top_p` is not known and has no effect; did you mean `topP`?',
    ],
    [`${MESSAGES}modelParameters:\n  seed: 1`, '5: the key `seed` is not known and has no effect'],
    [`${MESSAGES}modelParameters:\n  model: m`, '5: the key `model` is not known and has no effect'],
    [
      `${MESSAGES}modelParameters:\n  constructor: {maxTokens: 1}`,
      '5: the key `constructor` is not known and has no effect',
    ],
    [
      'messages:\n  - role: user\n    content: hi\n    cotent: x\n',
      '4: the key `cotent` is not known and has no effect; did you mean `content`?',
    ],
    [
      'messages:\n  - {role: user, content: hi}\n  - {role: user, content: hi,\n     name: x}\n',
      '4: the key `name` is not known and has no effect',
    ],
  ])('is a warning: %j', async (text, warning) => {
    const prompt = await parse(text);
    expect(prompt.warnings).toEqual([`a.prompt.yml:${warning}`]);
    expect(prompt).toMatchObject({
      model: undefined,
      maxTokens: undefined,
      topP: text.includes('topP') ? 1 : undefined,
    });
  });

  test('is looked for in every place, and found in the map that an alias stands for', async () => {
    const { warnings } = await parse(
      'messages:\n  - &a\n    role: user\n    content: hi\n    x: 1\n  - *a\ny: 1\nmodelParameters:\n  z: 1\n',
    );
    expect(warnings.map((warning) => warning.slice(0, warning.indexOf(' is')))).toEqual([
      'a.prompt.yml:7: the key `y`',
      'a.prompt.yml:9: the key `z`',
      'a.prompt.yml:5: the key `x`',
      'a.prompt.yml:5: the key `x`',
    ]);
  });

  test('is told ten times, and then counted', async () => {
    const build = (count: number) => Array.from({ length: count }, (_, index) => `key${index}: 1\n`).join('');
    expect((await parse(MESSAGES + build(10))).warnings).toHaveLength(10);
    const { warnings } = await parse(MESSAGES + build(15_000));
    expect(warnings).toHaveLength(11);
    expect(warnings[9]).toBe('a.prompt.yml:13: the key `key9` is not known and has no effect');
    expect(warnings[10]).toBe('a.prompt.yml: keys that are not known, besides those named: 14990');
  });

  test('can do no harm in the log', async () => {
    const { warnings } = await parse(
      `${MESSAGES}"a\\n::error::b\\u202e##[group]": 1\n? ${'x'.repeat(5_000)}\n: 1\n`,
    );
    expect(warnings[0]).toBe(
      'a.prompt.yml:4: the key `a ::error::b# #[group]` is not known and has no effect',
    );
    expect(warnings[1]?.length).toBeLessThan(300);
  });
});
