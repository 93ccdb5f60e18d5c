/** Addresses in the columns of tables, by the heading of the column. */
import { fold } from '../../letters.ts';
import type { TextFinder } from '../../recogniser.ts';
import { isAddressValue } from './residence.ts';

const HEADINGS: ReadonlySet<string> = new Set(
  (
    'address,home address,street address,street,postal address,mailing address,billing address,shipping address,delivery address,address line,' +
    'adresse,anschrift,strasse,strasse und hausnummer,wohnadresse,lieferadresse,rechnungsadresse,postanschrift,adresse postale,rue,domicile,' +
    'direccion,domicilio,calle,indirizzo,via,adres,straat,woonadres,endereco,morada,rua,ulica'
  ).split(','),
);

export const addressColumns: TextFinder = {
  on: 'text',
  find: (scene) =>
    scene
      .cellsUnder((heading) => HEADINGS.has(plain(heading)))
      .flatMap(({ start, end }) =>
        isAddressValue(scene.text.slice(start, end))
          ? [{ start, end, type: 'ADDRESS', score: 0.85, evidence: 'context' }]
          : [],
      ),
};

function plain(heading: string): string {
  return fold(heading.replaceAll('ß', 'ss').replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' '))
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
}
