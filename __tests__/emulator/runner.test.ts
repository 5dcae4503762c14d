// biome-ignore-all lint/suspicious/noTemplateCurlyInString: sources of scripts, and expressions of the runner
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type RunOptions, type RunResult, runAction, runPost } from './runner.ts';

const SECRET = 's3cr3t-v4lue';
const METADATA = `
name: Fixture
inputs:
  mode: { default: prompt }
  prompt-file: { description: no default }
  two words: { default: true }
  github-token: { default: '\${{ github.token }}' }
runs: { using: node24, main: main.mjs, post: post.mjs }
`;

let folder = '';
const results: RunResult[] = [];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'runner-test-'));
  await writeFile(path.join(folder, 'action.yml'), METADATA);
});

afterAll(async () => {
  await Promise.all(results.map((result) => result.dispose()));
  await rm(folder, { recursive: true, force: true });
});

let count = 0;

async function writeScript(source: string, extension = 'mjs'): Promise<string> {
  count += 1;
  const file = path.join(folder, `entry-${count}.${extension}`);
  await writeFile(
    file,
    `import { appendFileSync as append } from 'node:fs';\nconst { env } = process;\n${source}\n`,
  );
  return file;
}

async function run(source: string, options: RunOptions = {}): Promise<RunResult> {
  const entry = await writeScript(source);
  const result = await runAction({ actionFile: path.join(folder, 'action.yml'), entry, ...options });
  results.push(result);
  return result;
}

async function readEnv(options: RunOptions = {}): Promise<Record<string, string>> {
  const { outputs } = await run(
    'for (const [k, v] of Object.entries(env)) append(env.GITHUB_OUTPUT, `${k}<<EOF\\n${v}\\nEOF\\n`);',
    options,
  );
  return outputs;
}

// What the step gets

test('the environment is a clean one of a job', async () => {
  process.env['LEAKED_FROM_PARENT'] = 'x';
  const env = await readEnv({ env: { PINATA_LLM_KEY: 'k', GITHUB_SHA: 'overridden' } });
  delete process.env['LEAKED_FROM_PARENT'];
  expect(env).not.toHaveProperty('LEAKED_FROM_PARENT');
  expect(env).not.toHaveProperty('RUNNER_DEBUG');
  expect(env).not.toHaveProperty('GITHUB_TOKEN');
  expect(env).toMatchObject({
    PATH: process.env['PATH'],
    PINATA_LLM_KEY: 'k',
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_API_URL: 'http://127.0.0.1:9',
    GITHUB_GRAPHQL_URL: 'http://127.0.0.1:9/graphql',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_REPOSITORY: 'octo/hello',
    GITHUB_REPOSITORY_OWNER: 'octo',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_BASE_REF: '',
    GITHUB_HEAD_REF: '',
    RUNNER_OS: expect.any(String),
    RUNNER_ARCH: process.arch.toUpperCase(),
  });
  expect(env['GITHUB_SHA']).toMatch(/^[0-9a-f]{40}$/);
  for (const name of [
    'GITHUB_WORKSPACE',
    'RUNNER_TEMP',
    'RUNNER_TOOL_CACHE',
    'GITHUB_EVENT_PATH',
    'GITHUB_STATE',
  ]) {
    expect(existsSync(env[name] ?? '')).toBe(true);
  }
});

test('inputs keep their hyphens, and those without a default are empty', async () => {
  const env = await readEnv({ inputs: { Mode: 'gate' }, githubToken: 'ghs_given' });
  const inputs = Object.fromEntries(Object.entries(env).filter(([name]) => name.startsWith('INPUT_')));
  expect(inputs).toEqual({
    INPUT_MODE: 'gate',
    'INPUT_PROMPT-FILE': '',
    INPUT_TWO_WORDS: 'true',
    'INPUT_GITHUB-TOKEN': 'ghs_given',
  });
});

test('unknown inputs are warned of and passed on', async () => {
  const { annotations, outputs } = await run('append(env.GITHUB_OUTPUT, `x=${env.INPUT_MODLE}\\n`);', {
    inputs: { modle: 'm' },
  });
  expect(outputs).toEqual({ x: 'm' });
  expect(annotations.map(({ message }) => message)).toEqual([
    "Unexpected input(s) 'modle', valid inputs are ['mode', 'prompt-file', 'two words', 'github-token']",
  ]);
});

test('a pull request gives its refs and its payload', async () => {
  const payload = {
    number: 7,
    sender: { login: 'mona' },
    pull_request: {
      number: 7,
      merge_commit_sha: 'a'.repeat(40),
      head: { ref: 'topic' },
      base: { ref: 'trunk', sha: 'b' },
    },
  };
  const env = await readEnv({
    event: { name: 'pull_request', payload },
    githubApiUrl: 'https://ghes.test/api/v3',
  });
  expect(env).toMatchObject({
    GITHUB_REF: 'refs/pull/7/merge',
    GITHUB_REF_NAME: '7/merge',
    GITHUB_SHA: 'a'.repeat(40),
    GITHUB_HEAD_REF: 'topic',
    GITHUB_BASE_REF: 'trunk',
    GITHUB_ACTOR: 'mona',
    GITHUB_GRAPHQL_URL: 'https://ghes.test/api/graphql',
  });
  expect(JSON.parse(await readFile(env['GITHUB_EVENT_PATH'] ?? '', 'utf8'))).toEqual(payload);
  const target = await readEnv({ event: { name: 'pull_request_target', payload } });
  expect(target).toMatchObject({ GITHUB_REF: 'refs/heads/trunk', GITHUB_SHA: 'b', GITHUB_HEAD_REF: 'topic' });
});

test('the given workspace is the working directory, and flags come before the entry', async () => {
  const workspace = await mkdtemp(path.join(folder, 'workspace-'));
  const { outputs } = await run(
    'append(env.GITHUB_OUTPUT, `cwd=${process.cwd()}\\nws=${env.GITHUB_WORKSPACE}\\nargs=${process.execArgv}\\n`);',
    { workspace, nodeOptions: ['--no-warnings'] },
  );
  expect(outputs).toMatchObject({ ws: workspace, args: '--no-warnings' });
  expect(path.basename(outputs['cwd'] ?? '')).toBe(path.basename(workspace));
});

// What a person sees

test('stderr comes before stdout, and masks of stdout do not reach it', async () => {
  const result = await run(
    `console.log('::add-mask::${SECRET}'); console.log('out ${SECRET}'); console.error('err ${SECRET}');`,
  );
  expect(result.log).toBe(`err ${SECRET}\nout ***\n`);
  expect(result.stderr).toBe(`err ${SECRET}\n`);
  expect(result.stdout).toContain(`out ${SECRET}`);
  expect(result.masks).toEqual([SECRET]);
  expect(result.problems).toEqual([]);
});

test('the token of the job and its secrets are masked from the start', async () => {
  const source = `for (const text of [env['INPUT_GITHUB-TOKEN'], btoa('x-access-token:' + env['INPUT_GITHUB-TOKEN']), '${SECRET}'])
    console.log(text);`;
  const { log, masks } = await run(source, { secrets: [`${SECRET}\n`], inputs: { mode: SECRET } });
  expect(log).toBe('***\n***\n***\n');
  expect(masks).toEqual([]);
});

test('a live log shows the same lines', async () => {
  const seen: string[] = [];
  const { log } = await run(
    `process.stdout.write('::gro'); setTimeout(() => console.log('up::a\\rb ✓\\n::add-mask::${SECRET}\\n${SECRET}'), 50);`,
    { onLog: (line) => seen.push(line) },
  );
  expect(seen).toEqual(['##[group]a', 'b ✓', '***']);
  expect(log).toBe('##[group]a\nb ✓\n***\n');
});

test('debug logging reaches the step and the log', async () => {
  const result = await run(
    "console.log(`::debug::${env.RUNNER_DEBUG}`); append(env.GITHUB_OUTPUT, 'a=b\\n');",
    {
      debug: true,
    },
  );
  expect(result.log).toBe(
    '##[debug]1\n##[debug]Node Action run completed with exit code 0\n##[debug]Set output a = b\n',
  );
});

test('the summary is masked, and one that is too large is not shown', async () => {
  const result = await run(
    `console.log('::add-mask::${SECRET}'); append(env.GITHUB_STEP_SUMMARY, '# ${SECRET}\\nrest');`,
  );
  expect(result.summary).toBe('# ***\nrest\n');
  expect(result.rawSummary).toBe(`# ${SECRET}\nrest`);
  const large = await run("append(env.GITHUB_STEP_SUMMARY, 'x'.repeat(1024 * 1024 + 1));");
  expect(large.summary).toBe('');
  expect(large.annotations[0]?.message).toContain('$GITHUB_STEP_SUMMARY upload aborted');
});

// What the step leaves behind

test('outputs pass between jobs without empty ones and without those that hold a mask', async () => {
  const result = await run(`console.log('::add-mask::${SECRET}');
    append(env.GITHUB_OUTPUT, 'plain=1\\nempty=\\nleak<<E\\nx\\n${SECRET}\\nE\\n__proto__=p\\n');`);
  expect(Object.entries(result.outputs)).toEqual([
    ['plain', '1'],
    ['empty', ''],
    ['leak', `x\n${SECRET}`],
    ['__proto__', 'p'],
  ]);
  expect(Object.keys(result.jobOutputs)).toEqual(['plain', '__proto__']);
  expect(result.droppedOutputs).toEqual(['leak']);
});

test('environment and state are read, and NODE_OPTIONS is refused', async () => {
  const result = await run(`append(env.GITHUB_ENV, 'A=1\\nnode_options=--x\\n');
    append(env.GITHUB_STATE, 'S<<E\\na\\nb\\nE\\n');`);
  expect(result).toMatchObject({ exportedEnv: { A: '1' }, state: { S: 'a\nb' } });
  expect(result.problems).toHaveLength(1);
  expect(result.conclusion).toBe('success');
});

test('a broken environment file fails the step, and what came before counts', async () => {
  const result = await run(`console.log('::add-mask::${SECRET}');
    append(env.GITHUB_OUTPUT, 'a=1\\nb<<E\\nx\\nE\\nstray ${SECRET}\\nc=2\\n');`);
  expect(result).toMatchObject({ exitCode: 0, conclusion: 'failure', outputs: { a: '1', b: 'x' } });
  expect(result.log).toBe(
    "##[error]Unable to process file command 'output' successfully.\n##[error]Invalid format 'stray ***'\n",
  );
  expect(result.problems).toHaveLength(1);
});

test('a disabled command fails a step that exits with 0', async () => {
  expect(await run("console.log('::add-path::/x');")).toMatchObject({ exitCode: 0, conclusion: 'failure' });
});

// How it ends

test('the exit code is reported', async () => {
  const result = await run('setTimeout(() => process.exit(3), 100);');
  expect(result).toMatchObject({ exitCode: 3, signal: null, timedOut: false, conclusion: 'failure' });
});

describe('a cancelled step', () => {
  /** Sends the signal once the step has said that it is up. */
  async function cancel(name: 'SIGINT' | 'SIGTERM', source: string): Promise<RunResult> {
    const { promise: when, resolve: onLog } = Promise.withResolvers<unknown>();
    return run(`${source} setInterval(() => {}, 1000); console.log('up');`, {
      signal: { name, when },
      onLog,
    });
  }

  test('gets SIGINT and may finish', async () => {
    const result = await cancel(
      'SIGINT',
      "process.on('SIGINT', () => { console.log('bye'); process.exit(0); });",
    );
    expect(result).toMatchObject({ exitCode: 0, conclusion: 'cancelled', log: 'up\nbye\n' });
  });

  test('that ignores SIGTERM is killed 2.5 s later', async () => {
    const result = await cancel('SIGTERM', "process.on('SIGTERM', () => console.log('no'));");
    expect(result).toMatchObject({
      exitCode: null,
      signal: 'SIGKILL',
      conclusion: 'cancelled',
      log: 'up\nno\n',
    });
  });
});

test('a step that never ends is killed at the timeout', async () => {
  const result = await run('setInterval(() => {}, 1000);', { timeoutMs: 300 });
  expect(result).toMatchObject({ timedOut: true, signal: 'SIGKILL', conclusion: 'failure' });
});

test('the post step shares folders, state, environment and masks', async () => {
  await writeFile(
    path.join(folder, 'post.mjs'),
    `import { readFileSync } from 'node:fs';
     console.log(readFileSync(process.env.RUNNER_TEMP + '/left', 'utf8'), process.env.STATE_S, process.env.A, '${SECRET}');`,
  );
  const main = await run(`console.log('::add-mask::${SECRET}'); append(env.RUNNER_TEMP + '/left', 'left');
    append(env.GITHUB_STATE, 'S=saved\\n'); append(env.GITHUB_ENV, 'A=exported\\n');`);
  const post = await runPost(main, { actionFile: path.join(folder, 'action.yml') });
  expect(post).toMatchObject({
    exitCode: 0,
    log: 'left saved exported ***\n',
  });
});

test('an action without a post step has none to run', async () => {
  const file = path.join(folder, 'no-post.yml');
  await writeFile(file, 'name: x\nruns: { using: node24, main: main.mjs }\n');
  expect(await runPost(await run(''), { actionFile: file })).toBeUndefined();
});
