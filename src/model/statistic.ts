import type { Bilingual } from './bilingual';
import type { Kind } from './flow';
import type { Bound } from './measure';
import type { Confidence } from './source';

/** The name of a figure that is no flow: a share, a ratio, an indicator of a place. */
export interface Quantity {
  readonly id: string;
  readonly name: Bilingual;
  readonly unit: Bilingual | null;
}

/** A yearly figure of one place. */
export interface Indicator {
  readonly id: string;
  readonly place: string;
  readonly year: string;
  readonly quantity: string;
  readonly value: number;
  readonly bound: Bound | null;
  readonly source: string;
  readonly note: Bilingual | null;
}

/** A figure of one place and one sector; `text` stands in where the source gives a word instead of a number. */
export interface SectorFigure {
  readonly place: string;
  readonly sector: Bilingual;
  readonly year: string;
  readonly quantity: string;
  readonly value: number | null;
  readonly bound: Bound | null;
  readonly text: Bilingual | null;
  readonly source: string;
  readonly where: Bilingual | null;
}

/** Something said about a place or a pair of places that is not a flow: a share, a capacity, a role, a statement. */
export interface Annotation {
  readonly id: string;
  readonly origin: string;
  readonly destination: string | null;
  readonly kind: Kind | null;
  readonly industries: readonly string[];
  readonly quantity: string;
  readonly value: number | null;
  readonly bound: Bound | null;
  readonly periodStart: string;
  readonly periodEnd: string;
  readonly sources: readonly string[];
  readonly where: Bilingual | null;
  readonly confidence: Confidence;
  readonly conflictsWith: readonly string[];
  readonly text: Bilingual;
}
