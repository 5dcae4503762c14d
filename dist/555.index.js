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
/** YAML → a value, and where its parts stand in the text. Loaded only when there is YAML to read. */


/** Aliases that may be expanded: prompt files need none, and nested ones grow without bound. */
const MAX_ALIASES = 20;
/** Far more than a prompt file needs; the parser takes quadratic time for some texts. */
const MAX_CHARACTERS = 262_144;
/** Asking the parser for the target of each alias would take quadratic time. */
function resolveAliases(document) {
    const anchors = new Map();
    const targets = new Map();
    let broken;
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR)(document, (_key, node, path) => {
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node)) {
            const target = anchors.get(node.source);
            const isPartOf = path.some((parent) => (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(parent) && 'anchor' in parent && parent.anchor === node.source);
            if (target !== undefined && !isPartOf) {
                targets.set(node, target);
                return undefined;
            }
            broken = node;
            return yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR.BREAK;
        }
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(node) && node.anchor !== undefined)
            anchors.set(node.anchor, node);
        return undefined;
    });
    return { targets, broken };
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
/** Nothing of the text itself, unlike some of the parser's messages: inputs that are YAML may hold secrets. */
function describeProblem({ code, message, pos }, text) {
    switch (code) {
        case 'RESOURCE_EXHAUSTION':
            return 'it nests too deeply';
        case 'NON_STRING_KEY':
            return text.startsWith('{{', pos[0] - 1)
                ? 'a value that begins with `{{` needs quotes'
                : 'a key must be text';
        case 'TAG_RESOLVE_FAILED':
            return 'a tag is not known, or does not fit; a value that begins with `!` needs quotes';
        case 'MULTIPLE_DOCS':
            return 'it holds a second document';
        case 'BAD_DIRECTIVE':
            return 'a directive is not known, or does not fit; a value that begins with `%` needs quotes';
        case 'BAD_DQ_ESCAPE':
            return 'in double quotes, `\\` must begin an escape that is known';
        default:
            return message.replace(/(?<= characters| token| YAML stream| YAML document): .*/s, '');
    }
}
/** Finds parts of a document, also through aliases. */
class Finder {
    #root;
    #targets;
    #indices = new Map();
    constructor(document, targets) {
        this.#root = { key: undefined, value: document.contents };
        this.#targets = targets;
    }
    /** The value at a path, and its key if it has one. */
    find(path) {
        return path.reduce((holder, step) => (holder === undefined ? undefined : this.#findIn(this.follow(holder.value), step)), this.#root);
    }
    follow(value) {
        return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(value) ? this.#targets.get(value) : value;
    }
    entriesOf(map) {
        const index = this.#indices.get(map) ??
            new Map(map.items.map((item) => [(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(item.key) ? String(item.key.value) : '', item]));
        this.#indices.set(map, index);
        return index;
    }
    #findIn(holder, step) {
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(holder))
            return this.entriesOf(holder).get(String(step));
        const value = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(holder) ? holder.items[Number(step)] : undefined;
        return value === undefined ? undefined : { key: undefined, value };
    }
}
function offsetOf(node) {
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(node) ? node.range?.[0] : undefined;
}
function buildYamlValue(value, finder, lines) {
    const toPosition = (offset) => {
        if (offset === undefined)
            return undefined;
        const { line, col } = lines.linePos(offset);
        return { line, column: col };
    };
    return {
        value,
        positionOf(path) {
            for (let length = path.length; length >= 0; length--) {
                const entry = finder.find(path.slice(0, length));
                const position = toPosition(offsetOf(entry?.value) ?? offsetOf(entry?.key));
                if (position !== undefined)
                    return position;
            }
            return undefined;
        },
        keyPositionOf: (path) => toPosition(offsetOf(finder.find(path)?.key)),
        keysOf(path) {
            const map = finder.follow(finder.find(path)?.value);
            return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(map) ? [...finder.entriesOf(map).keys()] : [];
        },
        textOf(path) {
            const entry = finder.find(path);
            if (entry === undefined)
                return undefined;
            const scalar = finder.follow(entry.value);
            // In `{name}` there is no node for the value.
            if (scalar === null || scalar === undefined)
                return '';
            if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(scalar))
                return undefined;
            return scalar.value === null ? '' : (scalar.source ?? String(scalar.value));
        },
    };
}
/**
 * Parses one YAML 1.2 document of the core schema; tags of other schemas are refused, and so are keys that are no
 * text. Keys are kept as they are written.
 *
 * @param name what the error names: a path, or an input
 * @param schema `failsafe` keeps every scalar as the text it was written as
 * @param hint what to change, whatever is wrong
 * @throws {WorkspaceFileError} with line and column
 */
function parseYaml(text, name, schema = 'core', hint) {
    if (text.length > MAX_CHARACTERS)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .WorkspaceFileError */ ._n(name, `is larger than ${MAX_CHARACTERS / 1_024} KiB of YAML`, { hint });
    const lines = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, {
        lineCounter: lines,
        prettyErrors: false,
        version: '1.2',
        schema,
        resolveKnownTags: false,
        uniqueKeys: false,
        // A map as a key is written out to become a text: nested ones would take hours.
        stringKeys: true,
        // At its usual level the parser writes warnings to stderr.
        logLevel: 'error',
    });
    const fail = (offset, problem, cause) => {
        const place = offset === undefined ? undefined : lines.linePos(offset);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .WorkspaceFileError */ ._n(name, problem, { line: place?.line, column: place?.col, hint, cause });
    };
    const problem = document.errors[0] ?? document.warnings[0];
    if (problem)
        fail(problem.pos[0], `is not valid YAML: ${describeProblem(problem, text)}`, problem);
    const repeated = findRepeatedKey(document);
    if (repeated)
        fail(repeated.range?.[0], 'is not valid YAML: the same key stands twice in one map');
    const { broken, targets } = resolveAliases(document);
    if (broken)
        fail(broken.range?.[0], 'is not valid YAML: an alias leads nowhere, or to itself');
    let value;
    try {
        value = document.toJS({ maxAliasCount: MAX_ALIASES });
    }
    catch (cause) {
        fail(findAlias(document)?.range?.[0], 'expands too many YAML aliases', cause);
    }
    return buildYamlValue(value, new Finder(document, targets), lines);
}


/***/ })

};
