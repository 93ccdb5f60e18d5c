import { describeKind } from '../specimen.fixture.ts';

describeKind('account names that a sentence tells', {
  type: 'USERNAME',
  found: [
    'My username is «sunshine».',
    'His username is «smithkaren», I think.',
    'Mein Benutzername lautet «anna.keller».',
    'Die Benutzerkennung «tberger01» wurde gesperrt.',
    'She plays under the screen name «CoolCat99».',
    'Please reset the password for user «mkeller».',
    'You are signed in as «jane_doe».',
    'Angemeldet als «t.berger» seit gestern',
    "Son nom d'utilisateur est «jmartin75»",
    'Su usuario es «lgarcia_88».',
    'Moja nazwa użytkownika to «jkowalski»',
    'the login "«wolkenkuckuck»" is hers',
  ],
  not: [
    'Your username is required.',
    'My username is taken, sorry',
    'The user interface is slow.',
    'user experience matters, user story mapping too',
    'mein Konto ist gesperrt.',
    'Der Benutzername ist ungültig.',
    'My account was hacked by strangers.',
    'log in as administrator',
    'the same as "message", known as usual',
    'handle fs.read errors in the user config.json file',
    "L'identifiant est obligatoire",
    'the login page is broken',
  ],
});
