/**
 * What MapLibre 6 needs and Chromium 88–92 lacks: Object.hasOwn (93), Array/String.at (92), replaceAll (85).
 * Imported first on the main thread and in the map's worker.
 */
type Shape = Record<string, unknown>;

function define(target: object, name: string, value: unknown): void {
  if (!(name in target))
    Object.defineProperty(target, name, { value, configurable: true, writable: true });
}

define(Object, 'hasOwn', (object: object, key: PropertyKey): boolean =>
  Object.prototype.hasOwnProperty.call(Object(object), key),
);

function at(this: ArrayLike<unknown>, position: number): unknown {
  const index = Math.trunc(position) || 0;
  return this[index < 0 ? index + this.length : index];
}

for (const prototype of [
  Array.prototype,
  String.prototype,
  Object.getPrototypeOf(Int8Array.prototype) as Shape,
])
  define(prototype, 'at', at);

define(
  String.prototype,
  'replaceAll',
  function (this: string, search: string | RegExp, by: string) {
    return search instanceof RegExp ? this.replace(search, by) : this.split(search).join(by);
  },
);
