import { lines } from '../language.ts';

/** Verträge, Urteile, Personalakten. */
export const LEGAL = lines(`
  Zwischen <p1.full>, wohnhaft <addr1>, und der <co1>, vertreten durch den Geschäftsführer <pm2.full>, wird folgender Vertrag geschlossen.
  In dem Rechtsstreit <p1.last> gegen <co1> hat das <court1> [am <date>|durch den Richter <pm2.last>] für Recht erkannt.
  Die Klägerin, <pf1.full>, war [seit|ab] <date> bei der Beklagten, der <co1>, als <job> beschäftigt.
  Der Kläger, [vertreten durch|Prozessbevollmächtigter:] Rechtsanwalt <pm2.full>, <city>, [begehrt|beantragt] Schadensersatz.
  Das <court1> hat die Berufung gegen das Urteil des <court2> vom <date> zurückgewiesen.
  Der Zeuge <pm1.last> hat ausgesagt, <pf2.hon> habe das Haus in der <street> um <time> verlassen.
  Der Angeklagte <pm1.full>, geboren am <p1.dob> in <city>, [ledig|verheiratet], <nrp> Staatsangehörigkeit, wird [freigesprochen|verurteilt].
  Nach Auffassung von <p1.last> (in: <p2.last>/<p3.last>, BGB, <num:2-80>. Aufl.) ist die Klausel unwirksam.
  Der Testamentsvollstrecker, Notar <p1.honfull> aus <city>, verteilt den Nachlass der <pf2.full>.
  Die Gesellschafter <p1.full> und <p2.full> halten je <num:10-50> % der Anteile an der <co1>.
  Die Abmahnung von <pf1.hon> vom <date> wird aus der Personalakte entfernt.
  <p1.full>, Personalnummer <num:1000-99999>, ist seit <date> arbeitsunfähig erkrankt (<@condition>).
  Vollmacht: Hiermit bevollmächtige ich, <p1.full>, geb. <p1.dob>, <p2.full>, mich vor dem <auth1> zu vertreten.
  Der Betriebsrat, vertreten durch <p1.full>, und die <co1> vereinbaren Folgendes.
  Richterin <pf1.last> führte aus, <country> habe die Richtlinie nicht umgesetzt.
  Das <court1> entschied <@wann> zugunsten von <pf1.full>.
  Die Beschwerdeführerin, eine <nrp> Staatsangehörige, reiste im <month> <year> aus <country> ein.
  Die Anmelderin, die <co1>, hat beim <auth1> Widerspruch eingelegt.
  Der Mieter <pm1.last> schuldet der Vermieterin <pf2.last> <amount>.
  Beglaubigt: <p1.last>, Justizangestellte
`);

/** Nachrichten, wie sie nie erschienen sind. */
export const NEWS = lines(`
  <city> ([dpa|AP|AFP|epd]) – <@plainwho> [hat|will] [den Vorsitz|das Amt] [niedergelegt|übernehmen], teilte <o1> <@wann> mit.
  <city>. <@team> hat [gegen <@team>|das Spiel in <city>] mit <@score> [gewonnen|verloren].
  <@team> – <@team> <@score> (<num:0-2>:<num:0-2>)
  Tore: 1:0 <p1.last> (<num:1-90>.), 1:1 <p2.last> (<num:1-90>., Elfmeter), 2:1 <p3.full> (<num:1-90>.)
  <num:1-20>. <p1.full> (<country>) <num:10-59>,<num:10-99> Sekunden
  Trainer <pm1.full> [verlängerte|löste] seinen Vertrag bei <@team> [bis <year>|].
  Der <nrp> [Außenminister|Präsident|Regierungschef|Botschafter] <pm1.full> traf [in <city>|] mit <p2.full> zusammen.
  Die <nrp> [Regierung|Zentralbank|Polizei] wies Berichte zurück, wonach <p1.last> nach <country> geflohen sei.
  Das Unternehmen <o1> [übernimmt|verkauft|schließt] <o2> für <amount>[, berichtet <media1>|].
  <o1>-Chef <pm1.full> [kündigte an|schloss aus], Stellen in <city> abzubauen.
  Die Aktie von <o1> [stieg|fiel] um <num:1-12> Prozent.
  Bei einem [Unfall|Brand] [auf der A<num:1-99>|] nahe <city> ist ein <anyage> Mann [verletzt|getötet] worden.
  „[Das ist Unsinn|Wir sind bereit|Ich kannte ihn kaum]“, sagte <p1.last> [der <media1>|in <city>|].
  Die [SPD|CDU|FDP|AfD]-Politikerin <pf1.full> [fordert|kritisierte] <@thing>.
  Bürgermeister <pm1.full> (<party1>) eröffnete den Neubau der <school1> in der <street>.
  Die Schauspielerin <pf1.full> ist [im Alter von <agenum> Jahren|am <date>] in <city> gestorben.
  Der <water> trat bei <city> über die Ufer.
  In <country> und <country> wird <@wann> gewählt.
  <p1.full> [Rücktritt|siegt] [in <city>|bei <o1>]
  Nach Angaben von <auth1> [stammt|kam] der Täter aus <region>.
  Von unserem Korrespondenten <p1.full>, <city>
  <pf1.full> folgt auf <pm2.full> an der Spitze der <co1>.
  Wie <media1> unter Berufung auf <o1> meldet, soll <p1.last> nach <city> wechseln.
  Im Finale schlug <p1.full> (<city>) die Favoritin <pf2.last> mit 6:<num:0-4>, 7:5.
  Der Verein <club1> feiert am <weekday> sein <num:25-150>-jähriges Bestehen.
  <p1.poss> Büro in <city> blieb geschlossen, ein Sprecher von <o1> äußerte sich nicht.
`);

/** Prosa wie in einer Enzyklopädie. */
export const WIKI = lines(`
  <p1.full> (* <p1.dob> in <city>; † <date> in <city>) war ein<p1~|e> [deutsche|österreichische|Schweizer|polnische]<p1~r|> [Architekt|Dirigent|Maler|Botaniker]<p1~|in>.
  <p1.full> [wuchs in <city> auf|stammt aus <region>] und studierte [in <city>|an der <uni1>] bei <p2.full>.
  <city> ist eine Gemeinde [im Landkreis <city>|in <region>|in <country>] [am <water>|].
  Der <water> entspringt bei <city> und fließt durch <region>.
  Die <co1> ist ein <nrp> Hersteller von Möbeln mit Sitz in <city>.
  Das Unternehmen wurde <year> von <p1.full> [und <p2.full>|] in <city> gegründet.
  Ab <year> [spielte|arbeitete] <p1~er|sie> für <o1> [und <o2>|].
  <p1.poss> [Vater|Bruder|Lehrer] war der [Kaufmann|Pfarrer] <pm2.full>.
  Der Film [von <p1.full>|] mit <p2.full> und <p3.full> entstand in <country>.
  Das Album der Band mit <p1.full> (Gesang) und <p2.full> (Schlagzeug) erschien bei <co1>.
  Die [Straße|Schule|Brücke] in <city> ist nach <p1.full> benannt.
  Im Krieg besetzten <nrp> Truppen unter <p1.last> <city> und <city>.
  König <pm1.first> II. verlor <region> <num:1100-1790> an <country>.
  Nachbargemeinden sind <city>, <city> und <city>.
  Die Universität, die heutige <uni1>, [wurde|ist] <year> neu gegründet.
  <year> heiratete <p1.last> in <city> die Tochter des <pm2.full>.
  In der Bundesliga erzielte <pm1.last> für <team1> <num:2-90> Tore.
  Die Art wurde <year> von <p1.last> in <country> entdeckt.
  Sein Nachfolger als Bischof von <city> wurde <pm1.full>.
  Zu den Mitgliedern zählten <p1.full>, <p2.init>, <p3.full> und <p4.last>.
  Die <party1> stellt mit <p1.full> den Bürgermeister von <city>.
  Die Figur <p1.first> wird von <p2.full> gespielt.
`);

/** Kurzes aus Netzen und Bewertungen. */
export const SOCIAL = lines(`
  <p1.handle> [danke|herzlichen glückwunsch|omg] für <@thing>!
  grad <p1.full> am bahnhof in <city> gesehen [!!|haha]
  <p1.first> und <p2.first> waren heute [super|echt schlecht]
  wieso ist <o1> [immer so langsam|schon wieder down]?
  Alles Gute zum Geburtstag, <p1.first>! [Grüße aus <city>|]
  ab nach <place> mit <p1.first> [juhu|]
  Das Team von <co1> um <p1.hon> [hat alles gegeben|ist unfähig]. [Fünf|Ein] Stern[e|].
  Der Handwerker, ein Herr <pm1.last> aus <city>, kam pünktlich.
  weiß jemand, ob <p1.full> heute [spielt|singt]? #<city1>
  In der <street> in <city> ist schon wieder Stau.
  Unser Vermieter <pm1.first> holte uns um <time> ab, tolle Wohnung in <city>!
  hab mit <p1.hon> gesprochen, die stelle bei <o1> ist weg
  <p1.first> ruf mich an <phone>
  Der neue Roman von <p1.full> ist [langweilig|großartig].
  Nie wieder <co1>! Frau <pf1.last> am Telefon war patzig.
`);

/** Sätze ohne Namen, voll von großgeschriebenen Wörtern. */
export const NEGATIVE = lines(String.raw`
  [Bitte|Danke,] [senden|schicken] Sie mir [den Vertrag|die Unterlagen|das Formular] [zu|per Post|bis Freitag].
  Der [Kunde|Schneider|Müller|Bauer|Richter|Koch|Fischer|Wagner] [im Märchen|von nebenan|] [wartet|hat keine Zeit|backt Brot].
  Die [Wolke|Sonne|Rose|Linde|Heide|Viola] [blüht|steht] [im Garten|am Wegrand].
  Die [Rechnung|Lieferung|Reparatur|Prüfung] [erfolgt|verzögert sich] [im Mai|im August|ab Montag|nach Absprache].
  [Wie|Wo] [beantrage|kündige|ändere] ich [Elterngeld|eine Versicherung|die Zugangsdaten|den Router]?
  Der [Arbeitnehmer|Auftraggeber|Mieter|Käufer] [haftet|zahlt] [nach § <num:1-900> BGB|gemäß Absatz <num:1-9>|im Verzug].
  Die Parteien vereinbaren [Stillschweigen|Schriftform]; [Nebenabreden|Änderungen] bedürfen [der Schriftform|der Zustimmung].
  [Einstellungen|Datenschutz|Hilfe|Anmelden|Warenkorb|Zur Kasse|Weiterlesen|Häufige Fragen|Allgemeine Geschäftsbedingungen]
  Den Ofen auf <num:160-220> Grad vorheizen, [Mehl|Zucker|Butter] und [Eier|Milch] verrühren, <num:10-90> Minuten backen.
  Zutaten: <num:100-500> g Mehl, <num:1-4> Eier, eine Prise Salz, [Petersilie|Basilikum|Rosmarin]
  Das Gerät [Modell <up><num:100-900>|der Serie <up>] [hat|besitzt] [ein Gehäuse aus Stahl|zwei Jahre Garantie].
  [Fehler|Warnung|Hinweis]: [Datei|Verbindung|Schlüssel] nicht gefunden ([Zeile|Code] <num:1-900>).
  Erkläre mir [die Zinsrechnung|den Urknall|das Abseits|die Photosynthese] [in einfachen Worten|an einem Beispiel].
  Schreibe [ein Gedicht über den Herbst|ein Skript, das Dateien zählt|eine Formel für Excel].
  [Montag|Dienstag|Mittwoch|Donnerstag] bis [Freitag|Samstag] von <num:7-9> bis <num:16-20> Uhr
  Der Patient [ist|war] [fieberfrei|schmerzfrei|wach], [Puls|Blutdruck] [unauffällig|stabil].
  [Morbus Parkinson|Das Down-Syndrom|Die Röntgenaufnahme|Die Hodenkrebsvorsorge] [wird erläutert|ist Thema der Vorlesung].
  [Weihnachten|Ostern|Pfingsten|Silvester] und [Neujahr|Fronleichnam] sind Feiertage.
  Bestellnummer <ref>, Artikel <num:1000-9999>, Version <ver>, Größe <num:34-60>
  Sehr geehrte Damen und Herren, [anbei|hiermit] [sende ich|erhalten Sie] [die Unterlagen|das Gewünschte].
  Im [ersten|letzten] [Quartal|Jahr|Sommer] [stieg|sank] der [Absatz|Gewinn|Wert] [deutlich|leicht|kaum].
  Der [Präsident|Kanzler|Bischof|König|Trainer|Vorsitzende] [eröffnete|beendete] die [Sitzung|Feier|Messe].
  Die [Sicherheit|Freiheit|Gesundheit|Arbeit|Zukunft] [der Kinder|des Landes] [ist|bleibt] das [Ziel|Wichtigste].
  [Vater|Mutter|Oma|Opa|Chef|Schatz], [kommst du|hast du Zeit|ruf an]?
  [Mit freundlichen Grüßen|Viele Grüße|Vielen Dank im Voraus] [Ihr Serviceteam|die Geschäftsleitung|]
  Der [Antrag|Einspruch|Beschluss] vom [Vormittag|Vortag] wurde [abgelehnt|vertagt].
  An der [Ampel|Kirche|Burg|Mühle] links, dann [geradeaus|über die Brücke].
  Stromzähler, Wasseruhr und Heizkörper sind [abzulesen|zu prüfen].
  [mega|boah|alter] [keine lust|so müde] heute [:(|!!|]
  [Kapitel|Abschnitt|Anlage|Tabelle] <num:1-30>: [Allgemeines|Begriffe|Umfang der Leistung|Schlussbestimmungen]
`);
