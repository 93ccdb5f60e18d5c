import { lines } from '../language.ts';

/** Namen, die auch Wörter sind: Berufe, Farben, Tiere, Wetter. */
export const HOMONYMS = {
  homonym: lines(`
    [Rosa|Mark|Frank|Ernst|Wolf|Erika|Viola|Heide|Linde|August|Max|Tom|Jan|Gerd|Rolf|Nora|Lutz|Falk|Horst|Iris|Jasmin|Melisse|Gloria|Hanna|Kai|Sascha] [Müller|Schneider|Fischer|Weber|Bäcker|Koch|Richter|Bauer|Wagner|Zimmermann|Schäfer|Klein|Groß|Lang|Kurz|Schwarz|Weiß|Braun|Roth|Grün|Wolf|Fuchs|Vogel|Hahn|Hase|Löwe|Stein|Berg|Bach|Busch|Baum|Winter|Sommer|Herbst|Frost|Sonntag|Montag|Freitag|Kaiser|König|Graf|Fürst|Herzog|Engel|Teufel|Papst|Sauer|Süß|Kühn|Lustig|Fröhlich|Stark|Nagel|Hammer|Pfeffer|Kraft|Krieg|Friede|Reich|Arndt]
    [Herr|Frau] [Müller|Schneider|Fischer|Koch|Richter|Bauer|Zimmermann|Klein|Lang|Kurz|Schwarz|Weiß|Roth|Wolf|Fuchs|Vogel|Stein|Berg|Busch|Winter|Sommer|Frost|Sonntag|König|Graf|Engel|Sauer|Stark|Kraft|Reich]
    [Rosa|Mark|Frank|Ernst|Wolf|Viola|August|Max|Iris|Falk|Kai]
  `),
  homonymfirm: lines(`
    [Otto|Saturn|Media Markt|Bild|Stern|Spiegel|Zeit|Welt|Post|Telekom|Bahn|Fielmann|Apple|Puma|Jaguar|Kaufland|Netto|Penny|Real|Müller|Vorwerk|Hermes|Continental|Sixt|Alnatura]
  `),
  homonymplace: lines(`
    [Essen|Halle|Hof|Singen|Worms|Gießen|Speyer|Kiel|Bergen|Siegen|Plön|Baden|Wien|Lauf|Wangen|Brand|Burg|Leer|Norden|Weiden|Ulm|Hagen|Wesel|Wiesen|Berg|Au|Münster|Aue|Rain|Haar]
  `),
};

export const CONTRAST = lines(`
  <@homonym> [kocht|fischt|richtet] nicht selbst, sondern [der Koch|ein Fischer|die Richterin].
  [Der Müller|Ein Schneider|Die Bauern] aus <@homonymplace> [kennt|grüßen] <@homonym>.
  Am [Sonntag|Freitag] trifft <@homonym> [den Kaiser|die Könige|einen Grafen] im [Theater|Kostüm].
  Im [Winter|Sommer|Herbst] wohnt <@homonym> in <@homonymplace>.
  In <@homonymplace> gibt es [gutes Essen|einen Hof|viele Weiden].
  Das Essen in <@homonymplace> war [gut|teuer], sagte <@homonym>.
  <@homonym> [arbeitet|kauft] bei <@homonymfirm>, die Post kommt [später|am Montag].
  Die [Zeit|Welt|Bahn|Post] vergeht [schnell|langsam], meint <@homonym>.
  Laut <@homonymfirm> [steigt|sinkt] der Preis für [Fisch|Holz|Stein].
  Ein [Wolf|Fuchs|Vogel|Hase] lief über den [Hof|Berg|Bach], [im Winter|bei Frost].
  Hallo <@homonym>, [ist der Koch da|kommt der Fischer|wann ist die Messe]?
  Die [Kraft|Stärke|Größe] des [Hammers|Nagels|Engels] [überrascht|genügt].
  Liste: <@homonym>, <@homonym>, <@homonym>
  Von <@homonymplace> nach <@homonymplace> fährt [die Bahn|ein Bus].
  [Zimmermann|Schäfer|Bäcker] ist ein [Beruf|Handwerk], <@homonym> aber [Arzt|Lehrerin].
  Name: <@homonym>, Beruf: [Koch|Richter|Fischer|Schneider]
  <@homonym> und <p1.full> [leiten|verlassen] <@homonymfirm>.
  Der [König|Papst|Kaiser|Graf] [schweigt|reist], [der Richter|der Bauer] auch.
  LG <@homonym>
  Grün, [Schwarz|Rot|Weiß] und Braun sind Farben; <@homonym> mag [keine|alle].
  <@homonym> hat [reichlich|wenig] [Pfeffer|Kraft|Glück].
`);
