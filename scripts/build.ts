// Builds dist/ from src/: types are stripped by the compiler, then everything is bundled. The entry
// of the post step imports only the bundle, and only where it needs it: it stays as it is.
//
//   build.ts [FOLDER]    FOLDER is where the bundle goes; default dist
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2] ?? 'dist';

function run(script: string, ...args: string[]): void {
  const { status } = spawnSync(process.execPath, [`node_modules/${script}`, ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) process.exit(status ?? 1);
}

rmSync('lib', { recursive: true, force: true });
run('typescript/bin/tsc', '--project', 'tsconfig.build.json');
// ncc leaves old chunks where they are.
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
run(
  '@vercel/ncc/dist/ncc/cli.js',
  'build',
  'lib/index.js',
  '--out',
  folder,
  '--license',
  'licenses.txt',
  '--quiet',
);
cpSync('lib/post', join(folder, 'post'), { recursive: true });
