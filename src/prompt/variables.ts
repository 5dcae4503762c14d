/** Where the values of placeholders come from: the inputs, and whatever can be fetched when a prompt asks for it. */
import { InputError } from '../errors.ts';
import { parseMapInput } from './map-input.ts';
import type { FindSource } from './source.ts';

export interface Variable {
  /** Called at most once, and only where a prompt uses the variable. */
  read: () => string | Promise<string>;
  /** Others than the workflow's author may have written it. */
  isUntrusted: boolean;
  /** This run has none, and `read` fails with the reason. */
  isAbsent?: boolean;
}

/** By name, as placeholders have it. */
export type Variables = ReadonlyMap<string, Variable>;

/** A text of the workflow's author. */
export function createTextVariable(text: string): Variable {
  return { read: () => text, isUntrusted: false };
}

/** Before the name of each variable of `file_input`, which has its own name as well. */
export const FILES = 'files.';

/**
 * The variables of the inputs `input` and `file_input`; the second wins. A file is also there as `files.NAME`, which
 * no other variable can hide.
 *
 * @throws {InputError}
 */
export async function readInputVariables(
  inputs: { variables: string | undefined; fileVariables: string | undefined },
  findSource: FindSource,
): Promise<Variables> {
  const texts = inputs.variables === undefined ? [] : await parseMapInput(inputs.variables, 'input', true);
  const files =
    inputs.fileVariables === undefined ? [] : await parseMapInput(inputs.fileVariables, 'file_input', true);
  const nameless = files.find(([, path]) => path.trim() === '');
  if (nameless)
    throw new InputError('file_input', `names no file for \`${nameless[0]}\``, {
      hint: 'Write one `name: path` a line.',
    });
  const ofFile = (path: string): Variable => {
    const source = findSource(path);
    return { read: () => source.read(path), isUntrusted: !source.isTrusted };
  };
  return new Map([
    ...texts.map(([name, value]): [string, Variable] => [name, createTextVariable(value)]),
    ...files.map(([name, path]): [string, Variable] => [name, ofFile(path)]),
    ...files.map(([name, path]): [string, Variable] => [`${FILES}${name}`, ofFile(path)]),
  ]);
}

/** A value, and whether it is only data. */
export interface ResolvedVariable {
  text: string;
  isUntrusted: boolean;
}

/** Gets the values of `names`, all at once. Names that nothing defines are left out. */
export async function resolveVariables(
  names: ReadonlySet<string>,
  variables: Variables,
): Promise<ReadonlyMap<string, ResolvedVariable>> {
  const values = await Promise.all(
    [...names].map(async (name): Promise<[string, ResolvedVariable][]> => {
      const variable = variables.get(name);
      if (variable === undefined) return [];
      return [[name, { text: await variable.read(), isUntrusted: variable.isUntrusted }]];
    }),
  );
  return new Map(values.flat());
}
