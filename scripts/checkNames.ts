import type { NamedType } from '../src/model/names';
import type { Facts, NameFact, Typed } from './facts';
import { errorAt, type Problem } from './problem';

/** Names of nothing that is known, years that are none, and names that stand twice. */
export function checkNames(facts: Facts): Problem[] {
  const known: Readonly<Record<NamedType, readonly Typed<{ readonly id: string }>[]>> = {
    place: facts.places,
    park: facts.parks,
    cluster: facts.clusters,
    organisation: facts.organisations,
    event: facts.events,
    industry: facts.industries,
  };
  const seen = new Set<string>();
  return facts.names.flatMap((at) => {
    const { type, id, name } = at.record;
    const key = `${type} ${id} ${name.zh}`;
    const isTwice = seen.has(key);
    seen.add(key);
    return [
      ...(known[type].some(({ record }) => record.id === id)
        ? []
        : [errorAt(at, 'id', `“${id}” is no ${type}`, 'correct the id or the type')]),
      ...(isTwice ? [errorAt(at, 'name_zh', 'stands already above', 'remove one')] : []),
      ...badYear(at),
      ...badCode(at, facts),
    ];
  });
}

/** A code that was given up is no longer that of a place, or no one could tell whose it is. */
function badCode(at: Typed<NameFact>, { places, names }: Facts): Problem[] {
  const { type, kind, code } = at.record;
  if (code === '') return [];
  if (type !== 'place' || kind !== 'former' || !/^\d{6}$/.test(code))
    return [errorAt(at, 'code', `“${code}” is no former code`, 'write the six digits of a place')];
  const isTaken =
    places.some(({ record }) => record.adcode === code) ||
    names.some(({ record }) => record !== at.record && record.code === code);
  return isTaken ? [errorAt(at, 'code', `“${code}” stands elsewhere`, 'leave one of them')] : [];
}

function badYear(at: Typed<NameFact>): Problem[] {
  const { until, kind } = at.record;
  if (until === '') return [];
  if (kind !== 'former')
    return [
      errorAt(at, 'until', 'is given for a name in use', 'empty it, or make the kind former'),
    ];
  return /^\d{4}$/.test(until)
    ? []
    : [errorAt(at, 'until', `“${until}” is no year`, 'write 2015, or leave it empty')];
}
