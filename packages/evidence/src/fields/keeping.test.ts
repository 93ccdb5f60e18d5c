import { says } from './says.fixture.ts';

says('segregation', {
  logical: [
    'Customer Data is logically separated from the data of other customers.',
    'We segregate each customer’s data in our multi-tenant environment by logical means.',
    'The data of each customer is kept separate from the data of our other customers.',
    'Logical segregation of customer data;',
  ],
  physical: ['Customer Data is physically separated from the data of other customers.'],
  absent: [
    'Production and test environments are logically separated.',
    'We maintain segregation of duties.',
    'Our office network is segmented and separated from the guest network.',
    'Each user receives separate login credentials.',
    'Nordlicht does not separate Customer Data from the data of other customers.',
  ],
});

says('retention_period', {
  '30 days': [
    'We retain inputs and outputs for 30 days.',
    'Customer Content is stored for a maximum of thirty (30) days.',
    'Prompts are kept for one month.',
  ],
  zero: ['Nordlicht does not store inputs or outputs.', 'Prompts and completions are not retained.'],
  zdr_option: ['Customer may request zero data retention for the API.'],
  until_deleted: [
    'Customer Data is stored until Customer deletes it.',
    'We keep your content until it is deleted by you or your account is closed.',
  ],
  as_long_as_necessary: [
    'We retain Personal Data for as long as necessary to provide the Services.',
    'Personal Data is kept no longer than is required for the purposes set out above.',
  ],
  duration_of_agreement: [
    'Personal Data will be retained for the duration of the Agreement.',
    'Duration of the processing: the term of the Agreement.',
    'The period for which the personal data will be retained: for the term of the subscription.',
  ],
  absent: [
    'Log files are retained for 90 days.',
    'Backups are kept for 30 days.',
    'Invoices are stored for ten years.',
    'Confidentiality obligations survive for 5 years after termination.',
    'We do not promise to store your content.',
    'We do not store your full credit card number.',
    'Nordlicht shall not retain, use or disclose Personal Data outside of the direct business relationship.',
    'Customer may terminate with 30 days’ notice.',
  ],
});
