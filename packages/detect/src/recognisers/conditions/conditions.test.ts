import { createDetector } from '../../index.ts';
import { describeKind } from '../specimen.fixture.ts';

const detector = createDetector({ names: false });

describeKind('conditions behind words that announce them', {
  type: 'HEALTH',
  detector,
  found: [
    'Our employee suffers from «chronic back pain» and is on sick leave.',
    'Mrs Brown is recovering from a «hip replacement».',
    'Peter is in rehab for «alcohol addiction».',
    'His brother was treated for «bowel cancer» last year.',
    'Herr Weber leidet an «Morbus Crohn».',
    'Frau Huber war wegen «Gallensteinbruch» im Krankenhaus.',
    'Mon mari est atteint de la «maladie de Lyme».',
    'Mi padre padece «fibrosis pulmonar».',
    'La signora Rossi ha avuto un «ictus».',
    'De heer Jansen lijdt aan «depressie».',
    'A minha irmã foi diagnosticada com «lúpus».',
    'Pan Kowalski choruje na «serce».',
  ],
  not: [
    'The app suffers from latency.',
    'My team suffers from poor planning.',
    'She suffers from her boss.',
    'He died of laughter.',
    'Our parser was treated for speed.',
    'Wegen Umbau geschlossen.',
    'Die Stadt leidet unter der Hitze.',
    'La ville souffre de problèmes de trafic.',
    'He lives with his parents.',
    'The study was positive for the firm.',
  ],
});

describeKind('states of health that are said of somebody', {
  type: 'HEALTH',
  detector,
  found: [
    'Our tenant is «deaf».',
    'She is «six months pregnant» and will be away until May.',
    'I am «legally blind».',
    'Sie ist «im fünften Monat schwanger».',
    'Thomas ist «depressiv».',
    'Ma collègue est «enceinte».',
    'Está «embarazada» de cinco meses.',
    'Mio figlio è «celiaco».',
    'Mijn zus is «zwanger».',
    'O meu irmão é «surdo».',
    'Ona jest w «ciąży».',
  ],
  not: [
    'Our process has a blind spot.',
    'He is blind to the risks.',
    'The room was pregnant with silence.',
    'Love is blind.',
    'What is bipolar transistor biasing?',
    'She is a deaf-studies lecturer.',
    'const isBlind = true;\nif (user.is.deaf) {\n  return;\n}',
  ],
});
