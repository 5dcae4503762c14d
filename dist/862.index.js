export const id = 862;
export const ids = [862];
export const modules = {

/***/ 4862:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseFailIf: () => (/* binding */ parseFailIf)
/* harmony export */ });
/* harmony import */ var _actions_expressions_data_array__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8315);
/* harmony import */ var _actions_expressions_data_boolean__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5438);
/* harmony import */ var _actions_expressions_data_dictionary__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8596);
/* harmony import */ var _actions_expressions_data_null__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7749);
/* harmony import */ var _actions_expressions_data_number__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9881);
/* harmony import */ var _actions_expressions_data_string__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3637);
/* harmony import */ var _actions_expressions_errors__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2830);
/* harmony import */ var _actions_expressions_evaluator__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2886);
/* harmony import */ var _actions_expressions_lexer__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2083);
/* harmony import */ var _actions_expressions_parser__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(4566);
/* harmony import */ var _actions_expressions_result__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(6856);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(452);
/* harmony import */ var _runner_log_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(8879);
/* harmony import */ var _text_time_limit_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(3532);
/** `fail-if`: GitHub's own expression language over an answer. Loaded only by runs that have the input. */














const SCALARS = ['response', 'outcome', 'model', 'finish-reason', 'cost-usd'];
/** As in the `usage` output. */
const USAGE_KEYS = ['prompt_tokens', 'completion_tokens', 'total_tokens', 'cached_tokens'];
const COVERAGE_KEYS = ['files', 'sent', 'clipped', 'skippedFiles', 'unlistedFiles'];
/** What else can be looked into has keys that only the answer knows. */
const KEYS = new Map([
    ['usage', USAGE_KEYS],
    ['coverage', COVERAGE_KEYS],
]);
const CONTEXTS = ['fields', ...KEYS.keys(), ...SCALARS];
const FUNCTIONS = ['case', 'contains', 'endsWith', 'format', 'fromJSON', 'join', 'startsWith', 'toJSON'];
function inlineCode(names) {
    return names.map((name) => `\`${name}\``).join(', ');
}
/** GitHub compares names and strings without case. */
function isOneOf(name, names) {
    return names.some((known) => known.toLowerCase() === name.toLowerCase());
}
/**
 * An object of the answer. The library's own looks keys up in an object, where it finds what every object has, and so
 * loses a field named `constructor`.
 */
class ObjectData extends _actions_expressions_data_dictionary__WEBPACK_IMPORTED_MODULE_2__/* .Dictionary */ .b {
    #byKey = new Map();
    #byLowerCase = new Map();
    add(key, value) {
        this.#byKey.set(key, value);
        const lowerCase = key.toLowerCase();
        if (!this.#byLowerCase.has(lowerCase))
            this.#byLowerCase.set(lowerCase, value);
    }
    /** Without case, as at GitHub; where keys differ in case only, the one that is written so. */
    get(key) {
        return this.#byKey.get(key) ?? this.#byLowerCase.get(key.toLowerCase());
    }
    values() {
        return [...this.#byKey.values()];
    }
    pairs() {
        return [...this.#byKey].map(([key, value]) => ({ key, value }));
    }
}
function toData(value) {
    if (typeof value === 'string')
        return new _actions_expressions_data_string__WEBPACK_IMPORTED_MODULE_5__/* .StringData */ .u(value);
    if (typeof value === 'number')
        return new _actions_expressions_data_number__WEBPACK_IMPORTED_MODULE_4__/* .NumberData */ .Q(value);
    if (typeof value === 'boolean')
        return new _actions_expressions_data_boolean__WEBPACK_IMPORTED_MODULE_1__/* .BooleanData */ .b(value);
    if (typeof value !== 'object' || value === null)
        return new _actions_expressions_data_null__WEBPACK_IMPORTED_MODULE_3__/* .Null */ .U();
    if (Array.isArray(value)) {
        const list = new _actions_expressions_data_array__WEBPACK_IMPORTED_MODULE_0__/* .Array */ .O();
        for (const item of value)
            list.add(toData(item));
        return list;
    }
    return toObject(value);
}
function toObject(value) {
    const object = new ObjectData();
    for (const [key, item] of Object.entries(value))
        object.add(key, toData(item));
    return object;
}
function buildContext({ finishReason, costUsd, usage, ...others }) {
    return toObject({
        ...others,
        'finish-reason': finishReason,
        'cost-usd': costUsd,
        usage: usage && {
            prompt_tokens: usage.promptTokens,
            completion_tokens: usage.completionTokens,
            total_tokens: usage.totalTokens,
            cached_tokens: usage.cachedTokens,
        },
    });
}
/** With objects of ours; the library's is also limited by the stack in how long a list may be. */
const fromJson = {
    name: 'fromJSON',
    minArgs: 1,
    maxArgs: 1,
    call(text) {
        try {
            return toData(JSON.parse(text?.coerceString() ?? ''));
        }
        catch (cause) {
            throw new Error('fromJSON was given text that is no JSON', { cause });
        }
    },
};
const OWN_FUNCTIONS = new Map([['fromjson', fromJson]]);
/** GitHub's own limit. */
const MAX_EXPRESSION_CHARACTERS = 21_000;
/** A chain of comparisons this long still leaves most of the stack. */
const MAX_TOKENS = 2_000;
const HINT = `It can use ${inlineCode(CONTEXTS)}, GitHub’s operators, and the functions ${inlineCode(FUNCTIONS)}.`;
function invalid(problem, offset, cause) {
    const place = offset === undefined ? '' : ` (position ${offset + 1})`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_11__/* .InputError */ .dz('fail-if', `${problem}${place}`, { hint: HINT, cause });
}
/** The lexer tells only in its message where it failed. */
function offsetOf(error, expression) {
    const message = error instanceof Error ? error.message : '';
    const said = message.slice(0, message.length - ` within expression: ${expression}`.length);
    const position = /position (\d+)$/.exec(said)?.[1];
    return position === undefined ? undefined : Number(position) - 1;
}
function readTokens(expression) {
    let offset = 0;
    try {
        return new _actions_expressions_lexer__WEBPACK_IMPORTED_MODULE_8__/* .Lexer */ .JG(expression).lex().tokens.map((token) => {
            const start = expression.indexOf(token.lexeme, offset);
            offset = start + token.lexeme.length;
            if (token.type !== _actions_expressions_lexer__WEBPACK_IMPORTED_MODULE_8__/* .TokenType */ .ks.STRING)
                return { ...token, offset: start };
            // The lexer itself takes only the first doubled quote for a single one.
            return { ...token, offset: start, value: token.lexeme.slice(1, -1).replaceAll("''", "'") };
        });
    }
    catch (cause) {
        const place = offsetOf(cause, expression);
        const symbol = (0,_runner_log_js__WEBPACK_IMPORTED_MODULE_12__/* .quoteUntrusted */ .X0)(expression.slice(place ?? 0).split(/\s/, 1)[0] ?? '');
        throw invalid(`is no expression: unexpected symbol \`${symbol}\``, place, cause);
    }
}
/** What is wrong with a name, if anything: what isn't there would be null for ever, and the check never fail. */
function findWrongName(name, next, afterNext) {
    if (next?.type === _actions_expressions_lexer__WEBPACK_IMPORTED_MODULE_8__/* .TokenType */ .ks.LEFT_PAREN) {
        return isOneOf(name, FUNCTIONS) ? undefined : `calls \`${(0,_runner_log_js__WEBPACK_IMPORTED_MODULE_12__/* .quoteUntrusted */ .X0)(name)}\`, which it can’t`;
    }
    if (!isOneOf(name, CONTEXTS))
        return `names \`${(0,_runner_log_js__WEBPACK_IMPORTED_MODULE_12__/* .quoteUntrusted */ .X0)(name)}\`, which it can’t use`;
    const isLookedInto = next?.type === _actions_expressions_lexer__WEBPACK_IMPORTED_MODULE_8__/* .TokenType */ .ks.DOT || next?.type === _actions_expressions_lexer__WEBPACK_IMPORTED_MODULE_8__/* .TokenType */ .ks.LEFT_BRACKET;
    if (isLookedInto && isOneOf(name, SCALARS))
        return `looks into \`${(0,_runner_log_js__WEBPACK_IMPORTED_MODULE_12__/* .quoteUntrusted */ .X0)(name)}\`, which has nothing in it`;
    const key = afterNext?.lexeme ?? '';
    const keys = KEYS.get(name.toLowerCase());
    if (keys && next?.type === _actions_expressions_lexer__WEBPACK_IMPORTED_MODULE_8__/* .TokenType */ .ks.DOT && !isOneOf(key, [...keys, '*']))
        return `asks for \`${name.toLowerCase()}.${(0,_runner_log_js__WEBPACK_IMPORTED_MODULE_12__/* .quoteUntrusted */ .X0)(key)}\`; there are ${inlineCode(keys)}`;
    return undefined;
}
/** Whether a token is a name, and not a key that follows a dot. */
function isName(tokens, index) {
    return tokens[index]?.type === _actions_expressions_lexer__WEBPACK_IMPORTED_MODULE_8__/* .TokenType */ .ks.IDENTIFIER && tokens[index - 1]?.type !== _actions_expressions_lexer__WEBPACK_IMPORTED_MODULE_8__/* .TokenType */ .ks.DOT;
}
function refuseWrongNames(tokens) {
    for (const [index, { lexeme, offset }] of tokens.entries()) {
        if (!isName(tokens, index))
            continue;
        const problem = findWrongName(lexeme, tokens[index + 1], tokens[index + 2]);
        if (problem !== undefined)
            throw invalid(problem, offset);
    }
}
function parseTokens(tokens) {
    try {
        return new _actions_expressions_parser__WEBPACK_IMPORTED_MODULE_9__/* .Parser */ .i(tokens, CONTEXTS, []).parse();
    }
    catch (cause) {
        const pos = cause instanceof _actions_expressions_errors__WEBPACK_IMPORTED_MODULE_6__/* .ExpressionError */ .tj ? cause.pos : undefined;
        const token = tokens.find(({ range }) => range.start.line === pos?.line && range.start.column === pos.column);
        const message = cause instanceof Error ? cause.message : 'unknown';
        throw invalid(`is no expression: ${(0,_runner_log_js__WEBPACK_IMPORTED_MODULE_12__/* .quoteUntrusted */ .X0)(message)}`, token?.offset, cause);
    }
}
/** What stands in `${{ … }}`, with blanks instead of what is around it, so that positions stay true. */
function unwrap(text) {
    const inside = text.trim();
    if (!inside.startsWith('${{') || !inside.endsWith('}}'))
        return text;
    const start = text.indexOf('${{') + '${{'.length;
    return ' '.repeat(start) + text.slice(start, text.lastIndexOf('}}'));
}
/** Far longer than any evaluation takes. */
const EVALUATION_LIMIT_MS = 3_000;
/**
 * Reads `fail-if`: an expression as GitHub evaluates it (`fields.verdict != 'approve'`), bare or in `${{ … }}`.
 * A field that is missing is null, strings compare without case, and the result counts by GitHub's truthiness:
 * https://docs.github.com/actions/reference/workflows-and-actions/expressions
 *
 * @param limitMs an evaluation that takes longer fails
 * @throws {InputError} with the position: no expression, or one that names what it can't use, as `secrets`
 */
function parseFailIf(expression, limitMs = EVALUATION_LIMIT_MS) {
    const text = unwrap(expression);
    if (text.trim() === '')
        throw invalid('is empty');
    if (text.length > MAX_EXPRESSION_CHARACTERS)
        throw invalid(`is longer than ${MAX_EXPRESSION_CHARACTERS} characters`);
    const tokens = readTokens(text);
    if (tokens.length > MAX_TOKENS)
        throw invalid(`is longer than ${MAX_TOKENS} words and signs`);
    refuseWrongNames(tokens);
    const parsed = parseTokens(tokens);
    return {
        holds(context) {
            try {
                return (0,_text_time_limit_js__WEBPACK_IMPORTED_MODULE_13__/* .runWithin */ .T)(limitMs, () => (0,_actions_expressions_result__WEBPACK_IMPORTED_MODULE_10__/* .truthy */ .vN)(new _actions_expressions_evaluator__WEBPACK_IMPORTED_MODULE_7__/* .Evaluator */ .o(parsed, buildContext(context), OWN_FUNCTIONS).evaluate()));
            }
            catch (cause) {
                const message = cause instanceof Error ? cause.message : 'unknown';
                throw new _errors_js__WEBPACK_IMPORTED_MODULE_11__/* .InputError */ .dz('fail-if', `can’t be evaluated on this answer: ${(0,_runner_log_js__WEBPACK_IMPORTED_MODULE_12__/* .quoteUntrusted */ .X0)(message)}`, {
                    hint: 'Make the expression one that holds for any answer.',
                    cause,
                });
            }
        },
        uses: (name) => tokens.some(({ lexeme }, index) => isName(tokens, index) && isOneOf(lexeme, [name])),
    };
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
 * @returns what `work` returns
 * @throws {TimeLimitError} it took too long
 * @throws what `work` throws
 */
function runWithin(limitMs, work) {
    try {
        // Nothing foreign is run as a program: only the time limit of `node:vm` is wanted.
        context ??= (0,node_vm__WEBPACK_IMPORTED_MODULE_0__.createContext)({});
        context['work'] = work;
        return CALL.runInContext(context, { timeout: limitMs });
    }
    catch (error) {
        if (!isTimeout(error))
            throw error;
        throw new TimeLimitError(`It took more than ${limitMs / 1_000} s`);
    }
}


/***/ })

};
