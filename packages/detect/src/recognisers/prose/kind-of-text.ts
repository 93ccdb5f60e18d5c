/**
 * What kind of text this is, asked by recognisers that would be wrong in source code or right only in a clinic's notes.
 *
 * Worked out once a text from samples of bounded length, so that it costs the same for a letter and for a novel.
 */
import { foldCode } from '../../letters.ts';
import type { Scene } from '../../scene.ts';
import { HASH_START, hashOf, hashStep } from '../../words.ts';

export interface KindOfText {
  /** Source code, configuration or markup: most lines end or begin as programs do. */
  readonly code: boolean;
  /** Most lines begin with a time. */
  readonly log: boolean;
  /** Words of a clinic's notes: a condition named here is somebody's. */
  readonly clinical: boolean;
}

const known = new WeakMap<Scene, KindOfText>();

const SAMPLES = 6;
const SAMPLE = 1024;
/** What of a line is looked at. */
const LINE = 240;

/** The kind of the whole text. */
export function kindOfText(scene: Scene): KindOfText {
  const before = known.get(scene);
  if (before !== undefined) return before;
  const kind = judge(sample(scene.text));
  known.set(scene, kind);
  return kind;
}

function sample(text: string): string {
  if (text.length <= SAMPLES * SAMPLE) return text;
  const parts: string[] = [];
  const stride = (text.length - SAMPLE) / (SAMPLES - 1);
  for (let i = 0; i < SAMPLES; i++)
    parts.push(text.slice(Math.floor(i * stride), Math.floor(i * stride) + SAMPLE));
  return parts.join('\n');
}

/** How a line of a program begins. */
const CODE_BEGINS =
  /^(?:\s+\*(?:\s|\/)|\s*(?:\/\/|\/\*|\*\/|#include|import |export |from |const |let |var |function |return\b|if ?\(|for ?\(|while ?\(|else\b|def |class |public |private |static |package |using |<\/?[a-z!]|\}|\]|@\w+|[\w.]+\(.*\)$|\w+ ?(?::=|=|\+=) ?\S|"[\w$@/.-]+": ?))/;
/** How it ends: `;`, a brace, a quote with or without a comma. */
const CODE_ENDS = /(?:[;{}]|["'],?)$/;
const CALL_BODY = /\(\) ?\{/;
const LOG_LINE =
  /^\s*[[(<]?(?:\d{4}[-/.]\d{2}[-/.]\d{2}|\d{2}[-/.]\d{2}[-/.]\d{4}|\w{3} [ \d]\d \d{2}:|\d{1,2}:\d{2}:\d{2}|\d{10,13}\b|\d{1,3}(?:\.\d{1,3}){3} - )/;

const CLINICAL: ReadonlySet<number> = new Set(
  (
    'patient patients diagnosis diagnosed symptoms medication medications admitted discharge discharged prescribed mg anamnesis allergies ' +
    'paciente diagnostico diagnosticada sintomas antecedentes ingreso alta exploracion tratamiento urgencias analitica alergias ecografia ' +
    'patientin diagnose diagnosen befund anamnese aufnahme entlassung medikation beschwerden behandlung verordnet klinik therapie ' +
    'patiente diagnostic antecedents ordonnance hospitalisation traitement consultation posologie ' +
    'paziente diagnosi anamnesi ricovero terapia dimissione referto sintomi ' +
    'patient patiente diagnose klachten opname ontslag medicatie behandeling ' +
    'doente utente sintomas internamento medicacao tratamento prontuario ' +
    'pacjent pacjentka pacjenta rozpoznanie leczenie wywiad objawy przyjety leki'
  )
    .split(' ')
    .map(hashOf),
);
/** So many different words of a clinic make a clinical text. */
const CLINICAL_WORDS = 4;

function isCodeLine(line: string): boolean {
  return (
    CODE_ENDS.test(line.slice(-2)) || CODE_BEGINS.test(line) || line.includes('=>') || CALL_BODY.test(line)
  );
}

function judge(text: string): KindOfText {
  let lines = 0;
  let code = 0;
  let log = 0;
  for (const line of text.split('\n')) {
    const start = line.slice(0, LINE).trimEnd();
    if (start === '') continue;
    lines++;
    if (LOG_LINE.test(start)) log++;
    else if (isCodeLine(start)) code++;
  }
  return {
    code: lines >= 3 && code * 2 >= lines,
    log: lines >= 4 && log * 2 >= lines,
    clinical: clinicalWords(text) >= CLINICAL_WORDS,
  };
}

/** How many different words of a clinic stand in a text, up to as many as it takes. */
function clinicalWords(text: string): number {
  const said = new Set<number>();
  let hash = HASH_START;
  for (let i = 0; i <= text.length && said.size < CLINICAL_WORDS; i++) {
    const folded = i < text.length ? foldCode(text.charCodeAt(i)) : 0;
    if (folded >= 97 && folded <= 122) hash = hashStep(hash, folded);
    else {
      if (CLINICAL.has(hash)) said.add(hash);
      hash = HASH_START;
    }
  }
  return said.size;
}
