/** The same answer for the same place, worked out once: there are far fewer places than records. */
export function onceEach<T>(answer: (id: string) => T): (id: string) => T {
  const known = new Map<string, T>();
  return (id) => {
    const found = known.get(id) ?? answer(id);
    known.set(id, found);
    return found;
  };
}
