/** What columns and fields are called that hold the name of a person, in eight languages; folded. */
import { fold } from '../../letters.ts';

const listed = (names: string): ReadonlySet<string> => new Set(names.split(',').map((name) => name.trim()));

/** Nothing but a person, or a part of a person's name, is called so. */
const OF_PEOPLE = listed(
  `first name, last name, middle name, full name, given name, given names, family name, maiden name, surname, forename, fname, lname,
  legal name, display name, real name, customer name, client name, patient name, employee name, contact name, person name,
  account holder, account name, holder name, cardholder, cardholder name, card holder, name on card, beneficiary name, payee name,
  contact person, patient, employee, applicant, tenant, insured, policyholder, policy holder, next of kin, emergency contact,
  student name, teacher name, staff name, member name, guest name, driver name, recipient name, sender name, debtor name,
  creditor name, owner name, manager name, doctor name, physician, guarantor, guarantor full name, insured full name,
  patient full name, contact full name, attending physician, father name, mother name, spouse, spouse name,
  vorname, nachname, familienname, geburtsname, vor und nachname, vollstandiger name, kundenname, patientenname, mitarbeiter,
  mitarbeiterin, mitarbeitername, ansprechpartner, ansprechpartnerin, kontoinhaber, karteninhaber, versicherter,
  versicherungsnehmer, antragsteller, mieter, patientin, rufname, sachbearbeiter,
  prenom, nom de famille, nom complet, nom du client, nom du patient, titulaire, salarie, assure, locataire, nom prenom,
  apellido, apellidos, primer apellido, segundo apellido, nombre completo, nombre y apellidos, nombre del cliente, titular,
  paciente, empleado, asegurado, inquilino, cognome, nome completo, nome e cognome, nome cliente, intestatario, paziente,
  dipendente, assicurato, voornaam, achternaam, volledige naam, klantnaam, medewerker, rekeninghouder, verzekerde, huurder,
  tussenvoegsel, sobrenome, apelido, funcionario, segurado, nome do cliente, nazwisko, imie, imie i nazwisko, pacjent,
  pracownik, najemca, ubezpieczony`,
);
/** Files, products and firms are called so too. */
const OF_OTHERS_TOO = listed(
  `name, names, nom, nombre, nome, naam, customer, client, contact, person, owner, author, user, kunde, kundin, cliente, klant,
  klient, guest, member, student, teacher, staff, manager, doctor, arzt, medico, medecin, recipient, sender, payee, beneficiary,
  holder, debtor, creditor, assignee, reporter, attendee, participant, teilnehmer, assigned to, created by, responsible, nm, cn,
  driver, nurse, lawyer, attorney, agent, empfanger, absender, besitzer, eigentumer`,
);

/** Written together, as fields are: `firstname`. */
const TOGETHER: ReadonlySet<string> = new Set([...OF_PEOPLE].map((name) => name.replaceAll(' ', '')));

/** Whose a heading is: nobody's but a person's, perhaps a person's, or neither. */
export type Naming = 'person' | 'perhaps' | 'other';

export function namingOf(heading: string): Naming {
  const words = plain(heading);
  if (OF_PEOPLE.has(words) || TOGETHER.has(words)) return 'person';
  return OF_OTHERS_TOO.has(words) ? 'perhaps' : 'other';
}

/** `"customer_lastName"`, `**Last Name**`: the words, folded, without what numbers them. */
function plain(heading: string): string {
  return fold(heading.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' '))
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
}
