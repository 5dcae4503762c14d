/** YAML → a value, and where its parts stand in the text. Loaded only when there is YAML to read. */
import {
  type Alias,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type YAMLError,
  type YAMLMap,
} from 'yaml';
import { WorkspaceFileError } from '../errors.ts';

/** Aliases within what other aliases stand for, each time: they grow without bound, and prompts need none. */
const MAX_NESTED_ALIASES = 50;

/** What all aliases may stand for: many cases of an evaluation may share a text. */
const MAX_ALIASED_CHARACTERS = 1_048_576;

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

/** A value and what it is made of. */
interface Part {
  value: unknown;
  offset?: number | undefined;
  keyOffset?: number | undefined;
  /** Of a scalar; see `YamlValue.textOf`. */
  text?: string;
  /** Of a map by its keys, of a list by indices. */
  children?: ReadonlyMap<string, Part>;
}

type BuildError = (offset: number | undefined, problem: string, cause?: unknown) => WorkspaceFileError;

/** What an anchor stands for. */
interface Anchored {
  part: Part;
  /** Those within it, and within what they stand for. */
  aliases: number;
  /** As it is written, with what aliases in it stand for. */
  characters: number;
}

/** What merges maps into another, in YAML 1.1 and for most parsers since: https://yaml.org/type/merge.html */
const MERGE_KEY = '<<';

/**
 * Reads a document in one pass. The parser itself would look for repeated keys and for what aliases stand for in
 * quadratic time.
 */
class Reader {
  /** By name; undefined while it is read. */
  readonly #anchors = new Map<string, Anchored | undefined>();
  #aliases = 0;
  #nestedAliases = 0;
  #aliasedCharacters = 0;
  readonly #buildError: BuildError;
  readonly #merges: boolean;

  /** @param merges whether `<<` is a merge key */
  constructor(buildError: BuildError, merges: boolean) {
    this.#buildError = buildError;
    this.#merges = merges;
  }

  /** @param node undefined or null where a key stands alone, as in `{name}` */
  read(node: unknown, keyOffset?: number): Part {
    if (!isNode(node)) return { value: null, text: '', keyOffset };
    const offset = node.range?.[0];
    if (isAlias(node)) return { ...this.#expand(node), offset, keyOffset };
    const { anchor } = node;
    const [aliases, aliasedCharacters] = [this.#aliases, this.#aliasedCharacters];
    if (anchor !== undefined) this.#anchors.set(anchor, undefined);
    const part = { ...this.#readContent(node), offset, keyOffset };
    const [start, end] = node.range ?? [0, 0];
    if (anchor !== undefined)
      this.#anchors.set(anchor, {
        part,
        aliases: this.#aliases - aliases,
        characters: end - start + this.#aliasedCharacters - aliasedCharacters,
      });
    return part;
  }

  #expand(alias: Alias): Part {
    const target = this.#anchors.get(alias.source);
    const offset = alias.range?.[0];
    if (!target) throw this.#buildError(offset, 'is not valid YAML: an alias leads nowhere, or to itself');
    this.#aliases += 1 + target.aliases;
    this.#nestedAliases += target.aliases;
    this.#aliasedCharacters += target.characters;
    if (this.#nestedAliases > MAX_NESTED_ALIASES || this.#aliasedCharacters > MAX_ALIASED_CHARACTERS)
      throw this.#buildError(offset, 'expands too many YAML aliases');
    return target.part;
  }

  #readContent(node: Exclude<Node, Alias>): Part {
    if (isMap(node)) return this.#readMap(node);
    if (isSeq(node)) {
      const items = node.items.map((item) => this.read(item));
      const children = new Map(items.map((item, index) => [String(index), item]));
      return { value: items.map(({ value }) => value), children };
    }
    const { value, source } = node;
    return { value, text: value === null ? '' : (source ?? String(value)) };
  }

  #readMap({ items }: YAMLMap): Part {
    const own = new Map<string, Part>();
    let merged: Part | undefined;
    for (const { key, value } of items) {
      const { value: name, offset } = this.read(key);
      const isMerge = this.#merges && name === MERGE_KEY && isScalar(key) && key.type === 'PLAIN';
      if (own.has(String(name)) || (isMerge && merged)) {
        throw this.#buildError(offset, 'is not valid YAML: the same key stands twice in one map');
      }
      const part = this.read(value, offset);
      if (isMerge) merged = part;
      else own.set(String(name), part);
    }
    const children = merged ? new Map([...this.#listMerged(merged), ...own]) : own;
    return {
      value: Object.fromEntries(Array.from(children, ([name, part]) => [name, part.value])),
      children,
    };
  }

  /** What `<<` brings: of several maps the first counts. */
  #listMerged({ value, children, offset, keyOffset }: Part): [string, Part][] {
    if (children && Array.isArray(value))
      return [...children.values()].toReversed().flatMap((item) => this.#listMerged(item));
    if (children) return [...children];
    throw this.#buildError(offset ?? keyOffset, 'is not valid YAML: `<<` merges maps, and this is none');
  }
}

/** The parts that a path leads through, from the whole on, as far as there are any. */
function follow(root: Part, path: YamlPath): Part[] {
  const parts = [root];
  for (const step of path) {
    const part = parts.at(-1)?.children?.get(String(step));
    if (!part) break;
    parts.push(part);
  }
  return parts;
}

function buildYamlValue(root: Part, lines: LineCounter): YamlValue {
  const toPosition = (offset: number | undefined): Position | undefined => {
    if (offset === undefined) return undefined;
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const find = (path: YamlPath) => follow(root, path)[path.length];
  return {
    value: root.value,
    positionOf(path) {
      const offsets = follow(root, path).map(({ offset, keyOffset }) => offset ?? keyOffset);
      return toPosition(offsets.findLast((offset) => offset !== undefined));
    },
    keyPositionOf: (path) => toPosition(find(path)?.keyOffset),
    keysOf(path) {
      const part = find(path);
      return Array.isArray(part?.value) ? [] : [...(part?.children?.keys() ?? [])];
    },
    textOf: (path) => find(path)?.text,
  };
}

/**
 * Parses one YAML 1.2 document of the core schema; tags of other schemas are refused, and so are keys that are no
 * text. Keys are kept as they are written.
 *
 * @param name what the error names: a path, or an input
 * @param schema `failsafe` keeps every scalar as the text it was written as
 * @param hint what to change, whatever is wrong
 * @param maxCharacters more than the usual only of text that is known to take time in proportion to it, such as JSON
 * @throws {WorkspaceFileError} with line and column
 */
export function parseYaml(
  text: string,
  name: string,
  schema: 'core' | 'failsafe' = 'core',
  hint?: string,
  maxCharacters = MAX_CHARACTERS,
): YamlValue {
  if (text.length > maxCharacters)
    throw new WorkspaceFileError(name, `is larger than ${maxCharacters / 1_024} KiB of YAML`, { hint });
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
  const buildError: BuildError = (offset, problem, cause) => {
    const place = offset === undefined ? undefined : lines.linePos(offset);
    return new WorkspaceFileError(name, problem, { line: place?.line, column: place?.col, hint, cause });
  };
  const problem = document.errors[0] ?? document.warnings[0];
  if (problem) {
    throw buildError(problem.pos[0], `is not valid YAML: ${describeProblem(problem, text)}`, problem);
  }
  return buildYamlValue(new Reader(buildError, schema === 'core').read(document.contents), lines);
}
