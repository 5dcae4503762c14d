export const id = 607;
export const ids = [607,303,541,988];
export const modules = {

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

/***/ 1541:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cutMarkdown: () => (/* binding */ cutMarkdown),
/* harmony export */   splitMarkdown: () => (/* binding */ splitMarkdown)
/* harmony export */ });
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9614);
/* harmony import */ var _sanitize_html_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(392);


const DETAILS = '<details open><summary>continued</summary>\n\n';
const MAX_TABLE_HEAD_CHARACTERS = 2_000;
function* findHtml(node) {
    if (node.type === 'html')
        yield node;
    if ('children' in node)
        for (const child of node.children)
            yield* findHtml(child);
}
function readDepths(tree, text) {
    const depths = [{ at: 0, depth: 0 }];
    for (const node of findHtml(tree)) {
        const { start, end } = (0,_parse_js__WEBPACK_IMPORTED_MODULE_0__.spanOf)(node);
        for (const tag of (0,_sanitize_html_js__WEBPACK_IMPORTED_MODULE_1__/* .findTags */ .vU)(text.slice(start, end))) {
            if (tag.name !== 'details')
                continue;
            const before = depths.at(-1)?.depth ?? 0;
            depths.push({ at: start + tag.end, depth: Math.max(0, before + (tag.kind === 'open' ? 1 : -1)) });
        }
    }
    return depths;
}
class Cutter {
    #text;
    #blocks;
    #depths;
    constructor(text) {
        const tree = (0,_parse_js__WEBPACK_IMPORTED_MODULE_0__.parseMarkdown)(text);
        this.#text = text;
        this.#blocks = tree.children;
        this.#depths = readDepths(tree, text);
    }
    /** The nodes that a cut goes through, from the outermost on. */
    #pathTo(at) {
        const path = [];
        let nodes = this.#blocks;
        for (;;) {
            const node = nodes.find((candidate) => (0,_parse_js__WEBPACK_IMPORTED_MODULE_0__.spanOf)(candidate).start < at && at < (0,_parse_js__WEBPACK_IMPORTED_MODULE_0__.spanOf)(candidate).end);
            if (!node)
                return path;
            path.push(node);
            nodes = 'children' in node ? node.children : [];
        }
    }
    #raw(node) {
        const { start, end } = (0,_parse_js__WEBPACK_IMPORTED_MODULE_0__.spanOf)(node);
        return this.#text.slice(start, end);
    }
    /** What stands before the text of an item: `12. `. */
    #markOf(item) {
        const [mark = '- '] = /^(?:[-*+]|\d{1,9}[.)])(?:[ \t]{1,4}(?=\S))?/.exec(this.#raw(item)) ?? [];
        return mark.endsWith(' ') || mark.endsWith('\t') ? mark : `${mark} `;
    }
    /** What has to be closed before a cut, and opened again behind it. */
    openAt(at) {
        const depth = this.#depths.findLast((found) => found.at <= at)?.depth ?? 0;
        const { closing, opening } = this.#openBlock(at);
        return {
            closing: `${closing}${'\n\n</details>'.repeat(depth)}`,
            opening: `${DETAILS.repeat(depth)}${opening}`,
        };
    }
    #openBlock(at) {
        const path = this.#pathTo(at);
        const block = path.find(({ type }) => type === 'code' || type === 'table');
        if (!block)
            return { closing: '', opening: '' };
        return block.type === 'code' ? this.#openCode(block, path, at) : this.#openTable(block, path);
    }
    /** What stands before the first and before every other line of what lists and quotations contain. */
    #marksOf(path) {
        let first = '';
        let other = '';
        for (const node of path) {
            const mark = node.type === 'listItem' ? this.#markOf(node) : node.type === 'blockquote' ? '> ' : '';
            first += mark;
            other += node.type === 'listItem' ? ' '.repeat(mark.length) : mark;
        }
        return { first, other };
    }
    /** Code in lists and quotations goes on in such a one: its lines are written for that. */
    #openCode(block, path, at) {
        const [, fence, info = ''] = /^(`{3,}|~{3,})([^\r\n]{0,50})/u.exec(this.#raw(block)) ?? [];
        if (fence === undefined)
            return { closing: '', opening: '' };
        const { first, other } = this.#marksOf(path);
        const gap = this.#text.charAt(at - 1) === '\n' ? '' : '\n';
        return { closing: `${gap}${other}${fence}`, opening: `${first}${fence}${info}\n` };
    }
    #openTable(block, path) {
        const [head = ''] = /^[^\n]*\n[^\n]*\n/.exec(this.#raw(block)) ?? [];
        const isRepeated = head.length > 0 && head.length <= MAX_TABLE_HEAD_CHARACTERS;
        return { closing: '', opening: isRepeated ? `${this.#marksOf(path).first}${head}` : '' };
    }
    /** Where the lines of a block that can be cut begin: its head stays whole. */
    #isInHead(at) {
        const block = this.#pathTo(at).find(({ type }) => type === 'code' || type === 'table');
        if (!block)
            return false;
        const head = block.type === 'code' ? 1 : 2;
        return this.#text.slice((0,_parse_js__WEBPACK_IMPORTED_MODULE_0__.spanOf)(block).start, at).split('\n').length <= head;
    }
    /** Where the last of the blocks begins that begins there; in a list, the outermost item that does. */
    #findStart(nodes, half, end) {
        const start = nodes.map((node) => (0,_parse_js__WEBPACK_IMPORTED_MODULE_0__.spanOf)(node).start).findLast((found) => found > half && found <= end);
        if (start !== undefined)
            return start;
        const around = nodes.findLast((node) => (0,_parse_js__WEBPACK_IMPORTED_MODULE_0__.spanOf)(node).start <= half && (0,_parse_js__WEBPACK_IMPORTED_MODULE_0__.spanOf)(node).end > half);
        const isInList = around?.type === 'list' || around?.type === 'listItem';
        return isInList ? this.#findStart(around.children, half, end) : undefined;
    }
    /**
     * The best place in the second half between `start` and `end`: between blocks or the items of a list, else lines,
     * else words, else whole characters.
     */
    choose(start, end) {
        const half = start + Math.floor((end - start) / 2);
        const block = this.#findStart(this.#blocks, half, end);
        if (block !== undefined)
            return block;
        const line = this.#text.lastIndexOf('\n', end - 1) + 1;
        if (line > half && !this.#isInHead(line))
            return line;
        const word = this.#text.lastIndexOf(' ', end - 1) + 1;
        if (word > half)
            return word;
        const isInPair = /[\udc00-\udfff]/.test(this.#text.charAt(end));
        return isInPair && end - 1 > start ? end - 1 : end;
    }
}
/** Behind a cut, by which a parser knows what the cut goes through. */
const LOOKAHEAD_CHARACTERS = 1_000;
/**
 * Splits Markdown, part by part. A text that fits comes back as it is. No more of it is read than of the parts that are
 * asked for, since a parser takes more than twice the time for twice the text.
 *
 * @param maxCharacters of each part, in UTF-16 code units; at least 1,000
 */
function* splitMarkdown(text, maxCharacters) {
    let start = 0;
    let prefix = '';
    for (;;) {
        const room = maxCharacters - prefix.length;
        if (text.length - start <= room)
            break;
        const cutter = new Cutter(prefix + text.slice(start, start + room + LOOKAHEAD_CHARACTERS));
        const choose = (size) => cutter.choose(prefix.length, prefix.length + Math.max(2, size));
        let end = choose(room);
        let open = cutter.openAt(end);
        for (let size = room; end + open.closing.length > maxCharacters && size > 2;) {
            size -= Math.max(1, open.closing.length);
            end = choose(size);
            open = cutter.openAt(end);
        }
        const next = start + end - prefix.length;
        yield { prefix, text: text.slice(start, next), suffix: open.closing };
        start = next;
        // What is open at great depth is not opened again: a part has to say something.
        prefix = open.opening.length < maxCharacters / 2 ? open.opening : '';
    }
    yield { prefix, text: text.slice(start), suffix: '' };
}
/** Markdown cut to at most `maxCharacters` UTF-16 code units, `notice` included. */
function cutMarkdown(text, maxCharacters, notice) {
    if (text.length <= maxCharacters)
        return text;
    const [first] = splitMarkdown(text, maxCharacters - notice.length - 2);
    return `${first?.text ?? ''}${first?.suffix ?? ''}\n\n${notice}`;
}


/***/ }),

/***/ 8607:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MAX_COMMENT_CHARACTERS: () => (/* binding */ MAX_COMMENT_CHARACTERS),
/* harmony export */   appendSection: () => (/* binding */ appendSection),
/* harmony export */   buildComment: () => (/* binding */ buildComment)
/* harmony export */ });
/* harmony import */ var _markdown_inert_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7489);
/* harmony import */ var _markdown_marker_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7791);
/* harmony import */ var _markdown_split_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1541);
/** Pure: what a comment shows around an answer, in as many parts as it takes. */



/** The endpoint names the model, and may name it at any length. */
const MAX_FOOTER_CHARACTERS = 2_000;
/** GitHub's limit for the body of a comment, in characters. */
const MAX_COMMENT_CHARACTERS = 65_536;
/** The hidden lines, the number of a part, and what a run under way says of itself. */
const MAX_HEADER_CHARACTERS = 2_000;
const CUT_NOTICE = 'The answer is longer than is shown here. The response file has all of it.';
/** As many pieces as fit, each whole: a cut through one could leave code open. */
function joinFooter(pieces) {
    return pieces.reduce((joined, piece) => {
        const longer = joined === '' ? piece : `${joined} · ${piece}`;
        return longer.length > MAX_FOOTER_CHARACTERS ? joined : longer;
    }, '');
}
function buildAround({ header, trailer, notices, footer }) {
    const facts = `---\n<sub>${joinFooter(footer)}</sub>`;
    return {
        head: [header, ...notices.map(_markdown_inert_js__WEBPACK_IMPORTED_MODULE_0__/* .toWarning */ .cb)].filter(Boolean).join('\n\n'),
        foot: [facts, trailer].filter(Boolean).join('\n\n'),
    };
}
/** What is made harmless can grow: then the parts have to be smaller. */
const SHRINK = 0.8;
const MAX_TRIES = 6;
/** A text that takes longer was made to. */
const MAX_SPLITTING_MS = 10_000;
/** @returns undefined where a part is too long */
async function tryParts(pieces, { room, maxParts, toHarmless, endsAtMs, }) {
    const parts = [];
    for (const { prefix, text, suffix } of pieces) {
        if (parts.length === maxParts)
            return { parts, isCut: true };
        const part = await toHarmless(`${prefix}${text}${suffix}`);
        if (part.length > room)
            return undefined;
        parts.push(part);
        if (performance.now() > endsAtMs)
            return { parts, isCut: true };
    }
    return { parts, isCut: false };
}
async function splitAnswer(answer, room, maxParts, toHarmless) {
    if (answer.length <= room)
        return { parts: [answer], isCut: false };
    const limits = { room, maxParts, toHarmless, endsAtMs: performance.now() + MAX_SPLITTING_MS };
    let size = room;
    for (let attempt = 1; attempt <= MAX_TRIES && performance.now() < limits.endsAtMs; attempt++) {
        const split = await tryParts((0,_markdown_split_js__WEBPACK_IMPORTED_MODULE_1__.splitMarkdown)(answer, Math.floor(size)), limits);
        if (split)
            return split;
        size *= SHRINK;
    }
    return { parts: [''], isCut: true };
}
/**
 * Without empty lines around it. What is indented is code, and stays so; and other white space than this is text to a
 * parser, so that without it a text could mean something else.
 */
function trimLines(text) {
    return text.replace(/^(?:[ \t]*\n)+/, '').replace(/[ \t\r\n]+$/, '');
}
/**
 * What a comment shows: what to know first, the answer, and a footer. One part for each comment that it takes.
 *
 * @param answer harmless Markdown, which leaves nothing open
 * @param maxParts what does not fit in as many is left out, with a notice
 * @param toHarmless for the parts of an answer that is cut
 */
async function buildComment(answer, surroundings, maxParts, toHarmless) {
    const { head, foot } = buildAround(surroundings);
    const notice = (0,_markdown_inert_js__WEBPACK_IMPORTED_MODULE_0__/* .toWarning */ .cb)(CUT_NOTICE);
    const room = MAX_COMMENT_CHARACTERS - MAX_HEADER_CHARACTERS - head.length - foot.length - notice.length;
    const { parts: shown, isCut } = await splitAnswer(answer, room, maxParts, toHarmless);
    const parts = shown.map((piece, index) => {
        const isFirst = index === 0;
        const isLast = index === shown.length - 1;
        return [
            shown.length > 1 ? `<sub>Part ${index + 1} of ${shown.length}</sub>` : '',
            isFirst ? head : '',
            trimLines(piece),
            isLast && isCut ? notice : '',
            isLast ? foot : '',
        ]
            .filter(Boolean)
            .join('\n\n');
    });
    return { parts, isCut };
}
/** Between the results of runs that stand in one comment. */
const SECTION = `${_markdown_marker_js__WEBPACK_IMPORTED_MODULE_2__/* .MARKER_PREFIX */ .Km} section -->`;
/**
 * The comment with one more result below the others. Where that is too long, the oldest are left out.
 *
 * @param content what the comment shows now
 */
function appendSection(content, section) {
    const separator = `\n\n${SECTION}\n\n`;
    const sections = [...content.split(separator), section];
    const room = MAX_COMMENT_CHARACTERS - MAX_HEADER_CHARACTERS;
    while (sections.length > 1 && sections.join(separator).length > room)
        sections.shift();
    return sections.join(separator);
}


/***/ })

};
