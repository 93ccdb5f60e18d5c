/** How the customer gets its data out, what the vendor pays at most, and on what ground data leaves the EEA. */
import type { TransferMechanism } from '../fields.ts';
import {
  actorBefore,
  denied,
  fetchedByOthers,
  refersElsewhere,
  withoutNamesOfSections,
} from '../reading/clause.ts';
import type { Passage, Reading } from '../reading/passages.ts';
import { type Answer, firstOf } from './answer.ts';

const DATA =
  "(?:personal data|customer(?:'s)? (?:\\w+ ){0,2}?(?:data|content|information|materials|files|property)|user content|conversations|projects|(?:its|their|such|all|any|the|that|those|relevant) (?:\\w+ ){0,2}?(?:data|contents?|files|inputs|outputs|conversations|records|projects)|data stored|copies of|copy of|data and content|phi|(?:full|complete|a) (?:copy|archive) of|everything|[a-z]{4,20} data|all documents)";
const FETCH = new RegExp(
  `\\bhand(?:s|ed)? back\\b[^;]{0,40}\\b${DATA}\\b|\\bcustomer may request (?:a )?cop(?:y|ies) of\\b[^;]{0,30}\\b${DATA}\\b|^(?:download|export) customer's (?:transcripts?|data|content|notes|files|documents)\\b|\\bcustomer\\b[^;]{0,120}\\b(?:export|download|retrieve|recover|pull (?:down|out)|take out|extract (?:customer|its|their|such|all|the|personal)|access and copy|obtain a copy|port(?:ed|ing|s)?(?!\\w))\\w*\\b[^;]{0,80}\\b${DATA}\\b|\\b(?:export|retriev\\w*|download\\w*|extraction|portability|full archive|complete archive|archive)\\b[^;]{0,60}\\b${DATA}\\b[^;]{0,80}\\bcustomer\\b|\\b(?:returns?|returning|hands? over)\\b[^;]{0,140}\\b${DATA}\\b|\\bmake\\b[^;]{0,30}\\b(?:${DATA}|customer content)\\b[^;]{0,20}\\bavailable to customer\\b[^;]{0,40}\\bformat|\\bsurrender\\w*\\b[^;]{0,60}\\bto customer\\b[^;]{0,60}\\b${DATA}|\\bprovide\\b[^;]{0,30}\\b(?:a )?cop(?:y|ies) of\\b[^;]{0,40}\\b${DATA}\\b|\\b(?:deletion|destruction|erasure|delete|destroy|erase|deleted|destroyed)\\b[^;]{0,12}\\bor return|\\b${DATA}\\b[^;]{0,80}\\b(?:be|is|are) (?:\\w+ ){0,3}?returned\\b|\\bmake\\b[^;]{0,60}\\b${DATA}\\b[^;]{0,40}\\bavailable\\b[^;]{0,60}\\b(?:export|download|retriev|extract)`,
);
const NOT_FETCH =
  /\bcop(?:y|ies) of [^.;,]{0,40}?\b(?:agreements?|contracts?|clauses|provisions|terms|polic(?:y|ies)|versions?|reports?|certificates?|sccs?)\b|\b(?:download|export|retriev)\w* (?:\S+ ){0,3}?documentation\b|\bagrees? to be bound\b|\bunderstood\b|\bby (?:accessing|using|downloading|viewing)\b|\bgrants?\b|\bexporter\b|\bimprint\b|\b(?:print|view|stream)\w*,? (?:and|or|and\/or) download|\bviewing and downloading\b|\bdownload and install|\boffline\b|\bmobile app(?:lication)?\b|\bintellectual\b|\binfring|\bdownload link|\bdownloadable\b|\bmay only use\b|\bexport (?:gmbh|ltd|inc|llc|limited|ag|co)\b|\bcop(?:y|ies) of each version\b|\b(?:is|are) (?:planned|coming)\b|\breturn receipt\b|\bextract\w*\b[^;]{0,60}\bfrom (?:\w+ ){0,3}?(?:sources?|websites?|sites)\b|\bwithout [^;]{0,40}\b(?:approval|permission|consent)\b|\btranslat\w+|\brisk of loss\b|\blicen[sc]e (?:\w+ )?to\b|\b(?:limited|revocable|non-transferable)\b[^;]{0,40}\blicen[sc]e|\bpersonal use\b|\binternal purposes\b|\bdistribution\b|\brespond to requests\b|\brectification\b|\bown (?:discretion|risk)\b|\b(?:generat\w*|display|produc\w*) (?:and|or) return|\bto which (?:the )?gdpr|\bexport(?:ing|s)? customer(?! (?:personal )?(?:data|content|information|materials)| content)|\bweights\b|\bsource code\b|\bderived\b|\bexport(?:ed|s|ing)? (?:control|law|admin|regulation|restrict|complian|licen)|\bre-?export|\bsanction|\bdata exporter\b|\bdata subjects?'?s? (?:rights?|requests?)|\brights? (?:of|to) (?:\w+, )*(?:data )?portability|\bright (?:of|to) (?:access|rectif)|\bconfidential information\b|\breceiving party\b|\bdisclosing party\b|\binvestment\b|\bno (?:obligation|liability)\b|\bscrap|\bpayment\b|\bcustomer (?:shall|will|may|must|agrees?)(?: \w+){0,4} not\b|\bcustomer (?:shall|will|must) (?:\w+ ){0,2}(?:return|cease)/;

export function readExport(reading: Reading): Answer<'data_portability_export'> | undefined {
  const found = reading.passages.filter((passage) => {
    const { words, definition } = passage;
    const full = withoutNamesOfSections(passage.full);
    if (definition || NOT_FETCH.test(full) || refersElsewhere(full) || fetchedByOthers(words)) return false;
    const at = full.search(FETCH);
    if (
      at < 0 ||
      !/\b(?:return|export|download|retriev|recover|hand over|hand back|surrender|format|archive|pull|extract|copy|copies|port)/.test(
        words,
      )
    )
      return false;
    if (
      /\b(?:software|application|apps?|product) (?:\w+ )?download|\bdownload (?:the |an? |vendor)?(?:software|app|service|any)/.test(
        full,
      )
    )
      return false;
    const returns = full.search(/\breturn/);
    return (
      !(denied(full, at + 40) && !/\bnot be able\b/.test(full)) &&
      (returns < 0 || actorBefore(full, returns) !== 'customer' || /\bvendor\b/.test(full.slice(0, returns)))
    );
  });
  return firstOf<'data_portability_export'>(['yes', found.slice(0, 2)]);
}

const LIABLE =
  /\bowes? customer\b|\bthe most vendor\b|\bliab(?:le|ility|ilities)\b|\bdamages\b|\bresponsib(?:le|ility)\b/;
const BOUNDED =
  /\b(?:at most|the most|no more than|not more than)\b|\b(?:exceed\w*|excess of|limited to|capped|cap|greater of|lesser of|lower of|higher of|maximum|not be (?:more|greater)|up to|aggregate|restricted to|limit(?:ed)? (?:is|shall|will|of|at)|shall be limited|amount equal to)\b/;
const AMOUNT =
  /\bannual (?:remuneration|consideration|compensation|payments?|price|contract value|fees?|charges|subscription)\b|\bwhat customer (?:has |have )?paid\b|\b(?:amounts?|fees?|sums?|prices?|charges|consideration|remuneration|compensation|monies|subscription fees?|service fees?|revenue|value)\b[^;]{0,120}\b(?:paid|payable|due|received|under|owed|charged|invoiced|consumed|spent|pay|actually)\b|\b(?:paid|payable)\b[^;]{0,100}\b(?:vendor|customer)\b[^;]{0,100}\b\d+ (?:months?|years?)|[$€£₹] ?\d|\b(?:inr|sgd|aud|nzd|cad|jpy|nok|dkk|pln|rs\.?) ?\d|\b(?:usd|eur|gbp|chf|sek|us\$)\s?\$?\d|\b\d[\d,. ]*(?:dollars|euros?|pounds|usd|eur|gbp|sek|kronor)\b|\b\d+ (?:months?|years?)(?:'s?)? (?:of )?(?:fees|charges|subscription)|\b\d+ ?%|\b(?:hundred|thousand)\b[^;]{0,20}\b(?:dollars|euros|pounds)\b|\bprice base amount/;

export function readLiabilityCap(reading: Reading): Answer<'liability_cap'> | undefined {
  const capped = reading.passages.filter(
    ({ full, words, definition }) =>
      !definition &&
      LIABLE.test(full) &&
      BOUNDED.test(full) &&
      AMOUNT.test(full) &&
      (BOUNDED.test(words) || AMOUNT.test(words)) &&
      !/\binsurance\b|\bservice credits?\b|\bsla\b|\bfine|\barbitrat/.test(words),
  );
  const items = reading.passages.filter(
    ({ words, lead }) => lead !== '' && LIABLE.test(lead) && AMOUNT.test(words),
  );
  return firstOf<'liability_cap'>(['stated', capped.slice(0, 2)], ['stated', items.slice(0, 2)]);
}

const SCC =
  /\bstandard (?:contractual|data protection) clauses\b|\b(?:eu |uk |the |these )?sccs?\b|\bmodel clauses\b|\b(?:controller|customer|vendor|processor) to (?:controller|customer|vendor|processor) clauses\b|\buk addendum\b|\buk transfer addendum\b|\binternational data transfer (?:addendum|agreement)\b|\bidta\b|\b2021\/914\b|\bstandardvertragsklauseln\b|\bclauses contractuelles types\b/;
const OPERATES =
  /\b(?:incorporat\w*|appl(?:y|ies|ied|icable)|enter(?:s|ed)? into|rel(?:y|ies|ied|ying)|rests? on|agree[sd]?|form(?:s)? (?:an? )?(?:integral )?part|execut\w*|deemed|in place|based on|basis of|conclud\w*|sign\w*|bound by|compl(?:y|ies)|govern\w*|ensur\w*|pursuant to|under|adopt\w*|implement\w*|us(?:e[sd]?|ing)|through|subject to|built in|in accordance with|transfer mechanism|safeguards?|completed|supplement\w*|part of|contains?|transfers? (?:\w+ ){0,3}?by)\b/;
const INCORPORATES =
  /\b(?:incorporated|shall apply|will apply|applies|apply to|enter(?:s|ed)? into|deemed|form(?:s)? (?:an? )?(?:integral )?part|agree)\b/;
const DPF = /\bdata privacy framework\b|\bdpf\b|\bprivacy shield\b/;
const DPF_HELD =
  /\b(?:certif\w*|self-certif\w*|participa\w*|takes? part|adher\w*|compl(?:y|ies)|rel(?:y|ies)|listed|member|enrolled)\b/;
const BCR = /\bbinding corporate rules\b|\bbcrs?\b/;
const ADEQUACY =
  /\badequacy (?:decision|regulation|finding)s?\b|\bdecision (?:within the meaning of|under|pursuant to) article 45\b/;
const RELIES =
  /\b(?:subject to|object of|covered by|benefits? (?:from|of)|on the basis of|based on|rel(?:y|ies|ying) (?:up)?on|made (?:pursuant to|under|on)|in reliance|covered by|shall be made)\b/;
const ALTERNATIVES =
  /\bbinding corporate rules\b|\b(?:such as|including|for example|e\.g|unless|not (?:covered|subject|recogni[sz]ed|adopted|within)|without|in the event|alternative|invalid\w*|replac\w*|any other|other (?:valid|lawful|appropriate)|third countr(?:y|ies) (?:that|which|not))\b/;

/** `and, where this does not apply, on the clauses` */
const IN_ITS_PLACE =
  /\b(?:where|if|when|to the extent(?: that)?) (?:this|that|it|these|they|the \w+(?: \w+)?) (?:does|do|is|are|should|shall) not \w+\b/g;

export function readTransferMechanism(reading: Reading): Answer<'transfer_mechanism'> | undefined {
  const found = new Map<TransferMechanism, Passage>();
  const note = (name: TransferMechanism, passage: Passage): void => {
    if (!found.has(name)) found.set(name, passage);
  };
  for (const passage of reading.passages) {
    const { full, words, definition } = passage;
    if (
      SCC.test(words) &&
      !definition &&
      OPERATES.test(full) &&
      !/\bnot (?:rely|use|apply|enter|incorporate)\b/.test(words.replace(IN_ITS_PLACE, ' ')) &&
      !/\barbitrat|\bstockholm\b/.test(words)
    )
      note('scc', passage);
    if (definition) continue;
    if (
      DPF.test(words) &&
      DPF_HELD.test(words) &&
      /\bvendor\b|\bparticipa|\brel(?:y|ies)/.test(full) &&
      !/\bprivacy shield\b.{0,60}\binvalid/.test(full) &&
      !/\b(?:if|unless|invalid\w*|where)\b/.test(words.slice(0, words.search(DPF)))
    )
      note('dpf', passage);
    if (
      BCR.test(words) &&
      /\bvendor\b[^;]{0,80}\b(?:has|have|adopted|approved|rel(?:y|ies)|maintain\w*|implemented)\b[^;]{0,80}\b(?:binding corporate rules|bcrs?)\b|\btransfers?\b[^;]{0,60}\b(?:is|are) (?:\w+ )?(?:made|based|carried out|governed|covered)\b[^;]{0,30}\b(?:binding corporate rules|bcrs?)\b/.test(
        words,
      )
    )
      note('bcr', passage);
    if (
      ADEQUACY.test(words) &&
      RELIES.test(words) &&
      !ALTERNATIVES.test(words) &&
      !denied(words, words.search(ADEQUACY))
    )
      note('adequacy', passage);
  }
  if (found.size === 0) return undefined;
  const operative = reading.passages.filter(
    ({ words, definition }) =>
      !definition && SCC.test(words) && INCORPORATES.test(words) && !/\barbitrat|\bstockholm\b/.test(words),
  );
  return {
    value: [...found.keys()],
    evidence: [...new Set([...(found.has('scc') ? operative.slice(0, 2) : []), ...found.values()])].slice(
      0,
      3,
    ),
  };
}
