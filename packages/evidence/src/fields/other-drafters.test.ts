/** What whole documents of other drafters taught: promises beside what only looks like one. */
import { says } from './says.fixture.ts';

says('breach_notice', {
  '48': [
    'We notify Customer of a data breach within 48 hours. Customer remains responsible for its own duty to tell authorities within 72 hours.',
  ],
  absent: [
    'We may terminate on 30 days notice, and notify Customer at once, if Customer materially breaches these terms.',
  ],
});

says('deletion_on_termination', {
  'within 75 days': [
    'For 30 days after termination Customer may export its data. We delete Customer Data within 45 days after that period, i.e. 75 days after termination.',
  ],
  'within 90 days': [
    'At the end of the contract we undertake to destroy Customer Data within a time limit of three (3) months.',
  ],
  'within 30 days': ['After termination we delete all Personal Data within one calendar month.'],
  absent: ['For 30 days after closure of the account we will not take action to remove Customer Data.'],
});

says('certifications', {
  soc2_type2: [
    'Our controls are audited every year against the SOC 2 criteria for security and availability (Type II).',
  ],
  hipaa: [
    'We are HIPAA compliant and will sign a business associate agreement with customers on the Scale plan.',
  ],
  absent: ['ISO/IEC 27001 gap analysis completed; certification is an objective for next year.'],
});

says('encryption_at_rest', {
  stated: [
    '| 1 | Encryption | Documents are encrypted at rest with AES-256. Pseudonymisation is applied where appropriate |',
  ],
  absent: ['Documents are encrypted at rest where appropriate.'],
});

says('segregation', {
  absent: ['Customer shall not circumvent rate limits, metering or isolation between tenants.'],
});

says('data_portability_export', {
  absent: [
    'Nordlicht uses the prompts to return grounded results to Customer.',
    'Some features need to keep a copy of the repository while they run.',
    'You may withdraw the voice from the library with 90 days notice.',
  ],
});

says('deletion_certification', {
  absent: [
    'Customer shall delete the results at the end of the plan and, upon our request, certify that it did.',
  ],
});

says('prohibited_data', {
  children: ['Customer shall not upload recordings or images of anyone under 18.'],
  absent: ['Customer shall not upload recordings or images of people without their permission.'],
});

says('data_residency', {
  customer_selected: ['Customer Data is stored in the region selected by Customer.'],
  absent: [
    '| Categories of Personal Data | device identifiers, coarse location, other properties selected by Customer |',
  ],
});

says('subprocessor_notice_days', {
  '28': ['We inform Customer of new sub-processors in due time, at least however four weeks, in advance.'],
  '14': [
    '| 9(a) (use of sub-processors) | Option 2 – general authorisation. Time period: at least 14 days in advance |',
  ],
  '15': [
    'Customer has a time limit of 15 days as from the reception of our notice of a new sub-processor to present its objections.',
  ],
});

says('subprocessor_objection', {
  yes: ['Objections against new sub-processors are to be raised within 14 days by e-mail.'],
});

says('transfer_mechanism', {
  'dpf,scc': [
    'For transfers we rely on our certification under the Data Privacy Framework and, where this does not apply, on the Standard Contractual Clauses.',
  ],
  bcr: ['Transfers within our group are made under binding corporate rules.'],
});

says('audit_rights', {
  yes: [
    'Customer (or an auditor bound by confidentiality and not a competitor of Nordlicht) may audit our processing, not more than once a year, at its own expense.',
  ],
});

says('retention_period', {
  '365 days': [
    '# Retention\n\nHow long we keep recordings:\n\n| Plan | Recordings |\n|---|---|\n| Trial | 30 days |\n| Team | 365 days |',
  ],
});

says('training_on_customer_data', {
  absent: ['## Do your AI providers train on our data?\n\nNo. Our agreements with them exclude it.'],
  opt_out: [
    '## Models\n\nWe build our own speech models. Unless your admin opts out, we use recordings of your workspace to improve them.',
  ],
});
