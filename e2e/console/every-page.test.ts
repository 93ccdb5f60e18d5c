/** Every page once more, in German and with a firm at work behind it: none too wide, none with a barrier, none that complains. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { looksRight, openBrowser, visitor } from '../browser.ts';
import { type Firm, knowVendors, openFirm, workedBefore } from './traffic.ts';

/** Where → by which heading one knows that it is there. */
const PAGES = [
  ['overview', 'Was hat das Haus verlassen?'],
  ['activity', 'Was genau ist geschehen?'],
  ['chat', 'Wobei kann ich helfen?'],
  ['try', 'Was würde mit diesem Text geschehen?'],
  ['approvals', 'Was wartet auf eine Entscheidung?'],
  ['policy', 'Dürfen wir das dorthin schicken?'],
  ['vendors', 'Können wir ihnen trauen?'],
  ['dictionary', 'Was ist hier geheim?'],
  ['keys', 'Welche Programme dürfen herein?'],
  ['people', 'Wer darf herein?'],
  ['erasure', 'Was behalten wir, und wie endet es?'],
  ['exports', 'Können wir gehen?'],
  ['system', 'Ist alles in Ordnung?'],
  ['welcome', 'Wollen wir die Tür einrichten?'],
  ['nowhere', 'Diese Seite gibt es nicht'],
] as const;

describe('every page, in German', () => {
  let browser: Browser;
  let firm: Firm;
  before(async () => {
    browser = await openBrowser();
    firm = await openFirm('dictionary: { terms: ["Project Heron", "Nightjar"] }\n');
    await knowVendors(firm);
    await workedBefore(firm, 40);
    await firm.seen();
  });
  after(async () => {
    await browser.close();
    await firm.close();
  });

  for (const [path, heading] of PAGES) {
    it(`${path}: ${heading}`, async () => {
      const { page, context, faults } = await visitor(browser, { locale: 'de-DE' });
      await page.goto(`${firm.door.url}/${path}`);
      await page.getByRole('heading', { name: heading, level: 1 }).waitFor();
      await page.getByRole('main').getByRole('status', { name: 'Lädt' }).waitFor({ state: 'hidden' });
      assert.deepEqual(faults, []);
      await looksRight(page, `every-${path}-de`);
      await context.close();
    });
  }

  it('a page that could not be had says so where a page begins', async () => {
    const { page } = await visitor(browser, { locale: 'de-DE' });
    await page.goto(`${firm.door.url}/vendors/nobody`);
    const alert = page.getByRole('main').getByRole('alert');
    await alert.waitFor();
    const box = await alert.boundingBox();
    assert.ok((box?.height ?? 0) < 250, `${box?.height} pixels high`);
    await looksRight(page, 'every-failure-de');
  });
});
