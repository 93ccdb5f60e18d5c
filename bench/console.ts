/**
 * How soon a page of the console stands there: `npm run bench:console [-- --json]`. Starts the product in this process
 * and opens each page in a new, empty browser, where nothing is cached; server and browser share the machine.
 */
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { openBrowser, visitor } from '../e2e/browser.ts';
import { openDoor } from '../e2e/test-door.ts';
import { median } from './figures.ts';

const PAGES = ['/chat', '/overview', '/activity', '/policy', '/vendors', '/try'];
const ROUNDS = 7;

interface Opened {
  /** Milliseconds from the click until the page's question stands there. */
  readonly ms: number;
  /** Bytes that came over the wire until then, compressed. */
  readonly bytes: number;
}

const { values } = parseArgs({ options: { json: { type: 'boolean' } } });
const browser = await openBrowser();
const door = await openDoor('telemetry: { log_level: silent }\n');
try {
  const rows = [];
  for (const path of PAGES) {
    const rounds: Opened[] = [];
    for (let round = 0; round < ROUNDS; round += 1) rounds.push(await opened(browser, door.url + path));
    rows.push({
      page: path,
      median: Math.round(median(rounds.map(({ ms }) => ms))),
      slowest: Math.round(Math.max(...rounds.map(({ ms }) => ms))),
      kilobytes: Math.round(Math.max(...rounds.map(({ bytes }) => bytes)) / 1_000),
    });
  }
  process.stdout.write(values.json === true ? `${JSON.stringify(rows)}\n` : tableOf(rows));
} finally {
  await door.close();
  await browser.close();
}

async function opened(inside: Browser, url: string): Promise<Opened> {
  const { page, context } = await visitor(inside);
  await page.goto(url, { waitUntil: 'commit' });
  await page.locator('main h1').waitFor();
  const measured = await page.evaluate(() => ({
    ms: performance.now(),
    bytes: performance
      .getEntries()
      .map((entry) => (entry as { readonly transferSize?: number }).transferSize ?? 0)
      .reduce((sum, size) => sum + size, 0),
  }));
  await context.close();
  return measured;
}

function tableOf(rows: readonly Readonly<Record<string, string | number>>[]): string {
  const line = (cells: readonly (string | number)[]): string =>
    `${String(cells[0]).padEnd(12)}${cells
      .slice(1)
      .map((cell) => String(cell).padStart(12))
      .join('')}\n`;
  return [['page', 'median ms', 'slowest ms', 'kB'], ...rows.map((row) => Object.values(row))]
    .map(line)
    .join('');
}
