/** Pure: what a schema doesn't ask for, dropped from a value that is valid under it. */
import { isJsonObject } from './extract-json.ts';
import {
  alwaysInPlace,
  maybeInPlace,
  type SchemaNode,
  type SchemaPart,
  type SchemaTree,
} from './json-schema.ts';

/** The schemas that hold for one value, and those that may hold for it. */
interface Applying {
  certain: Set<SchemaNode>;
  possible: Set<SchemaNode>;
}

class KeyFilter {
  hasDropped = false;
  readonly #tree: SchemaTree;

  constructor(tree: SchemaTree) {
    this.#tree = tree;
  }

  /** @returns `value`, or a copy without some keys */
  filter(value: unknown): unknown {
    return this.#filter(value, this.#gather([this.#tree.root], []));
  }

  #gather(certain: readonly SchemaPart[], possible: readonly SchemaPart[]): Applying {
    const applying: Applying = { certain: new Set(), possible: new Set() };
    const add = (part: SchemaPart, nodes: Set<SchemaNode>): void => {
      if (typeof part === 'boolean' || nodes.has(part)) return;
      nodes.add(part);
      for (const other of alwaysInPlace(part, this.#tree)) add(other, nodes);
      for (const other of maybeInPlace(part)) add(other, applying.possible);
    };
    for (const part of certain) add(part, applying.certain);
    for (const part of possible) add(part, applying.possible);
    return applying;
  }

  /** The schemas of something inside the value. */
  #enter({ certain, possible }: Applying, partsOf: (node: SchemaNode) => Applied): Applying {
    const sure = [...certain].map(partsOf);
    const unsure = [...possible].map(partsOf);
    return this.#gather(
      sure.flatMap((parts) => parts.certain),
      [...sure.flatMap((parts) => parts.possible), ...unsure.flatMap((parts) => Object.values(parts).flat())],
    );
  }

  #filter(value: unknown, applying: Applying): unknown {
    if (applying.certain.size === 0) return value;
    if (Array.isArray(value)) {
      // Beyond the longest list of positions all items have the same schemas.
      const positions = Math.max(0, ...[...applying.certain, ...applying.possible].map(countPositions));
      const rest = this.#enter(applying, (node) => partsOfItem(node, positions));
      return value.map((item: unknown, index) =>
        this.#filter(
          item,
          index < positions ? this.#enter(applying, (node) => partsOfItem(node, index)) : rest,
        ),
      );
    }
    if (!isJsonObject(value)) return value;
    const keys = Object.keys(value);
    const kept = isSilentOnOtherKeys(applying) ? keys.filter((key) => isDeclared(key, applying)) : keys;
    this.hasDropped ||= kept.length < keys.length;
    return Object.fromEntries(
      kept.map((key) => [
        key,
        this.#filter(
          value[key],
          this.#enter(applying, (node) => partsOfKey(node, key)),
        ),
      ]),
    );
  }
}

interface Applied {
  certain: SchemaPart[];
  possible: SchemaPart[];
}

function partsAt(node: SchemaNode, keywords: readonly string[]): SchemaPart[] {
  return keywords.flatMap((keyword) => node.parts.get(keyword) ?? []);
}

function countPositions({ lists }: SchemaNode): number {
  return Math.max(lists.get('prefixItems')?.length ?? 0, lists.get('items')?.length ?? 0);
}

function partsOfItem(node: SchemaNode, index: number): Applied {
  const positions = node.lists.get('prefixItems') ?? node.lists.get('items') ?? [];
  const own = positions[index];
  return {
    certain: own === undefined ? partsAt(node, ['items']) : [own],
    possible: partsAt(node, ['additionalItems', 'contains', 'unevaluatedItems']),
  };
}

function matchingPatterns({ patterns }: SchemaNode, key: string): SchemaPart[] {
  return patterns.filter(({ pattern }) => pattern.test(key)).map(({ part }) => part);
}

function partsOfKey(node: SchemaNode, key: string): Applied {
  const property = node.maps.get('properties')?.get(key);
  const own = [...(property === undefined ? [] : [property]), ...matchingPatterns(node, key)];
  return {
    certain: own.length > 0 ? own : partsAt(node, ['additionalProperties']),
    possible: partsAt(node, ['unevaluatedProperties']),
  };
}

/** Whether a schema that holds lists properties, and none that may hold says anything of the rest. */
function isSilentOnOtherKeys({ certain, possible }: Applying): boolean {
  return (
    [...certain].some(({ maps }) => maps.has('properties')) &&
    [...certain, ...possible].every(
      ({ parts, values }) =>
        !parts.has('additionalProperties') &&
        !parts.has('unevaluatedProperties') &&
        !values.has('const') &&
        !values.has('enum'),
    )
  );
}

function isDeclared(key: string, { certain, possible }: Applying): boolean {
  return [...certain, ...possible].some(
    (node) =>
      node.maps.get('properties')?.has(key) ||
      node.required.has(key) ||
      matchingPatterns(node, key).length > 0,
  );
}

/**
 * Drops from a valid `value` the keys that its schema doesn't declare. Where an object's schema lists `properties` and
 * says nothing of `additionalProperties`, keys that it doesn't list go; through `$ref` and `allOf` too, and in nested
 * objects and lists. What only `anyOf`, `oneOf`, `if` or `contains` describe stays as it is, and so does a key that one
 * of them, or `required`, names.
 */
export function dropUndeclaredKeys(value: unknown, tree: SchemaTree): { kept: unknown; hasDropped: boolean } {
  const filter = new KeyFilter(tree);
  return { kept: filter.filter(value), hasDropped: filter.hasDropped };
}
