import { element, escapeXml } from '../layers/svgMarkup';
import type { Language } from '../model/bilingual';
import { DICTIONARIES } from '../text/format';

interface PictureAbout {
  readonly width: number;
  readonly height: number;
  /** Its colour. */
  readonly ground: string;
  readonly language: Language;
  readonly title: string;
  readonly subtitle: string;
  /** What ids within begin with. */
  readonly id: string;
}

const FONT =
  "'Noto Sans SC', 'Noto Sans CJK SC', 'Source Han Sans SC', 'PingFang SC', 'Microsoft YaHei', system-ui, sans-serif";

/** A picture as one SVG, which asks for nothing: no style, script, font or picture from elsewhere. */
export const pictureSvg = (
  { width, height, ground, language, title, subtitle, id }: PictureAbout,
  parts: readonly string[],
): string =>
  element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      ...{ width, height, viewBox: `0 0 ${width} ${height}`, role: 'img', 'font-family': FONT },
      lang: DICTIONARIES[language].language.htmlLang,
      'aria-labelledby': `${id}-title ${id}-desc`,
    },
    element('title', { id: `${id}-title` }, escapeXml(title)),
    element('desc', { id: `${id}-desc` }, escapeXml(subtitle)),
    element('rect', { width, height, fill: ground }),
    ...parts,
  );
