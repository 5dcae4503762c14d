import '../../one-error-realm.ts';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { InputError } from '../../../src/errors.ts';
import { parseJsonSchemaInput } from '../../../src/inference/structured/format.ts';
import { checkAgainstSchema } from '../../../src/inference/structured/schema.ts';
import { anyCharacter } from '../../any-character.ts';
import { tries } from '../../thorough.ts';

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
const check = async (schema: unknown, value: unknown) =>
  checkAgainstSchema(value, (await parse(schema)).schema);

describe('a value is checked:', () => {
  test('one that is as asked for comes back', async () => {
    const value = { verdict: 'approve', summary: 'fine', id: 'abc', findings: [{ line: 1, text: 'x' }] };
    expect(await check(REVIEW, value)).toEqual({ fields: value });
  });

  test('all that is wrong is told, with its place', async () => {
    const value = {
      verdict: 'maybe',
      summary: 'no',
      id: 'A1',
      findings: [{ line: 0 }, { line: 'x', text: 1 }, {}, {}],
    };
    expect(await check(REVIEW, value)).toEqual({
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
    expect(checked).toEqual({ problems: expect.arrayContaining([problem]) });
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

  test('the format is left as it was, frozen or not', async () => {
    const format = await parse(REVIEW);
    Object.freeze(format.schema);
    expect(await checkAgainstSchema({ verdict: 'approve' }, format.schema)).toMatchObject({
      fields: expect.anything(),
    });
    expect(format.schema).toEqual(REVIEW);
    expect(Reflect.ownKeys(format.schema)).toEqual(Object.keys(REVIEW));
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
    expect(await checkAgainstSchema(value, (await parse(schema)).schema, 100)).toEqual({
      problems: [problem],
    });
  });

  test('a hundred thousand errors', async () => {
    const value = Array.from({ length: 100_000 }, () => 1);
    const checked = await check({ items: { type: 'string' } }, value);
    expect(checked).toHaveProperty('problems');
    expect('problems' in checked && checked.problems[0]).toBe('/0: must be string');
  });

  test('keys of the prototype', async () => {
    const value: unknown = JSON.parse('{"__proto__": {"admin": true}, "constructor": 1, "a": 2}');
    expect(await check({ properties: { a: {} } }, value)).toEqual({ fields: { a: 2 } });
    const declared = JSON.parse('{"properties": {"__proto__": {"properties": {"b": {}}}}}');
    const kept = await check(declared, JSON.parse('{"__proto__": {"admin": true, "b": 1}, "c": 1}'));
    expect(JSON.stringify(kept)).toBe('{"fields":{"__proto__":{"b":1}}}');
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
    expect(await check(schema, value)).toEqual({ fields: kept });
  });

  test('go beside a condition, but for those that it names', async () => {
    const condition = '{"properties": {"v": {}}, "if": {"required": ["v"]}, "then": {"required": ["w"]}}';
    const kept = await check(JSON.parse(condition), { v: 1, w: 2, x: 3 });
    expect(kept).toEqual({ fields: { v: 1, w: 2 } });
  });

  test('are an error where the schema says so', async () => {
    expect(await check({ ...A, additionalProperties: false }, { a: 1, event: 'APPROVE' })).toEqual({
      problems: ['(root): must NOT have additional properties: "event"'],
    });
  });

  test('can’t make up for what is missing', async () => {
    expect(await check({ ...A, minProperties: 2 }, { a: 1, b: 2 })).toEqual({
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
        const checked = await checkAgainstSchema(JSON.parse(JSON.stringify(anyValue)), format.schema);
        if ('problems' in checked) expect(checked.problems.length).toBeGreaterThan(0);
        else expect(await checkAgainstSchema(checked.fields, format.schema)).toEqual(checked);
      }),
      { numRuns: tries(12, 300) },
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
      { numRuns: tries(12, 300) },
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
          if (format) await checkAgainstSchema({ [name]: name }, format.schema);
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
        expect(await check(named, 'bc')).toEqual({ fields: 'bc' });
        expect(await check(named, 'a')).toEqual({
          problems: ['(root): must match pattern "^b"'],
        });
      }),
      { numRuns: tries(5, 100) },
    );
  });
});
