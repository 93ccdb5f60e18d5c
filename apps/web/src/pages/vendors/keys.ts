/** The name under which answers about vendors are kept; the policy depends on them, too. */
export const VENDORS_KEY = ['vendors'] as const;
