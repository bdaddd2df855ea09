import type { Bilingual } from './bilingual';

/** `other`: whatever `unitName` says; only figures of one such name are alike. */
export const UNITS = ['count', '100m-cny', 'other'] as const;
export type Unit = (typeof UNITS)[number];

/** Something counted on flows. `additive`: may records of disjoint facts be summed? */
export interface Measure {
  readonly id: string;
  readonly name: Bilingual;
  readonly unit: Unit;
  readonly unitName: Bilingual;
  readonly additive: boolean;
  readonly definition: Bilingual;
}

/** Is it written in the measure's own unit, in either language? */
export const isUnitOf = ({ unitName }: Measure, unit: string): boolean =>
  unit === unitName.zh || unit === unitName.en;

/** On which footing a figure stands. Figures of different bases are never added. */
export const BASES = [
  'actual',
  'stock',
  'new',
  'increase',
  'operating',
  'construction',
  'in-place',
  'completed',
  'subscribed',
  'registered',
  'agreed',
  'planned',
  'intended',
  'signed',
  'target',
  'proposed',
  'tenants',
  'tenants-new',
  'deals',
] as const;
export type Basis = (typeof BASES)[number];

const PLANS: ReadonlySet<Basis> = new Set([
  'agreed',
  'planned',
  'intended',
  'signed',
  'target',
  'proposed',
]);

/** A plan is not a fact: it is drawn dashed and stays out of totals of actual figures. */
export const isPlan = (basis: Basis): boolean => PLANS.has(basis);

const STOCKS: ReadonlySet<Basis> = new Set(['stock', 'tenants']);

/** A stock is a count at a date: two dates of it are never added. */
export const isStock = (basis: Basis): boolean => STOCKS.has(basis);

/** Which part of the whole was counted, roughly from much to little; null when all of it. */
export const SCOPES = [
  'legal-entity',
  'over-50m',
  'over-100m',
  'private',
  'high-tech',
  'development-zones',
  'central-soe',
  'sub-area',
  'company-group',
  'one-maker',
  'single',
] as const;
export type Scope = (typeof SCOPES)[number];

/** How exactly the source states a figure; null when it is exact. */
export const BOUNDS = ['at-least', 'nearly', 'about'] as const;
export type Bound = (typeof BOUNDS)[number];
