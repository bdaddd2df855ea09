/**
 * Published views: what each id stands for, as parameters of a link. An id is an address, and as such for good: a view
 * may be refined, but not become another one. A view without a year shows what is latest in the data.
 */
export const PRESETS: ReadonlyMap<string, string> = new Map([
  ['tech', 'topic=technology&metric=contract-value'],
  ['tech-2024', 'topic=technology&metric=contract-value&t=2024'],
  ['tech-total', 'topic=technology&metric=contract-value&t=cumulative'],
  ['tech-contracts', 'topic=technology&metric=contracts'],
  ['invested', 'topic=enterprise&metric=investment-value&basis=actual'],
  ['invested-in-place', 'topic=enterprise&metric=investment-value&basis=in-place'],
  ['invested-subscribed', 'topic=enterprise&metric=investment-value&basis=subscribed'],
  ['invested-planned', 'topic=enterprise&metric=investment-value&basis=planned'],
  ['projects', 'topic=enterprise&metric=projects&basis=actual'],
  ['enterprises', 'topic=enterprise&metric=enterprises&basis=actual'],
  ['establishments', 'topic=enterprise&metric=establishments&basis=stock'],
  ['subsidiaries', 'topic=enterprise&metric=subsidiaries&basis=stock'],
  ['units', 'topic=enterprise&metric=units'],
  ['parks-projects', 'topic=cobuild&metric=projects&basis=signed'],
  ['parks-planned', 'topic=cobuild&metric=investment-value&basis=planned'],
  ['parks-agreements', 'topic=cobuild&metric=agreements&basis=actual'],
  ['clusters', 'topic=clusters'],
  ['ties', 'topic=all'],
  ['rail', 'topic=context'],
]);
