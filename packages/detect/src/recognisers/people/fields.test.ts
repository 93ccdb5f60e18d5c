import { describeKind } from '../specimen.fixture.ts';

describeKind('names that fill a field of a program', {
  type: 'PERSON',
  found: [
    '{ firstName: "«Ngozi»", lastName: "«Brandvold»" }',
    'User.builder().firstName("«Ngozi»").lastName("«Brandvold»").build()',
    '<LastName>«Brandvold»</LastName>',
    '<c id="7"><firstname>«Ngozi»</firstname></c>',
    '<ns1:customerName>«Ngozi Brandvold»</ns1:customerName>',
    '<input type="text" name="last_name" value="«Brandvold»">',
    'Customer(first="«Ngozi»", last="«Brandvold»")',
    "$row = ['nachname' => '«Brandvold»'];",
    'https://crm.example/edit?first=«Ngozi»&last=«Brandvold»&id=4',
    '{ "name": "«Ngozi Brandvold»", "email": null }',
    '<family value="«Brandvold»"/><given value="«Ngozi»"/>',
    "SELECT '«Brandvold»' AS surname FROM dual",
    '(0010,0010) PN [«Brandvold^Ngozi»]',
    '@misc{x, author = {«Brandvold, Anna»}}',
  ],
  not: [
    '{ firstName: "First name", lastName: "required" }',
    '<LastName></LastName><LastName>${last}</LastName>',
    'setLastName("lastName")',
    'INSERT INTO hr.employee("EmpNo") VALUES (5)',
    '{ name: "Save Changes", icon: "disk" }',
    'fields(first="Total", second="Sum")',
    'column.name("created_at")',
    '?first=1&last=20',
    'const applicant: Applicant = load();',
  ],
});

describeKind('who speaks in a chat', {
  type: 'PERSON',
  found: [
    '*«Anna Brandvold»* [9:14 AM]\nyes, all of it',
    '[12.03.24, 14:05:11] «Anna Brandvold»: yes',
    '12/03/2024, 14:05 - «Anna van der Brandvold»: yes',
    '«Anna Brandvold»  14:05\nyes',
    '> «Anna» (she)  (9:14 am)\n> yes',
  ],
  not: [
    'Meeting Room [9:14 AM]',
    '12/03/2024, 14:05 - Messages are end-to-end encrypted',
    'Total 14:05',
    '[12.03.24, 14:05:11] System: joined',
    'Lunch Break  12:30',
  ],
});

describeKind('names in columns that are called so', {
  type: 'PERSON',
  found: [
    "INSERT INTO staff (id, last_name, first_name) VALUES (1, '«Brandvold»', '«Ngozi»');",
    'id,surname,team\n1,«Brandvold»,red\n2,«Achterkamp»,blue',
    '<tr><th>Patient</th><th>Ward</th></tr><tr><td>«Brandvold»</td><td>3</td></tr>',
    '{"columns":["nachname","ort"],"rows":[["«Brandvold»","7"],["«Achterkamp»","8"]]}',
    'Nachname;Konto\n«Brandvold»;7\n«Achterkamp»;8',
  ],
  not: [
    'name,size\nReadme,12\nLicence,9',
    "INSERT INTO fields (last_name, kind) VALUES ('varchar', 'text');",
    'last_name,first_name\nlast_name,first_name\n-,-',
    '<tr><th>Name</th><th>Price</th></tr><tr><td>Garden Chair</td><td>4</td></tr>',
    '{"columns":["surname"],"rows":[["unknown"],["n/a"]]}',
  ],
});
