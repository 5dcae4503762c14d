export const id = 918;
export const ids = [918];
export const modules = {

/***/ 918:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   buildJunit: () => (/* binding */ buildJunit)
/* harmony export */ });
/* harmony import */ var _extract_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(970);
/* harmony import */ var _failed_cases_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(497);


// src/eval/report/junit.ts
/** More of a text, or of a name, is for the JSON. */
const MAX_TEXT_CHARACTERS = 1e4;
const MAX_LINE_CHARACTERS = 1e3;
/** Of all texts together: dashboards refuse large files. */
const FILE_CHARACTERS = 2e7;
/** So much of each text that all together are a file that is read. */
function shareRoom(prompts) {
	const texts = prompts.flatMap(({ cases }) => cases.filter(({ outcome }) => outcome !== "passed")).map(({ attempts }) => (0,_failed_cases_js__WEBPACK_IMPORTED_MODULE_1__.r)(attempts)).reduce((count, telling) => count + 1 + 2 * (telling ? (0,_failed_cases_js__WEBPACK_IMPORTED_MODULE_1__.a)(telling).length : 0), 0);
	return Math.max(1, Math.min(MAX_TEXT_CHARACTERS, Math.floor(FILE_CHARACTERS / Math.max(1, texts))));
}
function describeTexts({ attempts }, maxCharacters) {
	const telling = (0,_failed_cases_js__WEBPACK_IMPORTED_MODULE_1__.r)(attempts);
	if (telling === void 0) return "";
	const unmet = (0,_failed_cases_js__WEBPACK_IMPORTED_MODULE_1__.a)(telling).flatMap(({ evaluator, expected, actual }) => [...expected === "" ? [] : [`${evaluator} expected:\n${(0,_extract_json_js__WEBPACK_IMPORTED_MODULE_0__.r)(expected, maxCharacters)}`], ...actual === "" ? [] : [`${evaluator} found:\n${(0,_extract_json_js__WEBPACK_IMPORTED_MODULE_0__.r)(actual, maxCharacters)}`]]);
	const answer = (0,_failed_cases_js__WEBPACK_IMPORTED_MODULE_1__.a)(telling).some(({ actual }) => actual.trim() === telling.answer.trim()) || telling.answer === "" ? [] : [`The answer:\n${(0,_extract_json_js__WEBPACK_IMPORTED_MODULE_0__.r)(telling.answer, maxCharacters)}`];
	return [...unmet, ...answer].join("\n\n");
}
/** A case that fails is a failure; one of which nothing is known is an error. */
function toResult(result, maxCharacters) {
	if (result.outcome === "passed") return {
		kind: "passed",
		output: ""
	};
	const telling = (0,_failed_cases_js__WEBPACK_IMPORTED_MODULE_1__.r)(result.attempts);
	const unmet = telling?.outcome === "failed" ? (0,_failed_cases_js__WEBPACK_IMPORTED_MODULE_1__.a)(telling)[0]?.evaluator : void 0;
	return {
		kind: result.outcome === "failed" ? "failure" : "error",
		type: unmet ?? telling?.outcome ?? result.outcome,
		message: (0,_extract_json_js__WEBPACK_IMPORTED_MODULE_0__.r)((0,_failed_cases_js__WEBPACK_IMPORTED_MODULE_1__.n)(result), MAX_LINE_CHARACTERS),
		text: describeTexts(result, maxCharacters)
	};
}
function toCase(result, prompt, maxCharacters) {
	const { path, line, label, caseId } = result;
	return {
		className: `${prompt.path} ${prompt.model}`,
		name: `${(0,_extract_json_js__WEBPACK_IMPORTED_MODULE_0__.r)(label, MAX_LINE_CHARACTERS)} (${caseId})`,
		latencyMs: (0,_failed_cases_js__WEBPACK_IMPORTED_MODULE_1__.x)(result) ?? 0,
		place: {
			path,
			line
		},
		result: toResult(result, maxCharacters)
	};
}
function toSuite(prompt, endedAt, maxCharacters) {
	const cases = prompt.cases.map((result) => toCase(result, prompt, maxCharacters));
	return {
		name: `${prompt.name} on ${prompt.model}`,
		timestamp: endedAt,
		latencyMs: cases.reduce((sum, { latencyMs }) => sum + latencyMs, 0),
		cases
	};
}
/** The text of `junit-file`. Whoever calls it has taken secrets out. */
async function buildJunit({ prompts, endedAt }) {
	const { buildJunitXml } = await __webpack_require__.e(/* import() */ 694).then(__webpack_require__.bind(__webpack_require__, 694));
	const maxCharacters = shareRoom(prompts);
	return buildJunitXml("Evaluation", prompts.map((prompt) => toSuite(prompt, endedAt, maxCharacters)));
}



/***/ })

};
