/** Pure: `{{name}}` placeholders, replaced in one pass. What is put in is never looked at again. */

const PLACEHOLDER = /\{\{\s*([\w.-]+)\s*\}\}/g;

/** The names of all placeholders in `texts`. */
export function findPlaceholders(texts: readonly string[]): Set<string> {
  return new Set(texts.flatMap((text) => [...text.matchAll(PLACEHOLDER)].flatMap(([, name]) => name ?? [])));
}

/** How often the placeholder of a name stands in `text`. */
export function countPlaceholder(text: string, name: string): number {
  return [...text.matchAll(PLACEHOLDER)].filter(([, found]) => found === name).length;
}

/** Replaces every placeholder that `variables` knows; others stay as they are. */
export function renderTemplate(text: string, variables: ReadonlyMap<string, string>): string {
  return text.replace(PLACEHOLDER, (placeholder, name: string) => variables.get(name) ?? placeholder);
}

/** How many characters `renderTemplate` would give, without building them. */
export function measureRendered(text: string, variables: ReadonlyMap<string, string>): number {
  const grown = [...text.matchAll(PLACEHOLDER)].map(([placeholder, name = '']) => {
    const value = variables.get(name);
    return value === undefined ? 0 : value.length - placeholder.length;
  });
  return grown.reduce((sum, characters) => sum + characters, text.length);
}
