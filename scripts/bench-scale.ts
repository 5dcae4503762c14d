// npm run bench:scale: what reviews of 1 to 3,000 files × 200 changed lines take, as whole processes of dist/, over
// loopback servers on which a completion takes 300 ms.
//
//   npm run bench:scale -- [--files 1,10,100] [--rounds 3] [--input NAME=VALUE]
//
// The bound is 1.25 × (requests ÷ concurrency, rounded up, × think time + one start). One start is the review of one
// file without its one think time, measured in the same invocation. Wall time is the shortest of the rounds: what else a
// machine does only adds to it. Peak memory is asked of the process itself as it exits, in a run that is not timed. It
// writes nothing but the table.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import * as v from 'valibot';

const { values: options } = parseArgs({
  options: {
    files: { type: 'string', default: '1,10,100,300,3000' },
    rounds: { type: 'string', default: '3' },
    input: { type: 'string', multiple: true, default: [] },
  },
});
const sizes = [...new Set(['1', ...options.files.split(',')])].map(Number);
const rounds = Number(options.rounds);

const THINK_MS = 300;
const BOUND = 1.25;
const CONCURRENCY = 8;
const PAGE_SIZE = 100;
const HUNKS = 5;
const CHANGED_LINES = 200;
/** GitHub gives no larger diff: https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api */
const MAX_DIFF = { files: 300, lines: 20_000 };

/** Lines as they are in code: about 40 characters. */
const CODE = [
  'const total = items.reduce((sum, item) => sum + item.price, 0);',
  '  if (error instanceof TypeError) throw error;',
  '  for (const [index, row] of rows.entries()) {',
  '    await client.send({ method, path, body });',
  '  return rows.filter(({ isActive }) => isActive);',
  '  }',
  '',
  'export function read(path: string): Row[] {',
];

function line(file: number, index: number): string {
  const code = CODE[(file * 7 + index) % CODE.length] ?? '';
  return index % 5 === 0 ? `${code} // ${file}:${index}` : code;
}

function buildPatch(file: number): string {
  const each = CHANGED_LINES / HUNKS / 2;
  const context = [0, 1, 2];
  return Array.from({ length: HUNKS }, (_, hunk) => {
    const start = hunk * 100 + 1;
    const rows = Array.from({ length: each }, (_row, index) => hunk * each + index);
    const heading = `@@ -${start},${each + 6} +${start},${each + 6} @@ export function part${hunk}()`;
    return [
      heading,
      ...context.map((index) => ` ${line(file, index)}`),
      ...rows.map((index) => `-${line(file, index)}`),
      ...rows.map((index) => `+${line(file, index + 3)}`),
      ...context.map((index) => ` ${line(file, index + 5)}`),
    ].join('\n');
  }).join('\n');
}

function pathOf(file: number): string {
  return `src/zone${file % 40}/part${file}.ts`;
}

interface Change {
  files: number;
  /** As the list of files has them, page by page. */
  pages: Buffer[];
  /** Undefined where GitHub gives none. */
  diff: string | undefined;
}

function buildChange(files: number): Change {
  const numbers = Array.from({ length: files }, (_, file) => file);
  const listed = numbers.map((file) => ({
    filename: pathOf(file),
    status: 'modified',
    additions: CHANGED_LINES / 2,
    deletions: CHANGED_LINES / 2,
    changes: CHANGED_LINES,
    patch: buildPatch(file),
  }));
  const isGiven = files <= MAX_DIFF.files && files * CHANGED_LINES <= MAX_DIFF.lines;
  const sections = listed.map(
    ({ filename, patch }) =>
      `diff --git a/${filename} b/${filename}\n--- a/${filename}\n+++ b/${filename}\n${patch}\n`,
  );
  return {
    files,
    pages: Array.from({ length: Math.ceil(files / PAGE_SIZE) }, (_, page) =>
      Buffer.from(JSON.stringify(listed.slice(page * PAGE_SIZE, (page + 1) * PAGE_SIZE))),
    ),
    diff: isGiven ? sections.join('') : undefined,
  };
}

const PULL = {
  number: 1,
  title: 'Read rows page by page',
  body: 'Large tables did not fit.',
  state: 'open',
  user: { login: 'x' },
  labels: [],
  base: { ref: 'main', sha: 'b'.repeat(40), repo: { full_name: 'o/r' } },
  head: { ref: 'topic', sha: 'a'.repeat(40), repo: { full_name: 'o/r' } },
};
const COMMENT = {
  id: 1,
  html_url: 'https://github.com/o/r/pull/1#issuecomment-1',
  body: '',
  user: { login: 'x' },
};
const CATALOG = [{ model_id: 'a/b', input_usd_per_1m_tokens: 3, output_usd_per_1m_tokens: 15 }];
const USAGE = { prompt_tokens: 60_000, completion_tokens: 20, total_tokens: 60_020 };
const EVENTS = [
  { model: 'a/b', choices: [{ delta: { role: 'assistant', content: '{"findings":' } }] },
  { model: 'a/b', choices: [{ delta: { content: '[]}' }, finish_reason: 'stop' }] },
  { model: 'a/b', choices: [], usage: USAGE },
];
const COMPLETION = `${EVENTS.map((event) => `data: ${JSON.stringify(event)}\n\n`).join('')}data: [DONE]\n\n`;

let change = buildChange(1);
let completions = 0;

const CommentSchema = v.object({ body: v.string() });

/** The comments that are there. */
const posted: { body: string }[] = [];

function answer(request: IncomingMessage, body: string, response: ServerResponse): void {
  const send = (type: string, text: string | Buffer, status = 200) => {
    response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(text) });
    response.end(text);
  };
  const json = (value: unknown, status?: number) =>
    send('application/json; charset=utf-8', JSON.stringify(value), status);
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
  if (pathname.endsWith('/chat/completions')) {
    completions += 1;
    setTimeout(() => send('text/event-stream', COMPLETION), THINK_MS);
  } else if (pathname.endsWith('/models')) json(CATALOG);
  else if (pathname.endsWith('/pulls/1/files')) {
    send('application/json', change.pages[Number(searchParams.get('page')) - 1] ?? '[]');
  } else if (pathname.endsWith('/pulls/1')) {
    if (!/diff/.test(request.headers.accept ?? '')) json(describePull());
    else if (change.diff === undefined) json({ message: 'The diff is too large' }, 406);
    else send('application/vnd.github.diff; charset=utf-8', change.diff);
  } else if (pathname.includes('/git/trees/')) json({ sha: 'c', tree: [], truncated: false });
  else if (pathname === '/graphql') json({ data: { viewer: { login: 'x' } } });
  else if (request.method === 'POST') {
    posted.push({ ...COMMENT, ...v.parse(CommentSchema, JSON.parse(body)) });
    json(posted.at(-1), 201);
  } else if (request.method === 'PATCH') {
    posted[0] = { ...COMMENT, ...v.parse(CommentSchema, JSON.parse(body)) };
    json(posted[0]);
  } else json(posted);
}

const server = createServer((request, response) => {
  const isKept = request.method !== 'POST' || !request.url?.endsWith('/chat/completions');
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => {
    if (isKept) chunks.push(chunk);
  });
  request.on('end', () => answer(request, Buffer.concat(chunks).toString(), response));
});
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
const address = server.address();
if (typeof address !== 'object' || address === null) throw new Error('The server has no port');
const url = `http://127.0.0.1:${address.port}`;

const scratch = mkdtempSync(join(tmpdir(), 'bench-scale-'));
const eventPath = join(scratch, 'event.json');

/** As GitHub describes the pull request, in the event as well. */
function describePull(): object {
  const lines = (change.files * CHANGED_LINES) / 2;
  return { ...PULL, changed_files: change.files, additions: lines, deletions: lines };
}

function environment(): Record<string, string> {
  writeFileSync(eventPath, JSON.stringify({ action: 'opened', pull_request: describePull() }));
  const output = join(scratch, 'output');
  const summary = join(scratch, 'summary');
  for (const path of [output, summary]) writeFileSync(path, '');
  const more = options.input.map((input): [string, string] => {
    const [name = '', ...value] = input.split('=');
    return [`INPUT_${name.toUpperCase()}`, value.join('=')];
  });
  return {
    PATH: process.env['PATH'] ?? '',
    INPUT_MODE: 'review',
    'INPUT_INFERENCE-KEY': 'bench-key-0123456789',
    INPUT_ENDPOINT: `${url}/v1`,
    INPUT_MODEL: 'a/b',
    INPUT_CONCURRENCY: String(CONCURRENCY),
    'INPUT_GITHUB-TOKEN': 'ghs_bench0123456789',
    GITHUB_API_URL: url,
    GITHUB_REPOSITORY: 'o/r',
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_EVENT_PATH: eventPath,
    GITHUB_OUTPUT: output,
    GITHUB_STEP_SUMMARY: summary,
    GITHUB_WORKSPACE: scratch,
    RUNNER_TEMP: scratch,
    ...Object.fromEntries(more),
  };
}

/** A review that must have posted that all was reviewed. @returns how long it took, in milliseconds */
async function time(args: readonly string[]): Promise<number> {
  completions = 0;
  posted.length = 0;
  const startMs = performance.now();
  const child = spawn(process.execPath, [...args, resolve('dist/index.js')], {
    env: environment(),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let log = '';
  child.stdout.on('data', (data: Buffer) => {
    log += data.toString();
  });
  const code = await new Promise<number | null>((done) => {
    child.on('close', done);
  });
  const wallMs = performance.now() - startMs;
  const lines = change.files * CHANGED_LINES;
  const body = posted[0]?.body ?? '';
  if (code !== 0 || posted.length !== 1 || !body.includes(`Reviewed ${lines} of ${lines} changed lines`)) {
    throw new Error(
      `The run of ${change.files} files ended with ${code}, and posted ${body}\n${log.slice(-2_000)}`,
    );
  }
  return wallMs;
}

async function measurePeakMib(): Promise<number> {
  const file = join(scratch, 'rss');
  const hook = `import { writeFileSync } from 'node:fs'; process.on('exit', () => writeFileSync(${JSON.stringify(file)}, String(process.resourceUsage().maxRSS)));`;
  await time(['--import', `data:text/javascript,${encodeURIComponent(hook)}`]);
  return Number(readFileSync(file, 'utf8')) / 1_024;
}

function seconds(ms: number): string {
  return `${(ms / 1_000).toFixed(2)} s`;
}

process.stdout.write(
  '| Files | Requests | Wall time | Bound | of the bound | Peak memory |\n|---|---|---|---|---|---|\n',
);
let startMs = 0;
try {
  await time([]);
  for (const files of sizes) {
    change = buildChange(files);
    const walls: number[] = [];
    for (let round = 0; round < rounds; round++) walls.push(await time([]));
    const wallMs = Math.min(...walls);
    const requests = completions;
    if (files === 1) startMs = wallMs - THINK_MS;
    const boundMs = BOUND * (Math.ceil(requests / CONCURRENCY) * THINK_MS + startMs);
    const peakMib = await measurePeakMib();
    const cells = [
      files,
      requests,
      seconds(wallMs),
      seconds(boundMs),
      (wallMs / boundMs).toFixed(2),
      `${peakMib.toFixed(0)} MiB`,
    ];
    process.stdout.write(`| ${cells.join(' | ')} |\n`);
  }
} finally {
  server.close();
  server.closeAllConnections();
  rmSync(scratch, { recursive: true, force: true });
}
