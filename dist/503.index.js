export const id = 503;
export const ids = [503,259];
export const modules = {

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

/***/ 503:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runGate: () => (/* binding */ runGate)
/* harmony export */ });
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(342);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(887);
/* harmony import */ var _probe_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(168);
/* harmony import */ var _find_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(259);
/* harmony import */ var _write_report_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(984);





// src/gate/estimate.ts
/** Pure: what work that is planned would cost at most, by the catalog's prices. */
/** Every run pays for its whole input, without a cache, and for the longest answer it may get. */
function estimateWork({ prompts, runs }, catalog) {
	let usd = 0;
	for (const { path, model, inputTokens, outputTokens } of prompts) {
		if (!catalog.has(model)) return {
			outcome: "model-missing",
			problem: `${model} (${path}) is not in the catalog`
		};
		const costUsd = (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Rt)({
			model,
			inputTokens,
			outputTokens
		}, catalog);
		if (costUsd === void 0) return {
			outcome: "unknown",
			problem: `${model} (${path}) has no price in the catalog`
		};
		usd += costUsd * runs;
	}
	return { usd };
}
// src/gate/model-patterns.ts
/** The models that the gate is about: ids, and patterns of ids that the catalog fills. */
/** Whether it can be the id of one model. */
function isModelId(text) {
	return /^[^\s*\p{C}]{1,256}$/u.test(text);
}
/** Whether it stands for any number of ids. */
function isPattern(wanted) {
	return wanted.includes("*");
}
/** In time that grows with an id's length and no faster: who runs the catalog picks the ids. */
function findMatches(pattern, ids) {
	const matches = (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.b)(pattern);
	return matches ? [...ids].filter(matches) : [];
}
/** `openai/*` means every model of openai: `*` stops at `/`, `**` does not. */
function resolveModels(wanted, catalog) {
	return Promise.all(wanted.map(async (name) => {
		if (catalog.has(name)) return {
			wanted: name,
			ids: [name],
			nearest: []
		};
		if (!isPattern(name)) return {
			wanted: name,
			ids: [],
			nearest: await (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.ot)(name, catalog)
		};
		return {
			wanted: name,
			ids: findMatches(name, catalog.keys()),
			nearest: []
		};
	}));
}
/** The one of them that costs least to ask; one without a price only where none has one. */
function findCheapest(ids, catalog) {
	const costOf = (id) => {
		const { inputUsdPerMillion, outputUsdPerMillion } = catalog.get(id) ?? {};
		return (inputUsdPerMillion ?? Number.POSITIVE_INFINITY) + (outputUsdPerMillion ?? Number.POSITIVE_INFINITY);
	};
	return ids.toSorted((a, b) => costOf(a) - costOf(b))[0];
}
// src/gate/measurements.ts
/** Everything the gate can know, asked for at the same time. What can't be known is a fact too, never an exception. */
/** Undefined where it could not be read. */
function catalogOf({ catalog }) {
	return "value" in catalog ? catalog.value.catalog : void 0;
}
/** What a refusal says of the account; of anything else it says nothing. */
const OUTCOMES = {
	key: "auth",
	permission: "auth",
	credits: "no-credits",
	rate: "unreachable",
	outage: "unreachable",
	model: "unknown",
	"prompt-length": "unknown",
	"output-cap": "unknown",
	field: "unknown",
	form: "unknown",
	filter: "unknown",
	other: "unknown"
};
/** The words for what went wrong between us and a server. */
function outcomeOf(error) {
	if (error instanceof _main_js__WEBPACK_IMPORTED_MODULE_0__.it) return "auth";
	if (error instanceof _main_js__WEBPACK_IMPORTED_MODULE_0__.ct) return "unknown";
	return error instanceof _main_js__WEBPACK_IMPORTED_MODULE_0__.Q ? OUTCOMES[error.about] : "unreachable";
}
async function readFact(source, read, outcome = outcomeOf) {
	const startMs = performance.now();
	try {
		return {
			value: await read(),
			latencyMs: performance.now() - startMs,
			source
		};
	} catch (error) {
		const cancelled = (0,_main_js__WEBPACK_IMPORTED_MODULE_0__.ft)(error);
		if (cancelled || !(error instanceof _main_js__WEBPACK_IMPORTED_MODULE_0__.K)) throw cancelled ?? error;
		const reason = error instanceof _main_js__WEBPACK_IMPORTED_MODULE_0__.ot && error.cause instanceof _main_js__WEBPACK_IMPORTED_MODULE_0__.K && error.cause instanceof _main_js__WEBPACK_IMPORTED_MODULE_0__.K ? error.cause : error;
		return {
			failure: {
				outcome: outcome(reason),
				problem: (0,_main_js__WEBPACK_IMPORTED_MODULE_0__.dt)(reason).message
			},
			latencyMs: performance.now() - startMs,
			source
		};
	}
}
function sourceOf(client, path) {
	return client === void 0 ? path : `${client.host}${client.endpoint.pathname}/${path}`;
}
function askAccount({ account }, path, ask) {
	return readFact(sourceOf(account, path), async () => {
		if (account) return ask(account);
		throw new _main_js__WEBPACK_IMPORTED_MODULE_0__.it("There is no Pinata JWT", { hint: "Set `pinata-jwt: ${{ secrets.PINATA_JWT }}`; runs for forks and Dependabot get no secrets. Without the account, set `status: false` and leave `min-credits` and `require-auto-topup` out." });
	});
}
/** The catalog may list a model that can't be asked. */
function outcomeOfProbe(error) {
	return error instanceof _main_js__WEBPACK_IMPORTED_MODULE_0__.Q && error.about === "model" ? "model-missing" : outcomeOf(error);
}
async function probeModel({ inference }, model, questions) {
	const asking = inference && (0,_probe_js__WEBPACK_IMPORTED_MODULE_2__.t)(inference, model, questions);
	const request = (0,_probe_js__WEBPACK_IMPORTED_MODULE_2__.n)(model);
	const spending = asking?.then(({ usage, model: answeredBy }) => ({
		request,
		usage,
		answeredBy
	}), (error) => (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.zt)(request, error));
	const read = async () => {
		if (asking === void 0) throw new _main_js__WEBPACK_IMPORTED_MODULE_0__.it("There is no inference key", { hint: "Set `inference-key: ${{ secrets.PINATA_LLM_KEY }}`; runs for forks and Dependabot get no secrets." });
		const { text, hasReasoning, usage, finishReason, firstTokenMs } = await asking;
		return {
			firstTokenMs,
			hasAnswered: text !== "" || hasReasoning || (usage?.completionTokens ?? 0) > 0 || (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.ft)(finishReason) === "cut"
		};
	};
	return {
		fact: await readFact(sourceOf(inference, "chat/completions"), read, outcomeOfProbe),
		spending: await spending
	};
}
/** Ids at once; what a pattern means is known when the catalog is. */
async function* listProbed(probed, catalog) {
	yield* probed.filter((wanted) => !isPattern(wanted));
	const patterns = probed.filter(isPattern);
	const fact = patterns.length === 0 ? void 0 : await catalog;
	if (!fact || !("value" in fact)) return;
	for (const { ids } of await resolveModels(patterns, fact.value.catalog)) {
		const cheapest = findCheapest(ids, fact.value.catalog);
		if (cheapest !== void 0) yield cheapest;
	}
}
/** Asks at most `probeConcurrency` models at once, each once. */
async function probeAll(clients, questions, catalog, known) {
	const probes = /* @__PURE__ */ new Map();
	const models = listProbed(questions.probed ?? [], catalog);
	const askInTurn = async () => {
		for await (const model of models) {
			if (probes.has(model)) continue;
			const fact = known.get(model);
			const probed = fact ? Promise.resolve({
				fact,
				spending: void 0
			}) : probeModel(clients, model, questions);
			probes.set(model, probed);
			await probed;
		}
	};
	await Promise.all(Array.from({ length: questions.probeConcurrency }, askInTurn));
	const all = [...probes].map(async ([model, probed]) => [model, await probed]);
	return new Map(await Promise.all(all));
}
/**
* Asks for everything at once.
*
* @param known probes that need no asking: each costs money
* @throws {CancelledError} every other failure is a fact
*/
async function measure(clients, questions, known = /* @__PURE__ */ new Map()) {
	const { retries, isStatusAsked, isBalanceAsked, isTopupAsked, cache } = questions;
	const asked = readFact(sourceOf(clients.catalog, "models"), () => (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.it)(clients.catalog, cache, retries));
	const [catalog, status, balance, topup, probed] = await Promise.all([
		asked,
		isStatusAsked ? askAccount(clients, "llm/status", (client) => (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Gt)(client, retries)) : void 0,
		isBalanceAsked ? askAccount(clients, "credits/balance", (client) => (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Wt)(client, retries)) : void 0,
		isTopupAsked ? askAccount(clients, "credits/topup/config", (client) => (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Kt)(client, retries)) : void 0,
		questions.probed && probeAll(clients, questions, asked, known)
	]);
	return {
		catalog,
		status,
		balance,
		topup,
		probes: probed && new Map([...probed].map(([model, { fact }]) => [model, fact])),
		spendings: [...probed?.values() ?? []].flatMap(({ spending }) => spending ?? [])
	};
}
// src/gate/price-file.ts
/** The file that pins the prices of a date: JSON, to be committed and reviewed like code. */
const UNIT = "US dollars per million tokens";
const PriceSchema = (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Yn)((0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Un)("must be a number"), (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.En)("must be a number"), (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.zn)(0, "must not be negative"));
const PriceFileSchema = (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Wn)({
	endpoint: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.er)("must be text"),
	date: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Yn)((0,_run_js__WEBPACK_IMPORTED_MODULE_1__.er)("must be text"), (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.jn)("must be a date such as 2026-01-31")),
	unit: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Pn)(UNIT, `must be \`${UNIT}\``),
	models: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Yn)((0,_run_js__WEBPACK_IMPORTED_MODULE_1__.or)(), (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Cn)((value) => !Array.isArray(value), "must be a map"), (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Xn)((0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Yn)((0,_run_js__WEBPACK_IMPORTED_MODULE_1__.er)(), (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Cn)(isModelId, "must hold ids of models")), (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Wn)({
		input: PriceSchema,
		output: PriceSchema,
		cacheRead: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Gn)(PriceSchema)
	}, "must be a map"), "must be a map"))
}, "must be a map");
const WRITE_AGAIN = "Write it again with `write-price-file: true`.";
/**
* @param endpoint whose prices they must be
* @throws {WorkspaceFileError}
*/
function parsePriceFile(text, path, endpoint) {
	const parsed = (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.$n)((0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Yn)((0,_run_js__WEBPACK_IMPORTED_MODULE_1__.er)(), (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.qn)(void 0, "is not JSON"), PriceFileSchema), text);
	if (!parsed.success) {
		const [issue] = parsed.issues;
		const place = (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Dn)(issue);
		const problem = issue.received === "undefined" ? "is missing" : issue.message;
		throw new _main_js__WEBPACK_IMPORTED_MODULE_0__.ut(path, `${place === null ? "the file" : `\`${place}\``} ${problem}`, { hint: WRITE_AGAIN });
	}
	const { models, date } = parsed.output;
	if (parsed.output.endpoint !== endpoint.href) throw new _main_js__WEBPACK_IMPORTED_MODULE_0__.ut(path, `holds the prices of ${parsed.output.endpoint}, not of ${endpoint.href}`, { hint: WRITE_AGAIN });
	return {
		path,
		date,
		models: new Map(Object.entries(models).map(([id, { input, output, cacheRead }]) => [id, {
			inputUsdPerMillion: input,
			outputUsdPerMillion: output,
			cacheReadUsdPerMillion: cacheRead
		}]))
	};
}
/**
* @returns the text of the file, models in the order of their ids, so that a change shows as one line; undefined
*   where a model is missing or a price not known
*/
function buildPriceFile(endpoint, date, resolved, catalog) {
	const ids = [...new Set(resolved.flatMap((model) => model.ids))].sort();
	const models = ids.flatMap((id) => {
		const prices = catalog.get(id);
		const { inputUsdPerMillion: input, outputUsdPerMillion: output } = prices ?? {};
		if (input === void 0 || output === void 0 || !isModelId(id)) return [];
		return [[id, {
			input,
			output,
			cacheRead: prices?.cacheReadUsdPerMillion
		}]];
	});
	if (!(models.length === ids.length && resolved.every((model) => model.ids.length > 0)) || ids.length === 0) return void 0;
	const content = {
		endpoint: endpoint.href,
		date: date.toISOString().slice(0, 10),
		unit: UNIT,
		models: Object.fromEntries(models)
	};
	return `${JSON.stringify(content, null, 2)}\n`;
}
// src/gate/plan.ts
/** The inputs and the files they name → what the gate is about: models, pinned prices, and work that is planned. */
function planPrompt({ path, prompt }, inputs) {
	const model = prompt.model ?? inputs.model;
	if (model === void 0) throw new _main_js__WEBPACK_IMPORTED_MODULE_0__.rt("model", `is missing, and ${path} names none, so its cost can’t be estimated`, { hint: "Set the model that it is run with." });
	const texts = prompt.messages.map(({ content }) => content);
	const filledIn = (0,_run_js__WEBPACK_IMPORTED_MODULE_1__._t)(texts).size > 0 ? inputs.expectedInputTokens : 0;
	return {
		path,
		model,
		inputTokens: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Zt)(texts.join("")) + filledIn,
		outputTokens: prompt.maxCompletionTokens ?? prompt.maxTokens ?? 4096
	};
}
/** A file that is to be written need not be there yet. */
async function readPinned({ priceFile, isPriceFileWritten, runner, endpoint }) {
	if (priceFile === void 0) return void 0;
	try {
		return parsePriceFile(await (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.It)(runner.workspace, priceFile), priceFile, endpoint);
	} catch (error) {
		const isMissing = error instanceof _main_js__WEBPACK_IMPORTED_MODULE_0__.ut && error.cause instanceof Error && "code" in error.cause && error.cause.code === "ENOENT";
		if (isPriceFileWritten && isMissing) return void 0;
		throw error;
	}
}
/**
* Models of the inputs and of the prompt files; where neither names any, those of the price file.
*
* @throws {InputError} nothing names a model although something must
* @throws {WorkspaceFileError} a file that can't be read or understood
*/
async function readPlan(inputs) {
	const [prompts, pinned] = await Promise.all([inputs.modelsFrom.length === 0 ? [] : (0,_find_js__WEBPACK_IMPORTED_MODULE_3__.n)(inputs.runner.workspace, inputs.modelsFrom, "models-from"), readPinned(inputs)]);
	for (const { path, prompt } of prompts) {
		if (prompt.model === void 0 || isModelId(prompt.model)) continue;
		throw new _main_js__WEBPACK_IMPORTED_MODULE_0__.ut(path, `names the model \`${(0,_main_js__WEBPACK_IMPORTED_MODULE_0__.m)(prompt.model)}\`, which can’t be an id`, { hint: "Use a model id such as `anthropic/claude-sonnet-4-6`." });
	}
	const named = [
		...inputs.models,
		...inputs.model === void 0 ? [] : [inputs.model],
		...prompts.flatMap(({ prompt }) => prompt.model ?? [])
	];
	if (prompts.length > 0 && named.length === 0) throw new _main_js__WEBPACK_IMPORTED_MODULE_0__.rt("models-from", "means prompt files of which none names a model", { hint: "Set `model`, as the step that runs them does." });
	const wanted = [...new Set(named.length > 0 ? named : pinned?.models.keys() ?? [])];
	if (inputs.priceFile !== void 0 && wanted.length === 0) throw new _main_js__WEBPACK_IMPORTED_MODULE_0__.rt("price-file", "is set, but no models whose prices it could hold", { hint: "Name them in `models`, or their prompt files in `models-from`." });
	return {
		wanted,
		pinned,
		work: inputs.minCredits === "auto" ? {
			prompts: prompts.map((prompt) => planPrompt(prompt, inputs)),
			runs: inputs.expectedRuns
		} : void 0
	};
}
// src/gate/verdict.ts
/** What a check comes to, and how a fact becomes that. Fails closed: what can’t be known is never taken for good. */
function outcomesOfModel({ outcomes, outcome }) {
	return outcomes ?? [outcome];
}
/** A check's own outcome is that of its worst model; `fail-on` may name a lesser one. */
function outcomesOf({ outcome, models = [] }) {
	return [outcome, ...models.flatMap(outcomesOfModel)];
}
/** A reader takes in a few names; the table and the report have all. */
const MAX_NAMED = 5;
function listSome(words) {
	const more = words.length - MAX_NAMED;
	return [...words.slice(0, MAX_NAMED), ...more > 0 ? [`and ${more} more`] : []].join("; ");
}
/** Judges a fact where there is one; else says why there is none. */
function judgeFact(check, expected, fact, judgeValue) {
	const { latencyMs, source } = fact;
	return {
		check,
		expected,
		latencyMs,
		source,
		..."value" in fact ? judgeValue(fact.value) : {
			outcome: fact.failure.outcome,
			found: fact.failure.problem
		}
	};
}
/** Sums up what a check says of its models: all are fine, or these are not. */
function judgeEach(models, whenGood) {
	const bad = models.filter(({ outcome }) => outcome !== "operational");
	return {
		outcome: (0,_main_js__WEBPACK_IMPORTED_MODULE_0__.N)(models.map(({ outcome }) => outcome)),
		found: bad.length === 0 ? whenGood : listSome(bad.map(({ model, found }) => `${model}: ${found}`)),
		models
	};
}
// src/gate/report.ts
/** Pure: verdicts in the words and forms that people, dashboards and comments need. */
function buildReport(facts) {
	const outcome = (0,_main_js__WEBPACK_IMPORTED_MODULE_0__.N)(facts.verdicts.map((verdict) => verdict.outcome));
	return {
		...facts,
		outcome,
		isHealthy: (0,_main_js__WEBPACK_IMPORTED_MODULE_0__.j)(outcome)
	};
}
/** Three signs, so that what could not be told never looks like good or bad. */
function signOf(outcome) {
	if (outcome === "operational") return "✅";
	if (outcome === "degraded") return "⚠️";
	return (0,_main_js__WEBPACK_IMPORTED_MODULE_0__.M)(outcome) ? "❔" : "❌";
}
/** Something is known to be wrong, whatever else could not be told. */
function isSurelyBad(verdict) {
	return outcomesOf(verdict).some((outcome) => !(0,_main_js__WEBPACK_IMPORTED_MODULE_0__.j)(outcome) && !(0,_main_js__WEBPACK_IMPORTED_MODULE_0__.M)(outcome));
}
/** For the log and annotations: what was checked, what was expected, and what there was instead. */
function describeVerdict(verdict) {
	const { check, outcome, expected, found } = verdict;
	if ((0,_main_js__WEBPACK_IMPORTED_MODULE_0__.j)(outcome)) return `${check}: ${outcome}; ${found}`;
	return `${check} ${isSurelyBad(verdict) ? "failed" : "could not be checked"} (${outcome}): expected ${expected}; found: ${found}`;
}
function roundMs(ms) {
	return ms === void 0 ? void 0 : Math.round(ms);
}
function toJsonModel({ model, outcome, found, latencyMs }) {
	return {
		model,
		outcome,
		found,
		latencyMs: roundMs(latencyMs)
	};
}
function toJsonCheck({ latencyMs, models, isPermanent: _internal, ...verdict }) {
	return {
		...verdict,
		latencyMs: roundMs(latencyMs),
		...models && { models: models.map(toJsonModel) }
	};
}
/** Longer words are for the report file. */
const MAX_WORDS_CHARACTERS = 2e3;
function shorten(words) {
	return words.length <= MAX_WORDS_CHARACTERS ? words : `${words.slice(0, MAX_WORDS_CHARACTERS)}…`;
}
/** With as many of its models as fit, those that are not as they should be first, and a note that says so. */
function toShortJsonCheck({ models = [], ...verdict }, maxCharacters) {
	const { expected, found } = verdict;
	const check = toJsonCheck({
		...verdict,
		expected: shorten(expected),
		found: shorten(found)
	});
	const words = (kept) => `${kept} of ${models.length} models; the report file has all`;
	let room = maxCharacters - JSON.stringify({
		...check,
		models: [],
		note: words(models.length)
	}).length;
	const isGood = ({ outcome }) => Number(outcome === "operational");
	const kept = models.toSorted((a, b) => isGood(a) - isGood(b)).map(toJsonModel).filter((model) => {
		room -= JSON.stringify(model).length + 1;
		return room >= 0;
	});
	return {
		...check,
		models: kept,
		note: words(kept.length)
	};
}
/**
* The output `checks`: one object for each check.
*
* @param maxCharacters more than that is shortened; it is valid JSON all the same
*/
function buildChecksJson(verdicts, maxCharacters) {
	const whole = JSON.stringify(verdicts.map(toJsonCheck));
	if (whole.length <= maxCharacters) return whole;
	const share = Math.floor(maxCharacters / verdicts.length) - 1;
	return JSON.stringify(verdicts.map((verdict) => toShortJsonCheck(verdict, share)));
}
/** The report file of the format `json`. */
function buildJsonReport(report) {
	const { outcome, checkedAt, endpoint, verdicts, costUsd, estimatedCostUsd } = report;
	const content = {
		outcome,
		healthy: report.isHealthy,
		checkedAt: checkedAt.toISOString(),
		endpoint: endpoint.href,
		costUsd,
		estimatedCostUsd,
		checks: verdicts.map(toJsonCheck)
	};
	return `${JSON.stringify(content, null, 2)}\n`;
}
function buildRow(cells) {
	return `| ${cells.join(" | ")} |`;
}
function describeCells({ check, outcome, expected, found }) {
	return [
		signOf(outcome),
		`**${check}**`,
		outcome,
		(0,_main_js__WEBPACK_IMPORTED_MODULE_0__.c)(expected),
		(0,_main_js__WEBPACK_IMPORTED_MODULE_0__.c)(found)
	];
}
/** One row for each check. */
function buildCheckTable(verdicts) {
	return [
		"| | Check | Outcome | Expected | Found | Time |",
		"|---|---|---|---|---|---:|",
		...verdicts.map((verdict) => buildRow([...describeCells(verdict), (0,_main_js__WEBPACK_IMPORTED_MODULE_0__.V)(verdict.latencyMs)]))
	].join("\n");
}
/** More rows are for the report file. */
const MAX_ROWS = 50;
/** What each check says of each model, by model. */
function gatherByModel(verdicts) {
	const byModel = /* @__PURE__ */ new Map();
	for (const verdict of verdicts.flatMap(({ models = [] }) => models)) byModel.set(verdict.model, [...byModel.get(verdict.model) ?? [], verdict]);
	return byModel;
}
function formatPrice(usd) {
	return usd === void 0 ? "–" : `$${(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.cr)(usd)}`;
}
function buildModelRow(model, verdicts, prices) {
	const outcome = (0,_main_js__WEBPACK_IMPORTED_MODULE_0__.N)(verdicts.map((verdict) => verdict.outcome));
	const bad = verdicts.filter((verdict) => verdict.outcome !== "operational").map(({ found }) => found);
	const latencyMs = verdicts.find((verdict) => verdict.latencyMs !== void 0)?.latencyMs;
	return buildRow([
		signOf(outcome),
		(0,_main_js__WEBPACK_IMPORTED_MODULE_0__.c)(model),
		formatPrice(prices?.inputUsdPerMillion),
		formatPrice(prices?.outputUsdPerMillion),
		latencyMs === void 0 ? "–" : (0,_main_js__WEBPACK_IMPORTED_MODULE_0__.V)(latencyMs),
		bad.length === 0 ? outcome : `${outcome}: ${(0,_main_js__WEBPACK_IMPORTED_MODULE_0__.c)(bad.join("; "))}`
	]);
}
/** One row for each model; nothing where no model was checked. */
function buildModelTable({ verdicts, catalog }) {
	const byModel = [...gatherByModel(verdicts)];
	if (byModel.length === 0) return [];
	const rows = byModel.slice(0, MAX_ROWS).map(([model, found]) => buildModelRow(model, found, catalog?.get(model)));
	const more = byModel.length - MAX_ROWS;
	return [[
		"| | Model | In, $/M | Out, $/M | First token | |",
		"|---|---|---:|---:|---:|---|",
		...rows
	].join("\n"), ...more > 0 ? [`And ${more} more; the report file has all.`] : []];
}
/** A label can't end the string it stands in, nor the line, nor the fence. */
function toLabel(model) {
	return `"${model.replaceAll(/[^\w./:@ -]/g, "?").slice(0, 60)}"`;
}
const MAX_BARS = 20;
/** Bars of first-token latency, longest first: https://mermaid.js.org/syntax/xyChart.html */
function buildLatencyChart(verdicts) {
	const bars = (verdicts.find(({ check }) => check === "probe")?.models ?? []).flatMap(({ model, latencyMs }) => latencyMs === void 0 ? [] : [{
		model,
		ms: Math.round(latencyMs)
	}]).sort((a, b) => b.ms - a.ms).slice(0, MAX_BARS);
	if (bars.length === 0) return [];
	return [[
		"```mermaid",
		"xychart-beta horizontal",
		"    title \"First token, in milliseconds\"",
		`    x-axis [${bars.map(({ model }) => toLabel(model)).join(", ")}]`,
		`    y-axis "ms" 0 --> ${Math.max(1, ...bars.map(({ ms }) => ms))}`,
		`    bar [${bars.map(({ ms }) => ms).join(", ")}]`,
		"```"
	].join("\n")];
}
/** The sections of the job summary. */
function buildSections(report) {
	return [
		buildCheckTable(report.verdicts),
		...buildModelTable(report),
		...buildLatencyChart(report.verdicts)
	];
}
/** What a comment says: only what is wrong, and the same as long as that is. */
function buildCommentText({ outcome, verdicts }) {
	const wrong = verdicts.filter((verdict) => verdict.outcome !== "operational");
	const words = !wrong.some(isSurelyBad) && (0,_main_js__WEBPACK_IMPORTED_MODULE_0__.M)(outcome) ? "could not tell whether a release can rely on inference" : "found that a release can’t rely on inference";
	return [
		`### ${signOf(outcome)} Inference gate: ${outcome}`,
		`The gate ${words}.`,
		[
			"| | Check | Outcome | Expected | Found |",
			"|---|---|---|---|---|",
			...wrong.map((verdict) => buildRow(describeCells(verdict)))
		].join("\n")
	].join("\n\n");
}
// src/gate/price-rules.ts
/** Rounded, since a price ten percent above 0.7 is not the number nearest to 0.77. */
function driftPercent(now, pinned) {
	if (pinned === 0) return now === 0 ? 0 : Number.POSITIVE_INFINITY;
	return Math.round((now - pinned) / pinned * 1e8) / 1e6;
}
function formatDrift(percent) {
	if (percent === 0) return "";
	if (!Number.isFinite(percent)) return ", was free";
	const rounded = Math.abs(Math.round(percent * 10) / 10);
	return `, ${percent > 0 ? "+" : "−"}${rounded || "under 0.1"} %`;
}
/** All in US dollars per million tokens. */
function judgePrice(kind, now, maximum, pinned, tolerancePercent) {
	if (now === void 0) return {
		outcome: "unknown",
		found: `no ${kind} price in the catalog`
	};
	const percent = pinned === void 0 ? 0 : driftPercent(now, pinned);
	const found = `$${(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.cr)(now)} ${kind}${formatDrift(percent)}`;
	if (maximum !== void 0 && now > maximum) return {
		outcome: "price-exceeded",
		found: `${found}, above $${(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.cr)(maximum)}`
	};
	if (percent > tolerancePercent) return {
		outcome: "price-exceeded",
		found: `${found}, above the pinned $${(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.cr)(pinned ?? 0)}`
	};
	return {
		outcome: percent > 0 ? "degraded" : "operational",
		found
	};
}
function judgePricesOf(model, prices, limits) {
	const { pinned, tolerancePercent } = limits;
	const pin = pinned?.models.get(model);
	const { inputUsdPerMillion, outputUsdPerMillion, cacheReadUsdPerMillion } = prices;
	const { maxInputUsd, maxOutputUsd } = limits;
	const hasCachedPrice = (cacheReadUsdPerMillion ?? pin?.cacheReadUsdPerMillion) !== void 0;
	const cached = judgePrice("cached", cacheReadUsdPerMillion ?? inputUsdPerMillion, maxInputUsd, pin?.cacheReadUsdPerMillion ?? pin?.inputUsdPerMillion, tolerancePercent);
	const verdicts = [
		judgePrice("in", inputUsdPerMillion, maxInputUsd, pin?.inputUsdPerMillion, tolerancePercent),
		judgePrice("out", outputUsdPerMillion, maxOutputUsd, pin?.outputUsdPerMillion, tolerancePercent),
		...hasCachedPrice && (pin || cached.outcome === "price-exceeded") ? [cached] : [],
		...pinned && !pin ? [{
			outcome: "unknown",
			found: `not in ${pinned.path}`
		}] : []
	];
	const outcomes = verdicts.map(({ outcome }) => outcome);
	return {
		model,
		outcome: (0,_main_js__WEBPACK_IMPORTED_MODULE_0__.N)(outcomes),
		found: verdicts.map(({ found }) => found).join("; "),
		outcomes,
		isPermanent: pinned !== void 0 && !pin
	};
}
function describeLimits({ maxInputUsd, maxOutputUsd, pinned, tolerancePercent }) {
	const tolerance = tolerancePercent === 0 ? "" : ` (+${tolerancePercent} % tolerated)`;
	return [
		...maxInputUsd === void 0 ? [] : [`at most $${(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.cr)(maxInputUsd)} in`],
		...maxOutputUsd === void 0 ? [] : [`at most $${(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.cr)(maxOutputUsd)} out`],
		...pinned === void 0 ? [] : [`no more than on ${pinned.date}${tolerance}`]
	].join("; ") || "known prices";
}
/** Every model that is meant, also by a pattern, is held to the limits. */
function judgePrices(fact, resolved, limits) {
	return judgeFact("prices", describeLimits(limits), fact, ({ catalog }) => {
		const ids = [...new Set((resolved ?? []).flatMap((model) => model.ids))];
		if (ids.length === 0) return {
			outcome: "model-missing",
			found: "none of the models is in the catalog"
		};
		const models = ids.flatMap((id) => {
			const prices = catalog.get(id);
			return prices === void 0 ? [] : [judgePricesOf(id, prices, limits)];
		});
		return judgeEach(models, `${(0,_main_js__WEBPACK_IMPORTED_MODULE_0__.i)(models.length, "model")} within the limits`);
	});
}
// src/gate/probe-rules.ts
/** Pure: what models did when they were asked → one verdict. */
function judgeProbe(model, fact, maxLatencyMs, isOff) {
	if ("failure" in fact) {
		const { outcome, problem } = fact.failure;
		if (outcome === "auth" && isOff) return {
			model,
			outcome: "disabled",
			found: "inference is off, and its key revoked"
		};
		return {
			model,
			outcome,
			found: problem
		};
	}
	const { firstTokenMs, hasAnswered } = fact.value;
	const latencyMs = firstTokenMs ?? fact.latencyMs;
	if (!hasAnswered) return {
		model,
		outcome: "unknown",
		found: "answered without a single token",
		latencyMs
	};
	return {
		model,
		outcome: maxLatencyMs !== void 0 && latencyMs > maxLatencyMs ? "degraded" : "operational",
		found: `first token after ${(0,_main_js__WEBPACK_IMPORTED_MODULE_0__.V)(latencyMs)}`,
		latencyMs
	};
}
/** What a pattern means, only the catalog tells. */
function judgeUnasked(wanted, { outcome }) {
	return wanted.filter(isPattern).map((model) => ({
		model,
		outcome,
		found: "not asked: the catalog could not be read"
	}));
}
function judgeProbes(probes, { status, catalog }, { maxLatencyMs, wanted }) {
	const isOff = status !== void 0 && "value" in status && !status.value.isEnabled;
	const known = catalogOf({ catalog });
	const models = [...[...probes].map(([model, fact]) => judgeProbe(model, fact, maxLatencyMs, isOff)).filter(({ model, outcome }) => outcome !== "model-missing" || known === void 0 || known.has(model)), ..."failure" in catalog ? judgeUnasked(wanted, catalog.failure) : []];
	const limit = maxLatencyMs === void 0 ? "" : ` within ${(0,_main_js__WEBPACK_IMPORTED_MODULE_0__.V)(maxLatencyMs)}`;
	const facts = [...probes.values()];
	const slowest = Math.max(0, ...models.map(({ latencyMs }) => latencyMs ?? 0));
	const judgement = models.length === 0 ? {
		outcome: "model-missing",
		found: "none of the models is there to be asked"
	} : judgeEach(models, `${(0,_main_js__WEBPACK_IMPORTED_MODULE_0__.i)(models.length, "model")}, the slowest after ${(0,_main_js__WEBPACK_IMPORTED_MODULE_0__.V)(slowest)}`);
	return {
		check: "probe",
		expected: `a first token of each model${limit}`,
		latencyMs: Math.max(0, ...facts.map(({ latencyMs }) => latencyMs)),
		source: facts[0]?.source ?? "chat/completions",
		...judgement
	};
}
// src/gate/rules.ts
/** Pure: facts × thresholds → verdicts, and what these mean for the build. */
function judgeStatus(fact) {
	return judgeFact("status", "inference is on", fact, ({ isEnabled, createdAt }) => isEnabled ? {
		outcome: "operational",
		found: createdAt === void 0 ? "on" : `on since ${createdAt}`
	} : {
		outcome: "disabled",
		found: "inference is off; `mode: ensure` turns it on"
	});
}
function judgeModel({ wanted, ids, nearest }) {
	if (ids.length === 0) return {
		model: wanted,
		outcome: "model-missing",
		found: `not in the catalog${nearest.length === 0 ? "" : `; did you mean ${nearest.join(" or ")}?`}`
	};
	return {
		model: wanted,
		outcome: "operational",
		found: ids[0] === wanted ? "in the catalog" : `${(0,_main_js__WEBPACK_IMPORTED_MODULE_0__.i)(ids.length, "model")} of the catalog`
	};
}
function judgeModels(fact, { resolved, wanted }) {
	const wantedCount = wanted.length;
	return judgeFact("models", wantedCount === 0 ? "a catalog that lists models" : `${(0,_main_js__WEBPACK_IMPORTED_MODULE_0__.i)(wantedCount, "model")} in the catalog`, fact, ({ catalog, ageMs }) => {
		if (catalog.size === 0) return {
			outcome: "unknown",
			found: "the catalog is empty, which tells nothing"
		};
		const age = ageMs === 0 ? "" : ` (as of ${(0,_main_js__WEBPACK_IMPORTED_MODULE_0__.V)(ageMs)} ago)`;
		const whole = `catalog of ${(0,_main_js__WEBPACK_IMPORTED_MODULE_0__.i)(catalog.size, "model")}${age}`;
		if (wantedCount === 0) return {
			outcome: "operational",
			found: whole
		};
		return judgeEach((resolved ?? []).map(judgeModel), `all in the ${whole}`);
	});
}
function judgeCredits(fact, { minCredits, plannedWork }) {
	const estimate = plannedWork?.estimate;
	const least = estimate && "usd" in estimate ? estimate.usd : minCredits;
	const reason = plannedWork ? `, the estimated cost of ${plannedWork.words} (1 credit taken as $1)` : "";
	return judgeFact("credits", least === void 0 ? `credits for ${plannedWork?.words}` : `at least ${(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.cr)(least)} credits${reason}`, fact, ({ available }) => {
		if (least === void 0) {
			const { outcome, problem } = estimate && "outcome" in estimate ? estimate : {
				outcome: "unknown",
				problem: "the catalog could not be read"
			};
			return {
				outcome,
				found: `the cost can’t be estimated: ${problem}`
			};
		}
		const found = `${(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.cr)(available)} credits available`;
		return {
			outcome: available >= least ? "operational" : "no-credits",
			found
		};
	});
}
function judgeTopup(fact) {
	return judgeFact("auto-topup", "automatic top-up is on", fact, ({ threshold, amount }) => threshold === void 0 || !amount ? {
		isPermanent: true,
		outcome: "no-credits",
		found: "automatic top-up is off; `auto-topup` of `mode: ensure` sets it"
	} : {
		outcome: "operational",
		found: `${amount} credits each time fewer than ${threshold} are left`
	});
}
/** One verdict for each check that is on, in the order in which a reader asks. */
function judge(facts, thresholds) {
	const { catalog, status, balance, topup, probes } = facts;
	return [
		...status ? [judgeStatus(status)] : [],
		judgeModels(catalog, thresholds),
		...thresholds.prices ? [judgePrices(catalog, thresholds.resolved, thresholds.prices)] : [],
		...balance ? [judgeCredits(balance, thresholds)] : [],
		...topup ? [judgeTopup(topup)] : [],
		...probes ? [judgeProbes(probes, facts, thresholds)] : []
	];
}
/** Those that fail the build. */
function findFailed(verdicts, failOn) {
	return verdicts.filter((verdict) => outcomesOf(verdict).some((outcome) => failOn.includes(outcome)));
}
/** Whether all that fails can change by itself, so that asking again makes sense. */
function isWorthWaiting(verdicts, failOn) {
	const failed = findFailed(verdicts, failOn);
	const isFailing = (outcome) => failOn.includes(outcome);
	const isPermanent = failed.some(({ isPermanent: isWhole, outcome, models = [] }) => isWhole && isFailing(outcome) || models.some((model) => model.isPermanent && outcomesOfModel(model).some(isFailing)));
	const failing = failed.flatMap(outcomesOf).filter(isFailing);
	return failing.length > 0 && !isPermanent && failing.every(_main_js__WEBPACK_IMPORTED_MODULE_0__.A);
}
/** The probes that need no repeating: each costs money. A slow one is asked again only where that is waited for. */
function findGoodProbes({ probes = /* @__PURE__ */ new Map() }, verdicts, failOn) {
	const models = verdicts.find(({ check }) => check === "probe")?.models ?? [];
	const isGood = ({ outcome }) => (0,_main_js__WEBPACK_IMPORTED_MODULE_0__.j)(outcome) && !failOn.includes(outcome);
	const good = new Set(models.filter(isGood).map(({ model }) => model));
	return new Map([...probes].filter(([model]) => good.has(model)));
}
// src/modes/shared/gate-comment.ts
/** The gate's comment: news of the verdict, not a part of it. */
/** An issue has no head, and a verdict is about the account. */
const currentHead = async () => void 0;
/** Finds where the comment belongs, and looks at what is there; undefined where none is wanted. */
async function openGateThread(inputs, target) {
	if (inputs.comment === "off") return void 0;
	const pullRequest = await target.findPullRequest();
	if (!pullRequest) return {
		...target,
		pullRequest,
		thread: void 0,
		seen: void 0
	};
	const [github, { lookAtComments }] = await Promise.all([target.github(), Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 887)).then((n) => n.n)]);
	const thread = {
		github,
		address: {
			...target.context,
			number: pullRequest.number
		},
		key: {
			kind: "gate",
			tag: inputs.commentTag
		},
		...(inputs.pullRequest === void 0 || pullRequest.known) && { isPullRequest: true }
	};
	const seen = inputs.waitMs > 0 ? void 0 : await lookAtComments(thread, currentHead);
	return {
		...target,
		pullRequest,
		thread,
		seen
	};
}
/** Tells on the pull request what is wrong, and takes that back when nothing is any more. */
async function publishVerdict(run, report, isWrong, stamp, inputs, opening) {
	const opened = await opening;
	if (!opened) return;
	const { context, thread, seen } = opened;
	if (!thread) {
		if (isWrong) (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.q)(context.eventName, (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.jt)(context), run);
		return;
	}
	if (!isWrong && seen?.own.length === 0) return;
	const [{ buildComment }, { publishComment, removeComments }] = await (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.K)();
	if (!isWrong) {
		if (await removeComments(thread) > 0) run.log.info("All is well again: the comment that said otherwise is gone.");
		return;
	}
	const around = {
		header: "",
		trailer: "",
		notices: [],
		footer: [...(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.yt)(opened), `[run](${context.runUrl})`]
	};
	const policy = {
		allowedHosts: /* @__PURE__ */ new Set(),
		serverUrl: inputs.runner.githubServerUrl,
		isNamed: () => false
	};
	const { parts } = await buildComment(buildCommentText(report), around, 1, async (markdown) => (await (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.et)(markdown, policy)).text);
	const published = await publishComment(thread, {
		stamp,
		placement: "sticky",
		hidesPrevious: false,
		currentHead,
		spentUsd: void 0,
		build: () => parts
	}, seen);
	run.log.info(`Comment ${published.change}: ${published.url}`);
	(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.J)(published, run);
}
/** The comment is news of the verdict, not the verdict: what GitHub refuses is told, and changes nothing. */
async function tryCommenting(run, report, isWrong, stamp, inputs, opening) {
	const { log, outputs } = run;
	try {
		await publishVerdict(run, report, isWrong, stamp, inputs, opening);
	} catch (error) {
		if (!(error instanceof _main_js__WEBPACK_IMPORTED_MODULE_0__.K) || error instanceof _main_js__WEBPACK_IMPORTED_MODULE_0__.Y) throw error;
		outputs["comment-outcome"] = "not-posted";
		log.warning(`The pull request was not told: ${(0,_main_js__WEBPACK_IMPORTED_MODULE_0__.dt)(error).message}`);
	}
}
// src/modes/gate.ts
/** `gate`: could this account run these models right now, at a price we accept? */
function createClients(inputs, transport, { clock, log }) {
	const { endpoint, managementUrl, jwt, inferenceKey } = inputs;
	const reach = {
		transport,
		clock,
		log
	};
	return {
		catalog: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Jt)({
			endpoint,
			credential: void 0,
			...reach
		}),
		account: managementUrl && jwt !== void 0 ? (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Jt)({
			endpoint: managementUrl,
			credential: {
				kind: "jwt",
				token: jwt
			},
			...reach
		}) : void 0,
		inference: inferenceKey === void 0 && (0,_main_js__WEBPACK_IMPORTED_MODULE_0__.F)(endpoint) ? void 0 : (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Jt)({
			endpoint,
			credential: inferenceKey === void 0 ? void 0 : {
				kind: "inference-key",
				token: inferenceKey
			},
			...reach
		})
	};
}
function buildQuestions(inputs, { wanted }) {
	const { probeConcurrency, firstTokenTimeoutMs, timeoutMs, retries } = inputs;
	return {
		isStatusAsked: inputs.isStatusChecked,
		isBalanceAsked: inputs.minCredits !== void 0,
		isTopupAsked: inputs.requiresAutoTopup,
		probed: inputs.isProbing ? wanted : void 0,
		probeConcurrency,
		firstTokenTimeoutMs,
		timeoutMs,
		retries,
		cache: {
			ttlMs: inputs.catalogTtlMs,
			folder: inputs.runner.tempFolder
		}
	};
}
function describeWork({ prompts, runs }) {
	const files = (0,_main_js__WEBPACK_IMPORTED_MODULE_0__.i)(prompts.length, "prompt file");
	return runs === 1 ? `one run of ${files}` : `${runs} runs of ${files}`;
}
async function buildThresholds(inputs, plan, facts) {
	const catalog = catalogOf(facts);
	const { maxInputUsd, maxOutputUsd, tolerancePercent, minCredits, isPriceFileWritten } = inputs;
	const pinned = isPriceFileWritten ? void 0 : plan.pinned;
	const hasLimits = maxInputUsd !== void 0 || maxOutputUsd !== void 0 || inputs.priceFile !== void 0;
	return {
		resolved: catalog && await resolveModels(plan.wanted, catalog),
		wanted: plan.wanted,
		prices: hasLimits ? {
			maxInputUsd,
			maxOutputUsd,
			pinned,
			tolerancePercent
		} : void 0,
		minCredits: minCredits === "auto" ? void 0 : minCredits,
		plannedWork: plan.work && {
			words: describeWork(plan.work),
			estimate: catalog && estimateWork(plan.work, catalog)
		},
		maxLatencyMs: inputs.maxLatencyMs
	};
}
/** What a server says may hold what it was sent. */
function cleanVerdict(verdict) {
	const clean = (text) => (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Z)(text).text;
	return {
		...verdict,
		found: clean(verdict.found),
		...verdict.models && { models: verdict.models.map((model) => ({
			...model,
			model: clean(model.model),
			found: clean(model.found)
		})) }
	};
}
async function runRound(clients, inputs, plan, last) {
	const good = last && findGoodProbes(last.facts, last.verdicts, inputs.failOn);
	const facts = await measure(clients, buildQuestions(inputs, plan), good);
	const thresholds = await buildThresholds(inputs, plan, facts);
	return {
		facts,
		thresholds,
		verdicts: judge(facts, thresholds).map(cleanVerdict),
		spendings: [...last?.spendings ?? [], ...facts.spendings]
	};
}
/** Asks once, or until all holds, the time is up, or what fails can't change by itself. */
async function runRounds(clients, inputs, plan, run) {
	const { waitMs, intervalMs, failOn } = inputs;
	const endsAtMs = performance.now() + waitMs;
	let round = await runRound(clients, inputs, plan, void 0);
	while (isWorthWaiting(round.verdicts, failOn)) {
		const leftMs = endsAtMs - performance.now();
		if (leftMs < intervalMs) break;
		const failing = findFailed(round.verdicts, failOn).map(({ check, outcome }) => `${check} ${outcome}`);
		run.log.info(`${failing.join(", ")}; again in ${(0,_main_js__WEBPACK_IMPORTED_MODULE_0__.V)(intervalMs)} (${(0,_main_js__WEBPACK_IMPORTED_MODULE_0__.V)(leftMs)} left)`);
		await (0,_main_js__WEBPACK_IMPORTED_MODULE_0__.W)(intervalMs, run.clock.signal);
		round = await runRound(clients, inputs, plan, round);
	}
	return round;
}
/**
* Pins the prices of today, once all of them are known.
*
* @returns what kept it from that: thrown after the verdict, which it must not hide
*/
async function writePrices(inputs, { facts, thresholds }, run) {
	const { priceFile: path, isPriceFileWritten, runner, endpoint } = inputs;
	if (!isPriceFileWritten || path === void 0) return void 0;
	const catalog = catalogOf(facts);
	const text = catalog && buildPriceFile(endpoint, /* @__PURE__ */ new Date(), thresholds.resolved ?? [], catalog);
	if (text === void 0) {
		run.log.warning(`${path} was not written: not all of its prices are known.`);
		return;
	}
	try {
		await (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Lt)(runner.workspace, path, text);
	} catch (error) {
		if (!(error instanceof _main_js__WEBPACK_IMPORTED_MODULE_0__.K)) throw error;
		return error;
	}
	run.report.facts.set("Price file", "written");
	run.log.info(`Wrote the prices of today to ${path}`);
}
function describeRound(inputs, { facts, thresholds, verdicts, spendings }) {
	const catalog = catalogOf(facts);
	const estimate = thresholds.plannedWork?.estimate;
	return {
		checkedAt: /* @__PURE__ */ new Date(),
		endpoint: inputs.endpoint,
		verdicts,
		catalog,
		costUsd: inputs.isProbing ? (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Vt)(spendings, catalog) : void 0,
		estimatedCostUsd: estimate && "usd" in estimate ? estimate.usd : void 0
	};
}
function recordReport(report, { status }, run) {
	const { outputs, log } = run;
	const { outcome, costUsd, estimatedCostUsd } = report;
	outputs.outcome = outcome;
	outputs.healthy = report.isHealthy ? "true" : "false";
	outputs.checks = buildChecksJson(report.verdicts, _main_js__WEBPACK_IMPORTED_MODULE_0__.g);
	if (costUsd !== void 0) outputs["cost-usd"] = (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.cr)(costUsd);
	if (estimatedCostUsd !== void 0) outputs["estimated-cost-usd"] = (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.cr)(estimatedCostUsd);
	if (status && "value" in status) {
		outputs.enabled = String(status.value.isEnabled);
		outputs["created-at"] = status.value.createdAt ?? "";
	}
	run.report.title = `${signOf(outcome)} Inference gate: ${outcome}`;
	run.report.facts.set("Endpoint", (0,_main_js__WEBPACK_IMPORTED_MODULE_0__.c)(report.endpoint.host));
	if (costUsd !== void 0) run.report.facts.set("Cost", `about $${(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.cr)(costUsd)} for the probes (estimate)`);
	run.report.sections.push(...buildSections(report));
	for (const verdict of report.verdicts) log.info(`${signOf(verdict.outcome)} ${describeVerdict(verdict)} (${(0,_main_js__WEBPACK_IMPORTED_MODULE_0__.V)(verdict.latencyMs)}, ${verdict.source})`);
}
async function writeReportFile(report, inputs, run) {
	const isXml = inputs.reportFormat === "junit";
	const text = isXml ? (await Promise.all(/* import() */[__webpack_require__.e(694), __webpack_require__.e(869)]).then(__webpack_require__.bind(__webpack_require__, 869))).buildJunitReport(report) : buildJsonReport(report);
	const file = {
		path: void 0,
		what: "report",
		extension: isXml ? "xml" : "json",
		text
	};
	run.outputs["report-file"] = await (0,_write_report_js__WEBPACK_IMPORTED_MODULE_4__.t)(file, inputs.runner, run);
}
/**
* A gate has a key, and others can trigger it: they start no probe by a comment, and no file of theirs says what is
* checked.
*
* @throws {ActionError}
*/
async function assertMayTrigger(inputs, { context, github }) {
	if ((0,_run_js__WEBPACK_IMPORTED_MODULE_1__.kt)(context) && (inputs.modelsFrom.length > 0 || inputs.priceFile !== void 0)) {
		const input = inputs.modelsFrom.length > 0 ? "models-from" : "price-file";
		throw new _main_js__WEBPACK_IMPORTED_MODULE_0__.rt(input, `reads what is checked out, and others can trigger ${context.eventName}`, { hint: "Name the models in `models`, and prices in `max-input-price` and `max-output-price`." });
	}
	if (!(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Ot)(context.eventName)) return;
	const { checkActor } = await __webpack_require__.e(/* import() */ 243).then(__webpack_require__.bind(__webpack_require__, 243));
	const verdict = await checkActor(github, context, inputs);
	if (!verdict.allowed) throw new _main_js__WEBPACK_IMPORTED_MODULE_0__.K(`Not checked: ${verdict.reason}`, { hint: verdict.hint });
}
async function runWith(transport, inputs, run) {
	const target = (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.St)(inputs, transport, run);
	await assertMayTrigger(inputs, target);
	const plan = await readPlan(inputs);
	const stamp = (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.X)(void 0);
	const asking = runRounds(createClients(inputs, transport, run), inputs, plan, run);
	const opening = openGateThread(inputs, target);
	opening.catch(() => {});
	const round = await asking;
	const report = buildReport(describeRound(inputs, round));
	recordReport(report, round.facts, run);
	await writeReportFile(report, inputs, run);
	const failed = findFailed(report.verdicts, inputs.failOn);
	for (const verdict of report.verdicts) if (verdict.outcome !== "operational" && !failed.includes(verdict)) run.log.warning(describeVerdict(verdict));
	await tryCommenting(run, report, failed.length > 0 || !report.isHealthy, stamp, inputs, opening);
	const unwritten = await writePrices(inputs, round, run);
	if (failed.length > 0) {
		if (unwritten) run.log.error((0,_main_js__WEBPACK_IMPORTED_MODULE_0__.dt)(unwritten).message);
		throw new _main_js__WEBPACK_IMPORTED_MODULE_0__.$(`The gate is closed: ${report.outcome}`, failed.map(describeVerdict));
	}
	if (unwritten) throw unwritten;
}
/** @throws {GateFailure} a check failed that `fail-on` names @throws {ActionError} */
async function runGate(inputs, run) {
	const transport = await (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.hn)([inputs.endpoint, inputs.runner.githubApiUrl], inputs.proxy);
	try {
		await runWith(transport, inputs, run);
	} finally {
		await transport.close();
	}
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
