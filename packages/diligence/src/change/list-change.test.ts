import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compareLists } from './list-change.ts';
import { subprocessorsIn } from './subprocessor-list.ts';

const TABLE = `# Sub-processors

| Sub-processor | Purpose | Location |
| --- | --- | --- |
| Amberline Cloud, Inc. | Hosting | Ireland |
| Brightmast GmbH | Support tickets | Germany |
| Corvane Ltd | Model inference | United States |
| Dunmore Mail SAS | E-mail | France |
| Ellisquare Oy | Monitoring | Finland |
`;

const names = (text: string): readonly string[] => subprocessorsIn(text).entries.map(({ name }) => name);
const change = (after: string, before = TABLE) =>
  compareLists(subprocessorsIn(before), subprocessorsIn(after));

describe('a list of sub-processors', () => {
  it('is read from a table, with purpose and place, whatever the order of its columns', () => {
    assert.deepEqual(subprocessorsIn(TABLE).entries[0], {
      name: 'Amberline Cloud, Inc.',
      purpose: 'Hosting',
      place: 'Ireland',
    });
    const turned = subprocessorsIn(
      '## Sub-processors\n| Country | Service provided | Entity name |\n| - | - | - |\n| USA | Inference | Corvane Ltd |\n',
    );
    assert.deepEqual(turned.entries, [{ name: 'Corvane Ltd', purpose: 'Inference', place: 'USA' }]);
  });

  it('is read from items, with brackets, dashes or commas', () => {
    const list = subprocessorsIn(
      '# Our subprocessors\n\n* **Amberline Cloud, Inc.** – hosting (Ireland)\n* [Brightmast GmbH](https://b.example) - support, Germany\n* Corvane Ltd: model inference, United States\n* Dunmore\n',
    );
    assert.deepEqual(list.entries, [
      { name: 'Amberline Cloud, Inc.', purpose: 'hosting', place: 'Ireland' },
      { name: 'Brightmast GmbH', purpose: 'support', place: 'Germany' },
      { name: 'Corvane Ltd', purpose: 'model inference', place: 'United States' },
      { name: 'Dunmore', purpose: undefined, place: undefined },
    ]);
  });

  it('is read from a sentence', () => {
    assert.deepEqual(
      names(
        'Our current sub-processors are Amberline Cloud, Inc. (hosting, Ireland), Brightmast GmbH and Corvane Ltd.',
      ),
      ['Amberline Cloud, Inc.', 'Brightmast GmbH', 'Corvane Ltd'],
    );
  });

  it('is read from lines that lost their table', () => {
    assert.deepEqual(
      names(
        'List of sub-processors\n\nName\tPurpose\tCountry\nAmberline Cloud\tHosting\tIreland\nCorvane Ltd\tInference\tUSA\n',
      ),
      ['Amberline Cloud', 'Corvane Ltd'],
    );
  });

  it('is not found in a table of something else', () => {
    assert.deepEqual(names('# Security\n\n| Measure | Detail |\n| --- | --- |\n| Encryption | AES |\n'), []);
    assert.deepEqual(
      names('3. Sub-processors\nAcme may engage them.\n4. Retention\nThirty days.\n5. Law\nGerman.\n'),
      [],
    );
    assert.deepEqual(names('The customer authorises the vendor to engage sub-processors.'), []);
  });
});

describe('two versions of a list', () => {
  it('tell who came, who went and who does something else', () => {
    const after = TABLE.replace('| Corvane Ltd | Model inference | United States |\n', '')
      .replace('| E-mail | France |', '| E-mail | United States |')
      .concat('| Farrowgate AB | Search | Sweden |\n');
    const { added, removed, changed, verdict } = change(after);
    assert.deepEqual(
      added.map(({ name }) => name),
      ['Farrowgate AB'],
    );
    assert.deepEqual(
      removed.map(({ name }) => name),
      ['Corvane Ltd'],
    );
    assert.deepEqual(
      changed.map(({ before, after: now }) => [before.place, now.place]),
      [['France', 'United States']],
    );
    assert.equal(verdict, 'confirmed');
  });

  it('know a company by its name without its legal form, and under a longer name', () => {
    const after = TABLE.replace('Amberline Cloud, Inc.', 'AMBERLINE CLOUD Inc').replace(
      'Corvane Ltd',
      'Corvane Europe Ltd',
    );
    const { added, removed, changed } = change(after);
    assert.deepEqual([added, removed], [[], []]);
    assert.deepEqual(
      changed.map(({ after: { name } }) => name),
      ['Corvane Europe Ltd'],
    );
  });

  it('leave a mass removal unconfirmed, and one from a page that shows a part', () => {
    const rows = TABLE.trimEnd().split('\n');
    const short = rows.slice(0, 6).join('\n');
    assert.equal(change(short).verdict, 'unconfirmed');
    const page = `${rows.slice(0, -1).join('\n')}\n\nShowing 1–4 of 5\n`;
    assert.equal(change(page).verdict, 'unconfirmed');
    const gone = change('# Sub-processors\n\nSee our trust portal.\n');
    assert.equal(gone.verdict, 'unconfirmed');
    assert.match(gone.because ?? '', /5 of 5/);
  });

  it('confirm a plausible removal, and what was added beside a mass removal', () => {
    assert.equal(change(TABLE.replace(/\| Ellisquare.*\n/, '')).verdict, 'confirmed');
    const { added } = change(
      '# Sub-processors\n\n| Name | Purpose |\n| - | - |\n| Farrowgate AB | Search |\n',
    );
    assert.deepEqual(
      added.map(({ name }) => name),
      ['Farrowgate AB'],
    );
  });
});
