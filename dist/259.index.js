export const id = 259;
export const ids = [259];
export const modules = {

/***/ 259:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ findPrompts),
/* harmony export */   r: () => (/* binding */ find_exports),
/* harmony export */   t: () => (/* binding */ findPaths)
/* harmony export */ });
/* harmony import */ var _rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(886);
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(342);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(887);



// src/prompt/find.ts
/** Finds prompt files by patterns of their paths. */
var find_exports = /* @__PURE__ */ (0,_rolldown_runtime_js__WEBPACK_IMPORTED_MODULE_0__.n)({ listWorkspaceFiles: () => listWorkspaceFiles });
/** A check of that many prompts is a mistake in the pattern. */
const MAX_FILES = 500;
/** Whatever a pattern says, these hold no prompts of the repository's own. */
const IGNORED = ["**/.git/**", "**/node_modules/**"];
/** The paths of all files of the workspace, links left out. */
async function listWorkspaceFiles(workspace) {
	const { glob } = await __webpack_require__.e(/* import() */ 660).then(__webpack_require__.bind(__webpack_require__, 660));
	return glob("**", {
		cwd: workspace,
		dot: true,
		ignore: IGNORED,
		followSymbolicLinks: false
	});
}
/**
* The paths of all files that the patterns mean, in order.
*
* @param patterns relative to the workspace; each must mean a file
* @param input the input they were given in, as an error will name it
* @throws {InputError} a pattern that means no file, or too many
*/
async function findPaths(workspace, patterns, input) {
	const { glob } = await __webpack_require__.e(/* import() */ 660).then(__webpack_require__.bind(__webpack_require__, 660));
	const found = await Promise.all(patterns.map(async (pattern) => {
		if (pattern.length > 1024 || /^(\/|[a-z]:)|(^|\/)\.\.(\/|$)|\\|\/\//i.test(pattern)) throw new _main_js__WEBPACK_IMPORTED_MODULE_1__.rt(input, `holds \`${pattern}\``, { hint: "Use patterns of paths in the workspace, with `/` between folders." });
		const paths = await glob(pattern, {
			cwd: workspace,
			dot: true,
			ignore: IGNORED,
			followSymbolicLinks: false,
			expandDirectories: false
		});
		if (paths.length > 0) return paths;
		throw new _main_js__WEBPACK_IMPORTED_MODULE_1__.rt(input, `holds \`${pattern}\`, which means no file`, { hint: "Check the path, and that `actions/checkout` runs before this step." });
	}));
	const paths = [...new Set(found.flat())].sort();
	if (paths.length > MAX_FILES) throw new _main_js__WEBPACK_IMPORTED_MODULE_1__.rt(input, `means ${paths.length} files, and at most ${MAX_FILES} are read`, { hint: "Make the patterns narrower." });
	return paths;
}
/**
* Reads all prompt files that the patterns mean, in the order of their paths; see `findPaths`.
*
* @throws {InputError} a pattern that means no file, or too many
* @throws {WorkspaceFileError} a file that can't be read or understood
*/
async function findPrompts(workspace, patterns, input) {
	const paths = await findPaths(workspace, patterns, input);
	return Promise.all(paths.map(async (path) => ({
		path,
		prompt: await (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.Nt)(workspace, path)
	})));
}



/***/ })

};
