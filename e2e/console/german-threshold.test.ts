import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type FakeDirectory, startFakeDirectory } from '@bailiwick/fakes/directory';
import type { Browser } from 'playwright-core';
import { looksRight, openBrowser, visitor } from '../browser.ts';
import { PASSWORD } from '../household.ts';
import { allSessionsEnd, anHourPasses } from '../passing-time.ts';
import { type TestDoor, openDoor } from '../test-door.ts';

const PETRA = 'petra@keller.example';

describe('the door from outside, in German', () => {
  let browser: Browser;
  let directory: FakeDirectory;
  let door: TestDoor;
  before(async () => {
    browser = await openBrowser();
    directory = await startFakeDirectory();
    door = await openDoor(`
telemetry: { log_level: silent }
identity:
  oidc:
    - id: firm
      name: Microsoft
      issuer: ${directory.issuer}
      client_id: bailiwick
      client_secret: secret-of-the-client
      domains: [keller.example]
`);
  });
  after(async () => {
    await browser.close();
    await door.close();
    await directory.close();
  });

  it('is claimed, signed in at, confirmed at and come back to', async () => {
    const { page, faults } = await visitor(browser, { locale: 'de-DE' });
    await page.goto(door.setupLink);
    await page.getByLabel('Ihr Name').fill('Petra Keller');
    await page.getByLabel('E-Mail-Adresse').fill(PETRA);
    await page.getByLabel('Neues Passwort').fill(PASSWORD);
    await looksRight(page, 'claim-de');
    await page.getByRole('button', { name: 'Konto anlegen' }).click();
    await page.getByRole('button', { name: 'Abmelden', exact: true }).click();

    await page.getByRole('heading', { name: 'Wer ist da?' }).waitFor();
    await looksRight(page, 'sign-in-de');
    await page.getByLabel('E-Mail-Adresse').fill(PETRA);
    await page.getByLabel('Passwort').fill('nicht das Passwort');
    await page.getByRole('button', { name: 'Anmelden', exact: true }).click();
    await page.getByRole('alert').waitFor();
    await looksRight(page, 'sign-in-refused-de');
    await page.getByLabel('Passwort').fill(PASSWORD);
    await page.getByRole('button', { name: 'Anmelden', exact: true }).click();
    await page.getByRole('button', { name: 'Abmelden', exact: true }).waitFor();
    await page.goto(`${door.url}/people`);

    await page.getByRole('button', { name: 'Jemanden einladen' }).click();
    const invite = page.getByRole('dialog', { name: 'Jemanden einladen' });
    await invite.getByLabel('Name').fill('Mia Sommer');
    await invite.getByLabel('E-Mail-Adresse').fill('mia@keller.example');
    await anHourPasses(door);
    await invite.getByRole('button', { name: 'Link erstellen' }).click();
    const confirm = page.getByRole('dialog', { name: 'Zeigen Sie, dass Sie es sind' });
    await confirm.getByLabel('Passwort').fill('nicht das Passwort');
    await page.keyboard.press('Enter');
    await confirm.getByRole('alert').waitFor();
    await looksRight(page, 'confirm-de');
    await allSessionsEnd(door);
    await confirm.getByLabel('Passwort').fill(PASSWORD);
    await page.keyboard.press('Enter');
    const back = page.getByRole('dialog', { name: 'Ihre Sitzung ist zu Ende' });
    await back.waitFor();
    await looksRight(page, 'session-ended-de');
    await back.getByLabel('Passwort').fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByText(/\/join#/).waitFor();
    assert.deepEqual(faults, []);
  });
});
