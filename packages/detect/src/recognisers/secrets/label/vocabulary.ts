/**
 * Words that name a secret, alone or as a part of `camelCase` and `snake_case`, and words beside them that turn the
 * name into that of something else. All folded: lower case, no accents.
 */

/**
 * What a word promises. `verbal` words name a password only as a part of a name (`db_pass`); `weak` ones may name a
 * secret, and the value must prove it; `key` is a secret where the word beside it says so.
 */
export type Kind = 'password' | 'verbal' | 'secret' | 'weak' | 'key';

const PASSWORD =
  'password passwords passwd passwds passwort passworter kennwort pwd pwds psw pswd passw pw passphrase passcode ' +
  'contrasena contrasenia motdepasse mdp wachtwoord parolachiave haslo hasla losenord adgangskode passord salasana ' +
  'heslo clave parola passe senha psk requirepass masterauth storepass keypass zugangskennwort';
const VERBAL = 'pass';
const SECRET =
  'secret secrets token tokens credential credentials cred creds bearer jwt apikey apikeys appkey accesskey secretkey ' +
  'authkey privatekey privkey signingkey encryptionkey masterkey sharedkey servicekey sessionkey accountkey ' +
  'sharedaccesskey totp jeton geheimnis segreto segredo secreto zugangstoken apisecret clientsecret consumersecret';
const WEAK =
  'auth authorization authentication salt nonce pepper seed signature sig hmac cookie session sessionid sid csrf xsrf ' +
  'webhook dsn cipher';
const KEY = 'key keys schlussel cle clef llave sleutel chave chiave klucz';

/** Written together with them: `dbpassword`, `jwtsecret`. */
const OWNERS =
  'my db database user root admin login mysql pg postgres postgresql mongo mongodb redis ftp sftp smtp mail email imap ' +
  'ldap ssh wifi wlan vpn proxy http auth account default system server service app client api jwt bot oauth access ' +
  'refresh session github gitlab slack';

function together(words: string): string {
  return OWNERS.split(' ')
    .flatMap((owner) => words.split(' ').map((word) => owner + word))
    .join(' ');
}

function numbered(words: string): string {
  return words
    .split(' ')
    .flatMap((word) => [`${word}1`, `${word}2`, `${word}3`])
    .join(' ');
}

const VOCABULARY: readonly (readonly [kind: Kind, words: string])[] = [
  [
    'password',
    `${PASSWORD} ${together('password passwd passwort pass pwd pw')} ${numbered('password passwd pwd pw')}`,
  ],
  ['verbal', `${VERBAL} ${numbered('pass')}`],
  ['secret', `${SECRET} ${together('token secret')} ${numbered('secret token apikey')}`],
  ['weak', WEAK],
  ['key', `${KEY} ${numbered('key')}`],
];

const kinds: ReadonlyMap<string, Kind> = new Map(
  VOCABULARY.flatMap(([kind, words]) => words.split(' ').map((word) => [word, kind] as const)),
);

/** Every word that may name a secret. */
export const LABEL_WORDS: readonly string[] = [...kinds.keys()];

export function kindOf(word: string): Kind | undefined {
  return kinds.get(word);
}

function setOf(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** Right of the word: the name is that of a property of the secret, or of what handles it. */
export const OTHER_AFTER = setOf(
  'length len min max minimum maximum size count counts counter limit limits id ids identifier name names type types ' +
    'field fields label labels hint hints placeholder prompt title caption error errors message messages msg file files ' +
    'filename filepath path paths dir folder url urls uri uris endpoint host domain policy policies rule rules ' +
    'requirement requirements reset resets resetting change changed changes confirmation confirmed forgot forgotten ' +
    'recovery strength score regex regexp pattern format validator validators validation valid invalid expiry expires ' +
    'expire expired expiration ttl timeout age lifetime duration interval date time timestamp at on enabled enable ' +
    'disabled disable required optional encoder encoding encryptor hasher hashing algorithm algo alg manager provider ' +
    'providers service services store storage factory builder handler handlers callback class input inputs form page ' +
    'view button modal dialog screen box column columns col table model schema index idx position pos offset start end ' +
    'usage usages used cost costs price prices per rate rates budget budgets mode kind kinds ref reference arn version ' +
    'status state states scope scopes claim claims issuer audience header headers prefix suffix param params parameter ' +
    'parameters arg args argument option options flag flags env var variable config configuration visibility visible ' +
    'show hide toggle toggled generator generate generated generation less protected mask masked bucket source request ' +
    'requests response responses result results list map mapping set array types template alias info meta metadata ' +
    'method methods scheme property properties attribute attributes node nodes stream reader writer parser lexer ' +
    'through over fail failed failure rotation rotated hash hashes hashed digest checksum fingerprint sum checker check ' +
    'checks lookup exchange grant grants refresh support supported capability usage details detail window logprobs ' +
    'encryption encrypt credits quota word words ring press down up code codes frame frames event events listener board boards pair pairs ' +
    'manager tab icon image color colour style styles font width height first last row rows text texts item items ' +
    'by for from in of to is not exists equal equals match matches mismatch changed history hook hooks',
);

/** Left of the word: a thing of another kind by the same name. */
export const OTHER_BEFORE = setOf(
  'public publishable next page continuation cursor max min num number total count has have is no not use uses using ' +
    'show hide toggle forgot forgotten require requires required needs missing invalid bad wrong incorrect foreign ' +
    'primary partition sort sorting cache translation unknown unexpected expected syntax punctuation keyword cancel ' +
    'cancellation abort prompt completion cached input output reasoning special stop pad mask eos bos unk sep cls ' +
    'per each every csharp design css color by without if when allow enable disable validate check verify get fetch ' +
    'compare match generate create update delete remove revoke rotate parse map object row column field index hot ' +
    'shortcut arrow left right up down home end enter escape escaped delete tab shift ctrl alt meta unique composite ' +
    'lookup data struct group item list dictionary dict hash message msg i18n locale label error unsupported numeric',
);

/** Beside `key`: it opens something. */
export const OPENING = setOf(
  'api access secret private priv account auth authentication authorization encryption encrypt signing sign sig master license ' +
    'licence storage service subscription ssh deploy deployment shared session consumer client app application crypto ' +
    'cipher hmac jwt aes des rsa wpa wpa2 wlan wifi network netz admin root server security activation function host ' +
    'webhook project write read ingest ingestion instrumentation integration maps google stripe aws azure github gitlab ' +
    'openai anthropic sendgrid twilio mailgun mailchimp datadog algolia cloudflare heroku slack discord telegram ' +
    'firebase facebook twitter paypal shopify sentry newrelic consumer bot rest user login database db cookie csrf ' +
    'recaptcha captcha payment merchant product serial developer dev prod sandbox live test vault decrypt decryption ' +
    'acces secreta secreto privee secrete segreta secreta privada zugangs lizenz geheimer geheim privater zugriffs ' +
    'toegangs geheime dostepu tajny dostepowy acceso privata accesso acesso rapidapi x',
);
