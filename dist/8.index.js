export const id = 8;
export const ids = [8];
export const modules = {

/***/ 1008:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runDisable: () => (/* binding */ runDisable)
/* harmony export */ });
/* harmony import */ var _github_event_context_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7889);
/* harmony import */ var _http_transport_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9767);
/* harmony import */ var _inference_client_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2324);
/* harmony import */ var _pinata_account_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4870);
/* harmony import */ var _shared_turn_off_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(329);
/** `disable`: inference is off, and its key with it. Safe to run twice. */





const WHAT_BREAKS = 'Inference is off: the key is revoked at once, requests in flight may be cut off, and agents fall back to the free tier. Credits are untouched; enabling again makes a new key.';
/** @throws {ActionError} */
async function runDisable(inputs, run) {
    const { log, outputs, report, clock } = run;
    const transport = await (0,_http_transport_js__WEBPACK_IMPORTED_MODULE_1__/* .createTransport */ .oO)([inputs.managementUrl, inputs.runner.githubApiUrl], inputs.proxy);
    try {
        const client = (0,_inference_client_js__WEBPACK_IMPORTED_MODULE_2__/* .createInferenceClient */ .v)({
            endpoint: inputs.managementUrl,
            credential: { kind: 'jwt', token: inputs.jwt },
            transport,
            clock,
            log,
        });
        const before = await (0,_pinata_account_js__WEBPACK_IMPORTED_MODULE_3__/* .fetchStatus */ .VO)(client, inputs.retries);
        outputs.enabled = String(before.isEnabled);
        if (before.isEnabled) {
            await (0,_shared_turn_off_js__WEBPACK_IMPORTED_MODULE_4__/* .turnOff */ .B)(client, inputs.retries, outputs);
            log.warning(WHAT_BREAKS);
        }
        else {
            log.info('Inference was off already.');
        }
        report.facts.set('Inference', before.isEnabled ? 'disabled' : 'off already');
        if (inputs.secret) {
            const { createGithubClient } = await Promise.all(/* import() */[__webpack_require__.e(933), __webpack_require__.e(210)]).then(__webpack_require__.bind(__webpack_require__, 7933));
            const { deleteSecret, describeScope, resolveScope } = await __webpack_require__.e(/* import() */ 616).then(__webpack_require__.bind(__webpack_require__, 616));
            const { name, scope, token } = inputs.secret;
            const place = resolveScope(scope, (0,_github_event_context_js__WEBPACK_IMPORTED_MODULE_0__/* .readGithubContext */ .z)());
            const github = createGithubClient({ apiUrl: inputs.runner.githubApiUrl, token, transport, clock, log });
            const isDeleted = await deleteSecret(github, place, name);
            const what = isDeleted ? 'deleted' : 'there was none';
            report.facts.set('Secret', `${name}: ${what}`);
            log.info(`Secret ${name} in ${describeScope(place)}: ${what}`);
        }
        outputs.outcome = 'passed';
    }
    finally {
        await transport.close();
    }
}


/***/ }),

/***/ 329:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ turnOff)
/* harmony export */ });
/* harmony import */ var _pinata_account_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4870);

/**
 * Turns inference off, and tells in `enabled` and `changed` what came of it: empty where nobody can tell.
 *
 * @throws what failed where inference is not off
 */
async function turnOff(client, retries, outputs) {
    const now = await (0,_pinata_account_js__WEBPACK_IMPORTED_MODULE_0__/* .disableInference */ .ck)(client, retries);
    outputs.enabled = String(now.isEnabled ?? '');
    outputs.changed = now.isEnabled === undefined ? '' : `${!now.isEnabled}`;
    if ('failure' in now)
        throw now.failure;
}


/***/ })

};
