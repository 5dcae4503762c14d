/** YAML → a value and the lines it came from. Loaded only when there is YAML to read. */
import { isNode, LineCounter, parseDocument } from 'yaml';
import { PromptFileError } from '../errors.ts';

/** Aliases that may be expanded: prompt files need none, and nested ones grow without bound. */
const MAX_ALIASES = 20;

export interface YamlValue {
  value: unknown;
  /** The line (from 1) of the node at a path of keys, or of its nearest parent. */
  lineOf(path: readonly (string | number)[]): number | undefined;
}

/**
 * Parses one YAML 1.2 document of the core schema; tags of other schemas are refused.
 *
 * @param name what the error names: a path, or an input
 * @throws {PromptFileError} with line and column
 */
export function parseYaml(text: string, name: string): YamlValue {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    version: '1.2',
    schema: 'core',
  });
  const problem = document.errors[0] ?? document.warnings[0];
  if (problem) {
    const { line, col } = lines.linePos(problem.pos[0]);
    throw new PromptFileError(name, `is not valid YAML: ${problem.message}`, {
      line,
      column: col,
      cause: problem,
    });
  }
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: MAX_ALIASES });
  } catch (cause) {
    throw new PromptFileError(name, 'expands too many YAML aliases', { cause });
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
