/** Inputs that are maps: `name: value` lines, in YAML or JSON. */
import * as v from 'valibot';
import { InputError, WorkspaceFileError } from '../errors.ts';

/** Not valibot's `record`: it takes a list for a map, and drops keys such as `constructor`. */
const MapSchema = v.nullable(
  v.custom<Readonly<Record<string, unknown>>>((value) => typeof value === 'object' && !Array.isArray(value)),
);

/** The names that placeholders can have; what follows them is taken as it is. */
const LINE = /^([\w.-]+):(?:[ \t](.*))?$/s;

/**
 * The lines of a text that is no YAML, taken literally: workflows put titles there, and whoever writes a title does not
 * think of YAML.
 *
 * @returns undefined where a line is no `name: text`
 * @throws {WorkspaceFileError} a name that stands twice
 */
function readPlainLines(text: string): Readonly<Record<string, string>> | undefined {
  const values = new Map<string, string>();
  for (const [index, line] of text
    .replace(/^\ufeff/, '')
    .split(/\r\n|[\r\n]/)
    .entries()) {
    if (line.trim() === '') continue;
    const [, name, value = ''] = LINE.exec(line) ?? [];
    if (name === undefined) return undefined;
    if (values.has(name)) {
      const problem = 'is not valid YAML: the same key stands twice in one map';
      throw new WorkspaceFileError('line', problem, { line: index + 1, column: 1 });
    }
    values.set(name, value.trim());
  }
  return Object.fromEntries(values);
}

/** @throws {WorkspaceFileError} */
async function readMap(text: string, takesPlainLines: boolean): Promise<unknown> {
  const { parseYaml } = await import('./yaml.ts');
  try {
    return parseYaml(text, 'line', 'failsafe').value;
  } catch (error) {
    // Without a line, it is too large.
    const isNoYaml = error instanceof WorkspaceFileError && error.line !== undefined;
    const lines = takesPlainLines && isNoYaml ? readPlainLines(text) : undefined;
    if (lines) return lines;
    throw error;
  }
}

/**
 * An input that is a map, in YAML or JSON. Scalars are kept as the text they were written as.
 *
 * @param takesPlainLines a text that is no YAML may be lines of `name: text`. Not for what is sent as a credential: a
 *   quote that is not closed is a mistake there, and no part of it
 * @throws {InputError}
 */
export async function parseMapInput(
  text: string,
  input: string,
  takesPlainLines = false,
): Promise<[name: string, value: string][]> {
  let value: unknown;
  try {
    value = await readMap(text, takesPlainLines);
  } catch (cause) {
    const problem = cause instanceof WorkspaceFileError ? cause.message : 'is not valid YAML';
    throw new InputError(input, `can’t be read: ${problem}`, {
      hint: 'Write one `name: value` a line. Put a value in quotes where it holds `: ` or ` #`, or begins with a special character.',
      cause,
    });
  }
  const map = v.safeParse(MapSchema, value);
  if (!map.success) throw new InputError(input, 'is not a map', { hint: 'Write one `name: value` a line.' });
  // Structures are passed as JSON, so that nothing of them is lost.
  return Object.entries(map.output ?? {}).map(([name, item]) => [
    name,
    typeof item === 'string' ? item : item === null || item === undefined ? '' : JSON.stringify(item),
  ]);
}
