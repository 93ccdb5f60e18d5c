import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { zip } from '../../files/testdata/zip-writer.ts';
import { type MadeRow, caiq, workbookOf } from './workbook.fixture.ts';
import { readWorkbook } from './workbook.ts';

const row = (id: string, question: string, answer: string, note = ''): MadeRow => ({
  cells: [id, question, answer, 'CSP-owned', note, 'The customer encrypts.', id.split('.')[0] ?? ''],
});

async function read(bytes: Uint8Array) {
  const reading = await readWorkbook(bytes);
  assert.ok(reading.kind === 'read', JSON.stringify(reading));
  return reading;
}
async function valuesIn(bytes: Uint8Array): Promise<Readonly<Record<string, unknown>>> {
  const { proposals } = await read(bytes);
  return Object.fromEntries(proposals.map(({ field, value }) => [field, value]));
}

const ENCRYPTED = 'Do you encrypt data at rest and in transit?';

describe('a CAIQ workbook', () => {
  it('is read by its heads, with what a bare yes or no says and what is written beside it', async () => {
    const found = await valuesIn(
      caiq([
        row('CEK-03.1', ENCRYPTED, 'Yes', 'AES-256 and TLS 1.3.'),
        row('CEK-08.1', 'Can customers manage keys of their own?', 'No'),
        row('IVS-06.1', 'Are tenants segregated?', 'Yes'),
        row('SEF-07.2', 'Are breaches notified?', 'Yes', 'Customers are informed within 48 hours.'),
        row(
          'A&A-02.1',
          'Are audits made each year?',
          'Yes',
          'We hold SOC 2 Type II and ISO 27001 certificates.',
        ),
        row(
          'DSP-16.1',
          'Is data retained no longer than needed?',
          'Yes',
          'Customer Data is deleted within 30 days of termination.',
        ),
        row(
          'DSP-19.1',
          'Are the locations of data documented?',
          'Yes',
          'Customer Data is stored in data centres in Germany.',
        ),
      ]),
    );
    assert.deepEqual(found, {
      encryption_at_rest: 'stated',
      encryption_in_transit: 'stated',
      key_custody: 'vendor',
      segregation: 'logical',
      breach_notice: '48',
      certifications: ['iso27001', 'soc2_type2'],
      deletion_on_termination: 'within 30 days',
      data_residency: ['Germany'],
    });
  });

  it('is read wherever its columns stand, and by its ids alone where it shows no questions', async () => {
    const sheet = {
      name: 'Antworten',
      rows: [
        { cells: ['', '', 'Ref', 'Your answer', 'Comments'] },
        { cells: ['', '', 'CEK-03.1', 'Yes'] },
        { cells: ['', '', 'SEF-07.1', 'Yes', 'within 3 days'] },
      ],
    };
    assert.deepEqual(await valuesIn(workbookOf([sheet])), {
      encryption_at_rest: 'stated',
      encryption_in_transit: 'stated',
      breach_notice: '72',
    });
  });

  it('keeps sheet, row, question and answer for whoever checks', async () => {
    const { proposals } = await read(caiq([row('IVS-06.1', 'Are tenants segregated?', 'Yes. By software.')]));
    assert.deepEqual(proposals[0]?.answer, {
      id: 'IVS-06.1',
      sheet: 'CAIQv4.0.3',
      row: 3,
      question: 'Are tenants segregated?',
      verdict: 'yes',
      text: 'By software.',
    });
  });

  it('says nothing for “not applicable”, for an empty answer, and for a yes that means nothing on a scale', async () => {
    const found = await valuesIn(
      caiq([
        row('CEK-03.1', ENCRYPTED, 'NA', 'We encrypt nothing at rest.'),
        row('IVS-06.1', 'Are tenants segregated?', ''),
        row('SEF-07.1', 'Are breaches notified?', 'Yes'),
        row('LOG-01.1', 'Are policies for logging established?', 'Yes', 'We hold ISO 27001.'),
      ]),
    );
    assert.deepEqual(found, {});
  });

  it('never takes a no for a yes, and hands on a bare no that is on no scale', async () => {
    const { proposals, refusals } = await read(
      caiq([row('CEK-03.1', ENCRYPTED, 'No', 'Data at rest is encrypted in some cases.')]),
    );
    assert.deepEqual(proposals, []);
    assert.deepEqual(
      refusals.map(({ id }) => id),
      ['CEK-03.1'],
    );
  });

  it('takes no other period in an answer for the time of a notice', async () => {
    const note = 'All records about our customers are deleted from all systems within 30 days of the end.';
    assert.deepEqual(
      Object.keys(await valuesIn(caiq([row('SEF-07.1', 'Are breaches notified?', 'Yes', note)]))),
      [],
    );
  });

  it('does not trust an id whose question is about something else, as in earlier versions', async () => {
    assert.deepEqual(await valuesIn(caiq([row('CEK-03.1', 'Are staff trained?', 'Yes')])), {});
  });

  it('shows contradictory answers side by side', async () => {
    const { proposals } = await read(
      caiq([
        row('SEF-07.1', 'Are breaches notified?', 'Yes', 'within 24 hours'),
        row('SEF-07.2', 'Are breaches notified to all?', 'Yes', 'within 72 hours'),
        row('SEF-07.2', 'Are breaches notified to all?', 'Yes', 'within 72 hours'),
      ]),
    );
    assert.deepEqual(
      proposals.map(({ value }) => value),
      ['24', '72'],
    );
  });
});

describe('a HECVAT workbook', () => {
  it('is read though its heads name sections instead of ids', async () => {
    const sheet = {
      name: 'Product',
      merged: ['A1:B1'],
      rows: [
        { cells: ['Data', '', 'Vendor Answers', 'Additional Information', 'Guidance'] },
        { cells: ['DATA-02', 'Is data encrypted in transport?', 'Yes', '', 'State the protocol.'] },
        { cells: ['DATA-03', 'Is stored data encrypted?', 'Yes', 'AES', ''] },
        { cells: ['DATA-09', 'On completion of the contract, will data be returned or deleted?', 'Yes', ''] },
        { cells: ['AI', '', 'Vendor Answers', 'Additional Information', 'Guidance'] },
        { cells: ['AISC-02', 'Is user input data used to influence the AI model?', 'No', ''] },
        { cells: ['DPAI-02', 'Is any data retained in AI processing?', 'No', ''] },
      ],
    };
    assert.deepEqual(await valuesIn(workbookOf([sheet])), {
      encryption_in_transit: 'stated',
      encryption_at_rest: 'stated',
      deletion_on_termination: 'return_or_delete',
      training_on_customer_data: 'never',
      retention_period: 'zero',
    });
  });
});

describe('a workbook as it should not be', () => {
  it('gives nothing from rows and sheets that nobody sees, and counts them', async () => {
    const hiddenRow = { ...row('CEK-03.1', ENCRYPTED, 'Yes'), hidden: true };
    const one = await read(caiq([hiddenRow]));
    assert.deepEqual([one.proposals.length, one.hidden], [0, 1]);
    const two = await read(caiq([row('CEK-03.1', ENCRYPTED, 'Yes')], { state: 'veryHidden' }));
    assert.deepEqual([two.proposals.length, two.hidden], [0, 1]);
    const columns = '<cols><col min="3" max="3" hidden="1"/></cols>';
    const three = await read(caiq([row('CEK-03.1', ENCRYPTED, 'Yes')], { hiddenColumns: columns }));
    assert.equal(three.proposals.length, 0);
  });

  it('gives nothing from an answer that a formula made, and counts it', async () => {
    const made = { cells: ['CEK-03.1', ENCRYPTED, { formula: 'HYPERLINK("http://x")', shows: 'Yes' }] };
    const found = await read(caiq([made]));
    assert.deepEqual([found.proposals.length, found.computed], [0, 1]);
  });

  it('lets a merged answer count for each question that it spans', async () => {
    const rows = [
      row('CEK-03.1', ENCRYPTED, 'Yes'),
      { cells: ['IVS-06.1', 'Are tenants segregated?', '', '', ''] },
    ];
    assert.equal((await valuesIn(caiq(rows, { merged: ['C3:C4'] })))['segregation'], 'logical');
  });

  for (const [what, bytes] of [
    ['no archive', Buffer.from('Question ID,Answer\nCEK-03.1,Yes\n')],
    ['an archive that is no workbook', zip([{ name: 'a.txt', data: 'a' }])],
    ['half a workbook', caiq([row('CEK-03.1', ENCRYPTED, 'Yes')]).subarray(0, 700)],
    ['broken XML', workbookOf([], [{ name: 'xl/styles.xml', data: '<styleSheet><a></styleSheet>' }])],
    [
      'entities that explode',
      workbookOf(
        [],
        [{ name: 'xl/sharedStrings.xml', data: '<!DOCTYPE a [<!ENTITY b "c">]><sst>&b;</sst>' }],
      ),
    ],
    ['merges without end', caiq([row('CEK-03.1', ENCRYPTED, 'Yes')], { merged: ['A3:XFD1048576'] })],
    [
      'a bomb',
      workbookOf([], [{ name: 'xl/sharedStrings.xml', data: `<sst>${' '.repeat(40_000_000)}</sst>` }]),
    ],
  ] as const) {
    it(`is refused with a reason: ${what}`, async () => {
      const reading = await readWorkbook(bytes);
      assert.equal(reading.kind, 'unreadable');
      assert.ok(reading.kind === 'unreadable' && reading.because.length > 5);
    });
  }

  it('is empty of answers where it is about something else', async () => {
    const found = await read(
      workbookOf([{ name: 'Budget', rows: [{ cells: ['Item', 'Answer'] }, { cells: ['Rent', '12'] }] }]),
    );
    assert.deepEqual([found.answers.length, found.proposals.length], [0, 0]);
  });
});
