import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { looksRight, openBrowser, visitor } from '../browser.ts';
import { type Firm, knowVendors, openFirm, workedBefore } from './traffic.ts';

describe('the page “What exactly happened?”', () => {
  let browser: Browser;
  let firm: Firm;
  let letter = '';
  let stumbled = '';
  before(async () => {
    browser = await openBrowser();
    firm = await openFirm();
    await knowVendors(firm);
    await workedBefore(firm, 120);
    letter = await firm.ask('near-1', 'Please write to Jonas Lindqvist, j.lindqvist@example.org');
    await firm.ask('far-1', 'My key is sk-proj-Zx81kfQ0pLw72mNbVc94TrYuEoIhGa53');
    firm.vendor.script({ fault: { kind: 'status', status: 503 } });
    stumbled = await firm.ask('shaky-1', 'What is a merkle tree?');
    firm.vendor.script({ fault: { kind: 'status', status: 500 } });
    await firm.ask('far-1', 'What is a merkle tree?');
    await firm.seen();
  });
  after(async () => {
    await browser.close();
    await firm.close();
  });

  const opened = async (path: string): Promise<{ page: Page; faults: readonly string[] }> => {
    const { page, faults } = await visitor(browser);
    await page.goto(`${firm.door.url}${path}`);
    await page.getByRole('table').waitFor();
    return { page, faults };
  };
  const rows = (page: Page) => page.getByRole('table').getByRole('row');

  it('lists every passage, the newest first, a page at a time', async () => {
    const { page, faults } = await opened('/activity');
    assert.equal(await rows(page).count(), 51);
    await page.getByText('125 passages of 124 requests').waitFor();
    assert.deepEqual(faults, []);
    await looksRight(page, 'activity');
    await page.getByRole('button', { name: 'Show more' }).click();
    await page.getByText('100 rows').waitFor();
    await page.getByRole('button', { name: 'Show more' }).click();
    await page.getByText('125 rows').waitFor();
    assert.equal(await page.getByRole('button', { name: 'Show more' }).count(), 0);
    await page.getByText('Columns', { exact: true }).click();
    await page.getByRole('checkbox', { name: 'Took' }).check();
    await page.getByRole('button', { name: 'Took' }).click();
    await page
      .getByRole('columnheader', { name: 'Took', exact: false })
      .and(page.locator('[aria-sort]'))
      .waitFor();
    assert.match(page.url(), /sort=duration/);
  });

  it('searches on the server, and the address says for what', async () => {
    const { page, faults } = await opened('/activity');
    const search = page.getByRole('search', { name: 'Search' });
    await search.getByLabel('What became of it').selectOption({ label: 'Was not let out' });
    await page.waitForURL(/fate=block/);
    await page.getByText(/^1\d passages of/).waitFor();
    await page.getByLabel('Words of the reason').fill('no such reason');
    await page.getByRole('heading', { name: 'No passage is as you search for it' }).waitFor();
    await looksRight(page, 'activity-nothing');
    await page.getByLabel('Words of the reason').fill('whatever the OFFERING');
    await page.waitForURL(/because=whatever/);
    await rows(page).nth(1).waitFor();
    await page.reload();
    assert.equal(await page.getByLabel('Words of the reason').inputValue(), 'whatever the OFFERING');
    await page.getByText(/^1\d passages of/).waitFor();
    await page.getByRole('button', { name: 'Search for everything' }).first().click();
    await page.getByText('125 passages').waitFor();
    assert.deepEqual(faults, []);
  });

  it('keeps a search under a name, and forgets it so that it can be had back', async () => {
    const { page } = await opened('/activity?fate=block');
    await page.getByRole('button', { name: 'Keep this search' }).click();
    await page.getByLabel('What should it be called?').fill('Not let out');
    await page.getByRole('button', { name: 'Keep', exact: true }).click();
    const kept = page.getByRole('button', { name: 'Not let out', exact: true });
    await kept.waitFor();
    await page.goto(`${firm.door.url}/activity`);
    await kept.click();
    await page.waitForURL(/fate=block/);
    await looksRight(page, 'activity-views');
    await page.getByRole('button', { name: 'Forget “Not let out”' }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    await kept.waitFor();
  });

  it('tells one request in full, and proves it in the browser', async () => {
    const { page, faults } = await opened('/activity?fate=pseudonymise');
    await rows(page).nth(1).press('Enter');
    await page.waitForURL(new RegExp(`/activity/${letter}`));
    await page.getByText('our general rule is that it goes with names replaced').waitFor();
    await page.getByText('e-mail address 1').waitFor();
    assert.doesNotMatch((await page.textContent('body')) ?? '', /lindqvist/);
    await page.getByText('How it ended').last().waitFor();
    for (const button of await page.getByRole('button', { name: 'Verify in this browser' }).all())
      await button.click();
    await page.getByText('This is proven').nth(1).waitFor();
    await page.getByText('The entry, as it stands in the ledger').first().click();
    assert.deepEqual(faults, []);
    await page.evaluate('scrollTo(0, 0)');
    await looksRight(page, 'activity-record');
    await page.getByRole('link', { name: /Back to Activity/ }).click();
    await page.waitForURL(/\/activity\?fate=pseudonymise/);
  });

  it('does not believe a proof that was tampered with on the way', async () => {
    const { page } = await visitor(browser);
    await page.route('**/api/v1/activity/proofs/*', async (route) => {
      const response = await route.fetch();
      const text = await response.text();
      await route.fulfill({ response, body: text.replace(/^index \d+$/m, 'index 0') });
    });
    await page.goto(`${firm.door.url}/activity/${letter}`);
    await page.getByRole('button', { name: 'Verify in this browser' }).first().click();
    await page.getByText('Do not believe this').waitFor();
  });

  it('says what went wrong where a vendor failed', async () => {
    const { page } = await opened('/activity?ending=upstream_failed');
    await rows(page).nth(1).press('Enter');
    await page.getByText('What went wrong then').waitFor();
    await looksRight(page, 'activity-failed');
  });

  it('shows every attempt of a request that had to be tried again', async () => {
    const { page } = await visitor(browser);
    await page.goto(`${firm.door.url}/activity/${stumbled}`);
    const first = page.getByRole('region', { name: 'Attempt 1 of 2' });
    await first.getByText('The vendor failed').waitFor();
    await page.getByRole('region', { name: 'Attempt 2 of 2' }).getByText('Answered').waitFor();
    await looksRight(page, 'activity-attempts');
  });

  it('gives everything that was found as a file', async () => {
    const { page } = await opened('/activity?fate=block');
    const saved = page.waitForEvent('download');
    await page.getByRole('link', { name: 'All as CSV' }).click();
    const file = await readFile(await (await saved).path(), 'utf8');
    const lines = file.trim().split('\r\n');
    assert.match(lines[0] ?? '', /id,request,attempt,at/);
    assert.ok(lines.length > 10 && lines.slice(1).every((line) => line.includes(',block,')));
    const proof = page.waitForEvent('download');
    await page.goto(`${firm.door.url}/activity/${letter}`);
    await page.getByRole('link', { name: 'Download the proof' }).first().click();
    assert.match(await readFile(await (await proof).path(), 'utf8'), /^c2sp.org\/tlog-proof@v1/);
  });

  it('is where every number of the overview leads', async () => {
    const { page } = await visitor(browser);
    await page.goto(`${firm.door.url}/overview`);
    const number = page.getByRole('link', { name: /were not let out/ });
    const count = /^\d+/.exec((await number.textContent()) ?? '')?.[0];
    await number.click();
    await page.getByText(`${count} passages of`).waitFor();
  });

  it('speaks German', async () => {
    const { page } = await visitor(browser, { locale: 'de-DE' });
    await page.goto(`${firm.door.url}/activity/${letter}`);
    await page.getByRole('button', { name: 'In diesem Browser prüfen' }).first().click();
    await page.getByText('Das ist bewiesen').waitFor();
    await page.evaluate('scrollTo(0, 0)');
    await looksRight(page, 'activity-record-de');
  });

  it('calls keys by their names', async () => {
    const made = await fetch(`${firm.door.url}/api/v1/keys`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-bailiwick-console': '1' },
      body: JSON.stringify({ name: 'Website', team: 'sales' }),
    });
    const { key } = (await made.json()) as { key: string };
    await firm.ask('near-1', 'What is a merkle tree?', key);
    await firm.seen();
    const { page } = await opened('/activity?team=sales');
    await page.getByRole('cell', { name: 'Website' }).waitFor();
    await page.getByLabel('Who').first().selectOption({ label: 'Website' });
    await page.waitForURL(/principal=key_/);
  });
});
