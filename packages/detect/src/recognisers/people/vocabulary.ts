/** The words that recognisers of people go by, folded, in eight languages. */

const listed = (words: string): readonly string[] => words.split(' ');

/** Words that begin with a capital and are no names, folded: titles, nouns of greetings, roles. */
export const NOT_NAMES: ReadonlySet<string> = new Set(
  listed(
    'president prasident prasidentin kanzler kanzlerin minister ministerin doktor doctor professor ' +
      'professorin chairman speaker mayor burgermeister burgermeisterin direktor direktorin director ' +
      'presidente directeur ministre judge secretary right and und oder kollege kollegin lehrer ' +
      'lehrerin pfarrer the this name unknown none not available test user admin customer kunde kundin ' +
      'patient patientin please new your no yes all date number company true false string null example ' +
      'manager age status id phone email address geburtsdatum born dob service team department support ' +
      'sales group gmbh ltd inc universe pepper holle it we he she they was has is in on at you i from ' +
      'discharge history summary record records care safety information details data report room first last required',
  ),
);

/** Forms of address; those of one or two letters only with their full stop. */
export const TITLES: readonly string[] = listed(
  'mr mrs ms miss mx dr prof sir herr herrn frau fraulein m mme mlle monsieur madame sr sra srta ' +
    'senor senora sig signor signora signore dott dottssa dhr mevr mevrouw meneer senhor senhora dona ' +
    'dna pani panu maitre avv dottoressa',
);

/** Of these, those that are written with their full stop: without it they are ordinary words. */
export const NEEDS_STOP: ReadonlySet<string> = new Set(listed('m sr sra sig dhr dott srta mevr dna avv'));

/** Labels that only people have. `Name:` alone also labels files, jobs and products: see `plainName`. */
export const LABELS: readonly string[] = listed(
  'patient patientin patientenname fullname firstname lastname surname vorname nachname ' +
    'familienname prenom apellido apellidos cognome voornaam achternaam paciente paziente employee ' +
    'mitarbeiter mitarbeiterin attn kontoinhaber cardholder karteninhaber versicherter versicherte ' +
    'applicant antragsteller antragstellerin titulaire insured tenant mieter mieterin ansprechpartner ' +
    'ansprechpartnerin sachbearbeiter sachbearbeiterin kontoinhaberin versicherungsnehmer ' +
    'versicherungsnehmerin demandeur locataire titular asegurado asegurada solicitante inquilino ' +
    'intestatario dipendente assicurato assicurata patiente huurder verzekerde rekeninghouder ' +
    'medewerker sobrenome apelido funcionario funcionaria segurado nazwisko pacjent pacjentka ' +
    'pracownik najemca ubezpieczony',
);
