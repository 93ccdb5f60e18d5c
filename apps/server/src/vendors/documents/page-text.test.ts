import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { pageText } from './page-text.ts';

const textOf = (html: string, url?: string): string => pageText(html, url).text;

describe('the text of a web page', () => {
  it('has headings, paragraphs, items and rows as lines, and links with their targets', () => {
    const html =
      '<h2>1. Use</h2><p>We will <b>not</b> train.<br>Never.</p><ol><li>one</li><li><p>two <a href="/list?x=1">here</a></p></li></ol>' +
      '<table><tr><th>Name</th><th>Place</th></tr><tr><td><p>Acme</p><p>Inc</p></td><td>Ireland</td></tr></table>';
    assert.equal(
      textOf(html, 'https://quillon.example/legal/dpa'),
      '## 1. Use\n\nWe will not train.\nNever.\n\n1. one\n\n2. two [here](https://quillon.example/list?x=1)\n\n' +
        '| Name | Place |\n| --- | --- |\n| Acme Inc | Ireland |',
    );
  });

  it('leaves out the site around the document, scripts, controls and banners for cookies', () => {
    const html =
      '<header><nav><a href="/">Home</a></nav></header><div class="x onetrust-banner-sdk"><p>We use cookies</p></div>' +
      '<main><header><h1>Terms</h1></header><p>You shall pay.</p><button>Print</button><script>var a="<p>no</p>"</script></main>' +
      '<footer>Imprint</footer>';
    assert.equal(textOf(html), '# Terms\n\nYou shall pay.');
  });

  it('keeps clauses that open on a click, and those of a page that is one large table or form', () => {
    assert.match(
      textOf('<details><summary>More</summary><div hidden><p>You shall pay.</p></div></details>'),
      /You shall pay\./,
    );
    assert.match(
      textOf('<form><table><tr><td><h1>Terms</h1><p>You shall pay.</p></td></tr></table></form>'),
      /You shall pay\./,
    );
  });

  it('loses nothing to tags that are never closed, as old pages have them', () => {
    assert.match(textOf('<ul><li>one<li>two<li>three</ul><p>You shall<p>pay'), /three[^]*You shall\n\npay$/);
    assert.match(textOf('<nav>Home<p>You shall pay.'), /You shall pay\./);
    assert.match(textOf('<p>You shall pay.</p><select><option>a'), /You shall pay\./);
  });

  it('keeps the whole page where what calls itself its main part is a fraction', () => {
    const clause = '<p>You shall pay within a week.</p>';
    assert.match(textOf(`<main><p>Welcome</p></main><div>${clause.repeat(9)}</div>`), /You shall pay/);
  });

  it('takes no address from a link but those of the web', () => {
    for (const href of [
      'javascript:alert(1)',
      'data:text/html,x',
      '#top',
      'mailto:jo@example.org',
      'file:///etc/passwd',
    ])
      assert.equal(textOf(`<p><a href="${href}">label</a></p>`, 'https://a.example/'), 'label');
    assert.equal(textOf('<a href="/legal/list">label</a>'), '[label](/legal/list)');
  });

  it('holds every word of every paragraph, in order, whatever is nested around it', () => {
    const place = fc.constantFrom(
      '<p>%</p>',
      '<div><p>%</p></div>',
      '<ul><li>%</li></ul>',
      '<td>%</td>',
      '<b>%</b> ',
      '<table><tr><td>%</td><td>x</td></tr></table>',
      '<h3>%</h3>',
      '<unknown>%</unknown> ',
      '% < ',
    );
    fc.assert(
      fc.property(fc.array(place, { maxLength: 12 }), (places) => {
        const text = textOf(places.map((one, i) => one.replace('%', `w0rd${i}e`)).join(''));
        const found = [...text.matchAll(/w0rd(\d+)e/g)].map(([, number]) => Number(number));
        assert.deepEqual(found, [...places.keys()]);
      }),
    );
  });

  it('is read in time that grows with its length', () => {
    const began = performance.now();
    for (const hostile of [
      '<',
      '<!--',
      '<a href="',
      '<table><tr><td>',
      '<div>',
      '</div>',
      '<ul><li>',
      '<p id=x class=y>word</p>',
      '<nav></nav>',
    ])
      pageText(hostile.repeat(100_000), undefined);
    assert.ok(performance.now() - began < 10_000);
  });
});
