/**
 * States of health that are said of somebody: `our tenant is deaf`, `she is six months pregnant`, `mio figlio è
 * celiaco`, `jest w ciąży`. A word alone may mean much else (`a blind spot`); who is said to be it decides.
 */
import type { Candidate } from '../../candidate.ts';
import type { WordFinder } from '../../recogniser.ts';
import { CONDITIONS } from '../health/conditions.ts';
import { kindOfText } from '../prose/kind-of-text.ts';
import { isSaidOf } from '../prose/said-of.ts';

/** Adjectives, in eight languages. */
const STATES = (
  'deaf blind pregnant diabetic epileptic asthmatic dyslexic autistic anorexic bulimic schizophrenic bipolar infertile incontinent celiac coeliac alcoholic suicidal paraplegic disabled ' +
  'schwanger taub gehörlos blind sehbehindert depressiv manisch suizidal suchtkrank alkoholkrank krebskrank magersüchtig pflegebedürftig querschnittsgelähmt autistisch epileptisch zuckerkrank ' +
  'dement demenzkrank schwerbehindert behindert unfruchtbar drogenabhängig alkoholabhängig tablettenabhängig erwerbsunfähig ' +
  'enceinte sourd sourde aveugle malvoyant malvoyante diabétique asthmatique épileptique alcoolique dépressif dépressive séropositif séropositive handicapé handicapée trisomique autiste anorexique ' +
  'embarazada sordo sorda ciego ciega diabético diabética asmático asmática epiléptico epiléptica celíaco celíaca alcohólico alcohólica drogadicto drogadicta seropositivo seropositiva autista discapacitado discapacitada ' +
  'incinta sordo cieco cieca diabetico diabetica asmatico asmatica epilettico epilettica celiaco celiaca alcolista tossicodipendente sieropositivo sieropositiva autistico autistica disabile invalido invalida ' +
  'zwanger doof verslaafd depressief dement suikerpatiënt gehandicapt autistisch slechthorend slechtziend ' +
  'grávida surdo surda cego cega epilético epilética deficiente alcoólico alcoólica ' +
  'ciąży niewidomy niewidoma głuchy głucha chory chora niepełnosprawny niepełnosprawna alkoholikiem alkoholiczką cukrzykiem'
).split(' ');
const HOW_LONG =
  /(?:(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine) (?:months?|weeks?) |im \p{L}+ Monat |in der \d{1,2}\. Woche |hoch)$/iu;
const OTHERWISE = /^(?: (?:to|spot|spots|date|drunk|trust|alley|for|auf dem)(?!\p{L})|-)/u;

export const states: WordFinder = {
  on: 'word',
  words: [...new Set([...STATES, ...CONDITIONS])],
  find(scene, start, end): Candidate | undefined {
    const { text } = scene;
    if (OTHERWISE.test(text.slice(end, end + 12))) return undefined;
    const long = HOW_LONG.exec(text.slice(Math.max(0, start - 24), start));
    const from = start - (long?.[0].length ?? 0);
    if (!isSaidOf(text, from) || kindOfText(scene).code) return undefined;
    return { start: from, end, type: 'HEALTH', score: 0.75, evidence: 'context' };
  },
};
