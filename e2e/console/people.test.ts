import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { startMailServer } from '../../apps/server/src/mail/mail-server.fixture.ts';
import { looksRight, openBrowser, visitor } from '../browser.ts';
import { PASSWORD, claimed } from '../household.ts';
import { type TestDoor, openDoor } from '../test-door.ts';

describe('people in the console', () => {
  let browser: Browser;
  let door: TestDoor;
  before(async () => {
    browser = await openBrowser();
    door = await openDoor('telemetry: { log_level: silent }\n');
  });
  after(async () => {
    await browser.close();
    await door.close();
  });

  it('the first owner comes by the link of the start, invites somebody, who comes in and sees less', async () => {
    const { page, faults } = await visitor(browser);
    await page.goto(door.setupLink);
    await page.getByRole('heading', { name: 'Who owns this door?' }).waitFor();
    await looksRight(page, 'claim');
    await page.getByLabel('Your name').fill('Petra Keller');
    await page.getByLabel('E-mail address').fill('petra@keller.example');
    await page.getByLabel('New password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Make me the owner' }).click();
    await page.getByRole('heading', { name: 'Shall we set up the door?' }).waitFor();
    assert.equal(new URL(page.url()).search, '', 'the token stands in no history');

    await page.goto(`${door.url}/people`);
    await page.getByRole('button', { name: 'Invite somebody' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name').fill('Mia Sommer');
    await dialog.getByLabel('E-mail address').fill('mia@keller.example');
    await looksRight(page, 'people-invite');
    await dialog.getByRole('button', { name: 'Make the link' }).click();
    const link = (await dialog.getByText(/\/join#/).textContent()) ?? '';
    await dialog.getByRole('button', { name: 'Done' }).click();
    await page.getByRole('row', { name: /Mia Sommer.*invited/ }).waitFor();
    await looksRight(page, 'people');

    const guest = await visitor(browser);
    await guest.page.goto(link);
    await guest.page.getByLabel('New password').fill(PASSWORD);
    await looksRight(guest.page, 'join');
    await guest.page.getByRole('button', { name: 'Come in' }).click();
    await guest.page.getByRole('link', { name: 'Chat' }).waitFor();
    assert.equal(await guest.page.getByRole('link', { name: 'Policy' }).count(), 0);
    await guest.page.goto(`${door.url}/policy`);
    await guest.page.getByRole('heading', { name: 'This page is not for your role' }).first().waitFor();

    // Removed, the next click finds the door shut, and says so.
    await page
      .getByRole('row', { name: /Mia Sommer/ })
      .getByRole('button', { name: 'Change Mia Sommer' })
      .click();
    await dialog.getByRole('button', { name: 'Remove' }).click();
    await dialog.getByLabel('Type Mia Sommer to confirm').fill('Mia Sommer');
    await dialog.getByRole('button', { name: 'Remove' }).click();
    await page.getByText('Mia Sommer was removed.').waitFor();
    await guest.page.goto(`${door.url}/chat`);
    await guest.page.getByRole('heading', { name: 'Who is there?' }).waitFor();
    assert.deepEqual([faults, guest.faults], [[], []]);
  });

  it('mails the link to somebody new, and shows it where the mail server refuses them', async () => {
    const server = await startMailServer();
    const mailing = await openDoor(
      `telemetry: { log_level: silent }\nmail: { server: 127.0.0.1, port: ${server.port}, tls: none, from: a@example.org, to: [b@example.org], send: [], console: "https://door.example.org" }\n`,
    );
    const owner = await claimed(mailing);
    const { page, context, faults } = await visitor(browser);
    const [name = '', value = ''] = owner.cookie().split('=');
    await context.addCookies([{ name, value, url: mailing.url }]);
    await page.goto(`${mailing.url}/people`);
    await page.getByRole('button', { name: 'Invite somebody' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Name').fill('Mia Sommer');
    await dialog.getByLabel('E-mail address').fill('mia@keller.example');
    await looksRight(page, 'people-invite-by-mail');
    await dialog.getByRole('button', { name: 'Mail the link' }).click();
    await page.getByRole('heading', { name: 'The link is on its way to mia@keller.example' }).waitFor();
    await looksRight(page, 'people-mailed');
    await dialog.getByRole('button', { name: 'Done' }).click();
    assert.match(server.letters.join(), /^To: mia@keller\.example/m);
    server.manner = 'refuses recipients';
    await page.getByRole('button', { name: 'Change Mia Sommer' }).click();
    await dialog.getByRole('button', { name: 'Mail a new link' }).click();
    await dialog.getByText('The mail server takes nothing for this address.').waitFor();
    await dialog.getByText(/\/join#/).waitFor();
    await looksRight(page, 'people-not-mailed');
    await dialog.getByRole('button', { name: 'Done' }).click();
    assert.deepEqual(faults, []);
    await mailing.close();
    await server.close();
  });

  it('signs in and out, in German too, by keyboard alone', async () => {
    const { page, faults } = await visitor(browser, { locale: 'de-DE' });
    await page.goto(door.url);
    await page.getByRole('heading', { name: 'Wer ist da?' }).waitFor();
    await looksRight(page, 'sign-in');
    // Petra's account speaks English; on this device she wants German.
    await page.getByRole('button', { name: 'Deutsch' }).click();
    await page.getByLabel('E-Mail-Adresse').focus();
    await page.keyboard.type('petra@keller.example');
    await page.keyboard.press('Tab');
    await page.keyboard.type('not the password');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    await page.getByLabel('Passwort').fill(PASSWORD);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Abmelden' }).click();
    await page.getByRole('heading', { name: 'Wer ist da?' }).waitFor();
    assert.deepEqual(faults, []);
  });
});
