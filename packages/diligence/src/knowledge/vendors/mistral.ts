import type { Chapter } from '../knowledge.ts';
import { seatedIn } from '../seats.ts';
import { attest, papersOf, processingAgreement, question, says, switchTo, template } from '../written.ts';

const paper = papersOf('2026-11-22');
const TERMS = paper(
  'terms',
  'Mistral AI Commercial Terms of Service, effective 2026-08-05',
  'https://mistral.ai/terms',
);
const DPA = paper('terms', 'Mistral AI Data Processing Addendum', 'https://mistral.ai/terms');
const DOCS = paper('docs', 'Mistral documentation, 2026-08-21', 'https://docs.mistral.ai');
const REGIONS = paper(
  'docs',
  'Mistral documentation: Regional inference, 2026-08-21',
  'https://docs.mistral.ai/studio/regional-inference',
);
const LISTED = paper('report', 'aiprovidertrust.com, as of 2026-07-05', 'https://aiprovidertrust.com');
/** Only function calling is computed in the region. */
const NOT_REGIONAL = [
  'files',
  'batch',
  'fine_tuning',
  'stored_state',
  'web_search',
  'code_execution',
  'remote_tools',
] as const;

export const mistral: Chapter = {
  templates: [
    template({
      id: 'mistral-api',
      vendor: 'Mistral AI',
      entity: 'Mistral AI SAS',
      product: 'API, global endpoint',
      plan: 'paid',
      hosts: ['api.mistral.ai'],
      knownBy: ['mistral-*', 'ministral-*', 'codestral-*', 'magistral-*', 'devstral-*', 'pixtral-*'],
      claims: [
        seatedIn('FR'),
        says(TERMS, 'training_on_customer_data', 'opt_out', {
          at: 'section 4.2: products that were not opted out of, products that were opted into, and feedback',
        }),
        says(DOCS, 'training_on_customer_data', 'never', {
          at: 'while a switch on the same page says otherwise',
          quote: "isn't used for training",
        }),
        says(DOCS, 'retention_period', '30 days', {
          at: 'traces and files; abuse monitoring unless zero retention was agreed',
          voidedBy: ['files', 'batch', 'fine_tuning', 'stored_state'],
        }),
        says(REGIONS, 'processing_region', 'anywhere', { at: 'the global endpoint promises no place' }),
        says(LISTED, 'certifications', ['soc2_type2', 'iso27001', 'iso27701'], {
          at: 'reports on request only',
        }),
        says(DPA, 'breach_notice', 'without_undue_delay', {
          at: 'no hours are named',
          quote: 'without undue delay',
        }),
        says(
          paper('docs', 'Mistral sub-processors', 'https://trust.mistral.ai/subprocessors'),
          'subprocessor_list',
          'url',
        ),
        says(DPA, 'subprocessor_notice_days', '10'),
        says(DPA, 'subprocessor_objection', 'yes', { at: 'within 10 days' }),
        says(DPA, 'deletion_on_termination', 'within 30 days'),
        says(TERMS, 'finetune_ownership', 'vendor_owns', {
          at: 'what the output does not include',
          quote: 'Model weights or parameters',
        }),
        says(DPA, 'prohibited_data', ['special_category'], {
          at: 'annex',
          quote: 'Special categories: None',
        }),
      ],
      mends: [
        processingAgreement('Mistral AI', 'incorporated', 'https://mistral.ai/terms'),
        attest('training_setting', 'opted_out', 'Turn off the use of your data for training.', {
          url: 'https://admin.mistral.ai',
          statement: 'The use of our data for training is turned off for this organisation.',
        }),
        attest('zero_retention', 'zero', 'Ask Mistral for zero data retention; it may refuse.', {
          url: 'https://docs.mistral.ai',
          statement: 'Mistral granted zero data retention to this organisation.',
          voidedBy: ['files', 'batch', 'fine_tuning', 'stored_state', 'remote_tools'],
        }),
        switchTo('mistral-api-eu', 'processing_region', 'Use api.eu.mistral.ai; it costs 10 % more.'),
      ],
    }),
    template({
      id: 'mistral-api-free',
      vendor: 'Mistral AI',
      entity: 'Mistral AI SAS',
      product: 'API, global endpoint',
      plan: 'free',
      hosts: ['api.mistral.ai'],
      inherits: 'mistral-api',
      claims: [
        says(LISTED, 'training_on_customer_data', 'opt_out', { at: 'the free plan is opted in' }),
        says(TERMS, 'training_on_customer_data', 'opt_out', {
          at: 'section 4.2: products that were not opted out of',
        }),
      ],
      mends: [
        switchTo('mistral-api', 'training_on_customer_data', 'Change to a paid plan, and opt out there.'),
      ],
    }),
    template({
      id: 'mistral-api-eu',
      vendor: 'Mistral AI',
      entity: 'Mistral AI SAS',
      product: 'API, EU endpoint',
      plan: 'paid',
      hosts: ['api.eu.mistral.ai'],
      region: 'EU',
      inherits: 'mistral-api',
      claims: [
        says(REGIONS, 'processing_region', ['EU'], {
          at: 'function calling only; accounts, keys and billing are not regional',
          voidedBy: NOT_REGIONAL,
        }),
      ],
      proofs: [
        { kind: 'region_in_host', host: 'api.eu.mistral.ai', field: 'processing_region', region: 'EU' },
      ],
    }),
    template({
      id: 'mistral-api-us',
      vendor: 'Mistral AI',
      entity: 'Mistral AI SAS',
      product: 'API, US endpoint',
      plan: 'paid',
      hosts: ['api.us.mistral.ai'],
      region: 'US',
      inherits: 'mistral-api',
      claims: [
        says(REGIONS, 'processing_region', ['US'], {
          at: 'function calling only; accounts, keys and billing are not regional',
          voidedBy: NOT_REGIONAL,
        }),
      ],
      mends: [switchTo('mistral-api-eu', 'processing_region', 'Use api.eu.mistral.ai.')],
      proofs: [
        { kind: 'region_in_host', host: 'api.us.mistral.ai', field: 'processing_region', region: 'US' },
      ],
    }),
    template({
      id: 'mistral-labs',
      vendor: 'Mistral AI',
      entity: 'Mistral AI SAS',
      product: 'API, Labs and preview models',
      plan: 'paid',
      hosts: ['api.mistral.ai', 'api.eu.mistral.ai', 'api.us.mistral.ai'],
      models: ['labs-*', '*-labs-*', '*preview*'],
      knownBy: ['labs-*'],
      inherits: 'mistral-api',
      claims: [
        says(TERMS, 'training_on_customer_data', 'yes', {
          at: 'sections 4.2 and 4.3: whatever was opted out of or agreed',
          quote: 'not Customer Confidential Information',
        }),
        says(TERMS, 'zero_retention', 'none', { at: 'section 4.2: not for Labs and preview models' }),
      ],
      mends: [
        switchTo('mistral-api', 'training_on_customer_data', 'Use a model that is not Labs or preview.'),
      ],
    }),
  ],
  questions: [
    question('Is it the free or a paid plan?', 'Mistral admin console → Subscription', [
      ['Paid', 'mistral-api'],
      ['Free, or we do not know', 'mistral-api-free'],
    ]),
  ],
};
