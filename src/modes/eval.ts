/** `eval`: prompt files are tested by the cases that they bring, and compared with those of the base branch. */
import { createHash } from 'node:crypto';
import { ActionError, describeError, GateFailure } from '../errors.ts';
import type { EvalFile } from '../eval/eval-file.ts';
import { joinResults } from '../eval/report/join.ts';
import { parseResult } from '../eval/report/json.ts';
import type { EvalResult, EvalRun } from '../eval/results.ts';
import { reachVerdict } from '../eval/verdict.ts';
import type { Transport } from '../http/transport.ts';
import { Pace } from '../inference/pace.ts';
import { sumCostUsd, sumSpentUsd } from '../inference/prices/budget.ts';
import { formatUsd } from '../inference/prices/cost.ts';
import type { EvalInputs } from '../inputs/index.ts';
import { inlineCode } from '../markdown/inert.ts';
import { findPaths } from '../prompt/find.ts';
import { findTarget, openTarget, type Target } from '../pull-request/target.ts';
import { countWord, formatCount } from '../report.ts';
import type { Run } from '../run.ts';
import { preferSmallHeap } from '../runner/memory.ts';
import { readWorkspaceFile } from '../runner/workspace.ts';
import { type AnswerMeans, loadCachedAnswers } from './eval/ask-answer.ts';
import {
  type AskedCases,
  askCases,
  assertFewAnswers,
  estimateCases,
  listModels,
  planPrompts,
  probeModels,
} from './eval/ask-cases.ts';
import { addBasePrompts, type EvaluatedFile, readFiles } from './eval/files.ts';
import { publishEvaluation, publishShard } from './eval/publish.ts';
import { listJudges, testJudges } from './eval/test-judges.ts';
import { createEndpoint, createLazyCatalog, type LazyCatalog, withTransport } from './shared/endpoint.ts';
import { createLazyBudget, recordLoss, sumCosts } from './shared/get-answer.ts';
import { RunComment } from './shared/run-comment.ts';
import { chooseSources } from './shared/sources.ts';
import { describeSubject, isAllowed } from './shared/trigger.ts';

/** The shards that the whole would be run in. */
function tellPlan({ shards }: EvalInputs, { outputs, log }: Run): void {
  const shard = Array.from({ length: shards }, (_, index) => `${index + 1}/${shards}`);
  outputs.matrix = JSON.stringify({ shard });
  outputs.outcome = 'passed';
  log.info(`Planned: ${countWord(shards, 'shard')}`);
}

/** By a hash of the case, so that a new one moves no other. */
function takeShard(files: readonly EvaluatedFile[], { shard }: EvalInputs): EvaluatedFile[] {
  if (!shard) return [...files];
  const isOurs = (path: string, id: string) => {
    const digest = createHash('sha256')
      .update(JSON.stringify([path, id]))
      .digest();
    return digest.readUInt32BE() % shard.count === shard.index - 1;
  };
  return files.map((file) => ({
    ...file,
    cases: file.cases.filter(({ id }) => isOurs(file.path, id)),
    judgeTests: shard.index === 1 ? file.judgeTests : [],
  }));
}

/** Files of all answers of all cases. */
const MAX_RESULT_BYTES = 268_435_456;

async function mergeShards(pattern: string, target: Target, { runner }: EvalInputs): Promise<EvalRun> {
  const paths = await findPaths(runner.workspace, [pattern], 'merge');
  const files = await Promise.all(
    paths.map(async (path) => {
      const text = await readWorkspaceFile(runner.workspace, path, { maxBytes: MAX_RESULT_BYTES });
      return { path, result: parseResult(text, path) };
    }),
  );
  const joined = joinResults(files, target.context.sha || undefined);
  if (joined.prompts.length > 0) return joined;
  throw new ActionError('The shards have no prompts: there is nothing to tell of', {
    hint: 'See the log of the job that ran them.',
  });
}

/** Models that would judge themselves. */
function listSelfJudged(files: readonly EvalFile[], { judgeModel }: EvalInputs): string[] {
  if (judgeModel !== undefined) return [];
  const isSelf = ({ evaluators }: EvalFile) =>
    evaluators.some((evaluator) => evaluator.kind === 'judge' && evaluator.judge.modelId === undefined);
  const paths = files.filter(isSelf).map(({ path }) => path);
  return paths.length === 0
    ? []
    : [`In ${paths.join(', ')} the model under test judges itself: set \`judge-model\` to another one.`];
}

/** Says what would be asked, and what it would cost; asks nobody. */
async function tellDryRun(
  planned: ReturnType<typeof planPrompts>,
  catalog: LazyCatalog,
  inputs: EvalInputs,
  run: Run,
): Promise<void> {
  const { answers, inputTokens, worstUsd } = await estimateCases(planned, await catalog(), inputs);
  if (worstUsd !== undefined) run.outputs['estimated-cost-usd'] = formatUsd(worstUsd);
  const cost = worstUsd === undefined ? 'no price known' : `at most about $${formatUsd(worstUsd)}`;
  run.report.facts
    .set('Answers', formatCount(answers))
    .set('Tokens', `about ${formatCount(inputTokens)} in`)
    .set('Cost', `${cost}, without judges`);
  run.log.notice(
    `Dry run: ${countWord(answers, 'answer')}, about ${formatCount(inputTokens)} tokens in, ${cost}, without judges. Nothing was sent.`,
  );
}

/** Everything that is asked: the models whether they are up, judges, cases. */
async function askAll(
  files: readonly EvaluatedFile[],
  planned: ReturnType<typeof planPrompts>,
  means: Omit<AnswerMeans, 'down'>,
): Promise<Omit<AskedCases, 'prompts'> & Pick<EvalRun, 'prompts' | 'judges'>> {
  const { inputs } = means;
  const judges = files.flatMap((file) => {
    const models = planned.filter((of) => of.file === file).map(({ model }) => model);
    return listJudges(file, models, inputs);
  });
  // A shard may have no case of a file.
  const asking = planned.filter(({ file }) => file.cases.length + file.judgeTests.length > 0);
  const down = await probeModels(listModels(asking, inputs), means);
  // The labels are those of the first shard, and so are the judges.
  const tested = inputs.shard && inputs.shard.index > 1 ? [] : judges;
  const { judges: runs, end } = await testJudges(tested, { ...means, down });
  return { judges: runs, ...(await askCases(planned, { ...means, down }, end)) };
}

async function evaluate(transport: Transport, inputs: EvalInputs, run: Run): Promise<void> {
  const { log, report, clock } = run;
  const open = openTarget(inputs, transport, run);
  report.facts.set('On', inlineCode(open.context.eventName));
  if (!(await isAllowed(inputs, open, run))) return;
  const findSource = await chooseSources(inputs, open);
  // A shard is a part, and tells nobody.
  const comment = inputs.shard ? 'off' : inputs.comment;
  const target = await findTarget(open, { prompt: false, comment: comment !== 'off' });
  report.facts.set('On', describeSubject(target));
  const told = new RunComment({ ...inputs, comment: inputs.isDryRun ? 'off' : comment }, target, run);
  if (inputs.merge !== undefined) {
    const merged = reachVerdict(await mergeShards(inputs.merge, target, inputs), inputs);
    const ended = { end: undefined, spentUsd: merged.costUsd ?? 0 };
    // A dry run posts nothing.
    const place = inputs.isDryRun ? { ...inputs, checkRun: undefined } : inputs;
    const failure = await publishEvaluation(merged, ended, target, told, place, run);
    if (failure) throw failure;
    return;
  }
  const read = await readFiles(inputs, findSource, run);
  // The same for all shards: whether a prompt can be compared is not of a part of its cases.
  const { baseline, notices, ...compared } = await addBasePrompts(read, inputs, target, run);
  const files = takeShard(compared.files, inputs);
  // In any other run they are notices of the report.
  if (inputs.isDryRun || inputs.shard) for (const notice of notices) log.warning(notice);
  const planned = planPrompts(files, inputs);
  assertFewAnswers(planned);
  const cases = files.reduce((sum, file) => sum + file.cases.length, 0);
  log.info(
    `${countWord(cases, 'case')} of ${countWord(files.length, 'prompt')}, ${countWord(planned.length, 'pair')} of prompt and model`,
  );
  const endpoint = await createEndpoint(inputs, transport, run, new Pace(inputs.concurrency));
  const catalog = createLazyCatalog(endpoint.client, inputs, run);
  if (inputs.isDryRun) return tellDryRun(planned, catalog, inputs, run);
  const openBudget = createLazyBudget({ inputs, transport, target, catalog }, run);
  try {
    told.begin();
    const [budget, prices] = await Promise.all([openBudget(), catalog()]);
    const cache = inputs.cacheEnvironment && (await loadCachedAnswers()).openRunCache(inputs, run);
    const means = { inputs, endpoint, catalog, target, budget, prices, cache, asked: new Map(), run };
    const { end, ...asked } = await askAll(files, planned, means);
    const { shard } = inputs;
    const found: EvalRun = {
      ...asked,
      repeat: inputs.repeat,
      costUsd: sumCostUsd(budget.spendings, prices),
      shard: shard && { index: shard.index, of: shard.count },
      endedAt: new Date().toISOString(),
      headSha: target.context.sha || undefined,
      baseline: baseline?.description,
      notices: [
        ...(end ? [`The run ended before all was asked: ${describeError(end).message}`] : []),
        ...notices,
        ...listSelfJudged(files, inputs),
      ],
    };
    const reached = reachVerdict(found, inputs);
    const result: EvalResult = end ? { ...reached, outcome: 'not-run' } : reached;
    if (shard) {
      // What else is to be told is told of the whole.
      await publishShard({ ...result, notices: found.notices }, end, target, inputs, run);
      if (end) throw end;
      return;
    }
    const spentUsd = sumSpentUsd(budget.spendings, prices);
    const failure = await publishEvaluation(result, { end, spentUsd }, target, told, inputs, run);
    if (failure) throw failure;
  } catch (error) {
    const costs = await sumCosts({ budget: openBudget, catalog });
    if (run.outputs['cost-usd'] === '') recordLoss(costs, told, run);
    await told.end(error);
    // A verdict stays one, and names what ended the run.
    if (clock.signal.aborted && !(error instanceof GateFailure)) throw clock.signal.reason;
    throw error;
  }
}

/** @throws {GateFailure} `fail-on`, or too little could be scored @throws {ActionError} */
export async function runEval(inputs: EvalInputs, run: Run): Promise<void> {
  if (inputs.isPlan) return tellPlan(inputs, run);
  preferSmallHeap();
  await withTransport(inputs, (transport) => evaluate(transport, inputs, run));
}
