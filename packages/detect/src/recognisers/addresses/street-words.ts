/**
 * What streets are called, by where the kind of street stands: behind the name (`Baker Street`), before it
 * (`rue de la Paix`), or grown into it (`Hauptstraße`). Folded where they are compared folded.
 */

const list = (words: string): readonly string[] => words.split(' ');

/** English, behind the name. Written small they count only where `STRONG_AFTER` has them. */
export const AFTER = list(
  'street st avenue ave av road rd lane ln drive dr boulevard blvd court ct place pl square sq terrace ter crescent cres close ' +
    'way parkway pkwy highway hwy circle cir trail trl alley grove gardens gdns mews row walk broadway embankment hill park quay ' +
    'parade esplanade wharf plaza loop path pike run ridge turnpike tpke expressway expy freeway fwy bypass crossing xing point ' +
    'view green rise mount fields common villas strand promenade causeway motorway extension junction bridge gate heights hts ' +
    'landing estate vale meadows meadow cove glen hollow knoll manor orchard pass ramp spur summit valley vista chase croft drove ' +
    'end yard oval reserve corner',
);

/** The rest of the kinds that the postal service of the USA lists (Publication 28, appendix C1). */
export const RARE_AFTER = list(
  'annex arcade bayou beach bend bluff bluffs bottom branch brook brooks burg burgs camp canyon cape center centers circles cliff cliffs ' +
    'club corners course courts coves creek crest crossroad curve dale dam divide drives estates falls ferry field flat flats ford fords ' +
    'forest forge forges fork forks fort garden gateway glens greens groves harbor harbors haven hills inlet island islands isle junctions ' +
    'key keys knolls lake lakes land light lights loaf locks lodge mall manors mill mills mission motorway mount mountain mountains neck ' +
    'orchard overpass parks parkways passage pine pines plain plains plazas points port ports prairie radial ranch rapid rapids rest ridges ' +
    'river roads route rue shoal shoals shore shores skyway spring springs spurs squares station stravenue stream streets summit throughway ' +
    'trace track trafficway trailer tunnel underpass union unions valleys via viaduct views village villages ville vistas walks wall ways well wells',
);

/** Of these one reads a street even in small letters: `12 baker street`. */
export const STRONG_AFTER: ReadonlySet<string> = new Set(
  list('street avenue ave road rd lane ln drive boulevard blvd terrace crescent st'),
);

/** Streets that need no name before them: `1500 Broadway`. */
export const NAMED_BY_ITSELF: ReadonlySet<string> = new Set(list('broadway strand embankment'));

/** Before the name: French, Spanish, Catalan, Italian, Portuguese, Polish, Czech. */
export const BEFORE = list(
  'rue avenue av ave boulevard bd bld boul place pl chemin ch chem allée allées all impasse imp quai route rte cours square passage sentier ' +
    'faubourg fg fbg ruelle villa résidence lotissement lieu hameau esplanade promenade rond ' +
    'calle c cl avenida avda avd paseo po pso plaza pza plza camino cno carretera ctra ronda rda travesía trav urbanización urb glorieta ' +
    'callejón pasaje psje calzada privada cerrada polígono barrio bulevar rambla carrer passeig plaça avinguda via vía ' +
    'viale piazza piazzale piazzetta corso largo vicolo strada contrada lungotevere lungomare lungarno salita traversa borgo calata ' +
    'circonvallazione galleria fondamenta rione campo calle v zza le so ' +
    'rua r travessa praça estrada alameda al rodovia calçada beco quadra loteamento ' +
    'ul ulica aleja aleje plac os osiedle rynek ' +
    'náměstí nám třída ulice straße strasse platz weg',
);

/** Short forms that are also other things: they count only with the mark that makes them a short form. */
export const NEEDS_MARK: ReadonlySet<string> = new Set(
  list(
    'av ave pl bd bld boul ch chem all imp rte fg fbg c cl avd pza plza cno ctra rda trav urb psje v zza le so r al ul os nam lieu',
  ),
);

/** Kinds that are everyday words as well: only with a place behind them, or a label before. */
export const WEAK_BEFORE: ReadonlySet<string> = new Set(
  list(
    'r v c po campo villa place route passage square largo borgo rond residence barrio lieu hameau cours all ch le so cl privada galleria quadra rynek promenade esplanade',
  ),
);

/** Grown into the name; folded (`straße` is `strase`). German, Dutch, Swedish, Danish, Norwegian, Finnish. */
const GROWN = list(
  'strase strasse str gasse gassl allee chaussee promenade straat laan gracht plein singel steenweg gatan vagen gata gate gade ' +
    'katu kuja polku bulevardi alle platz plads plass weg vej veien vei stigen grand stieg steig gang damm ufer kade dijk pfad ' +
    'twiete ring tie hof wall graben kamp markt berg feld torg torget backen bakken dreef hage burgwal baan straede kai zeile ' +
    'winkel garten garde siedlung blick leite rain anger bruch heide horst brink acker wiese wiesen tor brucke',
);

/** Kinds by their last three letters: a look-up for each word before a number. */
const BY_ENDING = new Map<string, string[]>();
for (const kind of GROWN) {
  const ending = kind.slice(-3);
  BY_ENDING.set(ending, [...(BY_ENDING.get(ending) ?? []), kind]);
}

/** The kind of street that a folded word ends in: `strase` of `hauptstrase`. */
export function kindGrownInto(word: string): string | undefined {
  return BY_ENDING.get(word.slice(-3))?.find((kind) => word.endsWith(kind));
}

/** Of the grown ones, those that need no place behind them. */
export const STRONG_GROWN =
  /(?:stras?se|[^aeiou]str|[aeioulnrt]str|gasse|allee|chaussee|straat|laan|gracht|steenweg|gatan|vagen|katu|[a-z]{3}platz|[a-z]{3}plads|[a-z]{3}weg|[a-z]{2}vej|[a-z]{2}veien|[a-z]{3}damm|[a-z]{3}ufer|[a-z]{3}kade|[a-z]{3}dijk|burgwal|[a-z]{3}gade)$/;

/** Small words inside the names of streets. */
export const STREET_PARTICLES =
  "(?:de|del|de la|de las|de los|des|du|da|das|do|dos|di|della|delle|dello|dei|degli|del|la|las|los|le|les|el|lo|van|van de|van der|van den|von|der|den|am|an|zum|zur|y|e|et|i|of|the|and|&|sous|sur|aux|au|à|en|im|vom|na|pod|nad|św\\.?|gen\\.?|ks\\.?|dr\\.?|d['’]|l['’]|dell['’]|all['’])";
