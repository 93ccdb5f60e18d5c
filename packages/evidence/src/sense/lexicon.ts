/**
 * The words of contracts by what they are about: one small list for each notion, in every register that vendors write
 * in. A reading is put together from these; no list knows a whole sentence.
 */
import { anyOf, nouns, verbs } from './lexeme.ts';

const OWNER =
  "(?:customer(?:'s|s')?|personal|user(?:'s)?|student(?:'s)?|end[- ]user|client|submitted|uploaded|such|these|those|that|all|any|your|employee|company)";

/** What customers put in. */
export const CONTENT = anyOf(
  `${OWNER} (?:\\w+ ){0,2}?(?:data|information|materials?|property|records?|files?|content|documents?|code)`,
  "what (?:customer|customer's \\w+) (?:sends?|types?|asks?|says?|writes?|enters?|puts?|uploads?)",
  "(?:pupils?|students?|users?|employees?)'s? (?:\\w+ )?works?",
  nouns(
    'content prompt audio sample suggestion input submission conversation chat recording transcript transcription audio image message e-?mail ticket document file voice call meeting text query completion output upload payload note video picture photograph',
  ),
  'derivatives|embeddings|results|requests and responses|questions(?:,? and answers)?|answers|phi|learn(?:s|ing)? from customer',
  "(?:the|its|their|everything|whatever|anything|nothing) (?:\\w+ )?(?:data|of customer's|is still there|remaining|rest)",
  'data',
);

/** What the service makes of it. */
export const RESULT = anyOf(
  nouns(
    'output completion result transcription transcript translation summary draft answer reply response report deliverable generation suggestion minute prediction insight forecast',
  ),
  '\\w+ (?:elaborated|generated|produced|created|drafted|obtained|written) (?:through|by|with|using|via) (?:means of )?(?:the )?(?:platform|services?|vendor|ai|tool|software|api|system|models?)|work product|(?:ai[- ])?generated (?:\\w+ )?(?:content|material|text|code|images|work)s?',
  'what (?:customer )?(?:gets?|comes?) (?:out|back)|what (?:vendor|the \\w+|it) (?:writes?|makes?|returns?|gives? back|generates?|produces?|creates?|answers?)\\b',
);

/** A model made for one customer. */
export const TUNED_MODEL = anyOf(
  '(?:fine-?tuned|tuned|custom(?:i[sz]ed)?|tailored|adapted|bespoke|personali[sz]ed|dedicated|private|derived|derivative|resulting|retrained) (?:\\w+ )?(?:models?|weights|adapters?|checkpoints?|versions?)',
  '(?:models?|weights|adapters?|checkpoints?|derivatives?)(?: or \\w+)?(?:,| that| which| it)? (?:\\w+ ){0,6}?(?:fine-?tun\\w*|tun(?:ed|ing)|adapt(?:s|ed)?|customi[sz]e[sd]?|train(?:s|ed|ing)|deriv(?:es|ed|ative)|built?|builds?|created?|produced?|obtained)',
  '(?:adapters?|checkpoints?|derivatives?|modifications?) (?:\\w+ ){0,3}?(?:of|to) (?:\\w+ ){0,2}?models?',
  "(?:train|fine-?tun|build|adapt|configur|tailor)\\w* (?:an?|any|the|such) (?:\\w+ ){0,2}?models? (?:\\S+ ){0,3}?(?:for|with|on|to) customer(?:'s)?|(?:lora )?adapters?|(?:trained|adapter|custom|client) weights|model derivatives?",
);

/** To make a model learn. */
export const TEACH = anyOf(
  `(?:re-?|pre-?)?${verbs('train')}(?! (?:data protection|course|material|session|programme|program))`,
  verbs('teach finetune fine-tune'),
  'taught',
  '(?:learns?|learning|learnt|learned) (?:from|with|on|by)',
  '(?<!(?:nature of|by|using|based on|through|with|is|are) )machine[- ]learning(?! (?:service|feature|product|tool))',
  'model (?:improvement|development|training|refinement|building|tuning)',
  'weights (?:are|is|be|get) (?:\\w+ )?(?:adjusted|updated|changed|altered)',
  "(?:in|into|part of|to|for|any|vendor's|a|from) (?:\\w+ )?training (?:run|set|data|pool|corpus|material|purpose)s?",
);
export const IMPROVE = anyOf(
  verbs('improve enhance develop refine optimise optimize perfect advance tune validate build better evolve'),
  '(?:improvement|enhancement|development|refinement|advancement|optimi[sz]ation) of',
  'makes? (?:\\S+ ){0,5}better|(?:goes?|feeds?|flows?|fed|used) (?:in|into|for) (?:the )?next generation',
);
export const MODEL = anyOf(
  nouns('model algorithm engine network classifier') +
    '|llms?|ai|artificial intelligence|machine[- ]learning|speech recognition|neural|weights',
);
/** What a vendor sells, which content may be used to improve. */
export const PRODUCT = anyOf(
  "vendor's (?:\\w+ ){0,3}(?:services?|products?|platform|technolog(?:y|ies)|features?|offerings?)|(?:its|the) (?:services?|products?|platform)|existing and new products",
);

export const REMOVE = anyOf(
  verbs(
    'delete erase destroy purge remove wipe dispose discard shred sanitise sanitize expunge suppress overwrite scrub eliminate',
  ),
  'deletion|erasure|destruction|removal|disposal|elimination|binned|bin (?:it|them)|clear(?:s|ed)? (?:out|away|down)|drops? (?:out|off)|dropped|thrown away|gone|(?:definitive|permanent|final) cancellation|cease to exist|(?<!as )follows',
);
export const KEEP = anyOf(
  verbs('retain store preserve save hold keep archive house maintain persist conserve log cache'),
  'kept|held|retention|storage|conservation|stays?|remains?|remain|lives?|on file|written to disk|saved',
);
/** Getting one's data out. */
export const GET_OUT = anyOf(
  verbs('export download retrieve recover extract withdraw port'),
  'surrender\\w*|restitution|tak(?:e|es|ing|en) (?:\\w+ ){0,4}?out|taken (?:out|away)|pull(?:s|ed)? (?:\\w+ ){0,3}?(?:down|out)|(?:sav|keep|mak|get|receiv|obtain|request|have)\\w* (?:\\w+ )?(?:a |an )?(?:\\w+[- ]?){0,3}cop(?:y|ies)|hand(?:s|ed|ing)? (?:back|over)|giv(?:e|es|en|ing) (?:\\S+ ){1,5}back|gives? back|returned|returns?|returning|portability|data dump|archive of|given? (?:\\S+ ){0,6}cop(?:y|ies)|provid\\w* (?:\\S+ ){0,6}cop(?:y|ies)',
);

/** That the contract is over. */
export const END = anyOf(
  verbs('terminate expire cancel lapse unsubscribe'),
  "termination|expiration|expiry|cancellation|closure|non-renewal|(?:at|after|on|upon|following|from|of|when|once|by) (?:the |its |their |any )?(?:end|conclusion|close) of (?:the |this |such |any |customer's |its |a )*(?:\\w+ ){0,3}?(?:agreement|contract|order|services?|term|subscription|relationship|engagement|processing|terms|trial|preview|period)",
  "(?:agreement|contract|subscription|services?|term|preview|relationship|relation|account|cooperation)(?:'s)? (?:\\w+ ){0,3}?(?:end(?:s|ed)?|finish(?:es|ed)?|over|lapses?|comes to an end|is closed|closes|stops)",
  "(?:leaves?|left|leaving|quits?) vendor|(?:if|when|once|after|where) customer(?:'s \\w+)? (?:leaves?|left|quits?|clos(?:e|es|ed)|stops?|goes|ends?)",
  "clos(?:e|es|ed|ing) (?:the |customer's |its |an |their |your )*(?:\\w+ )?(?:account|workspace)|account (?:is |has been )?(?:closed|deleted|deletion|closure)|end of (?:contract|service|life|processing|the end)|no longer (?:a customer|use|subscribe)|off-?boarding|comes? to an end|delet\\w* (?:customer's |vendor's |vendor |the |an |its |their )*account",
);

/** Telling somebody. */
export const TELL = anyOf(
  verbs(
    'phone ring call notify inform alert contact advise warn report communicate announce message e-?mail reach tell',
  ),
  'told|let (?:\\w+ ){1,6}?know|hears?|notice|notification|say so',
);
export const BREACH = anyOf(
  'breach(?:es|ed)?|incidents?|compromis(?:e|es|ed)|leaks?|leaked|unauthori[sz]ed (?:\\w+ )?(?:access|disclosure|use|acquisition)|violations? of (?:\\w+ )?(?:security|protection|data)|lost|intrusions?|gets? at|stolen',
);
/** Looking for oneself. */
export const EXAMINE = anyOf(
  verbs('audit inspect examine verify visit check review'),
  "inspections?|examinations?|verifications?|on[- ]site|enter (?:\\w+'s )?premises|on[- ]?site visits?|walk through|look at records",
);
export const REPORT = anyOf(
  "(?:audit|auditor's|assessment|assurance|penetration test|pen test|soc ?[123]?|third[- ]party|type (?:2|ii)|independent|latest|security)(?: \\w+){0,3}? (?:reports?|summar(?:y|ies)|certificates?|assessments?|attestations?)|the report|reports?",
);

/** Words that turn a thing down wherever they stand before it. */
export const NOT = anyOf(
  'not|never|no|none|nothing|neither|nor|nobody|no one|without|cannot',
  verbs('refrain abstain avoid prohibit forbid exclude bar decline omit'),
  'forbidden|banned|off[- ]limits|free (?:of|from)(?! charge)|keep (?:\\S+ ){0,8}?(?:out|off|away)|leave (?:\\S+ ){0,6}?out|stay (?:out|off)',
);
/** And those that do so behind it. */
export const RULED_OUT = anyOf(
  '(?:is|are|be|remain|stays?|must|should) (?:\\w+ ){0,2}?(?:not|never|excluded|ruled out|prohibited|forbidden|barred|banned|off[- ]limits|out of bounds|unwelcome|disallowed)',
  'do(?:es)? not (?:happen|occur|take place|belong)|ha(?:s|ve) no (?:place|business)|(?:must|should|shall|may|will|can) (?:not|never)|stay (?:off|out)|: (?:no|none|never|excluded|not|nothing|prohibited|off)',
);
/** Idioms in which nothing is denied. */
export const NO_DENIAL = new RegExp(
  anyOf(
    'not (?:only|limited to|withstanding|later than|more than|less than|fewer than|exceeding|to exceed|exceed|superior to|longer than|be limited|restricted to|necessarily)',
    'no (?:later|more|less|fewer|longer|sooner|earlier) than|without (?:limitation|limiting|prejudice|regard|undue delay|delay|charge|cost|further)|whether or not|at no (?:cost|charge)|(?:if|where|or|when) not|why not|does not prevent|nothing (?:here|in this)(?! (?:is|are|will be|may be) (?:\\w+ )?(?:used|fed|sent|processed))',
  ).source,
  'g',
);

/** The customer has to say yes before. */
export const CONSENT = anyOf(
  '(?:obtain|seek|get|have|need)\\w* [^;.]{0,40}(?:consent|permission|approval)|(?:consent|permission|approval) (?:before|prior to|first)|opt(?:s|ed|ing)?[- ]?in|ask(?:s|ed)? (?:\\w+ )?(?:first|before(?:hand)?)|first ask',
  '(?:off|disabled|inactive|deactivated) (?:by default|at the outset|initially|when customer joins?|to begin with|unless)|not (?:by|on by) default',
  '(?:without|absent|unless|until|except|save|only|subject to|requires?|after|provided|(?:if|where|when|once) (?:an? |the )?(?:customer|owner|admin\\w*|user))\\b[^;.]{0,80}?\\b(?:consent\\w*|permission|permits?|permitted|approv\\w+|agree[sd]?|agreement|authori[sz]\\w+|elect(?:s|ed|ion)|opt\\w*|enabl\\w+|allow(?:s|ed)?|turn(?:s|ed)? (?:\\w+ )?on|switch(?:es|ed)? (?:\\w+ )?on|activat\\w+|ask(?:s|ed)?|request(?:s|ed)?|instruct\\w*|sign(?:s|ed)?|chos\\w+|choos\\w+|volunteer\\w*|join(?:s|ed)?|says? (?:so|yes)|said (?:so|yes)|invit\\w+|explicit\\w*)',
  '(?:has|have|needs?) to (?:turn|switch|opt|enable|activate|agree)(?: \\S+){0,4}? ?(?:on|in)?',
);
/** The customer may end it. */
export const STOP = anyOf(
  'opt(?:s|ed|ing)?[- ]?outs?|(?:turn|switch)(?:s|es|ed|ing)? (?:\\w+ ){0,4}?off|(?:can|could|may|to) (?:be )?(?:disabled?|deactivated?|refused?|withdr\\w+|object\\w*|oppos\\w+|declined?|untick\\w*)|opposition|right to object|object to|slider|toggle|takes? (?:\\S+ ){0,5}?out of|do(?:es)? not (?:desire|want|wish)|rather not|say no|(?:can|may) exclude|unless (?:customer )?(?:tell|told|object|refus|opt\\w* out|declin|disabl)\\w*|(?:tells?|asks?|writes? to|instructs?|requests?) vendor (?:not|to stop|to cease)|unsubscribe|choos\\w+ (?:no|not)|(?:cease|stop)(?:s|ing)? (?:to do so|doing so|this|using|the use)',
);
export const CANNOT = anyOf(
  '(?:can|could|may|does|do|is|are) not (?:be )?(?:\\w+ )?(?:opt\\w*|object|oppos\\w*|switch\\w*|turn\\w*|disabl\\w*|refus\\w*|possible|able|available)|no (?:right|way|option|possibility)|(?:regardless of|irrespective of|wherever|whatever|even (?:if|when|where))[^;.]{0,60}(?:settings?|slider|choices?|opt\\w*|switch\\w*|toggle|preferences?|election|stands|chosen|disabled|off)',
);

/** Not content: what people say about the product, and what the machine counts. */
export const BESIDE = anyOf(
  'feedback|suggestions? (?:that |which )?customer (?:\\w+ )?(?:makes?|sends?|gives?|submits?|offers?)|telemetry|statistics?|metrics?|aggregated?|usage data|log data|analytics|(?:technical|diagnostic|performance|account|billing|device) (?:data|information)|invoices?|(?<!chat |conversation |call )logs?|back-?ups?|cookies?|licen[sc]ed data sets?',
);
