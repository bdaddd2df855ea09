import {
  boolean,
  nonEmpty,
  maxLength,
  nullable,
  object,
  optional,
  pipe,
  safeParse,
  string,
  transform,
  trim,
  union,
} from 'valibot';
import type { Bilingual } from './bilingual';

/** What an authority has approved: this map, or the base map that it was drawn upon. */
export interface MapApproval {
  readonly number: string;
  readonly authority: Bilingual;
  readonly baseMap: Bilingual | null;
  readonly date: string | null;
  /** Changed since, so that the approval is the base map's and not this map's. */
  readonly modified: boolean;
}

/** As long as a line of the band may be. */
const line = pipe(string(), trim(), nonEmpty(), maxLength(80));
const text = union([
  pipe(
    line,
    transform((both): Bilingual => ({ zh: both, en: both })),
  ),
  object({ zh: line, en: line }),
]);

const siteConfig = object({
  mapApproval: object({
    number: line,
    authority: text,
    baseMap: optional(nullable(text), null),
    date: optional(nullable(line), null),
    // Any other word makes the whole statement void: nothing passes for approved by mistake.
    modified: optional(boolean(), false),
  }),
});

/** The approval that a site's `config.json` states; null where it states none, or not properly. */
export function mapApprovalOf(config: unknown): MapApproval | null {
  const result = safeParse(siteConfig, config);
  return result.success ? result.output.mapApproval : null;
}
