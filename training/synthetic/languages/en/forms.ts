import { documents } from '../language.ts';

/** Fields, tables, lists, CVs and invoices. */
export const FORMS = documents(String.raw`
Name: <p1.full>
[Date of birth|DOB|Born]: <p1.dob>
Address: <addr1>
[Phone|Tel.|Mobile]: <phone>
[E-mail|Email]: <p1.email>
[Nationality: <nrp>
|][Employer: <o1>
|][Next of kin: <p2.full> ([wife|husband|mother|son])|]
---
First name: <p1.first>
Last name: <p1.last>
[Maiden name: <p2.last>
|]Street: <addr1.street>
[City|Town]: <addr1.city>
[Postcode|ZIP]: <addr1.code>
[Country: <country>
|][National insurance no.|SSN|ID no.]: <nid>
---
SURNAME <p1.familyup>
GIVEN NAMES <p1.given>
PLACE OF BIRTH <city.up>
DATE OF BIRTH <p1.dob>
PASSPORT NO <passport>
---
[Customer|Client|Guest|Tenant|Applicant]: <p1.inv>
[Account manager|Handled by|Contact]: <p2.full>
[Company: <co1>
|]Ref: <ref>
Notes: [prefers mornings|asked for <p3.first>|moved from <city>]
---
| Name | [Department|Role] | [City|Office] | Phone |
|---|---|---|---|
| <p1.full> | <job> | <city> | <phone> |
| <p2.full> | <job> | <city> | <phone> |
| <p3.full> | <job> | <city> | <phone> |
---
| Customer | Contact | Amount |
| --- | --- | --- |
| <co1> | <p1.init> | <amount> |
| <co2> | <p2.init> | <amount> |
---
name,company,city,email
<p1.full>,<co1.short>,<city>,<p1.email>
<p2.full>,<co2.short>,<city>,<p2.email>
<p3.full>,<o3>,<city>,<p3.email>
---
id;last_name;first_name;date_of_birth;street;zip;city
<num:1-900>;<p1.last>;<p1.first>;<p1.dob>;<addr1.street>;<addr1.code>;<addr1.city>
<num:1-900>;<p2.last>;<p2.first>;<p2.dob>;<addr2.street>;<addr2.code>;<addr2.city>
---
Attendees:
- <p1.full> (<o1>)
- <p2.full>[, <job>|]
- <p3.inv>
* <p4.full>
---
Guest list
1. <p1.full> + 1
2. <p2.full> and <p3.first>
3. The <p4.last> family
4. <p5.honfull>
---
<p1.allup>
<addr1> | <phone> | <p1.email>

EXPERIENCE
<year>-<year> <job>, <co1>, <city>
- reported to <p2.full>
<year>-<year> <job>, <o2>, <city>

EDUCATION
<uni1>, <city> (<year>)

LANGUAGES
English, [Spanish|Polish|Urdu]

REFERENCES
<p3.honfull>, <o2>, <p3.email>
---
Curriculum Vitae - <p1.full>
Born <p1.dob> in <city>, [married|single], <nrp> national
Employment: <co1>, <city>, since <year>; <co2>, <city>, <year>-<year>
Hobbies: [chess, sailing|football|reading]
---
INVOICE <ref>
[From|Seller]: <co1>, <addr1>, VAT <tax>
[To|Bill to]: <p1.full>, <addr2>
Date: <date>
<@product>  <num:1-9> x <amount>
Total: <amount>
Pay to <co1>, IBAN <iban>, <bank1>
---
Ship to:
<p1.full>
[c/o <p2.full>
|][<co1>
|]<addr1.street>
<addr1.city>
<addr1.code>
[<country>|]
---
Emergency contact: <p1.full>, <phone>
Doctor: <p2.dr>, <hosp1>
Allergies: [penicillin|none|nuts]
---
[Signed|Signature]: ____________ <p1.full>, [place and date|on]: <city>, <date>
Witness: <p2.full>[, <job>|]
---
Employee: <p1.up>	Team: <@dept>	Line manager: <p2.init>	Start: <date>	Salary: <amount>
---
Passenger <p1.allup> flight BA<num:100-999> <city> - <city> <date> seat <num:1-40>A
---
Username: <p1.user>
Password: <pw>
Full name: <p1.full>
Last login: <date> <time> from <ip>
---
Driver: <p1.full> | Licence: <licence> | Vehicle: <plate> | VIN: <vin> | Depot: <city>
---
Contact us
<co1>
<addr1>
Managing director: <p1.full>
Registered in <city>, no. <ref>
---
Squad: <p1.last>; <p2.last>, <p3.last>, <p4.last>, <p5.last>; <p6.last> (<p7.last> 72), <p8.last>
Coach: <p9.full>
---
Cast: <p1.full> as <p2.first>, <p3.full> as the <job>, <p4.full>, <p5.full>
Directed by <p6.full>
---
Author(s): <p1.last> <up>., <p2.last> <up>., <p3.last> <up>.
Affiliation: <uni1>, <city>, <country>
Correspondence: <p1.email>
`);
