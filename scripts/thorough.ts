// npm run thorough: what npm test tries a part of, tried in full: interleavings of runs, random mixtures of attacks, every
// format of a key, every random test with more numbers.
//
//   npm run thorough -- [--fuzz TEXTS] [--seed SEED]     default: 20,000 mixtures, another seed each day
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const today = String(Math.floor(Date.now() / 86_400_000));
const { values: options } = parseArgs({
  options: { fuzz: { type: 'string', default: '20000' }, seed: { type: 'string', default: today } },
});

const SUITES = [
  'publish/',
  'markdown/',
  'modes/',
  'secrets/',
  'diff/',
  'review/',
  'lives/',
  'corpus/',
  'wire/',
  'eval/',
  'prompt/',
  'inference/',
  'inputs/gate',
  'runner/log',
  'emulator/interleave',
];

function run(script: string, ...args: string[]): void {
  const env = { ...process.env, THOROUGH: 'true' };
  const { status } = spawnSync(process.execPath, [script, ...args], { stdio: 'inherit', env });
  if (status !== 0) process.exitCode = status ?? 1;
}

run('scripts/jest.ts', ...SUITES.map((suite) => `__tests__/${suite}`));
run('scripts/corpus.ts', '--fuzz', options.fuzz, '--seed', options.seed);
