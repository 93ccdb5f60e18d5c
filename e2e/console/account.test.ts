import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import type { Browser, Locator, Page } from 'playwright-core';
import { codeOf } from '../authenticator-app.ts';
import { looksRight, openBrowser, visitor } from '../browser.ts';
import { PASSWORD, claimed, newcomer } from '../household.ts';
import { allSessionsEnd, anHourPasses, inTheDatabase } from '../passing-time.ts';
import { type TestDoor, openDoor } from '../test-door.ts';

const PETRA = 'petra@keller.example';

describe('the page of one’s own account', () => {
  let browser: Browser;
  let door: TestDoor;
  before(async () => {
    browser = await openBrowser();
    door = await openDoor('organisation: { name: Keller Maler }\ntelemetry: { log_level: silent }\n');
  });
  after(async () => {
    await browser.close();
    await door.close();
  });
  const signIn = async (
    page: Page,
    password: string,
    { url = door.url, until = 'Sign out' } = {},
  ): Promise<void> => {
    await page.goto(url);
    await page.getByLabel('E-mail address').fill(PETRA);
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByRole('button', { name: until, exact: true }).waitFor();
  };
  const part = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });

  it('says that there is none, where nobody has one', async () => {
    const { page, faults } = await visitor(browser);
    await page.goto(door.url);
    await page.getByRole('link', { name: /My account/ }).click();
    await page.getByRole('heading', { name: 'Nobody has an account here yet' }).waitFor();
    await looksRight(page, 'account-none');
    // Once somebody has one, whoever sits at the machine without is asked in like everybody.
    await claimed(door);
    await page.getByRole('link', { name: 'Policy' }).click();
    await page.getByRole('heading', { name: 'Who is there?' }).waitFor();
    assert.deepEqual(faults, []);
  });

  it('changes name and language, ends sessions, and changes the password', async () => {
    const { page, faults } = await visitor(browser);
    await signIn(page, PASSWORD);
    const elsewhere = newcomer(door.url);
    await elsewhere.client.session.signIn({ email: PETRA, password: PASSWORD });
    await page.keyboard.press('Control+k');
    await page.keyboard.type('my account');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Who am I here?' }).waitFor();
    await part(page, 'Where you are signed in')
      .getByRole('row', { name: /this one/ })
      .waitFor();
    await looksRight(page, 'account');

    await page.getByLabel('Your name').fill('Petra Keller-Sommer');
    await page.getByLabel('Language', { exact: true }).selectOption('Deutsch');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('heading', { name: 'Wer bin ich hier?' }).waitFor();
    await page.getByRole('link', { name: /Mein Konto: Petra Keller-Sommer/ }).waitFor();
    await looksRight(page, 'account-de');
    // The account says so to a device that has no wish of its own.
    const device = await visitor(browser);
    await signIn(device.page, PASSWORD, { until: 'Abmelden' });
    await device.context.close();
    await page.getByLabel('Sprache', { exact: true }).selectOption('English');
    await page.getByRole('button', { name: 'Speichern' }).click();
    await page.getByRole('heading', { name: 'Who am I here?' }).waitFor();

    const sessions = part(page, 'Where you are signed in');
    await sessions.getByRole('button', { name: 'End the session on Unknown device' }).first().click();
    await page.getByText('The session has ended.').waitFor();
    await sessions.getByRole('button', { name: 'End all others' }).click();
    await page
      .getByText(/session(s have| has) ended/)
      .nth(1)
      .waitFor();
    assert.equal((await elsewhere.client.session.here()).state, 'signed-out');
    await page.locator('tbody tr').nth(1).waitFor({ state: 'detached' });

    await part(page, 'Password').getByRole('button', { name: 'Change the password' }).click();
    const dialog = page.getByRole('dialog', { name: 'Change the password' });
    await dialog.getByLabel('Present password').fill('not the password');
    await dialog.getByLabel('New password').fill('puddle violin ember cactus');
    await dialog.getByRole('button', { name: 'Change it' }).click();
    await dialog.getByRole('alert').waitFor();
    await looksRight(page, 'account-password');
    await dialog.getByLabel('Present password').fill(PASSWORD);
    await dialog.getByRole('button', { name: 'Change it' }).click();
    await page.getByText('The password is changed').waitFor();

    await sessions.getByRole('button', { name: 'Sign out here' }).click();
    await page.getByRole('heading', { name: 'Who is there?' }).waitFor();
    assert.deepEqual(await page.context().cookies(), [], 'the cookie went with the session');
    await signIn(page, 'puddle violin ember cactus');
    assert.deepEqual(faults, []);
  });

  it('sets up an authenticator, whose code is asked then, and whose recovery codes are kept', async () => {
    const { page, faults } = await visitor(browser);
    await signIn(page, 'puddle violin ember cactus');
    await page.getByRole('link', { name: /My account/ }).click();
    await anHourPasses(door);
    const factor = part(page, 'Authenticator app');
    await factor.getByRole('button', { name: 'Set up' }).click();
    const confirm = page.getByRole('dialog', { name: 'Confirm who you are' });
    await confirm.getByLabel('Password').fill('puddle violin ember cactus');
    await confirm.getByRole('button', { name: 'Confirm and go on' }).click();
    const setUp = page.getByRole('dialog', { name: 'Set up an authenticator app' });
    await setUp.getByRole('img', { name: /The picture for the camera/ }).waitFor();
    await looksRight(page, 'account-authenticator');
    const secret = ((await setUp.locator('code').textContent()) ?? '').replaceAll(' ', '');
    await setUp.getByLabel(/The six digits/).fill(codeOf(secret, Date.now()));
    await setUp.getByRole('button', { name: 'Turn it on' }).click();

    const codes = page.getByRole('dialog', { name: 'Your recovery codes' });
    await codes.waitFor();
    await page.keyboard.press('Escape');
    assert.equal(await codes.getByRole('listitem').count(), 10);
    await looksRight(page, 'account-recovery-codes');
    const saving = page.waitForEvent('download');
    await codes.getByRole('button', { name: 'Save as a file' }).click();
    const saved = await readFile(await (await saving).path(), 'utf8');
    const recovery = saved.trim().split('\n').slice(2);
    assert.equal(recovery.length, 10);
    await codes.getByRole('button', { name: 'I have kept them' }).click();
    await factor.getByText(/10 recovery codes are left/).waitFor();

    // From now on the code is needed: to confirm, and to change the password.
    await anHourPasses(door);
    await factor.getByRole('button', { name: 'New recovery codes' }).click();
    await confirm.getByLabel('Password').fill('puddle violin ember cactus');
    await confirm.getByRole('button', { name: 'Confirm and go on' }).click();
    await confirm.getByLabel('Code of your authenticator').fill('000000');
    await confirm.getByRole('button', { name: 'Confirm and go on' }).click();
    await confirm.getByText('The password or the code is not right.').waitFor();
    await looksRight(page, 'confirm-code');
    await confirm.getByLabel('Code of your authenticator').fill(recovery[0] ?? '');
    await confirm.getByRole('button', { name: 'Confirm and go on' }).click();
    await codes.waitFor();
    const renewed = await codes.getByRole('listitem').allTextContents();
    assert.ok(!renewed.includes(recovery[1] ?? ''));
    await codes.getByRole('button', { name: 'I have kept them' }).click();

    await part(page, 'Password').getByRole('button', { name: 'Change the password' }).click();
    const password = page.getByRole('dialog', { name: 'Change the password' });
    await password.getByLabel('Present password').fill('puddle violin ember cactus');
    await password.getByLabel('New password').fill(PASSWORD);
    await password.getByLabel('Code of your authenticator').fill(renewed[0] ?? '');
    await password.getByRole('button', { name: 'Change it' }).click();
    await page.getByText('The password is changed').waitFor();

    await factor.getByRole('button', { name: 'Turn it off' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Turn it off' }).click();
    await page.getByText('The authenticator is off.').waitFor();
    await factor.getByRole('button', { name: 'Set up' }).waitFor();
    assert.deepEqual(faults, []);
  });

  it('adds a passkey and removes it, under a name and not under a number', async () => {
    const { page, context, faults } = await visitor(browser);
    await signIn(page, PASSWORD);
    await page.getByRole('link', { name: /My account/ }).click();
    await part(page, 'Passkeys')
      .getByText(/bound to a name/)
      .waitFor();

    const devtools = await context.newCDPSession(page);
    await devtools.send('WebAuthn.enable');
    const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
      },
    });
    await signIn(page, PASSWORD, { url: door.url.replace('127.0.0.1', 'localhost') });
    await page.getByRole('link', { name: /My account/ }).click();
    const passkeys = part(page, 'Passkeys');
    await passkeys.getByRole('button', { name: 'Add a passkey' }).click();
    const dialog = page.getByRole('dialog', { name: 'Add a passkey' });
    await dialog.getByLabel('What shall it be called?').fill('Petra’s laptop');
    await dialog.getByRole('button', { name: 'Add a passkey' }).click();
    await passkeys.getByRole('row', { name: /Petra’s laptop/ }).waitFor();
    await looksRight(page, 'account-passkeys');
    // The same device has one already, and says so without breaking anything.
    await passkeys.getByRole('button', { name: 'Add a passkey' }).click();
    await dialog.getByRole('button', { name: 'Add a passkey' }).click();
    await dialog.getByText('The browser gave no passkey').waitFor();
    await page.keyboard.press('Escape');
    await passkeys.getByRole('button', { name: 'Rename the passkey Petra’s laptop' }).click();
    const renaming = page.getByRole('dialog', { name: 'Rename the passkey' });
    await renaming.getByLabel('What shall it be called?').fill('The laptop');
    await renaming.getByRole('button', { name: 'Rename' }).click();
    await passkeys.getByRole('row', { name: /The laptop/ }).waitFor();
    // It opens the door by a button, where nobody touches the device before.
    const touched = (enabled: boolean) =>
      devtools.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled });
    await touched(false);
    await page.getByRole('button', { name: 'Sign out', exact: true }).click();
    await page.getByRole('button', { name: 'Sign in with a passkey' }).waitFor();
    await looksRight(page, 'sign-in-passkey');
    await touched(true);
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await page.getByRole('link', { name: /My account/ }).click();
    await passkeys.getByRole('row', { name: /The laptop/ }).waitFor();
    // And by being picked where the browser fills in the address.
    await page.getByRole('button', { name: 'Sign out', exact: true }).click();
    await page.getByRole('link', { name: /My account/ }).click();
    await passkeys.getByRole('row', { name: /The laptop/ }).waitFor();
    // It opens a page whose session has ended, and confirms what is grave; also for who has no password.
    await inTheDatabase(door, 'delete from passwords');
    await allSessionsEnd(door);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    const back = page.getByRole('dialog', { name: 'Your session has ended' });
    await back.getByRole('button', { name: 'With a passkey' }).click();
    await page.getByText('Saved.').waitFor();
    await part(page, 'Password').getByText('You have none').waitFor();
    await anHourPasses(door);
    await passkeys.getByRole('button', { name: 'Remove the passkey The laptop' }).click();
    await page.getByText('It is the only way in that you have here.').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
    const confirm = page.getByRole('dialog', { name: 'Confirm who you are' });
    await confirm.getByRole('button', { name: 'With a passkey' }).waitFor();
    assert.equal(await confirm.getByLabel('Password').count(), 0);
    await looksRight(page, 'confirm-passkey');
    await confirm.getByRole('button', { name: 'With a passkey' }).click();
    await passkeys.getByText('None yet.').waitFor();
    assert.deepEqual(faults, []);
  });
});
