import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { looksRight, openBrowser, visitor } from '../browser.ts';
import { type TestDoor, openDoor } from '../test-door.ts';

describe('the page “Try it”', () => {
  let browser: Browser;
  let door: TestDoor;
  before(async () => {
    browser = await openBrowser();
    door = await openDoor(`
offerings:
  - { id: eu-model, protocol: openai, base_url: "http://127.0.0.1:9/v1", api_key: k, region: eu, models: ["*"] }
  - { id: at-home, protocol: openai, base_url: "http://127.0.0.1:9/v1", private: true, models: ["llama*"] }
policy: { default: pseudonymise, classes: { credential: block, health: private } }
telemetry: { log_level: silent }
`);
  });
  after(async () => {
    await browser.close();
    await door.close();
  });

  it('marks what is found, shows the view of a vendor, and says what each offering may get', async () => {
    const { page, faults } = await visitor(browser);
    await page.goto(`${door.url}/try`);
    await page
      .getByLabel('A text')
      .fill('Please write to Jonas Lindqvist, j.lindqvist@example.org, IBAN DE89 3704 0044 0532 0130 00.');
    await page.locator('mark', { hasText: 'j.lindqvist@example.org' }).waitFor();
    const vendorView = page.getByRole('region', { name: 'What a vendor would see' });
    await vendorView.getByText('[EMAIL_').waitFor();
    assert.doesNotMatch((await vendorView.textContent()) ?? '', /lindqvist|DE89/);
    const row = page.getByRole('row', { name: /^eu-model/ });
    assert.match((await row.textContent()) ?? '', /Goes with names replaced/);
    assert.match((await page.getByRole('row', { name: /^at-home/ }).textContent()) ?? '', /Goes as it is/);
    assert.deepEqual(faults, []);
    await looksRight(page, 'try');
  });

  it('leaves nothing behind: neither in the home folder nor in the journal', async () => {
    assert.doesNotMatch(await door.files(), /lindqvist/);
    assert.deepEqual(await door.journal(), []);
  });

  it('reads a document that is dropped, and says why one cannot be read', async () => {
    const { page, faults } = await visitor(browser);
    await page.goto(`${door.url}/try`);
    const input = page.getByRole('group', { name: 'Choose a document' }).locator('input');
    const letter =
      '<p>Dear <b>Jonas Lindqvist</b>, write to j.lindqvist@example.org.</p><script>alert(1)</script>';
    await input.setInputFiles({ name: 'letter.html', mimeType: 'text/html', buffer: Buffer.from(letter) });
    const found = page.getByRole('region', { name: 'What was found' });
    await found.locator('mark', { hasText: 'j.lindqvist@example.org' }).waitFor();
    await page
      .getByRole('region', { name: 'What a vendor would see' })
      .getByText(/\[EMAIL_/)
      .waitFor();
    await looksRight(page, 'try-document');
    await input.setInputFiles({
      name: 'broken.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.7 nothing of the kind'),
    });
    await page
      .getByRole('alert')
      .getByText(/The document cannot be read/)
      .waitFor();
    assert.deepEqual(faults, []);
  });
});
