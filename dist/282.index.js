export const id = 282;
export const ids = [282,636,110];
export const modules = {

/***/ 636:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ fetchViewerLogin),
/* harmony export */   createGithubClient: () => (/* binding */ createGithubClient)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var _octokit_core__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(4730);
/* harmony import */ var _octokit_plugin_paginate_rest__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(3779);
/* harmony import */ var _octokit_request_error__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1015);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7934);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);
/* harmony import */ var _network_deadline_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(548);
/* harmony import */ var _network_retry_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5192);
/* harmony import */ var _network_transport_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7263);
/* harmony import */ var _runner_log_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8879);
/* harmony import */ var _runner_redact_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(981);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2720);
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
        const text = await (0,_network_transport_js__WEBPACK_IMPORTED_MODULE_4__/* .readText */ .yR)(response, MAX_BODY_BYTES);
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
/** GitHub limits by 403 or 429: https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api */
function rateLimitMs({ status, message }, headers, nowMs) {
    if (status !== 403 && status !== 429)
        return undefined;
    const askedMs = (0,_network_retry_js__WEBPACK_IMPORTED_MODULE_3__/* .parseRetryAfterMs */ .o)(headers, nowMs);
    if (askedMs !== undefined)
        return askedMs;
    const isSecondary = status === 429 || /rate limit|abuse detection/i.test(message);
    if (headers.get('x-ratelimit-remaining') !== '0')
        return isSecondary ? UNTOLD_LIMIT_MS : undefined;
    const resetMs = Number(headers.get('x-ratelimit-reset')) * 1_000;
    return Number.isFinite(resetMs) ? Math.max(1_000, resetMs - nowMs) : undefined;
}
/** `pull_requests=write; issues=write,contents=read` in the spelling of workflows: `;` separates alternatives. */
function permissionWords(header) {
    const alternatives = header
        .split(';')
        .map((alternative) => [...alternative.matchAll(/([a-z_]+)=(read|write)/g)]
        .map(([, name, level]) => `\`${name?.replaceAll('_', '-')}: ${level}\``)
        .join(' and '));
    const isList = alternatives.some((words) => words.includes(' and '));
    return alternatives.filter((words) => words !== '').join(isList ? ', or ' : ' or ');
}
function hintFor(status, headers, retryAfterMs) {
    if (retryAfterMs !== undefined)
        return `GitHub limits the rate and asks to wait ${(0,_network_deadline_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDuration */ .a3)(retryAfterMs)}.`;
    if (status === 401)
        return 'The `github-token` is wrong or has expired.';
    if (status === 403) {
        const words = permissionWords(headers.get('x-accepted-github-permissions') ?? '');
        return words
            ? `The token lacks a permission: give the job ${words}. Runs for forks have a read-only token, and so has Dependabot unless the workflow gives it more.`
            : 'The token may not do this.';
    }
    if (status === 404)
        return 'Check the repository and the pull request, and that the token may see them.';
    return undefined;
}
/** What Octokit threw, in this action's terms. Errors of the transport come out as they went in. */
function toActionError(error, operation) {
    if (!(error instanceof _octokit_request_error__WEBPACK_IMPORTED_MODULE_9__/* .RequestError */ .G))
        return error;
    if (error.cause instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ || !error.response)
        return error.cause ?? error;
    const headers = new Map(Object.entries(error.response.headers).map(([name, value]) => [name.toLowerCase(), String(value)]));
    const retryAfterMs = rateLimitMs(error, headers, Date.now());
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .GitHubError */ .y_(`GitHub answered ${error.status} to ${operation}: ${(0,_runner_log_js__WEBPACK_IMPORTED_MODULE_5__/* .quoteForeign */ .xS)(error.message)}`, {
        status: error.status,
        hint: hintFor(error.status, headers, retryAfterMs),
        retryAfterMs,
        cause: error,
    });
}
/** A POST that was refused for its rate did nothing; any other may have done it although its answer was lost. */
function isSafeToRepeat(method, url, error) {
    // What GraphQL changes here, it can change again.
    return (method !== 'POST' ||
        url.endsWith('/graphql') ||
        (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .GitHubError */ .y_ && error.retryAfterMs !== undefined));
}
/** What GitHub asks for: https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api#pause-between-mutative-requests */
const PAUSE_MS = 1_000;
/** Lets one write at a time go, each a pause after the one before. Questions don't wait. */
function createWriteQueue(pauseMs, signal) {
    let last = Promise.resolve();
    let lastEndMs = Number.NEGATIVE_INFINITY;
    return (write) => {
        const turn = last.then(async () => {
            const waitMs = lastEndMs + pauseMs - performance.now();
            if (waitMs > 0)
                await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(waitMs, undefined, { signal }).catch(() => signal.throwIfAborted());
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
const GithubOctokit = _octokit_core__WEBPACK_IMPORTED_MODULE_10__/* .Octokit */ .E.plugin(_octokit_plugin_paginate_rest__WEBPACK_IMPORTED_MODULE_11__/* .paginateRest */ .ud);
/**
 * An Octokit whose requests have a deadline, are repeated where that is safe, and fail with
 * `GitHubError`, `NetworkError`, or the reason of the run's end.
 */
function createGithubClient(options) {
    const { apiUrl, token, transport, clock, log, pauseMs = PAUSE_MS } = options;
    // The default writes warnings to stderr.
    const octokitLog = { debug: () => { }, info: () => { }, warn: log.debug, error: log.debug };
    const settings = {
        baseUrl: apiUrl.href.replace(/\/$/, ''),
        userAgent: 'pinata-inference-action',
        request: { fetch: createFetch(transport), log: octokitLog },
        log: octokitLog,
    };
    const octokit = new GithubOctokit(token === undefined ? settings : { ...settings, auth: token });
    const writeInTurn = createWriteQueue(pauseMs, clock.signal);
    octokit.hook.wrap('request', async (request, parameters) => {
        const { pathname } = new URL(octokit.request.endpoint(parameters).url);
        const operation = `${parameters.method} ${pathname}`;
        for (let attempt = 1;; attempt++) {
            const deadline = new _network_deadline_js__WEBPACK_IMPORTED_MODULE_2__/* .Deadline */ .B2(clock.signal, apiUrl.host);
            deadline.start('headers', REQUEST_TIMEOUT_MS);
            try {
                // Set in place: the inner hooks see the object they were bound to, whatever is passed on.
                parameters.request = { ...parameters.request, signal: deadline.signal };
                return await request(parameters);
            }
            catch (thrown) {
                const error = toActionError(thrown, operation);
                const decision = (0,_network_retry_js__WEBPACK_IMPORTED_MODULE_3__/* .decideRetry */ .t)(error, {
                    attempt,
                    retries: isSafeToRepeat(parameters.method, parameters.url, error) ? RETRIES : 0,
                    remainingMs: clock.remainingMs(),
                    random: Math.random(),
                });
                if (!decision.retry)
                    throw error;
                const problem = (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isRetryable */ .r3)(error) ? error.message : '';
                log.info(`${problem}; again in ${(0,_network_deadline_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDuration */ .a3)(decision.delayMs)} (retry ${attempt} of ${RETRIES})`);
                await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(decision.delayMs, undefined, { signal: clock.signal }).catch(() => clock.signal.throwIfAborted());
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
            parameters['body'] = _runner_redact_js__WEBPACK_IMPORTED_MODULE_6__/* .redactor */ .$p.redact(parameters['body']).text;
        }
        const send = async () => request(parameters);
        return isWrite(parameters) ? writeInTurn(send) : send();
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
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ)
            throw error;
        // GraphQL tells its errors with status 200.
        const words = error instanceof Error ? (0,_runner_log_js__WEBPACK_IMPORTED_MODULE_5__/* .quoteForeign */ .xS)(error.message) : 'no reason given';
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .GitHubError */ .y_(`GitHub did not tell whom the token belongs to: ${words}`, {
            status: 200,
            cause: error,
        });
    });
    return (0,_schema_js__WEBPACK_IMPORTED_MODULE_7__/* .parseGithubData */ .z)(ViewerSchema, data, 'the owner of the token').viewer.login;
}


/***/ }),

/***/ 282:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   publishComment: () => (/* binding */ publishComment),
/* harmony export */   removeComments: () => (/* binding */ removeComments)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _header_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1066);
/* harmony import */ var _ledger_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8110);
/* harmony import */ var _own_comments_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9078);
/** What a run has to say, on a pull request or an issue: once, and never over what a newer commit's run says. */




/** How often what others did meanwhile is looked at. */
const MAX_ROUNDS = 20;
/** How often a run that began later is let go first. */
const MAX_PATIENCE = 3;
/** Which run wrote it is no difference that a reader sees. */
function isSame({ header, content }, wanted, text) {
    return content === text && header.spentUsd === wanted.spentUsd && header.progressOf === wanted.progressOf;
}
/** Whether the parts are all there, and of one run. */
function isWhole(own) {
    const parts = (0,_own_comments_js__WEBPACK_IMPORTED_MODULE_3__/* .chooseParts */ .yf)(own);
    const first = parts.get(1)?.header;
    return (first !== undefined &&
        own.length === first.parts &&
        own.every(({ header }) => header.edition?.id === first.edition?.id));
}
/**
 * Keeps one comment, in as many parts as it needs. GitHub has no way to write only if nothing has changed, so that each
 * run looks again at what it has written, until what is there is whole.
 */
class StickyComment {
    #place;
    #publication;
    /** What this run has written, part by part. */
    #written;
    #change = 'unchanged';
    #login;
    /** What a comment said that was taken back, in US dollars. */
    #carriedUsd;
    constructor(place, publication) {
        this.#place = place;
        this.#publication = publication;
    }
    async publish() {
        const { edition, placement, currentHead } = this.#publication;
        let [own, head] = await Promise.all([(0,_own_comments_js__WEBPACK_IMPORTED_MODULE_3__/* .findOwn */ .gq)(this.#place), currentHead()]);
        const isStale = head !== undefined && edition.head !== undefined && head !== edition.head;
        const first = () => (0,_own_comments_js__WEBPACK_IMPORTED_MODULE_3__/* .chooseParts */ .yf)(own).get(1);
        const isOver = isStale || placement !== 'append';
        if (isOver && (0,_header_js__WEBPACK_IMPORTED_MODULE_1__/* .isNewer */ .U4)(first()?.header.edition, edition, head))
            return this.#giveWay(own);
        const old = placement === 'recreate' ? own : [];
        if (placement === 'recreate') {
            this.#carriedUsd = first()?.header.spentUsd;
            own = [];
        }
        let patience = MAX_PATIENCE;
        for (let round = 1; round <= MAX_ROUNDS; round++) {
            const isPatient = round > 1 && patience > 0 && isOver && this.#isBesideLater(own, head);
            patience = isPatient ? patience - 1 : MAX_PATIENCE;
            const hasWritten = isPatient || (await this.#write(own, isStale));
            // Only once the new one is there.
            if (round === 1)
                for (const { id } of old)
                    await (0,_own_comments_js__WEBPACK_IMPORTED_MODULE_3__/* .remove */ .TF)(this.#place, id);
            const there = first();
            if (!hasWritten && there)
                return this.#describe(there);
            own = await (0,_own_comments_js__WEBPACK_IMPORTED_MODULE_3__/* .findOwn */ .gq)(this.#place, this.#login);
            const found = first();
            if (!found)
                continue;
            const isOurs = found.header.edition?.id === edition.id;
            if (isStale)
                return isOurs ? this.#describe(found) : this.#giveWay(own);
            if (!isWhole(own))
                continue;
            if (isOurs || this.#isAppendedTo(found))
                return this.#describe(found);
            if (placement !== 'append')
                return this.#giveWay(own);
        }
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_('The comment was changed by others each time that it was written', {
            status: 409,
            hint: 'Let one job at a time write it, by `concurrency`, or give each a `comment-tag` of its own.',
        });
    }
    /** Two runs have written at once: the later one is still at it, or has not seen it. */
    #isBesideLater(own, head) {
        return own.some(({ header }) => (0,_header_js__WEBPACK_IMPORTED_MODULE_1__/* .isNewer */ .U4)(header.edition, this.#publication.edition, head));
    }
    /** Another run has added its result to this one's. */
    #isAppendedTo({ content }) {
        const { placement, build } = this.#publication;
        return placement === 'append' && content.includes(build(undefined).join(''));
    }
    #describe({ id, html_url: url }) {
        return { id, url, change: this.#change };
    }
    /**
     * @param isStale another run will come: one comment does
     * @returns whether anything was written
     */
    async #write(own, isStale) {
        const { edition, build, spentUsd } = this.#publication;
        const parts = (0,_own_comments_js__WEBPACK_IMPORTED_MODULE_3__/* .chooseParts */ .yf)(own);
        const first = parts.get(1);
        const isOurs = this.#written !== undefined && first?.header.edition?.id === edition.id;
        const built = isOurs ? (this.#written ?? []) : build(first?.content);
        const contents = isStale ? built.slice(0, 1) : built;
        const before = first?.header.spentUsd ?? this.#carriedUsd;
        const spent = isOurs ? before : (0,_ledger_js__WEBPACK_IMPORTED_MODULE_2__.addSpentUsd)(before, spentUsd);
        const isFirstRound = this.#written === undefined;
        this.#written = contents;
        let hasWritten = false;
        for (const [index, content] of contents.entries()) {
            const part = index + 1;
            const there = parts.get(part);
            const header = {
                key: this.#place.key,
                part,
                parts: contents.length,
                spentUsd: part === 1 ? spent : undefined,
                edition,
                progressOf: undefined,
            };
            // Later on, others are at work: each part has to say whose it is.
            const isDone = there && isSame(there, header, content);
            if (isDone &&
                (isFirstRound ? first?.header.parts === contents.length : there.header.edition?.id === edition.id)) {
                continue;
            }
            hasWritten = true;
            if (there && (await (0,_own_comments_js__WEBPACK_IMPORTED_MODULE_3__/* .update */ .yo)(this.#place, there.id, (0,_own_comments_js__WEBPACK_IMPORTED_MODULE_3__/* .toBody */ .ER)(header, content)))) {
                if (this.#change !== 'created')
                    this.#change = 'updated';
                continue;
            }
            const created = await (0,_own_comments_js__WEBPACK_IMPORTED_MODULE_3__/* .create */ .vt)(this.#place, (0,_own_comments_js__WEBPACK_IMPORTED_MODULE_3__/* .toBody */ .ER)(header, content));
            this.#login = created.user?.login;
            if (this.#change !== 'created')
                this.#change = part === 1 ? 'created' : 'updated';
        }
        for (const comment of own) {
            const isSurplus = comment.header.part > contents.length || parts.get(comment.header.part) !== comment;
            if (!isSurplus)
                continue;
            hasWritten = true;
            await (0,_own_comments_js__WEBPACK_IMPORTED_MODULE_3__/* .remove */ .TF)(this.#place, comment.id);
        }
        return hasWritten;
    }
    /** Takes back what this run has posted, or said of itself, beside the result that stays; what it has cost counts. */
    async #giveWay(own) {
        const { edition, spentUsd } = this.#publication;
        const parts = (0,_own_comments_js__WEBPACK_IMPORTED_MODULE_3__/* .chooseParts */ .yf)(own);
        for (const { id, header } of own) {
            const isOurs = header.edition?.id === edition.id || header.progressOf === edition.id;
            if (isOurs && parts.get(header.part)?.id !== id)
                await (0,_own_comments_js__WEBPACK_IMPORTED_MODULE_3__/* .remove */ .TF)(this.#place, id);
        }
        const first = parts.get(1);
        if (!first)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_('The comment is gone', { status: 404 });
        const { header, content } = first;
        const saysProgress = header.progressOf === edition.id;
        if (saysProgress || spentUsd !== undefined) {
            const progressOf = saysProgress ? undefined : header.progressOf;
            await (0,_own_comments_js__WEBPACK_IMPORTED_MODULE_3__/* .update */ .yo)(this.#place, first.id, (0,_own_comments_js__WEBPACK_IMPORTED_MODULE_3__/* .toBody */ .ER)({ ...header, progressOf, spentUsd: (0,_ledger_js__WEBPACK_IMPORTED_MODULE_2__.addSpentUsd)(header.spentUsd, spentUsd) }, content));
        }
        return { id: first.id, url: first.html_url, change: 'superseded' };
    }
}
/** Posts beside what is there. */
async function post(place, publication) {
    const { edition, hidesPrevious, build, currentHead, spentUsd } = publication;
    const [own, head] = hidesPrevious ? await Promise.all([(0,_own_comments_js__WEBPACK_IMPORTED_MODULE_3__/* .findOwn */ .gq)(place), currentHead()]) : [[], undefined];
    const created = [];
    const contents = build(undefined);
    for (const [index, content] of contents.entries()) {
        const header = {
            key: place.key,
            part: index + 1,
            parts: contents.length,
            spentUsd: index === 0 ? spentUsd : undefined,
            edition,
            progressOf: undefined,
        };
        created.push(await (0,_own_comments_js__WEBPACK_IMPORTED_MODULE_3__/* .create */ .vt)(place, (0,_own_comments_js__WEBPACK_IMPORTED_MODULE_3__/* .toBody */ .ER)(header, content)));
    }
    const previous = own.at(-1)?.header.edition;
    const isOutdated = (0,_header_js__WEBPACK_IMPORTED_MODULE_1__/* .isNewer */ .U4)(previous, edition, head);
    const outdated = isOutdated ? created : own.filter(({ header }) => header.edition?.id === previous?.id);
    for (const comment of outdated)
        await (0,_own_comments_js__WEBPACK_IMPORTED_MODULE_3__/* .hide */ .jD)(place, comment);
    const [first] = created;
    return { id: first?.id ?? 0, url: first?.html_url ?? '', change: 'created' };
}
/** @throws {GitHubError} 403 when the token may not write */
function publishComment(place, publication) {
    return publication.placement === 'new'
        ? post(place, publication)
        : new StickyComment(place, publication).publish();
}
/**
 * Takes back what was posted under the key.
 *
 * @returns how many comments there were
 * @throws {GitHubError} 403 when the token may not write
 */
async function removeComments(place) {
    const own = await (0,_own_comments_js__WEBPACK_IMPORTED_MODULE_3__/* .findOwn */ .gq)(place);
    for (const { id } of own)
        await (0,_own_comments_js__WEBPACK_IMPORTED_MODULE_3__/* .remove */ .TF)(place, id);
    return own.length;
}


/***/ }),

/***/ 1066:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EC: () => (/* binding */ buildHeader),
/* harmony export */   U4: () => (/* binding */ isNewer),
/* harmony export */   vj: () => (/* binding */ parseComment)
/* harmony export */ });
/* unused harmony export buildMarker */
/* harmony import */ var _outbound_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4015);
/**
 * Pure: the hidden lines that a comment of this action begins with. Anybody can write them, so that they mean nothing
 * in somebody else's comment.
 */

function line(words) {
    return `${_outbound_js__WEBPACK_IMPORTED_MODULE_0__/* .MARKER_PREFIX */ .Km} ${words} -->`;
}
/** The first line. */
function buildMarker({ kind, tag }, part = 1) {
    return line(`${kind}:${tag}${part === 1 ? '' : ` part:${part}`}`);
}
function buildHeader({ key, part, parts, spentUsd, edition, progressOf }) {
    return [
        buildMarker(key, part),
        ...(spentUsd === undefined ? [] : [line(`spent:${spentUsd.toFixed(8)}`)]),
        ...(edition
            ? [
                line(`run:${edition.id} head:${edition.head ?? 'none'} started:${edition.startedAtMs} parts:${parts}`),
            ]
            : []),
        ...(progressOf === undefined ? [] : [line(`progress:${progressOf}`)]),
    ].join('\n');
}
const SPENT = new RegExp(`^${_outbound_js__WEBPACK_IMPORTED_MODULE_0__/* .MARKER_PREFIX */ .Km} spent:(\\d{1,16}(?:\\.\\d{1,12})?) -->$`);
const RUN = new RegExp(`^${_outbound_js__WEBPACK_IMPORTED_MODULE_0__/* .MARKER_PREFIX */ .Km} run:([\\w.-]{1,64}) head:([0-9a-f]{7,64}|none) started:(\\d{1,16}) parts:(\\d{1,3}) -->$`);
const PROGRESS = new RegExp(`^${_outbound_js__WEBPACK_IMPORTED_MODULE_0__/* .MARKER_PREFIX */ .Km} progress:([\\w.-]{1,64}) -->$`);
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
        edition: undefined,
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
            header.edition = { id, head: head === 'none' ? undefined : head, startedAtMs: Number(started) };
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
function isNewer(shown, ours, currentHead) {
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

/***/ 8110:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   addSpentUsd: () => (/* binding */ addSpentUsd),
/* harmony export */   fetchSpentUsd: () => (/* binding */ fetchSpentUsd)
/* harmony export */ });
/* harmony import */ var _own_comments_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9078);
/** What a pull request's runs have cost, kept in the header of the comment that they keep. */

/** Rounded as the header has it. */
function addSpentUsd(before, spentUsd) {
    if (before === undefined && spentUsd === undefined)
        return undefined;
    return Number(((before ?? 0) + (spentUsd ?? 0)).toFixed(8));
}
/** @returns US dollars; 0 where no comment tells @throws {GitHubError} */
async function fetchSpentUsd(place) {
    return (0,_own_comments_js__WEBPACK_IMPORTED_MODULE_0__/* .chooseParts */ .yf)(await (0,_own_comments_js__WEBPACK_IMPORTED_MODULE_0__/* .findOwn */ .gq)(place)).get(1)?.header.spentUsd ?? 0;
}


/***/ }),

/***/ 9078:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ER: () => (/* binding */ toBody),
/* harmony export */   TF: () => (/* binding */ remove),
/* harmony export */   gq: () => (/* binding */ findOwn),
/* harmony export */   jD: () => (/* binding */ hide),
/* harmony export */   vt: () => (/* binding */ create),
/* harmony export */   yf: () => (/* binding */ chooseParts),
/* harmony export */   yo: () => (/* binding */ update)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7934);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _github_client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(636);
/* harmony import */ var _github_schema_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2720);
/* harmony import */ var _header_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1066);
/** Our comments on a pull request or an issue: found, posted, changed, folded away, taken back. */





const CommentSchema = valibot__WEBPACK_IMPORTED_MODULE_4__/* .looseObject */ ._H3({
    id: valibot__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig(),
    node_id: valibot__WEBPACK_IMPORTED_MODULE_4__/* .fallback */ .NpB(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), ''),
    /** Shown as a link: nothing that could end one may be in it. */
    html_url: valibot__WEBPACK_IMPORTED_MODULE_4__/* .fallback */ .NpB(valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_4__/* .regex */ .yGV(/^https?:\/\/[^\s()<>|]+$/)), ''),
    body: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), ''),
    user: valibot__WEBPACK_IMPORTED_MODULE_4__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_4__/* .looseObject */ ._H3({ login: valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP() })),
});
/** Our comments, oldest first: they start with the marker and are by the token's own user. */
async function findOwn({ github, address, key }, knownLogin) {
    const { owner, repo, number } = address;
    const data = await github.paginate('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', {
        owner,
        repo,
        issue_number: number,
        per_page: 100,
    });
    const marked = (0,_github_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .parseGithubData */ .z)(valibot__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(CommentSchema), data, 'the comments').flatMap((comment) => {
        const parsed = (0,_header_js__WEBPACK_IMPORTED_MODULE_3__/* .parseComment */ .vj)(comment.body, key);
        return parsed ? [{ ...comment, ...parsed }] : [];
    });
    if (marked.length === 0)
        return [];
    const login = knownLogin ?? (await (0,_github_client_js__WEBPACK_IMPORTED_MODULE_1__/* .fetchViewerLogin */ ._)(github));
    return marked.filter(({ user }) => user?.login === login).sort((a, b) => a.id - b.id);
}
/** @returns false when it was deleted meanwhile */
async function update({ github, address }, id, body) {
    const { owner, repo } = address;
    try {
        await github.request('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', {
            owner,
            repo,
            comment_id: id,
            body,
        });
        return true;
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_ && error.status === 404)
            return false;
        throw error;
    }
}
/** @param body holds the id of this run, and so is like no other */
async function create(place, body) {
    const { owner, repo, number } = place.address;
    try {
        const { data } = await place.github.request('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
            owner,
            repo,
            issue_number: number,
            body,
        });
        return (0,_github_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .parseGithubData */ .z)(CommentSchema, data, 'the comment');
    }
    catch (error) {
        if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isRetryable */ .r3)(error))
            throw error;
        // The comment may be there although the answer was lost.
        const posted = (await findOwn(place)).find((comment) => comment.body === body);
        if (!posted)
            throw error;
        return posted;
    }
}
/** One that is gone already is fine. */
async function remove({ github, address }, id) {
    const { owner, repo } = address;
    try {
        await github.request('DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}', {
            owner,
            repo,
            comment_id: id,
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
    return `${(0,_header_js__WEBPACK_IMPORTED_MODULE_3__/* .buildHeader */ .EC)(header)}\n\n${content}`;
}


/***/ })

};
