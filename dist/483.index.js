export const id = 483;
export const ids = [483];
export const modules = {

/***/ 2720:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ parseGithubData)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7934);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);


/**
 * What GitHub answered, as `schema` reads it.
 *
 * @param subject what it describes, as the error will name it
 * @throws {ActionError} when it has another shape
 */
function parseGithubData(schema, data, subject) {
    const parsed = (0,valibot__WEBPACK_IMPORTED_MODULE_1__/* .safeParse */ .xLC)(schema, data);
    if (!parsed.success)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`GitHub described ${subject} in a way that can’t be read`);
    return parsed.output;
}


/***/ }),

/***/ 483:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runPrompt: () => (/* binding */ runPrompt)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/network/deadline.js
var deadline = __webpack_require__(548);
// EXTERNAL MODULE: ./lib/network/transport.js
var network_transport = __webpack_require__(7263);
;// CONCATENATED MODULE: ./lib/pinata/answer.js
/** Pure: whether an answer is one, and whether it is whole. */

/** Servers and the models behind them have words of their own for the four that OpenAI documents. */
const ENDINGS = new Map([
    ['stop', 'whole'],
    ['end_turn', 'whole'],
    ['stop_sequence', 'whole'],
    ['eos', 'whole'],
    ['tool_calls', 'whole'],
    ['function_call', 'whole'],
    ['length', 'length'],
    ['max_tokens', 'length'],
    ['model_length', 'length'],
    ['content_filter', 'filtered'],
    ['safety', 'filtered'],
    ['recitation', 'filtered'],
    ['refusal', 'filtered'],
    ['error', 'broken'],
    ['network_error', 'broken'],
]);
/** A server that names no reason said by `[DONE]`, or by a complete JSON, that it was done. */
function endingOf({ finishReason }) {
    return finishReason === undefined ? 'whole' : (ENDINGS.get(finishReason.trim().toLowerCase()) ?? 'unknown');
}
/** Whether nothing of the text would be seen: white space, invisible characters, comments. */
function isBlank(text) {
    const seen = text
        .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
        .replace(/&(?:nbsp|zwnj|zwj|shy);/gi, '')
        .replace(/[\s\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '');
    return seen === '';
}
/**
 * @throws {EmptyAnswerError} nothing to be seen
 * @throws {PartialAnswerError} the endpoint says that its answer broke off
 */
function refuseUnusable(answer) {
    const { text, finishReason, hasReasoning, toolCalls } = answer;
    const ending = endingOf(answer);
    if (!isBlank(text)) {
        if (ending !== 'broken')
            return;
        throw new errors/* PartialAnswerError */.kw(text, `The answer broke off after ${text.length} characters (finish reason \`${finishReason}\`)`, {
            hint: 'Run the job again for a whole answer.',
        });
    }
    if (ending === 'length') {
        const why = hasReasoning
            ? 'the model used up its token cap with reasoning'
            : 'the token cap was used up before any text';
        throw new errors/* EmptyAnswerError */.k(`The answer is empty: ${why} (finish reason \`${finishReason}\`)`, {
            hint: 'Raise `max-tokens` or `max-completion-tokens`, whichever is set.',
        });
    }
    if (ending === 'filtered') {
        throw new errors/* EmptyAnswerError */.k('The answer is empty: a content filter of the endpoint held it back', {
            hint: 'Change the prompt, or choose another model.',
        });
    }
    if (toolCalls > 0) {
        throw new errors/* EmptyAnswerError */.k('The answer is empty: the model called a tool, and this action offers none', {
            hint: 'Ask for text in the prompt.',
        });
    }
    throw new errors/* EmptyAnswerError */.k('The answer is empty', { hint: 'Run the job again, or change the prompt.' });
}
/** What a reader must know before the answer, in sentences of our own. */
function buildNotices(answer) {
    const notices = [];
    const ending = endingOf(answer);
    if (ending === 'length') {
        notices.push('The answer is cut off: the model reached its token cap. Raise its cap (`max-tokens` or `max-completion-tokens`) for a whole one.');
    }
    if (ending === 'filtered') {
        notices.push('The answer is cut off: a content filter of the endpoint stopped it.');
    }
    if (ending === 'unknown') {
        notices.push('The answer may be cut off: the endpoint ended it for a reason that this action does not know.');
    }
    if (answer.toolCalls > 0) {
        notices.push('The model tried to call a tool; this action offers none, and ignored it.');
    }
    return notices;
}

// EXTERNAL MODULE: ./lib/pinata/chat.js + 1 modules
var chat = __webpack_require__(2772);
// EXTERNAL MODULE: ./lib/pinata/client.js
var pinata_client = __webpack_require__(3754);
// EXTERNAL MODULE: ./lib/pinata/cost.js
var pinata_cost = __webpack_require__(2632);
// EXTERNAL MODULE: ./lib/pinata/models.js
var models = __webpack_require__(2915);
// EXTERNAL MODULE: ./lib/runner/workspace.js
var runner_workspace = __webpack_require__(6243);
// EXTERNAL MODULE: ./lib/prompt/file.js
var file = __webpack_require__(1326);
;// CONCATENATED MODULE: ./lib/prompt/compose.js
/** The inputs and the prompt file → the request to the model, before its placeholders are filled in. */



async function readPrompt(settings, workspace) {
    const { prompt = '', promptFile } = settings;
    return promptFile === undefined ? (0,file/* buildTextPrompt */.i9)(prompt) : (0,file/* readPromptFile */.NK)(workspace, promptFile);
}
async function readSystemPrompt(settings, workspace) {
    const { systemPrompt, systemPromptFile } = settings;
    return systemPromptFile === undefined ? systemPrompt : (0,runner_workspace/* readWorkspaceFile */.sL)(workspace, systemPromptFile);
}
/**
 * What the file sets wins over the inputs.
 *
 * @throws {InputError} no model, or a prompt without text
 * @throws {WorkspaceFileError} a file that can't be read or understood
 */
async function composeRequest(settings, workspace, log) {
    const [prompt, system] = await Promise.all([
        readPrompt(settings, workspace),
        readSystemPrompt(settings, workspace),
    ]);
    if (settings.prompt !== undefined && settings.promptFile !== undefined) {
        log.notice('Both `prompt` and `prompt-file` are set: the file is used.');
    }
    if (prompt.messages.every(({ content }) => content.trim() === '')) {
        throw new errors/* InputError */.dz('prompt-file', `names ${settings.promptFile}, which is empty`, {
            hint: 'Write the prompt into it.',
        });
    }
    const model = prompt.model ?? settings.model;
    if (model === undefined) {
        throw new errors/* InputError */.dz('model', 'is missing, and the prompt file names none', {
            hint: 'Set a model id such as `anthropic/claude-sonnet-4-6`.',
        });
    }
    const hasSystem = prompt.messages.some(({ role }) => role === 'system');
    if (hasSystem && system !== undefined) {
        log.notice('The prompt file has a system message of its own: `system-prompt` is not used.');
    }
    const isAdded = !hasSystem && system !== undefined;
    return {
        model,
        messages: isAdded ? [{ role: 'system', content: system }, ...prompt.messages] : prompt.messages,
        maxTokens: prompt.maxTokens ?? settings.maxTokens,
        maxCompletionTokens: prompt.maxCompletionTokens ?? settings.maxCompletionTokens,
        temperature: prompt.temperature ?? settings.temperature,
        topP: prompt.topP ?? settings.topP,
        responseFormat: prompt.responseFormat,
    };
}

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
// EXTERNAL MODULE: ./lib/prompt/template.js
var template = __webpack_require__(5986);
;// CONCATENATED MODULE: ./lib/prompt/variables.js
/** Where the values of placeholders come from: the inputs, and whatever can be fetched when a prompt asks for it. */




/** A list would pass for a record: it is an object with the indices as keys. */
const MapSchema = dist/* nullable */.mee(dist/* pipe */.FsL(dist/* unknown */.L5J(), dist/* check */.z6Y((value) => !Array.isArray(value)), dist/* record */.g1P(dist/* string */.YjP(), dist/* unknown */.L5J())));
async function parseMap(text, input) {
    const { parseYaml } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(555)]).then(__webpack_require__.bind(__webpack_require__, 9555));
    let value;
    try {
        value = parseYaml(text, 'line', 'failsafe').value;
    }
    catch (cause) {
        const problem = cause instanceof errors/* WorkspaceFileError */._n ? cause.message : 'is not valid YAML';
        throw new errors/* InputError */.dz(input, `can’t be read: ${problem}`, {
            hint: 'Write one `name: value` a line.',
            cause,
        });
    }
    const map = dist/* safeParse */.xLC(MapSchema, value);
    if (!map.success)
        throw new errors/* InputError */.dz(input, 'is not a map', { hint: 'Write one `name: value` a line.' });
    // Structures are passed as JSON, so that nothing of them is lost.
    return Object.entries(map.output ?? {}).map(([name, item]) => [
        name,
        typeof item === 'string' ? item : JSON.stringify(item ?? ''),
    ]);
}
/** The variables of the inputs `input` and `file_input`; the second wins. Files are read when they are used. */
async function readInputVariables(inputs, workspace) {
    const texts = inputs.variables === undefined ? [] : await parseMap(inputs.variables, 'input');
    const files = inputs.fileVariables === undefined ? [] : await parseMap(inputs.fileVariables, 'file_input');
    const nameless = files.find(([, path]) => path.trim() === '');
    if (nameless)
        throw new errors/* InputError */.dz('file_input', `names no file for \`${nameless[0]}\``, {
            hint: 'Write one `name: path` a line.',
        });
    return new Map([
        ...texts.map(([name, value]) => [name, () => value]),
        ...files.map(([name, path]) => [
            name,
            () => (0,runner_workspace/* readWorkspaceFile */.sL)(workspace, path),
        ]),
    ]);
}
/** Beyond any model's context, and short of what would exhaust the runner. */
const MAX_PROMPT_CHARACTERS = 16_777_216;
/**
 * Fills the placeholders of all messages in. A name without a source stays as it is, with a warning.
 *
 * @throws whatever the source of a value throws
 */
async function fillIn(messages, sources, log) {
    const names = (0,template/* findPlaceholders */.GY)(messages.map(({ content }) => content));
    for (const name of names) {
        if (sources.has(name))
            continue;
        log.warning(`The prompt uses \`{{${name}}}\`, which nothing defines: it is sent as it is.`);
    }
    const values = await resolveVariables(names, sources);
    const characters = messages.reduce((sum, { content }) => sum + (0,template/* measureRendered */.CF)(content, values), 0);
    if (characters > MAX_PROMPT_CHARACTERS) {
        throw new errors/* InputError */.dz('prompt-file', `grows beyond ${MAX_PROMPT_CHARACTERS / 1_048_576} million characters once its placeholders are filled in`, {
            hint: 'Put less into it.',
        });
    }
    return messages.map(({ role, content }) => ({ role, content: (0,template/* renderTemplate */.Xm)(content, values) }));
}
/** Gets the values of `names`, all at once. Names without a source are left out. */
async function resolveVariables(names, sources) {
    const values = await Promise.all([...names].map(async (name) => {
        const source = sources.get(name);
        return source === undefined ? [] : [[name, await source()]];
    }));
    return new Map(values.flat());
}

// EXTERNAL MODULE: ./lib/publish/markdown.js
var markdown = __webpack_require__(6094);
// EXTERNAL MODULE: ./lib/publish/outbound.js
var outbound = __webpack_require__(4015);
// EXTERNAL MODULE: ./lib/publish/report.js + 1 modules
var report = __webpack_require__(6346);
// EXTERNAL MODULE: ./lib/pull-request/target.js
var pull_request_target = __webpack_require__(9230);
// EXTERNAL MODULE: ./lib/github/schema.js
var schema = __webpack_require__(2720);
// EXTERNAL MODULE: ./lib/pull-request/event.js
var pull_request_event = __webpack_require__(7475);
;// CONCATENATED MODULE: ./lib/pull-request/fetch.js
/** What GitHub knows about a pull request. */




function toParameters({ owner, repo, number }) {
    return { owner, repo, pull_number: number };
}
/** @throws {GitHubError} */
async function fetchPullRequest(github, address) {
    const { data } = await github.request('GET /repos/{owner}/{repo}/pulls/{pull_number}', toParameters(address));
    return (0,schema/* parseGithubData */.z)(pull_request_event/* PullRequestSchema */.y, data, `pull request ${address.number}`);
}
/**
 * The unified diff of a pull request.
 *
 * @throws {GitHubError} 406 when it has over 300 files or 20,000 lines:
 * https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api
 */
async function fetchDiff(github, address) {
    try {
        const { data } = await github.request('GET /repos/{owner}/{repo}/pulls/{pull_number}', {
            ...toParameters(address),
            mediaType: { format: 'diff' },
        });
        return (0,schema/* parseGithubData */.z)(dist/* string */.YjP(), data, `the diff of pull request ${address.number}`);
    }
    catch (error) {
        if (!(error instanceof errors/* GitHubError */.y_) || error.status !== 406)
            throw error;
        throw new errors/* GitHubError */.y_(`The diff of pull request ${address.number} is too large for GitHub to give`, {
            status: 406,
            hint: 'GitHub gives at most 300 files and 20,000 lines. Use `{{pr.files}}` instead of `{{pr.diff}}`, or split the pull request.',
            cause: error,
        });
    }
}
const FilesSchema = dist/* array */.YOg(dist/* looseObject */._H3({ filename: dist/* string */.YjP() }));
/**
 * The paths that a pull request changes, in GitHub's order; GitHub lists at most 3,000.
 *
 * @throws {GitHubError}
 */
async function fetchChangedPaths(github, address) {
    const files = await github.paginate('GET /repos/{owner}/{repo}/pulls/{pull_number}/files', {
        ...toParameters(address),
        per_page: 100,
    });
    return (0,schema/* parseGithubData */.z)(FilesSchema, files, 'the changed files').map(({ filename }) => filename);
}

;// CONCATENATED MODULE: ./lib/pull-request/variables.js
/** The placeholders that stand for parts of the pull request. */


const DESCRIBED = {
    'pr.number': (pull) => String(pull.number),
    'pr.title': (pull) => pull.title,
    'pr.body': (pull) => pull.body,
    'pr.author': (pull) => pull.author,
    'pr.base': (pull) => pull.base.ref,
    'pr.head': (pull) => pull.head.ref,
};
const FETCHED = {
    'pr.diff': fetchDiff,
    'pr.files': async (github, address) => (await fetchChangedPaths(github, address)).join('\n'),
};
/** The same names where there is no pull request: using one is an error, since a prompt without it means nothing. */
function refusePullRequestVariables(eventName) {
    const refuse = async (name) => {
        throw new errors/* InputError */.dz('pull-request', `is missing: the prompt uses \`{{${name}}}\`, and this run (${eventName}) belongs to no pull request`, { hint: 'Run on `pull_request`, or set `pull-request` to a number.' });
    };
    const names = [...Object.keys(DESCRIBED), ...Object.keys(FETCHED)];
    return new Map(names.map((name) => [name, () => refuse(name)]));
}
/**
 * Name → how to get the value. The description is fetched at most once, and only where the event did not hold it.
 */
function createPullRequestVariables(github, address, known) {
    let described = known && Promise.resolve(known);
    const describe = () => {
        described ??= github().then((client) => fetchPullRequest(client, address));
        return described;
    };
    return new Map([
        ...Object.entries(DESCRIBED).map(([name, read]) => [
            name,
            async () => read(await describe()),
        ]),
        ...Object.entries(FETCHED).map(([name, fetch]) => [
            name,
            async () => fetch(await github(), address),
        ]),
    ]);
}

// EXTERNAL MODULE: ./lib/runner/files.js
var files = __webpack_require__(1161);
// EXTERNAL MODULE: ./lib/runner/log.js + 1 modules
var runner_log = __webpack_require__(8879);
;// CONCATENATED MODULE: ./lib/modes/prompt.js
/** `prompt`: a prompt goes in, an answer comes out, and a comment on the pull request tells it. */


















function describeSubject(target) {
    const { context, pullRequest } = target;
    const on = pullRequest ? `pull request #${pullRequest.number}` : (0,markdown/* toCode */.Xt)(context.eventName);
    return [on, ...(0,pull_request_target/* describeCommit */.X)(target)].join(', ');
}
/** The request, with its placeholders filled in; only what the prompt asks for is fetched. */
async function buildRequest(inputs, { context, pullRequest, github }, { log }) {
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
function createProgress({ log }) {
    const startMs = performance.now();
    let lastMs = startMs;
    return (characters) => {
        const nowMs = performance.now();
        if (nowMs - lastMs < PROGRESS_INTERVAL_MS)
            return;
        lastMs = nowMs;
        log.info(`${(0,deadline/* formatDuration */.a3)(nowMs - startMs)}: about ${Math.ceil(characters / 4)} tokens`);
    };
}
function loadPublishing() {
    return Promise.all([Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 6346)), Promise.all(/* import() */[__webpack_require__.e(748), __webpack_require__.e(282)]).then(__webpack_require__.bind(__webpack_require__, 282))]);
}
/** A finished answer does not wait for its price. */
const CATALOG_GRACE_MS = 1_000;
function takeCatalog(catalog) {
    return Promise.race([catalog, (0,promises_.setTimeout)(CATALOG_GRACE_MS, undefined, { ref: false })]);
}
/** Asks the model. While it thinks, the price list is on its way and what publishes is loaded. */
async function ask(client, request, inputs, target, run) {
    const asking = (0,chat/* completeChat */.Q)(client, request, { ...inputs, onProgress: createProgress(run) });
    const cache = { ttlMs: inputs.catalogTtlMs, folder: inputs.runner.tempFolder };
    const catalog = (0,models/* readCatalog */.uM)(client, cache).then((read) => read.catalog, (error) => {
        run.log.debug(`No prices: ${String(error)}`);
        return undefined;
    });
    if (inputs.comment === 'auto' && target.pullRequest) {
        // What can't be loaded fails where it is needed.
        Promise.all([target.github(), loadPublishing()]).catch(() => { });
    }
    try {
        return { answer: await asking, catalog };
    }
    catch (error) {
        throw await (0,models/* explainMissingModel */.T9)(error, request.model, await takeCatalog(catalog));
    }
}
/** GitHub drops a job's outputs over 1 MB, counted in UTF-16: the file has what does not fit. */
const MAX_OUTPUT_CHARACTERS = 400_000;
/** Puts the text where the job finds it, cleaned, before anything else can fail. */
async function keepText(text, title, inputs, run) {
    const { log, outputs, report } = run;
    const cleaned = (0,outbound/* cleanOutbound */.A)(text);
    report.sections.push(`### ${title}\n\n${cleaned.text}`);
    if (cleaned.redactions > 0) {
        log.warning(`The answer held secrets of this run in ${cleaned.redactions} places; they were replaced.`);
    }
    log.group(title, () => log.quote(cleaned.text));
    if (cleaned.text.length <= MAX_OUTPUT_CHARACTERS)
        outputs.response = cleaned.text;
    else
        log.warning('The answer is too long for the output `response`, which stays empty; `response-file` has it.');
    try {
        outputs['response-file'] = await (0,files/* writeTempFile */.c7)(inputs.runner.tempFolder, 'response', 'md', cleaned.text);
    }
    catch (error) {
        // The answer is paid for, and everywhere else.
        log.warning((0,errors/* describeError */.Uc)(error).message);
    }
    return cleaned.text;
}
/** Tells what the endpoint said about its answer, usable or not: it may be billed all the same. */
function recordAnswer({ model, finishReason, usage }, { outputs, report, log }) {
    outputs.model = (0,outbound/* cleanOutbound */.A)((0,runner_log/* quoteForeign */.xS)(model)).text;
    outputs['finish-reason'] = (0,outbound/* cleanOutbound */.A)((0,runner_log/* quoteForeign */.xS)(finishReason ?? '')).text;
    if (usage) {
        outputs.usage = JSON.stringify({
            prompt_tokens: usage.promptTokens,
            completion_tokens: usage.completionTokens,
            total_tokens: usage.totalTokens,
            cached_tokens: usage.cachedTokens,
        });
    }
    report.facts
        .set('Model', (0,markdown/* toCode */.Xt)(outputs.model))
        .set('Tokens', describeTokens(usage))
        .set('Ended with', (0,markdown/* toCode */.Xt)(outputs['finish-reason'] || 'no reason given'));
    log.info(`${outputs.model}: ${describeTokens(usage)}, finish reason ${outputs['finish-reason'] || 'none'}`);
}
function describeTokens(usage) {
    if (!usage)
        return 'tokens unknown';
    return `${(0,report.formatCount)(usage.promptTokens)} tokens in, ${(0,report.formatCount)(usage.completionTokens)} out`;
}
/** Tells what the answer cost. @returns the pieces for the comment's footer */
async function recordCost({ answer, catalog }, request, run) {
    const { outputs, report, log } = run;
    const models = await takeCatalog(catalog);
    const prices = models?.get(request.model) ?? models?.get(answer.model);
    const costUsd = answer.usage && prices ? (0,pinata_cost/* estimateCostUsd */.M)(answer.usage, prices) : undefined;
    if (costUsd !== undefined)
        outputs['cost-usd'] = (0,pinata_cost/* formatUsd */.U)(costUsd);
    const cost = costUsd === undefined ? 'cost unknown' : `about $${(0,pinata_cost/* formatUsd */.U)(costUsd)}`;
    report.facts.set('Cost', costUsd === undefined ? cost : `${cost} (estimate)`);
    log.info(`Cost: ${cost}`);
    return [(0,markdown/* toCode */.Xt)(outputs.model), describeTokens(answer.usage), cost];
}
/** Posts the comment. */
async function comment(answer, parts, inputs, target, { log, outputs, report }) {
    const { context, pullRequest, github } = target;
    if (inputs.comment === 'off')
        return;
    if (!pullRequest) {
        log.info(`No comment: this run (${context.eventName}) belongs to no pull request.`);
        return;
    }
    const [{ buildComment }, { buildMarker, publishComment, tryWriting }] = await loadPublishing();
    const marker = buildMarker('comment', inputs.commentTag);
    const { notices } = parts;
    const footer = [...parts.footer, ...(0,pull_request_target/* describeCommit */.X)(target), `[run](${context.runUrl})`];
    const { body, isCut } = buildComment({ marker, notices, answer, footer });
    if (isCut) {
        log.warning('The answer is longer than a comment may be, and was cut there; the job summary has more, the response file all.');
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
async function runWith(transport, inputs, run) {
    const { clock, log, outputs, report } = run;
    const target = (0,pull_request_target/* findTarget */.F)(inputs, transport, run);
    report.facts.set('On', describeSubject(target)).set('Prompt', (0,markdown/* toCode */.Xt)(inputs.promptFile ?? 'input prompt'));
    const request = await buildRequest(inputs, target, run);
    report.facts.set('Model', (0,markdown/* toCode */.Xt)(request.model));
    log.info(`Asking ${request.model} at ${inputs.endpoint.host}`);
    const { endpoint, inferenceKey: token } = inputs;
    const credential = { kind: 'inference-key', token };
    const client = (0,pinata_client/* createPinataClient */.F)({ endpoint, credential, transport, clock, log });
    const result = await ask(client, request, inputs, target, run);
    recordAnswer(result.answer, run);
    refuseUnusable(result.answer);
    const text = await keepText(result.answer.text, 'Answer', inputs, run);
    outputs.outcome = 'passed';
    const footer = await recordCost(result, request, run);
    const notices = buildNotices(result.answer);
    for (const notice of notices)
        log.warning(notice);
    report.sections.unshift(...notices.map(markdown/* toWarning */.cb));
    await comment(text, { notices, footer }, inputs, target, run);
}
/** @throws {ActionError} */
async function runPrompt(inputs, run) {
    const transport = await (0,network_transport/* createTransport */.oO)([inputs.endpoint, inputs.runner.githubApiUrl], inputs.proxy);
    try {
        await runWith(transport, inputs, run);
    }
    catch (error) {
        if (error instanceof errors/* PartialAnswerError */.kw) {
            await keepText(error.partialText, 'Partial answer (it broke off)', inputs, run);
        }
        throw error;
    }
    finally {
        await transport.close();
    }
}


/***/ })

};
