import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { parseMarkdown } from '../../src/markdown/parse.ts';
import { redactLine, redactText } from '../../src/publish/clean.ts';
import { buildFindingMarker } from '../../src/review/finding-marker.ts';
import {
  buildFindingComment,
  type LinkTarget,
  type ShownFinding,
  toHarmlessLine,
} from '../../src/review/finding-text.ts';
import { buildOverview, describeCounted, type ReviewFacts } from '../../src/review/overview.ts';
import { cleanByDefault, harmsOf } from '../corpus/corpus.ts';
import { tries } from '../thorough.ts';
import { ANCHOR, buildShown } from './findings.ts';

const FACTS: ReviewFacts = {
  coverage: '340 of 340 changed lines in 12 files',
  isComplete: true,
  invalidCount: 0,
  verificationProblem: undefined,
  unjudgedCount: 0,
  unposted: new Map(),
  notes: [],
};
const LINKS: LinkTarget = {
  pullRequestUrl: 'https://github.com/o/r/pull/7',
  ruleUrls: new Map([['AGENTS.md#errors-3', 'https://github.com/o/r/blob/abc/AGENTS.md#errors']]),
};

function listNodes(node: Nodes): Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(listNodes) : [])];
}

function textOf(node: Nodes): string {
  return listNodes(node)
    .map((inner) => ('value' in inner ? inner.value : ''))
    .join('');
}

/** The rows of each table, as the text of their cells. */
function readTables(markdown: string): string[][][] {
  return listNodes(parseMarkdown(markdown)).flatMap((node) =>
    node.type === 'table' ? [node.children.map((row) => row.children.map(textOf))] : [],
  );
}

const build = (findings: ShownFinding[], facts: Partial<ReviewFacts> = {}) =>
  buildOverview(findings, { ...FACTS, ...facts }, LINKS);

describe('where nothing was found', () => {
  test('it is one sentence, and the coverage', () => {
    expect(build([])).toBe('**No findings.** Reviewed 340 of 340 changed lines in 12 files.');
  });

  test('it says what was not reviewed or not read', () => {
    expect(
      build([], { isComplete: false, invalidCount: 1, coverage: '3 of 340 changed lines in 12 files' }),
    ).toBe(
      '**No findings.** Reviewed 3 of 340 changed lines in 12 files.\n\nNot all of the change was reviewed. 1 finding could not be read.',
    );
  });

  test('what counts for nothing is folded below', () => {
    const text = build([buildShown({ status: 'minor', severity: 'low' })]);
    expect(text).toMatch(/^\*\*No findings\.\*\*/);
    expect(text).toContain('<details><summary>1 finding below <code>min-severity</code></summary>');
    expect(readTables(text)).toEqual([]);
    expect(text).not.toContain('coding agent');
  });
});

describe('a review with findings', () => {
  const findings = [
    buildShown({ severity: 'critical', rule: 'AGENTS.md#errors-3' }),
    buildShown({ id: 'F2', status: 'overflow', rule: 'AGENTS.md#unknown' }),
    buildShown({ id: 'F3', status: 'pre-existing', severity: 'critical' }),
    buildShown({ id: 'F4', status: 'rejected', reason: 'It is handled\nin line 4.' }),
    buildShown({
      id: 'F5',
      status: 'unplaced',
      anchor: undefined,
      path: 'made/up.ts',
      reason: 'the diff has no such file',
    }),
    buildShown({
      id: 'F6',
      status: 'inline',
      severity: 'medium',
      anchor: { ...ANCHOR, side: 'LEFT', endLine: 4 },
    }),
  ];
  const text = build(findings);

  test('counts those that decide, by severity', () => {
    expect(describeCounted(findings)).toBe('3 findings: 1 critical, 1 high, 1 medium');
    expect(text.split('\n')[0]).toBe(
      '**3 findings: 1 critical, 1 high, 1 medium.** Reviewed 340 of 340 changed lines in 12 files.',
    );
  });

  test('has a table of them, with links to lines and rules', () => {
    expect(readTables(text)).toEqual([
      [
        ['Severity', 'Finding', 'Rule', 'Where'],
        ['🔴 Critical', 'The sum starts wrong', 'AGENTS.md#errors-3', 'src/total.ts:2'],
        ['🟠 High', 'The sum starts wrong', 'AGENTS.md#unknown', 'src/total.ts:2'],
        ['🟡 Medium', 'The sum starts wrong', '', 'src/total.ts:2-4 (removed)'],
      ],
    ]);
    // GitHub names a file there by the SHA-256 of its path.
    expect(text).toMatch(
      /\[`src\/total\.ts:2`\]\(https:\/\/github\.com\/o\/r\/pull\/7\/files#diff-[0-9a-f]{64}R2\)/,
    );
    expect(text).toMatch(/files#diff-[0-9a-f]{64}L2\)/);
    expect(text).toContain('[`AGENTS.md#errors-3`](https://github.com/o/r/blob/abc/AGENTS.md#errors)');
  });

  test('folds the others with all that they say, and why', () => {
    expect([...text.matchAll(/<summary>(.*)<\/summary>/g)].map(([, words]) => words)).toEqual([
      '1 finding beyond <code>max-findings</code>',
      '1 finding from before this change',
      '1 finding not kept by the second look',
      '1 finding not in the diff',
      'For a coding agent',
    ]);
    expect(text).toContain('Reason: It is handled in line 4.');
    expect(text).toContain('Reason: the diff has no such file');
    expect(text).toMatch(/It quotes:\n\n```text\n {2}let sum = 0;\n```/);
    expect(text).toContain('`made/up.ts:2`');
  });

  test('ends with a block for a coding agent, with paths and lines', () => {
    const block = text.slice(text.indexOf('For a coding agent'));
    expect(block).toMatch(/1\. src\/total\.ts:2 \(critical\): The sum starts wrong\nIt starts at 0/);
    expect(block).toMatch(/3\. src\/total\.ts:2-4 \(medium\)/);
    expect(block).not.toContain('4. ');
  });

  test('shows the change that a finding without a comment suggests', () => {
    expect(build([buildShown({ status: 'overflow', suggestion: '  let sum = 1; // ```' })])).toContain(
      'Its lines could become:\n\n````text\n  let sum = 1; // ```\n````',
    );
  });

  test('shows those that GitHub did not take, with its reason', () => {
    const refused = build(findings, { unposted: new Map([['F1', 'it was refused']]) });
    expect(refused).toContain('<summary>1 finding not posted on lines</summary>');
    expect(refused).toContain('Reason: it was refused');
    expect(refused).toContain('It starts at 0, so that the first item is counted once too often.');
  });

  test('says what the second look left out', () => {
    expect(build(findings, { unjudgedCount: 2 })).toContain('The second look said nothing of 2 findings');
    expect(build(findings, { unjudgedCount: 2, verificationProblem: 'It failed.' })).toMatch(
      /not looked at a second time: It failed\.(?!.*said nothing)/,
    );
  });
});

describe('texts of a model', () => {
  const hostile = fc.constantFrom(
    '|',
    '\\|',
    '\\\\|',
    '\\',
    '`',
    '``',
    '`a|b`',
    '\n',
    '\n\n',
    '\r',
    '| --- |',
    '<!-- pinata-inference finding:x -->',
    '<!--',
    '-->',
    '<details>',
    '</details>',
    '</summary>',
    '<table>',
    '</td>',
    '<script>',
    '```',
    '~~~',
    '# h',
    '- [ ] ',
    '[x](https://evil.test)',
    '![x](https://evil.test)',
    '@octo',
    'fixes #1',
    '&#124;',
    '*',
    '**',
    '__',
    '<br>',
    '$',
    '$$',
    'word',
    '\u202e',
    ' ',
  );
  const text = fc.array(hostile, { maxLength: 12 }).map((pieces) => pieces.join(''));
  const statuses = ['inline', 'overflow', 'minor', 'pre-existing', 'rejected', 'unplaced'] as const;

  // Alone, each is a block in which nothing is active.
  test.each([
    '~~~ <img src="https://evil.test/x.png">',
    '```js <img src="https://evil.test/x.png">',
    '<!-- <img src="https://evil.test/x.png">',
    '[x]: https://evil.test "<img src=https://evil.test/x.png>"',
    '~~~ </details>',
  ])('as a title are harmless in the middle of a line: %s', async (title) => {
    expect(harmsOf(`**High** ${await toHarmlessLine(title, cleanByDefault)}`)).toEqual([]);
  });

  test('can’t break the table, the folds or the hidden lines', async () => {
    const toLine = (line: string) => toHarmlessLine(line, cleanByDefault);
    const claim = fc.record({
      title: text,
      body: text,
      reason: text,
      quote: text,
      status: fc.constantFrom(...statuses),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(claim, { minLength: 1, maxLength: 3 }), async (claims) => {
        const findings = await Promise.all(
          claims.map(async (claim, index) => {
            // Without secrets and markers of ours first, as the mode hands them over.
            const [title = '', body = '', reason = '', quote = ''] = await Promise.all(
              [claim.title, claim.body, claim.reason, claim.quote].map(
                async (one) => (await redactText(one)).text,
              ),
            );
            const shown = {
              title: await toLine(title),
              body: await cleanByDefault(body),
              reason: await toLine(reason),
            };
            const path = redactLine(`src/${title}.ts`).text;
            return buildShown({ id: `F${index + 1}`, status: claim.status, title, body, quote, path, shown });
          }),
        );
        const markdown = build(findings);
        const counted = findings.filter(({ status }) => status === 'inline' || status === 'overflow');
        const [table, ...others] = readTables(markdown).filter(([heading]) => heading?.[0] === 'Severity');
        expect(others).toEqual([]);
        expect(table?.length ?? 0).toBe(counted.length === 0 ? 0 : counted.length + 1);
        for (const row of table ?? []) expect(row).toHaveLength(3);
        expect(harmsOf(markdown)).toEqual([]);
        const comments = findings.map((finding) => buildFindingComment(finding, 'Marker', LINKS));
        expect(comments.flatMap((comment) => harmsOf(comment))).toEqual([]);
      }),
      { numRuns: tries(15, 1_500) },
    );
  });
});

describe('a comment on lines', () => {
  const marker = buildFindingMarker('review', {
    id: '0123456789abcdef',
    runId: 'run1',
    head: 'abc1234',
    side: 'RIGHT',
    lineCount: 1,
    code: 'abcdefghijkl',
    severity: 'high',
    category: 'correctness',
  });

  test('has severity and title, why, the rule and the suggestion', () => {
    const finding = buildShown({ rule: 'AGENTS.md#errors-3', suggestion: '  let sum = 1;' });
    expect(buildFindingComment(finding, marker, LINKS)).toBe(
      `<!-- pinata-inference finding:review id:0123456789abcdef run:run1 head:abc1234 side:RIGHT lines:1 code:abcdefghijkl severity:high category:correctness -->

**🟠 High** The sum starts wrong

It starts at 0, so that the first item is counted once too often.

Rule: [\`AGENTS.md#errors-3\`](https://github.com/o/r/blob/abc/AGENTS.md#errors)

\`\`\`suggestion
  let sum = 1;
\`\`\``,
    );
  });

  test('folds what is long, and stays within what GitHub takes', () => {
    const long = buildShown({ body: 'why '.repeat(200), suggestion: 'x'.repeat(15_000) });
    expect(buildFindingComment(long, marker, LINKS)).toContain('<details><summary>Why</summary>');
    const endless = buildShown({ body: 'why '.repeat(20_000), suggestion: 'x'.repeat(15_000) });
    expect(buildFindingComment(endless, marker, LINKS).length).toBeLessThan(65_536);
  });

  test('has a title of one line', () => {
    expect(buildFindingComment(buildShown({ title: 'One\n\n# two' }), marker, LINKS)).toContain(
      '** One # two\n',
    );
  });
});
