import { lines } from '../language.ts';

/** What Italian templates share. */
export const PHRASES = {
  who: lines(`
    <p>
    <p.hon>
    <p.honfull>
    <p.full>, di <o>,
    <p.full> (<job>)
    [mia sorella|il mio capo|la mia vicina|mio marito|mia zia] <p.first>
    <p.first> dell'ufficio [acquisti|personale|legale]
    la famiglia <p.last>
  `),
  thing: lines(`
    la fattura
    il ritardo della consegna
    l'aumento dell'affitto
    il licenziamento
    il preventivo
    il trasloco
    la polizza
    le ferie
    il contratto
    il reclamo
    il listino
    il guasto della caldaia
    il verbale
    la cauzione
  `),
  doc: lines(`
    una lettera
    una mail
    una breve risposta
    una lettera di referenze
    un sollecito cortese
    un reclamo
    un discorso
    un riassunto
    un invito
    una diffida
  `),
  quando: lines(`
    <weekday>
    domani
    il <date>
    alle <time>
    la settimana prossima
    ieri
    entro <weekday>
  `),
  greeting: lines(`
    Gentile <p1.hon>,
    Egregi<p1~o|a> <p1.hon>,
    Ciao <p1.first>,
    Buongiorno <p1.hon>,
    Gentili Signori,
    Car<p1~o|a> <p1.first>,
    Spett.le <co1>,
    Salve <p1.first>,
  `),
  closing: lines(`
    Cordiali saluti
    Distinti saluti
    Un caro saluto
    Grazie e a presto,
    A presto
    Saluti da <city>
    Un abbraccio
  `),
  condition: lines(`
    diabete di tipo 2
    asma bronchiale
    ipertensione arteriosa
    depressione
    carcinoma mammario
    emicrania
    fibrillazione atriale
    epilessia
    ernia del disco
    polmonite
    sclerosi multipla
    insufficienza renale
  `),
};
