/** Made by scripts/portable/carriedFiles.ts. */
declare module 'virtual:carried' {
  /** Files of the site by their path from its folder, each as a `data:` address. */
  export const CARRIED: Readonly<Record<string, string>>;
}
