import type { Chapter } from '../knowledge.ts';
import type { Proof } from '../proof.ts';
import { seatedIn } from '../seats.ts';
import { attest, papersOf, processingAgreement, question, says, switchTo, template } from '../written.ts';

const paper = papersOf('2026-11-22');
const SECURITY = paper('docs', 'xAI documentation: Security', 'https://docs.x.ai/docs/faq/security');
const TERMS = paper(
  'terms',
  'SpaceXAI Terms of Service - Enterprise, 2026-08-14',
  'https://x.ai/legal/terms-of-service-enterprise',
);

/** Needs stored data, so zero retention turns it off or does not reach it. */
const STORING = ['files', 'batch', 'stored_state'] as const;

const HEADER: Proof = {
  kind: 'response_header',
  header: 'x-zero-data-retention',
  readings: [
    { said: 'true', field: 'zero_retention', value: 'zero' },
    { said: 'false', field: 'zero_retention', value: 'none' },
  ],
};

export const xai: Chapter = {
  templates: [
    template({
      id: 'xai-api',
      vendor: 'xAI',
      entity: 'SpaceXAI LLC',
      product: 'API',
      plan: 'Enterprise terms',
      hosts: ['api.x.ai', '*.api.x.ai'],
      knownBy: ['grok-*'],
      setting: 'zero data retention is off for the team',
      claims: [
        seatedIn('US'),
        says(SECURITY, 'training_on_customer_data', 'opt_in', { at: 'never without permission' }),
        says(TERMS, 'training_on_customer_data', 'yes', {
          at: 'section 3.3: data from which names were removed, unless zero retention is on',
          quote: 'for any lawful purpose',
        }),
        says(SECURITY, 'retention_period', '30 days', { voidedBy: STORING }),
        says(SECURITY, 'certifications', ['soc2_type2']),
        says(TERMS, 'finetune_ownership', 'vendor_owns', { at: 'models and what is derived from them' }),
        says(TERMS, 'prohibited_data', ['personal_data_any'], {
          at: 'section 11.1: no personal data except through the zero-retention API',
          unless: [{ field: 'zero_retention', values: ['zero'] }],
        }),
        says(TERMS, 'prohibited_data', ['health'], {
          at: 'section 11.2: no protected health information without an agreement and zero retention',
          unless: [
            { field: 'health_agreement', values: ['signed'] },
            { field: 'zero_retention', values: ['zero'] },
          ],
        }),
      ],
      mends: [
        processingAgreement('xAI', 'incorporated', 'https://x.ai/legal/data-processing-addendum'),
        switchTo(
          'xai-api-zero-retention',
          'retention_period',
          'Turn on zero data retention for the team, in the console of xAI.',
          'https://docs.x.ai/docs/faq/security',
        ),
        attest('health_agreement', 'signed', 'Ask xAI for a business associate agreement.', {
          url: 'https://docs.x.ai/docs/faq/security',
          statement: 'A business associate agreement with xAI is signed.',
        }),
      ],
      proofs: [HEADER],
    }),
    template({
      id: 'xai-api-zero-retention',
      vendor: 'xAI',
      entity: 'SpaceXAI LLC',
      product: 'API, zero data retention',
      plan: 'Enterprise terms',
      hosts: ['api.x.ai', '*.api.x.ai'],
      setting: 'zero data retention is on for the team',
      inherits: 'xai-api',
      claims: [
        says(SECURITY, 'training_on_customer_data', 'opt_in', { at: 'never without permission' }),
        says(SECURITY, 'retention_period', 'zero', {
          at: 'zero data retention; up to an hour in passing',
          voidedBy: STORING,
        }),
      ],
      mends: [
        attest('zero_retention', 'zero', 'Turn on zero data retention for the team, in the console of xAI.', {
          url: 'https://docs.x.ai/docs/faq/security',
          statement: 'Zero data retention is turned on for our team.',
          voidedBy: STORING,
        }),
      ],
    }),
  ],
  questions: [
    question('Is zero data retention turned on for the team?', 'xAI console → Team → Settings', [
      ['Yes', 'xai-api-zero-retention'],
      ['No, or we do not know', 'xai-api'],
    ]),
  ],
};
