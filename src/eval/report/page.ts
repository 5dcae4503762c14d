/** Pure: the frame of the HTML report. It loads nothing, and runs nothing but its own script. */
import { createHash } from 'node:crypto';

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
function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/**
 * A whole page: https://developer.mozilla.org/docs/Web/HTTP/Guides/CSP
 *
 * @param title HTML
 * @param head HTML, above the bar that filters the cases
 * @param cases HTML: sections of the class `prompt`, with lists of the class `cases`
 */
export function buildPage(title: string, head: string, cases: string): string {
  const policy = `default-src 'none'; style-src ${hashOf(STYLE)}; script-src ${hashOf(SCRIPT)}; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
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
<script>${SCRIPT}</script>
</body>
</html>
`;
}
