export const id = 312;
export const ids = [312,131];
export const modules = {

/***/ 7312:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MAX_COMMENT_CHARACTERS: () => (/* binding */ MAX_COMMENT_CHARACTERS),
/* harmony export */   appendSection: () => (/* binding */ appendSection),
/* harmony export */   buildComment: () => (/* binding */ buildComment)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6094);
/* harmony import */ var _outbound_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4015);
/* harmony import */ var _split_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4131);
/** Pure: what a comment shows around an answer, in as many parts as it takes. */



/** The endpoint names the model, and may name it at any length. */
const MAX_FOOTER_CHARACTERS = 2_000;
/** GitHub's limit for the body of a comment, in characters. */
const MAX_COMMENT_CHARACTERS = 65_536;
/** The hidden lines, the number of a part, and what a run under way says of itself. */
const MAX_HEADER_CHARACTERS = 2_000;
const CUT_NOTICE = 'The answer is longer than is shown here. The job summary and the response file have more of it.';
function buildAround({ header, trailer, notices, footer }) {
    const facts = `---\n<sub>${footer.join(' · ').slice(0, MAX_FOOTER_CHARACTERS)}</sub>`;
    return {
        head: [header, ...notices.map(_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .toWarning */ .cb)].filter(Boolean).join('\n\n'),
        foot: [facts, trailer].filter(Boolean).join('\n\n'),
    };
}
/**
 * What a comment shows: what to know first, the answer, and a footer. One part for each comment that it takes.
 *
 * @param answer Markdown that leaves nothing open
 * @param maxParts what does not fit in as many is left out, with a notice
 */
function buildComment(answer, surroundings, maxParts) {
    const { head, foot } = buildAround(surroundings);
    const notice = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .toWarning */ .cb)(CUT_NOTICE);
    const room = MAX_COMMENT_CHARACTERS - MAX_HEADER_CHARACTERS - head.length - foot.length - notice.length;
    const pieces = answer.length <= room ? [{ prefix: '', text: answer, suffix: '' }] : (0,_split_js__WEBPACK_IMPORTED_MODULE_2__/* .splitMarkdown */ .E)(answer, room);
    const shown = pieces.slice(0, maxParts);
    const isCut = shown.length < pieces.length;
    const parts = shown.map(({ prefix, text, suffix }, index) => {
        const isFirst = index === 0;
        const isLast = index === shown.length - 1;
        return [
            shown.length > 1 ? `<sub>Part ${index + 1} of ${shown.length}</sub>` : '',
            isFirst ? head : '',
            `${prefix}${text}${suffix}`.trim(),
            isLast && isCut ? notice : '',
            isLast ? foot : '',
        ]
            .filter(Boolean)
            .join('\n\n');
    });
    return { parts, isCut };
}
/** Between the results of runs that stand in one comment. */
const SECTION = `${_outbound_js__WEBPACK_IMPORTED_MODULE_1__/* .MARKER_PREFIX */ .Km} section -->`;
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


/***/ }),

/***/ 1327:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ parseMarkdown),
/* harmony export */   e: () => (/* binding */ spanOf)
/* harmony export */ });
/* harmony import */ var mdast_util_from_markdown__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6855);
/* harmony import */ var mdast_util_gfm__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8595);
/* harmony import */ var micromark_extension_gfm__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2297);



/** The transforms look for addresses in text that is read already, and make nodes without a place. */
const NODES = (0,mdast_util_gfm__WEBPACK_IMPORTED_MODULE_0__/* .gfmFromMarkdown */ .C)().map(({ enter = {}, exit = {} }) => ({ enter, exit }));
/** GitHub Flavored Markdown: https://github.github.com/gfm/ */
function parseMarkdown(text) {
    return (0,mdast_util_from_markdown__WEBPACK_IMPORTED_MODULE_1__/* .fromMarkdown */ .Y)(text, { extensions: [(0,micromark_extension_gfm__WEBPACK_IMPORTED_MODULE_2__/* .gfm */ .T)()], mdastExtensions: NODES });
}
/** Where a node stands in the text, in UTF-16 code units. */
function spanOf({ position }) {
    return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
}


/***/ }),

/***/ 4131:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ splitMarkdown),
/* harmony export */   cutMarkdown: () => (/* binding */ cutMarkdown)
/* harmony export */ });
/* unused harmony export buildClosing */
/* harmony import */ var _runner_time_limit_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8951);
/* harmony import */ var _markdown_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1327);


/** As the neutraliser allows a text. A text that takes longer is shown as code. */
const TIME_LIMIT_MS = 10_000;
/** Nobody nests deeper, and each level is written before each part. */
const MAX_NESTING = 32;
const MAX_HEADER_CHARACTERS = 2_000;
const MAX_INFO_CHARACTERS = 50;
const MAX_DEFINITION_CHARACTERS = 1_000;
/** How far back a place between two words or characters is looked for where any would do. */
const MAX_STEPS = 1_000;
/** Below, not even a fence has room. */
const MIN_CHARACTERS = 64;
/** The parser leaves one out and does not count it. */
const BYTE_ORDER_MARK = '\ufeff';
const TAG = /<!---?>|<!--|-->|<(\/?)(details|summary|sub|sup|kbd|b|i|em|strong|code|del|ins)(?=[\s/>]|$)[^>]*>?/gi;
const DETAILS = '<details open><summary>continued</summary>';
/** The last of `items`, which are in order, that stands at `at` or before; -1 if none does. */
function lastIndexUpTo(items, at, placeOf) {
    let low = 0;
    let high = items.length;
    while (low < high) {
        const middle = (low + high) >>> 1;
        const item = items[middle];
        if (item !== undefined && placeOf(item) <= at)
            low = middle + 1;
        else
            high = middle;
    }
    return low - 1;
}
const startOf = (node) => (0,_markdown_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .spanOf */ .e)(node).start;
/** What of a tree a cut must know without looking through the tree again. */
class Survey {
    /** Inline code, links and the like, the outermost ones: no cut goes through them. */
    atoms = [];
    references = [];
    definitions = new Map();
    /** Those that are referred to. */
    footnotes;
    #states = [];
    #open = [];
    #openByName = new Map();
    /** How many tags were open where each of the containers began that the walk is in. */
    #scopes = [];
    /** Without recursion, which deep nesting would take to the end of the stack. */
    constructor(tree, text) {
        const stack = [{ node: tree, isLeft: false }];
        for (let visit = stack.pop(); visit; visit = stack.pop()) {
            const { node, isLeft } = visit;
            if (isLeft) {
                this.#leave((0,_markdown_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .spanOf */ .e)(node).end);
                continue;
            }
            this.#enter(node, text);
            if (!('children' in node))
                continue;
            if (isScope(node)) {
                this.#scopes.push(this.#open.length);
                stack.push({ node, isLeft: true });
            }
            for (const child of node.children.toReversed())
                stack.push({ node: child, isLeft: false });
        }
        const names = new Set(this.references.map(({ name }) => name));
        this.footnotes = [...this.definitions.values()]
            .filter((node) => node.type === 'footnoteDefinition')
            .filter((node) => names.has(nameOf(node)));
    }
    tagAt(at) {
        return this.#states[lastIndexUpTo(this.#states, at, (state) => state.at)]?.tag;
    }
    #enter(node, text) {
        const span = (0,_markdown_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .spanOf */ .e)(node);
        switch (node.type) {
            case 'definition':
            case 'footnoteDefinition': {
                const name = nameOf(node);
                if (!this.definitions.has(name))
                    this.definitions.set(name, node);
                break;
            }
            case 'linkReference':
            case 'imageReference':
            case 'footnoteReference':
                this.references.push({ at: span.start, name: nameOf(node) });
                this.#addAtom(span);
                break;
            case 'html':
                this.#readTags(span, text);
                this.#addAtom(span);
                break;
            case 'inlineCode':
            case 'link':
            case 'image':
                this.#addAtom(span);
                break;
        }
    }
    #addAtom(span) {
        if (span.end > (this.atoms.at(-1)?.end ?? 0))
            this.atoms.push(span);
    }
    #readTags({ start, end }, text) {
        for (const { 0: tag, 1: slash, 2: name = '!--', index } of text.slice(start, end).matchAll(TAG)) {
            const at = start + index;
            const isComment = name === '!--';
            if (this.#open.at(-1)?.name === '!--') {
                if (tag.endsWith('-->'))
                    this.#close('!--');
            }
            else if (isComment ? !tag.endsWith('-->') : slash === '')
                this.#push(name.toLowerCase(), at);
            else if (!isComment)
                this.#close(name.toLowerCase());
            this.#states.push({ at: at + tag.length, tag: this.#open.at(-1) });
        }
    }
    #push(name, at) {
        const tag = { name, at, outer: this.#open.at(-1), depth: this.#open.length };
        this.#open.push(tag);
        const same = this.#openByName.get(name);
        if (same)
            same.push(tag);
        else
            this.#openByName.set(name, [tag]);
    }
    #pop() {
        const tag = this.#open.pop();
        if (tag)
            this.#openByName.get(tag.name)?.pop();
    }
    /** A tag closes what is in it too. None closes what stands around its container. */
    #close(name) {
        const depth = this.#openByName.get(name)?.at(-1)?.depth ?? -1;
        if (depth < (this.#scopes.at(-1) ?? 0))
            return;
        while (this.#open.length > depth)
            this.#pop();
    }
    /** The end of a container closes its tags, but not a comment, in which a browser does not see that end. */
    #leave(at) {
        const depth = this.#scopes.pop() ?? 0;
        if (this.#open.at(-1)?.name === '!--')
            return;
        while (this.#open.length > depth)
            this.#pop();
        this.#states.push({ at, tag: this.#open.at(-1) });
    }
}
function isScope({ type }) {
    return (type === 'blockquote' || type === 'listItem' || type === 'tableCell' || type === 'footnoteDefinition');
}
function nameOf({ type, identifier }) {
    return type.startsWith('footnote') ? `^${identifier}` : identifier;
}
/** Whether a block of this kind begins alike after a paragraph and at the start of a text. */
function canInterrupt(node, text) {
    switch (node.type) {
        case 'thematicBreak':
        case 'blockquote':
        case 'list':
        case 'html':
            return true;
        case 'heading':
            return text.charAt(startOf(node)) === '#';
        case 'code':
            return isFence(node, text);
        default:
            return false;
    }
}
/**
 * Whether it is text that at the start of a text were an item. After a paragraph such text is none, and after indented
 * code the parser takes it for none.
 */
function beginsLikeItem(node, text) {
    let first = node;
    while (first?.type === 'blockquote' || first?.type === 'list' || first?.type === 'listItem') {
        first = first.children[0];
    }
    if (!first || first.type === 'thematicBreak')
        return false;
    return /^(?:\d{1,9}[.)]|[-+*])(?:\s|$)/.test(text.slice(startOf(first), startOf(first) + 12));
}
function isFence(node, text) {
    return /[`~]/.test(text.charAt(startOf(node)));
}
/** Whether a new line that begins with it would be an order to a bot that reads along. */
function isCommand(rest) {
    return /^\s*\/[A-Za-z]/.test(rest);
}
const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** Looks at what is near: whole texts are never needed to tell. */
function isBetweenCharacters(text, at) {
    const start = Math.max(0, at - 40);
    const near = GRAPHEMES.segment(text.slice(start, at + 40)).containing(at - start);
    return near === undefined || near.index === at - start;
}
/** Between two code points, and not between the two characters that end a line. */
function isBetweenCodePoints(text, at) {
    return !/^(?:[\ud800-\udbff][\udc00-\udfff]|\r\n)/.test(text.slice(at - 1, at + 1));
}
/** The largest place in (low, high] that `test` likes. */
function findBack(high, low, test) {
    for (let at = high; at > low; at--)
        if (test(at))
            return at;
    return undefined;
}
/** The lines of a text. The last one asked for is kept: most questions are about the same. */
class Lines {
    #text;
    #last;
    constructor(text) {
        this.#text = text;
    }
    /** The line that `at` stands in; what ends a line is a part of it. */
    at(at) {
        const last = this.#last;
        if (last && at >= last.start && (at < last.next || last.next === last.end))
            return last;
        const text = this.#text;
        const isBreak = (index) => /[\r\n]/.test(text.charAt(index));
        let start = at > 0 && text.charAt(at) === '\n' && text.charAt(at - 1) === '\r' ? at - 1 : at;
        while (start > 0 && !isBreak(start - 1))
            start--;
        const end = this.#findLineEnd(start);
        const next = text.startsWith('\r\n', end) ? end + 2 : Math.min(end + 1, text.length);
        const line = text.slice(start, end);
        const content = line.search(/[^\s>]/);
        const letter = line.search(/\p{L}/u);
        const fence = line.indexOf('```');
        this.#last = {
            start,
            end,
            next,
            contentStart: content < 0 ? end : start + content,
            textStart: letter < 0 ? Infinity : start + letter + 1,
            fenceStart: fence < 0 ? Infinity : start + fence,
            isBeforeDelimiters: /^[\s>]*[|:-][|:\s-]*$/.test(text.slice(next, this.#findLineEnd(next))),
        };
        return this.#last;
    }
    #findLineEnd(at) {
        let end = at;
        while (end < this.#text.length && !/[\r\n]/.test(this.#text.charAt(end)))
            end++;
        return end;
    }
}
/** HTML that takes in all that follows, and what ends it: https://spec.commonmark.org/0.31.2/#html-blocks */
const OPEN_HTML = /^<(?:(pre|script|style|textarea)(?=[\s>]|$)|(\?)|(!\[CDATA\[)|![a-z])/i;
/** @returns what ends the HTML block with that source, unless something in it does */
function closeHtml(source) {
    const [whole, name, isInstruction, isData] = OPEN_HTML.exec(source.trimStart()) ?? [];
    if (whole === undefined)
        return '';
    if (name !== undefined) {
        return /<\/(?:pre|script|style|textarea)>/i.test(source) ? '' : `</${name.toLowerCase()}>`;
    }
    const end = isInstruction ? '?>' : isData ? ']]>' : '>';
    return source.includes(end) ? '' : end;
}
function openBlocks(leads) {
    return leads
        .filter(({ hasItem }) => hasItem)
        .map(({ opening, continuation }) => `${opening}…\n${continuation.trimEnd()}\n`)
        .join('');
}
/** What follows continues a paragraph, and so begins no block. */
function openParagraph(leads) {
    return `${openBlocks(leads.slice(0, -1))}${leads.at(-1)?.opening ?? ''}…`;
}
const ALIGNMENTS = { left: ':--', center: ':-:', right: '--:', none: '---' };
function isClosingFence(line, fence) {
    const [, run = ''] = /^ {0,3}(`+|~+)[ \t]*$/.exec(line) ?? [];
    return run.startsWith(fence);
}
/** Letters and digits, and whatever is beyond ASCII: nothing that begins a mark, a reference or a word. */
function isOfLetters(text) {
    return /^[A-Za-z0-9\u0080-\uffff]+$/.test(text) && !/\s/.test(text);
}
/** Where a text can be cut. */
class Cuts {
    /** Behind the whole text. */
    end;
    #text;
    #tree;
    #atoms;
    #lines;
    /** Behind the last character that is no white space. */
    #contentEnd;
    constructor(text, tree, atoms) {
        this.#text = text;
        this.#tree = tree;
        this.#atoms = atoms;
        this.#lines = new Lines(text);
        this.#contentEnd = text.trimEnd().length;
        this.end = { at: text.length, closing: this.#closeLastBlock(), opening: '' };
    }
    /**
     * The best cut in (start, limit]: between blocks of the text rather than between blocks in a container, between those
     * rather than between lines, words or characters. One in the first half is no good as long as a lesser one is not.
     */
    find(start, limit, maxCharacters) {
        const half = start + (limit - start) / 2;
        // Neither side is to be empty.
        const low = start + Math.max(0, this.#text.slice(start, limit).search(/\S/));
        let best;
        for (const cut of this.#findCuts(low, Math.min(limit, this.#contentEnd - 1))) {
            if ((cut.opening ?? '').length + cut.closing.length > maxCharacters / 4)
                continue;
            if (cut.at >= half)
                return cut;
            if (!best || cut.at > best.at)
                best = cut;
        }
        return best;
    }
    /** The last cut of each kind in (start, limit], the best kind first. */
    *#findCuts(start, limit) {
        let parent = this.#tree;
        const chain = [];
        while (parent && chain.length <= MAX_NESTING) {
            const leads = this.#findLeads(chain);
            if (!leads)
                return;
            const children = parent.children;
            const index = lastIndexUpTo(children, limit, startOf);
            const gap = parent.type === 'root' ? this.#findGap(children, index) : undefined;
            if (gap !== undefined && gap > start && gap <= limit)
                yield { at: gap, closing: '', opening: '' };
            for (let k = index; k > 0 && startOf(children[k] ?? parent) > start; k--) {
                const at = this.#findBoundary(parent, k);
                if (at === undefined)
                    continue;
                if (at > start)
                    yield { at, closing: '', opening: openBlocks(leads) };
                break;
            }
            const child = children[index];
            parent = undefined;
            switch (child?.type) {
                case 'blockquote':
                case 'listItem':
                    chain.push(child);
                    parent = child;
                    break;
                case 'list':
                    parent = child;
                    break;
                case 'code':
                    yield* this.#findCutsInCode(child, leads, start, limit);
                    break;
                case 'table':
                    yield* this.#findCutsInTable(child, leads, start, limit);
                    break;
                case 'paragraph':
                case 'heading':
                    yield* this.#findCutsInText(child, leads, start, limit);
                    break;
            }
        }
    }
    /** The start of the line that a child begins with, where it begins alike without what stands before it. */
    #findBoundary({ type, children }, index) {
        const previous = children[index - 1];
        const node = children[index];
        if (!previous || !node)
            return undefined;
        const { start } = this.#lines.at(startOf(node));
        // A parser leaves it out at the start of a text, and something else may begin behind it.
        if (this.#text.startsWith(BYTE_ORDER_MARK, start) || beginsLikeItem(node, this.#text))
            return undefined;
        if (type === 'list' || canInterrupt(node, this.#text))
            return start;
        if (/^(?:heading|thematicBreak|html|code)$/.test(previous.type))
            return start;
        if (node.type === 'definition' && startOf(node) === start)
            return start;
        const before = this.#lines.at(start - 1);
        return before.contentStart === before.end ? start : undefined;
    }
    /** The end of a child of the root behind which there is nothing but white space up to the next one. */
    #findGap(children, index) {
        const child = children[index];
        if (!child || !this.#tree || index + 1 >= children.length)
            return undefined;
        const boundary = this.#findBoundary(this.#tree, index + 1);
        const { end } = (0,_markdown_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .spanOf */ .e)(child);
        return boundary !== undefined && this.#text.slice(end, boundary).trim() === '' ? end : undefined;
    }
    nextBlock(start) {
        const children = this.#tree?.children ?? [];
        for (let k = lastIndexUpTo(children, start, startOf) + 1; this.#tree && k < children.length; k++) {
            const at = this.#findBoundary(this.#tree, k);
            if (at !== undefined && at > start && at < this.#contentEnd)
                return { at, closing: '', opening: '' };
        }
        return this.end;
    }
    /** @returns undefined where lines can't be written that open the same containers */
    #findLeads(chain) {
        const leads = [];
        let end = -1;
        for (const container of chain) {
            const at = startOf(container);
            const lineStart = this.#lines.at(at).start;
            const lead = end > lineStart ? leads.pop() : { opening: '', continuation: '', hasItem: false };
            const between = this.#text.slice(Math.max(end, lineStart), at).replace(/> ?/g, '> ');
            const mark = this.#readMark(container);
            if (!lead || !mark || between.includes('\t'))
                return undefined;
            const isItem = container.type === 'listItem';
            leads.push({
                opening: `${lead.opening}${between}${mark.text}${mark.padding}`,
                continuation: `${lead.continuation}${between}${isItem ? ' '.repeat(mark.text.length) : '>'}${mark.padding}`,
                hasItem: lead.hasItem || isItem,
            });
            end = mark.end;
        }
        return leads;
    }
    /** @returns undefined where tabs would have to be counted */
    #readMark(container) {
        const at = startOf(container);
        if (container.type === 'blockquote') {
            const after = this.#text.charAt(at + 1);
            if (after === '\t')
                return undefined;
            return { text: '>', padding: ' ', end: at + (after === ' ' ? 2 : 1) };
        }
        // The longest has 10 characters, and white space that counts 4.
        const [whole, text = '', spaces = '', after = ''] = /^([-*+]|\d{1,9}[.)])( *)([^ ]?)/.exec(this.#text.slice(at, at + 20)) ?? [];
        if (whole === undefined || after === '\t')
            return undefined;
        const isBlank = after === '' || /[\r\n]/.test(after);
        // https://spec.commonmark.org/0.31.2/#list-items
        const padding = isBlank || spaces.length > 4 ? ' ' : spaces;
        return { text, padding, end: at + text.length + padding.length };
    }
    *#findCutsInCode(node, leads, start, limit) {
        const text = this.#text;
        const span = (0,_markdown_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .spanOf */ .e)(node);
        const first = this.#lines.at(span.start);
        const last = this.#lines.at(span.end);
        const continuation = leads.at(-1)?.continuation ?? '';
        const isFenced = isFence(node, text);
        const [, fence = '', info = ''] = isFenced
            ? (/^(`+|~+)([^\r\n]*)/.exec(text.slice(span.start, first.end)) ?? [])
            : [];
        const isClosed = isFenced && isClosingFence(text.slice(last.contentStart, last.end), fence);
        const low = Math.max(start, isFenced ? first.next : first.contentStart);
        const high = Math.min(limit, (isClosed && last.start > first.start ? last.start : span.end) - 1);
        if (high <= low)
            return;
        const indent = ' '.repeat(Math.min(3, Math.max(0, span.start - first.start - continuation.length)));
        const shortInfo = info.slice(0, MAX_INFO_CHARACTERS).replace(/[\ud800-\udbff]$/, '');
        const opening = `${openBlocks(leads)}${isFenced ? `${continuation}${indent}${fence}${shortInfo}\n` : ''}`;
        const line = this.#lines.at(high);
        if (line.start > low) {
            yield { at: line.start, closing: isFenced ? `${continuation}${fence}` : '', opening };
        }
        const isSafe = (at) => {
            const character = text.charAt(at);
            return !/\s/.test(character) && !fence.startsWith(character) && !isCommand(text.slice(at, at + 2));
        };
        const isAfterSpace = (at) => /[ \t]/.test(text.charAt(at - 1));
        const lineLow = Math.max(low, line.contentStart);
        const within = {
            closing: isFenced ? `\n${continuation}${fence}` : '',
            opening: `${opening}${continuation}${isFenced ? '' : '    '}`,
        };
        const word = findBack(high, lineLow, (at) => isAfterSpace(at) && isSafe(at));
        if (word !== undefined)
            yield { at: word, ...within };
        const character = findBack(high, Math.max(lineLow, high - MAX_STEPS), (at) => isSafe(at) && isBetweenCodePoints(text, at) && isBetweenCharacters(text, at));
        if (character !== undefined)
            yield { at: character, ...within };
    }
    *#findCutsInTable(node, leads, start, limit) {
        const [head] = node.children;
        // One row stays with its header.
        const row = node.children[lastIndexUpTo(node.children, limit, startOf)];
        const at = row && this.#lines.at(startOf(row)).start;
        if (!head ||
            at === undefined ||
            at <= start ||
            at <= (node.children[1] ? startOf(node.children[1]) : at)) {
            return;
        }
        const columns = head.children.length;
        const repeated = (0,_markdown_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .spanOf */ .e)(head);
        const source = this.#text.slice(repeated.start, repeated.end);
        const header = source.startsWith('|') ? source : `| ${source}`;
        const alignments = Array.from({ length: columns }, (_, index) => ALIGNMENTS[node.align?.[index] ?? 'none']);
        const delimiters = `|${alignments.join('|')}|`;
        const isShort = header.length + delimiters.length < MAX_HEADER_CHARACTERS;
        const continuation = leads.at(-1)?.continuation ?? '';
        const openWith = (line) => `${openBlocks(leads)}${continuation}${line}\n${continuation}${delimiters}\n`;
        if (isShort)
            yield { at, closing: '', opening: openWith(header), repeated };
        yield { at, closing: '', opening: openWith(`|${' |'.repeat(columns)}`) };
    }
    *#findCutsInText(node, leads, start, limit) {
        const text = this.#text;
        const span = (0,_markdown_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .spanOf */ .e)(node);
        // What is no definition may be one if it is cut.
        if (text.charAt(span.start) === '[' && text.slice(span.start, span.start + 1_100).includes(']:'))
            return;
        const isAtx = node.type === 'heading' && text.charAt(span.start) === '#';
        const opening = isAtx
            ? `${openBlocks(leads)}${leads.at(-1)?.continuation ?? ''}${'#'.repeat(node.depth)} …`
            : openParagraph(leads);
        const low = Math.max(start, span.start);
        const high = Math.min(limit, span.end - 1);
        const find = (from, test) => this.#findBackOutsideAtoms(high, from, test);
        const line = find(low, (at) => this.#isLineEnd(at) && text.charAt(at - 1) !== '\\' && !this.#lines.at(at).isBeforeDelimiters);
        if (line !== undefined)
            yield { at: line, closing: '', opening };
        const word = find(low, (at) => /[^\s>\\][ \t]/.test(text.slice(at - 1, at + 1)) && this.#isInWords(at));
        if (word !== undefined)
            yield { at: word, closing: '', opening };
        const isWithinWord = (at) => !/[`\\]/.test(text.charAt(at - 1)) &&
            isOfLetters(text.slice(at, Math.min(at + 64, span.end))) &&
            isBetweenCodePoints(text, at) &&
            isBetweenCharacters(text, at) &&
            this.#isInWords(at);
        const character = find(Math.max(low, high - MAX_STEPS), isWithinWord);
        if (character !== undefined)
            yield { at: character, closing: '', opening };
        const code = this.#atomAround(high);
        if (code && code.end - code.start > limit - start)
            yield* this.#findCutsInInlineCode(code, opening, low, high);
    }
    /** Of code that is longer than a part. It is closed, and opened again. */
    *#findCutsInInlineCode(code, opening, low, high) {
        const text = this.#text;
        const [mark] = /^`+/.exec(text.slice(code.start, code.end)) ?? [];
        if (mark === undefined)
            return;
        // At the start of a line the mark could be a fence.
        const test = (at) => !/[`\r\n]/.test(text.charAt(at - 1)) &&
            text.charAt(at) !== '`' &&
            at >= this.#lines.at(at).textStart &&
            !this.#lines.at(at).isBeforeDelimiters &&
            isBetweenCodePoints(text, at) &&
            isBetweenCharacters(text, at);
        const first = Math.max(low, code.start + mark.length);
        const last = Math.min(high, code.end - mark.length - 1);
        const near = Math.max(first, last - MAX_STEPS);
        const at = findBack(last, near, (place) => /\s/.test(text.charAt(place)) && test(place)) ??
            findBack(last, near, test);
        if (at !== undefined)
            yield { at, closing: mark, opening: `${opening}${mark}` };
    }
    /** Between two lines, else two words, else two characters. */
    findPlain(start, limit) {
        const text = this.#text;
        const half = start + Math.floor((limit - start) / 2);
        const line = this.#lines.at(limit).start;
        if (line > half)
            return line;
        const isSafe = (at) => isBetweenCodePoints(text, at) && !isCommand(text.slice(at, at + 100));
        return (findBack(limit, half, (at) => /\s\S/.test(text.slice(at - 1, at + 1)) && isSafe(at)) ??
            findBack(limit, Math.max(half, limit - MAX_STEPS), (at) => isSafe(at) && isBetweenCharacters(text, at)) ??
            findBack(limit, start, (at) => isBetweenCodePoints(text, at)) ??
            limit);
    }
    #atomAround(at) {
        const atom = this.#atoms[lastIndexUpTo(this.#atoms, at - 1, ({ start }) => start)];
        return atom && atom.end > at ? atom : undefined;
    }
    #findBackOutsideAtoms(high, low, test) {
        for (let at = findBack(high, low, test); at !== undefined;) {
            const atom = this.#atomAround(at);
            if (!atom)
                return at;
            at = findBack(atom.start, low, test);
        }
        return undefined;
    }
    #isLineEnd(at) {
        const character = this.#text.charAt(at);
        return character === '\r' || (character === '\n' && this.#text.charAt(at - 1) !== '\r');
    }
    #isInWords(at) {
        const { textStart, fenceStart, isBeforeDelimiters } = this.#lines.at(at);
        return at >= textStart && at <= fenceStart && !isBeforeDelimiters;
    }
    /** A block in a container ends with it. */
    #closeLastBlock() {
        const last = this.#tree?.children.at(-1);
        if (last?.type !== 'code' && last?.type !== 'html')
            return '';
        const { start, end } = (0,_markdown_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .spanOf */ .e)(last);
        const source = this.#text.slice(start, end);
        const separator = /[\r\n]$/.test(this.#text) ? '' : '\n';
        if (last.type === 'html') {
            const end = closeHtml(source);
            return end && `${separator}${end}`;
        }
        const [fence] = /^(?:`{3,}|~{3,})/.exec(source) ?? [];
        if (fence === undefined)
            return '';
        const line = this.#lines.at(end);
        const isClosed = line.start > start && isClosingFence(this.#text.slice(line.start, line.end), fence);
        return isClosed ? '' : `${separator}${fence}`;
    }
}
/** @returns undefined for a text that is made to be slow, or nested deeper than the parser's stack reaches */
function readTree(text) {
    const read = [];
    try {
        (0,_runner_time_limit_js__WEBPACK_IMPORTED_MODULE_0__/* .runWithin */ .T)(TIME_LIMIT_MS, () => {
            read.push((0,_markdown_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .parseMarkdown */ .D)(`${BYTE_ORDER_MARK}${text}`));
        });
    }
    catch {
        return undefined;
    }
    return read[0];
}
/** A fence that nothing in `text` closes. */
function fenceAround(text) {
    const [ticks = '', tildes = ''] = [/`{3,}/g, /~{3,}/g].map((runs) => (text.match(runs) ?? []).reduce((longest, run) => (run.length > longest.length ? run : longest), ''));
    if (ticks === '')
        return '```';
    return tildes.length < ticks.length ? `~${tildes || '~~'}` : `\`${ticks}`;
}
/** An inline address, written so that none of its characters ends it. */
function writeDefinition({ identifier, url }) {
    const address = url.replace(/[\s<>\\&]/g, (character) => `&#${character.charCodeAt(0)};`);
    return `[${identifier}]: <${address.length > MAX_DEFINITION_CHARACTERS ? '#' : address}>`;
}
function isReopened({ name, depth }, maxTags) {
    return depth < maxTags && name !== 'summary' && name !== '!--';
}
/** All that anybody needs; a text that opens thousands is still cut. */
function maxReopenedTags(maxCharacters) {
    return Math.floor(maxCharacters / 4 / DETAILS.length);
}
/** Makes the parts of one text, which is read once. */
class Splitter {
    #text;
    #tree;
    #survey;
    #cuts;
    /** @param text without a mark of the byte order */
    constructor(text) {
        this.#text = text;
        this.#tree = readTree(text);
        this.#survey = new Survey(this.#tree ?? { type: 'root', children: [] }, text);
        this.#cuts = new Cuts(text, this.#tree, this.#survey.atoms);
    }
    /** What must follow the whole text. */
    get closing() {
        return `${this.#cuts.end.closing}${this.#closeTags(0, this.#text.length, 0)}`;
    }
    *parts(maxCharacters) {
        const max = Math.max(MIN_CHARACTERS, maxCharacters);
        let start = { at: 0, closing: '', opening: this.#tree ? '' : undefined };
        do {
            const taken = this.#takeReadable(start, max) ?? this.#takeSource(start, max);
            yield taken.part;
            start = taken.end;
        } while (start.at < this.#text.length);
    }
    #takeReadable(start, maxCharacters) {
        const { at, opening } = start;
        if (opening === undefined)
            return undefined;
        const { length } = this.#text;
        let limit = length - at > maxCharacters ? at + maxCharacters - opening.length : length;
        for (let step = 1; limit > at || limit === length;) {
            const end = limit === length ? this.#cuts.end : this.#cuts.find(at, limit, maxCharacters);
            if (!end)
                return undefined;
            const part = this.#buildReadable(start, end, opening, maxCharacters);
            const excess = part.prefix.length + part.text.length + part.suffix.length - maxCharacters;
            if (excess <= 0)
                return { part, end };
            // What a shorter text leaves open may be longer than what it is shorter by.
            step = Math.min(Math.max(excess, step * 2), Math.max(1, Math.ceil((end.at - at) / 4)));
            limit = end.at - step;
        }
        return undefined;
    }
    #buildReadable(start, end, opening, maxCharacters) {
        const maxTags = maxReopenedTags(maxCharacters);
        const { links, footnotes } = this.#findDefinitions({ start: start.at, end: end.at }, start.repeated);
        return {
            prefix: `${links}${this.#openTags(start.at, maxTags)}${opening}`,
            text: this.#text.slice(start.at, end.at),
            suffix: `${end.closing}${this.#closeTags(start.at, end.at, maxTags)}${footnotes}`,
        };
    }
    /** The source of what can't be cut is shown as code, up to the end of its block or to the next cut in it. */
    #takeSource({ at }, maxCharacters) {
        const maxTags = maxReopenedTags(maxCharacters);
        const opening = this.#openTags(at, maxTags);
        const closing = this.#closeTags(at, at, maxTags);
        const next = this.#cuts.nextBlock(at);
        let limit = Math.min(next.at, at + maxCharacters);
        let fence = fenceAround(this.#text.slice(at, limit));
        for (;;) {
            const room = maxCharacters - opening.length - closing.length - 2 * fence.length - 2;
            if (limit - at <= Math.max(1, room))
                break;
            limit = Math.max(at + room, at + Math.floor((limit - at) / 2));
            fence = fenceAround(this.#text.slice(at, limit));
        }
        const end = limit === next.at
            ? next
            : (this.#cuts.find(at, limit, maxCharacters) ?? {
                at: this.#cuts.findPlain(at, limit),
                closing: '',
                opening: undefined,
            });
        const text = this.#text.slice(at, end.at);
        const part = {
            prefix: `${opening}${fence}\n`,
            text,
            suffix: `${/[\r\n]$/.test(text) ? '' : '\n'}${fence}${closing}`,
        };
        return { part, end };
    }
    #openTags(at, maxTags) {
        const tags = [];
        for (let tag = this.#survey.tagAt(at); tag; tag = tag.outer) {
            if (isReopened(tag, maxTags))
                tags.push(tag.name === 'details' ? DETAILS : `<${tag.name}>`);
        }
        return tags.length === 0 ? '' : `${tags.reverse().join('\n')}\n\n`;
    }
    /** Closes what the text between leaves open, and what was opened again before it. */
    #closeTags(start, end, maxTags) {
        const tags = [];
        for (let tag = this.#survey.tagAt(end); tag; tag = tag.outer) {
            if (tag.at < start && !isReopened(tag, maxTags))
                continue;
            tags.push(tag.name === '!--' ? '<!-- -->' : `</${tag.name}>`);
        }
        return tags.length === 0 ? '' : `\n\n${tags.join('\n')}`;
    }
    /**
     * What the references in `span` and `repeated` refer to, where it stands elsewhere, and references to the footnotes
     * in `span` that have theirs elsewhere: GitHub shows no other ones.
     */
    #findDefinitions(span, repeated) {
        const names = new Set([...this.#namesIn(span), ...(repeated ? this.#namesIn(repeated) : [])]);
        const isInside = (node) => startOf(node) >= span.start && startOf(node) < span.end;
        let links = '';
        let footnotes = '';
        for (const name of names) {
            const definition = this.#survey.definitions.get(name);
            if (!definition || isInside(definition))
                continue;
            if (definition.type === 'definition')
                links += `${writeDefinition(definition)}\n\n`;
            else
                footnotes += `\n\n${this.#writeFootnote(definition)}`;
        }
        const lonely = this.#survey.footnotes.filter((node) => isInside(node) && !names.has(nameOf(node)));
        const references = lonely.map(({ identifier }) => `[^${identifier}]`).join(' ');
        return { links, footnotes: `${references && `\n\n${references}`}${footnotes}` };
    }
    #namesIn({ start, end }) {
        const { references } = this.#survey;
        const indexUpTo = (at) => lastIndexUpTo(references, at, (reference) => reference.at);
        return references.slice(indexUpTo(start - 1) + 1, indexUpTo(end - 1) + 1).map(({ name }) => name);
    }
    #writeFootnote(definition) {
        const span = (0,_markdown_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .spanOf */ .e)(definition);
        const isShort = span.end - span.start <= MAX_DEFINITION_CHARACTERS;
        const source = isShort ? this.#text.slice(span.start, span.end) : '';
        const isSimple = isShort && !/[\r\n]/.test(source) && this.#namesIn(span).length === 0;
        return isSimple ? source : `[^${definition.identifier}]: …`;
    }
}
function withoutMark(text) {
    return text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
}
/**
 * Splits Markdown into parts that each render on their own: what is open where a part ends is closed, and opened again
 * where the next one begins. No text changes its role, so that nothing that was code comes alive; what can't be cut that
 * way, such as a table's row that is longer than a part, is shown as its source.
 *
 * @param maxCharacters of prefix, text and suffix together, in UTF-16 units as GitHub counts; meant for 1,000 and more,
 *   and taken for 64 where it is less
 * @returns at least one part; a text that fits is one, closed where its author left something open
 */
function splitMarkdown(text, maxCharacters) {
    const body = withoutMark(text);
    const mark = text.slice(0, text.length - body.length);
    return [...new Splitter(body).parts(maxCharacters - mark.length)].map((part, index) => index === 0 ? { ...part, text: `${mark}${part.text}` } : part);
}
/**
 * What must follow `markdown` so that nothing after it stands inside of its fences, HTML or `<details>`. Empty where
 * nothing is open, and for a text that is made to be slow to read.
 */
function buildClosing(markdown) {
    return new Splitter(withoutMark(markdown)).closing;
}
/**
 * Cuts Markdown to at most `maxCharacters` (UTF-16 units, as GitHub counts), `notice` included. What the cut leaves
 * open is closed. A text that fits comes back as it is, closed where its author left something open.
 */
function cutMarkdown(text, maxCharacters, notice) {
    // What can't be shown need not be read.
    const start = text.length > maxCharacters ? text.slice(0, maxCharacters).trimEnd() : text;
    const body = withoutMark(start);
    const mark = start.slice(0, start.length - body.length);
    const splitter = new Splitter(body);
    const join = (part) => `${part.prefix}${mark}${part.text}${part.suffix}`;
    const [whole] = splitter.parts(maxCharacters - mark.length);
    if (start === text && whole?.text === body && join(whole).length <= maxCharacters) {
        return { text: join(whole), isCut: false };
    }
    const room = maxCharacters - notice.length - mark.length - 2;
    const [kept] = room < MIN_CHARACTERS ? [] : splitter.parts(room);
    return { text: `${kept ? join(kept).trimEnd() : ''}\n\n${notice}`, isCut: true };
}


/***/ }),

/***/ 8951:
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
        (0,node_vm__WEBPACK_IMPORTED_MODULE_0__.runInNewContext)('work()', { work }, { timeout: limitMs });
    }
    catch (error) {
        if (!isTimeout(error))
            throw error;
        throw new TimeLimitError(`It took more than ${limitMs / 1_000} s`);
    }
}


/***/ })

};
