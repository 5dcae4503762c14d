// Whatever the gate missed: each sink takes the run's own secrets out once more.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createOutputs, writeOutputs } from '../src/outputs.ts';
import { appendSummary, keepTempFile, writeTempFile } from '../src/runner/job-files.ts';
import { redactor } from '../src/secrets/redactor.ts';
import { startRepository } from './github/open-client.ts';

const SECRET = 'Qf7x9Zk2LmN8pRtVwYbDgH4jKs6uXcAeT3nMzP5q';
const BODY = `whole ${SECRET}, a piece ${SECRET.slice(5, 25)}, ${Buffer.from(SECRET).toString('hex')}`;
const LEFT = 'whole (redacted), a piece (redacted), (redacted)';

let folder: string;
const outputBefore = process.env['GITHUB_OUTPUT'];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'last-gates-'));
  redactor.add(SECRET);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
  if (outputBefore === undefined) delete process.env['GITHUB_OUTPUT'];
  else process.env['GITHUB_OUTPUT'] = outputBefore;
});

test('a file of the job', async () => {
  const path = await writeTempFile(folder, 'response', 'md', BODY);
  expect(readFileSync(path, 'utf8')).toBe(LEFT);
});

test('a file for later steps', async () => {
  await keepTempFile(folder, 'kept.json', BODY);
  expect(readdirSync(folder)).toContain('kept.json');
  expect(readFileSync(join(folder, 'kept.json'), 'utf8')).toBe(LEFT);
});

test('the summary', async () => {
  const path = join(folder, 'summary.md');
  await appendSummary(path, BODY);
  expect(readFileSync(path, 'utf8')).toBe(`${LEFT}\n`);
});

test('every output but the one that is for a key', async () => {
  const path = join(folder, 'output');
  writeFileSync(path, '');
  process.env['GITHUB_OUTPUT'] = path;
  const outputs = createOutputs();
  for (const name of Object.keys(outputs)) Object.assign(outputs, { [name]: BODY });
  await writeOutputs({ ...outputs, 'inference-key': SECRET });
  const written = readFileSync(path, 'utf8');
  expect(written.split(LEFT)).toHaveLength(Object.keys(outputs).length);
  expect(written.split(SECRET)).toHaveLength(2);
});

test.each([
  ['POST /repos/{owner}/{repo}/issues/{issue_number}/comments', { issue_number: 7 }],
  ['PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', { comment_id: 0 }],
] as const)('%s', async (route, parameters) => {
  const { github, client } = await startRepository();
  const repository = { owner: 'octo', repo: 'hello' };
  const { data } = await client.request('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
    ...repository,
    issue_number: 7,
    body: 'first',
  });
  const place = 'comment_id' in parameters ? { comment_id: Object(data).id } : parameters;
  await client.request(route, { ...repository, ...place, body: BODY });
  expect(github.state.comments.at(-1)?.body).toBe(LEFT);
});
