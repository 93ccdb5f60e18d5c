import { says } from './says.fixture.ts';

says('prohibited_data', {
  health: [
    'Customer shall not submit protected health information to the Services unless a BAA is in place.',
    'You must not upload any patient data.',
  ],
  payment_card: ['Customer agrees not to process credit card data through the Services.'],
  special_category: [
    'Customer will not provide any special categories of personal data to Nordlicht.',
    'Special categories of data: none.',
    'You may not upload sensitive personal information.',
  ],
  children: ['You will not submit personal data of children under 16.'],
  personal_data_any: [
    'You must not submit any personal data to the Services.',
    'Customer shall not include personally identifiable information in its prompts.',
  ],
  'government_id,health,payment_card': [
    'The following may not be uploaded by Customer to the Services: social security numbers, credit card numbers and medical records.',
  ],
  absent: [
    'You must be at least 18 years old to use the Services.',
    'Nordlicht does not collect sensitive personal information.',
    'You shall not share your password with anybody.',
    'Customer shall not use the Services to harvest personal data of other users without their consent.',
    'Nordlicht shall not disclose Personal Data to third parties.',
    'Customer is responsible for the accuracy of personal data.',
  ],
});
