import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type FakeVendor, startFakeVendor } from '@bailiwick/fakes/vendor';
import type { Browser } from 'playwright-core';
import { looksRight, openBrowser, visitor } from '../browser.ts';
import { type TestDoor, openDoor, usualConfiguration } from '../test-door.ts';

describe('the page of keys', () => {
  let browser: Browser;
  let vendor: FakeVendor;
  let door: TestDoor;
  before(async () => {
    browser = await openBrowser();
    vendor = await startFakeVendor({ models: ['fake-large'] });
    door = await openDoor(usualConfiguration(vendor));
  });
  after(async () => {
    await browser.close();
    await door.close();
    await vendor.close();
  });

  const ask = (key: string): Promise<Response> =>
    fetch(`${door.url}/v1/chat/completions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
      body: JSON.stringify({ model: 'fake-large', messages: [{ role: 'user', content: 'Hello' }] }),
    });

  it('creates a key that works, shows it once, and revokes it for the very next request', async () => {
    const { page, faults } = await visitor(browser);
    await page.goto(`${door.url}/keys`);
    await page.getByText('No program has a key yet').waitFor();
    await looksRight(page, 'keys-empty');
    await page.getByRole('button', { name: 'New key' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('What is it for?').fill('Invoice robot');
    await dialog.getByLabel('vendor-openai').check();
    await looksRight(page, 'keys-new');
    await dialog.getByRole('button', { name: 'Create the key' }).click();
    const key = (await dialog.getByText(/^bw_/).textContent()) ?? '';
    await looksRight(page, 'keys-made');
    assert.equal((await ask(key)).status, 200);
    await dialog.getByRole('button', { name: 'I have it' }).click();
    const row = page.getByRole('row', { name: /Invoice robot/ });
    await row.waitFor();
    assert.doesNotMatch(await page.content(), new RegExp(key));
    await row.getByRole('button', { name: 'Revoke' }).click();
    await dialog.getByLabel('Type Invoice robot to confirm').fill('Invoice robot');
    await dialog.getByRole('button', { name: 'Revoke' }).click();
    await page.getByRole('cell', { name: 'revoked' }).waitFor();
    assert.equal((await ask(key)).status, 401);
    assert.deepEqual(faults, []);
  });
});
