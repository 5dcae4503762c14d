// Opens the HTML report of an evaluation in Chromium, as a person would, and tells what came of it. Needs Chromium: its
// path in CHROMIUM, else `chromium`.
//
//   node scripts/node24.mjs scripts/browse-report.ts FILE [PICTURE.png]
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openBrowser } from '../__tests__/emulator/browser.ts';

const [file, picture] = process.argv.slice(2);
if (file === undefined) throw new Error('Say which file: browse-report.ts FILE [PICTURE.png]');
const url = pathToFileURL(resolve(file)).href;
const CASES = 'document.querySelectorAll("ol.cases > li").length';

const startedAtMs = performance.now();
const page = await openBrowser(url);
const cases = await page.evaluate(CASES);
console.log(`${cases} cases, opened in ${Math.round(performance.now() - startedAtMs)} ms`);
const filtered = await page.evaluate(`(async () => {
  const select = document.getElementById('outcome');
  const startedAtMs = performance.now();
  select.value = 'failed';
  select.dispatchEvent(new Event('change'));
  const order = document.getElementById('order');
  order.value = 'latency -1';
  order.dispatchEvent(new Event('change'));
  document.body.getBoundingClientRect();
  const ms = Math.round(performance.now() - startedAtMs);
  const said = document.getElementById('count').textContent;
  select.value = '';
  select.dispatchEvent(new Event('change'));
  order.value = 'index';
  order.dispatchEvent(new Event('change'));
  return said + ', filtered and sorted in ' + ms + ' ms';
})()`);
console.log(`Failed: ${filtered}`);
console.log(`Other hosts asked: ${page.requests.filter((asked) => asked !== url).join(', ') || 'none'}`);
console.log(`Problems: ${page.problems.join('; ') || 'none'}`);
const open = `document.querySelector('li[data-outcome="failed"] details')?.setAttribute('open', '')`;
await page.evaluate(open);
if (picture !== undefined) await page.takePicture(picture);
await page.close();

const unscripted = await openBrowser(url, { isScripted: false, isDark: true });
const shown = await unscripted.evaluate(
  `${CASES} + ' cases, the bar is ' + (document.getElementById('filter').hidden ? 'hidden' : 'shown')`,
);
console.log(`Without script: ${shown}`);
if (picture !== undefined) await unscripted.takePicture(picture.replace(/(\.png)?$/, '-dark.png'));
await unscripted.close();
