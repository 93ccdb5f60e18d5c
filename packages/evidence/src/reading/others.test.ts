import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readTerms } from '../index.ts';

const FRAME = (clauses: string): string => `# Terms of Service

These terms are between you ("Customer") and Heronsgate Ltd ("Heronsgate"). Customer shall pay the fees. Heronsgate will provide the
services. Customer must keep its account safe. Heronsgate may suspend the services.

${clauses}
`;
const read = (clauses: string) => readTerms(FRAME(clauses));

describe('what others owe', () => {
  it('is no promise of the vendor: sellers, makers of tools, partners', () => {
    const claims = read(`## Marketplace

12.2. Sellers must maintain a current SOC 2 Type II report, must encrypt data in transit and at rest, must not use what they receive
for training models, and must delete data within 30 days after the contract ends.`);
    for (const field of [
      'certifications',
      'encryption_in_transit',
      'encryption_at_rest',
      'deletion_on_termination',
      'training_on_customer_data',
    ] as const)
      assert.equal(claims[field].value, 'absent', field);
  });

  it('counts against the vendor where it is a use and not a duty', () => {
    const claims = read('## Data\n\nPartners may use Customer Content to train their models.');
    assert.notEqual(claims.training_on_customer_data.value, 'absent');
  });

  it('is what a list asks of sub-processors that are being chosen', () => {
    const claims = read(`## Due diligence

Heronsgate evaluates the practices of proposed sub-processors. Among other things we ask for:

* a SOC 2 Type II report or an ISO/IEC 27001 certificate,
* encryption of data in transit and at rest.`);
    assert.equal(claims.certifications.value, 'absent');
    assert.equal(claims.encryption_at_rest.value, 'absent');
  });

  it('reaches the sentence that goes on with “they”', () => {
    const claims = read(
      "## Voices\n\nE.5 Customer's developers may cache voices. They may not train speech models with Customer Content.",
    );
    assert.equal(claims.training_on_customer_data.value, 'absent');
  });

  it('leaves alone what the vendor owes beside them', () => {
    const claims = read(
      '## Security\n\nHeronsgate encrypts Customer Content in transit and at rest. Sellers must do the same.',
    );
    assert.equal(claims.encryption_at_rest.value, 'stated');
    assert.equal(claims.encryption_in_transit.value, 'stated');
  });
});
