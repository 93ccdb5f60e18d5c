import { createDetector } from '../../index.ts';
import { describeKind } from '../specimen.fixture.ts';

/** Rules alone: what the names model adds is tried elsewhere. */
const detector = createDetector({ names: false });

describeKind('amounts tied to a person or an account', {
  type: 'AMOUNT',
  detector,
  found: [
    'Her salary is «€52,000» a year.',
    'Das Jahresgehalt beträgt «65.000 EUR» brutto.',
    'Son salaire est de «2 500 €» par mois',
    'Su sueldo es de «1.800 euros».',
    '{"salary": «52000»}',
    'name,salary\nAnna,«52000»\nPeter,«61000»',
    'Kontostand: «1.234,56 €»',
    'he owes «$12,500» to the bank',
    'stipendio di «1.500 €»',
    'zarabia «5000 zł»',
    'You still owe Ilse Brandt «EUR 640» for March.',
    'Gesamtbetrag: «€ 3.412,00»',
    'Le montant total de «2 450,00 €» est dû.',
    'Importe total «1.250,00 €»',
    'We paid Ilse Brandt «GBP 900» in cash.',
    'Please refund «$1,240.00» to Maria Ortega.',
  ],
  not: [
    'The price is €52,000.',
    'revenue of $5 million',
    'costs 20 euros',
    'the state refunded $5 million',
    'it went from EUR 640 to EUR 700',
    'salary in 2024',
    'page 52000',
  ],
});
