/** `prompt`: a prompt goes in, an answer comes out, and a comment on the pull request tells it. */

import { describeError, GateFailure } from '../errors.ts';
import type { Transport } from '../http/transport.ts';
import { buildNotices } from '../inference/answer.ts';
import type { PromptInputs } from '../inputs/index.ts';
import { inlineCode, toWarning } from '../markdown/inert.ts';
import type { FailIf } from '../prompt/expression.ts';
import { openTarget } from '../pull-request/target.ts';
import type { Run } from '../run.ts';
import { dryRun } from './dry-run.ts';
import { createEndpoint, createLazyCatalog, withTransport } from './shared/endpoint.ts';
import { assertSeen, judgeAnswer, readFailIf } from './shared/fail-if.ts';
import { type AnswerWithCost, createLazyBudget, getAnswer, type PromptDeps } from './shared/get-answer.ts';
import { buildQuestion, preparePrompt } from './shared/prepare-prompt.ts';
import {
  buildFooter,
  keepFields,
  keepText,
  keepUnusable,
  recordCost,
  recordCoverage,
} from './shared/record-answer.ts';
import { RunComment } from './shared/run-comment.ts';
import { chooseSources } from './shared/sources.ts';
import { describeSubject, isAllowed } from './shared/trigger.ts';

const FAIL_IF_WORDS = { passed: 'does not hold', findings: 'holds', 'not-run': undefined };

/** Puts the answer everywhere: outputs, summary, file, comment. @throws what keeps the run from being well */
async function publishAnswer(
  { reply, isCached, costUsd, spentUsd }: AnswerWithCost,
  failIf: FailIf | undefined,
  inputs: PromptInputs,
  { target, comment }: PromptDeps,
  run: Run,
): Promise<void> {
  const { log, outputs, report } = run;
  const { removedCharacters, coverage } = reply.prompt;
  if (removedCharacters > 0) {
    log.notice(`${removedCharacters} invisible characters were taken out of what others wrote.`);
  }
  const kept = await keepText(reply.answer.text, 'Answer', inputs, target, run);
  await keepFields(reply.fields, run);
  const notices = buildNotices(reply.answer);
  for (const notice of notices) log.warning(notice);
  report.sections.unshift(...notices.map(toWarning));
  const shown = await recordCoverage(coverage, run);
  const cost = recordCost(costUsd, isCached, run);
  const judged = { ...reply, text: kept.text, model: outputs.model, costUsd, coverage };
  const verdict = judgeAnswer(failIf, judged);
  outputs.outcome = verdict.outcome;
  const words = failIf && FAIL_IF_WORDS[verdict.outcome];
  if (words !== undefined) report.facts.set('fail-if', words);
  const footer = buildFooter(reply.answer, cost, shown, run);
  const isLedgerKept = inputs.pullRequestBudgetUsd !== undefined;
  const unposted = await comment.publish(kept, {
    notices,
    footer,
    spentUsd: isLedgerKept ? spentUsd : undefined,
  });
  // What the answer says counts for more than where it stands.
  if (unposted && verdict.outcome === 'passed') throw unposted;
  if (unposted) log.error(describeError(unposted).message);
  if (verdict.outcome === 'not-run') throw verdict.failure;
  if (verdict.outcome === 'findings') {
    const problem = `The answer has findings: \`fail-if\` holds (${inputs.failIf})`;
    throw new GateFailure(problem, [problem]);
  }
}

/** What can't be done here, or has another name. */
function explainLegacy({ wantsMcp, hasForeignToken }: PromptInputs, { log }: Run): void {
  if (wantsMcp) log.warning('`enable-github-mcp` has no effect: this action gives the model no tools.');
  if (hasForeignToken) {
    log.notice('`token` is no GitHub token and is not used: the key for the endpoint is `inference-key`.');
  }
}

async function runWith(transport: Transport, inputs: PromptInputs, run: Run): Promise<void> {
  const { report } = run;
  const endpoint = await createEndpoint(inputs, transport, run);
  explainLegacy(inputs, run);
  const failIf = await readFailIf(inputs);
  const open = openTarget(inputs, transport, run);
  const findSource = await chooseSources(inputs, open);
  const prompt = inputs.promptFile === undefined ? 'input' : inlineCode(inputs.promptFile);
  const { description } = findSource(inputs.promptFile ?? '');
  report.facts.set('On', inlineCode(open.context.eventName)).set('Prompt', `${prompt} (${description})`);
  if (!(await isAllowed(inputs, open, run))) return;

  const prepared = await preparePrompt(inputs, open, findSource, run);
  const { target } = prepared;
  report.facts.set('On', describeSubject(target));
  const catalog = createLazyCatalog(endpoint.client, inputs, run);
  report.facts.set('Model', inlineCode(prepared.template.model));
  // What can't be filled in is told before anything is asked.
  const filled = prepared.fill(prepared.template.model, false);
  if (inputs.isDryRun) {
    await dryRun(filled ? [filled] : [], prepared.template, await catalog(), run);
    await recordCoverage(filled?.coverage, run);
    return;
  }
  if (failIf) assertSeen(failIf, filled?.coverage);
  const question = buildQuestion(inputs, prepared);
  const comment = new RunComment(inputs, target, run);
  const budget = createLazyBudget({ inputs, transport, target, catalog }, run);
  const means = { inputs, transport, target, prepared, endpoint, catalog, comment, budget };
  try {
    comment.begin();
    await publishAnswer(await getAnswer(question, means, run), failIf, inputs, means, run);
  } catch (error) {
    await comment.end(error);
    await keepUnusable(error, inputs, target, run);
    throw error;
  }
}

/** @throws {GateFailure} `fail-if` holds @throws {ActionError} */
export function runPrompt(inputs: PromptInputs, run: Run): Promise<void> {
  return withTransport(inputs, (transport) => runWith(transport, inputs, run));
}
