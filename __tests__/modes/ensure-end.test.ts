import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import type { Job } from '../emulator/job.ts';
import { defaultInferenceKey } from '../emulator/pinata.ts';
import {
  asked,
  ENABLE,
  enableOnRequest,
  ensure,
  everythingShown,
  expectFailure,
  expectSuccess,
  keyOutputs,
  messages,
  minted,
  ON_VARIANTS,
  PROBING,
  post,
  SAVE,
  SAVING,
  SECRET,
  STATUS,
  savedSecrets,
  start,
} from './account.ts';

describe('ephemeral', () => {
  const EPHEMERAL = { ephemeral: 'true', export: 'true' };

  test.concurrent('the post step turns off what this run turned on', async () => {
    const job = await start();
    const main = await ensure(job, EPHEMERAL);
    expectSuccess(job, main);
    expect(main.state).toEqual({ disable: 'true' });
    expect(job.pinata.state.enabled).toBe(true);
    const key = minted(job);
    const after = await post(job, main);
    expect(after.exitCode).toBe(0);
    expect(after.stderr).toBe('');
    expect(after.problems).toEqual([]);
    expect(job.pinata.state.enabled).toBe(false);
    expect(job.pinata.state.revokedKeys.has(key)).toBe(true);
    expect(everythingShown(after)).not.toContain(key);
    expect(messages(after)).toEqual([
      expect.stringMatching(/^warning: Inference is off: the key is revoked/),
    ]);
    expect(after.outputs).toEqual({});
    expect(after.rawSummary).toBe('');
  });

  test.concurrent('what was on before stays on', async () => {
    const job = await start({ enabled: true });
    const main = await ensure(job, { ...EPHEMERAL, 'inference-key': defaultInferenceKey });
    expect(main.state).toEqual({});
    const asking = job.pinata.requests.length;
    const after = await post(job, main);
    expect([after.exitCode, after.stdout]).toEqual([0, '']);
    expect(job.pinata.requests).toHaveLength(asking);
    expect(job.pinata.state.enabled).toBe(true);
  });

  test.concurrent('without it the post step does nothing', async () => {
    const job = await start();
    const main = await ensure(job);
    const asking = job.pinata.requests.length;
    expect((await post(job, main)).stdout).toBe('');
    expect(job.pinata.requests).toHaveLength(asking);
  });

  test.concurrent('after a step that failed once it had enabled', async () => {
    const job = await start();
    enableOnRequest(job);
    job.pinata.fail(ENABLE, { kind: 'status', status: 500 });
    const main = await ensure(job, EPHEMERAL);
    expectFailure(job, main, /key that nobody received/);
    expect(main.state).toEqual({ disable: 'true' });
    const after = await post(job, main);
    expect(after.exitCode).toBe(0);
    expect(asked(job, 'DELETE /llm/disable')).toHaveLength(1);
  });

  test.concurrent.each(ON_VARIANTS)(
    'not what somebody else turned on meanwhile (%s)',
    async (enableWhenOn) => {
      const job = await start({ variants: { enableWhenOn } });
      // The status is of before, the request to enable comes after somebody else's.
      job.pinata.fail(STATUS, { kind: 'delay-until', condition: () => job.pinata.state.enabled });
      const running = ensure(job, EPHEMERAL);
      while (asked(job, 'GET /llm/status').length === 0) await sleep(5);
      Object.assign(job.pinata.state, { enabled: true, inferenceKey: defaultInferenceKey });
      const main = await running;
      // A server that gives a new key to whoever asks last gave it to this run.
      const isOurs = enableWhenOn === 'new-key';
      expect(main.state).toEqual(isOurs ? { disable: 'true' } : {});
      if (!isOurs) expectFailure(job, main, /^Inference is already enabled: somebody else turned it on/);
      await post(job, main);
      expect(job.pinata.state.enabled).toBe(!isOurs);
    },
  );

  test.concurrent('a state that can’t be written fails the step, and the key is not lost', async () => {
    const job = await start();
    const main = await ensure(job, EPHEMERAL, { broken: { GITHUB_STATE: '/nowhere/state' } });
    expectFailure(job, main, /^The post step could not be told what to do/);
    expect(keyOutputs(main)).toMatchObject({ enabled: 'true', changed: 'true', key: minted(job) });
  });

  test.concurrent('a post step that can’t turn it off fails and says so', async () => {
    const job = await start();
    const main = await ensure(job, EPHEMERAL);
    job.pinata.fail({ method: 'DELETE' }, { kind: 'status', status: 500 });
    const after = await post(job, main);
    expect(after.exitCode).toBe(1);
    expect(messages(after)).toEqual([expect.stringMatching(/^error: .*answered 500/)]);
  });

  test.concurrent('the post step of a prompt does nothing', async () => {
    const job = await start({ enabled: true });
    const main = await job.run();
    const asking = [job.pinata.requests.length, job.github.requests.length];
    const after = await post(job, main, {});
    expect([after.exitCode, after.stdout, after.stderr]).toEqual([0, '', '']);
    expect([job.pinata.requests.length, job.github.requests.length]).toEqual(asking);
    // Nor is a step run then that was cancelled before any of its code ran.
    expect(main.state).toEqual({});
  });
});

describe('two at once', () => {
  test.concurrent.each(ON_VARIANTS)(
    'both see inference off and ask to enable it (%s)',
    async (enableWhenOn) => {
      const job = await start({ variants: { enableWhenOn } });
      const looks = (count: number) => () => asked(job, 'GET /llm/status').length >= count;
      // Each looks twice, and neither before the other has looked as often.
      for (const count of [2, 4])
        job.pinata.fail({ ...STATUS, times: 2 }, { kind: 'delay-until', condition: looks(count) });
      const results = await Promise.all([ensure(job, SAVE), ensure(job, SAVE)]);
      expect(asked(job, 'POST /llm/enable')).toHaveLength(2);
      const [saved, ...others] = job.github.state.secrets;
      expect(others).toEqual([]);
      if (enableWhenOn === 'new-key') {
        // Each request makes a key, and nothing tells the first that its own is revoked: README says to run one at a time.
        for (const result of results) expectSuccess(job, result);
        expect(results.map(({ outputs }) => outputs['inference-key'])).toContain(saved?.value);
        return;
      }
      const [winner, loser] = results.sort((a, b) => Number(a.exitCode) - Number(b.exitCode));
      if (!winner || !loser) throw new Error('There are not two results');
      expectSuccess(job, winner);
      expect(keyOutputs(winner)).toMatchObject({ source: 'enabled', key: minted(job), saved: 'true' });
      expect(saved?.value).toBe(minted(job));
      expectFailure(
        job,
        loser,
        /^Inference is already enabled: somebody else turned it on meanwhile\. .*`rotate: true`/,
      );
      expect(keyOutputs(loser)).toEqual({
        enabled: 'true',
        changed: 'false',
        source: 'none',
        key: '',
        saved: 'false',
      });
    },
  );

  test.concurrent('one comes later: it looks again before it asks', async () => {
    const job = await start();
    const haveBothLooked = () => asked(job, 'GET /llm/status').length >= 2;
    const isEnabled = () => asked(job, 'POST /llm/enable')[0]?.answeredAt !== undefined;
    job.pinata.fail({ ...STATUS, times: 2 }, { kind: 'delay-until', condition: haveBothLooked });
    job.github.fail({ path: /public-key/ }, { kind: 'delay-until', condition: isEnabled });
    const inputs = { ...SAVE, 'require-key': 'false' };
    const results = await Promise.all([ensure(job, inputs), ensure(job, inputs)]);
    for (const result of results) expectSuccess(job, result);
    expect(asked(job, 'POST /llm/enable')).toHaveLength(1);
    expect(savedSecrets(job)).toEqual([['repository', SECRET, minted(job)]]);
    const later = results.find(({ outputs }) => outputs['changed'] === 'false');
    expect(later && messages(later)).toEqual([
      expect.stringMatching(/^notice: Inference is already enabled: /),
    ]);
    expect(later?.log).toContain('Inference is on already; key: none');
    expect(results.map(({ outputs }) => outputs['key-source']).sort()).toEqual(['enabled', 'none']);
  });
});

// Each waits for seconds, so these run side by side. A step that outlasts the runner's patience is killed, which
// `expectFailure` refuses.
describe('the run ends in the middle', () => {
  async function cancelWhen(job: Job, inputs: Record<string, string>, isTime: () => boolean) {
    const when = (async () => {
      while (!isTime()) await sleep(5);
      await sleep(100);
    })();
    return ensure(job, inputs, { signal: { name: 'SIGINT', when } });
  }

  const isSaving = ({ github }: Job) =>
    github.requests.some(({ method, path }) => method === 'PUT' && path.endsWith(SECRET));
  const isEnabling = (job: Job) => asked(job, 'POST /llm/enable').length > 0;

  test.concurrent.each([1_000, 4_000])('SIGINT while a save takes %i ms: it finishes', async (ms) => {
    const job = await start();
    job.github.fail(SAVING, { kind: 'delay', ms });
    const result = await cancelWhen(job, SAVE, () => isSaving(job));
    expectFailure(job, result, /cancelled/);
    expect(savedSecrets(job)).toEqual([['repository', SECRET, minted(job)]]);
    expect(keyOutputs(result)).toMatchObject({
      enabled: 'true',
      changed: 'true',
      source: 'enabled',
      saved: 'true',
    });
    expect(result.log).toContain(`Saved the key as secret ${SECRET}`);
    expect(result.summary).toContain(`| Secret | ${SECRET} in octo/hello: saved |`);
  });

  test.concurrent('SIGINT while enabling takes 2 s: the key is received and saved', async () => {
    const job = await start();
    job.pinata.fail(ENABLE, { kind: 'delay', ms: 2_000 });
    const result = await cancelWhen(job, SAVE, () => isEnabling(job));
    expectFailure(job, result, /cancelled/);
    expect(savedSecrets(job)).toEqual([['repository', SECRET, minted(job)]]);
    expect(asked(job, 'POST /llm/enable')).toHaveLength(1);
  });

  test.concurrent('SIGINT while GitHub hangs: the loss is reported', async () => {
    const job = await start();
    job.github.fail({ ...SAVING, times: 9 }, { kind: 'hang' });
    const result = await cancelWhen(job, SAVE, () => isSaving(job));
    expectFailure(job, result, /^Inference is on, but its key could not be saved as secret PINATA_LLM_KEY/);
    expect(keyOutputs(result)).toMatchObject({ enabled: 'true', changed: 'true', saved: 'false' });
  });

  test.concurrent.each([
    ['after it took effect', { kind: 'hang-after-headers' }, /now on with a key that nobody received/],
    ['before', { kind: 'hang' }, /^Inference was not enabled/],
  ] as const)('SIGINT while enabling hangs %s: the status is read again', async (_, fault, message) => {
    const job = await start();
    job.pinata.fail(ENABLE, fault);
    const result = await cancelWhen(job, { ephemeral: 'true' }, () => isEnabling(job));
    expectFailure(job, result, message);
    expect(asked(job, 'POST /llm/enable')).toHaveLength(1);
    const isOn = fault.kind === 'hang-after-headers';
    expect(keyOutputs(result)).toMatchObject({ enabled: String(isOn), changed: isOn ? '' : 'false' });
    expect(result.state['disable']).toBe(isOn ? 'true' : undefined);
    await post(job, result);
    expect(job.pinata.state.enabled).toBe(false);
  });

  test.concurrent('SIGINT while nothing answers any more: that is told, in time', async () => {
    const job = await start();
    job.pinata.fail(ENABLE, { kind: 'hang-after-headers' });
    job.pinata.fail({ ...STATUS, times: 1 }, { kind: 'delay', ms: 0 });
    job.pinata.fail({ ...STATUS, times: 9 }, { kind: 'hang' });
    const result = await cancelWhen(job, {}, () => isEnabling(job));
    expectFailure(job, result, /and so was the question whether inference is on now/);
  });

  test.concurrent('the time of the run is up while enabling hangs: the status is read again', async () => {
    const job = await start();
    job.pinata.fail(ENABLE, { kind: 'hang-after-headers' });
    const result = await ensure(job, { timeout: '3s' });
    expectFailure(job, result, /now on with a key that nobody received/);
    expect(asked(job, 'POST /llm/enable')).toHaveLength(1);
  });

  test.concurrent('SIGINT before enabling: nothing is enabled', async () => {
    const job = await start();
    job.github.fail(PROBING, { kind: 'delay', ms: 1_000 });
    const result = await cancelWhen(job, SAVE, () => job.github.requests.length >= 2);
    expectFailure(job, result, /cancelled/);
    expect(asked(job, 'POST /llm/enable')).toEqual([]);
  });

  test.concurrent('SIGINT after enabling, ephemeral: the post step turns it off', async () => {
    const job = await start();
    job.pinata.fail({ ...STATUS, times: 1 }, { kind: 'delay', ms: 0 });
    job.pinata.fail(STATUS, { kind: 'delay', ms: 5_000 });
    const result = await cancelWhen(
      job,
      { ephemeral: 'true' },
      () => asked(job, 'GET /llm/status').length === 2,
    );
    expectFailure(job, result, /cancelled/);
    expect(result.state).toEqual({ disable: 'true' });
    await post(job, result);
    expect(job.pinata.state.enabled).toBe(false);
  });
});
