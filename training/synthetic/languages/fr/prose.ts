import { lines } from '../language.ts';

/** Contrats, décisions de justice, personnel. */
export const LEGAL = lines(String.raw`
  Entre <p1.honfull>, demeurant <addr1>, et la société <co1>, représentée par son gérant, <pm2.honfull>, il a été convenu ce qui suit.
  Statuant sur le pourvoi formé par M. <pm1.full>, domicilié <addr1>, contre l'arrêt rendu le <date> par la <court1>, dans le litige l'opposant à la société <co1>.
  Mme <pf1.full>, née <pf2.last> le <p1.dob> à <city>, de nationalité <nrp>, demeurant <addr1>[, représentée par Me <p3.full>, avocat au barreau de <city>|].
  La société <co1>, dont le siège est <addr1>, prise en la personne de son représentant légal[, <p1.hon>|].
  Attendu que M. <pm1.last> a été engagé par la société <co1> en qualité de <job> le <date>.
  M. <pm1.last> et Mme <pf2.last> se sont mariés le <date> à <city>.
  Vu la requête, enregistrée le <date>, présentée pour <p1.hon>, par Me <p2.last> ; <p1.last> demande au <court1> d'annuler la décision du préfet de <city>.
  Vu l'arrêt de la <court1> du <date>, [rectifié|confirmé] par la <court2>.
  Composition : <p1.hon>, président ; <p2.hon>, conseiller rapporteur ; <p3.full>, greffier.
  En présence de : <p1.full>, premier ministre du [Royaume|Canton], et de <pf2.hon>, avocate générale.
  Sur le rapport de <p1.honfull>, conseiller, les observations de la SCP <p2.last> et <p3.last>, avocat de la société <co1>.
  La <court1> a condamné M. <pm1.last> à verser <amount> à <o1>.
  Il résulte du témoignage de <p1.full> que <p2.hon> a quitté son domicile, <addr1.street>, à <time>.
  Le requérant, M. <pm1.full>, est un ressortissant <nrp> né en <year> et résidant à <city>.
  Il est représenté devant la Cour par Me <p1.init>, avocat à <city>.
  Le gouvernement est représenté par son agent, <p1.honfull>, [du ministère des Affaires étrangères|].
  Par testament du <date>, <pf1.full> lègue sa maison de <city> à son neveu <pm2.first>.
  Les consorts <p1.last>, à savoir <p1.full>, <p2.first> et <p3.first>, sont propriétaires indivis.
  Procuration : je soussigné<p1~|e> <p1.full>, né<p1~|e> le <p1.dob>, donne pouvoir à <p2.full>.
  Convocation de <p1.full>, <job>, à un entretien préalable le <date>.
  L'arrêt de travail de <pf1.full> (<@condition>) est prolongé jusqu'au <date>.
  La caisse, <auth1>, a refusé la prise en charge de M. <pm1.last>.
  Le locataire, M. <pm1.last>, doit <amount> à <pf2.hon>, bailleresse.
  Affaire <p1.last> c. <country>, n° <ref>, arrêt du <date>.
`);

/** Dépêches inventées. */
export const NEWS = lines(`
  <city.up> ([AFP|Reuters]) - <@plainwho> a annoncé <@quand> que <o1> fermerait son usine de <city>.
  <city>, envoyé spécial. <p1.full> [a remporté|a quitté] [le Tour de <region>|l'étape entre <city> et <city>].
  <@team> a [battu|tenu en échec] <@team> (<@score>) [à <city>|].
  Buts : <p1.last> (<num:1-90>e), <p2.last> (<num:1-90>e sp), <p3.full> (<num:1-90>e).
  <num:1-20>. <p1.full> ([<country>|<team>]) à <num:1-59> s
  Le président <nrp>, <pm1.full>, a reçu <p2.full> [à <city>|].
  Le ministre des Affaires étrangères, <pm1.full>, se rendra en <country>.
  Le député <pm1.full> (<party1>) a critiqué <party2>.
  « [C'est faux|Nous sommes prêts] », a déclaré <p1.last> [au micro de <media1>|].
  Le groupe <o1> va racheter <o2> pour <amount>.
  L'action <o1> a [gagné|perdu] <num:1-12> % à la Bourse de <city>.
  Un homme de <age>, <pm1.full>, a été interpellé [près de <city>|<street>] par la police.
  Au moins <num:3-90> morts dans un accident de car près de <city>, au sud de <country>.
  La comédienne <pf1.full> est morte le <date> à <city>, à l'âge de <age>.
  La <water> est sortie de son lit à <city>.
  Le maire de <city>, <pm1.full>, a inauguré le <school1>.
  L'entraîneur <pm1.full> a retenu <p2.last>, <p3.last> et <p4.full>.
  Les négociations entre <country> et <country> reprennent à <city>.
  <p1.full> bat <p2.full> 6-<num:0-4>, 7-5
  Selon <media1>, <o1> et <o2> discutent d'une fusion.
  Pour <union1>, <p1.full> réclame une hausse des salaires chez <o1>.
  Propos recueillis par <p1.full>
`);

/** Prose d'encyclopédie. */
export const WIKI = lines(`
  <p1.full>, né<p1~|e> le <p1.dob> à <city> et mort<p1~|e> le <date> à <city>, est un<p1~|e> [peintre|architecte|botaniste] <nrp>.
  <city> est une commune [de <region>|de <country>], [traversée par la <water>|proche de <city>].
  La <water> prend sa source près de <city> et traverse <region>.
  <co1> est une entreprise <nrp> basée à <city>, fondée en <year> par <p1.full>.
  <p1~Il|Elle> étudie à <uni1> [auprès de <p2.full>|] puis enseigne à <city>.
  Le film, réalisé par <p1.full>, met en scène <p2.full> et <p3.full>.
  Le groupe se compose de <p1.full> (chant), <p2.full> (basse) et <p3.first>.
  En <year>, <p1.last> épouse <pf2.full>, fille de <pm3.full>.
  La rue porte le nom de <p1.full>, originaire de <region>.
  Les communes voisines sont <city>, <city> et <city>.
  Pendant la guerre, les troupes du général <pm1.last> occupent <city>.
  Le roi <pm1.first> II perd <region> au profit de <country>.
  <pm1.last> joue à <team1> de <year> à <year>.
  L'espèce est décrite par <p1.last> en <country>.
  Parmi les membres figurent <p1.full>, <p2.full> et <p3.init>.
  Saint <pm1.first> est le patron de <city>.
  Aux élections de <year>, <party1> présente <p1.full>.
  Le personnage de <p1.first> est joué par <p2.full>.
`);

/** Sans noms, mais avec des mots qui y ressemblent. */
export const NEGATIVE = lines(String.raw`
  [La rose|L'olivier|La marguerite|La violette] [fleurit|pousse] [au jardin|en mai].
  Le [boulanger|berger|meunier|roi|marchand] [du conte|] [dort|n'est pas venu].
  La [facture|livraison|réparation] [aura lieu|est reportée] [en mai|en août|à lundi].
  [Comment|Où] [demander|modifier|résilier] [le mot de passe|l'assurance|la bourse] ?
  [Paramètres|Confidentialité|Aide|Connexion|Panier|Mentions légales|Conditions Générales De Vente|Questions fréquentes]
  Préchauffez le four à <num:160-220> degrés, [battez|ajoutez] [les œufs|la farine], enfournez <num:10-90> minutes.
  Ingrédients : <num:100-500> g de farine, <num:1-4> œufs, [sel|persil|romarin|laurier]
  Le [Locataire|Vendeur|Preneur|Salarié] [paiera|informera] [sous <num:5-60> jours|par écrit].
  Les parties [conviennent|s'engagent] [de ce qui suit|à la confidentialité].
  [Erreur|Attention] : [fichier|connexion] introuvable (code <num:1-900>).
  Explique-moi [la photosynthèse|les intérêts composés|la règle du hors-jeu] [simplement|avec un exemple].
  Écris [un poème sur l'automne|un script qui compte les fichiers|une formule de tableur].
  Du [lundi|mardi] au [vendredi|samedi], de <num:7-9>h à <num:17-20>h
  Le patient est [apyrétique|conscient|stable], [pouls|tension] [normal|sans particularité].
  [La maladie d'Alzheimer|Le syndrome de Down|Le score d'Apgar|Le signe de Babinski] est [décrit|abordé] au chapitre <num:1-30>.
  Commande <ref>, article <num:1000-9999>, version <ver>, taille <num:34-60>
  Madame, Monsieur, [veuillez trouver ci-joint|je vous adresse] [le dossier|les pièces demandées].
  [Noël|Pâques|La Toussaint] et [le jour de l'An|l'Ascension] sont fériés.
  [mdr|pff|oh là là] [trop fatigué|encore lundi]
  Le [président|ministre|maire|évêque] [ouvre|clôt] la [séance|messe|foire].
  [Chapitre|Article|Annexe|Tableau] <num:1-40> : [Dispositions Générales|Définitions|Objet Du Contrat]
  Tournez à [droite|gauche] à l'[église|abbaye] et [continuez|garez-vous].
  Le moyen [unique|pris en sa première branche] [n'est pas fondé|est inopérant].
  Attendu que [la demande|le grief] [est recevable|manque en fait] ; [PAR CES MOTIFS|REJETTE le pourvoi|CASSE ET ANNULE]
  [Pierre|Pierres] [blanche|précieuses], [perle|jade] et [corail|ambre] [en vitrine|au musée].
  Cordialement, [le service clients|la direction]
`);
