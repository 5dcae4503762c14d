export const id = 38;
export const ids = [38];
export const modules = {

/***/ 38:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runEnsure: () => (/* binding */ runEnsure)
/* harmony export */ });
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(342);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(887);
/* harmony import */ var _turn_off_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(615);



// src/runner/job-environment.ts
/** What later steps of the job are given, and what the post step is told. */
/** Sets an environment variable for the later steps of the job. */
function exportVariable(name, value) {
	(0,_main_js__WEBPACK_IMPORTED_MODULE_0__.D)("ENV", (0,_main_js__WEBPACK_IMPORTED_MODULE_0__.O)(name, value));
}
/**
* Tells the post step; it reads `STATE_name`. Never a secret: the state is a plain file.
*
* @throws {ActionError}
*/
function saveState(name, value) {
	try {
		(0,_main_js__WEBPACK_IMPORTED_MODULE_0__.D)("STATE", (0,_main_js__WEBPACK_IMPORTED_MODULE_0__.O)(name, value));
	} catch (cause) {
		throw new _main_js__WEBPACK_IMPORTED_MODULE_0__.K("The post step could not be told what to do: the file of its state can’t be written", {
			hint: "Check the disk of the runner; GITHUB_STATE must name a file. What this step did stays as it is.",
			cause
		});
	}
}
// src/modes/ensure.ts
/** `ensure`: inference is on, and its key is masked and where it is needed. */
const WAYS_OUT = "Its key can’t be read again. Give the key as `inference-key`; or set `rotate: true`, which makes a new key and revokes the one in use; or manage it in Pinata’s dashboard. With `require-key: false` this is no failure.";
/** @throws {InferenceError} inference is on, and nobody here knows its key */
function choosePlan({ isEnabled }, inputs) {
	if (!isEnabled) return "enable";
	if (inputs.isRotating) return "rotate";
	if (inputs.inferenceKey === void 0 && inputs.requiresKey) throw new _main_js__WEBPACK_IMPORTED_MODULE_0__.nt("Inference is on already", { hint: WAYS_OUT });
	return "keep";
}
function createReach(inputs, transport, clock, { log }) {
	return {
		client: (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Jt)({
			endpoint: inputs.managementUrl,
			credential: {
				kind: "jwt",
				token: inputs.jwt
			},
			transport,
			clock,
			log
		}),
		github: async (token) => {
			const { createGithubClient } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 887)).then((n) => n.fn);
			return createGithubClient({
				apiUrl: inputs.runner.githubApiUrl,
				token,
				transport,
				clock,
				log
			});
		}
	};
}
const VAULT_HINTS = {
	401: "The `secrets-token` is wrong or has expired.",
	404: "Check `save-secret-scope`, and that the `secrets-token` may see that place."
};
/** Tries to write a secret before there is one: a run that could enable but not save must never enable. */
async function openVault(inputs, reach) {
	if (!inputs.secret) return void 0;
	const { name, scope, token } = inputs.secret;
	const { checkSecretWrite, describeScope, resolveScope } = await __webpack_require__.e(/* import() */ 489).then(__webpack_require__.bind(__webpack_require__, 489));
	const place = resolveScope(scope, (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Qt)());
	try {
		return {
			scope: place,
			name,
			token,
			publicKey: await checkSecretWrite(await reach.github(token), place, name)
		};
	} catch (error) {
		if (!(error instanceof _main_js__WEBPACK_IMPORTED_MODULE_0__.tt)) throw error;
		throw new _main_js__WEBPACK_IMPORTED_MODULE_0__.K(`A key could not be saved as secret ${name} in ${describeScope(place)}, so none was made: ${error.message}`, {
			hint: VAULT_HINTS[error.status] ?? error.hint,
			cause: error
		});
	}
}
/** What to do when inference turns out to be on, by another's hand, while this run was about to turn it on. */
function alreadyOn(inputs, run) {
	run.outputs.enabled = "true";
	const problem = "Inference is already enabled: somebody else turned it on meanwhile";
	if (inputs.requiresKey) throw new _main_js__WEBPACK_IMPORTED_MODULE_0__.nt(problem, { hint: WAYS_OUT });
	run.log.notice(`${problem}. ${WAYS_OUT}`);
}
/**
* Turns inference on, once. A lost answer is never replayed: the status tells what became of it.
*
* @param readStatus undefined when it can't be read
* @returns the key, or undefined when somebody else turned it on first
*/
async function enableOnce({ client }, readStatus, inputs, run) {
	const { log, outputs } = run;
	let failure;
	try {
		const { key, secret } = await (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Ut)(client);
		log.mask(secret);
		if (key !== void 0) {
			outputs.enabled = "true";
			return key;
		}
	} catch (error) {
		failure = error;
	}
	const answered = failure instanceof _main_js__WEBPACK_IMPORTED_MODULE_0__.Q ? failure.status : void 0;
	if (!(answered === void 0 || answered === 408 || answered === 409 || answered >= 500)) throw failure;
	const status = await readStatus();
	outputs.enabled = status ? String(status.isEnabled) : "";
	if (status?.isEnabled && (failure === void 0 || answered === 409)) return alreadyOn(inputs, run);
	const reason = failure instanceof Error ? failure.message : "the answer held no key";
	if (status && !status.isEnabled) throw new _main_js__WEBPACK_IMPORTED_MODULE_0__.nt(`Inference was not enabled: ${reason}`, {
		hint: "Run the job again.",
		cause: failure
	});
	if (outputs.changed === "false") outputs.changed = "";
	if (inputs.isEphemeral) saveState("disable", "true");
	throw new _main_js__WEBPACK_IMPORTED_MODULE_0__.nt(status ? `The answer with the key was lost (${reason}), and inference is now on with a key that nobody received` : `The answer with the key was lost (${reason}), and so was the question whether inference is on now`, {
		hint: "Run the job again with `rotate: true`, which makes a new key.",
		cause: failure
	});
}
async function saveKey(vault, key, reach, run) {
	const { describeScope, saveSecret } = await __webpack_require__.e(/* import() */ 489).then(__webpack_require__.bind(__webpack_require__, 489));
	const { scope, name, token, publicKey } = vault;
	try {
		await saveSecret(await reach.github(token), scope, name, key, publicKey);
	} catch (cause) {
		const problem = cause instanceof Error ? cause.message : String(cause);
		throw new _main_js__WEBPACK_IMPORTED_MODULE_0__.K(`Inference is on, but its key could not be saved as secret ${name}: ${problem}`, {
			hint: "The key is nowhere stored but in this job. Mend what failed, and run again with `rotate: true` for a new key.",
			cause
		});
	}
	run.outputs["secret-saved"] = "true";
	run.report.facts.set("Secret", `${name} in ${describeScope(scope)}: saved`);
	run.log.info(`Saved the key as secret ${name} in ${describeScope(scope)}`);
}
/** The runner kills a cancelled step 7.5 s after the first signal when it does not end: all of this must fit. */
const CRITICAL = {
	ms: 6e4,
	cancelledMs: 6e3
};
const LAST_LOOK = {
	ms: 3e4,
	cancelledMs: 7e3
};
/**
* Gets a new key and puts it where it is needed. From here on a cancelled run is finished, not dropped.
*
* @returns false when somebody else turned inference on first
*/
async function obtainKey(plan, vault, inputs, transport, run) {
	const { outputs, log } = run;
	/** Under a clock of its own: the one that ended the request would end this too. */
	const readStatus = () => (0,_main_js__WEBPACK_IMPORTED_MODULE_0__.G)(LAST_LOOK, run.clock, (clock) => (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Gt)(createReach(inputs, transport, clock, run).client, inputs.retries)).catch(() => void 0);
	return (0,_main_js__WEBPACK_IMPORTED_MODULE_0__.G)(CRITICAL, run.clock, async (clock) => {
		const reach = createReach(inputs, transport, clock, run);
		if (plan === "rotate") {
			log.warning("Rotating the key: the one in use is revoked at once, and requests in flight may be cut off.");
			await (0,_turn_off_js__WEBPACK_IMPORTED_MODULE_2__.t)(reach.client, inputs.retries, outputs);
		}
		const key = await enableOnce(reach, readStatus, inputs, run).catch((error) => {
			if (plan === "rotate" && outputs.enabled === "false") log.warning("The key that was in use is revoked, and inference is off now.");
			throw error;
		});
		if (key === void 0) return false;
		outputs.changed = "true";
		outputs["key-source"] = plan === "rotate" ? "rotated" : "enabled";
		try {
			if (inputs.isEphemeral) saveState("disable", "true");
			if (vault) await saveKey(vault, key, reach, run);
		} finally {
			giveKey(key, inputs, run);
		}
		return true;
	});
}
function giveKey(key, inputs, { log, outputs }) {
	outputs["inference-key"] = key;
	if (inputs.isExporting) exportVariable("PINATA_LLM_KEY", key);
	if (/[\r\n]/.test(key.trim())) log.warning("The key has several lines, and no HTTP header can carry it as it is: it can’t be used for inference in this form.");
}
function isSame(a, b) {
	return a.threshold === b.threshold && a.amount === b.amount;
}
function describeTopup({ threshold, amount }) {
	return threshold === void 0 ? "off" : `${amount} credits each time fewer than ${threshold} are available, charged to the payment method on file`;
}
async function ensureTopup(wanted, { client }, { retries }, run) {
	const current = await (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Kt)(client, retries);
	const words = `Automatic top-up: ${describeTopup(wanted)}`;
	if (isSame(current, wanted)) run.log.info(`${words} (as it was)`);
	else {
		await (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.qt)(client, wanted, retries);
		run.log.warning(words);
	}
	run.report.facts.set("Automatic top-up", describeTopup(wanted));
}
/** When inference was turned on; a key that is at hand is not lost because that can't be asked. */
async function readCreatedAt({ client }, { retries }, run) {
	try {
		const status = await (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Gt)(client, retries);
		run.outputs.enabled = String(status.isEnabled);
		return status.createdAt ?? "";
	} catch (error) {
		run.clock.signal.throwIfAborted();
		run.log.info(`Not known since when inference is on: ${(0,_main_js__WEBPACK_IMPORTED_MODULE_0__.dt)(error).message}`);
		return "";
	}
}
async function runWith(transport, inputs, run) {
	const { log, outputs, report } = run;
	const reach = createReach(inputs, transport, run.clock, run);
	const before = await (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Gt)(reach.client, inputs.retries);
	outputs.enabled = String(before.isEnabled);
	outputs["created-at"] = before.createdAt ?? "";
	outputs["secret-saved"] = "false";
	outputs["key-source"] = "none";
	const plan = choosePlan(before, inputs);
	const vault = plan === "keep" ? void 0 : await openVault(inputs, reach);
	if (inputs.autoTopup) await ensureTopup(inputs.autoTopup, reach, inputs, run);
	let words = "on already";
	if (plan !== "keep") {
		outputs["created-at"] = "";
		const isTaken = plan === "enable" && vault && (await (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.Gt)(reach.client, inputs.retries)).isEnabled;
		run.clock.signal.throwIfAborted();
		if (isTaken) alreadyOn(inputs, run);
		else if (await obtainKey(plan, vault, inputs, transport, run)) words = plan === "rotate" ? "enabled with a new key" : "enabled";
		outputs["created-at"] = await readCreatedAt(reach, inputs, run);
	} else if (inputs.inferenceKey === void 0) log.notice(`Inference is on already. ${WAYS_OUT}`);
	else {
		outputs["key-source"] = "input";
		giveKey(inputs.inferenceKey, inputs, run);
	}
	report.facts.set("Inference", words).set("Key", `from ${outputs["key-source"]}`);
	log.info(`Inference is ${words}; key: ${outputs["key-source"]}`);
	outputs.outcome = "passed";
}
/** @throws {ActionError} */
async function runEnsure(inputs, run) {
	const transport = await (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.hn)([inputs.managementUrl, inputs.runner.githubApiUrl], inputs.proxy);
	try {
		await runWith(transport, inputs, run);
	} finally {
		await transport.close();
	}
}



/***/ }),

/***/ 615:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ turnOff)
/* harmony export */ });
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(887);

// src/modes/shared/turn-off.ts
/**
* Turns inference off, and tells in `enabled` and `changed` what came of it: empty where nobody can tell.
*
* @throws what failed where inference is not off
*/
async function turnOff(client, retries, outputs) {
	const now = await (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Ht)(client, retries);
	outputs.enabled = String(now.isEnabled ?? "");
	outputs.changed = now.isEnabled === void 0 ? "" : `${!now.isEnabled}`;
	if ("failure" in now) throw now.failure;
}



/***/ })

};
