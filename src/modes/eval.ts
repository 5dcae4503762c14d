/** `eval`: prompt files are tested by the cases that they bring, and compared with those of the base branch. */
import { createHash } from 'node:crypto';
import { InputError } from '../errors.ts';
import type { EvalFile } from '../eval/eval-file.ts';
import { joinResults } from '../eval/report/join.ts';
import { parseResult } from '../eval/report/json.ts';
import type { EvalRun } from '../eval/results.ts';
import { reachVerdict } from '../eval/verdict.ts';
import type { Transport } from '../http/transport.ts';
import { Pace } from '../inference/pace.ts';
import type { EvalInputs } from '../inputs/index.ts';
import { inlineCode } from '../markdown/inert.ts';
import { findPaths } from '../prompt/find.ts';
import { findTarget, openTarget, type Target } from '../pull-request/target.ts';
import { countWord } from '../report.ts';
import type { Run } from '../run.ts';
import { readWorkspaceFile } from '../runner/workspace.ts';
import { askCases, listModels, planPrompts, probeModels } from './eval/ask-cases.ts';
import { addBasePrompts, findBaseline, readFiles } from './eval/files.ts';
import { publishEvaluation, publishShard } from './eval/publish.ts';
import { listJudges, testJudge } from './eval/test-judges.ts';
import { createEndpoint, createLazyCatalog, withTransport } from './shared/endpoint.ts';
import { createLazyBudget } from './shared/get-answer.ts';
import { chooseSources } from './shared/prepare-prompt.ts';
import { RunComment } from './shared/run-comment.ts';
import { describeSubject, isAllowed } from './shared/trigger.ts';

/** The shards that the whole would be run in. */
function tellPlan({ shards }: EvalInputs, { outputs, log }: Run): void {
  const shard = Array.from({ length: shards }, (_, index) => `${index + 1}/${shards}`);
  outputs.matrix = JSON.stringify({ shard });
  outputs.outcome = 'passed';
  log.info(`Planned: ${countWord(shards, 'shard')}`);
}

/** By a hash of the case, so that a new one moves no other. */
function takeShard(files: readonly EvalFile[], { shard }: EvalInputs): EvalFile[] {
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
  return joinResults(files, target.context.sha || undefined);
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

const FEW_REPEATS = 3;

/** Strict: equal prompts lose a case now and then. */
function explainAnyLost({ failOn, repeat }: EvalInputs): string[] {
  if (!failOn.includes('any-lost') || repeat >= FEW_REPEATS) return [];
  return [
    `\`any-lost\` with \`repeat: ${repeat}\`: a case that passes in nine of ten answers is lost by chance in ${repeat === 1 ? 'about one of eleven' : 'several of a hundred'} runs of equal prompts. Use \`repeat: 3\` or more, with \`min-passes\`.`,
  ];
}

async function evaluate(transport: Transport, inputs: EvalInputs, run: Run): Promise<void> {
  const { log, report, clock } = run;
  const open = openTarget(inputs, transport, run);
  report.facts.set('On', inlineCode(open.context.eventName));
  if (!(await isAllowed(inputs, open, run))) return;
  const findSource = await chooseSources(inputs, open);
  const target = await findTarget(open, { prompt: false, comment: inputs.comment !== 'off' });
  report.facts.set('On', describeSubject(target));
  const comment = new RunComment(inputs, target, run);
  const options = { ...inputs, repeat: inputs.repeat };
  if (inputs.merge !== undefined) {
    const merged = reachVerdict(await mergeShards(inputs.merge, target, inputs), options);
    return publishEvaluation(merged, target, comment, inputs, run);
  }
  const read = takeShard(await readFiles(inputs, findSource, run), inputs);
  const baseline = await findBaseline(inputs, target, run);
  const files = await addBasePrompts(read, baseline, inputs, target, run);
  const planned = planPrompts(files, inputs);
  const cases = read.reduce((sum, file) => sum + file.cases.length, 0);
  log.info(
    `${countWord(cases, 'case')} of ${countWord(files.length, 'prompt')}, ${countWord(planned.length, 'pair')} of prompt and model`,
  );
  if (inputs.isDryRun) return log.notice('Dry run: nobody was asked.');

  const endpoint = await createEndpoint(inputs, transport, run, new Pace(inputs.concurrency));
  const catalog = createLazyCatalog(endpoint.client, inputs, run);
  try {
    comment.begin();
    const [budget, prices] = await Promise.all([
      createLazyBudget({ inputs, transport, target, catalog }, run)(),
      catalog(),
    ]);
    const means = { inputs, endpoint, catalog, target, budget, prices, run };
    const down =
      cases === 0 ? new Map<string, string>() : await probeModels(listModels(planned, inputs), means);
    const tested = files.flatMap((file) => {
      const models = planned.filter((of) => of.file === file).map(({ model }) => model);
      return inputs.shard && inputs.shard.index > 1 ? [] : listJudges(file, models, inputs);
    });
    const judges = await Promise.all(tested.map((judge) => testJudge(judge, means)));
    const { end, ...asked } = await askCases(planned, down, means);
    const { shard } = inputs;
    const found: EvalRun = {
      ...asked,
      judges,
      shard: shard && { index: shard.index, of: shard.count },
      endedAt: new Date().toISOString(),
      headSha: target.context.sha || undefined,
      baseline: baseline?.description,
      notices: [...listSelfJudged(files, inputs), ...explainAnyLost(inputs)],
    };
    const result = reachVerdict(found, options);
    if (shard) await publishShard(result, target, inputs, run);
    else await publishEvaluation(result, target, comment, inputs, run);
    if (end !== undefined) throw end;
  } catch (error) {
    await comment.end(error);
    if (clock.signal.aborted) throw clock.signal.reason;
    throw error;
  }
}

/** @throws {GateFailure} `fail-on`, or too little could be scored @throws {ActionError} */
export async function runEval(inputs: EvalInputs, run: Run): Promise<void> {
  if (inputs.shard && inputs.merge !== undefined) {
    throw new InputError('merge', 'is set, and so is `shard`', {
      hint: 'Merge in a job after those of the shards.',
    });
  }
  if (inputs.isPlan) return tellPlan(inputs, run);
  await withTransport(inputs, (transport) => evaluate(transport, inputs, run));
}
