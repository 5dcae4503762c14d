export const id = 829;
export const ids = [829];
export const modules = {

/***/ 829:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   buildHtml: () => (/* binding */ buildHtml)
/* harmony export */ });
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(342);
/* harmony import */ var _eval_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(254);
/* harmony import */ var _failed_cases_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(497);
/* harmony import */ var _extract_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(970);




const { createHash } = process.getBuiltinModule("node:crypto");
// src/eval/report/html-case.ts
/** Pure: one case of an evaluation as HTML. */
const ENTITIES = /* @__PURE__ */ new Map([
	["&", "&amp;"],
	["<", "&lt;"],
	[">", "&gt;"],
	["\"", "&quot;"],
	["'", "&#39;"]
]);
function escapeText(text) {
	return text.replaceAll(/[&<>"']/g, (sign) => ENTITIES.get(sign) ?? sign);
}
/** Foreign text of one line, for an element or an attribute. */
function toHtmlLine(untrusted, maxCharacters = 300) {
	return escapeText((0,_extract_json_js__WEBPACK_IMPORTED_MODULE_3__.r)((0,_main_js__WEBPACK_IMPORTED_MODULE_0__.u)(untrusted, " "), maxCharacters));
}
/** A sentence of our own, perhaps with foreign names in backticks. */
function toHtmlSentence(untrusted) {
	return toHtmlLine(untrusted, 2e3).replaceAll(/`([^`]+)`/g, "<code>$1</code>");
}
function buildPlace(result, filesUrl) {
	const code = `<code>${toHtmlLine(`${result.path}:${result.line}`)}</code>`;
	const url = (0,_eval_js__WEBPACK_IMPORTED_MODULE_1__.i)(filesUrl, result);
	return url === void 0 ? code : `<a rel="noreferrer" href="${escapeText(url)}">${code}</a>`;
}
function toShort(untrusted, { maxCharacters }) {
	return (0,_extract_json_js__WEBPACK_IMPORTED_MODULE_3__.r)((0,_main_js__WEBPACK_IMPORTED_MODULE_0__.u)(untrusted, "\n"), maxCharacters);
}
function buildText(untrusted, options) {
	return `<pre dir="auto">${escapeText(toShort(untrusted, options))}</pre>`;
}
function buildDiff({ expected, actual }, options) {
	const [wanted, there] = [toShort(expected, options), toShort(actual, options)];
	if (wanted === "" || there === "" || options.diffWords === void 0) return `${wanted && `<p>Expected</p>${buildText(wanted, options)}`}${there && `<p>Found</p>${buildText(there, options)}`}`;
	return `<p><del>Expected</del> and <ins>found</ins></p><pre dir="auto">${options.diffWords(wanted, there).map(({ kind, text }) => {
		if (kind === "same") return escapeText(text);
		return kind === "expected" ? `<del>${escapeText(text)}</del>` : `<ins>${escapeText(text)}</ins>`;
	}).join("")}</pre>`;
}
function buildScore(score, options) {
	const { evaluator, isPassed, reason } = score;
	const sign = isPassed === void 0 ? _failed_cases_js__WEBPACK_IMPORTED_MODULE_2__.o.unscored : isPassed ? _failed_cases_js__WEBPACK_IMPORTED_MODULE_2__.o.passed : _failed_cases_js__WEBPACK_IMPORTED_MODULE_2__.o.failed;
	const value = score.score === void 0 ? "" : ` ${Number(score.score.toFixed(3))}`;
	const words = reason === "" ? "" : `: ${toHtmlSentence(reason)}`;
	return `<p>${sign} <b>${toHtmlLine(evaluator)}</b>${value}${words}</p>${isPassed === false ? buildDiff(score, options) : ""}`;
}
function buildAttempt(attempt, count, options) {
	const { outcome, answer, scores, reason, repeat, isCached, costUsd, latencyMs } = attempt;
	const facts = [
		_failed_cases_js__WEBPACK_IMPORTED_MODULE_2__.t[outcome],
		...reason === "" || scores.length > 0 ? [] : [toHtmlSentence(reason)],
		...costUsd === void 0 ? [] : [(0,_failed_cases_js__WEBPACK_IMPORTED_MODULE_2__.h)(costUsd)],
		...latencyMs === void 0 ? [] : [(0,_main_js__WEBPACK_IMPORTED_MODULE_0__.V)(latencyMs)],
		...isCached ? ["from the cache"] : []
	];
	return `<p class="dim">${count === 1 ? "" : `Answer ${repeat + 1}: `}${facts.join(", ")}</p>${scores.map((score) => buildScore(score, options)).join("")}${answer === "" ? "" : buildText(answer, options)}`;
}
/** More repeats are for the JSON; those that failed are shown first. */
const MAX_ATTEMPTS = 5;
/** A case without its answers. */
function buildSummary(result, filesUrl) {
	const { label, outcome, isRequired } = result;
	const latencyMs = (0,_failed_cases_js__WEBPACK_IMPORTED_MODULE_2__.x)(result);
	const facts = [
		...isRequired ? ["required"] : [],
		(0,_failed_cases_js__WEBPACK_IMPORTED_MODULE_2__.h)((0,_failed_cases_js__WEBPACK_IMPORTED_MODULE_2__.s)(result)),
		...latencyMs === void 0 ? [] : [(0,_main_js__WEBPACK_IMPORTED_MODULE_0__.V)(latencyMs)]
	];
	return `<span class="${outcome}">${_failed_cases_js__WEBPACK_IMPORTED_MODULE_2__.o[outcome]}</span><span class="label">${toHtmlLine(label) || "without variables"}</span><span class="dim">${facts.join(" · ")}</span>${buildPlace(result, filesUrl)}`;
}
function buildBase(result, base, options) {
	if (base === void 0) return "";
	const [first] = base.attempts;
	const answer = base.outcome === result.outcome || !first?.answer ? "" : buildText(first.answer, options);
	return `<p>On the base: <span class="${base.outcome}">${_failed_cases_js__WEBPACK_IMPORTED_MODULE_2__.o[base.outcome]} ${base.outcome}</span></p>${answer}`;
}
/** @param base the same case on the base; undefined where it was not asked there */
function buildHtmlCase(result, base, options) {
	const { attempts, outcome } = result;
	const shown = attempts.toSorted((a, b) => Number(a.outcome === "passed") - Number(b.outcome === "passed")).slice(0, MAX_ATTEMPTS).map((attempt) => buildAttempt(attempt, attempts.length, options));
	const left = attempts.length - shown.length;
	const data = Object.entries({
		score: (0,_failed_cases_js__WEBPACK_IMPORTED_MODULE_2__.S)(result),
		cost: (0,_failed_cases_js__WEBPACK_IMPORTED_MODULE_2__.s)(result),
		latency: (0,_failed_cases_js__WEBPACK_IMPORTED_MODULE_2__.x)(result)
	}).map(([name, value]) => value === void 0 ? "" : ` data-${name}="${Number(value.toPrecision(6))}"`).join("");
	const more = left > 0 ? `<p class="dim">And ${(0,_main_js__WEBPACK_IMPORTED_MODULE_0__.i)(left, "more answer")}.</p>` : "";
	return `<li data-outcome="${outcome}"${data}><details><summary>${buildSummary(result, options.filesUrl)}</summary><div class="body">${shown.join("")}${more}${buildBase(result, base, options)}</div></details></li>`;
}
// src/eval/report/page.ts
/** Pure: the frame of the HTML report. It loads nothing, and runs nothing but its own script. */
/** Cases are no list items to the layout: their numbers, which nobody sees, would cost seconds where 10,000 are filtered. */
const STYLE = `
:root { color-scheme: light dark; --line: #d1d9e0; --soft: #f6f8fa; --dim: #59636e; --good: #1a7f37; --bad: #d1242f; --odd: #9a6700; --add: #dafbe1; --cut: #ffebe9; --mark: #0969da; }
@media (prefers-color-scheme: dark) { :root { --line: #3d444d; --soft: #151b23; --dim: #9198a1; --good: #3fb950; --bad: #f85149; --odd: #d29922; --add: #12361f; --cut: #4a1a1d; --mark: #4493f8; } body { background: #0d1117; color: #f0f6fc; } }
body { font: 15px/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 80rem; overflow-wrap: anywhere; padding: 1rem; }
h1 { font-size: 1.5rem; margin: 0 0 .25rem; } h2 { font-size: 1.2rem; margin: 2rem 0 .5rem; } h3 { font-size: 1rem; margin: 1rem 0 .25rem; }
a { color: var(--mark); } code, pre { font: 13px/1.45 ui-monospace, monospace; }
code { background: var(--soft); border-radius: 4px; padding: .1em .3em; overflow-wrap: anywhere; }
pre { background: var(--soft); border-radius: 6px; margin: .25rem 0 .75rem; overflow-wrap: anywhere; padding: .5rem .75rem; white-space: pre-wrap; }
ins { background: var(--add); text-decoration: none; } del { background: var(--cut); }
.wide { overflow-x: auto; } table { border-collapse: collapse; } th, td { border: 1px solid var(--line); padding: .3rem .6rem; text-align: left; vertical-align: top; }
th { background: var(--soft); } th button { all: unset; cursor: pointer; font-weight: 600; } th button:focus-visible { outline: 2px solid var(--mark); }
td[data-value] { white-space: nowrap; } td:first-child { min-width: 13rem; white-space: normal; } td:nth-child(2) { min-width: 9rem; } .change { display: block; min-width: 10rem; white-space: normal; } th { overflow-wrap: normal; } .dim { color: var(--dim); } .passed { color: var(--good); } .failed { color: var(--bad); } .unscored { color: var(--odd); }
#filter { align-items: center; background: Canvas; border-block: 1px solid var(--line); display: flex; flex-wrap: wrap; gap: .75rem; padding: .5rem 0; position: sticky; top: 0; z-index: 1; }
#filter input, #filter select { font: inherit; } [hidden] { display: none !important; }
ol.cases { list-style: none; margin: 0; padding: 0; } ol.cases > li { border-top: 1px solid var(--line); display: block; contain-intrinsic-size: auto 2.2rem; content-visibility: auto; }
ol.cases summary { cursor: pointer; display: flex; gap: .6rem; padding: .3rem 0; } summary .label { flex: 1; min-width: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
details[open] summary .label { white-space: normal; } .body { padding: 0 0 .75rem 1.7rem; } .body p { margin: .25rem 0; }
.chart { display: block; max-width: 40rem; width: 100%; } .chart text { fill: currentColor; font-size: 12px; } .chart .axis { stroke: var(--line); } .chart circle { fill: var(--mark); }
`;
const SCRIPT = `
'use strict';
(() => {
  const find = (id) => document.getElementById(id);
  const cases = [...document.querySelectorAll('ol.cases > li')].map((item, index) => ({ item, index, text: '' }));
  const textOf = (each) => (each.text ||= each.item.textContent.toLowerCase());
  const show = () => {
    const words = find('words').value.trim().toLowerCase();
    const outcome = find('outcome').value;
    let count = 0;
    for (const each of cases) {
      const isShown = (outcome === '' || each.item.dataset.outcome === outcome) && (words === '' || textOf(each).includes(words));
      each.item.hidden = !isShown;
      if (isShown) count += 1;
    }
    for (const section of document.querySelectorAll('section.prompt'))
      section.hidden = section.querySelector('li:not([hidden])') === null;
    find('count').textContent = count + ' of ' + cases.length + ' cases';
  };
  const sort = () => {
    const [name, direction] = find('order').value.split(' ');
    const valueOf = ({ item, index }) => {
      if (name === 'index') return index;
      return item.dataset[name] === undefined ? Infinity : Number(item.dataset[name]) * Number(direction);
    };
    const sorted = cases.map((each) => ({ each, value: valueOf(each) })).sort((a, b) => a.value < b.value ? -1 : a.value > b.value ? 1 : a.each.index - b.each.index);
    for (const { each } of sorted) each.item.parentNode.append(each.item);
  };
  let timer;
  find('words').addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(show, 150);
  });
  find('outcome').addEventListener('change', show);
  find('order').addEventListener('change', sort);
  for (const table of document.querySelectorAll('table')) {
    for (const [column, head] of [...table.tHead.rows[0].cells].entries()) {
      const button = document.createElement('button');
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener('click', () => {
        const direction = head.getAttribute('aria-sort') === 'ascending' ? -1 : 1;
        for (const other of table.tHead.rows[0].cells) other.removeAttribute('aria-sort');
        head.setAttribute('aria-sort', direction === 1 ? 'ascending' : 'descending');
        const valueOf = (row) => {
          const { dataset, textContent } = row.cells[column];
          return dataset.value === undefined ? textContent : Number(dataset.value);
        };
        const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
        const rows = [...table.tBodies[0].rows].sort((a, b) => direction * compare(valueOf(a), valueOf(b)));
        table.tBodies[0].append(...rows);
      });
    }
  }
  find('filter').hidden = false;
  show();
})();
`;
/** Without a script there is nothing to filter by: the bar shows once there is one. */
const FILTER = `<div id="filter" hidden>
<label>Find <input id="words" type="search"></label>
<label>Outcome <select id="outcome"><option value="">all</option><option value="failed">failed</option><option value="unscored">unscored</option><option value="passed">passed</option></select></label>
<label>Order <select id="order"><option value="index">as written</option><option value="score 1">lowest score first</option><option value="cost -1">dearest first</option><option value="latency -1">slowest first</option></select></label>
<span id="count" class="dim" role="status"></span>
</div>`;
/** What may run or style is told by its hash: nothing that came in by a text is. */
function hashOf(text) {
	return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}
/**
* A whole page: https://developer.mozilla.org/docs/Web/HTTP/Guides/CSP
*
* @param title HTML
* @param head HTML, above the bar that filters the cases
* @param cases HTML: sections of the class `prompt`, with lists of the class `cases`
*/
function buildPage(title, head, cases) {
	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${`default-src 'none'; style-src ${hashOf(STYLE)}; script-src ${hashOf(SCRIPT)}; base-uri 'none'; form-action 'none'`}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
${head}
${FILTER}
${cases}
</main>
<script>${SCRIPT}<\/script>
</body>
</html>
`;
}
// src/eval/report/html.ts
/** Pure: an evaluation as one page of HTML, readable without its script. What is foreign is text, and nothing else. */
function buildTable(heading, rows) {
	const toCell = (cell) => {
		if (typeof cell === "string") return `<td>${cell}</td>`;
		return `<td data-value="${cell.value ?? "-Infinity"}">${cell.html}</td>`;
	};
	const body = rows.map((cells) => `<tr>${cells.map(toCell).join("")}</tr>`).join("\n");
	return `<div class="wide"><table><thead><tr>${heading.map((title) => `<th scope="col">${title}</th>`).join("")}</tr></thead><tbody>\n${body}\n</tbody></table></div>`;
}
function formatLatency(ms) {
	return {
		html: ms === void 0 ? "–" : (0,_main_js__WEBPACK_IMPORTED_MODULE_0__.V)(ms),
		value: ms
	};
}
function buildChange({ comparison }) {
	if (comparison === void 0) return {
		html: "–",
		value: void 0
	};
	const { sign, verdict, details } = (0,_failed_cases_js__WEBPACK_IMPORTED_MODULE_2__.d)(comparison);
	return {
		html: `<span class="change">${[`${sign} ${verdict}`, ...details].join("<br>")}</span>`,
		value: comparison.difference
	};
}
function idOf(index) {
	return `prompt-${index + 1}`;
}
function buildPromptRow(prompt, index) {
	const { name, model, cases, passRate, passAllRate, meanScore, costUsd } = prompt;
	const all = passAllRate && `<br>all of ${passAllRate.k}: ${(0,_failed_cases_js__WEBPACK_IMPORTED_MODULE_2__.g)(passAllRate.value)}`;
	return [
		{
			html: `${index + 1}. <a href="#${idOf(index)}">${toHtmlLine(name) || "–"}</a>`,
			value: index + 1
		},
		toHtmlLine(model),
		{
			html: `${passRate === void 0 ? "–" : (0,_failed_cases_js__WEBPACK_IMPORTED_MODULE_2__.y)(passRate)}<br>${(0,_failed_cases_js__WEBPACK_IMPORTED_MODULE_2__.u)(cases)}${all ?? ""}`,
			value: passRate?.value
		},
		buildChange(prompt),
		{
			html: (0,_failed_cases_js__WEBPACK_IMPORTED_MODULE_2__.b)(meanScore),
			value: meanScore
		},
		{
			html: (0,_failed_cases_js__WEBPACK_IMPORTED_MODULE_2__.h)(costUsd),
			value: costUsd
		},
		{
			html: (0,_failed_cases_js__WEBPACK_IMPORTED_MODULE_2__.h)((0,_failed_cases_js__WEBPACK_IMPORTED_MODULE_2__.c)(prompt)),
			value: (0,_failed_cases_js__WEBPACK_IMPORTED_MODULE_2__.c)(prompt)
		},
		formatLatency(prompt.latencyP50Ms),
		formatLatency(prompt.latencyP95Ms)
	];
}
const PROMPT_HEADING = [
	"Prompt",
	"Model",
	"Pass rate",
	"Against the base",
	"Score",
	"Cost",
	"Cost of a case",
	"Latency p50",
	"Latency p95"
];
function buildJudges(judges) {
	if (judges.length === 0) return "";
	return `<h2>Judges</h2>${buildTable([
		"Judge",
		"Prompt",
		"Model",
		"Labels",
		"Agreement with people",
		"Cohen’s κ",
		"Flickers on",
		"Standing"
	], judges.map((judge) => [
		toHtmlLine(judge.evaluator),
		`<code>${toHtmlLine(judge.path)}</code>`,
		toHtmlLine(judge.model),
		{
			html: String(judge.labels),
			value: judge.labels
		},
		{
			html: judge.agreement ? (0,_failed_cases_js__WEBPACK_IMPORTED_MODULE_2__.y)(judge.agreement) : "–",
			value: judge.agreement?.value
		},
		{
			html: (0,_failed_cases_js__WEBPACK_IMPORTED_MODULE_2__.b)(judge.kappa),
			value: judge.kappa
		},
		{
			html: String(judge.flickering),
			value: judge.flickering
		},
		judge.untestedReason === void 0 ? "✅ can fail the build" : `⚠️ ${toHtmlSentence(judge.untestedReason)}`
	]))}`;
}
function buildList(sentences) {
	return sentences.length === 0 ? "" : `<ul>${sentences.map((sentence) => `<li>${sentence}</li>`).join("")}</ul>`;
}
function buildHead(result) {
	const { prompts, problems, notices, judges, headSha, endedAt, baseline, shard, costUsd } = result;
	const { sign, verdict, passing } = (0,_failed_cases_js__WEBPACK_IMPORTED_MODULE_2__.p)(result);
	const facts = [
		...headSha === void 0 ? [] : [`Commit <code>${toHtmlLine(headSha.slice(0, 12))}</code>`],
		...baseline === void 0 ? [] : [`compared with ${toHtmlSentence(baseline)}`],
		...shard === void 0 ? [] : [`part ${shard.index} of ${shard.of}`],
		`${toHtmlLine(endedAt.slice(0, 16).replace("T", " "))} UTC`,
		`${(0,_main_js__WEBPACK_IMPORTED_MODULE_0__.i)(result.answers, "answer")}, ${(0,_main_js__WEBPACK_IMPORTED_MODULE_0__.a)(result.cachedAnswers)} of them from the cache`,
		...costUsd === void 0 ? [] : [(0,_failed_cases_js__WEBPACK_IMPORTED_MODULE_2__.h)(costUsd)]
	];
	const odd = (0,_failed_cases_js__WEBPACK_IMPORTED_MODULE_2__.f)(prompts);
	const figures = (0,_failed_cases_js__WEBPACK_IMPORTED_MODULE_2__.m)(prompts);
	const chart = (0,_eval_js__WEBPACK_IMPORTED_MODULE_1__.a)(prompts, toHtmlLine);
	return [
		`<h1>${sign} ${verdict}</h1>`,
		`<p>${passing}.</p>`,
		`<p class="dim">${facts.join(" · ")}</p>`,
		buildList((0,_eval_js__WEBPACK_IMPORTED_MODULE_1__.r)(problems).map(({ failsBuild, message }) => `${failsBuild ? "❌" : "⚠️"} ${toHtmlSentence(message)}`)),
		"<h2>Prompts</h2>",
		buildTable(PROMPT_HEADING, prompts.map(buildPromptRow)),
		figures === "" ? "" : `<p class="dim">${figures}</p>`,
		odd === "" ? "" : `<p>Answers that could not be judged: ${odd}.</p>`,
		notices.length === 0 ? "" : `<h2>Notices</h2>${buildList(notices.map(toHtmlSentence))}`,
		buildJudges(judges),
		chart === "" ? "" : `<h2>Quality against cost</h2>${chart}`,
		"<h2>Cases</h2>"
	].filter(Boolean).join("\n");
}
/** What a page shows of all texts together, and of each at most and at least. */
const PAGE_CHARACTERS = 5e6;
const MAX_TEXT_CHARACTERS = 5e3;
const MIN_TEXT_CHARACTERS = 200;
/** A browser is slow with more; of those that passed, some are left out then. */
const MAX_CASES = 2e4;
/** So much of each text that all together stay a page. */
function shareRoom(prompts) {
	const texts = prompts.flatMap(({ cases }) => cases.flatMap(({ attempts }) => attempts)).reduce((count, { scores }) => count + 1 + 2 * scores.filter(({ isPassed }) => isPassed === false).length, 0);
	return Math.max(MIN_TEXT_CHARACTERS, Math.min(MAX_TEXT_CHARACTERS, Math.floor(PAGE_CHARACTERS / Math.max(1, texts))));
}
/** The cases that are shown, in their order; those that did not pass before any other. */
function chooseShown(prompts) {
	const all = prompts.flatMap(({ cases }) => cases);
	const bad = all.filter(({ outcome }) => outcome !== "passed");
	const good = all.filter(({ outcome }) => outcome === "passed");
	return new Set([...bad, ...good].slice(0, MAX_CASES));
}
function buildPromptSection(prompt, index, shown, options) {
	const baseById = new Map(prompt.baseCases.map((base) => [base.caseId, base]));
	const cases = prompt.cases.filter((result) => shown.has(result));
	const items = cases.map((result) => buildHtmlCase(result, baseById.get(result.caseId), options));
	const left = prompt.cases.length - cases.length;
	const { failed, unscored } = (0,_failed_cases_js__WEBPACK_IMPORTED_MODULE_2__.l)(prompt.cases);
	return [
		`<section class="prompt" id="${idOf(index)}">`,
		`<h3>${toHtmlLine(prompt.name)} on ${toHtmlLine(prompt.model)}</h3>`,
		`<p class="dim"><code>${toHtmlLine(prompt.path)}</code> ${(0,_main_js__WEBPACK_IMPORTED_MODULE_0__.i)(prompt.cases.length, "case")}, ${(0,_main_js__WEBPACK_IMPORTED_MODULE_0__.a)(failed)} failed, ${(0,_main_js__WEBPACK_IMPORTED_MODULE_0__.a)(unscored)} unscored</p>`,
		`<ol class="cases">\n${items.join("\n")}\n</ol>`,
		...left > 0 ? [`<p>${(0,_main_js__WEBPACK_IMPORTED_MODULE_0__.i)(left, "case")} left out here; <code>json-file</code> has all.</p>`] : [],
		"</section>"
	].join("\n");
}
/** The text of `html-file`. Whoever calls it has taken secrets out. */
async function buildHtml(result, { filesUrl }) {
	const { prompts } = result;
	const shown = chooseShown(prompts);
	const hasFailed = prompts.some(({ cases }) => cases.some(({ outcome }) => outcome === "failed"));
	const options = {
		filesUrl,
		maxCharacters: shareRoom(prompts),
		diffWords: hasFailed ? (await __webpack_require__.e(/* import() */ 267).then(__webpack_require__.bind(__webpack_require__, 267))).diffWords : void 0
	};
	const sections = prompts.map((prompt, index) => buildPromptSection(prompt, index, shown, options));
	const note = options.maxCharacters < MAX_TEXT_CHARACTERS ? `<p class="dim">Of each text, the first ${(0,_main_js__WEBPACK_IMPORTED_MODULE_0__.a)(options.maxCharacters)} characters; <code>json-file</code> has all.</p>\n` : "";
	return buildPage((0,_failed_cases_js__WEBPACK_IMPORTED_MODULE_2__.p)(result).verdict, buildHead(result), note + sections.join("\n"));
}



/***/ })

};
