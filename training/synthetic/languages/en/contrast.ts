import { lines } from '../language.ts';

/** Names that are common words too, and the firms and places among them. */
export const HOMONYMS = {
  homonym: lines(`
    [Will|Mark|May|Rose|Frank|Grant|Bill|Jack|Summer|Paris|Hope|Grace|Faith|Joy|Chase|Hunter|Drew|Rob|Pat|Sue|April|June|Art|Rich|Dawn|Iris|Ruby|Ivy|Chuck|Miles|Skip|Gene|Ray|Holly|Penny|Victor|Sandy|Christian|Dean|Earl|Guy|Norm|Buck|Nick|Josh|Carol|Olive|Violet|Crystal|Angel|Sunny|Stormy|Lance|Pierce|Reed|Wade]
    [Will|Mark|May|Rose|Frank|Grant|Bill|Jack|Hope|Grace|Rob|Sue|Art|Ruby|Miles|Gene|Ray|Penny|Dean] [Young|Long|Short|Stone|Fields|Banks|Rivers|Price|Cook|Baker|Bishop|Pope|King|Knight|Cross|Love|Best|Sharp|Swift|Wood|Hill|Green|White|Black|Gray|Bush|Park|Church|Marsh|Carpenter|Gardener|Fisher|Shepherd|Bell|Page|Booker|Major|Sergeant|Rice|Bean|Berry|Root|Winter|Day]
    [Mr|Ms|Dr] [Young|Long|Short|Stone|Banks|Price|Cook|Bishop|Cross|Best|Sharp|Wood|Bush|Church|Page|Rice|Day]
  `),
  homonymfirm: lines(`
    [Apple|Target|Gap|Shell|Orange|Visa|Meta|Amazon|Slack|Zoom|Stripe|Square|Next|Boots|Oracle|Delta|Virgin|Subway|Dove|Tide|Corona|Jaguar|Puma|Sprint|Discover|Chase|Post Office|Monster|Indeed|Match]
  `),
  homonymplace: lines(`
    [Reading|Bath|Sandwich|Deal|Rugby|Wells|Hull|Nice|Split|Cork|Mobile|Phoenix|Buffalo|Orange County|Turkey|Chad|Jordan|Georgia|Cuba|Jersey|Hope Valley|Hook|Diss|Eye|Ware|Barking|Tring|Mold|Flint|Bangor]
  `),
};

export const CONTRAST = lines(`
  Will <@homonym> sign [it|the lease] or will <@homonym>?
  <@homonym> [may|will|might] [call|write|be late] in May.
  Ask <@homonym> to mark the [mistakes|exams] and bill the client.
  <@homonym> and <@homonym> [rose|left] at once when <@homonym> came in.
  In [April|June|August], <@homonym> [moved|flew] to <@homonymplace>.
  [Thanks|Sorry|Hi|Dear] <@homonym>, the [grant|bill|page] is [ready|paid|lost].
  I bought [an apple|a jaguar toy|orange juice] at <@homonymfirm>, said <@homonym>.
  Our target: [beat|sell to|join] <@homonymfirm> by [spring|summer].
  <@homonymfirm> [raised|cut] its target, and <@homonym> was frank about it.
  [Reading|Bathing|Splitting wood] in <@homonymplace> is [what I like|a joy].
  It is nice in <@homonymplace>, [and turkey is served at Christmas|in May].
  We [drove|walked] from <@homonymplace> to <@homonymplace> with <@homonym>.
  Did <@homonym> [park|cook|pray] near the [church|hill|green]?
  <@homonym>'s [hope|faith|joy] [grew|faded] when <@homonymfirm> wrote.
  The [baker|bishop|cook|king], <@homonym>, [is|was] [frank|rich|young].
  From: <@homonym>. To: <@homonym>. Re: [a page|the price|a cross mark]
  - <@homonym>: [will do|may be late|drew the plan]
  [Grant|Give] <@homonym> access to the [root|park|bank] folder.
  Which <@homonym> do you mean, the one from <@homonymplace> or the one at <@homonymfirm>?
  hey <@homonym> u coming to <@homonymplace> or what
  Agenda For <@homonym> And <@homonym>: Price Lists, Park Access, Summer Plans
  <p1.full> [and|,] <@homonym> work for <@homonymfirm> in <city>.
  Name: <@homonym>
  Best, <@homonym>
`);
