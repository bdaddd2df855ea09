/** What the page of the atlas begins with, as paths in the folder of the site. */
export interface AtlasFiles {
  readonly script: string;
  readonly styles: readonly string[];
}

/** From the built page. Throws where that is not one. */
export function atlasFiles(page: string): AtlasFiles {
  const tags = [...page.matchAll(/<(?:script|link) [^>]*>/g)].map(([tag]) => tag);
  const pathIn = (tag: string): string[] => {
    const [, path] = /(?:src|href)="\.\/(assets\/[^"]+)"/.exec(tag) ?? [];
    return path === undefined ? [] : [path];
  };
  const [script] = tags.filter((tag) => tag.startsWith('<script type="module"')).flatMap(pathIn);
  const styles = tags.filter((tag) => tag.includes('rel="stylesheet"')).flatMap(pathIn);
  if (!script || styles.length === 0)
    throw new Error('dist/index.html is not the built page of the atlas: run npm run build');
  return { script, styles };
}
