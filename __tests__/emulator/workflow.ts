// A job of a workflow, step by step: scripts run for real, in a shell, and the action as its own process.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as v from 'valibot';
import { parse } from 'yaml';
import type { Job } from './job.ts';
import type { RunResult } from './runner.ts';
import { parseFileCommands } from './runner-log.ts';

const MapSchema = v.record(
  v.string(),
  v.pipe(v.union([v.string(), v.number(), v.boolean()]), v.transform(String)),
);

const StepSchema = v.object({
  name: v.optional(v.string()),
  id: v.optional(v.string()),
  uses: v.optional(v.string()),
  run: v.optional(v.string()),
  with: v.optional(MapSchema, {}),
  env: v.optional(MapSchema, {}),
});

const WorkflowSchema = v.looseObject({
  jobs: v.record(v.string(), v.looseObject({ steps: v.array(StepSchema) })),
});

type Context = Readonly<Record<string, unknown>>;

function look(context: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, name) => {
    const map = v.safeParse(v.record(v.string(), v.unknown()), value);
    return map.success ? map.output[name] : undefined;
  }, context);
}

/** Names of contexts with dots, and `toJSON()` of one: https://docs.github.com/actions/reference/workflows-and-actions/expressions */
function evaluate(text: string, context: Context): string {
  return text.replaceAll(/\$\{\{\s*(toJSON\()?([\w.-]+)\)?\s*\}\}/g, (_, asJson, path: string) => {
    const value = look(context, path);
    return asJson ? JSON.stringify(value ?? null, undefined, 2) : String(value ?? '');
  });
}

function evaluateAll(map: Readonly<Record<string, string>>, context: Context): Record<string, string> {
  return Object.fromEntries(Object.entries(map).map(([name, value]) => [name, evaluate(value, context)]));
}

/** As the runner starts `run:`. Fails as the step would. */
async function runScript(
  script: string,
  folders: { temp: string; workspace: string },
  env: Readonly<Record<string, string>>,
): Promise<Record<string, string>> {
  const output = join(folders.temp, '_output');
  const file = join(folders.temp, '_script.sh');
  await Promise.all([writeFile(output, ''), writeFile(file, script)]);
  await promisify(execFile)('bash', ['-e', file], {
    cwd: folders.workspace,
    env: {
      PATH: process.env['PATH'],
      HOME: folders.temp,
      GITHUB_OUTPUT: output,
      GITHUB_WORKSPACE: folders.workspace,
      RUNNER_TEMP: folders.temp,
      ...env,
    },
  });
  return Object.fromEntries(parseFileCommands(await readFile(output, 'utf8')).pairs);
}

export interface WorkflowRun {
  /** Of the steps with an id. */
  outputs: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Of the action. */
  result: RunResult;
}

/**
 * Runs the steps of the only job; what `actions/checkout` would give lies in the job's workspace already.
 *
 * @param action what `uses:` of this action says
 */
export async function runWorkflow(
  yaml: string,
  action: string,
  job: Job,
  event: { name: string; payload: object },
): Promise<WorkflowRun> {
  const steps = Object.values(v.parse(WorkflowSchema, parse(yaml)).jobs).flatMap((one) => one.steps);
  const temp = await realpath(await mkdtemp(join(tmpdir(), 'runner-temp-')));
  const outputs: Record<string, Record<string, string>> = {};
  let result: RunResult | undefined;
  try {
    for (const step of steps) {
      const context = {
        github: { event: event.payload, event_name: event.name, repository: 'octo/hello' },
        runner: { temp },
        secrets: { PINATA_LLM_KEY: job.pinata.state.inferenceKey },
        steps: Object.fromEntries(Object.entries(outputs).map(([id, of]) => [id, { outputs: of }])),
      };
      let made: Record<string, string> = {};
      if (step.run !== undefined) {
        const folders = { temp, workspace: job.workspace };
        made = await runScript(evaluate(step.run, context), folders, evaluateAll(step.env, context));
      } else if (step.uses === action) {
        const inputs = { model: '', prompt: '', ...evaluateAll(step.with, context) };
        result = await job.run(inputs, { event, broken: { RUNNER_TEMP: temp } });
        if (result.exitCode !== 0) break;
        made = result.outputs;
      } else if (!step.uses?.startsWith('actions/checkout@')) {
        throw new Error(`The emulator has no ${step.uses}`);
      }
      if (step.id !== undefined) outputs[step.id] = made;
    }
  } finally {
    await rm(temp, { recursive: true });
  }
  if (!result) throw new Error(`No step uses ${action}`);
  return { outputs, result };
}
