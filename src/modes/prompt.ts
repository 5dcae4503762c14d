/** `prompt`: a prompt goes in, an answer comes out, and a comment on the pull request tells it. */
import { AnswerFormatError, GateFailure, InferenceError, PartialAnswerError } from '../errors.ts';
import type { PromptInputs } from '../inputs.ts';
import { createTransport, type Transport } from '../network/transport.ts';
import { buildNotices } from '../pinata/answer.ts';
import type { FailIf } from '../prompt/fail-if.ts';
import { toCode, toWarning } from '../publish/markdown.ts';
import { isCheckedEvent } from '../pull-request/event.ts';
import { describeCommit, findTarget, type Target } from '../pull-request/target.ts';
import type { Run } from '../run.ts';
import { type Means, type Obtained, obtain } from './prompt/asking.ts';
import { createCatalog, createEndpoint } from './prompt/endpoint.ts';
import { buildQuestion, chooseSource, preparePrompt } from './prompt/question.ts';
import { rehearse } from './prompt/rehearsal.ts';
import { buildFooter, comment, keepFields, keepText, recordCost, recordCoverage } from './prompt/result.ts';

function describeSubject(target: Target): string {
  const { context, pullRequest } = target;
  const on = pullRequest ? `pull request #${pullRequest.number}` : toCode(context.eventName);
  return [on, ...describeCommit(target)].join(', ');
}

/** Whether whoever set the run off may do so; else the run ends well, and without a result. */
async function isAllowed(inputs: PromptInputs, { context, github }: Target, run: Run): Promise<boolean> {
  if (!isCheckedEvent(context.eventName)) return true;
  const { checkActor } = await import('../pull-request/actor.ts');
  const verdict = await checkActor(github, context, inputs);
  if (verdict.allowed) return true;
  run.report.facts.set('Not run', toCode(verdict.reason));
  run.log.warning(`Not run: ${verdict.reason}. ${verdict.hint}`);
  return false;
}

/**
 * `fail-if` decides between `passed` and `findings`; what a model says decides nothing else.
 *
 * @returns why it can't decide, to be thrown once the answer is where it belongs
 */
function judgeAnswer(
  failIf: FailIf | undefined,
  { reply, costUsd }: Obtained,
  text: string,
  { outputs, report }: Run,
): unknown {
  if (!failIf) return undefined;
  const { answer, fields } = reply;
  const { outcome, model } = outputs;
  const { finishReason, usage } = answer;
  try {
    const holds = failIf({ fields, response: text, outcome, model, finishReason, usage, costUsd });
    report.facts.set('fail-if', holds ? 'holds' : 'does not hold');
    if (holds) outputs.outcome = 'findings';
    return undefined;
  } catch (error) {
    outputs.outcome = 'not-run';
    return error;
  }
}

/** What was cut off may be what `fail-if` looks for. */
function refuseCut({ outputs }: Run): InferenceError {
  outputs.outcome = 'not-run';
  return new InferenceError('`fail-if` can’t be decided: the answer is not whole', {
    hint: 'Raise `max-tokens`, or ask for a form with `json-schema`.',
  });
}

/** Puts the answer everywhere: outputs, summary, file, comment. */
async function tell(obtained: Obtained, failIf: FailIf | undefined, means: Means, run: Run): Promise<void> {
  const { reply, isCached, costUsd, spentUsd } = obtained;
  const { inputs, target, prepared } = means;
  const text = await keepText(reply.answer.text, 'Answer', inputs, run);
  keepFields(reply.fields, run);
  run.outputs.outcome = 'passed';
  const notices = buildNotices(reply.answer);
  for (const notice of notices) run.log.warning(notice);
  run.report.sections.unshift(...notices.map(toWarning));
  const coverage = recordCoverage(prepared.coverage(), run);
  const cost = recordCost(costUsd, isCached, run);
  const isCut = notices.length > 0 && reply.fields === undefined;
  const failure = failIf && isCut ? refuseCut(run) : judgeAnswer(failIf, obtained, text, run);
  const footer = buildFooter(reply.answer, cost, coverage, run);
  const isLedgerKept = inputs.pullRequestBudgetUsd !== undefined;
  await comment(
    text,
    { notices, footer, spentUsd: isLedgerKept ? spentUsd : undefined },
    inputs,
    target,
    run,
  );
  if (failure !== undefined) throw failure;
}

/** What can't be done here, or has another name. */
function explainLegacy({ wantsMcp, hasForeignToken }: PromptInputs, { log }: Run): void {
  if (wantsMcp) log.warning('`enable-github-mcp` has no effect: this action gives the model no tools.');
  if (hasForeignToken) {
    log.notice('`token` is no GitHub token and is not used: the key for the endpoint is `inference-key`.');
  }
}

async function runWith(transport: Transport, inputs: PromptInputs, run: Run): Promise<void> {
  const { log, outputs, report } = run;
  const endpoint = await createEndpoint(inputs, transport, run);
  explainLegacy(inputs, run);
  const failIf = inputs.failIf === undefined ? undefined : await readFailIf(inputs.failIf);
  const target = await findTarget(inputs, transport, run);
  const source = chooseSource(inputs, target);
  const prompt = inputs.promptFile === undefined ? 'input' : toCode(inputs.promptFile);
  report.facts.set('On', describeSubject(target)).set('Prompt', `${prompt} (${source.description})`);
  if (!(await isAllowed(inputs, target, run))) return;

  const prepared = await preparePrompt(inputs, target, source, run);
  const catalog = createCatalog(endpoint.client, inputs, run);
  report.facts.set('Model', toCode(prepared.template.model));
  if (inputs.isDryRun) return rehearse(prepared, await catalog(), run);

  // What can't be filled in is told before anything is asked.
  let removedCharacters = prepared.fill(prepared.template.model, false)?.removedCharacters ?? 0;
  const question = buildQuestion(inputs, prepared, (filled) => {
    removedCharacters = filled.removedCharacters;
  });
  const means = { inputs, transport, target, prepared, endpoint, catalog };
  const obtained = await obtain(question, means, run);
  if (removedCharacters > 0) {
    log.notice(`${removedCharacters} invisible characters were taken out of what others wrote.`);
  }
  await tell(obtained, failIf, means, run);
  if (outputs.outcome === 'findings') {
    const problem = `The answer has findings: \`fail-if\` holds (${inputs.failIf})`;
    throw new GateFailure(problem, [problem]);
  }
}

async function readFailIf(expression: string): Promise<FailIf> {
  return (await import('../prompt/fail-if.ts')).parseFailIf(expression);
}

/** @throws {GateFailure} `fail-if` holds @throws {ActionError} */
export async function runPrompt(inputs: PromptInputs, run: Run): Promise<void> {
  const transport = await createTransport(
    [inputs.endpoint, inputs.runner.githubApiUrl, ...(inputs.account ? [inputs.account.managementUrl] : [])],
    inputs.proxy,
  );
  try {
    await runWith(transport, inputs, run);
  } catch (error) {
    if (error instanceof PartialAnswerError) {
      await keepText(error.partialText, 'Partial answer (it broke off)', inputs, run);
    }
    if (error instanceof AnswerFormatError) {
      await keepText(error.text, 'Answer (not in the form that was asked for)', inputs, run);
    }
    throw error;
  } finally {
    await transport.close();
  }
}
