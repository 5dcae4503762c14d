/** `prompt`: a prompt goes in, an answer comes out, and a comment on the pull request tells it. */
import { EmptyAnswerError, GitHubError, InputError, PartialAnswerError } from '../errors.ts';
import type { GithubClient } from '../github/client.ts';
import { type GithubContext, readGithubContext } from '../github/context.ts';
import type { PromptInputs } from '../inputs.ts';
import { formatDuration } from '../network/deadline.ts';
import { createTransport, type Transport } from '../network/transport.ts';
import { type ChatAnswer, type ChatRequest, completeChat, type Message } from '../pinata/chat.ts';
import { createPinataClient, type PinataClient } from '../pinata/client.ts';
import { estimateCostUsd, formatUsd } from '../pinata/cost.ts';
import { type Catalog, explainMissingModel, fetchCatalog } from '../pinata/models.ts';
import { buildTextPrompt, isPromptYaml, type Prompt, parsePromptYaml } from '../prompt/file.ts';
import { readWorkspaceFile } from '../prompt/source.ts';
import { findPlaceholders, renderTemplate } from '../prompt/template.ts';
import { readInputVariables, resolveVariables } from '../prompt/variables.ts';
import { toCode } from '../publish/markdown.ts';
import { cleanOutbound } from '../publish/outbound.ts';
import { formatCount } from '../publish/report.ts';
import { type PullRequestRef, readPullRequestRef } from '../pull-request/event.ts';
import { createPullRequestVariables, isPullRequestVariable } from '../pull-request/variables.ts';
import type { Run } from '../run.ts';
import { writeResponseFile } from '../runner/files.ts';

/** The pull request of this run, and how to reach it; the client is loaded by the first who needs it. */
interface Target {
  context: GithubContext;
  pullRequest: PullRequestRef | undefined;
  github: () => Promise<GithubClient>;
}

async function readSystemPrompt(inputs: PromptInputs): Promise<string | undefined> {
  const { systemPromptFile, systemPrompt, runner } = inputs;
  return systemPromptFile === undefined
    ? systemPrompt
    : readWorkspaceFile(runner.workspace, systemPromptFile);
}

async function readPrompt(inputs: PromptInputs, { log }: Run): Promise<Prompt> {
  const { prompt: text = '', promptFile: path, runner } = inputs;
  const system = await readSystemPrompt(inputs);
  if (path !== undefined && inputs.prompt !== undefined)
    log.notice('Both `prompt` and `prompt-file` are set: the file is used.');
  const source = path === undefined ? text : await readWorkspaceFile(runner.workspace, path);
  const prompt =
    path !== undefined && isPromptYaml(path) ? await parsePromptYaml(source, path) : buildTextPrompt(source);
  if (prompt.messages.every(({ content }) => content.trim() === '')) {
    throw new InputError('prompt-file', `names ${path}, which is empty`, {
      hint: 'Write the prompt into it.',
    });
  }
  if (system === undefined) return prompt;
  if (prompt.messages.some(({ role }) => role === 'system')) {
    log.notice('The prompt file has a system message of its own: `system-prompt` is not used.');
    return prompt;
  }
  return { ...prompt, messages: [{ role: 'system', content: system }, ...prompt.messages] };
}

/** Fills the placeholders in, fetching only what the messages ask for. */
async function fillIn(
  messages: readonly Message[],
  inputs: PromptInputs,
  target: Target,
  { log }: Run,
): Promise<Message[]> {
  const { context, pullRequest, github } = target;
  const names = findPlaceholders(messages.map(({ content }) => content));
  const given = await readInputVariables(inputs, inputs.runner.workspace);
  const ofPullRequest = pullRequest
    ? createPullRequestVariables(github, { ...context, number: pullRequest.number }, pullRequest.known)
    : new Map<string, () => Promise<string>>();
  const sources = new Map([...ofPullRequest, ...given]);
  for (const name of names) {
    if (sources.has(name)) continue;
    if (isPullRequestVariable(name)) {
      throw new InputError(
        'pull-request',
        `is missing: the prompt uses \`{{${name}}}\`, and this run (${context.eventName}) belongs to no pull request`,
        {
          hint: 'Run on `pull_request`, or set `pull-request` to a number.',
        },
      );
    }
    log.warning(`The prompt uses \`{{${name}}}\`, which nothing defines: it is sent as it is.`);
  }
  const values = await resolveVariables(names, sources);
  return messages.map(({ role, content }) => ({ role, content: renderTemplate(content, values) }));
}

/** What the file sets wins over the inputs. */
function buildRequest(prompt: Prompt, inputs: PromptInputs): ChatRequest {
  const model = prompt.model ?? inputs.model;
  if (model === undefined) {
    throw new InputError('model', 'is missing, and the prompt file names none', {
      hint: 'Set a model id such as `anthropic/claude-sonnet-4-6`.',
    });
  }
  return {
    model,
    messages: prompt.messages,
    maxTokens: prompt.maxTokens ?? inputs.maxTokens,
    maxCompletionTokens: prompt.maxCompletionTokens ?? inputs.maxCompletionTokens,
    temperature: prompt.temperature ?? inputs.temperature,
    topP: prompt.topP ?? inputs.topP,
    responseFormat: prompt.responseFormat,
  };
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

interface Result {
  answer: ChatAnswer;
  catalog: Catalog | undefined;
}

/** Asks the model; the price list is fetched, and `meanwhile` done, while it thinks. */
async function ask(
  client: PinataClient,
  request: ChatRequest,
  inputs: PromptInputs,
  run: Run,
  meanwhile: () => Promise<unknown>,
): Promise<Result> {
  const asking = completeChat(client, request, {
    isStreaming: inputs.isStreaming,
    firstTokenTimeoutMs: inputs.firstTokenTimeoutMs,
    timeoutMs: inputs.timeoutMs,
    retries: inputs.retries,
    onProgress: createProgress(run),
  });
  const catalog = fetchCatalog(client).catch((error: unknown) => {
    run.log.debug(`No prices: ${String(error)}`);
    return undefined;
  });
  // A module that can't be loaded fails where it is needed.
  meanwhile().catch(() => {});
  try {
    return { answer: await asking, catalog: await catalog };
  } catch (error) {
    throw await explainMissingModel(error, request.model, await catalog);
  }
}

/** GitHub drops a job's outputs over 1 MB, counted in UTF-16: the file has what does not fit. */
const MAX_OUTPUT_CHARACTERS = 400_000;

/** Puts the text where the job finds it, cleaned, before anything else can fail. */
async function keepText(text: string, title: string, inputs: PromptInputs, run: Run): Promise<string> {
  const cleaned = cleanOutbound(text);
  if (cleaned.redactions > 0) {
    run.log.warning(
      `The answer held secrets of this run in ${cleaned.redactions} places; they were replaced.`,
    );
  }
  run.report.sections.push(`### ${title}\n\n${cleaned.text}`);
  run.outputs['response-file'] = await writeResponseFile(inputs.runner.tempFolder, cleaned.text);
  if (cleaned.text.length <= MAX_OUTPUT_CHARACTERS) run.outputs.response = cleaned.text;
  else
    run.log.warning(
      'The answer is too long for the output `response`, which stays empty; `response-file` has it.',
    );
  run.log.group(title, () => run.log.quote(cleaned.text));
  return cleaned.text;
}

/** Tells what it took: outputs, summary and log. */
function recordUse({ answer, catalog }: Result, request: ChatRequest, run: Run): string[] {
  const { usage } = answer;
  const { outputs, report, log } = run;
  const model = cleanOutbound(answer.model).text;
  const finishReason = answer.finishReason && cleanOutbound(answer.finishReason).text;
  const prices = catalog?.get(request.model) ?? catalog?.get(answer.model);
  const costUsd = usage && prices ? estimateCostUsd(usage, prices) : undefined;
  outputs.model = model;
  outputs['finish-reason'] = finishReason ?? '';
  const tokens = usage
    ? `${formatCount(usage.promptTokens)} tokens in, ${formatCount(usage.completionTokens)} out`
    : 'tokens unknown';
  const cost = costUsd === undefined ? 'cost unknown' : `about $${formatUsd(costUsd)}`;
  if (usage) {
    outputs.usage = JSON.stringify({
      prompt_tokens: usage.promptTokens,
      completion_tokens: usage.completionTokens,
      total_tokens: usage.totalTokens,
      cached_tokens: usage.cachedTokens,
    });
  }
  if (costUsd !== undefined) outputs['cost-usd'] = formatUsd(costUsd);
  report.facts
    .set('Model', toCode(model))
    .set('Tokens', tokens)
    .set('Cost', `${cost}${costUsd === undefined ? '' : ' (estimate)'}`);
  report.facts.set('Ended with', toCode(finishReason ?? 'no reason given'));
  log.info(`${model}: ${tokens}, ${cost}, finish reason ${finishReason ?? 'none'}`);
  return [toCode(model), tokens, cost];
}

/** @throws {EmptyAnswerError} */
function refuseEmpty({ text, finishReason, hasReasoning, toolCalls }: ChatAnswer): void {
  if (text.trim() !== '') return;
  if (finishReason === 'length') {
    const why = hasReasoning
      ? 'the model used up its token cap with reasoning'
      : 'the token cap was used up before any text';
    throw new EmptyAnswerError(`The answer is empty: ${why} (finish reason \`length\`)`, {
      hint: 'Raise `max-tokens` or `max-completion-tokens`, whichever is set.',
    });
  }
  if (finishReason === 'content_filter') {
    throw new EmptyAnswerError('The answer is empty: a content filter of the endpoint held it back', {
      hint: 'Change the prompt, or choose another model.',
    });
  }
  if (toolCalls > 0) {
    throw new EmptyAnswerError('The answer is empty: the model called a tool, and this action offers none', {
      hint: 'Ask for text in the prompt.',
    });
  }
  throw new EmptyAnswerError('The answer is empty', { hint: 'Run the job again, or change the prompt.' });
}

/** What a reader must know before the answer. */
function buildNotices({ finishReason, toolCalls }: ChatAnswer): string[] {
  const notices: string[] = [];
  if (finishReason === 'length') {
    notices.push(
      'The answer is cut off: the model reached its token cap. Raise its cap (`max-tokens` or `max-completion-tokens`) for a whole one.',
    );
  }
  if (finishReason === 'content_filter') {
    notices.push('The answer is cut off: a content filter of the endpoint stopped it.');
  }
  if (toolCalls > 0) notices.push('The model tried to call a tool; this action offers none, and ignored it.');
  return notices;
}

/** Posts the comment. Where the token may not, the summary has the result and a warning says what was missing. */
async function comment(
  text: string,
  parts: { notices: string[]; footer: string[] },
  inputs: PromptInputs,
  { context, pullRequest, github }: Target,
  { log, outputs, report }: Run,
): Promise<void> {
  if (inputs.comment === 'off') return;
  if (!pullRequest) {
    log.info(`No comment: this run (${context.eventName}) belongs to no pull request.`);
    return;
  }
  const [{ buildComment }, { buildMarker, publishComment }] = await loadPublishing();
  const marker = buildMarker(inputs.commentTag);
  const { body, isCut } = buildComment({
    marker,
    notices: parts.notices,
    answer: text,
    footer: [...parts.footer, ...describeCommit(pullRequest.known?.head.sha), `[run](${context.runUrl})`],
  });
  if (isCut)
    log.warning(
      'The answer is longer than a comment may be, and was cut there; the job summary has more, the response file all.',
    );
  try {
    const address = { ...context, number: pullRequest.number };
    const published = await publishComment(await github(), address, marker, body);
    outputs['comment-id'] = String(published.id);
    outputs['comment-url'] = published.url;
    report.facts.set('Comment', `[${published.change}](${published.url})`);
    log.info(`Comment ${published.change}: ${published.url}`);
  } catch (error) {
    if (!(error instanceof GitHubError && error.status === 403)) throw error;
    report.facts.set('Comment', 'not posted: the token may not write');
    log.warning(
      `The comment was not posted; the job summary has the result. ${error.message}. ${error.hint ?? ''}`,
    );
  }
}

function loadPublishing() {
  return Promise.all([import('../publish/report.ts'), import('../publish/comment.ts')]);
}

function createTarget(inputs: PromptInputs, transport: Transport, { clock, log }: Run): Target {
  const context = readGithubContext();
  let client: Promise<GithubClient> | undefined;
  return {
    context,
    pullRequest: readPullRequestRef(context.payload, inputs.pullRequest),
    github: () => {
      client ??= import('../github/client.ts').then(({ createGithubClient }) =>
        createGithubClient({
          apiUrl: inputs.runner.githubApiUrl,
          token: inputs.githubToken,
          transport,
          clock,
          log,
        }),
      );
      return client;
    },
  };
}

/** Comment events don't tell the head of the pull request; the run's own commit is another one there. */
function describeCommit(sha: string | undefined): string[] {
  return sha ? [`commit ${sha.slice(0, 7)}`] : [];
}

function describeSubject({ context, pullRequest }: Target): string {
  const on = pullRequest ? `pull request #${pullRequest.number}` : toCode(context.eventName);
  return [on, ...describeCommit(pullRequest ? pullRequest.known?.head.sha : context.sha)].join(', ');
}

async function runWith(transport: Transport, inputs: PromptInputs, run: Run): Promise<void> {
  const target = createTarget(inputs, transport, run);
  run.report.facts
    .set('On', describeSubject(target))
    .set('Prompt', toCode(inputs.promptFile ?? 'input `prompt`'));
  const template = buildRequest(await readPrompt(inputs, run), inputs);
  const request = { ...template, messages: await fillIn(template.messages, inputs, target, run) };
  run.report.facts.set('Model', toCode(request.model));
  run.log.info(`Asking ${request.model} at ${inputs.endpoint.host}`);

  const client = createPinataClient({
    endpoint: inputs.endpoint,
    credential: { kind: 'inference-key', token: inputs.inferenceKey },
    transport,
    clock: run.clock,
    log: run.log,
  });
  const willComment = inputs.comment === 'auto' && target.pullRequest !== undefined;
  const result = await ask(client, request, inputs, run, async () => {
    if (willComment) await Promise.all([target.github(), loadPublishing()]);
  });

  const footer = recordUse(result, request, run);
  refuseEmpty(result.answer);
  const text = await keepText(result.answer.text, 'Answer', inputs, run);
  run.outputs.outcome = 'passed';
  const notices = buildNotices(result.answer);
  for (const notice of notices) run.log.warning(notice);
  run.report.sections.unshift(...notices.map((notice) => `> [!WARNING]\n> ${notice}`));
  await comment(text, { notices, footer }, inputs, target, run);
}

/** @throws {ActionError} */
export async function runPrompt(inputs: PromptInputs, run: Run): Promise<void> {
  const transport = await createTransport([inputs.endpoint, inputs.runner.githubApiUrl], inputs.proxy);
  try {
    await runWith(transport, inputs, run);
  } catch (error) {
    if (error instanceof PartialAnswerError)
      await keepText(error.partialText, 'Partial answer (it broke off)', inputs, run);
    throw error;
  } finally {
    await transport.close();
  }
}
