// Whole workflows of `actions/ai-inference`, in the shapes that people give them: the steps before run for real, and
// only the two changes of docs/migrating-from-ai-inference.md are made.
import { execFileSync } from 'node:child_process';
import { describe, expect, test } from '@jest/globals';
import type { Job } from '../emulator/job.ts';
import { defaultModels } from '../emulator/pinata-chat.ts';
import { runWorkflow, type WorkflowRun } from '../emulator/workflow.ts';
import { expectFailure, expectSuccess } from './account.ts';
import { questions, textOf, useJobs } from './prompt-runs.ts';

const startJob = useJobs();

const PRICES = {
  input_usd_per_1m_tokens: 2.5,
  output_usd_per_1m_tokens: 10,
  cache_read_usd_per_1m_tokens: 1.25,
};
const MODELS = ['openai/gpt-4o', 'openai/gpt-4o-mini'].map((model_id) => ({ model_id, ...PRICES }));

function start(): Promise<Job> {
  return startJob({ pinata: { models: [...defaultModels, ...MODELS] } });
}

const ACTION = 'OWNER/REPO@v1';

/** `uses:` and the key, and nothing else. */
function migrate(workflow: string): string {
  const migrated = workflow.replaceAll(
    /^( *)(- )?uses: actions\/ai-inference@v[12]\n((?: *(?!with:).*\n)*?)( *)with:\n/gm,
    (_, indent: string, dash = '', between: string, before: string) =>
      `${indent}${dash}uses: ${ACTION}\n${between}${before}with:\n${before}  inference-key: \${{ secrets.PINATA_LLM_KEY }}\n`,
  );
  expect(migrated).not.toContain('actions/ai-inference');
  return migrated;
}

function run(job: Job, workflow: string, event: { name: string; payload: object }): Promise<WorkflowRun> {
  return runWorkflow(migrate(workflow), ACTION, job, event);
}

function issueOf(title: string, body: string): { name: string; payload: object } {
  return { name: 'issues', payload: { action: 'opened', issue: { number: 12, title, body } } };
}

/** As the runner emulator has it for events without a commit of their own. */
const DEFAULT_SHA = 'f1d2d2f924e986ac86fdf7b36c94bcdf32beec15';

/** A workspace with the history of a repository. */
async function commitHistory(job: Job): Promise<void> {
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], {
      cwd: job.workspace,
      stdio: 'pipe',
    });
  git('init', '--quiet');
  await job.write('total.js', 'export const total = 1;\n');
  git('add', '.');
  git('commit', '--quiet', '--message', 'Add the total');
  await job.write('total.js', 'export const total = 2; // {{ not ours }}\n');
  git('add', '.');
  git('commit', '--quiet', '--message', 'Count: twice');
}

describe('a prompt that a script builds in the temporary folder of the job', () => {
  const workflow = (on: string) => `
on: ${on}
permissions:
  contents: read
  models: read
jobs:
  notes:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
        with:
          fetch-depth: 2
      - name: Collect what changed
        run: |
          {
            echo "Write an introduction to these changes:"
            echo
            git log --format='- %s' --reverse
          } > "$RUNNER_TEMP/prompt.txt"
      - name: Ask
        id: ai
        uses: actions/ai-inference@v1
        with:
          model: openai/gpt-4o-mini
          max-tokens: 300
          system-prompt: |
            You write the first paragraph of release notes.
          prompt-file: \${{ runner.temp }}/prompt.txt
      - name: Keep the answer
        id: keep
        run: |
          cp "\${{ steps.ai.outputs.response-file }}" "$RUNNER_TEMP/intro.md"
          echo "lines=$(wc -l < "$RUNNER_TEMP/intro.md")" >> "$GITHUB_OUTPUT"
`;

  test.concurrent.each([
    ['a release', 'release', { name: 'release', payload: { action: 'published' } }],
    ['an issue, which anybody can open', 'issues', issueOf('Hi', 'Hello')],
  ])('on %s', async (_what, on, event) => {
    const job = await start();
    await commitHistory(job);
    const { result, outputs } = await run(job, workflow(on), event);
    expectSuccess(job, result);
    expect(questions(job)).toEqual([
      expect.objectContaining({
        model: 'openai/gpt-4o-mini',
        max_tokens: 300,
        messages: [
          { role: 'system', content: 'You write the first paragraph of release notes.\n' },
          {
            role: 'user',
            content: 'Write an introduction to these changes:\n\n- Add the total\n- Count: twice\n',
          },
        ],
      }),
    ]);
    expect(result.annotations).toEqual([]);
    expect(outputs['ai']?.['response']).toMatch(/^The request holds no diff/);
    expect(Number(outputs['keep']?.['lines'])).toBeGreaterThanOrEqual(0);
    expect(job.github.requests.filter(({ method }) => method !== 'GET')).toEqual([]);
  });

  test.concurrent('in the workspace instead is refused where anybody can start it, and the hint helps', async () => {
    const job = await start();
    await commitHistory(job);
    const inWorkspace = workflow('issues')
      .replaceAll('$RUNNER_TEMP/prompt.txt', 'prompt.txt')
      .replaceAll('${{ runner.temp }}/prompt.txt', 'prompt.txt');
    const { result } = await run(job, inWorkspace, issueOf('Hi', 'Hello'));
    expectFailure(job, result, /prompt\.txt: does not exist in the base commit.*`\$\{\{ runner\.temp \}\}`/);
    expect(job.pinata.requests).toEqual([]);
  });
});

test.concurrent('a diff that a script writes to a file is given by file_input', async () => {
  const job = await start();
  await commitHistory(job);
  await job.write(
    '.github/prompts/commit-message.prompt.yml',
    `messages:
  - role: system
    content: You write commit messages.
  - role: user
    content: |
      {{diff_stat}}
      ---
      {{diff}}
model: openai/gpt-4o
`,
  );
  const workflow = `
on:
  schedule:
    - cron: "0 3 * * *"
jobs:
  update:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - id: changes
        run: |
          folder="$(mktemp -d)"
          git diff --stat HEAD~1 > "$folder/diff_stat.txt"
          git diff HEAD~1 > "$RUNNER_TEMP/diff.txt"
          echo "folder=$folder" >> "$GITHUB_OUTPUT"
      - name: Generate commit message
        id: ai
        uses: actions/ai-inference@v1
        with:
          prompt-file: ./.github/prompts/commit-message.prompt.yml
          file_input: |
            diff_stat: \${{ steps.changes.outputs.folder }}/diff_stat.txt
            diff: \${{ runner.temp }}/diff.txt
      - run: rm -r "\${{ steps.changes.outputs.folder }}"
`;
  const { result } = await run(job, workflow, { name: 'schedule', payload: {} });
  expectSuccess(job, result);
  expect(textOf(job)).toMatch(/^\s*total\.js \| 2 \+-\n[\s\S]*---\s+diff --git a\/total\.js b\/total\.js/);
  expect(textOf(job)).toContain('+export const total = 2; // {{ not ours }}');
  // Nobody knows whose words they are.
  const user = questions(job)[0]?.messages.find(({ role }) => role === 'user');
  expect(user?.content).toMatch(/<data-\w+ name="diff_stat">[\s\S]*<data-\w+ name="diff">/);
  expect(result.annotations).toEqual([]);
});

describe('words of others in `input`', () => {
  const workflow = `
on:
  issues:
    types: [opened]
permissions:
  models: read
jobs:
  triage:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - id: prepare
        env:
          BODY: \${{ github.event.issue.body }}
        run: echo "body=$(printf '%s' "$BODY" | tr '\\n' ' ')" >> "$GITHUB_OUTPUT"
      - name: Sort it
        id: inference
        uses: actions/ai-inference@v2
        with:
          token: \${{ secrets.GITHUB_TOKEN }}
          prompt-file: './.github/prompts/triage.prompt.yml'
          input: |
            number: \${{ github.event.issue.number }}
            title: \${{ github.event.issue.title }}
            body: \${{ steps.prepare.outputs.body }}
      - id: show
        env:
          RESPONSE: \${{ steps.inference.outputs.response }}
        run: echo "words=$(echo "$RESPONSE" | wc -w)" >> "$GITHUB_OUTPUT"
`;

  test.concurrent.each([
    ['feat: add a thing', 'It is short.'],
    ['[bug] "x" fails: why? #12', 'Steps: none'],
    ['@alice: `total` is {{pr.diff}}', '*star* and %d'],
  ])('come through as they were written: %j', async (title, body) => {
    const job = await start();
    const prompt = 'messages:\n  - role: user\n    content: "#{{number}} {{title}} / {{body}}"\n';
    job.github.addFile('.github/prompts/triage.prompt.yml', prompt, DEFAULT_SHA);
    const { result, outputs } = await run(job, workflow, issueOf(title, body));
    expectSuccess(job, result);
    expect(textOf(job)).toBe(`#12 ${title} / ${body}`);
    expect(result.annotations.map(({ level }) => level)).toEqual(['notice']);
    expect(Number(outputs['show']?.['words'])).toBeGreaterThan(2);
  });
});
