/**
 * A policy, or a text with policies in it such as a page or the configuration of a server, in which pages may ask these
 * hosts too, and no others. Quotation marks may be written as entities.
 */
export const withHosts = (text: string, hosts: readonly string[]): string =>
  text.replace(
    /(connect-src ('|&#39;|&apos;)self\2)[^;"]*/g,
    `$1${hosts.map((one) => ` ${one}`).join('')}`,
  );
