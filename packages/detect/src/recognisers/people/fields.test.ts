import { describeKind } from '../specimen.fixture.ts';

describeKind('names that fill a field of a program', {
  type: 'PERSON',
  found: [
    '{ firstName: "«Ngozi»", lastName: "«Brandvold»" }',
    'User.builder().firstName("«Ngozi»").lastName("«Brandvold»").build()',
    '<LastName>«Brandvold»</LastName>',
    '<ns1:customerName>«Ngozi Brandvold»</ns1:customerName>',
    '<input type="text" name="last_name" value="«Brandvold»">',
    'Customer(first="«Ngozi»", last="«Brandvold»")',
    "$row = ['nachname' => '«Brandvold»'];",
    'https://crm.example/edit?first=«Ngozi»&last=«Brandvold»&id=4',
    '{ "name": "«Ngozi Brandvold»", "email": null }',
  ],
  not: [
    '{ firstName: "First name", lastName: "required" }',
    '<LastName></LastName><LastName>${last}</LastName>',
    'setLastName("lastName")',
    '{ name: "Save Changes", icon: "disk" }',
    'fields(first="Total", second="Sum")',
    'column.name("created_at")',
    '?first=1&last=20',
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
