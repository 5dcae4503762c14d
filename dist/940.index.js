export const id = 940;
export const ids = [940];
export const modules = {

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
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(268);




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
const WrappedSchema = (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Wn)({
	name: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Gn)((0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Yn)((0,_run_js__WEBPACK_IMPORTED_MODULE_0__.er)("needs a `name` that is text"), (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Zn)(/^[\w-]{1,64}$/, "needs a `name` of at most 64 letters, digits, `-` and `_`")), "answer"),
	strict: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Hn)((0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Sn)("needs a `strict` that is true or false")),
	description: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Gn)((0,_run_js__WEBPACK_IMPORTED_MODULE_0__.er)("needs a `description` that is text")),
	schema: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.wn)(_run_js__WEBPACK_IMPORTED_MODULE_0__.yn, "needs a `schema` that is an object")
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
	if (!(0,_run_js__WEBPACK_IMPORTED_MODULE_0__.yn)(json)) throw fail("is no JSON Schema, which is an object");
	if (!Object.hasOwn(json, "schema")) {
		await (0,_schema_js__WEBPACK_IMPORTED_MODULE_3__.t)(json, fail);
		return {
			kind: "json_schema",
			name: "answer",
			schema: json
		};
	}
	const wrapped = (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.$n)(WrappedSchema, json);
	if (!wrapped.success) throw fail(wrapped.issues[0].message);
	const { name, strict, description, schema } = wrapped.output;
	await (0,_schema_js__WEBPACK_IMPORTED_MODULE_3__.t)(schema, fail);
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
	if (format.kind === "json_schema") return (0,_schema_js__WEBPACK_IMPORTED_MODULE_3__.r)(json.value, format.schema);
	return (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.yn)(json.value) ? { fields: json.value } : { problems: ["(root): The value must be a JSON object."] };
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
		content: (0,_extract_json_js__WEBPACK_IMPORTED_MODULE_2__.r)(answer, MAX_REPAIRED_CHARACTERS)
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
