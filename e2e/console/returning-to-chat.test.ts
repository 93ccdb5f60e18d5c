import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type FakeVendor, startFakeVendor } from '@bailiwick/fakes/vendor';
import type { Browser } from 'playwright-core';
import { openBrowser, visitor } from '../browser.ts';
import { PASSWORD, claimed } from '../household.ts';
import { allSessionsEnd } from '../passing-time.ts';
import { type TestDoor, openDoor, usualConfiguration } from '../test-door.ts';

describe('a session that ends in the middle of a chat', () => {
  let browser: Browser;
  let vendor: FakeVendor;
  let door: TestDoor;
  before(async () => {
    browser = await openBrowser();
    vendor = await startFakeVendor({ models: ['fake-large'] });
    door = await openDoor(usualConfiguration(vendor));
    await claimed(door);
  });
  after(async () => {
    await browser.close();
    await door.close();
    await vendor.close();
  });

  it('keeps the conversation and the message, which is sent once its writer is back, and once only', async () => {
    const { page, faults } = await visitor(browser);
    await page.goto(`${door.url}/chat`);
    await page.getByLabel('E-mail address').fill('petra@keller.example');
    await page.getByLabel('Password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    const message = page.getByLabel('Your message');
    await message.fill('The first question, about scaffolding.');
    await message.press('Enter');
    const log = page.getByRole('log');
    const answers = log.getByRole('region', { name: /fake-large/ });
    await answers.first().waitFor();
    await message.fill('The second question took half an hour to write.');

    // What is typed is looked at, too; the message is to be the first that finds the session ended.
    await page.getByText('Nothing sensitive was found in this.').waitFor();

    await allSessionsEnd(door);
    await message.press('Enter');
    const back = page.getByRole('dialog', { name: 'Your session has ended' });
    await back.getByLabel('Password').fill(PASSWORD);
    await page.keyboard.press('Enter');
    await answers.nth(1).waitFor();
    await log.getByText('The first question, about scaffolding.').first().waitFor();
    await log.getByText('The second question took half an hour to write.').first().waitFor();
    const asked = (): number => vendor.requests.filter(({ body }) => body.includes('half an hour')).length;
    while (asked() === 0) await page.waitForTimeout(20);
    await page.getByRole('button', { name: 'Stop' }).waitFor({ state: 'detached' });
    assert.equal(asked(), 1);
    assert.deepEqual(faults, []);
  });
});
