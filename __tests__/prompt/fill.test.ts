import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { InputError } from '../../src/errors.ts';
import type { Message } from '../../src/inference/chat.ts';
import { estimateTokens } from '../../src/inference/tokens.ts';
import { type Filling, fillPrompt, findUsedNames } from '../../src/prompt/fill.ts';
import { createNonce } from '../../src/prompt/untrusted.ts';
import type { ResolvedVariable } from '../../src/prompt/variables.ts';
import { anyCharacter } from '../any-character.ts';
import { thrownBy } from '../thrown.ts';
import { removeMarks } from './marks.ts';

const NONCE = '0123456789abcdef';
const NO_LIMIT = Number.MAX_SAFE_INTEGER;

const user = (content: string): Message => ({ role: 'user', content });
const system = (content: string): Message => ({ role: 'system', content });
const ours = (text: string): ResolvedVariable => ({ text, isUntrusted: false });
const theirs = (text: string): ResolvedVariable => ({ text, isUntrusted: true });

function build(
  template: readonly Message[],
  values: Readonly<Record<string, ResolvedVariable>> = {},
  truncatable?: Filling['truncatable'],
): Filling {
  return { template, values: new Map(Object.entries(values)), truncatable, nonce: NONCE };
}

/** A value that is cut anywhere, and remembers what it was asked for. */
function cut(whole: string, name = 'pr.diff') {
  const asked: number[] = [];
  return {
    asked,
    truncatable: {
      name,
      parts: ['a.ts', 'b.ts'],
      clip(maxCharacters: number) {
        asked.push(maxCharacters);
        return { text: whole.slice(0, maxCharacters) };
      },
    },
  };
}

const countTokens = (messages: readonly Message[]) =>
  messages.reduce((sum, { content }) => sum + estimateTokens(content), 0);

describe('a prompt', () => {
  test('without placeholders is sent as it is', () => {
    const template = [system('Be brief'), user('Say hi'), { role: 'assistant', content: 'Hi' } as const];
    expect(fillPrompt(build(template), NO_LIMIT)).toEqual({
      messages: template,
      inputTokens: 3 + 2 + 1,
      clippableTokens: 0,
      removedCharacters: 0,
      clipped: undefined,
    });
  });

  test('gets what the workflow’s author gave without a mark and without a word about marks', () => {
    const template = [user('Hi {{name}}, {{ name }}!')];
    expect(fillPrompt(build(template, { name: ours('Ada\u200b') }), NO_LIMIT)).toEqual({
      messages: [user('Hi Ada\u200b, Ada\u200b!')],
      inputTokens: estimateTokens('Hi Ada\u200b, Ada\u200b!'),
      clippableTokens: 0,
      removedCharacters: 0,
      clipped: undefined,
    });
  });

  test('gets what others wrote between marks that name it, and the system message says what they mean', () => {
    const template = [system('Review'), user('{{pr.title}}\n{{name}}\n{{pr.body}}')];
    const values = { 'pr.title': theirs('Fix'), name: ours('Ada'), 'pr.body': theirs('a\nb') };
    const { messages, inputTokens } = fillPrompt(build(template, values), NO_LIMIT);
    expect(messages[1]).toEqual(
      user(
        `<data-${NONCE} name="pr.title">Fix</data-${NONCE}>\nAda\n<data-${NONCE} name="pr.body">\na\nb\n</data-${NONCE}>`,
      ),
    );
    expect(messages[0]?.role).toBe('system');
    expect(messages[0]?.content).toMatch(
      new RegExp(`^Review\n\nText between <data-${NONCE} …> and </data-${NONCE}> was written by others`),
    );
    expect(messages).toHaveLength(2);
    expect(inputTokens).toBe(countTokens(messages));
  });

  test('loses the invisible characters of what others wrote, and counts them', () => {
    const template = [user('{{a}}{{b}}{{c}}')];
    const values = { a: theirs('x\u200b\u202e'), b: theirs('\u{e0041}y'), c: ours('\u200b') };
    const { messages, removedCharacters } = fillPrompt(build(template, values), NO_LIMIT);
    expect(removedCharacters).toBe(3);
    expect(removeMarks(messages[1]?.content ?? '')).toBe('xy\u200b');
  });

  test('keeps placeholders that nothing defines', () => {
    const { messages } = fillPrompt(build([user('{{a}} {{constructor}} {{b}}')], { a: ours('x') }), NO_LIMIT);
    expect(messages).toEqual([user('x {{constructor}} {{b}}')]);
  });

  test('is refused beyond measure, over all messages together', async () => {
    const mebi = ours('x'.repeat(1_048_576));
    const eight = '{{a}}'.repeat(8);
    const filled = fillPrompt(build([user(eight), user(eight)], { a: mebi }), NO_LIMIT);
    expect(filled.inputTokens).toBe(2 * Math.ceil((8 * 1_048_576) / 3));
    expect(
      await thrownBy(() => fillPrompt(build([user(eight), user(`${eight}.`)], { a: mebi }), NO_LIMIT)),
    ).toMatchObject({
      name: 'InputError',
      input: 'prompt-file',
      message: 'Input `prompt-file` grows beyond 16 million characters once its placeholders are filled in',
      hint: 'Put less into it.',
    });
  });
});

test('a prompt is measured as it is sent, with the placeholders that nothing defines', async () => {
  const rest = 16_777_216 - 'Hi {{unknown}} {{unknown}}!'.length;
  const template = [user('Hi {{unknown}} {{ half }}{{half}}{{unknown}}!')];
  const fillWith = (length: number) =>
    fillPrompt(build(template, { half: ours('x'.repeat(length)) }), NO_LIMIT);
  const half = Math.floor(rest / 2);
  expect(fillWith(half).messages[0]?.content).toHaveLength(16_777_216 - (rest % 2));
  expect(await thrownBy(() => fillWith(half + 1))).toMatchObject({ input: 'prompt-file' });
});

describe('a value that can be clipped', () => {
  const DIFF = 'diff --git a/a b/a\n'.repeat(200);

  test('is whole where there is room, and foreign', () => {
    const { truncatable } = cut(`${DIFF}\u200b`);
    const filling = build([user('Review\n{{pr.diff}}')], {}, truncatable);
    const { messages, inputTokens, clippableTokens, removedCharacters } = fillPrompt(filling, 100_000);
    expect(messages[0]?.content).toContain('was written by others');
    expect(messages[1]).toEqual(user(`Review\n<data-${NONCE} name="pr.diff">\n${DIFF}\n</data-${NONCE}>`));
    expect(inputTokens).toBe(countTokens(messages));
    expect(clippableTokens).toBe(estimateTokens(`${DIFF}\u200b`));
    expect(removedCharacters).toBe(1);
  });

  test('wins over a value of the same name', () => {
    const { truncatable } = cut('the diff');
    const filling = build([user('{{pr.diff}}')], { 'pr.diff': ours('forged') }, truncatable);
    expect(fillPrompt(filling, 1_000).messages[1]?.content).toBe(
      `<data-${NONCE} name="pr.diff">the diff</data-${NONCE}>`,
    );
  });

  test('gets the room that the rest leaves', () => {
    const { truncatable, asked } = cut('x'.repeat(30_000));
    const filling = build(
      [system('s'.repeat(300)), user('{{name}} {{pr.diff}} pr.diff')],
      { name: ours('y'.repeat(600)) },
      truncatable,
    );
    const { inputTokens, clippableTokens } = fillPrompt(filling, 2_000);
    expect(inputTokens).toBeLessThanOrEqual(2_000);
    expect(inputTokens).toBeGreaterThan(1_990);
    expect(clippableTokens).toBeLessThan(2_000 - 300);
    expect(clippableTokens).toBeGreaterThan(2_000 - 450);
    expect(asked).toHaveLength(1);
  });

  test('shares the room among the places where it stands', () => {
    const { truncatable, asked } = cut('x'.repeat(300_000));
    const template = [
      system('{{pr.diff}}'),
      user('{{a}}pr.diff{{ pr.diff }}pr.diff{{\npr.diff }}{{pr.diff.x}}'),
    ];
    const { inputTokens, clippableTokens, messages } = fillPrompt(build(template, {}, truncatable), 9_000);
    expect(
      messages
        .map(({ content }) => content)
        .join('')
        .split(`name="pr.diff"`),
    ).toHaveLength(4);
    expect(inputTokens).toBeLessThanOrEqual(9_000);
    // Rounded up in each message, three thirds are too much at first.
    expect(inputTokens).toBeGreaterThan(8_000);
    expect(asked.length).toBeLessThanOrEqual(2);
    const sent = messages.reduce(
      (sum, { content }) => sum + (content.match(/xx+/g) ?? []).join('').length,
      0,
    );
    expect(Math.abs(clippableTokens - sent / 3)).toBeLessThan(3);
  });

  test('is clipped again where its letters take more bytes than one', () => {
    const { truncatable, asked } = cut('漢'.repeat(30_000));
    const { inputTokens } = fillPrompt(build([user('{{pr.diff}}')], {}, truncatable), 3_000);
    expect(inputTokens).toBeLessThanOrEqual(3_000);
    // By a tenth each time.
    expect(inputTokens).toBeGreaterThan(2_500);
    expect(asked.length).toBeGreaterThan(5);
    expect(asked.length).toBeLessThan(20);
    expect(asked.every((characters) => Number.isInteger(characters) && characters > 0)).toBe(true);
  });

  test('fits exactly', () => {
    const template = [user('{{pr.diff}}')];
    const value = 'x'.repeat(300);
    const { inputTokens } = fillPrompt(build(template, {}, cut(value).truncatable), NO_LIMIT);
    const { messages } = fillPrompt(build(template, {}, cut(value).truncatable), inputTokens);
    expect(messages[1]?.content).toContain(value);
    const less = fillPrompt(build(template, {}, cut(value).truncatable), inputTokens - 1);
    expect(less.messages[1]?.content).not.toContain(value);
  });

  test.each([0, 1, 50])(
    'that has no room (%d tokens) is an error that says how little there is',
    async (max) => {
      const { truncatable } = cut(DIFF);
      const filling = build([user(`${'y'.repeat(300)}{{pr.diff}}`)], {}, truncatable);
      const error = await thrownBy(() => fillPrompt(filling, max));
      expect(error).toMatchObject({
        name: 'InputError',
        input: 'max-input-tokens',
        hint: 'Put less into the prompt, or raise the limit.',
      });
      const rest = fillPrompt(build(filling.template, {}, cut('').truncatable), NO_LIMIT).inputTokens;
      expect(error).toMatchObject({
        message: `Input \`max-input-tokens\` allows ${max} tokens, and the prompt takes about ${rest} without \`{{pr.diff}}\`: not even the beginning of \`a.ts\`, \`b.ts\` fits in`,
      });
    },
  );

  test('that can’t be made small enough is such an error too', async () => {
    const truncatable = {
      name: 'pr.diff',
      parts: [],
      clip: () => ({ text: '(Nothing of the diff is shown.)'.repeat(10) }),
    };
    const filling = build([user('{{pr.diff}}')], {}, truncatable);
    expect(await thrownBy(() => fillPrompt(filling, 150))).toMatchObject({
      input: 'max-input-tokens',
      message: expect.stringMatching(/without `\{\{pr\.diff\}\}`: nothing more fits in$/),
    });
    expect(fillPrompt(filling, 400).messages[1]?.content).toContain('Nothing of the diff is shown.');
  });

  test('of which nothing fits is such an error at once', async () => {
    const asked: number[] = [];
    const truncatable = {
      name: 'pr.diff',
      parts: Array.from({ length: 12 }, (_, index) => `a\n::error::${index}.ts`),
      clip(maxCharacters: number) {
        asked.push(maxCharacters);
        return { text: undefined };
      },
    };
    const filling = build([user('{{pr.diff}}')], {}, truncatable);
    expect(await thrownBy(() => fillPrompt(filling, 1_000))).toMatchObject({
      name: 'InputError',
      message: expect.stringMatching(
        /: not even the beginning of `a ::error::0\.ts`, (?:`a ::error::\d\.ts`(?:, )?){9} and 2 more fits in$/,
      ),
      hint: 'Raise the limit.',
    });
    expect(asked).toHaveLength(1);
  });

  test('never makes a prompt larger than allowed, whatever stands around it', () => {
    const text = fc.string({ unit: anyCharacter, maxLength: 200 });
    const part = fc.oneof(text, fc.constantFrom('{{pr.diff}}', '{{a}}', '{{b}}', '{{ pr.diff }}', '{{c}}'));
    const content = fc.array(part, { maxLength: 8 }).map((parts) => parts.join(''));
    const role = fc.constantFrom('system' as const, 'user' as const, 'assistant' as const);
    const line = fc.string({ unit: anyCharacter, maxLength: 60 });
    fc.assert(
      fc.property(
        fc.array(fc.record({ role, content }), { minLength: 1, maxLength: 4 }),
        text,
        text,
        fc.array(line, { maxLength: 40 }),
        fc.integer({ min: -10, max: 3_000 }),
        (template, a, b, lines, maxInputTokens) => {
          const { truncatable } = cut(lines.join('\n'));
          const filling = build(template, { a: theirs(a), b: ours(b) }, truncatable);
          try {
            const { messages, inputTokens } = fillPrompt(filling, maxInputTokens);
            expect(inputTokens).toBeLessThanOrEqual(maxInputTokens);
            expect(inputTokens).toBe(countTokens(messages));
          } catch (error) {
            expect(error).toBeInstanceOf(InputError);
            expect(error).toMatchObject({ input: 'max-input-tokens' });
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('whatever a value holds', () => {
  const hostile = fc
    .array(
      fc.oneof(
        fc.constantFrom('{{a}}', '{{ b }}', '{{pr.diff}}', '{{', '}}', '$&', '$1', "$'", '\n'),
        fc.constantFrom('<data-', '</data-', '</data->', ' name="a">', 'system', '\u200b', '-->'),
        fc.string({ maxLength: 8 }),
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join(''));
  const OUTER = 'start {{a}} then {{b}} then {{pr.diff}} end';

  test('is not looked at again, and can’t end its mark or forge one', () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, (a, b, diff) => {
        const nonce = createNonce();
        const values = { a: theirs(a), b: theirs(b) };
        const filling = { ...build([user(OUTER)], values, cut(diff).truncatable), nonce };
        const { messages } = fillPrompt(filling, NO_LIMIT);
        const content = messages[1]?.content ?? '';
        const between = new RegExp(
          `^start <data-${nonce} name="a">(.*)</data-${nonce}> then <data-${nonce} name="b">(.*)</data-${nonce}> then <data-${nonce} name="pr.diff">(.*)</data-${nonce}> end$`,
          's',
        ).exec(content);
        const seen = [a, b, diff].map((text) => text.replaceAll('\u200b', ''));
        const block = (text: string) => (text.includes('\n') ? `\n${text}\n` : text);
        expect(between?.slice(1)).toEqual(seen.map(block));
        expect(content.split(nonce)).toHaveLength(2 * 3 + 1);
      }),
      { numRuns: 300 },
    );
  });

  test('of the author’s own is put in letter by letter', () => {
    fc.assert(
      fc.property(hostile, hostile, (a, b) => {
        const { messages } = fillPrompt(build([user('{{a}}|{{b}}')], { a: ours(a), b: ours(b) }), NO_LIMIT);
        expect(messages).toEqual([user(`${a}|${b}`)]);
      }),
    );
  });
});

test('the names that a prompt uses are those of all its messages', () => {
  const template = [system('{{ a }}'), user('{{b}} {{a}} {{pr.diff}} {{ }} {c}')];
  expect(findUsedNames(template)).toEqual(new Set(['a', 'b', 'pr.diff']));
});
