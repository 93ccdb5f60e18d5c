/** What a hasty reader takes for a promise. */
import { says } from '../fields/says.fixture.ts';

says('training_on_customer_data', {
  conflicting: [
    'We do not train on personal data; other content is used to train our models.',
    'We never train on your content. This does not apply to the Labs features.',
    'We no longer ask for consent before we train on your content.',
    'We do not train on your data without anonymising it first.',
    'We do not train our models on your content beyond what is needed to improve them.',
    'We will not use your content to train our models unless you are on a free plan.',
  ],
  yes: [
    'We do not sell your data. We use it to make our models better.',
    'Your prompts are not used for advertising; they help us train our models.',
    'We train on your data, but never on your passwords.',
  ],
  absent: ['Our model providers are not permitted to train on your prompts.'],
});

says('deletion_on_termination', {
  absent: ['After termination we will not delete your data.'],
  'within 60 days': [
    'If you leave, you have 30 days to download your data. We will delete what remains 30 days after that.',
  ],
  may_delete: ['When the contract ends we may, but need not, dispose of your data.'],
});

says('audit_rights', {
  absent: ['Customer has no right to audit Nordlicht, and no reports are provided.'],
  third_party_reports_only: ['Instead of inspections, customers under NDA can download our SOC 2 report.'],
  yes: ['Customer or its auditor may come to our premises once a year and inspect our systems.'],
});

says('data_residency', {
  transfers_anywhere: [
    'Your content may be processed in the United States or in any other country where we have facilities.',
  ],
  customer_selected: [
    'When you set up your workspace you decide whether its data is hosted in the US or the EU.',
  ],
  absent: ['Our company is registered in Germany.', 'Our support team sits in Ireland.'],
});

says('subprocessor_notice_days', {
  absent: [
    'We need not give notice of new sub-processors.',
    'Sub-processors tell us of breaches within 5 days.',
  ],
});

says('prohibited_data', {
  'government_id,payment_card': [
    'Customer agrees to redact passport numbers and payment card numbers before uploading documents.',
  ],
  health: ['You may not harass others, scrape our website, or upload medical records.'],
  absent: ['You may not use the Services to harass children or to give medical advice.'],
});
