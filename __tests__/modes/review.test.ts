import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { DIFF, type Job } from '../emulator/job.ts';
import type { RunResult } from '../emulator/runner.ts';
import { someOf } from '../thorough.ts';
import { messages } from './account.ts';
import { expectRefusal, inBuilt } from './refusals.ts';
import { answerWith, type Claim, chatBodies, claim, review, SUM, startReview, verdict } from './reviews.ts';

/** What `findings-file` holds. */
function readFile(result: RunResult) {
  const path = result.outputs['findings-file'] ?? '';
  return JSON.parse(readFileSync(path, 'utf8'));
}

const DIFF_FILE = { 'diff-file': 'change.diff' };

/** A review of the diff as a file, with the model's answers. */
async function reviewDiff(
  answers: readonly unknown[],
  inputs: Record<string, string> = {},
  files: Record<string, string> = { 'change.diff': DIFF },
): Promise<{ job: Job; result: RunResult }> {
  const job = await startReview();
  for (const [path, content] of Object.entries(files)) await job.write(path, content);
  answerWith(job, ...answers);
  return { job, result: await review(job, { ...DIFF_FILE, ...inputs }) };
}

const NOTHING = { findings: [] };

describe('a diff without GitHub', () => {
  test.concurrent('is reviewed, and nothing is asked of GitHub', async () => {
    const { job, result } = await reviewDiff([
      { findings: [claim(), claim({ ...SUM, severity: 'medium' })] },
      { verdicts: [verdict('F1'), verdict('F2', { keep: false, reason: 'Prices are numbers.' })] },
    ]);
    expect(messages(result)).toEqual([]);
    expect(result.exitCode).toBe(0);
    expect(job.github.requests).toEqual([]);
    expect(result.outputs).toMatchObject({
      outcome: 'findings',
      'findings-count': '1',
      'highest-severity': 'high',
      'comment-outcome': '',
    });
    expect(JSON.parse(result.outputs['coverage'] ?? '')).toMatchObject({
      files: 2,
      lines: 4,
      reviewedLines: 4,
    });
    expect(readFile(result)).toMatchObject([
      { file: 'src/total.js', start_line: 2, end_line: 2, status: 'overview', severity: 'high' },
      { file: 'src/total.js', start_line: 3, end_line: 3, status: 'rejected', reason: 'Prices are numbers.' },
    ]);
    expect(result.summary).toContain('1 finding: 1 high');
  });

  test.concurrent('asks in the documented form, with numbered lines, and once more for verdicts', async () => {
    const { job } = await reviewDiff([{ findings: [claim()] }, { verdicts: [verdict('F1')] }]);
    const [first = '', second = ''] = chatBodies(job);
    expect(first).toContain('"name":"review_findings"');
    expect(first).toContain('2 +  // TODO: currencies');
    expect(first).toContain('old 2 -  return items.reduce((sum, item) => sum + item.price);');
    expect(second).toContain('"name":"review_verdicts"');
    expect(second).toContain('> 2 +  // TODO: currencies');
    expect(chatBodies(job)).toHaveLength(2);
  });

  test.concurrent('in which nothing is found passes, in one request', async () => {
    const { job, result } = await reviewDiff([NOTHING]);
    expect(messages(result)).toEqual([]);
    expect(result.outputs).toMatchObject({
      outcome: 'passed',
      'findings-count': '0',
      'highest-severity': '',
    });
    expect(readFile(result)).toEqual([]);
    expect(chatBodies(job)).toHaveLength(1);
    expect(result.summary).toContain('**No findings.** Reviewed 4 of 4 changed lines in 2 files.');
  });

  test.concurrent('that holds nothing to review is no result, and no failure', async () => {
    const lockFile = DIFF.replace(/diff --git a\/README[\s\S]*/, '').replaceAll('src/total.js', 'go.sum');
    for (const text of ['', lockFile]) {
      const { job, result } = await reviewDiff([], {}, { 'change.diff': text });
      expect(result.exitCode).toBe(0);
      expect(result.outputs).toMatchObject({ outcome: 'not-run' });
      expect(chatBodies(job)).toEqual([]);
    }
  });

  test.concurrent('that is none fails', async () => {
    const { result } = await reviewDiff([], {}, { 'change.diff': 'no diff at all' });
    expect(result.exitCode).toBe(1);
    expect(messages(result)).toEqual([expect.stringContaining('The diff can’t be read')]);
  });
});

describe('what counts', () => {
  test.concurrent.each(
    someOf<[string, Partial<Claim>, string, string]>(
      [
        ['a finding of the change, on its lines', {}, 'findings', 'overview'],
        ['less than `min-severity`', { severity: 'low' }, 'passed', 'folded'],
        ['what was there before', { scope: 'pre-existing' }, 'passed', 'overview'],
        ['a made-up quote', { quote: 'eval(userInput)' }, 'passed', 'overview'],
        ['a file that is not in the diff', { path: 'src/other.js' }, 'passed', 'overview'],
      ],
      2,
    ),
  )('%s', async (_what, about, outcome, status) => {
    const { result } = await reviewDiff([{ findings: [claim(about)] }], { suggestions: 'false' });
    expect(result.outputs['outcome']).toBe(outcome);
    expect(readFile(result)).toMatchObject([{ status, title: claim().title }]);
    expect(result.summary).toContain(claim().title);
  });

  test.concurrent('findings that break the form are dropped and told; the others stay', async () => {
    const findings = [{ ...claim(), severity: 'urgent' }, claim(), { event: 'APPROVE' }, 'text'];
    const { job, result } = await reviewDiff([{ findings, event: 'APPROVE' }], { suggestions: 'false' });
    expect(readFile(result)).toHaveLength(1);
    expect(result.summary).toContain('3 findings could not be read');
    expect(chatBodies(job)).toHaveLength(1);
  });

  test.concurrent('an answer without a list of findings is asked to mend itself, once', async () => {
    const { job, result } = await reviewDiff(['I see no problems.', NOTHING]);
    expect(result.outputs['outcome']).toBe('passed');
    expect(chatBodies(job)).toHaveLength(2);
  });

  test.concurrent('twice the same is one, the most severe', async () => {
    const findings = [
      claim({ severity: 'medium' }),
      claim({ severity: 'critical', start_line: 2, end_line: 3, quote: '' }),
    ];
    const { result } = await reviewDiff([{ findings }], { suggestions: 'false' });
    expect(readFile(result)).toMatchObject([{ severity: 'critical' }]);
  });

  test.concurrent('more than `max-findings` count too, without a comment', async () => {
    const findings = [claim(), claim(SUM)];
    const { job, result } = await reviewDiff([{ findings }], { suggestions: 'false', 'max-findings': '1' });
    expect(result.outputs['findings-count']).toBe('2');
    expect(chatBodies(job)[0]).toContain('Report at most 2, the');
  });
});

describe('the second request', () => {
  test.concurrent('that fails keeps what was found, and says so', async () => {
    const job = await startReview();
    await job.write('change.diff', DIFF);
    answerWith(job, { findings: [claim()] });
    job.pinata.fail(
      { path: /chat/, times: 9 },
      { kind: 'status', status: 400, body: { error: 'no second look' } },
    );
    const result = await review(job, DIFF_FILE);
    expect(result.exitCode).toBe(0);
    expect(result.outputs).toMatchObject({ outcome: 'findings', 'findings-count': '1' });
    expect(result.summary).toContain('not looked at a second time');
    expect(messages(result)).toEqual([expect.stringContaining('no second look')]);
  });

  test.concurrent('gives a replacement to what it keeps, and none where it does not fit', async () => {
    const { result } = await reviewDiff([
      { findings: [claim(), claim(SUM)] },
      {
        verdicts: [
          verdict('F1', { replacement: '// One currency only.' }),
          verdict('F2', { replacement: SUM.quote }),
          verdict('F9', { keep: false }),
        ],
      },
    ]);
    expect(readFile(result)).toMatchObject([{ suggestion: '  // One currency only.' }, { suggestion: null }]);
  });

  test.concurrent('goes to its own model, and its cost is told apart', async () => {
    const { job, result } = await reviewDiff([{ findings: [claim()] }, { verdicts: [verdict('F1')] }], {
      'verify-model': 'openai/gpt-5.2',
    });
    expect(chatBodies(job)[1]).toContain('"model":"openai/gpt-5.2"');
    // What was found is the first one's.
    expect(result.outputs['model']).toBe('anthropic/claude-sonnet-4-6');
    expect(readFile(result)).toMatchObject([{ producer: 'anthropic/claude-sonnet-4-6' }]);
    expect(Number(result.outputs['cost-usd'])).toBeGreaterThan(0);
  });
});

describe('the verdict', () => {
  test.concurrent.each(
    someOf<[string, number]>(
      [
        ['critical,high', 1],
        ['critical', 0],
        ['none', 0],
      ],
      2,
    ),
  )('`fail-on: %s` ends with %i', async (failOn, exitCode) => {
    const { result } = await reviewDiff([{ findings: [claim()] }], {
      suggestions: 'false',
      'fail-on': failOn,
    });
    expect(result.exitCode).toBe(exitCode);
    expect(result.outputs['outcome']).toBe('findings');
    const errors = messages(result).filter((message) => message.startsWith('error: '));
    expect(errors).toEqual(exitCode === 0 ? [] : [expect.stringContaining(claim().title)]);
  });

  test.concurrent('an answer that was cut counts as far as it goes, and is incomplete', async () => {
    const { result } = await reviewDiff(
      [{ findings: [claim(), claim(SUM)] }],
      {
        suggestions: 'false',
        'require-coverage': '100',
        // More than the first finding, and less than both.
        'max-completion-tokens': String(Math.ceil((JSON.stringify(claim()).length + 100) / 4)),
        'prompt-file': 'own.prompt.yml',
      },
      { 'change.diff': DIFF, 'own.prompt.yml': 'messages: [{ role: user, content: "Review {{pr.diff}}" }]' },
    );
    expect(readFile(result)).toHaveLength(1);
    expect(result.outputs['outcome']).toBe('findings');
    expect(result.summary).toContain('Not all of the change was reviewed');
    expect(messages(result)).toContainEqual(expect.stringContaining('`require-coverage` is 100'));
    expect(result.exitCode).toBe(1);
  });
});

test.concurrent('what looks like a secret in a path is in no output', async () => {
  const token = `ghp_${createHash('sha256').update('a path').digest('hex').slice(0, 36)}`;
  const lockFile = DIFF.replace(/diff --git a\/README[\s\S]*/, '').replaceAll(
    'src/total.js',
    `${token}/go.sum`,
  );
  const { result } = await reviewDiff([NOTHING], {}, { 'change.diff': DIFF + lockFile });
  expect(JSON.parse(result.outputs['coverage'] ?? '')).toMatchObject({ skippedFiles: 1, lines: 4 });
  expect(result.outputs['coverage']).not.toContain(token);
});

describe('rules', () => {
  const RULES = '# Errors\n\n- Say what failed.\n- Sums start at zero.\n';

  test.concurrent('of the workspace are offered by their ids, and one that was not offered is dropped', async () => {
    const findings = [
      claim({ rule: 'AGENTS.md#errors-2' }),
      claim({ ...SUM, severity: 'medium', rule: 'AGENTS.md#made-up' }),
    ];
    const { job, result } = await reviewDiff(
      [{ findings }],
      { suggestions: 'false', 'sarif-file': 'out.sarif' },
      { 'change.diff': DIFF, 'AGENTS.md': RULES },
    );
    expect(chatBodies(job)[0]).toContain('[AGENTS.md#errors-2] Sums start at zero.');
    expect(readFile(result)).toMatchObject([{ rule: 'AGENTS.md#errors-2' }, { rule: null }]);
    const sarif = JSON.parse(readFileSync(join(job.workspace, 'out.sarif'), 'utf8'));
    expect(sarif.runs[0].results.map(({ ruleId }: { ruleId: string }) => ruleId)).toEqual([
      'AGENTS.md#errors-2',
      'correctness',
    ]);
    expect(result.outputs['sarif-file']).toBe('out.sarif');
  });

  test.concurrent('are those that patterns name, where they are named', async () => {
    const files = { 'change.diff': DIFF, 'AGENTS.md': RULES, 'docs/style.md': '- Short names.\n' };
    const { job } = await reviewDiff([NOTHING], { rules: 'docs/*.md' }, files);
    expect(chatBodies(job)[0]).toContain('[docs/style.md#top-1] Short names.');
    expect(chatBodies(job)[0]).not.toContain('errors-2');
  });

  test.concurrent('`off` reads none', async () => {
    const { job } = await reviewDiff(
      [NOTHING],
      { rules: 'off' },
      { 'change.diff': DIFF, 'AGENTS.md': RULES },
    );
    expect(chatBodies(job)[0]).not.toContain('errors-2');
  });
});

describe('inputs', () => {
  const WRONG: [Record<string, string>, string][] = [
    [{ prompt: 'x' }, 'prompt'],
    [{ 'fail-on': 'urgent' }, 'fail-on'],
    [{ 'json-schema': '{}' }, 'json-schema'],
    [{ 'min-severity': 'all' }, 'min-severity'],
    [{ 'fail-if': 'true' }, 'fail-if'],
  ];

  test.each(WRONG)('%j is refused', (inputs, name) =>
    expectRefusal({ mode: 'review', prompt: '', ...inputs }, new RegExp(`\`${name}\``)),
  );

  test.concurrent.each(inBuilt(WRONG))('%j is refused before anything is asked', async (inputs, name) => {
    const { job, result } = await reviewDiff([], inputs);
    expect(result.exitCode).toBe(1);
    expect(messages(result)).toEqual([expect.stringContaining(`\`${name}\``)]);
    expect(chatBodies(job)).toEqual([]);
  });

  test.concurrent('instructions of a file come before those of the input', async () => {
    const files = { 'change.diff': DIFF, 'how.md': 'Mind the tests.' };
    const inputs = { 'instructions-file': 'how.md', instructions: 'Mind the currency.' };
    const { job } = await reviewDiff([NOTHING], inputs, files);
    expect(chatBodies(job)[0]).toContain('Mind the tests.\\n\\nMind the currency.');
  });

  test.concurrent('`findings-file` names where the list goes', async () => {
    const { job, result } = await reviewDiff([{ findings: [claim()] }], {
      suggestions: 'false',
      'findings-file': 'found.json',
    });
    expect(result.outputs['findings-file']).toBe('found.json');
    expect(JSON.parse(readFileSync(join(job.workspace, 'found.json'), 'utf8'))).toHaveLength(1);
    expect(JSON.parse(result.outputs['findings'] ?? '')).toHaveLength(1);
  });

  test.concurrent('files that are left out of the diff are named to the model', async () => {
    const lockFile = DIFF.replace(/diff --git a\/README[\s\S]*/, '').replaceAll('src/total.js', 'go.sum');
    const { job } = await reviewDiff([NOTHING], {}, { 'change.diff': DIFF + lockFile });
    expect(chatBodies(job)[0]).toContain('go.sum (lock file)');
  });

  test.concurrent('a dry run asks nobody', async () => {
    const { job, result } = await reviewDiff([], { 'dry-run': 'true' });
    expect(chatBodies(job)).toEqual([]);
    expect(result.outputs['outcome']).toBe('not-run');
    expect(result.summary).toContain('2 +  // TODO: currencies');
  });

  test.concurrent('instructions, focus and language are in the prompt', async () => {
    const inputs = { instructions: 'Mind the currency.', focus: 'sums', language: 'German' };
    const { job } = await reviewDiff([NOTHING], inputs);
    for (const words of ['Mind the currency.', 'sums', 'in German'])
      expect(chatBodies(job)[0]).toContain(words);
  });

  test.concurrent('is reviewed, too, where a finding names an issue, which no pull request knows', async () => {
    const job = await startReview();
    await job.write('change.diff', DIFF);
    answerWith(job, { findings: [claim({ body: 'As in #12, GH-3 and acme/shop#4.' })] });
    const result = await review(job, { 'diff-file': 'change.diff', suggestions: 'false' });
    expect(result.annotations).toEqual([]);
    expect(result.summary).toContain('`#12`');
    expect(result.outputs).toMatchObject({ outcome: 'findings', 'findings-count': '1' });
  });
});

test.concurrent.each(['review.prompt.yml', 'review-verify.prompt.yml'])(
  'the built-in %s is one that `mode: prompt` runs',
  async (name) => {
    const job = await startReview();
    await job.write(name, readFileSync(join('prompts', name), 'utf8'));
    const inputs = { prompt: '', 'prompt-file': name, input: 'review.findings: F1', comment: 'off' };
    const result = await job.run(inputs);
    expect(messages(result)).toEqual([]);
    expect(result.outputs['outcome']).toBe('passed');
    expect(chatBodies(job)[0]).not.toContain('{{');
  },
);
