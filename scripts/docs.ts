// npm run docs: rewrites the tables of inputs and outputs in docs/reference.md from action.yml.
//
//   npm run docs -- --check    only tells whether they are up to date (exit code 1 when they are not)
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { generateActionMarkdownDocs } from 'action-docs';

const REFERENCE = 'docs/reference.md';

/** action-docs writes HTML into its cells, and columns that say the same in every row: `required` is always false. */
function tidyTable(table: string, columns: readonly number[]): string {
  return table
    .split('\n')
    .map((line) => {
      const cells = line.slice(2, -2).split(' | ');
      return `| ${columns.map((column) => cells[column] ?? '').join(' | ')} |`;
    })
    .join('\n')
    .replaceAll(/<\/?p>/g, '')
    .replaceAll(/<\/?code>/g, '`')
    .replaceAll('`""`', '');
}

function readTable(docs: string, title: string, columns: readonly number[]): string {
  const table = new RegExp(`^## ${title}\\n\\n((?:\\|.*\\n)+)`, 'm').exec(docs)?.[1];
  if (table === undefined) throw new Error(`action-docs wrote no table of ${title}`);
  return tidyTable(table.trimEnd(), columns);
}

/** Replaces what stands between a pair of equal markers, `<!-- name -->`. */
function replaceBetween(text: string, name: string, content: string): string {
  const marker = `<!-- ${name} -->`;
  const [before, , after, ...more] = text.split(marker);
  if (before === undefined || after === undefined || more.length > 0) {
    throw new Error(`${REFERENCE} needs ${marker} twice`);
  }
  return `${before}${marker}\n${content}\n${marker}${after}`;
}

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
const docs = await generateActionMarkdownDocs({ sourceFile: 'action.yml' });
const current = readFileSync(REFERENCE, 'utf8');
const withInputs = replaceBetween(current, 'action-docs-inputs', readTable(docs, 'Inputs', [0, 1, 3]));
const updated = replaceBetween(withInputs, 'action-docs-outputs', readTable(docs, 'Outputs', [0, 1]));

if (updated === current) {
  process.stdout.write(`${REFERENCE} is up to date.\n`);
} else if (values.check) {
  process.stdout.write(`${REFERENCE} is not what action.yml says: run \`npm run docs\`.\n`);
  process.exitCode = 1;
} else {
  writeFileSync(REFERENCE, updated);
  process.stdout.write(`${REFERENCE} was updated.\n`);
}
