import type { EventKind } from './event';
import type { OrganisationKind } from './organisation';

/** Which of the two lists is looked at, and what narrows it beside the filters of the view. */
export type ListLook =
  | { readonly of: 'events'; readonly kind: EventKind | null }
  | { readonly of: 'organisations'; readonly kind: OrganisationKind | null; readonly text: string };

export const LISTS = ['events', 'organisations'] as const satisfies readonly ListLook['of'][];

const LONGEST = 40;

/** What is typed, as far as an address takes it: no longer than a name, without half a letter. */
export const typedText = (text: string): string =>
  text.slice(0, LONGEST).replace(/[\uD800-\uDFFF]/gu, '');
