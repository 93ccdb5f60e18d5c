/** Tokens that carry their maker's mark inside rather than in front. */
import type { Candidate } from '../../candidate.ts';
import { type NumberFinder, type WordFinder, matchEnd } from '../../recogniser.ts';
import { looksRandom } from './value/features.ts';

const HEX32 = '[0-9a-f]{32}';

const BEGINS_WITH_ANY: readonly (readonly [subtype: string, shape: RegExp])[] = [
  /** 32 hex digits and a data centre. */
  ['MAILCHIMP_KEY', new RegExp(`${HEX32}-us\\d{1,2}(?!\\w)`, 'y')],
  /** Entra client secrets carry `Q~` after a digit in their first five characters. */
  ['AZURE_CLIENT_SECRET', /[\w.~-]{3}\dQ~[\w.~-]{31,34}(?![\w.~-])/y],
  /** Keys of Azure services since 2024: signature in the middle, check characters at the end. */
  ['AZURE_SERVICE_KEY', /[A-Za-z0-9]{52}JQQJ99[A-Za-z0-9]{26}(?!\w)/y],
  ['AZURE_DEVOPS_TOKEN', /[A-Za-z0-9]{76}AZDO[A-Za-z0-9]{4}(?!\w)/y],
  ['AZURE_FUNCTION_KEY', /[\w-]{44}AzFu[\w-]{5}[AQgw]==/y],
  ['AZURE_SEARCH_KEY', /[A-Za-z0-9]{42}AzSe[A-D][A-Za-z0-9]{5}(?!\w)/y],
  ['TERRAFORM_CLOUD_TOKEN', /[A-Za-z0-9]{14}\.atlasv1\.[\w=-]{60,70}(?![\w-])/y],
  ['RAPIDAPI_KEY', /[0-9a-f]{10}msh[0-9a-f]{15}p1[0-9a-f]{5}jsn[0-9a-f]{12}(?!\w)/y],
  ['DEEPL_KEY', /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}:fx(?!\w)/y],
  ['FAL_KEY', new RegExp(`[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}:${HEX32}(?!\\w)`, 'y')],
  ['MAXMIND_KEY', /[A-Za-z0-9]{6}_[A-Za-z0-9]{29}_mmk(?!\w)/y],
  ['ZHIPU_KEY', new RegExp(`${HEX32}\\.[A-Za-z0-9]{16}(?![\\w.])`, 'y')],
];

const BEGINS_WITH_DIGIT: typeof BEGINS_WITH_ANY = [
  /** Bot id, colon, 35 characters that begin with AA. */
  ['TELEGRAM_BOT_TOKEN', /\d{8,10}:AA[\w-]{33}(?![\w-])/y],
  /** App id, bar, 27 characters. */
  ['FACEBOOK_APP_TOKEN', /\d{13,17}\|[\w-]{27}(?![\w-])/y],
  /** User id, hyphen. */
  ['TWITTER_ACCESS_TOKEN', /\d{8,19}-[A-Za-z0-9]{38,42}(?![\w-])/y],
  ['NGROK_TOKEN', /[12][A-Za-z0-9]{26}_[A-Za-z0-9]{21,22}(?!\w)/y],
  ['GOOGLE_OAUTH_CODE', /4\/0A[\w-]{70,76}(?![\w-])/y],
];

const BEGINS_WITH_LETTER: typeof BEGINS_WITH_ANY = [
  /** Base64 of a decimal id, time, mac. */
  ['DISCORD_BOT_TOKEN', /[MNO][\w-]{23,27}\.[\w-]{6}\.[\w-]{27,38}(?![\w-])/y],
];

function finder(begins: 'digit' | 'letter', kinds: typeof BEGINS_WITH_ANY): NumberFinder {
  return {
    on: 'number-finder',
    begins,
    digits: 1,
    computes: true,
    shapes: kinds.map(([, shape]) => shape),
    find: ({ text }, start): Candidate | undefined => {
      for (const [subtype, shape] of kinds) {
        const end = matchEnd(shape, text, start);
        if (end > 0 && looksRandom(text.slice(start, end)))
          return { start, end, type: 'SECRET', subtype, score: 0.95, evidence: 'checksum' };
      }
      return undefined;
    },
  };
}

const STORAGE = /(?:AccountKey|SharedAccessKey|SharedSecretValue)=([A-Za-z0-9+/]{43}=|[A-Za-z0-9+/]{86}==)/iy;

/** 64 or 32 bytes in base64, in a connection string of Azure's. */
const azureStorage: WordFinder = {
  on: 'word',
  words: ['accountkey', 'sharedaccesskey', 'sharedsecretvalue'],
  find: ({ text }, start) => {
    const end = matchEnd(STORAGE, text, start);
    if (end < 0) return undefined;
    const from = text.indexOf('=', start) + 1;
    return {
      start: from,
      end,
      type: 'SECRET',
      subtype: 'AZURE_STORAGE_KEY',
      score: 0.97,
      evidence: 'checksum',
    };
  },
};

/** The signature of a shared access signature (`sig=` beside `sv=` or `se=`); percent-encoding is already read. */
const SIGNATURE = /sig=([A-Za-z0-9+/]{43}=)/y;

const azureSignature: WordFinder = {
  on: 'word',
  words: ['sig'],
  find: ({ text }, start) => {
    const end = matchEnd(SIGNATURE, text, start);
    return end < 0
      ? undefined
      : {
          start: start + 4,
          end,
          type: 'SECRET',
          subtype: 'AZURE_SAS_SIGNATURE',
          score: 0.95,
          evidence: 'checksum',
        };
  },
};

export const secretShapes = [
  finder('digit', [...BEGINS_WITH_DIGIT, ...BEGINS_WITH_ANY]),
  finder('letter', [...BEGINS_WITH_LETTER, ...BEGINS_WITH_ANY]),
  azureStorage,
  azureSignature,
] as const;
