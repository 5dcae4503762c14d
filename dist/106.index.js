export const id = 106;
export const ids = [106];
export const modules = {

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
