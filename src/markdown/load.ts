/** The one place that loads what reads Markdown: what is imported in several is in the bundle several times. */
export function loadMarkdown(): Promise<typeof import('./all.ts')> {
  return import('./all.ts');
}
