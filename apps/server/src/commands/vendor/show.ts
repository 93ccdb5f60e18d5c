import type { Claim } from '@bailiwick/diligence/claim';
import type { Assessment, HeldClaim } from '@bailiwick/diligence/dossier/dossier';
import { ALL_FIELDS, ALL_QUESTIONS, type Field } from '@bailiwick/diligence/field';
import { Standings } from '@bailiwick/diligence/standing/standings';
import { showValue } from '@bailiwick/diligence/value';
import { type Command, PLACE, UsageError } from '../command.ts';
import { type Io, json } from '../io.ts';
import { assessmentNamed, atDesk } from './desk.ts';

export const vendorShow: Command = {
  name: 'vendor show',
  summary: 'Everything known of an offering: each answer, who says so, since when and until when',
  options: PLACE,
  positionals: 'ID',
  run: (invocation, io) =>
    atDesk(invocation, async ({ dossier }) => {
      const [id, ...more] = invocation.positionals;
      if (more.length > 0) throw new UsageError('Name one offering.');
      const assessment = assessmentNamed(dossier, id);
      const known = new Standings(dossier, assessment, { now: Date.now(), features: new Set() });
      if (invocation.flags.has('json')) {
        json(io, asJson(assessment, known));
        return 0;
      }
      head(io, assessment);
      for (const field of ALL_FIELDS) answer(io, field, assessment, known);
      tail(io, assessment);
      return 0;
    }),
};

function head(io: Io, { profile, lifecycle, lifecycleReason }: Assessment): void {
  io.out(`${profile.vendor}: ${profile.product}\n`);
  const facts = {
    entity: profile.entity,
    plan: profile.plan,
    region: profile.region,
    setting: profile.setting,
    models: profile.models.join(', '),
    serves: profile.serves.join(', '),
    owner: profile.owner,
    purpose: profile.purpose,
    state: lifecycleReason === undefined ? lifecycle : `${lifecycle} (${lifecycleReason})`,
  };
  for (const [name, fact] of Object.entries(facts))
    if (fact !== undefined && fact !== '') io.out(`  ${name}: ${fact}\n`);
  io.out('\n');
}

function answer(io: Io, field: Field, assessment: Assessment, known: Standings): void {
  const { kind, values } = known.standing(field);
  const claims = [...assessment.claims.values()].filter(({ claim }) => claim.field === field);
  const inherited = claims.length === 0 && known.standing(field).claims.length > 0;
  const said = [...new Set(values.map(showValue))].join(' / ');
  io.out(
    `${ALL_QUESTIONS[field]} [${field}]\n  ${kind}${said === '' ? '' : `: ${said}`}${inherited ? ', inherited' : ''}\n`,
  );
  for (const held of claims) io.out(claimLines(held));
}

function claimLines({ claim, state }: HeldClaim): string {
  const by = state.kind === 'accepted' ? ` by ${state.by} on ${state.on}` : '';
  const words = wordsOf(claim);
  const lines = [
    `    ${claim.id}  ${state.kind}${by}: ${showValue(claim.value)}, seen ${claim.seenOn}, valid until ${claim.validUntil}`,
    `      ${sourceLine(claim)}`,
    ...(words === undefined ? [] : [`      “${words.replace(/\s+/g, ' ')}”`]),
  ];
  return `${lines.join('\n')}\n`;
}

function sourceLine({ source }: Claim): string {
  switch (source.kind) {
    case 'document':
      return `${source.title}${source.url === undefined ? '' : `, ${source.url}`}, SHA-256 ${source.sha256.slice(0, 12)}…`;
    case 'knowledge':
      return `${source.title}${source.url === undefined ? '' : `, ${source.url}`} (${source.read === 'primary' ? 'the vendor’s own text' : 'reported by others'}, ${source.bundle})`;
    case 'attestation':
      return `attested: ${source.statement}`;
    case 'answer':
      return `answered by the vendor: ${source.question}`;
    case 'observation':
      return `observed: ${source.what}`;
  }
}

function wordsOf({ source }: Claim): string | undefined {
  switch (source.kind) {
    case 'document':
      return source.quotes.map(({ text }) => text).join(' … ') || undefined;
    case 'knowledge':
      return source.quote;
    case 'answer':
      return source.answer;
    case 'attestation':
    case 'observation':
      return undefined;
  }
}

function tail(io: Io, { documents, exceptions, suspensions, clocks }: Assessment): void {
  for (const { title, sha256, characters } of documents)
    io.out(`document: ${title}, ${characters} characters, SHA-256 ${sha256}\n`);
  for (const { id, class: dataClass, form, owner, until, reason } of exceptions.values())
    io.out(`exception ${id}: ${dataClass} ${form}, ${owner}, until ${until ?? 'ended'}: ${reason}\n`);
  for (const { id, classes, reason } of suspensions.values())
    io.out(`suspended ${id}: ${classes === 'all' ? 'everything' : classes.join(', ')}: ${reason}\n`);
  for (const { id, what, deadline } of clocks.values())
    io.out(`objection ${id}: ${what}${deadline === undefined ? '' : `, until ${deadline}`}\n`);
}

function asJson(assessment: Assessment, known: Standings): unknown {
  const { profile, lifecycle, lifecycleReason, claims, documents, exceptions, suspensions, clocks } =
    assessment;
  return {
    profile,
    lifecycle,
    lifecycleReason,
    answers: Object.fromEntries(
      ALL_FIELDS.map((field) => {
        const { kind, values, until } = known.standing(field);
        const ends = Number.isFinite(until) ? new Date(until).toISOString() : undefined;
        return [field, { standing: kind, values, until: ends }];
      }),
    ),
    claims: [...claims.values()],
    documents,
    exceptions: [...exceptions.values()],
    suspensions: [...suspensions.values()],
    objections: [...clocks.values()],
  };
}
