import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 24:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 691:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(342);


// Awaited, so that a run that never ends is no success: Node exits with 13 when nothing is left to wait for.
await (0,_main_js__WEBPACK_IMPORTED_MODULE_0__/* .run */ .eF)();

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 342:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ GateFailure),
/* harmony export */   A: () => (/* binding */ canChangeByItself),
/* harmony export */   B: () => (/* binding */ Deadline),
/* harmony export */   C: () => (/* binding */ replaceSpans),
/* harmony export */   D: () => (/* binding */ issueFileCommand),
/* harmony export */   E: () => (/* binding */ stripInvisible),
/* harmony export */   F: () => (/* binding */ isPinata),
/* harmony export */   G: () => (/* binding */ withGrace),
/* harmony export */   H: () => (/* binding */ outlive),
/* harmony export */   I: () => (/* binding */ parseDurationMs),
/* harmony export */   J: () => (/* binding */ BudgetError),
/* harmony export */   K: () => (/* binding */ ActionError),
/* harmony export */   L: () => (/* binding */ isLinkLocal),
/* harmony export */   M: () => (/* binding */ isInconclusive),
/* harmony export */   N: () => (/* binding */ worstOutcome),
/* harmony export */   O: () => (/* binding */ prepareKeyValueMessage),
/* harmony export */   P: () => (/* binding */ PERMISSIONS),
/* harmony export */   Q: () => (/* binding */ EndpointError),
/* harmony export */   R: () => (/* binding */ joinUrl),
/* harmony export */   S: () => (/* binding */ redactor),
/* harmony export */   T: () => (/* binding */ stripControls),
/* harmony export */   U: () => (/* binding */ timeoutError),
/* harmony export */   V: () => (/* binding */ formatDuration),
/* harmony export */   W: () => (/* binding */ wait),
/* harmony export */   X: () => (/* binding */ ConnectionError),
/* harmony export */   Y: () => (/* binding */ CancelledError),
/* harmony export */   Z: () => (/* binding */ EmptyAnswerError),
/* harmony export */   _: () => (/* binding */ keepTempFile),
/* harmony export */   a: () => (/* binding */ formatCount),
/* harmony export */   at: () => (/* binding */ NetworkError),
/* harmony export */   b: () => (/* binding */ REDACTED),
/* harmony export */   c: () => (/* binding */ inlineCode),
/* harmony export */   ct: () => (/* binding */ ResponseError),
/* harmony export */   d: () => (/* binding */ toTextBlock),
/* harmony export */   dt: () => (/* binding */ describeError),
/* harmony export */   eF: () => (/* binding */ run),
/* harmony export */   et: () => (/* binding */ GitHubDataError),
/* harmony export */   f: () => (/* binding */ toWarning),
/* harmony export */   ft: () => (/* binding */ findCancelled),
/* harmony export */   g: () => (/* binding */ MAX_OUTPUT_CHARACTERS),
/* harmony export */   h: () => (/* binding */ toInertLines),
/* harmony export */   ht: () => (/* binding */ mayHaveTakenEffect),
/* harmony export */   i: () => (/* binding */ countWord),
/* harmony export */   it: () => (/* binding */ MissingKeyError),
/* harmony export */   j: () => (/* binding */ isHealthy),
/* harmony export */   k: () => (/* binding */ SEVERITIES),
/* harmony export */   l: () => (/* binding */ longestBackticks),
/* harmony export */   lt: () => (/* binding */ TimeoutError),
/* harmony export */   m: () => (/* binding */ quoteUntrusted),
/* harmony export */   mt: () => (/* binding */ isRetryable),
/* harmony export */   n: () => (/* binding */ redactDetected),
/* harmony export */   nt: () => (/* binding */ InferenceError),
/* harmony export */   o: () => (/* binding */ codeBlock),
/* harmony export */   ot: () => (/* binding */ PartialAnswerError),
/* harmony export */   p: () => (/* binding */ mayBeActive),
/* harmony export */   pt: () => (/* binding */ isAccountRefused),
/* harmony export */   q: () => (/* binding */ AnswerFormatError),
/* harmony export */   r: () => (/* binding */ mayHoldSecret),
/* harmony export */   rt: () => (/* binding */ InputError),
/* harmony export */   s: () => (/* binding */ inertSentence),
/* harmony export */   st: () => (/* binding */ PublishError),
/* harmony export */   t: () => (/* binding */ findSecretShapes),
/* harmony export */   tt: () => (/* binding */ GitHubError),
/* harmony export */   u: () => (/* binding */ toCleanText),
/* harmony export */   ut: () => (/* binding */ WorkspaceFileError),
/* harmony export */   v: () => (/* binding */ readTempFile),
/* harmony export */   w: () => (/* binding */ removeInvisible),
/* harmony export */   x: () => (/* binding */ redactRendered),
/* harmony export */   y: () => (/* binding */ writeTempFile),
/* harmony export */   z: () => (/* binding */ parseBaseUrl)
/* harmony export */ });
const { setTimeout: setTimeout$1 } = process.getBuiltinModule("node:timers/promises");
const { EOL, tmpdir } = process.getBuiltinModule("node:os");
const { join, normalize, sep } = process.getBuiltinModule("node:path");
const { isIPv4, isIPv6 } = process.getBuiltinModule("node:net");
const crypto = process.getBuiltinModule("crypto");
const fs = process.getBuiltinModule("fs");
const os = process.getBuiltinModule("os");
const { randomUUID } = process.getBuiltinModule("node:crypto");
const { constants } = process.getBuiltinModule("node:fs");
const { open, rename, rm, writeFile } = process.getBuiltinModule("node:fs/promises");
const { stripVTControlCharacters } = process.getBuiltinModule("node:util");
// src/errors.ts
/** A failure that was foreseen. Its message is fit to be shown; its stack is not. */
var ActionError = class extends Error {
	name = "ActionError";
	hint;
	constructor(message, details = {}) {
		super(message, details.cause === void 0 ? {} : { cause: details.cause });
		this.hint = details.hint;
	}
};
/** An input of the step is missing or wrong. Never softened by `on-error`: it is the workflow that must change. */
var InputError = class extends ActionError {
	name = "InputError";
	input;
	constructor(input, problem, details = {}) {
		super(`Input \`${input}\` ${problem}`, details);
		this.input = input;
	}
};
/** A file of the workspace or of a step before (a prompt, what it draws in, a price file) can't be read, written or understood. */
var WorkspaceFileError = class extends ActionError {
	name = "WorkspaceFileError";
	path;
	line;
	constructor(path, problem, details = {}) {
		const column = details.column === void 0 ? "" : `:${details.column}`;
		const place = details.line === void 0 ? path : `${path}:${details.line}${column}`;
		super(`${place}: ${problem}`, details);
		this.path = path;
		this.line = details.line;
	}
};
/** The run was cancelled (SIGINT or SIGTERM from the runner). */
var CancelledError = class extends ActionError {
	name = "CancelledError";
};
/** The end of a cancelled run, however deep it is the cause of another error. */
function findCancelled(error) {
	if (error instanceof CancelledError) return error;
	return error instanceof Error ? findCancelled(error.cause) : void 0;
}
/** Anything that went wrong between this process and a server, before the server gave a usable answer. */
var NetworkError = class extends ActionError {
	name = "NetworkError";
};
/** No connection, or one that broke: DNS, refused, reset, TLS, proxy. */
var ConnectionError = class extends NetworkError {
	name = "ConnectionError";
	/** The request may have reached the server before it failed. */
	mayHaveArrived;
	constructor(message, details = {}) {
		super(message, details);
		this.mayHaveArrived = details.mayHaveArrived ?? true;
	}
};
/** A deadline passed. */
var TimeoutError = class extends NetworkError {
	name = "TimeoutError";
	phase;
	constructor(phase, message, details = {}) {
		super(message, details);
		this.phase = phase;
	}
};
/** A server answered with something that can't be used: not JSON, a broken stream, too large, a redirect. */
var ResponseError = class extends NetworkError {
	name = "ResponseError";
};
/** The inference endpoint did not give an answer that can be used. */
var InferenceError = class extends ActionError {
	name = "InferenceError";
};
/** No inference key at hand, as in a run for a fork, which gets no secrets. */
var MissingKeyError = class extends InferenceError {
	name = "MissingKeyError";
};
/** The request was not sent, since it could cost more than is allowed. */
var BudgetError = class extends InferenceError {
	name = "BudgetError";
};
/** The answer does not have the form that was asked for, also after it was asked to mend it. */
var AnswerFormatError = class extends InferenceError {
	name = "AnswerFormatError";
	text;
	constructor(text, message, details = {}) {
		super(message, details);
		this.text = text;
	}
};
/** An answer without text. */
var EmptyAnswerError = class extends InferenceError {
	name = "EmptyAnswerError";
};
/** The answer began and broke off. What had arrived is kept, so that it can be shown as what it is. */
var PartialAnswerError = class extends InferenceError {
	name = "PartialAnswerError";
	partialText;
	/** What the endpoint said that it used until then. */
	usage;
	constructor(partialText, message, details = {}) {
		super(message, details);
		this.partialText = partialText;
		this.usage = details.usage;
	}
};
/** The gate is closed: a verdict that was asked for. `fail-on` decides about it; `on-error` does not soften it. */
var GateFailure = class extends ActionError {
	name = "GateFailure";
	/** One for each failed check. */
	problems;
	constructor(message, problems, details = {}) {
		super(message, details);
		this.problems = problems;
	}
};
/** The endpoint answered with a failure: by its HTTP status, or in a body under a good one. */
var EndpointError = class extends InferenceError {
	name = "EndpointError";
	status;
	about;
	field;
	refusedFields;
	retryAfterMs;
	attempts;
	constructor(message, details) {
		super(message, details);
		this.status = details.status;
		this.about = details.about;
		this.field = details.field;
		this.refusedFields = details.refusedFields ?? [];
		this.retryAfterMs = details.retryAfterMs;
		this.attempts = details.attempts ?? 1;
	}
};
/** Whether the endpoint refuses whatever is asked of it: the key, its permissions, or an account without credits. */
function isAccountRefused(error) {
	return error instanceof EndpointError && [
		"key",
		"permission",
		"credits"
	].includes(error.about);
}
/** The result is there and could not be posted, and the workflow wants that to fail. */
var PublishError = class extends ActionError {
	name = "PublishError";
};
/** GitHub answered with something that can't be read: it will be the same the next time. */
var GitHubDataError = class extends ActionError {
	name = "GitHubDataError";
};
/** GitHub's API refused or failed. */
var GitHubError = class extends ActionError {
	name = "GitHubError";
	status;
	/** How long GitHub asks to wait: set when it limits the rate (403 or 429), and when it is down (5xx) and says so. */
	retryAfterMs;
	constructor(message, details) {
		super(message, details);
		this.status = details.status;
		this.retryAfterMs = details.retryAfterMs;
	}
};
/** Outages and 409 can pass by themselves; every other 4xx stays as it is until somebody changes something. */
function isRetryableStatus(status) {
	return status === 408 || status === 409 || status === 429 || status >= 500;
}
/**
* Whether sending the same request again can help, given that its answer has not begun. A timeout after the
* connection was made is not repeated: the server may still be working on it, and bill it.
*/
function isRetryable(error) {
	if (error instanceof GitHubError && error.retryAfterMs !== void 0) return true;
	if (error instanceof EndpointError) return error.about !== "credits" && isRetryableStatus(error.status);
	if (error instanceof GitHubError) return isRetryableStatus(error.status);
	if (error instanceof TimeoutError) return error.phase === "connect";
	return error instanceof ConnectionError;
}
/** The statuses by which a gateway says that it stopped waiting for a server that may still be working. */
const GATEWAY_TIMEOUTS = [
	408,
	504,
	522,
	524
];
/** Whether the request may have been carried out, and billed, although its answer says otherwise or never came. */
function mayHaveTakenEffect(error) {
	if (error instanceof EndpointError) return GATEWAY_TIMEOUTS.includes(error.status);
	return error instanceof ConnectionError && error.mayHaveArrived;
}
function toSentence(text) {
	return /[.!?…]$/.test(text) ? text : `${text}.`;
}
/** An object without words of its own is not shown: what is in it is not known. */
function messageOf(thrown) {
	if (thrown instanceof Error) return thrown.message;
	return typeof thrown === "object" && thrown !== null || typeof thrown === "function" ? `a ${typeof thrown} was thrown` : String(thrown);
}
/** Turns whatever was thrown into words. An unforeseen error says where to report it. */
function describeError(error) {
	if (error instanceof ActionError) {
		const message = toSentence(error.message);
		return { message: error.hint ? `${message} ${error.hint}` : message };
	}
	const description = { message: `Unexpected error: ${toSentence(messageOf(error))} This is a bug in the action: please report it with the log of a run in debug mode.` };
	if (error instanceof Error && error.stack) description.stack = error.stack;
	return description;
}
// src/http/deadline.ts
const HINTS = {
	connect: "Check the address, and whether a proxy or firewall stands between.",
	headers: void 0,
	"first-token": "Raise `first-token-timeout`, or choose a faster model.",
	idle: "The endpoint stopped sending in the middle of its answer; run the job again.",
	total: "Raise `timeout`, or ask for less."
};
const WORDS = {
	connect: "did not accept a connection",
	headers: "did not begin to answer",
	"first-token": "sent no token",
	idle: "sent nothing new",
	total: "was not done"
};
/** Milliseconds in words: `250 ms`, `90 s`, `10 min`. */
function formatDuration(ms) {
	if (ms < 1e3) return `${Math.round(ms)} ms`;
	if (ms < 12e4) return `${Math.round(ms / 100) / 10} s`;
	return `${Math.round(ms / 6e3) / 10} min`;
}
/** Lets time go by. @throws the reason of `signal`, once that is aborted */
async function wait(ms, signal) {
	await setTimeout$1(ms, void 0, { signal }).catch(() => signal.throwIfAborted());
}
/** The error of a deadline that passed. */
function timeoutError(phase, ms, subject) {
	return new TimeoutError(phase, `${subject} ${WORDS[phase]} within ${formatDuration(ms)}`, { hint: HINTS[phase] });
}
/**
* The clock of one request. Its signal aborts with a `TimeoutError` when the phase that runs takes too long, or
* with the parent's reason when the whole run ends. Phases follow each other: starting one ends the one before,
* so the deadline covers the body as well as the headers.
*/
var Deadline = class {
	signal;
	#controller = new AbortController();
	#subject;
	#parent;
	#onParentAbort = () => this.#controller.abort(this.#parent.reason);
	#timer;
	#onStop;
	/**
	* @param subject who is waited for, as the error will name it: a host
	* @param onStop called once, when it is stopped
	*/
	constructor(parent, subject, onStop) {
		this.signal = this.#controller.signal;
		this.#subject = subject;
		this.#parent = parent;
		this.#onStop = onStop;
		if (parent.aborted) this.#onParentAbort();
		else parent.addEventListener("abort", this.#onParentAbort, { once: true });
	}
	/** Starts the clock of a phase, or starts it anew. */
	start(phase, ms) {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => this.#controller.abort(timeoutError(phase, ms, this.#subject)), ms);
	}
	/** Stops the clock and lets go of the parent. Call it in a `finally`. */
	stop() {
		clearTimeout(this.#timer);
		this.#parent.removeEventListener("abort", this.#onParentAbort);
		this.#onStop?.();
		this.#onStop = void 0;
	}
};
/** Node's longest timer, about 24 days: https://nodejs.org/api/timers.html#settimeoutcallback-delay-args */
const MAX_TIMER_MS = 2 ** 31 - 1;
/** The clock of the whole run, and its way to be cancelled from outside. */
var RunClock = class {
	signal;
	#controller = new AbortController();
	#timer;
	#endsAtMs = Number.POSITIVE_INFINITY;
	#endedAtMs;
	constructor() {
		this.signal = this.#controller.signal;
		this.signal.addEventListener("abort", () => {
			this.#endedAtMs = performance.now();
		});
	}
	/** From now on the run may take `ms`; what an earlier call said no longer counts. */
	start(ms) {
		clearTimeout(this.#timer);
		this.#endsAtMs = performance.now() + ms;
		const end = () => this.#controller.abort(timeoutError("total", ms, "The run"));
		this.#timer = setTimeout(end, Math.min(ms, MAX_TIMER_MS));
		this.#timer.unref();
	}
	/** Time that is left, in milliseconds; never negative. */
	remainingMs() {
		return Math.max(0, this.#endsAtMs - performance.now());
	}
	/** Time since it ended, in milliseconds; 0 where it has not. */
	endedForMs() {
		return this.#endedAtMs === void 0 ? 0 : performance.now() - this.#endedAtMs;
	}
	cancel(reason) {
		this.#controller.abort(new CancelledError(reason));
	}
	/** Ends the run for good: what still waits for something gives up. */
	stop() {
		clearTimeout(this.#timer);
		this.#controller.abort(new CancelledError("The run is over"));
	}
};
/**
* A clock that a cancelled run, or one out of time, does not stop, but hurries: however often it is asked for, all that
* outlives a run has the same end. The runner kills a step 10 s after it was cancelled.
*/
function outlive(run, { ms, cancelledMs }) {
	const clock = new RunClock();
	const hurry = () => clock.start(Math.max(0, cancelledMs - run.endedForMs()));
	if (run.signal.aborted) hurry();
	else {
		clock.start(ms);
		run.signal.addEventListener("abort", hurry);
		clock.signal.addEventListener("abort", () => run.signal.removeEventListener("abort", hurry));
	}
	return clock;
}
/** Works under a clock that outlives the run's. */
async function withGrace(grace, run, work) {
	const clock = outlive(run, grace);
	try {
		return await work(clock);
	} finally {
		clock.stop();
	}
}
// src/http/base-url.ts
function isLoopback(hostname) {
	return hostname === "localhost" || hostname === "[::1]" || isIPv4(hostname) && hostname.startsWith("127.");
}
/**
* 169.254.0.0/16 holds the metadata services of clouds (https://www.rfc-editor.org/rfc/rfc3927), also when it is
* written as IPv6: mapped, compatible, or behind NAT64.
*/
function isLinkLocal(hostname) {
	if (isIPv4(hostname)) return hostname.startsWith("169.254.");
	const address = hostname.replace(/^\[|\]$/g, "");
	return isIPv6(address) && /^(fe[89ab][\da-f]:|(::|::ffff:|::ffff:0:|64:ff9b::)a9fe:)/i.test(address);
}
/**
* Reads the base URL of a server that gets credentials.
*
* @param allowsHttp the workflow says that this server may be asked without TLS
* @returns the URL without a trailing slash in its path, or the problem as the end of a sentence
*/
function parseBaseUrl(value, allowsHttp = false) {
	const url = URL.canParse(value) ? new URL(value) : void 0;
	if (!url) return { problem: "is not a URL" };
	if (url.username || url.password) return { problem: "must not hold credentials" };
	const isPlain = url.protocol === "http:" && (allowsHttp || isLoopback(url.hostname));
	if (url.protocol !== "https:" && !isPlain) return { problem: "must be an https:// address (http:// is allowed on loopback only)" };
	if (isLinkLocal(url.hostname)) return { problem: "must not be a link-local address" };
	if (url.search || url.hash) return { problem: "must not have a query or a fragment" };
	url.pathname = url.pathname.replace(/\/+$/, "");
	return url;
}
/** `base` with a path appended. */
function joinUrl(base, path) {
	const url = new URL(base);
	url.pathname = `${base.pathname.replace(/\/+$/, "")}/${path}`;
	return url;
}
// src/inputs/values.ts
/** How the value of an input is read: an empty one counts as none, one that can't be understood is refused by name. */
/** That a value can't be understood; it is told, so never of a secret. */
function unexpectedValue(name, value, hint) {
	return new InputError(name, `is \`${value}\``, { hint });
}
/** The runner keeps hyphens: `prompt-file` is INPUT_PROMPT-FILE. An empty value counts as none. */
function readInput(env, name) {
	const value = env[`INPUT_${name.replaceAll(" ", "_").toUpperCase()}`];
	return value === void 0 || value.trim() === "" ? void 0 : value;
}
function readWord(env, name) {
	return readInput(env, name)?.trim();
}
function readChoice(env, name, choices) {
	const value = readWord(env, name);
	if (value === void 0) return void 0;
	const found = choices.find((choice) => choice === value);
	if (found === void 0) throw unexpectedValue(name, value, `Use ${choices.map((c) => `\`${c}\``).join(" or ")}.`);
	return found;
}
function readNumber(env, name, range) {
	const value = readWord(env, name);
	if (value === void 0) return void 0;
	const number = /^-?(\d+\.?\d*|\.\d+)$/.test(value) ? Number(value) : NaN;
	if (!(number >= range.min && number <= (range.max ?? Number.MAX_SAFE_INTEGER)) || range.isInteger && !Number.isInteger(number)) throw unexpectedValue(name, value, `Use ${range.isInteger ? "a whole number" : "a number"} ${range.max === void 0 ? `of at least ${range.min}` : `from ${range.min} to ${range.max}`}.`);
	return number;
}
const UNIT_MS = {
	ms: 1,
	s: 1e3,
	m: 6e4,
	h: 36e5
};
/** `90s`, `1.5m` → milliseconds; NaN for anything else. */
function parseDurationMs(text) {
	const [, amount, unit = ""] = /^(\d+(?:\.\d+)?)(ms|s|m|h)$/.exec(text) ?? [];
	return Number(amount) * (UNIT_MS[unit] ?? NaN);
}
/** A time with a unit, in milliseconds; `0` is one where `canBeZero`. */
function readDurationMs(env, name, { canBeZero = false } = {}) {
	const value = readWord(env, name);
	if (value === void 0) return void 0;
	const ms = canBeZero && value === "0" ? 0 : parseDurationMs(value);
	if (!(ms >= 0 && ms <= MAX_TIMER_MS) || ms === 0 && !canBeZero) throw unexpectedValue(name, value, "Use a number with a unit, such as `90s`, `10m` or `1h`, and at most 24 days.");
	return ms;
}
/** Words on lines of their own, or between commas. Each once. */
function readList(env, name) {
	const words = (readInput(env, name) ?? "").split(/[\r\n,]/).map((word) => word.trim());
	return [...new Set(words.filter((word) => word !== ""))];
}
/** The words of YAML 1.2's core schema, as the runner's toolkit takes them. */
function readBoolean(env, name, fallback) {
	const value = readWord(env, name);
	if (value === void 0) return fallback;
	if (/^(true|True|TRUE)$/.test(value)) return true;
	if (/^(false|False|FALSE)$/.test(value)) return false;
	throw unexpectedValue(name, value, "Use `true` or `false`.");
}
// src/inputs/credentials.ts
/** Keys, tokens and passwords: where they are given, and what is refused. */
/** https://docs.github.com/authentication/keeping-your-account-and-data-secure/about-authentication-to-github#githubs-token-formats; the last is that of old. */
const GITHUB_TOKEN_SHAPE = /^(gh[a-z]_|github_pat_|[\da-f]{40}$)/;
/** In `actions/ai-inference`, `token` was the key of whatever `endpoint` named. */
function isTokenOfAnother(env) {
	const token = readWord(env, "token");
	return token !== void 0 && !GITHUB_TOKEN_SHAPE.test(token);
}
/** @throws {InputError} when no HTTP header can carry the credential, or when it is a token of GitHub's */
function checkCredential(value, name, env) {
	assertNoGithubToken(value, name, env);
	return checkHeaderValue(value, name);
}
/** @throws {InputError} no GitHub token is ever handed to Pinata */
function assertNoGithubToken(value, name, env) {
	const githubTokens = [
		"github-token",
		"secrets-token",
		...isTokenOfAnother(env) ? [] : ["token"]
	].map((input) => readWord(env, input));
	if (GITHUB_TOKEN_SHAPE.test(value) || githubTokens.includes(value)) throw new InputError(name, "holds a GitHub token, and no GitHub token is ever sent to an inference endpoint", { hint: "Give the credential of Pinata there." });
}
/** https://www.rfc-editor.org/rfc/rfc9110#section-5.5 */
function checkHeaderValue(value, name) {
	if (/[\r\n]/.test(value)) throw new InputError(name, "has several lines, and an HTTP header can carry only one", { hint: "Store it as a single line." });
	if (!/^[\x21-\x7e]+$/.test(value)) throw new InputError(name, "holds a space, a control character or a letter outside ASCII, which no HTTP header can carry", { hint: "Copy it again." });
	return value;
}
/** @throws {InputError} one that no header can carry, or a token of GitHub's */
function readOptionalInferenceKey(env) {
	const given = readInput(env, "inference-key");
	const key = (given ?? env["PINATA_LLM_KEY"] ?? "").trim();
	if (key === "") return void 0;
	return checkCredential(key, given === void 0 ? "PINATA_LLM_KEY" : "inference-key", env);
}
/** @throws {InputError} @throws {MissingKeyError} */
function readInferenceKey(env) {
	const key = readOptionalInferenceKey(env);
	if (key !== void 0) return key;
	throw new MissingKeyError("There is no inference key, so nothing was run", { hint: "Set `inference-key: ${{ secrets.PINATA_LLM_KEY }}`. Runs for forks and Dependabot get no secrets: give Dependabot one of its own, and skip the step for forks or set `on-error: warn`." });
}
function readProxy(env) {
	const read = (name) => env[name.toLowerCase()] || env[name] || void 0;
	return {
		httpProxy: read("HTTP_PROXY"),
		httpsProxy: read("HTTPS_PROXY"),
		noProxy: read("NO_PROXY")
	};
}
function readGithubToken(env) {
	const name = readWord(env, "token") !== void 0 && !isTokenOfAnother(env) ? "token" : "github-token";
	const token = readWord(env, name);
	return token === void 0 ? void 0 : checkHeaderValue(token, name);
}
/** The password in a proxy's address, which may lack its scheme: as it is written, and as the proxy gets it. */
function readProxyPasswords(env) {
	return Object.values(readProxy(env)).flatMap((address = "") => {
		const [, written = ""] = /^(?:[a-z\d+.-]+:\/\/)?[^/@:]*:(.*)@/is.exec(address) ?? [];
		return [written, ...[address, `http://${address}`].flatMap((text) => URL.parse(text) ?? []).flatMap(({ username, password }) => {
			if (password === "") return [];
			const decoded = decodeURIComponentSafely(password);
			const credentials = `${decodeURIComponentSafely(username)}:${decoded}`;
			return [
				password,
				decoded,
				Buffer.from(credentials).toString("base64")
			];
		})];
	});
}
/** Every secret of the environment this step was given, to be masked before anything else happens. Never throws. */
function readSecrets(env) {
	return [
		...[
			"inference-key",
			"pinata-jwt",
			"github-token",
			"token",
			"secrets-token",
			"github-mcp-token"
		].map((name) => readInput(env, name)),
		env["PINATA_LLM_KEY"],
		.../^true$/i.test(readWord(env, "cache") ?? "") ? [env["ACTIONS_RUNTIME_TOKEN"]] : [],
		...readProxyPasswords(env)
	].flatMap((secret) => secret?.trim() ? [secret] : []);
}
function decodeURIComponentSafely(text) {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
/** @throws {InputError} one that no header can carry, or a token of GitHub's */
function readOptionalJwt(env) {
	const jwt = readWord(env, "pinata-jwt");
	return jwt === void 0 ? void 0 : checkCredential(jwt, "pinata-jwt", env);
}
/** @throws {InputError} */
function readJwt(env) {
	const jwt = readOptionalJwt(env);
	if (jwt !== void 0) return jwt;
	throw new InputError("pinata-jwt", "is missing", { hint: "Set `pinata-jwt: ${{ secrets.PINATA_JWT }}`; managing inference needs the account’s own token." });
}
/** A key that is known already; it is handed on, not sent, and so may have several lines. */
function readKnownKey(env) {
	const key = readWord(env, "inference-key") ?? env["PINATA_LLM_KEY"]?.trim();
	if (!key) return void 0;
	assertNoGithubToken(key, "inference-key", env);
	return key;
}
// src/inputs/endpoint.ts
/** Where inference is asked for, and where the account behind it is managed. */
const PINATA_ENDPOINT = "https://agents.pinata.cloud/v0/llm";
const RETIRED_HOSTS = ["models.github.ai", "models.inference.ai.azure.com"];
/** What many give for the base URL: the address of its route. */
const ROUTE = /\/chat\/completions\/*$/;
/**
* @param allowsHttp also to a host that is not this machine
* @throws {InputError}
*/
function parseEndpoint(env, allowsHttp) {
	const value = readWord(env, "endpoint") ?? PINATA_ENDPOINT;
	const url = parseBaseUrl(value.replace(ROUTE, ""), allowsHttp);
	if (url instanceof URL && RETIRED_HOSTS.includes(url.hostname)) throw new InputError("endpoint", "is that of GitHub Models, which was retired on 2026-07-30", { hint: "Remove `endpoint` to use Pinata, and set `model` to an id of its catalog." });
	if (url instanceof URL) return url;
	throw new InputError("endpoint", url.problem, { hint: /^http:/i.test(value) ? "For a service container or a server of your own set `allow-http: true`; the account’s JWT is never sent that way." : `Give the base URL of an OpenAI-compatible API, such as ${PINATA_ENDPOINT}.` });
}
/** What the workflow's author should know of how `endpoint` was read. */
function listEndpointNotices(env) {
	if (!ROUTE.test(readWord(env, "endpoint") ?? "")) return [];
	return ["`endpoint` is the base URL: its end, `/chat/completions`, was taken off."];
}
/** The base URL of the OpenAI-compatible routes. @throws {InputError} */
function readEndpoint(env) {
	return parseEndpoint(env, readBoolean(env, "allow-http", false));
}
/** Pinata's own service, or one with the routes of its account beside it. */
function isPinata({ hostname, pathname }) {
	return hostname === new URL(PINATA_ENDPOINT).hostname || pathname.endsWith("/llm");
}
/**
* The management routes stand beside Pinata's `llm/`; other services have none.
*
* @param hint what to change where the endpoint is another service
* @throws {InputError}
*/
function readManagementUrl(env, hint) {
	const url = parseEndpoint(env, false);
	if (!url.pathname.endsWith("/llm")) throw new InputError("endpoint", "is not Pinata’s: only an address that ends in `/llm` has an account to manage", { hint });
	url.pathname = url.pathname.slice(0, -4);
	return url;
}
// src/inputs/common.ts
/** What every mode has. */
function readRunnerFacts(env) {
	const githubApiUrl = parseBaseUrl(env["GITHUB_API_URL"] || "https://api.github.com");
	if (!(githubApiUrl instanceof URL)) throw new InputError("GITHUB_API_URL", `(from the environment) ${githubApiUrl.problem}`);
	return {
		githubServerUrl: URL.parse(env["GITHUB_SERVER_URL"] ?? "") ?? new URL("https://github.com"),
		workspace: env["GITHUB_WORKSPACE"] || process.cwd(),
		tempFolder: env["RUNNER_TEMP"] || tmpdir(),
		jobTempFolder: env["RUNNER_TEMP"] || void 0,
		systemTempFolders: [.../* @__PURE__ */ new Set([tmpdir(), ...sep === "/" ? ["/tmp"] : []])],
		githubApiUrl
	};
}
const TIMEOUT_MS$2 = 6e5;
/** @param timeoutMs where the input is not set @throws {InputError} */
function readCommonInputs(env, timeoutMs = TIMEOUT_MS$2) {
	return {
		timeoutMs: readDurationMs(env, "timeout") ?? timeoutMs,
		retries: readNumber(env, "retries", {
			min: 0,
			max: 10,
			isInteger: true
		}) ?? 3,
		proxy: readProxy(env),
		runner: readRunnerFacts(env),
		notices: listEndpointNotices(env)
	};
}
// src/inputs/account.ts
/** The inputs of `ensure` and `disable`. */
function readSecretScope(env) {
	const value = readWord(env, "save-secret-scope") ?? "repository";
	if (value === "repository") return { kind: "repository" };
	const [, kind, name] = /^(environment|organization):(.+)$/.exec(value) ?? [];
	if ((kind === "environment" || kind === "organization") && name) return {
		kind,
		name
	};
	throw unexpectedValue("save-secret-scope", value, "Use `repository`, `environment:NAME` or `organization:NAME`.");
}
function readSecretInputs(env) {
	const name = readWord(env, "save-secret");
	const scope = readSecretScope(env);
	if (name === void 0) return void 0;
	if (!/^[A-Za-z_]\w*$/.test(name) || /^github_/i.test(name)) throw unexpectedValue("save-secret", name, "Use letters, digits and underscores; not a digit first, and not GITHUB_.");
	const token = readWord(env, "secrets-token");
	if (token === void 0) throw new InputError("secrets-token", "is missing, and `save-secret` needs it", { hint: "Give a token that may write secrets; the workflow’s own GITHUB_TOKEN never may." });
	return {
		name,
		scope,
		token
	};
}
function readAutoTopup(env) {
	const value = readWord(env, "auto-topup");
	if (value === void 0) return void 0;
	if (value === "off") return {
		threshold: void 0,
		amount: void 0
	};
	const [, threshold, amount] = /^(\d{1,9}(?:\.\d+)?):(\d{1,9})$/.exec(value) ?? [];
	if (Number(threshold) >= 5 && Number(amount) >= 1) return {
		threshold: Number(threshold),
		amount: Number(amount)
	};
	throw unexpectedValue("auto-topup", value, "Use `off`, or `THRESHOLD:AMOUNT` with a threshold of at least 5 and a whole amount of at least 1, such as `10:50`.");
}
/** @throws {InputError} */
function readAccountInputs(env) {
	return {
		...readCommonInputs(env),
		managementUrl: readManagementUrl(env, "Leave `endpoint` out for this mode."),
		secret: readSecretInputs(env),
		jwt: readJwt(env)
	};
}
/** @throws {InputError} */
function readEnsureInputs(env) {
	const inputs = {
		mode: "ensure",
		inferenceKey: readKnownKey(env),
		isRotating: readBoolean(env, "rotate", false),
		requiresKey: readBoolean(env, "require-key", true),
		isExporting: readBoolean(env, "export", false),
		isEphemeral: readBoolean(env, "ephemeral", false),
		autoTopup: readAutoTopup(env),
		...readAccountInputs(env)
	};
	if (inputs.isEphemeral && inputs.secret) throw new InputError("ephemeral", "is `true`, and so the key that `save-secret` saves would be revoked at the end", { hint: "Leave one of the two out." });
	return inputs;
}
// src/inputs/comment.ts
/** The comment on a pull request: where it goes, how it looks, and who may set it off. */
/** In the order of what they allow: https://docs.github.com/organizations/managing-user-access-to-your-organizations-repositories/managing-repository-roles/repository-roles-for-an-organization */
const PERMISSIONS = [
	"none",
	"read",
	"triage",
	"write",
	"maintain",
	"admin"
];
/** @throws {InputError} */
function readActorInputs(env) {
	return {
		minimumPermission: readChoice(env, "minimum-permission", PERMISSIONS) ?? "write",
		allowedBots: readList(env, "allowed-bots")
	};
}
/**
* @param choices of `comment`; `auto` is `sticky`
* @throws {InputError}
*/
function readCommentInputs(env, choices) {
	const commentTag = readWord(env, "comment-tag") ?? "default";
	if (!/^[\w.-]{1,64}$/.test(commentTag)) throw unexpectedValue("comment-tag", commentTag, "Use up to 64 letters, digits, dots, hyphens or underscores.");
	const comment = readChoice(env, "comment", [
		"auto",
		...choices,
		"off"
	]) ?? "auto";
	return {
		comment: comment === "auto" ? "sticky" : comment,
		commentTag,
		pullRequest: readNumber(env, "pull-request", {
			min: 1,
			isInteger: true
		}),
		githubToken: readGithubToken(env)
	};
}
/** What the workflow puts around an answer leaves room for one. */
const MAX_AROUND_CHARACTERS = 1e4;
function readAround(env, name) {
	const text = readInput(env, name)?.trim() ?? "";
	if (text.length <= MAX_AROUND_CHARACTERS) return text;
	throw new InputError(name, `has ${text.length} characters`, { hint: `Use at most ${MAX_AROUND_CHARACTERS}.` });
}
/** @throws {InputError} also what the placement of the comment leaves no room for */
function readCommentOptions(env, { comment }) {
	const hidesPrevious = readBoolean(env, "comment-hide-previous", false);
	if (hidesPrevious && comment !== "new") throw new InputError("comment-hide-previous", "is set, and no comment is posted beside an earlier one", { hint: "Set `comment: new`." });
	const showsProgress = readBoolean(env, "comment-progress", false);
	if (showsProgress && comment !== "sticky" && comment !== "append") throw new InputError("comment-progress", `is set, and \`comment\` is \`${comment}\``, { hint: "Set `comment: sticky` or `comment: append`: the progress is told in the comment that stays." });
	return {
		hidesPrevious,
		header: readAround(env, "comment-header"),
		footer: readAround(env, "comment-footer"),
		maxParts: readNumber(env, "max-comment-parts", {
			min: 1,
			max: 20,
			isInteger: true
		}) ?? 5,
		showsProgress,
		isPublishErrorFatal: readChoice(env, "on-publish-error", ["warn", "fail"]) === "fail"
	};
}
// src/inputs/diff.ts
/** What of the diff is shown to the model. */
/** @throws {InputError} */
function readDiffInputs(env) {
	return {
		paths: readList(env, "paths"),
		pathsIgnore: readList(env, "paths-ignore"),
		isWholeDiff: readBoolean(env, "include-generated", false),
		maxInputTokens: readNumber(env, "max-input-tokens", {
			min: 1,
			isInteger: true
		}),
		redactsInput: readBoolean(env, "redact-input", true)
	};
}
// src/inputs/limits.ts
/** What a run may cost. */
/** @throws {InputError} */
function readCatalogTtlMs(env) {
	return readDurationMs(env, "catalog-ttl", { canBeZero: true }) ?? 0;
}
/** The ledger of a pull request is kept in its comment. */
function readPullRequestBudget(env, { comment }) {
	const budgetUsd = readNumber(env, "pr-budget-usd", { min: 0 });
	if (budgetUsd === void 0 || comment !== "off" && comment !== "new") return budgetUsd;
	throw new InputError("pr-budget-usd", "is set, and what was spent is kept in the comment that stays", { hint: "Set `comment: auto`, or use `max-cost-usd`." });
}
function readAccount(env) {
	const managementUrl = readManagementUrl(env, "Leave `min-credits` out for another service.");
	const jwt = readOptionalJwt(env);
	if (jwt !== void 0) return {
		managementUrl,
		jwt
	};
	throw new InputError("pinata-jwt", "is missing, and `min-credits` needs it", { hint: "Set `pinata-jwt: ${{ secrets.PINATA_JWT }}`, or check the balance in a `gate` of another job." });
}
/** @throws {InputError} */
function readLimitInputs(env, comment) {
	const minCredits = readNumber(env, "min-credits", { min: 0 });
	return {
		maxCostUsd: readNumber(env, "max-cost-usd", { min: 0 }),
		pullRequestBudgetUsd: readPullRequestBudget(env, comment),
		allowsUnknownPrice: readBoolean(env, "allow-unknown-price", false),
		minCredits,
		catalogTtlMs: readCatalogTtlMs(env),
		account: minCredits === void 0 ? void 0 : readAccount(env)
	};
}
// src/inputs/sampling.ts
/** Which model is asked, and how. */
/** What no HTTP body or log line would suffer from; ids of models have no spaces. @throws {InputError} */
function checkModelId(id, input) {
	if (/^[\x21-\x7e]{1,256}$/.test(id)) return id;
	throw new InputError(input, `holds \`${id}\``, { hint: "Use a model id such as `anthropic/claude-sonnet-4-6`." });
}
/** @throws {InputError} */
function readModel(env) {
	const model = readWord(env, "model");
	return model === void 0 ? void 0 : checkModelId(model, "model");
}
/** @throws {InputError} */
function readFirstTokenTimeoutMs(env) {
	return readDurationMs(env, "first-token-timeout") ?? 12e4;
}
/** @throws {InputError} */
function readSamplingInputs(env) {
	return {
		model: readModel(env),
		fallbackModels: readList(env, "fallback-models").map((id) => checkModelId(id, "fallback-models")),
		maxTokens: readNumber(env, "max-tokens", {
			min: 1,
			isInteger: true
		}),
		maxCompletionTokens: readNumber(env, "max-completion-tokens", {
			min: 1,
			isInteger: true
		}),
		temperature: readNumber(env, "temperature", {
			min: 0,
			max: 2
		}),
		topP: readNumber(env, "top-p", {
			min: 0,
			max: 1
		}),
		isStreaming: readBoolean(env, "stream", true),
		firstTokenTimeoutMs: readFirstTokenTimeoutMs(env)
	};
}
// src/inputs/prompt.ts
/** The inputs of `prompt`. */
/** `*.example.com` stands for every host under it. */
function readAllowedHosts(env) {
	const hosts = readList(env, "allowed-hosts").map((host) => host.toLowerCase());
	for (const host of hosts) {
		if (/^(?:\*\.)?(?!-)[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(host)) continue;
		throw new InputError("allowed-hosts", `holds \`${host}\``, { hint: "Name hosts without scheme, port or path, such as `docs.example.com` or `*.example.com`." });
	}
	return new Set(hosts);
}
function assertPrompt(env) {
	if (readInput(env, "prompt") !== void 0 || readWord(env, "prompt-file") !== void 0) return;
	throw new InputError("prompt-file", "is missing, and so is `prompt`", { hint: "Set one of the two." });
}
function readCacheEnvironment(env) {
	return {
		resultsUrl: env["ACTIONS_RESULTS_URL"],
		runtimeToken: env["ACTIONS_RUNTIME_TOKEN"],
		proxy: readProxy(env)
	};
}
/**
* @param commentInputs where the comment goes
* @param timeoutMs of the whole run, where the input is not set
* @param isAsking whether the run asks a model at all
* @throws {InputError} @throws {MissingKeyError}
*/
function readCompletionInputs(env, commentInputs, { timeoutMs, isAsking = true } = {}) {
	const isDryRun = readBoolean(env, "dry-run", false);
	const endpoint = readEndpoint(env);
	return {
		...readCommonInputs(env, timeoutMs),
		...commentInputs,
		...readSamplingInputs(env),
		...readDiffInputs(env),
		...readActorInputs(env),
		endpoint,
		customHeaders: readInput(env, "custom-headers"),
		prompt: readInput(env, "prompt"),
		promptFile: readWord(env, "prompt-file"),
		systemPrompt: readInput(env, "system-prompt"),
		systemPromptFile: readWord(env, "system-prompt-file"),
		promptSource: readChoice(env, "prompt-source", [
			"auto",
			"workspace",
			"base"
		]) ?? "auto",
		variables: readInput(env, "input"),
		fileVariables: readInput(env, "file_input"),
		responseFormat: readChoice(env, "response-format", [
			"text",
			"json_object",
			"json_schema"
		]),
		jsonSchema: readInput(env, "json-schema"),
		jsonSchemaFile: readWord(env, "json-schema-file"),
		cacheEnvironment: readBoolean(env, "cache", false) ? readCacheEnvironment(env) : void 0,
		isDryRun,
		allowedHosts: readAllowedHosts(env),
		commentOptions: readCommentOptions(env, commentInputs),
		...readLimitInputs(env, commentInputs),
		inferenceKey: isDryRun || !isAsking || !isPinata(endpoint) ? readOptionalInferenceKey(env) : readInferenceKey(env)
	};
}
/** @throws {InputError} @throws {MissingKeyError} */
function readPromptInputs(env) {
	assertPrompt(env);
	const commentInputs = readCommentInputs(env, [
		"sticky",
		"new",
		"recreate",
		"append"
	]);
	return {
		mode: "prompt",
		failIf: readInput(env, "fail-if")?.trim(),
		wantsMcp: readBoolean(env, "enable-github-mcp", false) || readInput(env, "github-mcp-toolsets") !== void 0,
		hasForeignToken: isTokenOfAnother(env),
		...readCompletionInputs(env, commentInputs)
	};
}
// src/inputs/eval.ts
/** The inputs of `eval`. */
/** Why an evaluation fails the build. */
const EVAL_PROBLEMS = [
	"threshold",
	"required",
	"regression",
	"any-lost"
];
/** `80%` → 0.8: the very number that 4 of 5 is. */
function readRate(env, name, fallback) {
	const value = readWord(env, name);
	if (value === void 0) return fallback;
	const [, percent] = /^(\d{1,3}(?:\.\d{1,6})?)\s*%$/.exec(value) ?? [];
	if (percent !== void 0 && Number(percent) <= 100) return Number(`${percent}e-2`);
	throw unexpectedValue(name, value, "Use a percentage, such as `95%`.");
}
function readFailOn$2(env) {
	const words = readList(env, "fail-on");
	if (words.length === 0) return [
		"threshold",
		"required",
		"regression"
	];
	if (words.length === 1 && words[0] === "none") return [];
	return words.map((word) => {
		const known = EVAL_PROBLEMS.find((problem) => problem === word);
		if (known) return known;
		throw new InputError("fail-on", `holds \`${word}\``, { hint: `Use any of ${EVAL_PROBLEMS.map((problem) => `\`${problem}\``).join(", ")}, or \`none\` alone.` });
	});
}
const MAX_SHARDS = 256;
function readShard(env) {
	const value = readWord(env, "shard");
	if (value === void 0) return void 0;
	const [, index, count] = /^(\d{1,3})\/(\d{1,3})$/.exec(value) ?? [];
	const shard = {
		index: Number(index),
		count: Number(count)
	};
	const isPart = shard.index >= 1 && shard.index <= shard.count && shard.count <= MAX_SHARDS;
	if (index !== void 0 && isPart) return shard;
	throw unexpectedValue("shard", value, `Use a part of at most ${MAX_SHARDS}, such as \`2/4\`.`);
}
const TIMEOUT_MS$1 = 36e5;
/** @throws {InputError} what means nothing in this mode */
function assertNone$1(env, names, hint) {
	for (const name of names) if (readInput(env, name) !== void 0) throw new InputError(name, "has no effect in `mode: eval`", { hint });
}
/** @throws {InputError} */
function checkModel(id, input) {
	if (!id.includes("*")) return checkModelId(id, input);
	throw new InputError(input, `holds \`${id}\``, { hint: "Name each model by its id: patterns are only for `gate`." });
}
/** @throws {InputError} what can't be done in the same run */
function assertOnePart(parts) {
	const [first, second] = Object.entries(parts).flatMap(([name, isSet]) => isSet ? [name] : []);
	if (first === void 0 || second === void 0) return;
	throw new InputError(second, `is set, and so is \`${first}\``, { hint: "Plan the shards in one job, run each in a job of its own, and merge them in a last one." });
}
/** @throws {InputError} one report would be written over another */
function assertOwnPaths(paths) {
	const names = /* @__PURE__ */ new Map();
	for (const [name, path] of Object.entries(paths)) {
		if (path === void 0) continue;
		const other = names.get(normalize(path));
		if (other !== void 0) throw new InputError(name, `is the path of \`${other}\`, too`, { hint: "Give each report a file of its own." });
		names.set(normalize(path), name);
	}
}
/** @throws {InputError} @throws {MissingKeyError} */
function readEvalInputs(env) {
	assertNone$1(env, [
		"prompt",
		"prompt-file",
		"system-prompt",
		"system-prompt-file"
	], "Use `prompt-files`.");
	assertNone$1(env, [
		"response-format",
		"json-schema",
		"json-schema-file"
	], "The prompt file has the form.");
	assertNone$1(env, ["input", "file_input"], "The cases of a prompt file have the values.");
	assertNone$1(env, ["fallback-models"], "Each model is judged by its own answers: name them in `models`.");
	assertNone$1(env, ["fail-if"], "Use `fail-on`.");
	const promptFiles = readList(env, "prompt-files");
	const merge = readWord(env, "merge");
	const isPlan = readBoolean(env, "plan", false);
	const shard = readShard(env);
	assertOnePart({
		plan: isPlan,
		shard: shard !== void 0,
		merge: merge !== void 0
	});
	const shards = readNumber(env, "shards", {
		min: 1,
		max: MAX_SHARDS,
		isInteger: true
	}) ?? 1;
	if (shards > 1 && !isPlan) throw new InputError("shards", `is ${shards}, which has no effect without \`plan: true\``, { hint: "Plan the shards in a job of its own; the jobs of the shards are given `shard`." });
	const isAsking = !isPlan && merge === void 0;
	if (promptFiles.length === 0 && isAsking) throw new InputError("prompt-files", "is missing", { hint: "Name the prompt files, such as `.github/prompts/*.prompt.yml`." });
	const judgeModel = readWord(env, "judge-model");
	const repeat = readNumber(env, "repeat", {
		min: 1,
		max: 100,
		isInteger: true
	}) ?? 1;
	const minPasses = readNumber(env, "min-passes", {
		min: 1,
		max: 100,
		isInteger: true
	});
	if (minPasses !== void 0 && minPasses > repeat) throw new InputError("min-passes", `is ${minPasses}, and \`repeat\` is ${repeat}`, { hint: "Ask each case at least as often as it must pass." });
	const [jsonFile, htmlFile, junitFile] = [
		"json-file",
		"html-file",
		"junit-file"
	].map((name) => readWord(env, name));
	assertOwnPaths({
		"json-file": jsonFile,
		"html-file": htmlFile,
		"junit-file": junitFile
	});
	const commentInputs = readCommentInputs(env, ["sticky", "recreate"]);
	const models = readList(env, "models").map((id) => checkModel(id, "models"));
	return {
		...readCompletionInputs(env, commentInputs, {
			timeoutMs: TIMEOUT_MS$1,
			isAsking
		}),
		mode: "eval",
		promptFiles,
		models: [...new Set(models)],
		judgeModel: judgeModel === void 0 ? void 0 : checkModel(judgeModel, "judge-model"),
		repeat,
		minPasses,
		minPassRate: readRate(env, "min-pass-rate", 1),
		maxUnscoredRate: readRate(env, "max-unscored", 0),
		concurrency: readNumber(env, "concurrency", {
			min: 1,
			max: 64,
			isInteger: true
		}) ?? 8,
		baseline: readWord(env, "baseline"),
		failOn: readFailOn$2(env),
		judgeRepeats: readNumber(env, "judge-repeats", {
			min: 1,
			max: 20,
			isInteger: true
		}) ?? 1,
		minJudgeKappa: readNumber(env, "min-judge-kappa", {
			min: 0,
			max: 1
		}) ?? .6,
		minJudgeLabels: readNumber(env, "min-judge-labels", {
			min: 1,
			max: 1e4,
			isInteger: true
		}) ?? 10,
		allowsUntestedJudge: readBoolean(env, "allow-untested-judge", false),
		junitFile,
		jsonFile,
		htmlFile,
		checkRun: readWord(env, "check-run"),
		isPlan,
		shards,
		shard,
		merge
	};
}
// src/outcomes.ts
/** Pure: the words of the gate, one for each check and one for the whole. */
/** In the order of badness: the worst check names the whole. */
const OUTCOMES = [
	"operational",
	"degraded",
	"model-missing",
	"price-exceeded",
	"no-credits",
	"disabled",
	"auth",
	"unreachable",
	"unknown"
];
/** What an account can still work with. Everything else is worse, or could not be told. */
function isHealthy(outcome) {
	return outcome === "operational" || outcome === "degraded";
}
/** Everything worse than `degraded`: what fails the build unless `fail-on` says otherwise. */
const WORSE_THAN_DEGRADED = OUTCOMES.filter((outcome) => !isHealthy(outcome));
/** The worst of them; `unknown` where there is none, since nothing was checked. */
function worstOutcome(outcomes) {
	return OUTCOMES.findLast((outcome) => outcomes.includes(outcome)) ?? "unknown";
}
/** Neither good nor bad: the facts could not be had. */
function isInconclusive(outcome) {
	return outcome === "unreachable" || outcome === "unknown";
}
/** Whether waiting can help. A refused credential, a price and a switch stay as they are until somebody acts. */
function canChangeByItself(outcome) {
	return [
		"degraded",
		"model-missing",
		"no-credits",
		"unreachable",
		"unknown"
	].includes(outcome);
}
// src/inputs/gate.ts
/** The inputs of `gate`. */
function readFailOn$1(env) {
	const words = readList(env, "fail-on");
	if (words.length === 0) return WORSE_THAN_DEGRADED;
	if (words.length === 1 && words[0] === "none") return [];
	return words.map((word) => {
		const outcome = OUTCOMES.find((candidate) => candidate === word);
		if (outcome !== void 0 && outcome !== "operational") return outcome;
		throw new InputError("fail-on", `holds \`${word}\``, { hint: `Use any of ${OUTCOMES.slice(1).map((candidate) => `\`${candidate}\``).join(", ")}, or \`none\` alone.` });
	});
}
function readTolerancePercent(env) {
	const value = readWord(env, "tolerance") ?? "0%";
	const [, percent] = /^(\d{1,4}(?:\.\d+)?)\s*%$/.exec(value) ?? [];
	if (percent !== void 0) return Number(percent);
	throw unexpectedValue("tolerance", value, "Use a percentage, such as `5%`.");
}
function readMinCredits(env) {
	const value = readWord(env, "min-credits");
	if (value === void 0 || /^[-\d.]/.test(value)) return readNumber(env, "min-credits", { min: 0 });
	if (value === "auto") return "auto";
	throw unexpectedValue("min-credits", value, "Use a number of at least 0, or `auto`.");
}
/** A limit that nothing is held against would make a green check over nothing. */
function assertLimitsApply(inputs) {
	const { models, modelsFrom, model, priceFile } = inputs;
	if (inputs.minCredits === "auto" && modelsFrom.length === 0) throw new InputError("min-credits", "is `auto`, and there are no prompt files to estimate", { hint: "Name them in `models-from`." });
	if (inputs.isPriceFileWritten && priceFile === void 0) throw new InputError("price-file", "is missing, and `write-price-file` needs it", { hint: "Set the path to write to, such as `.github/inference-prices.json`." });
	if (inputs.maxLatencyMs !== void 0 && !inputs.isProbing) throw new InputError("max-latency", "is set, and nothing measures it", { hint: "Set `probe: true`." });
	const hasModels = models.length > 0 || modelsFrom.length > 0 || model !== void 0;
	const idle = [
		...inputs.maxInputUsd === void 0 ? [] : ["max-input-price"],
		...inputs.maxOutputUsd === void 0 ? [] : ["max-output-price"],
		...inputs.isProbing ? ["probe"] : []
	];
	if (hasModels || priceFile !== void 0 || idle[0] === void 0) return;
	throw new InputError(idle[0], "is set, but no models to check", { hint: "Name them in `models`, or their prompt files in `models-from`." });
}
/** @throws {InputError} */
function readGateInputs(env) {
	const isStatusChecked = readBoolean(env, "status", true);
	const minCredits = readMinCredits(env);
	const requiresAutoTopup = readBoolean(env, "require-auto-topup", false);
	const needsAccount = isStatusChecked || minCredits !== void 0 || requiresAutoTopup;
	const waitMs = readDurationMs(env, "wait", { canBeZero: true }) ?? 0;
	const common = readCommonInputs(env);
	const inputs = {
		mode: "gate",
		...common,
		timeoutMs: Math.min(common.timeoutMs + waitMs, MAX_TIMER_MS),
		...readCommentInputs(env, ["sticky"]),
		...readActorInputs(env),
		endpoint: readEndpoint(env),
		managementUrl: needsAccount ? readManagementUrl(env, "Set `status: false` for another service, and leave `min-credits` and `require-auto-topup` out.") : void 0,
		isStatusChecked,
		models: readList(env, "models").map((id) => checkModelId(id, "models")),
		modelsFrom: readList(env, "models-from"),
		model: readModel(env),
		maxInputUsd: readNumber(env, "max-input-price", { min: 0 }),
		maxOutputUsd: readNumber(env, "max-output-price", { min: 0 }),
		priceFile: readWord(env, "price-file"),
		isPriceFileWritten: readBoolean(env, "write-price-file", false),
		tolerancePercent: readTolerancePercent(env),
		minCredits,
		requiresAutoTopup,
		expectedRuns: readNumber(env, "expected-runs", {
			min: 1,
			isInteger: true
		}) ?? 1,
		expectedInputTokens: readNumber(env, "expected-input-tokens", {
			min: 0,
			isInteger: true
		}) ?? 2e4,
		isProbing: readBoolean(env, "probe", false),
		probeConcurrency: readNumber(env, "probe-concurrency", {
			min: 1,
			max: 32,
			isInteger: true
		}) ?? 4,
		maxLatencyMs: readDurationMs(env, "max-latency"),
		firstTokenTimeoutMs: readFirstTokenTimeoutMs(env),
		waitMs,
		intervalMs: readDurationMs(env, "interval") ?? 3e4,
		failOn: readFailOn$1(env),
		reportFormat: readChoice(env, "report-format", ["json", "junit"]) ?? "json",
		catalogTtlMs: readCatalogTtlMs(env),
		jwt: readOptionalJwt(env),
		inferenceKey: readOptionalInferenceKey(env)
	};
	assertLimitsApply(inputs);
	return inputs;
}
// src/severities.ts
/** Pure: how grave a finding is. */
/** From the worst to the least. */
const SEVERITIES = [
	"critical",
	"high",
	"medium",
	"low"
];
// src/inputs/review.ts
/** The inputs of `review`. */
/** @throws {InputError} */
function readFailOn(env) {
	const words = readList(env, "fail-on");
	if (words.length === 1 && words[0] === "none") return [];
	return words.map((word) => {
		const severity = SEVERITIES.find((known) => known === word);
		if (severity) return severity;
		throw new InputError("fail-on", `holds \`${word}\``, { hint: `Use ${SEVERITIES.map((known) => `\`${known}\``).join(", ")}, or \`none\`.` });
	});
}
function readRules(env) {
	const rules = readList(env, "rules");
	const [word] = rules;
	if (rules.length <= 1 && (word === void 0 || word === "auto" || word === "off")) return word ?? "auto";
	return rules;
}
/** @throws {InputError} what means nothing in this mode */
function assertNone(env, names, hint) {
	for (const name of names) if (readInput(env, name) !== void 0) throw new InputError(name, "has no effect in `mode: review`", { hint });
}
const TIMEOUT_MS = 12e5;
/** @throws {InputError} @throws {MissingKeyError} */
function readReviewInputs(env) {
	assertNone(env, ["prompt"], "Set `prompt-file`, or add to the built-in prompt by `instructions`.");
	assertNone(env, [
		"response-format",
		"json-schema",
		"json-schema-file"
	], "The form of the answer is fixed.");
	assertNone(env, ["fail-if"], "Use `fail-on`.");
	const diffFile = readWord(env, "diff-file");
	const read = readCommentInputs(env, ["sticky", "recreate"]);
	const comment = diffFile === void 0 ? read : {
		...read,
		comment: "off"
	};
	const readModel = (name) => {
		const model = readWord(env, name);
		return model === void 0 ? void 0 : checkModelId(model, name);
	};
	return {
		...readCompletionInputs(env, comment, { timeoutMs: TIMEOUT_MS }),
		mode: "review",
		diffFile,
		maxFindings: readNumber(env, "max-findings", {
			min: 1,
			max: 50,
			isInteger: true
		}) ?? 10,
		concurrency: readNumber(env, "concurrency", {
			min: 1,
			max: 64,
			isInteger: true
		}) ?? 8,
		lightModel: readModel("light-model"),
		criticalPaths: readList(env, "critical-paths"),
		minSeverity: readChoice(env, "min-severity", SEVERITIES) ?? "medium",
		hasSuggestions: readBoolean(env, "suggestions", true),
		verifyModel: readModel("verify-model"),
		rules: readRules(env),
		instructions: readInput(env, "instructions")?.trim(),
		instructionsFile: readWord(env, "instructions-file"),
		focus: readInput(env, "focus")?.trim(),
		language: readWord(env, "language"),
		annotations: readChoice(env, "annotations", [
			"auto",
			"true",
			"false"
		]) ?? "auto",
		sarifFile: readWord(env, "sarif-file"),
		findingsFile: readWord(env, "findings-file"),
		checkRun: readWord(env, "check-run"),
		failOnSeverities: readFailOn(env),
		requiredCoveragePercent: readNumber(env, "require-coverage", {
			min: 0,
			max: 100
		}) ?? 0,
		isFullReview: readBoolean(env, "full-review", false),
		readsChecks: readBoolean(env, "with-checks", false),
		skipsDrafts: readBoolean(env, "skip-drafts", true),
		skipLabels: readList(env, "skip-labels"),
		skipAuthors: readList(env, "skip-authors")
	};
}
// src/inputs/index.ts
/**
* The only reader of the environment. It is read once, into a typed object discriminated by `mode`; a value that
* can't be understood is refused with what is allowed, never replaced by a default.
*/
/** The word as it is given, known even when the inputs are wrong: it need not be a mode. */
function readMode(env) {
	return readWord(env, "mode") ?? "prompt";
}
/** @throws {InputError} */
function readOnError(env) {
	const chosen = readChoice(env, "on-error", ["fail", "warn"]) ?? "fail";
	return readMode(env) === "gate" ? "fail" : chosen;
}
/** The path of the job summary, known even when the inputs are wrong. */
function readSummaryPath(env) {
	return env["GITHUB_STEP_SUMMARY"] || void 0;
}
/** Whether this is the post step of an `ensure` that leaves something to do: the runner gives its state to no other. */
function isPostStep(env) {
	return env["STATE_disable"] === "true";
}
/** The inputs of the post step of an ephemeral `ensure`: it turns inference off again. */
function readPostInputs(env) {
	return {
		mode: "disable",
		...readAccountInputs(env),
		secret: void 0
	};
}
/**
* @throws {InputError} an input is missing or wrong
* @throws {MissingKeyError} there is no inference key
*/
function readInputs(env) {
	const mode = readMode(env);
	switch (mode) {
		case "prompt": return readPromptInputs(env);
		case "ensure": return readEnsureInputs(env);
		case "disable": return {
			mode,
			...readAccountInputs(env)
		};
		case "gate": return readGateInputs(env);
		case "review": return readReviewInputs(env);
		case "eval": return readEvalInputs(env);
		default: throw new InputError("mode", `is \`${mode}\``, { hint: "Use `prompt`, `review`, `eval`, `ensure`, `disable` or `gate`." });
	}
}
// node_modules/@actions/core/lib/utils.js
/**
* Sanitizes an input into a string so it can be passed into issueCommand safely
* @param input input to sanitize into a string
*/
function toCommandValue(input) {
	if (input === null || input === void 0) return "";
	else if (typeof input === "string" || input instanceof String) return input;
	return JSON.stringify(input);
}
// node_modules/@actions/core/lib/file-command.js
function issueFileCommand(command, message) {
	const filePath = process.env[`GITHUB_${command}`];
	if (!filePath) throw new Error(`Unable to find environment variable for file command ${command}`);
	if (!fs.existsSync(filePath)) throw new Error(`Missing file at path: ${filePath}`);
	fs.appendFileSync(filePath, `${toCommandValue(message)}${os.EOL}`, { encoding: "utf8" });
}
function prepareKeyValueMessage(key, value) {
	const delimiter = `ghadelimiter_${crypto.randomUUID()}`;
	const convertedValue = toCommandValue(value);
	if (key.includes(delimiter)) throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
	if (convertedValue.includes(delimiter)) throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
	return `${key}<<${delimiter}${os.EOL}${convertedValue}${os.EOL}${delimiter}`;
}
// src/text/invisible.ts
/** Pure: characters that a reader does not see, but a program, a model or a filter does. */
/** Formats, bidi controls, tags, fillers, selectors: https://www.unicode.org/reports/tr36/#Bidirectional_Text_Spoofing */
const INVISIBLE$1 = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
/** Scripts whose letters join or part by a joiner, which is a matter of spelling: https://www.unicode.org/reports/tr31/#Layout_and_Format_Control_Characters */
const JOINING = String.raw`[[\p{sc=Arab}\p{sc=Syrc}\p{sc=Deva}\p{sc=Beng}\p{sc=Guru}\p{sc=Gujr}\p{sc=Orya}\p{sc=Taml}\p{sc=Telu}\p{sc=Knda}\p{sc=Mlym}\p{sc=Sinh}\p{sc=Mymr}]&&[\p{L}\p{M}]]`;
/** What of it belongs to what is seen: a joiner between two emoji or two such letters, and the selector after an emoji. */
const SEEN_AFTER_ALL = [
	String.raw`(?<=\p{Extended_Pictographic}[\ufe0f\u{1f3fb}-\u{1f3ff}]?)\u200d(?=\p{Extended_Pictographic})`,
	String.raw`(?<=\p{Extended_Pictographic})\ufe0f|(?<=[#*0-9])\ufe0f(?=\u20e3)`,
	String.raw`(?<=${JOINING})[\u200c\u200d](?=${JOINING})`
].join("|");
const UNSEEN = new RegExp(String.raw`(?=[\p{Cf}\p{Default_Ignorable_Code_Point}])(?!${SEEN_AFTER_ALL}).`, "gsv");
/** Takes out of foreign text what nobody would see. What emoji and words are made of stays. */
function removeInvisible(untrusted) {
	let removed = 0;
	return {
		text: untrusted.toWellFormed().replace(UNSEEN, () => {
			removed += 1;
			return "";
		}),
		removed
	};
}
/** C0 and C1 controls, which stand for nothing but for the tab and line ends. */
const CONTROL = /[^\P{Cc}\t\n\r]/gu;
/** Takes out controls, which no parser of Markdown has a use for. */
function stripControls(text) {
	return text.replace(CONTROL, "");
}
/** Takes out all that is not seen, emoji's too: for finding what it takes apart. */
function stripInvisible(text) {
	return stripControls(text.replace(INVISIBLE$1, ""));
}
/** A half of anything shorter says too little, and occurs by chance. */
const MIN_HALF_LENGTH = 16;
const ARMOUR = /(-----(?:BEGIN|END) [A-Z0-9 ]+-----)/;
/** What stands for a line end where a PEM is kept in one line: it is written out (`\n`), once or more, or is a space. */
const STORED_LINE_BREAK = /(?:\s|\\{1,4}[nr])+/;
/** `-----BEGIN PRIVATE KEY-----` says nothing, and as a mask it would blank every other key's armour. */
const ARMOUR_LINE = /^-----(BEGIN|END) [A-Z0-9 ]+-----$/;
const LINE_BREAK = /\r\n|\r|\n/g;
/**
* What base64 makes of `bytes` wherever they stand in a longer input: at each of the three alignments, without the
* characters at either end that depend on the neighbours. No padding, so that padded forms are matched as well.
*/
function base64Alignments(bytes) {
	return [
		{
			padding: 0,
			unstable: 0
		},
		{
			padding: 1,
			unstable: 2
		},
		{
			padding: 2,
			unstable: 3
		}
	].map(({ padding, unstable }) => {
		const padded = Buffer.concat([Buffer.alloc(padding), bytes]);
		return padded.toString("base64").slice(unstable, Math.floor(padded.length * 8 / 6));
	});
}
function toUrlAlphabet(base64) {
	return base64.replaceAll("+", "-").replaceAll("/", "_");
}
/** Bytes as people and programs print them. */
function renderBytes(bytes) {
	const base64 = base64Alignments(bytes);
	const hex = bytes.toString("hex");
	const pairs = hex.match(/../g) ?? [];
	const hexForms = [
		hex,
		pairs.join(":"),
		pairs.join(" ")
	];
	return [
		...base64,
		...base64.map(toUrlAlphabet),
		...hexForms,
		...hexForms.map((form) => form.toUpperCase())
	];
}
/** The lines of base64 that is wrapped: at 64 characters as in PEM, at 76 as `base64` does. */
function wrapBase64(bytes) {
	const [base64 = ""] = base64Alignments(bytes);
	return [64, 76].filter((width) => base64.length > width).flatMap((width) => base64.match(new RegExp(`.{1,${width}}`, "g")) ?? []);
}
const XML_NAMES = /* @__PURE__ */ new Map([
	["&", "amp"],
	["<", "lt"],
	[">", "gt"],
	["\"", "quot"],
	["'", "apos"]
]);
/** As in XML, in HTML, and in JSON that is to stand in HTML. */
function escapeMarks(text, json) {
	const xml = text.replace(/[&<>"']/g, (mark) => `&${XML_NAMES.get(mark)};`);
	if (xml === text) return [];
	const toUnicode = (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, "0")}`;
	return [
		xml,
		xml.replaceAll("&apos;", "&#39;"),
		json.replace(/[&<>]/g, toUnicode)
	];
}
function escapeJson(text) {
	return JSON.stringify(text).slice(1, -1);
}
/** Text as it stands, escaped, and as the bytes it is made of. */
function renderText(text) {
	const percent = encodeURIComponent(text.toWellFormed());
	const json = escapeJson(text);
	return [
		text,
		json,
		...json.includes("/") ? [json.replaceAll("/", "\\/")] : [],
		...escapeMarks(text, json),
		percent,
		percent.replace(/%[0-9A-F]{2}/g, (escaped) => escaped.toLowerCase()),
		...renderBytes(Buffer.from(text)),
		...base64Alignments(Buffer.from(Buffer.from(text).toString("base64"))),
		...json === text ? [] : renderBytes(Buffer.from(json))
	];
}
function decodeBase64(text) {
	const compact = text.replace(/\s+/g, "");
	return /^[\w+/-]{40,}={0,2}$/.test(compact) ? Buffer.from(compact, "base64") : void 0;
}
function decodeHex(text) {
	return /^([\da-f]{2}){32,}$/i.test(text) ? Buffer.from(text, "hex") : void 0;
}
/** The private half of a JWK, escaped or not: https://www.rfc-editor.org/rfc/rfc8037#section-2 */
function decodeJwk(text) {
	const [, d] = /^\s*\{[\s\S]*"d\\*"\s*:\s*\\*"([\w-]{40,})\\*"/.exec(text) ?? [];
	return d === void 0 ? void 0 : Buffer.from(d, "base64url");
}
/** An Ed25519 key is a seed of 32 bytes, however it is wrapped. */
const SEED_BYTES = 32;
/**
* The seed inside the bytes of a key: alone, before its public half, last in PKCS #8
* (https://www.rfc-editor.org/rfc/rfc8410#section-7), or before its public half in OpenSSH's format, after the
* length of both (https://github.com/openssh/openssh-portable/blob/master/PROTOCOL.key).
*/
function findSeed(bytes) {
	if (bytes.length === SEED_BYTES || bytes.length === 64) return bytes.subarray(0, SEED_BYTES);
	if (bytes.subarray(0, 14).toString("latin1") === "openssh-key-v1") {
		const at = bytes.indexOf(Buffer.from([
			0,
			0,
			0,
			64
		]));
		return at < 0 ? void 0 : bytes.subarray(at + 4, at + 4 + SEED_BYTES);
	}
	return bytes[0] === 48 && bytes.length === 48 ? bytes.subarray(-32) : void 0;
}
/** The lines of each PEM in a text, whatever its line ends have become, without what is not base64 between its armour. */
function readPem(text) {
	const parts = text.split(ARMOUR);
	return parts.flatMap((begin, index) => {
		const [content = "", end] = parts.slice(index + 1, index + 3);
		if (!begin.startsWith("-----BEGIN") || end !== begin.replace("BEGIN", "END")) return [];
		const body = content.replace(/\\{1,4}\//g, "/").split(STORED_LINE_BREAK).filter((line) => /^[A-Za-z0-9+/]+={0,2}$/.test(line));
		const width = begin.includes("OPENSSH") ? 70 : 64;
		return [[
			begin,
			...(body.length === 1 ? body.join("").match(new RegExp(`.{1,${width}}`, "g")) : body) ?? [],
			end
		]];
	});
}
function unquote(text) {
	const [, quoted] = /^"(.*)"$/s.exec(text) ?? /^'(.*)'$/s.exec(text) ?? [];
	try {
		const value = JSON.parse(text);
		return typeof value === "string" ? value : void 0;
	} catch {
		return quoted;
	}
}
/** The text of a key that was encoded as a whole. */
function decodeKeyText(text) {
	const inner = (decodeHex(text) ?? decodeBase64(text))?.toString() ?? "";
	return readPem(inner).length > 0 || decodeJwk(inner) ? inner : void 0;
}
/** What was quoted, or encoded as a whole, in whatever order, a few times at most. */
function unwrap(text, times = 4) {
	const inner = times > 0 ? unquote(text) ?? decodeKeyText(text) : void 0;
	return inner === void 0 ? text : unwrap(inner.trim(), times - 1);
}
/** What the body of a key stands for: its bytes, and its seed. */
function decodeKey(text, body) {
	const bytes = decodeJwk(text) ?? decodeHex(body) ?? decodeBase64(body);
	if (bytes === void 0) return [];
	const seed = findSeed(bytes);
	return seed === void 0 ? [bytes] : [bytes, seed];
}
/** What of a claim is a secret by itself. */
const SECRET_CLAIM = /secret|key|token|password/i;
const MIN_CLAIM_LENGTH = 16;
/** The parts of a JWT that hold or prove something, and those claims that are secrets. Its header is everyone's. */
function splitJwt(text) {
	const [, claims, signature] = /^[\w-]+\.([\w-]{16,})\.([\w-]{16,})$/.exec(text) ?? [];
	if (claims === void 0 || signature === void 0) return [];
	const secrets = [];
	try {
		JSON.parse(Buffer.from(claims, "base64url").toString(), (name, value) => {
			if (typeof value === "string" && value.length >= MIN_CLAIM_LENGTH && SECRET_CLAIM.test(name)) secrets.push(value);
			return value;
		});
	} catch {}
	return [
		claims,
		signature,
		...secrets
	];
}
/** A form in two: whoever hides both hides the whole, and each of them where it stands alone. */
function halve(form) {
	const middle = Math.floor(form.length / 2);
	if (middle < MIN_HALF_LENGTH) return [form];
	const cut = /[\udc00-\udfff]/.test(form.charAt(middle)) ? middle - 1 : middle;
	return [form.slice(0, cut), form.slice(cut)];
}
function splitLines(text) {
	return text.split(LINE_BREAK).map((line) => line.trim()).filter((line) => !ARMOUR_LINE.test(line));
}
/** The lines of the halves of a text: a half of several lines ends inside one of them. */
function halveLines(text, isPem) {
	return halve(text.split(ARMOUR).filter((part) => !ARMOUR_LINE.test(part)).join("").trim()).flatMap((half) => half.split(isPem ? STORED_LINE_BREAK : LINE_BREAK)).filter((line) => !isPem || /^[\w+/=\\]+$/.test(line));
}
function isSecret(text) {
	return text.length >= 8 && !ARMOUR_LINE.test(text);
}
function keepHidable(forms) {
	return [...new Set(forms)].filter((form) => isSecret(form) && !/[\r\n]/.test(form)).sort((a, b) => b.length - a.length);
}
/**
* Every form of `secret` to hide: as given, trimmed, with either line end, line by line; what it was before it was
* quoted, encoded or put on one line; the key's own bytes and seed where it is a key; and of each the encodings that the
* runner does not derive itself: hex, base64url, base64 within a longer text, wrapped base64, lower-case percent escapes.
*/
function deriveSecretForms(secret) {
	const trimmed = secret.trim();
	const inner = unwrap(trimmed);
	const pem = readPem(inner);
	const plain = pem.length > 0 ? pem.flat().join("\n") : inner;
	const body = splitLines(plain);
	const keys = (pem.length > 0 ? pem.map((block) => block.slice(1, -1).join("")) : [body.join("")]).flatMap((text) => decodeKey(plain, text));
	const texts = [trimmed, plain].flatMap((text) => [
		text,
		text.replace(LINE_BREAK, "\n"),
		text.replace(LINE_BREAK, "\r\n")
	]);
	const divisible = plain.startsWith("{") ? [] : [trimmed, plain];
	const parts = [
		...divisible.flatMap(splitLines),
		body.join(""),
		...splitJwt(inner)
	];
	const whole = keepHidable([
		secret,
		...[...new Set([...texts, ...parts].filter(isSecret))].flatMap(renderText),
		...keys.flatMap(renderBytes)
	]);
	const wrapped = texts.flatMap((text) => [text, escapeJson(text)]).map((text) => Buffer.from(text));
	return {
		whole,
		masks: keepHidable([
			secret,
			trimmed,
			...whole.flatMap(halve),
			...divisible.flatMap((text) => halveLines(text, pem.length > 0)),
			...[...wrapped, ...keys].flatMap(wrapBase64)
		])
	};
}
/** What stands for a secret. Brackets of another kind would make links of what stands beside them. */
const REDACTED = "(redacted)";
/** @param spans sorted, not overlapping */
function replaceSpans(text, spans) {
	return spans.map(({ start }, index) => text.slice(spans[index - 1]?.end ?? 0, start) + REDACTED).join("") + text.slice(spans.at(-1)?.end ?? 0);
}
/** In any piece of `FRAGMENT_LENGTH`, one of this length begins at a multiple of `STRIDE`. */
const GRAM_LENGTH = 8;
const STRIDE = 9;
function addGrams(grams, forms, length) {
	for (const form of forms) for (let at = 0; at + length <= form.length; at++) grams.add(form.slice(at, at + length));
}
/** Whether a gram may be one of many is known by a few of its characters, without a string being made of them. */
const SKETCH_SIZE = 65536;
function sketch(text, at) {
	const middle = text.charCodeAt(at + 3) ^ text.charCodeAt(at + 5) << 3;
	return (text.charCodeAt(at) ^ text.charCodeAt(at + 1) << 5 ^ middle << 9) & 65535;
}
/** Adds a span that does not begin before the last one. */
function addSpan(spans, start, end) {
	const last = spans.at(-1);
	if (last && start <= last.end) last.end = Math.max(last.end, end);
	else spans.push({
		start,
		end
	});
}
/** Hides the secrets it is told, in every form of each, whole or in pieces of `FRAGMENT_LENGTH` and more. */
function createRedactor() {
	const long = [];
	/** Forms too short to have pieces. */
	const short = /* @__PURE__ */ new Set();
	const grams = /* @__PURE__ */ new Set();
	const sketched = new Uint8Array(SKETCH_SIZE);
	/** Most runs meet no text that makes them look closer. */
	let fragments;
	function isFragment(text) {
		if (!fragments) {
			fragments = /* @__PURE__ */ new Set();
			addGrams(fragments, long, 16);
		}
		return fragments.has(text);
	}
	function findLong(text) {
		const found = [];
		if (grams.size === 0) return found;
		for (let gram = 0; gram + GRAM_LENGTH <= text.length; gram += STRIDE) {
			if (sketched[sketch(text, gram)] === 0 || !grams.has(text.slice(gram, gram + GRAM_LENGTH))) continue;
			for (let at = Math.max(0, gram - STRIDE + 1); at <= gram; at++) if (isFragment(text.slice(at, at + 16))) addSpan(found, at, at + 16);
		}
		return found;
	}
	function findShort(text) {
		const found = [];
		for (const form of short) for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) found.push({
			start: at,
			end: at + form.length
		});
		return found;
	}
	function findPieces(text) {
		const found = [];
		const spans = findLong(text).concat(findShort(text));
		for (const { start, end } of spans.sort((a, b) => a.start - b.start)) addSpan(found, start, end);
		return found;
	}
	return {
		add(secret) {
			const { whole, masks } = deriveSecretForms(secret);
			const added = whole.filter((form) => form.length >= 16);
			long.push(...added);
			addGrams(grams, added, GRAM_LENGTH);
			for (const gram of grams) sketched[sketch(gram, 0)] = 1;
			fragments = void 0;
			for (const form of [...whole, ...masks]) if (form.length < 16) short.add(form);
			return masks;
		},
		redact(text) {
			const found = findPieces(text);
			return {
				text: replaceSpans(text, found),
				redactions: found.length
			};
		},
		findPieces
	};
}
/** The secrets of this process. */
const redactor = createRedactor();
/** Redacts what a reader sees, too. Invisible characters stay (emoji need some), unless they hide a secret. */
function redactRendered(text, secrets) {
	const original = secrets.redact(text);
	const seen = stripInvisible(original.text);
	if (seen === text) return original;
	const asSeen = secrets.redact(seen);
	if (asSeen.redactions === 0) return original;
	return {
		text: asSeen.text,
		redactions: original.redactions + asSeen.redactions
	};
}
// src/runner/job-files.ts
/** Files that the step leaves for the job: responses, reports, and the job summary. None holds a secret of the run. */
function fileError(what, error) {
	return new ActionError(`${what} could not be written (${error instanceof Error && "code" in error ? String(error.code) : String(error)})`, {
		hint: "Check that the disk of the runner is neither full nor read-only.",
		cause: error
	});
}
/**
* Writes a new file that only the job's user may read, under a name nobody can foresee.
*
* @param what the file is, as its name and the error will say: `response`
* @param extension without the dot
* @returns its path
* @throws {ActionError} when it can't be written
*/
async function writeTempFile(folder, what, extension, text) {
	const path = join(folder, `pinata-${what}-${randomUUID()}.${extension}`);
	try {
		await writeFile(path, redactor.redact(text).text, {
			mode: 384,
			flag: "wx"
		});
	} catch (error) {
		await rm(path, { force: true }).catch(() => {});
		throw fileError(`The ${what} file`, error);
	}
	return path;
}
/** A file that an earlier step left, or undefined: there is none, it is no regular file, or it is too large. */
async function readTempFile(folder, name, maxBytes) {
	const flags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;
	const file = await open(join(folder, name), flags).catch(() => void 0);
	try {
		const about = await file?.stat();
		return about?.isFile() && about.size <= maxBytes ? await file?.readFile("utf8") : void 0;
	} catch {
		return;
	} finally {
		await file?.close();
	}
}
/** Leaves a file under a fixed name for later steps, whole or not at all. */
async function keepTempFile(folder, name, text) {
	const path = join(folder, `${name}.${randomUUID()}`);
	try {
		await writeFile(path, redactor.redact(text).text, {
			mode: 384,
			flag: "wx"
		});
		await rename(path, join(folder, name));
	} catch {
		await rm(path, { force: true }).catch(() => {});
	}
}
/** Appends a text to a file, whole or not at all: a part of it could say something else. */
async function appendWhole(path, text) {
	const file = await open(path, "a");
	try {
		const { size } = await file.stat();
		await file.appendFile(text).catch(async (error) => {
			await file.truncate(size).catch(() => {});
			throw error;
		});
	} finally {
		await file.close();
	}
}
/** GitHub drops a job's outputs over 1 MB, counted in UTF-16: a file has what does not fit. */
const MAX_OUTPUT_CHARACTERS = 4e5;
/** What may be appended, of UTF-8: the end of the line, and what stands for secrets that are found at last, need room. */
const MAX_SUMMARY_BYTES = 0xffc00;
/**
* Appends to the job summary.
*
* @throws {ActionError} when it can't be written
*/
async function appendSummary(path, markdown) {
	try {
		await appendWhole(path, `${redactor.redact(markdown).text}\n`);
	} catch (error) {
		throw fileError("The job summary", error);
	}
}
// src/outputs.ts
/** The only writer of the step's outputs. Every output of action.yml is written on every path. */
/**
* What the outputs are until something happens: nothing ran, nothing was changed, and no gate is open.
*
* @param mode as the input has it
*/
function createOutputs(mode = "prompt") {
	return {
		response: "",
		"response-file": "",
		outcome: "not-run",
		model: "",
		"finish-reason": "",
		usage: "",
		fields: "",
		coverage: "",
		"cache-hit": "",
		"cost-usd": "",
		"comment-id": "",
		"comment-url": "",
		"comment-outcome": "",
		enabled: "",
		changed: mode === "ensure" || mode === "disable" ? "false" : "",
		"created-at": "",
		"inference-key": "",
		"key-source": "",
		"secret-saved": "",
		healthy: mode === "gate" ? "false" : "",
		checks: "",
		"report-file": "",
		"estimated-cost-usd": "",
		findings: "",
		"findings-count": "",
		"findings-file": "",
		"findings-ledger": "",
		"highest-severity": "",
		"sarif-file": "",
		"review-url": "",
		"pass-rate": "",
		regressed: "",
		matrix: "",
		"junit-file": "",
		"json-file": "",
		"html-file": ""
	};
}
/**
* Writes all outputs, or none. Does nothing outside a runner, where no file takes them.
*
* @throws {ActionError}
*/
async function writeOutputs(outputs) {
	const path = process.env["GITHUB_OUTPUT"];
	if (!path) return;
	const messages = Object.entries(outputs).map(([name, value]) => {
		return `${prepareKeyValueMessage(name, name === "inference-key" ? value : redactor.redact(value).text)}${EOL}`;
	});
	try {
		await appendWhole(path, messages.join(""));
	} catch (cause) {
		throw new ActionError("The outputs could not be written", {
			hint: "Check that the disk of the runner is neither full nor read-only.",
			cause
		});
	}
}
// node_modules/@actions/core/lib/command.js
/**
* Issues a command to the GitHub Actions runner
*
* @param command - The command name to issue
* @param properties - Additional properties for the command (key-value pairs)
* @param message - The message to include with the command
* @remarks
* This function outputs a specially formatted string to stdout that the Actions
* runner interprets as a command. These commands can control workflow behavior,
* set outputs, create annotations, mask values, and more.
*
* Command Format:
*   ::name key=value,key=value::message
*
* @example
* ```typescript
* // Issue a warning annotation
* issueCommand('warning', {}, 'This is a warning message');
* // Output: ::warning::This is a warning message
*
* // Set an environment variable
* issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
* // Output: ::set-env name=MY_VAR::some value
*
* // Add a secret mask
* issueCommand('add-mask', {}, 'secretValue123');
* // Output: ::add-mask::secretValue123
* ```
*
* @internal
* This is an internal utility function that powers the public API functions
* such as setSecret, warning, error, and exportVariable.
*/
function issueCommand(command, properties, message) {
	const cmd = new Command(command, properties, message);
	process.stdout.write(cmd.toString() + os.EOL);
}
const CMD_STRING = "::";
var Command = class {
	constructor(command, properties, message) {
		if (!command) command = "missing.command";
		this.command = command;
		this.properties = properties;
		this.message = message;
	}
	toString() {
		let cmdStr = CMD_STRING + this.command;
		if (this.properties && Object.keys(this.properties).length > 0) {
			cmdStr += " ";
			let first = true;
			for (const key in this.properties) if (this.properties.hasOwnProperty(key)) {
				const val = this.properties[key];
				if (val) {
					if (first) first = false;
					else cmdStr += ",";
					cmdStr += `${key}=${escapeProperty(val)}`;
				}
			}
		}
		cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
		return cmdStr;
	}
};
function escapeData(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
function escapeProperty(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C");
}
// src/runner/log.ts
/**
* The only writer of stdout; nothing writes to stderr, which the runner drains first, before masks on stdout apply.
* Whatever passes through here is inert: it can't end a line, start a workflow command or colour the log.
*/
/** C0 and C1 controls but the tab, and characters that reorder or hide text: bidi controls, joiners, tags, fillers. */
const INVISIBLE = /[\p{Cc}\p{Default_Ignorable_Code_Point}]/gu;
/**
* Splits text at everything that ends a line for the runner or a terminal, and makes each line harmless: the runner
* reads `##[command]` anywhere in a line and `::command::` after any leading white space
* (https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs), so the first is broken here and
* the second by the visible prefix that every line gets.
*/
function toInertLines(text) {
	return stripVTControlCharacters(text).split(/\r\n|[\r\n\v\f\u0085\u2028\u2029]/).map((line) => line.replace(INVISIBLE, (character) => character === "	" ? character : "").replaceAll("##[", "# #["));
}
const MAX_QUOTED_CHARACTERS = 200;
/**
* At most 200 characters of foreign text, on one line, fit for a message. A secret that the cut
* goes through could not be told any more: it is taken out before.
*/
function quoteUntrusted(text) {
	const line = toLogLines(text).join(" ").replace(/\s+/g, " ").trim();
	if (line.length <= MAX_QUOTED_CHARACTERS) return line;
	const isInsideCharacter = /[\udc00-\udfff]/.test(line.charAt(MAX_QUOTED_CHARACTERS));
	return `${line.slice(0, MAX_QUOTED_CHARACTERS - (isInsideCharacter ? 1 : 0))}…`;
}
/** Longer texts are for a file. */
const MAX_LOGGED_CHARACTERS = 2e5;
/** The runner hides whole forms only; pieces are taken out here, also those that invisible characters took apart. */
function toLogLines(text) {
	return toInertLines(redactor.redact(text).text).map((line) => redactor.redact(line).text);
}
/**
* Goes on where whoever read the log is gone. Unheard, the error would be one that nobody caught, told to a log that
* nobody reads.
*/
function outliveReader() {
	process.stdout.on("error", () => {});
}
function writeLines(prefix, text) {
	const lines = toLogLines(text).map((line) => `${prefix} ${line}\n`);
	process.stdout.write(lines.join(""));
}
function annotate(level, message, place = {}) {
	issueCommand(level, Object.fromEntries(Object.entries(place).map(([name, value]) => [name, toLogLines(String(value)).join(" ")])), toLogLines(message).join("\n"));
}
/** The log of this step. */
const log = {
	info: (text) => writeLines("·", text),
	quote(text) {
		const isCut = text.length > MAX_LOGGED_CHARACTERS;
		writeLines("│", isCut ? text.slice(0, MAX_LOGGED_CHARACTERS) : text);
		if (isCut) writeLines("·", `The log has the first ${MAX_LOGGED_CHARACTERS} of ${text.length} characters.`);
	},
	debug: (text) => issueCommand("debug", {}, toLogLines(text).join("\n")),
	notice: (message, place) => annotate("notice", message, place),
	warning: (message, place) => annotate("warning", message, place),
	error: (message, place) => annotate("error", message, place),
	group(title, write) {
		issueCommand("group", {}, toLogLines(title).join(" "));
		write();
		issueCommand("endgroup", {}, "");
	},
	mask(secret, { isWord = false } = {}) {
		const masks = isWord ? deriveSecretForms(secret).masks : redactor.add(secret);
		for (const mask of masks) issueCommand("add-mask", {}, mask);
	}
};
// src/markdown/active.ts
/** Pure: whether a text can have anything in it that Markdown, or GitHub, does more with than to show it. */
/**
* Tags, references, mentions, links, code, formulas, escapes, cells, headings and references to issues; addresses; what
* some take for an end of a line.
*/
const ACTIVE = /[`<&@[\]~$\\|#]|:\/\/|www\.|gh-\d|[\u0085\u2028\u2029]/i;
/** A slash with no letter before it on its line: a command of a bot, also behind the marks of a list or a quotation. */
const COMMAND = /^[^\p{L}\n]*\//mu;
/**
* Decided after what nobody sees is gone; a text that has any of it is active, since it has to go. Takes time in proportion
* to the length of `text`.
*/
function mayBeActive(text) {
	if (!text.isWellFormed()) return true;
	return stripInvisible(text) !== text.replaceAll("\r\n", "\n") || ACTIVE.test(text) || COMMAND.test(text);
}
// src/markdown/inert.ts
/** Pure: small pieces of Markdown that hold untrusted values. */
/**
* Foreign text as inert lines, without secrets of this run. Redacted last: a secret may come together only when the
* invisible characters between its parts are gone.
*/
function toCleanText(untrusted, separator) {
	return redactor.redact(toInertLines(untrusted.toWellFormed()).join(separator)).text;
}
/** Inline code; nothing inside is rendered. Fit for a table's cell. */
function inlineCode(untrusted) {
	const text = toCleanText(untrusted, " ").replaceAll("`", "ˋ").replaceAll("|", "¦").trim();
	return text === "" ? "" : `\`${text}\``;
}
/** How many there are in the longest run. */
function longestBackticks(text) {
	return (text.match(/`+/g) ?? []).reduce((length, run) => Math.max(length, run.length), 0);
}
/** A fenced block whose fence is longer than any run of backticks inside. */
function toTextBlock(text, language = "text") {
	const fence = "`".repeat(Math.max(3, longestBackticks(text) + 1));
	return `${fence}${language}\n${text}\n${fence}`;
}
/** The same, of untrusted text. */
function codeBlock(untrusted, language = "text") {
	return toTextBlock(toCleanText(untrusted, "\n"), language);
}
/** A formula needs more than an amount of money. */
const DOLLARS = /\$(?=\d)/g;
/**
* A sentence of our own that came by a file: names in backticks are code, and so is all of it where anything in the
* rest could be more than words. Fit for the middle of a line, and for a table's cell.
*/
function inertSentence(untrusted) {
	const line = toCleanText(untrusted, " ").trim();
	const parts = line.split(/(`[^`]+`)/);
	const isCode = (index) => index % 2 === 1;
	if (mayBeActive(parts.filter((_, index) => !isCode(index)).join(" ").replace(DOLLARS, ""))) return inlineCode(line);
	return parts.map((part, index) => isCode(index) ? inlineCode(part.slice(1, -1)) : part).join("");
}
/** A sentence of our own that a reader must not miss */
function toWarning(sentence) {
	return `> [!WARNING]\n> ${sentence}`;
}
// src/publish/summary.ts
/** Pure: the job summary. */
const CUT_NOTICE = "*The rest did not fit; the response file has it.*";
const SEPARATOR = "\n\n";
/** A piece may grow when it is made harmless. */
const SHRINK = .8;
const MAX_TRIES = 5;
/** For less of a piece than this, nothing is cut. */
const MIN_CUT_BYTES = 2e3;
function countBytes(text) {
	return Buffer.byteLength(text);
}
/** As much of the beginning as fits, without half a character at its end. */
function sliceBytes(text, bytes) {
	return Buffer.from(text).subarray(0, bytes).toString().replace(/\ufffd$/, "");
}
/** The beginning of a piece, with a notice; empty where there is no room for one. */
async function cutPiece(piece, maxBytes, toHarmless) {
	const { splitMarkdown } = await Promise.all(/* import() */[__nccwpck_require__.e(887), __nccwpck_require__.e(941)]).then(__nccwpck_require__.bind(__nccwpck_require__, 941)).then((n) => n.t);
	for (let size = maxBytes, tries = 0; size >= MIN_CUT_BYTES && tries < MAX_TRIES; size *= SHRINK, tries++) {
		const [first] = splitMarkdown(piece, sliceBytes(piece, size).length);
		const cut = await toHarmless(`${first?.text ?? ""}${first?.suffix ?? ""}`);
		if (countBytes(cut) <= maxBytes) return cut;
	}
	return "";
}
/** As much of a section as fits; what is cut says so. */
async function fitSection({ pieces, toHarmless }, maxBytes) {
	const whole = pieces.join(SEPARATOR);
	if (countBytes(whole) <= maxBytes) return whole;
	const fitting = [];
	let leftBytes = maxBytes - countBytes(CUT_NOTICE);
	for (const piece of pieces) {
		const bytes = countBytes(piece) + 2;
		const isCut = bytes > leftBytes;
		const shown = isCut ? await cutPiece(piece, leftBytes - 2, toHarmless) : piece;
		if (shown !== "") fitting.push(shown);
		if (isCut) break;
		leftBytes -= bytes;
	}
	return [...fitting, CUT_NOTICE].join(SEPARATOR);
}
/**
* The job summary. What answers have in it is closed already. Of what is too long for it, the sections that may be long
* give way, as far as it takes.
*
* @param failure what went wrong, if anything did
* @param maxBytes of UTF-8
*/
async function buildSummary(report, failure, maxBytes) {
	const rows = [...report.facts].map(([name, value]) => `| ${name} | ${value} |`);
	const parts = [
		`## ${report.title}`,
		...failure ? [`**${failure.title}**\n\n${codeBlock(failure.text)}`] : [],
		[
			"| | |",
			"|---|---|",
			...rows
		].join("\n"),
		...report.sections
	];
	let roomBytes = maxBytes - countBytes(parts.map((part) => typeof part === "string" ? part : "").join(SEPARATOR));
	const fitted = [];
	for (const part of parts) {
		const isLong = typeof part !== "string";
		const text = isLong ? await fitSection(part, roomBytes) : part;
		if (isLong) roomBytes -= countBytes(text);
		fitted.push(text);
	}
	const summary = fitted.join(SEPARATOR);
	if (countBytes(summary) <= maxBytes) return summary;
	const { cutMarkdown } = await Promise.all(/* import() */[__nccwpck_require__.e(887), __nccwpck_require__.e(941)]).then(__nccwpck_require__.bind(__nccwpck_require__, 941)).then((n) => n.t);
	return cutMarkdown(summary, Math.floor(maxBytes / 3), CUT_NOTICE);
}
// src/report.ts
function createReport() {
	return {
		title: "Pinata Inference",
		facts: /* @__PURE__ */ new Map(),
		sections: []
	};
}
/** `1 finding`, `2 findings`. */
function countWord(count, word) {
	return `${count} ${word}${count === 1 ? "" : "s"}`;
}
/** Numbers as people write them: `12,345`. */
function formatCount(count) {
	return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}
// src/secrets/trigger.ts
const TRIGGER = new RegExp([
	"gh[opusr]_|github_pat_|npm_|_authtoken|:_auth|:_password|xox[a-z]-|xapp-|hooks\\.slack\\.com",
	"a3t[a-z0-9]{17}|a(?:kia|gpa|ida|roa|ipa|npa|nva|sia)[a-z0-9]{16}|secret[-_ ]?access[-_ ]?key",
	"sk-[\\w-]{20}|gsk_|hf_[a-z]{34}|lin_api_|ntn_",
	"sg\\.[\\w-]|shp(?:pa|ca|at|ss)_|gl[a-z]{2,5}-|glc_|glsa_|ops_ey|hv[sbr]\\.|vc[piark]_|dapi[a-f0-9]|dckr_pat_|figd_",
	"aiza[\\w-]{35}|[sr]k_live_",
	"private key|ls0tls1crudjti",
	"\\.(?<=e(?:y[a-l]|w[k-r0-3])[\\w-]{13,}\\.)",
	"://[^\\s/]{1,600}@|:x-oauth-basic@"
].join("|"), "i");
/** Takes time in proportion to the length of `text`. */
function mayHoldSecret(text) {
	return TRIGGER.test(text);
}
// src/secrets/detect.ts
/** Secrets of others in untrusted text. The rules are loaded by the first text that has a piece of any. */
/** The same text is often looked through more than once: as it came, and as it is about to leave. */
let lastWithout;
/**
* Where secrets stand in a text: of a URL its password, of a private key its body without the armour, else the whole
* token. Placeholders (`ghp_xxxx…`) and what is no secret by itself, such as an account's number, are not found.
*
* @returns sorted, not overlapping
*/
async function findSecretShapes(text) {
	if (text === lastWithout || !mayHoldSecret(text)) return [];
	const found = await (await __nccwpck_require__.e(/* import() */ 459).then(__nccwpck_require__.bind(__nccwpck_require__, 459))).findByPattern(text);
	if (found.length === 0) lastWithout = text;
	return found;
}
/** @returns the text with `(redacted)` for each secret, and what was found, by its place in the text as it was */
async function redactDetected(text) {
	const found = await findSecretShapes(text);
	return {
		text: replaceSpans(text, found),
		found
	};
}
// src/main.ts
/** Reads the inputs, runs one mode, writes the outputs and the summary. The one place where an error becomes a failure. */
/** Each mode is a chunk of its own: a run loads only the one it needs. */
async function runMode(inputs, run) {
	switch (inputs.mode) {
		case "prompt": return (await __nccwpck_require__.e(/* import() */ 887).then(__nccwpck_require__.bind(__nccwpck_require__, 887)).then((n) => n.i)).runPrompt(inputs, run);
		case "review": return (await Promise.all(/* import() */[__nccwpck_require__.e(887), __nccwpck_require__.e(941), __nccwpck_require__.e(244)]).then(__nccwpck_require__.bind(__nccwpck_require__, 244))).runReview(inputs, run);
		case "eval": return (await Promise.all(/* import() */[__nccwpck_require__.e(887), __nccwpck_require__.e(941), __nccwpck_require__.e(695), __nccwpck_require__.e(254)]).then(__nccwpck_require__.bind(__nccwpck_require__, 254))).runEval(inputs, run);
		case "ensure": return (await Promise.all(/* import() */[__nccwpck_require__.e(887), __nccwpck_require__.e(38)]).then(__nccwpck_require__.bind(__nccwpck_require__, 38))).runEnsure(inputs, run);
		case "disable": return (await Promise.all(/* import() */[__nccwpck_require__.e(887), __nccwpck_require__.e(810)]).then(__nccwpck_require__.bind(__nccwpck_require__, 810))).runDisable(inputs, run);
		case "gate": return (await Promise.all(/* import() */[__nccwpck_require__.e(887), __nccwpck_require__.e(503)]).then(__nccwpck_require__.bind(__nccwpck_require__, 503))).runGate(inputs, run);
	}
}
/** What the workflow got wrong stays wrong however often it runs; `on-error` is for what can happen to a right one. */
function isForgivable(error) {
	const isMistake = error instanceof InputError || error instanceof WorkspaceFileError;
	const isWanted = error instanceof PublishError;
	return error instanceof ActionError && !isMistake && !isWanted && !findCancelled(error);
}
/** Servers may quote the secrets of others in their errors. What can't be looked through for them is not told. */
async function redact(text) {
	try {
		return (await redactDetected(text)).text;
	} catch {
		return "What failed can’t be told: it could not be looked through for secrets.";
	}
}
/** Never throws. @returns what happened, in words; undefined where the report tells it already */
async function reportFailure(error, env) {
	const { message: words, stack } = describeError(error);
	if (error instanceof GateFailure) {
		process.exitCode = 1;
		for (const problem of error.problems) log.error(await redact(problem));
		log.info(await redact(words));
		return;
	}
	const isForgiven = isForgivable(error) && readOnError(env) === "warn";
	if (!isForgiven) process.exitCode = 1;
	const message = await redact(words);
	if (stack) log.debug(await redact(stack));
	if (isForgiven) log.warning(`Not finished: ${message}`);
	else log.error(message);
	return message;
}
/** A summary that can't be written is no reason to fail what was done. */
async function writeSummary(run, failure, env) {
	const path = readSummaryPath(env);
	if (path === void 0) return;
	const title = run.outputs.outcome === "not-run" ? "Not run" : "Failed after the result";
	const told = failure === void 0 ? void 0 : {
		title,
		text: failure
	};
	try {
		await appendSummary(path, await buildSummary(run.report, told, MAX_SUMMARY_BYTES));
	} catch (error) {
		log.warning(describeError(error).message);
	}
}
/** Reads the inputs and runs the mode. @returns what went wrong, in words */
async function attempt(inputs, run, env) {
	try {
		readOnError(env);
		const read = inputs();
		run.clock.start(read.timeoutMs);
		for (const notice of read.notices) run.log.notice(notice);
		await runMode(read, run);
		return;
	} catch (error) {
		return await reportFailure(error, env);
	} finally {
		run.clock.stop();
	}
}
/** Runs the action, or its post step. Never throws: what went wrong is in the log, the summary and the exit code. */
async function run() {
	const startMs = performance.now();
	const env = process.env;
	outliveReader();
	process.on("uncaughtException", (error) => reportFailure(error, {}));
	for (const secret of readSecrets(env)) log.mask(secret);
	const outputs = createOutputs(readMode(env));
	const run = {
		log,
		clock: new RunClock(),
		outputs,
		report: createReport()
	};
	for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => run.clock.cancel("The run was cancelled"));
	if (isPostStep(env)) {
		await attempt(() => readPostInputs(env), run, env);
		return;
	}
	const failure = await attempt(() => readInputs(env), run, env);
	run.report.facts.set("Outcome", run.outputs.outcome).set("Time", formatDuration(performance.now() - startMs));
	await writeSummary(run, failure, env);
	try {
		await writeOutputs(run.outputs);
	} catch (error) {
		await reportFailure(error, {});
	}
}



/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(691);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
