/**
 * The ladder of each objective. The levels mean what the framework says: 1, the firm's own law applies on paper; 2, it
 * can be enforced, though much depends on others; 3, others have marginal control; 4, none.
 *
 * So whoever is owned from abroad stays at 1 in what depends on ownership, wherever its machines stand; and a machine at
 * home is under nobody else's law, but its parts and its model may still come from abroad.
 */
import { type Rung, answer, atHome, claim, operatorAtHome, parentAtHome } from './ladder.ts';
import type { Objective } from './seal.ts';

const LAW_ON_PAPER: Rung = {
  level: 1,
  says: 'Whoever runs it is under the firm’s own law.',
  anyOf: [[operatorAtHome], atHome],
};

const strategic: readonly Rung[] = [
  LAW_ON_PAPER,
  { level: 2, says: 'Whoever owns it is under the firm’s own law.', anyOf: [[parentAtHome], atHome] },
  {
    level: 3,
    says: 'Control cannot pass abroad unnoticed.',
    anyOf: [[answer('change_of_control', 'impossible', 'with_consent', 'with_notice')], atHome],
  },
  {
    level: 4,
    says: 'Control cannot pass abroad against the firm’s will.',
    anyOf: [[answer('change_of_control', 'impossible', 'with_consent')], atHome],
  },
];

const legal: readonly Rung[] = [
  LAW_ON_PAPER,
  {
    level: 2,
    says: 'No foreign authority can give orders to its owner.',
    anyOf: [[parentAtHome], atHome],
  },
  {
    level: 3,
    says: 'No company under foreign law can be made to hand over content.',
    anyOf: [[answer('foreign_suppliers', 'none', 'without_content')], atHome],
  },
  {
    level: 4,
    says: 'No foreign law can take the service away.',
    anyOf: [[answer('foreign_suppliers', 'none')], [{ kind: 'at_home' }, claim('model_weights', 'open')]],
  },
];

const data: readonly Rung[] = [
  LAW_ON_PAPER,
  {
    level: 2,
    says: 'Data is kept and computed under the firm’s own law.',
    anyOf: [
      [
        { kind: 'home_places', field: 'data_residency' },
        { kind: 'home_places', field: 'processing_region' },
      ],
      atHome,
    ],
  },
  {
    // Where the data rests is not who controls it.
    level: 2,
    says: 'Nobody under foreign law can open it.',
    anyOf: [[parentAtHome], [claim('key_custody', 'customer_held')], atHome],
  },
  {
    level: 3,
    says: 'The vendor does not train on the firm’s data.',
    anyOf: [
      [claim('training_on_customer_data', 'never', 'opt_in')],
      [claim('training_setting', 'opted_out')],
      atHome,
    ],
  },
  {
    level: 3,
    says: 'The firm controls the keys, or nothing is kept that needs one.',
    anyOf: [
      [claim('key_custody', 'customer_held', 'customer_managed')],
      [claim('zero_retention', 'zero')],
      atHome,
    ],
  },
  {
    level: 4,
    says: 'The firm alone holds the keys.',
    anyOf: [[claim('key_custody', 'customer_held')], atHome],
  },
  {
    level: 4,
    says: 'The firm’s own models are the firm’s, and could be taken along.',
    anyOf: [[claim('finetune_ownership', 'customer_owns')], [claim('model_weights', 'open')]],
  },
];

const operational: readonly Rung[] = [
  LAW_ON_PAPER,
  {
    level: 2,
    says: 'The firm could leave with its data.',
    anyOf: [[claim('data_portability_export', 'yes')], atHome],
  },
  {
    level: 3,
    says: 'The model could be run elsewhere.',
    anyOf: [[claim('model_weights', 'open', 'licensed')]],
  },
  {
    level: 3,
    says: 'People under the firm’s own law run it.',
    anyOf: [[answer('operation', 'home_only', 'home_with_help')], atHome],
  },
  { level: 4, says: 'The model is free to be run elsewhere.', anyOf: [[claim('model_weights', 'open')]] },
  { level: 4, says: 'It runs without help from abroad.', anyOf: [[answer('operation', 'home_only')]] },
];

const supply: readonly Rung[] = [
  LAW_ON_PAPER,
  {
    level: 2,
    says: 'It is known whom it relies on.',
    anyOf: [[claim('subprocessor_list', 'listed_inline', 'url')], atHome],
  },
  {
    level: 3,
    says: 'None of those who can reach content is under foreign law.',
    anyOf: [[answer('foreign_suppliers', 'none', 'without_content')], atHome],
  },
  {
    level: 3,
    says: 'Its machines are known part by part.',
    anyOf: [[answer('hardware', 'home', 'documented')]],
  },
  {
    level: 3,
    says: 'The firm may check, itself or by an auditor’s report.',
    anyOf: [[claim('audit_rights')], atHome],
  },
  { level: 4, says: 'Its machines come from home.', anyOf: [[answer('hardware', 'home')]] },
];

const technology: readonly Rung[] = [
  LAW_ON_PAPER,
  {
    level: 2,
    says: 'The technology is not in foreign hands alone.',
    anyOf: [[claim('model_weights', 'open', 'licensed')], [parentAtHome], atHome],
  },
  { level: 3, says: 'The weights of the model are open.', anyOf: [[claim('model_weights', 'open')]] },
  { level: 4, says: 'The making of the model is open.', anyOf: [[answer('model_making', 'open')]] },
];

const security: readonly Rung[] = [
  LAW_ON_PAPER,
  {
    level: 2,
    says: 'An independent body has looked at its security, or it is the firm’s own.',
    anyOf: [
      [
        {
          kind: 'claim',
          field: 'certifications',
          test: { kind: 'any_of', values: ['iso27001', 'soc2_type2', 'hds'] },
        },
      ],
      atHome,
    ],
  },
  {
    level: 3,
    says: 'A breach is told within a number of hours.',
    anyOf: [[{ kind: 'claim', field: 'breach_notice', test: { kind: 'at_most', number: 72 } }], atHome],
  },
  {
    level: 3,
    says: 'The firm may check, itself or by an auditor’s report.',
    anyOf: [[claim('audit_rights')], atHome],
  },
  {
    level: 3,
    says: 'Its security is watched under the firm’s own law, at least in part.',
    anyOf: [[answer('security_team', 'home_only', 'mixed')], atHome],
  },
  {
    level: 4,
    says: 'Its security is watched under the firm’s own law alone.',
    anyOf: [[answer('security_team', 'home_only')]],
  },
];

const environment: readonly Rung[] = [
  LAW_ON_PAPER,
  {
    level: 2,
    says: 'It is known what energy it takes.',
    anyOf: [[answer('energy_report', 'audited', 'published')], atHome],
  },
  {
    level: 3,
    says: 'Most of its energy is renewable.',
    anyOf: [[answer('energy_source', 'renewable', 'mostly_renewable')]],
  },
  { level: 4, says: 'All of its energy is renewable.', anyOf: [[answer('energy_source', 'renewable')]] },
  { level: 4, says: 'Its machines are used again.', anyOf: [[answer('hardware_life', 'reused')]] },
];

export const LADDERS: Readonly<Record<Objective, readonly Rung[]>> = {
  'SOV-1': strategic,
  'SOV-2': legal,
  'SOV-3': data,
  'SOV-4': operational,
  'SOV-5': supply,
  'SOV-6': technology,
  'SOV-7': security,
  'SOV-8': environment,
};
