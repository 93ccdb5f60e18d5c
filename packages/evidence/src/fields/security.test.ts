import { says } from './says.fixture.ts';

says('encryption_at_rest', {
  stated: [
    'Customer Data is encrypted at rest with AES-256.',
    'We encrypt all data stored in our databases.',
    'Data at rest and in transit is encrypted.',
    '## Encryption at rest\n\nAll customer data is encrypted using AES-256.',
  ],
  absent: [
    'Nordlicht uses encryption where appropriate.',
    'Measures may include the pseudonymisation and encryption of personal data.',
    'Customer is responsible for encrypting its data at rest.',
    'Traffic is encrypted with TLS 1.3.',
    'Laptops of our employees have encrypted disks.',
    'Customer Data is not encrypted at rest.',
  ],
});

says('encryption_in_transit', {
  stated: [
    'All data in transit is protected by TLS 1.2 or higher.',
    'Connections to the Services use HTTPS.',
    'We encrypt Customer Data in transit over public networks.',
  ],
  absent: [
    'Customer Data is encrypted at rest with AES-256.',
    'Customer shall encrypt the data that it transmits.',
    'Where necessary, data is encrypted in transit.',
    'Measures may include encryption of personal data in transit.',
  ],
});

says('audit_rights', {
  yes: [
    'Customer may audit Nordlicht once a year on 30 days’ notice.',
    'Nordlicht shall allow for and contribute to audits, including inspections, conducted by Customer or an auditor mandated by it.',
    'The Controller has the right to inspect the premises of the Processor.',
    'If the reports do not suffice, Customer may carry out an on-site inspection.',
  ],
  third_party_reports_only: [
    'Customer agrees that its audit rights are satisfied by the reports of independent auditors that Nordlicht provides.',
    'On request Nordlicht will provide Customer with its most recent third-party audit report.',
  ],
  absent: [
    'Nordlicht may audit Customer’s use of the Services.',
    'We reserve the right to audit your account at any time.',
    'You grant us a licence to inspect, resize and display your content.',
    'Access to the systems is logged and the audit logs are reviewed.',
    'Nordlicht undergoes annual audits by an independent auditor.',
    'Customer shall keep records for the audit of its tax authority.',
  ],
});
