/** `prompt`: a prompt goes in, an answer comes out, and a comment on the pull request tells it. */
import { setTimeout as sleep } from 'node:timers/promises';
import { AnswerFormatError, GateFailure, InferenceError, InputError, PartialAnswerError } from '../errors.ts';
import type { PromptInputs } from '../inputs.ts';
import { formatDuration } from '../network/deadline.ts';
import { createTransport, type Transport } from '../network/transport.ts';
import { buildNotices } from '../pinata/answer.ts';
import { ask, type Collaborators, countInputTokens, type Question, type Reply } from '../pinata/ask.ts';
import { type Budget, estimateWorstUsd } from '../pinata/budget.ts';
import { readCatalog } from '../pinata/catalog-cache.ts';
import { createPinataClient, type PinataClient } from '../pinata/client.ts';
import { formatUsd } from '../pinata/cost.ts';
import type { Catalog } from '../pinata/models.ts';
import type { Usage } from '../pinata/schema.ts';
import { DEFAULT_OUTPUT_TOKENS } from '../pinata/tokens.ts';
import type { FailIf } from '../prompt/fail-if.ts';
import type { FilledPrompt } from '../prompt/fill.ts';
import { toCode, toFence, toWarning } from '../publish/markdown.ts';
import { isCheckedEvent } from '../pull-request/event.ts';
import { describeCommit, findTarget, type Target } from '../pull-request/target.ts';
import type { Run } from '../run.ts';
import { chooseSource, type PreparedPrompt, preparePrompt } from './prompt/question.ts';
import {
  buildFooter,
  comment,
  keepFields,
  keepText,
  loadPublishing,
  recordAnswer,
  recordCost,
  recordCoverage,
  recordSpending,
} from './prompt/result.ts';
import { checkCredits, hasLimit, openBudget } from './prompt/spending.ts';

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

const PROGRESS_INTERVAL_MS = 5_000;

/** Logs at most every five seconds that an answer is coming in. Four characters are about one token. */
function createProgress({ log }: Run): (characters: number) => void {
  const startMs = performance.now();
  let lastMs = startMs;
  return (characters) => {
    const nowMs = performance.now();
    if (nowMs - lastMs < PROGRESS_INTERVAL_MS) return;
    lastMs = nowMs;
    log.info(`${formatDuration(nowMs - startMs)}: about ${Math.ceil(characters / 4)} tokens`);
  };
}

interface Endpoint {
  client: PinataClient;
  /** The workflow's own. */
  headers: ReadonlyMap<string, string>;
}

/** The values are secrets: they are masked before they can be seen anywhere. */
async function createEndpoint(
  inputs: PromptInputs,
  transport: Transport,
  { clock, log }: Run,
): Promise<Endpoint> {
  const { endpoint, inferenceKey: token, customHeaders } = inputs;
  let headers: ReadonlyMap<string, string> = new Map();
  if (customHeaders !== undefined) {
    const { isWord, parseCustomHeaders } = await import('../prompt/custom-headers.ts');
    headers = await parseCustomHeaders(customHeaders);
    for (const [name, value] of headers) {
      if (inputs.githubToken !== undefined && value.includes(inputs.githubToken)) {
        throw new InputError(
          'custom-headers',
          `gives \`${name}\` the GitHub token, which no endpoint is sent`,
        );
      }
      log.mask(value, { isWord: isWord(name, value) });
    }
  }
  const credential = token === undefined ? undefined : ({ kind: 'inference-key', token } as const);
  return { client: createPinataClient({ endpoint, credential, headers, transport, clock, log }), headers };
}

type CatalogOnce = () => Promise<Catalog | undefined>;

/** Asks for the price list once, when it is first needed. Never rejects. */
function createCatalog(client: PinataClient, inputs: PromptInputs, { log }: Run): CatalogOnce {
  const cache = { ttlMs: inputs.catalogTtlMs, folder: inputs.runner.tempFolder };
  let catalog: Promise<Catalog | undefined> | undefined;
  return () => {
    catalog ??= readCatalog(client, cache).then(
      (read) => read.catalog,
      (error: unknown) => {
        log.debug(`No prices: ${String(error)}`);
        return undefined;
      },
    );
    return catalog;
  };
}

/** A finished answer does not wait long for its price. */
const CATALOG_GRACE_MS = 1_000;

function takeCatalog(catalog: CatalogOnce): Promise<Catalog | undefined> {
  return Promise.race([catalog(), sleep(CATALOG_GRACE_MS, undefined, { ref: false })]);
}

function buildQuestion(
  inputs: PromptInputs,
  { template, fill }: PreparedPrompt,
  onFilled: (filled: FilledPrompt) => void,
): Question {
  const { maxTokens, maxCompletionTokens, temperature, topP, format } = template;
  // A limit in dollars means nothing where the answer has no end.
  const isUncapped = maxTokens === undefined && maxCompletionTokens === undefined;
  return {
    models: [...new Set([template.model, ...inputs.fallbackModels])],
    settings: {
      maxTokens: isUncapped && hasLimit(inputs) ? DEFAULT_OUTPUT_TOKENS : maxTokens,
      maxCompletionTokens,
      temperature,
      topP,
    },
    format,
    build(model, isTooLong) {
      const filled = fill(model, isTooLong);
      if (filled) onFilled(filled);
      return filled?.messages;
    },
  };
}

/** Says what would be sent, and what it would cost; asks nobody. */
async function rehearse(prepared: PreparedPrompt, catalog: Catalog | undefined, run: Run): Promise<void> {
  const { log, report, outputs } = run;
  const { model, maxTokens, maxCompletionTokens } = prepared.template;
  const filled = prepared.fill(model, false);
  if (!filled) return;
  const { messages } = filled;
  const { buildResponseFormatField } = await import('../pinata/structured.ts');
  const inputTokens = countInputTokens(messages, buildResponseFormatField(prepared.template.format));
  const outputTokens = maxCompletionTokens ?? maxTokens ?? DEFAULT_OUTPUT_TOKENS;
  const worstUsd = estimateWorstUsd({ model, inputTokens, outputTokens }, catalog);
  if (worstUsd !== undefined) outputs['estimated-cost-usd'] = formatUsd(worstUsd);
  outputs.model = model;
  report.facts
    .set('Model', toCode(model))
    .set('Tokens', `about ${inputTokens} in, at most ${outputTokens} out`)
    .set('Cost', worstUsd === undefined ? 'no price known' : `at most about $${formatUsd(worstUsd)}`);
  recordCoverage(prepared.coverage(), run);
  for (const { role, content } of messages) {
    report.sections.push(`### ${role}\n\n${toFence(content)}`);
    log.group(role, () => log.quote(content));
  }
  log.notice(
    `Dry run: about ${inputTokens} tokens for ${model}${worstUsd === undefined ? '' : `, at most about $${formatUsd(worstUsd)}`}. Nothing was sent.`,
  );
}

/** What the run needs beside the question. */
interface Means {
  inputs: PromptInputs;
  transport: Transport;
  target: Target;
  prepared: PreparedPrompt;
  endpoint: Endpoint;
  catalog: CatalogOnce;
}

/** Asks the model, once its cost is known to be allowed. While it thinks, the price list is on its way. */
async function askModel(
  question: Question,
  { inputs, transport, target, endpoint, catalog }: Means,
  run: Run,
): Promise<{ reply: Reply; budget: Budget }> {
  const [known] = await Promise.all([
    hasLimit(inputs) ? catalog() : undefined,
    checkCredits(inputs, transport, run),
  ]);
  // A catalog that did not come because the run ended says nothing of prices.
  run.clock.signal.throwIfAborted();
  const budget = await openBudget(inputs, target, known, run);
  run.log.info(`Asking ${question.models[0]} at ${inputs.endpoint.host}`);
  let usage: Usage | undefined;
  const collaborators: Collaborators = {
    client: endpoint.client,
    budget,
    log: run.log,
    options: { ...inputs, onProgress: createProgress(run) },
    catalog: () => takeCatalog(catalog),
    onAnswer: (answer) => {
      usage = addUsage(usage, answer.usage);
      recordAnswer({ ...answer, usage }, run);
    },
  };
  const asking = ask(question, collaborators);
  catalog();
  if (inputs.comment === 'auto' && target.pullRequest) {
    // What can't be loaded fails where it is needed.
    Promise.all([target.github(), loadPublishing()]).catch(() => {});
  }
  try {
    const reply = await asking;
    budget.catalog = await takeCatalog(catalog);
    return { reply: { ...reply, answer: { ...reply.answer, usage } }, budget };
  } catch (error) {
    budget.catalog = await takeCatalog(catalog);
    const { spentUsd, costUsd } = budget;
    if (spentUsd > 0 && costUsd !== undefined) run.outputs['cost-usd'] = formatUsd(costUsd);
    await recordSpending(spentUsd, inputs, target, run);
    throw error;
  }
}

interface Obtained {
  reply: Reply;
  isCached: boolean;
  /** Undefined when it is not known. */
  costUsd: number | undefined;
  /** As far as it is known, and at the most where it is not. */
  spentUsd: number;
}

/** Of all requests together: a repair is a second one. */
function addUsage(sum: Usage | undefined, usage: Usage | undefined): Usage | undefined {
  if (!sum || !usage) return sum ?? usage;
  return {
    promptTokens: sum.promptTokens + usage.promptTokens,
    completionTokens: sum.completionTokens + usage.completionTokens,
    totalTokens: sum.totalTokens + usage.totalTokens,
    cachedTokens: sum.cachedTokens + usage.cachedTokens,
  };
}

/** An answer: one that was paid for earlier, or a new one. */
async function obtain(question: Question, means: Means, run: Run): Promise<Obtained> {
  const { inputs, target, prepared, endpoint } = means;
  if (inputs.cacheEnvironment === undefined) return pay(question, means, run);
  const { openMemory } = await import('./prompt/memory.ts');
  const asked = { headers: endpoint.headers, nonce: prepared.nonce };
  const memory = await openMemory(inputs, question, asked, target, run);
  const reply = await memory?.recall();
  run.outputs['cache-hit'] = reply ? 'true' : 'false';
  if (reply) {
    recordAnswer(reply.answer, run);
    return { reply, isCached: true, costUsd: 0, spentUsd: 0 };
  }
  const obtained = await pay(question, means, run);
  await memory?.keep(obtained.reply);
  return obtained;
}

async function pay(question: Question, means: Means, run: Run): Promise<Obtained> {
  const { reply, budget } = await askModel(question, means, run);
  return { reply, isCached: false, costUsd: budget.costUsd, spentUsd: budget.spentUsd };
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
