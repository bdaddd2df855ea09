import type { Gazetteer, Place } from '../../model/place';

/** Places under a heading, for a list to choose from. */
export interface ChoiceGroup {
  readonly label: string;
  readonly choices: readonly { readonly id: string; readonly name: string }[];
}

/** Every place that a flow can end at: provinces and cities with what lies in them, then all others but parks. */
export function choicesOf(
  gazetteer: Gazetteer,
  nameOf: (place: Place) => string,
): readonly ChoiceGroup[] {
  const places = [...gazetteer.values()];
  const within = (id: string): readonly Place[] =>
    places.filter(({ parent, level }) => parent === id && (level === 'county' || level === 'city'));
  const toChoice = (place: Place): { id: string; name: string } => ({
    id: place.id,
    name: nameOf(place),
  });
  const wholes = places.filter(({ level }) => level === 'province' || level === 'city');
  const others = places.filter(({ level }) => level === 'joint' || level === 'outside');
  return [...wholes.map((place) => [place, ...within(place.id)]), others].map((group) => ({
    label: group[0] ? nameOf(group[0]) : '',
    choices: group.map(toChoice),
  }));
}
