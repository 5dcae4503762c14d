import { readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { DIFF, GITHUB_TOKEN, type Job, PULL_REQUEST } from '../emulator/job.ts';
import { removeMarksOfBody } from '../prompt/marks.ts';
import { someOf } from '../thorough.ts';
import { chatRequests, expectFailure, expectSoundRun, start } from './prompt-shared.ts';
import { expectRefusal, inBuilt } from './refusals.ts';

describe('on a pull request', () => {
  test.concurrent('posts one comment', async () => {
    const job = await start();
    const result = await job.run();
    expectSoundRun(job, result);
    expect(result.exitCode).toBe(0);

    expect(chatRequests(job).map(({ body }) => removeMarksOfBody(body))).toEqual([
      {
        model: 'anthropic/claude-sonnet-4-6',
        messages: [{ role: 'user', content: `Review ${PULL_REQUEST.title}:\n${PULL_REQUEST.diff}` }],
        stream: true,
        stream_options: { include_usage: true },
      },
    ]);
    const [comment, ...others] = job.github.state.comments;
    expect(others).toEqual([]);
    expect(comment?.body).toMatch(
      /^<!-- pinata-inference comment:default -->\n<!-- .* -->\n\nThis change touches 2 files/,
    );
    expect(comment?.body).toMatch(/`src\/total\.js:2`/);
    expect(comment?.body).toMatch(
      /---\n<sub>`anthropic\/claude-sonnet-4-6` · \d+ tokens in, \d+ out · about \$0\.\d+ · commit aaaaaaa · \[run\]\(https:\/\/github\.com\/octo\/hello\/actions\/runs\/\d+\)<\/sub>$/,
    );

    const { outputs } = result;
    expect(outputs['outcome']).toBe('passed');
    expect(outputs['response']).toMatch(/^This change touches 2 files/);
    expect(outputs['model']).toBe('anthropic/claude-sonnet-4-6');
    expect(outputs['finish-reason']).toBe('stop');
    expect(outputs['comment-id']).toBe(String(comment?.id));
    expect(outputs['comment-url']).toBe(comment?.html_url);
    const usage: unknown = JSON.parse(outputs['usage'] ?? '');
    expect(usage).toEqual({
      prompt_tokens: expect.any(Number),
      completion_tokens: expect.any(Number),
      total_tokens: expect.any(Number),
      cached_tokens: 0,
    });
    const file = outputs['response-file'] ?? '';
    expect(readFileSync(file, 'utf8')).toBe(outputs['response']);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(dirname(file)).toBe(result.runnerTemp);

    expect(result.summary).toContain('| On | pull request #7, commit aaaaaaa |');
    expect(result.summary).toMatch(/\| Cost \| about \$0\.\d+ \(estimate\) \|/);
    expect(result.summary).toContain('This change touches 2 files');
    expect(result.log).toContain('│ This change touches 2 files');
    expect(result.annotations).toEqual([]);
  });

  test.concurrent('costs what the credits say', async () => {
    const job = await start();
    const before = job.pinata.state.credits.total;
    const result = await job.run();
    expect(Number(result.outputs['cost-usd'])).toBeCloseTo(before - job.pinata.state.credits.total, 7);
  });

  test.concurrent('updates its comment on the next push, and nobody else’s', async () => {
    const job = await start();
    const forged = job.github.addComment(7, '<!-- pinata-inference comment:default -->\n\nNot ours');
    for (let index = 0; index < 120; index++) job.github.addComment(7, `Comment ${index}`);
    const first = await job.run();
    job.github.addPullRequest({
      ...PULL_REQUEST,
      head: { ref: 'fix-total', sha: 'c'.repeat(40) },
      title: 'Again',
    });
    const second = await job.run({}, { event: job.github.event(7, 'synchronize') });
    expectSoundRun(job, second);
    expect(second.exitCode).toBe(0);
    expect(second.outputs['comment-id']).toBe(first.outputs['comment-id']);
    expect(second.outputs['comment-id']).not.toBe(String(forged));
    expect(job.github.state.comments).toHaveLength(122);
    expect(job.github.state.comments.find(({ id }) => id === forged)?.body).toMatch(/Not ours$/);
    const comment = job.github.state.comments.find(({ id }) => String(id) === first.outputs['comment-id']);
    expect(comment?.body).toContain('commit ccccccc');
    expect(second.log).toContain('Comment updated');
  });

  test.concurrent('keeps comments with different tags apart', async () => {
    const job = await start();
    await job.run({ 'comment-tag': 'review' });
    await job.run({ 'comment-tag': 'docs' });
    await job.run({ 'comment-tag': 'docs' });
    expect(job.github.state.comments).toHaveLength(2);
  });

  test.concurrent('posts nothing with comment: off, and asks GitHub only for what the prompt needs', async () => {
    const job = await start();
    const result = await job.run({ comment: 'off', prompt: 'Review {{pr.title}} by {{pr.author}}' });
    expectSoundRun(job, result);
    expect(result.outputs['outcome']).toBe('passed');
    expect(job.github.requests).toEqual([]);
    expect(JSON.stringify(removeMarksOfBody(chatRequests(job)[0]?.body))).toContain(
      'Review Start the sum at zero by alice',
    );
  });

  test.concurrent('fills in every variable of the pull request, also by number', async () => {
    const job = await start();
    const prompt =
      '{{pr.number}}|{{pr.title}}|{{pr.body}}|{{pr.author}}|{{pr.base}}|{{pr.head}}|{{pr.files}}|{{ pr.diff }}';
    const result = await job.run(
      { prompt, 'pull-request': '7' },
      { event: { name: 'workflow_dispatch', payload: {} } },
    );
    expectSoundRun(job, result);
    const { number, title, body, author, diff } = PULL_REQUEST;
    expect(removeMarksOfBody(chatRequests(job)[0]?.body)).toMatchObject({
      messages: [
        { content: `${number}|${title}|${body}|${author}|main|fix-total|src/total.js\nREADME.md|${diff}` },
      ],
    });
    expect(job.github.state.comments).toHaveLength(1);
  });

  test.concurrent('still shows the result when the token may not comment', async () => {
    const job = await start({ github: { permissions: { 'pull-requests': 'read', issues: 'read' } } });
    const result = await job.run();
    expectSoundRun(job, result);
    expect(result.exitCode).toBe(0);
    expect(result.outputs['outcome']).toBe('passed');
    expect(result.outputs['comment-id']).toBe('');
    const [warning] = result.annotations;
    expect(warning?.level).toBe('warning');
    expect(warning?.message).toMatch(/not posted.*pull-requests: write/);
    expect(result.summary).toContain('This change touches 2 files');
    expect(result.summary).toContain('| Comment | not posted');
  });
});

describe('when GitHub fails', () => {
  test.concurrent('an answer that can’t be posted is not lost, and the step says so', async () => {
    const job = await start();
    job.github.fail(
      { method: 'POST', path: /comments/, times: 9 },
      { kind: 'status', status: 502, body: '<html>Unicorn</html>' },
    );
    const result = await job.run({ 'on-publish-error': 'fail' });
    expectSoundRun(job, result);
    expect(result.exitCode).toBe(1);
    expect(result.annotations.map(({ level }) => level)).toEqual(['notice', 'error']);
    expect(result.annotations[1]?.message).toMatch(/GitHub answered 502 to POST .*comments/);
    expect(result.outputs).toMatchObject({ outcome: 'passed', 'comment-outcome': 'not-posted' });
    expect(result.outputs['response']).toMatch(/^This change/);
    expect(result.summary).toMatch(
      /\*\*Failed after the result\*\*[\s\S]*GitHub answered 502[\s\S]*This change touches 2 files/,
    );
  });

  test.concurrent('reads are tried again', async () => {
    const job = await start();
    job.github.fail({ method: 'GET', path: /pulls/ }, { kind: 'reset' });
    job.github.fail({ method: 'GET', path: /comments/ }, { kind: 'secondary-limit', retryAfterSeconds: 1 });
    const result = await job.run();
    expectSoundRun(job, result);
    expect(result.exitCode).toBe(0);
    expect(job.github.state.comments).toHaveLength(1);
  });

  test.concurrent('a diff that GitHub refuses for its size comes from the list of files', async () => {
    const job = await start();
    const diff = Array.from({ length: 301 }, (_, index) =>
      DIFF.replaceAll('README.md', `file${index}.md`),
    ).join('');
    job.github.addPullRequest({ ...PULL_REQUEST, diff });
    const result = await job.run();
    expectSoundRun(job, result);
    expect(result.outputs['outcome']).toBe('passed');
    expect(JSON.stringify(chatRequests(job)[0]?.body)).toContain('file300.md');
  });

  test.concurrent('a pull request that is not there', async () => {
    const job = await start();
    const event = { name: 'workflow_dispatch', payload: {} };
    expectFailure(job, await job.run({ 'pull-request': '99' }, { event }), /answered 404.*pulls\/99/);
  });
});

describe('without a pull request', () => {
  const push = { name: 'push', payload: {} };

  test.concurrent('answers into the summary', async () => {
    const job = await start();
    const result = await job.run({ prompt: 'Say hello' }, { event: push });
    expectSoundRun(job, result);
    expect(result.exitCode).toBe(0);
    expect(result.outputs['outcome']).toBe('passed');
    expect(result.outputs['comment-url']).toBe('');
    expect(result.summary).toContain('The request holds no diff');
    expect(job.github.requests).toEqual([]);
  });

  test.concurrent.each([
    ['prompt', { prompt: '', 'prompt-file': 'p.md' }],
    ['system', { prompt: 'Hello', 'system-prompt-file': 'p.md' }],
    ['system, though the input names it too', { prompt: '{{pr.title}}', 'system-prompt-file': 'p.md' }],
  ])('refuses a file about one: %s', async (_what, inputs) => {
    const job = await start();
    await job.write('p.md', 'Review {{pr.title}}');
    const result = await job.run(inputs, { event: push });
    expectFailure(job, result, /`pull-request` is missing.*\{\{pr\.title\}\}.*push/);
    expect(job.pinata.requests).toEqual([]);
  });

  test.concurrent('leaves the words of an input about one, where others may have written them', async () => {
    const job = await start();
    const prompt = 'A {{pr.title}} {{repo.name}} {{ pr.diff }} {{pr.title}} {{mine}} {{git.log}}';
    const system = { 'system-prompt': 'On {{pr.number}}' };
    const inputs = { prompt, ...system, input: 'mine: {{pr.body}}\nother: [x' };
    const result = await job.run(inputs, { event: { name: 'schedule', payload: {} } });
    expectSoundRun(job, result);
    expect(result.exitCode).toBe(0);
    expect(chatRequests(job)[0]?.body).toMatchObject({
      messages: [
        { role: 'system', content: 'On {{pr.number}}' },
        {
          role: 'user',
          content: 'A {{pr.title}} hello {{ pr.diff }} {{pr.title}} {{pr.body}} {{git.log}}',
        },
      ],
    });
    expect(result.annotations.map(({ message }) => message)).toEqual([
      'The prompt uses `{{pr.number}}`, `{{pr.title}}`, `{{pr.diff}}`, `{{git.log}}`, and this run (schedule) belongs to no pull request: sent as it is.',
    ]);
    expect(result.summary).toContain(
      '| Coverage | no diff: this run (schedule) belongs to no pull request |',
    );
    // What an input defines is there, whatever the run lacks.
    const own = await job.run(
      { prompt: 'See {{pr.diff}}', input: 'pr.diff: mine' },
      { event: { name: 'schedule', payload: {} } },
    );
    expect(own.annotations).toEqual([]);
    expect(own.summary).not.toContain('Coverage');
    expect(chatRequests(job)[1]?.body).toMatchObject({ messages: [{ content: 'See mine' }] });
  });
});

describe('on a push, whose event names no pull request', () => {
  const LOOKUP = { path: /commits\/a+\/pulls$/ };
  const down = (job: Job) => job.github.fail({ ...LOOKUP, times: 9 }, { kind: 'status', status: 500 });
  const push = (job: Job) => job.github.events.push('refs/heads/fix-total', 'c'.repeat(40), 'a'.repeat(40));

  test.concurrent('GitHub is asked nothing where nothing needs it', async () => {
    const job = await start();
    const result = await job.run({ prompt: 'Say hello', comment: 'off' }, { event: push(job) });
    expectSoundRun(job, result);
    expect(result.outputs['outcome']).toBe('passed');
    expect(job.github.requests).toEqual([]);
  });

  test.concurrent('it is found for the comment, and for what the prompt says of it', async () => {
    const job = await start();
    const inputs = { prompt: 'Review {{pr.title}}' };
    const posted = await job.run({ prompt: 'Say hello' }, { event: push(job) });
    expect(posted.outputs['comment-outcome']).toBe('created');
    expect(posted.summary).toContain('| On | pull request #7');
    await job.run({ ...inputs, comment: 'off' }, { event: push(job) });
    expect(JSON.stringify(chatRequests(job)[1]?.body)).toContain(PULL_REQUEST.title);
  });

  test.concurrent('that GitHub can’t tell it costs the comment, not the answer', async () => {
    const job = await start();
    down(job);
    const result = await job.run({ prompt: 'Say hello' }, { event: push(job) });
    expectSoundRun(job, result);
    expect(result.exitCode).toBe(0);
    expect(result.outputs).toMatchObject({ outcome: 'passed', 'comment-outcome': 'not-posted' });
    expect(result.annotations).toContainEqual(
      expect.objectContaining({
        level: 'warning',
        message: expect.stringMatching(/The comment was not posted.*500/s),
      }),
    );
  });

  test.concurrent('a prompt about it is not sent without it', async () => {
    const job = await start();
    down(job);
    const result = await job.run({ prompt: 'Review {{pr.title}}', comment: 'off' }, { event: push(job) });
    expectFailure(job, result, /answered 500/);
    expect(chatRequests(job)).toEqual([]);
  });
});

describe('prompt files', () => {
  test.concurrent('a .prompt.yml wins over the inputs', async () => {
    const job = await start();
    await job.write(
      'a.prompt.yml',
      `messages:
  - role: system
    content: You are {{who}}.
  - role: user
    content: "{{pr.title}} {{file}} {{unknown}}"
model: openai/gpt-5.2
modelParameters:
  maxCompletionTokens: 50
  temperature: 0.5
`,
    );
    await job.write('notes.txt', 'Notes with {{who}} in them');
    const result = await job.run({
      'prompt-file': 'a.prompt.yml',
      input: 'who: terse\nfile: overridden',
      file_input: 'file: notes.txt',
      temperature: '1',
      'top-p': '0.9',
    });
    expectSoundRun(job, result);
    expect(removeMarksOfBody(chatRequests(job)[0]?.body)).toEqual({
      model: 'openai/gpt-5.2',
      messages: [
        { role: 'system', content: 'You are terse.' },
        { role: 'user', content: 'Start the sum at zero Notes with {{who}} in them {{unknown}}' },
      ],
      max_completion_tokens: 50,
      temperature: 0.5,
      top_p: 0.9,
      stream: true,
      stream_options: { include_usage: true },
    });
    expect(result.annotations.map(({ level, message }) => `${level}: ${message}`)).toEqual([
      'notice: Both `prompt` and `prompt-file` are set: the file is used.',
      expect.stringMatching(/^warning: .*\{\{unknown\}\}.*nothing defines/),
      expect.stringMatching(/^warning: The answer is cut off/),
    ]);
  });

  test.concurrent('a prompt that grows beyond measure is refused before it is built', async () => {
    const job = await start();
    await job.write('big.txt', 'x'.repeat(1_000_000));
    const prompt = '{{big}}'.repeat(600);
    expectFailure(
      job,
      await job.run({ prompt, file_input: 'big: big.txt' }),
      /grows beyond 16 million characters/,
    );
    expect(job.pinata.requests).toEqual([]);
  });

  test.concurrent('a system message of the file wins over the input, and says so', async () => {
    const job = await start();
    await job.write(
      's.prompt.yml',
      'messages:\n  - role: system\n    content: Terse.\n  - role: user\n    content: Hi\n',
    );
    const result = await job.run({ prompt: '', 'prompt-file': 's.prompt.yml', 'system-prompt': 'Chatty.' });
    expectSoundRun(job, result);
    expect(JSON.stringify(chatRequests(job)[0]?.body)).not.toContain('Chatty');
    expect(result.annotations[0]?.message).toMatch(/system message of its own/);
  });

  test.concurrent('a text file takes a system prompt from a file', async () => {
    const job = await start();
    await job.write('p.md', '# Review\n{{pr.title}}');
    await job.write('system.txt', 'Be brief.');
    await job.run({ prompt: '', 'prompt-file': 'p.md', 'system-prompt-file': 'system.txt', stream: 'false' });
    expect(removeMarksOfBody(chatRequests(job)[0]?.body)).toEqual({
      model: 'anthropic/claude-sonnet-4-6',
      messages: [
        { role: 'system', content: 'Be brief.' },
        { role: 'user', content: '# Review\nStart the sum at zero' },
      ],
    });
    expect(job.github.state.comments).toHaveLength(1);
  });

  test.concurrent.each(
    someOf<[string, string | undefined, RegExp]>(
      [
        ['missing.md', undefined, /missing\.md: does not exist.*actions\/checkout/],
        ['../outside.md', undefined, /\.\.\/outside\.md: is outside the workspace/],
        [
          'bad.prompt.yml',
          'messages:\n  - role: user\n   content: x\n',
          /bad\.prompt\.yml:3:\d+: is not valid YAML/,
        ],
        [
          'role.prompt.yml',
          'messages:\n  - role: user\n    content: a\n  - role: robot\n    content: b\n',
          /role\.prompt\.yml:4:11: `messages\.1\.role` must be `system`, `user` or `assistant`/,
        ],
        ['empty.md', '  \n', /empty\.md, which is empty/],
        ['none.prompt.yml', 'model: x\n', /`messages` is missing/],
      ],
      2,
    ),
  )('%s is refused', async (path, content, message) => {
    const job = await start();
    if (content !== undefined) await job.write(path, content);
    expectFailure(job, await job.run({ prompt: '', 'prompt-file': path }), message);
    expect(job.pinata.requests).toEqual([]);
  });
});

describe('wrong inputs', () => {
  const WRONG: [Record<string, string>, RegExp][] = [
    [{ prompt: '' }, /`prompt-file` is missing, and so is `prompt`/],
    [{ mode: 'chat' }, /`mode` is `chat`/],
    [{ mode: 'eval' }, /`prompt` has no effect in `mode: eval`/],
    [{ timeout: '5 minutes' }, /`timeout` is `5 minutes`.*`90s`/],
    [{ 'first-token-timeout': '-1s' }, /`first-token-timeout`/],
    [{ 'max-tokens': 'many' }, /`max-tokens` is `many`.*whole number/],
    [{ temperature: '3' }, /`temperature` is `3`.*from 0 to 2/],
    [{ stream: 'yes' }, /`stream` is `yes`.*`true` or `false`/],
    [{ comment: 'sometimes' }, /`comment` is `sometimes`/],
    [{ 'comment-tag': 'a b' }, /`comment-tag`/],
    [{ 'pull-request': '#7' }, /`pull-request` is `#7`/],
    [{ 'inference-key': '' }, /no inference key.*secrets\.PINATA_LLM_KEY/],
    [{ 'inference-key': 'ghs_someGithubToken0123456789' }, /GitHub token/],
    [{ 'inference-key': GITHUB_TOKEN }, /GitHub token/],
    [{ 'inference-key': 'two lines of\na long key' }, /several lines/],
    [{ endpoint: 'http://example.com/v1' }, /`endpoint` must be an https:\/\/ address/],
    [{ endpoint: 'not a url' }, /`endpoint` is not a URL/],
    [{ endpoint: 'https://user:secretpass@example.com' }, /`endpoint` must not hold credentials/],
  ];

  /** Read apart from the others. */
  const WRONG_ALSO: typeof WRONG = [
    [{ 'on-error': 'ignore' }, /`on-error` is `ignore`/],
    [{ input: '- a\n- b' }, /`input` is not a map/],
    [{ input: 'a: "unclosed\n  b' }, /`input` can’t be read: line:\d.* quotes/],
  ];

  test.each(WRONG)('%j is refused', expectRefusal);

  test.concurrent.each([...inBuilt(WRONG), ...WRONG_ALSO])(
    '%j is refused before anything is asked',
    async (inputs, message) => {
      const job = await start();
      expectFailure(job, await job.run(inputs), message);
      expect(job.pinata.requests).toEqual([]);
      expect(job.github.requests.filter(({ method }) => method !== 'GET')).toEqual([]);
    },
  );
});
