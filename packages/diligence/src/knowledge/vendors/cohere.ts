import type { Chapter } from '../knowledge.ts';
import { seatedIn } from '../seats.ts';
import { attest, papersOf, processingAgreement, says, template } from '../written.ts';

const paper = papersOf('2026-11-22');
const COMMITMENTS = paper(
  'docs',
  'Cohere: Enterprise Data Commitments, 2025-12-05',
  'https://cohere.com/enterprise-data-commitments',
);
const LISTED = paper('report', 'aiprovidertrust.com, as of 2026-07-05', 'https://aiprovidertrust.com');
const SUMMARIES = paper('report', 'Summaries by ConductAtlas and PrivacyGPT');

export const cohere: Chapter = {
  templates: [
    template({
      id: 'cohere-saas',
      vendor: 'Cohere',
      product: 'Cohere SaaS platform',
      plan: 'SaaS',
      hosts: ['api.cohere.com', 'api.cohere.ai'],
      knownBy: ['command-*', 'embed-v4*', 'embed-english-*', 'embed-multilingual-*', 'rerank-*'],
      claims: [
        seatedIn('CA'),
        says(COMMITMENTS, 'training_on_customer_data', 'opt_out'),
        says(SUMMARIES, 'training_on_customer_data', 'opt_in', {
          at: 'against Cohere’s own page, which makes it an opt-out',
        }),
        says(COMMITMENTS, 'retention_period', '30 days', {
          at: 'logged prompts and generations',
          voidedBy: ['files', 'fine_tuning', 'batch'],
        }),
        says(LISTED, 'data_residency', ['US'], { at: 'Google Cloud in the US' }),
        says(LISTED, 'certifications', ['soc2_type2', 'iso27001', 'iso42001']),
        says(paper('report', 'Cohere’s terms, as summarised by others'), 'segregation', 'logical'),
      ],
      mends: [
        processingAgreement('Cohere', 'signed', 'https://cohere.com/enterprise-data-commitments'),
        attest(
          'training_setting',
          'opted_out',
          'Turn off the use of your data under Settings → Data Controls.',
          {
            url: 'https://dashboard.cohere.com/data-controls',
            statement:
              'The use of our prompts and generations for training is turned off under Data Controls.',
          },
        ),
        attest(
          'zero_retention',
          'zero',
          'Ask Cohere for zero data retention; it is for enterprise customers.',
          {
            url: 'https://cohere.com/enterprise-data-commitments',
            statement: 'Cohere granted zero data retention to this organisation.',
            voidedBy: ['files', 'fine_tuning', 'batch'],
          },
        ),
      ],
    }),
  ],
  questions: [],
};
