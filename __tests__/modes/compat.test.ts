// Workflows of `actions/ai-inference`, as people wrote them: `with:` is taken as it is, plus `inference-key`. Only the
// address of the endpoint is the emulator's.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import * as v from 'valibot';
import { parse } from 'yaml';
import { GITHUB_TOKEN, type Job } from '../emulator/job.ts';
import { defaultModels } from '../emulator/pinata-chat.ts';
import type { RunOptions, RunResult } from '../emulator/runner.ts';
import { someOf } from '../thorough.ts';
import { everythingShown, expectFailure, expectSoundRun, expectSuccess, messages } from './account.ts';
import { completions, questions, useJobs } from './prompt-runs.ts';

const startJob = useJobs();

const DISPATCH = { name: 'workflow_dispatch', payload: {} };
const NO_MODEL = expect.stringMatching(/^notice: No model is set: `openai\/gpt-4o` is asked\./);

const WithSchema = v.record(
  v.string(),
  v.pipe(v.union([v.string(), v.number(), v.boolean()]), v.transform(String)),
);

/** An endpoint that has the model which was asked for where nobody named one. */
function start(): Promise<Job> {
  const model_id = 'openai/gpt-4o';
  const prices = {
    input_usd_per_1m_tokens: 2.5,
    output_usd_per_1m_tokens: 10,
    cache_read_usd_per_1m_tokens: 1.25,
  };
  return startJob({ pinata: { models: [...defaultModels, { model_id, ...prices }] } });
}

/** Runs a step with what its `with:` says, and nothing of a usual step of ours. */
function runStep(job: Job, withYaml: string, options: RunOptions = { event: DISPATCH }): Promise<RunResult> {
  return job.run({ model: '', prompt: '', ...v.parse(WithSchema, parse(withYaml)) }, options);
}

const REQUEST = { stream: true, stream_options: { include_usage: true } };

describe('a text', () => {
  test.concurrent('is asked as it is, and the answer is where it was', async () => {
    const job = await start();
    const result = await runStep(job, "prompt: 'Hello!'");
    expectSuccess(job, result);
    expect(questions(job)).toEqual([
      { model: 'openai/gpt-4o', messages: [{ role: 'user', content: 'Hello!' }], ...REQUEST },
    ]);
    const { response, 'response-file': file } = result.outputs;
    expect(response).toMatch(/^The request holds no diff/);
    expect(readFileSync(file ?? '', 'utf8')).toBe(response);
    expect(result.jobOutputs).toMatchObject({ response, 'response-file': file });
    expect(messages(result)).toEqual([NO_MODEL]);
    expect(job.github.requests).toEqual([]);
  });

  test.concurrent('with every number that could be set', async () => {
    const job = await start();
    const result = await runStep(
      job,
      `
      prompt: |
        Which of the two?
        Say why.
      system-prompt: You are a careful reviewer
      model: openai/gpt-5-mini
      max-tokens: 200
      temperature: 0.2
      top-p: 0.9
      token: ${GITHUB_TOKEN}
      `,
    );
    expectSuccess(job, result);
    expect(questions(job)).toEqual([
      {
        model: 'openai/gpt-5-mini',
        messages: [
          { role: 'system', content: 'You are a careful reviewer' },
          { role: 'user', content: 'Which of the two?\nSay why.\n' },
        ],
        max_tokens: 200,
        temperature: 0.2,
        top_p: 0.9,
        ...REQUEST,
      },
    ]);
    expect(result.annotations).toEqual([]);
  });

  test.concurrent('on a pull request is posted, unless comment: off', async () => {
    const job = await start();
    const event = job.github.event(7);
    expectSuccess(job, await runStep(job, 'prompt: Hello!\ncomment: off', { event }));
    expect(job.github.requests).toEqual([]);
    expectSuccess(job, await runStep(job, 'prompt: Hello!', { event }));
    expect(job.github.state.comments).toHaveLength(1);
    const [quiet, posted] = questions(job);
    expect(posted).toEqual(quiet);
  });
});

describe('a prompt file', () => {
  test.concurrent('with a system prompt file, by the paths that people wrote', async () => {
    const job = await start();
    await job.write('.github/prompts/summary.txt', 'Summarise the week.\n');
    await job.write('.github/prompts/system.txt', 'Three sentences at most.');
    const result = await runStep(
      job,
      `
      prompt-file: './.github/prompts/summary.txt'
      system-prompt-file: ./.github/prompts/system.txt
      system-prompt: Not this one
      max-completion-tokens: 500
      `,
    );
    expectSuccess(job, result);
    expect(questions(job)).toEqual([
      {
        model: 'openai/gpt-4o',
        messages: [
          { role: 'system', content: 'Three sentences at most.' },
          { role: 'user', content: 'Summarise the week.\n' },
        ],
        max_completion_tokens: 500,
        ...REQUEST,
      },
    ]);
  });

  test.concurrent('wins over a prompt, also by an absolute path within the workspace', async () => {
    const job = await start();
    await job.write('p.txt', 'From the file');
    const result = await runStep(job, `prompt: From the input\nprompt-file: ${job.workspace}/p.txt`);
    expectSuccess(job, result);
    expect(questions(job)[0]?.messages).toEqual([{ role: 'user', content: 'From the file' }]);
    expect(messages(result)).toEqual([expect.stringMatching(/^notice: Both.*the file is used/), NO_MODEL]);
  });
});

const TRIAGE = `name: Triage
description: Sorts issues
messages:
  - role: system
    content: You sort issues for {{team}}. Answer in JSON.
  - role: user
    content: |-
      Title: {{title}}
      Body: {{body}}
      {{unknown}} {{constructor}} {{__proto__}}
model: openai/gpt-4o
modelParameters:
  maxCompletionTokens: 300
  temperature: 0.1
responseFormat: json_schema
jsonSchema: |-
  {
    "name": "triage",
    "strict": true,
    "schema": {
      "type": "object",
      "properties": {
        "label": { "type": "string", "enum": ["bug", "question"] },
        "summary": { "type": "string", "description": "One sentence" }
      },
      "additionalProperties": false,
      "required": ["label", "summary"]
    }
  }
testData:
  - title: It fails
    expected: bug
evaluators:
  - name: Is a bug
    string:
      contains: bug
`;

describe('a .prompt.yml', () => {
  test.concurrent('with variables, files and a schema', async () => {
    const job = await start();
    await job.write('.github/prompts/triage.prompt.yml', TRIAGE);
    await job.write('body.md', 'It says {{title}} and $& and "quotes".\n');
    const result = await runStep(
      job,
      `
      prompt-file: './.github/prompts/triage.prompt.yml'
      model: openai/gpt-5-mini
      temperature: 0.9
      max-tokens: 100
      input: |
        team: the shop
        title: "007: it fails"
        body: |
          Lorem ipsum
          and so on
      file_input: |
        body: ./body.md
      `,
    );
    expectSuccess(job, result);
    const [question] = questions(job);
    expect(question).toEqual({
      model: 'openai/gpt-4o',
      messages: [
        { role: 'system', content: 'You sort issues for the shop. Answer in JSON.' },
        {
          role: 'user',
          content:
            'Title: 007: it fails\nBody: It says {{title}} and $& and "quotes".\n\n{{unknown}} {{constructor}} {{__proto__}}',
        },
      ],
      max_completion_tokens: 300,
      temperature: 0.1,
      response_format: {
        type: 'json_schema',
        json_schema: {
          name: 'triage',
          strict: true,
          schema: expect.objectContaining({ required: ['label', 'summary'], additionalProperties: false }),
        },
      },
      ...REQUEST,
    });
    expect(JSON.parse(result.outputs['response'] ?? '')).toEqual({
      label: 'bug',
      summary: expect.any(String),
    });
    expect(result.outputs['fields']).toBe(result.outputs['response']);
    expect(messages(result)).toEqual(
      ['unknown', 'constructor', '__proto__'].map((name) =>
        expect.stringMatching(
          new RegExp(`^warning: The prompt uses \`\\{\\{${name}\\}\\}\`, which nothing defines`),
        ),
      ),
    );
  });

  test.concurrent('values that YAML would take for something else stay as they were written', async () => {
    const job = await start();
    await job.write(
      'a.prompt.yml',
      'messages:\n  - role: user\n    content: "{{a}} {{b}} {{c}} {{d-e.f}}"\n',
    );
    const input = 'a: 1.10\nb: true\nc: 2024-05-06\nd-e.f: 0x10';
    const result = await job.run(
      { model: '', prompt: '', 'prompt-file': 'a.prompt.yml', input },
      { event: DISPATCH },
    );
    expectSuccess(job, result);
    expect(questions(job)[0]?.messages[0]?.content).toBe('1.10 true 2024-05-06 0x10');
  });
});

describe('an endpoint of one’s own', () => {
  const SUBSCRIPTION = '7f3c9a1e5b2d4f60a8c1';
  const APIM_KEY = 'apim-0123456789-key-of-the-gateway';
  const HEADERS = {
    'ocp-apim-subscription-key': SUBSCRIPTION,
    servicename: 'nightly-review-workflow',
    'x-request-id': '9876543210',
    x_underscore: 'allowed by the grammar of HTTP',
  };

  /** Nobody sees a value: not in the log, the outputs, the summary, nor in a comment. */
  function expectHidden(job: Job, result: RunResult, values: readonly string[]): void {
    const shown = [everythingShown(result), ...job.github.state.comments.map(({ body }) => body)].join('\n');
    for (const value of values) {
      expect(shown).not.toContain(value);
      expect(shown).not.toContain(Buffer.from(value).toString('base64').slice(4, 20));
      expect(result.masks).toContain(value);
    }
  }

  test.concurrent.each([
    [
      'YAML',
      `
      custom-headers: |
        Ocp-Apim-Subscription-Key: ${SUBSCRIPTION}
        serviceName: nightly-review-workflow
        X-Request-ID: 9876543210
        x_underscore: allowed by the grammar of HTTP
      `,
    ],
    [
      'JSON',
      `custom-headers: '{"Ocp-Apim-Subscription-Key": "${SUBSCRIPTION}", "serviceName": "nightly-review-workflow", "X-Request-ID": 9876543210, "x_underscore": "allowed by the grammar of HTTP"}'`,
    ],
  ])('with headers in %s', async (_form, headers) => {
    const job = await start();
    const step = parse(headers);
    const result = await job.run(
      { model: '', prompt: 'Look at this', token: APIM_KEY, ...step },
      { event: DISPATCH, env: { GITHUB_TOKEN }, debug: true },
    );
    expectSuccess(job, result);
    const [request] = completions(job);
    expect(request?.headers).toMatchObject({
      ...HEADERS,
      authorization: `Bearer ${job.pinata.state.inferenceKey}`,
      'content-type': 'application/json',
    });
    expectHidden(job, result, Object.values(HEADERS));
    expect(messages(result)).toContainEqual(
      expect.stringMatching(/^notice: `token` is no GitHub token and is not used.*`inference-key`/),
    );
    for (const { headers: sent } of [...job.pinata.requests, ...job.github.requests]) {
      expect(JSON.stringify(sent)).not.toContain(APIM_KEY);
    }
    for (const { headers: sent } of job.pinata.requests)
      expect(JSON.stringify(sent)).not.toContain(GITHUB_TOKEN);
  });

  test.concurrent('headers are for the endpoint only', async () => {
    const job = await start();
    const result = await job.run({ 'custom-headers': `X-Key: ${SUBSCRIPTION}` });
    expectSuccess(job, result);
    expect(job.github.requests.length).toBeGreaterThan(0);
    for (const { headers } of job.github.requests) expect(headers).not.toHaveProperty('x-key');
  });

  test.concurrent('an endpoint that says them back is not shown', async () => {
    const job = await start();
    const said = `Denied for ${SUBSCRIPTION} (${Buffer.from(`key:${SUBSCRIPTION}`).toString('base64')})`;
    job.pinata.fail({ path: /chat/ }, { kind: 'answer', content: said });
    job.pinata.fail({ path: /chat/ }, { kind: 'status', status: 400, body: { error: { message: said } } });
    const inputs = { 'custom-headers': `X-Key: ${SUBSCRIPTION}` };
    const passed = await job.run(inputs);
    expectSoundRun(job, passed);
    expectHidden(job, passed, [SUBSCRIPTION]);
    expect(passed.outputs['response']).toContain('Denied for (redacted)');
    const failed = await job.run(inputs);
    expectSoundRun(job, failed);
    expect(failed.exitCode).toBe(1);
    expectHidden(job, failed, [SUBSCRIPTION]);
  });

  test.concurrent.each(
    someOf(
      [
        'Authorization',
        'AUTHORIZATION',
        'Proxy-Authorization',
        'Host',
        'Connection',
        'Keep-Alive',
        'Transfer-Encoding',
        'Content-Length',
        'Content-Type',
        'TE',
        'Trailer',
        'Upgrade',
      ],
      2,
    ),
  )('%s is refused', async (name) => {
    const job = await start();
    const result = await job.run({ 'custom-headers': `${name}: ${SUBSCRIPTION}` });
    expectFailure(
      job,
      result,
      new RegExp(`\`custom-headers\` holds \`${name}\`, which this action sets itself`),
    );
    expect(everythingShown(result)).not.toContain(SUBSCRIPTION);
    expect([...job.pinata.requests, ...job.github.requests]).toEqual([]);
  });

  test.concurrent.each(
    someOf(
      [
        ['a quote that is not closed', `X-Key: "${SUBSCRIPTION}`],
        ['JSON that is not closed', `{"X-Key": "${SUBSCRIPTION}"`],
        ['the same name twice', `X-Key: ${SUBSCRIPTION}\nx-key: ${SUBSCRIPTION}`],
        ['a value alone', SUBSCRIPTION],
        ['a list', `- ${SUBSCRIPTION}`],
        ['an alias', `X-Key: *${SUBSCRIPTION}`],
        ['a tag', `X-Key: !${SUBSCRIPTION} x`],
        ['a line break in a value', `X-Key: "${SUBSCRIPTION}\\r\\nHost: example.com"`],
        ['a letter outside ASCII', `X-Key: ${SUBSCRIPTION}é`],
        ['a name that is none', `X Key: ${SUBSCRIPTION}`],
      ],
      2,
    ),
  )('%s is refused without a value being told', async (_what, headers) => {
    const job = await start();
    const result = await job.run({ 'custom-headers': headers });
    expectFailure(job, result, /`custom-headers`/);
    expect(everythingShown(result)).not.toContain(SUBSCRIPTION);
    expect(job.pinata.requests).toEqual([]);
  });

  test.concurrent('that of GitHub Models is refused, since nobody answers there', async () => {
    const job = await start();
    const endpoint = 'https://models.github.ai/inference';
    expectFailure(job, await job.run({ endpoint }), /`endpoint` is that of GitHub Models.*retired/);
  });

  test.concurrent('a GitHub token is no key for it', async () => {
    const job = await start();
    const result = await job.run({ 'inference-key': GITHUB_TOKEN, token: GITHUB_TOKEN });
    expectFailure(job, result, /`inference-key` holds a GitHub token/);
    expect(job.pinata.requests).toEqual([]);
  });
});

describe('tools (MCP)', () => {
  test.concurrent.each([
    'enable-github-mcp: true\ntoken: ghs_userToken0123456789',
    "enable-github-mcp: true\ngithub-mcp-token: ghs_userToken0123456789\ngithub-mcp-toolsets: 'repos,issues'",
  ])('%j is answered without, and a warning says so', async (inputs) => {
    const job = await start();
    const result = await runStep(job, `prompt: List my pull requests\ncomment: off\n${inputs}`);
    expectSuccess(job, result);
    expect(messages(result)).toEqual([
      'warning: `enable-github-mcp` has no effect: this action gives the model no tools.',
      NO_MODEL,
    ]);
    expect(questions(job)[0]).not.toHaveProperty('tools');
    expect(JSON.stringify(job.pinata.requests)).not.toContain('ghs_userToken');
    expect(everythingShown(result)).not.toContain('ghs_userToken');
  });

  test.concurrent('that are off say nothing', async () => {
    const job = await start();
    const result = await runStep(job, 'prompt: Hello\nmodel: openai/gpt-5-mini\nenable-github-mcp: false');
    expectSuccess(job, result);
    expect(result.annotations).toEqual([]);
  });
});
