import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { looksRight, openBrowser, visitor } from '../browser.ts';
import { type Firm, knowVendors, openFirm, workedBefore } from './traffic.ts';

describe('the page “What left the house?”', () => {
  let browser: Browser;
  let firm: Firm;
  before(async () => {
    browser = await openBrowser();
    firm = await openFirm();
  });
  after(async () => {
    await browser.close();
    await firm.close();
  });

  it('says what will stand here while nothing has happened, and is the first page', async () => {
    const { page, faults } = await visitor(browser);
    await page.goto(firm.door.url);
    await page.getByRole('heading', { name: 'Nothing has gone through the door yet' }).waitFor();
    assert.ok(page.url().endsWith('/overview'));
    assert.deepEqual(faults, []);
    await looksRight(page, 'overview-empty');
  });

  it('counts what really went through the door, while one looks', async () => {
    const { page, faults } = await visitor(browser);
    await page.goto(`${firm.door.url}/overview?range=24h`);
    await page.getByText('Live', { exact: true }).waitFor();
    await firm.ask('near-1', 'Please write to j.lindqvist@example.org');
    await firm.ask('near-1', 'What is a merkle tree?');
    await firm.ask('llama-3', 'Please write to j.lindqvist@example.org');
    await firm.ask('far-1', 'My key is sk-proj-Zx81kfQ0pLw72mNbVc94TrYuEoIhGa53');
    await page.getByRole('link', { name: /^1 left with names replaced/ }).waitFor();
    await page.getByRole('link', { name: /^1 left as it was/ }).waitFor();
    await page.getByRole('link', { name: /^1 stayed on our machines/ }).waitFor();
    await page.getByRole('link', { name: /^1 was not let out/ }).waitFor();
    await page.getByText('4 requests came to the door, and 2 left for a vendor').waitFor();
    assert.doesNotMatch((await page.textContent('body')) ?? '', /lindqvist|sk-proj/);
    assert.deepEqual(faults, []);
  });

  it('shows where it went and under whose law, as a map and as a table', async () => {
    await knowVendors(firm);
    await workedBefore(firm);
    await firm.seen();
    const { page, faults } = await visitor(browser);
    await page.goto(`${firm.door.url}/overview`);
    await page.getByRole('img', { name: /Map of the world.*European Union \d+/ }).waitFor();
    await page
      .getByText('new-one', { exact: false })
      .or(page.getByText('nobody has approved it'))
      .first()
      .waitFor();
    assert.deepEqual(faults, []);
    await looksRight(page, 'overview');
    const where = page.getByRole('figure', { name: /left the house or were answered at home/ });
    await where.getByRole('button', { name: 'Show the numbers' }).click();
    const row = page.getByRole('row', { name: /European Union/ });
    assert.match((await row.textContent()) ?? '', /Ireland, United States/);
    assert.match(
      (await page.getByRole('row', { name: /^.*United States.*not looked into yet/ }).textContent()) ?? '',
      /far-away/,
    );
    await page.getByRole('figure', { name: 'Passages by the day.' }).getByRole('button').click();
    assert.ok((await page.getByRole('region', { name: 'How it went' }).getByRole('row').count()) > 5);
    await looksRight(page, 'overview-numbers');
  });

  it('speaks German', async () => {
    const { page } = await visitor(browser, { locale: 'de-DE' });
    await page.goto(`${firm.door.url}/overview`);
    await page.getByRole('heading', { name: 'Was hat das Haus verlassen?' }).waitFor();
    await page.getByText('gingen mit ersetzten Namen hinaus').waitFor();
    await looksRight(page, 'overview-de');
  });
});
