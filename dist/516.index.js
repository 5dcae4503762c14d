export const id = 516;
export const ids = [516];
export const modules = {

/***/ 7516:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   addSchemaToMessages: () => (/* binding */ addSchemaToMessages),
/* harmony export */   buildRepairMessages: () => (/* binding */ buildRepairMessages),
/* harmony export */   buildResponseFormatField: () => (/* binding */ buildResponseFormatField),
/* harmony export */   extractJson: () => (/* reexport safe */ _extract_json_js__WEBPACK_IMPORTED_MODULE_1__.eg),
/* harmony export */   parseJsonSchema: () => (/* binding */ parseJsonSchema),
/* harmony export */   parseJsonSchemaInput: () => (/* binding */ parseJsonSchemaInput),
/* harmony export */   readFields: () => (/* binding */ readFields),
/* harmony export */   validateFields: () => (/* binding */ validateFields)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _extract_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8965);
/* harmony import */ var _json_schema_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7453);
/* harmony import */ var _problems_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3095);
/** Structured output: what the model is asked for, and how it is asked again. */





/** @returns the value of the API's `response_format`; undefined for text, which needs none */
function buildResponseFormatField(format) {
    if (format.kind === 'text')
        return undefined;
    if (format.kind === 'json_object')
        return { type: 'json_object' };
    const { kind: _kind, ...schema } = format;
    return { type: 'json_schema', json_schema: schema };
}
const MAX_SCHEMA_CHARACTERS = 262_144;
/** What the API takes as a name. */
const FORMAT_NAME = /^[\w-]{1,64}$/;
/**
 * Reads a JSON Schema, bare or wrapped as the API wants it: `{name, strict, schema}`.
 *
 * @param fail makes the error of what is wrong, such as `is not valid JSON`
 * @throws what `fail` makes
 */
function parseJsonSchema(text, fail) {
    if (text.length > MAX_SCHEMA_CHARACTERS)
        throw fail(`is larger than ${MAX_SCHEMA_CHARACTERS / 1_024} KiB of JSON Schema`);
    if ((0,_extract_json_js__WEBPACK_IMPORTED_MODULE_1__/* .measureDepth */ .Oy)(text.trim()) > 2 * _json_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_SCHEMA_DEPTH */ .Xc)
        throw fail('is nested too deeply');
    const parsed = (0,_extract_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(text.trim());
    if ('problem' in parsed)
        throw fail(`is ${parsed.problem}`);
    const json = parsed.value;
    if (!(0,_extract_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .OW)(json))
        throw fail('is no JSON Schema, which is an object');
    if (!Object.hasOwn(json, 'schema')) {
        (0,_json_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .readSchema */ .G7)(json, fail);
        return { kind: 'json_schema', name: 'answer', schema: json };
    }
    const { name = 'answer', strict, description, schema } = json;
    if (typeof name !== 'string' || !FORMAT_NAME.test(name))
        throw fail('needs a `name` of at most 64 letters, digits, `-` and `_`');
    if (strict !== undefined && strict !== null && typeof strict !== 'boolean')
        throw fail('needs a `strict` that is true or false');
    if (description !== undefined && typeof description !== 'string')
        throw fail('needs a `description` that is text');
    if (!(0,_extract_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .OW)(schema))
        throw fail('needs a `schema` that is an object');
    (0,_json_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .readSchema */ .G7)(schema, fail);
    return {
        kind: 'json_schema',
        name,
        ...(typeof strict === 'boolean' ? { strict } : {}),
        ...(description === undefined ? {} : { description }),
        schema,
    };
}
/**
 * Reads the schema of an input.
 *
 * @param input `json-schema`, or `json-schema-file` for the text of that file
 * @throws {InputError} no JSON, no schema, or one that can't be used: a remote `$ref`, an unknown `type`, too large
 */
function parseJsonSchemaInput(text, input) {
    const fail = (problem) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(input, problem, {
        hint: 'It takes a JSON Schema, bare or as `{"name": …, "schema": …}`.',
    });
    return parseJsonSchema(text, fail);
}
/** Far longer than any check takes, and shorter than the runner waits for a cancelled step. */
const CHECK_LIMIT_MS = 3_000;
/**
 * Checks an answer's value against the format. Where the schema lists `properties` and says nothing of
 * `additionalProperties`, keys that it doesn't list are dropped, in nested objects and lists too, and through `$ref`
 * and `allOf`. What only `anyOf`, `oneOf`, `if` or `contains` describe is left as it is, and a key that one of them
 * lists is kept. What is left is valid too.
 *
 * @param limitMs what takes longer to check is a problem of the answer
 * @returns at most 20 problems, each a path and what is wrong there in at most 300 characters
 * @throws {ActionError} the format's schema is none; never because of `value`
 */
async function validateFields(value, format, limitMs = CHECK_LIMIT_MS) {
    if (format.kind === 'text')
        return { ok: true, value };
    if (format.kind === 'json_object') {
        return (0,_extract_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .OW)(value)
            ? { ok: true, value }
            : { ok: false, problems: ['(root): The value must be a JSON object.'] };
    }
    const tree = (0,_json_schema_js__WEBPACK_IMPORTED_MODULE_2__/* .readSchema */ .G7)(format.schema, (problem) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`The JSON schema ${problem}`));
    const { checkAgainstSchema } = await Promise.all(/* import() */[__webpack_require__.e(207), __webpack_require__.e(64)]).then(__webpack_require__.bind(__webpack_require__, 8064));
    return checkAgainstSchema(value, tree, limitMs);
}
/** The JSON in an answer, checked against the format; what is wrong with it otherwise. Undefined fields for text. */
async function readFields(text, format) {
    if (format.kind === 'text')
        return { fields: undefined };
    const json = (0,_extract_json_js__WEBPACK_IMPORTED_MODULE_1__/* .extractJson */ .eg)(text);
    if ('problem' in json)
        return { problems: [json.problem] };
    const checked = await validateFields(json.value, format);
    return checked.ok ? { fields: checked.value } : { problems: checked.problems };
}
/**
 * The messages with the format in words, for an endpoint that does not take `response_format`: a system message after
 * those at the start.
 */
function addSchemaToMessages(messages, format) {
    if (format.kind === 'text')
        return [...messages];
    const words = 'Answer with JSON only: no other text before or after it, and no code fence.';
    const content = format.kind === 'json_object'
        ? `${words} The answer is one JSON object.`
        : `${words} The answer is one JSON value that is valid under this JSON Schema:\n\n${JSON.stringify(format.schema)}`;
    const first = messages.findIndex(({ role }) => role !== 'system');
    return messages.toSpliced(first === -1 ? messages.length : first, 0, { role: 'system', content });
}
/** Enough to mend; the rest would only cost. */
const MAX_REPAIRED_CHARACTERS = 20_000;
/**
 * The one request for a correction: the conversation, the answer (its first 20,000 characters) and what is wrong with
 * it.
 */
function buildRepairMessages(messages, answer, problems) {
    const list = problems
        .slice(0, _problems_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_PROBLEMS */ .aZ)
        .map((problem) => `- ${(0,_problems_js__WEBPACK_IMPORTED_MODULE_3__/* .clipText */ .gL)(problem, _problems_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_PROBLEM_CHARACTERS */ .St)}`)
        .join('\n');
    const content = `Your answer is not the JSON that was asked for:\n${list}\n\nAnswer with the corrected JSON only: no other text, and no code fence.`;
    const given = answer.trim() === '' ? [] : [{ role: 'assistant', content: (0,_problems_js__WEBPACK_IMPORTED_MODULE_3__/* .clipText */ .gL)(answer, MAX_REPAIRED_CHARACTERS) }];
    return [...messages, ...given, { role: 'user', content }];
}


/***/ }),

/***/ 7453:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G7: () => (/* binding */ readSchema),
/* harmony export */   XO: () => (/* binding */ maybeInPlace),
/* harmony export */   Xc: () => (/* binding */ MAX_SCHEMA_DEPTH),
/* harmony export */   o0: () => (/* binding */ alwaysInPlace)
/* harmony export */ });
/* harmony import */ var _runner_log_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8879);
/* harmony import */ var _extract_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8965);
/** Pure: JSON → a schema that a validator can be trusted with. */


const MAX_SCHEMA_DEPTH = 64;
const MAX_SCHEMA_PARTS = 5_000;
const TYPES = ['array', 'boolean', 'integer', 'null', 'number', 'object', 'string'];
function isTextList(value) {
    return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
function compilePattern(pattern) {
    try {
        return typeof pattern === 'string' ? new RegExp(pattern, 'u') : undefined;
    }
    catch {
        return undefined;
    }
}
const COUNT = {
    is: (value) => Number.isSafeInteger(value) && Number(value) >= 0,
    words: 'must be a whole number from 0',
};
const NUMBER = { is: (value) => Number.isFinite(value), words: 'must be a number' };
/** What the keywords that hold no schema may hold. */
const VALUE_KEYWORDS = new Map([
    [
        'type',
        {
            is: (value) => Array.isArray(value)
                ? value.length > 0 && value.every((type) => TYPES.includes(type))
                : TYPES.includes(value),
            words: `must be one of ${TYPES.join(', ')}, or a list of these`,
        },
    ],
    ['const', { is: () => true, words: '' }],
    ['enum', { is: (value) => Array.isArray(value) && value.length > 0, words: 'must be a list of values' }],
    ['required', { is: isTextList, words: 'must be a list of names' }],
    [
        'dependentRequired',
        {
            is: (value) => (0,_extract_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .OW)(value) && Object.values(value).every(isTextList),
            words: 'must be a map of lists of names',
        },
    ],
    [
        'format',
        {
            // The validator looks formats up in an object, where it would find what every object has.
            is: (value) => typeof value === 'string' && !Object.hasOwn(Object.prototype, value),
            words: 'must be the name of a format',
        },
    ],
    [
        'pattern',
        { is: (value) => compilePattern(value) !== undefined, words: 'must be a Unicode regular expression' },
    ],
    ['uniqueItems', { is: (value) => typeof value === 'boolean', words: 'must be true or false' }],
    [
        'multipleOf',
        {
            is: (value) => Number.isFinite(value) && Number(value) > 0,
            words: 'must be a number above 0',
        },
    ],
    ...['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'].map((keyword) => [keyword, NUMBER]),
    ...[
        'minLength',
        'maxLength',
        'minItems',
        'maxItems',
        'minContains',
        'maxContains',
        'minProperties',
        'maxProperties',
    ].map((keyword) => [keyword, COUNT]),
]);
const PART_KEYWORDS = new Set([
    'additionalItems',
    'additionalProperties',
    'contains',
    'else',
    'if',
    'items',
    'not',
    'propertyNames',
    'then',
    'unevaluatedItems',
    'unevaluatedProperties',
]);
const LIST_KEYWORDS = new Set(['allOf', 'anyOf', 'oneOf', 'prefixItems']);
const MAP_KEYWORDS = new Set(['$defs', 'definitions', 'dependentSchemas', 'patternProperties', 'properties']);
/** Ignored, these would let through what they forbid. */
const UNSUPPORTED_KEYWORDS = new Set(['$dynamicRef', '$recursiveRef', 'dependencies']);
/** Schemas that hold for the same value, one behind the other: more are a circle. */
const MAX_SCHEMAS_IN_PLACE = 64;
/** The schemas that hold for whatever `node` holds for. */
function alwaysInPlace(node, tree) {
    const target = node.ref === undefined ? undefined : tree.places.get(node.ref);
    return [...(target === undefined ? [] : [target]), ...(node.lists.get('allOf') ?? [])];
}
/** The schemas that may hold for what `node` holds for. */
function maybeInPlace({ parts, lists, maps }) {
    return [
        ...(lists.get('anyOf') ?? []),
        ...(lists.get('oneOf') ?? []),
        ...['if', 'then', 'else'].flatMap((keyword) => parts.get(keyword) ?? []),
        ...(maps.get('dependentSchemas')?.values() ?? []),
    ];
}
function escapeKey(key) {
    return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
/** JSON → a schema that the validator can be trusted with, or the error that `fail` makes of what is wrong. */
class SchemaReader {
    #places = new Map();
    #fail;
    constructor(fail) {
        this.#fail = fail;
    }
    read(schema) {
        const root = this.#readNode(schema, '', 0);
        const tree = { root, places: this.#places };
        const heights = new Map();
        for (const [pointer, part] of this.#places) {
            if (typeof part === 'boolean')
                continue;
            if (part.ref !== undefined && !this.#places.has(part.ref))
                throw this.#problem(`${pointer}/$ref`, 'leads to no schema');
            this.#refuseCircle(part, tree, heights, 0);
        }
        return tree;
    }
    #problem(pointer, problem) {
        return this.#fail(`is no JSON Schema that can be used: \`${(0,_runner_log_js__WEBPACK_IMPORTED_MODULE_0__/* .quoteUntrusted */ .X0)(`#${pointer}`)}\` ${problem}`);
    }
    #readPart(value, pointer, depth) {
        if (typeof value === 'boolean') {
            this.#places.set(pointer, value);
            return value;
        }
        if (!(0,_extract_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .OW)(value))
            throw this.#problem(pointer, 'must be a schema: an object, true or false');
        return this.#readNode(value, pointer, depth);
    }
    #readNode(value, pointer, depth) {
        const node = {
            values: new Map(),
            parts: new Map(),
            lists: new Map(),
            maps: new Map(),
            patterns: [],
            required: new Set(),
            ref: undefined,
        };
        this.#places.set(pointer, node);
        if (depth > MAX_SCHEMA_DEPTH || this.#places.size > MAX_SCHEMA_PARTS) {
            throw this.#problem(pointer, `goes too far: at most ${MAX_SCHEMA_DEPTH} levels and ${MAX_SCHEMA_PARTS} schemas can be used`);
        }
        for (const [keyword, held] of Object.entries(value)) {
            this.#readKeyword(node, keyword, held, `${pointer}/${escapeKey(keyword)}`, depth + 1);
        }
        return node;
    }
    #readKeyword(node, keyword, held, pointer, depth) {
        const isNested = depth > 1;
        if (UNSUPPORTED_KEYWORDS.has(keyword) || (keyword === '$id' && isNested))
            throw this.#problem(pointer, 'is not supported');
        if (keyword === '$ref')
            node.ref = this.#readRef(held, pointer);
        else if (MAP_KEYWORDS.has(keyword))
            this.#readMap(node, keyword, held, pointer, depth);
        // Before 2020, `items` with a list was what `prefixItems` is now; the validator knows both.
        else if (LIST_KEYWORDS.has(keyword) || (keyword === 'items' && Array.isArray(held)))
            node.lists.set(keyword, this.#readList(held, pointer, depth));
        else if (PART_KEYWORDS.has(keyword))
            node.parts.set(keyword, this.#readPart(held, pointer, depth));
        else
            this.#readValue(node, keyword, held, pointer);
    }
    #readValue(node, keyword, held, pointer) {
        const rule = VALUE_KEYWORDS.get(keyword);
        if (rule === undefined)
            return;
        if (!rule.is(held))
            throw this.#problem(pointer, rule.words);
        node.values.set(keyword, held);
        if (keyword === 'required' && isTextList(held))
            for (const name of held)
                node.required.add(name);
        if (keyword === 'dependentRequired' && (0,_extract_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .OW)(held)) {
            for (const name of Object.entries(held).flat(2))
                node.required.add(String(name));
        }
    }
    #readRef(held, pointer) {
        if (typeof held !== 'string')
            throw this.#problem(pointer, 'must be text');
        if (!/^#(\/|$)/.test(held))
            throw this.#problem(pointer, 'must lead to a place in this schema, such as `#/$defs/name`');
        try {
            return decodeURIComponent(held.slice(1));
        }
        catch {
            throw this.#problem(pointer, 'is not a valid reference');
        }
    }
    #readList(held, pointer, depth) {
        if (!Array.isArray(held) || held.length === 0)
            throw this.#problem(pointer, 'must be a list of schemas, and not empty');
        return held.map((item, index) => this.#readPart(item, `${pointer}/${index}`, depth));
    }
    #readMap(node, keyword, held, pointer, depth) {
        if (!(0,_extract_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .OW)(held))
            throw this.#problem(pointer, 'must be a map of schemas');
        const entries = Object.entries(held).map(([key, item]) => {
            const place = `${pointer}/${escapeKey(key)}`;
            if (!key.isWellFormed())
                throw this.#problem(place, 'has a name that is no valid Unicode');
            return [key, this.#readPart(item, place, depth)];
        });
        node.maps.set(keyword, new Map(entries));
        if (keyword !== 'patternProperties')
            return;
        node.patterns = entries.map(([key, part]) => {
            const pattern = compilePattern(key);
            if (pattern === undefined)
                throw this.#problem(`${pointer}/${escapeKey(key)}`, 'is not named by a Unicode regular expression');
            return { pattern, part };
        });
    }
    /** The validator would follow a circle that leads nowhere deeper until the stack is full. */
    #refuseCircle(part, tree, heights, behind) {
        if (typeof part === 'boolean')
            return 0;
        const known = heights.get(part);
        if (behind + (known ?? 0) > MAX_SCHEMAS_IN_PLACE)
            throw this.#fail('is no JSON Schema that can be used: a `$ref` in it leads back to itself');
        if (known !== undefined)
            return known;
        const not = part.parts.get('not');
        const next = [...alwaysInPlace(part, tree), ...maybeInPlace(part), ...(not === undefined ? [] : [not])];
        const height = next.reduce((max, target) => Math.max(max, 1 + this.#refuseCircle(target, tree, heights, behind + 1)), 0);
        heights.set(part, height);
        return height;
    }
}
/**
 * Reads a JSON Schema: every keyword that a validator would act on has its right type, every `$ref` leads to a schema
 * in it and none in a circle, every pattern can be compiled, and there is no more of it than can be checked.
 *
 * @param fail makes the error of what is wrong, from words such as `is no JSON Schema that can be used: …`
 * @throws what `fail` makes
 */
function readSchema(schema, fail) {
    return new SchemaReader(fail).read(schema);
}


/***/ }),

/***/ 3095:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   St: () => (/* binding */ MAX_PROBLEM_CHARACTERS),
/* harmony export */   aZ: () => (/* binding */ MAX_PROBLEMS),
/* harmony export */   gL: () => (/* binding */ clipText)
/* harmony export */ });
/** Pure: what is wrong with an answer, in words for a model. */
const MAX_PROBLEMS = 20;
const MAX_PROBLEM_CHARACTERS = 300;
/** Text cut to a length, never through a character. */
function clipText(text, maxCharacters) {
    if (text.length <= maxCharacters)
        return text;
    return `${text.slice(0, maxCharacters - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}


/***/ })

};
