// npm run mutation: changes src/ in small ways, one at a time, and shows which changes no test notices.
// Minutes long, so not a part of npm test. Stryker is installed on demand: it has more packages than everything else.
//
//   npm run mutation -- [FILE…]     default: all of src/prompt/, and the money in src/pinata/
import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const PACKAGES = ['@stryker-mutator/core@10.0.0', '@stryker-mutator/jest-runner@10.0.0'];

const named = process.argv.slice(2);
const files =
  named.length > 0 ? named : [...globSync('src/prompt/*.ts'), 'src/pinata/cost.ts', 'src/pinata/budget.ts'];

/** Tests mirror src/. A mutant is for the tests of its own file to find. */
function findTest(file: string): string {
  return file.replace(/^src\//, '__tests__/').replace(/\.ts$/, '.test.ts');
}

const scratch = mkdtempSync(join(tmpdir(), 'mutation-'));

function run(command: string, ...args: string[]): number {
  return spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' }).status ?? 1;
}

const base = JSON.stringify(resolve('jest.config.js'));

/** Writes Stryker's settings for one file. @returns their path */
function writeConfig(file: string): string {
  const jestConfig = join(scratch, 'jest.config.mjs');
  const testMatch = JSON.stringify([`<rootDir>/${findTest(file)}`]);
  writeFileSync(
    jestConfig,
    `import base from ${base};\nexport default { ...base, rootDir: process.cwd(), maxWorkers: 1, testMatch: ${testMatch} };\n`,
  );
  const config = join(scratch, 'stryker.config.json');
  const settings = {
    testRunner: 'jest',
    plugins: ['@stryker-mutator/jest-runner'],
    jest: { projectType: 'custom', configFile: jestConfig, enableFindRelatedTests: false },
    testRunnerNodeArgs: ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
    // With `perTest`, every mutant of a native ES module seems to survive.
    coverageAnalysis: 'off',
    // On a busy machine the usual limit counts slow mutants as found.
    timeoutMS: 20_000,
    // Stryker can't read it with TypeScript 7, and jest needs none.
    tsconfigFile: 'none.json',
    mutate: [file],
    ignorePatterns: ['dist', 'coverage'],
    reporters: ['clear-text'],
    clearTextReporter: { logTests: false, allowColor: false },
    tempDirName: join(scratch, 'sandbox'),
  };
  writeFileSync(config, JSON.stringify(settings));
  return config;
}

let failures = run('npm', 'install', '--no-save', '--loglevel=error', ...PACKAGES);
for (const file of failures === 0 ? files : []) {
  failures += run(
    process.execPath,
    'node_modules/@stryker-mutator/core/bin/stryker.js',
    'run',
    writeConfig(file),
  );
}
process.exitCode = failures === 0 ? 0 : 1;
rmSync(scratch, { recursive: true, force: true });
