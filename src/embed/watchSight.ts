/** Out of sight for so long, a map gives its memory back. Milliseconds. */
const PATIENCE = 60_000;

/**
 * Tells when a frame comes into its reader's sight, and when it has been out of it for a while. A browser that cannot say
 * so leaves it in sight. Gives back what ends it.
 */
export function watchSight(of: Element, ontell: (isSeen: boolean) => void): () => void {
  if (!('IntersectionObserver' in window)) {
    ontell(true);
    return () => undefined;
  }
  let leaving = 0;
  const observer = new IntersectionObserver((entries) => {
    clearTimeout(leaving);
    if (entries[entries.length - 1]?.isIntersecting) ontell(true);
    else leaving = window.setTimeout(() => ontell(false), PATIENCE);
  });
  observer.observe(of);
  return () => {
    clearTimeout(leaving);
    observer.disconnect();
  };
}
