export const id = 30;
export const ids = [30,110,608];
export const modules = {

/***/ 2030:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  publishComment: () => (/* binding */ publishComment),
  removeComments: () => (/* binding */ removeComments)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/publish/comment-header.js
var comment_header = __webpack_require__(4930);
// EXTERNAL MODULE: ./lib/publish/comments-api.js
var comments_api = __webpack_require__(6608);
// EXTERNAL MODULE: ./lib/publish/publication.js
var publish_publication = __webpack_require__(5585);
// EXTERNAL MODULE: ./lib/publish/ledger.js
var ledger = __webpack_require__(8110);
;// CONCATENATED MODULE: ./lib/publish/sticky.js
/** One comment that each run writes anew: never over what a newer commit's run says. */





/** How often what others did meanwhile is looked at. */
const MAX_ROUNDS = 20;
/** How often a run that began later is let go first. */
const MAX_PATIENCE = 3;
/** The end of the footer, by which each run names itself. */
const RUN_LINK = /\[run\]\([^\s()]*\/actions\/runs\/\d+\)<\/sub>$/gm;
/** Which run wrote it is no difference that a reader sees. */
function isSame({ header, content }, wanted, text) {
    return (content.replace(RUN_LINK, '') === text.replace(RUN_LINK, '') &&
        header.spentUsd === wanted.spentUsd &&
        header.progressOf === wanted.progressOf);
}
/** Whether nothing was posted since, nor written anew. */
function isUnchanged(now, before) {
    return now.every(({ id, header }) => before.some((comment) => comment.id === id && comment.header.stamp?.id === header.stamp?.id));
}
/** Whether the parts are all there, and of one run. */
function isWhole(own) {
    const parts = (0,comments_api.chooseParts)(own);
    const first = parts.get(1)?.header;
    return (first !== undefined &&
        own.length === first.parts &&
        own.every(({ header }) => header.stamp?.id === first.stamp?.id));
}
/**
 * Keeps one comment, in as many parts as it needs. GitHub has no way to write only if nothing has changed, so that each
 * run looks again at what it has written, until what is there is whole.
 */
class StickyComment {
    #thread;
    #publication;
    #seen;
    /** Of the pull request, when that was last asked. */
    #head;
    /** What this run has written, part by part. */
    #written;
    #change = 'unchanged';
    /** What is to be told although something fails from now on; undefined while the result is not there. */
    #published;
    /** How much of the result is there, as long as that is not all of it. */
    #there = { parts: 0, of: 0 };
    #login;
    /** What a comment said that was taken back, in US dollars. */
    #carriedUsd;
    /** @param seen what was there a while ago */
    constructor(thread, publication, seen) {
        this.#thread = thread;
        this.#publication = publication;
        this.#seen = seen;
    }
    async publish() {
        try {
            return await (0,comments_api.retryAfterRateLimit)(() => this.#converge());
        }
        catch (error) {
            if (!(error instanceof errors/* ActionError */.lZ))
                throw error;
            if (!this.#published)
                throw (0,publish_publication/* toPartial */.PX)(error, this.#there);
            return { ...this.#published, problem: error };
        }
    }
    /**
     * What is there before anything is written. That nothing was there a while ago is enough: what others post meanwhile is
     * seen after the write. What would be written over is looked at anew, beside the head, in one round trip.
     */
    async #look() {
        const { currentHead } = this.#publication;
        const seen = this.#seen;
        // A second time, others have written since.
        this.#seen = undefined;
        this.#login ??= seen?.login;
        if (seen?.own.length === 0)
            return seen;
        const looking = (0,comments_api.findOwn)(this.#thread, this.#login);
        const asking = seen && currentHead();
        const [own, told] = await Promise.all([looking, asking]);
        // Whoever has written one of them before the head was told knew of no newer one.
        const head = seen && isUnchanged(own, seen.own) ? told : await currentHead();
        return { own, head };
    }
    async #converge() {
        const { placement, currentHead } = this.#publication;
        const look = await this.#look();
        this.#head = look.head;
        let { own } = look;
        const first = () => (0,comments_api.chooseParts)(own).get(1);
        if (this.#isOver() && this.#isLater(first()))
            return this.#yieldToNewer(own);
        const replaced = placement === 'recreate' ? own.filter((comment) => !this.#isOurs(comment)) : [];
        if (placement === 'recreate') {
            this.#carriedUsd = (0,comments_api.chooseParts)(replaced).get(1)?.header.spentUsd ?? this.#carriedUsd;
            own = own.filter((comment) => this.#isOurs(comment));
        }
        let yieldsLeft = MAX_PATIENCE;
        for (let round = 1; round <= MAX_ROUNDS; round++) {
            // Two runs have written at once: the later one is still at it, or has not seen it.
            const isBesideLater = this.#isOver() && own.some((comment) => this.#isLater(comment));
            const isPatient = round > 1 && yieldsLeft > 0 && isBesideLater;
            yieldsLeft = isPatient ? yieldsLeft - 1 : MAX_PATIENCE;
            const hasWritten = isPatient || (await this.#write(own));
            // Only once the new one is there.
            for (const { id } of replaced.splice(0))
                await (0,comments_api.remove)(this.#thread, id);
            const there = first();
            if (!hasWritten && there)
                return this.#describe(there);
            own = await (0,comments_api.findOwn)(this.#thread, this.#login ?? own[0]?.user?.login);
            const found = first();
            this.#published = found && this.#isComplete(own) ? this.#describe(found) : undefined;
            if (found && isWhole(own) && this.#shows(found))
                return this.#describe(found);
            // Others are at work, for a newer commit perhaps.
            this.#head = await currentHead();
            if (!found)
                continue;
            if (this.#isStale())
                return this.#isOurs(found) ? this.#describe(found) : this.#yieldToNewer(own);
            if (this.#isOver() && isWhole(own) && this.#isLater(found))
                return this.#yieldToNewer(own);
        }
        throw new errors/* GitHubError */.y_('The comment was changed by others each time that it was written', {
            status: 409,
            hint: 'Let one job at a time write it, by `concurrency`, or give each a `comment-tag` of its own.',
        });
    }
    #isStale() {
        const { head } = this.#publication.stamp;
        return this.#head !== undefined && head !== undefined && this.#head !== head;
    }
    /** Whether one result takes the place of another. */
    #isOver() {
        return this.#isStale() || this.#publication.placement !== 'append';
    }
    #isOurs({ header }) {
        return header.stamp?.id === this.#publication.stamp.id;
    }
    /** Whether it shows what this run must not replace. */
    #isLater(comment) {
        return (0,comment_header/* supersedes */.Gm)(comment?.header.stamp, this.#publication.stamp, this.#head);
    }
    /** Whether it is by this run; or by another, which has added its result to this one's. */
    #shows(comment) {
        const { placement, build } = this.#publication;
        const isAppendedTo = () => placement === 'append' && comment.content.includes(build(undefined).join(''));
        return this.#written !== undefined && (this.#isOurs(comment) || isAppendedTo());
    }
    /** Whether all that this run has written is there. */
    #isComplete(own) {
        const parts = (0,comments_api.chooseParts)(own);
        return (this.#written ?? []).every((_text, index) => {
            const comment = parts.get(index + 1);
            return comment !== undefined && this.#shows(comment);
        });
    }
    #describe({ id, html_url: url }) {
        return { id, url, change: this.#change, problem: undefined };
    }
    #build(first) {
        const { placement, build } = this.#publication;
        if (!first || !this.#written || !this.#shows(first))
            return build(first?.content);
        return placement === 'append' ? [first.content] : this.#written;
    }
    /** @returns whether anything was written */
    async #write(own) {
        const { stamp, spentUsd } = this.#publication;
        const parts = (0,comments_api.chooseParts)(own);
        const first = parts.get(1);
        const built = this.#build(first);
        // Another run will come: one comment does.
        const contents = this.#isStale() ? built.slice(0, 1) : built;
        const before = first?.header.spentUsd ?? this.#carriedUsd;
        const spent = first && this.#shows(first) ? before : (0,ledger.addSpentUsd)(before, spentUsd);
        const isFirstRound = this.#written === undefined;
        this.#written = contents;
        let hasWritten = false;
        let shown;
        for (const [index, content] of contents.entries()) {
            const part = index + 1;
            const there = parts.get(part);
            const header = {
                key: this.#thread.key,
                part,
                parts: contents.length,
                spentUsd: part === 1 ? spent : undefined,
                stamp,
                progressOf: undefined,
            };
            // Later on, others are at work: each part has to say whose it is.
            const isKnown = isFirstRound
                ? first?.header.parts === contents.length
                : there !== undefined && this.#shows(there);
            if (there && isKnown && isSame(there, header, content)) {
                shown ??= there;
                continue;
            }
            this.#there = { parts: index, of: contents.length };
            hasWritten = true;
            const comment = await this.#upsertPart(there, (0,comments_api.toBody)(header, content), part);
            shown ??= comment;
        }
        this.#there = { parts: 0, of: 0 };
        if (shown)
            this.#published = this.#describe(shown);
        for (const comment of own) {
            const isSurplus = comment.header.part > contents.length || parts.get(comment.header.part) !== comment;
            if (!isSurplus)
                continue;
            hasWritten = true;
            await (0,comments_api.remove)(this.#thread, comment.id);
        }
        return hasWritten;
    }
    async #upsertPart(there, body, part) {
        if (there && (await (0,comments_api.update)(this.#thread, there.id, body))) {
            if (this.#change !== 'created')
                this.#change = 'updated';
            return there;
        }
        const created = await (0,comments_api.create)(this.#thread, body);
        this.#login = created.user?.login;
        if (this.#change !== 'created')
            this.#change = part === 1 ? 'created' : 'updated';
        return created;
    }
    /** Takes back what this run has posted, or said of itself, beside the result that stays; what it has cost counts. */
    async #yieldToNewer(own) {
        const { stamp, spentUsd } = this.#publication;
        const first = (0,comments_api.chooseParts)(own).get(1);
        if (!first)
            throw new errors/* GitHubError */.y_('The comment is gone', { status: 404 });
        this.#published = { id: first.id, url: first.html_url, change: 'superseded', problem: undefined };
        const isOurs = ({ id, header }) => id !== first.id && (header.stamp?.id === stamp.id || header.progressOf === stamp.id);
        // Another run may have written over one of them since: then it is not ours any more.
        const now = own.some(isOurs) ? await (0,comments_api.findOwn)(this.#thread, this.#login) : [];
        for (const { id } of now.filter(isOurs))
            await (0,comments_api.remove)(this.#thread, id);
        const { header, content } = first;
        const saysProgress = header.progressOf === stamp.id;
        if (saysProgress || spentUsd !== undefined) {
            const progressOf = saysProgress ? undefined : header.progressOf;
            await (0,comments_api.update)(this.#thread, first.id, (0,comments_api.toBody)({ ...header, progressOf, spentUsd: (0,ledger.addSpentUsd)(header.spentUsd, spentUsd) }, content));
        }
        return this.#published;
    }
}

;// CONCATENATED MODULE: ./lib/publish/comment.js
/** What a run has to say, on a pull request or an issue: once, and never over what a newer commit's run says. */





/**
 * Folds the run before away; or this one, where that is of a newer commit. Whoever has posted after this run sees to
 * this run's comments in the same way.
 */
async function hideOutdated(thread, { stamp, currentHead }, created) {
    const others = (await (0,comments_api.findOwn)(thread)).filter(({ header }) => header.stamp?.id !== stamp.id);
    const previous = others.filter(({ id }) => created.every((comment) => id < comment.id)).at(-1);
    const isOutdated = (0,comment_header/* supersedes */.Gm)(previous?.header.stamp, stamp, await currentHead());
    const isOfPrevious = ({ header }) => header.stamp?.id === previous?.header.stamp?.id;
    for (const comment of isOutdated ? created : others.filter(isOfPrevious))
        await (0,comments_api.hide)(thread, comment);
}
/** Posts beside what is there. */
async function post(thread, publication) {
    const { stamp, hidesPrevious, build, spentUsd } = publication;
    const created = [];
    const contents = build(undefined);
    const describe = (problem) => {
        const [first] = created;
        return { id: first?.id ?? 0, url: first?.html_url ?? '', change: 'created', problem };
    };
    try {
        for (const [index, content] of contents.entries()) {
            const header = {
                key: thread.key,
                part: index + 1,
                parts: contents.length,
                spentUsd: index === 0 ? spentUsd : undefined,
                stamp,
                progressOf: undefined,
            };
            created.push(await (0,comments_api.retryAfterRateLimit)(() => (0,comments_api.create)(thread, (0,comments_api.toBody)(header, content))));
        }
        if (hidesPrevious)
            await hideOutdated(thread, publication, created);
        return describe(undefined);
    }
    catch (error) {
        if (!(error instanceof errors/* ActionError */.lZ))
            throw error;
        if (created.length === contents.length)
            return describe(error);
        throw (0,publish_publication/* toPartial */.PX)(error, { parts: created.length, of: contents.length });
    }
}
/**
 * @param seen what was there a while ago, which saves asking again where that was nothing
 * @throws {GitHubError} 403 when the token may not write
 * @throws {ActionError} it was not posted, or not all of it
 */
function publishComment(thread, publication, seen) {
    return publication.placement === 'new'
        ? post(thread, publication)
        : new StickyComment(thread, publication, seen).publish();
}
/**
 * Takes back what was posted under the key.
 *
 * @returns how many comments there were
 * @throws {GitHubError} 403 when the token may not write
 */
async function removeComments(thread) {
    const own = await (0,comments_api.findOwn)(thread);
    for (const { id } of own)
        await (0,comments_api.remove)(thread, id);
    return own.length;
}


/***/ }),

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


/***/ })

};
