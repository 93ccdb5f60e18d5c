import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { type FakeVendor, startFakeVendor } from '@bailiwick/fakes/vendor';
import type { Browser, Locator, Page } from 'playwright-core';
import { looksRight, openBrowser, visitor } from '../browser.ts';
import { type TestDoor, openDoor, usualConfiguration } from '../test-door.ts';

const FLOW = `graph TD
  A[Offer arrives] --> B{Complete?}
  B -->|yes| C[Check prices]
  B -->|no| D[Ask the customer]
  D --> A
  subgraph Office
    C --> E[(Files)]
    C --> F([Sign])
  end`;
const SEQUENCE = `sequenceDiagram
  participant C as Customer
  participant O as Office
  C->>O: Asks for an offer
  Note over O: Checks the stock
  loop until it fits
    O-->>C: Sends an offer
  end`;
const STATES =
  'stateDiagram-v2\n  [*] --> Open\n  Open --> Paid: money came\n  Open --> Reminded: 14 days\n  Paid --> [*]';
const CLASSES = 'classDiagram\n  Paper <|-- Invoice\n  Paper : +date day\n  Invoice : +pay(sum) void';
const ENTITIES =
  'erDiagram\n  CUSTOMER ||--o{ ORDER : places\n  CUSTOMER {\n    string name PK\n    string city\n  }';
const fenced = (source: string): string => `\`\`\`mermaid\n${source}\n\`\`\``;
/** Every place joined with every other: a layout that does not end. */
const ENDLESS = (() => {
  const all = (name: string): string => Array.from({ length: 60 }, (_, i) => `${name}${i}`).join(' & ');
  return `graph TD\n  ${all('a')} --> ${all('b')}`;
})();

describe('diagrams in the chat', () => {
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
    locale = 'en-GB',
  ): Promise<{ page: Page; answer: Locator; faults: readonly string[] }> => {
    vendor.reset();
    vendor.script({ reply });
    const { page, context, faults } = await visitor(browser, { locale });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(`${door.url}/chat`);
    await page.getByRole('textbox', { name: /message|Nachricht/ }).fill('Show me.');
    await page.getByRole('textbox', { name: /message|Nachricht/ }).press('Enter');
    await page.getByRole('button', { name: /^(Send|Senden)$/ }).waitFor();
    return { page, answer: page.getByRole('log').getByRole('region', { name: /fake-large/ }), faults };
  };

  it('are pictures with a name, whose source is one step away', async () => {
    const { page, answer, faults } = await answered(
      ['This is how it goes:', fenced(FLOW), fenced(SEQUENCE), 'And that is all.'].join('\n\n'),
    );
    const picture = answer.getByRole('img', { name: /^Flowchart: .*Offer arrives/ });
    await picture.waitFor();
    await answer.getByRole('img', { name: /^Sequence diagram: Customer, Office/ }).waitFor();
    assert.ok(
      await picture.evaluate((one) => (one as unknown as { naturalWidth: number }).naturalWidth > 100),
    );
    await looksRight(page, 'chat-diagram');

    const flow = answer.getByRole('figure').first();
    await flow.getByRole('button', { name: 'Copy source' }).click();
    assert.equal(await page.evaluate('navigator.clipboard.readText()'), FLOW);
    await flow.getByRole('button', { name: 'Source', exact: true }).click();
    await flow.getByText('graph TD').waitFor();
    await looksRight(page, 'chat-diagram-source');
    await flow.getByRole('button', { name: 'Picture', exact: true }).click();
    await picture.waitFor();
    assert.deepEqual(faults, []);
  });

  it('are saved as pictures that ask nobody for anything, and looked at closely', async () => {
    const { page, answer, faults } = await answered([fenced(FLOW)].join('\n\n'));
    const figure = answer.getByRole('figure');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      figure.getByRole('button', { name: 'Save picture' }).click(),
    ]);
    assert.equal(file.suggestedFilename(), 'diagram.svg');
    const svg = await readFile(await file.path(), 'utf8');
    assert.match(svg, /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    assert.doesNotMatch(svg.replace('http://www.w3.org/2000/svg', ''), /:\/\/|@|<style|<script|var\(/);
    await figure.getByRole('button', { name: 'Enlarge' }).click();
    const dialog = page.getByRole('dialog', { name: 'Flowchart' });
    await dialog.getByRole('img').waitFor();
    await looksRight(page, 'chat-diagram-large');
    await dialog.getByRole('button', { name: 'Larger' }).press('Enter');
    await dialog.getByRole('button', { name: 'Larger' }).press('Enter');
    await looksRight(page, 'chat-diagram-larger');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    assert.deepEqual(faults, []);
  });

  it('states, classes and entities are drawn, too, and German words stand beside them', async () => {
    const { page, answer, faults } = await answered(
      [STATES, CLASSES, ENTITIES, 'graph TD\n  A[Eins] --> B[Zwei]\n  this is no statement']
        .map(fenced)
        .join('\n\n'),
      'de-DE',
    );
    await answer.getByRole('img', { name: /^Zustandsdiagramm: / }).waitFor();
    await answer.getByRole('img', { name: 'Klassendiagramm: Paper, Invoice' }).waitFor();
    await answer.getByRole('img', { name: 'Entitätendiagramm: CUSTOMER, ORDER' }).waitFor();
    await answer.getByText('Das Bild zeigt nicht alles, was im Quelltext steht.').waitFor();
    await looksRight(page, 'chat-diagram-de');
    assert.deepEqual(faults, []);
  });

  it('stay their source while they are written', async () => {
    vendor.reset();
    vendor.script({ reply: `\`\`\`mermaid\n${FLOW}` });
    const { page, faults } = await visitor(browser);
    await page.goto(`${door.url}/chat`);
    await page.getByLabel('Your message').fill('Show me.');
    await page.getByLabel('Your message').press('Enter');
    const answer = page.getByRole('log').getByRole('region', { name: /fake-large/ });
    await answer.getByText('graph TD').waitFor();
    await page.getByRole('button', { name: 'Send' }).waitFor();
    await answer.getByText('Mermaid', { exact: true }).waitFor();
    assert.equal(await answer.getByRole('img').count(), 0);
    assert.deepEqual(faults, []);
  });

  it('run, link and load nothing, whatever stands in them', async () => {
    const { page, answer, faults } = await answered(
      [
        'graph TD; A["<img src=x onerror=alert(1)>"]-->B["</text><script>alert(2)</script>"]; click A "https://evil.example"',
        'graph TD\n  A --> B\n  click A "javascript:alert(3)"\n  click B call alert(4)\n  style A fill:url(https://evil.example/x)',
        'sequenceDiagram\n  participant A as <image href="https://evil.example/leak.png"/>\n  A->>A: <a href="javascript:alert(5)">x</a>',
        'classDiagram\n  A : "><svg onload=alert(6)>\n  A <|-- B\n  link A "https://evil.example"',
      ]
        .map(fenced)
        .join('\n\n'),
    );
    await answer.getByRole('img').nth(3).waitFor();
    const pictures = answer.getByRole('img');
    for (let i = 0; i < (await pictures.count()); i++) {
      const address = decodeURIComponent((await pictures.nth(i).getAttribute('src')) ?? '');
      assert.doesNotMatch(
        address,
        /<(a|script|image|style|foreignObject|use)\b|<[^>]*(\son\w+=|href=|url\((?!#))/,
      );
    }
    assert.equal(await answer.locator('a, script, iframe, object, [onclick], [href]').count(), 0);
    await looksRight(page, 'chat-diagram-hostile');
    assert.deepEqual(faults, []);
  });

  it('what is too large, endless, broken or of another kind stays its source, with a calm word', async () => {
    const many = `graph TD\n${Array.from({ length: 5_000 }, (_, i) => `  n${i} --> n${i + 1}`).join('\n')}`;
    const { page, answer, faults } = await answered(
      ['pie title Pets\n  "Dogs" : 3', 'graph TD', ENDLESS, FLOW].map(fenced).join('\n\n'),
    );
    await answer.getByText(/flowcharts, sequences, states, classes and entities are drawn here/).waitFor();
    await answer.getByText('Shown as its source: this could not be read as a diagram.').waitFor();
    await answer
      .getByText('Shown as its source: drawing this diagram took too long.')
      .waitFor({ timeout: 15_000 });
    // The next one is drawn all the same.
    await answer.getByRole('img', { name: /^Flowchart/ }).waitFor();
    await looksRight(page, 'chat-diagram-source-only');
    assert.deepEqual(faults, []);

    const large = await answered(fenced(many));
    await large.answer
      .getByText('Shown as its source: this diagram is too large to be drawn here.')
      .waitFor();
    assert.deepEqual(large.faults, []);
  });
});
