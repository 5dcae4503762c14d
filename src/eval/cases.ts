/** Pure: the cases of a prompt, with what `$case` says of them. */
import { createHash } from 'node:crypto';
import * as v from 'valibot';
import type { WorkspaceFileError } from '../errors.ts';
import { buildYamlError, checkYaml, MapSchema, settable, type YamlSource } from '../prompt/checked-yaml.ts';
import type { YamlPath } from '../prompt/yaml.ts';
import type { CaseValue, CaseValues } from './values.ts';

export interface EvalCase {
  /** By its values: it stays where cases are added, moved or put into another file. Equal cases are numbered. */
  id: string;
  /** Its place among the cases of its prompt, from 0. */
  index: number;
  /** The file that it stands in, and its first line there. */
  path: string;
  line: number;
  values: CaseValues;
  isRequired: boolean;
  group: string | undefined;
  repeat: number;
  /** At most `repeat`. */
  minPasses: number;
}

/** What holds for a case that does not say. */
export interface RepeatDefaults {
  repeat: number;
  /** Undefined for all of them. */
  minPasses: number | undefined;
}

/** A case as it is read. */
export interface CaseRow {
  path: string;
  line: number;
  values: CaseValues;
  /** What `$case` says, by its keys. */
  settings: CaseValues;
  /** @param key of `$case`; undefined for all of it */
  buildError(key: string | undefined, problem: string): WorkspaceFileError;
}

/** The key for what is said of a case; no placeholder can have this name. */
export const CASE_KEY = '$case';

/** Whether a name is that key, or could be meant to be. */
export function isLikeCaseKey(name: string): boolean {
  return name.toLowerCase().startsWith(CASE_KEY);
}

/** A file of more is a mistake: each of them costs. */
export const MAX_CASES = 50_000;

const MAX_REPEAT = 1_000;

const CountSchema = v.pipe(
  v.number('must be a whole number'),
  v.safeInteger('must be a whole number'),
  v.minValue(1, 'must be at least 1'),
  v.maxValue(MAX_REPEAT, `must be at most ${MAX_REPEAT}`),
);

const SETTINGS = {
  required: settable(v.boolean('must be `true` or `false`')),
  group: settable(v.pipe(v.string('must be text'), v.trim(), v.nonEmpty('must be text'))),
  repeat: settable(CountSchema),
  minPasses: settable(CountSchema),
};

const SettingsSchema = v.object(SETTINGS);

/** A number or a word is as good a name of a group as a text, as it is written: `1.10` is not `1.1`. */
function toSetting(key: string, { value, text }: CaseValue): unknown {
  return key === 'group' && value !== undefined && typeof value !== 'object' ? text : value;
}

/** What can be said of a case. */
export const CASE_SETTINGS: readonly string[] = Object.keys(SETTINGS);

/** @throws {WorkspaceFileError} */
function readSettings({ settings, buildError }: CaseRow, defaults: RepeatDefaults) {
  const unknown = [...settings.keys()].find((key) => !CASE_SETTINGS.includes(key));
  if (unknown !== undefined)
    throw buildError(
      unknown,
      `is not known: \`$case\` takes ${CASE_SETTINGS.map((key) => `\`${key}\``).join(', ')}`,
    );
  const said = Object.fromEntries(Array.from(settings, ([key, setting]) => [key, toSetting(key, setting)]));
  const checked = v.safeParse(SettingsSchema, said, { abortEarly: true });
  if (!checked.success) {
    const [issue] = checked.issues;
    throw buildError(v.getDotPath(issue) ?? undefined, issue.message);
  }
  const { required, group, repeat = defaults.repeat, minPasses } = checked.output;
  if (minPasses !== undefined && minPasses > repeat)
    throw buildError(
      'minPasses',
      `is ${minPasses}, and the case is asked ${repeat} times: it could never pass`,
    );
  return {
    isRequired: required ?? false,
    group,
    repeat,
    minPasses: minPasses ?? Math.min(defaults.minPasses ?? repeat, repeat),
  };
}

const ID_CHARACTERS = 12;

function hashValues(values: CaseValues): string {
  const texts = Array.from(values, ([name, { text }]) => [name, text]).toSorted();
  return createHash('sha256').update(JSON.stringify(texts)).digest('hex').slice(0, ID_CHARACTERS);
}

/** @throws {WorkspaceFileError} what `$case` says that it can't */
export function buildCases(rows: readonly CaseRow[], defaults: RepeatDefaults): EvalCase[] {
  const counts = new Map<string, number>();
  return rows.map((row, index) => {
    const hash = hashValues(row.values);
    const ordinal = (counts.get(hash) ?? 0) + 1;
    counts.set(hash, ordinal);
    const { path, line, values } = row;
    const id = ordinal === 1 ? hash : `${hash}-${ordinal}`;
    return { id, index, path, line, values, ...readSettings(row, defaults) };
  });
}

const RowsSchema = v.array(MapSchema, 'must be a list of cases');

/**
 * The values of a map, whatever its names.
 *
 * @param except names that are left out
 */
export function readYamlValues(
  { yaml }: YamlSource,
  map: unknown,
  at: YamlPath,
  except?: string,
): CaseValues {
  const values = v.parse(MapSchema, map);
  return new Map(
    yaml
      .keysOf(at)
      .filter((name) => name !== except)
      .map((name): [string, CaseValue] => {
        const value = values[name];
        return [name, { value, text: yaml.textOf([...at, name]) ?? JSON.stringify(value) }];
      }),
  );
}

/**
 * Reads a list of maps: each is a case.
 *
 * @param at where the list stands in the file
 * @throws {WorkspaceFileError} with the line of what is no case
 */
export function readYamlRows(source: YamlSource, list: unknown, at: YamlPath): CaseRow[] {
  return checkYaml(source, list, RowsSchema, at).map((map, index) => {
    const place = [...at, index];
    const settingsPlace = [...place, CASE_KEY];
    const settings = checkYaml(source, map[CASE_KEY] ?? {}, MapSchema, settingsPlace);
    const reserved = Object.keys(map).find((name) => isLikeCaseKey(name) && name !== CASE_KEY);
    if (reserved !== undefined) {
      const keys = [...place, reserved];
      throw buildYamlError(
        source,
        keys,
        'is no name that a value can have: what is said of a case is written `$case: {required: true}`',
        source.yaml.keyPositionOf(keys),
      );
    }
    return {
      path: source.path,
      line: source.yaml.positionOf(place)?.line ?? 1,
      values: readYamlValues(source, map, place, CASE_KEY),
      settings: readYamlValues(source, settings, settingsPlace),
      buildError: (key, problem) =>
        buildYamlError(source, key === undefined ? settingsPlace : [...settingsPlace, key], problem),
    };
  });
}
