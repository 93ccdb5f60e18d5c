import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { type FakeVendor, startFakeVendor } from '@bailiwick/fakes/vendor';
import type { Browser, Page } from 'playwright-core';
import { NARROW, looksRight, openBrowser, visitor } from '../browser.ts';
import { type Member, claimed, joined } from '../household.ts';
import { type TestDoor, openDoor, usualConfiguration } from '../test-door.ts';
import { type Firm, openFirm } from './traffic.ts';

const LETTER =
  'Please write to Jonas Lindqvist, j.lindqvist@example.org: his IBAN is DE89 3704 0044 0532 0130 00, and the offer stands until Friday.';

describe('what was said in a request', () => {
  let browser: Browser;
  let firm: Firm;
  before(async () => {
    browser = await openBrowser();
    firm = await openFirm('retention: { contents: { keep: on } }\n');
  });
  after(async () => {
    await browser.close();
    await firm.close();
  });

  const record = async (id: string, locale?: string) => {
    await firm.seen();
    const { page, context, faults } = await visitor(browser, locale === undefined ? {} : { locale });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(`${firm.door.url}/activity/${id}`);
    return { page, faults };
  };
  const looked = async (page: Page, reason: string): Promise<void> => {
    await page.getByRole('button', { name: 'Show what was said' }).click();
    await page.getByLabel('Reason').fill(reason);
    await page.getByRole('dialog').getByRole('button', { name: 'Show what was said' }).click();
    await page.getByRole('region', { name: 'What came back' }).waitFor();
  };

  it('is shown in three views, once a reason was given, and the record says who looked', async () => {
    const id = await firm.ask('near-1', LETTER);
    const { page, faults } = await record(id);
    await page.getByText('Nobody has looked at it.').waitFor();
    await page.getByText('Kept until').waitFor();
    await page.getByRole('button', { name: 'Show what was said' }).click();
    await page.getByText('go into the ledger before anything is shown').waitFor();
    await looksRight(page, 'content-ask');
    await page.keyboard.press('Escape');
    await looked(page, 'Complaint of 3 May');
    const written = page.getByRole('region', { name: 'What was written' });
    const saw = page.getByRole('region', { name: 'What the vendor saw' });
    const back = page.getByRole('region', { name: 'What came back' });
    await written.getByText('j.lindqvist@example.org').waitFor();
    const seen = (await saw.textContent()) ?? '';
    assert.match(seen, /\[EMAIL_\w+\]/);
    assert.doesNotMatch(seen, /lindqvist|DE89/);
    await back.getByText('j.lindqvist@example.org').waitFor();
    await back.getByRole('button', { name: 'As the vendor wrote it' }).click();
    await back.getByText(/\[EMAIL_/).waitFor();
    assert.doesNotMatch((await back.textContent()) ?? '', /lindqvist/);
    await back.getByRole('button', { name: 'As the caller got it' }).click();
    await page.getByText('Complaint of 3 May').waitFor();
    assert.deepEqual(faults, []);
    await looksRight(page, 'content-views');
    await page.getByRole('button', { name: 'Copy: What was written' }).click();
    assert.equal(await page.evaluate('navigator.clipboard.readText()'), LETTER);
    await page.getByRole('button', { name: 'Hide it again' }).click();
    await back.waitFor({ state: 'detached' });
    assert.doesNotMatch((await page.textContent('body')) ?? '', /lindqvist/);
    // Whoever comes back has to give a reason again.
    await page.reload();
    await page.getByText('Complaint of 3 May').waitFor();
    assert.doesNotMatch((await page.textContent('body')) ?? '', /lindqvist/);
  });

  it('of a request that was not let out is what was written alone', async () => {
    const id = await firm.ask('far-1', 'My key is sk-proj-Zx81kfQ0pLw72mNbVc94TrYuEoIhGa53');
    const { page } = await record(id);
    await looked(page, 'Was it a real key?');
    await page.getByRole('region', { name: 'What the vendor saw' }).getByText('it did not leave').waitFor();
    await looksRight(page, 'content-blocked');
  });

  it('shows calls of tools, with their arguments, and what strangers wrote as text', async () => {
    const nasty = '<img src=x onerror="document.title=1"> and <script>alert(1)</script>';
    firm.vendor.script({
      toolCalls: [{ name: 'write_letter', arguments: '{"to":"Bern","lines":["one","two"]}' }],
    });
    const response = await fetch(`${firm.door.url}/v1/chat/completions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        model: 'near-1',
        tools: [
          {
            type: 'function',
            function: {
              name: 'write_letter',
              description: 'Writes a letter.',
              parameters: { type: 'object', properties: { to: { type: 'string' } } },
            },
          },
        ],
        messages: [
          { role: 'system', content: 'You are a clerk of Keller Maler GmbH.' },
          { role: 'user', content: nasty },
          {
            role: 'assistant',
            content: null,
            tool_calls: [
              {
                id: 'c1',
                type: 'function',
                function: { name: 'look_up', arguments: '{"mail":"anna.muster@example.com","deep":"yes"}' },
              },
            ],
          },
          { role: 'tool', tool_call_id: 'c1', content: 'Anna lives in Bern.' },
        ],
      }),
    });
    await response.text();
    const { page, faults } = await record(response.headers.get('x-bailiwick-record') ?? '');
    await looked(page, 'A look at the tools');
    await page.getByText('look_up').first().waitFor();
    await page.getByText('Calls write_letter').waitFor();
    await page.getByText('onerror').first().waitFor();
    assert.equal(await page.locator('img[src=x]').count(), 0);
    assert.deepEqual(faults, []);
    await looksRight(page, 'content-tools');
  });

  it('reads in German', async () => {
    const id = await firm.ask('near-1', LETTER);
    const { page } = await record(id, 'de-DE');
    await page.getByRole('button', { name: 'Zeigen, was gesagt wurde' }).click();
    await page.getByLabel('Grund').fill('Beschwerde vom 3. Mai');
    await page.getByRole('dialog').getByRole('button', { name: 'Zeigen, was gesagt wurde' }).click();
    await page.getByRole('region', { name: 'Was der Anbieter sah' }).waitFor();
    await looksRight(page, 'content-de');
  });
});

describe('what was said, where nothing is kept', () => {
  let browser: Browser;
  let firm: Firm;
  before(async () => {
    browser = await openBrowser();
    firm = await openFirm();
  });
  after(async () => {
    await browser.close();
    await firm.close();
  });

  it('is said to be so, with why and how it would be', async () => {
    const id = await firm.ask('near-1', 'What is a merkle tree?');
    await firm.seen();
    const { page, faults } = await visitor(browser);
    await page.goto(`${firm.door.url}/activity/${id}`);
    await page.getByText('Nothing is kept here').waitFor();
    await page.getByText('contents: { keep: on, days: 30 }').waitFor();
    assert.equal(await page.getByRole('button', { name: 'Show what was said' }).count(), 0);
    assert.deepEqual(faults, []);
    await looksRight(page, 'content-off');
  });
});

describe('what was said in the safe chat', () => {
  let browser: Browser;
  let vendor: FakeVendor;
  let door: TestDoor;
  before(async () => {
    browser = await openBrowser();
    vendor = await startFakeVendor();
    door = await openDoor(
      usualConfiguration(vendor, undefined, 'retention: { contents: { keep: on, chat: keep } }\n'),
    );
  });
  after(async () => {
    await browser.close();
    await door.close();
    await vendor.close();
  });

  it('is seen by an officer with a reason and by nobody else, and the person sees who looked and why', async () => {
    const owner = await claimed(door);
    const [anna, officer, approver] = [
      await joined(door, owner, 'Anna', 'member'),
      await joined(door, owner, 'Omar', 'dpo'),
      await joined(door, owner, 'Aya', 'approver'),
    ];
    const id = await chatted(anna);
    const reason = 'Complaint of 3 May';
    for (let looks = 0; looks < 40; looks += 1)
      if ((await officer.client.contents.standing({ id })).standing.state === 'kept') break;
      else await sleep(50);
    for (const { client } of [approver, anna])
      await assert.rejects(client.contents.reveal({ id, reason }), { code: 'not_allowed' });
    const { written } = await officer.client.contents.reveal({ id, reason });
    assert.match(written.pieces.map(({ text }) => text).join(), /lindqvist/);
    const { reveals } = await anna.client.contents.mine();
    assert.deepEqual(
      reveals.map(({ by, reason: why, record }) => [by, why, record]),
      [['Omar', reason, id]],
    );
    assert.deepEqual(await officer.client.contents.mine(), { contentDays: 30, reveals: [] });
    const { page, context, faults } = await visitor(browser);
    const [name = '', value = ''] = anna.cookie().split('=');
    await context.addCookies([{ name, value, url: door.url }]);
    await page.goto(`${door.url}/account`);
    await page.getByRole('heading', { name: 'Who looked at what you asked' }).waitFor();
    await page.getByText(reason).waitFor();
    assert.deepEqual(faults, []);
    await looksRight(page, 'content-account');
    await page.goto(`${door.url}/chat`);
    const told = page.getByText('Your firm keeps questions and answers, too: for 30 days.');
    await told.filter({ visible: true }).waitFor();
    await page.setViewportSize(NARROW);
    await told.filter({ visible: true }).waitFor();
    await looksRight(page, 'content-chat');
  });

  /** Asks one question in the chat; gives the record. */
  const chatted = async ({ client }: Member): Promise<string> => {
    for await (const event of client.chat.turn({
      turn: 'a-first-turn',
      conversation: 'a-conversation',
      offering: 'vendor-openai',
      model: 'fake-1',
      messages: [{ from: 'person', text: 'Write to j.lindqvist@example.org' }],
    }))
      if (event.kind === 'decided') return event.record;
    return assert.fail();
  };
});
