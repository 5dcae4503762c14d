import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

let folder = '';

function git(...args: string[]): void {
  execFileSync('git', ['-c', 'user.name=Alice', '-c', 'user.email=alice@example.com', ...args], {
    cwd: folder,
    stdio: 'ignore',
  });
}

function commit(message: string, content: string): void {
  writeFileSync(join(folder, 'total.js'), content);
  git('add', '.');
  git('commit', '-qm', message);
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'start-'));
  git('init', '-q');
  cpSync('.github/prompts', join(folder, '.github/prompts'), { recursive: true });
  commit('Begin', 'export const total = 0;\n');
  commit('Count', 'export const total = 1;\n// TODO: more\n');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function start(...args: string[]) {
  return spawnSync(process.execPath, [resolve('scripts/start.ts'), ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      PATH: process.env['PATH'] ?? '',
      ACTION_ENTRY: process.env['ACTION_ENTRY'] ?? 'dist/index.js',
      NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'] ?? '',
    },
  });
}

describe('npm start', () => {
  test('shows the log, the comment, the summary, the outputs and the cost; with --keep the next updates the comment', () => {
    const { status, stdout, stderr } = start('--keep');
    expect(stderr).toBe('');
    expect(status).toBe(0);
    const parts = stdout.split(/^━━ (.*?) ━+$/m).map((part) => part.trim());
    expect(parts.filter((_, index) => index % 2 === 1)).toEqual([
      'The log',
      'The comment',
      'The job summary',
      'The outputs',
      'Tokens and cost',
    ]);
    const [, , log, , comment, , summary, , outputs, , cost] = parts;
    expect(log).toContain('Comment created');
    expect(comment).toMatch(
      /^<!-- pinata-inference comment:default -->\n<!-- .* -->\n\nThis change touches 1 file/,
    );
    expect(comment).toContain('`total.js:2`');
    expect(summary).toContain('pull request #1');
    expect(outputs).toMatch(/^outcome +passed$/m);
    expect(cost).toMatch(/^\{"prompt_tokens":\d+.*\}\n\$0\.\d+ \(estimate\)$/);

    commit('Count on', 'export const total = 2;\n');
    const second = start('--keep').stdout;
    expect(second).toContain('Comment updated');
    expect(second).toContain('issuecomment-2500000001');
  });

  test('--review shows findings that are computed from the diff, on their lines, and says so', () => {
    commit('Fetch', "export const total = 1;\n// TODO: more\nconst shop = 'http://shop.example';\n");
    const { status, stdout, stderr } = start('--review', '--base', 'HEAD~2');
    expect(stderr).toBe('');
    expect(status).toBe(0);
    const [, onLines = ''] = /^━━ The comments on lines ━+$([\s\S]*?)^━━ /m.exec(stdout) ?? [];
    expect(onLines).toContain('total.js:2\n+// TODO: more\n');
    expect(onLines).toContain('computed by an emulator');
    expect(onLines).toContain("```suggestion\nconst shop = 'https://shop.example';\n```");
    expect(stdout).toMatch(/^\*\*2 findings: 2 medium\.\*\*/m);
    expect(stdout).toMatch(/^outcome +findings$/m);
  });

  test('--review of a change without any such thing tells which line is the longest', () => {
    commit('Count', 'export const total = 1;\n');
    commit('Count on', 'export const total = 2;\n');
    expect(start('--review').stdout).toContain('Of all added lines, this one is the longest: 23 characters');
  });

  test('--eval runs the cases of the prompts, compares with what the last change was from, and names the report', () => {
    cpSync('prompts', join(folder, 'prompts'), { recursive: true });
    commit('Add prompts', 'export const total = 2;\n');
    const path = join(folder, 'prompts/review-verify.prompt.yml');
    writeFileSync(
      path,
      readFileSync(path, 'utf8').replace('- `reason`: one sentence', '- `reason`: a sentence'),
    );
    commit('Change a prompt', 'export const total = 3;\n');
    commit('Count on', 'export const total = 4;\n');
    const { status, stdout, stderr } = start('--eval');
    expect(stderr).toBe('');
    expect(status).toBe(0);
    // Answers are recorded for what was asked last: a case that was changed needs one in recorded-answers.json.
    expect(stdout).toContain('40 of 40 cases pass (100 %)');
    expect(stdout).toMatch(/`prompts\/review-verify\.prompt\.yml` \|.*no difference seen<br>±0 points/);
    expect(stdout).toMatch(/^outcome +passed$/m);
    expect(stdout).toMatch(/^Open file:.*\.start\/eval\.html in a browser\.$/m);
    expect(readFileSync(join(folder, '.start/eval.html'), 'utf8')).toContain('The evaluation passed');
  });

  test('--base and --head choose the diff; a first commit has one too', () => {
    expect(start('--base', 'HEAD', '--head', 'HEAD').stdout).toContain('The request holds no diff');
    expect(start('--head', 'HEAD~1').status).toBe(0);
  });

  test.each([
    [['--base', 'nowhere'], /git knows no commit nowhere/],
    [['--endpoint', 'https://example.com'], /needs the inference key.*PINATA_LLM_KEY/],
    [['--review', '--eval'], /exclude each other/],
    [['--colour'], /Unknown option '--colour'/],
  ])('%j is refused with the usage', (args, message) => {
    const { status, stderr } = start(...args);
    expect(status).toBe(2);
    expect(stderr).toMatch(message);
    expect(stderr).toContain('npm start -- [--base REV]');
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});
