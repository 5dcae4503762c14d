// What a pull request is told: where the comment is put, in how many parts, what it says of a run that is under way, and
// what becomes of an answer that can't be posted.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { GITHUB_ACTIONS } from '../emulator/github.ts';
import { renderAsGithub } from '../emulator/github-render.ts';
import { type Job, PULL_REQUEST } from '../emulator/job.ts';
import type { RunResult } from '../emulator/runner.ts';
import { expectFailure, expectSoundRun, expectSuccess, messages } from './account.ts';
import {
  answer,
  CHAT,
  COMMENTS,
  exactly,
  idsOf,
  MAINTAINER,
  OLD_HEAD,
  PROGRESS,
  push,
  runWith,
  sentTexts,
  shown,
  start,
  UNCAPPED,
  UNDER_WAY,
  until,
} from './prompt-comments.ts';
import { completions, readLedger } from './prompt-runs.ts';

describe('where the comment is put', () => {
  test.concurrent('auto and sticky update the one that is there, and what is there already is not sent again', async () => {
    const job = await start();
    const first = await runWith(job, 'First', { comment: 'sticky' });
    expect(first.outputs['comment-outcome']).toBe('created');
    const [id] = idsOf(job);
    const auto = await runWith(job, 'In between', { comment: 'auto' });
    expect(auto.outputs).toMatchObject({ 'comment-outcome': 'updated', 'comment-id': String(id) });
    const second = await runWith(job, 'Second', { comment: 'sticky' });
    expect(second.outputs).toMatchObject({
      'comment-outcome': 'updated',
      'comment-id': String(id),
      'comment-url': first.outputs['comment-url'],
    });
    expect(idsOf(job)).toEqual([id]);
    expect(shown(job)).toEqual([expect.stringMatching(exactly('Second'))]);
    const before = job.github.state.comments.map(({ body }) => body);
    const same = await runWith(job, 'Second');
    expect(same.outputs).toMatchObject({ 'comment-outcome': 'unchanged', 'comment-id': String(id) });
    expect(sentTexts(job)).toHaveLength(3);
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
  test.concurrent('header and footer are the workflow’s own, in the comment only, with the power that the answer has not', async () => {
    const job = await start();
    const { outputs, rawSummary } = await runWith(
      job,
      'Thanks @victim, see [this](https://evil.example/x).',
      {
        'comment-header': 'For @octo/reviewers',
        'comment-footer': 'By [the rules](https://rules.example/x), @mona',
      },
    );
    const [text = ''] = shown(job);
    expect(text).toMatch(/^For @octo\/reviewers\n\nThanks [^\n]*\n\n---\n<sub>[^\n]*<\/sub>\n\nBy \[the/);
    const { mentions, links } = renderAsGithub(text);
    expect(mentions.sort()).toEqual(['@mona', '@octo/reviewers']);
    expect(links).toContain('https://rules.example/x');
    expect(links.join()).not.toContain('evil.example');
    expect(outputs['response']).toBe('Thanks @victim, see [this](https://evil.example/x).');
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

describe('a long answer', () => {
  test.concurrent('takes numbered comments, and those that a short one does not need are taken back', async () => {
    const job = await start();
    const { content, sections } = writeLong('with some words', 140_000);
    const { outputs } = await runWith(job, content, UNCAPPED);
    const ids = idsOf(job);
    expect(ids).toHaveLength(3);
    expect(readFileSync(outputs['response-file'] ?? '', 'utf8')).toBe(content);
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

    const { content, sections } = writeLong('with other words', 135_000);
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

  const OLDER = [{}, PROGRESS, { comment: 'append' }, { comment: 'recreate' }];

  test.concurrent(`stays when an older run ends last, with any of ${JSON.stringify(OLDER)}`, async () => {
    const job = await start();
    const event = job.github.event(7);
    push(job);
    await runWith(job, 'About the new head');
    const before = sentTexts(job);
    for (const inputs of OLDER) {
      answer(job, 'About the old head');
      expectSuperseded(job, await job.run(inputs, { event }));
      expect(sentTexts(job)).toEqual(before);
    }
  });

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
