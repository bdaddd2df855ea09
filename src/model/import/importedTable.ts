import type { Industry } from '../industry';
import type { Measure } from '../measure';
import type { PackedFlows } from '../packed/packedFlows';
import type { Place } from '../place';
import type { Source } from '../source';
import type { ImportReport, SheetFates } from './importReport';

/** Begins the ids of everything that a reader's table brings along; a number follows, never a name. */
export const OWN = 'own:';

/** Id of the source that every record names: the file itself. */
export const OWN_SOURCE = `${OWN}source`;

export const isOwn = (id: string): boolean => id.startsWith(OWN);

/** What a reader's table adds to the atlas. */
export interface ImportedTable {
  /** Name of the file. */
  readonly title: string;
  /** Places, measures and industries that the atlas does not have. */
  readonly places: readonly Place[];
  readonly measures: readonly Measure[];
  readonly industries: readonly Industry[];
  /** The file itself: what the cards name. */
  readonly source: Source;
  readonly flows: PackedFlows;
}

/** A file as it was understood by a plan. */
export interface Understood {
  /** null where no entry can be used. */
  readonly imported: ImportedTable | null;
  readonly report: ImportReport;
  readonly fates: readonly SheetFates[];
}
