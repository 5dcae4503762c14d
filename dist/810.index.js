export const id = 810;
export const ids = [810];
export const modules = {

/***/ 810:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runDisable: () => (/* binding */ runDisable)
/* harmony export */ });
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(887);
/* harmony import */ var _turn_off_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(615);


// src/modes/disable.ts
/** `disable`: inference is off, and its key with it. Safe to run twice. */
const WHAT_BREAKS = "Inference is off: the key is revoked at once, requests in flight may be cut off, and agents fall back to the free tier. Credits are untouched; enabling again makes a new key.";
/** @throws {ActionError} */
async function runDisable(inputs, run) {
	const { log, outputs, report, clock } = run;
	const transport = await (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.hn)([inputs.managementUrl, inputs.runner.githubApiUrl], inputs.proxy);
	try {
		const client = (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Jt)({
			endpoint: inputs.managementUrl,
			credential: {
				kind: "jwt",
				token: inputs.jwt
			},
			transport,
			clock,
			log
		});
		const before = await (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Gt)(client, inputs.retries);
		outputs.enabled = String(before.isEnabled);
		if (before.isEnabled) {
			await (0,_turn_off_js__WEBPACK_IMPORTED_MODULE_1__.t)(client, inputs.retries, outputs);
			log.warning(WHAT_BREAKS);
		} else log.info("Inference was off already.");
		report.facts.set("Inference", before.isEnabled ? "disabled" : "off already");
		if (inputs.secret) {
			const { createGithubClient } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 887)).then((n) => n.fn);
			const { deleteSecret, describeScope, resolveScope } = await __webpack_require__.e(/* import() */ 489).then(__webpack_require__.bind(__webpack_require__, 489));
			const { name, scope, token } = inputs.secret;
			const place = resolveScope(scope, (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Qt)());
			const what = await deleteSecret(createGithubClient({
				apiUrl: inputs.runner.githubApiUrl,
				token,
				transport,
				clock,
				log
			}), place, name) ? "deleted" : "there was none";
			report.facts.set("Secret", `${name}: ${what}`);
			log.info(`Secret ${name} in ${describeScope(place)}: ${what}`);
		}
		outputs.outcome = "passed";
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
