/**
 * Larger cities, folded, in their own and in the other languages: enough to tell `28013 Madrid` from `12000 Autos`.
 * A place that is not listed is still read where a street stands before it.
 */
export const CITIES: ReadonlySet<string> = new Set(
  (
    'london|birmingham|manchester|leeds|glasgow|edinburgh|liverpool|bristol|sheffield|cardiff|belfast|leicester|nottingham|newcastle|' +
    'newcastle upon tyne|southampton|portsmouth|brighton|oxford|cambridge|york|bath|exeter|norwich|reading|coventry|hull|plymouth|derby|swansea|' +
    'aberdeen|dundee|dublin|cork|galway|limerick|waterford|' +
    'new york|los angeles|chicago|houston|phoenix|philadelphia|san antonio|san diego|dallas|san jose|austin|jacksonville|fort worth|columbus|' +
    'charlotte|san francisco|indianapolis|seattle|denver|boston|el paso|nashville|detroit|portland|las vegas|memphis|louisville|' +
    'baltimore|milwaukee|albuquerque|tucson|fresno|sacramento|kansas city|mesa|atlanta|omaha|miami|oakland|minneapolis|tulsa|tampa|' +
    'new orleans|cleveland|honolulu|pittsburgh|cincinnati|st. louis|orlando|buffalo|brooklyn|springfield|salt lake city|washington|richmond|' +
    'toronto|montreal|vancouver|calgary|edmonton|ottawa|winnipeg|quebec|hamilton|halifax|victoria|sydney|melbourne|brisbane|perth|adelaide|' +
    'canberra|hobart|darwin|auckland|wellington|' +
    'berlin|hamburg|munchen|munich|koln|cologne|frankfurt|frankfurt am main|stuttgart|dusseldorf|leipzig|dortmund|essen|bremen|dresden|hannover|' +
    'nurnberg|duisburg|bochum|wuppertal|bielefeld|bonn|munster|mannheim|karlsruhe|augsburg|wiesbaden|gelsenkirchen|monchengladbach|' +
    'braunschweig|kiel|chemnitz|aachen|halle|magdeburg|freiburg|krefeld|mainz|lubeck|erfurt|oberhausen|rostock|kassel|hagen|potsdam|saarbrucken|' +
    'ludwigshafen|oldenburg|osnabruck|leverkusen|heidelberg|darmstadt|regensburg|ingolstadt|wurzburg|ulm|heilbronn|gottingen|wolfsburg|' +
    'pforzheim|offenbach|furth|reutlingen|bremerhaven|koblenz|trier|jena|erlangen|siegen|hildesheim|cottbus|konstanz|passau|' +
    'wien|vienna|graz|linz|salzburg|innsbruck|klagenfurt|villach|wels|st. polten|dornbirn|bregenz|zurich|genf|geneve|basel|bern|lausanne|' +
    'winterthur|luzern|st. gallen|lugano|biel|thun|zug|chur|fribourg|neuchatel|' +
    'paris|marseille|lyon|toulouse|nice|nantes|strasbourg|montpellier|bordeaux|lille|rennes|reims|saint-etienne|le havre|toulon|grenoble|dijon|' +
    'angers|nimes|villeurbanne|clermont-ferrand|aix-en-provence|brest|tours|limoges|amiens|perpignan|metz|besancon|orleans|rouen|mulhouse|' +
    'caen|nancy|argenteuil|versailles|avignon|poitiers|la rochelle|pau|annecy|' +
    'bruxelles|brussel|brussels|antwerpen|anvers|gent|gand|liege|luik|charleroi|brugge|bruges|namur|leuven|louvain|mons|mechelen|' +
    'madrid|barcelona|valencia|sevilla|zaragoza|malaga|murcia|palma|palma de mallorca|las palmas|las palmas de gran canaria|bilbao|alicante|' +
    'cordoba|valladolid|vigo|gijon|hospitalet|a coruna|la coruna|vitoria|granada|elche|oviedo|badalona|cartagena|terrassa|jerez|' +
    'jerez de la frontera|sabadell|santa cruz de tenerife|pamplona|almeria|san sebastian|donostia|burgos|santander|albacete|getafe|alcorcon|' +
    'castellon|logrono|badajoz|salamanca|huelva|lleida|marbella|leon|tarragona|cadiz|jaen|ourense|girona|lugo|caceres|santiago de compostela|' +
    'toledo|segovia|avila|cuenca|ciudad real|huesca|pontevedra|mostoles|leganes|fuenlabrada|' +
    'ciudad de mexico|mexico|guadalajara|monterrey|puebla|tijuana|merida|cancun|queretaro|toluca|bogota|medellin|cali|lima|quito|santiago|' +
    'buenos aires|rosario|montevideo|caracas|la habana|' +
    'roma|rome|milano|milan|napoli|naples|torino|turin|palermo|genova|bologna|firenze|florence|bari|catania|venezia|venice|verona|messina|padova|' +
    'trieste|brescia|parma|prato|taranto|modena|reggio calabria|reggio emilia|perugia|livorno|ravenna|cagliari|foggia|rimini|salerno|ferrara|' +
    'sassari|siracusa|pescara|monza|bergamo|trento|bolzano|vicenza|pisa|lecce|ancona|udine|como|lucca|siena|novara|piacenza|' +
    'amsterdam|rotterdam|den haag|the hague|s-gravenhage|utrecht|eindhoven|tilburg|groningen|almere|breda|nijmegen|apeldoorn|haarlem|arnhem|' +
    'enschede|amersfoort|zaandam|den bosch|s-hertogenbosch|zwolle|leiden|maastricht|dordrecht|delft|alkmaar|leeuwarden|' +
    'lisboa|lisbon|porto|braga|coimbra|funchal|setubal|aveiro|faro|evora|viseu|leiria|guimaraes|amadora|almada|sintra|cascais|' +
    'sao paulo|rio de janeiro|brasilia|salvador|fortaleza|belo horizonte|manaus|curitiba|recife|porto alegre|belem|goiania|guarulhos|campinas|' +
    'sao luis|maceio|natal|campo grande|teresina|joao pessoa|florianopolis|santos|niteroi|' +
    'warszawa|warsaw|krakow|lodz|wroclaw|poznan|gdansk|szczecin|bydgoszcz|lublin|bialystok|katowice|gdynia|czestochowa|radom|sosnowiec|torun|' +
    'kielce|rzeszow|gliwice|zabrze|olsztyn|bielsko-biala|bytom|opole|sopot|zielona gora|' +
    'stockholm|goteborg|malmo|uppsala|vasteras|orebro|linkoping|helsingborg|jonkoping|norrkoping|lund|umea|kobenhavn|copenhagen|aarhus|arhus|' +
    'odense|aalborg|esbjerg|oslo|bergen|trondheim|stavanger|drammen|tromso|kristiansand|helsinki|espoo|tampere|vantaa|oulu|turku|jyvaskyla|lahti|' +
    'praha|prague|brno|ostrava|plzen|liberec|olomouc|ceske budejovice|hradec kralove|pardubice|bratislava|kosice|budapest|ljubljana|zagreb|' +
    'luxembourg|luxemburg|athens|istanbul|tokyo|singapore|moscow|kyiv|bucharest|sofia|vilnius|riga|tallinn'
  ).split('|'),
);
