import { lines } from '../language.ts';

/** Sentences that name nobody, full of words that could be names. */
export const NEGATIVE = lines(String.raw`
  Will the [update|meeting|shop] be [ready|open] [on <weekday>|in May|this summer]?
  Will you [please|] mark the [date|place] [in bold|on the map]?
  May I [ask|suggest] [a question|another day]? [Thanks.|]
  Mark the [box|field|row] and [press|hit] [Enter|Save|Return].
  [Grant|Deny] [access|read rights] to the [folder|group].
  Bill the customer [in full|monthly|in advance], then [file|archive] the [bill|receipt].
  Rose petals, [holly|ivy|heather] and [basil|sage|rosemary] [smell|grow] [nice|well] in [spring|the shade].
  To be frank, the [price|stock|demand] [rose|fell] [sharply|again] in [April|June|August].
  Jack up the car, [remove|loosen] the [nuts|wheel] and [chase|check] the leak.
  Summer [sale|holidays|jobs]: [up to|] <num:10-70>% off [everything|all shoes|until Sunday].
  [Frank|Candid] [advice|feedback] is welcome; please [don|do not] [harm|hurt] anyone.
  Rich [sauce|soil|text] with [ginger|pepper|olive] [oil|flavour].
  Drew a [line|square|blank]; then [carved|cut] a [stone|wooden] [cross|hunter|arrow].
  Art [class|lovers], [dawn|grace] and [hope|faith|joy] are [nouns|not names here].
  Hunter-gatherers [followed|tracked] [bison|reindeer] across the [plain|tundra].
  An army [major|general|private] is [senior to|above] a captain.
  Preheat the oven to <num:160-220> degrees. [Whisk|Beat] the eggs, add [sugar|flour] and [bake|chill] for <num:10-90> minutes.
  Ingredients: <num:100-500> g flour, <num:1-4> eggs, <num:50-250> ml milk, [a pinch of salt|1 tsp baking powder].
  [Settings|Preferences|Options] [and|&] [Privacy|Security|Billing]
  [Save Changes|Sign In|Log Out|Forgot Password?|Create Account|Add To Cart|Learn More|Terms Of Service]
  [Getting Started|Frequently Asked Questions|Release Notes|Breaking Changes|Known Issues|How It Works|What Is New In Version <ver>]
  [Chapter|Section|Table|Figure|Annex] <num:1-20>: [General Provisions|Scope And Definitions|Method And Materials|Summary Of Results]
  The [Model|Product|Series] <up><num:100-900> has [a|an] [aluminium|oak|brushed steel] [frame|body] and [a five-year guarantee|Bluetooth].
  Order no. <ref>, [batch|lot] <ref>, part <up><up>-<num:1000-9999>, version <ver>.
  [TODO|NOTE|WARNING|FIXME]: [handle|check|remove] the [null|empty|default] [case|value|branch].
  [ERROR|INFO|WARN|DEBUG] <num:2020-2026>-0<num:1-9>-1<num:0-9> [request|worker|job] <uuid> [failed|finished|timed out] after <num:1-900> ms
  The [Seller|Buyer|Licensee|Company|Employee] shall [indemnify|notify|pay] the [Buyer|Licensor|Employer] [within <num:5-60> days|without delay].
  "Confidential Information" means any [data|document] [marked|designated] as such by the Disclosing Party.
  This [Agreement|Licence|Policy] [is governed by|does not affect] [statutory rights|the law in force].
  [Monday|Tuesday|Wednesday|Thursday|Friday] to [Friday|Saturday|Sunday], <num:7-9> am to <num:4-8> pm
  How do I [sort a list|reverse a string|centre a div|merge two tables] in [Python|Java|Go|Rust|Ruby|Swift|Excel|SQL]?
  Explain [recursion|photosynthesis|inflation|compound interest|the offside rule] [to a child|in simple terms|with an example].
  Write [a poem about autumn|a haiku on rain|a shell script that counts files|a regular expression for dates].
  [Which|What] [colours|verbs|animals] [go with|describe|eat] [navy blue|weather|bamboo]?
  [Cookies|Java|Pascal|Ruby|Julia|Oracle|Spark] [are|is] [one of|among] the [topics|terms] in the glossary.
  The patient [is|was] [alert|afebrile|discharged]; [blood pressure|pulse] [normal|stable], [no|mild] [pain|oedema].
  [Alzheimer's|Parkinson's|Crohn's|Hodgkin's] [disease|lymphoma] is [named after a physician|often found late].
  [An Apgar|A Glasgow|A Likert] [score|scale] of <num:3-10> was [noted|recorded].
  [Dear customer|Dear sir or madam|To whom it may concern|Hi there|Hello everyone|Good morning],
  [Best|Kind|Warm] regards[,|] [your support team|the management|]
  [lol|omg|haha|ugh] [so tired|monday again|where is everybody|i hate this] [today|] [!!|:(|]
  I [think|guess|know] we should [leave|go|eat] [early|now|soon], [don't|do] you?
  The [early bird|black swan|white whale|red queen] is [a metaphor|an idiom].
  [East|West|North|South] of the [river|bridge|line] it [rained|was dry].
  Turn [left|right] at the [church|mill|castle|court] and [park|wait] [by the green|at the corner].
  <num:1-12>. [Check|Replace|Tighten] the [valve|filter|belt]. <num:1-12>. [Switch on|Restart] the [pump|engine].
  [He|She|They] [said|told us|thinks] [it|that] [was|is] [fine|too late|his|hers].
  My [mother|brother|teacher|boss|doctor|landlord] [says|thinks] I [work too much|should rest].
  The [President|Minister|Bishop|Mayor|Queen] [of the club|] [opened|closed] the [fair|session].
  [Champions|Winners|Finalists] [will|] be [announced|drawn] [next week|on Friday].
  Christmas, Easter, [Halloween|Ramadan|Diwali] and [New Year|Hanukkah] are [days off|celebrated here].
  [Basic|Advanced|Total|Gross] [Salary|Price|Weight|Score]: <num:10-900>
  <up>. [True|False|None of these]
`);
