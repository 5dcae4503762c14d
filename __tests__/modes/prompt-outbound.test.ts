// What leaves a run: the model's words, which could be anything, towards people and later steps; and what others wrote,
// which may hold secrets, towards the model.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ATTACKS } from '../corpus/attacks.ts';
import { harmsOf } from '../corpus/corpus.ts';
import { fragments } from '../corpus/fragments.ts';
import { startCacheService } from '../emulator/cache-service.ts';
import { renderAsGithub } from '../emulator/github-render.ts';
import { GITHUB_TOKEN, type Job, PULL_REQUEST, startJob } from '../emulator/job.ts';
import { defaultInferenceKey, defaultJwt } from '../emulator/pinata.ts';
import type { RunResult } from '../emulator/runner.ts';
import { tries } from '../thorough.ts';
import { everythingShown, expectFailure, expectSoundRun, expectSuccess } from './account.ts';
import { questions } from './prompt-runs.ts';

const open: { close(): Promise<void> }[] = [];

/** The tests run side by side, so that nothing is closed before the last has ended. */
async function start(): Promise<Job> {
  const job = await startJob();
  open.push(job);
  return job;
}

afterAll(async () => {
  await Promise.all(open.map((one) => one.close()));
});

const CHAT = { path: /chat\/completions/ };
const REDACTED = '(redacted)';

function answer(job: Job, content: string, times = 1): void {
  job.pinata.fail({ ...CHAT, times }, { kind: 'answer', content });
}

/** The one comment, without the hidden lines at its beginning, which are this action's. */
function shownComment({ github }: Job): string {
  const [comment, ...others] = github.state.comments;
  expect(others).toEqual([]);
  return comment?.body.replace(/^(?:<!-- pinata-inference [^\n]* -->\n)+\n/, '') ?? '';
}

function answerSection({ rawSummary }: RunResult): string {
  const at = rawSummary.indexOf('### Answer');
  expect(at).toBeGreaterThan(0);
  return rawSummary.slice(at);
}

function readResponseFile({ outputs }: RunResult): string {
  return readFileSync(outputs['response-file'] ?? '', 'utf8');
}

/** Only what could be taken for a hidden line of this action is written otherwise. */
function asKept(content: string): string {
  return content.toWellFormed().replace(/<!--(?=\s*pinata-inference)/gi, '&lt;!--');
}

/** The answer does nothing where it is shown, and is the model's own where programs read it. */
async function expectHarmless(content: string): Promise<void> {
  const job = await start();
  answer(job, content);
  const result = await job.run({ prompt: 'Say something' });
  expectSuccess(job, result);
  expect(harmsOf(shownComment(job))).toEqual([]);
  expect(harmsOf(answerSection(result))).toEqual([]);
  expect(result.outputs['response']).toBe(asKept(content));
  expect(readResponseFile(result)).toBe(asKept(content));
  expect(result.annotations).toEqual([]);
}

/** At most so many of a list, from all over it. */
function pick<T>(list: readonly T[], count: number): T[] {
  const step = Math.max(1, list.length / count);
  return list.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
}

const attack = fc.constantFrom(...[...ATTACKS.values()].flat());

describe('a hostile answer', () => {
  const names = [...ATTACKS.keys()];
  const together = names.flatMap((_, at) => (at % 3 === 0 ? [names.slice(at, at + 3)] : []));

  test.concurrent.each(together.map((some) => [some.join(', '), some] as const))(
    'does no harm: %s',
    async (_names, some) => {
      const attacks = some.flatMap((name) => {
        const picked = pick(ATTACKS.get(name) ?? [], 12);
        expect(picked.length).toBeGreaterThan(3);
        return picked;
      });
      await expectHarmless(['A review.', ...attacks].join('\n\n'));
    },
  );

  test.concurrent('does no harm, whatever stands together', async () => {
    const pieces = fc.array(fc.oneof(attack, fragments), { minLength: 3, maxLength: 12 });
    const answers = pieces.map((texts) => ['A review.', ...texts].join('\n\n'));
    await fc.assert(fc.asyncProperty(answers, expectHarmless), { numRuns: tries(2, 30) });
  });

  test.concurrent('can’t borrow the workflow’s own words around it', async () => {
    const job = await start();
    answer(job, '```\nopen\n\n<details><summary>');
    const result = await job.run({ 'comment-footer': 'Ask @octo/reviewers' });
    expectSuccess(job, result);
    expect(renderAsGithub(shownComment(job)).mentions).toEqual(['@octo/reviewers']);
  });

  test.concurrent('leads to the hosts that are allowed, and to no others', async () => {
    const job = await start();
    answer(
      job,
      'See [a](https://docs.example.com/x), ![b](https://one.cdn.example.org/b.png), [c](https://example.com/c), ![d](https://cdn.example.org/d.png) and https://docs.example.com.evil.example/e.',
    );
    const result = await job.run({ 'allowed-hosts': 'docs.example.com, *.cdn.example.org' });
    expectSuccess(job, result);
    for (const text of [shownComment(job), answerSection(result)]) {
      const { links, images } = renderAsGithub(text);
      expect(images).toEqual(['https://one.cdn.example.org/b.png']);
      const away = links.filter((address) => !address.startsWith('https://github.com/'));
      expect(away.filter((address) => !images.includes(address))).toEqual(['https://docs.example.com/x']);
    }
  });
});

describe('a hostile answer that is long', () => {
  /** In full, two comments; GitHub's limit is 65,536 characters each. */
  const PARTS = tries(1, 2);

  /** Longer than those comments, and of attacks all the way. */
  const long = () => {
    const all = [...ATTACKS.values()].flat().filter((text) => !/^[ \t]*[`~]{3}|<details|<!/m.test(text));
    return Array.from({ length: (PARTS * 62_500) / 40 }, (_, index) => all[(index * 7) % all.length]).join(
      '\n\n',
    );
  };

  test.concurrent('is harmless in every part, and whole in the file', async () => {
    const job = await start();
    const content = long();
    answer(job, content);
    const result = await job.run({ 'max-comment-parts': `${PARTS}`, 'max-tokens': '100000' });
    expectSuccess(job, result);
    expect(job.github.state.comments).toHaveLength(PARTS);
    for (const { body } of job.github.state.comments) {
      expect(harmsOf(body.replace(/^(?:<!-- pinata-inference [^\n]* -->\n)+\n/, ''))).toEqual([]);
    }
    expect(job.github.state.comments.at(-1)?.body).toContain('The response file has all of it.');
    expect(readResponseFile(result)).toBe(asKept(content));
    expect(result.log).toMatch(/Made harmless in the answer: .*\d+ mentions/);
    expect(result.summary).toMatch(/\| Shown as text \| .*\d+ mentions/);
  });
});

describe('the run’s own token in an answer', () => {
  const ways: [string, string][] = [
    ['whole', GITHUB_TOKEN],
    ['without its end', GITHUB_TOKEN.slice(0, -7)],
    ['without its beginning', GITHUB_TOKEN.slice(7)],
    ['a piece', GITHUB_TOKEN.slice(10, 26)],
    ['base64', Buffer.from(`x:${GITHUB_TOKEN}`).toString('base64')],
    ['base64url', Buffer.from(GITHUB_TOKEN).toString('base64url')],
    ['hex', Buffer.from(GITHUB_TOKEN).toString('hex')],
    ['split by characters', GITHUB_TOKEN.replace(/.{8}/g, '$&\u0001')],
    ['split by invisible ones', GITHUB_TOKEN.replace(/.{8}/g, '$&\u200b')],
    ['split by comments', GITHUB_TOKEN.replace(/.{8}/g, '$&<!---->')],
    ['split by tags', GITHUB_TOKEN.replace(/.{8}/g, '$&<b></b>')],
    ['split by lines', GITHUB_TOKEN.replace(/.{8}/g, '$&\n')],
    ['written as references', GITHUB_TOKEN.replace(/./g, (one) => `&#${one.charCodeAt(0)};`)],
  ];

  test.concurrent('is shown to nobody, however it is written, and not kept in the cache', async () => {
    const token = 'runtime-token-0123456789abcdefghij';
    const [job, service] = await Promise.all([start(), startCacheService({ token })]);
    open.push(service);
    answer(job, ways.map(([name, text]) => `## ${name}\n\nIt is ${text} here.`).join('\n\n'));
    const env = {
      ACTIONS_CACHE_SERVICE_V2: 'true',
      ACTIONS_RESULTS_URL: service.url,
      ACTIONS_RUNTIME_TOKEN: token,
    };
    const plain = ways.slice(0, 9).map(([, text]) => text);
    const written = ['base64', 'base64url', 'hex'].flatMap(
      (name) => ways.find(([way]) => way === name)?.[1] ?? [],
    );
    for (const hit of ['false', 'true']) {
      const result = await job.run({ cache: 'true' }, { env });
      expectSuccess(job, result);
      expect(result.outputs).toMatchObject({ 'cache-hit': hit });
      expectNowhere(job, result, plain);
      for (const text of [shownComment(job), answerSection(result)]) {
        const read = renderAsGithub(text).text.replace(/\s+/g, '');
        for (const secret of [GITHUB_TOKEN, ...written]) {
          for (let at = 0; at + 16 <= secret.length; at += 1)
            expect(read).not.toContain(secret.slice(at, at + 16));
        }
      }
      if (hit === 'false') {
        expect(result.annotations.map(({ message }) => message)).toEqual([
          expect.stringMatching(/^The answer held secrets of this run in \d+ places/),
          expect.stringMatching(/^The answer, as it is shown, held secrets of this run in \d+ places/),
        ]);
      }
    }
    const kept = service.entries.map(({ key, content }) => `${key}\n${content.toString()}`).join('\n');
    for (const secret of plain) expect(kept).not.toContain(secret);
  });
});

/** Characters as random as a service's; the same for the same seed. */
function draw(seed: string, length: number): string {
  const bytes = Array.from({ length: 4 }, (_, index) =>
    createHash('sha512').update(`${seed} ${index}`).digest('base64'),
  );
  return bytes.join('').replace(/[+/=]/g, '').slice(0, length);
}

interface Planted {
  /** As it is written. */
  text: string;
  /** What must be gone: its lines, where it has several. */
  secret: string;
}

const whole = (text: string): Planted => ({ text, secret: text });

/** Secrets of others, put together here: no token stands in this file. */
function plant(seed: string): Record<'github' | 'gitlab' | 'stripe' | 'aws' | 'url' | 'pem', Planted> {
  const password = draw(`${seed} url`, 14);
  const body = draw(`${seed} pem`, 192).replace(/.{64}(?=.)/g, '$&\n');
  return {
    github: whole(`gh${'p'}_${draw(`${seed} github`, 36)}`),
    gitlab: whole(`gl${'pat'}-${draw(`${seed} gitlab`, 20)}`),
    stripe: whole(`sk_${'live'}_${draw(`${seed} stripe`, 24)}`),
    aws: whole(
      `AK${'IA'}${draw(`${seed} aws`, 60)
        .toUpperCase()
        .replace(/[0189]/g, '')
        .slice(0, 16)}`,
    ),
    url: { text: `https://bob:${password}@git.corp.net/repo.git`, secret: password },
    pem: { text: `-----BEGIN PRIVATE ${'KEY'}-----\n${body}\n-----END PRIVATE ${'KEY'}-----`, secret: body },
  };
}

const seeds = fc.integer().map(String);

function linesOf(secrets: readonly Planted[]): string[] {
  return secrets.flatMap(({ secret }) => secret.split('\n'));
}

/** Neither people nor later steps, nor whoever reads the pull request or the log, see any of it. */
function expectNowhere(job: Job, result: RunResult, secrets: readonly string[]): void {
  const places = {
    comments: job.github.state.comments.map(({ body }) => body).join('\n'),
    sentToGithub: JSON.stringify(job.github.requests.map(({ body }) => body)),
    run: everythingShown(result),
    stdout: result.stdout.replace(/^::add-mask::.*$/gm, ''),
    file: result.outputs['response-file'] ? readResponseFile(result) : '',
  };
  for (const [place, text] of Object.entries(places)) {
    const shown = secrets.filter((secret) => text.includes(secret));
    expect({ place, shown }).toEqual({ place, shown: [] });
  }
}

describe('secrets of others in an answer', () => {
  test.concurrent('are replaced wherever it goes; all else of it stays', async () => {
    await fc.assert(
      fc.asyncProperty(seeds, async (seed) => {
        const job = await start();
        const secrets = Object.values(plant(seed));
        const build = (hide: boolean) =>
          secrets
            .map(
              ({ text, secret }) =>
                `- one:\n\n\`\`\`\n${hide ? text.replace(secret, REDACTED) : text}\n\`\`\``,
            )
            .join('\n\n');
        answer(job, build(false));
        const result = await job.run();
        expectSuccess(job, result);
        expectNowhere(job, result, linesOf(secrets));
        expect(result.outputs['response']).toBe(build(true));
        expect(readResponseFile(result)).toBe(build(true));
        expect(shownComment(job).startsWith(build(true))).toBe(true);
        expect(result.annotations).toEqual([
          expect.objectContaining({
            level: 'warning',
            message: expect.stringMatching(/held what looks like secrets.*GitHub token.*private key/),
          }),
        ]);
      }),
      { numRuns: tries(1, 10) },
    );
  });

  test.concurrent('are replaced in its fields, keys among them', async () => {
    await fc.assert(
      fc.asyncProperty(seeds, async (seed) => {
        const job = await start();
        const { github, gitlab, url, pem, stripe } = plant(seed);
        const build = ([key, value, password, lines, deep]: readonly string[]) => ({
          verdict: 'no',
          [`x ${key}`]: 1,
          value,
          list: [true, null, { password: `at https://bob:${password}@git.corp.net/` }],
          lines,
          [`of ${deep}`]: { [`${deep}`]: [deep] },
        });
        answer(job, JSON.stringify(build([github.text, gitlab.text, url.secret, pem.text, stripe.text])));
        const result = await job.run({ 'response-format': 'json_object' });
        expectSuccess(job, result);
        expectNowhere(job, result, [...linesOf([github, gitlab, url, stripe]), ...pem.secret.split('\n')]);
        const pemLeft = pem.text.replace(pem.secret, REDACTED);
        expect(JSON.parse(result.outputs['fields'] ?? '')).toEqual(
          build([REDACTED, REDACTED, REDACTED, pemLeft, REDACTED]),
        );
      }),
      { numRuns: tries(1, 10) },
    );
  });

  test.concurrent('are not kept in the cache', async () => {
    const token = 'runtime-token-0123456789abcdefghij';
    const [job, service] = await Promise.all([start(), startCacheService({ token })]);
    open.push(service);
    const secrets = Object.values(plant('cache'));
    answer(job, secrets.map(({ text }) => text).join('\n\n'));
    const env = {
      ACTIONS_CACHE_SERVICE_V2: 'true',
      ACTIONS_RESULTS_URL: service.url,
      ACTIONS_RUNTIME_TOKEN: token,
    };
    const hidden = secrets.map(({ text, secret }) => text.replace(secret, REDACTED)).join('\n\n');
    for (const hit of ['false', 'true']) {
      const result = await job.run({ cache: 'true' }, { env });
      expectSuccess(job, result);
      expect(result.outputs).toMatchObject({ 'cache-hit': hit, response: hidden });
      expectNowhere(job, result, linesOf(secrets));
    }
    expect(service.entries).toHaveLength(1);
    const kept = service.entries.map(({ key, content }) => `${key}\n${content.toString()}`).join('\n');
    expect(kept).toContain(REDACTED);
    for (const line of linesOf(secrets)) expect(kept).not.toContain(line);
  });

  test.concurrent('are replaced in one that does not have its form', async () => {
    const job = await start();
    const { github, pem } = plant('form');
    answer(job, `${JSON.stringify({ verdict: github.text, [github.text]: 1 })} ${pem.text}`, 2);
    const schema = { type: 'object', properties: { verdict: { enum: ['a'] } }, required: ['verdict'] };
    const result = await job.run({
      'json-schema': JSON.stringify({ ...schema, additionalProperties: false }),
      'comment-progress': 'true',
    });
    expectSoundRun(job, result);
    expect(result.exitCode).toBe(1);
    expect(result.outputs['response']).toContain(REDACTED);
    expect(result.summary).toContain('Answer (not in the form that was asked for)');
    expectNowhere(job, result, linesOf([github, pem]));
  });

  test.concurrent('are replaced in the words of an endpoint that refuses', async () => {
    const job = await start();
    const { github, url } = plant('refusal');
    const message = `Not in the policy: ${github.text} at ${url.text}`;
    job.pinata.fail(CHAT, { kind: 'status', status: 400, body: { error: { message } } });
    const result = await job.run({ 'comment-progress': 'true' });
    expectFailure(job, result, /answered 400 .*: Not in the policy: \(redacted\)/);
    expect(shownComment(job)).toContain('Not in the policy');
    expectNowhere(job, result, linesOf([github, url]));
  });
});

/** The diff of a file that grows by these lines below its first, and loses those. */
function diffOf(path: string, added: readonly string[], removed: readonly string[] = []): string {
  return [
    `diff --git a/${path} b/${path}`,
    'index 1111111..2222222 100644',
    `--- a/${path}`,
    `+++ b/${path}`,
    `@@ -1,${1 + removed.length} +1,${1 + added.length} @@`,
    ' // the first line',
    ...removed.map((line) => `-${line}`),
    ...added.map((line) => `+${line}`),
    '',
  ].join('\n');
}

function asked(job: Job): string {
  return JSON.stringify(job.pinata.requests.map(({ body }) => body));
}

/** What looks like a secret in a request, line by line of it. */
function found(job: Job, secrets: readonly string[]): string[] {
  return secrets.filter((secret) => asked(job).includes(secret));
}

describe('secrets of others in what is asked', () => {
  const { github, gitlab, stripe, url, pem, aws } = plant('input');
  const all = linesOf([github, gitlab, stripe, url, pem, aws]);
  const seed = {
    ...PULL_REQUEST,
    title: `Use ${gitlab.text}`,
    body: `First line\n\nThe key is ${stripe.text}, once.`,
    diff: [
      diffOf('src/pay.js', ['const a = 1;', `const t = "${github.text}";`], [`const t = "${aws.text}";`]),
      diffOf('keys/id.pem', ['', ...pem.text.split('\n')]),
    ].join(''),
  };
  const inputs = {
    prompt: '{{pr.title}}\n{{pr.body}}\n{{pr.diff}}\n{{note}}',
    file_input: 'note: note.txt',
  };

  async function startPlanted(): Promise<Job> {
    const job = await start();
    job.github.addPullRequest(seed);
    await job.write('note.txt', `Clone\n${url.text}\n`);
    return job;
  }

  test.concurrent('are not sent, and where they are is told', async () => {
    const job = await startPlanted();
    const result = await job.run(inputs);
    expectSuccess(job, result);
    expect(questions(job)).toHaveLength(1);
    expect(found(job, all)).toEqual([]);
    const [{ messages } = { messages: [] }] = questions(job);
    const text = messages.map(({ content }) => content).join('\n');
    for (const left of [
      `Use ${REDACTED}`,
      `The key is ${REDACTED}, once.`,
      `\n-const t = "${REDACTED}";\n+const a = 1;\n+const t = "${REDACTED}";\n`,
      `\n+-----BEGIN PRIVATE KEY-----\n+${REDACTED}\n+${REDACTED}\n+${REDACTED}\n+-----END PRIVATE KEY-----\n`,
      `https://bob:${REDACTED}@git.corp.net/repo.git`,
    ]) {
      expect(text).toContain(left);
    }
    expectNowhere(job, result, all);
    const told = result.annotations.map(({ level, title, file, line }) => ({ level, title, file, line }));
    const inDiff = { level: 'warning', title: 'Secret in the diff' };
    for (const place of [
      { file: 'src/pay.js', line: 2 },
      { file: 'src/pay.js', line: 3 },
      { file: 'keys/id.pem', line: 4 },
    ]) {
      expect(told).toContainEqual({ ...inDiff, ...place });
    }
    for (const [name, line] of [
      ['pr.title', 1],
      ['pr.body', 3],
      ['note', 2],
    ] as const) {
      expect(result.annotations).toContainEqual(
        expect.objectContaining({
          message: expect.stringMatching(new RegExp(`^\`{{${name}}}\` holds .* in line ${line}\\.`)),
        }),
      );
    }
    expect(result.annotations).toHaveLength(6);
    expect(result.summary).toContain('| Secrets in the diff | 3, not sent |');
  });

  test.concurrent('are sent with redact-input: false, and shown nowhere', async () => {
    const job = await startPlanted();
    const result = await job.run({ ...inputs, 'redact-input': 'false' });
    expectSuccess(job, result);
    expect(found(job, all)).toEqual(all);
    expectNowhere(job, result, all);
    expect(result.annotations).toEqual([]);
  });

  test.concurrent('are not in what a dry run shows', async () => {
    const job = await startPlanted();
    const result = await job.run({ ...inputs, 'dry-run': 'true' });
    expectSoundRun(job, result);
    expect(result.exitCode).toBe(0);
    expect(result.summary).toContain(`Use ${REDACTED}`);
    expectNowhere(job, result, all);
  });

  test.concurrent('are neither sent nor shown where a path holds them, of a file that is left out, too', async () => {
    const job = await start();
    const diff = [
      diffOf(`src/${github.text}.js`, ['let a;']),
      diffOf(`src/${gitlab.text}/package-lock.json`, ['"a": 1']),
    ].join('');
    job.github.addPullRequest({ ...PULL_REQUEST, diff });
    const result = await job.run({ prompt: '{{pr.files}}\n{{pr.diff}}' });
    expectSuccess(job, result);
    expect(found(job, all)).toEqual([]);
    expect(JSON.parse(result.outputs['coverage'] ?? '')).toMatchObject({ sent: 1, skippedFiles: 1 });
    expectNowhere(job, result, all);
  });
});

/** What the run itself holds, as others may have got hold of it: by name. */
const OWN = new Map(
  Object.entries({ key: defaultInferenceKey, jwt: defaultJwt, token: GITHUB_TOKEN }).flatMap(
    ([name, secret]) => [
      [name, secret],
      [`${name} in base64`, Buffer.from(secret).toString('base64')],
      [`${name} in hex`, Buffer.from(secret).toString('hex')],
    ],
  ),
);

describe.each(['true', 'false'])('the run’s own secrets, with redact-input: %s', (redactInput) => {
  const inputs = {
    prompt: '',
    'prompt-file': 'review.md',
    'redact-input': redactInput,
    'pinata-jwt': defaultJwt,
    'min-credits': '1',
  };

  async function startPlanted(): Promise<Job> {
    const job = await start();
    const files = Array.from({ length: 6 }, (_, index) =>
      diffOf(`src/part${index}.js`, [...OWN.values(), 'x'.repeat(600)]),
    );
    job.github.addPullRequest({ ...PULL_REQUEST, title: `Use ${defaultInferenceKey}`, diff: files.join('') });
    await job.write('review.md', `{{pr.title}}\n${[...OWN.values()].join('\n')}\n{{pr.diff}}\n`);
    return job;
  }

  function expectUntold(job: Job, result: RunResult, requests: number): void {
    expect(questions(job)).toHaveLength(requests);
    const sent = asked(job);
    expect([...OWN].filter(([, secret]) => sent.includes(secret)).map(([name]) => name)).toEqual([]);
    expect(sent.split(`Use ${REDACTED}`)).toHaveLength(1 + requests);
    expectNowhere(job, result, [...OWN.values()]);
  }

  test.concurrent('are not sent, from a change or from a prompt file', async () => {
    const job = await startPlanted();
    const result = await job.run(inputs);
    expectSuccess(job, result);
    expectUntold(job, result, 1);
  });

  test.concurrent('are not sent to a second model', async () => {
    const job = await startPlanted();
    job.pinata.fail(CHAT, { kind: 'status', status: 503 });
    const result = await job.run({ ...inputs, retries: '0', 'fallback-models': 'openai/gpt-5.2' });
    expectSuccess(job, result);
    expectUntold(job, result, 2);
  });

  test.concurrent('are not sent when a prompt is made shorter', async () => {
    const job = await startPlanted();
    const message = 'This model’s maximum context length is 1000 tokens.';
    job.pinata.fail(CHAT, { kind: 'status', status: 400, body: { error: { message } } });
    const result = await job.run(inputs);
    expectSuccess(job, result);
    expectUntold(job, result, 2);
  });

  test.concurrent('are not sent when an answer is to be mended', async () => {
    const job = await startPlanted();
    answer(job, `No JSON, but ${defaultInferenceKey}`);
    answer(job, '{}');
    const result = await job.run({ ...inputs, 'response-format': 'json_object' });
    expectSuccess(job, result);
    expectUntold(job, result, 2);
  });

  test.concurrent('are not sent in a schema', async () => {
    const job = await startPlanted();
    await job.write(
      'schema.json',
      JSON.stringify({ type: 'object', description: [...OWN.values()].join(' ') }),
    );
    answer(job, '{}');
    const result = await job.run({ ...inputs, 'json-schema-file': 'schema.json' });
    expectSuccess(job, result);
    expectUntold(job, result, 1);
  });

  test.concurrent('are not shown by a dry run', async () => {
    const job = await startPlanted();
    const result = await job.run({ ...inputs, 'dry-run': 'true' });
    expectSoundRun(job, result);
    expect(result.exitCode).toBe(0);
    expect(result.summary).toContain(`Use ${REDACTED}`);
    expectUntold(job, result, 0);
  });
});
