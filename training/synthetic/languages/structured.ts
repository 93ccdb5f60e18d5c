import { documents } from './language.ts';

/** Values inside data, logs and code: the same shapes in every language, with the language's people. */
export const STRUCTURED = documents(String.raw`
{"id": <num:1-9000>, "name": "<p1.full>", "email": "<p1.email>", "city": "<city>"}
---
{
  "customer": {
    "firstName": "<p1.first>",
    "lastName": "<p1.last>",
    "birthDate": "<p1.dob>",
    "address": {"street": "<addr1.street>", "zip": "<addr1.code>", "city": "<addr1.city>"}
  },
  "company": "<co1>",
  "status": "[active|closed|pending]"
}
---
\[{"user":"<p1.user>","full_name":"<p1.full>"},{"user":"<p2.user>","full_name":"<p2.full>"}]
---
{"from":"<p1.full>","to":\["<p2.full>","<p3.full>"],"subject":"[Re: |]invoice","sent":"<date>"}
---
{"event":"order.created","orderId":"<ref>","buyer":"<p1.inv>","vendor":"<co1.short>","total":<num:5-900>}
---
name: <p1.full>
email: <p1.email>
role: [admin|editor|viewer]
office: <city>
manager: <p2.full>
---
contacts:
  - name: "<p1.full>"
    phone: "<phone>"
    employer: <co1>
  - name: "<p2.full>"
    phone: "<phone>"
    employer: <o2>
---
version: <ver>
services:
  web:
    image: nginx:<ver>
    ports: \["8080:80"]
maintainer: <p1.full> <lt><p1.email><gt>
---
<year>-0<num:1-9>-1<num:0-9>T1<num:0-9>:2<num:0-9>:3<num:0-9>Z INFO login ok user=<p1.user> name="<p1.full>" ip=<ip>
---
<year>-0<num:1-9>-1<num:0-9> 0<num:1-9>:1<num:0-9>:00 [WARN|ERROR] mailer - could not deliver to <p1.email> (<p1.full>): mailbox full
---
\[[INFO|DEBUG]] payment id=<uuid> payer='<p1.full>' iban=<iban> bank='<bank1>' ok
---
INSERT INTO customers (first_name, last_name, city, company) VALUES ('<p1.first>', '<p1.last>', '<city>', '<co1.short>');
---
UPDATE employees SET manager = '<p1.full>' WHERE name = '<p2.full>' AND office = '<city>';
---
SELECT * FROM patients WHERE last_name = '<p1.last>' AND first_name = '<p1.first>' ORDER BY admitted LIMIT <num:1-100>;
---
const owner = { name: '<p1.full>', city: '<city>' }; // asked for by <p2.first>
---
# Author: <p1.full> <lt><p1.email><gt>
# Reviewed by <p2.init>, <co1.short>
def total(rows): return sum(r\["amount"] for r in rows)
---
/* Copyright (c) <year> <p1.full>, <co1>. All rights reserved. */
---
commit <num:1000000-9999999>
Author: <p1.full> <lt><p1.email><gt>
Date:   <date>

    Fix rounding, reported by <p2.full>
---
Signed-off-by: <p1.full> <lt><p1.email><gt>
Co-authored-by: <p2.full> <lt><p2.email><gt>
---
BEGIN:VCARD
VERSION:3.0
N:<p1.last>;<p1.first>;;;
FN:<p1.full>
ORG:<co1>
EMAIL:<p1.email>
TEL:<phone>
ADR:;;<addr1.street>;<addr1.city>;;<addr1.code>;<country>
END:VCARD
---
<lt>person id="<num:1-90>"><lt>name><p1.full><lt>/name><lt>city><city><lt>/city><lt>employer><co1><lt>/employer><lt>/person>
---
<lt>td><p1.full><lt>/td><lt>td><job><lt>/td><lt>td><city><lt>/td><lt>td><phone><lt>/td>
---
name	email	city	company
<p1.full>	<p1.email>	<city>	<co1.short>
<p2.full>	<p2.email>	<city>	<co2.short>
<p3.full>	<p3.email>	<city>	<co3.short>
---
"<p1.inv>","<p1.dob>","<addr1.street>","<addr1.city>","<addr1.code>","<phone>"
"<p2.inv>","<p2.dob>","<addr2.street>","<addr2.city>","<addr2.code>","<phone>"
---
<num:1-99>,<p1.last>,<p1.first>,<sex>,<agenum>,<city>
<num:1-99>,<p2.last>,<p2.first>,<sex>,<agenum>,<city>
<num:1-99>,<p3.last>,<p3.first>,<sex>,<agenum>,<city>
---
DB_USER=<user>
DB_PASSWORD=<pw>
OWNER="<p1.full>"
---
curl -u <p1.user>:<pw> <url> -d 'contact=<p1.full>'
---
{"role":"user","content":"<p1.full> - <addr1> - <phone>"}
---
| # | <p1.full> | <co1> | <amount> |
| # | <p2.full> | <co2> | <amount> |
---
assignee: unassigned, reporter: <p1.full>, labels: \[bug, urgent], epic: <up><up>-<num:10-999>
---
{"level":"info","version":"<ver>","requestId":"<uuid>","durationMs":<num:1-900>,"path":"/api/v1/[orders|users|health]"}
---
function <up>Sorter(items: Item\[]): Item\[] { return items.filter((Item) => Item.Price > <num:1-90>); }
---
[GET|POST] /api/v1/[invoices|Customers|Reports]/<num:1-999> [200|404|500] <num:1-900>ms "Mozilla/5.0 (Windows NT 10.0; Win64; x64)"
---
public class [OrderService|UserMapper|InvoiceReader] extends [BaseService|AbstractMapper] { private final String [Name|City|Status] = "[UNKNOWN|Default|N/A]"; }
---
Exception in thread "main" java.lang.[NullPointerException|IllegalStateException]: [Name|City] must not be null at com.acme.[Main|Loader].run(Main.java:<num:1-900>)
---
pip install [requests|numpy|pandas]==<ver> && python manage.py [migrate|runserver]
---
[CREATE TABLE|ALTER TABLE] [Customers|Orders|Person] (Id INT PRIMARY KEY, FirstName VARCHAR(<num:20-255>), City TEXT NOT NULL);
`);
