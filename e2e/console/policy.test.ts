import assert from 'node:assert/strict';
import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { type FakeVendor, startFakeVendor } from '@bailiwick/fakes/vendor';
import type { Browser, Page } from 'playwright-core';
import { looksRight, openBrowser, visitor } from '../browser.ts';
import { type TestDoor, openDoor, usualConfiguration } from '../test-door.ts';

describe('the policy page', () => {
  let browser: Browser;
  let vendor: FakeVendor;
  let door: TestDoor;
  before(async () => {
    browser = await openBrowser();
    vendor = await startFakeVendor({ models: ['fake-large'] });
    door = await openDoor(usualConfiguration(vendor, vendor));
  });
  after(async () => {
    await browser.close();
    await door.close();
    await vendor.close();
  });

  const written = (): Promise<string> => readFile(join(door.home, 'bailiwick.yaml'), 'utf8');
  const ask = (content: string): Promise<Response> =>
    fetch(`${door.url}/v1/chat/completions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ model: 'fake-large', messages: [{ role: 'user', content }] }),
    });
  const opened = async (): Promise<{ page: Page; faults: readonly string[] }> => {
    const { page, faults } = await visitor(browser);
    await page.goto(`${door.url}/policy`);
    await page.getByRole('region', { name: 'Policy' }).waitFor();
    return { page, faults };
  };
  const cell = (page: Page, name: RegExp) => page.getByRole('button', { name });

  it('shows every class at every offering, and says why in the vendor’s words and ours', async () => {
    const { page, faults } = await opened();
    await cell(page, /^Health, vendor-openai: .*Stays home/).waitFor();
    await looksRight(page, 'policy');
    await cell(page, /^Passwords and keys, vendor-openai/).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('our rule is that it does not leave, wherever it would go').waitFor();
    await looksRight(page, 'policy-cell');
    assert.deepEqual(faults, []);
  });

  it('rehearses a change on what went through the door, saves it, and the door obeys at once', async () => {
    assert.equal((await ask('Write to anna.keller@example.org')).status, 200);
    const { page } = await opened();
    await page.getByLabel('Rule: Personal').selectOption({ label: 'Does not leave' });
    await page.getByRole('button', { name: 'What would this have done last month?' }).click();
    await page.getByRole('row', { name: /vendor-openai.*Replaced.*Blocked/ }).waitFor();
    await looksRight(page, 'policy-draft');
    await page.getByLabel('Why do you change it?').fill('Trial');
    await page.getByRole('button', { name: 'Save and use at once' }).click();
    await page.getByText('The policy counts from now on.').waitFor();
    await cell(page, /^Personal, vendor-openai: .*Blocked/).waitFor();
    assert.equal((await ask('Write to anna.keller@example.org')).status, 403);
    assert.match(await written(), /personal: block/);
  });

  it('goes back to what was, and keeps the way forward', async () => {
    const { page } = await opened();
    await page.getByRole('button', { name: 'Go back to before this' }).first().click();
    await page.getByRole('dialog').getByRole('button', { name: 'Go back' }).click();
    await page.getByText('The earlier version counts again.').waitFor();
    await cell(page, /^Personal, vendor-openai: .*Replaced/).waitFor();
    assert.equal((await ask('Write to anna.keller@example.org')).status, 200);
    assert.equal(await page.getByRole('button', { name: 'Go back to before this' }).count(), 2);
  });

  it('overwrites nobody: a change made elsewhere is shown, and the own one is kept for another try', async () => {
    const { page } = await opened();
    await page.getByLabel('Rule: Children').selectOption({ label: 'Does not leave' });
    await appendFile(join(door.home, 'bailiwick.yaml'), '# by hand\n');
    await page.getByRole('button', { name: 'Save and use at once' }).click();
    await page.getByText('Somebody changed the policy in the meantime.').waitFor();
    assert.doesNotMatch(await written(), /children/);
    await page.getByRole('button', { name: 'Save and use at once' }).click();
    await page.getByText('The policy counts from now on.').waitFor();
    assert.match(await written(), /children: block/);
    assert.match(await written(), /# by hand/);
  });

  it('is changed by keyboard alone', async () => {
    const { page } = await opened();
    await page.getByLabel('Rule: All other kinds').focus();
    await page.keyboard.press('ArrowDown');
    await page.getByText('One change, not saved yet').waitFor();
    await page.getByLabel('Why do you change it?').focus();
    await page.keyboard.type('By keyboard');
    await page.keyboard.press('Enter');
    await page.getByText('The policy counts from now on.').waitFor();
    assert.match(await written(), /default: private/);
  });
});
