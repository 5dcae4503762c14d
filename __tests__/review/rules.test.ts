import { describe, expect, test } from '@jest/globals';
import { InputError } from '../../src/errors.ts';
import { joinRules, keepKnownRules, parseRuleFile, selectRuleFiles } from '../../src/review/rules.ts';

const REPOSITORY = [
  '.github/copilot-instructions.md',
  '.github/instructions/api/errors.instructions.md',
  '.github/instructions/tests.instructions.md',
  '.github/instructions/README.md',
  'AGENTS.md',
  'REVIEW.md',
  'docs/style.md',
  'packages/api/AGENTS.md',
  'packages/api/src/CLAUDE.md',
  'packages/web/AGENTS.md',
  'packages/api/src/agents.md',
  'src/AGENTS.md.bak',
];

describe('which files hold rules', () => {
  test('of themselves: from the root down to the folders of what is changed', () => {
    expect(selectRuleFiles(REPOSITORY, ['packages/api/src/a.ts', 'README.md'], 'auto')).toEqual([
      'AGENTS.md',
      'REVIEW.md',
      '.github/copilot-instructions.md',
      '.github/instructions/tests.instructions.md',
      'packages/api/AGENTS.md',
      '.github/instructions/api/errors.instructions.md',
      'packages/api/src/CLAUDE.md',
    ]);
  });

  test('of themselves: none of a folder beside', () => {
    expect(selectRuleFiles(REPOSITORY, ['packages/apis/a.ts'], 'auto')).not.toContain(
      'packages/api/AGENTS.md',
    );
  });

  test('by patterns, and none', () => {
    expect(selectRuleFiles(REPOSITORY, ['a.ts'], ['docs/*.md', '**/AGENTS.md', '!packages/web/**'])).toEqual([
      'AGENTS.md',
      'docs/style.md',
      'packages/api/AGENTS.md',
    ]);
    expect(selectRuleFiles(REPOSITORY, ['a.ts'], 'off')).toEqual([]);
    expect(() => selectRuleFiles(REPOSITORY, ['a.ts'], ['docs/[ab'])).toThrow(InputError);
  });
});

const idsOf = (content: string, path = 'AGENTS.md') => [
  ...(parseRuleFile(path, content, [])?.anchors.keys() ?? []),
];

describe('ids', () => {
  test('are the file, the slug of the heading, and the number of the item', () => {
    const content = `- Be kind.

# Errors

Intro.

1. Say what failed.
2. Say on what.
   - Never a secret.

## Error messages, \`in\` code!

* One
`;
    expect(idsOf(content, 'src/AGENTS.md')).toEqual([
      'src/AGENTS.md#top-1',
      'src/AGENTS.md#errors',
      'src/AGENTS.md#errors-1',
      'src/AGENTS.md#errors-2',
      'src/AGENTS.md#errors-3',
      'src/AGENTS.md#error-messages-in-code',
      'src/AGENTS.md#error-messages-in-code-1',
    ]);
  });

  // https://github.com/Flet/github-slugger has GitHub's own results as its tests.
  test.each([
    ['Foo & Bar', 'foo--bar'],
    ['Ärger mit Ünicode', 'ärger-mit-ünicode'],
    ['I ♥ unicode', 'i--unicode'],
    ['`code` and [a link](https://x.test)', 'code-and-a-link'],
    ['<a name="x"></a>Named', 'named'],
    ['snake_case', 'snake_case'],
    ['日本語', '日本語'],
  ])('have the slug that GitHub makes of %s', (heading, slug) => {
    expect(idsOf(`# ${heading}\n`)).toEqual([`AGENTS.md#${slug}`]);
  });

  test('that are taken get the next free number', () => {
    expect(idsOf('# Errors\n- a\n- b\n\n# Errors\n- c\n\n# Errors 2\n\n# Top\n- d\n')).toEqual([
      'AGENTS.md#errors',
      'AGENTS.md#errors-1',
      'AGENTS.md#errors-2',
      // GitHub calls it `errors-1`, which is the first item.
      'AGENTS.md#errors-3',
      'AGENTS.md#errors-1-1',
      'AGENTS.md#errors-4',
      'AGENTS.md#top',
      'AGENTS.md#top-1',
    ]);
  });

  test('stand before the words of each heading and item, and nothing else is changed', () => {
    const content = '# Errors\r\n\nSay it.\n\n- [ ] One\n  1. Two\n- **Three**\n\n```\n- no rule\n```\n';
    const file = parseRuleFile('A.md', content, []);
    expect(file?.text).toContain('# [A.md#errors] Errors');
    expect(file?.text).toContain('1. [A.md#errors-2] Two');
    expect(file?.text).toContain('- [A.md#errors-3] **Three**');
    expect(file?.text).toContain('```\n- no rule\n```');
    expect(file?.text.replaceAll(/\[A\.md#[^\]]*\] /g, '')).toBe(content.trim());
  });

  test('are there for each of many', () => {
    const ids = idsOf(`# A\n${'- x\n'.repeat(3_000)}`);
    expect(ids).toHaveLength(3_001);
    expect(ids.at(-1)).toBe('AGENTS.md#a-3000');
  });
});

describe('a file that names the paths it is for', () => {
  const path = '.github/instructions/a.instructions.md';
  const holds = (applyTo: string, ...changed: string[]) =>
    parseRuleFile(path, `---\n${applyTo}\n---\n# A\n`, changed) !== undefined;

  test.each([
    ['applyTo: "**/*.ts"', 'src/a.ts'],
    ["applyTo: 'src/**'", 'src/a/b.go'],
    ['description: x\napplyTo: docs/**,**/*.ts # ours', 'src/a.ts'],
    ['applyTo: "**/*.{ts,tsx}"', 'src/a.tsx'],
    ['applyTo: "{src,lib}/**/*.{js, ts}"', 'lib/a.ts'],
    ['applyTo: ["**/*.py", "**/*.ts"]', 'a.ts'],
    ['applyTo:\n  - "**/*.py"\n  - "**/*.ts"\nother: x', 'a.ts'],
    ['applyTo: "**"', 'anything'],
    ['applyTo: ""', 'anything'],
    ['description: "applyTo: **/*.py"', 'a.ts'],
  ])('holds by %j for %s', (applyTo, changed) => {
    expect(holds(applyTo, 'other.md', changed)).toBe(true);
  });

  test.each([
    ['applyTo: "**/*.ts"', 'src/a.tsx'],
    ['applyTo: "*.ts"', 'src/a.ts'],
    ['applyTo: "**/*.{ts,tsx}"', 'a.js'],
    ['applyTo:\n  - "**/*.py"\nother:\n  - "**"', 'a.ts'],
    ['applyTo: "src/[ab"', 'src/a'],
  ])('does not hold by %j for %s', (applyTo, changed) => {
    expect(holds(applyTo, changed)).toBe(false);
  });

  test('does not show its front matter', () => {
    expect(parseRuleFile(path, '---\napplyTo: "**"\n---\n# A\n', ['a'])?.text).toBe(`# [${path}#a] A`);
  });

  test('is read at once, whatever stands there', () => {
    expect(holds(`applyTo: ${'{'.repeat(200_000)}`, 'a')).toBe(false);
    expect(holds(`applyTo: "${'{a,b}'.repeat(30)}"`, 'a')).toBe(false);
  });
});

describe('all rules together', () => {
  const read = (path: string, content: string) => parseRuleFile(path, content, []) ?? [];

  test('have ids, and pages of the base commit', () => {
    const files = [read('AGENTS.md', '- x\n\n# Errors\n- y\n'), read('src/REVIEW.md', '# Ünï\n')].flat();
    const rules = joinRules(files, (path) => `https://github.test/o/r/blob/abc/${path}`);
    expect(rules.text).toMatch(/^=== AGENTS\.md\n- \[AGENTS\.md#top-1\] x/);
    expect([...rules.urls]).toEqual([
      ['AGENTS.md#top-1', 'https://github.test/o/r/blob/abc/AGENTS.md'],
      ['AGENTS.md#errors', 'https://github.test/o/r/blob/abc/AGENTS.md#errors'],
      ['AGENTS.md#errors-1', 'https://github.test/o/r/blob/abc/AGENTS.md#errors'],
      ['src/REVIEW.md#ünï', 'https://github.test/o/r/blob/abc/src/REVIEW.md#ünï'],
    ]);
    expect(joinRules(files, () => undefined)).toMatchObject({ urls: new Map(), ids: rules.ids });
  });

  test('leave room for the change: what has none is named', () => {
    const files = [
      read('AGENTS.md', '# A\n'),
      read('long.md', `# B\n${'x'.repeat(50_000)}`),
      read('c.md', '# C\n'),
    ];
    const rules = joinRules(files.flat(), () => undefined);
    expect(rules.omittedPaths).toEqual(['long.md']);
    expect([...rules.ids]).toEqual(['AGENTS.md#a', 'c.md#c']);
  });

  test('are cited by ids that were offered, and no others', () => {
    const ids = new Set(['AGENTS.md#errors-3']);
    const cite = (rule: string | undefined) => keepKnownRules([{ rule }], ids)[0]?.rule;
    expect(['AGENTS.md#errors-3', '[AGENTS.md#errors-3]', ' `AGENTS.md#errors-3`'].map(cite)).toEqual(
      Array(3).fill('AGENTS.md#errors-3'),
    );
    expect(['AGENTS.md#errors-4', 'errors-3', '', undefined].map(cite)).toEqual(Array(4).fill(undefined));
  });
});
