export const id = 922;
export const ids = [922,614];
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


/***/ })

};
