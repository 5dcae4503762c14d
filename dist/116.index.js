export const id = 116;
export const ids = [116];
export const modules = {

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
    const first = (0,_comments_api_js__WEBPACK_IMPORTED_MODULE_1__/* .chooseParts */ .yf)(await (0,_comments_api_js__WEBPACK_IMPORTED_MODULE_1__/* .findOwn */ .gq)(thread)).get(1);
    if (!first) {
        const header = {
            key: thread.key,
            part: 1,
            parts: 1,
            spentUsd: undefined,
            stamp,
            progressOf: stamp.id,
        };
        await (0,_comments_api_js__WEBPACK_IMPORTED_MODULE_1__/* .create */ .vt)(thread, (0,_comments_api_js__WEBPACK_IMPORTED_MODULE_1__/* .toBody */ .ER)(header, note));
    }
    else if (!(0,_comment_header_js__WEBPACK_IMPORTED_MODULE_0__/* .supersedes */ .Gm)(first.header.stamp, stamp, await currentHead())) {
        const header = { ...first.header, progressOf: stamp.id };
        const shown = [note, first.content].filter(Boolean).join('\n\n');
        const isThere = await (0,_comments_api_js__WEBPACK_IMPORTED_MODULE_1__/* .update */ .yo)(thread, first.id, (0,_comments_api_js__WEBPACK_IMPORTED_MODULE_1__/* .toBody */ .ER)(header, shown));
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
    return (0,_comments_api_js__WEBPACK_IMPORTED_MODULE_1__/* .retryAfterRateLimit */ .OX)(() => tryBeginning(thread, progress, note));
}
async function tryEnding(thread, stamp, ending) {
    const { note, spentUsd, content } = ending;
    const own = await (0,_comments_api_js__WEBPACK_IMPORTED_MODULE_1__/* .findOwn */ .gq)(thread);
    const first = (0,_comments_api_js__WEBPACK_IMPORTED_MODULE_1__/* .chooseParts */ .yf)(own).get(1);
    for (const { id, header } of own) {
        if (id !== first?.id && header.progressOf === stamp.id)
            await (0,_comments_api_js__WEBPACK_IMPORTED_MODULE_1__/* .remove */ .TF)(thread, id);
    }
    if (!first) {
        if (spentUsd === undefined)
            return undefined;
        const header = { key: thread.key, part: 1, parts: 1, spentUsd, stamp, progressOf: undefined };
        const { id, html_url: url } = await (0,_comments_api_js__WEBPACK_IMPORTED_MODULE_1__/* .create */ .vt)(thread, (0,_comments_api_js__WEBPACK_IMPORTED_MODULE_1__/* .toBody */ .ER)(header, content));
        return { id, url };
    }
    const isOurs = first.header.progressOf === stamp.id;
    if (!isOurs && spentUsd === undefined)
        return undefined;
    const header = { ...first.header, spentUsd: (0,_ledger_js__WEBPACK_IMPORTED_MODULE_2__.addSpentUsd)(first.header.spentUsd, spentUsd) };
    const shown = [isOurs ? note : first.note, first.content].filter(Boolean).join('\n\n');
    const isThere = await (0,_comments_api_js__WEBPACK_IMPORTED_MODULE_1__/* .update */ .yo)(thread, first.id, (0,_comments_api_js__WEBPACK_IMPORTED_MODULE_1__/* .toBody */ .ER)(header, shown));
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
    return (0,_comments_api_js__WEBPACK_IMPORTED_MODULE_1__/* .retryAfterRateLimit */ .OX)(() => tryEnding(thread, stamp, ending));
}


/***/ })

};
