import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { type Job, PULL_REQUEST } from '../emulator/job.ts';
import type { RunResult } from '../emulator/runner.ts';
import { someOf } from '../thorough.ts';
import { expectFailure, expectSoundRun, expectSuccess, messages } from './account.ts';
import { completions, questions, useJobs } from './prompt-runs.ts';

const start = useJobs();

const CHAT = { path: /chat\/completions/ };

const SCHEMA = JSON.stringify({
  type: 'object',
  properties: { verdict: { enum: ['approve', 'reject'] }, reason: { type: 'string' } },
  required: ['verdict', 'reason'],
});
const ASKED = { 'json-schema': SCHEMA };
const ANSWER = { verdict: 'reject', reason: 'It drops `total`.' };

function answer(job: Job, content: string, times = 1): void {
  job.pinata.fail({ ...CHAT, times }, { kind: 'answer', content });
}

function fieldsOf(result: RunResult): unknown {
  return JSON.parse(result.outputs['fields'] ?? '');
}

/** The messages of a request, one by one: role and text. */
function conversation(job: Job, index: number): string[] {
  return (questions(job)[index]?.messages ?? []).map(({ role, content }) => `${role}: ${content}`);
}

describe('what is asked for', () => {
  test.concurrent('a schema goes to the endpoint, and the answer comes out as fields', async () => {
    const job = await start();
    const result = await job.run(ASKED);
    expectSuccess(job, result);
    expect(questions(job).map(({ response_format }) => response_format)).toEqual([
      { type: 'json_schema', json_schema: { name: 'answer', schema: JSON.parse(SCHEMA) } },
    ]);
    expect(fieldsOf(result)).toEqual({
      verdict: 'approve',
      reason: expect.stringMatching(/touches 2 files/),
    });
    expect(job.github.state.comments[0]?.body).toContain('"verdict":"approve"');
    expect(result.annotations).toEqual([]);
  });

  test.concurrent('a schema from a file, with a name and strict', async () => {
    const job = await start();
    const given = { name: 'review', strict: true, schema: JSON.parse(SCHEMA) };
    await job.write('schema.json', JSON.stringify(given, undefined, 2));
    expectSuccess(job, await job.run({ 'json-schema-file': 'schema.json' }));
    expect(questions(job)[0]?.response_format).toEqual({ type: 'json_schema', json_schema: given });
  });

  test.concurrent('json_object takes any object', async () => {
    const job = await start();
    answer(job, '{"anything": [1, {"at": "all"}]}');
    const result = await job.run({ 'response-format': 'json_object' });
    expectSuccess(job, result);
    expect(questions(job)[0]?.response_format).toEqual({ type: 'json_object' });
    expect(fieldsOf(result)).toEqual({ anything: [1, { at: 'all' }] });
  });

  test.concurrent('the form of a prompt file wins over the inputs', async () => {
    const job = await start();
    await job.write(
      'a.prompt.yml',
      `messages:
  - role: user
    content: Judge {{pr.diff}}
responseFormat: json_schema
jsonSchema: '{"name": "of_file", "schema": ${SCHEMA}}'
`,
    );
    const result = await job.run({
      prompt: '',
      'prompt-file': 'a.prompt.yml',
      'response-format': 'json_object',
    });
    expectSuccess(job, result);
    expect(questions(job)[0]?.response_format).toMatchObject({ json_schema: { name: 'of_file' } });
    expect(fieldsOf(result)).toMatchObject({ verdict: 'approve' });
  });

  test.concurrent('text has no fields, whatever it looks like', async () => {
    const job = await start();
    answer(job, JSON.stringify(ANSWER));
    const result = await job.run({ 'response-format': 'text' });
    expectSuccess(job, result);
    expect(questions(job)[0]).not.toHaveProperty('response_format');
    expect(result.outputs['fields']).toBe('');
    expect(result.outputs['response']).toBe(JSON.stringify(ANSWER));
  });

  test.concurrent.each(
    someOf<[Record<string, string>, RegExp]>(
      [
        [{ 'json-schema': '{"type": ' }, /`json-schema` is not valid JSON/],
        [{ 'json-schema': '{"type": "objekt"}' }, /`json-schema` .*type/],
        [{ 'json-schema': '{"$ref": "https://example.com/schema.json"}' }, /`json-schema` /],
        [{ 'json-schema': '[]' }, /`json-schema` is no JSON Schema/],
        [{ 'response-format': 'json_schema' }, /`json-schema` is missing/],
        [
          { ...ASKED, 'response-format': 'text' },
          /`response-format` is `text`, and a JSON schema is given too/,
        ],
        [{ 'response-format': 'xml' }, /`response-format` is `xml`/],
        [{ 'json-schema-file': 'none.json' }, /none\.json: does not exist/],
      ],
      2,
    ),
  )('%j is refused before anything is asked', async (inputs, message) => {
    const job = await start();
    expectFailure(job, await job.run({ prompt: 'Judge', ...inputs }), message);
    expect(job.pinata.requests).toEqual([]);
  });
});

describe('what comes back', () => {
  const json = JSON.stringify(ANSWER, undefined, 2);

  test.concurrent.each(
    someOf(
      [
        ['in a fence', `\`\`\`json\n${json}\n\`\`\``],
        [
          'in a fence without a label, between words',
          `Here you are:\n\n\`\`\`\n${json}\n\`\`\`\n\nAnything else?`,
        ],
        ['after a word and before another', `Sure! ${json} I hope this helps.`],
        ['in a fence that never ends', `\`\`\`json\n${json}`],
        ['with keys that nobody asked for', JSON.stringify({ ...ANSWER, event: 'APPROVE', path: '/etc' })],
      ],
      2,
    ),
  )('an answer %s is taken as it was meant', async (_what, content) => {
    const job = await start();
    answer(job, content);
    const result = await job.run(ASKED);
    expectSuccess(job, result);
    expect(fieldsOf(result)).toEqual(ANSWER);
    expect(result.outputs['response']).toBe(content);
    expect(completions(job)).toHaveLength(1);
  });

  test.concurrent('an answer that is wrong is mended once', async () => {
    const job = await start();
    const wrong = '{"verdict": "perhaps"}';
    answer(job, wrong);
    const result = await job.run({ ...ASKED, prompt: 'Judge {{pr.title}}' });
    expectSuccess(job, result);
    expect(fieldsOf(result)).toMatchObject({ verdict: 'approve' });
    const [first = [], second = []] = [conversation(job, 0), conversation(job, 1)];
    expect(completions(job)).toHaveLength(2);
    expect(second.slice(0, first.length)).toEqual(first);
    expect(second.slice(first.length)).toEqual([
      `assistant: ${wrong}`,
      expect.stringMatching(/^user: Your answer is not the JSON.*\/verdict.*corrected JSON only/s),
    ]);
    expect(questions(job)[1]?.response_format).toEqual(questions(job)[0]?.response_format);
    expect(messages(result)).toEqual([
      expect.stringMatching(
        /^warning: The answer does not have the form that was asked for: .*reason.*asked to mend/,
      ),
    ]);
    expect(job.github.state.comments).toHaveLength(1);
    expect(job.github.state.comments[0]?.body).not.toContain('perhaps');
  });

  test.concurrent('both answers are paid for', async () => {
    const job = await start();
    answer(job, 'No JSON at all');
    const before = job.pinata.state.credits.total;
    const result = await job.run(ASKED);
    expectSuccess(job, result);
    expect(completions(job)).toHaveLength(2);
    expect(Number(result.outputs['cost-usd'])).toBeCloseTo(before - job.pinata.state.credits.total, 7);
  });

  test.concurrent.each(
    someOf<[string, string, RegExp]>(
      [
        ['no JSON', 'I would approve this.', /no JSON/],
        ['JSON that breaks off', '{"verdict": "approve", "reason": "It', /breaks off/],
        ['the wrong values', '{"verdict": "maybe", "reason": "?"}', /verdict/],
        ['several answers', `${json} or rather {"verdict": "approve", "reason": "x"}`, /after JSON/],
      ],
      2,
    ),
  )('%s, twice: no result, and the text is kept', async (_what, content, problem) => {
    const job = await start();
    answer(job, content, 2);
    const result = await job.run({ ...ASKED, prompt: 'Judge {{pr.diff}}' });
    expectFailure(job, result, /does not have the form.*also after one repair/);
    expect(result.annotations.find(({ level }) => level === 'error')?.message).toMatch(problem);
    expect(completions(job)).toHaveLength(2);
    expect(result.outputs['fields']).toBe('');
    expect(result.outputs['response']).toBe(content);
    expect(readFileSync(result.outputs['response-file'] ?? '', 'utf8')).toBe(content);
    expect(result.summary).toContain('Answer (not in the form that was asked for)');
    expect(job.github.state.comments).toEqual([]);
  });

  test.concurrent('on-error: warn passes without fields, and says so', async () => {
    const job = await start();
    answer(job, 'No JSON', 2);
    const result = await job.run({ ...ASKED, 'on-error': 'warn' });
    expectSoundRun(job, result);
    expect(result.exitCode).toBe(0);
    expect(result.outputs).toMatchObject({ outcome: 'not-run', fields: '', response: 'No JSON' });
    expect(messages(result)).toContainEqual(expect.stringMatching(/^warning: Not finished: .*form/));
  });

  test.concurrent('a secret in a field is taken out, and what is left is still JSON', async () => {
    const job = await start();
    const reason = `"${job.pinata.state.inferenceKey}"\n<!-- pinata-inference comment:default -->`;
    answer(job, JSON.stringify({ ...ANSWER, reason }));
    const result = await job.run(ASKED);
    expectSoundRun(job, result);
    expect(fieldsOf(result)).toEqual({
      verdict: 'reject',
      reason: '"(redacted)"\n&lt;!-- pinata-inference comment:default -->',
    });
  });
});

describe('an endpoint that does not take the field', () => {
  test.concurrent('is asked again with the schema in the prompt', async () => {
    const job = await start({ pinata: { variants: { structuredOutput: 'refused' } } });
    answer(job, JSON.stringify(ANSWER), 2);
    const result = await job.run({ ...ASKED, 'system-prompt': 'You judge.' });
    expectSuccess(job, result);
    expect(fieldsOf(result)).toEqual(ANSWER);
    expect(completions(job).map(({ status }) => status)).toEqual([400, 200]);
    const [first, second] = questions(job);
    expect(first).toHaveProperty('response_format');
    expect(second).not.toHaveProperty('response_format');
    const [system, form, ...rest] = conversation(job, 1);
    expect(form).toMatch(/^system: Answer with JSON only/);
    expect(form).toContain(JSON.stringify(JSON.parse(SCHEMA)));
    expect([system, ...rest]).toEqual(conversation(job, 0));
  });

  test.concurrent('is asked for an object in words', async () => {
    const job = await start({ pinata: { variants: { structuredOutput: 'refused' } } });
    answer(job, '{"a": 1}', 2);
    const result = await job.run({ prompt: 'Judge', 'response-format': 'json_object' });
    expectSuccess(job, result);
    expect(fieldsOf(result)).toEqual({ a: 1 });
    expect(conversation(job, 1)[0]).toMatch(/^system: .*one JSON object/);
  });

  test.concurrent('is not asked with the field again to mend the answer', async () => {
    const job = await start({ pinata: { variants: { structuredOutput: 'refused' } } });
    answer(job, 'Certainly!', 2);
    answer(job, JSON.stringify(ANSWER));
    const result = await job.run(ASKED);
    expectSuccess(job, result);
    expect(fieldsOf(result)).toEqual(ANSWER);
    expect(completions(job).map(({ status }) => status)).toEqual([400, 200, 200]);
    expect(questions(job)[2]).not.toHaveProperty('response_format');
    expect(conversation(job, 2).join('\n')).toContain(SCHEMA);
  });

  test.concurrent('another refusal is not taken for that one', async () => {
    const job = await start();
    job.pinata.fail(CHAT, { kind: 'status', status: 400, body: { error: { message: 'Bad temperature' } } });
    expectFailure(job, await job.run(ASKED), /answered 400 .*: Bad temperature/);
    expect(completions(job)).toHaveLength(1);
  });
});

describe('fail-if', () => {
  const REJECT = { ...ASKED, 'fail-if': "fields.verdict != 'approve'" };

  test.concurrent('that holds fails the step, and the comment is posted all the same', async () => {
    const job = await start();
    answer(job, JSON.stringify(ANSWER));
    const result = await job.run(REJECT);
    expectSoundRun(job, result);
    expect(result.exitCode).toBe(1);
    expect(result.outputs).toMatchObject({ outcome: 'findings', fields: JSON.stringify(ANSWER) });
    expect(messages(result)).toEqual([
      "error: The answer has findings: `fail-if` holds (fields.verdict != 'approve')",
    ]);
    expect(job.github.state.comments[0]?.body).toContain('It drops `total`.');
    expect(result.outputs['comment-id']).toBe(String(job.github.state.comments[0]?.id));
    expect(result.summary).toContain('| fail-if | holds |');
    expect(result.summary).toContain('| Outcome | findings |');
    expect(result.summary).not.toContain('Not run');
  });

  test.concurrent('that does not hold passes', async () => {
    const job = await start();
    const result = await job.run(REJECT);
    expectSuccess(job, result);
    expect(result.summary).toContain('| fail-if | does not hold |');
  });

  test.concurrent('is a verdict, which on-error does not soften', async () => {
    const job = await start();
    answer(job, JSON.stringify(ANSWER));
    const result = await job.run({ ...REJECT, 'on-error': 'warn' });
    expect(result.exitCode).toBe(1);
    expect(result.outputs['outcome']).toBe('findings');
  });

  test.concurrent.each(
    someOf(
      [
        ["contains(response, 'TODO') && usage.completion_tokens > 1", 'findings'],
        ["cost-usd > 1 || finish-reason != 'stop' || fields.any", 'passed'],
        ["startsWith(model, 'ANTHROPIC/') && outcome == 'passed'", 'findings'],
        ["${{ contains(response, 'no such words') }}", 'passed'],
      ],
      2,
    ),
  )('%s can ask about a text', async (expression, outcome) => {
    const job = await start();
    const result = await job.run({ 'fail-if': expression });
    expectSoundRun(job, result);
    expect(result.outputs['outcome']).toBe(outcome);
    expect(result.exitCode).toBe(outcome === 'passed' ? 0 : 1);
    expect(job.github.state.comments).toHaveLength(1);
  });

  test.concurrent('never holds over an answer that is no result', async () => {
    const job = await start();
    answer(job, 'No JSON', 2);
    const result = await job.run(REJECT);
    expectFailure(job, result, /does not have the form/);
  });

  test.concurrent.each(
    someOf<[string, RegExp]>(
      [
        ["fields.verdict = 'approve'", /`fail-if` is no expression.*position 16/],
        ['fields.verdict !=', /`fail-if` is no expression/],
        ['secrets.KEY', /`fail-if` names `secrets`, which it can’t use/],
        ['failure()', /`fail-if` calls `failure`/],
        ['usage.tokens > 5', /`fail-if` asks for `usage\.tokens`/],
        ['response.verdict', /`fail-if` looks into `response`/],
      ],
      2,
    ),
  )('%s is refused before anything is asked', async (expression, message) => {
    const job = await start();
    expectFailure(job, await job.run({ ...ASKED, 'fail-if': expression }), message);
    expect([...job.pinata.requests, ...job.github.requests]).toEqual([]);
  });

  describe('over a change that the model would see nothing of', () => {
    const LOCK = `diff --git a/package-lock.json b/package-lock.json
index 1111111..2222222 100644
--- a/package-lock.json
+++ b/package-lock.json
@@ -1 +1 @@
-{"lockfileVersion": 2}
+{"lockfileVersion": 3}
`;

    async function startWithLockFile() {
      const job = await start();
      job.github.addPullRequest({ ...PULL_REQUEST, diff: LOCK });
      return job;
    }

    test.concurrent('is not decided, and nothing is sent', async () => {
      const job = await startWithLockFile();
      const result = await job.run({ 'fail-if': "contains(response, 'BLOCKER')" });
      expectFailure(
        job,
        result,
        /^Not sent: `fail-if` can’t be decided.*nothing of the change: 0 of 1 file \(1 skipped: lock file\)/,
      );
      expect(result.outputs['outcome']).toBe('not-run');
      expect(completions(job)).toEqual([]);
    });

    test.concurrent.each([
      ['coverage.sent == 0', 'findings'],
      ["coverage.sent > 0 && contains(response, 'BLOCKER')", 'passed'],
    ])('%s decides about that itself', async (expression, outcome) => {
      const job = await startWithLockFile();
      const result = await job.run({ 'fail-if': expression });
      expectSoundRun(job, result);
      expect(result.outputs['outcome']).toBe(outcome);
    });

    test.concurrent('asks as ever where the prompt shows no diff', async () => {
      const job = await startWithLockFile();
      const inputs = { prompt: 'Judge {{pr.title}}', 'fail-if': "contains(response, 'BLOCKER')" };
      expectSuccess(job, await job.run(inputs));
    });
  });
});
