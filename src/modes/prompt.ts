/** `prompt`: a prompt goes in, an answer comes out, and a comment on the pull request tells it. */
import { setTimeout as sleep } from 'node:timers/promises';
import { describeError, PartialAnswerError } from '../errors.ts';
import type { PromptInputs } from '../inputs.ts';
import { formatDuration } from '../network/deadline.ts';
import { createTransport, type Transport } from '../network/transport.ts';
import { buildNotices, refuseUnusable } from '../pinata/answer.ts';
import { type ChatAnswer, type ChatRequest, completeChat } from '../pinata/chat.ts';
import { createPinataClient, type PinataClient } from '../pinata/client.ts';
import { estimateCostUsd, formatUsd } from '../pinata/cost.ts';
import { type Catalog, explainMissingModel, readCatalog } from '../pinata/models.ts';
import type { Usage } from '../pinata/schema.ts';
import { composeRequest } from '../prompt/compose.ts';
import { fillIn, readInputVariables } from '../prompt/variables.ts';
import { toCode, toWarning } from '../publish/markdown.ts';
import { cleanOutbound } from '../publish/outbound.ts';
import { formatCount } from '../publish/report.ts';
import { describeCommit, findTarget, type Target } from '../pull-request/target.ts';
import { createPullRequestVariables, refusePullRequestVariables } from '../pull-request/variables.ts';
import type { Run } from '../run.ts';
import { writeTempFile } from '../runner/files.ts';
import { quoteForeign } from '../runner/log.ts';

function describeSubject(target: Target): string {
  const { context, pullRequest } = target;
  const on = pullRequest ? `pull request #${pullRequest.number}` : toCode(context.eventName);
  return [on, ...describeCommit(target)].join(', ');
}

/** The request, with its placeholders filled in; only what the prompt asks for is fetched. */
async function buildRequest(
  inputs: PromptInputs,
  { context, pullRequest, github }: Target,
  { log }: Run,
): Promise<ChatRequest> {
  const { workspace } = inputs.runner;
  const template = await composeRequest(inputs, workspace, log);
  const ofPullRequest = pullRequest
    ? createPullRequestVariables(github, { ...context, number: pullRequest.number }, pullRequest.known)
    : refusePullRequestVariables(context.eventName);
  const sources = new Map([...ofPullRequest, ...(await readInputVariables(inputs, workspace))]);
  return { ...template, messages: await fillIn(template.messages, sources, log) };
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

function loadPublishing() {
  return Promise.all([import('../publish/report.ts'), import('../publish/comment.ts')]);
}

interface Result {
  answer: ChatAnswer;
  /** Never rejects. */
  catalog: Promise<Catalog | undefined>;
}

/** A finished answer does not wait for its price. */
const CATALOG_GRACE_MS = 1_000;

function takeCatalog(catalog: Result['catalog']): Promise<Catalog | undefined> {
  return Promise.race([catalog, sleep(CATALOG_GRACE_MS, undefined, { ref: false })]);
}

/** Asks the model. While it thinks, the price list is on its way and what publishes is loaded. */
async function ask(
  client: PinataClient,
  request: ChatRequest,
  inputs: PromptInputs,
  target: Target,
  run: Run,
): Promise<Result> {
  const asking = completeChat(client, request, { ...inputs, onProgress: createProgress(run) });
  const cache = { ttlMs: inputs.catalogTtlMs, folder: inputs.runner.tempFolder };
  const catalog = readCatalog(client, cache).then(
    (read) => read.catalog,
    (error: unknown) => {
      run.log.debug(`No prices: ${String(error)}`);
      return undefined;
    },
  );
  if (inputs.comment === 'auto' && target.pullRequest) {
    // What can't be loaded fails where it is needed.
    Promise.all([target.github(), loadPublishing()]).catch(() => {});
  }
  try {
    return { answer: await asking, catalog };
  } catch (error) {
    throw await explainMissingModel(error, request.model, await takeCatalog(catalog));
  }
}

/** GitHub drops a job's outputs over 1 MB, counted in UTF-16: the file has what does not fit. */
const MAX_OUTPUT_CHARACTERS = 400_000;

/** Puts the text where the job finds it, cleaned, before anything else can fail. */
async function keepText(text: string, title: string, inputs: PromptInputs, run: Run): Promise<string> {
  const { log, outputs, report } = run;
  const cleaned = cleanOutbound(text);
  report.sections.push(`### ${title}\n\n${cleaned.text}`);
  if (cleaned.redactions > 0) {
    log.warning(`The answer held secrets of this run in ${cleaned.redactions} places; they were replaced.`);
  }
  log.group(title, () => log.quote(cleaned.text));
  if (cleaned.text.length <= MAX_OUTPUT_CHARACTERS) outputs.response = cleaned.text;
  else
    log.warning(
      'The answer is too long for the output `response`, which stays empty; `response-file` has it.',
    );
  try {
    outputs['response-file'] = await writeTempFile(inputs.runner.tempFolder, 'response', 'md', cleaned.text);
  } catch (error) {
    // The answer is paid for, and everywhere else.
    log.warning(describeError(error).message);
  }
  return cleaned.text;
}

/** Tells what the endpoint said about its answer, usable or not: it may be billed all the same. */
function recordAnswer({ model, finishReason, usage }: ChatAnswer, { outputs, report, log }: Run): void {
  outputs.model = cleanOutbound(quoteForeign(model)).text;
  outputs['finish-reason'] = cleanOutbound(quoteForeign(finishReason ?? '')).text;
  if (usage) {
    outputs.usage = JSON.stringify({
      prompt_tokens: usage.promptTokens,
      completion_tokens: usage.completionTokens,
      total_tokens: usage.totalTokens,
      cached_tokens: usage.cachedTokens,
    });
  }
  report.facts
    .set('Model', toCode(outputs.model))
    .set('Tokens', describeTokens(usage))
    .set('Ended with', toCode(outputs['finish-reason'] || 'no reason given'));
  log.info(`${outputs.model}: ${describeTokens(usage)}, finish reason ${outputs['finish-reason'] || 'none'}`);
}

function describeTokens(usage: Usage | undefined): string {
  if (!usage) return 'tokens unknown';
  return `${formatCount(usage.promptTokens)} tokens in, ${formatCount(usage.completionTokens)} out`;
}

/** Tells what the answer cost. @returns the pieces for the comment's footer */
async function recordCost({ answer, catalog }: Result, request: ChatRequest, run: Run): Promise<string[]> {
  const { outputs, report, log } = run;
  const models = await takeCatalog(catalog);
  const prices = models?.get(request.model) ?? models?.get(answer.model);
  const costUsd = answer.usage && prices ? estimateCostUsd(answer.usage, prices) : undefined;
  if (costUsd !== undefined) outputs['cost-usd'] = formatUsd(costUsd);
  const cost = costUsd === undefined ? 'cost unknown' : `about $${formatUsd(costUsd)}`;
  report.facts.set('Cost', costUsd === undefined ? cost : `${cost} (estimate)`);
  log.info(`Cost: ${cost}`);
  return [toCode(outputs.model), describeTokens(answer.usage), cost];
}

/** Posts the comment. */
async function comment(
  answer: string,
  parts: { notices: string[]; footer: string[] },
  inputs: PromptInputs,
  target: Target,
  { log, outputs, report }: Run,
): Promise<void> {
  const { context, pullRequest, github } = target;
  if (inputs.comment === 'off') return;
  if (!pullRequest) {
    log.info(`No comment: this run (${context.eventName}) belongs to no pull request.`);
    return;
  }
  const [{ buildComment }, { buildMarker, publishComment, tryWriting }] = await loadPublishing();
  const marker = buildMarker('comment', inputs.commentTag);
  const { notices } = parts;
  const footer = [...parts.footer, ...describeCommit(target), `[run](${context.runUrl})`];
  const { body, isCut } = buildComment({ marker, notices, answer, footer });
  if (isCut) {
    log.warning(
      'The answer is longer than a comment may be, and was cut there; the job summary has more, the response file all.',
    );
  }
  const address = { ...context, number: pullRequest.number };
  const client = await github();
  const published = await tryWriting(() => publishComment(client, address, marker, body), log);
  if (published === undefined) {
    report.facts.set('Comment', 'not posted: the token may not write');
    return;
  }
  outputs['comment-id'] = String(published.id);
  outputs['comment-url'] = published.url;
  report.facts.set('Comment', `[${published.change}](${published.url})`);
  log.info(`Comment ${published.change}: ${published.url}`);
}

async function runWith(transport: Transport, inputs: PromptInputs, run: Run): Promise<void> {
  const { clock, log, outputs, report } = run;
  const target = findTarget(inputs, transport, run);
  report.facts.set('On', describeSubject(target)).set('Prompt', toCode(inputs.promptFile ?? 'input prompt'));

  const request = await buildRequest(inputs, target, run);
  report.facts.set('Model', toCode(request.model));
  log.info(`Asking ${request.model} at ${inputs.endpoint.host}`);

  const { endpoint, inferenceKey: token } = inputs;
  const credential = { kind: 'inference-key', token } as const;
  const client = createPinataClient({ endpoint, credential, transport, clock, log });
  const result = await ask(client, request, inputs, target, run);

  recordAnswer(result.answer, run);
  refuseUnusable(result.answer);
  const text = await keepText(result.answer.text, 'Answer', inputs, run);
  outputs.outcome = 'passed';
  const footer = await recordCost(result, request, run);

  const notices = buildNotices(result.answer);
  for (const notice of notices) log.warning(notice);
  report.sections.unshift(...notices.map(toWarning));
  await comment(text, { notices, footer }, inputs, target, run);
}

/** @throws {ActionError} */
export async function runPrompt(inputs: PromptInputs, run: Run): Promise<void> {
  const transport = await createTransport([inputs.endpoint, inputs.runner.githubApiUrl], inputs.proxy);
  try {
    await runWith(transport, inputs, run);
  } catch (error) {
    if (error instanceof PartialAnswerError) {
      await keepText(error.partialText, 'Partial answer (it broke off)', inputs, run);
    }
    throw error;
  } finally {
    await transport.close();
  }
}
