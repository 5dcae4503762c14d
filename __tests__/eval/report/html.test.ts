import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';
import { buildHtml } from '../../../src/eval/report/html.ts';
import type { Attempt, EvalResult } from '../../../src/eval/results.ts';
import { ATTACKS } from '../../corpus/attacks.ts';
import { hostileText } from '../../gate/hostile.ts';
import { someOf, tries } from '../../thorough.ts';
import { buildAttempt, buildCase, buildPrompt, buildRealistic, buildResult, buildUnmet } from '../results.ts';
import { fillWith } from './foreign.ts';

const FILES = 'https://github.test/o/r/blob/abc';

interface Read {
  /** `name[attribute][attribute]` of each kind of element. */
  kinds: Set<string>;
  count: number;
  links: string[];
  scripts: string[];
  styles: string[];
  policy: string;
  comments: number;
  /** All text but that of script and style. */
  text: string;
  pre: string[];
}

function attributeOf(element: DefaultTreeAdapterTypes.Element, name: string): string {
  return element.attrs.find((attribute) => attribute.name === name)?.value ?? '';
}

function textOf(node: DefaultTreeAdapterTypes.Node): string {
  if (defaultTreeAdapter.isTextNode(node)) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

/** As a browser reads it. */
function read(html: string): Read {
  const found: Read = {
    kinds: new Set(),
    count: 0,
    links: [],
    scripts: [],
    styles: [],
    policy: '',
    comments: 0,
    text: '',
    pre: [],
  };
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if (defaultTreeAdapter.isCommentNode(node)) found.comments += 1;
    if (defaultTreeAdapter.isTextNode(node)) found.text += node.value;
    if (defaultTreeAdapter.isElementNode(node)) {
      const names = node.attrs.map(({ name }) => `[${name}]`).toSorted();
      found.kinds.add(`${node.tagName}${names.join('')}`);
      found.count += 1;
      if (node.tagName === 'a') found.links.push(attributeOf(node, 'href'));
      if (node.tagName === 'pre') found.pre.push(textOf(node));
      if (attributeOf(node, 'http-equiv') !== '') found.policy = attributeOf(node, 'content');
      if (node.tagName === 'script' || node.tagName === 'style') {
        (node.tagName === 'script' ? found.scripts : found.styles).push(textOf(node));
        return;
      }
    }
    if ('childNodes' in node) for (const child of node.childNodes) visit(child);
  };
  visit(parse(html));
  return found;
}

async function show(result: EvalResult): Promise<Read> {
  return read(await buildHtml(result, { filesUrl: FILES }));
}

/** What a page has, whatever stands in it. */
const KINDS = new Set(
  `html[lang] head meta[charset] meta[content][http-equiv] meta[content][name] title style body main script
  h1 h2 h3 p p[class] ul li b code a[href] a[href][rel] div[class] table thead tbody tr td td[data-value] th[scope] br
  svg[aria-label][class][role][viewBox] line[class][x1][x2][y1][y2] text[text-anchor][x][y] g[class] circle[cx][cy][r]
  div[hidden][id] label input[id][type] select[id] option[value] span[class][id][role]
  section[class][id] ol[class] li[data-cost][data-latency][data-outcome][data-score] li[data-cost][data-latency][data-outcome]
  details summary span[class] pre[dir] del ins`.split(/\s+/),
);

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

async function expectHarmless(text: string): Promise<void> {
  const { kinds, links, scripts, styles, policy, comments } = await show(fillWith(text));
  expect([...kinds].filter((kind) => !KINDS.has(kind))).toEqual([]);
  expect(comments).toBe(0);
  for (const link of links)
    expect(link).toMatch(/^(#prompt-\d+|https:\/\/github\.test\/o\/r\/blob\/abc\/[^"'<>\s]*#L\d+)$/);
  for (const link of links.filter((address) => address.startsWith('https')))
    expect(new URL(link).pathname).toMatch(/^\/o\/r\//);
  expect(scripts).toHaveLength(1);
  expect(styles).toHaveLength(1);
  expect(policy).toContain(`script-src ${hashOf(scripts[0] ?? '')}`);
}

describe('the page', () => {
  test('forbids all but its own style and script, by their hashes', async () => {
    const { policy, scripts, styles } = await show(buildRealistic());
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      `style-src ${hashOf(styles[0] ?? '')}`,
      `script-src ${hashOf(scripts[0] ?? '')}`,
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    expect(`${scripts[0]}${styles[0]}`).not.toMatch(/https?:|url\(|@import|innerHTML|fetch|XMLHttp/);
  });

  test('tells all without a script', async () => {
    const { text, count } = await show(buildRealistic());
    for (const words of [
      'The evaluation failed',
      '102 of 117 cases pass (87.2 %), 3 unscored',
      'regressed',
      '−20 points (p = 0.012)',
      'a drop of 24 points would have been seen',
      'Answers that could not be judged: 3 refused, 6 empty, 3 cut off, 3 unscored.',
      'The model under test judges itself; set judge-model.',
      '90 % (77 to 96 %)',
      'The endpoint answered 503.',
      '.github/prompts/capitals.prompt.yml:22',
      '2026-11-30 21:02 UTC',
    ])
      expect(text).toContain(words);
    expect(count).toBeGreaterThan(120 * 5);
  });

  test('shows word by word what differs', async () => {
    const scores = [buildUnmet({ expected: 'It is <b> Paris now', actual: 'It is <b> Lyon now' })];
    const attempts = [buildAttempt({ outcome: 'failed', answer: 'It is <b> Lyon now', scores })];
    const failed = buildCase({ outcome: 'failed', attempts });
    const html = await buildHtml(buildResult({ prompts: [buildPrompt({ cases: [failed] })] }), {
      filesUrl: undefined,
    });
    expect(html).toContain('It is &lt;b&gt; <del>Paris</del><ins>Lyon</ins> now');
  });

  test('a case costs what all its answers cost, where that is known', async () => {
    const known = buildAttempt({ costUsd: 0.25 });
    const pageOf = (attempts: Attempt[]) =>
      buildHtml(buildResult({ prompts: [buildPrompt({ cases: [buildCase({ attempts })] })] }), {
        filesUrl: undefined,
      });
    expect(await pageOf([known, known])).toContain('<span class="dim">$0.5 · 640 ms</span>');
    expect(await pageOf([known, buildAttempt({ costUsd: undefined })])).toContain(
      '<span class="dim">– · 640 ms</span>',
    );
  });

  test('links a case to its line', async () => {
    const cases = [buildCase({ path: 'a b/ü#?.yml', line: 7 })];
    const { links } = await show(buildResult({ prompts: [buildPrompt({ cases })] }));
    expect(links).toContain(`${FILES}/a%20b/%C3%BC%23%3F.yml#L7`);
  });

  test('shows what the base answered where it ended otherwise', async () => {
    const baseCases = [buildCase({ attempts: [buildAttempt({ answer: 'Base says Paris' })] })];
    const cases = [
      buildCase({ outcome: 'failed', attempts: [buildAttempt({ outcome: 'empty', answer: '' })] }),
    ];
    const { text, pre } = await show(buildResult({ prompts: [buildPrompt({ cases, baseCases })] }));
    expect(text).toContain('On the base: ✅ passed');
    expect(pre).toEqual(['Base says Paris']);
  });

  test('of repeats shows those that failed first, and says how many there are', async () => {
    const attempts = Array.from({ length: 9 }, (_, repeat) =>
      buildAttempt({ repeat, outcome: repeat === 8 ? 'cut' : 'passed', answer: `No. ${repeat}` }),
    );
    const { pre, text } = await show(
      buildResult({ prompts: [buildPrompt({ cases: [buildCase({ attempts })] })] }),
    );
    expect(pre).toEqual(['No. 8', 'No. 0', 'No. 1', 'No. 2', 'No. 3']);
    expect(text).toContain('And 4 more answers.');
  });
});

describe('foreign text', () => {
  test('is only ever text: attacks', async () => {
    const texts = [...ATTACKS.values()].flatMap((attacks) => someOf(attacks, 2));
    for (const text of texts) await expectHarmless(text);
  });

  test.each([
    '</script><script>alert(1)</script>',
    '</style><style>*{}',
    '<!--',
    ']]>',
    '"><img src=x onerror=alert(1)>',
    "' onclick='alert(1)",
    'javascript:alert(1)',
    '../../../evil',
    '//evil.example/x',
    '?q#f',
  ])('is only ever text: %s', expectHarmless);

  test('is only ever text: whatever it is', async () => {
    await fc.assert(fc.asyncProperty(hostileText, expectHarmless), { numRuns: tries(30, 1_000) });
  });

  test('can be read as it was written', async () => {
    const written = 'if (a < b && c > "d") { return \'e\'; }\n\t&amp; שלום';
    const { pre } = await show(
      buildResult({
        prompts: [buildPrompt({ cases: [buildCase({ attempts: [buildAttempt({ answer: written })] })] })],
      }),
    );
    expect(pre).toEqual([written]);
  });
});

describe('sizes', () => {
  test('10,000 cases are a page of some megabytes, with all cases', async () => {
    const html = await buildHtml(buildRealistic(1_667), { filesUrl: FILES });
    expect(html.length).toBeLessThan(12_000_000);
    expect(html.match(/<li data-outcome=/g)).toHaveLength(10_002);
  });

  test('long texts are cut, and the page says so', async () => {
    const attempts = [buildAttempt({ answer: 'long '.repeat(20_000) })];
    const cases = Array.from({ length: 2_000 }, () => buildCase({ attempts }));
    const result = buildResult({ prompts: [buildPrompt({ cases })] });
    const html = await buildHtml(result, { filesUrl: undefined });
    expect(html.length).toBeLessThan(8_000_000);
    expect(html).toContain('Of each text, the first 2,500 characters; <code>json-file</code> has all.');
  });

  test('of too many cases those that passed give way', async () => {
    const cases = Array.from({ length: 20_001 }, () => buildCase());
    const failed = buildCase({ outcome: 'failed', attempts: [], label: 'the last' });
    const prompts = [buildPrompt({ cases: [...cases, failed] })];
    const html = await buildHtml(buildResult({ prompts }), { filesUrl: undefined });
    expect(html.match(/<li data-outcome=/g)).toHaveLength(20_000);
    expect(html).toContain('the last');
    expect(html).toContain('2 cases left out here');
  });
});
