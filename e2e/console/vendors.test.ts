import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { looksRight, openBrowser, visitor } from '../browser.ts';
import { type TestDoor, openDoor } from '../test-door.ts';

describe('the page of vendors', () => {
  let browser: Browser;
  let door: TestDoor;
  before(async () => {
    browser = await openBrowser();
    door = await openDoor(`
organisation: { name: Keller Maler GmbH, country: DE }
offerings:
  - { id: writing-help, protocol: openai, base_url: "https://api.openai.com/v1", api_key: k, models: ["gpt-5"] }
policy: { default: allow }
telemetry: { log_level: silent }
`);
  });
  after(async () => {
    await browser.close();
    await door.close();
  });

  it('recognises what is set up, shows each answer in the vendor’s words, and lets a person decide', async () => {
    const { page, faults } = await visitor(browser);
    await page.goto(`${door.url}/vendors`);
    const unassessed = page.getByRole('region', { name: 'Not in the register yet' });
    await unassessed.getByText('api.openai.com').waitFor();
    await looksRight(page, 'vendors-new');
    await unassessed.getByRole('button', { name: 'Put it into the register' }).first().click();
    await page.getByText(/^Added, with \d+ proposed answers/).waitFor();
    await page
      .getByRole('region', { name: 'In the register' })
      .getByRole('link', { name: /OpenAI/ })
      .first()
      .click();

    await page.getByRole('heading', { level: 1, name: /OpenAI/ }).waitFor();
    await looksRight(page, 'vendor');
    const question = page
      .getByRole('listitem')
      .filter({ has: page.locator('summary', { hasText: /train/i }) })
      .first();
    await question.locator('summary').click();
    await question.getByText('proposed').first().waitFor();
    assert.match((await question.textContent()) ?? '', /Source: .*https:\/\//);
    await looksRight(page, 'vendor-answer');
    await page.getByRole('button', { name: /^Accept \d+ proposed answers/ }).click();
    await page.getByText(/^\d+ accepted\./).waitFor();
    await page.getByRole('button', { name: 'Approve', exact: true }).click();
    await page.getByText('Decided. The door knows within a second.').waitFor();
    await page.getByRole('article').getByText('approved', { exact: false }).first().waitFor();

    // Bad news needs a reason, and the policy shows what follows.
    const suspend = page.getByRole('button', { name: 'Suspend' });
    assert.equal(await suspend.getAttribute('aria-disabled'), 'true');
    await page.getByLabel('Why?').fill('Their notice of a breach came late.');
    await suspend.click();
    await page.getByText('suspended – Their notice of a breach came late.').waitFor();
    await page.goto(`${door.url}/policy`);
    await page.getByRole('button', { name: /^Personal, writing-help: .*Blocked/ }).waitFor();
    assert.deepEqual(faults, []);
  });

  it('takes an answer that somebody vouches for, and rejects one with a reason', async () => {
    const { page } = await visitor(browser);
    await page.goto(`${door.url}/vendors`);
    await page
      .getByRole('region', { name: 'In the register' })
      .getByRole('link', { name: /OpenAI/ })
      .first()
      .click();
    const question = page
      .getByRole('listitem')
      .filter({ hasText: 'Is an agreement for health data' })
      .first();
    await question.locator('summary').click();
    await question.getByRole('button', { name: 'Vouch for an answer yourself' }).click();
    await question.getByLabel('Answer').fill('perhaps');
    await question.getByLabel('What does it rest on?').fill('Signed on paper, folder 7.');
    await question.getByRole('button', { name: 'Vouch for an answer yourself' }).click();
    await question.getByText('That is no answer to this question.').waitFor();
    await question.getByLabel('Answer').fill('signed');
    await question.getByRole('button', { name: 'Vouch for an answer yourself' }).click();
    await page.getByText('It counts from now on, in your name.').waitFor();
    const own = question.getByRole('article').filter({ hasText: 'folder 7' });
    await own.getByRole('button', { name: 'Reject' }).click();
    await own.getByLabel('Why is it not right?').fill('It was another vendor.');
    await own.getByRole('button', { name: 'Reject' }).click();
    await page.getByText('It counts no more.').waitFor();
  });

  it('gives the negotiation pack as a file', async () => {
    const list = (await (await fetch(`${door.url}/api/v1/vendors`)).json()) as {
      readonly offerings: readonly { readonly id: string }[];
    };
    const id = list.offerings[0]?.id ?? '';
    for (const [format, magic] of [
      ['docx', 'PK'],
      ['pdf', '%PDF'],
    ] as const) {
      const response = await fetch(`${door.url}/api/v1/vendors/${id}/pack?language=de&format=${format}`);
      assert.equal(response.status, 200);
      assert.match(
        response.headers.get('content-disposition') ?? '',
        new RegExp(`${id}-negotiation\\.${format}`),
      );
      assert.ok((await response.text()).startsWith(magic));
    }
    assert.equal((await fetch(`${door.url}/api/v1/vendors/nobody/pack`)).status, 404);
  });
});
