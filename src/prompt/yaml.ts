/** YAML → a value and the lines it came from. Loaded only when there is YAML to read. */
import { type Document, isAlias, isNode, isScalar, LineCounter, type Node, parseDocument, visit } from 'yaml';
import { WorkspaceFileError } from '../errors.ts';

/** Aliases that may be expanded: prompt files need none, and nested ones grow without bound. */
const MAX_ALIASES = 20;

/** Far more than a prompt file needs; the parser takes quadratic time for some texts. */
const MAX_CHARACTERS = 262_144;

export interface YamlValue {
  value: unknown;
  /** The line (from 1) of the node at a path of keys, or of its nearest parent. */
  lineOf(path: readonly (string | number)[]): number | undefined;
}

/** The first alias of nothing, or of something that it is itself a part of. */
function findBrokenAlias(document: Document.Parsed): Node | undefined {
  const anchors = new Set<string>();
  let broken: Node | undefined;
  visit(document, (_key, node, path) => {
    if (isAlias(node)) {
      const isPartOf = path.some(
        (parent) => isNode(parent) && 'anchor' in parent && parent.anchor === node.source,
      );
      if (anchors.has(node.source) && !isPartOf) return undefined;
      broken = node;
      return visit.BREAK;
    }
    if (isNode(node) && node.anchor !== undefined) anchors.add(node.anchor);
    return undefined;
  });
  return broken;
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

/**
 * Parses one YAML 1.2 document of the core schema; tags of other schemas are refused.
 *
 * @param name what the error names: a path, or an input
 * @param schema `failsafe` keeps every scalar as the text it was written as
 * @throws {WorkspaceFileError} with line and column
 */
export function parseYaml(text: string, name: string, schema: 'core' | 'failsafe' = 'core'): YamlValue {
  if (text.length > MAX_CHARACTERS)
    throw new WorkspaceFileError(name, `is larger than ${MAX_CHARACTERS / 1_024} KiB of YAML`);
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    version: '1.2',
    schema,
    resolveKnownTags: false,
    uniqueKeys: false,
    // At its usual level the parser writes warnings to stderr.
    logLevel: 'error',
  });
  const fail = (offset: number | undefined, problem: string, cause?: unknown): never => {
    const place = offset === undefined ? undefined : lines.linePos(offset);
    throw new WorkspaceFileError(name, problem, { line: place?.line, column: place?.col, cause });
  };
  const problem = document.errors[0] ?? document.warnings[0];
  if (problem) fail(problem.pos[0], `is not valid YAML: ${problem.message}`, problem);
  const repeated = findRepeatedKey(document);
  if (repeated) fail(repeated.range?.[0], 'is not valid YAML: the same key stands twice in one map');
  const broken = findBrokenAlias(document);
  if (broken) fail(broken.range?.[0], 'is not valid YAML: an alias leads nowhere, or to itself');
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: MAX_ALIASES });
  } catch (cause) {
    fail(findAlias(document)?.range?.[0], 'expands too many YAML aliases', cause);
  }
  return {
    value,
    lineOf(path) {
      for (let length = path.length; length >= 0; length--) {
        const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
        if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
      }
      return undefined;
    },
  };
}
