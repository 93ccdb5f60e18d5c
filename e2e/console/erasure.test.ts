import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type FakeVendor, startFakeVendor } from '@bailiwick/fakes/vendor';
import type { Browser } from 'playwright-core';
import { looksRight, openBrowser, visitor } from '../browser.ts';
import { type TestDoor, openDoor, usualConfiguration } from '../test-door.ts';

describe('the page of erasure and retention', () => {
  let browser: Browser;
  let vendor: FakeVendor;
  let door: TestDoor;
  before(async () => {
    browser = await openBrowser();
    vendor = await startFakeVendor({ models: ['fake-large'] });
    door = await openDoor(usualConfiguration(vendor));
    const response = await fetch(`${door.url}/v1/chat/completions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        model: 'fake-large',
        messages: [{ role: 'user', content: 'Write to j.lindqvist@example.org about the order.' }],
      }),
    });
    assert.equal(response.status, 200);
  });
  after(async () => {
    await browser.close();
    await door.close();
    await vendor.close();
  });

  it('erases a person, proves it, and drafts the letter to whoever got something', async () => {
    const { page, faults } = await visitor(browser);
    await page.goto(`${door.url}/erasure`);
    await page.getByLabel('Names, addresses, numbers').fill('j.lindqvist@example.org');
    await page.getByRole('button', { name: 'Look what there is' }).click();
    await page.getByText('Found: one stand-in').waitFor();
    await looksRight(page, 'erasure-found');
    await page.getByRole('button', { name: 'Erase it' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Type ERASE to confirm').fill('ERASE');
    await dialog.getByRole('button', { name: 'Erase it' }).click();
    const certificate = page.getByRole('region', { name: 'Certificate of deletion' });
    await certificate.getByText('nothing was left').waitFor();
    assert.doesNotMatch((await certificate.textContent()) ?? '', /lindqvist/);
    await looksRight(page, 'erasure-done');

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      certificate.getByRole('link', { name: 'Save the certificate with its proof' }).click(),
    ]);
    assert.match(download.suggestedFilename(), /^erasure_\w+\.json$/);

    await page
      .getByRole('row', { name: /vendor-openai/ })
      .getByRole('button', { name: 'Letter' })
      .click();
    await dialog.getByText('Request to delete data').waitFor();
    await looksRight(page, 'erasure-letter');
    await dialog.getByRole('button', { name: 'I have sent it' }).click();
    await dialog.getByRole('button', { name: 'They have answered' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('row', { name: /vendor-openai.*sent/ }).waitFor();
    assert.deepEqual(faults, []);
  });

  it('holds what must not go, and lets it go with a reason', async () => {
    const { page } = await visitor(browser);
    await page.goto(`${door.url}/erasure`);
    const holds = page.getByRole('region', { name: 'Legal holds' }).first();
    await holds.getByLabel('Id').fill('user:u_1');
    await holds.getByLabel('Why?').fill('Court, file 7');
    await holds.getByRole('button', { name: 'Set the hold' }).click();
    await page.getByText('It is held from now on.').waitFor();
    await holds.getByRole('button', { name: 'Lift' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Why?').fill('The case is closed');
    await dialog.getByRole('button', { name: 'Lift' }).click();
    await page.getByText('The hold was lifted.').waitFor();
    await page.getByText('Nothing is held.').waitFor();
  });
});
