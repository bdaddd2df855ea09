import { group } from 'd3';
import type { Bilingual } from './bilingual';
import { isOfIndustries } from './countIndustries';
import type { Dataset } from './dataset';
import type { EventKind } from './event';
import type { Milestone } from './park';
import type { Selection } from './query';

/** Something dated beside the figures: an event, or the opening of a park. */
export interface TimeMark {
  readonly selection: Extract<Selection, { type: 'event' | 'park' }>;
  readonly date: string;
  readonly name: Bilingual;
  readonly kind: EventKind | Milestone;
}

/** Dates of parks that are openings; a signature or a plan is none. */
const OPENINGS: ReadonlySet<Milestone | null> = new Set(['opened', 'started', 'completed']);

/** Events and openings of parks by year, in the order of their dates; while industries are chosen only those of them. */
export function timeMarks(
  { events, parks }: Dataset,
  industries: ReadonlySet<string> | null,
): ReadonlyMap<number, readonly TimeMark[]> {
  const ofEvents = events
    .filter((event) => isOfIndustries(event, industries))
    .map(({ id, date, title, kind }): TimeMark => ({
      ...{ date, kind, name: title },
      selection: { type: 'event', id },
    }));
  const ofParks = parks
    .filter((park) => isOfIndustries(park, industries) && OPENINGS.has(park.milestone))
    .flatMap(({ id, date, name, milestone }): TimeMark[] =>
      milestone === null ? [] : [{ date, kind: milestone, name, selection: { type: 'park', id } }],
    );
  const dated = [...ofEvents, ...ofParks].filter(({ date }) => /^\d{4}/.test(date));
  return group(dated.sort(byDate), ({ date }) => Number(date.slice(0, 4)));
}

/** What is known to the year only comes after what has a month. */
const dayOf = ({ date }: TimeMark): string => `${date}-99-99`.slice(0, 10);

const byDate = (a: TimeMark, b: TimeMark): number =>
  dayOf(a).localeCompare(dayOf(b), 'en') || a.selection.id.localeCompare(b.selection.id, 'en');
