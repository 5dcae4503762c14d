// npm start: runs the committed dist/index.js as the runner would, in `prompt` mode or, with --review, in `review` mode,
// on a diff of this repository; with --eval, in `eval` mode, on its prompt files.
// Without PINATA_LLM_KEY nothing leaves this machine: Pinata and GitHub are emulators on loopback.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import {
  type GithubEmulator,
  type GithubState,
  parseGithubState,
  startGithub,
} from '../__tests__/emulator/github.ts';
import { OWN_PROMPTS } from '../__tests__/emulator/own-prompts.ts';
import { startPinata } from '../__tests__/emulator/pinata.ts';
import { readRecordedAnswers } from '../__tests__/emulator/recorded-answers.ts';
import { type RunResult, runAction } from '../__tests__/emulator/runner.ts';

const USAGE = `npm start -- [--base REV] [--head REV] [--review | --eval] [--keep] [--endpoint URL] [--model ID] [--prompt-file PATH]

  --review         a review: findings on the lines that they speak of
  --eval           an evaluation of the prompt files of this repository, with their cases
  --base, --head   the diff to show the model; default: the last commit, of --eval the last one that changed a prompt
  --keep           keep the comments in .start/, so that the next start updates them
  --endpoint       where to send the prompt, with the key in PINATA_LLM_KEY
  --model          the model, where the prompt file names none
  --prompt-file    default .github/prompts/review.prompt.yml; of a review, the built-in one; of --eval, all
`;

const PULL_NUMBER = 1;
const REPOSITORY = 'local/repository';
const GITHUB_TOKEN = 'ghs_localEmulatorToken0123456789abcdefghij';
const FOLDER = '.start';
const STATE_FILE = join(FOLDER, 'github.json');
const REPORT_FILE = `${FOLDER}/eval.html`;

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
      eval: { type: 'boolean', default: false },
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
  if (values.review && values.eval) throw new UsageError('--review and --eval exclude each other.');
  return values;
}

type Options = ReturnType<typeof readOptions>;

function readState(): GithubState | undefined {
  try {
    return parseGithubState(JSON.parse(readFileSync(STATE_FILE, 'utf8')));
  } catch {
    return undefined;
  }
}

function keepState(state: GithubState): void {
  mkdirSync(FOLDER, { recursive: true });
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

/** The prompts that a run of --eval is about: the action reads those of the head here, and of the base from GitHub. */
function listEvaluated({ 'prompt-file': path }: Options): readonly string[] {
  return path === undefined ? OWN_PROMPTS : [path];
}

/** So that there is something to compare: the commit that changed one of the prompts last. */
function findLastChange(paths: readonly string[], head: string): string {
  return git('log', '-1', '--format=%H', head, '--', ...paths).trim() || head;
}

function addBaseFiles(github: GithubEmulator, paths: readonly string[], base: string): void {
  github.addCommits('main', [{ sha: base, message: git('log', '-1', '--format=%s', base).trim() }]);
  for (const path of paths) {
    try {
      github.addFile(path, git('show', `${base}:${path}`), base);
    } catch {
      // It is new: the action says so.
    }
  }
}

function buildInputs(options: Options): Record<string, string> {
  const { review, eval: isEval, model, 'prompt-file': promptFile } = options;
  if (isEval) {
    const files = listEvaluated(options).join('\n');
    return {
      mode: 'eval',
      model,
      'prompt-files': files,
      'html-file': REPORT_FILE,
    };
  }
  const ownPrompt = review ? undefined : '.github/prompts/review.prompt.yml';
  const file = promptFile ?? ownPrompt;
  return {
    model,
    ...(review ? { mode: 'review' } : {}),
    ...(file === undefined ? {} : { 'prompt-file': file }),
  };
}

function showResult(result: RunResult, github: GithubEmulator, options: Options): void {
  const { outputs } = result;
  const comment = github.state.comments.find(({ id }) => String(id) === outputs['comment-id']);
  if (options.review) show('The comments on lines', describeLineComments(github));
  show('The comment', comment?.body ?? '(none was posted)');
  // Of an evaluation, it is the comment once more.
  if (!options.eval) show('The job summary', result.summary);
  const width = Math.max(...Object.keys(outputs).map((name) => name.length));
  const lines = Object.entries(outputs).map(([name, value]) => {
    const [first = '', ...rest] = value.split('\n');
    return `${name.padEnd(width)}  ${first}${rest.length === 0 ? '' : ` … (${rest.length} more lines)`}`;
  });
  show('The outputs', lines.join('\n'));
  if (options.eval) {
    show('The report', `Open ${pathToFileURL(resolve(REPORT_FILE)).href} in a browser.`);
    return;
  }
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
  const changed = options.eval ? findLastChange(listEvaluated(options), head) : head;
  const base = options.base === undefined ? parentOf(changed) : resolveRevision(options.base);
  const kept = options.keep ? readState() : undefined;
  const github = await startGithub({
    token: GITHUB_TOKEN,
    repository: REPOSITORY,
    ...(kept ? { state: kept } : {}),
  });
  const pinata = key ? undefined : await startPinata(options.eval ? { answers: readRecordedAnswers() } : {});
  try {
    addPullRequest(github, base, head);
    if (options.eval) {
      mkdirSync(FOLDER, { recursive: true });
      if (base !== undefined) addBaseFiles(github, listEvaluated(options), base);
    }
    show('The log', '');
    const endpoint = pinata?.llmUrl ?? options.endpoint;
    const result = await runAction({
      workspace: process.cwd(),
      repository: REPOSITORY,
      event: github.event(PULL_NUMBER, kept ? 'synchronize' : 'opened'),
      githubToken: GITHUB_TOKEN,
      githubApiUrl: github.url,
      inputs: {
        'inference-key': key ?? pinata?.state.inferenceKey ?? '',
        ...buildInputs(options),
        ...(endpoint === undefined ? {} : { endpoint }),
      },
      onLog: (line) => process.stdout.write(`${line}\n`),
    });
    showResult(result, github, options);
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
