import { type WordFinder, matchEnd } from '../../../recogniser.ts';

const CODE_WORDS =
  '(?:(?:verification|security|confirmation|login|sign-?in|access|auth(?:entication)?|one[- ]time|2fa|mfa|sms|pin|unlock|voicemail|gate|alarm|door|safe|locker|keypad|entry|garage|recovery|backup)[- ]?(?:code|pin|passcode|password)|' +
  '(?:safe |lock )?combination|code (?:for|to|of) (?:the |my |our )?(?:[a-z]{2,12} )?(?:door|gate|safe|alarm|garage|lock|locker|box|building|entrance|apartment|flat|office)|' +
  'pin(?:[- ]?(?:code|nummer|number))?|otp|tan|m?tan|puk|passcode|einmal(?:code|passwort|kennwort)|bestätigungscode|sicherheitscode|freischaltcode|zugangscode|' +
  "code (?:de |d')(?:vérification|sécurité|confirmation|validation|accès|verificación|seguridad|acceso)|c[oó]digo (?:de )?(?:verificaci[oó]n|verificação|segurança|seguridad|acceso|acesso|pin)|" +
  'codice (?:di )?(?:verifica|sicurezza|accesso|pin)|verificatiecode|beveiligingscode|pincode|toegangscode|kod (?:pin|weryfikacyjny|dostępu))';
/** The label, a verb or a sign, and room for `for anna`. */
const LEAD = new RegExp(
  `${CODE_WORDS}["']?(?:[ \\t](?:for|of|to|für|zum|zur|pour|para|per|di|voor|dla|do|da|de)[ \\t][^\\n:=.]{1,40}?)?[ \\t]{0,3}(?::|=|is|ist|lautet|est|es|è|é|to|jest|war|was)?[ \\t]{0,3}["']?(?=\\d|[A-Z]-\\d|[A-Z\\d]{4}-)`,
  'iy',
);
/** Digits, or groups as codes of recovery have them: `9KXM-2VTR-7QPL`. */
const DIGITS =
  /(?=[A-Z-]*\d)[A-Z\d]{4,5}(?:-[A-Z\d]{4,5}){1,7}(?![\w-])|\d{3}[ -]\d{3}(?![\w-]|[.,]\d)|[A-Z]-\d{4,8}(?![\w-])|\d{4,8}(?![\w-]|[.,:/]\d)/y;

/** PINs and codes for one use, where words say so; `pin 13` of a circuit board has too few digits. */
export const oneTimeCode: WordFinder = {
  on: 'word',
  words: (
    'verification security confirmation login sign access auth authentication one 2fa mfa sms pin ' +
    'unlock voicemail gate alarm door safe locker keypad entry garage recovery backup combination lock otp tan mtan puk passcode einmalcode einmalpasswort ' +
    'einmalkennwort bestatigungscode sicherheitscode freischaltcode zugangscode code codigo codice ' +
    'verificatiecode beveiligingscode pincode pinnummer toegangscode kod'
  ).split(' '),
  find: ({ text }, start, end) => {
    const from = matchEnd(LEAD, text, start);
    if (from <= end) return undefined;
    const to = matchEnd(DIGITS, text, from);
    if (to < 0 || isYear(text.slice(from, to))) return undefined;
    return {
      start: from,
      end: to,
      type: 'PASSWORD',
      subtype: 'ONE_TIME_CODE',
      score: 0.8,
      evidence: 'context',
    };
  },
};

function isYear(digits: string): boolean {
  return /^(?:19|20)\d{2}$/.test(digits);
}
