/** The data of one day: the day, and what tells them from others of that day. */
interface Edition {
  readonly date: string;
  readonly version: string;
}

/** What addresses call an edition, and folders that keep one: `2026-11-22-1f54d84da4d6`. */
export const editionName = ({ date, version }: Edition): string => `${date}-${version}`;

const NAME = /^(\d{4}-\d{2}-\d{2})-[0-9a-f]{12}$/;

export const isEditionName = (text: string): boolean => NAME.test(text);

/** The day of an edition, from its name. */
export const editionDate = (name: string): string => NAME.exec(name)?.[1] ?? name;

/** Where a site keeps editions that are no longer its newest; seen from its own folder. */
export const ARCHIVE = 'embed/archive/';

/** The folder of the site, for what lies in one of its kept editions; both end in a slash. */
export const siteFolder = (home: string): string => home.replace(/embed\/archive\/[^/]+\/$/, '');
