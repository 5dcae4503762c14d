// From a model's findings to what stands on the pull request: nothing that GitHub refuses, and nothing lost.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { numberOn, readHunkLines, type Side } from '../../src/diff/lines.ts';
import { type FileDiff, parseDiff } from '../../src/diff/parse.ts';
import { createGithubClient, type GithubClient } from '../../src/github/client.ts';
import { RunClock } from '../../src/http/deadline.ts';
import { placeFinding } from '../../src/review/anchor.ts';
import { buildFindingMarker } from '../../src/review/finding-marker.ts';
import { buildFindingComment } from '../../src/review/finding-text.ts';
import { CATEGORIES, type Finding, SCOPES } from '../../src/review/findings.ts';
import { buildOverview } from '../../src/review/overview.ts';
import { publishReview } from '../../src/review/publish-review.ts';
import { placeFindings, type ReviewedFinding, triageFindings } from '../../src/review/triage.ts';
import { applyVerdicts } from '../../src/review/verdicts.ts';
import { SEVERITIES } from '../../src/severities.ts';
import { closeAfterTest } from '../close-after-test.ts';
import { type GithubEmulator, startGithub } from '../emulator/github.ts';
import { ADDRESS, TOKEN } from '../github/open-client.ts';
import { readOwnDiffs } from '../pull-request/git-repository.ts';
import { createRecordedLog } from '../recorded-log.ts';
import { tries } from '../thorough.ts';
import { randomDiff } from './diffs.ts';
import { HEAD, publication } from './publications.ts';

const log = createRecordedLog();

async function startDirect() {
  const github = closeAfterTest(await startGithub({ token: TOKEN }));
  const clock = new RunClock();
  const apiUrl = new URL(github.url);
  const { transport } = github;
  return { github, client: createGithubClient({ apiUrl, token: TOKEN, transport, clock, log, pauseMs: 0 }) };
}

/** What a model may claim about a diff: lines and quotes that are there, that nearly are, and that are not. */
interface Claim {
  seed: number;
  more: number;
  shift: number;
  isInverted: boolean;
  side: Side | undefined;
  path: 'right' | 'prefixed' | 'previous' | 'wrong';
  quote: 'right' | 'trimmed' | 'fenced' | 'empty' | 'invented';
  severity: Finding['severity'];
  category: Finding['category'];
  scope: Finding['scope'];
  body: string;
  verdict: 'none' | 'rejected' | 'kept' | 'replaced' | 'replaced by much';
}

const claim: fc.Arbitrary<Claim> = fc.record({
  seed: fc.oneof(fc.nat(), fc.nat({ max: 2_047 })),
  more: fc.nat({ max: 30 }),
  shift: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: -6, max: 6 }), fc.integer()),
  isInverted: fc.boolean(),
  side: fc.constantFrom<Side | undefined>('LEFT', 'RIGHT', undefined),
  path: fc.constantFrom('right', 'right', 'right', 'prefixed', 'previous', 'wrong'),
  quote: fc.constantFrom('right', 'right', 'trimmed', 'fenced', 'empty', 'empty', 'invented'),
  severity: fc.constantFrom(...SEVERITIES),
  // Few, so that some are said twice.
  category: fc.constantFrom(...CATEGORIES.slice(0, 2)),
  scope: fc.constantFrom(...SCOPES, 'introduced', 'introduced'),
  body: fc.oneof(fc.string(), fc.constantFrom('', 'x'.repeat(700), 'x'.repeat(70_000), '```\nopen')),
  verdict: fc.constantFrom('none', 'rejected', 'kept', 'replaced', 'replaced by much'),
});

/** A title is what a finding is known by afterwards. */
function toFinding(files: readonly FileDiff[], { seed, ...about }: Claim, index: number): Finding {
  const file = files[seed % files.length];
  const hunk = file?.hunks[(seed >> 4) % Math.max(1, file.hunks.length)];
  const lines = hunk ? readHunkLines(hunk) : [];
  const start = (seed >> 8) % Math.max(1, lines.length);
  const named = lines.slice(start, start + 1 + about.more);
  const numbers = named.flatMap((line) => numberOn(about.side ?? 'RIGHT', line) ?? []);
  const ends = [numbers[0] ?? 1, numbers.at(-1) ?? 1].map((line) => Math.max(0, line + about.shift));
  const [startLine = 0, endLine = 0] = about.isInverted ? ends.reverse() : ends;
  const code = named.map(({ text }) => text).join('\n');
  const quotes: Record<Claim['quote'], string> = {
    right: code,
    trimmed: code.replaceAll(/^\s+/gm, ''),
    fenced: `\`\`\`ts\n${code}\n\`\`\``,
    empty: '',
    invented: 'eval(everything)',
  };
  const paths: Record<Claim['path'], string> = {
    right: file?.path ?? '',
    prefixed: `b/${file?.path}`,
    previous: file?.previousPath ?? file?.path ?? '',
    wrong: 'nowhere.ts',
  };
  return {
    path: paths[about.path],
    startLine,
    endLine,
    side: about.side,
    quote: quotes[about.quote],
    severity: about.severity,
    category: about.category,
    scope: about.scope,
    title: `Finding number ${index}.`,
    body: about.body,
    rule: undefined,
  };
}

/** As the second request would: by the title, whose number is the claim's. */
function judge(findings: readonly ReviewedFinding[], claims: readonly Claim[], files: readonly FileDiff[]) {
  const replacements: Partial<Record<Claim['verdict'], string>> = {
    replaced: '  something(else);\n',
    'replaced by much': 'much();\n'.repeat(9_000),
  };
  const verdicts = findings.flatMap(({ id, title }) => {
    const { verdict } = claims[Number(/\d+/.exec(title)?.[0])] ?? { verdict: 'none' };
    const replacement = replacements[verdict] ?? null;
    const given = { id, keep: verdict !== 'rejected', reason: 'Looked at again.', replacement };
    return verdict === 'none' ? [] : [[id, given] as const];
  });
  return applyVerdicts(findings, new Map(verdicts), files, files);
}

/** The second of two that say the same of lines that overlap, which is told by the first. */
function isTold(finding: Finding, files: readonly FileDiff[], by: readonly ReviewedFinding[]): boolean {
  const placed = placeFinding(finding, files);
  if (!('anchor' in placed)) return false;
  const { path, side, startLine, endLine } = placed.anchor;
  return by.some(
    ({ anchor, category, scope }) =>
      (scope === 'pre-existing') === (finding.scope === 'pre-existing') &&
      anchor?.path === path &&
      anchor.side === side &&
      anchor.startLine <= endLine &&
      anchor.endLine >= startLine &&
      category === finding.category,
  );
}

async function expectAllPosted(
  { github, client }: { github: GithubEmulator; client: GithubClient },
  text: string,
  files: readonly FileDiff[],
  claims: readonly Claim[],
): Promise<void> {
  github.reset();
  github.addPullRequest({
    number: ADDRESS.number,
    title: 'A change',
    body: null,
    author: 'alice',
    base: { ref: 'main', sha: 'b'.repeat(40) },
    head: { ref: 'change', sha: HEAD },
    diff: text,
  });
  const findings = claims.map((one, index) => toFinding(files, one, index));
  const triaged = triageFindings(placeFindings(findings, files), { minSeverity: 'medium', maxFindings: 5 });
  const shown = judge(triaged, claims, files).map((finding) => ({
    ...finding,
    shown: { title: finding.title, body: finding.body, reason: finding.reason },
  }));
  const links = {
    pullRequestUrl: 'https://github.com/octo/hello/pull/7',
    ruleUrls: new Map<string, string>(),
  };
  const inline = shown.filter(({ status }) => status === 'inline');
  const comments = inline.flatMap((finding) => {
    const { anchor, code, fingerprint: id, severity, category } = finding;
    if (!anchor || !code) return [];
    const mark = { ...code, id, runId: '1', head: HEAD, severity, category };
    return [{ ...anchor, body: buildFindingComment(finding, buildFindingMarker('default', mark), links) }];
  });
  expect(comments).toHaveLength(inline.length);

  const { refused } = await publishReview({ github: client, address: ADDRESS }, publication(comments), log);

  expect([...refused]).toEqual([]);
  expect(github.violations).toEqual([]);
  expect(github.requests.map(({ method, path, status }) => [method, path, status])).toEqual([
    ['POST', '/repos/octo/hello/pulls/7/reviews', 200],
  ]);
  const posted = github.state.reviewComments.map(({ path, side, line, start_line, body }) => ({
    path,
    side,
    startLine: start_line ?? line,
    endLine: line,
    body,
  }));
  expect(posted).toEqual(comments.map(({ hunkIndex: _, ...comment }) => comment));
  expect(github.state.reviews.map(({ state }) => state)).toEqual(['COMMENTED']);

  const facts = {
    coverage: 'all',
    isComplete: true,
    invalidCount: 0,
    unjudgedCount: 0,
    unposted: new Map(),
    verificationProblem: undefined,
    notes: [],
  };
  const overview = buildOverview(shown, facts, links);
  const lost = findings.filter((finding) => {
    const isPosted = posted.some(({ body }) => body.includes(finding.title));
    return !isPosted && !overview.includes(finding.title) && !isTold(finding, files, shown);
  });
  expect(lost).toEqual([]);
}

describe('of two that say the same', () => {
  const code = Array.from({ length: 9 }, (_, index) => `+line ${index + 1}\n`).join('');
  const files = parseDiff(`diff --git a/a b/a\n--- a/a\n+++ b/a\n@@ -0,0 +1,9 @@\n${code}`);

  function titlesOf(
    findings: (Pick<Finding, 'title' | 'severity' | 'startLine' | 'endLine'> & Partial<Finding>)[],
  ) {
    const about = {
      path: 'a',
      side: undefined,
      quote: '',
      category: 'api',
      scope: 'introduced',
      body: '',
      rule: undefined,
    } as const;
    const triaged = triageFindings(
      placeFindings(
        findings.map((finding) => ({ ...about, ...finding })),
        files,
      ),
      { minSeverity: 'medium', maxFindings: 5 },
    );
    return triaged.map(({ title, status }) => `${title}: ${status}`);
  }

  test('the most severe stands for both', () => {
    const high = { title: 'High', severity: 'high', startLine: 1, endLine: 3 } as const;
    const critical = { title: 'Critical', severity: 'critical', startLine: 3, endLine: 4 } as const;
    expect(titlesOf([high, critical])).toEqual(['Critical: inline']);
  });

  // The third shares no line with the first, which is all that tells of the second.
  test('one that is left out stands for none', () => {
    const titles = titlesOf([
      { title: 'First', severity: 'critical', startLine: 1, endLine: 3 },
      { title: 'Second', severity: 'high', startLine: 3, endLine: 6 },
      { title: 'Third', severity: 'medium', startLine: 6, endLine: 9 },
    ]);
    expect(titles).toEqual(['First: inline', 'Third: inline']);
  });

  test('one that was there before does not stand for one that counts', () => {
    const before = {
      title: 'Before',
      severity: 'critical',
      startLine: 1,
      endLine: 3,
      scope: 'pre-existing',
    } as const;
    const counts = { title: 'Counts', severity: 'high', startLine: 2, endLine: 2 } as const;
    expect(titlesOf([before, counts])).toEqual(['Before: pre-existing', 'Counts: inline']);
  });
});

describe('whatever a model claims, what is sent is taken, and nothing is lost', () => {
  test('of random diffs', async () => {
    const repository = await startDirect();
    await fc.assert(
      fc.asyncProperty(randomDiff, fc.array(claim, { maxLength: 16 }), ({ text, files }, claims) =>
        expectAllPosted(repository, text, files, claims),
      ),
      { numRuns: tries(80, 10_000) },
    );
  });

  test('of this repository’s own history', async () => {
    const repository = await startDirect();
    for (const text of readOwnDiffs()) {
      // The bundle is generated, and no reviewer sees it.
      const files = parseDiff(text).filter(({ path }) => !path.startsWith('dist/'));
      if (files.length === 0) continue;
      await fc.assert(
        fc.asyncProperty(fc.array(claim, { minLength: 1, maxLength: 16 }), (claims) =>
          expectAllPosted(repository, text, files, claims),
        ),
        { numRuns: tries(2, 100) },
      );
    }
  });
});
