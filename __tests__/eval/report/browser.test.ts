// The report in a real browser, where there is one: every night, and on machines that have Chromium or Chrome.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buildHtml } from '../../../src/eval/report/html.ts';
import type { EvalResult } from '../../../src/eval/results.ts';
import { ATTACKS } from '../../corpus/attacks.ts';
import { type Browser, type BrowserOptions, findBrowser, openBrowser } from '../../emulator/browser.ts';
import { isThorough } from '../../thorough.ts';
import { buildRealistic } from '../results.ts';
import { fillWith } from './foreign.ts';

const isThere = findBrowser(process.env) !== undefined;
const FILES = 'https://github.test/o/r/blob/abc';

test('a browser is named by CHROMIUM, or stands in PATH', () => {
  expect(findBrowser({ CHROMIUM: '/opt/browser', PATH: '' })).toBe('/opt/browser');
  expect(findBrowser({ PATH: '/nowhere' })).toBeUndefined();
});

test('every night, there is one', () => {
  expect(isThere || !isThorough).toBe(true);
});

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'report-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Opens the page of a result, and closes it again. @returns what `look` saw, and what else became known */
async function browse<T>(
  result: EvalResult,
  look: (page: Browser) => Promise<T>,
  options: BrowserOptions = {},
): Promise<{ seen: T; others: string[]; problems: string[] }> {
  const file = join(folder, 'report.html');
  writeFileSync(file, await buildHtml(result, { filesUrl: FILES }));
  const url = pathToFileURL(file).href;
  const page = await openBrowser(url, options);
  try {
    const seen = await look(page);
    return { seen, others: page.requests.filter((asked) => asked !== url), problems: page.problems };
  } finally {
    await page.close();
  }
}

const SHOWN = `document.querySelectorAll('ol.cases > li:not([hidden])').length`;
const IS_BAR_SHOWN = `document.getElementById('filter').checkVisibility()`;

/** Sets a field of the bar. */
function choose(id: string, value: string): string {
  return `{ const field = document.getElementById('${id}'); field.value = '${value}'; field.dispatchEvent(new Event('change')); }`;
}

if (isThere)
  describe('the page in a browser', () => {
    test('shows 10,000 cases, filters and sorts them, and asks nobody for anything', async () => {
      const result = buildRealistic(1_667);
      const all = result.prompts.flatMap(({ cases }) => cases);
      const { seen, others, problems } = await browse(result, async (page) => {
        const shown = await page.evaluate(SHOWN);
        await page.evaluate(choose('outcome', 'failed'));
        const failed = await page.evaluate(SHOWN);
        await page.evaluate(choose('order', 'latency -1'));
        const slowest = await page.evaluate(
          `document.querySelector('ol.cases > li:not([hidden])').dataset.latency`,
        );
        await page.evaluate(`document.querySelector('table th:nth-child(3) button').click()`);
        const worst = await page.evaluate(
          `document.querySelector('table tbody tr td:nth-child(3)').dataset.value`,
        );
        return { shown, failed, slowest: Number(slowest), worst: Number(worst) };
      });
      const failed = all.filter(({ outcome }) => outcome === 'failed');
      expect(seen).toEqual({
        shown: 10_002,
        failed: failed.length,
        slowest: Math.max(
          ...(result.prompts[0]?.cases ?? [])
            .filter(({ outcome }) => outcome === 'failed')
            .flatMap(({ attempts }) => attempts.map(({ latencyMs = 0 }) => latencyMs)),
        ),
        worst: Math.min(...result.prompts.map(({ passRate }) => passRate?.value ?? 1)),
      });
      expect(others).toEqual([]);
      expect(problems).toEqual([]);
    }, 60_000);

    test('is whole without a script', async () => {
      const { seen, others, problems } = await browse(
        buildRealistic(),
        async (page) => ({
          shown: await page.evaluate(SHOWN),
          isBarShown: await page.evaluate(IS_BAR_SHOWN),
          text: String(await page.evaluate('document.body.innerText')),
        }),
        { isScripted: false, isDark: true },
      );
      expect(seen).toMatchObject({ shown: 120, isBarShown: false });
      expect(seen.text).toContain('102 of 117 cases pass');
      expect(others).toEqual([]);
      expect(problems).toEqual([]);
    }, 60_000);

    test('makes nothing of attacks in it', async () => {
      const texts = [...ATTACKS.values()].flat();
      const prompts = [...texts, 'x'.repeat(400)].flatMap((text) => fillWith(text).prompts);
      const alarm = fillWith(
        `<script>document.title = 'run'</script><img src=x onerror="document.title='run'">`,
      );
      const { seen, others, problems } = await browse(
        { ...alarm, prompts: [...alarm.prompts, ...prompts] },
        async (page) => ({
          title: await page.evaluate(`document.title`),
          others: await page.evaluate(`document.querySelectorAll('img, iframe, form').length`),
          isWide: await page.evaluate(`document.documentElement.scrollWidth > innerWidth`),
          isCellWide: await page.evaluate(`document.querySelector('table td').offsetWidth > innerWidth / 2`),
        }),
      );
      expect(seen).toEqual({ title: 'The evaluation failed', others: 0, isWide: false, isCellWide: false });
      expect(others).toEqual([]);
      expect(problems).toEqual([]);
    }, 60_000);
  });
