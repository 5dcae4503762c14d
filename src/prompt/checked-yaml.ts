/** Values of a YAML file that are held to a schema; what is wrong is told with its place. Loaded only with YAML. */
import * as v from 'valibot';
import { WorkspaceFileError } from '../errors.ts';
import { quoteUntrusted } from '../runner/log.ts';
import type { YamlFile } from './unknown-keys.ts';
import type { YamlPath } from './yaml.ts';

/** Valibot's own `record` and `object` take a list for a map. */
export const MapSchema = v.custom<Readonly<Record<string, unknown>>>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  'must be a map',
);

export function mapOf<TEntries extends v.ObjectEntries>(entries: TEntries) {
  return v.pipe(MapSchema, v.object(entries));
}

export function numberUpTo(max: number) {
  const message = `must be 0 to ${max}`;
  return v.pipe(v.number(message), v.minValue(0, message), v.maxValue(max, message));
}

/** A key without a value is null, and means what a missing one does. */
export function settable<TSchema extends v.GenericSchema>(schema: TSchema) {
  return v.nullish(schema, () => undefined);
}

/** YAML of a file, and how errors speak of it. */
export interface YamlSource extends YamlFile {
  /** What it is as a whole. */
  whole: string;
  hint: string;
}

/** @param position where the mistake stands, if not where the value at `keys` does */
export function buildYamlError(
  { yaml, path, whole, hint }: YamlSource,
  keys: YamlPath,
  problem: string,
  position = yaml.positionOf(keys),
): WorkspaceFileError {
  const place = keys.length === 0 ? whole : `\`${quoteUntrusted(keys.join('.'))}\``;
  return new WorkspaceFileError(path, `${place} ${problem}`, { ...position, hint });
}

/**
 * @param at where `value` stands in the file
 * @throws {WorkspaceFileError} for the first value that is not as it should be
 */
export function checkYaml<TSchema extends v.GenericSchema>(
  source: YamlSource,
  value: unknown,
  schema: TSchema,
  at: YamlPath = [],
): v.InferOutput<TSchema> {
  const checked = v.safeParse(schema, value, { abortEarly: true });
  if (checked.success) return checked.output;
  const [issue] = checked.issues;
  const keys = (issue.path ?? []).flatMap(({ key }) =>
    typeof key === 'string' || typeof key === 'number' ? [key] : [],
  );
  const problem = issue.received === 'undefined' ? 'is missing' : issue.message;
  throw buildYamlError(source, [...at, ...keys], problem);
}
