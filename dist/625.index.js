export const id = 625;
export const ids = [625];
export const modules = {

/***/ 625:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   keepCatalog: () => (/* binding */ keepCatalog),
/* harmony export */   recallCatalog: () => (/* binding */ recallCatalog)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7934);
/* harmony import */ var _runner_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1161);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5246);
/**
 * The catalog in a file of the job's, for its later steps. Whatever lies there is read like an answer from outside:
 * what is not a catalog of this endpoint, or too old, counts as nothing. Asking is one request, so a cache that
 * itself needs requests would gain nothing: https://docs.github.com/actions/reference/workflows-and-actions/dependency-caching
 */




const MAX_CACHE_BYTES = 16_777_216;
const CacheSchema = valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qFJ(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ endpoint: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), fetchedAtMs: valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig(), models: _schema_js__WEBPACK_IMPORTED_MODULE_2__/* .CatalogSchema */ .Py }));
function nameOf(endpoint) {
    return `pinata-catalog-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(endpoint.href).digest('hex').slice(0, 16)}.json`;
}
/** @returns undefined where there is none that is young enough, or none that can be read */
async function recallCatalog(folder, endpoint, ttlMs) {
    const text = await (0,_runner_files_js__WEBPACK_IMPORTED_MODULE_1__/* .readTempFile */ .fj)(folder, nameOf(endpoint), MAX_CACHE_BYTES);
    const cache = valibot__WEBPACK_IMPORTED_MODULE_3__/* .safeParse */ .xLC(CacheSchema, text);
    if (!cache.success || cache.output.endpoint !== endpoint.href)
        return undefined;
    const ageMs = Date.now() - cache.output.fetchedAtMs;
    if (!(ageMs >= 0 && ageMs <= ttlMs))
        return undefined;
    return {
        ageMs,
        catalog: new Map(cache.output.models.flatMap(({ id, prices }) => (id === undefined ? [] : [[id, prices]]))),
    };
}
/** Keeps it in the API's own form. A disk that takes nothing is no reason to fail: the next step asks again. */
async function keepCatalog(folder, endpoint, catalog) {
    const models = [...catalog].map(([id, prices]) => ({
        model_id: id,
        input_usd_per_1m_tokens: prices.inputUsdPerMillion,
        output_usd_per_1m_tokens: prices.outputUsdPerMillion,
        cache_read_usd_per_1m_tokens: prices.cacheReadUsdPerMillion,
    }));
    const text = JSON.stringify({ endpoint: endpoint.href, fetchedAtMs: Date.now(), models });
    await (0,_runner_files_js__WEBPACK_IMPORTED_MODULE_1__/* .keepTempFile */ .QD)(folder, nameOf(endpoint), text);
}


/***/ })

};
