import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { looksRight, openBrowser, visitor } from '../browser.ts';
import { PASSWORD, claimed } from '../household.ts';
import { allSessionsEnd } from '../passing-time.ts';
import { type TestDoor, openDoor } from '../test-door.ts';

const PETRA = 'petra@keller.example';

describe('files that a link of the console saves', () => {
  let browser: Browser;
  let door: TestDoor;
  before(async () => {
    browser = await openBrowser();
    door = await openDoor('telemetry: { log_level: silent }\n');
    await claimed(door);
  });
  after(async () => {
    await browser.close();
    await door.close();
  });
  const atActivity = async (): Promise<{ readonly page: Page; readonly faults: readonly string[] }> => {
    const came = await visitor(browser);
    await came.page.goto(`${door.url}/activity`);
    await came.page.getByLabel('E-mail address').fill(PETRA);
    await came.page.getByLabel('Password').fill(PASSWORD);
    await came.page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await came.page.getByRole('link', { name: 'CSV' }).waitFor();
    return came;
  };
  const textOf = async (page: Page, link: RegExp): Promise<{ name: string; text: string }> => {
    const coming = page.waitForEvent('download');
    await page.getByRole('link', { name: link }).click();
    const file = await coming;
    return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
  };

  it('come under their name', async () => {
    const { page, faults } = await atActivity();
    const { name, text } = await textOf(page, /CSV/);
    assert.match(name, /\.csv$/);
    assert.match(text.split('\n')[0] ?? '', /,/);
    assert.doesNotMatch(text, /not_signed_in/);
    assert.deepEqual(faults, []);
  });

  it('wait for whoever’s session has ended, and come then', async () => {
    const { page, faults } = await atActivity();
    const coming = page.waitForEvent('download');
    await page.getByRole('link', { name: /CSV/ }).focus();
    // The page looks again for itself every few seconds; the link is to be the first that hears of the end.
    await page.waitForResponse(/\/api\/v1\/activity\?/);
    await allSessionsEnd(door);
    await page.keyboard.press('Enter');
    const back = page.getByRole('dialog', { name: 'Your session has ended' });
    await back.getByLabel('Password').fill(PASSWORD);
    await back.getByRole('button', { name: 'Sign in and go on' }).click();
    const file = await coming;
    assert.match(file.suggestedFilename(), /\.csv$/);
    assert.doesNotMatch(await readFile(await file.path(), 'utf8'), /not_signed_in/);
    assert.deepEqual(faults, []);
  });

  it('are no files when the server says no, or nothing: that is said', async () => {
    const { page } = await atActivity();
    const saved: string[] = [];
    page.on('download', (file) => saved.push(file.suggestedFilename()));
    await page.evaluate(`document.querySelector('a[download]').href = '/api/v1/exports/nothing.age/file'`);
    await page.getByRole('link', { name: /CSV/ }).click();
    await page.getByText(/There is no such export/).waitFor();
    await looksRight(page, 'download-refused');
    await page
      .getByRole('link', { name: /JSON/ })
      .evaluate((link) => link.setAttribute('href', '/api/v1/elsewhere'));
    await page.getByRole('link', { name: /JSON/ }).click();
    await page.getByText(/There is nothing under this address/).waitFor();
    assert.deepEqual(saved, []);
  });
});
