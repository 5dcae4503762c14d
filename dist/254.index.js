export const id = 254;
export const ids = [254,578,78,259];
export const modules = {

/***/ 254:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ buildSvgChart),
/* harmony export */   i: () => (/* binding */ buildLineUrl),
/* harmony export */   n: () => (/* binding */ parseResult),
/* harmony export */   r: () => (/* binding */ orderProblems),
/* harmony export */   runEval: () => (/* binding */ runEval),
/* harmony export */   t: () => (/* binding */ buildJson)
/* harmony export */ });
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(342);
/* harmony import */ var _failed_cases_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(497);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(887);
/* harmony import */ var _extract_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(970);
/* harmony import */ var _try_check_run_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(330);
/* harmony import */ var _find_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(259);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(268);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(941);
/* harmony import */ var _structured_file_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(578);
/* harmony import */ var _probe_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(168);
/* harmony import */ var _yaml_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(695);
/* harmony import */ var _write_report_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(984);
const { createHash } = process.getBuiltinModule("node:crypto");










const { posix } = process.getBuiltinModule("node:path");


// src/eval/report/chart.ts
/** Pure: what each prompt costs on each model, and what it is worth, drawn. */
/** More can't be told apart. */
const MAX_POINTS = 40;
/** Those of which both are known, the first 40; none where there is nothing to compare. */
function listPoints(prompts) {
	const isOnePrompt = new Set(prompts.map(({ path }) => path)).size === 1;
	const isOneModel = new Set(prompts.map(({ model }) => model)).size === 1;
	const points = prompts.flatMap((prompt, index) => {
		const { name, model, passRate } = prompt;
		const costUsd = (0,_failed_cases_js__WEBPACK_IMPORTED_MODULE_1__.c)(prompt);
		if (passRate === void 0 || costUsd === void 0) return [];
		const label = isOnePrompt ? model : isOneModel ? name : `${name} on ${model}`;
		return [{
			number: index + 1,
			label,
			quality: passRate.value,
			costUsd
		}];
	});
	return points.length < 2 ? [] : points.slice(0, MAX_POINTS);
}
/** A label has room beside the last point. */
const BEYOND = 1.25;
/** Where the right end of the chart is, in US dollars. */
function endOf(points) {
	return Math.max(...points.map(({ costUsd }) => costUsd)) * BEYOND || 1;
}
/** It reads `0`, `0.5` and `1`, and nothing like `1.00`. */
function toCoordinate(share) {
	return String(Math.round(Math.min(1, Math.max(0, share)) * 100) / 100);
}
/**
* Markdown: https://mermaid.js.org/syntax/quadrantChart.html. The points have the numbers of the prompts, from 1: names
* would cover each other, and nothing foreign is drawn. Those in one place are one point.
*
* @returns an empty text where there is nothing to draw
*/
function buildMermaidChart(prompts) {
	const points = listPoints(prompts);
	if (points.length === 0) return "";
	const end = endOf(points);
	const numbersByPlace = /* @__PURE__ */ new Map();
	for (const { number, quality, costUsd } of points) {
		const place = `[${toCoordinate(costUsd / end)}, ${toCoordinate(quality)}]`;
		numbersByPlace.set(place, [...numbersByPlace.get(place) ?? [], number]);
	}
	return [
		"```mermaid",
		"quadrantChart",
		"    title Quality against cost, by the numbers of the table",
		`    x-axis "Free" --> "${(0,_failed_cases_js__WEBPACK_IMPORTED_MODULE_1__.h)(end)} a case"`,
		"    y-axis \"None pass\" --> \"All pass\"",
		...[...numbersByPlace].map(([place, numbers]) => `    "${numbers.join(", ")}": ${place}`),
		"```"
	].join("\n");
}
const WIDTH = 640;
const HEIGHT = 300;
const MAX_LABEL_CHARACTERS$1 = 50;
/** In which labels would cover each other. */
const NEAR = 20;
const MARGIN = {
	left: 60,
	right: 20,
	top: 24,
	bottom: 44
};
/**
* The same as SVG, for a page that has the classes `axis` and `point`; names are shown where a pointer rests.
*
* @param escapeText for text in an element
* @returns an empty text where there is nothing to draw
*/
function buildSvgChart(prompts, escapeText) {
	const points = listPoints(prompts);
	if (points.length === 0) return "";
	const end = endOf(points);
	const right = WIDTH - MARGIN.right;
	const bottom = HEIGHT - MARGIN.bottom;
	const xOf = (costUsd) => Math.round(MARGIN.left + costUsd / end * (right - MARGIN.left));
	const yOf = (quality) => Math.round(bottom - quality * (bottom - MARGIN.top));
	const grid = [
		0,
		.25,
		.5,
		.75,
		1
	].map((share) => {
		const y = yOf(share);
		return `<line class="axis" x1="${MARGIN.left}" y1="${y}" x2="${right}" y2="${y}"/><text x="${MARGIN.left - 8}" y="${y + 4}" text-anchor="end">${(0,_failed_cases_js__WEBPACK_IMPORTED_MODULE_1__.g)(share)}</text>`;
	});
	const costs = [
		0,
		.5,
		1
	].map((share) => `<text x="${xOf(share * end)}" y="${bottom + 18}" text-anchor="${share === 1 ? "end" : "middle"}">${(0,_failed_cases_js__WEBPACK_IMPORTED_MODULE_1__.h)(share * end)}</text>`);
	const labels = [];
	const marks = points.map(({ number, label, quality, costUsd }) => {
		const [x, y] = [xOf(costUsd), yOf(quality)];
		const near = labels.find((other) => Math.abs(other.x - x) < NEAR && Math.abs(other.y - y) < NEAR);
		if (near) near.numbers.push(number);
		else labels.push({
			x,
			y,
			numbers: [number]
		});
		return `<g class="point"><circle cx="${x}" cy="${y}" r="5"/><title>${`${number}. ${escapeText((0,_extract_json_js__WEBPACK_IMPORTED_MODULE_3__.r)(label, MAX_LABEL_CHARACTERS$1))}: ${(0,_failed_cases_js__WEBPACK_IMPORTED_MODULE_1__.g)(quality)}, ${(0,_failed_cases_js__WEBPACK_IMPORTED_MODULE_1__.h)(costUsd)} a case`}</title></g>`;
	});
	const numbers = labels.map(({ x, y, numbers }) => `<text x="${x}" y="${y - 8}" text-anchor="middle">${numbers.join(", ")}</text>`);
	return `<svg class="chart" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="Pass rate against cost of a case, by the numbers of the table">${[...grid, ...costs].join("")}<text x="${(MARGIN.left + right) / 2}" y="294" text-anchor="middle">Cost of a case, by the numbers of the table</text>${marks.join("")}${numbers.join("")}</svg>`;
}
// src/eval/report/line-url.ts
/** Pure: where a line of an evaluated file is to be seen. */
/** What `encodeURIComponent` leaves, and Markdown or HTML could take for something. */
const LEFT = /[!'()*~]/g;
/** A longer path is no file's. */
const MAX_PATH_CHARACTERS = 500;
/**
* The page of a line.
*
* @param filesUrl `https://github.com/owner/repo/blob/sha`; undefined where nothing is to be linked
* @returns undefined also where the path would lead out of there, or is no path as a reader sees it
*/
function buildLineUrl(filesUrl, { path, line }) {
	const isClean = path.length <= MAX_PATH_CHARACTERS && path.isWellFormed() && (0,_main_js__WEBPACK_IMPORTED_MODULE_0__.u)(path, " ") === path;
	const parts = path.split("/");
	if (filesUrl === void 0 || !isClean || parts.some((part) => /^\.{0,2}$/.test(part))) return void 0;
	const toPart = (part) => encodeURIComponent(part).replaceAll(LEFT, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
	return `${filesUrl}/${parts.map(toPart).join("/")}#L${line}`;
}
// src/eval/report/problems.ts
/** What is of a whole prompt before what is of one of its cases, of which there may be hundreds. */
const RANKS = {
	regression: 0,
	threshold: 1,
	unscored: 2,
	required: 3,
	"any-lost": 4
};
/** What fails the build before what would if the workflow wanted. */
function orderProblems(problems) {
	return problems.toSorted((a, b) => Number(b.failsBuild) - Number(a.failsBuild) || RANKS[a.kind] - RANKS[b.kind]);
}
// src/eval/report/json.ts
/**
* Pure: an evaluation as JSON, and read back. The form is that of `EvalResult`, with `version`; what is not known is
* `null`, and each member is always there. Members may be added without a new version; readers skip what they don't know.
*/
/** Another one means: a member means something else, or is gone. */
const VERSION = 1;
const count = (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.Yn)((0,_run_js__WEBPACK_IMPORTED_MODULE_2__.Un)(), (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.Qn)(), (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.zn)(0));
const line = (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.Yn)((0,_run_js__WEBPACK_IMPORTED_MODULE_2__.Un)(), (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.Qn)(), (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.zn)(1));
const amount = (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.Yn)((0,_run_js__WEBPACK_IMPORTED_MODULE_2__.Un)(), (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.En)());
const share = (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.Yn)((0,_run_js__WEBPACK_IMPORTED_MODULE_2__.Un)(), (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.zn)(0), (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.Ln)(1));
const spent = (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.Yn)((0,_run_js__WEBPACK_IMPORTED_MODULE_2__.Un)(), (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.zn)(0), (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.Ln)(1e12));
/** `null` in the file. */
function known(schema) {
	return (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.Yn)((0,_run_js__WEBPACK_IMPORTED_MODULE_2__.Vn)(schema), (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.nr)((value) => value ?? void 0));
}
const RateSchema = (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.Wn)({
	value: share,
	low: share,
	high: share
});
const ScoreSchema = (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.Wn)({
	evaluator: (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.er)(),
	score: known(share),
	isPassed: known((0,_run_js__WEBPACK_IMPORTED_MODULE_2__.Sn)()),
	expected: (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.er)(),
	actual: (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.er)(),
	reason: (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.er)(),
	judgeModel: known((0,_run_js__WEBPACK_IMPORTED_MODULE_2__.er)())
});
const AttemptSchema = (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.Wn)({
	repeat: count,
	outcome: (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.Jn)([
		"passed",
		"failed",
		"refused",
		"empty",
		"cut",
		"unscored"
	]),
	answer: (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.er)(),
	scores: (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.xn)(ScoreSchema),
	reason: (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.er)(),
	costUsd: known(spent),
	latencyMs: known(spent),
	isCached: (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.Sn)()
});
const CaseSchema = (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.Wn)({
	caseId: (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.er)(),
	index: count,
	path: (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.er)(),
	line,
	label: (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.er)(),
	isRequired: (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.Sn)(),
	group: known((0,_run_js__WEBPACK_IMPORTED_MODULE_2__.er)()),
	minPasses: line,
	outcome: (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.Jn)([
		"passed",
		"failed",
		"unscored"
	]),
	attempts: (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.xn)(AttemptSchema)
});
const ComparisonSchema = (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.Wn)({
	verdict: (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.Jn)([
		"improved",
		"regressed",
		"no difference seen",
		"too few cases",
		"not comparable"
	]),
	difference: known(amount),
	adjustedP: known(amount),
	basePassRate: known(share),
	smallestDrop: known(amount),
	lostCaseIds: (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.xn)((0,_run_js__WEBPACK_IMPORTED_MODULE_2__.er)()),
	scoreDifference: known(amount),
	scoreP: known(amount)
});
const PromptSchema = (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.Wn)({
	path: (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.er)(),
	name: (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.er)(),
	model: (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.er)(),
	cases: (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.xn)(CaseSchema),
	baseCases: (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.xn)(CaseSchema),
	passRate: known(RateSchema),
	passAllRate: known((0,_run_js__WEBPACK_IMPORTED_MODULE_2__.Wn)({
		k: count,
		value: share
	})),
	meanScore: known(share),
	costUsd: known(spent),
	latencyP50Ms: known(spent),
	latencyP95Ms: known(spent),
	comparison: known(ComparisonSchema)
});
const JudgeSchema = (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.Wn)({
	path: (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.er)(),
	evaluator: (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.er)(),
	model: (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.er)(),
	givenLabels: count,
	labels: count,
	hasBothClasses: (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.Sn)(),
	agreement: known(RateSchema),
	kappa: known(amount),
	untestedReason: known((0,_run_js__WEBPACK_IMPORTED_MODULE_2__.er)()),
	flickering: count
});
const ProblemSchema = (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.Wn)({
	kind: (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.Jn)([
		"threshold",
		"required",
		"regression",
		"any-lost",
		"unscored"
	]),
	message: (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.er)(),
	path: (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.er)(),
	line,
	failsBuild: (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.Sn)()
});
const ResultSchema = (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.Wn)({
	prompts: (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.xn)(PromptSchema),
	judges: (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.xn)(JudgeSchema),
	problems: (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.xn)(ProblemSchema),
	outcome: (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.Jn)([
		"passed",
		"findings",
		"not-run"
	]),
	passRate: known(share),
	regressedCount: count,
	repeat: line,
	shard: known((0,_run_js__WEBPACK_IMPORTED_MODULE_2__.Wn)({
		index: line,
		of: line
	})),
	endedAt: (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.Yn)((0,_run_js__WEBPACK_IMPORTED_MODULE_2__.er)(), (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.Mn)()),
	costUsd: known(spent),
	cachedAnswers: count,
	answers: count,
	headSha: known((0,_run_js__WEBPACK_IMPORTED_MODULE_2__.er)()),
	baseline: known((0,_run_js__WEBPACK_IMPORTED_MODULE_2__.er)()),
	notices: (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.xn)((0,_run_js__WEBPACK_IMPORTED_MODULE_2__.er)())
});
const VersionSchema = (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.Wn)({ version: (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.Pn)(VERSION) });
/** Of answers and of what was found in them: with all else, it is less than `merge` reads, and than a string can hold. */
const MAX_TEXT_BYTES = 0x8000000;
/** What is longer than this is cut first. */
const LONG_CHARACTERS = 1048576;
function changeTexts({ prompts, ...result }, change) {
	const changeCase = ({ attempts, ...about }) => ({
		...about,
		attempts: attempts.map(({ scores, ...attempt }) => ({
			...attempt,
			answer: change(attempt.answer),
			scores: scores.map((score) => ({
				...score,
				expected: change(score.expected),
				actual: change(score.actual)
			}))
		}))
	});
	return {
		...result,
		prompts: prompts.map((prompt) => ({
			...prompt,
			cases: prompt.cases.map(changeCase),
			baseCases: prompt.baseCases.map(changeCase)
		}))
	};
}
/** What is paid for is written whatever its size: no verdict needs the whole of a text. */
function fitTexts(result, maxBytes) {
	const texts = [];
	changeTexts(result, (text) => {
		if (text !== "") texts.push({
			characters: text.length,
			bytes: Buffer.byteLength(JSON.stringify(text))
		});
		return text;
	});
	const countBytes = (most) => texts.reduce((sum, { characters, bytes }) => sum + bytes * Math.min(1, most / characters), 0);
	if (countBytes(Number.POSITIVE_INFINITY) <= maxBytes) return result;
	let maxCharacters = LONG_CHARACTERS;
	while (maxCharacters > 1 && countBytes(maxCharacters) > maxBytes) maxCharacters /= 2;
	return {
		...changeTexts(result, (text) => (0,_extract_json_js__WEBPACK_IMPORTED_MODULE_3__.r)(text, maxCharacters)),
		notices: [...result.notices, `The answers are too long for one file: \`json-file\` has of each the first ${(0,_main_js__WEBPACK_IMPORTED_MODULE_0__.a)(maxCharacters)} characters.`]
	};
}
/**
* The text of the file. Whoever calls it has taken secrets out.
*
* @param maxTextBytes of all answers together, beyond which long ones are cut, and a notice says so
*/
function buildJson(result, maxTextBytes = MAX_TEXT_BYTES) {
	const orNull = (_name, value) => value === void 0 ? null : value;
	return `${JSON.stringify({
		version: VERSION,
		...fitTexts(result, maxTextBytes)
	}, orNull, 2)}\n`;
}
const HINT$2 = "It must be the `json-file` of a run of this action with `mode: eval`, whole and unchanged.";
/**
* Reads what `buildJson` wrote.
*
* @param path where it was, for the error
* @throws {WorkspaceFileError} it is no such file, or of another version
*/
function parseResult(text, path) {
	const json = (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.bn)(text);
	if (!json) throw new _main_js__WEBPACK_IMPORTED_MODULE_0__.ut(path, "it is no JSON", { hint: HINT$2 });
	if (!(0,_run_js__WEBPACK_IMPORTED_MODULE_2__.An)(VersionSchema, json.value)) throw new _main_js__WEBPACK_IMPORTED_MODULE_0__.ut(path, `it has no \`version: ${VERSION}\`, and so is of another form`, { hint: `${HINT$2} All shards must use the same version of the action.` });
	const { success, output, issues } = (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.$n)(ResultSchema, json.value, { abortEarly: true });
	if (success) return output;
	const where = (0,_main_js__WEBPACK_IMPORTED_MODULE_0__.m)((0,_run_js__WEBPACK_IMPORTED_MODULE_2__.Dn)(issues[0]) ?? "the whole");
	throw new _main_js__WEBPACK_IMPORTED_MODULE_0__.ut(path, `\`${where}\` has not the form that it should have`, { hint: HINT$2 });
}
// src/eval/report/join.ts
/** Pure: the shards of an evaluation as one. */
function refuse(problem, hint) {
	throw new _main_js__WEBPACK_IMPORTED_MODULE_0__.K(`The shards can't be merged: ${problem}`, { hint });
}
/** By their number: each there once, and none missing. */
function orderShards(files) {
	const [first] = files;
	if (!first) refuse("no file is there", "Download the `json-file` of each shard before this step.");
	const shards = files.map((file) => {
		const { shard } = file.result;
		if (!shard) refuse(`${file.path} is of no shard`, "Leave files of other runs out of `merge`.");
		return {
			...file,
			shard
		};
	});
	const counts = new Set(shards.map(({ shard }) => shard.of));
	if (counts.size > 1) refuse(`they are of ${[...counts].join(" and of ")} shards`, "Leave files of other runs out of `merge`, and give each shard the same `n` in `shard: i/n`.");
	const total = shards[0]?.shard.of ?? 0;
	const byIndex = /* @__PURE__ */ new Map();
	for (const shard of shards) {
		const { index } = shard.shard;
		const twin = byIndex.get(index);
		if (twin) refuse(`${twin.path} and ${shard.path} are both shard ${index}`, "Leave one of them out.");
		if (index > total) refuse(`${shard.path} is shard ${index} of ${total}`, "Run it again.");
		byIndex.set(index, shard);
	}
	const missing = [];
	for (let index = 1; index <= total && missing.length < 10; index++) if (!byIndex.has(index)) missing.push(index);
	if (missing.length > 0) refuse(`of ${total} shards, ${byIndex.size} are there; missing: ${missing.join(", ")}${byIndex.size + missing.length < total ? ", …" : ""}`, "A shard that failed writes no file: see its job, and run it again.");
	return shards.toSorted((a, b) => a.shard.index - b.shard.index);
}
function keyOf({ path, model }) {
	return JSON.stringify([path, model]);
}
function nameOf({ path, model }) {
	return (0,_main_js__WEBPACK_IMPORTED_MODULE_0__.m)(`${path} on ${model}`);
}
/** The cases of all shards in their order. */
function joinCases(parts, prompt) {
	const cases = parts.flat();
	const ids = /* @__PURE__ */ new Set();
	for (const { caseId } of cases) {
		if (ids.has(caseId)) refuse(`a case of ${nameOf(prompt)} is in two of them`, "Run all shards of one commit in one workflow.");
		ids.add(caseId);
	}
	return cases.toSorted((a, b) => a.index - b.index);
}
/** Cases are numbered from 0: a number that is left out was dealt to a shard that does not have it. */
function assertWhole(cases, prompt) {
	const place = cases.findIndex(({ index }, number) => index !== number);
	if (place >= 0) refuse(`case ${place + 1} of ${nameOf(prompt)} is in none of them`, "Run all shards of one commit in one workflow, and change no file of theirs.");
}
function joinPrompts(shards) {
	const [first, ...others] = shards.map(({ path, result }) => {
		const prompts = new Map(result.prompts.map((prompt) => [keyOf(prompt), prompt]));
		if (prompts.size < result.prompts.length) refuse(`${path} has a prompt twice`, "Merge the files as the shards wrote them.");
		return {
			path,
			prompts
		};
	});
	if (!first) return [];
	for (const { path, prompts } of others) if (!(prompts.size === first.prompts.size && [...first.prompts.keys()].every((key) => prompts.has(key)))) refuse(`${first.path} and ${path} have other prompts, or other models`, "Give all shards the same `prompt-files` and `models`.");
	return [...first.prompts].map(([key, prompt]) => {
		const parts = [first, ...others].flatMap(({ prompts }) => prompts.get(key) ?? []);
		const { path, name, model } = prompt;
		const cases = joinCases(parts.map((part) => part.cases), prompt);
		assertWhole(cases, prompt);
		return {
			path,
			name,
			model,
			cases,
			baseCases: joinCases(parts.map(({ baseCases }) => baseCases), prompt)
		};
	});
}
/**
* All that was asked and answered, as if one run had done it: rates, verdicts and problems are to be made of that anew.
*
* @param headSha the commit that must have been evaluated; undefined where it is not known
* @throws {ActionError} a shard is missing, there twice, of another commit or with other prompts; a case is in two, or in none
*/
function joinResults(files, headSha) {
	const shards = orderShards(files);
	for (const { path, result } of shards) if (result.headSha !== headSha) refuse(`${path} is of the commit ${(0,_main_js__WEBPACK_IMPORTED_MODULE_0__.m)(result.headSha ?? "unknown")}, not of ${headSha ?? "this one"}`, "Merge what was run in the same workflow run, and leave old artifacts out.");
	const runs = shards.map(({ result }) => result);
	if (new Set(runs.map(({ baseline }) => baseline)).size > 1) refuse("they were compared with different bases", "Run the shards again, all with the same `baseline`.");
	const [repeat = 1, ...otherRepeats] = new Set(runs.map((run) => run.repeat));
	if (otherRepeats.length > 0) refuse("they asked differently often", "Run the shards again, all with the same `repeat`.");
	return {
		prompts: joinPrompts(shards),
		judges: runs.flatMap(({ judges }) => judges),
		repeat,
		shard: void 0,
		endedAt: runs.map(({ endedAt }) => endedAt).toSorted().at(-1) ?? "",
		costUsd: (0,_failed_cases_js__WEBPACK_IMPORTED_MODULE_1__.C)(runs.map(({ costUsd }) => costUsd)),
		cachedAnswers: runs.reduce((sum, run) => sum + run.cachedAnswers, 0),
		answers: runs.reduce((sum, run) => sum + run.answers, 0),
		headSha,
		baseline: runs[0]?.baseline,
		notices: [...new Set(runs.flatMap(({ notices }) => notices))]
	};
}
// src/eval/judge-standing.ts
/** Pure: how far a judge agrees with people → whether its word can fail a build. */
/** With as many digits as it takes to see that it is less. */
function formatKappa(kappa, least) {
	if (kappa === void 0) return "not known";
	const digits = [
		2,
		3,
		4
	].find((count) => Number(kappa.toFixed(count)) < least);
	return digits === void 0 ? String(kappa) : kappa.toFixed(digits);
}
function findUntestedReason({ labels, givenLabels, kappa, hasBothClasses }, { minJudgeLabels, minJudgeKappa, allowsUntestedJudge }) {
	if (allowsUntestedJudge) return void 0;
	if (givenLabels < minJudgeLabels) return `${(0,_main_js__WEBPACK_IMPORTED_MODULE_0__.i)(givenLabels, "label")}, and \`min-judge-labels\` is ${minJudgeLabels}`;
	if (labels < minJudgeLabels) return void 0;
	if (!hasBothClasses) return "its labels are all of one class";
	if (kappa !== void 0 && kappa >= minJudgeKappa) return void 0;
	return `κ is ${formatKappa(kappa, minJudgeKappa)}, and \`min-judge-kappa\` is ${minJudgeKappa}`;
}
/** The same for one run and for joined shards: what is wanted is asked where the verdict is reached. */
function judgeStanding(judge, options) {
	return {
		...judge,
		untestedReason: findUntestedReason(judge, options)
	};
}
function judgeKey(path, evaluator, model) {
	return JSON.stringify([
		path,
		evaluator,
		model
	]);
}
/** Those that can’t. */
function listUntested(judges) {
	return new Set(judges.filter(({ untestedReason }) => untestedReason !== void 0).map(({ path, evaluator, model }) => judgeKey(path, evaluator, model)));
}
/** Whether a score can fail the build; those of no judge always can. @param path of the prompt file */
function isTrusted({ evaluator, judgeModel }, path, untested) {
	return judgeModel === void 0 || !untested.has(judgeKey(path, evaluator, judgeModel));
}
// src/eval/statistics/binomial.ts
/** Pure: how likely a number of successes is, of trials that know nothing of each other. */
/** By index; longer as it is needed. */
const logFactorials = [0];
function logFactorial(n) {
	let last = logFactorials.at(-1) ?? 0;
	while (logFactorials.length <= n) {
		last += Math.log(logFactorials.length);
		logFactorials.push(last);
	}
	return logFactorials[n] ?? 0;
}
/** @returns the natural logarithm of how many ways there are to choose `k` of `n` */
function logChoose(n, k) {
	return logFactorial(n) - logFactorial(k) - logFactorial(n - k);
}
/** @returns the probability of `successes` in `trials`, each a success with probability `rate` */
function binomialProbability(successes, trials, rate) {
	if (successes < 0 || successes > trials) return 0;
	if (rate === 0 || rate === 1) return successes === rate * trials ? 1 : 0;
	const log = logChoose(trials, successes) + successes * Math.log(rate) + (trials - successes) * Math.log1p(-rate);
	return Math.exp(log);
}
/** @returns the probability of at most `successes` in `trials` */
function binomialAtMost(successes, trials, rate) {
	if (successes < 0) return 0;
	if (successes >= trials) return 1;
	if (successes > trials * rate) return 1 - binomialAtMost(trials - successes - 1, trials, 1 - rate);
	const odds = (1 - rate) / rate;
	let term = binomialProbability(successes, trials, rate);
	let sum = 0;
	for (let k = successes; k >= 0 && term > sum * 1e-17; k -= 1) {
		sum += term;
		term *= k / (trials - k + 1) * odds;
	}
	return sum;
}
// src/eval/notices.ts
/** A file that only untested judges say something of can only be green. */
function explainUntested(prompts, untested) {
	const isOnlyUntested = ({ path, cases }) => {
		const scores = cases.flatMap(({ attempts }) => attempts.flatMap((attempt) => attempt.scores));
		return scores.length > 0 && scores.every((score) => !isTrusted(score, path, untested));
	};
	return [...new Set(prompts.filter(isOnlyUntested).map(({ path }) => path))].map((path) => `${path} has only judges that are not tested enough to fail a build: it can only be green. Add \`judgeTests\`, or set \`allow-untested-judge: true\`.`);
}
/** What only an untested judge left unscored counts nowhere, and is told here. */
function explainUnjudged(prompts, untested) {
	return prompts.flatMap(({ path, model, cases }) => {
		const isUnjudged = (score) => score.isPassed === void 0 && !isTrusted(score, path, untested);
		const unjudged = cases.filter(({ attempts }) => attempts.some(({ scores }) => scores.some(isUnjudged)));
		return unjudged.length === 0 ? [] : [`${path} on ${model}: of ${(0,_main_js__WEBPACK_IMPORTED_MODULE_0__.i)(unjudged.length, "case")} a judge that is not tested enough said nothing that can be used. They do not count as unscored.`];
	});
}
function explainIncomparable(prompts) {
	return prompts.filter(({ comparison }) => comparison?.verdict === "not comparable").map(({ path, model }) => `${path} on ${model} is not compared: too much of the base could not be scored.`);
}
const FEW_REPEATS = 3;
/** How often an answer of a good prompt passes, for a figure that says what chance does. */
const GOOD_RATE = .9;
/** Strict: equal prompts lose a case now and then. */
function explainAnyLost(prompts, repeat) {
	const compared = prompts.flatMap(({ comparison, cases }) => comparison === void 0 || comparison.verdict === "not comparable" ? [] : cases);
	if (repeat >= FEW_REPEATS || compared.length === 0) return [];
	const kept = compared.reduce((product, { minPasses, attempts }) => {
		const passes = 1 - binomialAtMost(minPasses - 1, attempts.length, GOOD_RATE);
		return product * (1 - passes * (1 - passes));
	}, 1);
	return [`\`any-lost\` with \`repeat: ${repeat}\`: where nine of ten answers pass, whatever the prompt, ${(0,_failed_cases_js__WEBPACK_IMPORTED_MODULE_1__.g)(1 - kept)} of runs with ${(0,_main_js__WEBPACK_IMPORTED_MODULE_0__.i)(compared.length, "case")} lose one by chance. Use \`repeat: 3\` or more, with \`min-passes\`.`];
}
/** @param repeat how often a case is asked that does not say */
function buildNotices$1(prompts, untested, repeat, failOn) {
	return [
		...failOn.includes("any-lost") ? explainAnyLost(prompts, repeat) : [],
		...explainUntested(prompts, untested),
		...explainUnjudged(prompts, untested),
		...explainIncomparable(prompts)
	];
}
// src/eval/statistics/random.ts
/** Pure: numbers that look random and are the same on every machine, so that the same results give the same report. */
const { floor, imul } = Math;
/** Starts a series: SplitMix (Steele, Lea and Flood 2014, doi 10.1145/2660193.2660195) with words of 32 bits. */
function seedRandom(seed) {
	let state = seed | 0;
	return () => {
		state = state + 0x9e3779b9 | 0;
		const mixed = imul(state ^ state >>> 16, 0x85ebca6b);
		const again = imul(mixed ^ mixed >>> 13, 0xc2b2ae35);
		return ((again ^ again >>> 16) >>> 0) / 2 ** 32;
	};
}
/** @returns one of the whole numbers from 0 to `end`, which is not among them */
function drawIndex(random, end) {
	return floor(random() * end);
}
// src/eval/statistics/sign-flip.ts
/**
* Pure: sign-flip tests, two-sided. What a group of cases gained or lost would, of equal prompts, as likely have the other
* sign; p is how often random signs give a total at least as far from 0 (Fisher 1935, "The Design of Experiments", § 21;
* for clusters Canay, Romano and Shaikh 2017, doi 10.3982/ECTA13081).
*/
/** Up to so many groups, every combination of signs is looked at. */
const EXACT_GROUPS = 12;
const DRAWS = 1e4;
/** @returns the smallest p that so many groups can have: all lost, or all won */
function smallestSignFlipP(groups) {
	return Math.min(1, 2 ** (1 - groups));
}
/** How likely each sum is, up to a most, where each part of it counts or not, by chance. */
var ChanceSums = class {
	#likely;
	constructor(most) {
		this.#likely = new Float64Array(most + 1);
		this.#likely[0] = 1;
	}
	add(part) {
		const likely = this.#likely;
		for (let sum = likely.length - 1; sum >= part; sum -= 1) likely[sum] = ((likely[sum] ?? 0) + (likely[sum - part] ?? 0)) / 2;
		const rest = Math.min(part, likely.length);
		for (let sum = 0; sum < rest; sum += 1) likely[sum] = (likely[sum] ?? 0) / 2;
	}
	/** @returns the probability that the sum is not above the most */
	total() {
		let total = 0;
		for (const each of this.#likely) total += each;
		return total;
	}
};
/**
* Tests whole numbers: of each group, cases won less cases lost. All combinations of signs are counted, for any number of
* groups: sums of whole numbers are few.
*
* @returns p, between 0 and 1
*/
function testWholeSums(sums) {
	const sizes = sums.filter((sum) => sum !== 0).map(Math.abs);
	const rarer = new ChanceSums((sizes.reduce((all, size) => all + size, 0) - Math.abs(sums.reduce((all, sum) => all + sum, 0))) / 2);
	for (const size of sizes) rarer.add(size);
	return Math.min(1, 2 * rarer.total());
}
function isAsFar(total, distance) {
	return Math.abs(total) >= distance * (1 - 1e-9);
}
/**
* Tests sums of any numbers, such as scores: every combination of signs up to 12 groups, else 10,000 draws, of which the
* sums themselves are one more (Phipson and Smyth 2010, doi 10.2202/1544-6115.1585).
*
* @returns p, above 0 and at most 1
*/
function testSums(sums) {
	const parts = sums.filter((sum) => sum !== 0);
	const distance = Math.abs(parts.reduce((all, part) => all + part, 0));
	let far = 0;
	if (parts.length <= EXACT_GROUPS) {
		const combinations = 2 ** parts.length;
		for (let signs = 0; signs < combinations; signs += 1) if (isAsFar(parts.reduce((all, part, index) => all + (signs >> index & 1 ? part : -part), 0), distance)) far += 1;
		return far / combinations;
	}
	const random = seedRandom(1);
	for (let draw = 0; draw < DRAWS; draw += 1) {
		let total = 0;
		let signs = 0;
		for (let index = 0; index < parts.length; index += 1) {
			signs = index % 32 === 0 ? random() * 2 ** 32 | 0 : signs >> 1;
			const part = parts[index] ?? 0;
			total += signs & 1 ? part : -part;
		}
		if (isAsFar(total, distance)) far += 1;
	}
	return (far + 1) / 10001;
}
// src/eval/statistics/group-drop.ts
/** Pure: the smallest drop that the test over groups would have seen. */
/** So many, that the power told is right to about a point; of very many groups to three, or it would take minutes. */
const MAX_WORLDS = 2e3;
const MIN_WORLDS = 200;
/** Groups in all worlds together. */
const MAX_GROUPS = 2e6;
/**
* The smallest drop that the sign-flip test over group sums sees with the given power, where the cases of a group stand
* and fall together: each group is lost as a whole with probability `background` + drop, and won with probability
* `background`. Where they do not, a smaller drop is seen as often, so that this never promises too much.
*
* In each of up to 2,000 seeded worlds, groups are lost one after the other until the test says so; the drop by which it has
* said so in enough worlds is the answer.
*
* @param sizes of the groups, in cases
* @returns the drop of the pass rate, above 0 and at most 1; undefined where even the largest is not seen so often
*/
function smallestGroupDrop(sizes, background, level, power) {
	const worlds = Math.min(MAX_WORLDS, Math.max(MIN_WORLDS, Math.floor(MAX_GROUPS / Math.max(1, sizes.length))));
	const random = seedRandom(1);
	const order = [...sizes];
	const take = (index) => {
		const other = index + drawIndex(random, order.length - index);
		const size = order[other] ?? 0;
		order[other] = order[index] ?? 0;
		order[index] = size;
		return size;
	};
	const enough = Array.from({ length: worlds }, () => {
		let [taken, won, lost] = [
			0,
			0,
			0
		];
		for (const _ of sizes) if (random() < background) {
			won += take(taken);
			taken += 1;
		}
		const rarer = new ChanceSums(won);
		for (const size of order.slice(0, taken)) rarer.add(size);
		let isLostAt = 0;
		for (; taken < order.length; taken += 1) {
			isLostAt += (1 - background - isLostAt) * (1 - random() ** (1 / (order.length - taken)));
			const size = take(taken);
			lost += size;
			rarer.add(size);
			if (lost > won && 2 * rarer.total() <= level) return Math.max(0, isLostAt - background);
		}
		return Number.POSITIVE_INFINITY;
	}).toSorted((a, b) => a - b)[Math.ceil(power * worlds) - 1] ?? Number.POSITIVE_INFINITY;
	return Number.isFinite(enough) ? enough : void 0;
}
// src/eval/statistics/groups.ts
/** @returns the groups, in the order in which each first comes */
function groupCases$1(cases) {
	return [...Map.groupBy(cases, ({ group }) => group ?? Symbol()).values()];
}
const RESAMPLES = 2e3;
/**
* The 95 % bootstrap interval (percentiles) of a sum over all cases, by group (Efron 1979, doi 10.1214/aos/1176344552; for
* clusters Field and Welsh 2007, doi 10.1111/j.1467-9868.2007.00593.x). Seeded. With fewer than some ten groups it is too
* narrow.
*
* @returns undefined where all groups are alike, of which it could tell nothing
*/
function bootstrapInterval(groups) {
	const random = seedRandom(1);
	const sums = Float64Array.from(groups, ({ sum }) => sum);
	const sizes = Float64Array.from(groups, (group) => group.cases);
	const rates = Float64Array.from({ length: RESAMPLES }, () => {
		let sum = 0;
		let cases = 0;
		for (let draw = 0; draw < sums.length; draw += 1) {
			const drawn = drawIndex(random, sums.length);
			sum += sums[drawn] ?? 0;
			cases += sizes[drawn] ?? 0;
		}
		return sum / cases;
	}).sort();
	const at = (share) => rates[Math.round(share * 1999)] ?? 0;
	const [low, high] = [at(.025), at(.975)];
	return low < high ? {
		low,
		high
	} : void 0;
}
// src/eval/statistics/bisect.ts
/**
* @param isPast false up to some place between `low` and `high`, and true from there on
* @returns that place, as exactly as matters for a share
*/
function bisect(low, high, isPast) {
	let [before, past] = [low, high];
	for (let step = 0; step < 40; step += 1) {
		const middle = (before + past) / 2;
		if (isPast(middle)) past = middle;
		else before = middle;
	}
	return past;
}
// src/eval/statistics/interval.ts
/** Pure: between which bounds a share lies, at 95 %, where each case knows nothing of the others. */
/** Of the normal distribution: 95 % lie within. */
const Z = 1.959963984540054;
/**
* Wilson's score interval of a share (Wilson 1927, doi 10.1080/01621459.1927.10502953), recommended by Newcombe 1998
* (doi 10.1002/(SICI)1097-0258(19980430)17:8<857::AID-SIM777>3.0.CO;2-E).
*
* @param passed need not be a whole number
*/
function wilsonInterval(passed, cases) {
	if (cases === 0) return {
		low: 0,
		high: 1
	};
	const rate = passed / cases;
	const spread = 1 + Z ** 2 / cases;
	const middle = (rate + Z ** 2 / (2 * cases)) / spread;
	const reach = Z * Math.sqrt(rate * (1 - rate) / cases + Z ** 2 / (4 * cases ** 2)) / spread;
	return {
		low: passed === 0 ? 0 : Math.max(0, middle - reach),
		high: passed === cases ? 1 : Math.min(1, middle + reach)
	};
}
/**
* Tango's score interval of the difference of two shares in pairs: what Wilson's is for one share (Tango 1998,
* doi 10.1002/(SICI)1097-0258(19980430)17:8<891::AID-SIM780>3.0.CO;2-B).
*
* @param lost @param won need not be whole numbers
* @returns bounds of the difference, from −1 to 1; it is above 0 where more is won
*/
function pairedInterval(lost, won, cases) {
	if (cases === 0) return {
		low: -1,
		high: 1
	};
	/** How far what was seen lies from what a difference of `delta` would give, in standard deviations squared. */
	const isPossible = (delta) => {
		const linear = (2 * cases - won + lost) * delta - won - lost;
		const constant = -lost * delta * (1 - delta);
		const lostRate = (Math.sqrt(Math.max(0, linear ** 2 - 8 * cases * constant)) - linear) / (4 * cases);
		const variance = cases * Math.max(0, 2 * lostRate + delta * (1 - delta));
		return (won - lost - cases * delta) ** 2 <= Z ** 2 * variance;
	};
	const difference = (won - lost) / cases;
	return {
		low: isPossible(-1) ? -1 : bisect(-1, difference, isPossible),
		high: bisect(difference, 1, (delta) => !isPossible(delta))
	};
}
// src/eval/statistics/holm.ts
/** Pure: Holm's rule for many comparisons at once (Holm 1979, https://www.jstor.org/stable/4615733). */
/** @returns each p as it counts among all of them, in their order; what is at most 5 % counts */
function adjustByHolm(ps) {
	const adjusted = ps.map(() => 1);
	let largest = 0;
	for (const [rank, { p, index }] of ps.map((p, index) => ({
		p,
		index
	})).sort((a, b) => a.p - b.p).entries()) {
		largest = Math.max(largest, Math.min(1, p * (ps.length - rank)));
		adjusted[index] = largest;
	}
	return adjusted;
}
/**
* How small each p must be, the others being as they are: alpha over how many comparisons are left once the others that
* count are taken away.
*/
function findHolmLevels(ps, alpha) {
	const sorted = ps.map((p, index) => ({
		p,
		index
	})).sort((a, b) => a.p - b.p);
	return ps.map((_, own) => {
		let counted = 0;
		for (const { p, index } of sorted) {
			if (index === own) continue;
			if (p * (ps.length - counted) > alpha) break;
			counted += 1;
		}
		return alpha / (ps.length - counted);
	});
}
// src/eval/statistics/mcnemar.ts
/** Pure: whether as many cases were lost as won, where each case knows nothing of the others. */
/**
* McNemar's test with mid-p, two-sided (Fagerland, Lydersen and Laake 2013, doi 10.1186/1471-2288-13-91): of the cases
* that changed, half of those at the outcome itself count. A result that says "lost" is never more likely by chance than
* this p, since P(X ≤ k) ≤ 2·P(X < k) + P(X = k): of equal prompts, "regressed" is said in at most 5 %.
*
* @returns p, between 0 and 1; 1 where nothing changed
*/
function testChanges(lost, won) {
	const changed = lost + won;
	const rarer = Math.min(lost, won);
	return Math.min(1, 2 * binomialAtMost(rarer - 1, changed, .5) + binomialProbability(rarer, changed, .5));
}
/** @returns the smallest p that so many cases can have: all lost, or all won */
function smallestMcNemarP(cases) {
	return .5 ** cases;
}
/** @returns by the number of cases that changed: how many may be won where it is still told that the rest was lost; −1 for none */
function findMostWon(cases, level) {
	const most = [];
	let won = -1;
	for (let changed = 0; changed <= cases; changed += 1) {
		while (2 * (won + 1) < changed && testChanges(changed - won - 1, won + 1) <= level) won += 1;
		most.push(won);
	}
	return most;
}
/**
* The smallest drop that McNemar's test (see above) sees with the given power, exactly: each case is lost with
* probability `background` + drop, and won with probability `background`. Unconditional power, as in Lachin 1992
* (doi 10.1002/sim.4780110909), summed over the binomial instead of a normal approximation.
*
* @returns the drop of the pass rate, above 0 and at most 1; undefined where even the largest is not seen so often
*/
function smallestDrop(cases, background, level, power) {
	const mostWon = findMostWon(cases, level);
	const seenAt = (drop) => {
		const changing = 2 * background + drop;
		const mean = cases * changing;
		const reach = 9 * Math.sqrt(mean * (1 - changing)) + 9;
		let seen = 0;
		const last = Math.min(cases, Math.ceil(mean + reach));
		for (let changed = Math.max(0, Math.floor(mean - reach)); changed <= last; changed += 1) {
			const told = binomialAtMost(mostWon[changed] ?? -1, changed, background / changing);
			seen += binomialProbability(changed, cases, changing) * told;
		}
		return seen;
	};
	const most = 1 - 2 * background;
	return seenAt(most) < power ? void 0 : bisect(0, most, (drop) => seenAt(drop) >= power);
}
// src/eval/statistics/judge-changes.ts
/** Pure: what two versions made of the same cases → better or worse. */
const ALPHA = .05;
/** @returns 1 for a case won, −1 for one lost, else 0 */
function changeOf(pair) {
	return Number(pair.head === "passed") - Number(pair.base === "passed");
}
function measure$1(pairs) {
	const groups = groupCases$1(pairs);
	const isGrouped = groups.length < pairs.length;
	const lost = pairs.filter((pair) => changeOf(pair) < 0);
	const won = pairs.filter((pair) => changeOf(pair) > 0);
	const sums = groups.map((group) => group.reduce((sum, pair) => sum + changeOf(pair), 0));
	return {
		pairs,
		groups,
		isGrouped,
		lost,
		won,
		p: isGrouped ? testWholeSums(sums) : testChanges(lost.length, won.length)
	};
}
/**
* Judges each changed prompt on each model: mid-p McNemar, or a sign-flip test over groups where cases have them; two-sided,
* 5 %, Holm over all. Where versions are equal, "regressed" is said of any of them in at most 5 % of runs.
*
* @param all for each prompt and model that changed, the cases that both versions settled; Holm counts each
* @returns in the order of `all`
*/
function judgeChanges(all) {
	const measured = all.map((pairs) => measure$1(pairs));
	const ps = measured.map(({ p }) => p);
	const adjusted = adjustByHolm(ps);
	const levels = findHolmLevels(ps, ALPHA);
	return measured.map((each, index) => {
		const { groups, isGrouped, lost, won } = each;
		const [adjustedP = 1, level = ALPHA] = [adjusted[index], levels[index]];
		const smallestP = isGrouped ? smallestSignFlipP(groups.length) : smallestMcNemarP(groups.length);
		const direction = won.length > lost.length ? "improved" : "regressed";
		const unseen = smallestP > level ? "too few cases" : "no difference seen";
		return {
			...each,
			adjustedP,
			level,
			verdict: adjustedP <= ALPHA ? direction : unseen
		};
	});
}
// src/eval/statistics/compare.ts
/** Pure: what two versions made of the same cases → better or worse, and how small a drop would have been seen. */
const POWER = .8;
/**
* How likely a case changes in either direction by chance: half of all that changed, where no difference was seen; where one
* was, what changed in the rarer direction, since the rest is the difference. (The rarer of two equal directions is less
* than their mean: where it is taken for equal prompts, the drop told is seen in 71 to 76 % and not in 80.) At least half
* a group changes, since what was not seen may be.
*/
function estimateBackground({ verdict, pairs, groups, lost, won }) {
	if (pairs.length === 0) return .5;
	const changed = verdict === "improved" || verdict === "regressed" ? Math.min(lost.length, won.length) : (lost.length + won.length) / 2;
	return Math.max(changed / pairs.length, 1 / (2 * groups.length));
}
function findSmallestDrop(judged, background) {
	const { pairs, groups, isGrouped, level } = judged;
	const sizes = groups.map((group) => group.length);
	return isGrouped ? smallestGroupDrop(sizes, background, level, POWER) : smallestDrop(pairs.length, background, level, POWER);
}
/** A bootstrap over groups where there are some; where all changed alike, as if each group were a case. */
function findInterval({ pairs, groups, isGrouped, lost, won }) {
	const sums = groups.map((group) => ({
		sum: group.reduce((sum, pair) => sum + changeOf(pair), 0),
		cases: group.length
	}));
	const share = pairs.length === 0 ? 0 : groups.length / pairs.length;
	const alike = pairedInterval(lost.length * share, won.length * share, groups.length);
	return isGrouped && bootstrapInterval(sums) || alike;
}
function compareScores(pairs) {
	const scored = pairs.flatMap(({ group, headScore, baseScore }) => headScore === void 0 || baseScore === void 0 ? [] : [{
		group,
		change: headScore - baseScore
	}]);
	if (scored.length === 0) return void 0;
	const sums = groupCases$1(scored).map((group) => ({
		sum: group.reduce((sum, { change }) => sum + change, 0),
		cases: group.length
	}));
	return {
		cases: scored.length,
		difference: sums.reduce((all, { sum }) => all + sum, 0) / scored.length,
		interval: bootstrapInterval(sums),
		p: testSums(sums.map(({ sum }) => sum))
	};
}
/**
* Compares each changed prompt on each model with its base, as `judgeChanges` does, and tells how sure that is.
*
* @param all for each prompt and model that changed, the cases that both versions settled; Holm counts each
* @returns in the order of `all`
*/
function compare(all) {
	return judgeChanges(all).map((judged) => {
		const { verdict, pairs, groups, lost, won, p, adjustedP } = judged;
		const background = estimateBackground(judged);
		const basePassed = pairs.filter(({ base }) => base === "passed").length;
		return {
			verdict,
			cases: pairs.length,
			groups: groups.length,
			difference: pairs.length === 0 ? 0 : (won.length - lost.length) / pairs.length,
			interval: findInterval(judged),
			p,
			adjustedP,
			basePassRate: pairs.length === 0 ? 0 : basePassed / pairs.length,
			smallestDrop: findSmallestDrop(judged, background),
			lost,
			won,
			lossByChance: 1 - (1 - background) ** groups.length,
			scores: compareScores(pairs)
		};
	});
}
// src/eval/statistics/pass-rate.ts
/** Pure: how many cases pass, and how sure that is. */
/**
* The interval is Wilson's over cases, or a bootstrap over groups where cases have them; where all groups are alike,
* Wilson's over groups.
*/
function measurePassRate(cases) {
	const groups = groupCases$1(cases).map((group) => ({
		sum: group.filter(({ isPassed }) => isPassed).length,
		cases: group.length
	}));
	const passed = groups.reduce((all, { sum }) => all + sum, 0);
	const rate = cases.length === 0 ? 0 : passed / cases.length;
	const interval = groups.length < cases.length && bootstrapInterval(groups) || wilsonInterval(rate * groups.length, groups.length);
	return {
		passed,
		cases: cases.length,
		rate,
		interval
	};
}
/**
* pass^k: how likely all of `k` answers to a case pass (Yao and others 2024, arXiv 2406.12045, § 2.4). Of c passes in n
* answers C(c,k)/C(n,k), without bias (Chen and others 2021, arXiv 2107.03374, has it for pass@k); the mean over those
* cases that have so many answers.
*
* @returns from 0 to 1; undefined where no case has so many answers
*/
function passHatK(cases, k) {
	const counted = cases.filter(({ answers }) => answers >= k);
	if (counted.length === 0) return void 0;
	return counted.map(({ passed, answers }) => {
		let rate = 1;
		for (let taken = 0; taken < k; taken += 1) rate *= Math.max(0, passed - taken) / (answers - taken);
		return rate;
	}).reduce((all, rate) => all + rate, 0) / counted.length;
}
// src/eval/verdict.ts
/** An answer that can be judged is what those evaluators say whose word counts; any other stays what it is. */
function settleAttempt(attempt, path, untested) {
	const { outcome, reason, scores } = attempt;
	if (scores.length === 0) return {
		outcome,
		reason
	};
	const trusted = scores.filter((score) => isTrusted(score, path, untested));
	if (trusted.some(({ isPassed }) => isPassed === false)) return {
		outcome: "failed",
		reason: ""
	};
	const unscored = trusted.find(({ isPassed }) => isPassed === void 0);
	return unscored ? {
		outcome: "unscored",
		reason: `${unscored.evaluator}: ${unscored.reason}`
	} : {
		outcome: "passed",
		reason: ""
	};
}
function settleCase(found, path, untested) {
	const attempts = found.attempts.map((attempt) => ({
		...attempt,
		...settleAttempt(attempt, path, untested)
	}));
	const { minPasses } = found;
	const passed = attempts.filter(({ outcome }) => outcome === "passed").length;
	const unscored = attempts.filter(({ outcome }) => outcome === "unscored").length;
	const repeats = new Set(attempts.map(({ repeat }) => repeat)).size;
	const isWhole = repeats === attempts.length && repeats >= minPasses && attempts.every(({ repeat }) => repeat < repeats);
	const settled = passed + unscored >= minPasses ? "unscored" : "failed";
	if (!isWhole) return {
		...found,
		attempts,
		outcome: "unscored"
	};
	return {
		...found,
		attempts,
		outcome: passed >= minPasses ? "passed" : settled
	};
}
/** The mean of all that evaluators said; undefined where none said anything. */
function meanScore(cases) {
	const scores = cases.flatMap(({ attempts }) => attempts.flatMap((attempt) => attempt.scores.flatMap(({ score }) => score ?? [])));
	return scores.length === 0 ? void 0 : scores.reduce((sum, score) => sum + score, 0) / scores.length;
}
/** Nearest rank. @param values in any order */
function percentile(values, share) {
	const sorted = values.toSorted((a, b) => a - b);
	return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}
function listSettled(cases) {
	return cases.filter(({ outcome }) => outcome !== "unscored");
}
function measureRate(cases) {
	const settled = listSettled(cases);
	if (settled.length === 0) return void 0;
	const { rate, interval } = measurePassRate(settled.map(({ outcome, group }) => ({
		isPassed: outcome === "passed",
		group
	})));
	return {
		value: rate,
		...interval
	};
}
/** What a shard could not ask the base says as little as what could not be scored. */
function isComparable({ cases, baseCases }, maxUnscoredRate) {
	const settled = new Set(listSettled(baseCases).map(({ caseId }) => caseId));
	const unsettled = cases.filter(({ caseId }) => !settled.has(caseId)).length;
	return settled.size > 0 && unsettled / cases.length <= maxUnscoredRate;
}
function measure({ cases, ...prompt }, repeat) {
	const repeated = cases.map(({ attempts }) => ({
		passed: attempts.filter(({ outcome }) => outcome === "passed").length,
		answers: attempts.filter(({ outcome }) => outcome !== "unscored").length
	}));
	const all = repeat > 1 ? passHatK(repeated, repeat) : void 0;
	const latencies = cases.flatMap(({ attempts }) => attempts.flatMap(({ latencyMs }) => latencyMs ?? []));
	return {
		...prompt,
		cases,
		passRate: measureRate(cases),
		passAllRate: all === void 0 ? void 0 : {
			k: repeat,
			value: all
		},
		meanScore: meanScore(cases),
		costUsd: (0,_failed_cases_js__WEBPACK_IMPORTED_MODULE_1__.C)(cases.flatMap(({ attempts }) => attempts.map(({ costUsd }) => costUsd))),
		latencyP50Ms: percentile(latencies, .5),
		latencyP95Ms: percentile(latencies, .95),
		comparison: void 0
	};
}
/** Cases that both versions settled. */
function pairCases({ cases, baseCases }) {
	const base = new Map(listSettled(baseCases).map((one) => [one.caseId, one]));
	return listSettled(cases).flatMap((head) => {
		const before = base.get(head.caseId);
		if (!before || head.outcome === "unscored" || before.outcome === "unscored") return [];
		return [{
			caseId: head.caseId,
			head: head.outcome,
			base: before.outcome,
			group: head.group,
			headScore: meanScore([head]),
			baseScore: meanScore([before])
		}];
	});
}
const NOT_COMPARABLE = {
	verdict: "not comparable",
	difference: void 0,
	adjustedP: void 0,
	basePassRate: void 0,
	smallestDrop: void 0,
	lostCaseIds: [],
	scoreDifference: void 0,
	scoreP: void 0
};
/** Holm over all that can be compared. */
function compareAll(prompts, maxUnscoredRate) {
	const changed = prompts.filter(({ baseCases }) => baseCases.length > 0);
	const comparable = changed.filter((prompt) => isComparable(prompt, maxUnscoredRate));
	const compared = compare(comparable.map(pairCases));
	return prompts.map((prompt) => {
		if (!changed.includes(prompt)) return prompt;
		const found = compared[comparable.indexOf(prompt)];
		if (!found) return {
			...prompt,
			comparison: NOT_COMPARABLE
		};
		const { verdict, difference, adjustedP, basePassRate, smallestDrop, lost, scores } = found;
		return {
			...prompt,
			comparison: {
				verdict,
				difference,
				adjustedP,
				basePassRate,
				smallestDrop,
				lostCaseIds: lost.map(({ caseId }) => caseId),
				scoreDifference: scores?.difference,
				scoreP: scores?.p
			}
		};
	});
}
/** What too few scored cases are called; undefined where there are enough. No scored case is too few, whatever is allowed. */
function describeUnscored(cases, maxUnscoredRate) {
	if (cases.length === 0) return "there are no cases";
	const unscored = cases.length - listSettled(cases).length;
	if (unscored === cases.length) return `none of ${(0,_main_js__WEBPACK_IMPORTED_MODULE_0__.i)(cases.length, "case")} could be scored`;
	if (unscored / cases.length <= maxUnscoredRate) return void 0;
	return `${unscored} of ${(0,_main_js__WEBPACK_IMPORTED_MODULE_0__.i)(cases.length, "case")} could not be scored, more than \`max-unscored\` allows`;
}
/** What is wrong with a prompt on a model, whether it fails the build or not. */
function findProblems(prompt, { minPassRate, maxUnscoredRate, failOn }, isPart) {
	const { path, model, cases, passRate, comparison } = prompt;
	const what = `${path} on ${model}`;
	const unscored = isPart && cases.length === 0 ? void 0 : describeUnscored(cases, maxUnscoredRate);
	const problem = (kind, message, at) => ({
		kind,
		message,
		path: at?.path ?? path,
		line: at?.line ?? 1,
		failsBuild: kind === "unscored" || failOn.includes(kind)
	});
	const required = cases.filter(({ isRequired }) => isRequired);
	const lost = new Set(comparison?.lostCaseIds);
	return [
		...unscored === void 0 ? [] : [problem("unscored", `${what}: ${unscored}`)],
		...passRate !== void 0 && passRate.value < minPassRate ? [problem("threshold", `${what}: ${(0,_failed_cases_js__WEBPACK_IMPORTED_MODULE_1__._)(passRate.value, minPassRate)} pass, and \`min-pass-rate\` is ${(0,_failed_cases_js__WEBPACK_IMPORTED_MODULE_1__.g)(minPassRate)}`)] : [],
		...required.filter(({ outcome }) => outcome === "failed").map((one) => problem("required", `${what}: a required case fails: ${one.label}`, one)),
		...(unscored !== void 0 || !failOn.includes("required") ? [] : required).filter(({ outcome }) => outcome === "unscored").map((one) => problem("unscored", `${what}: a required case could not be scored: ${one.label}`, one)),
		...comparison?.verdict === "regressed" ? [problem("regression", `${what}: worse than the base: ${(0,_failed_cases_js__WEBPACK_IMPORTED_MODULE_1__.v)(comparison.difference ?? 0)} of the pass rate`)] : [],
		...(failOn.includes("any-lost") ? cases : []).filter(({ caseId }) => lost.has(caseId)).map((one) => problem("any-lost", `${what}: a case that passed on the base fails: ${one.label}`, one))
	];
}
/** Findings count for more than what is not known. */
function findOutcome(problems) {
	const failing = problems.filter(({ failsBuild }) => failsBuild);
	if (failing.some(({ kind }) => kind !== "unscored")) return "findings";
	return failing.length > 0 ? "not-run" : "passed";
}
/**
* Settles every case, compares with the base, and tells what fails the build. The same for one run and for the joined
* parts of one.
*/
function reachVerdict(run, options) {
	const judges = run.judges.map((judge) => judgeStanding(judge, options));
	const untested = listUntested(judges);
	const prompts = compareAll(run.prompts.map((prompt) => ({
		...prompt,
		cases: prompt.cases.map((one) => settleCase(one, prompt.path, untested)),
		baseCases: prompt.baseCases.map((one) => settleCase(one, prompt.path, untested))
	})).map((prompt) => measure(prompt, run.repeat)), options.maxUnscoredRate);
	const problems = prompts.flatMap((prompt) => findProblems(prompt, options, run.shard !== void 0));
	const all = prompts.flatMap(({ cases }) => cases);
	return {
		...run,
		prompts,
		judges,
		problems,
		outcome: findOutcome(problems),
		passRate: measureRate(all)?.value,
		regressedCount: prompts.filter(({ comparison }) => comparison?.verdict === "regressed").length,
		notices: [...run.notices, ...buildNotices$1(prompts, untested, run.repeat, options.failOn)]
	};
}
// src/eval/built-in-judges.ts
/** The judges that `uses` names: prompts of this action, to the purpose of those that GitHub had. */
const BUILT_IN_NAMES = [
	"github/similarity",
	"github/coherence",
	"github/fluency",
	"github/relevance",
	"github/groundedness"
];
/** 1 to 5 → 0 to 1. */
const GRADES = [
	1,
	2,
	3,
	4,
	5
].map((grade) => ({
	choice: String(grade),
	score: (grade - 1) / 4
}));
async function readBuiltInJudge(name, readBuiltIn) {
	const file = `${name.replace("github/", "eval-")}.prompt.yml`;
	const { messages, temperature, maxCompletionTokens } = (0,_structured_file_js__WEBPACK_IMPORTED_MODULE_8__.t)(await readBuiltIn(file), file);
	return {
		messages,
		modelId: void 0,
		temperature,
		maxCompletionTokens,
		choices: GRADES,
		areValuesData: true
	};
}
/** Said of a case, but not put to the model. */
const NO_INPUT = ["expected", "context"];
function describeInput(values) {
	const text = Array.from(values).filter(([name]) => !NO_INPUT.includes(name)).map(([name, { text }]) => `${name}: ${text}`).join("\n") || "(nothing)";
	return {
		value: text,
		text
	};
}
/**
* What the built-in prompts ask for by fixed names. Prompts have other names for what they are given: where none is
* `input`, that is all values but `expected` and `context`. What an answer is to rest on is `context`, else `expected`.
*/
function addBuiltInValues(values) {
	const context = values.get("context") ?? values.get("expected");
	return new Map([
		["input", describeInput(values)],
		...values,
		...context === void 0 ? [] : [["context", context]]
	]);
}
// src/eval/judge.ts
/** The placeholder for the answer that is judged. */
const COMPLETION = "completion";
/**
* Puts the answer in, marked as data: it can't tell the judge what to say. A value of that name gives way to it.
*
* @param nonce of the marks; nobody who wrote the answer may know it
*/
function buildJudgeRequest(judge, answer, values, nonce) {
	const filling = {
		template: judge.messages,
		values: new Map([...Array.from(values, ([name, { text }]) => [name, {
			text,
			isUntrusted: judge.areValuesData
		}]), [COMPLETION, {
			text: answer,
			isUntrusted: true
		}]]),
		truncatable: void 0,
		nonce
	};
	const { messages } = (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.mt)(filling, Number.POSITIVE_INFINITY);
	const { modelId, temperature, maxCompletionTokens, choices } = judge;
	return {
		messages,
		modelId,
		temperature,
		maxCompletionTokens,
		choices
	};
}
/** Only an answer that is exactly a choice counts: one that names several could mean any. */
function readJudgement({ choices }, reply) {
	if ("problem" in reply) return reply;
	const text = reply.text.trim();
	const chosen = choices.find(({ choice }) => choice === text);
	if (chosen !== void 0) return chosen;
	const known = choices.map(({ choice }) => `\`${(0,_main_js__WEBPACK_IMPORTED_MODULE_0__.m)(choice)}\``).join(", ");
	return { problem: `The judge said ${text === "" ? "nothing" : `\`${(0,_main_js__WEBPACK_IMPORTED_MODULE_0__.m)(text)}\``}, which is none of ${known}` };
}
// src/eval/values.ts
/** What `variables` give, and what the prompt says where they give nothing. */
function addDefaults({ variables: defaults }, values) {
	const ofPrompt = Array.from(defaults, ([name, text]) => [name, {
		value: text,
		text
	}]);
	return new Map([...ofPrompt, ...values]);
}
/** For templates. */
function toTexts(values) {
	return new Map(Array.from(values, ([name, { text }]) => [name, text]));
}
// src/eval/criteria.ts
/** Pure: what evaluators ask for in a case, its values filled in once. */
/** YAML ends a block of text with a line end that nobody means; no answer ends with one. */
function dropLastLineEnds(text) {
	return text.replace(/\n+$/, "");
}
/** A text to look for; of `matches` a pattern, in which values stand for themselves. */
async function fillCriterion(criterion, text, values) {
	const texts = toTexts(values);
	if (criterion !== "matches") return dropLastLineEnds((0,_run_js__WEBPACK_IMPORTED_MODULE_2__.vt)(text, texts));
	const { quotePattern } = await __webpack_require__.e(/* import() */ 340).then(__webpack_require__.bind(__webpack_require__, 340));
	const quoted = Array.from(texts, ([name, value]) => [name, quotePattern(value)]);
	return dropLastLineEnds((0,_run_js__WEBPACK_IMPORTED_MODULE_2__.vt)(text, new Map(quoted)));
}
/** Why a text to look for is none that tells good answers from others, which are trimmed and never empty. */
function findVainCriterion(criterion, filled) {
	const never = "so that no answer could pass: answers are trimmed";
	switch (criterion) {
		case "equals":
			if (filled === "") return "wants an empty answer, which never passes";
			return filled === filled.trim() ? void 0 : `wants white space around the answer, ${never}`;
		case "startsWith":
			if (filled !== filled.trimStart()) return `wants white space before the answer, ${never}`;
			break;
		case "endsWith": if (filled !== filled.trimEnd()) return `wants white space behind the answer, ${never}`;
	}
	return filled === "" ? "looks for nothing, so that any answer would pass" : void 0;
}
/** All of a text. */
const LONE_PLACEHOLDER = /^\{\{\s*([\w.-]+)\s*\}\}$/;
/** A string that is one placeholder alone becomes the value with its type. */
function fillEquals(equals, values) {
	if (typeof equals === "string") {
		const [, name = ""] = LONE_PLACEHOLDER.exec(equals) ?? [];
		const alone = values.get(name);
		return alone === void 0 ? (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.vt)(equals, toTexts(values)) : alone.value;
	}
	if (Array.isArray(equals)) return equals.map((item) => fillEquals(item, values));
	if (!(0,_run_js__WEBPACK_IMPORTED_MODULE_2__.yn)(equals)) return equals;
	return Object.fromEntries(Object.entries(equals).map(([key, item]) => [key, fillEquals(item, values)]));
}
function listStrings(value) {
	if (typeof value === "string") return [value];
	return typeof value === "object" && value !== null ? Object.values(value).flatMap(listStrings) : [];
}
/** The texts of an evaluator in which placeholders are filled in. */
function listTemplates(evaluator) {
	switch (evaluator.kind) {
		case "string": return [evaluator.text];
		case "pointer": return listStrings(evaluator.equals);
		case "judge": return evaluator.judge.messages.map(({ content }) => content);
		default: return [];
	}
}
/** The names of a case that an evaluator needs. */
function findNeededNames(evaluator) {
	const names = (0,_run_js__WEBPACK_IMPORTED_MODULE_2__._t)(listTemplates(evaluator));
	if (evaluator.kind === "judge") names.delete(COMPLETION);
	return names;
}
// src/eval/json-check.ts
/** Pure: values within JSON, and whether two are equal. */
/** Whether a text is a JSON Pointer: https://www.rfc-editor.org/rfc/rfc6901#section-3 */
function isJsonPointer(text) {
	return /^(\/([^~]|~[01])*)?$/s.test(text);
}
/** What `pointer` leads to; undefined where that is nothing. */
function followPointer(value, pointer) {
	let found = value;
	for (const token of pointer.split("/").slice(1)) {
		const key = token.replaceAll("~1", "/").replaceAll("~0", "~");
		if (!(Array.isArray(found) ? /^(0|[1-9]\d*)$/.test(key) && Number(key) < found.length : (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.yn)(found) && Object.hasOwn(found, key))) return void 0;
		found = Reflect.get(Object(found), key);
	}
	return { value: found };
}
/** As JSON has it: the order of keys does not count, that of items does. */
function isEqualJson(a, b) {
	if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, index) => isEqualJson(item, b[index]));
	if (!(0,_run_js__WEBPACK_IMPORTED_MODULE_2__.yn)(a) || !(0,_run_js__WEBPACK_IMPORTED_MODULE_2__.yn)(b)) return a === b;
	const keys = Object.keys(a);
	return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && isEqualJson(a[key], b[key]));
}
// src/eval/evaluate.ts
/** Pure: one evaluator on one answer. What asks a judge is given. */
/** Far longer than any pattern takes on an answer. */
const PATTERN_LIMIT_MS = 3e3;
const REASONS = {
	equals: "The answer is not this text",
	contains: "The answer does not contain this text",
	startsWith: "The answer does not start with this text",
	endsWith: "The answer does not end with this text",
	matches: "The pattern is found nowhere in the answer"
};
async function isPatternIn(answer, pattern) {
	const { buildPattern } = await __webpack_require__.e(/* import() */ 340).then(__webpack_require__.bind(__webpack_require__, 340));
	const built = buildPattern(pattern);
	return "isIn" in built && (0,_markdown_js__WEBPACK_IMPORTED_MODULE_7__.s)(PATTERN_LIMIT_MS, () => built.isIn(answer));
}
/** Each character by itself: JavaScript would write a sigma at the end of a word as another letter. */
function toLower(text) {
	return text.replaceAll("Σ", "σ").toLowerCase();
}
/** As `gh models eval` has it: all but `equals` ignore case. */
async function isFound(criterion, answer, text) {
	const [lowerAnswer, lowerText] = [toLower(answer), toLower(text)];
	switch (criterion) {
		case "equals": return answer === text;
		case "contains": return lowerAnswer.includes(lowerText);
		case "startsWith": return lowerAnswer.startsWith(lowerText);
		case "endsWith": return lowerAnswer.endsWith(lowerText);
		case "matches": return isPatternIn(answer, text);
	}
}
async function checkString({ criterion, text }, { answer, values }) {
	const expected = await fillCriterion(criterion, text, values);
	try {
		return {
			score: await isFound(criterion, answer, expected) ? 1 : 0,
			expected,
			actual: answer,
			reason: REASONS[criterion]
		};
	} catch (error) {
		if (!(error instanceof _markdown_js__WEBPACK_IMPORTED_MODULE_7__.o)) throw error;
		return {
			score: void 0,
			expected,
			actual: answer,
			reason: "The pattern takes too long on this answer"
		};
	}
}
async function checkSchema({ schema }, { answer }) {
	const expected = "JSON that is valid by the schema";
	const extracted = (0,_extract_json_js__WEBPACK_IMPORTED_MODULE_3__.t)(answer);
	if ("problem" in extracted) return {
		score: 0,
		expected,
		actual: answer,
		reason: extracted.problem
	};
	const problems = await (await (0,_schema_js__WEBPACK_IMPORTED_MODULE_6__.n)(schema))(extracted.value);
	return {
		score: problems.length === 0 ? 1 : 0,
		expected,
		actual: answer,
		reason: problems.join("; ")
	};
}
function formatJson(value) {
	return JSON.stringify(value, null, 2) ?? "";
}
function checkPointer({ pointer, equals }, { answer, values }) {
	const wanted = fillEquals(equals, values);
	const expected = formatJson(wanted);
	const extracted = (0,_extract_json_js__WEBPACK_IMPORTED_MODULE_3__.t)(answer);
	if ("problem" in extracted) return {
		score: 0,
		expected,
		actual: answer,
		reason: extracted.problem
	};
	const found = followPointer(extracted.value, pointer);
	if (found === void 0) return {
		score: 0,
		expected,
		actual: answer,
		reason: `The answer has nothing at \`${pointer}\``
	};
	return {
		score: isEqualJson(found.value, wanted) ? 1 : 0,
		expected,
		actual: formatJson(found.value),
		reason: `At \`${pointer}\` the answer has another value`
	};
}
async function checkByJudge({ judge, builtIn }, threshold, { answer, values, askJudge, nonce }) {
	const judgement = readJudgement(judge, await askJudge(buildJudgeRequest(judge, answer, builtIn === void 0 ? values : addBuiltInValues(values), nonce)));
	const expected = `a score of at least ${threshold}`;
	if ("problem" in judgement) return {
		score: void 0,
		expected,
		actual: "",
		reason: judgement.problem
	};
	const { score, choice } = judgement;
	return {
		score,
		expected,
		actual: choice,
		reason: `The judge chose \`${choice}\`, a score of ${score}`
	};
}
function checkCost({ maxUsd }, { costUsd }) {
	const expected = `at most $${(0,_run_js__WEBPACK_IMPORTED_MODULE_2__.cr)(maxUsd)}`;
	if (costUsd === void 0) return {
		score: void 0,
		expected,
		actual: "",
		reason: "The price of the model is not known"
	};
	const actual = `$${(0,_run_js__WEBPACK_IMPORTED_MODULE_2__.cr)(costUsd)}`;
	return {
		score: costUsd <= maxUsd ? 1 : 0,
		expected,
		actual,
		reason: `The answer cost ${actual}`
	};
}
function checkLatency({ maxMs }, { latencyMs }) {
	const expected = `at most ${(0,_main_js__WEBPACK_IMPORTED_MODULE_0__.V)(maxMs)}`;
	if (latencyMs === void 0) return {
		score: void 0,
		isExempt: true,
		expected,
		actual: "",
		reason: "The answer came from the cache"
	};
	const actual = (0,_main_js__WEBPACK_IMPORTED_MODULE_0__.V)(latencyMs);
	return {
		score: latencyMs <= maxMs ? 1 : 0,
		expected,
		actual,
		reason: `The answer took ${actual}`
	};
}
async function check(evaluator, judged) {
	switch (evaluator.kind) {
		case "string": return checkString(evaluator, judged);
		case "schema": return checkSchema(evaluator, judged);
		case "pointer": return checkPointer(evaluator, judged);
		case "judge": return checkByJudge(evaluator, evaluator.threshold, judged);
		case "cost": return checkCost(evaluator, judged);
		case "latency": return checkLatency(evaluator, judged);
	}
}
/**
* Puts an evaluator to an answer, which is trimmed first.
*
* @throws what `askJudge` throws
*/
async function evaluate$1(evaluator, judged) {
	const { score, isExempt = false, expected, actual, reason } = await check(evaluator, {
		...judged,
		answer: judged.answer.trim()
	});
	const isPassed = score === void 0 ? void 0 : score >= evaluator.threshold;
	return {
		score,
		isPassed,
		isExempt,
		expected,
		actual,
		reason: isPassed ? "" : reason
	};
}
// src/modes/eval/ask-answer.ts
/** One answer to a case, and what evaluators say of it. */
/** Only some runs have a cache. */
const loadCachedAnswers = () => __webpack_require__.e(/* import() */ 597).then(__webpack_require__.bind(__webpack_require__, 597));
/** @throws what ends the run: it was cancelled, or the endpoint refuses whatever is asked */
function assertGoesOn(completion, { clock }) {
	if ("reply" in completion) return;
	const { failure } = completion;
	if (clock.signal.aborted || (0,_main_js__WEBPACK_IMPORTED_MODULE_0__.pt)(failure) || !(failure instanceof _main_js__WEBPACK_IMPORTED_MODULE_0__.K)) throw failure;
}
function sumCost(answers, asked, prices) {
	return (0,_failed_cases_js__WEBPACK_IMPORTED_MODULE_1__.C)(answers.map(({ usage, model }) => {
		const known = prices?.get(asked) ?? prices?.get(model);
		return usage && known && (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.sr)(usage, known);
	}));
}
/**
* @param about what tells this question from an equal one, whose answer is another
* @param isKept whether an answer is worth keeping
*/
async function askOnce(question, about, nonce, means, isKept) {
	const { inputs, target, endpoint, budget, prices, cache, run } = means;
	const memory = cache && await (await loadCachedAnswers()).openCachedAnswers(inputs, question, {
		headers: endpoint.headers,
		nonce,
		about,
		cache
	}, target, run);
	const askAnew = async () => {
		const completion = await (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.A)(question, means, budget, run);
		assertGoesOn(completion, run);
		return completion;
	};
	const asked = await (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.k)(memory, askAnew, isKept);
	const priceUsd = sumCost(asked.completion.answers, question.models[0] ?? "", prices);
	return {
		...asked,
		priceUsd,
		costUsd: (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.Bt)(asked.completion.spendings, prices)
	};
}
/** How an answer ended that can't be judged; undefined where it can. */
function findEnd({ finishReason, refusal }) {
	const end = (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.ft)(finishReason);
	if (refusal !== "" || end === "filtered") return {
		outcome: "refused",
		reason: "The model or a filter refused"
	};
	if (end === "cut") return {
		outcome: "cut",
		reason: "The answer is cut off at its token cap"
	};
	return end === "broken" ? {
		outcome: "unscored",
		reason: "The answer broke off"
	} : void 0;
}
/** Why there is no answer that can be judged. */
function explainFailure(failure, answers) {
	const reason = (0,_main_js__WEBPACK_IMPORTED_MODULE_0__.dt)(failure).message;
	if (failure instanceof _main_js__WEBPACK_IMPORTED_MODULE_0__.Q && failure.about === "filter") return {
		outcome: "refused",
		reason,
		answer: ""
	};
	const last = answers.at(-1);
	const outcome = last && findEnd(last)?.outcome;
	if (failure instanceof _main_js__WEBPACK_IMPORTED_MODULE_0__.Z) return {
		outcome: outcome ?? "empty",
		reason,
		answer: ""
	};
	return {
		outcome: "unscored",
		reason,
		answer: ""
	};
}
function buildJudgeAsker({ model: judged, repeat }, nonce, means) {
	const { inputs, down } = means;
	const costs = [];
	const used = [];
	const askJudge = async ({ messages, modelId, choices, temperature, maxCompletionTokens }) => {
		const model = modelId ?? inputs.judgeModel ?? judged;
		used.push(model);
		const problem = down.get(model);
		if (problem !== void 0) return { problem };
		const question = {
			models: [model],
			settings: {
				temperature,
				topP: void 0,
				...(0,_run_js__WEBPACK_IMPORTED_MODULE_2__.W)({
					maxTokens: void 0,
					maxCompletionTokens
				}, inputs)
			},
			format: { kind: "text" },
			build: () => ({ messages })
		};
		const isKept = (answer) => !findEnd(answer) && "score" in readJudgement({ choices }, answer);
		const { completion, costUsd } = await askOnce(question, `eval judge ${repeat}`, nonce, means, isKept);
		costs.push(costUsd);
		if ("failure" in completion) return { problem: (0,_main_js__WEBPACK_IMPORTED_MODULE_0__.dt)(completion.failure).message };
		const { answer } = completion.reply;
		const end = findEnd(answer);
		return end ? { problem: `The judge gave no verdict. ${end.reason}` } : { text: answer.text };
	};
	return {
		askJudge,
		costs,
		used
	};
}
/**
* Asks the evaluators one after the other: most answer at once.
*
* @returns what they say, and what judges cost, in US dollars
*/
async function judgeAnswer(plan, answer, { costUsd, latencyMs }, means) {
	const nonce = (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.ht)();
	const { askJudge, costs, used } = buildJudgeAsker(plan, nonce, means);
	const scores = [];
	for (const evaluator of plan.evaluators) {
		const judgesBefore = used.length;
		const { isExempt, ...said } = await evaluate$1(evaluator, {
			answer,
			values: plan.values,
			costUsd,
			latencyMs,
			askJudge,
			nonce
		});
		if (!isExempt) scores.push({
			evaluator: evaluator.name,
			...said,
			judgeModel: used[judgesBefore]
		});
	}
	return {
		scores,
		costs
	};
}
function fillMessages({ prompt, evalCase }, nonce) {
	const values = Array.from(addDefaults(prompt, evalCase.values), ([name, { text }]) => [name, {
		text,
		isUntrusted: false
	}]);
	const filling = {
		template: prompt.messages,
		values: new Map(values),
		truncatable: void 0,
		nonce
	};
	return (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.mt)(filling, Number.POSITIVE_INFINITY).messages;
}
/** What is asked of the model: all that the file says, and the inputs where it says nothing. */
function buildQuestion(planned, nonce, inputs) {
	const { prompt, format, model } = planned;
	const messages = fillMessages(planned, nonce);
	const isCapped = prompt.maxTokens !== void 0 || prompt.maxCompletionTokens !== void 0;
	return {
		models: [model],
		settings: {
			...(0,_run_js__WEBPACK_IMPORTED_MODULE_2__.W)(isCapped ? prompt : inputs, inputs),
			temperature: prompt.temperature ?? inputs.temperature,
			topP: prompt.topP ?? inputs.topP
		},
		format,
		readFields: async () => ({ fields: void 0 }),
		build: () => ({ messages })
	};
}
/** How an answer ended that no evaluator has to see; undefined where they judge it. */
async function findFault(answer, format) {
	const end = findEnd(answer);
	if (end || format.kind === "text") return end;
	const { readFields } = await __webpack_require__.e(/* import() */ 940).then(__webpack_require__.bind(__webpack_require__, 559));
	const read = await readFields(answer.text, format);
	if ("fields" in read) return void 0;
	return {
		outcome: "failed",
		reason: `The answer does not have the form that was asked for: ${read.problems[0]}`
	};
}
/** Which of equal questions this is, from 1: each has an answer of its own, in the cache too. */
function countAsked({ models, settings, build }, repeat, asked) {
	const [model = ""] = models;
	const text = JSON.stringify([
		model,
		settings,
		build(model, false)?.messages,
		repeat
	]);
	const hash = createHash("sha256").update(text).digest("base64");
	const count = (asked.get(hash) ?? 0) + 1;
	asked.set(hash, count);
	return count;
}
/**
* Asks for one answer, and judges it.
*
* @throws what ends the run
*/
async function askAnswer(planned, means) {
	const { file, evalCase, model, repeat } = planned;
	const nonce = (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.ht)();
	const question = buildQuestion(planned, nonce, means.inputs);
	const { completion, isCached, costUsd, priceUsd } = await askOnce(question, `eval ${repeat} ${means.cache ? countAsked(question, repeat, means.asked) : 1}`, nonce, means);
	const base = {
		repeat,
		scores: [],
		costUsd,
		isCached
	};
	if ("failure" in completion) return {
		...base,
		...explainFailure(completion.failure, completion.answers),
		latencyMs: void 0
	};
	const { answer } = completion.reply;
	const latencyMs = isCached ? void 0 : answer.totalMs;
	const text = answer.text.trim();
	const fault = await findFault(answer, planned.format);
	if (fault) return {
		...base,
		...fault,
		answer: text,
		latencyMs
	};
	const values = addDefaults(file.prompt, evalCase.values);
	const judged = await judgeAnswer({
		evaluators: file.evaluators,
		values,
		model,
		repeat
	}, text, {
		costUsd: priceUsd,
		latencyMs
	}, means);
	return {
		...base,
		outcome: "passed",
		answer: text,
		scores: judged.scores,
		reason: "",
		costUsd: (0,_failed_cases_js__WEBPACK_IMPORTED_MODULE_1__.C)([costUsd, ...judged.costs]),
		latencyMs
	};
}
// src/modes/eval/at-once.ts
/** A list of work, some of it at the same time. */
/**
* Works through a list in its order. After a failure nothing more is begun, and all that was under way ends first.
*
* @param most at the same time, at least 1
* @param signal of the run
* @returns what ended the run before all was done: it was cancelled, or the first failure; undefined where nothing did
* @throws what nobody foresaw
*/
async function workAtOnce(items, { most, signal }, work) {
	const failures = [];
	const left = items.values();
	const goOn = async () => {
		for (const item of left) {
			try {
				await work(item);
			} catch (error) {
				failures.push(error);
			}
			if (failures.length > 0) return;
		}
	};
	await Promise.all(Array.from({ length: Math.min(most, items.length) }, goOn));
	const end = signal.aborted ? signal.reason : failures[0];
	if (end === void 0 || end instanceof _main_js__WEBPACK_IMPORTED_MODULE_0__.K) return end;
	throw end;
}
// src/modes/eval/ask-cases.ts
/** Asks every case of every prompt on every model, several at the same time, and puts the answers together. */
function modelOf({ model }, inputs) {
	return model ?? inputs.model ?? "openai/gpt-4o";
}
/** Each prompt on each model: those that the run names, else its own. */
function planPrompts(files, inputs) {
	return files.flatMap((file) => {
		return (inputs.models.length > 0 ? inputs.models : [modelOf(file.prompt, inputs)]).map((model) => {
			const { head, base } = file;
			const ofBase = inputs.models.length > 0 ? model : base && modelOf(base.prompt, inputs);
			return {
				file,
				model,
				prompts: {
					head: {
						...head,
						model
					},
					base: base && ofBase ? {
						...base,
						model: ofBase
					} : void 0
				},
				attempts: {
					head: /* @__PURE__ */ new Map(),
					base: /* @__PURE__ */ new Map()
				}
			};
		});
	});
}
/** All of them are held in memory, and told. An hour is not enough for more. */
const MAX_ANSWERS = 1e5;
/** @throws {InputError} more would be asked for than a run can tell of */
function assertFewAnswers(planned) {
	const answers = planned.reduce((sum, { file, prompts }) => {
		return sum + file.cases.reduce((all, { repeat }) => all + repeat, 0) * (prompts.base ? 2 : 1);
	}, 0);
	if (answers <= MAX_ANSWERS) return;
	throw new _main_js__WEBPACK_IMPORTED_MODULE_0__.rt("prompt-files", `asks for ${(0,_main_js__WEBPACK_IMPORTED_MODULE_0__.a)(answers)} answers, and at most ${(0,_main_js__WEBPACK_IMPORTED_MODULE_0__.a)(MAX_ANSWERS)} are of one run`, { hint: "Lower `repeat`, name fewer `models`, or deal the cases out to more shards." });
}
/** The judges that could be asked, too. */
function listModels(planned, { judgeModel }) {
	const ofPrompts = planned.flatMap(({ prompts }) => [prompts.head?.model, prompts.base?.model]);
	const ofJudges = planned.flatMap(({ file, model }) => file.evaluators.flatMap((evaluator) => evaluator.kind === "judge" ? [evaluator.judge.modelId ?? judgeModel ?? model] : []));
	return [...new Set([...ofPrompts, ...ofJudges].filter((model) => model !== void 0))];
}
/**
* Asks each model for a few tokens before any case.
*
* @returns why a model is not asked, by model
* @throws {EndpointError} the key is refused, or no credits are left
*/
async function probeModels(models, { inputs, endpoint, budget, run }) {
	const down = /* @__PURE__ */ new Map();
	const probe = async (model) => {
		try {
			await budget.spend((0,_probe_js__WEBPACK_IMPORTED_MODULE_9__.n)(model), () => (0,_probe_js__WEBPACK_IMPORTED_MODULE_9__.t)(endpoint.client, model, inputs), run.clock);
		} catch (error) {
			if ((0,_main_js__WEBPACK_IMPORTED_MODULE_0__.pt)(error) || run.clock.signal.aborted || !(error instanceof _main_js__WEBPACK_IMPORTED_MODULE_0__.K)) throw error;
			const { message } = (0,_main_js__WEBPACK_IMPORTED_MODULE_0__.dt)(error);
			run.log.warning(`${model} is not asked, and its cases are not scored: ${message}`);
			down.set(model, message);
		}
	};
	await Promise.all(models.map(probe));
	return down;
}
/** Case by case, so that versions and models are asked at the same time of whatever the endpoint goes through. */
function listJobs(planned) {
	const ofCases = planned.map((of) => of.file.cases.map((evalCase) => Array.from({ length: evalCase.repeat }, (_, repeat) => ["head", "base"].flatMap((version) => of.prompts[version] ? [{
		of,
		version,
		evalCase,
		repeat
	}] : [])).flat()));
	const longest = Math.max(0, ...ofCases.map((cases) => cases.length));
	return Array.from({ length: longest }, (_, index) => ofCases.flatMap((cases) => cases[index] ?? [])).flat();
}
/** @returns undefined where there is no such version */
function planAnswer({ of, version, evalCase, repeat }) {
	const asked = of.prompts[version];
	return asked && {
		...asked,
		file: of.file,
		evalCase,
		repeat
	};
}
/**
* What would be asked of the models under test, and what it could cost: in US dollars, undefined where a price is not
* known. What judges would be asked is not known before.
*/
async function estimateCases(planned, catalog, inputs) {
	const answers = listJobs(planned).flatMap((job) => planAnswer(job) ?? []);
	let inputTokens = 0;
	let worstUsd = 0;
	for (const answer of answers) {
		const { settings, build } = buildQuestion(answer, "", inputs);
		const { responseFormat } = answer.prompt;
		const request = {
			model: answer.model,
			inputTokens: (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.at)(build(answer.model, false)?.messages ?? [], responseFormat),
			outputTokens: settings.maxCompletionTokens ?? settings.maxTokens ?? 4096
		};
		inputTokens += request.inputTokens;
		const usd = (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.Rt)(request, catalog);
		worstUsd = worstUsd === void 0 || usd === void 0 ? void 0 : worstUsd + usd;
	}
	return {
		answers: answers.length,
		inputTokens,
		worstUsd
	};
}
function keepAttempt({ of, version, evalCase }, attempt) {
	const attempts = of.attempts[version].get(evalCase) ?? [];
	attempts.push(attempt);
	of.attempts[version].set(evalCase, attempts);
}
function missAttempt(repeat, reason) {
	return {
		repeat,
		outcome: "unscored",
		answer: "",
		scores: [],
		reason,
		costUsd: 0,
		latencyMs: void 0,
		isCached: false
	};
}
const PROGRESS_INTERVAL_MS = 5e3;
/** Done, failed, cost, time left. */
var Progress = class {
	#total;
	#run;
	#startMs = performance.now();
	#toldMs = performance.now();
	#done = 0;
	#failed = 0;
	#unscored = 0;
	#costUsd = 0;
	constructor(total, run) {
		this.#total = total;
		this.#run = run;
	}
	add({ outcome, scores, costUsd = 0 }) {
		this.#done += 1;
		const isFailed = scores.some(({ isPassed }) => isPassed === false);
		if (outcome === "unscored") this.#unscored += 1;
		else if (outcome !== "passed" || isFailed) this.#failed += 1;
		this.#costUsd += costUsd;
		const nowMs = performance.now();
		if (nowMs - this.#toldMs < PROGRESS_INTERVAL_MS) return;
		this.#toldMs = nowMs;
		const leftMs = (nowMs - this.#startMs) / this.#done * (this.#total - this.#done);
		this.#run.log.info(`${this.#done} of ${this.#total} answers, ${this.#failed} failed, ${this.#unscored} unscored, about $${(0,_run_js__WEBPACK_IMPORTED_MODULE_2__.cr)(this.#costUsd)}, ${(0,_main_js__WEBPACK_IMPORTED_MODULE_0__.V)(leftMs)} left`);
	}
};
const MAX_LABEL_CHARACTERS = 120;
function describeCase({ values }) {
	const words = Array.from(values, ([name, { text }]) => `${name}: ${text.replaceAll(/\s+/g, " ")}`).join(", ");
	return (0,_extract_json_js__WEBPACK_IMPORTED_MODULE_3__.r)(words, MAX_LABEL_CHARACTERS);
}
/** What was not asked any more is unscored like what could not be. */
function buildCases$1({ file, attempts, prompts }, version, missing) {
	if (!prompts[version]) return [];
	return file.cases.map((evalCase) => {
		const { id, index, path, line, isRequired, group, minPasses, repeat } = evalCase;
		const given = new Map(attempts[version].get(evalCase)?.map((attempt) => [attempt.repeat, attempt]));
		return {
			caseId: id,
			index,
			path,
			line,
			label: describeCase(evalCase),
			isRequired,
			group,
			minPasses,
			outcome: "unscored",
			attempts: Array.from({ length: repeat }, (_, ordinal) => given.get(ordinal) ?? missAttempt(ordinal, missing))
		};
	});
}
/**
* Asks all that can be asked. What ends the run, such as credits that are used up, does not lose what was answered
* until then.
*
* @param endBefore what ended the run before: nothing is asked
* @throws what nobody foresaw
*/
async function askCases(planned, means, endBefore) {
	const { inputs, down, run } = means;
	const jobs = listJobs(planned);
	const progress = new Progress(jobs.length, run);
	const all = [];
	const ask = async (job) => {
		const answer = planAnswer(job);
		if (!answer) return;
		const problem = down.get(answer.model);
		const attempt = problem === void 0 ? await askAnswer(answer, means) : missAttempt(job.repeat, problem);
		keepAttempt(job, attempt);
		all.push(attempt);
		progress.add(attempt);
	};
	const pace = {
		most: inputs.concurrency,
		signal: run.clock.signal
	};
	const end = endBefore ?? await workAtOnce(jobs, pace, ask);
	const missing = end === void 0 ? "" : `Not asked any more. ${(0,_main_js__WEBPACK_IMPORTED_MODULE_0__.dt)(end).message}`;
	return {
		prompts: planned.map((of) => ({
			path: of.file.path,
			name: of.file.path,
			model: of.model,
			cases: buildCases$1(of, "head", missing),
			baseCases: buildCases$1(of, "base", missing)
		})),
		answers: all.length,
		cachedAnswers: all.filter(({ isCached }) => isCached).length,
		end
	};
}
// src/eval/cases.ts
/** Pure: the cases of a prompt, with what `$case` says of them. */
/** The key for what is said of a case; no placeholder can have this name. */
const CASE_KEY = "$case";
/** Whether a name is that key, or could be meant to be. */
function isLikeCaseKey(name) {
	return name.toLowerCase().startsWith(CASE_KEY);
}
/** A file of more is a mistake: each of them costs. */
const MAX_CASES = 5e4;
const MAX_REPEAT = 1e3;
const CountSchema = (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.Yn)((0,_run_js__WEBPACK_IMPORTED_MODULE_2__.Un)("must be a whole number"), (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.Qn)("must be a whole number"), (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.zn)(1, "must be at least 1"), (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.Ln)(MAX_REPEAT, `must be at most ${MAX_REPEAT}`));
const SETTINGS = {
	required: (0,_structured_file_js__WEBPACK_IMPORTED_MODULE_8__.d)((0,_run_js__WEBPACK_IMPORTED_MODULE_2__.Sn)("must be `true` or `false`")),
	group: (0,_structured_file_js__WEBPACK_IMPORTED_MODULE_8__.d)((0,_run_js__WEBPACK_IMPORTED_MODULE_2__.Yn)((0,_run_js__WEBPACK_IMPORTED_MODULE_2__.er)("must be text"), (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.rr)(), (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.Bn)("must be text"))),
	repeat: (0,_structured_file_js__WEBPACK_IMPORTED_MODULE_8__.d)(CountSchema),
	minPasses: (0,_structured_file_js__WEBPACK_IMPORTED_MODULE_8__.d)(CountSchema)
};
const SettingsSchema = (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.Wn)(SETTINGS);
/** A number or a word is as good a name of a group as a text, as it is written: `1.10` is not `1.1`. */
function toSetting(key, { value, text }) {
	return key === "group" && value !== void 0 && typeof value !== "object" ? text : value;
}
/** What can be said of a case. */
const CASE_SETTINGS = Object.keys(SETTINGS);
/** @throws {WorkspaceFileError} */
function readSettings({ settings, buildError }, defaults) {
	const unknown = [...settings.keys()].find((key) => !CASE_SETTINGS.includes(key));
	if (unknown !== void 0) throw buildError(unknown, `is not known: \`$case\` takes ${CASE_SETTINGS.map((key) => `\`${key}\``).join(", ")}`);
	const said = Object.fromEntries(Array.from(settings, ([key, setting]) => [key, toSetting(key, setting)]));
	const checked = (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.$n)(SettingsSchema, said, { abortEarly: true });
	if (!checked.success) {
		const [issue] = checked.issues;
		throw buildError((0,_run_js__WEBPACK_IMPORTED_MODULE_2__.Dn)(issue) ?? void 0, issue.message);
	}
	const { required, group, repeat = defaults.repeat, minPasses } = checked.output;
	if (minPasses !== void 0 && minPasses > repeat) throw buildError("minPasses", `is ${minPasses}, and the case is asked ${repeat} times: it could never pass`);
	return {
		isRequired: required ?? false,
		group,
		repeat,
		minPasses: minPasses ?? Math.min(defaults.minPasses ?? repeat, repeat)
	};
}
const ID_CHARACTERS = 12;
function hashValues(values) {
	const texts = Array.from(values, ([name, { text }]) => [name, text]).toSorted();
	return createHash("sha256").update(JSON.stringify(texts)).digest("hex").slice(0, ID_CHARACTERS);
}
/** @throws {WorkspaceFileError} what `$case` says that it can't */
function buildCases(rows, defaults) {
	const counts = /* @__PURE__ */ new Map();
	return rows.map((row, index) => {
		const hash = hashValues(row.values);
		const ordinal = (counts.get(hash) ?? 0) + 1;
		counts.set(hash, ordinal);
		const { path, line, values } = row;
		return {
			id: ordinal === 1 ? hash : `${hash}-${ordinal}`,
			index,
			path,
			line,
			values,
			...readSettings(row, defaults)
		};
	});
}
const RowsSchema = (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.xn)(_structured_file_js__WEBPACK_IMPORTED_MODULE_8__.o, "must be a list of cases");
/**
* The values of a map, whatever its names.
*
* @param except names that are left out
*/
function readYamlValues({ yaml }, map, at, except) {
	const values = (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.Kn)(_structured_file_js__WEBPACK_IMPORTED_MODULE_8__.o, map);
	return new Map(yaml.keysOf(at).filter((name) => name !== except).map((name) => {
		const value = values[name];
		return [name, {
			value,
			text: yaml.textOf([...at, name]) ?? JSON.stringify(value)
		}];
	}));
}
/**
* Reads a list of maps: each is a case.
*
* @param at where the list stands in the file
* @throws {WorkspaceFileError} with the line of what is no case
*/
function readYamlRows(source, list, at) {
	return (0,_structured_file_js__WEBPACK_IMPORTED_MODULE_8__.c)(source, list, RowsSchema, at).map((map, index) => {
		const place = [...at, index];
		const settingsPlace = [...place, CASE_KEY];
		const settings = (0,_structured_file_js__WEBPACK_IMPORTED_MODULE_8__.c)(source, map["$case"] ?? {}, _structured_file_js__WEBPACK_IMPORTED_MODULE_8__.o, settingsPlace);
		const reserved = Object.keys(map).find((name) => isLikeCaseKey(name) && name !== "$case");
		if (reserved !== void 0) {
			const keys = [...place, reserved];
			throw (0,_structured_file_js__WEBPACK_IMPORTED_MODULE_8__.s)(source, keys, "is no name that a value can have: what is said of a case is written `$case: {required: true}`", source.yaml.keyPositionOf(keys));
		}
		return {
			path: source.path,
			line: source.yaml.positionOf(place)?.line ?? 1,
			values: readYamlValues(source, map, place, CASE_KEY),
			settings: readYamlValues(source, settings, settingsPlace),
			buildError: (key, problem) => (0,_structured_file_js__WEBPACK_IMPORTED_MODULE_8__.s)(source, key === void 0 ? settingsPlace : [...settingsPlace, key], problem)
		};
	});
}
// src/eval/case-file.ts
/** Files of cases: JSON, JSONL, YAML and CSV. */
const HINT$1 = "It holds a list of cases, each a map of names to values.";
/** JSON is parsed in proportion to its length. */
const MAX_JSON_CHARACTERS = 4194304;
function readListFile(text, path, maxCharacters) {
	const yaml = (0,_yaml_js__WEBPACK_IMPORTED_MODULE_10__.t)(text, path, "core", HINT$1, maxCharacters);
	return readYamlRows({
		yaml,
		path,
		whole: "the file",
		hint: HINT$1
	}, yaml.value ?? [], []);
}
/** Before anything else is made of them, which takes long. @throws {WorkspaceFileError} */
function assertFew(cases, path) {
	if (cases > 5e4) throw new _main_js__WEBPACK_IMPORTED_MODULE_0__.ut(path, `holds ${cases} cases, and at most ${MAX_CASES} are read of a file`, { hint: "Each of them is asked, and costs. Take a sample." });
}
/** Where `JSON.parse` gives up; the last line where it does not say. */
function findJsonError(text) {
	const json = text.trimEnd();
	try {
		JSON.parse(json);
	} catch (error) {
		const [, line] = /\(line (\d+) column \d+\)/.exec(String(error)) ?? [];
		if (line !== void 0) return Number(line);
	}
	return json.split("\n").length;
}
/** JSON is YAML, whose parser knows the lines, and names that stand twice. */
function readJsonFile(text, path) {
	if (text.trim() === "") return [];
	const json = (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.bn)(text);
	if (json === void 0) throw new _main_js__WEBPACK_IMPORTED_MODULE_0__.ut(path, "is not valid JSON", {
		line: findJsonError(text),
		hint: `${HINT$1} With one on each line and no list around them, its name ends with \`.jsonl\`.`
	});
	if (Array.isArray(json.value)) assertFew(json.value.length, path);
	return readListFile(text, path, MAX_JSON_CHARACTERS);
}
/** Each line is JSON of its own; together they are a list with the same lines. */
function readJsonLinesFile(text, path) {
	const lines = text.split("\n");
	assertFew(lines.filter((line) => line.trim() !== "").length, path);
	const broken = lines.findIndex((line) => line.trim() !== "" && (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.bn)(line) === void 0);
	if (broken !== -1) throw new _main_js__WEBPACK_IMPORTED_MODULE_0__.ut(path, "is not valid JSON", {
		line: broken + 1,
		hint: "Each line holds one case as a JSON object."
	});
	return readListFile(`[${lines.map((line) => line.trim() === "" ? "" : `${line},`).join("\n")}]`, path, MAX_JSON_CHARACTERS);
}
const CSV_HINT = "The first line names the columns, with commas between; a cell with a comma, a quote or a line end stands in double quotes, and a quote in it is doubled.";
const CSV_PROBLEMS = {
	CSV_RECORD_INCONSISTENT_FIELDS_LENGTH: "has more or fewer cells than the first line",
	CSV_QUOTE_NOT_CLOSED: "has a double quote that is not closed",
	CSV_INVALID_CLOSING_QUOTE: "has text after a closing double quote",
	INVALID_OPENING_QUOTE: "has a double quote in a cell that does not begin with one"
};
async function parseCsv(text, path) {
	const { CsvError, parse } = await __webpack_require__.e(/* import() */ 271).then(__webpack_require__.bind(__webpack_require__, 271));
	const records = [];
	try {
		parse(text.replace(/\r\n?/g, "\n"), {
			bom: true,
			record_delimiter: "\n",
			skip_empty_lines: true,
			onRecord(cells, { lines }) {
				const lineEnds = cells.reduce((sum, cell) => sum + cell.split("\n").length - 1, 0);
				records.push({
					cells,
					line: lines - lineEnds
				});
				return null;
			}
		});
	} catch (error) {
		if (!(error instanceof CsvError)) throw error;
		const problem = CSV_PROBLEMS[error.code] ?? "is not valid CSV";
		const line = Number(error["lines"]);
		throw new _main_js__WEBPACK_IMPORTED_MODULE_0__.ut(path, problem, {
			line: Number.isSafeInteger(line) ? line : void 0,
			hint: CSV_HINT,
			cause: error
		});
	}
	return records;
}
/** Cells are text: what is said of a case is read as YAML would. */
function readCell(cell) {
	const text = cell.trim();
	if (text === "") return {
		value: void 0,
		text
	};
	if (/^(true|false)$/i.test(text)) return {
		value: text.toLowerCase() === "true",
		text
	};
	return {
		value: /^\d+(\.\d+)?$/.test(text) ? Number(text) : text,
		text
	};
}
const CASE_COLUMN = `${CASE_KEY}.`;
const CASE_COLUMNS = CASE_SETTINGS.map((key) => `${CASE_COLUMN}${key}`);
function readColumns(header, path) {
	const columns = header.cells.map((cell) => cell.trim());
	const [first = ""] = columns;
	const problem = (() => {
		if (columns.length === 1 && /[;\t]/.test(first)) return `there is one column, \`${(0,_main_js__WEBPACK_IMPORTED_MODULE_0__.m)(first)}\`: columns are separated by commas, not by semicolons or tabs`;
		const nameless = columns.indexOf("");
		if (nameless !== -1) return `column ${nameless + 1} has no name`;
		const seen = /* @__PURE__ */ new Set();
		const repeated = columns.find((column) => seen.size === seen.add(column).size);
		if (repeated !== void 0) return `the column \`${(0,_main_js__WEBPACK_IMPORTED_MODULE_0__.m)(repeated)}\` stands twice`;
		const wrong = columns.find((column) => isLikeCaseKey(column) && !CASE_COLUMNS.includes(column));
		return wrong === void 0 ? void 0 : `the column \`${(0,_main_js__WEBPACK_IMPORTED_MODULE_0__.m)(wrong)}\` is not known: of a case, columns say ${CASE_COLUMNS.map((column) => `\`${column}\``).join(", ")}`;
	})();
	if (problem !== void 0) throw new _main_js__WEBPACK_IMPORTED_MODULE_0__.ut(path, problem, {
		line: header.line,
		hint: CSV_HINT
	});
	return columns;
}
async function readCsvFile(text, path) {
	const [header, ...records] = await parseCsv(text, path);
	if (header === void 0) return [];
	assertFew(records.length, path);
	const columns = readColumns(header, path);
	return records.map(({ cells, line }) => {
		const named = cells.map((cell, index) => [columns[index] ?? "", cell]);
		const ofCase = named.filter(([column]) => column.startsWith(CASE_COLUMN));
		const values = named.filter(([column]) => !column.startsWith(CASE_COLUMN));
		return {
			path,
			line,
			values: new Map(values.map(([column, text]) => [column, {
				value: text,
				text
			}])),
			settings: new Map(ofCase.map(([column, cell]) => [column.slice(CASE_COLUMN.length), readCell(cell)])),
			buildError: (key, problem) => new _main_js__WEBPACK_IMPORTED_MODULE_0__.ut(path, `\`$case${key === void 0 ? "" : `.${(0,_main_js__WEBPACK_IMPORTED_MODULE_0__.m)(key)}`}\` ${problem}`, { line })
		};
	});
}
const READERS = /* @__PURE__ */ new Map([
	["csv", readCsvFile],
	["json", readJsonFile],
	["jsonl", readJsonLinesFile],
	["ndjson", readJsonLinesFile],
	["yaml", readListFile],
	["yml", readListFile]
]);
/**
* Reads a file of cases, in the format that its name says.
*
* @param text with LF as line ends
* @throws {WorkspaceFileError} with the line of what is wrong
*/
async function readCaseFile(text, path) {
	const [, extension = ""] = /\.([a-z]+)$/i.exec(path) ?? [];
	const read = READERS.get(extension.toLowerCase());
	if (read === void 0) throw new _main_js__WEBPACK_IMPORTED_MODULE_0__.ut(path, "has a name that says no format", { hint: "It ends with `.json`, `.jsonl`, `.yml`, `.yaml` or `.csv`." });
	return read(text, path);
}
// src/eval/evaluators.ts
/** The evaluators of a prompt file: those of `gh models eval`, and ours beside them. */
/** In the order in which `gh models eval` takes them. */
const CRITERIA = [
	"equals",
	"contains",
	"startsWith",
	"endsWith",
	"matches"
];
/** In the order in which `gh models eval` takes them; what follows is ours. */
const KINDS = [
	"string",
	"llm",
	"uses",
	"json",
	"cost",
	"latency"
];
const OF_GH_MODELS = [
	"string",
	"llm",
	"uses",
	...CRITERIA.slice(0, 4)
];
/** Those that a model or a price has a say in pass from the middle on. */
const DEFAULT_THRESHOLD = {
	string: 1,
	json: 1
};
const OTHER_DEFAULT_THRESHOLD = .5;
function listWords(words) {
	return words.map((word) => `\`${word}\``).join(", ");
}
/**
* The one key that is set. Of several, `gh models eval` takes the first that it knows, and so does this, with a warning.
*
* @throws {WorkspaceFileError} none, or several of which one is not of `gh models eval`
*/
function chooseKey({ source, warnings }, at, keys, map) {
	const set = keys.filter((key) => map[key] !== void 0 && map[key] !== null && map[key] !== "");
	const [chosen, ...others] = set;
	if (chosen === void 0) {
		const unknown = source.yaml.keysOf(at).filter((key) => key !== "name" && key !== "threshold").find((key) => !keys.some((known) => known === key));
		const problem = unknown === void 0 ? "says nothing to check" : `holds \`${(0,_main_js__WEBPACK_IMPORTED_MODULE_0__.m)(unknown)}\`, which is not known`;
		throw (0,_structured_file_js__WEBPACK_IMPORTED_MODULE_8__.s)(source, at, `${problem}: it needs one of ${listWords(keys)}`);
	}
	if (others.length === 0) return chosen;
	if (!set.every((key) => OF_GH_MODELS.includes(key))) throw (0,_structured_file_js__WEBPACK_IMPORTED_MODULE_8__.s)(source, at, `holds ${listWords(set)}: write an evaluator for each`);
	const where = (0,_structured_file_js__WEBPACK_IMPORTED_MODULE_8__.i)(source, [...at, others[0] ?? chosen]);
	warnings.push(`${where}: ${listWords(others)} has no effect beside \`${chosen}\`; write an evaluator for each`);
	return chosen;
}
/** A scalar as it is written, so that `choice: 1` and `contains: 1.50` are texts. @throws {WorkspaceFileError} */
function readText({ yaml, ...file }, at) {
	const text = yaml.textOf(at);
	if (text === void 0 || text === "") throw (0,_structured_file_js__WEBPACK_IMPORTED_MODULE_8__.s)({
		yaml,
		...file
	}, at, "must be text");
	return text;
}
/** @throws {WorkspaceFileError} a placeholder where none is filled in: it could only be a mistake */
function assertLiteral(source, at, json) {
	const [name] = (0,_run_js__WEBPACK_IMPORTED_MODULE_2__._t)([json]);
	if (name !== void 0) throw (0,_structured_file_js__WEBPACK_IMPORTED_MODULE_8__.s)(source, at, `holds \`{{${name}}}\`, and nothing is filled in there`);
}
function readString(entry, value, at) {
	const map = (0,_structured_file_js__WEBPACK_IMPORTED_MODULE_8__.c)(entry.source, value, _structured_file_js__WEBPACK_IMPORTED_MODULE_8__.o, at);
	entry.places.push({
		path: at,
		known: CRITERIA
	});
	const criterion = chooseKey(entry, at, CRITERIA, map);
	return {
		kind: "string",
		criterion,
		text: readText(entry.source, [...at, criterion])
	};
}
/** A map or its text; bare, or wrapped as `jsonSchema` has it. @throws {WorkspaceFileError} */
async function readSchema(source, given, at) {
	const fail = (problem) => (0,_structured_file_js__WEBPACK_IMPORTED_MODULE_8__.s)(source, at, problem);
	const parsed = (0,_extract_json_js__WEBPACK_IMPORTED_MODULE_3__.n)(typeof given === "string" ? given.trim() : JSON.stringify(given));
	if ("problem" in parsed) throw fail(parsed.problem);
	if (!(0,_run_js__WEBPACK_IMPORTED_MODULE_2__.yn)(parsed.value)) throw fail("must be a JSON Schema: a map, or its text");
	const { schema: inner } = parsed.value;
	const schema = (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.yn)(inner) ? inner : parsed.value;
	await (0,_schema_js__WEBPACK_IMPORTED_MODULE_6__.t)(schema, fail);
	assertLiteral(source, at, JSON.stringify(schema));
	return {
		kind: "schema",
		schema
	};
}
async function readJson({ source, places }, value, at) {
	const map = (0,_structured_file_js__WEBPACK_IMPORTED_MODULE_8__.c)(source, value, _structured_file_js__WEBPACK_IMPORTED_MODULE_8__.o, at);
	places.push({
		path: at,
		known: [
			"schema",
			"pointer",
			"equals"
		]
	});
	const isSchema = map["schema"] !== void 0;
	if (isSchema === (map["pointer"] !== void 0 || map["equals"] !== void 0)) throw (0,_structured_file_js__WEBPACK_IMPORTED_MODULE_8__.s)(source, at, "needs either `schema`, or `pointer` and `equals`");
	if (isSchema) return readSchema(source, map["schema"], [...at, "schema"]);
	const pointer = source.yaml.textOf([...at, "pointer"]);
	if (pointer === void 0 || !isJsonPointer(pointer)) throw (0,_structured_file_js__WEBPACK_IMPORTED_MODULE_8__.s)(source, [...at, "pointer"], "must be a JSON Pointer, such as `/items/0/name`; empty for all of the answer");
	const { equals } = map;
	if (equals === void 0) throw (0,_structured_file_js__WEBPACK_IMPORTED_MODULE_8__.s)(source, [...at, "equals"], "is missing");
	assertLiteral(source, [...at, "pointer"], pointer);
	const keys = JSON.stringify(equals, (_key, held) => typeof held === "string" ? "" : held);
	assertLiteral(source, [...at, "equals"], keys);
	return {
		kind: "pointer",
		pointer,
		equals
	};
}
const LLM = {
	modelId: (0,_structured_file_js__WEBPACK_IMPORTED_MODULE_8__.d)((0,_run_js__WEBPACK_IMPORTED_MODULE_2__.Yn)((0,_run_js__WEBPACK_IMPORTED_MODULE_2__.er)("must be text"), (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.Bn)("must be text"))),
	prompt: (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.Yn)((0,_run_js__WEBPACK_IMPORTED_MODULE_2__.er)("must be text"), (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.Bn)("must be text")),
	systemPrompt: (0,_structured_file_js__WEBPACK_IMPORTED_MODULE_8__.d)((0,_run_js__WEBPACK_IMPORTED_MODULE_2__.er)("must be text")),
	choices: (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.Yn)((0,_run_js__WEBPACK_IMPORTED_MODULE_2__.xn)((0,_structured_file_js__WEBPACK_IMPORTED_MODULE_8__.l)({
		choice: (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.or)(),
		score: (0,_structured_file_js__WEBPACK_IMPORTED_MODULE_8__.u)(1)
	}), "must be a list of choices"), (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.Rn)(1, "must hold a choice"))
};
const LlmSchema = (0,_structured_file_js__WEBPACK_IMPORTED_MODULE_8__.l)(LLM);
function readLlm({ source, places, warnings }, value, at) {
	const { modelId, prompt, systemPrompt = "", choices } = (0,_structured_file_js__WEBPACK_IMPORTED_MODULE_8__.c)(source, value, LlmSchema, at);
	const read = choices.map(({ score }, index) => {
		const place = [
			...at,
			"choices",
			index
		];
		places.push({
			path: place,
			known: ["choice", "score"]
		});
		const choice = readText(source, [...place, "choice"]).trim();
		assertLiteral(source, [...place, "choice"], choice);
		return {
			choice,
			score
		};
	});
	const repeated = read.findIndex(({ choice }, index) => read.findIndex((other) => other.choice === choice) < index);
	if (repeated !== -1) throw (0,_structured_file_js__WEBPACK_IMPORTED_MODULE_8__.s)(source, [
		...at,
		"choices",
		repeated,
		"choice"
	], "stands twice among the choices");
	places.push({
		path: at,
		known: Object.keys(LLM)
	});
	if (!(0,_run_js__WEBPACK_IMPORTED_MODULE_2__._t)([prompt, systemPrompt]).has("completion")) warnings.push(`${(0,_structured_file_js__WEBPACK_IMPORTED_MODULE_8__.i)(source, [...at, "prompt"])}: the judge does not see the answer: \`{{completion}}\` stands nowhere in its prompt`);
	return {
		kind: "judge",
		judge: {
			messages: [...systemPrompt === "" ? [] : [{
				role: "system",
				content: systemPrompt
			}], {
				role: "user",
				content: prompt
			}],
			modelId,
			temperature: void 0,
			maxCompletionTokens: void 0,
			choices: read,
			areValuesData: false
		},
		builtIn: void 0
	};
}
async function readUses({ source }, value, at, readBuiltIn) {
	const builtIn = BUILT_IN_NAMES.find((name) => name === value);
	if (builtIn === void 0) throw (0,_structured_file_js__WEBPACK_IMPORTED_MODULE_8__.s)(source, at, `is no evaluator that is known: use one of ${listWords(BUILT_IN_NAMES)}`);
	return {
		kind: "judge",
		judge: await readBuiltInJudge(builtIn, readBuiltIn),
		builtIn
	};
}
const CostSchema = (0,_structured_file_js__WEBPACK_IMPORTED_MODULE_8__.l)({ max: (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.Yn)((0,_run_js__WEBPACK_IMPORTED_MODULE_2__.Un)("must be a number of US dollars"), (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.En)("must be a number of US dollars"), (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.zn)(0, "must be a number of US dollars")) });
const LATENCY_PROBLEM = "must be a time with a unit, such as `500ms` or `5s`";
const LatencySchema = (0,_structured_file_js__WEBPACK_IMPORTED_MODULE_8__.l)({ max: (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.Yn)((0,_run_js__WEBPACK_IMPORTED_MODULE_2__.er)(LATENCY_PROBLEM), (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.nr)(_main_js__WEBPACK_IMPORTED_MODULE_0__.I), (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.Un)(LATENCY_PROBLEM), (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.Cn)((ms) => ms > 0, LATENCY_PROBLEM)) });
const MAX = ["max"];
async function readEvaluation(entry, kind, value, readBuiltIn) {
	const { source, places } = entry;
	const at = [...entry.at, kind];
	switch (kind) {
		case "string": return readString(entry, value, at);
		case "json": return readJson(entry, value, at);
		case "llm": return readLlm(entry, value, at);
		case "uses": return readUses(entry, value, at, readBuiltIn);
		case "cost":
			places.push({
				path: at,
				known: MAX
			});
			return {
				kind,
				maxUsd: (0,_structured_file_js__WEBPACK_IMPORTED_MODULE_8__.c)(source, value, CostSchema, at).max
			};
		case "latency":
			places.push({
				path: at,
				known: MAX
			});
			return {
				kind,
				maxMs: (0,_structured_file_js__WEBPACK_IMPORTED_MODULE_8__.c)(source, value, LatencySchema, at).max
			};
	}
}
const ThresholdSchema = (0,_structured_file_js__WEBPACK_IMPORTED_MODULE_8__.d)((0,_structured_file_js__WEBPACK_IMPORTED_MODULE_8__.u)(1));
function chooseName(wanted, taken) {
	let name = wanted;
	for (let ordinal = 2; taken.has(name); ordinal += 1) name = `${wanted} (${ordinal})`;
	return name;
}
/**
* @param list what `evaluators` holds
* @throws {WorkspaceFileError} with file and line: no evaluator, one that is not known, or says what can't be done
*/
async function readEvaluators(source, list, readBuiltIn) {
	const warnings = [];
	const places = [];
	const evaluators = [];
	const names = /* @__PURE__ */ new Set();
	for (const [index, item] of list.entries()) {
		const at = ["evaluators", index];
		const entry = {
			source,
			at,
			warnings,
			places
		};
		const map = (0,_structured_file_js__WEBPACK_IMPORTED_MODULE_8__.c)(source, item, _structured_file_js__WEBPACK_IMPORTED_MODULE_8__.o, at);
		const kind = chooseKey(entry, at, KINDS, map);
		places.push({
			path: at,
			known: [
				"name",
				"threshold",
				...KINDS
			]
		});
		const name = chooseName(source.yaml.textOf([...at, "name"])?.trim() || `evaluator ${index + 1}`, names);
		names.add(name);
		const threshold = (0,_structured_file_js__WEBPACK_IMPORTED_MODULE_8__.c)(source, map["threshold"], ThresholdSchema, [...at, "threshold"]) ?? DEFAULT_THRESHOLD[kind] ?? OTHER_DEFAULT_THRESHOLD;
		const evaluation = await readEvaluation(entry, kind, map[kind], readBuiltIn);
		if (evaluation.kind === "judge" && evaluation.judge.choices.every(({ score }) => score < threshold)) throw (0,_structured_file_js__WEBPACK_IMPORTED_MODULE_8__.s)(source, at, `could never pass: no choice has a score of ${threshold} or more`);
		evaluators.push({
			...evaluation,
			name,
			threshold,
			line: source.yaml.positionOf(at)?.line ?? 1
		});
	}
	return {
		evaluators,
		places,
		warnings
	};
}
// src/eval/judge-tests.ts
/** Pure: fixed answers with the score that people gave, by which judges are tested. */
const TEST = {
	evaluator: (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.er)("must be the name of an evaluator"),
	answer: (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.er)("must be text"),
	score: (0,_structured_file_js__WEBPACK_IMPORTED_MODULE_8__.u)(1),
	variables: (0,_structured_file_js__WEBPACK_IMPORTED_MODULE_8__.d)(_structured_file_js__WEBPACK_IMPORTED_MODULE_8__.o)
};
const TestSchema = (0,_structured_file_js__WEBPACK_IMPORTED_MODULE_8__.l)(TEST);
/**
* @param list what `judgeTests` holds
* @throws {WorkspaceFileError} with file and line: an evaluator that is none of the file's, or no judge
*/
function readJudgeTests(source, list, evaluators) {
	const places = [];
	return {
		judgeTests: list.map((item, index) => {
			const at = ["judgeTests", index];
			places.push({
				path: at,
				known: Object.keys(TEST)
			});
			const { evaluator: name, answer, score, variables = {} } = (0,_structured_file_js__WEBPACK_IMPORTED_MODULE_8__.c)(source, item, TestSchema, at);
			const evaluator = evaluators.find((known) => known.name === name.trim());
			if (evaluator?.kind !== "judge") {
				const problem = evaluator === void 0 ? "is no evaluator of this file" : "is an evaluator that asks no judge";
				throw (0,_structured_file_js__WEBPACK_IMPORTED_MODULE_8__.s)(source, [...at, "evaluator"], `(\`${(0,_main_js__WEBPACK_IMPORTED_MODULE_0__.m)(name)}\`) ${problem}`);
			}
			return {
				evaluator,
				answer,
				score,
				values: readYamlValues(source, variables, [...at, "variables"]),
				line: source.yaml.positionOf(at)?.line ?? 1
			};
		}),
		places
	};
}
// src/eval/eval-file.ts
/** A prompt file with what it is to be tested by. Everything that can be wrong with it is told before anything is sent. */
const HINT = "Beside its prompt, a file holds cases in `testData` or a `testDataFile`, and `evaluators` for their answers.";
function asList(value) {
	return Array.isArray(value) ? value : [];
}
async function readRows(source, { testData, testDataFile }, readFile) {
	const inline = readYamlRows(source, testData ?? [], ["testData"]);
	if (testDataFile === void 0 || testDataFile === null) return inline;
	if (typeof testDataFile !== "string" || testDataFile.trim() === "") throw (0,_structured_file_js__WEBPACK_IMPORTED_MODULE_8__.s)(source, ["testDataFile"], "must be the path of a file, beside this one");
	const path = posix.join(posix.dirname(source.path), testDataFile.trim());
	const text = await readFile(path).catch((error) => {
		if (!(error instanceof _main_js__WEBPACK_IMPORTED_MODULE_0__.ut)) throw error;
		const hinted = {
			...source,
			hint: error.hint ?? source.hint
		};
		throw (0,_structured_file_js__WEBPACK_IMPORTED_MODULE_8__.s)(hinted, ["testDataFile"], `names a file that can’t be read: ${error.message}`);
	});
	return [...inline, ...await readCaseFile(text, path)];
}
/** As somebody could expect, who knows other tools. */
function describeLostEvaluators(cases) {
	const found = cases.find(({ values }) => Array.isArray(values.get("evaluators")?.value));
	return found === void 0 ? [] : [`${found.path}:${found.line}: \`evaluators\` of a case have no effect; those of the file hold for all its cases`];
}
function countUses(texts, names) {
	const whole = texts.join("\n");
	return new Map(Array.from(names, (name) => [name, (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.gt)(whole, name)]));
}
function describePrompt({ messages }, yaml) {
	const texts = messages.map(({ content }) => content);
	return {
		description: "the prompt",
		texts,
		findLine: (index) => yaml?.positionOf([
			"messages",
			index,
			"content"
		])?.line,
		uses: countUses(texts, (0,_run_js__WEBPACK_IMPORTED_MODULE_2__._t)(texts)),
		addValues: (values) => values
	};
}
function describeEvaluator(evaluator) {
	const isBuiltIn = evaluator.kind === "judge" && evaluator.builtIn !== void 0;
	const texts = listTemplates(evaluator);
	return {
		description: `the evaluator \`${(0,_main_js__WEBPACK_IMPORTED_MODULE_0__.m)(evaluator.name)}\``,
		texts,
		findLine: () => evaluator.line,
		uses: countUses(texts, findNeededNames(evaluator)),
		addValues: isBuiltIn ? addBuiltInValues : (values) => values
	};
}
const OF_JUDGE_TEST = "the `variables` of the judge test";
/** @throws {WorkspaceFileError} */
function assertValues(prompt, { path, line, values }, templates, owner = "the case") {
	for (const { description, uses, addValues } of templates) {
		const known = addValues(addDefaults(prompt, values));
		let characters = 0;
		for (const [name, count] of uses) characters += count * (known.get(name)?.text.length ?? 0);
		if (characters > 16777216) throw new _main_js__WEBPACK_IMPORTED_MODULE_0__.ut(path, `has values that make ${description} longer than ${_run_js__WEBPACK_IMPORTED_MODULE_2__.pt / 1048576} million characters`, {
			line,
			hint: "Give the case shorter ones."
		});
		const missing = [...uses.keys()].find((name) => !known.has(name));
		if (missing !== void 0) throw new _main_js__WEBPACK_IMPORTED_MODULE_0__.ut(path, `has no value for \`{{${missing}}}\`, which ${description} uses`, {
			line,
			hint: `Give ${owner} a value of that name; an empty one is written \`${missing}: ''\`.`
		});
	}
}
const CASE_PLACEHOLDER = /\{\{\s*\$case/;
/** What looks like a placeholder, and stays as it is: a name with a space, say, which `gh models eval` filled in. */
function assertNames(path, cases, templates) {
	const impossible = [...new Set(cases.flatMap(({ values }) => [...values.keys()]))].filter((name) => !(0,_run_js__WEBPACK_IMPORTED_MODULE_2__._t)([`{{${name}}}`]).has(name));
	for (const { description, texts, findLine } of templates) for (const [index, text] of texts.entries()) {
		const found = CASE_PLACEHOLDER.test(text) ? CASE_KEY : impossible.find((name) => text.includes(`{{${name}}}`));
		if (found === void 0) continue;
		const problem = `${description} uses \`{{${(0,_main_js__WEBPACK_IMPORTED_MODULE_0__.m)(found)}}}\`, which is no placeholder`;
		throw new _main_js__WEBPACK_IMPORTED_MODULE_0__.ut(path, problem, {
			line: findLine(index),
			hint: "The name of one has letters, digits, `_`, `.` and `-`."
		});
	}
}
/**
* That each case has what the messages of a prompt need: of the same file, or of its base version.
*
* @throws {WorkspaceFileError} with file and line of the case
*/
function assertPromptValues(prompt, cases) {
	for (const evalCase of cases) assertValues(prompt, evalCase, [describePrompt(prompt)]);
}
/**
* @param checked what was looked for in cases before
* @throws {WorkspaceFileError} a pattern that is none, or a text that every answer would contain, or none
*/
async function assertCriterion(promptPath, evaluator, { path, line, values }, checked) {
	const { name, criterion, text } = evaluator;
	const filled = await fillCriterion(criterion, text, values);
	const key = `${criterion} ${filled}`;
	if (checked.has(key)) return;
	checked.add(key);
	const what = `the evaluator \`${(0,_main_js__WEBPACK_IMPORTED_MODULE_0__.m)(name)}\``;
	const problem = findVainCriterion(criterion, filled);
	if (problem !== void 0) {
		const isOfCase = (0,_run_js__WEBPACK_IMPORTED_MODULE_2__._t)([text]).size > 0;
		throw new _main_js__WEBPACK_IMPORTED_MODULE_0__.ut(isOfCase ? path : promptPath, `${what} ${problem}`, {
			line: isOfCase ? line : evaluator.line,
			hint: `Change ${isOfCase ? "the value of the case, or the evaluator" : "its text"}.`
		});
	}
	if (criterion !== "matches") return;
	const { buildPattern } = await __webpack_require__.e(/* import() */ 340).then(__webpack_require__.bind(__webpack_require__, 340));
	const built = buildPattern(filled);
	if ("problem" in built) throw new _main_js__WEBPACK_IMPORTED_MODULE_0__.ut(promptPath, `${what} has a pattern that can’t be used: ${(0,_main_js__WEBPACK_IMPORTED_MODULE_0__.m)(built.problem)}`, {
		line: evaluator.line,
		hint: "Patterns are those of RE2, which knows neither look-arounds nor back-references."
	});
}
async function assertComplete(file, yaml) {
	const { path, prompt, cases, evaluators, judgeTests } = file;
	const templates = [describePrompt(prompt, yaml), ...evaluators.map(describeEvaluator)];
	assertNames(path, cases, templates);
	const checked = /* @__PURE__ */ new Set();
	for (const evalCase of cases) {
		assertValues(prompt, evalCase, templates);
		const values = addDefaults(prompt, evalCase.values);
		for (const evaluator of evaluators) if (evaluator.kind === "string") await assertCriterion(path, evaluator, {
			...evalCase,
			values
		}, checked);
	}
	for (const { evaluator, values, line } of judgeTests) assertValues(prompt, {
		path,
		line,
		values
	}, [describeEvaluator(evaluator)], OF_JUDGE_TEST);
}
/** Files for `gh models eval` may have any name. */
function isYamlFile(path) {
	return /\.ya?ml$/i.test(path);
}
/**
* Reads the prompt of such a file alone: the version of another commit.
*
* @param text with LF as line ends
* @throws {WorkspaceFileError} with file and line of what is wrong
*/
async function readEvalPrompt(text, path) {
	return isYamlFile(path) ? (0,_structured_file_js__WEBPACK_IMPORTED_MODULE_8__.n)((0,_yaml_js__WEBPACK_IMPORTED_MODULE_10__.t)(text, path, "core", HINT), path) : (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.Mt)(text, path);
}
/**
* Reads a prompt file and what it is tested by. A file without cases has an empty list of them.
*
* @param text with LF as line ends
* @throws {WorkspaceFileError} with file and line of what is wrong
*/
async function readEvalFile(text, path, context) {
	if (!isYamlFile(path)) {
		const prompt = await (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.Mt)(text, path);
		return {
			path,
			prompt,
			cases: [],
			evaluators: [],
			judgeTests: [],
			warnings: [...prompt.warnings]
		};
	}
	const yaml = (0,_yaml_js__WEBPACK_IMPORTED_MODULE_10__.t)(text, path, "core", HINT);
	const prompt = (0,_structured_file_js__WEBPACK_IMPORTED_MODULE_8__.n)(yaml, path);
	const source = {
		yaml,
		path,
		whole: "the file",
		hint: HINT
	};
	const map = (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.yn)(yaml.value) ? yaml.value : {};
	const { responseFormat } = prompt;
	if (responseFormat?.type === "json_schema") await (0,_schema_js__WEBPACK_IMPORTED_MODULE_6__.t)(responseFormat.json_schema.schema, (problem) => (0,_structured_file_js__WEBPACK_IMPORTED_MODULE_8__.s)(source, ["jsonSchema"], problem));
	const cases = buildCases(await readRows(source, map, context.readFile), context.defaults);
	const read = await readEvaluators(source, asList(map["evaluators"]), context.readBuiltIn);
	if (cases.length > 0 && read.evaluators.length === 0) throw (0,_structured_file_js__WEBPACK_IMPORTED_MODULE_8__.s)(source, ["evaluators"], "is missing: nothing says which answers to its cases are good");
	const tests = readJudgeTests(source, asList(map["judgeTests"]), read.evaluators);
	const warnings = [
		...prompt.warnings,
		...read.warnings,
		...(0,_structured_file_js__WEBPACK_IMPORTED_MODULE_8__.a)(source, [...read.places, ...tests.places]),
		...describeLostEvaluators(cases)
	];
	const { evaluators } = read;
	const file = {
		path,
		prompt,
		cases,
		evaluators,
		judgeTests: tests.judgeTests,
		warnings
	};
	await assertComplete(file, yaml);
	return file;
}
// src/eval/prompt-change.ts
/** All that is sent, but for what cases give. */
function listSent(prompt, isModelGiven) {
	const { messages, variables, model, maxTokens, maxCompletionTokens, temperature, topP, responseFormat } = prompt;
	const used = (0,_run_js__WEBPACK_IMPORTED_MODULE_2__._t)(messages.map(({ content }) => content));
	return [
		messages,
		[...variables].filter(([name]) => used.has(name)).toSorted(),
		[
			maxTokens,
			maxCompletionTokens,
			temperature,
			topP
		],
		responseFormat?.type === "text" ? void 0 : responseFormat,
		isModelGiven ? void 0 : model
	];
}
/**
* Whether messages, parameters, form or model differ, or the defaults of placeholders in the messages.
*
* @param isModelGiven the run names its models, whatever the files say
*/
function isPromptChanged(head, base, isModelGiven) {
	return JSON.stringify(listSent(head, isModelGiven)) !== JSON.stringify(listSent(base, isModelGiven));
}
// src/modes/eval/files.ts
/** The prompt files that are evaluated, and their versions on the base. */
/** @throws {WorkspaceFileError} a schema that can't be used */
async function readAskedPrompt(prompt, path) {
	try {
		return {
			prompt,
			format: await (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.D)(prompt) ?? { kind: "text" }
		};
	} catch (error) {
		if (!(error instanceof _main_js__WEBPACK_IMPORTED_MODULE_0__.rt)) throw error;
		const problem = error.message.replace(/^Input `[\w-]+` /, "");
		throw new _main_js__WEBPACK_IMPORTED_MODULE_0__.ut(path, `its \`jsonSchema\` ${problem}`, {
			hint: error.hint,
			cause: error
		});
	}
}
/** Files of cases may be larger than prompts. */
const MAX_DATA_BYTES = 4194304;
/**
* Reads all of them before anything is sent. A file without cases is left out, which is told.
*
* @throws {WorkspaceFileError} the first that can't be used, with file and line
* @throws {InputError} no file has a case
*/
async function readFiles({ promptFiles, repeat, minPasses, runner }, findSource, { log }) {
	const paths = await (0,_find_js__WEBPACK_IMPORTED_MODULE_5__.t)(runner.workspace, promptFiles, "prompt-files");
	const files = [];
	for (const path of paths) {
		const file = await readEvalFile(await findSource(path).read(path), path, {
			defaults: {
				repeat,
				minPasses
			},
			readFile: (data) => findSource(data).read(data, { maxBytes: MAX_DATA_BYTES }),
			readBuiltIn: _try_check_run_js__WEBPACK_IMPORTED_MODULE_4__.i
		});
		for (const warning of file.warnings) log.warning(warning);
		const head = await readAskedPrompt(file.prompt, path);
		if (file.cases.length > 0) files.push({
			...file,
			head
		});
		else log.notice(`${path} has no cases, and is not evaluated.`);
	}
	if (files.length > 0) return files;
	throw new _main_js__WEBPACK_IMPORTED_MODULE_0__.rt("prompt-files", "names no file with cases", { hint: "Add `testData`, or a `testDataFile`, to a prompt file." });
}
/** @throws {ActionError} it can't be told */
async function resolveBaseline(wanted, { context, pullRequest, github }) {
	if (wanted !== void 0 && wanted !== "base") {
		const sha = await (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.Ct)(await github(), context, wanted).catch((error) => {
			if (!(error instanceof _main_js__WEBPACK_IMPORTED_MODULE_0__.tt) || error.status !== 404 && error.status !== 422) throw error;
			throw new _main_js__WEBPACK_IMPORTED_MODULE_0__.rt("baseline", `is \`${wanted}\`, which GitHub knows as no commit of ${context.owner}/${context.repo}`, {
				hint: "Name a branch, a tag or a commit that is pushed. The token needs `contents: read`.",
				cause: error
			});
		});
		return {
			sha,
			description: sha.startsWith(wanted) ? sha.slice(0, 7) : `${wanted}, ${sha.slice(0, 7)}`
		};
	}
	if (!pullRequest) throw new _main_js__WEBPACK_IMPORTED_MODULE_0__.rt("baseline", "is `base`, and this run belongs to no pull request", { hint: "Name a branch or commit, or set `pull-request`." });
	const { base, head } = await pullRequest.describe();
	const sha = await (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.wt)(await github(), context, base.sha, head.sha);
	return {
		sha,
		description: `the base of the pull request, ${sha.slice(0, 7)}`
	};
}
/** @returns what is told of a base that can't be read, where it is the default @throws the same where it was asked for */
function tellOrThrow(error, what, wanted, { clock }) {
	if (clock.signal.aborted || !(error instanceof _main_js__WEBPACK_IMPORTED_MODULE_0__.K) || wanted !== void 0) throw error;
	return `${what}: ${(0,_main_js__WEBPACK_IMPORTED_MODULE_0__.dt)(error).message}`;
}
/** Whether GitHub said that the file is not there. */
function isMissing(error) {
	if (!(error instanceof _main_js__WEBPACK_IMPORTED_MODULE_0__.ut)) return false;
	return error.cause instanceof _main_js__WEBPACK_IMPORTED_MODULE_0__.tt && error.cause.status === 404;
}
/** @throws {ActionError} a version that can’t be read, or that asks for what the cases of today don’t have */
async function readBasePrompt(file, text, isModelGiven) {
	try {
		const prompt = await readEvalPrompt(text, file.path);
		if (!isPromptChanged(file.prompt, prompt, isModelGiven)) return void 0;
		assertPromptValues(prompt, file.cases);
		return await readAskedPrompt(prompt, file.path);
	} catch (error) {
		if (!(error instanceof _main_js__WEBPACK_IMPORTED_MODULE_0__.ut)) throw error;
		throw new _main_js__WEBPACK_IMPORTED_MODULE_0__.K(`The prompt of the base can’t be asked: ${error.message}`, {
			hint: error.hint ?? "Set `baseline: off` for this change.",
			cause: error
		});
	}
}
/**
* The version of each file on the base, where its prompt asks something else there.
*
* @throws {ActionError} it can't be read, and a baseline was asked for
*/
async function addBasePrompts(files, { baseline: wanted, models, runner }, target, run) {
	const { context, github, pullRequest } = target;
	const alone = {
		files: files.map((file) => ({
			...file,
			base: void 0
		})),
		baseline: void 0
	};
	if (wanted === "off" || wanted === void 0 && !pullRequest) return {
		...alone,
		notices: []
	};
	let baseline;
	try {
		baseline = await resolveBaseline(wanted, target);
	} catch (error) {
		return {
			...alone,
			notices: [tellOrThrow(error, "Nothing is compared with the base", wanted, run)]
		};
	}
	const source = (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.w)(github, context, async () => baseline.sha, runner.workspace);
	const notices = [];
	const read = async (file) => {
		try {
			return await readBasePrompt(file, await source.read(file.path), models.length > 0);
		} catch (error) {
			if (isMissing(error)) run.log.info(`${file.path} is new, and compared with nothing`);
			else notices.push(tellOrThrow(error, `${file.path} is not compared with the base`, wanted, run));
			return;
		}
	};
	return {
		files: await Promise.all(files.map(async (file) => ({
			...file,
			base: await read(file)
		}))),
		baseline,
		notices
	};
}
// src/eval/report/annotations.ts
/** Pure: problems and failed cases as annotations, on the lines that they are written on. */
/** Of problems, and of cases: a check run takes 50 in one request, and GitHub shows ten of a level of a step. */
const MAX_TOLD = 100;
const TITLES = {
	threshold: "Too few cases pass",
	required: "A required case fails",
	regression: "Worse than the base",
	"any-lost": "Cases are lost",
	unscored: "Too few cases are scored"
};
function buildAnnotation(level, { title, message, path, line }) {
	return {
		level,
		title: (0,_try_check_run_js__WEBPACK_IMPORTED_MODULE_4__.r)(title),
		message: (0,_try_check_run_js__WEBPACK_IMPORTED_MODULE_4__.n)(message),
		path,
		startLine: line,
		endLine: line
	};
}
/** Of a case that fails on several models one, which says it of each. */
function buildCaseAnnotation(failed) {
	const [{ result }] = failed;
	const isUnscored = failed.every((each) => each.result.outcome === "unscored");
	return buildAnnotation(isUnscored ? "notice" : "warning", {
		title: `${isUnscored ? "Unscored" : "Failed"}: ${result.label}`,
		message: failed.map(({ prompt, result: { outcome }, result: each, isLost }) => {
			const verb = outcome === "unscored" ? "is unscored" : isLost ? "fails, and passed on the base" : "fails";
			return `${prompt.model} ${verb}: ${(0,_failed_cases_js__WEBPACK_IMPORTED_MODULE_1__.n)(each)}`;
		}).join("\n"),
		path: result.path,
		line: result.line
	});
}
/** Those of one case together; two cases may stand on one line of a file. */
function groupCases(failed) {
	const byCase = /* @__PURE__ */ new Map();
	for (const each of failed) {
		const key = JSON.stringify([each.prompt.path, each.result.caseId]);
		const others = byCase.get(key);
		if (others) others.push(each);
		else byCase.set(key, [each]);
	}
	return [...byCase.values()];
}
/** What is told, and where the first of the rest is, with a word that says how many there are. */
function tellFirst(all, toAnnotation, describeRest) {
	const next = all[MAX_TOLD];
	const told = all.slice(0, MAX_TOLD).map(toAnnotation);
	if (next === void 0) return told;
	const { path, startLine } = toAnnotation(next);
	const message = `${describeRest(all.length - MAX_TOLD)}, of which this is the first. The reports have all.`;
	return [...told, buildAnnotation("notice", {
		title: "There are more",
		message,
		path,
		line: startLine
	})];
}
/**
* What fails the build, then what would if the workflow wanted, then the cases: of each the first hundred, the gravest
* first. A last one tells how many more there are.
*/
function buildAnnotations({ problems, prompts }) {
	return [...tellFirst(orderProblems(problems), ({ kind, message, path, line, failsBuild }) => buildAnnotation(failsBuild ? "error" : "warning", {
		title: TITLES[kind],
		message,
		path,
		line
	}), (count) => (0,_main_js__WEBPACK_IMPORTED_MODULE_0__.i)(count, "more problem")), ...tellFirst(groupCases((0,_failed_cases_js__WEBPACK_IMPORTED_MODULE_1__.i)(prompts)), buildCaseAnnotation, (count) => `${(0,_main_js__WEBPACK_IMPORTED_MODULE_0__.i)(count, "more case")} failed or unscored`)];
}
// src/eval/report/markdown.ts
/** Pure: an evaluation as Markdown, for the comment and the summary. Foreign text stands in code, and nowhere else. */
/** As much as one comment has room for, beside its header and footer. */
const COMMENT_CHARACTERS = 55e3;
/** More rows, problems or notices are for the other reports. */
const MAX_ROWS = 40;
const MAX_SENTENCES = 15;
const MAX_SENTENCE_CHARACTERS = 300;
const MAX_NAME_CHARACTERS = 80;
/** Of each side of a diff, of an answer, and of a reason. */
const MAX_TEXT_CHARACTERS = 1200;
const MAX_UNMET = 3;
/** A name in a cell, or in the middle of a line. */
function toName(untrusted) {
	return (0,_main_js__WEBPACK_IMPORTED_MODULE_0__.c)((0,_extract_json_js__WEBPACK_IMPORTED_MODULE_3__.r)((0,_main_js__WEBPACK_IMPORTED_MODULE_0__.u)(untrusted, " "), MAX_NAME_CHARACTERS)) || "–";
}
function toSentence(untrusted) {
	return (0,_main_js__WEBPACK_IMPORTED_MODULE_0__.s)((0,_extract_json_js__WEBPACK_IMPORTED_MODULE_3__.r)((0,_main_js__WEBPACK_IMPORTED_MODULE_0__.u)(untrusted, " "), MAX_SENTENCE_CHARACTERS));
}
function buildTable(heading, rows) {
	const shown = rows.slice(0, MAX_ROWS);
	const table = [
		heading,
		heading.map(() => "---"),
		...shown
	].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
	const left = rows.length - shown.length;
	return left === 0 ? table : `${table}\n\nAnd ${(0,_main_js__WEBPACK_IMPORTED_MODULE_0__.a)(left)} more; \`json-file\` and \`html-file\` have all.`;
}
function formatLatency(ms) {
	return ms === void 0 ? "–" : (0,_main_js__WEBPACK_IMPORTED_MODULE_0__.V)(ms);
}
function buildChangeCell({ comparison }) {
	if (comparison === void 0) return "–";
	const { sign, verdict, details } = (0,_failed_cases_js__WEBPACK_IMPORTED_MODULE_1__.d)(comparison);
	return [`${sign} ${verdict}`, ...details].join("<br>");
}
function buildPromptTable(prompts) {
	const hasRepeats = prompts.some(({ passAllRate }) => passAllRate !== void 0);
	const isCompared = prompts.some(({ comparison }) => comparison !== void 0);
	const k = prompts.find(({ passAllRate }) => passAllRate !== void 0)?.passAllRate?.k ?? 1;
	return buildTable([
		"Prompt",
		"Model",
		"Pass rate",
		...hasRepeats ? [`All of ${k} pass`] : [],
		...isCompared ? ["Against the base"] : [],
		"Score",
		"Cost",
		"Latency p50, p95"
	], prompts.map((prompt, index) => {
		const { name, model, cases, passRate, passAllRate, meanScore, costUsd } = prompt;
		const rate = passRate === void 0 ? "–" : (0,_failed_cases_js__WEBPACK_IMPORTED_MODULE_1__.y)(passRate);
		return [
			prompts.length === 1 ? toName(name) : `${index + 1}. ${toName(name)}`,
			toName(model),
			`${rate}<br>${(0,_failed_cases_js__WEBPACK_IMPORTED_MODULE_1__.u)(cases)}`,
			...hasRepeats ? [passAllRate === void 0 ? "–" : (0,_failed_cases_js__WEBPACK_IMPORTED_MODULE_1__.g)(passAllRate.value)] : [],
			...isCompared ? [buildChangeCell(prompt)] : [],
			(0,_failed_cases_js__WEBPACK_IMPORTED_MODULE_1__.b)(meanScore),
			(0,_failed_cases_js__WEBPACK_IMPORTED_MODULE_1__.h)(costUsd),
			`${formatLatency(prompt.latencyP50Ms)}, ${formatLatency(prompt.latencyP95Ms)}`
		];
	}));
}
function describeJudgeStanding({ untestedReason }) {
	return untestedReason === void 0 ? "✅ can fail the build" : `⚠️ ${toSentence(untestedReason)}`;
}
function buildJudgeTable(judges) {
	if (judges.length === 0) return "";
	const flickers = judges.some(({ flickering }) => flickering > 0);
	return `#### Judges\n\n${buildTable([
		"Judge",
		"Model",
		"Labels",
		"Agreement with people",
		"Cohen’s κ",
		...flickers ? ["Flickers on"] : [],
		""
	], judges.map((judge) => [
		`${toName(judge.evaluator)} of ${toName(judge.path)}`,
		toName(judge.model),
		String(judge.labels),
		judge.agreement === void 0 ? "–" : (0,_failed_cases_js__WEBPACK_IMPORTED_MODULE_1__.y)(judge.agreement),
		(0,_failed_cases_js__WEBPACK_IMPORTED_MODULE_1__.b)(judge.kappa),
		...flickers ? [String(judge.flickering)] : [],
		describeJudgeStanding(judge)
	]))}`;
}
function buildList(sentences) {
	const shown = sentences.slice(0, MAX_SENTENCES).map((sentence) => `- ${sentence}`);
	const left = sentences.length - shown.length;
	return [...shown, ...left > 0 ? [`- And ${(0,_main_js__WEBPACK_IMPORTED_MODULE_0__.a)(left)} more; \`json-file\` has all.`] : []].join("\n");
}
function buildProblems(problems) {
	return buildList(orderProblems(problems).map(({ failsBuild, message }) => `${failsBuild ? "❌" : "⚠️"} ${toSentence(message)}`));
}
function buildNotices(notices) {
	if (notices.length === 0) return "";
	return `> [!NOTE]\n${buildList(notices.map(toSentence)).replaceAll(/^/gm, "> ")}`;
}
function describePlace(result, filesUrl) {
	const code = toName(`${result.path}:${result.line}`);
	const url = buildLineUrl(filesUrl, result);
	return url === void 0 ? code : `[${code}](${url})`;
}
/** Redacted before it is cut: a secret that the cut goes through could not be told any more. */
function toShort(untrusted) {
	return (0,_extract_json_js__WEBPACK_IMPORTED_MODULE_3__.r)((0,_main_js__WEBPACK_IMPORTED_MODULE_0__.u)(untrusted, "\n"), MAX_TEXT_CHARACTERS);
}
function buildUnmet({ evaluator, reason, expected, actual }, buildDiff) {
	const words = reason === "" ? "" : `: ${toSentence(reason)}`;
	const texts = expected === "" && actual === "" ? "" : (0,_main_js__WEBPACK_IMPORTED_MODULE_0__.o)(buildDiff(toShort(expected), toShort(actual)), "diff");
	return [`${toName(evaluator)}${words}`, texts].filter(Boolean).join("\n\n");
}
function buildCase({ result, isLost }, filesUrl, buildDiff) {
	const { attempts, label } = result;
	const telling = (0,_failed_cases_js__WEBPACK_IMPORTED_MODULE_1__.r)(attempts);
	const passed = attempts.filter(({ outcome }) => outcome === "passed").length;
	const about = [
		...result.outcome === "unscored" ? ["unscored"] : [],
		...result.isRequired ? ["required"] : [],
		...isLost ? ["passed on the base"] : [],
		...attempts.length > 1 ? [`${passed} of ${attempts.length} answers pass`] : []
	];
	const head = [
		`**${result.outcome === "failed" ? "❌" : "❔"} Case** ${toName(label)}`,
		describePlace(result, filesUrl),
		...about
	];
	if (telling === void 0) return head.join(", ");
	const unmet = (0,_failed_cases_js__WEBPACK_IMPORTED_MODULE_1__.a)(telling);
	const isShown = unmet.some(({ actual }) => actual.trim() === telling.answer.trim());
	const left = unmet.length - MAX_UNMET;
	const why = `${_failed_cases_js__WEBPACK_IMPORTED_MODULE_1__.t[telling.outcome]}${telling.reason === "" ? "" : `: ${toSentence(telling.reason)}`}`;
	return [
		head.join(", "),
		telling.outcome === "failed" && telling.reason === "" ? "" : `Why: ${why}`,
		...unmet.slice(0, MAX_UNMET).map((score) => buildUnmet(score, buildDiff)),
		left > 0 ? `And ${(0,_main_js__WEBPACK_IMPORTED_MODULE_0__.i)(left, "more evaluator")}.` : "",
		isShown || telling.answer === "" ? "" : `The answer:\n\n${(0,_main_js__WEBPACK_IMPORTED_MODULE_0__.o)(toShort(telling.answer))}`
	].filter(Boolean).join("\n\n");
}
/** Around each prompt's cases, and the word that some were left out. */
const FRAME_CHARACTERS = 700;
/** As many as there is room for, by prompt and model. */
async function buildFailed(prompts, { filesUrl, maxCharacters }) {
	const failed = (0,_failed_cases_js__WEBPACK_IMPORTED_MODULE_1__.i)(prompts);
	if (failed.length === 0) return [];
	const { buildLineDiff } = await __webpack_require__.e(/* import() */ 267).then(__webpack_require__.bind(__webpack_require__, 267));
	const byPrompt = /* @__PURE__ */ new Map();
	let roomCharacters = maxCharacters - FRAME_CHARACTERS;
	let shownCount = 0;
	for (const each of failed) {
		const text = buildCase(each, filesUrl, buildLineDiff);
		const shown = byPrompt.get(each.prompt) ?? [];
		roomCharacters -= text.length + 2 + (shown.length === 0 ? FRAME_CHARACTERS : 0);
		if (roomCharacters < 0) break;
		byPrompt.set(each.prompt, [...shown, text]);
		shownCount += 1;
	}
	const left = failed.length - shownCount;
	return [...[...byPrompt].map(([prompt, texts]) => {
		const { passed } = countOf(prompt);
		return `${`#### ${toName(prompt.name)} on ${toName(prompt.model)}`}\n\n<details><summary>${`${(0,_main_js__WEBPACK_IMPORTED_MODULE_0__.i)(prompt.cases.length - passed, "case")} failed or unscored`}</summary>\n\n${texts.join("\n\n")}\n\n</details>`;
	}), ...left > 0 ? [`${(0,_main_js__WEBPACK_IMPORTED_MODULE_0__.i)(left, "more case")} failed or unscored; \`json-file\` and \`html-file\` have all.`] : []];
}
function countOf({ cases }) {
	return { passed: cases.filter(({ outcome }) => outcome === "passed").length };
}
/** What an evaluation came to: verdict, table, judges, chart, failed cases. It leaves nothing open. */
async function buildMarkdown(result, options) {
	const { prompts, judges, problems, notices, baseline } = result;
	const { sign, verdict, passing } = (0,_failed_cases_js__WEBPACK_IMPORTED_MODULE_1__.p)(result);
	const odd = (0,_failed_cases_js__WEBPACK_IMPORTED_MODULE_1__.f)(prompts);
	const sections = [
		`${sign} **${verdict}.** ${passing}.${baseline === void 0 ? "" : ` Compared with ${toSentence(baseline)}.`}`,
		buildProblems(problems),
		buildPromptTable(prompts),
		(0,_failed_cases_js__WEBPACK_IMPORTED_MODULE_1__.m)(prompts),
		odd === "" ? "" : `Answers that could not be judged: ${odd}.`,
		buildNotices(notices),
		buildJudgeTable(judges),
		buildMermaidChart(prompts)
	].filter(Boolean);
	const room = options.maxCharacters - sections.join("\n\n").length;
	const failed = await buildFailed(prompts, {
		...options,
		maxCharacters: room
	});
	return (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.dn)([...sections, ...failed].join("\n\n"));
}
/** Measurements of the run, each inline Markdown, for the footer of a comment. */
function buildFooter({ answers, cachedAnswers, costUsd, headSha, shard }) {
	return [
		...headSha === void 0 ? [] : [(0,_main_js__WEBPACK_IMPORTED_MODULE_0__.c)(headSha.slice(0, 7))],
		...shard === void 0 ? [] : [`part ${shard.index} of ${shard.of}`],
		(0,_main_js__WEBPACK_IMPORTED_MODULE_0__.i)(answers, "answer"),
		...cachedAnswers === 0 ? [] : [`${(0,_main_js__WEBPACK_IMPORTED_MODULE_0__.a)(cachedAnswers)} of them from the cache`],
		...costUsd === void 0 ? [] : [(0,_failed_cases_js__WEBPACK_IMPORTED_MODULE_1__.h)(costUsd)]
	];
}
// src/eval/report/redact.ts
/** Foreign text of an evaluation, without secrets. */
function changeAttempt(attempt, change) {
	return {
		...attempt,
		answer: change(attempt.answer),
		reason: change(attempt.reason),
		scores: attempt.scores.map((score) => ({
			...score,
			evaluator: change(score.evaluator),
			expected: change(score.expected),
			actual: change(score.actual),
			reason: change(score.reason),
			judgeModel: score.judgeModel === void 0 ? void 0 : change(score.judgeModel)
		}))
	};
}
function changeCase(result, change) {
	return {
		...result,
		caseId: change(result.caseId),
		path: change(result.path),
		label: change(result.label),
		group: result.group === void 0 ? void 0 : change(result.group),
		attempts: result.attempts.map((attempt) => changeAttempt(attempt, change))
	};
}
function changePrompt(prompt, change) {
	const { comparison } = prompt;
	return {
		...prompt,
		path: change(prompt.path),
		name: change(prompt.name),
		model: change(prompt.model),
		cases: prompt.cases.map((result) => changeCase(result, change)),
		baseCases: prompt.baseCases.map((result) => changeCase(result, change)),
		comparison: comparison && {
			...comparison,
			lostCaseIds: comparison.lostCaseIds.map(change)
		}
	};
}
function changeJudge(judge, change) {
	const { path, evaluator, model, untestedReason } = judge;
	return {
		...judge,
		path: change(path),
		evaluator: change(evaluator),
		model: change(model),
		untestedReason: untestedReason === void 0 ? void 0 : change(untestedReason)
	};
}
function changeResult(result, change) {
	return {
		...result,
		prompts: result.prompts.map((prompt) => changePrompt(prompt, change)),
		judges: result.judges.map((judge) => changeJudge(judge, change)),
		problems: result.problems.map((problem) => ({
			...problem,
			message: change(problem.message),
			path: change(problem.path)
		})),
		baseline: result.baseline === void 0 ? void 0 : change(result.baseline),
		notices: result.notices.map(change)
	};
}
/** The same without secrets, those of others included: what every report is made of. Words of ours stay as they are. */
async function redactResult(result) {
	const texts = /* @__PURE__ */ new Set();
	changeResult(result, (text) => {
		texts.add(text);
		return text;
	});
	const list = [...texts];
	const redacted = await (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.$)(list);
	const byText = new Map(list.map((text, index) => [text, redacted[index] ?? ""]));
	return changeResult(result, (text) => byText.get(text) ?? "");
}
// src/modes/eval/publish.ts
/** Tells an evaluation everywhere: outputs, files, summary, annotations, comment, check run, verdict. */
/** The files, under whose paths later steps find them. @param result without secrets */
async function writeReports(result, filesUrl, inputs, run) {
	const { outputs } = run;
	const [{ buildJson }, { buildHtml }] = await Promise.all([__webpack_require__.e(/* import() */ 366).then(__webpack_require__.bind(__webpack_require__, 366)), __webpack_require__.e(/* import() */ 829).then(__webpack_require__.bind(__webpack_require__, 829))]);
	const write = (path, extension, text) => (0,_write_report_js__WEBPACK_IMPORTED_MODULE_11__.t)({
		path,
		what: "eval",
		extension,
		text
	}, inputs.runner, run);
	outputs["json-file"] = await write(inputs.jsonFile, "json", buildJson(result));
	outputs["html-file"] = await write(inputs.htmlFile, "html", await buildHtml(result, { filesUrl }));
	if (inputs.junitFile === void 0) return;
	const { buildJunit } = await __webpack_require__.e(/* import() */ 918).then(__webpack_require__.bind(__webpack_require__, 918));
	outputs["junit-file"] = await write(inputs.junitFile, "xml", await buildJunit(result));
}
function recordOutputs({ outcome, passRate, regressedCount, costUsd }, { outputs, report }) {
	outputs.outcome = outcome;
	outputs["pass-rate"] = passRate === void 0 ? "" : String(Number(passRate.toFixed(6)));
	outputs["cost-usd"] = costUsd === void 0 ? "" : (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.cr)(costUsd);
	report.facts.set("Pass rate", passRate === void 0 ? "not known" : (0,_failed_cases_js__WEBPACK_IMPORTED_MODULE_1__.g)(passRate)).set("Cost", (0,_failed_cases_js__WEBPACK_IMPORTED_MODULE_1__.h)(costUsd));
	if (regressedCount > 0) report.facts.set("Regressed", String(regressedCount));
}
/** Such as `94.2 % pass, 1 regressed`. */
function describeResult({ passRate, regressedCount }) {
	const rate = passRate === void 0 ? "nothing scored" : `${(0,_failed_cases_js__WEBPACK_IMPORTED_MODULE_1__.g)(passRate)} pass`;
	return regressedCount > 0 ? `${rate}, ${regressedCount} regressed` : rate;
}
async function tellCheckRun(result, annotations, summary, target, { checkRun: name }, run) {
	if (name === void 0) return;
	const { context, pullRequest } = target;
	const told = {
		name,
		conclusion: result.outcome === "passed" ? "success" : "failure",
		title: describeResult(result),
		summary,
		annotations
	};
	await (0,_try_check_run_js__WEBPACK_IMPORTED_MODULE_4__.t)(async () => ({
		...told,
		headSha: pullRequest ? (await pullRequest.describe()).head.sha : context.sha
	}), target, run);
}
/** Of a level, in one step: https://docs.github.com/actions/reference/limits */
const MAX_ANNOTATIONS = 10;
/** As many as the runner keeps, the gravest first; a check run takes more. */
function annotate(annotations, notices, { log }) {
	for (const notice of notices) log.warning(notice);
	const room = {
		error: MAX_ANNOTATIONS,
		warning: MAX_ANNOTATIONS - notices.length,
		notice: MAX_ANNOTATIONS
	};
	const shown = annotations.filter(({ level }) => room[level]-- > 0);
	for (const { level, message, title, path, startLine, endLine } of shown) log[level](message, {
		title,
		file: path,
		line: startLine,
		endLine
	});
	const left = annotations.length - shown.length;
	if (left > 0) log.info(`${(0,_main_js__WEBPACK_IMPORTED_MODULE_0__.i)(left, "more annotation")} would not be shown: the reports have all.`);
}
/** Where the evaluated files are, for links. */
function buildFilesUrl({ context }) {
	return context.sha === "" ? void 0 : `${context.repoUrl}/blob/${context.sha}`;
}
/** A shard writes its part of the result, and no verdict. @throws {ActionError} the file that is to be merged is not there */
async function publishShard(found, end, target, inputs, run) {
	const result = await redactResult(found);
	await writeReports(result, buildFilesUrl(target), inputs, run);
	recordOutputs({
		...result,
		outcome: end ? "not-run" : "passed"
	}, run);
	run.report.title = `Evaluation, shard ${inputs.shard?.index} of ${inputs.shard?.count}`;
	if (run.outputs["json-file"] === "") throw new _main_js__WEBPACK_IMPORTED_MODULE_0__.K("The result of this shard could not be written, and so can’t be merged");
}
/** @returns what fails the step, if anything does: the verdict, or a comment that could not be posted and must be */
async function publishEvaluation(found, { end, spentUsd }, target, comment, inputs, run) {
	const { log, outputs, report } = run;
	const result = await redactResult(found);
	const filesUrl = buildFilesUrl(target);
	await writeReports(result, filesUrl, inputs, run);
	recordOutputs(result, run);
	outputs.regressed = result.prompts.some(({ comparison }) => comparison !== void 0 && comparison.verdict !== "not comparable") ? String(result.regressedCount) : "";
	const markdown = await buildMarkdown(result, {
		filesUrl,
		maxCharacters: COMMENT_CHARACTERS
	});
	report.title = `Evaluation: ${describeResult(result)}`;
	report.sections.unshift(markdown);
	const annotations = buildAnnotations(result);
	annotate(annotations, result.notices, run);
	const unposted = await comment.publish({
		markdown,
		toHarmless: async (text) => text
	}, {
		notices: [],
		footer: buildFooter(result),
		spentUsd: inputs.pullRequestBudgetUsd === void 0 ? void 0 : spentUsd
	});
	if (!(0,_main_js__WEBPACK_IMPORTED_MODULE_0__.ft)(end)) await tellCheckRun(result, annotations, markdown, target, inputs, run);
	const isFailing = result.problems.some(({ failsBuild }) => failsBuild);
	if (!isFailing && !end) return unposted;
	if (unposted) log.error((0,_main_js__WEBPACK_IMPORTED_MODULE_0__.dt)(unposted).message);
	if (!isFailing) return end;
	const told = end ? [(0,_main_js__WEBPACK_IMPORTED_MODULE_0__.dt)(end).message] : [];
	return new _main_js__WEBPACK_IMPORTED_MODULE_0__.$(`The evaluation fails the step: ${describeResult(result)}`, told);
}
// src/eval/statistics/agreement.ts
/** Pure: how far a judge agrees with people. */
/** Cohen's κ for two classes (Cohen 1960, doi 10.1177/001316446002000104); Wilson's interval of the agreement. */
function measureAgreement(labels) {
	const total = labels.length;
	const agreed = labels.filter((label) => label.isPassedByJudge === label.isPassedByPeople).length;
	const byJudge = labels.filter(({ isPassedByJudge }) => isPassedByJudge).length;
	const byPeople = labels.filter(({ isPassedByPeople }) => isPassedByPeople).length;
	const byChance = byJudge * byPeople + (total - byJudge) * (total - byPeople);
	return {
		labels: total,
		agreement: total === 0 ? void 0 : agreed / total,
		interval: wilsonInterval(agreed, total),
		kappa: byChance === total ** 2 ? void 0 : (agreed * total - byChance) / (total ** 2 - byChance),
		hasBothClasses: byPeople > 0 && byPeople < total
	};
}
// src/modes/eval/test-judges.ts
/** @param models those that the file is asked on */
function listJudges(file, models, { judgeModel }) {
	return file.evaluators.flatMap((evaluator) => {
		if (evaluator.kind !== "judge") return [];
		const judging = evaluator.judge.modelId ?? judgeModel;
		return (judging === void 0 ? models : [judging]).map((model) => ({
			file,
			evaluator,
			model
		}));
	});
}
function listTests({ file, evaluator }) {
	return file.judgeTests.filter((test) => test.evaluator === evaluator);
}
/** How a judge judged one label, time by time; undefined where it gave no score. */
async function judgeLabel({ answer, values }, { file, evaluator, model }, means) {
	const said = [];
	for (let repeat = 0; repeat < means.inputs.judgeRepeats; repeat += 1) {
		const { scores } = await judgeAnswer({
			evaluators: [evaluator],
			values: addDefaults(file.prompt, values),
			model,
			repeat
		}, answer, {
			costUsd: void 0,
			latencyMs: void 0
		}, means);
		said.push(scores[0]?.isPassed);
	}
	return said;
}
/** The word that was said most; the first of two that were said as often. */
function findMajority(said) {
	const passed = said.filter((one) => one).length;
	return passed * 2 === said.length ? said[0] : passed * 2 > said.length;
}
function buildResult(judge, judged) {
	const { file, evaluator, model } = judge;
	const known = judged.map(({ test, said }) => ({
		test,
		said: said.filter((one) => one !== void 0)
	}));
	const { agreement, interval, ...measured } = measureAgreement(known.flatMap(({ test, said }) => {
		const isPassedByJudge = findMajority(said);
		if (isPassedByJudge === void 0) return [];
		return [{
			isPassedByJudge,
			isPassedByPeople: test.score >= evaluator.threshold
		}];
	}));
	return {
		path: file.path,
		evaluator: evaluator.name,
		model,
		...measured,
		givenLabels: listTests(judge).length,
		agreement: agreement === void 0 ? void 0 : {
			value: agreement,
			...interval
		},
		flickering: known.filter(({ said }) => new Set(said).size > 1).length
	};
}
/** @returns `end`: what ended the run before all were tested @throws what nobody foresaw */
async function testJudges(judges, means) {
	const judged = new Map(judges.map((judge) => [judge, []]));
	const end = await workAtOnce(judges.flatMap((judge) => listTests(judge).map((test) => ({
		judge,
		test
	}))), {
		most: means.inputs.concurrency,
		signal: means.run.clock.signal
	}, async ({ judge, test }) => {
		judged.get(judge)?.push({
			test,
			said: await judgeLabel(test, judge, means)
		});
	});
	return {
		judges: Array.from(judged, ([judge, labels]) => buildResult(judge, labels)),
		end
	};
}
// src/modes/eval.ts
/** `eval`: prompt files are tested by the cases that they bring, and compared with those of the base branch. */
/** The shards that the whole would be run in. */
function tellPlan({ shards }, { outputs, log }) {
	const shard = Array.from({ length: shards }, (_, index) => `${index + 1}/${shards}`);
	outputs.matrix = JSON.stringify({ shard });
	outputs.outcome = "passed";
	log.info(`Planned: ${(0,_main_js__WEBPACK_IMPORTED_MODULE_0__.i)(shards, "shard")}`);
}
/** By a hash of the case, so that a new one moves no other. */
function takeShard(files, { shard }) {
	if (!shard) return [...files];
	const isOurs = (path, id) => {
		return createHash("sha256").update(JSON.stringify([path, id])).digest().readUInt32BE() % shard.count === shard.index - 1;
	};
	return files.map((file) => ({
		...file,
		cases: file.cases.filter(({ id }) => isOurs(file.path, id)),
		judgeTests: shard.index === 1 ? file.judgeTests : []
	}));
}
/** Files of all answers of all cases. */
const MAX_RESULT_BYTES = 268435456;
async function mergeShards(pattern, target, { runner }) {
	const paths = await (0,_find_js__WEBPACK_IMPORTED_MODULE_5__.t)(runner.workspace, [pattern], "merge");
	const joined = joinResults(await Promise.all(paths.map(async (path) => {
		return {
			path,
			result: parseResult(await (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.It)(runner.workspace, path, { maxBytes: MAX_RESULT_BYTES }), path)
		};
	})), target.context.sha || void 0);
	if (joined.prompts.length > 0) return joined;
	throw new _main_js__WEBPACK_IMPORTED_MODULE_0__.K("The shards have no prompts: there is nothing to tell of", { hint: "See the log of the job that ran them." });
}
/** Models that would judge themselves. */
function listSelfJudged(files, { judgeModel }) {
	if (judgeModel !== void 0) return [];
	const isSelf = ({ evaluators }) => evaluators.some((evaluator) => evaluator.kind === "judge" && evaluator.judge.modelId === void 0);
	const paths = files.filter(isSelf).map(({ path }) => path);
	return paths.length === 0 ? [] : [`In ${paths.join(", ")} the model under test judges itself: set \`judge-model\` to another one.`];
}
/** Says what would be asked, and what it would cost; asks nobody. */
async function tellDryRun(planned, catalog, inputs, run) {
	const { answers, inputTokens, worstUsd } = await estimateCases(planned, await catalog(), inputs);
	if (worstUsd !== void 0) run.outputs["estimated-cost-usd"] = (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.cr)(worstUsd);
	const cost = worstUsd === void 0 ? "no price known" : `at most about $${(0,_run_js__WEBPACK_IMPORTED_MODULE_2__.cr)(worstUsd)}`;
	run.report.facts.set("Answers", (0,_main_js__WEBPACK_IMPORTED_MODULE_0__.a)(answers)).set("Tokens", `about ${(0,_main_js__WEBPACK_IMPORTED_MODULE_0__.a)(inputTokens)} in`).set("Cost", `${cost}, without judges`);
	run.log.notice(`Dry run: ${(0,_main_js__WEBPACK_IMPORTED_MODULE_0__.i)(answers, "answer")}, about ${(0,_main_js__WEBPACK_IMPORTED_MODULE_0__.a)(inputTokens)} tokens in, ${cost}, without judges. Nothing was sent.`);
}
/** Everything that is asked: the models whether they are up, judges, cases. */
async function askAll(files, planned, means) {
	const { inputs } = means;
	const judges = files.flatMap((file) => {
		return listJudges(file, planned.filter((of) => of.file === file).map(({ model }) => model), inputs);
	});
	const down = await probeModels(listModels(planned.filter(({ file }) => file.cases.length + file.judgeTests.length > 0), inputs), means);
	const { judges: runs, end } = await testJudges(inputs.shard && inputs.shard.index > 1 ? [] : judges, {
		...means,
		down
	});
	return {
		judges: runs,
		...await askCases(planned, {
			...means,
			down
		}, end)
	};
}
async function evaluate(transport, inputs, run) {
	const { log, report, clock } = run;
	const open = (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.St)(inputs, transport, run);
	report.facts.set("On", (0,_main_js__WEBPACK_IMPORTED_MODULE_0__.c)(open.context.eventName));
	if (!await (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.S)(inputs, open, run)) return;
	const findSource = await (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.C)(inputs, open);
	const comment = inputs.shard ? "off" : inputs.comment;
	const target = await (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.bt)(open, {
		prompt: false,
		comment: comment !== "off"
	});
	report.facts.set("On", (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.x)(target));
	const told = new _run_js__WEBPACK_IMPORTED_MODULE_2__.G({
		...inputs,
		comment: inputs.isDryRun ? "off" : comment
	}, target, run);
	if (inputs.merge !== void 0) {
		const merged = reachVerdict(await mergeShards(inputs.merge, target, inputs), inputs);
		const failure = await publishEvaluation(merged, {
			end: void 0,
			spentUsd: merged.costUsd ?? 0
		}, target, told, inputs.isDryRun ? {
			...inputs,
			checkRun: void 0
		} : inputs, run);
		if (failure) throw failure;
		return;
	}
	const { baseline, notices, ...compared } = await addBasePrompts(await readFiles(inputs, findSource, run), inputs, target, run);
	const files = takeShard(compared.files, inputs);
	if (inputs.isDryRun || inputs.shard) for (const notice of notices) log.warning(notice);
	const planned = planPrompts(files, inputs);
	assertFewAnswers(planned);
	const cases = files.reduce((sum, file) => sum + file.cases.length, 0);
	log.info(`${(0,_main_js__WEBPACK_IMPORTED_MODULE_0__.i)(cases, "case")} of ${(0,_main_js__WEBPACK_IMPORTED_MODULE_0__.i)(files.length, "prompt")}, ${(0,_main_js__WEBPACK_IMPORTED_MODULE_0__.i)(planned.length, "pair")} of prompt and model`);
	const endpoint = await (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.tt)(inputs, transport, run, new _try_check_run_js__WEBPACK_IMPORTED_MODULE_4__.o(inputs.concurrency));
	const catalog = (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.nt)(endpoint.client, inputs, run);
	if (inputs.isDryRun) return tellDryRun(planned, catalog, inputs, run);
	const openBudget = (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.j)({
		inputs,
		transport,
		target,
		catalog
	}, run);
	try {
		told.begin();
		const [budget, prices] = await Promise.all([openBudget(), catalog()]);
		const { end, ...asked } = await askAll(files, planned, {
			inputs,
			endpoint,
			catalog,
			target,
			budget,
			prices,
			cache: inputs.cacheEnvironment && (await loadCachedAnswers()).openRunCache(inputs, run),
			asked: /* @__PURE__ */ new Map(),
			run
		});
		const { shard } = inputs;
		const found = {
			...asked,
			repeat: inputs.repeat,
			costUsd: (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.Bt)(budget.spendings, prices),
			shard: shard && {
				index: shard.index,
				of: shard.count
			},
			endedAt: (/* @__PURE__ */ new Date()).toISOString(),
			headSha: target.context.sha || void 0,
			baseline: baseline?.description,
			notices: [
				...end ? [`The run ended before all was asked: ${(0,_main_js__WEBPACK_IMPORTED_MODULE_0__.dt)(end).message}`] : [],
				...notices,
				...listSelfJudged(files, inputs)
			]
		};
		const reached = reachVerdict(found, inputs);
		const result = end ? {
			...reached,
			outcome: "not-run"
		} : reached;
		if (shard) {
			await publishShard({
				...result,
				notices: found.notices
			}, end, target, inputs, run);
			if (end) throw end;
			return;
		}
		const failure = await publishEvaluation(result, {
			end,
			spentUsd: (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.Vt)(budget.spendings, prices)
		}, target, told, inputs, run);
		if (failure) throw failure;
	} catch (error) {
		const costs = await (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.P)({
			budget: openBudget,
			catalog
		});
		if (run.outputs["cost-usd"] === "") (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.N)(costs, told, run);
		await told.end(error);
		if (clock.signal.aborted && !(error instanceof _main_js__WEBPACK_IMPORTED_MODULE_0__.$)) throw clock.signal.reason;
		throw error;
	}
}
/** @throws {GateFailure} `fail-on`, or too little could be scored @throws {ActionError} */
async function runEval(inputs, run) {
	if (inputs.isPlan) return tellPlan(inputs, run);
	(0,_try_check_run_js__WEBPACK_IMPORTED_MODULE_4__.a)();
	await (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.rt)(inputs, (transport) => evaluate(transport, inputs, run));
}



/***/ }),

/***/ 970:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ parseJson),
/* harmony export */   r: () => (/* binding */ clipText),
/* harmony export */   t: () => (/* binding */ extractJson)
/* harmony export */ });
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(342);

// src/text/clip.ts
/** Pure: the beginning of a text. */
/** Text cut to a length, never through a character. */
function clipText(text, maxCharacters) {
	if (text.length <= maxCharacters) return text;
	return `${text.slice(0, maxCharacters - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}
// src/inference/structured/extract-json.ts
/**
* Pure: the JSON in a model's answer. The answer is hostile text: nothing here throws because of it, and all takes time
* in proportion to its length.
*/
/** Deeper values would fill the stack of whoever reads them. */
const MAX_DEPTH = 100;
/** What JSON can hold, but nobody who reads it: too many levels, or `1e999`, which is read as infinity. */
function findFault(value, levelsLeft) {
	if (typeof value === "number") return Number.isFinite(value) ? void 0 : "holds a number that is too large";
	if (typeof value !== "object" || value === null) return void 0;
	if (levelsLeft === 0) return `is nested more than ${MAX_DEPTH} levels deep`;
	for (const inner of Object.values(value)) {
		const fault = findFault(inner, levelsLeft - 1);
		if (fault !== void 0) return fault;
	}
}
/** @returns the value, or what is wrong, such as `is not valid JSON: …` */
function parseJson(text) {
	let value;
	try {
		value = JSON.parse(text);
	} catch (error) {
		return { problem: `is not valid JSON: ${(0,_main_js__WEBPACK_IMPORTED_MODULE_0__.m)(error instanceof Error ? error.message : "")}` };
	}
	const fault = findFault(value, MAX_DEPTH);
	return fault === void 0 ? { value } : { problem: fault };
}
/** A line with a fence, and the label behind that. */
const FENCE_LINE = /^[ \t]*(?:`{3,}|~{3,})([^`{[\n]*)$/m;
/** An object that is not empty: outside of a fenced block, it could be the answer as well. */
const OBJECT = /\{\s*"/;
/**
* Finds the one JSON value in a model's answer: the whole answer; else what stands from the first bracket to the last,
* in the one fenced block, or where there are more blocks, none, or an object outside of it, in all of the text. An
* answer may quote what an attacker wrote, so that more than one value is a problem: what stands from the first to the
* last is no JSON then. Nor is JSON that is broken mended, or searched for a part that is whole.
*
* Of a key that stands twice the last counts; `__proto__` is a key like any other. Takes time in proportion to the
* length of `text`, and never throws.
*/
function extractJson(text) {
	const whole = parseJson(text.trim());
	if ("value" in whole) return whole;
	const [before = "", , block, , after = "", more] = text.split(FENCE_LINE, 6);
	const place = block !== void 0 && more === void 0 && !OBJECT.test(before) && !OBJECT.test(after) ? block : text;
	const start = place.search(/[{[]/);
	const end = Math.max(place.lastIndexOf("}"), place.lastIndexOf("]"));
	if (start === -1) return { problem: "The answer holds no JSON object or array." };
	if (end < start) return { problem: "The answer breaks off: a bracket is not closed." };
	const found = parseJson(place.slice(start, end + 1));
	return "problem" in found ? { problem: `The answer ${found.problem}` } : found;
}



/***/ }),

/***/ 497:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ sumAll),
/* harmony export */   S: () => (/* binding */ scoreOfCase),
/* harmony export */   _: () => (/* binding */ formatPercentBeside),
/* harmony export */   a: () => (/* binding */ listUnmet),
/* harmony export */   b: () => (/* binding */ formatScore),
/* harmony export */   c: () => (/* binding */ costPerCase),
/* harmony export */   d: () => (/* binding */ describeComparison),
/* harmony export */   f: () => (/* binding */ describeOddAnswers),
/* harmony export */   g: () => (/* binding */ formatPercent),
/* harmony export */   h: () => (/* binding */ formatDollars),
/* harmony export */   i: () => (/* binding */ listFailed),
/* harmony export */   l: () => (/* binding */ countCases),
/* harmony export */   m: () => (/* binding */ explainFigures),
/* harmony export */   n: () => (/* binding */ describeFailure),
/* harmony export */   o: () => (/* binding */ SIGNS),
/* harmony export */   p: () => (/* binding */ describeOutcome),
/* harmony export */   r: () => (/* binding */ findTelling),
/* harmony export */   s: () => (/* binding */ costOfCase),
/* harmony export */   t: () => (/* binding */ ATTEMPT_WORDS),
/* harmony export */   u: () => (/* binding */ describeCases),
/* harmony export */   v: () => (/* binding */ formatPoints),
/* harmony export */   x: () => (/* binding */ latencyOfCase),
/* harmony export */   y: () => (/* binding */ formatRate)
/* harmony export */ });
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(342);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(887);


/** `95.2 %`. What is not all of it never reads as all, and what is not nothing never as nothing. */
function formatPercent(share) {
	const percent = Math.round(share * 1e3) / 10;
	if (percent >= 100 && share < 1) return "99.9 %";
	if (percent <= 0 && share > 0) return "0.1 %";
	return `${percent} %`;
}
/** A share that is not the other, with as many digits as it takes to see that: `94.99 %` beside 95 %. */
function formatPercentBeside(share, other) {
	for (let digits = 1; digits <= 6; digits += 1) {
		const percent = Number((share * 100).toFixed(digits));
		if (percent !== Number((other * 100).toFixed(digits))) return `${percent} %`;
	}
	return formatPercent(share);
}
/** `95 % (86 to 98.3 %)` with the interval. */
function formatRate({ value, low, high }) {
	return `${formatPercent(value)} (${formatPercent(low).replace(" %", "")} to ${formatPercent(high)})`;
}
/** Nearer to nothing, a difference is an error of rounding. */
const NO_POINTS = 1e-9;
/** `+5 points` of a pass rate, with a sign. What is not nothing never reads as nothing. */
function formatPoints(difference) {
	const rounded = Math.round(difference * 1e3) / 10;
	const exact = Math.abs(difference) < NO_POINTS ? 0 : Number((difference * 100).toPrecision(1));
	const points = rounded === 0 ? exact : rounded;
	return `${points > 0 ? "+" : points < 0 ? "−" : "±"}${Math.abs(points)} points`;
}
/** `$0.0123`: three digits that count. */
function formatDollars(usd) {
	return usd === void 0 ? "–" : `$${(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.cr)(Number(usd.toPrecision(3)))}`;
}
const ALPHA = .05;
/** `p = 0.03`; `p < 0.001`. What is above 5 % never reads as 5 %, at which something is seen. */
function formatP(p) {
	if (p < .001) return "p < 0.001";
	const rounded = Number(p.toPrecision(2));
	return p > ALPHA && rounded <= ALPHA ? `p > ${ALPHA}` : `p = ${rounded}`;
}
/** `0.67`, of a score or of κ. What is not 1 never reads as 1. */
function formatScore(score) {
	if (score === void 0) return "–";
	return (score < 1 ? Math.min(.99, score) : score).toFixed(2);
}
/** What the figures in the table of prompts mean: sentences; empty where there are none. */
function explainFigures(prompts) {
	const hasRate = prompts.some(({ passRate }) => passRate !== void 0);
	const hasP = prompts.some(({ comparison }) => comparison?.adjustedP !== void 0);
	return [...hasRate ? ["In brackets: where the pass rate may lie, given the number of cases (95 % sure)."] : [], ...hasP ? ["p: how often two equal prompts would differ so much by chance."] : []].join(" ");
}
/** Signs, so that what could not be told never looks like good or bad. */
const SIGNS = {
	passed: "✅",
	failed: "❌",
	unscored: "❔"
};
const VERDICT_SIGNS = {
	improved: "✅",
	regressed: "❌",
	"no difference seen": "➖",
	"too few cases": "❔",
	"not comparable": "❔"
};
/** `−5 points (p = 0.62)`; nothing where there is no difference to tell. */
function withP(difference, p) {
	if (difference === void 0) return [];
	return [`${formatPoints(difference)}${p === void 0 ? "" : ` (${formatP(p)})`}`];
}
/** What would have been seen, with 80 % power. */
function describeSmallestDrop({ verdict, smallestDrop, basePassRate }) {
	if (smallestDrop === void 0) return verdict === "no difference seen" ? ["no drop would surely have been seen"] : [];
	const isPossible = basePassRate === void 0 || smallestDrop <= basePassRate;
	return [`a drop of ${formatPercent(smallestDrop).replace(" %", "")} points would have been seen${isPossible ? "" : `, and the base passes ${formatPercent(basePassRate)}`}`];
}
/** The verdict, and always what would have been seen. */
function describeComparison(comparison) {
	const { verdict, difference, adjustedP, lostCaseIds, scoreDifference, scoreP } = comparison;
	return {
		sign: VERDICT_SIGNS[verdict],
		verdict,
		details: [
			...withP(difference, adjustedP),
			...describeSmallestDrop(comparison),
			...lostCaseIds.length === 0 ? [] : [`${(0,_main_js__WEBPACK_IMPORTED_MODULE_0__.i)(lostCaseIds.length, "case")} lost`],
			...withP(scoreDifference, scoreP).map((words) => `scores ${words}`)
		]
	};
}
/** How many cases ended so. */
function countCases(cases) {
	const counts = {
		passed: 0,
		failed: 0,
		unscored: 0
	};
	for (const { outcome } of cases) counts[outcome] += 1;
	return counts;
}
/** `19 of 20`, and what could not be told. */
function describeCases(cases) {
	const { passed, failed, unscored } = countCases(cases);
	const scored = passed + failed;
	return [...scored === 0 ? [] : [`${(0,_main_js__WEBPACK_IMPORTED_MODULE_0__.a)(passed)} of ${(0,_main_js__WEBPACK_IMPORTED_MODULE_0__.a)(scored)}`], ...unscored === 0 ? [] : [`${(0,_main_js__WEBPACK_IMPORTED_MODULE_0__.a)(unscored)} unscored`]].join(", ") || "no cases";
}
/** `19 of 20 cases pass (95 %), 1 unscored`. */
function describePassing(cases) {
	const { passed, failed, unscored } = countCases(cases);
	const scored = passed + failed;
	const word = (count) => count === 1 ? "case" : "cases";
	if (cases.length === 0) return "There are no cases";
	if (scored === 0) return `0 of ${(0,_main_js__WEBPACK_IMPORTED_MODULE_0__.a)(unscored)} ${word(unscored)} could be scored`;
	const rest = unscored === 0 ? "" : `, ${(0,_main_js__WEBPACK_IMPORTED_MODULE_0__.a)(unscored)} unscored`;
	return `${(0,_main_js__WEBPACK_IMPORTED_MODULE_0__.a)(passed)} of ${(0,_main_js__WEBPACK_IMPORTED_MODULE_0__.a)(scored)} ${word(scored)} ${scored === 1 ? "passes" : "pass"} (${formatPercent(passed / scored)})${rest}`;
}
const ODD_ANSWERS = {
	refused: "refused",
	empty: "empty",
	cut: "cut off",
	unscored: "unscored"
};
/** Answers that are no answer, counted apart: `2 refused, 1 cut off`; empty where there are none. */
function describeOddAnswers(prompts) {
	const attempts = prompts.flatMap(({ cases }) => cases.flatMap((result) => result.attempts));
	return [
		"refused",
		"empty",
		"cut",
		"unscored"
	].map((outcome) => ({
		outcome,
		count: attempts.filter((attempt) => attempt.outcome === outcome).length
	})).filter(({ count }) => count > 0).map(({ outcome, count }) => `${count} ${ODD_ANSWERS[outcome]}`).join(", ");
}
function sum(values) {
	return values.reduce((total, value) => total + value, 0);
}
/** Undefined where one of them is not known: a part would be taken for the whole. */
function sumAll(values) {
	return values.includes(void 0) ? void 0 : sum(values.filter((value) => value !== void 0));
}
/** Of all its answers, in US dollars; undefined where one of them is not known. */
function costOfCase({ attempts }) {
	return sumAll(attempts.map(({ costUsd }) => costUsd));
}
/** The mean of its answers, in milliseconds; undefined where all came from the cache. */
function latencyOfCase({ attempts }) {
	const known = attempts.flatMap(({ latencyMs }) => latencyMs ?? []);
	return known.length === 0 ? void 0 : sum(known) / known.length;
}
/** The mean of all its scores, 0 to 1; undefined where it has none. */
function scoreOfCase({ attempts }) {
	const known = attempts.flatMap(({ scores }) => scores.flatMap(({ score }) => score ?? []));
	return known.length === 0 ? void 0 : sum(known) / known.length;
}
/** In US dollars; undefined where it is not known. */
function costPerCase({ costUsd, cases }) {
	return costUsd === void 0 || cases.length === 0 ? void 0 : costUsd / cases.length;
}
/** Whether the build fails, and by how much, in two pieces of a sentence. */
function describeOutcome({ outcome, prompts }) {
	return {
		...{
			passed: {
				sign: SIGNS.passed,
				verdict: "The evaluation passed"
			},
			findings: {
				sign: SIGNS.failed,
				verdict: "The evaluation failed"
			},
			"not-run": {
				sign: SIGNS.unscored,
				verdict: "The evaluation gave no result"
			}
		}[outcome],
		passing: describePassing(prompts.flatMap(({ cases }) => cases))
	};
}
// src/eval/report/failed-cases.ts
function rankOf({ result, isLost }) {
	if (result.outcome === "unscored") return 3;
	return result.isRequired ? 0 : isLost ? 1 : 2;
}
function listOf(prompt) {
	const lost = new Set(prompt.comparison?.lostCaseIds);
	return prompt.cases.filter(({ outcome }) => outcome !== "passed").map((result) => ({
		prompt,
		result,
		isLost: lost.has(result.caseId)
	})).toSorted((a, b) => rankOf(a) - rankOf(b));
}
/** Cases that failed or are unscored: of each prompt one, then of each the next, so that none takes all the room. */
function listFailed(prompts) {
	const lists = prompts.map(listOf);
	const longest = lists.reduce((length, list) => Math.max(length, list.length), 0);
	return Array.from({ length: longest }, (_, place) => lists.flatMap((list) => list[place] ?? [])).flat().toSorted((a, b) => rankOf(a) - rankOf(b));
}
/** What an outcome of one answer is called. */
const ATTEMPT_WORDS = {
	passed: "passed",
	failed: "failed",
	refused: "the model refused",
	empty: "the answer is empty",
	cut: "the answer is cut off",
	unscored: "not scored"
};
/** The answer that shows best why a case failed; undefined where all passed. */
function findTelling(attempts) {
	const bad = attempts.filter(({ outcome }) => outcome !== "passed");
	return bad.find(({ outcome }) => outcome === "failed") ?? bad.find(({ outcome }) => outcome !== "unscored") ?? bad[0];
}
/** The evaluators that an answer does not satisfy. */
function listUnmet({ scores }) {
	return scores.filter(({ isPassed }) => isPassed === false);
}
/** Why a case failed, on one line, as plain text: `exact: not the same; 2 of 3 answers pass`. Foreign. */
function describeFailure({ attempts }) {
	const telling = findTelling(attempts);
	if (telling === void 0) return "";
	const unmet = listUnmet(telling).map(({ evaluator, reason }) => reason === "" ? evaluator : `${evaluator}: ${reason}`);
	const own = telling.outcome === "failed" ? [] : [ATTEMPT_WORDS[telling.outcome]];
	const reason = telling.reason === "" ? [] : [telling.reason];
	const passed = attempts.filter(({ outcome }) => outcome === "passed").length;
	const repeats = attempts.length > 1 ? [`${passed} of ${attempts.length} answers pass`] : [];
	return [
		...own,
		...reason,
		...unmet,
		...repeats
	].join("; ");
}



/***/ }),

/***/ 78:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ require_fastest_levenshtein)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(886);

// node_modules/fastest-levenshtein/mod.js
var require_fastest_levenshtein = /* @__PURE__ */ (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.t)(((exports) => {
	exports.__esModule = true;
	exports.distance = exports.closest = void 0;
	var peq = /* @__PURE__ */ new Uint32Array(65536);
	var myers_32 = function(a, b) {
		var n = a.length;
		var m = b.length;
		var lst = 1 << n - 1;
		var pv = -1;
		var mv = 0;
		var sc = n;
		var i = n;
		while (i--) peq[a.charCodeAt(i)] |= 1 << i;
		for (i = 0; i < m; i++) {
			var eq = peq[b.charCodeAt(i)];
			var xv = eq | mv;
			eq |= (eq & pv) + pv ^ pv;
			mv |= ~(eq | pv);
			pv &= eq;
			if (mv & lst) sc++;
			if (pv & lst) sc--;
			mv = mv << 1 | 1;
			pv = pv << 1 | ~(xv | mv);
			mv &= xv;
		}
		i = n;
		while (i--) peq[a.charCodeAt(i)] = 0;
		return sc;
	};
	var myers_x = function(b, a) {
		var n = a.length;
		var m = b.length;
		var mhc = [];
		var phc = [];
		var hsize = Math.ceil(n / 32);
		var vsize = Math.ceil(m / 32);
		for (var i = 0; i < hsize; i++) {
			phc[i] = -1;
			mhc[i] = 0;
		}
		var j = 0;
		for (; j < vsize - 1; j++) {
			var mv_1 = 0;
			var pv_1 = -1;
			var start_1 = j * 32;
			var vlen_1 = Math.min(32, m) + start_1;
			for (var k = start_1; k < vlen_1; k++) peq[b.charCodeAt(k)] |= 1 << k;
			for (var i = 0; i < n; i++) {
				var eq = peq[a.charCodeAt(i)];
				var pb = phc[i / 32 | 0] >>> i & 1;
				var mb = mhc[i / 32 | 0] >>> i & 1;
				var xv = eq | mv_1;
				var xh = ((eq | mb) & pv_1) + pv_1 ^ pv_1 | eq | mb;
				var ph = mv_1 | ~(xh | pv_1);
				var mh = pv_1 & xh;
				if (ph >>> 31 ^ pb) phc[i / 32 | 0] ^= 1 << i;
				if (mh >>> 31 ^ mb) mhc[i / 32 | 0] ^= 1 << i;
				ph = ph << 1 | pb;
				mh = mh << 1 | mb;
				pv_1 = mh | ~(xv | ph);
				mv_1 = ph & xv;
			}
			for (var k = start_1; k < vlen_1; k++) peq[b.charCodeAt(k)] = 0;
		}
		var mv = 0;
		var pv = -1;
		var start = j * 32;
		var vlen = Math.min(32, m - start) + start;
		for (var k = start; k < vlen; k++) peq[b.charCodeAt(k)] |= 1 << k;
		var score = m;
		for (var i = 0; i < n; i++) {
			var eq = peq[a.charCodeAt(i)];
			var pb = phc[i / 32 | 0] >>> i & 1;
			var mb = mhc[i / 32 | 0] >>> i & 1;
			var xv = eq | mv;
			var xh = ((eq | mb) & pv) + pv ^ pv | eq | mb;
			var ph = mv | ~(xh | pv);
			var mh = pv & xh;
			score += ph >>> m - 1 & 1;
			score -= mh >>> m - 1 & 1;
			if (ph >>> 31 ^ pb) phc[i / 32 | 0] ^= 1 << i;
			if (mh >>> 31 ^ mb) mhc[i / 32 | 0] ^= 1 << i;
			ph = ph << 1 | pb;
			mh = mh << 1 | mb;
			pv = mh | ~(xv | ph);
			mv = ph & xv;
		}
		for (var k = start; k < vlen; k++) peq[b.charCodeAt(k)] = 0;
		return score;
	};
	var distance = function(a, b) {
		if (a.length < b.length) {
			var tmp = b;
			b = a;
			a = tmp;
		}
		if (b.length === 0) return a.length;
		if (a.length <= 32) return myers_32(a, b);
		return myers_x(a, b);
	};
	exports.distance = distance;
	var closest = function(str, arr) {
		var min_distance = 1e400;
		var min_index = 0;
		for (var i = 0; i < arr.length; i++) {
			var dist = distance(str, arr[i]);
			if (dist < min_distance) {
				min_distance = dist;
				min_index = i;
			}
		}
		return arr[min_index];
	};
	exports.closest = closest;
}));



/***/ }),

/***/ 259:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ findPrompts),
/* harmony export */   r: () => (/* binding */ find_exports),
/* harmony export */   t: () => (/* binding */ findPaths)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(886);
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(342);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(887);



// src/prompt/find.ts
/** Finds prompt files by patterns of their paths. */
var find_exports = /* @__PURE__ */ (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ listWorkspaceFiles: () => listWorkspaceFiles });
/** A check of that many prompts is a mistake in the pattern. */
const MAX_FILES = 500;
/** Whatever a pattern says, these hold no prompts of the repository's own. */
const IGNORED = ["**/.git/**", "**/node_modules/**"];
/** The paths of all files of the workspace, links left out. */
async function listWorkspaceFiles(workspace) {
	const { glob } = await __webpack_require__.e(/* import() */ 660).then(__webpack_require__.bind(__webpack_require__, 660));
	return glob("**", {
		cwd: workspace,
		dot: true,
		ignore: IGNORED,
		followSymbolicLinks: false
	});
}
/**
* The paths of all files that the patterns mean, in order.
*
* @param patterns relative to the workspace; each must mean a file
* @param input the input they were given in, as an error will name it
* @throws {InputError} a pattern that means no file, or too many
*/
async function findPaths(workspace, patterns, input) {
	const { glob } = await __webpack_require__.e(/* import() */ 660).then(__webpack_require__.bind(__webpack_require__, 660));
	const found = await Promise.all(patterns.map(async (pattern) => {
		if (pattern.length > 1024 || /^(\/|[a-z]:)|(^|\/)\.\.(\/|$)|\\|\/\//i.test(pattern)) throw new _main_js__WEBPACK_IMPORTED_MODULE_1__.rt(input, `holds \`${pattern}\``, { hint: "Use patterns of paths in the workspace, with `/` between folders." });
		const paths = await glob(pattern, {
			cwd: workspace,
			dot: true,
			ignore: IGNORED,
			followSymbolicLinks: false,
			expandDirectories: false
		});
		if (paths.length > 0) return paths;
		throw new _main_js__WEBPACK_IMPORTED_MODULE_1__.rt(input, `holds \`${pattern}\`, which means no file`, { hint: "Check the path, and that `actions/checkout` runs before this step." });
	}));
	const paths = [...new Set(found.flat())].sort();
	if (paths.length > MAX_FILES) throw new _main_js__WEBPACK_IMPORTED_MODULE_1__.rt(input, `means ${paths.length} files, and at most ${MAX_FILES} are read`, { hint: "Make the patterns narrower." });
	return paths;
}
/**
* Reads all prompt files that the patterns mean, in the order of their paths; see `findPaths`.
*
* @throws {InputError} a pattern that means no file, or too many
* @throws {WorkspaceFileError} a file that can't be read or understood
*/
async function findPrompts(workspace, patterns, input) {
	const paths = await findPaths(workspace, patterns, input);
	return Promise.all(paths.map(async (path) => ({
		path,
		prompt: await (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.Nt)(workspace, path)
	})));
}



/***/ }),

/***/ 168:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ planProbe),
/* harmony export */   t: () => (/* binding */ askProbe)
/* harmony export */ });
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(342);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(887);


// src/gate/probe.ts
/** One small completion that tells whether a model answers. */
/** The smallest caps in tokens, the second for models that refuse the first, since they think before they write. */
const PROBE_CAPS = [{ maxTokens: 16 }, { maxCompletionTokens: 256 }];
const PROBE_MESSAGES = [{
	role: "user",
	content: "Answer with: ok"
}];
/** One real completion, of which only the form counts: nothing that the model says decides anything. */
async function askProbe(client, model, { firstTokenTimeoutMs, timeoutMs, retries }) {
	const options = {
		isStreaming: true,
		firstTokenTimeoutMs,
		timeoutMs,
		retries
	};
	const [small, large] = PROBE_CAPS;
	try {
		return await (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.st)(client, {
			model,
			messages: PROBE_MESSAGES,
			...small
		}, options);
	} catch (error) {
		if (!isAboutCap(error)) throw error;
		return (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.st)(client, {
			model,
			messages: PROBE_MESSAGES,
			...large
		}, options);
	}
}
/** Whether the cap of the answer was refused, by its size or by its name. */
function isAboutCap(error) {
	if (!(error instanceof _main_js__WEBPACK_IMPORTED_MODULE_0__.Q)) return false;
	return error.about === "output-cap" || error.about === "field" && /^max_/.test(error.field ?? "");
}
/** The most that a probe can cost, whichever of the caps it was sent with. */
function planProbe(model) {
	return {
		model,
		inputTokens: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Zt)(PROBE_MESSAGES.map(({ content }) => content).join("\n")),
		outputTokens: Math.max(...PROBE_CAPS.flatMap((cap) => Object.values(cap)))
	};
}



/***/ }),

/***/ 268:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ buildSchemaCheck),
/* harmony export */   r: () => (/* binding */ checkAgainstSchema),
/* harmony export */   t: () => (/* binding */ assertSchema)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(886);
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(342);
/* harmony import */ var _extract_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(970);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(887);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(941);





// src/inference/structured/undeclared-keys.ts
/** Pure: what a schema doesn't ask for, dropped from a value. */
/** Keywords whose schemas hold for the same value, always or perhaps. */
const ALWAYS = ["allOf"];
const PERHAPS = [
	"allOf",
	"anyOf",
	"oneOf",
	"if",
	"then",
	"else",
	"dependentSchemas",
	"dependencies"
];
/** Keywords that say what is to become of other keys, or give the whole value. */
const DECISIVE = [
	"additionalProperties",
	"unevaluatedProperties",
	"const",
	"enum"
];
/** Stands for a schema that is not looked up: it could declare any key. */
const ANYTHING = { additionalProperties: true };
function asMap(held) {
	return (0,_run_js__WEBPACK_IMPORTED_MODULE_3__.yn)(held) ? held : {};
}
function getOwn(holder, key) {
	return typeof holder === "object" && holder !== null && Object.hasOwn(holder, key) ? Reflect.get(holder, key) : void 0;
}
/** What a `$ref` leads to; something that could be anything where it leads out of the schema. */
function follow(ref, root) {
	if (typeof ref !== "string" || !/^#(\/|$)/.test(ref)) return ANYTHING;
	return decodeURIComponent(ref.slice(1)).split("/").slice(1).map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~")).reduce(getOwn, root);
}
/** `parts`, and what holds for the same value by their `$ref` and `keywords`. */
function gather(parts, keywords, root) {
	const found = /* @__PURE__ */ new Set();
	const add = (part) => {
		if (!(0,_run_js__WEBPACK_IMPORTED_MODULE_3__.yn)(part) || found.has(part)) return;
		found.add(part);
		const { $id, $ref, $dynamicRef, $recursiveRef } = part;
		if ($dynamicRef !== void 0 || $recursiveRef !== void 0 || $id !== void 0 && part !== root) add(ANYTHING);
		if ($ref !== void 0) add(follow($ref, root));
		for (const keyword of keywords) {
			const held = part[keyword];
			const isMap = keyword.startsWith("depend");
			for (const inner of Array.isArray(held) || isMap ? Object.values(held ?? {}) : [held]) add(inner);
		}
	};
	for (const part of parts) add(part);
	return found;
}
/** What a schema says of a key by its name. */
function partsByName({ properties, patternProperties }, key) {
	const property = getOwn(properties, key);
	const patterns = Object.entries(asMap(patternProperties)).filter(([pattern]) => new RegExp(pattern, "u").test(key));
	return [...property === void 0 ? [] : [property], ...patterns.map(([, part]) => part)];
}
function isNamed(schema, key) {
	const { required, dependentRequired, dependencies } = schema;
	return [required, Object.entries({
		...asMap(dependentRequired),
		...asMap(dependencies)
	}).flat(2)].flat().includes(key) || partsByName(schema, key).length > 0;
}
function partsOfKey(schema, key) {
	const own = partsByName(schema, key);
	return own.length > 0 ? own : [schema["additionalProperties"]];
}
function partOfItem({ prefixItems, items, additionalItems }, index) {
	const isOlder = Array.isArray(items);
	return getOwn(isOlder ? items : prefixItems, index) ?? (isOlder ? additionalItems : items);
}
/** @param certain schemas that hold for `value`; `all` of them, with those that may hold */
function filter(value, certain, all, root) {
	if (typeof value !== "object" || value === null) return value;
	const sure = [...gather(certain, ALWAYS, root)];
	if (sure.length === 0) return value;
	const known = [...gather(all, PERHAPS, root)];
	if (Array.isArray(value)) {
		const others = known.flatMap(({ contains, unevaluatedItems }) => [contains, unevaluatedItems]);
		return value.map((item, index) => {
			const partsOf = (schema) => partOfItem(schema, index);
			return filter(item, sure.map(partsOf), [...known.map(partsOf), ...others], root);
		});
	}
	const isListed = sure.some(({ properties }) => properties !== void 0) && !known.some((schema) => DECISIVE.some((keyword) => Object.hasOwn(schema, keyword)));
	const kept = Object.entries(value).filter(([key]) => !isListed || known.some((schema) => isNamed(schema, key)));
	const others = known.map(({ unevaluatedProperties }) => unevaluatedProperties);
	return Object.fromEntries(kept.map(([key, item]) => {
		const partsOf = (schema) => partsOfKey(schema, key);
		return [key, filter(item, sure.flatMap(partsOf), [...known.flatMap(partsOf), ...others], root)];
	}));
}
/**
* Drops from `value` the keys that its schema doesn't declare. Where an object's schema lists `properties` and says
* nothing of `additionalProperties`, keys that it doesn't list go; through `$ref` and `allOf` too, and in nested objects
* and lists. What only `anyOf`, `oneOf`, `if` or `contains` describe stays as it is, and so does a key that one of them,
* or `required`, names.
*
* @param schema one that can be compiled
*/
function dropUndeclaredKeys(value, schema) {
	return filter(value, [schema], [schema], schema);
}
// src/inference/structured/schema.ts
/** JSON Schema by Ajv, which is loaded only where there is a schema: whether it is one, and what is valid under it. */
const MAX_PROBLEMS = 20;
const MAX_PROBLEM_CHARACTERS = 300;
/** Far longer than any check takes, and shorter than the runner waits for a cancelled step. */
const LIMIT_MS = 3e3;
/** Each error takes memory: of what is wrong with longer JSON only the first is looked for. */
const MAX_THOROUGH_CHARACTERS = 1e5;
/** A secret is found whole or not at all: problems are cut to what is told once those in them are out. */
const MAX_RAW_CHARACTERS = 2e4;
async function buildAjv($schema, allErrors) {
	const options = {
		allErrors,
		strict: false,
		validateFormats: false,
		validateSchema: false,
		inlineRefs: false,
		ownProperties: true,
		logger: false
	};
	if (typeof $schema === "string" && /draft-0|2019-09/.test($schema)) {
		const { default: ajv } = await Promise.all(/* import() */[__webpack_require__.e(930), __webpack_require__.e(44)]).then(__webpack_require__.bind(__webpack_require__, 44)).then((m) => /* @__PURE__ */ (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.i)(m.default, 1));
		return new ajv.Ajv2019(options);
	}
	const { default: ajv } = await Promise.all(/* import() */[__webpack_require__.e(930), __webpack_require__.e(916)]).then(__webpack_require__.bind(__webpack_require__, 916)).then((m) => /* @__PURE__ */ (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.i)(m.default, 1));
	return new ajv.Ajv2020(options);
}
function describeProblem({ instancePath, message = "", params }) {
	const subject = params["allowedValues"] ?? params["allowedValue"] ?? params["additionalProperty"] ?? params["unevaluatedProperty"] ?? params["propertyName"];
	const words = `${message}${subject === void 0 ? "" : `: ${JSON.stringify(subject)}`}`;
	return (0,_extract_json_js__WEBPACK_IMPORTED_MODULE_2__.r)((0,_main_js__WEBPACK_IMPORTED_MODULE_1__.m)(`${instancePath || "(root)"}: ${words}`), MAX_RAW_CHARACTERS);
}
function describeProblems(problems) {
	const told = /* @__PURE__ */ new Set();
	for (const problem of problems ?? []) {
		told.add(describeProblem(problem));
		if (told.size === MAX_PROBLEMS) break;
	}
	return [...told];
}
/** Names of the answer stand in what is wrong with it, and are told in the log. */
async function redactProblems(problems) {
	return (await Promise.all(problems.map(_main_js__WEBPACK_IMPORTED_MODULE_1__.n))).map(({ text }) => (0,_extract_json_js__WEBPACK_IMPORTED_MODULE_2__.r)(text, MAX_PROBLEM_CHARACTERS));
}
function describeError(error) {
	return (0,_main_js__WEBPACK_IMPORTED_MODULE_1__.m)(error instanceof Error ? error.message : "It failed");
}
/** @returns a function that checks values @throws what Ajv thinks of a schema that it can't use */
async function compile({ $schema, $async: _, ...schema }, { allErrors, isNew }) {
	const ajv = await buildAjv($schema, allErrors);
	return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__.s)(LIMIT_MS, () => {
		if (isNew && !ajv.validateSchema(schema)) throw new _main_js__WEBPACK_IMPORTED_MODULE_1__.K(describeProblems(ajv.errors)[0] ?? "It failed");
		return ajv.compile(schema);
	});
}
/** By the object that the schema is: many answers may be held to one. */
const validators = /* @__PURE__ */ new WeakMap();
async function compileOnce(schema) {
	const validate = validators.get(schema) ?? await compile(schema, {
		allErrors: false,
		isNew: false
	});
	validators.set(schema, validate);
	return validate;
}
/** Keywords that hold schemas by name, and so are none themselves. */
const MAPS = [
	"$defs",
	"definitions",
	"properties",
	"patternProperties",
	"dependentSchemas"
];
/** Keywords whose values only look like schemas. */
const DATA = [
	"const",
	"enum",
	"default",
	"examples"
];
function* findRefs(part) {
	if (typeof part !== "object" || part === null) return;
	for (const [key, held] of Object.entries(part)) if (key === "$ref" && typeof held === "string") yield held;
	else if (!DATA.includes(key)) yield* findRefs(held);
}
/** Whether a `$ref` leads to what is no schema: Ajv takes that for one that allows any value. */
function isStray(ref, root) {
	const isMap = ref.split("/").reduce((isBefore, name) => !isBefore && MAPS.includes(name), false);
	const target = follow(ref, root);
	return isMap || !(target === void 0 || typeof target === "boolean" || (0,_run_js__WEBPACK_IMPORTED_MODULE_3__.yn)(target));
}
/**
* @param fail makes the error of what is wrong, from words such as `is no JSON Schema that can be used: …`
* @throws what `fail` makes
*/
async function assertSchema(schema, fail) {
	try {
		const validate = await compile(schema, {
			allErrors: true,
			isNew: true
		});
		(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__.s)(LIMIT_MS, () => validate(null));
		const stray = [...findRefs(schema)].find((ref) => isStray(ref, schema));
		if (stray !== void 0) throw new _main_js__WEBPACK_IMPORTED_MODULE_1__.K(`the reference ${stray} leads to no schema`);
	} catch (error) {
		throw fail(`is no JSON Schema that can be used: ${error instanceof Error && error.name === "RangeError" ? "it is nested too deeply, or a `$ref` in it leads back to itself" : describeError(error)}`);
	}
}
/**
* What values have to hold to, read once. Nothing is dropped from a value first.
*
* @param schema one that `assertSchema` takes
* @returns a function that tells what is wrong with a value, as `checkAgainstSchema` does; nothing where it is valid
*/
async function buildSchemaCheck(schema) {
	const validate = await compileOnce(schema);
	return async (value) => {
		try {
			if ((0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__.s)(LIMIT_MS, () => validate(value))) return [];
			return await redactProblems(describeProblems(validate.errors));
		} catch (error) {
			return [describeUnchecked(error)];
		}
	};
}
/** A value that is too deep fills the stack, and a pattern can take for ever on a text. */
function describeUnchecked(error) {
	return `(root): The value could not be checked. ${describeError(error)}.`;
}
/**
* Checks `value` without the keys that the schema doesn't declare: see `dropUndeclaredKeys`.
*
* @param schema one that `assertSchema` takes
* @param limitMs what takes longer to check is a problem of the value
* @returns at most 20 problems, each a path and what is wrong there in at most 300 characters
*/
async function checkAgainstSchema(value, schema, limitMs = LIMIT_MS) {
	const isValid = await compileOnce(schema);
	try {
		const fields = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__.s)(limitMs, () => dropUndeclaredKeys(value, schema));
		if ((0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__.s)(limitMs, () => isValid(fields))) return { fields };
		if (JSON.stringify(fields).length > MAX_THOROUGH_CHARACTERS) return { problems: await redactProblems(describeProblems(isValid.errors)) };
		const findAll = await compile(schema, {
			allErrors: true,
			isNew: false
		});
		(0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__.s)(limitMs, () => findAll(fields));
		return { problems: await redactProblems(describeProblems(findAll.errors)) };
	} catch (error) {
		return { problems: [describeUnchecked(error)] };
	}
}



/***/ }),

/***/ 578:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ describeUnknownKeys),
/* harmony export */   c: () => (/* binding */ checkYaml),
/* harmony export */   d: () => (/* binding */ settable),
/* harmony export */   i: () => (/* binding */ describePlace),
/* harmony export */   l: () => (/* binding */ mapOf),
/* harmony export */   n: () => (/* binding */ readPromptYaml),
/* harmony export */   o: () => (/* binding */ MapSchema),
/* harmony export */   r: () => (/* binding */ structured_file_exports),
/* harmony export */   s: () => (/* binding */ buildYamlError),
/* harmony export */   t: () => (/* binding */ parsePromptYaml),
/* harmony export */   u: () => (/* binding */ numberUpTo)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(886);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(887);
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(342);
/* harmony import */ var _fastest_levenshtein_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78);
/* harmony import */ var _yaml_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(695);





// src/prompt/checked-yaml.ts
/** Values of a YAML file that are held to a schema; what is wrong is told with its place. Loaded only with YAML. */
/** Valibot's own `record` and `object` take a list for a map. */
const MapSchema = (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.wn)((value) => typeof value === "object" && value !== null && !Array.isArray(value), "must be a map");
function mapOf(entries) {
	return (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Yn)(MapSchema, (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Wn)(entries));
}
function numberUpTo(max) {
	const message = `must be 0 to ${max}`;
	return (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Yn)((0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Un)(message), (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.zn)(0, message), (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Ln)(max, message));
}
/** A key without a value is null, and means what a missing one does. */
function settable(schema) {
	return (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Hn)(schema, () => void 0);
}
/** @param position where the mistake stands, if not where the value at `keys` does */
function buildYamlError({ yaml, path, whole, hint }, keys, problem, position = yaml.positionOf(keys)) {
	const place = keys.length === 0 ? whole : `\`${(0,_main_js__WEBPACK_IMPORTED_MODULE_2__.m)(keys.join("."))}\``;
	return new _main_js__WEBPACK_IMPORTED_MODULE_2__.ut(path, `${place} ${problem}`, {
		...position,
		hint
	});
}
/**
* @param at where `value` stands in the file
* @throws {WorkspaceFileError} for the first value that is not as it should be
*/
function checkYaml(source, value, schema, at = []) {
	const checked = (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.$n)(schema, value, { abortEarly: true });
	if (checked.success) return checked.output;
	const [issue] = checked.issues;
	const keys = (issue.path ?? []).flatMap(({ key }) => typeof key === "string" || typeof key === "number" ? [key] : []);
	const problem = issue.received === "undefined" ? "is missing" : issue.message;
	throw buildYamlError(source, [...at, ...keys], problem);
}
// src/prompt/unknown-keys.ts
var import_fastest_levenshtein = (0,_fastest_levenshtein_js__WEBPACK_IMPORTED_MODULE_3__.t)();
/** As many as GitHub shows of a step. */
const MAX_WARNINGS = 10;
/** File and line of a key. */
function describePlace({ yaml, path }, keys) {
	const position = yaml.keyPositionOf(keys);
	return position === void 0 ? path : `${path}:${position.line}`;
}
/** `max_tokens` and `MaxTokens` are spellings of `maxTokens`, wherever that belongs. */
function toPlainKey(key) {
	return key.replace(/.*\.|[_-]/gs, "").toLowerCase();
}
function suggestKey(unknown, { known, others = [] }) {
	const plain = toPlainKey(unknown);
	return [...known, ...others].find((key) => {
		const mistakes = (0, import_fastest_levenshtein.distance)(toPlainKey(key), plain);
		return mistakes <= 2 && mistakes * 2 < Math.max(toPlainKey(key).length, plain.length);
	});
}
/** @returns a warning for each key that is not known, with its place and what may be meant; ten, and how many more */
function describeUnknownKeys(file, places) {
	const unknown = places.flatMap((place) => {
		return file.yaml.keysOf(place.path).filter((key) => !place.known.includes(key)).map((key) => ({
			place,
			key
		}));
	});
	const warnings = unknown.slice(0, MAX_WARNINGS).map(({ place, key }) => {
		const suggestion = suggestKey(key, place);
		const advice = suggestion === void 0 ? "" : `; did you mean \`${suggestion}\`?`;
		return `${describePlace(file, [...place.path, key])}: the key \`${(0,_main_js__WEBPACK_IMPORTED_MODULE_2__.m)(key)}\` is not known and has no effect${advice}`;
	});
	const left = unknown.length - warnings.length;
	if (left > 0) warnings.push(`${file.path}: keys that are not known, besides those named: ${left}`);
	return warnings;
}
// src/prompt/structured-file.ts
/** Prompt files that set something: `.prompt.yml`, and Markdown with front matter. Loaded only where there is one. */
var structured_file_exports = /* @__PURE__ */ (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({
	parseMarkdownPrompt: () => parseMarkdownPrompt,
	parsePromptYaml: () => parsePromptYaml
});
const TokensSchema = (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Yn)((0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Un)("must be a whole number"), (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Qn)("must be a whole number"), (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.zn)(1, "must be at least 1"));
/** Far more than any endpoint takes, and no danger to what walks through it. */
const MAX_SCHEMA_LEVELS = 100;
function isDeeperThan(value, levels) {
	if (typeof value !== "object" || value === null) return false;
	return levels === 0 || Object.values(value).some((item) => isDeeperThan(item, levels - 1));
}
const JsonSchemaMap = (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Yn)(MapSchema, (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Cn)((schema) => !isDeeperThan(schema, MAX_SCHEMA_LEVELS), "nests too deeply"), (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Fn)({
	name: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.er)("must be text"),
	strict: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Hn)((0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Sn)("must be `true` or `false`")),
	schema: MapSchema
}));
const JsonSchemaText = (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Yn)((0,_run_js__WEBPACK_IMPORTED_MODULE_1__.er)(), (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.qn)(void 0, ({ received }) => {
	const [, line, column] = /\(line (\d+) column (\d+)\)/.exec(received) ?? [];
	return `is not valid JSON${line === void 0 ? "" : `: see its line ${line}, column ${column}`}`;
}), JsonSchemaMap);
const PARAMETERS = {
	maxTokens: settable(TokensSchema),
	maxCompletionTokens: settable(TokensSchema),
	temperature: settable(numberUpTo(2)),
	topP: settable(numberUpTo(1))
};
const SETTINGS = {
	name: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Gn)((0,_run_js__WEBPACK_IMPORTED_MODULE_1__.or)()),
	description: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Gn)((0,_run_js__WEBPACK_IMPORTED_MODULE_1__.or)()),
	model: settable((0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Yn)((0,_run_js__WEBPACK_IMPORTED_MODULE_1__.er)("must be text"), (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Bn)("must be text"))),
	modelParameters: settable(mapOf(PARAMETERS)),
	responseFormat: settable((0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Jn)([
		"text",
		"json_object",
		"json_schema"
	], "must be `text`, `json_object` or `json_schema`")),
	jsonSchema: settable((0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Nn)((given) => typeof given === "string" ? JsonSchemaText : JsonSchemaMap)),
	variables: settable(MapSchema)
};
const ROLE_PROBLEM = "must be `system`, `user` or `assistant`";
const MESSAGE = {
	role: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Yn)((0,_run_js__WEBPACK_IMPORTED_MODULE_1__.er)(ROLE_PROBLEM), (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.tr)(), (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Jn)([
		"system",
		"user",
		"assistant"
	], ROLE_PROBLEM)),
	content: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.er)("must be text")
};
const ListSchema = settable((0,_run_js__WEBPACK_IMPORTED_MODULE_1__.xn)((0,_run_js__WEBPACK_IMPORTED_MODULE_1__.or)(), "must be a list"));
const PROMPT_YAML = {
	...SETTINGS,
	messages: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Yn)((0,_run_js__WEBPACK_IMPORTED_MODULE_1__.xn)(mapOf(MESSAGE), "must be a list of messages"), (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Rn)(1, "must hold a message")),
	testData: ListSchema,
	testDataFile: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Gn)((0,_run_js__WEBPACK_IMPORTED_MODULE_1__.or)()),
	evaluators: ListSchema,
	judgeTests: ListSchema
};
const FRONT_MATTER = {
	...SETTINGS,
	system: settable((0,_run_js__WEBPACK_IMPORTED_MODULE_1__.er)("must be text"))
};
const PromptYamlSchema = mapOf(PROMPT_YAML);
const FrontMatterSchema = mapOf(FRONT_MATTER);
function describeVainSettings(source, { responseFormat, jsonSchema }) {
	if (jsonSchema === void 0 || responseFormat === "json_schema") return [];
	return [`${describePlace(source, ["jsonSchema"])}: \`jsonSchema\` has no effect without \`responseFormat: json_schema\``];
}
/** The places that every structured prompt has. */
function listPlaces(entries) {
	const parameters = Object.keys(PARAMETERS);
	return [{
		path: [],
		known: Object.keys(entries),
		others: parameters.map((key) => `modelParameters.${key}`)
	}, {
		path: ["modelParameters"],
		known: parameters
	}];
}
function buildResponseFormat(source, { responseFormat, jsonSchema }) {
	if (responseFormat !== "json_schema") return responseFormat && { type: responseFormat };
	if (jsonSchema === void 0) throw buildYamlError(source, ["responseFormat"], "is `json_schema`, which needs a `jsonSchema`");
	return {
		type: "json_schema",
		json_schema: jsonSchema
	};
}
/** @throws {WorkspaceFileError} a name that no placeholder can have, or a value that is no text */
function readVariables(source) {
	const variables = /* @__PURE__ */ new Map();
	for (const name of source.yaml.keysOf(["variables"])) {
		const keys = ["variables", name];
		if (!(0,_run_js__WEBPACK_IMPORTED_MODULE_1__._t)([`{{${name}}}`]).has(name)) throw buildYamlError(source, ["variables"], `holds the name \`${(0,_main_js__WEBPACK_IMPORTED_MODULE_2__.m)(name)}\`, which no placeholder can have: use letters, digits, \`_\`, \`.\` and \`-\``, source.yaml.keyPositionOf(keys));
		const text = source.yaml.textOf(keys);
		if (text === void 0) throw buildYamlError(source, keys, "must be a single value, not a list or a map");
		variables.set(name, text);
	}
	return variables;
}
function buildPrompt(source, settings, places, messages) {
	const { model, modelParameters } = settings;
	return {
		messages,
		variables: readVariables(source),
		model,
		maxTokens: modelParameters?.maxTokens,
		maxCompletionTokens: modelParameters?.maxCompletionTokens,
		temperature: modelParameters?.temperature,
		topP: modelParameters?.topP,
		responseFormat: buildResponseFormat(source, settings),
		warnings: [...describeUnknownKeys(source, places), ...describeVainSettings(source, settings)]
	};
}
const PROMPT_YAML_HINT = "A prompt file holds `messages`, each with `role` and `content`, and may set `model`, `modelParameters` and `variables`.";
/**
* Reads what a `.prompt.yml` says of the prompt.
*
* @throws {WorkspaceFileError} with line and column of what is wrong
*/
function readPromptYaml(yaml, path) {
	const source = {
		yaml,
		path,
		whole: "the file",
		hint: PROMPT_YAML_HINT
	};
	const { messages, ...settings } = checkYaml(source, source.yaml.value, PromptYamlSchema);
	const known = Object.keys(MESSAGE);
	return buildPrompt(source, settings, [...listPlaces(PROMPT_YAML), ...messages.map((_message, index) => ({
		path: ["messages", index],
		known
	}))], messages);
}
/**
* Reads a `.prompt.yml`.
*
* @throws {WorkspaceFileError} with line and column of what is wrong
*/
function parsePromptYaml(text, path) {
	return readPromptYaml((0,_yaml_js__WEBPACK_IMPORTED_MODULE_4__.t)(text, path), path);
}
const FRONT_MATTER_HINT = "What stands between two lines `---` at the top is YAML that may set `model`, `modelParameters`, `responseFormat`, `jsonSchema`, `system` and `variables`. If it is meant as text, write the first line as `***`.";
/**
* Reads Markdown with front matter: what that sets, and one user message.
*
* @throws {WorkspaceFileError} with line and column of what is wrong
*/
function parseMarkdownPrompt({ yaml: text, body, closingLine }, path) {
	const yaml = (0,_yaml_js__WEBPACK_IMPORTED_MODULE_4__.t)(text, path, "core", FRONT_MATTER_HINT);
	const source = {
		yaml,
		path,
		whole: "the front matter",
		hint: FRONT_MATTER_HINT
	};
	const settings = checkYaml(source, yaml.value ?? {}, FrontMatterSchema);
	if (body.trim() === "") throw new _main_js__WEBPACK_IMPORTED_MODULE_2__.ut(path, "has no text after its front matter", {
		line: closingLine,
		column: 1,
		hint: "Write the prompt below it."
	});
	const system = settings.system ?? "";
	const systemMessages = system.trim() === "" ? [] : [{
		role: "system",
		content: system
	}];
	return buildPrompt(source, settings, listPlaces(FRONT_MATTER), [...systemMessages, {
		role: "user",
		content: body
	}]);
}



/***/ }),

/***/ 330:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ preferSmallHeap),
/* harmony export */   i: () => (/* binding */ readBuiltInPrompt),
/* harmony export */   n: () => (/* binding */ toAnnotationMessage),
/* harmony export */   o: () => (/* binding */ Pace),
/* harmony export */   r: () => (/* binding */ toAnnotationTitle),
/* harmony export */   t: () => (/* binding */ tryCheckRun)
/* harmony export */ });
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(342);
/* harmony import */ var _extract_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(970);


const { dirname, join } = process.getBuiltinModule("node:path");
const { readFile } = process.getBuiltinModule("node:fs/promises");
const { setFlagsFromString } = process.getBuiltinModule("node:v8");
// src/inference/pace.ts
/** How many requests are under way at once: as many as the endpoint bears. What it tells one of them holds for all. */
/**
* Halves the number where the endpoint refuses for the rate, and adds one for each round that went well, as TCP does
* (https://www.rfc-editor.org/rfc/rfc5681#section-3.1).
*/
var Pace = class {
	#most;
	#limit;
	#underWay = 0;
	/** Since the number was last changed. */
	#accepted = 0;
	#loweredAtMs = Number.NEGATIVE_INFINITY;
	#resumesAtMs = Number.NEGATIVE_INFINITY;
	#waiting = [];
	/** @param most at least 1 */
	constructor(most) {
		this.#most = most;
		this.#limit = most;
	}
	/**
	* Waits until a request may be sent.
	*
	* @returns to be called once it is over
	* @throws the reason of `signal`, once that is aborted
	*/
	async enter(signal) {
		for (;;) {
			const pauseMs = this.#resumesAtMs - performance.now();
			if (pauseMs > 0) await (0,_main_js__WEBPACK_IMPORTED_MODULE_0__.W)(pauseMs, signal);
			else if (this.#underWay >= this.#limit) await this.#waitForTurn(signal);
			else break;
		}
		this.#underWay += 1;
		return () => {
			this.#underWay -= 1;
			this.#wake();
		};
	}
	#waitForTurn(signal) {
		return new Promise((resolve, reject) => {
			const give = () => {
				signal.removeEventListener("abort", giveUp);
				resolve();
			};
			const giveUp = () => {
				this.#waiting.splice(this.#waiting.indexOf(give), 1);
				reject(signal.reason);
			};
			if (signal.aborted) reject(signal.reason);
			else {
				signal.addEventListener("abort", giveUp, { once: true });
				this.#waiting.push(give);
			}
		});
	}
	/** As many as there is room for; one that finds none waits again. */
	#wake() {
		for (const give of this.#waiting.splice(0, Math.max(0, this.#limit - this.#underWay))) give();
	}
	/** The endpoint has taken a request. */
	accept() {
		this.#accepted += 1;
		if (this.#limit === this.#most || this.#accepted < this.#limit) return;
		this.#limit += 1;
		this.#accepted = 0;
		this.#wake();
	}
	/**
	* The endpoint has refused a request for the rate.
	*
	* @param sentAtMs on the clock of `performance.now()`: what was sent before the number was lowered says nothing new
	* @returns whether there were too many at once, so that the request itself is not to blame
	*/
	refuse(sentAtMs) {
		if (sentAtMs < this.#loweredAtMs) return true;
		if (this.#limit === 1) return false;
		this.#limit = Math.floor(this.#limit / 2);
		this.#accepted = 0;
		this.#loweredAtMs = performance.now();
		return true;
	}
	/** The endpoint asks to wait: nothing more is sent for so long. */
	hold(ms) {
		this.#resumesAtMs = Math.max(this.#resumesAtMs, performance.now() + ms);
	}
};
// src/runner/memory.ts
/** How much memory the process takes for a given amount of work. */
/**
* Has garbage collected sooner, for a quarter more time in all. Left alone, V8 lets the heap of a large review grow to
* several times of what it needs, since the machine has more; and the process of a step can't be given flags.
*/
function preferSmallHeap() {
	setFlagsFromString("--semi-space-growth-factor=1");
	setFlagsFromString("--heap-growing-percent=30");
}
// src/runner/action-files.ts
/** Files that this action brings along. */
/**
* A text of the folder `prompts/`, which stands beside `dist/`: the runner starts `dist/index.js` and has the whole
* repository of the action.
*/
function readBuiltInPrompt(name) {
	return readFile(join(dirname(process.argv[1] ?? ""), "..", "prompts", name), "utf8");
}
// src/publish/annotation.ts
/** Pure: an annotation on lines of a file, in the log or of a check run. */
/** https://docs.github.com/rest/checks/runs#create-a-check-run */
const MAX_TITLE_CHARACTERS = 255;
/** What is longer is read nowhere that annotations are shown. */
const MAX_MESSAGE_CHARACTERS = 4e3;
/** Redacted before it is cut: a secret that the cut goes through could not be told any more. */
function toPlainText(untrusted, separator, maxCharacters) {
	const text = _main_js__WEBPACK_IMPORTED_MODULE_0__.S.redact((0,_main_js__WEBPACK_IMPORTED_MODULE_0__.h)(untrusted.toWellFormed()).join(separator)).text;
	return (0,_extract_json_js__WEBPACK_IMPORTED_MODULE_1__.r)(text.trim(), maxCharacters);
}
/** One line of foreign text, as a title. */
function toAnnotationTitle(untrusted) {
	return toPlainText(untrusted, " ", MAX_TITLE_CHARACTERS);
}
/** Foreign text, as a message. */
function toAnnotationMessage(untrusted) {
	return toPlainText(untrusted, "\n", MAX_MESSAGE_CHARACTERS);
}
// src/modes/shared/try-check-run.ts
/** A check run of the result, where one is wanted. */
/**
* Makes it. What GitHub refuses is told, and changes nothing.
*
* @param describe what it is to say
*/
async function tryCheckRun(describe, { context, github }, { log }) {
	const { createCheckRun } = await __webpack_require__.e(/* import() */ 698).then(__webpack_require__.bind(__webpack_require__, 698));
	try {
		const described = await describe();
		await createCheckRun(await github(), context, {
			...described,
			detailsUrl: context.runUrl
		});
	} catch (error) {
		if (!(error instanceof _main_js__WEBPACK_IMPORTED_MODULE_0__.K)) throw error;
		log.warning(`The check run could not be made. ${(0,_main_js__WEBPACK_IMPORTED_MODULE_0__.dt)(error).message}`);
	}
}



/***/ }),

/***/ 984:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ writeReport)
/* harmony export */ });
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(342);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(887);


// src/modes/shared/write-report.ts
/** Files in which a run tells its result to later steps and to other tools. */
/**
* Writes a report where it is wanted, else to a temporary file: what was paid for is not lost to a path that can’t be
* written, and no verdict to a file.
*
* @returns its path; empty where it could not be written at all, which the log tells
*/
async function writeReport({ path, what, extension, text }, { workspace, tempFolder }, { log }) {
	if (path !== void 0) try {
		await (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Lt)(workspace, path, text);
		return path;
	} catch (error) {
		log.warning(`${(0,_main_js__WEBPACK_IMPORTED_MODULE_0__.dt)(error).message} A temporary file has it instead.`);
	}
	try {
		return await (0,_main_js__WEBPACK_IMPORTED_MODULE_0__.y)(tempFolder, what, extension, text);
	} catch (error) {
		log.warning((0,_main_js__WEBPACK_IMPORTED_MODULE_0__.dt)(error).message);
		return "";
	}
}



/***/ })

};
