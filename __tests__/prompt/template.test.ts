import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findPlaceholders, measureRendered, renderTemplate } from '../../src/prompt/template.ts';

const render = (text: string, values: Readonly<Record<string, string>>) =>
  renderTemplate(text, new Map(Object.entries(values)));

test.each([
  ['{{name}}', 'Ada'],
  ['{{ name }}', 'Ada'],
  ['{{\n\tname\n}}', 'Ada'],
  ['{{name}}{{name}}', 'AdaAda'],
  ['{{pr.title}}, {{a-b_c}}', 'Fix, dash'],
  ['{{{name}}}', '{Ada}'],
  ['{{empty}}|', '|'],
  ['{{unknown}}', '{{unknown}}'],
  ['{{Name}}', '{{Name}}'],
  [
    '{{constructor}} {{__proto__}} {{toString}} {{hasOwnProperty}}',
    '{{constructor}} {{__proto__}} {{toString}} {{hasOwnProperty}}',
  ],
  ['{name} {{ }} {{}} {{a b}} {{name', '{name} {{ }} {{}} {{a b}} {{name'],
  ['{{na\u200bme}} {{naïve}}', '{{na\u200bme}} {{naïve}}'],
  ['${{ name }}', '$Ada'],
  ['', ''],
])('%j becomes %j', (text, expected) => {
  const values = { name: 'Ada', 'pr.title': 'Fix', 'a-b_c': 'dash', empty: '' };
  expect(render(text, values)).toBe(expected);
});

test.each(['$&', '$1', '$$', '$`', "$'", '$<name>', '\\1', '{{b}}', '{{a}}', '}}{{', '\u0000'])(
  'the value %j is put in as it is',
  (value) => {
    expect(render('<{{a}}>', { a: value, b: 'expanded' })).toBe(`<${value}>`);
  },
);

test('a value that makes a placeholder with what stands around it stays text', () => {
  expect(render('{{{a}}b}}', { a: '{', b: 'expanded' })).toBe('{{b}}');
  expect(render('{{a}}{{b}}', { a: '{{', b: 'b}}' })).toBe('{{b}}');
});

describe('whatever the text and the values', () => {
  const name = fc.stringMatching(/^[\w.-]{1,8}$/);
  const value = fc.oneof(
    fc.string(),
    fc.constantFrom('{{a}}', '$&', '{{', '}}'),
    name.map((n) => `{{${n}}}`),
  );
  const values = fc.dictionary(name, value);
  const text = fc
    .array(
      fc.oneof(
        fc.string(),
        name.map((n) => `{{${n}}}`),
        fc.constantFrom('{{', '}}', ' '),
      ),
    )
    .map((parts) => parts.join(''));

  test('each placeholder is replaced once, and nothing else is touched', () => {
    fc.assert(
      fc.property(text, values, (template, given) => {
        const expected = template
          .split(/(\{\{\s*[\w.-]+\s*\}\})/)
          .map((part, index) => {
            const key = part.replace(/[{}\s]/g, '');
            return index % 2 === 1 && Object.hasOwn(given, key) ? given[key] : part;
          })
          .join('');
        expect(render(template, given)).toBe(expected);
      }),
    );
  });

  test('the length is known before anything is replaced', () => {
    fc.assert(
      fc.property(text, values, (template, given) => {
        const variables = new Map(Object.entries(given));
        expect(measureRendered(template, variables)).toBe(renderTemplate(template, variables).length);
      }),
    );
  });

  test('the names found are those that are replaced', () => {
    fc.assert(
      fc.property(text, (template) => {
        const names = findPlaceholders([template]);
        const filled = renderTemplate(template, new Map([...names].map((found) => [found, '\u0001'])));
        const left = template.split(/\{\{\s*[\w.-]+\s*\}\}/).join('\u0001');
        expect(filled).toBe(left);
      }),
    );
  });
});

test.each<[string, Readonly<Record<string, string>>, number]>([
  ['', {}, 0],
  ['Hi', { a: 'x' }, 2],
  ['{{a}}', { a: '' }, 0],
  ['{{a}} {{ a }}', { a: 'three' }, 11],
  ['{{a}}{{unknown}}', { a: '👋' }, 13],
  ['{{a}}', { a: '{{a}}{{a}}' }, 10],
])('%j with %j has a length of %d', (text, values, length) => {
  expect(measureRendered(text, new Map(Object.entries(values)))).toBe(length);
});

test('names are found once, over all texts', () => {
  expect(findPlaceholders(['{{a}} {{ b }}', '{{a}}', 'none', '{{__proto__}}'])).toEqual(
    new Set(['a', 'b', '__proto__']),
  );
});

test.each(['{{', '{{ ', '{{a', '{', '}', '{{a ', '{{\n'])('megabytes of %j hold nobody up', (part) => {
  const text = part.repeat(2_000_000 / part.length);
  expect(render(text, {})).toBe(text);
});
