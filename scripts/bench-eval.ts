// npm run bench:eval: what evaluations of 1 to 5,000 cases take, as whole processes of dist/, over loopback servers on
// which a completion takes 300 ms.
//
//   npm run bench:eval -- [--cases 100,1000] [--rounds 3] [--input NAME=VALUE]
//
// The bound is 1.2 × (cases ÷ concurrency, rounded up, × think time + one start). One start is the evaluation of one
// case without the think time of that case, measured in the same invocation: the probe of the model is a part of it.
// Wall time is the median of the rounds. Peak memory is asked of the process itself as it exits, in a run that is not
// timed. It writes nothing but the table.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import * as v from 'valibot';

const { values: options } = parseArgs({
  options: {
    cases: { type: 'string', default: '1,100,1000,5000' },
    rounds: { type: 'string', default: '3' },
    input: { type: 'string', multiple: true, default: [] },
  },
});
const sizes = [...new Set(['1', ...options.cases.split(',')])].map(Number);
const rounds = Number(options.rounds);

const THINK_MS = 300;
const BOUND = 1.2;
const CONCURRENCY = 16;

/** As long as answers to prompts in repositories are. */
const ANSWER = 'The capital of it is a city with a river and a port, as most of them are. '.repeat(4);

const PROMPT = `model: a/b
messages:
  - role: system
    content: Answer in one sentence.
  - role: user
    content: What is the capital of {{country}}?
testDataFile: cases.jsonl
evaluators:
  - name: has the word
    string:
      contains: '{{expected}}'
`;

const CATALOG = [{ model_id: 'a/b', input_usd_per_1m_tokens: 3, output_usd_per_1m_tokens: 15 }];
const USAGE = { prompt_tokens: 40, completion_tokens: 80, total_tokens: 120 };
const EVENTS = [
  { model: 'a/b', choices: [{ delta: { role: 'assistant', content: ANSWER.slice(0, 40) } }] },
  { model: 'a/b', choices: [{ delta: { content: ANSWER.slice(40) }, finish_reason: 'stop' }] },
  { model: 'a/b', choices: [], usage: USAGE },
];
const COMPLETION = `${EVENTS.map((event) => `data: ${JSON.stringify(event)}\n\n`).join('')}data: [DONE]\n\n`;

let completions = 0;

function answer(request: IncomingMessage, response: ServerResponse): void {
  const send = (type: string, text: string) => {
    response.writeHead(200, { 'content-type': type, 'content-length': Buffer.byteLength(text) });
    response.end(text);
  };
  if (request.url?.endsWith('/models')) send('application/json; charset=utf-8', JSON.stringify(CATALOG));
  else {
    completions += 1;
    setTimeout(() => send('text/event-stream', COMPLETION), THINK_MS);
  }
}

const server = createServer((request, response) => {
  request.resume().on('end', () => answer(request, response));
});
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
const address = server.address();
if (typeof address !== 'object' || address === null) throw new Error('The server has no port');
const url = `http://127.0.0.1:${address.port}`;

const scratch = mkdtempSync(join(tmpdir(), 'bench-eval-'));
const output = join(scratch, 'output');
writeFileSync(join(scratch, 'bench.prompt.yml'), PROMPT);
writeFileSync(join(scratch, 'event.json'), '{}');

function writeCases(count: number): void {
  const lines = Array.from({ length: count }, (_, index) =>
    JSON.stringify({ country: `Land ${index + 1}`, expected: 'river' }),
  );
  writeFileSync(join(scratch, 'cases.jsonl'), `${lines.join('\n')}\n`);
}

function environment(): Record<string, string> {
  const summary = join(scratch, 'summary');
  for (const path of [output, summary]) writeFileSync(path, '');
  const more = options.input.map((input): [string, string] => {
    const [name = '', ...value] = input.split('=');
    return [`INPUT_${name.toUpperCase()}`, value.join('=')];
  });
  return {
    PATH: process.env['PATH'] ?? '',
    INPUT_MODE: 'eval',
    'INPUT_PROMPT-FILES': 'bench.prompt.yml',
    'INPUT_INFERENCE-KEY': 'bench-key-0123456789',
    INPUT_ENDPOINT: `${url}/v1`,
    INPUT_CONCURRENCY: String(CONCURRENCY),
    INPUT_TIMEOUT: '60m',
    GITHUB_API_URL: url,
    GITHUB_REPOSITORY: 'o/r',
    GITHUB_EVENT_NAME: 'workflow_dispatch',
    GITHUB_EVENT_PATH: join(scratch, 'event.json'),
    GITHUB_OUTPUT: output,
    GITHUB_STEP_SUMMARY: summary,
    GITHUB_WORKSPACE: scratch,
    RUNNER_TEMP: scratch,
    ...Object.fromEntries(more),
  };
}

const ResultSchema = v.object({ outcome: v.literal('passed'), answers: v.number() });

/** An evaluation that must have passed, with all cases. @returns how long it took, in milliseconds */
async function time(cases: number, args: readonly string[] = []): Promise<number> {
  completions = 0;
  const json = join(scratch, 'eval.json');
  const startMs = performance.now();
  const child = spawn(process.execPath, [...args, resolve('dist/index.js')], {
    env: { ...environment(), 'INPUT_JSON-FILE': 'eval.json' },
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
  if (code !== 0) throw new Error(`The run of ${cases} cases ended with ${code}\n${log.slice(-2_000)}`);
  const { answers } = v.parse(ResultSchema, JSON.parse(readFileSync(json, 'utf8')));
  // And one probe.
  if (answers !== cases || completions !== cases + 1)
    throw new Error(`Of ${cases} cases ${answers} were answered`);
  return wallMs;
}

async function measurePeakMib(cases: number): Promise<number> {
  const file = join(scratch, 'rss');
  const hook = `import { writeFileSync } from 'node:fs'; process.on('exit', () => writeFileSync(${JSON.stringify(file)}, String(process.resourceUsage().maxRSS)));`;
  await time(cases, ['--import', `data:text/javascript,${encodeURIComponent(hook)}`]);
  return Number(readFileSync(file, 'utf8')) / 1_024;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function seconds(ms: number): string {
  return `${(ms / 1_000).toFixed(2)} s`;
}

process.stdout.write(
  '| Cases | Wall time | Ideal | of the ideal | Bound | Peak memory |\n|---|---|---|---|---|---|\n',
);
let startMs = 0;
try {
  writeCases(1);
  await time(1);
  for (const cases of sizes) {
    writeCases(cases);
    const walls: number[] = [];
    for (let round = 0; round < rounds; round++) walls.push(await time(cases));
    const wallMs = median(walls);
    if (cases === 1) startMs = wallMs - THINK_MS;
    const idealMs = Math.ceil(cases / CONCURRENCY) * THINK_MS + startMs;
    const peakMib = await measurePeakMib(cases);
    const cells = [
      cases,
      seconds(wallMs),
      seconds(idealMs),
      (wallMs / idealMs).toFixed(2),
      BOUND.toFixed(2),
      `${peakMib.toFixed(0)} MiB`,
    ];
    process.stdout.write(`| ${cells.join(' | ')} |\n`);
  }
} finally {
  server.close();
  server.closeAllConnections();
  rmSync(scratch, { recursive: true, force: true });
}
