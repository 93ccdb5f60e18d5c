import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { AGREEMENT, withChange } from '@bailiwick/diligence/change/agreement.fixture';
import { parseProfileId } from '@bailiwick/diligence/profile';
import type { Browser, Page } from 'playwright-core';
import { happens } from '../vendor-events.ts';
import { looksRight, openBrowser, visitor } from '../browser.ts';
import { type TestDoor, openDoor } from '../test-door.ts';

const NEWER = withChange(
  'Quillon stores Customer Data for a period of 30 days.',
  'Quillon stores Customer Data for a period of 90 days.',
  withChange('within 48 hours', 'within 96 hours'),
);

describe('documents that change', () => {
  let browser: Browser;
  let door: TestDoor;
  before(async () => {
    browser = await openBrowser();
    door = await openDoor(`
organisation: { name: Keller Maler GmbH, country: DE }
offerings:
  - { id: letters, protocol: openai, base_url: "https://api.quillon.example/v1", api_key: k, models: ["q-*"] }
policy: { default: allow }
telemetry: { log_level: silent }
`);
    const added = await fetch(`${door.url}/api/v1/vendors/by-hand`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-bailiwick-console': '1' },
      body: JSON.stringify({ id: 'quillon', vendor: 'Quillon', product: 'API', serves: ['letters'] }),
    });
    assert.equal(added.status, 200, await added.text());
  });
  after(async () => {
    await browser.close();
    await door.close();
  });

  const bring = async (page: Page, text: string): Promise<void> =>
    page.locator('input[data-newer]').setInputFiles({
      name: 'dpa.md',
      mimeType: 'text/markdown',
      buffer: Buffer.from(text),
    });

  it('are compared with the version before, and shown old and new side by side', async () => {
    const { page, faults } = await visitor(browser);
    await page.goto(`${door.url}/vendors/quillon`);
    await page
      .getByRole('group', { name: 'Add a document' })
      .locator('input')
      .setInputFiles({
        name: 'dpa.md',
        mimeType: 'text/markdown',
        buffer: Buffer.from(AGREEMENT),
      });
    await page.getByText(/Data Processing Agreement: \d+ answers proposed/).waitFor();
    await bring(page, AGREEMENT);
    await page.getByText('Nothing changed: the texts are the same to the letter.').waitFor();
    await bring(page, NEWER);
    await page
      .getByRole('heading', { level: 1, name: 'What changed in “Data Processing Agreement”?' })
      .waitFor();
    const answers = page.getByRole('table');
    await answers
      .getByRole('row', { name: /Within how many hours.*within 48 hours.*within 96 hours.*worse/ })
      .waitFor();
    await page.locator('del', { hasText: '48' }).first().waitFor();
    await page.locator('ins', { hasText: '96' }).first().waitFor();
    await looksRight(page, 'vendor-change');
    await page.getByRole('link', { name: 'Back to the offering' }).click();
    const documents = page.getByRole('region', { name: 'Documents' });
    await documents.getByText(/2 answers changed, 2 for the worse/).waitFor();
    await looksRight(page, 'vendor-documents-changed');
    assert.deepEqual(faults, []);
  });

  it('are not taken where they cannot be read, and open nothing of another offering', async () => {
    const { page } = await visitor(browser);
    await page.goto(`${door.url}/vendors/quillon`);
    await page.locator('input[data-newer]').setInputFiles({
      name: 'empty.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.7 nothing of the kind'),
    });
    await page
      .getByRole('alert')
      .getByText(/The document was not read/)
      .waitFor();
    const list = (await (await fetch(`${door.url}/api/v1/vendors/quillon/changes`)).json()) as {
      changes: { before: string; after: string }[];
    };
    const [change] = list.changes;
    assert.ok(change !== undefined && list.changes.length === 1);
    const path = (from: string, to: string): string =>
      `${door.url}/api/v1/vendors/quillon/changes/${from}/${to}`;
    assert.equal((await fetch(path(change.before, change.after))).status, 200);
    assert.equal((await fetch(path(change.after, change.before))).status, 404);
    assert.equal((await fetch(path('x', change.after))).status, 400);
  });

  it('are fetched from the public internet alone', async () => {
    const { page, faults } = await visitor(browser);
    await page.goto(`${door.url}/vendors/quillon`);
    const documents = page.getByRole('region', { name: 'Documents' });
    for (const [address, why] of [
      ['http://example.com/terms', /is not protected \(http\)/],
      ['file:///etc/passwd', /is no web page \(file:\)/],
      ['https://127.0.0.1/terms', /not on the public internet/],
      ['https://user:secret@example.com/terms', /holds a name or password/],
      ['terms', /That is no web address/],
    ] as const) {
      await documents.getByLabel('Or by its address').fill(address);
      await documents.getByRole('button', { name: 'Fetch and read it' }).click();
      await documents.getByRole('alert').getByText(why).waitFor();
    }
    await looksRight(page, 'vendor-by-address');
    assert.deepEqual(faults, []);
  });

  it('are looked at now on demand, one that cannot be reached included', async () => {
    const { page, faults } = await visitor(browser);
    await page.goto(`${door.url}/vendors/all/month`);
    await page.getByRole('button', { name: 'Look now' }).click();
    await page.getByText('No document of the register has an address yet.', { exact: false }).waitFor();
    await happens(door.home, {
      kind: 'document_added',
      profile: parseProfileId('quillon') ?? assert.fail(),
      document: {
        sha256: 'ab'.repeat(32),
        title: 'Terms of use',
        url: 'https://quillon.invalid/terms',
        version: undefined,
        mediaType: 'text/html',
        characters: 10,
      },
    });
    await page.getByRole('button', { name: 'Look now' }).click();
    const seen = page.getByRole('listitem').filter({ hasText: 'https://quillon.invalid/terms' });
    await seen.getByText('Not seen:').waitFor();
    await looksRight(page, 'vendor-look-now');
    assert.deepEqual(faults, []);
  });

  it('read well in German', async () => {
    const { page, faults } = await visitor(browser, { locale: 'de-DE' });
    await page.goto(`${door.url}/vendors/quillon`);
    await page.getByText(/2 Antworten geändert, davon 2 zum Schlechteren/).waitFor();
    await page.getByRole('link', { name: /^Alt und neu nebeneinander: Data Processing Agreement/ }).click();
    await page.getByRole('heading', { level: 1, name: /^Was hat sich in/ }).waitFor();
    await looksRight(page, 'vendor-change-de');
    assert.deepEqual(faults, []);
  });
});
