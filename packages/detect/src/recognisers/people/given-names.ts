/** Common given names of six languages and their neighbours, folded; enough to tell a person's label from a file's. */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(
  (
    'aaron abigail adam adele adrian adriana agnes ahmed aisha alan albert alberto alejandra alejandro alessandra alessandro alessia alex alexander ' +
    'alexandra alexandre alexis alfred alice alicia alina alison allison amanda amelie amelia amina amy ana anastasia andre andrea andreas andres andrew angela ' +
    'angelika anita anja anke ann anna annalisa anne annette annika anouk anthony antje antoine anton antonia antonio ariane arjen armin arthur astrid aurelie ' +
    'axel barbara bart bas beate beatrice beatriz ben benedikt benjamin bernard bernd bettina bianca birgit bjorn boris bram brandon brian brigitte ' +
    'bruno camila camille carla carlo carlos carmen carol carolina caroline catherine cecile celine chantal charles charlotte chiara chloe chris christa christian ' +
    'christiane christina christine christoph christophe christopher claire clara claude claudia claus clemens colin conny corinna cornelia cristina daan damian dan ' +
    'daniel daniela daniele danielle dario david davide deborah denis denise dennis diana diane diego dieter dietmar dirk dmitri dominik dominique donald donna ' +
    'doris dorothea eckhard edgar edith eduard eduardo edward elena eleonora elias elisa elisabeth elizabeth elke ella ellen els elsa emil emilia emilie emily ' +
    'emma emmanuel enrico enrique eric erica erik erika ernst erwin esther eugen eva evelyn fabian fabien fabio fabrice fatima federica federico felicitas felix femke ' +
    'fernando filip finn fiona florence florian floris francesca francesco francis francisco franck francois francoise frank franz franziska fred frederic frederik ' +
    'friedrich fritz gabriel gabriela gabriele gary georg george georges gerald gerard gerd gerda gerhard gert gertrud gianluca giorgio giovanni gisela giulia ' +
    'giuseppe gloria grace greta gregor guido guillaume gunter gustav hanna hannah hannes hans harald harry hassan hedwig heidi heike heiko heinrich heinz helen ' +
    'helena helene helga helmut hendrik henri henrik henry herbert herman hermann hilde holger horst hubert hugo ian ibrahim ida ignacio ilse ines inga inge ingo ' +
    'ingrid irene iris irma isabel isabella isabelle ivan jaap jack jacob jacqueline jacques jaime jakob james jan jana jane janet janina jasmin jason javier jean ' +
    'jeanne jeff jeffrey jennifer jenny jens jeremy jeroen jesper jessica jesus jim joachim joan joanna johan johann johanna johannes john jonas jonathan joost ' +
    'jorg jorge joris jose josef josefine joseph joshua josie juan juana judith julia julian juliane julie julien juliette jurgen justin justine kai karen karim karin karl karla ' +
    'karolina kate katharina katherine kathrin katja katrin kees kelly kenneth kerstin kevin kim kirsten klaas klara klaus konrad konstantin kristin kristina kurt lara lars laura laurence laurent ' +
    'lea leah lena leo leon leonard leonardo leonie leonora liam lieke lili lilly lina linda lisa lise lorena lorenz lorenzo lotte louis louisa louise luc luca lucas lucia lucie lucy ludwig luis ' +
    'luisa luise luke lukas lutz lydia maarten madeleine magda magdalena maja malte manfred manon manuel manuela marc marcel marcella marco marcos marcus margaret margarete margot maria marianne ' +
    'marie marieke marina mario marion mark marko markus marlene marta martha martin martina martine mary matteo matthew matthias mattia maurice max maximilian maya megan mehmet melanie melissa ' +
    'mia michael michaela michel michele michelle miguel mike milan milena mira miriam mohamed mohammed monica monika monique moritz muhammad mustafa nadia nadine nancy natalia natalie nathalie nathan ' +
    'nele nico nicholas nicola nicolas nicole niels niklas nikolaus nina noah noel nora norbert norma odette olaf oleg olga oliver olivia olivier omar oscar oskar otto pablo paloma pamela paola paolo ' +
    'pascal patricia patrick patrik paul paula pauline pedro peggy penelope peter petra philip philipp philippe pia pierre pieter pilar priya rachel rafael rainer ralf ralph ramon raphael raquel raul rebecca ' +
    'regina reiner reinhard renate rene ricardo riccardo richard rita robert roberta roberto robin roger roland rolf roman ronald rosa rosalie rosario rose rosemarie roxane ruben rudi rudolf ruth ryan sabine ' +
    'sabrina salvatore sam samantha samira samuel sander sandra sara sarah sascha scott sean sebastian sergio severine sharon shirley sibylle siegfried sigrid silke silvia simon simona simone sina sofia sofie ' +
    'sonia sonja sophia sophie stefan stefania stefanie stephan stephane stephanie stephen steve steven stijn susan susanna susanne suzanne sven svenja sybille sylvia sylvie tamara tanja tara tatjana teresa ' +
    'theo theodor theresa therese thierry thijs thilo thomas tim timo tina tobias tom tomas toni torsten ulf uli ulrich ulrike ursula ute uwe valentin valentina valerie vanessa vera veronica veronika veronique ' +
    'victor victoria viktor viktoria vincent vincenzo virginie viviane volker walter wendy werner wilhelm willem william willy wim winfried wolf wolfgang wouter xavier yasmin yusuf yves yvonne zoe'
  ).split(' '),
);

export function isGivenName(folded: string): boolean {
  return GIVEN_NAMES.has(folded);
}
