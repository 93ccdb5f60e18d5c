/**
 * Names of accounts where machines write them: access logs, log-ins, lists of accounts, home folders.
 *
 * Accounts that belong to no person (`root`, `www-data`) are none.
 */
import type { Candidate } from '../../candidate.ts';
import { fold } from '../../letters.ts';
import type { TextFinder } from '../../recogniser.ts';

const ACCOUNT = '([A-Za-z][\\w.@-]{1,31})';
const PLACES: readonly RegExp[] = [
  // The common log format: address, identity, account, time.
  new RegExp(`^\\S{3,45} (?:-|\\S{1,32}) ${ACCOUNT} \\[\\d{2}\\/`, 'gm'),
  new RegExp(
    `\\b(?:Accepted|Failed) [\\w/-]{4,24} for (?:invalid user |illegal user )?${ACCOUNT} from `,
    'g',
  ),
  new RegExp(`\\bsession (?:opened|closed) for user ${ACCOUNT}(?=\\(| by |\\.?$)`, 'gm'),
  new RegExp(`\\bsudo(?:\\[\\d+\\])?:\\s{1,8}${ACCOUNT} : `, 'g'),
  // passwd(5).
  new RegExp(`^${ACCOUNT}:[x*!]{0,2}:\\d{1,10}:\\d{1,10}:`, 'gm'),
  new RegExp(`(?<![\\w.])(?:/home|/Users|[A-Za-z]:\\\\Users)[/\\\\]${ACCOUNT}(?=[/\\\\:\\s"']|$)`, 'gm'),
];
const SIGN =
  / - \S+ \[\d\d\/|for (?:invalid user )?\S+ from |session (?:opened|closed)|sudo|:[x*!]{0,2}:\d+:\d+:|[/\\](?:home|Users)[/\\]/;

const NOBODY: ReadonlySet<string> = new Set(
  (
    'root admin administrator user users username test guest anonymous nobody daemon bin sys sync games man lp mail news uucp proxy backup list irc gnats ' +
    'www-data nginx apache httpd postgres mysql mongodb redis rabbitmq elasticsearch git jenkins gitlab-runner runner runneradmin ubuntu debian centos ec2-user ' +
    'vagrant docker node app deploy deployer service build builder circleci travis vsts azureuser opc pi ftp sshd ntp messagebus syslog systemd-network ' +
    'systemd-resolve systemd-timesync shared public default me you name your-name yourname your_username your-username myuser foo bar someone linuxbrew vscode ' +
    'codespace coder jovyan airflow hadoop spark kafka tomcat oracle sa operator halt shutdown'
  ).split(' '),
);

export const loggedAccounts: TextFinder = {
  on: 'text',
  find: ({ text }) => {
    if (!SIGN.test(text)) return [];
    const found: Candidate[] = [];
    for (const place of PLACES)
      for (const { 0: whole, 1: name = '', index } of text.matchAll(place)) {
        if (NOBODY.has(fold(name)) || /^\d|[.-]$/.test(name)) continue;
        const start = index + whole.lastIndexOf(name);
        found.push({ start, end: start + name.length, type: 'USERNAME', score: 0.7, evidence: 'context' });
      }
    return found;
  },
};
