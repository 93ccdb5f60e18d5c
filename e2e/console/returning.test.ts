import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { looksRight, openBrowser, visitor } from '../browser.ts';
import { type Member, PASSWORD, claimed, joined, newcomer } from '../household.ts';
import { allSessionsEnd, anHourPasses } from '../passing-time.ts';
import { type TestDoor, openDoor } from '../test-door.ts';

const PETRA = 'petra@keller.example';

describe('a session that ends, or is no longer fresh, while somebody works', () => {
  let browser: Browser;
  let door: TestDoor;
  let owner: Member;
  before(async () => {
    browser = await openBrowser();
    door = await openDoor('telemetry: { log_level: silent }\n');
    owner = await claimed(door);
  });
  after(async () => {
    await browser.close();
    await door.close();
  });
  const peopleNow = async (): Promise<readonly string[]> => {
    const member = newcomer(door.url);
    await member.client.session.signIn({ email: PETRA, password: PASSWORD });
    const { people } = await member.client.people.list();
    return people.map(({ name }) => name);
  };
  const signedIn = async (): Promise<{ readonly page: Page; readonly faults: readonly string[] }> => {
    const came = await visitor(browser);
    await came.page.goto(`${door.url}/people`);
    await came.page.getByLabel('E-mail address').fill(PETRA);
    await came.page.getByLabel('Password').fill(PASSWORD);
    await came.page.getByRole('button', { name: 'Sign in' }).click();
    await came.page.getByRole('heading', { name: 'Who may come in?' }).waitFor();
    return came;
  };
  beforeEach(async () => {
    owner = newcomer(door.url);
    await owner.client.session.signIn({ email: PETRA, password: PASSWORD });
  });

  it('ended with a form half written: the form waits behind the dialog, and is sent after it', async () => {
    const { page, faults } = await signedIn();
    await page.getByRole('button', { name: 'Invite somebody' }).click();
    const invite = page.getByRole('dialog', { name: 'Invite somebody' });
    await invite.getByLabel('Name').fill('Mia Sommer');
    await invite.getByLabel('E-mail address').fill('mia@keller.example');
    await allSessionsEnd(door);
    await invite.getByRole('button', { name: 'Make the link' }).click();

    const back = page.getByRole('dialog', { name: 'Your session has ended' });
    await back.waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+k');
    await back.waitFor();
    await looksRight(page, 'session-ended');
    await back.getByLabel('Password').fill('not the password');
    await page.keyboard.press('Enter');
    await back.getByRole('alert').waitFor();
    await back.getByLabel('Password').fill(PASSWORD);
    await back.getByRole('button', { name: 'Sign in and go on' }).click();

    const link = page.getByText(/\/join#/);
    await link.waitFor();
    assert.equal(await back.count(), 0);
    assert.ok((await peopleNow()).includes('Mia Sommer'));
    assert.deepEqual(faults, []);
  });

  it('no longer fresh before something grave: who it is is asked, and what was typed is still there', async () => {
    await joined(door, owner, 'Otto', 'member');
    const { page, faults } = await signedIn();
    await page.getByRole('button', { name: 'Change Otto' }).click();
    const dialog = page.getByRole('dialog', { name: /Otto/ });
    await dialog.getByRole('button', { name: 'Remove' }).click();
    await dialog.getByLabel('Type Otto to confirm').fill('Otto');
    await anHourPasses(door);
    await dialog.getByRole('button', { name: 'Remove' }).click();

    const confirm = page.getByRole('dialog', { name: 'Confirm who you are' });
    await confirm.waitFor();
    await looksRight(page, 'confirm');
    await confirm.getByLabel('Password').fill('not the password');
    await page.keyboard.press('Enter');
    await confirm.getByText('The password or the code is not right.').waitFor();
    // Given up, nothing has happened; and the word stands where it was typed.
    await page.keyboard.press('Escape');
    await confirm.waitFor({ state: 'detached' });
    await dialog.getByRole('alert').waitFor();
    assert.equal(await dialog.getByLabel('Type Otto to confirm').inputValue(), 'Otto');
    assert.ok((await peopleNow()).includes('Otto'));

    await dialog.getByRole('button', { name: 'Remove' }).click();
    await confirm.getByLabel('Password').fill(PASSWORD);
    await confirm.getByRole('button', { name: 'Confirm and go on' }).click();
    await page.getByText('Otto was removed.').waitFor();
    assert.ok(!(await peopleNow()).includes('Otto'));
    assert.deepEqual(faults, []);
  });

  it('somebody else signs in instead: the page of the first is gone', async () => {
    await joined(door, owner, 'Nora', 'owner');
    const { page, faults } = await signedIn();
    await page.getByRole('button', { name: 'Invite somebody' }).click();
    await page.getByRole('dialog').getByLabel('Name').fill('A secret guest');
    await page.getByRole('dialog').getByLabel('E-mail address').fill('guest@keller.example');
    await allSessionsEnd(door);
    await page.getByRole('button', { name: 'Make the link' }).click();
    await page.getByRole('dialog', { name: 'Your session has ended' }).waitFor();

    const other = await page.context().newPage();
    await other.goto(door.url);
    await other.getByLabel('E-mail address').fill('nora@keller.example');
    await other.getByLabel('Password').fill(PASSWORD);
    await other.getByRole('button', { name: 'Sign in' }).click();
    await other.getByRole('button', { name: 'Sign out' }).waitFor();
    await page.bringToFront();
    await page.evaluate('dispatchEvent(new Event("focus"))');
    await page.getByText('nora@keller.example').waitFor();
    // Dialogs leave softly.
    await page.getByRole('dialog').first().waitFor({ state: 'detached' });
    assert.ok(!(await peopleNow()).includes('A secret guest'), 'what one wrote is not sent by the other');
    assert.deepEqual(faults, []);
  });

  it('the same person signs in by another tab: the page goes on; signed out there, it is gone here too', async () => {
    const { page, faults } = await signedIn();
    await page.getByRole('button', { name: 'Invite somebody' }).click();
    await page.getByRole('dialog').getByLabel('Name').fill('Ida Brand');
    await page.getByRole('dialog').getByLabel('E-mail address').fill('ida@keller.example');
    await allSessionsEnd(door);
    await page.getByRole('button', { name: 'Make the link' }).click();
    await page.getByRole('dialog', { name: 'Your session has ended' }).waitFor();
    const other = await page.context().newPage();
    await other.goto(door.url);
    await other.getByLabel('E-mail address').fill(PETRA);
    await other.getByLabel('Password').fill(PASSWORD);
    await other.getByRole('button', { name: 'Sign in' }).click();
    await other.getByRole('button', { name: 'Sign out' }).waitFor();
    await page.bringToFront();
    await page.evaluate('dispatchEvent(new Event("focus"))');
    await page.getByText(/\/join#/).waitFor();
    await other.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'Who is there?' }).waitFor();
    assert.deepEqual(faults, []);
  });
});
