import { createDetector } from '../../index.ts';
import { describeKind } from '../specimen.fixture.ts';

/** Rules alone: what the names model adds is tried elsewhere. */
const detector = createDetector({ names: false });

describeKind(`data about somebody's health`, {
  type: 'HEALTH',
  detector,
  found: [
    'BMI «31.2», HbA1c: «7.2 %»',
    'a viral load of «400 copies/ml»',
    '| Name | Diagnosis |\n|---|---|\n| Anna | «asthma» |',
    'Diagnose: «Arterielle Hypertonie». Medikation: «Metformin 1000 mg, Ramipril 5 mg».',
    'My mother was diagnosed with «type 2 diabetes» last year.',
    'He has «epilepsy» and takes «lamotrigine».',
    'She suffers from «major depression».',
    'Er leidet an «Depressionen» seit Jahren.',
    'Meine Frau ist «schwanger».',
    'Elle est «enceinte» de trois mois.',
    'La paciente tiene «hipertensión arterial».',
    'Mi hijo tiene «asma».',
    'Mia moglie ha un «tumore al seno».',
    'Mijn vader heeft «kanker».',
    'A minha mãe tem «diabetes tipo 2».',
    'Pacjent choruje na «cukrzycę».',
    'Diagnosis: «Acute lymphoblastic leukemia»',
    'Diagnose: «F32.1 Mittelgradige depressive Episode»',
    'Anna Keller was treated for «breast cancer».',
    'I was prescribed «Zoloft 50 mg».',
    'Torasemid: «Ramipril 5 mg» morgens',
    'ICD-10: «F32.1»',
    'BP «140/90 mmHg»',
    'Blutdruck «150/95»',
    'My brother is «HIV positive».',
  ],
  not: [
    'a load of 400, a viral post of 2021',
    'Diabetes is a chronic disease.',
    'What is depression?',
    'The study of epilepsy in the population: he wrote it',
    'Diagnosis: none',
    'the Great Depression hit the economy',
    'Explain how insulin works.',
    'She aids the poor',
    'const diagnosis: string = "x";',
    'power failure in his office',
    'disk failure',
    'ratio 140/90',
    'code F32.1 of the part',
  ],
});
