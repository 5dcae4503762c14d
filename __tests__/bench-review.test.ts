// `npm run bench:review` on a pull request that is made up here.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { measureRate } from '../scripts/bench-review/measures.ts';
import { closeAfterTest } from './close-after-test.ts';
import { DIFF } from './emulator/job.ts';
import { defaultInferenceKey, startPinata } from './emulator/pinata.ts';

let folder = '';

const comment = (path: string, side: string, fromLine: number, toLine: number, said: string) => ({
  path,
  side,
  fromLine,
  toLine,
  text: said,
});

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bench-review-'));
  mkdirSync(join(folder, 'cases', 'shop-7'), { recursive: true });
  writeFileSync(join(folder, 'cases', 'shop-7', 'diff.patch'), DIFF);
  const found = {
    validComments: [
      comment('src/total.js', 'right', 2, 3, 'Currencies are mixed.'),
      comment('src/total.js', 'left', 2, 2, 'It failed on an empty basket. See #12.'),
      comment('src/total.js', 'right', 40, 41, 'This is in no hunk.'),
    ],
    wrongComments: [comment('README.md', 'right', 2, 2, 'A basket is no bucket.')],
  };
  writeFileSync(join(folder, 'cases', 'shop-7', 'case.json'), JSON.stringify(found));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function bench(args: readonly string[], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, ['scripts/bench-review.ts', ...args], {
    env: {
      PATH: process.env['PATH'] ?? '',
      ACTION_ENTRY: process.env['ACTION_ENTRY'] ?? 'dist/index.js',
      NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'] ?? '',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const closed = new Promise<number | null>((resolve) => {
    child.on('close', resolve);
  });
  const [stdout, stderr, status] = await Promise.all([text(child.stdout), text(child.stderr), closed]);
  return { stdout, stderr, status };
}

const inFolder = (name: string) => join(folder, name);
const readJson = (name: string): unknown => JSON.parse(readFileSync(inFolder(name), 'utf8'));
const onCases = (...args: string[]) => ['--cases', inFolder('cases'), ...args];
const withReport = (...args: string[]) => onCases('--json', inFolder('report.json'), ...args);

/** A finding of the first answer, on lines of src/total.js. */
const finding = (startLine: number, endLine: number, quote: string) => ({
  path: 'src/total.js',
  start_line: startLine,
  end_line: endLine,
  quote,
  severity: 'high',
  category: 'correctness',
  scope: 'introduced',
  title: 'It is wrong',
  body: '',
  rule: null,
});

describe('npm run bench:review', () => {
  test('places what people said, however it is written, and loses nothing', async () => {
    const { status, stdout, stderr } = await bench(withReport());
    expect(stderr).toBe('');
    expect(stdout.split('\n').slice(1)).toEqual([
      expect.stringMatching(/^good +3\/3 +0 +1\/1 +0 +0 +0$/),
      expect.stringMatching(/^sloppy +3\/3 +0 +1\/1 +0 +0 +0$/),
      expect.stringMatching(/^hostile +3\/3 +0 +1\/1 +0 +0 +0$/),
      '',
    ]);
    expect(status).toBe(0);
    expect(readJson('report.json')).toMatchObject({
      faults: [],
      forms: [{ form: 'good', comments: 4 }, {}, {}],
    });
  });

  test('--record writes what would be asked, and --replay scores the answers that lie beside it', async () => {
    const record = ['--record', inFolder('asked')];
    const recorded = await bench(withReport(...record, '--model', 'acme/large'));
    expect(recorded).toMatchObject({ status: 0, stderr: '' });
    expect(recorded.stdout).toContain('Without an answer, and not scored: shop-7');
    expect(readJson('asked/shop-7-1.json')).toMatchObject({
      case: 'shop-7',
      index: 1,
      model: 'acme/large',
      messages: [{ role: 'system' }, { role: 'user', content: expect.stringContaining('2 +  // TODO') }],
      response_format: { json_schema: { name: 'review_findings' } },
    });

    // The first meets a comment, the second a line that nobody said anything of, the third is made up.
    const findings = [
      finding(2, 2, '  // TODO: currencies'),
      finding(4, 4, '}'),
      finding(1, 1, 'no such line anywhere'),
    ];
    writeFileSync(inFolder('asked/shop-7-1.answer.json'), JSON.stringify({ findings }));
    const verdicts = [{ id: 'F1', keep: true, reason: 'So it is.', replacement: null }];
    writeFileSync(
      inFolder('asked/shop-7-2.answer.txt'),
      `Here:\n\`\`\`json\n${JSON.stringify({ verdicts })}\n\`\`\``,
    );
    const replayed = await bench(withReport('--replay', inFolder('asked'), ...record));
    expect(replayed).toMatchObject({ status: 0, stderr: '' });
    expect(readJson('asked/shop-7-2.json')).toMatchObject({
      index: 2,
      response_format: { json_schema: { name: 'review_verdicts' } },
    });
    expect(readJson('report.json')).toMatchObject({
      total: {
        findings: 2,
        matchedFindings: 1,
        wrongFindings: 0,
        validComments: 3,
        matchedComments: 1,
        precision: { rate: 1 / 2 },
        recall: { rate: 1 / 3 },
        f1: 0.4,
      },
      unanswered: [],
    });
    expect(replayed.stdout).toMatch(/^shop-7 +1\/2 +0 +1\/3 +50 % \(9–91\) +33 % \(6–79\) +0\.40 /m);
  });

  test('--endpoint asks a model; what it answers is recorded, and scores the same when it is replayed', async () => {
    const pinata = closeAfterTest(await startPinata());
    const first = await bench(
      withReport('--endpoint', pinata.llmUrl, '--model', 'openai/gpt-5-mini', '--record', inFolder('asked')),
      { PINATA_LLM_KEY: defaultInferenceKey },
    );
    expect(first).toMatchObject({ status: 0, stderr: '' });
    const asked = readJson('report.json');
    expect(asked).toMatchObject({
      model: 'openai/gpt-5-mini',
      total: { findings: 1, matchedFindings: 1, matchedComments: 1, meanCostUsd: expect.any(Number) },
    });
    expect(readdirSync(inFolder('asked')).toSorted()).toEqual([
      'shop-7-1.answer.txt',
      'shop-7-1.json',
      'shop-7-2.answer.txt',
      'shop-7-2.json',
    ]);
    const { requests } = pinata;
    expect(readFileSync(inFolder('asked/shop-7-1.json'), 'utf8')).not.toContain(defaultInferenceKey);
    const before = requests.length;
    await bench(withReport('--replay', inFolder('asked')));
    expect(requests).toHaveLength(before);
    expect(readJson('report.json')).toMatchObject({
      total: { findings: 1, matchedFindings: 1, matchedComments: 1, meanCostUsd: null },
    });
  });

  test.each([
    [[], /--cases DIR is missing/],
    [['--cases', 'nowhere', '--endpoint', 'https://example.com'], /--endpoint needs --model ID/],
    [['--cases', 'nowhere', '--endpoint', 'https://example.com', '--model', 'a/b'], /PINATA_LLM_KEY/],
    [['--cases', 'scripts'], /scripts holds no folder with a case\.json/],
    [['--colour'], /Unknown option '--colour'/],
  ])('%j is refused', async (args, message) => {
    const { status, stderr } = await bench(args);
    expect(status).toBe(2);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});

// What Wilson's interval is: at its ends, the rate is 1.96 standard errors off.
test.each([
  [0, 10],
  [1, 10],
  [5, 10],
  [10, 10],
  [34, 82],
])('the interval of %i of %i ends where the rate would be unlikely', (hits, total) => {
  const { rate = 0, low, high } = measureRate(hits, total);
  for (const end of [low, high]) {
    expect(Math.abs(rate - end)).toBeCloseTo(1.959964 * Math.sqrt((end * (1 - end)) / total), 6);
  }
  expect(low).toBeLessThanOrEqual(rate + Number.EPSILON);
  expect(high).toBeGreaterThanOrEqual(rate - Number.EPSILON);
  expect(high - low).toBeGreaterThan(0.1);
});
