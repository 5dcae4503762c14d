/** YAML → a value, and where its parts stand in the text. Loaded only when there is YAML to read. */
import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  visit,
  type YAMLError,
  type YAMLMap,
} from 'yaml';
import { WorkspaceFileError } from '../errors.ts';

/** Aliases that may be expanded: prompt files need none, and nested ones grow without bound. */
const MAX_ALIASES = 20;

/** Far more than a prompt file needs; the parser takes quadratic time for some texts. */
const MAX_CHARACTERS = 262_144;

/** Keys of maps and indices of lists, from the outside in. */
export type YamlPath = readonly (string | number)[];

/** Both from 1. */
export interface Position {
  line: number;
  column: number;
}

export interface YamlValue {
  value: unknown;
  /** Of the value at a path; where there is none, of its key, or of the nearest part that holds it. */
  positionOf(path: YamlPath): Position | undefined;
  /** Of the last key of a path. */
  keyPositionOf(path: YamlPath): Position | undefined;
  /** The keys of the map at a path, in their order; none where there is no map. */
  keysOf(path: YamlPath): string[];
  /** The scalar at a path as it is written, without quotes; null is empty. Undefined where there is no scalar. */
  textOf(path: YamlPath): string | undefined;
}

interface Aliases {
  targets: ReadonlyMap<Alias, Node>;
  /** The first alias of nothing, or of something that it is itself a part of. */
  broken: Node | undefined;
}

/** Asking the parser for the target of each alias would take quadratic time. */
function resolveAliases(document: Document.Parsed): Aliases {
  const anchors = new Map<string, Node>();
  const targets = new Map<Alias, Node>();
  let broken: Node | undefined;
  visit(document, (_key, node, path) => {
    if (isAlias(node)) {
      const target = anchors.get(node.source);
      const isPartOf = path.some(
        (parent) => isNode(parent) && 'anchor' in parent && parent.anchor === node.source,
      );
      if (target !== undefined && !isPartOf) {
        targets.set(node, target);
        return undefined;
      }
      broken = node;
      return visit.BREAK;
    }
    if (isNode(node) && node.anchor !== undefined) anchors.set(node.anchor, node);
    return undefined;
  });
  return { targets, broken };
}

/** The first key that its map has already. The parser would look for it in quadratic time. */
function findRepeatedKey(document: Document.Parsed): Node | undefined {
  let repeated: Node | undefined;
  visit(document, {
    Map(_key, { items }) {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value)) {
          repeated = key;
          return visit.BREAK;
        }
        seen.add(key.value);
      }
      return undefined;
    },
  });
  return repeated;
}

function findAlias(document: Document.Parsed): Node | undefined {
  let alias: Node | undefined;
  visit(document, {
    Alias(_key, node) {
      alias = node;
      return visit.BREAK;
    },
  });
  return alias;
}

/** Nothing of the text itself, unlike some of the parser's messages: inputs that are YAML may hold secrets. */
function describeProblem({ code, message, pos }: YAMLError, text: string): string {
  switch (code) {
    case 'RESOURCE_EXHAUSTION':
      return 'it nests too deeply';
    case 'NON_STRING_KEY':
      return text.startsWith('{{', pos[0] - 1)
        ? 'a value that begins with `{{` needs quotes'
        : 'a key must be text';
    case 'TAG_RESOLVE_FAILED':
      return 'a tag is not known, or does not fit; a value that begins with `!` needs quotes';
    case 'MULTIPLE_DOCS':
      return 'it holds a second document';
    case 'BAD_DIRECTIVE':
      return 'a directive is not known, or does not fit; a value that begins with `%` needs quotes';
    case 'BAD_DQ_ESCAPE':
      return 'in double quotes, `\\` must begin an escape that is known';
    default:
      return message.replace(/(?<= characters| token| YAML stream| YAML document): .*/s, '');
  }
}

type Entry = Pick<Pair<unknown, unknown>, 'key' | 'value'>;

/** Finds parts of a document, also through aliases. */
class Finder {
  readonly #root: Entry;
  readonly #targets: Aliases['targets'];
  readonly #indices = new Map<YAMLMap, ReadonlyMap<string, Entry>>();

  constructor(document: Document.Parsed, targets: Aliases['targets']) {
    this.#root = { key: undefined, value: document.contents };
    this.#targets = targets;
  }

  /** The value at a path, and its key if it has one. */
  find(path: YamlPath): Entry | undefined {
    return path.reduce<Entry | undefined>(
      (holder, step) => (holder === undefined ? undefined : this.#findIn(this.follow(holder.value), step)),
      this.#root,
    );
  }

  follow(value: unknown): unknown {
    return isAlias(value) ? this.#targets.get(value) : value;
  }

  entriesOf(map: YAMLMap): ReadonlyMap<string, Entry> {
    const index =
      this.#indices.get(map) ??
      new Map(map.items.map((item) => [isScalar(item.key) ? String(item.key.value) : '', item]));
    this.#indices.set(map, index);
    return index;
  }

  #findIn(holder: unknown, step: string | number): Entry | undefined {
    if (isMap(holder)) return this.entriesOf(holder).get(String(step));
    const value = isSeq(holder) ? holder.items[Number(step)] : undefined;
    return value === undefined ? undefined : { key: undefined, value };
  }
}

function offsetOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}

function buildYamlValue(value: unknown, finder: Finder, lines: LineCounter): YamlValue {
  const toPosition = (offset: number | undefined): Position | undefined => {
    if (offset === undefined) return undefined;
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  return {
    value,
    positionOf(path) {
      for (let length = path.length; length >= 0; length--) {
        const entry = finder.find(path.slice(0, length));
        const position = toPosition(offsetOf(entry?.value) ?? offsetOf(entry?.key));
        if (position !== undefined) return position;
      }
      return undefined;
    },
    keyPositionOf: (path) => toPosition(offsetOf(finder.find(path)?.key)),
    keysOf(path) {
      const map = finder.follow(finder.find(path)?.value);
      return isMap(map) ? [...finder.entriesOf(map).keys()] : [];
    },
    textOf(path) {
      const entry = finder.find(path);
      if (entry === undefined) return undefined;
      const scalar = finder.follow(entry.value);
      // In `{name}` there is no node for the value.
      if (scalar === null || scalar === undefined) return '';
      if (!isScalar(scalar)) return undefined;
      return scalar.value === null ? '' : (scalar.source ?? String(scalar.value));
    },
  };
}

/**
 * Parses one YAML 1.2 document of the core schema; tags of other schemas are refused, and so are keys that are no
 * text. Keys are kept as they are written.
 *
 * @param name what the error names: a path, or an input
 * @param schema `failsafe` keeps every scalar as the text it was written as
 * @param hint what to change, whatever is wrong
 * @throws {WorkspaceFileError} with line and column
 */
export function parseYaml(
  text: string,
  name: string,
  schema: 'core' | 'failsafe' = 'core',
  hint?: string,
): YamlValue {
  if (text.length > MAX_CHARACTERS)
    throw new WorkspaceFileError(name, `is larger than ${MAX_CHARACTERS / 1_024} KiB of YAML`, { hint });
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    version: '1.2',
    schema,
    resolveKnownTags: false,
    uniqueKeys: false,
    // A map as a key is written out to become a text: nested ones would take hours.
    stringKeys: true,
    // At its usual level the parser writes warnings to stderr.
    logLevel: 'error',
  });
  const fail = (offset: number | undefined, problem: string, cause?: unknown): never => {
    const place = offset === undefined ? undefined : lines.linePos(offset);
    throw new WorkspaceFileError(name, problem, { line: place?.line, column: place?.col, hint, cause });
  };
  const problem = document.errors[0] ?? document.warnings[0];
  if (problem) fail(problem.pos[0], `is not valid YAML: ${describeProblem(problem, text)}`, problem);
  const repeated = findRepeatedKey(document);
  if (repeated) fail(repeated.range?.[0], 'is not valid YAML: the same key stands twice in one map');
  const { broken, targets } = resolveAliases(document);
  if (broken) fail(broken.range?.[0], 'is not valid YAML: an alias leads nowhere, or to itself');
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: MAX_ALIASES });
  } catch (cause) {
    fail(findAlias(document)?.range?.[0], 'expands too many YAML aliases', cause);
  }
  return buildYamlValue(value, new Finder(document, targets), lines);
}
