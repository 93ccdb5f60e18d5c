import { describeKind } from '../specimen.fixture.ts';

describeKind('driving licences of the states of the USA', {
  type: 'DRIVER_LICENSE',
  found: [
    "My driver's license number is «WDL7K2LM45PQ».",
    'Driver license: «92-123-4567»',
    'driver license number «K12-34-5678»',
    'DL no. «B1234-56789-01234»',
    "driver's license «SMI-12-3456»",
  ],
  not: [
    'order 92-123-4567',
    'The part WDL7K2LM45PQ is in stock.',
    'The driver 12-34 was installed.',
    'license: MIT-0',
    'Call 92-123-4567 now.',
  ],
});

describeKind('plates of vans, lorries and the like', {
  type: 'LICENSE_PLATE',
  found: [
    'Please move the white van, «LV68 HZT».',
    'The lorry (reg. no. «OG-XA 431») blocks the gate.',
    'his motorbike «KT21 OWB» was stolen',
    'Der Lkw «HH-PT 905» steht falsch.',
    'mi furgoneta «4821 KLM»',
  ],
  not: [
    'The van left at 1200 and came back.',
    'Order LV68 HZT was shipped.',
    'truck number 4',
    'trailer of the film in 2024',
    'The taxi costs EUR 431.',
  ],
});
