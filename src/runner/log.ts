/**
 * The only writer of stdout; nothing writes to stderr, which the runner drains first, before masks on stdout apply.
 * Whatever passes through here is inert: it can't end a line, start a workflow command or colour the log.
 */
import { stripVTControlCharacters } from 'node:util';
// By file: the package's index also loads an OIDC client with an HTTP stack of its own, twice Node's start-up.
import { issueCommand } from '../../node_modules/@actions/core/lib/command.js';
import { deriveSecretForms } from '../secrets/encodings.ts';
import { redactor } from '../secrets/redactor.ts';

/** C0 and C1 controls but the tab, and characters that reorder or hide text: bidi controls, joiners, tags, fillers. */
const INVISIBLE = /[\p{Cc}\p{Default_Ignorable_Code_Point}]/gu;

/**
 * Splits text at everything that ends a line for the runner or a terminal, and makes each line harmless: the runner
 * reads `##[command]` anywhere in a line and `::command::` after any leading white space
 * (https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs), so the first is broken here and
 * the second by the visible prefix that every line gets.
 */
export function toInertLines(text: string): string[] {
  return stripVTControlCharacters(text)
    .split(/\r\n|[\r\n\v\f\u0085\u2028\u2029]/)
    .map((line) =>
      line.replace(INVISIBLE, (character) => (character === '\t' ? character : '')).replaceAll('##[', '# #['),
    );
}

const MAX_QUOTED_CHARACTERS = 200;

/**
 * At most 200 characters of foreign text, on one line, fit for a message. A secret that the cut
 * goes through could not be told any more: it is taken out before.
 */
export function quoteUntrusted(text: string): string {
  const line = toLogLines(text).join(' ').replace(/\s+/g, ' ').trim();
  if (line.length <= MAX_QUOTED_CHARACTERS) return line;
  const isInsideCharacter = /[\udc00-\udfff]/.test(line.charAt(MAX_QUOTED_CHARACTERS));
  return `${line.slice(0, MAX_QUOTED_CHARACTERS - (isInsideCharacter ? 1 : 0))}…`;
}

/** Longer texts are for a file. */
const MAX_LOGGED_CHARACTERS = 200_000;

/** Where an annotation points. */
export interface AnnotationPlace {
  title?: string;
  file?: string;
  line?: number;
  endLine?: number;
}

export interface Log {
  /** A line of our own; what it quotes may be foreign. */
  info(text: string): void;
  /** Foreign text of any length, such as a model's answer. */
  quote(text: string): void;
  /** Shown in debug mode only. */
  debug(text: string): void;
  notice(message: string, place?: AnnotationPlace): void;
  warning(message: string, place?: AnnotationPlace): void;
  error(message: string, place?: AnnotationPlace): void;
  /** Folds what `write` logs. */
  group(title: string, write: () => void): void;
  /**
   * Hides a secret from all later output, and from whatever passes the redactor: in every form, and in pieces. A word
   * is hidden by the runner only.
   */
  mask(secret: string, about?: { isWord?: boolean }): void;
}

/** The runner hides whole forms only; pieces are taken out here, also those that invisible characters took apart. */
function toLogLines(text: string): string[] {
  return toInertLines(redactor.redact(text).text).map((line) => redactor.redact(line).text);
}

/**
 * Goes on where whoever read the log is gone. Unheard, the error would be one that nobody caught, told to a log that
 * nobody reads.
 */
export function outliveReader(): void {
  process.stdout.on('error', () => {});
}

function writeLines(prefix: string, text: string): void {
  const lines = toLogLines(text).map((line) => `${prefix} ${line}\n`);
  process.stdout.write(lines.join(''));
}

function annotate(level: 'notice' | 'warning' | 'error', message: string, place: AnnotationPlace = {}): void {
  const properties = Object.fromEntries(
    Object.entries(place).map(([name, value]) => [name, toLogLines(String(value)).join(' ')]),
  );
  issueCommand(level, properties, toLogLines(message).join('\n'));
}

/** The log of this step. */
export const log: Log = {
  info: (text) => writeLines('·', text),
  quote(text) {
    const isCut = text.length > MAX_LOGGED_CHARACTERS;
    writeLines('│', isCut ? text.slice(0, MAX_LOGGED_CHARACTERS) : text);
    if (isCut)
      writeLines('·', `The log has the first ${MAX_LOGGED_CHARACTERS} of ${text.length} characters.`);
  },
  debug: (text) => issueCommand('debug', {}, toLogLines(text).join('\n')),
  notice: (message, place) => annotate('notice', message, place),
  warning: (message, place) => annotate('warning', message, place),
  error: (message, place) => annotate('error', message, place),
  group(title, write) {
    issueCommand('group', {}, toLogLines(title).join(' '));
    write();
    issueCommand('endgroup', {}, '');
  },
  mask(secret, { isWord = false } = {}) {
    const masks = isWord ? deriveSecretForms(secret).masks : redactor.add(secret);
    for (const mask of masks) issueCommand('add-mask', {}, mask);
  },
};
