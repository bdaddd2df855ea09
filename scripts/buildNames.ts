import type { Bilingual } from '../src/model/bilingual';
import type { NamedType, NameRow, OtherName } from '../src/model/names';
import type { Facts } from './facts';
import { spellPinyin } from './spellPinyin';

interface Named {
  readonly type: NamedType;
  readonly id: string;
  readonly name: Bilingual;
  /** Its short form in chips, where it has one. */
  readonly label?: Bilingual;
}

/** Everything that a search can find, with its pinyin and its other names, in the order of the tables. */
export function buildNames(facts: Facts): NameRow[] {
  return searchable(facts).map(({ type, id, name, label }) => {
    const others = facts.names
      .filter(({ record }) => record.type === type && record.id === id)
      .map(({ record: { kind, name: other, until, code } }) =>
        spelt({ kind, name: other, until, code }),
      );
    const short = label && label.zh !== name.zh ? [spelt({ kind: 'other', name: label })] : [];
    return { type, id, pinyin: spellPinyin(name.zh), others: [...short, ...others] };
  });
}

const spelt = ({
  kind,
  name,
  until = '',
  code = '',
}: Partial<OtherName> & Pick<OtherName, 'kind' | 'name'>) =>
  ({ kind, name, pinyin: spellPinyin(name.zh), until, code }) satisfies OtherName;

function searchable(facts: Facts): Named[] {
  const of = (
    type: NamedType,
    table: readonly { readonly record: Omit<Named, 'type'> }[],
  ): Named[] => table.map(({ record: { id, name } }) => ({ type, id, name }));
  return [
    ...of('place', facts.places),
    ...of('park', facts.parks),
    ...of('cluster', facts.clusters),
    ...of('organisation', facts.organisations),
    ...facts.events.map(({ record: { id, title } }) => ({
      type: 'event' as const,
      id,
      name: title,
    })),
    ...facts.industries.map(({ record: { id, name, label } }) => ({
      type: 'industry' as const,
      id,
      name,
      label,
    })),
  ];
}
