/** Who says something, in transcripts of chats: `Anna Keller [9:14 AM]`, `[12.03.24, 14:05] Anna Keller: …`. */
import { fold } from '../../letters.ts';
import type { TextFinder } from '../../recogniser.ts';
import { couldBeName } from './whole-name.ts';

const NAME =
  "(\\p{Lu}[\\p{L}\\p{M}'’.-]{1,24}(?: (?:(?:van|von|de|der|del|la|di|da|bin|al) ){0,2}\\p{Lu}[\\p{L}\\p{M}'’.-]{0,24}){0,3})";
const CLOCK = '\\d{1,2}:\\d{2}(?::\\d{2})?(?: ?[AaPp]\\.?[Mm]\\.?)?';
const SAYS: readonly RegExp[] = [
  new RegExp(
    `^[*_>\\t ]{0,4}${NAME}[*_]{0,2}(?: \\(\\w{1,12}\\))?[ \\t]{1,3}(?:[[(] ?${CLOCK} ?[\\])]|${CLOCK}$)`,
    'gmu',
  ),
  new RegExp(`^\\[?[\\d./-]{6,10},? ${CLOCK}\\]?(?: -)? ${NAME}: `, 'gmu'),
];
const SIGN = /\d:\d\d/;

/** @param isGiven whether a folded word is a given name. */
export function speakers(isGiven: (folded: string) => boolean): TextFinder {
  return {
    on: 'text',
    find: ({ text }) => {
      if (!SIGN.test(text)) return [];
      return SAYS.flatMap((says) =>
        [...text.matchAll(says)].flatMap(({ 0: whole, 1: name = '', index }) => {
          const start = index + whole.indexOf(name);
          const [first = ''] = fold(name).split(/[ -]/);
          if (!couldBeName(name) || !isGiven(first)) return [];
          return [
            { start, end: start + name.length, type: 'PERSON', score: 0.85, evidence: 'context' } as const,
          ];
        }),
      );
    },
  };
}
