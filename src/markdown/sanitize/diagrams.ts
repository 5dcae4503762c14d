/** Pure: diagrams and formulas, and what in them could load something or lead elsewhere. */

/**
 * What GitHub draws itself, and what in it can be clicked, loaded, or hidden from this:
 * https://docs.github.com/get-started/writing-on-github/working-with-advanced-formatting/creating-diagrams
 */
const ACTIVE_DRAWING =
  /(?<!<)<(?!br\b|<)[a-z!/]|\\(?!n)|\/\/|www\.|(?:^|[;{}])\s*(?:click|links?)\s|\bhref\b|\bimg["']?\s*:|\b(?:https?|javascript):|\bdata:\S|\burl\(|@import|#(?!quot;|apos;|amp;|nbsp;|3[459];|4[01];)\w{1,8};/im;
const ACTIVE_MACRO =
  /\\(?:href|url|html\w*|includegraphics|class|cssId|style|unicode|require|mmlToken|csname|newcommand|def|let)\b/i;
const ACTIVE_FORMULA = new RegExp(`//|\\bhttps?:|${ACTIVE_MACRO.source}`, 'i');
const ACTIVE_BY_LANGUAGE: ReadonlyMap<string, RegExp> = new Map([
  ['mermaid', ACTIVE_DRAWING],
  ['geojson', ACTIVE_DRAWING],
  ['topojson', ACTIVE_DRAWING],
  ['math', ACTIVE_FORMULA],
]);

/**
 * Whether a formula in a line of text could load something, or lead elsewhere:
 * https://docs.github.com/get-started/writing-on-github/working-with-advanced-formatting/writing-mathematical-expressions
 */
export function hasActiveFormula(text: string): boolean {
  return text.includes('$') && ACTIVE_MACRO.test(text);
}

/** Whether a block of code in this language is drawn so that it could. */
export function isActiveDrawing(language: string, text: string): boolean {
  return ACTIVE_BY_LANGUAGE.get(/^[a-z]*/.exec(language)?.[0] ?? '')?.test(text) === true;
}
