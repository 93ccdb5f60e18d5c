/** Finds what was kept of requests: by whose they are, by their scope, or by opening every one. */
import type { PrincipalId } from '@bailiwick/contract/ids';
import type { ContentStore, SealedContent } from '../contents/content-store.ts';
import { textsIn } from '../contents/kept-contents.ts';
import { openSaid, subjectOf } from '../contents/sealed-content.ts';
import type { SubjectKeys } from '../subjects/subject-keys.ts';
import type { Person } from './person.ts';
import type { FoundContent } from './target.ts';

export interface WantedContents {
  readonly person: Person | undefined;
  readonly scopes: ReadonlySet<string>;
  readonly owner: PrincipalId | undefined;
}

const PAGE = 100;
const BEGINNING = 64;

export async function findContents(
  { person, scopes, owner }: WantedContents,
  {
    contents,
    keys,
  }: { readonly contents: Pick<ContentStore, 'after'>; readonly keys: Pick<SubjectKeys, 'of'> },
): Promise<{ readonly found: readonly FoundContent[]; readonly unreadable: number }> {
  const found: FoundContent[] = [];
  let unreadable = 0;
  for (let after = ''; ;) {
    const page = await contents.after(after, PAGE);
    const seals = person === undefined ? undefined : await keys.of(page.map(({ id }) => subjectOf(id)));
    for (const row of page) {
      const named = row.principal === owner || scopes.has(row.scope);
      const about = person === undefined ? 'no' : isAbout(person, row, seals?.get(subjectOf(row.id)));
      if (about === 'unreadable') unreadable += 1;
      if (named || about === 'yes') found.push(foundIn(row));
    }
    const last = page.at(-1);
    if (last === undefined) return { found, unreadable };
    after = last.id;
  }
}

/** A copy: a window would hold on to all of it. */
const foundIn = ({ id, principal, scope, at, sealed }: SealedContent): FoundContent => ({
  id,
  principal,
  scope,
  at,
  beginning: sealed.slice(0, BEGINNING),
});

function isAbout(
  person: Person,
  row: SealedContent,
  seal: Parameters<typeof openSaid>[0] | undefined,
): 'yes' | 'no' | 'unreadable' {
  if (seal === undefined) return 'unreadable';
  try {
    const said = openSaid(seal, row);
    return textsIn({ ...row, said }).some((text) => person.standsIn(text)) ? 'yes' : 'no';
  } catch {
    return 'unreadable';
  }
}
