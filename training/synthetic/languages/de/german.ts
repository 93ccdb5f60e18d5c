import type { Language } from '../language.ts';
import { CONTRAST, HOMONYMS } from './contrast.ts';
import { CLINIC_LINES, CLINICAL, FORMS, LETTERS } from './documents.ts';
import { PHRASES } from './phrases.ts';
import { LEGAL, NEGATIVE, NEWS, SOCIAL, WIKI } from './prose.ts';
import { REQUESTS, SERVICE } from './requests.ts';

export const german: Language = {
  code: 'de',
  phrases: { ...PHRASES, ...HOMONYMS, sentence: SERVICE, klinik: CLINIC_LINES },
  kinds: [
    { name: 'request', form: 'sentence', templates: REQUESTS },
    { name: 'service', form: 'sentence', templates: SERVICE },
    { name: 'letter', form: 'document', templates: LETTERS },
    { name: 'form', form: 'document', templates: FORMS },
    { name: 'clinical', form: 'document', templates: CLINICAL },
    { name: 'legal', form: 'sentence', templates: LEGAL },
    { name: 'news', form: 'sentence', templates: NEWS },
    { name: 'wiki', form: 'sentence', templates: WIKI },
    { name: 'social', form: 'sentence', templates: SOCIAL },
    { name: 'contrast', form: 'sentence', templates: CONTRAST },
    { name: 'negative', form: 'sentence', templates: NEGATIVE },
  ],
};
