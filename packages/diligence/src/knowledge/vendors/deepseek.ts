import type { Chapter } from '../knowledge.ts';
import { papersOf, says, template } from '../written.ts';

const paper = papersOf('2026-11-22');
const POLICY = paper(
  'terms',
  'DeepSeek Privacy Policy, 2026-02-10',
  'https://cdn.deepseek.com/policies/en-US/deepseek-privacy-policy.html',
);
const TERMS = paper(
  'terms',
  'DeepSeek Open Platform Terms of Service, effective 2026-04-29',
  'https://cdn.deepseek.com/policies/en-US/deepseek-open-platform-terms-of-service.html',
);

export const deepseek: Chapter = {
  templates: [
    template({
      id: 'deepseek-api',
      vendor: 'DeepSeek',
      product: 'API',
      hosts: ['api.deepseek.com'],
      knownBy: ['deepseek-chat', 'deepseek-reasoner'],
      region: 'CN',
      claims: [
        says(POLICY, 'training_on_customer_data', 'opt_out', {
          at: 'input is used; there is a right to opt out',
        }),
        says(POLICY, 'retention_period', 'as_long_as_necessary', { quote: 'as long as necessary' }),
        says(POLICY, 'data_residency', ['CN']),
        says(POLICY, 'subprocessor_list', 'general_authorisation_only', {
          at: 'the group and its providers, without a list',
        }),
        says(TERMS, 'governing_law', ['China']),
        says(TERMS, 'operator_jurisdiction', 'CN'),
        says(TERMS, 'parent_jurisdiction', 'CN'),
        says(TERMS, 'output_ownership', 'customer'),
      ],
    }),
  ],
  questions: [],
};
