export const id = 604;
export const ids = [604];
export const modules = {

/***/ 8120:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ readGithubContext)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _node_modules_actions_github_lib_context_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7157);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(452);
/** What the runner tells about the event and the run, read through the toolkit. */

// By file: the package's index also builds an Octokit on the whole of undici, three times Node's start-up.


/** @throws {ActionError} when the runner's environment is incomplete */
function readGithubContext() {
    const path = process.env['GITHUB_EVENT_PATH'];
    // The toolkit would print the path to stdout as it is, and go on without an event.
    if (path && !(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ('The file with the event of this run does not exist');
    try {
        const context = new _node_modules_actions_github_lib_context_js__WEBPACK_IMPORTED_MODULE_1__/* .Context */ .o();
        const { owner, repo } = context.repo;
        const repoUrl = `${context.serverUrl}/${owner}/${repo}`;
        return {
            owner,
            repo,
            eventName: context.eventName || 'unknown',
            actor: context.actor || '',
            ref: context.ref || '',
            sha: context.sha || '',
            repoUrl,
            runUrl: `${repoUrl}/actions/runs/${context.runId}`,
            payload: context.payload,
        };
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ActionError */ .lZ('The event of this run could not be read', {
            hint: 'GITHUB_REPOSITORY and GITHUB_EVENT_PATH must be set, as the runner sets them.',
            cause,
        });
    }
}


/***/ }),

/***/ 5192:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ parseRetryAfterMs),
/* harmony export */   t: () => (/* binding */ decideRetry)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/** Pure: whether and when a failed request is sent again. The callers own the sending. */

const BASE_DELAY_MS = 500;
const MAX_DELAY_MS = 30_000;
/**
 * How long a server asks to wait, in milliseconds, from `retry-after-ms` or `Retry-After` (seconds or a date,
 * RFC 9110 §10.2.3). Undefined when it asks nothing, or nothing that makes sense: negative, not a number, a date
 * that can't be read.
 */
function parseRetryAfterMs(headers, nowMs) {
    const milliseconds = headers.get('retry-after-ms');
    if (milliseconds !== undefined) {
        const value = Number(milliseconds);
        if (milliseconds.trim() !== '' && value >= 0 && Number.isFinite(value))
            return value;
    }
    const header = headers.get('retry-after')?.trim();
    if (!header)
        return undefined;
    const askedMs = Number(header) * 1_000;
    if (!Number.isNaN(askedMs))
        return askedMs >= 0 && Number.isFinite(askedMs) ? askedMs : undefined;
    // Every form of a date has a time of day; without one, V8 takes `1, 2` for a day of 2001.
    const date = /\d:\d\d:\d\d/.test(header) ? Date.parse(header) : Number.NaN;
    return Number.isNaN(date) ? undefined : Math.max(0, date - nowMs);
}
/**
 * Decides on one failure. What the server asks for wins; else exponential backoff with full jitter
 * (https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/).
 *
 * @param attempt how many times the request was sent, from 1
 * @param random a number in [0, 1)
 */
function decideRetry(error, state) {
    const isUnsafe = state.countsTwice && (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .mayHaveTakenEffect */ .Y2)(error);
    if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isRetryable */ .r3)(error) || isUnsafe)
        return { retry: false, because: 'not-retryable' };
    if (state.attempt > state.retries)
        return { retry: false, because: 'attempts-used' };
    const askedMs = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StatusError */ .Xs || error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_ ? error.retryAfterMs : undefined;
    const ceilingMs = Math.min(MAX_DELAY_MS, BASE_DELAY_MS * 2 ** state.attempt);
    const delayMs = askedMs ?? BASE_DELAY_MS / 2 + state.random * ceilingMs;
    if (delayMs >= state.remainingMs) {
        return askedMs === undefined
            ? { retry: false, because: 'no-time-left' }
            : { retry: false, because: 'wait-too-long', delayMs };
    }
    return { retry: true, delayMs };
}


/***/ }),

/***/ 7263:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z7: () => (/* binding */ limitBytes),
/* harmony export */   oO: () => (/* binding */ createTransport),
/* harmony export */   yR: () => (/* binding */ readText)
/* harmony export */ });
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8877);
/* harmony import */ var undici_lib_api_api_request_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4043);
/* harmony import */ var undici_lib_dispatcher_agent_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7405);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(452);
/* harmony import */ var _deadline_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(548);
/**
 * The only way out of this process. It knows the servers that were configured and talks to no other, follows no
 * redirect, and turns every transport failure into a typed error that names the host and holds no header.
 */





// undici parses HTTP in WebAssembly; V8 otherwise optimises it while the process wants to exit (about 60 ms).
(0,node_v8__WEBPACK_IMPORTED_MODULE_0__.setFlagsFromString)('--wasm-tiering-budget=2000000000');
const CONNECT_TIMEOUT_MS = 10_000;
const RUN_AGAIN = 'This passes by itself most of the time; run the job again.';
const CHECK_PROXY = 'Check HTTPS_PROXY and HTTP_PROXY, and the credentials in them.';
/** By the codes of Node (https://nodejs.org/api/errors.html), OpenSSL and undici: [problem, hint]. */
const CONNECTION_PROBLEMS = {
    ENOTFOUND: ['its name could not be found', 'Check the spelling of the host.'],
    EAI_AGAIN: [
        'its name could not be looked up',
        'The runner has no working DNS just now; run the job again.',
    ],
    ECONNREFUSED: ['it refused the connection', 'Check the address and port, and that the server is up.'],
    ECONNRESET: ['it closed the connection', RUN_AGAIN],
    EPIPE: ['it closed the connection', RUN_AGAIN],
    UND_ERR_SOCKET: ['it closed the connection', RUN_AGAIN],
    EHOSTUNREACH: ['it can’t be reached from here', 'Check the network of the runner.'],
    ENETUNREACH: ['it can’t be reached from here', 'Check the network of the runner.'],
    ERR_SSL_WRONG_VERSION_NUMBER: ['it does not speak TLS on this port', 'Check the address and port.'],
    EPROTO: ['it does not speak TLS on this port', 'Check the address and port.'],
    ERR_TLS_CERT_ALTNAME_INVALID: [
        'its TLS certificate is for another host',
        'Check the spelling of the host.',
    ],
    CERT_HAS_EXPIRED: [
        'its TLS certificate has expired',
        'Check the clock of the runner, else tell who runs the server.',
    ],
    UND_ERR_PRX_CONN: ['the proxy can’t be reached', CHECK_PROXY],
    UND_ERR_PRX_TLS: ['the proxy’s TLS can’t be used', CHECK_PROXY],
    UND_ERR_ABORTED: ['the proxy refused the connection', CHECK_PROXY],
    // What undici calls the 407 of a proxy for plain HTTP.
    UND_ERR_INVALID_ARG: ['the proxy refused the connection', CHECK_PROXY],
};
const TLS_CODES = /^(CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|ERR_TLS_|ERR_SSL_)/;
const UNTRUSTED = [
    'its TLS certificate is not trusted',
    'For a private authority, point NODE_EXTRA_CA_CERTS at its certificate.',
];
const UNKNOWN = ['the connection failed', 'Run the job again; in debug mode the log tells more.'];
function errorCode(error) {
    if (typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string') {
        return error.code;
    }
    return error instanceof Error && error.cause !== undefined ? errorCode(error.cause) : 'unknown';
}
/** The failures that come before a request is sent. */
const BEFORE_SENDING = /^(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EPROTO|UND_ERR_PRX_|UND_ERR_ABORTED)/;
/** What llhttp and undici say of an answer that is not HTTP as it should be. */
const NOT_HTTP = /^(HPE_|UND_ERR_HEADERS_|UND_ERR_RES_|UND_ERR_RESPONSE)/;
function connectionError(error, host, isProxied) {
    const code = errorCode(error);
    if (NOT_HTTP.test(code)) {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ResponseError */ .o3(`${host} answered with something that is not HTTP as it should be (${code})`, {
            cause: error,
        });
    }
    if (code === 'UND_ERR_CONNECT_TIMEOUT')
        return (0,_deadline_js__WEBPACK_IMPORTED_MODULE_4__/* .timeoutError */ .w2)('connect', CONNECT_TIMEOUT_MS, host);
    const [problem, hint] = CONNECTION_PROBLEMS[code] ?? (TLS_CODES.test(code) ? UNTRUSTED : UNKNOWN);
    // Which of the two failed, the error does not tell.
    const way = isProxied ? ' through the proxy' : '';
    return new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConnectionError */ .Rc(`No connection to ${host}${way}: ${problem} (${code})`, {
        hint: isProxied && hint !== CHECK_PROXY ? `${hint} ${CHECK_PROXY}` : hint,
        mayHaveArrived: !BEFORE_SENDING.test(code) && !TLS_CODES.test(code),
        cause: error,
    });
}
function readHeaders(headers) {
    return new Map(Object.entries(headers).map(([name, value]) => [
        name,
        Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]));
}
function hasProxy({ httpProxy, httpsProxy }) {
    return Boolean(httpProxy || httpsProxy);
}
async function createDispatcher(proxy, closing) {
    const options = {
        // Closing ends also what is not connected yet: it would hold the process until its timeout.
        connect: { timeout: CONNECT_TIMEOUT_MS, signal: closing },
        // HTTP/2 gains nothing for a handful of requests and costs its module.
        allowH2: false,
        // `Deadline` watches headers and body: one clock for each request, in the terms of the inputs.
        headersTimeout: 0,
        bodyTimeout: 0,
    };
    if (!hasProxy(proxy))
        return new undici_lib_dispatcher_agent_js__WEBPACK_IMPORTED_MODULE_2__(options);
    // Whole: a proxied connection needs what the index adds to its parts.
    const { EnvHttpProxyAgent } = await __webpack_require__.e(/* import() */ 752).then(__webpack_require__.t.bind(__webpack_require__, 6752, 19));
    try {
        return new EnvHttpProxyAgent({
            ...options,
            httpProxy: proxy.httpProxy ?? '',
            httpsProxy: proxy.httpsProxy ?? '',
            noProxy: proxy.noProxy ?? '',
        });
    }
    catch {
        // The cause would hold the proxy's URL, and with it its password.
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .dz('HTTPS_PROXY', '(from the environment) is not a proxy address', {
            hint: 'Write it as http://host:port.',
        });
    }
}
/** An abort ends the wait at once: undici looks at its signal only when there is a connection. */
function untilAborted(signal) {
    let stop = () => { };
    const aborted = new Promise((_resolve, reject) => {
        const onAbort = () => reject(signal.reason);
        signal.addEventListener('abort', onAbort, { once: true });
        stop = () => signal.removeEventListener('abort', onAbort);
    });
    return { aborted, stop };
}
async function* guardBody(body, host, signal, isProxied) {
    try {
        yield* body;
    }
    catch (error) {
        signal.throwIfAborted();
        throw connectionError(error, host, isProxied);
    }
}
/**
 * @param origins the only origins that may be contacted
 * @throws {InputError} when the proxy's address can't be read
 */
async function createTransport(origins, proxy) {
    const allowed = new Set(origins.map((url) => url.origin));
    const closing = new AbortController();
    const dispatcher = await createDispatcher(proxy, closing.signal);
    const isProxied = hasProxy(proxy);
    return {
        async request({ method, url, headers, body, signal }) {
            const { host, origin } = url;
            if (!allowed.has(origin))
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .NetworkError */ .Dr(`${host} is not one of the servers this run may contact`);
            signal.throwIfAborted();
            if (closing.signal.aborted)
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .NetworkError */ .Dr(`${host} was not asked: the run is over`);
            let response;
            const { aborted, stop } = untilAborted(signal);
            try {
                const sent = undici_lib_api_api_request_js__WEBPACK_IMPORTED_MODULE_1__.call(dispatcher, {
                    origin,
                    path: `${url.pathname}${url.search}`,
                    method,
                    // A compressed body could grow without bound after the byte cap was applied.
                    headers: { ...headers, 'accept-encoding': 'identity' },
                    body: body ?? null,
                    signal,
                });
                response = await Promise.race([sent, aborted]);
            }
            catch (error) {
                signal.throwIfAborted();
                // What was under way is given up, and not to be tried again.
                if (closing.signal.aborted)
                    throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .NetworkError */ .Dr(`The run ended before ${host} answered`);
                throw connectionError(error, host, isProxied);
            }
            finally {
                stop();
            }
            const status = response.statusCode;
            if (status >= 300 && status < 400 && status !== 304) {
                response.body.on('error', () => { }).destroy();
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ResponseError */ .o3(`${host} answered with a redirect (${status}), and none is followed`, {
                    hint: 'Set the address it should lead to.',
                });
            }
            return {
                host,
                status,
                headers: readHeaders(response.headers),
                body: guardBody(response.body, host, signal, isProxied),
            };
        },
        close() {
            closing.abort();
            return dispatcher.destroy();
        },
    };
}
/**
 * Reads a body whole, as UTF-8.
 *
 * @throws {ResponseError} when it is compressed although none was asked for, or larger than `maxBytes`
 */
async function readText(response, maxBytes) {
    const decoder = new TextDecoder();
    let text = '';
    for await (const chunk of limitBytes(response, maxBytes))
        text += decoder.decode(chunk, { stream: true });
    return text + decoder.decode();
}
/** The body, cut off by an error where it exceeds `maxBytes`. */
async function* limitBytes(response, maxBytes) {
    const encoding = response.headers.get('content-encoding') ?? 'identity';
    if (encoding !== 'identity') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ResponseError */ .o3(`${response.host} answered in an encoding that was not asked for (${encoding.slice(0, 20)})`);
    }
    let bytes = 0;
    for await (const chunk of response.body) {
        bytes += chunk.byteLength;
        if (bytes > maxBytes) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ResponseError */ .o3(`${response.host} sent more than ${Math.round(maxBytes / 1_048_576)} MiB`);
        }
        yield chunk;
    }
}


/***/ }),

/***/ 4870:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $y: () => (/* binding */ fetchTopup),
/* harmony export */   Ez: () => (/* binding */ putTopup),
/* harmony export */   VO: () => (/* binding */ fetchStatus),
/* harmony export */   ck: () => (/* binding */ disableInference),
/* harmony export */   l2: () => (/* binding */ enableInference),
/* harmony export */   vL: () => (/* binding */ fetchBalance)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7934);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _network_transport_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7263);
/** The account's management routes: whether inference is on, its key, and automatic top-ups. All need the Pinata JWT. */



const MAX_ANSWER_BYTES = 1_048_576;
const ANSWER_TIMEOUT_MS = 30_000;
async function ask(client, request, schema) {
    const { response, deadline } = await client.send({
        ...request,
        accept: 'application/json',
        isAuthenticated: true,
        firstPhase: { phase: 'headers', ms: ANSWER_TIMEOUT_MS },
    });
    try {
        const parsed = valibot__WEBPACK_IMPORTED_MODULE_2__/* .safeParse */ .xLC(valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qFJ(), schema), await (0,_network_transport_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .yR)(response, MAX_ANSWER_BYTES));
        // Without the parser's words: they quote the body, and the body may hold the key.
        if (!parsed.success)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ResponseError */ .o3(`${client.host} answered ${request.path} in a way that can’t be read`);
        return parsed.output;
    }
    finally {
        deadline.stop();
    }
}
/** A time in digits; whatever else stands there is not passed on. */
const TimeSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .fallback */ .NpB(valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .regex */ .yGV(/^[\d:TZ.+ -]{1,40}$/))), undefined);
const StatusSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({ enabled: valibot__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY(), createdAt: TimeSchema }), valibot__WEBPACK_IMPORTED_MODULE_2__/* .transform */ .pdi(({ enabled, createdAt }) => ({ isEnabled: enabled, createdAt: createdAt ?? undefined })));
/** Whether inference is on. A 404 says that it is off: the form of that answer is not documented. */
async function fetchStatus(client, retries) {
    try {
        return await ask(client, { method: 'GET', path: 'llm/status', retries }, StatusSchema);
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .NotFoundError */ .m_)
            return { isEnabled: false, createdAt: undefined };
        throw error;
    }
}
/** A JWK may come as an object instead of text. */
const EnableSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({ privateKey: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5J())])) }), valibot__WEBPACK_IMPORTED_MODULE_2__/* .transform */ .pdi(({ privateKey }) => {
    const key = typeof privateKey === 'object' && privateKey ? JSON.stringify(privateKey) : privateKey;
    return key?.trim() ? key : undefined;
}));
/**
 * Turns inference on. Sent once and never again: the key is in the answer to the first request only, and a second
 * request may replace it.
 *
 * @returns the key, to be masked before anything else is written; undefined when the answer held none
 */
async function enableInference(client) {
    try {
        return await ask(client, { method: 'POST', path: 'llm/enable', retries: 0 }, EnableSchema);
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StatusError */ .Xs) || (error.status < 500 && error.status !== 408))
            throw error;
        // Without the server's words: the request may have taken effect, and they may hold the key.
        const { status, hint, requestId, retryAfterMs } = error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StatusError */ .Xs(`${client.host} answered ${status}`, { status, hint, requestId, retryAfterMs });
    }
}
/** Turns inference off and revokes the key. Sent once: when its answer is lost, the status tells. */
async function disableInference(client) {
    await ask(client, { method: 'DELETE', path: 'llm/disable', retries: 0 }, valibot__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5J());
}
const CreditsSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .finite */ .E2x());
const BalanceSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({ available: CreditsSchema }), valibot__WEBPACK_IMPORTED_MODULE_2__/* .transform */ .pdi(({ available }) => ({ available })));
/**
 * What can be spent. Read strictly: a balance of another form than the documented one is no balance.
 *
 * @throws {ResponseError} missing, not a number, or a number as text
 */
function fetchBalance(client, retries) {
    return ask(client, { method: 'GET', path: 'credits/balance', retries }, BalanceSchema);
}
const TopupSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({ threshold: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig()), amount: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig()) }), valibot__WEBPACK_IMPORTED_MODULE_2__/* .transform */ .pdi(({ threshold, amount }) => ({ threshold: threshold ?? undefined, amount: amount ?? undefined })));
/** The setting of automatic top-ups. How an unset one is answered is not documented: nulls, nothing, or a 404. */
async function fetchTopup(client, retries) {
    try {
        return await ask(client, { method: 'GET', path: 'credits/topup/config', retries }, TopupSchema);
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .NotFoundError */ .m_)
            return { threshold: undefined, amount: undefined };
        throw error;
    }
}
/** Sets automatic top-ups: always both fields, since what a partial update does is not documented. */
async function putTopup(client, { threshold, amount }, retries) {
    const body = JSON.stringify({ threshold: threshold ?? null, amount: amount ?? null });
    await ask(client, { method: 'PUT', path: 'credits/topup/config', body, retries }, valibot__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5J());
}


/***/ }),

/***/ 3754:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ createPinataClient)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _network_deadline_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(548);
/* harmony import */ var _network_origin_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9046);
/* harmony import */ var _network_retry_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5192);
/* harmony import */ var _network_transport_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7263);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5246);
/** Requests to the inference endpoint: credentials, attempts, and error answers as typed errors. */






const MAX_ERROR_BYTES = 1_048_576;
function requestIdOf(response) {
    return response.headers.get('x-request-id') ?? response.headers.get('request-id');
}
function hintForAccount(status) {
    if (status === 401)
        return 'The Pinata JWT is wrong, was revoked or has expired.';
    if (status === 403)
        return 'The plan of the account, or the rights of the Pinata JWT, do not allow this.';
    if (status >= 500)
        return 'Pinata failed; run the job again.';
    return undefined;
}
function hintForPublic(status) {
    if (status >= 500)
        return 'The endpoint failed; run the job again.';
    return status < 429 ? 'This route needs no key. Check `endpoint`.' : undefined;
}
function hintFor(status, kind) {
    if (kind === undefined)
        return hintForPublic(status);
    if (kind === 'jwt')
        return hintForAccount(status);
    if (status === 400 || status === 422)
        return 'Check the model id, the parameters and the messages.';
    if (status === 401)
        return 'The key is wrong or was revoked: inference that is disabled and enabled again has a new key. Put it in the secret PINATA_LLM_KEY.';
    if (status === 402)
        return 'Add credits to the account; a high `max-tokens` may also hold more than is left.';
    if (status === 403)
        return 'The plan or the key does not allow this request.';
    if (status === 404)
        return 'Check `model` against the catalog, and `endpoint`.';
    if (status === 413)
        return 'The prompt is too large: narrow the diff or the files it draws in.';
    if (status === 429)
        return 'Too many requests at once: raise `retries`, or run fewer jobs side by side.';
    if (status >= 500)
        return 'The endpoint failed; run the job again, or set `on-error: warn` to pass without a result.';
    return undefined;
}
async function statusError(response, kind, signal) {
    const { status, host } = response;
    const text = await (0,_network_transport_js__WEBPACK_IMPORTED_MODULE_4__/* .readText */ .yR)(response, MAX_ERROR_BYTES).catch(() => {
        signal.throwIfAborted();
        return '';
    });
    const body = (0,_schema_js__WEBPACK_IMPORTED_MODULE_5__/* .parseErrorBody */ .kW)(text);
    const said = body.message ? `: ${body.message}` : '';
    const message = `${host} answered ${status}${said}`;
    const details = {
        status,
        hint: hintFor(status, kind),
        requestId: requestIdOf(response),
        param: body.param,
        retryAfterMs: (0,_network_retry_js__WEBPACK_IMPORTED_MODULE_3__/* .parseRetryAfterMs */ .o)(response.headers, Date.now()),
    };
    if (status === 401)
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .AuthError */ .lR(message, details);
    if (status === 404)
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .NotFoundError */ .m_(message, details);
    if (status !== 402)
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StatusError */ .Xs(message, details);
    const available = body.availableCredits;
    const left = available === undefined ? '' : ` (available: ${available} credits)`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CreditsError */ .Dj(`${message}${left}`, { ...details, availableCredits: available });
}
/** Names the wait that the run had no time for. */
function waitTooLong(error, delayMs) {
    if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StatusError */ .Xs))
        return error;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StatusError */ .Xs(`${error.message} (it asks to wait ${(0,_network_deadline_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(delayMs)}, longer than this run has left)`, {
        status: error.status,
        hint: 'Run the job again later, or raise `timeout`.',
        requestId: error.requestId,
        retryAfterMs: error.retryAfterMs,
        cause: error,
    });
}
/** A client without a credential can ask the public routes only. */
function createPinataClient(options) {
    const { endpoint, credential, headers = new Map(), transport, clock, log } = options;
    async function attempt(request) {
        const proof = request.isAuthenticated ? credential : undefined;
        const deadline = new _network_deadline_js__WEBPACK_IMPORTED_MODULE_1__/* .Deadline */ .B2(clock.signal, endpoint.host);
        const sentAtMs = performance.now();
        deadline.start(request.firstPhase.phase, request.firstPhase.ms);
        try {
            const response = await transport.request({
                method: request.method,
                url: (0,_network_origin_js__WEBPACK_IMPORTED_MODULE_2__/* .joinUrl */ .w)(endpoint, request.path),
                headers: {
                    'user-agent': 'pinata-inference-action',
                    ...Object.fromEntries(headers),
                    accept: request.accept,
                    ...(request.body === undefined ? {} : { 'content-type': 'application/json' }),
                    ...(proof ? { authorization: `Bearer ${proof.token}` } : {}),
                },
                ...(request.body === undefined ? {} : { body: request.body }),
                signal: deadline.signal,
            });
            if (response.status >= 400)
                throw await statusError(response, proof?.kind, deadline.signal);
            return { response, deadline, requestId: requestIdOf(response), sentAtMs };
        }
        catch (error) {
            deadline.stop();
            throw error;
        }
    }
    return {
        host: endpoint.host,
        endpoint,
        async send(original) {
            let request = original;
            for (let attempts = 1;; attempts++) {
                try {
                    return await attempt(request);
                }
                catch (error) {
                    const adapted = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StatusError */ .Xs ? request.adaptBody?.(error) : undefined;
                    if (adapted !== undefined) {
                        const { adaptBody: _used, ...rest } = request;
                        request = { ...rest, body: adapted };
                        continue;
                    }
                    const decision = (0,_network_retry_js__WEBPACK_IMPORTED_MODULE_3__/* .decideRetry */ .t)(error, {
                        attempt: attempts,
                        retries: request.retries,
                        remainingMs: clock.remainingMs(),
                        random: Math.random(),
                        countsTwice: request.isPaid === true,
                    });
                    if (!decision.retry) {
                        throw decision.because === 'wait-too-long' ? waitTooLong(error, decision.delayMs) : error;
                    }
                    const problem = (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isRetryable */ .r3)(error) ? error.message : '';
                    log.info(`${problem}; again in ${(0,_network_deadline_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(decision.delayMs)} (retry ${attempts} of ${request.retries})`);
                    await (0,_network_deadline_js__WEBPACK_IMPORTED_MODULE_1__/* .wait */ .uk)(decision.delayMs, clock.signal);
                }
            }
        },
    };
}


/***/ }),

/***/ 5246:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Py: () => (/* binding */ CatalogSchema),
/* harmony export */   dg: () => (/* binding */ ChunkSchema),
/* harmony export */   gJ: () => (/* binding */ CompletionSchema),
/* harmony export */   kW: () => (/* binding */ parseErrorBody)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7934);
/* harmony import */ var _runner_log_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8879);
/** Foreign JSON → typed values. Tolerant where the API's documentation is silent; what it can't read is an error. */


const ErrorDetailSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
    message: valibot__WEBPACK_IMPORTED_MODULE_1__/* .fallback */ .NpB(valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()), undefined),
    code: valibot__WEBPACK_IMPORTED_MODULE_1__/* .fallback */ .NpB(valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()])), undefined),
    param: valibot__WEBPACK_IMPORTED_MODULE_1__/* .fallback */ .NpB(valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()), undefined),
    availableMicrocredits: valibot__WEBPACK_IMPORTED_MODULE_1__/* .fallback */ .NpB(valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()), undefined),
});
const ErrorBodySchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
    error: valibot__WEBPACK_IMPORTED_MODULE_1__/* .fallback */ .NpB(valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), ErrorDetailSchema])), undefined),
    message: valibot__WEBPACK_IMPORTED_MODULE_1__/* .fallback */ .NpB(valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()), undefined),
    availableMicrocredits: valibot__WEBPACK_IMPORTED_MODULE_1__/* .fallback */ .NpB(valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()), undefined),
});
/** Reads an error body: `{"error":{"message"}}`, `{"error":"text"}`, or text of any other kind. Never throws. */
function parseErrorBody(text) {
    const body = valibot__WEBPACK_IMPORTED_MODULE_1__/* .safeParse */ .xLC(valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qFJ(), ErrorBodySchema), text);
    if (!body.success) {
        const isMarkup = /^\s*</.test(text);
        // Every branch either matches or fails within one tag, so that no page can make this slow.
        const words = isMarkup ? text.replace(/<(style|script)\b[\s\S]*?(?:<\/\1>|$)|<[^<>]*>/gi, ' ') : text;
        return { message: (0,_runner_log_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteForeign */ .xS)(words) || undefined, param: undefined, availableCredits: undefined };
    }
    const { error, message, availableMicrocredits } = body.output;
    const detail = typeof error === 'object'
        ? error
        : { message: error, param: undefined, availableMicrocredits: undefined };
    const microcredits = availableMicrocredits ?? detail.availableMicrocredits;
    const words = detail.message ?? message;
    return {
        message: words === undefined ? undefined : (0,_runner_log_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteForeign */ .xS)(words) || undefined,
        param: detail.param ?? undefined,
        availableCredits: microcredits === undefined ? undefined : microcredits / 1_000_000,
    };
}
const TokenCountSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .safeInteger */ .Y2b(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .finite */ .E2x(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minValue */ .Wwf(0));
const UsageSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
    prompt_tokens: TokenCountSchema,
    completion_tokens: TokenCountSchema,
    total_tokens: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(TokenCountSchema),
    prompt_tokens_details: valibot__WEBPACK_IMPORTED_MODULE_1__/* .fallback */ .NpB(valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({ cached_tokens: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(TokenCountSchema) })), undefined),
});
const UsageField = valibot__WEBPACK_IMPORTED_MODULE_1__/* .fallback */ .NpB(valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(UsageSchema, valibot__WEBPACK_IMPORTED_MODULE_1__/* .transform */ .pdi((usage) => ({
    promptTokens: usage.prompt_tokens,
    completionTokens: usage.completion_tokens,
    totalTokens: usage.total_tokens ?? usage.prompt_tokens + usage.completion_tokens,
    cachedTokens: Math.min(usage.prompt_tokens, usage.prompt_tokens_details?.cached_tokens ?? 0),
})))), undefined);
/** Text, or a list of parts of which those that are text count. */
const ContentSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([
    valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({ text: valibot__WEBPACK_IMPORTED_MODULE_1__/* .fallback */ .NpB(valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()), undefined) })), valibot__WEBPACK_IMPORTED_MODULE_1__/* .transform */ .pdi((parts) => parts.map(({ text }) => text ?? '').join(''))),
]);
const MessageSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
    content: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(ContentSchema),
    reasoning_content: valibot__WEBPACK_IMPORTED_MODULE_1__/* .fallback */ .NpB(valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()), undefined),
    reasoning: valibot__WEBPACK_IMPORTED_MODULE_1__/* .fallback */ .NpB(valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()), undefined),
    tool_calls: valibot__WEBPACK_IMPORTED_MODULE_1__/* .fallback */ .NpB(valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5J())), undefined),
});
const CommonFields = {
    model: valibot__WEBPACK_IMPORTED_MODULE_1__/* .fallback */ .NpB(valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()), undefined),
    usage: UsageField,
    error: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5J()),
};
/** A completion in one piece. */
const CompletionSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
    ...CommonFields,
    choices: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
        message: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(MessageSchema),
        finish_reason: valibot__WEBPACK_IMPORTED_MODULE_1__/* .fallback */ .NpB(valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()), undefined),
    })), []),
});
/** One event of a streamed completion. */
const ChunkSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
    ...CommonFields,
    choices: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
        delta: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(MessageSchema),
        finish_reason: valibot__WEBPACK_IMPORTED_MODULE_1__/* .fallback */ .NpB(valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()), undefined),
    })), []),
});
/** A price that can't be read is unknown, never zero. */
const PriceSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .fallback */ .NpB(valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .trim */ .Bqr(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .nonEmpty */ .hq(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .transform */ .pdi(Number))]), valibot__WEBPACK_IMPORTED_MODULE_1__/* .finite */ .E2x(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minValue */ .Wwf(0))), undefined);
const CatalogEntrySchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
    model_id: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    id: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    input_usd_per_1m_tokens: PriceSchema,
    output_usd_per_1m_tokens: PriceSchema,
    cache_read_usd_per_1m_tokens: PriceSchema,
}), valibot__WEBPACK_IMPORTED_MODULE_1__/* .transform */ .pdi((entry) => ({
    id: entry.model_id ?? entry.id,
    prices: {
        inputUsdPerMillion: entry.input_usd_per_1m_tokens ?? undefined,
        outputUsdPerMillion: entry.output_usd_per_1m_tokens ?? undefined,
        cacheReadUsdPerMillion: entry.cache_read_usd_per_1m_tokens ?? undefined,
    },
})));
const EntriesSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(CatalogEntrySchema);
/** The catalog: a bare array, or one wrapped as `data` or `models`. */
const CatalogSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([
    EntriesSchema,
    valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({ data: EntriesSchema }), valibot__WEBPACK_IMPORTED_MODULE_1__/* .transform */ .pdi(({ data }) => data)),
    valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({ models: EntriesSchema }), valibot__WEBPACK_IMPORTED_MODULE_1__/* .transform */ .pdi(({ models }) => models)),
]);


/***/ })

};
