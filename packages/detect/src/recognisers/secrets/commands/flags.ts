/**
 * Passwords among the arguments of commands, where a flag and not a word says what follows: `curl -u anna:…`,
 * `sshpass -p …`, `mysql -u root -p…`. Flags with a telling name (`--password`) need no command and are read as
 * labels.
 */
import { type WordFinder, matchEnd } from '../../../recogniser.ts';
import { isPlaceholder } from '../value/placeholder.ts';

const USER_AND_PASSWORD =
  '(?:-u|-U|-a|--user|--proxy-user|--auth|--creds|--basic)[ =]{0,2}["\']?[^\\s:"\'/]{0,64}:';

/** Commands, and what stands right before the password on their line. */
const COMMANDS: readonly (readonly [names: string, lead: string])[] = [
  ['curl http https httpie xh ab wget grpcurl', USER_AND_PASSWORD],
  [
    'sshpass mongo mongosh mongodump mongorestore mongoexport mongoimport podman helm docker oc az cf',
    '-p[ =]?',
  ],
  ['mysql mysqldump mysqladmin mariadb mysqlimport 7z 7za', '-p(?=[^\\s-])'],
  ['redis keydb valkey', '(?:-a|--pass)[ =]'],
  ['ldapsearch ldapadd ldapmodify ldapwhoami', '-w[ ]?'],
  ['sqlcmd bcp osql zip unzip isql', '-P[ ]?'],
  ['smbclient rpcclient smbmap', '-U[ =]?["\']?[^\\s%"\']{1,64}%'],
  ['plink pscp psftp', '-pw[ ]'],
  ['xfreerdp wfreerdp cmdkey', '/p(?:ass)?:'],
  ['openssl', '(?:(?:-passin|-passout|-pass)[ ]["\']?pass:|-k[ ])'],
  ['htpasswd', '-[A-Za-z]*b[A-Za-z]*[ ]\\S{1,128}[ ]\\S{1,64}[ ]'],
  ['rabbitmqctl', '(?:add_user|change_password)[ ]\\S{1,64}[ ]'],
  ['net', 'user[ ]\\S{1,64}[ ](?!/)'],
  ['echo printf', '["\']?[\\w.-]{1,32}:(?=[^\\s"\'|]{1,128}["\']?[ ]{0,4}\\|[ ]{0,4}(?:sudo )?chpasswd)'],
  ['sqlplus', '[\\w.]{1,64}/(?=[^\\s@]{1,64}@)'],
];

/** A command's line, with the lines it is continued on. */
const LINE = /(?:[^\n\\]|\\[^\n]|\\\r?\n){0,600}/y;
const QUOTED = /(["'])([^"'\n]{1,256})\1/y;
const BARE = /[^\s"'`;|&<>()]{3,256}/y;

export const commandFlags: readonly WordFinder[] = COMMANDS.map(([names, lead]) => {
  const before = new RegExp(`[\\s"'\`](?:${lead})`);
  return {
    on: 'word',
    words: names.split(' '),
    find: ({ text }, _start, end) => {
      if (!/[\s.-]/.test(text[end] ?? '')) return undefined;
      const line = text.slice(end, matchEnd(LINE, text, end));
      const flag = before.exec(line);
      if (flag === null) return undefined;
      return argumentAt(text, end + flag.index + flag[0].length);
    },
  };
});

function argumentAt(text: string, at: number): ReturnType<WordFinder['find']> {
  QUOTED.lastIndex = at;
  const quoted = QUOTED.exec(text)?.[2];
  const start = quoted === undefined ? at : at + 1;
  const end = quoted === undefined ? matchEnd(BARE, text, at) : start + quoted.length;
  const value = end < 0 ? '' : text.slice(start, end);
  if (value === '' || value.startsWith('-') || /^[@/\\]|:\/\/|^[\d.:]+(?:\/\w+)?$|\/$/.test(value))
    return undefined;
  return isPlaceholder(value)
    ? undefined
    : { start, end, type: 'PASSWORD', subtype: 'COMMAND_LINE', score: 0.85, evidence: 'context' };
}
