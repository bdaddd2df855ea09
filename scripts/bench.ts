/**
 * `tsx scripts/bench.ts draw [60] [1000] [10000]` measures how the map draws, `… import` how a large table is read,
 * `… records` how its records are summed, `… open [FILE …]` how the built page opens it, `… embed [VIEW …]` when the
 * picture of a ready-made page stands on a slow line, `… start [TIMES] [FOLDER]` when that of the atlas does and the atlas
 * after it, and `… peers` the built page beside other libraries.
 */
import { execFileSync } from 'node:child_process';
import { benchDraw } from './benchDraw';
import { benchEmbed } from './benchEmbed';
import { benchImport } from './benchImport';
import { benchOpen } from './benchOpen';
import { benchRecords } from './benchRecords';
import { benchStart } from './benchStart';

const [what, ...more] = process.argv.slice(2);
if (what === 'draw') await benchDraw(more);
else if (what === 'import') benchImport();
else if (what === 'records') benchRecords();
else if (what === 'open') await benchOpen(more);
else if (what === 'embed') await benchEmbed(more);
else if (what === 'start') await benchStart(more);
else if (what === 'peers') {
  const program = ['--import', 'tsx', 'bench/contest/run/benchPeers.ts', ...more];
  execFileSync(process.execPath, program, { stdio: 'inherit' });
} else {
  console.error(
    'What shall be measured? npm run bench -- draw, import, records, open, embed, start or peers',
  );
  process.exit(1);
}
