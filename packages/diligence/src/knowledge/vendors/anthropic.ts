import type { Chapter } from '../knowledge.ts';
import { seatedIn } from '../seats.ts';
import { attest, papersOf, processingAgreement, says, switchTo, template } from '../written.ts';

const paper = papersOf('2026-11-22');
const TERMS = paper(
  'terms',
  'Anthropic Commercial Terms of Service, effective 2025-06-17',
  'https://www.anthropic.com/legal/commercial-terms',
);
const DPA = paper(
  'terms',
  'Anthropic Data Processing Addendum',
  'https://www.anthropic.com/legal/data-processing-addendum',
);
const RETENTION = paper(
  'docs',
  'Claude documentation: API and data retention',
  'https://platform.claude.com/docs/en/manage-claude/api-and-data-retention',
);
const REGIONS = paper(
  'docs',
  'Claude documentation: Data residency',
  'https://platform.claude.com/docs/en/build-with-claude/data-residency',
);
const REPORTS = paper('report', 'Pages of others about Anthropic’s retention');
const CERTIFIED = paper('report', 'Pages of others that quote Anthropic’s help centre');

export const anthropic: Chapter = {
  templates: [
    template({
      id: 'anthropic-api',
      vendor: 'Anthropic',
      product: 'Claude API',
      plan: 'Commercial Terms',
      hosts: ['api.anthropic.com'],
      knownBy: ['claude-*'],
      claims: [
        seatedIn('US'),
        says(TERMS, 'training_on_customer_data', 'never', {
          at: 'section B; feedback is another matter',
          quote: 'may not train on Customer Content',
        }),
        says(RETENTION, 'retention_period', 'zero', {
          at: 'conversation content is not kept by default, except for Covered Models',
          voidedBy: ['files', 'batch', 'stored_state', 'code_execution'],
        }),
        says(REPORTS, 'retention_period', '30 days', { at: 'as the documentation itself said before' }),
        says(REPORTS, 'retention_period', '7 days'),
        says(CERTIFIED, 'certifications', ['soc2_type2', 'iso27001', 'iso42001']),
        says(DPA, 'breach_notice', '48', { at: 'section G.1: after becoming aware' }),
        says(
          paper('docs', 'Anthropic sub-processors', 'https://www.anthropic.com/subprocessors'),
          'subprocessor_list',
          'url',
        ),
        says(DPA, 'subprocessor_notice_days', '15', { at: 'silence counts as consent' }),
        says(DPA, 'subprocessor_objection', 'yes', { at: 'within 15 days' }),
        says(DPA, 'deletion_on_termination', 'within 30 days'),
        says(DPA, 'segregation', 'logical', { at: 'schedule 2', quote: 'logically separated' }),
        says(DPA, 'encryption_at_rest', 'stated', { at: 'schedule 2: AES-256' }),
        says(DPA, 'encryption_in_transit', 'stated', { at: 'schedule 2: TLS 1.2 or later' }),
        says(REGIONS, 'processing_region', 'anywhere', {
          at: 'inference_geo knows “global” and “us” only',
        }),
        says(DPA, 'prohibited_data', ['special_category'], {
          at: 'schedule 1, B.3',
          quote: 'Special categories: None',
        }),
      ],
      mends: [
        attest('zero_retention', 'zero', 'Ask Anthropic for a zero data retention agreement.', {
          url: 'https://platform.claude.com/docs/en/manage-claude/api-and-data-retention',
          statement:
            'A zero data retention agreement with Anthropic covers this organisation; results of safety classifiers are kept.',
          voidedBy: ['files', 'batch', 'stored_state', 'code_execution', 'remote_tools'],
        }),
        attest('health_agreement', 'signed', 'Sign a business associate agreement with Anthropic.', {
          url: 'https://platform.claude.com/docs/en/manage-claude/api-and-data-retention',
          statement: 'A business associate agreement with Anthropic is signed and covers this organisation.',
        }),
        processingAgreement(
          'Anthropic',
          'incorporated',
          'https://www.anthropic.com/legal/data-processing-addendum',
        ),
        switchTo(
          'aws-bedrock',
          'processing_region',
          'Use Claude in an EU region of AWS or Google Cloud: the own API has none.',
        ),
      ],
    }),
  ],
  questions: [],
};
