import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { type FakeVendor, startFakeVendor } from '@bailiwick/fakes/vendor';
import type { Browser } from 'playwright-core';
import { looksRight, openBrowser, visitor } from '../browser.ts';
import { claimed } from '../household.ts';
import { type TestDoor, openDoor, usualConfiguration } from '../test-door.ts';

const KEEPING = 'retention: { conversations: { keep: on, days: 30 } }\n';
const QUESTION = 'May Frau Muster end the lease by May?';

describe('an exit drill over kept conversations', () => {
  let browser: Browser;
  let vendor: FakeVendor;
  let home: FakeVendor;
  let door: TestDoor;
  before(async () => {
    browser = await openBrowser();
    vendor = await startFakeVendor({ models: ['fake-large'] });
    home = await startFakeVendor({ models: ['llama-3'] });
    door = await openDoor(usualConfiguration(vendor, home, KEEPING));
  });
  after(async () => {
    await browser.close();
    await door.close();
    await vendor.close();
    await home.close();
  });

  it('asks one’s own again, shows the answers once, and keeps a report without them', async () => {
    const owner = await claimed(door);
    const { page, context, faults } = await visitor(browser);
    const [name = '', value = ''] = owner.cookie().split('=');
    await context.addCookies([{ name, value, url: door.url }]);
    await page.goto(`${door.url}/exports`);
    await page.getByLabel('Asked about').selectOption('own');
    await page.getByText('You have no kept conversation').waitFor();
    await page.goto(`${door.url}/chat`);
    await page.getByText('Kept for 30 days').waitFor();
    await page.getByLabel('Your message').fill(QUESTION);
    await page.keyboard.press('Enter');
    const list = page.getByRole('navigation', { name: 'Conversations' });
    await list.getByRole('button', { name: /lease/ }).waitFor();
    // A question is kept with its answer; whoever leaves before has asked nothing.
    await page
      .getByRole('log')
      .getByRole('region', { name: /fake-large|llama/ })
      .waitFor();
    await page.getByRole('button', { name: 'Stop' }).waitFor({ state: 'detached' });
    home.reset();
    await page.goto(`${door.url}/exports`);
    await page.getByLabel('In use today').selectOption('vendor-openai');
    await page.getByLabel('Would take over').selectOption('at-home');
    await page.getByLabel('Asked about').selectOption('own');
    await page.getByRole('checkbox', { name: /lease/ }).check();
    await looksRight(page, 'exit-drill-own');
    await page.getByRole('button', { name: 'Start the drill' }).click();
    await page.getByText('How locked-in: vendor-openai → at-home').waitFor();
    await page.getByText('Answers side by side').click();
    await page.getByRole('region', { name: 'conversation 1' }).waitFor();
    const asked = home.requests.map(({ body }) => String(body)).join('\n');
    assert.match(asked, /lease/);
    const folder = join(door.home, 'drills');
    const [report = ''] = await readdir(folder);
    const kept = await readFile(join(folder, report), 'utf8');
    assert.match(kept, /"id":"conversation 1"/);
    assert.ok(!kept.includes('lease') && !kept.includes('Side by side'));
    assert.deepEqual(faults, []);
  });

  it('says what to do where there is nothing to compare', async () => {
    const bare = await openDoor('telemetry: { log_level: silent }\n');
    try {
      const { page, faults } = await visitor(browser);
      await page.goto(`${bare.url}/exports`);
      await page.getByText('There is no offering to leave yet').waitFor();
      await looksRight(page, 'exit-drill-nothing');
      await page.getByRole('link', { name: 'Set one up' }).click();
      await page.waitForURL(/welcome/);
      assert.deepEqual(faults, []);
    } finally {
      await bare.close();
    }
  });
});
