/** Who controls an offering: objectives, rungs, what they rest on, and why one offering stands before another. */
import { ALL_QUESTIONS, type Field } from '@bailiwick/diligence/field';
import { OBJECTIVE_NAMES, type Objective } from '@bailiwick/diligence/sovereignty/seal';
import { type QuestionId, SOVEREIGNTY_QUESTIONS } from '@bailiwick/diligence/sovereignty/questions';
import type { Phrase } from '../phrase.ts';
import { QUESTION_IN_GERMAN } from './questions.ts';

const OBJECTIVES: Readonly<Record<Objective, string>> = {
  'SOV-1': 'Strategische Souveränität',
  'SOV-2': 'Rechtliche Souveränität',
  'SOV-3': 'Souveränität über Daten und KI',
  'SOV-4': 'Betriebliche Souveränität',
  'SOV-5': 'Souveränität der Lieferkette',
  'SOV-6': 'Technische Souveränität',
  'SOV-7': 'Souveränität der Sicherheit',
  'SOV-8': 'Ökologische Nachhaltigkeit',
};

const ASKED: Readonly<
  Record<QuestionId, { readonly asks: string; readonly scale: Readonly<Record<string, string>> }>
> = {
  change_of_control: {
    asks: 'Könnte die Kontrolle über den Anbieter ins Ausland übergehen?',
    scale: {
      impossible: 'Nein: Satzung oder Eigentümer schließen das aus.',
      with_consent: 'Nur wenn die Kunden zustimmen.',
      with_notice: 'Ja, aber die Kunden erfahren es und dürfen gehen.',
      freely: 'Ja.',
    },
  },
  operation: {
    asks: 'Wer betreibt und betreut den Dienst im Alltag?',
    scale: {
      home_only: 'Menschen unter dem eigenen Recht, ohne Hilfe aus dem Ausland.',
      home_with_help: 'Menschen unter dem eigenen Recht, mit Hilfe aus dem Ausland.',
      abroad: 'Menschen im Ausland.',
    },
  },
  foreign_suppliers: {
    asks: 'Auf welche Unternehmen unter fremdem Recht ist er angewiesen, um Anfragen zu beantworten?',
    scale: {
      none: 'Auf keine.',
      without_content: 'Auf einige, aber keines, das an Inhalte kommt.',
      with_content: 'Auf einige, die an Inhalte kommen.',
    },
  },
  hardware: {
    asks: 'Woher kommen seine Maschinen und ihre Firmware?',
    scale: {
      home: 'Sie sind unter dem eigenen Recht entworfen und gebaut.',
      documented: 'Ihre Herkunft ist Teil für Teil bekannt, und es gibt eine zweite Quelle.',
      unreviewed: 'Das hat sich niemand angesehen.',
    },
  },
  model_making: {
    asks: 'Wie offen ist die Herstellung des Modells?',
    scale: {
      open: 'Code, Daten und Training sind unter offenen Lizenzen veröffentlicht.',
      weights_only: 'Nur seine Gewichte sind veröffentlicht.',
      undisclosed: 'Sie ist ein Geheimnis.',
    },
  },
  security_team: {
    asks: 'Unter wessen Recht arbeiten die Menschen, die über seine Sicherheit wachen?',
    scale: {
      home_only: 'Nur unter dem eigenen.',
      mixed: 'Unter dem eigenen und anderem.',
      abroad: 'Unter anderem.',
    },
  },
  energy_report: {
    asks: 'Ist veröffentlicht, wie viel Energie und Wasser der Dienst braucht?',
    scale: { audited: 'Ja, geprüft.', published: 'Ja.', none: 'Nein.' },
  },
  energy_source: {
    asks: 'Mit welcher Energie läuft er?',
    scale: {
      renewable: 'Nur mit erneuerbarer.',
      mostly_renewable: 'Größtenteils mit erneuerbarer.',
      other: 'Mit anderer.',
    },
  },
  hardware_life: {
    asks: 'Was wird am Ende aus seinen Maschinen?',
    scale: {
      reused: 'Sie werden planmäßig repariert, wiederverwendet und verwertet.',
      recycled: 'Sie werden verwertet.',
      unplanned: 'Dafür gibt es keinen Plan.',
    },
  },
};

const OWN_QUESTIONS: readonly Phrase[] = Object.entries(SOVEREIGNTY_QUESTIONS).flatMap(
  ([id, { asks, scale }]): readonly Phrase[] => {
    const german = ASKED[id as QuestionId];
    return [
      [asks, german.asks],
      ...Object.entries(scale).flatMap(([word, meaning]: readonly [string, string]): readonly Phrase[] => {
        const said = german.scale[word] ?? meaning;
        return [
          [`${asks} ${meaning} ({by})`, `${german.asks} ${said} ({by})`],
          [
            `${asks} ${meaning} ({by}) That is out of date.`,
            `${german.asks} ${said} ({by}) Das ist nicht mehr aktuell.`,
          ],
          // A yes alone is no sentence of its own.
          ...(meaning.includes(' ') ? [[meaning, said] as const] : []),
        ];
      }),
    ];
  },
);

/** `Where does the data stay? Ireland (vouched for by the firm, 2026-11-23)` */
const TOLD: readonly Phrase[] = Object.entries(ALL_QUESTIONS).flatMap(
  ([field, english]): readonly Phrase[] => {
    const german = QUESTION_IN_GERMAN[field as Field];
    const by = (who: string, wer: string): Phrase => [
      `${english} {value:values} (${who}, {day})`,
      `${german} {value:values} (${wer}, {day})`,
    ];
    return [
      by('vouched for by the firm', 'dafür steht die Firma ein'),
      by('the vendor’s answer', 'Antwort des Anbieters'),
      by('seen in the traffic', 'im Verkehr gesehen'),
      by('{title}', '{title}'),
    ];
  },
);

const SEALS: readonly Phrase[] = [
  ['No Sovereignty', 'Keine Souveränität'],
  ['Jurisdictional Sovereignty', 'Souveränität auf dem Papier'],
  ['Data Sovereignty', 'Souveränität über die Daten'],
  ['Digital Resilience', 'Digitale Widerstandsfähigkeit'],
  ['Full Digital Sovereignty', 'Volle digitale Souveränität'],
];

const names = Object.entries(OBJECTIVE_NAMES).map(
  ([id, english]) => [english, OBJECTIVES[id as Objective]] as const,
);

/** What holds an offering back: one objective, two, or one and more. */
const WEAKEST: readonly Phrase[] = names.flatMap(([english, german]): readonly Phrase[] => [
  [english, german],
  [`${english} and {count} more`, `${german} und {count} weitere`],
  ...names.map(([other, anderes]): Phrase => [`${english} and ${other}`, `${german} und ${anderes}`]),
]);

export const SOVEREIGNTY: readonly Phrase[] = [
  ...SEALS,
  ...WEAKEST,
  ['Who owns and steers the company?', 'Wem gehört das Unternehmen, und wer lenkt es?'],
  [
    'Whose courts and authorities can order it about?',
    'Wessen Gerichte und Behörden können ihm etwas befehlen?',
  ],
  [
    'Who can get at the data, and who controls the model?',
    'Wer kommt an die Daten, und wer beherrscht das Modell?',
  ],
  [
    'Could it go on, or be moved, without help from abroad?',
    'Könnte es ohne Hilfe aus dem Ausland weitergehen oder umziehen?',
  ],
  ['Whom does it depend on itself?', 'Von wem hängt es selbst ab?'],
  ['Is the technology open, or somebody’s secret?', 'Ist die Technik offen oder jemandes Geheimnis?'],
  ['Who guards it, and who may check?', 'Wer bewacht es, und wer darf prüfen?'],
  [
    'Can it be kept going with the energy and material that there is?',
    'Lässt es sich mit der Energie und dem Material betreiben, die es gibt?',
  ],
  ['Whoever runs it is under the firm’s own law.', 'Wer es betreibt, steht unter dem eigenen Recht.'],
  ['Whoever owns it is under the firm’s own law.', 'Wem es gehört, steht unter dem eigenen Recht.'],
  ['Control cannot pass abroad unnoticed.', 'Die Kontrolle kann nicht unbemerkt ins Ausland übergehen.'],
  [
    'Control cannot pass abroad against the firm’s will.',
    'Die Kontrolle kann nicht gegen den Willen der Firma ins Ausland übergehen.',
  ],
  [
    'No foreign authority can give orders to its owner.',
    'Keine fremde Behörde kann seinem Eigentümer etwas befehlen.',
  ],
  [
    'No company under foreign law can be made to hand over content.',
    'Kein Unternehmen unter fremdem Recht kann gezwungen werden, Inhalte herauszugeben.',
  ],
  ['No foreign law can take the service away.', 'Kein fremdes Recht kann den Dienst wegnehmen.'],
  [
    'Data is kept and computed under the firm’s own law.',
    'Daten werden unter dem eigenen Recht gespeichert und verarbeitet.',
  ],
  ['Nobody under foreign law can open it.', 'Niemand unter fremdem Recht kann sie öffnen.'],
  ['The vendor does not train on the firm’s data.', 'Der Anbieter trainiert nicht mit den Daten der Firma.'],
  [
    'The firm controls the keys, or nothing is kept that needs one.',
    'Die Firma beherrscht die Schlüssel, oder es wird nichts gespeichert, was einen braucht.',
  ],
  ['The firm alone holds the keys.', 'Die Firma allein hält die Schlüssel.'],
  [
    'The firm’s own models are the firm’s, and could be taken along.',
    'Eigene Modelle gehören der Firma und ließen sich mitnehmen.',
  ],
  ['The firm could leave with its data.', 'Die Firma könnte mit ihren Daten gehen.'],
  ['The model could be run elsewhere.', 'Das Modell ließe sich anderswo betreiben.'],
  ['People under the firm’s own law run it.', 'Menschen unter dem eigenen Recht betreiben es.'],
  ['The model is free to be run elsewhere.', 'Das Modell darf frei anderswo betrieben werden.'],
  ['It runs without help from abroad.', 'Es läuft ohne Hilfe aus dem Ausland.'],
  ['It is known whom it relies on.', 'Es ist bekannt, auf wen es angewiesen ist.'],
  [
    'None of those who can reach content is under foreign law.',
    'Keiner von denen, die an Inhalte kommen, steht unter fremdem Recht.',
  ],
  ['Its machines are known part by part.', 'Seine Maschinen sind Teil für Teil bekannt.'],
  [
    'The firm may check, itself or by an auditor’s report.',
    'Die Firma darf prüfen, selbst oder durch den Bericht eines Prüfers.',
  ],
  ['Its machines come from home.', 'Seine Maschinen kommen aus dem eigenen Rechtsraum.'],
  ['The technology is not in foreign hands alone.', 'Die Technik liegt nicht allein in fremden Händen.'],
  ['The weights of the model are open.', 'Die Gewichte des Modells sind offen.'],
  ['The making of the model is open.', 'Die Herstellung des Modells ist offen.'],
  [
    'An independent body has looked at its security, or it is the firm’s own.',
    'Eine unabhängige Stelle hat seine Sicherheit geprüft, oder es ist das eigene.',
  ],
  [
    'A breach is told within a number of hours.',
    'Eine Verletzung wird binnen einer bestimmten Zahl von Stunden gemeldet.',
  ],
  [
    'Its security is watched under the firm’s own law, at least in part.',
    'Über seine Sicherheit wird zumindest teilweise unter dem eigenen Recht gewacht.',
  ],
  [
    'Its security is watched under the firm’s own law alone.',
    'Über seine Sicherheit wird allein unter dem eigenen Recht gewacht.',
  ],
  ['It is known what energy it takes.', 'Es ist bekannt, wie viel Energie es braucht.'],
  ['Most of its energy is renewable.', 'Der größte Teil seiner Energie ist erneuerbar.'],
  ['All of its energy is renewable.', 'Seine ganze Energie ist erneuerbar.'],
  ['Its machines are used again.', 'Seine Maschinen werden wiederverwendet.'],
  ['It runs on the firm’s own machines.', 'Es läuft auf eigenen Maschinen.'],
  ['It runs on somebody else’s machines.', 'Es läuft auf fremden Maschinen.'],
  ['Sources contradict each other.', 'Die Quellen widersprechen sich.'],
  ['Nobody has accepted that.', 'Das hat niemand bestätigt.'],
  ['That is out of date.', 'Das ist nicht mehr aktuell.'],
  ['SEAL-{level}, {score} of 100 points.', 'SEAL-{level}, {score} von 100 Punkten.'],
  [
    'SEAL-{level} against SEAL-{other} of {name}, which is held back by {what:phrase}.',
    'SEAL-{level} gegen SEAL-{other} bei {name}; dort bremst: {what:phrase}.',
  ],
  [
    'SEAL-{level} like {name}, but under fewer foreign laws (SOV-1, SOV-2: {control} against {other}).',
    'SEAL-{level} wie {name}, aber unter weniger fremdem Recht (SOV-1, SOV-2: {control} gegen {other}).',
  ],
  [
    'SEAL-{level} like {name}, with {score} against {other} of 100 points.',
    'SEAL-{level} wie {name}, mit {score} gegen {other} von 100 Punkten.',
  ],
  ['As sovereign as {name}; its price is not known.', 'So souverän wie {name}; der Preis ist nicht bekannt.'],
  [
    'As sovereign as {name}, whose price is not known.',
    'So souverän wie {name}, dessen Preis nicht bekannt ist.',
  ],
  [
    'As sovereign as {name}, and cheaper: {cost} against {other} per million tokens.',
    'So souverän wie {name} und günstiger: {cost} gegen {other} je Million Token.',
  ],
  ['As sovereign as {name}, at the same price.', 'So souverän wie {name}, zum selben Preis.'],
  ['There is no such offering.', 'Ein solches Angebot gibt es nicht.'],
  [
    'Choose a question of the list, and one of its answers.',
    'Wählen Sie eine Frage der Liste und eine ihrer Antworten.',
  ],
  ...OWN_QUESTIONS,
  ...TOLD,
];
