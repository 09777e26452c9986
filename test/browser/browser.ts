import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AxeResults, run } from 'axe-core';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import { findChromium, howToInstall } from '../../scripts/ensure-chromium.mjs';

function chromiumPath(): string {
  const found = findChromium();
  if (!found) throw new Error(`${howToInstall} \`node scripts/ensure-chromium.mjs\` does it where it can.`);
  return found;
}

export interface PageOptions {
  /** Width of the window in CSS pixels; 360 is a phone, 1440 a desk. */
  readonly width?: number;
  readonly height?: number;
  readonly colourScheme?: 'light' | 'dark';
  readonly baseURL?: string;
  /** False for a browser that runs no script. */
  readonly script?: boolean;
}

export interface TestBrowser {
  /** A page with its own cookies. The running test fails on any error in its console and on any uncaught exception. */
  readonly newPage: (options?: PageOptions) => Promise<Page>;
  readonly close: () => Promise<void>;
}

/** Chromium tells every 4xx answer and every “not now” (503) as an error of the network; for the program a “no” is an ordinary answer. */
const isOrdinary = (text: string): boolean =>
  /Failed to load resource: the server responded with a status of (4\d\d|503)/.test(text) ||
  /net::ERR_INTERNET_DISCONNECTED/.test(text);

export async function openBrowser(): Promise<TestBrowser> {
  const browser: Browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  return {
    newPage: async ({
      width = 1440,
      height = width < 600 ? 740 : 900,
      colourScheme = 'light',
      baseURL,
      script = true,
    } = {}) => {
      const context = await browser.newContext({
        viewport: { width, height },
        colorScheme: colourScheme,
        locale: 'vi-VN',
        timezoneId: 'Asia/Ho_Chi_Minh',
        hasTouch: width < 600,
        javaScriptEnabled: script,
        ...(baseURL ? { baseURL } : {}),
      });
      // As every limit of the tests: for what hangs, on a machine that may have much else to do.
      context.setDefaultTimeout(120_000);
      const page = await context.newPage();
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(String(error.stack ?? error)));
      page.on('console', (message) => {
        if (message.type() === 'error' && !isOrdinary(message.text())) errors.push(message.text());
      });
      onTestFinished(async () => {
        await context.close();
        expect(errors, 'errors in the console of the page').toEqual([]);
      });
      return page;
    },
    close: () => browser.close(),
  };
}

/** Waits until a field holds a value: it may come with an answer of the server, or from what lay on the device. */
export const expectValue = (field: Locator, value: string) => expect.poll(() => field.inputValue()).toBe(value);

/** Waits until something has the focus: it moves when the page was drawn anew. */
export const expectFocus = (place: Locator) =>
  expect.poll(() => place.evaluate((element) => element === document.activeElement)).toBe(true);

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Expects no breach of WCAG 2.2 A and AA on the page as it stands. `evaluate` is not held back by content security. */
export async function expectNoAxeFindings(page: Page): Promise<void> {
  // What answers the question before is dimmed; it is the next answer that is judged.
  await expect.poll(() => page.locator('[data-results][aria-busy="true"]').count()).toBe(0);
  // What the sticky head half covers while one scrolls is no small target.
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.evaluate(axeSource);
  const results = await page.evaluate(
    (): Promise<AxeResults> =>
      (window as unknown as { axe: { run: typeof run } }).axe.run(document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      }),
  );
  const findings = results.violations.map(({ id, help, nodes }) => ({
    id,
    help,
    where: nodes.map((node) => node.target.join(' ')),
  }));
  expect(findings).toEqual([]);
}

/** Expects that the page on A4 paper holds words only: no field, no button but those that say something. Leaves it on the screen. */
export async function expectPaper(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  const things = page.locator('input, select, textarea, button:not([data-printed]), a.mantine-Button-root, nav');
  const shown = await things
    .filter({ visible: true })
    .evaluateAll((found) => found.map((one) => one.outerHTML.slice(0, 200)));
  expect(shown).toEqual([]);
  expect((await page.pdf({ preferCSSPageSize: true })).byteLength).toBeGreaterThan(5_000);
  await page.emulateMedia({ media: 'screen' });
}

/** Saves what the page looks like as `test-results/<name>.png`, full length. */
export async function screenshot(page: Page, name: string): Promise<string> {
  mkdirSync('test-results', { recursive: true });
  const path = join('test-results', `${name}.png`);
  await page.screenshot({ path, fullPage: true, animations: 'disabled' });
  return path;
}
