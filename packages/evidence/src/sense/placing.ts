/** Where the data is: a place, a word of resting or of moving, and whether anybody is bound to it. */
import type { Answer } from '../fields/answer.ts';
import type { Passage, Reading } from '../reading/passages.ts';
import { citiesIn, jurisdictionsIn, type Place, regionsIn } from '../reading/places.ts';
import { anyOf, verbs } from './lexeme.ts';
import { CONTENT } from './lexicon.ts';
import { isDenied, type Sense, sensesOf, together, where } from './sense.ts';

const RESTS = anyOf(
  verbs('store host house hold locate process keep reside place base'),
  'kept|held|located|housed|servers?|hosting|infrastructure|data ?cent(?:er|re)s?|found in|stands?|runs? (?:on|in|from)|live[sd]?|location|residency|standby|primary|take place|lie|sit|region',
);
const HEAD = /\b(?:location|where|residency|hosting|region|storage|place)\b/;
const FREE =
  /\b(?:wherever|whichever|anywhere|(?:countries|jurisdictions|places|locations|regions) other than|other (?:countries|jurisdictions)|(?:several|other|various|many|different|multiple) (?:countries|places|locations|jurisdictions)|(?:any|whatever) (?:country|place|location|jurisdiction|of them)|worldwide|global(?:ly)?|around the world|elsewhere|outside|abroad|overseas|countries other than)\b/;
const MOVES = anyOf(
  verbs('transfer move send process store access handle host disclose replicate'),
  'end up|sit|go|travel|kept|moved|processed',
);
const MAY =
  /\b(?:may|might|can|could|accepts?|agrees?|acknowledges?|consents?|authoriz\w+|entitled|not guarantee\w*)\b/;
const MAY_BE = new RegExp(`${MAY.source}|\\b(?:is|are|be) (?:\\w+ )?(?:processed|stored|handled|hosted)\\b`);
const OF_PARTIES =
  /\bindividuals (?:in|within|located)\b|\bapplicable to\b|\bcookies?\b|\bbased (?:company|organi[sz]ation|business|firm)\b|\bbusiness days\b|\bsupport tickets\b|\b(?:offered by|provided by vendor|operated by|vendor,? (?:is )?located|registered|incorporated|headquarter\w*|offices?|courts?|laws?|governed|established|residents?|jurisdiction|venue|arbitrat\w*|citizens|authority|commission|regulation|adequacy|framework|clauses|act|certif\w*|data subjects?|customers? (?:in|from|based|located)|people in|users in|support team|holidays?|currency|tax)\b/;
const PICKS = anyOf(
  verbs('choose pick pin select nominate designate elect determine decide specify'),
  'choice of|selected|chosen',
);
/** What the document specifies, nobody chooses. */
const SAID_ELSEWHERE =
  /\bas (?:specified|determined|designated|selected|decided)\b|\b(?:resides?|residing|lives?|located|based) in the (?:designated|specified|selected) \w+|\b(?:specified|determined|designated) (?:here\w*|below|above|in|by vendor)\b/g;
/** `choose to delete …`: a choice, but of no place. */
const CHOOSES_TO =
  /\b(?:choos|elect|decid|select)\w* to (?!(?:\w+ )?(?:store|keep|host|process|locate|have|place|deploy)\b)/g;
const REGION =
  /\bregions?\b|\bdata ?cent(?:er|re)s?\b|\blocations?\b|\bcountr(?:y|ies)\b|\bjurisdictions?\b|\bbetween\b|\bwhere\b/;

export function composeResidency(reading: Reading): Answer<'data_residency'> | undefined {
  const senses = sensesOf(reading);
  const picked = senses.filter(
    ({ words, all, passage }) =>
      /\bcustomers?\b|\badmin\w*\b/.test(words) &&
      PICKS.test(words.replace(SAID_ELSEWHERE, ' ').replace(CHOOSES_TO, ' ')) &&
      !/^(?:categor|types?|kinds?|classes)\w*\b[^:]{0,40}: /.test(words) &&
      (together(words.replace(SAID_ELSEWHERE, ' ').replace(CHOOSES_TO, ' '), 110, PICKS, REGION) ||
        (placesIn(passage.shown).length > 1 && /\bor\b/.test(words) && RESTS.test(words))) &&
      (placesIn(passage.shown).length > 0 || /\bregions?\b|\bdata ?cent|\bin which\b/.test(words)) &&
      (RESTS.test(all) || CONTENT.test(all)) &&
      !isDenied(words, words.search(PICKS)) &&
      !OF_PARTIES.test(words.replace(/\bjurisdictions?\b/g, ' ')),
  );
  if (picked.length > 0) return { value: 'customer_selected', evidence: passagesOf(picked) };
  const away = senses.filter(({ words, all }) => {
    const free = where(words, FREE);
    if (free === undefined || !together(words, 90, FREE, MOVES, MAY_BE)) return false;
    if (
      !(
        together(words, 160, FREE, CONTENT) ||
        (words.length < 200 && (CONTENT.test(all) || /\brequests\b/.test(words)))
      ) ||
      /\b(?:intellectual|licen[sc]e|royalt|publish|shall not|must not|may not|will not|data subjects?|export)\b/.test(
        words,
      )
    )
      return false;
    return !isDenied(words, free.at) || /\bnot guarantee/.test(words);
  });
  if (away.length > 0) return { value: 'transfers_anywhere', evidence: passagesOf(away) };
  const bound = senses.filter(isBound);
  const regions = [
    ...new Set(bound.flatMap(({ passage }) => placesIn(passage.shown).map(({ name }) => name))),
  ];
  return regions.length > 0 ? { value: regions, evidence: passagesOf(bound) } : undefined;
}

/** `Where is our data stored?` */
const ASKS_WHERE =
  /^(?:\W|in )*where (?:is|are|do|does|will)\b[^?]{0,60}\b(?:stored?|kept|keep|hosted?|process(?:ed)?|located|live|held|hold|resides?)\b/;

function placesIn(shown: string): readonly Place[] {
  const regions = regionsIn(shown);
  return regions.length > 0 ? regions : citiesIn(shown);
}

const passagesOf = (senses: readonly Sense[]): readonly Passage[] =>
  senses.slice(0, 2).map(({ passage }) => passage);

/** Never sent there: that says nothing of where it is. */
const SENT_ELSEWHERE =
  /\b(?:not|never)\b[^;.]{0,50}\b(?:rout|sen[dt]|transfer|mov|shar)\w*\b[^;.]{0,20}\bto\b(?![^;.]*\boutside\b)/;

function isBound({ words, head, context, passage }: Sense): boolean {
  const places = placesIn(passage.shown);
  if (places.length === 0 || words.length > 320 || passage.shown.startsWith('|')) return false;
  if (
    OF_PARTIES.test(words) ||
    MAY.test(words.replace(/\b(?:may|can) not\b/g, ' ')) ||
    /\bif\b|\bsubprocessor\b|\bprocessors?\b|\bunless\b/.test(`${words} ${head}`)
  )
    return false;
  const label =
    /^[^:]{0,40}\b(?:location|region|hosting|residency|servers?|place|storage|processing)\b[^:]{0,25}: /.test(
      words,
    );
  if (label) return true;
  if (ASKS_WHERE.test(passage.lead) && /^(?:\W|currently |mainly |only )*(?:in|within|inside)\b/.test(words))
    return true;
  if (!RESTS.test(words) || SENT_ELSEWHERE.test(words)) return false;
  const inside = [...places, ...citiesIn(passage.shown)].some(({ at }) =>
    /\b(?:in|within|inside)(?: \S+){0,5} ?$/.test(passage.shown.slice(0, at)),
  );
  if (!inside) return false;
  return (
    CONTENT.test(words) ||
    /\b(?:servers?|data ?cent(?:er|re)s?|infrastructure|hosting|processing|service)\b/.test(words) ||
    (CONTENT.test(context) && (HEAD.test(head) || /^(?:they|it|these|this|both) (?:is|are)\b/.test(words)))
  );
}

const GOVERNS =
  /\b(?:govern\w*|appl(?:y|ies|icable)|controls?|construed|interpreted|ruled|subject to|regulated|determined|decides?|in accordance with|according to|under)\b/;
const LAW = /\b(?:laws?|legislation|legal order)\b/;
const DOCUMENT =
  /\b(?:agreement|terms|contract|conditions|addendum|dpa|schedule|disputes?|they|it|everything|these|this|relationship|policy)\b/;
const LAW_HEAD = /\blaws?\b|\bjurisdiction\b|\bgeneral\b|\bmiscellaneous\b|\bdisputes?\b|\bgovern/;
/** The law itself is the subject: `the law of … applies`. */
const LAW_ACTS = /^(?:the )?(?:\S+ ){0,4}laws?(?: of [^,;.]{0,60}?)?,? (?:\w+ )?(?:appl|govern|control)/;
const OTHER_LAW =
  /\b(?:data protection|privacy|consumer|export|employment|applicable(?! laws? of)|securities|intellectual|copyright|mandatory|clauses|sccs?|tax|hipaa|comply|compliance|complies)\b|\bto which (?:vendor|customer|it|the|either|such)\b|\b(?:required|obliged|obligated|permitted|unless|entitled)\b[^.;]{0,40}\b(?:under|by|in) (?:the )?(?:\S+ ){0,6}?laws?\b/;

export function composeGoverningLaw(reading: Reading): Answer<'governing_law'> | undefined {
  const found = sensesOf(reading).flatMap(({ words, head, passage }) => {
    const row = /^[^:]{0,30}\blaws?\b[^:]{0,20}: /.test(words);
    if (
      !row &&
      (!LAW.test(words) ||
        (!GOVERNS.test(words) && words.length > 30) ||
        OTHER_LAW.test(words) ||
        words.length > 420)
    )
      return [];
    if (!row && !DOCUMENT.test(words) && !LAW_HEAD.test(head) && !LAW_ACTS.test(words) && words.length > 30)
      return [];
    const names = namedWithLaw(passage.shown, row);
    return names.length === 0 ? [] : [{ passage, names }];
  });
  const names = [...new Set(found.flatMap(({ names: some }) => some))];
  return names.length === 0
    ? undefined
    : { value: names, evidence: found.map(({ passage }) => passage).slice(0, 2) };
}

/** Places beside the word for law; the seat of the courts is another matter. */
function namedWithLaw(shown: string, row: boolean): readonly string[] {
  const stop = shown.search(/\bcourts?\b|\bvenue\b|\barbitra|\bsubmit|\bdisputes\b|\/|\(/i);
  const places = jurisdictionsIn(stop > 0 && !row ? shown.slice(0, stop) : shown);
  if (row) return places.slice(0, 1).map(({ name }) => name);
  const laws = [...shown.matchAll(/\b(?:laws?|legislation|legal order)\b/gi)].map(({ index }) => index);
  return [
    ...new Set(
      places
        .filter(({ at, end }) =>
          laws.some(
            (law) =>
              (end <= law && /^ (?:\w+ )?$/.test(shown.slice(end, law))) || (at > law && at - law < 60),
          ),
        )
        .map(({ name }) => name),
    ),
  ];
}
