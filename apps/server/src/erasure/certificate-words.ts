/** A certificate for people. */
import type { Certificate } from './certificate.ts';

export function inWords(given: Certificate): string {
  const { id, at, about, destroyed, check, horizon, unreadable, notCovered, requests } = given;
  const types = Object.entries(destroyed.types).map(([type, count]) => `${count} ${type}`);
  const files = check.files.map(
    ({ name, found }) => `${name}: ${found === 0 ? 'nothing found' : `FOUND ${found}`}`,
  );
  return `CERTIFICATE OF DELETION ${id}

Erased: ${whatOf(about)}
At:     ${at}

Destroyed
  ${destroyed.keys.length} keys${listed(destroyed.keys)}
  ${destroyed.conversations.length} conversations with ${destroyed.messages} messages${listed(destroyed.conversations)}
  what was said in ${destroyed.contents?.length ?? 0} requests${listed(destroyed.contents ?? [])}
  ${destroyed.pseudonyms} pseudonyms${types.length === 0 ? '' : ` (${types.join(', ')})`}
  names, reasons and words of ${destroyed.words} acts, requests for approval and prompts; ${destroyed.salts} salts of the ledger

How
${given.method.map((line) => `  ${line}`).join('\n')}

Checked afterwards
  ${check.tried} kept things were tried to be opened; ${check.opened} opened.
  A second search found ${check.again} rows more${check.again === 0 ? '' : ', which were removed'}.
  ${check.looked === 'files' ? files.join('\n  ') : 'Raw files were not looked at: they belong to the database server.'}
${unreadable === 0 ? '' : `  ${unreadable} things could not be opened, so nobody can say whether they belonged to it.\n`}
Until ${horizon.until} backups may hold copies: this install keeps them for ${horizon.backupDays} days.

Not covered
${notCovered.map((line) => `  ${line}`).join('\n')}

Requests to vendors
${requests.length === 0 ? '  None: nothing of this went to a vendor.' : requests.map(asLine).join('\n')}
`;
}

const asLine = ({ id, offering, due }: Certificate['requests'][number]): string =>
  `  ${offering}: ${id}${due === undefined ? ', no deadline is known' : `, due by its contract on ${due}`}`;

const listed = (items: readonly string[]): string =>
  items.length === 0 ? '' : `: ${items.slice(0, 20).join(', ')}${items.length > 20 ? ', …' : ''}`;

function whatOf({ kind, id, values = 0 }: Certificate['about']): string {
  switch (kind) {
    case 'subject':
      return `a person, named by ${values} ${values === 1 ? 'value' : 'values'} that stand nowhere any more`;
    case 'scope':
      return `the pseudonym scope ${id}`;
    case 'principal':
      return `everything of the holder ${id}`;
    case 'conversation':
      return `the conversation ${id}`;
  }
}
