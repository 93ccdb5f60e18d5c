/**
 * Conditions, in eight languages: names of diseases, states and events of health, the last word of each where it has
 * several. Ordinary words (`pain`, `test`, `cold`) are not among them. Folded where they are compared.
 */

const list = (words: string): readonly string[] => words.split(/[\s]+/);

/** Nearly the same in most of the languages: learned names. */
const LEARNED = list(
  'diabetes diabetic diabetisch diabetique diabetico diabetica diabete cukrzyca cukrzyce diabete asthma asma asthme astma epilepsy epilepsie epilepsia epilepsja ' +
    'hypertension hypertonie hipertension ipertensione hypertensie hipertensao nadcisnienie hypotension leukemia leukaemia leukamie leucemie leucemia leukemie bialaczka ' +
    'lymphoma lymphom lymphome linfoma lymfoom chloniak melanoma melanom melanome melanoom czerniak carcinoma karzinom carcinome carcinoom sarcoma tumor tumour tumeur tumore ' +
    'metastasis metastases metastasen metastasi metastasis cancer krebs krebserkrankung cancro kanker rak nowotwor nowotworu cirrhosis zirrhose cirrose cirrosis cirrosi marskosc ' +
    'hepatitis hepatite zapalenie tuberculosis tuberkulose tuberculose tubercolosi gruzlica hiv aids sida syphilis sifilis gonorrhea chlamydia herpes malaria covid covid-19 ' +
    'depression depressionen depresion depressione depressie depressao depresja depresje bipolar schizophrenia schizophrenie esquizofrenia schizofrenia schizofrenie ' +
    'psychosis psychose psicosis psicosi psychoza anorexia anorexie bulimia bulimie autism autismus autisme autismo autyzm adhd adhs tdah ptsd ptbs ' +
    'alzheimer parkinson dementia demenz demence demencia demenza dementie otepienie multiple-sklerose sclerosis sklerose sclerose esclerosis sclerosi stwardnienie ' +
    'stroke schlaganfall ictus beroerte udar infarct infarction infarkt herzinfarkt hartinfarct infarctus infarto zawal angina arrhythmia fibrillation vorhofflimmern ' +
    'thrombosis thrombose trombosis trombosi zakrzepica embolism embolie embolia anemia anaemia anamie anemie hemophilia migraine migrane migrana emicrania migrena ' +
    'arthritis arthrose arthrite artritis artrite osteoporosis osteoporose osteoporosi rheuma gout gicht fibromyalgia lupus psoriasis schuppenflechte luszczyca eczema neurodermitis ' +
    'pneumonia pneumonie lungenentzundung neumonia polmonite longontsteking bronchitis copd epoc bpco sepsis gastritis colitis crohn reflux celiac zoliakie ' +
    'obesity adipositas obesite obesidad obesita otylosc hypothyroidism hyperthyroidism hypothyreose hashimoto endometriosis endometriose infertility unfruchtbarkeit ' +
    'insomnia insomnie schlafstorung paraplegia paraplegic querschnittslahmung tetraplegia glaucoma glaukom cataract katarakt neuropathy neuropathie retinopathy ' +
    'hypercholesterolemia hyperlipidemia dyslipidemia appendicitis pancreatitis pankreatitis nephropathy scoliosis hernia bandscheibenvorfall meningitis encephalitis',
);
const ENGLISH = list(
  'disorder disease syndrome failure miscarriage abortion pregnant pregnancy stillbirth disability disabled deaf blind alcoholic alcoholism addiction overdose suicidal ' +
    'suicide chemotherapy radiotherapy dialysis transplant mastectomy hysterectomy amputation biopsy rehab diagnosis prognosis allergy allergic anaphylaxis seizure seizures ' +
    'concussion fracture fractured amputee burnout anxiety fever rash incontinence impotence menopause ivf ' +
    'flu sciatica tinnitus vertigo whiplash gallstones ulcer ulcers shingles mumps measles chickenpox tonsillitis sinusitis pneumothorax palsy dyslexia adenoma ' +
    'rheumatism arthrosis tendinitis bursitis laryngitis cystitis diverticulitis mononucleosis salmonella gastroenteritis preeclampsia haemophilia hemochromatosis narcolepsy apnoea apnea ' +
    'fibrosis myeloma ibs pcos ocd mrsa replacement surgery bypass ligament',
);
const GERMAN = list(
  'schwanger schwangerschaft fehlgeburt abtreibung behinderung schwerbehindert schwerbehinderung gehorlos blind alkoholiker alkoholabhangig alkoholsucht suchterkrankung ' +
    'grippe gurtelrose hexenschuss horsturz masern windpocken kreuzbandriss beinbruch armbruch knochenbruch nierensteine angstzustande magersucht spielsucht herzrhythmusstorungen ' +
    'herzrhythmusstorung schilddrusenunterfunktion schilddrusenuberfunktion reizdarm wechseljahre lungenembolie gehirnerschutterung ruckenschmerzen gebarmutterkrebs blasenkrebs leberzirrhose ' +
    'magenschleimhautentzundung blinddarmentzundung mandelentzundung huftoperation knieoperation herzoperation parkinsonkrankheit panikattacken depressionen essstorungen ' +
    'drogenabhangig suizidversuch suizidgefahrdet chemotherapie strahlentherapie dialyse transplantation operation reha krankschreibung krankgeschrieben arbeitsunfahig ' +
    'herzinsuffizienz niereninsuffizienz bluthochdruck angststorung panikstorung zwangsstorung essstorung brustkrebs lungenkrebs darmkrebs prostatakrebs hautkrebs allergie ' +
    'allergisch diagnose pflegegrad pflegestufe burnout borderline posttraumatisch posttraumatische belastungsstorung multiple magengeschwur fraktur bandscheibe psychisch',
);
const ROMANCE = list(
  'enceinte grossesse fausse-couche avortement handicap handicape handicapee sourd aveugle alcoolisme alcoolique toxicomanie suicide chimiotherapie radiotherapie dialyse ' +
    'sciatique lombalgie entorse acouphenes lumbago cirrhose ' +
    'greffe arret-maladie depressif maladie trouble troubles syndrome insuffisance fracture allergie allergique ' +
    'ciatica lumbalgia varicela paperas vertigos esguince ' +
    'embarazada embarazo aborto discapacidad discapacitado sordo ciego alcoholismo alcoholico drogadiccion quimioterapia radioterapia dialisis trasplante enfermedad trastorno ' +
    'sindrome insuficiencia fractura alergia alergico alergica ansiedad suicidio hipotiroidismo hipercolesterolemia ' +
    'incinta gravidanza disabilita disabile sordo cieco alcolismo alcolista tossicodipendenza chemioterapia dialisi trapianto malattia disturbo sindrome insufficienza frattura ' +
    'allergia ansia suicidio gravida gravidez deficiencia surdo cego alcoolismo toxicodependencia quimioterapia dialise transplante doenca transtorno insuficiencia fratura alergia ansiedade',
);
const DUTCH_POLISH = list(
  'reuma griep hersenschudding zwanger zwangerschap miskraam handicap gehandicapt doof blind alcoholverslaving verslaving chemotherapie bestraling dialyse transplantatie ziekte stoornis syndroom ' +
    'hartfalen nierfalen botbreuk allergie allergisch burn-out angststoornis borstkanker longkanker ' +
    'ciaza ciazy poronienie niepelnosprawnosc niepelnosprawny gluchy niewidomy alkoholizm uzaleznienie chemioterapia radioterapia dializa przeszczep choroba choroby zaburzenia ' +
    'zespol niewydolnosc zlamanie alergia uczulenie lek',
);

export const CONDITIONS: readonly string[] = [
  ...new Set(
    [...LEARNED, ...ENGLISH, ...GERMAN, ...ROMANCE, ...DUTCH_POLISH].filter(
      (word) => word !== 'lek' && /^[\p{L}]+$/u.test(word),
    ),
  ),
];

/** Kinds that are a person's condition only with a word that says which: `heart failure`, `kidney disease`. */
export const NEEDS_KIND: ReadonlySet<string> = new Set(
  list(
    'failure disorder disease syndrome trouble troubles insuffisance maladie enfermedad trastorno sindrome insuficiencia malattia disturbo insufficienza doenca transtorno ziekte ' +
      'stoornis syndroom choroba choroby zaburzenia zespol niewydolnosc stroke angina blind deaf multiple operation reflux rash fever diagnose diagnosis prognosis replacement surgery bypass ligament rheumatism zapalenie sclerosis ' +
      'sklerose sclerose esclerosis sclerosi stwardnienie rak hernia transplant abortion handicap disability biopsy rehab fracture fractura reha tumor cancer psychisch bandscheibe depression alcoholic addiction ictus fibrillation',
  ),
);

/** Words before a condition that are a part of its name. */
export const KINDS_BEFORE =
  /(?:(?:type [12i]{1,2}|stage [1-4iv]{1,3}|typ[eo]?-?[ -]?[12i]{1,2}|chronic|acute|severe|major|mild|terminal|metastatic|clinical|postpartum|post-traumatic|posttraumatic|obsessive[- ]compulsive|generali[sz]ed|social|borderline|breast|lung|prostate|colon|colorectal|skin|brain|ovarian|cervical|pancreatic|bladder|thyroid|liver|kidney|renal|heart|cardiac|congestive|respiratory|coronary|artery|pulmonary|ischemic|ischaemic|atrial|deep vein|multiple|amyotrophic|lateral|rheumatoid|psoriatic|ulcerative|irritable|bowel|celiac|crohn'?s|parkinson'?s|alzheimer'?s|huntington'?s|bipolar|anxiety|panic|eating|personality|stress|mood|sleep|substance|abuse|use|alcohol|opioid|drug|attention|deficit|hyperactivity|autism|spectrum|down|hip|knee|shoulder|elbow|ankle|joint|valve|disc|slipped|herniated|torn|cruciate|broken|gastric|bariatric|back|eye|brain|open-heart|bypass|sickle[- ]cell|seasonal|whiplash|cerebral|gastric|stomach|kidney|spinal|high blood|blood|severe|peanut|penicillin|legally|hepatitis|chronisch\p{L}*|akut\p{L}*|schwer\p{L}*|arterielle|rheumatoide|bipolare|koronare|paroxysmale\p{L}*|chronique|cancer du|cancer de la|cancer des|aiguë|sévère|crónica|aguda|grave|cronica|acuta|severa|chroniczn\p{L}+|ostr\p{L}+|ciężk\p{L}+)[ -]){1,4}$/iu;

/** Words behind a condition that are a part of its name. */
export const KINDS_BEHIND =
  /(?: (?:mellitus|typ[eo]? ?-?[12i]{1,2}|tipo ?[12i]{1,2}|type [12i]{1,2}|disease|disorder|syndrome|positive|positiv|positif|positivo|disease|du sein|du poumon|de la prostate|du côlon|du foie|de mama|de pulmón|de próstata|de colon|de hígado|de piel|al seno|ai polmoni|alla prostata|do pulmão|da mama|da próstata|płuc|piersi|cardiaque|rénale|cardíaca|renal|cardiaca|renale|multiple|múltiple|en plaques|multipla|rozsiane|bipolaire|bipolar|bipolare|de Crohn|de Parkinson|de Alzheimer|d['’]Alzheimer|di Alzheimer|di Parkinson|di Crohn|alcohólica|alcolica|alimentaire|de ansiedad|d['’]anxiété|de pánico|crónica|aguda|cronica|chronique|arterial|artérielle|arteriosa|mayor|majeure|maggiore|[abc](?![\p{L}])))+/iuy;
