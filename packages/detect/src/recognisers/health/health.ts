/**
 * Data about somebody's health: conditions, medicines, codes, tests, disability, pregnancy, addiction.
 *
 * Health is a person's: a condition is found where its sentence speaks of somebody, in a field of a form
 * (`Diagnosis: …`), or anywhere in a text that is a clinic's note. In a general sentence (`diabetes is a disease`)
 * it is found by nobody. Stems of medicines count before a dose only.
 */
import type { Candidate } from '../../candidate.ts';
import { fold, isWordAt } from '../../letters.ts';
import { type NumberFinder, type WordFinder, matchEnd } from '../../recogniser.ts';
import type { Scene } from '../../scene.ts';
import { fieldValue, lineValueEnd } from '../prose/field.ts';
import { kindOfText } from '../prose/kind-of-text.ts';
import { personNear } from '../prose/person-near.ts';
import { CONDITIONS, KINDS_BEFORE, KINDS_BEHIND, NEEDS_KIND } from './conditions.ts';
import { MEDICINES, STEMS } from './medicines.ts';

function health(start: number, end: number, score: number): Candidate {
  return { start, end, type: 'HEALTH', score, evidence: 'context' };
}

/** The score of a word of health, by who is near; 0 for nobody. */
function scoreNear(scene: Scene, start: number, end: number): number {
  // A part of a name that code has put together: `AgentDisabledParams`.
  if (isWordAt(scene.text, start - 1) || isWordAt(scene.text, end)) return 0;
  const { code, log, clinical } = kindOfText(scene);
  if (code || log) return 0;
  if (personNear(scene.text, start, end) || isInColumn(scene, start)) return 0.75;
  return clinical ? 0.65 : 0;
}

const HEADINGS = [
  'diagnosis',
  'diagnoses',
  'condition',
  'conditions',
  'disease',
  'allergies',
  'diagnose',
  'diagnosen',
  'krankheit',
  'erkrankung',
  'vorerkrankungen',
  'diagnostic',
  'maladie',
  'diagnostico',
  'enfermedad',
  'diagnosi',
  'malattia',
  'ziekte',
  'aandoening',
  'doenca',
  'rozpoznanie',
  'choroba',
  'medication',
  'medications',
  'medikation',
  'medikament',
  'medicacion',
  'medicatie',
  'leki',
];

/** A cell of a table whose column is headed by a word for health. */
function isInColumn(scene: Scene, start: number): boolean {
  return (
    /[|,;\t]["' ]{0,2}$/.test(scene.text.slice(Math.max(0, start - 3), start)) &&
    scene.speaksOf(start, HEADINGS)
  );
}

const condition: WordFinder = {
  on: 'word',
  words: CONDITIONS,
  find(scene, start, end) {
    const { text } = scene;
    const before = KINDS_BEFORE.exec(text.slice(Math.max(0, start - 48), start));
    const behind = matchEnd(KINDS_BEHIND, text, end);
    if (before === null && behind < 0 && NEEDS_KIND.has(fold(text.slice(start, end)))) return undefined;
    // `AIDS`, not `aids`; `SIDA`, not `sida`; a chat writes the others small, and so do file names.
    if (
      /^(?:aids|sida|epoc|hiv|adhd|ibs|pcos|ocd|mrsa)$/i.test(text.slice(start, end)) &&
      text.slice(start, start + 2) !== text.slice(start, start + 2).toUpperCase()
    )
      return undefined;
    const from = before === null ? start : start - before[0].length;
    const to = Math.max(end, behind);
    const score = scoreNear(scene, from, to);
    return score === 0 ? undefined : health(from, to, score);
  },
};

const DOSE =
  /,? \d{1,4}(?:[.,]\d{1,3})? ?(?:mg|mcg|µg|μg|g|ml|iu|ie|ui)(?:\/(?:d|day|ml|tag|día))?(?![\p{L}])/iuy;

const medicine: WordFinder = {
  on: 'word',
  words: MEDICINES,
  find(scene, start, end) {
    const dose = matchEnd(DOSE, scene.text, end);
    const score = dose > 0 && !kindOfText(scene).code ? 0.75 : scoreNear(scene, start, end);
    return score === 0 ? undefined : health(start, Math.max(end, dose), score);
  },
};

const DOSE_HERE = /\d{1,4}(?:[.,]\d{1,3})? ?(?:mg|mcg|µg|μg)(?![\p{L}])/iuy;
const WORD_BEFORE = /(\p{L}{5,24}),? $/u;

/** `Torasemid 10 mg`: a word with a stem of medicines, before its dose. */
const dose: NumberFinder = {
  on: 'number-finder',
  begins: 'digit',
  digits: 1,
  shapes: [DOSE_HERE],
  find({ text }, start) {
    if (text.charCodeAt(start - 1) !== 32) return undefined;
    const end = matchEnd(DOSE_HERE, text, start);
    if (end < 0) return undefined;
    const word = WORD_BEFORE.exec(text.slice(Math.max(0, start - 28), start));
    if (word === null || !STEMS.test(fold(word[1] as string))) return undefined;
    return health(start - word[0].length, end, 0.75);
  },
};

const PRESSURE = /\d{2,3} ?\/ ?\d{2,3} ?mm ?Hg(?![\p{L}])/iuy;
const PRESSURE_BARE = /(?:[89]\d|1\d{2}|2[0-4]\d)\/(?:[4-9]\d|1[0-3]\d)(?![\p{L}\p{N}/])/uy;
const PRESSURE_WORDS = [
  'blood pressure',
  'bp',
  'blutdruck',
  'rr',
  'tension arterielle',
  'tension arterial',
  'ta',
  'pressione',
  'pressione arteriosa',
  'bloeddruk',
  'pressao arterial',
  'cisnienie',
  'tension',
];

/** Blood pressure, by its unit or beside its name. */
const pressure: NumberFinder = {
  on: 'number-finder',
  begins: 'digit',
  digits: 2,
  shapes: [/\d{2,3} ?\/ ?\d{2,3}/y],
  find(scene, start) {
    const { text } = scene;
    if (!/[\s:=(.]/.test(text[start - 1] ?? ' ')) return undefined;
    const end = matchEnd(PRESSURE, text, start);
    if (end > 0) return health(start, end, 0.75);
    const bare = matchEnd(PRESSURE_BARE, text, start);
    return bare > 0 && scene.speaksOf(start, PRESSURE_WORDS) ? health(start, bare, 0.7) : undefined;
  },
};

const LAB_WORDS = ['bmi', 'imc', 'hba1c', 'cd4', 'viruslast', 'load', 'viral', 'virale'];
const LAB_LEAD = /["']?(?: (?:of|is|was|von|beträgt|de|di|van|count|level))?[ :=]{1,3}/iuy;
const LAB = /\d{1,6}(?:[.,]\d{1,2})?(?: ?(?:%|kg\/m2|copies\/ml|cells\/mm3|mmol\/mol))?(?![\p{L}\p{N}/-])/iuy;

/** The few tests whose name says it all: `BMI 31`, `HbA1c: 7.2 %`, `viral load of 400`. */
const laboratory: WordFinder = {
  on: 'word',
  words: LAB_WORDS,
  find({ text }, start, end) {
    // `viral load`, `carga viral`, `charge virale`; a load or something viral may be anything.
    if (/^load$/i.test(text.slice(start, end)) && !/viral $/i.test(text.slice(Math.max(0, start - 6), start)))
      return undefined;
    if (
      /^virale?$/i.test(text.slice(start, end)) &&
      !/(?:carga|charge|carica) $/i.test(text.slice(Math.max(0, start - 8), start))
    )
      return undefined;
    const from = matchEnd(LAB_LEAD, text, end);
    const to = from < 0 ? -1 : matchEnd(LAB, text, from);
    return to < 0 ? undefined : health(from, to, 0.7);
  },
};

const CODE = /[A-TV-Z]\d[\dA-Z](?:\.[\dA-Z]{1,4})?(?:[GVZLRB](?![\p{L}\p{N}]))?(?![\p{L}\p{N}-])/uy;
const CODE_WORDS = [
  'icd',
  'icd 10',
  'icd10',
  'icd 10 gm',
  'cie 10',
  'cie10',
  'cim 10',
  'diagnosis',
  'diagnosis code',
  'diagnose',
  'diagnoseschlussel',
  'diagnostico',
  'diagnostic',
  'diagnosi',
  'rozpoznanie',
  'cid 10',
  'cid',
];

/** ICD-10 codes beside words that announce them: `ICD-10: F32.1`. */
const diagnosisCode: NumberFinder = {
  on: 'number-finder',
  begins: 'letter',
  digits: 2,
  shapes: [CODE],
  find(scene, start) {
    const { text } = scene;
    const digit = text.charCodeAt(start + 1);
    if (digit < 48 || digit > 57) return undefined;
    const end = matchEnd(CODE, text, start);
    if (end < 0 || !scene.speaksOf(start, CODE_WORDS)) return undefined;
    return { ...health(start, end, 0.85), subtype: 'ICD10' };
  },
};

const LABELS = (
  'diagnosis diagnose diagnosen hauptdiagnose nebendiagnose nebendiagnosen diagnoses diagnostic diagnóstico diagnosi rozpoznanie medication medications medikation medikamente dauermedikation ' +
  'médicaments medicación medicacion farmaci medicatie medicação leki allergies allergien alergias allergie allergieën alergie vorerkrankungen antécédents antecedentes comorbidities ' +
  'note illness illnesses injury injuries impairment sickness verletzung verletzungen condition conditions symptoms symptome symptômes síntomas sintomi symptomen sintomas objawy befund disability behinderung krankheit erkrankung maladie enfermedad malattia ziekte doença choroba ' +
  'blutgruppe grupo groupe bloodtype anamnese anamnesis'
).split(' ');
/** `Sick note: acute bronchitis`. */
const NOTE = /(?:sick|sickness|fit|doctor['’]s) $/i;
const NO_HEALTH =
  /^(?:none|no|nil|n\/a|unknown|keine?|aucune?|ninguno|ninguna|no conocidas|nessuna?|geen|nenhuma?|brak|null|true|false|string|-|\d+)$/i;

/** A field that is named for health: its value to the end of the line. */
const field: WordFinder = {
  on: 'word',
  words: LABELS,
  find(scene, start, end) {
    const { text } = scene;
    const from = fieldValue(text, end);
    if (from < 0 || kindOfText(scene).code) return undefined;
    if (
      text.slice(end - 4, end).toLowerCase() === 'note' &&
      !NOTE.test(text.slice(Math.max(0, start - 10), start))
    )
      return undefined;
    const line = text.slice(from, lineValueEnd(text, from, 160));
    const sentence = line.search(/\. \p{Lu}/u);
    const value = sentence < 0 ? line : line.slice(0, sentence);
    const to = from + value.length;
    return value.length < 3 ||
      !/^[\p{L}\d]/u.test(value) ||
      NO_HEALTH.test(value) ||
      !/\p{L}{3}/u.test(value) ||
      /[={}<>]/.test(value)
      ? undefined
      : health(from, to, 0.75);
  },
};

export const healthFinders = [condition, medicine, dose, pressure, laboratory, diagnosisCode, field] as const;
