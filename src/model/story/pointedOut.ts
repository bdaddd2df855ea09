import type { Selection } from '../query';

/** What a step highlights: `beijing~tianjin` is a line, anything else a place or park. */
export function pointedOut(id: string): Selection {
  const [origin = '', destination] = id.split('~');
  return destination === undefined ? { type: 'place', id } : { type: 'flow', origin, destination };
}
