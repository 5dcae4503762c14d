export const id = 614;
export const ids = [614];
export const modules = {

/***/ 9614:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseMarkdown: () => (/* binding */ parseMarkdown),
/* harmony export */   spanOf: () => (/* binding */ spanOf),
/* harmony export */   spanOfChildren: () => (/* binding */ spanOfChildren),
/* harmony export */   unescapeMarkdown: () => (/* binding */ unescapeMarkdown)
/* harmony export */ });
/* harmony import */ var mdast_util_from_markdown__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(837);
/* harmony import */ var mdast_util_gfm__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8595);
/* harmony import */ var micromark_extension_gfm__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2297);
/* harmony import */ var micromark_util_decode_string__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9886);




/** The transforms look for addresses in text that is read already, and make nodes without a place. */
const NODES = (0,mdast_util_gfm__WEBPACK_IMPORTED_MODULE_0__/* .gfmFromMarkdown */ .C)().map(({ enter = {}, exit = {} }) => ({ enter, exit }));
const SYNTAX = (0,micromark_extension_gfm__WEBPACK_IMPORTED_MODULE_1__/* .gfm */ .T)();
/** GitHub Flavored Markdown: https://github.github.com/gfm/ */
function parseMarkdown(text) {
    return (0,mdast_util_from_markdown__WEBPACK_IMPORTED_MODULE_2__/* .fromMarkdown */ .Y)(text, { extensions: [SYNTAX], mdastExtensions: NODES });
}
/** Where a node stands in the text, in UTF-16 code units. */
function spanOf({ position }) {
    return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
}
/** What stands between the marks of a node; empty where nothing does. */
function spanOfChildren(node) {
    const [first] = node.children;
    const last = node.children.at(-1);
    const { start } = spanOf(node);
    return first && last ? { start: spanOf(first).start, end: spanOf(last).end } : { start, end: start };
}
/** What references and backslashes stand for. */
function unescapeMarkdown(text) {
    return (0,micromark_util_decode_string__WEBPACK_IMPORTED_MODULE_3__/* .decodeString */ .s)(text);
}


/***/ })

};
