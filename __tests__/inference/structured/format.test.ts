import '../../one-error-realm.ts';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { InputError } from '../../../src/errors.ts';
import {
  addSchemaToMessages,
  buildRepairMessages,
  buildResponseFormatField,
  type JsonSchemaFormat,
  parseJsonSchemaInput,
  type ResponseFormat,
  validateFields,
} from '../../../src/inference/structured/format.ts';
import { anyCharacter } from '../../any-character.ts';
import { tries } from '../../thorough.ts';
import { thrownBy } from '../../thrown.ts';

const REVIEW = {
  type: 'object',
  required: ['verdict'],
  properties: {
    verdict: { enum: ['approve', 'reject'] },
    summary: { type: 'string', minLength: 3, maxLength: 10 },
    id: { type: 'string', pattern: '^[a-z]+$' },
    findings: { type: 'array', items: { $ref: '#/$defs/finding' }, maxItems: 3 },
  },
  $defs: {
    finding: {
      type: 'object',
      required: ['line'],
      properties: { line: { type: 'integer', minimum: 1 }, text: { type: 'string' } },
    },
  },
};

const parse = (schema: unknown) => parseJsonSchemaInput(JSON.stringify(schema), 'json-schema');
const check = async (schema: unknown, value: unknown) => validateFields(value, await parse(schema));

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

describe('a value is checked:', () => {
  test('one that is as asked for comes back', async () => {
    const value = { verdict: 'approve', summary: 'fine', id: 'abc', findings: [{ line: 1, text: 'x' }] };
    expect(await check(REVIEW, value)).toEqual({ ok: true, value });
  });

  test('all that is wrong is told, with its place', async () => {
    const value = {
      verdict: 'maybe',
      summary: 'no',
      id: 'A1',
      findings: [{ line: 0 }, { line: 'x', text: 1 }, {}, {}],
    };
    expect(await check(REVIEW, value)).toEqual({
      ok: false,
      problems: expect.arrayContaining([
        '/verdict: must be equal to one of the allowed values: ["approve","reject"]',
        '/summary: must NOT have fewer than 3 characters',
        '/id: must match pattern "^[a-z]+$"',
        '/findings: must NOT have more than 3 items',
        '/findings/0/line: must be >= 1',
        '/findings/1/line: must be integer',
        '/findings/1/text: must be string',
        "/findings/2: must have required property 'line'",
        "/findings/3: must have required property 'line'",
      ]),
    });
  });

  test.each<[string, unknown, unknown, string]>([
    ['the whole', REVIEW, ['x'], '(root): must be object'],
    ['a schema that would check later', { $async: true, type: 'object' }, 1, '(root): must be object'],
    ['what is missing', REVIEW, {}, "(root): must have required property 'verdict'"],
    [
      'an extra key',
      { properties: { a: {} }, additionalProperties: false },
      { a: 1, 'x/y z': 2 },
      '(root): must NOT have additional properties: "x/y z"',
    ],
    ['an extra item', { prefixItems: [{}], items: false }, [1, 2], '(root): must NOT have more than 1 items'],
    [
      'a choice',
      { anyOf: [{ type: 'string' }, { type: 'null' }] },
      1,
      '(root): must match a schema in anyOf',
    ],
    [
      'more than one choice',
      { oneOf: [{ minimum: 1 }, { minimum: 2 }] },
      3,
      '(root): must match exactly one schema in oneOf',
    ],
    ['what must not be', { not: { type: 'string' } }, 'x', '(root): must NOT be valid'],
    [
      'a pattern behind references',
      { items: { $ref: '#/$defs/a~1b%20c' }, $defs: { 'a/b c': { allOf: [{ pattern: '^a$' }] } } },
      ['b'],
      '/0: must match pattern "^a$"',
    ],
    [
      'a pattern of a property named $ref',
      { properties: { $ref: { pattern: '^a$' } } },
      { $ref: 'b' },
      '/$ref: must match pattern "^a$"',
    ],
    [
      'a key that is required of the prototype',
      { required: ['toString'] },
      {},
      "(root): must have required property 'toString'",
    ],
  ])('%s', async (_what, schema, value, problem) => {
    const checked = await check(schema, value);
    expect(checked).toEqual({ ok: false, problems: expect.arrayContaining([problem]) });
  });

  test('at most 20 problems are told, each short and on one line', async () => {
    const value = Object.fromEntries(
      Array.from({ length: 100 }, (_, index) => [`${index}\n##[error]${'k'.repeat(500)}`, 'x']),
    );
    const checked = await check({ additionalProperties: { enum: ['long'.repeat(200)] } }, value);
    const problems: string[] = 'problems' in checked ? checked.problems : [];
    expect(problems).toHaveLength(20);
    expect(problems.filter((problem) => problem.length > 300 || /\n|##\[/.test(problem))).toEqual([]);
  });

  test('any object will do where no schema is', async () => {
    const format: ResponseFormat = { kind: 'json_object' };
    expect(await validateFields({ a: [1] }, format)).toEqual({ ok: true, value: { a: [1] } });
    for (const value of [[], 'x', 1, null, true])
      expect(await validateFields(value, format)).toEqual({
        ok: false,
        problems: ['(root): The value must be a JSON object.'],
      });
  });

  test('nothing is asked of text', async () => {
    expect(await validateFields('x', { kind: 'text' })).toEqual({ ok: true, value: 'x' });
  });

  test('the format is left as it was, frozen or not', async () => {
    const format = await parse(REVIEW);
    Object.freeze(format.schema);
    expect(await validateFields({ verdict: 'approve' }, format)).toMatchObject({ ok: true });
    expect(format.schema).toEqual(REVIEW);
    expect(Reflect.ownKeys(format.schema)).toEqual(Object.keys(REVIEW));
  });

  test('a format whose schema was never read is refused', async () => {
    const format: ResponseFormat = {
      kind: 'json_schema',
      name: 'x',
      schema: { $ref: 'https://evil.example' },
    };
    expect(await thrownBy(() => validateFields(1, format))).toMatchObject({ name: 'ActionError' });
  });
});

describe('an answer that is made to hurt is a problem, and no more:', () => {
  const SLOW = '(root): The value could not be checked. It took more than 0.1 s.';
  const deep: unknown = JSON.parse(`${'['.repeat(50_000)}${']'.repeat(50_000)}`);
  test.each<[string, unknown, unknown, unknown]>([
    ['a text that a pattern takes for ever on', { pattern: '^(a+)+$' }, `${'a'.repeat(100)}!`, SLOW],
    [
      'a key that a pattern takes for ever on',
      { patternProperties: { '^(a+)+$': {} } },
      { [`${'a'.repeat(100)}!`]: 1 },
      SLOW,
    ],
    [
      'a long list of different items',
      { uniqueItems: true },
      Array.from({ length: 200_000 }, (_, index) => index),
      SLOW,
    ],
    [
      'nesting without end',
      { items: { $ref: '#' } },
      deep,
      expect.stringContaining('(root): The value could not be checked. '),
    ],
  ])('%s', async (_what, schema, value, problem) => {
    expect(await validateFields(value, await parse(schema), 100)).toEqual({ ok: false, problems: [problem] });
  });

  test('a hundred thousand errors', async () => {
    const value = Array.from({ length: 100_000 }, () => 1);
    const checked = await check({ items: { type: 'string' } }, value);
    expect(checked).toMatchObject({ ok: false });
    expect('problems' in checked && checked.problems[0]).toBe('/0: must be string');
  });

  test('keys of the prototype', async () => {
    const value: unknown = JSON.parse('{"__proto__": {"admin": true}, "constructor": 1, "a": 2}');
    expect(await check({ properties: { a: {} } }, value)).toEqual({ ok: true, value: { a: 2 } });
    const declared = JSON.parse('{"properties": {"__proto__": {"properties": {"b": {}}}}}');
    const kept = await check(declared, JSON.parse('{"__proto__": {"admin": true, "b": 1}, "c": 1}'));
    expect(JSON.stringify(kept)).toBe('{"ok":true,"value":{"__proto__":{"b":1}}}');
    expect(Object('').admin).toBeUndefined();
  });
});

describe('keys that nobody asked for', () => {
  const A = { properties: { a: {} } };
  test.each<[string, unknown, unknown, unknown]>([
    ['go', A, { a: 1, event: 'APPROVE' }, { a: 1 }],
    [
      'go, in objects and lists',
      { properties: { x: { items: A }, y: A } },
      { x: [{ a: 1, b: 2 }, { b: 3 }], y: { a: { b: 4 }, b: 5 } },
      { x: [{ a: 1 }, {}], y: { a: { b: 4 } } },
    ],
    [
      'go, behind references',
      { $ref: '#/$defs/a', $defs: { a: { properties: { a: { $ref: '#/$defs/a' } } } } },
      { a: { a: { b: 1 }, b: 2 }, b: 3 },
      { a: { a: {} } },
    ],
    [
      'go, where allOf lists the others',
      { ...A, allOf: [{ properties: { b: A } }] },
      { a: 1, b: { a: 1, c: 2 }, c: 3 },
      { a: 1, b: { a: 1 } },
    ],
    [
      'go, by place in a list',
      { prefixItems: [A, {}], items: A },
      [{ b: 1 }, { b: 2 }, { b: 3 }],
      [{}, { b: 2 }, {}],
    ],
    [
      'go, by place in an older list',
      { $schema: 'http://json-schema.org/draft-07/schema#', items: [A] },
      [{ b: 1 }, { b: 2 }],
      [{}, { b: 2 }],
    ],
    [
      'go, in what a pattern names',
      { properties: {}, patternProperties: { '^x': A } },
      { x1: { a: 1, b: 2 }, y: 3 },
      { x1: { a: 1 } },
    ],
    ['go, in what all others must be', { additionalProperties: A }, { x: { a: 1, b: 2 } }, { x: { a: 1 } }],
    ['stay where nothing is listed', { type: 'object', required: ['a'] }, { a: 1, b: 2 }, { a: 1, b: 2 }],
    ['stay where they are allowed', { ...A, additionalProperties: true }, { a: 1, b: 2 }, { a: 1, b: 2 }],
    [
      'stay where only a choice lists others',
      { anyOf: [{ ...A, required: ['a'] }, { type: 'object' }] },
      { b: { c: 2 } },
      { b: { c: 2 } },
    ],
    [
      'stay where a choice lists them',
      { ...A, anyOf: [{ properties: { b: A } }, { properties: { c: {} } }] },
      { a: 1, b: { x: 1 }, c: 2, d: 3 },
      { a: 1, b: { x: 1 }, c: 2 },
    ],
    [
      'stay where a choice allows all',
      { ...A, oneOf: [{ additionalProperties: { type: 'number' } }] },
      { a: 1, b: 2 },
      { a: 1, b: 2 },
    ],
    [
      'stay where they are required',
      { ...A, required: ['b'], dependentRequired: { a: ['c'] } },
      { a: 1, b: 2, c: 3, d: 4 },
      { a: 1, b: 2, c: 3 },
    ],
    [
      'stay where they depend on others',
      { ...A, dependencies: { a: ['b'], b: { properties: { c: {} } } } },
      { a: 1, b: 2, c: 3, d: 4 },
      { a: 1, b: 2, c: 3 },
    ],
    ['stay in a value that is given whole', { ...A, enum: [{ a: 1, b: 2 }] }, { a: 1, b: 2 }, { a: 1, b: 2 }],
    ['stay in what only `contains` describes', { contains: A }, [{ a: 1, b: 2 }], [{ a: 1, b: 2 }]],
    [
      'stay where `unevaluatedProperties` speaks of them',
      { ...A, unevaluatedProperties: { type: 'number' } },
      { a: 1, b: 2 },
      { a: 1, b: 2 },
    ],
  ])('%s', async (_what, schema, value, kept) => {
    expect(await check(schema, value)).toEqual({ ok: true, value: kept });
  });

  test('go beside a condition, but for those that it names', async () => {
    const condition = '{"properties": {"v": {}}, "if": {"required": ["v"]}, "then": {"required": ["w"]}}';
    const kept = await check(JSON.parse(condition), { v: 1, w: 2, x: 3 });
    expect(kept).toEqual({ ok: true, value: { v: 1, w: 2 } });
  });

  test('are an error where the schema says so', async () => {
    expect(await check({ ...A, additionalProperties: false }, { a: 1, event: 'APPROVE' })).toEqual({
      ok: false,
      problems: ['(root): must NOT have additional properties: "event"'],
    });
  });

  test('can’t make up for what is missing', async () => {
    expect(await check({ ...A, minProperties: 2 }, { a: 1, b: 2 })).toEqual({
      ok: false,
      problems: ['(root): must NOT have fewer than 2 properties'],
    });
  });
});

describe('whatever the schema and the value', () => {
  const KEYS = ['a', 'b', 'x/y', '__proto__', 'a b%c#'];
  const key = fc.constantFrom(...KEYS);
  const { part, node } = fc.letrec<{ part: unknown; node: object }>((tie) => ({
    part: fc.oneof({ maxDepth: 3 }, fc.constantFrom(true, false, {}, { $ref: '#/$defs/b' }), tie('node')),
    node: fc.oneof(
      fc.record({ properties: fc.dictionary(key, tie('part')), required: fc.array(key, { maxLength: 1 }) }),
      fc.record({
        properties: fc.dictionary(key, tie('part')),
        anyOf: fc.array(tie('part'), { minLength: 1 }),
      }),
      fc.record({
        properties: fc.dictionary(key, tie('part')),
        allOf: fc.array(tie('part'), { minLength: 1 }),
      }),
      fc.record({ properties: fc.dictionary(key, tie('part')), additionalProperties: tie('part') }),
      fc.record({ patternProperties: fc.dictionary(fc.constantFrom('^a', '.'), tie('part')) }),
      fc.record({ items: tie('part'), prefixItems: fc.array(tie('part'), { minLength: 1 }) }),
      fc.record({ items: tie('part'), contains: tie('part') }),
      fc.record({ type: fc.constantFrom('object', 'array', 'string', ['object', 'null']), not: tie('part') }),
      fc.record({ properties: fc.dictionary(key, tie('part')), minProperties: fc.nat(2) }),
      fc.record({ enum: fc.array(fc.jsonValue(), { minLength: 1 }) }),
    ),
  }));
  const schema = fc.tuple(node, part).map(([root, b]) => ({ ...root, $defs: { b } }));
  const wild = fc.dictionary(
    fc.constantFrom(
      'type',
      'properties',
      'required',
      'items',
      'anyOf',
      'not',
      '$ref',
      '$defs',
      'enum',
      'pattern',
      'schema',
      'name',
    ),
    fc.oneof(fc.jsonValue(), part, fc.constantFrom('object', '#', '#/$defs', '[', '__proto__')),
  );
  const { value } = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom(null, 1, 'a', true),
      fc.dictionary(key, tie('value')),
      fc.array(tie('value')),
    ),
  }));
  const tryParse = async (text: string) => {
    try {
      return await parseJsonSchemaInput(text, 'json-schema');
    } catch (error) {
      expect(error).toBeInstanceOf(InputError);
      return undefined;
    }
  };

  test('the schema is read or refused, and what passes it passes again, unchanged', async () => {
    await fc.assert(
      fc.asyncProperty(schema, value, async (anySchema, anyValue) => {
        const format = await tryParse(JSON.stringify(anySchema));
        if (format === undefined) return;
        const checked = await validateFields(JSON.parse(JSON.stringify(anyValue)), format);
        if (!checked.ok) expect(checked.problems.length).toBeGreaterThan(0);
        else expect(await validateFields(checked.value, format)).toEqual(checked);
      }),
      { numRuns: tries(30, 300) },
    );
  });

  test('any JSON and any text is read or refused as a schema', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.json(),
          fc.string(),
          wild.map((any) => JSON.stringify(any)),
          wild.map((any) => JSON.stringify({ schema: any })),
        ),
        async (text) => {
          const format = await tryParse(text);
          if (format) expect(format.kind).toBe('json_schema');
        },
      ),
      { numRuns: tries(30, 300) },
    );
  });

  // Ajv writes a program for each schema.
  test('nothing of a schema is run', async () => {
    const texts = [
      '"',
      "'",
      '`',
      '\\',
      '\n',
      '\u2028',
      '${',
      '}',
      ')',
      ']',
      ';',
      '*/',
      '//',
      '/',
      '__proto__',
    ];
    const code = 'globalThis.schemaRan=1';
    const text = fc
      .tuple(fc.array(fc.constantFrom(...texts)), fc.array(fc.constantFrom(...texts)))
      .map(([before, after]) => [...before, code, ...after].join(''));
    await fc.assert(
      fc.asyncProperty(text, async (name) => {
        const held = {
          properties: { [name]: { const: name, enum: [name] } },
          required: [name],
          dependentRequired: { [name]: [name] },
          dependencies: { [name]: [name] },
          [name]: name,
          $comment: name,
          $anchor: name,
          title: name,
        };
        const pointer = name.replaceAll('~', '~0').replaceAll('/', '~1');
        const patterns = { pattern: name, patternProperties: { [name]: {} }, format: name };
        for (const schema of [
          held,
          { ...held, $anchor: 'a' },
          { properties: { [name]: patterns } },
          {
            ...held,
            $anchor: 'b',
            $id: name,
            $defs: { [name]: {} },
            $ref: `#/$defs/${encodeURIComponent(pointer)}`,
          },
        ]) {
          const format = await tryParse(JSON.stringify(schema));
          if (format) await validateFields({ [name]: name }, format);
        }
        expect(Object(globalThis).schemaRan).toBeUndefined();
      }),
      { numRuns: tries(5, 300) },
    );
  });

  test('a definition is found whatever its name', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: anyCharacter }), async (name) => {
        fc.pre(name.isWellFormed());
        const pointer = encodeURIComponent(name.replaceAll('~', '~0').replaceAll('/', '~1'));
        const named = {
          $ref: `#/$defs/${pointer}`,
          $defs: Object.fromEntries([[name, { type: 'string', pattern: '^b' }]]),
        };
        expect(await check(named, 'bc')).toEqual({ ok: true, value: 'bc' });
        expect(await check(named, 'a')).toEqual({
          ok: false,
          problems: ['(root): must match pattern "^b"'],
        });
      }),
      { numRuns: tries(10, 100) },
    );
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
    const repair = buildRepairMessages(
      [],
      '🙂'.repeat(4_000_000),
      Array.from({ length: 50 }, () => 'x'.repeat(1_000)),
    );
    const [answer, request] = repair;
    expect(answer?.content.length).toBeLessThanOrEqual(20_000);
    expect(answer?.content.isWellFormed()).toBe(true);
    expect(request?.content.match(/^- x{299}…$/gm)).toHaveLength(20);
  });
});
