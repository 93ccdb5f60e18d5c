import { type WordFinder, matchEnd } from '../../../recogniser.ts';
import { alternations, kindsOf } from '../value/features.ts';
import { isPassword } from '../value/judge.ts';

const LITERAL = `(?:[bru@]?"[^"\\n]{0,128}"|[bru@]?'[^'\\n]{0,128}'|[\\w.$>-]{1,60})`;
const NEXT = '[ \\t]{0,4},\\s{0,24}';

/** Functions that take a password without naming it, and how many arguments stand before it. */
const CALLS: readonly (readonly [names: string, before: 1 | 2])[] = [
  [
    'httpbasicauth httpdigestauth networkcredential networkcredentials usernamepasswordcredentials passwordauthentication ' +
      'usernamepasswordauthenticationtoken basicauth basicauthentication login authenticate auth signin setbasicauth ' +
      'credential credentials begin plainauth addsasl userinfo userpassword basiccredentials withbasicauth',
    1,
  ],
  ['connect getconnection mysqli mysql pdo createconnection plainauth connectdb drivermanager', 2],
];

/** `HTTPBasicAuth('anna', '…')`, `getConnection(url, "anna", "…")`, `auth=("anna", "…")`. */
export const callArguments: readonly WordFinder[] = CALLS.map(([names, before]) => {
  const lead = new RegExp(
    `(?:_\\w{1,20})?[ \\t]{0,2}[=:]?[ \\t]{0,2}\\(\\s{0,24}(?:${LITERAL}${NEXT}){${before}}["'](?=[^"'\\n]{4,128}["'])`,
    'y',
  );
  return {
    on: 'word',
    words: names.split(' '),
    find: ({ text }, start, end) => {
      const from = matchEnd(lead, text, end);
      if (from < 0) return undefined;
      const to = text.indexOf(text[from - 1] as string, from);
      const value = text.slice(from, to);
      const sure = /credential|basic|digest|passwordauth/i.test(text.slice(start, end));
      if (to < 0 || /\s/.test(value) || (!sure && !isMixed(value)) || !isPassword(value, 'quoted'))
        return undefined;
      return { start: from, end: to, type: 'PASSWORD', subtype: 'ARGUMENT', score: 0.8, evidence: 'context' };
    },
  };
});

/** Where the function may do other things as well, a word with a number behind it proves nothing. */
function isMixed(value: string): boolean {
  return value.length >= 6 && alternations(value) >= 1 && (alternations(value) >= 2 || kindsOf(value) >= 3);
}
