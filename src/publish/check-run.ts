/** A result as a check run of the head: https://docs.github.com/rest/checks/runs */
import * as v from 'valibot';
import type { GithubClient } from '../github/client.ts';
import { LinkSchema, parseGithubData } from '../github/parse-response.ts';
import { redactor } from '../secrets/redactor.ts';
import type { Annotation } from './annotation.ts';

export type Conclusion = 'success' | 'failure' | 'skipped' | 'neutral';

export interface CheckRun {
  name: string;
  /** The commit that it is about. */
  headSha: string;
  conclusion: Conclusion;
  /** Plain text: the result in a few words. */
  title: string;
  /** Markdown that may be shown. */
  summary: string;
  annotations: readonly Annotation[];
  /** The page of this run. */
  detailsUrl: string;
}

/** GitHub takes no more in one request; the next ones add to those before. */
const MAX_ANNOTATIONS = 50;

/** GitHub takes 65,535, and calls them characters: https://github.com/github/docs/issues/35252 */
const MAX_SUMMARY_BYTES = 60_000;
const CUT_NOTICE = '*The rest is in the job summary.*';

const LEVELS = { error: 'failure', warning: 'warning', notice: 'notice' } as const;

/** The last gate: whatever was missed before, no secret of this run is posted. */
function redact(text: string): string {
  return redactor.redact(text).text;
}

/** As much of the beginning as fits. */
async function fitSummary(summary: string): Promise<string> {
  if (Buffer.byteLength(summary) <= MAX_SUMMARY_BYTES) return summary;
  // With all that reads Markdown: most check runs load none of it.
  const { cutMarkdown } = await import('../markdown/split.ts');
  let maxCharacters = MAX_SUMMARY_BYTES;
  for (;;) {
    const cut = cutMarkdown(summary, maxCharacters, CUT_NOTICE);
    const bytes = Buffer.byteLength(cut);
    if (bytes <= MAX_SUMMARY_BYTES) return cut;
    maxCharacters = Math.floor(maxCharacters * (MAX_SUMMARY_BYTES / bytes));
  }
}

function toPayload({ level, message, title, path, startLine, endLine }: Annotation) {
  return {
    path: redact(path),
    start_line: startLine,
    end_line: endLine,
    annotation_level: LEVELS[level],
    message: redact(message),
    title: redact(title),
  };
}

const CheckRunSchema = v.looseObject({
  id: v.number(),
  html_url: LinkSchema,
});

/**
 * Makes a check run that has ended. It needs `checks: write`.
 *
 * @returns its page; empty where GitHub does not tell
 * @throws {GitHubError} 403 where the token may not, 422 where the commit is not in the repository
 */
export async function createCheckRun(
  github: GithubClient,
  { owner, repo }: { owner: string; repo: string },
  { name, headSha, conclusion, title, summary, annotations, detailsUrl }: CheckRun,
): Promise<string> {
  const described = { title: redact(title), summary: await fitSummary(redact(summary)) };
  const buildOutput = (start: number) => ({
    ...described,
    annotations: annotations.slice(start, start + MAX_ANNOTATIONS).map(toPayload),
  });
  const { data } = await github.request('POST /repos/{owner}/{repo}/check-runs', {
    owner,
    repo,
    name,
    head_sha: headSha,
    status: 'completed',
    conclusion,
    details_url: detailsUrl,
    output: buildOutput(0),
  });
  const { id, html_url } = parseGithubData(CheckRunSchema, data, 'the check run');
  for (let start = MAX_ANNOTATIONS; start < annotations.length; start += MAX_ANNOTATIONS) {
    await github.request('PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}', {
      owner,
      repo,
      check_run_id: id,
      output: buildOutput(start),
    });
  }
  return html_url;
}
