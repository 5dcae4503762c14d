export const id = 64;
export const ids = [64];
export const modules = {

/***/ 8064:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkAgainstSchema: () => (/* binding */ checkAgainstSchema)
});

// EXTERNAL MODULE: ./node_modules/@cfworker/json-schema/dist/esm/validator.js + 6 modules
var validator = __webpack_require__(207);
// EXTERNAL MODULE: ./lib/runner/log.js + 1 modules
var log = __webpack_require__(8879);
// EXTERNAL MODULE: ./lib/text/time-limit.js
var time_limit = __webpack_require__(3532);
// EXTERNAL MODULE: ./lib/inference/structured/problems.js
var structured_problems = __webpack_require__(3095);
// EXTERNAL MODULE: ./lib/inference/structured/extract-json.js
var extract_json = __webpack_require__(8965);
// EXTERNAL MODULE: ./lib/inference/structured/json-schema.js
var json_schema = __webpack_require__(7453);
;// CONCATENATED MODULE: ./lib/inference/structured/undeclared-keys.js
/** Pure: what a schema doesn't ask for, dropped from a value that is valid under it. */


class KeyFilter {
    hasDropped = false;
    #tree;
    constructor(tree) {
        this.#tree = tree;
    }
    /** @returns `value`, or a copy without some keys */
    filter(value) {
        return this.#filter(value, this.#gather([this.#tree.root], []));
    }
    #gather(certain, possible) {
        const applying = { certain: new Set(), possible: new Set() };
        const add = (part, nodes) => {
            if (typeof part === 'boolean' || nodes.has(part))
                return;
            nodes.add(part);
            for (const other of (0,json_schema/* alwaysInPlace */.o0)(part, this.#tree))
                add(other, nodes);
            for (const other of (0,json_schema/* maybeInPlace */.XO)(part))
                add(other, applying.possible);
        };
        for (const part of certain)
            add(part, applying.certain);
        for (const part of possible)
            add(part, applying.possible);
        return applying;
    }
    /** The schemas of something inside the value. */
    #enter({ certain, possible }, partsOf) {
        const sure = [...certain].map(partsOf);
        const unsure = [...possible].map(partsOf);
        return this.#gather(sure.flatMap((parts) => parts.certain), [...sure.flatMap((parts) => parts.possible), ...unsure.flatMap((parts) => Object.values(parts).flat())]);
    }
    #filter(value, applying) {
        if (applying.certain.size === 0)
            return value;
        if (Array.isArray(value)) {
            // Beyond the longest list of positions all items have the same schemas.
            const positions = Math.max(0, ...[...applying.certain, ...applying.possible].map(countPositions));
            const rest = this.#enter(applying, (node) => partsOfItem(node, positions));
            return value.map((item, index) => this.#filter(item, index < positions ? this.#enter(applying, (node) => partsOfItem(node, index)) : rest));
        }
        if (!(0,extract_json/* isJsonObject */.OW)(value))
            return value;
        const keys = Object.keys(value);
        const kept = isSilentOnOtherKeys(applying) ? keys.filter((key) => isDeclared(key, applying)) : keys;
        this.hasDropped ||= kept.length < keys.length;
        return Object.fromEntries(kept.map((key) => [
            key,
            this.#filter(value[key], this.#enter(applying, (node) => partsOfKey(node, key))),
        ]));
    }
}
function partsAt(node, keywords) {
    return keywords.flatMap((keyword) => node.parts.get(keyword) ?? []);
}
function countPositions({ lists }) {
    return Math.max(lists.get('prefixItems')?.length ?? 0, lists.get('items')?.length ?? 0);
}
function partsOfItem(node, index) {
    const positions = node.lists.get('prefixItems') ?? node.lists.get('items') ?? [];
    const own = positions[index];
    return {
        certain: own === undefined ? partsAt(node, ['items']) : [own],
        possible: partsAt(node, ['additionalItems', 'contains', 'unevaluatedItems']),
    };
}
function matchingPatterns({ patterns }, key) {
    return patterns.filter(({ pattern }) => pattern.test(key)).map(({ part }) => part);
}
function partsOfKey(node, key) {
    const property = node.maps.get('properties')?.get(key);
    const own = [...(property === undefined ? [] : [property]), ...matchingPatterns(node, key)];
    return {
        certain: own.length > 0 ? own : partsAt(node, ['additionalProperties']),
        possible: partsAt(node, ['unevaluatedProperties']),
    };
}
/** Whether a schema that holds lists properties, and none that may hold says anything of the rest. */
function isSilentOnOtherKeys({ certain, possible }) {
    return ([...certain].some(({ maps }) => maps.has('properties')) &&
        [...certain, ...possible].every(({ parts, values }) => !parts.has('additionalProperties') &&
            !parts.has('unevaluatedProperties') &&
            !values.has('const') &&
            !values.has('enum')));
}
function isDeclared(key, { certain, possible }) {
    return [...certain, ...possible].some((node) => node.maps.get('properties')?.has(key) ||
        node.required.has(key) ||
        matchingPatterns(node, key).length > 0);
}
/**
 * Drops from a valid `value` the keys that its schema doesn't declare. Where an object's schema lists `properties` and
 * says nothing of `additionalProperties`, keys that it doesn't list go; through `$ref` and `allOf` too, and in nested
 * objects and lists. What only `anyOf`, `oneOf`, `if` or `contains` describe stays as it is, and so does a key that one
 * of them, or `required`, names.
 */
function dropUndeclaredKeys(value, tree) {
    const filter = new KeyFilter(tree);
    return { kept: filter.filter(value), hasDropped: filter.hasDropped };
}

;// CONCATENATED MODULE: ./lib/inference/structured/schema-check.js
/** Whether a value is valid under a schema, and what is wrong with it. Loaded only when there is a schema. */





/** Copied for the validator, which marks what it is given. */
function toPlainSchema(part) {
    if (typeof part === 'boolean')
        return part;
    const plain = {};
    for (const [keyword, held] of part.values)
        plain[keyword] = held;
    for (const [keyword, held] of part.parts)
        plain[keyword] = toPlainSchema(held);
    for (const [keyword, held] of part.lists)
        plain[keyword] = held.map(toPlainSchema);
    for (const [keyword, held] of part.maps)
        plain[keyword] = Object.fromEntries([...held].map(([key, item]) => [key, toPlainSchema(item)]));
    // As the validator writes the places that it finds.
    if (part.ref !== undefined)
        plain.$ref = `#${encodeURI(part.ref).replaceAll('#', '%23')}`;
    return plain;
}
/** Errors of the validator that only say that there is another one inside. */
const OUTER_KEYWORDS = new Set([
    '$ref',
    'additionalItems',
    'additionalProperties',
    'allOf',
    'dependentSchemas',
    'if',
    'items',
    'patternProperties',
    'prefixItems',
    'properties',
    'unevaluatedItems',
    'unevaluatedProperties',
]);
function decodeFragment(location) {
    try {
        return decodeURIComponent(location.slice(1));
    }
    catch {
        return location.slice(1);
    }
}
/** The schema that a location of the validator speaks of: a pointer that goes through references. */
function findNode(keywordLocation, { places }) {
    const nodeAt = (pointer) => {
        const part = places.get(pointer);
        return typeof part === 'object' ? part : undefined;
    };
    const pointer = decodeFragment(keywordLocation)
        .split('/')
        .slice(1, -1)
        .reduce((at, key) => (key === '$ref' ? nodeAt(at)?.ref : undefined) ?? `${at}/${key}`, '');
    return nodeAt(pointer);
}
function describeProblem(unit, tree) {
    const path = (0,log/* quoteUntrusted */.X0)(decodeFragment(unit.instanceLocation)) || '(root)';
    const pattern = unit.keyword === 'pattern' ? findNode(unit.keywordLocation, tree)?.values.get('pattern') : undefined;
    const words = unit.keyword === 'false'
        ? 'This is not allowed here.'
        : `${unit.error}${pattern === undefined ? '' : ` The pattern is ${String(pattern)}`}`;
    return (0,structured_problems/* clipText */.gL)(`${path}: ${(0,log/* quoteUntrusted */.X0)(words)}`, structured_problems/* MAX_PROBLEM_CHARACTERS */.St);
}
function describeProblems(units, tree) {
    const problems = new Set();
    for (const unit of units) {
        if (!OUTER_KEYWORDS.has(unit.keyword))
            problems.add(describeProblem(unit, tree));
        if (problems.size === structured_problems/* MAX_PROBLEMS */.aZ)
            break;
    }
    return problems.size === 0 ? ['(root): The value does not match the schema.'] : [...problems];
}
/** @param report called with each result that is better than the one before */
function checkValue(value, tree, { quick, thorough }, report) {
    const { valid, errors } = quick.validate(value);
    if (!valid) {
        report({ ok: false, problems: describeProblems(errors, tree) });
        report({ ok: false, problems: describeProblems(thorough.validate(value).errors, tree) });
        return;
    }
    const { kept, hasDropped } = dropUndeclaredKeys(value, tree);
    // A key can be what made the value valid, as with `minProperties`.
    const rest = hasDropped ? quick.validate(kept).errors : [];
    if (rest.length > 0)
        report({ ok: false, problems: describeProblems(rest, tree) });
    else
        report({ ok: true, value: kept });
}
/**
 * Checks `value`, and drops the keys that the schema doesn't declare: see `dropUndeclaredKeys`.
 *
 * @param limitMs what takes longer to check is a problem of the value
 */
function checkAgainstSchema(value, tree, limitMs) {
    const schema = toPlainSchema(tree.root);
    const validators = {
        quick: new validator/* Validator */.D(schema, '2020-12', true),
        thorough: new validator/* Validator */.D(schema, '2020-12', false),
    };
    const results = [];
    let words = '';
    try {
        (0,time_limit/* runWithin */.T)(limitMs, () => checkValue(value, tree, validators, (checked) => results.push(checked)));
    }
    catch (error) {
        // A value that is too deep fills the stack, and a key that is no valid Unicode has no place in a pointer.
        words = (0,log/* quoteUntrusted */.X0)(error instanceof Error ? error.message : 'It failed');
    }
    return results.at(-1) ?? { ok: false, problems: [`(root): The value could not be checked. ${words}.`] };
}


/***/ }),

/***/ 3532:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ TimeLimitError),
/* harmony export */   T: () => (/* binding */ runWithin)
/* harmony export */ });
/* harmony import */ var node_vm__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(714);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);
/** Work that foreign text could make endless, under a watchdog. */


/** The work was broken off. */
class TimeLimitError extends _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ActionError */ .lZ {
    name = 'TimeLimitError';
}
function isTimeout(error) {
    return (typeof error === 'object' &&
        error !== null &&
        'code' in error &&
        error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT');
}
const CALL = new node_vm__WEBPACK_IMPORTED_MODULE_0__.Script('work()');
/** Made once: it takes longer than most of the work. */
let context;
/**
 * Runs `work`, which must not wait for anything, and breaks it off after `limitMs`, even within a regular expression:
 * a text can make a harmless pattern take hours, and no timer of this process would fire meanwhile.
 *
 * @throws {TimeLimitError} it took too long
 * @throws what `work` throws
 */
function runWithin(limitMs, work) {
    try {
        // Nothing foreign is run as a program: only the time limit of `node:vm` is wanted.
        context ??= (0,node_vm__WEBPACK_IMPORTED_MODULE_0__.createContext)({});
        context['work'] = work;
        CALL.runInContext(context, { timeout: limitMs });
    }
    catch (error) {
        if (!isTimeout(error))
            throw error;
        throw new TimeLimitError(`It took more than ${limitMs / 1_000} s`);
    }
}


/***/ })

};
