export const id = 303;
export const ids = [303];
export const modules = {

/***/ 4303:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   buildJunitReport: () => (/* binding */ buildJunitReport)
/* harmony export */ });
/* harmony import */ var fast_xml_builder__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9585);
/* harmony import */ var _outcomes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6414);
/* harmony import */ var _runner_log_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8879);
/** Verdicts as JUnit XML, which dashboards read. Loaded only when it is asked for. */



/** What XML 1.0 can't hold, not even escaped, is left out: https://www.w3.org/TR/xml/#charsets */
function toXmlText(text) {
    return (0,_runner_log_js__WEBPACK_IMPORTED_MODULE_1__/* .toInertLines */ .ny)(text.toWellFormed())
        .join(' ')
        .replaceAll(/[\ufffe\uffff]/g, '');
}
/** A failure is a verdict; an error says that there is none. */
function toResult({ outcome, found }) {
    const about = { '@_type': outcome, '@_message': toXmlText(found) };
    if ((0,_outcomes_js__WEBPACK_IMPORTED_MODULE_0__/* .isHealthy */ .Wr)(outcome))
        return { 'system-out': toXmlText(`${outcome}: ${found}`) };
    return (0,_outcomes_js__WEBPACK_IMPORTED_MODULE_0__/* .isInconclusive */ .Fm)(outcome) ? { error: about } : { failure: about };
}
function toTestCase(check, name, latencyMs, verdict) {
    return {
        '@_classname': check,
        '@_name': toXmlText(name),
        '@_time': (latencyMs / 1_000).toFixed(3),
        ...toResult(verdict),
    };
}
/** A check that goes by model has a case for each, any other has one. */
function toTestCases({ check, expected, latencyMs, models, ...verdict }) {
    if (models === undefined || models.length === 0)
        return [toTestCase(check, expected, latencyMs, verdict)];
    return models.map((model) => toTestCase(check, model.model, model.latencyMs ?? 0, model));
}
/** The report file of the format `junit`: https://github.com/testmoapp/junitxml */
function buildJunitReport({ verdicts, checkedAt, endpoint }) {
    const suites = verdicts.map((verdict) => {
        const outcomes = (verdict.models?.length ? verdict.models : [verdict]).map(({ outcome }) => outcome);
        const bad = outcomes.filter((outcome) => !(0,_outcomes_js__WEBPACK_IMPORTED_MODULE_0__/* .isHealthy */ .Wr)(outcome));
        return {
            '@_name': verdict.check,
            '@_timestamp': checkedAt.toISOString().slice(0, 19),
            '@_hostname': endpoint.host,
            '@_time': (verdict.latencyMs / 1_000).toFixed(3),
            '@_tests': outcomes.length,
            '@_failures': bad.filter((outcome) => !(0,_outcomes_js__WEBPACK_IMPORTED_MODULE_0__/* .isInconclusive */ .Fm)(outcome)).length,
            '@_errors': bad.filter(_outcomes_js__WEBPACK_IMPORTED_MODULE_0__/* .isInconclusive */ .Fm).length,
            testcase: toTestCases(verdict),
        };
    });
    const builder = new fast_xml_builder__WEBPACK_IMPORTED_MODULE_2__/* ["default"] */ .A({
        ignoreAttributes: false,
        attributeNamePrefix: '@_',
        format: true,
        suppressEmptyNode: true,
        // A model may be called `true`.
        suppressBooleanAttributes: false,
    });
    const body = builder.build({ testsuites: { '@_name': 'Inference gate', testsuite: suites } });
    return `<?xml version="1.0" encoding="UTF-8"?>\n${body}`;
}


/***/ })

};
