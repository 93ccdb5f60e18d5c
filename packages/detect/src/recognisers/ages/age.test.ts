import { createDetector } from '../../index.ts';
import { describeKind } from '../specimen.fixture.ts';

/** Rules alone: what the names model adds is tried elsewhere. */
const detector = createDetector({ names: false });

describeKind('ages of persons', {
  type: 'AGE',
  detector,
  found: [
    'a «34-year-old» man from Leeds',
    'She is «34 years old».',
    'aged «34», she left',
    'Varón de «45 años» que acude',
    'Edad: «47 años» Sexo: M.',
    'Paciente de «70 años» de edad',
    'Paciente varón de «35 años» que acude',
    'im Alter von «34 Jahren»',
    'der «34-jährige» Mann',
    'Er ist «34 Jahre alt».',
    'un homme âgé de «52 ans»',
    'patiente de «52 ans», suivie',
    'elle a «52 ans»',
    'uomo di «45 anni»',
    'een «45-jarige» vrouw',
    'mulher de «45 anos» com dor',
    'pacjent w wieku «45 lat»',
    '«45-letni» pacjent',
    'Age: «45»',
    '{"age": «45»}',
    'name,age,city\nAnna,«45»,Leeds\nPeter,«51»,York',
    'Anna Keller, «34», said that',
    'forty-two pages, a «forty-two-year-old» woman',
    'Alter: «34»',
    '| Name | Edad |\n|---|---|\n| Ana | «45» |',
  ],
  not: [
    '34 years of experience',
    'vor 10 Jahren',
    'hace 10 años',
    'page: 45',
    'max-age: 45',
    'a 5 year plan',
    'Cache-Control: max-age=600',
    'contract of 12 months',
    'in 3 years',
    'dolor de 3 días de evolución',
    'version 34',
    'the 12 members, 34 of them',
    'fue tratado con 5 años de garantía',
    'desde hacía 2 años',
    'falleció a los 4 meses del diagnóstico',
  ],
});
