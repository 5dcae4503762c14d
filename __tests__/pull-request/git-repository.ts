// Diffs that Git itself wrote.
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Git as it is without anybody's settings. */
export function git(folder: string, ...args: string[]): string {
  // Whoever runs the tests may not be who checked the repository out.
  return execFileSync('git', ['-c', 'safe.directory=*', ...args], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1_073_741_824,
    env: {
      PATH: process.env['PATH'],
      GIT_CONFIG_GLOBAL: devNull,
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_AUTHOR_NAME: 'Ada',
      GIT_AUTHOR_EMAIL: 'ada@example.com',
      GIT_COMMITTER_NAME: 'Ada',
      GIT_COMMITTER_EMAIL: 'ada@example.com',
    },
  });
}

/** The diffs of this repository's last commits; of a shallow clone there may be one. */
export function readOwnDiffs(): string[] {
  const shas = git(ROOT, 'rev-list', '--no-merges', '--max-count=25', 'HEAD').trim().split('\n');
  return shas.map((sha) => git(ROOT, 'show', '--format=', sha));
}

function lines(count: number, text = 'line'): string {
  return Array.from({ length: count }, (_, index) => `${text} ${index}\n`).join('');
}

type Files = Readonly<Record<string, string | Uint8Array>>;

function write(folder: string, files: Files): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

const BEFORE: Files = {
  'src/changed.ts': lines(100),
  'src/removed.ts': lines(5),
  'src/moved.ts': lines(40, 'moved'),
  'src/moved with changes.ts': lines(40, 'both'),
  'src/original.ts': lines(40, 'copied'),
  'src/twice.ts': lines(60, 'twice'),
  'run.sh': '#!/bin/sh\n',
  'run-changed.sh': '#!/bin/sh\n',
  'unended.txt': 'a\nb',
  'ended.txt': 'a\nb\n',
  'windows.txt': 'a\r\nb\r\n',
  'old-mac.txt': 'a\rb\rc\n',
  'looks.sql': '-- a/x.sql\n++ b/x.sql\n@@ -1 +1 @@\ndiff --git a/x b/x\n',
  'image.png': Uint8Array.of(0x89, 0x50, 0, 1, 2, 3),
  'a folder/a name.txt': 'a\n',
  '日本語.txt': 'a\n',
  'tab\there.txt': 'a\n',
  'quote"and\\back.txt': 'a\n',
  'line\nend.txt': 'a\n',
  'empty-removed.txt': '',
  link: 'a file\n',
};

const AFTER: Files = {
  'src/changed.ts': `first\n${lines(100).replace('line 50\n', 'changed\n')}last\n`,
  'src/changed 2.ts': lines(40, 'both').replace('both 7', 'other'),
  'src/moved-away.ts': lines(40, 'moved'),
  'src/copy.ts': lines(40, 'copied'),
  'src/twice.ts': lines(60, 'twice').replace('twice 3\n', '').replace('twice 50\n', 'x\ny\n'),
  'src/added.ts': lines(3, 'fresh'),
  'run-changed.sh': '#!/bin/bash\n',
  'unended.txt': 'a\nc',
  'ended.txt': 'a\nc',
  'windows.txt': 'a\r\nc\r\n',
  'old-mac.txt': 'a\rb\rd\n',
  'looks.sql': '--- a/x.sql\n+++ b/x.sql\n@@ -1,9 +1,9 @@\n',
  'image.png': Uint8Array.of(0x89, 0x50, 0, 3, 2, 1),
  'a folder/a name.txt': 'b\n',
  '日本語.txt': 'b\n',
  'tab\there.txt': 'b\n',
  'quote"and\\back.txt': 'b\n',
  'line\nend.txt': 'b\n',
  'empty-added.txt': '',
};

const GONE = ['src/removed.ts', 'src/moved.ts', 'src/moved with changes.ts', 'empty-removed.txt', 'link'];

function commitAll(folder: string): void {
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--message', 'A change');
}

/** A repository with one change that has everything that Git words in its own way. */
export function createRepository(): { diff(...args: string[]): string; close(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'diff-'));
  git(folder, 'init', '--quiet');
  write(folder, BEFORE);
  commitAll(folder);
  for (const path of GONE) rmSync(join(folder, path));
  write(folder, AFTER);
  symlinkSync('run.sh', join(folder, 'link'));
  chmodSync(join(folder, 'run.sh'), 0o755);
  chmodSync(join(folder, 'run-changed.sh'), 0o755);
  commitAll(folder);
  return {
    diff: (...args) => git(folder, 'diff', '--find-renames', '--no-rename-empty', ...args, 'HEAD~1', 'HEAD'),
    close: () => rmSync(folder, { recursive: true }),
  };
}
