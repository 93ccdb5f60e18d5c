import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { type FakeVendor, startFakeVendor } from '@bailiwick/fakes/vendor';
import type { Browser, Page } from 'playwright-core';
import { looksRight, openBrowser, visitor } from '../browser.ts';
import { type Member, claimed, joined } from '../household.ts';
import { type TestDoor, openDoor, usualConfiguration } from '../test-door.ts';

const SECRET = 'Remember this: password=hunter2-Marzipan-77 <img src=x onerror=alert(1)>';

describe('requests for approval in the console', () => {
  let browser: Browser;
  let vendor: FakeVendor;
  let home: FakeVendor;
  let door: TestDoor;
  let owner: Member;
  let asker: Member;
  let approver: Member;
  before(async () => {
    browser = await openBrowser();
    vendor = await startFakeVendor({ models: ['fake-large'] });
    home = await startFakeVendor({ models: ['llama-3'] });
    door = await openDoor(usualConfiguration(vendor, home));
    owner = await claimed(door);
    asker = await joined(door, owner, 'Mia', 'member');
    approver = await joined(door, owner, 'Ada', 'approver');
  });
  after(async () => {
    await browser.close();
    await door.close();
    await Promise.all([vendor.close(), home.close()]);
  });
  beforeEach(() => {
    vendor.reset();
    home.reset();
  });

  const opened = async (who: Member, path: string): Promise<{ page: Page; faults: readonly string[] }> => {
    const { page, context, faults } = await visitor(browser);
    const [name = '', value = ''] = who.cookie().split('=');
    await context.addCookies([{ name, value, url: door.url }]);
    await page.goto(`${door.url}${path}`);
    return { page, faults };
  };

  it('go from the chat to an approver and come back: asked, decided, sent again', async () => {
    const staff = await opened(asker, '/chat');
    await staff.page.getByLabel('Your message').fill(SECRET);
    await staff.page.getByLabel('Your message').press('Enter');
    const log = staff.page.getByRole('log');
    await log.getByText('This was not sent').waitFor();
    await log.getByRole('button', { name: 'Ask for approval' }).click();
    const ask = staff.page.getByRole('dialog');
    await ask.getByLabel('Why you need it').fill('The vendor’s <b>support</b> wants it');
    await ask.getByLabel('Also show my message').check();
    await looksRight(staff.page, 'approvals-ask');
    await ask.getByRole('button', { name: 'Ask', exact: true }).click();
    await log.getByText('it waits for a decision').waitFor();
    await looksRight(staff.page, 'approvals-waiting');

    const desk = await opened(approver, '/approvals');
    const request = desk.page.getByRole('region', { name: /^Mia wants to send Passwords and keys/ });
    await request.getByText('The vendor’s <b>support</b> wants it').waitFor();
    await request.getByText(/our rule is that it does not leave/).waitFor();
    await desk.page.getByRole('link', { name: /Approvals.*1 wait for a decision/ }).waitFor();
    await request.getByText('The message, which Mia chose to show').click();
    await request.getByText(SECRET).waitFor();
    await looksRight(desk.page, 'approvals-open');
    await request.getByRole('button', { name: 'Let it pass …' }).click();
    await looksRight(desk.page, 'approvals-grant');
    await desk.page.getByRole('dialog').getByLabel('A word to whoever asked').fill('This once.');
    await desk.page.getByRole('dialog').getByRole('button', { name: 'Let it pass' }).click();
    await desk.page.getByText('Nothing waits').waitFor();
    await desk.page.getByRole('row', { name: /Mia.*may pass.*Ada/ }).waitFor();
    await looksRight(desk.page, 'approvals-decided');

    await log.getByText('Ada lets it pass, with names replaced.').waitFor();
    await looksRight(staff.page, 'approvals-granted');
    await log.getByRole('button', { name: 'Send again' }).click();
    await log.getByText('2 of 2').waitFor();
    await log.getByText('Replaced').waitFor();
    assert.doesNotMatch(vendor.requests.map(({ body }) => body.toString()).join(), /hunter2/);
    assert.equal(await desk.page.locator('main img').count(), 0);
    assert.deepEqual([...staff.faults, ...desk.faults], []);
  });

  it('are refused with a word, which stands in the chat', async () => {
    const staff = await opened(asker, '/chat');
    await staff.page
      .getByLabel('Your message')
      .fill('Her diagnosis is type 2 diabetes; write to Mrs Okonkwo.');
    await staff.page.getByLabel('Your message').press('Enter');
    const log = staff.page.getByRole('log');
    await log.getByText(/^Held back from vendor-openai/).waitFor();
    await log.getByRole('button', { name: 'Ask for approval' }).click();
    await staff.page.getByLabel('Why you need it').fill('Home is slow');
    await staff.page.keyboard.press('Tab');
    await staff.page.getByRole('dialog').getByRole('button', { name: 'Ask', exact: true }).press('Enter');
    await log.getByText('it waits for a decision').waitFor();
    const desk = await opened(owner, '/approvals');
    const request = desk.page.getByRole('region', { name: /^Mia wants to send/ });
    await request.getByText('Mia chose not to show the message.').waitFor();
    await request.getByRole('button', { name: 'Refuse …' }).click();
    await desk.page.getByRole('dialog').getByLabel('A word to whoever asked').fill('Never for patients.');
    await desk.page.getByRole('dialog').getByRole('button', { name: 'Refuse' }).click();
    await log.getByText('Ada refused:').or(log.getByText('Petra Keller refused:')).waitFor();
    await log.getByText('“Never for patients.”').waitFor();
    await looksRight(staff.page, 'approvals-refused');
    assert.deepEqual([...staff.faults, ...desk.faults], []);
  });

  it('of two who decide, the second is told that somebody was faster', async () => {
    await asker.client.approvals.ask({ offering: 'vendor-openai', classes: ['credential'], reason: 'Again' });
    const first = await opened(approver, '/approvals');
    const second = await opened(owner, '/approvals');
    for (const { page } of [first, second]) await page.getByRole('button', { name: 'Let it pass …' }).click();
    await first.page.getByRole('dialog').getByRole('button', { name: 'Let it pass' }).click();
    await first.page.getByText('Nothing waits').waitFor();
    await second.page.getByRole('dialog').getByRole('button', { name: 'Let it pass' }).click();
    await second.page.getByText('Somebody else was faster').waitFor();
    await second.page.keyboard.press('Escape');
    await second.page.getByRole('button', { name: 'End now' }).first().click();
    await second.page
      .getByRole('row', { name: /ended early/ })
      .first()
      .waitFor();
  });

  it('of one’s own cannot be decided, and members see theirs alone', async () => {
    await owner.client.approvals.ask({
      offering: 'vendor-openai',
      classes: ['credential'],
      reason: 'My own',
    });
    const { page, faults } = await opened(owner, '/approvals');
    const mine = page.getByRole('region', { name: /^Petra Keller möchte/ });
    // The language of the account, whatever the browser's.
    await page.getByRole('button', { name: 'Deutsch' }).click();
    await mine.getByRole('button', { name: 'Freigeben …' }).click({ force: true });
    assert.equal(await page.getByRole('dialog').count(), 0);
    await mine.getByText(/Nach unserer Regel geht es nicht hinaus/).waitFor();
    await looksRight(page, 'approvals-german');
    const staff = await opened(asker, '/approvals');
    await staff.page.getByRole('heading', { name: 'My requests' }).waitFor();
    assert.equal(await staff.page.getByText('Open decisions').count(), 0);
    await looksRight(staff.page, 'approvals-own');
    assert.deepEqual([...faults, ...staff.faults], []);
  });
});
