// npm run coverage: the share of src/ that the tests run, by V8's own counts. The action is run from src/ here, not
// from dist/, so that what runs in its processes counts together with what runs in jest's.
import { spawnSync } from 'node:child_process';

const { status } = spawnSync(
  process.execPath,
  [
    'node_modules/c8/bin/c8.js',
    '--all',
    '--include=src/**/*.ts',
    // Types only: there is nothing in them to run.
    '--exclude=**/*.d.ts',
    '--exclude=src/run.ts',
    '--reporter=text',
    '--check-coverage',
    '--lines=90',
    '--branches=90',
    process.execPath,
    'scripts/jest.ts',
    '--silent',
    ...process.argv.slice(2),
  ],
  { stdio: 'inherit', env: { ...process.env, ACTION_ENTRY: 'src/index.ts' } },
);
process.exitCode = status ?? 1;
