/** Numbers and words that look like a person's and are not; flagging one costs the reader the meaning of a text. */
import type { Probe, ProbeSet } from '../labelled.ts';
import { BASE62, chance, type Chance, HEX, UPPER } from './random.ts';

/** `«…»` holds the look-alike. */
type Kind = readonly [group: string, sentences: readonly string[], value: (random: Chance) => string];

const hex = (count: number) => (random: Chance) => random.letters(count, HEX);
const like =
  (...shapes: readonly string[]) =>
  (random: Chance) =>
    random.shape(random.pick(shapes));

const isbn13 = (random: Chance): string => {
  const body = random.shape('9783########').slice(0, 12);
  const sum = [...body].reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 1 : 3), 0);
  return random.pick([
    `${body}${(10 - (sum % 10)) % 10}`,
    `978-3-${body.slice(4, 8)}-${body.slice(8, 12)}-${(10 - (sum % 10)) % 10}`,
  ]);
};

const KINDS: readonly Kind[] = [
  [
    'order number',
    ['Your order «X» has shipped.', 'Bestellnummer «X» ist unterwegs', 'Commande n° «X» expédiée'],
    like('###-#######-#######', '##########', 'ORD-########', 'PO ######'),
  ],
  [
    'invoice number',
    ['Invoice no. «X» is overdue.', 'Rechnung «X» liegt bei', 'factura «X»'],
    like('2024-####', 'INV#########', 'RE-##########', 'F/##/####'),
  ],
  [
    'tracking number',
    ['Track parcel «X» online.', 'Sendungsnummer: «X»'],
    like('1Z999AA1##########', 'JJD0##################', '00340434############', 'RR#########DE'),
  ],
  [
    'commit',
    ['Fixed in «X».', 'git cherry-pick «X»', 'see commit «X» on main'],
    (random) => random.pick([hex(40), hex(7), hex(12)])(random),
  ],
  [
    'checksum',
    ['sha256: «X»', 'MD5 (image.iso) = «X»', 'etag "«X»"'],
    (random) => random.pick([hex(64), hex(32)])(random),
  ],
  ['integrity', ['"integrity": "sha512-«X»"'], (random) => `${random.letters(86, BASE62)}==`],
  [
    'uuid',
    ['Request «X» failed.', 'id=«X»', 'trace «X» took 3 s'],
    (random) =>
      `${random.letters(8, HEX)}-${random.letters(4, HEX)}-4${random.letters(3, HEX)}-a${random.letters(3, HEX)}-${random.letters(12, HEX)}`,
  ],
  [
    'version',
    ['Upgrade to «X» first.', 'firmware «X» is out', 'node_modules/x@«X»'],
    like('##.#.####.##', '4.##.#-rc.#', '20##.#.#.##', '#.##.###'),
  ],
  ['isbn', ['The book has ISBN «X».', 'ISBN: «X»', '«X» (hardcover)'], isbn13],
  [
    'barcode',
    ['EAN «X» on the box', 'GTIN: «X»', 'scan barcode «X»'],
    like('4006381######', '00########9###'),
  ],
  [
    'part number',
    ['Replace part «X».', 'spare part no. «X»', 'Artikelnummer «X»'],
    like('####-###-##', '??-####-?', '#?# ### ### ?', '########'),
  ],
  [
    'serial number',
    ['The pump has serial number «X».', 'S/N «X»'],
    like('SN########', '?#?########', 'C02??###????'),
  ],
  [
    'ticket',
    ['See «X» for details.', 'closes «X»', 'ticket «X» was reopened'],
    like('HELP-#####', '#######', 'INC00########', '##-######'),
  ],
  [
    'timestamp',
    ['created_at: «X»', 'expires «X»', 'ts=«X»'],
    like('17########', '17###########', '16########.######'),
  ],
  [
    'error code',
    ['Error «X» occurred.', 'exit status «X»', 'HRESULT «X»'],
    like('0x8007####', 'ORA-#####', 'E####', '-214748####'),
  ],
  [
    'measurement',
    ['The sample weighed «X» grams.', 'population: «X»', 'distance «X» km'],
    like('###,###,###', '#.########', '1######', '### ### ###'),
  ],
  ['dimensions', ['Cut it to «X» mm.', 'resolution «X»'], like('####x####', '### x ### x ##', '1920×1080')],
  [
    'standard',
    ['as laid down in «X»', 'compliant with «X»'],
    like('ISO/IEC 2700#:20##', 'EN 1####-#', 'RFC 8###', 'DIN 477#-#'),
  ],
  [
    'paper',
    ['doi:«X»', 'see arXiv:«X»', 'patent «X»'],
    like('10.1###/s#####-0##-####-#', '2##4.#####', 'EP#######B1', 'US########B2'),
  ],
  [
    'flight',
    ['Flight «X» boards at gate 12.', 'train «X» is late'],
    like('?? ####', 'ICE ###', 'LH###', 'BA####'),
  ],
  ['colour', ['background: «X»;', 'fill="«X»"'], (random) => `#${random.letters(6, HEX)}`],
  [
    'database key',
    ['row «X» is locked', 'customer_group_id = «X»', 'WHERE id = «X»'],
    like('########', '#########', '###########'),
  ],
  [
    'loopback',
    ['listening on «X»', 'curl http://«X»/health'],
    (random) => random.pick(['127.0.0.1:8080', '0.0.0.0:443', 'localhost:3000', '255.255.255.0']),
  ],
  ['genome', ['primer «X»', 'sequence «X» aligned'], (random) => random.letters(24, 'ACGT')],
  [
    'licence of software',
    ['SPDX: «X»', 'released under «X»'],
    (random) => random.pick(['Apache-2.0', 'MPL-2.0', 'GPL-3.0-only', 'BSD-3-Clause']),
  ],
  [
    'article of law',
    ['under «X» of the Act', 'gemäß «X»'],
    (random) =>
      random.pick(['section 47(3)', '§ 823 Abs. 1 BGB', 'art. 1240 du code civil', 'Article 6(1)(f) GDPR']),
  ],
  [
    'capital words',
    ['«X» of the guide explains it.', 'Press «X» to go on.', 'The «X» was updated.'],
    (random) =>
      random.pick([
        'Chapter Two',
        'Save As',
        'Terms of Service',
        'Quick Start',
        'Data Model',
        'Control Panel',
        'Service Level',
        'Return Policy',
        'Add User',
        'Pull Request',
      ]),
  ],
  [
    'months and verbs',
    ['«X» the window stay open?', '«X» the date in your calendar.', '«X» is the best month for it.'],
    (random) => random.pick(['Will', 'Mark', 'May', 'April', 'June', 'Grant']),
  ],
  [
    'placeholder',
    ['api_key = "«X»"', 'password: «X»', 'export TOKEN=«X»'],
    (random) =>
      random.pick([
        'your-api-key-here',
        '<password>',
        'changeme',
        'xxxxxxxxxxxx',
        '${DB_PASSWORD}',
        'REDACTED',
        '***',
      ]),
  ],
  [
    'product key of a catalogue',
    ['sku: «X»', 'SKU «X» sold out', 'item «X»'],
    (random) => `${random.letters(3, UPPER)}-${random.shape('#####')}-${random.letters(2, UPPER)}`,
  ],
];

const EACH = 9;

export function lookAlikes(): ProbeSet {
  const probes: Probe[] = KINDS.flatMap(([group, sentences, value], kind) =>
    Array.from({ length: EACH }, (_, round): Probe => {
      const random = chance(1009 * (kind + 1) + round);
      const sentence = sentences[round % sentences.length] ?? '«X»';
      const [before = '', after = ''] = sentence.split('«X»');
      const made = value(random);
      return {
        id: `look-alikes/${group}/${round}`,
        group,
        text: before + made + after,
        value: { start: before.length, end: before.length + made.length, type: 'OTHER' },
        wanted: false,
      };
    }),
  );
  return {
    shape: 'probes',
    name: 'look-alikes',
    kind: 'look-alikes that are nobody’s',
    lang: 'mixed',
    seen: 'never',
    probes,
  };
}
