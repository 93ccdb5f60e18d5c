/** Whose are the answers, and whose are models made from the customer's data. */
import { denied } from '../reading/clause.ts';
import type { Passage, Reading } from '../reading/passages.ts';
import { type Answer, firstOf } from './answer.ts';

const OUTPUT =
  '(?:outputs?|translations? that result|(?:summar(?:y|ies)|insights?|minutes|notes?|texts?|replies|answers|translations?|drafts?|forecasts?|results) (?:or insights? )?(?:that |which )?(?:vendor|it|the (?:services?|platform|software|solution|api)) (?:\\w+ )?(?:deriv|writ|generat|produc|creat|return|mak)\\w*|output data|generated material|(?:translations?|transcripts?|summaries|results?|responses) (?:produced|generated|returned|thus obtained)|results of (?:the )?(?:preview features|services?|api|models?|platform|software)|(?<!user[- ])generated (?:content|assets|materials|images|media|text|code)|ai[- ]generated (?:content|assets)|generations|completions|suggestions|(?:ai|generated|model) (?:responses|results))';
const RIGHTS =
  '(?:all |any |exclusive |full |sole )*(?:rights?|title|ownership|interests?|intellectual property)';
/** `its output is customer's`, but not `customer's job`. */
export const NOT_OF_A_THING =
  '(?! (?!(?:own|content|data|sole|solely|exclusive|exclusively|intellectual|property|alone|to|and|or|as|if|once|when|upon|under|even|subject|in|for|forever|outright|entirely|completely|absolutely|not|unless|from|without|provided|immediately|because|but)\\b)[a-z])';
const NO_OWNERSHIP =
  /\brepresents? and warrants?\b|\b(?:represents?|warrants?) that\b|\binputs to generate\b|\bright to post\b|\bfeedback\b|\bindemnif|\binfring|\bcustomer (?:do|does) not own\b|\bnot transfer\b|\bopen[- ]source\b/;

const CUSTOMER_OWNS = new RegExp(
  [
    `\\bcustomer\\b(?! not)[^;]{0,140}\\b(?:(?<!'s )(?<!their )(?<!its )owns?|own and|(?:retains?|holds?|have|has|keeps?|reserves?) (?:and retains? )?(?:[^;]{0,30}\\b)?(?:(?:all|any|its|sole|exclusive|full|such|of the|customer's|their) (?:\\w+ ){0,2}(?:rights?|title|interests?)|title|ownership|intellectual))\\b[^;]{0,140}\\b${OUTPUT}\\b`,
    `\\btitle to\\b[^;]{0,120}\\b${OUTPUT}\\b[^;]{0,80}\\bremains? (?:vested )?(?:with|in) customer\\b`,
    `\\b(?:whose|who owns)\\b[^?]{0,40}\\b${OUTPUT}\\b[^?]{0,60}\\? (?:customer|it is customer's|they are customer's)\\b`,
    `\\b(?:stays?|remains?) customer's\\b[^;]{0,60}\\b${OUTPUT}\\b`,
    `\\bassigns?\\b[^;]{0,60}\\bto customer\\b[^;]{0,160}\\b${OUTPUT}\\b`,
    `\\bassigns?\\b[^;]{0,160}\\b${OUTPUT}\\b[^;]{0,60}\\bto customer\\b`,
    `\\bgrants? to customer ${RIGHTS}[^;]{0,120}\\b${OUTPUT}\\b`,
    `\\b${OUTPUT}\\b[^;]{0,100}\\b(?:owned (?:solely |exclusively )?by|belongs? (?:solely |exclusively )?to|property of|vests? in|assigned to) customer\\b(?!'s (?:licensors|providers))`,
    `\\b${OUTPUT}\\b[^;]{0,60}\\b(?:is|are|remains?|stays?) (?:solely |exclusively )?customer's\\b${NOT_OF_A_THING}`,
    `\\bvendor\\b[^;]{0,20}\\b(?:not|never)\\b (?:\\w+ )?claim (?:any )?(?:\\w+ )?(?:rights?|ownership|copyright|title)[^;]{0,30}\\bin ${OUTPUT}\\b`,
    `\\bvendor\\b[^;]{0,40}\\b(?:not|no|never|disclaims?)\\b[^;]{0,60}\\b(?:ownership|own|rights?|claim)\\b[^;]{0,100}\\b${OUTPUT}\\b`,
  ].join('|'),
);
const VENDOR_OWNS = new RegExp(
  [
    `\\bvendor(?: or its licensors| and its licensors| and its affiliates)?,?(?: \\w+){0,6}? (?:(?<!'s )(?<!their )(?<!its )owns?|(?:retains?|reserves?|holds?) (?:[^;]{0,30}\\b)?(?:(?:all|any|its|sole|exclusive|full|such|of the|customer's|their) (?:\\w+ ){0,2}(?:rights?|title|interests?)|title|ownership|intellectual))\\b[^;]{0,120}\\b${OUTPUT}\\b`,
    `\\b${OUTPUT}\\b[^;]{0,60}\\b(?:owned by|belongs? to|property of|vests? in|remains?) vendor(?:'s)?\\b(?! (?:liable|responsible))`,
    `\\bcustomer\\b[^;]{0,40}\\bassigns?\\b[^;]{0,80}\\b${OUTPUT}\\b[^;]{0,40}\\bto vendor\\b`,
  ].join('|'),
);
const CUSTOMER_OWNS_CONTENT =
  /\bcustomer\b(?! not)[^;]{0,80}\b(?:(?<!'s )owns?|(?:sole |exclusive |and )*owner of|retains?|holds?|reserves?)\b[^;]{0,120}\b(?:customer(?:'s)? (?:data|content|materials|property|information)|user content|(?:customer's )?content)\b/;
const CONTENT_TERM =
  /^\W*(?:\(?\w{1,3}\)? )?(?:customer(?:'s)? (?:data|content|materials|property)|content|user content)\b/;

export function readOutputOwnership(reading: Reading): Answer<'output_ownership'> | undefined {
  const clauses = reading.passages.filter(
    (passage) => !passage.definition && !NO_OWNERSHIP.test(passage.full),
  );
  const mine = clauses.filter(({ full }) => affirmed(full, CUSTOMER_OWNS));
  const theirs = clauses.filter(
    ({ full }) =>
      VENDOR_OWNS.test(full) &&
      !denied(full, full.search(VENDOR_OWNS) + 20) &&
      !affirmed(full, CUSTOMER_OWNS),
  );
  if (clauses.some(({ full }) => /\bjointly own/.test(full) && new RegExp(OUTPUT).test(full))) {
    return { value: 'shared', evidence: clauses.filter(({ full }) => /\bjointly own/.test(full)) };
  }
  return firstOf<'output_ownership'>(
    ['vendor', mine.length === 0 ? theirs.slice(0, 2) : []],
    ['customer', mine.slice(0, 2)],
    ['customer', throughDefinition(reading, clauses)],
  );
}

/** The customer owns its content, and its content is defined to include what comes out. */
function throughDefinition(reading: Reading, clauses: readonly Passage[]): readonly Passage[] {
  const includes = reading.passages.find(
    ({ full, words }) =>
      saysWhatContentIs(words, full) &&
      /\boutputs?\b|\b(?:replies|answers|results) (?:generated|given|returned)\b|\bgenerated? (?:\w+ ){0,3}(?:by|for|through|using)\b[^;]{0,60}\b(?:ai|artificial intelligence|models?|services?)\b/.test(
        full,
      ),
  );
  const owns = clauses.find(
    ({ full }) => CUSTOMER_OWNS_CONTENT.test(full) && !denied(full, full.search(CUSTOMER_OWNS_CONTENT) + 30),
  );
  return includes === undefined || owns === undefined ? [] : [owns, includes];
}

function saysWhatContentIs(words: string, full: string): boolean {
  return (
    (CONTENT_TERM.test(words) && /\b(?:means|includes?|refers to|consists? of)\b/.test(words)) ||
    /\b(?:collectively|together)(?: with [^()]{0,60})?,? (?:the )?(?:customer(?:'s)? )?(?:content|data)\b/.test(
      full,
    ) ||
    /\b(?:customer data|customer content)\b[^.]{0,60}\b(?:includes?|means)\b/.test(full)
  );
}

function affirmed(full: string, pattern: RegExp): boolean {
  const found = pattern.exec(full);
  if (found === null) return false;
  // "Subject to customer's rights, vendor shall own the output."
  if (
    /^customer\b[^;]*?\bvendor\b(?:,| and its \w+)? (?:(?!customer)\w+ ){0,3}(?:owns?|retains?|reserves?)\b/.test(
      found[0],
    )
  )
    return false;
  return !/\bcustomer\b[^;]{0,60}\b(?:not|no|never)\b[^;]{0,30}\b(?:owns?|retains?|have|has|hold)\b/.test(
    found[0],
  );
}

const TUNED =
  "(?:models? or weights|(?:fine-?tuned|custom(?:i[sz]ed)?|customer derivative|derivative|adapted|tuned|personali[sz]ed|bespoke|customer(?:'s)?) (?:(?!(?:data|content|prompts|inputs|to)\\b)[\\w,]+ ){0,4}?(?:models?|weights|adapters?|checkpoints?)|(?:models?|weights|adapter weights|adapters|checkpoints?) (?:that |which )?(?:\\w+ ){0,3}?(?:fine-?tuned|tuned|adapted|customi[sz]ed|trained|built|derived|produced|created|come out of|builds?) (?:by|from|on|for|with|to|a|customer|through)|model (?:weights|derivatives|customi[sz]ations?)|weights (?:of|and parameters)|(?:derivatives?|modifications?|adaptations?|derivative works|enhancements|improvements) (?:of|to) (?:the |any |vendor's |vendor |such )*(?:\\w+ ){0,2}?models?)";
const TUNED_IS = new RegExp(`\\b${TUNED}\\b`);
const TUNED_CUSTOMER = new RegExp(
  `\\bcustomer\\b(?! not)[^;]{0,120}\\b(?:(?<!'s )(?<!their )(?<!its )owns?|retains?|holds?)\\b[^;]{0,120}\\b${TUNED}\\b|\\b${TUNED}\\b[^;]{0,100}\\b(?:owned by|belongs? to|property of|assigned to|vests? in) customer\\b|\\b${TUNED}\\b[^;]{0,120}\\b(?:is|are|remains?|stays?) customer's (?:property|own)?|\\b(?:stays?|remains?) customer's\\b[^;]{0,30}\\b${TUNED}\\b|\\bassigns?\\b[^;]{0,120}\\b${TUNED}\\b[^;]{0,60}\\bto customer\\b|\\bassigns?\\b[^;]{0,30}\\bto customer\\b[^;]{0,120}\\b${TUNED}\\b`,
);
const TUNED_EXCLUSIVE = new RegExp(
  `\\b${TUNED}\\b[^;]{0,80}\\bavailable to customer alone\\b|\\b${TUNED}\\b[^;]{0,120}\\bsole (?:and exclusive )?(?:right|use)\\b|\\bnot\\b[^;]{0,30}\\b${TUNED}\\b[^;]{0,40}\\b(?:to|with) (?:anyone|any (?:other|third)|others|third)|\\b${TUNED}\\b[^;]{0,120}\\b(?:exclusive(?:ly)?|solely|only|alone)\\b[^;]{0,60}\\b(?:customer|customer's)\\b|\\b${TUNED}\\b[^;]{0,80}\\bnot\\b[^;]{0,40}\\b(?:shared|used|available|accessible|disclosed)\\b[^;]{0,60}\\b(?:other|third|anyone)\\b|\\bexclusive (?:use|right|access)[^;]{0,80}\\b${TUNED}\\b|\\bnot\\b[^;]{0,60}\\b${TUNED}\\b[^;]{0,80}\\bother customers\\b`,
);
const TUNED_VENDOR = new RegExp(
  `\\bvendor\\b[^;]{0,80}\\b(?:owns?|retains?|reserves?)\\b[^;]{0,240}\\b(?:${TUNED}|models\\b[^;]{0,160}\\b(?:modifications|derivative works|derivatives))\\b|\\b${TUNED}\\b[^;]{0,80}\\b(?:owned by|property of|belongs? to|remain with|vests? (?:solely |exclusively )?in|remains?) vendor\\b`,
);
const MATERIALS = /\bmodels\b[^.]{0,200}\b(?:modifications|derivative works|derivatives|improvements)\b/;

export function readFinetuneOwnership(reading: Reading): Answer<'finetune_ownership'> | undefined {
  const clauses = reading.passages.filter(
    ({ definition, full }) => !definition && !/\bfeedback\b|\bindemnif|\bcompet/.test(full),
  );
  const theirs = clauses.filter(
    ({ full }) => TUNED_VENDOR.test(full) && !/\bcustomer\b[^;]{0,20}\bowns?\b/.test(full),
  );
  return firstOf<'finetune_ownership'>(
    ['customer_owns', clauses.filter(({ full }) => affirmed(full, TUNED_CUSTOMER)).slice(0, 2)],
    ['customer_exclusive_use', clauses.filter(({ full }) => TUNED_EXCLUSIVE.test(full)).slice(0, 2)],
    ['customer_owns', asOutput(reading)],
    ['vendor_owns', theirs.slice(0, 2)],
    ['vendor_owns', asMaterials(reading, clauses)],
  );
}

/** The customer owns the output, and the output is defined to include the model. */
function asOutput(reading: Reading): readonly Passage[] {
  const includes = reading.passages.find(
    ({ definition, words }) => definition && /^outputs? /.test(words) && TUNED_IS.test(words),
  );
  if (includes === undefined) return [];
  const owner = readOutputOwnership(reading);
  return owner?.value === 'customer' ? [includes, ...owner.evidence.slice(0, 1)] : [];
}

/** The vendor owns a thing that is defined as its models with all that derives from them. */
function asMaterials(reading: Reading, clauses: readonly Passage[]): readonly Passage[] {
  const means = reading.passages.find(
    ({ definition, words }) => definition && MATERIALS.test(words) && !CONTENT_TERM.test(words),
  );
  const term =
    means === undefined
      ? undefined
      : /^(?:\(?\w{1,3}\)? )?(.{3,40}?) (?:means|includes|refers)/.exec(means.words)?.[1];
  if (means === undefined || term === undefined) return [];
  const owns = clauses.find(
    ({ full }) => /\bvendor\b.{0,60}\b(?:owns?|retains?|reserves?)\b/.test(full) && full.includes(term),
  );
  return owns === undefined ? [] : [owns, means];
}
