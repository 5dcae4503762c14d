export const id = 116;
export const ids = [116];
export const modules = {

/***/ 1116:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   beginProgress: () => (/* binding */ beginProgress),
/* harmony export */   endProgress: () => (/* binding */ endProgress)
/* harmony export */ });
/* harmony import */ var _header_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1066);
/* harmony import */ var _ledger_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8110);
/* harmony import */ var _own_comments_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9078);
/** What the comment says of a run that is under way, above what it shows. */



async function tryBeginning(place, progress, note) {
    const { edition, currentHead } = progress;
    const first = (0,_own_comments_js__WEBPACK_IMPORTED_MODULE_2__/* .chooseParts */ .yf)(await (0,_own_comments_js__WEBPACK_IMPORTED_MODULE_2__/* .findOwn */ .gq)(place)).get(1);
    if (!first) {
        const header = {
            key: place.key,
            part: 1,
            parts: 1,
            spentUsd: undefined,
            edition,
            progressOf: edition.id,
        };
        await (0,_own_comments_js__WEBPACK_IMPORTED_MODULE_2__/* .create */ .vt)(place, (0,_own_comments_js__WEBPACK_IMPORTED_MODULE_2__/* .toBody */ .ER)(header, note));
    }
    else if (!(0,_header_js__WEBPACK_IMPORTED_MODULE_0__/* .isNewer */ .U4)(first.header.edition, edition, await currentHead())) {
        const header = { ...first.header, progressOf: edition.id };
        const shown = [note, first.content].filter(Boolean).join('\n\n');
        const isThere = await (0,_own_comments_js__WEBPACK_IMPORTED_MODULE_2__/* .update */ .yo)(place, first.id, (0,_own_comments_js__WEBPACK_IMPORTED_MODULE_2__/* .toBody */ .ER)(header, shown));
        if (!isThere)
            await tryBeginning(place, progress, note);
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
function beginProgress(place, progress, note) {
    return (0,_own_comments_js__WEBPACK_IMPORTED_MODULE_2__/* .decideAnew */ .e5)(() => tryBeginning(place, progress, note));
}
async function tryEnding(place, edition, ending) {
    const { note, spentUsd, content } = ending;
    const own = await (0,_own_comments_js__WEBPACK_IMPORTED_MODULE_2__/* .findOwn */ .gq)(place);
    const first = (0,_own_comments_js__WEBPACK_IMPORTED_MODULE_2__/* .chooseParts */ .yf)(own).get(1);
    for (const { id, header } of own) {
        if (id !== first?.id && header.progressOf === edition.id)
            await (0,_own_comments_js__WEBPACK_IMPORTED_MODULE_2__/* .remove */ .TF)(place, id);
    }
    if (!first) {
        if (spentUsd === undefined)
            return undefined;
        const header = { key: place.key, part: 1, parts: 1, spentUsd, edition, progressOf: undefined };
        const { id, html_url: url } = await (0,_own_comments_js__WEBPACK_IMPORTED_MODULE_2__/* .create */ .vt)(place, (0,_own_comments_js__WEBPACK_IMPORTED_MODULE_2__/* .toBody */ .ER)(header, content));
        return { id, url };
    }
    const isOurs = first.header.progressOf === edition.id;
    if (!isOurs && spentUsd === undefined)
        return undefined;
    const header = { ...first.header, spentUsd: (0,_ledger_js__WEBPACK_IMPORTED_MODULE_1__.addSpentUsd)(first.header.spentUsd, spentUsd) };
    const shown = [isOurs ? note : first.note, first.content].filter(Boolean).join('\n\n');
    const isThere = await (0,_own_comments_js__WEBPACK_IMPORTED_MODULE_2__/* .update */ .yo)(place, first.id, (0,_own_comments_js__WEBPACK_IMPORTED_MODULE_2__/* .toBody */ .ER)(header, shown));
    return isThere ? { id: first.id, url: first.html_url } : tryEnding(place, edition, ending);
}
/**
 * Says how a run ended that had said that it was under way, and counts what it has cost. What another run says
 * meanwhile is left alone; what one posts between the look and the note is lost, as in `beginProgress`.
 *
 * @returns the comment that was changed; undefined where there was nothing to say
 * @throws {GitHubError}
 */
function endProgress(place, edition, ending) {
    return (0,_own_comments_js__WEBPACK_IMPORTED_MODULE_2__/* .decideAnew */ .e5)(() => tryEnding(place, edition, ending));
}


/***/ })

};
