/** Pure: what a run has to tell. */

/** What a run has to tell, filled in as it goes, so that a failure can tell what was known by then. */
export interface Report {
  title: string;
  /** Rows of the table; values are Markdown. */
  facts: Map<string, string>;
  /** Markdown below the table. */
  sections: (string | LongSection)[];
}

/** A section that may be longer than a summary can be. */
export interface LongSection {
  /** Harmless Markdown, which leaves nothing open. */
  pieces: readonly string[];
  /** For a piece that is cut, which may mean something else then. */
  toHarmless: (markdown: string) => Promise<string>;
}

export function createReport(): Report {
  return { title: 'Pinata Inference', facts: new Map(), sections: [] };
}

/** `1 finding`, `2 findings`. */
export function countWord(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

/** Numbers as people write them: `12,345`. */
export function formatCount(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}
