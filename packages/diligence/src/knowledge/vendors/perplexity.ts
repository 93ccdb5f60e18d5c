import type { Chapter } from '../knowledge.ts';
import { seatedIn } from '../seats.ts';
import { attest, papersOf, processingAgreement, says, template } from '../written.ts';

const paper = papersOf('2026-11-22');
const TERMS = paper(
  'terms',
  'Perplexity API Terms of Service',
  'https://www.perplexity.ai/hub/legal/perplexity-api-terms-of-service',
);
const DPA = paper('terms', 'Perplexity Data Processing Addendum', 'https://www.perplexity.ai/hub/legal/dpa');
const PRIVACY = paper(
  'docs',
  'Perplexity documentation: Privacy & Security',
  'https://docs.perplexity.ai/docs/resources/privacy-security',
);

export const perplexity: Chapter = {
  templates: [
    template({
      id: 'perplexity-api',
      vendor: 'Perplexity',
      product: 'API (Sonar)',
      hosts: ['api.perplexity.ai'],
      knownBy: ['sonar*'],
      claims: [
        seatedIn('US'),
        says(TERMS, 'training_on_customer_data', 'never', { at: 'section 2.3.3' }),
        says(DPA, 'training_on_customer_data', 'never', { at: 'section 5' }),
        says(PRIVACY, 'retention_period', 'zero', {
          at: 'Sonar; embeddings and search differ',
          voidedBy: ['files', 'stored_state'],
        }),
        says(DPA, 'retention_period', 'until_deleted', {
          at: 'annex: stored until deleted, or 30 days after the end',
        }),
        says(DPA, 'deletion_on_termination', 'within 30 days'),
        says(PRIVACY, 'certifications', ['soc2_type2']),
        says(DPA, 'breach_notice', 'without_undue_delay', {
          at: 'no hours are named',
          quote: 'without undue delay',
        }),
        says(
          paper('docs', 'Perplexity sub-processors', 'https://trust.perplexity.ai/subprocessors'),
          'subprocessor_list',
          'url',
        ),
        says(DPA, 'subprocessor_notice_days', '10 business days'),
        says(DPA, 'subprocessor_objection', 'yes', { at: 'within 5 business days' }),
        says(DPA, 'subprocessor_objection', 'no', { at: 'makers of models: notice only' }),
        says(TERMS, 'prohibited_data', ['health'], {
          at: 'section 6.2: no protected health information without a business associate agreement',
          unless: [{ field: 'health_agreement', values: ['signed'] }],
        }),
        says(DPA, 'prohibited_data', ['special_category'], { at: 'no sensitive data is intended' }),
      ],
      mends: [
        processingAgreement('Perplexity', 'incorporated', 'https://www.perplexity.ai/hub/legal/dpa'),
        attest('health_agreement', 'signed', 'Sign a business associate agreement with Perplexity.', {
          url: 'https://trust.perplexity.ai',
          statement: 'A business associate agreement with Perplexity is signed.',
        }),
      ],
    }),
  ],
  questions: [],
};
