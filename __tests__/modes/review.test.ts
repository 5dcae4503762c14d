import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { DIFF } from '../emulator/job.ts';
import { answerWith, claim, review, SUM, startReview, verdict } from './reviews.ts';

describe('a diff without GitHub', () => {
  test('is reviewed, and nothing is asked of GitHub', async () => {
    const job = await startReview();
    await job.write('change.diff', DIFF);
    answerWith(
      job,
      { findings: [claim(), claim({ ...SUM, severity: 'medium' })] },
      { verdicts: [verdict('F1'), verdict('F2', { keep: false, reason: 'Prices are numbers.' })] },
    );
    const result = await review(job, { 'diff-file': 'change.diff' });
    expect(result.annotations).toEqual([]);
    expect(result.exitCode).toBe(0);
    expect(job.github.requests).toEqual([]);
    expect(result.outputs).toMatchObject({
      outcome: 'findings',
      'findings-count': '1',
      'highest-severity': 'high',
      'comment-outcome': '',
    });
    const findings = JSON.parse(readFileSync(result.outputs['findings-file'] ?? '', 'utf8'));
    expect(findings).toMatchObject([
      { file: 'src/total.js', start_line: 2, end_line: 2, status: 'overview', severity: 'high' },
      { file: 'src/total.js', start_line: 3, end_line: 3, status: 'rejected', reason: 'Prices are numbers.' },
    ]);
  });

  test('is reviewed, too, where a finding names an issue, which no pull request knows', async () => {
    const job = await startReview();
    await job.write('change.diff', DIFF);
    answerWith(job, { findings: [claim({ body: 'As in #12, GH-3 and acme/shop#4.' })] });
    const result = await review(job, { 'diff-file': 'change.diff', suggestions: 'false' });
    expect(result.annotations).toEqual([]);
    expect(result.summary).toContain('`#12`');
    expect(result.outputs).toMatchObject({ outcome: 'findings', 'findings-count': '1' });
  });
});
