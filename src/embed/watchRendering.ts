/** What draws the map. */
export type DrawnBy = 'webgl' | 'svg';

/** Tells, from the next picture on, that the map has drawn what was asked for, and by what. Gives back what ends it. */
export function watchRendering(within: Element, ondrawn: (by: DrawnBy) => void): () => void {
  const look = (): void => {
    const drawn = within.querySelector('[data-ready="true"]');
    if (drawn) ondrawn(drawn instanceof SVGElement ? 'svg' : 'webgl');
  };
  const observer = new MutationObserver(look);
  observer.observe(within, { subtree: true, childList: true, attributeFilter: ['data-ready'] });
  look();
  return () => observer.disconnect();
}
