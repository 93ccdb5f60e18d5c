/** What follows from another look at a document: events for the dossier, by the product itself, which can only narrow. */
import { fallenClaims } from '@bailiwick/diligence/change/fallen';
import {
  type ObjectionTerm,
  objectionTerm,
  objectionTermOf,
} from '@bailiwick/diligence/change/objection-clock';
import { compareVersions, type Comparison } from '@bailiwick/diligence/change/versions';
import type { Claim } from '@bailiwick/diligence/claim';
import type { Day } from '@bailiwick/diligence/day';
import { fingerprint } from '@bailiwick/diligence/knowledge/fingerprint';
import type { Assessment } from '@bailiwick/diligence/dossier/dossier';
import type { DocumentFacts, EventBody } from '@bailiwick/diligence/event';
import type { Value } from '@bailiwick/diligence/field';
import type { ReadDocument } from '../documents/document-reader.ts';
import { summaryOf } from '../views/change-words.ts';
import { factsOf, proposalsFrom } from './proposals.ts';

export interface Look {
  readonly assessment: Assessment;
  /** The document as the dossier has it, and its text. */
  readonly known: DocumentFacts;
  readonly before: string;
  /** Texts of still earlier versions. */
  readonly earlier: readonly string[];
  readonly found: ReadDocument;
  readonly today: Day;
  /** Ids that are in the dossier already. */
  readonly taken: { has(id: string): boolean };
}

export interface Visit {
  readonly comparison: Comparison;
  /** A sentence or two. */
  readonly summary: string;
  readonly bodies: readonly EventBody[];
}

export function visitOf(look: Look): Visit {
  const { assessment, known, before, earlier, found, today, taken } = look;
  const comparison = compareVersions(before, found.text, earlier);
  const summary = summaryOf(comparison);
  const { kind, fields } = comparison;
  if (kind === 'same' || kind === 'noise' || kind === 'unconfirmed') {
    // What came is real, even where what is gone is not sure.
    return { comparison, summary, bodies: clockFor(comparison, look) };
  }
  const withdrawn = fallenClaims(liveClaims(assessment), { before, after: found.text }, comparison).map(
    ({ claim, reason }): EventBody => ({ kind: 'claim_withdrawn', claim: claim.id, reason }),
  );
  // Of two variants in turn, the one that was recorded stays the one that is compared with.
  if (kind === 'flap') return { comparison, summary, bodies: withdrawn };
  const facts = factsOf(found, known.title, known.url);
  const changed = fields.map(({ field }) => field);
  return {
    comparison,
    summary,
    bodies: [
      {
        kind: 'document_changed',
        profile: assessment.profile.id,
        before: known.sha256,
        document: facts,
        summary,
      },
      ...withdrawn,
      ...proposalsFrom(found, facts, assessment.profile, today, changed)
        .filter(({ id }) => !taken.has(id))
        .map((claim): EventBody => ({ kind: 'claim_proposed', claim })),
      ...clockFor(comparison, look),
    ],
  };
}

function liveClaims({ claims }: Assessment): readonly Claim[] {
  return [...claims.values()]
    .filter(({ state }) => state.kind === 'accepted' || state.kind === 'proposed')
    .map(({ claim }) => claim);
}

/** New or changed sub-processors start the time to object. */
function clockFor(
  { subprocessors }: Comparison,
  { assessment: { profile, claims }, known, found, today, taken }: Look,
): readonly EventBody[] {
  const added = subprocessors?.added.map(({ name }) => name) ?? [];
  const changed = subprocessors?.changed.map(({ after }) => after.name) ?? [];
  if (added.length + changed.length === 0) return [];
  const parts = [
    ...(added.length === 0 ? [] : [`new: ${added.join(', ')}`]),
    ...(changed.length === 0 ? [] : [`changed: ${changed.join(', ')}`]),
  ];
  const what = `Sub-processors in “${known.title}”, ${parts.join('; ')}.`;
  // Told once, also where the page is seen again and again before anybody settles it.
  const id = `objection.${profile.id}.${fingerprint(`${known.sha256} ${what}`)}`;
  if (taken.has(id)) return [];
  const promised = [...claims.values()].find(
    ({ claim, state }) => claim.field === 'subprocessor_notice_days' && state.kind === 'accepted',
  )?.claim;
  const { deadline, clause } =
    promised === undefined ? objectionTerm(found.text, today) : termOf(promised, today);
  return [
    {
      kind: 'objection_started',
      clock: { id, profile: profile.id, what, startedOn: today, deadline, clause },
    },
  ];
}

function termOf({ value, source }: Claim, today: Day): ObjectionTerm {
  const clause = source.kind === 'document' ? source.quotes[0]?.text : undefined;
  return objectionTermOf(value as Value<'subprocessor_notice_days'>, clause, today);
}
