import { lines } from '../language.ts';

/** What Dutch templates share. */
export const PHRASES = {
  who: lines(`
    <p>
    <p.hon>
    <p.honfull>
    <p.full> van <o>
    <p.full> (<job>)
    [mijn zus|mijn baas|mijn buurvrouw|mijn man|mijn tante] <p.first>
    <p.first> van de [administratie|inkoop|klantenservice]
    familie <p.last>
  `),
  thing: lines(`
    de factuur
    de vertraagde levering
    de huurverhoging
    het ontslag
    de offerte
    de verhuizing
    de polis
    de vakantiedagen
    het contract
    de klacht
    de prijslijst
    de kapotte ketel
    de notulen
    de waarborgsom
  `),
  doc: lines(`
    een brief
    een e-mail
    een kort antwoord
    een referentie
    een vriendelijke herinnering
    een klacht
    een toespraak
    een samenvatting
    een uitnodiging
    een ingebrekestelling
  `),
  wanneer: lines(`
    <weekday>
    morgen
    op <date>
    om <time>
    volgende week
    gisteren
    voor <weekday>
  `),
  greeting: lines(`
    Geachte <p1.hon>,
    Beste <p1.first>,
    Dag <p1.first>,
    Hoi <p1.first>,
    Geachte heer, mevrouw,
    Beste <p1.hon>,
    Beste collega's,
    Goedemorgen <p1.first>,
  `),
  closing: lines(`
    Met vriendelijke groet,
    Hoogachtend,
    Groeten,
    Groetjes,
    Vriendelijke groeten uit <city>,
    Mvg,
    Alvast bedankt,
  `),
  condition: lines(`
    diabetes type 2
    astma
    hoge bloeddruk
    een depressie
    borstkanker
    migraine
    boezemfibrilleren
    epilepsie
    een hernia
    longontsteking
    multiple sclerose
    nierfalen
  `),
};
