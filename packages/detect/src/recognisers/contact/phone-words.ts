/** What is said beside telephone numbers, in eight languages and some more. */
import type { Scene } from '../../scene.ts';
import { PhraseTable } from '../../words.ts';
import { IDENTIFIER_WORDS } from '../identifiers/tables.ts';
import { OTHER_NUMBERS, listed, phrase } from '../identifiers/vocabulary.ts';

/** Names of the number itself. */
const NAMES = listed(`
  phone, phones, telephone, tel, tels, mobile, mob, cell, cellphone, cell phone, fax, telefax, whatsapp, viber, telegram, sms,
  hotline, helpline, landline, callback, phone number, phone no, mobile number, mobile no, cell number, contact number,
  contact no, home phone, work phone, phone1, phone2, phone3, tel1, tel2, mobile1, mobile2, ph, msisdn, telefon, telefonnummer, rufnummer, handy, handynummer, mobil, mobilnummer,
  durchwahl, festnetz, festnetznummer, rückruf, rückrufnummer, telnr, tel nr, mobilfunk, mobiltelefon, téléphone,
  téléphone portable, numéro de téléphone, tél, gsm, télécopie, teléfono, móvil, celular, tfno, tlf, tlfn, número de móvil,
  telefono, cellulare, cell, recapito, numero di telefono, telefoon, telefoonnummer, mobiel, mobiele nummer, telefone,
  telemóvel, número de telefone, telefonu, numer telefonu, nr tel, komórka, komórkowy, tel kom, puhelin, telefonnr, puh,
  mobilnr, telefonszám, τηλέφωνο, κινητό, телефон, тел, моб, мобильный, 電話, 電話番号, 携帯, 电话, 手机, 전화, 휴대폰
`);
/** What is done with one, and with other things. */
const DEEDS = listed(`
  call, called, calling, call me, ring, text, text me, signal, dial, reach, reach me, contact, anrufen, ruf, rufen,
  erreichbar, portable, appelez, appeler, joindre, fixe, llamar, llame, llama, contacto, chiama, chiamare, chiamami,
  melde, melden, meldet, unter der nummer, unter der rufnummer, joignable, localizar, localizarme, contactar, trovi,
  trovare, raggiungere, bereiken, bereikbaar, skontaktować, bel, bellen, ligar, ligue, contato, zadzwoń, dzwonić, kontaktowy
`);

/** A number beside one of these is another kind of number. */
const OTHERS: readonly string[] = [
  ...OTHER_NUMBERS,
  ...IDENTIFIER_WORDS.map(phrase),
  ...listed('eur, usd, gbp, chf, port, pid, zip, plz, id, lot, iban, konto'),
].filter((word) => !NAMES.includes(word) && !DEEDS.includes(word));

type Said = 'name' | 'deed' | 'other';

const SAID = new PhraseTable<Said>(4096);
for (const word of NAMES) SAID.entry(word, () => 'name');
for (const word of DEEDS) SAID.entry(word, () => 'deed');
for (const word of OTHERS) SAID.entry(word, () => 'other');

/** So many words may stand between the name and the number: `mobile number of my wife is`. */
const NEAR = 5;
const LETTER_LABEL = /(?:^|[\s|,;(])[TMPFHW](?::|\.:?) {0,2}\(?\+?$/;

/**
 * What the words around a number say of it: its name close by, that somebody is called, or nothing (also where the
 * nearest word names another kind of number).
 */
export function saidOf(
  scene: Scene,
  start: number,
  end: number,
): { readonly said: Said | undefined; readonly words: number } {
  const left = scene.leftOf(start);
  let deed: number | undefined;
  for (let i = left.count - 1; i >= 0; i--) {
    const said = SAID.firstEndingAt(left, i);
    const words = left.count - 1 - i;
    if (said === 'other') return { said: deed === undefined ? 'other' : 'deed', words };
    if (said === 'name') return { said: words <= NEAR ? 'name' : 'deed', words };
    if (said === 'deed') deed ??= words;
  }
  if (deed !== undefined) return { said: 'deed', words: deed };
  if (LETTER_LABEL.test(scene.text.slice(Math.max(0, start - 6), start))) return { said: 'name', words: 0 };
  return { said: behind(scene, end), words: 0 };
}

/** `943 476 5918 (NHS)`, `555-0123 (mobile)`. */
function behind(scene: Scene, end: number): Said | undefined {
  const right = scene.rightOf(end);
  if (right.count === 0) return undefined;
  const inBrackets = /^ ?\(/.test(scene.text.slice(end, end + 2));
  const found: Said[] = [];
  for (let i = 0; i < right.count && found.length === 0; i++)
    SAID.endingAt(right, i, (one) => {
      if (one === 'other' || (one === 'name' && inBrackets)) found.push(one);
    });
  return found[0];
}
