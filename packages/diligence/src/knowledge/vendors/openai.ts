import type { Chapter } from '../knowledge.ts';
import { seatedIn } from '../seats.ts';
import { attest, papersOf, processingAgreement, question, says, switchTo, template } from '../written.ts';

const paper = papersOf('2026-11-22');
const DATA = paper(
  'docs',
  'OpenAI documentation: Data controls in the OpenAI platform',
  'https://developers.openai.com/api/docs/guides/your-data',
);
const PRIVACY = paper(
  'terms',
  'OpenAI: Business data privacy, 2026-01-08',
  'https://openai.com/business-data/',
);
const DPA = paper(
  'terms',
  'OpenAI Data Processing Addendum, effective 2026-01-01',
  'https://openai.com/policies/data-processing-addendum/',
);
const AGREEMENT = paper(
  'terms',
  'OpenAI Services Agreement',
  'https://openai.com/policies/services-agreement/',
);
const LISTED = paper('report', 'aiprovidertrust.com, as of 2026-07-05', 'https://aiprovidertrust.com');
const RESIDENCY = 'project with data residency in the EU';

export const openai: Chapter = {
  templates: [
    template({
      id: 'openai-api',
      vendor: 'OpenAI',
      product: 'API',
      plan: 'API platform, pay as you go or contract',
      hosts: ['api.openai.com', 'us.api.openai.com'],
      knownBy: ['gpt-*', 'o1*', 'o3*', 'o4*', 'chatgpt-*', 'text-embedding-3-*', 'ft:gpt-*'],
      claims: [
        seatedIn('US'),
        says(DATA, 'training_on_customer_data', 'opt_in', { at: 'since 2023-03-01' }),
        says(PRIVACY, 'training_on_customer_data', 'opt_in'),
        says(DATA, 'retention_period', '30 days', {
          at: 'abuse monitoring logs; longer where the law or harm demands it',
          voidedBy: ['files', 'batch', 'fine_tuning', 'stored_state'],
        }),
        says(LISTED, 'certifications', [
          'soc2_type2',
          'iso27001',
          'iso27017',
          'iso27018',
          'iso27701',
          'iso42001',
        ]),
        says(DPA, 'breach_notice', 'without_undue_delay', {
          at: 'section 2.7; no hours are named',
          quote: 'without undue delay',
        }),
        says(
          paper('docs', 'OpenAI sub-processors', 'https://platform.openai.com/subprocessors'),
          'subprocessor_list',
          'url',
        ),
        says(DPA, 'subprocessor_notice_days', '30', { at: 'told by e-mail to those who subscribe' }),
        says(DPA, 'subprocessor_objection', 'yes', { at: 'within 30 days' }),
        says(DPA, 'deletion_on_termination', 'within 30 days'),
        says(DPA, 'encryption_at_rest', 'stated', { at: 'security measures: AES-256' }),
        says(DPA, 'encryption_in_transit', 'stated', { at: 'security measures: TLS 1.2 or later' }),
        says(PRIVACY, 'finetune_ownership', 'customer_exclusive_use', {
          at: 'who owns the weights is not said',
          quote: 'yours alone',
        }),
        says(AGREEMENT, 'prohibited_data', ['health'], {
          at: 'section 5.4: no protected health information without the Healthcare Addendum',
          unless: [{ field: 'health_agreement', values: ['signed'] }],
        }),
        says(DPA, 'prohibited_data', ['special_category'], { at: 'no sensitive data is intended' }),
      ],
      mends: [
        attest('zero_retention', 'zero', 'Ask OpenAI to approve zero data retention for your organisation.', {
          url: 'https://developers.openai.com/api/docs/guides/your-data',
          statement:
            'OpenAI approved zero data retention, and it is set for the project that this key belongs to.',
          voidedBy: ['files', 'batch', 'fine_tuning', 'stored_state', 'web_search', 'code_execution'],
        }),
        attest('health_agreement', 'signed', 'Sign the Healthcare Addendum with OpenAI.', {
          url: 'https://openai.com/policies/services-agreement/',
          statement: 'The Healthcare Addendum with OpenAI is signed and covers this organisation.',
        }),
        processingAgreement('OpenAI', 'signed', 'https://openai.com/policies/data-processing-addendum/'),
        switchTo(
          'openai-api-eu',
          'data_residency',
          'Create a project with data residency in the EU and use eu.api.openai.com.',
          'https://developers.openai.com/api/docs/guides/your-data',
        ),
      ],
      proofs: [
        {
          kind: 'retention_api',
          method: 'GET',
          url: 'https://api.openai.com/v1/organization/data_retention',
          credential: 'admin_key',
          property: 'type',
          readings: [
            { said: 'zero_data_retention', field: 'zero_retention', value: 'zero' },
            {
              said: 'modified_abuse_monitoring',
              field: 'zero_retention',
              value: 'modified_abuse_monitoring',
            },
            { said: 'none', field: 'zero_retention', value: 'none' },
          ],
        },
      ],
    }),
    template({
      id: 'openai-api-eu',
      vendor: 'OpenAI',
      product: 'API, EU project',
      plan: 'API platform, where data residency was granted',
      hosts: ['eu.api.openai.com'],
      region: 'EU',
      setting: RESIDENCY,
      inherits: 'openai-api',
      claims: [
        says(DATA, 'data_residency', ['EU'], {
          at: `${RESIDENCY}; system data is left out, and storing is not computing in some regions`,
          voidedBy: ['web_search', 'remote_tools'],
        }),
      ],
      proofs: [{ kind: 'region_in_host', host: 'eu.api.openai.com', field: 'data_residency', region: 'EU' }],
    }),
  ],
  questions: [
    question(
      'Does the key belong to a project with data residency in the EU?',
      'OpenAI platform → Settings → Project → General → Data residency',
      [
        ['Yes, and we use eu.api.openai.com', 'openai-api-eu'],
        ['No, or we do not know', 'openai-api'],
      ],
    ),
  ],
};
