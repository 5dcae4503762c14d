export const id = 555;
export const ids = [555];
export const modules = {

/***/ 9555:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseYaml: () => (/* binding */ parseYaml)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);
/** YAML → a value and the lines it came from. Loaded only when there is YAML to read. */


/** Aliases that may be expanded: prompt files need none, and nested ones grow without bound. */
const MAX_ALIASES = 20;
/**
 * Parses one YAML 1.2 document of the core schema; tags of other schemas are refused.
 *
 * @param name what the error names: a path, or an input
 * @throws {PromptFileError} with line and column
 */
function parseYaml(text, name) {
    const lines = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, {
        lineCounter: lines,
        prettyErrors: false,
        version: '1.2',
        schema: 'core',
    });
    const problem = document.errors[0] ?? document.warnings[0];
    if (problem) {
        const { line, col } = lines.linePos(problem.pos[0]);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PromptFileError */ .hQ(name, `is not valid YAML: ${problem.message}`, {
            line,
            column: col,
            cause: problem,
        });
    }
    let value;
    try {
        value = document.toJS({ maxAliasCount: MAX_ALIASES });
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PromptFileError */ .hQ(name, 'expands too many YAML aliases', { cause });
    }
    return {
        value,
        lineOf(path) {
            for (let length = path.length; length >= 0; length--) {
                const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
                if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(node) && node.range)
                    return lines.linePos(node.range[0]).line;
            }
            return undefined;
        },
    };
}


/***/ })

};
