import type { Chapter } from '../knowledge.ts';
import { seatedIn } from '../seats.ts';
import { attest, papersOf, processingAgreement, says, template } from '../written.ts';

const paper = papersOf('2026-11-22');
const DATA = paper(
  'docs',
  'Groq documentation: Your data in GroqCloud',
  'https://console.groq.com/docs/your-data',
);
const REPORT = paper('report', 'Pages of others about GroqCloud');

export const groq: Chapter = {
  templates: [
    template({
      id: 'groqcloud',
      vendor: 'Groq',
      product: 'GroqCloud',
      hosts: ['api.groq.com'],
      claims: [
        seatedIn('US'),
        says(REPORT, 'training_on_customer_data', 'never', {
          at: 'Groq’s own page speaks of keeping data only',
        }),
        says(DATA, 'retention_period', '30 days', {
          at: 'not kept by default; logs for faults and abuse, batches for 30 days',
          voidedBy: ['fine_tuning'],
        }),
      ],
      mends: [
        processingAgreement('Groq', 'signed', 'https://console.groq.com/docs/legal'),
        attest('zero_retention', 'zero', 'Turn on zero data retention under Data Controls.', {
          url: 'https://console.groq.com/settings/data-controls',
          statement: 'Zero data retention is turned on for our organisation under Data Controls.',
          voidedBy: ['batch', 'fine_tuning', 'files'],
        }),
        attest('health_agreement', 'signed', 'Sign Groq’s business associate agreement.', {
          url: 'https://console.groq.com/docs/legal',
          statement: 'The business associate agreement with Groq is signed.',
        }),
      ],
    }),
  ],
  questions: [],
};
