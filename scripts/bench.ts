/**
 * `tsx scripts/bench.ts draw [60] [1000] [10000]` measures how the map draws, `tsx scripts/bench.ts import` how a large
 * table is read.
 */
import { benchDraw } from './benchDraw';
import { benchImport } from './benchImport';

const [what, ...flows] = process.argv.slice(2);
if (what === 'draw') await benchDraw(flows);
else if (what === 'import') benchImport();
else {
  console.error('What shall be measured? npm run bench -- draw, or npm run bench -- import');
  process.exit(1);
}
