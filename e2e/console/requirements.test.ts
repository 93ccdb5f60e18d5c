import assert from 'node:assert/strict';
import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { type FakeVendor, startFakeVendor } from '@bailiwick/fakes/vendor';
import type { Browser, Page } from 'playwright-core';
import { looksRight, openBrowser, visitor } from '../browser.ts';
import { type TestDoor, openDoor, usualConfiguration } from '../test-door.ts';

describe('what is asked of a vendor', () => {
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
  const opened = async (dataClass: string): Promise<{ page: Page; faults: readonly string[] }> => {
    const { page, faults } = await visitor(browser);
    await page.goto(`${door.url}/policy/requirements?class=${dataClass}`);
    await page.getByRole('navigation', { name: 'Kinds of data' }).waitFor();
    return { page, faults };
  };

  it('is shown for each kind of data, with why and by which law', async () => {
    const { page, faults } = await opened('health');
    await page.getByText('Agreement for health data: signed').waitFor();
    await page.getByText('45 CFR 164.502(e)').waitFor();
    await looksRight(page, 'requirements');
    await page.getByRole('link', { name: /^Public/ }).click();
    await page.getByText('Nothing is asked').waitFor();
    await page.getByRole('link', { name: /^Passwords and keys/ }).click();
    await page.getByText(/whoever sees a password or a key can use it/).waitFor();
    assert.deepEqual(faults, []);
  });

  it('is found from the policy', async () => {
    const { page } = await visitor(browser);
    await page.goto(`${door.url}/policy`);
    await page.getByRole('link', { name: 'What we ask of a vendor' }).click();
    await page.getByRole('heading', { name: 'What do we ask of a vendor?' }).waitFor();
  });

  it('can be more, which stands in the file beside what its author wrote', async () => {
    const { page, faults } = await opened('children');
    await page.getByRole('button', { name: 'Ask for more' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Where it may be').fill('CH, Switzerland');
    await dialog.getByLabel('Needed because …').fill('our statutes keep it in the country');
    await dialog.getByLabel('What can be done about it').fill('Choose the Zurich endpoint.');
    await looksRight(page, 'requirements-more');
    await dialog.getByRole('button', { name: 'Ask for it from now on' }).click();
    await page.getByText('Where data is stored: nowhere but CH, Switzerland').waitFor();
    await page.getByText('Our own', { exact: true }).waitFor();
    assert.match(await written(), /firm_data_residency/);
    assert.deepEqual(faults, []);
  });

  it('can be let off until a day, with a name and a reason, and asked for again', async () => {
    const { page, faults } = await opened('children');
    const card = page.getByRole('listitem').filter({ hasText: 'Certifications: ISO 27001' });
    await card.getByRole('button', { name: 'Let it off for a while' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Why can the firm do without it?').fill('Our auditor looked at it herself.');
    await dialog.getByLabel('Until and including').fill('2031-03-31');
    await dialog.getByRole('button', { name: 'Let it off for a while' }).click();
    await card.getByText(/^Let off by .* until 31 Mar 2031/).waitFor();
    await page.getByRole('link', { name: /^Children.*1 let off/ }).waitFor();
    await looksRight(page, 'requirements-let-off');
    assert.match(await written(), /requirement: certified/);
    await card.getByRole('button', { name: 'Ask for it again' }).click();
    await card.getByRole('button', { name: 'Let it off for a while' }).waitFor();
    assert.doesNotMatch(await written(), /requirement: certified/);
    assert.deepEqual(faults, []);
  });

  it('refuses an end that is over, and loses nothing that was typed', async () => {
    const { page } = await opened('children');
    const card = page.getByRole('listitem').filter({ hasText: 'Certifications: ISO 27001' });
    await card.getByRole('button', { name: 'Let it off for a while' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Why can the firm do without it?').fill('Some reason');
    await dialog.getByLabel('Until and including').fill('2020-03-31');
    await dialog.getByRole('button', { name: 'Let it off for a while' }).click();
    await dialog.getByText('The last day must not be over yet.').waitFor();
    assert.equal(await dialog.getByLabel('Why can the firm do without it?').inputValue(), 'Some reason');
  });

  it('overwrites nobody who changed the file meanwhile', async () => {
    const { page } = await opened('children');
    await appendFile(join(door.home, 'bailiwick.yaml'), '# by hand\n');
    const card = page.getByRole('listitem').filter({ hasText: 'nowhere but CH' });
    await card.getByRole('button', { name: 'Take back' }).click();
    const dialog = page.getByRole('dialog', { name: /^No longer ask for/ });
    const asItStands = page.waitForResponse((answer) => answer.url().includes('/requirements?'));
    await dialog.getByRole('button', { name: 'Take back' }).click();
    await dialog.getByText(/Somebody changed the configuration in the meantime/).waitFor();
    await asItStands;
    assert.match(await written(), /firm_data_residency/);
    await dialog.getByRole('button', { name: 'Take back' }).click();
    await dialog.waitFor({ state: 'detached' });
    await card.waitFor({ state: 'detached' });
    assert.doesNotMatch(await written(), /firm_data_residency/);
    assert.match(await written(), /# by hand/);
  });

  it('speaks German', async () => {
    const { page, faults } = await visitor(browser, { locale: 'de-DE' });
    await page.goto(`${door.url}/policy/requirements?class=health`);
    await page.getByText('Vereinbarung für Gesundheitsdaten: unterzeichnet').waitFor();
    await looksRight(page, 'requirements-german');
    assert.deepEqual(faults, []);
  });
});
