import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { estimateTokens } from '../../src/inference/tokens.ts';
import { createCheckRun } from '../../src/publish/check-run.ts';
import {
  type CheckAnnotation,
  describeFailedChecks,
  type FailedCheck,
  fetchFailedChecks,
} from '../../src/review/failed-checks.ts';
import { anyCharacter } from '../any-character.ts';
import { openGithubClient, startRepository } from '../github/open-client.ts';
import { serveHttp } from '../http/loopback.ts';
import { thrownBy } from '../thrown.ts';

const PLACE = { owner: 'octo', repo: 'hello' };
const HEAD = 'a'.repeat(40);
const RUNS = 'https://github.test/octo/hello/actions/runs';
const OWN = { checkRunName: 'Review', runUrl: `${RUNS}/12` };

const ANNOTATION: CheckAnnotation = {
  path: 'src/total.ts',
  startLine: 3,
  endLine: 3,
  level: 'failure',
  title: '',
  message: 'Expected 3, got 2',
};

describe('fetchFailedChecks', () => {
  test('has what failed, with its annotations', async () => {
    const { github, client } = await startRepository({ permissions: { checks: 'write' } });
    const annotations = [
      { path: 'src/total.ts', start_line: 3, message: 'Expected 3, got 2', title: 'sum' },
      { path: 'a b.ts', start_line: 1, end_line: 4, annotation_level: 'warning' as const, message: 'Unused' },
    ];
    github.addCheckRun({ name: 'test', head_sha: HEAD, annotations });
    github.addCheckRun({ name: 'slow', head_sha: HEAD, conclusion: 'timed_out' });
    const found = await fetchFailedChecks(client, PLACE, HEAD, OWN);
    expect(found).toEqual([
      { name: 'slow', conclusion: 'timed_out', annotations: [] },
      {
        name: 'test',
        conclusion: 'failure',
        annotations: [
          { ...ANNOTATION, title: 'sum' },
          { ...ANNOTATION, path: 'a b.ts', startLine: 1, endLine: 4, level: 'warning', message: 'Unused' },
        ],
      },
    ]);
    expect(
      github.requests.map(({ path }) => path).filter((path) => path.endsWith('/annotations')),
    ).toHaveLength(1);
    expect(github.violations).toEqual([]);
  });

  test.each(['success', 'neutral', 'skipped', 'cancelled', 'action_required', 'stale', null])(
    'leaves out what ended as %s',
    async (conclusion) => {
      const { github, client } = await startRepository({ permissions: { checks: 'write' } });
      github.addCheckRun({ name: 'test', head_sha: HEAD, conclusion });
      expect(await fetchFailedChecks(client, PLACE, HEAD, OWN)).toEqual([]);
    },
  );

  test('leaves out other commits, and the check run that this action makes', async () => {
    const { github, client } = await startRepository({ permissions: { checks: 'write' } });
    github.addCheckRun({ name: 'test', head_sha: 'b'.repeat(40) });
    await createCheckRun(client, PLACE, {
      name: 'Review',
      headSha: HEAD,
      conclusion: 'failure',
      title: '',
      summary: '',
      annotations: [],
      detailsUrl: '',
    });
    expect(await fetchFailedChecks(client, PLACE, HEAD, OWN)).toEqual([]);
    expect(await fetchFailedChecks(client, PLACE, HEAD, { ...OWN, checkRunName: undefined })).toMatchObject([
      { name: 'Review' },
    ]);
  });

  test('reads all pages, and asks for the annotations of 20 at most', async () => {
    const { github, client } = await startRepository({ permissions: { checks: 'write' } });
    const annotations = [{ path: 'a', start_line: 1, message: 'x' }];
    for (let index = 0; index < 30; index += 1) {
      github.addCheckRun({ name: `test ${index}`, head_sha: HEAD, annotations });
    }
    for (let index = 0; index < 90; index += 1) {
      github.addCheckRun({ name: `good ${index}`, head_sha: HEAD, conclusion: 'success' });
    }
    expect(await fetchFailedChecks(client, PLACE, HEAD, OWN)).toHaveLength(20);
    expect(github.requests).toHaveLength(22);
  });

  test('fails where the token may not read checks', async () => {
    const { client } = await startRepository({ permissions: { checks: 'none' } });
    expect(await thrownBy(() => fetchFailedChecks(client, PLACE, HEAD, OWN))).toMatchObject({
      name: 'GitHubError',
      status: 403,
      hint: expect.stringContaining('`checks: read`'),
    });
  });

  /** A server that lists these check runs, none with annotations. */
  async function list(runs: readonly object[]): Promise<string[]> {
    const check_runs = runs.map((run, index) => ({
      id: index,
      status: 'completed',
      conclusion: 'failure',
      output: { annotations_count: 0 },
      ...run,
    }));
    const url = await serveHttp((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ check_runs }));
    });
    const { client } = await openGithubClient(url);
    return (await fetchFailedChecks(client, PLACE, HEAD, OWN)).map(({ name }) => name);
  }

  const page = (runId: number) => `${RUNS}/${runId}/job/7`;
  const running = { status: 'in_progress', conclusion: null };

  test('leaves out the job of this very run, and what it was in an earlier run, but no other job', async () => {
    expect(
      await list([
        { name: 'review', details_url: page(12), ...running },
        { name: 'review', details_url: page(11) },
        { name: 'test', details_url: page(12) },
        { name: 'lint', details_url: page(11) },
      ]),
    ).toEqual(['test', 'lint']);
  });

  test('takes the jobs of no other run for its own', async () => {
    expect(
      await list([
        { name: 'test', details_url: page(120), ...running },
        { name: 'test', details_url: page(11) },
        { name: 'lint', details_url: null },
      ]),
    ).toEqual(['test', 'lint']);
  });
});

describe('describeFailedChecks', () => {
  const check = (about: Partial<FailedCheck> = {}): FailedCheck => ({
    name: 'test',
    conclusion: 'failure',
    annotations: [ANNOTATION],
    ...about,
  });

  test('says nothing where nothing failed', () => {
    expect(describeFailedChecks([], 4_000)).toBe('');
  });

  test('names checks, places and messages', () => {
    const annotations = [
      ANNOTATION,
      { ...ANNOTATION, endLine: 5, level: 'warning', title: 'TS2345', message: 'No\nnumber' },
    ];
    expect(
      describeFailedChecks([check({ annotations }), check({ name: 'lint', annotations: [] })], 4_000),
    ).toBe(
      [
        'test: failure',
        '- src/total.ts:3 failure: Expected 3, got 2',
        '- src/total.ts:3-5 warning: TS2345: No',
        '  number',
        'lint: failure',
      ].join('\n'),
    );
  });

  test('has failures before warnings, and last what the runner says of any failed job', () => {
    const annotations = [
      { ...ANNOTATION, path: '.github', message: 'Process completed with exit code 1.' },
      { ...ANNOTATION, level: 'notice', message: 'c' },
      { ...ANNOTATION, level: 'warning', message: 'b' },
      { ...ANNOTATION, message: 'a' },
    ];
    const rows = describeFailedChecks([check({ annotations })], 4_000).split('\n');
    expect(rows.slice(1).map((row) => row.split(': ')[1])).toEqual([
      'a',
      'b',
      'c',
      'Process completed with exit code 1.',
    ]);
  });

  test('gives each check its turn, and says how many annotations there is no room for', () => {
    const many = Array.from({ length: 100 }, (_, index) => ({ ...ANNOTATION, message: `failure ${index}` }));
    const text = describeFailedChecks([check({ annotations: many }), check({ name: 'lint' })], 200);
    expect(text).toContain('lint: failure\n- src/total.ts:3 failure: Expected 3, got 2');
    const told = text.match(/failure \d+$/gm) ?? [];
    expect(told.length).toBeGreaterThan(5);
    expect(told[0]).toBe('failure 0');
    expect(text).toContain(`(${100 - told.length} more annotations)\nlint`);
  });

  test('keeps a text on its line, without what colours or hides it', () => {
    const name = 'te\nst\u001b[31m';
    const annotations = [
      { ...ANNOTATION, path: 'a\nb: failure', message: '\u001b[31mred\u001b[0m\r\nlint: failure' },
    ];
    expect(describeFailedChecks([check({ name, annotations })], 4_000)).toBe(
      'te st: failure\n- a b: failure:3 failure: red\n  lint: failure',
    );
  });

  test('cuts a message that is long', () => {
    const annotations = [{ ...ANNOTATION, message: 'x'.repeat(60_000) }];
    expect(describeFailedChecks([check({ annotations })], 4_000).length).toBeLessThan(1_600);
  });

  test('is never longer than it may be', () => {
    const text = fc.string({ unit: anyCharacter, maxLength: 40 });
    const annotation: fc.Arbitrary<CheckAnnotation> = fc.record({
      path: fc.oneof(text, fc.constant('.github')),
      startLine: fc.nat(),
      endLine: fc.nat(),
      level: fc.constantFrom('failure', 'warning', 'notice', 'other'),
      title: text,
      message: text,
    });
    const failed = fc.record({
      name: text,
      conclusion: fc.constantFrom('failure', 'timed_out'),
      annotations: fc.array(annotation, { maxLength: 20 }),
    });
    fc.assert(
      fc.property(fc.array(failed, { maxLength: 8 }), fc.nat({ max: 500 }), (checks, maxTokens) => {
        const described = describeFailedChecks(checks, maxTokens);
        expect(estimateTokens(described)).toBeLessThanOrEqual(maxTokens);
      }),
    );
  });
});
