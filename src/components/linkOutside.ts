/** The address on another site that a click leads to; null: it stays here, or was asked about already. */
export function linkOutside({ target, defaultPrevented }: MouseEvent): string | null {
  const link = target instanceof Element && target.closest('a');
  if (!link || defaultPrevented || 'asked' in link.dataset) return null;
  return /^https?:$/.test(link.protocol) && link.origin !== location.origin ? link.href : null;
}
