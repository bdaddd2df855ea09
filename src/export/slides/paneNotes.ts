import type { Language } from '../../model/bilingual';
import type { Geography } from '../../model/geography';
import type { DrawnPane, PaneData } from '../../model/pictureContent';
import type { Shown } from '../../model/shown';
import { paneTitles } from '../../text/paneTitles';
import { notesOf } from '../../text/speakerNotes';
import { drawPane } from '../panes/drawPane';

export interface NotedPane {
  readonly shown: Shown;
  readonly data: PaneData;
  readonly geography: Geography;
  readonly pane: DrawnPane;
  readonly language: Language;
}

/** What a speaker needs beside a slide of a pane: its finding, its sources in full, the link to look closer. */
export function paneNotes({ pane, ...own }: NotedPane, address: string): string {
  const { shown, data, language } = own;
  const { title, subtitle } = paneTitles(pane, shown, data, language);
  const { cited } = drawPane(pane, { ...own, theme: 'light', id: 'notes' });
  return notesOf({ told: [title, subtitle], cited, address }, shown.dataset, language);
}
