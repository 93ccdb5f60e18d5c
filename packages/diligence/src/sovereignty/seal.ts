/**
 * The vocabulary of the EU Cloud Sovereignty Framework (European Commission, DG DIGIT, version 1.2.1, October 2025):
 * eight objectives, five levels, and the weights of its score.
 * https://commission.europa.eu/document/download/09579818-64a6-4dd5-9577-446ab6219113_en
 */
export const OBJECTIVES = ['SOV-1', 'SOV-2', 'SOV-3', 'SOV-4', 'SOV-5', 'SOV-6', 'SOV-7', 'SOV-8'] as const;
export type Objective = (typeof OBJECTIVES)[number];

export const OBJECTIVE_NAMES: Readonly<Record<Objective, string>> = {
  'SOV-1': 'Strategic Sovereignty',
  'SOV-2': 'Legal & Jurisdictional Sovereignty',
  'SOV-3': 'Data & AI Sovereignty',
  'SOV-4': 'Operational Sovereignty',
  'SOV-5': 'Supply Chain Sovereignty',
  'SOV-6': 'Technology Sovereignty',
  'SOV-7': 'Security & Compliance Sovereignty',
  'SOV-8': 'Environmental Sustainability',
};

/** What each objective asks, in plain words. */
export const OBJECTIVE_QUESTIONS: Readonly<Record<Objective, string>> = {
  'SOV-1': 'Who owns and steers the company?',
  'SOV-2': 'Whose courts and authorities can order it about?',
  'SOV-3': 'Who can get at the data, and who controls the model?',
  'SOV-4': 'Could it go on, or be moved, without help from abroad?',
  'SOV-5': 'Whom does it depend on itself?',
  'SOV-6': 'Is the technology open, or somebody’s secret?',
  'SOV-7': 'Who guards it, and who may check?',
  'SOV-8': 'Can it be kept going with the energy and material that there is?',
};

/** Per cent of the score; they add up to 100. */
export const WEIGHTS: Readonly<Record<Objective, number>> = {
  'SOV-1': 15,
  'SOV-2': 10,
  'SOV-3': 10,
  'SOV-4': 15,
  'SOV-5': 20,
  'SOV-6': 15,
  'SOV-7': 10,
  'SOV-8': 5,
};

export type Seal = 0 | 1 | 2 | 3 | 4;
export const SEALS: readonly Seal[] = [0, 1, 2, 3, 4];

export const SEAL_NAMES: Readonly<Record<Seal, string>> = {
  0: 'No Sovereignty',
  1: 'Jurisdictional Sovereignty',
  2: 'Data Sovereignty',
  3: 'Digital Resilience',
  4: 'Full Digital Sovereignty',
};
