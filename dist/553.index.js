export const id = 553;
export const ids = [553];
export const modules = {

/***/ 6553:
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
// EXTERNAL MODULE: ./lib/http/base-url.js
var base_url = __webpack_require__(7943);
// EXTERNAL MODULE: ./lib/http/deadline.js
var http_deadline = __webpack_require__(422);
// EXTERNAL MODULE: ./lib/http/transport.js + 1 modules
var http_transport = __webpack_require__(9767);
// EXTERNAL MODULE: ./lib/text/json.js
var json = __webpack_require__(2845);
// EXTERNAL MODULE: ./lib/runner/log.js + 1 modules
var runner_log = __webpack_require__(8879);
;// CONCATENATED MODULE: ./lib/runner/cache-service.js
/**
 * Small texts in the job's cache service (https://docs.github.com/actions/reference/workflows-and-actions/dependency-caching).
 *
 * Nothing is ever unpacked. The toolkit's own `restoreCache` hands an archive to `tar -P`, which writes wherever the
 * archive says, and who can write to the cache can leave any archive there. Here a text is the blob itself.
 */






/** Longer texts are neither saved nor restored. */
const MAX_CACHED_BYTES = 1_048_576;
const LIMIT_MS = 5_000;
/** Our texts are no archives: an entry of this version is none that another action saved, or would unpack. */
const VERSION = (0,external_node_crypto_.createHash)('sha256').update('pinata-inference text 1').digest('hex');
const SERVICE = 'the cache service';
const STORAGE = 'the storage of the cache';
/** Sends each request once: who waits for it has better things to do. */
function createSend(proxy, signal) {
    return async (request) => {
        // One each, since the storage is known only when the service has named it.
        const transport = await (0,http_transport/* createTransport */.oO)([request.url], proxy);
        try {
            const response = await transport.request({ ...request, signal });
            return { status: response.status, text: await (0,http_transport/* readText */.yR)(response, MAX_CACHED_BYTES) };
        }
        finally {
            await transport.close();
        }
    };
}
/** The toolkit's client of the service. @throws when the service can't be asked for this */
async function openService({ resultsUrl, runtimeToken }, needs, send) {
    if (!resultsUrl || !runtimeToken)
        throw new Error('this job has no cache service');
    const url = (0,base_url/* parseBaseUrl */.Q2)(resultsUrl);
    if ('problem' in url)
        throw new Error(`the address of ${SERVICE} ${url.problem}`);
    // By file: the package's index brings `tar`, and a storage client two thirds the size of this whole action.
    const [config, { CacheServiceClientJSON }] = await Promise.all([
        __webpack_require__.e(/* import() */ 253).then(__webpack_require__.bind(__webpack_require__, 5253)),
        __webpack_require__.e(/* import() */ 123).then(__webpack_require__.bind(__webpack_require__, 5123)),
    ]);
    if (config.getCacheServiceVersion() !== 'v2') {
        throw new Error('this GitHub server has no cache service of version 2');
    }
    const mode = config.getCacheMode();
    if (!config[needs](mode))
        throw new Error(`the cache mode of this job is \`${mode}\``);
    const service = new CacheServiceClientJSON({
        async request(name, method, type, data) {
            const { status, text } = await send({
                method: 'POST',
                url: new URL(`/twirp/${name}/${method}`, url),
                headers: { authorization: `Bearer ${runtimeToken}`, 'content-type': type },
                body: JSON.stringify(data),
            });
            const answer = (0,json/* readJson */.V)(text)?.value;
            const isObject = typeof answer === 'object' && answer !== null;
            if (status !== 200) {
                // https://twitchtv.github.io/twirp/docs/spec_v7.html#error-codes
                const reason = isObject && 'msg' in answer && typeof answer.msg === 'string' ? `: ${answer.msg}` : '';
                throw new Error(`${SERVICE} answered ${status}${reason}`);
            }
            if (!isObject)
                throw new Error(`${SERVICE} answered with nothing that can be read`);
            return answer;
        },
    });
    return { service, url };
}
/** The storage is as safe to talk to as the service that names it. @throws when it isn't */
function parseStorageUrl(address, service) {
    const url = URL.canParse(address) ? new URL(address) : undefined;
    if (url?.protocol === 'https:')
        return url;
    if (url?.protocol === 'http:' && url.hostname === service.hostname)
        return url;
    throw new Error(`${SERVICE} names a storage that has no https:// address`);
}
/** https://learn.microsoft.com/rest/api/storageservices/get-blob */
async function fetchText(key, environment, send) {
    const { service, url } = await openService(environment, 'isCacheReadable', send);
    const entry = await service.GetCacheEntryDownloadURL({ key, restoreKeys: [], version: VERSION });
    // The service also finds keys that only begin like this one.
    if (!entry.ok || entry.matchedKey !== key)
        return undefined;
    const blob = parseStorageUrl(entry.signedDownloadUrl, url);
    const { status, text } = await send({ method: 'GET', url: blob, headers: {} });
    if (status !== 200)
        throw new Error(`${STORAGE} answered ${status}`);
    return text;
}
/** https://learn.microsoft.com/rest/api/storageservices/put-blob */
async function publishText(key, text, environment, send) {
    const bytes = Buffer.byteLength(text);
    if (bytes > MAX_CACHED_BYTES)
        throw new Error(`it is larger than ${MAX_CACHED_BYTES / 1_048_576} MiB`);
    const { service, url } = await openService(environment, 'isCacheWritable', send);
    const reserved = await service.CreateCacheEntry({ key, version: VERSION });
    if (!reserved.ok)
        throw new Error(reserved.message || `${SERVICE} took no entry`);
    const headers = { 'content-type': 'application/octet-stream', 'x-ms-blob-type': 'BlockBlob' };
    const blob = parseStorageUrl(reserved.signedUploadUrl, url);
    const { status } = await send({ method: 'PUT', url: blob, headers, body: text });
    if (status !== 201)
        throw new Error(`${STORAGE} answered ${status}`);
    const sizeBytes = String(bytes);
    const finished = await service.FinalizeCacheEntryUpload({ key, version: VERSION, sizeBytes });
    if (!finished.ok)
        throw new Error(finished.message || `${SERVICE} did not close the entry`);
}
/**
 * A cache of texts that belong to everyone: whoever can run a workflow of this repository may read them, and some may
 * write them. So keys are hashes, texts hold no secret, and what comes back is foreign.
 *
 * What can't be done is told in one notice; from then on the cache is left alone, so that a broken service costs
 * one wait.
 */
function openTextCache(options) {
    const { environment, log, signal, limitMs = LIMIT_MS } = options;
    let failure;
    async function attempt(problem, work) {
        if (failure !== undefined)
            return undefined;
        const deadline = new http_deadline/* Deadline */.B2(signal, SERVICE);
        deadline.start('total', limitMs);
        try {
            return await work(createSend(environment.proxy, deadline.signal));
        }
        catch (error) {
            failure = (0,runner_log/* quoteUntrusted */.X0)(error instanceof Error ? error.message : String(error)).replace(/\.+$/, '');
            // Of a run that ends, nobody wants to know.
            if (!signal.aborted)
                log.notice(`${problem}: ${failure}.`);
            return undefined;
        }
        finally {
            deadline.stop();
        }
    }
    return {
        restoreText(key) {
            return attempt('Nothing was taken from the cache', (send) => fetchText(key, environment, send));
        },
        async saveText(key, text) {
            await attempt('Nothing was kept in the cache', (send) => publishText(key, text, environment, send));
            return failure === undefined ? { isSaved: true } : { isSaved: false, reason: failure };
        },
    };
}

;// CONCATENATED MODULE: ./lib/modes/shared/cached-answer.js
/** Answers that were paid for once: kept under a hash of all that shaped them. */



/** An answer is about the commit it was asked for. */
async function findHead({ context, pullRequest }) {
    return pullRequest ? (await pullRequest.describe()).head.sha : context.sha;
}
async function openCachedAnswers(inputs, question, asked, target, { log, clock }) {
    const { cacheEnvironment: environment, inferenceKey, endpoint } = inputs;
    const [model] = question.models;
    const prompt = model === undefined ? undefined : question.build(model, false);
    if (environment === undefined || model === undefined || prompt === undefined)
        return undefined;
    if (inferenceKey === undefined) {
        log.notice('`cache` has no effect: answers are kept under the inference key, and there is none.');
        return undefined;
    }
    const { buildResponseFormatField, readFields } = await __webpack_require__.e(/* import() */ 847).then(__webpack_require__.bind(__webpack_require__, 5847));
    const key = buildAnswerKey({
        endpoint,
        request: {
            ...question.settings,
            model,
            messages: prompt.messages,
            responseFormat: buildResponseFormatField(question.format),
        },
        headers: asked.headers,
        nonce: asked.nonce,
        head: await findHead(target),
    });
    const cache = openTextCache({ environment, log, signal: clock.signal });
    return {
        async recall() {
            const kept = await recallAnswer(cache, key, inferenceKey);
            // What was kept is read like an answer from outside.
            const read = kept && (await readFields(kept.answer.text, question.format));
            if (!read || 'problems' in read)
                return undefined;
            return { answer: kept.answer, fields: read.fields, prompt, model, isClipped: false };
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


/***/ })

};
