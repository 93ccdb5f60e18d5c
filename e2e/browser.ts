/**
 * A real Chromium for tests of the console: found on the machine, or brought by Debian's package where we may install.
 * Screenshots of every page that a test visits are kept in `e2e/screenshots`, for people to look at.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Browser, type BrowserContext, type Page, chromium } from 'playwright-core';

/** The same engine without windows needs a third less of the processor. */
const PLACES = [
  process.env['CHROMIUM'],
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
const SCREENSHOTS = join(import.meta.dirname, 'screenshots');
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** @throws when there is no Chromium and none can be installed: a console that no browser has seen is not tested. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumHere(), args: ['--no-sandbox', '--disable-gpu'] });
}

function chromiumHere(): string {
  const find = (): string | undefined => PLACES.find((place) => place !== undefined && existsSync(place));
  const here = find();
  if (here !== undefined) return here;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    execFileSync('apt-get', ['install', '-y', '-qq', 'chromium-headless-shell'], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }
  const installed = find();
  if (installed !== undefined) return installed;
  throw new Error('No Chromium is on this machine. Install one, or name it in the variable CHROMIUM.');
}

const WIDE = { width: 1280, height: 860 } as const;
export const NARROW = { width: 390, height: 844 } as const;

/** A visitor of the console, with the language that tests are written in. */
export async function visitor(
  browser: Browser,
  {
    viewport = WIDE,
    scheme = 'light',
    locale = 'en-GB',
  }: {
    readonly viewport?: { readonly width: number; readonly height: number };
    readonly scheme?: 'light' | 'dark';
    readonly locale?: string;
  } = {},
): Promise<{ readonly page: Page; readonly context: BrowserContext; readonly faults: readonly string[] }> {
  const context = await browser.newContext({
    viewport,
    colorScheme: scheme,
    locale,
    timezoneId: 'Europe/Berlin',
  });
  const page = await context.newPage();
  // Whatever the browser complains of: a broken policy, a script that threw, a file from elsewhere.
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('the server responded with a status of 4'))
      faults.push(message.text());
  });
  page.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && !/^(127\.0\.0\.1|localhost)$/.test(hostname))
      faults.push(`asked ${request.url()}`);
  });
  return { page, context, faults };
}

/** Until what moves has come to rest, but for what never does, and the page has been drawn since. */
const AT_REST = `Promise.race([
  Promise.all(
    document.getAnimations()
      .filter((one) => one.effect?.getComputedTiming().iterations !== Infinity)
      .map((one) => one.finished.catch(() => {})),
  ),
  new Promise((over) => setTimeout(over, 1000)),
]).then(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))`;

/** Looks at a page in light and dark, wide and narrow: keeps a picture of each and finds no serious barrier (axe). */
export async function looksRight(page: Page, name: string): Promise<void> {
  mkdirSync(SCREENSHOTS, { recursive: true });
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    for (const [width, size] of [
      ['wide', WIDE],
      ['narrow', NARROW],
    ] as const) {
      await page.setViewportSize(size);
      await page.evaluate(AT_REST);
      await page.screenshot({
        path: join(SCREENSHOTS, `${name}-${scheme}-${width}.png`),
        fullPage: true,
        animations: 'disabled',
      });
      const sideways = (await page.evaluate(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      )) as number;
      assert.ok(sideways <= 0, `${name} is ${sideways} pixels too wide (${scheme}, ${width})`);
    }
    assert.deepEqual(await barriers(page), [], `${name}, ${scheme}`);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize(WIDE);
}

/** Serious and critical findings of axe, WCAG 2.2 AA, as `rule: where`. */
async function barriers(page: Page): Promise<readonly string[]> {
  // Evaluated by the debugger, which the page's policy does not bind.
  if ((await page.evaluate('typeof axe')) === 'undefined') await page.evaluate(AXE);
  const violations = (await page.evaluate(
    `axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      resultTypes: ['violations'],
    }).then(({ violations }) => violations)`,
  )) as { id: string; impact: string; nodes: { target: string[]; failureSummary?: string }[] }[];
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`),
    );
}
