import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type FakeVendor, startFakeVendor } from '@bailiwick/fakes/vendor';
import type { Browser } from 'playwright-core';
import { NARROW, looksRight, openBrowser, visitor } from '../browser.ts';
import { type TestDoor, openDoor, usualConfiguration } from '../test-door.ts';

describe('two models compared in the chat', () => {
  let browser: Browser;
  let vendor: FakeVendor;
  let home: FakeVendor;
  let door: TestDoor;
  before(async () => {
    browser = await openBrowser();
    vendor = await startFakeVendor({ models: ['fake-large'] });
    home = await startFakeVendor({ models: ['llama-3'] });
    door = await openDoor(usualConfiguration(vendor, home));
  });
  after(async () => {
    await browser.close();
    await door.close();
    await Promise.all([vendor.close(), home.close()]);
  });

  it('answer side by side, each with its standing and what it saw; one of them is gone on with', async () => {
    const { page, faults } = await visitor(browser);
    await page.goto(`${door.url}/chat`);
    await page.getByRole('button', { name: 'Compare', exact: true }).click();
    await page.getByLabel('and by').selectOption({ label: 'llama-3 · at-home' });
    await page.getByLabel('Your message').fill('Write to Jonas Lindqvist, j.lindqvist@example.org.');
    // What will happen at each is said before it is sent.
    await page.getByText('vendor-openai:').waitFor();
    await page.getByText('at-home:').waitFor();
    await looksRight(page, 'chat-compare-writing');
    await page.getByRole('button', { name: 'Send' }).click();
    const both = page.getByRole('group', { name: 'Two answers to compare' });
    const side = (name: RegExp) => both.getByRole('region', { name });
    await side(/vendor-openai/)
      .getByText('Replaced')
      .waitFor();
    await side(/at-home/)
      .getByText('Stays home')
      .waitFor();
    await side(/vendor-openai/)
      .getByText('What vendor-openai saw of your message')
      .click();
    await side(/vendor-openai/)
      .locator('mark', { hasText: '[EMAIL_' })
      .waitFor();
    await side(/at-home/)
      .getByText('What at-home saw of your message')
      .click();
    await side(/at-home/)
      .locator('details')
      .getByText('Jonas Lindqvist')
      .waitFor();
    await looksRight(page, 'chat-compare');
    // With both there, one is chosen before it goes on.
    assert.equal(await page.getByRole('button', { name: 'Send' }).getAttribute('aria-disabled'), 'true');
    await both.getByRole('button', { name: /^Go on with this one: llama-3/ }).focus();
    await page.keyboard.press('Enter');
    await both.waitFor({ state: 'detached' });
    await page.getByText('2 of 2').waitFor();
    await page.getByRole('button', { name: 'One is enough' }).click();
    await page.getByLabel('Answered by').selectOption({ label: 'llama-3 · at-home' });
    home.reset();
    await page.getByLabel('Your message').fill('Thank you.');
    await page.getByLabel('Your message').press('Enter');
    await page.getByRole('log').getByText('Thank you.').nth(1).waitFor();
    const went = home.requests.map(({ body }) => body.toString()).join();
    assert.match(went, /"role":"assistant"/);
    assert.equal(went.match(/"role":"assistant"/g)?.length, 1, 'the other branch does not go along');
    assert.doesNotMatch(vendor.requests.map(({ body }) => body.toString()).join(), /lindqvist/i);
    assert.deepEqual(faults, []);
  });

  it('say each for itself that something was not sent, also on a phone', async () => {
    const { page, faults } = await visitor(browser, { viewport: NARROW });
    await page.goto(`${door.url}/chat`);
    await page.getByRole('button', { name: 'Compare', exact: true }).click();
    await page.getByLabel('and by').selectOption({ label: 'llama-3 · at-home' });
    await page.getByLabel('Your message').fill('Her diagnosis is type 2 diabetes; write to Mrs Okonkwo.');
    await page.getByLabel('Your message').press('Enter');
    const both = page.getByRole('group', { name: 'Two answers to compare' });
    await both.getByText(/^Held back from vendor-openai/).waitFor();
    await both.getByRole('button', { name: /^Go on with this one: fake-large/ }).click();
    await both.waitFor({ state: 'detached' });
    assert.deepEqual(faults, []);
  });
});
