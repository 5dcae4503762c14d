/** Pure: characters that a reader does not see, but a program, a model or a filter does. */

/** Formats, bidi controls, tags, fillers, selectors: https://www.unicode.org/reports/tr36/#Bidirectional_Text_Spoofing */
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

/** Scripts whose letters join or part by a joiner, which is a matter of spelling: https://www.unicode.org/reports/tr31/#Layout_and_Format_Control_Characters */
const JOINING = String.raw`[[\p{sc=Arab}\p{sc=Syrc}\p{sc=Deva}\p{sc=Beng}\p{sc=Guru}\p{sc=Gujr}\p{sc=Orya}\p{sc=Taml}\p{sc=Telu}\p{sc=Knda}\p{sc=Mlym}\p{sc=Sinh}\p{sc=Mymr}]&&[\p{L}\p{M}]]`;

/** What of it belongs to what is seen: a joiner between two emoji or two such letters, and the selector after an emoji. */
const SEEN_AFTER_ALL = [
  String.raw`(?<=\p{Extended_Pictographic}[\ufe0f\u{1f3fb}-\u{1f3ff}]?)\u200d(?=\p{Extended_Pictographic})`,
  String.raw`(?<=\p{Extended_Pictographic})\ufe0f|(?<=[#*0-9])\ufe0f(?=\u20e3)`,
  String.raw`(?<=${JOINING})[\u200c\u200d](?=${JOINING})`,
].join('|');

const UNSEEN = new RegExp(
  String.raw`(?=[\p{Cf}\p{Default_Ignorable_Code_Point}])(?!${SEEN_AFTER_ALL}).`,
  'gsv',
);

export interface VisibleText {
  text: string;
  /** Characters that were taken out. */
  removed: number;
}

/** Takes out of foreign text what nobody would see. What emoji and words are made of stays. */
export function removeInvisible(untrusted: string): VisibleText {
  let removed = 0;
  const text = untrusted.toWellFormed().replace(UNSEEN, () => {
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
