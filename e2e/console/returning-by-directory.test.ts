import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type FakeDirectory, startFakeDirectory } from '@bailiwick/fakes/directory';
import type { Browser } from 'playwright-core';
import { looksRight, openBrowser, visitor } from '../browser.ts';
import { claimed } from '../household.ts';
import { anHourPasses } from '../passing-time.ts';
import { type TestDoor, openDoor } from '../test-door.ts';

describe('who has no password here, before something grave', () => {
  let browser: Browser;
  let directory: FakeDirectory;
  let door: TestDoor;
  before(async () => {
    browser = await openBrowser();
    directory = await startFakeDirectory();
    directory.person = {
      sub: 'otto-1',
      email: 'otto@keller.example',
      email_verified: true,
      name: 'Otto Maler',
      groups: ['bosses'],
    };
    door = await openDoor(`
telemetry: { log_level: silent }
identity:
  oidc:
    - id: firm
      name: Keller Directory
      issuer: ${directory.issuer}
      client_id: bailiwick
      client_secret: secret-of-the-client
      domains: [keller.example]
      admits: everybody
      groups: { bosses: { role: owner } }
`);
    await claimed(door);
  });
  after(async () => {
    await browser.close();
    await door.close();
    await directory.close();
  });

  it('signs in once more by another tab, and finds the page as it was, and the deed done', async () => {
    const { page, context, faults } = await visitor(browser);
    await page.goto(door.url);
    await page.getByRole('link', { name: 'Sign in with Keller Directory' }).click();
    await page.getByText('otto@keller.example').waitFor();
    await page.getByRole('link', { name: 'Keys and apps' }).click();
    await page.getByRole('button', { name: 'New key' }).first().click();
    const form = page.getByRole('dialog', { name: 'New key' });
    await form.getByLabel('What is it for?').fill('the newsletter');
    await anHourPasses(door);
    await form.getByRole('button', { name: 'Create the key' }).click();

    const confirm = page.getByRole('dialog', { name: 'Confirm who you are' });
    await confirm.getByText('You have no password here.').waitFor();
    await looksRight(page, 'confirm-without-password');
    await confirm.getByRole('button', { name: 'Sign in once more' }).click();
    const back = page.getByRole('dialog', { name: 'Your session has ended' });
    const away = back.getByRole('link', { name: 'Sign in with Keller Directory in another tab' });
    await away.waitFor();
    await looksRight(page, 'session-ended-directory');
    const opening = context.waitForEvent('page');
    await away.click();
    const other = await opening;
    await other.getByText('otto@keller.example').waitFor();
    await other.close();
    await page.bringToFront();
    await page.evaluate('dispatchEvent(new Event("focus"))');
    await page.getByText(/^bw_/).waitFor();
    assert.equal(await back.count(), 0);
    assert.deepEqual(faults, []);
  });
});
