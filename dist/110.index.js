export const id = 110;
export const ids = [110,255];
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


/***/ }),

/***/ 4930:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EC: () => (/* binding */ buildHeader),
/* harmony export */   Gm: () => (/* binding */ supersedes),
/* harmony export */   vj: () => (/* binding */ parseComment)
/* harmony export */ });
/* unused harmony export buildMarker */
/* harmony import */ var _markdown_marker_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7791);
/**
 * Pure: the hidden lines that a comment of this action begins with. Anybody can write them, so that they mean nothing
 * in somebody else's comment.
 */

function line(words) {
    return `${_markdown_marker_js__WEBPACK_IMPORTED_MODULE_0__/* .MARKER_PREFIX */ .Km} ${words} -->`;
}
/** The first line. */
function buildMarker({ kind, tag }, part = 1) {
    return line(`${kind}:${tag}${part === 1 ? '' : ` part:${part}`}`);
}
function buildHeader({ key, part, parts, spentUsd, stamp, progressOf }) {
    return [
        buildMarker(key, part),
        ...(spentUsd === undefined ? [] : [line(`spent:${spentUsd.toFixed(8)}`)]),
        ...(stamp
            ? [line(`run:${stamp.id} head:${stamp.head ?? 'none'} started:${stamp.startedAtMs} parts:${parts}`)]
            : []),
        ...(progressOf === undefined ? [] : [line(`progress:${progressOf}`)]),
    ].join('\n');
}
const SPENT = new RegExp(`^${_markdown_marker_js__WEBPACK_IMPORTED_MODULE_0__/* .MARKER_PREFIX */ .Km} spent:(\\d{1,16}(?:\\.\\d{1,12})?) -->$`);
const RUN = new RegExp(`^${_markdown_marker_js__WEBPACK_IMPORTED_MODULE_0__/* .MARKER_PREFIX */ .Km} run:([\\w.-]{1,64}) head:([0-9a-f]{7,64}|none) started:(\\d{1,16}) parts:(\\d{1,3}) -->$`);
const PROGRESS = new RegExp(`^${_markdown_marker_js__WEBPACK_IMPORTED_MODULE_0__/* .MARKER_PREFIX */ .Km} progress:([\\w.-]{1,64}) -->$`);
const NOTE = /^(?:>[^\n]*(?:\n|$))+/;
/** Whatever follows the marker of a first part on its line may be somebody's edit. */
function readPart(line, key) {
    if (line.startsWith(buildMarker(key)))
        return 1;
    const [, digits] = / part:(\d{1,3}) -->$/.exec(line) ?? [];
    const part = Number(digits);
    return digits !== undefined && line === buildMarker(key, part) ? part : undefined;
}
/** @returns undefined where the comment does not begin with the marker of this key */
function parseComment(body, key) {
    // Whoever edits a comment in a browser leaves its lines with CR.
    const [first = '', ...rest] = body.replaceAll('\r\n', '\n').split('\n');
    const part = readPart(first, key);
    if (part === undefined)
        return undefined;
    const header = {
        key,
        part,
        parts: 1,
        spentUsd: undefined,
        stamp: undefined,
        progressOf: undefined,
    };
    let lines = 0;
    for (const text of rest) {
        const spent = SPENT.exec(text)?.[1];
        const [, id, head, started, parts] = RUN.exec(text) ?? [];
        const progress = PROGRESS.exec(text)?.[1];
        if (spent !== undefined)
            header.spentUsd = Number(spent);
        else if (id !== undefined) {
            header.stamp = { id, head: head === 'none' ? undefined : head, startedAtMs: Number(started) };
            header.parts = Number(parts);
        }
        else if (progress !== undefined)
            header.progressOf = progress;
        else
            break;
        lines += 1;
    }
    const visible = rest.slice(lines).join('\n').replace(/^\n+/, '');
    const [note = ''] = (header.progressOf !== undefined && NOTE.exec(visible)) || [];
    return { header, note: note.trim(), content: visible.slice(note.length).replace(/^\n+/, '') };
}
/**
 * Whether a comment shows what this run must not replace: anything, where this run's commit is no longer the head;
 * else the result of a run on the same commit, or without one, that began later.
 *
 * @param currentHead of the pull request, now; undefined where there is none
 */
function supersedes(shown, ours, currentHead) {
    if (!shown || shown.id === ours.id)
        return false;
    const isStale = currentHead !== undefined && ours.head !== undefined && ours.head !== currentHead;
    if (isStale)
        return true;
    const isOfHead = currentHead === undefined || shown.head === currentHead;
    const isLater = shown.startedAtMs > ours.startedAtMs || (shown.startedAtMs === ours.startedAtMs && shown.id > ours.id);
    return isOfHead && isLater;
}


/***/ }),

/***/ 6608:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ER: () => (/* binding */ toBody),
/* harmony export */   OX: () => (/* binding */ retryAfterRateLimit),
/* harmony export */   TF: () => (/* binding */ remove),
/* harmony export */   gq: () => (/* binding */ findOwn),
/* harmony export */   jD: () => (/* binding */ hide),
/* harmony export */   vt: () => (/* binding */ create),
/* harmony export */   yf: () => (/* binding */ chooseParts),
/* harmony export */   yo: () => (/* binding */ update)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7934);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _github_client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(636);
/* harmony import */ var _github_parse_response_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(210);
/* harmony import */ var _github_rate_limit_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8435);
/* harmony import */ var _pull_request_fetch_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4099);
/* harmony import */ var _comment_header_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4930);
/** Our comments on a pull request or an issue: found, posted, changed, folded away, taken back. */







const CommentSchema = valibot__WEBPACK_IMPORTED_MODULE_6__/* .looseObject */ ._H3({
    id: valibot__WEBPACK_IMPORTED_MODULE_6__/* .number */ .aig(),
    node_id: valibot__WEBPACK_IMPORTED_MODULE_6__/* .fallback */ .NpB(valibot__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(), ''),
    /** Shown as a link: nothing that could end one may be in it. */
    html_url: valibot__WEBPACK_IMPORTED_MODULE_6__/* .fallback */ .NpB(valibot__WEBPACK_IMPORTED_MODULE_6__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_6__/* .regex */ .yGV(/^https?:\/\/[^\s()<>|]+$/)), ''),
    body: valibot__WEBPACK_IMPORTED_MODULE_6__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(), ''),
    user: valibot__WEBPACK_IMPORTED_MODULE_6__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_6__/* .looseObject */ ._H3({ login: valibot__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP() })),
});
/** GitHub takes 2,500 comments; a list that never ends would hold the run up. */
const MAX_COMMENTS = 10_000;
/**
 * Our comments, oldest first: they start with the marker and are by the token's own user.
 *
 * @throws {GitHubError}
 */
async function findOwn(thread, knownLogin) {
    const { github, address, key, isPullRequest } = thread;
    const { owner, repo, number } = address;
    const comments = await (0,_pull_request_fetch_js__WEBPACK_IMPORTED_MODULE_4__/* .fetchPages */ .f1)(async (page) => {
        const { data } = await github.request('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', {
            owner,
            repo,
            issue_number: number,
            per_page: _pull_request_fetch_js__WEBPACK_IMPORTED_MODULE_4__/* .PAGE_SIZE */ .md,
            page,
            request: { isPullRequest },
        });
        return (0,_github_parse_response_js__WEBPACK_IMPORTED_MODULE_2__/* .parseGithubData */ .z)(valibot__WEBPACK_IMPORTED_MODULE_6__/* .array */ .YOg(CommentSchema), data, 'the comments');
    }, MAX_COMMENTS);
    const marked = comments.flatMap((comment) => {
        const parsed = (0,_comment_header_js__WEBPACK_IMPORTED_MODULE_5__/* .parseComment */ .vj)(comment.body, key);
        return parsed ? [{ ...comment, ...parsed }] : [];
    });
    if (marked.length === 0)
        return [];
    const login = knownLogin ?? (await (0,_github_client_js__WEBPACK_IMPORTED_MODULE_1__/* .fetchViewerLogin */ ._)(github));
    return marked.filter(({ user }) => user?.login === login).sort((a, b) => a.id - b.id);
}
/** How often GitHub may refuse the same thing for its rate. */
const MAX_REFUSALS = 3;
/**
 * Decides anew where a write was refused for GitHub's rate: others may write in the time that it asks to wait.
 *
 * @param work its first request waits until then
 */
async function retryAfterRateLimit(work) {
    for (let refusals = 0; refusals < MAX_REFUSALS; refusals++) {
        try {
            return await work();
        }
        catch (error) {
            if (!(0,_github_rate_limit_js__WEBPACK_IMPORTED_MODULE_3__/* .isRateLimit */ .a5)(error))
                throw error;
        }
    }
    return work();
}
/**
 * Writes over what is there, and so never later than that was looked at: see `retryAfterRateLimit`.
 *
 * @returns false when it was deleted meanwhile
 * @throws {GitHubError}
 */
async function update({ github, address, isPullRequest }, id, body) {
    const { owner, repo } = address;
    try {
        await github.request('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', {
            owner,
            repo,
            comment_id: id,
            body,
            request: { ..._github_rate_limit_js__WEBPACK_IMPORTED_MODULE_3__/* .NOT_AFTER_LIMIT */ .x3, isPullRequest },
        });
        return true;
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_ && error.status === 404)
            return false;
        throw error;
    }
}
async function postComment({ github, address, isPullRequest }, body) {
    const { owner, repo, number } = address;
    const { data } = await github.request('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
        owner,
        repo,
        issue_number: number,
        body,
        request: { ..._github_rate_limit_js__WEBPACK_IMPORTED_MODULE_3__/* .NOT_AFTER_LIMIT */ .x3, isPullRequest },
    });
    return (0,_github_parse_response_js__WEBPACK_IMPORTED_MODULE_2__/* .parseGithubData */ .z)(CommentSchema, data, 'the comment');
}
/** GitHub has read the request, and did not do it. */
function isRefusal(error) {
    return error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_ && ((0,_github_rate_limit_js__WEBPACK_IMPORTED_MODULE_3__/* .isRateLimit */ .a5)(error) || !(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isRetryable */ .r3)(error));
}
/** The hidden lines tell it from all others; what is shown may have lost a secret on its way. */
function hiddenLines(body) {
    return body.split('\n\n', 1)[0];
}
/** The second one is sent only where the first is not there. */
const MAX_POSTS = 2;
/**
 * Posts once. Where the answer was lost, or can't be read, the comment may be there all the same: it is looked for, and
 * posted again only where it is not.
 *
 * @param body has the id of this run in its hidden lines
 * @throws {ActionError}
 */
async function create(thread, body) {
    for (let attempt = 1;; attempt++) {
        try {
            return await postComment(thread, body);
        }
        catch (error) {
            if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ) || isRefusal(error))
                throw error;
            const own = await findOwn(thread).catch(() => {
                throw error;
            });
            const posted = own.find((comment) => hiddenLines(comment.body) === hiddenLines(body));
            if (posted)
                return posted;
            if (attempt === MAX_POSTS)
                throw error;
        }
    }
}
/** One that is gone already is fine. */
async function remove({ github, address, isPullRequest }, id) {
    const { owner, repo } = address;
    try {
        await github.request('DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}', {
            owner,
            repo,
            comment_id: id,
            request: { isPullRequest },
        });
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_ && error.status === 404))
            throw error;
    }
}
/** Folds a comment away: https://docs.github.com/graphql/reference/mutations#minimizecomment */
async function hide({ github }, { node_id: subjectId }) {
    await github
        .graphql('mutation ($subjectId: ID!) { minimizeComment(input: {subjectId: $subjectId, classifier: OUTDATED}) { minimizedComment { isMinimized } } }', { subjectId })
        .catch((error) => {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ)
            throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_('GitHub did not hide an earlier comment', { status: 200, cause: error });
    });
}
/** Those that stay: the oldest of each part. Two runs that found none have each posted one. */
function chooseParts(own) {
    const parts = new Map();
    for (const comment of own) {
        if (!parts.has(comment.header.part))
            parts.set(comment.header.part, comment);
    }
    return parts;
}
function toBody(header, content) {
    return `${(0,_comment_header_js__WEBPACK_IMPORTED_MODULE_5__/* .buildHeader */ .EC)(header)}\n\n${content}`;
}


/***/ }),

/***/ 8110:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   addSpentUsd: () => (/* binding */ addSpentUsd),
/* harmony export */   fetchSpentUsd: () => (/* binding */ fetchSpentUsd)
/* harmony export */ });
/* harmony import */ var _comments_api_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6608);
/** What a pull request's runs have cost, kept in the header of the comment that they keep. */

/** Rounded as the header has it. */
function addSpentUsd(before, spentUsd) {
    if (before === undefined && spentUsd === undefined)
        return undefined;
    return Number(((before ?? 0) + (spentUsd ?? 0)).toFixed(8));
}
/** @returns US dollars; 0 where no comment tells @throws {GitHubError} */
async function fetchSpentUsd(thread) {
    return (0,_comments_api_js__WEBPACK_IMPORTED_MODULE_0__/* .chooseParts */ .yf)(await (0,_comments_api_js__WEBPACK_IMPORTED_MODULE_0__/* .findOwn */ .gq)(thread)).get(1)?.header.spentUsd ?? 0;
}


/***/ })

};
