import { says } from './says.fixture.ts';

says('data_residency', {
  EU: [
    'Customer Data is stored exclusively within the European Union.',
    'All Personal Data will be hosted in data centres located in the EU.',
  ],
  Germany: [
    'Our servers are located in Germany.',
    'Customer Data is hosted in Germany and will not leave it.',
  ],
  US: ['The Services are hosted in the United States.'],
  customer_selected: ['Customer can choose the region in which its data is stored.'],
  transfers_anywhere: [
    'Nordlicht may process Personal Data in any country in which it or its sub-processors operate.',
    'You agree that we may transfer your data to the United States and other countries.',
    'We do not guarantee that your data will be stored in any particular country.',
    'Customer authorises Nordlicht to transfer Personal Data outside the EEA.',
  ],
  absent: [
    'Nordlicht is incorporated in Germany and has its registered office in Berlin.',
    'This agreement is subject to the laws of Germany and the courts of Berlin.',
    'Nordlicht shall not transfer Personal Data outside the EEA without the consent of Customer.',
    'Customers in the European Union have additional rights.',
    'You are not located in a country that is subject to a U.S. embargo.',
    'These rules apply under each of the US state privacy laws to the data that is processed.',
    'The services of Nordlicht Ireland Limited are provided under separate terms.',
  ],
});

says('governing_law', {
  Germany: [
    'This Agreement is governed by the laws of Germany.',
    'German law shall apply to this contract, excluding the UN Convention on Contracts for the International Sale of Goods.',
    '## Governing law\n\nThese terms and any dispute arising out of them shall be governed by and construed in accordance with German law. The courts of Vienna have jurisdiction.',
  ],
  'England and Wales': ['This Agreement shall be construed under the laws of England and Wales.'],
  California: [
    'These Terms are governed by the laws of the State of California, without regard to its conflict of laws rules. Disputes go to the courts of New York.',
    'CALIFORNIA LAW GOVERNS THIS AGREEMENT.',
  ],
  'Delaware,Ireland': [
    'If you are based in Europe, this Agreement is governed by the laws of Ireland. Otherwise, this Agreement is governed by the laws of the State of Delaware.',
  ],
  absent: [
    'The Standard Contractual Clauses shall be governed by the law of Ireland.',
    'Clause 17: Option 1 applies and the governing law is Irish law.',
    'Governing law is as set out in the main agreement.',
    'Nordlicht complies with the data protection laws of Germany.',
    'The parties submit to the courts of Germany.',
    'Customer shall comply with the export laws of the United States.',
  ],
});
