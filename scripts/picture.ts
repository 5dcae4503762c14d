// npm run picture: docs/comment.png and docs/review.png, the comments of real runs of `npm start`, as a browser shows
// them with GitHub's styles; and docs/eval.png, the report of an evaluation. Needs Chromium: its path in CHROMIUM, else
// `chromium`.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openBrowser } from '../__tests__/emulator/browser.ts';
import { renderAsGithub } from '../__tests__/emulator/github-render.ts';

const WIDTH_PX = 860;

/** Commits that show something, and always the same. */
const PROMPT = ['--base', '20f0915', '--head', '497a65b'];
const REVIEW = ['--review', '--base', '1787204~1', '--head', '1787204'];
const EVAL = ['--eval', '--base', '4c8544b~1', '--head', '4c8544b'];

/** The upper part of a page that goes on with every case. */
const REPORT = { widthPx: 1_340, heightPx: 1_640 };

/** The first case, as a reader opens it. */
const OPEN_CASE = "document.querySelector('li[data-outcome] details').open = true";

function start(options: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/start.ts', ...options], {
    encoding: 'utf8',
  });
  if (status === 0) return stdout;
  throw new Error(`npm start failed: ${stderr.slice(-500)}`);
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
</style><main>${boxes.join('\n')}</main>`;
}

async function takePicture(
  picture: string,
  url: string,
  size: { widthPx: number; heightPx: number },
  prepare = '',
): Promise<void> {
  const page = await openBrowser(url, size);
  await page.evaluate(prepare);
  await page.takePicture(picture);
  await page.close();
  console.log(`${picture}: ${size.widthPx} × ${size.heightPx}`);
}

async function measureHeightPx(url: string): Promise<number> {
  const page = await openBrowser(url, { widthPx: WIDTH_PX });
  const heightPx = Number(
    await page.evaluate('document.querySelector("main").getBoundingClientRect().height'),
  );
  await page.close();
  return Math.ceil(heightPx) + 32;
}

const review = start(REVIEW);
const PICTURES = [
  ['docs/comment.png', [buildBox(readShown(start(PROMPT), 'The comment'))]],
  ['docs/review.png', [buildLineComment(review), buildBox(readShown(review, 'The comment'))]],
] as const;

const folder = mkdtempSync(join(tmpdir(), 'picture-'));
try {
  const file = join(folder, 'comment.html');
  const url = pathToFileURL(file).href;
  for (const [picture, boxes] of PICTURES) {
    writeFileSync(file, buildPage(boxes));
    await takePicture(picture, url, { widthPx: WIDTH_PX, heightPx: await measureHeightPx(url) });
  }
  start(EVAL);
  await takePicture('docs/eval.png', pathToFileURL(resolve('.start/eval.html')).href, REPORT, OPEN_CASE);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
