import type { Chapter } from '../knowledge.ts';
import { seatedIn } from '../seats.ts';
import { attest, papersOf, processingAgreement, says, template } from '../written.ts';

const paper = papersOf('2026-11-22');
const TERMS = paper('terms', 'Together AI Terms of Service', 'https://www.together.ai/terms-of-service');
const PRIVACY = paper(
  'docs',
  'Together documentation: Privacy and security',
  'https://docs.together.ai/docs/privacy-and-security',
);
const ZDR = paper(
  'docs',
  'Together documentation: Zero data retention',
  'https://docs.together.ai/docs/zero-data-retention',
);

export const together: Chapter = {
  templates: [
    template({
      id: 'together-api',
      vendor: 'Together AI',
      product: 'API',
      hosts: ['api.together.xyz', 'api.together.ai'],
      claims: [
        seatedIn('US'),
        says(TERMS, 'training_on_customer_data', 'opt_in'),
        says(PRIVACY, 'training_on_customer_data', 'opt_in'),
        says(PRIVACY, 'retention_period', 'zero', { quote: 'not stored by default' }),
        says(ZDR, 'retention_period', 'zdr_option', {
          at: 'stored unless zero retention is on, and may be used to improve the product',
        }),
        says(TERMS, 'retention_period', 'zdr_option', {
          at: 'stored unless zero retention is on, and may be used to improve the product',
        }),
        says(PRIVACY, 'data_residency', ['North America']),
        says(
          TERMS,
          'prohibited_data',
          ['financial', 'payment_card', 'health', 'special_category', 'government_id'],
          {
            at: 'section 4.1',
            quote: 'financial or medical information of any nature or any sensitive personal data',
          },
        ),
      ],
      mends: [
        processingAgreement('Together AI', 'signed', 'https://www.together.ai/privacy'),
        attest(
          'zero_retention',
          'zero',
          'Set “Store prompts and model responses” to No for the organisation.',
          {
            url: 'https://docs.together.ai/docs/zero-data-retention',
            statement: 'Storing of prompts and responses is turned off for our organisation.',
            voidedBy: ['files', 'batch', 'fine_tuning'],
          },
        ),
      ],
    }),
  ],
  questions: [],
};
