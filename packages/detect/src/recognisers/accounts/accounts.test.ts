import { createDetector } from '../../index.ts';
import { describeKind } from '../specimen.fixture.ts';

/** Rules alone: what the names model adds is tried elsewhere. */
const detector = createDetector({ names: false });

describeKind('names of accounts', {
  type: 'USERNAME',
  detector,
  found: [
    'username: «akeller»',
    'Benutzername: «anna.k»',
    '{"login":"«akeller82»"}',
    'the user «anna.schmidt» logged in',
    'follow me on Instagram «@anna.keller»',
    'User name: «jdoe_1980»',
    'handle: «@pketer»',
    'INFO user=«anna.keller» login ok',
    'logged in as «pketer82» today',
  ],
  not: [
    'username: root',
    'User: hello there',
    'as base64 it is longer',
    'user: string',
    'login failed for user',
    'username = getUser()',
    'const { username } = props;',
    '@types/node is needed',
    'use @Injectable() here',
    'the user config.json file',
    'login: true',
  ],
});

describeKind('web addresses that lead to a person', {
  type: 'URL',
  detector,
  found: [
    'See «https://www.linkedin.com/in/anna-keller-123» for her CV.',
    '«facebook.com/anna.keller.52»',
    'my website: «https://annakeller.example.com/me».',
    'at «http://uni.example.edu/~akeller»',
    'her profile «https://github.com/annak» there',
  ],
  not: [
    'https://github.com/nodejs/node',
    'facebook.com/groups',
    '<a href="https://github.com/annak">',
    '[docs](https://example.com/web)',
    'x.com is a site',
  ],
});
