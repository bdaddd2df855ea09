const LEAST = 8000;
const MOST = 45_000;
const START = 4000;
const BY_HAN = 250;

const HAN = /\p{Script=Han}/gu;
/** Letters that are read as quickly as a Han letter: an English word of five is read like two. */
const LATIN = /[a-z0-9]/gi;

/** Milliseconds that it takes to read a text, aloud or not: four Han letters a second. */
export function readingTime(text: string): number {
  const letters = (text.match(HAN)?.length ?? 0) + (text.match(LATIN)?.length ?? 0) / 2.5;
  return BY_HAN * letters;
}

/** Milliseconds that a text stays when the show runs by itself. */
export const dwell = (text: string): number =>
  Math.min(MOST, Math.max(LEAST, START + readingTime(text)));
