/** Pure: JSON → a schema that a validator can be trusted with. */
import { quoteUntrusted } from '../../runner/log.ts';
import { isJsonObject } from './extract-json.ts';

/** A schema, read. Only keywords that the validator knows are kept, each of its right type. */
export interface SchemaNode {
  /** Keywords that hold no schema. */
  values: Map<string, unknown>;
  /** Keywords that hold one schema, a list of them, or some by name. */
  parts: Map<string, SchemaPart>;
  lists: Map<string, readonly SchemaPart[]>;
  maps: Map<string, ReadonlyMap<string, SchemaPart>>;
  patterns: readonly { pattern: RegExp; part: SchemaPart }[];
  /** Property names that are asked for without being declared by that alone. */
  required: Set<string>;
  /** Where `$ref` leads: a JSON Pointer. */
  ref: string | undefined;
}

export type SchemaPart = boolean | SchemaNode;

export interface SchemaTree {
  root: SchemaNode;
  /** JSON Pointer → schema. */
  places: ReadonlyMap<string, SchemaPart>;
}

export const MAX_SCHEMA_DEPTH = 64;
const MAX_SCHEMA_PARTS = 5_000;

const TYPES: readonly unknown[] = ['array', 'boolean', 'integer', 'null', 'number', 'object', 'string'];

function isTextList(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function compilePattern(pattern: unknown): RegExp | undefined {
  try {
    return typeof pattern === 'string' ? new RegExp(pattern, 'u') : undefined;
  } catch {
    return undefined;
  }
}

const COUNT = {
  is: (value: unknown) => Number.isSafeInteger(value) && Number(value) >= 0,
  words: 'must be a whole number from 0',
};
const NUMBER = { is: (value: unknown) => Number.isFinite(value), words: 'must be a number' };

/** What the keywords that hold no schema may hold. */
const VALUE_KEYWORDS = new Map<string, { is: (value: unknown) => boolean; words: string }>([
  [
    'type',
    {
      is: (value) =>
        Array.isArray(value)
          ? value.length > 0 && value.every((type) => TYPES.includes(type))
          : TYPES.includes(value),
      words: `must be one of ${TYPES.join(', ')}, or a list of these`,
    },
  ],
  ['const', { is: () => true, words: '' }],
  ['enum', { is: (value) => Array.isArray(value) && value.length > 0, words: 'must be a list of values' }],
  ['required', { is: isTextList, words: 'must be a list of names' }],
  [
    'dependentRequired',
    {
      is: (value) => isJsonObject(value) && Object.values(value).every(isTextList),
      words: 'must be a map of lists of names',
    },
  ],
  [
    'format',
    {
      // The validator looks formats up in an object, where it would find what every object has.
      is: (value) => typeof value === 'string' && !Object.hasOwn(Object.prototype, value),
      words: 'must be the name of a format',
    },
  ],
  [
    'pattern',
    { is: (value) => compilePattern(value) !== undefined, words: 'must be a Unicode regular expression' },
  ],
  ['uniqueItems', { is: (value) => typeof value === 'boolean', words: 'must be true or false' }],
  [
    'multipleOf',
    {
      is: (value) => Number.isFinite(value) && Number(value) > 0,
      words: 'must be a number above 0',
    },
  ],
  ...['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'].map(
    (keyword): [string, typeof NUMBER] => [keyword, NUMBER],
  ),
  ...[
    'minLength',
    'maxLength',
    'minItems',
    'maxItems',
    'minContains',
    'maxContains',
    'minProperties',
    'maxProperties',
  ].map((keyword): [string, typeof COUNT] => [keyword, COUNT]),
]);

const PART_KEYWORDS = new Set([
  'additionalItems',
  'additionalProperties',
  'contains',
  'else',
  'if',
  'items',
  'not',
  'propertyNames',
  'then',
  'unevaluatedItems',
  'unevaluatedProperties',
]);
const LIST_KEYWORDS = new Set(['allOf', 'anyOf', 'oneOf', 'prefixItems']);
const MAP_KEYWORDS = new Set(['$defs', 'definitions', 'dependentSchemas', 'patternProperties', 'properties']);

/** Ignored, these would let through what they forbid. */
const UNSUPPORTED_KEYWORDS = new Set(['$dynamicRef', '$recursiveRef', 'dependencies']);

/** Schemas that hold for the same value, one behind the other: more are a circle. */
const MAX_SCHEMAS_IN_PLACE = 64;

/** The schemas that hold for whatever `node` holds for. */
export function alwaysInPlace(node: SchemaNode, tree: SchemaTree): SchemaPart[] {
  const target = node.ref === undefined ? undefined : tree.places.get(node.ref);
  return [...(target === undefined ? [] : [target]), ...(node.lists.get('allOf') ?? [])];
}

/** The schemas that may hold for what `node` holds for. */
export function maybeInPlace({ parts, lists, maps }: SchemaNode): SchemaPart[] {
  return [
    ...(lists.get('anyOf') ?? []),
    ...(lists.get('oneOf') ?? []),
    ...['if', 'then', 'else'].flatMap((keyword) => parts.get(keyword) ?? []),
    ...(maps.get('dependentSchemas')?.values() ?? []),
  ];
}

function escapeKey(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** JSON → a schema that the validator can be trusted with, or the error that `fail` makes of what is wrong. */
class SchemaReader {
  readonly #places = new Map<string, SchemaPart>();
  readonly #fail: (problem: string) => Error;

  constructor(fail: (problem: string) => Error) {
    this.#fail = fail;
  }

  read(schema: Readonly<Record<string, unknown>>): SchemaTree {
    const root = this.#readNode(schema, '', 0);
    const tree = { root, places: this.#places };
    const heights = new Map<SchemaNode, number>();
    for (const [pointer, part] of this.#places) {
      if (typeof part === 'boolean') continue;
      if (part.ref !== undefined && !this.#places.has(part.ref))
        throw this.#problem(`${pointer}/$ref`, 'leads to no schema');
      this.#refuseCircle(part, tree, heights, 0);
    }
    return tree;
  }

  #problem(pointer: string, problem: string): Error {
    return this.#fail(`is no JSON Schema that can be used: \`${quoteUntrusted(`#${pointer}`)}\` ${problem}`);
  }

  #readPart(value: unknown, pointer: string, depth: number): SchemaPart {
    if (typeof value === 'boolean') {
      this.#places.set(pointer, value);
      return value;
    }
    if (!isJsonObject(value)) throw this.#problem(pointer, 'must be a schema: an object, true or false');
    return this.#readNode(value, pointer, depth);
  }

  #readNode(value: Readonly<Record<string, unknown>>, pointer: string, depth: number): SchemaNode {
    const node: SchemaNode = {
      values: new Map(),
      parts: new Map(),
      lists: new Map(),
      maps: new Map(),
      patterns: [],
      required: new Set(),
      ref: undefined,
    };
    this.#places.set(pointer, node);
    if (depth > MAX_SCHEMA_DEPTH || this.#places.size > MAX_SCHEMA_PARTS) {
      throw this.#problem(
        pointer,
        `goes too far: at most ${MAX_SCHEMA_DEPTH} levels and ${MAX_SCHEMA_PARTS} schemas can be used`,
      );
    }
    for (const [keyword, held] of Object.entries(value)) {
      this.#readKeyword(node, keyword, held, `${pointer}/${escapeKey(keyword)}`, depth + 1);
    }
    return node;
  }

  #readKeyword(node: SchemaNode, keyword: string, held: unknown, pointer: string, depth: number): void {
    const isNested = depth > 1;
    if (UNSUPPORTED_KEYWORDS.has(keyword) || (keyword === '$id' && isNested))
      throw this.#problem(pointer, 'is not supported');
    if (keyword === '$ref') node.ref = this.#readRef(held, pointer);
    else if (MAP_KEYWORDS.has(keyword)) this.#readMap(node, keyword, held, pointer, depth);
    // Before 2020, `items` with a list was what `prefixItems` is now; the validator knows both.
    else if (LIST_KEYWORDS.has(keyword) || (keyword === 'items' && Array.isArray(held)))
      node.lists.set(keyword, this.#readList(held, pointer, depth));
    else if (PART_KEYWORDS.has(keyword)) node.parts.set(keyword, this.#readPart(held, pointer, depth));
    else this.#readValue(node, keyword, held, pointer);
  }

  #readValue(node: SchemaNode, keyword: string, held: unknown, pointer: string): void {
    const rule = VALUE_KEYWORDS.get(keyword);
    if (rule === undefined) return;
    if (!rule.is(held)) throw this.#problem(pointer, rule.words);
    node.values.set(keyword, held);
    if (keyword === 'required' && isTextList(held)) for (const name of held) node.required.add(name);
    if (keyword === 'dependentRequired' && isJsonObject(held)) {
      for (const name of Object.entries(held).flat(2)) node.required.add(String(name));
    }
  }

  #readRef(held: unknown, pointer: string): string {
    if (typeof held !== 'string') throw this.#problem(pointer, 'must be text');
    if (!/^#(\/|$)/.test(held))
      throw this.#problem(pointer, 'must lead to a place in this schema, such as `#/$defs/name`');
    try {
      return decodeURIComponent(held.slice(1));
    } catch {
      throw this.#problem(pointer, 'is not a valid reference');
    }
  }

  #readList(held: unknown, pointer: string, depth: number): SchemaPart[] {
    if (!Array.isArray(held) || held.length === 0)
      throw this.#problem(pointer, 'must be a list of schemas, and not empty');
    return held.map((item: unknown, index) => this.#readPart(item, `${pointer}/${index}`, depth));
  }

  #readMap(node: SchemaNode, keyword: string, held: unknown, pointer: string, depth: number): void {
    if (!isJsonObject(held)) throw this.#problem(pointer, 'must be a map of schemas');
    const entries = Object.entries(held).map(([key, item]): [string, SchemaPart] => {
      const place = `${pointer}/${escapeKey(key)}`;
      if (!key.isWellFormed()) throw this.#problem(place, 'has a name that is no valid Unicode');
      return [key, this.#readPart(item, place, depth)];
    });
    node.maps.set(keyword, new Map(entries));
    if (keyword !== 'patternProperties') return;
    node.patterns = entries.map(([key, part]) => {
      const pattern = compilePattern(key);
      if (pattern === undefined)
        throw this.#problem(`${pointer}/${escapeKey(key)}`, 'is not named by a Unicode regular expression');
      return { pattern, part };
    });
  }

  /** The validator would follow a circle that leads nowhere deeper until the stack is full. */
  #refuseCircle(
    part: SchemaPart,
    tree: SchemaTree,
    heights: Map<SchemaNode, number>,
    behind: number,
  ): number {
    if (typeof part === 'boolean') return 0;
    const known = heights.get(part);
    if (behind + (known ?? 0) > MAX_SCHEMAS_IN_PLACE)
      throw this.#fail('is no JSON Schema that can be used: a `$ref` in it leads back to itself');
    if (known !== undefined) return known;
    const not = part.parts.get('not');
    const next = [...alwaysInPlace(part, tree), ...maybeInPlace(part), ...(not === undefined ? [] : [not])];
    const height = next.reduce(
      (max, target) => Math.max(max, 1 + this.#refuseCircle(target, tree, heights, behind + 1)),
      0,
    );
    heights.set(part, height);
    return height;
  }
}

/**
 * Reads a JSON Schema: every keyword that a validator would act on has its right type, every `$ref` leads to a schema
 * in it and none in a circle, every pattern can be compiled, and there is no more of it than can be checked.
 *
 * @param fail makes the error of what is wrong, from words such as `is no JSON Schema that can be used: …`
 * @throws what `fail` makes
 */
export function readSchema(
  schema: Readonly<Record<string, unknown>>,
  fail: (problem: string) => Error,
): SchemaTree {
  return new SchemaReader(fail).read(schema);
}
