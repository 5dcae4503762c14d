/** Pure: what is wrong with an answer, in words for a model. */

/** The value without the keys that nobody asked for, or what is wrong with it. */
export type CheckedFields = { ok: true; value: unknown } | { ok: false; problems: string[] };

export const MAX_PROBLEMS = 20;
export const MAX_PROBLEM_CHARACTERS = 300;

/** Text cut to a length, never through a character. */
export function clipText(text: string, maxCharacters: number): string {
  if (text.length <= maxCharacters) return text;
  return `${text.slice(0, maxCharacters - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
