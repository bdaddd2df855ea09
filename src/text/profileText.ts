import { industriesOf, widestGaps, type Comparison, type Ranking } from '../model/complementarity';
import { BREAKS, type HeatCell, type Tones } from '../model/heatCell';
import type { HeatMatter } from '../model/heatSheet';
import type { IndustryProfile, Sector } from '../model/industryProfile';
import type { Similarity } from '../model/heatLook';
import type { Language } from '../model/bilingual';
import { formatNumber, formatShare, inLanguage } from './format';
import { PROFILE_TEXTS } from './profileTexts';

/** A number as its kind is written: shares in per cent, quotients and indices with two decimals. */
function heatNumber(tones: Tones, value: number): string {
  if (tones === 'share') return formatShare(value);
  const isExact = tones === 'value' || tones === 'count';
  return isExact ? formatNumber(value) : value.toFixed(2);
}

export const cellText = ({ value, why }: HeatCell, tones: Tones, language: Language): string =>
  value !== null ? heatNumber(tones, value) : why ? PROFILE_TEXTS[language].marks[why] : '';

/** What each of the five tones stands for. */
export function toneTexts(tones: Tones, language: Language): string[] {
  const words = PROFILE_TEXTS[language];
  const limits = BREAKS[tones].map((limit) =>
    tones === 'share' ? formatShare(limit) : formatNumber(limit),
  );
  if (tones === 'count') return ['0', '1', '2–3', '4–7', words.above('8')];
  return [...limits, ''].map((limit, at) => {
    const low = limits[at - 1];
    if (low === undefined) return words.below(limit);
    return limit === '' ? words.above(low) : words.from(low, limit);
  });
}

/** What all numbers of a profile rest on. */
export function restsText(profile: IndustryProfile, language: Language): string {
  const { rests, references } = PROFILE_TEXTS[language];
  const { basis, quantity, year, reference } = profile;
  const [places, sectors] = [profile.places.length, profile.sectors.length];
  if (basis === 'records' || basis === 'parks') return rests[basis](places, sectors);
  const told = rests.statistic({
    quantity: inLanguage(quantity?.name ?? null, language),
    unit: inLanguage(quantity?.unit ?? null, language),
    ...{ year, places, sectors },
  });
  const end = reference ? references[reference.of] : '';
  return language === 'zh' ? told + end : `${told} ${end}`;
}

/** How alike two places are, and in what they differ, in a sentence. */
export function comparisonText(
  profile: IndustryProfile,
  similarity: Similarity,
  pair: Comparison,
  names: readonly string[],
  language: Language,
): string {
  const words = PROFILE_TEXTS[language];
  const told =
    similarity === 'jaccard'
      ? sharedTexts(profile, pair, names, language)
      : [
          words.value(words.similarities[similarity], pair.value.toFixed(2), pair.sectors),
          ...gapTexts(profile, pair, names, language),
        ];
  return told.join(words.stop) + words.end;
}

type Names = readonly string[];

function gapTexts(
  profile: IndustryProfile,
  { one, other }: Comparison,
  names: Names,
  language: Language,
): string[] {
  const words = PROFILE_TEXTS[language];
  const gaps = widestGaps(profile, one, other);
  return (
    [
      ['one', one],
      ['other', other],
    ] as const
  ).flatMap(([side, place]) => {
    const gap = gaps[side];
    if (!gap) return [];
    const points = formatNumber(Math.abs(gap.difference) * 100, 1);
    return words.gap(names[place] ?? '', labelOf(profile.sectors[gap.sector], language), points);
  });
}

function sharedTexts(
  profile: IndustryProfile,
  { one, other, value, sectors }: Comparison,
  names: Names,
  language: Language,
): string[] {
  const words = PROFILE_TEXTS[language];
  const { both, ...own } = industriesOf(profile, one, other);
  const list = (all: readonly number[]): string =>
    all.map((sector) => labelOf(profile.sectors[sector], language)).join(words.join);
  return [
    words.shared(both.length, sectors, value.toFixed(2)),
    both.length > 0 ? words.both(list(both)) : '',
    own.one.length > 0 ? words.only(names[one] ?? '', list(own.one)) : '',
    own.other.length > 0 ? words.only(names[other] ?? '', list(own.other)) : '',
  ].filter(Boolean);
}

export const labelOf = (sector: Sector | undefined, language: Language): string =>
  inLanguage(sector?.label ?? null, language);

/** Whom a place overlaps with most and whom it complements most, in a sentence; why not, where too little is known. */
export function leadText(
  { alike, unlike }: Ranking,
  names: Names,
  chosen: number | null,
  language: Language,
): string {
  const words = PROFILE_TEXTS[language];
  const [first, last] = [alike[0], unlike[0]];
  const nameOf = (place: number | undefined): string => names[place ?? -1] ?? '';
  if (chosen === null) {
    const pair = (one?: Comparison): string =>
      one ? words.pair(nameOf(one.one), nameOf(one.other)) : '';
    return words.leadAll(pair(first), pair(last));
  }
  if (!first && !last) return words.nothing(nameOf(chosen));
  return words.lead(nameOf(chosen), nameOf(first?.other), nameOf(last?.other));
}

/** What a heat map shows, in a line. */
export function captionText(
  profile: IndustryProfile,
  matter: HeatMatter,
  language: Language,
): string {
  const { bases, shown, similarities, views } = PROFILE_TEXTS[language];
  const basis = bases[profile.basis];
  if (matter.type === 'places') return `${basis} · ${similarities[matter.similarity]}`;
  return `${basis} · ${profile.reference ? shown[matter.shown] : views.sectors}`;
}
