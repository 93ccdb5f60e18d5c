import { says } from './says.fixture.ts';

const DPA = '# Data Processing Agreement\n\n';

says('subprocessor_list', {
  url: [
    'The current list of sub-processors is available at https://example.com/subprocessors.',
    'Customer authorises the subprocessors listed on our website.',
    'Our sub-processors are published in our [Trust Center](https://trust.example.com).',
  ],
  listed_inline: [
    'Customer approves the sub-processors listed in Annex 2.',
    '## List of Sub-processors\n\n| Name | Purpose | Country |\n| --- | --- | --- |\n| Alpha Hosting GmbH | Hosting | Germany |\n| Beta Mail Inc | Mail | United States |',
  ],
  on_request: ['Nordlicht provides a list of its subprocessors upon request.'],
  general_authorisation_only: [
    `${DPA}Customer grants Nordlicht a general written authorisation to engage sub-processors.`,
    `${DPA}The Controller agrees that the Processor may engage sub-processors for the Services.`,
  ],
  absent: [
    'Nordlicht may use subcontractors to perform the Services.',
    'Nordlicht remains liable for its sub-processors.',
  ],
});

says('subprocessor_notice_days', {
  '30': [
    'Nordlicht will inform Customer at least thirty (30) days before it engages a new sub-processor.',
    'We give 30 days’ prior notice of any new subprocessor.',
    'Customer may object to a new sub-processor within one month of being informed.',
    '## Sub-processors\n\nWe will notify you of any intended change no less than 30 days in advance.',
  ],
  '10 business days': [
    'Customer has ten (10) business days after receipt of the notice to object to the new subprocessor.',
    'Nordlicht shall notify Customer of new sub-processors with 10 working days’ prior notice.',
  ],
  '14': ['Nordlicht will announce new sub-processors two weeks in advance by notice to Customer.'],
  unspecified: [
    'Nordlicht shall inform Customer of any intended changes concerning the addition or replacement of sub-processors.',
  ],
  absent: [
    'Nordlicht shall delete Personal Data within 30 days.',
    'Sub-processors must report a breach to Nordlicht within 24 hours.',
    'Customer may terminate this Agreement with 30 days’ notice.',
    'Nordlicht imposes the same obligations on its sub-processors by contract.',
  ],
});

says('subprocessor_objection', {
  yes: [
    'Customer may object to the appointment of a new sub-processor on reasonable grounds.',
    'Nordlicht shall give Customer the opportunity to object to such changes of sub-processors.',
    'If Customer refuses the new sub-processor, the parties will seek a solution.',
  ],
  no: ['Customer has no right to object to sub-processors that Nordlicht appoints.'],
  absent: [
    'A data subject may object to the processing.',
    'Customer authorises the use of sub-processors.',
    'The object of this agreement is hosting; sub-processors are bound by it.',
  ],
});
