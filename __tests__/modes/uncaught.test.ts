import { createHash } from 'node:crypto';
import { expect, test } from '@jest/globals';
import type { RunOptions } from '../emulator/runner.ts';
import { disable, everythingShown, expectSoundRun, messages, startAccount } from './account.ts';
import { useJobs } from './prompt-runs.ts';

const start = useJobs();

/** No secret of this run, and of a shape that everybody knows. */
const TOKEN = `ghp_${createHash('sha256').update('some token').digest('hex').slice(0, 36)}`;
const MESSAGE = `It broke on ${TOKEN}\n::error::of another\n##[error]and one more`;

/** A bug that shows once the action has begun: a program that is loaded before it waits for that. */
function withBug(statement: string): RunOptions {
  const program = `
    const timer = setInterval(() => {
      if (process.listenerCount('uncaughtException') === 0) return;
      clearInterval(timer);
      ${statement}
    }, 1);`;
  return { nodeOptions: ['--import', `data:text/javascript,${encodeURIComponent(program)}`] };
}

test.concurrent.each<[string, string]>([
  ['an error that nothing catches', `throw new Error(${JSON.stringify(MESSAGE)});`],
  ['a promise that nobody waits for', `Promise.reject(new Error(${JSON.stringify(MESSAGE)}));`],
  ['what is no error at all', `throw ${JSON.stringify(MESSAGE)};`],
])('%s fails the step with one annotation, and shows no secret', async (_what, statement) => {
  const job = await start();
  const result = await job.run({}, { ...withBug(statement), debug: true });
  expectSoundRun(job, result);
  expect(result.exitCode).toBe(1);
  expect(result.annotations).toEqual([
    expect.objectContaining({
      level: 'error',
      message: expect.stringMatching(/^Unexpected error: It broke on \(redacted\)/),
    }),
  ]);
  expect(everythingShown(result)).not.toContain(TOKEN);
  expect(job.github.state.comments).toHaveLength(1);
});

test.concurrent('what can’t be looked through for secrets is not told', async () => {
  const job = await startAccount({ enabled: true });
  const { nodeOptions = [] } = withBug(`throw new Error(${JSON.stringify(MESSAGE)});`);
  const hooks = `
    import { registerHooks } from 'node:module';
    registerHooks({
      load(url, context, next) {
        if (url.endsWith('secrets/patterns.ts')) throw new Error('It is not there');
        return next(url, context);
      },
    });`;
  const result = await disable(
    job,
    {},
    {
      entry: 'src/index.ts',
      nodeOptions: [...nodeOptions, '--import', `data:text/javascript,${encodeURIComponent(hooks)}`],
    },
  );
  await job.close();
  expectSoundRun(job, result);
  expect(result.exitCode).toBe(1);
  expect(messages(result).filter((message) => !message.startsWith('warning: Inference is off'))).toEqual([
    'error: What failed can’t be told: it could not be looked through for secrets.',
  ]);
});

test.concurrent('a runner that is gone, and reads the log no more, lets the step end by itself', async () => {
  const job = await start();
  job.pinata.fail({ path: /chat/ }, { kind: 'delay', ms: 200 });
  // What is written after that fails, again and again, and each failure would be told.
  const closed = `data:text/javascript,${encodeURIComponent(
    "process.stdout.write = () => { process.stdout.emit('error', new Error('EPIPE')); return true; };",
  )}`;
  const result = await job.run({ prompt: 'Hello' }, { nodeOptions: ['--import', closed], timeoutMs: 20_000 });
  expect(result.timedOut).toBe(false);
  expect(result.exitCode).toBe(0);
  expect(result.outputs['outcome']).toBe('passed');
});
