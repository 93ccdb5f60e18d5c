import { describeKind } from '../../specimen.fixture.ts';

describeKind('passwords that are plain words, and codes', {
  type: 'PASSWORD',
  found: [
    'my password is «buttercup».',
    'The wifi password is «woodpecker» and it never changes.',
    'Her old password was «lantern», I think.',
    'Try «buttercup» as the password.',
    'he typed «Harbor!77» for a password and got in',
    'log in with user anna and password «woodpecker»',
    'Use akeller / «Tulip!44» to log in.',
    'The panel is at /admin (admin / «P3lican!»)',
    'she told me her password, «Pelican2009», over the phone',
    'He shared the password («hello_kit2») on Slack.',
    'The combination of the safe is «7719».',
    'code for the front door: «7714»',
    'la contraseña nueva es «Limon_2023»',
    'pass is «h8KdLm3»',
    'password for the printer: «woodpecker»',
    'The PIN for the safe is «0063».',
    'the unlock code of the laptop is «739105»',
    'the recovery code is «7KXM-3VTR-8QPL-W5ND»',
  ],
  not: [
    'my password is wrong, his password is expired, her password is still the same',
    'The password is safe.',
    'Use email as the password. Use digits as password.',
    'login with user and password authentication',
    'The user and password fields are empty.',
    'Your password, which has 12 characters, is weak.',
    'password for the portal: required',
    'the safe is 1200 mm wide, the entry is 20 pages, the backup is 4000 files',
    'The garage code is in the file.',
    'my key is lost',
    'the password (8 characters), the password (SHA256)',
    'a combination of 3000 words; the code for this door is old',
    'The pass is 2400 m high.',
  ],
});

describeKind('accounts of a pair', {
  type: 'USERNAME',
  found: [
    'Use «akeller» / Tulip!44 to log in.',
    'use «HarborSeal» / buttercup for the portal',
    'You log in with «nora.q»/Swan-2210 for the VPN',
    'I used «t_okoye» / woodpecker to sign in',
    'mit «hkraus» / Reiher#12 zum Anmelden',
  ],
  not: [
    'Use username / password to log in.',
    'Use the and/or operator to sign both.',
    'with input/output for the report',
    'using TCP/IP for the login',
    'use either / or',
  ],
});
