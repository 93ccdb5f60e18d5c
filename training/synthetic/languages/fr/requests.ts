import { lines } from '../language.ts';

/** Ce qu'on demande à un assistant. */
export const REQUESTS = lines(`
  [Écris|Rédige|Prépare|Peux-tu rédiger] <@doc> [à|pour] <@who> au sujet [de la facture|du contrat|d'un litige]
  [Pouvez-vous|Merci d'] écrire <@doc> à <p1.full> [de <o1>|à <city>|] [pour confirmer|pour expliquer] <@thing> ?
  Résume le courriel de <p1.hon> [en trois points|pour <p2.first>|].
  Je m'appelle <p1.full> et [j'habite|je travaille] à <city>. [Comment contester|Aidez-moi à comprendre] <@thing> ?
  Traduis en [anglais|allemand|espagnol] : « <p1.full> habite <addr1>. »
  Ajoute <p1.full>, né<p1~|e> le <p1.dob>, tél. <phone>, à la liste des [clients|patients|adhérents].
  Qui était <p1.full>, [peintre|romancière|homme politique|chimiste] <nrp> né<p1~|e> à <city> ?
  Fais un tableau avec <p1.full>, <p2.full> et <p3.full> [et leur fonction|].
  Qui remplace <p1.first> quand <p2.first> est à <city> ?
  Reformule plus poliment : « <p1.first>, tu dois encore <amount> à <p2.first>. »
  Je rencontre <@plainwho>, de <o1>, <@quand>. Quelles questions poser sur <@thing> ?
  Mon propriétaire, <pm1.hon>, affirme que <p2.first> n'a pas payé.
  Organise un voyage de <city> à <city> en passant par <city> pour <p1.first> et <p2.first>.
  Vérifie cette adresse : <p1.full>, <addr1>.
  bonjour, moi c'est <p1.first> [de <city>|], il me faut <@doc> pour [mon patron|la mairie|l'école]
  Ma fille <p1.first>, <age>, est au <school1>. Sa maîtresse, <pf2.hon>, dit qu'elle est souvent absente.
  Remplace « <p1.full> » par « <p2.full> » dans tout le texte.
  L'identifiant de <p1.full> est <p1.user>, mot de passe <pw>. Rédige un mode d'emploi.
  Chez <co1>, nous voulons [embaucher|promouvoir|licencier] <p1.full>. Prépare <@doc>.
  Note : <p1.first> appelle <o1>, <p2.first> réserve à <city>, <p3.last> vérifie <@thing>.
  <p1.hon> a-t-<p1~il|elle> répondu au message de <p2.first> ?
  <city> est-elle plus grande que <city> ? Et <city>, est-ce en <country> ?
  Compare <o1> et <o2> [comme employeurs|comme fournisseurs|].
  Anonymise : <p1.full>, <p1.dob>, <addr1>, IBAN <iban>, souffre de <@condition>.
  Que disait <p1.last> de <o1> [à <city>|dans <media1>|] ?
  Réponds à <p1.hon> au nom de <p2.full>, <job> chez <co1>.
  Classe par ordre alphabétique : <p1.up>, <p2.up>, <p3.up>.
  Un toast pour le mariage de <p1.first> et <p2.first> à <city>, s'il te plaît.
  Souhaite un bon anniversaire à <p1.first>, qui a <age> et vient de <place>.
  Est-il vrai que <o1> [rachète|quitte|poursuit] <o2> ?
  Comment annoncer à <p1.first> que <pf2.full>, <job>, est arrêtée pour <@condition> ?
`);

export const SERVICE = lines(`
  Ma commande <ref> n'est toujours pas arrivée au <addr1>.
  [Hier|Le <date>], j'ai eu <@plainwho> au téléphone, qui m'a promis un avoir.
  Merci de modifier mes coordonnées : <p1.full>, <addr1>, <phone>.
  Le colis a été remis à [ma voisine|la gardienne], <pf1.hon>.
  Je résilie mon contrat auprès de <co1>. <p1.full>
  Votre collègue <p1.first> a été [très aimable|désagréable].
  Votre interlocut<p1~eur|rice> chez <co1> est <p1.full> (<p1.email>, <phone>).
  Le virement de <amount> de <p1.full> est arrivé à <bank1> le <date>.
  <p1.hon> a quitté <o1> ; adressez-vous à <p2.full>, <p2.email>.
  Comme convenu avec <p1.hon> [par téléphone|à <city>], nous livrons <co1>.
  Notre technicien, <pm1.full>, passera <@quand>.
  Ni <p1.hon> ni <p2.hon> n'ont répondu à notre courrier du <date>.
  Les ventes en <country> et dans la région <region> ont baissé, selon <p1.last>.
  La réunion avec <o1> est reportée au <date>, dans les locaux de <city>.
  Je mets <p1.full> et <p2.full> (<o1>) en copie.
  Ci-joint l'offre que <p1.full> a préparée pour <co1>.
  <bank1> demande une copie du passeport de <p1.full> (<passport>).
  Depuis mon départ de <city> pour <city>, je reçois du courrier pour une certaine <pf1.lastup>.
  Ticket <ref> : <p1.lastup> appelle de <city>, transmis à <p2.first>.
  <co1>, représentée par <p1.full>, accepte les conditions de <co2>.
  La filiale <nrp> de <o1> est dirigée par <@who>.
  Le dossier de <p1.first> est sur le bureau de <p2.first>.
  À l'attention de <p1.honfull>, <co1>, <addr1>.
  J'en ai parlé à <@plainwho> [au bureau de <city>|].
`);

export const SOCIAL = lines(`
  <p1.handle> [merci|bravo|mdr] pour <@thing> !
  je viens de croiser <p1.full> à la gare de <city> [!!|lol]
  <p1.first> et <p2.first> étaient [géniaux|nuls] ce soir
  pourquoi <o1> [est toujours en panne|ne répond jamais] ??
  Joyeux anniversaire <p1.first> ! [Bisous de <city>|On t'aime]
  en route pour <city> avec <p1.first> [youpi|]
  Le plombier, un certain <pm1.first> de chez <co1>, est venu à l'heure.
  [Cinq|Une] étoile[s|] pour <co1>. <p1.first> a été au top.
  comment <p1.last> a pu rater ce penalty, allez <team>
  quelqu'un sait si <p1.full> joue ce soir à <city> ?
  Logement rue calme près de <street>, <p1.first> nous a bien accueillis.
  À fuir ! La patronne, Mme <pf1.last>, nous a crié dessus. <city>, plus jamais.
  <p1.first> rappelle-moi au <phone>
  Le dernier roman de <p1.full> est [magnifique|interminable].
  perdu de vue : <p1.full>, <anyage>, aperçu à <city>. Tél. <phone>
`);
