import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { readGithubContext } from '../../src/github/event-context.ts';
import { thrownBy } from '../thrown.ts';

let folder: string;
const before = process.env;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'context-'));
  process.env = {
    GITHUB_REPOSITORY: 'octo/hello',
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_EVENT_PATH: join(folder, 'event.json'),
    GITHUB_ACTOR: 'alice',
    GITHUB_REF: 'refs/pull/7/merge',
    GITHUB_SHA: 'a'.repeat(40),
    GITHUB_RUN_ID: '77',
    GITHUB_SERVER_URL: 'https://ghe.example',
  };
  writeFileSync(join(folder, 'event.json'), '{"number":7}');
});

afterEach(() => {
  process.env = before;
  rmSync(folder, { recursive: true });
});

test('tells the event and the run', () => {
  expect(readGithubContext()).toEqual({
    owner: 'octo',
    repo: 'hello',
    eventName: 'pull_request',
    actor: 'alice',
    ref: 'refs/pull/7/merge',
    sha: 'a'.repeat(40),
    repoUrl: 'https://ghe.example/octo/hello',
    runUrl: 'https://ghe.example/octo/hello/actions/runs/77',
    payload: { number: 7 },
  });
});

test('does without an event', () => {
  delete process.env['GITHUB_EVENT_PATH'];
  delete process.env['GITHUB_EVENT_NAME'];
  delete process.env['GITHUB_ACTOR'];
  delete process.env['GITHUB_REF'];
  delete process.env['GITHUB_SHA'];
  expect(readGithubContext()).toMatchObject({
    eventName: 'unknown',
    actor: '',
    ref: '',
    sha: '',
    payload: {},
  });
});

test.each([
  ['is broken', '{"number":'],
  ['is empty', ''],
])('says so when the event %s, without showing it', async (_what, event) => {
  writeFileSync(join(folder, 'event.json'), event);
  expect(await thrownBy(() => readGithubContext())).toMatchObject({
    name: 'ActionError',
    message: 'The event of this run could not be read',
  });
});

test('says so when the repository is not told', async () => {
  delete process.env['GITHUB_REPOSITORY'];
  expect(await thrownBy(() => readGithubContext())).toMatchObject({
    name: 'ActionError',
    hint: expect.stringContaining('GITHUB_REPOSITORY'),
  });
});
