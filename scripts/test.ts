// npm test: lint, types, the proof that dist/ is what src/ builds to, then every test with its coverage.
// The last line counts the tests, as jest reports them.
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import * as v from 'valibot';

const ResultsSchema = v.object({
  numPassedTests: v.number(),
  numFailedTests: v.number(),
  numPendingTests: v.number(),
  numTodoTests: v.number(),
  /** Files that could not even be loaded, so that none of their tests is counted. */
  numRuntimeErrorTestSuites: v.number(),
});

const scratch = mkdtempSync(join(tmpdir(), 'test-'));
const failed: string[] = [];

/** Runs one check with its output shown when it is done, and notes whether it failed. */
async function check(name: string, script: string, ...args: string[]): Promise<void> {
  const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const output: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => output.push(data));
  const code = await new Promise<number | null>((resolve) => {
    child.on('close', resolve);
  });
  process.stdout.write(`${code === 0 ? '✓' : '✗'} ${name}\n`);
  if (code === 0) return;
  process.stdout.write(Buffer.concat(output));
  failed.push(name);
}

/** Files by their path in the folder, those of its folders too. */
function readFolder(folder: string): Map<string, Buffer> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = files.map(({ parentPath, name }) => join(parentPath, name));
  return new Map(paths.map((path) => [relative(folder, path), readFileSync(path)]));
}

async function checkDist(): Promise<void> {
  const name = 'dist/ is what src/ builds to';
  const folder = join(scratch, 'dist');
  await check('build', 'scripts/build.ts', folder);
  const built = readFolder(folder);
  const committed = readFolder('dist');
  const different = [...new Set([...built.keys(), ...committed.keys()])].filter(
    (file) => !built.get(file)?.equals(committed.get(file) ?? Buffer.alloc(0)),
  );
  process.stdout.write(`${different.length === 0 ? '✓' : '✗'} ${name}\n`);
  if (different.length === 0) return;
  process.stdout.write(`These differ: ${different.join(', ')}. Run \`npm run build\` and commit dist/.\n`);
  failed.push(name);
}

async function runJest(): Promise<void> {
  const results = join(scratch, 'results.json');
  const child = spawn(
    process.execPath,
    ['scripts/jest.ts', '--json', `--outputFile=${results}`, ...process.argv.slice(2)],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const code = await new Promise<number | null>((resolve) => {
    child.on('close', resolve);
  });
  const counts = v.parse(ResultsSchema, JSON.parse(readFileSync(results, 'utf8')));
  if (code !== 0) failed.push('tests');
  if (failed.length > 0) process.stdout.write(`\nFailed: ${failed.join(', ')}\n`);
  const failures = counts.numFailedTests + counts.numRuntimeErrorTestSuites;
  const skipped = counts.numPendingTests + counts.numTodoTests;
  const line = `tests: ${counts.numPassedTests} passed, ${failures} failed`;
  process.stdout.write(`\n${line}${skipped === 0 ? '' : `, ${skipped} skipped`}\n`);
}

await Promise.all([
  check('lint', 'node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'),
  check('types', 'node_modules/typescript/bin/tsc', '--noEmit', '--project', 'tsconfig.json'),
  checkDist(),
]);
await runJest();
rmSync(scratch, { recursive: true, force: true });
process.exitCode = failed.length === 0 ? 0 : 1;
