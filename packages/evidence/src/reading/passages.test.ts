import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Passage, readPassages } from './passages.ts';

const passages = (text: string): readonly Passage[] => readPassages(text).passages;

test('a passage knows the headings above it, in Markdown, underlined, bold, numbered or run in', () => {
  const text = `# Terms\n\nSecurity\n--------\n\nWe keep it safe.\n\n**2. Sub-processors.**\n\nWe use some.\n\n**3. Audits.** You may look.\n`;
  assert.deepEqual(
    passages(text).map(({ words, section }) => [words, section.split(' > ').at(-1)]),
    [
      ['vendor keep it safe.', 'security'],
      ['vendor use some.', '2. subprocessor.'],
      ['customer may look.', 'audits.'],
    ],
  );
});

test('items know the stem that they complete, nested ones too', () => {
  const text =
    'Vendor shall:\n\na. keep it;\n\nb. on termination:\n\n   (i) return it; and\n\n   (ii) delete it.\n\nThe end is near.';
  assert.deepEqual(
    passages(text).map(({ full }) => full),
    [
      'vendor shall:',
      'vendor shall: keep it;',
      'vendor shall: on termination:',
      'vendor shall: on termination: return it; and',
      'vendor shall: on termination: delete it.',
      'the end is near.',
    ],
  );
});

test('lines broken by a page are one sentence, across empty lines too', () => {
  const broken =
    'The provider shall inform the customer of any breach of the\nsecurity of its data without\n\nundue delay after it has become aware.';
  assert.deepEqual(passages(broken).length, 1);
});

test('words that lost their spaces get them back where the document shows how', () => {
  const common = 'The personal data of the customer is kept. The provider keeps the data. '.repeat(12);
  const glued =
    'personaldata theprovider thedata ofthe isthe customeris dataof thecustomer ofpersonal providerthe isdata datais';
  const { words } = passages(`${common}\n\nHere is ${glued} ofTheprovider.`).at(-1)!;
  assert.match(words, /personal data the provider the data of the is customer/);
});

test('what a term means is a definition, and so are its items', () => {
  const text = '“Customer Data” means: (a) what is uploaded; (b) what comes out.\n\nCustomer Data is kept.';
  assert.deepEqual(
    passages(text).map(({ definition }) => definition),
    [true, true, false],
  );
});

test('links, emphasis, soft hyphens and entities of markup leave the words as they are read', () => {
  const [passage] = passages(
    'We **list** them at [our page](https://a.example/x) or https://b.example/y. Per\u00adsonal \\(data\\)<br>too.',
  );
  assert.equal(passage?.shown, 'We list them at our page hyperlink or hyperlink .');
});
