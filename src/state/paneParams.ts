import { EVENT_KINDS } from '../model/event';
import {
  AS_LISTED,
  DEFAULT_HEAT,
  HEAT_VIEWS,
  SHOWN,
  SIMILARITIES,
  type HeatLook,
} from '../model/heatLook';
import { typedText, type ListLook } from '../model/listLook';
import { DEFAULT_MATRIX, PLACE_ORDERS, type MatrixLook } from '../model/matrixLook';
import { ORGANISATION_KINDS } from '../model/organisation';

const ORDER = /^by:(-?)(own:\d{1,7}|[a-z0-9][a-z0-9.-]{0,63})$/i;

/** Words in any order, each in one of the lists and none of a list twice; undefined where one is not. */
function sortWords(
  text: string,
  lists: readonly ((word: string) => boolean)[],
): readonly (string | undefined)[] | undefined {
  const found: (string | undefined)[] = lists.map(() => undefined);
  for (const word of text.split(',')) {
    const at = lists.findIndex((has) => has(word));
    if (at < 0 || found[at] !== undefined) return undefined;
    found[at] = word;
  }
  return found;
}

const isIn =
  (words: readonly string[]) =>
  (word: string): boolean =>
    words.includes(word);
const wordOf = <T extends string>(words: readonly T[], word: string | undefined, or: T): T =>
  words.find((one) => one === word) ?? or;

/** `places,cosine,by:-baoding`: what differs from the default; null where nothing does. */
export function encodeHeat({ view, shown, similarity, order }: HeatLook): string | null {
  const parts = [
    ...(view === DEFAULT_HEAT.view ? [] : [view]),
    ...(shown === DEFAULT_HEAT.shown ? [] : [shown]),
    ...(similarity === DEFAULT_HEAT.similarity ? [] : [similarity]),
    ...(order.by === AS_LISTED.by && !order.descending
      ? []
      : [`by:${order.descending ? '-' : ''}${order.by}`]),
  ];
  return parts.join(',') || null;
}

export function decodeHeat(text: string): HeatLook | undefined {
  const isOrder = (word: string): boolean => ORDER.test(word);
  const found = sortWords(text, [isIn(HEAT_VIEWS), isIn(SHOWN), isIn(SIMILARITIES), isOrder]);
  if (!found) return undefined;
  const [, sign, by = AS_LISTED.by] = ORDER.exec(found[3] ?? '') ?? [];
  return {
    view: wordOf(HEAT_VIEWS, found[0], DEFAULT_HEAT.view),
    shown: wordOf(SHOWN, found[1], DEFAULT_HEAT.shown),
    similarity: wordOf(SIMILARITIES, found[2], DEFAULT_HEAT.similarity),
    order: { by, descending: sign === '-' },
  };
}

const COMPACT = 'compact';

export function encodeMatrix({ order, isCompact }: MatrixLook): string | null {
  const parts = [
    ...(order === DEFAULT_MATRIX.order ? [] : [order]),
    ...(isCompact ? [COMPACT] : []),
  ];
  return parts.join(',') || null;
}

export function decodeMatrix(text: string): MatrixLook | undefined {
  const found = sortWords(text, [isIn(PLACE_ORDERS), (word) => word === COMPACT]);
  return (
    found && {
      order: wordOf(PLACE_ORDERS, found[0], DEFAULT_MATRIX.order),
      isCompact: found[1] !== undefined,
    }
  );
}

/** `events:agreement`, `organisations:company:集团`. What is typed comes last: it may hold colons. */
export function encodeList(look: ListLook): string {
  const text = look.of === 'organisations' ? look.text : '';
  return [look.of, ...(look.kind || text ? [look.kind ?? ''] : []), ...(text ? [text] : [])].join(
    ':',
  );
}

export function decodeList(text: string): ListLook | undefined {
  const [of, word = '', ...rest] = text.split(':');
  const kindOf = <T extends string>(kinds: readonly T[]): T | null | undefined =>
    word === '' ? null : kinds.find((one) => one === word);
  if (of === 'events') {
    const kind = kindOf(EVENT_KINDS);
    return kind === undefined || rest.length > 0 ? undefined : { of, kind };
  }
  const kind = kindOf(ORGANISATION_KINDS);
  if (of !== 'organisations' || kind === undefined) return undefined;
  return { of, kind, text: typedText(rest.join(':')) };
}
