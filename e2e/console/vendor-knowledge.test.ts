import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { parseDay } from '@bailiwick/diligence/day';
import type { Knowledge } from '@bailiwick/diligence/knowledge/knowledge';
import { shippedKnowledge } from '@bailiwick/diligence/knowledge/shipped';
import type { Browser, Page } from 'playwright-core';
import { written } from '../../apps/server/src/vendors/knowledge/bundle.ts';
import { signatureOver } from '../../apps/server/src/vendors/knowledge/signature.ts';
import { newKeys, readPrivateKeys } from '../../apps/server/src/vendors/knowledge/signing-key.ts';
import { looksRight, openBrowser, visitor } from '../browser.ts';
import { type TestDoor, openDoor } from '../test-door.ts';

const shipped = shippedKnowledge();
const ours = newKeys('chamber-2026');
const theirs = newKeys('somebody');

/** A bundle in which one answer was read again, and one is out of date. */
const newer: Knowledge = {
  ...shipped,
  name: 'chamber',
  revision: 7,
  templates: shipped.templates.map((template) =>
    template.id === 'mistral-api'
      ? {
          ...template,
          claims: template.claims.map((claim, i) => {
            if (i === 0) return { ...claim, source: { ...claim.source, title: 'Terms, read again' } };
            return i === 1
              ? {
                  ...claim,
                  seenOn: parseDay('2026-01-02') ?? claim.seenOn,
                  validUntil: parseDay('2026-03-01') ?? claim.validUntil,
                }
              : claim;
          }),
        }
      : template,
  ),
};

const signedBy = ({ privateFile }: { readonly privateFile: string }, knowledge: Knowledge): Buffer => {
  const body = written(knowledge);
  return Buffer.from(body + signatureOver(body, readPrivateKeys(privateFile)));
};

describe('what is known beforehand', () => {
  let browser: Browser;
  let door: TestDoor;
  before(async () => {
    browser = await openBrowser();
    door = await openDoor(`
organisation: { name: Keller Maler GmbH, country: DE }
offerings:
  - { id: french, protocol: openai, base_url: "https://api.mistral.ai/v1", api_key: k, models: ["mistral-*"] }
policy: { default: allow }
telemetry: { log_level: silent }
`);
    const added = await fetch(`${door.url}/api/v1/vendors`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-bailiwick-console': '1' },
      body: JSON.stringify({ template: 'mistral-api', serves: ['french'] }),
    });
    assert.equal(added.status, 200, await added.text());
  });
  after(async () => {
    await browser.close();
    await door.close();
  });

  const drop = (page: Page, place: string, name: string, buffer: Buffer): Promise<void> =>
    page
      .getByRole('group', { name: place })
      .locator('input')
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });

  it('shows the bundle in use, and everything it says of an offering', async () => {
    const { page, faults } = await visitor(browser);
    await page.goto(`${door.url}/vendors`);
    await page.getByRole('link', { name: 'Known beforehand' }).click();
    await page.getByText('brought along by the product').waitFor();
    await page.getByText('Your register has everything that this knowledge says.').waitFor();
    await page.getByText('Nobody is trusted yet').waitFor();
    await looksRight(page, 'vendor-knowledge');
    await page.getByRole('link', { name: 'API, global endpoint' }).first().click();
    await page.getByRole('heading', { level: 1, name: /What is known of Mistral AI/ }).waitFor();
    await page.getByRole('listitem').filter({ hasText: 'Does the vendor train' }).first().waitFor();
    await looksRight(page, 'vendor-known');
    assert.deepEqual(faults, []);
  });

  it('says why a bundle is not taken, and changes nothing', async () => {
    const { page } = await visitor(browser);
    await page.goto(`${door.url}/vendors/all/knowledge`);
    const alert = page.getByRole('region', { name: 'Load a newer bundle' }).getByRole('alert');
    const refused = async (bytes: Buffer, why: RegExp): Promise<void> => {
      await drop(page, 'Choose a bundle', 'bundle.jsonl', bytes);
      await alert.getByText(why).waitFor();
    };
    await refused(Buffer.from('\x89PNG nothing of the kind'), /no bundle of knowledge|not in UTF-8/);
    await refused(Buffer.from(written(newer)), /Nobody has signed the file/);
    await refused(signedBy(theirs, newer), /signed by somebody .* does not trust/);
    await refused(Buffer.alloc(4 * 1_048_576 + 1), /more than 4\.2 MB are not taken/);
    await refused(signedBy(ours, newer), /signed by chamber-2026 .* does not trust/);
    await alert.getByText(/^Nothing was changed\. Compare the key with its owner/).waitFor();
    await looksRight(page, 'vendor-knowledge-refused');
    await page.getByText('brought along by the product').waitFor();
  });

  it('takes a bundle of somebody who was compared and trusted, and proposes what is new', async () => {
    const { page, faults } = await visitor(browser);
    await page.goto(`${door.url}/vendors/all/knowledge`);
    await drop(page, 'Choose a public key', 'x.pub', Buffer.from('no key'));
    await page.getByText('The file holds no public key for bundles.').waitFor();
    await drop(page, 'Choose a public key', 'chamber-2026.pub', Buffer.from(ours.publicFile));
    const dialog = page.getByRole('dialog', { name: 'Is this their key?' });
    await dialog.getByText(/^([0-9a-f]{4} ){7}[0-9a-f]{4}$/).waitFor();
    await looksRight(page, 'vendor-knowledge-key');
    await dialog.getByRole('button', { name: 'It is the same: trust it' }).click();
    await page.getByText('Bundles of chamber-2026 are taken from now on.').waitFor();

    const tampered = signedBy(ours, newer);
    tampered[tampered.indexOf('"mistral-api"') + 2] = 0x4d;
    await drop(page, 'Choose a bundle', 'bundle.jsonl', tampered);
    await page.getByText(/The signature does not fit the file/).waitFor();
    await drop(page, 'Choose a bundle', 'bundle.jsonl', signedBy(ours, newer));
    await page.getByText(/^chamber .* \(7\) is in use\./).waitFor();
    await page.getByText('signed by chamber-2026').waitFor();
    await page.getByText(/^One answer is out of date/).waitFor();
    await drop(page, 'Choose a bundle', 'bundle.jsonl', signedBy(ours, { ...newer, revision: 3 }));
    await page.getByText(/is not newer than chamber/).waitFor();

    await page.getByRole('button', { name: 'Propose them' }).click();
    await page.getByText(/^\d answers proposed\. Read them/).waitFor();
    await page.getByText('Your register has everything that this knowledge says.').waitFor();
    await looksRight(page, 'vendor-knowledge-newer');
    assert.deepEqual(faults, []);
  });

  it('reads well in German, and goes back once the only key that vouched is trusted no more', async () => {
    const { page, faults } = await visitor(browser, { locale: 'de-DE' });
    await page.goto(`${door.url}/vendors/all/knowledge`);
    await page.getByText('unterschrieben von chamber-2026').waitFor();
    await drop(page, 'Bündel wählen', 'bundle.jsonl', signedBy(theirs, newer));
    await page.getByText(/dem vertraut diese Installation nicht/).waitFor();
    await looksRight(page, 'vendor-knowledge-de');
    await page.getByRole('button', { name: 'Nicht mehr vertrauen: chamber-2026' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Nicht mehr vertrauen' }).click();
    await page.getByText('vom Produkt mitgebracht').waitFor();
    await page.getByText('Noch wird niemandem vertraut').waitFor();
    assert.deepEqual(faults, []);
  });
});
