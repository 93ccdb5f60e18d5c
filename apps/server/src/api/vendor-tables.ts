import type { vendorTablesEndpoints } from '@bailiwick/api/vendor-tables';
import { dayOf } from '@bailiwick/diligence/day';
import type { Assessment } from '@bailiwick/diligence/dossier/dossier';
import { Gate } from '@bailiwick/diligence/gate/gate';
import { type Sheet, sheetPaper } from '@bailiwick/diligence/paper/document';
import type { Language } from '@bailiwick/diligence/paper/language';
import { comparisonSheet, registerSheet, subprocessorSheet } from '@bailiwick/diligence/paper/register';
import type { Configuration } from '../config/configuration.ts';
import { csv } from '../vendors/papers/csv.ts';
import { json } from '../vendors/papers/json.ts';
import type { Register } from '../vendors/register.ts';
import { comparedBeside } from '../vendors/sovereignty/compared.ts';
import type { FileAnswer, Handlers } from './handler.ts';
import { asDocx, asPdf } from './paper-answer.ts';

export interface VendorTablesParts {
  readonly register: Register;
  readonly named: (id: string) => Promise<Assessment>;
  readonly configuration: () => Configuration;
  readonly now: () => number;
}

interface Wanted {
  readonly table: 'register' | 'sub-processors' | 'comparison';
  readonly ids?: string | undefined;
  readonly language: Language;
}

export function vendorTablesHandlers({
  register,
  named,
  configuration,
  now,
}: VendorTablesParts): Handlers<typeof vendorTablesEndpoints> {
  const sheetOf = async ({ table, ids, language }: Wanted): Promise<Sheet> => {
    const dossier = await register.read();
    const chosen =
      ids === undefined
        ? [...dossier.assessments.values()]
        : await Promise.all([...new Set(ids.split(','))].filter((id) => id !== '').map(named));
    const moment = { now: now(), features: new Set<never>() };
    const { policy } = configuration();
    const gates = chosen.map((assessment) => new Gate(dossier, assessment, moment, policy.packs));
    const today = dayOf(moment.now);
    switch (table) {
      case 'register':
        return registerSheet(gates, today, language);
      case 'sub-processors':
        return subprocessorSheet(gates, today, language);
      case 'comparison': {
        const place = { dossier, configuration: configuration(), now: moment.now };
        return comparisonSheet(gates, today, language, comparedBeside(place, language));
      }
    }
  };
  return {
    async show(wanted) {
      const { title, on, columns, rows } = await sheetOf(wanted);
      return {
        title,
        on,
        columns: columns.map(({ key, head }) => ({ key, head })),
        rows: rows.map((row) => ({ ...row })),
      };
    },
    async file({ format, ...wanted }) {
      return fileOf(await sheetOf(wanted), format);
    },
  };
}

function fileOf(sheet: Sheet, format: 'csv' | 'json' | 'pdf' | 'docx'): Promise<FileAnswer> | FileAnswer {
  switch (format) {
    case 'csv':
      // With its mark, so that spreadsheets read it as UTF-8.
      return { name: `${sheet.name}.csv`, type: 'text/csv; charset=utf-8', bytes: `\uFEFF${csv(sheet)}` };
    case 'json':
      return { name: `${sheet.name}.json`, type: 'application/json', bytes: json(sheet) };
    case 'pdf':
      return asPdf(sheet.name, sheetPaper(sheet));
    case 'docx':
      return asDocx(sheet.name, sheetPaper(sheet));
  }
}
