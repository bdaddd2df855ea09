/** Digits that are kept. */
const DIGITS = 12;
const POWERS = Array.from({ length: DIGITS + 1 }, (_, digits) => Number(`1e${digits}`));

/** A sum or difference without what binary fractions leave behind: 995.9 − 843.2 is 152.7. */
export const decimal = (value: number): number =>
  Number.isInteger(value) ? value : (quickly(value) ?? Number(value.toPrecision(DIGITS)));

/**
 * The same without a text on the way, which takes ten times as long: tens of thousands of lines ask for it. null where
 * the last digit is not beyond doubt, and for what is smaller than one or has no fraction within the digits.
 */
function quickly(value: number): number | null {
  const size = Math.abs(value);
  if (size < 1 || size >= 1e11) return null;
  let whole = 1;
  while (size >= (POWERS[whole] ?? Infinity)) whole++;
  const power = POWERS[DIGITS - whole] ?? 1;
  const scaled = value * power;
  const rounded = Math.round(scaled);
  // The product may be off by its own last bit. Both are whole numbers below 2 ** 53: their quotient is exact.
  return Math.abs(Math.abs(scaled - rounded) - 0.5) > 1e-3 ? rounded / power : null;
}
