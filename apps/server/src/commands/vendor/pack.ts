import type { DataClass } from '@bailiwick/contract/classes';
import { gapsOf } from '@bailiwick/diligence/paper/gaps';
import { LANGUAGES, type Language } from '@bailiwick/diligence/paper/language';
import { negotiationPack } from '@bailiwick/diligence/paper/negotiation';
import { knownClasses } from '../../decide/known-classes.ts';
import type { Configuration } from '../../config/configuration.ts';
import { type Command, type Invocation, PLACE, UsageError } from '../command.ts';
import { json } from '../io.ts';
import { assessmentNamed, atDesk } from './desk.ts';
import { writePaper } from './paper-file.ts';

export const vendorPack: Command = {
  name: 'vendor pack',
  summary: 'Write a negotiation pack: what is missing, the risk, the law, and clauses to propose',
  options: {
    out: {
      type: 'string',
      value: 'FILE',
      help: 'Where to: .docx, .pdf, .html or .txt; default ID-negotiation.docx',
    },
    language: { type: 'string', value: 'LANG', help: 'en (default) or de' },
    classes: { type: 'string', value: 'A,B', help: 'The classes of data that wait; default all' },
    firm: { type: 'string', value: 'NAME', help: 'Who asks; default the organisation of bailiwick.yaml' },
    ...PLACE,
  },
  positionals: 'ID',
  run: (invocation, io) =>
    atDesk(invocation, async ({ dossier, today, place: { configuration } }) => {
      const [id, ...more] = invocation.positionals;
      if (more.length > 0) throw new UsageError('Name one offering.');
      const assessment = assessmentNamed(dossier, id);
      const language = languageOf(invocation);
      const classes = classesOf(invocation, configuration);
      const gaps = gapsOf(dossier, assessment, {
        classes,
        packs: configuration.policy.packs,
        now: Date.now(),
      });
      const out = invocation.values['out'] ?? `${assessment.profile.id}-negotiation.docx`;
      const firm = firmOf(invocation, configuration);
      await writePaper(out, negotiationPack({ assessment }, gaps, { language, firm, today }));
      const needed = gaps.filter((gap) => gap.classes.length > 0);
      if (invocation.flags.has('json'))
        json(io, {
          file: out,
          gaps: gaps.map(({ field, kind, classes: waiting, laws }) => ({
            field,
            kind,
            classes: waiting,
            laws: laws.map(({ article }) => article),
          })),
        });
      else io.out(`${out}\n`);
      io.err(
        `${needed.length} points that data waits for, ${gaps.length - needed.length} more worth asking for. Have counsel read it before it goes out.\n`,
      );
      return 0;
    }),
};

export const firmOf = ({ values }: Invocation, { organisation }: Configuration): string | undefined => {
  const name = (values['firm'] ?? organisation.name).trim();
  return name === '' ? undefined : name;
};

function languageOf({ values }: Invocation): Language {
  const { language: wanted = 'en' } = values;
  const language = LANGUAGES.find((one) => one === wanted);
  if (language === undefined) throw new UsageError(`--language must be one of ${LANGUAGES.join(', ')}.`);
  return language;
}

function classesOf({ values }: Invocation, { policy }: Configuration): readonly DataClass[] {
  const known: readonly DataClass[] = knownClasses(policy);
  const { classes } = values;
  if (classes === undefined) return known;
  const wanted = classes.split(',').map((name) => name.trim());
  const unknown = wanted.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new UsageError(`--classes takes some of ${known.join(', ')}.`);
  return wanted;
}
