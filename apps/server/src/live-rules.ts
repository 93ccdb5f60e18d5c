/** The rules in force: compiled anew, and swapped as a whole, whenever anything that they are made of changes. */
import { DATA_CLASSES } from '@bailiwick/contract/classes';
import type { Dossier } from '@bailiwick/diligence/dossier/dossier';
import { Gates } from '@bailiwick/diligence/gate/gates';
import type { Configuration } from './config/configuration.ts';
import type { Rules } from './door/world.ts';
import type { OwnKnowledge } from './firm/own-knowledge.ts';
import { type RulesParts, compileRules, withEvidence } from './rules.ts';

/** What changed, for the log. */
type Changed = 'configuration_loaded' | 'lists_loaded' | 'evidence_loaded';

export class LiveRules {
  #parts: RulesParts;
  #rules: Rules;
  readonly #changed: (what: Changed) => void;

  constructor(configuration: Configuration, parts: RulesParts, changed: (what: Changed) => void) {
    this.#parts = parts;
    this.#rules = compileRules(configuration, parts);
    this.#changed = changed;
  }

  get rules(): Rules {
    return this.#rules;
  }

  get gates(): Gates {
    return this.#parts.gates;
  }

  takeConfiguration(configuration: Configuration): void {
    this.#take(configuration, { gates: this.gates.under(configuration.policy.packs) });
    this.#changed('configuration_loaded');
  }

  takeOwn(own: OwnKnowledge): void {
    this.#take(this.#rules.configuration, { own });
    this.#changed('lists_loaded');
  }

  takeEvidence(dossier: Dossier, now: number): void {
    const gates = new Gates(dossier, this.gates.packs, this.gates);
    gates.warm(DATA_CLASSES, now);
    this.#takeGates(gates);
    this.#changed('evidence_loaded');
  }

  /** The register cannot be read: what was narrowed meanwhile is not known. */
  goBlind(dossier: Dossier): void {
    this.#takeGates(new Gates(dossier, this.gates.packs, this.gates, 'blind'));
  }

  seeAgain(dossier: Dossier): void {
    this.#takeGates(new Gates(dossier, this.gates.packs, this.gates));
  }

  /** What does not compile changes nothing. */
  #take(configuration: Configuration, changed: Partial<RulesParts>): void {
    const parts = { ...this.#parts, ...changed };
    this.#rules = compileRules(configuration, parts, this.#rules);
    this.#parts = parts;
  }

  #takeGates(gates: Gates): void {
    this.#parts = { ...this.#parts, gates };
    this.#rules = withEvidence(this.#rules, gates);
  }
}
