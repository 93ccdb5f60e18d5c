import { describeKind } from '../recognisers/specimen.fixture.ts';

describeKind('organisations that the words in them or beside them tell', {
  type: 'ORGANIZATION',
  found: [
    'She used to work at «Thornbury Estates» before.',
    'The invoice came from «Bluefern», not from us.',
    'A spokeswoman for «Ravenbury» confirmed the recall.',
    'We lost the tender to «Cornerstone Haulage».',
    'They are an agency working for «Bluefern» and «Ravenbury».',
    'la somme due par la société «Batival» est réglée',
    'Krankenkasse: «Techniker Krankenkasse»',
    'Die Firma «Hartkopf» liefert nicht.',
    'Shares of «Nordvik» rose.',
    'i work for «ostwell», and we got sued by «hallister and sons»',
    'our client «brightfield homes» wants a discount',
  ],
  not: [
    'She works for Peter Miller.',
    'He came from Bordeaux. The president of France spoke.',
    'She works at Christmas, at night and at home.',
    'We use Python and Linux at work, and the SSN is unknown.',
    'Both went home. Die Firma ist pleite. The employer must pay.',
    'my wife and sons, onboarding solutions, prefabricated homes',
    'i work for money, he works at night, a job at hand',
  ],
});

describeKind('people beside organisations', {
  type: 'PERSON',
  found: [
    'Our contact at Bluefern Ltd is «Peter Miller».',
    'She works for «Anna Keller».',
    'A spokeswoman for «Angela Brandt» said no.',
    'Siemens and «Peter Miller» signed.',
    'the lawyer of «Ida Lockwood»',
  ],
  not: [
    'Lockwood Brothers announced a dividend.',
    'Tools: Python, Kotlin and Docker',
    'The SHA is wrong and the PIN is missing.',
    'Both left.',
    'Talleres Urrutia, S.L.',
  ],
});

describeKind('organisations by what they do', {
  type: 'ORGANIZATION',
  found: [
    '«Nordvik» cut its forecast on Friday.',
    'Analysts think «Pellmont» will close its plant.',
    '«Nordvik» has raised its prices.',
    'They lost to «Stoke» 3-1.',
    "«Pellmont»'s shareholders met.",
  ],
  not: [
    'Peter said it was fine.',
    'The dog wagged its tail. Anna lost its key.',
    'Keller raised his hand.',
    'They travelled to Stoke in 3 days.',
    "Peter Miller's shares rose.",
  ],
});
