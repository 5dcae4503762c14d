/** Reads the inputs, runs one mode, writes the outputs and the summary. The one place where a failure becomes one. */
import { ActionError, CancelledError, describeError, InputError, PromptFileError } from './errors.ts';
import {
  type Environment,
  type Inputs,
  readInputs,
  readOnError,
  readSecrets,
  readSummaryPath,
} from './inputs.ts';
import { formatDuration, RunClock } from './network/deadline.ts';
import { createOutputs, writeOutputs } from './outputs.ts';
import { createOutbound } from './publish/outbound.ts';
import { buildSummary, createReport } from './publish/report.ts';
import type { Run } from './run.ts';
import { appendSummary, MAX_SUMMARY_CHARACTERS } from './runner/files.ts';
import { log } from './runner/log.ts';

/** Each mode is a chunk of its own: a run loads only the one it needs. */
async function runMode(inputs: Inputs, run: Run): Promise<void> {
  const { runPrompt } = await import('./modes/prompt.ts');
  await runPrompt(inputs, run);
}

/** What the workflow got wrong stays wrong however often it runs; `on-error` is for what can happen to a right one. */
function isForgivable(error: unknown): boolean {
  const isMistake = error instanceof InputError || error instanceof PromptFileError;
  return error instanceof ActionError && !isMistake && !(error instanceof CancelledError);
}

/** @returns what happened, in words */
function reportFailure(error: unknown, env: Environment): string {
  const { message, stack } = describeError(error);
  if (stack) log.debug(stack);
  if (isForgivable(error) && readOnError(env) === 'warn') {
    log.warning(`Not finished: ${message}`);
  } else {
    log.error(message);
    process.exitCode = 1;
  }
  return message;
}

async function writeResults(run: Run, failure: string | undefined, env: Environment): Promise<void> {
  writeOutputs(run.outputs);
  const path = readSummaryPath(env);
  if (path === undefined) return;
  const title = run.outputs.outcome === 'not-run' ? 'Not run' : 'Failed after the answer';
  const told = failure === undefined ? undefined : { title, text: run.outbound(failure).text };
  await appendSummary(path, buildSummary(run.report, told, MAX_SUMMARY_CHARACTERS));
}

/** Runs the action. Never throws: what went wrong is in the log, the summary and the exit code. */
export async function run(): Promise<void> {
  const startMs = performance.now();
  const env = process.env;
  const secrets = readSecrets(env);
  for (const secret of secrets) log.mask(secret);

  const run: Run = {
    log,
    clock: new RunClock(),
    outbound: createOutbound(secrets),
    outputs: createOutputs(),
    report: createReport(),
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => run.clock.cancel('The run was cancelled'));
  }
  // Node would print these to stderr, as they are.
  process.on('uncaughtException', (error) => reportFailure(error, {}));
  let failure: string | undefined;
  try {
    readOnError(env);
    const inputs = readInputs(env);
    run.clock.start(inputs.timeoutMs);
    await runMode(inputs, run);
  } catch (error) {
    failure = reportFailure(error, env);
  } finally {
    run.clock.stop();
  }
  run.report.facts
    .set('Outcome', run.outputs.outcome)
    .set('Time', formatDuration(performance.now() - startMs));
  await writeResults(run, failure, env).catch((error: unknown) => reportFailure(error, {}));
}
