/** Regular expressions that take time in proportion to the text: https://github.com/google/re2/wiki/Syntax. Loaded only where there is one. */
import { RE2JS, RE2JSException } from 're2js';

/** The pattern that finds `text` itself, also between brackets, where `-` means a range. */
export function quotePattern(text: string): string {
  return RE2JS.quote(text).replaceAll('-', '\\-');
}

export type Pattern = { isIn(text: string): boolean };

/** @returns a pattern that is looked for anywhere, or what is wrong with it */
export function buildPattern(pattern: string): Pattern | { problem: string } {
  try {
    const compiled = RE2JS.compile(pattern);
    return { isIn: (text) => compiled.test(text) };
  } catch (error) {
    if (!(error instanceof RE2JSException)) throw error;
    return { problem: error.message.replace(/^error parsing regexp: /, '') };
  }
}
