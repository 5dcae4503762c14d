// Runs jest with ES modules; arguments are jest's own.
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * What Node compiles is kept, since the tests start the action hundreds of times. Not where coverage is measured, which
 * that makes less exact: https://nodejs.org/docs/latest-v24.x/api/module.html#module-compile-cache
 */
const compileCache = process.env['NODE_V8_COVERAGE']
  ? {}
  : { NODE_COMPILE_CACHE: join(tmpdir(), 'pinata-inference-action') };

const { status } = spawnSync(process.execPath, ['node_modules/jest/bin/jest.js', ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: {
    ...compileCache,
    ...process.env,
    // https://jestjs.io/docs/ecmascript-modules
    NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning',
  },
});
process.exit(status ?? 1);
