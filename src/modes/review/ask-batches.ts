/** Asks about a change of any size: in as many requests as it takes, several at the same time. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { SelectedChange } from '../../diff/excerpt.ts';
import type { FileDiff } from '../../diff/parse.ts';
import type { DiffSecret } from '../../diff/redact.ts';
import { describeError } from '../../errors.ts';
import { sumUsage } from '../../inference/usage.ts';
import type { ReviewInputs } from '../../inputs/index.ts';
import { countWord } from '../../report.ts';
import { type Batch, packFiles } from '../../review/batches.ts';
import type { KnownFinding } from '../../review/known-findings.ts';
import type { FileWriter, OpenFinding } from '../../review/open-findings.ts';
import {
  buildReviewCoverage,
  listSeen,
  mergeSeen,
  type ReviewedFile,
  type SeenFile,
} from '../../review/reviewed-files.ts';
import type { Rules } from '../../review/rules.ts';
import type { PlacedFinding } from '../../review/triage.ts';
import type { Run } from '../../run.ts';
import { type PromptDeps, prepareMeanwhile, recordLoss, sumCosts } from '../shared/get-answer.ts';
import type { PreparedPrompt, PromptToSend } from '../shared/prepare-prompt.ts';
import { keepResponse, recordAnswer, recordCoverage, type ToldAnswer } from '../shared/record-answer.ts';
import { reportDiffSecrets } from '../shared/redact-input.ts';
import { askAll } from './ask-all.ts';
import { type BatchOutcome, prepareBatch } from './ask-batch.ts';
import { Slots } from './slots.ts';

/** What is known of a change once every request has ended. */
export interface AskedReview {
  /** In the order of the files that were to be reviewed. */
  files: readonly ReviewedFile[];
  /** Of all answers. */
  found: readonly PlacedFinding[];
  /** Open findings of earlier runs that a model calls fixed. */
  fixed: readonly KnownFinding[];
  /** The files that findings stand in: as the model saw them, and as they are, by the same paths. */
  shown: readonly FileDiff[];
  original: readonly FileDiff[];
  /** Findings that did not have the form. */
  invalidCount: number;
  /** An answer was cut at its length. */
  isCut: boolean;
  /** What the models said, also where it can't be used, in the order of the files. */
  text: string;
  /** What a reader must know of the answers. */
  notices: readonly string[];
  /** Of all answers together. */
  told: ToldAnswer;
  /** The model that was asked; undefined where none was. */
  model: string | undefined;
  /** All answers came from the cache. */
  isCached: boolean;
  /** Of all requests, also those that came to nothing. Undefined when it is not known. */
  costUsd: number | undefined;
  spentUsd: number;
  /** It was not wanted any more: not all was asked. */
  isSuperseded: boolean;
}

export interface AskOptions {
  /** Those that are to be reviewed, in the order of the change, each with the hunks that are to be shown. */
  files: readonly FileDiff[];
  writer: FileWriter;
  /** What is open of earlier runs. */
  open: readonly OpenFinding[];
  rules: Rules;
  /** Asked before each request but the first that go out together; what is not wanted any more is not sent. */
  isStillWanted?: (() => Promise<boolean>) | undefined;
  /** Done bit by bit while models think. @returns whether there is more of it */
  meanwhile?: (() => boolean) | undefined;
}

/** What fails here fails again where it is needed. */
async function workMeanwhile(work: () => boolean, signal: AbortSignal): Promise<void> {
  try {
    while (!signal.aborted && work()) await nextTurn();
  } catch {}
}

/** As few as the room in one allows. */
function planBatches(files: readonly FileDiff[], { measure }: FileWriter, prepared: PreparedPrompt): Batch[] {
  const room = prepared.measureRoom(prepared.template.model);
  if (files.length === 0) return [];
  // A prompt that shows no diff is the same for all files.
  return room === undefined
    ? [files.map((file, index) => ({ index, file, size: 0 }))]
    : packFiles(files, room, measure);
}

const MIN_FINDINGS = 5;

/** Twice as many as are shown, of one request; each of several may have fewer, as they are sifted together. */
function limitFindings(maxFindings: number, batches: number): number {
  return Math.min(maxFindings * 2, Math.max(MIN_FINDINGS, Math.ceil((maxFindings * 4) / batches)));
}

const IN_PARTS =
  'The change is larger than one request: you see some of its files, and others look at the rest.';

/** What the prompt says of there being several; the same in all, so that an endpoint need not read it anew. */
export function buildPartTexts(maxFindings: number, batches: number): ReadonlyMap<string, string> {
  return new Map([
    ['review.max-findings', String(limitFindings(maxFindings, batches))],
    ['review.part', batches > 1 ? IN_PARTS : ''],
  ]);
}

function joinUnique(words: readonly string[]): string {
  return [...new Set(words)].join(', ');
}

/** What the endpoint said of all answers together. */
function tell(outcomes: readonly BatchOutcome[]): ToldAnswer | undefined {
  const answers = outcomes.flatMap((outcome) => outcome.answers);
  if (answers.length === 0) return undefined;
  return {
    model: joinUnique(answers.map(({ model }) => model)),
    finishReason: joinUnique(answers.map(({ finishReason }) => finishReason ?? '')),
    usage: sumUsage(answers.map(({ usage }) => usage)),
  };
}

/** Each failure once, with how many files it cost. */
function warnOfFailures(outcomes: readonly BatchOutcome[], { log }: Run): void {
  const failed = outcomes.filter(({ error }) => error !== undefined);
  for (const [message, same] of Map.groupBy(failed, ({ error }) => describeError(error).message)) {
    const files = new Set(same.flatMap(({ seen }) => seen.map(({ index }) => index)));
    log.warning(`${countWord(files.size, 'file')} could not be reviewed. ${message}`);
  }
}

/** The files that findings stand in; what several requests showed of one is put together. */
function joinShown(
  outcomes: readonly BatchOutcome[],
  files: readonly FileDiff[],
): Pick<AskedReview, 'shown' | 'original'> {
  const byIndex = Map.groupBy(
    outcomes.flatMap((outcome) => outcome.shown),
    ({ index }) => index,
  );
  const joined = [...byIndex].flatMap(([index, parts]) => {
    const [first] = parts;
    const original = files[index];
    if (!first || !original) return [];
    const shown = { ...first.file, hunks: parts.flatMap(({ file }) => file.hunks) };
    return [{ shown, original: { ...original, path: shown.path } }];
  });
  return {
    shown: joined.map(({ shown }) => shown),
    original: joined.map(({ original }) => original),
  };
}

/** Of files that nobody was asked about. @param reason why, in our own words */
export function missAll(files: readonly FileDiff[], reason: string): AskedReview {
  const seen = files.map((_file, index) => ({ index, lines: 0, reason, isCut: false }));
  return {
    files: mergeSeen(files, seen),
    ...{
      found: [],
      fixed: [],
      shown: [],
      original: [],
      invalidCount: 0,
      isCut: false,
      text: '',
      notices: [],
    },
    told: { model: '', finishReason: undefined, usage: undefined },
    ...{ model: undefined, isCached: false, costUsd: 0, spentUsd: 0, isSuperseded: false },
  };
}

/**
 * Asks about files, and puts together what is said of them. A request that fails costs its own files only.
 *
 * @throws what keeps all of them from an answer, or ends the run
 */
export async function askBatches(
  { files, writer, open, rules, isStillWanted, meanwhile: work }: AskOptions,
  deps: PromptDeps & { inputs: ReviewInputs },
  run: Run,
): Promise<AskedReview> {
  const { inputs, prepared } = deps;
  const batches = planBatches(files, writer, prepared);
  const texts = buildPartTexts(inputs.maxFindings, batches.length);
  const { log, outputs } = run;
  const requests = batches.length > 1 ? `, in ${batches.length} requests` : '';
  if (batches.length > 0) log.info(`Asking ${prepared.template.model} at ${inputs.endpoint.host}${requests}`);
  let meanwhile: ReturnType<typeof prepareMeanwhile> | undefined;
  let asked = 0;
  const onAsked = () => {
    meanwhile ??= prepareMeanwhile(deps);
    asked += 1;
    const isFirstWaveOut = asked === Math.min(inputs.concurrency, batches.length);
    if (work && isFirstWaveOut) void workMeanwhile(work, run.clock.signal);
  };
  const isKept = inputs.cacheEnvironment !== undefined && inputs.inferenceKey !== undefined;
  const cache = isKept ? (await import('../shared/cached-answer.ts')).openRunCache(inputs, run) : undefined;
  const shared = { refused: { size: Number.POSITIVE_INFINITY }, preparing: new Slots(1), cache };
  const means = { prepared, texts, writer, open, rules, inputs, deps, run, ...shared, onAsked };
  const { outcomes, isSuperseded, end } = await askAll(batches, means, isStillWanted);
  meanwhile?.stop();

  const told = tell(outcomes);
  if (told) recordAnswer(told, run);
  reportDiffSecrets(
    outcomes.flatMap(({ secrets }) => secrets),
    run,
  );
  const replies = outcomes.flatMap(({ reply }) => reply ?? []);
  const isCached = replies.length > 0 && replies.every((reply) => reply.isCached);
  if (inputs.cacheEnvironment !== undefined) outputs['cache-hit'] = isCached ? 'true' : 'false';
  const costs = meanwhile ? await sumCosts(deps) : { costUsd: 0, spentUsd: 0 };
  const text = outcomes.flatMap((outcome) => outcome.text || []).join('\n\n');
  const failure = end ? end.reason : outcomes.find(({ error }) => error !== undefined)?.error;
  if (end || (replies.length === 0 && failure !== undefined)) {
    recordLoss(costs, deps.comment, run);
    // That of a single request is kept with its failure.
    if (end && text !== '') await keepResponse(text, 'Answers until then', inputs, run);
    throw failure;
  }
  warnOfFailures(outcomes, run);
  return {
    files: mergeSeen(
      files,
      outcomes.flatMap(({ seen }) => seen),
    ),
    found: outcomes.flatMap(({ found }) => found),
    fixed: outcomes.flatMap(({ fixed }) => fixed),
    ...joinShown(outcomes, files),
    invalidCount: replies.reduce((total, reply) => total + reply.invalidCount, 0),
    isCut: replies.some((reply) => reply.isCut),
    text,
    notices: [...new Set(replies.flatMap(({ notices }) => notices))],
    told: told ?? { model: '', finishReason: undefined, usage: undefined },
    model: replies[0]?.model,
    isCached,
    ...costs,
    isSuperseded,
  };
}

/** What would be asked. Of each prompt nothing is kept; how much of the change they show is known after the last. */
export async function* showBatches(
  change: SelectedChange,
  { files, writer }: Pick<AskOptions, 'files' | 'writer'>,
  prepared: PreparedPrompt,
  inputs: ReviewInputs,
  run: Run,
): AsyncGenerator<PromptToSend, void> {
  const batches = planBatches(files, writer, prepared);
  const texts = buildPartTexts(inputs.maxFindings, batches.length);
  const seen: SeenFile[] = [];
  const found: DiffSecret[] = [];
  for (const batch of batches) {
    const { part, secrets } = await prepareBatch(batch, { prepared, texts, inputs });
    const prompt = part.fill(prepared.template.model, false);
    if (!prompt) continue;
    seen.push(...listSeen(batch, prompt.clipped?.taken, false));
    found.push(...secrets);
    yield prompt;
  }
  reportDiffSecrets(found, run);
  await recordCoverage(buildReviewCoverage(mergeSeen(files, seen), change), run);
}
