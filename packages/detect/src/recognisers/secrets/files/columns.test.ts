import { describeKind } from '../../specimen.fixture.ts';

describeKind('passwords in columns', {
  type: 'PASSWORD',
  found: [
    'user,password\nanna,«sunshine42»\nbert,«tulip-9x»\n',
    'user;Passwort;Ort\nanna;«sunshine42»;Kiel\nbert;«tulip-9x»;Ulm',
    'name\tpassword\nanna\t«sunshine42»',
    '"user","password"\n"anna","«sunshine42»"',
    '| user | password | host |\n|---|---|---|\n| anna | «sunshine42» | db1 |\n| bert | `«tulip-9x»` | db2 |',
    'user,password,role\nanna,«sunshine»,admin',
  ],
  not: [
    'field,password,required\n',
    '| field | password |\n|---|---|\n| type | string |',
    'user,password\nanna,\nbert,xxxxxxxx',
    'call(user, password)\ncall(anna, bert42)',
    'Enter user, password\nand press return, please2',
    'user,password_hint\nanna,dog2',
    `const NAMES = [\n  'password',\n  'python3',\n  'railway',\n];`,
    'type Key =\n  | "password"\n  | "port9"\n  | "options"',
    'user,\n  password,\n  sunshine42,\n',
  ],
});

describeKind('keys in columns', {
  type: 'SECRET',
  found: [
    'service,api_key\nmaps,«8fj2kd0Qz7p1xx9»\n',
    'service;token;since\nmaps;«3f9a1c7e5b2d8046af13»;2024',
    '| service | API key |\n|---|---|\n| maps | «8fj2kd0Qz7p1xx9» |',
    'a\tsecret\nmaps\t«8fj2kd0Qz7p1xx9»',
    '"service","client_secret"\n"maps","«8fj2kd0Qz7p1xx9»"',
  ],
  not: [
    'word,token\nhouse,NOUN\nsee,VERB',
    'id,token\n1,the\n2,quick',
    'service,api_key_id\nmaps,8fj2kd0Qz7p1xx9',
    'service,token\nmaps,<token>',
    'service,token\nmaps',
  ],
});
