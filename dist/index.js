import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 3339:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("module");

/***/ }),

/***/ 4589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 7540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 99:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:sqlite");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 7830:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/web");

/***/ }),

/***/ 7997:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 3429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 8877:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:v8");

/***/ }),

/***/ 714:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:vm");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 6928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 7016:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");

/***/ }),

/***/ 452:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Dr: () => (/* binding */ NetworkError),
/* harmony export */   In: () => (/* binding */ GateFailure),
/* harmony export */   MU: () => (/* binding */ TimeoutError),
/* harmony export */   Mt: () => (/* binding */ MissingKeyError),
/* harmony export */   RY: () => (/* binding */ findCancelled),
/* harmony export */   Rc: () => (/* binding */ ConnectionError),
/* harmony export */   S1: () => (/* binding */ PublishError),
/* harmony export */   Uc: () => (/* binding */ describeError),
/* harmony export */   WY: () => (/* binding */ GitHubDataError),
/* harmony export */   Wp: () => (/* binding */ BudgetError),
/* harmony export */   Y2: () => (/* binding */ mayHaveTakenEffect),
/* harmony export */   _n: () => (/* binding */ WorkspaceFileError),
/* harmony export */   cY: () => (/* binding */ EndpointError),
/* harmony export */   cc: () => (/* binding */ CancelledError),
/* harmony export */   dz: () => (/* binding */ InputError),
/* harmony export */   k: () => (/* binding */ EmptyAnswerError),
/* harmony export */   kw: () => (/* binding */ PartialAnswerError),
/* harmony export */   lZ: () => (/* binding */ ActionError),
/* harmony export */   mL: () => (/* binding */ AnswerFormatError),
/* harmony export */   o3: () => (/* binding */ ResponseError),
/* harmony export */   r3: () => (/* binding */ isRetryable),
/* harmony export */   uZ: () => (/* binding */ InferenceError),
/* harmony export */   y_: () => (/* binding */ GitHubError)
/* harmony export */ });
/**
 * The taxonomy of failures. One class for each failure that somebody handles differently; every message says
 * what failed and on what, every hint says what to change. No message ever holds a response body that could
 * carry a secret: bodies are reduced to their error text by `pinata/error-body.ts` first.
 */
/** A failure that was foreseen. Its message is fit to be shown; its stack is not. */
class ActionError extends Error {
    name = 'ActionError';
    hint;
    constructor(message, details = {}) {
        super(message, details.cause === undefined ? {} : { cause: details.cause });
        this.hint = details.hint;
    }
}
/** An input of the step is missing or wrong. Never softened by `on-error`: it is the workflow that must change. */
class InputError extends ActionError {
    name = 'InputError';
    input;
    constructor(input, problem, details = {}) {
        super(`Input \`${input}\` ${problem}`, details);
        this.input = input;
    }
}
/** A file of the workspace or of a step before (a prompt, what it draws in, a price file) can't be read, written or understood. */
class WorkspaceFileError extends ActionError {
    name = 'WorkspaceFileError';
    path;
    line;
    constructor(path, problem, details = {}) {
        const column = details.column === undefined ? '' : `:${details.column}`;
        const place = details.line === undefined ? path : `${path}:${details.line}${column}`;
        super(`${place}: ${problem}`, details);
        this.path = path;
        this.line = details.line;
    }
}
/** The run was cancelled (SIGINT or SIGTERM from the runner). */
class CancelledError extends ActionError {
    name = 'CancelledError';
}
/** The end of a cancelled run, however deep it is the cause of another error. */
function findCancelled(error) {
    if (error instanceof CancelledError)
        return error;
    return error instanceof Error ? findCancelled(error.cause) : undefined;
}
/** Anything that went wrong between this process and a server, before the server gave a usable answer. */
class NetworkError extends ActionError {
    name = 'NetworkError';
}
/** No connection, or one that broke: DNS, refused, reset, TLS, proxy. */
class ConnectionError extends NetworkError {
    name = 'ConnectionError';
    /** The request may have reached the server before it failed. */
    mayHaveArrived;
    constructor(message, details = {}) {
        super(message, details);
        this.mayHaveArrived = details.mayHaveArrived ?? true;
    }
}
/** A deadline passed. */
class TimeoutError extends NetworkError {
    name = 'TimeoutError';
    phase;
    constructor(phase, message, details = {}) {
        super(message, details);
        this.phase = phase;
    }
}
/** A server answered with something that can't be used: not JSON, a broken stream, too large, a redirect. */
class ResponseError extends NetworkError {
    name = 'ResponseError';
}
/** The inference endpoint did not give an answer that can be used. */
class InferenceError extends ActionError {
    name = 'InferenceError';
}
/** No inference key at hand, as in a run for a fork, which gets no secrets. */
class MissingKeyError extends InferenceError {
    name = 'MissingKeyError';
}
/** The request was not sent, since it could cost more than is allowed. */
class BudgetError extends InferenceError {
    name = 'BudgetError';
}
/** The answer does not have the form that was asked for, also after it was asked to mend it. */
class AnswerFormatError extends InferenceError {
    name = 'AnswerFormatError';
    text;
    constructor(text, message, details = {}) {
        super(message, details);
        this.text = text;
    }
}
/** An answer without text. */
class EmptyAnswerError extends InferenceError {
    name = 'EmptyAnswerError';
}
/** The answer began and broke off. What had arrived is kept, so that it can be shown as what it is. */
class PartialAnswerError extends InferenceError {
    name = 'PartialAnswerError';
    partialText;
    /** What the endpoint said that it used until then. */
    usage;
    constructor(partialText, message, details = {}) {
        super(message, details);
        this.partialText = partialText;
        this.usage = details.usage;
    }
}
/** The gate is closed: a verdict that was asked for. `fail-on` decides about it; `on-error` does not soften it. */
class GateFailure extends ActionError {
    name = 'GateFailure';
    /** One for each failed check. */
    problems;
    constructor(message, problems, details = {}) {
        super(message, details);
        this.problems = problems;
    }
}
/** The endpoint answered with a failure: by its HTTP status, or in a body under a good one. */
class EndpointError extends InferenceError {
    name = 'EndpointError';
    status;
    about;
    field;
    refusedFields;
    requestId;
    retryAfterMs;
    availableCredits;
    constructor(message, details) {
        super(message, details);
        this.status = details.status;
        this.about = details.about;
        this.field = details.field;
        this.refusedFields = details.refusedFields ?? [];
        this.requestId = details.requestId;
        this.retryAfterMs = details.retryAfterMs;
        this.availableCredits = details.availableCredits;
    }
}
/** The result is there and could not be posted, and the workflow wants that to fail. */
class PublishError extends ActionError {
    name = 'PublishError';
}
/** GitHub answered with something that can't be read: it will be the same the next time. */
class GitHubDataError extends ActionError {
    name = 'GitHubDataError';
}
/** GitHub's API refused or failed. */
class GitHubError extends ActionError {
    name = 'GitHubError';
    status;
    /** How long GitHub asks to wait: set when it limits the rate (403 or 429), and when it is down (5xx) and says so. */
    retryAfterMs;
    constructor(message, details) {
        super(message, details);
        this.status = details.status;
        this.retryAfterMs = details.retryAfterMs;
    }
}
/** Outages and 409 can pass by themselves; every other 4xx stays as it is until somebody changes something. */
function isRetryableStatus(status) {
    return status === 408 || status === 409 || status === 429 || status >= 500;
}
/**
 * Whether sending the same request again can help, given that its answer has not begun. A timeout after the
 * connection was made is not repeated: the server may still be working on it, and bill it.
 */
function isRetryable(error) {
    if (error instanceof GitHubError && error.retryAfterMs !== undefined)
        return true;
    // Asking again brings no credits back.
    if (error instanceof EndpointError)
        return error.about !== 'credits' && isRetryableStatus(error.status);
    if (error instanceof GitHubError)
        return isRetryableStatus(error.status);
    if (error instanceof TimeoutError)
        return error.phase === 'connect';
    return error instanceof ConnectionError;
}
/** The statuses by which a gateway says that it stopped waiting for a server that may still be working. */
const GATEWAY_TIMEOUTS = [408, 504, 522, 524];
/** Whether the request may have been carried out, and billed, although its answer says otherwise or never came. */
function mayHaveTakenEffect(error) {
    if (error instanceof EndpointError)
        return GATEWAY_TIMEOUTS.includes(error.status);
    return error instanceof ConnectionError && error.mayHaveArrived;
}
function toSentence(text) {
    return /[.!?…]$/.test(text) ? text : `${text}.`;
}
/** An object without words of its own is not shown: what is in it is not known. */
function messageOf(thrown) {
    if (thrown instanceof Error)
        return thrown.message;
    const isObject = typeof thrown === 'object' && thrown !== null;
    return isObject || typeof thrown === 'function' ? `a ${typeof thrown} was thrown` : String(thrown);
}
/** Turns whatever was thrown into words. An unforeseen error says where to report it. */
function describeError(error) {
    if (error instanceof ActionError) {
        const message = toSentence(error.message);
        return { message: error.hint ? `${message} ${error.hint}` : message };
    }
    const description = {
        message: `Unexpected error: ${toSentence(messageOf(error))} This is a bug in the action: please report it with the log of a run in debug mode.`,
    };
    if (error instanceof Error && error.stack)
        description.stack = error.stack;
    return description;
}


/***/ }),

/***/ 7943:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Q2: () => (/* binding */ parseBaseUrl),
/* harmony export */   _W: () => (/* binding */ isLinkLocal),
/* harmony export */   we: () => (/* binding */ joinUrl)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7030);

function isLoopback(hostname) {
    return (hostname === 'localhost' || hostname === '[::1]' || ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIPv4)(hostname) && hostname.startsWith('127.')));
}
/**
 * 169.254.0.0/16 holds the metadata services of clouds (https://www.rfc-editor.org/rfc/rfc3927), also when it is
 * written as IPv6: mapped, compatible, or behind NAT64.
 */
function isLinkLocal(hostname) {
    if ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIPv4)(hostname))
        return hostname.startsWith('169.254.');
    const address = hostname.replace(/^\[|\]$/g, '');
    return (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIPv6)(address) && /^(fe[89ab][\da-f]:|(::|::ffff:|::ffff:0:|64:ff9b::)a9fe:)/i.test(address);
}
/**
 * Reads the base URL of a server that gets credentials.
 *
 * @param allowsHttp the workflow says that this server may be asked without TLS
 * @returns the URL without a trailing slash in its path, or the problem as the end of a sentence
 */
function parseBaseUrl(value, allowsHttp = false) {
    const url = URL.canParse(value) ? new URL(value) : undefined;
    if (!url)
        return { problem: 'is not a URL' };
    if (url.username || url.password)
        return { problem: 'must not hold credentials' };
    const isPlain = url.protocol === 'http:' && (allowsHttp || isLoopback(url.hostname));
    if (url.protocol !== 'https:' && !isPlain) {
        return { problem: 'must be an https:// address (http:// is allowed on loopback only)' };
    }
    if (isLinkLocal(url.hostname))
        return { problem: 'must not be a link-local address' };
    if (url.search || url.hash)
        return { problem: 'must not have a query or a fragment' };
    url.pathname = url.pathname.replace(/\/+$/, '');
    return url;
}
/** `base` with a path appended. */
function joinUrl(base, path) {
    const url = new URL(base);
    url.pathname = `${base.pathname.replace(/\/+$/, '')}/${path}`;
    return url;
}


/***/ }),

/***/ 422:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B2: () => (/* binding */ Deadline),
/* harmony export */   B_: () => (/* binding */ outlive),
/* harmony export */   _o: () => (/* binding */ MAX_TIMER_MS),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   pj: () => (/* binding */ withGrace),
/* harmony export */   uC: () => (/* binding */ RunClock),
/* harmony export */   uk: () => (/* binding */ wait),
/* harmony export */   w2: () => (/* binding */ timeoutError)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8500);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(452);


const HINTS = {
    connect: 'Check the address, and whether a proxy or firewall stands between.',
    headers: undefined,
    'first-token': 'Raise `first-token-timeout`, or choose a faster model.',
    idle: 'The endpoint stopped sending in the middle of its answer; run the job again.',
    total: 'Raise `timeout`, or ask for less.',
};
const WORDS = {
    connect: 'did not accept a connection',
    headers: 'did not begin to answer',
    'first-token': 'sent no token',
    idle: 'sent nothing new',
    total: 'was not done',
};
/** Milliseconds in words: `250 ms`, `90 s`, `10 min`. */
function formatDuration(ms) {
    if (ms < 1_000)
        return `${Math.round(ms)} ms`;
    if (ms < 120_000)
        return `${Math.round(ms / 100) / 10} s`;
    return `${Math.round(ms / 6_000) / 10} min`;
}
/** Lets time go by. @throws the reason of `signal`, once that is aborted */
async function wait(ms, signal) {
    await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(ms, undefined, { signal }).catch(() => signal.throwIfAborted());
}
/** The error of a deadline that passed. */
function timeoutError(phase, ms, subject) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .TimeoutError */ .MU(phase, `${subject} ${WORDS[phase]} within ${formatDuration(ms)}`, {
        hint: HINTS[phase],
    });
}
/**
 * The clock of one request. Its signal aborts with a `TimeoutError` when the phase that runs takes too long, or
 * with the parent's reason when the whole run ends. Phases follow each other: starting one ends the one before,
 * so the deadline covers the body as well as the headers.
 */
class Deadline {
    signal;
    #controller = new AbortController();
    #subject;
    #parent;
    #onParentAbort = () => this.#controller.abort(this.#parent.reason);
    #timer;
    /** @param subject who is waited for, as the error will name it: a host. */
    constructor(parent, subject) {
        this.signal = this.#controller.signal;
        this.#subject = subject;
        this.#parent = parent;
        if (parent.aborted)
            this.#onParentAbort();
        else
            parent.addEventListener('abort', this.#onParentAbort, { once: true });
    }
    /** Starts the clock of a phase, or starts it anew. */
    start(phase, ms) {
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => this.#controller.abort(timeoutError(phase, ms, this.#subject)), ms);
    }
    /** Stops the clock and lets go of the parent. Call it in a `finally`. */
    stop() {
        clearTimeout(this.#timer);
        this.#parent.removeEventListener('abort', this.#onParentAbort);
    }
}
/** Node's longest timer, about 24 days: https://nodejs.org/api/timers.html#settimeoutcallback-delay-args */
const MAX_TIMER_MS = 2 ** 31 - 1;
/** The clock of the whole run, and its way to be cancelled from outside. */
class RunClock {
    signal;
    #controller = new AbortController();
    #timer;
    #endsAtMs = Number.POSITIVE_INFINITY;
    #endedAtMs;
    constructor() {
        this.signal = this.#controller.signal;
        this.signal.addEventListener('abort', () => {
            this.#endedAtMs = performance.now();
        });
    }
    /** From now on the run may take `ms`; what an earlier call said no longer counts. */
    start(ms) {
        clearTimeout(this.#timer);
        this.#endsAtMs = performance.now() + ms;
        const end = () => this.#controller.abort(timeoutError('total', ms, 'The run'));
        this.#timer = setTimeout(end, Math.min(ms, MAX_TIMER_MS));
        this.#timer.unref();
    }
    /** Time that is left, in milliseconds; never negative. */
    remainingMs() {
        return Math.max(0, this.#endsAtMs - performance.now());
    }
    /** Time since it ended, in milliseconds; 0 where it has not. */
    endedForMs() {
        return this.#endedAtMs === undefined ? 0 : performance.now() - this.#endedAtMs;
    }
    cancel(reason) {
        this.#controller.abort(new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CancelledError */ .cc(reason));
    }
    /** Ends the run for good: what still waits for something gives up. */
    stop() {
        clearTimeout(this.#timer);
        this.#controller.abort(new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .CancelledError */ .cc('The run is over'));
    }
}
/**
 * A clock that a cancelled run, or one out of time, does not stop, but hurries: however often it is asked for, all that
 * outlives a run has the same end. The runner kills a step 10 s after it was cancelled.
 */
function outlive(run, { ms, cancelledMs }) {
    const clock = new RunClock();
    const hurry = () => clock.start(Math.max(0, cancelledMs - run.endedForMs()));
    if (run.signal.aborted)
        hurry();
    else {
        clock.start(ms);
        run.signal.addEventListener('abort', hurry);
        clock.signal.addEventListener('abort', () => run.signal.removeEventListener('abort', hurry));
    }
    return clock;
}
/** Works under a clock that outlives the run's. */
async function withGrace(grace, run, work) {
    const clock = outlive(run, grace);
    try {
        return await work(clock);
    }
    finally {
        clock.stop();
    }
}


/***/ }),

/***/ 5691:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9637);

// Awaited, so that a run that never ends is no success: Node exits with 13 when nothing is left to wait for.
await (0,_main_js__WEBPACK_IMPORTED_MODULE_0__/* .run */ .e)();

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 7322:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  A5: () => (/* reexport */ isPinata),
  pq: () => (/* binding */ isPostStep),
  Ko: () => (/* binding */ readInputs),
  Em: () => (/* binding */ readMode),
  uT: () => (/* binding */ readOnError),
  _J: () => (/* binding */ readPostInputs),
  ql: () => (/* reexport */ readSecrets),
  _e: () => (/* binding */ readSummaryPath)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __nccwpck_require__(452);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./lib/http/base-url.js
var base_url = __nccwpck_require__(7943);
// EXTERNAL MODULE: ./lib/http/deadline.js
var deadline = __nccwpck_require__(422);
;// CONCATENATED MODULE: ./lib/inputs/values.js
/** How the value of an input is read: an empty one counts as none, one that can't be understood is refused by name. */


/** The runner keeps hyphens: `prompt-file` is INPUT_PROMPT-FILE. An empty value counts as none. */
function readInput(env, name) {
    const value = env[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`];
    return value === undefined || value.trim() === '' ? undefined : value;
}
function readWord(env, name) {
    return readInput(env, name)?.trim();
}
function readChoice(env, name, choices) {
    const value = readWord(env, name);
    if (value === undefined)
        return undefined;
    const found = choices.find((choice) => choice === value);
    if (found === undefined) {
        throw new errors/* InputError */.dz(name, `is \`${value}\``, {
            hint: `Use ${choices.map((c) => `\`${c}\``).join(' or ')}.`,
        });
    }
    return found;
}
function readNumber(env, name, range) {
    const value = readWord(env, name);
    if (value === undefined)
        return undefined;
    const number = /^-?(\d+\.?\d*|\.\d+)$/.test(value) ? Number(value) : Number.NaN;
    const isAllowed = number >= range.min && number <= (range.max ?? Number.MAX_SAFE_INTEGER);
    if (!isAllowed || (range.isInteger && !Number.isInteger(number))) {
        const kind = range.isInteger ? 'a whole number' : 'a number';
        const bounds = range.max === undefined ? `of at least ${range.min}` : `from ${range.min} to ${range.max}`;
        throw new errors/* InputError */.dz(name, `is \`${value}\``, { hint: `Use ${kind} ${bounds}.` });
    }
    return number;
}
const UNIT_MS = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 };
/** A time with a unit, in milliseconds; `0` is one where `canBeZero`. */
function readDurationMs(env, name, { canBeZero = false } = {}) {
    const value = readWord(env, name);
    if (value === undefined)
        return undefined;
    const [, amount, unit] = /^(\d+(?:\.\d+)?)(ms|s|m|h)$/.exec(value) ?? [];
    const ms = canBeZero && value === '0' ? 0 : Number(amount) * (UNIT_MS[unit ?? ''] ?? Number.NaN);
    if (!(ms >= 0 && ms <= deadline/* MAX_TIMER_MS */._o) || (ms === 0 && !canBeZero)) {
        throw new errors/* InputError */.dz(name, `is \`${value}\``, {
            hint: 'Use a number with a unit, such as `90s`, `10m` or `1h`, and at most 24 days.',
        });
    }
    return ms;
}
/** Words on lines of their own, or between commas. Each once. */
function readList(env, name) {
    const words = (readInput(env, name) ?? '').split(/[\r\n,]/).map((word) => word.trim());
    return [...new Set(words.filter((word) => word !== ''))];
}
/** The words of YAML 1.2's core schema, as the runner's toolkit takes them. */
function readBoolean(env, name, fallback) {
    const value = readWord(env, name);
    if (value === undefined)
        return fallback;
    if (/^(true|True|TRUE)$/.test(value))
        return true;
    if (/^(false|False|FALSE)$/.test(value))
        return false;
    throw new errors/* InputError */.dz(name, `is \`${value}\``, { hint: 'Use `true` or `false`.' });
}

;// CONCATENATED MODULE: ./lib/inputs/credentials.js
/** Keys, tokens and passwords: where they are given, and what is refused. */


/** https://docs.github.com/authentication/keeping-your-account-and-data-secure/about-authentication-to-github#githubs-token-formats; the last is that of old. */
const GITHUB_TOKEN_SHAPE = /^(gh[a-z]_|github_pat_|[\da-f]{40}$)/;
/** In `actions/ai-inference`, `token` was the key of whatever `endpoint` named. */
function isTokenOfAnother(env) {
    const token = readWord(env, 'token');
    return token !== undefined && !GITHUB_TOKEN_SHAPE.test(token);
}
/** @throws {InputError} when no HTTP header can carry the credential, or when it is a token of GitHub's */
function checkCredential(value, name, env) {
    assertNoGithubToken(value, name, env);
    return checkHeaderValue(value, name);
}
/** @throws {InputError} no GitHub token is ever handed to Pinata */
function assertNoGithubToken(value, name, env) {
    const names = ['github-token', 'secrets-token', ...(isTokenOfAnother(env) ? [] : ['token'])];
    const githubTokens = names.map((input) => readWord(env, input));
    if (GITHUB_TOKEN_SHAPE.test(value) || githubTokens.includes(value)) {
        throw new errors/* InputError */.dz(name, 'holds a GitHub token, and no GitHub token is ever sent to an inference endpoint', {
            hint: 'Give the credential of Pinata there.',
        });
    }
}
/** https://www.rfc-editor.org/rfc/rfc9110#section-5.5 */
function checkHeaderValue(value, name) {
    if (/[\r\n]/.test(value)) {
        throw new errors/* InputError */.dz(name, 'has several lines, and an HTTP header can carry only one', {
            hint: 'Store it as a single line.',
        });
    }
    if (!/^[\x21-\x7e]+$/.test(value)) {
        throw new errors/* InputError */.dz(name, 'holds a space, a control character or a letter outside ASCII, which no HTTP header can carry', { hint: 'Copy it again.' });
    }
    return value;
}
/** @throws {InputError} one that no header can carry, or a token of GitHub's */
function readOptionalInferenceKey(env) {
    const given = readInput(env, 'inference-key');
    const key = (given ?? env['PINATA_LLM_KEY'] ?? '').trim();
    if (key === '')
        return undefined;
    return checkCredential(key, given === undefined ? 'PINATA_LLM_KEY' : 'inference-key', env);
}
/** @throws {InputError} @throws {MissingKeyError} */
function readInferenceKey(env) {
    const key = readOptionalInferenceKey(env);
    if (key !== undefined)
        return key;
    throw new errors/* MissingKeyError */.Mt('There is no inference key, so nothing was run', {
        hint: 'Set `inference-key: ${{ secrets.PINATA_LLM_KEY }}`. Runs for forks and Dependabot get no secrets: give Dependabot one of its own, and skip the step for forks or set `on-error: warn`.',
    });
}
function readProxy(env) {
    const read = (name) => env[name.toLowerCase()] || env[name] || undefined;
    return { httpProxy: read('HTTP_PROXY'), httpsProxy: read('HTTPS_PROXY'), noProxy: read('NO_PROXY') };
}
function readGithubToken(env) {
    // `github-token` always has its default, so the alias can only mean something when it wins.
    const isAlias = readWord(env, 'token') !== undefined && !isTokenOfAnother(env);
    const name = isAlias ? 'token' : 'github-token';
    const token = readWord(env, name);
    return token === undefined ? undefined : checkHeaderValue(token, name);
}
/** The password in a proxy's address, which may lack its scheme: as it is written, and as the proxy gets it. */
function readProxyPasswords(env) {
    return Object.values(readProxy(env)).flatMap((address = '') => {
        const [, written = ''] = /^(?:[a-z\d+.-]+:\/\/)?[^/@:]*:(.*)@/is.exec(address) ?? [];
        const urls = [address, `http://${address}`].flatMap((text) => URL.parse(text) ?? []);
        const sent = urls.flatMap(({ username, password }) => {
            if (password === '')
                return [];
            const decoded = decodeURIComponentSafely(password);
            const credentials = `${decodeURIComponentSafely(username)}:${decoded}`;
            return [password, decoded, Buffer.from(credentials).toString('base64')];
        });
        return [written, ...sent];
    });
}
/** Every secret of the environment this step was given, to be masked before anything else happens. Never throws. */
function readSecrets(env) {
    const names = ['inference-key', 'pinata-jwt', 'github-token', 'token', 'secrets-token', 'github-mcp-token'];
    const given = [
        ...names.map((name) => readInput(env, name)),
        env['PINATA_LLM_KEY'],
        // Long, and the forms of it take their time: only where it is used.
        ...(/^true$/i.test(readWord(env, 'cache') ?? '') ? [env['ACTIONS_RUNTIME_TOKEN']] : []),
        ...readProxyPasswords(env),
    ];
    return given.flatMap((secret) => (secret?.trim() ? [secret] : []));
}
function decodeURIComponentSafely(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
/** @throws {InputError} one that no header can carry, or a token of GitHub's */
function readOptionalJwt(env) {
    const jwt = readWord(env, 'pinata-jwt');
    return jwt === undefined ? undefined : checkCredential(jwt, 'pinata-jwt', env);
}
/** @throws {InputError} */
function readJwt(env) {
    const jwt = readOptionalJwt(env);
    if (jwt !== undefined)
        return jwt;
    throw new errors/* InputError */.dz('pinata-jwt', 'is missing', {
        hint: 'Set `pinata-jwt: ${{ secrets.PINATA_JWT }}`; managing inference needs the account’s own token.',
    });
}
/** A key that is known already; it is handed on, not sent, and so may have several lines. */
function readKnownKey(env) {
    const key = readWord(env, 'inference-key') ?? env['PINATA_LLM_KEY']?.trim();
    if (!key)
        return undefined;
    assertNoGithubToken(key, 'inference-key', env);
    return key;
}

;// CONCATENATED MODULE: ./lib/inputs/common.js
/** Inputs that more than one mode has. */






/** In the order of what they allow: https://docs.github.com/organizations/managing-user-access-to-your-organizations-repositories/managing-repository-roles/repository-roles-for-an-organization */
const PERMISSIONS = ['none', 'read', 'triage', 'write', 'maintain', 'admin'];
const PINATA_ENDPOINT = 'https://agents.pinata.cloud/v0/llm';
const RETIRED_HOSTS = ['models.github.ai', 'models.inference.ai.azure.com'];
/** What many give for the base URL: the address of its route. */
const ROUTE = /\/chat\/completions\/*$/;
/**
 * @param allowsHttp also to a host that is not this machine
 * @throws {InputError}
 */
function parseEndpoint(env, allowsHttp) {
    const value = readWord(env, 'endpoint') ?? PINATA_ENDPOINT;
    const url = (0,base_url/* parseBaseUrl */.Q2)(value.replace(ROUTE, ''), allowsHttp);
    if (url instanceof URL && RETIRED_HOSTS.includes(url.hostname)) {
        throw new errors/* InputError */.dz('endpoint', 'is that of GitHub Models, which was retired on 2026-07-30', {
            hint: 'Remove `endpoint` to use Pinata, and set `model` to an id of its catalog.',
        });
    }
    if (url instanceof URL)
        return url;
    const isPlain = /^http:/i.test(value);
    throw new errors/* InputError */.dz('endpoint', url.problem, {
        hint: isPlain
            ? 'For a service container or a server of your own set `allow-http: true`; the account’s JWT is never sent that way.'
            : 'Give the base URL of an OpenAI-compatible API, such as https://agents.pinata.cloud/v0/llm.',
    });
}
/** The base URL of the OpenAI-compatible routes. @throws {InputError} */
function readEndpoint(env) {
    return parseEndpoint(env, readBoolean(env, 'allow-http', false));
}
/** Pinata's own service, or one with the routes of its account beside it. */
function isPinata({ hostname, pathname }) {
    return hostname === new URL(PINATA_ENDPOINT).hostname || pathname.endsWith('/llm');
}
/**
 * The management routes stand beside Pinata's `llm/`; other services have none.
 *
 * @param hint what to change where the endpoint is another service
 * @throws {InputError}
 */
function readManagementUrl(env, hint) {
    // The JWT opens the whole account: it never goes out in the clear.
    const url = parseEndpoint(env, false);
    if (!url.pathname.endsWith('/llm')) {
        throw new errors/* InputError */.dz('endpoint', 'is not Pinata’s: only an address that ends in `/llm` has an account to manage', { hint });
    }
    url.pathname = url.pathname.slice(0, -'/llm'.length);
    return url;
}
function readRunnerFacts(env) {
    const githubApiUrl = (0,base_url/* parseBaseUrl */.Q2)(env['GITHUB_API_URL'] || 'https://api.github.com');
    if (!(githubApiUrl instanceof URL)) {
        throw new errors/* InputError */.dz('GITHUB_API_URL', `(from the environment) ${githubApiUrl.problem}`);
    }
    return {
        githubServerUrl: URL.parse(env['GITHUB_SERVER_URL'] ?? '') ?? new URL('https://github.com'),
        workspace: env['GITHUB_WORKSPACE'] || process.cwd(),
        tempFolder: env['RUNNER_TEMP'] || (0,external_node_os_.tmpdir)(),
        jobTempFolder: env['RUNNER_TEMP'] || undefined,
        // On macOS they differ: scripts write to `/tmp`, and `mktemp` to a folder of the user's own.
        systemTempFolders: [...new Set([(0,external_node_os_.tmpdir)(), ...(external_node_path_.sep === '/' ? ['/tmp'] : [])])],
        githubApiUrl,
    };
}
/** @throws {InputError} */
function readCommonInputs(env) {
    return {
        timeoutMs: readDurationMs(env, 'timeout') ?? 600_000,
        retries: readNumber(env, 'retries', { min: 0, max: 10, isInteger: true }) ?? 3,
        proxy: readProxy(env),
        runner: readRunnerFacts(env),
        notices: ROUTE.test(readWord(env, 'endpoint') ?? '')
            ? ['`endpoint` is the base URL: its end, `/chat/completions`, was taken off.']
            : [],
    };
}
/**
 * @param choices of `comment`; `auto` is `sticky`
 * @throws {InputError}
 */
function readCommentInputs(env, choices) {
    const commentTag = readWord(env, 'comment-tag') ?? 'default';
    if (!/^[\w.-]{1,64}$/.test(commentTag)) {
        throw new errors/* InputError */.dz('comment-tag', `is \`${commentTag}\``, {
            hint: 'Use up to 64 letters, digits, dots, hyphens or underscores.',
        });
    }
    const comment = readChoice(env, 'comment', ['auto', ...choices, 'off']) ?? 'auto';
    return {
        comment: comment === 'auto' ? 'sticky' : comment,
        commentTag,
        pullRequest: readNumber(env, 'pull-request', { min: 1, isInteger: true }),
        githubToken: readGithubToken(env),
    };
}
/** @throws {InputError} */
function readActorInputs(env) {
    return {
        minimumPermission: readChoice(env, 'minimum-permission', PERMISSIONS) ?? 'write',
        allowedBots: readList(env, 'allowed-bots'),
    };
}
/** What no HTTP body or log line would suffer from; ids of models have no spaces. */
function checkModelId(id, input) {
    if (/^[\x21-\x7e]{1,256}$/.test(id))
        return id;
    throw new errors/* InputError */.dz(input, `holds \`${id}\``, {
        hint: 'Use a model id such as `anthropic/claude-sonnet-4-6`.',
    });
}
/** @throws {InputError} */
function readModel(env) {
    const model = readWord(env, 'model');
    return model === undefined ? undefined : checkModelId(model, 'model');
}

;// CONCATENATED MODULE: ./lib/inputs/account.js
/** The inputs of `ensure` and `disable`. */




function readSecretScope(env) {
    const value = readWord(env, 'save-secret-scope') ?? 'repository';
    if (value === 'repository')
        return { kind: 'repository' };
    const [, kind, name] = /^(environment|organization):(.+)$/.exec(value) ?? [];
    if ((kind === 'environment' || kind === 'organization') && name)
        return { kind, name };
    throw new errors/* InputError */.dz('save-secret-scope', `is \`${value}\``, {
        hint: 'Use `repository`, `environment:NAME` or `organization:NAME`.',
    });
}
function readSecretInputs(env) {
    const name = readWord(env, 'save-secret');
    const scope = readSecretScope(env);
    if (name === undefined)
        return undefined;
    // https://docs.github.com/actions/reference/security/secrets#naming-your-secrets
    if (!/^[A-Za-z_]\w*$/.test(name) || /^github_/i.test(name)) {
        throw new errors/* InputError */.dz('save-secret', `is \`${name}\``, {
            hint: 'Use letters, digits and underscores; not a digit first, and not GITHUB_.',
        });
    }
    const token = readWord(env, 'secrets-token');
    if (token === undefined) {
        throw new errors/* InputError */.dz('secrets-token', 'is missing, and `save-secret` needs it', {
            hint: 'Give a token that may write secrets; the workflow’s own GITHUB_TOKEN never may.',
        });
    }
    return { name, scope, token };
}
function readAutoTopup(env) {
    const value = readWord(env, 'auto-topup');
    if (value === undefined)
        return undefined;
    if (value === 'off')
        return { threshold: undefined, amount: undefined };
    const [, threshold, amount] = /^(\d{1,9}(?:\.\d+)?):(\d{1,9})$/.exec(value) ?? [];
    if (Number(threshold) >= 5 && Number(amount) >= 1) {
        return { threshold: Number(threshold), amount: Number(amount) };
    }
    throw new errors/* InputError */.dz('auto-topup', `is \`${value}\``, {
        hint: 'Use `off`, or `THRESHOLD:AMOUNT` with a threshold of at least 5 and a whole amount of at least 1, such as `10:50`.',
    });
}
/** @throws {InputError} */
function readAccountInputs(env) {
    return {
        ...readCommonInputs(env),
        managementUrl: readManagementUrl(env, 'Leave `endpoint` out for this mode.'),
        secret: readSecretInputs(env),
        jwt: readJwt(env),
    };
}
/** @throws {InputError} */
function readEnsureInputs(env) {
    const inputs = {
        mode: 'ensure',
        inferenceKey: readKnownKey(env),
        isRotating: readBoolean(env, 'rotate', false),
        requiresKey: readBoolean(env, 'require-key', true),
        isExporting: readBoolean(env, 'export', false),
        isEphemeral: readBoolean(env, 'ephemeral', false),
        autoTopup: readAutoTopup(env),
        ...readAccountInputs(env),
    };
    if (inputs.isEphemeral && inputs.secret) {
        throw new errors/* InputError */.dz('ephemeral', 'is `true`, and so the key that `save-secret` saves would be revoked at the end', {
            hint: 'Leave one of the two out.',
        });
    }
    return inputs;
}

// EXTERNAL MODULE: ./lib/outcomes.js
var outcomes = __nccwpck_require__(6414);
;// CONCATENATED MODULE: ./lib/inputs/gate.js
/** The inputs of `gate`. */






function readFailOn(env) {
    const words = readList(env, 'fail-on');
    if (words.length === 0)
        return outcomes/* WORSE_THAN_DEGRADED */.ux;
    if (words.length === 1 && words[0] === 'none')
        return [];
    return words.map((word) => {
        const outcome = outcomes/* OUTCOMES */.im.find((candidate) => candidate === word);
        if (outcome !== undefined && outcome !== 'operational')
            return outcome;
        throw new errors/* InputError */.dz('fail-on', `holds \`${word}\``, {
            hint: `Use any of ${outcomes/* OUTCOMES */.im.slice(1)
                .map((candidate) => `\`${candidate}\``)
                .join(', ')}, or \`none\` alone.`,
        });
    });
}
function readTolerancePercent(env) {
    const value = readWord(env, 'tolerance') ?? '0%';
    const [, percent] = /^(\d{1,4}(?:\.\d+)?)\s*%$/.exec(value) ?? [];
    if (percent !== undefined)
        return Number(percent);
    throw new errors/* InputError */.dz('tolerance', `is \`${value}\``, { hint: 'Use a percentage, such as `5%`.' });
}
function readMinCredits(env) {
    const value = readWord(env, 'min-credits');
    if (value === undefined || /^[-\d.]/.test(value))
        return readNumber(env, 'min-credits', { min: 0 });
    if (value === 'auto')
        return 'auto';
    throw new errors/* InputError */.dz('min-credits', `is \`${value}\``, { hint: 'Use a number of at least 0, or `auto`.' });
}
/** A limit that nothing is held against would make a green check over nothing. */
function assertLimitsApply(inputs) {
    const { models, modelsFrom, model, priceFile } = inputs;
    if (inputs.minCredits === 'auto' && modelsFrom.length === 0) {
        throw new errors/* InputError */.dz('min-credits', 'is `auto`, and there are no prompt files to estimate', {
            hint: 'Name them in `models-from`.',
        });
    }
    if (inputs.isPriceFileWritten && priceFile === undefined) {
        throw new errors/* InputError */.dz('price-file', 'is missing, and `write-price-file` needs it', {
            hint: 'Set the path to write to, such as `.github/inference-prices.json`.',
        });
    }
    if (inputs.maxLatencyMs !== undefined && !inputs.isProbing) {
        throw new errors/* InputError */.dz('max-latency', 'is set, and nothing measures it', { hint: 'Set `probe: true`.' });
    }
    const hasModels = models.length > 0 || modelsFrom.length > 0 || model !== undefined;
    const idle = [
        ...(inputs.maxInputUsd === undefined ? [] : ['max-input-price']),
        ...(inputs.maxOutputUsd === undefined ? [] : ['max-output-price']),
        ...(inputs.isProbing ? ['probe'] : []),
    ];
    // A price file names models too.
    if (hasModels || priceFile !== undefined || idle[0] === undefined)
        return;
    throw new errors/* InputError */.dz(idle[0], 'is set, but no models to check', {
        hint: 'Name them in `models`, or their prompt files in `models-from`.',
    });
}
/** @throws {InputError} */
function readGateInputs(env) {
    const isStatusChecked = readBoolean(env, 'status', true);
    const minCredits = readMinCredits(env);
    const requiresAutoTopup = readBoolean(env, 'require-auto-topup', false);
    const needsAccount = isStatusChecked || minCredits !== undefined || requiresAutoTopup;
    const waitMs = readDurationMs(env, 'wait', { canBeZero: true }) ?? 0;
    const common = readCommonInputs(env);
    const inputs = {
        mode: 'gate',
        ...common,
        // Each round has the time that a run without waiting has.
        timeoutMs: Math.min(common.timeoutMs + waitMs, deadline/* MAX_TIMER_MS */._o),
        ...readCommentInputs(env, ['sticky']),
        ...readActorInputs(env),
        endpoint: readEndpoint(env),
        managementUrl: needsAccount
            ? readManagementUrl(env, 'Set `status: false` for another service, and leave `min-credits` and `require-auto-topup` out.')
            : undefined,
        isStatusChecked,
        models: readList(env, 'models').map((id) => checkModelId(id, 'models')),
        modelsFrom: readList(env, 'models-from'),
        model: readModel(env),
        maxInputUsd: readNumber(env, 'max-input-price', { min: 0 }),
        maxOutputUsd: readNumber(env, 'max-output-price', { min: 0 }),
        priceFile: readWord(env, 'price-file'),
        isPriceFileWritten: readBoolean(env, 'write-price-file', false),
        tolerancePercent: readTolerancePercent(env),
        minCredits,
        requiresAutoTopup,
        expectedRuns: readNumber(env, 'expected-runs', { min: 1, isInteger: true }) ?? 1,
        expectedInputTokens: readNumber(env, 'expected-input-tokens', { min: 0, isInteger: true }) ?? 20_000,
        isProbing: readBoolean(env, 'probe', false),
        probeConcurrency: readNumber(env, 'probe-concurrency', { min: 1, max: 32, isInteger: true }) ?? 4,
        maxLatencyMs: readDurationMs(env, 'max-latency'),
        firstTokenTimeoutMs: readDurationMs(env, 'first-token-timeout') ?? 120_000,
        waitMs,
        intervalMs: readDurationMs(env, 'interval') ?? 30_000,
        failOn: readFailOn(env),
        reportFormat: readChoice(env, 'report-format', ['json', 'junit']) ?? 'json',
        catalogTtlMs: readDurationMs(env, 'catalog-ttl', { canBeZero: true }) ?? 0,
        jwt: readOptionalJwt(env),
        inferenceKey: readOptionalInferenceKey(env),
    };
    assertLimitsApply(inputs);
    return inputs;
}

;// CONCATENATED MODULE: ./lib/inputs/prompt.js
/** The inputs of `prompt`. */




/** What the workflow puts around an answer leaves room for one. */
const MAX_AROUND_CHARACTERS = 10_000;
function readAround(env, name) {
    const text = readInput(env, name)?.trim() ?? '';
    if (text.length <= MAX_AROUND_CHARACTERS)
        return text;
    throw new errors/* InputError */.dz(name, `has ${text.length} characters`, {
        hint: `Use at most ${MAX_AROUND_CHARACTERS}.`,
    });
}
function readCommentOptions(env, { comment }) {
    const hidesPrevious = readBoolean(env, 'comment-hide-previous', false);
    if (hidesPrevious && comment !== 'new') {
        throw new errors/* InputError */.dz('comment-hide-previous', 'is set, and no comment is posted beside an earlier one', {
            hint: 'Set `comment: new`.',
        });
    }
    const showsProgress = readBoolean(env, 'comment-progress', false);
    if (showsProgress && comment !== 'sticky' && comment !== 'append') {
        throw new errors/* InputError */.dz('comment-progress', `is set, and \`comment\` is \`${comment}\``, {
            hint: 'Set `comment: sticky` or `comment: append`: the progress is told in the comment that stays.',
        });
    }
    return {
        hidesPrevious,
        header: readAround(env, 'comment-header'),
        footer: readAround(env, 'comment-footer'),
        maxParts: readNumber(env, 'max-comment-parts', { min: 1, max: 20, isInteger: true }) ?? 5,
        showsProgress,
        isPublishErrorFatal: readChoice(env, 'on-publish-error', ['warn', 'fail']) === 'fail',
    };
}
/** `*.example.com` stands for every host under it. */
function readAllowedHosts(env) {
    const hosts = readList(env, 'allowed-hosts').map((host) => host.toLowerCase());
    for (const host of hosts) {
        if (/^(?:\*\.)?(?!-)[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(host))
            continue;
        throw new errors/* InputError */.dz('allowed-hosts', `holds \`${host}\``, {
            hint: 'Name hosts without scheme, port or path, such as `docs.example.com` or `*.example.com`.',
        });
    }
    return new Set(hosts);
}
const ACCOUNT_HINT = 'Leave `min-credits` out for another service.';
function readAccount(env, minCredits) {
    if (minCredits === undefined)
        return undefined;
    const managementUrl = readManagementUrl(env, ACCOUNT_HINT);
    const jwt = readOptionalJwt(env);
    if (jwt !== undefined)
        return { managementUrl, jwt };
    throw new errors/* InputError */.dz('pinata-jwt', 'is missing, and `min-credits` needs it', {
        hint: 'Set `pinata-jwt: ${{ secrets.PINATA_JWT }}`, or check the balance in a `gate` of another job.',
    });
}
function readPromptText(env) {
    const prompt = readInput(env, 'prompt');
    const promptFile = readWord(env, 'prompt-file');
    if (prompt === undefined && promptFile === undefined) {
        throw new errors/* InputError */.dz('prompt-file', 'is missing, and so is `prompt`', { hint: 'Set one of the two.' });
    }
    return { prompt, promptFile };
}
function readCacheEnvironment(env) {
    return {
        resultsUrl: env['ACTIONS_RESULTS_URL'],
        runtimeToken: env['ACTIONS_RUNTIME_TOKEN'],
        proxy: readProxy(env),
    };
}
/** The ledger of a pull request is kept in its comment. */
function readPullRequestBudget(env, { comment }) {
    const budgetUsd = readNumber(env, 'pr-budget-usd', { min: 0 });
    if (budgetUsd === undefined || (comment !== 'off' && comment !== 'new'))
        return budgetUsd;
    throw new errors/* InputError */.dz('pr-budget-usd', 'is set, and what was spent is kept in the comment that stays', {
        hint: 'Set `comment: auto`, or use `max-cost-usd`.',
    });
}
/** @throws {InputError} @throws {MissingKeyError} */
function readPromptInputs(env) {
    const isDryRun = readBoolean(env, 'dry-run', false);
    const endpoint = readEndpoint(env);
    const minCredits = readNumber(env, 'min-credits', { min: 0 });
    const commentInputs = readCommentInputs(env, ['sticky', 'new', 'recreate', 'append']);
    return {
        mode: 'prompt',
        ...readCommonInputs(env),
        ...commentInputs,
        ...readPromptText(env),
        endpoint,
        customHeaders: readInput(env, 'custom-headers'),
        model: readModel(env),
        fallbackModels: readList(env, 'fallback-models').map((id) => checkModelId(id, 'fallback-models')),
        systemPrompt: readInput(env, 'system-prompt'),
        systemPromptFile: readWord(env, 'system-prompt-file'),
        promptSource: readChoice(env, 'prompt-source', ['auto', 'workspace', 'base']) ?? 'auto',
        ...readActorInputs(env),
        variables: readInput(env, 'input'),
        fileVariables: readInput(env, 'file_input'),
        paths: readList(env, 'paths'),
        pathsIgnore: readList(env, 'paths-ignore'),
        isWholeDiff: readBoolean(env, 'include-generated', false),
        maxInputTokens: readNumber(env, 'max-input-tokens', { min: 1, isInteger: true }),
        maxTokens: readNumber(env, 'max-tokens', { min: 1, isInteger: true }),
        maxCompletionTokens: readNumber(env, 'max-completion-tokens', { min: 1, isInteger: true }),
        temperature: readNumber(env, 'temperature', { min: 0, max: 2 }),
        topP: readNumber(env, 'top-p', { min: 0, max: 1 }),
        responseFormat: readChoice(env, 'response-format', ['text', 'json_object', 'json_schema']),
        jsonSchema: readInput(env, 'json-schema'),
        jsonSchemaFile: readWord(env, 'json-schema-file'),
        failIf: readInput(env, 'fail-if')?.trim(),
        maxCostUsd: readNumber(env, 'max-cost-usd', { min: 0 }),
        pullRequestBudgetUsd: readPullRequestBudget(env, commentInputs),
        allowsUnknownPrice: readBoolean(env, 'allow-unknown-price', false),
        minCredits,
        cacheEnvironment: readBoolean(env, 'cache', false) ? readCacheEnvironment(env) : undefined,
        isDryRun,
        redactsInput: readBoolean(env, 'redact-input', true),
        allowedHosts: readAllowedHosts(env),
        commentOptions: readCommentOptions(env, commentInputs),
        isStreaming: readBoolean(env, 'stream', true),
        firstTokenTimeoutMs: readDurationMs(env, 'first-token-timeout') ?? 120_000,
        catalogTtlMs: readDurationMs(env, 'catalog-ttl', { canBeZero: true }) ?? 0,
        wantsMcp: readBoolean(env, 'enable-github-mcp', false) || readInput(env, 'github-mcp-toolsets') !== undefined,
        hasForeignToken: isTokenOfAnother(env),
        // Last: a wrong input is to be told even where there is no key.
        account: readAccount(env, minCredits),
        inferenceKey: isDryRun || !isPinata(endpoint) ? readOptionalInferenceKey(env) : readInferenceKey(env),
    };
}

;// CONCATENATED MODULE: ./lib/inputs/index.js
/**
 * The only reader of the environment. It is read once, into a typed object discriminated by `mode`; a value that
 * can't be understood is refused with what is allowed, never replaced by a default.
 */







/** The word as it is given, known even when the inputs are wrong: it need not be a mode. */
function readMode(env) {
    return readWord(env, 'mode') ?? 'prompt';
}
/** @throws {InputError} */
function readOnError(env) {
    const chosen = readChoice(env, 'on-error', ['fail', 'warn']) ?? 'fail';
    // A gate that could not look is closed, whatever kept it from looking.
    return readMode(env) === 'gate' ? 'fail' : chosen;
}
/** The path of the job summary, known even when the inputs are wrong. */
function readSummaryPath(env) {
    return env['GITHUB_STEP_SUMMARY'] || undefined;
}
/** Whether this is the post step of an `ensure` that leaves something to do: the runner gives its state to no other. */
function isPostStep(env) {
    return env['STATE_disable'] === 'true';
}
/** The inputs of the post step of an ephemeral `ensure`: it turns inference off again. */
function readPostInputs(env) {
    return { mode: 'disable', ...readAccountInputs(env), secret: undefined };
}
/**
 * @throws {InputError} an input is missing or wrong
 * @throws {MissingKeyError} there is no inference key
 */
function readInputs(env) {
    const mode = readMode(env);
    switch (mode) {
        case 'prompt':
            return readPromptInputs(env);
        case 'ensure':
            return readEnsureInputs(env);
        case 'disable':
            return { mode, ...readAccountInputs(env) };
        case 'gate':
            return readGateInputs(env);
        default: {
            const isPlanned = ['review', 'eval'].includes(mode);
            throw new errors/* InputError */.dz('mode', isPlanned ? `is \`${mode}\`, which is not available in this version` : `is \`${mode}\``, { hint: 'Use `prompt`, `ensure`, `disable` or `gate`.' });
        }
    }
}


/***/ }),

/***/ 9637:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  e: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __nccwpck_require__(452);
// EXTERNAL MODULE: ./lib/http/deadline.js
var deadline = __nccwpck_require__(422);
// EXTERNAL MODULE: ./lib/inputs/index.js + 6 modules
var lib_inputs = __nccwpck_require__(7322);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(8161);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/file-command.js + 1 modules
var file_command = __nccwpck_require__(7063);
// EXTERNAL MODULE: ./lib/runner/job-files.js
var job_files = __nccwpck_require__(6523);
// EXTERNAL MODULE: ./lib/secrets/redactor.js
var redactor = __nccwpck_require__(8013);
;// CONCATENATED MODULE: ./lib/outputs.js
/** The only writer of the step's outputs. Every output of action.yml is written on every path. */

// By file: see runner/log.ts.




/**
 * What the outputs are until something happens: nothing ran, nothing was changed, and no gate is open.
 *
 * @param mode as the input has it
 */
function createOutputs(mode = 'prompt') {
    return {
        response: '',
        'response-file': '',
        outcome: 'not-run',
        model: '',
        'finish-reason': '',
        usage: '',
        fields: '',
        coverage: '',
        'cache-hit': '',
        'cost-usd': '',
        'comment-id': '',
        'comment-url': '',
        'comment-outcome': '',
        enabled: '',
        changed: mode === 'ensure' || mode === 'disable' ? 'false' : '',
        'created-at': '',
        'inference-key': '',
        'key-source': '',
        'secret-saved': '',
        healthy: mode === 'gate' ? 'false' : '',
        checks: '',
        'report-file': '',
        'estimated-cost-usd': '',
    };
}
/**
 * Writes all outputs, or none. Does nothing outside a runner, where no file takes them.
 *
 * @throws {ActionError}
 */
async function writeOutputs(outputs) {
    const path = process.env['GITHUB_OUTPUT'];
    if (!path)
        return;
    const messages = Object.entries(outputs).map(([name, value]) => {
        // The key is the one secret that an output is for.
        const text = name === 'inference-key' ? value : redactor/* redactor */.$p.redact(value).text;
        return `${(0,file_command/* prepareKeyValueMessage */.v)(name, text)}${external_node_os_.EOL}`;
    });
    try {
        await (0,job_files/* appendWhole */.gZ)(path, messages.join(''));
    }
    catch (cause) {
        throw new errors/* ActionError */.lZ('The outputs could not be written', {
            hint: 'Check that the disk of the runner is neither full nor read-only.',
            cause,
        });
    }
}

// EXTERNAL MODULE: ./lib/markdown/inert.js
var inert = __nccwpck_require__(7489);
;// CONCATENATED MODULE: ./lib/publish/summary.js
/** Pure: the job summary. */

const CUT_NOTICE = '*The rest did not fit; the response file has it.*';
const SEPARATOR = '\n\n';
/** A piece may grow when it is made harmless. */
const SHRINK = 0.8;
const MAX_TRIES = 5;
/** For less of a piece than this, nothing is cut. */
const MIN_CUT_BYTES = 2_000;
function countBytes(text) {
    return Buffer.byteLength(text);
}
/** As much of the beginning as fits, without half a character at its end. */
function sliceBytes(text, bytes) {
    return Buffer.from(text)
        .subarray(0, bytes)
        .toString()
        .replace(/\ufffd$/, '');
}
/** The beginning of a piece, with a notice; empty where there is no room for one. */
async function cutPiece(piece, maxBytes, toHarmless) {
    const { splitMarkdown } = await Promise.all(/* import() */[__nccwpck_require__.e(559), __nccwpck_require__.e(541)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1541));
    for (let size = maxBytes, tries = 0; size >= MIN_CUT_BYTES && tries < MAX_TRIES; size *= SHRINK, tries++) {
        const [first] = splitMarkdown(piece, sliceBytes(piece, size).length);
        const cut = await toHarmless(`${first?.text ?? ''}${first?.suffix ?? ''}`);
        if (countBytes(cut) <= maxBytes)
            return cut;
    }
    return '';
}
/** As much of a section as fits; what is cut says so. */
async function fitSection({ pieces, toHarmless }, maxBytes) {
    const whole = pieces.join(SEPARATOR);
    if (countBytes(whole) <= maxBytes)
        return whole;
    const fitting = [];
    let leftBytes = maxBytes - countBytes(CUT_NOTICE);
    for (const piece of pieces) {
        const bytes = countBytes(piece) + SEPARATOR.length;
        const isCut = bytes > leftBytes;
        const shown = isCut ? await cutPiece(piece, leftBytes - SEPARATOR.length, toHarmless) : piece;
        if (shown !== '')
            fitting.push(shown);
        if (isCut)
            break;
        leftBytes -= bytes;
    }
    return [...fitting, CUT_NOTICE].join(SEPARATOR);
}
/**
 * The job summary. What answers have in it is closed already. Of what is too long for it, the sections that may be long
 * give way, as far as it takes.
 *
 * @param failure what went wrong, if anything did
 * @param maxBytes of UTF-8
 */
async function buildSummary(report, failure, maxBytes) {
    const rows = [...report.facts].map(([name, value]) => `| ${name} | ${value} |`);
    const parts = [
        `## ${report.title}`,
        ...(failure ? [`**${failure.title}**\n\n${(0,inert/* codeBlock */.DV)(failure.text)}`] : []),
        ['| | |', '|---|---|', ...rows].join('\n'),
        ...report.sections,
    ];
    const others = parts.map((part) => (typeof part === 'string' ? part : '')).join(SEPARATOR);
    let roomBytes = maxBytes - countBytes(others);
    const fitted = [];
    for (const part of parts) {
        const isLong = typeof part !== 'string';
        const text = isLong ? await fitSection(part, roomBytes) : part;
        if (isLong)
            roomBytes -= countBytes(text);
        fitted.push(text);
    }
    const summary = fitted.join(SEPARATOR);
    if (countBytes(summary) <= maxBytes)
        return summary;
    // Our own words alone are too many.
    const { cutMarkdown } = await Promise.all(/* import() */[__nccwpck_require__.e(559), __nccwpck_require__.e(541)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1541));
    return cutMarkdown(summary, Math.floor(maxBytes / 3), CUT_NOTICE);
}

// EXTERNAL MODULE: ./lib/report.js
var report = __nccwpck_require__(9293);
// EXTERNAL MODULE: ./lib/runner/log.js + 1 modules
var log = __nccwpck_require__(8879);
// EXTERNAL MODULE: ./lib/secrets/detect.js
var detect = __nccwpck_require__(5402);
;// CONCATENATED MODULE: ./lib/main.js
/** Reads the inputs, runs one mode, writes the outputs and the summary. The one place where an error becomes a failure. */









/** Each mode is a chunk of its own: a run loads only the one it needs. */
async function runMode(inputs, run) {
    switch (inputs.mode) {
        case 'prompt':
            return (await Promise.all(/* import() */[__nccwpck_require__.e(292), __nccwpck_require__.e(85), __nccwpck_require__.e(219), __nccwpck_require__.e(133), __nccwpck_require__.e(289)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7289))).runPrompt(inputs, run);
        case 'ensure':
            return (await Promise.all(/* import() */[__nccwpck_require__.e(292), __nccwpck_require__.e(219), __nccwpck_require__.e(745)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1745))).runEnsure(inputs, run);
        case 'disable':
            return (await Promise.all(/* import() */[__nccwpck_require__.e(292), __nccwpck_require__.e(219), __nccwpck_require__.e(8)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1008))).runDisable(inputs, run);
        case 'gate':
            return (await Promise.all(/* import() */[__nccwpck_require__.e(292), __nccwpck_require__.e(85), __nccwpck_require__.e(219), __nccwpck_require__.e(133), __nccwpck_require__.e(730)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7730))).runGate(inputs, run);
    }
}
/** What the workflow got wrong stays wrong however often it runs; `on-error` is for what can happen to a right one. */
function isForgivable(error) {
    const isMistake = error instanceof errors/* InputError */.dz || error instanceof errors/* WorkspaceFileError */._n;
    // `on-publish-error` says more than `on-error`: there is a result.
    const isWanted = error instanceof errors/* PublishError */.S1;
    return error instanceof errors/* ActionError */.lZ && !isMistake && !isWanted && !(0,errors/* findCancelled */.RY)(error);
}
/** Servers may quote the secrets of others in their errors. What can't be looked through for them is not told. */
async function redact(text) {
    try {
        return (await (0,detect/* redactDetected */.m)(text)).text;
    }
    catch {
        return 'What failed can’t be told: it could not be looked through for secrets.';
    }
}
/** Never throws. @returns what happened, in words; undefined where the report tells it already */
async function reportFailure(error, env) {
    const { message: words, stack } = (0,errors/* describeError */.Uc)(error);
    if (error instanceof errors/* GateFailure */.In) {
        process.exitCode = 1;
        for (const problem of error.problems)
            log/* log */.Rm.error(await redact(problem));
        log/* log */.Rm.info(await redact(words));
        return undefined;
    }
    const isForgiven = isForgivable(error) && (0,lib_inputs/* readOnError */.uT)(env) === 'warn';
    // Before anything is waited for: nobody waits for this where an error was not caught.
    if (!isForgiven)
        process.exitCode = 1;
    const message = await redact(words);
    if (stack)
        log/* log */.Rm.debug(await redact(stack));
    if (isForgiven)
        log/* log */.Rm.warning(`Not finished: ${message}`);
    else
        log/* log */.Rm.error(message);
    return message;
}
/** A summary that can't be written is no reason to fail what was done. */
async function writeSummary(run, failure, env) {
    const path = (0,lib_inputs/* readSummaryPath */._e)(env);
    if (path === undefined)
        return;
    const title = run.outputs.outcome === 'not-run' ? 'Not run' : 'Failed after the result';
    const told = failure === undefined ? undefined : { title, text: failure };
    try {
        await (0,job_files/* appendSummary */.fe)(path, await buildSummary(run.report, told, job_files/* MAX_SUMMARY_BYTES */.Q0));
    }
    catch (error) {
        log/* log */.Rm.warning((0,errors/* describeError */.Uc)(error).message);
    }
}
/** Reads the inputs and runs the mode. @returns what went wrong, in words */
async function attempt(inputs, run, env) {
    try {
        (0,lib_inputs/* readOnError */.uT)(env);
        const read = inputs();
        run.clock.start(read.timeoutMs);
        for (const notice of read.notices)
            run.log.notice(notice);
        await runMode(read, run);
        return undefined;
    }
    catch (error) {
        return await reportFailure(error, env);
    }
    finally {
        run.clock.stop();
    }
}
/** Runs the action, or its post step. Never throws: what went wrong is in the log, the summary and the exit code. */
async function run() {
    const startMs = performance.now();
    const env = process.env;
    // Node would print these to stderr, as they are.
    process.on('uncaughtException', (error) => reportFailure(error, {}));
    for (const secret of (0,lib_inputs/* readSecrets */.ql)(env))
        log/* log */.Rm.mask(secret);
    const outputs = createOutputs((0,lib_inputs/* readMode */.Em)(env));
    const run = { log: log/* log */.Rm, clock: new deadline/* RunClock */.uC(), outputs, report: (0,report/* createReport */.L)() };
    for (const signal of ['SIGINT', 'SIGTERM']) {
        process.on(signal, () => run.clock.cancel('The run was cancelled'));
    }
    if ((0,lib_inputs/* isPostStep */.pq)(env)) {
        await attempt(() => (0,lib_inputs/* readPostInputs */._J)(env), run, env);
        return;
    }
    const failure = await attempt(() => (0,lib_inputs/* readInputs */.Ko)(env), run, env);
    run.report.facts
        .set('Outcome', run.outputs.outcome)
        .set('Time', (0,deadline/* formatDuration */.a3)(performance.now() - startMs));
    await writeSummary(run, failure, env);
    try {
        await writeOutputs(run.outputs);
    }
    catch (error) {
        await reportFailure(error, {});
    }
}


/***/ }),

/***/ 7489:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   DV: () => (/* binding */ codeBlock),
/* harmony export */   Ww: () => (/* binding */ longestBackticks),
/* harmony export */   Yt: () => (/* binding */ toTextBlock),
/* harmony export */   cb: () => (/* binding */ toWarning),
/* harmony export */   ti: () => (/* binding */ inlineCode)
/* harmony export */ });
/* harmony import */ var _runner_log_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8879);
/* harmony import */ var _secrets_redactor_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8013);
/** Pure: small pieces of Markdown that hold untrusted values. */


/** Redacted last: a secret may come together only when the invisible characters between its parts are gone. */
function toCleanText(untrusted, separator) {
    return _secrets_redactor_js__WEBPACK_IMPORTED_MODULE_1__/* .redactor */ .$p.redact((0,_runner_log_js__WEBPACK_IMPORTED_MODULE_0__/* .toInertLines */ .ny)(untrusted).join(separator)).text;
}
/** Inline code; nothing inside is rendered. Fit for a table's cell. */
function inlineCode(untrusted) {
    const text = toCleanText(untrusted, ' ').replaceAll('`', 'ˋ').replaceAll('|', '¦').trim();
    return text === '' ? '' : `\`${text}\``;
}
/** How many there are in the longest run. */
function longestBackticks(text) {
    return (text.match(/`+/g) ?? []).reduce((length, run) => Math.max(length, run.length), 0);
}
/** A fenced block whose fence is longer than any run of backticks inside. */
function toTextBlock(text) {
    const fence = '`'.repeat(Math.max(3, longestBackticks(text) + 1));
    return `${fence}text\n${text}\n${fence}`;
}
/** The same, of untrusted text. */
function codeBlock(untrusted) {
    return toTextBlock(toCleanText(untrusted, '\n'));
}
/** A sentence of our own that a reader must not miss */
function toWarning(sentence) {
    return `> [!WARNING]\n> ${sentence}`;
}


/***/ }),

/***/ 6414:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Fm: () => (/* binding */ isInconclusive),
/* harmony export */   Om: () => (/* binding */ worstOutcome),
/* harmony export */   Wr: () => (/* binding */ isHealthy),
/* harmony export */   ZD: () => (/* binding */ canChangeByItself),
/* harmony export */   im: () => (/* binding */ OUTCOMES),
/* harmony export */   ux: () => (/* binding */ WORSE_THAN_DEGRADED)
/* harmony export */ });
/** Pure: the words of the gate, one for each check and one for the whole. */
/** In the order of badness: the worst check names the whole. */
const OUTCOMES = [
    'operational',
    'degraded',
    'model-missing',
    'price-exceeded',
    'no-credits',
    'disabled',
    'auth',
    'unreachable',
    'unknown',
];
/** What an account can still work with. Everything else is worse, or could not be told. */
function isHealthy(outcome) {
    return outcome === 'operational' || outcome === 'degraded';
}
/** Everything worse than `degraded`: what fails the build unless `fail-on` says otherwise. */
const WORSE_THAN_DEGRADED = OUTCOMES.filter((outcome) => !isHealthy(outcome));
/** The worst of them; `unknown` where there is none, since nothing was checked. */
function worstOutcome(outcomes) {
    return OUTCOMES.findLast((outcome) => outcomes.includes(outcome)) ?? 'unknown';
}
/** Neither good nor bad: the facts could not be had. */
function isInconclusive(outcome) {
    return outcome === 'unreachable' || outcome === 'unknown';
}
/** Whether waiting can help. A refused credential, a price and a switch stay as they are until somebody acts. */
function canChangeByItself(outcome) {
    return ['degraded', 'model-missing', 'no-credits', 'unreachable', 'unknown'].includes(outcome);
}


/***/ }),

/***/ 9293:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ formatCount),
/* harmony export */   L: () => (/* binding */ createReport)
/* harmony export */ });
/** Pure: what a run has to tell. */
function createReport() {
    return { title: 'Pinata Inference', facts: new Map(), sections: [] };
}
/** Numbers as people write them: `12,345`. */
function formatCount(count) {
    return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}


/***/ }),

/***/ 6523:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Gm: () => (/* binding */ MAX_OUTPUT_CHARACTERS),
/* harmony export */   Q0: () => (/* binding */ MAX_SUMMARY_BYTES),
/* harmony export */   QD: () => (/* binding */ keepTempFile),
/* harmony export */   c7: () => (/* binding */ writeTempFile),
/* harmony export */   fe: () => (/* binding */ appendSummary),
/* harmony export */   fj: () => (/* binding */ readTempFile),
/* harmony export */   gZ: () => (/* binding */ appendWhole)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(452);
/* harmony import */ var _secrets_redactor_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(8013);
/** Files that the step leaves for the job: responses, reports, and the job summary. None holds a secret of the run. */






function fileError(what, error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .ActionError */ .lZ(`${what} could not be written (${code})`, {
        hint: 'Check that the disk of the runner is neither full nor read-only.',
        cause: error,
    });
}
/**
 * Writes a new file that only the job's user may read, under a name nobody can foresee.
 *
 * @param what the file is, as its name and the error will say: `response`
 * @param extension without the dot
 * @returns its path
 * @throws {ActionError} when it can't be written
 */
async function writeTempFile(folder, what, extension, text) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, `pinata-${what}-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}.${extension}`);
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.writeFile)(path, _secrets_redactor_js__WEBPACK_IMPORTED_MODULE_5__/* .redactor */ .$p.redact(text).text, { mode: 0o600, flag: 'wx' });
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(path, { force: true }).catch(() => { });
        throw fileError(`The ${what} file`, error);
    }
    return path;
}
/** A file that an earlier step left, or undefined: there is none, it is no regular file, or it is too large. */
async function readTempFile(folder, name, maxBytes) {
    const flags = node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NOFOLLOW | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NONBLOCK;
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, name), flags).catch(() => undefined);
    try {
        const about = await file?.stat();
        return about?.isFile() && about.size <= maxBytes ? await file?.readFile('utf8') : undefined;
    }
    catch {
        return undefined;
    }
    finally {
        await file?.close();
    }
}
/** Leaves a file under a fixed name for later steps, whole or not at all. */
async function keepTempFile(folder, name, text) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, `${name}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`);
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.writeFile)(path, _secrets_redactor_js__WEBPACK_IMPORTED_MODULE_5__/* .redactor */ .$p.redact(text).text, { mode: 0o600, flag: 'wx' });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(path, (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, name));
    }
    catch {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(path, { force: true }).catch(() => { });
    }
}
/** Appends a text to a file, whole or not at all: a part of it could say something else. */
async function appendWhole(path, text) {
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(path, 'a');
    try {
        const { size } = await file.stat();
        await file.appendFile(text).catch(async (error) => {
            // A device has no size to go back to.
            await file.truncate(size).catch(() => { });
            throw error;
        });
    }
    finally {
        await file.close();
    }
}
/** GitHub drops a job's outputs over 1 MB, counted in UTF-16: a file has what does not fit. */
const MAX_OUTPUT_CHARACTERS = 400_000;
/**
 * GitHub refuses a step's summary over 1 MiB
 * (https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands#adding-a-job-summary).
 */
const SUMMARY_LIMIT_BYTES = 1_048_576;
/** What may be appended, of UTF-8: the end of the line, and what stands for secrets that are found at last, need room. */
const MAX_SUMMARY_BYTES = SUMMARY_LIMIT_BYTES - 1_024;
/**
 * Appends to the job summary.
 *
 * @throws {ActionError} when it can't be written
 */
async function appendSummary(path, markdown) {
    try {
        await appendWhole(path, `${_secrets_redactor_js__WEBPACK_IMPORTED_MODULE_5__/* .redactor */ .$p.redact(markdown).text}\n`);
    }
    catch (error) {
        throw fileError('The job summary', error);
    }
}


/***/ }),

/***/ 8879:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Rm: () => (/* binding */ log),
  X0: () => (/* binding */ quoteUntrusted),
  ny: () => (/* binding */ toInertLines)
});

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __nccwpck_require__(7975);
// EXTERNAL MODULE: external "os"
var external_os_ = __nccwpck_require__(857);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/utils.js
var utils = __nccwpck_require__(4679);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/command.js


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_.EOL);
}
function issue(name, message = '') {
    issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return (0,utils/* toCommandValue */.E)(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return (0,utils/* toCommandValue */.E)(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
// EXTERNAL MODULE: ./lib/secrets/encodings.js
var encodings = __nccwpck_require__(3459);
// EXTERNAL MODULE: ./lib/secrets/redactor.js
var redactor = __nccwpck_require__(8013);
;// CONCATENATED MODULE: ./lib/runner/log.js
/**
 * The only writer of stdout; nothing writes to stderr, which the runner drains first, before masks on stdout apply.
 * Whatever passes through here is inert: it can't end a line, start a workflow command or colour the log.
 */

// By file: the package's index also loads an OIDC client with an HTTP stack of its own, twice Node's start-up.



/** C0 and C1 controls but the tab, and characters that reorder or hide text: bidi controls, joiners, tags, fillers. */
const INVISIBLE = /[\p{Cc}\p{Default_Ignorable_Code_Point}]/gu;
/**
 * Splits text at everything that ends a line for the runner or a terminal, and makes each line harmless: the runner
 * reads `##[command]` anywhere in a line and `::command::` after any leading white space
 * (https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs), so the first is broken here and
 * the second by the visible prefix that every line gets.
 */
function toInertLines(text) {
    return (0,external_node_util_.stripVTControlCharacters)(text)
        .split(/\r\n|[\r\n\v\f\u0085\u2028\u2029]/)
        .map((line) => line.replace(INVISIBLE, (character) => (character === '\t' ? character : '')).replaceAll('##[', '# #['));
}
const MAX_QUOTED_CHARACTERS = 200;
/**
 * At most 200 characters of foreign text, on one line, fit for a message. A secret that the cut
 * goes through could not be told any more: it is taken out before.
 */
function quoteUntrusted(text) {
    const line = toLogLines(text).join(' ').replace(/\s+/g, ' ').trim();
    if (line.length <= MAX_QUOTED_CHARACTERS)
        return line;
    const isInsideCharacter = /[\udc00-\udfff]/.test(line.charAt(MAX_QUOTED_CHARACTERS));
    return `${line.slice(0, MAX_QUOTED_CHARACTERS - (isInsideCharacter ? 1 : 0))}…`;
}
/** Longer texts are for a file. */
const MAX_LOGGED_CHARACTERS = 200_000;
/** The runner hides whole forms only; pieces are taken out here, also those that invisible characters took apart. */
function toLogLines(text) {
    return toInertLines(redactor/* redactor */.$p.redact(text).text).map((line) => redactor/* redactor */.$p.redact(line).text);
}
// Whoever read the log is gone. Unheard, the error would be one that nobody caught, told to a log that nobody reads.
process.stdout.on('error', () => { });
function writeLines(prefix, text) {
    const lines = toLogLines(text).map((line) => `${prefix} ${line}\n`);
    process.stdout.write(lines.join(''));
}
function annotate(level, message, place = {}) {
    const properties = Object.fromEntries(Object.entries(place).map(([name, value]) => [name, toLogLines(String(value)).join(' ')]));
    issueCommand(level, properties, toLogLines(message).join('\n'));
}
/** The log of this step. */
const log = {
    info: (text) => writeLines('·', text),
    quote(text) {
        const isCut = text.length > MAX_LOGGED_CHARACTERS;
        writeLines('│', isCut ? text.slice(0, MAX_LOGGED_CHARACTERS) : text);
        if (isCut)
            writeLines('·', `The log has the first ${MAX_LOGGED_CHARACTERS} of ${text.length} characters.`);
    },
    debug: (text) => issueCommand('debug', {}, toLogLines(text).join('\n')),
    notice: (message, place) => annotate('notice', message, place),
    warning: (message, place) => annotate('warning', message, place),
    error: (message, place) => annotate('error', message, place),
    group(title, write) {
        issueCommand('group', {}, toLogLines(title).join(' '));
        write();
        issueCommand('endgroup', {}, '');
    },
    mask(secret, { isWord = false } = {}) {
        const masks = isWord ? (0,encodings/* deriveSecretForms */.X)(secret).masks : redactor/* redactor */.$p.add(secret);
        for (const mask of masks)
            issueCommand('add-mask', {}, mask);
    },
};


/***/ }),

/***/ 5402:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ findSecretShapes),
/* harmony export */   m: () => (/* binding */ redactDetected)
/* harmony export */ });
/* harmony import */ var _redactor_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8013);
/* harmony import */ var _trigger_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1017);
/** Secrets of others in untrusted text. The rules are loaded by the first text that has a piece of any. */


/** The same text is often looked through more than once: as it came, and as it is about to leave. */
let lastWithout;
/**
 * Where secrets stand in a text: of a URL its password, of a private key its body without the armour, else the whole
 * token. Placeholders (`ghp_xxxx…`) and what is no secret by itself, such as an account's number, are not found.
 *
 * @returns sorted, not overlapping
 */
async function findSecretShapes(text) {
    if (text === lastWithout || !(0,_trigger_js__WEBPACK_IMPORTED_MODULE_1__/* .mayHoldSecret */ .d)(text))
        return [];
    const found = await (await Promise.all(/* import() */[__nccwpck_require__.e(577), __nccwpck_require__.e(476)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2476))).findByPattern(text);
    if (found.length === 0)
        lastWithout = text;
    return found;
}
/** @returns the text with `(redacted)` for each secret, and what was found, by its place in the text as it was */
async function redactDetected(text) {
    const found = await findSecretShapes(text);
    return { text: (0,_redactor_js__WEBPACK_IMPORTED_MODULE_0__/* .replaceSpans */ .Gg)(text, found), found };
}


/***/ }),

/***/ 3459:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ deriveSecretForms)
/* harmony export */ });
/* unused harmony export MIN_MASK_LENGTH */
/** Pure: the forms of a secret that must not be seen, for redaction, and as masks of the runner. */
/** Anything shorter would blank out ordinary words: the runner's masker has no minimum of its own. */
const MIN_MASK_LENGTH = 8;
/** A half of anything shorter says too little, and occurs by chance. */
const MIN_HALF_LENGTH = 16;
const ARMOUR = /(-----(?:BEGIN|END) [A-Z0-9 ]+-----)/;
/** What stands for a line end where a PEM is kept in one line: it is written out (`\n`), once or more, or is a space. */
const STORED_LINE_BREAK = /(?:\s|\\{1,4}[nr])+/;
/** `-----BEGIN PRIVATE KEY-----` says nothing, and as a mask it would blank every other key's armour. */
const ARMOUR_LINE = /^-----(BEGIN|END) [A-Z0-9 ]+-----$/;
const LINE_BREAK = /\r\n|\r|\n/g;
/**
 * What base64 makes of `bytes` wherever they stand in a longer input: at each of the three alignments, without the
 * characters at either end that depend on the neighbours. No padding, so that padded forms are matched as well.
 */
function base64Alignments(bytes) {
    const neighbours = [
        { padding: 0, unstable: 0 },
        { padding: 1, unstable: 2 },
        { padding: 2, unstable: 3 },
    ];
    return neighbours.map(({ padding, unstable }) => {
        const padded = Buffer.concat([Buffer.alloc(padding), bytes]);
        return padded.toString('base64').slice(unstable, Math.floor((padded.length * 8) / 6));
    });
}
function toUrlAlphabet(base64) {
    return base64.replaceAll('+', '-').replaceAll('/', '_');
}
/** Bytes as people and programs print them. */
function renderBytes(bytes) {
    const base64 = base64Alignments(bytes);
    const hex = bytes.toString('hex');
    const pairs = hex.match(/../g) ?? [];
    const hexForms = [hex, pairs.join(':'), pairs.join(' ')];
    return [
        ...base64,
        ...base64.map(toUrlAlphabet),
        ...hexForms,
        ...hexForms.map((form) => form.toUpperCase()),
    ];
}
/** The lines of base64 that is wrapped: at 64 characters as in PEM, at 76 as `base64` does. */
function wrapBase64(bytes) {
    const [base64 = ''] = base64Alignments(bytes);
    return [64, 76]
        .filter((width) => base64.length > width)
        .flatMap((width) => base64.match(new RegExp(`.{1,${width}}`, 'g')) ?? []);
}
const XML_NAMES = new Map([
    ['&', 'amp'],
    ['<', 'lt'],
    ['>', 'gt'],
    ['"', 'quot'],
    ["'", 'apos'],
]);
/** As in XML, in HTML, and in JSON that is to stand in HTML. */
function escapeMarks(text, json) {
    const xml = text.replace(/[&<>"']/g, (mark) => `&${XML_NAMES.get(mark)};`);
    if (xml === text)
        return [];
    const toUnicode = (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`;
    return [xml, xml.replaceAll('&apos;', '&#39;'), json.replace(/[&<>]/g, toUnicode)];
}
function escapeJson(text) {
    return JSON.stringify(text).slice(1, -1);
}
/** Text as it stands, escaped, and as the bytes it is made of. */
function renderText(text) {
    const percent = encodeURIComponent(text.toWellFormed());
    const json = escapeJson(text);
    return [
        text,
        json,
        // As PHP writes it.
        ...(json.includes('/') ? [json.replaceAll('/', '\\/')] : []),
        ...escapeMarks(text, json),
        percent,
        percent.replace(/%[0-9A-F]{2}/g, (escaped) => escaped.toLowerCase()),
        ...renderBytes(Buffer.from(text)),
        ...base64Alignments(Buffer.from(Buffer.from(text).toString('base64'))),
        ...(json === text ? [] : renderBytes(Buffer.from(json))),
    ];
}
function decodeBase64(text) {
    const compact = text.replace(/\s+/g, '');
    return /^[\w+/-]{40,}={0,2}$/.test(compact) ? Buffer.from(compact, 'base64') : undefined;
}
function decodeHex(text) {
    return /^([\da-f]{2}){32,}$/i.test(text) ? Buffer.from(text, 'hex') : undefined;
}
/** The private half of a JWK, escaped or not: https://www.rfc-editor.org/rfc/rfc8037#section-2 */
function decodeJwk(text) {
    const [, d] = /^\s*\{[\s\S]*"d\\*"\s*:\s*\\*"([\w-]{40,})\\*"/.exec(text) ?? [];
    return d === undefined ? undefined : Buffer.from(d, 'base64url');
}
/** An Ed25519 key is a seed of 32 bytes, however it is wrapped. */
const SEED_BYTES = 32;
/**
 * The seed inside the bytes of a key: alone, before its public half, last in PKCS #8
 * (https://www.rfc-editor.org/rfc/rfc8410#section-7), or before its public half in OpenSSH's format, after the
 * length of both (https://github.com/openssh/openssh-portable/blob/master/PROTOCOL.key).
 */
function findSeed(bytes) {
    if (bytes.length === SEED_BYTES || bytes.length === 2 * SEED_BYTES)
        return bytes.subarray(0, SEED_BYTES);
    if (bytes.subarray(0, 14).toString('latin1') === 'openssh-key-v1') {
        const at = bytes.indexOf(Buffer.from([0, 0, 0, 2 * SEED_BYTES]));
        return at < 0 ? undefined : bytes.subarray(at + 4, at + 4 + SEED_BYTES);
    }
    const isPkcs8 = bytes[0] === 0x30 && bytes.length === SEED_BYTES + 16;
    return isPkcs8 ? bytes.subarray(-SEED_BYTES) : undefined;
}
/** The lines of each PEM in a text, whatever its line ends have become, without what is not base64 between its armour. */
function readPem(text) {
    const parts = text.split(ARMOUR);
    return parts.flatMap((begin, index) => {
        const [content = '', end] = parts.slice(index + 1, index + 3);
        if (!begin.startsWith('-----BEGIN') || end !== begin.replace('BEGIN', 'END'))
            return [];
        const body = content
            .replace(/\\{1,4}\//g, '/')
            .split(STORED_LINE_BREAK)
            .filter((line) => /^[A-Za-z0-9+/]+={0,2}$/.test(line));
        // Without line ends it was wrapped as its kind is: https://www.rfc-editor.org/rfc/rfc7468#section-2
        const width = begin.includes('OPENSSH') ? 70 : 64;
        const lines = body.length === 1 ? body.join('').match(new RegExp(`.{1,${width}}`, 'g')) : body;
        return [[begin, ...(lines ?? []), end]];
    });
}
function unquote(text) {
    const [, quoted] = /^"(.*)"$/s.exec(text) ?? /^'(.*)'$/s.exec(text) ?? [];
    try {
        const value = JSON.parse(text);
        return typeof value === 'string' ? value : undefined;
    }
    catch {
        return quoted;
    }
}
/** The text of a key that was encoded as a whole. */
function decodeKeyText(text) {
    const inner = (decodeHex(text) ?? decodeBase64(text))?.toString() ?? '';
    return readPem(inner).length > 0 || decodeJwk(inner) ? inner : undefined;
}
/** What was quoted, or encoded as a whole, in whatever order, a few times at most. */
function unwrap(text, times = 4) {
    const inner = times > 0 ? (unquote(text) ?? decodeKeyText(text)) : undefined;
    return inner === undefined ? text : unwrap(inner.trim(), times - 1);
}
/** What the body of a key stands for: its bytes, and its seed. */
function decodeKey(text, body) {
    const bytes = decodeJwk(text) ?? decodeHex(body) ?? decodeBase64(body);
    if (bytes === undefined)
        return [];
    const seed = findSeed(bytes);
    return seed === undefined ? [bytes] : [bytes, seed];
}
/** What of a claim is a secret by itself. */
const SECRET_CLAIM = /secret|key|token|password/i;
const MIN_CLAIM_LENGTH = 16;
/** The parts of a JWT that hold or prove something, and those claims that are secrets. Its header is everyone's. */
function splitJwt(text) {
    const [, claims, signature] = /^[\w-]+\.([\w-]{16,})\.([\w-]{16,})$/.exec(text) ?? [];
    if (claims === undefined || signature === undefined)
        return [];
    const secrets = [];
    try {
        JSON.parse(Buffer.from(claims, 'base64url').toString(), (name, value) => {
            const isSecret = typeof value === 'string' && value.length >= MIN_CLAIM_LENGTH;
            if (isSecret && SECRET_CLAIM.test(name))
                secrets.push(value);
            return value;
        });
    }
    catch {
        // Not JSON: no JWT after all, or an encrypted one.
    }
    return [claims, signature, ...secrets];
}
/** A form in two: whoever hides both hides the whole, and each of them where it stands alone. */
function halve(form) {
    const middle = Math.floor(form.length / 2);
    if (middle < MIN_HALF_LENGTH)
        return [form];
    // Half of a character is none.
    const cut = /[\udc00-\udfff]/.test(form.charAt(middle)) ? middle - 1 : middle;
    return [form.slice(0, cut), form.slice(cut)];
}
function splitLines(text) {
    return text
        .split(LINE_BREAK)
        .map((line) => line.trim())
        .filter((line) => !ARMOUR_LINE.test(line));
}
/** The lines of the halves of a text: a half of several lines ends inside one of them. */
function halveLines(text, isPem) {
    const body = text.split(ARMOUR).filter((part) => !ARMOUR_LINE.test(part));
    const lines = halve(body.join('').trim()).flatMap((half) => half.split(isPem ? STORED_LINE_BREAK : LINE_BREAK));
    // The words of a header are no secret.
    return lines.filter((line) => !isPem || /^[\w+/=\\]+$/.test(line));
}
function isSecret(text) {
    return text.length >= MIN_MASK_LENGTH && !ARMOUR_LINE.test(text);
}
function keepHidable(forms) {
    return [...new Set(forms)]
        .filter((form) => isSecret(form) && !/[\r\n]/.test(form))
        .sort((a, b) => b.length - a.length);
}
/**
 * Every form of `secret` to hide: as given, trimmed, with either line end, line by line; what it was before it was
 * quoted, encoded or put on one line; the key's own bytes and seed where it is a key; and of each the encodings that the
 * runner does not derive itself: hex, base64url, base64 within a longer text, wrapped base64, lower-case percent escapes.
 */
function deriveSecretForms(secret) {
    const trimmed = secret.trim();
    const inner = unwrap(trimmed);
    const pem = readPem(inner);
    const plain = pem.length > 0 ? pem.flat().join('\n') : inner;
    const body = splitLines(plain);
    const bodies = pem.length > 0 ? pem.map((block) => block.slice(1, -1).join('')) : [body.join('')];
    const keys = bodies.flatMap((text) => decodeKey(plain, text));
    const texts = [trimmed, plain].flatMap((text) => [
        text,
        text.replace(LINE_BREAK, '\n'),
        text.replace(LINE_BREAK, '\r\n'),
    ]);
    // The lines of printed JSON are mostly names that mean nothing.
    const divisible = plain.startsWith('{') ? [] : [trimmed, plain];
    const parts = [...divisible.flatMap(splitLines), body.join(''), ...splitJwt(inner)];
    const rendered = new Set([...texts, ...parts].filter(isSecret));
    const whole = keepHidable([secret, ...[...rendered].flatMap(renderText), ...keys.flatMap(renderBytes)]);
    const wrapped = texts.flatMap((text) => [text, escapeJson(text)]).map((text) => Buffer.from(text));
    const masks = keepHidable([
        secret,
        trimmed,
        ...whole.flatMap(halve),
        ...divisible.flatMap((text) => halveLines(text, pem.length > 0)),
        ...[...wrapped, ...keys].flatMap(wrapBase64),
    ]);
    return { whole, masks };
}


/***/ }),

/***/ 8013:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $p: () => (/* binding */ redactor),
/* harmony export */   FA: () => (/* binding */ redactRendered),
/* harmony export */   Gg: () => (/* binding */ replaceSpans),
/* harmony export */   XF: () => (/* binding */ REDACTED)
/* harmony export */ });
/* unused harmony exports FRAGMENT_LENGTH, createRedactor */
/* harmony import */ var _text_invisible_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5880);
/* harmony import */ var _encodings_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3459);
/** What must not be seen is taken out of a text before it leaves. */


/** A piece of a secret this long is as good as the secret to whoever can try the rest. */
const FRAGMENT_LENGTH = 16;
/** What stands for a secret. Brackets of another kind would make links of what stands beside them. */
const REDACTED = '(redacted)';
/** @param spans sorted, not overlapping */
function replaceSpans(text, spans) {
    const kept = spans.map(({ start }, index) => text.slice(spans[index - 1]?.end ?? 0, start) + REDACTED);
    return kept.join('') + text.slice(spans.at(-1)?.end ?? 0);
}
/** In any piece of `FRAGMENT_LENGTH`, one of this length begins at a multiple of `STRIDE`. */
const GRAM_LENGTH = 8;
const STRIDE = FRAGMENT_LENGTH - GRAM_LENGTH + 1;
function addGrams(grams, forms, length) {
    for (const form of forms) {
        for (let at = 0; at + length <= form.length; at++)
            grams.add(form.slice(at, at + length));
    }
}
/** Adds a span that does not begin before the last one. */
function addSpan(spans, start, end) {
    const last = spans.at(-1);
    if (last && start <= last.end)
        last.end = Math.max(last.end, end);
    else
        spans.push({ start, end });
}
/** Hides the secrets it is told, in every form of each, whole or in pieces of `FRAGMENT_LENGTH` and more. */
function createRedactor() {
    const long = [];
    /** Forms too short to have pieces. */
    const short = new Set();
    const grams = new Set();
    /** Most runs meet no text that makes them look closer. */
    let fragments;
    function isFragment(text) {
        if (!fragments) {
            fragments = new Set();
            addGrams(fragments, long, FRAGMENT_LENGTH);
        }
        return fragments.has(text);
    }
    function findLong(text) {
        const found = [];
        if (grams.size === 0)
            return found;
        for (let gram = 0; gram + GRAM_LENGTH <= text.length; gram += STRIDE) {
            if (!grams.has(text.slice(gram, gram + GRAM_LENGTH)))
                continue;
            // All pieces that this gram is a part of. The next one is a part of others.
            for (let at = Math.max(0, gram - STRIDE + 1); at <= gram; at++) {
                if (isFragment(text.slice(at, at + FRAGMENT_LENGTH)))
                    addSpan(found, at, at + FRAGMENT_LENGTH);
            }
        }
        return found;
    }
    function findShort(text) {
        const found = [];
        for (const form of short) {
            for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
                found.push({ start: at, end: at + form.length });
            }
        }
        return found;
    }
    function findPieces(text) {
        const found = [];
        const spans = findLong(text).concat(findShort(text));
        for (const { start, end } of spans.sort((a, b) => a.start - b.start))
            addSpan(found, start, end);
        return found;
    }
    return {
        add(secret) {
            const { whole, masks } = (0,_encodings_js__WEBPACK_IMPORTED_MODULE_1__/* .deriveSecretForms */ .X)(secret);
            const added = whole.filter((form) => form.length >= FRAGMENT_LENGTH);
            long.push(...added);
            addGrams(grams, added, GRAM_LENGTH);
            fragments = undefined;
            for (const form of [...whole, ...masks])
                if (form.length < FRAGMENT_LENGTH)
                    short.add(form);
            return masks;
        },
        redact(text) {
            const found = findPieces(text);
            return { text: replaceSpans(text, found), redactions: found.length };
        },
        findPieces,
    };
}
/** The secrets of this process. */
const redactor = createRedactor();
/** Redacts what a reader sees, too. Invisible characters stay (emoji need some), unless they hide a secret. */
function redactRendered(text, secrets) {
    const original = secrets.redact(text);
    const asSeen = secrets.redact((0,_text_invisible_js__WEBPACK_IMPORTED_MODULE_0__/* .stripInvisible */ ._0)(original.text));
    if (asSeen.redactions === 0)
        return original;
    return { text: asSeen.text, redactions: original.redactions + asSeen.redactions };
}


/***/ }),

/***/ 1017:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ mayHoldSecret)
/* harmony export */ });
/**
 * Pure: whether a text can hold a secret of a shape that `patterns.ts` knows. Most texts have none of these pieces, and
 * need none of its rules; a test holds this against every form of every service.
 */
/** A piece of each form, at least; without regard to case. */
const PIECES = [
    // GitHub, npm, Slack
    'gh[opusr]_|github_pat_|npm_|_authtoken|:_auth|:_password|xox[a-z]-|xapp-|hooks\\.slack\\.com',
    // AWS
    'a3t[a-z0-9]{17}|a(?:kia|gpa|ida|roa|ipa|npa|nva|sia)[a-z0-9]{16}|secret[-_ ]?access[-_ ]?key',
    // OpenAI, Anthropic and alike, Groq, Hugging Face, Linear, Notion
    'sk-[\\w-]{20}|gsk_|hf_[a-z]{34}|lin_api_|ntn_',
    // SendGrid, Shopify, GitLab, Grafana, 1Password, Vault, Vercel, Databricks, Docker, Figma
    'sg\\.[\\w-]|shp(?:pa|ca|at|ss)_|gl[a-z]{2,5}-|glc_|glsa_|ops_ey|hv[sbr]\\.|vc[piark]_|dapi[a-f0-9]|dckr_pat_|figd_',
    // Google, Stripe
    'aiza[\\w-]{35}|[sr]k_live_',
    // A private key, also in base64
    'private key|ls0tls1crudjti',
    // A brace, and a quote or white space behind it, in base64url and before a dot. The dot first: each word is read once.
    '\\.(?<=e(?:y[a-l]|w[k-r0-3])[\\w-]{13,}\\.)',
    // A password in a URL
    '://[^\\s/]{1,600}@|:x-oauth-basic@',
];
const TRIGGER = new RegExp(PIECES.join('|'), 'i');
/** Takes time in proportion to the length of `text`. */
function mayHoldSecret(text) {
    return TRIGGER.test(text);
}


/***/ }),

/***/ 5880:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $Y: () => (/* binding */ stripControls),
/* harmony export */   _0: () => (/* binding */ stripInvisible),
/* harmony export */   i: () => (/* binding */ removeInvisible)
/* harmony export */ });
/** Pure: characters that a reader does not see, but a program, a model or a filter does. */
/** Formats, bidi controls, tags, fillers, selectors: https://www.unicode.org/reports/tr36/#Bidirectional_Text_Spoofing */
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
/** Scripts whose letters join or part by a joiner, which is a matter of spelling: https://www.unicode.org/reports/tr31/#Layout_and_Format_Control_Characters */
const JOINING = String.raw `[[\p{sc=Arab}\p{sc=Syrc}\p{sc=Deva}\p{sc=Beng}\p{sc=Guru}\p{sc=Gujr}\p{sc=Orya}\p{sc=Taml}\p{sc=Telu}\p{sc=Knda}\p{sc=Mlym}\p{sc=Sinh}\p{sc=Mymr}]&&[\p{L}\p{M}]]`;
/** What of it belongs to what is seen: a joiner between two emoji or two such letters, and the selector after an emoji. */
const SEEN_AFTER_ALL = [
    String.raw `(?<=\p{Extended_Pictographic}[\ufe0f\u{1f3fb}-\u{1f3ff}]?)\u200d(?=\p{Extended_Pictographic})`,
    String.raw `(?<=\p{Extended_Pictographic})\ufe0f|(?<=[#*0-9])\ufe0f(?=\u20e3)`,
    String.raw `(?<=${JOINING})[\u200c\u200d](?=${JOINING})`,
].join('|');
const UNSEEN = new RegExp(String.raw `(?=[\p{Cf}\p{Default_Ignorable_Code_Point}])(?!${SEEN_AFTER_ALL}).`, 'gsv');
/** Takes out of foreign text what nobody would see. What emoji and words are made of stays. */
function removeInvisible(untrusted) {
    let removed = 0;
    const text = untrusted.toWellFormed().replace(UNSEEN, () => {
        removed += 1;
        return '';
    });
    return { text, removed };
}
/** C0 and C1 controls, which stand for nothing but for the tab and line ends. */
const CONTROL = /[^\P{Cc}\t\n\r]/gu;
/** Takes out controls, which no parser of Markdown has a use for. */
function stripControls(text) {
    return text.replace(CONTROL, '');
}
/** Takes out all that is not seen, emoji's too: for finding what it takes apart. */
function stripInvisible(text) {
    return stripControls(text.replace(INVISIBLE, ''));
}


/***/ }),

/***/ 7063:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  n: () => (/* binding */ issueFileCommand),
  v: () => (/* binding */ prepareKeyValueMessage)
});

;// CONCATENATED MODULE: external "crypto"
const external_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");
// EXTERNAL MODULE: external "fs"
var external_fs_ = __nccwpck_require__(9896);
// EXTERNAL MODULE: external "os"
var external_os_ = __nccwpck_require__(857);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/utils.js
var utils = __nccwpck_require__(4679);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_.appendFileSync(filePath, `${(0,utils/* toCommandValue */.E)(message)}${external_os_.EOL}`, {
        encoding: 'utf8'
    });
}
function prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${external_crypto_namespaceObject.randomUUID()}`;
    const convertedValue = (0,utils/* toCommandValue */.E)(value);
    // These should realistically never happen, but just in case someone finds a
    // way to exploit uuid generation let's not allow keys or values that contain
    // the delimiter.
    if (key.includes(delimiter)) {
        throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
    }
    if (convertedValue.includes(delimiter)) {
        throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
    }
    return `${key}<<${delimiter}${external_os_.EOL}${convertedValue}${external_os_.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map

/***/ }),

/***/ 4679:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ toCommandValue)
/* harmony export */ });
/* unused harmony export toCommandProperties */
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map

/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		id: moduleId,
/******/ 		loaded: false,
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Flag the module as loaded
/******/ 	module.loaded = true;
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/node module decorator */
/******/ (() => {
/******/ 	__nccwpck_require__.nmd = (module) => {
/******/ 		module.paths = [];
/******/ 		if (!module.children) module.children = [];
/******/ 		return module;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(5691);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
