/**
 * Words that give a kind of document away, in eight languages; folded, beginnings of words where a `*` ends them.
 *
 * Words that several kinds use stand where they weigh most; `!` marks words that hardly stand anywhere else.
 */
import type { DocumentKind } from './kind-of.ts';

export const VOCABULARY: Readonly<Record<Exclude<DocumentKind, 'source_code'>, readonly string[]>> = {
  contract: [
    'hereinafter! hereby! whereas! thereof! herein! hereto! hereunder! indemnif*! warrant* governing termination terminate* breach liabilit* parties party agreement clause confidentiality severab*! counterparts! arbitration! jurisdiction obligations assign* notwithstanding!',
    'nachstehend! nachfolgend vertragspartei*! vertrag* vereinbar* kundigung* haftung! gewahrleistung! gerichtsstand! salvatorische! schriftform! paragraph auftragnehmer! auftraggeber! verpflichtet leistungsgegenstand! vertragsstrafe! rechtsnachfolger!',
    'soussignes! cidessous contractant*! contrat avenant! resiliation! clause indemni* obligations presente* parties juridiction! prestataire! convient! convenu! conformement stipul*! cocontractant!',
    'contrato clausula*! estipula*! partes comparecientes! rescision! incumplimiento! obligaciones indemnizacion! fuero! jurisdiccion! arrendat*! otorga*! manifiestan! vigencia!',
    'contratto clausol*! contraent*! recesso! inadempimento! foro risoluzione! obbligazioni! stipula*! premesso! convengono! pattui*! controversie! sottoscritt*!',
    'overeenkomst! partijen! hierna! opdrachtgever! opdrachtnemer! aansprakelijkheid! opzegging! geschillen! bevoegde ontbinding! toepasselijk verplicht* artikel',
    'contrato clausula*! contratante*! contratada! rescisao! foro inadimplemento! obrigacoes! partes vigencia! outorgante*! celebram!',
    'umow*! stron* zleceniodawc*! zleceniobiorc*! wypowiedzeni*! odpowiedzialnosc*! paragraf postanowien*! niniejsz*! zawart* wykonawc*! zamawiajac*!',
  ],
  board_paper: [
    'board! directors! minutes! resolution! resolved! quorum! chairman! chair agenda motion! shareholders! dividend! acquisition! merger! strategy strategic roadmap! quarter* forecast* budget* ebitda! divest*! committee executive valuation! confidential',
    'vorstand*! aufsichtsrat*! gesellschafter*! beschluss*! protokoll tagesordnung! hauptversammlung! geschaftsfuhrung! strategie* ubernahme! quartal* prognose* dividende*! jahresabschluss! beteiligung* sitzung*',
    'conseil! administration actionnaires! assemblee! deliberation*! ordre proces-verbal resolution*! strategie* acquisition! dividende*! directoire! trimestr* previsions! seance quorum!',
    'consejo! administracion accionistas! junta! acta! acuerdo* orden estrategia* adquisicion! dividendo*! presidente trimestr* previsiones! comite quorum!',
    'consiglio! amministrazione soci! assemblea! verbale! delibera*! ordine strategia* acquisizione! dividend*! trimestr* previsioni! comitato bilancio!',
    'raad! bestuur! aandeelhouders! notulen! besluit* agenda vergadering! strategie* overname! dividend! kwartaal* prognose* commissarissen! jaarrekening!',
    'conselho! administracao acionistas! assembleia! ata! deliberac*! estrategia* aquisicao! dividendo*! trimestr* previsoes! reuniao comite',
    'zarzad*! rada! nadzorcz*! akcjonariusz*! uchwal*! protokol porzadek! strategi* przejeci*! dywidend*! kwartal* prognoz* posiedzeni*!',
  ],
  hr: [
    'employee* employment salary! payroll! appraisal! probation! performance disciplinary! dismissal! resignation! vacation leave onboarding! recruit* candidate* interview* hiring! headcount! bonus promotion supervisor pension benefits grievance!',
    'mitarbeiter* arbeitnehmer*! gehalt*! lohn*! probezeit! abmahnung! kundigung urlaub* arbeitszeugnis! personalakte! bewerb*! zielvereinbarung! krankmeldung! betriebsrat! vorgesetzte* beforderung! vergutung!',
    'salarie*! salaire*! embauche! licenciement! conges! periode evaluation entretien* recrutement! candidat* demission! remuneration! bulletin paie! prime manager avertissement!',
    'emplead* trabajador*! salario*! nomina*! despido! vacaciones! evaluacion entrevista* contratacion! candidat* dimision! baja remuneracion! ascenso! desempeno! amonestacion!',
    'dipendent*! stipendi*! busta assunzione! licenziamento! ferie! valutazione colloqui*! candidat* dimissioni! retribuzione! prova premio superiore organico!',
    'werknemer*! salaris*! loonstrook! proeftijd! ontslag! vakantiedagen! beoordeling! functioneringsgesprek! sollicit*! kandidaat leidinggevende! verzuim! arbeidsovereenkomst!',
    'funcionario*! salario*! folha demissao! ferias! avaliacao entrevista* contratacao! candidat* remuneracao! promocao! desempenho! colaborador*!',
    'pracowni*! wynagrodzeni*! premi* urlop*! zwolnieni*! wypowiedzeni* rekrutacj*! kandydat* ocen* przelozon*! zatrudnieni*! okres probny!',
  ],
  medical: [
    'patient! diagnosis! symptom*! prescribed! dosage! mg admitted! discharge! history examination! treatment! therapy! clinic*! surgery! medication*! blood pressure scan biopsy! chronic! allerg*! physician! nurse lab*',
    'patient* diagnos*! anamnese! befund*! symptom*! medikation! therapie! aufnahme entlassung! dosierung! untersuchung! beschwerden! behandlung! operation! klinik* blutdruck! verdacht allergie*! stationar*!',
    'patient* diagnosti*! symptome*! ordonnance! posologie! hospitalis*! examen antecedents! traitement! consultation medecin! chirurgi*! douleur*! allergie*! biopsie! tension',
    'paciente*! diagnostic*! sintoma*! tratamiento! ingres* alta exploracion! antecedentes! dosis! medicacion! cirugia! dolor! biopsia! alergia*! urgencias! consulta hospital*',
    'paziente*! diagnosi! sintom*! terapia! ricover*! dimission* anamnesi! dosaggio! farmac*! intervento esame dolore! biopsia! allergi*! visita pressione',
    'patient! diagnose! klachten! behandeling! opname! ontslag anamnese! medicatie! onderzoek huisarts! pijn! operatie! biopsie! allergie*! bloeddruk! dosering!',
    'paciente*! diagnostic*! sintoma*! tratamento! internac*! alta exame* antecedentes dose medicacao! cirurgia! dor! biopsia! alergia*! consulta',
    'pacjent*! rozpoznani*! objaw*! leczeni*! wypis! badani* dawk*! lek* wywiad operacj* bol* biopsj*! alergi*! szpital*! cisnieni*!',
  ],
};
