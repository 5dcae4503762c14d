// npm run corpus: how much of what is hostile is stopped, and how much of the rest stays as it is.
//
//   npm run corpus -- [--fuzz TEXTS] [--seed SEED]     also that many texts put together at random
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { ATTACKS } from '../__tests__/corpus/attacks.ts';
import { harmsLeft, measureAttacks, measureBenign, measureRealistic } from '../__tests__/corpus/corpus.ts';
import { fragments } from '../__tests__/corpus/fragments.ts';
import { measureRenderings } from '../__tests__/corpus/secrets.ts';

const { values: options } = parseArgs({
  options: { fuzz: { type: 'string', default: '0' }, seed: { type: 'string', default: '1' } },
});

let failures = 0;

function print(what: string, good: number, total: number): void {
  failures += total - good;
  console.log(`${what.padEnd(44)} ${String(good).padStart(6)}/${total}`);
}

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
const stopped: number[] = [];
for (const name of ATTACKS.keys()) {
  const { neutralised, total } = await measureAttacks(name);
  stopped.push(neutralised);
  print(`attacks neutralised: ${name}`, neutralised, total);
}
print('attacks neutralised: all', sum(stopped), sum([...ATTACKS.values()].map(({ length }) => length)));

const benign = await measureBenign();
print('benign documents unchanged', benign.unchanged, benign.total);

const realistic = await measureRealistic();
print(
  'documents with links and mentions made harmless',
  realistic.filter(({ harms }) => harms.length === 0).length,
  realistic.length,
);
const changedLines = sum(realistic.map((document) => document.changedLines));
const totalLines = sum(realistic.map((document) => document.totalLines));
console.log(
  `${'  lines of these that changed'.padEnd(44)} ${String(changedLines).padStart(6)}/${totalLines}`,
);

for (const { format, redacted, total } of measureRenderings())
  print(`secrets in renderings redacted: ${format}`, redacted, total);

const texts = fc.sample(fragments, { numRuns: Number(options.fuzz), seed: Number(options.seed) });
const harmful: { text: string; harms: string[] }[] = [];
for (const text of texts) {
  const harms = await harmsLeft(text);
  if (harms.length > 0) harmful.push({ text, harms });
}
if (texts.length > 0) print('texts put together at random', texts.length - harmful.length, texts.length);
for (const { text, harms } of harmful.slice(0, 10))
  console.log(`  ${JSON.stringify(text)}\n  ${harms.join('; ')}`);

process.exitCode = failures === 0 ? 0 : 1;
