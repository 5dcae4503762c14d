import { text as readBody } from 'node:stream/consumers';
import { describe, expect, test } from '@jest/globals';
import * as v from 'valibot';
import type { Annotation } from '../../src/publish/annotation.ts';
import { type CheckRun, createCheckRun } from '../../src/publish/check-run.ts';
import { concludeCheckRun } from '../../src/review/conclusion.ts';
import { redactor } from '../../src/secrets/redactor.ts';
import { openGithubClient } from '../github/open-client.ts';
import { serveHttp } from '../http/loopback.ts';
import { thrownBy } from '../thrown.ts';

const ADDRESS = { owner: 'octo', repo: 'hello' };

function buildRun(about: Partial<CheckRun> = {}): CheckRun {
  return {
    name: 'Review',
    headSha: 'a'.repeat(40),
    conclusion: 'neutral',
    title: '2 findings: 1 critical, 1 high',
    summary: '**2 findings.**',
    annotations: [],
    detailsUrl: 'https://github.test/octo/hello/actions/runs/1',
    ...about,
  };
}

const ANNOTATION: Annotation = {
  level: 'error',
  title: 'high: It fails',
  message: 'Always.',
  path: 'a.ts',
  startLine: 3,
  endLine: 5,
};

/** A server that takes check runs, and what it was sent. */
async function serveChecks(
  status = 201,
  answer: unknown = { id: 4, html_url: 'https://github.test/runs/4' },
) {
  const sent: { route: string; body: unknown }[] = [];
  const url = await serveHttp(async (request, response) => {
    const body: unknown = JSON.parse(await readBody(request));
    sent.push({ route: `${request.method} ${request.url}`, body });
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  });
  return { sent, ...(await openGithubClient(url)) };
}

const OutputSchema = v.object({
  output: v.object({ title: v.string(), summary: v.string(), annotations: v.array(v.unknown()) }),
});

describe('a check run', () => {
  test('has ended on the head, with the findings', async () => {
    const { sent, client } = await serveChecks();
    const levels = ['error', 'warning', 'notice'] as const;
    const annotations = levels.map((level) => ({ ...ANNOTATION, level }));
    expect(await createCheckRun(client, ADDRESS, buildRun({ annotations }))).toBe(
      'https://github.test/runs/4',
    );
    const toSent = (annotation_level: string) => ({
      path: 'a.ts',
      start_line: 3,
      end_line: 5,
      annotation_level,
      title: 'high: It fails',
      message: 'Always.',
    });
    expect(sent).toEqual([
      {
        route: 'POST /repos/octo/hello/check-runs',
        body: {
          name: 'Review',
          head_sha: 'a'.repeat(40),
          status: 'completed',
          conclusion: 'neutral',
          details_url: 'https://github.test/octo/hello/actions/runs/1',
          output: {
            title: '2 findings: 1 critical, 1 high',
            summary: '**2 findings.**',
            annotations: ['failure', 'warning', 'notice'].map(toSent),
          },
        },
      },
    ]);
  });

  test('has all annotations, fifty in a request', async () => {
    const { sent, client } = await serveChecks();
    const annotations = Array.from({ length: 120 }, (_, index) => ({ ...ANNOTATION, message: `${index}` }));
    await createCheckRun(client, ADDRESS, buildRun({ annotations }));
    expect(sent.map(({ route }) => route)).toEqual([
      'POST /repos/octo/hello/check-runs',
      'PATCH /repos/octo/hello/check-runs/4',
      'PATCH /repos/octo/hello/check-runs/4',
    ]);
    const told = sent.map(({ body }) => v.parse(OutputSchema, body).output.annotations);
    expect(told.map(({ length }) => length)).toEqual([50, 50, 20]);
    expect(told.flat()).toMatchObject(annotations.map(({ message }) => ({ message })));
  });

  test('holds no secret of the run, and no more than GitHub takes', async () => {
    const secret = 'pW5dF8sK2vX9nB4gT7jM1qC6';
    redactor.add(secret);
    const { sent, client } = await serveChecks();
    const annotations = [{ ...ANNOTATION, title: secret, message: `It is ${secret}` }];
    const summary = `${secret}\n\n${'long '.repeat(20_000)}`;
    await createCheckRun(client, ADDRESS, buildRun({ title: secret, summary, annotations }));
    expect(JSON.stringify(sent)).not.toContain(secret);
    expect(v.parse(OutputSchema, sent[0]?.body).output.summary.length).toBeLessThan(65_535);
  });

  test.each(['漢字仮名交じり文 ', '🐌🐢 ', `${'a'.repeat(30_000)}\n\n${'漢'.repeat(29_000)}`])(
    'has a summary of as many bytes as GitHub takes: %#',
    async (text) => {
      const { sent, client } = await serveChecks();
      const summary = `**It failed.**\n\n${text.repeat(Math.ceil(59_000 / text.length))}`;
      await createCheckRun(client, ADDRESS, buildRun({ summary }));
      const told = v.parse(OutputSchema, sent[0]?.body).output.summary;
      const bytes = Buffer.byteLength(told);
      // GitHub: "summary exceeds a maximum bytesize of 65535".
      expect(bytes).toBeLessThanOrEqual(65_535);
      expect(bytes).toBeGreaterThan(30_000);
      expect(told).toMatch(/^\*\*It failed\.\*\*/);
      expect(told).toContain('*The rest is in the job summary.*');
    },
  );

  test('has no page that could be something else', async () => {
    const { client } = await serveChecks(201, { id: 4, html_url: 'https://github.test/ [x](y)' });
    expect(await createCheckRun(client, ADDRESS, buildRun())).toBe('');
  });

  test('fails by name where the token may not', async () => {
    const { client } = await serveChecks(403, { message: 'Resource not accessible by integration' });
    const error = await thrownBy(() => createCheckRun(client, ADDRESS, buildRun()));
    expect(error).toMatchObject({ name: 'GitHubError', status: 403 });
  });
});

test.each([
  ['passed', false, false, 'success'],
  ['findings', false, false, 'neutral'],
  ['findings', true, false, 'failure'],
  ['passed', true, false, 'failure'],
  ['not-run', false, false, 'neutral'],
  ['not-run', true, false, 'failure'],
  ['not-run', false, true, 'skipped'],
] as const)('%s (fails: %s, skipped: %s) concludes as %s', (outcome, failsStep, isSkipped, conclusion) => {
  expect(concludeCheckRun({ outcome, failsStep, isSkipped })).toBe(conclusion);
});
