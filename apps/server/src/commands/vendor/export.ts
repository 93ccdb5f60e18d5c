import { extname } from 'node:path';
import { type Sheet, sheetPaper } from '@bailiwick/diligence/paper/document';
import { comparisonSheet, registerSheet, subprocessorSheet } from '@bailiwick/diligence/paper/register';
import { Gate } from '@bailiwick/diligence/gate/gate';
import { csv } from '../../vendors/papers/csv.ts';
import { comparedBeside } from '../../vendors/sovereignty/compared.ts';
import { json } from '../../vendors/papers/json.ts';
import { type Command, PLACE, UsageError } from '../command.ts';
import { type Desk, assessmentNamed, atDesk } from './desk.ts';
import { writeNew, writePaper } from './paper-file.ts';

const SHEETS = {
  register: registerSheet,
  'sub-processors': subprocessorSheet,
  comparison: comparisonSheet,
} as const;
type SheetName = keyof typeof SHEETS;
const NAMES = Object.keys(SHEETS) as readonly SheetName[];

export const vendorExport: Command = {
  name: 'vendor export',
  summary: 'Hand out the register, the list of processors, or offerings side by side, as CSV, JSON or PDF',
  options: {
    out: {
      type: 'string',
      value: 'FILE',
      help: 'Where to: .csv, .json, .pdf or .docx; default CSV, or JSON with --json, to stdout',
    },
    ...PLACE,
  },
  positionals: `${NAMES.join('|')} [ID…]`,
  run: (invocation, io) =>
    atDesk(invocation, async (desk) => {
      const sheet = sheetOf(desk, invocation.positionals);
      const { out } = invocation.values;
      if (out === undefined) io.out(invocation.flags.has('json') ? json(sheet) : csv(sheet));
      else await writeSheet(out, sheet);
      io.err(`${sheet.title}: ${sheet.rows.length} rows${out === undefined ? '' : `, in ${out}`}.\n`);
      return 0;
    }),
};

function sheetOf({ dossier, today, place }: Desk, [wanted, ...ids]: readonly string[]): Sheet {
  const name = NAMES.find((one) => one === wanted);
  if (name === undefined) throw new UsageError(`Name what to export: ${NAMES.join(', ')}.`);
  const chosen =
    ids.length === 0 ? [...dossier.assessments.values()] : ids.map((id) => assessmentNamed(dossier, id));
  const { packs } = place.configuration.policy;
  const moment = { now: Date.now(), features: new Set<never>() };
  const gates = chosen.map((assessment) => new Gate(dossier, assessment, moment, packs));
  if (name !== 'comparison') return SHEETS[name](gates, today);
  const beside = comparedBeside({ dossier, configuration: place.configuration, now: moment.now }, 'en');
  return comparisonSheet(gates, today, 'en', beside);
}

async function writeSheet(path: string, sheet: Sheet): Promise<void> {
  switch (extname(path).toLowerCase()) {
    case '.csv':
      return writeNew(path, csv(sheet));
    case '.json':
      return writeNew(path, json(sheet));
    case '.pdf':
    case '.docx':
      return writePaper(path, sheetPaper(sheet));
    default:
      throw new UsageError('The file must end in .csv, .json, .pdf or .docx.');
  }
}
