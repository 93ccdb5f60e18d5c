import { describeKind } from '../specimen.fixture.ts';

describeKind('US Social Security numbers', {
  type: 'NATIONAL_ID',
  subtype: 'US_SSN',
  found: [
    ['SSN: «536-22-1234»', '536221234'],
    'she wrote «219-09-9998» down',
    'ssn «536221234»',
    'social security number «536 22 1234»',
    '{"ssn":"«536-22-1234»"}',
  ],
  not: [
    '000-22-1234',
    '666-22-1234',
    '536-00-1234',
    '536-22-0000',
    '536221234',
    '078-05-1120',
    '536-22-12345',
    '1-536-22-1234',
    'order 536-22-1234',
    '536-22-1234-9',
  ],
});

describeKind('US ITINs', {
  type: 'TAX_ID',
  subtype: 'US_ITIN',
  found: [
    '«912-70-1234»',
    'ITIN «912-88-1234»',
    'itin «912701234»',
    'taxpayer id «999-50-0001»',
    '"«900-94-1234»"',
  ],
  not: ['912-49-1234', '912-89-1234', '912-93-1234', '912701234', '812-70-1234x'],
});

describeKind('UK National Insurance numbers', {
  type: 'NATIONAL_ID',
  subtype: 'UK_NINO',
  found: [
    ['NI «AB 12 34 56 C»', 'AB123456C'],
    '«AB123456C»',
    'nino: «JG 10 37 59 A».',
    '"«CE123456D»"',
    'number «HR123456A» ok',
  ],
  not: [
    'BG123456C',
    'DA123456C',
    'AB123456E',
    'AB12345C',
    'AB1234567C',
    'order AB123456C',
    'QQ 12 34 56 C',
    'ab 12 34 56 c is a code',
  ],
});

describeKind('NHS numbers', {
  type: 'HEALTH_ID',
  subtype: 'UK_NHS',
  found: [
    ['NHS number «943 476 5919»', '9434765919'],
    'nhs no: «9434765919»',
    'NHS «401-023-2137»',
    '{"nhs_number":"«4010232137»"}',
    'patient «943 476 5919» seen',
  ],
  not: [
    '9434765919',
    'NHS number 943 476 5918',
    'order 943 476 5919',
    'NHS 943 476 591',
    'phone 943 476 5919',
    'NHS number 0000000000',
  ],
});

describeKind('German tax ids', {
  type: 'TAX_ID',
  subtype: 'DE_STEUER_ID',
  found: [
    ['Steuer-ID «86 095 742 719»', '86095742719'],
    '«86095742719»',
    'IdNr. «47 036 892 816»',
    'tin=«65929970489»',
    '("«57549285017»")',
  ],
  not: [
    '86095742718',
    '12345678901',
    '1700000000000',
    '11111111111',
    'Rechnung 86095742719',
    '86 095 742 71',
    '00000000000',
  ],
});

describeKind('German identity cards', {
  type: 'NATIONAL_ID',
  subtype: 'DE_ID_CARD',
  found: [
    'Personalausweis «T220001293»',
    'Ausweisnummer: «L01X00T47»',
    'Personalausweisnummer «L01X00T471»',
    'ID card «T22000129»',
    'Ausweis Nr. «LZ6311T475»',
  ],
  not: [
    'T220001293',
    'order T22000129',
    'Personalausweis A22000129',
    'Personalausweis T2200012',
    'der Personalausweis FRANKFURT',
    'L01X00T47',
  ],
});

describeKind('German health insurance numbers', {
  type: 'HEALTH_ID',
  subtype: 'DE_KVNR',
  found: [
    ['KVNR «A123456780»', 'A123456780'],
    'Versichertennummer: «A 123 456 780»',
    'Krankenkasse AOK, «A123456780»',
    'eGK «A123456780»',
    '{"kvnr":"«A123456780»"}',
  ],
  not: [
    'A123456780',
    'KVNR A123456781',
    'order A123456780',
    'KVNR 123456780',
    'KVNR A12345678',
    'SKU A123456780',
  ],
});

describeKind('German pension insurance numbers', {
  type: 'NATIONAL_ID',
  subtype: 'DE_RVNR',
  found: [
    ['RVNR «15 070649 C 103»', '15070649C103'],
    '«15070649C103»',
    'Sozialversicherungsnummer «15070649C103».',
    '"«15070649C103»"',
    'sv: «15 070649 C 103»',
  ],
  not: ['15070649C104', '15991349C103', '15070649C10', 'Bestellung 15070649C103', '150706491103'],
});

describeKind('French social security numbers', {
  type: 'NATIONAL_ID',
  subtype: 'FR_NIR',
  found: [
    ['NIR «2 55 08 14 168 025 38»', '255081416802538'],
    '«255081416802538»',
    'n° sécu «2 55 08 14 168 025 38».',
    '"«255081416802538»"',
    'x=«2.55.08.14.168.025.38»',
  ],
  not: ['255081416802539', '2550814168025', '955081416802538', '2 55 13 14 168 025 38', '255081416802538123'],
});

describeKind('Spanish DNI', {
  type: 'NATIONAL_ID',
  subtype: 'ES_DNI',
  found: [
    ['DNI «12345678Z»', '12345678Z'],
    '«12.345.678-Z»',
    'dni «12345678-z»',
    '"«87654321X»"',
    'NIF: «00000001R».',
  ],
  not: ['12345678A', '1234567Z', '123456789Z', 'pedido 12345678Z', '12345678I', '00000000T'],
});

describeKind('Spanish NIE', {
  type: 'NATIONAL_ID',
  subtype: 'ES_NIE',
  found: [
    ['NIE «X1234567L»', 'X1234567L'],
    '«Y1234567X»',
    'nie: «z1234567r»',
    '«X-1234567-L»',
    '"«X0000000T»"',
  ],
  not: ['X1234567A', 'A1234567L', 'X123456L', 'X12345678L', 'ref X1234567L'],
});

describeKind('Italian fiscal codes', {
  type: 'TAX_ID',
  subtype: 'IT_CODICE_FISCALE',
  found: [
    ['CF «RSSMRA85T10A562S»', 'RSSMRA85T10A562S'],
    '«RSS MRA 85T10 A562S»',
    'codice fiscale: «rssmra85t10a562s».',
    '"«RSSMRA85T10A562S»"',
    'x «RSSMRA85T10A562S» y',
  ],
  not: ['RSSMRA85T10A562T', 'RSSMRA85T10A562', 'RSSMRA85X10A562S', '1SSMRA85T10A562S', 'RSSMRA85T10A562SS'],
});

describeKind('Dutch citizen service numbers', {
  type: 'NATIONAL_ID',
  subtype: 'NL_BSN',
  found: [
    ['BSN «111222333»', '111222333'],
    'burgerservicenummer: «111.222.333»',
    'bsn «1112.22.333»',
    '{"bsn":"«123456782»"}',
    'BSN-nummer «123456782».',
  ],
  not: [
    '111222333',
    'BSN 111222334',
    'bestelnummer 111222333',
    'BSN 111111111',
    'BSN 11122233',
    'factuur 123456782',
  ],
});

describeKind('numbers of records', {
  type: 'HEALTH_ID',
  found: [
    'MRN: «00482139»',
    '{"patientId": "«00482139»"}',
    'mrn\n«MRN-0048213»',
    'id,medical_record_number,x\n1,«0048213»,a\n2,«0048299»,b',
    'Patientennummer «4821390»',
  ],
  not: ['order 00482139', 'MRN: 482', '00482139', 'invoice 0048213', 'the patient is 48'],
});
