export const id = 636;
export const ids = [636,255];
export const modules = {

/***/ 636:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ fetchViewerLogin),
/* harmony export */   createGithubClient: () => (/* binding */ createGithubClient)
/* harmony export */ });
/* harmony import */ var _octokit_core__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(4730);
/* harmony import */ var _octokit_request_error__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1015);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7934);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _http_deadline_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(422);
/* harmony import */ var _http_retry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8394);
/* harmony import */ var _http_transport_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9767);
/* harmony import */ var _runner_log_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8879);
/* harmony import */ var _secrets_redactor_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8013);
/* harmony import */ var _parse_response_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(210);
/* harmony import */ var _rate_limit_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8435);
/** GitHub's API: Octokit over this action's own transport, with errors that say which permission is missing. */











/** A diff may have 20,000 lines; some lines are long. */
const MAX_BODY_BYTES = 67_108_864;
const REQUEST_TIMEOUT_MS = 30_000;
const RETRIES = 3;
const FetchInitSchema = valibot__WEBPACK_IMPORTED_MODULE_8__/* .object */ .Ikc({
    method: valibot__WEBPACK_IMPORTED_MODULE_8__/* .picklist */ .KIO(['GET', 'POST', 'PATCH', 'PUT', 'DELETE']),
    headers: valibot__WEBPACK_IMPORTED_MODULE_8__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP()),
    body: valibot__WEBPACK_IMPORTED_MODULE_8__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP()),
    signal: valibot__WEBPACK_IMPORTED_MODULE_8__/* .instance */ .KJ$(AbortSignal),
});
/** The part of `fetch` that Octokit uses, so that every request leaves through the one transport. */
function createFetch(transport) {
    return async (url, init) => {
        const { method, headers, body, signal } = valibot__WEBPACK_IMPORTED_MODULE_8__/* .parse */ .qgA(FetchInitSchema, init);
        const response = await transport.request({
            method,
            url: new URL(url),
            headers,
            ...(body === undefined ? {} : { body }),
            signal,
        });
        const text = await (0,_http_transport_js__WEBPACK_IMPORTED_MODULE_3__/* .readText */ .yR)(response, MAX_BODY_BYTES);
        return {
            status: response.status,
            url,
            headers: {
                get: (name) => response.headers.get(name.toLowerCase()) ?? null,
                [Symbol.iterator]: () => response.headers.entries(),
            },
            text: async () => text,
            arrayBuffer: async () => new TextEncoder().encode(text).buffer,
        };
    };
}
/** What GitHub asks for where it says no more: at least a minute. */
const UNTOLD_LIMIT_MS = 60_000;
/**
 * How long GitHub asks to wait. It limits by 403 or 429, and a server that is down may say when it will be back:
 * https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api
 */
function askedWaitMs({ status, message }, headers, nowMs) {
    const mayBeLimit = status === 403 || status === 429;
    if (!mayBeLimit && status < 500)
        return undefined;
    const askedMs = (0,_http_retry_js__WEBPACK_IMPORTED_MODULE_2__/* .parseRetryAfterMs */ .o)(headers, nowMs);
    if (askedMs !== undefined || !mayBeLimit)
        return askedMs;
    const isSecondary = status === 429 || /rate limit|abuse detection/i.test(message);
    if (headers.get('x-ratelimit-remaining') !== '0')
        return isSecondary ? UNTOLD_LIMIT_MS : undefined;
    const resetMs = Number(headers.get('x-ratelimit-reset')) * 1_000;
    return resetMs > 0 && Number.isFinite(resetMs) ? Math.max(1_000, resetMs - nowMs) : UNTOLD_LIMIT_MS;
}
/**
 * `pull_requests=write; issues=write,contents=read` in the spelling of workflows: `;` separates alternatives. Of the two
 * that GitHub names for comments, one was seen not to do: `issues: write` on a pull request.
 *
 * @param isPullRequest undefined where it may be an issue
 */
function permissionWords(header, isPullRequest) {
    const alternatives = header
        .split(';')
        .map((alternative) => [...alternative.matchAll(/([a-z_]+)=(read|write)/g)]
        .map(([, name, level]) => `\`${name?.replaceAll('_', '-')}: ${level}\``)
        .join(' and '))
        .filter((words) => words !== '');
    const find = (scope) => alternatives.find((words) => words.startsWith(`\`${scope}: `));
    const [ofPullRequest, ofIssue] = [find('pull-requests'), find('issues')];
    if (ofPullRequest !== undefined && ofIssue !== undefined) {
        if (isPullRequest !== undefined)
            return isPullRequest ? ofPullRequest : ofIssue;
        return `${ofPullRequest} (for a pull request) or ${ofIssue} (for an issue)`;
    }
    return alternatives.join(alternatives.some((words) => words.includes(' and ')) ? ', or ' : ' or ');
}
function hintFor(status, headers, retryAfterMs, isPullRequest) {
    if (retryAfterMs !== undefined) {
        const why = status < 500 ? 'limits the rate' : 'has trouble';
        return `GitHub ${why} and asks to wait ${(0,_http_deadline_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(retryAfterMs)}.`;
    }
    if (status === 401)
        return 'The `github-token` is wrong or has expired.';
    if (status === 403) {
        const words = permissionWords(headers.get('x-accepted-github-permissions') ?? '', isPullRequest);
        return words
            ? `The token lacks a permission: give the job ${words}. Runs for forks have a read-only token, and so has Dependabot unless the workflow gives it more.`
            : 'The token may not do this.';
    }
    if (status === 404)
        return 'Check the repository and the pull request, and that the token may see them.';
    return undefined;
}
/** What Octokit threw, in this action's terms. Errors of the transport come out as they went in. */
function toActionError(error, operation, isPullRequest) {
    if (!(error instanceof _octokit_request_error__WEBPACK_IMPORTED_MODULE_9__/* .RequestError */ .G))
        return error;
    if (error.cause instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ || !error.response)
        return error.cause ?? error;
    const headers = new Map(Object.entries(error.response.headers).map(([name, value]) => [name.toLowerCase(), String(value)]));
    const retryAfterMs = askedWaitMs(error, headers, Date.now());
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_(`GitHub answered ${error.status} to ${operation}: ${(0,_runner_log_js__WEBPACK_IMPORTED_MODULE_4__/* .quoteUntrusted */ .X0)(error.message)}`, {
        status: error.status,
        hint: hintFor(error.status, headers, retryAfterMs, isPullRequest),
        retryAfterMs,
        cause: error,
    });
}
/** A POST that was refused for its rate did nothing; any other may have done it although its answer was lost. */
function isSafeToRepeat(method, url, error) {
    // What GraphQL changes here, it can change again.
    return method !== 'POST' || url.endsWith('/graphql') || (0,_rate_limit_js__WEBPACK_IMPORTED_MODULE_7__/* .isRateLimit */ .a5)(error);
}
/** What a caller may say in `request` about what it asks for. */
const OptionsSchema = valibot__WEBPACK_IMPORTED_MODULE_8__/* .looseObject */ ._H3({
    isRepeatedAfterLimit: valibot__WEBPACK_IMPORTED_MODULE_8__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_8__/* .boolean */ .zMY(), true),
    /** Undefined where it is about something else, or that is not known. */
    isPullRequest: valibot__WEBPACK_IMPORTED_MODULE_8__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_8__/* .boolean */ .zMY()),
});
/**
 * An Octokit whose requests have a deadline, are repeated where that is safe, and fail with
 * `GitHubError`, `NetworkError`, or the reason of the run's end.
 */
function createGithubClient(options) {
    const { apiUrl, token, transport, clock, log, pauseMs = _rate_limit_js__WEBPACK_IMPORTED_MODULE_7__/* .PAUSE_MS */ .y3 } = options;
    const { requestTimeoutMs = REQUEST_TIMEOUT_MS } = options;
    // The default writes warnings to stderr.
    const octokitLog = { debug: () => { }, info: () => { }, warn: log.debug, error: log.debug };
    const settings = {
        baseUrl: apiUrl.href.replace(/\/$/, ''),
        userAgent: 'pinata-inference-action',
        request: { fetch: createFetch(transport), log: octokitLog },
        log: octokitLog,
    };
    const octokit = new _octokit_core__WEBPACK_IMPORTED_MODULE_10__/* .Octokit */ .E(token === undefined ? settings : { ...settings, auth: token });
    const writeInTurn = (0,_rate_limit_js__WEBPACK_IMPORTED_MODULE_7__/* .createWriteQueue */ .VZ)(pauseMs, clock.signal);
    const limit = (0,_rate_limit_js__WEBPACK_IMPORTED_MODULE_7__/* .createLimit */ .KG)(clock, log);
    octokit.hook.wrap('request', async (request, parameters) => {
        const { pathname } = new URL(octokit.request.endpoint(parameters).url);
        const operation = `${parameters.method} ${pathname}`;
        const { isRepeatedAfterLimit, isPullRequest } = valibot__WEBPACK_IMPORTED_MODULE_8__/* .parse */ .qgA(OptionsSchema, parameters.request ?? {});
        await limit.pass(operation);
        for (let attempt = 1;; attempt++) {
            const deadline = new _http_deadline_js__WEBPACK_IMPORTED_MODULE_1__/* .Deadline */ .B2(clock.signal, apiUrl.host);
            deadline.start('headers', requestTimeoutMs);
            try {
                // Set in place: the inner hooks see the object they were bound to, whatever is passed on.
                parameters.request = { ...parameters.request, signal: deadline.signal };
                return await request(parameters);
            }
            catch (thrown) {
                const error = toActionError(thrown, operation, isPullRequest);
                limit.note(error);
                const isSafe = isSafeToRepeat(parameters.method, parameters.url, error) &&
                    (isRepeatedAfterLimit || !(0,_rate_limit_js__WEBPACK_IMPORTED_MODULE_7__/* .isRateLimit */ .a5)(error));
                const decision = (0,_http_retry_js__WEBPACK_IMPORTED_MODULE_2__/* .decideRetry */ .t)(error, {
                    attempt,
                    retries: isSafe ? RETRIES : 0,
                    remainingMs: clock.remainingMs(),
                    random: Math.random(),
                });
                if (!decision.retry)
                    throw error;
                const problem = (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isRetryable */ .r3)(error) ? error.message : '';
                log.info(`${problem}; again in ${(0,_http_deadline_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(decision.delayMs)} (retry ${attempt} of ${RETRIES})`);
                await (0,_http_deadline_js__WEBPACK_IMPORTED_MODULE_1__/* .wait */ .uk)(decision.delayMs, clock.signal);
            }
            finally {
                deadline.stop();
            }
        }
    });
    // Wrapped last, and so outermost: a write that is repeated keeps its turn.
    octokit.hook.wrap('request', (request, parameters) => {
        // The last gate: whatever was missed before, no secret of this run is posted.
        if (typeof parameters['body'] === 'string') {
            parameters['body'] = _secrets_redactor_js__WEBPACK_IMPORTED_MODULE_5__/* .redactor */ .$p.redact(parameters['body']).text;
        }
        const send = async () => request(parameters);
        return (0,_rate_limit_js__WEBPACK_IMPORTED_MODULE_7__/* .isWrite */ .ao)(parameters) ? writeInTurn(send) : send();
    });
    return octokit;
}
const ViewerSchema = valibot__WEBPACK_IMPORTED_MODULE_8__/* .object */ .Ikc({ viewer: valibot__WEBPACK_IMPORTED_MODULE_8__/* .object */ .Ikc({ login: valibot__WEBPACK_IMPORTED_MODULE_8__/* .string */ .YjP() }) });
/**
 * The login the token acts as, such as `github-actions[bot]`. Through GraphQL, because REST's `GET /user` is closed
 * to the tokens of workflows and apps.
 */
async function fetchViewerLogin(github) {
    const data = await github.graphql('query { viewer { login } }').catch((error) => {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ)
            throw error;
        // GraphQL tells its errors with status 200.
        const words = error instanceof Error ? (0,_runner_log_js__WEBPACK_IMPORTED_MODULE_4__/* .quoteUntrusted */ .X0)(error.message) : 'no reason given';
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_(`GitHub did not tell whom the token belongs to: ${words}`, {
            status: 200,
            cause: error,
        });
    });
    return (0,_parse_response_js__WEBPACK_IMPORTED_MODULE_6__/* .parseGithubData */ .z)(ViewerSchema, data, 'the owner of the token').viewer.login;
}


/***/ }),

/***/ 210:
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
 * @throws {GitHubDataError} when it has another shape
 */
function parseGithubData(schema, data, subject) {
    const parsed = (0,valibot__WEBPACK_IMPORTED_MODULE_1__/* .safeParse */ .xLC)(schema, data);
    if (!parsed.success)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubDataError */ .WY(`GitHub described ${subject} in a way that can’t be read`);
    return parsed.output;
}


/***/ }),

/***/ 8435:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KG: () => (/* binding */ createLimit),
/* harmony export */   VZ: () => (/* binding */ createWriteQueue),
/* harmony export */   a5: () => (/* binding */ isRateLimit),
/* harmony export */   ao: () => (/* binding */ isWrite),
/* harmony export */   x3: () => (/* binding */ NOT_AFTER_LIMIT),
/* harmony export */   y3: () => (/* binding */ PAUSE_MS)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _http_deadline_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(422);
/** How fast GitHub may be asked: one write at a time, a pause apart, and nothing while it limits the rate. */


/** Whether GitHub did nothing, since there were too many requests. */
function isRateLimit(error) {
    return error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_ && error.retryAfterMs !== undefined && error.status < 500;
}
/**
 * For `request` of a write that replaces what others may write too: a limit is not waited for, since what it was based
 * on may have changed by then. The next request waits.
 */
const NOT_AFTER_LIMIT = { isRepeatedAfterLimit: false };
/** What GitHub asks for: https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api#pause-between-mutative-requests */
const PAUSE_MS = 1_000;
/** Lets one write at a time go, each a pause after the one before. MeasurementOptions don't wait. */
function createWriteQueue(pauseMs, signal) {
    let last = Promise.resolve();
    let lastEndMs = Number.NEGATIVE_INFINITY;
    return (write) => {
        const turn = last.then(async () => {
            const waitMs = lastEndMs + pauseMs - performance.now();
            if (waitMs > 0)
                await (0,_http_deadline_js__WEBPACK_IMPORTED_MODULE_1__/* .wait */ .uk)(waitMs, signal);
            try {
                return await write();
            }
            finally {
                lastEndMs = performance.now();
            }
        });
        last = turn.catch(() => { });
        return turn;
    };
}
function isWrite({ method, url, query }) {
    if (url.endsWith('/graphql'))
        return String(query).startsWith('mutation');
    return method !== 'GET' && method !== 'HEAD';
}
/**
 * Keeps GitHub's word: once it has limited the rate, nothing is sent until the time that it named.
 * https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api#handle-rate-limit-errors-appropriately
 */
function createLimit(clock, log) {
    let last;
    return {
        note(error) {
            if (isRateLimit(error))
                last = { error, endsAtMs: performance.now() + error.retryAfterMs };
        },
        /** @throws {GitHubError} the refusal, where its wait would outlast the run */
        async pass(operation) {
            const waitMs = last ? last.endsAtMs - performance.now() : 0;
            if (!last || waitMs <= 0)
                return;
            if (waitMs >= clock.remainingMs())
                throw last.error;
            log.info(`GitHub limits the rate: ${operation} waits ${(0,_http_deadline_js__WEBPACK_IMPORTED_MODULE_1__/* .formatDuration */ .a3)(waitMs)}`);
            await (0,_http_deadline_js__WEBPACK_IMPORTED_MODULE_1__/* .wait */ .uk)(waitMs, clock.signal);
        },
    };
}


/***/ })

};
