export const id = 489;
export const ids = [489];
export const modules = {

/***/ 489:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkSecretWrite: () => (/* binding */ checkSecretWrite),
/* harmony export */   deleteSecret: () => (/* binding */ deleteSecret),
/* harmony export */   describeScope: () => (/* binding */ describeScope),
/* harmony export */   resolveScope: () => (/* binding */ resolveScope),
/* harmony export */   saveSecret: () => (/* binding */ saveSecret)
/* harmony export */ });
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(887);
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(342);


// src/github/actions-secrets.ts
/** Actions secrets: sealed for GitHub's public key, so that nobody between can read them. */
/** The scope as the inputs name it, placed in the repository of the run. */
function resolveScope(scope, { owner, repo }) {
	if (scope.kind === "repository") return {
		kind: "repository",
		owner,
		repo
	};
	return scope.kind === "environment" ? {
		kind: "environment",
		owner,
		repo,
		environment: scope.name
	} : {
		kind: "organization",
		organization: scope.name
	};
}
/** How people write a scope. */
function describeScope(scope) {
	if (scope.kind === "environment") return `environment ${scope.environment} of ${scope.owner}/${scope.repo}`;
	return scope.kind === "organization" ? `organization ${scope.organization}` : `${scope.owner}/${scope.repo}`;
}
function folderOf(scope) {
	const encode = encodeURIComponent;
	if (scope.kind === "organization") return `/orgs/${encode(scope.organization)}/actions/secrets`;
	const repository = `/repos/${encode(scope.owner)}/${encode(scope.repo)}`;
	return scope.kind === "environment" ? `${repository}/environments/${encode(scope.environment)}/secrets` : `${repository}/actions/secrets`;
}
const PublicKeySchema = (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Fn)({
	key_id: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.er)(),
	key: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.er)()
});
/** @throws {GitHubError} 403 when the token has no right to secrets, 404 when there is no such place */
async function fetchSecretPublicKey(github, scope) {
	const { data } = await github.request(`GET ${folderOf(scope)}/public-key`);
	return (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.vn)(PublicKeySchema, data, "the public key for secrets");
}
/** https://docs.github.com/rest/guides/encrypting-secrets-for-the-rest-api */
async function seal(value, publicKey) {
	const { default: sodium } = await __webpack_require__.e(/* import() */ 587).then(__webpack_require__.bind(__webpack_require__, 587));
	await sodium.ready;
	const sealed = sodium.crypto_box_seal(sodium.from_string(value), sodium.from_base64(publicKey, sodium.base64_variants.ORIGINAL));
	return sodium.to_base64(sealed, sodium.base64_variants.ORIGINAL);
}
const VisibilitySchema = (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Fn)({ visibility: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Jn)([
	"all",
	"private",
	"selected"
]) });
/** Required by organisations: what it was, or for a new secret the narrowest that needs no list of repositories. */
async function readVisibility(github, scope, name) {
	try {
		const { data } = await github.request(`GET ${folderOf(scope)}/${encodeURIComponent(name)}`);
		return (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.vn)(VisibilitySchema, data, "the secret").visibility;
	} catch (error) {
		if (error instanceof _main_js__WEBPACK_IMPORTED_MODULE_1__.tt && error.status === 404) return "private";
		throw error;
	}
}
async function put(github, scope, name, value, publicKey) {
	await github.request(`PUT ${folderOf(scope)}/${encodeURIComponent(name)}`, {
		encrypted_value: await seal(value, publicKey.key),
		key_id: publicKey.key_id,
		...scope.kind === "organization" ? { visibility: await readVisibility(github, scope, name) } : {}
	});
}
/**
* Saves a secret. When GitHub has changed its key since `publicKey` was fetched, the new one is fetched, once.
*
* @throws {GitHubError}
*/
async function saveSecret(github, scope, name, value, publicKey) {
	try {
		await put(github, scope, name, value, publicKey);
	} catch (error) {
		if (!(error instanceof _main_js__WEBPACK_IMPORTED_MODULE_1__.tt) || error.status !== 422) throw error;
		await put(github, scope, name, value, await fetchSecretPublicKey(github, scope));
	}
}
/** @returns false when there was none */
async function deleteSecret(github, scope, name) {
	try {
		await github.request(`DELETE ${folderOf(scope)}/${encodeURIComponent(name)}`);
		return true;
	} catch (error) {
		if (error instanceof _main_js__WEBPACK_IMPORTED_MODULE_1__.tt && error.status === 404) return false;
		throw error;
	}
}
/**
* Finds out whether the token may write secrets, by writing one of another name and deleting it: nothing that only
* reads tells that, and the real secret must not be touched before there is something to put into it.
*
* @returns the public key, for the save that follows
* @throws {GitHubError}
*/
async function checkSecretWrite(github, scope, name) {
	const publicKey = await fetchSecretPublicKey(github, scope);
	const probe = `${name}_WRITE_CHECK`;
	await saveSecret(github, scope, probe, "This secret can be deleted.", publicKey);
	try {
		await deleteSecret(github, scope, probe);
	} catch (error) {
		if (!(error instanceof _main_js__WEBPACK_IMPORTED_MODULE_1__.tt)) throw error;
		throw new _main_js__WEBPACK_IMPORTED_MODULE_1__.tt(`The secret ${probe}, by which writing was tried, could not be deleted: ${error.message}`, {
			status: error.status,
			hint: `Delete ${probe} by hand; it holds nothing. ${error.hint ?? ""}`.trim(),
			cause: error
		});
	}
	return publicKey;
}



/***/ })

};
