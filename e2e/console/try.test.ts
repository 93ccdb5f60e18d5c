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
});
