import type { Template } from './knowledge.ts';

/** What tells an offering of a vendor from its others, for people: `API, global endpoint (paid)`. */
export const titleOf = ({ product, plan }: Pick<Template, 'product' | 'plan'>): string =>
  plan === undefined || product.includes(plan) ? product : `${product} (${plan})`;
