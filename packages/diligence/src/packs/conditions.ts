/** The requirements that classes of data are made of. Each says what it wants, why, and how to get there. */
import type { Citation } from '../gate/cell.ts';
import type { Requirement } from '../gate/requirement.ts';

const gdpr = (article: string): Citation => ({
  article: `GDPR ${article}`,
  url: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj',
});
const hipaa = (section: string): Citation => ({
  article: `45 CFR ${section}`,
  url: `https://www.ecfr.gov/current/title-45/section-${section.replace(/\(.*/, '')}`,
});
const dora = (article: string): Citation => ({
  article: `DORA ${article}`,
  url: 'https://eur-lex.europa.eu/eli/reg/2022/2554/oj',
});

const KEPT_OUT_OF_TRAINING: Requirement['anyOf'] = [
  [{ field: 'training_on_customer_data', test: { kind: 'one_of', values: ['never', 'opt_in'] } }],
  [
    {
      field: 'training_on_customer_data',
      test: { kind: 'one_of', values: ['never', 'opt_in', 'opt_out'] },
    },
    { field: 'training_setting', test: { kind: 'one_of', values: ['opted_out'] } },
  ],
];

export const noTraining: Requirement = {
  id: 'no_training',
  anyOf: KEPT_OUT_OF_TRAINING,
  contraryCloses: 'both',
  because: 'a model that was trained on the data may tell it to others, and cannot be made to forget it',
  remedy:
    'Turn off training in the vendor’s settings and attest it, or choose a plan whose terms rule it out.',
  law: gdpr('Art. 28(3)(a)'),
};

export const agreement: Requirement = {
  id: 'processing_agreement',
  anyOf: [[{ field: 'processing_agreement', test: { kind: 'one_of', values: ['signed', 'incorporated'] } }]],
  contraryCloses: 'clear',
  because: 'a processor may handle personal data only under a written agreement',
  remedy: 'Sign the vendor’s data processing agreement and attest it.',
  law: gdpr('Art. 28(3)'),
};

export const shortRetention: Requirement = {
  id: 'short_retention',
  anyOf: [
    [{ field: 'retention_period', test: { kind: 'at_most', number: 90 } }],
    [{ field: 'zero_retention', test: { kind: 'one_of', values: ['zero'] } }],
  ],
  contraryCloses: 'clear',
  because: 'what is kept longer than needed can still be lost',
  remedy: 'Get a stated period of 90 days or less, or turn on zero retention and attest it.',
  law: gdpr('Art. 5(1)(e)'),
};

export const hardlyRetained: Requirement = {
  id: 'hardly_retained',
  anyOf: [
    [{ field: 'zero_retention', test: { kind: 'one_of', values: ['zero', 'safety_retention'] } }],
    [{ field: 'retention_period', test: { kind: 'at_most', number: 30 } }],
  ],
  contraryCloses: 'clear',
  because: 'data of this kind must not lie with a vendor for longer than 30 days',
  remedy: 'Turn on zero retention in the vendor’s console and attest it.',
  law: gdpr('Art. 5(1)(e)'),
};

export const deletedAtTheEnd: Requirement = {
  id: 'deletion_at_end',
  anyOf: [
    [{ field: 'deletion_on_termination', test: { kind: 'at_most', number: 180 } }],
    [
      {
        field: 'deletion_on_termination',
        test: { kind: 'one_of', values: ['return_or_delete', 'on_request', 'delete_no_deadline'] },
      },
    ],
  ],
  contraryCloses: 'clear',
  because: 'the data must be deleted or returned when the contract ends',
  remedy: 'Ask for deletion within a fixed time after the contract ends.',
  law: gdpr('Art. 28(3)(g)'),
};

export const knownSubprocessors: Requirement = {
  id: 'known_subprocessors',
  anyOf: [
    [
      {
        field: 'subprocessor_list',
        test: { kind: 'one_of', values: ['listed_inline', 'url', 'on_request'] },
      },
    ],
  ],
  contraryCloses: 'clear',
  because: 'the firm must know who else handles the data',
  remedy: 'Ask for the list of sub-processors, or where it is published.',
  law: gdpr('Art. 28(2)'),
};

export const breachTold: Requirement = {
  id: 'breach_told',
  anyOf: [[{ field: 'breach_notice', test: { kind: 'stated' } }]],
  contraryCloses: 'clear',
  because: 'the firm has 72 hours to tell the authority, and must hear of a breach itself first',
  remedy: 'Ask for a duty to report breaches.',
  law: gdpr('Art. 33(2)'),
};

export const breachToldInHours: Requirement = {
  id: 'breach_told_in_hours',
  anyOf: [[{ field: 'breach_notice', test: { kind: 'at_most', number: 72 } }]],
  contraryCloses: 'clear',
  because: '“without undue delay” can use up the 72 hours that the firm itself has',
  remedy: 'Ask for notice of a breach within 72 hours, in hours.',
  law: gdpr('Art. 33(1)'),
};

export const encryptedOnTheWay: Requirement = {
  id: 'encryption_in_transit',
  anyOf: [[{ field: 'encryption_in_transit', test: { kind: 'stated' } }]],
  contraryCloses: 'clear',
  because: 'the vendor must promise to encrypt the data on its way',
  remedy: 'Ask for the vendor’s security measures in writing.',
  law: gdpr('Art. 32(1)(a)'),
};

export const encryptedAtRest: Requirement = {
  id: 'encryption_at_rest',
  anyOf: [
    [{ field: 'encryption_at_rest', test: { kind: 'stated' } }],
    [{ field: 'zero_retention', test: { kind: 'one_of', values: ['zero'] } }],
  ],
  contraryCloses: 'clear',
  because: 'what is stored must be encrypted',
  remedy: 'Ask for encryption at rest in writing.',
  law: gdpr('Art. 32(1)(a)'),
};

export const groundForTransfer: Requirement = {
  id: 'transfer_ground',
  anyOf: [
    [{ field: 'transfer_mechanism', test: { kind: 'any_of', values: ['scc', 'dpf', 'adequacy', 'bcr'] } }],
    [
      {
        field: 'data_residency',
        test: { kind: 'within', values: ['eu', 'eea', 'european union', 'switzerland', 'ch'] },
      },
      { field: 'processing_region', test: { kind: 'within', values: ['eu', 'eea', 'ch'] } },
    ],
  ],
  contraryCloses: 'clear',
  because: 'personal data may leave Europe only on a legal ground',
  remedy: 'Choose the vendor’s EU endpoint, or sign the standard contractual clauses.',
  law: gdpr('Art. 44–46'),
};

export const certified: Requirement = {
  id: 'certified',
  anyOf: [[{ field: 'certifications', test: { kind: 'any_of', values: ['iso27001', 'soc2_type2', 'hds'] } }]],
  contraryCloses: 'clear',
  because: 'an independent body must have looked at the vendor’s security',
  remedy: 'Ask for the ISO 27001 certificate or the SOC 2 Type II report, with its scope and period.',
  law: gdpr('Art. 28(1)'),
};

export const cardCertified: Requirement = {
  id: 'card_certified',
  anyOf: [[{ field: 'certifications', test: { kind: 'any_of', values: ['pci'] } }]],
  contraryCloses: 'clear',
  because: 'card numbers may only go to where PCI DSS is kept',
  remedy: 'Ask for the PCI DSS attestation of compliance, or send pseudonyms instead.',
  law: { article: 'PCI DSS 12.8', url: 'https://www.pcisecuritystandards.org/document_library/' },
};

export const keptApart: Requirement = {
  id: 'kept_apart',
  anyOf: [
    [{ field: 'segregation', test: { kind: 'one_of', values: ['physical', 'logical'] } }],
    [{ field: 'zero_retention', test: { kind: 'one_of', values: ['zero'] } }],
  ],
  contraryCloses: 'clear',
  because: 'the data must be kept apart from other customers’',
  remedy: 'Ask how the data of customers is kept apart, in writing.',
  law: gdpr('Art. 32(1)(b)'),
};

export const healthAgreement: Requirement = {
  id: 'health_agreement',
  anyOf: [[{ field: 'health_agreement', test: { kind: 'one_of', values: ['signed'] } }]],
  contraryCloses: 'clear',
  because: 'health data needs an agreement of its own with the vendor',
  remedy: 'Sign the vendor’s agreement for health data (BAA, or its like) and attest it.',
  law: hipaa('164.502(e)'),
};

export const auditable: Requirement = {
  id: 'auditable',
  anyOf: [[{ field: 'audit_rights', test: { kind: 'stated' } }]],
  contraryCloses: 'clear',
  because: 'a financial firm must be able to examine those it relies on',
  remedy: 'Ask for audit rights, or at least for the reports of auditors.',
  law: dora('Art. 30(3)(e)'),
};

export const placeKnown: Requirement = {
  id: 'place_known',
  anyOf: [
    [{ field: 'data_residency', test: { kind: 'stated' } }],
    [{ field: 'processing_region', test: { kind: 'stated' } }],
  ],
  contraryCloses: 'clear',
  because: 'the contract must say where the data is kept and computed',
  remedy: 'Ask for the regions in writing, or choose an endpoint of a region.',
  law: dora('Art. 30(2)(b)'),
};

export const oursAlone: Requirement = {
  id: 'ours_alone',
  anyOf: [[{ field: 'output_ownership', test: { kind: 'one_of', values: ['customer'] } }]],
  contraryCloses: 'clear',
  because: 'what the model makes of a secret must belong to the firm',
  remedy: 'Ask for a clause that assigns the output to the firm.',
  law: {
    article: 'Directive (EU) 2016/943 Art. 2(1)(c)',
    url: 'https://eur-lex.europa.eu/eli/dir/2016/943/oj',
  },
};
