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
/** Far more than a prompt file needs; the parser takes quadratic time for some texts. */
const MAX_CHARACTERS = 262_144;
/** The first alias of nothing, or of something that it is itself a part of. */
function findBrokenAlias(document) {
    const anchors = new Set();
    let broken;
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR)(document, (_key, node, path) => {
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node)) {
            const isPartOf = path.some((parent) => (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(parent) && 'anchor' in parent && parent.anchor === node.source);
            if (anchors.has(node.source) && !isPartOf)
                return undefined;
            broken = node;
            return yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR.BREAK;
        }
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(node) && node.anchor !== undefined)
            anchors.add(node.anchor);
        return undefined;
    });
    return broken;
}
/** The first key that its map has already. The parser would look for it in quadratic time. */
function findRepeatedKey(document) {
    let repeated;
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR)(document, {
        Map(_key, { items }) {
            const seen = new Set();
            for (const { key } of items) {
                if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key))
                    continue;
                if (seen.has(key.value)) {
                    repeated = key;
                    return yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR.BREAK;
                }
                seen.add(key.value);
            }
            return undefined;
        },
    });
    return repeated;
}
function findAlias(document) {
    let alias;
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR)(document, {
        Alias(_key, node) {
            alias = node;
            return yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR.BREAK;
        },
    });
    return alias;
}
/**
 * Parses one YAML 1.2 document of the core schema; tags of other schemas are refused.
 *
 * @param name what the error names: a path, or an input
 * @param schema `failsafe` keeps every scalar as the text it was written as
 * @throws {WorkspaceFileError} with line and column
 */
function parseYaml(text, name, schema = 'core') {
    if (text.length > MAX_CHARACTERS)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .WorkspaceFileError */ ._n(name, `is larger than ${MAX_CHARACTERS / 1_024} KiB of YAML`);
    const lines = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, {
        lineCounter: lines,
        prettyErrors: false,
        version: '1.2',
        schema,
        resolveKnownTags: false,
        uniqueKeys: false,
        // At its usual level the parser writes warnings to stderr.
        logLevel: 'error',
    });
    const fail = (offset, problem, cause) => {
        const place = offset === undefined ? undefined : lines.linePos(offset);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .WorkspaceFileError */ ._n(name, problem, { line: place?.line, column: place?.col, cause });
    };
    const problem = document.errors[0] ?? document.warnings[0];
    if (problem)
        fail(problem.pos[0], `is not valid YAML: ${problem.message}`, problem);
    const repeated = findRepeatedKey(document);
    if (repeated)
        fail(repeated.range?.[0], 'is not valid YAML: the same key stands twice in one map');
    const broken = findBrokenAlias(document);
    if (broken)
        fail(broken.range?.[0], 'is not valid YAML: an alias leads nowhere, or to itself');
    let value;
    try {
        value = document.toJS({ maxAliasCount: MAX_ALIASES });
    }
    catch (cause) {
        fail(findAlias(document)?.range?.[0], 'expands too many YAML aliases', cause);
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
