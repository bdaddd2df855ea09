import { DEFAULT_QUERY, type Query } from '../model/query';
import { linkParams, paramReader, URL_VERSION } from './linkParams';
import { encodeQuery } from './urlState';

/** How a story is told: scene by scene on a stage, or as a page to scroll. */
export const PRESENTS = ['slides', 'scroll'] as const;
export type Present = (typeof PRESENTS)[number];

/** Parameters of a show; those of look and language are in `Query`, under the same names as in any link. */
export interface ShowParams {
  readonly story: string;
  readonly present: Present;
  /** Numbers from 1; what lies beyond the story is its last scene or step. Step 0 is the scene by itself. */
  readonly scene: number;
  readonly step: number;
  readonly isKiosk: boolean;
  /** The speaker's window beside the stage. */
  readonly isPresenter: boolean;
  /** Windows of one talk find each other by it; null: by the story. */
  readonly session: string | null;
  /** Farthest viewer by height of the picture; null: as the story says. */
  readonly viewing: number | null;
  /** Parameters of the show that could not be read. */
  readonly refused: readonly string[];
}

const ID = /^[a-z0-9-]{1,64}$/;

/** What a link says of a show; null for a link that names no story. Never throws. */
export function showParams(search: string): ShowParams | null {
  const { read, refused } = paramReader(linkParams(search));
  const whole = (text: string): number | undefined =>
    /^\d{1,4}$/.test(text) ? Number(text) : undefined;
  const flag = (text: string): boolean | undefined =>
    text === '1' ? true : text === '0' ? false : undefined;
  const story = read<string | null>('story', null, (text) => (ID.test(text) ? text : undefined));
  if (story === null) return null;
  return {
    story,
    present: read<Present>('present', 'slides', (text) => PRESENTS.find((one) => one === text)),
    scene: Math.max(1, read('scene', 1, whole)),
    step: read('step', 0, whole),
    isKiosk: read('kiosk', false, flag),
    isPresenter: read('presenter', false, flag),
    session: read<string | null>('session', null, (text) => (ID.test(text) ? text : undefined)),
    viewing: read<number | null>('viewing', null, (text) => {
      const times = /^\d{1,2}(\.\d{1,2})?$/.test(text) ? Number(text) : 0;
      return times >= 2 && times <= 20 ? times : undefined;
    }),
    refused,
  };
}

/** A story from its beginning. */
export const showFrom = (story: string, present: Present): Omit<ShowParams, 'refused'> => ({
  ...{ story, present, scene: 1, step: 0, viewing: null, session: null },
  ...{ isKiosk: false, isPresenter: false },
});

/** The link of a show where it stands, in the look and language of a query. */
export function showLink(params: Omit<ShowParams, 'refused'>, query: Partial<Query> = {}): string {
  const { theme, language, renderer } = { ...DEFAULT_QUERY, ...query };
  const look = encodeQuery({ ...DEFAULT_QUERY, theme, language, renderer });
  const parts: readonly (readonly [string, string | null])[] = [
    ['story', params.story],
    ['present', params.present === 'slides' ? null : params.present],
    ['scene', params.scene === 1 ? null : String(params.scene)],
    ['step', params.step === 0 ? null : String(params.step)],
    ['kiosk', params.isKiosk ? '1' : null],
    ['presenter', params.isPresenter ? '1' : null],
    ['session', params.session],
    ['viewing', params.viewing === null ? null : String(params.viewing)],
  ];
  const told = parts.flatMap(([name, value]) => (value === null ? [] : [`${name}=${value}`]));
  return [look || `?v=${URL_VERSION}`, ...told].join('&');
}
