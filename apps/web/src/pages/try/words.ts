import type { Words } from '../../words/language.tsx';

const en = {
  question: 'What would happen to this text?',
  lead: 'Nothing you write here is sent or kept. See what is found, what a vendor would see, and what each offering may get.',
  text: 'A text',
  placeholder: 'Paste a letter, an e-mail, a row of a table …',
  file: 'Choose a document',
  fileHint: 'Text, PDF, Office or mail. It is read here and not kept.',
  reading: (name: string) => `Reading ${name}`,
  cut: (letters: string) =>
    `It is long: the last ${letters} letters are not looked at here. In the chat all are.`,
  example: 'Use an example',
  exampleText:
    'Dear Ms Okonkwo, your appointment on 14 March about the results of the biopsy is confirmed. Please transfer the deposit to DE89 3704 0044 0532 0130 00 or call +49 30 901820. Regards, Jonas Lindqvist, j.lindqvist@example.org',
  found: 'What was found',
  nothing: 'Nothing sensitive was found in this text.',
  vendorView: 'What a vendor would see',
  decisions: 'What each offering may get',
  offering: 'Offering',
  decision: 'Decision',
  because: 'Because',
  noOfferings: 'No offering is set up yet',
  noOfferingsText:
    'As soon as an offering of a vendor or a model of your own is set up, its decision stands here.',
  correct: 'Was this found rightly?',
  correctLead: 'A correction counts at once, for everybody, above everything else.',
  notSensitive: 'Not sensitive',
  missing: 'Something was missed',
  missingHint: 'Write it as it stands in the text.',
  protect: 'Always protect this',
  corrected: (text: string) => `Noted for “${text}”; it counts from now on.`,
  value: 'Value',
  kind: 'Kind',
  sure: 'How sure',
  mayNotCorrect: 'Your role may look, not correct.',
};

const de: typeof en = {
  question: 'Was würde mit diesem Text geschehen?',
  lead: 'Was Sie hier schreiben, wird weder gesendet noch behalten. Sehen Sie, was gefunden wird, was ein Anbieter sähe und was jedes Angebot bekommen darf.',
  text: 'Ein Text',
  placeholder: 'Einen Brief, eine E-Mail, eine Tabellenzeile einfügen …',
  file: 'Dokument wählen',
  fileHint: 'Text, PDF, Office oder E-Mail. Es wird hier gelesen und nicht behalten.',
  reading: (name) => `${name} wird gelesen`,
  cut: (letters) =>
    `Es ist lang: Die letzten ${letters} Zeichen werden hier nicht angesehen. Im Chat werden es alle.`,
  example: 'Ein Beispiel nehmen',
  exampleText:
    'Sehr geehrte Frau Okonkwo, Ihr Termin am 14. März wegen des Befunds der Biopsie ist bestätigt. Bitte überweisen Sie die Anzahlung auf DE89 3704 0044 0532 0130 00 oder rufen Sie an: +49 30 901820. Freundliche Grüße, Jonas Lindqvist, j.lindqvist@example.org',
  found: 'Was gefunden wurde',
  nothing: 'In diesem Text wurde nichts Schützenswertes gefunden.',
  vendorView: 'Was ein Anbieter sähe',
  decisions: 'Was jedes Angebot bekommen darf',
  offering: 'Angebot',
  decision: 'Entscheidung',
  because: 'Weil',
  noOfferings: 'Noch ist kein Angebot eingerichtet',
  noOfferingsText:
    'Sobald das Angebot eines Anbieters oder ein eigenes Modell eingerichtet ist, steht hier seine Entscheidung.',
  correct: 'Ist das richtig gefunden?',
  correctLead: 'Eine Berichtigung gilt sofort, für alle, und vor allem anderen.',
  notSensitive: 'Nicht schützenswert',
  missing: 'Etwas wurde übersehen',
  missingHint: 'Schreiben Sie es so, wie es im Text steht.',
  protect: 'Das immer schützen',
  corrected: (text) => `Für „${text}“ vermerkt; es gilt ab jetzt.`,
  value: 'Wert',
  kind: 'Art',
  sure: 'Wie sicher',
  mayNotCorrect: 'Ihre Rolle darf ansehen, nicht berichtigen.',
};

export const tryWords: Words<typeof en> = { en, de };
