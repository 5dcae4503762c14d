// npm run mutation: changes src/ in small ways, one at a time, and shows which changes no test notices.
// Minutes long, so not a part of npm test. Stryker is installed on demand: it has more packages than everything else.
//
//   npm run mutation -- [FILE…]     default: all of src/prompt/, and the money in src/pinata/
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const PACKAGES = ['@stryker-mutator/core@10.0.0', '@stryker-mutator/jest-runner@10.0.0'];

const named = process.argv.slice(2);
const files = named.length > 0 ? named : ['src/prompt/**/*.ts', 'src/pinata/cost.ts', 'src/pinata/budget.ts'];

/** Tests mirror src/. */
const tests = files.map((file) =>
  file.replace(/^src\//, '__tests__/').replace(/(\*\*\/)?(\*|[^/*]+)\.ts$/, '$1$2.test.ts'),
);

const scratch = mkdtempSync(join(tmpdir(), 'mutation-'));

function run(command: string, ...args: string[]): number {
  return spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' }).status ?? 1;
}

const jestConfig = join(scratch, 'jest.config.mjs');
const base = resolve('jest.config.js');
writeFileSync(
  jestConfig,
  `import base from ${JSON.stringify(base)};\nexport default { ...base, rootDir: process.cwd(), maxWorkers: 1, testMatch: ${JSON.stringify(tests.map((test) => `<rootDir>/${test}`))} };\n`,
);
const config = join(scratch, 'stryker.config.json');
writeFileSync(
  config,
  JSON.stringify({
    testRunner: 'jest',
    plugins: ['@stryker-mutator/jest-runner'],
    jest: { projectType: 'custom', configFile: jestConfig, enableFindRelatedTests: false },
    testRunnerNodeArgs: ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
    // With `perTest`, every mutant of a native ES module seems to survive.
    coverageAnalysis: 'off',
    // Stryker can't read it with TypeScript 7, and jest needs none.
    tsconfigFile: 'none.json',
    mutate: files,
    ignorePatterns: ['dist', 'lib', 'coverage'],
    reporters: ['clear-text'],
    clearTextReporter: { logTests: false, allowColor: false },
    tempDirName: join(scratch, 'sandbox'),
  }),
);

const installed = run('npm', 'install', '--no-save', '--loglevel=error', ...PACKAGES);
if (installed === 0) {
  process.exitCode = run(
    process.execPath,
    'node_modules/@stryker-mutator/core/bin/stryker.js',
    'run',
    config,
  );
} else {
  process.exitCode = installed;
}
rmSync(scratch, { recursive: true, force: true });
