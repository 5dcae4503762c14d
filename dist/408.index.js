export const id = 408;
export const ids = [408];
export const modules = {

/***/ 408:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   isWord: () => (/* binding */ isWord),
/* harmony export */   parseCustomHeaders: () => (/* binding */ parseCustomHeaders)
/* harmony export */ });
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(342);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(887);


// src/prompt/custom-headers.ts
/** Headers of the workflow's own for the endpoint, such as a gateway's key. */
/** What this action, or the connection, sets itself: https://www.rfc-editor.org/rfc/rfc9110#section-7.6.1 */
const REFUSED = /* @__PURE__ */ new Set([
	"accept",
	"accept-encoding",
	"authorization",
	"connection",
	"content-encoding",
	"content-length",
	"content-type",
	"expect",
	"host",
	"keep-alive",
	"proxy-authenticate",
	"proxy-authorization",
	"proxy-connection",
	"te",
	"trailer",
	"transfer-encoding",
	"upgrade"
]);
const TOKEN = /^[\w!#$%&'*+.^`|~-]+$/;
const GITHUB_TOKEN = /\b(gh[a-z]_|github_pat_)\w{16,}/;
/**
* Whether a value is only a word of everyday language, such as `production`. It is hidden from the log like all
* others, but an answer may well hold it by itself, and is not torn apart for it.
*/
function isWord(name, value) {
	return /^[a-z]{1,16}(?:[-_][a-z]{1,12})?$/i.test(value) && !/key|token|secret|pass|pwd|auth|credential|cookie|session|sign|bearer|code/.test(name);
}
/**
* @param text a map, in YAML or JSON
* @returns names in lower case; every value is to be masked
* @throws {InputError} never with a value in it
*/
async function parseCustomHeaders(text) {
	const headers = /* @__PURE__ */ new Map();
	for (const [name, given] of await (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.u)(text, "custom-headers")) {
		const value = given.trim();
		const key = name.toLowerCase();
		if (!TOKEN.test(name)) throw new _main_js__WEBPACK_IMPORTED_MODULE_0__.rt("custom-headers", `holds \`${name}\`, which can’t be the name of a header`);
		if (REFUSED.has(key) || headers.has(key)) {
			const problem = REFUSED.has(key) ? "which this action sets itself" : "twice";
			throw new _main_js__WEBPACK_IMPORTED_MODULE_0__.rt("custom-headers", `holds \`${name}\`, ${problem}`, { hint: key === "authorization" ? "The key for the endpoint is `inference-key`." : "Leave it out." });
		}
		if (!/^[\t\x20-\x7e]*$/.test(value)) throw new _main_js__WEBPACK_IMPORTED_MODULE_0__.rt("custom-headers", `gives \`${name}\` a value that no HTTP header can carry`);
		if (GITHUB_TOKEN.test(value)) throw new _main_js__WEBPACK_IMPORTED_MODULE_0__.rt("custom-headers", `gives \`${name}\` a GitHub token, which no endpoint is sent`);
		headers.set(key, value);
	}
	return headers;
}



/***/ })

};
