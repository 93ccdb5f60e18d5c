import { createDetector } from '../../index.ts';
import { describeKind } from '../specimen.fixture.ts';

/** Rules alone: what the names model adds is tried below. */
const detector = createDetector({ names: false });

describeKind('accounts by what is done to them or by them', {
  type: 'USERNAME',
  detector,
  found: [
    'Ticket opened by «r.delgado7» yesterday',
    'Assigned to «hkraus», reviewed by «night_owl».',
    '«puffin88» has commented on your post.',
    'Kick «p.okoro2» from the server. The files of «tberger» were moved.',
    'psql -h db1 -U «inkwell» sales; scp a.pdf «gwhitmore»@10.4.4.2:/tmp',
    'Please unlock «m.brandner2» in the directory.',
    'reset the password for «t_okoye»',
    'On GitHub I am «lund-ext».',
    'rename the user «a.wagner» to «a.becker»',
    'ssh -p 2222 «mstoll»@gateway7',
    'sudo -u «bthornton» whoami',
    'She posts on Reddit as u/«quietharbour».',
    'Add «@bmarsh» to the channel, please.',
  ],
  not: [
    'The file was created by the build and closed by hand.',
    'Please unlock the door and disable the alarm.',
    'the password of the user, a password for guests',
    'ssh root@gateway.example and rsync -a dist/ deploy@host.example:/srv',
    'sudo -u postgres psql; sudo -u www-data ls',
    'w/u/ and 5 u/l, u/min',
    'On GitHub I am the owner of nothing.',
    'Reviewed by README and assigned to QA',
    'add @Transactional to the method',
    'He has commented on it. The build has posted nothing.',
    'Kick the ball, grant the wish, revoke the licence.',
    'rename the user table to accounts',
  ],
});

describeKind('accounts that a sentence names', {
  type: 'USERNAME',
  found: [
    'my login is «pixelmonk».',
    'sign in with user «pixelmonk» and password Tulip!88',
    'Sign in with «hazelmoor» and your usual password.',
    'the user «pixelmonk» cannot print',
    'Log in to the portal as «inkwell» with the password Osprey%31.',
    'SSH as «inkwell» with the password Finch-2231; find me as «otterbane» on Discord',
    'PSN ID «Night_Owl77», my Reddit name is «quietpebble».',
    'Her user ID is «kwatanabe01».',
    'His steam account is called «grimlock_92».',
    'Sein Benutzername im System ist «hyildirim».',
    'Usuario de la intranet: «rcansino»',
    'The username «pixelmonk» is taken. Logged in as «grimwatt» again',
    'My username is «Pixelmonk».',
    'My gamer tag is «anneliese.k».',
  ],
  not: [
    'my login is broken, and my login is slow',
    'my discord is down',
    'sign in with Google and your password',
    'The user experience and password policy',
    'The user onboarding is slow. The user interface is old.',
    'The user must enter a password.',
    'user account and password',
    'Your username is incorrect. Logged in as planned. The user lockouts, and so on',
    'The login page and password reset',
  ],
});
