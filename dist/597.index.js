export const id = 597;
export const ids = [597];
export const modules = {

/***/ 597:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openCachedAnswers: () => (/* binding */ openCachedAnswers),
/* harmony export */   openRunCache: () => (/* binding */ openRunCache)
/* harmony export */ });
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(342);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(887);

const { createHash, createHmac, scrypt, timingSafeEqual } = process.getBuiltinModule("node:crypto");
const { promisify } = process.getBuiltinModule("node:util");

// src/inference/answer-cache.ts
/**
* Answers of earlier runs. A cache is written by whoever gets code to run with its token, and an answer decides things:
* so an entry counts only with a tag that takes the inference key to make, and only for the very question it answered.
*/
/** Of keys and entries alike: a change makes all that was kept before a miss. */
const FORMAT_VERSION = 2;
/** The key of a question's answer in the cache: a hash, which tells nothing of what was asked. */
function buildAnswerKey({ endpoint, request, headers = /* @__PURE__ */ new Map(), head, nonce }) {
	const question = JSON.stringify({
		version: FORMAT_VERSION,
		endpoint: endpoint.href,
		request,
		headers: [...headers].sort(),
		head
	});
	const anyNonce = nonce ? question.replaceAll(nonce, "\0") : question;
	return `pinata-answer-${createHash("sha256").update(anyNonce).digest("hex")}`;
}
const CountSchema = (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Yn)((0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Un)(), (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Qn)(), (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.zn)(0));
const EntrySchema = (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Yn)((0,_run_js__WEBPACK_IMPORTED_MODULE_1__.er)(), (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.qn)(), (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Wn)({
	version: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Pn)(FORMAT_VERSION),
	key: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.er)(),
	answer: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Wn)({
		text: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.er)(),
		model: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.er)(),
		finishReason: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Gn)((0,_run_js__WEBPACK_IMPORTED_MODULE_1__.er)()),
		usage: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Gn)((0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Wn)({
			promptTokens: CountSchema,
			completionTokens: CountSchema,
			totalTokens: CountSchema,
			cachedTokens: CountSchema
		})),
		hasReasoning: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Sn)()
	})
}));
/** A run has one inference key, and may have thousands of answers. */
const secrets = /* @__PURE__ */ new Map();
/** Slow on purpose: tags lie in the open, and must not help to guess a key that is short. */
function deriveSecret(inferenceKey) {
	const derive = promisify(scrypt);
	const secret = secrets.get(inferenceKey) ?? derive(inferenceKey, `pinata-inference answers ${FORMAT_VERSION}`, 32);
	secrets.set(inferenceKey, secret);
	return secret;
}
async function buildTag(entry, inferenceKey) {
	return createHmac("sha256", await deriveSecret(inferenceKey)).update(entry).digest();
}
const TAG_SHAPE = /^[\da-f]{64}$/;
/** What was kept stands behind its tag, on a line of its own. @returns undefined where the tag is another's */
async function readTagged(text, inferenceKey) {
	const end = text.indexOf("\n");
	const tag = text.slice(0, Math.max(0, end));
	if (!TAG_SHAPE.test(tag)) return void 0;
	const entry = text.slice(end + 1);
	return timingSafeEqual(Buffer.from(tag, "hex"), await buildTag(entry, inferenceKey)) ? entry : void 0;
}
/** Only what is whole, and is an answer, can stand in for one. */
function isWhole(answer) {
	try {
		(0,_run_js__WEBPACK_IMPORTED_MODULE_1__.lt)(answer);
	} catch {
		return false;
	}
	return !(answer.toolCalls > 0 || /tool|function/i.test(answer.finishReason ?? "")) && (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.ut)(answer).length === 0;
}
function holdsSecret({ text, model, finishReason = "" }) {
	return [
		text,
		model,
		finishReason
	].some((part) => (0,_main_js__WEBPACK_IMPORTED_MODULE_0__.x)(part, _main_js__WEBPACK_IMPORTED_MODULE_0__.S).redactions > 0);
}
/**
* @param key from `buildAnswerKey`
* @param inferenceKey that the endpoint is asked with
* @returns undefined where nothing was kept under this key with this inference key, or nothing to be used. The answer
*   is as foreign as any, and not redacted. Never throws.
*/
async function recallAnswer(cache, key, inferenceKey) {
	const text = await cache.restoreText(key);
	const entry = (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.$n)(EntrySchema, text && await readTagged(text, inferenceKey));
	if (!entry.success || entry.output.key !== key) return void 0;
	const kept = entry.output.answer;
	const answer = {
		...kept,
		finishReason: kept.finishReason,
		usage: kept.usage,
		isEndConfirmed: true,
		refusal: "",
		toolCalls: 0,
		firstTokenMs: void 0,
		totalMs: void 0
	};
	return isWhole(answer) ? answer : void 0;
}
/**
* Keeps an answer for later runs, unless it is not whole or holds a secret of this run.
*
* @param answer as it came from the endpoint
* @returns what `saveText` says, or why it was not asked; the latter is in no log yet. Never throws.
*/
async function keepAnswer(cache, key, inferenceKey, answer) {
	if (!isWhole(answer)) return {
		isSaved: false,
		reason: "the answer is not a whole one"
	};
	if (holdsSecret(answer)) return {
		isSaved: false,
		reason: "the answer holds a secret"
	};
	const { text, model, finishReason, usage, hasReasoning } = answer;
	const entry = JSON.stringify({
		version: FORMAT_VERSION,
		key,
		answer: {
			text,
			model,
			finishReason,
			usage,
			hasReasoning
		}
	});
	const tag = await buildTag(entry, inferenceKey);
	return cache.saveText(key, `${tag.toString("hex")}\n${entry}`);
}
// src/runner/cache-service.ts
/**
* Small texts in the job's cache service (https://docs.github.com/actions/reference/workflows-and-actions/dependency-caching).
*
* Nothing is ever unpacked. The toolkit's own `restoreCache` hands an archive to `tar -P`, which writes wherever the
* archive says, and who can write to the cache can leave any archive there. Here a text is the blob itself.
*/
/** Longer texts are neither saved nor restored. */
const MAX_CACHED_BYTES = 1048576;
const LIMIT_MS = 5e3;
/** Our texts are no archives: an entry of this version is none that another action saved, or would unpack. */
const VERSION = createHash("sha256").update("pinata-inference text 1").digest("hex");
const SERVICE = "the cache service";
const STORAGE = "the storage of the cache";
/** Of one text alone: the service is not to blame. */
var UnsavedError = class extends Error {};
/** Sends each request once: who waits for it has better things to do. */
function createSend(proxy, signal) {
	return async (request) => {
		const transport = await (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.hn)([request.url], proxy);
		try {
			const response = await transport.request({
				...request,
				signal
			});
			return {
				status: response.status,
				text: await (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.gn)(response, MAX_CACHED_BYTES)
			};
		} finally {
			await transport.close();
		}
	};
}
/** The toolkit's client of the service. @throws when the service can't be asked for this */
async function openService({ resultsUrl, runtimeToken }, needs, send) {
	if (!resultsUrl || !runtimeToken) throw new Error("this job has no cache service");
	const url = (0,_main_js__WEBPACK_IMPORTED_MODULE_0__.z)(resultsUrl);
	if ("problem" in url) throw new Error(`the address of ${SERVICE} ${url.problem}`);
	const [config, { CacheServiceClientJSON }] = await Promise.all([__webpack_require__.e(/* import() */ 350).then(__webpack_require__.bind(__webpack_require__, 350)), __webpack_require__.e(/* import() */ 490).then(__webpack_require__.bind(__webpack_require__, 490))]);
	if (config.getCacheServiceVersion() !== "v2") throw new Error("this GitHub server has no cache service of version 2");
	const mode = config.getCacheMode();
	if (!config[needs](mode)) throw new Error(`the cache mode of this job is \`${mode}\``);
	return {
		service: new CacheServiceClientJSON({ async request(name, method, type, data) {
			const { status, text } = await send({
				method: "POST",
				url: new URL(`/twirp/${name}/${method}`, url),
				headers: {
					authorization: `Bearer ${runtimeToken}`,
					"content-type": type
				},
				body: JSON.stringify(data)
			});
			const answer = (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.bn)(text)?.value;
			const isObject = typeof answer === "object" && answer !== null;
			if (status !== 200) {
				const reason = isObject && "msg" in answer && typeof answer.msg === "string" ? `: ${answer.msg}` : "";
				throw new (status === 409 ? UnsavedError : Error)(`${SERVICE} answered ${status}${reason}`);
			}
			if (!isObject) throw new Error(`${SERVICE} answered with nothing that can be read`);
			return answer;
		} }),
		url
	};
}
/** The storage is as safe to talk to as the service that names it. @throws when it isn't */
function parseStorageUrl(address, service) {
	const url = URL.canParse(address) ? new URL(address) : void 0;
	if (url?.protocol === "https:") return url;
	if (url?.protocol === "http:" && url.hostname === service.hostname) return url;
	throw new Error(`${SERVICE} names a storage that has no https:// address`);
}
/** https://learn.microsoft.com/rest/api/storageservices/get-blob */
async function fetchText(key, environment, send) {
	const { service, url } = await openService(environment, "isCacheReadable", send);
	const entry = await service.GetCacheEntryDownloadURL({
		key,
		restoreKeys: [],
		version: VERSION
	});
	if (!entry.ok || entry.matchedKey !== key) return void 0;
	const { status, text } = await send({
		method: "GET",
		url: parseStorageUrl(entry.signedDownloadUrl, url),
		headers: {}
	});
	if (status !== 200) throw new Error(`${STORAGE} answered ${status}`);
	return text;
}
/** https://learn.microsoft.com/rest/api/storageservices/put-blob */
async function publishText(key, text, environment, send) {
	const bytes = Buffer.byteLength(text);
	if (bytes > 1048576) throw new UnsavedError(`it is larger than ${MAX_CACHED_BYTES / 1048576} MiB`);
	const { service, url } = await openService(environment, "isCacheWritable", send);
	const reserved = await service.CreateCacheEntry({
		key,
		version: VERSION
	});
	if (!reserved.ok) throw new Error(reserved.message || `${SERVICE} took no entry`);
	const { status } = await send({
		method: "PUT",
		url: parseStorageUrl(reserved.signedUploadUrl, url),
		headers: {
			"content-type": "application/octet-stream",
			"x-ms-blob-type": "BlockBlob"
		},
		body: text
	});
	if (status !== 201) throw new Error(`${STORAGE} answered ${status}`);
	const sizeBytes = String(bytes);
	const finished = await service.FinalizeCacheEntryUpload({
		key,
		version: VERSION,
		sizeBytes
	});
	if (!finished.ok) throw new Error(finished.message || `${SERVICE} did not close the entry`);
}
function describeReason(error) {
	return (0,_main_js__WEBPACK_IMPORTED_MODULE_0__.m)(error instanceof Error ? error.message : String(error)).replace(/\.+$/, "");
}
/**
* A cache of texts that belong to everyone: whoever can run a workflow of this repository may read them, and some may
* write them. So keys are hashes, texts hold no secret, and what comes back is foreign.
*
* What the service can't do is told in one notice; from then on the cache is left alone, so that a broken service costs
* one wait. A text that it does not take, since it is too long or its key is taken, is no reason for that.
*/
function openTextCache(options) {
	const { environment, log, signal, limitMs = LIMIT_MS } = options;
	let failure;
	async function attempt(problem, work) {
		if (failure !== void 0) return void 0;
		const deadline = new _main_js__WEBPACK_IMPORTED_MODULE_0__.B(signal, SERVICE);
		deadline.start("total", limitMs);
		try {
			return await work(createSend(environment.proxy, deadline.signal));
		} catch (error) {
			const isFirst = failure === void 0;
			failure ??= describeReason(error);
			if (isFirst && !signal.aborted) log.notice(`${problem}: ${failure}.`);
			return;
		} finally {
			deadline.stop();
		}
	}
	return {
		restoreText(key) {
			return attempt("Nothing was taken from the cache", (send) => fetchText(key, environment, send));
		},
		async saveText(key, text) {
			const save = async (send) => {
				try {
					await publishText(key, text, environment, send);
					return { isSaved: true };
				} catch (error) {
					if (!(error instanceof UnsavedError)) throw error;
					return {
						isSaved: false,
						reason: describeReason(error)
					};
				}
			};
			return await attempt("Nothing was kept in the cache", save) ?? {
				isSaved: false,
				reason: failure ?? "the cache is left alone"
			};
		}
	};
}
// src/modes/shared/cached-answer.ts
/** Answers that were paid for once: kept under a hash of all that shaped them. */
/** An answer is about the commit it was asked for. */
async function findHead({ context, pullRequest }) {
	return pullRequest ? (await pullRequest.describe()).head.sha : context.sha;
}
/** What was paid for is kept although the run has ended; what it tells needs most of its last seconds. */
const GRACE_MS = 2e3;
/** One for the many questions of a run: where it fails, it is left alone. Undefined where nothing can be kept. */
function openRunCache({ cacheEnvironment: environment, inferenceKey }, { log, clock }) {
	if (environment === void 0) return void 0;
	const { signal } = (0,_main_js__WEBPACK_IMPORTED_MODULE_0__.H)(clock, {
		ms: clock.remainingMs() + GRACE_MS,
		cancelledMs: GRACE_MS
	});
	if (inferenceKey !== void 0) return openTextCache({
		environment,
		log,
		signal
	});
	log.notice("`cache` has no effect: answers are kept under the inference key, and there is none.");
}
/**
* @param asked `about` is what an answer is about, where that is not the head commit; `cache` is shared by the many
*   questions of a run, of which the log need not tell each
*/
async function openCachedAnswers(inputs, question, asked, target, { log, clock }) {
	const { cacheEnvironment: environment, inferenceKey, endpoint } = inputs;
	const [model] = question.models;
	const prompt = model === void 0 ? void 0 : question.build(model, false);
	if (environment === void 0 || model === void 0 || prompt === void 0) return void 0;
	if (inferenceKey === void 0) {
		log.notice("`cache` has no effect: answers are kept under the inference key, and there is none.");
		return;
	}
	const { buildResponseFormatField, readFields } = await Promise.all(/* import() */[__webpack_require__.e(941), __webpack_require__.e(559)]).then(__webpack_require__.bind(__webpack_require__, 559));
	const key = buildAnswerKey({
		endpoint,
		request: {
			...question.settings,
			model,
			messages: prompt.messages,
			responseFormat: buildResponseFormatField(question.format)
		},
		headers: asked.headers,
		nonce: asked.nonce,
		head: asked.about ?? await findHead(target)
	});
	const cache = asked.cache ?? openTextCache({
		environment,
		log,
		signal: clock.signal
	});
	return {
		async recall() {
			const answer = await recallAnswer(cache, key, inferenceKey);
			const read = answer && await (question.readFields?.(answer) ?? readFields(answer.text, question.format));
			if (!read || "problems" in read) return void 0;
			return {
				answer,
				fields: read.fields,
				prompt,
				model,
				isClipped: false
			};
		},
		async keep({ answer, model: askedModel, isClipped }) {
			const { text } = await (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Q)(answer.text);
			const saved = isClipped || askedModel !== model ? {
				isSaved: false,
				reason: "it is to a shorter prompt, or another model’s"
			} : await keepAnswer(cache, key, inferenceKey, {
				...answer,
				text
			});
			log[asked.cache ? "debug" : "info"](saved.isSaved ? "Kept the answer in the cache" : `The answer was not kept in the cache: ${saved.reason}`);
		}
	};
}



/***/ })

};
