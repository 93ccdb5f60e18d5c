import type { Chapter } from '../knowledge.ts';
import { seatedIn } from '../seats.ts';
import { attest, papersOf, processingAgreement, question, says, switchTo, template } from '../written.ts';

const paper = papersOf('2026-11-22');
const PRIVACY = paper(
  'report',
  'Microsoft documentation: Data, privacy, and security for Azure OpenAI, in a copy of others',
  'https://learn.microsoft.com/azure/ai-foundry/responsible-ai/openai/data-privacy',
);
const ANSWERS = paper('report', 'Microsoft Q&A', 'https://learn.microsoft.com/answers/');
const DEPLOYMENTS = paper(
  'report',
  'Deployment types of Azure OpenAI, as reported by others',
  'https://learn.microsoft.com/azure/ai-foundry/foundry-models/concepts/deployment-types',
);
const LISTED = paper('report', 'aiprovidertrust.com, as of 2026-07-05', 'https://aiprovidertrust.com');
const PORTAL = paper(
  'report',
  'Microsoft Service Trust Portal, not read',
  'https://servicetrust.microsoft.com',
);

const HOSTS = ['*.openai.azure.com', '*.services.ai.azure.com', '*.cognitiveservices.azure.com'];

export const microsoft: Chapter = {
  templates: [
    template({
      id: 'azure-openai',
      vendor: 'Microsoft',
      product: 'Azure OpenAI in Foundry, sold by Azure',
      plan: 'Azure contract',
      hosts: HOSTS,
      setting: 'deployment of type Regional',
      claims: [
        seatedIn('US'),
        says(PRIVACY, 'training_on_customer_data', 'never', { at: 'nor is it made available to OpenAI' }),
        says(ANSWERS, 'retention_period', '30 days', {
          at: 'abuse monitoring; the models themselves keep nothing',
          voidedBy: ['files', 'batch', 'fine_tuning', 'stored_state'],
        }),
        says(DEPLOYMENTS, 'data_residency', 'customer_selected', {
          at: 'Regional: computed in the region of the resource',
        }),
        says(LISTED, 'certifications', ['soc2', 'iso27001', 'iso42001'], { at: 'of the platform' }),
        says(PRIVACY, 'finetune_ownership', 'customer_exclusive_use'),
        says(PORTAL, 'subprocessor_list', 'url'),
      ],
      mends: [
        processingAgreement('Microsoft', 'incorporated', 'https://www.microsoft.com/licensing/docs'),
        attest(
          'zero_retention',
          'modified_abuse_monitoring',
          'Apply for modified abuse monitoring; it needs an Enterprise or Customer Agreement.',
          {
            url: 'https://learn.microsoft.com/azure/ai-foundry/responsible-ai/openai/limited-access',
            statement: 'Microsoft approved modified abuse monitoring for this subscription.',
            voidedBy: ['files', 'batch', 'fine_tuning', 'stored_state'],
          },
        ),
        switchTo(
          'azure-openai-data-zone-eu',
          'processing_region',
          'Deploy the model as Data Zone in the EU, or as Regional.',
        ),
      ],
    }),
    template({
      id: 'azure-openai-data-zone-eu',
      vendor: 'Microsoft',
      product: 'Azure OpenAI in Foundry, EU Data Zone',
      plan: 'Azure contract',
      hosts: HOSTS,
      region: 'EU',
      setting: 'deployment of type Data Zone in a region of the EU',
      inherits: 'azure-openai',
      claims: [says(DEPLOYMENTS, 'processing_region', ['EU'], { at: 'Data Zone' })],
    }),
    template({
      id: 'azure-openai-global',
      vendor: 'Microsoft',
      product: 'Azure OpenAI in Foundry, global deployment',
      plan: 'Azure contract',
      hosts: HOSTS,
      setting: 'deployment of type Global',
      inherits: 'azure-openai',
      claims: [says(DEPLOYMENTS, 'processing_region', 'anywhere', { at: 'Global' })],
      mends: [
        switchTo(
          'azure-openai-data-zone-eu',
          'processing_region',
          'Deploy the model as Data Zone in the EU, or as Regional.',
        ),
      ],
    }),
  ],
  questions: [
    question('Of which type is the deployment?', 'Azure AI Foundry → Deployments → Deployment type', [
      ['Global, or we do not know', 'azure-openai-global'],
      ['Data Zone, in the EU', 'azure-openai-data-zone-eu'],
      ['Regional (Standard)', 'azure-openai'],
    ]),
  ],
};
