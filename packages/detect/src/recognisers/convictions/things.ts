/**
 * What a nationality says of no person: food and drink (`Swiss cheese`), breeds, things with a nation in their name
 * (`French windows`), and languages that are taught, spoken or written.
 */

const THINGS =
  /^[ -](?:fr(?:y|ies)|toast|bread|cheese|chocolate|wine|beer|food|cuisine|restaurant|pastry|pastries|breakfast|muffin|salad|yogh?urt|coffee|tea|roll|sausage|bacon|bulldog|shepherd|terrier|setter|spaniel|wolfhound|cat|hound|mastiff|window|windows|door|doors|horn|press|kiss|braid|roulette|doll|army knife|measles|chalet|leather|silver|rug|carpet|blinds|bond|bonds|dressing|stew|soup|pasta|pizza|curry|tapas|omelette|onion|mustard|butter|rice|sauce|cooking|recipes?|language|grammar|lessons?|teacher|classes|course|translation|dictionary|subtitles|dub|speakers?|speaking|summer|revolution|Portuguese|Spanish|English|French|German|Dutch|Arabic|Chinese|Open|Airways|Airlines|Express|Museum|Bank|University)(?!\p{L})/iu;
const LANGUAGE_VERB =
  /(?<!\p{L})(?:speaks?|spoken|speaking|spoke|teach(?:es|ing)?|taught|learn(?:s|ing|ed|t)?|stud(?:y|ies|ied|ying)|read(?:s|ing)?|writ(?:e|es|ing)|written|understands?|translat(?:e|es|ed|ing|ion)(?: \p{L}+){0,2} (?:to|into|from)|fluent|know(?:s|ing)?|say|word|mean(?:s|ing)?|in|into)(?: (?:in|fluent|good|little|perfect|plain|simple|only|both|some|Brazilian|British|American|Mexican|Canadian|Swiss|Austrian))? $/iu;
/** A language is not said of a noun: its clause ends, or a small word follows. */
const LANGUAGE_ENDS =
  /^(?:[.,;:!?)"'’]|$|\n| (?:and|or|at|to|from|into|as|but|with|in|on|for|because|since|before|is|was|very|well|fluently|too|if|when|while|today|using)(?!\p{L}))/u;

/** @param start and end: of the nationality. */
export function isThing(text: string, start: number, end: number): boolean {
  if (THINGS.test(text.slice(end, end + 16))) return true;
  return (
    LANGUAGE_ENDS.test(text.slice(end, end + 10)) &&
    LANGUAGE_VERB.test(text.slice(Math.max(0, start - 32), start))
  );
}
