import '../../one-error-realm.ts';
import { describe, expect, test } from '@jest/globals';
import { InputError } from '../../../src/errors.ts';
import {
  addSchemaToMessages,
  buildRepairMessages,
  buildResponseFormatField,
  type JsonSchemaFormat,
  parseJsonSchemaInput,
  type ResponseFormat,
  readFields,
} from '../../../src/inference/structured/format.ts';
import { thrownBy } from '../../thrown.ts';

const REVIEW = {
  type: 'object',
  required: ['verdict'],
  properties: { verdict: { enum: ['approve', 'reject'] } },
};

const parse = (schema: unknown) => parseJsonSchemaInput(JSON.stringify(schema), 'json-schema');

describe('the field of the request', () => {
  test.each<[ResponseFormat, unknown]>([
    [{ kind: 'text' }, undefined],
    [{ kind: 'json_object' }, { type: 'json_object' }],
    [
      { kind: 'json_schema', name: 'review', schema: REVIEW },
      { type: 'json_schema', json_schema: { name: 'review', schema: REVIEW } },
    ],
    [
      { kind: 'json_schema', name: 'review', strict: true, description: 'A review.', schema: REVIEW },
      {
        type: 'json_schema',
        json_schema: { name: 'review', strict: true, description: 'A review.', schema: REVIEW },
      },
    ],
  ])('of %j', (format, field) => {
    expect(buildResponseFormatField(format)).toEqual(field);
  });
});

describe('a schema is read', () => {
  test.each<[string, unknown, Partial<JsonSchemaFormat>]>([
    ['bare', REVIEW, { name: 'answer', schema: REVIEW }],
    [
      'wrapped',
      { name: 'review', strict: true, schema: REVIEW },
      { name: 'review', strict: true, schema: REVIEW },
    ],
    ['wrapped, without a name', { schema: REVIEW }, { name: 'answer', schema: REVIEW }],
    [
      'wrapped, with all there is',
      { name: 'r', strict: null, description: 'A review', schema: {} },
      { name: 'r', description: 'A review', schema: {} },
    ],
    ['with a property named schema', { properties: { schema: { type: 'string' } } }, { name: 'answer' }],
    [
      'of an older draft',
      {
        $schema: 'http://json-schema.org/draft-07/schema#',
        $id: 'http://x.example/s',
        items: [{ type: 'string' }],
        additionalItems: false,
        definitions: {},
      },
      {},
    ],
    ['with keywords of others', { 'x-order': 1, title: 'T', examples: [1], default: {} }, {}],
    ['with an anchor', { $ref: '#here', $defs: { a: { $anchor: 'here' } } }, {}],
    [
      'that refers to itself deeper down',
      { properties: { next: { $ref: '#' }, list: { items: { $ref: '#/properties/next' } } } },
      {},
    ],
  ])('%s', async (_how, schema, expected) => {
    expect(await parse(schema)).toEqual({ kind: 'json_schema', name: 'answer', schema, ...expected });
  });

  test('with blanks and a byte order mark around it', async () => {
    const text = '\ufeff\n{"type": "object"}\n';
    expect(await parseJsonSchemaInput(text, 'json-schema-file')).toMatchObject({
      schema: { type: 'object' },
    });
  });
});

describe('is no schema:', () => {
  const UNUSABLE = 'is no JSON Schema that can be used: ';
  test.each<[string, unknown, string]>([
    ['a list', [], 'is no JSON Schema, which is an object'],
    ['true', true, 'is no JSON Schema, which is an object'],
    ['null', null, 'is no JSON Schema, which is an object'],
    ['a wrapped list', { name: 'x', schema: [] }, 'needs a `schema` that is an object'],
    [
      'a name with blanks',
      { name: 'my schema', schema: {} },
      'needs a `name` of at most 64 letters, digits, `-` and `_`',
    ],
    [
      'a name that is too long',
      { name: 'x'.repeat(65), schema: {} },
      'needs a `name` of at most 64 letters, digits, `-` and `_`',
    ],
    ['strict as text', { strict: 'yes', schema: {} }, 'needs a `strict` that is true or false'],
    ['a description that is a number', { description: 1, schema: {} }, 'needs a `description` that is text'],
    [
      'an unknown type',
      { type: 'text' },
      `${UNUSABLE}/type: must be equal to one of the allowed values: ["array","boolean","integer","null","number","object","string"]`,
    ],
    [
      'the field instead of the schema',
      { type: 'json_schema', json_schema: {} },
      `${UNUSABLE}/type: must be equal to one of`,
    ],
    ['no type', { properties: { a: { type: [] } } }, `${UNUSABLE}/properties/a/type: must be`],
    ['a type of the prototype', { type: 'constructor' }, `${UNUSABLE}/type: must be`],
    ['properties as a list', { properties: ['a'] }, `${UNUSABLE}/properties: must be object`],
    [
      'a property that is text',
      { properties: { 'a/b': 'string' } },
      `${UNUSABLE}/properties/a~1b: must be object,boolean`,
    ],
    ['required as text', { required: 'a' }, `${UNUSABLE}/required: must be array`],
    [
      'dependent names as text',
      { dependentRequired: { a: 'b' } },
      `${UNUSABLE}/dependentRequired/a: must be array`,
    ],
    ['an empty enum', { enum: [] }, `${UNUSABLE}enum must have non-empty array`],
    ['no choice', { anyOf: [] }, `${UNUSABLE}/anyOf: must NOT have fewer than 1 items`],
    ['one choice without a list', { oneOf: {} }, `${UNUSABLE}/oneOf: must be array`],
    ['a negative length', { minLength: -1 }, `${UNUSABLE}/minLength: must be >= 0`],
    [
      'a length with a fraction',
      { items: { maxLength: 1.5 } },
      `${UNUSABLE}/items/maxLength: must be integer`,
    ],
    ['a minimum as text', { minimum: '1' }, `${UNUSABLE}/minimum: must be number`],
    ['a multiple of nothing', { multipleOf: 0 }, `${UNUSABLE}/multipleOf: must be > 0`],
    ['uniqueItems as text', { uniqueItems: 'yes' }, `${UNUSABLE}/uniqueItems: must be boolean`],
    ['a pattern that can’t be compiled', { pattern: '(' }, `${UNUSABLE}Invalid regular expression: /(/u`],
    [
      'a name pattern that can’t be compiled',
      { patternProperties: { '[': {} } },
      `${UNUSABLE}Invalid regular expression: /[/u`,
    ],
    [
      'a reference to another host',
      { $ref: 'https://evil.example/s.json' },
      `${UNUSABLE}can't resolve reference https://evil.example/s.json`,
    ],
    [
      'a reference to a file',
      { items: { $ref: 'defs.json#/a' } },
      `${UNUSABLE}can't resolve reference defs.json#/a`,
    ],
    [
      'a reference to nothing',
      { $ref: '#/$defs/a', $defs: {} },
      `${UNUSABLE}can't resolve reference #/$defs/a`,
    ],
    [
      'a reference to all definitions',
      { items: { $ref: '#/$defs' }, $defs: { a: { type: 'string' } } },
      `${UNUSABLE}the reference #/$defs leads to no schema`,
    ],
    [
      'a reference to a list',
      { properties: { a: { $ref: '#/anyOf' } }, anyOf: [true] },
      `${UNUSABLE}the reference #/anyOf leads to no schema`,
    ],
    [
      'a reference to a text',
      { $ref: '#/title', title: 'A' },
      `${UNUSABLE}the reference #/title leads to no schema`,
    ],
    ['a reference that can’t be decoded', { $ref: '#/%E0' }, `${UNUSABLE}URI malformed`],
    ['a reference that is a number', { $ref: 1 }, `${UNUSABLE}/$ref: must be string`],
    [
      'a reference to itself',
      { $ref: '#' },
      `${UNUSABLE}it is nested too deeply, or a \`$ref\` in it leads back to itself`,
    ],
    [
      'a circle',
      {
        $ref: '#/$defs/a',
        $defs: { a: { anyOf: [true, { $ref: '#/$defs/b' }] }, b: { not: { $ref: '#/$defs/a' } } },
      },
      `${UNUSABLE}it is nested too deeply, or a \`$ref\` in it leads back to itself`,
    ],
    [
      'many levels',
      { default: JSON.parse(`${'['.repeat(200)}${']'.repeat(200)}`) },
      'is nested more than 100 levels deep',
    ],
    ['more choices than can be compiled', { oneOf: Array.from({ length: 60_000 }, () => ({})) }, UNUSABLE],
    ['a large text', { title: 'x'.repeat(262_144) }, 'is larger than 256 KiB of JSON Schema'],
  ])('%s', async (_what, schema, problem) => {
    const error = await thrownBy(() => parse(schema));
    expect(error).toBeInstanceOf(InputError);
    expect(error).toMatchObject({ input: 'json-schema', hint: expect.stringContaining('JSON Schema') });
    expect(Object(error).message).toContain(problem);
  });

  test.each([
    ['nothing', '', 'is not valid JSON'],
    ['YAML', 'type: object', 'is not valid JSON'],
    ['a trailing comma', '{"type": "object",}', 'is not valid JSON'],
    ['a number without bounds', '{"maximum": 1e999}', 'holds a number that is too large'],
    ['brackets without an end', '['.repeat(200_000), 'is not valid JSON'],
  ])('%s', async (_what, text, problem) => {
    const error = await thrownBy(() => parseJsonSchemaInput(text, 'json-schema-file'));
    expect(error).toMatchObject({ name: 'InputError', input: 'json-schema-file' });
    expect(Object(error).message).toContain(`Input \`json-schema-file\` ${problem}`);
  });

  test('what the message quotes is inert', async () => {
    const error = await thrownBy(() => parse({ properties: { '\n::error::x ##[error]': 1 } }));
    expect(Object(error).message).not.toMatch(/\n|##\[/);
  });
});

describe('an answer without a schema', () => {
  test('any object will do where no schema is', async () => {
    const format: ResponseFormat = { kind: 'json_object' };
    expect(await readFields('{"a": [1]}', format)).toEqual({ fields: { a: [1] } });
    for (const value of ['[]', '"x"', '1', 'null', 'true'])
      expect(await readFields(value, format)).toEqual({
        problems: ['(root): The value must be a JSON object.'],
      });
  });

  test('nothing is asked of text', async () => {
    expect(await readFields('{', { kind: 'text' })).toEqual({ fields: undefined });
  });
});

describe('asking in words', () => {
  const SYSTEM = { role: 'system' as const, content: 'Be brief.' };
  const USER = { role: 'user' as const, content: 'Review.' };
  const format: ResponseFormat = { kind: 'json_schema', name: 'review', schema: REVIEW };

  test('puts the schema behind the system messages', () => {
    const asked = addSchemaToMessages([SYSTEM, USER, SYSTEM], format);
    expect(asked).toEqual([
      SYSTEM,
      { role: 'system', content: expect.stringContaining(JSON.stringify(REVIEW)) },
      USER,
      SYSTEM,
    ]);
    expect(addSchemaToMessages([USER], format).map(({ role }) => role)).toEqual(['system', 'user']);
    expect(addSchemaToMessages([SYSTEM], format).map(({ role }) => role)).toEqual(['system', 'system']);
  });

  test('asks for an object, or for nothing', () => {
    expect(addSchemaToMessages([USER], { kind: 'json_object' })[0]?.content).toMatch(
      /JSON only.*one JSON object/,
    );
    expect(addSchemaToMessages([USER], { kind: 'text' })).toEqual([USER]);
  });

  test('repairs with the answer and what is wrong with it', () => {
    expect(buildRepairMessages([SYSTEM, USER], '{"a": 1,}', ['/a: wrong', '/b: missing'])).toEqual([
      SYSTEM,
      USER,
      { role: 'assistant', content: '{"a": 1,}' },
      {
        role: 'user',
        content: expect.stringMatching(
          /\n- \/a: wrong\n- \/b: missing\n\nAnswer with the corrected JSON only/,
        ),
      },
    ]);
  });

  test('an answer without text is not repeated', () => {
    expect(buildRepairMessages([USER], ' \n', ['no JSON']).map(({ role }) => role)).toEqual(['user', 'user']);
  });

  test('what is repeated is short', () => {
    const [answer] = buildRepairMessages([], '🙂'.repeat(4_000_000), ['x']);
    expect(answer?.content.length).toBeLessThanOrEqual(20_000);
    expect(answer?.content.isWellFormed()).toBe(true);
  });
});
