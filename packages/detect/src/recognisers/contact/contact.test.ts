import { createDetector } from '../../index.ts';
import { describeKind } from '../specimen.fixture.ts';

describeKind('e-mail addresses', {
  type: 'EMAIL',
  found: [
    ['Write to «Anna.Keller@Example.com».', 'anna.keller@example.com'],
    "<«o'brien+tag@mail.example.co.uk»>",
    '"«bob_99@sub-domain.example.org»", and «x@example.io»',
    'mailto:«info@bücher.example»',
    'to=«first.last@example.museum»&cc=1',
    'naïve café 日本語 🙂 «a@b.co» end',
    '**«team-lead@example.de»**',
  ],
  not: [
    'logo@2x.png',
    'npm i react@18.2.0',
    '@mention in a chat',
    'foo@localhost',
    'a@b',
    'user@',
    '@example.com',
    'x @ y.com',
    'scope @types/node',
    'git@v1.2',
    'price @ 5.99',
    'https://user:pw1@db.example.com/x',
  ],
});

describeKind('phone numbers', {
  type: 'PHONE',
  found: [
    ['Call «+49 30 901820» today', '+4930901820'],
    ['or «(415) 555-2671», please', '+14155552671'],
    ['office: «020 7946 0958»', '+442079460958'],
    ['mobile «0171 2345678»', '+491712345678'],
    ['tél. «01 42 68 53 00»', '+33142685300'],
    ['móvil «612 34 56 78»', '+34612345678'],
    ['cellulare «347 123 4567»', '+393471234567'],
    'bel «06 12345678»',
    ['«0049 30 901820»', '+4930901820'],
    ['phone: «4155552671»', '+14155552671'],
    ['«+1-415-555-2671 ext. 22»', '+14155552671;ext=22'],
    ['fax «+44 (0)20 7946 0958».', '+442079460958'],
    ['{"phone":"«+33142685300»"}', '+33142685300'],
    ['«+81 3-3224-5000» in Tokyo', '+81332245000'],
  ],
  not: [
    'order number 4155552671',
    'on 2024-01-02 at 10:30',
    'isbn 978-3-16-148410-0',
    '1700000000',
    '12.03.2024',
    '10.20.30.40',
    'version 2.0.1',
    'invoice 020 7946 0958',
    '3.14159265358979',
    '123e4567-e89b-12d3-a456-426614174000',
    'see pages 100-200 and 300-400',
    '1,234,567 EUR',
    'commit 8f14e45fceea167a5a36dedd4bea2543',
    '555-1234',
    'ISO 8601-2:2019',
    '01.02.03.04.2024',
    '1 2 3 4 5 6 7 8 9 10 11 12',
  ],
});

describeKind('phone numbers of further countries, beside a word', {
  type: 'PHONE',
  found: [
    'Tel.: «21 123 4567»',
    'zadzwoń «601 234 567»',
    'telefone «(11) 98765-4321»',
    'ring me on «0412 345 678»',
    'telefon «08-123 456 78»',
  ],
  not: [
    '21 123 4567',
    'kod 601 234 567',
    'NHS number 943 476 5918',
    'PESEL 44051401357',
    '020 7946 0958 (UTR)',
  ],
});

describeKind('phone numbers of configured countries', {
  type: 'PHONE',
  detector: createDetector({ countries: ['AT', 'CH'] }),
  found: [
    ['Telefon «01 58858»', '+43158858'],
    ['Handy «079 123 45 67»', '+41791234567'],
    ['«+49 30 901820»', '+4930901820'],
  ],
  not: ['call (415) 555-2671'],
});

describeKind('IP addresses', {
  type: 'IP',
  found: [
    'from «203.0.113.7» port 22',
    '[«198.51.100.24»]',
    'http://«192.168.10.4»:8080/x',
    'ip=«10.1.2.3»',
    '«2001:db8::8a2e:370:7334»',
    '«fe80::1ff:fe23:4567:890a»%eth0',
    'host «2001:0db8:85a3:0000:0000:8a2e:0370:7334».',
    'client «203.0.113.9», v2',
    'GET /Hosts/«203.0.113.9»/status',
    'nfs server/«203.0.113.9»',
  ],
  not: [
    '127.0.0.1',
    '0.0.0.0',
    '::1',
    '::',
    'version 1.2.3.4',
    'v1.2.3.4',
    'release 10.4.2.1',
    '256.1.1.1',
    '1.2.3',
    '1.2.3.4.5',
    'std::vector',
    'a::b',
    '10:30:45',
    'mask 255.255.255.0',
    'Section 1.2.3.4 says',
    'abc::def',
    'oid 1.3.6.1',
    'Chrome/120.0.6099.109 build 120.0.6099.109',
    'AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/156.0.0.0 Safari/537.36',
  ],
});

describeKind('MAC addresses', {
  type: 'MAC',
  found: [
    ['nic «00:1B:44:11:3A:B7» up', '00:1b:44:11:3a:b7'],
    ['«00-1b-44-11-3a-b7»', '00:1b:44:11:3a:b7'],
    'mac=«a4:5e:60:c2:00:ff»',
    'from «DE-AD-0E-EF-00-01» to',
    '("«02:42:ac:11:00:02»")',
  ],
  not: [
    '00:00:00:00:00:00',
    'ff:ff:ff:ff:ff:ff',
    '00:1B:44:11:3A',
    '00:1B:44:11:3A:B7:99',
    '12:30:45',
    '00-11-22-33-44-55-66',
    'SHA256 aa:bb:cc:dd:ee:ff:00:11:22',
  ],
});
