/** Why a record has no value. A missing value is never zero. */
export const MISSING_REASONS = ['not-reported', 'not-broken-down', 'withheld'] as const;
export type MissingReason = (typeof MISSING_REASONS)[number];
