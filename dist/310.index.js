export const id = 310;
export const ids = [310];
export const modules = {

/***/ 2772:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ completeChat)
});

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/network/transport.js
var transport = __webpack_require__(7263);
// EXTERNAL MODULE: ./lib/runner/log.js + 1 modules
var log = __webpack_require__(8879);
// EXTERNAL MODULE: ./lib/pinata/schema.js
var schema = __webpack_require__(5246);
// EXTERNAL MODULE: ./node_modules/eventsource-parser/dist/parse.js + 1 modules
var parse = __webpack_require__(6085);
;// CONCATENATED MODULE: ./lib/pinata/stream.js
/** A body of server-sent events → the chunks of a completion. */




/** No event of a completion comes near this; a line without an end would grow for ever. */
const MAX_EVENT_CHARACTERS = 4_194_304;
const JsonChunkSchema = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* parseJson */.qFJ(), schema/* ChunkSchema */.dg);
function parseChunk(data, host) {
    const chunk = dist/* safeParse */.xLC(JsonChunkSchema, data);
    if (!chunk.success)
        throw new errors/* ResponseError */.o3(`${host} sent an event that is no completion chunk`);
    if (chunk.output.error !== undefined && chunk.output.error !== null) {
        const { message } = (0,schema/* parseErrorBody */.kW)(data);
        throw new errors/* InferenceError */.uZ(`${host} reported an error in the middle of its answer${message ? `: ${message}` : ''}`);
    }
    return chunk.output;
}
/**
 * Calls `onChunk` for each chunk until `[DONE]` or the end of the body. Comments (keep-alives) call nothing, so that
 * they do not count as progress.
 *
 * @returns whether `[DONE]` came
 * @throws {ResponseError} an event that can't be read
 * @throws {InferenceError} an error event
 */
async function readChunks(body, host, onChunk) {
    const decoder = new TextDecoder();
    let isDone = false;
    const parser = (0,parse/* createParser */.C)({
        onEvent({ data }) {
            const text = data.trim();
            if (text === '[DONE]')
                isDone = true;
            // An event without data is a keep-alive, like a comment.
            else if (!isDone && text !== '')
                onChunk(parseChunk(data, host));
        },
        onError(error) {
            // Unknown fields are to be ignored: https://html.spec.whatwg.org/multipage/server-sent-events.html#parsing-an-event-stream
            if (error.type !== 'max-buffer-size-exceeded')
                return;
            throw new errors/* ResponseError */.o3(`${host} sent an event without an end`, { cause: error });
        },
        maxBufferSize: MAX_EVENT_CHARACTERS,
    });
    for await (const bytes of body) {
        parser.feed(decoder.decode(bytes, { stream: true }));
        if (isDone)
            return true;
    }
    // A last event without its blank line still counts: servers that close right after it are common.
    parser.feed(`${decoder.decode()}\n\n`);
    return isDone;
}

;// CONCATENATED MODULE: ./lib/pinata/chat.js
/** Chat completions: one request in, one answer out, streamed or not. */






const MAX_ANSWER_BYTES = 33_554_432;
/** A stream wraps each token in some hundred bytes. */
const MAX_STREAM_BYTES = 268_435_456;
/** Far more than any model writes. */
const MAX_TEXT_CHARACTERS = 8_388_608;
/** Once tokens flow, a pause this long means that the connection is dead. */
const IDLE_TIMEOUT_MS = 60_000;
function buildBody(request, fields) {
    return JSON.stringify({
        model: request.model,
        messages: request.messages,
        max_tokens: request.maxCompletionTokens === undefined ? request.maxTokens : undefined,
        max_completion_tokens: request.maxCompletionTokens,
        temperature: request.temperature,
        top_p: request.topP,
        response_format: request.responseFormat,
        ...fields,
    });
}
function sendChat(client, request, options) {
    const { isStreaming, firstTokenTimeoutMs, timeoutMs, retries } = options;
    const stream = isStreaming ? { stream: true } : {};
    // Most servers send usage only when asked so; a few refuse the question.
    const usage = isStreaming ? { stream_options: { include_usage: true } } : {};
    return client.send({
        method: 'POST',
        path: 'chat/completions',
        body: buildBody(request, { ...stream, ...usage }),
        adaptBody: ({ status, param, message }) => status === 400 && isStreaming && /stream_options/.test(`${param} ${message}`)
            ? buildBody(request, stream)
            : undefined,
        accept: isStreaming ? 'text/event-stream, application/json' : 'application/json',
        isAuthenticated: true,
        isPaid: true,
        firstPhase: isStreaming
            ? { phase: 'first-token', ms: firstTokenTimeoutMs }
            : { phase: 'total', ms: timeoutMs },
        retries,
    });
}
function isEventStream(response, isStreaming) {
    const type = response.headers.get('content-type');
    // Some servers forget to say what a stream is.
    if (type === undefined || /^text\/plain\b/i.test(type))
        return isStreaming;
    return /^text\/event-stream\b/i.test(type);
}
/** Gathers what arrives, so that a broken answer can still be shown. */
class AnswerBuilder {
    answer;
    constructor(model) {
        this.answer = {
            text: '',
            model,
            finishReason: undefined,
            usage: undefined,
            hasReasoning: false,
            toolCalls: 0,
            firstTokenMs: undefined,
        };
    }
    /** @returns whether the chunk carried anything the model said or thought */
    add(chunk, part) {
        const { answer } = this;
        answer.model = chunk.model || answer.model;
        answer.usage = chunk.usage ?? answer.usage;
        answer.finishReason = part?.finish_reason || answer.finishReason;
        const content = part?.delta?.content ?? '';
        const reasoning = part?.delta?.reasoning_content || part?.delta?.reasoning || '';
        const toolCalls = part?.delta?.tool_calls?.length ?? 0;
        answer.text += content;
        answer.toolCalls += toolCalls;
        answer.hasReasoning ||= reasoning !== '';
        return content !== '' || reasoning !== '' || toolCalls > 0;
    }
}
async function readStream({ response, deadline, sentAtMs }, builder, options) {
    const isDone = await readChunks((0,transport/* limitBytes */.Z7)(response, MAX_STREAM_BYTES), response.host, (chunk) => {
        const saidSomething = builder.add(chunk, chunk.choices[0]);
        if (builder.answer.text.length > MAX_TEXT_CHARACTERS)
            throw new errors/* ResponseError */.o3(`${response.host} sent an answer without an end`);
        if (!saidSomething)
            return;
        builder.answer.firstTokenMs ??= performance.now() - sentAtMs;
        deadline.start('idle', options.idleTimeoutMs ?? IDLE_TIMEOUT_MS);
        options.onProgress?.(builder.answer.text.length);
    });
    if (!isDone && builder.answer.finishReason === undefined) {
        throw new errors/* ResponseError */.o3(`${response.host} ended its answer without saying that it was done`);
    }
}
async function readWhole({ response }, builder) {
    const text = await (0,transport/* readText */.yR)(response, MAX_ANSWER_BYTES);
    const completion = dist/* safeParse */.xLC(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* parseJson */.qFJ(), schema/* CompletionSchema */.gJ), text);
    if (!completion.success) {
        const type = (0,log/* quoteForeign */.xS)(response.headers.get('content-type') ?? 'no content type');
        throw new errors/* ResponseError */.o3(`${response.host} answered ${response.status} with something that is no completion (${type})`, {
            hint: 'Check that `endpoint` is the base URL of an OpenAI-compatible API.',
        });
    }
    const { error, choices } = completion.output;
    if (error !== undefined && error !== null) {
        throw new errors/* ResponseError */.o3(`${response.host} answered ${response.status} with an error: ${(0,schema/* parseErrorBody */.kW)(text).message ?? 'no message'}`);
    }
    const choice = choices[0];
    builder.add(completion.output, choice && { finish_reason: choice.finish_reason, delta: choice.message });
}
/**
 * Runs one completion.
 *
 * @returns the answer, which may be empty or cut off (`finishReason`): the caller judges
 * @throws {PartialAnswerError} the answer broke off; holds what had arrived
 * @throws {StatusError} @throws {NetworkError} @throws {InferenceError}
 */
async function completeChat(client, request, options) {
    const answer = await sendChat(client, request, options);
    const builder = new AnswerBuilder(request.model);
    try {
        if (isEventStream(answer.response, options.isStreaming))
            await readStream(answer, builder, options);
        else
            await readWhole(answer, builder);
        builder.answer.firstTokenMs ??= performance.now() - answer.sentAtMs;
        return builder.answer;
    }
    catch (error) {
        const { text, finishReason } = builder.answer;
        // Only what follows the end was lost: usage at most.
        if (text !== '' && finishReason !== undefined)
            return builder.answer;
        if (text === '' || !(error instanceof Error))
            throw error;
        throw new errors/* PartialAnswerError */.kw(text, `The answer broke off after ${text.length} characters: ${error.message}`, {
            hint: 'What had arrived is in the job summary and the response file. Run the job again for a whole answer.',
            cause: error,
        });
    }
    finally {
        answer.deadline.stop();
    }
}


/***/ }),

/***/ 2632:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ estimateCostUsd),
/* harmony export */   U: () => (/* binding */ formatUsd)
/* harmony export */ });
/**
 * An estimate in US dollars: the API documents no price for writing to a cache, and does not say whether failed
 * calls are billed. Cached tokens count at their own price, or at the input price where the catalog has none.
 *
 * @returns undefined when a price is not known
 */
function estimateCostUsd(usage, prices) {
    const { inputUsdPerMillion, outputUsdPerMillion } = prices;
    if (inputUsdPerMillion === undefined || outputUsdPerMillion === undefined)
        return undefined;
    const cachedUsdPerMillion = prices.cacheReadUsdPerMillion ?? inputUsdPerMillion;
    const millionths = (usage.promptTokens - usage.cachedTokens) * inputUsdPerMillion +
        usage.cachedTokens * cachedUsdPerMillion +
        usage.completionTokens * outputUsdPerMillion;
    return millionths / 1_000_000;
}
/** A plain decimal without exponent and without trailing zeros: `0.00421`. */
function formatUsd(usd) {
    return usd.toFixed(8).replace(/\.?0+$/, '');
}


/***/ }),

/***/ 2915:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T9: () => (/* binding */ explainMissingModel),
/* harmony export */   W3: () => (/* binding */ findNearestModels),
/* harmony export */   uM: () => (/* binding */ readCatalog)
/* harmony export */ });
/* unused harmony export fetchCatalog */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7934);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _network_transport_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7263);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5246);
/** The live catalog of models and their prices. Public: no credential is sent. */




const MAX_CATALOG_BYTES = 16_777_216;
const CATALOG_TIMEOUT_MS = 10_000;
/**
 * Asks for the catalog.
 *
 * @param retries how often at most it is asked for again
 * @throws {ResponseError} it is no catalog
 * @throws {StatusError} @throws {NetworkError}
 */
async function fetchCatalog(client, retries = 0) {
    const { response, deadline } = await client.send({
        method: 'GET',
        path: 'models',
        accept: 'application/json',
        isAuthenticated: false,
        firstPhase: { phase: 'headers', ms: CATALOG_TIMEOUT_MS },
        retries,
    });
    try {
        const text = await (0,_network_transport_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .yR)(response, MAX_CATALOG_BYTES);
        const entries = valibot__WEBPACK_IMPORTED_MODULE_3__/* .safeParse */ .xLC(valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qFJ(), _schema_js__WEBPACK_IMPORTED_MODULE_2__/* .CatalogSchema */ .Py), text);
        if (!entries.success)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ResponseError */ .o3(`${client.host} answered with something that is no list of models`);
        return new Map(entries.output.flatMap(({ id, prices }) => (id === undefined ? [] : [[id, prices]])));
    }
    finally {
        deadline.stop();
    }
}
/**
 * The catalog, from an earlier step of this job where one kept it that is young enough.
 *
 * @throws {ResponseError} @throws {StatusError} @throws {NetworkError}
 */
async function readCatalog(client, { ttlMs, folder }, retries = 0) {
    if (ttlMs === 0)
        return { catalog: await fetchCatalog(client, retries), ageMs: 0 };
    const { keepCatalog, recallCatalog } = await __webpack_require__.e(/* import() */ 625).then(__webpack_require__.bind(__webpack_require__, 625));
    const kept = await recallCatalog(folder, client.endpoint, ttlMs);
    if (kept)
        return kept;
    const catalog = await fetchCatalog(client, retries);
    await keepCatalog(folder, client.endpoint, catalog);
    return { catalog, ageMs: 0 };
}
/** Up to three ids of the catalog that look most like `id`. */
async function findNearestModels(id, catalog) {
    const { distance } = await __webpack_require__.e(/* import() */ 916).then(__webpack_require__.t.bind(__webpack_require__, 1916, 19));
    const limit = Math.max(3, id.length / 2);
    const wanted = id.toLowerCase();
    // The provider in front is easily left out.
    const measure = (candidate) => Math.min(distance(wanted, candidate), distance(wanted, candidate.slice(candidate.indexOf('/') + 1)));
    return [...catalog.keys()]
        .map((candidate) => ({ candidate, far: measure(candidate.toLowerCase()) }))
        .filter(({ far }) => far <= limit)
        .sort((a, b) => a.far - b.far)
        .slice(0, 3)
        .map(({ candidate }) => candidate);
}
/**
 * When the catalog does not have the model that was asked for, says so and names the nearest; else gives the error
 * back as it came.
 */
async function explainMissingModel(error, id, catalog) {
    const mayBeTheModel = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StatusError */ .Xs && [400, 403, 404, 422].includes(error.status);
    if (!mayBeTheModel || catalog === undefined || catalog.size === 0 || catalog.has(id))
        return error;
    const nearest = await findNearestModels(id, catalog);
    const hint = nearest.length === 0
        ? `The catalog has ${catalog.size} other models.`
        : `Did you mean ${nearest.map((candidate) => `\`${candidate}\``).join(' or ')}?`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .NotFoundError */ .m_(`Model \`${id}\` is not in the endpoint’s catalog (${error.message})`, {
        status: error.status,
        hint,
        requestId: error.requestId,
        cause: error,
    });
}


/***/ }),

/***/ 1326:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NK: () => (/* binding */ readPromptFile),
/* harmony export */   i9: () => (/* binding */ buildTextPrompt)
/* harmony export */ });
/* unused harmony exports isPromptYaml, parsePromptYaml */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7934);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _runner_workspace_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6243);
/** Prompt files: plain text and Markdown, and `.prompt.yml` as `gh models` and `actions/ai-inference` read it. */



/** A prompt of a single text: one user message. */
function buildTextPrompt(text) {
    return {
        messages: [{ role: 'user', content: text }],
        model: undefined,
        maxTokens: undefined,
        maxCompletionTokens: undefined,
        temperature: undefined,
        topP: undefined,
        responseFormat: undefined,
    };
}
/** Whether the name says that the file is structured. */
function isPromptYaml(path) {
    return /\.prompt\.ya?ml$/i.test(path);
}
const TokensSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig('must be a whole number'), valibot__WEBPACK_IMPORTED_MODULE_2__/* .integer */ .ndf('must be a whole number'), valibot__WEBPACK_IMPORTED_MODULE_2__/* .minValue */ .Wwf(1, 'must be at least 1'));
function numberUpTo(max) {
    const message = `must be 0 to ${max}`;
    return valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(message), valibot__WEBPACK_IMPORTED_MODULE_2__/* .minValue */ .Wwf(0, message), valibot__WEBPACK_IMPORTED_MODULE_2__/* .maxValue */ .cGV(max, message));
}
const JsonSchemaText = valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP('must be JSON, written as text'), valibot__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qFJ(undefined, 'is not valid JSON'), valibot__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({
    name: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP('needs a `name`'),
    schema: valibot__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5J(), 'needs a `schema`'),
}));
const MUST_BE_MAP = 'must be a map';
const PromptYamlSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({
    messages: valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
        role: valibot__WEBPACK_IMPORTED_MODULE_2__/* .picklist */ .KIO(['system', 'user', 'assistant'], 'must be `system`, `user` or `assistant`'),
        content: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP('must be text'),
    }, MUST_BE_MAP), 'must be a list of messages'), valibot__WEBPACK_IMPORTED_MODULE_2__/* .minLength */ .BpQ(1, 'must hold a message')),
    model: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP('must be text'), valibot__WEBPACK_IMPORTED_MODULE_2__/* .nonEmpty */ .hq('must be text'))),
    modelParameters: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({
        maxTokens: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(TokensSchema),
        maxCompletionTokens: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(TokensSchema),
        temperature: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(numberUpTo(2)),
        topP: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(numberUpTo(1)),
    }, MUST_BE_MAP)),
    responseFormat: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .picklist */ .KIO(['text', 'json_object', 'json_schema'], 'must be `text`, `json_object` or `json_schema`')),
    jsonSchema: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(JsonSchemaText),
}, MUST_BE_MAP);
function buildResponseFormat({ responseFormat, jsonSchema }, path) {
    if (responseFormat === undefined || responseFormat === 'text')
        return undefined;
    if (responseFormat === 'json_object')
        return { type: 'json_object' };
    if (jsonSchema === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .WorkspaceFileError */ ._n(path, '`responseFormat: json_schema` needs a `jsonSchema`');
    }
    return { type: 'json_schema', json_schema: jsonSchema };
}
/**
 * Reads a `.prompt.yml`.
 *
 * @throws {WorkspaceFileError} with the line of what is wrong
 */
async function parsePromptYaml(text, path) {
    const { parseYaml } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(555)]).then(__webpack_require__.bind(__webpack_require__, 9555));
    const yaml = parseYaml(text, path);
    const parsed = valibot__WEBPACK_IMPORTED_MODULE_2__/* .safeParse */ .xLC(PromptYamlSchema, yaml.value);
    if (!parsed.success) {
        const issue = parsed.issues[0];
        const keys = (issue.path ?? []).flatMap(({ key }) => typeof key === 'string' || typeof key === 'number' ? [key] : []);
        const place = keys.length === 0 ? 'the file' : `\`${keys.join('.')}\``;
        const problem = issue.received === 'undefined' ? 'is missing' : issue.message;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .WorkspaceFileError */ ._n(path, `${place} ${problem}`, {
            line: yaml.lineOf(keys),
            hint: 'A prompt file holds `messages`, each with `role` and `content`, and may set `model` and `modelParameters`.',
        });
    }
    const { messages, model, modelParameters } = parsed.output;
    return {
        messages,
        model,
        maxTokens: modelParameters?.maxTokens,
        maxCompletionTokens: modelParameters?.maxCompletionTokens,
        temperature: modelParameters?.temperature,
        topP: modelParameters?.topP,
        responseFormat: buildResponseFormat(parsed.output, path),
    };
}
/**
 * Reads a prompt file of the workspace, in the format that its name says.
 *
 * @throws {WorkspaceFileError}
 */
async function readPromptFile(workspace, path) {
    const text = await (0,_runner_workspace_js__WEBPACK_IMPORTED_MODULE_1__/* .readWorkspaceFile */ .sL)(workspace, path);
    return isPromptYaml(path) ? parsePromptYaml(text, path) : buildTextPrompt(text);
}


/***/ }),

/***/ 5986:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CF: () => (/* binding */ measureRendered),
/* harmony export */   GY: () => (/* binding */ findPlaceholders),
/* harmony export */   Xm: () => (/* binding */ renderTemplate)
/* harmony export */ });
/** Pure: `{{name}}` placeholders, replaced in one pass. What is put in is never looked at again. */
const PLACEHOLDER = /\{\{\s*([\w.-]+)\s*\}\}/g;
/** The names of all placeholders in `texts`. */
function findPlaceholders(texts) {
    return new Set(texts.flatMap((text) => [...text.matchAll(PLACEHOLDER)].flatMap(([, name]) => name ?? [])));
}
/** Replaces every placeholder that `variables` knows; others stay as they are. */
function renderTemplate(text, variables) {
    return text.replace(PLACEHOLDER, (placeholder, name) => variables.get(name) ?? placeholder);
}
/** How many characters `renderTemplate` would give, without building them. */
function measureRendered(text, variables) {
    const grown = [...text.matchAll(PLACEHOLDER)].map(([placeholder, name = '']) => {
        const value = variables.get(name);
        return value === undefined ? 0 : value.length - placeholder.length;
    });
    return grown.reduce((sum, characters) => sum + characters, text.length);
}


/***/ }),

/***/ 4015:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ cleanOutbound),
/* harmony export */   K: () => (/* binding */ MARKER_PREFIX)
/* harmony export */ });
/* harmony import */ var _runner_redact_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9699);
/**
 * The one gate for foreign text that leaves: comments, summaries, outputs and files. It hides this run's own secrets
 * and takes the power from forged markers.
 */

/** Starts every hidden marker of this action. */
const MARKER_PREFIX = '<!-- pinata-inference';
/** Characters that show nothing, but take a secret apart. */
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
/**
 * Cleans foreign text of all secrets the log was told to hide. Invisible characters stay (emoji need some), unless
 * they hide a secret.
 */
function cleanOutbound(foreign, secrets = _runner_redact_js__WEBPACK_IMPORTED_MODULE_0__/* .redactor */ .$p) {
    const wellFormed = foreign.toWellFormed();
    const asWritten = secrets.redact(wellFormed);
    const visible = wellFormed.replace(INVISIBLE, '');
    const asSeen = visible === wellFormed ? asWritten : secrets.redact(visible);
    const { text, redactions } = asSeen.redactions > asWritten.redactions ? asSeen : asWritten;
    return { text: text.replaceAll(/<!--(\s*pinata-inference)/gi, '&lt;!--$1'), redactions };
}


/***/ }),

/***/ 7475:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ readPullRequestRef),
/* harmony export */   y: () => (/* binding */ PullRequestSchema)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7934);
/** The event of the run → the pull request it belongs to. */

const NumberSchema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .ndf(), valibot__WEBPACK_IMPORTED_MODULE_0__/* .minValue */ .Wwf(1));
const BranchSchema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    ref: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    sha: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
});
/** A pull request, as events and the API both describe it. */
const PullRequestSchema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    number: NumberSchema,
    title: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    body: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    user: valibot__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({ login: valibot__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() })),
    base: BranchSchema,
    head: BranchSchema,
}), valibot__WEBPACK_IMPORTED_MODULE_0__/* .transform */ .pdi(({ number, title, body, user, base, head }) => ({
    number,
    title: title ?? '',
    body: body ?? '',
    author: user?.login ?? 'ghost',
    base: { ref: base.ref, sha: base.sha },
    head: { ref: head.ref, sha: head.sha },
})));
const EventSchema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    pull_request: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(PullRequestSchema),
});
/** Comment events carry an issue; it is a pull request when it says so. */
const IssueEventSchema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    issue: valibot__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({ number: NumberSchema, pull_request: valibot__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({}) }),
});
/**
 * @param payload the event
 * @param chosen the input `pull-request`; it wins over the event
 * @returns undefined when the run belongs to no pull request
 */
function readPullRequestRef(payload, chosen) {
    const event = valibot__WEBPACK_IMPORTED_MODULE_0__/* .safeParse */ .xLC(EventSchema, payload);
    const known = event.success ? event.output.pull_request : undefined;
    if (chosen !== undefined)
        return { number: chosen, known: known?.number === chosen ? known : undefined };
    if (known)
        return { number: known.number, known };
    const comment = valibot__WEBPACK_IMPORTED_MODULE_0__/* .safeParse */ .xLC(IssueEventSchema, payload);
    return comment.success ? { number: comment.output.issue.number, known: undefined } : undefined;
}


/***/ }),

/***/ 9230:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ findTarget),
/* harmony export */   X: () => (/* binding */ describeCommit)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _github_context_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8120);
/* harmony import */ var _event_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7475);
/** What the run is about: its pull request, if it belongs to one, and how to reach GitHub. */



/** @throws {ActionError} an event that can't be read */
function findTarget(inputs, transport, { clock, log }) {
    const context = (0,_github_context_js__WEBPACK_IMPORTED_MODULE_1__/* .readGithubContext */ .z)();
    const { githubToken: token, runner } = inputs;
    let client;
    const pullRequest = (0,_event_js__WEBPACK_IMPORTED_MODULE_2__/* .readPullRequestRef */ .q)(context.payload, inputs.pullRequest);
    if (!pullRequest && context.eventName.startsWith('pull_request')) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`The event is ${context.eventName}, but holds no pull request that can be read`, {
            hint: 'Set `pull-request` to its number.',
        });
    }
    return {
        context,
        pullRequest,
        github: () => {
            client ??= Promise.all(/* import() */[__webpack_require__.e(748), __webpack_require__.e(636)]).then(__webpack_require__.bind(__webpack_require__, 636)).then(({ createGithubClient }) => createGithubClient({ apiUrl: runner.githubApiUrl, token, transport, clock, log }));
            return client;
        },
    };
}
/** Comment events don't tell the head of the pull request; the run's own commit is another one there. */
function describeCommit({ context, pullRequest }) {
    const sha = pullRequest ? pullRequest.known?.head.sha : context.sha;
    return sha ? [`commit ${sha.slice(0, 7)}`] : [];
}


/***/ }),

/***/ 6243:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dx: () => (/* binding */ writeWorkspaceFile),
/* harmony export */   sL: () => (/* binding */ readWorkspaceFile)
/* harmony export */ });
/* unused harmony export MAX_FILE_BYTES */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(452);
/** Files of the workspace, and only those: no link, no device, no `.git`, nothing outside. */





/** Far more than a prompt needs, far less than would hurt. */
const MAX_FILE_BYTES = 1_048_576;
/** @returns the path within the workspace */
function checkInside(workspace, path) {
    const inside = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.relative)(workspace, (0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(workspace, path));
    const isOutside = inside === '..' || inside.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_3__.sep}`) || (0,node_path__WEBPACK_IMPORTED_MODULE_3__.isAbsolute)(inside);
    if (isOutside) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .WorkspaceFileError */ ._n(path, 'is outside the workspace', {
            hint: 'Only files of the checked-out repository can be read and written.',
        });
    }
    if (inside.split(node_path__WEBPACK_IMPORTED_MODULE_3__.sep).some((part) => part.toLowerCase() === '.git')) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .WorkspaceFileError */ ._n(path, 'is part of git’s own folder, which may hold credentials');
    }
    return inside;
}
/** A symlink is refused wherever it stands, since it could be made to lead elsewhere between check and use. */
async function locate(workspace, inside, path) {
    const located = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.realpath)(workspace), inside);
    if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.realpath)(located)) !== located) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .WorkspaceFileError */ ._n(path, 'is a symbolic link or lies behind one', {
            hint: 'Give the path of the file itself.',
        });
    }
    return located;
}
async function readBytes(file, path, located) {
    const opened = await file.stat();
    if (!opened.isFile())
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .WorkspaceFileError */ ._n(path, 'is not a regular file');
    if (opened.size > MAX_FILE_BYTES) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .WorkspaceFileError */ ._n(path, `is larger than ${MAX_FILE_BYTES / 1_048_576} MiB`);
    }
    // What was opened must be what was checked: a folder on the way may have been swapped for a link meanwhile.
    const now = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.realpath)(located)) === located ? await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(located) : undefined;
    if (now?.ino !== opened.ino || now.dev !== opened.dev) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .WorkspaceFileError */ ._n(path, 'was replaced while it was read');
    }
    const buffer = Buffer.alloc(opened.size + 1);
    const { bytesRead } = await file.read(buffer, 0, buffer.length, 0);
    if (bytesRead !== opened.size)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .WorkspaceFileError */ ._n(path, 'was changed while it was read');
    return buffer.subarray(0, bytesRead);
}
const FILE_PROBLEMS = {
    ENOENT: 'does not exist',
    ENOTDIR: 'does not exist',
    EACCES: 'may not be read by this job',
    ELOOP: 'is a symbolic link',
    EISDIR: 'is a folder',
    ENXIO: 'is not a regular file',
};
function fileError(error, path, otherwise = 'can’t be read') {
    if (!(error instanceof Error && 'code' in error))
        return error;
    const code = String(error.code);
    const hint = code === 'ENOENT' ? 'Check the path, and that `actions/checkout` runs before this step.' : undefined;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .WorkspaceFileError */ ._n(path, FILE_PROBLEMS[code] ?? `${otherwise} (${code})`, {
        hint,
        cause: error,
    });
}
function decode(bytes, path) {
    let text;
    try {
        // A byte order mark is dropped by the decoder.
        text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .WorkspaceFileError */ ._n(path, 'is not UTF-8 text', { cause });
    }
    if (text.includes('\0'))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .WorkspaceFileError */ ._n(path, 'is not text: it holds a NUL character');
    return text.replaceAll('\r\n', '\n');
}
/**
 * Reads a text file of the workspace: UTF-8 without its byte order mark, line ends as LF, at most 1 MiB.
 *
 * @param path relative to the workspace, or absolute within it
 * @throws {WorkspaceFileError}
 */
async function readWorkspaceFile(workspace, path) {
    let file;
    try {
        const located = await locate(workspace, checkInside(workspace, path), path);
        // O_NONBLOCK: opening a FIFO would otherwise wait for a writer.
        file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(located, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NOFOLLOW | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NONBLOCK);
        return decode(await readBytes(file, path, located), path);
    }
    catch (error) {
        throw fileError(error, path);
    }
    finally {
        await file?.close();
    }
}
/**
 * Writes a text file of the workspace, whole or not at all. Its folder must exist; a link in its place is replaced.
 *
 * @throws {WorkspaceFileError}
 */
async function writeWorkspaceFile(workspace, path, text) {
    let unfinished;
    try {
        const inside = checkInside(workspace, path);
        const folder = await locate(workspace, (0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(inside), path);
        const name = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, `.${(0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(inside)}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.writeFile)(name, text, { flag: 'wx' });
        unfinished = name;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(name, (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, (0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(inside)));
    }
    catch (error) {
        if (unfinished !== undefined)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(unfinished, { force: true }).catch(() => { });
        throw fileError(error, path, 'can’t be written');
    }
}


/***/ })

};
