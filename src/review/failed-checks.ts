/** Checks of the head that others have made, and that failed: what they say may explain what is wrong. */
import * as v from 'valibot';
import type { GithubClient } from '../github/client.ts';
import { parseGithubData } from '../github/parse-response.ts';
import { BYTES_PER_TOKEN } from '../inference/tokens.ts';
import { fetchPages, PAGE_SIZE } from '../pull-request/fetch.ts';
import { countWord } from '../report.ts';
import { toInertLines } from '../runner/log.ts';
import { clipText } from '../text/clip.ts';
import { describeLines } from './finding-text.ts';

const LineSchema = v.fallback(v.pipe(v.number(), v.safeInteger(), v.minValue(0)), 0);

const AnnotationSchema = v.pipe(
  v.looseObject({
    path: v.string(),
    start_line: LineSchema,
    end_line: LineSchema,
    annotation_level: v.nullish(v.string()),
    title: v.nullish(v.string()),
    message: v.nullish(v.string()),
  }),
  v.transform(({ path, start_line, end_line, annotation_level, title, message }) => ({
    path,
    startLine: start_line,
    endLine: Math.max(start_line, end_line),
    /** `failure`, `warning` or `notice`. */
    level: annotation_level ?? 'notice',
    title: title ?? '',
    message: message ?? '',
  })),
);

/** What a check says of lines of a file. Foreign. */
export type CheckAnnotation = v.InferOutput<typeof AnnotationSchema>;

/** Foreign, but for its conclusion. */
export interface FailedCheck {
  name: string;
  conclusion: string;
  annotations: readonly CheckAnnotation[];
}

const CheckRunSchema = v.looseObject({
  id: v.number(),
  name: v.string(),
  status: v.string(),
  conclusion: v.nullish(v.string()),
  details_url: v.nullish(v.string()),
  output: v.looseObject({ annotations_count: v.number() }),
});

const CheckRunsSchema = v.looseObject({ check_runs: v.array(CheckRunSchema) });

/**
 * That something is wrong. Not `cancelled`, which each push does to the checks of the one before, nor
 * `action_required` and `stale`, which say nothing of the change.
 */
const FAILURES: readonly string[] = ['failure', 'timed_out', 'startup_failure'];

/** A commit with more is built by a farm. */
const MAX_CHECK_RUNS = 1_000;

/** Each is a request, and there is no room for what more of them say. */
const MAX_CHECKS = 20;

/** What this action makes itself. */
export interface OwnChecks {
  /** The check run that tells the review; undefined where none does. */
  checkRunName: string | undefined;
  /** The page of this run of the workflow. */
  runUrl: string;
}

/**
 * The names of this action’s own. Its job is not told by the API, but goes on, in this run; earlier runs on the same
 * commit had one of that name. Other jobs of this run, which may have tested the change, are not its own.
 */
function findOwnNames(
  runs: readonly v.InferOutput<typeof CheckRunSchema>[],
  { checkRunName, runUrl }: OwnChecks,
): ReadonlySet<string | undefined> {
  const unfinished = runs.filter(
    ({ status, details_url }) => status !== 'completed' && details_url?.startsWith(`${runUrl}/`) === true,
  );
  return new Set([checkRunName, ...unfinished.map(({ name }) => name)]);
}

/** The first of them: as many as fit on a page are more than there is room for. */
async function fetchAnnotations(
  github: GithubClient,
  { owner, repo }: { owner: string; repo: string },
  id: number,
): Promise<CheckAnnotation[]> {
  const { data } = await github.request('GET /repos/{owner}/{repo}/check-runs/{check_run_id}/annotations', {
    owner,
    repo,
    check_run_id: id,
    per_page: PAGE_SIZE,
  });
  return parseGithubData(v.array(AnnotationSchema), data, 'the annotations of a check');
}

/**
 * The failed checks of a commit, without this action's own, at most 20. It needs `checks: read`.
 *
 * @throws {GitHubError} 403 where the token may not
 */
export async function fetchFailedChecks(
  github: GithubClient,
  { owner, repo }: { owner: string; repo: string },
  headSha: string,
  own: OwnChecks,
): Promise<FailedCheck[]> {
  const runs = await fetchPages(async (page) => {
    const { data } = await github.request('GET /repos/{owner}/{repo}/commits/{ref}/check-runs', {
      owner,
      repo,
      ref: headSha,
      filter: 'latest',
      per_page: PAGE_SIZE,
      page,
    });
    return parseGithubData(CheckRunsSchema, data, 'the checks of the head').check_runs;
  }, MAX_CHECK_RUNS);
  const ownNames = findOwnNames(runs, own);
  const failed = runs.filter(
    ({ name, conclusion }) => !ownNames.has(name) && FAILURES.includes(conclusion ?? ''),
  );
  return Promise.all(
    failed.slice(0, MAX_CHECKS).map(async ({ id, name, conclusion, output }) => ({
      name,
      conclusion: conclusion ?? '',
      annotations: output.annotations_count > 0 ? await fetchAnnotations(github, { owner, repo }, id) : [],
    })),
  );
}

const LEVELS: readonly string[] = ['failure', 'warning', 'notice'];

/** The runner says of each failed job that a process ended with an error, and names no file: that is said last. */
function rankUse({ path, level }: CheckAnnotation): number {
  const rank = LEVELS.indexOf(level);
  return path === '.github' || rank === -1 ? LEVELS.length : rank;
}

/** A stack trace tells by its first lines. */
const MAX_MESSAGE_CHARACTERS = 1_500;
const MAX_NAME_CHARACTERS = 200;

function toLine(untrusted: string): string {
  return clipText(toInertLines(untrusted).join(' ').trim(), MAX_NAME_CHARACTERS);
}

/** What it says, with the lines after the first set in, so that none is taken for one of another. */
function describeAnnotation({ path, startLine, endLine, level, title, message }: CheckAnnotation): string {
  const text = [title, message].filter((part) => part.trim() !== '').join(': ');
  const clipped = clipText(toInertLines(text).join('\n').trim(), MAX_MESSAGE_CHARACTERS);
  const place = `${toLine(path)}:${describeLines({ startLine, endLine })}`;
  return `- ${place} ${toLine(level)}: ${clipped.replaceAll('\n', '\n  ')}\n`;
}

function describeOmitted(count: number): string {
  return count === 0 ? '' : `(${countWord(count, 'more annotation')})\n`;
}

interface Candidate {
  /** Which of the checks. */
  check: number;
  annotation: CheckAnnotation;
  rank: number;
  /** How many of its check tell more. */
  turn: number;
}

/**
 * What failed checks say, for a model: each check's name and conclusion, and of their annotations those that tell the
 * most, by turns, as many as fit.
 *
 * @returns untrusted text; empty where nothing failed
 */
export function describeFailedChecks(checks: readonly FailedCheck[], maxTokens: number): string {
  let leftBytes = maxTokens * BYTES_PER_TOKEN;
  const take = (text: string): boolean => {
    const bytes = Buffer.byteLength(text);
    if (bytes > leftBytes) return false;
    leftBytes -= bytes;
    return true;
  };
  const heads = checks.map(({ name, conclusion }) => `${toLine(name)}: ${toLine(conclusion)}\n`);
  // Room is kept for what will be said of those omitted.
  const end = checks.findIndex(
    ({ annotations }, index) => !take((heads[index] ?? '') + describeOmitted(annotations.length)),
  );
  const shown = end === -1 ? checks : checks.slice(0, end);
  const inTurn = shown
    .flatMap(({ annotations }, check) =>
      annotations
        .map((annotation): Omit<Candidate, 'turn'> => ({ check, annotation, rank: rankUse(annotation) }))
        .toSorted((a, b) => a.rank - b.rank)
        .map((candidate, turn): Candidate => ({ ...candidate, turn })),
    )
    .toSorted((a, b) => a.rank - b.rank || a.turn - b.turn || a.check - b.check);
  const taken: string[][] = shown.map(() => []);
  for (const { check, annotation } of inTurn) {
    const text = describeAnnotation(annotation);
    if (take(text)) taken[check]?.push(text);
  }
  return shown
    .map(({ annotations }, index) => {
      const texts = taken[index] ?? [];
      return [heads[index], ...texts, describeOmitted(annotations.length - texts.length)].join('');
    })
    .join('')
    .trimEnd();
}
