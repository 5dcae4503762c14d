export const id = 210;
export const ids = [210];
export const modules = {

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


/***/ })

};
