/** The parts that addresses are made of, as pieces of patterns. Every piece is bounded and stays on its line. */

/** A capitalised word. */
export const CAP = "\\p{Lu}[\\p{L}\\p{M}'’]{0,24}";

const SMALL =
  "(?:de|del|da|do|das|dos|di|la|las|los|le|les|el|am|an|der|im|ob|bei|sur|sous|en|upon|on|under|of|aan|den|nad|lès|v\\.|d\\.|a\\.|d['’]|l['’])";

/** A town: up to four capitalised words with small ones between, perhaps the number of a district. */
export const CITY = `(?:['’]s-)?(?:(?:St|Ste|Sta|Mt|Ft)\\. ?)?${CAP}(?:(?:[ -]${SMALL}){0,3}[ -]${CAP}){0,3}(?: (?:\\d{1,2}(?:er|e|ème)?|[Cc][Ee][Dd][Ee][Xx](?: \\d{1,2})?)(?![\\p{L}\\p{N}]))?`;

/** Postcodes that begin with a digit, with or without the country before them. */
export const DIGIT_POSTCODE =
  '(?:(?:[A-Z]{1,3})[- ])?(?:\\d{5}(?:-\\d{3,4})?|\\d{4}-\\d{3}|\\d{2}-\\d{3}|\\d{3} \\d{2}|\\d{4} ?[A-Z]{2}(?![\\p{L}\\p{N}])|\\d{4})(?![\\p{L}\\p{N}])';

/** British, Canadian and Irish postcodes. */
export const UK_POSTCODE = '[A-Z]{1,2}\\d(?:\\d|[A-Z])? ?\\d[ABD-HJLNP-UW-Z]{2}(?![\\p{L}\\p{N}])';
export const CA_POSTCODE =
  '[ABCEGHJ-NPRSTVXY]\\d[ABCEGHJ-NPRSTV-Z][ -]?\\d[ABCEGHJ-NPRSTV-Z]\\d(?![\\p{L}\\p{N}])';
export const EIRCODE = '(?:[AC-FHKNPRTV-Y]\\d{2}|D6W) ?[0-9AC-FHKNPRTV-Y]{4}(?![\\p{L}\\p{N}])';
export const LETTER_POSTCODE = `(?:${UK_POSTCODE}|${CA_POSTCODE}|${EIRCODE})`;

/** What joins two parts of one address: a comma, a dash, a line end, a space; not the border of a cell. */
export const JOINT =
  '(?=[\\s,;·–—<.-])[ \\t]{0,3}(?:\\.?[,;·](?=\\s)|\\.(?=[ \\t])|[–—-](?=[ \\t]))?[ \\t]{0,4}(?:<br ?/?>|\\\\{1,2}|\\r?\\n)?[ \\t]{0,8}(?:[>|][ \\t])?';

/** The number of a house, with letter, fraction, range, stairs and door. */
export const HOUSE =
  "\\d{1,5}(?: ?(?:bis|ter|quater)(?!\\p{L})|[ /-]?[A-Za-z](?![\\p{L}\\p{N}'’]|\\. ?\\d))?(?:-(?:[IVX]{1,4}|hs|huis)(?![\\p{L}]))?(?: (?<=[A-Z] )\\d{1,3}(?![\\p{L}\\p{N}]))?(?:[-–/+]\\d{1,4}[A-Za-z]?(?![\\p{L}\\p{N}])){0,3}(?: [-–/] ?\\d{1,3}[a-z]?(?![\\p{L}\\p{N},.]))?";

/** Flats, floors, suites, stairs. Decoding has turned `º` and `ª` into letters, where it stood before. */
export const UNIT = new RegExp(
  '(?:' +
    [
      '(?:apt|apartment|apartamento|apto|suite|ste|unit|flat|floor|fl|room|rm|bldg|building|block|blk|lot|level|lvl|office|shop|wohnung|whg|etage|étage|stock|stiege|top|tür|hinterhaus|appartement|appt|app|bâtiment|bât|bat|escalier|esc|escalera|piso|puerta|pta|planta|portal|bajo|local|parcela|nave|despacho|oficina|interno|int|scala|sc|piano|palazzina|andar|bloco|bl|lote|sala|conjunto|conj|cj|casa|bus|bte|boîte|huis|lok|lokal|mieszkanie|klatka|lgh|byt|dpto|depto|colonia|mailstop|box)(?:\\. ?|[ \\t])(?:(?:n[º°.o]|no\\.|nr\\.?|#) ?)?(?:\\d{1,4}(?:[ -]?[A-Za-z](?![\\p{L}\\p{N}]))?|[A-Za-z](?:-?\\d{1,3})?)(?![\\p{L}\\p{N}])',
      '#[ \\t]?\\d{1,5}[A-Za-z]?(?![\\p{L}\\p{N}])',
      'm\\. ?\\d{1,4}[a-z]?(?![\\p{L}\\p{N}])',
      '\\d{1,2}(?:st|nd|rd|th|er|e|ère|ème|º|ª|°|o|a|\\.)?[ \\t]?(?:floor|fl\\.|étage|etage|stock|og|ug|obergeschoss|piso|planta|andar|piano|verdieping|piętro|kerros|floor|tr\\.?|sal)(?![\\p{L}\\p{N}])(?:[ ,]{1,2}(?:dcha|izda|izq|links|rechts|mitte|left|right|tv|th|mf)(?![\\p{L}])\\.?)?',
      '\\d{1,2}(?:[ \\t]?\\.?[º°ªoa]|[ \\t]?\\.)[ \\t]?-?[ \\t]?(?:dcha|izqda|izda|izq|dch|derecha|izquierda|centro|ctro|int|ext|esq|dto|dta|fte|tv|th|mf|[A-Z]|\\d{1,2}[ \\t]?[ªºao])(?![\\p{L}\\p{N}])\\.?',
      '\\d{1,2}(?:[ \\t]?[º°ª]|[oanrt])(?:[ \\t]\\d{1,2}[oaªº]?)?(?![\\p{L}\\p{N}])',
      '(?:og|eg|ug|dg|vh|hh|bajo|bjo|ático|atico|entresuelo|entlo|principal|ppal|parter|rez-de-chaussée|rdc|ground floor|top floor|first floor|second floor|third floor|penthouse|basement|basement flat|piano terra)(?:[ \\t](?:dcha|izda|izq|links|rechts|derecha|izquierda|[A-Z]))?(?![\\p{L}\\p{N}])\\.?',
      '(?:\\d{1,2}[ \\t]?)?(?:dcha|izqda|izda|derecha|izquierda)(?![\\p{L}])\\.?',
    ].join('|') +
    ')',
  'iuy',
);
