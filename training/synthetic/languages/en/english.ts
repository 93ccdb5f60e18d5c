import type { Language } from '../language.ts';
import { CONTRAST, HOMONYMS } from './contrast.ts';
import { LETTERS, SERVICE } from './business.ts';
import { FORMS } from './forms.ts';
import { CLINIC_LINES, CLINICAL, LEGAL } from './legal.ts';
import { NEGATIVE } from './negative.ts';
import { PHRASES } from './phrases.ts';
import { NEWS, WIKI } from './prose.ts';
import { REQUESTS } from './requests.ts';
import { CHAT_LINES, CHATS, SOCIAL } from './talk.ts';

export const english: Language = {
  code: 'en',
  phrases: { ...PHRASES, ...HOMONYMS, sentence: SERVICE, chat: CHAT_LINES, clinic: CLINIC_LINES },
  kinds: [
    { name: 'request', form: 'sentence', templates: REQUESTS },
    { name: 'service', form: 'sentence', templates: SERVICE },
    { name: 'letter', form: 'document', templates: LETTERS },
    { name: 'social', form: 'sentence', templates: SOCIAL },
    { name: 'chat', form: 'document', templates: CHATS },
    { name: 'form', form: 'document', templates: FORMS },
    { name: 'legal', form: 'sentence', templates: LEGAL },
    { name: 'clinical', form: 'document', templates: CLINICAL },
    { name: 'news', form: 'sentence', templates: NEWS },
    { name: 'wiki', form: 'sentence', templates: WIKI },
    { name: 'contrast', form: 'sentence', templates: CONTRAST },
    { name: 'negative', form: 'sentence', templates: NEGATIVE },
  ],
};
