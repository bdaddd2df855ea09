import { legible, legibleName } from '../../model/legible';
import type { MapApproval } from '../../model/mapApproval';
import { approvalDetails } from '../../text/approval';
import { DICTIONARIES, formatDate } from '../../text/format';
import { markup, type Markup } from './markup';
import type { StillView } from './stillView';

/** What must stand beside a map wherever it goes, in full. */
export function bandText({ shown, language }: StillView, approval: MapApproval | null): string {
  const { band, app } = DICTIONARIES[language];
  const { version, date } = shown.dataset;
  return [
    approval ? approvalDetails(approval, language) : band.unapproved,
    band.disclaimer,
    band.boundaries,
    app.dataVersion(version, date),
  ].join(' · ');
}

/** The publications that a view rests on, with links to those that can be read. */
export function sourceList({ shown, sources, language }: StillView): Markup {
  const isZh = language === 'zh';
  const { period, card } = DICTIONARIES[language];
  const found = sources.flatMap((id) => shown.dataset.sources.get(id) ?? []);
  return markup`<ol class="sources">
    ${found.map(({ publisher, publisherEn, title, titleEn, date, url }) => {
      const name = legible(isZh ? title : titleEn);
      const link = url
        ? markup`<a href="${url}" target="_blank" rel="noopener noreferrer" title="${card.link}"
            >${name}</a
          >`
        : markup`${name}`;
      return markup`<li>
        ${legibleName(isZh ? publisher : publisherEn)}${isZh ? '：' : ': '}${link} ·
        ${date ? formatDate(date, language) : period.undated}
      </li> `;
    })}
  </ol>`;
}
