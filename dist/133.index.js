export const id = 133;
export const ids = [133,210];
export const modules = {

/***/ 3421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ createMatcher),
/* harmony export */   U: () => (/* binding */ readLiteral)
/* harmony export */ });
/**
 * Patterns of paths as the filters of workflows have them:
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#filter-pattern-cheat-sheet
 *
 * Not by a library: their `?` is any one character and theirs alone are braces and groups. And all of them build
 * regular expressions that search by trial and error, while whoever opens a pull request picks the paths: 600
 * hyphens keep such an expression busy for half a minute. Here each character of a path is looked at once.
 */
const FOLDER = '/';
function buildStep(accepts, isRepeated = false, skips = []) {
    return { accepts, isRepeated, skips };
}
const isAny = () => true;
const isWithinFolder = (character) => character !== FOLDER;
const isNone = () => false;
function buildCharacter(wanted) {
    return buildStep((character) => character === wanted);
}
/** What stands between brackets: letters, digits, and ranges of them. */
const SET = /^\[((?:[a-z](?:-[a-z])?|[A-Z](?:-[A-Z])?|[0-9](?:-[0-9])?)+)\]/;
function buildSet(members) {
    const ranges = [...members.matchAll(/(.)(?:-(.))?/g)].map(([, from = '', to = from]) => ({ from, to }));
    return buildStep((character) => ranges.some(({ from, to }) => from <= character && character <= to));
}
/** Whole folders, any number of them: takes nothing, or everything up to a slash. */
const FOLDERS = [
    buildStep(isNone, false, [1, 3]),
    buildStep(isAny, true, [1]),
    buildCharacter(FOLDER),
];
/** `?` and `+` speak of the character before them; after a wildcard, which takes any number, they add nothing. */
function quantify(step, sign) {
    const isSingle = step && !step.isRepeated && step.skips.length === 0;
    if (!isSingle)
        return step;
    return sign === '?' ? { ...step, skips: [1] } : { ...step, isRepeated: true };
}
function readWildcard(rest, isFolderStart) {
    if (!rest.startsWith('**'))
        return { steps: [buildStep(isWithinFolder, true, [1])], length: 1 };
    if (isFolderStart && rest.startsWith('**/'))
        return { steps: FOLDERS, length: 3 };
    return { steps: [buildStep(isAny, true, [1])], length: 2 };
}
/** @returns undefined where a bracket or a backslash stands alone */
function readPiece(rest, isFolderStart) {
    const first = String.fromCodePoint(rest.codePointAt(0) ?? 0);
    if (first === '*')
        return readWildcard(rest, isFolderStart);
    if (first === '[') {
        const members = SET.exec(rest)?.[1];
        return members === undefined ? undefined : { steps: [buildSet(members)], length: members.length + 2 };
    }
    if (first !== '\\')
        return { steps: [buildCharacter(first)], length: first.length };
    const escaped = rest.codePointAt(1);
    if (escaped === undefined)
        return undefined;
    const character = String.fromCodePoint(escaped);
    return { steps: [buildCharacter(character)], length: 1 + character.length };
}
function parsePattern(pattern) {
    const steps = [];
    let position = 0;
    while (position < pattern.length) {
        const sign = pattern.charAt(position);
        if (steps.length > 0 && (sign === '?' || sign === '+')) {
            const last = quantify(steps.pop(), sign);
            if (last)
                steps.push(last);
            position += 1;
            continue;
        }
        const isFolderStart = position === 0 || pattern.charAt(position - 1) === FOLDER;
        const piece = readPiece(pattern.slice(position), isFolderStart);
        if (!piece)
            return undefined;
        steps.push(...piece.steps);
        position += piece.length;
    }
    return steps;
}
/** Adds a step, and those that can be reached from it without a character. */
function reach(steps, index, reached) {
    if (reached.has(index))
        return;
    reached.add(index);
    for (const skip of steps[index]?.skips ?? [])
        reach(steps, index + skip, reached);
}
/** Keeps all the places where a match can be at once, so that no part of the path is read twice. */
function matchesWhole(steps, path) {
    let current = new Set();
    reach(steps, 0, current);
    for (const character of path) {
        const next = new Set();
        for (const index of current) {
            const step = steps[index];
            if (!step?.accepts(character))
                continue;
            reach(steps, index + 1, next);
            if (step.isRepeated)
                reach(steps, index, next);
        }
        if (next.size === 0)
            return false;
        current = next;
    }
    return current.has(steps.length);
}
/**
 * Reads one pattern, without the `!` that lists of patterns know. `*` stops at `/`, `**` does not; `?` makes the
 * character before it optional and `+` lets it be repeated; `[a-z0-9]` is one letter or digit; `\` takes the meaning
 * from the character after it. Everything else, braces too, means itself. Takes time in proportion to the path.
 *
 * @returns undefined when the pattern can’t be read: a bracket that holds anything but letters, digits and ranges of
 * them, or is not closed; a backslash at the end
 */
function createMatcher(pattern) {
    const steps = parsePattern(pattern);
    return steps && ((path) => matchesWhole(steps, path));
}
/** The one path that a pattern without wildcards means. */
function readLiteral(pattern) {
    if (/^[^*?+[\\]*$/.test(pattern))
        return pattern;
    const plain = /^(?:[^*?+[\\]|\\.)*$/su.test(pattern);
    return plain ? pattern.replace(/\\(.)/gsu, '$1') : undefined;
}


/***/ }),

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


/***/ }),

/***/ 7617:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ completeChat)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/http/transport.js + 1 modules
var transport = __webpack_require__(9767);
// EXTERNAL MODULE: ./lib/runner/log.js + 1 modules
var log = __webpack_require__(8879);
;// CONCATENATED MODULE: ./lib/inference/adapt.js
/** The body of a request, without the fields that an endpoint has refused by name. */

/** What may be left out, or be called otherwise, and how the model was asked then. */
const ADAPTATIONS = new Map([
    ['stream_options', 'without'],
    ['max_tokens', 'with `max_completion_tokens` instead'],
    ['max_completion_tokens', 'with `max_tokens` instead'],
    ['top_p', 'without'],
    ['temperature', 'without'],
    ['stream', 'for its answer in one piece'],
]);
/** The fields as they are asked for; those that are undefined are not sent. */
function buildFields(request, isStreaming) {
    const { maxTokens, maxCompletionTokens } = request;
    return {
        model: request.model,
        messages: request.messages,
        max_tokens: maxCompletionTokens === undefined ? maxTokens : undefined,
        max_completion_tokens: maxCompletionTokens,
        temperature: request.temperature,
        top_p: request.topP,
        response_format: request.responseFormat,
        stream: isStreaming || undefined,
        // Most servers send usage only when asked so; a few refuse the question.
        stream_options: isStreaming ? { include_usage: true } : undefined,
    };
}
/** The JSON to send. @param refused fields that the endpoint does not take */
function buildBody(request, isStreaming, refused) {
    const fields = buildFields(request, isStreaming);
    const { max_tokens: older, max_completion_tokens: newer } = fields;
    for (const name of refused)
        fields[name] = undefined;
    if (older !== undefined && refused.has('max_tokens'))
        fields['max_completion_tokens'] = older;
    if (newer !== undefined && refused.has('max_completion_tokens'))
        fields['max_tokens'] = newer;
    return JSON.stringify(fields);
}
/** A refusal of who asks, or of how often, names fields by chance. */
const OF_THE_ACCOUNT = ['key', 'credits', 'rate', 'outage'];
/**
 * The field that the request may pass without.
 *
 * @param refused fields that it was sent without already: each is left out once
 * @returns undefined where nothing can be left out
 */
function findRefusedField(error, request, isStreaming, refused) {
    if (!(error instanceof errors/* EndpointError */.cY))
        return undefined;
    if (error.status < 400 || OF_THE_ACCOUNT.includes(error.about))
        return undefined;
    const fields = buildFields(request, isStreaming);
    return error.refusedFields.find((name) => ADAPTATIONS.has(name) && fields[name] !== undefined && !refused.has(name));
}
/** What a log says of it. */
function describeAdaptation(model, field) {
    return `${model} does not take \`${field}\`: it was asked ${ADAPTATIONS.get(field)}.`;
}

// EXTERNAL MODULE: ./node_modules/eventsource-parser/dist/parse.js + 1 modules
var parse = __webpack_require__(6085);
// EXTERNAL MODULE: ./lib/text/json.js
var json = __webpack_require__(2845);
// EXTERNAL MODULE: ./lib/inference/error-body.js
var error_body = __webpack_require__(3530);
;// CONCATENATED MODULE: ./lib/inference/body.js
/** What a body holds, by what it is and not by what its content type says: events, one JSON text, or one on each line. */




/** No event of a completion comes near this; a line without an end would grow for ever. */
const MAX_EVENT_CHARACTERS = 4_194_304;
/** An answer in one piece. */
const MAX_JSON_CHARACTERS = 33_554_432;
/** What is neither is read this far, for its words. */
const MAX_PAGE_CHARACTERS = 65_536;
/** A line that only events have: https://html.spec.whatwg.org/multipage/server-sent-events.html#parsing-an-event-stream */
const EVENT_LINE = /^:|(?:^|[\r\n])(?:data|event|error)\s*:/;
/** Whether an event says by its name that it tells of a failure. */
function isFailureName(name) {
    return name !== undefined && /error|fail|exception/i.test(name);
}
/** Each value of a list is a part of its own, and a text may be JSON again. */
function readValue(name, value) {
    if (Array.isArray(value))
        return value.flatMap((item) => (Array.isArray(item) ? [] : readValue(name, item)));
    const nested = typeof value === 'string' ? (0,json/* readJson */.V)(value)?.value : undefined;
    return value === null ? [] : [{ name, value: typeof nested === 'object' ? nested : value }];
}
function readData(name, data) {
    const text = data.trim();
    if (/^"?\[DONE\]"?$/i.test(text))
        return ['done'];
    // An event without data is a keep-alive, like a comment.
    if (text === '')
        return isFailureName(name) ? [{ name, value: text }] : [];
    const parsed = (0,json/* readJson */.V)(text);
    if (parsed)
        return readValue(name, parsed.value);
    const lines = text.split('\n');
    // Without the empty lines between them, events come as one.
    const isSeveral = lines.length > 1 && lines.every((line) => /^"?\[DONE\]/i.test(line.trim()) || (0,json/* readJson */.V)(line));
    return isSeveral ? lines.flatMap((line) => readData(name, line)) : [{ name, value: text }];
}
function createEventReader(host) {
    const parts = [];
    /** What has come of a line. */
    let line = '';
    const endless = () => new errors/* ResponseError */.o3(`${host} sent an event without an end`);
    const add = (name, data) => {
        // One by one: a list may have more values than a call takes arguments.
        for (const part of readData(name, data))
            parts.push(part);
    };
    const parser = (0,parse/* createParser */.C)({
        onEvent: ({ event, data }) => add(event, data),
        onError: (error) => {
            if (error.type === 'max-buffer-size-exceeded')
                throw endless();
            // Unknown fields are to be ignored, but for what servers write in the middle when they fail:
            // https://github.com/ggml-org/llama.cpp/blob/master/tools/server/README.md writes `error: {…}`, others bare JSON.
            const { field, value = '', line: whole = '' } = error;
            if (field === 'error')
                add('error', value);
            else if (whole.startsWith('{'))
                add(undefined, whole);
        },
        maxBufferSize: MAX_EVENT_CHARACTERS,
    });
    const read = (text) => {
        // Whole lines only: of a part of a line that is no field, the parser drops the rest.
        const end = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1;
        if (end > 0)
            parser.feed(line + text.slice(0, end));
        line = (end > 0 ? '' : line) + text.slice(end);
        if (line.length > MAX_EVENT_CHARACTERS)
            throw endless();
        return parts.splice(0);
    };
    // A last event without its blank line still counts: servers that close right after it are common.
    return { read, end: () => read('\n\n') };
}
/** One JSON text, however it is laid out, or one on each line; a list of texts counts as these. */
function createJsonReader(host) {
    let rest = '';
    /** Undefined until the first line has come to its end. */
    let isByLine;
    let count = 0;
    const readLines = (lines) => {
        const parts = lines.flatMap((line) => readData(undefined, line));
        count += parts.length;
        return parts;
    };
    return {
        read(text) {
            rest += text;
            if (rest.length > MAX_JSON_CHARACTERS)
                throw new errors/* ResponseError */.o3(`${host} sent more than ${MAX_JSON_CHARACTERS / 1_048_576} MiB`);
            if (isByLine === false || !text.includes('\n'))
                return [];
            const lines = rest.split('\n');
            isByLine ??= (0,json/* readJson */.V)(lines[0] ?? '') !== undefined;
            if (!isByLine)
                return [];
            rest = lines.pop() ?? '';
            return readLines(lines);
        },
        end() {
            if (isByLine) {
                const last = readLines([rest]);
                return count === 1 ? [...last, 'done'] : last;
            }
            const text = rest.trim();
            const parsed = (0,json/* readJson */.V)(text);
            return parsed ? [...readValue(undefined, parsed.value), 'done'] : [{ name: undefined, value: text }];
        },
    };
}
function chooseReader(start, host) {
    if (/^[[{"]/.test(start))
        return createJsonReader(host);
    return EVENT_LINE.test(start) ? createEventReader(host) : undefined;
}
/** Of a page, most of the time: of a proxy, or of a web server that knows nothing of completions. */
function buildPageError(text, host, contentType) {
    const { message } = (0,error_body/* parseErrorBody */.kW)(text);
    return new errors/* ResponseError */.o3(`${host} answered with something that is no completion (${contentType})${message ? `: ${message}` : ''}`, { hint: 'Check that `endpoint` is the base URL of an OpenAI-compatible API.' });
}
/**
 * The parts of a body as they come. Comments and white space are none, so that keep-alives do not count as progress.
 *
 * @param contentType told where the body is no answer
 * @throws {ResponseError} it is neither JSON nor events, or has no end
 */
async function* readBodyParts(body, host, contentType) {
    const decoder = new TextDecoder();
    let reader;
    let start = '';
    for await (const bytes of body) {
        const text = decoder.decode(bytes, { stream: true });
        if (reader) {
            yield* reader.read(text);
            continue;
        }
        start = (start + text).trimStart();
        reader = chooseReader(start, host);
        if (reader)
            yield* reader.read(start);
        else if (start.length > MAX_PAGE_CHARACTERS)
            throw buildPageError(start, host, contentType);
    }
    const rest = decoder.decode();
    if (reader) {
        yield* reader.read(rest);
        yield* reader.end();
        return;
    }
    if (start + rest === '')
        throw new errors/* ResponseError */.o3(`${host} sent an answer without content`);
    throw buildPageError(start + rest, host, contentType);
}

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(7934);
// EXTERNAL MODULE: ./lib/inference/finish-reason.js
var finish_reason = __webpack_require__(8741);
// EXTERNAL MODULE: ./lib/inference/structured/extract-json.js
var extract_json = __webpack_require__(8965);
// EXTERNAL MODULE: ./lib/inference/usage.js
var inference_usage = __webpack_require__(5420);
;// CONCATENATED MODULE: ./lib/inference/completion.js
/** One JSON text of an answer, whole or a piece of it: what the model wrote, thought, and how it ended. */





const TextField = dist/* fallback */.NpB(dist/* nullish */.cl6(dist/* string */.YjP()), undefined);
const MessageSchema = dist/* nullish */.cl6(dist/* looseObject */._H3({
    content: dist/* optional */.lqM(dist/* unknown */.L5J()),
    refusal: TextField,
    tool_calls: dist/* fallback */.NpB(dist/* nullish */.cl6(dist/* array */.YOg(dist/* unknown */.L5J())), undefined),
}));
const CompletionSchema = dist/* looseObject */._H3({
    model: TextField,
    error: dist/* optional */.lqM(dist/* unknown */.L5J()),
    choices: dist/* nullish */.cl6(dist/* array */.YOg(dist/* looseObject */._H3({
        index: dist/* fallback */.NpB(dist/* nullish */.cl6(dist/* number */.aig()), undefined),
        text: TextField,
        delta: MessageSchema,
        message: MessageSchema,
        finish_reason: TextField,
        error: dist/* optional */.lqM(dist/* unknown */.L5J()),
    })), []),
});
/** Members of a message that say how it is made, and nothing that the model made. */
const FRAME = new Set('role name id index type object status phase channel format signature encrypted provider model created finish_reason native_finish_reason content text refusal tool_calls function_call annotations citations context search_results audio usage logprobs token_ids prefix stop_reason prompt_token_ids padding obfuscation'.split(' '));
/** The same in a part, or in a member that holds thought. */
const PART_FRAME = new Set([
    'type',
    'id',
    'index',
    'format',
    'signature',
    'status',
    'object',
    'role',
    'name',
]);
/** Deeper than any server nests what a model made. */
const MAX_DEPTH = 16;
/** Whether anything that can be read stands in `value`: an empty piece is none. */
function holdsText(value, depth = 0) {
    if (typeof value === 'string')
        return value !== '';
    if (typeof value !== 'object' || value === null || depth > MAX_DEPTH)
        return false;
    return Object.entries(value).some(([name, member]) => !PART_FRAME.has(name) && holdsText(member, depth + 1));
}
/** The types of the parts that are text of an answer. */
const TEXT_TYPES = [undefined, null, 'text', 'output_text'];
/** Text, a part, or a list of either; of parts, those that are text count. */
function readContent(content) {
    const nothing = { text: '', hasOther: false, refusal: '' };
    if (typeof content === 'string')
        return { ...nothing, text: content };
    if (Array.isArray(content)) {
        const parts = content.map((part) => (Array.isArray(part) ? nothing : readContent(part)));
        return {
            text: parts.map(({ text }) => text).join(''),
            hasOther: parts.some(({ hasOther }) => hasOther),
            refusal: parts.map(({ refusal }) => refusal).join(''),
        };
    }
    if (!(0,extract_json/* isJsonObject */.OW)(content))
        return nothing;
    const { type, text, thought, refusal } = content;
    if (typeof refusal === 'string')
        return { ...nothing, refusal };
    if (TEXT_TYPES.includes(type) && typeof text === 'string' && thought !== true)
        return { ...nothing, text };
    return { ...nothing, hasOther: holdsText(content) };
}
/** A failure that a JSON text tells, and nothing else: `object: error`, a member `error` that says something. */
function findError(value) {
    if ((0,error_body/* isSaid */.QV)(value['error']))
        return value['error'];
    const { base_resp: base } = value;
    // As MiniMax tells it: https://platform.minimax.io/docs/api-reference/errorcode
    if ((0,extract_json/* isJsonObject */.OW)(base) && typeof base['status_code'] === 'number' && base['status_code'] !== 0)
        return base;
    const isError = value['object'] === 'error' || value['type'] === 'error';
    return isError ? value : undefined;
}
/** Some gateways put the answer of the server into one of their own. */
const WRAPPERS = ['data', 'result', 'response', 'output'];
function unwrap(value) {
    if ('choices' in value)
        return value;
    const inner = WRAPPERS.map((name) => value[name]).find((member) => (0,extract_json/* isJsonObject */.OW)(member) && 'choices' in member);
    return (0,extract_json/* isJsonObject */.OW)(inner) ? inner : value;
}
/** Reads one JSON text. */
function readCompletion(json) {
    if (!(0,extract_json/* isJsonObject */.OW)(json))
        return { piece: undefined, isChunk: false, failure: undefined, words: undefined };
    const value = unwrap(json);
    const told = findError(value);
    const error = told === undefined || (0,extract_json/* isJsonObject */.OW)(told) ? told : value;
    const parsed = dist/* safeParse */.xLC(CompletionSchema, value);
    if (!parsed.success)
        return { piece: undefined, isChunk: false, failure: error, words: undefined };
    const { model, choices } = parsed.output;
    // One answer was asked for.
    const choice = choices.find(({ index }) => (index ?? 0) === 0);
    const usage = (0,inference_usage/* findUsage */.f)(value);
    const message = choice?.delta ?? choice?.message;
    const { text, hasOther, refusal } = readContent(message?.content ?? message?.['text'] ?? choice?.text);
    const thinks = Object.entries(message ?? {}).some(([name, member]) => !FRAME.has(name) && holdsText(member));
    const isAnswer = text !== '' || hasOther || thinks || (usage !== undefined && usage.totalTokens > 0);
    // What a gateway says beside the answer that it wraps counts, too.
    const { choices: _choices, ...beside } = value === json ? value : { ...json, ...value };
    return {
        failure: error ?? ((0,error_body/* isSaid */.QV)(choice?.error) ? choice?.error : undefined),
        words: !isAnswer && (0,error_body/* hasErrorWords */.is)(beside) ? beside : undefined,
        isChunk: Array.isArray(value['choices']) || usage !== undefined,
        piece: {
            model: model ?? undefined,
            text,
            isWholeText: !choice?.delta,
            hasReasoning: hasOther || thinks,
            refusal: refusal + (message?.refusal ?? ''),
            toolCalls: message?.tool_calls?.length ?? ((0,extract_json/* isJsonObject */.OW)(message?.['function_call']) ? 1 : 0),
            finishReason: (0,finish_reason/* readFinishReason */.s)(choice?.finish_reason),
            usage,
        },
    };
}

;// CONCATENATED MODULE: ./lib/inference/reasoning.js
/** What a model thought before it answered is no part of its answer, however it is set off within the text. */

function pair(begin, end) {
    return { begin, end: () => end, isSure: true };
}
/**
 * Tags of chat templates, by the words that their names have: `think` of DeepSeek R1, Qwen 3, GLM and many others,
 * `seed:think`, `longcat_think`, `antThinking`, and those that system prompts ask for.
 */
function tag(names, isSure) {
    return {
        begin: new RegExp(`^<([\\w:]{0,24}(?:${names}))(?:\\s[^<>]*)?>`, 'i'),
        end: ([, name = '']) => new RegExp(`</${name}\\s*>`),
        isSure,
    };
}
/** How thought begins and ends: a text that begins with the first goes on as thought up to the second. */
const DELIMITERS = [
    tag('think(?:ing)?|thoughts?|reasoning', true),
    tag('(?:think|thinking|thoughts?|reasoning)_\\w{1,24}|reason|reflection|scratchpad|analysis|cot|chain_of_thought', false),
    // Magistral: https://docs.mistral.ai/capabilities/reasoning
    pair(/^\[THINK\]/, /\[\/THINK\]/),
    // Kimi-VL-Thinking, Sky-T1 and OpenThinker, Command A Reasoning, Gemma, Apertus, Pangu and Hunyuan: their chat templates
    pair(/^◁think▷/, /◁\/think▷/),
    pair(/^<\|begin_of_thought\|>/, /<\|end_of_thought\|>/),
    pair(/^<\|START_THINKING\|>/, /<\|END_THINKING\|>/),
    pair(/^<unused94>(?:thought)?/, /<unused95>/),
    pair(/^<\|channel>thought/, /<channel\|>/),
    pair(/^<\|inner_prefix\|>/, /<\|inner_suffix\|>/),
    pair(/^\[unused16\]/, /\[unused17\]/),
    pair(/^<\|think(?:ing|_start)?\|>/, /<\|(?:\/think(?:ing)?|think_end)\|>/),
    // Granite: https://github.com/vllm-project/vllm/blob/main/vllm/reasoning/granite_reasoning_parser.py
    pair(/^Here(?:[’']s| is) my thought process:/, /Here(?:[’']s| is) my response:/),
    // Open WebUI and LM Studio
    pair(/^<details\s[^<>]{0,100}?type="?reasoning"?[^<>]{0,200}>/i, /<\/details>/),
    // A fence that is named so
    pair(/^(?:`{3,}|~{3,})[ \t]*(?:think|thinking|thought|reasoning)[ \t]*\n/i, /^(?:`{3,}|~{3,})[ \t]*$/m),
];
/** No model thinks in more pieces before it answers. */
const MAX_BLOCKS = 100;
/** A thought without words, as templates write it where thinking is off. */
const EMPTY_THOUGHT = /^<think\s*\/>/;
/** The tags that templates write themselves, so that only their end is left. */
const TEMPLATE_TAG = {
    begin: /<[\w:]{0,24}think(?:ing)?>|\[THINK\]|◁think▷/,
    end: /<\/[\w:]{0,24}think(?:ing)?\s*>|\[\/THINK\]|◁\/think▷/,
};
/** What the same models put around the answer that follows. */
const ANSWER_WRAPPERS = [
    [/^<(?:answer|response|output|solution|final)>/i, /<\/(?:answer|response|output|solution|final)>\s*$/i],
    [/^<\|begin_of_solution\|>/, /<\|end_of_solution\|>\s*$/],
    [/^<\|START_(?:RESPONSE|TEXT)\|>/, /<\|END_(?:RESPONSE|TEXT)\|>\s*$/],
];
/** White space, and what is not seen either, at the start of a text. */
const LEADING = /^[\s\p{Default_Ignorable_Code_Point}]+/u;
function trimStart(text) {
    return text.replace(LEADING, '');
}
/** The marks of thought in `text`, in their order. */
function* findMarks(text, begin, end) {
    const token = new RegExp(`(?<end>${end.source})|(?<begin>${begin.source.replace(/^\^/, '')})|(?<fence>^[ \\t>]*(?:\`{3,}|~{3,}))|(?<line>\\n)|(?<tick>\`)`, 'gim');
    let isFenced = false;
    let isQuoted = false;
    let lineStart = 0;
    for (const { 0: found, index, groups = {} } of text.matchAll(token)) {
        if (groups['fence'] !== undefined)
            isFenced = !isFenced;
        else if (groups['line'] !== undefined) {
            isQuoted = false;
            lineStart = index + 1;
        }
        else if (groups['tick'] !== undefined)
            isQuoted = !isQuoted;
        else {
            const isEnd = groups['end'] !== undefined;
            yield { isEnd, isInCode: isFenced || isQuoted, start: index, lineStart, end: index + found.length };
        }
    }
}
/**
 * Where the thought that begins `text` ends: at the mark that balances its beginnings, else at the last one. One that is
 * shown as code is spoken of, and ends nothing, unless there is no other: thought may leave its own code open.
 */
function findThoughtEnd(text, { begin, end }) {
    let depth = 0;
    let last;
    let first;
    for (const mark of findMarks(text, begin, end)) {
        if (mark.isEnd)
            first ??= mark.end;
        if (mark.isInCode)
            continue;
        depth += mark.isEnd ? -1 : 1;
        if (mark.isEnd)
            last = mark.end;
        if (depth === 0)
            return last;
    }
    return last ?? first;
}
/**
 * gpt-oss writes to channels, of which `final` is the answer (https://cookbook.openai.com/articles/openai-harmony);
 * servers that drop its special tokens leave their words behind.
 */
function splitChannels(text) {
    if (/^(?:<\|start\|>\s*assistant\s*)?<\|channel\|>/.test(text)) {
        const [, final] = /<\|channel\|>\s*final\b[\s\S]{0,100}?<\|message\|>([\s\S]*)$/.exec(text) ?? [];
        const answer = (final ?? '').replace(/<\|(?:return|end|call)\|>\s*$/, '');
        return { answer, hasReasoning: /<\|channel\|>\s*(?:analysis|commentary)\b/.test(text) };
    }
    const [, bare] = /^analysis(?=\S)[\s\S]*?assistantfinal([\s\S]*)$/.exec(text) ?? [];
    return bare === undefined ? undefined : { answer: bare, hasReasoning: true };
}
/**
 * Where the chat template writes the tag that begins, the answer holds the one that ends only
 * (https://github.com/vllm-project/vllm/blob/main/vllm/reasoning/deepseek_r1_reasoning_parser.py). JSON may speak of it.
 */
function findUnopenedEnd(text) {
    if (/^[[{"]/.test(text) && (0,json/* readJson */.V)(text))
        return undefined;
    let hasBegin = false;
    for (const { isEnd, isInCode, start, lineStart, end } of findMarks(text, TEMPLATE_TAG.begin, TEMPLATE_TAG.end)) {
        hasBegin ||= !isEnd;
        if (!isEnd || isInCode)
            continue;
        const before = text.slice(lineStart, start);
        // In the middle of a line it is spoken of; at the end of one, where a beginning was spoken of before.
        const isLast = !hasBegin && /^[ \t]*(?:\r?\n|$|[[{])/.test(text.slice(end, end + 200));
        if (isLast || /^ {0,3}$/.test(before))
            return end;
    }
    return undefined;
}
/** Some models end a thought twice. */
function findRepeatedEnd(text) {
    return new RegExp(`^(?:${TEMPLATE_TAG.end.source})`).exec(text)?.[0].length;
}
function unwrapAnswer(text) {
    for (const [begin, end] of ANSWER_WRAPPERS) {
        if (!begin.test(text))
            continue;
        const inner = text.replace(begin, '');
        // One that was cut off has no end; in the middle, the end is spoken of.
        if (end.test(inner))
            return inner.replace(end, '');
        return inner.search(new RegExp(end.source.replace('\\s*$', ''), 'i')) === -1 ? inner : text;
    }
    return text;
}
/** Takes time in proportion to the length of `text`. */
function splitReasoning(text) {
    let rest = trimStart(text);
    const channels = splitChannels(rest);
    if (channels)
        return { ...channels, answer: trimStart(channels.answer) };
    let hasReasoning = false;
    for (let blocks = 0; blocks < MAX_BLOCKS; blocks++) {
        const [found] = DELIMITERS.flatMap(({ begin, end, isSure }) => {
            const match = begin.exec(rest);
            return match ? [{ begin, end: end(match), isSure }] : [];
        });
        const otherwise = hasReasoning ? findRepeatedEnd : findUnopenedEnd;
        const end = found
            ? findThoughtEnd(rest, found)
            : (EMPTY_THOUGHT.exec(rest)?.[0].length ?? otherwise(rest));
        if (found?.isSure && end === undefined)
            return { answer: '', hasReasoning: true };
        if (end === undefined)
            break;
        const behind = trimStart(rest.slice(end));
        // A tag that may be anything holds the answer where nothing stands behind it.
        if (found && !found.isSure && behind === '')
            break;
        hasReasoning = true;
        rest = behind;
    }
    return hasReasoning ? { answer: unwrapAnswer(rest), hasReasoning } : { answer: text, hasReasoning };
}

// EXTERNAL MODULE: ./lib/inference/refusal.js
var refusal = __webpack_require__(3531);
;// CONCATENATED MODULE: ./lib/inference/chat.js
/** Chat completions: one request in, one answer out, streamed or not. */










/** A stream wraps each token in some hundred bytes. */
const MAX_BODY_BYTES = 268_435_456;
/** Far more than any model writes. */
const MAX_TEXT_CHARACTERS = 8_388_608;
/** Once tokens flow, a pause this long means that the connection is dead. */
const IDLE_TIMEOUT_MS = 60_000;
/** Sends. What the endpoint refuses by name is left out, each field once, of this request and of all later ones. */
async function send(client, request, options) {
    const known = client.refusedFields(request.model);
    // Requests at the same time add to what is known.
    const refused = new Set(known);
    const isStreaming = options.isStreaming && !refused.has('stream');
    try {
        return await client.send({
            method: 'POST',
            path: 'chat/completions',
            body: buildBody(request, isStreaming, refused),
            accept: isStreaming ? 'text/event-stream, application/json' : 'application/json',
            isAuthenticated: true,
            isPaid: true,
            firstPhase: isStreaming
                ? { phase: 'first-token', ms: options.firstTokenTimeoutMs }
                : { phase: 'total', ms: options.timeoutMs },
            retries: options.retries,
        });
    }
    catch (error) {
        const field = findRefusedField(error, request, isStreaming, refused);
        if (field === undefined)
            throw error;
        // Nobody asked for `stream_options` but us.
        const tell = field === 'stream_options' ? client.log.info : client.log.notice;
        if (!known.has(field))
            tell(describeAdaptation(request.model, field));
        known.add(field);
        return send(client, request, options);
    }
}
/** Whether a piece, or an answer, has anything that the model made. */
function hasContent({ text, hasReasoning, refusal, toolCalls, }) {
    return text !== '' || hasReasoning || refusal !== '' || toolCalls > 0;
}
/** Gathers what arrives, so that a broken answer can still be shown. */
class AnswerBuilder {
    /** With all the text that came, thought included. */
    #whole;
    /** Some of the text came as `delta`. */
    #hasDeltas = false;
    #hasTextAfterEnd = false;
    constructor(model) {
        this.#whole = {
            text: '',
            model,
            finishReason: undefined,
            isEndConfirmed: false,
            usage: undefined,
            hasReasoning: false,
            refusal: '',
            toolCalls: 0,
            firstTokenMs: undefined,
        };
    }
    get characters() {
        return this.#whole.text.length;
    }
    /** As far as it has come. */
    get answer() {
        const { answer: text, hasReasoning } = splitReasoning(this.#whole.text);
        return { ...this.#whole, text, hasReasoning: this.#whole.hasReasoning || hasReasoning };
    }
    /** Nothing has come that anybody made. */
    get isEmpty() {
        return !hasContent(this.#whole);
    }
    get hasEnd() {
        return this.#whole.finishReason !== undefined;
    }
    /** @param sinceMs since the request was sent @returns whether the piece carried anything the model made */
    add(piece, sinceMs) {
        const whole = this.#whole;
        const { text } = piece;
        // That something failed, or goes on, is no end to be confirmed.
        if (text !== '' && this.hasEnd && (0,finish_reason/* classifyEnd */.q)(whole.finishReason) !== 'broken')
            this.#hasTextAfterEnd = true;
        whole.model = piece.model || whole.model;
        whole.usage = piece.usage ?? whole.usage;
        whole.finishReason = piece.finishReason ?? whole.finishReason;
        whole.text = this.#isAllText(piece) ? text : whole.text + text;
        this.#hasDeltas ||= text !== '' && !piece.isWholeText;
        whole.refusal += piece.refusal;
        whole.toolCalls += piece.toolCalls;
        whole.hasReasoning ||= piece.hasReasoning;
        if (!hasContent(piece))
            return false;
        whole.firstTokenMs ??= sinceMs;
        return true;
    }
    /** Some servers close with the whole message after its pieces, and some say all of it in every piece. */
    #isAllText({ text, isWholeText }) {
        const before = this.#whole.text;
        if (!isWholeText || !text.startsWith(before))
            return false;
        // Short pieces may begin alike by chance.
        return this.#hasDeltas || (before.length > 3 && text.length > before.length);
    }
    /** @param isDone the server said that this is all */
    end(isDone, sinceMs) {
        this.#whole.isEndConfirmed = isDone || !this.#hasTextAfterEnd;
        this.#whole.firstTokenMs ??= sinceMs;
        return this.answer;
    }
}
/** The failure that a body tells under a good status. */
function failureOf(error, { response, requestId }, client) {
    return (0,refusal/* buildEndpointError */.U)((0,error_body/* readErrorValue */.ap)(error), {
        operation: `${response.host} reported an error instead of a whole answer`,
        status: response.status,
        kind: client.credentialKind,
        isPublic: false,
        retryAfterMs: undefined,
        requestId,
    });
}
/** What one part of a body adds to the answer, and the failure that it tells; `words` count if no answer comes. */
function readPart({ name, value }, host) {
    if (isFailureName(name))
        return { failure: value };
    const read = readCompletion(value);
    if (read.failure !== undefined || read.isChunk)
        return read;
    // https://html.spec.whatwg.org/multipage/server-sent-events.html: an event of a name that nobody knows is ignored.
    if (name !== undefined)
        return {};
    if (read.piece)
        return { piece: read.piece, failure: read.words };
    // Broken JSON tells a reader nothing.
    const told = typeof value === 'string' && !value.startsWith('{') ? `: ${(0,log/* quoteUntrusted */.X0)(value)}` : '';
    throw new errors/* ResponseError */.o3(`${host} sent what is no part of a completion${told}`);
}
async function readAnswer(answer, builder, client, options) {
    const { response, deadline, sentAtMs } = answer;
    const { host } = response;
    const contentType = (0,log/* quoteUntrusted */.X0)(response.headers.get('content-type') ?? 'no content type');
    const sinceMs = () => performance.now() - sentAtMs;
    let isDone = false;
    let said;
    for await (const part of readBodyParts((0,transport/* limitBytes */.Z7)(response, MAX_BODY_BYTES), host, contentType)) {
        if (part === 'done') {
            isDone = true;
            break;
        }
        const { piece, failure, words } = readPart(part, host);
        said ??= words;
        const hasContent = piece !== undefined && builder.add(piece, sinceMs());
        if (failure !== undefined)
            throw failureOf(failure, answer, client);
        if (!hasContent)
            continue;
        if (builder.characters > MAX_TEXT_CHARACTERS)
            throw new errors/* ResponseError */.o3(`${host} sent an answer without an end`);
        if (options.isStreaming)
            deadline.start('idle', options.idleTimeoutMs ?? IDLE_TIMEOUT_MS);
        options.onProgress?.(builder.characters);
    }
    if (said !== undefined && builder.isEmpty)
        throw failureOf(said, answer, client);
    if (isDone || builder.hasEnd)
        return builder.end(isDone, sinceMs());
    throw new errors/* ResponseError */.o3(`${host} ended its answer without saying that it was done`);
}
/**
 * Runs one completion.
 *
 * @returns the answer, which may be empty or cut off (`finishReason`): the caller judges
 * @throws {PartialAnswerError} the answer broke off; holds what had arrived
 * @throws {EndpointError} @throws {NetworkError} @throws {InferenceError}
 */
async function completeChat(client, request, options) {
    const answer = await send(client, request, options);
    const builder = new AnswerBuilder(request.model);
    try {
        return await readAnswer(answer, builder, client, options);
    }
    catch (error) {
        const { text, usage } = builder.answer;
        if (builder.characters === 0 || !(error instanceof errors/* ActionError */.lZ))
            throw error;
        throw new errors/* PartialAnswerError */.kw(text, `The answer broke off after ${text.length} characters: ${error.message}`, {
            hint: 'What had arrived is in the job summary and the response file. Run the job again for a whole answer.',
            cause: error,
            usage,
        });
    }
    finally {
        answer.deadline.stop();
    }
}


/***/ }),

/***/ 8741:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ classifyEnd),
/* harmony export */   s: () => (/* binding */ readFinishReason)
/* harmony export */ });
/** Why an answer ended, in the words of those who end it: whole, cut, filtered or broken. */
/**
 * Documented words that do not tell by themselves what they mean. `__tests__/wire/members/finish-reasons.jsonl` has who
 * documents each, and those that are told by their sense.
 */
const DOCUMENTED = [
    [
        'whole',
        'stop stop_token stop_word stop_sequence stop_sequence_reached stop_string_found stopped_eos stopped_word word ' +
            'eos eos_token eos_found endoftext end_turn sequence complete completed finish finished normal ' +
            'alternative_status_final tool_call tool_calls tool_use function_call',
    ],
    ['cut', 'incomplete pause_turn error_limit maximum_tokens context'],
    [
        'filtered',
        'recitation image_recitation language spii blocklist blacklist model_armor guardrail_intervened error_toxic',
    ],
    [
        'broken',
        'other no_image image_other unexpected_tool_call too_many_tool_calls missing_thought_signature not_finished ' +
            'insufficient_system_resource repetition load unload model_unloaded user_stopped alternative_status_partial',
    ],
];
const ENDS = new Map(DOCUMENTED.flatMap(([end, words]) => words.split(' ').map((word) => [word, end])));
/** What servers call by words of their own, by what the words say: `contentFilter`, `server_error`, `max_length`. */
const BY_SENSE = [
    [
        'broken',
        /error|fail|invalid|rate_?limit|abort|cancel|time_?out|overload|disconnect|interrupt|malformed|unavailable|crash/,
    ],
    ['filtered', /filter|safety|polic|moderat|blocked|sensitive|risk|censor|prohibit|flagged|refus|inspection/],
    ['cut', /length|max_|_max|limit|truncat|context_window/],
    ['whole', /^(?:end|done|success|natural|eot|function|tools?|end_of_\w+)$/],
];
/** In lower case, with `_` for `-`, spaces and humps, and without the name of an enumeration before it. */
function normalise(word) {
    return word
        .trim()
        .replace(/([a-z])(?=[A-Z])/g, '$1_')
        .toLowerCase()
        .replace(/[\s-]+/g, '_')
        .replace(/^finish_?reason[._]/, '');
}
/** What servers write while an answer goes on, instead of nothing. */
const NOT_YET = new Set(['', 'null', 'none', 'nil', 'undefined', 'unspecified']);
/** The reason as it was given; undefined where a server says in words that there is none yet. */
function readFinishReason(word) {
    return word === null || word === undefined || NOT_YET.has(normalise(word)) ? undefined : word;
}
/** @param finishReason undefined where none was given: by `[DONE]`, or a complete JSON, the server said it was done */
function classifyEnd(finishReason) {
    if (finishReason === undefined)
        return 'whole';
    // Gemini’s compatible routes write both words, as in `content_filter: RECITATION`: the second is its own.
    const parts = normalise(finishReason).split(/[:;,|]_?/);
    const word = parts.findLast((part) => part !== '') ?? '';
    return ENDS.get(word) ?? BY_SENSE.find(([, sense]) => sense.test(word))?.[0] ?? 'unknown';
}


/***/ }),

/***/ 1661:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kk: () => (/* binding */ sumSpentUsd),
/* harmony export */   Uq: () => (/* binding */ estimateWorstUsd),
/* harmony export */   __: () => (/* binding */ Budget),
/* harmony export */   b6: () => (/* binding */ sumCostUsd),
/* harmony export */   sk: () => (/* binding */ findSpending)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _cost_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6801);
/** What a run may cost, held against the live catalog before anything is sent. All amounts are estimates. */


/** What a request costs at most: nothing cached, the longest answer. @returns undefined when no price is known */
function estimateWorstUsd({ model, inputTokens, outputTokens }, catalog) {
    const prices = catalog?.get(model);
    const totalTokens = inputTokens + outputTokens;
    const usage = { promptTokens: inputTokens, completionTokens: outputTokens, totalTokens, cachedTokens: 0 };
    return prices && (0,_cost_js__WEBPACK_IMPORTED_MODULE_1__/* .estimateCostUsd */ .M)(usage, prices);
}
/** Sums of fractions are not exact: three times 0.1 is more than 0.3. */
const ROUNDING_USD = 1e-12;
/** Whether the request may have been carried out, although no answer came of it. */
function mayBeBilled(error) {
    // What failed under a good status was carried out.
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EndpointError */ .cY)
        return error.status < 400 || (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .mayHaveTakenEffect */ .Y2)(error);
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConnectionError */ .Rc)
        return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .mayHaveTakenEffect */ .Y2)(error);
    return !(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .TimeoutError */ .MU) || error.phase !== 'connect';
}
/** @returns what a request that failed may cost all the same; undefined where it was not carried out */
function findSpending(request, error) {
    if (!mayBeBilled(error))
        return undefined;
    const usage = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PartialAnswerError */ .kw ? error.usage : undefined;
    return { request, usage, answeredBy: request.model };
}
/** Undefined where no usage was told, or no price is known. */
function knownUsd({ request, usage, answeredBy }, catalog) {
    const prices = [request.model, answeredBy].flatMap((model) => catalog?.get(model) ?? []);
    return usage && prices.map((each) => (0,_cost_js__WEBPACK_IMPORTED_MODULE_1__/* .estimateCostUsd */ .M)(usage, each)).find((usd) => usd !== undefined);
}
/** What told no usage counts as the most it could be; what has no price, nothing. */
function sumSpentUsd(spendings, catalog) {
    return spendings.reduce((usd, spending) => usd + (knownUsd(spending, catalog) ?? estimateWorstUsd(spending.request, catalog) ?? 0), 0);
}
/** The same where every request told its usage and has a price; else undefined. */
function sumCostUsd(spendings, catalog) {
    const isKnown = spendings.every((spending) => knownUsd(spending, catalog) !== undefined);
    return isKnown ? sumSpentUsd(spendings, catalog) : undefined;
}
/** Of one run; requests at the same time share it. */
class Budget {
    #limits;
    #catalog;
    #spendings = new Set();
    /** @param catalog undefined where it can't be read, or nobody needs it: then no price is known */
    constructor(limits, catalog) {
        this.#limits = limits;
        this.#catalog = catalog;
    }
    /** All requests of this run; one that is under way counts as one that told no usage. */
    get spendings() {
        return [...this.#spendings];
    }
    /** @returns why a request may not be sent: it could cost more than what is left, or nobody knows what it costs */
    findRefusal(request) {
        const { maxCostUsd, pullRequestUsd, allowsUnknownPrice } = this.#limits;
        if (maxCostUsd === undefined && pullRequestUsd === undefined)
            return undefined;
        const worstUsd = estimateWorstUsd(request, this.#catalog);
        if (worstUsd === undefined) {
            if (allowsUnknownPrice)
                return undefined;
            return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BudgetError */ .Wp(`Not sent: the price of ${request.model} is not known, and a limit is set`, {
                hint: 'Set `allow-unknown-price: true` to run without knowing, or use a model of the catalog.',
            });
        }
        const words = `could cost $${(0,_cost_js__WEBPACK_IMPORTED_MODULE_1__/* .formatUsd */ .U)(worstUsd)} (${request.inputTokens} tokens in, at most ${request.outputTokens} out)`;
        const spentUsd = sumSpentUsd(this.spendings, this.#catalog);
        const already = spentUsd === 0 ? '' : ` on top of $${(0,_cost_js__WEBPACK_IMPORTED_MODULE_1__/* .formatUsd */ .U)(spentUsd)}`;
        if (maxCostUsd !== undefined && spentUsd + worstUsd > maxCostUsd + ROUNDING_USD) {
            return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BudgetError */ .Wp(`Not sent: asking ${request.model} ${words}${already}, above \`max-cost-usd\` of $${(0,_cost_js__WEBPACK_IMPORTED_MODULE_1__/* .formatUsd */ .U)(maxCostUsd)}`, { hint: 'Lower `max-tokens` or `max-input-tokens`, use a cheaper model, or raise the limit.' });
        }
        const spent = (pullRequestUsd?.spent ?? 0) + spentUsd;
        if (pullRequestUsd && spent + worstUsd > pullRequestUsd.budget + ROUNDING_USD) {
            return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .BudgetError */ .Wp(`Not sent: asking ${request.model} ${words}, and $${(0,_cost_js__WEBPACK_IMPORTED_MODULE_1__/* .formatUsd */ .U)(spent)} of this pull request’s $${(0,_cost_js__WEBPACK_IMPORTED_MODULE_1__/* .formatUsd */ .U)(pullRequestUsd.budget)} are spent`, { hint: 'Raise `pr-budget-usd`, or go on without the model.' });
        }
        return undefined;
    }
    /**
     * Sends a request within the limits. It counts at its worst until it is answered, then by what it used; one that
     * failed counts where it may be billed all the same.
     *
     * @throws {BudgetError} it was not sent
     * @throws what `send` throws
     */
    async spend(request, send) {
        const refusal = this.findRefusal(request);
        if (refusal)
            throw refusal;
        const reserved = { request, usage: undefined, answeredBy: request.model };
        this.#spendings.add(reserved);
        let spending;
        try {
            const answer = await send();
            spending = { request, usage: answer.usage, answeredBy: answer.model };
            return answer;
        }
        catch (error) {
            spending = findSpending(request, error);
            throw error;
        }
        finally {
            this.#spendings.delete(reserved);
            if (spending)
                this.#spendings.add(spending);
        }
    }
}


/***/ }),

/***/ 1078:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ readCatalog)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7934);
/* harmony import */ var _runner_job_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6523);
/* harmony import */ var _catalog_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9277);
/**
 * The catalog in a file of the job's, for its later steps. Whatever lies there is read like an answer from outside:
 * what is not a catalog of this endpoint, or too old, counts as nothing. Asking is one request, so a cache that
 * itself needs requests would gain nothing: https://docs.github.com/actions/reference/workflows-and-actions/dependency-caching
 */




const MAX_CACHE_BYTES = 16_777_216;
const CacheSchema = valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qFJ(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ endpoint: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), fetchedAtMs: valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig(), models: _catalog_js__WEBPACK_IMPORTED_MODULE_2__/* .CatalogSchema */ .Py }));
function nameOf(endpoint) {
    return `pinata-catalog-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(endpoint.href).digest('hex').slice(0, 16)}.json`;
}
/** @returns undefined where there is none that is young enough, or none that can be read */
async function recall(folder, endpoint, ttlMs) {
    const text = await (0,_runner_job_files_js__WEBPACK_IMPORTED_MODULE_1__/* .readTempFile */ .fj)(folder, nameOf(endpoint), MAX_CACHE_BYTES);
    const cache = valibot__WEBPACK_IMPORTED_MODULE_3__/* .safeParse */ .xLC(CacheSchema, text);
    if (!cache.success || cache.output.endpoint !== endpoint.href)
        return undefined;
    const ageMs = Date.now() - cache.output.fetchedAtMs;
    return ageMs >= 0 && ageMs <= ttlMs ? { catalog: cache.output.models, ageMs } : undefined;
}
/** Keeps it in the API's own form. A disk that takes nothing is no reason to fail: the next step asks again. */
async function keep(folder, endpoint, catalog) {
    const models = [...catalog].map(([id, prices]) => ({
        model_id: id,
        input_usd_per_1m_tokens: prices.inputUsdPerMillion,
        output_usd_per_1m_tokens: prices.outputUsdPerMillion,
        cache_read_usd_per_1m_tokens: prices.cacheReadUsdPerMillion,
    }));
    const text = JSON.stringify({ endpoint: endpoint.href, fetchedAtMs: Date.now(), models });
    await (0,_runner_job_files_js__WEBPACK_IMPORTED_MODULE_1__/* .keepTempFile */ .QD)(folder, nameOf(endpoint), text);
}
/**
 * The catalog, from an earlier step of this job where one kept it that is young enough.
 *
 * @throws {ResponseError} @throws {EndpointError} @throws {NetworkError}
 */
async function readCatalog(client, { ttlMs, folder }, retries = 0) {
    const kept = ttlMs === 0 ? undefined : await recall(folder, client.endpoint, ttlMs);
    if (kept)
        return kept;
    const catalog = await (0,_catalog_js__WEBPACK_IMPORTED_MODULE_2__/* .fetchCatalog */ .S1)(client, retries);
    if (ttlMs > 0)
        await keep(folder, client.endpoint, catalog);
    return { catalog, ageMs: 0 };
}


/***/ }),

/***/ 9277:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Py: () => (/* binding */ CatalogSchema),
/* harmony export */   S1: () => (/* binding */ fetchCatalog),
/* harmony export */   T9: () => (/* binding */ explainMissingModel),
/* harmony export */   W3: () => (/* binding */ findNearestModels)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7934);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _http_transport_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9767);
/** The live catalog of models and their prices. Public: no credential is sent. */



/** A price that can't be read is unknown, never zero. */
const PriceSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .fallback */ .NpB(valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([valibot__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .trim */ .Bqr(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .nonEmpty */ .hq(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .transform */ .pdi(Number))]), valibot__WEBPACK_IMPORTED_MODULE_2__/* .finite */ .E2x(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .minValue */ .Wwf(0))), undefined);
const CatalogEntrySchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({
    model_id: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    id: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    input_usd_per_1m_tokens: PriceSchema,
    output_usd_per_1m_tokens: PriceSchema,
    cache_read_usd_per_1m_tokens: PriceSchema,
}), valibot__WEBPACK_IMPORTED_MODULE_2__/* .transform */ .pdi((entry) => ({
    // Some lists write the kind of the resource before each id: https://ai.google.dev/gemini-api/docs/openai
    id: (entry.model_id ?? entry.id)?.replace(/^models\//, ''),
    prices: {
        inputUsdPerMillion: entry.input_usd_per_1m_tokens ?? undefined,
        outputUsdPerMillion: entry.output_usd_per_1m_tokens ?? undefined,
        cacheReadUsdPerMillion: entry.cache_read_usd_per_1m_tokens ?? undefined,
    },
})));
const EntriesSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(CatalogEntrySchema);
/** A bare list, or one that is wrapped as `data` or `models`. Entries without an id are left out. */
const CatalogSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([
    EntriesSchema,
    valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({ data: EntriesSchema }), valibot__WEBPACK_IMPORTED_MODULE_2__/* .transform */ .pdi(({ data }) => data)),
    valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({ models: EntriesSchema }), valibot__WEBPACK_IMPORTED_MODULE_2__/* .transform */ .pdi(({ models }) => models)),
]), valibot__WEBPACK_IMPORTED_MODULE_2__/* .transform */ .pdi((entries) => new Map(entries.flatMap(({ id, prices }) => (id === undefined ? [] : [[id, prices]])))));
const MAX_CATALOG_BYTES = 16_777_216;
const CATALOG_TIMEOUT_MS = 10_000;
/**
 * Asks for the catalog.
 *
 * @param retries how often at most it is asked for again
 * @throws {ResponseError} it is no catalog
 * @throws {EndpointError} @throws {NetworkError}
 */
async function fetchCatalog(client, retries = 0) {
    const { response, deadline } = await client.send({
        method: 'GET',
        path: 'models',
        accept: 'application/json',
        isAuthenticated: false,
        firstPhase: { phase: 'headers', ms: CATALOG_TIMEOUT_MS },
        retries,
    });
    try {
        const text = await (0,_http_transport_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .yR)(response, MAX_CATALOG_BYTES);
        const catalog = valibot__WEBPACK_IMPORTED_MODULE_2__/* .safeParse */ .xLC(valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qFJ(), CatalogSchema), text);
        if (catalog.success)
            return catalog.output;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ResponseError */ .o3(`${client.host} answered with something that is no list of models`);
    }
    finally {
        deadline.stop();
    }
}
/** No id is longer; comparing takes time by the product of both lengths, and who runs the catalog picks the ids. */
const MAX_COMPARED_CHARACTERS = 256;
/** Up to three ids of the catalog that look most like `id`. */
async function findNearestModels(id, catalog) {
    const { distance } = await __webpack_require__.e(/* import() */ 916).then(__webpack_require__.t.bind(__webpack_require__, 1916, 19));
    const limit = Math.max(3, id.length / 2);
    const measure = (candidate) => {
        // The provider in front is easily left out.
        const spellings = [candidate, candidate.slice(candidate.indexOf('/') + 1)].filter(({ length }) => length <= MAX_COMPARED_CHARACTERS && Math.abs(length - id.length) <= limit);
        return Math.min(...spellings.map((spelling) => distance(id.toLowerCase(), spelling.toLowerCase())));
    };
    return [...catalog.keys()]
        .map((candidate) => ({ candidate, far: measure(candidate) }))
        .filter(({ far }) => far <= limit)
        .sort((a, b) => a.far - b.far)
        .slice(0, 3)
        .map(({ candidate }) => candidate);
}
/**
 * Where the endpoint refused the model itself and its catalog does not have it, says so and names the nearest; else
 * gives the error back as it came.
 *
 * @param findCatalog waited for only where the error is about the model
 */
async function explainMissingModel(error, id, findCatalog) {
    if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EndpointError */ .cY) || error.about !== 'model')
        return error;
    const catalog = await findCatalog();
    if (catalog === undefined || catalog.size === 0 || catalog.has(id))
        return error;
    const nearest = await findNearestModels(id, catalog);
    const hint = nearest.length === 0
        ? `The catalog has ${catalog.size} other models.`
        : `Did you mean ${nearest.map((candidate) => `\`${candidate}\``).join(' or ')}?`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .EndpointError */ .cY(`Model \`${id}\` is not in the endpoint’s catalog (${error.message})`, {
        status: error.status,
        about: 'model',
        hint,
        requestId: error.requestId,
        cause: error,
    });
}


/***/ }),

/***/ 6801:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ estimateCostUsd),
/* harmony export */   U: () => (/* binding */ formatUsd)
/* harmony export */ });
/** Pure: what a completion cost, by the catalog's prices. */
/**
 * An estimate in US dollars: the API documents no price for writing to a cache, and does not say whether failed
 * calls are billed. Cached tokens count at their own price, or at the input price where the catalog has none.
 *
 * @returns undefined when a price is not known
 */
function estimateCostUsd(usage, prices) {
    const { inputUsdPerMillion, outputUsdPerMillion } = prices;
    if (inputUsdPerMillion === undefined || outputUsdPerMillion === undefined)
        return undefined;
    const cachedUsdPerMillion = prices.cacheReadUsdPerMillion ?? inputUsdPerMillion;
    const millionths = (usage.promptTokens - usage.cachedTokens) * inputUsdPerMillion +
        usage.cachedTokens * cachedUsdPerMillion +
        usage.completionTokens * outputUsdPerMillion;
    return millionths / 1_000_000;
}
/** A plain decimal without trailing zeros: `0.00421`. Only from 1e21 on it has an exponent. */
function formatUsd(usd) {
    // From here on `toFixed` writes exponents.
    if (Math.abs(usd) >= 1e21)
        return String(usd);
    return usd.toFixed(8).replace(/\.?0+$/, '');
}


/***/ }),

/***/ 5181:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KL: () => (/* binding */ defaultMaxInputTokens),
/* harmony export */   QU: () => (/* binding */ BYTES_PER_TOKEN),
/* harmony export */   bP: () => (/* binding */ estimateTokens),
/* harmony export */   rF: () => (/* binding */ DEFAULT_OUTPUT_TOKENS)
/* harmony export */ });
/** Pure: tokens before anybody has counted them. */
/**
 * A careful estimate: tokenizers of today make a token of 3 to 4 bytes of English or code, and of about 3 of other
 * scripts (https://help.openai.com/articles/4936856-what-are-tokens-and-how-to-count-them).
 */
const BYTES_PER_TOKEN = 3;
function estimateTokens(text) {
    return Math.ceil(Buffer.byteLength(text) / BYTES_PER_TOKEN);
}
/** What Pinata gives an answer where nobody says more: https://docs.pinata.cloud */
const DEFAULT_OUTPUT_TOKENS = 4_096;
/** Well inside of what the smallest model of each family takes in, with room for the answer. */
const INPUT_TOKENS = [
    [/(^|\/)claude/, 150_000],
    [/(^|\/)gpt-(4\.1|5|6)/, 200_000],
    [/(^|\/)(gpt-4o|o[134])/, 100_000],
    [/(^|\/)gemini/, 500_000],
];
const OTHER_INPUT_TOKENS = 90_000;
/** How much a prompt may hold where `max-input-tokens` does not say; the catalog does not tell. */
function defaultMaxInputTokens(model) {
    return INPUT_TOKENS.find(([family]) => family.test(model.toLowerCase()))?.[1] ?? OTHER_INPUT_TOKENS;
}


/***/ }),

/***/ 5420:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ sumUsage),
/* harmony export */   f: () => (/* binding */ findUsage)
/* harmony export */ });
/* harmony import */ var _structured_extract_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8965);
/** Token counts, wherever a server puts them and whatever it calls them. */

function readCount(object, names) {
    for (const name of names) {
        const value = object[name];
        const count = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value;
        if (typeof count === 'number' && Number.isSafeInteger(count) && count >= 0)
            return count;
    }
    return undefined;
}
/** OpenAI’s names, those of its Responses and of Anthropic, and Gemini’s. */
const PROMPT = ['prompt_tokens', 'promptTokenCount', 'promptTokens', 'inputTokens'];
/** Without those that came from a cache, or went into one: https://docs.anthropic.com/en/docs/build-with-claude/prompt-caching */
const UNCACHED = ['input_tokens'];
const CACHE_PARTS = ['cache_read_input_tokens', 'cache_creation_input_tokens'];
const COMPLETION = [
    'completion_tokens',
    'output_tokens',
    'candidatesTokenCount',
    'completionTokens',
    'outputTokens',
];
const TOTAL = ['total_tokens', 'totalTokenCount', 'totalTokens'];
const DETAILS = ['prompt_tokens_details', 'input_tokens_details'];
/** DeepSeek’s and Moonshot’s names stand beside the counts, as do Anthropic’s and Gemini’s. */
const CACHED = [
    'cached_tokens',
    'prompt_cache_hit_tokens',
    'cache_read_input_tokens',
    'cachedContentTokenCount',
    'cacheReadInputTokens',
    'num_cached_tokens',
    'precached_prompt_tokens',
];
function readPromptTokens(object) {
    const uncached = readCount(object, UNCACHED);
    if (uncached === undefined)
        return readCount(object, PROMPT);
    const cached = CACHE_PARTS.map((name) => readCount(object, [name]) ?? 0);
    return readCount(object, PROMPT) ?? cached.reduce((sum, count) => sum + count, uncached);
}
function parseUsage(object) {
    const promptTokens = readPromptTokens(object);
    const completionTokens = readCount(object, COMPLETION);
    if (promptTokens === undefined || completionTokens === undefined)
        return undefined;
    const details = DETAILS.map((name) => object[name]).filter(_structured_extract_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .OW);
    const cached = [...details, object]
        .map((place) => readCount(place, CACHED))
        .find((count) => count !== undefined && count > 0);
    return {
        promptTokens,
        completionTokens,
        totalTokens: readCount(object, TOTAL) || promptTokens + completionTokens,
        cachedTokens: Math.min(promptTokens, cached ?? 0),
    };
}
/** As in `x_groq.usage`, `choices[0].usage` and `choices[0].message.usage`. */
const MAX_DEPTH = 4;
/** What a model writes, and so may look like anything. */
const CONTENT = new Set(['content', 'parsed', 'reasoning', 'reasoning_content', 'tool_calls', 'error']);
/**
 * The token counts of a chunk or completion; those nearest to its top count, and so none counts twice.
 *
 * @returns undefined where there are none
 */
function findUsage(completion) {
    let level = [completion];
    for (let depth = 0; depth <= MAX_DEPTH && level.length > 0; depth++) {
        for (const value of level) {
            const usage = (0,_structured_extract_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .OW)(value) ? parseUsage(value) : undefined;
            if (usage)
                return usage;
        }
        level = level.flatMap((value) => {
            if (Array.isArray(value))
                return value.slice(0, 1);
            if (!(0,_structured_extract_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .OW)(value))
                return [];
            return Object.entries(value).flatMap(([name, member]) => typeof member === 'object' && !CONTENT.has(name) ? [member] : []);
        });
    }
    return undefined;
}
/** Of several completions together, as far as they told it; undefined where none did. */
function sumUsage(usages) {
    return usages.reduce((sum, usage) => sum && usage
        ? {
            promptTokens: sum.promptTokens + usage.promptTokens,
            completionTokens: sum.completionTokens + usage.completionTokens,
            totalTokens: sum.totalTokens + usage.totalTokens,
            cachedTokens: sum.cachedTokens + usage.cachedTokens,
        }
        : (sum ?? usage), undefined);
}


/***/ }),

/***/ 7791:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Km: () => (/* binding */ MARKER_PREFIX),
/* harmony export */   d1: () => (/* binding */ FORGED_MARKER),
/* harmony export */   dX: () => (/* binding */ unmark)
/* harmony export */ });
/** Pure: the hidden lines of this action, and texts that pretend to have one. */
/** Starts every hidden marker of this action. */
const MARKER_PREFIX = '<!-- pinata-inference';
/** What could be taken for one, up to where it is told apart. */
const FORGED_MARKER = /<!--(?=\s*pinata-inference)/gi;
/** Shows forged markers as the text that they are. */
function unmark(text) {
    return text.replaceAll(FORGED_MARKER, '&lt;!--');
}


/***/ }),

/***/ 1120:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ applyEdits)
/* harmony export */ });
/** What stands within another edit is for the next round. */
function applyEdits(text, edits) {
    const applied = [];
    let result = '';
    let at = 0;
    for (const edit of edits.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
        if (edit.start < at)
            continue;
        result += text.slice(at, edit.start) + edit.replacement;
        at = edit.end;
        applied.push(edit);
    }
    return { text: result + text.slice(at), applied };
}


/***/ }),

/***/ 9982:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ loadPublishing)
/* harmony export */ });
/** What posts a comment, loaded only where one is posted. */
function loadPublishing() {
    return Promise.all([__webpack_require__.e(/* import() */ 607).then(__webpack_require__.bind(__webpack_require__, 8607)), Promise.all(/* import() */[__webpack_require__.e(933), __webpack_require__.e(30)]).then(__webpack_require__.bind(__webpack_require__, 2030))]);
}


/***/ }),

/***/ 4555:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i9: () => (/* binding */ buildTextPrompt),
  ex: () => (/* binding */ parsePrompt),
  NK: () => (/* binding */ readPromptFile)
});

// EXTERNAL MODULE: ./lib/runner/workspace.js
var runner_workspace = __webpack_require__(6243);
;// CONCATENATED MODULE: ./lib/prompt/front-matter.js
/** Pure: Markdown → its YAML front matter and the text below it. */
/** Whether the name says that the file is Markdown, which may have front matter. */
function isMarkdown(path) {
    return /\.(md|markdown)$/i.test(path);
}
/**
 * Splits a text whose first line is `---` at the next line that is `---` or `...`.
 *
 * @param text with LF as line ends
 * @returns undefined where the text has no front matter: without a closing line, `---` is a thematic break
 */
function splitFrontMatter(text) {
    const [opening] = /^---[ \t]*(?=\n)/.exec(text) ?? [];
    if (opening === undefined)
        return undefined;
    const rest = text.slice(opening.length);
    // No `m` flag: it would take other characters than LF for line ends.
    const closing = /\n(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(rest);
    if (closing === null)
        return undefined;
    const yaml = `${opening}${rest.slice(0, closing.index + 1)}`;
    return {
        yaml,
        body: rest.slice(closing.index + closing[0].length),
        closingLine: yaml.split('\n').length,
    };
}

;// CONCATENATED MODULE: ./lib/prompt/file.js


/** A prompt of a single text: one user message. */
function buildTextPrompt(text) {
    return {
        messages: [{ role: 'user', content: text }],
        model: undefined,
        maxTokens: undefined,
        maxCompletionTokens: undefined,
        temperature: undefined,
        topP: undefined,
        responseFormat: undefined,
        variables: new Map(),
        warnings: [],
    };
}
/**
 * Reads a prompt in the format that the name of its file says. Markdown without front matter is a text.
 *
 * @param text with LF as line ends
 * @throws {WorkspaceFileError} with line and column of what is wrong
 */
async function parsePrompt(text, path) {
    const frontMatter = isMarkdown(path) ? splitFrontMatter(text) : undefined;
    const isYaml = /\.prompt\.ya?ml$/i.test(path);
    if (frontMatter === undefined && !isYaml)
        return buildTextPrompt(text);
    const { parseMarkdownPrompt, parsePromptYaml } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(832)]).then(__webpack_require__.bind(__webpack_require__, 5832));
    return frontMatter === undefined ? parsePromptYaml(text, path) : parseMarkdownPrompt(frontMatter, path);
}
/**
 * Reads a prompt file of the workspace, in the format that its name says.
 *
 * @throws {WorkspaceFileError}
 */
async function readPromptFile(workspace, path) {
    return parsePrompt(await (0,runner_workspace/* readWorkspaceFile */.sL)(workspace, path), path);
}


/***/ }),

/***/ 5986:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CF: () => (/* binding */ measureRendered),
/* harmony export */   GY: () => (/* binding */ findPlaceholders),
/* harmony export */   Xm: () => (/* binding */ renderTemplate),
/* harmony export */   xY: () => (/* binding */ countPlaceholder)
/* harmony export */ });
/** Pure: `{{name}}` placeholders, replaced in one pass. What is put in is never looked at again. */
const PLACEHOLDER = /\{\{\s*([\w.-]+)\s*\}\}/g;
/** The names of all placeholders in `texts`. */
function findPlaceholders(texts) {
    return new Set(texts.flatMap((text) => [...text.matchAll(PLACEHOLDER)].flatMap(([, name]) => name ?? [])));
}
/** How often the placeholder of a name stands in `text`. */
function countPlaceholder(text, name) {
    return [...text.matchAll(PLACEHOLDER)].filter(([, found]) => found === name).length;
}
/** Replaces every placeholder that `variables` knows; others stay as they are. */
function renderTemplate(text, variables) {
    return text.replace(PLACEHOLDER, (placeholder, name) => variables.get(name) ?? placeholder);
}
/** How many characters `renderTemplate` would give, without building them. */
function measureRendered(text, variables) {
    const grown = [...text.matchAll(PLACEHOLDER)].map(([placeholder, name = '']) => {
        const value = variables.get(name);
        return value === undefined ? 0 : value.length - placeholder.length;
    });
    return grown.reduce((sum, characters) => sum + characters, text.length);
}


/***/ }),

/***/ 7284:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  fb: () => (/* binding */ cleanLongMarkdown),
  wv: () => (/* binding */ describeCounts),
  Mq: () => (/* binding */ redactLine),
  Rd: () => (/* binding */ redactText),
  FI: () => (/* binding */ redactValue),
  LO: () => (/* binding */ sanitizeMarkdown)
});

// EXTERNAL MODULE: ./lib/text/invisible.js
var invisible = __webpack_require__(5880);
;// CONCATENATED MODULE: ./lib/markdown/active.js
/** Pure: whether a text can have anything in it that Markdown, or GitHub, does more with than to show it. */

/**
 * Tags, references, mentions, links, code, formulas, escapes, cells, headings and references to issues; addresses; what
 * some take for an end of a line.
 */
const ACTIVE = /[`<&@[\]~$\\|#]|:\/\/|www\.|gh-\d|[\u0085\u2028\u2029]/i;
/** A slash with no letter before it on its line: a command of a bot, also behind the marks of a list or a quotation. */
const COMMAND = /^[^\p{L}\n]*\//mu;
/**
 * Decided after what nobody sees is gone; a text that has any of it is active, since it has to go. Takes time in proportion
 * to the length of `text`.
 */
function mayBeActive(text) {
    return (0,invisible/* stripInvisible */._0)(text) !== text.replaceAll('\r\n', '\n') || ACTIVE.test(text) || COMMAND.test(text);
}

// EXTERNAL MODULE: ./lib/markdown/marker.js
var marker = __webpack_require__(7791);
// EXTERNAL MODULE: ./lib/markdown/sanitize/edits.js
var sanitize_edits = __webpack_require__(1120);
// EXTERNAL MODULE: ./lib/secrets/detect.js
var detect = __webpack_require__(5402);
// EXTERNAL MODULE: ./lib/secrets/redactor.js
var redactor = __webpack_require__(8013);
// EXTERNAL MODULE: ./lib/secrets/trigger.js
var trigger = __webpack_require__(1017);
;// CONCATENATED MODULE: ./lib/publish/clean.js
/**
 * The one gate for foreign text that leaves: comments, summaries, outputs, files and caches. It hides the run's own
 * secrets and those of well-known services, and takes the power from what is shown as Markdown.
 */







/** Short foreign text: hides the secrets that the log was told to hide. Invisible characters stay, unless they hide one. */
function redactLine(untrusted, secrets = redactor/* redactor */.$p) {
    const { text, redactions } = (0,redactor/* redactRendered */.FA)(untrusted.toWellFormed(), secrets);
    return { text: (0,marker/* unmark */.dX)(text), redactions };
}
function holdsSecrets({ redactions, shapes }) {
    return redactions > 0 || shapes.length > 0;
}
/** Takes out both kinds of secrets, as they are written. */
async function redactWritten(text, secrets) {
    const own = secrets.redact(text);
    const { text: clean, found } = await (0,detect/* redactDetected */.m)(own.text);
    return { text: clean, redactions: own.redactions, shapes: found.map(({ kind }) => kind) };
}
/** Foreign text of any length, to be kept as it is but for secrets. Invisible characters stay, unless they hide one. */
async function redactText(untrusted, secrets = redactor/* redactor */.$p) {
    const written = await redactWritten(untrusted.toWellFormed(), secrets);
    const visible = (0,invisible/* stripInvisible */._0)(written.text);
    const seen = visible === written.text ? undefined : await redactWritten(visible, secrets);
    if (!seen || !holdsSecrets(seen))
        return { ...written, text: (0,marker/* unmark */.dX)(written.text) };
    return {
        text: (0,marker/* unmark */.dX)(seen.text),
        redactions: written.redactions + seen.redactions,
        shapes: [...written.shapes, ...seen.shapes],
    };
}
/** Between texts that are searched as one: no secret has it. */
const SEPARATOR = '\n\u0000\n';
function mapStrings(value, change) {
    if (typeof value === 'string')
        return change(value);
    if (Array.isArray(value))
        return value.map((item) => mapStrings(item, change));
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [change(key), mapStrings(item, change)]));
}
/** Each of the texts. A secret that reaches from one into the next is looked for in fewer texts at a time. */
async function cleanTexts(texts) {
    const joined = texts.map((text) => text.replaceAll('\u0000', '')).join(SEPARATOR);
    const clean = (await redactText(joined)).text.split(SEPARATOR);
    if (clean.length === texts.length)
        return clean;
    const middle = Math.ceil(texts.length / 2);
    if (texts.length < 2)
        return [clean.join('')];
    return [...(await cleanTexts(texts.slice(0, middle))), ...(await cleanTexts(texts.slice(middle)))];
}
/** The same for each text in a JSON value, keys included; what is no text stays. */
async function redactValue(value) {
    const texts = new Set();
    mapStrings(value, (text) => {
        texts.add(text);
        return text;
    });
    const list = [...texts];
    const cleaned = await cleanTexts(list);
    const byText = new Map(list.map((text, index) => [text, cleaned[index] ?? '']));
    return mapStrings(value, (text) => byText.get(text) ?? '');
}
/** Those of the blocks that stand, one after the other, where something was found. */
function findTouched(blocks, texts, found, gap) {
    let start = 0;
    return blocks.filter((_, index) => {
        const from = start;
        const to = from + (texts[index] ?? '').length;
        start = to + gap;
        return found.some((secret) => secret.start < to && secret.end > from);
    });
}
/**
 * Pieces come together for a reader also where lines, cells, or our own marks keep them apart, and in what is drawn:
 * formulas know macros and groups, diagrams references of their own.
 */
function compactSeen(text) {
    return text
        .replace(/#(\d{1,3});/g, (_, code) => String.fromCharCode(Number(code)))
        .replace(/<br\b[^>]*>|\\[a-z]+|[\s·{}]+/gi, '');
}
/** The blocks of a text that hold a secret, or a part of one, for whoever reads them, where its source holds none. */
async function findSeenSecrets(source, seen, secrets) {
    const own = seen.filter(({ text }) => secrets.redact(text).redactions > 0);
    const compact = seen.map(({ text }) => compactSeen(text));
    const pieces = findTouched(seen, compact, secrets.findPieces(compact.join('')), 0);
    const unwritten = seen.filter(({ start, end, text }) => source.slice(start, end) !== text);
    const texts = unwritten.map(({ text }) => text);
    const found = await (0,detect/* findSecretShapes */.k)(texts.join(SEPARATOR));
    const hidden = new Set([...own, ...pieces]);
    return {
        blocks: [...new Set([...hidden, ...findTouched(unwritten, texts, found, SEPARATOR.length)])],
        redactions: hidden.size,
        shapes: found.map(({ kind }) => kind),
    };
}
/** Whether a text has nothing active in it, and no piece of a secret, also for a reader who sees no marks of emphasis. */
function isPlain(text, secrets) {
    if (mayBeActive(text))
        return false;
    const seen = compactSeen(text.replace(/[*_]/g, ''));
    return [text, seen, compactSeen(text)].every((form) => !(0,trigger/* mayHoldSecret */.d)(form) && secrets.findPieces(form).length === 0);
}
/** Replaces whole blocks; what stands within another goes with that. */
function redactBlocks(text, blocks) {
    const edits = blocks.map(({ start, end }) => ({ start, end, replacement: redactor/* REDACTED */.XF }));
    return (0,sanitize_edits/* applyEdits */.c)(text, edits).text;
}
/** A text that still holds secrets then, or takes longer, was made to. */
const MAX_CLEANINGS = 4;
const TIME_LIMIT_MS = 8_000;
/** To be shown as code at least. */
const MIN_TIME_MS = 50;
/**
 * Markdown as it may be shown: nothing in it loads, leads elsewhere, notifies, orders, hides, or tells a secret. One
 * step can undo the other — marks that are taken out bring together what they kept apart, and what stands for a secret
 * stands beside something — so that both are done until nothing is left to do.
 */
async function sanitizeMarkdown(untrusted, policy, secrets = redactor/* redactor */.$p) {
    // Most answers without code, links or names need no parser.
    if (isPlain(untrusted, secrets))
        return { text: untrusted, redactions: 0, shapes: [], changes: new Map() };
    const [{ sanitize }, { unescapeMarkdown }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(559), __webpack_require__.e(850)]).then(__webpack_require__.bind(__webpack_require__, 5850)),
        Promise.all(/* import() */[__webpack_require__.e(559), __webpack_require__.e(614)]).then(__webpack_require__.bind(__webpack_require__, 9614)),
    ]);
    const changes = new Map();
    const endsAtMs = performance.now() + TIME_LIMIT_MS;
    // What is made harmless may be taken apart for that, a secret in it too.
    const unescaped = await redactText(unescapeMarkdown(untrusted), secrets);
    let { text, redactions } = holdsSecrets(unescaped) ? unescaped : { text: untrusted, redactions: 0 };
    const shapes = [...unescaped.shapes];
    for (let cleaning = 1; cleaning <= MAX_CLEANINGS; cleaning++) {
        const leftMs = Math.max(MIN_TIME_MS, endsAtMs - performance.now());
        const harmless = sanitize(text, { ...policy, allowsSuggestions: false }, leftMs);
        for (const [kind, count] of harmless.changes)
            changes.set(kind, (changes.get(kind) ?? 0) + count);
        const written = await redactText(harmless.text, secrets);
        const seen = holdsSecrets(written)
            ? undefined
            : await findSeenSecrets(harmless.text, harmless.seen, secrets);
        if (seen?.blocks.length === 0)
            return { text: harmless.text, redactions, shapes, changes };
        redactions += written.redactions + (seen?.redactions ?? 0);
        shapes.push(...written.shapes, ...(seen?.shapes ?? []));
        text = seen ? redactBlocks(harmless.text, seen.blocks) : written.text;
    }
    return { text: redactor/* REDACTED */.XF, redactions, shapes, changes };
}
/** A parser takes more than twice the time for twice the text. */
const PIECE_CHARACTERS = 150_000;
/** More than any summary, or comments in as many parts as they may have, can show. */
const MAX_SHOWN_CHARACTERS = 1_500_000;
const MAX_SHOWN_MS = 20_000;
const UNREAD_NOTICE = '*The rest is not shown; the response file has it.*';
/** Most answers are one piece, for which no parser is loaded. */
async function splitLong(text) {
    if (text.length <= PIECE_CHARACTERS)
        return [{ prefix: '', text, suffix: '' }];
    return (await Promise.all(/* import() */[__webpack_require__.e(559), __webpack_require__.e(541)]).then(__webpack_require__.bind(__webpack_require__, 1541))).splitMarkdown(text, PIECE_CHARACTERS);
}
/** The same for Markdown of any length, piece by piece: each leaves nothing open. What nobody could be shown is left out. */
async function cleanLongMarkdown(untrusted, policy) {
    const endsAtMs = performance.now() + MAX_SHOWN_MS;
    const pieces = [];
    const shapes = [];
    const changes = new Map();
    let redactions = 0;
    let characters = 0;
    for (const { prefix, text, suffix } of await splitLong(untrusted)) {
        if (characters > MAX_SHOWN_CHARACTERS || performance.now() > endsAtMs) {
            pieces.push(UNREAD_NOTICE);
            break;
        }
        const clean = await sanitizeMarkdown(`${prefix}${text}${suffix}`, policy);
        pieces.push(clean.text);
        characters += text.length;
        redactions += clean.redactions;
        shapes.push(...clean.shapes);
        for (const [kind, count] of clean.changes)
            changes.set(kind, (changes.get(kind) ?? 0) + count);
    }
    return { pieces, redactions, shapes, changes };
}
/** Kinds and their counts in words: `2 mentions, 1 link`. */
function describeCounts(counts) {
    return [...counts].map(([kind, count]) => `${count} ${kind}${count === 1 ? '' : 's'}`).join(', ');
}


/***/ }),

/***/ 4930:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EC: () => (/* binding */ buildHeader),
/* harmony export */   Gm: () => (/* binding */ supersedes),
/* harmony export */   nv: () => (/* binding */ createRunStamp),
/* harmony export */   vj: () => (/* binding */ parseComment)
/* harmony export */ });
/* unused harmony export buildMarker */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _markdown_marker_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7791);
/**
 * The hidden lines that a comment of this action begins with. Anybody can write them, so that they mean nothing
 * in somebody else's comment.
 */


/** The stamp of a run that begins now. */
function createRunStamp(head, startedAtMs = Date.now()) {
    return { id: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(8).toString('hex'), head, startedAtMs };
}
function line(words) {
    return `${_markdown_marker_js__WEBPACK_IMPORTED_MODULE_1__/* .MARKER_PREFIX */ .Km} ${words} -->`;
}
/** The first line. */
function buildMarker({ kind, tag }, part = 1) {
    return line(`${kind}:${tag}${part === 1 ? '' : ` part:${part}`}`);
}
function buildHeader({ key, part, parts, spentUsd, stamp, progressOf }) {
    return [
        buildMarker(key, part),
        ...(spentUsd === undefined ? [] : [line(`spent:${spentUsd.toFixed(8)}`)]),
        ...(stamp
            ? [line(`run:${stamp.id} head:${stamp.head ?? 'none'} started:${stamp.startedAtMs} parts:${parts}`)]
            : []),
        ...(progressOf === undefined ? [] : [line(`progress:${progressOf}`)]),
    ].join('\n');
}
const SPENT = new RegExp(`^${_markdown_marker_js__WEBPACK_IMPORTED_MODULE_1__/* .MARKER_PREFIX */ .Km} spent:(\\d{1,16}(?:\\.\\d{1,12})?) -->$`);
const RUN = new RegExp(`^${_markdown_marker_js__WEBPACK_IMPORTED_MODULE_1__/* .MARKER_PREFIX */ .Km} run:([\\w.-]{1,64}) head:([0-9a-f]{7,64}|none) started:(\\d{1,16}) parts:(\\d{1,3}) -->$`);
const PROGRESS = new RegExp(`^${_markdown_marker_js__WEBPACK_IMPORTED_MODULE_1__/* .MARKER_PREFIX */ .Km} progress:([\\w.-]{1,64}) -->$`);
const NOTE = /^(?:>[^\n]*(?:\n|$))+/;
/** Whatever follows the marker of a first part on its line may be somebody's edit. */
function readPart(line, key) {
    if (line.startsWith(buildMarker(key)))
        return 1;
    const [, digits] = / part:(\d{1,3}) -->$/.exec(line) ?? [];
    const part = Number(digits);
    return digits !== undefined && line === buildMarker(key, part) ? part : undefined;
}
/** @returns undefined where the comment does not begin with the marker of this key */
function parseComment(body, key) {
    // Whoever edits a comment in a browser leaves its lines with CR.
    const [first = '', ...rest] = body.replaceAll('\r\n', '\n').split('\n');
    const part = readPart(first, key);
    if (part === undefined)
        return undefined;
    const header = {
        key,
        part,
        parts: 1,
        spentUsd: undefined,
        stamp: undefined,
        progressOf: undefined,
    };
    let lines = 0;
    for (const text of rest) {
        const spent = SPENT.exec(text)?.[1];
        const [, id, head, started, parts] = RUN.exec(text) ?? [];
        const progress = PROGRESS.exec(text)?.[1];
        if (spent !== undefined)
            header.spentUsd = Number(spent);
        else if (id !== undefined) {
            header.stamp = { id, head: head === 'none' ? undefined : head, startedAtMs: Number(started) };
            header.parts = Number(parts);
        }
        else if (progress !== undefined)
            header.progressOf = progress;
        else
            break;
        lines += 1;
    }
    const visible = rest.slice(lines).join('\n').replace(/^\n+/, '');
    const [note = ''] = (header.progressOf !== undefined && NOTE.exec(visible)) || [];
    return { header, note: note.trim(), content: visible.slice(note.length).replace(/^\n+/, '') };
}
/**
 * Whether a comment shows what this run must not replace: anything, where this run's commit is no longer the head;
 * else the result of a run on the same commit, or without one, that began later.
 *
 * @param currentHead of the pull request, now; undefined where there is none
 */
function supersedes(shown, ours, currentHead) {
    if (!shown || shown.id === ours.id)
        return false;
    const isStale = currentHead !== undefined && ours.head !== undefined && ours.head !== currentHead;
    if (isStale)
        return true;
    const isOfHead = currentHead === undefined || shown.head === currentHead;
    const isLater = shown.startedAtMs > ours.startedAtMs || (shown.startedAtMs === ours.startedAtMs && shown.id > ours.id);
    return isOfHead && isLater;
}


/***/ }),

/***/ 5585:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gz: () => (/* binding */ recordNowhere),
/* harmony export */   PX: () => (/* binding */ toPartial),
/* harmony export */   ki: () => (/* binding */ recordPublished)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _markdown_inert_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7489);
/** A result that is to be posted, and what became of it. */


/** Tells later steps and the summary of it, and warns of what failed once it was there. */
function recordPublished({ id, url, change, problem }, { outputs, report, log }) {
    outputs['comment-id'] = String(id);
    outputs['comment-url'] = url;
    outputs['comment-outcome'] = change;
    report.facts.set('Comment', `[${change}](${url})`);
    if (problem) {
        log.warning(`The comment is there, but not all around it: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .describeError */ .Uc)(problem).message}`);
    }
}
/**
 * Says that a comment is wanted, and there is nowhere to post it.
 *
 * @param isAmiss the event should have a pull request
 */
function recordNowhere(eventName, isAmiss, { report, log }) {
    const why = `this run (${eventName}) belongs to no pull request`;
    report.facts.set('Comment', `not posted: ${(0,_markdown_inert_js__WEBPACK_IMPORTED_MODULE_1__/* .inlineCode */ .ti)(why)}`);
    const hint = ' that is open and has its commit. If there is one, give the job `pull-requests: read`, or set `pull-request` to its number.';
    if (isAmiss)
        log.warning(`No comment: ${why}${hint}`);
    else
        log.info(`No comment: ${why}.`);
}
/** A reader finds the beginning of a result, and is told that it is no more than that. */
function toPartial(error, { parts, of }) {
    if (parts === 0)
        return error;
    const which = parts === 1 ? 'part 1' : `parts 1 to ${parts}`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`Only ${which} of ${of} could be written. ${error.message}`, {
        hint: error.hint,
        cause: error,
    });
}


/***/ }),

/***/ 7475:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QP: () => (/* binding */ readCommitSearch),
/* harmony export */   Y2: () => (/* binding */ isCheckedEvent),
/* harmony export */   a8: () => (/* binding */ isPrivileged),
/* harmony export */   aY: () => (/* binding */ shouldHavePullRequest),
/* harmony export */   j1: () => (/* binding */ readPush),
/* harmony export */   kN: () => (/* binding */ failForSeveral),
/* harmony export */   q2: () => (/* binding */ readPullRequestRef),
/* harmony export */   ve: () => (/* binding */ isSameRepository),
/* harmony export */   yw: () => (/* binding */ PullRequestSchema)
/* harmony export */ });
/* unused harmony export isFromFork */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7934);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/** Pure: the event of the run → the pull request it belongs to, and whether somebody from outside may be behind it. */


const NumberSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .safeInteger */ .Y2b(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minValue */ .Wwf(1));
/** 40 digits, or 64 where Git uses SHA-256. */
const ShaSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .regex */ .yGV(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/));
/** A repository that was deleted is null. */
const RepositoryNameSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .fallback */ .NpB(valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({ full_name: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() })), valibot__WEBPACK_IMPORTED_MODULE_1__/* .transform */ .pdi((repository) => repository?.full_name)), undefined);
const BranchSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({ ref: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), sha: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), repo: RepositoryNameSchema }), valibot__WEBPACK_IMPORTED_MODULE_1__/* .transform */ .pdi(({ ref, sha, repo }) => ({ ref, sha, repository: repo })));
const CountSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .safeInteger */ .Y2b(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .minValue */ .Wwf(0)));
/** A pull request, as events, lists and the API describe it. */
const PullRequestSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
    number: NumberSchema,
    title: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    body: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    user: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({ login: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() })),
    state: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    labels: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({ name: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }))),
    base: BranchSchema,
    head: BranchSchema,
    additions: CountSchema,
    deletions: CountSchema,
}), valibot__WEBPACK_IMPORTED_MODULE_1__/* .transform */ .pdi(({ number, title, body, user, state, labels, base, head, additions, deletions }) => ({
    number,
    title: title ?? '',
    body: body ?? '',
    author: user?.login ?? 'ghost',
    isOpen: state === 'open',
    labels: (labels ?? []).map(({ name }) => name),
    base,
    head,
    // Lists and the events of reviews leave them out.
    changedLines: additions === undefined || deletions === undefined ? undefined : { additions, deletions },
})));
/** GitHub takes upper and lower case in names for the same. */
function isSameRepository(one, other) {
    return one !== undefined && one.toLowerCase() === other?.toLowerCase();
}
/** What is said about several that could be meant. @throws {InputError} always */
function failForSeveral(numbers, sha) {
    const list = numbers.map((number) => `#${number}`).join(', ');
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz('pull-request', `is missing: several open pull requests have the commit ${sha.slice(0, 7)}: ${list}`, { hint: 'Set `pull-request` to the number of the one that is meant.' });
}
const EventSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({ pull_request: PullRequestSchema });
function readKnown(payload) {
    const event = valibot__WEBPACK_IMPORTED_MODULE_1__/* .safeParse */ .xLC(EventSchema, payload);
    return event.success ? event.output.pull_request : undefined;
}
/** Comment events carry an issue; it is a pull request when it says so. */
const IssueEventSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
    issue: valibot__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({ number: NumberSchema, pull_request: valibot__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({}) }),
});
function readCommentedNumber(payload) {
    const event = valibot__WEBPACK_IMPORTED_MODULE_1__/* .safeParse */ .xLC(IssueEventSchema, payload);
    return event.success ? event.output.issue.number : undefined;
}
/** `gh-readonly-queue/main/pr-7-SHA`: each group of a merge queue adds one pull request to those before it. */
const QUEUE_BRANCH = /^(?:refs\/heads\/)?gh-readonly-queue\/.+\/pr-([1-9]\d{0,14})-(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
function parseQueueBranch(ref) {
    const digits = QUEUE_BRANCH.exec(ref)?.[1];
    return digits === undefined ? undefined : Number(digits);
}
/** https://docs.github.com/webhooks/webhook-events-and-payloads#merge_group */
const MergeGroupEventSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({ merge_group: valibot__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({ head_ref: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }) });
function readQueuedNumber(payload) {
    const event = valibot__WEBPACK_IMPORTED_MODULE_1__/* .safeParse */ .xLC(MergeGroupEventSchema, payload);
    return event.success ? parseQueueBranch(event.output.merge_group.head_ref) : undefined;
}
/** https://docs.github.com/webhooks/webhook-events-and-payloads#workflow_run */
const WorkflowRunEventSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
    repository: valibot__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({ id: valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig() }),
    workflow_run: valibot__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
        event: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        head_sha: ShaSchema,
        head_branch: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        head_repository: RepositoryNameSchema,
        pull_requests: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
            number: NumberSchema,
            base: valibot__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({ repo: valibot__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({ id: valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig() }) }),
        }))),
    }),
});
function readWorkflowRun(payload) {
    const event = valibot__WEBPACK_IMPORTED_MODULE_1__/* .safeParse */ .xLC(WorkflowRunEventSchema, payload);
    if (!event.success)
        return undefined;
    const { repository, workflow_run: run } = event.output;
    // A pull request of another repository, opened from this one, is listed too: its number means another here.
    const own = (run.pull_requests ?? []).filter(({ base }) => base.repo.id === repository.id);
    return { ...run, numbers: [...new Set(own.map(({ number }) => number))] };
}
/** On any other event the run was about no pull request, although one may be open from its branch. */
function isAboutBranch({ event }) {
    return event === 'push' || event.startsWith('pull_request');
}
/** @throws {InputError} the run before belongs to several */
function readNumberOfWorkflowRun(payload) {
    const run = readWorkflowRun(payload);
    if (!run)
        return undefined;
    if (run.event === 'merge_group')
        return parseQueueBranch(run.head_branch);
    if (!isAboutBranch(run))
        return undefined;
    if (run.numbers.length > 1)
        failForSeveral(run.numbers, run.head_sha);
    return run.numbers[0];
}
/**
 * @param payload the event
 * @param chosen the input `pull-request`; it wins over the event
 * @returns undefined when the event names no pull request
 * @throws {InputError} it names several
 */
function readPullRequestRef(payload, chosen) {
    const known = readKnown(payload);
    if (chosen !== undefined)
        return { number: chosen, known: known?.number === chosen ? known : undefined };
    if (known)
        return { number: known.number, known };
    const number = readCommentedNumber(payload) ?? readQueuedNumber(payload) ?? readNumberOfWorkflowRun(payload);
    return number === undefined ? undefined : { number, known: undefined };
}
const PushEventSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({ ref: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), before: ShaSchema, after: ShaSchema });
/** Git’s word for a branch that was not there before, or is not there any more. */
function isNothing(sha) {
    return /^0+$/.test(sha);
}
/** @returns undefined when the run is no push */
function readPush({ eventName, payload, }) {
    const event = valibot__WEBPACK_IMPORTED_MODULE_1__/* .safeParse */ .xLC(PushEventSchema, payload);
    if (eventName !== 'push' || !event.success)
        return undefined;
    const { ref, before, after } = event.output;
    return { ref, before: isNothing(before) ? undefined : before, after: isNothing(after) ? undefined : after };
}
const BRANCH_PREFIX = 'refs/heads/';
/** What to ask GitHub for, where `readPullRequestRef` finds nothing. A tag belongs to no pull request. */
function readCommitSearch(context) {
    const push = readPush(context);
    if (push) {
        const { ref, after } = push;
        if (after === undefined || !ref.startsWith(BRANCH_PREFIX))
            return undefined;
        const repository = `${context.owner}/${context.repo}`;
        return { sha: after, repository, branch: ref.slice(BRANCH_PREFIX.length) };
    }
    const run = readWorkflowRun(context.payload);
    // The event lists none for forks: https://github.com/github/docs/issues/22501
    if (run?.head_repository === undefined || !run.event.startsWith('pull_request'))
        return undefined;
    return { sha: run.head_sha, repository: run.head_repository, branch: run.head_branch };
}
const RunEventSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({ workflow_run: valibot__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({ event: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP() }) });
/** Whether the run is of an event that has a pull request, so that something is amiss where none is found. */
function shouldHavePullRequest({ eventName, payload, }) {
    if (eventName !== 'workflow_run')
        return eventName === 'merge_group';
    const run = valibot__WEBPACK_IMPORTED_MODULE_1__/* .safeParse */ .xLC(RunEventSchema, payload);
    return run.success && /^(?:pull_request|merge_group)/.test(run.output.workflow_run.event);
}
/** Whether its branch is in another repository, or in none any more. */
function isFromFork({ base, head }) {
    return !isSameRepository(head.repository, base.repository);
}
/**
 * Events that take the right to write to the repository, or to triage:
 * https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows. Whatever is not
 * listed counts as open to everybody, as are the events that GitHub may add. Left out for their reasons:
 *
 * - `pull_request_target` and `workflow_run`: secrets and a token that writes, whoever opened the pull request
 *   (`#pull_request_target`, `#workflow_run`).
 * - `issue_comment`, `issues`, `discussion`, `discussion_comment`, `watch`, `fork`: anybody may cause them.
 * - `pull_request_review`, `pull_request_review_comment`: so may anybody, also on a pull request that is no fork’s.
 * - `gollum`: a wiki may be open to everybody.
 * - `check_run`, `check_suite`, `status`: services report on the commits of forks too.
 */
const EVENTS_FROM_INSIDE = new Set([
    'branch_protection_rule',
    'create',
    'delete',
    'deployment',
    'label',
    'merge_group',
    'milestone',
    'page_build',
    'public',
    'push',
    'registry_package',
    'release',
    'repository_dispatch',
    'schedule',
    'workflow_dispatch',
]);
/**
 * Whether somebody from outside may be behind the run, while it may hold secrets or a token that writes. What is
 * checked out can then be theirs. `pull_request` is one of these for forks only, whose runs hold nothing unless the
 * repository’s settings say so: https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows#pull_request
 */
function isPrivileged({ eventName, payload }) {
    if (eventName !== 'pull_request')
        return !EVENTS_FROM_INSIDE.has(eventName);
    const pull = readKnown(payload);
    return pull === undefined || isFromFork(pull);
}
/** Events by which others start a run: whether they may is for `actor.ts` to say, which only these load. */
const CHECKED_EVENTS = [
    'issue_comment',
    'discussion_comment',
    'pull_request_review_comment',
    'pull_request_review',
    'workflow_run',
];
function isCheckedEvent(eventName) {
    return CHECKED_EVENTS.some((checked) => checked === eventName);
}


/***/ }),

/***/ 4099:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BE: () => (/* binding */ MAX_FILES),
/* harmony export */   Kn: () => (/* binding */ RepositorySchema),
/* harmony export */   MP: () => (/* binding */ MAX_COMMITS),
/* harmony export */   O8: () => (/* binding */ fetchDiff),
/* harmony export */   Pj: () => (/* binding */ fetchCommitsBetween),
/* harmony export */   Uq: () => (/* binding */ fetchFiles),
/* harmony export */   aL: () => (/* binding */ fetchPullRequestsOfCommit),
/* harmony export */   dA: () => (/* binding */ fetchPullRequest),
/* harmony export */   e2: () => (/* binding */ toParameters),
/* harmony export */   f1: () => (/* binding */ fetchPages),
/* harmony export */   gI: () => (/* binding */ fetchOpenPullRequests),
/* harmony export */   md: () => (/* binding */ PAGE_SIZE),
/* harmony export */   tZ: () => (/* binding */ fetchRepository),
/* harmony export */   vl: () => (/* binding */ fetchPullRequestCommits),
/* harmony export */   zy: () => (/* binding */ fetchChangedPaths)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7934);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _github_parse_response_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(210);
/* harmony import */ var _event_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7475);
/** What GitHub knows about a pull request, its commits and its repository. */




function toParameters({ owner, repo, number }) {
    return { owner, repo, pull_number: number };
}
/** @throws {GitHubError} */
async function fetchPullRequest(github, address) {
    const { data } = await github.request('GET /repos/{owner}/{repo}/pulls/{pull_number}', toParameters(address));
    return (0,_github_parse_response_js__WEBPACK_IMPORTED_MODULE_1__/* .parseGithubData */ .z)(_event_js__WEBPACK_IMPORTED_MODULE_2__/* .PullRequestSchema */ .yw, data, `pull request ${address.number}`);
}
const PAGE_SIZE = 100;
/**
 * Lists page by page. Octokit’s own way takes a 409 for the end of the list, and follows links.
 *
 * @param fetchPage gives the page of that number, from 1, of `PAGE_SIZE` items
 */
async function fetchPages(fetchPage, maxItems) {
    const items = [];
    for (let page = 1; items.length < maxItems; page++) {
        const more = await fetchPage(page);
        items.push(...more);
        if (more.length < PAGE_SIZE)
            break;
    }
    return items.slice(0, maxItems);
}
/** Far more than share a commit; a list that never ends would hold the run up. */
const MAX_PULL_REQUESTS = 1_000;
/**
 * The pull requests that have a commit of the repository itself, open or not. Of the commits of a fork, GitHub tells
 * them in the fork only.
 *
 * @throws {GitHubError} 403, 404 or 422 where the token may not see the commit, or there is none
 */
async function fetchPullRequestsOfCommit(github, { owner, repo }, sha) {
    return fetchPages(async (page) => {
        const { data } = await github.request('GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls', {
            owner,
            repo,
            commit_sha: sha,
            per_page: PAGE_SIZE,
            page,
        });
        return (0,_github_parse_response_js__WEBPACK_IMPORTED_MODULE_1__/* .parseGithubData */ .z)(valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(_event_js__WEBPACK_IMPORTED_MODULE_2__/* .PullRequestSchema */ .yw), data, `the pull requests of commit ${sha.slice(0, 7)}`);
    }, MAX_PULL_REQUESTS);
}
/**
 * The open pull requests of a repository that come from a branch, which may be a fork's, and that private.
 *
 * @param head as `owner:branch`
 * @throws {GitHubError}
 */
async function fetchOpenPullRequests(github, { owner, repo }, head) {
    return fetchPages(async (page) => {
        const { data } = await github.request('GET /repos/{owner}/{repo}/pulls', {
            owner,
            repo,
            head,
            state: 'open',
            per_page: PAGE_SIZE,
            page,
        });
        return (0,_github_parse_response_js__WEBPACK_IMPORTED_MODULE_1__/* .parseGithubData */ .z)(valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(_event_js__WEBPACK_IMPORTED_MODULE_2__/* .PullRequestSchema */ .yw), data, `the pull requests from ${head}`);
    }, MAX_PULL_REQUESTS);
}
const CommitSchema = valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({
    sha: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    commit: valibot__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({
        message: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
        author: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({ name: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()), date: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()) })),
    }),
}), valibot__WEBPACK_IMPORTED_MODULE_3__/* .transform */ .pdi(({ sha, commit: { message, author } }) => ({
    sha,
    message,
    authorName: author?.name ?? '',
    /** As GitHub writes times: `2024-01-01T00:00:00Z`. Empty where it is not known. */
    authoredAt: author?.date ?? '',
})));
/** GitHub lists no more for a pull request: https://docs.github.com/rest/pulls/pulls#list-commits-on-a-pull-request */
const MAX_COMMITS = 250;
/**
 * The commits of a pull request, oldest first, at most 250.
 *
 * @throws {GitHubError}
 */
async function fetchPullRequestCommits(github, address) {
    return fetchPages(async (page) => {
        const { data } = await github.request('GET /repos/{owner}/{repo}/pulls/{pull_number}/commits', {
            ...toParameters(address),
            per_page: PAGE_SIZE,
            page,
        });
        return (0,_github_parse_response_js__WEBPACK_IMPORTED_MODULE_1__/* .parseGithubData */ .z)(valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(CommitSchema), data, `the commits of pull request ${address.number}`);
    }, MAX_COMMITS);
}
const ComparisonSchema = valibot__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({ commits: valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(CommitSchema) });
/**
 * The commits that `head` has and `base` has not, oldest first, at most 250.
 *
 * @param base a commit or branch
 * @param head a commit or branch
 * @throws {GitHubError} 404 where there is no such commit
 */
async function fetchCommitsBetween(github, { owner, repo }, base, head) {
    return fetchPages(async (page) => {
        const { data } = await github.request('GET /repos/{owner}/{repo}/compare/{basehead}', {
            owner,
            repo,
            basehead: `${base}...${head}`,
            per_page: PAGE_SIZE,
            page,
        });
        return (0,_github_parse_response_js__WEBPACK_IMPORTED_MODULE_1__/* .parseGithubData */ .z)(ComparisonSchema, data, 'the commits of the push').commits;
    }, MAX_COMMITS);
}
/** A repository, as events and the API both describe it. */
const RepositorySchema = valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({ default_branch: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), description: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()) }), valibot__WEBPACK_IMPORTED_MODULE_3__/* .transform */ .pdi(({ default_branch, description }) => ({
    defaultBranch: default_branch,
    description: description ?? '',
})));
/** @throws {GitHubError} */
async function fetchRepository(github, { owner, repo }) {
    const { data } = await github.request('GET /repos/{owner}/{repo}', { owner, repo });
    return (0,_github_parse_response_js__WEBPACK_IMPORTED_MODULE_1__/* .parseGithubData */ .z)(RepositorySchema, data, 'the repository');
}
/**
 * The unified diff of a pull request.
 *
 * @throws {GitHubError} 406 when it has over 300 files or 20,000 lines:
 * https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api
 * @throws {ResponseError} something that is no text
 */
async function fetchDiff(github, address) {
    try {
        const { data } = await github.request('GET /repos/{owner}/{repo}/pulls/{pull_number}', {
            ...toParameters(address),
            mediaType: { format: 'diff' },
        });
        const diff = data;
        if (typeof diff === 'string')
            return diff;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ResponseError */ .o3(`GitHub gave no text for the diff of pull request ${address.number}`);
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_) || error.status !== 406)
            throw error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_(`The diff of pull request ${address.number} is too large for GitHub to give`, {
            status: 406,
            hint: 'GitHub gives at most 300 files and 20,000 lines. Use `{{pr.files}}` instead of `{{pr.diff}}`, or split the pull request.',
            cause: error,
        });
    }
}
const FilesSchema = valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({ filename: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() }));
/** GitHub lists no more: https://docs.github.com/rest/pulls/pulls#list-pull-requests-files */
const MAX_FILES = 3_000;
/**
 * The files that a pull request changes, in GitHub's order; GitHub lists at most 3,000.
 *
 * @param readPage makes of each page what is wanted of it
 * @throws {GitHubError}
 */
function fetchFiles(github, address, readPage) {
    return fetchPages(async (page) => {
        const { data } = await github.request('GET /repos/{owner}/{repo}/pulls/{pull_number}/files', {
            ...toParameters(address),
            per_page: PAGE_SIZE,
            page,
        });
        return readPage(data);
    }, MAX_FILES);
}
/** Their paths. @throws {GitHubError} */
function fetchChangedPaths(github, address) {
    return fetchFiles(github, address, (data) => (0,_github_parse_response_js__WEBPACK_IMPORTED_MODULE_1__/* .parseGithubData */ .z)(FilesSchema, data, 'the changed files').map(({ filename }) => filename));
}


/***/ }),

/***/ 9230:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ap: () => (/* binding */ openTarget),
/* harmony export */   FB: () => (/* binding */ findTarget),
/* harmony export */   XT: () => (/* binding */ describeCommit),
/* harmony export */   qN: () => (/* binding */ describeSha)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _github_event_context_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7889);
/* harmony import */ var _event_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7475);
/* harmony import */ var _fetch_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4099);
/** What the run is about: its pull request, if it belongs to one, and how to reach GitHub. */




/** The statuses by which GitHub says that it does not show what was asked for, or has none of that name. */
const UNSEEN_STATUSES = [403, 404, 422];
/**
 * The pull requests from the branch that have the commit: as their head, or, where more was pushed since, among their
 * commits. A branch alone may have been made anew.
 */
async function fetchWithCommit(client, { sha, repository, branch }, context) {
    if (context.eventName === 'push')
        return (0,_fetch_js__WEBPACK_IMPORTED_MODULE_3__/* .fetchPullRequestsOfCommit */ .aL)(client, context, sha);
    const open = await (0,_fetch_js__WEBPACK_IMPORTED_MODULE_3__/* .fetchOpenPullRequests */ .gI)(client, context, `${repository.split('/')[0]}:${branch}`);
    const current = open.filter(({ head }) => head.sha === sha);
    if (current.length > 0)
        return current;
    const found = [];
    for (const pull of open) {
        const commits = await (0,_fetch_js__WEBPACK_IMPORTED_MODULE_3__/* .fetchPullRequestCommits */ .vl)(client, { ...context, number: pull.number });
        if (commits.some((commit) => commit.sha === sha))
            found.push(pull);
    }
    return found;
}
/** @throws {InputError} several open pull requests have the commit @throws {GitHubError} */
async function searchByCommit(search, context, github, log) {
    const { sha, repository, branch } = search;
    let found;
    try {
        found = await fetchWithCommit(await github(), search, context);
    }
    catch (error) {
        const isUnseen = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_ && UNSEEN_STATUSES.includes(error.status);
        if (!isUnseen || error.retryAfterMs !== undefined)
            throw error;
        log.info(`No pull request was found for commit ${sha.slice(0, 7)}. ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .describeError */ .Uc)(error).message}`);
        return undefined;
    }
    const own = `${context.owner}/${context.repo}`;
    // A fork that the token may not see has no name, but its owner was asked for.
    const isUnnamed = (name) => name === undefined && !(0,_event_js__WEBPACK_IMPORTED_MODULE_2__/* .isSameRepository */ .ve)(repository, own);
    const fitting = found.filter(({ isOpen, base, head }) => isOpen &&
        (0,_event_js__WEBPACK_IMPORTED_MODULE_2__/* .isSameRepository */ .ve)(base.repository, own) &&
        ((0,_event_js__WEBPACK_IMPORTED_MODULE_2__/* .isSameRepository */ .ve)(head.repository, repository) || isUnnamed(head.repository)) &&
        head.ref === branch);
    if (fitting.length > 1) {
        (0,_event_js__WEBPACK_IMPORTED_MODULE_2__/* .failForSeveral */ .kN)(fitting.map(({ number }) => number), sha);
    }
    const [known] = fitting;
    return known && { number: known.number, known };
}
function createTargetPullRequest({ number, known }, { owner, repo }, github) {
    const address = { owner, repo, number };
    let described = known && Promise.resolve(known);
    let commits;
    return {
        number,
        known,
        describe() {
            described ??= github().then((client) => (0,_fetch_js__WEBPACK_IMPORTED_MODULE_3__/* .fetchPullRequest */ .dA)(client, address));
            return described;
        },
        commits() {
            commits ??= github().then((client) => (0,_fetch_js__WEBPACK_IMPORTED_MODULE_3__/* .fetchPullRequestCommits */ .vl)(client, address));
            return commits;
        },
    };
}
/** @throws {ActionError} an event that can’t be read */
function openTarget(inputs, transport, { clock, log }) {
    const context = (0,_github_event_context_js__WEBPACK_IMPORTED_MODULE_1__/* .readGithubContext */ .z)();
    const { githubToken: token, runner } = inputs;
    const open = async (under) => {
        const { createGithubClient } = await __webpack_require__.e(/* import() */ 933).then(__webpack_require__.bind(__webpack_require__, 7933));
        return createGithubClient({ apiUrl: runner.githubApiUrl, token, transport, clock: under, log });
    };
    let client;
    const github = (under) => {
        if (under)
            return open(under);
        client ??= open(clock);
        return client;
    };
    const readNamed = () => (0,_event_js__WEBPACK_IMPORTED_MODULE_2__/* .readPullRequestRef */ .q2)(context.payload, inputs.pullRequest);
    const find = async () => {
        let ref = readNamed();
        if (!ref && context.eventName.startsWith('pull_request')) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ActionError */ .lZ(`The event is ${context.eventName}, but holds no pull request that can be read`, {
                hint: 'Set `pull-request` to its number.',
            });
        }
        const search = ref ? undefined : (0,_event_js__WEBPACK_IMPORTED_MODULE_2__/* .readCommitSearch */ .QP)(context);
        if (search)
            ref = await searchByCommit(search, context, github, log);
        return ref && createTargetPullRequest(ref, context, github);
    };
    let found;
    const findPullRequest = () => {
        found ??= find();
        return found;
    };
    const needsSearch = () => !readNamed() && (0,_event_js__WEBPACK_IMPORTED_MODULE_2__/* .readCommitSearch */ .QP)(context) !== undefined;
    return { context, github, findPullRequest, needsSearch };
}
/**
 * The pull request, where it is needed or the event names it.
 *
 * @throws whatever `findPullRequest` throws; but what only keeps a comment from being posted is a `searchProblem`
 */
async function findTarget({ findPullRequest, needsSearch, ...target }, need) {
    if (!need.prompt && !need.comment && needsSearch())
        return { ...target, pullRequest: undefined };
    try {
        return { ...target, pullRequest: await findPullRequest() };
    }
    catch (error) {
        const isOutage = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_ || error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .NetworkError */ .Dr;
        if (need.prompt || !isOutage)
            throw error;
        return { ...target, pullRequest: undefined, searchProblem: error };
    }
}
/** A commit in words; nothing where there is none. */
function describeSha(sha) {
    return sha ? [`commit ${sha.slice(0, 7)}`] : [];
}
/** Comment events don't tell the head of the pull request; the run's own commit is another one there. */
function describeCommit({ context, pullRequest }) {
    return describeSha(pullRequest ? pullRequest.known?.head.sha : context.sha);
}


/***/ }),

/***/ 6243:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   aV: () => (/* binding */ findInside),
/* harmony export */   dx: () => (/* binding */ writeWorkspaceFile),
/* harmony export */   g7: () => (/* binding */ decodeText),
/* harmony export */   gZ: () => (/* binding */ MAX_FILE_BYTES),
/* harmony export */   sL: () => (/* binding */ readWorkspaceFile)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(452);
/** Files of one folder, the workspace above all, and only those: no link, no device, no `.git`, nothing outside. */





/** Far more than a prompt needs, far less than would hurt. */
const MAX_FILE_BYTES = 1_048_576;
/** @returns the path within a folder; undefined where it leads out. A relative path begins there. */
function findInside(folder, path) {
    const inside = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.relative)(folder, (0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(folder, path));
    const isOutside = inside === '..' || inside.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_3__.sep}`) || (0,node_path__WEBPACK_IMPORTED_MODULE_3__.isAbsolute)(inside);
    return isOutside ? undefined : inside;
}
/** @returns the path within the workspace */
function checkInside(workspace, path) {
    const inside = findInside(workspace, path);
    if (inside === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .WorkspaceFileError */ ._n(path, 'is outside the workspace', {
            hint: 'Files of the checked-out repository can be read and written; prompts and what they draw in may also lie in `${{ runner.temp }}`.',
        });
    }
    if (inside.split(node_path__WEBPACK_IMPORTED_MODULE_3__.sep).some((part) => part.toLowerCase() === '.git')) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .WorkspaceFileError */ ._n(path, 'is part of git’s own folder, which may hold credentials');
    }
    return inside;
}
/** A symlink is refused wherever it stands, since it could be made to lead elsewhere between check and use. */
async function locate(workspace, inside, path) {
    const located = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.realpath)(workspace), inside);
    if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.realpath)(located)) !== located) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .WorkspaceFileError */ ._n(path, 'is a symbolic link or lies behind one', {
            hint: 'Give the path of the file itself.',
        });
    }
    return located;
}
async function readBytes(file, path, located) {
    const opened = await file.stat();
    if (!opened.isFile())
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .WorkspaceFileError */ ._n(path, 'is not a regular file');
    if (opened.size > MAX_FILE_BYTES) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .WorkspaceFileError */ ._n(path, `is larger than ${MAX_FILE_BYTES / 1_048_576} MiB`);
    }
    // What was opened must be what was checked: a folder on the way may have been swapped for a link meanwhile.
    const now = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.realpath)(located)) === located ? await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.stat)(located) : undefined;
    if (now?.ino !== opened.ino || now.dev !== opened.dev) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .WorkspaceFileError */ ._n(path, 'was replaced while it was read');
    }
    const buffer = Buffer.alloc(opened.size + 1);
    const { bytesRead } = await file.read(buffer, 0, buffer.length, 0);
    if (bytesRead !== opened.size)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .WorkspaceFileError */ ._n(path, 'was changed while it was read');
    return buffer.subarray(0, bytesRead);
}
const FILE_PROBLEMS = {
    ENOENT: 'does not exist',
    ENOTDIR: 'does not exist',
    EACCES: 'may not be read by this job',
    ELOOP: 'is a symbolic link',
    EISDIR: 'is a folder',
    ENXIO: 'is not a regular file',
};
function fileError(error, path, otherwise = 'can’t be read') {
    if (!(error instanceof Error && 'code' in error))
        return error;
    const code = String(error.code);
    const hint = code === 'ENOENT'
        ? 'Check the path, and that `actions/checkout`, or the step that writes the file, runs before this one.'
        : undefined;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .WorkspaceFileError */ ._n(path, FILE_PROBLEMS[code] ?? `${otherwise} (${code})`, {
        hint,
        cause: error,
    });
}
/** UTF-8 without its byte order mark, line ends as LF. @throws {WorkspaceFileError} what is no text */
function decodeText(bytes, path) {
    let text;
    try {
        // A byte order mark is dropped by the decoder.
        text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .WorkspaceFileError */ ._n(path, 'is not UTF-8 text', { cause });
    }
    if (text.includes('\0'))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .WorkspaceFileError */ ._n(path, 'is not text: it holds a NUL character');
    return text.replaceAll('\r\n', '\n');
}
/**
 * Reads a text file of the workspace: UTF-8 without its byte order mark, line ends as LF, at most 1 MiB.
 *
 * @param path relative to the workspace, or absolute within it
 * @throws {WorkspaceFileError}
 */
async function readWorkspaceFile(workspace, path) {
    let file;
    try {
        const located = await locate(workspace, checkInside(workspace, path), path);
        // O_NONBLOCK: opening a FIFO would otherwise wait for a writer.
        file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(located, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NOFOLLOW | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NONBLOCK);
        return decodeText(await readBytes(file, path, located), path);
    }
    catch (error) {
        throw fileError(error, path);
    }
    finally {
        await file?.close();
    }
}
/**
 * Writes a text file of the workspace, whole or not at all. Its folder must exist; a link in its place is replaced.
 *
 * @throws {WorkspaceFileError}
 */
async function writeWorkspaceFile(workspace, path, text) {
    let unfinished;
    try {
        const inside = checkInside(workspace, path);
        const folder = await locate(workspace, (0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(inside), path);
        const name = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, `.${(0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(inside)}.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`);
        unfinished = name;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.writeFile)(name, text, { flag: 'wx' });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(name, (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(folder, (0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(inside)));
    }
    catch (error) {
        if (unfinished !== undefined)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(unfinished, { force: true }).catch(() => { });
        throw fileError(error, path, 'can’t be written');
    }
}


/***/ })

};
