import { describeKind } from '../specimen.fixture.ts';

const NAMES = 'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<';
const SECOND = 'L898902C36UTO7408122F1204159ZE184226B<<<<<10';
const CARD = 'I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<';

// The specimens are those of ICAO 9303.
describeKind('machine-readable zones', {
  type: 'PASSPORT',
  subtype: 'MRZ',
  found: [
    `«${SECOND}»`,
    `«${NAMES}\n${SECOND}»`,
    `scan: «${NAMES}\n${SECOND}» end`,
    `«${CARD}»`,
    `"«${SECOND}»"`,
  ],
  not: [
    SECOND.replace('740812', '740813'),
    SECOND.replace('L898902C3', 'L898902C4'),
    SECOND.replace('120415', '120416'),
    NAMES,
    CARD.replace('D23145890', 'D23145891'),
    `${SECOND}9`,
  ],
});
