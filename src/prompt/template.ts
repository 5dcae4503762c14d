/** Pure: `{{name}}` placeholders, replaced in one pass. What is put in is never looked at again. */

const PLACEHOLDER = /\{\{\s*([\w.-]+)\s*\}\}/g;

/** The names of all placeholders in `texts`. */
export function findPlaceholders(texts: readonly string[]): Set<string> {
  return new Set(texts.flatMap((text) => [...text.matchAll(PLACEHOLDER)].flatMap(([, name]) => name ?? [])));
}

/** Replaces every placeholder that `variables` knows; others stay as they are. */
export function renderTemplate(text: string, variables: ReadonlyMap<string, string>): string {
  return text.replace(PLACEHOLDER, (placeholder, name: string) => variables.get(name) ?? placeholder);
}
