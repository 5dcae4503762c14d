/** Pure: what a comment asks of the review, and what a reply says of a finding. Only how the text begins counts. */

/** `review`: what is new; `full`: all again. */
export type Command = 'review' | 'full' | 'pause' | 'resume';

/** Four spaces or a tab make code of a line: https://github.github.com/gfm/#indented-code-blocks */
const COMMAND = /^ {0,3}\/review(?:[ \t]+(full|pause|resume))?[ \t]*$/i;

const COMMANDS: Readonly<Record<string, Command>> = { full: 'full', pause: 'pause', resume: 'resume' };

function splitLines(body: string): string[] {
  return body.split(/\r\n|\r|\n/);
}

/**
 * The command on the first line that is not empty, which has nothing else.
 *
 * @returns undefined where the comment has none
 */
export function parseCommand(body: string): { command: Command } | undefined {
  const first = splitLines(body).find((line) => line.trim() !== '') ?? '';
  const [found, word = ''] = COMMAND.exec(first) ?? [];
  return found === undefined ? undefined : { command: COMMANDS[word.toLowerCase()] ?? 'review' };
}

/** What a reply says of the finding: that it is to be left as it is, or that its code was mended. */
export type Reply = 'dismissed' | 'claims-fix';

/** A reply by mail, or to a part of a text, begins with what it replies to. */
const QUOTATION = /^ {0,3}>/;

/** Up to three of its marks stand before a word without a space: `**Won't fix**`. */
const EMPHASIS = /^ {0,3}[*_]{0,3}/;

const SETTLEMENT =
  /^(?:won['’‘`´ʼ]?t[ \t-]*fix|by[ \t]+design|not[ \t]+a[ \t]+bug|false[ \t-]+positive|\/review[ \t]+ignore)/i;

const CLAIM = /^(?:fixed|done|resolved|addressed)/i;

/** Neither a longer word, nor one that a hyphen goes on with, nor a question. */
const ENDS_WORD = /^(?![*_-]*[\p{L}\p{N}])(?![*_ \t]*\?)/u;

/**
 * How somebody goes on who has done it: `Fixed in abc1234`, `Done, thanks`, `Addressed the rest as well`; and not
 * `Fixed income`, `Done deal` or `Resolved dependencies are cached`. Nothing, a mark, a link, a commit, or one of these
 * words, none of which can belong to a thing that is fixed.
 */
const GOES_ON = new RegExp(
  [
    String.raw`^[*_]{0,3}[ \t]*(?:$|[^\s\p{L}\p{N}]`,
    String.raw`https?://|(?=[a-f]*[0-9])[0-9a-f]{7,64}(?![\p{L}\p{N}])`,
    String.raw`(?:above|accordingly|after|again|all|already|a|an|and|as|at|below|both|but|by|earlier|elsewhere|everywhere|for|here|in|it|locally|now|on|per|properly|since|so|thanks|thank|that|the|them|these|this|those|thx|to|too|up|upstream|using|via|with)(?![\p{L}\p{N}_-]))`,
  ].join('|'),
  'iu',
);

/**
 * What a reply in a finding's thread says, by how it begins behind what it quotes. Words in code or in the middle of a
 * text say nothing.
 */
export function parseReply(body: string): Reply | undefined {
  const first = splitLines(body).find((line) => line.trim() !== '' && !QUOTATION.test(line)) ?? '';
  const text = first.replace(EMPHASIS, '');
  const [settlement] = SETTLEMENT.exec(text) ?? [];
  if (settlement !== undefined)
    return ENDS_WORD.test(text.slice(settlement.length)) ? 'dismissed' : undefined;
  const [claim] = CLAIM.exec(text) ?? [];
  if (claim === undefined) return undefined;
  const rest = text.slice(claim.length);
  return ENDS_WORD.test(rest) && GOES_ON.test(rest) ? 'claims-fix' : undefined;
}
