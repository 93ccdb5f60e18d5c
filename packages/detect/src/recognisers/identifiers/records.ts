/** Numbers that hospitals, insurers, employers and schools give out: no check digit, so the words decide. */
import { identifiers } from './row.ts';
import { listed } from './vocabulary.ts';

function hasDigits(compact: string): boolean {
  return (compact.match(/\d/g)?.length ?? 0) >= 4;
}

/** German pension insurance numbers have a check digit of their own. */
const PENSION = /^\d{8}[A-Z]\d{3}$/;

const NUMBER = '[A-Z]{0,4}-?#{4,12}(?:-#{1,6})?|[A-Z0-9]{2,4}-#{4,10}|#{2,4}-#{2,6}-#{2,6}';

const MEDICAL_RECORD = listed(`
  mrn, medical record, medical record number, medical record no, patient id, patient number, patient no,
  chart number, hospital number, hospital no, hospital id, health record, patientennummer, patienten id,
  patienten nr, krankenaktennummer, fallnummer, numéro de dossier, dossier patient, numéro patient, ipp,
  historia clínica, número de historia, nº historia, nhc, id paciente, cartella clinica, numero cartella,
  id paziente, patiëntnummer, patientnummer, dossiernummer, prontuário, número do prontuário, id do paciente,
  numer pacjenta, numer historii choroby, historii choroby, id pacjenta, encounter id, admission number
`);

const INSURANCE = listed(`
  member id, member number, member no, subscriber id, subscriber number, insurance id, insurance no,
  insurance number, insurance member, insurance policy, insurance policy number, policy number, policy no,
  health plan, plan id, beneficiary number, beneficiary id, group number, claim number, medicaid,
  medicaid id, versicherungsnummer, versicherungsnr, versicherungsschein, policennummer, police, mutuelle,
  numéro d'adhérent, numéro d adhérent, numéro de police, numéro d'assuré, póliza, número de póliza,
  número de afiliado, polizza, numero di polizza, numero polizza, polisnummer, verzekeringsnummer, apólice,
  número da apólice, carteirinha, polisa, numer polisy, polisy
`);

const STAFF = listed(`
  employee id, employee number, employee no, staff id, personnel number, badge number, payroll number,
  personalnummer, mitarbeiternummer, matricule, numéro de matricule, número de empleado, matricola,
  personeelsnummer, número de funcionário, numer pracownika, student id, student number, matrikelnummer,
  matrikelnr, numéro étudiant, número de estudiante, studentnummer, numer albumu, numer indeksu, legitymacji
`);

export const records = identifiers(
  '',
  [],
  [
    { type: 'HEALTH_ID', name: 'MEDICAL_RECORD', layout: NUMBER, fits: hasDigits, words: MEDICAL_RECORD },
    {
      type: 'HEALTH_ID',
      name: 'INSURANCE_POLICY',
      class: 'personal',
      layout: `${NUMBER}|[A-Z]{1,3}[0-9A-Z]{6,12}`,
      fits: (compact) => hasDigits(compact) && !PENSION.test(compact),
      words: INSURANCE,
    },
    { type: 'NATIONAL_ID', name: 'STAFF_OR_STUDENT', layout: NUMBER, fits: hasDigits, words: STAFF },
  ],
);
