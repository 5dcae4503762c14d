// A prompt against the version of it on the base branch.
import { describe, expect, test } from '@jest/globals';
import { PULL_REQUEST } from '../emulator/job.ts';
import { messages } from './account.ts';
import {
  addBase,
  askedOf,
  evaluate,
  knowingLands,
  lands,
  PATH,
  promptFile,
  SONNET,
  startEval,
} from './evals.ts';

const OLD = 'Answer in one line.';

/** The head’s prompt is wrong of some lands, the base’s of others. */
async function startWith(
  cases: readonly object[],
  wrong: { head?: (land: number) => boolean; base?: (land: number) => boolean },
) {
  const { head = () => false, base = () => false } = wrong;
  const job = await startEval(
    knowingLands((land, text) => ((text.includes(OLD) ? base : head)(land) ? 'No idea' : 'right')),
  );
  await job.write(PATH, promptFile(cases));
  addBase(job, promptFile(cases, { system: OLD }));
  return job;
}

const compared = (job: Awaited<ReturnType<typeof startWith>>, inputs: Record<string, string> = {}) =>
  evaluate(job, { baseline: '', 'min-pass-rate': '0%', ...inputs });

describe('better or worse', () => {
  test.concurrent('a prompt that loses many cases has regressed, and fails the step', async () => {
    const job = await startWith(lands(20), { head: (land) => land <= 10 });
    const result = await compared(job);
    expect(result.exitCode).toBe(1);
    expect(result.outputs).toMatchObject({ outcome: 'findings', regressed: '1', 'pass-rate': '0.5' });
    expect(result.summary).toMatch(/❌ regressed<br>−50 points \(p/);
    expect(result.annotations.filter(({ level }) => level === 'error')).toEqual([
      expect.objectContaining({
        title: 'Worse than the base',
        message: expect.stringContaining('worse than the base: −50 points of the pass rate'),
      }),
    ]);
    expect(askedOf(job)).toHaveLength(40);
    expect(result.summary).toContain('Compared with the base of the pull request, bbbbbbb');
  });

  test.concurrent('nothing has where only cases changed, whatever the YAML file is called', async () => {
    const job = await startEval(knowingLands(() => 'right'));
    const path = 'prompts/sample_prompt.yml';
    await job.write(path, promptFile(lands(3)));
    addBase(job, promptFile(lands(2)), path);
    const result = await compared(job, { 'prompt-files': path });
    expect(messages(result)).toEqual([]);
    expect(result.outputs).toMatchObject({ outcome: 'passed', regressed: '' });
    expect(askedOf(job)).toHaveLength(3);
  });

  test.concurrent('a prompt that wins many has improved', async () => {
    const result = await compared(await startWith(lands(20), { base: (land) => land <= 10 }));
    expect(result.outputs).toMatchObject({ outcome: 'passed', regressed: '0' });
    expect(result.summary).toMatch(/✅ improved<br>\+50 points/);
  });

  test.concurrent('one lost case is no difference seen, with the smallest drop that would have been', async () => {
    const result = await compared(await startWith(lands(20), { head: (land) => land === 1 }));
    expect(result.outputs).toMatchObject({ outcome: 'passed', regressed: '0' });
    expect(result.summary).toMatch(
      /➖ no difference seen<br>−5 points.*a drop of \d+(\.\d)? points would have been seen/,
    );
  });

  test.concurrent('few cases can’t show anything', async () => {
    const result = await compared(await startWith(lands(3), { head: () => true }));
    expect(result.outputs).toMatchObject({ outcome: 'passed', regressed: '0' });
    expect(result.summary).toContain('❔ too few cases');
  });

  test.concurrent('cases of few groups say less than as many without', async () => {
    const grouped = lands(20).map((land, index) => ({ ...land, $case: { group: `g${index % 4}` } }));
    const result = await compared(await startWith(grouped, { head: (land) => land <= 10 }));
    expect(result.outputs).toMatchObject({ outcome: 'passed', regressed: '0' });
    expect(result.summary).toContain('❔ too few cases');
  });

  test.concurrent('`any-lost` fails for one case, and says how often chance does', async () => {
    const job = await startWith(lands(20), { head: (land) => land === 1 });
    const result = await compared(job, { 'fail-on': 'any-lost' });
    expect(result.outputs).toMatchObject({ outcome: 'findings', regressed: '0' });
    expect(messages(result)).toContainEqual(
      expect.stringMatching(
        /^warning: `any-lost` with `repeat: 1`: .* 84\.8 % of runs with 20 cases lose one/,
      ),
    );
    expect(result.annotations).toContainEqual(
      expect.objectContaining({ level: 'error', title: 'Cases are lost', file: PATH, line: 8 }),
    );
  });

  test.concurrent('a model of the base is the base’s, unless the run names its models', async () => {
    const job = await startWith(lands(2), {});
    job.github.state.files.length = 0;
    job.github.addFile(PATH, promptFile(lands(2), { model: 'openai/gpt-5-mini' }), PULL_REQUEST.base.sha);
    await compared(job);
    expect(
      askedOf(job)
        .map(({ model }) => model)
        .toSorted(),
    ).toEqual([SONNET, SONNET, 'openai/gpt-5-mini', 'openai/gpt-5-mini']);
    const before = askedOf(job).length;
    const named = await compared(job, { models: SONNET });
    expect(askedOf(job).length - before).toBe(2);
    expect(named.outputs['regressed']).toBe('');
  });
});

describe('what is compared with nothing', () => {
  test.concurrent('a prompt that did not change is not run twice', async () => {
    const job = await startWith(lands(4), {});
    await job.write(PATH, promptFile(lands(4), { system: OLD }));
    const result = await compared(job);
    expect(askedOf(job)).toHaveLength(4);
    expect(result.outputs).toMatchObject({ outcome: 'passed', regressed: '' });
    expect(messages(result)).toEqual([]);
  });

  test.concurrent('a new prompt', async () => {
    const job = await startWith(lands(4), {});
    await job.write('.github/prompts/new.prompt.yml', promptFile(lands(3)));
    const result = await compared(job, { 'prompt-files': '.github/prompts/new.prompt.yml' });
    expect(result.outputs).toMatchObject({ outcome: 'passed', regressed: '' });
    expect(messages(result)).toEqual([]);
    expect(result.log).toContain('new.prompt.yml is new, and compared with nothing');
  });

  test.concurrent('a base that could not be scored is warned of, and fails nothing', async () => {
    const job = await startEval(
      knowingLands((land, text) =>
        text.includes(OLD) && land === 1 ? undefined : land > 10 ? 'No' : 'right',
      ),
    );
    await job.write(PATH, promptFile(lands(20)));
    addBase(job, promptFile(lands(20), { system: OLD }));
    const result = await compared(job, { retries: '0' });
    expect(result.exitCode).toBe(0);
    expect(result.outputs).toMatchObject({ outcome: 'passed', regressed: '' });
    expect(messages(result)).toContainEqual(
      expect.stringMatching(/^warning: .*is not compared: too much of the base could not be scored/),
    );
  });
});

describe('a base that can’t be read', () => {
  test.concurrent('is warned of where it is the default, and fails where it was asked for', async () => {
    const job = await startEval(knowingLands(() => 'right'));
    await job.write(PATH, promptFile(lands(3)));
    const lax = await compared(job);
    expect(lax.exitCode).toBe(0);
    expect(messages(lax)).toEqual([
      expect.stringMatching(/^warning: Nothing is compared with the base: GitHub answered 404/),
    ]);
    expect(job.github.state.comments[0]?.body).toContain('Nothing is compared with the base');
    const strict = await compared(job, { baseline: 'base' });
    expect(strict.exitCode).toBe(1);
    expect(strict.outputs['outcome']).toBe('not-run');
    const unknown = await compared(job, { baseline: 'no-such-branch' });
    expect(unknown.exitCode).toBe(1);
    expect(messages(unknown)).toEqual([
      expect.stringMatching(
        /^error: Input `baseline` is `no-such-branch`, which GitHub knows as no commit of/,
      ),
    ]);
    expect(askedOf(job)).toHaveLength(3);
  });

  test.concurrent.each([
    ['is no prompt', 'messages: {'],
    ['asks for what no case has', promptFile(lands(3), { user: 'Of {{land}}?' })],
  ])('since it %s is told in the same way', async (_, text) => {
    const job = await startWith(lands(3), {});
    job.github.state.files.length = 0;
    job.github.addFile(PATH, text, PULL_REQUEST.base.sha);
    const lax = await compared(job);
    expect(lax.exitCode).toBe(0);
    expect(messages(lax)).toEqual([
      expect.stringMatching(
        /^warning: .*capitals\.prompt\.yml is not compared with the base: The prompt of the base can’t be asked/,
      ),
    ]);
    expect(job.github.state.comments[0]?.body).toContain('is not compared with the base');
    const strict = await compared(job, { baseline: 'main' });
    expect(strict.exitCode).toBe(1);
    expect(messages(strict)).toEqual([
      expect.stringMatching(/^error: The prompt of the base can’t be asked/),
    ]);
  });
});
