import type { Chapter } from '../knowledge.ts';
import { seatedIn } from '../seats.ts';
import { attest, papersOf, processingAgreement, question, says, switchTo, template } from '../written.ts';

const paper = papersOf('2026-11-22');
const TERMS = paper('terms', 'AWS Service Terms, 2026-08-20', 'https://aws.amazon.com/service-terms/');
const RETENTION = paper(
  'docs',
  'Amazon Bedrock documentation: Data retention',
  'https://docs.aws.amazon.com/bedrock/latest/APIReference/API_PutAccountDataRetention.html',
);
const REGIONS = paper(
  'report',
  'Amazon Bedrock documentation: Cross-region inference, as reported by others',
  'https://docs.aws.amazon.com/bedrock/latest/userguide/cross-region-inference.html',
);
const LIST = paper(
  'report',
  'AWS sub-processors, not read',
  'https://aws.amazon.com/compliance/sub-processors/',
);
const HOSTS = ['bedrock-runtime.*.amazonaws.com', 'bedrock-agent-runtime.*.amazonaws.com'];

export const amazon: Chapter = {
  templates: [
    template({
      id: 'aws-bedrock',
      vendor: 'Amazon Web Services',
      product: 'Amazon Bedrock',
      plan: 'AWS contract',
      hosts: HOSTS,
      knownBy: [
        'anthropic.claude-*',
        'amazon.nova-*',
        'amazon.titan-*',
        'meta.llama*',
        '*.anthropic.claude-*',
      ],
      claims: [
        seatedIn('US'),
        says(TERMS, 'training_on_customer_data', 'never', {
          at: 'section 50.3: Bedrock is not among the services whose content AWS may use to improve them',
        }),
        says(TERMS, 'retention_period', '30 days', {
          at: 'section 50.12.2: for the models that are listed there; it depends on the model',
          voidedBy: ['files', 'batch', 'fine_tuning', 'stored_state'],
        }),
        says(TERMS, 'finetune_ownership', 'customer_exclusive_use', {
          at: 'section 50.12.4: the maker of the model cannot reach it',
        }),
        says(REGIONS, 'data_residency', 'customer_selected', {
          at: 'the region of the endpoint; computing across regions is a choice',
        }),
        says(LIST, 'subprocessor_list', 'url', { at: 'terms of the makers of models apply besides' }),
      ],
      mends: [
        processingAgreement('AWS', 'incorporated', 'https://aws.amazon.com/service-terms/'),
        switchTo(
          'aws-bedrock-no-retention',
          'retention_period',
          'Set the data retention mode of the account to none, in each region that you use.',
          'https://docs.aws.amazon.com/bedrock/latest/APIReference/API_PutAccountDataRetention.html',
        ),
      ],
      proofs: [
        {
          kind: 'retention_api',
          method: 'GET',
          url: 'https://bedrock.{region}.amazonaws.com/data-retention',
          credential: 'aws_signature',
          property: 'mode',
          readings: [
            { said: 'none', field: 'zero_retention', value: 'zero' },
            { said: 'default', field: 'zero_retention', value: 'none' },
            { said: 'provider_data_share', field: 'zero_retention', value: 'none' },
          ],
        },
        {
          kind: 'region_in_host',
          host: 'bedrock-runtime.{region}.amazonaws.com',
          field: 'processing_region',
          region: undefined,
        },
      ],
    }),
    template({
      id: 'aws-bedrock-no-retention',
      vendor: 'Amazon Web Services',
      product: 'Amazon Bedrock, data retention mode none',
      plan: 'AWS contract',
      hosts: HOSTS,
      setting: 'data retention mode of the account: none',
      inherits: 'aws-bedrock',
      claims: [
        says(RETENTION, 'retention_period', 'zero', {
          at: 'mode none: AWS itself refuses models that must keep data',
          voidedBy: ['files', 'batch', 'fine_tuning', 'stored_state'],
        }),
      ],
      mends: [
        attest(
          'zero_retention',
          'zero',
          'Set the data retention mode of the account to none, in each region that you use.',
          {
            url: 'https://docs.aws.amazon.com/bedrock/latest/APIReference/API_PutAccountDataRetention.html',
            statement: 'The data retention mode of our account is none in the region of this endpoint.',
            voidedBy: ['files', 'batch', 'fine_tuning', 'stored_state'],
          },
        ),
      ],
    }),
  ],
  questions: [
    question(
      'Is the data retention mode of the account set to none in this region?',
      'aws bedrock get-account-data-retention',
      [
        ['Yes', 'aws-bedrock-no-retention'],
        ['No, or we do not know', 'aws-bedrock'],
      ],
    ),
  ],
};
