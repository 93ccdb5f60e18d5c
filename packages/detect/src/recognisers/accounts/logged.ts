/**
 * Names of accounts where machines write them: access logs, log-ins, lists of accounts, home folders.
 *
 * Accounts that belong to no person (`root`, `www-data`) are none.
 */
import type { Candidate } from '../../candidate.ts';
import { fold } from '../../letters.ts';
import type { TextFinder } from '../../recogniser.ts';

const ACCOUNT = '([A-Za-z][\\w.@-]{1,31})';
/** The common log format: address, identity, account, time. */
const REQUEST = new RegExp(`^\\S{3,45} (?:-|\\S{1,32}) ${ACCOUNT} \\[\\d{2}\\/`, 'gm');
const REQUEST_SIGN = / - \S+ \[\d\d\//;
/** The file of accounts, passwd(5). */
const ENTRY = new RegExp(`^${ACCOUNT}:[x*!]{0,2}:\\d{1,10}:\\d{1,10}:`, 'gm');
const ENTRY_SIGNS = ['::', ':x:', ':*:', ':!:', ':!!:'];
const LOG_IN = new RegExp(
  `\\b(?:Accepted|Failed) [\\w/-]{4,24} for (?:invalid user |illegal user )?${ACCOUNT} from `,
  'g',
);
const SESSION = new RegExp(`\\bsession (?:opened|closed) for user ${ACCOUNT}(?=\\(| by |\\.?$)`, 'gm');
const SUDO = new RegExp(`\\bsudo(?:\\[\\d+\\])?:\\s{1,8}${ACCOUNT} : `, 'g');
const FOLDER = new RegExp(
  `(?<![\\w.])(?:/home|/Users|[A-Za-z]:\\\\Users)[/\\\\]${ACCOUNT}(?=[/\\\\:\\s"']|$)`,
  'gm',
);

const NOBODY: ReadonlySet<string> = new Set(
  (
    'root admin administrator user users username test guest anonymous nobody daemon bin sys sync games man lp mail news uucp proxy backup list irc gnats ' +
    'www-data nginx apache httpd postgres mysql mongodb redis rabbitmq elasticsearch git jenkins gitlab-runner runner runneradmin ubuntu debian centos ec2-user ' +
    'vagrant docker node app deploy deployer service build builder circleci travis vsts azureuser opc pi ftp sshd ntp messagebus syslog systemd-network ' +
    'systemd-resolve systemd-timesync shared public default me you name your-name yourname your_username your-username myuser foo bar someone linuxbrew vscode ' +
    'codespace coder jovyan airflow hadoop spark kafka tomcat oracle sa operator halt shutdown'
  ).split(' '),
);

function accountsAt(place: RegExp, text: string): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const { 0: whole, 1: name = '', index } of text.matchAll(place)) {
    if (NOBODY.has(fold(name)) || /^\d|[.-]$/.test(name)) continue;
    const start = index + whole.lastIndexOf(name);
    found.push({ start, end: start + name.length, type: 'USERNAME', score: 0.7, evidence: 'context' });
  }
  return found;
}

const inLines: TextFinder = {
  on: 'text',
  find({ text }) {
    const requests = text.includes(' [') && REQUEST_SIGN.test(text) ? accountsAt(REQUEST, text) : [];
    const isList = ENTRY_SIGNS.some((sign) => text.includes(sign));
    return isList ? [...requests, ...accountsAt(ENTRY, text)] : requests;
  },
};

/** Accounts at a place of which one of `words` is a part. */
function beside(words: readonly string[], place: RegExp): TextFinder {
  return { on: 'text', words, find: ({ text }) => accountsAt(place, text) };
}

export const loggedAccounts = [
  inLines,
  beside(['accepted', 'failed'], LOG_IN),
  beside(['session'], SESSION),
  beside(['sudo'], SUDO),
  beside(['home', 'users'], FOLDER),
] as const;
