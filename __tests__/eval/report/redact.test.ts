import { expect, test } from '@jest/globals';
import { buildAnnotations } from '../../../src/eval/report/annotations.ts';
import { buildHtml } from '../../../src/eval/report/html.ts';
import { buildJson } from '../../../src/eval/report/json.ts';
import { buildJunit } from '../../../src/eval/report/junit.ts';
import { buildMarkdown } from '../../../src/eval/report/markdown.ts';
import { redactResult } from '../../../src/eval/report/redact.ts';
import { redactor } from '../../../src/secrets/redactor.ts';
import { buildAttempt, buildCase, buildPrompt, buildRealistic, buildResult } from '../results.ts';
import { fillWith } from './foreign.ts';

const OWN = 'kT7mQ2xV9bN4cR8wZ3hJ6yL3';
/** Of another service: told by its shape. */
const OTHER = `ghp_${'Zx8Kq2Lm4Np6Rs9Tv1Wy3Bc5Df7Gh0Jk2Mn4'}`;
redactor.add(OWN);

test.each([
  ['a secret of this run', OWN],
  ['one that invisible characters take apart', [...OWN].join('\u200b')],
  ['one of another service', OTHER],
])('no report has %s', async (_, secret) => {
  const result = await redactResult(fillWith(`before ${secret} after`));
  const reports = [
    buildJson(result),
    await buildJunit(result),
    await buildHtml(result, { filesUrl: 'https://github.test/o/r/blob/abc' }),
    await buildMarkdown(result, { filesUrl: 'https://github.test/o/r/blob/abc', maxCharacters: 55_000 }),
    JSON.stringify(buildAnnotations(result)),
  ];
  for (const report of reports) {
    const seen = report.replaceAll('\u200b', '');
    expect(seen).not.toContain(OWN.slice(0, 16));
    expect(seen).not.toContain(OTHER);
    expect(seen).toContain('before');
  }
});

test('nothing else changes', async () => {
  expect(await redactResult(buildRealistic())).toStrictEqual(buildRealistic());
});

test('no answer has a secret, of more than are searched at once', async () => {
  const long = 'word '.repeat(1_500_000);
  const attempts = [0, 1, 2, 3].map((repeat) => buildAttempt({ repeat, answer: `${repeat} ${long} ${OWN}` }));
  const cases = [buildCase({ attempts })];
  const { prompts } = await redactResult(buildResult({ prompts: [buildPrompt({ cases })] }));
  const ends = prompts[0]?.cases[0]?.attempts.map(({ answer }) => [answer[0], answer.includes(OWN)]);
  expect(ends).toEqual([0, 1, 2, 3].map((repeat) => [`${repeat}`, false]));
});
