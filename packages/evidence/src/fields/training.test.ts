import { says } from './says.fixture.ts';

says('training_on_customer_data', {
  never: [
    'Nordlicht will not use Customer Data to train machine learning models.',
    'We never train our models on your content.',
    'Your prompts and outputs are not used to train our AI models.',
    'Customer Content shall not be used for the training of large language models, whether ours or those of third parties.',
    'Nordlicht does not use inputs, outputs, attachments (including images, recordings and code) or embeddings of Customer Content to train its models.',
    'We shall not:\n\n- sell Customer Data;\n- use Customer Data to train, retrain or fine-tune any artificial intelligence model.',
    'Neither Nordlicht nor its sub-processors may use Customer Data for training foundation models.',
    'No Customer Data is used to train our algorithms.',
  ],
  opt_in: [
    'Nordlicht will not train its models on Customer Data without the prior written consent of Customer.',
    'We do not use your content to develop or improve our models unless you opt in.',
    'Customer Data will be used to train models only if Customer has given its explicit consent.',
    'Unless you expressly agree, we do not use your inputs to train artificial intelligence models.',
  ],
  opt_out: [
    'We may use your content to train our models. You can opt out at any time in your account settings.',
    'We use Customer Content to improve our models, unless Customer opts out by writing to us.',
    'Inputs may be used for training our AI models. To turn this off, disable the training toggle.',
  ],
  yes: [
    'You grant us a licence to use your content to train and improve our artificial intelligence models.',
    'We use inputs and outputs to improve our services and to train our machine learning models.',
    'Nordlicht may use Customer Content to develop and enhance its products and services.',
  ],
  conflicting: [
    'We do not train our models on Customer Content.\n\nWe may use Customer Content to train and improve our models.',
    'Nordlicht will not use Customer Data to train its models, except for content submitted to preview features or under a free plan.',
  ],
  absent: [
    'Nordlicht will process Personal Data only to provide the Services.',
    'Customer shall not use the outputs to train models that compete with Nordlicht.',
    'Our employees are trained in data protection and security every year.',
    'You may not use the Services or any content on it to train AI models without our written permission.',
    'You do not use any of our content or materials to train large language models.',
    'AI models struggle with nuance, and data used to train AI models may be biased.',
    'We may use feedback to improve the Services.',
    'We collect aggregated usage data to improve our Services.',
    'Nordlicht shall not process Personal Data for any purpose other than to provide and improve the Services.',
    'The Services rely on large language models that were trained by third parties on public data.',
    'Our fine-tuning service lets you fine-tune a model with your own data.',
  ],
});
