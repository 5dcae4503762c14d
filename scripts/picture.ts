// npm run picture: docs/comment.png and docs/review.png, the comments of real runs of `npm start`, as a browser shows
// them with GitHub's styles. Needs Chromium: its path in CHROMIUM, else `chromium`.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { renderAsGithub } from '../__tests__/emulator/github-render.ts';

const WIDTH_PX = 860;

/** Commits that show something, and always the same. */
const PROMPT = ['--base', '20f0915', '--head', '497a65b'];
const REVIEW = ['--review', '--base', '1787204~1', '--head', '1787204'];

function run(command: string, args: readonly string[], what: string): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8' });
  if (status === 0) return stdout;
  throw new Error(`${what} failed: ${error?.message ?? stderr.slice(-500)}`);
}

/** What `npm start` shows under a heading. */
function readShown(shown: string, heading: string): string {
  const [, text = ''] = new RegExp(`━━ ${heading} ━+\\n([\\s\\S]*?)\\n\\n━━ `).exec(shown) ?? [];
  if (text === '') throw new Error(`npm start showed nothing under ${heading}`);
  return text;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function buildBox(markdown: string, code = ''): string {
  const lines = code && `<pre class="code">${escapeHtml(code)}</pre>`;
  return `<div class="box"><div class="head"><b>github-actions</b> bot commented</div>${lines}
<div class="markdown-body">${renderAsGithub(markdown).html}</div></div>`;
}

/** The first comment that has a suggestion, below its code. */
function buildLineComment(shown: string): string {
  const comments = readShown(shown, 'The comments on lines').split('\n\n· · ·\n\n');
  const comment = comments.find((text) => text.includes('suggestion')) ?? comments[0] ?? '';
  const [code = '', ...body] = comment.split('\n\n');
  return buildBox(body.join('\n\n'), code);
}

const styles = createRequire(import.meta.url).resolve('github-markdown-css/github-markdown-light.css');

function buildPage(boxes: readonly string[]): string {
  return `<!doctype html><meta charset="utf-8"><style>${readFileSync(styles, 'utf8')}
body { margin: 0; padding: 16px; background: #fff; }
.box { border: 1px solid #d0d7de; border-radius: 6px; font: 14px -apple-system, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif; }
.box + .box { margin-top: 16px; }
.head { padding: 8px 16px; background: #f6f8fa; border-bottom: 1px solid #d0d7de; border-radius: 6px 6px 0 0; color: #59636e; }
.head b { color: #1f2328; }
.code { margin: 0; padding: 8px 16px; background: #dafbe1; font-size: 12px; overflow: hidden; }
.markdown-body { padding: 16px; font-size: 14px; }
</style><main>${boxes.join('\n')}</main>
<script>document.title = document.querySelector('main').getBoundingClientRect().height + 32</script>`;
}

function start(options: readonly string[]): string {
  return run(process.execPath, ['scripts/start.ts', ...options], 'npm start');
}

const review = start(REVIEW);
const PICTURES = [
  ['docs/comment.png', [buildBox(readShown(start(PROMPT), 'The comment'))]],
  ['docs/review.png', [buildLineComment(review), buildBox(readShown(review, 'The comment'))]],
] as const;

const folder = mkdtempSync(join(tmpdir(), 'picture-'));
try {
  const file = join(folder, 'comment.html');
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
  for (const [picture, boxes] of PICTURES) {
    writeFileSync(file, buildPage(boxes));
    const dom = run(chromium, [...quiet, '--dump-dom', pathToFileURL(file).href], 'Chromium');
    const heightPx = Math.ceil(Number(/<title>([\d.]+)<\/title>/.exec(dom)?.[1]));
    if (!(heightPx > 0)) throw new Error('Chromium did not tell how high the page is');
    const size = `--window-size=${WIDTH_PX},${heightPx}`;
    run(chromium, [...quiet, size, `--screenshot=${resolve(picture)}`, pathToFileURL(file).href], 'Chromium');
    console.log(`${picture}: ${WIDTH_PX} × ${heightPx}`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
