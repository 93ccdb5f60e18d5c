import { describeKind } from '../../specimen.fixture.ts';

describeKind('passwords as arguments without a name', {
  type: 'PASSWORD',
  found: [
    `db = MySQLdb.connect("localhost", "anna", "«t4lip-9x»", "shop")`,
    `DriverManager.getConnection(url, "anna", "«t4lip-9x»");`,
    `auth=HTTPBasicAuth('admin', '«f4rmh0use»')`,
    `requests.get(url, auth=("anna", "«gr4peJuice»"))`,
    `client.login('anna@example.com', '«gr4peJuice»')`,
    `new NetworkCredential("anna", "«gr4peJuice»")`,
    `WiFi.begin("HomeNet", "«my-w1f1-pass»");`,
  ],
  not: [
    'auth("read", "write2")',
    'connect("localhost", "app", "utf8mb4")',
    't.begin("step1", "step2")',
    'login(user, password)',
    'login("anna", callback2)',
    'HTTPBasicAuth(user, "password")',
    'connect("amqp", 5672, "v1.2beta")',
  ],
});
