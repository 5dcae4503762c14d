// npm start: runs the committed dist/index.js as the runner would, in `prompt` mode or, with --review, in `review` mode,
// on a diff of this repository.
// Without PINATA_LLM_KEY nothing leaves this machine: Pinata and GitHub are emulators on loopback.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  type GithubEmulator,
  type GithubState,
  parseGithubState,
  startGithub,
} from '../__tests__/emulator/github.ts';
import { startPinata } from '../__tests__/emulator/pinata.ts';
import { type RunResult, runAction } from '../__tests__/emulator/runner.ts';

const USAGE = `npm start -- [--base REV] [--head REV] [--review] [--keep] [--endpoint URL] [--model ID] [--prompt-file PATH]

  --review         a review: findings on the lines that they speak of
  --base, --head   the diff to show the model; default: the last commit
  --keep           keep the comments in .start/, so that the next start updates them
  --endpoint       where to send the prompt, with the key in PINATA_LLM_KEY
  --model          the model, where the prompt file names none
  --prompt-file    default .github/prompts/review.prompt.yml; of a review, the built-in one
`;

const PULL_NUMBER = 1;
const REPOSITORY = 'local/repository';
const GITHUB_TOKEN = 'ghs_localEmulatorToken0123456789abcdefghij';
const STATE_FILE = join('.start', 'github.json');

/** What git calls the tree without files. */
const EMPTY_TREE = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';

function git(...args: string[]): string {
  return execFileSync('git', args, {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

function resolveRevision(revision: string): string {
  try {
    return git('rev-parse', '--verify', '--quiet', `${revision}^{commit}`).trim();
  } catch {
    throw new UsageError(`git knows no commit ${revision}.`);
  }
}

class UsageError extends Error {}

function parentOf(commit: string): string | undefined {
  try {
    return git('rev-parse', '--verify', '--quiet', `${commit}^`).trim();
  } catch {
    return undefined;
  }
}

/** A shallow clone knows no parent: its diff is all of src/, which stays within GitHub's limits. */
function readDiff(base: string | undefined, head: string): string {
  const range = base === undefined ? [EMPTY_TREE, head, '--', 'src'] : [base, head];
  return git('diff', '--no-color', '--no-ext-diff', ...range);
}

function readOptions() {
  const { values } = parseArgs({
    options: {
      review: { type: 'boolean', default: false },
      base: { type: 'string' },
      head: { type: 'string', default: 'HEAD' },
      keep: { type: 'boolean', default: false },
      endpoint: { type: 'string' },
      model: { type: 'string', default: 'anthropic/claude-sonnet-4-6' },
      'prompt-file': { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.endpoint !== undefined && !process.env['PINATA_LLM_KEY']) {
    throw new UsageError('--endpoint needs the inference key in the environment variable PINATA_LLM_KEY.');
  }
  return values;
}

function readState(): GithubState | undefined {
  try {
    return parseGithubState(JSON.parse(readFileSync(STATE_FILE, 'utf8')));
  } catch {
    return undefined;
  }
}

function keepState(state: GithubState): void {
  mkdirSync('.start', { recursive: true });
  writeFileSync(STATE_FILE, `${JSON.stringify(state, null, 2)}\n`);
}

function addPullRequest(github: GithubEmulator, base: string | undefined, head: string): void {
  github.addPullRequest({
    number: PULL_NUMBER,
    title: git('log', '-1', '--format=%s', head).trim(),
    body: git('log', '-1', '--format=%b', head).trim() || null,
    author: 'you',
    base: { ref: 'main', sha: base ?? EMPTY_TREE },
    head: { ref: 'topic', sha: head },
    diff: readDiff(base, head),
  });
}

function show(title: string, text: string): void {
  process.stdout.write(`\n━━ ${title} ${'━'.repeat(Math.max(2, 74 - title.length))}\n${text.trimEnd()}\n`);
}

/** The comments that the runs left on lines of the diff, each below the code that it speaks of. */
function describeLineComments({ state }: GithubEmulator): string {
  const comments = state.reviewComments.map((comment) => {
    const { path, side, original_start_line: start, original_line: line, diff_hunk, body } = comment;
    const lines = start === null ? `${line}` : `${start}-${line}`;
    const code = diff_hunk.split('\n').at(-1) ?? '';
    return `${path}:${lines}${side === 'LEFT' ? ' (removed)' : ''}\n${code}\n\n${body}`;
  });
  return comments.join('\n\n· · ·\n\n') || '(none was posted)';
}

function showResult(result: RunResult, github: GithubEmulator, isReview: boolean): void {
  const { outputs } = result;
  const comment = github.state.comments.find(({ id }) => String(id) === outputs['comment-id']);
  if (isReview) show('The comments on lines', describeLineComments(github));
  show('The comment', comment?.body ?? '(none was posted)');
  show('The job summary', result.summary);
  const width = Math.max(...Object.keys(outputs).map((name) => name.length));
  const lines = Object.entries(outputs).map(([name, value]) => {
    const [first = '', ...rest] = value.split('\n');
    return `${name.padEnd(width)}  ${first}${rest.length === 0 ? '' : ` … (${rest.length} more lines)`}`;
  });
  show('The outputs', lines.join('\n'));
  show(
    'Tokens and cost',
    `${outputs['usage'] || 'unknown'}\n$${outputs['cost-usd'] || ' unknown'} (estimate)`,
  );
}

async function start(): Promise<number> {
  const options = readOptions();
  if (options.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  const key = process.env['PINATA_LLM_KEY'];
  const head = resolveRevision(options.head);
  const base = options.base === undefined ? parentOf(head) : resolveRevision(options.base);
  const kept = options.keep ? readState() : undefined;
  const github = await startGithub({
    token: GITHUB_TOKEN,
    repository: REPOSITORY,
    ...(kept ? { state: kept } : {}),
  });
  const pinata = key ? undefined : await startPinata();
  try {
    addPullRequest(github, base, head);
    show('The log', '');
    const endpoint = pinata?.llmUrl ?? options.endpoint;
    const ownPrompt = options.review ? undefined : '.github/prompts/review.prompt.yml';
    const promptFile = options['prompt-file'] ?? ownPrompt;
    const result = await runAction({
      workspace: process.cwd(),
      repository: REPOSITORY,
      event: github.event(PULL_NUMBER, kept ? 'synchronize' : 'opened'),
      githubToken: GITHUB_TOKEN,
      githubApiUrl: github.url,
      inputs: {
        'inference-key': key ?? pinata?.state.inferenceKey ?? '',
        model: options.model,
        ...(options.review ? { mode: 'review' } : {}),
        ...(promptFile === undefined ? {} : { 'prompt-file': promptFile }),
        ...(endpoint === undefined ? {} : { endpoint }),
      },
      onLog: (line) => process.stdout.write(`${line}\n`),
    });
    showResult(result, github, options.review);
    if (options.keep) keepState(github.state);
    await result.dispose();
    return result.exitCode ?? 1;
  } finally {
    await Promise.all([github.close(), pinata?.close()]);
  }
}

try {
  process.exitCode = await start();
} catch (error) {
  const isUsage = error instanceof UsageError || (error instanceof TypeError && 'code' in error);
  if (!isUsage) throw error;
  process.stderr.write(`${error.message}\n\n${USAGE}`);
  process.exitCode = 2;
}
