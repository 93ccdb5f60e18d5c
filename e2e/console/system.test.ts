import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { looksRight, openBrowser, visitor } from '../browser.ts';
import { PASSWORD, claimed, newcomer } from '../household.ts';
import { type TestDoor, openDoor } from '../test-door.ts';

describe('the page of the system', () => {
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

  it('says that all is well, checks the ledger when asked, and shows what was done by whom', async () => {
    const owner = await claimed(door);
    const { version } = await owner.client.policy.matrix();
    const changes = [{ class: 'health', action: 'block' as const }];
    await owner.client.policy.change({ version, changes, reason: 'Agreed on Monday' });
    const { page, context, faults } = await visitor(browser);
    const [name = '', value = ''] = owner.cookie().split('=');
    await context.addCookies([{ name, value, url: door.url }]);
    await page.goto(`${door.url}/system`);
    await page.getByText('The door is open and the database answers.').waitFor();
    await page.getByText('Make one below').waitFor();
    await page
      .getByRole('row', {
        name: /Petra Keller.*changed the policy.*Agreed on Monday.*Changes: 1; kinds of data: /,
      })
      .waitFor();
    await page.getByRole('button', { name: 'Check the ledger now' }).click();
    await page.getByText(/^Whole: \d+ entries/).waitFor();
    await looksRight(page, 'system');
    assert.deepEqual(faults, []);
  });

  it('says that mail does not go and that contents were lost, and what to do', async () => {
    const owner = newcomer(door.url);
    await owner.client.session.signIn({ email: 'petra@keller.example', password: PASSWORD });
    const { page, context, faults } = await visitor(browser, { locale: 'de-DE' });
    const [name = '', value = ''] = owner.cookie().split('=');
    await context.addCookies([{ name, value, url: door.url }]);
    await page.route('**/api/v1/system', async (route) => {
      const response = await route.fetch();
      const amiss = {
        mailFailed: {
          at: Date.now(),
          message: 'The mail server refused user or password. It answered 535.',
          remedy: 'Correct mail.server.',
        },
        contentsLostAt: Date.now(),
      };
      await route.fulfill({ response, json: { ...((await response.json()) as object), ...amiss } });
    });
    await page.goto(`${door.url}/system`);
    await page.getByRole('button', { name: 'Deutsch' }).click();
    await page
      .getByText(
        'Der Mailserver hat Benutzer oder Passwort abgelehnt. Er antwortete 535. Berichtigen Sie mail.server.',
      )
      .waitFor();
    await page.getByText(/^Was von einer Anfrage aufzubewahren war, ging verloren/).waitFor();
    await looksRight(page, 'system-amiss');
    assert.deepEqual(faults, []);
  });

  it('makes the recovery kit, shows its phrase once, and tries it as on a bad day', async () => {
    const owner = newcomer(door.url);
    await owner.client.session.signIn({ email: 'petra@keller.example', password: PASSWORD });
    const { page, context, faults } = await visitor(browser);
    const [name = '', value = ''] = owner.cookie().split('=');
    await context.addCookies([{ name, value, url: door.url }]);
    await page.goto(`${door.url}/system`);
    await page.getByRole('button', { name: 'Make a recovery kit' }).click();
    const phrase = (await page.getByText(/^([a-z0-9]{5}[ -]){7}[a-z0-9]{5}$/i).textContent()) ?? '';
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save the file' }).click(),
    ]);
    await looksRight(page, 'system-kit');
    await page
      .getByRole('group', { name: 'Choose the file of the kit' })
      .locator('input')
      .setInputFiles(await download.path());
    await page.getByLabel('Phrase').fill('wrong '.repeat(8));
    await page.getByRole('button', { name: 'Try the kit' }).click();
    await page.getByRole('alert').waitFor();
    await page.getByLabel('Phrase').fill(phrase);
    await page.getByRole('button', { name: 'Try the kit' }).click();
    await page.getByText('The kit restores the root key.').waitFor();
    await page.getByText('made and tried').waitFor();
    assert.deepEqual(faults, []);
  });
});
