import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { looksRight, openBrowser, visitor } from '../browser.ts';
import { type TestDoor, openDoor } from '../test-door.ts';

describe('who controls vendors', () => {
  let browser: Browser;
  let door: TestDoor;
  const post = async (path: string, body: object): Promise<void> => {
    const response = await fetch(`${door.url}/api/v1${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-bailiwick-console': '1' },
      body: JSON.stringify(body),
    });
    assert.equal(response.status, 200, await response.text());
  };
  before(async () => {
    browser = await openBrowser();
    door = await openDoor(`
organisation: { name: Keller Maler GmbH, country: DE }
offerings:
  - { id: cloud, protocol: openai, base_url: "https://api.openai.com/v1", api_key: k, region: eu, models: ["gpt-*", "letters"], price: { input: 1, output: 4 } }
  - { id: french, protocol: openai, base_url: "https://api.mistral.ai/v1", api_key: k, region: eu, models: ["mistral-*", "letters"], price: { input: 2, output: 6 } }
  - { id: at-home, protocol: openai, base_url: "http://127.0.0.1:1/v1", private: true, models: ["llama*"], aliases: { letters: llama3 } }
policy: { default: allow }
telemetry: { log_level: silent }
`);
    await post('/vendors', { template: 'mistral-api', serves: ['french'] });
    await post('/vendors', { template: 'openai-api', serves: ['cloud'] });
    for (const [id, country] of [
      ['mistral-api', 'FR'],
      ['openai-api', 'US'],
    ])
      for (const field of ['operator_jurisdiction', 'parent_jurisdiction'])
        await post(`/vendors/${id}/attestations`, {
          field,
          value: country,
          statement: 'The register of companies.',
        });
  });
  after(async () => {
    await browser.close();
    await door.close();
  });

  it('ranks what serves a model by who controls it, and explains each point', async () => {
    const { page, faults } = await visitor(browser);
    await page.goto(`${door.url}/vendors`);
    await page.getByRole('link', { name: 'Sovereignty', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Who controls them in the end?' }).waitFor();
    const rows = page.getByRole('row');
    await rows.nth(1).getByText('at-home').waitFor();
    await looksRight(page, 'vendor-sovereignty');
    await page.getByLabel('For which model?').fill('gpt-5');
    await page.getByText('One row').waitFor();
    assert.match(page.url(), /\?model=gpt-5$/);
    await page.getByLabel('For which model?').fill('nobody-has-it');
    await page.getByText('No offering serves this model').waitFor();
    await page.getByLabel('For which model?').fill('letters');
    await rows.nth(1).getByText('at-home').waitFor();
    await page.getByRole('row', { name: /cloud.* 1\.75 / }).waitFor();

    await page.getByRole('link', { name: 'Explain the level of cloud' }).click();
    await page.getByRole('heading', { level: 1, name: 'Who controls cloud?' }).waitFor();
    await page.getByText('SOV-2 Legal & Jurisdictional Sovereignty').click();
    await page.getByText('Whoever owns it is under the firm’s own law.').waitFor();
    await looksRight(page, 'vendor-sovereignty-explained');
    assert.deepEqual(faults, []);
  });

  it('takes an answer that no document gives, with what shows it', async () => {
    const { page, faults } = await visitor(browser);
    await page.goto(`${door.url}/vendors/all/sovereignty/french`);
    const section = page.getByRole('region', { name: 'mistral-api' });
    const asks = 'Is it published what energy and water the service takes?';
    await section.getByRole('button', { name: `Answer: ${asks}` }).click();
    const answering = section.getByRole('listitem').filter({ has: page.getByLabel('What shows it?') });
    await answering.getByLabel(asks).selectOption('Yes, audited.');
    await answering.getByLabel('What shows it?').fill('Their report of May 2026.');
    await looksRight(page, 'vendor-sovereignty-answer');
    await answering.getByRole('button', { name: 'Answer' }).click();
    await page.getByText('Noted, in your name, for a year.').waitFor();
    await section.getByText('SOV-8').click();
    await section.getByText(`${asks} Yes, audited. (`).waitFor();
    assert.equal(await section.getByRole('button', { name: `Answer: ${asks}` }).count(), 0);
    assert.deepEqual(faults, []);
  });

  it('reads well in German', async () => {
    const { page, faults } = await visitor(browser, { locale: 'de-DE' });
    await page.goto(`${door.url}/vendors/all/sovereignty`);
    await page.getByText(/SEAL-2 gegen SEAL-1 bei/).waitFor();
    await looksRight(page, 'vendor-sovereignty-de');
    await page.getByRole('link', { name: 'Stufe von french erklären' }).first().click();
    await page.getByText('SOV-2 Rechtliche Souveränität').first().waitFor();
    await page
      .getByRole('button', { name: /^Antworten: Woher kommen seine Maschinen/ })
      .first()
      .click();
    assert.deepEqual(
      await page
        .getByLabel(/^Woher kommen/)
        .locator('option')
        .allTextContents(),
      [
        'Antwort wählen',
        'Sie sind unter dem eigenen Recht entworfen und gebaut.',
        'Ihre Herkunft ist Teil für Teil bekannt, und es gibt eine zweite Quelle.',
        'Das hat sich niemand angesehen.',
      ],
    );
    await looksRight(page, 'vendor-sovereignty-explained-de');
    assert.deepEqual(faults, []);
  });
});
