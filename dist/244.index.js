export const id = 244;
export const ids = [244];
export const modules = {

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

/***/ 244:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runReview: () => (/* binding */ runReview),
/* harmony export */   t: () => (/* binding */ describeLines)
/* harmony export */ });
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(887);
/* harmony import */ var _try_check_run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(330);
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(342);
/* harmony import */ var _extract_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(970);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(941);
/* harmony import */ var _write_report_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(984);




const { createHash, hash, randomUUID } = process.getBuiltinModule("node:crypto");

const { closeSync, openSync, readSync, unlinkSync, writeSync } = process.getBuiltinModule("node:fs");
const { join: join$1 } = process.getBuiltinModule("node:path");
const { setImmediate } = process.getBuiltinModule("node:timers/promises");
const { deflateRawSync, inflateRawSync } = process.getBuiltinModule("node:zlib");

// src/review/findings.ts
/** What a reviewing model is asked for, and what is taken of its answer. */
const CATEGORIES = [
	"security",
	"correctness",
	"data-loss",
	"concurrency",
	"performance",
	"api",
	"tests",
	"maintainability"
];
const SCOPES = [
	"introduced",
	"exacerbated",
	"pre-existing"
];
/** The form of the first answer. Other tools rely on its name and members. */
const FINDINGS_FORMAT = {
	kind: "json_schema",
	name: "review_findings",
	schema: {
		type: "object",
		additionalProperties: false,
		required: ["findings", "open"],
		properties: {
			findings: {
				type: "array",
				items: {
					type: "object",
					additionalProperties: false,
					required: [
						"path",
						"start_line",
						"end_line",
						"quote",
						"severity",
						"category",
						"scope",
						"title",
						"body",
						"rule"
					],
					properties: {
						path: {
							type: "string",
							description: "As the diff has it."
						},
						start_line: {
							type: "integer",
							description: "First line, as numbered in the diff."
						},
						end_line: {
							type: "integer",
							description: "Last line, as numbered in the diff."
						},
						side: {
							type: "string",
							enum: ["LEFT", "RIGHT"],
							description: "LEFT only for removed lines, which are numbered in the old file."
						},
						quote: {
							type: "string",
							description: "Those lines of code, copied exactly, without numbers and marks."
						},
						severity: {
							type: "string",
							enum: [..._main_js__WEBPACK_IMPORTED_MODULE_2__.k]
						},
						category: {
							type: "string",
							enum: [...CATEGORIES]
						},
						scope: {
							type: "string",
							enum: [...SCOPES]
						},
						title: {
							type: "string",
							description: "What is wrong, in one line of plain text."
						},
						body: {
							type: "string",
							description: "Why, and what happens because of it, in Markdown."
						},
						rule: {
							type: ["string", "null"],
							description: "The id of a rule that was given, or null."
						}
					}
				}
			},
			open: {
				type: "array",
				description: "What became of the open findings that the diff names: O1, O2… Empty where it names none.",
				items: {
					type: "object",
					additionalProperties: false,
					required: ["id", "state"],
					properties: {
						id: {
							type: "string",
							description: "As it was given: O1, O2…"
						},
						state: {
							type: "string",
							enum: ["fixed", "open"]
						}
					}
				}
			}
		}
	}
};
/** A line number that no file reaches is no line. */
const LineSchema = (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Yn)((0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Un)(), (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.On)(), (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.zn)(0), (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Ln)(1e7));
const MAX_TITLE_CHARACTERS = 300;
const MAX_TEXT_CHARACTERS$1 = 2e4;
const TextSchema = (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Yn)((0,_run_js__WEBPACK_IMPORTED_MODULE_0__.er)(), (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.nr)((text) => (0,_extract_json_js__WEBPACK_IMPORTED_MODULE_3__.r)(text, MAX_TEXT_CHARACTERS$1)));
const FindingSchema = (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Yn)((0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Wn)({
	path: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Yn)((0,_run_js__WEBPACK_IMPORTED_MODULE_0__.er)(), (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Rn)(1), (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.In)(4096)),
	start_line: LineSchema,
	end_line: LineSchema,
	side: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Gn)((0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Vn)((0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Jn)(["LEFT", "RIGHT"]))),
	quote: TextSchema,
	severity: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Jn)(_main_js__WEBPACK_IMPORTED_MODULE_2__.k),
	category: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Jn)(CATEGORIES),
	scope: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Jn)(SCOPES),
	title: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Yn)((0,_run_js__WEBPACK_IMPORTED_MODULE_0__.er)(), (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.nr)((title) => (0,_extract_json_js__WEBPACK_IMPORTED_MODULE_3__.r)(title.replaceAll(/\s+/g, " ").trim(), MAX_TITLE_CHARACTERS)), (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Rn)(1)),
	body: TextSchema,
	rule: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Gn)((0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Vn)((0,_run_js__WEBPACK_IMPORTED_MODULE_0__.er)()))
}), (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.nr)(({ start_line, end_line, side, rule, ...finding }) => ({
	...finding,
	startLine: start_line,
	endLine: end_line,
	side: side ?? void 0,
	rule: rule ?? void 0
})));
const AnswerSchema$1 = (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Wn)({
	findings: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.xn)((0,_run_js__WEBPACK_IMPORTED_MODULE_0__.or)()),
	open: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Tn)((0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Gn)((0,_run_js__WEBPACK_IMPORTED_MODULE_0__.xn)((0,_run_js__WEBPACK_IMPORTED_MODULE_0__.or)()), []), [])
});
const StateSchema = (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Wn)({
	id: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.er)(),
	state: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Jn)(["fixed", "open"])
});
/** Several times what is asked for; an answer with more was made to fill something. */
const MAX_FINDINGS = 200;
/** One finding that breaks the form costs that one only. */
function parseItems(items, open, isCut) {
	const findings = items.slice(0, MAX_FINDINGS).flatMap((item) => {
		const finding = (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.$n)(FindingSchema, item);
		return finding.success ? [finding.output] : [];
	});
	const fixed = open.flatMap((item) => {
		const told = (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.$n)(StateSchema, item);
		return told.success && told.output.state === "fixed" ? [told.output.id] : [];
	});
	return {
		findings,
		invalidCount: items.length - findings.length,
		isCut,
		fixed
	};
}
/** The list of findings, at the first brace of an answer; what stands before is no JSON. */
const LIST_START = /^[^{]*\{\s*"findings"\s*:\s*\[/;
/** The objects of the list that were ended before the answer was cut, each as its text. */
function* findWholeItems(answer) {
	const opening = LIST_START.exec(answer);
	if (!opening) return;
	let depth = 0;
	let start = 0;
	let isInString = false;
	for (let position = opening[0].length; position < answer.length; position += 1) {
		const character = answer[position];
		if (isInString) {
			if (character === "\\") position += 1;
			else if (character === "\"") isInString = false;
		} else if (character === "\"") isInString = true;
		else if (character === "{" || character === "[") {
			if (depth === 0) start = position;
			depth += 1;
		} else if (character === "}" || character === "]") {
			if (depth === 0) return;
			depth -= 1;
			if (depth === 0) yield answer.slice(start, position + 1);
		}
	}
}
/**
* Reads an answer. One that was cut at its length is read as far as whole findings stand in it. Takes time in proportion
* to its length, and never throws.
*
* @param isCut the answer was cut at its length
* @returns what `parseFindings` takes; or in words for a model why it holds no list of findings
*/
async function readFindings(answer, isCut) {
	const json = (0,_extract_json_js__WEBPACK_IMPORTED_MODULE_3__.t)(answer);
	if ("value" in json) {
		const whole = (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.$n)(AnswerSchema$1, json.value);
		return whole.success ? { fields: parseItems(whole.output.findings, whole.output.open, isCut) } : { problems: ["The answer must be an object with the list `findings`."] };
	}
	if (!isCut) return { problems: [(await (0,_main_js__WEBPACK_IMPORTED_MODULE_2__.n)(json.problem)).text] };
	const items = [...findWholeItems(answer)].map((text) => {
		const item = (0,_extract_json_js__WEBPACK_IMPORTED_MODULE_3__.n)(text);
		return "value" in item ? item.value : void 0;
	});
	return items.length === 0 ? { problems: ["The answer was cut at its length before its first finding ended."] } : { fields: parseItems(items, [], true) };
}
const ParsedSchema = (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Wn)({
	findings: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.xn)((0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Wn)({
		path: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.er)(),
		startLine: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Un)(),
		endLine: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Un)(),
		side: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.ir)((0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Jn)(["LEFT", "RIGHT"])),
		quote: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.er)(),
		severity: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Jn)(_main_js__WEBPACK_IMPORTED_MODULE_2__.k),
		category: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Jn)(CATEGORIES),
		scope: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Jn)(SCOPES),
		title: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.er)(),
		body: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.er)(),
		rule: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.ir)((0,_run_js__WEBPACK_IMPORTED_MODULE_0__.er)())
	})),
	invalidCount: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Un)(),
	isCut: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Sn)(),
	fixed: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.xn)((0,_run_js__WEBPACK_IMPORTED_MODULE_0__.er)())
});
/**
* What `readFindings` read, wherever it went through as an unknown value: the fields of a reply, also once secrets are
* taken out of their texts.
*
* @throws {v.ValiError} it is anything else
*/
function parseFindings(fields) {
	return (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Kn)(ParsedSchema, fields);
}
function isAtLeast(severity, minimum) {
	return _main_js__WEBPACK_IMPORTED_MODULE_2__.k.indexOf(severity) <= _main_js__WEBPACK_IMPORTED_MODULE_2__.k.indexOf(minimum);
}
/** Whether it is about what the change did, and not about what was there before. */
function isOfChange({ scope }) {
	return scope !== "pre-existing";
}
/** Whether two titles say the same, in whatever case and punctuation. */
function isSameTitle(one, other) {
	const normalize = (title) => title.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, " ").trim();
	return normalize(one) === normalize(other);
}
/** The lines of each change, with their signs. */
function listRuns({ text }) {
	const runs = [];
	let isInRun = false;
	for (const row of text.split("\n").slice(1)) {
		const sign = row.charAt(0);
		if (sign === "\\") continue;
		const isChanged = sign === "+" || sign === "-";
		if (isChanged && !isInRun) runs.push([]);
		if (isChanged) runs.at(-1)?.push(row.replace(/\r$/, ""));
		isInRun = isChanged;
	}
	return runs;
}
function fingerprint(path, lines, ordinal) {
	const text = JSON.stringify([
		path,
		lines,
		ordinal
	]);
	return hash("sha256", text, "base64url").slice(0, 12);
}
/** The changes of files, each read once: at once where they are asked for, or file by file before that. */
var ChangeList = class {
	#files;
	#changes = [];
	/** Across files: a path can come twice. */
	#counts = /* @__PURE__ */ new Map();
	/** @param files as they are, without anything taken out */
	constructor(files) {
		this.#files = files;
	}
	#identify(path, lines) {
		const first = fingerprint(path, lines, 0);
		const ordinal = this.#counts.get(first) ?? 0;
		this.#counts.set(first, ordinal + 1);
		return {
			first,
			fingerprint: ordinal === 0 ? first : fingerprint(path, lines, ordinal)
		};
	}
	/** Reads one more file. @returns whether there was one */
	readNext() {
		const file = this.#files[this.#changes.length];
		if (!file) return false;
		const { path, hunks } = file;
		this.#changes.push(hunks.map((hunk) => listRuns(hunk).map((lines) => this.#identify(path, lines))));
		return true;
	}
	/** By file and hunk. */
	get all() {
		while (this.readNext());
		return this.#changes;
	}
};
/**
* The fingerprints of the changes, by file and hunk. They hold neither line numbers nor context, so that a change that
* was moved, or whose surroundings changed, has the one that it had.
*/
function listFingerprints(changes) {
	return changes.all.map((hunks) => hunks.map((ofHunk) => ofHunk.map((change) => change.fingerprint)));
}
/** What GitHub counts beyond the hunks that it gives. */
function countMissing({ additions, deletions, hunks }) {
	const given = (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.g)(hunks);
	return {
		additions: Math.max(0, additions - given.additions),
		deletions: Math.max(0, deletions - given.deletions)
	};
}
/**
* Files with some of their hunks. What GitHub counts beyond the hunks that it gives is still counted; a file without a
* hunk that is kept is left out.
*
* @param isKept by file and hunk
*/
function keepHunks(files, isKept) {
	return files.flatMap((file, fileIndex) => {
		const hunks = file.hunks.filter((_, index) => isKept[fileIndex]?.[index] === true);
		if (hunks.length === 0) return [];
		if (hunks.length === file.hunks.length) return [file];
		const kept = (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.g)(hunks);
		const missing = countMissing(file);
		const additions = kept.additions + missing.additions;
		const deletions = kept.deletions + missing.deletions;
		return [{
			...file,
			hunks,
			additions,
			deletions
		}];
	});
}
function findWithheldRest(files, isUnseen) {
	return files.flatMap((file, index) => {
		const hasUnseen = isUnseen[index]?.includes(true) === true;
		if (file.missingPatch !== "part" || hasUnseen) return [];
		return [{
			...file,
			...countMissing(file),
			hunks: [],
			missingPatch: "all"
		}];
	});
}
function findChanged({ hunks }) {
	return hunks.map(({ additions, deletions }) => additions + deletions > 0);
}
function findUnseen({ all }, seen) {
	const unseen = all.flat(2).filter((change) => !seen.has(change.fingerprint));
	const unseenFirsts = new Set(unseen.map(({ first }) => first));
	return all.map((hunks) => hunks.map((ofHunk) => ofHunk.some(({ first }) => unseenFirsts.has(first))));
}
/**
* Parts a diff into the hunks that have a change which was not reviewed before, and those that have none. A hunk is
* whole in either. Where one of several equal changes was not, which of them is the new one can't be told: none was.
*
* @param files as they are, without anything taken out
* @param seen fingerprints
* @param list of the same files; not read where nothing was seen
*/
function splitSeen(files, seen, list = new ChangeList(files)) {
	const isUnseen = seen.size === 0 ? files.map(findChanged) : findUnseen(list, seen);
	const seenHunks = files.map(({ hunks }, fileIndex) => hunks.filter((_, index) => isUnseen[fileIndex]?.[index] === false));
	const { additions, deletions } = (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.g)(seenHunks.flat());
	return {
		unseen: keepHunks(files, isUnseen),
		isUnseen,
		seenLines: additions + deletions,
		seenFiles: isUnseen.filter((hunks) => hunks.length > 0 && !hunks.includes(true)).length,
		withheld: findWithheldRest(files, isUnseen)
	};
}
/** As many as a state has room for where it holds next to nothing else. */
const MAX_SEEN_CHARACTERS = 19200;
/**
* What is to be remembered: the changes of the present diff, then earlier ones, which come back where somebody takes a
* commit back.
*
* @param present those of the present diff that were reviewed, now or before
* @returns each once; and how many of the present there is no room for
*/
function joinSeen(present, earlier, maxCharacters = MAX_SEEN_CHARACTERS) {
	const maxCount = Math.floor(maxCharacters / 12);
	return {
		seen: [.../* @__PURE__ */ new Set([...present, ...earlier])].slice(0, maxCount),
		forgotten: Math.max(0, new Set(present).size - maxCount)
	};
}
// src/review/reviewed-files.ts
/** Pure: how much of each file was reviewed, whatever the number of requests. */
/** @param taken what a prompt shows of each file of the batch; undefined where it shows no diff at all */
function listSeen(batch, taken, isCut) {
	return batch.map(({ index, file }, position) => {
		if (!taken) return {
			index,
			lines: 0,
			reason: "the prompt shows no diff",
			isCut
		};
		const part = taken[position];
		if (!part) return {
			index,
			lines: 0,
			reason: _run_js__WEBPACK_IMPORTED_MODULE_0__.H,
			isCut
		};
		const { clipped } = part;
		return {
			index,
			lines: clipped?.sentLines ?? countLines$1(file),
			reason: clipped?.reason,
			isCut
		};
	});
}
function countLines$1({ additions, deletions }) {
	return additions + deletions;
}
/** A file that is whole but for what GitHub gives no more of has no other reason. */
const NOT_GIVEN = "GitHub gives no more";
/** @param seen of the files, by their index, in any number of parts */
function mergeSeen(files, seen) {
	const byIndex = Map.groupBy(seen, ({ index }) => index);
	return files.map((file, index) => {
		const parts = byIndex.get(index) ?? [];
		const totalLines = countLines$1(file);
		const reviewedLines = parts.reduce((total, { lines }) => total + lines, 0);
		const reasons = parts.flatMap(({ reason }) => reason ?? []);
		const reason = reasons.find((each) => each !== "GitHub gives no more") ?? reasons[0] ?? "not asked about";
		const isCut = parts.some((part) => part.isCut);
		return {
			file,
			reviewedLines,
			totalLines,
			reason: reviewedLines === totalLines ? void 0 : reason,
			isCut
		};
	});
}
/** The files that were reviewed, with all others of the change. */
function buildReviewCoverage(files, { skipped, totalFiles }) {
	const parted = files.filter(({ reason }) => reason !== void 0);
	return {
		sent: files.filter(({ reason }) => reason === void 0).map(({ file }) => file.path),
		clipped: parted.filter(({ reviewedLines }) => reviewedLines > 0).map(({ file, reason = "", reviewedLines, totalLines }) => ({
			path: file.path,
			reason,
			sentLines: reviewedLines,
			totalLines
		})),
		skipped: [...skipped, ...parted.filter(({ reviewedLines }) => reviewedLines === 0).map(({ file, reason = "" }) => ({
			path: file.path,
			reason
		}))],
		totalFiles
	};
}
// src/review/increment.ts
function findIncrement(original, seen) {
	const changes = new ChangeList(original);
	const { unseen: files, isUnseen, seenLines } = splitSeen(original, seen, changes);
	return {
		original,
		files,
		isUnseen,
		seenLines,
		seen,
		changes
	};
}
/** What came of each file that was asked about; undefined for those with nothing new. */
function matchAsked({ original, isUnseen }, asked) {
	const left = [...asked];
	return original.map((_file, index) => isUnseen[index]?.includes(true) ? left.shift() : void 0);
}
/** A file with nothing new in it. */
function describeSeen(file) {
	const reviewedLines = file.hunks.reduce((total, hunk) => total + hunk.additions + hunk.deletions, 0);
	const totalLines = file.additions + file.deletions;
	return {
		file,
		reviewedLines,
		totalLines,
		reason: reviewedLines === totalLines ? void 0 : NOT_GIVEN,
		isCut: false
	};
}
/**
* What became of each file of the change, now and before.
*
* @param asked what came of the files of the increment, in their order
*/
function joinReviewed(increment, asked) {
	const now = matchAsked(increment, asked);
	return increment.original.map((file, index) => {
		const part = now[index];
		if (!part) return describeSeen(file);
		const totalLines = file.additions + file.deletions;
		const reviewedLines = part.reviewedLines + totalLines - part.totalLines;
		return {
			...part,
			file,
			totalLines,
			reviewedLines
		};
	});
}
/**
* Fingerprints of all that was reviewed of the present change, now or before, by path. What a request failed for, or an
* answer was cut at its length for, is reviewed again.
*
* @param asked as above
*/
function listReviewed(increment, asked) {
	const { original, seen, changes } = increment;
	const now = matchAsked(increment, asked);
	const byPath = /* @__PURE__ */ new Map();
	for (const [index, hunks] of listFingerprints(changes).entries()) {
		const part = now[index];
		const isDone = !part || part.reviewedLines === part.totalLines && !part.isCut;
		const path = original[index]?.path ?? "";
		const reviewed = hunks.flat().filter((fingerprint) => isDone || seen.has(fingerprint));
		byPath.set(path, [...byPath.get(path) ?? [], ...reviewed]);
	}
	return byPath;
}
// src/diff/lines.ts
const KINDS = {
	"+": "added",
	"-": "removed"
};
/** The lines in their order, without the heading and the remarks that begin with a backslash. */
function readHunkLines({ text, oldStart, newStart }) {
	const [, ...rows] = text.replace(/\n$/, "").split("\n");
	let oldNumber = oldStart;
	let newNumber = newStart;
	return rows.filter((row) => !row.startsWith("\\")).map((row) => {
		const kind = KINDS[row.charAt(0)] ?? "context";
		return {
			kind,
			text: row.slice(1).replace(/\r$/, ""),
			hasCarriageReturn: row.endsWith("\r"),
			oldNumber: kind === "added" ? void 0 : oldNumber++,
			newNumber: kind === "removed" ? void 0 : newNumber++
		};
	});
}
/** The number of a line on a side; undefined where it is not there. */
function numberOn(side, { oldNumber, newNumber }) {
	return side === "LEFT" ? oldNumber : newNumber;
}
/** The lines that a side has of a hunk, in order and without a gap. */
function linesOn(side, lines) {
	return lines.flatMap((line) => {
		const number = numberOn(side, line);
		return number === void 0 ? [] : [{
			number,
			text: line.text,
			kind: line.kind
		}];
	});
}
// src/review/anchor.ts
/** Pure: where in a diff a finding belongs. Its lines are a model's claim; what it quotes verifies or repairs them. */
/** Whether both have a line in common. */
function overlaps(a, b) {
	return a.path === b.path && a.side === b.side && a.startLine <= b.endLine && b.startLine <= a.endLine;
}
/** The file that a path names: as the diff has it, with a prefix of Git's, by its old name, or by its unique end. */
function findFile$1(path, files) {
	const plain = path.replace(/^(?:\.?\/)+/, "");
	const names = [
		path,
		plain,
		plain.replace(/^[ab]\//, "")
	];
	for (const name of names) {
		const file = files.find((candidate) => candidate.path === name) ?? files.find((candidate) => candidate.previousPath === name);
		if (file) return file;
	}
	const ending = files.filter((candidate) => candidate.path.endsWith(`/${plain}`));
	return ending.length === 1 ? ending[0] : void 0;
}
const FENCE$1 = /^\s*(?:`{3,}|~{3,})/;
/** Marks that a model copies along with the code: a line number, and the sign of the diff. */
const NUMBER_MARK = /^\s*(?:old )?\d+\s*[|:+-]?\s?/;
const SIGN_MARK = /^[+-]/;
/** A line that stands for what was left out. */
const ELLIPSIS = /^\s*(?:\.{3}|…)\s*$/;
/** The code of a quote: what a fence encloses, up to an ellipsis, without empty lines at both ends. */
function readQuote(quote) {
	const rows = quote.replaceAll("\r\n", "\n").split("\n");
	const opening = rows.findIndex((row) => FENCE$1.test(row));
	const closing = opening === -1 ? -1 : rows.findIndex((row, index) => index > opening && FENCE$1.test(row));
	const inside = opening === -1 ? rows : rows.slice(opening + 1, closing === -1 ? void 0 : closing);
	const start = inside.findIndex((row) => row.trim() !== "" && !ELLIPSIS.test(row));
	if (start === -1) return [];
	const rest = inside.slice(start);
	const gap = rest.findIndex((row) => ELLIPSIS.test(row));
	const code = gap === -1 ? rest : rest.slice(0, gap);
	return code.slice(0, code.findLastIndex((row) => row.trim() !== "") + 1);
}
/** A line without what says nothing of it: its indentation, and how wide its gaps are. */
function collapse(text) {
	return text.trim().replaceAll(/\s+/g, " ");
}
/** Fewer characters than that are found nearly anywhere. */
const MIN_FRAGMENT_CHARACTERS = 8;
/** From exact to lenient; the first that finds the quote anywhere decides. */
const MATCHERS = [
	(line, quoted) => line === quoted,
	(line, quoted) => line.trim() === quoted.trim(),
	(line, quoted) => collapse(line) === collapse(quoted),
	(line, quoted) => collapse(line) === collapse(quoted.replace(SIGN_MARK, "")),
	(line, quoted) => collapse(line) === collapse(quoted.replace(NUMBER_MARK, "").replace(SIGN_MARK, "")),
	(line, quoted) => {
		const fragment = collapse(quoted).replaceAll(/^(?:\.{3}|…)\s*|\s*(?:\.{3}|…)$/g, "");
		return fragment.length >= MIN_FRAGMENT_CHARACTERS ? collapse(line).includes(fragment) : collapse(line) === fragment;
	}
];
function findOccurrences(runs, quote, matches) {
	return runs.flatMap((run, hunkIndex) => run.flatMap(({ number }, position) => {
		const lines = run.slice(position, position + quote.length);
		return lines.length === quote.length && lines.every(({ text }, index) => matches(text, quote[index] ?? "")) ? [{
			hunkIndex,
			startLine: number,
			endLine: number + quote.length - 1
		}] : [];
	}));
}
/** How far a line is from a range of lines; 0 inside. */
function distance({ startLine, endLine }, line) {
	if (line < startLine) return startLine - line;
	return line > endLine ? line - endLine : 0;
}
/** The occurrence nearest to where the finding says it is; of two that are as near, the first. */
function findNearest(occurrences, line) {
	return occurrences.reduce((best, occurrence) => best === void 0 || Math.abs(occurrence.startLine - line) < Math.abs(best.startLine - line) ? occurrence : best, void 0);
}
function contains(run, line) {
	const first = run[0];
	const last = run.at(-1);
	return first !== void 0 && last !== void 0 && line >= first.number && line <= last.number;
}
/** The hunk that has both lines. */
function findHunk(runs, startLine, endLine) {
	return runs.findIndex((run) => contains(run, startLine) && contains(run, endLine));
}
/**
* What the quote tells of the lines. Where it stands within the lines that are named, and those are all in one hunk,
* they stay as they are: a quote may be shorter than what it is about.
*/
function placeByQuote(runs, quote, startLine, endLine) {
	for (const matches of MATCHERS) {
		const nearest = findNearest(findOccurrences(runs, quote, matches), startLine);
		if (!nearest) continue;
		const hunkIndex = findHunk(runs, startLine, endLine);
		const isVerified = hunkIndex === nearest.hunkIndex && distance({
			hunkIndex,
			startLine,
			endLine
		}, nearest.startLine) === 0 && distance({
			hunkIndex,
			startLine,
			endLine
		}, nearest.endLine) === 0;
		return {
			...isVerified ? {
				hunkIndex,
				startLine,
				endLine
			} : nearest,
			isVerified
		};
	}
}
/** An empty quote says nothing: the named lines count as far as they are in one hunk. */
function placeByNumbers(runs, startLine, endLine) {
	const hunkIndex = runs.findIndex((run) => contains(run, startLine) || contains(run, endLine));
	const run = runs[hunkIndex];
	const first = run?.[0];
	const last = run?.at(-1);
	if (!first || !last) return void 0;
	return {
		hunkIndex,
		startLine: Math.max(startLine, first.number),
		endLine: Math.min(endLine, last.number)
	};
}
/** The lines of the hunk that has both ends; empty where none has. */
function readHunkOf({ hunks }, { side, startLine, endLine }) {
	for (const hunk of hunks) {
		const lines = readHunkLines(hunk);
		const isIn = (number) => lines.some((line) => numberOn(side, line) === number);
		if (isIn(startLine) && isIn(endLine)) return lines;
	}
	return [];
}
/** The lines between two numbers, in the order of the diff: also the removed ones among added ones, and the reverse. */
function linesBetween(file, anchor) {
	const lines = readHunkOf(file, anchor);
	const start = lines.findIndex((line) => numberOn(anchor.side, line) === anchor.startLine);
	const end = lines.findIndex((line) => numberOn(anchor.side, line) === anchor.endLine);
	return start === -1 ? [] : lines.slice(start, end + 1);
}
/**
* Lines that did not change are on both sides; GitHub wants them on the new one, where alone they can have a suggestion:
* https://docs.github.com/rest/pulls/comments#create-a-review-comment-for-a-pull-request
*/
function preferNewSide(file, anchor) {
	const lines = linesBetween(file, anchor);
	const startLine = lines[0]?.newNumber;
	const endLine = lines.at(-1)?.newNumber;
	return startLine === void 0 || endLine === void 0 || lines.some(({ kind }) => kind !== "context") ? anchor : {
		...anchor,
		side: "RIGHT",
		startLine,
		endLine
	};
}
/**
* Finds the lines of the diff that a finding speaks of: those that it names where its quote stands there, else the
* nearest place in the file's hunks where the quote stands.
*
* @returns lines that GitHub takes, or in our own words why there are none
*/
function placeFinding({ path, side, quote: quoted, ...lines }, files) {
	const file = findFile$1(path, files);
	if (!file) return { problem: "the diff has no such file" };
	if (file.hunks.length === 0) return { problem: "no line of the file is in the diff" };
	const [startLine, endLine] = [lines.startLine, lines.endLine].toSorted((a, b) => a - b);
	if (startLine === void 0 || endLine === void 0) return { problem: "it names no lines" };
	const quote = readQuote(quoted);
	const hunks = file.hunks.map(readHunkLines);
	const runsOn = (candidate) => hunks.map((hunk) => linesOn(candidate, hunk));
	const claimed = side ?? "RIGHT";
	if (quote.length === 0) {
		const place = placeByNumbers(runsOn(claimed), startLine, endLine);
		return place ? { anchor: preferNewSide(file, {
			path: file.path,
			side: claimed,
			...place
		}) } : { problem: "its lines are not in the diff" };
	}
	const places = [claimed, claimed === "LEFT" ? "RIGHT" : "LEFT"].flatMap((candidate) => {
		const place = placeByQuote(runsOn(candidate), quote, startLine, endLine);
		return place ? [{
			side: candidate,
			...place
		}] : [];
	});
	const best = places.find(({ isVerified }) => isVerified) ?? places[0];
	if (!best) return { problem: "what it quotes is not in the diff of that file" };
	const { isVerified: _told, ...place } = best;
	return { anchor: preferNewSide(file, {
		path: file.path,
		...place
	}) };
}
// src/review/suggestion.ts
function isBlank(line) {
	return line.trim() === "";
}
function indentationOf(line) {
	return /^[ \t]*/.exec(line)?.[0] ?? "";
}
/** What all lines begin with that are not empty. */
function commonIndentation(lines) {
	const indentations = lines.filter((line) => !isBlank(line)).map(indentationOf);
	return indentations.reduce((common, indentation) => {
		let length = 0;
		while (length < common.length && common[length] === indentation[length]) length += 1;
		return common.slice(0, length);
	}, indentations[0] ?? "");
}
/**
* The indentation of what is replaced, where the replacement has none: on every line, or on the first alone, where only
* the ends of the text were trimmed.
*
* @returns undefined where it could be either
*/
function restoreIndentation(replacement, original) {
	const indentation = commonIndentation(original);
	if (indentation === "" || commonIndentation(replacement) !== "") return replacement;
	const [first = "", ...rest] = replacement;
	const restIndentation = commonIndentation(rest);
	if (indentationOf(first) === "" && restIndentation.startsWith(indentation)) {
		const wholeRest = commonIndentation(original.slice(1));
		if (restIndentation === wholeRest) return [indentation + first, ...rest];
		if (indentation + restIndentation !== wholeRest) return void 0;
	}
	return replacement.map((line) => isBlank(line) ? line : indentation + line);
}
const FENCE = /^\s*(?:`{3,}|~{3,})/;
/**
* A model may put its code in a fence.
*
* @returns undefined where it is not told what of it is code
*/
function withoutFence(rows, original, path) {
	const fences = rows.flatMap((row, index) => FENCE.test(row) ? [index] : []);
	const [opening, closing] = fences;
	if (opening === void 0 || original.some((line) => FENCE.test(line))) return rows;
	const isAround = (index) => index < opening || closing !== void 0 && index > closing;
	return fences.length === 2 && rows.every((row, index) => !isAround(index) || isBlank(row)) && !(0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Pt)(path) ? rows.slice(opening + 1, closing) : void 0;
}
/** A line as the model was shown it, and as it may copy it. */
const NUMBERED = /^\s*>?\s*\d+ [ +]/;
function isNumbered(rows) {
	return rows.filter((row) => !isBlank(row)).every((row) => NUMBERED.test(row));
}
/** Together with a long finding still less than a comment may have. */
const MAX_CHARACTERS = 15e3;
/**
* @param original the file before anything was taken out of it: what a suggestion replaces must be what is there
* @param shown the file as the model saw it
*/
function buildSuggestion(replacement, anchor, original, shown) {
	if (anchor.side === "LEFT") return { problem: "the lines are removed" };
	const lines = linesBetween(original, anchor);
	if (lines.length === 0) return { problem: "the lines are not in the diff" };
	if (lines.some(({ kind }) => kind === "removed")) return { problem: "removed lines stand between them" };
	if (lines.some(({ hasCarriageReturn }) => hasCarriageReturn)) return { problem: "the file has CRLF line ends" };
	const texts = lines.map(({ text }) => text);
	const seen = linesBetween(shown, anchor).map(({ text }) => text);
	if (texts.join("\n") !== seen.join("\n")) return { problem: "the model did not see the lines as they are" };
	const written = replacement.replaceAll("\r\n", "\n").replace(/\n$/, "");
	if (written.length > MAX_CHARACTERS) return { problem: "it is too long" };
	if ((0,_main_js__WEBPACK_IMPORTED_MODULE_2__.w)((0,_main_js__WEBPACK_IMPORTED_MODULE_2__.T)(written)).text !== written || /[\r\u2028\u2029]/.test(written)) return { problem: "it holds characters that nobody sees" };
	const code = withoutFence(written.split("\n"), texts, anchor.path);
	if (!code) return { problem: "it is more than code" };
	if (code.every(isBlank)) return { problem: "it replaces the lines by nothing" };
	if (isNumbered(code) && !isNumbered(texts)) return { problem: "it holds the numbers of the diff" };
	const restored = restoreIndentation(code, texts);
	if (!restored) return { problem: "its indentation is not clear" };
	const text = restored.join("\n");
	return text === texts.join("\n") ? { problem: "it changes nothing" } : { text };
}
/** The block that GitHub offers to apply; its fence is longer than any run of backticks inside. */
function buildSuggestionBlock(text) {
	const fence = "`".repeat(Math.max(3, (0,_main_js__WEBPACK_IMPORTED_MODULE_2__.l)(text) + 1));
	return `${fence}suggestion\n${text}\n${fence}`;
}
// src/review/finding-text.ts
/** Pure: how a finding reads, on its lines and in lists. What a model wrote is harmless Markdown by then. */
const SEVERITY_WORDS = {
	critical: "🔴 Critical",
	high: "🟠 High",
	medium: "🟡 Medium",
	low: "🔵 Low"
};
function describeSeverity(severity) {
	return SEVERITY_WORDS[severity];
}
/** `3-5`, or `3` for one line. */
function describeLines({ startLine, endLine }) {
	return startLine === endLine ? `${startLine}` : `${startLine}-${endLine}`;
}
/**
* The place in the changed files of the pull request. GitHub names a file there by the SHA-256 of its path, and a line
* by its side.
*/
function buildLineUrl({ anchor }, { pullRequestUrl }) {
	if (!anchor || pullRequestUrl === void 0) return void 0;
	return `${pullRequestUrl}/files#diff-${createHash("sha256").update(anchor.path).digest("hex")}${anchor.side === "LEFT" ? "L" : "R"}${anchor.startLine}`;
}
/** Its path and lines, as a link to its thread, or to the changed files where there is a page for them. */
function describePlace(finding, links) {
	const { anchor, path, earlier } = finding;
	const lines = anchor ?? finding;
	const removed = anchor?.side === "LEFT" ? " (removed)" : "";
	const code = (0,_main_js__WEBPACK_IMPORTED_MODULE_2__.c)(`${path}:${describeLines(lines)}`);
	const url = earlier?.thread?.root.url || buildLineUrl(finding, links);
	return `${url === void 0 ? code : `[${code}](${url})`}${removed}${describeClosing(finding)}`;
}
/** Whoever closed it, and may not settle it; a name in code calls nobody. */
function describeClosing({ earlier, status }) {
	const closedBy = earlier?.closedBy ?? [];
	if (status !== "open" || closedBy.length === 0) return "";
	return `, which ${closedBy.map(_main_js__WEBPACK_IMPORTED_MODULE_2__.c).join(", ")} may not settle`;
}
/** The rule that it rests on; empty where there is none. */
function describeRule$1({ rule }, { ruleUrls }) {
	if (rule === void 0) return "";
	const url = ruleUrls.get(rule);
	return url === void 0 ? (0,_main_js__WEBPACK_IMPORTED_MODULE_2__.c)(rule) : `[${(0,_main_js__WEBPACK_IMPORTED_MODULE_2__.c)(rule)}](${url})`;
}
/** What is longer is folded. */
const MAX_UNFOLDED_CHARACTERS = 600;
/** GitHub's limit, and room for what stands around. */
const MAX_BODY_CHARACTERS = 4e4;
function foldLong(body) {
	if (body.length <= MAX_UNFOLDED_CHARACTERS) return body;
	return `<details><summary>Why</summary>\n\n${body}\n\n</details>`;
}
/** Of a title or a reason one line: no other line of ours may begin in it. */
function toOneLine(markdown) {
	return markdown.replaceAll(/\s+/g, " ").trim();
}
/** Behind a word, nothing begins a block: a fence that is harmless alone would be a tag in the middle of a line. */
const LEAD_IN = "x ";
/**
* Foreign text as one harmless line of Markdown, for the middle of a line of ours.
*
* @param toHarmless makes a text harmless where that is a comment of its own
*/
async function toHarmlessLine(untrusted, toHarmless) {
	const line = toOneLine(untrusted);
	const harmless = await toHarmless(LEAD_IN + line);
	return harmless.startsWith(LEAD_IN) && !/[\r\n]/.test(harmless) ? harmless.slice(2).trim() : (0,_main_js__WEBPACK_IMPORTED_MODULE_2__.c)(line);
}
/** The comment on its lines: severity and title, why, the rule, and the suggestion. */
function buildFindingComment(finding, marker, links) {
	const { severity, shown, suggestion } = finding;
	const rule = describeRule$1(finding, links);
	const body = shown.body.length > MAX_BODY_CHARACTERS ? "It is too long to be shown; `findings-file` has it." : shown.body;
	return [
		`${marker}\n\n**${describeSeverity(severity)}** ${toOneLine(shown.title)}`,
		foldLong(body),
		rule && `Rule: ${rule}`,
		suggestion === void 0 ? "" : buildSuggestionBlock(suggestion)
	].filter(Boolean).join("\n\n");
}
/** Plain text that a person can paste into a coding agent, as a block of code. */
function buildAgentBlock(findings) {
	const items = findings.map((finding, index) => {
		const { path, title, body, severity, anchor, suggestion } = finding;
		const lines = describeLines(anchor ?? finding);
		const change = suggestion === void 0 ? "" : `\nReplace those lines by:\n${suggestion}`;
		return `${index + 1}. ${path}:${lines} (${severity}): ${title}\n${body}${change}`;
	});
	return (0,_main_js__WEBPACK_IMPORTED_MODULE_2__.o)(`Check each of these review findings against the code, and mend those that are right.\n\n${items.join("\n\n")}`);
}
// src/review/numbered-diff.ts
/** The lines of the new file have its numbers; removed ones have the old file's, and say so. */
function numberLine({ kind, text, oldNumber, newNumber }) {
	if (kind === "removed") return `old ${oldNumber} -${text}`;
	return `${newNumber} ${kind === "added" ? "+" : " "}${text}`;
}
/** What Git writes after the ranges: the function that the hunk stands in. */
function readContext({ text }) {
	return /^@@ [^@\n]*@@ ?([^\n]*)/.exec(text)?.[1]?.trim() ?? "";
}
function numberHunk(hunk) {
	const context = readContext(hunk);
	return [`@@${context && ` ${context}`}`, ...readHunkLines(hunk).map(numberLine)].join("\n");
}
/** A name may hold a line end, which would begin a line of the file's own making. */
function toLine(path) {
	return path.replaceAll(/[\r\n]/g, "␤");
}
function describeFile({ path, previousPath, status }) {
	const moved = previousPath === void 0 ? [] : [`(${status} from ${toLine(previousPath)})`];
	const about = status === "added" || status === "removed" ? [`(${status})`] : moved;
	return [`=== ${toLine(path)}`, ...about].join("\n");
}
/** One file: its path, then its hunks with numbered lines. Holds untrusted text. */
function numberFile(file) {
	return [
		describeFile(file),
		...file.hunks.map(numberHunk),
		""
	].join("\n");
}
/** The same of what is sent of a file, with a note where that is not all. */
function numberSentFile({ file, note }) {
	return numberFile(file) + note;
}
/** Of a heading, and of the note that something is missing. */
const MARK_BYTES = 120;
/** Digits of a line number and the space after them, and of a removed line `old` too. */
function measureNumbers({ oldStart, oldLines, newStart, newLines, additions, deletions }) {
	const digits = `${Math.max(oldStart + oldLines, newStart + newLines)}`.length;
	return (oldLines + additions) * (digits + 1) + deletions * 4;
}
/** Bytes of a file at most, as it is written; those of its hunks add up. */
function measureNumbered({ header, hunks }) {
	return hunks.reduce((bytes, hunk) => bytes + Buffer.byteLength(hunk.text) + measureNumbers(hunk), Buffer.byteLength(header) + MARK_BYTES);
}
// src/review/open-findings.ts
/** What the model is told of one: enough to know it again. */
const MAX_TEXT_CHARACTERS = 800;
/** Names those whose code stands in the diff; what stands elsewhere, no diff could show fixed. */
function nameOpen(known) {
	return known.filter(({ state, anchor }) => state === "open" && anchor !== void 0).map((finding, index) => ({
		name: `O${index + 1}`,
		finding
	}));
}
/** Whether a finding is told beside a file; of a file in several parts, beside the one that has its code. */
function isToldBeside(file, { anchor }) {
	if (anchor?.path !== file.path) return false;
	return file.missingPatch !== "part" || readHunkOf(file, anchor).length > 0;
}
/** Those of a file, behind its hunks; empty where there are none. Holds untrusted text. */
function describeOpen(file, open) {
	const ofFile = open.filter(({ finding }) => isToldBeside(file, finding));
	if (ofFile.length === 0) return "";
	return `--- open findings of this file\n${ofFile.map(({ name, finding: { anchor, severity, category, title, text } }) => {
		const side = anchor?.side === "LEFT" ? "old " : "";
		return `${name} (${severity}, ${category}), lines ${anchor && `${side}${describeLines(anchor)}`}: ${toLine(title)}\n${(0,_extract_json_js__WEBPACK_IMPORTED_MODULE_3__.r)(text.trim(), MAX_TEXT_CHARACTERS)}`;
	}).join("\n")}\n`;
}
/** Files with numbered lines, and with what is open in them. */
function createFileWriter(open) {
	return {
		write: (sent) => numberSentFile(sent) + describeOpen(sent.file, open),
		measure: (file) => measureNumbered(file) + Buffer.byteLength(describeOpen(file, open))
	};
}
// node_modules/github-slugger/regex.js
const regex = /[\0-\x1F!-,\.\/:-@\[-\^`\{-\xA9\xAB-\xB4\xB6-\xB9\xBB-\xBF\xD7\xF7\u02C2-\u02C5\u02D2-\u02DF\u02E5-\u02EB\u02ED\u02EF-\u02FF\u0375\u0378\u0379\u037E\u0380-\u0385\u0387\u038B\u038D\u03A2\u03F6\u0482\u0530\u0557\u0558\u055A-\u055F\u0589-\u0590\u05BE\u05C0\u05C3\u05C6\u05C8-\u05CF\u05EB-\u05EE\u05F3-\u060F\u061B-\u061F\u066A-\u066D\u06D4\u06DD\u06DE\u06E9\u06FD\u06FE\u0700-\u070F\u074B\u074C\u07B2-\u07BF\u07F6-\u07F9\u07FB\u07FC\u07FE\u07FF\u082E-\u083F\u085C-\u085F\u086B-\u089F\u08B5\u08C8-\u08D2\u08E2\u0964\u0965\u0970\u0984\u098D\u098E\u0991\u0992\u09A9\u09B1\u09B3-\u09B5\u09BA\u09BB\u09C5\u09C6\u09C9\u09CA\u09CF-\u09D6\u09D8-\u09DB\u09DE\u09E4\u09E5\u09F2-\u09FB\u09FD\u09FF\u0A00\u0A04\u0A0B-\u0A0E\u0A11\u0A12\u0A29\u0A31\u0A34\u0A37\u0A3A\u0A3B\u0A3D\u0A43-\u0A46\u0A49\u0A4A\u0A4E-\u0A50\u0A52-\u0A58\u0A5D\u0A5F-\u0A65\u0A76-\u0A80\u0A84\u0A8E\u0A92\u0AA9\u0AB1\u0AB4\u0ABA\u0ABB\u0AC6\u0ACA\u0ACE\u0ACF\u0AD1-\u0ADF\u0AE4\u0AE5\u0AF0-\u0AF8\u0B00\u0B04\u0B0D\u0B0E\u0B11\u0B12\u0B29\u0B31\u0B34\u0B3A\u0B3B\u0B45\u0B46\u0B49\u0B4A\u0B4E-\u0B54\u0B58-\u0B5B\u0B5E\u0B64\u0B65\u0B70\u0B72-\u0B81\u0B84\u0B8B-\u0B8D\u0B91\u0B96-\u0B98\u0B9B\u0B9D\u0BA0-\u0BA2\u0BA5-\u0BA7\u0BAB-\u0BAD\u0BBA-\u0BBD\u0BC3-\u0BC5\u0BC9\u0BCE\u0BCF\u0BD1-\u0BD6\u0BD8-\u0BE5\u0BF0-\u0BFF\u0C0D\u0C11\u0C29\u0C3A-\u0C3C\u0C45\u0C49\u0C4E-\u0C54\u0C57\u0C5B-\u0C5F\u0C64\u0C65\u0C70-\u0C7F\u0C84\u0C8D\u0C91\u0CA9\u0CB4\u0CBA\u0CBB\u0CC5\u0CC9\u0CCE-\u0CD4\u0CD7-\u0CDD\u0CDF\u0CE4\u0CE5\u0CF0\u0CF3-\u0CFF\u0D0D\u0D11\u0D45\u0D49\u0D4F-\u0D53\u0D58-\u0D5E\u0D64\u0D65\u0D70-\u0D79\u0D80\u0D84\u0D97-\u0D99\u0DB2\u0DBC\u0DBE\u0DBF\u0DC7-\u0DC9\u0DCB-\u0DCE\u0DD5\u0DD7\u0DE0-\u0DE5\u0DF0\u0DF1\u0DF4-\u0E00\u0E3B-\u0E3F\u0E4F\u0E5A-\u0E80\u0E83\u0E85\u0E8B\u0EA4\u0EA6\u0EBE\u0EBF\u0EC5\u0EC7\u0ECE\u0ECF\u0EDA\u0EDB\u0EE0-\u0EFF\u0F01-\u0F17\u0F1A-\u0F1F\u0F2A-\u0F34\u0F36\u0F38\u0F3A-\u0F3D\u0F48\u0F6D-\u0F70\u0F85\u0F98\u0FBD-\u0FC5\u0FC7-\u0FFF\u104A-\u104F\u109E\u109F\u10C6\u10C8-\u10CC\u10CE\u10CF\u10FB\u1249\u124E\u124F\u1257\u1259\u125E\u125F\u1289\u128E\u128F\u12B1\u12B6\u12B7\u12BF\u12C1\u12C6\u12C7\u12D7\u1311\u1316\u1317\u135B\u135C\u1360-\u137F\u1390-\u139F\u13F6\u13F7\u13FE-\u1400\u166D\u166E\u1680\u169B-\u169F\u16EB-\u16ED\u16F9-\u16FF\u170D\u1715-\u171F\u1735-\u173F\u1754-\u175F\u176D\u1771\u1774-\u177F\u17D4-\u17D6\u17D8-\u17DB\u17DE\u17DF\u17EA-\u180A\u180E\u180F\u181A-\u181F\u1879-\u187F\u18AB-\u18AF\u18F6-\u18FF\u191F\u192C-\u192F\u193C-\u1945\u196E\u196F\u1975-\u197F\u19AC-\u19AF\u19CA-\u19CF\u19DA-\u19FF\u1A1C-\u1A1F\u1A5F\u1A7D\u1A7E\u1A8A-\u1A8F\u1A9A-\u1AA6\u1AA8-\u1AAF\u1AC1-\u1AFF\u1B4C-\u1B4F\u1B5A-\u1B6A\u1B74-\u1B7F\u1BF4-\u1BFF\u1C38-\u1C3F\u1C4A-\u1C4C\u1C7E\u1C7F\u1C89-\u1C8F\u1CBB\u1CBC\u1CC0-\u1CCF\u1CD3\u1CFB-\u1CFF\u1DFA\u1F16\u1F17\u1F1E\u1F1F\u1F46\u1F47\u1F4E\u1F4F\u1F58\u1F5A\u1F5C\u1F5E\u1F7E\u1F7F\u1FB5\u1FBD\u1FBF-\u1FC1\u1FC5\u1FCD-\u1FCF\u1FD4\u1FD5\u1FDC-\u1FDF\u1FED-\u1FF1\u1FF5\u1FFD-\u203E\u2041-\u2053\u2055-\u2070\u2072-\u207E\u2080-\u208F\u209D-\u20CF\u20F1-\u2101\u2103-\u2106\u2108\u2109\u2114\u2116-\u2118\u211E-\u2123\u2125\u2127\u2129\u212E\u213A\u213B\u2140-\u2144\u214A-\u214D\u214F-\u215F\u2189-\u24B5\u24EA-\u2BFF\u2C2F\u2C5F\u2CE5-\u2CEA\u2CF4-\u2CFF\u2D26\u2D28-\u2D2C\u2D2E\u2D2F\u2D68-\u2D6E\u2D70-\u2D7E\u2D97-\u2D9F\u2DA7\u2DAF\u2DB7\u2DBF\u2DC7\u2DCF\u2DD7\u2DDF\u2E00-\u2E2E\u2E30-\u3004\u3008-\u3020\u3030\u3036\u3037\u303D-\u3040\u3097\u3098\u309B\u309C\u30A0\u30FB\u3100-\u3104\u3130\u318F-\u319F\u31C0-\u31EF\u3200-\u33FF\u4DC0-\u4DFF\u9FFD-\u9FFF\uA48D-\uA4CF\uA4FE\uA4FF\uA60D-\uA60F\uA62C-\uA63F\uA673\uA67E\uA6F2-\uA716\uA720\uA721\uA789\uA78A\uA7C0\uA7C1\uA7CB-\uA7F4\uA828-\uA82B\uA82D-\uA83F\uA874-\uA87F\uA8C6-\uA8CF\uA8DA-\uA8DF\uA8F8-\uA8FA\uA8FC\uA92E\uA92F\uA954-\uA95F\uA97D-\uA97F\uA9C1-\uA9CE\uA9DA-\uA9DF\uA9FF\uAA37-\uAA3F\uAA4E\uAA4F\uAA5A-\uAA5F\uAA77-\uAA79\uAAC3-\uAADA\uAADE\uAADF\uAAF0\uAAF1\uAAF7-\uAB00\uAB07\uAB08\uAB0F\uAB10\uAB17-\uAB1F\uAB27\uAB2F\uAB5B\uAB6A-\uAB6F\uABEB\uABEE\uABEF\uABFA-\uABFF\uD7A4-\uD7AF\uD7C7-\uD7CA\uD7FC-\uD7FF\uE000-\uF8FF\uFA6E\uFA6F\uFADA-\uFAFF\uFB07-\uFB12\uFB18-\uFB1C\uFB29\uFB37\uFB3D\uFB3F\uFB42\uFB45\uFBB2-\uFBD2\uFD3E-\uFD4F\uFD90\uFD91\uFDC8-\uFDEF\uFDFC-\uFDFF\uFE10-\uFE1F\uFE30-\uFE32\uFE35-\uFE4C\uFE50-\uFE6F\uFE75\uFEFD-\uFF0F\uFF1A-\uFF20\uFF3B-\uFF3E\uFF40\uFF5B-\uFF65\uFFBF-\uFFC1\uFFC8\uFFC9\uFFD0\uFFD1\uFFD8\uFFD9\uFFDD-\uFFFF]|\uD800[\uDC0C\uDC27\uDC3B\uDC3E\uDC4E\uDC4F\uDC5E-\uDC7F\uDCFB-\uDD3F\uDD75-\uDDFC\uDDFE-\uDE7F\uDE9D-\uDE9F\uDED1-\uDEDF\uDEE1-\uDEFF\uDF20-\uDF2C\uDF4B-\uDF4F\uDF7B-\uDF7F\uDF9E\uDF9F\uDFC4-\uDFC7\uDFD0\uDFD6-\uDFFF]|\uD801[\uDC9E\uDC9F\uDCAA-\uDCAF\uDCD4-\uDCD7\uDCFC-\uDCFF\uDD28-\uDD2F\uDD64-\uDDFF\uDF37-\uDF3F\uDF56-\uDF5F\uDF68-\uDFFF]|\uD802[\uDC06\uDC07\uDC09\uDC36\uDC39-\uDC3B\uDC3D\uDC3E\uDC56-\uDC5F\uDC77-\uDC7F\uDC9F-\uDCDF\uDCF3\uDCF6-\uDCFF\uDD16-\uDD1F\uDD3A-\uDD7F\uDDB8-\uDDBD\uDDC0-\uDDFF\uDE04\uDE07-\uDE0B\uDE14\uDE18\uDE36\uDE37\uDE3B-\uDE3E\uDE40-\uDE5F\uDE7D-\uDE7F\uDE9D-\uDEBF\uDEC8\uDEE7-\uDEFF\uDF36-\uDF3F\uDF56-\uDF5F\uDF73-\uDF7F\uDF92-\uDFFF]|\uD803[\uDC49-\uDC7F\uDCB3-\uDCBF\uDCF3-\uDCFF\uDD28-\uDD2F\uDD3A-\uDE7F\uDEAA\uDEAD-\uDEAF\uDEB2-\uDEFF\uDF1D-\uDF26\uDF28-\uDF2F\uDF51-\uDFAF\uDFC5-\uDFDF\uDFF7-\uDFFF]|\uD804[\uDC47-\uDC65\uDC70-\uDC7E\uDCBB-\uDCCF\uDCE9-\uDCEF\uDCFA-\uDCFF\uDD35\uDD40-\uDD43\uDD48-\uDD4F\uDD74\uDD75\uDD77-\uDD7F\uDDC5-\uDDC8\uDDCD\uDDDB\uDDDD-\uDDFF\uDE12\uDE38-\uDE3D\uDE3F-\uDE7F\uDE87\uDE89\uDE8E\uDE9E\uDEA9-\uDEAF\uDEEB-\uDEEF\uDEFA-\uDEFF\uDF04\uDF0D\uDF0E\uDF11\uDF12\uDF29\uDF31\uDF34\uDF3A\uDF45\uDF46\uDF49\uDF4A\uDF4E\uDF4F\uDF51-\uDF56\uDF58-\uDF5C\uDF64\uDF65\uDF6D-\uDF6F\uDF75-\uDFFF]|\uD805[\uDC4B-\uDC4F\uDC5A-\uDC5D\uDC62-\uDC7F\uDCC6\uDCC8-\uDCCF\uDCDA-\uDD7F\uDDB6\uDDB7\uDDC1-\uDDD7\uDDDE-\uDDFF\uDE41-\uDE43\uDE45-\uDE4F\uDE5A-\uDE7F\uDEB9-\uDEBF\uDECA-\uDEFF\uDF1B\uDF1C\uDF2C-\uDF2F\uDF3A-\uDFFF]|\uD806[\uDC3B-\uDC9F\uDCEA-\uDCFE\uDD07\uDD08\uDD0A\uDD0B\uDD14\uDD17\uDD36\uDD39\uDD3A\uDD44-\uDD4F\uDD5A-\uDD9F\uDDA8\uDDA9\uDDD8\uDDD9\uDDE2\uDDE5-\uDDFF\uDE3F-\uDE46\uDE48-\uDE4F\uDE9A-\uDE9C\uDE9E-\uDEBF\uDEF9-\uDFFF]|\uD807[\uDC09\uDC37\uDC41-\uDC4F\uDC5A-\uDC71\uDC90\uDC91\uDCA8\uDCB7-\uDCFF\uDD07\uDD0A\uDD37-\uDD39\uDD3B\uDD3E\uDD48-\uDD4F\uDD5A-\uDD5F\uDD66\uDD69\uDD8F\uDD92\uDD99-\uDD9F\uDDAA-\uDEDF\uDEF7-\uDFAF\uDFB1-\uDFFF]|\uD808[\uDF9A-\uDFFF]|\uD809[\uDC6F-\uDC7F\uDD44-\uDFFF]|[\uD80A\uD80B\uD80E-\uD810\uD812-\uD819\uD824-\uD82B\uD82D\uD82E\uD830-\uD833\uD837\uD839\uD83D\uD83F\uD87B-\uD87D\uD87F\uD885-\uDB3F\uDB41-\uDBFF][\uDC00-\uDFFF]|\uD80D[\uDC2F-\uDFFF]|\uD811[\uDE47-\uDFFF]|\uD81A[\uDE39-\uDE3F\uDE5F\uDE6A-\uDECF\uDEEE\uDEEF\uDEF5-\uDEFF\uDF37-\uDF3F\uDF44-\uDF4F\uDF5A-\uDF62\uDF78-\uDF7C\uDF90-\uDFFF]|\uD81B[\uDC00-\uDE3F\uDE80-\uDEFF\uDF4B-\uDF4E\uDF88-\uDF8E\uDFA0-\uDFDF\uDFE2\uDFE5-\uDFEF\uDFF2-\uDFFF]|\uD821[\uDFF8-\uDFFF]|\uD823[\uDCD6-\uDCFF\uDD09-\uDFFF]|\uD82C[\uDD1F-\uDD4F\uDD53-\uDD63\uDD68-\uDD6F\uDEFC-\uDFFF]|\uD82F[\uDC6B-\uDC6F\uDC7D-\uDC7F\uDC89-\uDC8F\uDC9A-\uDC9C\uDC9F-\uDFFF]|\uD834[\uDC00-\uDD64\uDD6A-\uDD6C\uDD73-\uDD7A\uDD83\uDD84\uDD8C-\uDDA9\uDDAE-\uDE41\uDE45-\uDFFF]|\uD835[\uDC55\uDC9D\uDCA0\uDCA1\uDCA3\uDCA4\uDCA7\uDCA8\uDCAD\uDCBA\uDCBC\uDCC4\uDD06\uDD0B\uDD0C\uDD15\uDD1D\uDD3A\uDD3F\uDD45\uDD47-\uDD49\uDD51\uDEA6\uDEA7\uDEC1\uDEDB\uDEFB\uDF15\uDF35\uDF4F\uDF6F\uDF89\uDFA9\uDFC3\uDFCC\uDFCD]|\uD836[\uDC00-\uDDFF\uDE37-\uDE3A\uDE6D-\uDE74\uDE76-\uDE83\uDE85-\uDE9A\uDEA0\uDEB0-\uDFFF]|\uD838[\uDC07\uDC19\uDC1A\uDC22\uDC25\uDC2B-\uDCFF\uDD2D-\uDD2F\uDD3E\uDD3F\uDD4A-\uDD4D\uDD4F-\uDEBF\uDEFA-\uDFFF]|\uD83A[\uDCC5-\uDCCF\uDCD7-\uDCFF\uDD4C-\uDD4F\uDD5A-\uDFFF]|\uD83B[\uDC00-\uDDFF\uDE04\uDE20\uDE23\uDE25\uDE26\uDE28\uDE33\uDE38\uDE3A\uDE3C-\uDE41\uDE43-\uDE46\uDE48\uDE4A\uDE4C\uDE50\uDE53\uDE55\uDE56\uDE58\uDE5A\uDE5C\uDE5E\uDE60\uDE63\uDE65\uDE66\uDE6B\uDE73\uDE78\uDE7D\uDE7F\uDE8A\uDE9C-\uDEA0\uDEA4\uDEAA\uDEBC-\uDFFF]|\uD83C[\uDC00-\uDD2F\uDD4A-\uDD4F\uDD6A-\uDD6F\uDD8A-\uDFFF]|\uD83E[\uDC00-\uDFEF\uDFFA-\uDFFF]|\uD869[\uDEDE-\uDEFF]|\uD86D[\uDF35-\uDF3F]|\uD86E[\uDC1E\uDC1F]|\uD873[\uDEA2-\uDEAF]|\uD87A[\uDFE1-\uDFFF]|\uD87E[\uDE1E-\uDFFF]|\uD884[\uDF4B-\uDFFF]|\uDB40[\uDC00-\uDCFF\uDDF0-\uDFFF]/g;
// node_modules/github-slugger/index.js
const own = Object.hasOwnProperty;
/**
* Slugger.
*/
var BananaSlug = class {
	/**
	* Create a new slug class.
	*/
	constructor() {
		/** @type {Record<string, number>} */
		this.occurrences;
		this.reset();
	}
	/**
	* Generate a unique slug.
	*
	* Tracks previously generated slugs: repeated calls with the same value
	* will result in different slugs.
	* Use the `slug` function to get same slugs.
	*
	* @param  {string} value
	*   String of text to slugify
	* @param  {boolean} [maintainCase=false]
	*   Keep the current case, otherwise make all lowercase
	* @return {string}
	*   A unique slug string
	*/
	slug(value, maintainCase) {
		const self = this;
		let result = slug(value, maintainCase === true);
		const originalSlug = result;
		while (own.call(self.occurrences, result)) {
			self.occurrences[originalSlug]++;
			result = originalSlug + "-" + self.occurrences[originalSlug];
		}
		self.occurrences[result] = 0;
		return result;
	}
	/**
	* Reset - Forget all previous slugs
	*
	* @return void
	*/
	reset() {
		this.occurrences = Object.create(null);
	}
};
/**
* Generate a slug.
*
* Does not track previously generated slugs: repeated calls with the same value
* will result in the exact same slug.
* Use the `GithubSlugger` class to get unique slugs.
*
* @param  {string} value
*   String of text to slugify
* @param  {boolean} [maintainCase=false]
*   Keep the current case, otherwise make all lowercase
* @return {string}
*   A unique slug string
*/
function slug(value, maintainCase) {
	if (typeof value !== "string") return "";
	if (!maintainCase) value = value.toLowerCase();
	return value.replace(regex, "").replace(/ /g, "-");
}
// src/review/rules.ts
/** Rules of a repository for its reviewers: found in its files, and given ids that a finding can cite. */
/** Files that tell agents and reviewers what holds in a folder and below. */
const FOLDER_FILES = [
	"AGENTS.md",
	"CLAUDE.md",
	"REVIEW.md"
];
const COPILOT_FILE = ".github/copilot-instructions.md";
/** Files for paths that they name themselves: https://docs.github.com/copilot/customizing-copilot/adding-custom-instructions-for-github-copilot */
const INSTRUCTIONS_FILE = /^\.github\/instructions\/(?:.+\/)?[^/]+\.instructions\.md$/;
/** The folders that a path lies in, from the root, which is the empty text. */
function foldersOf(path) {
	const parts = path.split("/").slice(0, -1);
	return ["", ...parts.map((_, index) => `${parts.slice(0, index + 1).join("/")}/`)];
}
/** Where those files would lie that hold for the changed files, from the root down. */
function standardPaths(changedPaths) {
	const folders = new Set(changedPaths.flatMap(foldersOf).toSorted((a, b) => a.length - b.length));
	return /* @__PURE__ */ new Set([COPILOT_FILE, ...[...folders].flatMap((folder) => FOLDER_FILES.map((name) => `${folder}${name}`))]);
}
/**
* Which files of a repository hold the rules for a change, in the order in which they are read.
*
* @param paths all files of the repository
* @param rules `auto`, `off`, or patterns as in `paths`
* @throws {InputError} a pattern that can't be read
*/
function selectRuleFiles(paths, changedPaths, rules) {
	if (rules === "off") return [];
	if (rules === "auto") {
		const standard = standardPaths(changedPaths);
		return paths.filter((path) => standard.has(path) || INSTRUCTIONS_FILE.test(path)).toSorted((a, b) => a.split("/").length - b.split("/").length || (a < b ? -1 : 1));
	}
	const filter = (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.h)(rules, "rules");
	return filter ? paths.filter(filter.matches) : [];
}
/** What stands between two commas, but for those within braces. */
const PATTERN = /(?:[^,{]|\{[^}]*\}|\{)+/g;
/** More than any list of endings; a pattern with more is left as it is. */
const MAX_ALTERNATIVES = 100;
/** `*.{ts,tsx}` → `*.ts` and `*.tsx`: the patterns of `paths` know no braces. */
function expandBraces(pattern) {
	return (pattern.match(/\{[^}]*\}|\{|[^{]+/g) ?? []).reduce((starts, piece) => {
		const choices = /^\{.*\}$/s.test(piece) ? piece.slice(1, -1).split(",") : [piece];
		if (starts.length * choices.length > MAX_ALTERNATIVES) return starts.map((start) => start + piece);
		return starts.flatMap((start) => choices.map((choice) => start + choice.trim()));
	}, [""]);
}
/** Far more than it needs. */
const MAX_FRONT_MATTER_CHARACTERS = 1e4;
/** The patterns of `applyTo` in a file's front matter: text with commas, or a list. Undefined where it holds for all. */
function readApplyTo(yaml) {
	const [, inline = "", list = ""] = /^applyTo:[ \t]*(.*)((?:\n[ \t]*-[ \t].*)*)/m.exec(yaml.slice(0, MAX_FRONT_MATTER_CHARACTERS)) ?? [];
	const items = list.split("\n").map((row) => row.replace(/^[ \t]*-/, ""));
	const plain = [inline.replace(/[ \t]#[^"']*$/, "").trim().replace(/^\[(.*)\]$/, "$1"), ...items].flatMap((text) => text.trim().replace(/^(["'])([^"']*)\1$/, "$2").match(PATTERN) ?? []).map((pattern) => pattern.trim().replace(/^(["'])([^"']*)\1$/, "$2")).filter((pattern) => pattern !== "");
	return plain.length === 0 ? void 0 : plain.flatMap(expandBraces);
}
function appliesTo(patterns, changedPaths) {
	if (patterns === void 0) return true;
	return patterns.some((pattern) => {
		const matches = (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.b)(pattern);
		return matches !== void 0 && changedPaths.some((path) => matches(path));
	});
}
/** The words that are seen, as GitHub makes slugs of them: no tags. */
function textOf(node) {
	if (node.type === "html") return "";
	if ("value" in node) return node.value;
	return "children" in node ? node.children.map(textOf).join("") : "";
}
/** Headings and items in the order in which they stand. */
function listMarked(node) {
	const isMarked = node.type === "heading" || node.type === "listItem";
	const inside = "children" in node ? node.children.flatMap(listMarked) : [];
	return isMarked ? [node, ...inside] : inside;
}
/** Where the words of a heading or an item begin. */
function contentStart(node) {
	const first = "children" in node ? node.children[0] : void 0;
	return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__.a)(first ?? node).start;
}
/**
* A rule's id is its file, `#`, the slug of its heading as GitHub makes it, and for the nth item of a list below it
* `-n`; `top` stands for what comes before any heading. What is taken already gets the next free number: where the
* list below `# Errors` has three items, the next heading of that name is `errors-4`.
*
* @returns undefined where the file says that it is for other paths than those that are changed
*/
function parseRuleFile(path, content, changedPaths) {
	const front = (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Ft)(content);
	if (front && !appliesTo(readApplyTo(front.yaml), changedPaths)) return void 0;
	const markdown = front?.body ?? content;
	const slugger = new BananaSlug();
	const anchors = /* @__PURE__ */ new Map();
	const marks = [];
	let anchor = "";
	let section = "top";
	let items = 0;
	const add = (wanted, position) => {
		const [, name = wanted, taken = "0"] = /^(.*?)(?:-(\d{1,6}))?$/s.exec(wanted) ?? [];
		let id = `${path}#${wanted}`;
		for (let number = Number(taken) + 1; anchors.has(id); number += 1) id = `${path}#${name}-${number}`;
		anchors.set(id, anchor);
		marks.push({
			position,
			id
		});
	};
	for (const node of listMarked((0,_markdown_js__WEBPACK_IMPORTED_MODULE_4__.r)(markdown))) if (node.type === "heading") {
		anchor = slugger.slug(textOf(node));
		section = anchor;
		items = 0;
		add(section, contentStart(node));
	} else {
		items += 1;
		add(`${section}-${items}`, contentStart(node));
	}
	const ends = marks.map((_, index) => marks[index + 1]?.position ?? markdown.length);
	const marked = marks.map(({ position, id }, index) => `[${id}] ${markdown.slice(position, ends[index])}`);
	return {
		path,
		text: (markdown.slice(0, marks[0]?.position ?? markdown.length) + marked.join("")).trim(),
		anchors
	};
}
/** All rules together must not crowd out the change. */
const MAX_RULES_CHARACTERS = 4e4;
/**
* @param buildUrl the page of a file at the base commit
*/
function joinRules(files, buildUrl) {
	const ids = /* @__PURE__ */ new Set();
	const urls = /* @__PURE__ */ new Map();
	const texts = [];
	const omittedPaths = [];
	let characters = 0;
	for (const { path, text, anchors } of files) {
		if (characters + text.length > MAX_RULES_CHARACTERS) {
			omittedPaths.push(path);
			continue;
		}
		characters += text.length;
		texts.push(`=== ${path}\n${text}`);
		const page = buildUrl(path);
		for (const [id, anchor] of anchors) {
			ids.add(id);
			if (page !== void 0) urls.set(id, `${page}${anchor && `#${anchor}`}`);
		}
	}
	return {
		text: texts.join("\n\n"),
		ids,
		urls,
		omittedPaths
	};
}
const NO_RULES = {
	text: "",
	ids: /* @__PURE__ */ new Set(),
	urls: /* @__PURE__ */ new Map(),
	omittedPaths: []
};
/** An id as a model may copy it: in its brackets, or as code. */
function unwrapId(rule) {
	return rule.trim().replace(/^[`[\s]+|[`\]\s]+$/g, "");
}
/** Findings that cite rules which were offered, and no others. */
function keepKnownRules(findings, ids) {
	return findings.map((finding) => {
		const rule = unwrapId(finding.rule ?? "");
		return {
			...finding,
			rule: ids.has(rule) ? rule : void 0
		};
	});
}
// src/review/triviality.ts
const MAX_LINES = 10;
const MAX_FILES = 20;
const PROSE_ENDING = /\.(?:md|markdown|rst|adoc)$/i;
/** Texts by their names: `requirements.txt` and `CMakeLists.txt` are none. */
const PROSE_NAME = /^(?:readme|licen[cs]e|copying|notice|authors|contributors|contributing|change(?:log|s)|history|security|code_of_conduct)(?:\.txt)?$/i;
/** Prose by its ending, which programs obey: rules, skills and prompts of coding agents. */
const INSTRUCTIONS = [
	/(?:^|\/)(?:agents|claude|gemini|skill|copilot-instructions)\.md$/i,
	/(?:^|\/)REVIEW\.md$/,
	/\.(?:prompt|instructions|agent|chatmode)\.md$/i,
	/(?:^|\/)(?:prompts|skills|\.claude|\.cursor|\.windsurf|\.agents)\//i
];
function isProse(path) {
	const name = path.slice(path.lastIndexOf("/") + 1);
	return (PROSE_ENDING.test(name) || PROSE_NAME.test(name)) && !INSTRUCTIONS.some((pattern) => pattern.test(path));
}
/** Both names of a file that was moved. */
function pathsOf({ path, previousPath }) {
	return previousPath === void 0 ? [path] : [path, previousPath];
}
/**
* Judges a whole change, whatever of it is selected or new. Lock and generated files make none less trivial, but any
* file whose path is critical does.
*
* @param files all of them: where GitHub lists no more, nobody can know
* @returns why it is trivial, in our own words; undefined where it is not
*/
function findTriviality(files, criticalPaths) {
	if (files.flatMap(pathsOf).some((path) => criticalPaths?.matches(path))) return void 0;
	const written = files.filter(({ kind }) => kind !== "lock file" && kind !== "generated");
	const changed = written.filter(({ changedLines }) => changedLines > 0);
	if (changed.length === 0) return void 0;
	if (changed.every((file) => pathsOf(file).every(isProse))) return "nothing but prose";
	const lines = changed.reduce((total, { changedLines }) => total + changedLines, 0);
	if (lines > MAX_LINES || written.length > MAX_FILES) return void 0;
	return `${(0,_main_js__WEBPACK_IMPORTED_MODULE_2__.i)(lines, "changed line")} in ${(0,_main_js__WEBPACK_IMPORTED_MODULE_2__.i)(written.length, "file")}`;
}
// src/runner/spool.ts
/** Texts that would fill the memory of a small runner, in a file that nobody else can open. */
/**
* A file of this process. It has no name once it is open, and so is gone when the process is, however that ends; where
* the system wants it to keep its name, the runner empties the folder after the job.
*/
var Spool = class {
	#folder;
	#file;
	#size = 0;
	#isBroken = false;
	#bytes = Buffer.alloc(0);
	/** @param folder of the job's temporary files */
	constructor(folder) {
		this.#folder = folder;
	}
	#open() {
		if (this.#file !== void 0) return this.#file;
		const path = join$1(this.#folder, `pinata-spool-${randomUUID()}`);
		this.#file = openSync(path, "wx+", 384);
		try {
			unlinkSync(path);
		} catch {}
		return this.#file;
	}
	/** The same bytes for each text: thousands of buffers would be garbage that nobody collects for long. */
	#takeBytes(length) {
		if (this.#bytes.length < length) this.#bytes = Buffer.allocUnsafeSlow(length);
		return this.#bytes.subarray(0, length);
	}
	/** Where nothing can be written, such as on a full disk, the text stays in memory. */
	keep(text) {
		const encoding = text.isWellFormed() ? "utf8" : "utf16le";
		const bytes = this.#takeBytes(Buffer.byteLength(text, encoding));
		bytes.write(text, encoding);
		const start = this.#write(bytes);
		return start === void 0 ? () => text : this.#createReader(start, bytes.length, encoding);
	}
	/** Made apart from `keep`: what is made beside a function that holds the text holds it too. */
	#createReader(start, length, encoding) {
		return () => this.#read(start, length).toString(encoding);
	}
	/** @returns where the bytes stand; undefined where they can't be written */
	#write(bytes) {
		if (this.#isBroken) return void 0;
		const start = this.#size;
		try {
			const file = this.#open();
			for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done, bytes.length - done, start + done);
		} catch {
			this.#isBroken = true;
			return;
		}
		this.#size += bytes.length;
		return start;
	}
	#read(start, length) {
		const bytes = this.#takeBytes(length);
		for (let done = 0; done < length;) {
			const count = readSync(this.#open(), bytes, done, length - done, start + done);
			if (count === 0) throw new _main_js__WEBPACK_IMPORTED_MODULE_2__.K("A temporary file of this run is shorter than it was");
			done += count;
		}
		return bytes;
	}
	close() {
		if (this.#file !== void 0) closeSync(this.#file);
		this.#file = void 0;
		this.#isBroken = true;
	}
};
// src/review/batches.ts
/** Pure: files of a change → as few requests as the room in one allows, with what belongs together in one. */
/** Folders that tell where code lies, and not what it is about: a test and its subject, a header and its source. */
const PLACE_FOLDER = /^(?:src|sources?|lib|include|inc|headers?|main|app|__tests__|__mocks__|tests?|specs?|e2e|testdata|fixtures)$/i;
const TEST_PREFIX = /^tests?[_-]/i;
const TEST_SUFFIX = /(?:[._-](?:tests?|specs?)|(?<=[a-z0-9])(?:Tests?|Specs?|IT))$/;
/** What a name is about: the same for `total.ts`, `total.test.ts`, `total.h`, `test_total.py` and `TotalTest.java`. */
function readSubject$1(name) {
	return name.replace(/(?<=.)\.[^.]+$/, "").replace(TEST_PREFIX, "").replace(TEST_SUFFIX, "").replace(/(?<=.)\..*$/, "").toLowerCase();
}
/** Where a file belongs, from the widest to the nearest. */
function readPlace(path) {
	const folders = path.split("/");
	const name = folders.pop() ?? "";
	return {
		folder: folders.filter((each) => !PLACE_FOLDER.test(each)).join("/"),
		subject: readSubject$1(name)
	};
}
function sizeOf(pieces) {
	return pieces.reduce((total, { size }) => total + size, 0);
}
function joinPieces(pieces) {
	return {
		pieces,
		size: sizeOf(pieces)
	};
}
/** A part of a file says that it is one. */
function takeHunks(file, hunks) {
	return {
		...file,
		hunks,
		missingPatch: "part"
	};
}
/** A hunk in parts that have room, as far as it can be parted. */
function cutHunk(hunk, room, measureHunk) {
	const halves = measureHunk(hunk) <= room ? void 0 : (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.v)(hunk);
	return halves ? halves.flatMap((half) => cutHunk(half, room, measureHunk)) : [hunk];
}
/** A file that is larger than the room is shown in several parts, so that nothing is lost. */
function cutFile(file, index, room, measure) {
	const size = measure(file);
	if (size <= room || file.hunks.length === 0) return [{
		index,
		file,
		size
	}];
	const head = measure({
		...file,
		hunks: []
	});
	const measureHunk = (hunk) => measure({
		...file,
		hunks: [hunk]
	}) - head;
	const parts = [];
	for (const hunk of file.hunks.flatMap((each) => cutHunk(each, room - head, measureHunk))) {
		const hunkSize = measureHunk(hunk);
		const last = parts.at(-1);
		if (last && last.size + hunkSize <= room) {
			last.hunks.push(hunk);
			last.size += hunkSize;
		} else parts.push({
			hunks: [hunk],
			size: head + hunkSize
		});
	}
	return parts.map((part) => ({
		index,
		file: takeHunks(file, part.hunks),
		size: part.size
	}));
}
/** In the order in which each key first comes, by the keys themselves. */
function groupBy(items, keyOf) {
	return [...Map.groupBy(items, keyOf)].toSorted(([a], [b]) => a < b ? -1 : Number(a > b)).map(([, group]) => group);
}
/** Of the room: a folder that takes no more is not parted, and hardly any room is lost for that. */
const FOLDER_SHARE = 1 / 4;
/** A folder where it is small; else what is about one thing; else each file. */
function findUnits(pieces, room) {
	return groupBy(pieces.map((piece) => ({
		piece,
		...readPlace(piece.file.path)
	})), ({ folder }) => folder).flatMap((inFolder) => {
		const whole = joinPieces(inFolder.map(({ piece }) => piece));
		if (whole.size <= room * FOLDER_SHARE) return [whole];
		return groupBy(inFolder, ({ subject }) => subject).flatMap((ofSubject) => {
			const unit = joinPieces(ofSubject.map(({ piece }) => piece));
			return unit.size <= room ? [unit] : unit.pieces.map((piece) => joinPieces([piece]));
		});
	});
}
function comparePieces(a, b) {
	return a.index - b.index;
}
/**
* Packs files. Each unit goes where the last one went, else into the latest batch that has room, so that less than half
* of all the room stays empty. The same files are packed in the same way on every machine.
*
* @param room of one batch, in the units of `measure`; only a line that is longer takes more, and then it is alone
*/
function packFiles(files, room, measure) {
	const pieces = files.flatMap((file, index) => cutFile(file, index, room, measure));
	const batches = [];
	for (const unit of findUnits(pieces, room)) {
		const open = batches.findLast(({ size }) => size + unit.size <= room);
		if (open) {
			open.pieces.push(...unit.pieces);
			open.size += unit.size;
		} else batches.push({
			pieces: [...unit.pieces],
			size: unit.size
		});
	}
	return batches.map((batch) => batch.pieces.toSorted(comparePieces)).toSorted(([a], [b]) => (a?.index ?? 0) - (b?.index ?? 0));
}
/** Where a list parts into halves of about the same size. */
function findMiddle(sizes) {
	const half = sizes.reduce((total, size) => total + size, 0) / 2;
	let before = 0;
	const middle = sizes.findIndex((size) => {
		before += size;
		return before >= half;
	});
	return Math.min(Math.max(1, middle), sizes.length - 1);
}
/** Whether a batch has more than a single line. */
function canSplit(batch) {
	const hunks = batch.flatMap(({ file }) => file.hunks);
	return batch.length > 1 || hunks.length > 1 || hunks.some((hunk) => hunk.oldLines + hunk.additions > 1);
}
/** What a model finds too long, in two. @returns undefined for a single line */
function splitBatch(batch, measure) {
	const [first] = batch;
	if (!first) return void 0;
	if (batch.length > 1) {
		const middle = findMiddle(batch.map(({ size }) => size));
		return [batch.slice(0, middle), batch.slice(middle)];
	}
	const { index, file } = first;
	const [only, ...others] = file.hunks;
	const hunks = only && others.length === 0 ? (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.v)(only) : file.hunks;
	if (!hunks || hunks.length < 2) return void 0;
	const middle = findMiddle(hunks.map(({ text }) => text.length));
	const take = (some) => {
		const part = takeHunks(file, some);
		return [{
			index,
			file: part,
			size: measure(part)
		}];
	};
	return [take(hunks.slice(0, middle)), take(hunks.slice(middle))];
}
// src/review/failed-request.ts
/** Pure: what a request that failed means for its files, and for other requests. */
const ABOUT = {
	key: "the endpoint refuses the key",
	credits: "no credits are left",
	permission: "the endpoint refuses the key",
	model: "the endpoint lacks the model",
	"prompt-length": "too long for the model",
	"output-cap": "the endpoint refuses the request",
	field: "the endpoint refuses the request",
	form: "the endpoint refuses the request",
	filter: "a content filter of the endpoint",
	rate: "the endpoint limits the rate",
	outage: "the endpoint failed",
	other: "the endpoint failed"
};
/** Why the files of a request were not reviewed, in a few words of our own. */
function describeFailedRequest(error) {
	if (error instanceof _main_js__WEBPACK_IMPORTED_MODULE_2__.Q) return ABOUT[error.about];
	if (error instanceof _main_js__WEBPACK_IMPORTED_MODULE_2__.J) return "over the budget";
	if (error instanceof _main_js__WEBPACK_IMPORTED_MODULE_2__.lt) return "no answer in time";
	if (error instanceof _main_js__WEBPACK_IMPORTED_MODULE_2__.ot) return "the answer broke off";
	if (error instanceof _main_js__WEBPACK_IMPORTED_MODULE_2__.Z) return "the answer was empty";
	if (error instanceof _main_js__WEBPACK_IMPORTED_MODULE_2__.q) return "the answer was not in its form";
	return "the request failed";
}
/** Whether any other request would fail in the same way: nothing more is sent. */
function isForAll(error) {
	if (error instanceof _main_js__WEBPACK_IMPORTED_MODULE_2__.J || (0,_main_js__WEBPACK_IMPORTED_MODULE_2__.pt)(error)) return true;
	return error instanceof _main_js__WEBPACK_IMPORTED_MODULE_2__.Q && ["model", "field"].includes(error.about);
}
/** Whether a request with less in it may pass. */
function isTooLong(error) {
	return error instanceof _main_js__WEBPACK_IMPORTED_MODULE_2__.Q && error.about === "prompt-length";
}
// src/review/commands.ts
/** Four spaces or a tab make code of a line: https://github.github.com/gfm/#indented-code-blocks */
const COMMAND = /^ {0,3}\/review(?:[ \t]+(full|pause|resume))?[ \t]*$/i;
const COMMANDS = {
	full: "full",
	pause: "pause",
	resume: "resume"
};
function splitLines(body) {
	return body.split(/\r\n|\r|\n/);
}
/**
* The command on the first line that is not empty, which has nothing else.
*
* @returns undefined where the comment has none
*/
function parseCommand(body) {
	const first = splitLines(body).find((line) => line.trim() !== "") ?? "";
	const [found, word = ""] = COMMAND.exec(first) ?? [];
	return found === void 0 ? void 0 : { command: COMMANDS[word.toLowerCase()] ?? "review" };
}
/** A reply by mail, or to a part of a text, begins with what it replies to. */
const QUOTATION = /^ {0,3}>/;
/** Up to three of its marks stand before a word without a space: `**Won't fix**`. */
const EMPHASIS = /^ {0,3}[*_]{0,3}/;
const SETTLEMENT = /^(?:won['’‘`´ʼ]?t[ \t-]*fix|by[ \t]+design|not[ \t]+a[ \t]+bug|false[ \t-]+positive|\/review[ \t]+ignore)/i;
const CLAIM = /^(?:fixed|done|resolved|addressed)/i;
/** Neither a longer word, nor one that a hyphen goes on with, nor a question. */
const ENDS_WORD = /^(?![*_-]*[\p{L}\p{N}])(?![*_ \t]*\?)/u;
/**
* How somebody goes on who has done it: `Fixed in abc1234`, `Done, thanks`, `Addressed the rest as well`; and not
* `Fixed income`, `Done deal` or `Resolved dependencies are cached`. Nothing, a mark, a link, a commit, or one of these
* words, none of which can belong to a thing that is fixed.
*/
const GOES_ON = new RegExp([
	String.raw`^[*_]{0,3}[ \t]*(?:$|[^\s\p{L}\p{N}]`,
	String.raw`https?://|(?=[a-f]*[0-9])[0-9a-f]{7,64}(?![\p{L}\p{N}])`,
	String.raw`(?:above|accordingly|after|again|all|already|a|an|and|as|at|below|both|but|by|earlier|elsewhere|everywhere|for|here|in|it|locally|now|on|per|properly|since|so|thanks|thank|that|the|them|these|this|those|thx|to|too|up|upstream|using|via|with)(?![\p{L}\p{N}_-]))`
].join("|"), "iu");
/**
* What a reply in a finding's thread says, by how it begins behind what it quotes. Words in code or in the middle of a
* text say nothing.
*/
function parseReply(body) {
	const text = (splitLines(body).find((line) => line.trim() !== "" && !QUOTATION.test(line)) ?? "").replace(EMPHASIS, "");
	const [settlement] = SETTLEMENT.exec(text) ?? [];
	if (settlement !== void 0) return ENDS_WORD.test(text.slice(settlement.length)) ? "dismissed" : void 0;
	const [claim] = CLAIM.exec(text) ?? [];
	if (claim === void 0) return void 0;
	const rest = text.slice(claim.length);
	return ENDS_WORD.test(rest) && GOES_ON.test(rest) ? "claims-fix" : void 0;
}
// src/review/finding-marker.ts
/** The hidden lines by which a later run knows its findings again, and what was said of them since. */
/** The line that a finding's comment begins with. */
function buildFindingMarker(tag, mark) {
	const { id, runId, head, side, lineCount, code, severity, category } = mark;
	const words = [
		`finding:${tag}`,
		`id:${id}`,
		`run:${runId}`,
		`head:${head}`,
		`side:${side}`,
		`lines:${lineCount}`,
		`code:${code}`,
		`severity:${severity}`,
		`category:${category}`
	];
	return `${_run_js__WEBPACK_IMPORTED_MODULE_0__.un} ${words.join(" ")} -->`;
}
/** The first line, and what it says by name. A tag holds no space. */
function readWords(body) {
	const [line = ""] = body.split(/\r?\n/, 1);
	const words = line.startsWith(`<!-- pinata-inference `) && line.trimEnd().endsWith(" -->") ? line.trimEnd().slice(_run_js__WEBPACK_IMPORTED_MODULE_0__.un.length, -3).trim().split(" ") : [];
	return new Map(words.map((word) => {
		const colon = word.indexOf(":");
		return [word.slice(0, colon), word.slice(colon + 1)];
	}));
}
/** @returns undefined where the comment is no finding under this tag */
function parseFindingMarker(body, tag) {
	const words = readWords(body);
	const [id, runId, head, code] = [
		"id",
		"run",
		"head",
		"code"
	].map((name) => words.get(name) ?? "");
	const lineCount = Number(words.get("lines"));
	const severity = _main_js__WEBPACK_IMPORTED_MODULE_2__.k.find((known) => known === words.get("severity"));
	const category = CATEGORIES.find((known) => known === words.get("category"));
	const side = words.get("side") === "LEFT" ? "LEFT" : "RIGHT";
	if (words.get("finding") !== tag || !id || !runId || !head || !code || !severity || !category) return void 0;
	if (!Number.isSafeInteger(lineCount) || lineCount < 1) return void 0;
	return {
		id,
		runId,
		head,
		side,
		lineCount,
		code,
		severity,
		category
	};
}
/** The line that such a reply begins with. */
function buildReplyMarker(tag, { state, by }, runId) {
	return `${_run_js__WEBPACK_IMPORTED_MODULE_0__.un} reply:${tag} state:${state} by:${by} run:${runId} -->`;
}
const STATES = [
	"fixed",
	"back",
	"standing"
];
/** @returns undefined where the comment is no such reply under this tag */
function parseReplyMarker(body, tag) {
	const words = readWords(body);
	const state = STATES.find((known) => known === words.get("state"));
	if (words.get("reply") !== tag || !state) return void 0;
	return {
		state,
		by: words.get("by") === "model" ? "model" : "code"
	};
}
/** A comment without its hidden line. */
function withoutMarker(body) {
	return body.replaceAll("\r\n", "\n").replace(/^<!--[^\n]*-->\n*/, "");
}
// src/review/standing.ts
/** Pure: where the code that a finding speaks of stands, as the diff is now. */
/** Without indentation: code that was only moved to the right is the same. */
function hashLines(lines) {
	const texts = lines.map(({ text }) => collapse(text));
	return createHash("sha256").update(JSON.stringify(texts)).digest("base64url").slice(0, 12);
}
/** @param file the one of the anchor */
function markCode(file, anchor) {
	const lines = linesOn(anchor.side, linesBetween(file, anchor));
	return {
		side: anchor.side,
		lineCount: Math.max(1, lines.length),
		code: hashLines(lines)
	};
}
/** Every place of the file's hunks where that code stands; of removed lines at least one must still be removed. */
function findCode(file, { side, lineCount, code }) {
	return file.hunks.flatMap((hunk, hunkIndex) => {
		const lines = linesOn(side, readHunkLines(hunk));
		const windows = Math.max(0, lines.length - lineCount + 1);
		return Array.from({ length: windows }, (_, start) => lines.slice(start, start + lineCount)).flatMap((found) => {
			const first = found[0];
			const last = found.at(-1);
			const isRemoved = side === "RIGHT" || found.some(({ kind }) => kind === "removed");
			if (!first || !last || !isRemoved || hashLines(found) !== code) return [];
			return [{
				path: file.path,
				side,
				startLine: first.number,
				endLine: last.number,
				hunkIndex
			}];
		});
	});
}
// src/review/known-findings.ts
/** A heading of ours: the severity, then the title. */
const HEADING = /^\*\*[^*\n]+\*\* ([^\n]*)\n*/;
function readThread(thread, tag) {
	const { first: root, replies } = thread;
	const mark = root?.isOurs ? parseFindingMarker(root.body, tag) : void 0;
	if (!root || !mark) return [];
	const shown = withoutMarker(root.body);
	const ours = listOurReplies(replies, tag);
	const { runId, head, ...finding } = mark;
	return [{
		...finding,
		path: thread.path,
		title: HEADING.exec(shown)?.[1] ?? shown.split("\n", 1)[0] ?? "",
		text: shown.replace(HEADING, ""),
		thread: {
			...thread,
			root,
			runId,
			head,
			replies,
			lastReply: ours.at(-1)?.mark
		},
		stored: void 0
	}];
}
/** Our replies in a thread, oldest first. */
function listOurReplies(replies, tag) {
	return replies.flatMap(({ id, isOurs, body }) => {
		const mark = isOurs ? parseReplyMarker(body, tag) : void 0;
		return mark ? [{
			id,
			mark,
			body
		}] : [];
	});
}
/** Replies of ours that say what the one before them says. */
function findRepeatedReplies({ replies }, tag) {
	const ours = listOurReplies(replies, tag);
	return ours.flatMap(({ id, mark }, index) => ours[index - 1]?.mark.state === mark.state ? [id] : []);
}
/**
* The findings of earlier runs under the tag.
*
* @param stored of the state that the overview keeps
*/
function readEarlier(threads, stored, tag) {
	const byId = /* @__PURE__ */ new Map();
	const doubles = [];
	const rootId = ({ thread }) => thread?.root.id ?? 0;
	const threaded = threads.flatMap((thread) => readThread(thread, tag)).toSorted((a, b) => rootId(a) - rootId(b));
	for (const finding of threaded) {
		if (byId.has(finding.id)) doubles.push(rootId(finding));
		else byId.set(finding.id, finding);
		if (finding.thread) doubles.push(...findRepeatedReplies(finding.thread, tag));
	}
	for (const finding of stored) {
		if (byId.has(finding.id)) continue;
		byId.set(finding.id, {
			...finding,
			text: finding.body,
			thread: void 0,
			stored: finding
		});
	}
	return {
		findings: [...byId.values()],
		doubles
	};
}
function findFile(path, files) {
	return files.find((file) => file.path === path) ?? files.find(({ previousPath }) => previousPath === path);
}
/** The nearer to where GitHub finds it; else the first. */
function takeNearest(places, line) {
	const distance = ({ endLine }) => line === void 0 ? 0 : Math.abs(endLine - line);
	const best = places.toSorted((a, b) => distance(a) - distance(b))[0];
	if (best) places.splice(places.indexOf(best), 1);
	return best;
}
/**
* Where the code of each stands now. Where several are about code that is the same, each takes a place of its own: first
* those whose line GitHub still finds.
*/
function placeEarlier(findings, { files, unreadPaths, isWhole }) {
	const places = /* @__PURE__ */ new Map();
	const standings = findings.toSorted((a, b) => Number(a.thread?.line === void 0) - Number(b.thread?.line === void 0)).map((finding) => {
		const file = findFile(finding.path, files);
		if (!file) return [finding, !isWhole || unreadPaths.has(finding.path) ? "unknown" : "gone"];
		const key = JSON.stringify([
			file.path,
			finding.side,
			finding.code,
			finding.lineCount,
			finding.category
		]);
		const left = places.get(key) ?? findCode(file, finding);
		places.set(key, left);
		const at = takeNearest(left, finding.thread?.line);
		if (at) return [finding, { at }];
		return [finding, file.missingPatch === void 0 && !file.isBinary ? "gone" : "unknown"];
	});
	return new Map(standings);
}
/** Who wants a finding settled by a reply or a 👎. */
function listWords({ thread }) {
	return [...(thread?.replies ?? []).flatMap(({ isOurs, author, body }) => !isOurs && author && parseReply(body) === "dismissed" ? [author] : []), ...(thread?.thumbsDownBy ?? []).map((login) => ({
		login,
		isBot: false
	}))];
}
/** Logins of apps come with `[bot]` or without. */
function isSameLogin(one, other) {
	const plain = (login) => login.toLowerCase().replace(/\[bot\]$/, "");
	return plain(one) === plain(other);
}
/** Who resolved its thread, where that was somebody else than this action. */
function findResolver({ thread }, viewer) {
	const login = thread?.isResolved ? thread.resolvedBy : void 0;
	return login === void 0 || isSameLogin(login, viewer) ? [] : [{
		login,
		isBot: false
	}];
}
/** Logins of all who want findings settled: whether they may is for the caller to find out. Bots may not. */
function listSettlers(findings, viewer) {
	const people = findings.flatMap((finding) => [...listWords(finding), ...findResolver(finding, viewer)]);
	return [...new Set(people.filter(({ isBot }) => !isBot).map(({ login }) => login))];
}
/**
* What became of a finding. Words and resolutions of those who may settle it are final; else its code decides, and what a
* model said of it once.
*/
function judgeEarlier(finding, place, { viewer, settlers, closedIds }) {
	const { thread } = finding;
	const standing = typeof place === "object" ? "stands" : place;
	const words = listWords(finding);
	const resolver = findResolver(finding, viewer);
	const mayIt = ({ login, isBot }) => !isBot && settlers.has(login);
	const wasClosed = closedIds.has(finding.id);
	const isDismissed = words.some(mayIt) || standing !== "gone" && !wasClosed && resolver.some(mayIt);
	const isToldFixed = !(wasClosed && thread?.isResolved === false) && thread?.lastReply?.state === "fixed" && thread.lastReply.by === "model";
	const unsettled = standing === "gone" || isToldFixed ? "fixed" : "open";
	return {
		...finding,
		state: isDismissed ? "dismissed" : unsettled,
		standing,
		anchor: typeof place === "object" ? place.at : void 0,
		closedBy: [...new Set([...words, ...resolver].filter((one) => !mayIt(one)).map(({ login }) => login))],
		isResolvedByUs: thread?.isResolved === true && resolver.length === 0,
		wasClosed
	};
}
/**
* Whether a new finding, whatever it is called, is about the very lines of one that is open, and that the model was not
* to tell again; or of one that was settled, and nothing worse. What was fixed may come back as something else.
*/
function isOnSameLines({ severity }, anchor, code, known) {
	if (!known.anchor || !overlaps(anchor, known.anchor) || code?.code !== known.code) return false;
	return known.state === "open" || known.state === "dismissed" && isAtLeast(known.severity, severity);
}
/**
* Whether a new finding says what is known already: of lines in common, with the same category or title. What was settled
* stands for its near twins too: the same code elsewhere in the file.
*/
function isTwin(finding, anchor, code, known) {
	if (!known.anchor) return false;
	if (!(finding.category === known.category || isSameTitle(finding.title, known.title))) return false;
	if (overlaps(anchor, known.anchor)) return true;
	return known.state === "dismissed" && anchor.path === known.anchor.path && code?.code === known.code;
}
/** Without those that have no thread and say what has one: a run that could not read the threads has found it again. */
function dropRepeated(findings) {
	const threaded = findings.filter(({ thread }) => thread !== void 0);
	return findings.filter(({ thread, anchor, ...finding }) => thread !== void 0 || !anchor || !threaded.some((known) => isTwin(finding, anchor, finding, known)));
}
// src/review/triage.ts
/** Pure: which findings stand on lines, which only in the overview, and which count. */
/** Findings are read from the worst to the least, and then in the order of the diff. */
function compare(a, b) {
	return _main_js__WEBPACK_IMPORTED_MODULE_2__.k.indexOf(a.finding.severity) - _main_js__WEBPACK_IMPORTED_MODULE_2__.k.indexOf(b.finding.severity) || comparePaths(a.anchor?.path ?? a.finding.path, b.anchor?.path ?? b.finding.path) || (a.anchor?.startLine ?? a.finding.startLine) - (b.anchor?.startLine ?? b.finding.startLine);
}
/** The same on every machine. */
function comparePaths(a, b) {
	if (a === b) return 0;
	return a < b ? -1 : 1;
}
/**
* Twice the same in one answer: on lines that overlap, of one category or with one title. What counts for nothing can't
* stand for what counts.
*/
function isSame(a, b) {
	if (!a.anchor || !b.anchor) return false;
	return isOfChange(a.finding) === isOfChange(b.finding) && overlaps(a.anchor, b.anchor) && (a.finding.category === b.finding.category || isSameTitle(a.finding.title, b.finding.title));
}
/** @param repetition how often the same was said before of code that is the same, elsewhere in the file */
function buildFingerprint({ finding, anchor, code }, repetition, path = anchor?.path ?? finding.path) {
	const about = code?.code ?? finding.quote.trim();
	const parts = [
		path,
		anchor?.side ?? "",
		finding.category,
		about
	];
	if (repetition > 0) parts.push(`${repetition}`);
	return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 16);
}
/** @param files as the model saw them, in the request that it answered */
function placeFindings(findings, files) {
	return findings.map((finding) => {
		const placement = placeFinding(finding, files);
		if ("problem" in placement) return {
			finding,
			anchor: void 0,
			file: void 0,
			...placement
		};
		const { anchor } = placement;
		return {
			finding,
			anchor,
			file: files.find(({ path }) => path === anchor.path),
			problem: void 0
		};
	});
}
function findEarlier$1({ file, ...placed }, known) {
	const { finding, anchor } = placed;
	const previousPath = file?.previousPath;
	if (!anchor || !file) return {
		...placed,
		previousPath,
		code: void 0,
		earlier: void 0
	};
	const code = markCode(file, anchor);
	const earlier = known.find((one) => isTwin(finding, anchor, code, one)) ?? known.find((one) => isOnSameLines(finding, anchor, code, one));
	return {
		...placed,
		previousPath,
		code,
		earlier
	};
}
/** One that counts and has no thread yet: it is posted as soon as there is room. */
function placeStored(known) {
	return known.flatMap((earlier) => {
		const { stored, anchor, state } = earlier;
		if (!stored || !anchor || state !== "open") return [];
		const { startLine, endLine, side } = anchor;
		return [{
			finding: {
				...stored,
				path: anchor.path,
				startLine,
				endLine,
				side
			},
			anchor,
			previousPath: void 0,
			code: earlier,
			problem: void 0,
			earlier
		}];
	});
}
const REASONS = {
	open: "it stands in a thread of an earlier run",
	fixed: "an earlier run has said it",
	dismissed: "it was settled"
};
const UNREAD = "its lines are in no part of the change that can be read";
/** What earlier runs have said and is open, where it stands in a thread, or its code can't be seen now. */
function listOpen(known) {
	return known.flatMap((earlier) => {
		const { thread, stored, state, anchor, id, path, side, severity, category, title, text } = earlier;
		if (state !== "open" || !thread && anchor) return [];
		const line = anchor?.endLine ?? thread?.line ?? stored?.endLine ?? 1;
		return [{
			id,
			fingerprint: id,
			path,
			side,
			severity,
			category,
			title,
			anchor,
			earlier,
			startLine: anchor?.startLine ?? line,
			endLine: line,
			quote: "",
			scope: "introduced",
			body: text,
			rule: void 0,
			code: earlier,
			...thread ? {
				status: "open",
				reason: void 0
			} : {
				status: "overflow",
				reason: UNREAD
			},
			suggestion: void 0
		}];
	});
}
const NOTHING_EARLIER = {
	findings: [],
	deletedIds: /* @__PURE__ */ new Set()
};
/**
* Takes doubles out, also across requests and runs, and decides where each stands.
*
* @returns from the worst to the least
*/
function triageFindings(found, { minSeverity, maxFindings }, { findings: known, deletedIds } = NOTHING_EARLIER) {
	const stored = placeStored(known);
	const placed = [...stored, ...found.map((one) => findEarlier$1(one, known))].toSorted(compare);
	const unique = [];
	for (const one of placed) if (!(!stored.includes(one) && unique.some((other) => isSame(one, other)))) unique.push(one);
	let inline = 0;
	const decide = (one, fingerprint) => {
		const { finding, anchor, earlier, previousPath } = one;
		if (!anchor) return "unplaced";
		if (earlier && !stored.includes(one)) return "known";
		if (previousPath !== void 0 && deletedIds.has(buildFingerprint(one, 0, previousPath)) || deletedIds.has(fingerprint)) return "known";
		if (!isOfChange(finding)) return "pre-existing";
		if (!isAtLeast(finding.severity, minSeverity)) return "minor";
		inline += 1;
		return inline <= maxFindings ? "inline" : "overflow";
	};
	const taken = new Set(known.map(({ id }) => id));
	const identify = (one) => {
		if (stored.includes(one) && one.earlier) return one.earlier.id;
		for (let repetition = 0;; repetition += 1) {
			const fingerprint = buildFingerprint(one, repetition);
			if (taken.has(fingerprint)) continue;
			taken.add(fingerprint);
			return fingerprint;
		}
	};
	return unique.map((one, index) => {
		const { finding, anchor, code, earlier, problem } = one;
		const fingerprint = identify(one);
		const status = decide(one, fingerprint);
		return {
			...finding,
			path: anchor?.path ?? finding.path,
			id: `F${index + 1}`,
			fingerprint,
			status,
			anchor,
			code,
			earlier,
			reason: status === "known" ? REASONS[earlier?.state ?? "dismissed"] : problem,
			suggestion: void 0
		};
	});
}
/** Those that decide: on lines, or without room there. */
function isCounted({ status }) {
	return status === "inline" || status === "overflow" || status === "open";
}
/** @returns undefined where there is none that counts */
function worstSeverity(findings) {
	const counted = findings.filter(isCounted);
	return _main_js__WEBPACK_IMPORTED_MODULE_2__.k.find((severity) => counted.some((finding) => finding.severity === severity));
}
// src/modes/review/ask-batch.ts
/** One request of a review: its part of the change is prepared just before it is asked about, and then let go of. */
/** Of files that were not reviewed. */
function missBatch(batch, reason) {
	return {
		seen: batch.map(({ index }) => ({
			index,
			lines: 0,
			reason,
			isCut: false
		})),
		found: [],
		fixed: [],
		shown: [],
		secrets: [],
		text: "",
		answers: [],
		reply: void 0,
		error: void 0,
		isHopeless: false
	};
}
/** What there is of an answer that can't be used. */
function findText(error) {
	if (error instanceof _main_js__WEBPACK_IMPORTED_MODULE_2__.ot) return error.partialText;
	return error instanceof _main_js__WEBPACK_IMPORTED_MODULE_2__.q ? error.text : "";
}
async function askOnce(question, { inputs, deps, run, cache, onAsked }) {
	const { endpoint, prepared, target } = deps;
	const { headers } = endpoint;
	const memory = cache && await (await __webpack_require__.e(/* import() */ 597).then(__webpack_require__.bind(__webpack_require__, 597))).openCachedAnswers(inputs, question, {
		headers,
		nonce: prepared.nonce,
		cache
	}, target, run);
	return (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.k)(memory, async () => {
		const budget = await deps.budget();
		const asking = (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.A)(question, deps, budget, run);
		onAsked();
		return asking;
	});
}
/** The prompt that shows a batch. */
async function prepareBatch(batch, { prepared, texts, inputs }) {
	const whole = batch.map(({ file }) => file);
	const { files, secrets } = await (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.p)(whole, inputs.redactsInput);
	return {
		part: prepared.showing({
			files,
			skipped: [],
			totalFiles: files.length,
			texts
		}),
		secrets
	};
}
/** What the model saw of the batch, and where what it says of it stands. */
function readReply(batch, { prompt, fields }, { rules, open }) {
	const taken = prompt.clipped?.taken ?? [];
	const { findings, invalidCount, isCut, fixed } = parseFindings(fields);
	const files = taken.flatMap((part) => part?.file ?? []);
	const found = placeFindings(keepKnownRules(findings, rules.ids), files);
	const named = new Set(found.map(({ file }) => file));
	return {
		seen: listSeen(batch, prompt.clipped?.taken, isCut),
		found,
		fixed: open.flatMap(({ name, finding }) => {
			return files.some((file) => isToldBeside(file, finding)) && fixed.includes(name) ? [finding] : [];
		}),
		shown: batch.flatMap(({ index }, position) => {
			const file = taken[position]?.file;
			return file && named.has(file) ? [{
				index,
				file
			}] : [];
		}),
		isCut,
		invalidCount
	};
}
/** An eighth of what was thought to fit: if that is too long, it is not for the files. */
const MAX_SPLITS = 3;
/**
* Asks about a batch; where the model finds it too long, about its halves.
*
* @param splits how often the batch was split
* @returns one outcome for each part that was asked about, or was not to be
* @throws what ends the run, and what is a bug
*/
async function askBatch(batch, means, inTurn, splits = 0) {
	const { writer, inputs, run, refused, preparing } = means;
	const isSplittable = splits < MAX_SPLITS && canSplit(batch);
	const size = sizeOf(batch);
	const askHalves = async () => {
		const outcomes = [];
		for (const half of splitBatch(batch, writer.measure) ?? []) outcomes.push(...await askBatch(half, means, inTurn, splits + 1));
		return outcomes;
	};
	if (isSplittable && size >= refused.size) return askHalves();
	const { part, secrets } = await preparing.hold(async () => {
		await setImmediate();
		return prepareBatch(batch, means);
	});
	const question = {
		...(0,_run_js__WEBPACK_IMPORTED_MODULE_0__.a)(inputs, part),
		build: (model, isClipped) => isClipped && isSplittable ? void 0 : part.fill(model, isClipped),
		readFields: (answer) => readFindings(answer.text, (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.dt)(answer))
	};
	const asked = await inTurn(() => askOnce(question, means));
	if ("objection" in asked) return [missBatch(batch, asked.objection)];
	const { completion, isCached } = asked;
	const { answers } = completion;
	if ("failure" in completion) {
		const error = completion.failure;
		if (run.clock.signal.aborted || !(error instanceof _main_js__WEBPACK_IMPORTED_MODULE_2__.K)) throw error;
		if (isSplittable && isTooLong(error)) {
			refused.size = Math.min(refused.size, size);
			run.log.info(`A request about ${(0,_main_js__WEBPACK_IMPORTED_MODULE_2__.i)(batch.length, "file")} was too long: it is asked in halves`);
			return askHalves();
		}
		const missed = missBatch(batch, describeFailedRequest(error));
		const isHopeless = isForAll(error) || isTooLong(error) && splits === MAX_SPLITS;
		return [{
			...missed,
			secrets,
			text: findText(error),
			answers,
			error,
			isHopeless
		}];
	}
	const { answer, model } = completion.reply;
	const { isCut, invalidCount, ...read } = readReply(batch, completion.reply, means);
	const reply = {
		model,
		isCached,
		isCut,
		invalidCount,
		notices: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.ut)(answer)
	};
	return [{
		...missBatch(batch, ""),
		...read,
		secrets,
		text: answer.text,
		answers,
		reply
	}];
}
// src/modes/review/slots.ts
/** Work of which only so much goes on at the same time; the others wait in their order. */
var Slots = class {
	#free;
	#waiting = [];
	/** @param count at least 1 */
	constructor(count) {
		this.#free = count;
	}
	async hold(work) {
		if (this.#free === 0) await new Promise((resolve) => this.#waiting.push(resolve));
		else this.#free -= 1;
		try {
			return await work();
		} finally {
			const next = this.#waiting.shift();
			if (next) next();
			else this.#free += 1;
		}
	}
};
// src/modes/review/ask-all.ts
const SUPERSEDED$1 = "a newer commit is there";
/** Prepared while as many as may be are under way; one after the other is just that. */
function countWorkers(concurrency) {
	return concurrency === 1 ? 1 : concurrency + 2;
}
/** Asks about all batches, as many at the same time as `concurrency` says. Never rejects. */
async function askAll(batches, means, isStillWanted) {
	const { concurrency } = means.inputs;
	const ended = [];
	const slots = new Slots(concurrency);
	let next = 0;
	let stopReason;
	const work = async () => {
		for (let position = next++; position < batches.length; position = next++) {
			const batch = batches[position] ?? [];
			const findObjection = async () => {
				if (stopReason === void 0 && position >= concurrency && isStillWanted !== void 0 && !await isStillWanted()) stopReason ??= SUPERSEDED$1;
				return stopReason;
			};
			const inTurn = (ask) => slots.hold(async () => {
				const objection = await findObjection();
				return objection === void 0 ? ask() : { objection };
			});
			const outcomes = await askBatch(batch, means, inTurn);
			const hopeless = outcomes.find(({ isHopeless }) => isHopeless);
			if (hopeless) stopReason ??= describeFailedRequest(hopeless.error);
			ended[position] = outcomes;
		}
	};
	const workers = Array.from({ length: Math.min(countWorkers(concurrency), batches.length) }, () => work().catch((error) => {
		stopReason ??= describeFailedRequest(error);
		throw error;
	}));
	const results = await Promise.allSettled(workers);
	return {
		outcomes: ended.flat(),
		isSuperseded: stopReason === SUPERSEDED$1,
		end: results.find((result) => result.status === "rejected")
	};
}
// src/modes/review/ask-batches.ts
/** Asks about a change of any size: in as many requests as it takes, several at the same time. */
/** What fails here fails again where it is needed. */
async function workMeanwhile(work, signal) {
	try {
		while (!signal.aborted && work()) await setImmediate();
	} catch {}
}
/** As few as the room in one allows. */
function planBatches(files, { measure }, prepared) {
	const room = prepared.measureRoom(prepared.template.model);
	if (files.length === 0) return [];
	return room === void 0 ? [files.map((file, index) => ({
		index,
		file,
		size: 0
	}))] : packFiles(files, room, measure);
}
const MIN_FINDINGS = 5;
/** Twice as many as are shown, of one request; each of several may have fewer, as they are sifted together. */
function limitFindings(maxFindings, batches) {
	return Math.min(maxFindings * 2, Math.max(MIN_FINDINGS, Math.ceil(maxFindings * 4 / batches)));
}
const IN_PARTS = "The change is larger than one request: you see some of its files, and others look at the rest.";
/** What the prompt says of there being several; the same in all, so that an endpoint need not read it anew. */
function buildPartTexts(maxFindings, batches) {
	return /* @__PURE__ */ new Map([["review.max-findings", String(limitFindings(maxFindings, batches))], ["review.part", batches > 1 ? IN_PARTS : ""]]);
}
function joinUnique$1(words) {
	return [...new Set(words)].join(", ");
}
/** What the endpoint said of all answers together. */
function tell(outcomes) {
	const answers = outcomes.flatMap((outcome) => outcome.answers);
	if (answers.length === 0) return void 0;
	return {
		model: joinUnique$1(answers.map(({ model }) => model)),
		finishReason: joinUnique$1(answers.map(({ finishReason }) => finishReason ?? "")),
		usage: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.ct)(answers.map(({ usage }) => usage))
	};
}
/** Each failure once, with how many files it cost. */
function warnOfFailures(outcomes, { log }) {
	const failed = outcomes.filter(({ error }) => error !== void 0);
	for (const [message, same] of Map.groupBy(failed, ({ error }) => (0,_main_js__WEBPACK_IMPORTED_MODULE_2__.dt)(error).message)) {
		const files = new Set(same.flatMap(({ seen }) => seen.map(({ index }) => index)));
		log.warning(`${(0,_main_js__WEBPACK_IMPORTED_MODULE_2__.i)(files.size, "file")} could not be reviewed. ${message}`);
	}
}
/** The files that findings stand in; what several requests showed of one is put together. */
function joinShown(outcomes, files) {
	const joined = [...Map.groupBy(outcomes.flatMap((outcome) => outcome.shown), ({ index }) => index)].flatMap(([index, parts]) => {
		const [first] = parts;
		const original = files[index];
		if (!first || !original) return [];
		const shown = {
			...first.file,
			hunks: parts.flatMap(({ file }) => file.hunks)
		};
		return [{
			shown,
			original: {
				...original,
				path: shown.path
			}
		}];
	});
	return {
		shown: joined.map(({ shown }) => shown),
		original: joined.map(({ original }) => original)
	};
}
/** Of files that nobody was asked about. @param reason why, in our own words */
function missAll(files, reason) {
	return {
		files: mergeSeen(files, files.map((_file, index) => ({
			index,
			lines: 0,
			reason,
			isCut: false
		}))),
		found: [],
		fixed: [],
		shown: [],
		original: [],
		invalidCount: 0,
		isCut: false,
		text: "",
		notices: [],
		told: {
			model: "",
			finishReason: void 0,
			usage: void 0
		},
		model: void 0,
		isCached: false,
		costUsd: 0,
		spentUsd: 0,
		isSuperseded: false
	};
}
/**
* Asks about files, and puts together what is said of them. A request that fails costs its own files only.
*
* @throws what keeps all of them from an answer, or ends the run
*/
async function askBatches({ files, writer, open, rules, isStillWanted, meanwhile: work }, deps, run) {
	const { inputs, prepared } = deps;
	const batches = planBatches(files, writer, prepared);
	const texts = buildPartTexts(inputs.maxFindings, batches.length);
	const { log, outputs } = run;
	const requests = batches.length > 1 ? `, in ${batches.length} requests` : "";
	if (batches.length > 0) log.info(`Asking ${prepared.template.model} at ${inputs.endpoint.host}${requests}`);
	let meanwhile;
	let asked = 0;
	const onAsked = () => {
		meanwhile ??= (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.M)(deps);
		asked += 1;
		const isFirstWaveOut = asked === Math.min(inputs.concurrency, batches.length);
		if (work && isFirstWaveOut) workMeanwhile(work, run.clock.signal);
	};
	const cache = inputs.cacheEnvironment !== void 0 && inputs.inferenceKey !== void 0 ? (await __webpack_require__.e(/* import() */ 597).then(__webpack_require__.bind(__webpack_require__, 597))).openRunCache(inputs, run) : void 0;
	const { outcomes, isSuperseded, end } = await askAll(batches, {
		prepared,
		texts,
		writer,
		open,
		rules,
		inputs,
		deps,
		run,
		refused: { size: Number.POSITIVE_INFINITY },
		preparing: new Slots(1),
		cache,
		onAsked
	}, isStillWanted);
	meanwhile?.stop();
	const told = tell(outcomes);
	if (told) (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.z)(told, run);
	(0,_run_js__WEBPACK_IMPORTED_MODULE_0__.c)(outcomes.flatMap(({ secrets }) => secrets), run);
	const replies = outcomes.flatMap(({ reply }) => reply ?? []);
	const isCached = replies.length > 0 && replies.every((reply) => reply.isCached);
	if (inputs.cacheEnvironment !== void 0) outputs["cache-hit"] = isCached ? "true" : "false";
	const costs = meanwhile ? await (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.P)(deps) : {
		costUsd: 0,
		spentUsd: 0
	};
	const text = outcomes.flatMap((outcome) => outcome.text || []).join("\n\n");
	const failure = end ? end.reason : outcomes.find(({ error }) => error !== void 0)?.error;
	if (end || replies.length === 0 && failure !== void 0) {
		(0,_run_js__WEBPACK_IMPORTED_MODULE_0__.N)(costs, deps.comment, run);
		if (end && text !== "") await (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.L)(text, "Answers until then", inputs, run);
		throw failure;
	}
	warnOfFailures(outcomes, run);
	return {
		files: mergeSeen(files, outcomes.flatMap(({ seen }) => seen)),
		found: outcomes.flatMap(({ found }) => found),
		fixed: outcomes.flatMap(({ fixed }) => fixed),
		...joinShown(outcomes, files),
		invalidCount: replies.reduce((total, reply) => total + reply.invalidCount, 0),
		isCut: replies.some((reply) => reply.isCut),
		text,
		notices: [...new Set(replies.flatMap(({ notices }) => notices))],
		told: told ?? {
			model: "",
			finishReason: void 0,
			usage: void 0
		},
		model: replies[0]?.model,
		isCached,
		...costs,
		isSuperseded
	};
}
/** What would be asked. Of each prompt nothing is kept; how much of the change they show is known after the last. */
async function* showBatches(change, { files, writer }, prepared, inputs, run) {
	const batches = planBatches(files, writer, prepared);
	const texts = buildPartTexts(inputs.maxFindings, batches.length);
	const seen = [];
	const found = [];
	for (const batch of batches) {
		const { part, secrets } = await prepareBatch(batch, {
			prepared,
			texts,
			inputs
		});
		const prompt = part.fill(prepared.template.model, false);
		if (!prompt) continue;
		seen.push(...listSeen(batch, prompt.clipped?.taken, false));
		found.push(...secrets);
		yield prompt;
	}
	(0,_run_js__WEBPACK_IMPORTED_MODULE_0__.c)(found, run);
	await (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.V)(buildReviewCoverage(mergeSeen(files, seen), change), run);
}
// src/modes/review/head-watch.ts
/** Whether what a run reviews is still what the pull request is. */
/** Between questions: a head moves on by a push, and requests end several times a second. */
const INTERVAL_MS = 1e4;
/**
* @returns tells whether the head is still that commit; where GitHub does not tell, it is taken for that
*/
function createHeadWatch({ pullRequest, context, github }, headSha) {
	let askedAtMs = performance.now();
	let isHead = Promise.resolve(true);
	const ask = async (number) => {
		try {
			return (await (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Et)(await github(), {
				...context,
				number
			})).head.sha === headSha;
		} catch (error) {
			if (error instanceof _main_js__WEBPACK_IMPORTED_MODULE_2__.K) return true;
			throw error;
		}
	};
	return () => {
		if (performance.now() - askedAtMs < INTERVAL_MS || !pullRequest || headSha === void 0) return isHead;
		askedAtMs = performance.now();
		isHead = ask(pullRequest.number);
		return isHead;
	};
}
// src/review/review-state.ts
/**
* Pure: what a review remembers from push to push, as the overview's comment carries it. Threads are the truth of what
* stands on lines; this has the rest.
*/
const CountSchema = (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Yn)((0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Un)(), (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Qn)(), (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.zn)(0));
const IdSchema = (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Yn)((0,_run_js__WEBPACK_IMPORTED_MODULE_0__.er)(), (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Zn)(/^[0-9a-f]{16}$/));
const StoredFindingSchema = (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Wn)({
	id: IdSchema,
	path: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Yn)((0,_run_js__WEBPACK_IMPORTED_MODULE_0__.er)(), (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Rn)(1)),
	side: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Jn)(["LEFT", "RIGHT"]),
	/** By which its code is found again. */
	lineCount: CountSchema,
	code: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.er)(),
	quote: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.er)(),
	startLine: CountSchema,
	endLine: CountSchema,
	severity: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Jn)(_main_js__WEBPACK_IMPORTED_MODULE_2__.k),
	category: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Jn)(CATEGORIES),
	scope: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Jn)(SCOPES),
	title: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Yn)((0,_run_js__WEBPACK_IMPORTED_MODULE_0__.er)(), (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Rn)(1)),
	body: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.er)(),
	rule: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Gn)((0,_run_js__WEBPACK_IMPORTED_MODULE_0__.er)())
});
const EMPTY_STATE = {
	seen: [],
	unposted: [],
	isPaused: false,
	unthreaded: {
		found: 0,
		fixed: 0,
		dismissed: 0
	},
	knownIds: [],
	closedIds: []
};
/** Of the form: a state of another version is none. */
const VERSION$1 = 1;
const PackedSchema = (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Wn)({
	version: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Pn)(VERSION$1),
	unposted: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.xn)(StoredFindingSchema),
	isPaused: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Sn)(),
	unthreaded: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Wn)({
		found: CountSchema,
		fixed: CountSchema,
		dismissed: CountSchema
	}),
	knownIds: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.xn)(IdSchema),
	closedIds: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.xn)(IdSchema)
});
/** Many times what a state can hold; a shorter text could be made to take all memory. */
const MAX_JSON_BYTES = 1048576;
/** Fingerprints would only grow by being packed: they stand behind the rest. */
const SEPARATOR = ".";
function pack({ seen: _apart, ...rest }) {
	return deflateRawSync(JSON.stringify({
		version: VERSION$1,
		...rest
	})).toString("base64url");
}
function join(packed, seen) {
	return packed + SEPARATOR + seen.join("");
}
/** What is cut says the most; the rest is in the comment or file of the run that found it. */
const MAX_CLIPPED_CHARACTERS = 1e3;
/** Whole lines, then the mark for what was left out that a quote is read with. */
function clipQuote(quote) {
	if (quote.length <= MAX_CLIPPED_CHARACTERS) return quote;
	const head = quote.slice(0, MAX_CLIPPED_CHARACTERS);
	const end = head.lastIndexOf("\n");
	return end === -1 ? (0,_extract_json_js__WEBPACK_IMPORTED_MODULE_3__.r)(quote, MAX_CLIPPED_CHARACTERS) : `${head.slice(0, end)}\n…`;
}
function clipFinding({ quote, body, ...finding }) {
	return {
		...finding,
		quote: clipQuote(quote),
		body: (0,_extract_json_js__WEBPACK_IMPORTED_MODULE_3__.r)(body, MAX_CLIPPED_CHARACTERS)
	};
}
/** The one that is given up first: of the least weight, and of several the last. */
function findLeast(findings) {
	return findings.reduce((least, finding) => least && _main_js__WEBPACK_IMPORTED_MODULE_2__.k.indexOf(finding.severity) < _main_js__WEBPACK_IMPORTED_MODULE_2__.k.indexOf(least.severity) ? least : finding, void 0);
}
/**
* The state as a line of a comment holds it. Where it is too long, the texts of findings are clipped, then seen changes
* are forgotten, then the oldest ids, and then findings are dropped, from the least on.
*/
function encodeState(state) {
	const whole = join(pack(state), state.seen);
	if (whole.length <= 2e4) return {
		text: whole,
		forgottenChanges: 0,
		droppedFindings: []
	};
	const knownIds = state.knownIds.slice(-500);
	const closedIds = state.closedIds.slice(-500);
	const maxPacked = _run_js__WEBPACK_IMPORTED_MODULE_0__.Y - 1;
	const droppedFindings = [];
	let kept = state.unposted;
	const packKept = () => pack({
		...state,
		unposted: kept.map(clipFinding),
		knownIds,
		closedIds
	});
	let packed = packKept();
	while (packed.length > maxPacked) {
		const least = findLeast(kept);
		if (!least) break;
		kept = kept.filter((finding) => finding !== least);
		droppedFindings.push(least);
		packed = packKept();
	}
	const count = Math.floor((maxPacked - packed.length) / 12);
	const seen = state.seen.slice(0, count);
	return {
		text: join(packed, seen),
		forgottenChanges: state.seen.length - seen.length,
		droppedFindings
	};
}
function unpack(packed) {
	try {
		const json = inflateRawSync(Buffer.from(packed, "base64url"), { maxOutputLength: MAX_JSON_BYTES });
		return (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.bn)(json.toString())?.value;
	} catch {
		return;
	}
}
const FINGERPRINTS = new RegExp(`^(?:[\\w-]{12})*$`);
/** @returns undefined where the text is anything but a state of this version: then all is to be reviewed again */
function parseState(text) {
	if (text.length > 2e4) return void 0;
	const [packed = "", fingerprints, ...others] = text.split(SEPARATOR);
	if (fingerprints === void 0 || others.length > 0 || !FINGERPRINTS.test(fingerprints)) return void 0;
	const read = (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.$n)(PackedSchema, unpack(packed));
	if (!read.success) return void 0;
	const { version: _known, unposted, ...rest } = read.output;
	const count = fingerprints.length / 12;
	const seen = Array.from({ length: count }, (_, index) => fingerprints.slice(index * 12, (index + 1) * 12));
	return {
		...rest,
		unposted: unposted.map(({ rule, ...finding }) => ({
			...finding,
			rule
		})),
		seen
	};
}
// src/review/threads-api.ts
/** The threads of a pull request: read, resolved, reopened, answered. */
/** Bots are no persons, whatever their login. */
const AuthorSchema = (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Yn)((0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Hn)((0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Fn)({
	__typename: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.er)(),
	login: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.er)()
})), (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.nr)((author) => author ? {
	login: author.login,
	isBot: author.__typename !== "User"
} : void 0));
const CommentSchema = (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Yn)((0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Fn)({
	/** As text: ids are larger than GraphQL's numbers may be. */
	fullDatabaseId: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Yn)((0,_run_js__WEBPACK_IMPORTED_MODULE_0__.ar)([(0,_run_js__WEBPACK_IMPORTED_MODULE_0__.er)(), (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Un)()]), (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.nr)(Number), (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Qn)()),
	url: _run_js__WEBPACK_IMPORTED_MODULE_0__._n,
	body: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.er)(),
	viewerDidAuthor: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Sn)(),
	author: AuthorSchema
}), (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.nr)(({ fullDatabaseId, url, body, viewerDidAuthor, author }) => ({
	id: fullDatabaseId,
	url,
	body,
	/** By the token's own user. */
	isOurs: viewerDidAuthor,
	author
})));
/** The comment that began a thread: whoever deletes it leaves its replies. */
const RootSchema = (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Wn)({ reactions: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Fn)({ nodes: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.xn)((0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Fn)({ user: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Hn)((0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Fn)({ login: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.er)() })) })) }) });
const ThreadSchema = (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Yn)((0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Fn)({
	id: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.er)(),
	isResolved: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Sn)(),
	resolvedBy: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Hn)((0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Fn)({ login: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.er)() })),
	path: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.er)(),
	line: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Hn)((0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Un)()),
	root: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Fn)({ nodes: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.xn)((0,_run_js__WEBPACK_IMPORTED_MODULE_0__.kn)([CommentSchema, RootSchema])) }),
	latest: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Fn)({ nodes: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.xn)(CommentSchema) })
}), (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.nr)(({ id, isResolved, resolvedBy, path, line, root, latest }) => {
	const [found] = root.nodes;
	const first = found;
	return {
		id,
		isResolved,
		/** Undefined also where GitHub does not tell, as of apps. */
		resolvedBy: resolvedBy?.login,
		path,
		/** The last line, where GitHub still finds it in the diff. */
		line: line ?? void 0,
		first,
		/** In their order, the latest fifty. */
		replies: latest.nodes.filter((comment) => comment.id !== first?.id),
		/** Logins of those who gave the first comment a 👎. */
		thumbsDownBy: (found?.reactions.nodes ?? []).flatMap(({ user }) => user ? [user.login] : [])
	};
}));
const PageSchema = (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Fn)({
	viewer: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Fn)({ login: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.er)() }),
	repository: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Fn)({ pullRequest: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Fn)({
		headRefOid: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.er)(),
		reviewThreads: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Fn)({
			pageInfo: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Fn)({
				hasNextPage: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Sn)(),
				endCursor: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Hn)((0,_run_js__WEBPACK_IMPORTED_MODULE_0__.er)())
			}),
			nodes: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.xn)(ThreadSchema)
		})
	}) })
});
/**
* Reactions of the first comments only: GitHub counts each list within a list, and gives a workflow 1,000 points an hour.
* https://docs.github.com/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api
*/
const QUERY = `query ($owner: String!, $repo: String!, $number: Int!, $after: String) {
  viewer { login }
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {
      headRefOid
      reviewThreads(first: 100, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes {
          id isResolved resolvedBy { login } path line
          root: comments(first: 1) {
            nodes {
              fullDatabaseId url body viewerDidAuthor author { __typename login }
              reactions(content: THUMBS_DOWN, first: 20) { nodes { user { login } } }
            }
          }
          latest: comments(last: 50) { nodes { fullDatabaseId url body viewerDidAuthor author { __typename login } } }
        }
      }
    }
  }
}`;
/** A hundred threads each; a list that never ends would hold the run up. */
const MAX_PAGES = 50;
/**
* All threads on lines, whoever began them. REST does not tell which are resolved.
*
* @throws {GitHubError}
*/
async function fetchThreads(github, { owner, repo, number }) {
	const threads = [];
	let after = null;
	for (let page = 1;; page++) {
		const data = await github.graphql("list the threads", QUERY, {
			owner,
			repo,
			number,
			after
		});
		const { viewer, repository } = (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.vn)(PageSchema, data, "the threads of the pull request");
		const { headRefOid: head, reviewThreads } = repository.pullRequest;
		threads.push(...reviewThreads.nodes);
		const { hasNextPage, endCursor } = reviewThreads.pageInfo;
		if (!hasNextPage || !endCursor || page === MAX_PAGES) return {
			head,
			viewer: viewer.login,
			threads
		};
		after = endCursor;
	}
}
/** @throws {GitHubError} the token may not, which is so for the one of a workflow without `contents: write` */
async function setResolved(github, threadId, isResolved) {
	const [purpose, mutation] = isResolved ? ["resolve a thread", "resolveReviewThread"] : ["reopen a thread", "unresolveReviewThread"];
	const query = `mutation ($threadId: ID!) { ${mutation}(input: {threadId: $threadId}) { thread { id } } }`;
	await github.graphql(purpose, query, { threadId });
}
/** Answers in a thread, by the comment that began it. @throws {GitHubError} */
async function createReply(github, address, commentId, body) {
	await github.request("POST /repos/{owner}/{repo}/pulls/{pull_number}/comments/{comment_id}/replies", {
		...(0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Dt)(address),
		comment_id: commentId,
		body,
		request: {
			..._run_js__WEBPACK_IMPORTED_MODULE_0__.pn,
			isPullRequest: true
		}
	});
}
/** Takes a comment on lines back, or a reply; one that is gone already is fine. @throws {GitHubError} */
async function deleteLineComment(github, { owner, repo }, commentId) {
	try {
		await github.request("DELETE /repos/{owner}/{repo}/pulls/comments/{comment_id}", {
			owner,
			repo,
			comment_id: commentId,
			request: { isPullRequest: true }
		});
	} catch (error) {
		if (!(error instanceof _main_js__WEBPACK_IMPORTED_MODULE_2__.tt && error.status === 404)) throw error;
	}
}
// src/modes/review/memory.ts
/** What earlier runs have left on the pull request: their threads, and the state in the overview's comment. */
/** Of a run that posts no comments. */
const NO_MEMORY = {
	state: EMPTY_STATE,
	look: void 0,
	problem: void 0
};
/**
* Reads both at once. Where one of them can't be read, that is told: then all is reviewed again, which loses nothing but
* money, and what is found stands in the overview until a later run knows what was said before.
*/
async function readMemory(comment, { pullRequest, context, github }, inputs, { log }) {
	if (inputs.comment === "off" || !pullRequest) return NO_MEMORY;
	const address = {
		...context,
		number: pullRequest.number
	};
	const client = await github();
	const [kept, read] = await Promise.all([attempt(comment.readState()), attempt(fetchThreads(client, address))]);
	const problem = kept.problem ?? read.problem;
	if (problem !== void 0) log.warning(`Findings are not posted on lines, since earlier ones can't be read: ${problem}`);
	return {
		state: (kept.value === void 0 ? void 0 : parseState(kept.value)) ?? EMPTY_STATE,
		look: problem === void 0 ? read.value : void 0,
		problem
	};
}
/** What can't be read is no reason to fail. */
async function attempt(reading) {
	try {
		return {
			value: await reading,
			problem: void 0
		};
	} catch (error) {
		if (!(error instanceof _main_js__WEBPACK_IMPORTED_MODULE_2__.K)) throw error;
		return {
			value: void 0,
			problem: (0,_main_js__WEBPACK_IMPORTED_MODULE_2__.dt)(error).message
		};
	}
}
/** The findings of earlier runs, before it is known where their code stands. */
function readMemoryFindings({ state, look }, { commentTag }) {
	return readEarlier(look?.threads ?? [], state.unposted, commentTag);
}
/** @throws {GitHubError} @throws {NetworkError} who may settle findings can't be asked */
async function judgeMemory({ state, look }, read, present, { context, github }, { minimumPermission }) {
	const known = new Set(look ? state.knownIds : []);
	const findings = read.findings.filter(({ id, thread }) => thread !== void 0 || !known.has(id));
	const viewer = look?.viewer ?? "";
	const wanted = listSettlers(findings, viewer);
	const settlers = wanted.length === 0 ? /* @__PURE__ */ new Set() : await __webpack_require__.e(/* import() */ 243).then(__webpack_require__.bind(__webpack_require__, 243)).then(async ({ findPermitted }) => findPermitted(await github(), context, wanted, minimumPermission));
	const places = placeEarlier(findings, present);
	const there = new Set(findings.map(({ id }) => id));
	const authority = {
		viewer,
		settlers,
		closedIds: new Set(state.closedIds)
	};
	return {
		findings: dropRepeated(findings.map((finding) => judgeEarlier(finding, places.get(finding) ?? "unknown", authority))),
		deletedIds: new Set([...known].filter((id) => !there.has(id))),
		doubles: read.doubles
	};
}
// src/modes/review/plan.ts
/** What a run is to do: told by its event, and by the words of the comment that started it. */
const COMMENT_EVENTS = ["issue_comment", "pull_request_review_comment"];
const NOTHING_ASKED = "the comment holds no command, such as `/review`";
/** @param isFull the workflow wants all to be reviewed again, whatever the event */
function planRun({ eventName, payload }, isFull) {
	const usual = {
		kind: "review",
		isFull,
		isAsked: false,
		isPaused: void 0,
		heard: void 0
	};
	if (!COMMENT_EVENTS.includes(eventName)) return usual;
	const comment = (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.At)(payload);
	if (!comment) return {
		kind: "nothing",
		reason: NOTHING_ASKED
	};
	const { id, body } = comment;
	const isOnLines = eventName === "pull_request_review_comment";
	const asked = {
		...usual,
		isAsked: true,
		heard: {
			id,
			isOnLines
		}
	};
	const command = parseCommand(body)?.command;
	if (command === "review") return asked;
	if (command === "full") return {
		...asked,
		isFull: true
	};
	if (command !== void 0) return {
		...asked,
		kind: "keep",
		isPaused: command === "pause"
	};
	return isOnLines && parseReply(body) !== void 0 ? {
		...asked,
		kind: "keep"
	} : {
		kind: "nothing",
		reason: NOTHING_ASKED
	};
}
/** A sign that a comment was heard. What GitHub refuses is told, and changes nothing. */
async function react(heard, { context, github }, { log }) {
	const place = heard.isOnLines ? "pulls" : "issues";
	try {
		await (await github()).request(`POST /repos/{owner}/{repo}/${place}/comments/{comment_id}/reactions`, {
			owner: context.owner,
			repo: context.repo,
			comment_id: heard.id,
			content: "eyes"
		});
	} catch (error) {
		if (!(error instanceof _main_js__WEBPACK_IMPORTED_MODULE_2__.K)) throw error;
		log.info(`No reaction to the comment: ${(0,_main_js__WEBPACK_IMPORTED_MODULE_2__.dt)(error).message}`);
	}
}
// src/review/fetch-rules.ts
/** The rules for a change, read from where nobody outside could write them. */
const TreeSchema = (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Fn)({
	truncated: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Gn)((0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Sn)(), false),
	tree: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.xn)((0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Fn)({
		path: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.er)(),
		type: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.er)()
	}))
});
/**
* The paths of all files of a commit.
*
* @throws {GitHubError}
*/
async function fetchPaths(github, { owner, repo }, sha) {
	const { data } = await github.request("GET /repos/{owner}/{repo}/git/trees/{tree_sha}", {
		owner,
		repo,
		tree_sha: sha,
		recursive: "1"
	});
	const { tree, truncated } = (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.vn)(TreeSchema, data, "the files of the base commit");
	return {
		paths: tree.filter(({ type }) => type === "blob").map(({ path }) => path),
		isWhole: !truncated
	};
}
/** Each is a request; a repository with more has rules for everything, and so for nothing. */
const MAX_RULE_FILES = 20;
/**
* Reads those files that hold rules for the change. One that can't be read is told, and left out.
*
* @param paths all files there are
* @param buildUrl the page of a file; undefined where there is none
* @throws {InputError} a pattern that can't be read
*/
async function readRules(source, paths, { changedPaths, rules, buildUrl, log }) {
	const selected = selectRuleFiles(paths, changedPaths, rules);
	if (selected.length > MAX_RULE_FILES) log.warning(`There are ${selected.length} files with rules: the first ${MAX_RULE_FILES} are read.`);
	const joined = joinRules((await Promise.all(selected.slice(0, MAX_RULE_FILES).map(async (path) => {
		try {
			return parseRuleFile(path, await source.read(path), changedPaths);
		} catch (error) {
			if (!(error instanceof _main_js__WEBPACK_IMPORTED_MODULE_2__.K)) throw error;
			log.warning(`The rules in ${path} are not used: ${(0,_main_js__WEBPACK_IMPORTED_MODULE_2__.dt)(error).message}`);
			return;
		}
	}))).filter((file) => file !== void 0), buildUrl);
	if (joined.omittedPaths.length > 0) log.warning(`There is no room for the rules of ${joined.omittedPaths.join(", ")}.`);
	return joined;
}
// src/modes/review/prompt-parts.ts
const BUILT_IN_PROMPT = "review.prompt.yml";
/** The prompt of the workflow's own where it has one, else that of this action. */
function withBuiltInPrompt(findSource) {
	const builtIn = {
		description: "built in",
		isTrusted: true,
		read: () => (0,_try_check_run_js__WEBPACK_IMPORTED_MODULE_1__.i)(BUILT_IN_PROMPT)
	};
	return (path) => path === "review.prompt.yml" ? builtIn : findSource(path);
}
/** Rules are those of the base commit; without a pull request, of what is checked out. */
async function findRules({ target, change }, inputs, findSource, { log }) {
	const { rules, runner } = inputs;
	if (rules === "off") return NO_RULES;
	const changedPaths = change.original.map(({ path }) => path);
	const { pullRequest, context, github } = target;
	if (!pullRequest) {
		const { listWorkspaceFiles } = await __webpack_require__.e(/* import() */ 259).then(__webpack_require__.bind(__webpack_require__, 259)).then((n) => n.r);
		const paths = await listWorkspaceFiles(runner.workspace);
		return readRules(findSource(""), paths, {
			changedPaths,
			rules,
			buildUrl: () => void 0,
			log
		});
	}
	const { sha } = (await pullRequest.describe()).base;
	try {
		const source = (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.w)(github, context, async () => sha, runner.workspace);
		const { paths, isWhole } = await fetchPaths(await github(), context, sha);
		if (!isWhole) log.warning("The repository has more files than GitHub lists: some rules may not be found.");
		const buildUrl = (path) => `${context.repoUrl}/blob/${sha}/${path.split("/").map(encodeURIComponent).join("/")}`;
		return await readRules(source, paths, {
			changedPaths,
			rules,
			buildUrl,
			log
		});
	} catch (error) {
		if (!(error instanceof _main_js__WEBPACK_IMPORTED_MODULE_2__.K) || error instanceof _main_js__WEBPACK_IMPORTED_MODULE_2__.rt) throw error;
		log.warning(`The rules of the repository are not used: ${(0,_main_js__WEBPACK_IMPORTED_MODULE_2__.dt)(error).message}`);
		return NO_RULES;
	}
}
const MAX_CHECK_TOKENS = 4e3;
/**
* What failed checks of the head say, as untrusted text; empty where nothing failed, or the prompt is not to say so.
* What GitHub refuses is told, and changes nothing else.
*/
async function findChecks({ target, headSha }, { readsChecks, checkRun, maxInputTokens }, { log }) {
	if (!readsChecks || headSha === void 0) return "";
	const { describeFailedChecks, fetchFailedChecks } = await __webpack_require__.e(/* import() */ 403).then(__webpack_require__.bind(__webpack_require__, 403));
	const { github, context } = target;
	try {
		const own = {
			checkRunName: checkRun,
			runUrl: context.runUrl
		};
		const checks = await fetchFailedChecks(await github(), context, headSha, own);
		const maxTokens = Math.floor((maxInputTokens ?? Number.POSITIVE_INFINITY) / 8);
		return describeFailedChecks(checks, Math.min(MAX_CHECK_TOKENS, maxTokens));
	} catch (error) {
		if (!(error instanceof _main_js__WEBPACK_IMPORTED_MODULE_2__.K)) throw error;
		log.warning(`The model is told of no failed checks: ${(0,_main_js__WEBPACK_IMPORTED_MODULE_2__.dt)(error).message}`);
		return "";
	}
}
const NONE = "none";
/** More would crowd out the change. */
const MAX_LEFT_OUT = 100;
/** The files that the model is not shown, and why: else it would miss them. */
function describeLeftOut({ skipped }) {
	const rows = skipped.slice(0, MAX_LEFT_OUT).map(({ path, reason }) => `${path} (${reason})`);
	const more = skipped.length - rows.length;
	return [...rows, ...more > 0 ? [`and ${more} more`] : []].join("\n") || NONE;
}
/** What the prompt may say of the review, beside what any prompt may. */
async function buildVariables({ target, change }, { rules, checks }, inputs, findSource) {
	const { instructions, instructionsFile, focus, language, maxFindings } = inputs;
	const own = [instructionsFile && await findSource(instructionsFile).read(instructionsFile), instructions].filter(Boolean).join("\n\n");
	const texts = [
		...buildPartTexts(maxFindings, 1),
		["review.rules", rules.text || NONE],
		["review.instructions", own || NONE],
		["review.focus", focus ?? "All of it."],
		["review.language", language ?? "English"],
		...target.pullRequest ? [] : [
			"pr.title",
			"pr.body",
			"pr.diff"
		].map((name) => [name, "(not known)"])
	];
	return new Map([
		...texts.map(([name, text]) => [name, (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.l)(text)]),
		["review.left-out", {
			read: () => describeLeftOut(change),
			isUntrusted: true
		}],
		["review.checks", {
			read: () => checks || NONE,
			isUntrusted: true
		}]
	]);
}
// src/review/ledger.ts
/** Pure: how good the findings were: how many were found over a pull request's life, and what became of them. */
/**
* @param states of all findings that have a thread
* @param unthreaded of those that have none
*/
function countLedger(states, unthreaded) {
	const count = (wanted) => states.filter((state) => state === wanted).length;
	const found = states.length + unthreaded.found;
	const fixed = count("fixed") + unthreaded.fixed;
	const dismissed = count("dismissed") + unthreaded.dismissed;
	return {
		found,
		fixed,
		dismissed,
		open: Math.max(0, found - fixed - dismissed)
	};
}
/** Such as `Addressed: 5 of 8 findings (62 %): 4 fixed, 1 dismissed`; empty where nothing was found. */
function describeLedger({ found, fixed, dismissed }) {
	if (found === 0) return "";
	const addressed = Math.min(found, fixed + dismissed);
	const share = `${addressed} of ${(0,_main_js__WEBPACK_IMPORTED_MODULE_2__.i)(found, "finding")} (${Math.floor(addressed / found * 100)} %)`;
	const parts = [...fixed > 0 ? [`${fixed} fixed`] : [], ...dismissed > 0 ? [`${dismissed} dismissed`] : []];
	return `Addressed: ${share}${parts.length > 0 ? `: ${parts.join(", ")}` : ""}`;
}
/** The `findings-ledger` output. */
function buildLedgerJson({ found, fixed, dismissed, open }) {
	return JSON.stringify({
		found,
		fixed,
		dismissed,
		open
	});
}
// src/review/line-coverage.ts
function countLines(files) {
	return files.reduce((total, { additions, deletions }) => total + additions + deletions, 0);
}
/**
* Lock, generated and binary files, and those that are only renamed or ignored, are not selected and so count for
* nothing. A file whose patch GitHub withholds counts by the number of changed lines that it gives.
*
* @param reviewed what became of the files of that change
* @returns no files where nothing is selected
*/
function measureLineCoverage({ original, withheld, skipped, totalFiles }, reviewed) {
	const lines = countLines(original) + countLines(withheld);
	const reviewedLines = reviewed.reduce((total, file) => total + file.reviewedLines, 0);
	const unlistedFiles = Math.max(0, totalFiles - original.length - skipped.length);
	return {
		lines,
		reviewedLines,
		files: original.length + withheld.length,
		unlistedFiles,
		isComplete: reviewedLines === lines && withheld.length === 0 && unlistedFiles === 0
	};
}
/** Of what is not known, some may be unreviewed. */
const MAX_UNKNOWN_PERCENT = 99;
/** For `require-coverage`: from 0 to 100, and 100 only where it is complete. */
function percentReviewed({ lines, reviewedLines, isComplete }) {
	if (isComplete) return 100;
	return lines === 0 ? 0 : Math.min(MAX_UNKNOWN_PERCENT, reviewedLines / lines * 100);
}
/** Such as `340 of 340 changed lines in 12 files`. */
function describeLineCoverage({ lines, reviewedLines, files, unlistedFiles }) {
	const unlisted = unlistedFiles === 0 ? "" : `, and none of ${unlistedFiles} that GitHub does not list`;
	return `${reviewedLines} of ${(0,_main_js__WEBPACK_IMPORTED_MODULE_2__.i)(lines, "changed line")} in ${(0,_main_js__WEBPACK_IMPORTED_MODULE_2__.i)(files, "file")}${unlisted}`;
}
// src/review/next-state.ts
/** What a finding needs to be posted later; undefined where it has no place in the diff. */
function toStored(finding) {
	const { anchor, code, fingerprint: id, earlier, path, quote, severity, category, scope } = finding;
	if (!anchor || !code) return earlier?.stored;
	const { title, body, rule } = finding;
	const { side, lineCount, code: hash } = code;
	const { startLine, endLine } = anchor;
	return {
		id,
		path,
		side,
		lineCount,
		code: hash,
		startLine,
		endLine,
		quote,
		severity,
		category,
		scope,
		title,
		body,
		rule
	};
}
function joinUnique(...lists) {
	return [...new Set(lists.flat())];
}
/** The first of each id. */
function joinFindings(one, other) {
	return [...one, ...other.filter(({ id }) => !one.some((known) => known.id === id))];
}
function takeMost(one, other) {
	return {
		found: Math.max(one.found, other.found),
		fixed: Math.max(one.fixed, other.fixed),
		dismissed: Math.max(one.dismissed, other.dismissed)
	};
}
function joinTwo(one, other) {
	return {
		seen: joinUnique(one.seen, other.seen),
		unposted: joinFindings(one.unposted, other.unposted),
		isPaused: one.isPaused || other.isPaused,
		unthreaded: takeMost(one.unthreaded, other.unthreaded),
		knownIds: joinUnique(one.knownIds, other.knownIds),
		closedIds: joinUnique(one.closedIds, other.closedIds)
	};
}
/**
* What is kept, also where two runs have each begun a comment, of which one stays.
*
* @param otherwise where nothing is, or nothing that can be read
*/
function readStates(texts, otherwise) {
	const [first, ...others] = texts.flatMap((text) => parseState(text) ?? []);
	return first ? others.reduce(joinTwo, first) : otherwise;
}
/** What another run has left since this one began. */
function findAdded(there, { before, postedIds }) {
	const known = /* @__PURE__ */ new Set([...before.unposted.map(({ id }) => id), ...postedIds]);
	return {
		unposted: there.unposted.filter(({ id }) => !known.has(id)),
		closedIds: there.closedIds.filter((id) => !before.closedIds.includes(id))
	};
}
/**
* The state that follows. The same comes of it when `there` is what came of it before.
*
* @param there what is kept now, perhaps by another run since this one began
*/
function buildNextState(there, result) {
	const { before, postedIds, fixedCount, isPaused } = result;
	const { found, fixed, dismissed } = before.unthreaded;
	const counted = {
		found: found + fixedCount,
		fixed: fixed + fixedCount,
		dismissed
	};
	const added = findAdded(there, result);
	const unposted = joinFindings(result.unposted, added.unposted);
	const build = (present, earlier, kept) => {
		const { seen, forgotten } = joinSeen(present, earlier);
		const encoded = encodeState({
			seen,
			unposted: kept,
			isPaused: isPaused ?? there.isPaused,
			unthreaded: takeMost(counted, there.unthreaded),
			knownIds: joinUnique(there.knownIds, postedIds),
			closedIds: joinUnique(added.closedIds, result.closedIds)
		});
		const keptCount = seen.length - encoded.forgottenChanges;
		const forgottenCount = forgotten + Math.max(0, new Set(present).size - forgotten - keptCount);
		return {
			...encoded,
			forgottenCount
		};
	};
	const present = [...result.reviewed.values()].flat();
	const first = build(present, there.seen, unposted);
	const dropped = new Set(first.droppedFindings.map(({ id }) => id));
	if (dropped.size === 0) return first;
	const paths = first.droppedFindings.map(({ path }) => path);
	const forgotten = new Set(paths.flatMap((path) => result.reviewed.get(path) ?? []));
	const isLeft = (fingerprint) => !forgotten.has(fingerprint);
	return build(present.filter(isLeft), there.seen.filter(isLeft), unposted.filter(({ id }) => !dropped.has(id)));
}
// src/review/overview.ts
/** Pure: the comment that tells the whole review. */
/** `3 findings: 1 critical, 2 high`; `2 new, 3 open in all: 1 critical, 2 high` where earlier runs have found some. */
function describeCounted(findings) {
	const counted = findings.filter(isCounted);
	const words = _main_js__WEBPACK_IMPORTED_MODULE_2__.k.map((severity) => ({
		severity,
		count: counted.filter((finding) => finding.severity === severity).length
	})).filter(({ count }) => count > 0).map(({ severity, count }) => `${count} ${severity}`).join(", ");
	if (counted.length === 0) return "No findings";
	const newCount = counted.filter(({ earlier }) => earlier === void 0).length;
	return `${newCount === counted.length ? (0,_main_js__WEBPACK_IMPORTED_MODULE_2__.i)(counted.length, "finding") : `${newCount} new, ${counted.length} open in all`}: ${words}`;
}
/**
* A title in a cell: it has one line, and no bar that ends the cell. A bar behind an odd number of backslashes is
* escaped already: https://github.github.com/gfm/#example-200
*/
function toCell(markdown) {
	return toOneLine(markdown).replaceAll(/(\\*)\|/g, (bar, backslashes) => backslashes.length % 2 === 0 ? `${backslashes}\\|` : bar);
}
/** The rule in a cell of its own: a mark that a title leaves open ends with its cell. */
function buildTable(findings, links) {
	if (findings.length === 0) return "";
	const citesRules = findings.some(({ rule }) => rule !== void 0);
	const rows = findings.map((finding) => [
		describeSeverity(finding.severity),
		toCell(finding.shown.title),
		...citesRules ? [describeRule$1(finding, links)] : [],
		describePlace(finding, links)
	]);
	const heading = [
		"Severity",
		"Finding",
		...citesRules ? ["Rule"] : [],
		"Where"
	];
	return [
		heading,
		heading.map(() => "---"),
		...rows
	].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
function buildFold(summary, content) {
	return `<details><summary>${summary}</summary>\n\n${content}\n\n</details>`;
}
/** The beginning of what a model claims to have read. */
const MAX_CLAIM_CHARACTERS = 1e3;
function buildItem(finding, reason, links) {
	const { shown, severity, status, quote, suggestion } = finding;
	const rule = describeRule$1(finding, links);
	return [
		`#### ${describeSeverity(severity)} ${toOneLine(shown.title)}`,
		`${describePlace(finding, links)}${rule && `, rule ${rule}`}`,
		reason && `Reason: ${toOneLine(reason)}`,
		status === "unplaced" && quote.trim() !== "" ? `It quotes:\n\n${(0,_main_js__WEBPACK_IMPORTED_MODULE_2__.o)((0,_extract_json_js__WEBPACK_IMPORTED_MODULE_3__.r)(quote, MAX_CLAIM_CHARACTERS))}` : "",
		shown.body,
		suggestion === void 0 ? "" : `Its lines could become:\n\n${(0,_main_js__WEBPACK_IMPORTED_MODULE_2__.o)(suggestion)}`
	].filter(Boolean).join("\n\n");
}
const FOLDS = [
	["overflow", "beyond `max-findings`"],
	["known", "known before"],
	["minor", "below `min-severity`"],
	["pre-existing", "from before this change"],
	["rejected", "not kept by the second look"],
	["unplaced", "not in the diff"]
];
/** Each with all that it says, since that stands nowhere else. */
function buildFolds(findings, unposted, links) {
	return [{
		words: "not posted on lines",
		found: findings.filter(({ id, status }) => status === "inline" && unposted.has(id))
	}, ...FOLDS.map(([status, words]) => ({
		words,
		found: findings.filter((finding) => finding.status === status)
	}))].filter(({ found }) => found.length > 0).map(({ words, found }) => {
		const items = found.map((finding) => buildItem(finding, unposted.get(finding.id) ?? finding.shown.reason, links));
		return buildFold(`${(0,_main_js__WEBPACK_IMPORTED_MODULE_2__.i)(found.length, "finding")} ${words.replaceAll(/`([^`]*)`/g, "<code>$1</code>")}`, items.join("\n\n"));
	});
}
function buildNotes$1(facts) {
	const { isComplete, invalidCount, verificationProblem, unjudgedCount, notes } = facts;
	return [
		isComplete ? "" : "Not all of the change was reviewed.",
		verificationProblem && `The findings were not looked at a second time: ${verificationProblem}`,
		verificationProblem === void 0 && unjudgedCount > 0 ? `The second look said nothing of ${(0,_main_js__WEBPACK_IMPORTED_MODULE_2__.i)(unjudgedCount, "finding")}, kept all the same.` : "",
		invalidCount === 0 ? "" : `${(0,_main_js__WEBPACK_IMPORTED_MODULE_2__.i)(invalidCount, "finding")} could not be read.`,
		...notes
	].filter(Boolean).join(" ");
}
/** The whole overview but for its footer. Where nothing was found, one sentence. */
function buildOverview(findings, facts, links) {
	const counted = findings.filter(isCounted);
	return [
		`**${describeCounted(findings)}.** Reviewed ${facts.coverage}.`,
		buildNotes$1(facts),
		buildTable(counted, links),
		...buildFolds(findings, facts.unposted, links),
		counted.length === 0 ? "" : buildFold("For a coding agent", buildAgentBlock(counted))
	].filter(Boolean).join("\n\n");
}
// src/review/reviews-api.ts
/** Reviews of a pull request: found, posted with their comments, and taken back while they are not submitted. */
const ReviewSchema = (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Yn)((0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Fn)({
	id: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Un)(),
	html_url: _run_js__WEBPACK_IMPORTED_MODULE_0__._n,
	body: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Hn)((0,_run_js__WEBPACK_IMPORTED_MODULE_0__.er)(), ""),
	state: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.er)()
}), (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.nr)(({ id, html_url, body, state }) => ({
	id,
	url: html_url,
	body: body ?? "",
	state
})));
/** As the API takes it; a range of one line has no start: https://docs.github.com/rest/pulls/reviews#create-a-review-for-a-pull-request */
function toPayload({ path, side, startLine, endLine, body }) {
	return {
		path,
		side,
		line: endLine,
		...startLine === endLine ? {} : {
			start_line: startLine,
			start_side: side
		},
		body
	};
}
/** GitHub takes far fewer; a list that never ends would hold the run up. */
const MAX_REVIEWS = 3e3;
/**
* All reviews of a pull request, oldest first; one that is not submitted is shown to who wrote it only.
*
* @throws {GitHubError}
*/
function fetchReviews(github, address) {
	return (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Tt)(async (page) => {
		const { data } = await github.request("GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews", {
			...(0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Dt)(address),
			per_page: 100,
			page
		});
		return (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.vn)((0,_run_js__WEBPACK_IMPORTED_MODULE_0__.xn)(ReviewSchema), data, "the reviews");
	}, MAX_REVIEWS);
}
/**
* Posts one review with all its comments. It never approves and never requests changes.
*
* @throws {GitHubError} 422 where one of its comments is refused: then none is posted
*/
async function createReview(github, address, { commit, body, comments }) {
	const { data } = await github.request("POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews", {
		...(0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Dt)(address),
		commit_id: commit,
		event: "COMMENT",
		body,
		comments: comments.map(toPayload),
		request: {
			..._run_js__WEBPACK_IMPORTED_MODULE_0__.pn,
			isPullRequest: true
		}
	});
	return (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.vn)(ReviewSchema, data, "the review");
}
/** Posts one comment on its own. @throws {GitHubError} */
async function createLineComment(github, address, commit, comment) {
	await github.request("POST /repos/{owner}/{repo}/pulls/{pull_number}/comments", {
		...(0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Dt)(address),
		commit_id: commit,
		...toPayload(comment),
		request: {
			..._run_js__WEBPACK_IMPORTED_MODULE_0__.pn,
			isPullRequest: true
		}
	});
}
/** Writes another text over that of a submitted review, which can't be deleted. @throws {GitHubError} */
async function updateReview(github, address, id, body) {
	await github.request("PUT /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}", {
		...(0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Dt)(address),
		review_id: id,
		body,
		request: { isPullRequest: true }
	});
}
const LineCommentSchema = (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Yn)((0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Fn)({
	path: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.er)(),
	body: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Hn)((0,_run_js__WEBPACK_IMPORTED_MODULE_0__.er)(), ""),
	/** Null once the diff has changed there. */
	line: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Hn)((0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Un)()),
	original_line: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Hn)((0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Un)())
}), (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.nr)(({ path, body, line, original_line }) => ({
	path,
	body: body ?? "",
	endLine: original_line ?? line ?? void 0
})));
/** All comments on lines of the diff, each with the last line that it was posted on. @throws {GitHubError} */
function fetchLineComments(github, address) {
	return (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Tt)(async (page) => {
		const { data } = await github.request("GET /repos/{owner}/{repo}/pulls/{pull_number}/comments", {
			...(0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Dt)(address),
			per_page: 100,
			page
		});
		return (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.vn)((0,_run_js__WEBPACK_IMPORTED_MODULE_0__.xn)(LineCommentSchema), data, "the comments on lines");
	}, MAX_REVIEWS);
}
/**
* Takes a review back that is not submitted; a submitted one can't be. One that is gone already is fine.
*
* @throws {GitHubError}
*/
async function deletePendingReview(github, address, id) {
	try {
		await github.request("DELETE /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}", {
			...(0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Dt)(address),
			review_id: id
		});
	} catch (error) {
		if (!(error instanceof _main_js__WEBPACK_IMPORTED_MODULE_2__.tt && error.status === 404)) throw error;
	}
}
// src/review/publish-review.ts
/** Posts a review so that nothing is lost: not to one comment that GitHub refuses, nor to an answer that is lost. */
/** GitHub has read the request, and did not do it. */
function isRefusal(error) {
	return error instanceof _main_js__WEBPACK_IMPORTED_MODULE_2__.tt && ((0,_run_js__WEBPACK_IMPORTED_MODULE_0__.mn)(error) || !(0,_main_js__WEBPACK_IMPORTED_MODULE_2__.mt)(error));
}
function isUnprocessable(error) {
	return error instanceof _main_js__WEBPACK_IMPORTED_MODULE_2__.tt && error.status === 422;
}
/** The second one is sent only where the first is not there: a submitted review can't be deleted. */
const MAX_POSTS = 2;
/**
* Posts once. Where the answer was lost, or can't be read, what was posted may be there all the same: it is looked for,
* and posted again only where it is not.
*
* @throws {ActionError} what GitHub said to the last attempt
*/
async function postOnce(post, findPosted) {
	for (let attempt = 1;; attempt++) try {
		return await (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.r)(post);
	} catch (error) {
		if (!(error instanceof _main_js__WEBPACK_IMPORTED_MODULE_2__.K) || isRefusal(error)) throw error;
		const posted = await findPosted().catch(() => {
			throw error;
		});
		if (posted) return posted;
		if (attempt === MAX_POSTS) throw error;
	}
}
/** GitHub makes a review and then submits it: one that was lost in between is taken back, and is none. */
async function findReview({ github, address }, runMarker) {
	const review = (await fetchReviews(github, address)).find(({ body }) => body.includes(runMarker));
	if (review?.state !== "PENDING") return review;
	await deletePendingReview(github, address, review.id);
}
function postReview(thread, publication) {
	const { github, address } = thread;
	return postOnce(() => createReview(github, address, publication), () => findReview(thread, publication.runMarker));
}
/** The same may be said of the same code in two places, so the hidden line alone does not tell. */
async function hasLineComment({ github, address }, wanted) {
	const [marker = ""] = wanted.body.split("\n", 1);
	return (await fetchLineComments(github, address)).some(({ path, endLine, body }) => path === wanted.path && endLine === wanted.endLine && body.startsWith(marker));
}
/**
* A user has one review that is not submitted, which keeps GitHub from taking another. One of ours was left by a run
* that broke off, and is taken back; a person's is left alone.
*
* @returns whether one of ours was in the way
* @throws {ActionError} somebody else's is
*/
async function clearPending({ github, address }, tagMarker) {
	const pending = (await fetchReviews(github, address)).find(({ state }) => state === "PENDING");
	if (!pending) return false;
	if (!pending.body.startsWith(tagMarker)) throw new _main_js__WEBPACK_IMPORTED_MODULE_2__.K("The token’s user has a review of this pull request that is not submitted", { hint: "Submit or discard it: GitHub takes no other review until then." });
	await deletePendingReview(github, address, pending.id);
	return true;
}
/** Posts each comment by itself. @returns those that GitHub refuses, with its reason */
async function postOneByOne(thread, { commit, comments }) {
	const { github, address } = thread;
	const refused = /* @__PURE__ */ new Map();
	for (const [index, comment] of comments.entries()) try {
		await postOnce(() => createLineComment(github, address, commit, comment).then(() => true), () => hasLineComment(thread, comment));
	} catch (error) {
		if (!(error instanceof _main_js__WEBPACK_IMPORTED_MODULE_2__.K)) throw error;
		refused.set(index, (0,_main_js__WEBPACK_IMPORTED_MODULE_2__.dt)(error).message);
	}
	return refused;
}
/**
* Posts a review in one piece, or, where GitHub refuses one of its comments and so all of them, comment by comment.
*
* @returns what was posted, and what was refused
* @throws {ActionError} nothing could be posted
*/
async function publishReview(thread, publication, log) {
	try {
		const { url, id } = await postReview(thread, publication);
		return {
			url,
			id,
			refused: /* @__PURE__ */ new Map()
		};
	} catch (error) {
		if (!isUnprocessable(error)) throw error;
		if (await clearPending(thread, publication.tagMarker)) try {
			const { url, id } = await postReview(thread, publication);
			return {
				url,
				id,
				refused: /* @__PURE__ */ new Map()
			};
		} catch (second) {
			if (!isUnprocessable(second)) throw second;
		}
		log.info(`The review is posted comment by comment: ${(0,_main_js__WEBPACK_IMPORTED_MODULE_2__.dt)(error).message}`);
		const refused = await postOneByOne(thread, publication);
		if (refused.size === publication.comments.length) throw error;
		return {
			url: "",
			id: void 0,
			refused
		};
	}
}
// src/modes/review/keep-threads.ts
/** The threads of earlier findings: resolved, reopened and answered, each once. */
function describeReply({ state, by }, headSha) {
	const at = headSha.slice(0, 7);
	if (state === "standing") return `These lines stand in ${at} as they did. If the problem is solved elsewhere, resolve this thread, or say \`by design\`.`;
	if (state === "back") return `This is back, as of ${at}.`;
	return by === "code" ? `Fixed: these lines are gone, as of ${at}.` : `Fixed, as far as the review can tell, as of ${at}.`;
}
/** Somebody says that it is fixed, and it is not; that is answered once. */
function isFixClaimed({ replies }, tag) {
	const isAnswered = replies.some(({ isOurs, body }) => isOurs && parseReplyMarker(body, tag)?.state === "standing");
	const said = replies.filter(({ isOurs, author }) => !isOurs && author?.isBot !== true).at(-1);
	return !isAnswered && said !== void 0 && parseReply(said.body) === "claims-fix";
}
/** @returns undefined where nothing is to be done */
function planWork(known, told, tag) {
	const { thread, state, standing, isResolvedByUs, wasClosed } = known;
	if (!thread || state === "dismissed") return void 0;
	const { lastReply, isResolved } = thread;
	const saysFixed = lastReply?.state === "fixed";
	if (told.back.has(known.id)) return {
		thread,
		resolve: isResolvedByUs || isResolved && wasClosed ? false : void 0,
		reply: {
			state: "back",
			by: "model"
		},
		isReplyInstead: false
	};
	if (told.fixed.has(known.id)) return {
		thread,
		resolve: isResolved ? void 0 : true,
		reply: {
			state: "fixed",
			by: "model"
		},
		isReplyInstead: false
	};
	if (state === "fixed") {
		if (isResolved || saysFixed || wasClosed) return void 0;
		return {
			thread,
			resolve: true,
			reply: {
				state: "fixed",
				by: "code"
			},
			isReplyInstead: true
		};
	}
	if (standing !== "stands") return void 0;
	const isClosedAsFixed = isResolvedByUs || isResolved && wasClosed;
	if (isClosedAsFixed || saysFixed) {
		const reply = lastReply?.state === "back" ? void 0 : {
			state: "back",
			by: "code"
		};
		return {
			thread,
			resolve: isClosedAsFixed ? false : void 0,
			reply,
			isReplyInstead: !saysFixed
		};
	}
	if (isResolved || !isFixClaimed(thread, tag)) return void 0;
	return {
		thread,
		resolve: void 0,
		reply: {
			state: "standing",
			by: "code"
		},
		isReplyInstead: false
	};
}
/**
* Whether its thread is closed because it was fixed: by us, or by a person who was told so. One that somebody has opened
* again since counts as closed, so that it is not closed again.
*/
function isClosed({ thread, state, wasClosed, isResolvedByUs }, changed) {
	if (!thread || state === "dismissed") return false;
	const isResolved = changed.get(thread.id) ?? thread.isResolved;
	if (state === "open" || wasClosed) return wasClosed && (state === "fixed" || isResolved);
	const wasTold = thread.lastReply?.state === "fixed";
	return changed.has(thread.id) || isResolvedByUs || isResolved && wasTold;
}
var ThreadKeeping = class {
	#keeper;
	/** Threads that are resolved now, or open, and were not. */
	changed = /* @__PURE__ */ new Map();
	/** GitHub has refused it to this token. */
	#isRefused = false;
	hasReplied = false;
	constructor(keeper) {
		this.#keeper = keeper;
	}
	/** @returns whether it could be done */
	async #setResolved({ id }, isResolved) {
		if (this.#isRefused) return false;
		try {
			await setResolved(this.#keeper.github, id, isResolved);
			this.changed.set(id, isResolved);
			return true;
		} catch (error) {
			if (!(error instanceof _main_js__WEBPACK_IMPORTED_MODULE_2__.tt)) throw error;
			this.#isRefused = true;
			this.#keeper.log.info(`Threads are answered, not resolved: ${(0,_main_js__WEBPACK_IMPORTED_MODULE_2__.dt)(error).message} Resolving takes \`contents: write\` beside \`pull-requests: write\`.`);
			return false;
		}
	}
	async #reply({ root }, reply) {
		const { github, address, tag, runId, headSha } = this.#keeper;
		const marker = buildReplyMarker(tag, reply, runId);
		const isThere = async () => {
			const { threads } = await fetchThreads(github, address);
			return (threads.find(({ first }) => first?.id === root.id)?.replies ?? []).some(({ isOurs, body }) => isOurs && body.startsWith(marker)) || void 0;
		};
		const post = async () => {
			await createReply(github, address, root.id, `${marker}\n\n${describeReply(reply, headSha)}`);
			return true;
		};
		this.hasReplied = true;
		await postOnce(post, isThere);
	}
	async do({ thread, resolve, reply, isReplyInstead }) {
		if (reply && !isReplyInstead) await this.#reply(thread, reply);
		const isDone = resolve === void 0 || await this.#setResolved(thread, resolve);
		if (reply && isReplyInstead && !isDone) await this.#reply(thread, reply);
	}
	/** Another run may have said the same at the same time: what was said first stays. */
	async takeBackDoubles() {
		const { github, address, tag, runId } = this.#keeper;
		const { threads } = await fetchThreads(github, address);
		for (const { replies } of threads) {
			const said = listOurReplies(replies, tag);
			for (const [index, { id, mark, body }] of said.entries()) if (said[index - 1]?.mark.state === mark.state && body.includes(` run:${runId} -->`)) await deleteLineComment(github, address, id);
		}
	}
};
/**
* Does in each thread what its finding asks for. What GitHub refuses is told, and fails nothing: the next run tries again.
*
* @param doubles comments of ours that say what an earlier one says
* @returns ids of the findings whose threads are closed because they were fixed
*/
async function keepThreads(known, doubles, told, keeper) {
	const keeping = new ThreadKeeping(keeper);
	const attempt = async (work) => {
		try {
			await work();
		} catch (error) {
			if (!(error instanceof _main_js__WEBPACK_IMPORTED_MODULE_2__.K)) throw error;
			keeper.log.warning(`A thread is not as it should be: ${(0,_main_js__WEBPACK_IMPORTED_MODULE_2__.dt)(error).message}`);
		}
	};
	for (const id of doubles) await attempt(() => deleteLineComment(keeper.github, keeper.address, id));
	for (const one of known) {
		const work = planWork(one, told, keeper.tag);
		if (work) await attempt(() => keeping.do(work));
	}
	if (keeping.hasReplied) await attempt(() => keeping.takeBackDoubles());
	return known.filter((one) => isClosed(one, keeping.changed)).map(({ id }) => id);
}
// src/modes/review/post-findings.ts
/** Findings on their lines: cleaned, and posted as one review. */
async function redact(text) {
	return (await (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Q)(text)).text;
}
/** A suggestion is applied as it is: one that hides something, or holds a secret, is none. */
async function isFit(suggestion) {
	return (0,_main_js__WEBPACK_IMPORTED_MODULE_2__.E)(suggestion) === suggestion && await redact(suggestion) === suggestion;
}
/** A finding without secrets, and its texts as harmless Markdown. */
async function cleanFinding(finding, toHarmless) {
	const { suggestion } = finding;
	const title = toOneLine((0,_main_js__WEBPACK_IMPORTED_MODULE_2__.E)(await redact(finding.title)));
	const body = await redact(finding.body);
	const reason = finding.reason === void 0 ? void 0 : await redact(finding.reason);
	return {
		...finding,
		path: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Z)(finding.path).text,
		title,
		body,
		quote: await redact(finding.quote),
		reason,
		suggestion: suggestion !== void 0 && await isFit(suggestion) ? suggestion : void 0,
		shown: {
			title: await toHarmlessLine(title, toHarmless),
			body: await toHarmless(body),
			reason: reason === void 0 ? void 0 : await toHarmlessLine(reason, toHarmless)
		}
	};
}
/** The findings that other runs have posted on this head since this run began. */
function findRivals({ threads }, { headSha, runId, memory }, tag) {
	const readMarks = (look) => look.flatMap(({ first }) => {
		const mark = first?.isOurs ? parseFindingMarker(first.body, tag) : void 0;
		return first && mark ? [{
			...mark,
			commentId: first.id
		}] : [];
	});
	const before = new Set(readMarks(memory.look?.threads ?? []).map((mark) => mark.runId));
	return readMarks(threads).filter((mark) => mark.head === headSha && mark.runId !== runId && !before.has(mark.runId));
}
/** The comments of this run among the threads. */
function findOwnIds({ threads }, { runId }, tag) {
	return threads.flatMap(({ first }) => first?.isOurs && parseFindingMarker(first.body, tag)?.runId === runId ? [first.id] : []);
}
const SUPERSEDED = "Another run reviewed this commit at the same time; its findings stand.";
/**
* GitHub can't post only if nothing has changed: where two runs have posted on one head, the set that was first stays.
*
* @returns whether this run has taken its own back
*/
async function giveWay({ github, address }, reviewId, place, tag) {
	const look = await fetchThreads(github, address);
	const own = findOwnIds(look, place, tag);
	const first = Math.min(...own);
	if (!findRivals(look, place, tag).some(({ commentId }) => commentId < first)) return false;
	for (const id of own) await deleteLineComment(github, address, id);
	if (reviewId !== void 0) await updateReview(github, address, reviewId, SUPERSEDED);
	return true;
}
/**
* Posts what stands on lines, unless somebody else has done so. What GitHub does not take is for the overview, and counts
* all the same.
*/
async function postFindings(findings, place, links, { commentTag: tag }, log) {
	const { opening, headSha, runId, memory, isReview } = place;
	const inline = findings.flatMap(({ status, anchor, code, ...finding }) => status === "inline" && anchor && code ? [{
		finding: {
			...finding,
			status,
			anchor,
			code
		},
		anchor,
		code
	}] : []);
	const allFor = (reason) => new Map(inline.map(({ finding }) => [finding.id, reason]));
	const posted = {
		url: "",
		unposted: /* @__PURE__ */ new Map(),
		problem: void 0,
		supersededBy: void 0
	};
	if (!opening || headSha === void 0) return {
		...posted,
		unposted: allFor("no comments were wanted")
	};
	if (memory.problem !== void 0) return {
		...posted,
		unposted: allFor("earlier findings could not be read"),
		problem: new _main_js__WEBPACK_IMPORTED_MODULE_2__.K(memory.problem)
	};
	const tagMarker = `${_run_js__WEBPACK_IMPORTED_MODULE_0__.un} review:${tag} -->`;
	const runMarker = `${_run_js__WEBPACK_IMPORTED_MODULE_0__.un} run:${runId} -->`;
	const comments = inline.map(({ finding, anchor, code }) => {
		const { fingerprint: id, severity, category } = finding;
		const marker = buildFindingMarker(tag, {
			...code,
			id,
			runId,
			head: headSha,
			severity,
			category
		});
		return {
			...anchor,
			body: buildFindingComment(finding, marker, links)
		};
	});
	const body = `${tagMarker}\n${runMarker}\n\n${describeCounted(findings)}.`;
	try {
		const thread = await opening;
		const look = await fetchThreads(thread.github, thread.address);
		if (look.head !== headSha) return {
			...posted,
			supersededBy: "head"
		};
		if (!isReview) return {
			...posted,
			unposted: allFor("the next review posts it")
		};
		if (inline.length === 0) return posted;
		if (findRivals(look, place, tag).length > 0) return {
			...posted,
			supersededBy: "run"
		};
		const { url, id, refused } = await publishReview(thread, {
			commit: headSha,
			tagMarker,
			runMarker,
			body,
			comments
		}, log);
		if (await giveWay(thread, id, place, tag).catch((error) => {
			log.info(`Whether another run has posted the same is not known: ${(0,_main_js__WEBPACK_IMPORTED_MODULE_2__.dt)(error).message}`);
			return false;
		})) return {
			...posted,
			supersededBy: "run"
		};
		const reasons = [...refused].flatMap(([index, reason]) => {
			const finding = inline[index]?.finding;
			return finding === void 0 ? [] : [[finding.id, (0,_main_js__WEBPACK_IMPORTED_MODULE_2__.c)(reason)]];
		});
		const [first] = refused.values();
		const problem = first === void 0 ? void 0 : new _main_js__WEBPACK_IMPORTED_MODULE_2__.K(first);
		return {
			...posted,
			url,
			unposted: new Map(reasons),
			problem
		};
	} catch (error) {
		if (!(error instanceof _main_js__WEBPACK_IMPORTED_MODULE_2__.K)) throw error;
		return {
			...posted,
			unposted: allFor((0,_main_js__WEBPACK_IMPORTED_MODULE_2__.c)((0,_main_js__WEBPACK_IMPORTED_MODULE_2__.dt)(error).message)),
			problem: error
		};
	}
}
// src/review/annotations.ts
/** Pure: findings as annotations, of the log or of a check run. */
const LEVELS$1 = {
	critical: "error",
	high: "error",
	medium: "warning",
	low: "notice"
};
function buildAnnotation({ path, severity, title, body, rule, anchor, ...claim }) {
	const lines = anchor ?? claim;
	const isRemoved = anchor?.side === "LEFT";
	const removed = isRemoved ? `About removed lines: ${describeLines(lines)}` : "";
	const cited = rule === void 0 ? "" : `Rule: ${rule}`;
	const message = [
		removed,
		body.trim() || title,
		cited
	].filter(Boolean).join("\n\n");
	return {
		level: LEVELS$1[severity],
		title: (0,_try_check_run_js__WEBPACK_IMPORTED_MODULE_1__.r)(`${severity}: ${title}`),
		message: (0,_try_check_run_js__WEBPACK_IMPORTED_MODULE_1__.n)(message),
		path,
		startLine: isRemoved ? 1 : Math.max(1, lines.startLine),
		endLine: isRemoved ? 1 : Math.max(1, lines.startLine, lines.endLine)
	};
}
/**
* Those that count for the verdict, the most severe first: of a level, GitHub shows the first ten of a step.
* https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
*/
function buildAnnotations(findings) {
	return findings.filter(isCounted).toSorted((a, b) => _main_js__WEBPACK_IMPORTED_MODULE_2__.k.indexOf(a.severity) - _main_js__WEBPACK_IMPORTED_MODULE_2__.k.indexOf(b.severity)).map(buildAnnotation);
}
// src/review/findings-file.ts
/** What became of a finding, in the words of the file. */
const STATUSES = {
	inline: "posted",
	open: "open",
	known: "known",
	overflow: "overview",
	"pre-existing": "overview",
	unplaced: "overview",
	minor: "folded",
	rejected: "rejected"
};
/**
* The findings as other tools read them, in their order.
*
* @param producer the model
* @param isPosted whether a comment stands on its lines
*/
function buildFindingItems(findings, producer, isPosted) {
	return findings.map((finding) => {
		const { path, anchor, startLine, endLine, severity, category, scope, title, body, rule, quote } = finding;
		const status = STATUSES[finding.status];
		return {
			file: path,
			start_line: anchor?.startLine ?? startLine,
			end_line: anchor?.endLine ?? endLine,
			message: body.trim() === "" ? title : `${title}\n\n${body}`,
			producer,
			side: anchor?.side ?? finding.side ?? "RIGHT",
			severity,
			category,
			scope,
			title,
			body,
			rule: rule ?? null,
			quote,
			suggestion: finding.suggestion ?? null,
			id: finding.fingerprint,
			status: status === "posted" && !isPosted(finding) ? "overview" : status,
			reason: finding.reason ?? null
		};
	});
}
/** The text of the file with that list. */
function buildFindingsFile(items) {
	return `${JSON.stringify(items, void 0, 2)}\n`;
}
// src/review/sarif.ts
/** https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/sarif-v2.1.0-os.html#_Toc34317648 */
const LEVELS = {
	critical: "error",
	high: "error",
	medium: "warning",
	low: "note"
};
/** How grave code scanning shows it: https://docs.github.com/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning#reportingdescriptor-object */
const SECURITY_SEVERITIES = {
	critical: "9.5",
	high: "8.0",
	medium: "5.5",
	low: "2.0"
};
function ruleIdOf({ rule, category }) {
	return rule ?? category;
}
/** A path as a URI: what means something there is escaped. */
function toUri(path) {
	return path.toWellFormed().split("/").map(encodeURIComponent).join("/");
}
/** Message texts know links, and nothing else of Markdown: what a model wrote leads nowhere. */
function toMessage(text) {
	return text.replaceAll("](", "] (");
}
const DESCRIPTIONS = {
	security: "The change can be used to do harm.",
	correctness: "The change does not do what it should.",
	"data-loss": "The change can lose data.",
	concurrency: "The change fails where things happen at the same time.",
	performance: "The change costs more time or memory than it should.",
	api: "The change breaks a contract that others rely on.",
	tests: "The change is not tested where it is risky, or tested wrongly.",
	maintainability: "The change is right, but hard to keep so."
};
function describeRule({ rule, category }) {
	return rule === void 0 ? DESCRIPTIONS[category] : `A rule of this repository: ${rule}`;
}
/** @param findings from the worst to the least: the first of a rule tells how grave code scanning shows it */
function buildRules(findings, ruleUrls) {
	return [...Map.groupBy(findings, ruleIdOf)].map(([id, ofRule]) => {
		const [first] = ofRule;
		const helpUri = ruleUrls.get(id);
		const text = first ? describeRule(first) : id;
		const security = ofRule.find(({ category }) => category === "security");
		return {
			id,
			name: id,
			shortDescription: { text: id },
			fullDescription: { text },
			help: { text },
			...helpUri === void 0 ? {} : { helpUri },
			properties: {
				tags: [...new Set(ofRule.map(({ category }) => category))],
				...security ? { "security-severity": SECURITY_SEVERITIES[security.severity] } : {}
			}
		};
	});
}
function buildResult$1(finding) {
	const { anchor, title, body, severity, fingerprint } = finding;
	const region = anchor ? {
		startLine: Math.max(1, anchor.startLine),
		endLine: Math.max(1, anchor.endLine)
	} : void 0;
	return {
		ruleId: ruleIdOf(finding),
		level: LEVELS[severity],
		message: { text: toMessage(body.trim() === "" ? title : `${title}\n\n${body}`) },
		locations: [{ physicalLocation: {
			artifactLocation: {
				uri: toUri(finding.path),
				uriBaseId: "%SRCROOT%"
			},
			...region && { region }
		} }],
		partialFingerprints: { primaryLocationLineHash: `${fingerprint}:1` }
	};
}
/**
* The findings that count, on lines of the new file: code scanning shows what is there.
*
* @param ruleUrls pages of the rules, by id
* @param version of this action
*/
function buildSarif(findings, ruleUrls, version) {
	const shown = findings.filter((finding) => isCounted(finding) && finding.anchor?.side === "RIGHT");
	const log = {
		$schema: "https://json.schemastore.org/sarif-2.1.0.json",
		version: "2.1.0",
		runs: [{
			tool: { driver: {
				name: "pinata-inference-review",
				version,
				rules: buildRules(shown, ruleUrls)
			} },
			results: shown.map(buildResult$1)
		}]
	};
	return `${JSON.stringify(log, void 0, 2)}\n`;
}
// src/modes/review/record-findings.ts
/** The version of the form of what is written for other tools. */
const VERSION = "1";
/** The findings as an output has room for them. */
function fitOutput(items) {
	let count = items.length;
	let json = JSON.stringify(items);
	while (json.length > _main_js__WEBPACK_IMPORTED_MODULE_2__.g) {
		count = Math.floor(count / 2);
		json = JSON.stringify(items.slice(0, count));
	}
	return json;
}
/** Files and outputs that tell every finding, wherever it stands. */
async function recordFindings(findings, { url, unposted }, { target, rules }, inputs, run) {
	const { outputs } = run;
	const isPosted = ({ id, status }) => status === "inline" && target.pullRequest !== void 0 && !unposted.has(id);
	const items = buildFindingItems(findings, outputs.model, isPosted);
	outputs.findings = fitOutput(items);
	outputs["findings-count"] = String(findings.filter(isCounted).length);
	outputs["highest-severity"] = worstSeverity(findings) ?? "";
	outputs["review-url"] = url;
	const write = (path, extension, text) => (0,_write_report_js__WEBPACK_IMPORTED_MODULE_5__.t)({
		path,
		what: "findings",
		extension,
		text
	}, inputs.runner, run);
	outputs["findings-file"] = await write(inputs.findingsFile, "json", buildFindingsFile(items));
	if (inputs.sarifFile === void 0) return;
	const sarif = buildSarif(findings, rules.urls, VERSION);
	outputs["sarif-file"] = await write(inputs.sarifFile, "sarif", sarif);
}
/** Tells findings in the log, which needs no permission: all that count, or those without a comment. */
function annotate(findings, { unposted, problem }, { annotations }, { log }) {
	const isMissing = ({ id }) => problem !== void 0 && unposted.has(id);
	const told = annotations === "true" ? findings : findings.filter(isMissing);
	if (annotations === "false") return;
	for (const { level, message, title, path, startLine, endLine } of buildAnnotations(told)) log[level](message, {
		title,
		file: path,
		line: startLine,
		endLine
	});
}
// src/modes/review/remember.ts
/** What a run leaves for later ones, and what it says of that. */
/** What later runs are to know. */
function buildResult(findings, { posted, closedIds }, { known, asked }, { plan, increment, memory, earlier }) {
	const isUnposted = ({ id, status }) => status === "overflow" || status === "inline" && posted.unposted.has(id);
	const isPosted = (finding) => finding.status === "inline" && !isUnposted(finding);
	const fixed = known.filter(({ stored, state }) => stored && state === "fixed");
	return {
		before: memory.state,
		reviewed: listReviewed(increment, asked.files),
		unposted: findings.filter(isUnposted).flatMap((finding) => toStored(finding) ?? []),
		postedIds: [...earlier.findings.flatMap(({ id, thread }) => thread ? [id] : []), ...findings.filter(isPosted).map(({ fingerprint }) => fingerprint)],
		closedIds,
		fixedCount: fixed.length,
		isPaused: plan.isPaused
	};
}
/** What became of all findings so far; undefined where the threads could not be read. */
function countFindings(findings, { known }, { memory, earlier }) {
	if (memory.problem !== void 0) return void 0;
	const { found, fixed, dismissed } = memory.state.unthreaded;
	const unthreaded = {
		found: found + earlier.deletedIds.size,
		fixed,
		dismissed: dismissed + earlier.deletedIds.size
	};
	const fresh = findings.filter((finding) => isCounted(finding) && !finding.earlier);
	return countLedger([...known.map(({ state }) => state), ...fresh.map(() => "open")], unthreaded);
}
const KEPT_ONLY = "No model was asked: the threads were looked at.";
/** What a reader should know beside the findings, in our own words. */
function buildNotes({ plan, increment, memory }, result, ledger) {
	const { seenLines, files } = increment;
	const { forgottenCount } = buildNextState(memory.state, result);
	const isPaused = plan.isPaused ?? memory.state.isPaused;
	const words = ledger && describeLedger(ledger);
	return [
		...seenLines > 0 && plan.kind === "review" ? [files.length > 0 ? `${(0,_main_js__WEBPACK_IMPORTED_MODULE_2__.i)(seenLines, "changed line")} of it by earlier runs.` : "Nothing of it is new."] : [],
		...plan.kind === "keep" ? [KEPT_ONLY] : [],
		...forgottenCount > 0 ? [`${(0,_main_js__WEBPACK_IMPORTED_MODULE_2__.i)(forgottenCount, "change")} are more than can be remembered: the next run reviews them again.`] : [],
		...words ? [`${words}.`] : [],
		...isPaused ? ["Reviews are paused: `/review` reviews once, `/review resume` goes on."] : []
	];
}
/**
* A review that is under way has looked at the comment before it writes: by then it has written, over the pause too.
* GitHub can't write only if nothing has changed.
*/
const SETTLING_MS = 3e3;
/** Somebody's word counts, whoever's result the comment shows. What GitHub refuses is told. */
async function keepPause({ isPaused }, comment, { clock, log }) {
	if (isPaused === void 0) return;
	const opening = comment.openThread();
	if (!opening) {
		log.warning("Nothing keeps that reviews are paused or resumed: there is no comment to keep it in.");
		return;
	}
	await (0,_main_js__WEBPACK_IMPORTED_MODULE_2__.W)(SETTLING_MS, clock.signal);
	try {
		await (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.t)(await opening, (there) => {
			const kept = readStates(there === void 0 ? [] : [there], EMPTY_STATE);
			return kept.isPaused === isPaused ? there : encodeState({
				...kept,
				isPaused
			}).text;
		});
	} catch (error) {
		if (!(error instanceof _main_js__WEBPACK_IMPORTED_MODULE_2__.K)) throw error;
		log.warning(`It is not kept that reviews are paused or resumed: ${(0,_main_js__WEBPACK_IMPORTED_MODULE_2__.dt)(error).message}`);
	}
}
// src/review/conclusion.ts
function concludeCheckRun({ outcome, failsStep, isSkipped }) {
	if (failsStep) return "failure";
	if (isSkipped) return "skipped";
	return outcome === "passed" ? "success" : "neutral";
}
// src/modes/review/tell-check-run.ts
/** Tells it where a check run is wanted. */
async function tellCheckRun({ outcome, failsStep, isSkipped, title, summary }, findings, { target, headSha }, { checkRun: name }, run) {
	if (name === void 0 || headSha === void 0) return;
	const conclusion = concludeCheckRun({
		outcome,
		failsStep,
		isSkipped
	});
	const annotations = buildAnnotations(findings);
	await (0,_try_check_run_js__WEBPACK_IMPORTED_MODULE_1__.t)(() => ({
		name,
		headSha,
		conclusion,
		title,
		summary,
		annotations
	}), target, run);
}
/** Ends well, and without a result. */
async function tellSkipped(reason, about, inputs, run) {
	run.report.facts.set("Not run", reason);
	run.log.notice(`Not reviewed: ${reason}`);
	await tellCheckRun({
		outcome: "not-run",
		failsStep: false,
		isSkipped: true,
		title: "Not reviewed",
		summary: `Not reviewed: ${reason}.`
	}, [], about, inputs, run);
}
const NEWER_HEAD = "The pull request has a newer head";
/** A newer commit is the head, and has a run of its own: nothing is posted but the check run. */
async function tellSuperseded(about, inputs, run) {
	run.outputs.outcome = "not-run";
	run.outputs["comment-outcome"] = "superseded";
	run.report.facts.set("Not run", NEWER_HEAD);
	run.log.notice(`${NEWER_HEAD}: its own run reviews it.`);
	await tellCheckRun({
		outcome: "not-run",
		failsStep: false,
		isSkipped: false,
		title: "superseded",
		summary: `${NEWER_HEAD}.`
	}, [], about, inputs, run);
}
// src/modes/review/publish-findings.ts
function describeCost({ costUsd, verificationUsd, asked }, run) {
	const cost = (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.B)(costUsd, asked.isCached, run);
	return verificationUsd === void 0 ? cost : `${cost}, $${(0,_run_js__WEBPACK_IMPORTED_MODULE_0__.cr)(verificationUsd)} of it for the second look`;
}
/** Measurements of the run, each inline Markdown. */
function buildReviewFooter(verified, startedAtMs, run) {
	const { usage, asked } = verified;
	const duration = (0,_main_js__WEBPACK_IMPORTED_MODULE_2__.V)(performance.now() - startedAtMs);
	if (asked.model === void 0) return ["no model was asked", duration];
	const share = usage && usage.promptTokens > 0 ? usage.cachedTokens / usage.promptTokens : 0;
	return [
		(0,_main_js__WEBPACK_IMPORTED_MODULE_2__.c)(run.outputs.model),
		(0,_run_js__WEBPACK_IMPORTED_MODULE_0__.I)(usage),
		...share > 0 ? [`${Math.round(share * 100)} % of what went in was cached`] : [],
		describeCost(verified, run),
		duration
	];
}
/** All findings that are told, without secrets and as harmless Markdown. */
async function cleanFindings({ findings, known }, target, inputs, run) {
	const all = [...findings, ...listOpen(known)];
	const words = all.map(({ title, body, reason }) => `${title}\n${body}\n${reason ?? ""}`);
	const policy = await (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.F)(words.join("\n"), inputs, target, run);
	const toHarmless = async (markdown) => (await (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.et)(markdown, policy)).text;
	const cleaned = [];
	for (const finding of all) cleaned.push(await cleanFinding(finding, toHarmless));
	return {
		findings: cleaned,
		toHarmless
	};
}
/** Posts what is new, and does in earlier threads what they ask for. */
async function publishOnLines(findings, { known, told }, { target, headSha, memory, earlier, plan }, links, inputs, { comment }, { log }) {
	const opening = comment.openThread();
	const runId = (await comment.stamp).id;
	const posted = await postFindings(findings, {
		opening,
		headSha,
		runId,
		memory,
		isReview: plan.kind === "review"
	}, links, inputs, log);
	if (posted.problem) {
		const { message } = (0,_main_js__WEBPACK_IMPORTED_MODULE_2__.dt)(posted.problem);
		log.warning(`Not all findings stand on their lines; the overview has them. ${message}`);
	}
	if (!opening || headSha === void 0 || posted.supersededBy || !memory.look || !target.pullRequest) return {
		posted,
		closedIds: memory.state.closedIds
	};
	const { github, address } = await opening;
	const keeper = {
		github,
		address,
		tag: inputs.commentTag,
		runId,
		headSha,
		log
	};
	return {
		posted,
		closedIds: await keepThreads(known, earlier.doubles, told, keeper)
	};
}
const GIVEN_WAY = {
	head: NEWER_HEAD,
	run: "Another run has reviewed this commit at the same time"
};
/** @throws {GateFailure} `fail-on` or `require-coverage` fail the step @throws {PublishError} */
async function publishFindings(verified, reviewed, inputs, deps, run) {
	const { log, outputs, report } = run;
	const { target, change, rules, increment } = reviewed;
	const { asked } = verified;
	if (asked.text !== "") await (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.L)(asked.text, "Answer", inputs, run);
	const { findings, toHarmless } = await cleanFindings(verified, target, inputs, run);
	const { context, pullRequest } = target;
	const links = {
		pullRequestUrl: pullRequest && `${context.repoUrl}/pull/${pullRequest.number}`,
		ruleUrls: rules.urls
	};
	const onLines = await publishOnLines(findings, verified, reviewed, links, inputs, deps, run);
	const { posted } = onLines;
	const files = joinReviewed(increment, asked.files);
	const lines = measureLineCoverage(change, files);
	const isComplete = lines.isComplete && !asked.isCut;
	const found = findings.some(isCounted) ? "findings" : isComplete ? "passed" : "not-run";
	const outcome = posted.supersededBy === "head" ? "not-run" : found;
	outputs.outcome = outcome;
	const { reviewedLines } = lines;
	await (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.V)(buildReviewCoverage(files, change), run, {
		lines: lines.lines,
		reviewedLines
	});
	await recordFindings(findings, posted, reviewed, inputs, run);
	annotate(findings, posted, inputs, run);
	const coverage = describeLineCoverage(lines);
	const { unjudgedCount, problem } = verified;
	const result = buildResult(findings, onLines, verified, reviewed);
	const ledger = countFindings(findings, verified, reviewed);
	if (ledger) outputs["findings-ledger"] = buildLedgerJson(ledger);
	const overview = buildOverview(findings, {
		coverage,
		isComplete,
		invalidCount: asked.invalidCount,
		unjudgedCount,
		unposted: posted.unposted,
		verificationProblem: problem === void 0 ? void 0 : (0,_main_js__WEBPACK_IMPORTED_MODULE_2__.c)(problem),
		notes: buildNotes(reviewed, result, ledger)
	}, links);
	const counted = describeCounted(findings);
	report.title = `Review: ${counted.toLowerCase()}`;
	report.sections.unshift(overview);
	log.info(`${counted}. Reviewed ${coverage}.`);
	for (const notice of asked.notices) log.warning(notice);
	const unposted = await publishOverview({
		markdown: overview,
		toHarmless
	}, verified, {
		reviewed,
		result,
		posted
	}, inputs, deps, run);
	await keepPause(reviewed.plan, deps.comment, run);
	if (posted.supersededBy === "head") return tellSuperseded(reviewed, inputs, run);
	const problems = findProblems(findings, {
		...lines,
		isComplete
	}, coverage, inputs);
	await tellCheckRun({
		outcome,
		failsStep: problems.length > 0,
		isSkipped: false,
		title: counted,
		summary: overview
	}, findings, reviewed, inputs, run);
	if (problems.length > 0) {
		if (unposted) log.error((0,_main_js__WEBPACK_IMPORTED_MODULE_2__.dt)(unposted).message);
		throw new _main_js__WEBPACK_IMPORTED_MODULE_2__.$(`The review fails the step: ${counted.toLowerCase()}`, problems);
	}
	if (unposted) throw unposted;
	if (outcome === "not-run") log.warning("Nothing was found, and not all of the change was reviewed.");
}
/** @returns what is to be thrown in the end */
async function publishOverview(shown, verified, { reviewed, result, posted }, inputs, { comment }, run) {
	const spentUsd = inputs.pullRequestBudgetUsd === void 0 ? void 0 : verified.spentUsd;
	if (posted.supersededBy) {
		await comment.giveWay(GIVEN_WAY[posted.supersededBy], spentUsd);
		return;
	}
	return comment.publish(shown, {
		notices: verified.asked.notices,
		footer: buildReviewFooter(verified, reviewed.startedAtMs, run),
		spentUsd,
		state: (there) => buildNextState(readStates(there, result.before), result).text,
		...posted.url === "" ? {} : { settledAtMs: Date.now() }
	});
}
/** Told each by itself, beside that too little was reviewed. */
const MAX_PROBLEMS = 8;
/** Why the step fails; empty where it does not. */
function findProblems(findings, lines, coverage, { failOnSeverities, requiredCoveragePercent }) {
	const told = findings.filter((finding) => isCounted(finding) && failOnSeverities.includes(finding.severity)).map(({ severity, title, path }) => `${severity}: ${title} (${path})`);
	const rest = told.splice(told.length > MAX_PROBLEMS ? 7 : MAX_PROBLEMS);
	const isTooLittle = percentReviewed(lines) < requiredCoveragePercent;
	return [
		...told,
		...rest.length > 0 ? [`${(0,_main_js__WEBPACK_IMPORTED_MODULE_2__.i)(rest.length, "more finding")} that fail the step: the overview has all`] : [],
		...isTooLittle ? [`Reviewed ${coverage}, not all of it: \`require-coverage\` is ${requiredCoveragePercent}`] : []
	];
}
// src/review/skip.ts
/** Pure: which pull requests are not reviewed at all. */
function toPlainLogin(login) {
	return login.toLowerCase().replace(/\[bot\]$/, "");
}
/** @returns why the pull request is skipped, in our own words and names of the workflow's own; undefined where it is not */
function findSkipReason({ isDraft, labels, author }, { skipsDrafts, skipLabels, skipAuthors }) {
	if (skipsDrafts && isDraft) return "it is a draft (`skip-drafts`)";
	const label = skipLabels.find((skipped) => labels.some((own) => own.toLowerCase() === skipped.toLowerCase()));
	if (label !== void 0) return `it has the label \`${label}\` (\`skip-labels\`)`;
	const login = skipAuthors.find((skipped) => toPlainLogin(skipped) === toPlainLogin(author));
	return login === void 0 ? void 0 : `its author is \`${login}\` (\`skip-authors\`)`;
}
/** Kinds of files that nobody writes by hand. */
const MADE = {
	"lock file": "lock files",
	generated: "generated files",
	vendored: "vendored files"
};
/** Why there is nothing to review, in our own words. @param skipped all files of the change */
function explainUnselected(skipped) {
	if (skipped.length === 0) return "the change has no files";
	const reasons = [...new Set(skipped.map(({ reason }) => reason))];
	const kinds = reasons.flatMap((reason) => MADE[reason] ?? []);
	if (kinds.length === reasons.length) return `nothing changed but ${kinds.join(" and ")}`;
	return `no file of the change is selected (${(0,_run_js__WEBPACK_IMPORTED_MODULE_0__.U)(skipped)})`;
}
// src/modes/review/subject.ts
/** What is reviewed: the change, the commit that its lines are of, and what earlier runs have left. */
/** Diffs of whole releases are larger than any prompt may be. */
const MAX_DIFF_BYTES = 67108864;
/** Beyond these, memory counts for more than time. */
const LARGE_FILES = 300;
const LARGE_DIFF_CHARACTERS = 8388608;
async function readDiffFile(path, inputs, findSource) {
	const text = await findSource(path).read(path, {
		maxBytes: MAX_DIFF_BYTES,
		keepsLineEnds: true
	});
	if (text.length > LARGE_DIFF_CHARACTERS) (0,_try_check_run_js__WEBPACK_IMPORTED_MODULE_1__.a)();
	const files = (0,_run_js__WEBPACK_IMPORTED_MODULE_0__._)(text);
	const fetching = Promise.resolve({
		files,
		totalFiles: files.length,
		diffProblem: void 0
	});
	return (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.m)(fetching, (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.f)(inputs));
}
/**
* Reads what is to be reviewed, all at once.
*
* @param keep where the texts of a long list of files are kept
* @returns undefined where the pull request is not to be reviewed, which is told
* @throws {InputError} there is none
*/
async function readSubject(open, plan, inputs, findSource, keep, run) {
	const pullRequest = await open.findPullRequest();
	const target = {
		context: open.context,
		github: open.github,
		pullRequest
	};
	const comment = new _run_js__WEBPACK_IMPORTED_MODULE_0__.G(inputs, target, run);
	if (inputs.diffFile !== void 0) {
		const change = await readDiffFile(inputs.diffFile, inputs, findSource);
		if (change.original.length === 0) {
			await tellSkipped(explainUnselected(change.skipped), {
				target,
				headSha: void 0
			}, inputs, run);
			return;
		}
		return {
			target,
			change,
			headSha: void 0,
			memory: NO_MEMORY,
			comment
		};
	}
	run.report.facts.set("On", (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.x)(target));
	if (!pullRequest) throw new _main_js__WEBPACK_IMPORTED_MODULE_2__.rt("pull-request", `is missing: this run (${open.context.eventName}) belongs to no pull request`, { hint: "Run on `pull_request`, set `pull-request` to a number, or review a diff by `diff-file`." });
	const described = await pullRequest.describe();
	const { changedLines } = described;
	const headSha = described.head.sha;
	const skip = async (reason) => {
		await tellSkipped(reason, {
			target,
			headSha
		}, inputs, run);
	};
	const reason = findSkipReason(described, plan.isAsked ? {
		...inputs,
		skipsDrafts: false
	} : inputs);
	const isHeard = plan.isPaused !== void 0;
	if (reason !== void 0 && !isHeard) return skip(reason);
	if ((described.changedFiles ?? 0) > LARGE_FILES) (0,_try_check_run_js__WEBPACK_IMPORTED_MODULE_1__.a)();
	const address = {
		...open.context,
		number: pullRequest.number
	};
	const github = await open.github();
	const [change, current, memory] = await Promise.all([
		(0,_run_js__WEBPACK_IMPORTED_MODULE_0__.m)((0,_run_js__WEBPACK_IMPORTED_MODULE_0__.d)(github, address, {
			expected: {
				files: described.changedFiles,
				lines: changedLines && changedLines.additions + changedLines.deletions
			},
			keep
		}), (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.f)(inputs)),
		pullRequest.known ? (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Et)(github, address) : described,
		readMemory(comment, target, inputs, run)
	]);
	(0,_run_js__WEBPACK_IMPORTED_MODULE_0__.s)(change, run);
	if (current.head.sha !== headSha) {
		await tellSuperseded({
			target,
			headSha
		}, inputs, run);
		await keepPause(plan, comment, run);
		return;
	}
	const hasEarlier = memory.state.unposted.length > 0 || (memory.look?.threads.length ?? 0) > 0;
	if (change.original.length === 0 && !hasEarlier && !isHeard) return skip(explainUnselected(change.skipped));
	if (memory.state.isPaused && !plan.isAsked) return skip("reviews are paused (`/review resume` goes on)");
	return {
		target,
		change,
		headSha,
		memory,
		comment
	};
}
// src/review/verdicts.ts
/** The second request: each finding is judged against its code, and mended where it is kept. */
/** The form of the second answer. Other tools rely on its name and members. */
const VERDICTS_FORMAT = {
	kind: "json_schema",
	name: "review_verdicts",
	schema: {
		type: "object",
		additionalProperties: false,
		required: ["verdicts"],
		properties: { verdicts: {
			type: "array",
			items: {
				type: "object",
				additionalProperties: false,
				required: [
					"id",
					"keep",
					"reason",
					"replacement"
				],
				properties: {
					id: {
						type: "string",
						description: "As it was given: F1, F2…"
					},
					keep: {
						type: "boolean",
						description: "Whether the finding is right."
					},
					reason: {
						type: "string",
						description: "Why, in one sentence."
					},
					replacement: {
						type: ["string", "null"],
						description: "New text of exactly the lines of the finding, with their indentation; null where no small change mends it."
					}
				}
			}
		} }
	}
};
const VerdictSchema = (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Wn)({
	id: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.er)(),
	keep: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Sn)(),
	reason: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Yn)((0,_run_js__WEBPACK_IMPORTED_MODULE_0__.er)(), (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.nr)((reason) => reason.slice(0, 2e3))),
	replacement: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Gn)((0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Vn)((0,_run_js__WEBPACK_IMPORTED_MODULE_0__.er)()))
});
const AnswerSchema = (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Wn)({ verdicts: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.xn)((0,_run_js__WEBPACK_IMPORTED_MODULE_0__.or)()) });
/** By id; the first for each counts, and what does not have the form is none. */
function parseVerdicts(answer) {
	const parsed = (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.$n)(AnswerSchema, answer);
	const read = (parsed.success ? parsed.output.verdicts : []).flatMap((item) => {
		const verdict = (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.$n)(VerdictSchema, item);
		return verdict.success ? [verdict.output] : [];
	});
	return new Map(read.toReversed().map((verdict) => [verdict.id, verdict]));
}
/**
* A finding without a verdict is kept, without a replacement. Verdicts on what was not offered mean nothing.
*
* @param original the files before anything was taken out of them, by the paths that were shown
* @param shown the files as the model saw them
*/
function applyVerdicts(findings, verdicts, original, shown) {
	return findings.map((finding) => {
		const verdict = finding.status === "inline" ? verdicts.get(finding.id) : void 0;
		if (!verdict) return finding;
		if (!verdict.keep) return {
			...finding,
			status: "rejected",
			reason: verdict.reason
		};
		const { anchor } = finding;
		const before = original.find(({ path }) => path === anchor?.path);
		const after = shown.find(({ path }) => path === anchor?.path);
		if (!anchor || !before || !after || typeof verdict.replacement !== "string") return finding;
		const suggestion = buildSuggestion(verdict.replacement, anchor, before, after);
		return "text" in suggestion ? {
			...finding,
			suggestion: suggestion.text
		} : finding;
	});
}
/** How many of those that stand on lines the second request said nothing of. */
function countUnjudged(findings, verdicts) {
	return findings.filter(({ status, id }) => status === "inline" && !verdicts.has(id)).length;
}
// src/review/verify-request.ts
/** Pure: what the second request shows of the findings. */
/** Lines around those of a finding. */
const CONTEXT_LINES = 12;
/** The lines of a finding, marked, with those around them in the hunk. */
function showCode({ anchor }, files) {
	const file = files.find(({ path }) => path === anchor?.path);
	if (!file || !anchor) return "";
	const lines = readHunkOf(file, anchor);
	const first = lines.findIndex((line) => numberOn(anchor.side, line) === anchor.startLine);
	const last = lines.findIndex((line) => numberOn(anchor.side, line) === anchor.endLine);
	return lines.slice(Math.max(0, first - CONTEXT_LINES), last + 1 + CONTEXT_LINES).map((line) => {
		const number = numberOn(anchor.side, line);
		return `${number !== void 0 && number >= anchor.startLine && number <= anchor.endLine ? ">" : " "} ${numberLine(line)}`;
	}).join("\n");
}
/** One finding after the other: its claim, then its code. Untrusted. */
function describeFindings(findings, files) {
	return findings.map((finding) => {
		const { id, severity, category, title, body, path, anchor } = finding;
		const side = anchor?.side === "LEFT" ? ", removed lines" : "";
		const lines = anchor && `lines ${anchor.startLine} to ${anchor.endLine}${side}`;
		return `=== ${id} (${severity}, ${category}) ${toLine(path)}, ${lines}\n${title}\n${body}\n\n${showCode(finding, files)}`;
	}).join("\n\n");
}
// src/modes/review/verify-findings.ts
const PROMPT = "review-verify.prompt.yml";
/** @throws {BudgetError} @throws what keeps it from an answer */
async function askForVerdicts(findings, shown, model, inputs, deps, run, before) {
	const source = {
		description: "built in",
		isTrusted: true,
		read: () => (0,_try_check_run_js__WEBPACK_IMPORTED_MODULE_1__.i)(PROMPT)
	};
	const settings = {
		...inputs,
		promptFile: PROMPT,
		prompt: void 0,
		model
	};
	const template = await (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.E)(settings, () => source, run.log, VERDICTS_FORMAT);
	const { messages } = (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.mt)({
		template: template.messages,
		values: /* @__PURE__ */ new Map([["review.findings", {
			text: describeFindings(findings, shown),
			isUntrusted: true
		}], ["review.language", {
			text: inputs.language ?? "English",
			isUntrusted: false
		}]]),
		truncatable: void 0,
		nonce: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.ht)()
	}, (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Xt)(model));
	const { maxTokens, maxCompletionTokens, temperature, topP } = template;
	const question = {
		models: [.../* @__PURE__ */ new Set([model, ...inputs.fallbackModels])],
		settings: {
			maxTokens,
			maxCompletionTokens,
			temperature,
			topP
		},
		format: VERDICTS_FORMAT,
		build: (_model, isTooLong) => isTooLong ? void 0 : { messages }
	};
	run.log.info(`A second look at ${(0,_main_js__WEBPACK_IMPORTED_MODULE_2__.i)(findings.length, "finding")}`);
	return (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.O)(question, deps, run, before);
}
/** What the answers change in what is known. A model that finds again what it calls fixed has not said that it is. */
function updateEarlier({ found, fixed }, known) {
	const isFoundAgain = (one) => found.some(({ finding, anchor }) => anchor && isTwin(finding, anchor, void 0, one));
	const isFixed = (one) => fixed.includes(one) && !isFoundAgain(one);
	return known.map((one) => isFixed(one) ? {
		...one,
		state: "fixed"
	} : one);
}
/** Ids of those that were fixed before, and are found again. */
function findReturned(findings) {
	return new Set(findings.flatMap(({ status, earlier }) => status === "known" && earlier?.state === "fixed" ? [earlier.id] : []));
}
/**
* Sifts what the models found. What would stand on lines is judged against its code, in one request, whatever the
* number; where that request comes to nothing, the findings are kept as they are.
*/
async function verifyFindings(asked, earlier, deps, run) {
	const { inputs } = deps;
	const { shown, original, told, costUsd, spentUsd } = asked;
	const updated = updateEarlier(asked, earlier.findings);
	const findings = triageFindings(asked.found, inputs, {
		...earlier,
		findings: updated
	});
	const back = findReturned(findings);
	const fixed = updated.filter((one, index) => one.state !== earlier.findings[index]?.state);
	const unverified = {
		asked,
		findings,
		known: updated.map((one) => back.has(one.id) ? {
			...one,
			state: "open"
		} : one),
		told: {
			fixed: new Set(fixed.map(({ id }) => id)),
			back
		},
		unjudgedCount: 0,
		problem: void 0,
		usage: told.usage,
		costUsd,
		spentUsd,
		verificationUsd: void 0
	};
	const inline = findings.filter((finding) => finding.status === "inline" && !finding.earlier);
	const model = inputs.verifyModel ?? asked.model;
	if (!inputs.hasSuggestions || inline.length === 0 || model === void 0) return unverified;
	if (asked.isSuperseded || !await deps.isStillWanted()) return unverified;
	try {
		const second = await askForVerdicts(inline, shown, model, inputs, deps, run, told);
		const verdicts = parseVerdicts(second.reply.fields);
		return {
			...unverified,
			findings: applyVerdicts(findings, verdicts, original, shown),
			unjudgedCount: countUnjudged(inline, verdicts),
			usage: second.reply.answer.usage,
			costUsd: second.costUsd,
			spentUsd: second.spentUsd,
			verificationUsd: second.costUsd === void 0 || costUsd === void 0 ? void 0 : second.costUsd - costUsd
		};
	} catch (error) {
		if ((0,_main_js__WEBPACK_IMPORTED_MODULE_2__.ft)(error)) throw error;
		const { message } = (0,_main_js__WEBPACK_IMPORTED_MODULE_2__.dt)(error);
		run.log.warning(`The findings were not looked at a second time: ${message}`);
		return {
			...unverified,
			problem: message,
			...await (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.P)(deps)
		};
	}
}
// src/modes/review.ts
/** `review`: a change goes in, and what is wrong with it stands on the lines it speaks of. */
/** What became of earlier findings, by the diff as it is now. */
async function findEarlier({ target, change, memory }, inputs) {
	const { original, skipped, unreadPaths, totalFiles } = change;
	const earlier = readMemoryFindings(memory, inputs);
	const paths = new Set(earlier.findings.map(({ path }) => path));
	const concerned = original.filter(({ path, previousPath }) => paths.has(path) || previousPath !== void 0 && paths.has(previousPath));
	const { files } = await (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.p)(concerned, inputs.redactsInput);
	return judgeMemory(memory, earlier, {
		files,
		unreadPaths,
		isWhole: totalFiles <= original.length + skipped.length
	}, target, inputs);
}
/** @returns the model for trivial changes, where this is one @throws {InputError} a pattern that can't be read */
function chooseLightModel({ changed, totalFiles }, { lightModel, criticalPaths }, { log, report }) {
	const critical = (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.h)(criticalPaths, "critical-paths");
	const triviality = totalFiles > changed.length ? void 0 : findTriviality(changed, critical);
	if (lightModel === void 0 || triviality === void 0) return void 0;
	log.info(`The change is trivial: ${triviality}. \`light-model\` is asked.`);
	report.facts.set("Trivial", triviality);
	return lightModel;
}
/** Prepares the prompt, and a way to ask. */
async function prepareAsking({ open, findSource, subject, increment, earlier }, inputs, run) {
	const [rules, checks] = await Promise.all([findRules(subject, inputs, findSource, run), findChecks(subject, inputs, run)]);
	const promptFile = inputs.promptFile ?? "review.prompt.yml";
	const openFindings = nameOpen(earlier.findings);
	const writer = createFileWriter(openFindings);
	const prepared = await (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.o)({
		...inputs,
		promptFile
	}, open, findSource, run, {
		variables: await buildVariables(subject, {
			rules,
			checks
		}, inputs, findSource),
		writeFile: writer.write,
		format: FINDINGS_FORMAT,
		model: chooseLightModel(subject.change, inputs, run)
	});
	run.report.facts.set("Prompt", `${(0,_main_js__WEBPACK_IMPORTED_MODULE_2__.c)(promptFile)} (${findSource(promptFile).description})`).set("Model", (0,_main_js__WEBPACK_IMPORTED_MODULE_2__.c)(prepared.template.model));
	return {
		prepared,
		options: {
			files: increment.files,
			writer,
			open: openFindings,
			rules,
			meanwhile: () => increment.changes.readNext()
		}
	};
}
async function runWith(transport, spool, inputs, run) {
	const { report, log } = run;
	const startedAtMs = performance.now();
	const endpoint = await (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.tt)(inputs, transport, run, new _try_check_run_js__WEBPACK_IMPORTED_MODULE_1__.o(inputs.concurrency));
	const open = inputs.diffFile === void 0 ? (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.St)(inputs, transport, run) : (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.xt)();
	const findSource = withBuiltInPrompt(await (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.C)(inputs, open));
	const on = inputs.diffFile === void 0 ? open.context.eventName : inputs.diffFile;
	report.facts.set("On", (0,_main_js__WEBPACK_IMPORTED_MODULE_2__.c)(on));
	const plan = planRun(open.context, inputs.isFullReview);
	if (plan.kind === "nothing") {
		report.facts.set("Not run", plan.reason);
		log.info(`Not reviewed: ${plan.reason}`);
		return;
	}
	if (!await (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.S)(inputs, open, run)) return;
	const reacting = plan.heard && !inputs.isDryRun ? react(plan.heard, open, run) : void 0;
	const subject = await readSubject(open, plan, inputs, findSource, (text) => spool.keep(text), run);
	if (!subject) return reacting;
	const { target, change, memory, comment } = subject;
	const earlier = await findEarlier(subject, inputs);
	const increment = findIncrement(change.original, new Set(plan.isFull ? [] : memory.state.seen));
	const review = {
		open,
		findSource,
		subject,
		plan,
		increment,
		earlier
	};
	const catalog = (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.nt)(endpoint.client, inputs, run);
	const asking = plan.kind === "review" && increment.files.length > 0 ? await prepareAsking(review, inputs, run) : void 0;
	if (inputs.isDryRun) {
		if (!asking) return log.notice("Dry run: nothing is new, and nobody would be asked.");
		const { prepared, options } = asking;
		const prompts = showBatches(change, options, prepared, inputs, run);
		return (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.y)(prompts, prepared.template, await catalog(), run);
	}
	const means = {
		inputs,
		transport,
		target,
		endpoint,
		catalog,
		comment,
		budget: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.j)({
			inputs,
			transport,
			target,
			catalog
		}, run)
	};
	try {
		comment.begin();
		const isStillWanted = createHeadWatch(target, subject.headSha);
		const rules = asking?.options.rules ?? NO_RULES;
		await publishFindings(await verifyFindings(asking ? await askBatches({
			...asking.options,
			isStillWanted
		}, {
			...means,
			prepared: asking.prepared
		}, run) : missAll(increment.files, "not asked about yet"), earlier, {
			...means,
			isStillWanted
		}, run), {
			...review,
			target,
			change,
			headSha: subject.headSha,
			memory,
			rules,
			startedAtMs
		}, inputs, means, run);
	} catch (error) {
		await comment.end(error);
		await (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.R)(error, inputs, target, run);
		throw error;
	} finally {
		await reacting;
	}
}
/** @throws {GateFailure} `fail-on` or `require-coverage` fail the step @throws {ActionError} */
async function runReview(inputs, run) {
	const spool = new Spool(inputs.runner.tempFolder);
	try {
		await (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.rt)(inputs, (transport) => runWith(transport, spool, inputs, run));
	} finally {
		spool.close();
	}
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
