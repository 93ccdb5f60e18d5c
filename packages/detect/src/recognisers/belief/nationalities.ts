/** Nationalities and peoples in eight languages. English ones count wherever they stand, others beside a person. */

const list = (words: string): readonly string[] => words.split(/\s+/);

/** English adjectives; a capital is needed. */
export const ENGLISH = list(
  'afghan albanian algerian american angolan argentine argentinian armenian australian austrian azerbaijani bangladeshi belarusian belgian bolivian bosnian brazilian british ' +
    'bulgarian burmese cambodian cameroonian canadian chilean chinese colombian congolese croatian cuban cypriot czech danish dutch ecuadorian egyptian english eritrean estonian ' +
    'ethiopian filipino finnish french georgian german ghanaian greek guatemalan haitian honduran hungarian icelandic indian indonesian iranian iraqi irish israeli italian jamaican ' +
    'japanese jordanian kazakh kenyan korean kosovan kuwaiti latvian lebanese libyan lithuanian macedonian malaysian maltese mexican moldovan mongolian moroccan namibian nepalese ' +
    'nicaraguan nigerian norwegian pakistani palestinian panamanian paraguayan peruvian polish portuguese puerto-rican qatari romanian russian rwandan salvadoran saudi scottish senegalese ' +
    'serbian singaporean slovak slovakian slovenian somali spanish sudanese swedish swiss syrian taiwanese tanzanian thai tunisian turkish ugandan ukrainian uruguayan venezuelan ' +
    'vietnamese welsh yemeni zambian zimbabwean european african asian hispanic latino latina caucasian arab kurdish kurd romani roma sinti tibetan uyghur catalan basque',
);

/** English nouns that are always people. */
export const PEOPLE = list(
  'americans germans italians russians canadians mexicans brazilians australians austrians belgians indians koreans africans asians europeans britons englishman englishwoman ' +
    'frenchman frenchwoman irishman irishwoman dutchman dutchwoman spaniard spaniards pole poles swede swedes dane danes finn finns turk turks scot scots arabs kurds iranians iraqis ' +
    'syrians ukrainians romanians bulgarians greeks hungarians norwegians egyptians israelis palestinians pakistanis nigerians kenyans somalis ethiopians afghans albanians serbs croats ' +
    'colombians peruvians chileans argentines cubans venezuelans filipinos czechs slovaks latvians lithuanians estonians hispanics latinos',
);

/** The roots of nationalities in the other languages, with the endings they take. Folded. */
const ROOTS: readonly (readonly [roots: string, endings: string])[] = [
  // German adjectives and nouns of people.
  [
    'deutsch osterreichisch schweizerisch turkisch polnisch russisch ukrainisch syrisch italienisch spanisch franzosisch griechisch portugiesisch rumanisch bulgarisch ungarisch kroatisch ' +
      'serbisch bosnisch albanisch afghanisch irakisch iranisch marokkanisch tunesisch agyptisch nigerianisch eritreisch somalisch vietnamesisch chinesisch japanisch indisch pakistanisch ' +
      'amerikanisch britisch englisch niederlandisch belgisch danisch schwedisch norwegisch finnisch tschechisch slowakisch slowenisch kurdisch arabisch brasilianisch mexikanisch kosovarisch',
    ' e er en es em',
  ],
  [
    'turke syrer afghane iraker iraner pole russe ukrainer rumane bulgare kroate serbe bosnier albaner marokkaner grieche italiener spanier franzose portugiese vietnamese kurde araber',
    ' n in innen',
  ],
  // French, Spanish, Italian, Portuguese.
  [
    'francais anglais portugais polonais japonais libanais hollandais senegalais camerounais congolais',
    ' e es',
  ],
  ['allemand espagnol marocain americain mexicain roumain africain', ' e s es'],
  ['algerien tunisien italien autrichien canadien bresilien syrien ukrainien egyptien', ' s ne nes'],
  ['suisse belge russe turc turque grec grecque kurde arabe', ' s'],
  [
    'espanol aleman frances ingles portugues polaco marroqui italian colombian mexican argentin peruan ecuatorian venezolan boliviano cuban chilen brasilen ruman ucranian rus griego sirio chin',
    ' a o as os es',
  ],
  [
    'tedesc frances spagnol ingles portoghes polacc rumen albanes marocchin tunisin egizian cines ucrain russ siriano turc greco italian svizzer austriac',
    ' o a i he e',
  ],
  [
    'alemao alema portugues portuguesa brasileir angolan mocambican caboverdian espanhol espanhola italian ucranian romen chines',
    ' o a os as',
  ],
  // Dutch and Polish.
  [
    'nederlands duits belgisch frans spaans italiaans turks marokkaans surinaams pools roemeens syrisch oekraiens russisch antilliaans',
    ' e',
  ],
  [
    'polsk niemieck francusk hiszpansk wlosk rosyjsk ukrainsk bialorusk tureck czesk slowack angielsk amerykansk wietnamsk',
    'i a ie iego iej iej',
  ],
  [
    'polak polka niemiec niemka ukrainiec ukrainka rosjanin rosjanka bialorusin bialorusinka turek turczynka',
    ' ',
  ],
];

export const FOREIGN: readonly string[] = [
  ...new Set(
    ROOTS.flatMap(([roots, endings]) =>
      list(roots).flatMap((root) =>
        endings
          .split(' ')
          .map(
            (ending) => (/[e]$/.test(root) && ending.startsWith('in') ? root.slice(0, -1) : root) + ending,
          ),
      ),
    ),
  ),
].filter(
  (word) =>
    (word.length > 3 && !['italian', 'rusa', 'ruso', 'russe', 'pole', 'poles'].includes(word)) ||
    word === 'russe',
);
