import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { type FakeVendor, startFakeVendor } from '@bailiwick/fakes/vendor';
import type { Browser, Page } from 'playwright-core';
import { looksRight, openBrowser, visitor } from '../browser.ts';
import { type Member, claimed, joined } from '../household.ts';
import { type TestDoor, openDoor, usualConfiguration } from '../test-door.ts';

describe('prompts and instructions in the chat', () => {
  let browser: Browser;
  let vendor: FakeVendor;
  let door: TestDoor;
  let owner: Member;
  let staff: Member;
  before(async () => {
    browser = await openBrowser();
    vendor = await startFakeVendor({ models: ['fake-large'] });
    door = await openDoor(usualConfiguration(vendor, vendor));
    owner = await claimed(door);
    staff = await joined(door, owner, 'Mia', 'member');
    const { people } = await owner.client.people.list();
    for (const { id } of people) await owner.client.people.change({ id, team: 'Sales' });
  });
  after(async () => {
    await browser.close();
    await door.close();
    await vendor.close();
  });
  beforeEach(() => vendor.reset());

  const opened = async (who: Member): Promise<{ page: Page; faults: readonly string[] }> => {
    const { page, context, faults } = await visitor(browser);
    const [name = '', value = ''] = who.cookie().split('=');
    await context.addCookies([{ name, value, url: door.url }]);
    await page.goto(`${door.url}/chat`);
    await page.getByLabel('Your message').waitFor();
    return { page, faults };
  };
  const sent = (): string => vendor.requests.map(({ body }) => body.toString()).join('\n');

  it('are shared with the team, and found by a slash with the keyboard alone', async () => {
    const { page, faults } = await opened(owner);
    await page.getByRole('button', { name: 'Prompts' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('There are no prompts yet').waitFor();
    await dialog.getByRole('button', { name: 'New prompt …' }).click();
    await dialog.getByLabel('Title').fill('Friendly <i>mail</i>');
    await dialog.getByLabel('Words').fill('Write a friendly mail to this client: <script>alert(1)</script>');
    await dialog.getByLabel('For whom').selectOption('team');
    await looksRight(page, 'chat-prompt-new');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.getByRole('button', { name: /^Insert “Friendly/ }).waitFor();
    await looksRight(page, 'chat-prompts');
    await owner.client.prompts.add({ title: 'Minutes', text: 'Write minutes of this.', audience: 'firm' });

    const mia = await opened(staff);
    await mia.page.getByLabel('Your message').pressSequentially('/');
    await mia.page.getByRole('option', { name: /Minutes/ }).waitFor();
    await looksRight(mia.page, 'chat-prompts-slash');
    await mia.page.keyboard.type('mi');
    await mia.page.keyboard.press('ArrowDown');
    await mia.page.keyboard.press('ArrowUp');
    await mia.page.keyboard.press('Enter');
    assert.equal(await mia.page.getByLabel('Your message').inputValue(), 'Write minutes of this.');
    // Escape leaves the slash to whoever means one.
    await mia.page.getByLabel('Your message').fill('/fri');
    await mia.page.getByRole('option', { name: /Friendly <i>mail/ }).waitFor();
    await mia.page.getByLabel('Your message').press('Escape');
    await mia.page.getByRole('listbox').waitFor({ state: 'detached' });
    await mia.page.getByRole('button', { name: 'Prompts' }).click();
    const library = mia.page.getByRole('dialog');
    // Members keep prompts for themselves alone, and change none of the team’s.
    assert.equal(await library.getByRole('button', { name: /^Change/ }).count(), 0);
    await library.getByRole('button', { name: /^Insert “Friendly/ }).click();
    assert.match(await mia.page.getByLabel('Your message').inputValue(), /^Write a friendly mail/);
    await assert.rejects(staff.client.prompts.add({ title: 'x', text: 'x', audience: 'team' }), {
      code: 'not_allowed',
    });
    assert.deepEqual([...faults, ...mia.faults], []);
  });

  it('can be deleted, and brought back', async () => {
    const { page } = await opened(owner);
    await page.getByRole('button', { name: 'Prompts' }).click();
    await page.getByRole('button', { name: 'Delete “Minutes”' }).click();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Insert “Minutes”' }).waitFor();
  });

  it('for a team go along with every question of it, staff see them, and pages cannot leave them out', async () => {
    const { page, faults } = await opened(owner);
    await page.getByRole('button', { name: 'Prompts' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Instructions for teams …' }).click();
    await dialog.getByLabel('For').selectOption('Sales');
    await dialog
      .getByLabel('Instructions')
      .fill('Answer as Jonas Lindqvist would, in <b>short</b> sentences.');
    await looksRight(page, 'chat-instructions-set');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.getByText('it goes along from the next question on').waitFor();

    const mia = await opened(staff);
    await mia.page.getByRole('button', { name: 'Instructions go along' }).click();
    await mia.page.getByRole('dialog').getByText('in <b>short</b> sentences').waitFor();
    await looksRight(mia.page, 'chat-instructions-shown');
    await mia.page.keyboard.press('Escape');
    await mia.page.getByLabel('Your message').fill('Hello.');
    await mia.page.getByLabel('Your message').press('Enter');
    await mia.page.getByRole('button', { name: 'Send' }).waitFor();
    await mia.page
      .getByRole('log')
      .getByRole('region', { name: /fake-large/ })
      .waitFor();
    assert.match(sent(), /Answer as \[PERSON_/, 'sent, and protected like everything else');
    await assert.rejects(staff.client.prompts.instruct({ text: 'Mine.' }), { code: 'not_allowed' });
    await assert.rejects(owner.client.prompts.instruct({ team: 'Sales', text: 'Other.' }), {
      code: 'conflict',
    });
    assert.deepEqual([...faults, ...mia.faults], []);
  });
});
