export const id = 403;
export const ids = [403];
export const modules = {

/***/ 403:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   describeFailedChecks: () => (/* binding */ describeFailedChecks),
/* harmony export */   fetchFailedChecks: () => (/* binding */ fetchFailedChecks)
/* harmony export */ });
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(887);
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(342);
/* harmony import */ var _extract_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(970);
/* harmony import */ var _review_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(244);




// src/review/failed-checks.ts
/** Checks of the head that others have made, and that failed: what they say may explain what is wrong. */
const LineSchema = (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Tn)((0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Yn)((0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Un)(), (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Qn)(), (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.zn)(0)), 0);
const AnnotationSchema = (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Yn)((0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Fn)({
	path: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.er)(),
	start_line: LineSchema,
	end_line: LineSchema,
	annotation_level: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Hn)((0,_run_js__WEBPACK_IMPORTED_MODULE_0__.er)()),
	title: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Hn)((0,_run_js__WEBPACK_IMPORTED_MODULE_0__.er)()),
	message: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Hn)((0,_run_js__WEBPACK_IMPORTED_MODULE_0__.er)())
}), (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.nr)(({ path, start_line, end_line, annotation_level, title, message }) => ({
	path,
	startLine: start_line,
	endLine: Math.max(start_line, end_line),
	/** `failure`, `warning` or `notice`. */
	level: annotation_level ?? "notice",
	title: title ?? "",
	message: message ?? ""
})));
const CheckRunSchema = (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Fn)({
	id: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Un)(),
	name: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.er)(),
	status: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.er)(),
	conclusion: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Hn)((0,_run_js__WEBPACK_IMPORTED_MODULE_0__.er)()),
	details_url: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Hn)((0,_run_js__WEBPACK_IMPORTED_MODULE_0__.er)()),
	output: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Fn)({ annotations_count: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Un)() })
});
const CheckRunsSchema = (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Fn)({ check_runs: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.xn)(CheckRunSchema) });
/**
* That something is wrong. Not `cancelled`, which each push does to the checks of the one before, nor
* `action_required` and `stale`, which say nothing of the change.
*/
const FAILURES = [
	"failure",
	"timed_out",
	"startup_failure"
];
/** A commit with more is built by a farm. */
const MAX_CHECK_RUNS = 1e3;
/** Each is a request, and there is no room for what more of them say. */
const MAX_CHECKS = 20;
/**
* The names of this action’s own. Its job is not told by the API, but goes on, in this run; earlier runs on the same
* commit had one of that name. Other jobs of this run, which may have tested the change, are not its own.
*/
function findOwnNames(runs, { checkRunName, runUrl }) {
	const unfinished = runs.filter(({ status, details_url }) => status !== "completed" && details_url?.startsWith(`${runUrl}/`) === true);
	return /* @__PURE__ */ new Set([checkRunName, ...unfinished.map(({ name }) => name)]);
}
/** The first of them: as many as fit on a page are more than there is room for. */
async function fetchAnnotations(github, { owner, repo }, id) {
	const { data } = await github.request("GET /repos/{owner}/{repo}/check-runs/{check_run_id}/annotations", {
		owner,
		repo,
		check_run_id: id,
		per_page: 100
	});
	return (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.vn)((0,_run_js__WEBPACK_IMPORTED_MODULE_0__.xn)(AnnotationSchema), data, "the annotations of a check");
}
/**
* The failed checks of a commit, without this action's own, at most 20. It needs `checks: read`.
*
* @throws {GitHubError} 403 where the token may not
*/
async function fetchFailedChecks(github, { owner, repo }, headSha, own) {
	const runs = await (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Tt)(async (page) => {
		const { data } = await github.request("GET /repos/{owner}/{repo}/commits/{ref}/check-runs", {
			owner,
			repo,
			ref: headSha,
			filter: "latest",
			per_page: 100,
			page
		});
		return (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.vn)(CheckRunsSchema, data, "the checks of the head").check_runs;
	}, MAX_CHECK_RUNS);
	const ownNames = findOwnNames(runs, own);
	const failed = runs.filter(({ name, conclusion }) => !ownNames.has(name) && FAILURES.includes(conclusion ?? ""));
	return Promise.all(failed.slice(0, MAX_CHECKS).map(async ({ id, name, conclusion, output }) => ({
		name,
		conclusion: conclusion ?? "",
		annotations: output.annotations_count > 0 ? await fetchAnnotations(github, {
			owner,
			repo
		}, id) : []
	})));
}
const LEVELS = [
	"failure",
	"warning",
	"notice"
];
/** The runner says of each failed job that a process ended with an error, and names no file: that is said last. */
function rankUse({ path, level }) {
	const rank = LEVELS.indexOf(level);
	return path === ".github" || rank === -1 ? LEVELS.length : rank;
}
/** A stack trace tells by its first lines. */
const MAX_MESSAGE_CHARACTERS = 1500;
const MAX_NAME_CHARACTERS = 200;
function toLine(untrusted) {
	return (0,_extract_json_js__WEBPACK_IMPORTED_MODULE_2__.r)((0,_main_js__WEBPACK_IMPORTED_MODULE_1__.h)(untrusted).join(" ").trim(), MAX_NAME_CHARACTERS);
}
/** What it says, with the lines after the first set in, so that none is taken for one of another. */
function describeAnnotation({ path, startLine, endLine, level, title, message }) {
	const text = [title, message].filter((part) => part.trim() !== "").join(": ");
	const clipped = (0,_extract_json_js__WEBPACK_IMPORTED_MODULE_2__.r)((0,_main_js__WEBPACK_IMPORTED_MODULE_1__.h)(text).join("\n").trim(), MAX_MESSAGE_CHARACTERS);
	return `- ${`${toLine(path)}:${(0,_review_js__WEBPACK_IMPORTED_MODULE_3__.t)({
		startLine,
		endLine
	})}`} ${toLine(level)}: ${clipped.replaceAll("\n", "\n  ")}\n`;
}
function describeOmitted(count) {
	return count === 0 ? "" : `(${(0,_main_js__WEBPACK_IMPORTED_MODULE_1__.i)(count, "more annotation")})\n`;
}
/**
* What failed checks say, for a model: each check's name and conclusion, and of their annotations those that tell the
* most, by turns, as many as fit.
*
* @returns untrusted text; empty where nothing failed
*/
function describeFailedChecks(checks, maxTokens) {
	let leftBytes = maxTokens * 3;
	const take = (text) => {
		const bytes = Buffer.byteLength(text);
		if (bytes > leftBytes) return false;
		leftBytes -= bytes;
		return true;
	};
	const heads = checks.map(({ name, conclusion }) => `${toLine(name)}: ${toLine(conclusion)}\n`);
	const end = checks.findIndex(({ annotations }, index) => !take((heads[index] ?? "") + describeOmitted(annotations.length)));
	const shown = end === -1 ? checks : checks.slice(0, end);
	const inTurn = shown.flatMap(({ annotations }, check) => annotations.map((annotation) => ({
		check,
		annotation,
		rank: rankUse(annotation)
	})).toSorted((a, b) => a.rank - b.rank).map((candidate, turn) => ({
		...candidate,
		turn
	}))).toSorted((a, b) => a.rank - b.rank || a.turn - b.turn || a.check - b.check);
	const taken = shown.map(() => []);
	for (const { check, annotation } of inTurn) {
		const text = describeAnnotation(annotation);
		if (take(text)) taken[check]?.push(text);
	}
	return shown.map(({ annotations }, index) => {
		const texts = taken[index] ?? [];
		return [
			heads[index],
			...texts,
			describeOmitted(annotations.length - texts.length)
		].join("");
	}).join("").trimEnd();
}



/***/ })

};
