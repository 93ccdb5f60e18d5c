import { documents, lines, type Language } from '../language.ts';
import { PHRASES } from './phrases.ts';

const REQUESTS = lines(`
  [Schrijf|Maak|Kun je] <@doc> [aan|voor] <@who> over <@thing> [schrijven?|]
  Vat de mail van <p1.hon> samen [in drie punten|voor <p2.first>|].
  Ik heet <p1.full> en [woon|werk] in <city>. [Hoe betwist ik|Help me met] <@thing>?
  Vertaal naar het Engels: '<p1.full> woont op <addr1>.'
  Zet <p1.full>, geboren op <p1.dob>, tel. <phone>, op de lijst met [klanten|patiënten|leden].
  Wie was <p1.full>, de <nrp> [schilder|schrijfster|politicus] uit <city>?
  Maak een tabel met <p1.full>, <p2.full> en <p3.full>.
  Morgen spreek ik <p1.full> van <o1>. Wat vraag ik over <@thing>?
  Mijn huisbaas, <pm1.hon>, zegt dat <p2.first> niet heeft betaald.
  Plan een reis van <city> naar <city> via <city> voor <p1.first> en <p2.first>.
  hoi ik ben <p1.first> [uit <city>|], ik heb <@doc> nodig voor [mijn baas|school]
  Mijn dochter <p1.first> van <agenum> zit op <school1>. Haar juf, <pf2.hon>, zegt dat ze vaak ziek is.
  Vervang '<p1.full>' overal door '<p2.full>'.
  Antwoord <p1.hon> namens <p2.full>, <job> bij <co1>.
  Anonimiseer: <p1.full>, <p1.dob>, <addr1>, IBAN <iban>, heeft <@condition>.
  Klopt het dat <o1> [is overgenomen door|samengaat met] <o2>?
  Is <city> groter dan <city>? En hoe ver is het naar <country>?
  Noteer: <p1.first> belt <o1>, <p2.first> boekt <city>, <p3.last> regelt <@thing>.
  Onze <job> <pf1.full> is ziek (<@condition>). Hoe zeg ik dat tegen <p2.first>?
`);

const SERVICE = lines(`
  Mijn bestelling <ref> is nog steeds niet bezorgd op <addr1>.
  Gisteren sprak ik met <@who>, die mij een vergoeding beloofde.
  Graag mijn gegevens aanpassen: <p1.full>, <addr1>, <phone>.
  Het pakket is afgegeven bij de buren, familie <p1.last>.
  Uw contactpersoon bij <co1> is <p1.full> (<p1.email>, <phone>).
  De betaling van <amount> door <p1.full> is op <date> bij <bank1> ontvangen.
  <p1.hon> werkt niet meer bij <o1>; u kunt terecht bij <p2.full>, <p2.email>.
  Zoals afgesproken met <p1.hon> leveren wij aan <co1>.
  Onze monteur, <pm1.full>, komt <@wanneer> langs.
  Noch <p1.hon> noch <p2.hon> heeft gereageerd op onze brief van <date>.
  De vergadering met <o1> is verplaatst naar <date>, op kantoor in <city>.
  Bijgaand de offerte die <p1.full> voor <co1> heeft gemaakt.
  De omzet in <country> en <region> daalde, aldus <p1.last>.
  <co1>, vertegenwoordigd door <p1.full>, gaat akkoord met de voorwaarden van <co2>.
  Sinds ik van <city> naar <city> ben verhuisd, krijg ik post voor ene <p1.full>.
  <p1.full> en <p2.full> van <o1> staan in de cc.
  Het dossier van <p1.first> ligt bij <p2.first>.
`);

const LETTERS = documents(String.raw`
<co1>
<addr1>

<p1.honfull>
<addr2>

<city>, <date>

Betreft: <@thing>

<@greeting>

<@sentence> <@sentence>

<@closing>
<p2.full>
---
Van: <p2.full> <lt><p2.email><gt>
Aan: <p1.full> <lt><p1.email><gt>
Verzonden: <weekday> <date> <time>
Onderwerp: [RE: |FW: |]<@thing>

<@greeting>

<@sentence>

<@closing>
<p2.first>
---
Op <date> schreef <p2.full> <lt><p2.email><gt>:
\> <@greeting>
\> <@sentence>
\> <p2.first>

Dank, <p2.first>. <p3.first> en ik pakken het op.
<p1.first>
---
Notulen vergadering <date>, <city>
Aanwezig: <p1.full>, <p2.full>, <p3.hon> (<o1>)
Afwezig: <p4.full>
1. <p1.last> licht <@thing> toe. <@sentence>
2. Rondvraag: <p2.first> stelt <o2> voor.
---
<p1.first>: [hoi|hee <p2.first>], kom je <@wanneer>?
<p2.first>: [ja|geen idee], vraag het <p3.first>
`);

const FORMS = documents(String.raw`
Voornaam: <p1.first>
Achternaam: <p1.last>
Geboortedatum: <p1.dob>
[Geboorteplaats: <city>
|]Adres: <addr1>
Telefoon: <phone>
E-mail: <p1.email>
BSN: <nid>
---
Naam: <p1.inv>
Straat en huisnummer: <addr1.street>
Postcode: <addr1.code>
Woonplaats: <addr1.city>
[Beroep: <job>|Werkgever: <o1>]
---
| Naam | Functie | Plaats |
|---|---|---|
| <p1.full> | <job> | <city> |
| <p2.full> | <job> | <city> |
---
achternaam;voornaam;geboortedatum;adres;postcode;plaats
<p1.last>;<p1.first>;<p1.dob>;<addr1.street>;<addr1.code>;<addr1.city>
<p2.last>;<p2.first>;<p2.dob>;<addr2.street>;<addr2.code>;<addr2.city>
---
Patiënt: <p1.hon>, <anyage>, opgenomen in <hosp1> op <date> wegens <@condition>. Huisarts: <p2.dr>. Contact: dochter <pf3.first>, <phone>
---
<pm1.hon> is een <anyage> man met <@condition>. Gezien door <p2.dr>, <hosp1>. Woont samen met <p3.first> in <city>.
---
FACTUUR <ref> — <co1>, btw <tax>, <addr1>
Klant: <p1.full>, <addr2>
Totaal: <amount>, IBAN <iban>, <bank1>
---
Deelnemers: <p1.full>, <p2.inv>, <p3.init>, <p4.hon>
Getekend te <city>, <date>: <p5.full>
---
Opstelling: <p1.last>; <p2.last>, <p3.last>, <p4.last>; <p5.last> (<num:46-89>. <p6.last>). Trainer: <p7.full>
`);

const LEGAL = lines(`
  Tussen <p1.honfull>, wonende te <addr1>, en <co1>, vertegenwoordigd door <p2.full>, wordt overeengekomen als volgt.
  De <court1> heeft het beroep van <p1.full> tegen het vonnis van <court2> van <date> verworpen.
  Eiseres, <pf1.full>, geboren te <city> op <p1.dob>, wordt bijgestaan door mr. <p2.full>.
  Getuige <p1.last> verklaarde dat <pf2.hon> om <time> uit de woning aan <street> kwam.
  Verdachte <pm1.full>, van <nrp> nationaliteit, is door <court1> veroordeeld.
  Mr. <p1.init>, voorzitter, mr. <p2.init> en mr. <p3.last>, rechters.
  Werkneemster <pf1.full>, personeelsnummer <num:1000-9999>, is ziek gemeld wegens <@condition>.
  Huurder <p1.last> is verhuurder <p2.last> <amount> verschuldigd.
  Volmacht aan <p1.full>, paspoort <passport>, voor <auth1>.
`);

const NEWS = lines(`
  <city> - <@who> heeft <@wanneer> bekendgemaakt dat <o1> de fabriek in <city> sluit.
  <club> [versloeg|speelde gelijk tegen] <team> (<num:0-5>-<num:0-4>) [in <city>|].
  Doelpunten: <p1.last> (<num:1-90>), <p2.last> (<num:1-90>, strafschop), <p3.full>.
  De <nrp> president <pm1.full> ontmoette <p2.full> in <city>.
  "Dat klopt niet", zei <p1.last> tegen <media1>.
  <o1> neemt <o2> over voor <amount>.
  De politie heeft in <city> een <anyage> man, <pm1.full>, aangehouden.
  De actrice <pf1.full> is op <date> in <city> overleden.
  De <water> is bij <city> buiten de oevers getreden.
  Burgemeester <p1.full> (<party1>) van <city> opende <school1>.
  De onderhandelingen tussen <country> en <country> gaan verder in <city>.
  <num:1-20>. <p1.full> (<country>) op <num:1-59> sec.
  Volgens <union1> verdwijnen er banen bij <o1> in <region>.
`);

const WIKI = lines(`
  <p1.full> (<city>, <p1.dob> – <city>, <date>) was een <nrp> [schilder|schrijver|architect].
  <city> is een gemeente in [de provincie|] <region> [in <country>|].
  De <water> ontspringt bij <city> en stroomt door <region>.
  <co1> is een <nrp> bedrijf uit <city>, in <year> opgericht door <p1.full>.
  <p1~Hij|Zij> studeerde aan de <uni1> bij <p1.full> en doceerde in <city>.
  De film van <p1.full> met <p2.full> en <p3.full> werd opgenomen in <country>.
  Buurgemeenten zijn <city>, <city> en <city>.
  Koning <pm1.first> II verloor <region>.
  In <year> trouwde hij met <pf1.full>, dochter van <pm2.full>.
  Hij speelde voor <team1> van <year> tot <year>.
`);

const SOCIAL = lines(`
  <p1.handle> [bedankt|gefeliciteerd|haha] met <@thing>!
  net <p1.full> gezien op station <city>
  <p1.first> en <p2.first> waren [top|waardeloos] vanavond
  waarom is <o1> altijd zo [traag|druk]?
  Gefeliciteerd <p1.first>! [Kus uit <city>|]
  [Vijf sterren|Eén ster] voor <co1>: <p1.first> hielp ons meteen.
  De loodgieter, ene <pm1.first> van <co1>, kwam op tijd.
  kom op <team>, waar was <p1.last> nou
  <p1.first> bel me even <phone>
`);

const NEGATIVE = lines(String.raw`
  [De roos|De linde|Het madeliefje] [bloeit|groeit] [in de tuin|in mei].
  De [bakker|visser|koning|molenaar|smit] [uit het sprookje|] [slaapt|kwam niet].
  [Instellingen|Privacy|Hulp|Inloggen|Winkelwagen|Algemene voorwaarden|Veelgestelde vragen]
  [Hoe|Waar] [vraag|wijzig|annuleer] ik [het wachtwoord|de verzekering|de toeslag] [aan|]?
  Verwarm de oven voor op <num:160-220> graden, [klop|voeg] [de eieren|de bloem] [los|toe], bak <num:10-90> minuten.
  De [Huurder|Verkoper|Werknemer] [betaalt|meldt] dit [binnen <num:5-60> dagen|schriftelijk].
  [Fout|Let op]: [bestand|verbinding] niet gevonden (code <num:1-900>).
  Leg [fotosynthese|samengestelde rente|buitenspel] uit met een voorbeeld.
  Van [maandag|dinsdag] tot [vrijdag|zaterdag], <num:7-9> tot <num:14-20> uur
  De patiënt is [koortsvrij|helder|stabiel], [pols|bloeddruk] normaal.
  [De ziekte van Alzheimer|Het syndroom van Down] komt aan bod in hoofdstuk <num:1-30>.
  Bestelling <ref>, artikel <num:1000-9999>, versie <ver>
  Geachte heer, mevrouw, [bijgaand|hierbij] [de stukken|het gevraagde].
  [Kerstmis|Pasen|Pinksteren] is een feestdag.
  De [voorzitter|minister|bisschop] [opent|sluit] de [vergadering|mis].
  [Hoofdstuk|Artikel|Bijlage] <num:1-40>: [Algemene Bepalingen|Begrippen|Onderwerp Van De Overeenkomst]
`);

export const dutch: Language = {
  code: 'nl',
  phrases: { ...PHRASES, sentence: SERVICE },
  kinds: [
    { name: 'request', form: 'sentence', templates: REQUESTS },
    { name: 'service', form: 'sentence', templates: SERVICE },
    { name: 'letter', form: 'document', templates: LETTERS },
    { name: 'form', form: 'document', templates: FORMS },
    { name: 'legal', form: 'sentence', templates: LEGAL },
    { name: 'news', form: 'sentence', templates: NEWS },
    { name: 'wiki', form: 'sentence', templates: WIKI },
    { name: 'social', form: 'sentence', templates: SOCIAL },
    { name: 'negative', form: 'sentence', templates: NEGATIVE },
  ],
};
