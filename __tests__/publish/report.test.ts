import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  buildComment,
  buildSummary,
  createReport,
  formatCount,
  MAX_COMMENT_CHARACTERS,
} from '../../src/publish/report.ts';
import { buildClosing } from '../../src/publish/split.ts';
import { MAX_SUMMARY_CHARACTERS } from '../../src/runner/files.ts';

test.each([
  [0, '0'],
  [999, '999'],
  [1_000, '1,000'],
  [12_345, '12,345'],
  [1_234_567, '1,234,567'],
])('%d is written %s', (count, text) => {
  expect(formatCount(count)).toBe(text);
});

describe('buildSummary', () => {
  test('has the facts, then the sections', () => {
    const report = createReport();
    report.facts.set('Model', '`m`').set('Outcome', 'passed');
    report.sections.push('### Answer\n\ntext');
    expect(buildSummary(report, undefined, 1_000)).toBe(
      '## Pinata Inference\n\n| | |\n|---|---|\n| Model | `m` |\n| Outcome | passed |\n\n### Answer\n\ntext',
    );
  });

  test('says first what went wrong, as code', () => {
    const summary = buildSummary(createReport(), { title: 'Not run', text: 'No ``` key\n<img>' }, 1_000);
    expect(summary).toMatch(
      /^## Pinata Inference\n\n\*\*Not run\*\*\n\n````text\nNo ``` key\n<img>\n````\n\n/,
    );
  });

  test('fits, whatever the answer', () => {
    const report = createReport();
    report.sections.push(`### Answer\n\n\`\`\`\n${'👋'.repeat(400_000)}`);
    const summary = buildSummary(report, undefined, MAX_SUMMARY_CHARACTERS);
    expect(Buffer.byteLength(`${summary}\n`)).toBeLessThanOrEqual(1_048_576);
    expect(summary).toMatch(/\n```\n\n\*The rest did not fit; the response file has it\.\*$/);
  });
});

describe('buildComment', () => {
  const marker = '<!-- pinata-inference comment:default -->';

  test('has the marker, the warnings, the answer and the footer', () => {
    expect(
      buildComment({ marker, notices: ['Cut off.', 'Tools.'], answer: 'text', footer: ['`m`', '$0.01'] }),
    ).toEqual({
      body: `${marker}\n\n> [!WARNING]\n> Cut off.\n\n> [!WARNING]\n> Tools.\n\ntext\n\n---\n<sub>\`m\` · $0.01</sub>`,
      isCut: false,
    });
  });

  test('fits to the last character', () => {
    const { body: empty } = buildComment({ marker, notices: [], answer: '', footer: ['f'] });
    const room = MAX_COMMENT_CHARACTERS - empty.length;
    const exact = buildComment({ marker, notices: [], answer: 'a'.repeat(room), footer: ['f'] });
    expect(exact).toMatchObject({ isCut: false });
    expect(exact.body).toHaveLength(MAX_COMMENT_CHARACTERS);
    const over = buildComment({ marker, notices: [], answer: 'a'.repeat(room + 1), footer: ['f'] });
    expect(over.isCut).toBe(true);
    expect(over.body.length).toBeLessThanOrEqual(MAX_COMMENT_CHARACTERS);
    expect(over.body).toContain('The job summary and the response file have it whole.');
  });

  test('keeps its footer outside of whatever the answer left open', () => {
    for (const answer of ['```js\nlet a', '<details>\n\n```', '- ```js\n  x\n  ```', '- a\n\n  ```js\n  x']) {
      const { body } = buildComment({ marker, notices: [], answer, footer: ['f'] });
      expect(buildClosing(body.slice(0, body.lastIndexOf('\n\n---\n')))).toBe('');
      expect(body.endsWith('\n\n---\n<sub>f</sub>')).toBe(true);
    }
  });

  test('is never over the limit, however long what the endpoint calls its model', () => {
    for (const name of ['m'.repeat(1_000), 'm'.repeat(70_000)]) {
      const { body } = buildComment({ marker, notices: [], answer: 'text', footer: [`\`${name}\``] });
      expect(body.length).toBeLessThanOrEqual(MAX_COMMENT_CHARACTERS);
    }
  });

  test('is never over the limit, whatever the answer', () => {
    const answer = fc
      .tuple(fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }), fc.integer({ min: 1, max: 20_000 }))
      .map(([part, times]) => part.repeat(times));
    fc.assert(
      fc.property(answer, (text) => {
        const { body } = buildComment({ marker, notices: ['n'], answer: text, footer: ['f'] });
        expect(body.length).toBeLessThanOrEqual(MAX_COMMENT_CHARACTERS);
        expect(body.startsWith(`${marker}\n\n`)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});
