/** Religions, politics, unions, orientation and origin in eight languages: what the law calls special categories. */

const list = (words: string): readonly string[] => words.split(/\s+/);

/** Words that say it by themselves, of whomever they are said. */
export const CONVICTIONS = list(
  'catholic catholics protestant protestants lutheran methodist baptist evangelical mormon christian christians muslim muslims moslem islamic sunni shia shiite jewish jew jews hindu hindus ' +
    'buddhist buddhists sikh sikhs atheist atheists agnostic orthodox quaker anglican presbyterian scientologist scientologists ' +
    'republican republicans democrat democrats communist communists socialist socialists conservative liberal libertarian marxist anarchist fascist tory tories ' +
    'homosexual homosexuell homosexuelle homosexuel homosexuelles homosexuales homosexueel omosessuale omosessuali homoseksualny homoseksualna heterosexual bisexual bisexuell bisexuel bisexuelle bisessuale biseksueel ' +
    'gay lesbian lesbians lesbisch lesbienne lesbiana lesbica lesbica schwul transgender transsexual transsexuell transsexuel transexual transgenre queer nonbinary ' +
    'katholisch katholik katholikin evangelisch protestantisch muslimisch muslim muslima moslem judisch jude judin hinduistisch buddhistisch orthodox konfessionslos atheist atheistin zeuge ' +
    'catholique catholiques protestante musulman musulmane musulmans juif juive juifs bouddhiste athee hindoue chretien chretienne orthodoxe ' +
    'catolico catolica musulman musulmana judio judia cristiano cristiana budista ateo atea evangelico evangelica ortodoxo ' +
    'cattolico cattolica musulmano ebreo ebrea cristiana buddista protestante ortodosso ortodossa ' +
    'katholiek protestants moslim islamitisch joods jood boeddhistisch gereformeerd hervormd atheistisch ' +
    'muculmano muculmana judeu judia cristao crista evangelico espirita umbandista ' +
    'katolik katoliczka katolicki muzulmanin muzulmanka zyd zydowka prawoslawny prawoslawna ewangelik ateista ateistka swiadek ' +
    'sozialist sozialdemokrat sozialdemokratin kommunist kommunistin christdemokrat socialiste communiste comunista socialista republicain ecologiste conservatrice ' +
    'gewerkschafter gewerkschafterin gewerkschaftsmitglied gewerkschaftsmitgliedschaft syndicaliste sindicalista vakbondslid zwiazkowiec unionist',
);

/** Words with other meanings: a person must be their subject (`is conservative`), not merely near. */
export const NEED_SUBJECT: ReadonlySet<string> = new Set(
  list(
    'conservative liberal evangelical orthodox gay queer christian democrat republican agnostic baptist methodist islamic jude zeuge swiadek prawoslawny hinduistisch unionist socialista comunista',
  ),
);

/** What membership is of, behind `member of`, `Mitglied der`, `votes for`. */
export const PARTIES =
  /(?:the |der |des |im |la |le |du |del |dell['’]|de |van |do |da )?(?:(?:Green|Labour|Conservative|Republican|Democratic|Communist|Socialist|Liberal|Social Democratic|Christian Democratic|Workers['’]|Reform) Party|(?:Green|Labour|Conservative|Republican|Democrat)s?|Greens|Tories|Liberal Democrats|Lib Dems|Republicans|Democrats|SNP|UKIP|Sinn Féin|CDU|CSU|SPD|FDP|AfD|BSW|Linke[n]?|Grünen?|ÖVP|SPÖ|FPÖ|NEOS|SVP|Rassemblement National|Parti [Ss]ocialiste|La France Insoumise|Les Républicains|LFI|PSOE|PP|Vox|Podemos|Sumar|Ciudadanos|Partito Democratico|Lega|Forza Italia|Fratelli d['’]Italia|PVV|VVD|D66|GroenLinks|PvdA|CDA|PiS|Lewica|Konfederacja|Platforma Obywatelska|Chega|PT|PSDB|PSD|IG Metall|ver\.di|GEW|DGB|IG BAU|CGT|CFDT|FO|UGT|CCOO|CGIL|CISL|UIL|FNV|CNV|NSZZ Solidarność|Unite|UNISON|GMB|RMT|Teamsters|AFL-CIO|SEIU|UAW|[Uu]nion|[Tt]rade [Uu]nion|Gewerkschaft|syndicat|sindicato|sindacato|vakbond|Jehovah['’]s Witnesses|Church of Scientology|Zeugen Jehovas|Freimaurer|Opus Dei)(?![\p{L}])/uy;
