// npm run picture: docs/comment.png, the comment of a real run of `npm start`, as a browser shows it with GitHub's
// styles. Needs Chromium: its path in CHROMIUM, else `chromium`.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { renderAsGithub } from '../__tests__/emulator/github-render.ts';

const WIDTH_PX = 860;

/** A commit that shows something, and always the same. */
const SHOWN = ['--base', '20f0915', '--head', '497a65b'];

function run(command: string, args: readonly string[], what: string): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8' });
  if (status === 0) return stdout;
  throw new Error(`${what} failed: ${error?.message ?? stderr.slice(-500)}`);
}

const shown = run(process.execPath, ['scripts/start.ts', ...SHOWN], 'npm start');
const [, comment = ''] = /━━ The comment ━+\n([\s\S]*?)\n\n━━ /.exec(shown) ?? [];
if (comment === '') throw new Error('npm start showed no comment');

const styles = createRequire(import.meta.url).resolve('github-markdown-css/github-markdown-light.css');
const page = `<!doctype html><meta charset="utf-8"><style>${readFileSync(styles, 'utf8')}
body { margin: 0; padding: 16px; background: #fff; }
.box { border: 1px solid #d0d7de; border-radius: 6px; font: 14px -apple-system, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif; }
.head { padding: 8px 16px; background: #f6f8fa; border-bottom: 1px solid #d0d7de; border-radius: 6px 6px 0 0; color: #59636e; }
.head b { color: #1f2328; }
.markdown-body { padding: 16px; font-size: 14px; }
</style><div class="box"><div class="head"><b>github-actions</b> bot commented</div>
<div class="markdown-body">${renderAsGithub(comment).html}</div></div>
<script>document.title = document.querySelector('.box').getBoundingClientRect().height + 32</script>`;

const folder = mkdtempSync(join(tmpdir(), 'picture-'));
try {
  const file = join(folder, 'comment.html');
  writeFileSync(file, page);
  const chromium = process.env['CHROMIUM'] ?? 'chromium';
  const quiet = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--hide-scrollbars',
    '--no-first-run',
    `--user-data-dir=${join(folder, 'profile')}`,
  ];
  const dom = run(chromium, [...quiet, '--dump-dom', pathToFileURL(file).href], 'Chromium');
  const heightPx = Math.ceil(Number(/<title>([\d.]+)<\/title>/.exec(dom)?.[1]));
  if (!(heightPx > 0)) throw new Error('Chromium did not tell how high the page is');
  const target = resolve('docs/comment.png');
  const size = `--window-size=${WIDTH_PX},${heightPx}`;
  run(chromium, [...quiet, size, `--screenshot=${target}`, pathToFileURL(file).href], 'Chromium');
  console.log(`docs/comment.png: ${WIDTH_PX} × ${heightPx}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
