import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { htmlText } from './html.ts';

describe('the text of an HTML page', () => {
  it('joins what inline markup splits and parts what blocks part', () => {
    assert.equal(
      htmlText('<p>jo<b>hn</b>@<span class=x>example</span>.org</p><p>next</p>'),
      'john@example.org\nnext\nclass=x',
    );
  });

  it('holds attributes, comments, scripts, styles, hidden elements and meta content', () => {
    const text = htmlText(
      '<meta name="author" content="Meta Author"><title>A title</title><img alt="alt > words"><!-- comment words -->' +
        '<div hidden>hidden words</div><script>var x = "<p>script words</p>";</script><style>/* style words */</style>' +
        '<textarea>field words</textarea><a href=mailto:jo@example.org>x</a>',
    );
    for (const want of [
      'Meta Author',
      'A title',
      'alt > words',
      'comment',
      'hidden words',
      'script words',
      'style words',
      'field words',
      'mailto:jo@example.org',
    ]) {
      assert.ok(text.includes(want), want);
    }
  });

  it('decodes references by number and by name, and keeps an address in angle brackets', () => {
    assert.equal(
      htmlText('M&uuml;ller &#74;&#x6f;hn a&commat;b&period;de &unknown; <jo@example.org>'),
      'Müller John a@b.de &unknown;\njo@example.org',
    );
  });

  it('loses no word to an unclosed comment, tag, quote or script', () => {
    for (const broken of [
      '<!-- words',
      '<p title="words',
      "<p title='words",
      '<script>words',
      '<words',
      'a < words',
    ]) {
      assert.ok(htmlText(broken).includes('words'), broken);
    }
  });

  it('holds every word, wherever markup puts it', () => {
    const place = fc.constantFrom(
      '<p>%</p>',
      '<!--%-->',
      '<a x="%">',
      "<a x='%'>",
      '<a x=%>',
      '<script>%</script>',
      '<%>',
      '</%>',
      '&amp;%',
      '<!%>',
      '<?%>',
    );
    fc.assert(
      fc.property(fc.array(place, { maxLength: 12 }), (places) => {
        const text = htmlText(places.map((one, index) => one.replace('%', `w0rd${index}e`)).join(''));
        for (const index of places.keys()) assert.ok(text.includes(`w0rd${index}e`), `${index} in ${text}`);
      }),
    );
  });

  it('stays linear on input made to be slow', () => {
    const began = performance.now();
    for (const hostile of ['<', '<!--', '<a ', '<a x="', '<script>', '</script', '&', '&#', '<a ='])
      htmlText(hostile.repeat(200_000));
    assert.ok(performance.now() - began < 5000);
  });
});
