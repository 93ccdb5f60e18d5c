import { lines } from '../language.ts';

/** What French templates share. */
export const PHRASES = {
  who: lines(`
    <p>
    <p>
    <p.hon>
    <p.hon>
    <p.full>, de chez <o>,
    <p.full> (<job>)
    [ma sœur|mon frère|mon patron|ma voisine|mon mari|ma tante] <p.first>
    <p.first> du <@service>
    <p.first>, à <city>
    la famille <p.last>
    notre client <p.lastup>
    M. et Mme <p.last>
  `),
  plainwho: lines(`
    <p>
    <p.full>
    <p.first>
    <p.hon>
    <p.hon>
  `),
  service: lines(`
    service commercial
    service comptabilité
    service juridique
    service après-vente
    secrétariat
    pôle achats
    bureau d'études
    service informatique
  `),
  thing: lines(`
    la facture
    le retard de livraison
    la hausse du loyer
    le licenciement
    le devis
    le déménagement
    le dégât des eaux
    le rapport trimestriel
    les congés
    le contrat
    la réclamation
    la grille tarifaire
    l'entretien annuel
    l'appel d'offres
    la panne de chaudière
    l'arrêt maladie
    le compte rendu
    la caution
    les travaux de la cuisine
    la fête du personnel
  `),
  doc: lines(`
    une lettre
    un courriel
    une réponse brève
    une lettre de recommandation
    une relance polie
    une réclamation
    un discours
    un résumé
    une invitation
    une mise en demeure
    un SMS
    un communiqué
  `),
  quand: lines(`
    <weekday>
    demain
    le <date>
    à <time>
    la semaine prochaine
    hier
    cet après-midi
    en <month>
    le <date> à <time>
    avant <weekday>
  `),
  greeting: lines(`
    Madame, Monsieur,
    Cher<p1~|e> <p1.hon>,
    Cher<p1~ Monsieur|e Madame>,
    Bonjour <p1.first>,
    Bonjour <p1.hon>,
    Bonsoir <p1.first>,
    <p1.first>,
    Salut <p1.first>,
    Cher<p1~|e> <p1.first>,
    Maître,
    Chers collègues,
  `),
  closing: lines(`
    Cordialement,
    Bien cordialement,
    Bien à vous,
    Veuillez agréer, <p1~Monsieur|Madame>, l'expression de mes salutations distinguées.
    Salutations distinguées,
    À bientôt,
    Merci d'avance,
    Bonne journée,
    Bises,
    Amicalement,
  `),
  condition: lines(`
    diabète de type 2
    asthme
    hypertension artérielle
    dépression
    cancer du sein
    migraine
    fibrillation auriculaire
    épilepsie
    hernie discale
    maladie de Crohn
    pneumonie
    trouble anxieux
    VIH
    sclérose en plaques
    insuffisance rénale chronique
    polyarthrite rhumatoïde
    infarctus du myocarde
  `),
  drug: lines(`
    metformine 500 mg
    ramipril
    paracétamol
    oméprazole
    amoxicilline
    sertraline
    bisoprolol
    ibuprofène
  `),
  team: lines(`
    <club>
    <team>
    <city>
    <country>
  `),
  score: lines(`
    <num:0-5>-<num:0-4>
    <num:0-5> à <num:0-3>
    <num:10-45>-<num:3-40>
  `),
};
