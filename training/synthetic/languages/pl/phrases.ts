import { lines } from '../language.ts';

/** What Polish templates share. A phrase ends in the case it is asked in: `komu` dative, `kogo` genitive, `kim` instrumental. */
export const PHRASES = {
  kto: lines(`
    <p>
    <p.hon>
    <p.full>
    <p.full> z [firmy |]<o>
    <p.full> (<job>)
    [moja siostra|mój szef|sąsiadka|mój mąż] <p.first>
    <p.first> z [księgowości|kadr|działu sprzedaży]
  `),
  komu: lines(`
    <p.dat>
    <p.dat>
    pani <pf.dat>
    panu <pm.dat>
  `),
  kogo: lines(`
    <p.gen>
    <p.gen>
    pani <pf.gen>
    pana <pm.gen>
  `),
  kim: lines(`
    <p.ins>
    <p.ins>
    panią <pf.ins>
    panem <pm.ins>
  `),
  rzecz: lines(`
    fakturę
    opóźnienie dostawy
    podwyżkę czynszu
    wypowiedzenie
    ofertę
    przeprowadzkę
    polisę
    urlop
    umowę
    reklamację
    cennik
    awarię pieca
    protokół
    kaucję
  `),
  doc: lines(`
    list
    maila
    krótką odpowiedź
    referencje
    uprzejme przypomnienie
    skargę
    przemówienie
    streszczenie
    zaproszenie
    wezwanie do zapłaty
  `),
  kiedy: lines(`
    w <weekday>
    jutro
    <date>
    o <time>
    w przyszłym tygodniu
    wczoraj
  `),
  greeting: lines(`
    Szanown<p1~y Panie|a Pani> <p1.last>,
    Szanowni Państwo,
    Dzień dobry,
    Cześć <p1.first>,
    Drog<p1~i|a> <p1.first>,
    Witam,
    Hej <p1.first>!
    Szanown<p1~y Panie|a Pani>,
  `),
  closing: lines(`
    Z poważaniem,
    Pozdrawiam,
    Serdecznie pozdrawiam,
    Pozdrowienia z <city>,
    Dziękuję i pozdrawiam
    Z wyrazami szacunku
  `),
  condition: lines(`
    cukrzyca typu 2
    astma oskrzelowa
    nadciśnienie tętnicze
    depresja
    rak piersi
    migrena
    migotanie przedsionków
    padaczka
    zapalenie płuc
    stwardnienie rozsiane
    niewydolność nerek
  `),
};
