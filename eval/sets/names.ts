/** Names of people, firms and places, made up or common: parts that are put together anew. */
import type { Chance } from './random.ts';

const words = (text: string): readonly string[] => text.trim().split(/\s*\|\s*|\s{2,}|\n\s*/);

const FIRST =
  words(`Imogen | Rafael | Chidinma | Tobias | Anneliese | Hamza | Freya | Domenico | Yuki | Leilani
Bartholomew | Saoirse | Mateusz | Priyanka | Owen | Giulia | Thandiwe | Declan | Ingrid | Emeka | Noor | Beatriz
Callum | Xiaoling | Radek | Vivienne | Arjun | Maren | Diego | Philippa | Kwabena | Elif | Jonas | Rosalind | Siddharth
Camille | Anders | Wanjiru | Hugo | Teodora | Malcolm | Farida | Luca | Bronwen | Santiago | Mei | Grace | Will | Mark
April | Rose | Frank | Joy | Dawn | Chase | Sunny | Jean-Pierre | Anna-Lena | Mary Ellen | José Luis`);
const LAST =
  words(`Achterberg | Okonjo | Featherstone | Villanueva | Kowalczyk | Brandt | O'Halloran | Nakagawa | Siddiqui
Lindqvist | Moreau | Castellanos | Whitcombe | Dlamini | Petrov | van der Heijden | Ferrante | McAllister | Gunawardena
Yilmaz | Hofstetter | Mbeki | Delacroix | Abernathy | Nguyen | Rosenthal | Bianchi | Ó Briain | Szymański | Tanaka
Holloway | Kaur | Duarte | Schellenberg | Al-Rashid | Pemberton | Iyer | de la Cruz | Fitzgerald | Novak | Baker
Young | Price | Banks | Rivers | Stone | Field | Marsh | Love | Small | St. Clair | Müller-Hagedorn | Østergaard`);
const TOWNS =
  words(`Leicester | Aberdeen | Tucson | Chattanooga | Ghent | Uppsala | Kraków | Valparaíso | Brisbane
Mombasa | Osnabrück | Toulouse | Bergamo | Galway | Halifax | Boise | Salamanca | Hobart | Daejeon | Lusaka | Trondheim
Porto | Graz | Winnipeg | Reading | Nice | Bath | Mobile | Cork | Split`);
const REGIONS =
  words(`Portugal | Kenya | South Korea | Bavaria | Ontario | Catalonia | Queensland | Morocco | Denmark | Chile
New Mexico | Scotland | Jordan | Georgia | the Netherlands | Sri Lanka`);
const STREETS =
  words(`Larkspur | Beaumont | Old Quarry | Chestnut | Fernhill | Mill Race | Kingfisher | St Swithin's
Harbour | Juniper | Tannery | Sycamore | Windmill | Copperfield | Ashdown | Elm`);
const WAYS = words(
  `Street | Road | Avenue | Lane | Drive | Close | Boulevard | Court | Way | Crescent | St | Rd | Ave`,
);
const TRADES =
  words(`Logistics | Instruments | Dairy | Analytics | Shipping | Ceramics | Biotech | Renewables | Textiles
Foods | Aviation | Robotics | Consulting | Timber | Publishing | Pharma | Optics | Insurance`);
const FORMS = words(`Ltd | Inc. | LLC | plc | GmbH | AG | B.V. | S.p.A. | Pty Ltd | Corp. | S.A. | Oy`);

export function personName(random: Chance): string {
  const first = random.pick(FIRST);
  const last = random.pick(LAST);
  switch (random.between(0, 11)) {
    case 0:
      return `${first} ${random.letters(1, 'ABCDEFGHJKLMPRST')}. ${last}`;
    case 1:
      return `${first[0] ?? ''}. ${last}`;
    case 2:
      return `${first} ${random.pick(FIRST)} ${last}`;
    default:
      return `${first} ${last}`;
  }
}

export const firstName = (random: Chance): string => random.pick(FIRST);
export const lastName = (random: Chance): string => random.pick(LAST);

export function firmName(random: Chance): string {
  switch (random.between(0, 5)) {
    case 0:
      return `${random.pick(LAST)} & ${random.pick(LAST)}`;
    case 1:
      return `${random.pick(LAST)} ${random.pick(TRADES)}`;
    case 2:
      return `${random.pick(LAST)}, ${random.pick(LAST)} and ${random.pick(LAST)}`;
    case 3:
      return `${random.pick(STREETS)} ${random.pick(TRADES)}`;
    default:
      return `${random.pick(STREETS)} ${random.pick(TRADES)} ${random.pick(FORMS)}`;
  }
}

export const place = (random: Chance): string =>
  random.between(0, 2) === 0 ? random.pick(REGIONS) : random.pick(TOWNS);

export function address(random: Chance): string {
  const street = `${random.between(1, 2400)} ${random.pick(STREETS)} ${random.pick(WAYS)}`;
  const town = random.pick(TOWNS);
  switch (random.between(0, 5)) {
    case 0:
      return `${street}, ${town}, ${random.pick(['TX', 'OH', 'OR', 'NC', 'WA'])} ${random.shape('#####')}`;
    case 1:
      return `${street}, ${town} ${random.shape('??# #??')}`;
    case 2:
      return `Flat ${random.between(1, 40)}, ${street}, ${town}`;
    case 3:
      return `${random.pick(['Gartenstraße', 'Am Alten Markt', 'Lindenweg'])} ${random.between(1, 99)}, ${random.shape('5####')} ${town}`;
    case 4:
      return `${street}, Suite ${random.between(100, 990)}\n${town}, ${random.pick(['CA', 'NY', 'FL'])} ${random.shape('#####-####')}`;
    default:
      return street;
  }
}
