import { build, mergeConfig, type InlineConfig } from 'vite';

/** A script and all that it needs as one file of its own: built with the page it would share, and import, chunks. */
export async function buildOne(entry: string, config: InlineConfig): Promise<string> {
  const own: InlineConfig = {
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: { write: false, modulePreload: false, rolldownOptions: { input: entry } },
  };
  const [output] = [await build(mergeConfig(own, config))].flat();
  const chunk = output && 'output' in output ? output.output[0] : null;
  if (!chunk) throw new Error(`${entry} was not built.`);
  return chunk.code;
}
