import { describe, expect, test } from '@jest/globals';
import { buildSummary } from '../../src/publish/summary.ts';
import { createReport } from '../../src/report.ts';
import { MAX_SUMMARY_BYTES } from '../../src/runner/job-files.ts';

const CUT = '*The rest did not fit; the response file has it.*';

function createLong(pieces: readonly string[], toHarmless = async (markdown: string) => markdown) {
  const report = createReport();
  report.facts.set('Model', '`m`');
  report.sections.push('### Answer', { pieces, toHarmless }, 'Coverage: all.');
  return report;
}

describe('buildSummary', () => {
  test('has the facts, then the sections', async () => {
    const report = createLong(['one', 'two']);
    expect(await buildSummary(report, undefined, 1_000)).toBe(
      '## Pinata Inference\n\n| | |\n|---|---|\n| Model | `m` |\n\n### Answer\n\none\n\ntwo\n\nCoverage: all.',
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

  test.each(['a', 'é', '漢', '👋'])(
    'of an answer, as much as fits, in any script (%s)',
    async (character) => {
      const piece = `${character.repeat(20)} `.repeat(50_000 / character.length / 21);
      const pieces = Array.from({ length: 45 }, () => piece);
      const summary = await buildSummary(createLong(pieces), undefined, MAX_SUMMARY_BYTES);
      const bytes = Buffer.byteLength(`${summary}\n`);
      expect(bytes).toBeLessThanOrEqual(1_048_576);
      expect(bytes).toBeGreaterThan(1_048_576 - 4_000);
      expect(summary.endsWith(`\n\n${CUT}\n\nCoverage: all.`)).toBe(true);
      expect(summary).not.toContain('\ufffd');
    },
  );

  test('to the byte, and then with a notice', async () => {
    const piece = '漢'.repeat(1_000);
    const whole = await buildSummary(createLong([piece, piece]), undefined, MAX_SUMMARY_BYTES);
    const bytes = Buffer.byteLength(whole);
    expect(await buildSummary(createLong([piece, piece]), undefined, bytes)).toBe(whole);
    const cut = await buildSummary(createLong([piece, piece]), undefined, bytes - 1);
    expect(Buffer.byteLength(cut)).toBeLessThan(bytes);
    expect(cut).toContain(`${piece}\n\n漢`);
    expect(cut.endsWith(`${CUT}\n\nCoverage: all.`)).toBe(true);
  });

  test('a cut closes what it goes through, and what is cut is made harmless again, though it grows by that', async () => {
    const lines = `\`\`\`js\n${'let a = 1;\n'.repeat(1_000)}\`\`\``;
    const summary = await buildSummary(
      createLong([lines], async (markdown) => markdown.replaceAll('1', '12')),
      undefined,
      8_000,
    );
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(8_000);
    expect(summary).toContain(`let a = 12;\n\`\`\`\n\n${CUT}`);
  });

  test('fits although our own words alone do not', async () => {
    const report = createReport();
    report.sections.push(`\`\`\`\n${'👋'.repeat(400_000)}\n\`\`\``);
    const summary = await buildSummary(report, undefined, MAX_SUMMARY_BYTES);
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(MAX_SUMMARY_BYTES);
    expect(summary.endsWith(`\n\`\`\`\n\n${CUT}`)).toBe(true);
  });
});
