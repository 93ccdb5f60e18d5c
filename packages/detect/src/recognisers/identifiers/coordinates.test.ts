import { describeKind } from '../specimen.fixture.ts';

describeKind('coordinates', {
  type: 'COORDINATES',
  found: [
    'GPS: «48.858370, 2.294481»',
    'geo:«48.85837,2.29448»',
    'https://maps.example/@«40.7128,-74.0060»,17z',
    '«48.8584° N, 2.2945° E» is the place',
    `«48°51'29.5"N 2°17'40.2"E»`,
    '{"lat": «48.85837», "lng": «-2.29448»}',
    'Standort «52.5200, 13.4050»',
    'longitude=«-122.41942»',
    '«8FW4V75V+8Q»',
  ],
  not: [
    'weights 0.1234, 0.5678',
    'prices 12.50, 13.75',
    'GPS: 98.858370, 2.294481',
    'version 48.85, 2.29',
    'plate 48.85',
    'GPS: 48, 2',
    '1.2.3.4, 5.6.7.8',
    'lat: unknown',
    '8FW4V75V-8Q',
  ],
});
