import type { Candidate } from '../../candidate.ts';
import { type NumberFinder, type WordFinder, matchEnd } from '../../recogniser.ts';

/** Telegram: bot id, colon, 35 characters that begin with AA. */
const TELEGRAM = /\d{8,10}:AA[\w-]{33}(?![\w-])/y;
/** Discord: base64 of a decimal id, time, mac. */
const DISCORD = /[MNO][\w-]{23,27}\.[\w-]{6}\.[\w-]{27,38}(?![\w-])/y;
/** Mailchimp: 32 hex digits and a data centre. */
const MAILCHIMP = /[0-9a-f]{32}-us\d{1,2}(?!\w)/y;
/** Azure AD client secrets carry `Q~` after a digit in their first five characters. */
const AZURE_CLIENT = /[\w.~-]{3}\dQ~[\w.~-]{31,34}(?![\w.~-])/y;

function secret(start: number, end: number, subtype: string): Candidate | undefined {
  return end < 0 ? undefined : { start, end, type: 'SECRET', subtype, score: 0.95, evidence: 'checksum' };
}

const beginsWithDigit: NumberFinder = {
  on: 'number-finder',
  begins: 'digit',
  digits: 1,
  find: ({ text }, start) =>
    secret(start, matchEnd(TELEGRAM, text, start), 'TELEGRAM_BOT_TOKEN') ??
    secret(start, matchEnd(MAILCHIMP, text, start), 'MAILCHIMP_KEY') ??
    secret(start, matchEnd(AZURE_CLIENT, text, start), 'AZURE_CLIENT_SECRET'),
};

const beginsWithLetter: NumberFinder = {
  on: 'number-finder',
  begins: 'letter',
  digits: 1,
  find: ({ text }, start) =>
    secret(start, matchEnd(DISCORD, text, start), 'DISCORD_BOT_TOKEN') ??
    secret(start, matchEnd(MAILCHIMP, text, start), 'MAILCHIMP_KEY') ??
    secret(start, matchEnd(AZURE_CLIENT, text, start), 'AZURE_CLIENT_SECRET'),
};

const AZURE_STORAGE = /AccountKey=([A-Za-z0-9+/]{86}==)/y;

const azureStorage: WordFinder = {
  on: 'word',
  words: ['accountkey'],
  find: ({ text }, start) => {
    const end = matchEnd(AZURE_STORAGE, text, start);
    return end < 0 ? undefined : secret(start + 'AccountKey='.length, end, 'AZURE_STORAGE_KEY');
  },
};

export const secretShapes = [beginsWithDigit, beginsWithLetter, azureStorage] as const;
