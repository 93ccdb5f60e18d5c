import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { decrypt, generateIdentity, passphrase, recipientOf } from '@bailiwick/age';
import { type FakeVendor, startFakeVendor } from '@bailiwick/fakes/vendor';
import type { Browser, Page } from 'playwright-core';
import { looksRight, openBrowser, visitor } from '../browser.ts';
import { type TestDoor, openDoor, usualConfiguration } from '../test-door.ts';

const WORDS = 'kettle orbit walnut drizzle';

describe('the exports page', () => {
  const backups = mkdtempSync(join(tmpdir(), 'bailiwick-backups-'));
  let browser: Browser;
  let vendor: FakeVendor;
  let home: FakeVendor;
  let door: TestDoor;
  before(async () => {
    browser = await openBrowser();
    vendor = await startFakeVendor({ models: ['fake-large'] });
    home = await startFakeVendor({ models: ['llama-3'] });
    const key = recipientOf(generateIdentity());
    const backup = `backup: { folder: ${JSON.stringify(backups)}, keys: [${key}] }\n`;
    door = await openDoor(usualConfiguration(vendor, home, backup));
  });
  after(async () => {
    await browser.close();
    await door.close();
    await vendor.close();
    await home.close();
    rmSync(backups, { recursive: true, force: true });
  });

  const opened = async (
    url = door.url,
  ): Promise<{ readonly page: Page; readonly faults: readonly string[] }> => {
    const came = await visitor(browser);
    await came.page.goto(`${url}/exports`);
    await came.page.getByRole('heading', { name: 'Can we leave?' }).waitFor();
    return came;
  };

  it('makes an export behind a passphrase, gives it to take along, and takes it away', async () => {
    const { page, faults } = await opened();
    await page.getByText('No export waits here').waitFor();
    await page.getByRole('button', { name: 'Make an export' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Passphrase').fill(WORDS);
    await dialog.getByLabel('The same again').fill('something else');
    await dialog.getByText('The two are different.').waitFor();
    await looksRight(page, 'export-new');
    await dialog.getByLabel('The same again').fill(WORDS);
    await dialog.getByRole('button', { name: 'Make it' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: /^Download bailiwick-/ }).click(),
    ]);
    const file = await readFile(await download.path());
    const source = async function* () {
      yield await Promise.resolve(new Uint8Array(file));
    };
    let length = 0;
    for await (const piece of decrypt(source(), [passphrase(WORDS)])) length += piece.length;
    assert.ok(length > 10_000);
    await looksRight(page, 'exports');
    await page.getByRole('button', { name: /^Delete bailiwick-/ }).click();
    await page.getByText('No export waits here').waitFor();
    assert.deepEqual(faults, []);
  });

  it('backs up now, with progress, and lists what there is', async () => {
    const { page, faults } = await opened();
    await page.getByRole('button', { name: 'Back up now' }).click();
    await page.getByText('Backed up, and tried by a restore.').waitFor();
    await page.getByText(/The next one is due/).waitFor();
    assert.deepEqual(faults, []);
  });

  it('drills the way to another offering, and says one number with its parts', async () => {
    const { page, faults } = await opened();
    await page.getByLabel('In use today').selectOption('vendor-openai');
    await page.getByLabel('Would take over').selectOption('vendor-openai');
    await page.getByRole('button', { name: 'Start the drill' }).hover();
    await page.getByLabel('Would take over').selectOption('at-home');
    await page.getByLabel('Questions').selectOption('3');
    await page.getByRole('button', { name: 'Start the drill' }).click();
    await page.getByText('How locked-in: vendor-openai → at-home').waitFor();
    await page.getByText('Answers side by side').click();
    await page.getByRole('button', { name: /^Show: / }).click();
    await looksRight(page, 'exit-drill');
    assert.deepEqual(faults, []);
  });

  it('says what to do where nothing is backed up by itself', async () => {
    const bare = await openDoor('telemetry: { log_level: silent }\n');
    const { page, faults } = await opened(bare.url);
    await page.getByText('Nothing is backed up by itself').waitFor();
    await looksRight(page, 'exports-bare');
    assert.deepEqual(faults, []);
    await bare.close();
  });
});
