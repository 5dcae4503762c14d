export const id = 110;
export const ids = [110];
export const modules = {

/***/ 8110:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   buildLedger: () => (/* binding */ buildLedger),
/* harmony export */   readSpentUsd: () => (/* binding */ readSpentUsd),
/* harmony export */   replaceLedger: () => (/* binding */ replaceLedger)
/* harmony export */ });
/* harmony import */ var _outbound_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4015);
/** What a pull request's runs have cost, kept in the comment that they keep. */

/** In the second line of a comment of ours; nobody else's comment is ever read. */
const LEDGER = new RegExp(`^.*\\n${_outbound_js__WEBPACK_IMPORTED_MODULE_0__/* .MARKER_PREFIX */ .K} spent:(\\d{1,16}(?:\\.\\d{1,12})?) -->(?:\\n|$)`);
/** Whoever edits a comment in a browser leaves its lines with CR. */
function toLines(body) {
    return body.replaceAll('\r\n', '\n');
}
/** @returns US dollars; 0 where the comment tells none */
function readSpentUsd(body) {
    return Number(LEDGER.exec(toLines(body ?? ''))?.[1] ?? 0);
}
/** The line under the marker. Hidden when rendered. */
function buildLedger(spentUsd) {
    return `${_outbound_js__WEBPACK_IMPORTED_MODULE_0__/* .MARKER_PREFIX */ .K} spent:${spentUsd.toFixed(8)} -->`;
}
/** The comment with another sum, and otherwise as it is. */
function replaceLedger(body, spentUsd) {
    const [marker = '', ...rest] = toLines(body).split('\n');
    const isThere = rest[0]?.startsWith(`${_outbound_js__WEBPACK_IMPORTED_MODULE_0__/* .MARKER_PREFIX */ .K} spent:`);
    return [marker, buildLedger(spentUsd), ...(isThere ? rest.slice(1) : rest)].join('\n');
}


/***/ })

};
