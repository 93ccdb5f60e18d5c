import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { looksRight, openBrowser, visitor } from '../browser.ts';
import { type TestDoor, openDoor } from '../test-door.ts';

describe('the month in brief', () => {
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
  const soon = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
  before(async () => {
    browser = await openBrowser();
    door = await openDoor(`
organisation: { name: Keller Maler GmbH, country: DE }
offerings:
  - { id: french, protocol: openai, base_url: "https://api.mistral.ai/v1", api_key: k, models: ["mistral-*"] }
policy: { default: allow }
telemetry: { log_level: silent }
`);
  });
  after(async () => {
    await browser.close();
    await door.close();
  });

  it('says that nothing happened where nothing did', async () => {
    const { page, faults } = await visitor(browser);
    await page.goto(`${door.url}/vendors`);
    await page.getByRole('link', { name: 'This month' }).click();
    await page
      .getByRole('heading', { level: 1, name: 'What changed with our vendors this month?' })
      .waitFor();
    await page.getByText('A quiet month').waitFor();
    await looksRight(page, 'vendor-month-quiet');
    assert.deepEqual(faults, []);
  });

  it('tells what may pass less and more, what needs a decision, and leads there', async () => {
    await post('/vendors', { template: 'mistral-api', serves: ['french'] });
    await post('/vendors/mistral-api/acceptance', {});
    await post('/vendors/mistral-api/lifecycle', { to: 'approved', reason: 'Read with Anna.' });
    await post('/vendors/mistral-labs/lifecycle', { to: 'suspended', reason: 'Nobody needs it.' });
    await post('/vendors/mistral-api/exceptions', {
      class: 'health',
      form: 'pseudonymised',
      reason: 'A pilot with consent.',
      until: soon,
    });
    const { page, faults } = await visitor(browser);
    await page.goto(`${door.url}/vendors/all/month`);
    await page
      .getByRole('region', { name: 'Less may pass' })
      .getByText(/suspended\. Nobody needs it\./)
      .waitFor();
    await page
      .getByRole('region', { name: 'More may pass' })
      .getByText(/approved\. Read with Anna\./)
      .waitFor();
    const decide = page.getByRole('region', { name: 'Needs a decision' });
    await decide.getByText(/exception of .* for health data ends in \d days/).waitFor();
    await looksRight(page, 'vendor-month');
    await decide.getByRole('link', { name: /^Look at it: .*exception/ }).click();
    await page.getByRole('heading', { level: 1, name: /Mistral/ }).waitFor();
    await page.goBack();

    // Nothing of it happened in another month; and a month has its beginning before its end.
    await page.getByLabel('From').fill('2025-01-01');
    await page.getByLabel('To', { exact: true }).fill('2025-02-01');
    await page.getByRole('region', { name: 'Less may pass' }).waitFor({ state: 'detached' });
    await page.getByLabel('From').fill('2025-03-01');
    await page.getByText('The first day lies after the last.').waitFor();
    assert.deepEqual(faults, []);
  });

  it('is one page to pass on, as PDF, Word and HTML, in German too', async () => {
    for (const [format, magic] of [
      ['pdf', /^%PDF/],
      ['docx', /^PK/],
      ['html', /<html lang="de">[^]*KI-Anbieter: der Monat in Kürze/],
    ] as const) {
      const response = await fetch(`${door.url}/api/v1/vendor-digest/file?format=${format}&language=de`);
      assert.match(response.headers.get('content-disposition') ?? '', /^attachment/);
      assert.match(await response.text(), magic);
    }
    const { page, faults } = await visitor(browser, { locale: 'de-DE' });
    await page.goto(`${door.url}/vendors/all/month`);
    await page
      .getByRole('region', { name: 'Weniger darf hinaus' })
      .getByText(/ausgesetzt\. Nobody needs it\./)
      .waitFor();
    await looksRight(page, 'vendor-month-de');
    assert.deepEqual(faults, []);
  });
});
