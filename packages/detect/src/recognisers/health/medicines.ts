/** Medicines: frequent international names and brands, and the stems that the WHO gives to families of them. */

/** Folded; forms of other languages (`metformine`, `metformina`) are made from the English one. */
const NAMES =
  'metformin insulin levothyroxine lisinopril ramipril enalapril perindopril losartan valsartan candesartan amlodipine nifedipine bisoprolol metoprolol atenolol propranolol ' +
  'carvedilol simvastatin atorvastatin rosuvastatin pravastatin warfarin apixaban rivaroxaban dabigatran clopidogrel furosemide torasemide spironolactone hydrochlorothiazide ' +
  'omeprazole pantoprazole esomeprazole sertraline fluoxetine citalopram escitalopram paroxetine venlafaxine duloxetine mirtazapine bupropion amitriptyline lithium quetiapine ' +
  'olanzapine risperidone aripiprazole clozapine haloperidol diazepam lorazepam alprazolam clonazepam zolpidem zopiclone methylphenidate lisdexamfetamine atomoxetine ' +
  'lamotrigine levetiracetam carbamazepine valproate gabapentin pregabalin topiramate oxycodone morphine fentanyl tramadol hydrocodone codeine methadone buprenorphine naloxone ' +
  'naltrexone disulfiram amoxicillin azithromycin ciprofloxacin doxycycline clarithromycin prednisone prednisolone dexamethasone hydrocortisone methotrexate adalimumab etanercept ' +
  'infliximab rituximab trastuzumab tamoxifen letrozole anastrozole imatinib pembrolizumab nivolumab bicalutamide cisplatin paclitaxel semaglutide liraglutide dulaglutide ' +
  'empagliflozin dapagliflozin sitagliptin glimepiride gliclazide tenofovir emtricitabine efavirenz dolutegravir acyclovir valacyclovir donepezil memantine rivastigmine levodopa ' +
  'pramipexole ropinirole salbutamol budesonide fluticasone tiotropium montelukast finasteride tamsulosin sildenafil tadalafil mifepristone misoprostol clomifene isotretinoin ' +
  'allopurinol colchicine alendronate sumatriptan ondansetron';
const BRANDS =
  'prozac zoloft lexapro cymbalta wellbutrin xanax valium ativan klonopin ambien ritalin adderall concerta vyvanse strattera oxycontin vicodin percocet suboxone viagra cialis ' +
  'lipitor crestor plavix eliquis xarelto coumadin marcumar lantus humalog novolog ozempic wegovy mounjaro victoza jardiance humira enbrel remicade herceptin keytruda truvada ' +
  'biktarvy descovy genvoya seroquel zyprexa risperdal abilify lamictal keppra depakote neurontin lyrica synthroid euthyrox symbicort ventolin seretide accutane roaccutane ' +
  'antabuse tavor venlafaxin citalopram doxepin novalgin metamizol metamizole antidepressants antidepressiva antidepresseurs antidepresivos antidepressivi chemo';

/** With `-e` gone (German, Polish), `-a` (Spanish, Italian, Portuguese, Polish) or `-e` added (French, Dutch). */
export const MEDICINES: readonly string[] = [
  ...new Set([
    ...NAMES.split(' ').flatMap((name) => {
      const root = name.replace(/e$/, '');
      return /[a-z]{3}in$|ine$|one$|ide$|ate$|ole$/.test(name)
        ? [name, root, `${root}a`, `${root}e`, `${root}o`]
        : [name];
    }),
    ...BRANDS.split(' '),
  ]),
];

/** WHO, The use of stems in the selection of international nonproprietary names: endings of families, before a dose. */
export const STEMS =
  /(?:pril|sartan|statin[ae]?|olol[o]?|azole?|azol[o]?|mab|cillin[ae]?|cilina|mycine?|micina|floxacin[eo]?|cyclin[ae]?|dipin[ae]?|oxetin[ae]?|azepam|zolam|triptan[e]?|gliptin[ae]?|gliflozin[ae]?|glutid[ae]?|vir|tidine?|prazol[e]?|setron|thiazid[ae]?|semid[ae]?|parin[ae]?|xaban|grel|tinib|pam|barbital|caine?|dronat[e]?|formin[ae]?|sone?|solon[ae]?|lukast|afil)$/;
