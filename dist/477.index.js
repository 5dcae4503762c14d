export const id = 477;
export const ids = [477];
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

/***/ 3264:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ estimateWorstUsd),
/* harmony export */   _: () => (/* binding */ Budget)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _cost_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2632);
/** What a run may cost, held against the live catalog before anything is sent. All amounts are estimates. */


/** What a request costs at most: nothing cached, the longest answer. @returns undefined when no price is known */
function estimateWorstUsd({ model, inputTokens, outputTokens }, catalog) {
    const prices = catalog?.get(model);
    const totalTokens = inputTokens + outputTokens;
    const usage = { promptTokens: inputTokens, completionTokens: outputTokens, totalTokens, cachedTokens: 0 };
    return prices && (0,_cost_js__WEBPACK_IMPORTED_MODULE_1__/* .estimateCostUsd */ .M)(usage, prices);
}
/** Sums of fractions are not exact: three times 0.1 is more than 0.3. */
const ROUNDING_USD = 1e-12;
class Budget {
    #limits;
    #catalog;
    #spendings = [];
    /** @param catalog undefined where it is not read yet, or can't be: then no price is known */
    constructor(limits, catalog) {
        this.#limits = limits;
        this.#catalog = catalog;
    }
    /** Prices that came late. */
    set catalog(catalog) {
        this.#catalog = catalog;
    }
    /** By all requests of this run; what told no usage counts as the most it could be. */
    get spentUsd() {
        return this.#spendings.reduce((usd, spending) => usd + (this.#known(spending) ?? estimateWorstUsd(spending.request, this.#catalog) ?? 0), 0);
    }
    /** The same where every request told its usage and had a price; else undefined. */
    get costUsd() {
        return this.#spendings.reduce((usd, spending) => {
            const known = this.#known(spending);
            return usd === undefined || known === undefined ? undefined : usd + known;
        }, 0);
    }
    #known({ request, usage, answeredBy }) {
        return usage && (this.#cost(request.model, usage) ?? this.#cost(answeredBy, usage));
    }
    #cost(model, usage) {
        const prices = this.#catalog?.get(model);
        return prices && (0,_cost_js__WEBPACK_IMPORTED_MODULE_1__/* .estimateCostUsd */ .M)(usage, prices);
    }
    /** @throws {BudgetError} the request could cost more than what is left, or nobody knows what it costs */
    check(request) {
        const { maxCostUsd, pullRequestUsd, allowsUnknownPrice } = this.#limits;
        if (maxCostUsd === undefined && pullRequestUsd === undefined)
            return;
        const worstUsd = estimateWorstUsd(request, this.#catalog);
        if (worstUsd === undefined) {
            if (allowsUnknownPrice)
                return;
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BudgetError */ .Wp(`Not sent: the price of ${request.model} is not known, and a limit is set`, {
                hint: 'Set `allow-unknown-price: true` to run without knowing, or use a model of the catalog.',
            });
        }
        const words = `could cost $${(0,_cost_js__WEBPACK_IMPORTED_MODULE_1__/* .formatUsd */ .U)(worstUsd)} (${request.inputTokens} tokens in, at most ${request.outputTokens} out)`;
        const { spentUsd } = this;
        const already = spentUsd === 0 ? '' : ` on top of $${(0,_cost_js__WEBPACK_IMPORTED_MODULE_1__/* .formatUsd */ .U)(spentUsd)}`;
        if (maxCostUsd !== undefined && spentUsd + worstUsd > maxCostUsd + ROUNDING_USD) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BudgetError */ .Wp(`Not sent: asking ${request.model} ${words}${already}, above \`max-cost-usd\` of $${(0,_cost_js__WEBPACK_IMPORTED_MODULE_1__/* .formatUsd */ .U)(maxCostUsd)}`, { hint: 'Lower `max-tokens` or `max-input-tokens`, use a cheaper model, or raise the limit.' });
        }
        const spent = (pullRequestUsd?.spent ?? 0) + spentUsd;
        if (pullRequestUsd && spent + worstUsd > pullRequestUsd.budget + ROUNDING_USD) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BudgetError */ .Wp(`Not sent: asking ${request.model} ${words}, and $${(0,_cost_js__WEBPACK_IMPORTED_MODULE_1__/* .formatUsd */ .U)(spent)} of this pull request’s $${(0,_cost_js__WEBPACK_IMPORTED_MODULE_1__/* .formatUsd */ .U)(pullRequestUsd.budget)} are spent`, { hint: 'Raise `pr-budget-usd`, or go on without the model.' });
        }
    }
    /**
     * Notes that a request was answered.
     *
     * @param answeredBy the model as the endpoint names it, for a catalog that lacks the name it was asked by
     */
    record(request, usage, answeredBy = request.model) {
        this.#spendings.push({ request, usage, answeredBy });
    }
}


/***/ }),

/***/ 625:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   uM: () => (/* binding */ readCatalog)
/* harmony export */ });
/* unused harmony exports recallCatalog, keepCatalog */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7934);
/* harmony import */ var _runner_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1161);
/* harmony import */ var _models_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2915);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5246);
/**
 * The catalog in a file of the job's, for its later steps. Whatever lies there is read like an answer from outside:
 * what is not a catalog of this endpoint, or too old, counts as nothing. Asking is one request, so a cache that
 * itself needs requests would gain nothing: https://docs.github.com/actions/reference/workflows-and-actions/dependency-caching
 */





const MAX_CACHE_BYTES = 16_777_216;
const CacheSchema = valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_4__/* .parseJson */ .qFJ(), valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ endpoint: valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), fetchedAtMs: valibot__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig(), models: _schema_js__WEBPACK_IMPORTED_MODULE_3__/* .CatalogSchema */ .Py }));
function nameOf(endpoint) {
    return `pinata-catalog-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(endpoint.href).digest('hex').slice(0, 16)}.json`;
}
/** @returns undefined where there is none that is young enough, or none that can be read */
async function recallCatalog(folder, endpoint, ttlMs) {
    const text = await (0,_runner_files_js__WEBPACK_IMPORTED_MODULE_1__/* .readTempFile */ .fj)(folder, nameOf(endpoint), MAX_CACHE_BYTES);
    const cache = valibot__WEBPACK_IMPORTED_MODULE_4__/* .safeParse */ .xLC(CacheSchema, text);
    if (!cache.success || cache.output.endpoint !== endpoint.href)
        return undefined;
    const ageMs = Date.now() - cache.output.fetchedAtMs;
    if (!(ageMs >= 0 && ageMs <= ttlMs))
        return undefined;
    return {
        ageMs,
        catalog: new Map(cache.output.models.flatMap(({ id, prices }) => (id === undefined ? [] : [[id, prices]]))),
    };
}
/** Keeps it in the API's own form. A disk that takes nothing is no reason to fail: the next step asks again. */
async function keepCatalog(folder, endpoint, catalog) {
    const models = [...catalog].map(([id, prices]) => ({
        model_id: id,
        input_usd_per_1m_tokens: prices.inputUsdPerMillion,
        output_usd_per_1m_tokens: prices.outputUsdPerMillion,
        cache_read_usd_per_1m_tokens: prices.cacheReadUsdPerMillion,
    }));
    const text = JSON.stringify({ endpoint: endpoint.href, fetchedAtMs: Date.now(), models });
    await (0,_runner_files_js__WEBPACK_IMPORTED_MODULE_1__/* .keepTempFile */ .QD)(folder, nameOf(endpoint), text);
}
/**
 * The catalog, from an earlier step of this job where one kept it that is young enough.
 *
 * @throws {ResponseError} @throws {StatusError} @throws {NetworkError}
 */
async function readCatalog(client, { ttlMs, folder }, retries = 0) {
    if (ttlMs === 0)
        return { catalog: await (0,_models_js__WEBPACK_IMPORTED_MODULE_2__/* .fetchCatalog */ .S1)(client, retries), ageMs: 0 };
    const kept = await recallCatalog(folder, client.endpoint, ttlMs);
    if (kept)
        return kept;
    const catalog = await (0,_models_js__WEBPACK_IMPORTED_MODULE_2__/* .fetchCatalog */ .S1)(client, retries);
    await keepCatalog(folder, client.endpoint, catalog);
    return { catalog, ageMs: 0 };
}


/***/ }),

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
/** A plain decimal without trailing zeros: `0.00421`. Only from 1e21 on it has an exponent. */
function formatUsd(usd) {
    // From here on `toFixed` writes exponents.
    if (Math.abs(usd) >= 1e21)
        return String(usd);
    return usd.toFixed(8).replace(/\.?0+$/, '');
}


/***/ }),

/***/ 2915:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S1: () => (/* binding */ fetchCatalog),
/* harmony export */   T9: () => (/* binding */ explainMissingModel),
/* harmony export */   W3: () => (/* binding */ findNearestModels),
/* harmony export */   lM: () => (/* binding */ mayBeAboutModel)
/* harmony export */ });
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
/** No id is longer; comparing takes time by the product of both lengths. */
const MAX_COMPARED_CHARACTERS = 256;
function isComparable(candidate, id, limit) {
    const name = candidate.slice(candidate.indexOf('/') + 1);
    const lengths = [candidate.length, name.length];
    return (candidate.length <= MAX_COMPARED_CHARACTERS &&
        lengths.some((length) => Math.abs(length - id.length) <= limit));
}
/** Up to three ids of the catalog that look most like `id`. */
async function findNearestModels(id, catalog) {
    const { distance } = await __webpack_require__.e(/* import() */ 916).then(__webpack_require__.t.bind(__webpack_require__, 1916, 19));
    const limit = Math.max(3, id.length / 2);
    const wanted = id.toLowerCase();
    // The provider in front is easily left out.
    const measure = (candidate) => Math.min(distance(wanted, candidate), distance(wanted, candidate.slice(candidate.indexOf('/') + 1)));
    return ([...catalog.keys()]
        // What differs more in length than it may at all is not compared: who runs the catalog picks the ids.
        .filter((candidate) => isComparable(candidate, id, limit))
        .map((candidate) => ({ candidate, far: measure(candidate.toLowerCase()) }))
        .filter(({ far }) => far <= limit)
        .sort((a, b) => a.far - b.far)
        .slice(0, 3)
        .map(({ candidate }) => candidate));
}
/** Whether the endpoint may have meant the model; each has a status of its own for one that it lacks. */
function mayBeAboutModel(error) {
    return error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StatusError */ .Xs && [400, 403, 404, 422].includes(error.status);
}
/**
 * When the catalog does not have the model that was asked for, says so and names the nearest; else gives the error
 * back as it came.
 */
async function explainMissingModel(error, id, catalog) {
    if (!mayBeAboutModel(error) || catalog === undefined || catalog.size === 0 || catalog.has(id))
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

/***/ 7651:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KL: () => (/* binding */ defaultMaxInputTokens),
/* harmony export */   QU: () => (/* binding */ BYTES_PER_TOKEN),
/* harmony export */   bP: () => (/* binding */ estimateTokens),
/* harmony export */   rF: () => (/* binding */ DEFAULT_OUTPUT_TOKENS)
/* harmony export */ });
/** Pure: tokens before anybody has counted them. */
/**
 * A careful estimate: tokenizers of today make a token of 3 to 4 bytes of English or code, and of about 3 of other
 * scripts (https://help.openai.com/articles/4936856-what-are-tokens-and-how-to-count-them).
 */
const BYTES_PER_TOKEN = 3;
function estimateTokens(text) {
    return Math.ceil(Buffer.byteLength(text) / BYTES_PER_TOKEN);
}
/** What Pinata gives an answer where nobody says more: https://docs.pinata.cloud */
const DEFAULT_OUTPUT_TOKENS = 4_096;
/** Well inside of what the smallest model of each family takes in, with room for the answer. */
const INPUT_TOKENS = [
    [/(^|\/)claude/, 150_000],
    [/(^|\/)gpt-(4\.1|5|6)/, 200_000],
    [/(^|\/)(gpt-4o|o[134])/, 100_000],
    [/(^|\/)gemini/, 500_000],
];
const OTHER_INPUT_TOKENS = 90_000;
/** How much a prompt may hold where `max-input-tokens` does not say; the catalog does not tell. */
function defaultMaxInputTokens(model) {
    return INPUT_TOKENS.find(([family]) => family.test(model.toLowerCase()))?.[1] ?? OTHER_INPUT_TOKENS;
}


/***/ }),

/***/ 4555:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i9: () => (/* binding */ buildTextPrompt),
  ex: () => (/* binding */ parsePrompt),
  NK: () => (/* binding */ readPromptFile)
});

// UNUSED EXPORTS: isPromptYaml, parseMarkdownPrompt, parsePromptYaml

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/runner/log.js + 1 modules
var log = __webpack_require__(8879);
// EXTERNAL MODULE: ./lib/runner/workspace.js
var runner_workspace = __webpack_require__(6243);
;// CONCATENATED MODULE: ./lib/prompt/front-matter.js
/** Pure: Markdown → its YAML front matter and the text below it. */
/** Whether the name says that the file is Markdown, which may have front matter. */
function isMarkdown(path) {
    return /\.(md|markdown)$/i.test(path);
}
/**
 * Splits a text whose first line is `---` at the next line that is `---` or `...`.
 *
 * @param text with LF as line ends
 * @returns undefined where the text has no front matter: without a closing line, `---` is a thematic break
 */
function splitFrontMatter(text) {
    const [opening] = /^---[ \t]*(?=\n)/.exec(text) ?? [];
    if (opening === undefined)
        return undefined;
    const rest = text.slice(opening.length);
    // No `m` flag: it would take other characters than LF for line ends.
    const closing = /\n(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(rest);
    if (closing === null)
        return undefined;
    const yaml = `${opening}${rest.slice(0, closing.index + 1)}`;
    return {
        yaml,
        body: rest.slice(closing.index + closing[0].length),
        closingLine: yaml.split('\n').length,
    };
}

// EXTERNAL MODULE: ./lib/prompt/template.js
var template = __webpack_require__(5986);
;// CONCATENATED MODULE: ./lib/prompt/file.js
/**
 * Prompt files: text, Markdown with YAML front matter, and `.prompt.yml` as `gh models` and `actions/ai-inference`
 * read it.
 */






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
        variables: new Map(),
        warnings: [],
    };
}
/** Whether the name says that the file is structured. */
function isPromptYaml(path) {
    return /\.prompt\.ya?ml$/i.test(path);
}
/** Valibot's own `record` and `object` take a list for a map. */
const MapSchema = dist/* custom */.IeY((value) => typeof value === 'object' && value !== null && !Array.isArray(value), 'must be a map');
function mapOf(entries) {
    return dist/* pipe */.FsL(MapSchema, dist/* object */.Ikc(entries));
}
const TokensSchema = dist/* pipe */.FsL(dist/* number */.aig('must be a whole number'), dist/* safeInteger */.Y2b('must be a whole number'), dist/* minValue */.Wwf(1, 'must be at least 1'));
function numberUpTo(max) {
    const message = `must be 0 to ${max}`;
    return dist/* pipe */.FsL(dist/* number */.aig(message), dist/* minValue */.Wwf(0, message), dist/* maxValue */.cGV(max, message));
}
/** Far more than any endpoint takes, and no danger to what walks through it. */
const MAX_SCHEMA_LEVELS = 100;
function isDeeperThan(value, levels) {
    if (typeof value !== 'object' || value === null)
        return false;
    return levels === 0 || Object.values(value).some((item) => isDeeperThan(item, levels - 1));
}
const JsonSchemaMap = dist/* pipe */.FsL(MapSchema, dist/* check */.z6Y((schema) => !isDeeperThan(schema, MAX_SCHEMA_LEVELS), 'nests too deeply'), dist/* looseObject */._H3({
    name: dist/* string */.YjP('must be text'),
    strict: dist/* nullish */.cl6(dist/* boolean */.zMY('must be `true` or `false`')),
    schema: MapSchema,
}));
const JsonSchemaText = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* parseJson */.qFJ(undefined, ({ received }) => {
    const [, line, column] = /\(line (\d+) column (\d+)\)/.exec(received) ?? [];
    return `is not valid JSON${line === undefined ? '' : `: see its line ${line}, column ${column}`}`;
}), JsonSchemaMap);
// A key without a value is null, and means what a missing one does.
const PARAMETERS = {
    maxTokens: dist/* nullish */.cl6(TokensSchema),
    maxCompletionTokens: dist/* nullish */.cl6(TokensSchema),
    temperature: dist/* nullish */.cl6(numberUpTo(2)),
    topP: dist/* nullish */.cl6(numberUpTo(1)),
};
const SETTINGS = {
    name: dist/* optional */.lqM(dist/* unknown */.L5J()),
    description: dist/* optional */.lqM(dist/* unknown */.L5J()),
    model: dist/* nullish */.cl6(dist/* pipe */.FsL(dist/* string */.YjP('must be text'), dist/* nonEmpty */.hq('must be text'))),
    modelParameters: dist/* nullish */.cl6(mapOf(PARAMETERS)),
    responseFormat: dist/* nullish */.cl6(dist/* picklist */.KIO(['text', 'json_object', 'json_schema'], 'must be `text`, `json_object` or `json_schema`')),
    jsonSchema: dist/* nullish */.cl6(dist/* lazy */.RZV((given) => (typeof given === 'string' ? JsonSchemaText : JsonSchemaMap))),
};
const MESSAGE = {
    role: dist/* picklist */.KIO(['system', 'user', 'assistant'], 'must be `system`, `user` or `assistant`'),
    content: dist/* string */.YjP('must be text'),
};
const ListSchema = dist/* nullish */.cl6(dist/* array */.YOg(dist/* unknown */.L5J(), 'must be a list'));
const PROMPT_YAML = {
    ...SETTINGS,
    messages: dist/* pipe */.FsL(dist/* array */.YOg(mapOf(MESSAGE), 'must be a list of messages'), dist/* minLength */.BpQ(1, 'must hold a message')),
    testData: ListSchema,
    evaluators: ListSchema,
};
const FRONT_MATTER = {
    ...SETTINGS,
    system: dist/* nullish */.cl6(dist/* string */.YjP('must be text')),
    variables: dist/* nullish */.cl6(MapSchema),
};
const PromptYamlSchema = mapOf(PROMPT_YAML);
const FrontMatterSchema = mapOf(FRONT_MATTER);
const SettingsSchema = dist/* object */.Ikc(SETTINGS);
/** @param position where the mistake stands, if not where the value at `keys` does */
function buildError({ yaml, path, whole, hint }, keys, problem, position = yaml.positionOf(keys)) {
    const place = keys.length === 0 ? whole : `\`${(0,log/* quoteForeign */.xS)(keys.join('.'))}\``;
    return new errors/* WorkspaceFileError */._n(path, `${place} ${problem}`, { ...position, hint });
}
/** File and line of a key. */
function describePlace({ yaml, path }, keys) {
    const position = yaml.keyPositionOf(keys);
    return position === undefined ? path : `${path}:${position.line}`;
}
/** @throws {WorkspaceFileError} for the first value that is not as it should be */
function checkValue(source, value, schema) {
    const checked = dist/* safeParse */.xLC(schema, value, { abortEarly: true });
    if (checked.success)
        return checked.output;
    const [issue] = checked.issues;
    const keys = (issue.path ?? []).flatMap(({ key }) => typeof key === 'string' || typeof key === 'number' ? [key] : []);
    throw buildError(source, keys, issue.received === 'undefined' ? 'is missing' : issue.message);
}
/** As many as GitHub shows of a step. */
const MAX_WARNINGS = 10;
/** `max_tokens` and `MaxTokens` are spellings of `maxTokens`. */
function toPlainKey(key) {
    return key
        .slice(key.lastIndexOf('.') + 1)
        .replaceAll(/[_-]/g, '')
        .toLowerCase();
}
/** All but two characters, and more than half, are the same at the beginning and the end. */
function isAlike(a, b) {
    const shorter = Math.min(a.length, b.length);
    const longer = Math.max(a.length, b.length);
    let same = 0;
    while (same < shorter && a[same] === b[same])
        same++;
    let sameAtEnd = 0;
    while (same + sameAtEnd < shorter && a.at(-1 - sameAtEnd) === b.at(-1 - sameAtEnd))
        sameAtEnd++;
    const different = longer - same - sameAtEnd;
    return different <= 2 && different * 2 < longer;
}
function suggestKey(unknown, { known, others = [] }) {
    const plain = toPlainKey(unknown);
    return [...known, ...others].find((key) => isAlike(toPlainKey(key), plain));
}
function describeUnknownKeys(source, places) {
    const unknown = places.flatMap((place) => source.yaml
        .keysOf(place.path)
        .filter((key) => !place.known.includes(key))
        .map((key) => ({ place, key })));
    const warnings = unknown.slice(0, MAX_WARNINGS).map(({ place, key }) => {
        const suggestion = suggestKey(key, place);
        const advice = suggestion === undefined ? '' : `; did you mean \`${suggestion}\`?`;
        const where = describePlace(source, [...place.path, key]);
        return `${where}: the key \`${(0,log/* quoteForeign */.xS)(key)}\` is not known and has no effect${advice}`;
    });
    const left = unknown.length - warnings.length;
    return left === 0
        ? warnings
        : [...warnings, `${source.path}: keys that are not known, besides those named: ${left}`];
}
function describeVainSettings(source, { responseFormat, jsonSchema }) {
    if (jsonSchema === undefined || jsonSchema === null || responseFormat === 'json_schema')
        return [];
    const where = describePlace(source, ['jsonSchema']);
    return [`${where}: \`jsonSchema\` has no effect without \`responseFormat: json_schema\``];
}
/** The places that every structured prompt has. */
function listPlaces(entries) {
    const parameters = Object.keys(PARAMETERS);
    return [
        { path: [], known: Object.keys(entries), others: parameters.map((key) => `modelParameters.${key}`) },
        { path: ['modelParameters'], known: parameters },
    ];
}
function buildResponseFormat(source, { responseFormat, jsonSchema }) {
    if (responseFormat === undefined || responseFormat === null)
        return undefined;
    if (responseFormat !== 'json_schema')
        return { type: responseFormat };
    if (jsonSchema === undefined || jsonSchema === null) {
        throw buildError(source, ['responseFormat'], 'is `json_schema`, which needs a `jsonSchema`');
    }
    return { type: 'json_schema', json_schema: jsonSchema };
}
function buildPrompt(source, settings, places, own) {
    const { model, modelParameters } = settings;
    return {
        ...own,
        model: model ?? undefined,
        maxTokens: modelParameters?.maxTokens ?? undefined,
        maxCompletionTokens: modelParameters?.maxCompletionTokens ?? undefined,
        temperature: modelParameters?.temperature ?? undefined,
        topP: modelParameters?.topP ?? undefined,
        responseFormat: buildResponseFormat(source, settings),
        warnings: [...describeUnknownKeys(source, places), ...describeVainSettings(source, settings)],
    };
}
const PROMPT_YAML_HINT = 'A prompt file holds `messages`, each with `role` and `content`, and may set `model` and `modelParameters`.';
/**
 * Reads a `.prompt.yml`.
 *
 * @throws {WorkspaceFileError} with line and column of what is wrong
 */
async function parsePromptYaml(text, path) {
    const { parseYaml } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(555)]).then(__webpack_require__.bind(__webpack_require__, 9555));
    const source = { yaml: parseYaml(text, path), path, whole: 'the file', hint: PROMPT_YAML_HINT };
    const { messages, ...settings } = checkValue(source, source.yaml.value, PromptYamlSchema);
    const known = Object.keys(MESSAGE);
    const places = [
        ...listPlaces(PROMPT_YAML),
        ...messages.map((_message, index) => ({ path: ['messages', index], known })),
    ];
    return buildPrompt(source, settings, places, { messages, variables: new Map() });
}
const FRONT_MATTER_HINT = 'What stands between two lines `---` at the top is YAML that may set `model`, `modelParameters`, `responseFormat`, `jsonSchema`, `system` and `variables`. If it is meant as text, write the first line as `***`.';
/** @throws {WorkspaceFileError} a name that no placeholder can have, or a value that is no text */
function readVariables(source) {
    const variables = new Map();
    for (const name of source.yaml.keysOf(['variables'])) {
        const keys = ['variables', name];
        if (!(0,template/* findPlaceholders */.GY)([`{{${name}}}`]).has(name)) {
            const problem = `holds the name \`${(0,log/* quoteForeign */.xS)(name)}\`, which no placeholder can have: use letters, digits, \`_\`, \`.\` and \`-\``;
            throw buildError(source, ['variables'], problem, source.yaml.keyPositionOf(keys));
        }
        const text = source.yaml.textOf(keys);
        if (text === undefined)
            throw buildError(source, keys, 'must be a single value, not a list or a map');
        variables.set(name, text);
    }
    return variables;
}
/**
 * Reads Markdown: what its front matter sets, and one user message. Without front matter it is a text.
 *
 * @param text with LF as line ends
 * @throws {WorkspaceFileError} with line and column of what is wrong
 */
async function parseMarkdownPrompt(text, path) {
    const split = splitFrontMatter(text);
    if (split === undefined)
        return buildTextPrompt(text);
    const { parseYaml } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(555)]).then(__webpack_require__.bind(__webpack_require__, 9555));
    const yaml = parseYaml(split.yaml, path, 'core', FRONT_MATTER_HINT);
    const source = { yaml, path, whole: 'the front matter', hint: FRONT_MATTER_HINT };
    const settings = checkValue(source, yaml.value ?? {}, FrontMatterSchema);
    if (split.body.trim() === '') {
        throw new errors/* WorkspaceFileError */._n(path, 'has no text after its front matter', {
            line: split.closingLine,
            column: 1,
            hint: 'Write the prompt below it.',
        });
    }
    const system = settings.system ?? '';
    const systemMessages = system.trim() === '' ? [] : [{ role: 'system', content: system }];
    return buildPrompt(source, settings, listPlaces(FRONT_MATTER), {
        messages: [...systemMessages, { role: 'user', content: split.body }],
        variables: readVariables(source),
    });
}
/**
 * Reads a prompt in the format that the name of its file says.
 *
 * @param text with LF as line ends
 * @throws {WorkspaceFileError} with line and column of what is wrong
 */
async function parsePrompt(text, path) {
    if (isPromptYaml(path))
        return parsePromptYaml(text, path);
    return isMarkdown(path) ? parseMarkdownPrompt(text, path) : buildTextPrompt(text);
}
/**
 * Reads a prompt file of the workspace, in the format that its name says.
 *
 * @throws {WorkspaceFileError}
 */
async function readPromptFile(workspace, path) {
    return parsePrompt(await (0,runner_workspace/* readWorkspaceFile */.sL)(workspace, path), path);
}


/***/ }),

/***/ 5986:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CF: () => (/* binding */ measureRendered),
/* harmony export */   GY: () => (/* binding */ findPlaceholders),
/* harmony export */   Xm: () => (/* binding */ renderTemplate),
/* harmony export */   xY: () => (/* binding */ countPlaceholder)
/* harmony export */ });
/** Pure: `{{name}}` placeholders, replaced in one pass. What is put in is never looked at again. */
const PLACEHOLDER = /\{\{\s*([\w.-]+)\s*\}\}/g;
/** The names of all placeholders in `texts`. */
function findPlaceholders(texts) {
    return new Set(texts.flatMap((text) => [...text.matchAll(PLACEHOLDER)].flatMap(([, name]) => name ?? [])));
}
/** How often the placeholder of a name stands in `text`. */
function countPlaceholder(text, name) {
    return [...text.matchAll(PLACEHOLDER)].filter(([, found]) => found === name).length;
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

/***/ 81:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Km: () => (/* binding */ MARKER_PREFIX),
/* harmony export */   d1: () => (/* binding */ FORGED_MARKER),
/* harmony export */   dX: () => (/* binding */ unmark)
/* harmony export */ });
/** Pure: the hidden lines of this action, and texts that pretend to have one. */
/** Starts every hidden marker of this action. */
const MARKER_PREFIX = '<!-- pinata-inference';
/** What could be taken for one, up to where it is told apart. */
const FORGED_MARKER = /<!--(?=\s*pinata-inference)/gi;
/** Shows forged markers as the text that they are. */
function unmark(text) {
    return text.replaceAll(FORGED_MARKER, '&lt;!--');
}


/***/ }),

/***/ 603:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ applyEdits),
/* harmony export */   x: () => (/* binding */ locate)
/* harmony export */ });
function findAll(text, piece) {
    const found = [];
    for (let at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + 1))
        found.push(at);
    return found;
}
/** Where a piece of a text node stands in its source; undefined where that is written in another way. */
function locate(raw, value, { start, end }) {
    if (raw === value)
        return { start, end };
    const piece = value.slice(start, end);
    const inValue = findAll(value, piece);
    for (const written of [piece, piece.replaceAll('&', '&amp;')]) {
        const inRaw = findAll(raw, written);
        const at = inRaw[inValue.indexOf(start)];
        if (inRaw.length === inValue.length && at !== undefined)
            return { start: at, end: at + written.length };
    }
    return undefined;
}
/** What stands within another edit is for the next round. */
function applyEdits(text, edits) {
    const applied = [];
    let result = '';
    let at = 0;
    for (const edit of edits.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
        if (edit.start < at)
            continue;
        result += text.slice(at, edit.start) + edit.replacement;
        at = edit.end;
        applied.push(edit);
    }
    return { text: result + text.slice(at), applied };
}


/***/ }),

/***/ 4015:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ac: () => (/* binding */ cleanOutbound),
/* harmony export */   X5: () => (/* binding */ cleanText),
/* harmony export */   XY: () => (/* binding */ cleanValue),
/* harmony export */   nw: () => (/* binding */ cleanMarkdown),
/* harmony export */   wv: () => (/* binding */ describeCounts)
/* harmony export */ });
/* harmony import */ var _runner_invisible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9281);
/* harmony import */ var _runner_redact_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(981);
/* harmony import */ var _marker_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81);
/* harmony import */ var _neutralise_edits_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(603);
/**
 * The one gate for foreign text that leaves: comments, summaries, outputs, files and caches. It hides the run's own
 * secrets and those of well-known services, and takes the power from what is shown as Markdown.
 */




/** Short foreign text: hides the secrets that the log was told to hide. Invisible characters stay, unless they hide one. */
function cleanOutbound(foreign, secrets = _runner_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .redactor */ .$p) {
    const { text, redactions } = (0,_runner_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .redactAsSeen */ .lB)(foreign.toWellFormed(), secrets);
    return { text: (0,_marker_js__WEBPACK_IMPORTED_MODULE_2__/* .unmark */ .dX)(text), redactions };
}
function holdsSecrets({ redactions, shapes }) {
    return redactions > 0 || shapes.length > 0;
}
/** Takes out both kinds of secrets, as they are written. */
async function redactWritten(text, secrets) {
    const { redactShapes } = await Promise.all(/* import() */[__webpack_require__.e(577), __webpack_require__.e(940)]).then(__webpack_require__.bind(__webpack_require__, 4559));
    const own = secrets.redact(text);
    const { text: clean, found } = await redactShapes(own.text);
    return { text: clean, redactions: own.redactions, shapes: found.map(({ kind }) => kind) };
}
/** Foreign text of any length, to be kept as it is but for secrets. Invisible characters stay, unless they hide one. */
async function cleanText(foreign, secrets = _runner_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .redactor */ .$p) {
    const written = await redactWritten(foreign.toWellFormed(), secrets);
    const visible = (0,_runner_invisible_js__WEBPACK_IMPORTED_MODULE_0__/* .stripInvisible */ ._0)(written.text);
    const seen = visible === written.text ? undefined : await redactWritten(visible, secrets);
    if (!seen || !holdsSecrets(seen))
        return { ...written, text: (0,_marker_js__WEBPACK_IMPORTED_MODULE_2__/* .unmark */ .dX)(written.text) };
    return {
        text: (0,_marker_js__WEBPACK_IMPORTED_MODULE_2__/* .unmark */ .dX)(seen.text),
        redactions: written.redactions + seen.redactions,
        shapes: [...written.shapes, ...seen.shapes],
    };
}
/** Between texts that are searched as one: no secret has it. */
const SEPARATOR = '\n\u0000\n';
function mapStrings(value, change) {
    if (typeof value === 'string')
        return change(value);
    if (Array.isArray(value))
        return value.map((item) => mapStrings(item, change));
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [change(key), mapStrings(item, change)]));
}
/** Each of the texts. A secret that reaches from one into the next is looked for in fewer texts at a time. */
async function cleanTexts(texts) {
    const joined = texts.map((text) => text.replaceAll('\u0000', '')).join(SEPARATOR);
    const clean = (await cleanText(joined)).text.split(SEPARATOR);
    if (clean.length === texts.length)
        return clean;
    const middle = Math.ceil(texts.length / 2);
    if (texts.length < 2)
        return [clean.join('')];
    return [...(await cleanTexts(texts.slice(0, middle))), ...(await cleanTexts(texts.slice(middle)))];
}
/** The same for each text in a JSON value, keys included; what is no text stays. */
async function cleanValue(value) {
    const texts = new Set();
    mapStrings(value, (text) => {
        texts.add(text);
        return text;
    });
    const list = [...texts];
    const cleaned = await cleanTexts(list);
    const byText = new Map(list.map((text, index) => [text, cleaned[index] ?? '']));
    return mapStrings(value, (text) => byText.get(text) ?? '');
}
/** Those of the blocks that stand, one after the other, where something was found. */
function findTouched(blocks, texts, found, gap) {
    let start = 0;
    return blocks.filter((_, index) => {
        const from = start;
        const to = from + (texts[index] ?? '').length;
        start = to + gap;
        return found.some((secret) => secret.start < to && secret.end > from);
    });
}
/**
 * Pieces come together for a reader also where lines, cells, or our own marks keep them apart, and in what is drawn:
 * formulas know macros and groups, diagrams references of their own.
 */
function compactSeen(text) {
    return text
        .replace(/#(\d{1,3});/g, (_, code) => String.fromCharCode(Number(code)))
        .replace(/<br\b[^>]*>|\\[a-z]+|[\s·{}]+/gi, '');
}
/** The blocks of a text that hold a secret, or a part of one, for whoever reads them, where its source holds none. */
async function findSeenSecrets(source, seen, secrets) {
    const { findSecretShapes } = await Promise.all(/* import() */[__webpack_require__.e(577), __webpack_require__.e(940)]).then(__webpack_require__.bind(__webpack_require__, 4559));
    const own = seen.filter(({ text }) => secrets.redact(text).redactions > 0);
    const compact = seen.map(({ text }) => compactSeen(text));
    const pieces = findTouched(seen, compact, secrets.findPieces(compact.join('')), 0);
    const unwritten = seen.filter(({ start, end, text }) => source.slice(start, end) !== text);
    const texts = unwritten.map(({ text }) => text);
    const found = await findSecretShapes(texts.join(SEPARATOR));
    const hidden = new Set([...own, ...pieces]);
    return {
        blocks: [...new Set([...hidden, ...findTouched(unwritten, texts, found, SEPARATOR.length)])],
        redactions: hidden.size,
        shapes: found.map(({ kind }) => kind),
    };
}
/** Replaces whole blocks; what stands within another goes with that. */
function redactBlocks(text, blocks) {
    const edits = blocks.map(({ start, end }) => ({ start, end, replacement: _runner_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .REDACTED */ .XF }));
    return (0,_neutralise_edits_js__WEBPACK_IMPORTED_MODULE_3__/* .applyEdits */ .c)(text, edits).text;
}
/** A text that still holds secrets then, or takes longer, was made to. */
const MAX_CLEANINGS = 4;
const TIME_LIMIT_MS = 8_000;
/** To be shown as code at least. */
const MIN_TIME_MS = 50;
/**
 * Markdown as it may be shown: nothing in it loads, leads elsewhere, notifies, orders, hides, or tells a secret. One
 * step can undo the other — marks that are taken out bring together what they kept apart, and what stands for a secret
 * stands beside something — so that both are done until nothing is left to do.
 */
async function cleanMarkdown(foreign, policy, secrets = _runner_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .redactor */ .$p) {
    const [{ neutralise }, { unescapeMarkdown }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(559), __webpack_require__.e(142)]).then(__webpack_require__.bind(__webpack_require__, 8142)),
        Promise.all(/* import() */[__webpack_require__.e(559), __webpack_require__.e(327)]).then(__webpack_require__.bind(__webpack_require__, 1327)),
    ]);
    const changes = new Map();
    const endsAtMs = performance.now() + TIME_LIMIT_MS;
    // What is made harmless may be taken apart for that, a secret in it too.
    const unescaped = await cleanText(unescapeMarkdown(foreign), secrets);
    let { text, redactions } = holdsSecrets(unescaped) ? unescaped : { text: foreign, redactions: 0 };
    const shapes = [...unescaped.shapes];
    for (let cleaning = 1; cleaning <= MAX_CLEANINGS; cleaning++) {
        const leftMs = Math.max(MIN_TIME_MS, endsAtMs - performance.now());
        const harmless = neutralise(text, { ...policy, allowsSuggestions: false }, leftMs);
        for (const [kind, count] of harmless.changes)
            changes.set(kind, (changes.get(kind) ?? 0) + count);
        const written = await cleanText(harmless.text, secrets);
        const seen = holdsSecrets(written)
            ? undefined
            : await findSeenSecrets(harmless.text, harmless.seen, secrets);
        if (seen?.blocks.length === 0)
            return { text: harmless.text, redactions, shapes, changes };
        redactions += written.redactions + (seen?.redactions ?? 0);
        shapes.push(...written.shapes, ...(seen?.shapes ?? []));
        text = seen ? redactBlocks(harmless.text, seen.blocks) : written.text;
    }
    return { text: _runner_redact_js__WEBPACK_IMPORTED_MODULE_1__/* .REDACTED */ .XF, redactions, shapes, changes };
}
/** Kinds and their counts in words: `2 mentions, 1 link`. */
function describeCounts(counts) {
    return [...counts].map(([kind, count]) => `${count} ${kind}${count === 1 ? '' : 's'}`).join(', ');
}


/***/ }),

/***/ 5585:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ toPartial),
/* harmony export */   k: () => (/* binding */ recordPublished)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/** A result that is to be posted, and what became of it. */

/** Tells later steps and the summary of it, and warns of what failed once it was there. */
function recordPublished({ id, url, change, problem }, { outputs, report, log }) {
    outputs['comment-id'] = String(id);
    outputs['comment-url'] = url;
    outputs['comment-outcome'] = change;
    report.facts.set('Comment', `[${change}](${url})`);
    if (problem) {
        log.warning(`The comment is there, but not all around it: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .describeError */ .Uc)(problem).message}`);
    }
}
/** A reader finds the beginning of a result, and is told that it is no more than that. */
function toPartial(error, { parts, of }) {
    if (parts === 0)
        return error;
    const which = parts === 1 ? 'part 1' : `parts 1 to ${parts}`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`Only ${which} of ${of} could be written. ${error.message}`, {
        hint: error.hint,
        cause: error,
    });
}


/***/ }),

/***/ 7475:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QP: () => (/* binding */ readCommitSearch),
/* harmony export */   Y2: () => (/* binding */ isCheckedEvent),
/* harmony export */   a8: () => (/* binding */ isPrivileged),
/* harmony export */   j1: () => (/* binding */ readPush),
/* harmony export */   q2: () => (/* binding */ readPullRequestRef),
/* harmony export */   tF: () => (/* binding */ refuseSeveral),
/* harmony export */   ve: () => (/* binding */ isSameRepository),
/* harmony export */   yw: () => (/* binding */ PullRequestSchema)
/* harmony export */ });
/* unused harmony export isFromFork */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7934);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/** Pure: the event of the run → the pull request it belongs to, and whether somebody from outside may be behind it. */


const NumberSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .safeInteger */ .Y2b(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minValue */ .Wwf(1));
/** 40 digits, or 64 where Git uses SHA-256. */
const ShaSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/));
/** A repository that was deleted is null. */
const RepositoryNameSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .fallback */ .NpB(valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({ full_name: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() })), valibot__WEBPACK_IMPORTED_MODULE_1__/* .transform */ .pdi((repository) => repository?.full_name)), undefined);
const BranchSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({ ref: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), sha: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), repo: RepositoryNameSchema }), valibot__WEBPACK_IMPORTED_MODULE_1__/* .transform */ .pdi(({ ref, sha, repo }) => ({ ref, sha, repository: repo })));
const CountSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .safeInteger */ .Y2b(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minValue */ .Wwf(0)));
/** A pull request, as events, lists and the API describe it. */
const PullRequestSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
    number: NumberSchema,
    title: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    body: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    user: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({ login: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() })),
    state: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    labels: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({ name: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }))),
    base: BranchSchema,
    head: BranchSchema,
    additions: CountSchema,
    deletions: CountSchema,
}), valibot__WEBPACK_IMPORTED_MODULE_1__/* .transform */ .pdi(({ number, title, body, user, state, labels, base, head, additions, deletions }) => ({
    number,
    title: title ?? '',
    body: body ?? '',
    author: user?.login ?? 'ghost',
    isOpen: state === 'open',
    labels: (labels ?? []).map(({ name }) => name),
    base,
    head,
    // Lists and the events of reviews leave them out.
    changedLines: additions === undefined || deletions === undefined ? undefined : { additions, deletions },
})));
/** GitHub takes upper and lower case in names for the same. */
function isSameRepository(one, other) {
    return one !== undefined && one.toLowerCase() === other?.toLowerCase();
}
/** What is said about several that could be meant. @throws {InputError} always */
function refuseSeveral(numbers, sha) {
    const list = numbers.map((number) => `#${number}`).join(', ');
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz('pull-request', `is missing: several open pull requests have the commit ${sha.slice(0, 7)}: ${list}`, { hint: 'Set `pull-request` to the number of the one that is meant.' });
}
const EventSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({ pull_request: PullRequestSchema });
function readKnown(payload) {
    const event = valibot__WEBPACK_IMPORTED_MODULE_1__/* .safeParse */ .xLC(EventSchema, payload);
    return event.success ? event.output.pull_request : undefined;
}
/** Comment events carry an issue; it is a pull request when it says so. */
const IssueEventSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
    issue: valibot__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({ number: NumberSchema, pull_request: valibot__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({}) }),
});
function readCommentedNumber(payload) {
    const event = valibot__WEBPACK_IMPORTED_MODULE_1__/* .safeParse */ .xLC(IssueEventSchema, payload);
    return event.success ? event.output.issue.number : undefined;
}
/** `gh-readonly-queue/main/pr-7-SHA`: each group of a merge queue adds one pull request to those before it. */
const QUEUE_BRANCH = /^(?:refs\/heads\/)?gh-readonly-queue\/.+\/pr-([1-9]\d{0,14})-(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
function parseQueueBranch(ref) {
    const digits = QUEUE_BRANCH.exec(ref)?.[1];
    return digits === undefined ? undefined : Number(digits);
}
/** https://docs.github.com/webhooks/webhook-events-and-payloads#merge_group */
const MergeGroupEventSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({ merge_group: valibot__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({ head_ref: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }) });
function readQueuedNumber(payload) {
    const event = valibot__WEBPACK_IMPORTED_MODULE_1__/* .safeParse */ .xLC(MergeGroupEventSchema, payload);
    return event.success ? parseQueueBranch(event.output.merge_group.head_ref) : undefined;
}
/** https://docs.github.com/webhooks/webhook-events-and-payloads#workflow_run */
const WorkflowRunEventSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
    repository: valibot__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({ id: valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig() }),
    workflow_run: valibot__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
        event: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        head_sha: ShaSchema,
        head_branch: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        head_repository: RepositoryNameSchema,
        pull_requests: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
            number: NumberSchema,
            base: valibot__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({ repo: valibot__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({ id: valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig() }) }),
        }))),
    }),
});
function readWorkflowRun(payload) {
    const event = valibot__WEBPACK_IMPORTED_MODULE_1__/* .safeParse */ .xLC(WorkflowRunEventSchema, payload);
    if (!event.success)
        return undefined;
    const { repository, workflow_run: run } = event.output;
    // A pull request of another repository, opened from this one, is listed too: its number means another here.
    const own = (run.pull_requests ?? []).filter(({ base }) => base.repo.id === repository.id);
    return { ...run, numbers: [...new Set(own.map(({ number }) => number))] };
}
/** On any other event the run was about no pull request, although one may be open from its branch. */
function isAboutBranch({ event }) {
    return event === 'push' || event.startsWith('pull_request');
}
/** @throws {InputError} the run before belongs to several */
function readNumberOfWorkflowRun(payload) {
    const run = readWorkflowRun(payload);
    if (!run)
        return undefined;
    if (run.event === 'merge_group')
        return parseQueueBranch(run.head_branch);
    if (!isAboutBranch(run))
        return undefined;
    if (run.numbers.length > 1)
        refuseSeveral(run.numbers, run.head_sha);
    return run.numbers[0];
}
/**
 * @param payload the event
 * @param chosen the input `pull-request`; it wins over the event
 * @returns undefined when the event names no pull request
 * @throws {InputError} it names several
 */
function readPullRequestRef(payload, chosen) {
    const known = readKnown(payload);
    if (chosen !== undefined)
        return { number: chosen, known: known?.number === chosen ? known : undefined };
    if (known)
        return { number: known.number, known };
    const number = readCommentedNumber(payload) ?? readQueuedNumber(payload) ?? readNumberOfWorkflowRun(payload);
    return number === undefined ? undefined : { number, known: undefined };
}
const PushEventSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({ ref: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), before: ShaSchema, after: ShaSchema });
/** Git’s word for a branch that was not there before, or is not there any more. */
function isNothing(sha) {
    return /^0+$/.test(sha);
}
/** @returns undefined when the run is no push */
function readPush({ eventName, payload, }) {
    const event = valibot__WEBPACK_IMPORTED_MODULE_1__/* .safeParse */ .xLC(PushEventSchema, payload);
    if (eventName !== 'push' || !event.success)
        return undefined;
    const { ref, before, after } = event.output;
    return { ref, before: isNothing(before) ? undefined : before, after: isNothing(after) ? undefined : after };
}
const BRANCH_PREFIX = 'refs/heads/';
/** What to ask GitHub for, where `readPullRequestRef` finds nothing. A tag belongs to no pull request. */
function readCommitSearch(context) {
    const push = readPush(context);
    if (push) {
        const { ref, after } = push;
        if (after === undefined || !ref.startsWith(BRANCH_PREFIX))
            return undefined;
        const repository = `${context.owner}/${context.repo}`;
        return { sha: after, repository, branch: ref.slice(BRANCH_PREFIX.length) };
    }
    const run = readWorkflowRun(context.payload);
    // The event lists none for forks: https://github.com/github/docs/issues/22501
    if (run?.head_repository === undefined || !run.event.startsWith('pull_request'))
        return undefined;
    return { sha: run.head_sha, repository: run.head_repository, branch: run.head_branch };
}
/** Whether its branch is in another repository, or in none any more. */
function isFromFork({ base, head }) {
    return !isSameRepository(head.repository, base.repository);
}
/**
 * Events that take the right to write to the repository, or to triage:
 * https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows. Whatever is not
 * listed counts as open to everybody, as are the events that GitHub may add. Left out for their reasons:
 *
 * - `pull_request_target` and `workflow_run`: secrets and a token that writes, whoever opened the pull request
 *   (`#pull_request_target`, `#workflow_run`).
 * - `issue_comment`, `issues`, `discussion`, `discussion_comment`, `watch`, `fork`: anybody may cause them.
 * - `pull_request_review`, `pull_request_review_comment`: so may anybody, also on a pull request that is no fork’s.
 * - `gollum`: a wiki may be open to everybody.
 * - `check_run`, `check_suite`, `status`: services report on the commits of forks too.
 */
const EVENTS_FROM_INSIDE = new Set([
    'branch_protection_rule',
    'create',
    'delete',
    'deployment',
    'label',
    'merge_group',
    'milestone',
    'page_build',
    'public',
    'push',
    'registry_package',
    'release',
    'repository_dispatch',
    'schedule',
    'workflow_dispatch',
]);
/**
 * Whether somebody from outside may be behind the run, while it may hold secrets or a token that writes. What is
 * checked out can then be theirs. `pull_request` is one of these for forks only, whose runs hold nothing unless the
 * repository’s settings say so: https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows#pull_request
 */
function isPrivileged({ eventName, payload }) {
    if (eventName !== 'pull_request')
        return !EVENTS_FROM_INSIDE.has(eventName);
    const pull = readKnown(payload);
    return pull === undefined || isFromFork(pull);
}
/** Events by which others start a run: whether they may is for `actor.ts` to say, which only these load. */
const CHECKED_EVENTS = [
    'issue_comment',
    'discussion_comment',
    'pull_request_review_comment',
    'pull_request_review',
    'workflow_run',
];
function isCheckedEvent(eventName) {
    return CHECKED_EVENTS.some((checked) => checked === eventName);
}


/***/ }),

/***/ 4099:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BE: () => (/* binding */ MAX_FILES),
/* harmony export */   Kn: () => (/* binding */ RepositorySchema),
/* harmony export */   MP: () => (/* binding */ MAX_COMMITS),
/* harmony export */   O8: () => (/* binding */ fetchDiff),
/* harmony export */   Pj: () => (/* binding */ fetchCommitsBetween),
/* harmony export */   Uq: () => (/* binding */ fetchFiles),
/* harmony export */   aL: () => (/* binding */ fetchPullRequestsOfCommit),
/* harmony export */   dA: () => (/* binding */ fetchPullRequest),
/* harmony export */   e2: () => (/* binding */ toParameters),
/* harmony export */   f1: () => (/* binding */ fetchPages),
/* harmony export */   md: () => (/* binding */ PAGE_SIZE),
/* harmony export */   tZ: () => (/* binding */ fetchRepository),
/* harmony export */   vl: () => (/* binding */ fetchPullRequestCommits),
/* harmony export */   zy: () => (/* binding */ fetchChangedPaths)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7934);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _github_schema_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2720);
/* harmony import */ var _event_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7475);
/** What GitHub knows about a pull request, its commits and its repository. */




function toParameters({ owner, repo, number }) {
    return { owner, repo, pull_number: number };
}
/** @throws {GitHubError} */
async function fetchPullRequest(github, address) {
    const { data } = await github.request('GET /repos/{owner}/{repo}/pulls/{pull_number}', toParameters(address));
    return (0,_github_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .parseGithubData */ .z)(_event_js__WEBPACK_IMPORTED_MODULE_2__/* .PullRequestSchema */ .yw, data, `pull request ${address.number}`);
}
const PAGE_SIZE = 100;
/**
 * Lists page by page. Octokit’s own way takes a 409 for the end of the list, and follows links.
 *
 * @param fetchPage gives the page of that number, from 1, of `PAGE_SIZE` items
 */
async function fetchPages(fetchPage, maxItems) {
    const items = [];
    for (let page = 1; items.length < maxItems; page++) {
        const more = await fetchPage(page);
        items.push(...more);
        if (more.length < PAGE_SIZE)
            break;
    }
    return items.slice(0, maxItems);
}
/** Far more than share a commit; a list that never ends would hold the run up. */
const MAX_PULL_REQUESTS = 1_000;
/**
 * The pull requests that have a commit, open or not.
 *
 * @param repository where the commit is, as `owner/name`: of the commits of a fork, GitHub tells them in the fork only
 * @throws {GitHubError} 403, 404 or 422 where the token may not see the commit, or there is none
 */
async function fetchPullRequestsOfCommit(github, repository, sha) {
    const [owner = '', repo = ''] = repository.split('/');
    return fetchPages(async (page) => {
        const { data } = await github.request('GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls', {
            owner,
            repo,
            commit_sha: sha,
            per_page: PAGE_SIZE,
            page,
        });
        return (0,_github_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .parseGithubData */ .z)(valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(_event_js__WEBPACK_IMPORTED_MODULE_2__/* .PullRequestSchema */ .yw), data, `the pull requests of commit ${sha.slice(0, 7)}`);
    }, MAX_PULL_REQUESTS);
}
const CommitSchema = valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({
    sha: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    commit: valibot__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({
        message: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
        author: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({ name: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()), date: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()) })),
    }),
}), valibot__WEBPACK_IMPORTED_MODULE_3__/* .transform */ .pdi(({ sha, commit: { message, author } }) => ({
    sha,
    message,
    authorName: author?.name ?? '',
    /** As GitHub writes times: `2024-01-01T00:00:00Z`. Empty where it is not known. */
    authoredAt: author?.date ?? '',
})));
/** GitHub lists no more for a pull request: https://docs.github.com/rest/pulls/pulls#list-commits-on-a-pull-request */
const MAX_COMMITS = 250;
/**
 * The commits of a pull request, oldest first, at most 250.
 *
 * @throws {GitHubError}
 */
async function fetchPullRequestCommits(github, address) {
    return fetchPages(async (page) => {
        const { data } = await github.request('GET /repos/{owner}/{repo}/pulls/{pull_number}/commits', {
            ...toParameters(address),
            per_page: PAGE_SIZE,
            page,
        });
        return (0,_github_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .parseGithubData */ .z)(valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(CommitSchema), data, `the commits of pull request ${address.number}`);
    }, MAX_COMMITS);
}
const ComparisonSchema = valibot__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({ commits: valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(CommitSchema) });
/**
 * The commits that `head` has and `base` has not, oldest first, at most 250.
 *
 * @param base a commit or branch
 * @param head a commit or branch
 * @throws {GitHubError} 404 where there is no such commit
 */
async function fetchCommitsBetween(github, { owner, repo }, base, head) {
    return fetchPages(async (page) => {
        const { data } = await github.request('GET /repos/{owner}/{repo}/compare/{basehead}', {
            owner,
            repo,
            basehead: `${base}...${head}`,
            per_page: PAGE_SIZE,
            page,
        });
        return (0,_github_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .parseGithubData */ .z)(ComparisonSchema, data, 'the commits of the push').commits;
    }, MAX_COMMITS);
}
/** A repository, as events and the API both describe it. */
const RepositorySchema = valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({ default_branch: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), description: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()) }), valibot__WEBPACK_IMPORTED_MODULE_3__/* .transform */ .pdi(({ default_branch, description }) => ({
    defaultBranch: default_branch,
    description: description ?? '',
})));
/** @throws {GitHubError} */
async function fetchRepository(github, { owner, repo }) {
    const { data } = await github.request('GET /repos/{owner}/{repo}', { owner, repo });
    return (0,_github_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .parseGithubData */ .z)(RepositorySchema, data, 'the repository');
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
        return (0,_github_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .parseGithubData */ .z)(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), data, `the diff of pull request ${address.number}`);
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_) || error.status !== 406)
            throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_(`The diff of pull request ${address.number} is too large for GitHub to give`, {
            status: 406,
            hint: 'GitHub gives at most 300 files and 20,000 lines. Use `{{pr.files}}` instead of `{{pr.diff}}`, or split the pull request.',
            cause: error,
        });
    }
}
const FilesSchema = valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({ filename: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() }));
/** GitHub lists no more: https://docs.github.com/rest/pulls/pulls#list-pull-requests-files */
const MAX_FILES = 3_000;
/**
 * The files that a pull request changes, in GitHub's order; GitHub lists at most 3,000.
 *
 * @param readPage makes of each page what is wanted of it
 * @throws {GitHubError}
 */
function fetchFiles(github, address, readPage) {
    return fetchPages(async (page) => {
        const { data } = await github.request('GET /repos/{owner}/{repo}/pulls/{pull_number}/files', {
            ...toParameters(address),
            per_page: PAGE_SIZE,
            page,
        });
        return readPage(data);
    }, MAX_FILES);
}
/** Their paths. @throws {GitHubError} */
function fetchChangedPaths(github, address) {
    return fetchFiles(github, address, (data) => (0,_github_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .parseGithubData */ .z)(FilesSchema, data, 'the changed files').map(({ filename }) => filename));
}


/***/ }),

/***/ 9230:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FB: () => (/* binding */ findTarget),
/* harmony export */   XT: () => (/* binding */ describeCommit),
/* harmony export */   qN: () => (/* binding */ describeSha)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _github_context_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8120);
/* harmony import */ var _event_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7475);
/* harmony import */ var _fetch_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4099);
/** What the run is about: its pull request, if it belongs to one, and how to reach GitHub. */




/** The statuses by which GitHub says that it does not show the commit, or has none of that name. */
const UNSEEN_STATUSES = [403, 404, 422];
/** @throws {InputError} several open pull requests have the commit @throws {GitHubError} */
async function searchByCommit({ sha, repository, branch }, { owner, repo }, github, log) {
    let found;
    try {
        found = await (0,_fetch_js__WEBPACK_IMPORTED_MODULE_3__/* .fetchPullRequestsOfCommit */ .aL)(await github(), repository, sha);
    }
    catch (error) {
        const isUnseen = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_ && UNSEEN_STATUSES.includes(error.status);
        if (!isUnseen || error.retryAfterMs !== undefined)
            throw error;
        log.info(`No pull request was found for commit ${sha.slice(0, 7)}. ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .describeError */ .Uc)(error).message}`);
        return undefined;
    }
    const fitting = found.filter(({ isOpen, base, head }) => isOpen &&
        (0,_event_js__WEBPACK_IMPORTED_MODULE_2__/* .isSameRepository */ .ve)(base.repository, `${owner}/${repo}`) &&
        (0,_event_js__WEBPACK_IMPORTED_MODULE_2__/* .isSameRepository */ .ve)(head.repository, repository) &&
        head.ref === branch);
    if (fitting.length > 1) {
        (0,_event_js__WEBPACK_IMPORTED_MODULE_2__/* .refuseSeveral */ .tF)(fitting.map(({ number }) => number), sha);
    }
    const [known] = fitting;
    return known && { number: known.number, known };
}
function createDescribe({ number, known }, { owner, repo }, github) {
    let described = known && Promise.resolve(known);
    return () => {
        described ??= github().then((client) => (0,_fetch_js__WEBPACK_IMPORTED_MODULE_3__/* .fetchPullRequest */ .dA)(client, { owner, repo, number }));
        return described;
    };
}
/**
 * Nothing is asked of GitHub but for a push to a branch, and for a `workflow_run` after the run of a fork: their
 * events don’t name the pull request.
 *
 * @throws {InputError} several pull requests could be meant
 * @throws {ActionError} an event that can’t be read
 * @throws {GitHubError}
 */
async function findTarget(inputs, transport, { clock, log }) {
    const context = (0,_github_context_js__WEBPACK_IMPORTED_MODULE_1__/* .readGithubContext */ .z)();
    const { githubToken: token, runner } = inputs;
    const open = async (under) => {
        const { createGithubClient } = await Promise.all(/* import() */[__webpack_require__.e(730), __webpack_require__.e(636)]).then(__webpack_require__.bind(__webpack_require__, 636));
        return createGithubClient({ apiUrl: runner.githubApiUrl, token, transport, clock: under, log });
    };
    let client;
    const github = (under) => {
        if (under)
            return open(under);
        client ??= open(clock);
        return client;
    };
    let ref = (0,_event_js__WEBPACK_IMPORTED_MODULE_2__/* .readPullRequestRef */ .q2)(context.payload, inputs.pullRequest);
    if (!ref && context.eventName.startsWith('pull_request')) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`The event is ${context.eventName}, but holds no pull request that can be read`, {
            hint: 'Set `pull-request` to its number.',
        });
    }
    const search = ref ? undefined : (0,_event_js__WEBPACK_IMPORTED_MODULE_2__/* .readCommitSearch */ .QP)(context);
    if (search)
        ref = await searchByCommit(search, context, github, log);
    return {
        context,
        pullRequest: ref && { ...ref, describe: createDescribe(ref, context, github) },
        github,
    };
}
/** A commit in words; nothing where there is none. */
function describeSha(sha) {
    return sha ? [`commit ${sha.slice(0, 7)}`] : [];
}
/** Comment events don't tell the head of the pull request; the run's own commit is another one there. */
function describeCommit({ context, pullRequest }) {
    return describeSha(pullRequest ? pullRequest.known?.head.sha : context.sha);
}


/***/ }),

/***/ 6714:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ createMatcher),
/* harmony export */   U: () => (/* binding */ readLiteral)
/* harmony export */ });
/**
 * Patterns of paths as the filters of workflows have them:
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#filter-pattern-cheat-sheet
 *
 * Not by a library: their `?` is any one character and theirs alone are braces and groups. And all of them build
 * regular expressions that search by trial and error, while whoever opens a pull request picks the paths: 600
 * hyphens keep such an expression busy for half a minute. Here each character of a path is looked at once.
 */
const FOLDER = '/';
function buildStep(accepts, isRepeated = false, skips = []) {
    return { accepts, isRepeated, skips };
}
const isAny = () => true;
const isWithinFolder = (character) => character !== FOLDER;
const isNone = () => false;
function buildCharacter(wanted) {
    return buildStep((character) => character === wanted);
}
/** What stands between brackets: letters, digits, and ranges of them. */
const SET = /^\[((?:[a-z](?:-[a-z])?|[A-Z](?:-[A-Z])?|[0-9](?:-[0-9])?)+)\]/;
function buildSet(members) {
    const ranges = [...members.matchAll(/(.)(?:-(.))?/g)].map(([, from = '', to = from]) => ({ from, to }));
    return buildStep((character) => ranges.some(({ from, to }) => from <= character && character <= to));
}
/** Whole folders, any number of them: takes nothing, or everything up to a slash. */
const FOLDERS = [
    buildStep(isNone, false, [1, 3]),
    buildStep(isAny, true, [1]),
    buildCharacter(FOLDER),
];
/** `?` and `+` speak of the character before them; after a wildcard, which takes any number, they add nothing. */
function quantify(step, sign) {
    const isSingle = step && !step.isRepeated && step.skips.length === 0;
    if (!isSingle)
        return step;
    return sign === '?' ? { ...step, skips: [1] } : { ...step, isRepeated: true };
}
function readWildcard(rest, isFolderStart) {
    if (!rest.startsWith('**'))
        return { steps: [buildStep(isWithinFolder, true, [1])], length: 1 };
    if (isFolderStart && rest.startsWith('**/'))
        return { steps: FOLDERS, length: 3 };
    return { steps: [buildStep(isAny, true, [1])], length: 2 };
}
/** @returns undefined where a bracket or a backslash stands alone */
function readPiece(rest, isFolderStart) {
    const first = String.fromCodePoint(rest.codePointAt(0) ?? 0);
    if (first === '*')
        return readWildcard(rest, isFolderStart);
    if (first === '[') {
        const members = SET.exec(rest)?.[1];
        return members === undefined ? undefined : { steps: [buildSet(members)], length: members.length + 2 };
    }
    if (first !== '\\')
        return { steps: [buildCharacter(first)], length: first.length };
    const escaped = rest.codePointAt(1);
    if (escaped === undefined)
        return undefined;
    const character = String.fromCodePoint(escaped);
    return { steps: [buildCharacter(character)], length: 1 + character.length };
}
function parsePattern(pattern) {
    const steps = [];
    let position = 0;
    while (position < pattern.length) {
        const sign = pattern.charAt(position);
        if (steps.length > 0 && (sign === '?' || sign === '+')) {
            const last = quantify(steps.pop(), sign);
            if (last)
                steps.push(last);
            position += 1;
            continue;
        }
        const isFolderStart = position === 0 || pattern.charAt(position - 1) === FOLDER;
        const piece = readPiece(pattern.slice(position), isFolderStart);
        if (!piece)
            return undefined;
        steps.push(...piece.steps);
        position += piece.length;
    }
    return steps;
}
/** Adds a step, and those that can be reached from it without a character. */
function reach(steps, index, reached) {
    if (reached.has(index))
        return;
    reached.add(index);
    for (const skip of steps[index]?.skips ?? [])
        reach(steps, index + skip, reached);
}
/** Keeps all the places where a match can be at once, so that no part of the path is read twice. */
function matchesWhole(steps, path) {
    let current = new Set();
    reach(steps, 0, current);
    for (const character of path) {
        const next = new Set();
        for (const index of current) {
            const step = steps[index];
            if (!step?.accepts(character))
                continue;
            reach(steps, index + 1, next);
            if (step.isRepeated)
                reach(steps, index, next);
        }
        if (next.size === 0)
            return false;
        current = next;
    }
    return current.has(steps.length);
}
/**
 * Reads one pattern, without the `!` that lists of patterns know. `*` stops at `/`, `**` does not; `?` makes the
 * character before it optional and `+` lets it be repeated; `[a-z0-9]` is one letter or digit; `\` takes the meaning
 * from the character after it. Everything else, braces too, means itself. Takes time in proportion to the path.
 *
 * @returns undefined when the pattern can’t be read: a bracket that holds anything but letters, digits and ranges of
 * them, or is not closed; a backslash at the end
 */
function createMatcher(pattern) {
    const steps = parsePattern(pattern);
    return steps && ((path) => matchesWhole(steps, path));
}
/** The one path that a pattern without wildcards means. */
function readLiteral(pattern) {
    if (/^[^*?+[\\]*$/.test(pattern))
        return pattern;
    const plain = /^(?:[^*?+[\\]|\\.)*$/su.test(pattern);
    return plain ? pattern.replace(/\\(.)/gsu, '$1') : undefined;
}


/***/ }),

/***/ 6243:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dx: () => (/* binding */ writeWorkspaceFile),
/* harmony export */   g7: () => (/* binding */ decodeText),
/* harmony export */   gZ: () => (/* binding */ MAX_FILE_BYTES),
/* harmony export */   sL: () => (/* binding */ readWorkspaceFile)
/* harmony export */ });
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
/** UTF-8 without its byte order mark, line ends as LF. @throws {WorkspaceFileError} what is no text */
function decodeText(bytes, path) {
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
        return decodeText(await readBytes(file, path, located), path);
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
        unfinished = name;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.writeFile)(name, text, { flag: 'wx' });
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
