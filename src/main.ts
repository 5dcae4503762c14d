/** Reads the inputs, runs one mode, writes the outputs and the summary. The one place where an error becomes a failure. */
import {
  ActionError,
  describeError,
  findCancelled,
  GateFailure,
  InputError,
  PublishError,
  WorkspaceFileError,
} from './errors.ts';
import { formatDuration, RunClock } from './http/deadline.ts';
import {
  type Environment,
  type Inputs,
  isPostStep,
  readInputs,
  readMode,
  readOnError,
  readPostInputs,
  readSecrets,
  readSummaryPath,
} from './inputs/index.ts';
import { createOutputs, writeOutputs } from './outputs.ts';
import { buildSummary } from './publish/summary.ts';
import { createReport } from './report.ts';
import type { Run } from './run.ts';
import { appendSummary, MAX_SUMMARY_BYTES } from './runner/job-files.ts';
import { log, outliveReader } from './runner/log.ts';
import { redactDetected } from './secrets/detect.ts';

/** Each mode is a chunk of its own: a run loads only the one it needs. */
async function runMode(inputs: Inputs, run: Run): Promise<void> {
  switch (inputs.mode) {
    case 'prompt':
      return (await import('./modes/prompt.ts')).runPrompt(inputs, run);
    case 'review':
      return (await import('./modes/review.ts')).runReview(inputs, run);
    case 'eval':
      return (await import('./modes/eval.ts')).runEval(inputs, run);
    case 'ensure':
      return (await import('./modes/ensure.ts')).runEnsure(inputs, run);
    case 'disable':
      return (await import('./modes/disable.ts')).runDisable(inputs, run);
    case 'gate':
      return (await import('./modes/gate.ts')).runGate(inputs, run);
  }
}

/** What the workflow got wrong stays wrong however often it runs; `on-error` is for what can happen to a right one. */
function isForgivable(error: unknown): boolean {
  const isMistake = error instanceof InputError || error instanceof WorkspaceFileError;
  // `on-publish-error` says more than `on-error`: there is a result.
  const isWanted = error instanceof PublishError;
  return error instanceof ActionError && !isMistake && !isWanted && !findCancelled(error);
}

/** Servers may quote the secrets of others in their errors. What can't be looked through for them is not told. */
async function redact(text: string): Promise<string> {
  try {
    return (await redactDetected(text)).text;
  } catch {
    return 'What failed can’t be told: it could not be looked through for secrets.';
  }
}

/** Never throws. @returns what happened, in words; undefined where the report tells it already */
async function reportFailure(error: unknown, env: Environment): Promise<string | undefined> {
  const { message: words, stack } = describeError(error);
  if (error instanceof GateFailure) {
    process.exitCode = 1;
    for (const problem of error.problems) log.error(await redact(problem));
    log.info(await redact(words));
    return undefined;
  }
  const isForgiven = isForgivable(error) && readOnError(env) === 'warn';
  // Before anything is waited for: nobody waits for this where an error was not caught.
  if (!isForgiven) process.exitCode = 1;
  const message = await redact(words);
  if (stack) log.debug(await redact(stack));
  if (isForgiven) log.warning(`Not finished: ${message}`);
  else log.error(message);
  return message;
}

/** A summary that can't be written is no reason to fail what was done. */
async function writeSummary(run: Run, failure: string | undefined, env: Environment): Promise<void> {
  const path = readSummaryPath(env);
  if (path === undefined) return;
  const title = run.outputs.outcome === 'not-run' ? 'Not run' : 'Failed after the result';
  const told = failure === undefined ? undefined : { title, text: failure };
  try {
    await appendSummary(path, await buildSummary(run.report, told, MAX_SUMMARY_BYTES));
  } catch (error) {
    log.warning(describeError(error).message);
  }
}

/** Reads the inputs and runs the mode. @returns what went wrong, in words */
async function attempt(inputs: () => Inputs, run: Run, env: Environment): Promise<string | undefined> {
  try {
    readOnError(env);
    const read = inputs();
    run.clock.start(read.timeoutMs);
    for (const notice of read.notices) run.log.notice(notice);
    await runMode(read, run);
    return undefined;
  } catch (error) {
    return await reportFailure(error, env);
  } finally {
    run.clock.stop();
  }
}

/** Runs the action, or its post step. Never throws: what went wrong is in the log, the summary and the exit code. */
export async function run(): Promise<void> {
  const startMs = performance.now();
  const env = process.env;
  outliveReader();
  // Node would print these to stderr, as they are.
  process.on('uncaughtException', (error) => reportFailure(error, {}));

  for (const secret of readSecrets(env)) log.mask(secret);
  const outputs = createOutputs(readMode(env));
  const run: Run = { log, clock: new RunClock(), outputs, report: createReport() };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => run.clock.cancel('The run was cancelled'));
  }
  if (isPostStep(env)) {
    await attempt(() => readPostInputs(env), run, env);
    return;
  }
  const failure = await attempt(() => readInputs(env), run, env);
  run.report.facts
    .set('Outcome', run.outputs.outcome)
    .set('Time', formatDuration(performance.now() - startMs));
  await writeSummary(run, failure, env);
  try {
    await writeOutputs(run.outputs);
  } catch (error) {
    await reportFailure(error, {});
  }
}
