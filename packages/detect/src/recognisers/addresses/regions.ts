/** Countries, states and provinces as they close a postal address. */

const list = (words: string): readonly string[] => words.split('|');

/** Two capitals behind a city of the United States, Australia, Canada or Brazil. */
export const US_STATES: ReadonlySet<string> = new Set(
  (
    'AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN ' +
    'TX UT VT VA WA WV WI WY DC PR VI GU AS MP AA AE AP'
  ).split(' '),
);
export const OTHER_STATES: ReadonlySet<string> = new Set(
  (
    'NSW VIC QLD WA SA TAS ACT NT AB BC MB NB NL NS ON PE QC SK YT NU ' +
    'AC AL AM AP BA CE DF ES GO MA MG MS MT PA PB PE PI PR RJ RN RO RR RS SC SE SP TO ' +
    'CDMX JAL NLE MEX PUE GTO VER YUC BCN QRO'
  ).split(' '),
);

/** Folded. */
export const US_STATE_NAMES: ReadonlySet<string> = new Set(
  list(
    'alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|georgia|hawaii|idaho|illinois|indiana|iowa|kansas|' +
      'kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri|montana|nebraska|nevada|new hampshire|' +
      'new jersey|new mexico|new york|north carolina|north dakota|ohio|oklahoma|oregon|pennsylvania|rhode island|south carolina|' +
      'south dakota|tennessee|texas|utah|vermont|virginia|washington|west virginia|wisconsin|wyoming|district of columbia|puerto rico',
  ),
);

/** Folded: countries in eight languages, and parts of countries that stand in addresses. */
export const REGIONS: ReadonlySet<string> = new Set([
  ...US_STATE_NAMES,
  ...list(
    'usa|u.s.a.|us|u.s.|united states|united states of america|uk|u.k.|united kingdom|great britain|england|scotland|wales|northern ireland|ireland|eire|' +
      'canada|australia|new zealand|germany|austria|switzerland|france|belgium|spain|mexico|italy|netherlands|the netherlands|portugal|' +
      'brazil|poland|sweden|denmark|norway|finland|czech republic|czechia|luxembourg|greece|hungary|romania|bulgaria|slovakia|slovenia|' +
      'croatia|india|china|japan|south africa|argentina|chile|colombia|peru|uruguay|turkey|israel|singapore|estonia|latvia|lithuania|malta|cyprus|iceland|' +
      'deutschland|osterreich|schweiz|liechtenstein|frankreich|belgien|spanien|italien|niederlande|polen|schweden|danemark|norwegen|finnland|' +
      'tschechien|vereinigtes konigreich|grossbritannien|grosbritannien|irland|ungarn|luxemburg|' +
      'allemagne|autriche|suisse|belgique|espagne|italie|pays-bas|royaume-uni|etats-unis|luxembourg|maroc|pologne|' +
      'alemania|austria|suiza|francia|belgica|espana|italia|paises bajos|reino unido|estados unidos|brasil|polonia|suecia|irlanda|' +
      'germania|svizzera|spagna|paesi bassi|regno unito|stati uniti|portogallo|' +
      'duitsland|oostenrijk|zwitserland|frankrijk|belgie|nederland|spanje|verenigd koninkrijk|' +
      'alemanha|suica|franca|espanha|paises baixos|estados unidos da america|' +
      'polska|niemcy|francja|hiszpania|wlochy|sverige|danmark|norge|suomi|finland|ceska republika|cesko|ceska|' +
      'bayern|hessen|sachsen|niedersachsen|thuringen|brandenburg|saarland|nordrhein-westfalen|baden-wurttemberg|tirol|steiermark|karnten|' +
      'andalucia|cataluna|catalunya|galicia|asturias|cantabria|aragon|navarra|la rioja|extremadura|castilla y leon|castilla-la mancha|pais vasco|' +
      'lombardia|toscana|lazio|veneto|piemonte|sicilia|puglia|campania|sardegna|liguria|ile-de-france|bretagne|normandie|occitanie|provence|' +
      'ontario|quebec|british columbia|alberta|manitoba|nova scotia|new south wales|victoria|queensland|tasmania|south australia|western australia|' +
      'kent|essex|surrey|norfolk|suffolk|sussex|west sussex|east sussex|hampshire|devon|cornwall|dorset|somerset|berkshire|hertfordshire|oxfordshire|' +
      'cambridgeshire|gloucestershire|lancashire|yorkshire|west yorkshire|north yorkshire|south yorkshire|cheshire|derbyshire|greater london|greater manchester|' +
      'west midlands|wiltshire|warwickshire|staffordshire|shropshire|merseyside|co. dublin|co. cork|co. galway|county dublin|county cork|county galway',
  ),
]);

/** Letters a British postcode may begin with: Royal Mail, postcode areas. */
export const UK_AREAS: ReadonlySet<string> = new Set(
  (
    'AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G GL GU GY HA HD ' +
    'HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM ' +
    'S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE'
  ).split(' '),
);
