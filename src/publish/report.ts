/** Pure: what a run has to tell. */

/** What a run has to tell, filled in as it goes, so that a failure can tell what was known by then. */
export interface Report {
  title: string;
  /** Rows of the table; values are Markdown. */
  facts: Map<string, string>;
  /** Markdown below the table. */
  sections: string[];
}

export function createReport(): Report {
  return { title: 'Pinata Inference', facts: new Map(), sections: [] };
}

/** Numbers as people write them: `12,345`. */
export function formatCount(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}
