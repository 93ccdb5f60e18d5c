import type { Candidate } from '../../../candidate.ts';
import { type WordFinder, matchEnd } from '../../../recogniser.ts';
import { isPassword } from '../value/judge.ts';

/** `login: anna / sunshine42`, `user/pass: admin/tango7`, `Zugangsdaten: anna:Sommer24`. */
const PAIR =
  /(?:log-?in|log-?ins|user(?:name)?[ ]?\/[ ]?pass(?:word)?|credentials?|creds|zugangsdaten|anmeldedaten|zugang|identifiants?|acceso|credenciales|credenziali|accesso|inloggegevens|acesso|dane logowania|account|konto|wi-?fi|wlan)(?:[ \t](?:for|für|pour|para|per|voor|dla|to|details|data)[ \t][^\n:=]{1,40}?)?[ \t]{0,3}(?::|=|is|are|lauten|sind)[ \t]{0,3}["'`]?[\p{L}\p{N}_.@+-]{2,64}["'`]?(?:[ \t]{0,3}[/|][ \t]{0,3}|:[ \t]?|,[ \t]|[ \t]-[ \t])["'`]?(?=\S)/iuy;
const VALUE = /[^\s"'`<>]{4,64}/y;

/** The password of a pair that is written behind one label. */
export const loginPair: WordFinder = {
  on: 'word',
  words: (
    'login logins log user username credential credentials creds zugangsdaten anmeldedaten zugang ' +
    'identifiant identifiants acceso credenciales credenziali accesso inloggegevens acesso dane ' +
    'account konto wi wifi wlan'
  ).split(' '),
  find: ({ text }, start) => wordAt(text, matchEnd(PAIR, text, start)),
};

/** `use Tr0ub4dor to log in`, `mit Sommer24 anmelden`: the password comes before what it is for. */
const USE =
  /(?:use|used|using|enter|type|with|mit|verwende|nutze|utilise|utilisez|utiliser|avec|usa|use|usar|con|gebruik|met|com|użyj|z)[ \t](?:(?:the|das|le|el|la|il|het|o)[ \t])?["'`„“«]?(?=\S)/iuy;
const TO_LOG_IN =
  /["'`”“»]?,?[ \t](?:to (?:log|sign)[ -]?in|to unlock|as (?:the |your |my )?(?:pass|pw)|for (?:the )?(?:login|log-in|wi-?fi|vpn)|(?:zum )?(?:anmelden|einloggen|login)|als (?:passwort|kennwort|wachtwoord)|pour (?:se|te|vous) connecter|pour (?:la )?connexion|comme mot de passe|para (?:entrar|iniciar|acceder)|como (?:contraseña|senha)|per (?:accedere|entrare)|come password|om in te loggen|aby się zalogować|jako hasł)/iuy;

export const loginWith: WordFinder = {
  on: 'word',
  words: (
    'use used using enter type with mit verwende nutze utilise utilisez utiliser avec usa usar con ' +
    'gebruik met com uzyj z'
  ).split(' '),
  find: ({ text }, start) => {
    const from = matchEnd(USE, text, start);
    if (from < 0) return undefined;
    const end = matchEnd(VALUE, text, from);
    return end > 0 && matchEnd(TO_LOG_IN, text, text[end - 1] === ',' ? end - 1 : end) > 0
      ? wordAt(text, from)
      : undefined;
  },
};

function wordAt(text: string, start: number): Candidate | undefined {
  const end = start < 0 ? -1 : matchEnd(VALUE, text, start);
  if (end < 0) return undefined;
  const value = text.slice(start, end).replace(/[.,;:?)\]]+$/, '');
  return isPassword(value, 'said')
    ? { start, end: start + value.length, type: 'PASSWORD', score: 0.8, evidence: 'context' }
    : undefined;
}
