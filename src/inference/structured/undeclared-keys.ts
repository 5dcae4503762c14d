/** Pure: what a schema doesn't ask for, dropped from a value. */
import { isJsonObject } from '../../text/json.ts';

export type Schema = Readonly<Record<string, unknown>>;

/** Keywords whose schemas hold for the same value, always or perhaps. */
const ALWAYS = ['allOf'];
const PERHAPS = ['allOf', 'anyOf', 'oneOf', 'if', 'then', 'else', 'dependentSchemas', 'dependencies'];

/** Keywords that say what is to become of other keys, or give the whole value. */
const DECISIVE = ['additionalProperties', 'unevaluatedProperties', 'const', 'enum'];

/** Stands for a schema that is not looked up: it could declare any key. */
const ANYTHING: Schema = { additionalProperties: true };

function asMap(held: unknown): Readonly<Record<string, unknown>> {
  return isJsonObject(held) ? held : {};
}

function getOwn(holder: unknown, key: string | number): unknown {
  return typeof holder === 'object' && holder !== null && Object.hasOwn(holder, key)
    ? Reflect.get(holder, key)
    : undefined;
}

/** What a `$ref` leads to; something that could be anything where it leads out of the schema. */
export function follow(ref: unknown, root: Schema): unknown {
  if (typeof ref !== 'string' || !/^#(\/|$)/.test(ref)) return ANYTHING;
  return decodeURIComponent(ref.slice(1))
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>(getOwn, root);
}

/** `parts`, and what holds for the same value by their `$ref` and `keywords`. */
function gather(parts: readonly unknown[], keywords: readonly string[], root: Schema): Set<Schema> {
  const found = new Set<Schema>();
  const add = (part: unknown): void => {
    if (!isJsonObject(part) || found.has(part)) return;
    found.add(part);
    const { $id, $ref, $dynamicRef, $recursiveRef } = part;
    if ($dynamicRef !== undefined || $recursiveRef !== undefined || ($id !== undefined && part !== root))
      add(ANYTHING);
    if ($ref !== undefined) add(follow($ref, root));
    for (const keyword of keywords) {
      const held = part[keyword];
      const isMap = keyword.startsWith('depend');
      for (const inner of Array.isArray(held) || isMap ? Object.values(held ?? {}) : [held]) add(inner);
    }
  };
  for (const part of parts) add(part);
  return found;
}

/** What a schema says of a key by its name. */
function partsByName({ properties, patternProperties }: Schema, key: string): unknown[] {
  const property = getOwn(properties, key);
  const patterns = Object.entries(asMap(patternProperties)).filter(([pattern]) =>
    new RegExp(pattern, 'u').test(key),
  );
  return [...(property === undefined ? [] : [property]), ...patterns.map(([, part]) => part)];
}

function isNamed(schema: Schema, key: string): boolean {
  const { required, dependentRequired, dependencies } = schema;
  const dependents = Object.entries({ ...asMap(dependentRequired), ...asMap(dependencies) }).flat(2);
  return [required, dependents].flat().includes(key) || partsByName(schema, key).length > 0;
}

function partsOfKey(schema: Schema, key: string): unknown[] {
  const own = partsByName(schema, key);
  return own.length > 0 ? own : [schema['additionalProperties']];
}

function partOfItem({ prefixItems, items, additionalItems }: Schema, index: number): unknown {
  const isOlder = Array.isArray(items);
  return getOwn(isOlder ? items : prefixItems, index) ?? (isOlder ? additionalItems : items);
}

/** @param certain schemas that hold for `value`; `all` of them, with those that may hold */
function filter(value: unknown, certain: readonly unknown[], all: readonly unknown[], root: Schema): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const sure = [...gather(certain, ALWAYS, root)];
  if (sure.length === 0) return value;
  const known = [...gather(all, PERHAPS, root)];
  if (Array.isArray(value)) {
    const others = known.flatMap(({ contains, unevaluatedItems }) => [contains, unevaluatedItems]);
    return value.map((item: unknown, index) => {
      const partsOf = (schema: Schema) => partOfItem(schema, index);
      return filter(item, sure.map(partsOf), [...known.map(partsOf), ...others], root);
    });
  }
  const isListed =
    sure.some(({ properties }) => properties !== undefined) &&
    !known.some((schema) => DECISIVE.some((keyword) => Object.hasOwn(schema, keyword)));
  const kept = Object.entries(value).filter(
    ([key]) => !isListed || known.some((schema) => isNamed(schema, key)),
  );
  const others = known.map(({ unevaluatedProperties }) => unevaluatedProperties);
  return Object.fromEntries(
    kept.map(([key, item]) => {
      const partsOf = (schema: Schema) => partsOfKey(schema, key);
      return [key, filter(item, sure.flatMap(partsOf), [...known.flatMap(partsOf), ...others], root)];
    }),
  );
}

/**
 * Drops from `value` the keys that its schema doesn't declare. Where an object's schema lists `properties` and says
 * nothing of `additionalProperties`, keys that it doesn't list go; through `$ref` and `allOf` too, and in nested objects
 * and lists. What only `anyOf`, `oneOf`, `if` or `contains` describe stays as it is, and so does a key that one of them,
 * or `required`, names.
 *
 * @param schema one that can be compiled
 */
export function dropUndeclaredKeys(value: unknown, schema: Schema): unknown {
  return filter(value, [schema], [schema], schema);
}
