export const id = 86;
export const ids = [86];
export const modules = {

/***/ 4086:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   redactDiff: () => (/* binding */ redactDiff)
/* harmony export */ });
/* harmony import */ var _secrets_detect_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5402);
/* harmony import */ var _secrets_redactor_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8013);
/** Takes secrets out of a diff before a model sees it; the diff stays one. */


const OWN_SECRET = 'a secret of this run';
function splitLines(text) {
    const lines = text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
    return lines.map((line) => {
        const end = /\r?\n$/.exec(line)?.index ?? line.length;
        return { text: line.slice(0, end), after: line.slice(end) };
    });
}
/** A path, or the header of a file. */
function readHead(text) {
    return { lines: splitLines(text).map((line) => ({ ...line, before: '', line: 1 })), found: [], hidden: [] };
}
const HEADING_RANGES = /^@@ [^@]*@@/;
function readHunk({ text, oldStart, newStart }) {
    let oldLine = oldStart;
    let newLine = newStart;
    const lines = splitLines(text).map(({ text: whole, after }, index) => {
        if (index === 0) {
            const before = HEADING_RANGES.exec(whole)?.[0] ?? '';
            return { before, text: whole.slice(before.length), after, line: newStart };
        }
        const marker = whole.charAt(0);
        // `\ No newline at end of file` is no text of the file.
        if (marker === '\\')
            return { before: whole, text: '', after, line: newLine };
        const line = marker === '-' ? oldLine : newLine;
        if (marker !== '+')
            oldLine += 1;
        if (marker !== '-')
            newLine += 1;
        return { before: marker, text: whole.slice(1), after, line };
    });
    return { lines, found: [], hidden: [] };
}
function joinLines({ lines }) {
    return lines.map(({ before, text, after }) => before + text + after).join('');
}
/** Line by line: the pieces that it looks for hold no line ends. */
function hideOwn({ lines, found }, secrets) {
    for (const line of lines) {
        const { text, redactions } = secrets.redact(line.text);
        if (redactions === 0)
            continue;
        line.text = text;
        found.push({ line: line.line, kind: OWN_SECRET });
    }
}
/** What of secrets lies on a line, but for white space at both ends of that: its indentation stays. */
function findOnLine(text, lineStart, secrets) {
    return secrets.flatMap((secret) => {
        const start = Math.max(0, secret.start - lineStart);
        const hidden = text.slice(start, secret.end - lineStart);
        const body = hidden.trim();
        const bodyStart = start + hidden.indexOf(body);
        return body === '' ? [] : [{ start: bodyStart, end: bodyStart + body.length }];
    });
}
/** No pattern of a secret reaches across it. */
const SEPARATOR = '\n\0\n';
/** All passages are searched as one text: each search has a cost of its own, and a change can have 3,000 files. */
async function hideShapes(passages) {
    const texts = passages.map(({ lines }) => lines.map(({ text }) => text).join('\n'));
    const secrets = await (0,_secrets_detect_js__WEBPACK_IMPORTED_MODULE_0__/* .findSecretShapes */ .k)(texts.join(SEPARATOR));
    let start = 0;
    /** The first secret that does not end before `start`. */
    let next = 0;
    for (const [index, { lines, found, hidden }] of passages.entries()) {
        // Of a passage without lines the separators remain.
        let at = start;
        for (const line of lines) {
            const end = at + line.text.length;
            const here = [];
            for (let secret = secrets[next]; secret && secret.start < end; secret = secrets[next]) {
                here.push(secret);
                if (secret.start >= at)
                    found.push({ line: line.line, kind: secret.kind });
                if (secret.end > end)
                    break;
                next += 1;
            }
            const spans = findOnLine(line.text, at, here);
            for (const span of spans)
                hidden.push(line.text.slice(span.start, span.end));
            line.text = (0,_secrets_redactor_js__WEBPACK_IMPORTED_MODULE_1__/* .replaceSpans */ .Gg)(line.text, spans);
            at = end + 1;
        }
        start += (texts[index]?.length ?? 0) + SEPARATOR.length;
    }
}
/** In a header, where paths are quoted, a token can be told from a letter before it that is not told in the path. */
function hideInPath(path, header) {
    return [...new Set(header.hidden)].reduce((text, hidden) => text.replaceAll(hidden, _secrets_redactor_js__WEBPACK_IMPORTED_MODULE_1__/* .REDACTED */ .XF), joinLines(path));
}
/** A header has each path up to four times: that there is a secret is said once. */
function listHeadSecrets(heads) {
    const kinds = new Set(heads.flatMap(({ found }) => found.map(({ kind }) => kind)));
    return Array.from(kinds, (kind) => ({ line: 1, kind }));
}
/**
 * Takes secrets out of headers, paths and hunks: those of this run, and whatever looks like one of a well-known
 * service, also on several lines. Each line stays, with its marker and its end; so do the ranges of the hunks.
 *
 * @returns the files in their order, and what was found: each secret by its shape, each line with secrets of this run,
 * each kind of secret in a header
 */
async function redactDiff(files, secrets = _secrets_redactor_js__WEBPACK_IMPORTED_MODULE_1__/* .redactor */ .$p) {
    const read = files.map((file) => ({
        file,
        path: readHead(file.path),
        previousPath: readHead(file.previousPath ?? ''),
        header: readHead(file.header),
        hunks: file.hunks.map((hunk) => ({ hunk, passage: readHunk(hunk) })),
    }));
    const passages = read.flatMap(({ path, previousPath, header, hunks }) => [
        path,
        previousPath,
        header,
        ...hunks.map(({ passage }) => passage),
    ]);
    for (const passage of passages)
        hideOwn(passage, secrets);
    await hideShapes(passages);
    const redacted = read.map(({ file, path, previousPath, header, hunks }) => {
        const clean = {
            ...file,
            path: hideInPath(path, header),
            previousPath: file.previousPath === undefined ? undefined : hideInPath(previousPath, header),
            header: joinLines(header),
            hunks: hunks.map(({ hunk, passage }) => ({ ...hunk, text: joinLines(passage) })),
        };
        const inHead = listHeadSecrets([path, previousPath, header]);
        const inHunks = hunks.flatMap(({ passage }) => passage.found);
        return { clean, found: [...inHead, ...inHunks].map((secret) => ({ path: clean.path, ...secret })) };
    });
    return { files: redacted.map(({ clean }) => clean), found: redacted.flatMap(({ found }) => found) };
}


/***/ })

};
