import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { type FakeVendor, startFakeVendor } from '@bailiwick/fakes/vendor';
import type { Browser } from 'playwright-core';
import { looksRight, openBrowser, visitor } from '../browser.ts';
import { type TestDoor, openDoor } from '../test-door.ts';

describe('the first steps', () => {
  let browser: Browser;
  let local: FakeVendor;
  let door: TestDoor;
  before(async () => {
    browser = await openBrowser();
    // Where LM Studio listens; nothing else on a test machine does.
    local = await startFakeVendor({ port: 1234, models: ['llama-3'] });
    door = await openDoor('# Written by the start\ntelemetry: { log_level: silent }\n');
  });
  after(async () => {
    await browser.close();
    await door.close();
    await local.close();
  });

  it('lead from nothing to a protected answer: firm, data, a model at home, three texts, the chat', async () => {
    const { page, faults } = await visitor(browser);
    await page.goto(`${door.url}/welcome`);
    await page.getByLabel('Name of the firm').fill('Praxis Dr. Sommer');
    await page.getByLabel('Country').selectOption({ label: 'Germany' });
    await page.getByLabel('What do you do?').selectOption({ label: 'Clinic or practice' });
    await looksRight(page, 'setup-firm');
    await page.getByRole('button', { name: 'Go on' }).click();

    await page.getByLabel('Do you hold data about people’s health?').check();
    await page.getByLabel('Do you handle cards or bank accounts?').check();
    await page
      .getByRole('listitem')
      .filter({ hasText: 'Health' })
      .getByText('Stays on our own machines')
      .waitFor();
    await looksRight(page, 'setup-data');
    await page.getByRole('button', { name: 'Use these rules' }).click();

    await page.getByText('LM Studio is running, with one model.').waitFor();
    await looksRight(page, 'setup-models');
    await page.getByRole('button', { name: 'Use it' }).click();
    await page.getByText('LM Studio answers, with one model.').waitFor();
    await page.getByRole('button', { name: 'Go on' }).click();

    await page.getByRole('heading', { name: 'A password' }).waitFor();
    await page.getByText('Blocked').first().waitFor();
    await looksRight(page, 'setup-trial');
    await page.getByRole('button', { name: 'Go on' }).click();
    await looksRight(page, 'setup-done');
    await page.getByRole('link', { name: 'Talk to a model, safely' }).click();
    await page.getByLabel('Your message').fill('Her diagnosis is type 2 diabetes. Write to the patient.');
    await page.getByRole('button', { name: 'Send' }).click();
    await page
      .getByRole('log')
      .getByRole('region', { name: /llama-3/ })
      .getByText('diabetes')
      .waitFor();

    const written = await readFile(join(door.home, 'bailiwick.yaml'), 'utf8');
    assert.match(written, /^# Written by the start/);
    assert.match(written, /name: Praxis Dr\. Sommer/);
    assert.match(written, /health: private/);
    assert.deepEqual(faults, []);
  });

  it('keep no key that does not work, and say so', async () => {
    const { page } = await visitor(browser);
    await page.goto(`${door.url}/welcome`);
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByRole('button', { name: 'Use these rules' }).click();
    await page.getByLabel('API key').fill('not-a-key');
    await page.getByRole('button', { name: 'Try the key and add' }).click();
    await page.getByText('It does not answer with this address and key.').waitFor();
    assert.doesNotMatch(await readFile(join(door.home, 'bailiwick.yaml'), 'utf8'), /not-a-key/);
  });
});
