import {
  maxLength,
  nonEmpty,
  object,
  optional,
  pipe,
  regex,
  safeParse,
  string,
  trim,
} from 'valibot';
import {
  array,
  integer,
  maxValue,
  minLength,
  minValue,
  number,
  picklist,
  type InferOutput,
} from 'valibot';
import { bilingualLine } from './bilingualLine';

/**
 * An address of tiles: relative to the site's folder, or on a host that the page's policy must let in. It says where row,
 * column and zoom go (XYZ, or the words of a WMTS with the tile matrix of Web Mercator), and the key, if there is one.
 */
const tiles = pipe(
  string(),
  trim(),
  maxLength(1000),
  regex(/^(?=.*\{z\})(?=.*\{x\})(?=.*\{y\})(https?:\/\/[^\s"'<>]+|(?!\/\/)[^\s"'<>:]+)$/i),
);
const zoom = pipe(number(), integer(), minValue(0), maxValue(22));

const siteConfig = object({
  basemap: object({
    /** More than one: the same tiles at several hosts. */
    tiles: pipe(array(tiles), minLength(1), maxLength(8)),
    key: optional(pipe(string(), trim(), nonEmpty(), maxLength(200))),
    /** Whose map it is, with its own approval number; it is text, and without it there is no basemap. */
    attribution: bilingualLine,
    minZoom: optional(zoom, 0),
    maxZoom: optional(zoom, 18),
    tileSize: optional(picklist([256, 512]), 256),
  }),
});

type Stated = InferOutput<typeof siteConfig>['basemap'];

/** Tiles as a map takes them. */
export interface Basemap extends Omit<Stated, 'tiles' | 'key'> {
  /** Absolute, with the key in them. */
  readonly addresses: readonly string[];
}

/**
 * Tiles that a site wants below the map, by its `embed.config.json`; null where it states none, or not properly. `home`:
 * the folder of the site.
 */
export function basemapOf(config: unknown, home: string): Basemap | null {
  const { success, output } = safeParse(siteConfig, config);
  if (!success) return null;
  const { tiles: all, key, ...rest } = output.basemap;
  if (key === undefined && all.some((address) => address.includes('{key}'))) return null;
  const addresses = all.map((address) => {
    const whole = /^https?:/i.test(address) ? address : home + address;
    return whole.replace(/\{key\}/g, encodeURIComponent(key ?? ''));
  });
  return { ...rest, addresses };
}
