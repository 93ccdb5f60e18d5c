import { createDetector } from '../../index.ts';
import { describeKind } from '../specimen.fixture.ts';

/** Rules alone: what the names model adds is tried elsewhere. */
const detector = createDetector({ names: false });

describeKind('places tied to a person', {
  type: 'LOCATION',
  detector,
  found: [
    'I was born on 03/12/1980 in «Boston», and',
    'País: «España».',
    'Localidad/ Provincia: «Ciudad Real».',
    '{"city":"«Leeds»","country":"«Germany»"}',
    'Wohnort: «Köln»',
    'She lives in «Barcelona» and works',
    'er wohnt in «Bad Homburg».',
    'born in «Oxford», he',
    'née à «Saint-Denis» le',
    'Vive en «Jaén» desde',
    'Geburtsort: «Ulm»',
    'Place of birth: «Cork»',
    'mora em «Campinas».',
    'mieszka w «Gliwice».',
    'she moved to «Chicago» last May',
  ],
  not: [
    'country: unknown',
    'state: Open',
    'city: String',
    'born in March',
    'he lives in a flat',
    'moved to Settings now',
    'region: eu-west-1',
    'The state of the art: Good',
    'country: Codable',
    'city council: Meeting today',
    'born in 1980',
    'The invoice came from Bluefield yesterday.',
  ],
});

describeKind('fields that are named for an address', {
  type: 'ADDRESS',
  detector,
  found: [
    'Address: «Rosenhof 7»',
    'Anschrift: «Lindenhof 3a, Seestadt»',
    '{"street":"«Kirkegata 12»"}',
    'Domicilio: «Los Olivos 973, Talca»',
    'Adresse : «Le Clos 14 bis, Vertou»',
    'address: «The Old Mill 4, Bourton»',
  ],
  not: [
    'IP address: 10.0.0.1',
    'E-Mail-Adresse: Anna 5',
    'address: none',
    'MAC address: 00:1B:44:11:3A:B7',
    'address = socket(12)',
    'street: unknown',
  ],
});
