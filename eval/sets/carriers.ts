/** Values inside what programs write: JSON, CSV, YAML, SQL, XML, logs, code, tables. */
import type { FindingType } from '@bailiwick/contract/classes';
import type { LabelledSet, LabelledText, Span } from '../labelled.ts';
import { chance } from './random.ts';
import { valueOf } from './values.ts';

const FIELDS = {
  name: 'PERSON',
  mail: 'EMAIL',
  tel: 'PHONE',
  iban: 'IBAN',
  card: 'CREDIT_CARD',
  ssn: 'NATIONAL_ID',
  born: 'DATE_OF_BIRTH',
  ip: 'IP',
  street: 'ADDRESS',
} as const satisfies Readonly<Record<string, FindingType>>;

const FIELD = /\{(name|mail|tel|iban|card|ssn|born|ip|street)(2?)\}/g;

/** Two people a text; `{name2}` is the second one's. */
const CARRIERS: readonly (readonly [string, string])[] = [
  [
    'json',
    '{\n  "customer": {\n    "fullName": "{name}",\n    "email": "{mail}",\n    "phone": "{tel}",\n    "payment": { "iban": "{iban}", "currency": "EUR" }\n  },\n  "total": 418.20\n}',
  ],
  [
    'json-line',
    '{"ts":1718000000,"lvl":"info","user":{"name":"{name}","mail":"{mail}"},"ip":"{ip}","ok":true}',
  ],
  ['json-list', '[["id","name","card"],[1,"{name}","{card}"],[2,"{name2}","{card2}"]]'],
  [
    'json-inside-json',
    '{"tool":"crm.update","arguments":"{\\"contact\\":{\\"name\\":\\"{name}\\",\\"email\\":\\"{mail}\\",\\"ssn\\":\\"{ssn}\\"}}"}',
  ],
  [
    'tool-call',
    '{"role":"assistant","tool_calls":[{"id":"call_1","function":{"name":"send_mail","arguments":"{\\"to\\":\\"{mail}\\",\\"body\\":\\"Dear {name}, call {tel}\\"}"}}]}',
  ],
  ['csv', 'id,name,email,phone,birthdate\n1,{name},{mail},{tel},{born}\n2,{name2},{mail2},{tel2},{born2}'],
  ['csv-semicolon', 'Kunde;E-Mail;IBAN;Umsatz\n{name};{mail};{iban};1.204,50\n{name2};{mail2};{iban2};88,00'],
  [
    'csv-quoted',
    '"Last contact","Client","SSN","Card"\n"2024-03-01","{name}","{ssn}","{card}"\n"2024-03-02","{name2}","{ssn2}","{card2}"',
  ],
  ['tsv', 'name\tmail\tip\n{name}\t{mail}\t{ip}\n{name2}\t{mail2}\t{ip2}'],
  [
    'yaml',
    'customer:\n  name: {name}\n  email: {mail}\n  phone: "{tel}"\n  bank:\n    iban: {iban}\nstatus: active',
  ],
  ['yaml-list', 'oncall:\n  - name: "{name}"\n    phone: "{tel}"\n  - name: "{name2}"\n    phone: "{tel2}"'],
  ['toml', '[owner]\nname = "{name}"\nemail = "{mail}"\ndob = "{born}"'],
  ['ini', '[contact]\nperson={name}\nmail={mail}\nfax={tel}'],
  ['properties', 'support.contact.name={name}\nsupport.contact.email={mail}\nsupport.host={ip}'],
  [
    'sql-insert',
    "INSERT INTO clients (name, email, ssn, card_no) VALUES ('{name}', '{mail}', '{ssn}', '{card}'), ('{name2}', '{mail2}', '{ssn2}', '{card2}');",
  ],
  [
    'sql-where',
    "SELECT * FROM accounts WHERE iban = '{iban}' OR owner_email = '{mail}' ORDER BY id LIMIT 10;",
  ],
  ['sql-update', "UPDATE staff SET phone = '{tel}', address = '{street}' WHERE full_name = '{name}';"],
  [
    'xml',
    '<?xml version="1.0"?>\n<person>\n  <name>{name}</name>\n  <email>{mail}</email>\n  <phone type="mobile">{tel}</phone>\n  <born>{born}</born>\n</person>',
  ],
  ['xml-attributes', '<contact name="{name}" mail="{mail}" iban="{iban}"/>'],
  ['html', '<tr><td>{name}</td><td><a href="mailto:{mail}">{mail}</a></td><td>{tel}</td></tr>'],
  [
    'log-access',
    '{ip} - - [12/Mar/2025:10:04:11 +0000] "GET /u/profile?mail={mail} HTTP/1.1" 200 512 "-" "curl/8.1"',
  ],
  [
    'log-app',
    '2025-03-12 10:04:11.220 WARN  c.e.Billing - card {card} declined for {name} <{mail}> from {ip}',
  ],
  ['log-kv', 'level=info msg="user updated" user="{name}" email={mail} phone="{tel}" remote={ip}'],
  ['log-syslog', 'Mar 12 10:04:11 mx1 postfix/smtp[2211]: to=<{mail}>, relay={ip}:25, status=sent'],
  [
    'python',
    'customer = Customer(\n    name="{name}",\n    email="{mail}",\n    iban="{iban}",\n)\nassert customer.is_valid()',
  ],
  [
    'javascript',
    "const user = { name: '{name}', phone: '{tel}', card: '{card}' };\nsave(user); // called for {name2}",
  ],
  [
    'java',
    'Patient p = new Patient("{name}", LocalDate.parse("2020-01-01"));\np.setSsn("{ssn}");\np.setEmail("{mail}");',
  ],
  [
    'comment',
    '// ask {name} ({mail}) before touching this\nfunction total(items) {\n  return items.length;\n}',
  ],
  [
    'shell',
    'curl -d "name={name}" -d "iban={iban}" https://pay.example/transfer --header "X-Forwarded-For: {ip}"',
  ],
  [
    'markdown-table',
    '| name | e-mail | phone |\n| --- | --- | --- |\n| {name} | {mail} | {tel} |\n| {name2} | {mail2} | {tel2} |',
  ],
  ['markdown-list', '## Contacts\n- **{name}**: {mail}, `{ip}`\n- *{name2}* – [{mail2}](mailto:{mail2})'],
  [
    'text-table',
    'Name                 Card                  Birth date\n{name}        {card}     {born}\n{name2}       {card2}    {born2}',
  ],
  ['form', 'Name ........ {name}\nBorn ........ {born}\nPhone ....... {tel}\nAccount ..... {iban}'],
  ['vcard', 'BEGIN:VCARD\nVERSION:3.0\nFN:{name}\nTEL;TYPE=CELL:{tel}\nEMAIL:{mail}\nEND:VCARD'],
  ['query-string', 'https://shop.example/checkout?email={mail}&cc={card}&step=2'],
  ['graphql', 'mutation { addUser(input: {fullName: "{name}", mail: "{mail}", ssn: "{ssn}"}) { id } }'],
  ['diff', '@@ -3,2 +3,2 @@\n-owner: {name} <{mail}>\n+owner: {name2} <{mail2}>'],
  ['env', 'ADMIN_NAME="{name}"\nADMIN_EMAIL={mail}\nALLOWED_IP={ip}'],
];

const TIMES = 2;

export function carriers(): LabelledSet {
  const texts = CARRIERS.flatMap(([name, template], index) =>
    Array.from({ length: TIMES }, (_, round) =>
      filled(`${name}/${round}`, template, 271 * (index + 1) + round),
    ),
  );
  return {
    shape: 'labelled',
    name: 'carriers',
    kind: 'values in JSON, CSV, YAML, SQL, logs, code, tables',
    lang: 'en',
    seen: 'never',
    types: Object.values(FIELDS),
    texts,
  };
}

function filled(id: string, template: string, seed: number): LabelledText {
  const random = chance(seed);
  const values = new Map<string, string>();
  const spans: Span[] = [];
  let text = '';
  let read = 0;
  for (const match of template.matchAll(FIELD)) {
    const type = FIELDS[match[1] as keyof typeof FIELDS];
    const value = values.get(match[0]) ?? valueOf(type, random).replaceAll('\n', ', ').replaceAll("'", '’');
    values.set(match[0], value);
    text += template.slice(read, match.index);
    read = match.index + match[0].length;
    spans.push({ start: text.length, end: text.length + value.length, type });
    text += value;
  }
  return { id: `carriers/${id}`, text: text + template.slice(read), spans };
}
