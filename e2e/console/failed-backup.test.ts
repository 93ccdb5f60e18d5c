import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { generateIdentity, recipientOf } from '@bailiwick/age';
import { type FakeVendor, startFakeVendor } from '@bailiwick/fakes/vendor';
import type { Browser } from 'playwright-core';
import { looksRight, openBrowser, visitor } from '../browser.ts';
import { type TestDoor, openDoor, usualConfiguration } from '../test-door.ts';

describe('a backup that failed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bailiwick-no-backups-'));
  const disk = join(folder, 'disk');
  let browser: Browser;
  let vendor: FakeVendor;
  let door: TestDoor;
  before(async () => {
    browser = await openBrowser();
    vendor = await startFakeVendor({ models: ['fake-large'] });
    // As where a disk is not mounted: something else stands in its place.
    writeFileSync(disk, '');
    const where = JSON.stringify(join(disk, 'backups'));
    const backup = `backup: { folder: ${where}, keys: [${recipientOf(generateIdentity())}] }\n`;
    door = await openDoor(usualConfiguration(vendor, vendor, backup));
  });
  after(async () => {
    await browser.close();
    await door.close();
    await vendor.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('stands on the overview and on the page of the system, with what to do, until one succeeds', async () => {
    const { page, faults } = await visitor(browser);
    for (const path of ['overview', 'system']) {
      await page.goto(`${door.url}/${path}`);
      await page
        .getByRole('alert')
        .getByText(/^The backup of .* failed$/)
        .waitFor();
      await page.getByText(/See that the folder is there, is writable and has room/).waitFor();
      await page.getByText('There is no backup to go back to.').waitFor();
      await looksRight(page, `backup-failed-${path}`);
    }
    rmSync(disk);
    mkdirSync(disk);
    await page.getByRole('alert').getByRole('link', { name: 'Make one now' }).click();
    await page.getByRole('button', { name: 'Back up now' }).click();
    await page.getByText('Backed up, and tried by a restore.').waitFor();
    for (const path of ['overview', 'system']) {
      const answered = page.waitForResponse(
        (response) => response.url().endsWith('/system') && response.ok(),
      );
      await page.goto(`${door.url}/${path}`);
      await (await answered).finished();
      await page.getByRole('heading', { level: 1 }).waitFor();
      assert.equal(await page.getByText(/^The backup of .* failed$/).count(), 0);
    }
    assert.deepEqual(faults, []);
  });

  it('is told in German, too', async () => {
    rmSync(disk, { recursive: true });
    writeFileSync(disk, '');
    const restarted = await openDoor(
      usualConfiguration(
        vendor,
        vendor,
        `backup: { folder: ${JSON.stringify(join(disk, 'backups'))}, keys: [${recipientOf(generateIdentity())}] }\n`,
      ),
    );
    try {
      const { page, faults } = await visitor(browser, { locale: 'de-DE' });
      await page.goto(`${restarted.url}/overview`);
      await page
        .getByRole('alert')
        .getByText(/^Die Sicherung vom .* ist gescheitert$/)
        .waitFor();
      await page
        .getByText(/Sehen Sie|Prüfen Sie|Stellen Sie/)
        .first()
        .waitFor();
      await looksRight(page, 'backup-failed-german');
      assert.deepEqual(faults, []);
    } finally {
      await restarted.close();
    }
  });
});
