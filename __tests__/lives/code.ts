// The code of a pull request's life: files of which some lines are bad, by a word that the model of these tests knows.
import { buildDiff, type EditedFile } from '../review/edited-file.ts';
import type { Dice } from './dice.ts';

/** Bad where it is added, `bug7`, or where it is removed, `guard7`. No two lines have the same. */
export const BAD_WORD = /\b(?:bug|guard)\d+\b/;

interface SourceFile {
  path: string;
  /** Where it is in the base. */
  basePath: string;
  /** No two lines are the same. */
  base: string[];
  /** What stands in the place of a base line, by that line. */
  edits: Map<string, string[]>;
}

/** What is proposed: by the path in the base. */
type Proposal = ReadonlyMap<string, { path: string; edits: ReadonlyMap<string, readonly string[]> }>;

const FILES = 3;
const LINES = 40;
/** In each file, as many lines that must not be removed. */
const GUARDS = 2;

/** What a push does to the code. */
const CHANGES = ['add', 'add', 'add', 'fix', 'fix', 'near', 'near', 'elsewhere', 'unguard', 'guard'] as const;

export class Code {
  readonly #dice: Dice;
  readonly #files: SourceFile[];
  readonly #past: Proposal[] = [];
  #count = 0;

  constructor(dice: Dice) {
    this.#dice = dice;
    this.#files = Array.from({ length: FILES }, (_, file) => {
      const path = `src/${'abc'[file]}.js`;
      const base = Array.from({ length: LINES }, (_line, line) => `${'abc'[file]}.step(${line + 1});`);
      for (let guard = 1; guard <= GUARDS; guard += 1)
        base.splice(dice.below(base.length), 0, `guard${file * GUARDS + guard}();`);
      return { path, basePath: path, base, edits: new Map() };
    });
  }

  /** As `git diff` prints it. */
  get diff(): string {
    return buildDiff(
      this.#files.map(
        ({ path, basePath, base, edits }): EditedFile => ({
          path,
          previousPath: basePath,
          base,
          edits: new Map([...edits].map(([line, lines]) => [base.indexOf(line), lines])),
        }),
      ),
    );
  }

  /** The bad words of the diff. */
  get standing(): ReadonlySet<string> {
    const words = this.#files.flatMap(({ edits }) =>
      [...edits].flatMap(([line, lines]) => [
        ...(lines.includes(line) ? [] : [line]),
        ...lines.filter((text) => text !== line),
      ]),
    );
    return new Set(words.flatMap((text) => BAD_WORD.exec(text)?.[0] ?? []));
  }

  #save(): Proposal {
    return new Map(
      this.#files.map(({ path, basePath, edits }) => [
        basePath,
        { path, edits: new Map([...edits].map(([line, lines]) => [line, [...lines]])) },
      ]),
    );
  }

  /** Some changes of lines. @returns what was done */
  change(): string {
    this.#past.push(this.#save());
    const count = this.#dice.between(1, 3);
    return Array.from({ length: count }, () => this.#changeOnce(this.#dice.pick(CHANGES))).join(', ');
  }

  #changeOnce(kind: (typeof CHANGES)[number]): string {
    const file = this.#dice.pick(this.#files);
    const { base, edits } = file;
    const plain = base.filter((line) => !edits.has(line) && !BAD_WORD.test(line));
    const number = ++this.#count;
    if (kind === 'add') {
      const line = this.#dice.pick(plain);
      const bad = `bug${number}();`;
      edits.set(line, this.#dice.chance(0.5) ? [line, bad] : [bad]);
      return `${bad} in ${file.path}`;
    }
    const edited = [...edits].filter(([, lines]) => lines.some((text) => /bug/.test(text)));
    if ((kind === 'fix' || kind === 'near') && edited.length > 0) {
      const [line, lines] = this.#dice.pick(edited);
      const index = lines.findIndex((text) => /bug/.test(text));
      const bad = lines[index] ?? '';
      if (kind === 'fix') {
        lines.splice(index, 1, ...(this.#dice.chance(0.5) ? [`fine(${number});`] : []));
        if (lines.length === 1 && lines[0] === line) edits.delete(line);
        return `${bad} mended`;
      }
      lines.splice(this.#dice.chance(0.5) ? index + 1 : lines.length, 0, `near(${number});`);
      return `a line near ${bad}`;
    }
    const guards = base.filter((line) => /guard/.test(line));
    if (kind === 'unguard') {
      const line = this.#dice.pick(guards);
      edits.set(line, this.#dice.chance(0.5) ? [] : [`other(${number});`]);
      return `without ${line}`;
    }
    if (kind === 'guard') {
      for (const line of guards) edits.delete(line);
      return `guards of ${file.path} are back`;
    }
    const line = this.#dice.pick(plain);
    edits.set(line, [line, `more(${number});`]);
    return `a line elsewhere in ${file.path}`;
  }

  /** The same change on another base: other line numbers, other context, other hunks. */
  rebase(): string {
    for (const { base, edits } of this.#files) {
      for (let count = this.#dice.below(6); count > 0; count -= 1)
        base.splice(this.#dice.below(base.length), 0, `base.line(${++this.#count});`);
      for (let count = this.#dice.below(4); count > 0; count -= 1) {
        const line = this.#dice.pick(base);
        if (!edits.has(line) && !BAD_WORD.test(line)) base.splice(base.indexOf(line), 1);
      }
    }
    return 'rebased';
  }

  /** What was proposed before: a commit is taken back, or brought again. */
  takeBack(): string {
    const now = this.#save();
    const before = this.#past.length > 0 ? this.#dice.pick(this.#past) : now;
    for (const file of this.#files) {
      const saved = before.get(file.basePath);
      const lines = [...(saved?.edits ?? [])].filter(([line]) => file.base.includes(line));
      file.edits = new Map(lines.map(([line, texts]) => [line, [...texts]]));
    }
    this.#past.push(now);
    return 'forced to an earlier change';
  }

  /** One of the files is elsewhere now. */
  rename(): string {
    const file = this.#dice.pick(this.#files);
    file.path = file.basePath.replace('src/', 'lib/');
    return `${file.basePath} is ${file.path} now`;
  }
}
