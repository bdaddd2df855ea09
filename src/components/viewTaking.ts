import type { MapApproval } from '../model/mapApproval';
import { shownRows } from '../model/shownRows';
import type { TableRow } from '../model/tableRows';
import type { MatrixFile, TableSnapshot } from '../model/tableSnapshot';
import { useApproval } from '../state/siteContext';
import { useAtlas } from '../state/atlasContext';
import { useLocale } from '../text/locale.svelte';
import { takeSnapshot } from '../text/takeSnapshot';

/** What takes the view at the moment of a click: all its rows, or those given, in their order. */
export function useTaking(): (
  rows?: readonly TableRow[],
  matrix?: MatrixFile | null,
) => TableSnapshot {
  const atlas = useAtlas();
  const locale = useLocale();
  // Known since the page began.
  let approval: MapApproval | null = null;
  void useApproval().then((stated) => (approval = stated));
  return (rows = shownRows(atlas), matrix = null) =>
    takeSnapshot(atlas, {
      ...{ rows, matrix, approval },
      address: location.href,
      accessed: dayOf(new Date()),
      language: locale.language,
    });
}

/** The day as the reader's calendar has it: `2026-11-23`. */
const dayOf = (date: Date): string =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
