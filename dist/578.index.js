export const id = 578;
export const ids = [578,78];
export const modules = {

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



/***/ })

};
