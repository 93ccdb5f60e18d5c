/**
 * Places that words tie to a person: fields (`Wohnort: Köln`, `"city": "Leeds"`) and phrases (`lives in`, `née à`).
 * Other places are left to the names model. A whole address in a field is an address, however it is written.
 */
import type { Candidate } from '../../candidate.ts';
import { fold } from '../../letters.ts';
import { type WordFinder, matchEnd } from '../../recogniser.ts';
import type { Scene } from '../../scene.ts';
import { isKnownTown, mayBeTown } from '../addresses/locality.ts';
import { REGIONS } from '../addresses/regions.ts';
import { CAP, CITY } from '../addresses/shape.ts';
import { fieldValue, isInSentence, lineValueEnd } from '../prose/field.ts';
import { kindOfText } from '../prose/kind-of-text.ts';

const list = (words: string): readonly string[] => words.split(' ');

const TOWN_LABELS = list(
  'city town hometown birthplace localidad provincia ciudad población poblacion municipio ville commune ort wohnort stadt geburtsort ' +
    'comune città citta plaats woonplaats geboorteplaats stad cidade município naturalidade concelho miasto miejscowość birth nacimiento ' +
    'naissance nascita nascimento urodzenia residencia residence resident residenza',
);
/** Their values are states and countries, which are listed. */
const REGION_LABELS = list(
  'country country nation state region county país pais pays land staat bundesland región paese stato nazione provincia estado kraj provincie province',
);

const PLACE = new RegExp(CITY, 'uy');
const REGION = new RegExp(`(?:${CAP}(?:[ -](?:${CAP}|y|e|of|the|de|da))?){1,4}`, 'uy');
const PLACE_END = /[ \t]*(?:[.,;:)\]"'*|<(/\r\n]|$|- )/y;

function place(start: number, end: number, score: number): Candidate {
  return { start, end, type: 'LOCATION', score, evidence: 'context' };
}

const townField: WordFinder = {
  on: 'word',
  words: TOWN_LABELS,
  find(scene, start, end) {
    const { text } = scene;
    const from = fieldValue(text, end);
    if (from < 0 || isInSentence(text, start)) return undefined;
    const to = matchEnd(PLACE, text, from);
    if (to < 0 || matchEnd(PLACE_END, text, to) < 0) return undefined;
    const value = text.slice(from, to);
    if (!mayBeTown(value) || (kindOfText(scene).code && !isKnownTown(value))) return undefined;
    return place(from, to, 0.75);
  },
};

const regionField: WordFinder = {
  on: 'word',
  words: REGION_LABELS,
  find({ text }, start, end) {
    const from = fieldValue(text, end);
    if (from < 0 || isInSentence(text, start)) return undefined;
    const to = matchEnd(REGION, text, from);
    return to > 0 && REGIONS.has(fold(text.slice(from, to))) ? place(from, to, 0.65) : undefined;
  },
};

/** The last word of a phrase, and what must stand before it. */
const PHRASES: ReadonlyMap<string, RegExp> = new Map([
  [
    'in',
    /\b(?:(?:born|geboren)(?: on| am)? [\p{L}\d ,./-]{4,24}|liv(?:e|es|ed|ing)|born|based|resid(?:e|es|ed|ing)|raised|grew up|hometown|settled|married|wohnt|wohne|wohnen|wohnhaft|lebt|lebe|leben|geboren|aufgewachsen|woont|woon|wonen|mora|moro|vive|vivo|reside|nascid[oa]) $/iu,
  ],
  ['to', /\b(?:moved|moving|relocated|relocating|emigrated) $/i],
  ['of', /\b(?:resident|native|citizen) $/i],
  [
    'from',
    /\b(?:I am|I'm|he is|she is|they are|(?<!\b(?:invoice|bill|letter|mail|email|call|order|parcel|package|quote|message|request|reply|delivery|payment|money|offer|report|complaint|part|it|this|that)s? )(?:comes?|came)|originally) $/i,
  ],
  ['nach', /\b(?:zog|zieht|umzug|gezogen|zogen|ziehe) $/i],
  ['aus', /\b(?:stamm(?:t|e)|komm(?:t|e)|gebürtig|stammend) $/i],
  [
    'a',
    /\b(?:habite|habitant|vit|vis|née?|réside|demeurant|domiciliée?|vive|vivo|abita|abito|residente|nat[oa]) $/i,
  ],
  ['de', /\b(?:originaire|natural|procedente|originari[oa]|oriund[oa]) $/i],
  ['en', /\b(?:vive|vivo|viven|reside|resido|residente|nacid[oa]|nació|domiciliad[oa]) $/i],
  ['em', /\b(?:mora|moro|vive|vivo|reside|residente|nascid[oa]|nasceu) $/i],
  ['uit', /\b(?:afkomstig|kom|komt) $/i],
  ['te', /\b(?:geboren|wonende|woonachtig) $/i],
  ['w', /\b(?:mieszkam|mieszka|urodzon[ya]|zamieszkał[ya]|urodził[a]? się) $/iu],
  ['z', /\b(?:pochodzi|pochodzę) $/iu],
]);

const residence: WordFinder = {
  on: 'word',
  words: [...PHRASES.keys()],
  find(scene: Scene, start, end) {
    const { text } = scene;
    // These are the commonest words there are: one look ahead spares nearly all of them the rest.
    if (text.charCodeAt(end) !== 32 || !isCapitalAt(text, end + 1)) return undefined;
    const phrase = PHRASES.get(fold(text.slice(start, end)));
    if (phrase === undefined || !phrase.test(text.slice(Math.max(0, start - 40), start))) return undefined;
    const to = matchEnd(PLACE, text, end + 1);
    if (to < 0) return undefined;
    const value = text.slice(end + 1, to);
    return mayBeTown(value) && !kindOfText(scene).code ? place(end + 1, to, 0.7) : undefined;
  },
};

function isCapitalAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code >= 65 && code <= 90) || code > 191;
}

const ADDRESS_LABELS = list(
  'address adresse anschrift wohnadresse lieferadresse rechnungsadresse postanschrift domicilio dirección direccion indirizzo adres ' +
    'woonadres postadres endereço endereco morada adresses domicile street streetaddress strasse straße calle rue via ulica straat rua logradouro',
);

/** A field whose name says address, whatever its value looks like, as long as it has a number and a name. */
const addressField: WordFinder = {
  on: 'word',
  words: ADDRESS_LABELS,
  find({ text }, start, end) {
    // `E-Mail-Adresse:`, `IP address:`, `MAC address:` have values of their own.
    if (OTHER_ADDRESS.test(text.slice(Math.max(0, start - 12), start))) return undefined;
    const from = fieldValue(text, end);
    if (from < 0) return undefined;
    const to = lineValueEnd(text, from, 120);
    return isAddressValue(text.slice(from, to))
      ? { start: from, end: to, type: 'ADDRESS', score: 0.85, evidence: 'context' }
      : undefined;
  },
};

/** `{"address": [{"line": ["Am Ufer 5"]}]}`: lines of an address, and of much else. */
const addressLine: WordFinder = {
  on: 'word',
  words: ['line', 'line1', 'line2', 'street1', 'street2', 'addressline', 'addressline1', 'addressline2'],
  find({ text }, start, end) {
    if (!/address|adresse|anschrift/i.test(text.slice(Math.max(0, start - ADDRESS_REACH), start)))
      return undefined;
    const from = fieldValue(text, end);
    if (from < 0) return undefined;
    const to = lineValueEnd(text, from, 120);
    if (!isAddressValue(text.slice(from, to))) return undefined;
    return { start: from, end: to, type: 'ADDRESS', score: 0.8, evidence: 'context' };
  },
};
const ADDRESS_REACH = 80;

const OTHER_ADDRESS =
  /(?:mail|ip|mac|web|internet|url|wallet|bitcoin|btc|eth|contract|memory|server|http|remote|local|host)[ _-]?$/i;
const ADDRESS_VALUE =
  /^(?=[^@:{}()=]{6,120}$)(?=\D*\d)(?=[^\d]*\p{Lu}|\d{1,5}[a-z]?,? \p{L})(?:[\p{L}\p{N}][\p{L}\p{N}'’.,/#º°ª –-]*)$/u;

/** Whether what fills a field that is called an address could be one: it has a number and a name. */
export function isAddressValue(value: string): boolean {
  return ADDRESS_VALUE.test(value);
}

export const residences = [townField, regionField, residence, addressField, addressLine] as const;
