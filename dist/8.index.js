export const id = 8;
export const ids = [8];
export const modules = {

/***/ 1008:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runDisable: () => (/* binding */ runDisable)
/* harmony export */ });
/* harmony import */ var _github_context_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8120);
/* harmony import */ var _network_transport_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7263);
/* harmony import */ var _pinata_account_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4870);
/* harmony import */ var _pinata_client_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3754);
/** `disable`: inference is off, and its key with it. Safe to run twice. */




const WHAT_BREAKS = 'Inference is off: the key is revoked at once, requests in flight may be cut off, and agents fall back to the free tier. Credits are untouched; enabling again makes a new key.';
/** @throws {ActionError} */
async function runDisable(inputs, run) {
    const { log, outputs, report, clock } = run;
    const transport = await (0,_network_transport_js__WEBPACK_IMPORTED_MODULE_1__/* .createTransport */ .oO)([inputs.managementUrl, inputs.runner.githubApiUrl], inputs.proxy);
    try {
        const client = (0,_pinata_client_js__WEBPACK_IMPORTED_MODULE_3__/* .createPinataClient */ .F)({
            endpoint: inputs.managementUrl,
            credential: { kind: 'jwt', token: inputs.jwt },
            transport,
            clock,
            log,
        });
        const before = await (0,_pinata_account_js__WEBPACK_IMPORTED_MODULE_2__/* .fetchStatus */ .VO)(client, inputs.retries);
        outputs.enabled = String(before.isEnabled);
        outputs.changed = 'false';
        if (before.isEnabled) {
            await (0,_pinata_account_js__WEBPACK_IMPORTED_MODULE_2__/* .disableInference */ .ck)(client).catch(async (error) => {
                // The answer may be lost although it took effect: what counts is whether inference is off now.
                const now = await (0,_pinata_account_js__WEBPACK_IMPORTED_MODULE_2__/* .fetchStatus */ .VO)(client, inputs.retries).catch(() => before);
                if (now.isEnabled)
                    throw error;
            });
            log.warning(WHAT_BREAKS);
        }
        else {
            log.info('Inference was off already.');
        }
        outputs.enabled = 'false';
        outputs.changed = String(before.isEnabled);
        report.facts.set('Inference', before.isEnabled ? 'disabled' : 'off already');
        if (inputs.secret) {
            const { createGithubClient } = await Promise.all(/* import() */[__webpack_require__.e(748), __webpack_require__.e(636)]).then(__webpack_require__.bind(__webpack_require__, 636));
            const { deleteSecret, describeScope, resolveScope } = await __webpack_require__.e(/* import() */ 318).then(__webpack_require__.bind(__webpack_require__, 2318));
            const { name, scope, token } = inputs.secret;
            const place = resolveScope(scope, (0,_github_context_js__WEBPACK_IMPORTED_MODULE_0__/* .readGithubContext */ .z)());
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

/***/ 4870:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $y: () => (/* binding */ fetchTopup),
/* harmony export */   Ez: () => (/* binding */ putTopup),
/* harmony export */   VO: () => (/* binding */ fetchStatus),
/* harmony export */   ck: () => (/* binding */ disableInference),
/* harmony export */   l2: () => (/* binding */ enableInference),
/* harmony export */   vL: () => (/* binding */ fetchBalance)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7934);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _network_transport_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7263);
/** The account's management routes: whether inference is on, its key, and automatic top-ups. All need the Pinata JWT. */



const MAX_ANSWER_BYTES = 1_048_576;
const ANSWER_TIMEOUT_MS = 30_000;
async function ask(client, request, schema) {
    const { response, deadline } = await client.send({
        ...request,
        accept: 'application/json',
        isAuthenticated: true,
        firstPhase: { phase: 'headers', ms: ANSWER_TIMEOUT_MS },
    });
    try {
        const parsed = valibot__WEBPACK_IMPORTED_MODULE_2__/* .safeParse */ .xLC(valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qFJ(), schema), await (0,_network_transport_js__WEBPACK_IMPORTED_MODULE_1__/* .readText */ .yR)(response, MAX_ANSWER_BYTES));
        // Without the parser's words: they quote the body, and the body may hold the key.
        if (!parsed.success)
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ResponseError */ .o3(`${client.host} answered ${request.path} in a way that can’t be read`);
        return parsed.output;
    }
    finally {
        deadline.stop();
    }
}
/** A time in digits; whatever else stands there is not passed on. */
const TimeSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .fallback */ .NpB(valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .regex */ .yGV(/^[\d:TZ.+ -]{1,40}$/))), undefined);
const StatusSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({ enabled: valibot__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY(), createdAt: TimeSchema }), valibot__WEBPACK_IMPORTED_MODULE_2__/* .transform */ .pdi(({ enabled, createdAt }) => ({ isEnabled: enabled, createdAt: createdAt ?? undefined })));
/** Whether inference is on. A 404 says that it is off: the form of that answer is not documented. */
async function fetchStatus(client, retries) {
    try {
        return await ask(client, { method: 'GET', path: 'llm/status', retries }, StatusSchema);
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .NotFoundError */ .m_)
            return { isEnabled: false, createdAt: undefined };
        throw error;
    }
}
/** A JWK may come as an object instead of text. */
const EnableSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({ privateKey: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5J())])) }), valibot__WEBPACK_IMPORTED_MODULE_2__/* .transform */ .pdi(({ privateKey }) => {
    const key = typeof privateKey === 'object' && privateKey ? JSON.stringify(privateKey) : privateKey;
    return key?.trim() ? key : undefined;
}));
/**
 * Turns inference on. Sent once and never again: the key is in the answer to the first request only, and a second
 * request may replace it.
 *
 * @returns the key, to be masked before anything else is written; undefined when the answer held none
 */
async function enableInference(client) {
    try {
        return await ask(client, { method: 'POST', path: 'llm/enable', retries: 0 }, EnableSchema);
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StatusError */ .Xs) || (error.status < 500 && error.status !== 408))
            throw error;
        // Without the server's words: the request may have taken effect, and they may hold the key.
        const { status, hint, requestId, retryAfterMs } = error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .StatusError */ .Xs(`${client.host} answered ${status}`, { status, hint, requestId, retryAfterMs });
    }
}
/** Turns inference off and revokes the key. Sent once: when its answer is lost, the status tells. */
async function disableInference(client) {
    await ask(client, { method: 'DELETE', path: 'llm/disable', retries: 0 }, valibot__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5J());
}
const CreditsSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .finite */ .E2x());
const BalanceSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({ available: CreditsSchema }), valibot__WEBPACK_IMPORTED_MODULE_2__/* .transform */ .pdi(({ available }) => ({ available })));
/**
 * What can be spent. Read strictly: a balance of another form than the documented one is no balance.
 *
 * @throws {ResponseError} missing, not a number, or a number as text
 */
function fetchBalance(client, retries) {
    return ask(client, { method: 'GET', path: 'credits/balance', retries }, BalanceSchema);
}
const TopupSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({ threshold: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig()), amount: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig()) }), valibot__WEBPACK_IMPORTED_MODULE_2__/* .transform */ .pdi(({ threshold, amount }) => ({ threshold: threshold ?? undefined, amount: amount ?? undefined })));
/** The setting of automatic top-ups. How an unset one is answered is not documented: nulls, nothing, or a 404. */
async function fetchTopup(client, retries) {
    try {
        return await ask(client, { method: 'GET', path: 'credits/topup/config', retries }, TopupSchema);
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .NotFoundError */ .m_)
            return { threshold: undefined, amount: undefined };
        throw error;
    }
}
/** Sets automatic top-ups: always both fields, since what a partial update does is not documented. */
async function putTopup(client, { threshold, amount }, retries) {
    const body = JSON.stringify({ threshold: threshold ?? null, amount: amount ?? null });
    await ask(client, { method: 'PUT', path: 'credits/topup/config', body, retries }, valibot__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5J());
}


/***/ })

};
