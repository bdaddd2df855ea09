import type { Cluster } from './cluster';
import type { Dataset } from './dataset';
import type { AtlasEvent, EventKind } from './event';
import { BASES, isPlan } from './measure';
import { detailAt } from './flowTable';
import { isNamedIn } from './namedIn';
import type { Park } from './park';
import { rowsBetween } from './recordsOf';
import { isAbout } from './related';
import type { Annotation } from './statistic';

/** Already tied by some fact, only planned to be, or neither on record. */
export const TIE_STATES = ['tied', 'planned', 'none'] as const;
export type TieState = (typeof TIE_STATES)[number];

/** A record that joins two parks or clusters; `isPlan`: it says what shall be. */
export type TieRecord = { readonly isPlan: boolean } & (
  | { readonly type: 'branch'; readonly record: Park }
  | { readonly type: 'flow'; readonly row: number }
  | { readonly type: 'statement'; readonly record: Annotation }
  | { readonly type: 'event'; readonly record: AtlasEvent }
  | { readonly type: 'description'; readonly record: Park | Cluster }
);

/** Kinds of events that join those whom they name; a list or a policy that names two does not. */
const JOINS: Partial<Readonly<Record<EventKind, 'fact' | 'plan'>>> = {
  agreement: 'fact',
  meeting: 'fact',
  opening: 'fact',
  construction: 'fact',
  relocation: 'fact',
  plan: 'plan',
  proposal: 'plan',
};

/**
 * Every record that joins two parks or clusters, facts first: one is a branch of the other, a flow or statement runs
 * between the two, an event names both, or what is told of one names the other. To lie in one zone or at one place,
 * or to have a place deal with the other, is not enough.
 */
export function tieRecords(dataset: Dataset, a: Park | Cluster, b: Park | Cluster): TieRecord[] {
  const records = [
    ...branchRecords(a, b),
    ...flowRecords(dataset, a.id, b.id),
    ...statementRecords(dataset, a.id, b.id),
    ...eventRecords(dataset, a, b),
    ...descriptionRecords(a, b),
  ];
  return [...records.filter(({ isPlan }) => !isPlan), ...records.filter(({ isPlan }) => isPlan)];
}

export const tieStateOf = ([first]: readonly TieRecord[]): TieState =>
  first === undefined ? 'none' : first.isPlan ? 'planned' : 'tied';

/** Ids of the sources that a record of a tie rests on. */
export const sourcesOfTie = ({ flows }: Dataset, tie: TieRecord): readonly string[] =>
  tie.type === 'flow' ? detailAt(flows, tie.row).sources : tie.record.sources;

const branchRecords = (a: Park | Cluster, b: Park | Cluster): TieRecord[] =>
  [
    [a, b],
    [b, a],
  ].flatMap(([branch, parent]): TieRecord[] =>
    branch && parent && 'parent' in branch && branch.parent === parent.id
      ? [{ type: 'branch', record: branch, isPlan: branch.status === 'planned' }]
      : [],
  );

function flowRecords({ flows }: Dataset, a: string, b: string): TieRecord[] {
  const rows = [...rowsBetween(flows, a, b), ...rowsBetween(flows, b, a)];
  return rows
    .sort((one, other) => one - other)
    .map((row): TieRecord => {
      const basis = BASES[flows.basis[row] ?? 0];
      return { type: 'flow', row, isPlan: basis !== undefined && isPlan(basis) };
    });
}

const statementRecords = ({ annotations }: Dataset, a: string, b: string): TieRecord[] =>
  annotations
    .filter(
      ({ origin, destination }) =>
        (origin === a && destination === b) || (origin === b && destination === a),
    )
    .map((record) => ({ type: 'statement', record, isPlan: false }));

const eventRecords = ({ events }: Dataset, a: Park | Cluster, b: Park | Cluster): TieRecord[] =>
  events.flatMap((record): TieRecord[] => {
    const join = JOINS[record.kind];
    return join && isAbout(record, a) && isAbout(record, b)
      ? [{ type: 'event', record, isPlan: join === 'plan' }]
      : [];
  });

const descriptionRecords = (a: Park | Cluster, b: Park | Cluster): TieRecord[] =>
  [
    [a, b],
    [b, a],
  ].flatMap(([teller, named]): TieRecord[] =>
    teller?.description && named && isNamedIn(named.name, teller.description)
      ? [{ type: 'description', record: teller, isPlan: false }]
      : [],
  );
