/** Months and days of the week in eight languages, folded, with their short forms. */

/** The number of each month's name. A stream is not cut behind one. */
export const MONTHS: ReadonlyMap<string, number> = numbered([
  'jan january januar janner jaenner janvier enero gennaio januari ene gen janeiro stycznia styczen styczniu janv',
  'feb february februar feber fevrier febrero febbraio februari fev fevereiro lutego luty lutym fevr febr',
  'mar march marz maerz mars marzo maart mrt mrz marco marca marzec marcu',
  'apr april avril abril aprile avr abr kwietnia kwiecien kwietniu',
  'may mai mayo maggio mei mag maio maja maj maju',
  'jun june juni juin junio giugno giu junho czerwca czerwiec czerwcu',
  'jul july juli juillet julio luglio lug juil julho lipca lipiec lipcu',
  'aug august aout agosto augustus ago sierpnia sierpien sierpniu',
  'sep sept september septembre septiembre settembre set setembro wrzesnia wrzesien wrzesniu setiembre',
  'oct october oktober octobre octubre ottobre okt ott outubro out pazdziernika pazdziernik pazdzierniku',
  'nov november novembre noviembre novembro listopada listopad listopadzie',
  'dec december dezember decembre diciembre dicembre dez dic dezembro grudnia grudzien grudniu',
]);

/** Names that are also everyday words or short forms of them: written small they need a day and a year beside them. */
export const WEAK_MONTHS: ReadonlySet<string> = new Set(
  'may mar march set gen mag ott out ago ene abr dez dic dec jan feb fev apr avr jun jul juil aug sep sept oct okt nov mai mei maj marca luty lug giu mrt mrz janv fevr febr'.split(
    ' ',
  ),
);

export const WEEKDAYS: readonly string[] = (
  'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun ' +
  'montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so ' +
  'lundi mardi mercredi jeudi vendredi samedi dimanche ' +
  'lunes martes miercoles jueves viernes sabado domingo ' +
  'lunedi martedi mercoledi giovedi venerdi sabato domenica ' +
  'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag ' +
  'segunda terca quarta quinta sexta segunda-feira terca-feira quarta-feira quinta-feira sexta-feira ' +
  'poniedzialek wtorek sroda srode czwartek piatek sobota sobote niedziela niedziele'
).split(' ');

function numbered(months: readonly string[]): ReadonlyMap<string, number> {
  return new Map(
    months.flatMap((names, i) => names.split(' ').map((name): [string, number] => [name, i + 1])),
  );
}
