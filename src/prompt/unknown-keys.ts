/** Keys of a prompt file that mean nothing: most are misspelt, and would be missed without a word. */
import { distance } from 'fastest-levenshtein';
import { quoteUntrusted } from '../runner/log.ts';
import type { YamlPath, YamlValue } from './yaml.ts';

/** As many as GitHub shows of a step. */
const MAX_WARNINGS = 10;

/** A map of the file. */
export interface Place {
  path: YamlPath;
  /** The keys that mean something there. */
  known: readonly string[];
  /** Where else a key may belong. */
  others?: readonly string[];
}

/** The YAML of a file. */
export interface YamlFile {
  yaml: YamlValue;
  path: string;
}

/** File and line of a key. */
export function describePlace({ yaml, path }: YamlFile, keys: YamlPath): string {
  const position = yaml.keyPositionOf(keys);
  return position === undefined ? path : `${path}:${position.line}`;
}

/** `max_tokens` and `MaxTokens` are spellings of `maxTokens`, wherever that belongs. */
function toPlainKey(key: string): string {
  return key.replace(/.*\.|[_-]/gs, '').toLowerCase();
}

function suggestKey(unknown: string, { known, others = [] }: Place): string | undefined {
  const plain = toPlainKey(unknown);
  return [...known, ...others].find((key) => {
    const mistakes = distance(toPlainKey(key), plain);
    return mistakes <= 2 && mistakes * 2 < Math.max(toPlainKey(key).length, plain.length);
  });
}

/** @returns a warning for each key that is not known, with its place and what may be meant; ten, and how many more */
export function describeUnknownKeys(file: YamlFile, places: readonly Place[]): string[] {
  const unknown = places.flatMap((place) => {
    const keys = file.yaml.keysOf(place.path).filter((key) => !place.known.includes(key));
    return keys.map((key) => ({ place, key }));
  });
  const warnings = unknown.slice(0, MAX_WARNINGS).map(({ place, key }) => {
    const suggestion = suggestKey(key, place);
    const advice = suggestion === undefined ? '' : `; did you mean \`${suggestion}\`?`;
    const where = describePlace(file, [...place.path, key]);
    return `${where}: the key \`${quoteUntrusted(key)}\` is not known and has no effect${advice}`;
  });
  const left = unknown.length - warnings.length;
  if (left > 0) warnings.push(`${file.path}: keys that are not known, besides those named: ${left}`);
  return warnings;
}
