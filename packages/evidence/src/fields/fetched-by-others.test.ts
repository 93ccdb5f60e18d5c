/** Data that is fetched, and not by the customer; an audit, and not of the vendor. */
import { says } from './says.fixture.ts';

says('data_portability_export', {
  absent: [
    'When you connect a folder, the service retrieves matching data from it and adds it to your prompt.',
    'Others may make their own copies of your published content in projects that they own.',
    'Once you share a workspace, Nordlicht may send your content, made of file names and details returned by the build server.',
    'The model reads the prompt and the generated text is returned as described above to the customer.',
  ],
  yes: [
    'Customer may export its data at any time in a common format.',
    'The service lets Customer download all of its files as an archive.',
    'On termination Nordlicht shall return the personal data to Customer.',
  ],
});

says('audit_rights', {
  absent: [
    'Nordlicht is free software: anyone may audit our source code and see how data is handled.',
    'You can audit usage data that the editor collects at any time.',
  ],
  third_party_reports_only: ['Customers may download the latest external audit reports from our trust page.'],
  yes: ['Customer may audit the compliance of Nordlicht with this agreement once a year.'],
});

says('output_ownership', {
  absent: ['We own no user-generated content, and have the right, though no duty, to remove any of it.'],
  customer: ['Customer owns all output that the service generates for it.'],
});
