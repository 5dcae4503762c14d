export const id = 850;
export const ids = [850,469,614];
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


/***/ }),

/***/ 5850:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sanitize: () => (/* binding */ sanitize)
});

// EXTERNAL MODULE: ./lib/text/invisible.js
var invisible = __webpack_require__(5880);
// EXTERNAL MODULE: ./lib/text/time-limit.js
var time_limit = __webpack_require__(3532);
// EXTERNAL MODULE: ./lib/markdown/marker.js
var marker = __webpack_require__(7791);
// EXTERNAL MODULE: ./lib/markdown/parse.js
var parse = __webpack_require__(9614);
;// CONCATENATED MODULE: ./lib/markdown/sanitize/align.js
/** Pure: where what a reader sees stands in the source. */

/** How a character may be written: behind a backslash, or as a reference. */
const WRITTEN = /\\[!-/:-@[-`{-~]|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{0,31});/iy;
/**
 * Where each UTF-16 code unit of a text node's value stands in its source, which may write it in another way, and has
 * the marks of quotations and lists at the start of its lines.
 */
function alignValue(raw, value) {
    const places = [];
    for (let at = 0; at < raw.length && places.length < value.length;) {
        WRITTEN.lastIndex = at;
        const [written = ''] = WRITTEN.exec(raw) ?? [];
        const decoded = (0,parse.unescapeMarkdown)(written);
        const isWritten = decoded !== written && value.startsWith(decoded, places.length);
        const length = isWritten ? written.length : 1;
        const units = isWritten ? decoded.length : Number(raw[at] === value[places.length]);
        for (let unit = 0; unit < units; unit++)
            places.push({ start: at, end: at + length });
        at += length;
    }
    return places;
}

;// CONCATENATED MODULE: ./lib/markdown/sanitize/allowed-url.js
/** Pure: where a link or an image may lead. */
/** Hosts are compared as browsers understand them: https://url.spec.whatwg.org/#host-parsing */
function isAllowedHost(host, allowedHosts) {
    if (allowedHosts.has(host))
        return true;
    for (let dot = host.indexOf('.'); dot >= 0; dot = host.indexOf('.', dot + 1)) {
        if (allowedHosts.has(`*${host.slice(dot)}`))
            return true;
    }
    return false;
}
/** Whether a browser that follows `address` from a comment stays at a host that is allowed. */
function isAllowedAddress(address, { allowedHosts, serverUrl }) {
    // Relative, for a parser; for a reader, and for what makes links of text, a host.
    if (/^\s*www\./i.test(address))
        return isAllowedAddress(`https://${address.trim()}`, { allowedHosts, serverUrl });
    // A slash to browsers, a part of the host to others.
    if (address.includes('\\'))
        return false;
    const url = URL.parse(address, new URL('/owner/repository/pull/1', serverUrl).href);
    if (url === null || `${url.username}${url.password}` !== '')
        return false;
    if (url.host === serverUrl.host)
        return url.protocol === serverUrl.protocol || url.protocol === 'https:';
    return url.protocol === 'https:' && url.port === '' && isAllowedHost(url.hostname, allowedHosts);
}

;// CONCATENATED MODULE: ./lib/markdown/sanitize/blocks.js
/** Whether text stands in it that is read as one: GitHub looks for keywords across its marks. */
function isBlockOfText({ type }) {
    return type === 'paragraph' || type === 'heading' || type === 'tableCell';
}
/** What holds blocks, and ends what is open in them where it ends. */
function isContainer({ type }) {
    return ['blockquote', 'listItem', 'tableCell', 'footnoteDefinition'].includes(type);
}
/** Within a line of text, they would end its block. */
function isBlockTag(name) {
    return name === 'details' || name === 'summary';
}
/** In a quotation, too. */
const EMPTY_LINE = /\n[ \t>]*\n/;
/** Whether the last thing in it is a line of text. */
function endsWithText(node) {
    if (node.type === 'paragraph' || node.type === 'table')
        return true;
    const last = 'children' in node && !isBlockOfText(node) ? node.children.at(-1) : undefined;
    return last !== undefined && endsWithText(last);
}
const MAX_INDENT = 200;
/**
 * Whether a tag begins a line in a list or a quotation that is not written as a part of that: GitHub's parser lets it
 * begin a block, which ends the list, and in which no mark of Markdown means anything.
 */
function isLazyStart({ position }, ancestors, text) {
    const container = ancestors.findLast(isContainer)?.position;
    if (!position || !container)
        return false;
    const { column, offset = 0 } = position.start;
    const before = text.slice(Math.max(0, offset - MAX_INDENT), offset);
    return column <= container.start.column && /(?:^|[\r\n])[ \t>]*$/.test(before);
}

;// CONCATENATED MODULE: ./lib/markdown/sanitize/diagrams.js
/**
 * What GitHub draws itself, and what in it can be clicked, loaded, or hidden from this:
 * https://docs.github.com/get-started/writing-on-github/working-with-advanced-formatting/creating-diagrams
 */
const ACTIVE_DRAWING = /(?<!<)<(?!br\b|<)[a-z!/]|\\(?!n)|\/\/|www\.|(?:^|[;{}])\s*(?:click|links?)\s|\bhref\b|\bimg["']?\s*:|\b(?:https?|javascript):|\bdata:\S|\burl\(|@import|#(?!quot;|apos;|amp;|nbsp;|3[459];|4[01];)\w{1,8};/im;
const ACTIVE_MACRO = /\\(?:href|url|html\w*|includegraphics|class|cssId|style|unicode|require|mmlToken|csname|newcommand|def|let)\b/i;
const ACTIVE_FORMULA = new RegExp(`//|\\bhttps?:|${ACTIVE_MACRO.source}`, 'i');
const ACTIVE_BY_LANGUAGE = new Map([
    ['mermaid', ACTIVE_DRAWING],
    ['geojson', ACTIVE_DRAWING],
    ['topojson', ACTIVE_DRAWING],
    ['math', ACTIVE_FORMULA],
]);
/**
 * Whether a formula in a line of text could load something, or lead elsewhere:
 * https://docs.github.com/get-started/writing-on-github/working-with-advanced-formatting/writing-mathematical-expressions
 */
function hasActiveFormula(text) {
    return ACTIVE_MACRO.test(text.slice(Math.max(0, text.indexOf('$')), text.lastIndexOf('$') + 1));
}
/** Whether a block of code in this language is drawn so that it could. */
function isActiveDrawing(language, text) {
    return ACTIVE_BY_LANGUAGE.get(/^[a-z]*/.exec(language)?.[0] ?? '')?.test(text) === true;
}
/** Macros in text between tags. */
function findMacros(text) {
    return [...text.matchAll(new RegExp(ACTIVE_MACRO, 'gi'))].map(({ 0: macro, index }) => ({
        kind: 'formula',
        start: index,
        end: index + macro.length,
    }));
}

// EXTERNAL MODULE: ./lib/markdown/sanitize/edits.js
var sanitize_edits = __webpack_require__(1120);
// EXTERNAL MODULE: ./lib/markdown/sanitize/html.js
var html = __webpack_require__(392);
// EXTERNAL MODULE: ./lib/markdown/inert.js
var inert = __webpack_require__(7489);
;// CONCATENATED MODULE: ./lib/markdown/sanitize/inert-code.js
/** Pure: text shown as code, which does nothing there. */


/** An address that goes on for longer is none that anybody wrote. */
const MAX_WORD = 2_000;
/** GitHub's parser takes all up to the next space for a part of an address, marks of code included. */
function isAfterAddress(text, at) {
    const [word = ''] = /[^ \t\r\n<]*$/.exec(text.slice(Math.max(0, at - MAX_WORD), at)) ?? [];
    return /[:@]|www\./i.test(word);
}
/** Inline code. Nothing inside of it is read; what stands beside it can't become a part of its marks. */
function toInlineCode(content, text, { start, end }, isInTable) {
    const line = content.replace(/\s*[\r\n]\s*/g, ' ').trim();
    const mark = '`'.repeat((0,inert/* longestBackticks */.Ww)(line) + 1);
    const pad = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
    const code = `${mark}${pad}${isInTable ? line.replace(/\\?\|/g, '\\|') : line}${pad}${mark}`;
    const before = /[`\\]/.test(text.charAt(start - 1)) || isAfterAddress(text, start) ? ' ' : '';
    const after = text.charAt(end) === '`' ? ' ' : '';
    return `${before}${code}${after}`;
}
/** A block that shows text as it is. */
function toBlock(text) {
    return (0,inert/* toTextBlock */.Yt)((0,marker/* unmark */.dX)(text));
}

// EXTERNAL MODULE: ./lib/markdown/sanitize/references.js
var sanitize_references = __webpack_require__(2335);
;// CONCATENATED MODULE: ./lib/markdown/sanitize/rendered-text.js


/** Tags may stand within a word. */
function withoutTags(html) {
    return (0,parse.unescapeMarkdown)(html.replace(/<br\b[^>]*>/gi, '\n').replace(/<[^>]*>/g, ''));
}
function readInline(node) {
    if (node.type === 'text' || node.type === 'inlineCode')
        return node.value;
    if (node.type === 'html')
        return withoutTags(node.value);
    if (node.type === 'break')
        return '\n';
    // A picture: its words are not seen beside those around it.
    return 'children' in node ? node.children.map(readInline).join('') : '';
}
function* readTexts(node) {
    if (node.type === 'code')
        yield { ...(0,parse.spanOf)(node), text: node.value };
    // Within a line, tags have no text of their own.
    if (node.type === 'html')
        yield { ...(0,parse.spanOf)(node), text: withoutTags(node.value) };
    if (!('children' in node))
        return;
    if (isBlockOfText(node))
        yield { ...(0,parse.spanOfChildren)(node), text: readInline(node) };
    for (const child of node.children)
        yield* readTexts(child);
}
/** Shown where the pointer is, by the browser, or where there is no picture. */
function* readAddresses(node) {
    if (node.type === 'image' || node.type === 'link' || node.type === 'definition') {
        yield { ...(0,parse.spanOf)(node), text: `${node.url}\n${node.title ?? ''}` };
    }
    if (node.type === 'image' || node.type === 'imageReference')
        yield { ...(0,parse.spanOf)(node), text: node.alt ?? '' };
    if ('children' in node)
        for (const child of node.children)
            yield* readAddresses(child);
}
/** The blocks of a text that was made harmless, in their order, and then the addresses in it. */
function readSeen(tree) {
    return [...readTexts(tree), ...readAddresses(tree)];
}

;// CONCATENATED MODULE: ./lib/markdown/sanitize.js













/** Text that can't be made harmless in so many rounds, or in this time, was made to be so: it is shown as code, whole. */
const MAX_ROUNDS = 12;
const TIME_LIMIT_MS = 5_000;
/** Parsers differ in which others begin a block of code at all. */
const PLAIN_INFO = /^[\w+#.:/-]*(?:[ \t]+[\w =:"',.{}()#/+-]*)?$/;
/** Parsers differ in what else is a definition, and what is text. One of `!WARNING` would undo warnings. */
const PLAIN_DEFINITION = /^\[(?!\s*!)[^[\]`<]+\]:[ \t]+(?:https?:|\/|#|\.)[^\s<>`@]*(?:[ \t]+"[^"`<\r\n]*")?$/;
/** The part of a link behind its label; of an image all of it. */
function spanAfterLabel(node) {
    const { start, end } = (0,parse.spanOf)(node);
    const last = 'children' in node ? node.children.at(-1) : undefined;
    return { start: last ? (0,parse.spanOf)(last).end : start, end };
}
function hasInvisible(text) {
    return (0,invisible/* removeInvisible */.i)(text).removed > 0 || (0,invisible/* stripControls */.$Y)(text) !== text;
}
class Round {
    #text;
    #policy;
    #edits = [];
    #tags = [];
    #commands;
    #closings;
    #openDetails = 0;
    /** Links that a keyword stands before. */
    #closing = new Set();
    /** Of text that is not written as it reads. */
    #places = new Map();
    constructor(text, policy) {
        this.#text = text;
        this.#policy = policy;
        this.#commands = (0,sanitize_references/* findCommands */.uU)(text);
        this.#closings = (0,sanitize_references/* findClosings */.ql)(text);
    }
    run(tree) {
        this.#visit(tree, [], { isInTable: false, isJoined: false });
        for (const { index } of this.#text.matchAll(marker/* FORGED_MARKER */.d1)) {
            this.#edit({ start: index, end: index + 1 }, '&lt;', 'marker');
        }
        this.#balance();
        if (this.#edits.length === 0)
            this.#close(tree);
        return this.#edits;
    }
    #edit({ start, end }, replacement, kind) {
        this.#edits.push({ start, end, replacement, kind });
    }
    #raw({ start, end }) {
        return this.#text.slice(start, end);
    }
    #isAllowed = (address) => isAllowedAddress(address, this.#policy);
    #showAsCode(span, kind, isInTable) {
        this.#edit(span, toInlineCode(this.#raw(span), this.#text, span, isInTable), kind);
    }
    #visit(node, ancestors, about) {
        const isInTable = about.isInTable || node.type === 'tableCell';
        switch (node.type) {
            case 'image':
                this.#visitImage(node, isInTable);
                break;
            case 'definition':
                this.#visitDefinition(node);
                break;
            case 'html':
                this.#visitHtml(node, ancestors, { ...about, isInTable });
                break;
            case 'code':
                this.#visitCode(node, ancestors);
                break;
            case 'inlineCode':
                this.#visitInlineCode((0,parse.spanOf)(node), node.value, isInTable);
                break;
            case 'text':
                this.#visitText(node, ancestors, isInTable);
                break;
            case 'link':
                this.#visitLink(node, isInTable);
                break;
            case 'footnoteDefinition':
                this.#visitFootnote(node);
                break;
            case 'imageReference':
            case 'linkReference':
                this.#hideCommands(spanAfterLabel(node), (0,parse.spanOf)(node), isInTable);
                break;
        }
        if (!('children' in node))
            return;
        if (isBlockOfText(node))
            this.#visitFlattened(node, isInTable);
        for (const [index, child] of node.children.entries()) {
            const before = node.children[index - 1];
            // GitHub's parser takes it for one more row.
            if (child.type === 'code' && before?.type === 'table' && this.#isJoined(before, child)) {
                this.#edit({ start: (0,parse.spanOf)(before).end, end: (0,parse.spanOf)(before).end }, '\n', 'stray mark');
            }
            const [, tag = ''] = (child.type === 'html' && /^\s*<\/?(\w*)/.exec(child.value)) || [];
            const isJoined = child.type === 'html' &&
                before !== undefined &&
                !isBlockTag(tag.toLowerCase()) &&
                endsWithText(before) &&
                this.#isJoined(before, child);
            this.#visit(child, [...ancestors, node], { isInTable, isJoined });
        }
    }
    /** Whether no empty line stands between two blocks. */
    #isJoined(before, after) {
        return !EMPTY_LINE.test(this.#raw({ start: (0,parse.spanOf)(before).end, end: (0,parse.spanOf)(after).start }));
    }
    #visitImage(node, isInTable) {
        const span = (0,parse.spanOf)(node);
        const alt = /^!\[([^[\]\\`\r\n]*)\]\(/.exec(this.#raw(span))?.[1];
        if (this.#isAllowed(node.url) && !this.#raw(span).includes('<')) {
            this.#hideCommands(span, span, isInTable);
            this.#unwriteHidden(node, span);
        }
        else if (alt === undefined)
            this.#showAsCode(span, 'image', isInTable);
        else {
            const address = toInlineCode(node.url || 'no address', '', { start: 0, end: 0 }, isInTable);
            this.#edit(span, `${alt} (image: ${address})`, 'image');
        }
    }
    /** The label stays as it is, and the address is shown beside it. */
    #visitLink(node, isInTable) {
        const span = (0,parse.spanOf)(node);
        const raw = this.#raw(span);
        const first = node.children[0];
        const last = node.children.at(-1);
        const isLabelled = raw.startsWith('[') && first !== undefined && last !== undefined;
        const isClosing = this.#closing.has(node);
        const hidesComment = this.#raw(spanAfterLabel(node)).includes('<!--');
        if (this.#isAllowedLink(node, raw) && !isClosing && !hidesComment) {
            // What stands in the label is for the visit of the label.
            if (isLabelled)
                this.#hideCommands(spanAfterLabel(node), span, isInTable);
            if (isLabelled)
                this.#unwriteHidden(node, spanAfterLabel(node));
        }
        else if (isLabelled) {
            const address = toInlineCode(node.url || 'no address', '', { start: 0, end: 0 }, isInTable);
            const label = { start: (0,parse.spanOf)(first).start, end: (0,parse.spanOf)(last).end };
            this.#edit({ start: span.start, end: label.start }, '', isClosing ? 'closing keyword' : 'link');
            this.#edit({ start: label.end, end: span.end }, ` (${address})`, 'part of a link');
        }
        else
            this.#showAsCode(span, isClosing ? 'closing keyword' : 'link', isInTable);
    }
    /** Whether only marks of a sentence stand beside it: what else does could be a part of it. */
    #standsAlone({ start, end }) {
        const before = this.#text.charAt(start - 1);
        const after = this.#text.slice(end, end + 2);
        return /^[\s("'<]?$/.test(before) && /^(?:[)"'>.,;!?]?(?:\s.?)?|[)"'>.,;!?]{2})$/s.test(after);
    }
    /** GitHub's parser goes on to the next space. */
    #isAllowedRun({ start }) {
        const [run = ''] = /^[^ \t\r\n<]*/.exec(this.#text.slice(start, start + MAX_WORD)) ?? [];
        return this.#isAllowed(/^www\./i.test(run) ? `https://${run}` : run);
    }
    /** What is in no text can hide something too. */
    #unwriteHidden({ url, title, ...rest }, span) {
        const alt = 'alt' in rest ? (rest.alt ?? '') : '';
        if (hasInvisible(`${url}${title ?? ''}${alt}`))
            this.#unwrite(span, 'invisible character');
    }
    /** An address of mail that is written out leads nowhere that it does not say. */
    #isAllowedLink(node, raw) {
        const { url, children } = node;
        const [label] = children;
        // Characters behind references hide in what looks plain.
        if (raw.startsWith('<') && raw.includes('&'))
            return false;
        const isWrittenOut = !raw.startsWith('[') && label?.type === 'text';
        if (!isWrittenOut)
            return this.#isAllowed(url);
        if (this.#isAllowed(url))
            return raw.startsWith('<') || this.#isAllowedRun((0,parse.spanOf)(node));
        const isMail = url.toLowerCase() === `mailto:${label.value.toLowerCase()}`;
        return isMail && !/www\./i.test(label.value) && this.#standsAlone((0,parse.spanOf)(node));
    }
    /** Without it, what refers to it is plain text. */
    #visitDefinition(node) {
        const span = (0,parse.spanOf)(node);
        const isPlain = PLAIN_DEFINITION.test(this.#raw(span));
        if (!isPlain || !this.#isAllowed(node.url))
            this.#showAsCode(span, 'link', false);
        else {
            this.#hideCommands(span, span, false);
            this.#unwriteHidden(node, span);
        }
    }
    /** Written so that it does nothing as text either. */
    #visitDoubtful(span) {
        const raw = this.#raw(span);
        for (const { kind, start, end } of [
            ...(0,sanitize_references/* findMentions */.d6)(raw),
            ...(0,sanitize_references/* findAddresses */.WX)(raw, this.#isAllowed),
            ...(0,sanitize_references/* findClosings */.ql)(raw),
        ]) {
            const isDone = raw.charAt(start - 1) === '`' && raw.charAt(end) === '`';
            if (!isDone)
                this.#showAsCode({ start: span.start + start, end: span.start + end }, kind, false);
        }
        for (const { index } of raw.matchAll(/<(?=[A-Za-z/!?])/g)) {
            this.#edit({ start: span.start + index, end: span.start + index + 1 }, '&lt;', 'HTML');
        }
        for (const { index } of raw.matchAll(/(?<=\])(?=\()/g)) {
            this.#edit({ start: span.start + index, end: span.start + index }, ' ', 'link');
        }
    }
    /** One that nothing refers to is not shown: what is hidden in it is for programs to read. */
    #visitFootnote(node) {
        const { start } = (0,parse.spanOf)(node);
        const isUnused = this.#text.split(`[^${node.label}]`).length <= 2;
        if (isUnused)
            this.#edit({ start, end: start }, '\\', 'hidden note');
    }
    #visitInlineCode(span, value, isInTable) {
        // A tag at the start of a line ends the paragraph for one parser, and the code with it.
        if (/[\r\n][^\S\r\n]*(?:>[^\S\r\n]*)*</.test(this.#raw(span))) {
            this.#edit(span, toInlineCode(value, this.#text, span, isInTable), 'HTML');
        }
        const isFormula = this.#text.charAt(span.start - 1) === '$' && isActiveDrawing('math', value);
        if (isFormula || isAfterAddress(this.#text, span.start)) {
            this.#edit({ ...span, end: span.start }, ' ', isFormula ? 'formula' : 'stray mark');
        }
    }
    #isIndented(node) {
        return node?.type === 'code' && !/^(?:`{3,}|~{3,})/.test(this.#raw((0,parse.spanOf)(node)));
    }
    /** Where an item of a list begins with code, parsers differ in what else in it is indented enough to be code. */
    #isDoubtful(node, ancestors) {
        const beginsWithCode = ({ type, children }) => type === 'listItem' && this.#isIndented(children[0]);
        return this.#isIndented(node) && ancestors.some(beginsWithCode);
    }
    #visitCode(node, ancestors) {
        const span = (0,parse.spanOf)(node);
        if (this.#isDoubtful(node, ancestors))
            this.#visitDoubtful(span);
        const language = node.lang?.toLowerCase() ?? '';
        const isSuggestion = language.startsWith('suggestion') && !this.#policy.allowsSuggestions;
        const isActive = isActiveDrawing(language, node.value);
        const [, mark = '', info = ''] = /^((?:`+|~+)[ \t]*)([^\r\n]*)/.exec(this.#raw(span)) ?? [];
        const start = span.start + mark.length;
        const place = { start, end: start + info.length };
        if (isSuggestion || isActive)
            this.#edit(place, 'text', isSuggestion ? 'suggestion' : 'diagram');
        else if (mark !== '' && !PLAIN_INFO.test(info))
            this.#edit(place, 'text', 'label of code');
    }
    /** What bots read as an order. Code keeps its own: a path at the start of a line is no less common there. */
    #commandsIn({ start, end }) {
        return this.#commands
            .filter((command) => command.start >= start && command.start < end)
            .map((command) => ({ ...command, end: Math.min(command.end, end) }));
    }
    /** Also across what is no one text to Markdown: who reads along may read no Markdown. */
    #closingsIn({ start, end }) {
        return this.#closings.filter((closing) => closing.start >= start && closing.end <= end);
    }
    /** What is neither code nor text is shown as code, whole. */
    #hideCommands(span, whole, isInTable) {
        if (this.#commandsIn(span).length > 0)
            this.#showAsCode(whole, 'command', isInTable);
    }
    #visitText(node, ancestors, isInTable) {
        const span = (0,parse.spanOf)(node);
        for (const reference of [...this.#commandsIn(span), ...this.#closingsIn(span)]) {
            this.#showAsCode(reference, reference.kind, isInTable);
        }
        // What is no tag here may be one for another parser, or with what follows the text.
        for (const { 0: start, index } of this.#raw(span).matchAll(/\\?<(?=[A-Za-z/!?])/g)) {
            const at = span.start + index;
            const isDeclaration = /[!?]/.test(this.#text.charAt(at + start.length));
            if (isDeclaration || start === '<') {
                const gap = isAfterAddress(this.#text, at) ? ' ' : '';
                this.#edit({ start: at, end: at + start.length }, `${gap}&lt;`, 'HTML');
            }
        }
        // A task without words is one for GitHub's parser only, which takes the item for empty.
        const [task] = /^\[[ \t\r\nxX]\](?=[ \t]*(?:[\r\n]|$))/.exec(this.#raw(span)) ?? [];
        if (task !== undefined && ancestors.at(-2)?.type === 'listItem') {
            this.#edit({ start: span.start, end: span.start }, '\\', 'stray mark');
        }
        // A note that is not there is text for one parser only.
        for (const { index } of this.#raw(span).matchAll(/(?<!\\)\[(?=\^)/g)) {
            this.#edit({ start: span.start + index, end: span.start + index }, '\\', 'stray mark');
        }
        for (const { index } of this.#raw(span).matchAll(/(?<=\]):(?=[ \t]*(?:[\r\n]|$))/g)) {
            this.#edit({ start: span.start + index, end: span.start + index }, '\\', 'stray mark');
        }
        // No link for one parser, but for another that reads its lines as others.
        for (const { index } of this.#raw(span).matchAll(/(?<=(?<!\\)\])(?=\()/g)) {
            this.#edit({ start: span.start + index, end: span.start + index }, '\\', 'stray mark');
        }
        // Marks that enclose nothing could enclose what is written beside them.
        for (const { 0: escapes, index } of this.#raw(span).matchAll(/\\*`/g)) {
            const at = span.start + index + escapes.length - 1;
            if (escapes.length % 2 === 1)
                this.#edit({ start: at, end: at }, '\\', 'stray mark');
        }
        if (hasInvisible(node.value))
            this.#unwrite(span, 'invisible character');
        // What a link says is no second link.
        const isInLink = ancestors.some(({ type }) => type === 'link' || type === 'linkReference');
        const addresses = ancestors.at(-1)?.type === 'link' ? [] : (0,sanitize_references/* findAddresses */.WX)(node.value, this.#isAllowed);
        const issues = isInLink ? [] : this.#unnamedIn(node.value);
        // The value lacks line ends within strikethrough, so that the source is looked at too.
        for (const { kind, start, end } of (0,sanitize_references/* findMentions */.d6)(this.#raw(span))) {
            this.#showAsCode({ start: span.start + start, end: span.start + end }, kind, isInTable);
        }
        for (const reference of [...(0,sanitize_references/* findMentions */.d6)(node.value), ...addresses, ...issues]) {
            if (!this.#showReference(node, reference, isInTable))
                return;
        }
    }
    #unnamedIn(text) {
        return (0,sanitize_references/* findIssueReferences */.RJ)(text).filter(({ start, end }) => !this.#policy.isNamed(text.slice(start, end)));
    }
    /** @returns false where the text has to be written in another way first */
    #showReference(node, { kind, start, end }, isInTable) {
        const place = this.#locate(node, { start, end });
        if (!place)
            this.#unwrite((0,parse.spanOf)(node), kind);
        else {
            const code = toInlineCode(node.value.slice(start, end), this.#text, place, isInTable);
            this.#edit(place, code, kind);
        }
        return place !== undefined;
    }
    /** Where a piece of a text node's value stands in the whole text. */
    #locate(node, { start, end }) {
        const span = (0,parse.spanOf)(node);
        const raw = this.#raw(span);
        if (raw === node.value)
            return { start: span.start + start, end: span.start + end };
        const places = this.#places.get(node) ?? alignValue(raw, node.value);
        this.#places.set(node, places);
        const [first, last] = [places[start], places[end - 1]];
        return first && last && { start: span.start + first.start, end: span.start + last.end };
    }
    /** Characters that are written as references or behind backslashes are written out, for the next round to find. */
    #unwrite(span, kind) {
        const raw = this.#raw(span);
        const written = /&(?!amp;)/.test(raw)
            ? raw.replace(/&(?!amp;)/g, '&amp;')
            : raw.replace(/\\(?=[!-/:-@^{-~])/g, '');
        this.#edit(span, written, kind);
    }
    /** Keywords count across marks: **Fixes** #1. A formula may go across them too. */
    #visitFlattened(block, isInTable) {
        const { text, pieces } = this.#flatten(block, { text: '', pieces: [] });
        if (hasActiveFormula(text)) {
            this.#showAsCode((0,parse.spanOfChildren)(block), 'formula', isInTable);
        }
        for (const { kind, start, end } of (0,sanitize_references/* findClosings */.ql)(text)) {
            const piece = pieces.findLast((candidate) => candidate.start <= start);
            if (!piece)
                continue;
            const { node, parent } = piece;
            if (this.#closing.has(parent))
                continue;
            const from = start - piece.start;
            const to = Math.min(end - piece.start, node.value.length);
            this.#showReference(node, { kind, start: from, end: to }, isInTable);
        }
    }
    #flatten(parent, flat) {
        for (const node of parent.children) {
            if (node.type === 'text') {
                flat.pieces.push({ node, parent, start: flat.text.length });
                flat.text += node.value;
            }
            else if (node.type === 'break')
                flat.text += '\n';
            else if ('children' in node) {
                if (node.type === 'link' && (0,sanitize_references/* closesByLink */.Jq)(flat.text, node.url))
                    this.#closing.add(node);
                this.#flatten(node, flat);
            }
            else if (node.type === 'html')
                flat.text += /^<br/i.test(node.value) ? '\n' : '';
            else
                flat.text += '\u0000';
        }
        return flat;
    }
    #visitHtml(node, ancestors, { isInTable, isJoined }) {
        const isBlock = !ancestors.some(isBlockOfText);
        const container = ancestors.findLast(isBlock ? isContainer : isBlockOfText);
        const span = (0,parse.spanOf)(node);
        const raw = this.#raw(span);
        const comments = (0,html/* findComments */.Su)(raw);
        for (const { start, end } of comments) {
            this.#edit({ start: span.start + start, end: span.start + end }, '', 'comment');
        }
        if (isBlock ? isJoined : isLazyStart(node, ancestors, this.#text)) {
            const at = span.start + raw.indexOf('<');
            this.#edit({ start: at, end: at + 1 }, '&lt;', 'HTML');
            return;
        }
        const isInComment = (at) => comments.some(({ start, end }) => at >= start && at < end);
        const tags = (0,html/* findTags */.vU)(raw).filter(({ name, start }) => !isInComment(start) && (isBlock || !isBlockTag(name)));
        if (!isBlock && tags.length === 0 && comments.length === 0) {
            this.#showAsCode(span, 'HTML', isInTable);
            return;
        }
        const parts = [
            ...comments,
            ...tags.map((tag) => ({ start: tag.start, end: tag.end, tag })),
            { start: raw.length, end: raw.length },
        ];
        let at = 0;
        let codeDepth = 0;
        let flat = '';
        const origins = [];
        for (const { start, end, tag } of parts.sort((a, b) => a.start - b.start)) {
            if (start > at)
                this.#visitHtmlText({ start: span.start + at, end: span.start + start }, codeDepth > 0);
            for (let index = at; index < start && codeDepth === 0; index++)
                origins.push(span.start + index);
            if (codeDepth === 0)
                flat += raw.slice(at, Math.max(at, start));
            at = Math.max(at, end);
            if (!tag)
                continue;
            this.#tags.push({ ...tag, start: span.start + start, end: span.start + end, isBlock, container });
            if (tag.name === 'code')
                codeDepth = Math.max(0, codeDepth + (tag.kind === 'open' ? 1 : -1));
        }
        // Keywords count across tags too.
        for (const { start, kind } of (0,sanitize_references/* findClosings */.ql)(flat)) {
            const from = origins[start];
            if (from === undefined)
                continue;
            const [reference = ''] = /^[^<\s]*/.exec(this.#text.slice(from, span.end)) ?? [];
            this.#edit({ start: from, end: from + reference.length }, `<code>${reference}</code>`, kind);
        }
    }
    /** Text between tags is not read as Markdown, but GitHub looks for mentions in it. */
    #visitHtmlText(span, isInCode) {
        const raw = this.#raw(span);
        const escaped = (0,html/* escapeHtml */.ZD)(raw);
        if (escaped !== raw) {
            this.#edit(span, escaped, 'HTML');
            return;
        }
        if (isInCode)
            return;
        const references = [
            ...(0,sanitize_references/* findMentions */.d6)(raw),
            ...(0,sanitize_references/* findAddresses */.WX)(raw, this.#isAllowed),
            ...(0,sanitize_references/* findClosings */.ql)(raw),
            ...this.#unnamedIn(raw),
            ...(hasActiveFormula(raw) ? findMacros(raw) : []),
        ].map(({ kind, start, end }) => ({ kind, start: span.start + start, end: span.start + end }));
        for (const { kind, ...place } of [...this.#commandsIn(span), ...references]) {
            this.#edit(place, `<code>${this.#raw(place)}</code>`, kind);
        }
    }
    /** A tag without its other half would change how the rest of the comment looks. */
    #balance() {
        const open = [];
        for (const tag of this.#tags) {
            if (tag.kind === 'open')
                open.push(tag);
            else if (tag.kind === 'close') {
                const opener = open.at(-1);
                if (opener?.name === tag.name && opener.container === tag.container)
                    open.pop();
                else
                    this.#showTag(tag);
            }
        }
        const closable = open.filter(({ name, container }) => name === 'details' && !container);
        for (const tag of open)
            if (!closable.includes(tag))
                this.#showTag(tag);
        this.#openDetails = closable.length;
    }
    #showTag(tag) {
        if (tag.isBlock)
            this.#edit({ start: tag.start, end: tag.start + 1 }, '&lt;', 'HTML');
        else
            this.#showAsCode(tag, 'HTML', false);
    }
    /** What the text leaves open would take in what follows it. */
    #close({ children }) {
        const last = children.at(-1);
        const end = { start: this.#text.length, end: this.#text.length };
        const fence = last?.type === 'code' ? this.#findOpenFence((0,parse.spanOf)(last)) : '';
        const closing = `${fence && `\n${fence}`}${'\n\n</details>'.repeat(this.#openDetails)}`;
        if (closing !== '')
            this.#edit(end, closing, 'open block');
    }
    #findOpenFence(span) {
        const lines = this.#raw(span).split(/\r\n|\r|\n/);
        const [, fence] = /^ {0,3}(`{3,}|~{3,})/.exec(lines[0] ?? '') ?? [];
        if (fence === undefined)
            return '';
        const [, end = ''] = /^ {0,3}(`{3,}|~{3,})[ \t]*$/.exec(lines.slice(1).at(-1) ?? '') ?? [];
        return end.startsWith(fence) ? '' : fence;
    }
}
/**
 * GitHub's parser knows no mark of code over 80, and no fence that long means anything to a reader:
 * https://github.com/github/cmark-gfm/blob/master/src/inlines.c
 */
const LONG_MARK = /(`{60})`+|(~{60})~+/g;
/**
 * Takes the power out of Markdown.
 *
 * Never throws: text that can't be read in reasonable time, or does not come to rest, is shown as code as a whole.
 *
 * @param timeLimitMs what is reasonable; at most five seconds
 */
function sanitize(markdown, policy, timeLimitMs = TIME_LIMIT_MS) {
    const changes = new Map();
    const count = (kind, by = 1) => {
        if (by > 0)
            changes.set(kind, (changes.get(kind) ?? 0) + by);
    };
    const toVisible = (text) => {
        const { text: visible, removed } = (0,invisible/* removeInvisible */.i)(text);
        // Line ends to some, white space to others, and nothing to be seen.
        const clean = (0,invisible/* stripControls */.$Y)(visible.replace(/[\u2028\u2029]/g, ''));
        count('invisible character', removed + visible.length - clean.length);
        return clean;
    };
    const clean = toVisible(markdown);
    let text = clean.replace(LONG_MARK, '$1$2');
    let seen = [];
    try {
        (0,time_limit/* runWithin */.T)(Math.min(timeLimitMs, TIME_LIMIT_MS), () => {
            for (let round = 0;; round++) {
                const tree = (0,parse.parseMarkdown)(text);
                const edits = new Round(text, policy).run(tree);
                if (edits.length === 0) {
                    seen = readSeen(tree);
                    return;
                }
                if (round === MAX_ROUNDS)
                    throw new time_limit/* TimeLimitError */.$('It does not come to rest');
                const { text: next, applied } = (0,sanitize_edits/* applyEdits */.c)(text, edits);
                for (const { kind } of applied)
                    if (kind !== 'part of a link')
                        count(kind);
                text = toVisible(next);
            }
        });
    }
    catch {
        count('text shown as code');
        text = toBlock(clean);
        seen = Array.from(text.matchAll(/[^\r\n]+/g), ({ 0: line, index }) => ({
            start: index,
            end: index + line.length,
            text: line,
        })).slice(1, -1);
    }
    return { text, changes, seen };
}


/***/ }),

/***/ 392:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Su: () => (/* binding */ findComments),
/* harmony export */   ZD: () => (/* binding */ escapeHtml),
/* harmony export */   vU: () => (/* binding */ findTags)
/* harmony export */ });
/** Pure: raw HTML in Markdown. A few tags without attributes may stay; all else is shown as it was written. */
/** Each says only how its text looks. */
const HARMLESS = 'details|summary|sub|sup|kbd|br|b|i|em|strong|code|del|ins';
const TAG = new RegExp(`<(/?)(${HARMLESS})( open)?[ ]?/?>`, 'gi');
/** The harmless tags of a piece of HTML, in their order. */
function findTags(html) {
    return [...html.matchAll(TAG)].flatMap(({ 0: tag, 1: slash, 2: name = '', 3: attribute, index }) => {
        const isForeign = attribute !== undefined && (slash === '/' || name.toLowerCase() !== 'details');
        if (isForeign)
            return [];
        const kind = name.toLowerCase() === 'br' ? 'void' : slash === '/' ? 'close' : 'open';
        return [{ name: name.toLowerCase(), kind, start: index, end: index + tag.length }];
    });
}
/**
 * Where a comment ends for a browser; undefined where it never does.
 * https://html.spec.whatwg.org/multipage/parsing.html#comment-start-state
 */
function findCommentEnd(html, start) {
    const [short] = /^<!---?>/.exec(html.slice(start, start + 6)) ?? [];
    if (short !== undefined)
        return start + short.length;
    const end = /--!?>/g;
    end.lastIndex = start + 4;
    return end.test(html) ? end.lastIndex : undefined;
}
/** Comments that end. One that does not would hide all that follows: it is no comment then, but text. */
function findComments(html) {
    const comments = [];
    for (let at = html.indexOf('<!--'); at >= 0;) {
        const end = findCommentEnd(html, at);
        if (end === undefined)
            break;
        comments.push({ start: at, end });
        at = html.indexOf('<!--', end);
    }
    return comments;
}
/** References that say nothing but how a character is written. */
const PLAIN_REFERENCE = /&(?:amp|lt|gt|quot|nbsp|hellip|mdash|ndash|rarr|larr|times|middot|bull|copy|check);/y;
/** Text that a browser shows as it is given here: no tag begins in it, and no character hides in a reference. */
function escapeHtml(text) {
    const tagless = text.replaceAll('<', '&lt;');
    return tagless.replace(/&/g, (ampersand, at) => {
        PLAIN_REFERENCE.lastIndex = at;
        return PLAIN_REFERENCE.test(tagless) ? ampersand : '&amp;';
    });
}


/***/ }),

/***/ 2335:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jq: () => (/* binding */ closesByLink),
/* harmony export */   RJ: () => (/* binding */ findIssueReferences),
/* harmony export */   WX: () => (/* binding */ findAddresses),
/* harmony export */   d6: () => (/* binding */ findMentions),
/* harmony export */   ql: () => (/* binding */ findClosings),
/* harmony export */   uU: () => (/* binding */ findCommands)
/* harmony export */ });
/** Pure: what GitHub, or a bot that reads along, would act on in plain text. */
/**
 * Wider than GitHub's own rule, which also looks at what follows. Of a package, `@scope/name@1.2.3`, all of it.
 * https://github.com/gjtorikian/html-pipeline/blob/main/lib/html_pipeline/node_filter/mention_filter.rb
 */
const MENTION = /(?<![A-Za-z0-9])@[A-Za-z0-9][\w-]*(?:\/[\w.-]*\w(?:@[\w.^~-]*\w)?)?/g;
/** Wider than what GitHub makes a link of: https://github.github.com/gfm/#autolinks-extension- */
const ADDRESS = /(?:(?<![a-z0-9+.-])[a-z0-9+.-]{1,31}:\/\/|(?<![a-z0-9])www\.|(?<![a-z0-9])(?:mailto|xmpp):)[^\s<>"'`]*/gi;
/**
 * https://docs.github.com/issues/tracking-your-work-with-issues/using-issues/linking-a-pull-request-to-an-issue
 * The first group ends where the reference begins.
 */
const CLOSING = /((?<![A-Za-z0-9_])(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?)\s{0,20}:?\s{0,20})((?:[\w.-]{1,100}\/[\w.-]{1,100})?#\d+|GH-\d+|https?:\/\/[^\s/]{1,200}\/[^\s/]{1,100}\/[^\s/]{1,100}\/(?:issues|pull|discussions)\/\d+)/giu;
const KEYWORD_AT_END = /(?<![A-Za-z0-9_])(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?)\s{0,20}:?\s{0,20}$/iu;
/** Of an issue, a pull request or a discussion. */
const ISSUE_ADDRESS = /\/(?:issues|pull|pulls|discussions)\/\d+/i;
/** Whether a link that follows `text` closes what it leads to. */
function closesByLink(text, address) {
    return ISSUE_ADDRESS.test(address) && KEYWORD_AT_END.test(text.slice(-60));
}
/** As GitHub's parser would have it, which finds one anywhere in a word. */
function toAddress(text) {
    return /^www\./i.test(text) ? `http://${text}` : text.replace(/^[^a-z]+/i, '');
}
/** The addresses that lead where they may not. */
function findAddresses(text, isAllowed) {
    return [...text.matchAll(ADDRESS)]
        .filter(([address]) => !isAllowed(toAddress(address)))
        .map(({ 0: address, index }) => ({ kind: 'link', start: index, end: index + address.length }));
}
function findMentions(text) {
    return [...text.matchAll(MENTION)].map(({ 0: mention, index }) => ({
        kind: 'mention',
        start: index,
        end: index + mention.length,
    }));
}
/** The references that a closing keyword stands before, without the keyword. */
function findClosings(text) {
    return [...text.matchAll(CLOSING)].map(({ 0: whole, 1: keyword = '', index }) => ({
        kind: 'closing keyword',
        start: index + keyword.length,
        end: index + whole.length,
    }));
}
/**
 * Wider than GitHub's own rule, which nobody tells: what is around a number need not be right. `C#12` is none.
 * https://docs.github.com/get-started/writing-on-github/working-with-advanced-formatting/autolinked-references-and-urls#issues-and-pull-requests
 */
const ISSUE = /&#\d+;|(?<![A-Za-z0-9_])(?:(?:[\w.-]{1,100}(?:\/[\w.-]{1,100}){1,4})?#|GH-)\d+(?![A-Za-z0-9_])/gi;
/** What becomes a link to an issue or a pull request, and leaves a mention there. Addresses are none. */
function findIssueReferences(text) {
    return [...text.matchAll(ISSUE)].map(({ 0: reference, index }) => ({
        kind: 'issue reference',
        start: index,
        end: index + reference.length,
    }));
}
/** A word after a slash at the start of a line: what bots take for an order. A path has another slash. */
const COMMAND = /^([^\S\r\n]*)\/[A-Za-z][\w-]*(?!\.?[\w/-])/gm;
/** The commands of a whole text, from their slash on. */
function findCommands(text) {
    return [...text.matchAll(COMMAND)].map(({ 0: whole, 1: indent = '', index }) => ({
        kind: 'command',
        start: index + indent.length,
        end: index + whole.length,
    }));
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
