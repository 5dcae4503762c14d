export const id = 243;
export const ids = [243];
export const modules = {

/***/ 243:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkActor: () => (/* binding */ checkActor),
/* harmony export */   findPermitted: () => (/* binding */ findPermitted)
/* harmony export */ });
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(887);
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(342);


// src/pull-request/actor.ts
/** Who may start a run that a comment or another run sets off: anybody can write a comment, and answers cost money. */
/** What GitHub allows in a login, so that nothing else gets into a path or a message. */
const AccountSchema = (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Fn)({
	login: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Yn)((0,_run_js__WEBPACK_IMPORTED_MODULE_0__.er)(), (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Zn)(/^[\w-]{1,100}(?:\[bot\])?$/)),
	type: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Gn)((0,_run_js__WEBPACK_IMPORTED_MODULE_0__.er)())
});
const CommentedSchema = (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Fn)({
	comment: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Fn)({ user: AccountSchema }),
	sender: AccountSchema
});
const ReviewedSchema = (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Fn)({
	review: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Fn)({ user: AccountSchema }),
	sender: AccountSchema
});
const WorkflowRunSchema = (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Fn)({ workflow_run: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Fn)({
	actor: AccountSchema,
	triggering_actor: AccountSchema
}) });
function readCommenters(payload) {
	const event = (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.$n)(CommentedSchema, payload);
	return event.success ? [event.output.comment.user, event.output.sender] : void 0;
}
function readReviewers(payload) {
	const event = (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.$n)(ReviewedSchema, payload);
	return event.success ? [event.output.review.user, event.output.sender] : void 0;
}
/** The run’s own actor would say nothing: it stands for whoever was behind the run before. */
function readActorsBefore(payload) {
	const event = (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.$n)(WorkflowRunSchema, payload);
	if (!event.success) return void 0;
	const { actor, triggering_actor } = event.output.workflow_run;
	return [actor, triggering_actor];
}
/** Who counts. Both do where somebody edits the comment of another. */
const READERS = {
	issue_comment: readCommenters,
	discussion_comment: readCommenters,
	pull_request_review_comment: readCommenters,
	pull_request_review: readReviewers,
	workflow_run: readActorsBefore
};
const PermissionSchema = (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Fn)({
	permission: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Jn)([
		"none",
		"read",
		"write",
		"admin"
	]),
	role_name: (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Gn)((0,_run_js__WEBPACK_IMPORTED_MODULE_0__.er)())
});
/**
* `permission` knows no more than four levels; a role of the organisation’s own is one of them:
* https://docs.github.com/rest/collaborators/collaborators#get-repository-permissions-for-a-user
*/
function toPermission({ permission, role_name }) {
	if (permission === "read" && role_name === "triage") return "triage";
	return permission === "write" && role_name === "maintain" ? "maintain" : permission;
}
async function fetchPermission(github, { owner, repo }, username) {
	try {
		const { data } = await github.request("GET /repos/{owner}/{repo}/collaborators/{username}/permission", {
			owner,
			repo,
			username
		});
		return toPermission((0,_run_js__WEBPACK_IMPORTED_MODULE_0__.vn)(PermissionSchema, data, `the permission of ${username}`));
	} catch (error) {
		if (error instanceof _main_js__WEBPACK_IMPORTED_MODULE_1__.tt && error.status === 404) return "none";
		throw error;
	}
}
/**
* Those of some people who have a permission at least. Whose permission can't be read has none.
*
* @param logins of people, not of bots
* @throws {NetworkError} @throws {GitHubError} trouble that may pass
*/
async function findPermitted(github, context, logins, minimum) {
	const permitted = await Promise.all(logins.map(async (login) => {
		const permission = (0,_run_js__WEBPACK_IMPORTED_MODULE_0__.An)(AccountSchema, { login }) ? await readPermission(github, context, login) : "none";
		return _main_js__WEBPACK_IMPORTED_MODULE_1__.P.indexOf(permission) >= _main_js__WEBPACK_IMPORTED_MODULE_1__.P.indexOf(minimum) ? [login] : [];
	}));
	return new Set(permitted.flat());
}
async function readPermission(github, context, login) {
	try {
		return await fetchPermission(github, context, login);
	} catch (error) {
		if (isRefusal(error)) return "none";
		throw error;
	}
}
/** An answer that will be the same next time; any other failure is no verdict. */
function isRefusal(error) {
	if (error instanceof _main_js__WEBPACK_IMPORTED_MODULE_1__.tt) return !(0,_main_js__WEBPACK_IMPORTED_MODULE_1__.mt)(error);
	return error instanceof _main_js__WEBPACK_IMPORTED_MODULE_1__.et;
}
function isBot({ login, type }) {
	return type === "Bot" || login.endsWith("[bot]");
}
/** Logins are the same in upper and lower case. */
function toBotName(login) {
	return login.toLowerCase().replace(/\[bot\]$/, "");
}
function judgeBot({ login }, allowedBots) {
	if (allowedBots.some((listed) => toBotName(listed) === toBotName(login))) return { allowed: true };
	return {
		allowed: false,
		reason: `${login} is a bot, and not among the allowed ones`,
		hint: "If it may start this, add it to `allowed-bots`."
	};
}
async function judge(github, context, account, { minimumPermission, allowedBots }) {
	if (isBot(account)) return judgeBot(account, allowedBots);
	if (minimumPermission === "none") return { allowed: true };
	const { login } = account;
	let permission;
	try {
		permission = await fetchPermission(await github(), context, login);
	} catch (error) {
		if (!isRefusal(error)) throw error;
		return {
			allowed: false,
			reason: `the permission of ${login} could not be read`,
			hint: `${(0,_main_js__WEBPACK_IMPORTED_MODULE_1__.dt)(error).message} The \`github-token\` must be able to see who works on the repository; the one of a workflow can.`
		};
	}
	if (_main_js__WEBPACK_IMPORTED_MODULE_1__.P.indexOf(permission) >= _main_js__WEBPACK_IMPORTED_MODULE_1__.P.indexOf(minimumPermission)) return { allowed: true };
	return {
		allowed: false,
		reason: `${login} has the permission \`${permission}\` here, and \`${minimumPermission}\` is needed`,
		hint: "Somebody with that permission can start it, or `minimum-permission` can be lowered."
	};
}
/**
* Whether whoever set the run off may do so: the author of the comment or review, or on `workflow_run` the actors of
* the run before. On other events nothing is asked, and everybody is allowed. Whatever can’t be read is a denial.
*
* @throws {NetworkError} @throws {GitHubError} trouble that may pass
*/
async function checkActor(github, context, policy) {
	const { eventName } = context;
	if (!(0,_run_js__WEBPACK_IMPORTED_MODULE_0__.Ot)(eventName)) return { allowed: true };
	const accounts = READERS[eventName](context.payload);
	if (!accounts) return {
		allowed: false,
		reason: `the event (${context.eventName}) does not tell who is behind it`,
		hint: "Their account may be deleted. Let somebody else start it."
	};
	const byLogin = new Map(accounts.map((account) => [account.login.toLowerCase(), account]));
	for (const account of byLogin.values()) {
		const verdict = await judge(github, context, account, policy);
		if (!verdict.allowed) return verdict;
	}
	return { allowed: true };
}



/***/ })

};
