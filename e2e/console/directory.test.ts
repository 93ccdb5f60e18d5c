import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { looksRight, openBrowser, visitor } from '../browser.ts';
import { PASSWORD, claimed } from '../household.ts';
import { type TestDoor, openDoor } from '../test-door.ts';

describe('the firm’s directory in the console', () => {
  let browser: Browser;
  let door: TestDoor;
  before(async () => {
    browser = await openBrowser();
    door = await openDoor(`
telemetry: { log_level: silent }
identity: { directory: { groups: { AI approvers: { role: approver, team: compliance } } } }
`);
    await claimed(door);
  });
  after(async () => {
    await browser.close();
    await door.close();
  });

  it('gets a token, brings somebody in with a role, and is shut out again', async () => {
    const { page, faults } = await visitor(browser);
    await page.goto(`${door.url}/people`);
    await page.getByLabel('E-mail address').fill('petra@keller.example');
    await page.getByLabel('Password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('No directory writes here').waitFor();
    await looksRight(page, 'directory-none');

    await page.getByRole('button', { name: 'Make a token' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('What is it called?').fill('Entra');
    await dialog.getByRole('button', { name: 'Make it' }).click();
    const token = (await dialog.getByText(/^bwd_/).textContent()) ?? '';
    await dialog.getByRole('button', { name: 'Done' }).click();
    await page.getByRole('row', { name: /Entra/ }).waitFor();

    const write = (path: string, body: object): Promise<Response> =>
      fetch(`${door.url}/scim/v2/${path}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/scim+json' },
        body: JSON.stringify(body),
      });
    const made = await write('Users', {
      userName: 'otto@keller.example',
      displayName: 'Otto Maler',
      externalId: 'e1',
    });
    assert.equal(made.status, 201);
    const { id } = (await made.json()) as { id: string };
    assert.equal(
      (await write('Groups', { displayName: 'AI approvers', members: [{ value: id }] })).status,
      201,
    );

    await page.reload();
    await page.getByRole('row', { name: /Otto Maler.*Approver.*compliance/ }).waitFor();
    await page.getByRole('row', { name: /AI approvers.*1.*Approver, compliance/ }).waitFor();
    await looksRight(page, 'directory');

    await page.getByRole('button', { name: 'Revoke Entra' }).click();
    await dialog.getByLabel('Type Entra to confirm').fill('Entra');
    await dialog.getByRole('button', { name: 'Revoke' }).click();
    await page.getByText('No directory writes here').waitFor();
    assert.equal((await write('Users', { userName: 'x@keller.example' })).status, 401);
    assert.deepEqual(faults, []);
  });
});
