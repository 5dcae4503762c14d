// npm run bench:review: `mode: review` on real pull requests whose review comments were checked by people.
//
//   npm run bench:review -- --cases DIR
//     Is everything placed? The comments themselves are the model's answer, in good, sloppy and hostile form.
//   npm run bench:review -- --cases DIR --endpoint URL --model ID     (the key in PINATA_LLM_KEY)
//     How good is a model with these prompts? Precision, recall and F1 by lines, cost and time.
//   npm run bench:review -- --cases DIR --record DIR
//     Writes what would be asked: CASE-1.json, CASE-2.json… with case, index, model, messages, response_format; with an
//     endpoint also what it answered (CASE-1.answer.txt).
//   npm run bench:review -- --cases DIR --replay DIR
//     Scores answers from files, CASE-1.answer.json or CASE-1.answer.txt: what the model says, in the form that is asked.
//     With --record, too, it writes the second request that follows from the first answer.
//   Also: --only NAME (a part of a case's name), --input NAME=VALUE (an input of the action; more than once), --json FILE.
//
// DIR has a folder for each pull request: `diff.patch`, as Git writes it, and `case.json`, with `validComments` and
// `wrongComments`: `{path, side: "left" | "right", fromLine, toLine, text}`. A finding matches a comment where file, side
// and lines overlap; only findings count that stand on lines. Precision: findings that match a valid comment ÷ findings.
// Recall: valid comments that a finding matches ÷ valid comments. Intervals are Wilson's, 95 %.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { startGithub } from '../__tests__/emulator/github.ts';
import { type RunOptions, runAction } from '../__tests__/emulator/runner.ts';
import { FORMS, type Form, MAX_ANSWERED, readTag } from './bench-review/answers.ts';
import {
  CasesError,
  findShownRows,
  isSamePlace,
  type Place,
  type ReviewCase,
  readCases,
} from './bench-review/cases.ts';
import { countMatches, type Matches, type Rate, score, sumMatches } from './bench-review/measures.ts';
import { type Answering, startModel } from './bench-review/model.ts';

class UsageError extends Error {}

function readOptions() {
  const { values } = parseArgs({
    options: {
      cases: { type: 'string' },
      endpoint: { type: 'string' },
      model: { type: 'string' },
      record: { type: 'string' },
      replay: { type: 'string' },
      only: { type: 'string', default: '' },
      input: { type: 'string', multiple: true, default: [] },
      json: { type: 'string' },
    },
  });
  const { cases, endpoint, model } = values;
  const key = process.env['PINATA_LLM_KEY'];
  if (cases === undefined) throw new UsageError('--cases DIR is missing: a folder of pull requests.');
  if (endpoint !== undefined && model === undefined) throw new UsageError('--endpoint needs --model ID.');
  if (endpoint !== undefined && !key) {
    throw new UsageError('--endpoint needs the inference key in the environment variable PINATA_LLM_KEY.');
  }
  const inputs = values.input.map((input): [string, string] => {
    const [, name, value] = /^([^=]+)=(.*)$/s.exec(input) ?? [];
    if (name === undefined || value === undefined)
      throw new UsageError(`--input ${input} is not NAME=VALUE.`);
    return [name, value];
  });
  return {
    ...values,
    cases,
    endpoint: endpoint === undefined ? undefined : new URL(endpoint.replace(/\/chat\/completions\/*$/, '')),
    model: model ?? 'bench/prepared',
    key: key ?? 'bench-key-0123456789',
    inputs: Object.fromEntries(inputs),
  };
}

type Options = ReturnType<typeof readOptions>;

type Inputs = Record<string, string>;

/** What `findings-file` holds, as far as it is needed here. */
const FindingsSchema = v.array(
  v.object({
    file: v.string(),
    start_line: v.number(),
    end_line: v.number(),
    side: v.picklist(['LEFT', 'RIGHT']),
    status: v.picklist(['posted', 'overview', 'folded', 'rejected']),
    scope: v.string(),
    title: v.string(),
    /** Why it has no place in the diff, or was not kept. */
    reason: v.nullable(v.string()),
  }),
);

interface TitledFinding extends Place {
  title: string;
  /** Its lines are in the diff, and it counts: a comment stands on them, or would but for their number. */
  isPlaced: boolean;
}

function parseFindings(text: string): TitledFinding[] {
  return v.parse(v.pipe(v.string(), v.parseJson(), FindingsSchema), text).map((finding) => ({
    path: finding.file,
    side: finding.side,
    startLine: finding.start_line,
    endLine: finding.end_line,
    title: finding.title,
    isPlaced:
      (finding.status === 'posted' || finding.status === 'overview') &&
      finding.reason === null &&
      finding.scope !== 'pre-existing',
  }));
}

interface Reviewed {
  findings: TitledFinding[];
  /** Undefined where there is no price. */
  costUsd: number | undefined;
  seconds: number;
  /** Why there is no review; undefined where there is one. */
  problem: string | undefined;
}

const MAX_PROBLEM_CHARACTERS = 300;

type Asking = Pick<Options, 'key' | 'model'>;

/** Runs the action as a step of a job does. */
async function review(endpoint: string, { key, model }: Asking, run: RunOptions): Promise<Reviewed> {
  const startMs = performance.now();
  const inputs = { mode: 'review', endpoint, 'inference-key': key, model, annotations: 'false' };
  const result = await runAction({ ...run, inputs: { ...inputs, ...run.inputs } });
  const seconds = (performance.now() - startMs) / 1_000;
  try {
    const { outputs, conclusion, log } = result;
    const file = outputs['findings-file'] ?? '';
    const costUsd = outputs['cost-usd'] ? Number(outputs['cost-usd']) : undefined;
    if (conclusion !== 'success' || file === '') {
      const lines = log.split('\n').filter((line) => /^##\[(?:error|warning)\]/.test(line));
      const problem = lines.at(-1)?.slice(0, MAX_PROBLEM_CHARACTERS) ?? 'it wrote no findings';
      return { findings: [], costUsd, seconds, problem };
    }
    return { findings: parseFindings(readFileSync(file, 'utf8')), costUsd, seconds, problem: undefined };
  } finally {
    await result.dispose();
  }
}

/** Without GitHub. */
function reviewDiff({ diff }: ReviewCase, endpoint: string, options: Options): Promise<Reviewed> {
  return review(endpoint, options, {
    tempFiles: { 'change.diff': diff },
    inputs: { 'diff-file': '${{ runner.temp }}/change.diff', ...options.inputs },
  });
}

interface Posted {
  reviewed: Reviewed;
  /** What stands on lines. */
  comments: (Place & { title: string })[];
  /** Requests that GitHub answers by 422, which costs a whole review. */
  refused: number;
  /** Reviews that do more than comment. */
  verdicts: number;
}

const PULL_REQUEST = {
  number: 1,
  title: 'A change',
  body: null,
  author: 'alice',
  base: { ref: 'main', sha: 'b'.repeat(40) },
  head: { ref: 'topic', sha: 'a'.repeat(40) },
};

/** On the emulator of GitHub, which takes a review by GitHub's rules. */
async function reviewPullRequest({ diff }: ReviewCase, endpoint: string, asking: Asking, inputs: Inputs) {
  const githubToken = 'ghs_benchToken0123456789abcdefghijklmnop';
  const github = await startGithub({ token: githubToken });
  try {
    github.addPullRequest({ ...PULL_REQUEST, diff });
    const event = github.event(PULL_REQUEST.number);
    const reviewed = await review(endpoint, asking, { inputs, event, githubToken, githubApiUrl: github.url });
    const comments = github.state.reviewComments.map(
      ({ path, side, original_line, original_start_line, body }) => ({
        path,
        side,
        startLine: original_start_line ?? original_line,
        endLine: original_line,
        // Its marker and its severity stand before it.
        title: /^\*\*[^*\n]+\*\* (.*)$/m.exec(body)?.[1] ?? '',
      }),
    );
    const refused = github.requests.filter(({ status }) => status === 422).length;
    const verdicts = github.state.reviews.filter(({ state }) => state !== 'COMMENTED').length;
    return { reviewed, comments, refused, verdicts };
  } finally {
    await github.close();
  }
}

interface Placing {
  form: Form;
  comments: number;
  /** Comments with lines in the diff. */
  placeable: number;
  placedRight: number;
  /** Of those that are not: their code stands more than once in its file, so that the quote can't tell which is meant. */
  ambiguous: number;
  /** Comments without lines in the diff that stand in the overview, of all of them. */
  unplaceable: number;
  inOverview: number;
  lost: number;
  /** Comments, or reviews with all of theirs, that GitHub does not take. */
  refused: number;
  /** Findings that were made up, and stand on lines all the same. */
  madeUpPlaced: number;
  /** What is wrong, one a line. */
  faults: string[];
}

function isRepeated({ rows }: ReviewCase, place: Place): boolean {
  const texts = findShownRows(rows, place).map(({ text }) => text.trim());
  const ofFile = rows.filter(({ path }) => path === place.path).map(({ text }) => text.trim());
  const starts = ofFile.filter((_, start) => texts.every((text, index) => ofFile[start + index] === text));
  return starts.length > 1;
}

function judgePlacing(reviewCase: ReviewCase, posted: Posted, placing: Placing): void {
  const { name, rows, comments } = reviewCase;
  const { findings, problem } = posted.reviewed;
  const fault = (what: string, place?: Place) => {
    const where = place ? ` ${place.path}:${place.startLine}-${place.endLine} ${place.side}` : '';
    placing.faults.push(`${placing.form} ${name}${where}: ${what}`);
  };
  placing.comments += comments.length;
  if (problem !== undefined) {
    placing.lost += comments.length;
    fault(`no review: ${problem}`);
    return;
  }
  placing.refused += posted.refused;
  if (posted.refused > 0) fault(`refused ${posted.refused} times`);
  if (posted.verdicts > 0) fault('a review does more than comment');
  for (const comment of posted.comments.filter(({ title }) => readTag(title) === undefined)) {
    placing.madeUpPlaced += 1;
    fault('made up, and placed', comment);
  }
  for (const [index, comment] of comments.entries()) {
    const isPlaceable = findShownRows(rows, comment).length > 0;
    if (isPlaceable) placing.placeable += 1;
    else placing.unplaceable += 1;
    const placed = posted.comments.find(({ title }) => readTag(title) === index);
    if (!placed && !findings.some(({ title }) => readTag(title) === index)) {
      placing.lost += 1;
      fault('lost', comment);
    } else if (!isPlaceable && !placed) placing.inOverview += 1;
    else if (placed && isSamePlace(rows, placed, comment)) placing.placedRight += 1;
    else if (placed && isPlaceable && isRepeated(reviewCase, comment)) placing.ambiguous += 1;
    else {
      const on = placed && `${placed.path}:${placed.startLine}-${placed.endLine} ${placed.side}`;
      fault(on === undefined ? 'not placed' : `placed on ${on}`, comment);
    }
  }
}

/** Two processes at a time: more would measure the machine. */
const MAX_PARALLEL = 2;

async function mapInParallel<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const queue = [...items.entries()];
  const run = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) results[next[0]] = await work(next[1]);
  };
  await Promise.all(Array.from({ length: MAX_PARALLEL }, run));
  return results;
}

/** Enough for every finding of an answer, of whatever weight; and no second request, which would need an answer. */
const PLACING_INPUTS = {
  'max-findings': String(MAX_ANSWERED / 2),
  'min-severity': 'low',
  suggestions: 'false',
  rules: 'off',
};

async function measurePlacing(form: Form, cases: readonly ReviewCase[], options: Options): Promise<Placing> {
  const answers = new Map(cases.map((reviewCase) => [reviewCase.name, FORMS[form](reviewCase)]));
  const server = await startModel({
    prepare: ({ case: name }) => answers.get(name),
    endpoint: undefined,
    record: () => {},
  });
  const placing: Placing = {
    form,
    comments: 0,
    placeable: 0,
    placedRight: 0,
    ambiguous: 0,
    unplaceable: 0,
    inOverview: 0,
    lost: 0,
    refused: 0,
    madeUpPlaced: 0,
    faults: [],
  };
  try {
    const inputs = { ...options.inputs, ...PLACING_INPUTS };
    await mapInParallel(cases, async (reviewCase) => {
      const posted = await reviewPullRequest(reviewCase, server.urlFor(reviewCase.name), options, inputs);
      judgePlacing(reviewCase, posted, placing);
    });
  } finally {
    server.close();
  }
  return placing;
}

function printTable(rows: readonly (readonly string[])[]): void {
  const [heading = []] = rows;
  const widths = heading.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  for (const row of rows) {
    const cells = row.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
    );
    process.stdout.write(`${cells.join('  ').trimEnd()}\n`);
  }
}

async function benchPlacing(cases: readonly ReviewCase[], options: Options) {
  const placings: Placing[] = [];
  for (const form of ['good', 'sloppy', 'hostile'] as const) {
    placings.push(await measurePlacing(form, cases, options));
  }
  printTable([
    [
      'answer',
      'placed right',
      'ambiguous',
      'not in the diff → overview',
      'lost',
      'refused',
      'made up, placed',
    ],
    ...placings.map((placing) => [
      placing.form,
      `${placing.placedRight}/${placing.placeable}`,
      `${placing.ambiguous}`,
      `${placing.inOverview}/${placing.unplaceable}`,
      `${placing.lost}`,
      `${placing.refused}`,
      `${placing.madeUpPlaced}`,
    ]),
  ]);
  const faults = placings.flatMap((placing) => placing.faults);
  return { faults, report: { cases: cases.length, forms: placings } };
}

/** Names of files: they lead nowhere else, whatever a case is called. */
function nameRequest({ case: name, index }: { case: string; index: number }): string {
  return `${name}-${index}`;
}

function createAnswering({ record, replay, endpoint }: Options): Answering {
  if (record !== undefined) mkdirSync(record, { recursive: true });
  return {
    endpoint,
    prepare(asked) {
      if (replay === undefined) return undefined;
      const files = ['.answer.json', '.answer.txt'].map((end) => join(replay, `${nameRequest(asked)}${end}`));
      const file = files.find((path) => existsSync(path));
      return file === undefined ? undefined : readFileSync(file, 'utf8');
    },
    record(asked, answer) {
      if (record === undefined) return;
      const path = join(record, nameRequest(asked));
      writeFileSync(`${path}.json`, `${JSON.stringify(asked, undefined, 2)}\n`);
      if (answer !== undefined) writeFileSync(`${path}.answer.txt`, answer);
    },
  };
}

function formatRate({ rate, low, high }: Rate): string {
  const percent = (share: number) => (100 * share).toFixed(0);
  return rate === undefined ? '–' : `${percent(rate)} % (${percent(low)}–${percent(high)})`;
}

function formatRow(name: string, matches: Matches, costUsd: number | undefined, seconds: number): string[] {
  const { precision, recall, f1 } = score(matches);
  return [
    name,
    `${matches.matchedFindings}/${matches.findings}`,
    `${matches.wrongFindings}`,
    `${matches.matchedComments}/${matches.validComments}`,
    formatRate(precision),
    formatRate(recall),
    f1 === undefined ? '–' : f1.toFixed(2),
    costUsd === undefined ? '–' : costUsd.toFixed(4),
    seconds.toFixed(1),
  ];
}

async function benchModel(cases: readonly ReviewCase[], options: Options) {
  const server = await startModel(createAnswering(options));
  const reviewed = await mapInParallel(cases, async (reviewCase) => {
    const one = await reviewDiff(reviewCase, server.urlFor(reviewCase.name), options);
    const placed = one.findings.filter(({ isPlaced }) => isPlaced);
    return { ...one, name: reviewCase.name, matches: countMatches(placed, reviewCase.comments) };
  }).finally(() => server.close());
  const faults = reviewed.flatMap(({ name, problem }) =>
    problem === undefined ? [] : [`${name}: ${problem}`],
  );
  // What was not asked was not missed.
  const scored = reviewed.filter(
    ({ name, problem }) => problem === undefined && !server.unanswered.has(name),
  );
  const total = sumMatches(scored.map(({ matches }) => matches));
  const costs = scored.flatMap(({ costUsd }) => costUsd ?? []);
  const costUsd = costs.length === 0 ? undefined : costs.reduce((a, b) => a + b, 0) / costs.length;
  const seconds = scored.reduce((sum, one) => sum + one.seconds, 0) / Math.max(1, scored.length);
  printTable([
    ['pull request', 'findings', 'wrong only', 'found', 'precision', 'recall', 'F1', 'USD', 's'],
    ...scored.map((one) => formatRow(one.name, one.matches, one.costUsd, one.seconds)),
    formatRow('all, USD and s by mean', total, costUsd, seconds),
  ]);
  if (server.unanswered.size > 0) {
    process.stdout.write(`\nWithout an answer, and not scored: ${[...server.unanswered].join(', ')}\n`);
  }
  const report = {
    model: options.model,
    cases: scored.map(({ name, matches, ...one }) => ({
      name,
      ...matches,
      ...score(matches),
      costUsd: one.costUsd ?? null,
      seconds: one.seconds,
    })),
    total: { ...total, ...score(total), meanCostUsd: costUsd ?? null, meanSeconds: seconds },
    unanswered: [...server.unanswered],
  };
  return { faults, report };
}

async function bench(options: Options): Promise<number> {
  const cases = readCases(options.cases).filter(({ name }) => name.includes(options.only));
  const isOfModel = [options.endpoint, options.record, options.replay].some((value) => value !== undefined);
  const { faults, report } = await (isOfModel ? benchModel : benchPlacing)(cases, options);
  for (const fault of faults) process.stdout.write(`✗ ${fault}\n`);
  if (options.json !== undefined) {
    writeFileSync(options.json, `${JSON.stringify({ ...report, faults }, undefined, 2)}\n`);
  }
  return faults.length === 0 ? 0 : 1;
}

try {
  process.exitCode = await bench(readOptions());
} catch (error) {
  const isUsage =
    error instanceof UsageError ||
    error instanceof CasesError ||
    (error instanceof TypeError && 'code' in error);
  if (!isUsage) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
