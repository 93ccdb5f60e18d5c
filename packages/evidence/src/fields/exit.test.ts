import { says } from './says.fixture.ts';

says('data_portability_export', {
  yes: [
    'Customer can export its Customer Data at any time.',
    'For 30 days after termination, you may download your data.',
    'At the choice of Customer, Nordlicht shall return all Personal Data.',
    'Nordlicht will make Customer Data available to Customer for export.',
  ],
  absent: [
    'Customer shall comply with export control laws.',
    'You may download the software from our website.',
    'Nordlicht assists Customer with requests of data subjects, including their right to data portability.',
    'Customer shall return all confidential information of Nordlicht.',
    'You download any content at your own risk.',
    'By downloading any content you agree to be bound by these terms.',
    'Customer grants Nordlicht the right to store and retrieve Customer Data.',
    'We are not obliged to return Customer Data.',
  ],
});

says('liability_cap', {
  stated: [
    'Our total liability shall not exceed the fees paid by Customer in the twelve months before the claim.',
    'LIABILITY IS LIMITED TO THE GREATER OF 100 EUROS AND THE AMOUNTS PAID IN THE LAST SIX MONTHS.',
    'The aggregate liability of each party is capped at €50,000.',
  ],
  absent: [
    'Nordlicht is not liable for indirect damages.',
    'Liability is limited as set out in the main agreement.',
    'Customer shall pay the fees within 30 days.',
    'Nordlicht maintains liability insurance of €1,000,000.',
  ],
});

says('transfer_mechanism', {
  scc: [
    'The Standard Contractual Clauses are incorporated into this agreement by reference.',
    'Transfers to third countries are made on the basis of the EU SCCs.',
    'The UK Addendum applies to transfers from the United Kingdom.',
  ],
  'dpf,scc': [
    'Nordlicht is certified under the EU-U.S. Data Privacy Framework. The SCCs apply to all other transfers.',
  ],
  absent: [
    '“SCCs” means the standard contractual clauses adopted by the European Commission.',
    'Nordlicht does not transfer Personal Data to third countries.',
    'Disputes are settled by the SCC, the Arbitration Institute of the Stockholm Chamber of Commerce.',
  ],
});
