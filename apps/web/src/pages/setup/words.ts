import type { SetupPlan, Sector } from '@bailiwick/api/setup';
import type { Words } from '../../words/language.tsx';

type Because = SetupPlan['rules'][number]['because'];
type Asked = 'health' | 'children' | 'payments' | 'europe' | 'secrets';

interface SetupWords {
  readonly question: string;
  readonly lead: string;
  readonly steps: Readonly<Record<'firm' | 'data' | 'models' | 'trial' | 'done', string>>;
  readonly stepOf: (at: number, of: number) => string;
  readonly next: string;
  readonly back: string;
  readonly later: string;
  readonly name: string;
  readonly country: string;
  readonly sector: string;
  readonly sectors: Readonly<Record<Sector, string>>;
  readonly dataLead: string;
  readonly asked: Readonly<Record<Asked, string>>;
  readonly askedHints: Readonly<Record<Asked, string>>;
  readonly plan: string;
  readonly planLead: string;
  readonly otherwise: string;
  readonly because: Readonly<Record<Because | 'default', string>>;
  readonly residency: string;
  readonly takePlan: string;
  readonly modelsLead: string;
  readonly local: string;
  readonly localLead: string;
  readonly looking: string;
  readonly localNone: string;
  readonly lookAgain: string;
  readonly localFound: (program: string, models: number) => string;
  readonly useLocal: string;
  readonly vendor: string;
  readonly vendorLead: string;
  readonly which: string;
  readonly key: string;
  readonly keyHint: string;
  readonly tryAndAdd: string;
  readonly added: (name: string, models: number) => string;
  readonly setUp: string;
  readonly trialLead: string;
  readonly prompts: readonly { readonly name: string; readonly text: string }[];
  readonly trialNone: string;
  readonly mirror: string;
  readonly withoutModel: string;
  readonly doneLead: string;
  readonly ways: Readonly<
    Record<'chat' | 'people' | 'vendors' | 'policy', { readonly name: string; readonly text: string }>
  >;
  readonly kitLead: string;
}

const en: SetupWords = {
  question: 'Shall we set up the door?',
  lead: 'Five steps, under ten minutes. Everything can be changed later, and nothing leaves the house while you set up.',
  steps: { firm: 'Your firm', data: 'Your data', models: 'Models', trial: 'Try it', done: 'Ready' },
  stepOf: (at, of) => `Step ${at} of ${of}`,
  next: 'Go on',
  back: 'Back',
  later: 'Go on without a model',
  name: 'Name of the firm',
  country: 'Country',
  sector: 'What do you do?',
  sectors: {
    general: 'Something else',
    financial_advice: 'Financial advice',
    e_commerce: 'Online shop',
    clinic: 'Clinic or practice',
    law_firm: 'Law firm',
    agency: 'Agency',
    software: 'Software',
    manufacturer: 'Manufacturing',
  },
  dataLead: 'Five questions about the data you hold. From your answers follows what may leave, and how.',
  asked: {
    health: 'Do you hold data about people’s health?',
    children: 'Do you hold data about children?',
    payments: 'Do you handle cards or bank accounts?',
    europe: 'Must personal data be processed in Europe?',
    secrets: 'Do you have plans, sources or recipes that nobody outside may see?',
  },
  askedHints: {
    health: 'Sick notes count, too.',
    children: 'Pupils, patients, customers under 16.',
    payments: 'Invoices with account numbers count, too.',
    europe:
      'Contracts with your customers often say so. A vendor that does not say where it works then gets no personal data.',
    secrets: 'They then go only to a model on your own machines, or nowhere.',
  },
  plan: 'What follows from this',
  planLead: 'A cautious start. Widen it later, vendor by vendor, with evidence.',
  otherwise: 'Everything else',
  because: {
    always: 'for every firm',
    sector: 'because of what you do',
    health: 'because you hold health data',
    children: 'because you hold data about children',
    payments: 'because you handle payments',
    secrets: 'because of your secrets',
    default: 'unless a rule says otherwise',
  },
  residency: 'Personal data goes only to vendors that process it in Europe.',
  takePlan: 'Use these rules',
  modelsLead:
    'Who shall answer: a vendor, a model on your own machine, or both. You can also do this later and try the door without any.',
  local: 'On your own machine',
  localLead:
    'Programs that run models here (Ollama, LM Studio, llama.cpp, vLLM) are found by themselves. If you know none of them, go on to the next.',
  looking: 'Looking for models …',
  localNone: 'No model runs on this machine.',
  lookAgain: 'Look again',
  localFound: (program, models) =>
    `${program} is running, with ${models === 1 ? 'one model' : `${models} models`}.`,
  useLocal: 'Use it',
  vendor: 'A vendor',
  vendorLead: 'Paste an API key of your account there; it is tried before it is kept, and never shown again.',
  which: 'Vendor',
  key: 'API key',
  keyHint:
    'A long password for programs, from your account at the vendor (look for “API keys”). A subscription to the vendor’s own chat has none.',
  tryAndAdd: 'Try the key and add',
  added: (name, models) => `${name} answers, with ${models === 1 ? 'one model' : `${models} models`}.`,
  setUp: 'Set up',
  trialLead: 'Three texts, as staff would write them. Nothing is sent; see what would happen.',
  prompts: [
    { name: 'Harmless', text: 'Write a friendly reminder that our office is closed on the first of May.' },
    {
      name: 'Personal',
      text: 'Write to Jonas Lindqvist, j.lindqvist@example.org, that his order is on its way.',
    },
    {
      name: 'A password',
      text: 'Our database is at db1, password=Tr0ub4dor&3xyz – why does the login fail?',
    },
  ],
  trialNone: 'Set up a model first, then see here what it would get.',
  mirror: 'Mirror, to try out',
  withoutModel:
    'No model is set up yet. Until then there is the mirror: it answers with what a vendor would have got.',
  doneLead: 'The door stands. What comes next is up to you:',
  ways: {
    chat: { name: 'Talk to a model, safely', text: 'You see what will leave before it leaves.' },
    people: { name: 'Let the others in', text: 'Each gets a link of their own, and a role.' },
    vendors: {
      name: 'Look at what is known of your vendors',
      text: 'Where they work, how long they keep, what they promise.',
    },
    policy: { name: 'Read the rules once more', text: 'And widen them where you have reason to.' },
  },
  kitLead:
    'All that is kept here is locked with one key on this machine. Should the disk break, this file and its phrase bring the key back; nothing else does.',
};

const de: SetupWords = {
  question: 'Wollen wir die Tür einrichten?',
  lead: 'Fünf Schritte, unter zehn Minuten. Alles lässt sich später ändern, und während Sie einrichten, verlässt nichts das Haus.',
  steps: { firm: 'Ihre Firma', data: 'Ihre Daten', models: 'Modelle', trial: 'Ausprobieren', done: 'Fertig' },
  stepOf: (at, of) => `Schritt ${at} von ${of}`,
  next: 'Weiter',
  back: 'Zurück',
  later: 'Ohne Modell weiter',
  name: 'Name der Firma',
  country: 'Land',
  sector: 'Was machen Sie?',
  sectors: {
    general: 'Etwas anderes',
    financial_advice: 'Finanzberatung',
    e_commerce: 'Onlinehandel',
    clinic: 'Klinik oder Praxis',
    law_firm: 'Kanzlei',
    agency: 'Agentur',
    software: 'Software',
    manufacturer: 'Produktion',
  },
  dataLead: 'Fünf Fragen zu den Daten, die Sie haben. Aus den Antworten folgt, was hinaus darf, und wie.',
  asked: {
    health: 'Haben Sie Daten über die Gesundheit von Menschen?',
    children: 'Haben Sie Daten über Kinder?',
    payments: 'Haben Sie mit Karten oder Bankkonten zu tun?',
    europe: 'Müssen personenbezogene Daten in Europa verarbeitet werden?',
    secrets: 'Haben Sie Pläne, Quelltexte oder Rezepturen, die draußen niemand sehen darf?',
  },
  askedHints: {
    health: 'Auch Krankmeldungen zählen.',
    children: 'Schülerinnen, Patienten, Kunden unter 16.',
    payments: 'Auch Rechnungen mit Kontonummern zählen.',
    europe:
      'Oft steht es in Verträgen mit Ihren Kunden. Wer nicht sagt, wo er verarbeitet, bekommt dann nichts Personenbezogenes.',
    secrets: 'Sie gehen dann nur an ein Modell auf eigenen Rechnern, sonst nirgendwohin.',
  },
  plan: 'Was daraus folgt',
  planLead: 'Ein vorsichtiger Anfang. Erweitern Sie ihn später, Anbieter für Anbieter, mit Belegen.',
  otherwise: 'Alles andere',
  because: {
    always: 'für jede Firma',
    sector: 'wegen Ihrer Branche',
    health: 'weil Sie Gesundheitsdaten haben',
    children: 'weil Sie Daten über Kinder haben',
    payments: 'weil Sie Zahlungen abwickeln',
    secrets: 'wegen Ihrer Geheimnisse',
    default: 'wenn keine Regel anderes sagt',
  },
  residency: 'Personenbezogenes geht nur an Anbieter, die es in Europa verarbeiten.',
  takePlan: 'Diese Regeln nehmen',
  modelsLead:
    'Wer soll antworten: ein Anbieter, ein Modell auf eigenem Rechner oder beides? Das hat auch später Zeit; die Tür lässt sich ohne ausprobieren.',
  local: 'Auf eigenem Rechner',
  localLead:
    'Programme, mit denen Modelle hier laufen (Ollama, LM Studio, llama.cpp, vLLM), werden von selbst gefunden. Sagt Ihnen keines etwas, überspringen Sie das.',
  looking: 'Modelle werden gesucht …',
  localNone: 'Auf diesem Rechner läuft kein Modell.',
  lookAgain: 'Noch einmal suchen',
  localFound: (program, models) =>
    `${program} läuft, mit ${models === 1 ? 'einem Modell' : `${models} Modellen`}.`,
  useLocal: 'Nehmen',
  vendor: 'Ein Anbieter',
  vendorLead:
    'Fügen Sie einen API-Schlüssel Ihres Kontos dort ein; er wird ausprobiert, bevor er behalten wird, und nie wieder gezeigt.',
  which: 'Anbieter',
  key: 'API-Schlüssel',
  keyHint:
    'Ein langes Passwort für Programme, aus Ihrem Konto beim Anbieter (dort „API keys“). Ein Abo für dessen eigenen Chat hat keines.',
  tryAndAdd: 'Schlüssel ausprobieren und aufnehmen',
  added: (name, models) => `${name} antwortet, mit ${models === 1 ? 'einem Modell' : `${models} Modellen`}.`,
  setUp: 'Eingerichtet',
  trialLead:
    'Drei Texte, wie Ihre Leute sie schreiben würden. Nichts wird gesendet; sehen Sie, was geschähe.',
  prompts: [
    {
      name: 'Harmlos',
      text: 'Schreibe eine freundliche Erinnerung, dass unser Büro am ersten Mai geschlossen ist.',
    },
    {
      name: 'Persönlich',
      text: 'Schreibe an Jonas Lindqvist, j.lindqvist@example.org, dass seine Bestellung unterwegs ist.',
    },
    {
      name: 'Ein Passwort',
      text: 'Unsere Datenbank ist db1, password=Tr0ub4dor&3xyz – warum geht die Anmeldung nicht?',
    },
  ],
  trialNone: 'Richten Sie zuerst ein Modell ein; dann sehen Sie hier, was es bekäme.',
  mirror: 'Spiegel, zum Ausprobieren',
  withoutModel:
    'Noch ist kein Modell eingerichtet. Bis dahin gibt es den Spiegel: Er antwortet mit dem, was ein Anbieter bekommen hätte.',
  doneLead: 'Die Tür steht. Wie es weitergeht, entscheiden Sie:',
  ways: {
    chat: {
      name: 'Mit einem Modell sprechen, sicher',
      text: 'Sie sehen, was hinausgeht, bevor es hinausgeht.',
    },
    people: {
      name: 'Die anderen hereinlassen',
      text: 'Jede und jeder bekommt einen eigenen Link und eine Rolle.',
    },
    vendors: {
      name: 'Ansehen, was über Ihre Anbieter bekannt ist',
      text: 'Wo sie verarbeiten, wie lange sie behalten, was sie zusagen.',
    },
    policy: { name: 'Die Regeln noch einmal lesen', text: 'Und sie lockern, wo Sie Gründe haben.' },
  },
  kitLead:
    'Alles, was hier aufbewahrt wird, ist mit einem Schlüssel auf diesem Rechner verschlossen. Geht die Festplatte kaputt, bringen ihn diese Datei und ihr Satz zurück; sonst nichts.',
};

export const setupWords: Words<SetupWords> = { en, de };
