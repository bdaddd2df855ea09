import type { NamedBlob } from '../state/pictures';

/** Long enough for a browser that first asks where to. */
const KEPT_MS = 60_000;

/** Hands a file to the browser, which does not say whether it saves it. */
export function hand(file: NamedBlob): NamedBlob {
  const url = URL.createObjectURL(file.blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
  return file;
}
