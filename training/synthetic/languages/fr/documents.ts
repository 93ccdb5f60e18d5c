import { documents, lines } from '../language.ts';

/** Lettres, courriels, comptes rendus, discussions. */
export const LETTERS = documents(String.raw`
<co1>
<addr1>

<p1.honfull>
<addr2.street>
<addr2.code> <addr2.city>

<city>, le <date>

[Objet : facture <ref>|Objet : <@thing>|N/réf. : <ref>]

<@greeting>

<@sentence> <@sentence>

<@closing>

<p2.full>
<job>
---
De : <p2.full> <lt><p2.email><gt>
À : <p1.up> <lt><p1.email><gt>
[Cc : <p3.full>
|]Envoyé : <weekday> <date> <time>
Objet : [RE: |TR: |][réunion avec <o1>|<@thing>]

<@greeting>

<@sentence>

<@closing>
<p2.first>[ <p2.last>|]
---
<@greeting>

<@sentence> Pouvez-vous appeler <p3.hon> (poste <num:100-999>) ?

<@closing>

<p2.lastup>
<job>
<co1> - <addr1>
Tél. : <phone> - <p2.email>
---
Le <date> à <time>, <p2.full> <lt><p2.email><gt> a écrit :
\> <@greeting>
\> <@sentence>
\> <p2.first>

Merci <p2.first>, <p3.first> et moi nous en occupons.

<p1.first>
---
COMPTE RENDU
Réunion du <date>, <city>
Présents : <p1.lastup>, <p2.lastup>, <p3.full>[ (<o1>)|]
Excusée : <pf4.hon>
Secrétaire de séance : <p3.init>

1. [Budget|Personnel] — <p1.hon> présente <@thing>. <@sentence>
2. Divers — <p2.first> propose <o2> ; <p3.last> s'y oppose.
---
<p1.first> : [coucou|salut <p2.first>], tu viens <@quand> ?
<p2.first> : [oui|je sais pas], demande à <p3.first>
<p1.first> : ok, rdv <street>
---
\[<time>\] <p1.full> : qui a le numéro de <p3.first> ?
\[<time>\] <p2.full> : <phone>, mais <p3~il|elle> est à <city>
`);

/** Formulaires, tableaux, CV, factures. */
export const FORMS = documents(String.raw`
Nom : <p1.familyup>
Prénom : <p1.first>
[Nom de jeune fille : <p2.familyup>
|]Né<p1~|e> le : <p1.dob>
[À : <city>
|]Adresse : <addr1>
Téléphone : <phone>
Courriel : <p1.email>
[N° de sécurité sociale : <nid>|Nationalité : <nrp>]
---
Nom et prénom : <p1.up>
Rue : <addr1.street>
Code postal : <addr1.code>
Ville : <addr1.city>
[Employeur : <o1>|Profession : <job>]
---
[Titulaire|Locataire|Assuré|Demandeur] : <p1.inv>
IBAN : <iban>
Banque : <bank1>
---
| Nom | Fonction | Ville |
|---|---|---|
| <p1.up> | <job> | <city> |
| <p2.up> | <job> | <city> |
| <p3.full> | <job> | <city> |
---
nom;prenom;date_naissance;adresse;cp;ville
<p1.last>;<p1.first>;<p1.dob>;<addr1.street>;<addr1.code>;<addr1.city>
<p2.last>;<p2.first>;<p2.dob>;<addr2.street>;<addr2.code>;<addr2.city>
---
Liste des participants
- <p1.full>
- <p2.lastup>
- <p3.hon> (<o1>)
- <p4.up>
---
<p1.lastup>
<addr1> · <phone> · <p1.email>
Né<p1~|e> le <p1.dob> à <city>
<year>-<year> : <job>, <co1>, <city>
<year> : master, <uni1>
Références : <p2.honfull>, <o2>
---
FACTURE n° <ref>
<co1>, SIRET <ref>, TVA <tax>, <addr1>
Client : <p1.lastup>, <addr2>
[Travaux|Honoraires|Transport] : <amount>
Règlement : <bank1>, <iban>
---
Fait à <city>, le <date>. Signature : <p1.full>
---
Chauffeur : <p1.full> | Immatriculation : <plate> | Trajet : <city> - <city> | Départ : <time>
---
Mentions légales
<co1>, <addr1>
Directeur de la publication : <p1.full>
Hébergeur : <co2>, <city>
---
Composition : <p1.last> – <p2.last>, <p3.last>, <p4.last> – <p5.last> (<p6.last>, <num:46-89>e), <p7.last>. Entraîneur : <p8.full>
---
Avec : <p1.full> (<p2.first>), <p3.full>, <p4.full>. Réalisation : <p5.full>. Pays : <country>
`);

/** Lettres de médecins et notes. */
export const CLINICAL = documents(String.raw`
<hosp1>
Service de [cardiologie|chirurgie|neurologie]
<city>, le <date>

Cher Confrère,

J'ai vu en consultation <p1.hon>, né<p1~|e> le <p1.dob>, demeurant <addr1>, adressé<p1~|e> par <p2.dr>. <@clinique> <@clinique>

Bien confraternellement,
<p3.dr>
---
Patient : <p1.up>, <anyage>. N° dossier : <mrn>. Médecin traitant : <p2.dr>, <city>. <@clinique> <@clinique>
---
Compte rendu d'hospitalisation. <p1.hon>, <age>, <job> retraité<p1~|e>, hospitalisé<p1~|e> du <date> au <date> pour <@condition>. <@clinique>
---
Transmissions <time> : <pf1.hon> a bien dormi. Visite de sa fille <p2.first>. Vue par <p3.dr>.
`);

export const CLINIC_LINES = lines(`
  Antécédents : <@condition>, <@condition>.
  Traitement : <@drug>, <@drug>.
  Opéré<p1~|e> par <p3.dr> à <hosp> en <year>.
  Vit avec [son fils|sa sœur] <p4.first> à <city>.
  Le scanner du <date> est normal.
  Personne à prévenir : <p5.full>, <phone>.
  [Son père|Sa mère] est décédé[e|] à <age> d'un[e|] <@condition>.
  Le signe de Babinski est absent ; TA 14/8.
  Rendez-vous avec <p3.dr> le <date>.
  Originaire de <country>, <p1~il|elle> travaillait chez <o1>.
`);
