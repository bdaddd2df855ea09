/** Can this browser draw the map at all? MapLibre and deck.gl both need WebGL 2. */
export function hasWebGl(): boolean {
  try {
    const context = document.createElement('canvas').getContext('webgl2');
    // A browser keeps few contexts and takes the oldest: the trial must not cost a map its own.
    context?.getExtension('WEBGL_lose_context')?.loseContext();
    return context !== null;
  } catch {
    return false;
  }
}
