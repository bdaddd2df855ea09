import type { Language } from '../model/bilingual';
import type { MapApproval } from '../model/mapApproval';
import { DICTIONARIES, inLanguage } from './format';

/** What must stand on the map at all times: the number of its approval, or that it has none. */
export function approvalLine(approval: MapApproval | null, language: Language): string {
  const { band, notices } = DICTIONARIES[language];
  if (!approval || approval.modified) return band.unapproved;
  return notices.approved(approval.number, inLanguage(approval.authority, language));
}

/** What the host states beside the number. */
export function approvalDetails(approval: MapApproval, language: Language): string {
  const { notices } = DICTIONARIES[language];
  const { number, authority, baseMap, date, modified } = approval;
  return [
    notices.approved(number, inLanguage(authority, language)),
    baseMap && notices.approvedBase(inLanguage(baseMap, language)),
    date && notices.approvedOn(date),
    modified && notices.changedSince,
  ]
    .filter(Boolean)
    .join(' · ');
}
