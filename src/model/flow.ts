import type { Bilingual } from './bilingual';
import type { Basis, Bound, Scope } from './measure';
import type { MissingReason } from './missing';
import type { Period } from './period';
import type { Confidence } from './source';

/**
 * What the map is about. `clusters` shows places of clusters, `all` counts records of every topic that rests on
 * publications, `own` is what a reader has brought.
 */
export const TOPICS = [
  'technology',
  'enterprise',
  'cobuild',
  'clusters',
  'all',
  'context',
  'own',
] as const;
export type Topic = (typeof TOPICS)[number];

/** The topics a single flow can belong to. */
export type FlowTopic = Exclude<Topic, 'clusters' | 'all'>;

/** What sort of relation a flow is; its topic follows from it. */
export const KINDS = [
  'technology-contract',
  'technology-transfer',
  'enterprise-branch',
  'enterprise-subsidiary',
  'enterprise-relocation',
  'enterprise-investment',
  'supply-chain',
  'park-cobuild',
  'agreement',
  'platform',
  'rail-service',
  'own',
] as const;
export type Kind = (typeof KINDS)[number];

const TOPIC_OF: Readonly<Record<Kind, FlowTopic>> = {
  'technology-contract': 'technology',
  'technology-transfer': 'technology',
  'enterprise-branch': 'enterprise',
  'enterprise-subsidiary': 'enterprise',
  'enterprise-relocation': 'enterprise',
  'enterprise-investment': 'enterprise',
  'supply-chain': 'enterprise',
  'park-cobuild': 'cobuild',
  agreement: 'cobuild',
  platform: 'cobuild',
  'rail-service': 'context',
  own: 'own',
};

export const topicOf = (kind: Kind): FlowTopic => TOPIC_OF[kind];

/** One reported figure between two places. Ids refer to the dataset's tables. */
export interface Flow {
  readonly id: string;
  readonly origin: string;
  readonly destination: string;
  readonly kind: Kind;
  /** null when the figure is not broken down by industry. */
  readonly industry: string | null;
  readonly measure: string;
  readonly basis: Basis;
  readonly scope: Scope | null;
  /** null when missing; `missing` then holds the reason. */
  readonly value: number | null;
  readonly bound: Bound | null;
  readonly missing: MissingReason | null;
  /** As written in the source: `2015`, `2015-04`, `2015-04-28`, `unknown` (start of a running total) or empty. */
  readonly periodStart: string;
  readonly periodEnd: string;
  /** null for a figure without a date: it stays off every time axis. */
  readonly period: Period | null;
  readonly cumulative: boolean;
  readonly partOf: string | null;
  readonly sources: readonly string[];
  readonly where: Bilingual | null;
  readonly confidence: Confidence;
  readonly conflictsWith: readonly string[];
  readonly note: Bilingual | null;
}
