import type { Chapter } from '../knowledge.ts';
import { seatedIn } from '../seats.ts';
import { attest, papersOf, processingAgreement, question, says, switchTo, template } from '../written.ts';

const paper = papersOf('2026-11-22');
const TERMS = paper(
  'docs',
  'Gemini API Additional Terms of Service, effective 2026-03-23, in an older text',
  'https://ai.google.dev/gemini-api/terms',
);
const ABUSE = paper(
  'docs',
  'Gemini API documentation: Abuse monitoring',
  'https://ai.google.dev/gemini-api/docs/abuse-monitoring',
);
const OLD_PAGE = paper('report', 'Page of others about the Gemini API, 2024');
const LIST = paper('report', 'Google: list of sub-processors, not read', 'https://business.safety.google');
const PLATFORM = paper(
  'docs',
  'Google Cloud documentation: Gemini Enterprise Agent Platform and zero data retention',
  'https://docs.cloud.google.com/gemini-enterprise-agent-platform/resources/zero-data-retention',
);
const CDPA = paper(
  'report',
  'Google Cloud Data Processing Addendum, as quoted by others',
  'https://cloud.google.com/terms/data-processing-addendum',
);

export const google: Chapter = {
  templates: [
    template({
      id: 'gemini-api-paid',
      vendor: 'Google',
      product: 'Gemini API',
      plan: 'Paid services: a project with billing turned on',
      hosts: ['generativelanguage.googleapis.com'],
      knownBy: ['gemini-*'],
      claims: [
        seatedIn('US'),
        says(TERMS, 'training_on_customer_data', 'never', { at: 'paid services' }),
        says(ABUSE, 'retention_period', '55 days', {
          at: 'abuse monitoring; grounding keeps 30 days, which cannot be turned off',
          voidedBy: ['files', 'batch', 'stored_state'],
        }),
        says(OLD_PAGE, 'processing_region', 'anywhere', { at: 'any country, in passing' }),
        says(LIST, 'subprocessor_list', 'url'),
      ],
      mends: [
        processingAgreement('Google', 'incorporated', 'https://ai.google.dev/gemini-api/terms'),
        attest('zero_retention', 'zero', 'Ask Google for zero data retention for this project.', {
          url: 'https://ai.google.dev/gemini-api/docs/zdr',
          statement:
            'Google approved zero data retention for this project, and requests are sent with store set to false.',
          voidedBy: ['web_search', 'files', 'batch', 'stored_state'],
        }),
        switchTo(
          'google-agent-platform',
          'processing_region',
          'Use the Gemini models in a region of Google Cloud.',
        ),
      ],
    }),
    template({
      id: 'gemini-api-unpaid',
      vendor: 'Google',
      product: 'Gemini API',
      plan: 'Unpaid services: no billing',
      hosts: ['generativelanguage.googleapis.com'],
      setting: 'outside of the EEA, the UK and Switzerland; there the terms of paid services apply',
      claims: [
        seatedIn('US'),
        says(TERMS, 'training_on_customer_data', 'yes', { at: 'unpaid services' }),
        says(TERMS, 'human_review', 'possible', { at: 'unpaid services' }),
        says(TERMS, 'prohibited_data', ['special_category', 'personal_data_any'], {
          at: 'unpaid services',
          quote: 'do not submit sensitive',
        }),
        says(OLD_PAGE, 'processing_region', 'anywhere', { at: 'any country, in passing' }),
      ],
      mends: [
        switchTo(
          'gemini-api-paid',
          'training_on_customer_data',
          'Turn on billing for the project.',
          'https://ai.google.dev/gemini-api/docs/billing',
        ),
      ],
    }),
    template({
      id: 'google-agent-platform',
      vendor: 'Google',
      product: 'Gemini Enterprise Agent Platform (Vertex AI)',
      plan: 'Google Cloud contract',
      hosts: ['*-aiplatform.googleapis.com', 'aiplatform.*.rep.googleapis.com', 'aiplatform.googleapis.com'],
      claims: [
        seatedIn('US'),
        says(PLATFORM, 'training_on_customer_data', 'opt_in', {
          at: '“Training Restriction”: not without permission',
        }),
        says(PLATFORM, 'data_residency', 'customer_selected', {
          at: 'regions; commitments for computing in the US and the EU',
          voidedBy: ['web_search'],
        }),
        says(CDPA, 'breach_notice', 'without_undue_delay', {
          at: 'section 7.2.1',
          quote: 'promptly and without undue delay',
        }),
        says(LIST, 'subprocessor_list', 'url'),
      ],
      mends: [
        processingAgreement(
          'Google Cloud',
          'incorporated',
          'https://cloud.google.com/terms/data-processing-addendum',
        ),
        attest(
          'zero_retention',
          'zero',
          'Opt out of abuse logging, turn off caching and leave out grounding: each is a step of its own.',
          {
            url: 'https://docs.cloud.google.com/gemini-enterprise-agent-platform/resources/zero-data-retention',
            statement: 'Abuse logging, caching and grounding are turned off for this project.',
            voidedBy: ['web_search', 'stored_state', 'files', 'batch', 'fine_tuning'],
          },
        ),
      ],
      proofs: [
        {
          kind: 'region_in_host',
          host: '{region}-aiplatform.googleapis.com',
          field: 'processing_region',
          region: undefined,
        },
        {
          kind: 'region_in_host',
          host: 'aiplatform.{region}.rep.googleapis.com',
          field: 'processing_region',
          region: undefined,
        },
      ],
    }),
  ],
  questions: [
    question('Is billing turned on for the project of this key?', 'Google AI Studio → API keys → Plan', [
      ['Yes', 'gemini-api-paid'],
      ['No, or we do not know', 'gemini-api-unpaid'],
    ]),
  ],
};
