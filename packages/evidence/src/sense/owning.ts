/**
 * Who owns a thing: the thing, a word of owning, and the party that the word hands it to.
 *
 * Active (`customer owns the output`), passive (`output belongs to customer`), possessive (`output is customer's`) and by
 * assignment (`vendor assigns output to customer`) are four orders of the same three parts.
 */
import type { Answer } from '../fields/answer.ts';
import { NOT_OF_A_THING } from '../fields/ownership.ts';
import type { Passage, Reading } from '../reading/passages.ts';
import { anyOf } from './lexeme.ts';
import { RESULT, TUNED_MODEL } from './lexicon.ts';
import { isDenied, type Sense, sensesOf } from './sense.ts';

type Holder = 'customer' | 'vendor';

const RIGHT =
  '(?:(?:all|any|full|sole|exclusive|the|whatever) )*(?:rights?|title|ownership|property|interests?|intellectual property)';
/** Keeping a thing is no owning, unless it is the right to it that is kept. */
const HAS = `(?:owns?|own|(?:retains?|keeps?|holds?|reserves?|has|have|enjoys?|acquires?|obtains?) (?:\\w+ ){0,2}?${RIGHT})`;
/** A right to do a thing is no right to it: `the right to remove any content`. */
const NOT_TO_DO =
  '(?! to (?!(?:the|all|any|each|such|its|their|those|these|customer|vendor|outputs?|content|results)\\b))';
const GOES_TO =
  '(?:belongs?|owned by|(?:is|are|be|remains?|stays?)(?: and (?:remains?|stays?))? (?:\\S+ ){0,6}?(?:property of|owned by|vested in|assigned to|with)|property of|vests? (?:\\w+ )?(?:in|with)|vested in|(?:assigned|transferred|granted|pass(?:es|ed)?|ceded) to|accrues? to|lies? with|rests? with|stays? with|remains? with)';
const NOT_OWNING =
  /\b(?:represents?|warrants?|indemnif\w*|infring\w*|feedback(?! (?:which|that) vendor)|open[- ]source|third part(?:y|ies) (?:owns?|retain)|trademarks?|logos?|confidential)\b/;

/** Whom the sentence makes the owner of what `thing` matches, if it makes anybody. */
function holderOf({ words, passage, before }: Sense, thing: RegExp): Holder | undefined {
  if (NOT_OWNING.test(words)) return undefined;
  const { lead } = passage;
  const asked =
    /\b(?:who|whose|whom)\b[^?]{0,40}\b(?:own|owns|is|are|belong|holds?)\b/.test(lead) &&
    thing.test(`${lead} ${words}`);
  if (asked)
    return /^(?:\W*(?:it is |they are |that is )?)(customer|vendor)\b/.exec(words)?.[1] as Holder | undefined;
  const things = thing.source;
  const has = new RegExp(
    `\\b(customer|vendor)\\b(?!'s)(?: \\S+){0,4}? ${HAS}\\b${NOT_TO_DO}(?: (?!\\b(?:customer|vendor)\\b(?!'s))[^;.]{0,110}?)?(?:${things})`,
  );
  const goes = new RegExp(
    `(?:${things})(?!'s)[^;.]{0,110}?\\b${GOES_TO}(?: \\w+){0,2}? (customer|vendor)\\b(?!'s\\b)`,
  );
  const titled = new RegExp(
    `\\b(?:${RIGHT})\\b${NOT_TO_DO}[^;.]{0,30}\\b(?:in|to|of|over)\\b[^;.]{0,60}?(?:${things})[^;.]{0,80}?\\b(?:${GOES_TO}|to|in|with) (customer|vendor)\\b(?!'s (?:\\w+ )?discretion)`,
  );
  const is = new RegExp(
    `(?:${things})[^;.]{0,60}?\\b(?:is|are|be|remains?|stays?) (?:(?!(?:at|on|under|by|for|in|with|through|of|upon|subject)\\b)\\w+ ){0,2}?(customer|vendor)'s${NOT_OF_A_THING}(?! (?:own )?(?:responsib|behalf|servers|risk|discretion|choice|option|cost|expense))`,
  );
  const assigns = new RegExp(
    `\\b(vendor|customer)\\b[^;.]{0,50}\\b(?:assigns?|transfers?|grants?|cedes?|conveys?)\\b[^;.]{0,120}?\\bto (customer|vendor)\\b`,
  );
  const too = new RegExp(
    `\\b(?:stays?|remains?|is|are) (customer|vendor)'s\\b[^;.]{0,50}\\band so (?:do|does|are|is)\\b[^;.]{0,40}(?:${things})`,
  );
  const owner = new RegExp(
    `\\b(customer|vendor)\\b(?!'s)[^;.]{0,30}\\b(?:is|are|be|remains?) the (?:\\w+ ){0,3}?owners? of\\b[^;.]{0,60}?(?:${things})`,
  );
  const disclaims = new RegExp(
    `\\bvendor\\b[^;.]{0,30}\\b(?:makes? no claims?|claims?|acquires?|obtains?|takes?|has|have|asserts?|does not (?:\\w+ )?(?:claim|acquire|obtain|own|assert)|disclaims?)\\b[^;.]{0,20}\\b(?:no |any |all )?(?:rights?|ownership|title|own)?[^;.]{0,30}\\b(?:in|to|of|over|own)\\b[^;.]{0,60}?(?:${things})`,
  );
  const given0 = disclaims.exec(words)?.[0];
  if (
    given0 !== undefined &&
    /\b(?:no|not|disclaims?)\b/.test(given0) &&
    /\b(?:rights?|ownership|title|own)\b/.test(given0) &&
    !/\b(?:except|other than|beyond|save)\b/.test(words)
  )
    return 'customer';
  for (const order of [goes, titled, is, has, too, owner]) {
    const found = order.exec(words);
    const holder = found?.slice(1).find((name) => name !== undefined) as Holder | undefined;
    if (found === null || holder === undefined) continue;
    if (
      isDenied(words, found.index + 1, found.index + found[0].length) ||
      /\b(?:not|no|never)\b/.test(found[0])
    )
      continue;
    return holder;
  }
  const given = assigns.exec(words);
  const rights = new RegExp(`\\b(?:${RIGHT})\\b|\\bthem\\b|\\bit\\b`);
  if (
    given !== null &&
    given[2] !== given[1] &&
    rights.test(words) &&
    thing.test(`${words} ${/\b(?:them|it|such)\b/.test(words) ? before : ''}`) &&
    !isDenied(words, given.index + 8) &&
    !/\b(?:licen[sc]e|rights? (?:to|of) use|non-exclusive)\b/.test(
      words.slice(given.index, given.index + given[0].length + 120),
    )
  )
    return given[2] as Holder;
  return undefined;
}

/** A term that the document makes wide enough to hold what comes out. */
function termsWith({ passages }: Reading): RegExp | undefined {
  const terms = passages.flatMap(({ words }) => {
    const found =
      /^(?:\(?\w{1,4}[.)] )?((?:customer |user |client )?(?:content|data|materials?|property|deliverables?|work product)) (?:means?|is|are|includes?|comprises?|covers?)\b(.*)$/.exec(
        words.replace(/^[\d.]+ /, ''),
      );
    return found !== null &&
      (RESULT.test(found[2]!) ||
        /\b(?:gives? back|makes? of it|comes? out|generated|produced)\b/.test(found[2]!))
      ? [found[1]!]
      : [];
  });
  return terms.length === 0 ? undefined : anyOf(...new Set(terms));
}

const MAKES = '(?:makes?|generates?|produces?|creates?|drafts?|writes?|returns?|composes?|delivers?)';
const MAKER =
  '(?:vendor|it|the (?:services?|studio|app|platform|tool|models?|software|system|assistant|api))';
const MADE = new RegExp(
  `\\b([a-z]{4,20}) (?:that|which) ${MAKER} ${MAKES}\\b|\\bvendor\\)? (?:\\w+ )?(?:turns?|converts?|transforms?|makes?)\\b[^;.]{3,60} into (?:\\w+ )?([a-z]{4,20})\\b|\\b${MAKER} ${MAKES} (?:\\w+ )?([a-z]{4,20}s)\\b`,
  'g',
);
const NO_PRODUCT =
  /^(?:data|content|services?|information|things?|models?|reports?|changes|features|materials?|rights|claims|warrant\w+|updates|access|customers?|users|logs|notices?|copies|records|fees|invoices|reasonable|commercially|representations|cookies|backups|results)$/;

/** What this vendor's product makes, by the words of the document: notes, pictures, minutes. */
function products({ passages }: Reading): readonly string[] {
  return passages.flatMap(({ words }) =>
    [...words.matchAll(MADE)].flatMap(([, ...found]) =>
      found.filter((noun) => noun !== undefined && !NO_PRODUCT.test(noun)),
    ),
  );
}

export function composeOutputOwnership(reading: Reading): Answer<'output_ownership'> | undefined {
  const wide = termsWith(reading);
  const made = products(reading);
  const thing = new RegExp(
    [
      RESULT.source,
      ...(wide === undefined ? [] : [wide.source]),
      ...(made.length === 0 ? [] : [anyOf(...new Set(made)).source]),
    ].join('|'),
  );
  const held = sensesOf(reading).flatMap((sense) => {
    const holder =
      OTHER_RESULTS.test(sense.words) ||
      TUNED_MODEL.test(sense.words) ||
      (/\b(?:models?|weights)\b/.test(sense.words) && !RESULT.test(sense.words))
        ? undefined
        : holderOf(sense, thing);
    return holder === undefined ? [] : [{ passage: sense.passage, holder }];
  });
  const of = (side: Holder): readonly Passage[] =>
    held
      .filter(({ holder }) => holder === side)
      .map(({ passage }) => passage)
      .slice(0, 2);
  const joint = sensesOf(reading).filter(({ words }) => JOINTLY.test(words) && thing.test(words));
  if (joint.length > 0) return { value: 'shared', evidence: joint.slice(0, 2).map(({ passage }) => passage) };
  const theirs = of('vendor');
  if (theirs.length > 0) return of('customer').length > 0 ? undefined : { value: 'vendor', evidence: theirs };
  return of('customer').length > 0 ? { value: 'customer', evidence: of('customer') } : undefined;
}

const JOINTLY = /\bown\w* jointly\b|\bjointly own\w*|\bco-?own\w*|\bjoint (?:property|owners\w*)\b/;
/** Papers and findings of another kind than the service's answers. */
const OTHER_RESULTS =
  /\b(?:user-generated|prompt[- ]completion|audit|test results|benchmark|usage|statistic\w*|security report|soc|penetration|response times?|support|incident|aggregat\w*|analytics|performance|inspection|professional services?|consulting)\b/;

const ALONE =
  /\b(?:no ?one (?:but|else|other)|nobody (?:but|else)|only|solely|exclusive(?:ly)?|sole|alone|reserved)\b|\bnot\b[^;.]{0,60}\b(?:other|others|anyone|anybody|third)\b|\bnever\b[^;.]{0,60}\b(?:other|others|anyone|third)\b/;

export function composeFinetuneOwnership(reading: Reading): Answer<'finetune_ownership'> | undefined {
  const held = sensesOf(reading).flatMap((sense) => {
    const thing = TUNED_MODEL.test(`${sense.words} ${sense.before} ${sense.head}`)
      ? new RegExp(
          `${TUNED_MODEL.source}|\\b(?:that|such|these|those|the resulting|the delta|the adapted|the new) (?:\\w+ )?(?:models?|weights)\\b`,
        )
      : TUNED_MODEL;
    const holder = holderOf(sense, thing) ?? labelled(sense);
    return holder === undefined ? [] : [{ passage: sense.passage, holder }];
  });
  const of = (side: Holder): readonly Passage[] =>
    held
      .filter(({ holder }) => holder === side)
      .map(({ passage }) => passage)
      .slice(0, 2);
  const alone = sensesOf(reading)
    .filter(
      ({ words, head, before }) =>
        ALONE.test(words) &&
        /\bcustomer\b|\bother customers\b/.test(words) &&
        TUNED_MODEL.test(`${words} ${/\b(?:it|them|such)\b/.test(words) ? `${head} ${before}` : ''}`) &&
        /\b(?:serve[ds]?|invok\w*|let|use[ds]?|using|available|access\w*|shar\w+|run|deploy\w*|provid\w+|offer\w*|disclos\w+)\b/.test(
          words,
        ) &&
        !/\bcompet|\bmay only\b|\bcustomer (?:shall|must) (?:not|only)\b/.test(words),
    )
    .map(({ passage }) => passage);
  if (of('vendor').length > 0 && of('customer').length === 0)
    return alone.length > 0
      ? { value: 'customer_exclusive_use', evidence: alone.slice(0, 2) }
      : { value: 'vendor_owns', evidence: of('vendor') };
  if (of('customer').length > 0 && of('vendor').length === 0)
    return { value: 'customer_owns', evidence: of('customer') };
  return alone.length > 0 ? { value: 'customer_exclusive_use', evidence: alone.slice(0, 2) } : undefined;
}

/** `Fine-tuned weights: property of customer`. */
function labelled({ words }: Sense): Holder | undefined {
  const found =
    /^([^:]{3,60}): (?:property of |owned by |belong\w* to |remain\w* with )?(customer|vendor)\b/.exec(words);
  return found !== null && TUNED_MODEL.test(`${found[1]!} `) ? (found[2] as Holder) : undefined;
}
