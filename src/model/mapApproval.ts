import { boolean, nullable, object, optional, safeParse } from 'valibot';
import type { Bilingual } from './bilingual';
import { bilingualLine, line } from './bilingualLine';

/** What an authority has approved: this map, or the base map that it was drawn upon. */
export interface MapApproval {
  readonly number: string;
  readonly authority: Bilingual;
  readonly baseMap: Bilingual | null;
  readonly date: string | null;
  /** Changed since, so that the approval is the base map's and not this map's. */
  readonly modified: boolean;
}

const siteConfig = object({
  mapApproval: object({
    number: line,
    authority: bilingualLine,
    baseMap: optional(nullable(bilingualLine), null),
    date: optional(nullable(line), null),
    // Any other word makes the whole statement void: nothing passes for approved by mistake.
    modified: optional(boolean(), false),
  }),
});

/** The approval that a site's `embed.config.json` states; null where it states none, or not properly. */
export function mapApprovalOf(config: unknown): MapApproval | null {
  const result = safeParse(siteConfig, config);
  return result.success ? result.output.mapApproval : null;
}
