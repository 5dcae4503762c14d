import { describe, expect, test } from '@jest/globals';
import { createReport } from '../../src/publish/report.ts';
import { buildSummary } from '../../src/publish/summary.ts';
import { MAX_SUMMARY_CHARACTERS } from '../../src/runner/files.ts';

describe('buildSummary', () => {
  test('has the facts, then the sections', async () => {
    const report = createReport();
    report.facts.set('Model', '`m`').set('Outcome', 'passed');
    report.sections.push('### Answer\n\ntext');
    expect(await buildSummary(report, undefined, 1_000)).toBe(
      '## Pinata Inference\n\n| | |\n|---|---|\n| Model | `m` |\n| Outcome | passed |\n\n### Answer\n\ntext',
    );
  });

  test('says first what went wrong, as code', async () => {
    const summary = await buildSummary(
      createReport(),
      { title: 'Not run', text: 'No ``` key\n<img>' },
      1_000,
    );
    expect(summary).toMatch(
      /^## Pinata Inference\n\n\*\*Not run\*\*\n\n````text\nNo ``` key\n<img>\n````\n\n/,
    );
  });

  test('fits, whatever the answer', async () => {
    const report = createReport();
    report.sections.push(`### Answer\n\n\`\`\`\n${'👋'.repeat(400_000)}\n\`\`\``);
    const summary = await buildSummary(report, undefined, MAX_SUMMARY_CHARACTERS);
    expect(Buffer.byteLength(`${summary}\n`)).toBeLessThanOrEqual(1_048_576);
    expect(summary).toMatch(/\n```\n\n\*The rest did not fit; the response file has it\.\*$/);
  });
});
