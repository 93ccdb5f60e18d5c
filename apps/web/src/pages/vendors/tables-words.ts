import type { Words } from '../../words/language.tsx';

const en = {
  question: 'How do they compare?',
  lead: 'Your offerings side by side: the six lights with their answers, who controls them, what they cost. Contradictions stay contradictions.',
  which: 'Which offerings?',
  whichLead: 'Choose two or more; three or four read well.',
  comparison: 'Side by side',
  none: 'Nothing to compare yet',
  noneText: 'Put offerings into the register first; their answers then stand beside each other here.',
  toRegister: 'To the register',
  chooseSome: 'No offering is chosen',
  chooseSomeText: 'Choose two or more above.',
  takeAlong: 'To hand out',
  takeAlongLead:
    'Tables of the register as files. In CSV no cell is a formula; JSON has stable keys; PDF and Word are for print.',
  tables: {
    register: 'The register: every offering with owner, purpose, state and lights',
    'sub-processors': 'Those who may process your data today, and where their sub-processors are listed',
    comparison: 'This comparison',
  },
  save: (what: string, format: string) => `${format}: ${what}`,
};

const de: typeof en = {
  question: 'Wie stehen sie zueinander?',
  lead: 'Ihre Angebote nebeneinander: die sechs Punkte mit ihren Antworten, wer sie beherrscht, was sie kosten. Widersprüche bleiben Widersprüche.',
  which: 'Welche Angebote?',
  whichLead: 'Wählen Sie zwei oder mehr; drei oder vier lesen sich gut.',
  comparison: 'Nebeneinander',
  none: 'Noch nichts zu vergleichen',
  noneText: 'Nehmen Sie zuerst Angebote ins Verzeichnis auf; ihre Antworten stehen dann hier nebeneinander.',
  toRegister: 'Zum Verzeichnis',
  chooseSome: 'Kein Angebot ist gewählt',
  chooseSomeText: 'Wählen Sie oben zwei oder mehr.',
  takeAlong: 'Zum Herausgeben',
  takeAlongLead:
    'Tabellen des Verzeichnisses als Dateien. In CSV ist keine Zelle eine Formel; JSON hat feste Schlüssel; PDF und Word sind zum Drucken.',
  tables: {
    register: 'Das Verzeichnis: jedes Angebot mit Betreuung, Zweck, Stand und Punkten',
    'sub-processors': 'Wer heute Ihre Daten verarbeiten darf und wo dessen Unterauftragsverarbeiter stehen',
    comparison: 'Dieser Vergleich',
  },
  save: (what, format) => `${format}: ${what}`,
};

export const tablesWords: Words<typeof en> = { en, de };
