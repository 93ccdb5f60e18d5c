/**
 * Faith, politics, orientation and origin that are said of somebody by name or pronoun: `Peter is gay`, `sie ist
 * evangelisch`, `il est syndiqué à la CGT`, `gewerkschaftlich organisiert`.
 */
import type { Candidate } from '../../candidate.ts';
import { fold } from '../../letters.ts';
import { type WordFinder, matchEnd } from '../../recogniser.ts';
import { CONVICTIONS, PARTIES } from '../belief/convictions.ts';
import { FOREIGN } from '../belief/nationalities.ts';
import { kindOfText } from '../prose/kind-of-text.ts';
import { isSaidOf } from '../prose/said-of.ts';

function special(start: number, end: number): Candidate {
  return { start, end, type: 'NRP', class: 'special_category', score: 0.8, evidence: 'context' };
}

/** Cases of Polish and further words. */
const MORE = (
  'katolikiem katoliczką muzułmaninem muzułmanką żydem żydówką ateistą ateistką protestantem gejem lesbijką polakiem polką ukraińcem ukrainką niemcem rosjaninem wierzący wierząca ' +
  'schwul lesbisch bisexuell pansexuell transident nichtbinär jüdisch muslimisch alevitisch orthodox freikirchlich konfessionslos ' +
  'athée croyant croyante pratiquant gay lesbienne bisexuelle trans judío judía creyente ateo gay bisexual ebrea ateo atea credente ateu crente'
).split(' ');
/** Also manners: `conservative in his estimates`. They must end their clause. */
const MANNERS: ReadonlySet<string> = new Set(
  'conservative liberal orthodox conservador conservatore konservativ christian trans'.split(' '),
);

const said: WordFinder = {
  on: 'word',
  words: [...new Set([...CONVICTIONS, ...FOREIGN, ...MORE])],
  find(scene, start, end) {
    const { text } = scene;
    if (!isSaidOf(text, start) || kindOfText(scene).code) return undefined;
    if (MANNERS.has(fold(text.slice(start, end))) && !/^(?:[.,;!?]|$)/.test(text.slice(end, end + 1)))
      return undefined;
    return special(start, end);
  },
};

const ORGANISED = / (?:organisiert(?:e[rsn]?)?|engagiert(?:e[rsn]?)?|gebunden|aktiv)(?!\p{L})/uy;
const LEAD = / (?:à|au|aux|a|alla|al|bij|w|de|del|della)(?: (?:la|le|l['’]|el|il|de))? /iuy;

/** `gewerkschaftlich organisiert`, `syndiqué à la CGT`, `sindacalista della CGIL`. */
const organised: WordFinder = {
  on: 'word',
  words: [
    'gewerkschaftlich',
    'syndiqué',
    'syndiquée',
    'sindicado',
    'sindicada',
    'sindicalizado',
    'sindacalista',
    'zrzeszony',
    'unionized',
    'unionised',
  ],
  find(scene, start, end) {
    const { text } = scene;
    if (kindOfText(scene).code) return undefined;
    const organisedTo = matchEnd(ORGANISED, text, end);
    if (organisedTo > 0) return special(start, organisedTo);
    const from = matchEnd(LEAD, text, end);
    const to = from < 0 ? -1 : matchEnd(PARTIES, text, from);
    if (to > 0) return special(from, to);
    return isSaidOf(text, start) ? special(start, end) : undefined;
  },
};

export const convictions = [said, organised] as const;
