/** One request of a review: its part of the change is prepared just before it is asked about, and then let go of. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { redactFiles } from '../../diff/excerpt.ts';
import type { FileDiff } from '../../diff/parse.ts';
import type { DiffSecret } from '../../diff/redact.ts';
import { ActionError, AnswerFormatError, PartialAnswerError } from '../../errors.ts';
import { buildNotices, isCutOff } from '../../inference/answer.ts';
import type { ChatAnswer } from '../../inference/chat.ts';
import type { Completion, Question } from '../../inference/complete.ts';
import type { ReviewInputs } from '../../inputs/index.ts';
import { countWord } from '../../report.ts';
import { type Batch, canSplit, sizeOf, splitBatch } from '../../review/batches.ts';
import { describeFailedRequest, isForAll, isTooLong } from '../../review/failed-request.ts';
import { parseFindings, readFindings } from '../../review/findings.ts';
import type { KnownFinding } from '../../review/known-findings.ts';
import { type FileWriter, isToldBeside, type OpenFinding } from '../../review/open-findings.ts';
import { listSeen, type SeenFile } from '../../review/reviewed-files.ts';
import { keepKnownRules, type Rules } from '../../review/rules.ts';
import { type PlacedFinding, placeFindings } from '../../review/triage.ts';
import type { Run } from '../../run.ts';
import type { TextCache } from '../../runner/cache-service.ts';
import { type Asked, askOrRecall, askQuestion, type PromptDeps } from '../shared/get-answer.ts';
import { buildQuestion, type PreparedPrompt, type PromptToSend } from '../shared/prepare-prompt.ts';
import type { Slots } from './slots.ts';

/** What all requests of a review have in common. */
export interface BatchMeans {
  prepared: PreparedPrompt;
  /** What the prompt says beside the files; see `ShownPart`. */
  texts: ReadonlyMap<string, string>;
  writer: FileWriter;
  /** What is open of earlier runs. */
  open: readonly OpenFinding[];
  rules: Rules;
  inputs: ReviewInputs;
  deps: PromptDeps;
  run: Run;
  /** The smallest size, as `measureNumbered` has it, that a model found too long: what is as large is not tried. */
  refused: { size: number };
  /** One after the other: to be prepared takes the processor, and what is prepared is to be sent before the next. */
  preparing: Slots;
  /** One for all: where it fails, it is left alone. Undefined where nothing is kept. */
  cache: TextCache | undefined;
  /** Called once the question is on its way. */
  onAsked: () => void;
}

/** Waits for its turn, and asks. @returns why it is not to be asked any more, in our own words */
export type InTurn = <T>(ask: () => Promise<T>) => Promise<T | { objection: string }>;

/** What came of a request. */
export interface BatchOutcome {
  seen: readonly SeenFile[];
  found: readonly PlacedFinding[];
  /** Open findings of earlier runs that the model was shown, and calls fixed. */
  fixed: readonly KnownFinding[];
  /** The files that these stand in, as the model saw them. */
  shown: readonly { index: number; file: FileDiff }[];
  /** That were taken out of the files. */
  secrets: readonly DiffSecret[];
  /** What the model said; empty where it said nothing. */
  text: string;
  /** All that it took, usable or not: each may be billed. */
  answers: readonly ChatAnswer[];
  /** Undefined where nothing came of it. */
  reply:
    | { model: string; isCached: boolean; isCut: boolean; invalidCount: number; notices: string[] }
    | undefined;
  /** Why nothing came of it; undefined where something did, or where it was not made. */
  error: ActionError | undefined;
  /** All other requests would fail in the same way. */
  isHopeless: boolean;
}

/** Of files that were not reviewed. */
function missBatch(batch: Batch, reason: string): BatchOutcome {
  return {
    seen: batch.map(({ index }) => ({ index, lines: 0, reason, isCut: false })),
    found: [],
    fixed: [],
    shown: [],
    secrets: [],
    text: '',
    answers: [],
    reply: undefined,
    error: undefined,
    isHopeless: false,
  };
}

/** What there is of an answer that can't be used. */
function findText(error: ActionError): string {
  if (error instanceof PartialAnswerError) return error.partialText;
  return error instanceof AnswerFormatError ? error.text : '';
}

async function askOnce(
  question: Question<PromptToSend>,
  { inputs, deps, run, cache, onAsked }: BatchMeans,
): Promise<Asked<PromptToSend>> {
  const { endpoint, prepared, target } = deps;
  const { headers } = endpoint;
  const memory =
    cache &&
    (await (
      await import('../shared/cached-answer.ts')
    ).openCachedAnswers(inputs, question, { headers, nonce: prepared.nonce, cache }, target, run));
  return askOrRecall(memory, async () => {
    const budget = await deps.budget();
    const asking = askQuestion(question, deps, budget, run);
    onAsked();
    return asking;
  });
}

/** The prompt that shows a batch. */
export async function prepareBatch(
  batch: Batch,
  { prepared, texts, inputs }: Pick<BatchMeans, 'prepared' | 'texts' | 'inputs'>,
): Promise<{ part: PreparedPrompt; secrets: readonly DiffSecret[] }> {
  const whole = batch.map(({ file }) => file);
  const { files, secrets } = await redactFiles(whole, inputs.redactsInput);
  return { part: prepared.showing({ files, skipped: [], totalFiles: files.length, texts }), secrets };
}

/** What the model saw of the batch, and where what it says of it stands. */
function readReply(
  batch: Batch,
  { prompt, fields }: Extract<Completion<PromptToSend>, { reply: unknown }>['reply'],
  { rules, open }: BatchMeans,
): Pick<BatchOutcome, 'seen' | 'found' | 'fixed' | 'shown'> & { isCut: boolean; invalidCount: number } {
  const taken = prompt.clipped?.taken ?? [];
  const { findings, invalidCount, isCut, fixed } = parseFindings(fields);
  const files = taken.flatMap((part) => part?.file ?? []);
  const found = placeFindings(keepKnownRules(findings, rules.ids), files);
  const named = new Set(found.map(({ file }) => file));
  return {
    seen: listSeen(batch, prompt.clipped?.taken, isCut),
    found,
    fixed: open.flatMap(({ name, finding }) => {
      const isShown = files.some((file) => isToldBeside(file, finding));
      return isShown && fixed.includes(name) ? [finding] : [];
    }),
    shown: batch.flatMap(({ index }, position) => {
      const file = taken[position]?.file;
      return file && named.has(file) ? [{ index, file }] : [];
    }),
    isCut,
    invalidCount,
  };
}

/** An eighth of what was thought to fit: if that is too long, it is not for the files. */
const MAX_SPLITS = 3;

/**
 * Asks about a batch; where the model finds it too long, about its halves.
 *
 * @param splits how often the batch was split
 * @returns one outcome for each part that was asked about, or was not to be
 * @throws what ends the run, and what is a bug
 */
export async function askBatch(
  batch: Batch,
  means: BatchMeans,
  inTurn: InTurn,
  splits = 0,
): Promise<BatchOutcome[]> {
  const { writer, inputs, run, refused, preparing } = means;
  const isSplittable = splits < MAX_SPLITS && canSplit(batch);
  const size = sizeOf(batch);
  const askHalves = async () => {
    const outcomes: BatchOutcome[] = [];
    for (const half of splitBatch(batch, writer.measure) ?? []) {
      outcomes.push(...(await askBatch(half, means, inTurn, splits + 1)));
    }
    return outcomes;
  };
  if (isSplittable && size >= refused.size) return askHalves();
  const { part, secrets } = await preparing.hold(async () => {
    await nextTurn();
    return prepareBatch(batch, means);
  });
  const question: Question<PromptToSend> = {
    ...buildQuestion(inputs, part),
    // What can be parted is not clipped.
    build: (model, isClipped) => (isClipped && isSplittable ? undefined : part.fill(model, isClipped)),
    readFields: (answer) => readFindings(answer.text, isCutOff(answer)),
  };
  const asked = await inTurn(() => askOnce(question, means));
  if ('objection' in asked) return [missBatch(batch, asked.objection)];
  const { completion, isCached } = asked;
  const { answers } = completion;
  if ('failure' in completion) {
    const error = completion.failure;
    if (run.clock.signal.aborted || !(error instanceof ActionError)) throw error;
    if (isSplittable && isTooLong(error)) {
      refused.size = Math.min(refused.size, size);
      run.log.info(`A request about ${countWord(batch.length, 'file')} was too long: it is asked in halves`);
      return askHalves();
    }
    const missed = missBatch(batch, describeFailedRequest(error));
    const isHopeless = isForAll(error) || (isTooLong(error) && splits === MAX_SPLITS);
    return [{ ...missed, secrets, text: findText(error), answers, error, isHopeless }];
  }
  const { answer, model } = completion.reply;
  const { isCut, invalidCount, ...read } = readReply(batch, completion.reply, means);
  const reply = { model, isCached, isCut, invalidCount, notices: buildNotices(answer) };
  return [{ ...missBatch(batch, ''), ...read, secrets, text: answer.text, answers, reply }];
}
