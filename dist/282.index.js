export const id = 282;
export const ids = [282];
export const modules = {

/***/ 282:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   buildMarker: () => (/* binding */ buildMarker),
/* harmony export */   publishComment: () => (/* binding */ publishComment)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7934);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _github_client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(636);
/* harmony import */ var _outbound_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4015);
/** One comment on a pull request, kept up to date. */




const CommentSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({
    id: valibot__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(),
    html_url: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    body: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), ''),
    user: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({ login: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() })),
});
/** The first line of the comment; hidden when rendered. `tag` is limited to word characters by `inputs.ts`. */
function buildMarker(tag) {
    return `${_outbound_js__WEBPACK_IMPORTED_MODULE_3__/* .MARKER_PREFIX */ .K} comment:${tag} -->`;
}
/**
 * Our comment: it starts with the marker and is by the token's own user. Anybody can write the marker, so one in
 * somebody else's comment means nothing.
 */
async function findComment(github, { owner, repo, number }, marker) {
    const data = await github.paginate('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', {
        owner,
        repo,
        issue_number: number,
        per_page: 100,
    });
    const comments = (0,_github_client_js__WEBPACK_IMPORTED_MODULE_1__.parseGithubData)(valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(CommentSchema), data, 'the comments');
    const marked = comments.filter(({ body }) => body.startsWith(marker));
    if (marked.length === 0)
        return undefined;
    const login = await (0,_github_client_js__WEBPACK_IMPORTED_MODULE_1__.fetchViewerLogin)(github);
    return marked.find(({ user }) => user?.login === login);
}
function describe(data, change) {
    const { id, html_url: url } = (0,_github_client_js__WEBPACK_IMPORTED_MODULE_1__.parseGithubData)(CommentSchema, data, 'the comment');
    return { id, url, change };
}
/**
 * Posts the comment, or updates the one that is there.
 *
 * @param body starts with `marker`
 * @throws {GitHubError} 403 when the token may not write
 */
async function publishComment(github, address, marker, body) {
    const { owner, repo, number } = address;
    const found = await findComment(github, address, marker);
    if (found?.body === body)
        return describe(found, 'unchanged');
    if (found) {
        try {
            const { data } = await github.request('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', {
                owner,
                repo,
                comment_id: found.id,
                body,
            });
            return describe(data, 'updated');
        }
        catch (error) {
            // Deleted since it was found: it is made anew.
            if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_) || error.status !== 404)
                throw error;
        }
    }
    const { data } = await github.request('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
        owner,
        repo,
        issue_number: number,
        body,
    });
    return describe(data, 'created');
}


/***/ })

};
