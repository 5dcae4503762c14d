/** Pure: characters that a reader does not see, but a program, a model or a filter does. */

/** Formats, bidi controls, tags, fillers, selectors: https://www.unicode.org/reports/tr36/#Bidirectional_Text_Spoofing */
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

/** The same, but for a joiner between two emoji and the selector after one, which belong to what is seen. */
const INVISIBLE_BUT_EMOJI =
  /(?=[\p{Cf}\p{Default_Ignorable_Code_Point}])(?!(?<=\p{Extended_Pictographic}[\ufe0f\u{1f3fb}-\u{1f3ff}]?)\u200d(?=\p{Extended_Pictographic}))(?!(?<=\p{Extended_Pictographic})\ufe0f|(?<=[#*0-9])\ufe0f(?=\u20e3))./gsu;

export interface VisibleText {
  text: string;
  /** Characters that were taken out. */
  removed: number;
}

/** Takes out of foreign text what nobody would see. What emoji are made of stays. */
export function removeInvisible(foreign: string): VisibleText {
  let removed = 0;
  const text = foreign.toWellFormed().replace(INVISIBLE_BUT_EMOJI, () => {
    removed += 1;
    return '';
  });
  return { text, removed };
}

/** C0 and C1 controls, which stand for nothing but for the tab and line ends. */
const CONTROL = /[^\P{Cc}\t\n\r]/gu;

/** Takes out controls, which no parser of Markdown has a use for. */
export function stripControls(text: string): string {
  return text.replace(CONTROL, '');
}

/** Takes out all that is not seen, emoji's too: for finding what it takes apart. */
export function stripInvisible(text: string): string {
  return stripControls(text.replace(INVISIBLE, ''));
}
