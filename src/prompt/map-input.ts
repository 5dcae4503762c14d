/** Inputs that are maps: `name: value` lines, in YAML or JSON. */
import * as v from 'valibot';
import { InputError, WorkspaceFileError } from '../errors.ts';

/** Not valibot's `record`: it takes a list for a map, and drops keys such as `constructor`. */
const MapSchema = v.nullable(
  v.custom<Readonly<Record<string, unknown>>>((value) => typeof value === 'object' && !Array.isArray(value)),
);

/**
 * An input that is a map, in YAML or JSON. Scalars are kept as the text they were written as.
 *
 * @throws {InputError}
 */
export async function parseMapInput(text: string, input: string): Promise<[name: string, value: string][]> {
  const { parseYaml } = await import('./yaml.ts');
  let value: unknown;
  try {
    value = parseYaml(text, 'line', 'failsafe').value;
  } catch (cause) {
    const problem = cause instanceof WorkspaceFileError ? cause.message : 'is not valid YAML';
    throw new InputError(input, `can’t be read: ${problem}`, {
      hint: 'Write one `name: value` a line.',
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
