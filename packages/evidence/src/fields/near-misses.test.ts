/** Sentences that use the words of a promise and make none: what whole sites taught, in words of our own. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readTerms } from '../index.ts';
import { says } from './says.fixture.ts';

says('data_portability_export', {
  absent: [
    'These terms apply to all business relationships between Customer and Hanse Import Export GmbH, whose data you find here.',
    'To run the service Nordlicht has to keep a copy of some of your content for a while.',
    'Inputs: prompts, files, retrieved content and information that you give us.',
    'The billing of data traffic is based on all data moved, such as download, upload and visits by customers.',
    'Any details you need to download and/or use the product will be sent to you by Nordlicht.',
    'You should save a copy of these terms with your documents.',
    'A dashboard is planned that will allow customers to export their data.',
    'Nordlicht keeps copies of each version of this policy and makes the same available to you upon request.',
  ],
});

says('audit_rights', {
  absent: [
    'Our service providers may help Nordlicht verify information, handle payments and look after customers.',
    'You may request a copy of all audit log entries that name your account from Nordlicht.',
    'If Nordlicht believes that you may have broken these rules, Nordlicht may suspend the service pending an audit of the matter.',
    'Upon payment of the inspection fee by Customer, Nordlicht shall carry out an inspection of the equipment.',
    'Customer agrees that the worth of an audit log depends on regular checks of the chain by Customer or its auditors.',
  ],
  yes: [
    'Audit rights under the law are satisfied by the reports of Nordlicht. Customer may audit Nordlicht to the extent the reports do not provide sufficient information on its compliance.',
  ],
});

says('breach_notice', {
  absent: [
    '## Support and incident management\n\nNordlicht may suspend support if an amount is overdue and Nordlicht has given Customer at least 30 days written notice of it.',
    'Where several cases are opened for one support incident, Nordlicht may join them and shall promptly notify Customer.',
  ],
});

says('deletion_certification', {
  absent: [
    'To delete your account, use the control in the settings: re-type your name to confirm, and everything is deleted.',
    'If we deny your request for deletion, we will tell you so in writing.',
    'The data is deleted; a record of the erasure is retained.',
  ],
});

says('deletion_on_termination', {
  absent: [
    '## Data deletion\n\nPersonal data shall be deleted or blocked as soon as the purpose of the storage has lapsed.',
    '## Retention and deletion\n\nWhen the retention period expires, Nordlicht deletes the data.',
    '## Deletion\n\nUnder state law customers have the following rights regarding information that we hold:\n\n- delete your personal information.',
    'Session cookies with data about you are deleted once you close your account or your browser.',
  ],
});

says('certifications', {
  absent: [
    'All payment processing is handled by PCI-DSS compliant processors.',
    'For more information on PCI compliance, please see the pages of the council.',
    'Nordlicht has no SOC 2 today; nothing here is a commitment to obtain a SOC 2 Type II report.',
  ],
});

says('data_residency', {
  absent: [
    'Requests that contain personal data are never routed to US-based model providers.',
    'Nordlicht offers an addendum to customers who process personal data of individuals in the EU and the UK.',
    'If you reside in the Designated Countries, your agreement is with our company in Ireland, where the data is processed.',
  ],
});

says('output_ownership', {
  absent: ['Reviewing its output before you rely on it is your job, not ours.'],
  customer: ['The output that you generate with the service is yours.'],
});

says('encryption_in_transit', {
  absent: [
    'We use session cookies that contain encrypted information so we know you between visits.',
    'We hold your name and an encrypted access token with which we call the API for you.',
  ],
});

says('encryption_at_rest', {
  absent: ['You keep all rights to the data you store with us, including encrypted API keys.'],
});

says('retention_period', {
  absent: [
    'Inactive sites with your content can be woken within 6 months, after which they will be permanently deleted.',
    'When you delete a file, it stays in the bin for 30 days, so your content can be restored.',
    'These terms apply for the duration of your subscription.',
    'Names and content of crash reports are retained for 7 days.',
  ],
});

test('one of a kind that a bracket names is no party', () => {
  const claims = readTerms(
    'This addendum is between Nordlicht GmbH ("Provider") and Customer on personal data. Customer may conduct an audit under a plan with Provider that is in line with Provider\'s Audit Parameters (an "Audit"). Audit results are confidential. An Audit shall last a day. Customer may use its right to an Audit once a year to verify Provider\'s compliance.',
  );
  assert.equal(claims.audit_rights.value, 'yes');
});

says('finetune_ownership', {
  absent: [
    'Runs that call a model provider, or train a model, happen on your own machine, under your own fine-tuned model account.',
  ],
});

says('data_portability_export', {
  absent: [
    'We process your data for the life of your account, subject to section 12 (deletion or return of data), and stop then.',
  ],
});

says('deletion_on_termination', {
  'within 30 days': [
    '## Deletion and return of data\n\n### Routine\n\nNordlicht shall delete conversation data 90 days after each message is created.\n\n### At the end\n\nWithin 30 days of the termination of the contract Nordlicht shall delete all personal data.',
  ],
});

says('retention_period', {
  absent: [
    'Nordlicht may retain personal data beyond the termination period only for as long as required by law.',
    '## Duration\n\nThis DPA remains in effect for the duration of the terms and for the period required for deletion of personal data.',
  ],
});

says('prohibited_data', {
  absent: [
    'Nordlicht certifies that it will not (i) sell or share personal data, or (ii) retain, use, or disclose personal data outside of the business with Customer.',
  ],
});

says('training_on_customer_data', {
  never: [
    'We make no call to a model with your content; nothing here is used to train a model with your content, by us or for us.',
  ],
});

says('segregation', {
  logical: [
    'Data isolation: row-level security in the database to isolate organizational data.',
    "Nordlicht logically isolates Customer's data.",
  ],
});

says('encryption_at_rest', {
  absent: [
    '<!-- All data is encrypted at rest with AES-256. Check this! -->\n\nWe look after your data well.',
  ],
});

test('a role that is described by the data it gives is still a party', () => {
  const claims = readTerms(
    'Data Controller ("Controller"): the firm that uses the service and the content and data it may submit ("Controller").\n\nData Processor: Nordlicht AS ("Processor").\n\nProcessor shall notify Controller of a data breach within 24 hours.',
  );
  assert.equal(claims.breach_notice.value, '24');
});

test('a supplier that is often named is not the vendor', () => {
  const claims = readTerms(
    '# Privacy\n\nThis policy says how Fernwald looks after data of customers and what they may expect from us, in plain words and without tricks, for as long as they are with us and a while after that, as we promise below in every detail.\n\nStripe will take payments. Stripe will keep the card. Stripe may ask for more. Payment data is stored with Stripe, which is certified and PCI-DSS compliant.',
  );
  assert.equal(claims.certifications.value, 'absent');
});

says('retention_period', {
  absent: [
    'The criteria for keeping your data include:\n\n- whether you would expect us to retain it until you delete it;',
    '| Team data | Duration of membership + 6 months | Contract |',
    'Customers can set how long their content is kept (7 to 90 days recommended).',
  ],
});

says('audit_rights', {
  absent: [
    'Audit reports: bought by customers for their own use only.',
    'We disclaim all liability for reliance on any report of the service by customers, including failed inspections or audits.',
  ],
});

says('data_residency', {
  absent: [
    'We will not transfer personal data outside of the EU, except where Customer demands it or the service needs it.',
    '- [ ] Choose where data of customers is stored, then write "in Germany" here.',
  ],
});

says('training_on_customer_data', {
  absent: [
    'Because of the nature of machine learning, outputs may not be unique.',
    'Transcripts are made by machine learning and contain mistakes.',
    'This also holds for allegations that our use of training data to create a model infringes rights in your content.',
  ],
  opt_in: [
    '## Training restriction\n\nNordlicht will not use your content to train AI models without your prior permission.',
    "Pupils' work may be used for training the artificial intelligence of Nordlicht only after Customer has given its written consent.",
    'Whether your content helps us build better models depends on your plan:\n\n- We do not train our models on content of the paid plan unless you ask us to.',
  ],
  opt_out: [
    'We use your content to train our AI models. You can switch off this use for training in the settings. We then will not use your content for training any more.',
    'With discreet mode off, we may use your content to train our models. With discreet mode on, none of your content is used for training our models. You may turn on discreet mode at any time to opt out of training.',
  ],
});

says('breach_notice', {
  absent: [
    'If Nordlicht breaches the warranty of this section, Customer must give notice within 45 days and Nordlicht will inform Customer of its remedy of the incident.',
  ],
});

says('retention_period', {
  duration_of_agreement: [
    '## Subject matter and duration\n\nProcessing of personal data continues for the term of the subscription and any period required to return or delete personal data.',
  ],
});

says('data_residency', {
  customer_selected: ['Customers can pin all their data to a single region, the US or the EU.'],
});

says('retention_period', {
  absent: [
    'Nordlicht does not store customer content on removable media or laptops.',
    'Customer data is backed up every night and stored for nine days.',
  ],
  zero: ['Nordlicht does not store prompts or outputs.'],
});

says('certifications', {
  absent: ['The hosting infrastructure complies with ISO 27001 and SOC 2 Type II.'],
});

says('deletion_on_termination', {
  absent: [
    'If you delete your account, the link between your device number and your address will be removed.',
  ],
});

says('breach_notice', {
  absent: [
    'Customer shall hold Nordlicht harmless from claims that arise from a breach, provided that Nordlicht promptly gives the customer written notice of the claim.',
  ],
});

says('prohibited_data', {
  'credentials,health,personal_data_any': [
    'You must not submit protected health information, personally identifiable information (PII) or passwords to the service.',
  ],
});
