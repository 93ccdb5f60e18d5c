import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { looksRight, openBrowser, visitor } from '../browser.ts';
import { type TestDoor, openDoor } from '../test-door.ts';

describe('offerings side by side, and tables to hand out', () => {
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
  const file = (query: string): Promise<Response> => fetch(`${door.url}/api/v1/vendor-tables/${query}`);
  before(async () => {
    browser = await openBrowser();
    door = await openDoor(`
organisation: { name: Keller Maler GmbH, country: DE }
offerings:
  - { id: cloud, protocol: openai, base_url: "https://api.openai.com/v1", api_key: k, region: eu, models: ["gpt-*"], price: { input: 1, output: 4 } }
  - { id: french, protocol: openai, base_url: "https://api.mistral.ai/v1", api_key: k, region: eu, models: ["mistral-*"] }
policy: { default: allow }
telemetry: { log_level: silent }
`);
  });
  after(async () => {
    await browser.close();
    await door.close();
  });

  it('says what to do while the register is empty', async () => {
    const { page, faults } = await visitor(browser);
    await page.goto(`${door.url}/vendors/all/compare`);
    await page.getByText('Nothing to compare yet').waitFor();
    await looksRight(page, 'vendor-compare-none');
    await page.getByRole('link', { name: 'To the register' }).click();
    await page.getByRole('heading', { level: 1, name: 'Can we trust them?' }).waitFor();
    assert.deepEqual(faults, []);
  });

  it('sets offerings beside each other, with who controls them and what they cost', async () => {
    await post('/vendors', {
      template: 'mistral-api',
      serves: ['french'],
      purpose: '=HYPERLINK("https://evil.example","Letters")',
    });
    await post('/vendors', { template: 'openai-api', serves: ['cloud'] });
    const { page, faults } = await visitor(browser);
    await page.goto(`${door.url}/vendors`);
    await page.getByRole('link', { name: 'Side by side' }).click();
    const table = page.getByRole('table');
    await table
      .getByRole('row', { name: /Sovereignty \(EU framework\).*SEAL-\d, \d+ of 100 points/ })
      .waitFor();
    await table.getByRole('row', { name: /Price per million tokens.*1\.75/ }).waitFor();
    await table.getByRole('row', { name: /Breach notice: (look closer|not known|bad|good)/ }).waitFor();
    await looksRight(page, 'vendor-compare');
    const before = await table.getByRole('columnheader').count();
    await page.getByRole('checkbox', { name: /OpenAI/ }).uncheck();
    await table
      .getByRole('columnheader')
      .nth(before - 1)
      .waitFor({ state: 'detached' });
    assert.match(page.url(), /\?ids=mistral-api/);
    assert.equal(
      await page.getByRole('link', { name: 'CSV: This comparison' }).getAttribute('href'),
      `/api/v1/vendor-tables/comparison/file?format=csv&language=en&ids=${new URL(page.url()).searchParams.get('ids')}`,
    );
    assert.deepEqual(faults, []);
  });

  it('hands tables out as CSV without formulas, JSON, PDF and Word, in English and German', async () => {
    const { page } = await visitor(browser);
    await page.goto(`${door.url}/vendors`);
    await page.getByRole('region', { name: 'To hand out' }).getByText('The register:').waitFor();
    await looksRight(page, 'vendors-take-along');
    const csv = await file('register/file?format=csv');
    assert.equal(csv.headers.get('content-disposition')?.includes('register.csv'), true);
    const text = await csv.text();
    assert.match(text, /"'=HYPERLINK\(""https/);
    assert.ok(!/(^|,)"?=/m.test(text));
    assert.match(await (await file('register/file?format=csv&language=de')).text(), /Nächste Durchsicht/);
    const json = (await (await file('comparison/file?format=json&ids=mistral-api')).json()) as {
      rows: Record<string, string>[];
    };
    assert.deepEqual(Object.keys(json.rows[0] ?? {}), ['_key', '_question', 'mistral-api']);
    for (const [format, magic] of [
      ['pdf', '%PDF'],
      ['docx', 'PK'],
    ] as const)
      for (const table of ['register', 'sub-processors', 'comparison'])
        assert.ok((await (await file(`${table}/file?format=${format}`)).text()).startsWith(magic));
    assert.equal((await file('register/file?format=csv&ids=nobody')).status, 404);
    assert.equal((await file('secrets/file?format=csv')).status, 400);
  });

  it('reads well in German', async () => {
    const { page, faults } = await visitor(browser, { locale: 'de-DE' });
    await page.goto(`${door.url}/vendors/all/compare?ids=mistral-api,openai-api`);
    await page.getByRole('row', { name: /Souveränität \(EU-Rahmen\)/ }).waitFor();
    await looksRight(page, 'vendor-compare-de');
    assert.deepEqual(faults, []);
  });
});
