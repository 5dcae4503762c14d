// Runs jest with ES modules; arguments are jest's own.
import { spawnSync } from 'node:child_process';

const { status } = spawnSync(process.execPath, ['node_modules/jest/bin/jest.js', ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: {
    ...process.env,
    // https://jestjs.io/docs/ecmascript-modules
    NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning',
  },
});
process.exit(status ?? 1);
