import { lines } from '../language.ts';

/** Bitten an einen Assistenten und Sätze aus dem Geschäftsleben. */
export const REQUESTS = lines(`
  [Bitte schreibe|Schreib|Verfasse|Formuliere] [mir |]<@doc> an <@who> [wegen der Rechnung|zum Thema Datenschutz|über das Angebot|].
  [Kannst|Könntest] du <@doc> an <p1.full> [in <city>|bei <o1>|] [schreiben|entwerfen]? [Betreff: Wartung|Es geht um <@thing>|].
  Fasse die E-Mail von <p1.hon> [in drei Sätzen|kurz|für <p2.first>] zusammen.
  Ich heiße <p1.full> und [wohne|arbeite|lebe] in <city>. [Wie|Kannst du mir helfen, wie] [kündige|wechsle] ich <o1>?
  Mein Name ist <p1.last>, <p1.first> <p1.last>[, ich bin <age>|]. Ich brauche <@doc>.
  [Mein Vermieter|Unser Kunde|Mein Nachbar], <p1.hon>, [behauptet|schreibt|droht], <p2.first> habe <@thing> [nicht erhalten|vergessen].
  Übersetze ins [Englische|Französische|Polnische]: „<p1.full> [wohnt|lebt] in <city>, <street>.“
  Trage <p1.full>, geboren am <p1.dob>, Tel. <phone>, in die [Patienten|Kunden|Mitglieder]liste ein.
  Was weiß man über <p1.full>, <p1~den|die> <nrp> [Maler|Schriftstellerin|Physiker|Politikerin] aus <place>?
  Erstelle eine Tabelle mit <p1.full>, <p2.full> und <p3.full> [und ihren Abteilungen|].
  Wer vertritt <p1.hon>, wenn <p2.first> in <city> ist?
  Formuliere höflicher: „<p1.first>, du schuldest <p2.first> noch <amount>.“
  Ich treffe <@wann> <@plainwho> von <o1>. Welche Fragen zu <city> sollte ich vorbereiten?
  Schreibe eine Geburtstagsrede für <p1.first>, <p1~der|die> <agenum> wird und aus <region> kommt.
  Wie hoch ist <p1.poss> Urlaubsanspruch, wenn <p1~er|sie> [seit <year>|erst seit <date>] bei <co1> ist?
  Entwirf ein Zeugnis für <p1.full>, <p1~der|die> von <date> bis <date> als <job> bei <co1> tätig war.
  Ist <city> größer als <city>? Und liegt <city> in <country>?
  Welche Fristen gelten, wenn <co1> einem Mitarbeiter wie <p1.full> kündigt?
  Ersetze im Text überall „<p1.full>“ durch „<p2.full>“.
  Plane eine Reise von <city> über <city> nach <country> für <p1.first> und <p2.first>.
  Prüfe die Anschrift: <p1.full>, <addr1>.
  hallo, [ich bin|hier ist] <p1.first> aus <city>, [brauche|suche] <@doc> für [meinen chef|das jobcenter|die schule]
  Meine Tochter <p1.first> (<agenum>) besucht die <school1>. Ihre Lehrerin <p2.hon> meint, sie [störe|fehle oft]. Schreib <@doc>.
  Die Zugangsdaten von <p1.full>: Benutzer <p1.user>, Passwort <pw>. Mach daraus eine Anleitung.
  Wir, die <co1>, möchten <p1.full> [als <job> einstellen|abmahnen|befördern]. Erstelle <@doc>.
  Notiere: <p1.first> ruft <o1> an, <p2.first> bucht <city>, <p3.last> klärt <@thing>.
  Hat <p1.hon> schon auf <p2.poss> Mail geantwortet?
  Vergleiche <o1> mit <o2> [als Arbeitgeber|als Lieferant|in <country>].
  Bitte anonymisieren: <p1.full>, <p1.dob>, <addr1>, IBAN <iban>, leidet an <@condition>.
  Was sagte <p1.last> [in <city>|gegenüber der <media>|] über <o1>?
  Erkläre <p1.first> den Unterschied zwischen <country> und <country>.
  Antworte <p1.hon> im Namen von <p2.full>, <job> bei der <co1>.
  Stimmt es, dass <o1> von <o2> übernommen [wird|wurde]?
  Sortiere nach Nachnamen: <p1.full>; <p2.full>; <p3.full>; <p4.full>.
  Unsere <job> <pf1.full> hat <@condition>. Wie sage ich das <p2.hon>, ohne es zu nennen?
`);

export const SERVICE = lines(`
  Meine Bestellung <ref> ist immer noch nicht bei mir in der <addr1> angekommen.
  [Gestern|Heute|Am <date>] habe ich mit <@plainwho> telefoniert, und <p~er|sie> hat mir eine Gutschrift zugesagt.
  Bitte ändern Sie meine Daten: <p1.full>, <addr1>, Telefon <phone>.
  Das Paket wurde bei <@who> abgegeben.
  Hiermit kündige ich meinen Vertrag mit der <co1> fristgerecht zum <date>. <p1.full>
  Ihr Mitarbeiter <p1.full> war [sehr freundlich|leider unhöflich|schlecht vorbereitet].
  Ihre Ansprechpartnerin bei <co1> ist <pf1.full>, erreichbar unter <phone> oder <p1.email>.
  Die Zahlung über <amount> von <p1.full> ist am <date> bei der <bank1> eingegangen.
  <p1.hon> hat unser Haus zum <date> verlassen. Bitte wenden Sie sich an <p2.hon>, <p2.email>.
  Wie mit <p1.hon> [telefonisch|in <city>|] besprochen, liefern wir an <co1>.
  Unser Monteur, <pm1.hon>, kommt <@wann> zu Ihnen.
  Im Auftrag von <p1.full> übersenden wir Ihnen <@thing>.
  Weder <p1.hon> noch <p2.hon> haben auf unser Schreiben vom <date> reagiert.
  Die Wartung übernimmt künftig die <co1> aus <city>.
  Der Umsatz in <country> und <country> ging laut <p1.last> zurück, <region> legte zu.
  <@who> [haben wir|habe ich] bereits informiert.
  Könnten Sie [bitte |]<p1.first> oder <p2.first> Bescheid geben?
  Die Besprechung bei <o1> wird auf <date>, <time> verschoben.
  <p1.poss> Vertrag läuft am <date> aus.
  Anbei das Angebot, das <p1.full> für <co1> erstellt hat.
  [Geschäftsführer|Vorstand]: <p1.full>, <p2.full>. Sitz der Gesellschaft: <city>. Registergericht: <court1>.
  Laut <o1> liegt der Fehler bei <o2>.
  Wir haben <p1.full> und <p2.full> von der <o1> in Kopie gesetzt.
  Seit ich von <city> nach <city> gezogen bin, bekomme ich Post für eine gewisse <pf1.full>.
  Die Lieferung geht an: <co1>, z. Hd. <p1.hon>, <addr1>.
  Ticket <ref>: Kunde <p1.full> [meldet|reklamiert] eine Störung, weitergeleitet an <p2.first>.
  <p1.hon> von <bank1> bittet um eine Kopie des Ausweises (<passport>).
  Auf <p1.poss> Schreibtisch liegt noch der Vertrag mit <co1>.
  <pm1.hon> und <pf2.hon> haben sich [am <date>|gestern] auf <amount> geeinigt.
  Die <co1>, vertreten durch <p1.full>, nimmt das Angebot der <co2> an.
`);
