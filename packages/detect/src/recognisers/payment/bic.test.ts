import { describeKind } from '../specimen.fixture.ts';

describeKind('business identifier codes', {
  type: 'BANK_ACCOUNT',
  subtype: 'BIC',
  found: [
    'BIC: «DEUTDEFF500»',
    'SWIFT/BIC code «BNPAFRPPXXX»',
    'swift code is «NWBKGB2L»',
    '{"bic":"«INGBNL2A»"}',
    'BIC «COBADEFFXXX», IBAN follows',
    'id,name,swift_code\n1,Ann,«DEUTDEFF»\n2,Bo,«COBADEFFXXX»',
    '| BIC | bank |\n|---|---|\n| «NWBKGB2L» | x |',
  ],
  not: [
    'BIC: DEUTXXFF500',
    'DEUTDEFF500',
    'a SWIFT response to FEEDBACK',
    'bic: deutdeff',
    'BIC: DEUTDEFF5',
    'the Swift language',
  ],
});
