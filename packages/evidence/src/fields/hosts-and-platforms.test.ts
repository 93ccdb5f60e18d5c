/** What documents of small hosts and platforms taught, each in words of our own. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readTerms } from '../index.ts';
import { says } from './says.fixture.ts';

says('data_residency', {
  transfers_anywhere: [
    'Customer appoints Nordlicht to transfer Personal Data to Brazil or any other country in which its subcontractors work, as specified below.',
    'Your information, including personal data, may be moved to and stored on computers located outside of your state, province, country or other jurisdiction.',
  ],
  absent: ['The service is offered by Nordlicht, located in Berlin.'],
});

says('transfer_mechanism', {
  scc: [
    'Where a transfer cannot be made on the basis of an adequacy decision, the Standard Contractual Clauses form part of this agreement.',
  ],
});

says('segregation', {
  absent: [
    'Work outside the scope of this schedule needs a separate contract between Customer and Nordlicht.',
  ],
});

says('audit_rights', {
  absent: ['The log may hold the pages that you visit and the time of your visit.'],
});

says('encryption_at_rest', {
  absent: [
    'We protect your data by (i) encryption: we encrypt all data sent to us, and (ii) backups: we keep copies of all systems and data.',
  ],
  stated: ['We protect your data by (i) encryption of everything stored, and (ii) a second factor.'],
});

says('output_ownership', {
  absent: [
    'Use of the AI outputs is at your own discretion and risk.',
    'Nordlicht transfers to Customer the exclusive right of use in the work results.',
    'Nordlicht retains all intellectual property in professional services deliverables.',
  ],
});

says('deletion_certification', {
  absent: [
    'On termination Customer must delete all copies of the software documentation and certify that it has done so upon request by Nordlicht.',
  ],
  yes: [
    'After the handover the data will be deleted and Customer will be notified of this deletion in writing.',
  ],
});

says('prohibited_data', {
  absent: [
    'Liability is not excluded for injury to life, body or health, and Customer shall not waive such claims.',
  ],
  'financial,payment_card': [
    'Customer shall not submit credit, debit, bank account or other financial account numbers.',
  ],
  personal_data_any: [
    'Customer shall not process any personal data on servers for which Nordlicht is technically responsible.',
  ],
});

says('breach_notice', {
  '24': [
    'Nordlicht informs Customer of data protection breaches at once. Such notice shall be given at the latest within 24 hours after Nordlicht learns of it.',
  ],
  absent: [
    'Nordlicht may suspend the service if Customer fails to pay, after it notifies Customer of such failure and 14 days pass. This does not limit rights from a breach of contract.',
  ],
});

says('deletion_on_termination', {
  'within 60 days': [
    'After termination, within 60 days of request, Nordlicht will delete Customer Data and each party will destroy any Confidential Information of the other.',
  ],
  'within 14 days': [
    'Nordlicht shall have no obligation to keep Customer Data after termination and shall thereafter, unless the law forbids it, within ten business days of the end of the services, delete it.',
  ],
  delete_no_deadline: [
    '## Deletion\n\nCustomer Data is corrected or deleted on the request of Customer.\n\n## End\n\nUpon termination of the contract, Customer Data will be destroyed.',
  ],
});

says('data_portability_export', {
  yes: [
    'On request Nordlicht shall make Customer Data available to Customer in its original format.',
    'During the term, Customer may export Customer Data from the service as set out in the documentation.',
    'At the end Nordlicht has to surrender to Customer all data in its possession.',
  ],
  absent: ['You can download the documentation of the data model.'],
});

says('subprocessor_notice_days', {
  unspecified: [
    'The engagement of further subcontractors is allowed, and Customer is to be notified in writing before the processing begins.',
  ],
});

says('liability_cap', {
  stated: ['Damages within a year are limited to an amount corresponding to the total annual consideration.'],
});

test('a party named in small letters, and one whose short name begins like a common word, are parties', () => {
  const small =
    'Between fernwald GmbH, hereinafter the contractor, and the client. The contractor shall host. The contractor is bound. The contractor may subcontract. The contractor informs the client of a data breach within 12 hours.';
  assert.equal(readTerms(small).breach_notice.value, '12');
  const short =
    'Terms of DataHarbour.cloud UG (hereinafter "DataHarbour"). DataHarbour shall notify the customer of a data breach within 36 hours.';
  assert.equal(readTerms(short).breach_notice.value, '36');
  const ordered =
    '"You" and "Licensee" means the entity that has ordered services from Fjordtech AS ("Fjordtech"). Upon termination Fjordtech shall delete the data of Licensee.';
  assert.equal(readTerms(ordered).deletion_on_termination.value, 'delete_no_deadline');
});

says('data_portability_export', {
  absent: [
    'On request Customer receives a copy of the data protection provisions in the contract with the subprocessor.',
  ],
});

says('governing_law', {
  absent: [
    'Nordlicht processes data on instructions alone, unless required to do otherwise under the laws of Norway to which it is subject.',
  ],
  Norway: ['These terms shall be governed by and interpreted in accordance with Norwegian law.'],
});

says('output_ownership', {
  absent: [
    'We have the right to remove any generated content that, in our sole discretion, breaks these rules.',
  ],
});

says('prohibited_data', {
  absent: [
    'An audit must not include information about trade secrets.',
    'Customer must not give access to more than the agreed number of personal accounts.',
    'You waive claims about charges after 60 days; your rights against the card issuer are not affected.',
  ],
});

says('retention_period', {
  duration_of_agreement: ['Duration of processing: matches the term of the agreement.'],
});

says('transfer_mechanism', {
  scc: [
    'Nordlicht may send personal data to other countries using Standard Contractual Clauses or another lawful way.',
  ],
});

says('audit_rights', {
  yes: [
    'Nordlicht allows for audits by Customer.\n\nCustomer agrees to accept the audit report in satisfaction of its audit right; however, if Customer shows that it needs more than the report, Customer may request an audit at its cost.',
  ],
});

says('subprocessor_list', {
  listed_inline: [
    'The following Sub-processor(s) are approved by Customer:&#x20;\n\n* Amazon Web Services EMEA SARL',
  ],
});

says('subprocessor_objection', {
  yes: [
    '## Sub-processors\n\nNordlicht informs Customer of a new sub-processor. If Customer does not consent to the change, it has the right to terminate this agreement.',
    'The engagement of subcontractors is only permitted if Customer has given written consent.',
  ],
});

says('segregation', {
  absent: ['These terms are for the cloud version, not for the one that you run on your own servers.'],
});

says('deletion_certification', {
  absent: [
    'Nordlicht shall not rectify or erase Customer Data unless it has documented instructions from Customer.',
    'The services continue as follows:\n\n(a) upon expiry they renew, unless a party gives written notice of termination.',
  ],
});

says('subprocessor_notice_days', {
  absent: [
    '## Duties of the processor\n\nNordlicht works with sub-processors. If Nordlicht learns of a security breach it shall notify Customer and send periodic updates.',
  ],
  unspecified: [
    'Customer gives its general authorisation for Nordlicht to appoint processors to process personal data, provided that Nordlicht informs Customer of an intended addition or replacement of the processors.',
  ],
});

says('subprocessor_list', {
  general_authorisation_only: [
    'Customer gives its general authorisation for Nordlicht to appoint processors to process personal data, provided that Nordlicht informs Customer of an intended addition or replacement of the processors.',
  ],
  on_request: [
    'Customer authorises the sub-processors on the List of Sub-processors for the activities described in Annex 2. Nordlicht gives the List of Sub-processors to Customer upon written request.',
  ],
});

says('audit_rights', {
  absent: [
    'The program is open source. You can read it, inspect it and review it to understand how it keeps data private.',
    'In the event of verified outages, customers on some plans may be entitled to credits under the service level agreement.',
  ],
});

says('breach_notice', {
  absent: ['Notify us immediately if you suspect unauthorised access, so we can disable the account.'],
});

says('deletion_on_termination', {
  may_delete: [
    'If you decide to delete your account, you can do so in the settings. Upon termination we may, unless the law forbids it, delete any Customer Data.',
  ],
  delete_no_deadline: [
    'All your records will be permanently deleted when you delete your Nordlicht account.',
  ],
});

says('data_portability_export', {
  absent: [
    'If customers use the service to extract data from sources that forbid it, they bear the consequences.',
  ],
});

says('training_on_customer_data', {
  yes: [
    'You grant us a licence to copy and modify the Customer Data for providing the services and developing and improving our products and services.',
  ],
  conflicting: [
    'You grant us a right to reproduce or copy Customer Data to enable us to provide and improve services. Your inputs are not used to train any AI model.',
  ],
  absent: ['We use your personal data to improve the operations of our website.'],
});

says('prohibited_data', {
  personal_data_any: ['You may not track any personally identifiable information with Nordlicht.'],
  absent: ['The services do not scan for malware that could be included in personal data you upload.'],
});

says('data_residency', {
  EU: [
    'You can choose to delete your maps and locations data at any time. The data you upload never leaves the EU.',
  ],
  transfers_anywhere: [
    'Customer gives its authorisation for Nordlicht to transfer personal data outside the UK and the EEA as the services need.',
  ],
});

says('governing_law', {
  'England and Wales': ['This agreement will be governed by the applicable laws of the England and Wales.'],
});

says('retention_period', {
  absent: [
    'If you do not pay, you can no longer send us events. After 90 days, we will delete all your event data.',
  ],
});

says('certifications', {
  absent: [
    'Our systems are currently undergoing SOC 2 auditing to show how seriously we take security.',
    'Nordlicht may give its reports. [COUNSEL: check whether Nordlicht holds SOC 2 and ISO 27001.]',
    'Nordlicht does not currently hold an ISO 27001 certificate.',
  ],
});

says('data_portability_export', {
  absent: [
    'Notices are deemed given when received, if sent to Customer by certified mail, return receipt requested, with a copy of all documents.',
    'After the end, data deletion and return are governed by the privacy policy and the order form.',
  ],
});

says('deletion_on_termination', {
  absent: [
    'Upon termination the licences end. Data deletion and return are governed by the privacy policy and the order form.',
  ],
});

says('data_residency', {
  EU: [
    'All services are hosted within the European Union, ensuring that data remains under European data protection laws.',
  ],
  absent: ['Nordlicht is a UK based company and deals with support tickets on business days in the UK.'],
});

says('audit_rights', {
  absent: [
    'Customer shall permit Nordlicht to audit its use of the services.\n\nIf any of the audits reveals that Customer has underpaid, Customer shall pay Nordlicht the difference.',
  ],
  yes: [
    'Nordlicht keeps data for the term and the time of the audit log, to satisfy a legal obligation. Customer may audit the compliance of Nordlicht with this agreement once a year; reports are given on request.',
  ],
});

says('subprocessor_list', {
  url: ['Customer generally authorizes Nordlicht to use the subprocessors listed at `/legal/subprocessors`.'],
});

says('subprocessor_notice_days', {
  '30': [
    '## Sub-processor changes\n\n- **Timeline**: 30 days prior notice\n- **Right to object**: Customer may object within 14 days',
  ],
});

says('training_on_customer_data', {
  opt_in: [
    'We do not use your content to train AI models without your consent. Telemetry that excludes your content may be used to improve the services.',
    'Your content is not used to train our models by default. It will not be used for model training without the required separate permission.',
  ],
});
