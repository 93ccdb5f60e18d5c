import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type FakeVendor, startFakeVendor } from '@bailiwick/fakes/vendor';
import type { Browser, Page } from 'playwright-core';
import { looksRight, openBrowser, visitor } from '../browser.ts';
import { type TestDoor, openDoor, usualConfiguration } from '../test-door.ts';

describe('the console in German', () => {
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

  const opened = async (path: string): Promise<{ page: Page; faults: readonly string[] }> => {
    const { page, faults } = await visitor(browser, { locale: 'de-DE' });
    await page.goto(`${door.url}${path}`);
    return { page, faults };
  };

  it('gives the reasons of decisions in German, which are recorded in English', async () => {
    const { page, faults } = await opened('/policy');
    await page.getByRole('button', { name: /^Passwörter und Schlüssel, vendor-openai/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Nach unserer Regel geht es nicht hinaus, gleich wohin').waitFor();
    assert.doesNotMatch(await dialog.innerText(), /\b(?:policy|says|whatever|evidence)\b/i);
    await looksRight(page, 'german-cell');
    assert.deepEqual(faults, []);
  });

  it('says in German what went wrong and what to do', async () => {
    const { page } = await opened('/activity/req_00000000000000000000000000');
    await page.getByRole('alert').waitFor();
    assert.doesNotMatch(await page.getByRole('alert').innerText(), /\b(?:the|there|is|was)\b/i);
    await looksRight(page, 'german-failure');
  });
});
