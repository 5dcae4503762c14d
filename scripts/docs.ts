// npm run docs: rewrites the tables of inputs and outputs in docs/reference.md from action.yml, and those of one mode in
// docs/eval.md.
//
//   npm run docs -- --check    only tells whether they are up to date (exit code 1 when they are not)
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { generateActionMarkdownDocs } from 'action-docs';

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

/** The rows of what a mode has, as their descriptions say. */
function selectMode(table: string, mode: string): string {
  const [heading = '', line = '', ...rows] = table.split('\n');
  const own = rows.filter((row) => row.includes(`| \`${mode}\`:`));
  return [heading, line, ...own.map((row) => row.replace(`| \`${mode}\`: `, '| '))].join('\n');
}

/** Replaces what stands between a pair of equal markers, `<!-- name -->`. */
function replaceBetween(text: string, name: string, content: string): string {
  const marker = `<!-- ${name} -->`;
  const [before, , after, ...more] = text.split(marker);
  if (before === undefined || after === undefined || more.length > 0) {
    throw new Error(`It needs ${marker} twice`);
  }
  return `${before}${marker}\n${content}\n${marker}${after}`;
}

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
const docs = await generateActionMarkdownDocs({ sourceFile: 'action.yml' });
const inputs = readTable(docs, 'Inputs', [0, 1, 3]);
const outputs = readTable(docs, 'Outputs', [0, 1]);
const TABLES = {
  'docs/reference.md': { 'action-docs-inputs': inputs, 'action-docs-outputs': outputs },
  'docs/eval.md': {
    'action-docs-inputs': selectMode(inputs, 'eval'),
    'action-docs-outputs': selectMode(outputs, 'eval'),
  },
};

for (const [path, tables] of Object.entries(TABLES)) {
  const current = readFileSync(path, 'utf8');
  const updated = Object.entries(tables).reduce(
    (text, [name, table]) => replaceBetween(text, name, table),
    current,
  );
  if (updated === current) {
    process.stdout.write(`${path} is up to date.\n`);
  } else if (values.check) {
    process.stdout.write(`${path} is not what action.yml says: run \`npm run docs\`.\n`);
    process.exitCode = 1;
  } else {
    writeFileSync(path, updated);
    process.stdout.write(`${path} was updated.\n`);
  }
}
