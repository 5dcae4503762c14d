// npm run bench: what a prompt → comment run costs as a whole process, over loopback servers that answer at once.
// Machines differ and are noisy, so every figure is a ratio to an empty Node start of the same round, by median; bytes
// and round trips do not depend on the machine. What it measures must have happened: a comment is posted, or it fails.
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import * as v from 'valibot';

const { values: options } = parseArgs({ options: { rounds: { type: 'string', default: '15' } } });
const rounds = Number(options.rounds);

const scratch = mkdtempSync(join(tmpdir(), 'bench-'));
const entry = resolve('dist/index.js');
const postEntry = resolve('dist/post/index.js');

const DIFF = `diff --git a/a.js b/a.js\n--- a/a.js\n+++ b/a.js\n@@ -1 +1 @@\n-old\n+new\n`;
const CATALOG = [{ model_id: 'a/b', input_usd_per_1m_tokens: 3, output_usd_per_1m_tokens: 15 }];
const USAGE = { prompt_tokens: 100, completion_tokens: 20, total_tokens: 120 };
const PLAIN = 'Looks good.';
const MARKDOWN = `## Review

- \`a.js\`: **good**, see [the guide](https://example.com/guide).
- *Nothing* else to say about #1.

\`\`\`js
const total = 1;
\`\`\`
`;
const PULL = {
  number: 1,
  title: 'T',
  body: '',
  state: 'open',
  user: { login: 'x' },
  base: { ref: 'main', sha: 'b'.repeat(40), repo: { full_name: 'o/r' } },
  head: { ref: 'topic', sha: 'a'.repeat(40), repo: { full_name: 'o/r' } },
};
const COMMENT = {
  id: 1,
  html_url: 'https://github.com/o/r/pull/1#issuecomment-1',
  body: '',
  user: { login: 'x' },
};

/** When the first request came in and the last answer went out, in `performance.now()`. */
const requests = { count: 0, firstMs: 0, lastMs: 0 };

/** How long every answer takes. */
let delayMs = 0;

/** What the model says. */
let content = PLAIN;

function formatEvents(): string {
  const events = [
    { model: 'a/b', choices: [{ delta: { role: 'assistant', content: content.slice(0, 6) } }] },
    { model: 'a/b', choices: [{ delta: { content: content.slice(6) }, finish_reason: 'stop' }] },
    { model: 'a/b', choices: [], usage: USAGE },
  ];
  return `${events.map((event) => `data: ${JSON.stringify(event)}\n\n`).join('')}data: [DONE]\n\n`;
}

const BodySchema = v.object({ body: v.string() });

/** The comments that are there. */
const posted: { body: string }[] = [];

function answer(request: IncomingMessage, body: string, response: ServerResponse): void {
  const send = (type: string, text: string, status = 200) => {
    response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(text) });
    response.end(text, () => {
      requests.lastMs = performance.now();
    });
  };
  const json = (value: unknown, status?: number) =>
    send('application/json; charset=utf-8', JSON.stringify(value), status);
  if (requests.count++ === 0) requests.firstMs = performance.now();
  if (request.url?.endsWith('/chat/completions')) {
    send('text/event-stream', formatEvents());
  } else if (request.url?.endsWith('/models')) json(CATALOG);
  else if (request.url?.endsWith('/pulls/1')) {
    if (/diff/.test(request.headers.accept ?? '')) send('application/vnd.github.diff; charset=utf-8', DIFF);
    else json(PULL);
  } else if (request.url === '/graphql') json({ data: { viewer: { login: 'x' } } });
  else if (request.method === 'POST') {
    posted.push({ ...COMMENT, ...v.parse(BodySchema, JSON.parse(body)) });
    json(posted.at(-1), 201);
  } else if (request.method === 'PATCH') {
    posted[0] = { ...COMMENT, ...v.parse(BodySchema, JSON.parse(body)) };
    json(posted[0]);
  } else json(posted);
}

const server = createServer((request, response) => {
  text(request).then((body) => {
    if (delayMs === 0) answer(request, body, response);
    else setTimeout(() => answer(request, body, response), delayMs);
  });
});
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
const address = server.address();
if (typeof address !== 'object' || address === null) throw new Error('The server has no port');
const url = `http://127.0.0.1:${address.port}`;

const eventPath = join(scratch, 'event.json');
writeFileSync(eventPath, JSON.stringify({ pull_request: PULL }));

function environment(): Record<string, string> {
  const output = join(scratch, 'output');
  const summary = join(scratch, 'summary');
  for (const path of [output, summary]) writeFileSync(path, '');
  return {
    PATH: process.env['PATH'] ?? '',
    'INPUT_INFERENCE-KEY': 'bench-key-0123456789',
    INPUT_ENDPOINT: `${url}/v1`,
    INPUT_MODEL: 'a/b',
    INPUT_PROMPT: 'Review {{pr.title}}: {{pr.diff}}',
    'INPUT_GITHUB-TOKEN': 'ghs_bench0123456789',
    GITHUB_API_URL: url,
    GITHUB_REPOSITORY: 'o/r',
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_EVENT_PATH: eventPath,
    GITHUB_OUTPUT: output,
    GITHUB_STEP_SUMMARY: summary,
    GITHUB_WORKSPACE: scratch,
    RUNNER_TEMP: scratch,
  };
}

interface Figures {
  wallMs: number;
  cpuMs: number;
  firstRequestMs: number;
  afterLastMs: number;
  requests: number;
}

/** bash tells the CPU time of what it ran, to the millisecond; Node does not. */
async function time(
  args: readonly string[],
  env: Record<string, string>,
  before: readonly string[] = [],
): Promise<Figures> {
  Object.assign(requests, { count: 0, firstMs: 0, lastMs: 0 });
  posted.length = 0;
  posted.push(...before.map((body) => ({ ...COMMENT, body })));
  const startMs = performance.now();
  const child = spawn(
    'bash',
    ['-c', 'TIMEFORMAT="%U %S"; time "$@" >/dev/null', 'bash', process.execPath, ...args],
    {
      env,
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  let timing = '';
  child.stderr.on('data', (data: Buffer) => {
    timing += data.toString();
  });
  const code = await new Promise<number | null>((done) => {
    child.on('close', done);
  });
  const endMs = performance.now();
  if (code !== 0) throw new Error(`The run failed with ${code}: ${timing}`);
  const cpuMs = timing
    .trim()
    .split(/\s+/)
    .reduce((sum, seconds) => sum + Number(seconds) * 1_000, 0);
  return {
    wallMs: endMs - startMs,
    cpuMs,
    firstRequestMs: requests.firstMs - startMs,
    afterLastMs: endMs - requests.lastMs,
    requests: requests.count,
  };
}

/** A run that gets this answer, and must have posted it. */
async function timeRun(answered: string, env: Record<string, string> = {}): Promise<Figures> {
  content = answered;
  const figures = await time([entry], { ...environment(), ...env });
  const [comment, ...others] = posted;
  if (others.length > 0 || !comment?.body.includes(answered.trim().split('\n').at(-1) ?? '')) {
    throw new Error(`The run posted ${posted.length} comments, not the answer: ${comment?.body}`);
  }
  return figures;
}

/** Peak memory, asked of the process itself as it exits, in a run that is not timed. */
async function measurePeakMib(args: readonly string[]): Promise<number> {
  const file = join(scratch, 'rss');
  const hook = `import { writeFileSync } from 'node:fs'; process.on('exit', () => writeFileSync(${JSON.stringify(file)}, String(process.resourceUsage().maxRSS)));`;
  await time(['--import', `data:text/javascript,${encodeURIComponent(hook)}`, ...args], environment());
  return Number(readFileSync(file, 'utf8')) / 1_024;
}

const CoverageSchema = v.object({ result: v.array(v.object({ url: v.string() })) });

/** The files of dist/ that a run loads. */
async function measureLoaded(answered: string): Promise<{ bytes: number; files: string[] }> {
  const folder = mkdtempSync(join(scratch, 'coverage-'));
  await timeRun(answered, { NODE_V8_COVERAGE: folder });
  const urls = readdirSync(folder).flatMap((name) => {
    const report = v.parse(CoverageSchema, JSON.parse(readFileSync(join(folder, name), 'utf8')));
    return report.result.map((script) => script.url);
  });
  const loaded = urls.filter((script) => script.startsWith('file://') && script.includes('/dist/'));
  return {
    bytes: loaded.reduce((sum, script) => sum + statSync(new URL(script)).size, 0),
    files: loaded.map(
      (script) => `${basename(script)} ${Math.round(statSync(new URL(script)).size / 1_024)} KiB`,
    ),
  };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

const EMPTY = ['-e', '0'];
await time(EMPTY, environment());
await timeRun(MARKDOWN);
interface Round {
  empty: Figures;
  plain: Figures;
  markdown: Figures;
  post: Figures;
}
const measured: Round[] = [];
for (let round = 0; round < rounds; round++) {
  measured.push({
    empty: await time(EMPTY, environment()),
    plain: await timeRun(PLAIN),
    markdown: await timeRun(MARKDOWN),
    post: await time([postEntry], environment()),
  });
}
const emptyPeakMib = await measurePeakMib(EMPTY);
const peakMib = await measurePeakMib([entry]);
const loadedForPlain = await measureLoaded(PLAIN);
const loadedForMarkdown = await measureLoaded(MARKDOWN);

/** What is there before a run. */
const NOTHING: readonly string[] = [];
const EARLIER = ['<!-- pinata-inference comment:default -->\n\nAn earlier answer'];

/**
 * How many answers a run waits for, one after the other: the time by which each that takes longer makes it longer, by
 * median of three.
 */
async function countRoundTrips(before: readonly string[], env: Record<string, string>): Promise<number> {
  const DELAY_MS = 200;
  const timeIt = async (): Promise<number> => {
    content = PLAIN;
    const { wallMs } = await time([entry], { ...environment(), ...env }, before);
    const isGate = env['INPUT_MODE'] === 'gate';
    if (!isGate && (posted.length !== 1 || !posted[0]?.body.includes(PLAIN))) {
      throw new Error(`The run left ${posted.length} comments, not the answer`);
    }
    return wallMs;
  };
  const counted: number[] = [];
  for (let round = 0; round < 3; round++) {
    const undelayedMs = await timeIt();
    delayMs = DELAY_MS;
    counted.push(((await timeIt()) - undelayedMs) / DELAY_MS);
    delayMs = 0;
  }
  return median(counted);
}

const PLAIN_PROMPT = { INPUT_PROMPT: 'Review {{pr.title}}' };
const GATE = {
  INPUT_MODE: 'gate',
  INPUT_MODELS: 'a/b',
  INPUT_STATUS: 'false',
  INPUT_PROMPT: '',
  INPUT_MODEL: '',
  'INPUT_INFERENCE-KEY': '',
};
const roundTrips = [
  ['prompt without a diff', await countRoundTrips(NOTHING, PLAIN_PROMPT)],
  ['prompt with a diff', await countRoundTrips(NOTHING, {})],
  ['prompt that updates a comment', await countRoundTrips(EARLIER, PLAIN_PROMPT)],
  ['gate on a pull request', await countRoundTrips(NOTHING, GATE)],
] as const;
server.close();
rmSync(scratch, { recursive: true, force: true });

function write(name: string, figure: string, rest: string): void {
  process.stdout.write(`${name.padEnd(44)}${figure.padStart(6)} ${rest}\n`);
}

/** A ratio to the empty start of the same round, by median. */
function writeRatio(name: string, pick: (round: Round) => number, base: (empty: Figures) => number): void {
  const ratio = median(measured.map((round) => pick(round) / base(round.empty)));
  write(name, ratio.toFixed(2), `×   (${median(measured.map(pick)).toFixed(0)} ms)`);
}

function writeLoaded(name: string, { bytes, files }: { bytes: number; files: string[] }): void {
  write(name, (bytes / 1_024).toFixed(0), `KiB in ${files.length} files\n  ${files.join(', ')}`);
}

const ofWall = ({ wallMs }: Figures) => wallMs;
const emptyMs = median(measured.map(({ empty }) => empty.wallMs));
process.stdout.write(
  `prompt → comment over loopback, ${measured[0]?.plain.requests} requests, ${rounds} rounds; × an empty Node start (${emptyMs.toFixed(0)} ms)\n\n`,
);
writeRatio('wall', ({ plain }) => plain.wallMs, ofWall);
writeRatio('wall, answer with Markdown', ({ markdown }) => markdown.wallMs, ofWall);
writeRatio(
  'CPU',
  ({ plain }) => plain.cpuMs,
  ({ cpuMs }) => cpuMs,
);
writeRatio(
  'CPU, answer with Markdown',
  ({ markdown }) => markdown.cpuMs,
  ({ cpuMs }) => cpuMs,
);
writeRatio('time to first request', ({ plain }) => plain.firstRequestMs, ofWall);
writeRatio('time after last answer', ({ plain }) => plain.afterLastMs, ofWall);
writeRatio('post step, wall', ({ post }) => post.wallMs, ofWall);
write('peak memory', (peakMib / emptyPeakMib).toFixed(2), `×   (${peakMib.toFixed(0)} MiB)`);
for (const [name, count] of roundTrips) write(`round trips, ${name}`, count.toFixed(1), '');
writeLoaded('loaded from dist/', loadedForPlain);
writeLoaded('the same, answer with Markdown', loadedForMarkdown);
