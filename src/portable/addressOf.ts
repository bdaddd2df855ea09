import { CARRIED } from 'virtual:carried';

/** The folder that the page lies in, as if the site were there. */
export const FOLDER = new URL('./', location.href).href;

/** The content of a file that the page carries, as an address; any other address as it is. */
export function addressOf(address: string): string {
  const [plain = ''] = address.split(/[?#]/);
  return (plain.startsWith(FOLDER) && CARRIED[plain.slice(FOLDER.length)]) || address;
}
