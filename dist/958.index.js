export const id = 958;
export const ids = [958,106];
export const modules = {

/***/ 958:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openCachedAnswers: () => (/* binding */ openCachedAnswers)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
// EXTERNAL MODULE: ./lib/secrets/redactor.js
var redactor = __webpack_require__(8013);
// EXTERNAL MODULE: ./lib/inference/answer.js
var inference_answer = __webpack_require__(9869);
;// CONCATENATED MODULE: ./lib/inference/answer-cache.js
/**
 * Answers of earlier runs. A cache is written by whoever gets code to run with its token, and an answer decides things:
 * so an entry counts only with a tag that takes the inference key to make, and only for the very question it answered.
 */





/** Of keys and entries alike: a change makes all that was kept before a miss. */
const FORMAT_VERSION = 1;
/** JSON with the keys of objects in order, and nothing for what is undefined. No JSON begins with the sign of a nonce. */
function buildCanonicalJson(value, nonce) {
    if (typeof value === 'string') {
        const isMarked = nonce !== undefined && nonce !== '' && value.includes(nonce);
        return isMarked ? `~${JSON.stringify(value.split(nonce))}` : JSON.stringify(value);
    }
    if (Array.isArray(value))
        return `[${value.map((item) => buildCanonicalJson(item, nonce)).join(',')}]`;
    if (typeof value !== 'object' || value === null)
        return JSON.stringify(value) ?? 'null';
    const fields = Object.entries(value)
        .filter(([, field]) => field !== undefined)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, field]) => `${JSON.stringify(name)}:${buildCanonicalJson(field, nonce)}`);
    return `{${fields.join(',')}}`;
}
/** The key of a question's answer in the cache: a hash, which tells nothing of what was asked. */
function buildAnswerKey({ endpoint, request, headers = new Map(), head, nonce }) {
    const shape = {
        version: FORMAT_VERSION,
        endpoint: endpoint.href,
        request,
        headers: [...headers].sort(),
        head,
    };
    const hash = (0,external_node_crypto_.createHash)('sha256').update(buildCanonicalJson(shape, nonce)).digest('hex');
    return `pinata-answer-${hash}`;
}
const CountSchema = dist/* pipe */.FsL(dist/* number */.aig(), dist/* safeInteger */.Y2b(), dist/* minValue */.Wwf(0));
const EntrySchema = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* parseJson */.qFJ(), dist/* object */.Ikc({
    version: dist/* literal */.euz(FORMAT_VERSION),
    key: dist/* string */.YjP(),
    keptAtMs: dist/* pipe */.FsL(dist/* number */.aig(), dist/* minValue */.Wwf(0)),
    answer: dist/* object */.Ikc({
        text: dist/* string */.YjP(),
        model: dist/* string */.YjP(),
        finishReason: dist/* optional */.lqM(dist/* string */.YjP()),
        usage: dist/* optional */.lqM(dist/* object */.Ikc({
            promptTokens: CountSchema,
            completionTokens: CountSchema,
            totalTokens: CountSchema,
            cachedTokens: CountSchema,
        })),
        hasReasoning: dist/* boolean */.zMY(),
    }),
}));
/** Slow on purpose: the tag lies in the open, and must not help to guess a key that is short. */
async function buildTag(entry, inferenceKey) {
    const derive = (0,external_node_util_.promisify)(external_node_crypto_.scrypt);
    const secret = await derive(inferenceKey, `pinata-inference answers ${FORMAT_VERSION}`, 32);
    return (0,external_node_crypto_.createHmac)('sha256', secret).update(entry).digest();
}
const TAG_SHAPE = /^[\da-f]{64}$/;
/** What was kept stands behind its tag, on a line of its own. @returns undefined where the tag is another's */
async function readTagged(text, inferenceKey) {
    const end = text.indexOf('\n');
    const tag = text.slice(0, Math.max(0, end));
    if (!TAG_SHAPE.test(tag))
        return undefined;
    const entry = text.slice(end + 1);
    const isOurs = (0,external_node_crypto_.timingSafeEqual)(Buffer.from(tag, 'hex'), await buildTag(entry, inferenceKey));
    return isOurs ? entry : undefined;
}
/** Only what is whole, and is an answer, can stand in for one. */
function isWhole(answer) {
    try {
        (0,inference_answer/* assertUsable */.jI)(answer);
    }
    catch {
        return false;
    }
    const wantedTool = answer.toolCalls > 0 || /tool|function/i.test(answer.finishReason ?? '');
    return !wantedTool && (0,inference_answer/* buildNotices */.uE)(answer).length === 0;
}
function holdsSecret({ text, model, finishReason = '' }, secrets) {
    return [text, model, finishReason].some((part) => (0,redactor/* redactRendered */.FA)(part, secrets).redactions > 0);
}
/**
 * @param key from `buildAnswerKey`
 * @param inferenceKey that the endpoint is asked with
 * @returns undefined where nothing was kept under this key with this inference key, or nothing to be used. The answer
 *   is as foreign as any, and not redacted. Never throws.
 */
async function recallAnswer(cache, key, inferenceKey) {
    const text = await cache.restoreText(key);
    const entry = dist/* safeParse */.xLC(EntrySchema, text && (await readTagged(text, inferenceKey)));
    if (!entry.success || entry.output.key !== key)
        return undefined;
    const { keptAtMs, answer: kept } = entry.output;
    const { finishReason, usage } = kept;
    const answer = {
        ...kept,
        finishReason,
        usage,
        isEndConfirmed: true,
        refusal: '',
        toolCalls: 0,
        firstTokenMs: undefined,
    };
    return isWhole(answer) ? { answer, keptAtMs } : undefined;
}
/**
 * Keeps an answer for later runs, unless it is not whole or holds a secret of this run.
 *
 * @param answer as it came from the endpoint
 * @returns what `saveText` says, or why it was not asked; the latter is in no log yet. Never throws.
 */
async function keepAnswer(cache, key, inferenceKey, answer, secrets = redactor/* redactor */.$p) {
    if (!isWhole(answer))
        return { isSaved: false, reason: 'the answer is not a whole one' };
    if (holdsSecret(answer, secrets))
        return { isSaved: false, reason: 'the answer holds a secret' };
    const { text, model, finishReason, usage, hasReasoning } = answer;
    const entry = JSON.stringify({
        version: FORMAT_VERSION,
        key,
        keptAtMs: Date.now(),
        answer: { text, model, finishReason, usage, hasReasoning },
    });
    const tag = await buildTag(entry, inferenceKey);
    return cache.saveText(key, `${tag.toString('hex')}\n${entry}`);
}

// EXTERNAL MODULE: ./lib/publish/clean.js + 1 modules
var clean = __webpack_require__(7284);
// EXTERNAL MODULE: ./lib/runner/cache-service.js
var cache_service = __webpack_require__(9106);
;// CONCATENATED MODULE: ./lib/modes/shared/cached-answer.js
/** Answers that were paid for once: kept under a hash of all that shaped them. */



/** An answer is about the commit it was asked for. */
async function findHead({ context, pullRequest }) {
    return pullRequest ? (await pullRequest.describe()).head.sha : context.sha;
}
async function openCachedAnswers(inputs, question, asked, target, { log, clock }) {
    const { cacheEnvironment: environment, inferenceKey, endpoint } = inputs;
    const [model] = question.models;
    if (environment === undefined || model === undefined)
        return undefined;
    if (inferenceKey === undefined) {
        log.notice('`cache` has no effect: answers are kept under the inference key, and there is none.');
        return undefined;
    }
    const messages = question.build(model, false) ?? [];
    const { buildResponseFormatField, readFields } = await __webpack_require__.e(/* import() */ 516).then(__webpack_require__.bind(__webpack_require__, 7516));
    const key = buildAnswerKey({
        endpoint,
        request: {
            ...question.settings,
            model,
            messages,
            responseFormat: buildResponseFormatField(question.format),
        },
        headers: asked.headers,
        nonce: asked.nonce,
        head: await findHead(target),
    });
    const cache = (0,cache_service.openTextCache)({ environment, log, signal: clock.signal });
    return {
        async recall() {
            const kept = await recallAnswer(cache, key, inferenceKey);
            // What was kept is read like an answer from outside.
            const read = kept && (await readFields(kept.answer.text, question.format));
            if (!read || 'problems' in read)
                return undefined;
            return { answer: kept.answer, fields: read.fields, model, requests: 0, isClipped: false };
        },
        async keep({ answer, model: askedModel, isClipped }) {
            // Whoever opens a pull request can read the caches of the base branch.
            const { text } = await (0,clean/* redactText */.Rd)(answer.text);
            // The key is that of the whole prompt, and of the first model.
            const saved = isClipped || askedModel !== model
                ? { isSaved: false, reason: 'it is to a shorter prompt, or another model’s' }
                : await keepAnswer(cache, key, inferenceKey, { ...answer, text });
            log.info(saved.isSaved
                ? 'Kept the answer in the cache'
                : `The answer was not kept in the cache: ${saved.reason}`);
        },
    };
}


/***/ }),

/***/ 9106:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MAX_CACHED_BYTES: () => (/* binding */ MAX_CACHED_BYTES),
/* harmony export */   openTextCache: () => (/* binding */ openTextCache),
/* harmony export */   serveCache: () => (/* binding */ serveCache)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7030);
/* harmony import */ var node_worker_threads__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5919);
/* harmony import */ var _log_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8879);
/**
 * Small texts in the job's cache service (https://docs.github.com/actions/reference/workflows-and-actions/dependency-caching).
 *
 * The toolkit's requests can't be aborted, and hold the process for minutes. So it works in a thread: ending the thread
 * ends its requests, whatever they wait for, and what it writes is dropped.
 *
 * Nothing is ever unpacked. The toolkit's own `restoreCache` hands an archive to `tar -P`, which writes wherever the
 * archive says, and who can write to the cache can leave any archive there. Here a text is the blob itself.
 */




/** Longer texts are neither saved nor restored. */
const MAX_CACHED_BYTES = 1_048_576;
const LIMIT_MS = 5_000;
function hasTexts(value, names) {
    const isObject = typeof value === 'object' && value !== null;
    return isObject && names.every((name) => typeof Reflect.get(value, name) === 'string');
}
function isReport(value) {
    return hasTexts(value, ['kind', 'text']);
}
function isTask(value) {
    return hasTexts(value, ['kind', 'key', 'text', 'serviceUrl', 'token']);
}
const ENDED = 'the run ended meanwhile';
const BROKE_OFF = 'the thread that asks for it broke off';
function fail(reason) {
    return { kind: 'failed', text: reason };
}
function isLoopback(hostname) {
    return (hostname === 'localhost' || hostname === '[::1]' || ((0,node_net__WEBPACK_IMPORTED_MODULE_1__.isIPv4)(hostname) && hostname.startsWith('127.')));
}
/** @throws when the service can't even be asked */
function buildTask(work, { resultsUrl, runtimeToken }) {
    if (!resultsUrl || !runtimeToken)
        throw new Error('this job has no cache service');
    const url = URL.canParse(resultsUrl) ? new URL(resultsUrl) : undefined;
    const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url.hostname));
    if (!isSafe)
        throw new Error('the address of the cache service is no https:// address');
    return { ...work, serviceUrl: resultsUrl, token: runtimeToken };
}
/** The whole environment of the thread: what the toolkit looks at, and no secret but a proxy's. */
function buildThreadEnvironment(environment) {
    const { proxy } = environment;
    const variables = {
        ACTIONS_CACHE_SERVICE_V2: environment.serviceV2,
        ACTIONS_CACHE_MODE: environment.cacheMode,
        GITHUB_SERVER_URL: environment.githubServerUrl,
        HTTP_PROXY: proxy.httpProxy,
        HTTPS_PROXY: proxy.httpsProxy,
        NO_PROXY: proxy.noProxy,
    };
    return Object.fromEntries(Object.entries(variables).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}
function startThread(work, { environment, entry = process.argv[1] ?? '' }) {
    // No limit of its heap: V8 ends the whole process when a thread runs into one.
    const thread = new node_worker_threads__WEBPACK_IMPORTED_MODULE_2__.Worker(entry, {
        workerData: buildTask(work, environment),
        env: buildThreadEnvironment(environment),
        execArgv: [],
        stdout: true,
        stderr: true,
    });
    thread.stdout.resume();
    thread.stderr.resume();
    return thread;
}
/** What the thread reports, or why it can't any more. */
function waitForReport(thread, limitMs, signal) {
    return new Promise((resolve) => {
        const settle = (report) => {
            clearTimeout(timer);
            signal.removeEventListener('abort', abort);
            resolve(report);
        };
        const abort = () => settle(fail(ENDED));
        const takeTooLong = () => settle(fail(`the cache service took more than ${limitMs / 1_000} s`));
        const timer = setTimeout(takeTooLong, limitMs);
        signal.addEventListener('abort', abort);
        thread
            .on('message', (value) => settle(isReport(value) ? value : fail(BROKE_OFF)))
            .on('error', (error) => settle(fail(reasonOf(error))))
            .on('exit', () => settle(fail(BROKE_OFF)));
    });
}
async function runInThread(work, options) {
    if (options.signal.aborted)
        return fail(ENDED);
    try {
        const thread = startThread(work, options);
        const report = await waitForReport(thread, options.limitMs ?? LIMIT_MS, options.signal);
        // Not awaited: the lookup of a name is the one thing that no thread can be torn from.
        thread.terminate();
        return report;
    }
    catch (error) {
        return fail(reasonOf(error));
    }
}
function reasonOf(error) {
    return error instanceof Error ? error.message : String(error);
}
/**
 * A cache of texts that belong to everyone: whoever can run a workflow of this repository may read them, and some may
 * write them. So keys are hashes, texts hold no secret, and what comes back is foreign.
 *
 * What can't be done is told in one notice; from then on the cache is left alone, so that a broken service costs
 * one wait.
 */
function openTextCache(options) {
    const { log, signal } = options;
    let failure;
    function giveUp(what, reason) {
        failure = (0,_log_js__WEBPACK_IMPORTED_MODULE_3__/* .quoteUntrusted */ .X0)(reason).replace(/\.+$/, '');
        // Of a run that ends, nobody wants to know.
        if (!signal.aborted)
            log.notice(`${what}: ${failure}.`);
        return failure;
    }
    return {
        async restoreText(key) {
            if (failure !== undefined)
                return undefined;
            const { kind, text } = await runInThread({ kind: 'restore', key, text: '' }, options);
            if (kind === 'failed')
                giveUp('Nothing was taken from the cache', text);
            return kind === 'found' ? text : undefined;
        },
        async saveText(key, text) {
            if (failure !== undefined)
                return { isSaved: false, reason: failure };
            const isTooLarge = Buffer.byteLength(text) > MAX_CACHED_BYTES;
            const report = isTooLarge
                ? fail(`it is larger than ${MAX_CACHED_BYTES / 1_048_576} MiB`)
                : await runInThread({ kind: 'save', key, text }, options);
            if (report.kind === 'saved')
                return { isSaved: true };
            return { isSaved: false, reason: giveUp('Nothing was kept in the cache', report.text) };
        },
    };
}
// What follows runs in the thread.
/** Our texts are no archives: an entry of this version is none that another action saved, or would unpack. */
const VERSION = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update('pinata-inference text 1').digest('hex');
// By file: the package's index brings `tar`, and a storage client two thirds the size of this whole action.
function loadToolkit() {
    return Promise.all([
        __webpack_require__.e(/* import() */ 253).then(__webpack_require__.bind(__webpack_require__, 5253)),
        __webpack_require__.e(/* import() */ 123).then(__webpack_require__.bind(__webpack_require__, 5123)),
        Promise.all(/* import() */[__webpack_require__.e(99), __webpack_require__.e(752), __webpack_require__.e(942)]).then(__webpack_require__.bind(__webpack_require__, 4942)),
    ]);
}
const STORAGE = 'the storage of the cache';
/** @returns undefined when it is larger than any text that is saved, or no text */
async function readCapped(body) {
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    const chunks = [];
    let bytes = 0;
    for await (const chunk of body) {
        bytes += chunk.byteLength;
        if (bytes > MAX_CACHED_BYTES)
            return undefined;
        chunks.push(chunk);
    }
    try {
        return decoder.decode(Buffer.concat(chunks));
    }
    catch {
        return undefined;
    }
}
/** JSON's objects, and nothing else. */
async function readObject(body) {
    const value = JSON.parse((await readCapped(body)) ?? '');
    if (typeof value === 'object' && value !== null)
        return value;
    throw new TypeError('No object');
}
/** @throws in words that name who was asked, and hold no address: the storage's own is signed */
async function reach(who, request) {
    try {
        return (await request).message;
    }
    catch (error) {
        const code = error instanceof Error && 'code' in error ? ` (${error.code})` : '';
        throw new Error(`no connection to ${who}${code}`);
    }
}
/** What went wrong, in the service's own words where it has some: https://twitchtv.github.io/twirp/docs/spec_v7.html#error-codes */
function describeRefusal(status, answer) {
    const words = 'msg' in answer && typeof answer.msg === 'string' ? `: ${answer.msg}` : '';
    return `the cache service answered ${status}${words}`;
}
/** The toolkit's client of the service. Each call is sent once: who waits for it has better things to do. */
async function openService({ serviceUrl, token }, needs) {
    const [config, { CacheServiceClientJSON }, { HttpClient }] = await loadToolkit();
    if (config.getCacheServiceVersion() !== 'v2') {
        throw new Error('this GitHub server has no cache service of version 2');
    }
    if (!config[needs](config.getCacheMode())) {
        throw new Error(`the cache mode of this job is \`${config.getCacheMode()}\``);
    }
    const http = new HttpClient('pinata-inference-action', [], { allowRedirects: false });
    const service = new CacheServiceClientJSON({
        async request(name, method, type, data) {
            const url = new URL(`/twirp/${name}/${method}`, serviceUrl).href;
            const headers = { Authorization: `Bearer ${token}`, 'Content-Type': type };
            const message = await reach('the cache service', http.post(url, JSON.stringify(data), headers));
            const answer = await readObject(message).catch(() => undefined);
            if (message.statusCode !== 200)
                throw new Error(describeRefusal(message.statusCode, answer ?? {}));
            if (answer === undefined)
                throw new Error('the cache service answered with nothing that can be read');
            return answer;
        },
    });
    return { service, http };
}
/** The storage is as safe to talk to as the service that names it. @throws when it isn't */
function checkStorageUrl(address, { serviceUrl }) {
    const url = URL.canParse(address) ? new URL(address) : undefined;
    if (url?.protocol === 'https:')
        return address;
    if (url?.protocol === 'http:' && url.hostname === new URL(serviceUrl).hostname)
        return address;
    throw new Error('the cache service names a storage that has no https:// address');
}
/** https://learn.microsoft.com/rest/api/storageservices/get-blob */
async function fetchText(task) {
    const { service, http } = await openService(task, 'isCacheReadable');
    const { key } = task;
    const entry = await service.GetCacheEntryDownloadURL({ key, restoreKeys: [], version: VERSION });
    // The service also finds keys that only begin like this one.
    if (!entry.ok || entry.matchedKey !== key)
        return { kind: 'missing', text: '' };
    const message = await reach(STORAGE, http.get(checkStorageUrl(entry.signedDownloadUrl, task)));
    if (message.statusCode !== 200)
        throw new Error(`${STORAGE} answered ${message.statusCode}`);
    const text = await readCapped(message).catch(() => {
        throw new Error(`${STORAGE} broke off`);
    });
    return text === undefined ? { kind: 'missing', text: '' } : { kind: 'found', text };
}
/** https://learn.microsoft.com/rest/api/storageservices/put-blob */
async function publishText(task) {
    const { service, http } = await openService(task, 'isCacheWritable');
    const { key, text } = task;
    const reserved = await service.CreateCacheEntry({ key, version: VERSION });
    if (!reserved.ok)
        throw new Error(reserved.message || 'the cache service took no entry');
    const url = checkStorageUrl(reserved.signedUploadUrl, task);
    const headers = { 'Content-Type': 'application/octet-stream', 'x-ms-blob-type': 'BlockBlob' };
    const message = await reach(STORAGE, http.put(url, text, headers));
    if (message.statusCode !== 201)
        throw new Error(`${STORAGE} answered ${message.statusCode}`);
    const sizeBytes = String(Buffer.byteLength(text));
    const finished = await service.FinalizeCacheEntryUpload({ key, version: VERSION, sizeBytes });
    if (!finished.ok)
        throw new Error(finished.message || 'the cache service did not close the entry');
    return { kind: 'saved', text: '' };
}
/** Does the one thing that this thread was started for. Called by the entry, in threads only. */
async function serveCache() {
    if (!isTask(node_worker_threads__WEBPACK_IMPORTED_MODULE_2__.workerData))
        return;
    const work = node_worker_threads__WEBPACK_IMPORTED_MODULE_2__.workerData.kind === 'restore' ? fetchText(node_worker_threads__WEBPACK_IMPORTED_MODULE_2__.workerData) : publishText(node_worker_threads__WEBPACK_IMPORTED_MODULE_2__.workerData);
    node_worker_threads__WEBPACK_IMPORTED_MODULE_2__.parentPort?.postMessage(await work.catch((error) => fail(reasonOf(error))));
}


/***/ })

};
