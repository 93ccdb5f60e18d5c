import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type FakeVendor, startFakeVendor } from '@bailiwick/fakes/vendor';
import type { Browser, Locator, Page } from 'playwright-core';
import { looksRight, openBrowser, visitor } from '../browser.ts';
import { type TestDoor, openDoor, usualConfiguration } from '../test-door.ts';

describe('formulas in the chat', () => {
  let browser: Browser;
  let vendor: FakeVendor;
  let door: TestDoor;
  before(async () => {
    browser = await openBrowser();
    vendor = await startFakeVendor({ models: ['fake-large'] });
    door = await openDoor(usualConfiguration(vendor, vendor));
  });
  after(async () => {
    await browser.close();
    await door.close();
    await vendor.close();
  });

  const answered = async (
    reply: string,
  ): Promise<{ page: Page; answer: Locator; faults: readonly string[] }> => {
    vendor.reset();
    vendor.script({ reply });
    const { page, faults } = await visitor(browser);
    await page.goto(`${door.url}/chat`);
    await page.getByLabel('Your message').fill('Show me.');
    await page.getByLabel('Your message').press('Enter');
    await page.getByRole('button', { name: 'Send' }).waitFor();
    return { page, answer: page.getByRole('log').getByRole('region', { name: /fake-large/ }), faults };
  };

  it('formulas are set by the browser, in a line and by themselves; prices stay prices', async () => {
    const { page, answer, faults } = await answered(
      [
        'The roots of $ax^2+bx+c=0$ are \\(x_1\\) and \\(x_2\\); a licence is $5 and $10.',
        '$$x_{1,2} = \\frac{-b \\pm \\sqrt{b^2-4ac}}{2a}$$',
        '\\[\\begin{pmatrix}1 & 2\\\\3 & 4\\end{pmatrix} \\begin{cases}1 & x>0\\\\0 & x \\le 0\\end{cases}\\]',
        '```math\n\\sum_{i=0}^{n} i = \\frac{n(n+1)}{2}\n```',
        'Not a formula: $\\frac{1$ and `$x$`.',
      ].join('\n\n'),
    );
    await answer.locator('math').nth(5).waitFor();
    assert.equal(await answer.locator('math').count(), 6);
    assert.equal(await answer.locator('math mfrac').count(), 2);
    await answer.getByText('a licence is $5 and $10.').waitFor();
    await answer.getByText('\\frac{1', { exact: true }).waitFor();
    await looksRight(page, 'chat-maths');
    assert.deepEqual(faults, []);
  });

  it('formulas load, link, run and move nothing', async () => {
    const { answer, faults } = await answered(
      [
        '$\\href{javascript:alert(1)}{x}$ $\\url{https://evil.example}$',
        '$\\includegraphics{https://evil.example/leak.png}$',
        '$\\class{evil}{x} \\style{position:fixed}{y} \\id{root}{z}$',
        '$\\text{<img src=x onerror=alert(1)>}$ $<script>alert(2)</script>$',
        '$\\color{red} \\kern{9999em} x$ $\\def\\a{\\a\\a}\\a$',
        `$${'{'.repeat(3_000)}x${'}'.repeat(3_000)}$`,
      ].join('\n\n'),
    );
    await answer.getByText('<img src=x onerror=alert(1)>').first().waitFor();
    assert.equal(await answer.locator('a, img, script, [onclick], [href], [src], [id]').count(), 0);
    assert.equal(await answer.locator('[style*="position"], [style*="url"]').count(), 0);
    assert.deepEqual(faults, []);
  });

  it('diagrams in languages that are not drawn are shown as their source, and say so', async () => {
    const { answer, faults } = await answered('```dot\ndigraph { a -> b }\n```\n\n```ts\nconst x = 1;\n```');
    await answer.getByText('Diagram in Graphviz, shown as its source').waitFor();
    await answer.getByText('digraph').waitFor();
    assert.equal(await answer.locator('img, svg:not([aria-hidden]), a, iframe').count(), 0);
    assert.deepEqual(faults, []);
  });
});
