/** Words that stand at the edges of names and are none: `Frau Doktor`, `Giulia Cognome:`. */
import { hashOf } from '../words.ts';
import { NAMED } from './model.ts';
import type { Tagged } from './tagger.ts';
import { KIND, type Tokens } from './tokens.ts';

const hashes = (words: string): ReadonlySet<number> => new Set(words.split(' ').map(hashOf));

/** Forms of address and degrees in eight languages, folded: no part of the name that follows them. */
const TITLES = hashes(
  'mr mrs ms miss mx dr prof professor doctor doktor doktorin professorin sir madam madame monsieur mme mlle maitre herr herrn ' +
    'frau fraulein sr sra srta senor senora senorita don dona dna sig signor signora signore dott dottore dottoressa dottssa ' +
    'avv ing dhr mevr mevrouw meneer heer drs ir pan pani pana pania panu panstwo senhor senhora exmo exma sehr liebe lieber ' +
    'dear hello hi hallo hola ciao bonjour caro cara gentile egregio estimado estimada querido querida beste geachte cher chere ' +
    'szanowny szanowna drogi droga prezado prezada ola',
);

/** What forms call their fields, folded; right before a colon it belongs to what comes. */
const LABELS = hashes(
  'name surname forename firstname lastname first last given family middle nom prenom nombre apellido apellidos nome cognome ' +
    'sobrenome apelido vorname nachname familienname naam voornaam achternaam imie nazwisko address adresse anschrift direccion ' +
    'domicilio indirizzo endereco adres phone telephone telefon telefono tel fax mobile email mail date datum fecha data dob ' +
    'born birth geburtsdatum age alter edad eta city town ort stadt ciudad citta cidade ville miasto plaats country land pais ' +
    'paese pays kraj company firma empresa azienda societe entreprise bedrijf position title job sex gender id nif nie dni ' +
    'iban bic ref subject betreff re cc from to an von de para da voor od do patient paciente paziente pacjent customer client ' +
    'kunde cliente klient employee mitarbeiter',
);

const COLON = 58;

/** A name without titles before it and a label behind it; nothing if that was all. */
export function trimmed(one: Tagged, tokens: Tokens): Tagged | undefined {
  if (NAMED[one.kind] !== 'PERSON') return one;
  let { from, to } = one;
  while (from < to && (isWord(tokens, from, TITLES) || isLoose(tokens, from))) from++;
  if (to < tokens.count && tokens.folded[to] === COLON && tokens.kinds[to] === KIND.MARK)
    while (to > from && (isWord(tokens, to - 1, LABELS) || isLoose(tokens, to - 1))) to--;
  if (from === to) return undefined;
  return from === one.from && to === one.to ? one : { ...one, from, to };
}

function isWord(tokens: Tokens, at: number, words: ReadonlySet<number>): boolean {
  return tokens.kinds[at] === KIND.WORD && words.has(tokens.folded[at] as number);
}

/** A mark or a line end that nothing holds to the name any more. */
function isLoose(tokens: Tokens, at: number): boolean {
  return tokens.kinds[at] === KIND.MARK || tokens.kinds[at] === KIND.LINE;
}
