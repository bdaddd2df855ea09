import { GPUInitializationError, type Map as MapLibreMap } from 'maplibre-gl';

/** Why a map could not be drawn, or not any longer. */
export type MapTrouble = 'noWebGl' | 'mapFailed' | 'silent' | 'shader' | 'lost';

/** What an error of MapLibre, or one thrown while it draws, means for the map; null: it goes on. */
export function troubleOf(error: unknown): MapTrouble | null {
  if (error instanceof GPUInitializationError) return 'noWebGl';
  const message = error instanceof Error ? error.message : '';
  if (message.startsWith('Worker failed to load')) return 'silent';
  return /could not compile|failed to link|GLSL compilation|Link error/i.test(message)
    ? 'shader'
    : null;
}

/** Tells of whatever ends a map; gives back what stops listening. */
export function watchTrouble(
  map: MapLibreMap,
  onfail: (trouble: MapTrouble, error?: unknown) => void,
): () => void {
  map.on('error', ({ error }) => {
    const trouble = troubleOf(error);
    if (trouble) onfail(trouble, error);
    else console.error(error);
  });
  // deck.gl inside MapLibre never comes back after a loss, so the whole map is made anew.
  map.on('webglcontextlost', () => onfail('lost'));
  const report = (event: ErrorEvent): void => {
    // A shader that does not compile is thrown while drawing, where nobody can catch it.
    const trouble = troubleOf(event.error);
    if (!trouble) return;
    event.preventDefault();
    onfail(trouble, event.error);
  };
  addEventListener('error', report);
  return () => removeEventListener('error', report);
}
