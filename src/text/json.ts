/** Pure: JSON that somebody else wrote. */

/** The value that `text` holds, whatever it is; undefined where the text is no JSON. Never throws. */
export function readJson(text: string): { value: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return { value };
  } catch {
    return undefined;
  }
}
