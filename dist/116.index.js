export const id = 116;
export const ids = [116,110,608];
export const modules = {

/***/ 6608:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   chooseParts: () => (/* binding */ chooseParts),
/* harmony export */   create: () => (/* binding */ create),
/* harmony export */   findOwn: () => (/* binding */ findOwn),
/* harmony export */   hide: () => (/* binding */ hide),
/* harmony export */   lookAtComments: () => (/* binding */ lookAtComments),
/* harmony export */   remove: () => (/* binding */ remove),
/* harmony export */   retryAfterRateLimit: () => (/* binding */ retryAfterRateLimit),
/* harmony export */   toBody: () => (/* binding */ toBody),
/* harmony export */   update: () => (/* binding */ update)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7934);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _github_client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7933);
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
    const login = await (knownLogin ?? (0,_github_client_js__WEBPACK_IMPORTED_MODULE_1__/* .fetchViewerLogin */ ._)(github));
    return marked.filter(({ user }) => user?.login === login).sort((a, b) => a.id - b.id);
}
/**
 * Looks at once, in one round trip: a fast model answers in two.
 *
 * @param currentHead asks for the head of the pull request
 * @throws {GitHubError}
 */
async function lookAtComments(thread, currentHead) {
    const asking = (0,_github_client_js__WEBPACK_IMPORTED_MODULE_1__/* .fetchViewerLogin */ ._)(thread.github);
    const [own, head, login] = await Promise.all([findOwn(thread, asking), currentHead(), asking]);
    return { own, head, login };
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
    await github.graphql('hide an earlier comment', 'mutation ($subjectId: ID!) { minimizeComment(input: {subjectId: $subjectId, classifier: OUTDATED}) { minimizedComment { isMinimized } } }', { subjectId });
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
    return (0,_comments_api_js__WEBPACK_IMPORTED_MODULE_0__.chooseParts)(await (0,_comments_api_js__WEBPACK_IMPORTED_MODULE_0__.findOwn)(thread)).get(1)?.header.spentUsd ?? 0;
}


/***/ }),

/***/ 1116:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   beginProgress: () => (/* binding */ beginProgress),
/* harmony export */   endProgress: () => (/* binding */ endProgress)
/* harmony export */ });
/* harmony import */ var _comment_header_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4930);
/* harmony import */ var _comments_api_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6608);
/* harmony import */ var _ledger_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8110);
/** What the comment says of a run that is under way, above what it shows. */



async function tryBeginning(thread, progress, note) {
    const { stamp, currentHead } = progress;
    const first = (0,_comments_api_js__WEBPACK_IMPORTED_MODULE_1__.chooseParts)(await (0,_comments_api_js__WEBPACK_IMPORTED_MODULE_1__.findOwn)(thread)).get(1);
    if (!first) {
        const header = {
            key: thread.key,
            part: 1,
            parts: 1,
            spentUsd: undefined,
            stamp,
            progressOf: stamp.id,
        };
        await (0,_comments_api_js__WEBPACK_IMPORTED_MODULE_1__.create)(thread, (0,_comments_api_js__WEBPACK_IMPORTED_MODULE_1__.toBody)(header, note));
    }
    else if (!(0,_comment_header_js__WEBPACK_IMPORTED_MODULE_0__/* .supersedes */ .Gm)(first.header.stamp, stamp, await currentHead())) {
        const header = { ...first.header, progressOf: stamp.id };
        const shown = [note, first.content].filter(Boolean).join('\n\n');
        const isThere = await (0,_comments_api_js__WEBPACK_IMPORTED_MODULE_1__.update)(thread, first.id, (0,_comments_api_js__WEBPACK_IMPORTED_MODULE_1__.toBody)(header, shown));
        if (!isThere)
            await tryBeginning(thread, progress, note);
    }
}
/**
 * Says that a run is under way. A comment that shows the result of a newer commit stays as it is. What another run
 * posts between the look and the note is lost until that run looks again: GitHub has no way to write only if nothing has
 * changed.
 *
 * @param note a quotation in Markdown, without empty lines
 * @throws {GitHubError}
 */
function beginProgress(thread, progress, note) {
    return (0,_comments_api_js__WEBPACK_IMPORTED_MODULE_1__.retryAfterRateLimit)(() => tryBeginning(thread, progress, note));
}
async function tryEnding(thread, stamp, ending) {
    const { note, spentUsd, content } = ending;
    const own = await (0,_comments_api_js__WEBPACK_IMPORTED_MODULE_1__.findOwn)(thread);
    const first = (0,_comments_api_js__WEBPACK_IMPORTED_MODULE_1__.chooseParts)(own).get(1);
    for (const { id, header } of own) {
        if (id !== first?.id && header.progressOf === stamp.id)
            await (0,_comments_api_js__WEBPACK_IMPORTED_MODULE_1__.remove)(thread, id);
    }
    if (!first) {
        if (spentUsd === undefined)
            return undefined;
        const header = { key: thread.key, part: 1, parts: 1, spentUsd, stamp, progressOf: undefined };
        const { id, html_url: url } = await (0,_comments_api_js__WEBPACK_IMPORTED_MODULE_1__.create)(thread, (0,_comments_api_js__WEBPACK_IMPORTED_MODULE_1__.toBody)(header, content));
        return { id, url };
    }
    const isOurs = first.header.progressOf === stamp.id;
    if (!isOurs && spentUsd === undefined)
        return undefined;
    const header = { ...first.header, spentUsd: (0,_ledger_js__WEBPACK_IMPORTED_MODULE_2__.addSpentUsd)(first.header.spentUsd, spentUsd) };
    const shown = [isOurs ? note : first.note, first.content].filter(Boolean).join('\n\n');
    const isThere = await (0,_comments_api_js__WEBPACK_IMPORTED_MODULE_1__.update)(thread, first.id, (0,_comments_api_js__WEBPACK_IMPORTED_MODULE_1__.toBody)(header, shown));
    return isThere ? { id: first.id, url: first.html_url } : tryEnding(thread, stamp, ending);
}
/**
 * Says how a run ended that had said that it was under way, and counts what it has cost. What another run says
 * meanwhile is left alone; what one posts between the look and the note is lost, as in `beginProgress`.
 *
 * @returns the comment that was changed; undefined where there was nothing to say
 * @throws {GitHubError}
 */
function endProgress(thread, stamp, ending) {
    return (0,_comments_api_js__WEBPACK_IMPORTED_MODULE_1__.retryAfterRateLimit)(() => tryEnding(thread, stamp, ending));
}


/***/ })

};
