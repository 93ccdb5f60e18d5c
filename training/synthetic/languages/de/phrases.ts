import { lines } from '../language.ts';

/** What German templates share. */
export const PHRASES = {
  who: lines(`
    <p>
    <p>
    <p.hon>
    <p.hon>
    <p1~unseren Kollegen|unsere Kollegin> <p1.full>
    <p.full> von der [Firma |]<co>
    <p.full> (<job>)
    [meine Schwester|meinen Bruder|meine Chefin|meinen Vermieter|meine Nachbarin|meinen Mann|meine Tante] <p.first>
    <p.first> aus der <@abteilung>
    <p.first> aus <city>
    die Eheleute <p1.first> und <p2.full>
    Familie <p.last>
    den Kunden <p.full>
  `),
  plainwho: lines(`
    <p>
    <p.full>
    <p.first>
    <p.hon>
    <p.hon>
  `),
  abteilung: lines(`
    Buchhaltung
    Personalabteilung
    Radiologie
    Disposition
    Rechtsabteilung
    Kundenbetreuung
    Geschäftsstelle
    Produktion
    IT
    Werkstatt
    Notaufnahme
    Vertriebsabteilung
  `),
  thing: lines(`
    die Rechnung
    die Mieterhöhung
    die Kündigung
    das Angebot
    die Lieferverzögerung
    den Umzug
    die Nebenkostenabrechnung
    den Wasserschaden
    die Elternzeit
    die Preisliste
    den Betriebsausflug
    die Datenpanne
    die Bewerbung
    den Jahresabschluss
    das Gutachten
    die neue Heizung
    die Krankmeldung
    den Urlaubsantrag
    das Protokoll
    die Ausschreibung
    die Reklamation
    den Versicherungsfall
  `),
  doc: lines(`
    einen Brief
    eine E-Mail
    eine kurze Antwort
    ein Arbeitszeugnis
    eine freundliche Mahnung
    eine Beschwerde
    ein Anschreiben
    eine Rede
    eine Zusammenfassung
    eine Einladung
    eine Absage
    ein Kündigungsschreiben
    eine Beileidskarte
  `),
  wann: lines(`
    am <weekday>
    morgen
    am <date>
    um <time>
    nächste Woche
    am <date> um <time>
    heute Nachmittag
    gestern
    im <month>
    bis <weekday>
    seit <date>
  `),
  greeting: lines(`
    Sehr geehrte<p1~r|> <p1.hon>,
    Sehr geehrte Damen und Herren,
    Guten Tag <p1.hon>,
    Liebe<p1~r|> <p1.first>,
    Hallo <p1.first>,
    Hallo <p1.hon>,
    Hi <p1.first>,
    Moin <p1.first>,
    Sehr geehrte<p1~r Herr| Frau> <p1.last>,
    Liebe Kolleginnen und Kollegen,
    Servus <p1.first>!
  `),
  closing: lines(`
    Mit freundlichen Grüßen
    Freundliche Grüße
    Viele Grüße
    Beste Grüße
    Herzliche Grüße
    LG
    MfG
    Hochachtungsvoll
    Schöne Grüße aus <city>
    Liebe Grüße
    Gruß
  `),
  condition: lines(`
    Diabetes mellitus Typ 2
    Asthma bronchiale
    Bluthochdruck
    Depression
    Brustkrebs
    Migräne
    Vorhofflimmern
    Epilepsie
    Bandscheibenvorfall
    Morbus Crohn
    Lungenentzündung
    Angststörung
    HIV-Infektion
    Multiple Sklerose
    Niereninsuffizienz
    Burn-out
    Demenz
    Herzinfarkt
  `),
  drug: lines(`
    Metformin 500 mg
    Ramipril 5 mg
    Ibuprofen
    Pantoprazol
    L-Thyroxin
    Marcumar
    Bisoprolol
    Amoxicillin
    Citalopram
  `),
  team: lines(`
    <club>
    <team>
    <club>
    <city>
  `),
  score: lines(`
    <num:0-5>:<num:0-4>
    <num:18-36>:<num:17-35>
    <num:1-3>:<num:0-2>
  `),
};
