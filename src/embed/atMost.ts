/** Runs `act` with the last value of a burst, at most once in so many milliseconds. */
export function atMost<T>(pause: number, act: (value: T) => void): (value: T) => void {
  let waiting: { value: T } | null = null;
  let isResting = false;
  const rest = (): void => {
    isResting = true;
    setTimeout(() => {
      isResting = false;
      const next = waiting;
      waiting = null;
      if (next) run(next.value);
    }, pause);
  };
  const run = (value: T): void => {
    act(value);
    rest();
  };
  return (value) => {
    if (isResting) waiting = { value };
    else run(value);
  };
}
