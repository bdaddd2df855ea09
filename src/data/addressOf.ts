/**
 * Where the browser gets a file of the site: at its own address. A page that carries its files in itself is built with
 * src/portable/addressOf.ts in place of this.
 */
export const addressOf = (address: string): string => address;
