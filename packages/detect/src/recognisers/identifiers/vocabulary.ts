/**
 * What people call the things that numbers stand for, in English, German, French, Spanish, Italian, Dutch, Portuguese
 * and Polish. Only a country's own names stand in its table. Accents and letter case do not matter.
 */
import { fold } from '../../letters.ts';

const PLAIN = /^[a-z0-9]+(?: [a-z0-9]+)*$/;

/** Words as they are looked for in decoded text: no accents, small letters, one space between them. */
export function phrase(text: string): string {
  // Most words of the tables are written as they are looked for, and thousands are asked for at every start.
  if (PLAIN.test(text)) return text;
  return fold(text.normalize('NFKC'))
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

const SPELLED_OUT: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/** Phrases parted by commas; those with an umlaut also as code and forms spell it: `fuehrerschein`. */
export function listed(text: string): readonly string[] {
  return text.split(',').flatMap((one) => {
    const spelled = one.replace(/[äöüß]/g, (letter) => SPELLED_OUT[letter] ?? letter);
    return spelled === one ? [phrase(one)] : [phrase(one), phrase(spelled)];
  });
}

export const NATIONAL = listed(`
  national id, national identity, national identification, national number, identity number, id number,
  identity card, id card, identification number, personal number, personal id, personal code, citizen,
  personal identification, citizen id, national insurance, identity document, identity no, id no, ausweis,
  ausweisnummer, personalausweis, personenkennzahl, personennummer, ausweisnr, id nummer, carte d'identité,
  pièce d'identité, cni, numéro national, identifiant national, registre national,
  numéro d'identité, documento de identidad, cédula, identidad, número de identidad,
  número de identificación, carta identità, carta d'identità, documento di identità,
  numero di identità, identiteitskaart, identiteitsbewijs, persoonsnummer, rijksregisternummer,
  documento de identificação, cartão de cidadão, bilhete de identidade, identidade, dowód, dowodu,
  dowód osobisty, numer identyfikacyjny, numer ewidencyjny, tożsamości
`);

export const TAX = listed(`
  tax, tax id, tax no, tax number, tax code, taxpayer, tin, tax identification, tax file, steuer,
  steuernummer, steuer id, steueridentifikationsnummer, steuernr, finanzamt, fiscal, numéro fiscal, nif,
  impôts, identifiant fiscal, identificación fiscal, id fiscal, número fiscal, contribuyente, codice fiscale,
  partita iva, contribuente, belastingnummer, fiscaal, fiscaal nummer, contribuinte, podatkowy, podatnika,
  identyfikacji podatkowej, numer podatkowy
`);

/** Where German is not spoken, its words for taxes speak of another country's number. */
export const TAX_ABROAD: readonly string[] = TAX.filter((name) => !/steuer|finanzamt/.test(name));

export const VAT = listed(`
  vat, vat no, vat id, vat number, vat reg, value added tax, ust, ust id, ustid, ust idnr, ustidnr, mwst,
  umsatzsteuer, umsatzsteuer id, uid, tva, n tva, iva, p iva, piva, partita iva, btw, btw nummer, btw nr,
  btw id, nif iva, moms, alv, pvm, pvn, dph, áfa, vat ue, numer vat, gst, gst no, φπα, ддс, пдв, ндс, ddv, pdv, mva,
  vat registration, vat registration number, vat registration no, momsnummer, momsregistreringsnummer, momsreg nr,
  vsk, käibemaksukohustuslase number, alv numero, alv nro, pvm kodas, pvn numurs, tva intracommunautaire,
  n tva intracommunautaire, numéro de tva, número de iva, cod tva
`);

export const COMPANY = listed(`
  company number, company no, company registration, registration number, registered number, reg no,
  business number, business registration, company id, enterprise number, trade register, registered in,
  commercial register, organisation number, organization number, handelsregister, firmenbuch, company,
  registergericht, unternehmensnummer, firmennummer, registre du commerce, rcs, entreprise, société,
  numéro d'entreprise, numéro d entreprise, registro mercantil, empresa, sociedad, registro imprese,
  camera di commercio, azienda, società, kvk, kvk nummer, ondernemingsnummer, kamer van koophandel,
  registo comercial, firma, spółka, rejestr przedsiębiorców, przedsiębiorstwo
`);

export const PASSPORTS = listed(`
  passport, passports, passport no, passport number, travel document, reisepass, reisepassnummer, passnummer,
  pass nr, passnr, reisedokument, passeport, pasaporte, passaporto, paspoort, paspoortnummer, passaporte,
  paszport, paszportu, pas nr
`);

export const DRIVING = listed(`
  driving licence, driving license, drivers licence, drivers license, driver's licence, driver licence,
  driver's license, driver license, driver s license, driver s licence, licence number, dl, dln, dvla,
  license number, driving permit, führerschein, führerscheinnummer, fahrerlaubnis, permis de conduire,
  permis, permiso de conducir, licencia de conducir, carnet de conducir, patente, patente di guida,
  rijbewijs, rijbewijsnummer, carta de condução, carteira de motorista, prawo jazdy, prawa jazdy
`);

export const HEALTH = listed(`
  health, health number, health card, health insurance, medicare, patient, patient id, patient no, medical,
  healthcare, insurance number, hospital, krankenversicherung, krankenkasse, versicherte, versicherter,
  versichertennummer, gesundheitskarte, patientin, assurance maladie, carte vitale, sécurité sociale,
  tarjeta sanitaria, paciente, sanitaria, tessera sanitaria, paziente, zorgpas, zorgverzekering, patiënt,
  utente, saúde, cartão de saúde, zdrowotne, pacjent, pacjenta
`);

export const SOCIAL = listed(`
  social security, social insurance, social security number, ssn, social insurance number, pension,
  sozialversicherung, sozialversicherungsnummer, svnr, sv nummer, rentenversicherung, versicherungsnummer,
  rentenversicherungsnummer, sécurité sociale, numéro de sécurité sociale, sécu, seguridad social,
  afiliación, previdenza sociale, segurança social, sociale zekerheid, ubezpieczenia społecznego,
  ubezpieczenie, avs, ahv, ahv nummer
`);

export const BANK = listed(`
  account, account no, account number, acct, bank, bank account, a c, iban, konto, kontonummer, konto nr,
  bankverbindung, kto, compte, compte bancaire, numéro de compte, cuenta, cuenta bancaria, número de cuenta,
  conto, conto corrente, rekening, rekeningnummer, bankrekening, conta, rachunek, conta bancária,
  numer konta, rachunku, numer rachunku, transfer, überweisung, virement, przelew
`);

export const PLATES = listed(`
  plate, plates, license plate, licence plate, number plate, registration plate, vehicle registration,
  reg plate, car registration, vehicle, car, tag number, kennzeichen, kfz, kfz kennzeichen, fahrzeug,
  nummernschild, immatriculation, plaque, plaque d'immatriculation, véhicule, matrícula, vehículo, targa,
  veicolo, kenteken, voertuig, veículo, rejestracyjny, numer rejestracyjny, tablica, pojazd, rejestracja,
  firmenwagen, dienstwagen, mietwagen, leihwagen, leasingwagen, pkw, van, lorry, truck, taxi, motorbike, motorcycle, trailer, lkw, transporter, motorrad, anhänger, furgoneta, camión,
  moto, camionnette, camion, furgone, bestelbus, vrachtwagen, nummerplaat, auto, placa, wagen, voiture, coche, parked, parking
`);

/** Nearest to a number, they say that it counts, orders or dates something. */
export const OTHER_NUMBERS: readonly string[] = listed(`
  order, orders, order no, order number, order id, invoice, invoice no, invoice number, receipt, tracking,
  tracking number, shipment, parcel, ticket, case, isbn, issn, ean, upc, gtin, sku, part, part no,
  part number, serial, item, article, product, model, batch, lot, version, build, timestamp, epoch, unix,
  commit, hash, checksum, sha, md5, revision, phone, tel, telephone, mobile, cell, call, fax, amount, total,
  price, quote, purchase order, po, transaction, doi, reference, ref, flight, barcode, booking, request id,
  trace, job, issue, docket, docket no, file no, awb, air waybill, zoom, meeting id, patent, asin, catalogue, bestellung, bestellnummer, auftrag, auftragsnummer, rechnung,
  rechnungsnummer, artikel, sendung, artikelnummer, sendungsnummer, kundennummer, vorgang, aktenzeichen,
  seriennummer, teilenummer, telefon, handy, mobil, betrag, charge, referenz, commande, facture, colis,
  référence, suivi, téléphone, portable, montant, pedido, factura, artículo, referencia, envío, teléfono,
  móvil, importe, ordine, fattura, articolo, spedizione, riferimento, telefono, cellulare, bestelling,
  bestelnummer, factuur, factuurnummer, zending, artikelnummer, telefoon, bedrag, fatura, encomenda,
  telemóvel, telefone, zamówienie, zamówienia, faktura, faktury, przesyłka, przesyłki, seryjny,
  numer katalogowy, kwota
`);

/** English names that every country's numbers go by; which country's is left open. */
export const SHARED_NAMES = listed(`
  national id, national identity, national identification, national number, identity number, id number,
  identity card, id card, identification number, personal number, personal id, personal code, identity no,
  personal identification, citizen id, citizen, identity document, id no, national insurance, tax, tax id,
  tax no, tax number, tax code, taxpayer, taxpayer id, tin, tax identification, tax file, fiscal, vat, vat no, vat id,
  vat number, vat reg, value added tax, company number, company no, company registration,
  registration number, registered number, reg no, business number, business registration, company id,
  enterprise number, trade register, registered in, commercial register, organisation number,
  organization number, company, health, health number, health card, health insurance, medical, healthcare,
  insurance number, hospital, social insurance, pension
`);

/** Names of kinds that are everyday words or initials of something else too. */
export const EVERYDAY = listed(`
  ice, run, sin, sus, nas, pis, tic, vid, sri, arca, voter, titulo, eleitor, habilitacao, residence, self assessment,
  income tax, inland revenue, belastingdienst, financas, médecin, praticien, lekarz, physician, provider,
  prescriber, registration, extranjero, asmens, kaartnummer, health service, absher, seria i numer,
  melli, barmer, dak, aok, birth number, perso, steuerliche, steuerid, transit, wire, bin
`);
