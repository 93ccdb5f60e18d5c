import { describeKind } from '../specimen.fixture.ts';

/** Mixed characters without meaning; tokens are put together here so that no scanner takes them for live ones. */
const MIXED =
  'a8Kd93mZpQ72xVb4Ny6Rt1Lw5Hc0Gs8Jf3Ue7Ti9Oq2Px4Bv6Mn1Za5Sd8Fg0Hj3Kl7Qw9Er2Ty4Ui6Op8As1Df3Gh5Jk7Lz9';
const HEX = '3f9a1c7e5b2d8046af13c97e5d2b8064fa31c79e5bd28406f3a91ce7b5d20846';
const UUID = '3f9a1c7e-5b2d-4046-af13-c97e5d2b8064';
const part = (json: string): string => btoa(json).replace(/=+$/, '');
const jwt = `${part('{"alg":"HS256","typ":"JWT"}')}.${part('{"sub":"1234567890"}')}.${MIXED.slice(0, 43)}`;

describeKind('tokens with their mark inside', {
  type: 'SECRET',
  found: [
    `bot «123456789:AA${MIXED.slice(0, 33)}» runs`,
    `«MTIz${MIXED.slice(0, 20)}.Xa1b2c.${MIXED.slice(0, 27)}»`,
    `«${HEX.slice(0, 32)}-us12»`,
    `«aB38Q~${MIXED.slice(0, 34)}»`,
    `«${MIXED.slice(0, 14)}.atlasv1.${MIXED.slice(0, 64)}»`,
    `«${UUID}:fx»`,
    `«${UUID}:${HEX.slice(0, 32)}»`,
    `«${HEX.slice(0, 10)}msh${HEX.slice(0, 15)}p1${HEX.slice(0, 5)}jsn${HEX.slice(0, 12)}»`,
    `«${MIXED.slice(0, 52)}JQQJ99${MIXED.slice(0, 26)}»`,
    `«${jwt}»`,
    `Authorization: Bearer «${jwt}»`,
  ],
  not: [
    `12:AA${MIXED.slice(0, 33)}`,
    `${HEX.slice(0, 32)}-usb1`,
    `${UUID}:fxyz`,
    UUID,
    `MTIz${MIXED.slice(0, 20)}.Xa1b2c`,
    `eyJhYmMi.${MIXED.slice(0, 30)}.x`,
    'eyJ is how tokens begin',
    `${part('{"typ":"none"}')}.${part('{"sub":"1"}')}.x`,
    `commit ${HEX.slice(0, 40)}`,
    `sha256:${HEX}`,
    'sk-learn is a library',
    'SK-1234',
    'the key-value store',
    'hf_dataset',
    'npm_config_cache',
    'import { re_export }',
  ],
});
