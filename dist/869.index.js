export const id = 869;
export const ids = [869];
export const modules = {

/***/ 869:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   buildJunitReport: () => (/* binding */ buildJunitReport)
/* harmony export */ });
/* harmony import */ var _junit2_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(694);
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(342);


// src/gate/junit.ts
/** Verdicts as JUnit XML, which dashboards read. Loaded only when it is asked for. */
function toResult({ outcome, found }) {
	if ((0,_main_js__WEBPACK_IMPORTED_MODULE_1__.j)(outcome)) return {
		kind: "passed",
		output: `${outcome}: ${found}`
	};
	return {
		kind: (0,_main_js__WEBPACK_IMPORTED_MODULE_1__.M)(outcome) ? "error" : "failure",
		type: outcome,
		message: found,
		text: ""
	};
}
/** A check that goes by model has a case for each, any other has one. */
function toCases({ check, expected, latencyMs, models, ...verdict }) {
	if (models === void 0 || models.length === 0) return [{
		className: check,
		name: expected,
		latencyMs,
		result: toResult(verdict)
	}];
	return models.map((model) => ({
		className: check,
		name: model.model,
		latencyMs: model.latencyMs ?? 0,
		result: toResult(model)
	}));
}
/** The report file of the format `junit`. */
function buildJunitReport({ verdicts, checkedAt, endpoint }) {
	const suites = verdicts.map((verdict) => ({
		name: verdict.check,
		timestamp: checkedAt.toISOString(),
		host: endpoint.host,
		latencyMs: verdict.latencyMs,
		cases: toCases(verdict)
	}));
	return (0,_junit2_js__WEBPACK_IMPORTED_MODULE_0__.buildJunitXml)("Inference gate", suites);
}



/***/ })

};
