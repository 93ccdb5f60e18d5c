import assert from 'node:assert/strict';
import { readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { caiq } from '../../apps/server/src/vendors/workbook/workbook.fixture.ts';
import type { Browser, Page } from 'playwright-core';
import { looksRight, openBrowser, visitor } from '../browser.ts';
import { type TestDoor, openDoor } from '../test-door.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const row = (id: string, question: string, answer: string, note = '') => ({
  cells: [id, question, answer, 'CSP-owned', note, '', id.split('.')[0] ?? ''],
});

const WORKBOOK = caiq([
  row('CEK-03.1', 'Do you encrypt data at rest and in transit?', 'Yes', 'AES-256 and TLS 1.3.'),
  row('SEF-07.2', 'Are breaches notified?', 'Yes', 'Customers are informed within 48 hours.'),
  row('STA-09.1', 'May the customer audit you?', 'No'),
  { ...row('IVS-06.1', 'Are tenants segregated?', 'Yes'), hidden: true },
  {
    cells: [
      'CEK-08.1',
      'Can customers manage keys of their own?',
      { formula: '=IF(A1="x","Yes","No")', shows: 'Yes' },
    ],
  },
]);

describe('asking a vendor', () => {
  let browser: Browser;
  let door: TestDoor;
  before(async () => {
    browser = await openBrowser();
    door = await openDoor(`
organisation: { name: Keller Maler GmbH, country: DE }
offerings:
  - { id: letters, protocol: openai, base_url: "https://api.mistral.ai/v1", api_key: k, models: ["mistral-*"] }
policy: { default: allow }
telemetry: { log_level: silent }
`);
    const added = await fetch(`${door.url}/api/v1/vendors`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-bailiwick-console': '1' },
      body: JSON.stringify({ template: 'mistral-api', serves: ['letters'] }),
    });
    assert.equal(added.status, 200, await added.text());
  });
  after(async () => {
    await browser.close();
    await door.close();
  });

  const atTheOffering = async (locale = 'en-GB') => {
    const came = await visitor(browser, { locale });
    await came.page.goto(`${door.url}/vendors/mistral-api`);
    await came.page.getByRole('heading', { level: 1, name: /Mistral/ }).waitFor();
    return came;
  };
  const drop = (page: Page, name: string, mimeType: string, buffer: Buffer): Promise<void> =>
    page
      .getByRole('group', { name: 'Choose a workbook or answer file' })
      .locator('input')
      .setInputFiles({ name, mimeType, buffer });

  it('makes a link that is shown once, takes the vendor’s answers, and proposes them one by one', async () => {
    const { page, context, faults } = await atTheOffering();
    const asking = page.getByRole('region', { name: 'Ask the vendor' });
    await page.getByRole('navigation', { name: 'On this page' }).getByRole('link', { name: 'Ask' }).click();
    await asking.getByText('Nothing was asked yet').waitFor();
    assert.match(page.url(), /\/vendors\/mistral-api#asking$/);
    await asking.getByRole('button', { name: 'Ask questions' }).click();
    await page.getByRole('heading', { level: 1, name: /What do you want to know of Mistral/ }).waitFor();
    await looksRight(page, 'vendor-ask');

    const make = page.getByRole('button', { name: /^Make the link for/ });
    await page.getByRole('button', { name: 'Choose none: Not known yet' }).click();
    assert.equal(await make.getAttribute('aria-disabled'), 'true');
    assert.equal(await make.getAttribute('title'), 'Choose at least one question.');
    for (const question of [/trained or improved|train/i, /breach/i, /audit/i])
      await page.getByRole('checkbox', { name: question }).first().check();
    await page.getByLabel('Where the vendor reaches this server').fill('http://door.example.com');
    await make.click();
    await page.getByText('The address for the vendor must begin with https://.').waitFor();
    await page.getByLabel('Where the vendor reaches this server').fill(door.url);
    await page.getByLabel('Days until it expires').fill('14');
    await make.click();
    const dialog = page.getByRole('dialog', { name: 'Send this link to the vendor' });
    await dialog.waitFor();
    await looksRight(page, 'vendor-ask-link');
    const link = /http\S+\/q\/[\w-]{43}/.exec((await dialog.textContent()) ?? '')?.[0] ?? assert.fail();
    await dialog.getByRole('button', { name: 'Done' }).click();
    await asking.getByRole('row', { name: /open.*Link.*0 of 3/ }).waitFor();
    assert.ok(!(await page.content()).includes(link.slice(-43)));

    const vendor = await context.newPage();
    await vendor.goto(link);
    await vendor
      .getByRole('group', { name: /train or improve/ })
      .getByLabel('Never')
      .check();
    await vendor
      .getByRole('group', { name: /Within how many hours/ })
      .getByLabel(/A number of hours/)
      .first()
      .check();
    await vendor.locator('input.number[name="n.breach_notice"]').fill('36');
    await vendor
      .getByRole('group', { name: /audit you/ })
      .getByLabel('Note')
      .fill('It depends on your plan.');
    await vendor.getByRole('button', { name: 'Hand in', exact: true }).click();
    await vendor.getByRole('heading', { name: 'Thank you' }).waitFor();
    await vendor.close();

    await page.reload();
    await asking.getByRole('row', { name: /answered.*3 of 3/ }).waitFor();
    await asking.getByRole('link', { name: /^Read the answers/ }).click();
    await page.getByRole('heading', { level: 1, name: 'What did the vendor answer?' }).waitFor();
    const unread = page.getByRole('listitem').filter({ hasText: 'It depends on your plan.' });
    await unread.getByText('On no scale: read it yourself.').waitFor();
    const breach = page.getByRole('listitem').filter({ hasText: '36' });
    await looksRight(page, 'vendor-answers');
    await breach.getByRole('button', { name: 'Accept' }).click();
    await page.getByText(/^1 accepted\./).waitFor();
    await breach.getByText(/accepted by/).waitFor();
    const training = page.getByRole('listitem').filter({ hasText: 'Never' }).first();
    await training.getByRole('button', { name: 'Reject' }).click();
    await training.getByLabel('Why is it not right?').fill('Their terms say otherwise.');
    await training.getByRole('button', { name: 'Reject' }).click();
    await page.getByText('It counts no more.').waitFor();
    assert.deepEqual(faults, []);
  });

  it('takes a questionnaire back: its link opens nothing any more', async () => {
    const { page, context, faults } = await atTheOffering();
    await page.getByRole('button', { name: 'Ask questions' }).click();
    await page.getByRole('button', { name: /^Make the link for/ }).click();
    const dialog = page.getByRole('dialog');
    const link = /http\S+\/q\/[\w-]{43}/.exec((await dialog.textContent()) ?? '')?.[0] ?? assert.fail();
    await dialog.getByRole('button', { name: 'Done' }).click();
    await page
      .getByRole('button', { name: /^Take back what was sent/ })
      .first()
      .click();
    await page.getByRole('dialog').getByRole('button', { name: 'Take back' }).click();
    await page.getByText('Taken back. It opens nothing any more.').waitFor();
    await page.getByRole('row', { name: /taken back/ }).waitFor();
    await looksRight(page, 'vendor-asked');
    const vendor = await context.newPage();
    assert.equal((await vendor.goto(link))?.status(), 404);
    await vendor.close();
    assert.deepEqual(faults, []);
  });

  it('sends a file, and proposes what comes back in it, once', async () => {
    const { page, faults } = await atTheOffering();
    await page.getByRole('button', { name: 'Ask questions' }).click();
    await page.getByLabel('Send it as').selectOption('A file for programs (JSON)');
    await page.getByRole('button', { name: 'Choose none: Not known yet' }).click();
    await page.getByRole('checkbox', { name: /audit/i }).first().check();
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Make the file for one question' }).click();
    const file = JSON.parse(await readFile(await (await saved).path(), 'utf8')) as {
      questions: { answer: string }[];
    };
    const [question] = file.questions;
    assert.ok(question !== undefined && file.questions.length === 1);
    question.answer = 'yes';
    await page.getByText(/^The file is saved/).waitFor();
    await drop(page, 'answers.json', 'application/json', Buffer.from(JSON.stringify(file)));
    await page.getByText('One answer proposed.').waitFor();
    question.answer = 'third_party_reports_only';
    await drop(page, 'answers.json', 'application/json', Buffer.from(JSON.stringify(file)));
    await page.getByText(/the first answers stand/).waitFor();
    assert.deepEqual(faults, []);
  });

  it('reads a workbook: what was recognised, proposed, left out, and what a person must read', async () => {
    const { page, faults } = await atTheOffering();
    await drop(page, 'CAIQ Mistral.xlsx', XLSX, WORKBOOK);
    const section = page.getByRole('region', { name: 'Answers that came as a file' });
    await page.getByText(/^\d answers proposed\./).waitFor();
    await section.getByText('1 in hidden rows or sheets; 1 made by formulas').waitFor();
    await section.getByText('STA-09.1').waitFor();
    const breach = section
      .getByRole('region', { name: 'To accept or to reject' })
      .getByRole('listitem')
      .filter({ hasText: 'SEF-07.2' });
    await breach.getByText(/CAIQv4.0.3, row \d/).waitFor();
    await looksRight(page, 'vendor-workbook');
    await breach.getByRole('button', { name: 'Accept' }).click();
    await page.getByText(/^1 accepted\./).waitFor();
    await drop(page, 'CAIQ Mistral.xlsx', XLSX, WORKBOOK);
    await page.getByText('Nothing new: all of it was entered before.').waitFor();

    await page.getByRole('link', { name: 'Read it beside the answers: CAIQ Mistral.xlsx' }).click();
    await page.getByRole('heading', { level: 1, name: 'CAIQ Mistral.xlsx' }).waitFor();
    await page.getByText('1 in hidden rows or sheets; 1 made by formulas').waitFor();
    assert.deepEqual(faults, []);
  });

  it('says why a file is not taken, and changes nothing', async () => {
    const { page } = await atTheOffering();
    const section = page.getByRole('region', { name: 'Answers that came as a file' });
    const alert = section.getByRole('alert');
    await drop(page, 'photo.png', 'image/png', Buffer.from('\x89PNG nothing'));
    await alert.getByText(/neither an answer file of a questionnaire of ours nor a workbook/).waitFor();
    await drop(page, 'broken.xlsx', XLSX, WORKBOOK.subarray(0, 400));
    await alert.getByText(/The workbook was not read/).waitFor();
    await drop(page, 'prices.xlsx', XLSX, caiq([], { name: 'Prices', rows: [{ cells: ['Paint', '12'] }] }));
    await alert.getByText('No answer was recognised in this workbook').waitFor();
    const huge = join(door.home, 'huge.xlsx');
    await writeFile(huge, '');
    await truncate(huge, 50_000_000);
    await page
      .getByRole('group', { name: 'Choose a workbook or answer file' })
      .locator('input')
      .setInputFiles(huge);
    await alert.getByText('Files of more than 30 MB are not taken.').waitFor();
    await looksRight(page, 'vendor-file-refused');
  });

  it('takes a file that comes while another is being read, after it', async () => {
    const { page, faults } = await atTheOffering();
    const held = Promise.withResolvers<void>();
    await page.route('**/api/v1/vendors/mistral-api/answers', async (route) => {
      await held.promise;
      await route.continue();
    });
    await drop(page, 'CAIQ Mistral.xlsx', XLSX, WORKBOOK);
    await page.getByText(/^Reading the file/).waitFor();
    await drop(page, 'photo.png', 'image/png', Buffer.from('\x89PNG nothing'));
    await page.getByText('photo.png is taken next.').waitFor();
    await drop(page, 'another.png', 'image/png', Buffer.from('\x89PNG nothing'));
    await page.getByText('One file at a time: only the first was taken.').waitFor();
    await page.getByText('photo.png is taken next.').waitFor();
    held.resolve();
    await page.getByText('Nothing new: all of it was entered before.').waitFor();
    await page
      .getByRole('alert')
      .getByText(/neither an answer file/)
      .waitFor();
    assert.equal(faults.filter((fault) => !fault.includes('400')).length, 0);
  });

  it('reads well in German', async () => {
    const { page, faults } = await atTheOffering('de-DE');
    await page.getByRole('region', { name: 'Den Anbieter fragen' }).getByText('zurückgezogen').waitFor();
    await page.getByRole('button', { name: 'Fragen stellen' }).click();
    await page.getByRole('heading', { level: 1, name: /Was möchten Sie über Mistral/ }).waitFor();
    await looksRight(page, 'vendor-ask-de');
    assert.deepEqual(faults, []);
  });
});
