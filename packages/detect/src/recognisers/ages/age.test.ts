import assert from 'node:assert/strict';
import { it } from 'node:test';
import { createDetector } from '../../index.ts';
import { describeKind } from '../specimen.fixture.ts';
import { cpuTime } from '@bailiwick/contract/testing/cpu-time.fixture';

/** Rules alone: what the names model adds is tried elsewhere. */
const detector = createDetector({ names: false });

describeKind('ages in English', {
  type: 'AGE',
  detector,
  found: [
    'She is a «34-year-old» nurse from Leeds.',
    'The defendant, aged «34», was «19 years old» then.',
    'John Miller, «45», of Bristol was fined; Mary Jones («52») was not.',
    'Age: «34», Sex: F',
    'a «34 y/o» male with a «3-month-old» infant, now «18 months old»',
    'My son is «eight years old», my daughter turned «12», and I’m «41».',
    'a «thirty-five-year-old» teacher and her «sixty-three years old» sister',
  ],
  not: [
    '10 years of experience, 5 years ago, a 30-year mortgage',
    'a 20-year-old company in a 90-year-old building',
    'The lease is 10 years. The warranty lasts 3 years.',
    'Cache-Control: max-age=60',
    'Alter 3 columns of page 34, stage 2, storage: 34',
    'for people aged 18 to 25, ages 18-25',
    'her two daughters, 40 years ago',
    'version 34, 5% of 45, room (45)',
    'The patient was seen for 6 months.',
  ],
});

describeKind('ages in German and Dutch', {
  type: 'AGE',
  detector,
  found: [
    'Die «34-jährige» Anna, «45 Jahre alt», im Alter von «52 Jahren»',
    'Alter: «61», Größe: 180',
    'Anna Keller («34») und Peter Schmidt, «52 Jahre», wohnen hier.',
    'Patientin, «45 J»., klagt über Schmerzen',
    'een «45-jarige» man en een vrouw van «33 jaar»; hij is «45 jaar oud»',
    'leeftijd: «23»',
  ],
  not: [
    'mit 10-jähriger Erfahrung, zum 25-jährigen Jubiläum, die 5-jährige Laufzeit',
    'seit 10 Jahren, vor 5 Jahren, mit 3 Jahren Garantie',
    'Die Frist beträgt 2 Jahre.',
    'het 10-jarig bestaan, een contract van 5 jaar, 5 jaar geleden',
    'Artikel (34) und Peter (Zimmer 34)',
  ],
});

describeKind('ages in French, Spanish, Italian, Portuguese and Polish', {
  type: 'AGE',
  detector,
  found: [
    'Marie, âgée de «52 ans», et un homme de «45 ans»; il a «34 ans».',
    'Jean Dupont, «61 ans», retraité',
    'varón de «45 años» que acude; Edad: «45 años» Sexo: M.',
    'niña de «ocho años», lactante de «5 meses», a los «18 años» ingresó',
    'mujer de «sesenta y tres años» de edad',
    'un uomo di «45 anni»; ha «34 anni»; la «45enne»; Mario Rossi, «50 anni», residente',
    'um homem de «45 anos»; tem «33 anos»; João Silva, «45 anos», residente',
    'kobieta, lat «45»; w wieku «45 lat»; «45-letnia» pacjentka; wiek: «56»',
  ],
  not: [
    "un contrat de 5 ans, il y a 10 ans, pendant 3 ans, une peine de 5 ans d'emprisonnement",
    'contrato de 5 años, hace 10 años, 5 años de experiencia, dos años de prisión',
    'El paciente lleva más de 3 años de seguimiento, a los 2 meses de la cirugía',
    'contratto di 5 anni, da 10 anni, per 3 anni, 5 anni fa',
    'contrato de 5 anos, há 10 anos, 5 anos de experiência',
    'umowa na 5 lat, 10 lat temu, 10-letnie doświadczenie, od 5 lat',
  ],
});

describeKind('ages by their field', {
  type: 'AGE',
  detector,
  found: [
    '{"patient": {"age": «34», "page": 3}}',
    'patient_age: «34»',
    'name,age,city\nAnna,«34»,Ulm\nPeter,«51»,Bonn',
    '| Nombre | Edad |\n|---|---|\n| Ana | «45» |',
    'Patient age: «67», age at surgery',
  ],
  not: [
    'name,age_group,rooms\nAnna,3,4\nPeter,2,5',
    '{"average": 34, "image": 12, "age": 1034}',
    'Age: 18-25, share 34',
    'name,id\nAnna,34\nPeter,51',
    'package: 34',
  ],
});

describeKind('ages in any of them', {
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

it('reads any number of ages in time that grows with the text', () => {
  const time = (text: string): number => {
    const start = cpuTime();
    detector.detect(text);
    return cpuTime() - start;
  };
  for (const unit of ['a man of 34 ', 'Anna Bella, 34 years, ', 'two three ', '3 y 4 y ']) {
    time(unit.repeat(2_000));
    const small = time(unit.repeat(4_000));
    const large = time(unit.repeat(16_000));
    assert.ok(large < 12 * small + 60, `${unit}: ${small} ms, four times as much: ${large} ms`);
  }
});
