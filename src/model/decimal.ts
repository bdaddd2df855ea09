/** A sum or difference without what binary fractions leave behind: 995.9 − 843.2 is 152.7. */
export const decimal = (value: number): number =>
  Number.isInteger(value) ? value : Number(value.toPrecision(12));
