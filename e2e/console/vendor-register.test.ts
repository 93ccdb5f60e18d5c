import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { plusDays, dayOf } from '@bailiwick/diligence/day';
import { parseProfileId } from '@bailiwick/diligence/profile';
import { startFakeVendor, type FakeVendor } from '@bailiwick/fakes/vendor';
import type { Browser } from 'playwright-core';
import { looksRight, openBrowser, visitor } from '../browser.ts';
import { type TestDoor, openDoor, usualConfiguration } from '../test-door.ts';
import { happens } from '../vendor-events.ts';

const PROFILE = parseProfileId('kellers-modelle') ?? assert.fail();

describe('the register of vendors', () => {
  let browser: Browser;
  let vendor: FakeVendor;
  let door: TestDoor;
  before(async () => {
    browser = await openBrowser();
    vendor = await startFakeVendor();
    door = await openDoor(usualConfiguration(vendor));
  });
  after(async () => {
    await browser.close();
    await door.close();
    await vendor.close();
  });

  it('takes an offering that the product does not know, by hand', async () => {
    const { page, faults } = await visitor(browser);
    await page.goto(`${door.url}/vendors`);
    await page.getByText('Nothing was sent in the last thirty days').waitFor();
    await page.getByRole('button', { name: 'Add another by hand' }).click();
    const dialog = page.getByRole('dialog', { name: 'Add another by hand' });
    await dialog.getByLabel('Vendor', { exact: true }).fill('Kellers Modelle');
    await dialog.getByLabel('What is offered, with the plan').fill('Textdienst, kleiner Tarif');
    assert.equal(await dialog.getByLabel('Short name').inputValue(), 'kellers-modelle');
    await dialog.getByRole('checkbox', { name: 'vendor-openai' }).check();
    await dialog.getByLabel('What for?').fill('Angebote schreiben');
    await looksRight(page, 'vendor-by-hand');
    await dialog.getByRole('button', { name: 'Put it into the register' }).click();
    await page
      .getByRole('heading', { level: 1, name: 'Kellers Modelle, Textdienst, kleiner Tarif' })
      .waitFor();
    await page.getByText('vendor-openai').waitFor();

    await page.goto(`${door.url}/vendors`);
    await page.getByRole('button', { name: 'Add another by hand' }).click();
    await dialog.getByLabel('Vendor', { exact: true }).fill('Kellers Modelle');
    await dialog.getByLabel('What is offered, with the plan').fill('Dasselbe');
    await dialog.getByRole('button', { name: 'Put it into the register' }).click();
    await dialog.getByText('This offering is in the register already.').waitFor();
    assert.deepEqual(faults, []);
  });

  it('shows what was really used, and what of it nobody has assessed', async () => {
    for (const [path, body] of [
      ['v1/chat/completions', { model: 'fake-small', messages: [{ role: 'user', content: 'Hello' }] }],
      ['v1/messages', { model: 'claude-9', max_tokens: 10, messages: [{ role: 'user', content: 'Hello' }] }],
    ] as const)
      await fetch(`${door.url}/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }).then((response) => response.text());
    const { page, faults } = await visitor(browser);
    await page.goto(`${door.url}/vendors`);
    const seen = page.getByRole('region', { name: 'What was really used' }).first();
    await seen.getByRole('row', { name: /vendor-anthropic.*claude-9.*not assessed/ }).waitFor();
    await looksRight(page, 'vendors-seen');
    assert.deepEqual(faults, []);
  });

  it('lets a person lift a suspension, and settle a time to object', async () => {
    const today = dayOf(Date.now());
    await happens(door.home, {
      kind: 'suspended',
      suspension: {
        id: 's-1',
        profile: PROFILE,
        classes: ['health', 'personal'],
        reason: 'The vendor kept content although it promised not to.',
      },
    });
    await happens(door.home, {
      kind: 'objection_started',
      clock: {
        id: 'o-1',
        profile: PROFILE,
        what: 'A sub-processor in Singapore was added.',
        startedOn: today,
        deadline: plusDays(today, 14),
        clause: undefined,
      },
    });
    const { page, faults } = await visitor(browser);
    await page.goto(`${door.url}/vendors/kellers-modelle`);
    await page.getByText('Suspended by the product: Health, Personal.').waitFor();
    await looksRight(page, 'vendor-suspended');
    await page.getByRole('button', { name: /^Lift: The vendor kept content/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Why?').fill('They showed that it was a test.');
    await dialog.getByRole('button', { name: 'Lift' }).click();
    await page.getByText('Lifted. The door knows within a second.').waitFor();
    await page.getByText('Suspended by the product').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /^Settle: A sub-processor in Singapore/ }).click();
    await dialog.getByLabel('Outcome').fill('We looked at them and agree.');
    await dialog.getByRole('button', { name: 'Settle' }).click();
    await page.getByText('Settled.').waitFor();
    assert.deepEqual(faults, []);
  });
});
