export const id = 219;
export const ids = [219];
export const modules = {

/***/ 7889:
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

/***/ 8394:
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
    const askedMs = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EndpointError */ .cY || error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_ ? error.retryAfterMs : undefined;
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

/***/ 9767:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  oO: () => (/* binding */ createTransport),
  Z7: () => (/* binding */ limitBytes),
  yR: () => (/* binding */ readText)
});

// EXTERNAL MODULE: external "node:dns"
var external_node_dns_ = __webpack_require__(610);
// EXTERNAL MODULE: external "node:v8"
var external_node_v8_ = __webpack_require__(8877);
// EXTERNAL MODULE: ./node_modules/undici/lib/api/api-request.js
var api_request = __webpack_require__(4043);
// EXTERNAL MODULE: ./node_modules/undici/lib/dispatcher/agent.js
var agent = __webpack_require__(7405);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/http/base-url.js
var base_url = __webpack_require__(7943);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(7075);
;// CONCATENATED MODULE: ./lib/http/content-encoding.js
/** Bodies that a server compressed although it was asked not to. */


/** More than two, one within the other, is no server's way. */
const MAX_ENCODINGS = 2;
async function createDecoder(encoding) {
    // Few runs need it.
    const zlib = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 8522, 19));
    const create = {
        gzip: zlib.createGunzip,
        zstd: zlib.createZstdDecompress,
        br: zlib.createBrotliDecompress,
        zlib: zlib.createInflate,
        deflate: zlib.createInflateRaw,
    }[encoding];
    return create();
}
/** As the answers that anybody wants here begin. */
const TEXT_START = /^(?:[\s{["<:\ufeff]|data|even|erro|id:|retr)/;
/**
 * What a body is packed in: by its first bytes (https://www.rfc-editor.org/rfc/rfc1952#page-6,
 * https://www.rfc-editor.org/rfc/rfc8878#section-3.1.1), since some servers name an encoding and do not use it, and
 * others the reverse; else by its name.
 *
 * @returns undefined where it is not packed
 */
function findEncoding(start, named) {
    const [first = 0, second] = start;
    if (first === 0x1f && second === 0x8b)
        return 'gzip';
    if (start.subarray(0, 4).equals(Buffer.of(0x28, 0xb5, 0x2f, 0xfd)))
        return 'zstd';
    if (named === undefined || start.length === 0)
        return undefined;
    if (named === 'br')
        return /^[\s{<:]/.test(start.toString('latin1')) ? undefined : 'br';
    // https://www.rfc-editor.org/rfc/rfc1950#page-5; servers leave the wrapper out.
    if (named === 'deflate') {
        if ((first & 15) === 8 && (first * 256 + (second ?? 0)) % 31 === 0)
            return 'zlib';
        return TEXT_START.test(start.toString('utf8')) ? undefined : 'deflate';
    }
    return TEXT_START.test(start.toString('utf8')) ? undefined : 'unknown';
}
/** Unpacks piece by piece, so that whoever reads may stop. */
async function* decode(body, decoder, host) {
    const packed = external_node_stream_.Readable.from(body, { objectMode: false });
    packed.on('error', (error) => decoder.destroy(error));
    try {
        yield* packed.pipe(decoder);
    }
    catch (error) {
        if (error instanceof errors/* ActionError */.lZ || typeof error !== 'object' || !error || !('code' in error))
            throw error;
        throw new errors/* ResponseError */.o3(`${host} sent a body that can’t be unpacked (${String(error.code)})`, {
            cause: error,
        });
    }
    finally {
        packed.destroy();
        decoder.destroy();
    }
}
/** The beginning of a body, and all of it. */
async function peek(body) {
    const iterator = body[Symbol.asyncIterator]();
    let start = Buffer.alloc(0);
    while (start.length < 4) {
        const { done, value } = await iterator.next();
        if (done)
            break;
        start = Buffer.concat([start, value]);
    }
    return [
        start,
        (async function* () {
            try {
                if (start.length > 0)
                    yield start;
                for (;;) {
                    const { done, value } = await iterator.next();
                    if (done)
                        return;
                    yield value;
                }
            }
            finally {
                await iterator.return?.();
            }
        })(),
    ];
}
/**
 * The bytes of a body as they were before a server compressed them.
 *
 * @param header of `content-encoding`
 * @throws {ResponseError} an encoding that nobody here knows, or a body that can't be unpacked
 */
async function* decodeBody(body, header, host) {
    const named = (header ?? '')
        .toLowerCase()
        .split(',')
        .map((encoding) => encoding.trim());
    let decoded = body;
    for (let layer = 0;; layer++) {
        const [start, whole] = await peek(decoded);
        decoded = whole;
        const encoding = findEncoding(start, named.pop()?.replace(/^(?:identity)?$/, '') || undefined);
        if (encoding === undefined)
            break;
        if (encoding === 'unknown' || layer === MAX_ENCODINGS) {
            throw new errors/* ResponseError */.o3(`${host} answered in an encoding that nobody asked for (${header?.slice(0, 20)})`);
        }
        decoded = decode(decoded, await createDecoder(encoding), host);
    }
    yield* decoded;
}

// EXTERNAL MODULE: ./lib/http/deadline.js
var deadline = __webpack_require__(422);
;// CONCATENATED MODULE: ./lib/http/transport.js
/**
 * The only way out of this process. It knows the servers that were configured and talks to no other, follows no
 * redirect, and turns every transport failure into a typed error that names the host and holds no header.
 */








// undici parses HTTP in WebAssembly; V8 otherwise optimises it while the process wants to exit (about 60 ms).
(0,external_node_v8_.setFlagsFromString)('--wasm-tiering-budget=2000000000');
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
    ERR_LINK_LOCAL: [
        'its name leads to a link-local address, where clouds keep their credentials',
        'Give the address of the server itself.',
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
};
/** What undici calls the 407 of a proxy for plain HTTP; without a proxy it says that the request is none. */
const PROXY_PROBLEMS = {
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
const BEFORE_SENDING = /^(ENOTFOUND|EAI_AGAIN|ERR_LINK_LOCAL|ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EPROTO|UND_ERR_PRX_|UND_ERR_ABORTED)/;
/** What llhttp and undici say of an answer that is not HTTP as it should be. */
const NOT_HTTP = /^(HPE_|UND_ERR_HEADERS_|UND_ERR_RES_|UND_ERR_RESPONSE)/;
function connectionError(error, host, isProxied) {
    const code = errorCode(error);
    if (NOT_HTTP.test(code)) {
        return new errors/* ResponseError */.o3(`${host} answered with something that is not HTTP as it should be (${code})`, {
            cause: error,
        });
    }
    if (code === 'UND_ERR_CONNECT_TIMEOUT')
        return (0,deadline/* timeoutError */.w2)('connect', CONNECT_TIMEOUT_MS, host);
    const [problem, hint] = (isProxied ? PROXY_PROBLEMS[code] : undefined) ??
        CONNECTION_PROBLEMS[code] ??
        (TLS_CODES.test(code) ? UNTRUSTED : UNKNOWN);
    // Which of the two failed, the error does not tell.
    const way = isProxied ? ' through the proxy' : '';
    return new errors/* ConnectionError */.Rc(`No connection to ${host}${way}: ${problem} (${code})`, {
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
/** A name may lead where an address may not: what counts is what is connected to. */
const lookUpAllowed = (hostname, options, callback) => {
    (0,external_node_dns_.lookup)(hostname, options, (error, address, family) => {
        const addresses = typeof address === 'string' ? [{ address }] : (address ?? []);
        if (!error && addresses.some((found) => (0,base_url/* isLinkLocal */._W)(found.address))) {
            const refused = Object.assign(new Error(`${hostname} is link-local`), { code: 'ERR_LINK_LOCAL' });
            callback(refused, '', 0);
        }
        else
            callback(error, address, family);
    });
};
async function createDispatcher(proxy, closing) {
    const options = {
        // Closing ends also what is not connected yet: it would hold the process until its timeout.
        connect: { timeout: CONNECT_TIMEOUT_MS, signal: closing, lookup: lookUpAllowed },
        // HTTP/2 gains nothing for a handful of requests and costs its module.
        allowH2: false,
        // `Deadline` watches headers and body: one clock for each request, in the terms of the inputs.
        headersTimeout: 0,
        bodyTimeout: 0,
    };
    if (!hasProxy(proxy))
        return new agent(options);
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
        throw new errors/* InputError */.dz('HTTPS_PROXY', '(from the environment) is not a proxy address', {
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
                throw new errors/* NetworkError */.Dr(`${host} is not one of the servers this run may contact`);
            signal.throwIfAborted();
            if (closing.signal.aborted)
                throw new errors/* NetworkError */.Dr(`${host} was not asked: the run is over`);
            let response;
            const { aborted, stop } = untilAborted(signal);
            try {
                const sent = api_request.call(dispatcher, {
                    origin,
                    path: `${url.pathname}${url.search}`,
                    method,
                    // Compressing takes a server time, and gains nothing for answers of this size.
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
                    throw new errors/* NetworkError */.Dr(`The run ended before ${host} answered`);
                throw connectionError(error, host, isProxied);
            }
            finally {
                stop();
            }
            const status = response.statusCode;
            if (status >= 300 && status < 400 && status !== 304) {
                response.body.on('error', () => { }).destroy();
                throw new errors/* ResponseError */.o3(`${host} answered with a redirect (${status}), and none is followed`, {
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
 * @throws {ResponseError} when it can't be unpacked, or is larger than `maxBytes`
 */
async function readText(response, maxBytes) {
    const decoder = new TextDecoder();
    let text = '';
    for await (const chunk of limitBytes(response, maxBytes))
        text += decoder.decode(chunk, { stream: true });
    return text + decoder.decode();
}
/** The body, unpacked where the server compressed it, and cut off by an error where that exceeds `maxBytes`. */
async function* limitBytes(response, maxBytes) {
    const { host, headers } = response;
    let bytes = 0;
    for await (const chunk of decodeBody(response.body, headers.get('content-encoding'), host)) {
        bytes += chunk.byteLength;
        if (bytes > maxBytes) {
            throw new errors/* ResponseError */.o3(`${host} sent more than ${Math.round(maxBytes / 1_048_576)} MiB`);
        }
        yield chunk;
    }
}


/***/ }),

/***/ 2324:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ createInferenceClient)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _http_base_url_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7943);
/* harmony import */ var _http_deadline_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(422);
/* harmony import */ var _http_retry_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8394);
/* harmony import */ var _http_transport_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9767);
/* harmony import */ var _error_body_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3530);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3531);
/** Requests to the inference endpoint: credentials, attempts, and error answers as typed errors. */







const MAX_ERROR_BYTES = 1_048_576;
function requestIdOf(response) {
    return response.headers.get('x-request-id') ?? response.headers.get('request-id');
}
/** What is done, as an error will name it. */
function describeOperation({ method, path }, endpoint) {
    return `${method} ${(0,_http_base_url_js__WEBPACK_IMPORTED_MODULE_1__/* .joinUrl */ .we)(endpoint, path).pathname}`;
}
async function endpointError(response, request, endpoint, kind, signal) {
    const { status, host } = response;
    const text = await (0,_http_transport_js__WEBPACK_IMPORTED_MODULE_4__/* .readText */ .yR)(response, MAX_ERROR_BYTES).catch(() => {
        signal.throwIfAborted();
        return '';
    });
    return (0,_refusal_js__WEBPACK_IMPORTED_MODULE_6__/* .buildEndpointError */ .U)((0,_error_body_js__WEBPACK_IMPORTED_MODULE_5__/* .parseErrorBody */ .kW)(text), {
        operation: `${host} answered ${status} to ${describeOperation(request, endpoint)}`,
        status,
        kind,
        isPublic: !request.isAuthenticated,
        requestId: requestIdOf(response),
        retryAfterMs: (0,_http_retry_js__WEBPACK_IMPORTED_MODULE_3__/* .parseRetryAfterMs */ .o)(response.headers, Date.now()),
    });
}
/** Names the wait that the run had no time for. */
function waitTooLong(error, delayMs) {
    if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EndpointError */ .cY))
        return error;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EndpointError */ .cY(`${error.message} (it asks to wait ${(0,_http_deadline_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDuration */ .a3)(delayMs)}, longer than this run has left)`, {
        status: error.status,
        about: error.about,
        hint: 'Run the job again later, or raise `timeout`.',
        requestId: error.requestId,
        retryAfterMs: error.retryAfterMs,
        cause: error,
    });
}
/** A client without a credential can ask the public routes only. */
function createInferenceClient(options) {
    const { endpoint, credential, headers = new Map(), transport, clock, log } = options;
    async function attempt(request) {
        const proof = request.isAuthenticated ? credential : undefined;
        const deadline = new _http_deadline_js__WEBPACK_IMPORTED_MODULE_2__/* .Deadline */ .B2(clock.signal, endpoint.host);
        const sentAtMs = performance.now();
        deadline.start(request.firstPhase.phase, request.firstPhase.ms);
        try {
            const response = await transport.request({
                method: request.method,
                url: (0,_http_base_url_js__WEBPACK_IMPORTED_MODULE_1__/* .joinUrl */ .we)(endpoint, request.path),
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
                throw await endpointError(response, request, endpoint, proof?.kind, deadline.signal);
            return { response, deadline, requestId: requestIdOf(response), sentAtMs };
        }
        catch (error) {
            deadline.stop();
            throw error;
        }
    }
    const refusedByModel = new Map();
    return {
        host: endpoint.host,
        endpoint,
        log,
        credentialKind: credential?.kind,
        refusedFields(model) {
            const refused = refusedByModel.get(model) ?? new Set();
            refusedByModel.set(model, refused);
            return refused;
        },
        async send(request) {
            for (let attempts = 1;; attempts++) {
                try {
                    return await attempt(request);
                }
                catch (error) {
                    const decision = (0,_http_retry_js__WEBPACK_IMPORTED_MODULE_3__/* .decideRetry */ .t)(error, {
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
                    log.info(`${problem}; again in ${(0,_http_deadline_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDuration */ .a3)(decision.delayMs)} (retry ${attempts} of ${request.retries})`);
                    await (0,_http_deadline_js__WEBPACK_IMPORTED_MODULE_2__/* .wait */ .uk)(decision.delayMs, clock.signal);
                }
            }
        },
    };
}


/***/ }),

/***/ 3530:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QV: () => (/* binding */ isSaid),
/* harmony export */   ap: () => (/* binding */ readErrorValue),
/* harmony export */   is: () => (/* binding */ hasErrorWords),
/* harmony export */   kW: () => (/* binding */ parseErrorBody)
/* harmony export */ });
/* harmony import */ var _runner_log_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8879);
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2845);
/* harmony import */ var _structured_extract_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8965);
/**
 * The body of a failure, in whatever shape a server gives it: text, object, list, nested, JSON within a text. Its words
 * are found wherever they stand, and everything that tells what it is about is gathered.
 */



/** What servers call the words of a failure, the most telling first. Compared without case, `_` and `-`. */
const WORD_KEYS = [
    'message msg detail details statusmsg statusmessage errormessage errormsg errordescription raw',
    'description reason faultstring cause explanation hint',
    'error errors err title exception innererror fault violations fieldviolations failures',
].map((words) => new Set(words.split(' ')));
/** What names the kind of a failure. */
const CODE_KEYS = new Set('code type status errorcode errortype reason name statuscode __type'.split(' '));
/** What names a field of the request. */
const FIELD_KEYS = new Set('param parameter field loc path property'.split(' '));
/** Fields of a request under whose names some validators tell what is wrong with them. */
const REQUEST_FIELDS = /^(?:temperature|top_?p|max_?(?:completion_?)?tokens|stream(?:_?options)?|response_?format|seed|stop|n|logprobs|(?:presence|frequency)_?penalty)$/i;
/** What a server gives back of the request, or says of itself: no reason, and it may say anything. */
const ECHO_KEYS = new Set('input inputs prompt messages request ctx failedgeneration choices usage headers requestheaders url links help documentationurl stack stacktrace trace traceback model id requestid'.split(' '));
/** How servers call the time after which to come back, in seconds unless their names say otherwise. */
const COME_BACK_KEY = /^(?:retryafter|retrydelay|retryin|waitseconds|resetafter|resets?in)(?:ms|seconds|secs?)?$/;
/** Far more than any server says; what is longer is cut off unread, so that nothing takes long to be read. */
const MAX_NODES = 500;
const MAX_DEPTH = 24;
const MAX_TEXT_CHARACTERS = 4_096;
const MAX_EVIDENCE_CHARACTERS = 16_384;
const MAX_WORDS = 20;
const MAX_NAME_CHARACTERS = 100;
/** Of what stands somewhere below a name of words. */
const BELOW = WORD_KEYS.length;
/** Of what no name calls words. */
const NOWHERE = BELOW + 1;
function parseNested(text) {
    return /^\s*[[{"]/.test(text) ? (0,_text_json_js__WEBPACK_IMPORTED_MODULE_2__/* .readJson */ .V)(text)?.value : undefined;
}
/** `["body", "temperature"]` and `body.temperature` → `temperature`. */
function nameField(value) {
    const parts = Array.isArray(value) ? value.slice(0, 8) : [value];
    return parts
        .filter((part) => typeof part === 'string' || typeof part === 'number')
        .join('.')
        .slice(0, MAX_NAME_CHARACTERS)
        .replace(/^(?:body|request|json|\$)\./, '');
}
/** What tells the kind of a failure, and is shown only where nothing else was said. */
function addCode(text, into) {
    into.words.push({ text, depth: 0, rank: NOWHERE });
}
function gatherMember(name, value, { depth, rank }, into) {
    const key = name.toLowerCase().replace(/[_-]/g, '');
    if (ECHO_KEYS.has(key))
        return;
    const text = typeof value === 'string' ? value.slice(0, MAX_NAME_CHARACTERS) : value;
    const number = typeof text === 'string' && /^\d{1,9}(?:\.\d+)?$/.test(text) ? Number(text) : text;
    if (typeof number === 'number')
        into.numbers.set(key, into.numbers.get(key) ?? number);
    const isCode = CODE_KEYS.has(key);
    if (isCode && (typeof text === 'number' || (typeof text === 'string' && text !== '')))
        addCode(`${key}=${text}`, into);
    if (COME_BACK_KEY.test(key)) {
        if ((0,_structured_extract_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .OW)(value) && typeof value['seconds'] === 'number')
            into.numbers.set(key, value['seconds']);
        else if (typeof text === 'string')
            addCode(`retry in ${text}`, into);
        return;
    }
    const isNamed = typeof value === 'string' || Array.isArray(value);
    if (FIELD_KEYS.has(key) && isNamed && nameField(value) !== '') {
        into.fields.push(nameField(value));
        return;
    }
    if (REQUEST_FIELDS.test(name) && typeof value === 'object' && value !== null) {
        into.fields.push(name);
        gather(value, { depth: depth + 1, rank: 0 }, into);
        return;
    }
    const own = WORD_KEYS.findIndex((keys) => keys.has(key));
    if (typeof value === 'string' && isCode && own === -1)
        return;
    // What a list or an object holds under a name of words are words, too, whatever they are called there.
    const below = rank === NOWHERE ? NOWHERE : BELOW;
    gather(value, { depth: depth + 1, rank: own === -1 ? below : own }, into);
}
function gather(value, position, into) {
    into.nodesLeft -= 1;
    if (into.nodesLeft < 0)
        return;
    const below = { ...position, depth: position.depth + 1 };
    if (typeof value === 'string') {
        const nested = parseNested(value);
        const text = value.trim().slice(0, MAX_TEXT_CHARACTERS);
        if (nested !== undefined)
            gather(nested, below, into);
        else if (text !== '')
            into.words.push({ ...position, text });
    }
    else if (Array.isArray(value)) {
        for (const item of value.slice(0, into.nodesLeft))
            gather(item, below, into);
    }
    else if ((0,_structured_extract_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .OW)(value)) {
        const { loc, msg, type } = value;
        if (Array.isArray(loc) && typeof msg === 'string') {
            // As pydantic tells it: https://docs.pydantic.dev/latest/errors/errors/
            into.fields.push(nameField(loc));
            gather(`${nameField(loc)}: ${msg}`, { depth: below.depth, rank: 0 }, into);
            if (typeof type === 'string')
                addCode(type, into);
            return;
        }
        for (const [name, member] of Object.entries(value))
            gatherMember(name, member, position, into);
    }
}
function gatherFrom(value) {
    const into = { words: [], fields: [], numbers: new Map(), nodesLeft: MAX_NODES };
    gather(value, { depth: 0, rank: typeof value === 'string' ? 0 : NOWHERE }, into);
    return into;
}
function isSentence(text) {
    return /\s/.test(text) || /[^\x20-\x7e]/.test(text);
}
function isNamed({ rank }) {
    return rank !== NOWHERE;
}
/** The most specific words, and behind them what else was said. */
function chooseWords(words) {
    const said = words
        .slice(0, MAX_WORDS)
        .filter(({ text }) => !/^(?:ok|success|null|none|error)$/i.test(text))
        .toSorted((a, b) => Number(isSentence(b.text)) - Number(isSentence(a.text)) ||
        Number(a.rank >= BELOW) - Number(b.rank >= BELOW) ||
        b.depth - a.depth ||
        a.rank - b.rank)
        .map(({ text }) => text);
    const [first, ...others] = said.filter((text, index) => !said.slice(0, index).some((other) => other.toLowerCase().includes(text.toLowerCase())));
    return first === undefined || others.length === 0 ? first : `${first} (${others.join('; ')})`;
}
const UNITS_MS = [
    [/^(?:ms|milli)/, 1],
    [/^(?:s|秒)/, 1_000],
    [/^(?:m|分)/, 60_000],
    [/^h/, 3_600_000],
    [/^d/, 86_400_000],
];
const DURATION = '\\d{1,9}(?:\\.\\d{1,9})?\\s{0,3}(?:milliseconds?|ms|seconds?|secs?|s|minutes?|mins?|m|hours?|hrs?|h|days?|d|秒|分钟)(?![a-z])';
/** `try again in 20s`, `wait 20 seconds before`, `resets in 6m0s`, `20秒后重试`. */
const COME_BACK = new RegExp(`(?:try again|retry(?:ing)?|come back|wait|resets?|available|请)[^\\n\\d]{0,30}((?:${DURATION}[ \\t]{0,3}){1,4})|(${DURATION})后`);
/** `1.5s`, `20 seconds`, `6m0s`, in milliseconds. */
function parseDurationMs(text) {
    return [...text.matchAll(/(\d+(?:\.\d+)?)\s*([a-z]+|秒|分)/g)].reduce((sum, [, amount, unit = '']) => {
        const [, unitMs = 0] = UNITS_MS.find(([name]) => name.test(unit)) ?? [];
        return sum + Number(amount) * unitMs;
    }, 0);
}
/** Members first: `retry_after`, in seconds, and RetryInfo of https://cloud.google.com/apis/design/errors#error_details. */
function findRetryAfterMs(evidence, numbers) {
    for (const [key, value] of numbers) {
        const isAsked = COME_BACK_KEY.test(key) && value >= 0 && Number.isFinite(value);
        if (isAsked)
            return key.endsWith('ms') ? value : value * 1_000;
    }
    const [, before, after = before] = COME_BACK.exec(evidence) ?? [];
    if (after)
        return parseDurationMs(after);
    const header = /retry[-_ ]after:?\s{0,3}(\d{1,9})(?![\d.\s]*[a-z])/.exec(evidence)?.[1];
    if (header !== undefined)
        return Number(header) * 1_000;
    const date = /retry in (\d{4}-\d\d-\d\dt[\d:.]{5,15}z?)/.exec(evidence)?.[1];
    const atMs = Date.parse(date?.toUpperCase() ?? '');
    return Number.isNaN(atMs) ? undefined : Math.max(0, atMs - Date.now());
}
function findStatus(numbers) {
    return ['status', 'statuscode', 'code']
        .map((name) => numbers.get(name))
        .find((status) => status !== undefined && status >= 400 && status < 600);
}
/** Whether words stand where servers put those of a failure. */
function hasErrorWords(value) {
    return chooseWords(gatherFrom(value).words.filter(isNamed)) !== undefined;
}
/** Reads the body of a failure that is parsed already. Never throws. */
function readErrorValue(value) {
    const { words, fields, numbers } = gatherFrom(value);
    const texts = words.map(({ text }) => text).join('\n');
    const evidence = [texts.slice(0, MAX_EVIDENCE_CHARACTERS), ...fields].join('\n').toLowerCase();
    // Where no word stands where words stand, whatever reads like a sentence is better than nothing.
    const message = chooseWords(words.filter(isNamed)) ?? chooseWords(words);
    const microcredits = numbers.get('availablemicrocredits');
    return {
        message: message === undefined ? undefined : (0,_runner_log_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteUntrusted */ .X0)(message) || undefined,
        evidence,
        fields,
        status: findStatus(numbers),
        availableCredits: microcredits === undefined ? undefined : microcredits / 1_000_000,
        retryAfterMs: findRetryAfterMs(evidence, numbers),
    };
}
/** Reads the body of a failure. Never throws. */
function parseErrorBody(text) {
    // Every branch either matches or fails within one tag, so that no page can make this slow.
    const words = /^\s*</.test(text)
        ? text.replace(/<(style|script)\b[\s\S]*?(?:<\/\1>|$)|<[^<>]*>/gi, ' ')
        : text;
    return readErrorValue(parseNested(text) ?? words);
}
/** Whether anything stands in a member `error`: an empty one, or one of empty members, is none. */
function isSaid(error, depth = 0) {
    if (typeof error === 'string')
        return !/^\s*(?:null|none|ok|success)?\s*$/i.test(error);
    if (typeof error === 'number')
        return error !== 0;
    if (typeof error !== 'object' || error === null)
        return error === true;
    // What is nested so deep is something.
    return depth > MAX_DEPTH || Object.values(error).some((member) => isSaid(member, depth + 1));
}


/***/ }),

/***/ 3531:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ buildEndpointError)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/**
 * What a refusal is about. Hints, adapted requests, fallbacks, shorter prompts and repetition all follow from this one
 * reading.
 */

/** The fields of a request that can be left out or renamed, as servers spell them. */
const FIELDS = [
    ['stream_options', /\bstream_?options\b/],
    ['max_completion_tokens', /\bmax_?completion_?tokens\b/],
    ['max_tokens', /\bmax_?tokens\b/],
    ['temperature', /\btemperature\b/],
    ['top_p', /\btop_?p\b/],
];
const RESPONSE_FORM = /response[\s_-]?format|json[\s_-]?(?:schema|object|mode|output|validate_failed)|structured[\s_-]?output/;
/** A server that knows the field, and not the value, asks for another value; one that does not take it, for none. */
const NOT_TAKEN = /not[\s_](?:currently )?supported|un[\s_]?supported|does(?: not|n['’]t) (?:support|accept|allow|take)|unknown|un(?:recogni[sz]ed|expected)|extra[\s_](?:inputs?|fields?|forbidden)|not (?:a )?(?:permitted|allowed|available)|deprecated|only the default|only [\d.]+ is allowed|only (?:be set to|accepts?) [\d.]+|must be (?:exactly )?1(?![\d.])|must be (?:unset|omitted|removed)|remove (?:the )?['"`]?(?:top_?p|temperature)|cannot both|can(?:not|['’]t) be (?:used|set|specified|combined)|(?:use|specify) only one|no longer|is not (?:a )?valid (?:parameter|argument|field)|invalid (?:parameter|argument|field)(?: name)?:|use ['"`]?max_?completion_?tokens|must be verified|不支持|不被[^\n]{0,20}支持/;
/** A value that is told with its bounds. */
const OUT_OF_RANGE = /at (?:most|least)|less than|greater than|between|\brange\b|too (?:large|big|high|small|low)|exceed|\bmaximum\b|\bminimum\b|\babove\b|\bbelow\b|(?<![\d.-])\d{1,6}(?:\.\d{1,6})?(?: to |\.\.|-)\d{1,6}(?:\.\d{1,6})?(?![\d.-])|范围|must be (?:a |an )?(?:positive|integer|number|>|<)/;
/** These say that the field is not taken, whatever numbers stand beside them. */
const SURELY_NOT_TAKEN = /unsupported_(?:parameter|value)|extra_forbidden|only the default|max_?completion_?tokens' instead/;
/** One of two has to go. */
const EITHER = /cannot both|can(?:not|['’]t) be (?:used|specified|combined)[^\n]{0,20}(?:together|both)|(?:use|specify) only one/;
const FILTER = /content[\s_-]?(?:filter|polic|management|moderat)|responsible ?ai|moderation|usage (?:polic|guideline)|\bflagged\b|data_?inspection_?failed|inappropriate|prohibited[\s_]content|guardrail|prompt guard|unsafe|safety[\s_](?:system|filter|setting|polic|reason|check)|new_sensitive|input_sensitive|sensitive (?:words?|content|information)|content exists risk|敏感|违规|不安全/;
/** Said of a model, whatever else stands beside it. */
const SURELY_MODEL = /models?\b[^.\n]{0,60}(?:does not exist|doesn't exist|not[\s_]found|not[\s_]exist)|invalid[\s_]model|model[\s_]?(?:not[\s_]?found|decommissioned|access[\s_.]?denied)|access to (?:the |this )?model/;
const KEY = /api[\s_-]?(?:secret )?key|\bcredentials?\b|authenticat|authorization|auth-key|unauthori[sz]ed|login fail|security token|(?:access|auth|authentication|bearer)[\s_-]token|(?:token|key) (?:is |has |was )?(?:expired|revoked)|key (?:is |was )?(?:invalid|incorrect)|令牌|鉴权|密钥/;
/** These say so also under the status of a wrong key. */
const SURELY_CREDITS = /insufficient[\s_-]?(?:quota|balance|credit|funds?|user_quota)|exceeded your current quota|额度|余额|欠费/;
const CREDITS = /(?:out of|no|not enough|low|negative|run out of|enough|any) (?:[\w]+ ){0,3}(?:credit|balance|funds|quota)|quota[^.\n]{0,60}exhausted|(?:spend|usage|budget|credit)\w{0,5} (?:limit|cap)\b|(?:exceeded|exhausted|used up|reached)[^.\n]{0,40}(?:quota|budget|spend|hard limit|credits|usage limits?|inference limit)|exceeded_?(?:token|current|set)|set_?limit_?exceeded|(?:budget|usage limit|key limit) (?:has been )?(?:exceeded|reached)|max budget|allocation_?quota|free (?:tier|allocation)[^.\n]{0,40}exhausted|free allocation|used up your|(?:daily|weekly|monthly) (?:\w+ )?(?:limit|quota|allocation)|(?:credit|balance)s?[^.\n]{0,40}(?:exhausted|depleted|insufficient|too low|used up|run out|expired)|billing|payment required|arrear|overdue|top[\s-]?up|recharge|purchase (?:more|those|credits)|add (?:more )?(?:credits|funds)|充值|配额已用/;
/** A limit that passes by itself. */
const RATE_WINDOW = /concurren|per[\s_-]?(?:minute|second|min\b|sec\b)|per(?:minute|second)|\b[rt]p[ms]\b/;
const TOO_MANY = /rate[\s_-]?limit|too many requests|throttl|requests per|tokens per (?:minute|day|hour)|resource_?exhausted|\b[rt]p[mdh]\b|concurren/;
const MODEL_NOUN = '\\bmodels?\\b|\\bdeployment\\b|模型';
const MISSING = "not[\\s_]found|do(?:es)? not exist|doesn['’]t exist|unknown|not (?:currently )?(?:available|support|accessible|offered|loaded|deployed|valid|permitted|served|allowed to access)|n['’]t (?:available|support)|invalid|decommission|deprecat|retired|sunset|no longer|not a valid|no access|have access|access denied|disabled|not authori[sz]ed|unavailable|不存在|已下线|unsupported|not[\\s_]exist|removed|discontinued|no such|unrecogni[sz]ed|no endpoints|no healthy|not find|not loaded|无可用";
const MODEL = new RegExp(`(?:${MODEL_NOUN})[^]{0,100}?(?:${MISSING})|(?:${MISSING})[^.\\n]{0,40}(?:${MODEL_NOUN})|model_?not_?found|no endpoints found for|does not support (?:chat|generate)`);
/** The cap of the answer, by its names. */
const CAP = 'max_?(?:completion_?|new_?|output_?)?tokens|max_?output|maximum tokens|completion tokens|output tokens|output length|max_gen_len';
const OUTPUT_CAP = new RegExp(`(?:${CAP})[^\\n]{0,80}(?:too (?:large|big|high|small|low)|at (?:most|least)|less than|greater than|larger than|higher|lower|exceed|maximum|minimum|range|between|must be|should be|cannot be|above|below|reached|非法|取值|<=|>)|(?:supports?|allows?|limit|maximum|at most|exceeds?|higher|lower|raise|increase|range of)[^\\n]{0,60}(?:${CAP})`);
/** What was sent, and that it is more than is taken. */
const SENT = 'prompt|inputs?\\b|context|messages?\\b|request|content|tokens?\\b|sequence|text|payload|conversation|history|body|entity|string|query|输入|上下文|消息|提示';
const LONGER = 'too[\\s_](?:long|large|many|big|much)|exceed|longer than|larger than|greater than|more than|less than|fewer than|maximum|\\bmax\\b|over the|beyond|overflow|above the|surpass|out of (?:the )?(?:context|range)|limit|range of|reduce the|reduce your|shorten|truncate|trim|not fit|n_ctx|超过|超出|超长|过长|太长';
const TOO_LONG = new RegExp(`(?:${SENT})[^]{0,120}?(?:${LONGER})|(?:${LONGER})[^.\\n]{0,80}(?:${SENT})|(?<!\\d)\\d{1,12} tokens[^\\n]{0,60}context window|string_above_max_length|too_long|tokens_limit_reached`);
/** The prompt by its own name: beside a cap of the answer, this is what is meant to shrink. */
const PROMPT_TOO_LONG = /(?:context[\s_-]?(?:length|window|size)|input|prompt|messages?)[^\n]{0,60}(?:too (?:long|large|many)|exceed|longer|larger|greater|reduce|decrease|shorten)|(?:exceed|reduce|decrease|shorten|longer than|larger than)[^\n]{0,60}(?:context|input|prompt|messages?)|(?:input|prompt|messages?)[^\n]{0,20}\+[^\n]{0,30}max_|context_?(?:length|window)_?exceeded|超/;
/** A length is told as one: else `request` and `limit` may speak of anything. */
const LENGTH_WORDS = /length|tokens?\b|long|large|size|context|characters|bytes|window|n_ctx|长/;
/** The form of the answer, or the parameters as a whole. */
const FORM = /\bschemas?\b|guided|grammar|(?:generate|produce|parse|valid)\w{0,12}[^.\n]{0,20}json|failed_?generation|(?:requested|invalid|unsupported|unknown|these|all) (?:\w+ )?(?:parameters?|arguments?)\b|invalid_?argument|invalid_?parameter/;
const PERMISSION = /permission|forbidden|access denied|region|location|country|territory|\bplan\b|restricted|锁定/;
const BUSY = /overload|capacity|try again later|temporarily|currently loading|is loading|service unavailable|too busy|繁忙/;
/** The names of what holds the prompt: a refusal of these may be about its length, or about the form. */
const PROMPT_FIELD = /^(?:messages|prompt|inputs?|contents|context)(?:_tokens)?$/;
function name(field, isMember) {
    const isParameter = field !== undefined && field !== 'model' && !PROMPT_FIELD.test(field);
    return { field, isMember, isParameter };
}
function findField({ fields, evidence }) {
    const member = fields
        .map((field) => field.split(/[[.]/, 1)[0] ?? '')
        .find((field) => /^[a-z_]+$/i.test(field) && field.toLowerCase() !== 'none');
    if (member !== undefined)
        return name(FIELDS.find(([, spelling]) => spelling.test(member.toLowerCase()))?.[0] ?? member, true);
    if (/verified to stream|\bstream(?:ing)?(?: mode)? is not supported/.test(evidence))
        return name('stream', false);
    // What is named first is what is refused; behind it may stand what to use instead.
    const [first] = FIELDS.map(([field, spelling]) => ({ field, at: evidence.search(spelling) }))
        .filter(({ at }) => at >= 0)
        .toSorted((a, b) => a.at - b.at);
    if (first)
        return name(first.field, false);
    const [, quote, other] = /(['"`]?)\b([a-z]{1,30}(?:_[a-z]{1,30}){1,4})\1 is not supported/.exec(evidence) ?? [];
    return name(other, Boolean(quote));
}
function isPromptTooLong(evidence) {
    if (/context_?(?:length|window)_?exceeded|request_?too_?large|prompt_?too_?long/.test(evidence))
        return true;
    // As text-generation-inference and Anthropic add up both.
    if (/(?:input|prompt)[^\n]{0,20}\+[^\n]{0,30}max_/.test(evidence))
        return true;
    return TOO_LONG.test(evidence) && LENGTH_WORDS.test(evidence) && !TOO_MANY.test(evidence);
}
/** Whether the words are about the form of the answer, and not about the prompt or the parameter beside it. */
function isAboutForm(evidence, field) {
    if (field !== undefined && !PROMPT_FIELD.test(field))
        return /^(?:response_?format|output_?format|json_?schema|guided)/i.test(field);
    return (RESPONSE_FORM.test(evidence) || (/\bschemas?\b/.test(evidence) && !/context|prompt|max_/.test(evidence)));
}
/** Whether the server takes the field, with another value. */
function isTaken(evidence, field) {
    if (!NOT_TAKEN.test(evidence))
        return true;
    return OUT_OF_RANGE.test(evidence) && !SURELY_NOT_TAKEN.test(evidence) && field !== 'stream_options';
}
/** What words say whatever the status is; the order is that of what they can be mistaken for. */
function readAccount(status, evidence) {
    if (status === 402 || (status < 500 && SURELY_CREDITS.test(evidence)))
        return 'credits';
    if (FILTER.test(evidence) && status !== 401)
        return 'filter';
    if (SURELY_MODEL.test(evidence) && status < 500)
        return 'model';
    if (status === 401)
        return 'key';
    if (status === 408 || status >= 500)
        return 'outage';
    if (KEY.test(evidence) && !isPromptTooLong(evidence) && status !== 429)
        return 'key';
    if (CREDITS.test(evidence) && status !== 413)
        return 'credits';
    return status === 429 || (status !== 413 && TOO_MANY.test(evidence)) ? 'rate' : undefined;
}
function readRequest(status, evidence, { field, isMember, isParameter }) {
    if (isAboutForm(evidence, field))
        return { about: 'form' };
    const isRefused = field !== undefined && !isTaken(evidence, field);
    if (isParameter && isMember)
        return { about: isRefused || !/^max_/.test(field ?? '') ? 'field' : 'output-cap', field };
    if (OUTPUT_CAP.test(evidence) && !PROMPT_TOO_LONG.test(evidence))
        return { about: isRefused ? 'field' : 'output-cap', field };
    if (status === 413 || isPromptTooLong(evidence))
        return { about: 'prompt-length' };
    if (isParameter)
        return { about: 'field', field };
    if (FORM.test(evidence))
        return { about: 'form' };
    return isMember && field !== 'model' ? { about: 'field', field } : undefined;
}
function readRefusal(status, body, hasRetryAfter) {
    const { evidence, fields } = body;
    // One that says when to come back is a limit of the rate, whatever its words.
    const isPassing = hasRetryAfter || body.retryAfterMs !== undefined || RATE_WINDOW.test(evidence);
    if (status === 429 && isPassing)
        return { about: 'rate' };
    const named = findField(body);
    // Where a 400 names a field in a member of its own, no word beside it says what it is about.
    const isCertain = named.isParameter && named.isMember && (status === 400 || status === 422);
    const ofAccount = isCertain ? undefined : readAccount(status, evidence);
    if (ofAccount !== undefined)
        return { about: ofAccount };
    const ofRequest = readRequest(status, evidence, named);
    if (ofRequest)
        return ofRequest;
    if (status === 404 || status === 410 || MODEL.test(evidence) || fields.includes('model'))
        return { about: 'model' };
    if (BUSY.test(evidence))
        return { about: 'outage' };
    return { about: status === 403 || PERMISSION.test(evidence) ? 'permission' : 'other' };
}
/** The fields that the server does not take, in the order in which they are given up. */
function findRefusedFields({ about, field }, evidence) {
    // Nobody asked for this field but us, so that its name anywhere will do.
    const usage = evidence.includes('stream_options') ? ['stream_options'] : [];
    if (about !== 'field' || field === undefined || isTaken(evidence, field))
        return usage;
    const both = ['top_p', 'temperature'];
    const isEither = EITHER.test(evidence) && both.every((name) => evidence.includes(name));
    return [...usage, ...(isEither ? both : [field])];
}
const HINTS = {
    key: 'The key is wrong or was revoked: inference that is disabled and enabled again has a new key. Put it in the secret PINATA_LLM_KEY.',
    credits: 'Add credits to the account; a high `max-tokens` may also hold more than is left.',
    permission: 'The plan or the key does not allow this request.',
    model: 'Check `model` against the catalog, and `endpoint`.',
    'prompt-length': 'The prompt is too large: narrow the diff or the files it draws in, or set `max-input-tokens`.',
    'output-cap': 'Set `max-tokens` or `max-completion-tokens` to what the model allows.',
    field: 'Check the parameters of the request: `temperature`, `top-p` and the token caps, here or in the prompt file.',
    form: 'Check the JSON schema and the parameters, or leave `response-format` out.',
    filter: 'A content filter of the endpoint refused it: change the prompt, or choose another model.',
    rate: 'Too many requests at once: raise `retries`, or run fewer jobs side by side.',
    outage: 'The endpoint failed; run the job again, or set `on-error: warn` to pass without a result.',
    other: 'Check the model id, the parameters and the messages.',
};
const NO_KEY_HINT = 'The request had no key. Set `inference-key: ${{ secrets.PINATA_LLM_KEY }}`. Runs for forks and Dependabot get no secrets: give Dependabot one of its own, and skip the step for forks or set `on-error: warn`.';
function hintForAccount(about, status) {
    if (about === 'key')
        return 'The Pinata JWT is wrong, was revoked or has expired.';
    if (about === 'permission')
        return 'The plan of the account, or the rights of the Pinata JWT, do not allow this.';
    return status >= 500 ? 'Pinata failed; run the job again.' : undefined;
}
function hintFor(about, status, kind, isPublic) {
    if (kind === 'jwt')
        return hintForAccount(about, status);
    if (!isPublic)
        return about === 'key' && kind === undefined ? NO_KEY_HINT : HINTS[about];
    if (about === 'outage')
        return 'The endpoint failed; run the job again.';
    return about === 'rate' ? undefined : 'This route needs no key. Check `endpoint`.';
}
/** The error for a refusal, by what its body says. */
function buildEndpointError(body, refused) {
    const { operation, status, kind, isPublic, retryAfterMs, requestId } = refused;
    const ofBody = status < 400 ? (body.status ?? status) : status;
    const refusal = readRefusal(ofBody, body, retryAfterMs !== undefined);
    const left = body.availableCredits === undefined ? '' : ` (available: ${body.availableCredits} credits)`;
    const details = {
        status,
        ...refusal,
        refusedFields: findRefusedFields(refusal, body.evidence),
        hint: hintFor(refusal.about, status, kind, isPublic),
        requestId,
        retryAfterMs: retryAfterMs ?? body.retryAfterMs,
        availableCredits: body.availableCredits,
    };
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EndpointError */ .cY(`${operation}${body.message === undefined ? '' : `: ${body.message}`}${left}`, details);
}


/***/ }),

/***/ 8965:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OW: () => (/* binding */ isJsonObject),
/* harmony export */   eg: () => (/* binding */ extractJson),
/* harmony export */   qF: () => (/* binding */ parseJson)
/* harmony export */ });
/* harmony import */ var _runner_log_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8879);
/**
 * Pure: the JSON in a model's answer. The answer is hostile text: nothing here throws because of it, and all takes time
 * in proportion to its length.
 */

/** Whether a JSON value is an object: no list, and not null. */
function isJsonObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** Deeper values would fill the stack of whoever reads them. */
const MAX_DEPTH = 100;
/** What JSON can hold, but nobody who reads it: too many levels, or `1e999`, which is read as infinity. */
function findFault(value, levelsLeft) {
    if (typeof value === 'number')
        return Number.isFinite(value) ? undefined : 'holds a number that is too large';
    if (typeof value !== 'object' || value === null)
        return undefined;
    if (levelsLeft === 0)
        return `is nested more than ${MAX_DEPTH} levels deep`;
    for (const inner of Object.values(value)) {
        const fault = findFault(inner, levelsLeft - 1);
        if (fault !== undefined)
            return fault;
    }
    return undefined;
}
/** @returns the value, or what is wrong, such as `is not valid JSON: …` */
function parseJson(text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch (error) {
        return { problem: `is not valid JSON: ${(0,_runner_log_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteUntrusted */ .X0)(error instanceof Error ? error.message : '')}` };
    }
    const fault = findFault(value, MAX_DEPTH);
    return fault === undefined ? { value } : { problem: fault };
}
/** A line with a fence, and the label behind that. */
const FENCE_LINE = /^[ \t]*(?:`{3,}|~{3,})([^`{[\n]*)$/m;
/** An object that is not empty: outside of a fenced block, it could be the answer as well. */
const OBJECT = /\{\s*"/;
/**
 * Finds the one JSON value in a model's answer: the whole answer; else what stands from the first bracket to the last,
 * in the one fenced block, or where there are more blocks, none, or an object outside of it, in all of the text. An
 * answer may quote what an attacker wrote, so that more than one value is a problem: what stands from the first to the
 * last is no JSON then. Nor is JSON that is broken mended, or searched for a part that is whole.
 *
 * Of a key that stands twice the last counts; `__proto__` is a key like any other. Takes time in proportion to the
 * length of `text`, and never throws.
 */
function extractJson(text) {
    const whole = parseJson(text.trim());
    if ('value' in whole)
        return whole;
    const [before = '', , block, , after = '', more] = text.split(FENCE_LINE, 6);
    const isOneBlock = block !== undefined && more === undefined && !OBJECT.test(before) && !OBJECT.test(after);
    const place = isOneBlock ? block : text;
    const start = place.search(/[{[]/);
    const end = Math.max(place.lastIndexOf('}'), place.lastIndexOf(']'));
    if (start === -1)
        return { problem: 'The answer holds no JSON object or array.' };
    if (end < start)
        return { problem: 'The answer breaks off: a bracket is not closed.' };
    const found = parseJson(place.slice(start, end + 1));
    return 'problem' in found ? { problem: `The answer ${found.problem}` } : found;
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
/* harmony import */ var _http_transport_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9767);
/** The account's management routes: whether inference is on, its key, and automatic top-ups. All need the Pinata JWT. */



const MAX_ANSWER_BYTES = 1_048_576;
const ANSWER_TIMEOUT_MS = 30_000;
/** How these routes say that there is nothing. */
function isNotFound(error) {
    return error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EndpointError */ .cY && error.status === 404;
}
async function ask(client, request, schema) {
    const { response, deadline } = await client.send({
        ...request,
        accept: 'application/json',
        isAuthenticated: true,
        firstPhase: { phase: 'headers', ms: ANSWER_TIMEOUT_MS },
    });
    try {
        const parsed = valibot__WEBPACK_IMPORTED_MODULE_2__/* .safeParse */ .xLC(valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qFJ(), schema), await (0,_http_transport_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .yR)(response, MAX_ANSWER_BYTES));
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
        if (isNotFound(error))
            return { isEnabled: false, createdAt: undefined };
        throw error;
    }
}
const EnableSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({ privateKey: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5J()) }), valibot__WEBPACK_IMPORTED_MODULE_2__/* .transform */ .pdi(({ privateKey }) => {
    if (typeof privateKey !== 'string')
        return { key: undefined, secret: JSON.stringify(privateKey) ?? '' };
    return { key: privateKey.trim() === '' ? undefined : privateKey, secret: privateKey };
}));
/**
 * Turns inference on. Sent once and never again: the key is in the answer to the first request only, and a second
 * request may replace it.
 *
 * @returns what came, to be masked before anything else is written
 */
async function enableInference(client) {
    try {
        return await ask(client, { method: 'POST', path: 'llm/enable', retries: 0 }, EnableSchema);
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EndpointError */ .cY) || (error.status < 500 && error.status !== 408))
            throw error;
        // Without the server's words: the request may have taken effect, and they may hold the key.
        const { status, about, hint, requestId, retryAfterMs } = error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EndpointError */ .cY(`${client.host} answered ${status} to POST ${client.endpoint.pathname}/llm/enable`, {
            status,
            about,
            hint,
            requestId,
            retryAfterMs,
        });
    }
}
/**
 * Turns inference off and revokes the key. Sent once: when that fails, or its answer is lost, the status tells.
 *
 * @returns whether inference is on now, and what failed where it is not off; undefined where nobody can tell
 */
async function disableInference(client, retries) {
    try {
        await ask(client, { method: 'DELETE', path: 'llm/disable', retries: 0 }, valibot__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5J());
        return { isEnabled: false };
    }
    catch (failure) {
        const status = await fetchStatus(client, retries).catch(() => undefined);
        if (status?.isEnabled === false)
            return { isEnabled: false };
        return { isEnabled: status && true, failure };
    }
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
        if (isNotFound(error))
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

/***/ 2845:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ readJson)
/* harmony export */ });
/** Pure: JSON that somebody else wrote. */
/** The value that `text` holds, whatever it is; undefined where the text is no JSON. Never throws. */
function readJson(text) {
    try {
        const value = JSON.parse(text);
        return { value };
    }
    catch {
        return undefined;
    }
}


/***/ })

};
