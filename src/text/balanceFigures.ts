import type { Language } from '../model/bilingual';
import type { Bound, Measure } from '../model/measure';
import type { Level } from '../model/place';
import type { PlaceBalance } from '../model/placeBalance';
import { DICTIONARIES, formatAmount } from './format';

/** A figure with what it is; `note` says what must be known to read it right. */
export interface Figure {
  readonly value: string;
  readonly label: string;
  readonly note?: string;
}

/** What a place sends, receives and keeps, in words; empty for a place without any figure in the view. */
export function balanceFigures(
  balance: PlaceBalance,
  level: Level,
  measure: Measure | null,
  language: Language,
): Figure[] {
  const { card, figures: words, levels, measure: measureWords } = DICTIONARIES[language];
  const amount = (value: number, bound: Bound | null = null): string =>
    formatAmount(value, measure, language, bound);
  const { outgoing, incoming, undirected, internal, joint, rank } = balance;
  const time = balance.isOfUnlikeTimes ? { note: words.unlikeTimes } : {};
  const figures: (Figure | null)[] = [
    outgoing === null
      ? null
      : { value: amount(outgoing.value, outgoing.bound), label: card.flowsOut, ...time },
    incoming === null
      ? null
      : { value: amount(incoming.value, incoming.bound), label: card.flowsIn, ...time },
    netFigure(balance, measure, language),
    internal && {
      value: internal.value === null ? '—' : amount(internal.value),
      label: card.internal,
      note: internal.value === null ? words.notAdded(internal.flows) : words.flows(internal.flows),
    },
    undirected === null ? null : { value: amount(undirected), label: measureWords.records },
    joint === null ? null : { value: amount(joint), label: card.jointShare },
    rank && {
      value: words.rankValue(rank.rank, rank.of),
      label: words.rankOfPlace,
      note: words.rankAmongPlaces(levels[level]),
    },
  ];
  return figures.filter((figure) => figure !== null);
}

function netFigure(
  { net }: PlaceBalance,
  measure: Measure | null,
  language: Language,
): Figure | null {
  const { figures: words } = DICTIONARIES[language];
  if (!net || net.value === null) return null;
  const value = formatAmount(Math.abs(net.value), measure, language, net.bound);
  return { value, label: net.value < 0 ? words.netIn : words.net };
}

/** Why there is no net figure; null where there is one, or nothing to set off. */
export function noNetText({ net }: PlaceBalance, language: Language): string | null {
  const { figures: words } = DICTIONARIES[language];
  return net?.value === null ? words.noNet(words.reasons[net.reason]) : null;
}
