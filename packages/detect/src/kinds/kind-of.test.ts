import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { kindOf } from './kind-of.ts';
import { cpuTime } from '@bailiwick/contract/testing/cpu-time.fixture';

const TEXTS: readonly (readonly [kind: string, language: string, text: string])[] = [
  [
    'contract',
    'English',
    `This Agreement is made between Harbour Joinery Ltd, hereinafter the Supplier, and the Buyer named below. Whereas the parties wish to agree the terms of supply, they hereby agree as follows. Clause 1: The Supplier warrants that the goods are free of defects. Clause 2: Either party may terminate this agreement upon thirty days of notice in case of breach. Clause 3: The Supplier shall indemnify the Buyer against claims of others. Clause 4: Confidentiality obligations survive termination. Clause 5: The governing law is that of England, whose courts have jurisdiction. No party may assign its rights notwithstanding anything to the contrary herein.`,
  ],
  [
    'contract',
    'German',
    `Zwischen der Nordlicht GmbH, nachstehend Auftraggeber genannt, und der Tischlerei am Hafen, nachstehend Auftragnehmer genannt, wird folgender Vertrag geschlossen. Der Auftragnehmer ist verpflichtet, die Leistungen bis zum Ende des Monats zu erbringen. Die Vertragsparteien vereinbaren Stillschweigen. Die Kündigung bedarf der Schriftform. Die Haftung ist auf Vorsatz und grobe Fahrlässigkeit beschränkt, die Gewährleistung beträgt zwei Jahre. Sollte eine Bestimmung unwirksam sein, so gilt die salvatorische Klausel. Gerichtsstand ist Lübeck. Für jeden Verstoß wird eine Vertragsstrafe vereinbart.`,
  ],
  [
    'contract',
    'French',
    `Entre les soussignés, la société Lumière et le prestataire désigné plus bas, il a été convenu ce qui suit. Le présent contrat fixe les obligations des parties. Le prestataire s'engage à exécuter les travaux conformément au devis. En cas de manquement, la résiliation du contrat peut être demandée par l'autre partie, sans préjudice des indemnités. Toute modification fera l'objet d'un avenant signé. Le cocontractant garantit la bonne exécution. Les clauses stipulées ci-après survivent à la fin du contrat. La juridiction compétente est celle de Nantes.`,
  ],
  [
    'board_paper',
    'English',
    `Minutes of the meeting of the Board of Directors. A quorum being present, the chairman opened the meeting and the agenda was adopted. The directors discussed the strategy for the coming year and the proposed acquisition of a competitor. The chief executive presented the forecast for the fourth quarter and the budget; EBITDA is expected to fall. It was resolved that the valuation be reviewed by the audit committee. The motion to pay an interim dividend to shareholders was carried. The resolution on the merger was put off to the next meeting. The minutes are confidential.`,
  ],
  [
    'board_paper',
    'Spanish',
    `Acta de la reunión del Consejo de Administración. Reunido el consejo con la asistencia de la mayoría de sus miembros, el presidente declara que existe quorum y abre la sesión conforme al orden del día. Se presenta la estrategia para el próximo ejercicio y las previsiones del cuarto trimestre. Los accionistas serán convocados a la junta general. Se adopta el acuerdo de proponer un dividendo a cuenta. La adquisición de la empresa competidora se deja para la próxima junta, previo informe del comité de auditoría y de la administración.`,
  ],
  [
    'hr',
    'English',
    `Annual performance appraisal. The employee joined after a successful probation and reports to the workshop supervisor. Her salary was last reviewed in spring; a bonus is proposed, and promotion to team lead is under consideration. Two days of leave remain from last year. The employee asked about pension benefits and about the hiring of a second person, since the headcount of the team fell with a resignation in May. No disciplinary matter is on file and no grievance was raised. The payroll department receives a copy after the interview with the candidate for the open position.`,
  ],
  [
    'hr',
    'German',
    `Protokoll des Mitarbeitergesprächs. Die Mitarbeiterin hat die Probezeit bestanden und untersteht der Vorgesetzten der Werkstatt. Das Gehalt wurde im Frühjahr angepasst, eine weitere Vergütung ist Teil der Zielvereinbarung. Vom Urlaub des letzten Jahres sind noch zwei Tage offen. Eine Abmahnung liegt nicht vor. Der Betriebsrat wurde zur Beförderung gehört. Die Bewerbung für die zweite Stelle geht an die Personalakte. Nach der Krankmeldung im Mai wurde ein Gespräch geführt; das Arbeitszeugnis wird vom Vorgesetzten geschrieben, die Lohnabrechnung erhält eine Kopie.`,
  ],
  [
    'medical',
    'English',
    `Discharge letter. The patient was admitted with chest pain and shortness of breath. Past history: chronic hypertension, allergy to penicillin. On examination the blood pressure was raised. The diagnosis of unstable angina was confirmed by the lab and by a scan. Treatment: the physician prescribed a low dosage of a beta blocker, 5 mg daily, and physical therapy. Surgery was not needed. Symptoms improved within two days. The medication is to be continued; the clinic will see the patient in four weeks. A biopsy of the skin lesion is planned for later.`,
  ],
  [
    'medical',
    'Polish',
    `Karta wypisowa. Pacjent przyjęty do szpitala z powodu bólu w klatce piersiowej i duszności. Rozpoznanie: niestabilna dławica. W wywiadzie nadciśnienie i alergia na penicylinę. W badaniach stwierdzono podwyższone ciśnienie. Leczenie: lek z grupy beta-blokerów w małej dawce raz dziennie. Objawy ustąpiły po dwóch dniach. Operacja nie była konieczna. Zaplanowano biopsję zmiany skórnej. Pacjent wypisany do domu w stanie dobrym, dalsze leczenie u lekarza rodzinnego, kontrolne badania w poradni za cztery tygodnie, dawkowanie leków bez zmian, zalecono też pomiar ciśnienia dwa razy dziennie.`,
  ],
];

const ORDINARY = [
  `Please write a friendly letter to our customers. We have moved the workshop to the old harbour, where there is more room for the large tables, and we will open on the first Saturday of spring with coffee, cake and music. Everybody who brings an old chair gets a new coat of oil for it, free of charge. Say that there is a car park behind the building, that dogs are welcome, and that the workshop is open from nine to five on weekdays. Keep it short, and close with our usual greeting.`,
  `Das Rezept reicht für vier Personen. Zuerst das Mehl mit dem Wasser verrühren, dann die Hefe dazugeben und den Teig an einem warmen Ort gehen lassen, bis er doppelt so groß ist. In der Zwischenzeit die Zwiebeln schneiden und in Butter weich werden lassen. Den Teig ausrollen, die Zwiebeln darauf verteilen, mit Sahne und Eiern begießen und im heißen Ofen eine halbe Stunde backen. Dazu passt ein Glas Wein, und am nächsten Tag schmeckt der Kuchen noch einmal so gut wie am ersten.`,
  `Our report on the state of garden furniture in Europe finds that oak is back. Sales of benches grew in every country that we looked at, while plastic chairs lost ground. People say that they want things that last, that can be mended, and that look better with every summer. Makers answer with oil instead of varnish, with spare parts for each model and with a guarantee of ten years. Prices rose a little, mainly because good wood is rare, and nobody expects them to fall before the end of next year.`,
];

describe('a kind of document', () => {
  for (const [kind, language, text] of TEXTS) {
    it(`${kind} is told, in ${language}`, () => {
      const found = kindOf(text);
      assert.equal(found?.kind, kind);
      assert.ok(found.confidence > 0.5 && found.confidence <= 1);
    });
  }

  it('source code is told, in our own sources', () => {
    for (const file of ['./kind-of.ts', '../engine.ts', '../letters.ts']) {
      assert.equal(kindOf(readFileSync(new URL(file, import.meta.url), 'utf8'))?.kind, 'source_code');
    }
  });
});

describe('no kind is told', () => {
  for (const [i, text] of ORDINARY.entries())
    it(`of ordinary text ${i + 1}`, () => assert.equal(kindOf(text), undefined));
  it('of a question about one', () =>
    assert.equal(kindOf('What does a termination clause in an agreement say?'), undefined));
  it('of our own documentation', () => {
    for (const file of ['../../README.md', '../../../../docs/own-lists.md', '../../../../SECURITY.md']) {
      assert.equal(kindOf(readFileSync(new URL(file, import.meta.url), 'utf8')), undefined, file);
    }
  });
  it('of nothing, and of walls of signs, in no time', () => {
    for (const text of ['', '{'.repeat(1_000_000), 'a=b;'.repeat(200_000), '\n;'.repeat(400_000)]) {
      const began = cpuTime();
      kindOf(text);
      assert.ok(cpuTime() - began < 500);
    }
  });
});
