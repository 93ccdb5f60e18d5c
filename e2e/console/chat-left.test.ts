import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type FakeVendor, startFakeVendor } from '@bailiwick/fakes/vendor';
import type { Browser, Page } from 'playwright-core';
import { looksRight, openBrowser, visitor } from '../browser.ts';
import { type Member, claimed } from '../household.ts';
import { type TestDoor, openDoor, usualConfiguration } from '../test-door.ts';

describe('a kept conversation that was left before its answer', () => {
  let browser: Browser;
  let vendor: FakeVendor;
  let door: TestDoor;
  let owner: Member;
  before(async () => {
    browser = await openBrowser();
    vendor = await startFakeVendor({ models: ['fake-large'] });
    door = await openDoor(
      usualConfiguration(vendor, undefined, 'retention: { conversations: { keep: on, days: 30 } }\n'),
    );
    owner = await claimed(door);
  });
  after(async () => {
    await browser.close();
    await door.close();
    await vendor.close();
  });

  const atTheChat = async (): Promise<{ page: Page; faults: readonly string[] }> => {
    const visit = await visitor(browser);
    const [name = '', value = ''] = owner.cookie().split('=');
    await visit.context.addCookies([{ name, value, url: door.url }]);
    await visit.page.goto(`${door.url}/chat`);
    return visit;
  };
  const list = (page: Page) => page.getByRole('navigation', { name: 'Conversations' });
  const log = (page: Page) => page.getByRole('log');

  it('still has its question', async () => {
    const { page } = await atTheChat();
    await page.route('**/api/v1/chat/turns', () => {});
    await page.getByText('Kept for 30 days').waitFor();
    await page.getByLabel('Your message').fill('How tall may a scaffold be?');
    const begun = page.waitForResponse(
      (response) => response.request().method() === 'POST' && response.url().endsWith('/chat/conversations'),
    );
    await page.getByLabel('Your message').press('Enter');
    await begun;
    await page.close();

    const { page: later, faults } = await atTheChat();
    await list(later)
      .getByRole('button', { name: /^How tall/ })
      .click();
    await log(later).getByText('How tall may a scaffold be?').waitFor();
    assert.deepEqual(faults, []);
  });

  it('is asked again with a click, without the files that were not kept, and keeps one question', async () => {
    const conversation = 'conversation-of-petra';
    await owner.client.chat.begin({
      title: 'The letter',
      conversation,
      messages: [
        {
          id: 'q1',
          text: 'What does the letter want of us?',
          more: {
            from: 'person',
            files: [{ name: 'letter.pdf', type: 'application/pdf', size: 4711 }],
            scope: conversation,
          },
        },
      ],
    });
    const { page, faults } = await atTheChat();
    await list(page).getByRole('button', { name: 'The letter', exact: true }).click();
    await log(page).getByText('letter.pdf (not kept)').waitFor();
    await looksRight(page, 'chat-left');
    await log(page).getByRole('button', { name: 'Ask again' }).click();
    await log(page)
      .getByRole('region', { name: /fake-large/ })
      .getByRole('button', { name: 'Copy' })
      .waitFor();
    const sent = vendor.requests.map(({ body }) => body.toString()).join('\n');
    assert.match(sent, /letter\.pdf: shown earlier, not at hand any more/);
    assert.match(sent, /What does the letter want of us\?/);

    const { conversations } = await owner.client.chat.conversations();
    const id = conversations.find(({ title }) => title === 'The letter')?.id ?? assert.fail();
    const read = async () => (await owner.client.chat.read({ id })).said;
    while ((await read()).length < 2) await page.waitForTimeout(20);
    const said = await read();
    assert.deepEqual(
      said.map(({ text }) => text === 'What does the letter want of us?'),
      [true, false],
    );
    assert.deepEqual(faults, []);
  });
});
