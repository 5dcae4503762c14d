export const id = 559;
export const ids = [559,940];
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



/***/ })

};
