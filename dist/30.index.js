export const id = 30;
export const ids = [30];
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
/** Whether the parts are all there, and of one run. */
function isWhole(own) {
    const parts = (0,comments_api/* chooseParts */.yf)(own);
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
    constructor(thread, publication) {
        this.#thread = thread;
        this.#publication = publication;
    }
    async publish() {
        try {
            return await (0,comments_api/* retryAfterRateLimit */.OX)(() => this.#converge());
        }
        catch (error) {
            if (!(error instanceof errors/* ActionError */.lZ))
                throw error;
            if (!this.#published)
                throw (0,publish_publication/* toPartial */.PX)(error, this.#there);
            return { ...this.#published, problem: error };
        }
    }
    async #converge() {
        const { placement, currentHead } = this.#publication;
        let own = await (0,comments_api/* findOwn */.gq)(this.#thread, this.#login);
        // Asked after that: who has written has seen no newer one.
        this.#head = await currentHead();
        const first = () => (0,comments_api/* chooseParts */.yf)(own).get(1);
        if (this.#isOver() && this.#isLater(first()))
            return this.#yieldToNewer(own);
        const replaced = placement === 'recreate' ? own.filter((comment) => !this.#isOurs(comment)) : [];
        if (placement === 'recreate') {
            this.#carriedUsd = (0,comments_api/* chooseParts */.yf)(replaced).get(1)?.header.spentUsd ?? this.#carriedUsd;
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
                await (0,comments_api/* remove */.TF)(this.#thread, id);
            const there = first();
            if (!hasWritten && there)
                return this.#describe(there);
            own = await (0,comments_api/* findOwn */.gq)(this.#thread, this.#login);
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
        const parts = (0,comments_api/* chooseParts */.yf)(own);
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
        const parts = (0,comments_api/* chooseParts */.yf)(own);
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
            const comment = await this.#upsertPart(there, (0,comments_api/* toBody */.ER)(header, content), part);
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
            await (0,comments_api/* remove */.TF)(this.#thread, comment.id);
        }
        return hasWritten;
    }
    async #upsertPart(there, body, part) {
        if (there && (await (0,comments_api/* update */.yo)(this.#thread, there.id, body))) {
            if (this.#change !== 'created')
                this.#change = 'updated';
            return there;
        }
        const created = await (0,comments_api/* create */.vt)(this.#thread, body);
        this.#login = created.user?.login;
        if (this.#change !== 'created')
            this.#change = part === 1 ? 'created' : 'updated';
        return created;
    }
    /** Takes back what this run has posted, or said of itself, beside the result that stays; what it has cost counts. */
    async #yieldToNewer(own) {
        const { stamp, spentUsd } = this.#publication;
        const first = (0,comments_api/* chooseParts */.yf)(own).get(1);
        if (!first)
            throw new errors/* GitHubError */.y_('The comment is gone', { status: 404 });
        this.#published = { id: first.id, url: first.html_url, change: 'superseded', problem: undefined };
        for (const { id, header } of own) {
            const isOurs = header.stamp?.id === stamp.id || header.progressOf === stamp.id;
            if (isOurs && id !== first.id)
                await (0,comments_api/* remove */.TF)(this.#thread, id);
        }
        const { header, content } = first;
        const saysProgress = header.progressOf === stamp.id;
        if (saysProgress || spentUsd !== undefined) {
            const progressOf = saysProgress ? undefined : header.progressOf;
            await (0,comments_api/* update */.yo)(this.#thread, first.id, (0,comments_api/* toBody */.ER)({ ...header, progressOf, spentUsd: (0,ledger.addSpentUsd)(header.spentUsd, spentUsd) }, content));
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
    const others = (await (0,comments_api/* findOwn */.gq)(thread)).filter(({ header }) => header.stamp?.id !== stamp.id);
    const previous = others.filter(({ id }) => created.every((comment) => id < comment.id)).at(-1);
    const isOutdated = (0,comment_header/* supersedes */.Gm)(previous?.header.stamp, stamp, await currentHead());
    const isOfPrevious = ({ header }) => header.stamp?.id === previous?.header.stamp?.id;
    for (const comment of isOutdated ? created : others.filter(isOfPrevious))
        await (0,comments_api/* hide */.jD)(thread, comment);
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
            created.push(await (0,comments_api/* retryAfterRateLimit */.OX)(() => (0,comments_api/* create */.vt)(thread, (0,comments_api/* toBody */.ER)(header, content))));
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
 * @throws {GitHubError} 403 when the token may not write
 * @throws {ActionError} it was not posted, or not all of it
 */
function publishComment(thread, publication) {
    return publication.placement === 'new'
        ? post(thread, publication)
        : new StickyComment(thread, publication).publish();
}
/**
 * Takes back what was posted under the key.
 *
 * @returns how many comments there were
 * @throws {GitHubError} 403 when the token may not write
 */
async function removeComments(thread) {
    const own = await (0,comments_api/* findOwn */.gq)(thread);
    for (const { id } of own)
        await (0,comments_api/* remove */.TF)(thread, id);
    return own.length;
}


/***/ })

};
