import { documents, lines } from '../language.ts';

/** Briefe, Mails, Protokolle, Chats. */
export const LETTERS = documents(String.raw`
<co1> · <addr1>

<p1~Herrn|Frau>
<p1.full>
<addr2.street>
<addr2.code> <addr2.city>

<city>, [den |]<date>

[Ihr Schreiben vom <date>|Rechnung Nr. <ref>|Unser Gespräch]

<@greeting>

<@sentence> <@sentence>

<@closing>

[i. A. |i. V. |ppa. |]<p2.full>
---
Von: <p2.full> <lt><p2.email><gt>
An: <p1.inv> <lt><p1.email><gt>
[Cc: <p3.full>
|]Gesendet: <weekday>, <date> <time>
Betreff: [AW: |WG: |][Termin mit <o1>|<p3.last> ./. <co1>|Urlaub]

<@greeting>

<@sentence>

<@closing>
<p2.first>[ <p2.last>|]
---
<@greeting>

<@sentence>

[Bitte|Könnten Sie] mit <p3.hon> [sprechen|einen Termin ausmachen], Durchwahl <num:100-999>.

<@closing>
<p2.full>
<job>

<co1>
<addr1>
Tel. <phone>
<p2.email>
---
Am <date> um <time> schrieb <p2.full> <lt><p2.email><gt>:
\> <@greeting>
\> <@sentence>
\> <@closing>
\> <p2.first>

Danke, <p2.first>! <p3.first> und ich kümmern uns darum.

<p1.first>
---
Protokoll der Sitzung vom <date>
Ort: <city>, <addr1.street>
Anwesend: <p1.hon>, <p2.hon>, <p3.full>[ (<o1>)|]
Entschuldigt: <p4.full>
Protokoll: <p3.init>

TOP 1: [Haushalt|Neue Räume|Personal]
<p1.last> berichtet über <@thing>. <@sentence>
Zuständig: <p2.last>, bis <date>

TOP 2: Verschiedenes
<p3.first> schlägt <o2> vor. <p2.hon> widerspricht.
---
Aktennotiz
[Telefonat|Besprechung] mit <p1.hon>, <co1>, am <date>
<@sentence>
gez. <p2.last>
---
<p1.first>: [hey|hi|moin <p2.first>], [kommst du|bist du] <@wann>?
<p2.first>: [klar|nee|weiß nicht], [frag|wart auf] <p3.first>
<p1.first>: ok, treffen wir uns in der <street>?
---
\[<time>\] <p1.full>: hat jemand die Nummer von <p3.hon>?
\[<time>\] <p2.full>: <phone>, aber [der|die] ist in <city>
---
Liebe Eltern der Klasse 3b,

am <date> fahren wir nach <city>. Begleitet werden die Kinder von <pf1.hon> und <pm2.hon>. <p3.first> und <p4.first> bringen bitte ihre Karten mit.

<p5.full>, <school1>
---
Verteiler: <p1.last>, <p2.last>, <p3.last> (<o1>), Akte

Betr.: <co1>
<@sentence>
`);

/** Formulare, Tabellen, Lebensläufe, Rechnungen. */
export const FORMS = documents(String.raw`
Name: <p1.last>
Vorname: <p1.first>
[Geburtsname: <p2.last>
|]Geburtsdatum: <p1.dob>
[Geburtsort: <city>
|]Anschrift: <addr1>
Telefon: <phone>
E-Mail: <p1.email>
[Staatsangehörigkeit: <nrp>|]
---
[Antragsteller|Mieter|Versicherungsnehmer|Kunde]: <p1.inv>
Straße, Hausnr.: <addr1.street>
PLZ, Ort: <addr1.code> <addr1.city>
[Ausweisnummer|Personalausweis]: <nid>
[Arbeitgeber: <o1>|Beruf: <job>]
---
Patient: <p1.full>, geb. <p1.dob>
Krankenkasse: [AOK|TK|Barmer|DAK], Versichertennr. <hid>
Hausarzt: <p2.dr>, <city>
Diagnose: <@condition>
---
| Name | Abteilung | Standort |
|---|---|---|
| <p1.full> | <@abteilung> | <city> |
| <p2.full> | <@abteilung> | <city> |
| <p3.inv> | <@abteilung> | <city> |
---
Nachname;Vorname;Geburtsdatum;Straße;PLZ;Ort
<p1.last>;<p1.first>;<p1.dob>;<addr1.street>;<addr1.code>;<addr1.city>
<p2.last>;<p2.first>;<p2.dob>;<addr2.street>;<addr2.code>;<addr2.city>
---
Firma,Ansprechpartner,Ort,Umsatz
<co1.short>,<p1.full>,<city>,<num:1000-90000>
<co2.short>,<p2.full>,<city>,<num:1000-90000>
---
Teilnehmerliste
1. <p1.full>
2. <p2.inv>
3. <p3.hon>, <o1>
4. <p4.full> ([vegetarisch|Anreise am <date>])
---
Lebenslauf
<p1.full>, <addr1>
geboren am <p1.dob> in <city>, [ledig|verheiratet, zwei Kinder]
<year>–<year> <job> bei <co1>, <city>
<year>–<year> Studium an der <uni1>
Referenz: <p2.honfull>, <o2>
---
RECHNUNG Nr. <ref>
<co1>, <addr1>, USt-IdNr. <tax>
An: <p1.full>, <addr2>
<num:1-9> Std. Arbeitszeit Monteur (<p2.last>): <amount>
Bankverbindung: <bank1>, IBAN <iban>
---
Kontoinhaber: <p1.full>
IBAN: <iban>
Institut: <bank1>
Verwendungszweck: Miete <month> <p1.last>
---
Notfallkontakt: <p1.full> ([Mutter|Ehemann]), <phone>
Abholberechtigt: <p2.full>, <p3.full>
---
Impressum
<co1>
<addr1>
Vertreten durch: <p1.full>
Handelsregister: HRB <num:100-99999>, <court1>
Verantwortlich i. S. d. § 18 MStV: <p2.full>
---
Fahrer: <p1.full> | Kennzeichen: <plate> | Tour: <city>–<city> | Abfahrt: <time>
---
Unterschrift: <p1.full>, <city>, den <date>
---
Aufstellung: <p1.last> – <p2.last>, <p3.last>, <p4.last> – <p5.last>, <p6.last> (<num:46-89>. <p7.last>) – Trainer: <p8.last>
---
Besetzung: <p1.full> (<p2.first>), <p3.full> (Kommissar <p4.last>), <p5.full> u. a.
Regie: <p6.full>
`);

/** Arztbriefe und Notizen. */
export const CLINICAL = documents(String.raw`
<hosp1>
Klinik für [Innere Medizin|Chirurgie|Neurologie]

<p2.dr>
<addr1>

Betr.: <p1.full>, geb. [am |]<p1.dob>, wohnhaft <addr2>

Sehr geehrte<p2~r Herr| Frau> Kolleg<p2~e|in> <p2.last>,

wir berichten über <pm1.hon>, <p1~der|die> sich vom <date> bis <date> in unserer stationären Behandlung befand. <@klinik> <@klinik>

Mit kollegialen Grüßen
<p3.dr>
---
Anamnese: <anyage> Pat., [lebt allein|verheiratet], <job> i. R., Z. n. <@condition>. <@klinik> <@klinik>
---
Pflegebericht <date>: <pf1.hon> hat [gut geschlafen|über Schmerzen geklagt]. Die Tochter <p2.first> war zu Besuch. Visite durch <p3.dr>.
---
Pat. <p1.last>, <p1.first>, *<p1.dob>, [w|m], HA: <p2.dr>, Dg.: <@condition>, Th.: <@drug>
`);

export const CLINIC_LINES = lines(`
  Bekannt sind <@condition> und <@condition>.
  Die Verlegung in das <hosp> erfolgte am <date>.
  <pm1.hon> wurde von <p3.dr> operiert.
  Medikation: <@drug>, <@drug>.
  Nach Rücksprache mit <p4.dr> [Entlassung nach Hause|Verlegung nach <city>].
  Kein Anhalt für Thrombose; RR 140/85, Puls <num:55-110>.
  Die [Ehefrau|Schwester], <pf5.full>, ist unter <phone> erreichbar.
  Der Vater sei mit <agenum> Jahren an <@condition> verstorben.
  <p1~Er|Sie> arbeitete als <job> bei <o1> in <city>.
`);
