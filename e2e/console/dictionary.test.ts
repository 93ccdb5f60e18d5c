import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { looksRight, openBrowser, visitor } from '../browser.ts';
import { type TestDoor, openDoor } from '../test-door.ts';

describe('the dictionary', () => {
  let browser: Browser;
  let door: TestDoor;
  before(async () => {
    browser = await openBrowser();
    door = await openDoor('telemetry: { log_level: silent }\n');
  });
  after(async () => {
    await browser.close();
    await door.close();
  });

  const opened = async (path: string): Promise<{ page: Page; faults: readonly string[] }> => {
    const { page, faults } = await visitor(browser);
    await page.goto(`${door.url}${path}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    return { page, faults };
  };
  const found = async (text: string): Promise<string> => {
    const { page } = await opened('/try');
    await page.getByLabel('A text').fill(text);
    const view = page.getByRole('region', { name: 'What a vendor would see' });
    await view.waitFor();
    const seen = (await view.getByRole('paragraph').textContent()) ?? '';
    await page.close();
    return seen;
  };

  it('protects a word from the next request on, and lets it go when it is removed, and takes that back', async () => {
    const { page, faults } = await opened('/dictionary');
    await page.getByLabel('Word or phrase').fill('hushed lantern');
    await page.getByRole('button', { name: 'Add the word' }).click();
    await page.getByRole('row', { name: /hushed lantern/ }).waitFor();
    assert.doesNotMatch(await found('About hushed lantern, tomorrow.'), /lantern/);
    await looksRight(page, 'dictionary');
    await page
      .getByRole('row', { name: /hushed lantern/ })
      .getByRole('button', { name: 'Remove' })
      .click();
    await page.getByText('“hushed lantern” was removed.').waitFor();
    assert.match(await found('About hushed lantern, today.'), /lantern/);
    await page.getByRole('button', { name: 'Undo' }).first().click();
    await page.getByRole('row', { name: /hushed lantern/ }).waitFor();
    assert.deepEqual(faults, []);
  });

  it('loads a list of which no value stays, and finds its records', async () => {
    const { page } = await opened('/dictionary');
    await page
      .getByRole('group', { name: 'Choose a table (CSV)' })
      .locator('input')
      .setInputFiles({
        name: 'c.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from('number;name\nQX-77-ZZ9041;Zaphira\nQX-77-ZZ9042;Orlo\n'),
      });
    await page.getByLabel('Name of the list').fill('customers');
    await page.getByRole('button', { name: 'Load the list' }).click();
    await page.getByRole('row', { name: /customers 2/ }).waitFor();
    assert.doesNotMatch(await found('Call about QX-77-ZZ9041 please.'), /ZZ9041/);
    assert.doesNotMatch(await door.files(), /Zaphira|ZZ9041/);
  });

  it('learns a document and says which it could not learn', async () => {
    const { page } = await opened('/dictionary');
    const long =
      'The settlement with the northern quarry ends in spring unless both sides sign the annex again. '.repeat(
        6,
      );
    await page
      .getByRole('group', { name: 'Add documents' })
      .locator('input')
      .setInputFiles([
        { name: 'annex.txt', mimeType: 'text/plain', buffer: Buffer.from(long) },
        { name: 'short.txt', mimeType: 'text/plain', buffer: Buffer.from('Too short.') },
      ]);
    await page.getByRole('row', { name: /annex\.txt/ }).waitFor();
    await page.getByText('short.txt: not learnt. It is too short to be recognised again.').waitFor();
  });

  it('is corrected where a finding is seen, and the correction counts at once', async () => {
    const { page, faults } = await opened('/try');
    await page.getByLabel('A text').fill('Please call Jonas Lindqvist about the Blue Ledger.');
    const row = page.getByRole('row', { name: /Jonas Lindqvist.*name/ });
    await row.getByRole('button', { name: 'Not sensitive' }).click();
    const view = page.getByRole('region', { name: 'What a vendor would see' });
    await view.getByText('Jonas Lindqvist').waitFor();
    await page.getByLabel('Something was missed').fill('Blue Ledger');
    await page.getByRole('button', { name: 'Always protect this' }).click();
    await page.locator('mark', { hasText: 'Blue Ledger' }).waitFor();
    assert.doesNotMatch((await view.textContent()) ?? '', /Blue Ledger/);
    await looksRight(page, 'try-corrected');
    assert.deepEqual(faults, []);
  });
});
