/** What the host answered to one request of the page. */
export interface Answer {
  /** 0 where nothing came. */
  readonly status: number;
  /** Names in small letters. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Uint8Array<ArrayBuffer>;
  /** Where it ended, after redirects. */
  readonly url: string;
}

export async function ask(path: string, headers: HeadersInit = {}): Promise<Answer> {
  try {
    const response = await fetch(path, { headers, cache: 'no-store' });
    return {
      status: response.status,
      headers: new Map(response.headers.entries()),
      body: new Uint8Array(await response.arrayBuffer()),
      url: response.url,
    };
  } catch {
    return { status: 0, headers: new Map(), body: new Uint8Array(), url: path };
  }
}
