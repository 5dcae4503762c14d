/** Where the values of placeholders come from: the inputs, and whatever can be fetched when a prompt asks for it. */
import * as v from 'valibot';
import { InputError, WorkspaceFileError } from '../errors.ts';
import type { Message } from '../pinata/chat.ts';
import type { Log } from '../runner/log.ts';
import { readWorkspaceFile } from '../runner/workspace.ts';
import { findPlaceholders, measureRendered, renderTemplate } from './template.ts';

/** Name → how to get the value. Called only for the names that a prompt uses. */
export type VariableSources = ReadonlyMap<string, () => string | Promise<string>>;

/** A list would pass for a record: it is an object with the indices as keys. */
const MapSchema = v.nullable(
  v.pipe(
    v.unknown(),
    v.check((value) => !Array.isArray(value)),
    v.record(v.string(), v.unknown()),
  ),
);

async function parseMap(text: string, input: string): Promise<[name: string, value: string][]> {
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
    typeof item === 'string' ? item : JSON.stringify(item ?? ''),
  ]);
}

/** The variables of the inputs `input` and `file_input`; the second wins. Files are read when they are used. */
export async function readInputVariables(
  inputs: { variables: string | undefined; fileVariables: string | undefined },
  workspace: string,
): Promise<VariableSources> {
  const texts = inputs.variables === undefined ? [] : await parseMap(inputs.variables, 'input');
  const files = inputs.fileVariables === undefined ? [] : await parseMap(inputs.fileVariables, 'file_input');
  const nameless = files.find(([, path]) => path.trim() === '');
  if (nameless)
    throw new InputError('file_input', `names no file for \`${nameless[0]}\``, {
      hint: 'Write one `name: path` a line.',
    });
  return new Map<string, () => string | Promise<string>>([
    ...texts.map(([name, value]): [string, () => string] => [name, () => value]),
    ...files.map(([name, path]): [string, () => Promise<string>] => [
      name,
      () => readWorkspaceFile(workspace, path),
    ]),
  ]);
}

/** Beyond any model's context, and short of what would exhaust the runner. */
const MAX_PROMPT_CHARACTERS = 16_777_216;

/**
 * Fills the placeholders of all messages in. A name without a source stays as it is, with a warning.
 *
 * @throws whatever the source of a value throws
 */
export async function fillIn(
  messages: readonly Message[],
  sources: VariableSources,
  log: Log,
): Promise<Message[]> {
  const names = findPlaceholders(messages.map(({ content }) => content));
  for (const name of names) {
    if (sources.has(name)) continue;
    log.warning(`The prompt uses \`{{${name}}}\`, which nothing defines: it is sent as it is.`);
  }
  const values = await resolveVariables(names, sources);
  const characters = messages.reduce((sum, { content }) => sum + measureRendered(content, values), 0);
  if (characters > MAX_PROMPT_CHARACTERS) {
    throw new InputError(
      'prompt-file',
      `grows beyond ${MAX_PROMPT_CHARACTERS / 1_048_576} million characters once its placeholders are filled in`,
      {
        hint: 'Put less into it.',
      },
    );
  }
  return messages.map(({ role, content }) => ({ role, content: renderTemplate(content, values) }));
}

/** Gets the values of `names`, all at once. Names without a source are left out. */
export async function resolveVariables(
  names: ReadonlySet<string>,
  sources: VariableSources,
): Promise<ReadonlyMap<string, string>> {
  const values = await Promise.all(
    [...names].map(async (name): Promise<[string, string][]> => {
      const source = sources.get(name);
      return source === undefined ? [] : [[name, await source()]];
    }),
  );
  return new Map(values.flat());
}
