// What a pull request is told: where the comment is put, in how many parts, what it says of a run that is under way, and
// what becomes of an answer that can't be posted.
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, test } from '@jest/globals';
import * as v from 'valibot';
import { type Fault, type FaultMatch, GITHUB_ACTIONS } from '../emulator/github.ts';
import { renderAsGithub } from '../emulator/github-render.ts';
import { type Job, type JobOptions, PULL_REQUEST, startJob } from '../emulator/job.ts';
import type { RunResult } from '../emulator/runner.ts';
import { expectFailure, expectSoundRun, expectSuccess, messages } from './account.ts';
import { completions, readLedger } from './prompt-runs.ts';

const jobs: Job[] = [];

/** The tests run side by side, so that nothing is closed before the last has ended. */
async function start(options?: JobOptions): Promise<Job> {
  const job = await startJob(options);
  jobs.push(job);
  return job;
}

afterAll(async () => {
  await Promise.all(jobs.map((job) => job.close()));
});

const CHAT = { path: /chat\/completions/ };
const COMMENTS = /\/comments/;
const PROGRESS = { 'comment-progress': 'true' };
const UNDER_WAY = /under way/;

const MAINTAINER = { login: 'mona', id: 1, type: 'User' } as const;
const OLD_HEAD = PULL_REQUEST.head;
const NEW_HEAD = { ref: 'fix-total', sha: 'c'.repeat(40) };

function answer(job: Job, content: string): void {
  job.pinata.fail(CHAT, { kind: 'answer', content });
}

/** Runs with an answer of the model, and takes the run for a good one. */
async function runWith(job: Job, content: string, inputs: Record<string, string> = {}): Promise<RunResult> {
  answer(job, content);
  const result = await job.run(inputs);
  expectSuccess(job, result);
  return result;
}

function push({ github }: Job, head = NEW_HEAD): void {
  github.addPullRequest({ ...PULL_REQUEST, head });
}

const HIDDEN_LINES = /^(?:<!-- pinata-inference [^\n]* -->\n)+\n/;

function toShown(body: string): string {
  expect(body).toMatch(HIDDEN_LINES);
  return body.replace(HIDDEN_LINES, '');
}

/** What a reader sees of this action's comments, the oldest first. */
function shown({ github }: Job): string[] {
  const own = github.state.comments.filter(({ user }) => user.login === GITHUB_ACTIONS.login);
  return own.map(({ body }) => toShown(body));
}

function idsOf({ github }: Job): number[] {
  return github.state.comments.map(({ id }) => id);
}

/** An answer with its footer, and nothing before, between or behind them. */
function exactly(content: string): RegExp {
  const text = content.replace(/[^\w\s]/g, '\\$&');
  return new RegExp(`^${text}\n\n---\n<sub>[^\n]*</sub>$`);
}

const BodySchema = v.object({ body: v.string() });

/** What was sent to be shown, write by write. */
function sentTexts({ github }: Job): string[] {
  return github.requests
    .filter(({ method, path }) => method !== 'GET' && path.includes('/comments'))
    .map(({ body }) => toShown(v.parse(BodySchema, body).body));
}

/** Waits in the tests' own process, where the emulators are. Gives up after a while: what follows will then fail. */
async function until(condition: () => boolean): Promise<void> {
  for (let tries = 0; tries < 1_500 && !condition(); tries++) await sleep(10);
}

describe('where the comment is put', () => {
  test.concurrent.each(['auto', 'sticky'])('%s updates the one that is there', async (comment) => {
    const job = await start();
    const first = await runWith(job, 'First', { comment });
    expect(first.outputs['comment-outcome']).toBe('created');
    const [id] = idsOf(job);
    const second = await runWith(job, 'Second', { comment });
    expect(second.outputs).toMatchObject({
      'comment-outcome': 'updated',
      'comment-id': String(id),
      'comment-url': first.outputs['comment-url'],
    });
    expect(idsOf(job)).toEqual([id]);
    expect(shown(job)).toEqual([expect.stringMatching(exactly('Second'))]);
  });

  test.concurrent('what is there already is not sent again', async () => {
    const job = await start();
    await runWith(job, 'The same');
    const before = job.github.state.comments.map(({ body }) => body);
    const second = await runWith(job, 'The same');
    expect(second.outputs['comment-outcome']).toBe('unchanged');
    expect(second.outputs['comment-id']).toBe(String(idsOf(job)[0]));
    expect(sentTexts(job)).toHaveLength(1);
    expect(job.github.state.comments.map(({ body }) => body)).toEqual(before);
  });

  test.concurrent('new leaves those before as they are', async () => {
    const job = await start();
    for (const content of ['First', 'Second']) {
      const { outputs } = await runWith(job, content, { comment: 'new' });
      expect(outputs['comment-outcome']).toBe('created');
      expect(outputs['comment-id']).toBe(String(idsOf(job).at(-1)));
    }
    expect(shown(job)).toEqual(['First', 'Second'].map((content) => expect.stringMatching(exactly(content))));
    expect(job.github.state.comments.some(({ isMinimized }) => isMinimized)).toBe(false);
  });

  test.concurrent('new folds the one before away where that is wanted, and nobody else’s', async () => {
    const job = await start();
    const others = [job.github.addComment(7, '<!-- pinata-inference comment:default -->\n\nNot ours')];
    await runWith(job, 'Docs', { comment: 'new', 'comment-tag': 'docs' });
    for (const content of ['First', 'Second', 'Third']) {
      await runWith(job, content, { comment: 'new', 'comment-hide-previous': 'true' });
    }
    const { comments } = job.github.state;
    expect(comments.map(({ isMinimized, minimizedReason }) => isMinimized && minimizedReason)).toEqual([
      false,
      false,
      'outdated',
      'outdated',
      false,
    ]);
    expect(comments.map(({ id }) => id).slice(0, 1)).toEqual(others);
    expect(shown(job)[3]).toMatch(exactly('Third'));
  });

  test.concurrent('recreate replaces it by one at the end', async () => {
    const job = await start();
    await runWith(job, 'First', { comment: 'recreate' });
    const before = idsOf(job);
    const other = job.github.addComment(7, 'In between');
    const { outputs } = await runWith(job, 'Second', { comment: 'recreate' });
    expect(outputs['comment-outcome']).toBe('created');
    expect(idsOf(job)).toEqual([other, Number(outputs['comment-id'])]);
    expect(before).not.toContain(Number(outputs['comment-id']));
    expect(shown(job)).toEqual([expect.stringMatching(exactly('Second'))]);
  });

  test.concurrent('recreate loses neither the answer before nor what was spent where it may not post', async () => {
    const job = await start();
    const inputs = { comment: 'recreate', 'pr-budget-usd': '1' };
    await runWith(job, 'First', inputs);
    job.github.addPullRequest({ ...PULL_REQUEST, locked: true });
    const { outputs } = await runWith(job, 'Second', inputs);
    expect(outputs['comment-outcome']).toBe('not-posted');
    expect(shown(job)).toEqual([expect.stringMatching(exactly('First'))]);
    expect(readLedger(job.github.state.comments[0]?.body)).toBeGreaterThan(0);
  });

  test.concurrent('append keeps what earlier runs said', async () => {
    const job = await start();
    for (const content of ['First', 'Second', 'Third']) await runWith(job, content, { comment: 'append' });
    const [text = '', ...others] = shown(job);
    expect(others).toEqual([]);
    expect(text.match(/^(?:First|Second|Third)$/gm)).toEqual(['First', 'Second', 'Third']);
    expect(text.match(/<sub>.*<\/sub>/g)).toHaveLength(3);
  });

  test.concurrent('off posts nothing', async () => {
    const job = await start();
    const { outputs } = await runWith(job, 'First', { comment: 'off' });
    expect(outputs).toMatchObject({ 'comment-outcome': '', 'comment-id': '', 'comment-url': '' });
    expect(sentTexts(job)).toEqual([]);
  });

  test.concurrent('tags keep sets apart, also where one begins like another', async () => {
    const job = await start();
    await runWith(job, 'Review', { 'comment-tag': 'review' });
    await runWith(job, 'Docs', { 'comment-tag': 'review.docs' });
    const [review, docs] = idsOf(job);
    const { outputs } = await runWith(job, 'Again', { 'comment-tag': 'review' });
    expect(outputs['comment-id']).toBe(String(review));
    expect(idsOf(job)).toEqual([review, docs]);
    expect(shown(job)).toEqual([
      expect.stringMatching(exactly('Again')),
      expect.stringMatching(exactly('Docs')),
    ]);
    await runWith(job, 'Anew', { 'comment-tag': 'review', comment: 'recreate' });
    expect(idsOf(job)[0]).toBe(docs);
    expect(shown(job)).toEqual([
      expect.stringMatching(exactly('Docs')),
      expect.stringMatching(exactly('Anew')),
    ]);
  });

  test.concurrent('one is posted where GitHub’s answer to that was lost', async () => {
    const job = await start();
    job.github.fail(
      { method: 'POST', path: COMMENTS },
      { kind: 'status', status: 502, body: '<html>Unicorn</html>', afterEffect: true },
    );
    const { outputs } = await runWith(job, 'First');
    expect(shown(job)).toEqual([expect.stringMatching(exactly('First'))]);
    expect(outputs).toMatchObject({ 'comment-outcome': 'created', 'comment-id': String(idsOf(job)[0]) });
  });
});

describe('around the answer', () => {
  test.concurrent('header and footer are the workflow’s own, with the power that the answer has not', async () => {
    const job = await start();
    await runWith(job, 'Thanks @victim, see [this](https://evil.example/x).', {
      'comment-header': 'For @octo/reviewers',
      'comment-footer': 'By [the rules](https://rules.example/x), @mona',
    });
    const [text = ''] = shown(job);
    expect(text).toMatch(/^For @octo\/reviewers\n\nThanks [^\n]*\n\n---\n<sub>[^\n]*<\/sub>\n\nBy \[the/);
    const { mentions, links } = renderAsGithub(text);
    expect(mentions.sort()).toEqual(['@mona', '@octo/reviewers']);
    expect(links).toContain('https://rules.example/x');
    expect(links.join()).not.toContain('evil.example');
  });

  test.concurrent('they are in the comment only', async () => {
    const job = await start();
    const { outputs, rawSummary } = await runWith(job, 'First', { 'comment-header': 'For @octo/reviewers' });
    expect(outputs['response']).toBe('First');
    expect(rawSummary).not.toContain('@octo/reviewers');
  });
});

function writeSection(index: number, words: string): string {
  return `## Section ${index}

${`A sentence ${words}, and **bold** ones. `.repeat(40).trim()}

\`\`\`js
const value${index} = ${index};

call(value${index});
\`\`\`

| Name | Value |
| --- | ---: |
| row ${index} | ${index} |

<details><summary>Details ${index}</summary>

- item ${index}
  - nested ${index}

</details>
`;
}

/** @returns text of more than so many characters, in sections */
function writeLong(words: string, characters: number): { content: string; sections: number } {
  const sections: string[] = [];
  for (let written = 0; written <= characters; written += sections.at(-1)?.length ?? 0) {
    sections.push(writeSection(sections.length + 1, words));
  }
  return { content: sections.join('\n'), sections: sections.length };
}

/** Each has its number, and none is too long. */
function expectParts(job: Job): void {
  const texts = shown(job);
  for (const [index, text] of texts.entries()) {
    expect(text.startsWith(`<sub>Part ${index + 1} of ${texts.length}</sub>\n\n`)).toBe(true);
  }
  for (const { body } of job.github.state.comments) expect(body.length).toBeLessThanOrEqual(65_536);
}

function expectWhole(part: string): void {
  const { elements, endsOpen, closesOuter } = renderAsGithub(part);
  expect({ endsOpen, closesOuter }).toEqual({ endsOpen: false, closesOuter: false });
  for (const element of ['details', 'pre', 'table', 'strong']) expect(elements).toContain(element);
}

/** Numbers of the sections whose piece is shown, in the order in which it is. */
function numbersIn(texts: readonly string[], piece: RegExp): number[] {
  return Array.from(texts.join('\n').matchAll(piece), ([, digits]) => Number(digits));
}

const SECTION = /^## Section (\d+)$/gm;
const PIECES = [
  SECTION,
  /^const value(\d+) = /gm,
  /^\| row (\d+) \|/gm,
  /^<details><summary>Details (\d+)</gm,
  /^ {2}- nested (\d+)$/gm,
];

/** The emulator cuts longer answers off, as models do. */
const UNCAPPED = { 'max-tokens': '100000' };

describe('a long answer', () => {
  test.concurrent('takes numbered comments, and those that a short one does not need are taken back', async () => {
    const job = await start();
    const { content, sections } = writeLong('with some words', 200_000);
    const { outputs } = await runWith(job, content, UNCAPPED);
    const ids = idsOf(job);
    expect(ids).toHaveLength(4);
    expect(outputs).toMatchObject({ 'comment-outcome': 'created', 'comment-id': String(ids[0]) });
    expectParts(job);
    for (const part of shown(job).slice(0, 2)) expectWhole(part);
    const all = Array.from({ length: sections }, (_, index) => index + 1);
    for (const piece of PIECES) expect(numbersIn(shown(job), piece)).toEqual(all);

    const short = await runWith(job, 'Short');
    expect(short.outputs).toMatchObject({ 'comment-outcome': 'updated', 'comment-id': String(ids[0]) });
    expect(idsOf(job)).toEqual(ids.slice(0, 1));
    expect(shown(job)).toEqual([expect.stringMatching(exactly('Short'))]);
  });

  test.concurrent('takes no more comments than it may, updated in place, and says where the rest is', async () => {
    const job = await start();
    const inputs = { ...UNCAPPED, 'max-comment-parts': '2' };
    await runWith(job, writeLong('with some words', 70_000).content, inputs);
    const ids = idsOf(job);
    expect(ids).toHaveLength(2);

    const { content, sections } = writeLong('with other words', 150_000);
    const result = await runWith(job, content, inputs);
    expect(result.outputs['comment-outcome']).toBe('updated');
    expect(idsOf(job)).toEqual(ids);
    expectParts(job);
    expect(shown(job).join('')).not.toContain('with some words');
    const posted = numbersIn(shown(job), SECTION);
    expect(posted).toEqual(Array.from(posted, (_, index) => index + 1));
    expect(posted.length).toBeLessThan(sections);
    expect(shown(job)[1]).toMatch(/longer than is shown here\. The response file[^\n]*\n\n---/);
    expect(messages(result)).toEqual([
      expect.stringMatching(/^warning: The answer is longer than the comments may be/),
    ]);
    expect(readFileSync(result.outputs['response-file'] ?? '', 'utf8')).toBe(content);
    expect(numbersIn([result.rawSummary], SECTION).length).toBeGreaterThan(posted.length);
  });
});

describe('a result for a newer commit', () => {
  /** As if its run had come to its end at this moment. @returns what posts that */
  async function prepareNewer(job: Job): Promise<() => void> {
    push(job);
    await runWith(job, 'About the new head');
    const [{ body } = { body: '' }] = job.github.state.comments.splice(0);
    push(job, OLD_HEAD);
    return () => {
      push(job);
      job.github.addComment(7, body, GITHUB_ACTIONS);
    };
  }

  function expectSuperseded(job: Job, result: RunResult): void {
    expectSuccess(job, result);
    const [id] = idsOf(job);
    expect(result.outputs).toMatchObject({
      'comment-outcome': 'superseded',
      'comment-id': String(id),
      response: 'About the old head',
    });
    expect(messages(result)).toEqual([expect.stringMatching(/^notice: .*newer commit.*left as it is/)]);
    expect(result.summary).toContain('About the old head');
    expect(shown(job)).toEqual([expect.stringMatching(exactly('About the new head'))]);
  }

  test.concurrent.each([{}, PROGRESS, { comment: 'append' }, { comment: 'recreate' }])(
    'stays when an older run ends last, with %j',
    async (inputs) => {
      const job = await start();
      const event = job.github.event(7);
      push(job);
      await runWith(job, 'About the new head');
      const before = sentTexts(job);
      answer(job, 'About the old head');
      expectSuperseded(job, await job.run(inputs, { event }));
      expect(sentTexts(job)).toEqual(before);
    },
  );

  test.concurrent.each(['pull_request', 'issue_comment'])(
    'that comes while a run on %s waits for its answer stays, too',
    async (name) => {
      const job = await start();
      job.github.addCollaborator(MAINTAINER.login, 'write');
      const postNewer = await prepareNewer(job);
      const { events } = job.github;
      const event =
        name === 'pull_request'
          ? events.pullRequest(7, 'synchronize')
          : events.issueComment(job.github.addComment(7, '/review', MAINTAINER));
      job.github.state.comments.length = 0;
      const asked = completions(job).length;
      const content = 'About the old head';
      job.pinata.fail(CHAT, { kind: 'status', status: 503, headers: { 'retry-after-ms': '300' } });
      answer(job, content);
      const [result] = await Promise.all([
        job.run({}, { event }),
        until(() => completions(job).length > asked).then(postNewer),
      ]);
      expectSuperseded(job, result);
    },
  );

  test.concurrent('does not keep the run for the head from its comment', async () => {
    const job = await start();
    await runWith(job, 'About the old head');
    push(job);
    const { outputs } = await runWith(job, 'About the new head');
    expect(outputs['comment-outcome']).toBe('updated');
    expect(shown(job)).toEqual([expect.stringMatching(exactly('About the new head'))]);
  });
});

/** Runs until the comment says so, then cancels. @returns what a reader saw meanwhile, too */
async function cancelUnderWay(
  job: Job,
  name: 'SIGINT' | 'SIGTERM',
  inputs: Record<string, string> = {},
): Promise<{ result: RunResult; during: string[] }> {
  const asked = completions(job).length;
  job.pinata.fail(CHAT, { kind: 'stall', afterChunks: 3 });
  let during: string[] = [];
  const when = until(
    () => completions(job).length > asked && shown(job).some((text) => UNDER_WAY.test(text)),
  ).then(() => {
    during = shown(job);
  });
  const result = await job.run({ ...PROGRESS, ...inputs }, { signal: { name, when } });
  return { result, during };
}

describe('comment-progress', () => {
  test.concurrent.each(['SIGINT', 'SIGTERM'] as const)(
    'while the model answers, the comment says so; after %s, that the run was cancelled',
    async (name) => {
      const job = await start();
      const { result, during } = await cancelUnderWay(job, name);
      expectFailure(job, result, /cancelled/);
      expect(during).toEqual([
        expect.stringMatching(
          /^> \[!NOTE\]\n> A run is under way · commit aaaaaaa · \[run\]\(https:[^)]*\)$/,
        ),
      ]);
      expect(shown(job)).toEqual([
        expect.stringMatching(/^> \[!WARNING\]\n> The run was cancelled · commit aaaaaaa · \[run\]/),
      ]);
      expect(result.outputs['comment-id']).toBe(String(idsOf(job)[0]));
    },
  );

  test.concurrent('on a comment, too, it says which commit it is about', async () => {
    const job = await start();
    job.github.addCollaborator(MAINTAINER.login, 'write');
    const id = job.github.addComment(7, '/review', MAINTAINER);
    answer(job, 'Result');
    const result = await job.run(PROGRESS, { event: job.github.events.issueComment(id) });
    expectSuccess(job, result);
    expect(sentTexts(job)).toEqual([
      expect.stringMatching(/^> \[!NOTE\]\n> A run is under way · commit aaaaaaa · \[run\]/),
      expect.stringMatching(/ · commit aaaaaaa · \[run\]\([^\n]*\)<\/sub>$/),
    ]);
  });

  test.concurrent('what an earlier run said stays below, until the next run says more', async () => {
    const job = await start();
    await runWith(job, 'Earlier', { 'comment-header': '> Quoted' });
    const [earlier = ''] = shown(job);
    const { result, during } = await cancelUnderWay(job, 'SIGINT');
    expectFailure(job, result, /cancelled/);
    expect(during).toHaveLength(1);
    expect(during[0]).toMatch(/^> \[!NOTE\]\n> A run is under way/);
    expect(during[0]?.endsWith(`\n\n${earlier}`)).toBe(true);
    expect(shown(job)).toHaveLength(1);
    expect(shown(job)[0]).toMatch(/^> \[!WARNING\]\n> The run was cancelled/);
    expect(shown(job)[0]?.endsWith(`\n\n${earlier}`)).toBe(true);
    expect(shown(job)[0]).not.toMatch(UNDER_WAY);

    await runWith(job, 'Later', PROGRESS);
    expect(shown(job)).toEqual([expect.stringMatching(exactly('Later'))]);
    expect(idsOf(job)).toHaveLength(1);
  });

  test.concurrent('the result takes its place, in the same comment', async () => {
    const job = await start();
    const { outputs } = await runWith(job, 'Result', PROGRESS);
    const [begun, told] = job.github.requests.filter(
      ({ method, path }) => method !== 'GET' && COMMENTS.test(path),
    );
    // GitHub asks for a second between writes; timers may be a millisecond early.
    expect((told?.at ?? 0) - (begun?.at ?? 0)).toBeGreaterThanOrEqual(999);
    expect(sentTexts(job)).toEqual([
      expect.stringMatching(UNDER_WAY),
      expect.stringMatching(exactly('Result')),
    ]);
    expect(shown(job)).toEqual([expect.stringMatching(exactly('Result'))]);
    expect(outputs).toMatchObject({ 'comment-outcome': 'updated', 'comment-id': String(idsOf(job)[0]) });
  });

  test.concurrent('append adds the result below what it stood above', async () => {
    const job = await start();
    await runWith(job, 'First', { comment: 'append', ...PROGRESS });
    await runWith(job, 'Second', { comment: 'append', ...PROGRESS });
    expect(sentTexts(job)[2]).toMatch(/^> \[!NOTE\]\n> A run is under way[^\n]*\n\nFirst\n/);
    const [text = '', ...others] = shown(job);
    expect(others).toEqual([]);
    expect(text.match(/^(?:First|Second|>.*)$/gm)).toEqual(['First', 'Second']);
  });

  test.concurrent.each([false, true])(
    'a failure is told, with an earlier answer: %s; a run without progress clears it away',
    async (hasEarlier) => {
      const job = await start();
      if (hasEarlier) await runWith(job, 'Earlier');
      const [earlier] = shown(job);
      job.pinata.fail(CHAT, { kind: 'status', status: 500 });
      const result = await job.run({ ...PROGRESS, retries: '0' });
      expectFailure(job, result, /answered 500/);
      expect(sentTexts(job).at(-2)).toMatch(UNDER_WAY);
      const [text = '', ...others] = shown(job);
      expect(others).toEqual([]);
      expect(text).toMatch(/^> \[!WARNING\]\n> The run failed: `[^\n]*answered 500[^\n]*` · commit aaaaaaa/);
      expect(text).not.toMatch(UNDER_WAY);
      if (earlier !== undefined) expect(text.endsWith(`\n\n${earlier}`)).toBe(true);

      await runWith(job, 'Later');
      expect(shown(job)).toEqual([expect.stringMatching(exactly('Later'))]);
      expect(idsOf(job)).toHaveLength(1);
    },
  );

  test.concurrent('a failure that is a warning is told all the same', async () => {
    const job = await start();
    job.pinata.fail(CHAT, { kind: 'status', status: 500 });
    const result = await job.run({ ...PROGRESS, retries: '0', 'on-error': 'warn' });
    expectSoundRun(job, result);
    expect(result.exitCode).toBe(0);
    expect(shown(job)).toEqual([expect.stringMatching(/^> \[!WARNING\]\n> The run failed/)]);
  });

  test.concurrent('a result that can’t be posted leaves no run under way', async () => {
    const job = await start();
    job.github.fail({ method: 'PATCH', path: COMMENTS }, { kind: 'status', status: 403 });
    const result = await runWith(job, 'Result', PROGRESS);
    expect(result.outputs['comment-outcome']).toBe('not-posted');
    expect(sentTexts(job)[0]).toMatch(UNDER_WAY);
    expect(shown(job)).toEqual([expect.stringMatching(/^> \[!WARNING\]\n> The answer could not be posted/)]);
  });

  test.concurrent('nothing more is sent where GitHub asks to wait longer than the run may last', async () => {
    const job = await start();
    job.github.fail(
      { method: 'PATCH', path: COMMENTS },
      { kind: 'secondary-limit', retryAfterSeconds: 3_600 },
    );
    const result = await runWith(job, 'Result', PROGRESS);
    expect(result.outputs).toMatchObject({ 'comment-outcome': 'not-posted', response: 'Result' });
    expect(job.github.requests.at(-1)).toMatchObject({ method: 'PATCH', status: 403 });
    expect(messages(result)).toEqual([
      expect.stringMatching(/^warning: The comment was not posted.*asks to wait 60 min/),
      'notice: Result',
      expect.stringMatching(/^warning: The comment does not tell how this run ended.*asks to wait 60 min/),
    ]);
  });

  test.concurrent('a comment that can’t be posted does not keep the run from its answer', async () => {
    const job = await start({ github: { permissions: { 'pull-requests': 'read', issues: 'read' } } });
    const result = await runWith(job, 'Result', PROGRESS);
    expect(result.outputs).toMatchObject({ 'comment-outcome': 'not-posted', response: 'Result' });
    expect(messages(result)).toEqual([
      expect.stringMatching(/^warning: The comment was not posted/),
      'notice: Result',
    ]);
  });
});

/** The runner kills a step 7.5 s after SIGINT with SIGTERM, and for good after 10. */
const PATIENCE_MS = 7_000;

describe('a run that is cancelled ends within 7 s', () => {
  const POST = { method: 'POST', path: COMMENTS, times: 9 };
  const LIMIT: Fault = { kind: 'secondary-limit', retryAfterSeconds: 30 };

  test.concurrent.each<[string, FaultMatch, Fault, RegExp | undefined]>([
    ['GitHub’s comments can’t be read', { path: COMMENTS, times: 99 }, { kind: 'hang' }, /cancelled/],
    ['its note is on its way', POST, { kind: 'hang' }, /cancelled/],
    ['its answer is on its way', { ...POST, method: 'PATCH' }, { kind: 'hang' }, undefined],
    ['its answer waits for a limit', { ...POST, method: 'PATCH' }, LIMIT, undefined],
  ])('while %s', async (_what, match, fault, failure) => {
    const job = await start();
    job.github.fail(match, fault);
    if (failure) job.pinata.fail(CHAT, { kind: 'stall', afterChunks: 3 });
    else answer(job, 'Result');
    let cancelledAt = Number.NaN;
    const isAsked = () =>
      job.github.requests.some(
        ({ method, path }) => COMMENTS.test(path) && (match.method ?? 'GET') === method,
      );
    const when = until(() => isAsked() && completions(job).length > 0).then(() => {
      cancelledAt = performance.now();
    });
    const result = await job.run(PROGRESS, { signal: { name: 'SIGINT', when } });
    expect(performance.now() - cancelledAt).toBeLessThan(PATIENCE_MS);
    expect(result.signal).toBeNull();
    if (failure) expectFailure(job, result, failure);
    else expect(result.outputs).toMatchObject({ 'comment-outcome': 'not-posted', response: 'Result' });
  });
});

const READ_ONLY: JobOptions = { github: { permissions: { 'pull-requests': 'read', issues: 'read' } } };

const PAGE = `The beginning of it.\n\n${'A sentence that is one of many. '.repeat(150).trim()}\n\nThe end of it.`;

interface Obstacle {
  options?: JobOptions;
  prepare?: (job: Job) => void;
  inputs?: Record<string, string>;
  run?: Parameters<Job['run']>[1];
  reason: RegExp;
}

function onPost(fault: Fault): Pick<Obstacle, 'prepare'> {
  return { prepare: ({ github }) => github.fail({ method: 'POST', path: COMMENTS, times: 9 }, fault) };
}

describe('an answer that can’t be posted', () => {
  test.concurrent.each<[string, Obstacle]>([
    ['a token that may only read', { options: READ_ONLY, reason: /403.*`pull-requests: write`/ }],
    [
      'a locked conversation',
      { prepare: ({ github }) => github.addPullRequest({ ...PULL_REQUEST, locked: true }), reason: /locked/ },
    ],
    [
      'a pull request that is not there',
      {
        inputs: { prompt: 'Hi', 'pull-request': '99' },
        run: { event: { name: 'workflow_dispatch', payload: {} } },
        reason: /404.*issues\/99/,
      },
    ],
    [
      'a limit that lasts longer than the run',
      {
        ...onPost({ kind: 'secondary-limit', retryAfterSeconds: 60 }),
        inputs: { timeout: '5s' },
        reason: /limits the rate and asks to wait 60 s/,
      },
    ],
    ['connections that break', { ...onPost({ kind: 'reset' }), reason: /No connection/ }],
    [
      'a comment that GitHub does not take',
      { ...onPost({ kind: 'status', status: 422 }), reason: /answered 422/ },
    ],
  ])('for %s is in the summary, the file and an annotation', async (_what, obstacle) => {
    const { options, prepare, inputs = {}, run = {}, reason } = obstacle;
    const job = await start(options);
    prepare?.(job);
    answer(job, PAGE);
    const result = await job.run(inputs, run);
    expectSuccess(job, result);
    expect(result.outputs).toMatchObject({
      outcome: 'passed',
      'comment-outcome': 'not-posted',
      'comment-id': '',
      'comment-url': '',
      response: PAGE,
    });
    expect(readFileSync(result.outputs['response-file'] ?? '', 'utf8')).toBe(PAGE);
    expect(result.summary).toContain(PAGE);
    expect(result.summary).toContain('| Comment | not posted');
    const [warning, notice, ...others] = result.annotations;
    expect(others).toEqual([]);
    expect(warning?.level).toBe('warning');
    expect(warning?.message).toMatch(
      /^The comment was not posted; the job summary and the response file have/,
    );
    expect(warning?.message).toMatch(reason);
    expect(notice).toMatchObject({ level: 'notice', title: 'The answer' });
    const beginning = notice?.message ?? '';
    expect(beginning.length).toBeGreaterThan(1_000);
    expect(PAGE.startsWith(beginning)).toBe(true);
    expect(shown(job)).toEqual([]);
  });

  test.concurrent('no half of a character ends the annotation', async () => {
    const job = await start(READ_ONLY);
    const { annotations } = await runWith(job, `${'x'.repeat(2_999)}👋 and more`);
    const { message = '' } = annotations.find(({ level }) => level === 'notice') ?? {};
    expect(message.replace(/\W+$/, '')).toBe('x'.repeat(2_999));
    expect(message).not.toContain('\ufffd');
  });

  test.concurrent('nothing is said of a response file that could not be written', async () => {
    const job = await start(READ_ONLY);
    answer(job, PAGE);
    const result = await job.run({}, { broken: { RUNNER_TEMP: '/dev/null/none' } });
    expect(result.outputs['response-file']).toBe('');
    expect(messages(result)).toContainEqual(
      expect.stringMatching(/^warning: The comment was not posted; the job summary has the result\./),
    );
  });

  test.concurrent('part of it that is there is told, with where the rest is', async () => {
    const job = await start();
    const content = `${'A sentence that is one of many. '.repeat(40)}\n\n`.repeat(55);
    await runWith(job, 'Earlier');
    job.github.fail({ method: 'POST', path: COMMENTS }, { kind: 'status', status: 403 });
    const result = await runWith(job, content, UNCAPPED);
    expect(result.outputs['comment-outcome']).toBe('not-posted');
    expect(messages(result)[0]).toMatch(
      /^warning: The comment was not posted; the job summary and the response file have the result\. Only part 1 of 2 could be written\. GitHub answered 403 to POST/,
    );
  });

  test.concurrent('what can’t be taken back beside it is told, and the comment is posted', async () => {
    const job = await start();
    await runWith(job, 'Earlier');
    job.github.fail({ method: 'DELETE' }, { kind: 'status', status: 403 });
    const result = await runWith(job, 'Result', { comment: 'recreate' });
    expect(result.outputs).toMatchObject({
      'comment-outcome': 'created',
      'comment-id': String(idsOf(job)[1]),
    });
    expect(messages(result)).toEqual([
      expect.stringMatching(
        /^warning: The comment is there, but not all around it: GitHub answered 403 to DELETE/,
      ),
    ]);
  });

  test.concurrent('on-publish-error: fail fails the step, and gives all outputs', async () => {
    const job = await start(READ_ONLY);
    answer(job, PAGE);
    const result = await job.run({ 'on-publish-error': 'fail', 'on-error': 'warn' });
    expectSoundRun(job, result);
    expect(result.exitCode).toBe(1);
    expect(result.outputs).toMatchObject({
      outcome: 'passed',
      'comment-outcome': 'not-posted',
      response: PAGE,
      'finish-reason': 'stop',
      model: 'anthropic/claude-sonnet-4-6',
    });
    expect(Number(result.outputs['cost-usd'])).toBeGreaterThan(0);
    expect(readFileSync(result.outputs['response-file'] ?? '', 'utf8')).toBe(PAGE);
    expect(messages(result)).toEqual([
      expect.stringMatching(/^notice: The beginning of it/),
      expect.stringMatching(/^error: The comment was not posted.*403/),
    ]);
    expect(result.summary).toMatch(/\*\*Failed after the result\*\*/);
    expect(result.summary).toContain(PAGE);
  });

  test.concurrent.each(['warn', 'fail'])(
    'with on-publish-error: %s, fail-if counts for more',
    async (onPublishError) => {
      const job = await start(READ_ONLY);
      answer(job, '{"verdict": "no"}');
      const result = await job.run({
        'on-publish-error': onPublishError,
        'on-error': 'warn',
        'response-format': 'json_object',
        'fail-if': "fields.verdict == 'no'",
      });
      expectSoundRun(job, result);
      expect(result.exitCode).toBe(1);
      expect(result.outputs).toMatchObject({
        outcome: 'findings',
        'comment-outcome': 'not-posted',
        fields: '{"verdict":"no"}',
        response: '{"verdict": "no"}',
      });
      const told = messages(result);
      expect(told).toContainEqual(expect.stringMatching(/^error: The answer has findings: `fail-if` holds/));
      expect(told).toContainEqual(expect.stringMatching(/^(?:warning|error): The comment was not posted/));
    },
  );

  test.concurrent('a verdict that can’t be given does not hide that', async () => {
    const job = await start(READ_ONLY);
    answer(job, PAGE);
    const result = await job.run({
      'on-publish-error': 'fail',
      'max-tokens': '20',
      'fail-if': "contains(response, 'blocking')",
    });
    expectSoundRun(job, result);
    expect(result.exitCode).toBe(1);
    expect(result.outputs).toMatchObject({ outcome: 'not-run', 'comment-outcome': 'not-posted' });
    const told = messages(result);
    expect(told).toContainEqual(expect.stringMatching(/^error: `fail-if` can’t be decided: .*not whole/));
    expect(told).toContainEqual(expect.stringMatching(/^(?:warning|error): The comment was not posted/));
  });
});

describe('wrong inputs', () => {
  test.concurrent.each<[Record<string, string>, RegExp]>([
    [{ 'comment-hide-previous': 'true' }, /`comment-hide-previous`.*`comment: new`/],
    [{ 'comment-hide-previous': 'true', comment: 'append' }, /`comment-hide-previous`.*`comment: new`/],
    [{ ...PROGRESS, comment: 'new' }, /`comment-progress`.*`comment` is `new`/],
    [{ ...PROGRESS, comment: 'off' }, /`comment-progress`.*`comment` is `off`/],
    [{ ...PROGRESS, comment: 'recreate' }, /`comment-progress`.*`comment` is `recreate`/],
    [{ 'allowed-hosts': 'https://docs.example.com' }, /`allowed-hosts` holds `https:.*without scheme/],
    [{ 'max-comment-parts': '0' }, /`max-comment-parts` is `0`.*from 1 to 20/],
    [{ 'max-comment-parts': '21' }, /`max-comment-parts` is `21`.*from 1 to 20/],
    [{ 'on-publish-error': 'foo' }, /`on-publish-error` is `foo`.*`warn` or `fail`/],
    [{ 'pr-budget-usd': '1', comment: 'new' }, /`pr-budget-usd`.*`comment: auto`/],
    [{ 'pr-budget-usd': '1', comment: 'off' }, /`pr-budget-usd`.*`comment: auto`/],
  ])('%j are refused by name, before anything is asked', async (inputs, message) => {
    const job = await start();
    expectFailure(job, await job.run(inputs), message);
    expect(job.pinata.requests).toEqual([]);
    expect(job.github.requests).toEqual([]);
  });
});
