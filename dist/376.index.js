export const id = 376;
export const ids = [376];
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

/***/ 9376:
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
// EXTERNAL MODULE: ./lib/github/context.js
var github_context = __webpack_require__(8120);
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

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
// EXTERNAL MODULE: ./lib/runner/log.js + 1 modules
var runner_log = __webpack_require__(8879);
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
async function readStream({ response, deadline }, builder, options) {
    const isDone = await readChunks((0,network_transport/* limitBytes */.Z7)(response, MAX_STREAM_BYTES), response.host, (chunk) => {
        const saidSomething = builder.add(chunk, chunk.choices[0]);
        if (builder.answer.text.length > MAX_TEXT_CHARACTERS)
            throw new errors/* ResponseError */.o3(`${response.host} sent an answer without an end`);
        if (!saidSomething)
            return;
        deadline.start('idle', options.idleTimeoutMs ?? IDLE_TIMEOUT_MS);
        options.onProgress?.(builder.answer.text.length);
    });
    if (!isDone && builder.answer.finishReason === undefined) {
        throw new errors/* ResponseError */.o3(`${response.host} ended its answer without saying that it was done`);
    }
}
async function readWhole({ response }, builder) {
    const text = await (0,network_transport/* readText */.yR)(response, MAX_ANSWER_BYTES);
    const completion = dist/* safeParse */.xLC(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* parseJson */.qFJ(), schema/* CompletionSchema */.gJ), text);
    if (!completion.success) {
        const type = (0,runner_log/* quoteForeign */.xS)(response.headers.get('content-type') ?? 'no content type');
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

// EXTERNAL MODULE: ./lib/pinata/client.js
var pinata_client = __webpack_require__(3754);
;// CONCATENATED MODULE: ./lib/pinata/cost.js
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

;// CONCATENATED MODULE: ./lib/pinata/models.js
/** The live catalog of models and their prices. Public: no credential is sent. */




const MAX_CATALOG_BYTES = 16_777_216;
const CATALOG_TIMEOUT_MS = 10_000;
/**
 * Reads the catalog once.
 *
 * @throws {ResponseError} it is no catalog
 * @throws {StatusError} @throws {NetworkError}
 */
async function fetchCatalog(client) {
    const { response, deadline } = await client.send({
        method: 'GET',
        path: 'models',
        accept: 'application/json',
        isAuthenticated: false,
        firstPhase: { phase: 'headers', ms: CATALOG_TIMEOUT_MS },
        retries: 0,
    });
    try {
        const text = await (0,network_transport/* readText */.yR)(response, MAX_CATALOG_BYTES);
        const entries = dist/* safeParse */.xLC(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* parseJson */.qFJ(), schema/* CatalogSchema */.Py), text);
        if (!entries.success)
            throw new errors/* ResponseError */.o3(`${client.host} answered with something that is no list of models`);
        return new Map(entries.output.flatMap(({ id, prices }) => (id === undefined ? [] : [[id, prices]])));
    }
    finally {
        deadline.stop();
    }
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
    const mayBeTheModel = error instanceof errors/* StatusError */.Xs && [400, 403, 404, 422].includes(error.status);
    if (!mayBeTheModel || catalog === undefined || catalog.size === 0 || catalog.has(id))
        return error;
    const nearest = await findNearestModels(id, catalog);
    const hint = nearest.length === 0
        ? `The catalog has ${catalog.size} other models.`
        : `Did you mean ${nearest.map((candidate) => `\`${candidate}\``).join(' or ')}?`;
    return new errors/* NotFoundError */.m_(`Model \`${id}\` is not in the endpoint’s catalog (${error.message})`, {
        status: error.status,
        hint,
        requestId: error.requestId,
        cause: error,
    });
}

;// CONCATENATED MODULE: ./lib/prompt/file.js
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
const TokensSchema = dist/* pipe */.FsL(dist/* number */.aig('must be a whole number'), dist/* integer */.ndf('must be a whole number'), dist/* minValue */.Wwf(1, 'must be at least 1'));
function numberUpTo(max) {
    const message = `must be 0 to ${max}`;
    return dist/* pipe */.FsL(dist/* number */.aig(message), dist/* minValue */.Wwf(0, message), dist/* maxValue */.cGV(max, message));
}
const JsonSchemaText = dist/* pipe */.FsL(dist/* string */.YjP('must be JSON, written as text'), dist/* parseJson */.qFJ(undefined, 'is not valid JSON'), dist/* looseObject */._H3({
    name: dist/* string */.YjP('needs a `name`'),
    schema: dist/* record */.g1P(dist/* string */.YjP(), dist/* unknown */.L5J(), 'needs a `schema`'),
}));
const MUST_BE_MAP = 'must be a map';
const PromptYamlSchema = dist/* looseObject */._H3({
    messages: dist/* pipe */.FsL(dist/* array */.YOg(dist/* object */.Ikc({
        role: dist/* picklist */.KIO(['system', 'user', 'assistant'], 'must be `system`, `user` or `assistant`'),
        content: dist/* string */.YjP('must be text'),
    }, MUST_BE_MAP), 'must be a list of messages'), dist/* minLength */.BpQ(1, 'must hold a message')),
    model: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* string */.YjP('must be text'), dist/* nonEmpty */.hq('must be text'))),
    modelParameters: dist/* optional */.lqM(dist/* looseObject */._H3({
        maxTokens: dist/* optional */.lqM(TokensSchema),
        maxCompletionTokens: dist/* optional */.lqM(TokensSchema),
        temperature: dist/* optional */.lqM(numberUpTo(2)),
        topP: dist/* optional */.lqM(numberUpTo(1)),
    }, MUST_BE_MAP)),
    responseFormat: dist/* optional */.lqM(dist/* picklist */.KIO(['text', 'json_object', 'json_schema'], 'must be `text`, `json_object` or `json_schema`')),
    jsonSchema: dist/* optional */.lqM(JsonSchemaText),
}, MUST_BE_MAP);
function buildResponseFormat({ responseFormat, jsonSchema }, path) {
    if (responseFormat === undefined || responseFormat === 'text')
        return undefined;
    if (responseFormat === 'json_object')
        return { type: 'json_object' };
    if (jsonSchema === undefined) {
        throw new errors/* PromptFileError */.hQ(path, '`responseFormat: json_schema` needs a `jsonSchema`');
    }
    return { type: 'json_schema', json_schema: jsonSchema };
}
/**
 * Reads a `.prompt.yml`.
 *
 * @throws {PromptFileError} with the line of what is wrong
 */
async function parsePromptYaml(text, path) {
    const { parseYaml } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(555)]).then(__webpack_require__.bind(__webpack_require__, 9555));
    const yaml = parseYaml(text, path);
    const parsed = dist/* safeParse */.xLC(PromptYamlSchema, yaml.value);
    if (!parsed.success) {
        const issue = parsed.issues[0];
        const keys = (issue.path ?? []).flatMap(({ key }) => typeof key === 'string' || typeof key === 'number' ? [key] : []);
        const place = keys.length === 0 ? 'the file' : `\`${keys.join('.')}\``;
        const problem = issue.received === 'undefined' ? 'is missing' : issue.message;
        throw new errors/* PromptFileError */.hQ(path, `${place} ${problem}`, {
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

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./lib/prompt/source.js
/** Reads files of the workspace, and only those: no link, no device, no `.git`, nothing outside. */




/** Far more than a prompt needs, far less than would hurt. */
const MAX_FILE_BYTES = 1_048_576;
/** A symlink is refused wherever it stands, since it could be made to lead elsewhere between check and read. */
async function locate(workspace, path) {
    const root = await (0,external_node_fs_promises_.realpath)(workspace);
    const inside = (0,external_node_path_.relative)(workspace, (0,external_node_path_.resolve)(workspace, path));
    const isOutside = inside === '..' || inside.startsWith(`..${external_node_path_.sep}`) || (0,external_node_path_.isAbsolute)(inside);
    if (isOutside) {
        throw new errors/* PromptFileError */.hQ(path, 'is outside the workspace', {
            hint: 'Only files of the checked-out repository can be read.',
        });
    }
    if (inside.split(external_node_path_.sep).some((part) => part.toLowerCase() === '.git')) {
        throw new errors/* PromptFileError */.hQ(path, 'is part of git’s own folder, which may hold credentials');
    }
    const located = (0,external_node_path_.join)(root, inside);
    if ((await (0,external_node_fs_promises_.realpath)(located)) !== located) {
        throw new errors/* PromptFileError */.hQ(path, 'is a symbolic link or lies behind one', {
            hint: 'Give the path of the file itself.',
        });
    }
    return located;
}
async function readBytes(file, path, located) {
    const opened = await file.stat();
    if (!opened.isFile())
        throw new errors/* PromptFileError */.hQ(path, 'is not a regular file');
    if (opened.size > MAX_FILE_BYTES) {
        throw new errors/* PromptFileError */.hQ(path, `is larger than ${MAX_FILE_BYTES / 1_048_576} MiB`);
    }
    // What was opened must be what was checked: a folder on the way may have been swapped for a link meanwhile.
    const now = (await (0,external_node_fs_promises_.realpath)(located)) === located ? await (0,external_node_fs_promises_.stat)(located) : undefined;
    if (now?.ino !== opened.ino || now.dev !== opened.dev) {
        throw new errors/* PromptFileError */.hQ(path, 'was replaced while it was read');
    }
    const buffer = Buffer.alloc(MAX_FILE_BYTES + 1);
    const { bytesRead } = await file.read(buffer, 0, buffer.length, 0);
    if (bytesRead > MAX_FILE_BYTES) {
        throw new errors/* PromptFileError */.hQ(path, `is larger than ${MAX_FILE_BYTES / 1_048_576} MiB`);
    }
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
function fileError(error, path) {
    if (!(error instanceof Error && 'code' in error))
        return error;
    const code = String(error.code);
    const hint = code === 'ENOENT' ? 'Check the path, and that `actions/checkout` runs before this step.' : undefined;
    return new errors/* PromptFileError */.hQ(path, FILE_PROBLEMS[code] ?? `can’t be read (${code})`, { hint, cause: error });
}
function decode(bytes, path) {
    let text;
    try {
        // A byte order mark is dropped by the decoder.
        text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch (cause) {
        throw new errors/* PromptFileError */.hQ(path, 'is not UTF-8 text', { cause });
    }
    if (text.includes('\0'))
        throw new errors/* PromptFileError */.hQ(path, 'is not text: it holds a NUL character');
    return text.replaceAll('\r\n', '\n');
}
/**
 * Reads a text file of the workspace: UTF-8 without its byte order mark, line ends as LF, at most 1 MiB.
 *
 * @param path relative to the workspace, or absolute within it
 * @throws {PromptFileError}
 */
async function readWorkspaceFile(workspace, path) {
    let file;
    try {
        const located = await locate(workspace, path);
        // O_NONBLOCK: opening a FIFO would otherwise wait for a writer.
        file = await (0,external_node_fs_promises_.open)(located, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW | external_node_fs_.constants.O_NONBLOCK);
        return decode(await readBytes(file, path, located), path);
    }
    catch (error) {
        throw fileError(error, path);
    }
    finally {
        await file?.close();
    }
}

;// CONCATENATED MODULE: ./lib/prompt/compose.js
/** The inputs and the prompt file → the request to the model, before its placeholders are filled in. */



async function readPrompt(settings, workspace) {
    const { prompt = '', promptFile: path } = settings;
    if (path === undefined)
        return buildTextPrompt(prompt);
    const text = await readWorkspaceFile(workspace, path);
    return isPromptYaml(path) ? parsePromptYaml(text, path) : buildTextPrompt(text);
}
async function readSystemPrompt(settings, workspace) {
    const { systemPrompt, systemPromptFile } = settings;
    return systemPromptFile === undefined ? systemPrompt : readWorkspaceFile(workspace, systemPromptFile);
}
/**
 * What the file sets wins over the inputs.
 *
 * @throws {InputError} no model, or a prompt without text
 * @throws {PromptFileError} a file that can't be read or understood
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

;// CONCATENATED MODULE: ./lib/prompt/template.js
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
        const problem = cause instanceof errors/* PromptFileError */.hQ ? cause.message : 'is not valid YAML';
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
            () => readWorkspaceFile(workspace, path),
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
    const names = findPlaceholders(messages.map(({ content }) => content));
    for (const name of names) {
        if (sources.has(name))
            continue;
        log.warning(`The prompt uses \`{{${name}}}\`, which nothing defines: it is sent as it is.`);
    }
    const values = await resolveVariables(names, sources);
    const characters = messages.reduce((sum, { content }) => sum + measureRendered(content, values), 0);
    if (characters > MAX_PROMPT_CHARACTERS) {
        throw new errors/* InputError */.dz('prompt-file', `grows beyond ${MAX_PROMPT_CHARACTERS / 1_048_576} million characters once its placeholders are filled in`, {
            hint: 'Put less into it.',
        });
    }
    return messages.map(({ role, content }) => ({ role, content: renderTemplate(content, values) }));
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
;// CONCATENATED MODULE: ./lib/pull-request/event.js
/** The event of the run → the pull request it belongs to. */

const NumberSchema = dist/* pipe */.FsL(dist/* number */.aig(), dist/* integer */.ndf(), dist/* minValue */.Wwf(1));
const BranchSchema = dist/* looseObject */._H3({
    ref: dist/* string */.YjP(),
    sha: dist/* string */.YjP(),
});
/** A pull request, as events and the API both describe it. */
const PullRequestSchema = dist/* pipe */.FsL(dist/* looseObject */._H3({
    number: NumberSchema,
    title: dist/* nullish */.cl6(dist/* string */.YjP()),
    body: dist/* nullish */.cl6(dist/* string */.YjP()),
    user: dist/* nullish */.cl6(dist/* looseObject */._H3({ login: dist/* string */.YjP() })),
    base: BranchSchema,
    head: BranchSchema,
}), dist/* transform */.pdi(({ number, title, body, user, base, head }) => ({
    number,
    title: title ?? '',
    body: body ?? '',
    author: user?.login ?? 'ghost',
    base: { ref: base.ref, sha: base.sha },
    head: { ref: head.ref, sha: head.sha },
})));
const EventSchema = dist/* looseObject */._H3({
    pull_request: dist/* optional */.lqM(PullRequestSchema),
});
/** Comment events carry an issue; it is a pull request when it says so. */
const IssueEventSchema = dist/* looseObject */._H3({
    issue: dist/* looseObject */._H3({ number: NumberSchema, pull_request: dist/* looseObject */._H3({}) }),
});
/**
 * @param payload the event
 * @param chosen the input `pull-request`; it wins over the event
 * @returns undefined when the run belongs to no pull request
 */
function readPullRequestRef(payload, chosen) {
    const event = dist/* safeParse */.xLC(EventSchema, payload);
    const known = event.success ? event.output.pull_request : undefined;
    if (chosen !== undefined)
        return { number: chosen, known: known?.number === chosen ? known : undefined };
    if (known)
        return { number: known.number, known };
    const comment = dist/* safeParse */.xLC(IssueEventSchema, payload);
    return comment.success ? { number: comment.output.issue.number, known: undefined } : undefined;
}

// EXTERNAL MODULE: ./lib/github/schema.js
var github_schema = __webpack_require__(2720);
;// CONCATENATED MODULE: ./lib/pull-request/fetch.js
/** What GitHub knows about a pull request. */




function toParameters({ owner, repo, number }) {
    return { owner, repo, pull_number: number };
}
/** @throws {GitHubError} */
async function fetchPullRequest(github, address) {
    const { data } = await github.request('GET /repos/{owner}/{repo}/pulls/{pull_number}', toParameters(address));
    return (0,github_schema/* parseGithubData */.z)(PullRequestSchema, data, `pull request ${address.number}`);
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
        return (0,github_schema/* parseGithubData */.z)(dist/* string */.YjP(), data, `the diff of pull request ${address.number}`);
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
    return (0,github_schema/* parseGithubData */.z)(FilesSchema, files, 'the changed files').map(({ filename }) => filename);
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
;// CONCATENATED MODULE: ./lib/modes/prompt.js
/** `prompt`: a prompt goes in, an answer comes out, and a comment on the pull request tells it. */



















function createTarget(inputs, transport, { clock, log }) {
    const context = (0,github_context/* readGithubContext */.z)();
    const { githubToken: token, runner } = inputs;
    let client;
    const pullRequest = readPullRequestRef(context.payload, inputs.pullRequest);
    if (!pullRequest && context.eventName.startsWith('pull_request')) {
        throw new errors/* ActionError */.lZ(`The event is ${context.eventName}, but holds no pull request that can be read`, {
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
function describeCommit(sha) {
    return sha ? [`commit ${sha.slice(0, 7)}`] : [];
}
function describeSubject({ context, pullRequest }) {
    const on = pullRequest ? `pull request #${pullRequest.number}` : (0,markdown/* toCode */.Xt)(context.eventName);
    return [on, ...describeCommit(pullRequest ? pullRequest.known?.head.sha : context.sha)].join(', ');
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
    const asking = completeChat(client, request, { ...inputs, onProgress: createProgress(run) });
    const catalog = fetchCatalog(client).catch((error) => {
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
        throw await explainMissingModel(error, request.model, await takeCatalog(catalog));
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
        outputs['response-file'] = await (0,files/* writeResponseFile */.Lx)(inputs.runner.tempFolder, cleaned.text);
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
    const costUsd = answer.usage && prices ? estimateCostUsd(answer.usage, prices) : undefined;
    if (costUsd !== undefined)
        outputs['cost-usd'] = formatUsd(costUsd);
    const cost = costUsd === undefined ? 'cost unknown' : `about $${formatUsd(costUsd)}`;
    report.facts.set('Cost', costUsd === undefined ? cost : `${cost} (estimate)`);
    log.info(`Cost: ${cost}`);
    return [(0,markdown/* toCode */.Xt)(outputs.model), describeTokens(answer.usage), cost];
}
/** Posts the comment. Where the token may not, the summary has the result and a warning says what was missing. */
async function comment(answer, parts, inputs, { context, pullRequest, github }, { log, outputs, report }) {
    if (inputs.comment === 'off')
        return;
    if (!pullRequest) {
        log.info(`No comment: this run (${context.eventName}) belongs to no pull request.`);
        return;
    }
    const [{ buildComment }, { buildMarker, publishComment }] = await loadPublishing();
    const marker = buildMarker(inputs.commentTag);
    const { notices } = parts;
    const footer = [
        ...parts.footer,
        ...describeCommit(pullRequest.known?.head.sha),
        `[run](${context.runUrl})`,
    ];
    const { body, isCut } = buildComment({ marker, notices, answer, footer });
    if (isCut) {
        log.warning('The answer is longer than a comment may be, and was cut there; the job summary has more, the response file all.');
    }
    try {
        const address = { ...context, number: pullRequest.number };
        const published = await publishComment(await github(), address, marker, body);
        outputs['comment-id'] = String(published.id);
        outputs['comment-url'] = published.url;
        report.facts.set('Comment', `[${published.change}](${published.url})`);
        log.info(`Comment ${published.change}: ${published.url}`);
    }
    catch (error) {
        const mayNotWrite = error instanceof errors/* GitHubError */.y_ && error.status === 403 && error.retryAfterMs === undefined;
        if (!mayNotWrite)
            throw error;
        report.facts.set('Comment', 'not posted: the token may not write');
        log.warning(`The comment was not posted; the job summary has the result. ${error.message}. ${error.hint ?? ''}`);
    }
}
async function runWith(transport, inputs, run) {
    const { clock, log, outputs, report } = run;
    const target = createTarget(inputs, transport, run);
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


/***/ })

};
