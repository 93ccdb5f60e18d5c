import { documents, lines, type Language } from '../language.ts';
import { PHRASES } from './phrases.ts';

const REQUESTS = lines(`
  [Scrivi|Prepara|Puoi scrivere] <@doc> [a|per] <@who> su <@thing>
  Riassumi la mail di <p1.hon> [in tre punti|per <p2.first>|].
  Mi chiamo <p1.full> e [vivo|lavoro] a <city>. [Come contesto|Aiutami a capire] <@thing>?
  Traduci in inglese: «<p1.full> abita in <addr1>».
  Aggiungi <p1.full>, nat<p1~o|a> il <p1.dob>, tel. <phone>, alla lista dei [clienti|pazienti|soci].
  Chi era <p1.full>, [pittore|scrittrice|politico] <nrp> nat<p1~o|a> a <city>?
  Fai una tabella con <p1.full>, <p2.full> e <p3.full>.
  Domani incontro <p1.full> di <o1>: cosa chiedo su <@thing>?
  Il mio padrone di casa, <pm1.hon>, dice che <p2.first> non ha pagato.
  Organizza un viaggio da <city> a <city> passando per <city> per <p1.first> e <p2.first>.
  ciao sono <p1.first> [di <city>|], mi serve <@doc> per [il capo|la scuola]
  Mia figlia <p1.first>, <age>, va al <school1>. La maestra, <pf2.hon>, dice che è distratta.
  Sostituisci «<p1.full>» con «<p2.full>» nel testo.
  Rispondi a <p1.hon> a nome di <p2.full>, <job> di <co1>.
  Anonimizza: <p1.full>, <p1.dob>, <addr1>, IBAN <iban>, affetto da <@condition>.
  È vero che <o1> [ha comprato|vuole chiudere] <o2>?
  <city> è più grande di <city>? E dista molto da <country>?
  Appunta: <p1.first> chiama <o1>, <p2.first> prenota a <city>, <p3.last> controlla <@thing>.
  La <job> <pf1.full> è in malattia per <@condition>: come lo dico a <p2.first>?
`);

const SERVICE = lines(`
  Il mio ordine <ref> non è ancora arrivato in <addr1>.
  Ieri ho parlato con <@who>, che mi ha promesso un rimborso.
  Prego aggiornare i miei dati: <p1.full>, <addr1>, <phone>.
  Il pacco è stato lasciato alla vicina, <pf1.hon>.
  Il suo referente presso <co1> è <p1.full> (<p1.email>, <phone>).
  Il bonifico di <amount> di <p1.full> è arrivato a <bank1> il <date>.
  <p1.hon> non lavora più in <o1>; scriva a <p2.full>, <p2.email>.
  Come d'accordo con <p1.hon>, consegniamo a <co1>.
  Il tecnico, <pm1.full>, passerà <@quando>.
  Né <p1.hon> né <p2.hon> hanno risposto alla lettera del <date>.
  La riunione con <o1> è spostata al <date>, nella sede di <city>.
  In allegato l'offerta che <p1.full> ha preparato per <co1>.
  Le vendite in <country> e <region> sono calate, dice <p1.last>.
  <co1>, rappresentata da <p1.full>, accetta le condizioni di <co2>.
  Da quando mi sono trasferito da <city> a <city> ricevo posta per una certa <pf1.full>.
  Metto in copia <p1.full> e <p2.full> di <o1>.
`);

const LETTERS = documents(String.raw`
<co1>
<addr1>

<p1.honfull>
<addr2>

<city>, <date>

Oggetto: <@thing>

<@greeting>

<@sentence> <@sentence>

<@closing>
<p2.full>
---
Da: <p2.full> <lt><p2.email><gt>
A: <p1.full> <lt><p1.email><gt>
Inviato: <weekday> <date> <time>
Oggetto: [R: |I: |]<@thing>

<@greeting>

<@sentence>

<@closing>
<p2.first>
---
Il <date> <p2.full> ha scritto:
\> <@greeting>
\> <@sentence>
\> <p2.first>

Grazie <p2.first>, ci pensiamo io e <p3.first>.
<p1.first>
---
Verbale della riunione del <date>, <city>
Presenti: <p1.full>, <p2.full>, <p3.hon> (<o1>)
Assenti: <p4.full>
1. <p1.last> riferisce su <@thing>. <@sentence>
2. Varie: <p2.first> propone <o2>.
---
<p1.first>: [ciao|ehi <p2.first>], vieni <@quando>?
<p2.first>: [sì|boh], chiedi a <p3.first>
`);

const FORMS = documents(String.raw`
Nome: <p1.first>
Cognome: <p1.last>
Nato a: <city> il <p1.dob>
Codice fiscale: <nid>
Residenza: <addr1>
Telefono: <phone>
E-mail: <p1.email>
---
Cognome e nome: <p1.up>
Via: <addr1.street>
CAP: <addr1.code>
Comune: <addr1.city>
[Professione: <job>|Datore di lavoro: <o1>]
---
| Nome | Ruolo | Sede |
|---|---|---|
| <p1.full> | <job> | <city> |
| <p2.full> | <job> | <city> |
---
cognome;nome;data_nascita;indirizzo;cap;citta
<p1.last>;<p1.first>;<p1.dob>;<addr1.street>;<addr1.code>;<addr1.city>
<p2.last>;<p2.first>;<p2.dob>;<addr2.street>;<addr2.code>;<addr2.city>
---
Paziente: <p1.full>, <age>, ricoverato presso <hosp1> il <date> per <@condition>. Medico curante: <p2.dr>. Telefono della figlia <pf3.first>: <phone>
---
FATTURA n. <ref> — <co1>, P. IVA <tax>, <addr1>
Cliente: <p1.full>, <addr2>
Totale: <amount>, IBAN <iban>, <bank1>
---
Partecipanti: <p1.full>, <p2.inv>, <p3.init>, <p4.hon>
Firmato: <p5.full>, <city>, <date>
---
Formazione: <p1.last>; <p2.last>, <p3.last>, <p4.last>; <p5.last> (<p6.last>). All. <p7.last>
`);

const LEGAL = lines(`
  Tra <p1.honfull>, residente in <addr1>, e la società <co1>, in persona del legale rappresentante <p2.full>, si conviene quanto segue.
  Il <court1> ha rigettato il ricorso di <p1.full> contro la sentenza del <court2> del <date>.
  La ricorrente, <pf1.full>, nata a <city> il <p1.dob>, è difesa dall'avv. <p2.full>.
  Il teste <pm1.last> ha dichiarato che la signora <pf2.last> uscì da <street> alle <time>.
  L'imputato <pm1.allup> è stato condannato dal <court1> a <num:2-20> anni.
  Presidente: <p1.last>. Relatore: <p2.full>.
  La lavoratrice <pf1.full>, matricola <num:1000-9999>, è assente per <@condition>.
  Il conduttore, sig. <pm1.last>, deve alla locatrice <pf2.full> <amount>.
  Procura a <p1.full>, passaporto <passport>, davanti a <auth1>.
`);

const NEWS = lines(`
  <city>, <num:1-28> <month> - <@who> ha annunciato che <o1> chiuderà lo stabilimento di <city>.
  [Il <club1>|<team>] ha [battuto|pareggiato con] <team> <num:0-5>-<num:0-4> [a <city>|].
  Marcatori: <p1.last> al <num:1-90>', <p2.last> al <num:1-90>' su rigore, <p3.full>.
  Il presidente <nrp> <pm1.full> ha incontrato <p2.full> a <city>.
  «Non è vero», ha detto <p1.last> a <media1>.
  <o1> comprerà <o2> per <amount>.
  Un uomo di <age>, <pm1.full>, è stato arrestato a <city>, in <street>.
  L'attrice <pf1.full> è morta a <city> il <date>.
  Il <water> è esondato vicino a <city>.
  Il sindaco di <city>, <pm1.full> (<party1>), ha inaugurato <school1>.
  I colloqui tra <country> e <country> riprendono a <city>.
  <p1.full> (<country>) batte <p2.full> 6-<num:0-4>, 7-5
  Secondo <union1>, <o1> taglierà i posti in <region>.
`);

const WIKI = lines(`
  <p1.full> (<city>, <p1.dob> – <city>, <date>) è stat<p1~o|a> un<p1~|a> [pittore|scrittrice|architetto] <nrp>.
  <city> è un comune [della provincia di <city>|in <region>|in <country>].
  Il <water> nasce presso <city> e attraversa <region>.
  <co1> è un'azienda <nrp> con sede a <city>, fondata nel <year> da <p1.full>.
  Studiò a <uni1> con <p1.full> e insegnò a <city>.
  Il film, diretto da <p1.full>, è interpretato da <p2.full> e <p3.full>.
  Confina con <city>, <city> e <city>.
  San <pm1.first> è il patrono di <city>.
  Nel <year> sposò <pf1.full>, figlia di <pm2.full>.
  Giocò nel <team1> dal <year> al <year>.
  Re <pm1.first> II perse <region>.
`);

const SOCIAL = lines(`
  <p1.handle> [grazie|auguri|ahah] per <@thing>!
  ho appena visto <p1.full> alla stazione di <city>
  <p1.first> e <p2.first> stasera [fantastici|pessimi]
  ma perché <o1> è sempre [lento|giù]?
  Buon compleanno <p1.first>! [Baci da <city>|]
  [Cinque|Una] stelle a <co1>: <p1.first> è stata gentilissima.
  L'idraulico, un certo <pm1.first> di <co1>, puntuale.
  forza <team>, ma <p1.last> dov'era?
  <p1.first> chiamami <phone>
`);

const NEGATIVE = lines(String.raw`
  [La rosa|L'olivo|La margherita] [fiorisce|cresce] [in giardino|a maggio].
  Il [fornaio|pastore|re|ferraro] [della favola|] [dorme|non è venuto].
  [Impostazioni|Privacy|Aiuto|Accedi|Carrello|Note legali|Condizioni Generali Di Vendita]
  [Come|Dove] [chiedo|cambio|annullo] [la password|l'assicurazione|il bonus]?
  Scaldare il forno a <num:160-220> gradi, [sbattere|aggiungere] [le uova|la farina], cuocere <num:10-90> minuti.
  Il [Conduttore|Venditore|Lavoratore] [pagherà|comunicherà] [entro <num:5-60> giorni|per iscritto].
  [Errore|Avviso]: [file|connessione] non [trovato|valida] (codice <num:1-900>).
  Spiegami [la fotosintesi|gli interessi composti|il fuorigioco] con un esempio.
  Da [lunedì|martedì] a [venerdì|sabato], dalle <num:7-9> alle <num:14-20>
  Il paziente è [apiretico|vigile|stabile], [polso|pressione] nella norma.
  [La malattia di Alzheimer|Il morbo di Parkinson] è spiegato al capitolo <num:1-30>.
  Ordine <ref>, articolo <num:1000-9999>, versione <ver>
  Gentili Signori, [in allegato|vi invio] [i documenti|quanto richiesto].
  [Natale|Pasqua|Ferragosto] è festa.
  Il [presidente|ministro|vescovo] [apre|chiude] la [seduta|messa].
  [Capitolo|Articolo|Allegato] <num:1-40>: [Disposizioni Generali|Definizioni|Oggetto Del Contratto]
`);

export const italian: Language = {
  code: 'it',
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
