export const id = 559;
export const ids = [559];
export const modules = {

/***/ 970:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ parseJson),
/* harmony export */   t: () => (/* binding */ extractJson)
/* harmony export */ });
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(342);

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

/***/ 559:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   addSchemaToMessages: () => (/* binding */ addSchemaToMessages),
/* harmony export */   buildRepairMessages: () => (/* binding */ buildRepairMessages),
/* harmony export */   buildResponseFormatField: () => (/* binding */ buildResponseFormatField),
/* harmony export */   parseJsonSchemaInput: () => (/* binding */ parseJsonSchemaInput),
/* harmony export */   readFields: () => (/* binding */ readFields)
/* harmony export */ });
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(887);
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(342);
/* harmony import */ var _extract_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(970);



// src/inference/structured/format.ts
/** Structured output: what the model is asked for, and how it is asked again. */
/** @returns the value of the API's `response_format`; undefined for text, which needs none */
function buildResponseFormatField(format) {
	if (format.kind === "text") return void 0;
	if (format.kind === "json_object") return { type: "json_object" };
	const { kind: _kind, ...schema } = format;
	return {
		type: "json_schema",
		json_schema: schema
	};
}
const MAX_SCHEMA_CHARACTERS = 262144;
/** As the API wants it. */
const WrappedSchema = (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.zn)({
	name: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Bn)((0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Wn)((0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Yn)("needs a `name` that is text"), (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Kn)(/^[\w-]{1,64}$/, "needs a `name` of at most 64 letters, digits, `-` and `_`")), "answer"),
	strict: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Ln)((0,_run_js__WEBPACK_IMPORTED_MODULE_0__._n)("needs a `strict` that is true or false")),
	description: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Bn)((0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Yn)("needs a `description` that is text")),
	schema: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.yn)(_run_js__WEBPACK_IMPORTED_MODULE_0__.cr, "needs a `schema` that is an object")
});
/**
* Reads the JSON Schema of an input, bare or wrapped as the API wants it: `{name, strict, schema}`.
*
* @param input `json-schema`, or `json-schema-file` for the text of that file
* @throws {InputError} no JSON, no schema, or one that can't be used: a remote `$ref`, an unknown `type`, too large
*/
async function parseJsonSchemaInput(text, input) {
	const fail = (problem) => new _main_js__WEBPACK_IMPORTED_MODULE_1__.rt(input, problem, { hint: "It takes a JSON Schema, bare or as `{\"name\": …, \"schema\": …}`." });
	if (text.length > MAX_SCHEMA_CHARACTERS) throw fail(`is larger than ${MAX_SCHEMA_CHARACTERS / 1024} KiB of JSON Schema`);
	const parsed = (0,_extract_json_js__WEBPACK_IMPORTED_MODULE_2__.n)(text.trim());
	if ("problem" in parsed) throw fail(parsed.problem);
	const json = parsed.value;
	if (!(0,_run_js__WEBPACK_IMPORTED_MODULE_0__.cr)(json)) throw fail("is no JSON Schema, which is an object");
	if (!Object.hasOwn(json, "schema")) {
		await (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.nr)(json, fail);
		return {
			kind: "json_schema",
			name: "answer",
			schema: json
		};
	}
	const wrapped = (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Jn)(WrappedSchema, json);
	if (!wrapped.success) throw fail(wrapped.issues[0].message);
	const { name, strict, description, schema } = wrapped.output;
	await (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.nr)(schema, fail);
	return {
		kind: "json_schema",
		name,
		...typeof strict === "boolean" && { strict },
		...description !== void 0 && { description },
		schema
	};
}
/** The JSON in an answer, checked against the format; what is wrong with it otherwise. Undefined fields for text. */
async function readFields(text, format) {
	if (format.kind === "text") return { fields: void 0 };
	const json = (0,_extract_json_js__WEBPACK_IMPORTED_MODULE_2__.t)(text);
	if ("problem" in json) return { problems: [(await (0,_main_js__WEBPACK_IMPORTED_MODULE_1__.n)(json.problem)).text] };
	if (format.kind === "json_schema") return (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.ir)(json.value, format.schema);
	return (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.cr)(json.value) ? { fields: json.value } : { problems: ["(root): The value must be a JSON object."] };
}
/**
* The messages with the format in words, for an endpoint that does not take `response_format`: a system message after
* those at the start.
*/
function addSchemaToMessages(messages, format) {
	if (format.kind === "text") return [...messages];
	const words = "Answer with JSON only: no other text before or after it, and no code fence.";
	const content = format.kind === "json_object" ? `${words} The answer is one JSON object.` : `${words} The answer is one JSON value that is valid under this JSON Schema:\n\n${JSON.stringify(format.schema)}`;
	const first = messages.findIndex(({ role }) => role !== "system");
	return messages.toSpliced(first === -1 ? messages.length : first, 0, {
		role: "system",
		content
	});
}
/** Enough to mend; the rest would only cost. */
const MAX_REPAIRED_CHARACTERS = 2e4;
/**
* The one request for a correction: the conversation, the answer (its first 20,000 characters) and what is wrong with
* it.
*/
function buildRepairMessages(messages, answer, problems) {
	const content = `Your answer is not the JSON that was asked for:\n${problems.map((problem) => `- ${problem}`).join("\n")}\n\nAnswer with the corrected JSON only: no other text, and no code fence.`;
	const given = answer.trim() === "" ? [] : [{
		role: "assistant",
		content: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.ar)(answer, MAX_REPAIRED_CHARACTERS)
	}];
	return [
		...messages,
		...given,
		{
			role: "user",
			content
		}
	];
}



/***/ })

};
