export const id = 832;
export const ids = [832,916,555];
export const modules = {

/***/ 1916:
/***/ ((__unused_webpack_module, exports) => {

var __webpack_unused_export__;

__webpack_unused_export__ = true;
exports.distance = __webpack_unused_export__ = void 0;
var peq = new Uint32Array(0x10000);
var myers_32 = function (a, b) {
    var n = a.length;
    var m = b.length;
    var lst = 1 << (n - 1);
    var pv = -1;
    var mv = 0;
    var sc = n;
    var i = n;
    while (i--) {
        peq[a.charCodeAt(i)] |= 1 << i;
    }
    for (i = 0; i < m; i++) {
        var eq = peq[b.charCodeAt(i)];
        var xv = eq | mv;
        eq |= ((eq & pv) + pv) ^ pv;
        mv |= ~(eq | pv);
        pv &= eq;
        if (mv & lst) {
            sc++;
        }
        if (pv & lst) {
            sc--;
        }
        mv = (mv << 1) | 1;
        pv = (pv << 1) | ~(xv | mv);
        mv &= xv;
    }
    i = n;
    while (i--) {
        peq[a.charCodeAt(i)] = 0;
    }
    return sc;
};
var myers_x = function (b, a) {
    var n = a.length;
    var m = b.length;
    var mhc = [];
    var phc = [];
    var hsize = Math.ceil(n / 32);
    var vsize = Math.ceil(m / 32);
    for (var i = 0; i < hsize; i++) {
        phc[i] = -1;
        mhc[i] = 0;
    }
    var j = 0;
    for (; j < vsize - 1; j++) {
        var mv_1 = 0;
        var pv_1 = -1;
        var start_1 = j * 32;
        var vlen_1 = Math.min(32, m) + start_1;
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] |= 1 << k;
        }
        for (var i = 0; i < n; i++) {
            var eq = peq[a.charCodeAt(i)];
            var pb = (phc[(i / 32) | 0] >>> i) & 1;
            var mb = (mhc[(i / 32) | 0] >>> i) & 1;
            var xv = eq | mv_1;
            var xh = ((((eq | mb) & pv_1) + pv_1) ^ pv_1) | eq | mb;
            var ph = mv_1 | ~(xh | pv_1);
            var mh = pv_1 & xh;
            if ((ph >>> 31) ^ pb) {
                phc[(i / 32) | 0] ^= 1 << i;
            }
            if ((mh >>> 31) ^ mb) {
                mhc[(i / 32) | 0] ^= 1 << i;
            }
            ph = (ph << 1) | pb;
            mh = (mh << 1) | mb;
            pv_1 = mh | ~(xv | ph);
            mv_1 = ph & xv;
        }
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] = 0;
        }
    }
    var mv = 0;
    var pv = -1;
    var start = j * 32;
    var vlen = Math.min(32, m - start) + start;
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] |= 1 << k;
    }
    var score = m;
    for (var i = 0; i < n; i++) {
        var eq = peq[a.charCodeAt(i)];
        var pb = (phc[(i / 32) | 0] >>> i) & 1;
        var mb = (mhc[(i / 32) | 0] >>> i) & 1;
        var xv = eq | mv;
        var xh = ((((eq | mb) & pv) + pv) ^ pv) | eq | mb;
        var ph = mv | ~(xh | pv);
        var mh = pv & xh;
        score += (ph >>> (m - 1)) & 1;
        score -= (mh >>> (m - 1)) & 1;
        if ((ph >>> 31) ^ pb) {
            phc[(i / 32) | 0] ^= 1 << i;
        }
        if ((mh >>> 31) ^ mb) {
            mhc[(i / 32) | 0] ^= 1 << i;
        }
        ph = (ph << 1) | pb;
        mh = (mh << 1) | mb;
        pv = mh | ~(xv | ph);
        mv = ph & xv;
    }
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] = 0;
    }
    return score;
};
var distance = function (a, b) {
    if (a.length < b.length) {
        var tmp = b;
        b = a;
        a = tmp;
    }
    if (b.length === 0) {
        return a.length;
    }
    if (a.length <= 32) {
        return myers_32(a, b);
    }
    return myers_x(a, b);
};
exports.distance = distance;
var closest = function (str, arr) {
    var min_distance = Infinity;
    var min_index = 0;
    for (var i = 0; i < arr.length; i++) {
        var dist = distance(str, arr[i]);
        if (dist < min_distance) {
            min_distance = dist;
            min_index = i;
        }
    }
    return arr[min_index];
};
__webpack_unused_export__ = closest;


/***/ }),

/***/ 5832:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  parseMarkdownPrompt: () => (/* binding */ parseMarkdownPrompt),
  parsePromptYaml: () => (/* binding */ parsePromptYaml)
});

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/runner/log.js + 1 modules
var log = __webpack_require__(8879);
// EXTERNAL MODULE: ./lib/prompt/template.js
var template = __webpack_require__(5986);
// EXTERNAL MODULE: ./node_modules/fastest-levenshtein/mod.js
var mod = __webpack_require__(1916);
;// CONCATENATED MODULE: ./lib/prompt/unknown-keys.js
/** Keys of a prompt file that mean nothing: most are misspelt, and would be missed without a word. */


/** As many as GitHub shows of a step. */
const MAX_WARNINGS = 10;
/** File and line of a key. */
function describePlace({ yaml, path }, keys) {
    const position = yaml.keyPositionOf(keys);
    return position === undefined ? path : `${path}:${position.line}`;
}
/** `max_tokens` and `MaxTokens` are spellings of `maxTokens`, wherever that belongs. */
function toPlainKey(key) {
    return key.replace(/.*\.|[_-]/gs, '').toLowerCase();
}
function suggestKey(unknown, { known, others = [] }) {
    const plain = toPlainKey(unknown);
    return [...known, ...others].find((key) => {
        const mistakes = (0,mod.distance)(toPlainKey(key), plain);
        return mistakes <= 2 && mistakes * 2 < Math.max(toPlainKey(key).length, plain.length);
    });
}
/** @returns a warning for each key that is not known, with its place and what may be meant; ten, and how many more */
function describeUnknownKeys(file, places) {
    const unknown = places.flatMap((place) => {
        const keys = file.yaml.keysOf(place.path).filter((key) => !place.known.includes(key));
        return keys.map((key) => ({ place, key }));
    });
    const warnings = unknown.slice(0, MAX_WARNINGS).map(({ place, key }) => {
        const suggestion = suggestKey(key, place);
        const advice = suggestion === undefined ? '' : `; did you mean \`${suggestion}\`?`;
        const where = describePlace(file, [...place.path, key]);
        return `${where}: the key \`${(0,log/* quoteUntrusted */.X0)(key)}\` is not known and has no effect${advice}`;
    });
    const left = unknown.length - warnings.length;
    if (left > 0)
        warnings.push(`${file.path}: keys that are not known, besides those named: ${left}`);
    return warnings;
}

// EXTERNAL MODULE: ./lib/prompt/yaml.js
var prompt_yaml = __webpack_require__(9555);
;// CONCATENATED MODULE: ./lib/prompt/structured-file.js
/** Prompt files that set something: `.prompt.yml`, and Markdown with front matter. Loaded only where there is one. */






/** Valibot's own `record` and `object` take a list for a map. */
const MapSchema = dist/* custom */.IeY((value) => typeof value === 'object' && value !== null && !Array.isArray(value), 'must be a map');
function mapOf(entries) {
    return dist/* pipe */.FsL(MapSchema, dist/* object */.Ikc(entries));
}
const TokensSchema = dist/* pipe */.FsL(dist/* number */.aig('must be a whole number'), dist/* safeInteger */.Y2b('must be a whole number'), dist/* minValue */.Wwf(1, 'must be at least 1'));
function numberUpTo(max) {
    const message = `must be 0 to ${max}`;
    return dist/* pipe */.FsL(dist/* number */.aig(message), dist/* minValue */.Wwf(0, message), dist/* maxValue */.cGV(max, message));
}
/** Far more than any endpoint takes, and no danger to what walks through it. */
const MAX_SCHEMA_LEVELS = 100;
function isDeeperThan(value, levels) {
    if (typeof value !== 'object' || value === null)
        return false;
    return levels === 0 || Object.values(value).some((item) => isDeeperThan(item, levels - 1));
}
const JsonSchemaMap = dist/* pipe */.FsL(MapSchema, dist/* check */.z6Y((schema) => !isDeeperThan(schema, MAX_SCHEMA_LEVELS), 'nests too deeply'), dist/* looseObject */._H3({
    name: dist/* string */.YjP('must be text'),
    strict: dist/* nullish */.cl6(dist/* boolean */.zMY('must be `true` or `false`')),
    schema: MapSchema,
}));
const JsonSchemaText = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* parseJson */.qFJ(undefined, ({ received }) => {
    const [, line, column] = /\(line (\d+) column (\d+)\)/.exec(received) ?? [];
    return `is not valid JSON${line === undefined ? '' : `: see its line ${line}, column ${column}`}`;
}), JsonSchemaMap);
/** A key without a value is null, and means what a missing one does. */
function settable(schema) {
    return dist/* nullish */.cl6(schema, () => undefined);
}
const PARAMETERS = {
    maxTokens: settable(TokensSchema),
    maxCompletionTokens: settable(TokensSchema),
    temperature: settable(numberUpTo(2)),
    topP: settable(numberUpTo(1)),
};
const SETTINGS = {
    name: dist/* optional */.lqM(dist/* unknown */.L5J()),
    description: dist/* optional */.lqM(dist/* unknown */.L5J()),
    model: settable(dist/* pipe */.FsL(dist/* string */.YjP('must be text'), dist/* nonEmpty */.hq('must be text'))),
    modelParameters: settable(mapOf(PARAMETERS)),
    responseFormat: settable(dist/* picklist */.KIO(['text', 'json_object', 'json_schema'], 'must be `text`, `json_object` or `json_schema`')),
    jsonSchema: settable(dist/* lazy */.RZV((given) => (typeof given === 'string' ? JsonSchemaText : JsonSchemaMap))),
};
const MESSAGE = {
    role: dist/* picklist */.KIO(['system', 'user', 'assistant'], 'must be `system`, `user` or `assistant`'),
    content: dist/* string */.YjP('must be text'),
};
const ListSchema = settable(dist/* array */.YOg(dist/* unknown */.L5J(), 'must be a list'));
const PROMPT_YAML = {
    ...SETTINGS,
    messages: dist/* pipe */.FsL(dist/* array */.YOg(mapOf(MESSAGE), 'must be a list of messages'), dist/* minLength */.BpQ(1, 'must hold a message')),
    testData: ListSchema,
    evaluators: ListSchema,
};
const FRONT_MATTER = {
    ...SETTINGS,
    system: settable(dist/* string */.YjP('must be text')),
    variables: settable(MapSchema),
};
const PromptYamlSchema = mapOf(PROMPT_YAML);
const FrontMatterSchema = mapOf(FRONT_MATTER);
/** @param position where the mistake stands, if not where the value at `keys` does */
function buildError({ yaml, path, whole, hint }, keys, problem, position = yaml.positionOf(keys)) {
    const place = keys.length === 0 ? whole : `\`${(0,log/* quoteUntrusted */.X0)(keys.join('.'))}\``;
    return new errors/* WorkspaceFileError */._n(path, `${place} ${problem}`, { ...position, hint });
}
/** @throws {WorkspaceFileError} for the first value that is not as it should be */
function checkValue(source, value, schema) {
    const checked = dist/* safeParse */.xLC(schema, value, { abortEarly: true });
    if (checked.success)
        return checked.output;
    const [issue] = checked.issues;
    const keys = (issue.path ?? []).flatMap(({ key }) => typeof key === 'string' || typeof key === 'number' ? [key] : []);
    throw buildError(source, keys, issue.received === 'undefined' ? 'is missing' : issue.message);
}
function describeVainSettings(source, { responseFormat, jsonSchema }) {
    if (jsonSchema === undefined || responseFormat === 'json_schema')
        return [];
    const where = describePlace(source, ['jsonSchema']);
    return [`${where}: \`jsonSchema\` has no effect without \`responseFormat: json_schema\``];
}
/** The places that every structured prompt has. */
function listPlaces(entries) {
    const parameters = Object.keys(PARAMETERS);
    return [
        { path: [], known: Object.keys(entries), others: parameters.map((key) => `modelParameters.${key}`) },
        { path: ['modelParameters'], known: parameters },
    ];
}
function buildResponseFormat(source, { responseFormat, jsonSchema }) {
    if (responseFormat !== 'json_schema')
        return responseFormat && { type: responseFormat };
    if (jsonSchema === undefined) {
        throw buildError(source, ['responseFormat'], 'is `json_schema`, which needs a `jsonSchema`');
    }
    return { type: 'json_schema', json_schema: jsonSchema };
}
function buildPrompt(source, settings, places, own) {
    const { model, modelParameters } = settings;
    return {
        ...own,
        model,
        maxTokens: modelParameters?.maxTokens,
        maxCompletionTokens: modelParameters?.maxCompletionTokens,
        temperature: modelParameters?.temperature,
        topP: modelParameters?.topP,
        responseFormat: buildResponseFormat(source, settings),
        warnings: [...describeUnknownKeys(source, places), ...describeVainSettings(source, settings)],
    };
}
const PROMPT_YAML_HINT = 'A prompt file holds `messages`, each with `role` and `content`, and may set `model` and `modelParameters`.';
/**
 * Reads a `.prompt.yml`.
 *
 * @throws {WorkspaceFileError} with line and column of what is wrong
 */
function parsePromptYaml(text, path) {
    const source = { yaml: (0,prompt_yaml.parseYaml)(text, path), path, whole: 'the file', hint: PROMPT_YAML_HINT };
    const { messages, ...settings } = checkValue(source, source.yaml.value, PromptYamlSchema);
    const known = Object.keys(MESSAGE);
    const places = [
        ...listPlaces(PROMPT_YAML),
        ...messages.map((_message, index) => ({ path: ['messages', index], known })),
    ];
    return buildPrompt(source, settings, places, { messages, variables: new Map() });
}
const FRONT_MATTER_HINT = 'What stands between two lines `---` at the top is YAML that may set `model`, `modelParameters`, `responseFormat`, `jsonSchema`, `system` and `variables`. If it is meant as text, write the first line as `***`.';
/** @throws {WorkspaceFileError} a name that no placeholder can have, or a value that is no text */
function readVariables(source) {
    const variables = new Map();
    for (const name of source.yaml.keysOf(['variables'])) {
        const keys = ['variables', name];
        if (!(0,template/* findPlaceholders */.GY)([`{{${name}}}`]).has(name)) {
            const problem = `holds the name \`${(0,log/* quoteUntrusted */.X0)(name)}\`, which no placeholder can have: use letters, digits, \`_\`, \`.\` and \`-\``;
            throw buildError(source, ['variables'], problem, source.yaml.keyPositionOf(keys));
        }
        const text = source.yaml.textOf(keys);
        if (text === undefined)
            throw buildError(source, keys, 'must be a single value, not a list or a map');
        variables.set(name, text);
    }
    return variables;
}
/**
 * Reads Markdown with front matter: what that sets, and one user message.
 *
 * @throws {WorkspaceFileError} with line and column of what is wrong
 */
function parseMarkdownPrompt({ yaml: text, body, closingLine }, path) {
    const yaml = (0,prompt_yaml.parseYaml)(text, path, 'core', FRONT_MATTER_HINT);
    const source = { yaml, path, whole: 'the front matter', hint: FRONT_MATTER_HINT };
    const settings = checkValue(source, yaml.value ?? {}, FrontMatterSchema);
    if (body.trim() === '') {
        throw new errors/* WorkspaceFileError */._n(path, 'has no text after its front matter', {
            line: closingLine,
            column: 1,
            hint: 'Write the prompt below it.',
        });
    }
    const system = settings.system ?? '';
    const systemMessages = system.trim() === '' ? [] : [{ role: 'system', content: system }];
    return buildPrompt(source, settings, listPlaces(FRONT_MATTER), {
        messages: [...systemMessages, { role: 'user', content: body }],
        variables: readVariables(source),
    });
}


/***/ }),

/***/ 9555:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseYaml: () => (/* binding */ parseYaml)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);
/** YAML → a value, and where its parts stand in the text. Loaded only when there is YAML to read. */


/** Aliases that may be expanded, those within others each time: nested ones grow without bound, and prompts need none. */
const MAX_ALIASES = 50;
/** Far more than a prompt file needs; the parser takes quadratic time for some texts. */
const MAX_CHARACTERS = 262_144;
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
/**
 * Reads a document in one pass. The parser itself would look for repeated keys and for what aliases stand for in
 * quadratic time.
 */
class Reader {
    /** What each anchor stands for, and how many aliases that expands; undefined while it is read. */
    #anchors = new Map();
    #aliases = 0;
    #buildError;
    constructor(buildError) {
        this.#buildError = buildError;
    }
    /** @param node undefined or null where a key stands alone, as in `{name}` */
    read(node, keyOffset) {
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(node))
            return { value: null, text: '', keyOffset };
        const offset = node.range?.[0];
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node))
            return { ...this.#expand(node), offset, keyOffset };
        const { anchor } = node;
        const aliases = this.#aliases;
        if (anchor !== undefined)
            this.#anchors.set(anchor, undefined);
        const part = { ...this.#readContent(node), offset, keyOffset };
        if (anchor !== undefined)
            this.#anchors.set(anchor, { part, aliases: this.#aliases - aliases });
        return part;
    }
    #expand(alias) {
        const target = this.#anchors.get(alias.source);
        const offset = alias.range?.[0];
        if (!target)
            throw this.#buildError(offset, 'is not valid YAML: an alias leads nowhere, or to itself');
        this.#aliases += 1 + target.aliases;
        if (this.#aliases > MAX_ALIASES)
            throw this.#buildError(offset, 'expands too many YAML aliases');
        return target.part;
    }
    #readContent(node) {
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node))
            return this.#readMap(node);
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node)) {
            const items = node.items.map((item) => this.read(item));
            const children = new Map(items.map((item, index) => [String(index), item]));
            return { value: items.map(({ value }) => value), children };
        }
        const { value, source } = node;
        return { value, text: value === null ? '' : (source ?? String(value)) };
    }
    #readMap({ items }) {
        const children = new Map();
        for (const { key, value } of items) {
            const { value: name, offset } = this.read(key);
            if (children.has(String(name))) {
                throw this.#buildError(offset, 'is not valid YAML: the same key stands twice in one map');
            }
            children.set(String(name), this.read(value, offset));
        }
        return {
            value: Object.fromEntries(Array.from(children, ([name, part]) => [name, part.value])),
            children,
        };
    }
}
/** The parts that a path leads through, from the whole on, as far as there are any. */
function follow(root, path) {
    const parts = [root];
    for (const step of path) {
        const part = parts.at(-1)?.children?.get(String(step));
        if (!part)
            break;
        parts.push(part);
    }
    return parts;
}
function buildYamlValue(root, lines) {
    const toPosition = (offset) => {
        if (offset === undefined)
            return undefined;
        const { line, col } = lines.linePos(offset);
        return { line, column: col };
    };
    const find = (path) => follow(root, path)[path.length];
    return {
        value: root.value,
        positionOf(path) {
            const offsets = follow(root, path).map(({ offset, keyOffset }) => offset ?? keyOffset);
            return toPosition(offsets.findLast((offset) => offset !== undefined));
        },
        keyPositionOf: (path) => toPosition(find(path)?.keyOffset),
        keysOf(path) {
            const part = find(path);
            return Array.isArray(part?.value) ? [] : [...(part?.children?.keys() ?? [])];
        },
        textOf: (path) => find(path)?.text,
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
    const buildError = (offset, problem, cause) => {
        const place = offset === undefined ? undefined : lines.linePos(offset);
        return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .WorkspaceFileError */ ._n(name, problem, { line: place?.line, column: place?.col, hint, cause });
    };
    const problem = document.errors[0] ?? document.warnings[0];
    if (problem) {
        throw buildError(problem.pos[0], `is not valid YAML: ${describeProblem(problem, text)}`, problem);
    }
    return buildYamlValue(new Reader(buildError).read(document.contents), lines);
}


/***/ })

};
