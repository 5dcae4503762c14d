export const id = 698;
export const ids = [698];
export const modules = {

/***/ 698:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createCheckRun: () => (/* binding */ createCheckRun)
/* harmony export */ });
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(887);
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(342);


// src/publish/check-run.ts
/** A result as a check run of the head: https://docs.github.com/rest/checks/runs */
/** GitHub takes no more in one request; the next ones add to those before. */
const MAX_ANNOTATIONS = 50;
/** GitHub takes 65,535, and calls them characters: https://github.com/github/docs/issues/35252 */
const MAX_SUMMARY_BYTES = 6e4;
const CUT_NOTICE = "*The rest is in the job summary.*";
const LEVELS = {
	error: "failure",
	warning: "warning",
	notice: "notice"
};
/** The last gate: whatever was missed before, no secret of this run is posted. */
function redact(text) {
	return _main_js__WEBPACK_IMPORTED_MODULE_1__.S.redact(text).text;
}
/** As much of the beginning as fits. */
async function fitSummary(summary) {
	if (Buffer.byteLength(summary) <= MAX_SUMMARY_BYTES) return summary;
	const { cutMarkdown } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 941)).then((n) => n.t);
	let maxCharacters = MAX_SUMMARY_BYTES;
	for (;;) {
		const cut = cutMarkdown(summary, maxCharacters, CUT_NOTICE);
		const bytes = Buffer.byteLength(cut);
		if (bytes <= MAX_SUMMARY_BYTES) return cut;
		maxCharacters = Math.floor(maxCharacters * (MAX_SUMMARY_BYTES / bytes));
	}
}
function toPayload({ level, message, title, path, startLine, endLine }) {
	return {
		path: redact(path),
		start_line: startLine,
		end_line: endLine,
		annotation_level: LEVELS[level],
		message: redact(message),
		title: redact(title)
	};
}
const CheckRunSchema = (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Fn)({
	id: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Un)(),
	html_url: _run_js__WEBPACK_IMPORTED_MODULE_0__._n
});
/**
* Makes a check run that has ended. It needs `checks: write`.
*
* @returns its page; empty where GitHub does not tell
* @throws {GitHubError} 403 where the token may not, 422 where the commit is not in the repository
*/
async function createCheckRun(github, { owner, repo }, { name, headSha, conclusion, title, summary, annotations, detailsUrl }) {
	const described = {
		title: redact(title),
		summary: await fitSummary(redact(summary))
	};
	const buildOutput = (start) => ({
		...described,
		annotations: annotations.slice(start, start + MAX_ANNOTATIONS).map(toPayload)
	});
	const { data } = await github.request("POST /repos/{owner}/{repo}/check-runs", {
		owner,
		repo,
		name,
		head_sha: headSha,
		status: "completed",
		conclusion,
		details_url: detailsUrl,
		output: buildOutput(0)
	});
	const { id, html_url } = (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.vn)(CheckRunSchema, data, "the check run");
	for (let start = MAX_ANNOTATIONS; start < annotations.length; start += MAX_ANNOTATIONS) await github.request("PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}", {
		owner,
		repo,
		check_run_id: id,
		output: buildOutput(start)
	});
	return html_url;
}



/***/ })

};
