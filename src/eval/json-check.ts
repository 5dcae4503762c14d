/** Pure: values within JSON, and whether two are equal. */
import { isJsonObject } from '../text/json.ts';

/** Whether a text is a JSON Pointer: https://www.rfc-editor.org/rfc/rfc6901#section-3 */
export function isJsonPointer(text: string): boolean {
  return /^(\/([^~]|~[01])*)?$/s.test(text);
}

/** What `pointer` leads to; undefined where that is nothing. */
export function followPointer(value: unknown, pointer: string): { value: unknown } | undefined {
  let found = value;
  for (const token of pointer.split('/').slice(1)) {
    const key = token.replaceAll('~1', '/').replaceAll('~0', '~');
    const isThere = Array.isArray(found)
      ? /^(0|[1-9]\d*)$/.test(key) && Number(key) < found.length
      : isJsonObject(found) && Object.hasOwn(found, key);
    if (!isThere) return undefined;
    found = Reflect.get(Object(found), key);
  }
  return { value: found };
}

/** As JSON has it: the order of keys does not count, that of items does. */
export function isEqualJson(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, index) => isEqualJson(item, b[index]));
  if (!isJsonObject(a) || !isJsonObject(b)) return a === b;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && isEqualJson(a[key], b[key]))
  );
}
