import { describeKind } from '../recognisers/specimen.fixture.ts';

describeKind('firms that domains give away', {
  type: 'ORGANIZATION',
  found: [
    'Ask t.lake@hollin-partners.example: «Hollin Partners» pays.',
    'see https://www.oakmere.example/x and ask «Oakmere» about it',
    'Mail a@brightfern.co.uk; «Brightfern» and «BRIGHTFERN» agreed.',
    'info@nordvik.example. We like «Nordvik».',
    'Write to ops@ravenbury.example; the offer of «Ravenbury» is good.',
  ],
  not: [
    'From: Peter Miller <peter@miller.example>. Miller called.',
    'anna@gmail.com is my address, and Gmail is slow',
    'see https://github.com/a/b and Gitter',
    'info@nordvik.example wrote about nordvik',
    'jobs@team.example: Team meeting at noon',
  ],
});
