// A job on a pull request: the emulators of GitHub and Pinata, and a runner that runs the action between them.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type GithubEmulator, type GithubOptions, type PullRequestSeed, startGithub } from './github.ts';
import { defaultInferenceKey, type PinataEmulator, type PinataOptions, startPinata } from './pinata.ts';
import { type RunOptions, type RunResult, runAction } from './runner.ts';

export const GITHUB_TOKEN = 'ghs_jobToken0123456789abcdefghijklmnopqr';

/** Each run of the step is one of the workflow, with an id of its own. */
const FIRST_RUN_ID = 9_876_543_210;

/** A change of two files, as `git diff` prints it. */
export const DIFF = `diff --git a/src/total.js b/src/total.js
index 1111111..2222222 100644
--- a/src/total.js
+++ b/src/total.js
@@ -1,3 +1,4 @@
 export function total(items) {
-  return items.reduce((sum, item) => sum + item.price);
+  // TODO: currencies
+  return items.reduce((sum, item) => sum + item.price, 0);
 }
diff --git a/README.md b/README.md
index 3333333..4444444 100644
--- a/README.md
+++ b/README.md
@@ -1 +1,2 @@
 # Shop
+Adds up what is in the basket.
`;

export const PULL_REQUEST: PullRequestSeed = {
  number: 7,
  title: 'Start the sum at zero',
  body: 'An empty basket made it fail.',
  author: 'alice',
  base: { ref: 'main', sha: 'b'.repeat(40) },
  head: { ref: 'fix-total', sha: 'a'.repeat(40) },
  diff: DIFF,
};

export interface Job {
  pinata: PinataEmulator;
  github: GithubEmulator;
  workspace: string;
  /** Runs the step; inputs and options are added to those of a usual one. */
  run(inputs?: Record<string, string>, options?: RunOptions): Promise<RunResult>;
  /** Writes a file into the workspace. */
  write(path: string, content: string | Uint8Array): Promise<void>;
  close(): Promise<void>;
}

export interface JobOptions {
  pinata?: PinataOptions;
  github?: GithubOptions;
}

/** Starts a job for pull request 7 of octo/hello. */
export async function startJob(options: JobOptions = {}): Promise<Job> {
  const [pinata, github, workspace] = await Promise.all([
    startPinata(options.pinata),
    startGithub({ token: GITHUB_TOKEN, ...options.github }),
    mkdtemp(join(tmpdir(), 'workspace-')),
  ]);
  github.addPullRequest(PULL_REQUEST);
  const results: RunResult[] = [];
  let runs = 0;
  return {
    pinata,
    github,
    workspace,
    async run(inputs = {}, runOptions = {}) {
      const result = await runAction({
        event: github.event(PULL_REQUEST.number),
        githubToken: GITHUB_TOKEN,
        githubApiUrl: github.url,
        workspace,
        timeoutMs: 60_000,
        runId: String(FIRST_RUN_ID + runs++),
        ...runOptions,
        inputs: {
          'inference-key': pinata.state.inferenceKey ?? defaultInferenceKey,
          endpoint: pinata.llmUrl,
          model: 'anthropic/claude-sonnet-4-6',
          prompt: 'Review {{pr.title}}:\n{{pr.diff}}',
          ...inputs,
        },
      });
      results.push(result);
      return result;
    },
    async write(path, content) {
      const file = join(workspace, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content);
    },
    async close() {
      await Promise.all([
        ...results.map((result) => result.dispose()),
        pinata.close(),
        github.close(),
        rm(workspace, { recursive: true, force: true }),
      ]);
    },
  };
}
