import { documents, lines, type Language } from '../language.ts';
import { PHRASES } from './phrases.ts';

const REQUESTS = lines(`
  [Napisz|Przygotuj|Proszę napisać] <@doc> do <@kogo> [w sprawie umowy|o fakturze|]
  Streść maila od <@kogo> [w trzech punktach|].
  Nazywam się <p1.full>, mieszkam w <city>. Jak wyjaśnić <@rzecz>?
  Jestem <p1.ins>, PESEL <nid>, chcę rozwiązać umowę z <o1>.
  Przetłumacz na angielski: „<p1.full> mieszka przy <addr1>”.
  Dopisz <p1.acc>, ur. <p1.dob>, tel. <phone>, do listy [klientów|pacjentów|członków].
  Kim był<p1~|a> <p1.full>, [malarz|pisarka|polityk] <nrp> z <city>?
  Zrób tabelę: <p1.full>, <p2.full>, <p3.full>.
  Jutro spotykam się z <@kim> z <o1>. O co zapytać?
  Mój sąsiad <pm1.full> twierdzi, że <p2.first> nie zapłacił.
  Zaplanuj podróż <city> – <city> – <city> dla <p1.gen> i <p2.gen>.
  cześć, tu <p1.first> [z <city>|], potrzebuję <@doc> dla [szefa|szkoły]
  Moja córka <p1.first> chodzi do <school1>. Wychowawczyni, pani <pf2.full>, mówi, że często jej nie ma.
  Zamień „<p1.full>” na „<p2.full>” w całym tekście.
  Odpisz <@komu> w imieniu <p2.gen>, <job>, <co1>.
  Zanonimizuj: <p1.full>, <p1.dob>, <addr1>, IBAN <iban>, <@condition>.
  Czy to prawda, że <o1> kupuje <o2>?
  Czy <city> jest większe niż <city>? Gdzie leży <country>?
  Zapisz: <p1.first> dzwoni do <o1>, <p2.first> rezerwuje hotel (<city>), <p3.last> sprawdza <@rzecz>.
  Przypomnij <@komu> o [spotkaniu|terminie] <@kiedy>.
`);

const SERVICE = lines(`
  Moje zamówienie <ref> nadal nie dotarło: <addr1>.
  Wczoraj rozmawiałem z <@kim>, obiecano mi zwrot.
  Proszę zmienić moje dane: <p1.full>, <addr1>, <phone>.
  Paczkę odebrała sąsiadka, <pf1.full>.
  Państwa opiekunem w <co1> jest <p1.full> (<p1.email>, <phone>).
  Przelew <amount> od <p1.gen> wpłynął do <bank1> dnia <date>.
  <pm1.full> nie pracuje już w <o1>; proszę pisać do <p2.gen>, <p2.email>.
  Zgodnie z ustaleniami z <@kim> dostarczamy towar do <co1>.
  Serwisant, <pm1.full>, przyjedzie <@kiedy>.
  Ani <p1.full>, ani <p2.full> nie odpowiedzieli na pismo z <date>.
  Spotkanie z <o1> przenosimy na <date>, <city>.
  W załączeniu oferta, którą <pf1.full> przygotowała dla <co1>.
  Firma <co1>, reprezentowana przez <p1.acc>, przyjmuje warunki <co2>.
  Dodaję w kopii <p1.acc> i <p2.acc> z <o1>.
  Sprawę <p1.gen> prowadzi <p2.full>.
  O <p1.loc> mówi się w firmie dużo.
  Sprzedaż w regionie <region> spadła, mówi <p1.last>.
`);

const LETTERS = documents(String.raw`
<co1>
<addr1>

Sz. P. <p1.full>
<addr2>

<city>, dnia <date>

Dotyczy: umowa nr <ref>

<@greeting>

<@sentence> <@sentence>

<@closing>
<p2.full>
---
Od: <p2.full> <lt><p2.email><gt>
Do: <p1.full> <lt><p1.email><gt>
Wysłano: <weekday>, <date> <time>
Temat: [Odp: |PD: |]spotkanie, <o1>

<@greeting>

<@sentence>

<@closing>
<p2.first>[ <p2.last>|]
---
W dniu <date> <p2.full> napisał<p2~|a>:
\> <@greeting>
\> <@sentence>
\> <p2.first>

Dzięki, zajmiemy się tym z <p3.ins>.
<p1.first>
---
Protokół z zebrania, <city>, <date>
Obecni: <p1.full>, <p2.full>, <p3.full> (<o1>)
Nieobecny: <pm4.full>
1. <p1.last> omówił<p1~|a> sprawy bieżące. <@sentence>
2. Wniosek <p2.gen> o współpracę z <o2> odrzucono.
---
<p1.first>: hej, będziesz <@kiedy>?
<p2.first>: [tak|nie wiem], zapytaj <p3.gen>
`);

const FORMS = documents(String.raw`
Imię: <p1.first>
Nazwisko: <p1.last>
Data urodzenia: <p1.dob>
PESEL: <nid>
[Miejsce urodzenia: <city>
|]Adres: <addr1>
Telefon: <phone>
E-mail: <p1.email>
---
Imię i nazwisko: <p1.full>
Ulica: <addr1.street>
Kod pocztowy: <addr1.code>
Miejscowość: <addr1.city>
[Zawód: <job>|Pracodawca: <o1>]
---
| Imię i nazwisko | Stanowisko | Miasto |
|---|---|---|
| <p1.full> | <job> | <city> |
| <p2.full> | <job> | <city> |
---
nazwisko;imie;data_urodzenia;adres;kod;miasto
<p1.last>;<p1.first>;<p1.dob>;<addr1.street>;<addr1.code>;<addr1.city>
<p2.last>;<p2.first>;<p2.dob>;<addr2.street>;<addr2.code>;<addr2.city>
---
Pacjent: <p1.full>, <age>, przyjęty <date>, <hosp1>. Rozpoznanie: <@condition>. Lekarz: <p2.dr>. Kontakt: córka <pf3.first>, <phone>
---
FAKTURA <ref> — <co1>, NIP <tax>, <addr1>
Nabywca: <p1.full>, <addr2>
Razem: <amount>, konto <iban>, <bank1>
---
Lista obecności: <p1.full>, <p2.inv>, <p3.init>, <p4.full>
Podpis: <p5.full>, <city>, <date>
---
Skład: <p1.last> – <p2.last>, <p3.last>, <p4.last> – <p5.last> (<num:46-89>. <p6.last>). Trener: <p7.full>
`);

const LEGAL = lines(`
  Umowa zawarta dnia <date> pomiędzy <p1.ins>, zam. <addr1>, a <co1>, reprezentowaną przez <p2.acc>.
  <court1> oddalił apelację <p1.gen> od wyroku, który wydał <court2> dnia <date>.
  Powódka <pf1.full>, ur. <p1.dob>, reprezentowana przez adwokata <pm2.acc>.
  Świadek <pm1.last> zeznał, że widział <p2.acc> przy <street> o <time>.
  Oskarżony <pm1.full>, obywatelstwo <nrp>, został skazany na <num:2-20> lat.
  Przewodniczący: sędzia <p1.full>. Protokolant: <p2.full>.
  Pracownica <pf1.full>, nr <num:1000-9999>, przebywa na zwolnieniu (<@condition>).
  Najemca <pm1.full> jest winien <@komu> kwotę <amount>.
  Pełnomocnictwo dla <p1.gen>, paszport <passport>.
`);

const NEWS = lines(`
  <city> (PAP) – <@kto> zapowiedział, że <o1> zamknie zakład w mieście <city>.
  <club> [wygrał z|zremisował z] <team> <num:0-5>:<num:0-4>.
  Bramki: <p1.last> (<num:1-90>), <p2.last> (<num:1-90>, karny), <p3.full>.
  Prezydent <pm1.full> spotkał się z <p2.ins> (<city>, <country>).
  „To nieprawda” – powiedział <pm1.last> w rozmowie z <p2.ins>.
  <o1> przejmie <o2> za <amount>.
  Policja zatrzymała w <city> <pm1.acc>, <anyage> mieszkańca regionu <region>.
  Aktorka <pf1.full> zmarła <date>.
  Burmistrz <pm1.full> (<party1>) otworzył <school1>.
  Rozmowy: <country> i <country>, <city>, <date>.
  <p1.full> (<country>) pokonał<p1~|a> <p2.acc> 6:<num:0-4>, 7:5
  Zdaniem <p1.gen> z <union1> <o1> zwolni ludzi.
  Jak podaje <media1>, <o1> kupi <o2>.
`);

const WIKI = lines(`
  <p1.full> (ur. <p1.dob> w <city>, zm. <date>) – <nrp> [malarz|pisarka|architekt].
  <city> – miasto w <country>, nad rzeką <water>.
  <co1> – <nrp> przedsiębiorstwo z siedzibą w <city>, założone w <year> przez <p1.acc>.
  Studiował<p1~|a> na <uni1> u <p2.gen>.
  Film w reżyserii <p1.gen>, w rolach głównych <p2.full> i <p3.full>.
  Sąsiaduje z gminami <city>, <city> i <city>.
  Żonaty z <pf1.ins>, córką <pm2.gen>.
  Zawodnik klubu <team1> w latach <year>–<year>.
  Król <pm1.first> II utracił <region>.
  Ulica nosi imię <p1.gen>.
`);

const SOCIAL = lines(`
  <p1.handle> [dzięki|gratulacje|haha]!
  właśnie widziałem <p1.acc> na dworcu (<city>)
  <p1.first> i <p2.first> [świetni|słabo] dzisiaj
  czemu <o1> zawsze [nie działa|tak wolno]?
  Wszystkiego najlepszego, <p1.first>! [Buziaki z <city>|]
  [Pięć gwiazdek|Jedna gwiazdka] dla <co1>: <pf1.first> bardzo miła.
  Hydraulik, pan <pm1.first> z <co1>, był punktualnie.
  dawaj <team>, gdzie był <pm1.last>
  <p1.first> zadzwoń <phone>
`);

const NEGATIVE = lines(String.raw`
  [Róża|Lipa|Stokrotka|Kalina] [kwitnie|rośnie] [w ogrodzie|w maju].
  [Piekarz|Kowal|Król|Młynarz|Wójt] [z bajki|] [śpi|nie przyszedł].
  [Ustawienia|Prywatność|Pomoc|Zaloguj się|Koszyk|Regulamin|Najczęstsze pytania]
  [Jak|Gdzie] [zmienić|anulować] [hasło|ubezpieczenie|wniosek]?
  Rozgrzej piekarnik do <num:160-220> stopni, [ubij|dodaj] [jajka|mąkę], piecz <num:10-90> minut.
  [Najemca|Sprzedawca|Pracownik] [zapłaci|zawiadomi] [w terminie <num:5-60> dni|na piśmie].
  [Błąd|Uwaga]: [plik|połączenie] nie istnieje (kod <num:1-900>).
  Wyjaśnij [fotosyntezę|procent składany|spalonego] na przykładzie.
  Od [poniedziałku|wtorku] do [piątku|soboty], <num:7-9>–<num:14-20>
  Stan pacjenta [dobry|stabilny], [tętno|ciśnienie] w normie.
  [Choroba Alzheimera|Zespół Downa|Choroba Parkinsona] – rozdział <num:1-30>.
  Zamówienie <ref>, towar <num:1000-9999>, wersja <ver>
  Szanowni Państwo, [w załączeniu|przesyłam] [dokumenty|wniosek].
  [Boże Narodzenie|Wielkanoc|Zaduszki] to święto.
  [Prezes|Minister|Biskup] [otworzył|zamknął] [obrady|mszę].
  [Rozdział|Paragraf|Załącznik] <num:1-40>: [Postanowienia Ogólne|Definicje|Przedmiot Umowy]
`);

export const polish: Language = {
  code: 'pl',
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
