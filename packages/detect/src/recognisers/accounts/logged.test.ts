import { describeKind } from '../specimen.fixture.ts';

describeKind('accounts that machines write down', {
  type: 'USERNAME',
  found: [
    '82.91.4.7 - «tberger» [14/Oct/2025:09:11:52 +0200] "GET / HTTP/1.1" 200 8',
    'Oct 14 09:12:01 gw1 sshd[1881]: Accepted publickey for «ilsebrandt» from 82.91.4.7 port 22 ssh2',
    'Oct 14 09:12:01 gw1 sshd[1881]: Failed password for invalid user «ilse.b» from 82.91.4.7 port 22',
    'pam_unix(sshd:session): session opened for user «ilse_b» by root',
    'sudo:   «tberger» : TTY=pts/0 ; PWD=/ ; USER=root ; COMMAND=/bin/ls',
    '«tberger»:x:1004:1004:,,,:/home/«tberger»:/bin/bash',
    "Error: ENOENT, open '/Users/«ilsebrandt»/app/config.yaml'",
  ],
  not: [
    '82.91.4.7 - - [14/Oct/2025:09:11:52 +0200] "GET / HTTP/1.1" 200 8',
    'sshd[1881]: Failed password for root from 82.91.4.7 port 22 ssh2',
    'www-data:x:33:33:www-data:/var/www:/usr/sbin/nologin',
    'cd /home/runner/work && ls /Users/Shared/x',
    'a session opened for user testing of the new release',
    'page 3 - summary [14 items]',
  ],
});
