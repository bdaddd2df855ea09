import type { Language } from '../model/bilingual';
import type { Dataset } from '../model/dataset';
import type { Measure } from '../model/measure';
import { figuresOf, type Figure, type PairFlow } from '../model/pairFlow';
import { DICTIONARIES, formatAmount, formatPeriod, placeName } from './format';

/** The figures that a line is worked out from, each with what it is: a direction, or a time. None for a plain line. */
export function figureLines(
  { gazetteer }: Dataset,
  pair: PairFlow,
  measure: Measure | null,
  language: Language,
): readonly { readonly label: string; readonly amount: string }[] {
  const { modes, period: words } = DICTIONARIES[language];
  const [origin, destination] = [pair.origin, pair.destination].map((id) =>
    placeName(gazetteer.get(id), language, id),
  );
  const ways = [`${origin} → ${destination}`, `${destination} → ${origin}`];
  const time = ({ period }: Figure): string =>
    period ? formatPeriod(period, language) : words.undated;
  return (figuresOf(pair) ?? []).map((figure, index) => ({
    label: (pair.change && figure ? time(figure) : ways[index]) ?? '',
    amount: figure ? formatAmount(figure.value, measure, language, figure.bound) : modes.noFigure,
  }));
}
