/** What reminders and the monthly page say, in both languages. Names and reasons stay as people wrote them. */
import type { Lifecycle } from '../profile.ts';
import type { Language } from './language.ts';

const en = {
  title: 'AI vendors: the month in brief',
  period: (since: string, until: string) => `${since} to ${until}`,
  sections: {
    decide: 'Needs a decision',
    narrowed: 'Less may pass',
    widened: 'More may pass',
    documents: 'Documents that changed',
    soon: 'Coming up',
  },
  more: (count: number) => `and ${count} more, in the register`,
  nothing: 'Nothing changed that matters, and nothing is due.',

  inDays(days: number): string {
    if (days === 0) return 'today';
    if (days === 1) return 'tomorrow';
    if (days === -1) return 'yesterday';
    return days > 0 ? `in ${days} days` : `${-days} days ago`;
  },
  evidenceOver: (when: string, about: string) =>
    `the evidence ran out ${when} for ${about}. It counts no longer.`,
  evidenceEnds: (when: string, about: string) => `the evidence runs out ${when} for ${about}.`,
  neverReviewed: 'nobody has reviewed it yet.',
  reviewOver: (when: string) => `the review was due ${when}.`,
  reviewDue: (when: string) => `the review is due ${when}.`,
  exceptionEnds: (owner: string, dataClass: string, when: string) =>
    `the exception of ${owner} for ${dataClass} data ends ${when}.`,
  objectionOver: (when: string, what: string) => `the time to object ended ${when}: ${what}`,
  objectionPossible: (deadline: string, when: string, what: string) =>
    `an objection is possible until ${deadline} (${when}): ${what}`,

  anOffering: 'an offering',
  anAnswer: 'an answer',
  states: {
    prospective: 'prospective',
    approved: 'approved',
    restricted: 'restricted',
    suspended: 'suspended',
    ended: 'ended',
  } satisfies Record<Lifecycle, string>,
  everything: 'everything',
  conflicting: (about: string) => `sources contradict each other about ${about}.`,
  suspended: (what: string, reason: string) => `${what} suspended. ${reason}`,
  lifted: (reason: string) => `a suspension was lifted. ${reason}`,
  fell: (about: string, reason: string) => `${about} stands no longer. ${reason}`,
  excepted(owner: string, dataClass: string, until: string | undefined, reason: string): string {
    const end = until === undefined ? 'without an end' : `until ${until}`;
    return `${owner} lets ${dataClass} data pass ${end}. ${reason}`;
  },
  registered: 'new in the register.',
};

const de: typeof en = {
  title: 'KI-Anbieter: der Monat in Kürze',
  period: (since, until) => `${since} bis ${until}`,
  sections: {
    decide: 'Zu entscheiden',
    narrowed: 'Weniger darf hinaus',
    widened: 'Mehr darf hinaus',
    documents: 'Geänderte Dokumente',
    soon: 'Was ansteht',
  },
  more: (count) => `und ${count} weitere, im Verzeichnis`,
  nothing: 'Nichts von Belang hat sich geändert, und nichts ist fällig.',

  inDays(days) {
    if (days === 0) return 'heute';
    if (days === 1) return 'morgen';
    if (days === -1) return 'gestern';
    return days > 0 ? `in ${days} Tagen` : `vor ${-days} Tagen`;
  },
  evidenceOver: (when, about) => `Der Beleg ist ${when} abgelaufen: ${about}. Er zählt nicht mehr.`,
  evidenceEnds: (when, about) => `Der Beleg läuft ${when} ab: ${about}.`,
  neverReviewed: 'noch nie durchgesehen.',
  reviewOver: (when) => `Die Durchsicht war ${when} fällig.`,
  reviewDue: (when) => `Die Durchsicht ist ${when} fällig.`,
  exceptionEnds: (owner, dataClass, when) => `Die Ausnahme von ${owner} für ${dataClass} endet ${when}.`,
  objectionOver: (when, what) => `Die Frist zum Widerspruch endete ${when}: ${what}`,
  objectionPossible: (deadline, when, what) => `Widerspruch möglich bis ${deadline} (${when}): ${what}`,

  anOffering: 'ein Angebot',
  anAnswer: 'eine Antwort',
  states: {
    prospective: 'in Aussicht',
    approved: 'freigegeben',
    restricted: 'eingeschränkt',
    suspended: 'ausgesetzt',
    ended: 'beendet',
  },
  everything: 'alles',
  conflicting: (about) => `Die Quellen widersprechen sich: ${about}.`,
  suspended: (what, reason) => `ausgesetzt: ${what}. ${reason}`,
  lifted: (reason) => `Eine Aussetzung wurde aufgehoben. ${reason}`,
  fell: (about, reason) => `${about} gilt nicht mehr. ${reason}`,
  excepted: (owner, dataClass, until, reason) =>
    `${owner} lässt ${dataClass} hinaus, ${until === undefined ? 'ohne Ende' : `bis ${until}`}. ${reason}`,
  registered: 'neu im Verzeichnis.',
};

export const DIGEST_WORDS: Readonly<Record<Language, typeof en>> = { en, de };
