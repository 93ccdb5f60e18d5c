import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { looksRight, openBrowser, visitor } from '../browser.ts';
import { type TestDoor, openDoor } from '../test-door.ts';

const TERMS = `<!doctype html><html><head><title>Data Processing Addendum</title></head><body>
<h1>Data Processing Addendum</h1>
<p>1. Use of Customer Data. Provider will not use Customer Data to train, retrain or improve any model.</p>
<p>2. Retention. Provider deletes Customer Data from its systems within 30 days after it was submitted.</p>
<p>3. Security incidents. Provider shall notify Customer of a Personal Data Breach within 48 hours after becoming aware of it.</p>
<p>4. Encryption. Customer Data is encrypted in transit using TLS 1.2 or higher and at rest using AES-256.</p>
<p>5. Subprocessors. Provider gives Customer 30 days’ notice before it engages a new Subprocessor; Customer may object.</p>
<p>6. <img src="https://evil.example/x.png" onerror="document.title='owned'"><script>document.title='owned'</script>Governing law. This Addendum is governed by the laws of Ireland.</p>
</body></html>`;

describe('documents and exceptions of an offering', () => {
  let browser: Browser;
  let door: TestDoor;
  before(async () => {
    browser = await openBrowser();
    door = await openDoor(`
organisation: { name: Keller Maler GmbH, country: DE }
offerings:
  - { id: writing-help, protocol: openai, base_url: "https://api.openai.com/v1", api_key: k, models: ["gpt-5"] }
policy: { default: allow }
telemetry: { log_level: silent }
`);
  });
  after(async () => {
    await browser.close();
    await door.close();
  });

  const atTheOffering = async (): Promise<{ readonly page: Page; readonly faults: readonly string[] }> => {
    const came = await visitor(browser);
    const { page } = came;
    await page.goto(`${door.url}/vendors`);
    const add = page.getByRole('button', { name: 'Put it into the register' }).first();
    const known = page.getByRole('region', { name: 'In the register' }).getByRole('link', { name: /OpenAI/ });
    await add.or(known.first()).first().waitFor();
    if (await add.isVisible()) {
      await add.click();
      await page.getByText(/^Added, with/).waitFor();
    }
    await known.first().click();
    await page.getByRole('heading', { level: 1, name: /OpenAI/ }).waitFor();
    return came;
  };
  const choose = (page: Page, name: string, mimeType: string, text: string): Promise<void> =>
    page
      .getByRole('group', { name: 'Add a document' })
      .locator('input')
      .setInputFiles({ name, mimeType, buffer: Buffer.from(text) });

  it('reads a document, and shows its words beside the answers, each leading to the other', async () => {
    const { page, faults } = await atTheOffering();
    await page.getByText('No document yet').waitFor();
    await choose(page, 'addendum.html', 'text/html', TERMS);
    await page.getByText(/Data Processing Addendum: \d+ answers proposed/).waitFor();
    await page.getByRole('link', { name: 'Read it beside the answers: Data Processing Addendum' }).click();
    await page.getByRole('heading', { level: 1, name: 'Data Processing Addendum' }).waitFor();
    const sheet = page.getByRole('region', { name: 'The document' });
    const found = page.getByRole('region', { name: 'What it answers' });
    await looksRight(page, 'vendor-document');

    await found.getByRole('button', { name: /Show where it stands: Within how many hours/ }).click();
    await sheet.locator('mark[data-chosen="true"]', { hasText: 'within 48 hours' }).waitFor();
    await sheet.getByRole('button', { name: /train/ }).first().focus();
    await page.keyboard.press('Enter');
    await found.locator('li[data-chosen="true"]', { hasText: 'never' }).waitFor();
    await found.locator('li[data-chosen="true"]').getByRole('button', { name: 'Accept' }).click();
    await page.getByText(/^1 accepted\./).waitFor();
    // A vendor's page runs nothing here, and calls nobody.
    assert.doesNotMatch(await page.title(), /owned/);
    assert.equal(await sheet.locator('img, script').count(), 0);
    assert.deepEqual(faults, []);
  });

  it('says why a document is not read, and changes nothing', async () => {
    const { page } = await atTheOffering();
    await choose(page, 'empty.pdf', 'application/pdf', '%PDF-1.7 nothing of the kind');
    await page
      .getByRole('alert')
      .getByText(/The document was not read/)
      .waitFor();
    await page.getByText('Nothing was changed.', { exact: false }).waitFor();
  });

  it('lets a class pass with a reason and a last day, and ends that again', async () => {
    const { page, faults } = await atTheOffering();
    const section = page.getByRole('region', { name: 'Exceptions' });
    await section.getByText('No exception').waitFor();
    await section.getByRole('button', { name: 'Let something pass' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Class of data').selectOption('Health');
    await dialog.getByLabel('Why?').fill('A study with written consent.');
    await dialog.getByLabel('Last day').fill('2030-12-31');
    await looksRight(page, 'exception-new');
    await dialog.getByRole('button', { name: 'Let it pass' }).click();
    await section.getByRole('row', { name: /Health.*A study with written consent/ }).waitFor();
    await looksRight(page, 'exceptions');
    await section.getByRole('button', { name: 'End the exception for Health' }).click();
    await dialog.getByLabel('Why?').fill('The study is over.');
    await dialog.getByRole('button', { name: 'End' }).click();
    await section.getByText('No exception').waitFor();
    assert.deepEqual(faults, []);
  });
});
