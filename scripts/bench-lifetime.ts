// npm run bench:lifetime: what reviews of a pull request of 50 files × 200 changed lines cost over 20 pushes, each of
// which changes two of the files: one is a rebase as well, one a force-push that takes the push before it back. Each
// push is a review by dist/ as a process, between the emulators of GitHub and of the endpoint.
//
//   npm run bench:lifetime -- [--files 50] [--lines 200] [--pushes 20] [--hunks 1]
//
// The model is a fake: it reports each bad line that it is shown, in other words and as something else each time, also
// where it was told that the finding is open. Prompt tokens are those of all messages of all requests, also of the second look, as the endpoint
// counts them: one for four bytes. What they are held against is the first review, and once each hunk that a push
// changed, as Git prints it. `--hunks` is how many of the five hunks of a file a push changes.
// It fails where the tokens are more than 1.5 times as many, or a comment is missing, or there twice.
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { startJob } from '../__tests__/emulator/job.ts';
import { countTokens, type Message } from '../__tests__/emulator/pinata-answer.ts';
import { buildDiff, type EditedFile } from '../__tests__/review/edited-file.ts';

const { values: options } = parseArgs({
  options: {
    files: { type: 'string', default: '50' },
    pushes: { type: 'string', default: '20' },
    lines: { type: 'string', default: '200' },
    hunks: { type: 'string', default: '1' },
  },
});
const fileCount = Number(options.files);
const pushCount = Number(options.pushes);
const hunksAtOnce = Number(options.hunks);

const BOUND = 1.5;
const HUNKS = 5;
/** That a hunk removes, and as many that it adds. */
const LINES = Number(options.lines) / HUNKS / 2;
const BETWEEN = 30;
/** As many as stand on lines after the first review, and two more. */
const FIRST_BAD_LINES = 12;
const REBASE = 7;
const FORCE_PUSH = 13;
const NAMES: ReadonlyMap<number, string> = new Map([
  [0, 'first'],
  [REBASE, `${REBASE}, a rebase`],
  [FORCE_PUSH, `${FORCE_PUSH}, a force-push`],
]);

/** As lines of code are: 40 characters, more or less. */
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

function code(index: number): string {
  return CODE[index % CODE.length] ?? '';
}

/** What a file has in place of the old lines of each hunk. */
type Version = readonly (readonly string[])[];

function writeHunk(file: number, hunk: number, revision: number): string[] {
  return Array.from({ length: LINES }, (_, index) => {
    const text = code(file + hunk + index * 3 + revision);
    return index % 4 === 0 ? `${text} // ${file}.${hunk}.${index} r${revision}` : text;
  });
}

function withBadLine(lines: readonly string[], id: number): string[] {
  return lines.with(Math.floor(LINES / 2), `  danger(${id});`);
}

function badLinesOf(versions: readonly Version[]): number[] {
  return versions
    .flat(2)
    .flatMap((line) => [...line.matchAll(/danger\((\d+)\)/g)].map(([, id]) => Number(id)));
}

function pathOf(file: number): string {
  return `src/zone${file % 8}/part${file}.ts`;
}

/** @param moved lines that the base has got at its top since, beside a change in the context of each hunk */
function buildFile(file: number, version: Version, moved: number): EditedFile {
  const length = HUNKS * (LINES + BETWEEN) + BETWEEN;
  const top = Array.from({ length: moved }, (_, index) => `// moved ${index}`);
  const old = Array.from({ length }, (_, index) => {
    const isBeside = index % (LINES + BETWEEN) === BETWEEN - 1;
    return isBeside && moved > 0
      ? `// ${file}:${index} rebased`
      : `${code(file + index)} // ${file}:${index}`;
  });
  const edits = version.flatMap((lines, hunk) => {
    const start = moved + hunk * (LINES + BETWEEN) + BETWEEN;
    return lines.map((line, index): [number, string[]] => [start + index, [line]]);
  });
  return { path: pathOf(file), base: [...top, ...old], edits: new Map(edits) };
}

/** The hunks of a diff by what they change, without context and line numbers. */
function readHunks(diff: string): Map<string, string> {
  const files = diff.split(/^(?=diff --git )/m);
  return new Map(
    files.flatMap((file) => {
      const [head = '', ...hunks] = file.split(/^(?=@@ )/m);
      return hunks.map((hunk): [string, string] => {
        const changes = hunk.split('\n').filter((line) => /^[+-]/.test(line));
        return [[head, ...changes].join('\n'), hunk];
      });
    }),
  );
}

const WORDS = [
  'This call may throw, and nobody catches it',
  'An exception leaves the function here',
  'The failure of the call is not handled',
  'What happens to errors of this line?',
];
const SEVERITIES = ['high', 'medium', 'critical'];
const CATEGORIES = ['correctness', 'maintainability', 'api'];

/** How often each bad line was reported. */
const reported = new Map<number, number>();

function readUser(messages: readonly Message[]): string {
  return messages.flatMap(({ role, text }) => (role === 'user' ? [text] : [])).join('\n');
}

function answerFindings(messages: Message[]): string {
  let path = '';
  const findings = readUser(messages)
    .split('\n')
    .flatMap((row) => {
      path = /^=== (.+)$/.exec(row)?.[1] ?? path;
      const [, line, quote = '', id] = /^(\d+) \+(.*danger\((\d+)\).*)$/.exec(row) ?? [];
      if (line === undefined) return [];
      const times = reported.get(Number(id)) ?? 0;
      reported.set(Number(id), times + 1);
      return {
        path,
        start_line: Number(line),
        end_line: Number(line),
        quote,
        severity: SEVERITIES[times % SEVERITIES.length],
        category: CATEGORIES[times % CATEGORIES.length],
        scope: 'introduced',
        title: WORDS[times % WORDS.length],
        body: 'Where the service is down, the whole run ends, and what was read until then is lost.',
        rule: null,
      };
    });
  return JSON.stringify({ findings, open: [] });
}

function answerVerdicts(messages: Message[]): string {
  const ids = [...readUser(messages).matchAll(/^=== (F\d+) /gm)].map(([, id]) => id);
  const reason = 'The code shows it.';
  return JSON.stringify({ verdicts: ids.map((id) => ({ id, keep: true, reason, replacement: null })) });
}

const job = await startJob({
  pinata: {
    credits: { total: 1_000, loaned: 0 },
    answers: { review_findings: answerFindings, review_verdicts: answerVerdicts },
  },
  github: {
    permissions: { contents: 'write', 'pull-requests': 'write', issues: 'write' },
  },
});

let versions: Version[] = Array.from({ length: fileCount }, (_, file) =>
  Array.from({ length: HUNKS }, (_hunk, hunk) => {
    const lines = writeHunk(file, hunk, 0);
    const isBad = hunk === 0 && file < FIRST_BAD_LINES;
    return isBad ? withBadLine(lines, file) : lines;
  }),
);
let nextBadLine = FIRST_BAD_LINES;
let moved = 0;

/**
 * Rewrites two files: one of those with a bad line in the first hunk, and one without. Of the bad lines every other is
 * left where it is, in a hunk that is new; every other push brings one more.
 */
function rewrite(push: number): void {
  const rewriteFile = (
    file: number,
    hunk: number,
    change: (lines: string[], old: readonly string[]) => string[],
  ) => {
    const version = versions[file] ?? [];
    const changed = version.map((old, index) => {
      const distance = (index - hunk + HUNKS) % HUNKS;
      if (distance >= hunksAtOnce) return old;
      const lines = writeHunk(file, index, push);
      return distance === 0 ? change(lines, old) : lines;
    });
    versions = versions.with(file, changed);
  };
  rewriteFile(push % FIRST_BAD_LINES, 0, (lines, old) => {
    const [id] = badLinesOf([[old]]);
    return id !== undefined && push % 2 === 0 ? withBadLine(lines, id) : lines;
  });
  const other = FIRST_BAD_LINES + ((push * 7) % (fileCount - FIRST_BAD_LINES));
  rewriteFile(other, push % HUNKS, (lines) => (push % 2 === 0 ? withBadLine(lines, nextBadLine++) : lines));
}

function shaOf(letter: 'a' | 'b', number: number): string {
  return number.toString(16).padStart(40, letter);
}

let commits: { sha: string; message: string }[] = [];

function pushHead(push: number, diff: string): void {
  const sha = shaOf('a', push);
  commits.push({ sha, message: `Push ${push}` });
  job.github.addPullRequest({
    number: 7,
    title: 'Read rows page by page',
    body: 'Large tables did not fit.',
    author: 'alice',
    base: { ref: 'main', sha: shaOf('b', moved) },
    head: { ref: 'pages', sha },
    commits,
    diff,
  });
}

const ChatSchema = v.looseObject({
  messages: v.array(v.object({ role: v.string(), content: v.string() })),
});

interface Asked {
  requests: number;
  files: number;
  tokens: number;
  /** Of the system messages, which are the same in every request of a kind. */
  fixedTokens: number;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** What was asked of the model since so many requests. */
function readAsked(since: number): Asked {
  const asked = job.pinata.requests
    .slice(since)
    .filter(({ path }) => path.endsWith('/chat/completions'))
    .map(({ body }) => v.parse(ChatSchema, body).messages);
  const countRole = (wanted: (role: string) => boolean) =>
    sum(asked.flat().flatMap(({ role, content }) => (wanted(role) ? [countTokens(content)] : [])));
  return {
    requests: asked.length,
    files: sum(asked.flat().map(({ content }) => [...content.matchAll(/^=== src\//gm)].length)),
    tokens: countRole(() => true),
    fixedTokens: countRole((role) => role === 'system'),
  };
}

/** Comments that began a thread. */
function countThreads(): number {
  return job.github.state.reviewComments.filter(({ id, thread }) => id === thread).length;
}

const LedgerSchema = v.object({
  found: v.number(),
  fixed: v.number(),
  dismissed: v.number(),
  open: v.number(),
});

function write(...cells: (string | number)[]): void {
  process.stdout.write(`| ${cells.join(' | ')} |\n`);
}

/** Reviews what was pushed. */
async function review(push: number): Promise<Asked> {
  const since = job.pinata.requests.length;
  const threads = countThreads();
  const result = await job.run({ mode: 'review', prompt: '' });
  if (result.exitCode !== 0 || result.annotations.length > 0)
    throw new Error(`The review of push ${push} went wrong:\n${result.log}`);
  const asked = readAsked(since);
  const { requests, files, tokens, fixedTokens } = asked;
  const { open } = v.parse(LedgerSchema, JSON.parse(result.outputs['findings-ledger'] ?? ''));
  write(
    NAMES.get(push) ?? push,
    requests,
    files,
    tokens,
    fixedTokens,
    countThreads() - threads,
    open,
    countThreads(),
  );
  return asked;
}

/** What the pull request has at the end, against what it should have. */
function findWrong(everBad: ReadonlySet<number>): string[] {
  const standing = badLinesOf(versions);
  const open = job.github.state.threads.filter(({ isResolved }) => !isResolved).length;
  return [
    ...(countThreads() === everBad.size ? [] : [`${countThreads()} comments on ${everBad.size} findings`]),
    ...(open === standing.length ? [] : [`${open} open threads on ${standing.length} bad lines`]),
  ];
}

const lifetime: Asked[] = [];
let changedTokens = 0;
const everBad = new Set<number>();
let problems: string[] = [];
write(
  'Push',
  'Requests',
  'Files sent',
  'Prompt tokens',
  'of them system messages',
  'New',
  'Open',
  'Comments in all',
);
write(...Array.from({ length: 8 }, () => '---'));
try {
  let known: ReadonlyMap<string, string> = new Map();
  let before = versions;
  for (let push = 0; push <= pushCount; push++) {
    if (push === FORCE_PUSH) {
      versions = before;
      commits = commits.slice(0, -1);
    }
    before = versions;
    if (push === REBASE) moved = 3;
    if (push > 0) rewrite(push);
    for (const id of badLinesOf(versions)) everBad.add(id);
    const diff = buildDiff(versions.map((version, file) => buildFile(file, version, moved)));
    const hunks = readHunks(diff);
    if (push > 0)
      changedTokens += sum([...hunks].map(([key, hunk]) => (known.has(key) ? 0 : countTokens(hunk))));
    known = new Map([...known, ...hunks]);
    pushHead(push, diff);
    lifetime.push(await review(push));
  }
  problems = findWrong(everBad);
} finally {
  await job.close();
}

function ratio(pick: (of: Asked) => number): number {
  const [first] = lifetime;
  return first ? sum(lifetime.map(pick)) / (pick(first) + changedTokens) : Number.NaN;
}

const all = ratio(({ tokens }) => tokens);
const withoutFixed = ratio(({ tokens, fixedTokens }) => tokens - fixedTokens);
process.stdout.write(`
Prompt tokens in all: ${sum(lifetime.map(({ tokens }) => tokens))}, of the first review ${lifetime[0]?.tokens}, of changed hunks once each ${changedTokens}.
Ratio: ${all.toFixed(2)}; without system messages ${withoutFixed.toFixed(2)}.
Findings: ${everBad.size}, which the model told ${sum([...reported.values()])} times.
`);
if (all > BOUND) problems.push(`${all.toFixed(2)} is more than ${BOUND}`);
for (const problem of problems) process.stdout.write(`Wrong: ${problem}\n`);
process.exitCode = problems.length > 0 ? 1 : 0;
