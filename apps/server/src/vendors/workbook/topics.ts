/**
 * Which questions of the standards bear on which of ours.
 *
 * The wording of the standards is not ours to ship: here stand their ids (CAIQ v4 and AI-CAIQ by control, HECVAT 4) and
 * words that a question about the matter has. A workbook that shows its questions must use these words, for ids were
 * given to other questions in earlier versions.
 */
import type { Field, Value } from '@bailiwick/diligence/field';

export interface Topic {
  readonly ids: readonly string[];
  /** All of these occur in the question. */
  readonly about: readonly RegExp[];
  /** What a text may say about it. */
  readonly fields: readonly Field[];
  /** What a bare yes or no says, where it says anything on our scales. */
  readonly yes?: readonly (readonly [Field, Value])[];
  readonly no?: readonly (readonly [Field, Value])[];
}

const ENCRYPTION = /encrypt|cryptograph/;
const SUPPLIERS = /sub-?process|subcontract|third.part|supply chain|supplier/;

export const TOPICS: readonly Topic[] = [
  {
    ids: ['CEK-03.1', 'DATA-03'],
    about: [ENCRYPTION, /at.rest|storage|stored|disk/],
    fields: ['encryption_at_rest'],
    yes: [['encryption_at_rest', 'stated']],
  },
  {
    ids: ['CEK-03.1', 'DATA-02'],
    about: [ENCRYPTION, /in.transit|transport|transmi|transfer/],
    fields: ['encryption_in_transit'],
    yes: [['encryption_in_transit', 'stated']],
  },
  {
    ids: ['CEK-08.1'],
    about: [/\bkeys?\b/, /manage|control|hold|bring/, /customer|tenant|\bcscs?\b|institution/],
    fields: [],
    yes: [['key_custody', 'customer_managed']],
    no: [['key_custody', 'vendor']],
  },
  {
    ids: ['IVS-06.1', 'I&S-06.1'],
    about: [/segregat|segment|separat|isolat/, /tenant|customer|\bcscs?\b|institution/],
    fields: ['segregation'],
    yes: [['segregation', 'logical']],
  },
  {
    ids: ['DSP-16.1'],
    about: [/retention|retain|archiv/],
    fields: ['retention_period', 'deletion_on_termination'],
  },
  {
    ids: ['DPAI-02'],
    about: [/retain|retention/, /\bai\b/],
    fields: ['retention_period'],
    no: [['retention_period', 'zero']],
  },
  {
    ids: ['DATA-09'],
    about: [/complet|terminat|conclu|\bend of\b|expir/, /delet|destr|return/],
    fields: ['deletion_on_termination', 'deletion_certification'],
    yes: [['deletion_on_termination', 'return_or_delete']],
  },
  {
    ids: ['DSP-02.1'],
    about: [/dispos|destr|saniti|delet/, /data|media/],
    fields: ['deletion_certification', 'deletion_on_termination'],
  },
  {
    ids: ['IPY-04.1'],
    about: [/terminat|portab/, /data/],
    fields: ['deletion_on_termination', 'data_portability_export'],
  },
  {
    ids: ['IPY-02.1'],
    about: [/retriev|export|extract/, /data/],
    fields: ['data_portability_export'],
    yes: [['data_portability_export', 'yes']],
  },
  {
    ids: ['SEF-07.1', 'SEF-07.2', 'PRPO-03'],
    about: [/breach|incident/, /notif|report/],
    fields: ['breach_notice'],
  },
  {
    ids: ['DSP-13.1', 'DSP-14.1', 'STA-07.1'],
    about: [SUPPLIERS],
    fields: ['subprocessor_list', 'subprocessor_notice_days', 'subprocessor_objection'],
  },
  {
    ids: ['DSP-19.1', 'PDAT-04'],
    about: [/locat|region|countr|united states/, /data/],
    fields: ['data_residency'],
  },
  {
    ids: ['A&A-02.1', 'A&A-04.1'],
    about: [/audit|assessment|certif|\bsoc\b|\biso\b|complian/],
    fields: ['certifications'],
  },
  { ids: ['STA-09.1'], about: [/audit/], fields: ['audit_rights'] },
  {
    ids: ['DSP-10.1'],
    about: [/transfer/, /personal|sensitive/],
    fields: ['transfer_mechanism', 'encryption_in_transit'],
  },
  {
    ids: ['AISC-02'],
    about: [/train|improv|influenc|learn|fine.tun/, /\bai\b|model|machine learning/, /data|input|prompt/],
    fields: ['training_on_customer_data'],
    yes: [['training_on_customer_data', 'yes']],
    no: [['training_on_customer_data', 'never']],
  },
  {
    ids: [],
    about: [/business associate|\bbaa\b/],
    fields: [],
    yes: [['health_agreement', 'offered']],
    no: [['health_agreement', 'not_offered']],
  },
];
